//! Everything drawn that can be touched: one named rectangle each, for the pointer, the keyboard and screen readers.

use egui::{Event, EventFilter, Key, PointerButton, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use super::CanvasView;
use super::frame::{Frame, item_id};
use super::hand::Hand;
use super::marks;
use crate::model::{LinkNature, in_one_line};
use crate::scene::{Detail, SceneId};
use crate::session::{Action, Mode, Select, Tool};
use crate::ui::Desk;

/// Before this, a thing under the pointer is not put forward.
const SHOWCASE_SECS: f64 = 0.4;
/// A press that long on an actor shows its neighbours only.
const HOLD_SECS: f64 = 0.5;

/// What the pointer is over, and since when.
#[derive(Default)]
pub(super) struct Hover {
    pub(super) item: Option<SceneId>,
    since: f64,
    /// Whether it has been there long enough.
    pub(super) lasting: bool,
}

impl CanvasView {
    /// Makes the map and everything on it touchable; the answer is that of all of them together.
    pub(super) fn touch(&mut self, ui: &Ui, desk: &mut Desk<'_>, frame: &Frame) -> Response {
        let mut all = ui.interact(frame.rect, ui.scope_id().with("map"), Sense::click_and_drag());
        self.widgets.clear();
        // Going backwards, egui gives the keyboard one frame later.
        let tab = ui.input(|input| input.key_pressed(Key::Tab));
        self.tabbed = (tab, self.tabbed.0);
        if tab {
            ui.request_repaint();
        }
        for name in &frame.labels.groups {
            let Some(group) = frame.scene.groups.get(name.group) else { continue };
            let label = desk.map().groups.get(group.id).map_or_else(String::new, |group| group.name.clone());
            let rect = frame.view_rect(name.bounds);
            all = all.union(self.one(ui, desk, frame, SceneId::Group(group.id), rect, &label));
        }
        for note in &frame.scene.notes {
            let label = desk.map().notes.get(note.id).map_or_else(String::new, |note| note.text.clone());
            let rect = frame.ui_rect(note.bounds);
            all = all.union(self.one(ui, desk, frame, SceneId::Note(note.id), rect, &label));
        }
        if Detail::on_screen(&frame.scene, frame.camera.zoom) <= Detail::Plain {
            for node in &frame.scene.nodes {
                let symbol = frame.ui_rect(node.bounds()).expand(4.0);
                let rect = frame.label_rect(node.id).map_or(symbol, |label| symbol.union(label));
                let label = match node.id {
                    SceneId::Actor(id) => desk.map().actors.get(id).map(|actor| in_one_line(&actor.name)),
                    SceneId::Group(id) => desk.map().groups.get(id).map(|group| group.name.clone()),
                    _ => None,
                };
                all = all.union(self.one(ui, desk, frame, node.id, rect, &label.unwrap_or_default()));
            }
        }
        for link in desk.session.selection().links() {
            let Some(drawn) = frame.scene.links.iter().find(|drawn| drawn.id == link) else { continue };
            let rect = Rect::from_center_size(frame.ui(drawn.mark_place()), Vec2::splat(22.0));
            let label = link_words(desk, link);
            all = all.union(self.one(ui, desk, frame, SceneId::Link(link), rect, &label));
        }
        all
    }

    fn one(&mut self, ui: &Ui, desk: &mut Desk<'_>, frame: &Frame, id: SceneId, rect: Rect, name: &str) -> Response {
        let widget = ui.scope_id().with(("on_map", format!("{id:?}")));
        if !rect.intersects(frame.rect) {
            // Nothing there to touch, and Tab passes over it.
            return ui.interact(Rect::NOTHING, widget, Sense::hover());
        }
        let response = ui.interact(rect, widget, Sense::click_and_drag());
        let selected = desk.session.selection().contains(item_id(id));
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, selected, name));
        self.widgets.push((widget, id));
        if self.focus_wanted == Some(id) {
            self.focus_wanted = None;
            response.request_focus();
        }
        if response.gained_focus() && (self.tabbed.0 || self.tabbed.1) {
            let linking = desk.session.pending_link().is_some();
            if !linking && !selected {
                desk.push(Action::Select(Select::Only(item_id(id))));
            }
            self.reveal = Some(id);
        }
        if response.has_focus() {
            let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(widget, filter));
            self.focused = Some(id);
        }
        // A click of assistive technology has neither pointer nor key.
        let by_hand = ui.input(|input| {
            input.pointer.any_released() || input.key_pressed(Key::Enter) || input.key_pressed(Key::Space)
        });
        if response.clicked() && !response.clicked_by(PointerButton::Primary) && !by_hand {
            desk.select(item_id(id));
        }
        response
    }

    /// What the pointer is over; wakes up when it has been there long enough.
    pub(super) fn hover(&mut self, ui: &Ui, desk: &Desk<'_>, frame: &Frame, all: &Response) {
        let elsewhere = |place: &egui::Pos2| self.clear.is_some_and(|clear| clear.contains(*place));
        let place = ui.input(|input| input.pointer.hover_pos()).filter(|place| !elsewhere(place));
        let still = matches!(self.hand, Hand::Free | Hand::Pressed { .. }) && !ui.any_popup_open();
        let item = place.filter(|_| all.contains_pointer() && still).and_then(|place| {
            // A handle comes before what passes under it.
            let handle = self.handle_at(desk, frame, place).map(SceneId::Actor);
            handle.or_else(|| frame.target(place, super::hand::AIM)).or_else(|| self.near_handle(frame, place))
        });
        if ui.input(|input| input.events.iter().any(|event| matches!(event, Event::PointerMoved(_)))) {
            self.hush = false;
        } else if ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Text(_)))) {
            // A pointer that was left over the map does not cover it while a name is typed.
            self.hush = true;
        }
        let now = ui.input(|input| input.time);
        if item != self.hover.item {
            self.hover = Hover { item, since: now, lasting: false };
            ui.request_repaint();
        }
        if self.hover.item.is_some() && !self.hover.lasting {
            let left = SHOWCASE_SECS - (now - self.hover.since);
            if left <= 0.0 {
                self.hover.lasting = true;
                ui.request_repaint();
            } else {
                ui.request_repaint_after(std::time::Duration::from_secs_f64(left));
            }
        }
        self.hold(ui, now);
    }

    /// The handles of the hovered actor belong to it.
    fn near_handle(&self, frame: &Frame, place: egui::Pos2) -> Option<SceneId> {
        let item = self.hover.item.filter(|item| matches!(item, SceneId::Actor(_)))?;
        let symbol = frame.ui_rect(frame.scene.bounds_of(item)?);
        let whole = frame.label_rect(item).map_or(symbol, |label| symbol.union(label));
        whole.expand(22.0).contains(place).then_some(item)
    }

    fn hold(&mut self, ui: &Ui, now: f64) {
        let before = self.held.take();
        if let Hand::Pressed { target: Some(SceneId::Actor(actor)), on_handle: None, since, .. } = self.hand {
            let left = HOLD_SECS - (now - since);
            if left <= 0.0 {
                self.held = Some(actor);
            } else {
                ui.request_repaint_after(std::time::Duration::from_secs_f64(left));
            }
        }
        if self.held != before {
            // The map is drawn before this is known.
            ui.request_repaint();
        }
    }

    /// Whether what the pointer is over may be put forward: the hand is free, and no field or strip is open under it.
    pub(super) fn is_calm(&self, ui: &Ui, desk: &Desk<'_>) -> bool {
        let session = desk.session;
        let covered = ui.any_popup_open() || session.dialog().is_some();
        let free = !self.hush && matches!(self.hand, Hand::Free) && !covered;
        let free = free && session.tool() != Tool::Ink;
        free && session.naming().is_none() && session.link_strip().is_none()
    }

    /// What stays while the pointer is on a thing: its name in full, what it is.
    pub(super) fn tooltip(&self, ui: &Ui, desk: &Desk<'_>) {
        let Some(item) = self.hover.item.filter(|_| self.hover.lasting) else { return };
        // Before a room, nothing lies over what was chosen.
        let chosen = desk.session.mode() == Mode::Projecting && marks::asked(desk.session).selected.contains(&item);
        if chosen || !self.is_calm(ui, desk) {
            return;
        }
        let lines = tip(desk, item);
        let Some((first, rest)) = lines.split_first() else { return };
        egui::Tooltip::always_open(
            ui.ctx().clone(),
            ui.layer_id(),
            ui.scope_id().with("tip"),
            egui::PopupAnchor::Pointer,
        )
        .gap(14.0)
        .show(|ui| {
            ui.label(egui::RichText::new(first).font(crate::ui::theme::semibold(13.0)).color(desk.colors.text));
            for line in rest {
                ui.label(crate::ui::widgets::soft(line, desk.colors));
            }
        });
    }
}

fn tip(desk: &Desk<'_>, item: SceneId) -> Vec<String> {
    let map = desk.map();
    let texts = desk.texts;
    match item {
        SceneId::Actor(id) => {
            let Some(actor) = map.actors.get(id) else { return Vec::new() };
            let kind = actor.actor_type.and_then(|id| map.actor_types.get(id));
            let group = actor.group.and_then(|id| map.groups.get(id)).map(|group| group.name.clone());
            let mut facts: Vec<String> =
                kind.map(|kind| crate::i18n::words::actor_type(texts, kind)).into_iter().collect();
            facts.push(crate::i18n::words::presence(texts, actor.presence));
            let mut lines = vec![in_one_line(&actor.name), facts.join(" · ")];
            lines.extend(group);
            lines
        }
        SceneId::Link(id) => {
            let reason = map.links.get(id).map(|link| link.reason.clone()).filter(|reason| !reason.is_empty());
            std::iter::once(link_words(desk, id)).chain(reason).collect()
        }
        SceneId::Group(_) | SceneId::Note(_) => Vec::new(),
    }
}

/// « A – B : convergent, Vins et terroirs ».
pub(in crate::ui) fn link_words(desk: &Desk<'_>, id: crate::model::LinkId) -> String {
    let map = desk.map();
    let texts = desk.texts;
    let Some(link) = map.links.get(id) else { return String::new() };
    let name = |id| map.actors.get(id).map_or_else(String::new, |actor: &crate::model::Actor| actor.label());
    let stake = match &link.nature {
        LinkNature::Interest(interest) => interest.stake.and_then(|id| map.stakes.get(id)).map(|it| it.name.clone()),
        LinkNature::Relation(_) => None,
    };
    let nature = std::iter::once(crate::i18n::words::link_nature(texts, &link.nature)).chain(stake);
    let nature = nature.collect::<Vec<_>>().join(" · ");
    texts.canvas_link(name(link.from), name(link.to), nature)
}
