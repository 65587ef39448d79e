//! From a scene to plain shapes: the one drawing of the map, for screen and paper.

use std::collections::BTreeSet;

use super::draw_links::{draw_link, draw_mark};
use super::draw_nodes::{draw_halo, draw_node};
use super::overlay::draw_derived;
use super::{
    Align, LabelLine, LinkLook, Palette, PlacedLabels, Rgb, Scene, SceneId, SceneLink, SceneNode, Shape, Stroke,
    TextShape, Theme, Weight, backdrop, deals, levers,
};
use crate::geometry::{Bounds, Point};

use super::build::{NOTE_LINE, NOTE_PADDING, NOTE_SIZE};
use super::wrap::line_height;

/// Share kept by what is dimmed.
const DIMMED: f32 = 0.2;
/// Share of the colour of a group in the line of its hull.
const HULL_LINE: f32 = 0.45;

/// How much of each thing is drawn, from everything to dots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// Full shapes, curves, waves, marks.
    #[default]
    Full,
    /// Plain shapes, straight lines, marks.
    Plain,
    /// Dots, thin lines, no ends.
    Dots,
    /// Dots; while moving, only the links of what is selected.
    Coarse,
}

impl Detail {
    /// The detail that a screen can bear at a zoom.
    pub fn on_screen(scene: &Scene, zoom: f32) -> Self {
        let (actors, items) = (scene.nodes.len(), scene.nodes.len() + scene.links.len());
        if items > 4_000 {
            Self::Coarse
        } else if actors > 600 || zoom < 0.25 {
            Self::Dots
        } else if actors > 200 || zoom < 0.6 {
            Self::Plain
        } else {
            Self::Full
        }
    }
}

/// What the drawing of a moment depends on, besides the scene.
#[derive(Clone, Debug)]
pub struct DrawState<'a> {
    /// Size on screen of one world point.
    pub zoom: f32,
    /// What is on screen, in view space; none: everything is drawn.
    pub viewport: Option<Bounds>,
    /// How much is drawn of each thing.
    pub detail: Detail,
    /// What is selected.
    pub selected: &'a BTreeSet<SceneId>,
    /// What the pointer is over.
    pub hovered: Option<SceneId>,
    /// What has the keyboard focus.
    pub focused: Option<SceneId>,
    /// What a drop would link to.
    pub drop_target: Option<SceneId>,
    /// The start of a link that waits for its end.
    pub pending: Option<SceneId>,
    /// All that keeps its full colours; none: everything does.
    pub dimmed_except: Option<&'a BTreeSet<SceneId>>,
    /// Whether things are being moved.
    pub moving: bool,
}

static NOTHING: BTreeSet<SceneId> = BTreeSet::new();

impl DrawState<'_> {
    /// Everything at rest and in full, at a zoom.
    pub fn at(zoom: f32) -> Self {
        Self {
            zoom,
            viewport: None,
            detail: Detail::Full,
            selected: &NOTHING,
            hovered: None,
            focused: None,
            drop_target: None,
            pending: None,
            dimmed_except: None,
            moving: false,
        }
    }
}

/// What all drawing functions share.
pub(super) struct Pen<'a> {
    pub(super) scene: &'a Scene,
    pub(super) state: &'a DrawState<'a>,
    pub(super) palette: &'a Palette,
    pub(super) shapes: Vec<Shape>,
}

/// The shapes of a scene in view space (world × zoom, before panning), from the back to the front.
pub fn draw(scene: &Scene, labels: &PlacedLabels, state: &DrawState<'_>, palette: &Palette) -> Vec<Shape> {
    let shapes = Vec::with_capacity(scene.nodes.len() * 4 + scene.links.len() * 2);
    let mut pen = Pen { scene, state, palette, shapes };
    backdrop::draw_backdrop(&mut pen);
    pen.hulls();
    draw_derived(&mut pen);
    pen.links();
    deals::draw_deals(&mut pen);
    levers::draw_lines(&mut pen);
    pen.nodes();
    pen.changes();
    levers::draw_flags(&mut pen);
    deals::draw_acts(&mut pen);
    pen.notes();
    pen.group_names(labels);
    pen.labels(labels);
    deals::draw_names(&mut pen);
    pen.shapes
}

impl Pen<'_> {
    pub(super) fn view(&self, point: Point) -> Point {
        Point::new(point.x * self.state.zoom, point.y * self.state.zoom)
    }

    pub(super) fn on_screen(&self, bounds: Bounds) -> bool {
        self.state.viewport.is_none_or(|viewport| {
            let zoom = self.state.zoom;
            let seen = Bounds::new(self.view(bounds.min), self.view(bounds.max));
            seen.expand(10.0 * zoom).intersects(viewport)
        })
    }

    /// Share of its colours that a thing keeps.
    pub(super) fn kept(&self, id: SceneId) -> f32 {
        match self.state.dimmed_except {
            Some(bright) if !bright.contains(&id) => DIMMED,
            _ => 1.0,
        }
    }

    /// What lies under the members of a group.
    pub(super) fn ground(&self, group: Option<usize>) -> Rgb {
        let group = group.and_then(|at| self.scene.groups.get(at)).filter(|group| !group.hull.is_empty());
        group.map_or(self.palette.canvas, |group| self.hull_fill(group.color))
    }

    fn hull_fill(&self, color: crate::model::GroupColor) -> Rgb {
        let hull = self.palette.group(color).hull;
        if self.state.dimmed_except.is_some() { self.palette.canvas.mix(hull, 0.55) } else { hull }
    }

    fn hulls(&mut self) {
        for group in self.scene.groups.iter().filter(|group| !group.hull.is_empty()) {
            if !self.on_screen(group.bounds) {
                continue;
            }
            let id = SceneId::Group(group.id);
            let chosen = self.state.selected.contains(&id);
            let target = self.state.drop_target == Some(id);
            let quiet = if self.state.dimmed_except.is_some() { 0.5 } else { 1.0 };
            let tint = self.palette.group(group.color);
            let color = if chosen || target {
                self.palette.accent
            } else if self.state.hovered == Some(id) {
                tint.edge
            } else {
                // In high contrast the colour of the group is too pale for a line that must be seen.
                let line = if self.palette.theme == Theme::HighContrast { tint.edge } else { tint.fill };
                self.palette.canvas.mix(line, HULL_LINE * quiet)
            };
            let width = match (chosen, self.palette.theme) {
                (true, _) => self.palette.size.stroke.selection,
                (false, Theme::HighContrast) => 2.0,
                _ => 1.0,
            };
            let fill = if target { self.palette.accent_tint } else { self.hull_fill(group.color) };
            self.shapes.push(Shape::Polygon {
                points: group.hull.iter().map(|&p| self.view(p)).collect(),
                convex: true,
                fill: Some(fill),
                stroke: Some(Stroke::solid(width, color)),
            });
        }
    }

    fn links(&mut self) {
        let scene = self.scene;
        let drawn = |pen: &Self, link: &SceneLink| pen.on_screen(link.curve.bounds()) && pen.draws(link);
        let bright = |pen: &Self, link: &SceneLink| pen.kept(SceneId::Link(link.id)) >= 1.0;
        if self.state.dimmed_except.is_some() {
            for link in &scene.links {
                if !bright(self, link) && drawn(self, link) {
                    draw_link(self, link);
                }
            }
        }
        for link in &scene.links {
            if bright(self, link) && drawn(self, link) {
                draw_link(self, link);
            }
        }
        if self.state.detail <= Detail::Plain {
            for link in &scene.links {
                if drawn(self, link) {
                    draw_mark(self, link);
                }
            }
        }
    }

    /// While a very large map moves, only the links of what is looked at are drawn.
    fn draws(&self, link: &SceneLink) -> bool {
        if self.state.detail != Detail::Coarse || !self.state.moving {
            return true;
        }
        let looked_at = |at: usize| {
            self.scene
                .nodes
                .get(at)
                .is_some_and(|node| self.state.selected.contains(&node.id) || self.state.hovered == Some(node.id))
        };
        self.state.selected.contains(&SceneId::Link(link.id)) || looked_at(link.from) || looked_at(link.to)
    }

    fn nodes(&mut self) {
        let scene = self.scene;
        for drawing in [draw_halo, draw_node] {
            for node in &scene.nodes {
                if self.on_screen(node.bounds()) {
                    drawing(self, node);
                }
            }
        }
    }

    fn notes(&mut self) {
        let zoom = self.scene.options.zoom_for(self.state.zoom, NOTE_SIZE);
        let grown = zoom / self.state.zoom;
        let size = (NOTE_SIZE * zoom).round();
        for note in &self.scene.notes {
            if !self.on_screen(note.bounds) {
                continue;
            }
            let id = SceneId::Note(note.id);
            let kept = self.kept(id);
            let shade = |color: Rgb| self.palette.canvas.mix(color, kept);
            let chosen = self.state.selected.contains(&id);
            let stroke = if chosen {
                Stroke::solid(self.palette.size.stroke.selection, self.palette.accent)
            } else if self.state.hovered == Some(id) {
                Stroke::solid(1.0, self.palette.note)
            } else {
                Stroke::solid(1.0, shade(self.palette.note_tint.mix(self.palette.note, 0.3)))
            };
            let fill = shade(self.palette.note_tint);
            let corner = self.view(note.bounds.min);
            let bounds = Bounds::new(corner, corner + (self.view(note.bounds.max) - corner) * grown);
            let radius = self.palette.size.radius.cell * zoom;
            self.shapes.push(Shape::Rect { bounds, radius, fill: Some(fill), stroke: Some(stroke), opacity: 1.0 });
            if size < 7.0 {
                continue;
            }
            let ink = fill.mix(self.palette.text, kept);
            let left = bounds.min.x + NOTE_PADDING * zoom;
            let first = bounds.min.y + (NOTE_PADDING + NOTE_LINE / 2.0) * zoom;
            for (i, line) in note.text.lines.iter().enumerate().filter(|(_, line)| !line.text.is_empty()) {
                self.shapes.push(Shape::Text(TextShape {
                    at: Point::new(left, first + NOTE_LINE * zoom * i as f32),
                    text: line.text.clone(),
                    size,
                    weight: Weight::Regular,
                    color: ink,
                    halo: None,
                    align: Align::Left,
                    opacity: 1.0,
                }));
            }
        }
    }

    fn group_names(&mut self, labels: &PlacedLabels) {
        for name in &labels.groups {
            let Some(group) = self.scene.groups.get(name.group) else { continue };
            let ground = self.hull_fill(group.color);
            let quiet = if self.state.dimmed_except.is_some() { 0.45 } else { 1.0 };
            let color = ground.mix(self.palette.group(group.color).edge, quiet);
            if self.scene.options.projection.is_some() {
                // Large names go out of their hulls and over links: a plate keeps them apart from both.
                let bounds = name.bounds.expand(1.5);
                self.shapes.push(Shape::Rect { bounds, radius: 4.0, fill: Some(ground), stroke: None, opacity: 1.0 });
            }
            for line in &group.name.lines {
                self.shapes.push(Shape::Text(TextShape {
                    at: name.bounds.center(),
                    text: line.text.clone(),
                    size: name.size,
                    weight: Weight::SemiBold,
                    color,
                    halo: Some(ground),
                    align: Align::Center,
                    opacity: 1.0,
                }));
            }
        }
    }

    fn labels(&mut self, labels: &PlacedLabels) {
        for label in &labels.labels {
            let Some(node) = self.scene.nodes.get(label.node) else { continue };
            let kept = self.kept(node.id);
            if kept < 1.0 && self.scene.options.projection.is_some() {
                continue;
            }
            let ground = self.ground(node.group);
            if labels.boxed {
                self.shapes.push(Shape::Rect {
                    bounds: label.bounds.expand(1.0),
                    radius: 3.0,
                    fill: Some(ground),
                    stroke: None,
                    opacity: label.opacity,
                });
            }
            let step = line_height(labels.size);
            let center = label.bounds.center();
            let first = center.y - step * (node.label.lines.len() as f32 - 1.0) / 2.0;
            let color = ground.mix(self.palette.text, kept);
            for (i, LabelLine { text, .. }) in node.label.lines.iter().enumerate() {
                self.shapes.push(Shape::Text(TextShape {
                    at: Point::new(center.x, first + step * i as f32),
                    text: text.clone(),
                    size: labels.size,
                    weight: Weight::SemiBold,
                    color,
                    halo: (!labels.boxed).then_some(ground),
                    align: Align::Center,
                    opacity: label.opacity,
                }));
            }
        }
    }

    /// The colour of an outline around a thing that is selected, hovered, or waits; none at rest.
    pub(super) fn state_ring(&self, node: &SceneNode) -> Option<(f32, Stroke, Option<Rgb>)> {
        let palette = self.palette;
        let state = self.state;
        let selection = palette.size.stroke.selection;
        let id = Some(node.id);
        if state.drop_target == id {
            Some((5.0, Stroke::solid(selection, palette.accent), Some(palette.accent_tint)))
        } else if state.selected.contains(&node.id) || state.pending == id {
            Some((5.0, Stroke::solid(selection, palette.accent), Some(palette.canvas)))
        } else if state.focused == id {
            Some((5.0, Stroke::solid(2.0, palette.accent), Some(palette.canvas)))
        } else if state.hovered == id {
            let color = palette.canvas.mix(palette.accent, 0.55);
            Some((4.0, Stroke::solid(1.75, color), Some(palette.canvas)))
        } else {
            None
        }
    }

    /// Whether a link is the subject: relations are then in ink, whatever else is drawn.
    pub(super) fn is_subject(&self, link: &SceneLink) -> bool {
        let id = SceneId::Link(link.id);
        self.state.selected.contains(&id)
            || self.state.hovered == Some(id)
            || self.state.dimmed_except.is_some_and(|bright| bright.contains(&id))
    }

    /// The colours of interest links.
    pub(super) fn interest_pair(&self) -> [Rgb; 2] {
        self.palette.interest_pair(self.scene.options.link_colors)
    }

    /// The colour of a relation that is not dimmed.
    pub(super) fn relation_color(&self, link: &SceneLink) -> Rgb {
        let LinkLook::Relation(relation) = link.look else { return self.palette.text };
        if self.is_subject(link) {
            self.palette.text
        } else if self.scene.options.lens.passes {
            self.palette.passes(relation.passes)
        } else if self.scene.shows_interests {
            self.palette.canvas.mix(self.palette.relation, 0.42)
        } else {
            self.palette.relation
        }
    }
}
