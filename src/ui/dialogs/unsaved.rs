//! « Enregistrer avant de quitter ? »: asked only when something would be lost.

use egui::Ui;

use super::Sheet;
use super::sheet::{main_button, plain_button};
use crate::session::{Action, Before, GuardAnswer};
use crate::ui::{Desk, widgets};

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, before: Before, fresh: bool) {
    let texts = desk.texts;
    let (question, without) = match before {
        Before::Leaving => (texts.unsaved_title(), texts.unsaved_discard()),
        Before::Closing => (texts.unsaved_title_closing(), texts.unsaved_discard_closing()),
        Before::Opening => (texts.unsaved_title_opening(), texts.unsaved_discard_opening()),
    };
    let title = &desk.project().header.title;
    let title = if title.is_empty() { texts.untitled() } else { title.clone() };
    let mut answer = None;
    let sheet = Sheet { salt: "unsaved", title: &question, width: 520.0, hangs: false };
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            if desk.session.is_unsaved() {
                ui.label(widgets::body(texts.unsaved_body(title), desk.colors));
            }
            if desk.session.would_lose_simulation() {
                ui.label(widgets::body(texts.whatif_unsaved(), desk.colors));
            }
        },
        |ui, desk| {
            if main_button(ui, desk, &texts.unsaved_save(), true) {
                answer = Some(GuardAnswer::Save);
            }
            let stay = widgets::button(ui, desk.colors, None, &texts.unsaved_stay(), widgets::Weight::Plain);
            if fresh {
                stay.request_focus();
            }
            if stay.clicked() {
                answer = Some(GuardAnswer::Stay);
            }
            if plain_button(ui, desk, &without) {
                answer = Some(GuardAnswer::Discard);
            }
        },
    );
    let answer = if closed { answer.or(Some(GuardAnswer::Stay)) } else { answer };
    if let Some(answer) = answer {
        desk.push(Action::Guard(answer));
    }
}
