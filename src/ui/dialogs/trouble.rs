//! What went wrong with a file, in full; and what was mended when it was opened.

use egui::{Frame, Label, Margin, RichText, Ui};

use super::Sheet;
use super::sheet::{main_button, plain_button};
use crate::session::Command;
use crate::ui::theme;
use crate::ui::{Desk, widgets};

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, why: &str) {
    let title = desk.texts.trouble_title();
    let advice = desk.texts.trouble_advice();
    lines(ui, desk, "trouble", &title, why, &advice, None);
}

pub(super) fn not_written(ui: &Ui, desk: &mut Desk<'_>, why: &str, picture: bool) {
    let title = desk.texts.trouble_not_written();
    let advice = if picture { desk.texts.trouble_not_drawn_advice() } else { desk.texts.trouble_not_written_advice() };
    let again = if picture { Command::ExportPicture } else { Command::SaveAs };
    lines(ui, desk, "not_written", &title, why, &advice, Some(again));
}

pub(super) fn remarks(ui: &Ui, desk: &mut Desk<'_>) {
    let title = desk.texts.remarks_title();
    let newer = desk.session.is_newer();
    let advice = if newer { desk.texts.remarks_advice_newer() } else { desk.texts.remarks_advice() };
    let said = desk.session.remarks().join("\n");
    lines(ui, desk, "remarks", &title, &said, &advice, None);
}

/// Lines as they were written, which can be selected and copied.
fn lines(
    ui: &Ui,
    desk: &mut Desk<'_>,
    salt: &'static str,
    title: &str,
    said: &str,
    advice: &str,
    way_out: Option<Command>,
) {
    let texts = desk.texts;
    let mut done = false;
    let mut taken = None;
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
            if let Some(command) = way_out
                && main_button(ui, desk, &command.label(texts), true)
            {
                taken = Some(command);
            }
            let understood = texts.dialog_understood();
            done = if way_out.is_some() {
                plain_button(ui, desk, &understood)
            } else {
                main_button(ui, desk, &understood, true)
            };
            if plain_button(ui, desk, &texts.dialog_copy_text()) {
                ui.copy_text(said.to_owned());
            }
        },
    );
    if done || closed || taken.is_some() {
        super::close(desk);
    }
    if let Some(command) = taken {
        desk.command(command);
    }
}
