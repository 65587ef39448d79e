//! Keys of the canvas that are no command of the table: arrows, Entrée, Tab, Échap of a preview.

use egui::{Event, FocusDirection, Key, Modifiers, Ui};

use super::CanvasView;
use super::frame::{Frame, item_id, scene_id};
use super::moving::GRID;
use crate::edit::{Edit, ItemId};
use crate::geometry::{Bounds, Point, Vector};
use crate::layout::{self, Direction};
use crate::model::{ActorId, Presence};
use crate::scene::{self, Scene, SceneId, SceneNode};
use crate::session::{Action, PreviewAct, Screen, Select, Session};
use crate::ui::Desk;

/// Half the width of the name of a new actor, and how far below its symbol it reaches, on the screen.
const NAME: Vector = Vector::new(38.0, 34.0);
/// Room left between a new neighbour and what is there.
const NEIGHBOUR_GAP: f32 = 14.0;
/// Width and height of the least that a new symbol takes.
const SYMBOL: f32 = 32.0;
/// However far the eye is, a name takes no more room than at that zoom.
const SMALLEST_ZOOM: f32 = 0.4;

impl CanvasView {
    /// Notes who has the keyboard, and takes Tab before any panel does: the strip of a new link comes first, and from nowhere the next actor.
    ///
    /// To be called before the panels are drawn, since egui gives the keyboard to the first thing that wants it.
    pub fn take_tab(&mut self, ui: &Ui, session: &Session) {
        self.tab_taken = None;
        self.was_typing = ui.text_edit_focused();
        let pressed = ui.input(|input| input.key_pressed(Key::Tab) && !input.modifiers.ctrl && !input.modifiers.alt);
        let busy = ui.text_edit_focused() || ui.any_popup_open() || session.dialog().is_some();
        if !pressed || busy || session.screen() != Screen::Map || session.naming().is_some() {
            return;
        }
        if session.link_strip().is_some() && !self.strip_focused {
            self.strip_wanted = true;
        } else if ui.memory(|memory| memory.focused()).is_none() {
            self.tab_taken = Some(!ui.input(|input| input.modifiers.shift));
        } else {
            return;
        }
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }

    /// Gives the keyboard to the map: to what is selected, else to the first actor.
    pub fn land(&mut self) {
        self.landing = true;
    }

    /// What takes the keyboard in this frame, when something before has asked for it.
    pub(super) fn settle_focus(&mut self, desk: &Desk<'_>, scene: &Scene) {
        let selected = || desk.session.selection().single().and_then(scene_id);
        let wanted = if std::mem::take(&mut self.follow_selection) {
            selected()
        } else if std::mem::take(&mut self.landing) {
            selected().or_else(|| scene.nodes.first().map(|node| node.id))
        } else {
            return;
        };
        self.focus_wanted = wanted;
        self.reveal = wanted;
    }

    /// Reads the keys that belong to the canvas.
    pub(super) fn keys(&mut self, ui: &Ui, desk: &mut Desk<'_>, frame: &Frame) {
        if let Some(forward) = self.tab_taken.take() {
            desk.push(Action::Select(Select::Step(forward)));
            self.follow_selection = true;
        }
        // A field that Enter has just left still owns this press.
        if self.was_typing || ui.text_edit_focused() || ui.any_popup_open() {
            return;
        }
        if self.is_elsewhere(ui) || desk.session.dialog().is_some() {
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
    }

    /// Whether something else than the map has the keyboard.
    pub(super) fn is_elsewhere(&self, ui: &Ui) -> bool {
        let focused = ui.memory(|memory| memory.focused());
        focused.is_some_and(|id| !self.widgets.iter().any(|(widget, _)| *widget == id))
    }

    fn enter(&self, desk: &mut Desk<'_>) {
        let focused = self.focused.or_else(|| desk.session.selection().single().and_then(scene_id));
        match focused {
            Some(SceneId::Actor(actor))
                if desk.session.pending_link().is_some() || desk.session.tool() == crate::session::Tool::Link =>
            {
                super::hand::tap(desk, actor);
            }
            Some(id) if desk.session.is_locked() => desk.select(item_id(id)),
            Some(SceneId::Link(link)) => desk.push(Action::Link(crate::session::LinkAct::Qualify(link))),
            Some(id) => {
                desk.select(item_id(id));
                desk.push(Action::EditName(Some(item_id(id))));
            }
            None => {}
        }
    }

    fn arrow(&mut self, desk: &mut Desk<'_>, frame: &Frame, direction: Direction, held: Modifiers) {
        let actor = match self.focused {
            Some(SceneId::Actor(actor)) => Some(actor),
            _ => desk.session.selection().actors().first().copied(),
        };
        if desk.session.is_locked() {
            self.walk(desk, frame, actor, direction);
        } else if held.command || held.ctrl {
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
            self.reveal = Some(node.id);
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
    let named = |node: &SceneNode| {
        let name = frame.label_rect(node.id).map(|rect| Bounds::new(frame.world(rect.min), frame.world(rect.max)));
        name.map_or_else(|| node.bounds(), |name| node.bounds().union(name))
    };
    let notes = frame.scene.notes.iter().map(|note| note.bounds);
    let taken: Vec<Bounds> = frame.scene.nodes.iter().map(named).chain(notes).collect();
    let name = NAME / frame.camera.zoom.max(SMALLEST_ZOOM);
    let extent =
        Bounds::new(Point::new(-name.x, -scene::SYMBOL_RADIUS), Point::new(name.x, scene::SYMBOL_RADIUS + name.y));
    let from = extent.translate(node.place.to_vector());
    // In a crowd the name finds a place of its own.
    let symbol = Bounds::centered(Point::ORIGIN, Vector::new(SYMBOL, SYMBOL));
    let at = layout::neighbour_place(from, direction, &taken, (extent, symbol), NEIGHBOUR_GAP);
    desk.push(Action::CreateActor {
        name: String::new(),
        actor_type: None,
        presence: Presence::Present,
        at: Some(at),
        linked_to: Some(actor),
    });
}
