//! The nine shapes of actors, equal in visual weight.

use std::f32::consts::{FRAC_PI_2, PI, TAU};
use std::sync::LazyLock;

use super::{Dash, Palette, Rgb, Shape, Stroke};
use crate::geometry::{Bounds, Point, Vector};
use crate::model::{Presence, Symbol};

/// Radius of a symbol at 100 %.
pub const SYMBOL_RADIUS: f32 = 12.0;

/// Width of an outline as a share of the radius.
const OUTLINE_SHARE: f32 = 0.146;
/// Share of the fill kept by an actor to mobilise.
const PALE_SHARE: f32 = 0.38;
const HOLE_SHARE: f32 = 0.36;
const REACH_STEPS: usize = 96;

struct Form {
    outline: Vec<Point>,
    reach: Vec<f32>,
    bounds: Bounds,
    convex: bool,
}

static FORMS: LazyLock<[Form; 9]> = LazyLock::new(|| Symbol::ALL.map(form));

/// The outline of a symbol of radius 1 around the origin.
fn unit_outline(symbol: Symbol) -> Vec<Point> {
    let round = |points: Vec<Point>, radius| rounded(&points, radius, 4);
    match symbol {
        Symbol::Square => round(corners(4, 1.29, -3.0 * PI / 4.0), 0.2),
        Symbol::House => round(shifted(corners(5, 1.13, -FRAC_PI_2), 0.03), 0.16),
        Symbol::Diamond => round(corners(4, 1.26, -FRAC_PI_2), 0.18),
        Symbol::Hexagon => round(corners(6, 1.12, 0.0), 0.2),
        Symbol::FourLeaf => (0..56).map(|i| leaf(TAU * i as f32 / 56.0)).collect(),
        Symbol::Circle | Symbol::Ring => corners(40, 1.0, 0.0),
        Symbol::Triangle => round(shifted(corners(3, 1.36, -FRAC_PI_2), 0.16), 0.16),
        Symbol::Pill => {
            let (width, height) = (1.18, 0.66);
            let ends = [
                Point::new(-width, -height),
                Point::new(width, -height),
                Point::new(width, height),
                Point::new(-width, height),
            ];
            rounded(&ends, 0.5, 6)
        }
    }
}

fn corners(count: usize, radius: f32, first: f32) -> Vec<Point> {
    (0..count).map(|i| Point::ORIGIN + Vector::from_angle(first + TAU * i as f32 / count as f32) * radius).collect()
}

fn shifted(points: Vec<Point>, down: f32) -> Vec<Point> {
    points.into_iter().map(|p| p + Vector::new(0.0, down)).collect()
}

fn leaf(angle: f32) -> Point {
    let wave = (4.0 * angle).cos();
    Point::ORIGIN + Vector::from_angle(angle) * (0.985 - 0.275 * wave - 0.035 * (8.0 * angle).cos())
}

/// A polygon with its corners cut by curves that start `radius` before them (half an edge at most).
pub(super) fn rounded(polygon: &[Point], radius: f32, steps: usize) -> Vec<Point> {
    let count = polygon.len();
    let mut outline = Vec::with_capacity(count * (steps + 1));
    for (i, &corner) in polygon.iter().enumerate() {
        let before = polygon.get((i + count - 1) % count).copied().unwrap_or(corner);
        let after = polygon.get((i + 1) % count).copied().unwrap_or(corner);
        let start = corner + (before - corner).normalized() * radius.min(corner.distance(before) * 0.5);
        let end = corner + (after - corner).normalized() * radius.min(corner.distance(after) * 0.5);
        for step in 0..=steps {
            let t = step as f32 / steps as f32;
            outline.push(start.lerp(corner, t).lerp(corner.lerp(end, t), t));
        }
    }
    outline
}

fn form(symbol: Symbol) -> Form {
    let outline = unit_outline(symbol);
    let reach =
        (0..REACH_STEPS).map(|i| farthest(&outline, Vector::from_angle(TAU * i as f32 / REACH_STEPS as f32))).collect();
    Form { reach, bounds: Bounds::around(outline.iter().copied()), convex: symbol != Symbol::FourLeaf, outline }
}

/// How far a ray from the origin leaves the outline.
fn farthest(outline: &[Point], direction: Vector) -> f32 {
    let next = outline.iter().cycle().skip(1);
    outline.iter().zip(next).fold(0.0, |far, (&a, &b)| {
        let along = b - a;
        let turn = direction.cross(along);
        if turn.abs() < 1e-9 {
            return far;
        }
        let from = a.to_vector();
        let (reach, share) = (from.cross(along) / turn, from.cross(direction) / turn);
        if reach > far && (-1e-4..=1.0001).contains(&share) { reach } else { far }
    })
}

fn of(symbol: Symbol) -> &'static Form {
    let [first, rest @ ..] = &*FORMS;
    rest.get((symbol as usize).wrapping_sub(1)).unwrap_or(first)
}

/// The outline of a symbol, closed.
pub fn outline(symbol: Symbol, center: Point, radius: f32) -> Vec<Point> {
    of(symbol).outline.iter().map(|p| center + p.to_vector() * radius).collect()
}

/// The outline of a symbol `by` outside its own: the shape scaled, not a wider line.
pub(super) fn outline_around(symbol: Symbol, center: Point, radius: f32, by: f32) -> Vec<Point> {
    let form = of(symbol);
    if form.convex && !matches!(symbol, Symbol::Circle | Symbol::Ring) {
        let hull: Vec<Point> = form.outline.iter().map(|p| center + p.to_vector() * radius).collect();
        return crate::geometry::hull::inflate(&hull, by, 1);
    }
    outline(symbol, center, radius + by)
}

/// Distance from the centre of a symbol to its outline in a direction. Cheap.
pub(super) fn reach(symbol: Symbol, radius: f32, direction: Vector) -> f32 {
    let reach = &of(symbol).reach;
    let turn = direction.angle().rem_euclid(TAU) / TAU * REACH_STEPS as f32;
    let at = |i: usize| reach.get(i % REACH_STEPS).copied().unwrap_or(1.0);
    let low = turn.floor();
    let share = turn - low;
    (at(low as usize) * (1.0 - share) + at(low as usize + 1) * share) * radius
}

/// The box of a symbol, without its line.
pub(super) fn bounds(symbol: Symbol, center: Point, radius: f32) -> Bounds {
    let unit = of(symbol).bounds;
    Bounds::new(center + unit.min.to_vector() * radius, center + unit.max.to_vector() * radius)
}

/// How one symbol is filled and outlined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SymbolStyle {
    /// Full colour of the inside.
    pub fill: Rgb,
    /// Colour of the outline.
    pub edge: Rgb,
    /// What lies behind: pale fills are mixed with it.
    pub ground: Rgb,
    /// What the outline says.
    pub presence: Presence,
    /// A ring becomes a circle with a second outline, so that something can be printed inside.
    pub printed: bool,
    /// Share kept when it is not what is looked at: 1, or 0.2 when dimmed.
    pub kept: f32,
}

impl SymbolStyle {
    /// A symbol that says its shape only, as in legends and lists.
    pub fn plain(palette: &Palette) -> Self {
        Self {
            fill: palette.sunken,
            edge: palette.text_soft,
            ground: palette.canvas,
            presence: Presence::Present,
            printed: false,
            kept: 1.0,
        }
    }

    /// The tint of a group.
    pub fn tinted(tint: super::GroupTint, palette: &Palette) -> Self {
        Self { fill: tint.fill, edge: tint.edge, ..Self::plain(palette) }
    }
}

/// Everything that one symbol is made of, for the map, cards, lists and legends alike.
pub fn symbol_shapes(symbol: Symbol, center: Point, radius: f32, style: &SymbolStyle, palette: &Palette) -> Vec<Shape> {
    let mut shapes = Vec::with_capacity(2);
    push_symbol(&mut shapes, symbol, center, radius, style, palette);
    shapes
}

pub(super) fn push_symbol(
    shapes: &mut Vec<Shape>,
    symbol: Symbol,
    center: Point,
    radius: f32,
    style: &SymbolStyle,
    palette: &Palette,
) {
    let width = (radius * OUTLINE_SHARE).max(1.0);
    let keep = |color: Rgb| if style.kept >= 1.0 { color } else { style.ground.mix(color, style.kept) };
    let (fill, edge, dash) = match style.presence {
        Presence::Present => (Some(style.fill), style.edge, None),
        Presence::ToMobilise => {
            let dash = Dash { on: width * 2.3, off: width * 1.7 };
            (Some(style.ground.mix(style.fill, PALE_SHARE)), style.edge, Some(dash))
        }
        Presence::Absent => (None, style.edge, Some(Dash { on: 0.0, off: width * 2.05 })),
        Presence::Left => (Some(palette.sunken), palette.left, None),
    };
    let (fill, edge) = (fill.map(keep), keep(edge));
    let stroke = Some(Stroke { width, color: edge, dash });
    let inner = Stroke::solid(width, edge);
    match symbol {
        Symbol::Circle => shapes.push(Shape::Disc { center, radius, fill, stroke }),
        Symbol::Ring => {
            shapes.push(Shape::Disc { center, radius, fill, stroke });
            let (hole, inside) =
                if style.printed { (radius * 0.76, None) } else { (radius * HOLE_SHARE, fill.map(|_| style.ground)) };
            shapes.push(Shape::Disc { center, radius: hole, fill: inside, stroke: Some(inner) });
        }
        _ => shapes.push(Shape::Polygon {
            points: outline(symbol, center, radius),
            convex: of(symbol).convex,
            fill,
            stroke,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(outline: &[Point]) -> f32 {
        let next = outline.iter().cycle().skip(1);
        outline.iter().zip(next).map(|(a, b)| a.to_vector().cross(b.to_vector())).sum::<f32>().abs() / 2.0
    }

    #[test]
    fn shapes_weigh_the_same() {
        for symbol in Symbol::ALL {
            let area = area(&outline(symbol, Point::ORIGIN, 12.0));
            assert!((330.0..510.0).contains(&area), "{symbol:?} covers {area}");
        }
    }

    #[test]
    fn the_reach_ends_on_the_outline() {
        for symbol in Symbol::ALL {
            let outline = outline(symbol, Point::ORIGIN, 12.0);
            for i in 0..50 {
                let direction = Vector::from_angle(i as f32 * 0.77);
                let end = Point::ORIGIN + direction * reach(symbol, 12.0, direction);
                let next = outline.iter().cycle().skip(1);
                let off = outline
                    .iter()
                    .zip(next)
                    .map(|(a, b)| crate::geometry::curve::distance_to_segment(end, *a, *b))
                    .fold(f32::INFINITY, f32::min);
                assert!(off < 0.5, "{symbol:?} at {i}: {off} off");
            }
        }
    }

    #[test]
    fn an_absent_actor_has_no_inside() {
        let palette = Palette::of(super::super::Theme::Light);
        let style = SymbolStyle { presence: Presence::Absent, ..SymbolStyle::plain(palette) };
        for symbol in Symbol::ALL {
            for shape in symbol_shapes(symbol, Point::ORIGIN, 12.0, &style, palette) {
                let (Shape::Polygon { fill, .. } | Shape::Disc { fill, .. }) = shape else { panic!("an area") };
                assert_eq!(fill, None, "{symbol:?}");
            }
        }
    }
}
