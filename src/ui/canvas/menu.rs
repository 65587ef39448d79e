//! The context menu: rows of the command table that fit what is under the pointer.

use egui::{Button, Key, Modifiers, Popup, Pos2, Response, SetOpenCommand, Ui};

use super::CanvasView;
use super::frame::{Frame, item_id, scene_id};
use super::hand::{self, Hand};
use crate::geometry::Point;
use crate::i18n::words;
use crate::model::{InterestSign, LinkNature, Passes};
use crate::scene::SceneId;
use crate::session::{Action, Command, Menu, ROWS, Select, Session};
use crate::ui::Desk;
use crate::ui::fields::slot;

/// Where a menu was asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    screen: Pos2,
    /// What is made from the menu goes there.
    world: Point,
    /// Whether it was asked for by a key: the menu takes the keyboard, then gives it back.
    by_key: bool,
}

/// Whether a key asks for the menu of what is selected: the menu key, or Shift+F10. The press is used up.
pub(in crate::ui) fn is_asked_by_key(ui: &Ui) -> bool {
    let busy = ui.text_edit_focused() || ui.any_popup_open();
    !busy
        && ui.input_mut(|input| {
            input.consume_key(Modifiers::SHIFT, Key::F10) || input.consume_key(Modifiers::NONE, Key::Menu)
        })
}

impl CanvasView {
    pub(super) fn context_menu(&mut self, ui: &Ui, desk: &mut Desk<'_>, frame: &Frame, all: &Response) {
        if desk.session.is_locked() {
            return;
        }
        let mut opens = None;
        if all.secondary_clicked()
            && let Some(screen) = all.interact_pointer_pos()
        {
            self.menu = Place { screen, world: frame.world(screen), by_key: false };
            let handle = self.handle_at(desk, frame, screen).map(SceneId::Actor);
            match handle.or_else(|| frame.target(screen, hand::AIM)).map(item_id) {
                Some(item) if !desk.session.selection().contains(item) => desk.select(item),
                Some(_) => {}
                None => desk.push(Action::Select(Select::Nothing)),
            }
            self.hand = Hand::Free;
        } else if desk.session.dialog().is_none() && !self.is_elsewhere(ui) && is_asked_by_key(ui) {
            opens = Some(SetOpenCommand::Bool(true));
            self.menu = self.place_for_key(desk, frame);
        }
        let mut popup = Popup::context_menu(all).at_position(self.menu.screen);
        if opens.is_some() {
            popup = popup.open_memory(opens);
        }
        let by_key = self.menu.by_key;
        if by_key && !popup.is_open() && opens.is_none() {
            self.menu.by_key = false;
            self.follow_selection = desk.session.naming().is_none() && desk.session.dialog().is_none();
        }
        let first = by_key && opens.is_some();
        let place = self.menu.world;
        popup.show(|ui| rows(ui, desk, Some(place), first));
    }

    /// Under what has the keyboard, or is selected; else in the middle.
    fn place_for_key(&self, desk: &mut Desk<'_>, frame: &Frame) -> Place {
        let focused = self.focused;
        if let Some(item) = focused.map(item_id).filter(|item| !desk.session.selection().contains(*item)) {
            desk.select(item);
        }
        let selected = || desk.session.selection().iter().find_map(scene_id);
        let place = focused.or_else(selected).and_then(|id| {
            let drawn = frame.scene.links.iter().find(|link| SceneId::Link(link.id) == id);
            drawn.map(|link| link.mark_place()).or_else(|| frame.scene.bounds_of(id).map(|bounds| bounds.center()))
        });
        let screen =
            place.map_or_else(|| frame.rect.center(), |world| frame.ui(world)).clamp(frame.rect.min, frame.rect.max);
        Place { screen, world: frame.world(screen), by_key: true }
    }
}

/// Draws the rows that make sense now; `place` is where what they make goes, and `first` gives the keyboard to the
/// first of them.
pub(in crate::ui) fn rows(ui: &mut Ui, desk: &mut Desk<'_>, place: Option<Point>, first: bool) {
    ui.set_min_width(230.0);
    let mut last = None;
    let mut first = first;
    for command in offered(desk.session) {
        let menu = command.row().menu;
        if last.is_some_and(|last| last != menu) {
            ui.separator();
        }
        last = Some(menu);
        let response = row(ui, desk, *command, place);
        if std::mem::take(&mut first) {
            response.request_focus();
        }
    }
    if desk.session.selection().actors().is_empty() {
        natures(ui, desk);
    }
    if desk.session.selection().actors().len() > 1 {
        ui.separator();
        ui.menu_button(Menu::Arrange.label(desk.texts), |ui| {
            for row_of in ROWS.iter().filter(|row| row.menu == Menu::Arrange) {
                row(ui, desk, row_of.command, None);
            }
        });
    }
}

type Renewed = dyn Fn(&LinkNature) -> LinkNature;

/// What the selected links are, as a menu of its own.
fn natures(ui: &mut Ui, desk: &mut Desk<'_>) {
    let ids = desk.session.selection().links();
    if ids.is_empty() {
        return;
    }
    ui.separator();
    let texts = desk.texts;
    ui.menu_button(texts.card_nature(), |ui| {
        let mut chosen: Option<Box<Renewed>> = None;
        for sign in InterestSign::ALL {
            if ui.button(words::interest_sign(texts, sign)).clicked() {
                chosen = Some(Box::new(move |nature| nature.with_sign(sign)));
            }
        }
        ui.separator();
        for passes in Passes::ALL {
            let name = if passes == Passes::NotStated { texts.card_relation() } else { words::passes(texts, passes) };
            if ui.button(name).clicked() {
                chosen = Some(Box::new(move |nature| nature.with_passes(passes)));
            }
        }
        let edit = chosen
            .and_then(|renewed| slot::links(ids).change(desk.project(), |link| link.nature = renewed(&link.nature)));
        if let Some(edit) = edit {
            desk.edit(edit);
        }
    });
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, command: Command, place: Option<Point>) -> Response {
    let button = Button::new(command.label(desk.texts));
    let button = match command.shown_key(desk.texts) {
        Some(key) => button.shortcut_text(key),
        None => button,
    };
    let response = ui.add_enabled(desk.session.allows(command), button);
    if response.clicked() {
        match (command, place) {
            (Command::NewActor, Some(place)) => hand::create(desk, place),
            (Command::NewNote, Some(place)) => desk.push(Action::CreateNote(place)),
            _ => desk.command(command),
        }
        ui.close();
    }
    response
}

fn offered(session: &Session) -> &'static [Command] {
    let selection = session.selection();
    if selection.is_empty() {
        &[
            Command::Paste,
            Command::SelectAll,
            Command::NewActor,
            Command::NewNote,
            Command::FitAll,
            Command::Find,
            Command::RemoveOverlaps,
            Command::AutoLayout,
        ]
    } else if !selection.links().is_empty() && selection.actors().is_empty() {
        &[Command::Delete, Command::SwapEnds, Command::MakeUndirected, Command::MakeDirected, Command::MakeMutual]
    } else {
        &[
            Command::Rename,
            Command::Cut,
            Command::Copy,
            Command::Duplicate,
            Command::Delete,
            Command::CyclePresence,
            Command::ToggleStar,
            Command::ToggleLock,
            Command::TogglePin,
            Command::Group,
            Command::Ungroup,
            Command::CollapseGroup,
            Command::MergeActors,
            Command::SplitActor,
            Command::LinkTool,
            Command::Focus,
            Command::FitSelection,
        ]
    }
}
