//! Compromises and actions on the map: thin lines that join the parties of a compromise to a disc in their middle, and
//! beside what an action acts on, the sign of how far it has gone.

use super::draw::{Detail, Pen};
use super::links::outline_point;
use super::{
    Align, Dash, LabelText, MeasureText, Palette, SceneId, SceneLink, SceneNode, SceneOptions, Shape, Stroke,
    TextShape, Weight,
};
use crate::geometry::{Bounds, Point, Vector};
use crate::model::{Action, ActionId, ActionState, ActorId, Compromise, CompromiseId, ItemId, MapState, Target};

/// Radius of the disc of a compromise.
const DISC: f32 = 5.0;
/// Radius of the sign of an action.
pub(super) const SIGN: f32 = 5.0;
/// Distance between the signs of two actions on one thing.
const STEP: f32 = 13.0;
/// Size of the name of a compromise that is put forward, and the width of its lines.
const NAME_SIZE: f32 = 12.0;
const NAME_WIDTH: f32 = 150.0;
/// Signs drawn beside one thing at most.
const MOST_SIGNS: usize = 3;

/// A compromise drawn around its parties.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneDeal {
    /// The compromise.
    pub id: CompromiseId,
    /// Middle of its disc.
    pub place: Point,
    /// Its parties that are drawn.
    pub parties: Vec<SceneId>,
    /// The line to each of them, from the disc to their outline.
    pub lines: Vec<[Point; 2]>,
    /// Its title, while it is put forward.
    pub name: Option<LabelText>,
}

/// An action marked beside what it acts on.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneAct {
    /// The action.
    pub id: ActionId,
    /// How far it has gone.
    pub state: ActionState,
    /// What it is marked on.
    pub on: SceneId,
    /// Middle of its sign.
    pub place: Point,
    /// Whether it is put forward.
    pub chosen: bool,
}

/// The compromises to draw: all of them in their layer, else the one that is put forward.
pub(super) fn deals(
    map: &MapState,
    options: &SceneOptions,
    of_actor: &[Option<usize>],
    nodes: &[SceneNode],
    measure: &dyn MeasureText,
) -> Vec<SceneDeal> {
    let chosen = |it: &Compromise| options.put_forward == Some(ItemId::Compromise(it.id));
    let drawn = map.compromises.iter().filter(|it| options.layers.compromises || chosen(it));
    drawn
        .filter(|it| options.shows_origin(&it.provenance))
        .filter_map(|it| {
            let seated = it.parties.iter().filter(|party| options.shows_origin(&party.provenance));
            let mut parties: Vec<&SceneNode> =
                seated.filter_map(|party| node(map, of_actor, nodes, party.actor)).collect();
            parties.dedup_by_key(|node| node.id);
            let place = middle(&parties, nodes)?;
            let lines = parties.iter().map(|node| [place, outline_point(node, place)]).collect();
            let name = chosen(it).then(|| LabelText::paragraph(&it.title, NAME_WIDTH, NAME_SIZE, measure));
            Some(SceneDeal { id: it.id, place, parties: parties.iter().map(|node| node.id).collect(), lines, name })
        })
        .collect()
}

fn node<'a>(
    map: &MapState,
    of_actor: &[Option<usize>],
    nodes: &'a [SceneNode],
    actor: ActorId,
) -> Option<&'a SceneNode> {
    let rank = map.actors.rank(actor)?;
    nodes.get(of_actor.get(rank).copied().flatten()?)
}

/// The middle of two parties or more, moved off what stands there.
fn middle(parties: &[&SceneNode], nodes: &[SceneNode]) -> Option<Point> {
    if parties.len() < 2 {
        return None;
    }
    let sum = parties.iter().fold(Vector::ZERO, |sum, node| sum + node.place.to_vector());
    let mean = Point::ORIGIN + sum / parties.len() as f32;
    let free = |place: &Point| {
        let taken = Bounds::new(*place, *place).expand(DISC + 4.0);
        !nodes.iter().any(|node| node.bounds().intersects(taken))
    };
    let around = (1..=3).flat_map(|ring| {
        (0..8).map(move |step| {
            let turn = std::f32::consts::TAU * step as f32 / 8.0;
            mean + Vector::from_angle(turn) * (ring as f32 * 16.0)
        })
    });
    std::iter::once(mean).chain(around).find(free).or(Some(mean))
}

/// The actions to mark: all that are not over in their layer, and the one that is put forward.
pub(super) fn acts(
    map: &MapState,
    options: &SceneOptions,
    of_actor: &[Option<usize>],
    nodes: &[SceneNode],
    links: &[SceneLink],
) -> Vec<SceneAct> {
    let chosen = |it: &Action| options.put_forward == Some(ItemId::Action(it.id));
    let goes_on = |it: &Action| !matches!(it.state, ActionState::Done | ActionState::Dropped);
    let drawn = map.actions.iter().filter(|it| chosen(it) || (options.layers.interventions && goes_on(it)));
    let mut acts: Vec<SceneAct> = Vec::new();
    for it in drawn.filter(|it| options.shows(it.audience) && options.shows_origin(&it.provenance)) {
        for (on, first) in it.targets.iter().flat_map(|target| places(map, of_actor, nodes, links, *target)) {
            let before = acts.iter().filter(|act| act.on == on).count();
            if before < MOST_SIGNS && !acts.iter().any(|act| act.on == on && act.id == it.id) {
                let place = first - Vector::new(STEP * before as f32, 0.0);
                acts.push(SceneAct { id: it.id, state: it.state, on, place, chosen: chosen(it) });
            }
        }
    }
    acts
}

/// Where the first sign of an action stands on what it acts on: at the lower left of a symbol, beside the mark of a
/// link.
fn places(
    map: &MapState,
    of_actor: &[Option<usize>],
    nodes: &[SceneNode],
    links: &[SceneLink],
    target: Target,
) -> Vec<(SceneId, Point)> {
    let beside = |actor| {
        let node = node(map, of_actor, nodes, actor)?;
        Some((node.id, node.place + Vector::new(-node.radius * 1.1, node.radius * 0.62)))
    };
    match target {
        Target::Actor(actor) => beside(actor).into_iter().collect(),
        Target::Pair(one, other) => beside(one).into_iter().chain(beside(other)).collect(),
        Target::Link(id) => {
            let link = links.iter().find(|link| link.id == id || link.merged.contains(&id));
            link.map(|link| (SceneId::Link(link.id), link.curve.at((link.mark - 0.12).max(0.1)))).into_iter().collect()
        }
    }
}

/// The lines and discs of compromises, under the symbols.
pub(super) fn draw_deals(pen: &mut Pen<'_>) {
    let scene = pen.scene;
    let scale = pen.state.zoom.clamp(0.6, 2.5);
    for deal in &scene.deals {
        let bright = deal.parties.iter().all(|id| pen.kept(*id) >= 1.0);
        let share = match (&deal.name, bright) {
            (Some(_), _) => 1.0,
            (None, true) => 0.6,
            (None, false) => 0.2,
        };
        let color = pen.palette.canvas.mix(pen.palette.accent, share);
        let width = if deal.name.is_some() { 1.75 } else { 1.25 } * scale;
        for [from, to] in &deal.lines {
            let points = vec![pen.view(*from), pen.view(*to)];
            pen.shapes.push(Shape::Path { points, stroke: Stroke::solid(width, color) });
        }
        let ring = Some(Stroke::solid(2.0, pen.palette.canvas));
        let center = pen.view(deal.place);
        pen.shapes.push(Shape::Disc { center, radius: DISC * scale, fill: Some(color), stroke: ring });
    }
}

/// The title of the compromise that is put forward, over all the rest.
pub(super) fn draw_names(pen: &mut Pen<'_>) {
    let scene = pen.scene;
    for deal in &scene.deals {
        let Some(name) = &deal.name else { continue };
        let size = scene.options.type_size(NAME_SIZE);
        let first = pen.view(deal.place).y + DISC * pen.state.zoom.clamp(0.6, 2.5) + size;
        for (rank, line) in name.lines.iter().enumerate() {
            pen.shapes.push(Shape::Text(TextShape {
                at: Point::new(pen.view(deal.place).x, first + rank as f32 * size * 1.25),
                text: line.text.clone(),
                size,
                weight: Weight::SemiBold,
                color: pen.palette.accent,
                halo: Some(pen.palette.canvas),
                align: Align::Center,
                opacity: 1.0,
            }));
        }
    }
}

/// The signs of actions, over the symbols.
pub(super) fn draw_acts(pen: &mut Pen<'_>) {
    if pen.state.detail >= Detail::Dots {
        return;
    }
    let scene = pen.scene;
    for act in &scene.acts {
        if act.chosen || pen.kept(act.on) >= 1.0 {
            let radius = SIGN * pen.state.zoom.clamp(0.6, 2.5);
            let center = pen.view(act.place);
            let ground = Some(pen.palette.canvas);
            pen.shapes.push(Shape::Disc { center, radius: radius + 2.0, fill: ground, stroke: None });
            pen.shapes.extend(action_sign(act.state, center, radius, pen.palette));
        }
    }
}

/// How far an action has gone: dotted ring, ring, half disc, disc, struck ring.
pub fn action_sign(state: ActionState, center: Point, radius: f32, palette: &Palette) -> Vec<Shape> {
    let (color, width) = (palette.accent, radius * 0.26);
    let ring = |stroke: Stroke, fill| Shape::Disc { center, radius: radius - width / 2.0, fill, stroke: Some(stroke) };
    match state {
        ActionState::Idea => {
            let dash = Some(Dash { on: radius * 0.36, off: radius * 0.36 });
            vec![ring(Stroke { width: width * 0.85, color: palette.text_soft, dash }, None)]
        }
        ActionState::Decided => vec![ring(Stroke::solid(width, color), None)],
        ActionState::Started => {
            let half: Vec<Point> = (0..=16)
                .map(|step| {
                    let turn = std::f32::consts::PI * (step as f32 / 16.0 - 0.5);
                    center + Vector::from_angle(turn) * (radius - width / 2.0)
                })
                .collect();
            let half = Shape::Polygon { points: half, convex: true, fill: Some(color), stroke: None };
            vec![half, ring(Stroke::solid(width, color), None)]
        }
        ActionState::Done => vec![ring(Stroke::solid(width, color), Some(color))],
        ActionState::Dropped => {
            let end = Vector::from_angle(std::f32::consts::FRAC_PI_4) * (radius * 1.15);
            let stroke = Stroke::solid(width, palette.text_soft);
            vec![ring(stroke, None), Shape::Path { points: vec![center - end, center + end], stroke }]
        }
    }
}

/// The sign of a compromise in the legend.
pub(super) fn deal_swatch(box_size: Vector, palette: &Palette) -> Vec<Shape> {
    let middle = Point::new(box_size.x / 2.0, box_size.y / 2.0);
    let stroke = Stroke::solid(1.25, palette.accent);
    let reach = box_size.x / 2.0 - 1.0;
    let line = |x: f32, y: f32| Shape::Path { points: vec![middle, middle + Vector::new(x, y)], stroke };
    let disc = Shape::Disc { center: middle, radius: 3.5, fill: Some(palette.accent), stroke: None };
    vec![line(-reach, -4.0), line(reach, -4.0), line(0.0, 7.0), disc]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Actor, Layers, Party, Project, Provenance};
    use crate::scene::{FontMeasure, LegendKey, Scene, Theme, legend};

    fn id<T: From<uuid::Uuid>>(number: u128) -> T {
        T::from(uuid::Uuid::from_u128(number))
    }

    /// Three actors on a line, a compromise between all, an action on the first.
    fn map() -> MapState {
        let mut map = Project::empty().map;
        for (number, x) in [(1, 0.0), (2, 200.0), (3, 400.0)] {
            map.actors.insert(Actor::named(id::<ActorId>(number), "Mairie", Point::new(x, 0.0)));
        }
        let parties = (1..=3).map(|number| Party::of(id(number), Provenance::default())).collect();
        map.compromises.insert(Compromise { parties, ..Compromise::titled(id(11), "Charte") });
        map.actions.insert(Action { targets: vec![Target::Actor(id(1))], ..Action::titled(id(21), "Réunir") });
        map
    }

    fn scene(layers: Layers, put_forward: Option<ItemId>) -> Scene {
        Scene::build(&map(), &SceneOptions { layers, put_forward, ..SceneOptions::default() }, &FontMeasure)
    }

    fn explained(scene: &Scene, key: LegendKey) -> bool {
        legend(scene, &map(), Palette::of(Theme::Light)).iter().any(|entry| entry.key == key)
    }

    #[test]
    fn a_compromise_joins_its_parties_when_its_layer_is_on_or_it_is_put_forward() {
        let hidden = scene(Layers::default(), None);
        assert_eq!(hidden.deals, [], "neither");
        assert!(!explained(&hidden, LegendKey::Compromise), "nothing to explain");
        let all = scene(Layers { compromises: true, ..Layers::default() }, None);
        assert_eq!(all.deals.first().map(|deal| deal.lines.len()), Some(3), "a line to each party");
        assert!(explained(&all, LegendKey::Compromise), "the legend says what the lines are");
        let one = scene(Layers::default(), Some(ItemId::Compromise(id(11))));
        assert!(one.deals.iter().all(|deal| deal.name.is_some()) && one.deals.len() == 1, "with its title");
    }

    #[test]
    fn the_disc_of_a_compromise_covers_nobody() {
        let shown = scene(Layers { compromises: true, ..Layers::default() }, None);
        let place = shown.deals.first().map(|deal| deal.place).expect("it is drawn");
        let covered = shown.nodes.iter().any(|node| node.bounds().contains(place));
        assert!(!covered, "the second actor stands in the middle: {place:?}");
    }

    #[test]
    fn an_action_is_marked_on_its_targets() {
        assert_eq!(scene(Layers::default(), None).acts, [], "not in this layer");
        let shown = scene(Layers { interventions: true, ..Layers::default() }, None);
        assert_eq!(shown.acts.first().map(|act| act.on), Some(SceneId::Actor(id(1))), "on the first actor");
        assert!(explained(&shown, LegendKey::PlannedAction), "the legend says what the sign is");
        let chosen = scene(Layers::default(), Some(ItemId::Action(id(21))));
        assert!(chosen.acts.iter().all(|act| act.chosen) && chosen.acts.len() == 1, "put forward");
    }

    #[test]
    fn every_state_has_its_own_sign() {
        let sign = |state| action_sign(state, Point::ORIGIN, 6.0, Palette::of(Theme::Light));
        for (rank, one) in ActionState::ALL.into_iter().enumerate() {
            for other in ActionState::ALL.into_iter().skip(rank + 1) {
                assert_ne!(sign(one), sign(other), "{one:?} and {other:?}");
            }
        }
    }
}
