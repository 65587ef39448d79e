//! Keys of the canvas that are no command of the table: arrows, Entrée, Tab, Échap of a preview.

use egui::{Event, Key, Modifiers, Ui};

use super::CanvasView;
use super::frame::{Frame, item_id};
use super::moving::GRID;
use crate::edit::{Edit, ItemId};
use crate::geometry::{Bounds, Point, Vector};
use crate::layout::{self, Direction};
use crate::model::{ActorId, Presence};
use crate::scene::SceneId;
use crate::session::{Action, PreviewAct, Select};
use crate::ui::Desk;

/// Room that a new actor takes around its place.
const NEW_ACTOR: Vector = Vector::new(112.0, 64.0);
/// How far a new neighbour goes.
const NEIGHBOUR_GAP: f32 = 30.0;

impl CanvasView {
    /// Reads the keys that belong to the canvas.
    pub(super) fn keys(&mut self, ui: &Ui, desk: &mut Desk<'_>, frame: &Frame) {
        if ui.text_edit_focused() || ui.any_popup_open() {
            return;
        }
        let focused = ui.memory(|memory| memory.focused());
        let elsewhere = focused.is_some_and(|id| !self.widgets.iter().any(|(widget, _)| *widget == id));
        if elsewhere || desk.session.dialog().is_some() {
            return;
        }
        if desk.session.is_previewing() {
            preview_keys(ui, desk);
            return;
        }
        let mut pressed = Vec::new();
        ui.input_mut(|input| {
            input.events.retain(|event| {
                let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
                let ours = direction(*key).is_some() || *key == Key::Enter && modifiers.is_none();
                if ours {
                    pressed.push((*key, *modifiers));
                }
                !ours
            });
        });
        for (key, held) in pressed {
            match direction(key) {
                Some(direction) => self.arrow(desk, frame, direction, held),
                None => self.enter(desk),
            }
        }
        if ui.input(|input| input.key_pressed(Key::Tab)) {
            self.tab(ui, desk, focused.is_none());
        }
    }

    fn enter(&self, desk: &mut Desk<'_>) {
        let focused = self.focused.or_else(|| desk.session.selection().single().and_then(super::frame::scene_id));
        match focused {
            Some(SceneId::Actor(actor))
                if desk.session.pending_link().is_some() || desk.session.tool() == crate::session::Tool::Link =>
            {
                super::hand::tap(desk, actor);
            }
            Some(SceneId::Link(link)) => desk.push(Action::Link(crate::session::LinkAct::Qualify(link))),
            Some(id) => {
                desk.select(item_id(id));
                desk.push(Action::EditName(Some(item_id(id))));
            }
            None => {}
        }
    }

    /// Without any focus, Tab goes to the strip, or to the first actor.
    fn tab(&mut self, ui: &Ui, desk: &mut Desk<'_>, nowhere: bool) {
        let forward = !ui.input(|input| input.modifiers.shift);
        if desk.session.link_strip().is_some() {
            self.strip_wanted = true;
        } else if nowhere {
            let actors = desk.session.visible_actors();
            let wanted = if forward { actors.first() } else { actors.last() };
            if let Some(&actor) = wanted.filter(|_| desk.session.selection().is_empty()) {
                desk.push(Action::Select(Select::Only(ItemId::Actor(actor))));
                self.focus_wanted = Some(SceneId::Actor(actor));
            } else {
                desk.push(Action::Select(Select::Step(forward)));
                self.follow_selection = true;
            }
        }
    }

    fn arrow(&mut self, desk: &mut Desk<'_>, frame: &Frame, direction: Direction, held: Modifiers) {
        let actor = match self.focused {
            Some(SceneId::Actor(actor)) => Some(actor),
            _ => desk.session.selection().actors().first().copied(),
        };
        if held.command || held.ctrl {
            if let Some(actor) = actor {
                new_neighbour(desk, frame, actor, direction);
            }
        } else if held.alt {
            self.walk(desk, frame, actor, direction);
        } else {
            let step = if held.shift { GRID * 10.0 } else { GRID };
            nudge(desk, towards(direction) * step);
        }
    }

    /// Goes to the next actor in a direction.
    fn walk(&mut self, desk: &mut Desk<'_>, frame: &Frame, actor: Option<ActorId>, direction: Direction) {
        let from = actor.and_then(|actor| frame.scene.node(SceneId::Actor(actor)));
        let Some(from) = from.map(|node| (node.id, node.place)) else { return };
        let others: Vec<_> =
            frame.scene.nodes.iter().filter(|node| matches!(node.id, SceneId::Actor(_)) && node.id != from.0).collect();
        let places: Vec<Point> = others.iter().map(|node| node.place).collect();
        let next = layout::next_in_direction(from.1, direction, &places).and_then(|rank| others.get(rank));
        if let Some(node) = next {
            desk.select(item_id(node.id));
            self.focus_wanted = Some(node.id);
        }
    }
}

fn preview_keys(ui: &Ui, desk: &mut Desk<'_>) {
    // Échap is a step back, as everywhere.
    let pressed = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        [Key::Enter, Key::ArrowUp, Key::ArrowRight, Key::ArrowDown, Key::ArrowLeft].map(&mut pressed)
    });
    match pressed {
        [true, ..] => desk.push(Action::Preview(PreviewAct::Keep)),
        [_, true, ..] | [_, _, true, ..] => desk.push(Action::Preview(PreviewAct::Widen(1.0))),
        [.., true, _] | [.., true] => desk.push(Action::Preview(PreviewAct::Widen(-1.0))),
        _ => {}
    }
}

fn direction(key: Key) -> Option<Direction> {
    match key {
        Key::ArrowLeft => Some(Direction::Left),
        Key::ArrowRight => Some(Direction::Right),
        Key::ArrowUp => Some(Direction::Up),
        Key::ArrowDown => Some(Direction::Down),
        _ => None,
    }
}

fn towards(direction: Direction) -> Vector {
    match direction {
        Direction::Left => Vector::new(-1.0, 0.0),
        Direction::Right => Vector::new(1.0, 0.0),
        Direction::Up => Vector::new(0.0, -1.0),
        Direction::Down => Vector::new(0.0, 1.0),
    }
}

/// Moves the selection by a step, as one step of undo.
fn nudge(desk: &mut Desk<'_>, by: Vector) {
    let map = desk.map();
    let moves: Vec<(ItemId, Point)> = desk
        .session
        .selection()
        .iter()
        .filter_map(|item| match item {
            ItemId::Actor(id) => map.actors.get(id).map(|actor| (item, actor.place + by)),
            ItemId::Note(id) => map.notes.get(id).map(|note| (item, note.place + by)),
            _ => None,
        })
        .collect();
    if !moves.is_empty() {
        desk.edit(Edit::Move(moves));
    }
}

/// A new actor linked to that one, that way from it, its name open.
fn new_neighbour(desk: &mut Desk<'_>, frame: &Frame, actor: ActorId, direction: Direction) {
    let Some(node) = frame.scene.node(SceneId::Actor(actor)) else { return };
    let taken: Vec<Bounds> = frame.scene.nodes.iter().map(|node| Bounds::centered(node.place, NEW_ACTOR)).collect();
    let from = Bounds::centered(node.place, NEW_ACTOR);
    let extent = Bounds::centered(Point::ORIGIN, NEW_ACTOR);
    let at = layout::neighbour_place(from, direction, &taken, extent, NEIGHBOUR_GAP);
    desk.push(Action::CreateActor {
        name: String::new(),
        actor_type: None,
        presence: Presence::Present,
        at: Some(at),
        linked_to: Some(actor),
    });
}
