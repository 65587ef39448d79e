//! Levers on the map: a small flag beside an actor, on a link, or between two actors that a dotted line joins.

use super::draw::{Detail, Pen};
use super::links::outline_point;
use super::{Palette, SceneId, SceneLink, SceneNode, SceneOptions, Shape, Stroke};
use crate::geometry::{Point, Vector};
use crate::model::{Lever, LeverId, LeverState, MapState, Target};

/// Radius of the disc that holds a flag.
pub(super) const FLAG_RADIUS: f32 = 7.5;
/// How far along a link its flag stands from the sign of the link.
const BESIDE_SIGN: f32 = 0.2;

/// A lever on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneLever {
    /// The lever; of several at one place, the first.
    pub id: LeverId,
    /// Middle of its flag.
    pub place: Point,
    /// What it acts on.
    pub on: Vec<SceneId>,
    /// The ends of the dotted line between two actors, from outline to outline.
    pub line: Option<[Point; 2]>,
}

/// The levers that were kept, on what is drawn of their targets.
pub(super) fn levers(
    map: &MapState,
    options: &SceneOptions,
    of_actor: &[Option<usize>],
    nodes: &[SceneNode],
    links: &[SceneLink],
) -> Vec<SceneLever> {
    let mut found: Vec<SceneLever> = Vec::new();
    if !options.layers.interventions {
        return found;
    }
    let node = |id| {
        let rank = map.actors.rank(id)?;
        nodes.get(of_actor.get(rank).copied().flatten()?)
    };
    let kept = |lever: &&Lever| lever.state == LeverState::Accepted && options.shows_origin(&lever.provenance);
    for lever in map.levers.iter().filter(kept) {
        let placed = match lever.target {
            Target::Actor(actor) => node(actor).map(|node| beside(lever.id, node)),
            Target::Pair(one, other) => node(one).zip(node(other)).map(|(one, other)| between(lever.id, one, other)),
            Target::Link(link) => {
                let drawn = links.iter().find(|drawn| drawn.id == link || drawn.merged.contains(&link));
                drawn.map(|drawn| along(lever.id, drawn))
            }
        };
        if let Some(placed) = placed.filter(|placed| !found.iter().any(|other| other.on == placed.on)) {
            found.push(placed);
        }
    }
    found
}

/// At the lower right of a symbol, where no other badge stands.
fn beside(id: LeverId, node: &SceneNode) -> SceneLever {
    let by = node.radius * 0.98;
    SceneLever { id, place: node.place + Vector::new(by, by * 0.62), on: vec![node.id], line: None }
}

fn along(id: LeverId, link: &SceneLink) -> SceneLever {
    let off = if link.mark > 0.5 { -BESIDE_SIGN } else { BESIDE_SIGN };
    let at = if link.has_disc() { (link.mark + off).clamp(0.1, 0.9) } else { link.mark };
    SceneLever { id, place: link.curve.at(at), on: vec![SceneId::Link(link.id)], line: None }
}

fn between(id: LeverId, one: &SceneNode, other: &SceneNode) -> SceneLever {
    if one.id == other.id {
        return beside(id, one);
    }
    let line = [outline_point(one, other.place), outline_point(other, one.place)];
    let [from, to] = line;
    let middle = from + (to - from) * 0.5;
    let mut on = vec![one.id, other.id];
    on.sort();
    SceneLever { id, place: middle, on, line: Some(line) }
}

/// Whether all that a lever acts on keeps its full colours.
fn bright(pen: &Pen<'_>, lever: &SceneLever) -> bool {
    lever.on.iter().all(|id| pen.kept(*id) >= 1.0)
}

/// The dotted lines, under the symbols.
pub(super) fn draw_lines(pen: &mut Pen<'_>) {
    let scene = pen.scene;
    let scale = pen.state.zoom.clamp(0.5, 4.0);
    for lever in &scene.levers {
        let Some([from, to]) = lever.line else { continue };
        let color =
            if bright(pen, lever) { pen.palette.text_soft } else { pen.palette.canvas.mix(pen.palette.text, 0.2) };
        let points = vec![pen.view(from), pen.view(to)];
        let halo = Stroke::solid(4.0 * scale, pen.palette.canvas);
        pen.shapes.push(Shape::Path { points: points.clone(), stroke: halo });
        let width = 1.75 * scale;
        let dash = Some(super::Dash { on: 0.0, off: width * 2.4 });
        pen.shapes.push(Shape::Path { points, stroke: Stroke { width, color, dash } });
    }
}

/// The flags, over the symbols.
pub(super) fn draw_flags(pen: &mut Pen<'_>) {
    if pen.state.detail >= Detail::Dots {
        return;
    }
    let scene = pen.scene;
    for lever in &scene.levers {
        if bright(pen, lever) {
            let radius = FLAG_RADIUS * pen.state.zoom.max(0.55);
            let center = pen.view(lever.place);
            push_flag(&mut pen.shapes, center, radius, pen.palette);
        }
    }
}

/// A flag in a disc.
pub(super) fn push_flag(shapes: &mut Vec<Shape>, center: Point, radius: f32, palette: &Palette) {
    let unit = radius / FLAG_RADIUS;
    let ring = Some(Stroke::solid(1.3 * unit, palette.text));
    shapes.push(Shape::Disc { center, radius, fill: Some(palette.panel), stroke: ring });
    let at = |x: f32, y: f32| center + Vector::new(x, y) * unit;
    let pole = vec![at(-2.0, -4.4), at(-2.0, 4.6)];
    shapes.push(Shape::Path { points: pole, stroke: Stroke::solid(1.4 * unit, palette.text) });
    let pennant = vec![at(-2.0, -4.4), at(4.2, -1.9), at(-2.0, 0.6)];
    shapes.push(Shape::Polygon { points: pennant, convex: true, fill: Some(palette.text), stroke: None });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Actor, ActorId, Effect, Layers, Project, Provenance};
    use crate::scene::{FontMeasure, LegendKey, Scene, Theme, legend};

    fn id<T: From<uuid::Uuid>>(number: u128) -> T {
        T::from(uuid::Uuid::from_u128(number))
    }

    fn map(targets: &[Target], state: LeverState) -> MapState {
        let mut map = Project::empty().map;
        for (number, x) in [(1, 0.0), (2, 200.0)] {
            map.actors.insert(Actor::named(id::<ActorId>(number), "Mairie", Point::new(x, 0.0)));
        }
        for (number, target) in (11..).zip(targets) {
            map.levers.insert(Lever {
                id: id(number),
                target: *target,
                effect: Effect::Listen,
                by: None,
                note: String::new(),
                state,
                provenance: Provenance::default(),
            });
        }
        map
    }

    fn scene(map: &MapState, interventions: bool) -> Scene {
        let layers = Layers { interventions, ..Layers::default() };
        Scene::build(map, &SceneOptions { layers, ..SceneOptions::default() }, &FontMeasure)
    }

    #[test]
    fn a_lever_stands_on_its_target_when_its_layer_is_shown() {
        let map = map(&[Target::Actor(id(1)), Target::Actor(id(1)), Target::Pair(id(1), id(2))], LeverState::Accepted);
        let shown = scene(&map, true);
        assert_eq!(shown.levers.len(), 2, "two on one actor are one flag");
        let between = &shown.levers[1];
        assert!((between.place.x - 100.0).abs() < 1.0, "half way: {:?}", between.place);
        assert!(between.line.is_some(), "nothing links the two: a dotted line does");
        assert_eq!(scene(&map, false).levers, [], "not in this layer");
    }

    #[test]
    fn what_was_dismissed_is_not_on_the_map_and_the_legend_says_what_a_flag_is() {
        let targets = [Target::Actor(id(1))];
        assert_eq!(scene(&map(&targets, LeverState::Dismissed), true).levers, [], "dismissed");
        let map = map(&targets, LeverState::Accepted);
        let explained = |interventions| {
            let entries = legend(&scene(&map, interventions), &map, Palette::of(Theme::Light));
            entries.iter().any(|entry| entry.key == LegendKey::Lever)
        };
        assert!(explained(true), "while it is drawn");
        assert!(!explained(false), "and not else");
    }
}
