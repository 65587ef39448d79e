//! A path typed by hand, where the system has no file dialog.

use std::path::PathBuf;

use egui::Ui;

use super::Sheet;
use super::sheet::{field, main_button, plain_button};
use crate::i18n::sorting::folded;
use crate::session::{Action, Dialog, Over, TimeAct};
use crate::ui::{Desk, widgets};

/// What is typed.
pub(super) struct Draft {
    path: String,
}

impl Draft {
    pub(super) fn of(dialog: &Dialog, desk: &Desk<'_>) -> Self {
        let own = desk.session.path().map(|path| path.display().to_string());
        let title = &desk.project().header.title;
        let title = if title.is_empty() { desk.texts.untitled() } else { title.clone() };
        let plain = folded(&title);
        let words: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let name = words.join("_");
        let path = match dialog {
            // A file of a newer version is never written over: another name is offered.
            Dialog::SavePath if desk.session.is_newer() => {
                own.map_or_else(|| format!("~/{name}.ron"), |path| [path.trim_end_matches(".ron"), "_2.ron"].concat())
            }
            Dialog::SavePath => own.unwrap_or_else(|| format!("~/{name}.ron")),
            Dialog::ExportPath => own.map_or_else(|| format!("~/{name}.svg"), |path| path.replace(".ron", ".svg")),
            _ => "~/".to_owned(),
        };
        Self { path }
    }
}

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, draft: &mut Draft, dialog: &Dialog, fresh: bool) {
    let texts = desk.texts;
    let (title, verb) = match dialog {
        Dialog::SavePath => (texts.path_save_title(), texts.path_save()),
        Dialog::ExportPath => (texts.path_export_title(), texts.path_export()),
        _ => (texts.path_open_title(), texts.path_open()),
    };
    let (mut pressed, mut cancel) = (false, false);
    let entered = std::cell::Cell::new(false);
    let sheet = Sheet { salt: "path", title: &title, width: 600.0, hangs: false };
    let typed = std::cell::RefCell::new(&mut draft.path);
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            ui.label(widgets::soft(texts.path_why(), desk.colors));
            let response = field(ui, desk, "path", &texts.path_field(), &mut typed.borrow_mut(), fresh);
            entered.set(response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)));
        },
        |ui, desk| {
            let ready = typed.borrow().trim().len() > 2;
            pressed = main_button(ui, desk, &verb, ready) || (entered.get() && ready);
            cancel = plain_button(ui, desk, &texts.dialog_cancel());
        },
    );
    if pressed {
        let path = PathBuf::from(draft.path.trim());
        // The sheet closes first: what comes of the file may open another.
        super::close(desk);
        desk.push(match dialog {
            Dialog::SavePath => Action::WriteTo(path, Over::Ask),
            Dialog::ExportPath => Action::DrawTo(path, Over::Ask),
            Dialog::ComparePath => Action::Time(TimeAct::ReadFile(path)),
            _ => Action::ReadFile(path),
        });
    } else if cancel || closed {
        super::close(desk);
    }
}
