//! Lines of links, their ends and their marks.

use super::draw::{Detail, Pen};
use super::labels::mark_radius;
use super::{Align, Dash, LinkLook, Palette, RelationLook, Rgb, SceneId, SceneLink, Shape, Stroke, TextShape, Weight};
use crate::geometry::{Bounds, Curve, Point, Vector};
use crate::model::{Goes, InterestSign};

/// Ground on each side of an interest link, which separates crossings.
const HALO: f32 = 1.2;
/// Length and half width of a wave of a tense relation.
const WAVE: (f32, f32) = (12.0, 3.2);

/// How one link is drawn: shared by the map and the legend.
pub(super) struct Line {
    pub(super) curve: Curve,
    pub(super) look: LinkLook,
    pub(super) width: f32,
    /// Size of its pattern: dashes, waves and arrows.
    pub(super) scale: f32,
    /// Colours: of a relation, the first; of an interest link, for and against.
    pub(super) colors: [Rgb; 2],
    pub(super) halo: Option<Rgb>,
    pub(super) detail: Detail,
    /// Whether waves and notches say how a relation goes.
    pub(super) patterned: bool,
    pub(super) mark: f32,
}

fn view_curve(pen: &Pen<'_>, curve: Curve) -> Curve {
    Curve { from: pen.view(curve.from), control: pen.view(curve.control), to: pen.view(curve.to) }
}

/// Lines grow before a room as names of that size do.
const LINE_SIZE: f32 = 13.0;

fn line(pen: &Pen<'_>, link: &SceneLink) -> Line {
    let palette = pen.palette;
    let widths = match link.look {
        LinkLook::Interest(_) => palette.size.stroke.strength,
        LinkLook::Relation(_) => palette.size.stroke.relation,
    };
    let width = widths.get(usize::from(link.strength.clamp(1, 3)) - 1).copied().unwrap_or(1.5);
    let thinner = if pen.state.detail >= Detail::Dots { 0.6 } else { 1.0 };
    let scale = pen.scene.options.zoom_for(pen.state.zoom.clamp(0.5, 4.0), LINE_SIZE);
    let kept = pen.kept(SceneId::Link(link.id));
    let shade = |color: Rgb| if kept < 1.0 { palette.canvas.mix(color, kept) } else { color };
    let colors = match link.look {
        LinkLook::Interest(_) => pen.interest_pair(),
        LinkLook::Relation(_) if kept < 1.0 => [palette.relation; 2],
        LinkLook::Relation(_) => [pen.relation_color(link); 2],
    };
    let interest = matches!(link.look, LinkLook::Interest(_));
    let halo = (interest && kept >= 1.0 && pen.state.detail <= Detail::Plain).then_some(palette.canvas);
    Line {
        curve: view_curve(pen, link.curve),
        look: link.look,
        width: (width * scale * thinner).max(0.6),
        scale,
        colors: colors.map(shade),
        halo,
        detail: pen.state.detail,
        patterned: pen.state.detail == Detail::Full && (!pen.scene.shows_interests || pen.is_subject(link)),
        mark: link.mark,
    }
}

pub(super) fn draw_link(pen: &mut Pen<'_>, link: &SceneLink) {
    let id = SceneId::Link(link.id);
    let line = line(pen, link);
    let mut shapes = Vec::new();
    let ring = if pen.state.selected.contains(&id) {
        Some(pen.palette.accent)
    } else if pen.state.hovered == Some(id) || pen.state.drop_target == Some(id) {
        Some(pen.palette.canvas.mix(pen.palette.accent, 0.45))
    } else {
        None
    };
    if let Some(color) = ring {
        let points = line.curve.flatten(0.3);
        let outer = Stroke::solid(line.width + 9.0, color);
        let inner = Stroke::solid(line.width + 4.0, pen.palette.canvas);
        shapes.push(Shape::Path { points: points.clone(), stroke: outer });
        shapes.push(Shape::Path { points, stroke: inner });
    }
    line.push(&mut shapes);
    pen.shapes.append(&mut shapes);
}

pub(super) fn draw_mark(pen: &mut Pen<'_>, link: &SceneLink) {
    let marked = link.has_disc() || (link.look.wants_disc() && pen.is_subject(link));
    if !marked {
        return;
    }
    if pen.kept(SceneId::Link(link.id)) < 1.0 {
        return;
    }
    let center = pen.view(link.mark_place());
    let ground = pen.ground(link.mark_in);
    let radius = mark_radius(pen.scene, pen.state.zoom, link);
    let colors = match link.look {
        LinkLook::Interest(_) => pen.interest_pair(),
        LinkLook::Relation(_) => [pen.relation_color(link); 2],
    };
    push_mark(&mut pen.shapes, link.look, center, radius, ground, colors);
}

impl Line {
    pub(super) fn push(&self, shapes: &mut Vec<Shape>) {
        let straight = self.detail >= Detail::Dots;
        let curve = if straight { Curve::straight(self.curve.from, self.curve.to) } else { self.curve };
        match self.look {
            LinkLook::Interest(sign) => self.interest(shapes, curve, sign),
            LinkLook::Relation(relation) => self.relation(shapes, curve, relation),
        }
    }

    fn dash(&self, on: f32, off: f32) -> Dash {
        Dash { on: on * self.scale, off: off * self.scale }
    }

    fn interest(&self, shapes: &mut Vec<Shape>, curve: Curve, sign: InterestSign) {
        let points = curve.flatten(0.25);
        let [favour, against] = self.colors;
        let mut push = |width: f32, color: Rgb, dash: Option<Dash>| {
            shapes.push(Shape::Path { points: points.clone(), stroke: Stroke { width, color, dash } });
        };
        if let Some(ground) = self.halo {
            push(self.width + 2.0 * HALO * self.scale, ground, None);
        }
        let dash = self.dash(8.0, 5.0);
        match sign {
            InterestSign::Convergent => push(self.width, favour, None),
            InterestSign::Divergent => push(self.width, against, Some(dash)),
            InterestSign::Mixed => {
                push(self.width, favour, None);
                push(self.width, against, Some(self.dash(8.0, 8.0)));
            }
        }
    }

    fn relation(&self, shapes: &mut Vec<Shape>, curve: Curve, relation: RelationLook) {
        let [color, _] = self.colors;
        let arrow = (5.5 + 1.6 * self.width / self.scale.max(0.1)) * self.scale;
        let length = curve.from.distance(curve.to).max(1.0);
        let arrows = self.detail <= Detail::Plain && length > arrow * 2.5;
        let cut = (arrow * 0.8 / length).min(0.4);
        let start = if arrows && relation.arrow_from { cut } else { 0.0 };
        let end = if arrows && relation.arrow_to { 1.0 - cut } else { 1.0 };
        let part = curve.part(start, end);
        let points = match relation.goes {
            Goes::Tense if self.patterned => wave(part, self.scale),
            Goes::Conflict if self.patterned => notch(part, (self.mark - start) / (end - start), self.scale),
            _ => part.flatten(0.25),
        };
        let dash = if relation.to_create {
            Some(Dash { on: 0.0, off: self.width.max(1.0) * 2.6 })
        } else if relation.formal {
            None
        } else if self.patterned && matches!(relation.goes, Goes::Tense | Goes::Conflict) {
            // Long enough for a wave or a notch to be recognised.
            Some(self.dash(20.0, 4.5))
        } else {
            Some(self.dash(7.0, 3.5))
        };
        shapes.push(Shape::Path { points, stroke: Stroke { width: self.width, color, dash } });
        if arrows && relation.arrow_to {
            shapes.push(arrow_head(curve.to, curve.direction(1.0), arrow, color));
        }
        if arrows && relation.arrow_from {
            shapes.push(arrow_head(curve.from, -curve.direction(0.0), arrow, color));
        }
    }
}

fn arrow_head(tip: Point, direction: Vector, length: f32, color: Rgb) -> Shape {
    let base = tip - direction * length;
    let aside = direction.turned() * (length * 0.42);
    Shape::Polygon { points: vec![tip, base + aside, base - aside], convex: true, fill: Some(color), stroke: None }
}

/// A wave along a curve; its ends are on the curve.
fn wave(curve: Curve, scale: f32) -> Vec<Point> {
    let length = path_length(curve);
    let waves = (length / (WAVE.0 * scale)).round().max(1.0);
    let steps = (waves * 10.0).min(1_200.0) as usize;
    (0..=steps)
        .map(|i| {
            let t = i as f32 / steps as f32;
            let swing = (t * waves * std::f32::consts::TAU).sin() * WAVE.1 * scale;
            let calm = (t.min(1.0 - t) * length / (6.0 * scale)).min(1.0);
            curve.at(t) + curve.direction(t).turned() * (swing * calm)
        })
        .collect()
}

/// A line broken once by a sharp stroke up and down.
fn notch(curve: Curve, at: f32, scale: f32) -> Vec<Point> {
    let length = path_length(curve).max(1.0);
    let half = (10.0 * scale / length).min(0.45);
    let at = at.clamp(half, 1.0 - half);
    let mut points = curve.part(0.0, at - half).flatten(0.25);
    for (along, aside) in [(-0.45, -9.0), (0.4, 9.0)] {
        let t = at + half * along;
        points.push(curve.at(t) + curve.direction(t).turned() * (aside * scale));
    }
    points.extend(curve.part(at + half, 1.0).flatten(0.25));
    points
}

fn path_length(curve: Curve) -> f32 {
    curve.flatten(0.5).windows(2).map(|pair| if let [a, b] = pair { a.distance(*b) } else { 0.0 }).sum()
}

/// The disc with the sign of a link.
pub(super) fn push_mark(
    shapes: &mut Vec<Shape>,
    look: LinkLook,
    center: Point,
    radius: f32,
    ground: Rgb,
    colors: [Rgb; 2],
) {
    let [favour, against] = colors;
    let unit = radius / 8.5;
    let width = 1.6 * unit;
    let disc =
        |color: Rgb| Shape::Disc { center, radius, fill: Some(ground), stroke: Some(Stroke::solid(width, color)) };
    let down = |by: f32| center + Vector::new(0.0, by * unit);
    match look {
        LinkLook::Interest(InterestSign::Convergent) => {
            shapes.push(disc(favour));
            equal(shapes, center, unit, favour, false);
        }
        LinkLook::Interest(InterestSign::Divergent) => {
            shapes.push(disc(against));
            equal(shapes, center, unit, against, true);
        }
        LinkLook::Interest(InterestSign::Mixed) => {
            shapes.push(disc(favour));
            let arc = (0..=16).map(|i| center + Vector::from_angle(std::f32::consts::PI * i as f32 / 16.0) * radius);
            shapes.push(Shape::Path { points: arc.collect(), stroke: Stroke::solid(width, against) });
            equal(shapes, down(-3.2), unit * 0.66, favour, false);
            equal(shapes, down(3.2), unit * 0.66, against, true);
        }
        LinkLook::Relation(relation) => {
            shapes.push(disc(favour));
            let sign = if relation.goes == Goes::Mixed { "±" } else { "?" };
            shapes.push(Shape::Text(TextShape {
                at: center,
                text: sign.to_owned(),
                size: (11.0 * unit).round().max(6.0),
                weight: Weight::SemiBold,
                color: favour,
                halo: None,
                align: Align::Center,
                opacity: 1.0,
            }));
        }
    }
}

/// = or ≠, drawn and not typed.
fn equal(shapes: &mut Vec<Shape>, center: Point, unit: f32, color: Rgb, struck: bool) {
    let mut push = |from: Vector, to: Vector| {
        let points = vec![center + from * unit, center + to * unit];
        shapes.push(Shape::Path { points, stroke: Stroke::solid(1.75 * unit, color) });
    };
    for row in [-2.0, 2.0] {
        push(Vector::new(-4.4, row), Vector::new(4.4, row));
    }
    if struck {
        push(Vector::new(-2.1, 4.9), Vector::new(2.1, -4.9));
    }
}

/// A link as drawn on the map, in a box: for legends, lists and cards.
pub fn link_swatch(
    look: LinkLook,
    strength: u8,
    bounds: Bounds,
    colors: super::LinkColors,
    palette: &Palette,
) -> Vec<Shape> {
    let middle = bounds.center();
    let (from, to) = (Point::new(bounds.min.x, middle.y), Point::new(bounds.max.x, middle.y));
    let widths = match look {
        LinkLook::Interest(_) => palette.size.stroke.strength,
        LinkLook::Relation(_) => palette.size.stroke.relation,
    };
    let pair = match look {
        LinkLook::Interest(_) => palette.interest_pair(colors),
        LinkLook::Relation(_) => [palette.text_soft; 2],
    };
    let line = Line {
        curve: Curve::straight(from, to),
        look,
        width: widths.get(usize::from(strength.clamp(1, 3)) - 1).copied().unwrap_or(1.5),
        scale: 1.0,
        colors: pair,
        halo: None,
        detail: Detail::Full,
        patterned: true,
        mark: 0.5,
    };
    let mut shapes = Vec::new();
    line.push(&mut shapes);
    if look.wants_disc() {
        push_mark(&mut shapes, look, middle, bounds.height().min(16.0) * 0.45, palette.panel, pair);
    }
    shapes
}
