//! « Remplacer ce fichier ? »: asked before anything takes the place of a file of the person.

use egui::Ui;

use super::Sheet;
use super::sheet::main_button;
use crate::session::{Action, Dialog, Over};
use crate::ui::{Desk, widgets};

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, dialog: &Dialog, fresh: bool) {
    let Dialog::Replace { path, picture } = dialog else { return };
    let texts = desk.texts;
    let (mut replace, mut stay) = (false, false);
    let sheet = Sheet { salt: "replace", title: &texts.replace_title(), width: 560.0, hangs: false };
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            ui.label(widgets::body(texts.replace_body(path.display().to_string()), desk.colors));
        },
        |ui, desk| {
            replace = main_button(ui, desk, &texts.replace_over(), true);
            let button = widgets::button(ui, desk.colors, None, &texts.dialog_cancel(), widgets::Weight::Plain);
            if fresh {
                button.request_focus();
            }
            stay = button.clicked();
        },
    );
    if replace || stay || closed {
        // The sheet closes first: what comes of the file may open another.
        super::close(desk);
    }
    if replace {
        let path = path.clone();
        let over = Over::Agreed;
        desk.push(if *picture { Action::DrawTo(path, over) } else { Action::WriteTo(path, over) });
    }
}
