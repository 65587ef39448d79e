//! The pointer turned into gestures: press, drag, release, and what each tool makes of them.

use egui::{Key, Modifiers, PointerButton, Pos2, Response, Ui};

use super::CanvasView;
use super::frame::{Frame, item_id};
use super::moving::Moving;
use super::reattach::{self, Loose};
use crate::edit::ItemId;
use crate::geometry::{Bounds, Point};
use crate::model::{ActorId, Presence};
use crate::scene::SceneId;
use crate::session::ink::InkAct;
use crate::session::{Action, Command, Gesture, LinkAct, Notice, Select, Tool};
use crate::ui::Desk;

/// A drag starts after this many points, so that a trembling hand still clicks.
const TRAVEL: f32 = 6.0;
/// How far from a line one may click.
pub(super) const AIM: f32 = 6.0;

/// What the hand does.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Hand {
    /// Nothing.
    #[default]
    Free,
    /// The main button went down there, on that.
    Pressed { at: Pos2, target: Option<SceneId>, on_handle: Option<ActorId>, on_end: Option<Loose>, since: f64 },
    /// Things are moved.
    Moving(Moving),
    /// A box is drawn from a place of the world; what it adds to, and what was selected when it began.
    Marquee { from: Point, adds_to: Vec<ItemId>, before: Vec<ItemId> },
    /// The view is moved, by that button.
    Panning(PointerButton),
    /// A link is drawn from an actor.
    Linking(ActorId),
    /// An end of a link is taken elsewhere.
    Reattaching(Loose),
    /// A line of ink is drawn.
    Inking,
    /// The gesture was given up: the button is still down.
    Spent,
}

impl CanvasView {
    /// Follows the pointer; `all` is the map with everything on it.
    pub(super) fn follow(&mut self, ui: &Ui, desk: &mut Desk<'_>, frame: &Frame, all: &Response) {
        let Some(place) = ui.input(|input| input.pointer.latest_pos()) else { return };
        let down = ui.input(|input| input.pointer.primary_down());
        self.begin(ui, desk, frame, all, place);
        match std::mem::take(&mut self.hand) {
            // Pressed and released within one frame.
            Hand::Free if draws(desk) => {}
            Hand::Free if all.double_clicked_by(PointerButton::Primary) => {
                double_click(desk, frame, place, frame.target(place, AIM));
            }
            Hand::Free
                if all.clicked_by(PointerButton::Primary) && ui.input(|input| input.pointer.primary_released()) =>
            {
                self.click(ui, desk, frame, place, frame.target(place, AIM));
            }
            Hand::Free => {}
            Hand::Pressed { at, on_end: Some(loose), .. } if down && place.distance(at) > TRAVEL => {
                desk.push(Action::Gesture(Gesture::Begin));
                self.hand = Hand::Reattaching(loose);
            }
            Hand::Pressed { at, target, on_handle, on_end, since } => {
                if down && place.distance(at) > TRAVEL {
                    self.hand = drag(ui, desk, frame, at, target, on_handle);
                } else if down {
                    self.hand = Hand::Pressed { at, target, on_handle, on_end, since };
                } else if all.double_clicked() {
                    double_click(desk, frame, at, target);
                } else {
                    self.click(ui, desk, frame, at, target);
                }
            }
            Hand::Moving(moving) => self.hand = self.go_on_moving(ui, desk, frame, place, moving),
            Hand::Marquee { from, adds_to, before } => {
                let items = caught(frame, from, frame.world(place), &adds_to);
                self.marquee(ui, desk, items, Hand::Marquee { from, adds_to, before }, down);
            }
            Hand::Panning(button) => {
                if ui.input(|input| input.pointer.button_down(button)) {
                    self.hand = Hand::Panning(button);
                }
            }
            Hand::Linking(from) => self.go_on_linking(desk, frame, place, from, down),
            Hand::Reattaching(loose) => self.go_on_reattaching(desk, frame, place, loose, down),
            Hand::Inking => {
                let goes_on = Self::go_on_inking(ui, desk, frame, place, down);
                self.hand = if goes_on { Hand::Inking } else { Hand::Free };
            }
            Hand::Spent => self.hand = if down { Hand::Spent } else { Hand::Free },
        }
    }

    fn begin(&mut self, ui: &Ui, desk: &mut Desk<'_>, frame: &Frame, all: &Response, place: Pos2) {
        if self.hand != Hand::Free || !all.is_pointer_button_down_on() {
            return;
        }
        let (primary, middle, secondary, space, time, origin) = ui.input(|input| {
            let pointer = &input.pointer;
            (
                pointer.primary_pressed(),
                pointer.button_down(PointerButton::Middle),
                pointer.secondary_down(),
                input.key_down(Key::Space),
                input.time,
                pointer.press_origin(),
            )
        });
        let pans = desk.session.tool() == Tool::Pan || space && !ui.text_edit_focused();
        let travelled = origin.is_some_and(|origin| origin.distance(place) > TRAVEL);
        if primary && pans {
            self.hand = Hand::Panning(PointerButton::Primary);
        } else if middle {
            self.hand = Hand::Panning(PointerButton::Middle);
        } else if secondary && travelled {
            self.hand = Hand::Panning(PointerButton::Secondary);
        } else if primary && desk.session.tool() == Tool::Laser {
            self.hand = Hand::Spent;
        } else if primary && desk.session.tool() == Tool::Ink {
            desk.push(Action::Ink(InkAct::Begin(frame.world(origin.unwrap_or(place)))));
            self.hand = Hand::Inking;
        } else if primary {
            // The pointer may have gone on since, within the frame.
            let at = origin.unwrap_or(place);
            let on_handle = self.handle_at(desk, frame, at);
            let on_end = reattach::end_at(desk, frame, at);
            let target = on_handle.map(SceneId::Actor).or_else(|| frame.target(at, AIM));
            self.hand = Hand::Pressed { at, target, on_handle, on_end, since: time };
            ui.memory_mut(|memory| {
                if let Some(focused) = memory.focused() {
                    memory.surrender_focus(focused);
                }
            });
        }
    }

    fn click(&mut self, ui: &Ui, desk: &mut Desk<'_>, frame: &Frame, at: Pos2, target: Option<SceneId>) {
        let adds = ui.input(|input| input.modifiers.shift || input.modifiers.command);
        if let Some(SceneId::Actor(_)) = target {
            self.focus_wanted = target;
        }
        match (desk.session.tool(), target) {
            (Tool::Link, Some(SceneId::Actor(actor))) => tap(desk, actor),
            (Tool::Link, None) if desk.session.pending_link().is_some() => desk.push(Action::Link(LinkAct::Cancel)),
            (Tool::Sketch, None) => create(desk, frame.world(at)),
            (_, Some(target)) if adds && !desk.session.is_locked() => {
                desk.push(Action::Select(Select::Toggle(item_id(target))));
            }
            (_, Some(target)) => desk.select(item_id(target)),
            (_, None) if adds => {}
            (_, None) => desk.push(Action::Select(Select::Nothing)),
        }
    }

    /// Selects what the box holds; Escape gives the box up and puts the selection back.
    fn marquee(&mut self, ui: &Ui, desk: &mut Desk<'_>, items: Vec<ItemId>, hand: Hand, down: bool) {
        let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let items = match &hand {
            Hand::Marquee { before, .. } if escaped => before.clone(),
            _ => items,
        };
        if items != desk.session.selection().iter().collect::<Vec<_>>() {
            desk.push(Action::Select(Select::These(items)));
        }
        if down {
            self.hand = if escaped { Hand::Spent } else { hand };
        }
    }
}

/// Whether the pointer shows or draws, and chooses nothing.
fn draws(desk: &Desk<'_>) -> bool {
    matches!(desk.session.tool(), Tool::Laser | Tool::Ink)
}

/// One tap of the link tool: the first chooses the start, the second the end.
pub(in crate::ui) fn tap(desk: &mut Desk<'_>, actor: ActorId) {
    desk.push(Action::Link(match desk.session.pending_link() {
        None => LinkAct::From(actor),
        Some(from) if from == actor => LinkAct::Cancel,
        Some(_) => LinkAct::To(actor),
    }));
}

fn double_click(desk: &mut Desk<'_>, frame: &Frame, at: Pos2, target: Option<SceneId>) {
    match target {
        // A reader changes nothing.
        None if desk.session.is_locked() => {}
        Some(target) if desk.session.is_locked() => desk.select(item_id(target)),
        None if desk.session.tool() != Tool::Link => create(desk, frame.world(at)),
        None => {}
        Some(SceneId::Link(link)) => desk.push(Action::Link(LinkAct::Qualify(link))),
        Some(SceneId::Group(group)) => {
            desk.select(ItemId::Group(group));
            desk.command(Command::CollapseGroup);
        }
        Some(target) => {
            desk.select(item_id(target));
            desk.push(Action::EditName(Some(item_id(target))));
        }
    }
}

/// What a drag from `at` starts.
fn drag(
    ui: &Ui,
    desk: &mut Desk<'_>,
    frame: &Frame,
    at: Pos2,
    target: Option<SceneId>,
    on_handle: Option<ActorId>,
) -> Hand {
    if desk.session.is_locked() {
        return Hand::Panning(PointerButton::Primary);
    }
    let held = ui.input(|input| input.modifiers);
    let links = held.alt || matches!(desk.session.tool(), Tool::Link | Tool::Sketch);
    let from = match target {
        Some(SceneId::Actor(actor)) if links => Some(actor),
        _ => on_handle,
    };
    if let Some(from) = from {
        desk.push(Action::Link(LinkAct::From(from)));
        return Hand::Linking(from);
    }
    let moved = target.filter(|target| !matches!(target, SceneId::Link(_)));
    if let Some(target) = moved {
        let moving = Moving::new(desk, frame, target, at);
        if !desk.session.selection().contains(item_id(target)) {
            desk.select(item_id(target));
        }
        if moving.is_empty() {
            let key = Command::ToggleLock.shown_key(desk.texts).unwrap_or_default();
            desk.push(Action::Notice(Notice::Said(desk.texts.canvas_locked(key))));
            return Hand::Spent;
        }
        desk.push(Action::Gesture(Gesture::Begin));
        return Hand::Moving(moving);
    }
    let before: Vec<ItemId> = desk.session.selection().iter().collect();
    let adds_to = if held.shift || held.command { before.clone() } else { Vec::new() };
    Hand::Marquee { from: frame.world(at), adds_to, before }
}

/// What a box between two corners takes: from left to right what it holds, else what it touches.
fn caught(frame: &Frame, from: Point, to: Point, before: &[ItemId]) -> Vec<ItemId> {
    let whole = to.x >= from.x;
    let mut items: Vec<ItemId> = frame
        .scene
        .within(Bounds::spanning(from, to), whole)
        .into_iter()
        .map(item_id)
        .chain(before.iter().copied())
        .collect();
    items.sort();
    items.dedup();
    items
}

/// A new actor at a place, its name open.
pub(super) fn create(desk: &mut Desk<'_>, at: Point) {
    desk.push(Action::CreateActor {
        name: String::new(),
        actor_type: desk.session.last_type(),
        presence: Presence::Present,
        at: Some(at),
        linked_to: None,
    });
}
