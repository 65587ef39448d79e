//! Dragging things: the selection follows the pointer, aligned with its neighbours, as one step.

use egui::{Pos2, Ui};

use super::CanvasView;
use super::frame::{Frame, item_id, scene_id};
use super::hand::Hand;
use crate::edit::{Edit, ItemId};
use crate::geometry::{Bounds, Point, Vector};
use crate::layout;
use crate::scene::SceneId;
use crate::session::{Action, Gesture};
use crate::ui::Desk;

/// One step of the grid of the canvas.
pub(super) const GRID: f32 = 20.0;
/// How near, on the screen, things must be to align.
const NEAR: f32 = 6.0;

/// Things being moved, and where they were.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Moving {
    /// World place of the press.
    from: Point,
    /// What moves, from where.
    items: Vec<(ItemId, Point)>,
    /// Box of what aligns: the symbol under the pointer.
    lead: Bounds,
    /// The symbols that stay, to align with.
    others: Vec<Bounds>,
    /// Whether the step was opened.
    begun: bool,
}

impl Moving {
    /// What a drag of `target` moves: the selection when it is part of it, members for a group.
    pub(super) fn new(desk: &Desk<'_>, frame: &Frame, target: SceneId, at: Pos2) -> Self {
        let map = desk.map();
        let chosen = desk.session.selection();
        let mut wanted: Vec<ItemId> =
            if chosen.contains(item_id(target)) { chosen.iter().collect() } else { vec![item_id(target)] };
        let groups: Vec<_> =
            wanted.iter().filter_map(|item| if let ItemId::Group(id) = item { Some(*id) } else { None }).collect();
        let members = map.actors.iter().filter(|actor| actor.group.is_some_and(|group| groups.contains(&group)));
        wanted.extend(members.map(|actor| ItemId::Actor(actor.id)));
        wanted.sort();
        wanted.dedup();
        let place = |item: &ItemId| match item {
            ItemId::Actor(id) => map.actors.get(*id).filter(|actor| !actor.locked).map(|actor| actor.place),
            ItemId::Note(id) => map.notes.get(*id).filter(|note| !note.locked).map(|note| note.place),
            _ => None,
        };
        let items: Vec<_> = wanted.into_iter().filter_map(|item| Some((item, place(&item)?))).collect();
        let moves = |id: SceneId| items.iter().any(|(item, _)| scene_id(*item) == Some(id));
        let others = frame
            .scene
            .nodes
            .iter()
            .filter(|node| !moves(node.id) && frame.rect.contains(frame.ui(node.place)))
            .map(crate::scene::SceneNode::bounds)
            .collect();
        let lead = frame.scene.bounds_of(target).unwrap_or(Bounds::EMPTY);
        Self { from: frame.world(at), items, lead, others, begun: false }
    }

    /// Whether nothing can move.
    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

impl CanvasView {
    pub(super) fn go_on_moving(
        &mut self,
        ui: &Ui,
        desk: &mut Desk<'_>,
        frame: &Frame,
        place: Pos2,
        mut moving: Moving,
    ) -> Hand {
        if moving.begun && !desk.session.in_gesture() {
            self.guides.clear();
            return Hand::Spent;
        }
        moving.begun = true;
        let (down, free) = ui.input(|input| (input.pointer.primary_down(), input.modifiers.command));
        let by = frame.world(place) - moving.from;
        let snap = if free {
            layout::Snap::default()
        } else {
            layout::snap(moving.lead.translate(by), &moving.others, GRID, NEAR / frame.camera.zoom)
        };
        let by: Vector = by + snap.offset;
        let edit = Edit::Move(moving.items.iter().map(|(item, from)| (*item, *from + by)).collect());
        desk.push(Action::Gesture(Gesture::Update(edit)));
        self.guides = snap.guides;
        if down {
            return Hand::Moving(moving);
        }
        self.guides.clear();
        desk.push(Action::Gesture(Gesture::Commit));
        Hand::Free
    }
}
