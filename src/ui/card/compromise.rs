//! The card of a compromise: who gives and receives what, in the name of what, until when.

use egui::Ui;

use super::{parts, values};
use crate::edit::Edit;
use crate::i18n::words;
use crate::model::{
    Acceptability, ActorId, Compromise, CompromiseKind, CompromiseState, PackageChoice, Party, StakeOptionId,
};
use crate::session::Icon;
use crate::ui::fields::{self, Chooser, Optional, Slot, field_id, slot};
use crate::ui::{Desk, widgets};

/// The whole card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
    let texts = desk.texts;
    let slot = slot::compromise(it.id);
    let id = |part: &str| field_id(it.id, part);
    parts::kind_line(ui, desk, &texts.card_kind_compromise());
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
    let common = slot.part(|it| &mut it.common_good);
    fields::optional(ui, desk, id("common good"), &texts.card_common_good(), &it.common_good, &common);
    let object = slot.part(|it| &mut it.composite_object);
    fields::optional(ui, desk, id("object"), &texts.card_object(), &it.composite_object, &object);
    let cites = slot.part(|it| &mut it.cites);
    let ways = desk.project().display.ways_of_judging;
    let title = if ways { texts.card_ways_joined() } else { texts.card_cites_joined() };
    values::cites(ui, desk, id("cites"), &title, &it.cites, &cites);
    let safeguard = slot.part(|it| &mut it.safeguard);
    fields::optional(ui, desk, id("safeguard"), &texts.card_safeguard(), &it.safeguard, &safeguard);
    let until = slot.part(|it| &mut it.until);
    fields::optional(ui, desk, id("until"), &texts.card_until(), &it.until, &until);
    let not_told = slot.part(|it| &mut it.not_told);
    fields::optional(ui, desk, id("not told"), &texts.card_not_told(), &it.not_told, &not_told);
    let missing = slot.part(|it| &mut it.missing_information);
    let title = texts.card_missing_information();
    fields::optional(ui, desk, id("missing information"), &title, &it.missing_information, &missing);
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
        widgets::sheet(desk.colors).inner_margin(10).show(ui, |ui| party_sheet(ui, desk, it, party, &own, slot));
    }
    let others: Vec<(ActorId, String)> = parts::actors_by_name(desk.map())
        .into_iter()
        .filter(|(id, _)| !it.parties.iter().any(|party| party.actor == *id))
        .collect();
    let labels: Vec<String> = others.iter().map(|(_, name)| name.clone()).collect();
    let add = texts.card_add_party();
    let picked = Chooser::adding(field_id(it.id, "add party"), &add, &labels, &add).show(ui, desk.colors).picked;
    if let Some((actor, _)) = picked.and_then(|rank| others.get(rank)) {
        let entered = parts::entered(desk.map(), *actor);
        let edit = slot.change(desk.project(), |it| it.parties.push(Party::of(*actor, entered.clone())));
        if let Some(edit) = edit {
            desk.edit(edit);
        }
    }
}

fn party_sheet(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    it: &Compromise,
    party: &Party,
    own: &Slot<Party>,
    whole: &Slot<Compromise>,
) {
    let texts = desk.texts;
    let id = |part: &str| field_id((it.id, party.actor), part);
    let name = parts::name(desk.map(), party.actor);
    let mut removed: Option<Edit> = None;
    ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width() - 34.0);
            parts::leads_to(ui, desk, &name, party.actor.into());
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let out = format!("{} – {name}", texts.card_take_away());
            if fields::switch(ui, desk.colors, Icon::Close, &out, false) {
                let actor = party.actor;
                removed = whole.change(desk.project(), |it| it.parties.retain(|party| party.actor != actor));
            }
        });
    });
    let invite = texts.card_to_specify();
    for (part, caption, value, place) in [
        ("gives", texts.card_gives(), &party.gives, own.part(|party| &mut party.gives)),
        ("receives", texts.card_receives(), &party.receives, own.part(|party| &mut party.receives)),
    ] {
        let spoken = format!("{caption} – {name}");
        let it = Optional { id: id(part), caption: &caption, name: &spoken, invite: &invite, value };
        fields::optional_as(ui, desk, &it, &place);
    }
    let answers = Acceptability::ALL.map(|answer| (Some(answer), words::acceptability(texts, answer)));
    let taken = own.part(|party| &mut party.acceptability);
    let title = texts.card_acceptability();
    parts::one_of(ui, desk, id("acceptability"), &title, &answers, Some(party.acceptability), &taken);
    let touched = own.part(|party| &mut party.red_line_touched);
    parts::flag(ui, desk, &texts.card_red_line_touched(), party.red_line_touched, &touched);
    let condition = own.part(|party| &mut party.condition);
    fields::optional(ui, desk, id("condition"), &texts.card_condition(), &party.condition, &condition);
    let origin = own.part(|party| &mut party.provenance);
    fields::provenance_chip(ui, desk, id("origin"), &party.provenance, &origin, |_, _| {});
    if let Some(edit) = removed {
        desk.edit(edit);
    }
}
