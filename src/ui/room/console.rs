//! The facilitator's console: where the session is, what to say, how long, who speaks, what is voted.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui, Vec2};

use super::entry::Entry;
use super::size::Scale;
use super::{clock, turns, votes};
use crate::i18n::words;
use crate::model::AgendaStep;
use crate::session::room::RoomAct;
use crate::session::{Action, Command, Icon, New};
use crate::ui::fields::{self, Lines, field_id};
use crate::ui::widgets::{self, Weight, unbroken};
use crate::ui::{Desk, theme, tour};

/// Width of its panel.
pub const WIDTH: f32 = 264.0;

/// The console, with what is typed in it.
#[derive(Default)]
pub struct Console {
    entry: Entry,
}

impl Console {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ScrollArea::vertical().id_salt("console").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(WIDTH - 32.0);
            ui.spacing_mut().item_spacing.y = 5.0;
            head(ui, desk);
            tour::aside(ui, desk);
            step(ui, desk);
            ui.horizontal(|ui| {
                clock::face(ui, desk, Scale::WHOLE, 28.0);
                clock::buttons(ui, desk);
            });
            ui.horizontal(|ui| clock::minutes(ui, desk));
            next(ui, desk);
            widgets::section(ui, desk.colors, &desk.texts.room_entry());
            let field = self.entry.show(ui, desk, "console");
            if desk.session.quick_entry_wanted() {
                field.request_focus();
                desk.push(Action::QuickEntryReady);
            }
            screen(ui, desk);
            widgets::section(ui, desk.colors, &desk.texts.room_turns());
            turns::show(ui, desk, "console");
            widgets::section(ui, desk.colors, &desk.texts.room_vote());
            votes::show(ui, desk, "console");
            widgets::section(ui, desk.colors, &desk.texts.room_private_note());
            fields::adder(
                ui,
                desk,
                field_id("console", "private note"),
                &desk.texts.room_private_note_hint(),
                Lines::One,
                |_, text| Some(Action::Create(New::TeamRemark(text.to_owned()))),
            );
        });
    }
}

fn head(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(desk.texts.room_console()).font(theme::semibold(14.0)).color(desk.colors.text_faint));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = desk.texts.room_console_close();
            if widgets::icon_button(ui, desk.colors, Icon::Close, &close, false).clicked() {
                desk.push(Action::Lead(RoomAct::Console(false)));
            }
        });
    });
}

/// The step of the agenda, its question, what the one who speaks keeps in mind.
fn step(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let agenda = &desk.project().agenda;
    let at = desk.session.room().step().and_then(|id| agenda.rank(id));
    let now = at.and_then(|at| agenda.at(at));
    ui.horizontal(|ui| {
        let place = at.map_or_else(|| texts.room_agenda(), |at| texts.room_step_of(at + 1, agenda.len()));
        ui.label(widgets::soft(place, desk.colors));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for (icon, label, act, possible) in [
                (Icon::Right, texts.room_next_step(), RoomAct::NextStep, at.is_none_or(|at| at + 1 < agenda.len())),
                (Icon::Left, texts.room_previous_step(), RoomAct::PreviousStep, at.is_some_and(|at| at > 0)),
            ] {
                let button = |ui: &mut Ui| widgets::icon_button(ui, desk.colors, icon, &label, false);
                let enabled = possible && !agenda.is_empty();
                if ui.add_enabled_ui(enabled, button).inner.on_hover_text(&label).clicked() {
                    desk.actions.push(Action::Lead(act));
                }
            }
        });
    });
    if agenda.is_empty() {
        ui.add(Label::new(widgets::soft(texts.room_no_agenda(), desk.colors)).wrap());
        if widgets::fitted_button(ui, desk.colors, &texts.room_propose_agenda()).clicked() {
            desk.push(Action::Lead(RoomAct::ProposeAgenda));
        }
    }
    if let Some(AgendaStep { title, speaker_note, .. }) = now {
        let (title, _) = texts.language.pick(title);
        ui.add(Label::new(RichText::new(title).font(theme::semibold(17.0)).color(desk.colors.text)).wrap());
        let (note, _) = texts.language.pick(speaker_note);
        if !note.trim().is_empty() {
            let words = RichText::new(note).font(theme::regular(13.0)).color(desk.colors.note);
            ui.add(Label::new(words).wrap()).on_hover_text(texts.room_speaker_note());
        }
    }
    let question = unbroken(&words::question(texts, desk.session.question()));
    ui.add(Label::new(RichText::new(question).font(theme::regular(14.0)).color(desk.colors.text_soft)).wrap());
}

/// What comes next.
fn next(ui: &mut Ui, desk: &Desk<'_>) {
    let agenda = &desk.project().agenda;
    let at = desk.session.room().step().and_then(|id| agenda.rank(id)).map_or(0, |at| at + 1);
    if let Some(step) = agenda.at(at) {
        let (title, _) = desk.texts.language.pick(&step.title);
        let words = desk.texts.room_then(title, step.minutes);
        ui.add(Label::new(widgets::soft(words, desk.colors)).wrap());
    }
}

/// What the room sees.
fn screen(ui: &mut Ui, desk: &mut Desk<'_>) {
    widgets::section(ui, desk.colors, &desk.texts.room_screen());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
        let (projecting, texts) = (desk.session.projection(), desk.texts);
        let hide =
            if desk.session.hides_positions() { texts.room_show_positions() } else { texts.room_hide_positions() };
        let offered: Vec<(Command, String)> = if projecting.is_some() {
            [Command::Pause, Command::QuestionOnly, Command::Legibility].map(|it| (it, it.label(texts))).into()
        } else {
            vec![(Command::Present, texts.room_project_here()), (Command::PresentBeside, texts.room_project_beside())]
        };
        for (command, label) in offered.into_iter().chain([(Command::HidePositions, hide)]) {
            let response = widgets::sized_button(ui, desk.colors, None, &label, Weight::Plain, 26.0);
            let key = command.shown_key(texts).map_or_else(String::new, |key| format!(" ({key})"));
            if response.on_hover_text(format!("{}{key}", command.label(texts))).clicked() {
                desk.command(command);
            }
        }
        clock::breaks(ui, desk);
        if projecting.is_some() {
            let leave = desk.texts.room_leave();
            if widgets::sized_button(ui, desk.colors, None, &leave, Weight::Plain, 26.0).clicked() {
                desk.command(Command::Present);
            }
        }
    });
}
