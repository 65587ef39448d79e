//! One actor into several, when its members do not agree.

use egui::Ui;

use super::Sheet;
use super::sheet::{main_button, plain_button};
use crate::edit;
use crate::model::ActorId;
use crate::session::Action;
use crate::ui::{Desk, widgets};

/// The names of the parts, one per line.
pub(super) struct Draft {
    names: String,
}

impl Draft {
    pub(super) fn of(actor: ActorId, desk: &Desk<'_>) -> Self {
        let name = desk.map().actors.get(actor).map(|actor| actor.name.clone()).unwrap_or_default();
        Self { names: format!("{name}\n") }
    }

    fn parts(&self) -> Vec<String> {
        self.names.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }
}

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, draft: &mut Draft, actor: ActorId, fresh: bool) {
    let texts = desk.texts;
    let copied = edit::links_to_copy(desk.project(), actor);
    let (mut split, mut cancel) = (false, false);
    let parts = draft.parts().len();
    let sheet = Sheet { salt: "split", title: &texts.split_title(), width: 520.0, hangs: false };
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            let label = ui.label(widgets::body(texts.split_names(), desk.colors));
            let edit = egui::TextEdit::multiline(&mut draft.names)
                .id_salt("names")
                .desired_rows(4)
                .desired_width(f32::INFINITY);
            let response = ui.add(edit).labelled_by(label.id);
            if fresh {
                response.request_focus();
            }
            ui.label(widgets::soft(texts.split_note(copied), desk.colors));
        },
        |ui, desk| {
            split = main_button(ui, desk, &texts.split_do(parts), parts > 1);
            cancel = plain_button(ui, desk, &texts.dialog_cancel());
        },
    );
    if split {
        super::close(desk);
        desk.push(Action::SplitActor { actor, names: draft.parts() });
    } else if cancel || closed {
        super::close(desk);
    }
}
