//! The help: keys, method, limits, words, and what Entente is.

mod about;
mod glossary;
mod keys;
mod method;

use egui::Ui;

use super::Sheet;
use super::sheet::main_button;
use crate::i18n::Texts;
use crate::session::HelpPage;
use crate::ui::{Desk, widgets};

/// What is looked for in the glossary.
#[derive(Default)]
pub(super) struct Draft {
    query: String,
}

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, draft: &mut Draft, page: HelpPage) {
    let texts = desk.texts;
    let mut done = false;
    let sheet = Sheet { salt: "help", title: &texts.help_title(), width: 1000.0, hangs: false };
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            let labels = HelpPage::ALL.map(|page| page_title(texts, page));
            let chosen = HelpPage::ALL.iter().position(|other| *other == page);
            let pressed = widgets::segments(ui, desk.colors, &labels, chosen);
            if let Some(other) = pressed.and_then(|rank| HelpPage::ALL.get(rank)) {
                super::go_to_page(desk, *other);
            }
            ui.add_space(4.0);
            match page {
                HelpPage::Keys => keys::show(ui, desk),
                HelpPage::Method => method::questions(ui, desk),
                HelpPage::Limits => method::limits(ui, desk),
                HelpPage::Glossary => glossary::show(ui, desk, &mut draft.query),
                HelpPage::About => about::show(ui, desk),
            }
        },
        |ui, desk| {
            done = main_button(ui, desk, &texts.dialog_done(), true);
        },
    );
    if done || closed {
        super::close(desk);
    }
}

fn page_title(texts: Texts, page: HelpPage) -> String {
    match page {
        HelpPage::Keys => texts.help_keys(),
        HelpPage::Method => texts.help_method(),
        HelpPage::Limits => texts.help_limits(),
        HelpPage::Glossary => texts.help_glossary(),
        HelpPage::About => texts.help_about(),
    }
}
