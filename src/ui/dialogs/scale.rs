//! From 3 levels to 4 and back, with what would change.

use egui::Ui;

use super::Sheet;
use super::sheet::{main_button, plain_button};
use crate::edit::{self, Edit, ItemKind};
use crate::i18n::{format, words};
use crate::model::Scale;
use crate::ui::{Desk, told, widgets};

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
            if lost == 0 {
                ui.label(widgets::body(texts.scale_nothing_changes(), desk.colors));
            } else {
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

/// What each level of an influence means, now and then.
fn levels(ui: &mut Ui, desk: &Desk<'_>, scales: [Scale; 2]) {
    ui.columns(2, |columns| {
        for (ui, scale) in columns.iter_mut().zip(scales) {
            widgets::section(ui, desk.colors, &desk.texts.scale_levels(scale.bound().to_string()));
            for level in 1..=scale.bound() {
                let word = words::influence(desk.texts, scale, Some(level));
                ui.label(widgets::soft(
                    format!("±{} {word}", format::number(desk.texts.language, f64::from(level), 0)),
                    desk.colors,
                ));
            }
        }
    });
}
