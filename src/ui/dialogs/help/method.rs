//! One card per question of the path; what the indices do not say.

use egui::Ui;

use crate::i18n::words;
use crate::model::{Phase, Question};
use crate::ui::theme;
use crate::ui::{Desk, widgets};

pub(super) fn questions(ui: &mut Ui, desk: &Desk<'_>) {
    let texts = desk.texts;
    for phase in Phase::ALL {
        let title = format!("{}. {}", phase.number(), words::phase(texts, phase));
        ui.label(widgets::title(title, 17.0, desk.colors));
        for question in phase.questions() {
            card(ui, desk, *question);
        }
        ui.add_space(8.0);
    }
}

fn card(ui: &mut Ui, desk: &Desk<'_>, question: Question) {
    let texts = desk.texts;
    let number = format!("{}.{}", question.phase().number(), question.number());
    widgets::sheet(desk.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let title = format!("{number}  {}", words::question(texts, question));
        ui.label(widgets::body(title, desk.colors).font(theme::semibold(15.0)));
        ui.label(widgets::body(words::question_hint(texts, question), desk.colors));
        ui.label(widgets::soft(texts.help_minutes(question.usual_minutes()), desk.colors));
    });
}

pub(super) fn limits(ui: &mut Ui, desk: &Desk<'_>) {
    let texts = desk.texts;
    ui.label(widgets::title(texts.limits_line(), 17.0, desk.colors));
    for said in [
        texts.limits_reluctant(),
        texts.limits_ordinal(),
        texts.limits_static(),
        texts.limits_panel(),
        texts.limits_absent(),
        texts.limits_norm(),
    ] {
        ui.horizontal_top(|ui| {
            ui.label(widgets::body("•", desk.colors));
            ui.add(egui::Label::new(widgets::body(said, desk.colors)).wrap());
        });
    }
    ui.add_space(6.0);
    widgets::section(ui, desk.colors, &texts.limits_notices());
    for said in [
        texts.limits_too_few(),
        texts.limits_unknown_cells(),
        texts.limits_partial_influences(),
        texts.limits_assumptions_only(),
        texts.limits_estimate(),
        texts.limits_packages(),
    ] {
        ui.horizontal_top(|ui| {
            ui.label(widgets::body("•", desk.colors));
            ui.add(egui::Label::new(widgets::body(said, desk.colors)).wrap());
        });
    }
}
