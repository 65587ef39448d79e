//! The context menu: rows of the command table that fit what is under the pointer.

use egui::{Button, Ui};

use crate::session::{Command, Menu, ROWS, Session};
use crate::ui::Desk;

/// Draws the rows that make sense now.
pub(super) fn rows(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.set_min_width(230.0);
    let mut last = None;
    for command in offered(desk.session) {
        let menu = command.row().menu;
        if last.is_some_and(|last| last != menu) {
            ui.separator();
        }
        last = Some(menu);
        row(ui, desk, *command);
    }
    if desk.session.selection().actors().len() > 1 {
        ui.separator();
        ui.menu_button(Menu::Arrange.label(desk.texts), |ui| {
            for row_of in ROWS.iter().filter(|row| row.menu == Menu::Arrange) {
                row(ui, desk, row_of.command);
            }
        });
    }
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, command: Command) {
    let button = Button::new(command.label(desk.texts));
    let button = match command.shown_key(desk.texts) {
        Some(key) => button.shortcut_text(key),
        None => button,
    };
    if ui.add_enabled(desk.session.allows(command), button).clicked() {
        desk.command(command);
        ui.close();
    }
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
