//! What went wrong with a file, in full; and what was mended when it was opened.

use egui::{Frame, Label, Margin, RichText, Ui};

use super::Sheet;
use super::sheet::{main_button, plain_button};
use crate::ui::theme;
use crate::ui::{Desk, widgets};

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, why: &str) {
    let title = desk.texts.trouble_title();
    let advice = desk.texts.trouble_advice();
    lines(ui, desk, "trouble", &title, why, &advice);
}

pub(super) fn remarks(ui: &Ui, desk: &mut Desk<'_>) {
    let title = desk.texts.remarks_title();
    let advice = desk.texts.remarks_advice();
    let said = desk.session.remarks().join("\n");
    lines(ui, desk, "remarks", &title, &said, &advice);
}

/// Lines as they were written, which can be selected and copied.
fn lines(ui: &Ui, desk: &mut Desk<'_>, salt: &'static str, title: &str, said: &str, advice: &str) {
    let texts = desk.texts;
    let mut done = false;
    let sheet = Sheet { salt, title, width: 720.0, hangs: false };
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            let colors = desk.colors;
            Frame::new().fill(colors.subtle).corner_radius(8).inner_margin(Margin::same(12)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 4.0;
                for line in said.lines() {
                    // The lines around an error stand in columns.
                    let spaced = line.starts_with(' ') || line.contains(" | ");
                    let font = if spaced { egui::FontId::monospace(13.0) } else { theme::regular(14.0) };
                    ui.add(Label::new(RichText::new(line).font(font).color(colors.text)).selectable(true).wrap());
                }
            });
            ui.label(widgets::soft(advice, colors));
        },
        |ui, desk| {
            done = main_button(ui, desk, &texts.dialog_understood(), true);
            if plain_button(ui, desk, &texts.dialog_copy_text()) {
                ui.copy_text(said.to_owned());
            }
        },
    );
    if done || closed {
        super::close(desk);
    }
}
