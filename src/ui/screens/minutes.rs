//! The minutes: by phase and time, each line edited in place, what is for the team marked.

use egui::{Align, Layout, RichText, ScrollArea, Ui, Vec2};

use crate::edit::{Edit, ItemId};
use crate::i18n::{Texts, format, words};
use crate::model::{Audience, MinutesEntry, MinutesKind, Phase};
use crate::session::{Action, Command, Icon, New, Notice, Preferences};
use crate::ui::fields::{self, Field, Lines, field_id, slot};
use crate::ui::{Desk, theme, widgets};

/// Width of a line, its marks included, where there is more room.
const WIDTH: f32 = 1000.0;

/// Draws it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let minutes = &desk.project().minutes;
    let count = |kind| minutes.iter().filter(|entry| entry.kind == kind).count();
    let sentence = texts.minutes_sentence(minutes.len(), count(MinutesKind::Decided), count(MinutesKind::Debated));
    ui.add(egui::Label::new(widgets::title(widgets::unbroken(&sentence), 18.0, desk.colors)).wrap());
    ui.add(egui::Label::new(widgets::soft(texts.minutes_advice(), desk.colors)).wrap());
    ui.add_space(4.0);
    bar(ui, desk);
    ScrollArea::vertical().id_salt("minutes").auto_shrink(false).show(ui, |ui| {
        for phase in Phase::ALL {
            let mut lines: Vec<&MinutesEntry> = minutes.iter().filter(|entry| entry.phase == phase).collect();
            if lines.is_empty() {
                continue;
            }
            lines.sort_by_key(|entry| entry.time);
            ui.add_space(10.0);
            ui.label(widgets::title(words::phase(texts, phase), 16.0, desk.colors));
            ui.add_space(2.0);
            for of_day in lines.chunk_by(|a, b| a.time.date() == b.time.date()) {
                if let Some(first) = of_day.first() {
                    widgets::section(ui, desk.colors, &format::date(texts, first.time.date()));
                }
                for entry in of_day {
                    line(ui, desk, entry);
                }
            }
        }
        ui.add_space(12.0);
    });
}

/// A remark to add, whether lines write themselves, and what goes to participants.
fn bar(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    ui.horizontal(|ui| {
        ui.allocate_ui(Vec2::new(420.0_f32.min(ui.available_width()), 34.0), |ui| {
            let id = field_id("minutes", "remark");
            fields::adder(ui, desk, id, &texts.minutes_remark(), Lines::One, |_, text| {
                Some(Action::Create(New::Remark(text.to_owned())))
            });
        });
        let preferences = desk.session.preferences();
        if fields::tick(ui, desk.colors, preferences.minutes, &texts.minutes_go_on()) {
            let changed = Preferences { minutes: !preferences.minutes, ..preferences.clone() };
            desk.push(Action::Preferences(Box::new(changed)));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let any = desk.project().minutes.iter().any(|entry| entry.audience == Audience::All);
            let copy = ui.add_enabled_ui(any, |ui| {
                widgets::button(ui, desk.colors, None, &texts.minutes_copy(), widgets::Weight::Plain)
            });
            if copy.inner.clicked() {
                ui.copy_text(for_participants(desk));
                desk.push(Action::Notice(Notice::Said(texts.minutes_copied())));
            }
        });
    });
}

/// The lines that everybody may read, as plain text.
fn for_participants(desk: &Desk<'_>) -> String {
    let texts = desk.texts;
    let mut text = desk.project().header.title.clone();
    for phase in Phase::ALL {
        let shared = |entry: &&MinutesEntry| entry.phase == phase && entry.audience == Audience::All;
        let mut lines: Vec<&MinutesEntry> = desk.project().minutes.iter().filter(shared).collect();
        lines.sort_by_key(|entry| entry.time);
        if !lines.is_empty() {
            text.push_str(&["\n\n", &words::phase(texts, phase), "\n"].concat());
        }
        for entry in lines {
            text.push_str(&["\n", &clock(entry), "  ", &entry.text].concat());
        }
    }
    text
}

fn clock(entry: &MinutesEntry) -> String {
    format!("{:02}:{:02}", entry.time.hour(), entry.time.minute())
}

fn kind_words(texts: Texts, kind: MinutesKind) -> String {
    match kind {
        MinutesKind::Added => texts.minutes_kind_added(),
        MinutesKind::Changed => texts.minutes_kind_changed(),
        MinutesKind::Debated => texts.minutes_kind_debated(),
        MinutesKind::Decided => texts.minutes_kind_decided(),
        MinutesKind::Remark => texts.minutes_kind_remark(),
    }
}

fn line(ui: &mut Ui, desk: &mut Desk<'_>, entry: &MinutesEntry) {
    let (texts, colors) = (desk.texts, desk.colors);
    let time = clock(entry);
    let slot = slot::minutes(entry.id);
    let width = ui.available_width().min(WIDTH);
    ui.allocate_ui(Vec2::new(width, 28.0), |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.add_sized(
                [44.0, 26.0],
                egui::Label::new(RichText::new(&time).font(theme::regular(13.0)).color(colors.text_soft)),
            );
            let decided = matches!(entry.kind, MinutesKind::Decided | MinutesKind::Debated);
            ui.allocate_ui_with_layout(Vec2::new(78.0, 26.0), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(78.0);
                let words = RichText::new(kind_words(texts, entry.kind));
                let font = if decided { theme::semibold(13.0) } else { theme::regular(13.0) };
                ui.label(words.font(font).color(if decided { colors.text } else { colors.text_soft }));
            });
            let team = entry.audience == Audience::Team;
            let room = ui.available_width() - if team { 150.0 } else { 76.0 };
            ui.allocate_ui(Vec2::new(room, 26.0), |ui| {
                ui.set_width(room);
                let name = texts.minutes_line(time.clone());
                let text = slot.part(|entry| &mut entry.text);
                let field = Field {
                    font: theme::regular(14.0),
                    ..Field::reading(field_id(entry.id, "text"), &name, &entry.text)
                };
                fields::text(ui, desk, &field, move |project, typed| {
                    if typed.is_empty() { None } else { text.set(project, typed.to_owned()) }
                });
            });
            if team {
                widgets::chip(ui, colors, &words::audience(texts, entry.audience), true);
            }
            let label = texts.minutes_line_team(time.clone());
            if fields::switch(ui, colors, Icon::Lock, &label, team) {
                let other = if team { Audience::All } else { Audience::Team };
                if let Some(edit) = slot.part(|entry| &mut entry.audience).set(desk.project(), other) {
                    desk.edit(edit);
                }
            }
            let remove = format!("{} – {time} {}", Command::Delete.label(texts), entry.text);
            if fields::switch(ui, colors, Icon::Close, &remove, false) {
                desk.edit(Edit::Remove(vec![ItemId::MinutesEntry(entry.id)]));
            }
        });
    });
}
