//! From 3 levels to 4 and back, with what would change.

use egui::Ui;

use super::Sheet;
use super::sheet::{main_button, plain_button};
use crate::edit::{self, Edit, ItemKind};
use crate::i18n::{Texts, format, words};
use crate::model::Scale;
use crate::ui::{Desk, fields, told, widgets};

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let now = desk.project().header.scale;
    let next = if now == Scale::Three { Scale::Four } else { Scale::Three };
    let preview = edit::scale_preview(desk.project(), next);
    let (mut change, mut cancel) = (false, false);
    let sheet = Sheet { salt: "scale", title: &texts.scale_title(), width: 620.0, hangs: false };
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            ui.label(widgets::body(texts.scale_now(now.bound().to_string()), desk.colors));
            levels(ui, desk, [now, next]);
            ui.add_space(4.0);
            widgets::section(ui, desk.colors, &texts.scale_changes());
            let lost = preview.positions + preview.influences + preview.elsewhere;
            ui.label(widgets::body(widgets::unbroken(&meaning(texts, [now, next])), desk.colors));
            if lost > 0 {
                let positions = told::things(texts, ItemKind::Position, preview.positions);
                let influences = told::things(texts, ItemKind::Influence, preview.influences);
                ui.label(widgets::body(texts.scale_lowered(positions, influences), desk.colors));
                if preview.elsewhere > 0 {
                    ui.label(widgets::body(texts.scale_elsewhere(preview.elsewhere), desk.colors));
                }
                ui.label(widgets::soft(texts.scale_loses(), desk.colors));
            }
        },
        |ui, desk| {
            change = main_button(ui, desk, &texts.scale_do(next.bound().to_string()), true);
            cancel = plain_button(ui, desk, &texts.dialog_cancel());
        },
    );
    if change {
        super::close(desk);
        desk.edit(Edit::ChangeScale(next));
    } else if cancel || closed {
        super::close(desk);
    }
}

/// What each level of a position and of an influence means, now and then.
fn levels(ui: &mut Ui, desk: &Desk<'_>, scales: [Scale; 2]) {
    let texts = desk.texts;
    ui.columns(2, |columns| {
        for (ui, scale) in columns.iter_mut().zip(scales) {
            let bound = scale.bound();
            ui.spacing_mut().item_spacing.y = 2.0;
            widgets::section(ui, desk.colors, &texts.scale_levels(bound.to_string()));
            fields::label(ui, desk, &texts.card_positions());
            for level in (-bound..=bound).rev().filter(|level| *level != 0) {
                line(ui, desk, &format::signed(level), &words::position(texts, scale, Some(level)));
            }
            ui.add_space(4.0);
            fields::label(ui, desk, &texts.card_influences());
            for level in (1..=bound).rev() {
                line(ui, desk, &level.to_string(), &words::influence(texts, scale, Some(level)));
            }
        }
    });
}

fn line(ui: &mut Ui, desk: &Desk<'_>, level: &str, words: &str) {
    ui.label(widgets::soft(format!("{level}  {words}"), desk.colors));
}

/// The same number says another thing on the other scale: the highest that both have is shown.
fn meaning(texts: Texts, [now, next]: [Scale; 2]) -> String {
    let level = now.bound().min(next.bound());
    let [before, after] = [now, next].map(|scale| words::position(texts, scale, Some(level)));
    texts.scale_meaning_changes(format::signed(level), before, after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_same_number_is_told_to_change_its_meaning() {
        let texts = Texts::new(Language::English);
        let said = meaning(texts, [Scale::Three, Scale::Four]);
        let place = |words: &str| said.find(words).unwrap_or_else(|| panic!("{words} is told in: {said}"));
        assert!(place("+3") < place("vital to it"), "the number, then what it says now");
        assert!(place("vital to it") < place("its missions"), "then what it will say");
    }
}
