//! The card of a compromise: who gives and receives what, in the name of what, until when.

use egui::Ui;

use super::parts;
use super::terms::{self, Share, Term};
use crate::i18n::words;
use crate::model::{Compromise, CompromiseKind, CompromiseState, PackageChoice, Party, StakeOptionId};
use crate::session::{Action, Icon, New, Purpose};
use crate::ui::fields::{self, Slot, field_id, slot};
use crate::ui::{Desk, thread, widgets};

/// The whole card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
    let texts = desk.texts;
    let slot = slot::compromise(it.id);
    let id = |part: &str| field_id(it.id, part);
    parts::kind_line(ui, desk, &texts.card_kind_compromise());
    thread::crumbs(ui, desk, it.id.into());
    parts::title(ui, desk, id("title"), &texts.card_title(), &it.title, &slot.part(|it| &mut it.title));
    let kinds = CompromiseKind::ALL.map(|kind| (kind, words::compromise_kind(texts, kind)));
    parts::one_of(ui, desk, id("kind"), &texts.card_outcome(), &kinds, Some(it.kind), &slot.part(|it| &mut it.kind));
    let states = CompromiseState::ALL.map(|state| (state, words::compromise_state(texts, state)));
    parts::one_of(ui, desk, id("state"), &texts.card_state(), &states, Some(it.state), &slot.part(|it| &mut it.state));
    let findings = parts::findings(desk);
    let finding = slot.part(|it| &mut it.finding);
    parts::pick_item(ui, desk, id("finding"), &texts.card_treats(), &findings, it.finding, &finding);
    let stakes = parts::stakes(desk.map());
    let list = slot.part(|it| &mut it.stakes);
    parts::pick_several(ui, desk, id("stakes"), &texts.card_stakes_treated(), &stakes, &it.stakes, &list);
    package(ui, desk, it, &slot);
    parties(ui, desk, it, &slot);
    for term in Term::of(it.kind).iter().copied().chain(Term::beside(it)) {
        term.show(ui, desk, it);
    }
    let make = texts.acting_make_action();
    if widgets::sized_button(ui, desk.colors, Some(Icon::Calendar), &make, widgets::Weight::Plain, 28.0).clicked() {
        desk.push(Action::Create(New::ActionFor(Purpose::Compromise(it.id))));
    }
    fields::label(ui, desk, &texts.card_origin());
    let origin = slot.part(|it| &mut it.provenance);
    fields::provenance_chip(ui, desk, id("origin"), &it.provenance, &origin, |_, _| {});
    parts::remove(ui, desk, it.id.into());
}

/// The option kept on each treated stake that has some.
fn package(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, slot: &Slot<Compromise>) {
    let treated: Vec<_> = it.stakes.iter().filter_map(|id| desk.map().stakes.get(*id)).collect();
    for stake in treated.into_iter().filter(|stake| !stake.options.is_empty()) {
        let options: Vec<(StakeOptionId, String)> =
            stake.options.iter().map(|option| (option.id, option.name.clone())).collect();
        let kept = it.package.iter().find(|choice| choice.stake == stake.id).map(|choice| choice.option);
        let (whole, of) = (slot.clone(), stake.id);
        let choice = Slot::new(move |project, change| {
            let mut option = kept;
            change(&mut option);
            whole.change(project, |it| {
                it.package.retain(|choice| choice.stake != of);
                it.package.extend(option.map(|option| PackageChoice { stake: of, option }));
            })
        });
        let title = desk.texts.card_option_kept(stake.label().to_owned());
        parts::pick(ui, desk, field_id((it.id, stake.id), "option"), &title, &options, kept, &choice);
    }
}

fn parties(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, slot: &Slot<Compromise>) {
    let texts = desk.texts;
    ui.add_space(4.0);
    widgets::section(ui, desk.colors, &texts.card_parties());
    for (rank, party) in it.parties.iter().enumerate() {
        let own = slot.part_if(move |it| it.parties.get_mut(rank));
        widgets::sheet(desk.colors).inner_margin(10).show(ui, |ui| party_sheet(ui, desk, it, party, &own));
    }
    terms::add_party(ui, desk, it, false);
}

fn party_sheet(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, party: &Party, own: &Slot<Party>) {
    let texts = desk.texts;
    let id = |part: &str| field_id((it.id, party.actor), part);
    let name = parts::name(desk.map(), party.actor);
    let mut removed = false;
    ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width() - 34.0);
            parts::leads_to(ui, desk, &name, party.actor.into());
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let out = format!("{} – {name}", texts.card_take_away());
            removed = fields::switch(ui, desk.colors, Icon::Close, &out, false);
        });
    });
    for share in [Share::Gives, Share::Receives] {
        share.show(ui, desk, it, party, own, true);
    }
    fields::label(ui, desk, &texts.card_acceptability());
    let taken = own.part(|party| &mut party.acceptability);
    fields::acceptance(ui, desk, id("acceptability"), &name, party.acceptability, &taken);
    let touched = own.part(|party| &mut party.red_line_touched);
    parts::flag(ui, desk, &texts.card_red_line_touched(), party.red_line_touched, &touched);
    Share::Condition.show(ui, desk, it, party, own, true);
    let origin = own.part(|party| &mut party.provenance);
    fields::provenance_chip(ui, desk, id("origin"), &party.provenance, &origin, |_, _| {});
    if removed {
        terms::unseat(desk, it, party.actor);
    }
}
