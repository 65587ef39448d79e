//! The tour for the one who speaks: the note of the step, what comes next, the ways on and back.

use egui::{Align, Label, Layout, RichText, Ui};

use crate::session::{Command, Icon};
use crate::ui::widgets::{self, unbroken};
use crate::ui::{Desk, theme};

/// Draws it in the console while a tour plays.
pub fn aside(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some((step, rank, count)) = desk.session.tour_step().filter(|_| desk.session.is_touring()) else { return };
    let (texts, colors) = (desk.texts, desk.colors);
    let [title, note] = [&step.title, &step.speaker_note].map(|text| texts.language.pick(text).0.to_owned());
    let next = desk.session.tour_steps().get(rank + 1).map(|step| texts.language.pick(&step.title).0.to_owned());
    ui.horizontal(|ui| {
        ui.label(widgets::soft(texts.tour_rank(rank + 1, count), colors));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let ways =
                [(Icon::Right, Command::NextStep, rank + 1 < count), (Icon::Left, Command::PreviousStep, rank > 0)];
            for (icon, command, possible) in ways {
                let label = command.label(texts);
                let button = ui.add_enabled_ui(possible, |ui| widgets::icon_button(ui, colors, icon, &label, false));
                if button.inner.clicked() {
                    desk.command(command);
                }
            }
        });
    });
    let line = |ui: &mut Ui, words: &str, font: egui::FontId, ink: egui::Color32| {
        ui.add(Label::new(RichText::new(unbroken(words)).font(font).color(ink)).wrap())
    };
    line(ui, &title, theme::semibold(17.0), colors.text);
    if !note.trim().is_empty() {
        line(ui, &note, theme::regular(13.0), colors.note).on_hover_text(texts.tour_note_is());
    }
    if let Some(next) = next {
        line(ui, &texts.tour_then(next), theme::regular(13.0), colors.text_soft);
    }
    ui.separator();
}
