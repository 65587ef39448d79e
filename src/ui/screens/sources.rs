//! The documents that judgements rest on, and the other partitions of the actors: lists of the project card.

use egui::{Ui, Vec2};

use super::project::part;
use crate::edit::{Edit, ItemId};
use crate::model::Source;
use crate::session::{Action, Icon, New};
use crate::ui::fields::{self, Field, Lines, field_id, slot};
use crate::ui::{Desk, theme, widgets};

/// Width of a code.
const CODE: f32 = 70.0;

/// Draws the list and the field for a new one.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    part(ui, desk, &desk.texts.provenance_sources());
    for (rank, source) in desk.project().sources.iter().enumerate() {
        row(ui, desk, source, rank + 1);
    }
    ui.allocate_ui(Vec2::new(460.0_f32.min(ui.available_width()), 34.0), |ui| {
        let id = field_id("project", "new source");
        fields::adder(ui, desk, id, &desk.texts.project_new_source(), Lines::One, |_, title| {
            Some(Action::Create(New::Source(title.to_owned())))
        });
    });
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, source: &Source, rank: usize) {
    let texts = desk.texts;
    let slot = slot::source(source.id);
    ui.horizontal(|ui| {
        let room = (ui.available_width() - CODE - 60.0).max(160.0);
        let cells = [
            (
                "code",
                texts.project_source_code(rank),
                texts.project_source_code_hint(),
                &source.code,
                CODE,
                slot.part(|source| &mut source.code),
            ),
            (
                "title",
                texts.project_source_title(rank),
                texts.card_title(),
                &source.title,
                room * 0.6,
                slot.part(|source| &mut source.title),
            ),
            (
                "note",
                texts.project_source_note(rank),
                texts.project_source_note_hint(),
                &source.note,
                room * 0.4,
                slot.part(|source| &mut source.note),
            ),
        ];
        for (part, name, hint, value, width, place) in cells {
            ui.allocate_ui(Vec2::new(width, 24.0), |ui| {
                ui.set_width(width);
                let font = if part == "code" { theme::semibold(13.0) } else { theme::regular(13.0) };
                let line = Field::line(field_id(source.id, part), &name, value);
                let field = Field { framed: false, font, hint: &hint, ..line };
                let needed = part == "title";
                fields::text(ui, desk, &field, move |project, typed| {
                    if typed.is_empty() && needed { None } else { place.set(project, typed.to_owned()) }
                });
            });
        }
        let out = format!("{} – {} {}", texts.card_take_away(), source.code, source.title);
        if fields::switch(ui, desk.colors, Icon::Close, &out, false) {
            desk.edit(Edit::Remove(vec![ItemId::Source(source.id)]));
        }
    });
}

/// Draws the list, each leading to its card, and the field for a new one.
pub(super) fn groupings(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    part(ui, desk, &texts.project_groupings());
    ui.add(egui::Label::new(widgets::soft(texts.project_groupings_are(), desk.colors)).wrap());
    ui.scope(|ui| {
        ui.set_max_width(460.0_f32.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = 0.0;
        for grouping in desk.map().groupings.iter() {
            let words = format!("{} · {}", grouping.name, texts.project_grouping_parts(grouping.parts.len()));
            if fields::link_row(ui, desk.colors, "", &words) {
                desk.select(grouping.id.into());
            }
        }
    });
    ui.allocate_ui(Vec2::new(460.0_f32.min(ui.available_width()), 34.0), |ui| {
        let id = field_id("project", "new grouping");
        fields::adder(ui, desk, id, &texts.project_new_grouping(), Lines::One, |_, name| {
            Some(Action::Create(New::Grouping(name.to_owned())))
        });
    });
}
