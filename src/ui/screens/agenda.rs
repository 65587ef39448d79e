//! The steps of the session, in order: how long, which question of the path, what the facilitator keeps in mind.

use egui::{Ui, Vec2};

use super::project::part;
use crate::edit::{Edit, ItemId};
use crate::i18n::words;
use crate::model::{AgendaStep, Question, Text};
use crate::session::{Action, Icon, New};
use crate::ui::fields::{self, Chooser, Field, Lines, Slot, field_id, slot};
use crate::ui::{Desk, card, theme, widgets};

/// The most minutes of a step: a day.
const MOST_MINUTES: f64 = 1440.0;

/// Draws the list, the total and the field for a new step.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    part(ui, desk, &texts.project_agenda());
    let agenda = &desk.project().agenda;
    let count = agenda.len();
    for (rank, step) in agenda.iter().enumerate() {
        row(ui, desk, step, rank, count);
    }
    if count > 0 {
        let all: usize = agenda.iter().map(|step| usize::from(step.minutes)).sum();
        ui.label(widgets::soft(texts.project_agenda_total(all), desk.colors));
    }
    ui.allocate_ui(Vec2::new(460.0_f32.min(ui.available_width()), 34.0), |ui| {
        let id = field_id("project", "new agenda step");
        fields::adder(ui, desk, id, &texts.project_new_agenda_step(), Lines::One, |_, title| {
            Some(Action::Create(New::AgendaStep(title.to_owned())))
        });
    });
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, step: &AgendaStep, rank: usize, count: usize) {
    let texts = desk.texts;
    let slot = slot::agenda_step(step.id);
    let item = ItemId::AgendaStep(step.id);
    let id = |part: &str| field_id(step.id, part);
    let (shown, _) = texts.language.pick(&step.title);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (icon, words, to) in [
            (Icon::Up, texts.card_up(), rank.checked_sub(1)),
            (Icon::Down, texts.card_down(), Some(rank + 1).filter(|to| *to < count)),
        ] {
            let label = format!("{words} – {shown}");
            let pressed =
                ui.add_enabled_ui(to.is_some(), |ui| fields::switch(ui, desk.colors, icon, &label, false)).inner;
            if let Some(to) = to.filter(|_| pressed) {
                desk.edit(Edit::Reorder { item, to });
            }
        }
        ui.allocate_ui(Vec2::new(52.0, 30.0), |ui| minutes(ui, desk, step, rank, &slot));
        ui.add_space(6.0);
        let room = (ui.available_width() - 270.0).max(120.0);
        ui.allocate_ui(Vec2::new(room, 26.0), |ui| {
            ui.set_width(room);
            let title = card::in_language(&slot.part(|step| &mut step.title), texts.language);
            let name = texts.project_agenda_step(rank + 1);
            let field = Field { font: theme::regular(14.0), ..Field::reading(id("title"), &name, shown) };
            fields::text(
                ui,
                desk,
                &field,
                move |project, typed| {
                    if typed.is_empty() { None } else { title.set(project, typed.to_owned()) }
                },
            );
        });
        ui.allocate_ui(Vec2::new(190.0, 26.0), |ui| {
            ui.set_width(190.0);
            question(ui, desk, step, rank, &slot);
        });
        let written = step.speaker_note != Text::default();
        let words = texts.project_agenda_note(rank + 1);
        if fields::switch(ui, desk.colors, Icon::Note, &words, written) {
            desk.drafts.open(id("note"));
        }
        let out = format!("{} – {shown}", texts.card_take_away());
        if fields::switch(ui, desk.colors, Icon::Close, &out, false) {
            desk.edit(Edit::Remove(vec![item]));
        }
    });
    if step.speaker_note != Text::default()
        || desk.drafts.is_open(id("note"))
        || desk.drafts.typed(id("note")).is_some()
    {
        note(ui, desk, step, rank, &slot);
    }
}

/// What the facilitator keeps in mind, under the step; for the team.
fn note(ui: &mut Ui, desk: &mut Desk<'_>, step: &AgendaStep, rank: usize, slot: &Slot<AgendaStep>) {
    let texts = desk.texts;
    let place = card::in_language(&slot.part(|step| &mut step.speaker_note), texts.language);
    let (value, _) = texts.language.pick(&step.speaker_note);
    let (name, hint) = (texts.project_agenda_note(rank + 1), texts.project_agenda_note_is());
    ui.horizontal(|ui| {
        ui.add_space(122.0);
        let field = Field { hint: &hint, ..Field::reading(field_id(step.id, "note"), &name, value) };
        fields::text(ui, desk, &field, move |project, typed| place.set(project, typed.to_owned()));
    });
}

fn minutes(ui: &mut Ui, desk: &mut Desk<'_>, step: &AgendaStep, rank: usize, slot: &Slot<AgendaStep>) {
    let now = f64::from(step.minutes);
    let whole = slot.clone();
    let number = Slot::new(move |project, change| {
        let mut typed = Some(now);
        change(&mut typed);
        whole.change(project, |step| step.minutes = typed.unwrap_or(now).round() as u16)
    });
    let name = desk.texts.project_agenda_minutes(rank + 1);
    fields::number(ui, desk, field_id(step.id, "minutes"), &name, Some(now), (0.0, MOST_MINUTES), &number);
}

/// The question of the path that the step answers: its number, and in words in the list.
fn question(ui: &mut Ui, desk: &mut Desk<'_>, step: &AgendaStep, rank: usize, slot: &Slot<AgendaStep>) {
    let texts = desk.texts;
    let none = texts.project_agenda_no_question();
    let numbered = |question: Question| {
        format!("{}.{} {}", question.phase().number(), question.number(), words::question(texts, question))
    };
    let labels: Vec<String> =
        std::iter::once(none.clone()).chain(Question::ALL.iter().map(|question| numbered(*question))).collect();
    let chosen = step.question.and_then(|now| Question::ALL.iter().position(|other| *other == now));
    let name = texts.project_agenda_question(rank + 1);
    let id = field_id(step.id, "question");
    let chosen = Some(chosen.map_or(0, |rank| rank + 1));
    let chooser = Chooser { compact: true, ..Chooser::new(id, &name, &labels, chosen, &none) };
    if let Some(rank) = chooser.show(ui, desk.colors).picked {
        let question = rank.checked_sub(1).and_then(|rank| Question::ALL.get(rank)).copied();
        if let Some(edit) = slot.change(desk.project(), |step| step.question = question) {
            desk.edit(edit);
        }
    }
}
