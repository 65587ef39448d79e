//! The card of a note.

use egui::Ui;

use super::parts;
use crate::edit::{Edit, ItemId};
use crate::model::Note;
use crate::ui::Desk;
use crate::ui::fields::{self, Field, Lines, Slot, field_id, slot};

/// The whole card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, note: &Note) {
    let texts = desk.texts;
    let slot = slot::note(note.id);
    parts::kind_line(ui, desk, &texts.card_kind_note());
    parts::team_mark(ui, desk, note.audience);
    let title = texts.card_note_text();
    fields::label(ui, desk, &title);
    let text = slot.part(|note| &mut note.text);
    let field = Field { lines: Lines::Many, ..Field::line(field_id(note.id, "text"), &title, &note.text) };
    fields::text(ui, desk, &field, move |project, typed| text.set(project, typed.to_owned()));
    let title = texts.card_note_width();
    fields::label(ui, desk, &title);
    let width = f64::from(note.width);
    let number = Slot::new(move |project, change| {
        let mut typed = Some(width);
        change(&mut typed);
        slot.change(project, |note| note.width = typed.unwrap_or(width) as f32)
    });
    fields::number(ui, desk, field_id(note.id, "width"), &title, Some(width), (60.0, 900.0), &number);
    if fields::tick(ui, desk.colors, note.locked, &texts.card_locked()) {
        desk.edit(Edit::SetLocked { items: vec![ItemId::Note(note.id)], locked: !note.locked });
    }
    let audience = slot::note(note.id).part(|note| &mut note.audience);
    parts::audience(ui, desk, note.audience, &audience);
    parts::remove(ui, desk, note.id.into());
}
