//! The sources of a judgement: those it cites, and a search among the others that also makes a new one.

use egui::{Id, Key, RichText, Ui};

use crate::edit::Edit;
use crate::i18n::sorting::folded;
use crate::model::{Provenance, Source, SourceId};
use crate::ui::fields::{self, Slot};
use crate::ui::{Desk, theme, widgets};

/// The most sources that a search lists.
const MOST_FOUND: usize = 6;

/// Draws them; the edit that was asked for.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>, id: Id, value: &Provenance, slot: &Slot<Provenance>) -> Option<Edit> {
    let texts = desk.texts;
    let mut edit = None;
    fields::label(ui, desk, &texts.provenance_sources());
    for source in value.sources.iter().filter_map(|id| desk.project().sources.get(*id)) {
        let words = named(source);
        let remove = format!("{} – {words}", texts.card_take_away());
        if widgets::removable_chip(ui, desk.colors, &words, &remove) {
            let source = source.id;
            edit = slot.change(desk.project(), |provenance| provenance.sources.retain(|other| *other != source));
        }
    }
    let field_id = id.with("source sought");
    let hint = texts.provenance_find_source();
    let mut typed = ui.data(|data| data.get_temp::<String>(field_id)).unwrap_or_default();
    let faint = RichText::new(&hint).color(desk.colors.text_faint);
    let field = egui::TextEdit::singleline(&mut typed).id(field_id).hint_text(faint).desired_width(f32::INFINITY);
    let response = ui.add(field).accessible_name(&hint);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        typed.clear();
    }
    if let Some(added) = found(ui, desk, value, slot, typed.trim(), entered) {
        edit = Some(added);
        typed.clear();
    }
    ui.data_mut(|data| data.insert_temp(field_id, typed));
    edit
}

fn named(source: &Source) -> String {
    if source.code.is_empty() { source.title.clone() } else { format!("{} – {}", source.code, source.title) }
}

/// What the search finds, and a way to make a source of what was typed.
fn found(
    ui: &mut Ui,
    desk: &Desk<'_>,
    value: &Provenance,
    slot: &Slot<Provenance>,
    typed: &str,
    entered: bool,
) -> Option<Edit> {
    let sought = folded(typed);
    let others = desk.project().sources.iter().filter(|source| !value.sources.contains(&source.id));
    let found: Vec<&Source> = others.filter(|source| folded(&named(source)).contains(&sought)).collect();
    // Without a word to look for, a short list is shown whole, a long one not at all.
    let shown = if sought.is_empty() && found.len() > MOST_FOUND { 0 } else { MOST_FOUND };
    let mut cite = None;
    for source in found.iter().take(shown) {
        if line(ui, desk, &named(source)) {
            cite = Some(source.id);
        }
    }
    if shown > 0 && found.len() > shown {
        ui.label(widgets::soft(desk.texts.provenance_more_sources(found.len() - shown), desk.colors));
    }
    let same = |source: &&Source| [&source.title, &source.code].into_iter().any(|name| folded(name) == sought);
    let same = desk.project().sources.iter().find(same).map(|source| source.id).filter(|_| !sought.is_empty());
    let make = !sought.is_empty() && same.is_none() && line(ui, desk, &desk.texts.provenance_make_source(typed));
    let cite = cite.or_else(|| same.filter(|_| entered));
    if let Some(source) = cite {
        return slot.change(desk.project(), |provenance| add(provenance, source));
    }
    if sought.is_empty() || !(make || entered) {
        return None;
    }
    let source: SourceId = desk.session.spare_id();
    let new = Source { id: source, code: String::new(), title: typed.to_owned(), note: String::new() };
    let cites = slot.change(desk.project(), |provenance| add(provenance, source))?;
    Some(Edit::Several(vec![Edit::Add(new.into()), cites]))
}

fn add(provenance: &mut Provenance, source: SourceId) {
    if !provenance.sources.contains(&source) {
        provenance.sources.push(source);
    }
}

fn line(ui: &mut Ui, desk: &Desk<'_>, words: &str) -> bool {
    let text = RichText::new(words).font(theme::regular(13.0)).color(desk.colors.accent);
    ui.add(egui::Button::new(text).frame(false).wrap()).clicked()
}
