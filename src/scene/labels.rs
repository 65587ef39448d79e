//! Which names are written, and where: a ranked, fading budget that never lets two things overlap.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::BoxGrid;
use super::groups::NAME_SIZE;
use super::levers::FLAG_RADIUS;
use super::links::MARK_RADIUS;
use super::wrap::line_height;
use super::{LinkLook, Scene, SceneGroup, SceneId, SceneLink, SceneNode};
use crate::geometry::{Bounds, Point, Vector, hull};

/// One name for about this many square points.
const AREA_PER_NAME: f32 = 6_000.0;
/// Names under this size are not written.
const LEAST_SIZE: f32 = 7.0;
/// Distance between a symbol and its name.
const GAP: f32 = 2.0;
/// Over this number of names, they have a box in place of a halo.
const MOST_HALOS: usize = 170;
/// A name of a group is written at its place up to so many times the width of its hull.
const WIDER_THAN_HULL: f32 = 1.6;
/// Size of type of the name of a group that finds no place at its usual size.
const SMALL_NAME: f32 = 9.0;
/// Size of type of the typed sign of a relation at 100 %.
const MARK_SIZE: f32 = 11.0;
/// Size of type of the names at 100 %.
const NAME_OF_ACTOR: f32 = 13.0;

/// What is asked of the names.
#[derive(Clone, Debug)]
pub struct LabelRequest<'a> {
    /// Size on screen of one world point.
    pub zoom: f32,
    /// What is on screen, in view space; none: everything.
    pub viewport: Option<Bounds>,
    /// Where the names were in the frame before.
    pub previous: Option<&'a PlacedLabels>,
    /// Written before all others.
    pub selected: &'a BTreeSet<SceneId>,
    /// Written next.
    pub hovered: Option<SceneId>,
    /// What is looked at: written next, and nothing else when projecting. Empty: everything is.
    pub focused: &'a BTreeSet<SceneId>,
    /// Share of the usual budget: 1, or one half while something is dragged.
    pub density: f32,
    /// Least and greatest size on screen.
    pub sizes: (f32, f32),
    /// Writes every name that finds a place, as exports do.
    pub everything: bool,
}

/// An empty set, for requests that have nothing selected.
static NOTHING: BTreeSet<SceneId> = BTreeSet::new();

impl LabelRequest<'_> {
    /// Every name that finds a place at a zoom, as exports want it.
    pub fn everything(zoom: f32) -> Self {
        Self { everything: true, ..Self::at(zoom) }
    }

    /// The usual request at a zoom, with nothing selected.
    pub fn at(zoom: f32) -> Self {
        Self {
            zoom,
            viewport: None,
            previous: None,
            selected: &NOTHING,
            hovered: None,
            focused: &NOTHING,
            density: 1.0,
            sizes: (11.0, 28.0),
            everything: false,
        }
    }

    /// Size of the names of actors at this zoom, in whole points.
    pub fn size(&self) -> f32 {
        let (least, greatest) = self.sizes;
        (NAME_OF_ACTOR * self.zoom).round().clamp(least.round(), greatest.round().max(least.round()))
    }
}

/// The names that are written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlacedLabels {
    /// Names of symbols, by rank.
    pub labels: Vec<PlacedLabel>,
    /// Names of groups.
    pub groups: Vec<PlacedName>,
    /// Size of type of the names of symbols.
    pub size: f32,
    /// Whether they have a box in place of a halo.
    pub boxed: bool,
    /// How many names of symbols on screen found no place.
    pub dropped: usize,
    slots: BTreeMap<SceneId, usize>,
}

impl PlacedLabels {
    /// The same names in a view that is nearer by that factor, with their places as they were.
    pub fn scaled(&self, by: f32) -> Self {
        let nearer = |bounds: Bounds| Bounds::new(scaled(bounds.min, by), scaled(bounds.max, by));
        let mut names = self.clone();
        names.size *= by;
        names.labels.iter_mut().for_each(|label| label.bounds = nearer(label.bounds));
        for name in &mut names.groups {
            name.bounds = nearer(name.bounds);
            name.size *= by;
        }
        names
    }
}

/// The name of a symbol, where it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLabel {
    /// Index of its node.
    pub node: usize,
    /// Whose name it is.
    pub id: SceneId,
    /// Its box, in view space.
    pub bounds: Bounds,
    /// 0 (not there) to 1.
    pub opacity: f32,
}

/// The name of a group, where it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedName {
    /// Index of its group.
    pub group: usize,
    /// Its box, in view space.
    pub bounds: Bounds,
    /// Size of type.
    pub size: f32,
}

/// Before a room, how much of its box the name of a key actor may lay over others and over marks rather than be absent.
const COVERED_BY_KEY_ACTORS: f32 = 0.15;

/// Before a room, names that find no place ask others to move as many times: each that moves may let another one in.
const PASSES: usize = 3;

/// Where a name stands by its symbol: −1, 0 or 1 across and down, in order of preference. Before a room, where names are
/// large beside their symbols, all of them; elsewhere the first eight.
const SLOTS: [(f32, f32); 12] = [
    (0.0, 1.0),
    (0.0, -1.0),
    (1.0, 0.0),
    (-1.0, 0.0),
    (1.0, 1.0),
    (-1.0, 1.0),
    (1.0, -1.0),
    (-1.0, -1.0),
    (HALF, 1.0),
    (-HALF, 1.0),
    (HALF, -1.0),
    (-HALF, -1.0),
];
const USUAL_SLOTS: usize = 8;
/// A name above or below its symbol that goes out on one side.
const HALF: f32 = 0.5;

/// The box of the name of a node below it at 100 %, in world space.
pub(super) fn name_box(node: &SceneNode) -> Bounds {
    slot_box(node, 1.0, NAME_OF_ACTOR, (0.0, 1.0))
}

fn slot_box(node: &SceneNode, zoom: f32, size: f32, slot: (f32, f32)) -> Bounds {
    let symbol = node.bounds();
    let symbol = Bounds::new(scaled(symbol.min, zoom), scaled(symbol.max, zoom));
    let text = Vector::new(node.label.width(size) + 2.0, line_height(size) * node.label.lines.len() as f32);
    let middle = Point::new(node.place.x * zoom, symbol.center().y);
    let along = |direction: f32, least: f32, most: f32, center: f32, extent: f32| {
        if direction > 0.0 {
            most + GAP + extent / 2.0
        } else if direction < 0.0 {
            least - GAP - extent / 2.0
        } else {
            center
        }
    };
    let half = slot.0 != 0.0 && slot.0.abs() < 1.0;
    let corner = !half && slot.0 != 0.0 && slot.1 != 0.0;
    let inwards = if corner { symbol.width() * 0.2 } else { 0.0 };
    let x = if half {
        // Its near end stays over the symbol.
        middle.x + (text.x / 2.0 - symbol.width() * 0.35).max(0.0) * slot.0.signum()
    } else {
        along(slot.0, symbol.min.x + inwards, symbol.max.x - inwards, middle.x, text.x)
    };
    let y = along(slot.1, symbol.min.y + inwards, symbol.max.y - inwards, middle.y, text.y);
    Bounds::centered(Point::new(x, y), text)
}

fn scaled(point: Point, zoom: f32) -> Point {
    Point::new(point.x * zoom, point.y * zoom)
}

/// Radius of the disc of a mark at a zoom: before a room its sign grows as names do.
pub(super) fn mark_radius(scene: &Scene, zoom: f32, link: &SceneLink) -> f32 {
    let size = if matches!(link.look, LinkLook::Interest(_)) { NAME_OF_ACTOR } else { MARK_SIZE };
    MARK_RADIUS * scene.options.zoom_for(zoom.max(0.55), size)
}

struct Placing<'a> {
    scene: &'a Scene,
    request: &'a LabelRequest<'a>,
    /// What names may not touch: symbols (owner: node), stars, marks, names already written.
    taken: BoxGrid,
}

const NOBODY: u32 = u32::MAX;

/// Places the names of a scene. At rest no name touches a symbol, a mark or another name.
pub fn place_labels(scene: &Scene, request: &LabelRequest<'_>) -> PlacedLabels {
    let size = scene.options.type_size(request.size());
    let mut placed = PlacedLabels { size, ..PlacedLabels::default() };
    if size < LEAST_SIZE || scene.nodes.is_empty() {
        return placed;
    }
    let mut placing = Placing::new(scene, request);
    let order = placing.order();
    if placing.is_in_room() {
        let is_wanted = |node: &SceneNode| request.selected.contains(&node.id) || request.hovered == Some(node.id);
        placing.first_names(&mut placed, &order, f32::INFINITY, is_wanted);
    }
    placing.group_names(&mut placed);
    if placing.is_in_room() {
        placing.first_names(&mut placed, &order, COVERED_BY_KEY_ACTORS, |node| node.star);
    }
    let budget = placing.budget(order.len());
    placed.boxed = !request.everything && order.len().min(budget.ceil() as usize) > MOST_HALOS;
    let mut waiting = Vec::new();
    for (rank, &node) in order.iter().enumerate() {
        let is_placed = |node: &SceneNode| placed.slots.contains_key(&node.id);
        if scene.nodes.get(node).is_some_and(is_placed) {
            continue;
        }
        let opacity = if request.everything { 1.0 } else { fading(rank, budget) };
        if opacity <= 0.0 {
            break;
        }
        if !placing.place(&mut placed, node, opacity) {
            waiting.push((node, opacity));
        }
    }
    if waiting.len() <= MOST_HALOS {
        let passes = if placing.is_in_room() { PASSES } else { 1 };
        for _ in 0..passes {
            waiting.retain(|&(node, opacity)| !placing.make_room(&mut placed, node, opacity));
        }
    }
    placed.dropped = order.len() - placed.labels.len();
    placed
}

/// 1 within the budget, falling to 0 over a band of a fifth around its end.
fn fading(rank: usize, budget: f32) -> f32 {
    ((budget * 1.1 - rank as f32) / (budget * 0.2).max(1.0)).clamp(0.0, 1.0)
}

impl<'a> Placing<'a> {
    fn new(scene: &'a Scene, request: &'a LabelRequest<'a>) -> Self {
        let zoom = request.zoom;
        let area = request.viewport.map_or_else(|| scene.view_bounds(zoom), |viewport| viewport.expand(40.0));
        let mut taken = BoxGrid::new(area, 48.0);
        for (i, node) in (0_u32..).zip(&scene.nodes) {
            let symbol = node.bounds();
            let symbol = Bounds::new(scaled(symbol.min, zoom), scaled(symbol.max, zoom)).expand(0.5);
            if !symbol.intersects(area) {
                continue;
            }
            taken.insert(symbol, i);
            if node.star {
                let (center, radius) = node.star_place();
                let star = scaled(center, zoom);
                taken.insert(Bounds::new(star, star).expand(radius * zoom), i);
            }
        }
        for link in scene.links.iter().filter(|link| link.has_disc()) {
            let mark = scaled(link.mark_place(), zoom);
            if area.contains(mark) && scene.links.len() <= 600 {
                taken.insert(Bounds::new(mark, mark).expand(mark_radius(scene, zoom, link) + 0.5), NOBODY);
            }
        }
        for lever in &scene.levers {
            let flag = scaled(lever.place, zoom);
            if area.contains(flag) {
                taken.insert(Bounds::new(flag, flag).expand(FLAG_RADIUS * zoom.max(0.55) + 0.5), NOBODY);
            }
        }
        Self { scene, request, taken }
    }

    /// Number of names that fit on screen with some air.
    fn budget(&self, count: usize) -> f32 {
        let area = self.request.viewport.map_or(f32::INFINITY, |viewport| viewport.width() * viewport.height());
        let size = self.size() / NAME_OF_ACTOR;
        (area / (AREA_PER_NAME * size.max(1.0)) * self.request.density).clamp(1.0, count.max(1) as f32 * 2.0)
    }

    /// Nodes on screen, the first to be written first.
    fn order(&self) -> Vec<usize> {
        let request = self.request;
        let on_screen = |node: &SceneNode| {
            request.viewport.is_none_or(|viewport| viewport.expand(20.0).contains(scaled(node.place, request.zoom)))
        };
        let rank = |at: usize, node: &SceneNode| {
            let seen_first = [
                request.selected.contains(&node.id),
                request.hovered == Some(node.id),
                request.focused.contains(&node.id),
                node.locked,
                node.star || matches!(node.id, SceneId::Group(_)),
            ];
            (seen_first.map(|first| !first), u32::MAX - node.degree, at)
        };
        let only_focused = self.scene.options.projection.is_some() && !request.focused.is_empty();
        let mut order: Vec<_> = self
            .scene
            .nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| on_screen(node) && (!only_focused || request.focused.contains(&node.id)))
            .map(|(at, node)| (rank(at, node), at))
            .collect();
        order.sort_unstable();
        order.into_iter().map(|(_, at)| at).collect()
    }

    /// Size of the names of actors.
    fn size(&self) -> f32 {
        self.scene.options.type_size(self.request.size())
    }

    fn is_free(&self, bounds: Bounds) -> bool {
        !self.taken.any(bounds, |_, _| true)
    }

    /// Where the name of a node may stand, in order of preference.
    fn boxes(&self, at: usize) -> Vec<Bounds> {
        let size = self.size();
        let Some(node) = self.scene.nodes.get(at) else { return Vec::new() };
        let count = if self.is_in_room() { SLOTS.len() } else { USUAL_SLOTS };
        SLOTS.iter().take(count).map(|slot| slot_box(node, self.request.zoom, size, *slot)).collect()
    }

    fn is_in_room(&self) -> bool {
        self.scene.options.projection.is_some()
    }

    fn put(&mut self, placed: &mut PlacedLabels, at: usize, slot: usize, bounds: Bounds, opacity: f32) {
        let Some(node) = self.scene.nodes.get(at) else { return };
        self.taken.insert(bounds, NOBODY);
        placed.slots.insert(node.id, slot);
        placed.labels.push(PlacedLabel { node: at, id: node.id, bounds, opacity });
    }

    /// Names those actors before all others: where there is room, else there where they cover least, as long as that is
    /// no more than that share of their box.
    fn first_names(
        &mut self,
        placed: &mut PlacedLabels,
        order: &[usize],
        most: f32,
        is_first: impl Fn(&SceneNode) -> bool,
    ) {
        let scene = self.scene;
        for &at in order.iter().filter(|&&at| scene.nodes.get(at).is_some_and(&is_first)) {
            let named = scene.nodes.get(at).is_some_and(|node| placed.slots.contains_key(&node.id));
            if named || self.place(placed, at, 1.0) {
                continue;
            }
            let places =
                self.boxes(at).into_iter().enumerate().map(|(slot, bounds)| (self.covered(bounds), slot, bounds));
            let least = places.min_by(|one, other| one.0.total_cmp(&other.0));
            let share = |bounds: Bounds| bounds.width() * bounds.height() * most;
            if let Some((_, slot, bounds)) = least.filter(|(covered, _, bounds)| *covered <= share(*bounds)) {
                self.put(placed, at, slot, bounds, 1.0);
            }
        }
    }

    /// Surface of what a box would cover.
    fn covered(&self, bounds: Bounds) -> f32 {
        let mut found = Vec::new();
        self.taken.any(bounds, |other, _| {
            if !found.contains(&other) {
                found.push(other);
            }
            false
        });
        let common = |other: &Bounds| {
            let width = bounds.max.x.min(other.max.x) - bounds.min.x.max(other.min.x);
            let height = bounds.max.y.min(other.max.y) - bounds.min.y.max(other.min.y);
            width.max(0.0) * height.max(0.0)
        };
        found.iter().map(common).sum()
    }

    /// Writes a name at its former place, else at the first free one.
    fn place(&mut self, placed: &mut PlacedLabels, at: usize, opacity: f32) -> bool {
        let Some(node) = self.scene.nodes.get(at) else { return true };
        let boxes = self.boxes(at);
        let former = self.request.previous.and_then(|previous| previous.slots.get(&node.id).copied());
        let slots = former.into_iter().chain(0..boxes.len());
        let free = slots.filter_map(|slot| Some((slot, *boxes.get(slot)?))).find(|(_, bounds)| self.is_free(*bounds));
        let Some((slot, bounds)) = free else { return false };
        self.put(placed, at, slot, bounds, opacity);
        true
    }

    /// Moves one name that stands in the way elsewhere, when that lets another one be written.
    fn make_room(&mut self, placed: &mut PlacedLabels, at: usize, opacity: f32) -> bool {
        for (slot, bounds) in self.boxes(at).into_iter().enumerate() {
            let blocking: Vec<usize> = placed
                .labels
                .iter()
                .enumerate()
                .filter(|(_, label)| label.bounds.intersects(bounds))
                .map(|(i, _)| i)
                .collect();
            let [blocking] = blocking.as_slice() else { continue };
            let Some(other) = placed.labels.get(*blocking).cloned() else { continue };
            let rest = |place: Bounds| !self.taken.any(place, |found, owner| owner != NOBODY || found != other.bounds);
            if !rest(bounds) {
                continue;
            }
            let elsewhere = self
                .boxes(other.node)
                .into_iter()
                .enumerate()
                .find(|(_, place)| !place.intersects(bounds) && rest(*place));
            if let Some((new_slot, place)) = elsewhere {
                self.taken.remove(other.bounds, NOBODY);
                self.taken.insert(place, NOBODY);
                if let Some(label) = placed.labels.get_mut(*blocking) {
                    label.bounds = place;
                }
                placed.slots.insert(other.id, new_slot);
                self.put(placed, at, slot, bounds, opacity);
                return true;
            }
        }
        false
    }

    /// Names of groups come first: they are few, and their place was kept for them. From afar they are larger than that
    /// place: they move, to the edge of the hull if need be, then shrink, rather than be lost.
    fn group_names(&mut self, placed: &mut PlacedLabels) {
        let zoom = self.request.zoom;
        let floor = if self.request.everything { NAME_SIZE * zoom } else { NAME_SIZE };
        let size = (NAME_SIZE * zoom).round().clamp(floor, self.request.sizes.1);
        let size = self.scene.options.type_size(size);
        let shrinks = !self.request.everything && self.scene.options.projection.is_none();
        let small = if shrinks { SMALL_NAME.min(size) } else { size };
        for (at, group) in self.scene.groups.iter().enumerate().filter(|(_, group)| !group.hull.is_empty()) {
            let place = [(size, false), (small, false), (small, true)].into_iter().find_map(|(size, anywhere)| {
                let places = group_places(group, zoom, size);
                let free = places
                    .into_iter()
                    .find(|place| self.is_free(*place) && (anywhere || !self.in_other_hull(at, place.center())));
                free.map(|bounds| (bounds, size))
            });
            let Some((bounds, size)) = place else { continue };
            self.taken.insert(bounds, NOBODY);
            placed.groups.push(PlacedName { group: at, bounds, size });
        }
    }

    /// Whether a place of the view would read as part of another group.
    fn in_other_hull(&self, own: usize, place: Point) -> bool {
        let world = scaled(place, 1.0 / self.request.zoom);
        let inside = |group: &SceneGroup| group.bounds.contains(world) && hull::contains(&group.hull, world);
        let own_holds = self.scene.groups.get(own).is_some_and(inside);
        !own_holds && self.scene.groups.iter().enumerate().any(|(at, group)| at != own && inside(group))
    }
}

/// Where the name of a group may stand, in order of preference: where its place was kept and just beside, unless it is
/// much wider than the hull, then along the upper and the lower edge of the hull.
fn group_places(group: &SceneGroup, zoom: f32, size: f32) -> Vec<Bounds> {
    let extent = Vector::new(group.name.width(size) + 2.0, size + 3.0);
    let center = scaled(group.name_place, zoom);
    let hull = Bounds::new(scaled(group.bounds.min, zoom), scaled(group.bounds.max, zoom));
    let fits = extent.x <= hull.width() * WIDER_THAN_HULL;
    let kept = [0.0, -0.25, 0.25, -0.5, 0.5, -0.75].map(|step| center + Vector::new(0.0, step * extent.y));
    let mut places: Vec<Point> = if fits { kept.to_vec() } else { Vec::new() };
    let slack = (hull.width() - extent.x).abs() / 2.0;
    for y in [hull.min.y, hull.min.y - extent.y / 2.0 - 1.0, hull.max.y, hull.max.y + extent.y / 2.0 + 1.0] {
        places.extend([0.0, -0.5, 0.5, -1.0, 1.0].map(|step| Point::new(hull.center().x + slack * step, y)));
    }
    places.into_iter().map(|middle| Bounds::centered(middle, extent)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Actor, ActorId, Group, GroupColor, GroupId, Project};
    use crate::scene::{FontMeasure, SceneOptions};

    /// Three groups of six actors close to each other, with long names.
    fn grouped() -> Scene {
        let mut map = Project::empty().map;
        for rank in 0..3_u8 {
            let id = GroupId(uuid::Uuid::from_u128(100 + u128::from(rank)));
            let name = "Collectivités et financeurs".to_owned();
            let color = GroupColor::Blue;
            map.groups.insert(Group {
                id,
                name,
                color,
                symbol: None,
                values: Vec::new(),
                hull: true,
                collapsed: false,
            });
            for n in 0..6_u8 {
                let place = Point::new(f32::from(rank) * 420.0 + f32::from(n % 3) * 120.0, f32::from(n / 3) * 84.0);
                let actor = ActorId(uuid::Uuid::from_u128(u128::from(rank * 6 + n) + 1));
                map.actors.insert(Actor { group: Some(id), ..Actor::named(actor, "Communes concernées", place) });
            }
        }
        Scene::build(&map, &SceneOptions::default(), &FontMeasure)
    }

    #[test]
    fn no_name_of_a_group_is_lost_from_afar() {
        let scene = grouped();
        for zoom in [1.0, 0.8, 0.6, 0.53, 0.45, 0.35] {
            let placed = place_labels(&scene, &LabelRequest::at(zoom));
            assert_eq!(placed.groups.len(), 3, "all of them at {zoom}");
            let boxes: Vec<Bounds> = placed.groups.iter().map(|name| name.bounds).collect();
            let apart = boxes.iter().enumerate().all(|(i, a)| boxes.iter().skip(i + 1).all(|b| !a.intersects(*b)));
            assert!(apart, "and none on another at {zoom}: {boxes:?}");
        }
    }
}
