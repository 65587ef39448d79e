//! What lies under the map: circles, quarters or slices, which say nothing by themselves and help to place things.

use std::f32::consts::TAU;

use super::draw::Pen;
use super::{SceneNode, Shape, Stroke, Theme};
use crate::geometry::{Point, Vector};
use crate::model::Background;

/// From one circle to the next in world points, and how many circles at most.
const STEP: f32 = 200.0;
const MOST_CIRCLES: f32 = 6.0;
/// The middle stands on a grid of this step, so that moving one actor does not move it.
const GRID: f32 = 100.0;
/// How many slices there are.
const SLICES: u8 = 6;
/// Share of the colour of text in the lines.
const LINE: f32 = 0.22;
const STRONG_LINE: f32 = 0.5;

/// A background laid out under a map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Backdrop {
    /// What is drawn.
    pub kind: Background,
    /// Its middle: the median of the places of actors, to the nearest hundred.
    pub center: Point,
    /// From the middle to the outer edge, in world points: no symbol is farther.
    pub radius: f32,
    /// From one circle to the next.
    pub step: f32,
}

impl Backdrop {
    /// The background under those symbols; none where it is plain or there is nobody. Costs n log n.
    pub(super) fn of(kind: Background, nodes: &[SceneNode]) -> Option<Self> {
        if kind == Background::Plain {
            return None;
        }
        let middle = |along: fn(&SceneNode) -> f32| {
            let mut places: Vec<f32> = nodes.iter().map(along).collect();
            places.sort_by(f32::total_cmp);
            places.get(places.len() / 2).map(|place| (place / GRID).round() * GRID)
        };
        let center = Point::new(middle(|node| node.place.x)?, middle(|node| node.place.y)?);
        let farthest = nodes.iter().map(|node| node.place.distance(center) + node.radius).fold(STEP, f32::max);
        let step = STEP * (farthest / (STEP * MOST_CIRCLES)).ceil();
        Some(Self { kind, center, radius: (farthest / step).ceil() * step, step })
    }
}

/// Draws it under all the rest.
pub(super) fn draw_backdrop(pen: &mut Pen<'_>) {
    let Some(ground) = pen.scene.backdrop else { return };
    let palette = pen.palette;
    let share = if palette.theme == Theme::HighContrast { STRONG_LINE } else { LINE };
    let stroke = Stroke::solid(1.0, palette.canvas.mix(palette.text, share));
    let (center, zoom) = (pen.view(ground.center), pen.state.zoom);
    let reach = ground.radius * zoom;
    let circle = |radius: f32| Shape::Disc { center, radius, fill: None, stroke: Some(stroke) };
    let ray = |part: u8, of: u8, from: f32, length: f32| {
        let way = Vector::from_angle(TAU * f32::from(part) / f32::from(of));
        Shape::Path { points: vec![center + way * from, center + way * length], stroke }
    };
    match ground.kind {
        Background::Plain => {}
        Background::Rings => {
            let count = (ground.radius / ground.step).round() as u8;
            pen.shapes.extend((1..=count).map(|ring| circle(f32::from(ring) * ground.step * zoom)));
        }
        Background::Quadrants => pen.shapes.extend((0..4).map(|part| ray(part, 4, 0.0, reach))),
        Background::Sectors => {
            pen.shapes.extend((0..SLICES).map(|part| ray(part, SLICES, 0.0, reach)));
            pen.shapes.push(circle(reach));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DrawState, FontMeasure, LabelRequest, Palette, Scene, SceneOptions, Theme, draw, place_labels};
    use super::*;
    use crate::model::{Actor, ActorId, MapState};

    fn map(places: &[(f32, f32)]) -> MapState {
        let mut map = MapState::default();
        for (number, &(x, y)) in (1_u128..).zip(places) {
            map.actors.insert(Actor::named(ActorId(uuid::Uuid::from_u128(number)), "Mairie", Point::new(x, y)));
        }
        map
    }

    fn scene(places: &[(f32, f32)], background: Background) -> Scene {
        Scene::build(&map(places), &SceneOptions { background, ..SceneOptions::default() }, &FontMeasure)
    }

    const SQUARE: [(f32, f32); 5] = [(0.0, 0.0), (400.0, 0.0), (210.0, 190.0), (0.0, 400.0), (400.0, 400.0)];

    #[test]
    fn it_holds_every_symbol_and_makes_the_map_no_smaller() {
        let plain = scene(&SQUARE, Background::Plain).bounds;
        let scene = scene(&SQUARE, Background::Rings);
        let ground = scene.backdrop.expect("there is one");
        assert_eq!(ground.center, Point::new(200.0, 200.0), "the median, to the nearest hundred");
        assert!(scene.nodes.iter().all(|node| node.place.distance(ground.center) < ground.radius), "{ground:?}");
        assert_eq!(scene.bounds, plain, "what is fitted is the map");
    }

    #[test]
    fn moving_one_actor_moves_no_circle() {
        let mut moved = SQUARE;
        moved[1] = (420.0, 30.0);
        let before = scene(&SQUARE, Background::Rings).backdrop;
        assert!(before.is_some() && before == scene(&moved, Background::Rings).backdrop, "{before:?}");
    }

    #[test]
    fn each_kind_draws_its_own_lines_first() {
        let count = |background| {
            let scene = scene(&SQUARE, background);
            let labels = place_labels(&scene, &LabelRequest::at(1.0));
            let shapes = draw(&scene, &labels, &DrawState::at(1.0), Palette::of(Theme::Light));
            let is_line = |shape: &&Shape| match shape {
                Shape::Disc { fill, .. } => fill.is_none(),
                other => matches!(other, Shape::Path { .. }),
            };
            shapes.iter().take_while(is_line).count()
        };
        let plain = count(Background::Plain);
        assert_eq!(count(Background::Rings) - plain, 2, "circles at 200 and 400 points");
        assert_eq!(count(Background::Quadrants) - plain, 4, "four half lines");
        assert_eq!(count(Background::Sectors) - plain, 7, "six slices in a circle");
    }

    #[test]
    fn nobody_has_no_background() {
        assert_eq!(scene(&[], Background::Sectors).backdrop, None, "nothing to lie under");
    }
}
