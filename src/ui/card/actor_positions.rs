//! The positions of an actor on the stakes, and its influence on others.

use std::collections::BTreeSet;

use egui::{RichText, Ui};

use super::{CardView, parts};
use crate::edit::{Edit, ItemId};
use crate::i18n::words;
use crate::model::{Actor, ActorId, Influence, MapState, Provenance, Stake, StakeId};
use crate::session::{Action, Screen};
use crate::ui::fields::{self, Chooser, Entry, LevelField, field_id, slot};
use crate::ui::{Desk, theme, widgets};

/// How many positions are shown before one asks for all.
const FIRST_POSITIONS: usize = 4;

impl CardView {
    /// The strongest positions; then, on demand, every stake. Always in the order of the stakes: which ones are shown
    /// is settled when the card opens, and no row moves while one types.
    pub(super) fn positions(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
        let map = desk.map();
        if map.stakes.is_empty() {
            ui.label(widgets::soft(desk.texts.card_no_stakes(), desk.colors));
            if parts::leads(ui, desk, &desk.texts.answer_open_stakes()) {
                desk.push(Action::Go(Screen::Stakes));
            }
            return;
        }
        let entry = |stake: &Stake| map.positions.get((actor.id, stake.id));
        let all = map.stakes.len();
        if self.first_positions.as_ref().is_none_or(|(of, _)| *of != actor.id) {
            self.first_positions = Some((actor.id, strongest(map, actor.id)));
        }
        let first = self.first_positions.as_ref().map(|(_, first)| first);
        let every = self.every_position || all <= FIRST_POSITIONS;
        let shown = |stake: &&Stake| every || first.is_some_and(|first| first.contains(&stake.id));
        let stakes: Vec<&Stake> = map.stakes.iter().filter(shown).collect();
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            for stake in stakes {
                ui.horizontal(|ui| {
                    super::position_cell(ui, desk, actor.id, stake.id, stake.label());
                    let debated = entry(stake).is_some_and(|position| position.debated.is_some());
                    let words = if debated { format!("{} ≠", stake.label()) } else { stake.label().to_owned() };
                    let text = RichText::new(words).font(theme::regular(13.0)).color(desk.colors.text);
                    ui.add(egui::Label::new(text).truncate());
                });
            }
        });
        if all > FIRST_POSITIONS {
            let words = if self.every_position { desk.texts.card_fewer() } else { desk.texts.card_all_stakes(all) };
            if parts::leads(ui, desk, &words) {
                self.every_position = !self.every_position;
            }
        }
    }
}

/// The stakes on which the actor says the most, then the first ones.
fn strongest(map: &MapState, actor: ActorId) -> BTreeSet<StakeId> {
    let strength = |stake: &&Stake| match map.positions.get((actor, stake.id)) {
        None => (2, 0),
        Some(position) => position.value.map_or((1, 0), |value| (0, -i16::from(value.abs()))),
    };
    let mut stakes: Vec<&Stake> = map.stakes.iter().collect();
    stakes.sort_by_key(strength);
    stakes.iter().take(FIRST_POSITIONS).map(|stake| stake.id).collect()
}

/// The influences that the actor exerts, then those it undergoes.
pub(super) fn influences(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let map = desk.map();
    let exerted: Vec<ActorId> = map.influences.iter().filter(|it| it.from == actor.id).map(|it| it.to).collect();
    let undergone: Vec<ActorId> = map.influences.iter().filter(|it| it.to == actor.id).map(|it| it.from).collect();
    fields::label(ui, desk, &desk.texts.card_exerted());
    for other in &exerted {
        row(ui, desk, actor.id, *other, *other);
    }
    let left: Vec<(ActorId, String)> =
        parts::actors_by_name(map).into_iter().filter(|(id, _)| *id != actor.id && !exerted.contains(id)).collect();
    let labels: Vec<String> = left.iter().map(|(_, name)| name.clone()).collect();
    let add = desk.texts.card_add_influence();
    let id = field_id(actor.id, "add influence");
    let picked = Chooser::adding(id, &add, &labels, &add).show(ui, desk.colors).picked;
    if let Some((other, _)) = picked.and_then(|rank| left.get(rank)) {
        let provenance = Provenance::entered(Some(actor.presence));
        let influence = Influence { from: actor.id, to: *other, value: Some(1), reason: String::new(), provenance };
        desk.edit(Edit::Add(influence.into()));
    }
    if !undergone.is_empty() {
        fields::label(ui, desk, &desk.texts.card_undergone());
        for other in undergone {
            row(ui, desk, other, actor.id, other);
        }
    }
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, from: ActorId, to: ActorId, shown: ActorId) {
    let Some(influence) = desk.map().influences.get((from, to)).cloned() else { return };
    let scale = desk.project().header.scale;
    let name = parts::name(desk.map(), shown);
    let heading = format!("{} → {}", parts::name(desk.map(), from), parts::name(desk.map(), to)).replace('\n', " ");
    let field = LevelField {
        id: field_id((from, to), "influence"),
        name: &name,
        heading: &heading,
        entry: Entry::of(influence.value),
        least: 0,
        scale,
    };
    let texts = desk.texts;
    ui.horizontal(|ui| {
        let words = |value| words::influence(texts, scale, value);
        let settled = fields::level(ui, desk, &field, words, |ui, desk| influence_sheet(ui, desk, &influence));
        match settled {
            None => {}
            Some(Entry::Empty) => desk.edit(Edit::Remove(vec![ItemId::Influence((from, to))])),
            Some(entry) => {
                desk.edit(Edit::Change(Influence { value: entry.value(), ..influence.clone() }.into()));
            }
        }
        if parts::leads(ui, desk, &name) {
            desk.select(ItemId::Actor(shown));
        }
    });
}

/// Reason and origin of an influence that was entered.
pub(in crate::ui) fn influence_sheet(ui: &mut Ui, desk: &mut Desk<'_>, influence: &Influence) {
    let texts = desk.texts;
    let (from, to) = (influence.from, influence.to);
    let slot = slot::influence(from, to);
    let reason = slot.part(|influence| &mut influence.reason);
    let id = field_id((from, to), "influence reason");
    fields::labelled(ui, desk, id, &texts.card_reason(), &influence.reason, &reason);
    fields::label(ui, desk, &texts.card_origin());
    let origin = slot.part(|influence| &mut influence.provenance);
    let id = field_id((from, to), "influence origin");
    fields::provenance_sheet(ui, desk, id, &influence.provenance, &origin);
}
