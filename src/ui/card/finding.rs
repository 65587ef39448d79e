//! The card of a finding: what it says, on which stakes, about whom, retained or set aside, and why.

use egui::Ui;

use super::parts;
use crate::edit::ItemId;
use crate::i18n::words;
use crate::model::{Finding, FindingKind};
use crate::session::{Action, New};
use crate::ui::fields::{self, field_id, slot};
use crate::ui::{Desk, thread, widgets};

/// The whole card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, it: &Finding) {
    let texts = desk.texts;
    let slot = slot::finding(it.id);
    let id = |part: &str| field_id(it.id, part);
    parts::kind_line(ui, desk, &texts.card_kind_finding());
    thread::crumbs(ui, desk, it.id.into());
    parts::title(ui, desk, id("title"), &texts.card_title(), &it.title, &slot.part(|it| &mut it.title));
    let kinds = FindingKind::ALL.map(|kind| (kind, words::finding_kind(texts, kind)));
    parts::one_of(ui, desk, id("kind"), &texts.card_nature(), &kinds, Some(it.kind), &slot.part(|it| &mut it.kind));
    let choices = [(true, texts.card_retained()), (false, texts.card_set_aside())];
    let retained = slot.part(|it| &mut it.retained);
    parts::one_of(ui, desk, id("retained"), &texts.card_decision(), &choices, Some(it.retained), &retained);
    let why = slot.part(|it| &mut it.why);
    fields::optional(ui, desk, id("why"), &texts.card_why(), &it.why, &why);
    let stakes = parts::stakes(desk.map());
    let list = slot.part(|it| &mut it.stakes);
    parts::pick_several(ui, desk, id("stakes"), &texts.tab_stakes(), &stakes, &it.stakes, &list);
    let actors = parts::actors_by_name(desk.map());
    let list = slot.part(|it| &mut it.actors);
    parts::pick_several(ui, desk, id("actors"), &texts.tab_actors(), &actors, &it.actors, &list);
    treated(ui, desk, it);
    fields::label(ui, desk, &texts.card_origin());
    let origin = slot.part(|it| &mut it.provenance);
    fields::provenance_chip(ui, desk, id("origin"), &it.provenance, &origin, |_, _| {});
    parts::remove(ui, desk, it.id.into());
}

/// The compromises and the actions that answer it, and a way to make a compromise of it.
fn treated(ui: &mut Ui, desk: &mut Desk<'_>, it: &Finding) {
    let texts = desk.texts;
    let map = desk.map();
    fields::label(ui, desk, &texts.card_treated_by());
    for compromise in map.compromises.iter().filter(|compromise| compromise.finding == Some(it.id)) {
        if parts::leads(ui, desk, &compromise.title) {
            desk.select(ItemId::Compromise(compromise.id));
        }
    }
    for action in map.actions.iter().filter(|action| action.finding == Some(it.id)) {
        if parts::leads(ui, desk, &action.title) {
            desk.select(ItemId::Action(action.id));
        }
    }
    let words = texts.answer_new_compromise();
    if widgets::sized_button(ui, desk.colors, None, &words, widgets::Weight::Plain, 28.0).clicked() {
        desk.push(Action::Create(New::Compromise(it.actors.clone(), Some(it.id))));
    }
}
