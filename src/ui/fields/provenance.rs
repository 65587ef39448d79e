//! Where a judgement comes from: a chip, and the sheet behind it.

use egui::{CornerRadius, Id, Popup, PopupCloseBehavior, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::edit::Edit;
use crate::i18n::words;
use crate::model::{Audience, Certainty, Project, Provenance, ProvenanceKind, SourceId};
use crate::session::Icon;
use crate::ui::fields::{self, Field, Slot, cited};
use crate::ui::theme;
use crate::ui::{Desk, icons, widgets};

/// Draws the chip of a provenance; a click opens its sheet, to which `more` may add lines.
pub fn chip(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: Id,
    value: &Provenance,
    slot: &Slot<Provenance>,
    more: impl FnOnce(&mut Ui, &mut Desk<'_>),
) {
    let response = button(ui, desk, id, value);
    let popup = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.style(egui::style::StyleModifier::default()).width(248.0).show(|ui| {
        ui.set_width(248.0);
        ui.spacing_mut().item_spacing.y = 5.0;
        egui::ScrollArea::vertical().max_height(430.0).show(ui, |ui| {
            more(ui, desk);
            sheet(ui, desk, id, value, slot);
        });
    });
}

fn button(ui: &mut Ui, desk: &Desk<'_>, id: Id, value: &Provenance) -> Response {
    let colors = desk.colors;
    let kind = words::provenance_kind(desk.texts, value.kind);
    let team = value.audience == Audience::Team;
    let doubtful = matches!(value.kind, ProvenanceKind::Assumption | ProvenanceKind::ToCheck);
    let (fill, ink) = if doubtful { (colors.note_tint, colors.note) } else { (colors.subtle, colors.text_soft) };
    let font = if doubtful { theme::semibold(12.0) } else { theme::regular(12.0) };
    let galley = ui.painter().layout_no_wrap(kind.clone(), font, ink);
    let lock = if team { 16.0 } else { 0.0 };
    let (_, rect) = ui.allocate_space(Vec2::new(galley.size().x + 12.0 + lock, 20.0));
    let response = ui.interact(rect, id.with("provenance"), Sense::click());
    let spoken = if team {
        format!("{} · {}", desk.texts.provenance_is(kind), words::audience(desk.texts, Audience::Team))
    } else {
        desk.texts.provenance_is(kind)
    };
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), spoken.clone()));
    ui.painter().rect(rect, CornerRadius::same(4), fill, colors.chip_outline(), egui::StrokeKind::Inside);
    if response.hovered() {
        ui.painter().rect_stroke(rect, 4.0, desk.colors.outline(), egui::StrokeKind::Inside);
    }
    if team {
        let at = egui::Rect::from_center_size(egui::pos2(rect.left() + 12.0, rect.center().y), Vec2::splat(13.0));
        icons::paint(ui.painter(), Icon::Lock, at, ink);
    }
    ui.painter().galley(egui::pos2(rect.left() + 6.0 + lock, rect.center().y - galley.size().y / 2.0), galley, ink);
    widgets::focus_ring(ui, &response, colors, 4.0);
    response.on_hover_text(hover(desk, value, &spoken))
}

/// Everything in one glance: kind, author, date, certainty, sources.
fn hover(desk: &Desk<'_>, value: &Provenance, kind: &str) -> String {
    let mut lines = vec![kind.to_owned()];
    if !value.author.is_empty() {
        lines.push(value.author.clone());
    }
    if let Some(date) = value.date {
        lines.push(crate::i18n::format::date(desk.texts, date));
    }
    lines.push(desk.texts.certainty_is(words::certainty(desk.texts, value.certainty)));
    lines.extend(sources_of(desk.project(), &value.sources));
    if !value.note.is_empty() {
        lines.push(value.note.clone());
    }
    lines.join("\n")
}

/// The titles of sources.
pub fn sources_of(project: &Project, ids: &[SourceId]) -> Vec<String> {
    let titles = ids.iter().filter_map(|id| project.sources.get(*id));
    titles.map(|source| if source.code.is_empty() { source.title.clone() } else { source.code.clone() }).collect()
}

/// Audience, kind, certainty, author, date, note, sources: everything that an origin says.
pub fn sheet(ui: &mut Ui, desk: &mut Desk<'_>, id: Id, value: &Provenance, slot: &Slot<Provenance>) {
    let texts = desk.texts;
    let colors = desk.colors;
    let mut edit: Option<Edit> = None;
    let team = value.audience == Audience::Team;
    if fields::tick(ui, colors, team, &words::audience(texts, Audience::Team)) {
        let audience = if team { Audience::All } else { Audience::Team };
        edit = slot.change(desk.project(), |provenance| provenance.audience = audience);
    }
    fields::label(ui, desk, &texts.provenance_kind_head());
    let kinds: Vec<String> = ProvenanceKind::ALL.iter().map(|kind| words::provenance_kind(texts, *kind)).collect();
    let chosen = |rank| ProvenanceKind::ALL.get(rank) == Some(&value.kind);
    if let Some(kind) =
        fields::pills(ui, colors, id.with("kind"), &kinds, chosen).and_then(|r| ProvenanceKind::ALL.get(r))
    {
        edit = slot.change(desk.project(), |provenance| provenance.kind = *kind);
    }
    fields::label(ui, desk, &texts.provenance_certainty());
    let levels: Vec<String> = Certainty::ALL.iter().map(|level| words::certainty(texts, *level)).collect();
    let chosen = |rank| Certainty::ALL.get(rank) == Some(&value.certainty);
    if let Some(level) =
        fields::pills(ui, colors, id.with("certainty"), &levels, chosen).and_then(|r| Certainty::ALL.get(r))
    {
        edit = slot.change(desk.project(), |provenance| provenance.certainty = *level);
    }
    let author = slot.part(|provenance| &mut provenance.author);
    fields::label(ui, desk, &texts.provenance_author());
    let hint = texts.provenance_author_hint();
    let name = texts.provenance_author();
    let field = Field { hint: &hint, ..Field::line(id.with("author"), &name, &value.author) };
    fields::text(ui, desk, &field, move |project, typed| author.set(project, typed.to_owned()));
    let date = slot.part(|provenance| &mut provenance.date);
    fields::date_field(ui, desk, id.with("date"), &texts.provenance_date(), value.date, &date);
    let note = slot.part(|provenance| &mut provenance.note);
    fields::labelled(ui, desk, id.with("note"), &texts.provenance_note(), &value.note, &note);
    if let Some(changed) = cited::show(ui, desk, id, value, slot) {
        edit = Some(changed);
    }
    if let Some(edit) = edit {
        desk.edit(edit);
    }
}
