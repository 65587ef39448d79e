//! One frame of the map: where it is on the screen and what is drawn, shared by every part of the canvas.

use std::sync::Arc;

use egui::{Pos2, Rect, Vec2};

use crate::edit::ItemId;
use crate::geometry::{Bounds, Point};
use crate::model::{ActorId, MapState, Target};
use crate::scene::{PlacedLabels, Scene, SceneId};
use crate::session::Camera;
use crate::ui::convert::{pos, vec};

/// What every part of the canvas reads in a frame.
#[derive(Clone)]
pub(super) struct Frame {
    /// The map on the screen.
    pub(super) rect: Rect,
    /// Where the eye is.
    pub(super) camera: Camera,
    /// The screen place of the world's origin, on a whole pixel so that lines stay sharp.
    pub(super) origin: Pos2,
    /// What is drawn.
    pub(super) scene: Arc<Scene>,
    /// The names that are written, in view space.
    pub(super) labels: Arc<PlacedLabels>,
}

/// Screen place of the world's origin, on a whole pixel.
pub(super) fn origin(camera: Camera, rect: Rect, pixels_per_point: f32) -> Pos2 {
    let exact = rect.center() - vec(camera.center.to_vector()) * camera.zoom;
    let whole = |value: f32| (value * pixels_per_point).round() / pixels_per_point;
    Pos2::new(whole(exact.x), whole(exact.y))
}

impl Frame {
    /// Where a world point is on the screen.
    pub(super) fn ui(&self, world: Point) -> Pos2 {
        self.origin + vec(world.to_vector()) * self.camera.zoom
    }

    /// The world point under a place of the screen.
    pub(super) fn world(&self, screen: Pos2) -> Point {
        let away = (screen - self.origin) / self.camera.zoom;
        Point::new(away.x, away.y)
    }

    /// A world box on the screen.
    pub(super) fn ui_rect(&self, bounds: Bounds) -> Rect {
        Rect::from_min_max(self.ui(bounds.min), self.ui(bounds.max))
    }

    /// A box of view space on the screen.
    pub(super) fn view_rect(&self, bounds: Bounds) -> Rect {
        Rect::from_min_max(pos(bounds.min), pos(bounds.max)).translate(self.origin.to_vec2())
    }

    /// The name of a symbol on the screen, when it is written.
    pub(super) fn label_rect(&self, id: SceneId) -> Option<Rect> {
        let label = self.labels.labels.iter().find(|label| label.id == id)?;
        Some(self.view_rect(label.bounds))
    }

    /// The symbols on the screen, each with its name.
    pub(super) fn boxes(&self) -> Vec<Rect> {
        let whole = |node: &crate::scene::SceneNode| {
            let symbol = self.ui_rect(node.bounds());
            self.label_rect(node.id).map_or(symbol, |label| symbol.union(label))
        };
        self.scene.nodes.iter().map(whole).collect()
    }

    /// What is under a place of the screen: a symbol, its name, a link, a note, the name of a group.
    pub(super) fn target(&self, place: Pos2, tolerance: f32) -> Option<SceneId> {
        let world = self.world(place);
        let reach = tolerance / self.camera.zoom;
        let node = self.scene.hit_node(world, reach.min(4.0 / self.camera.zoom));
        let on_name = |rect: Bounds| self.view_rect(rect).contains(place);
        let name = || self.labels.labels.iter().find(|label| on_name(label.bounds)).map(|label| label.id);
        let group = || {
            let named = self.labels.groups.iter().find(|name| on_name(name.bounds))?;
            self.scene.groups.get(named.group).map(|group| SceneId::Group(group.id))
        };
        node.or_else(name).or_else(group).or_else(|| self.scene.hit(world, reach))
    }

    /// Whether anything of the map is in view.
    pub(super) fn sees_something(&self) -> bool {
        let empty = self.scene.nodes.is_empty() && self.scene.notes.is_empty();
        empty || self.ui_rect(self.scene.bounds).intersects(self.rect)
    }

    /// Width and height of the map on the screen.
    pub(super) fn size(&self) -> Vec2 {
        self.rect.size()
    }
}

/// What the scene calls a saved thing, when it draws it.
pub(super) fn scene_id(item: ItemId) -> Option<SceneId> {
    match item {
        ItemId::Actor(id) => Some(SceneId::Actor(id)),
        ItemId::Link(id) => Some(SceneId::Link(id)),
        ItemId::Group(id) => Some(SceneId::Group(id)),
        ItemId::Note(id) => Some(SceneId::Note(id)),
        _ => None,
    }
}

/// What is drawn of a saved thing: itself, or those it is about.
pub(super) fn scene_ids(item: ItemId, map: &MapState) -> Vec<SceneId> {
    let actors = |ids: &[ActorId]| ids.iter().copied().map(SceneId::Actor).collect();
    match item {
        ItemId::Compromise(id) => {
            let parties = map.compromises.get(id).map(|it| it.parties.as_slice()).unwrap_or_default();
            parties.iter().map(|party| SceneId::Actor(party.actor)).collect()
        }
        ItemId::Finding(id) => map.findings.get(id).map_or_else(Vec::new, |finding| actors(&finding.actors)),
        ItemId::Action(id) => {
            let targets = map.actions.get(id).map(|action| action.targets.as_slice()).unwrap_or_default();
            targets.iter().copied().flat_map(target).collect()
        }
        ItemId::Lever(id) => map.levers.get(id).map_or_else(Vec::new, |lever| target(lever.target)),
        _ => scene_id(item).into_iter().collect(),
    }
}

fn target(target: Target) -> Vec<SceneId> {
    match target {
        Target::Actor(id) => vec![SceneId::Actor(id)],
        Target::Link(id) => vec![SceneId::Link(id)],
        Target::Pair(one, other) => vec![SceneId::Actor(one), SceneId::Actor(other)],
    }
}

/// The saved thing that the scene draws.
pub(super) fn item_id(id: SceneId) -> ItemId {
    match id {
        SceneId::Actor(id) => ItemId::Actor(id),
        SceneId::Link(id) => ItemId::Link(id),
        SceneId::Group(id) => ItemId::Group(id),
        SceneId::Note(id) => ItemId::Note(id),
    }
}
