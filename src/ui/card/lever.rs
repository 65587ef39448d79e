//! The card of a lever: on whom, to obtain what, by whom, kept or dismissed; and the levers that aim at a thing.

use egui::Ui;

use super::parts;
use crate::edit::ItemId;
use crate::i18n::words;
use crate::model::{ActorId, Effect, Lever, LeverState, Target};
use crate::session::{Action, Icon, New, Purpose, Select};
use crate::ui::fields::{self, field_id, slot};
use crate::ui::{Desk, widgets};

/// The whole card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, it: &Lever) {
    let texts = desk.texts;
    let slot = slot::lever(it.id);
    let id = |part: &str| field_id(it.id, part);
    parts::kind_line(ui, desk, &texts.card_kind_lever());
    fields::label(ui, desk, &texts.card_targets());
    if parts::leads(ui, desk, &parts::target(desk.map(), it.target)) {
        select_target(desk, it.target);
    }
    let effects = Effect::ALL.map(|effect| (effect, words::effect(texts, effect)));
    let effect = slot.part(|it| &mut it.effect);
    parts::one_of(ui, desk, id("effect"), &texts.card_effect(), &effects, Some(it.effect), &effect);
    let actors: Vec<(ActorId, String)> = parts::actors_by_name(desk.map());
    parts::pick(ui, desk, id("card by"), &texts.answer_by_whom(), &actors, it.by, &slot.part(|it| &mut it.by));
    let states = LeverState::ALL.map(|state| (state, words::lever_state(texts, state)));
    let state = slot.part(|it| &mut it.state);
    parts::one_of(ui, desk, id("state"), &texts.card_decision(), &states, Some(it.state), &state);
    fields::optional(ui, desk, id("note"), &texts.card_remark(), &it.note, &slot.part(|it| &mut it.note));
    let carried: Vec<_> = desk.map().actions.iter().filter(|action| action.lever == Some(it.id)).collect();
    if !carried.is_empty() {
        fields::label(ui, desk, &texts.card_carried_out_by());
    }
    for action in carried {
        if parts::leads(ui, desk, &action.title) {
            desk.select(ItemId::Action(action.id));
        }
    }
    let make = texts.acting_make_action();
    if widgets::sized_button(ui, desk.colors, Some(Icon::Calendar), &make, widgets::Weight::Plain, 28.0).clicked() {
        desk.push(Action::Create(New::ActionFor(Purpose::Lever(it.id))));
    }
    fields::label(ui, desk, &texts.card_origin());
    let origin = slot.part(|it| &mut it.provenance);
    fields::provenance_chip(ui, desk, id("origin"), &it.provenance, &origin, |_, _| {});
    parts::remove(ui, desk, it.id.into());
}

/// Selects what a lever aims at.
fn select_target(desk: &mut Desk<'_>, target: Target) {
    let items = match target {
        Target::Actor(id) => vec![ItemId::Actor(id)],
        Target::Link(id) => vec![ItemId::Link(id)],
        Target::Pair(a, b) => vec![ItemId::Actor(a), ItemId::Actor(b)],
    };
    desk.push(Action::Select(Select::These(items)));
}

/// The levers that aim at a thing, each leading to its card.
pub(super) fn aimed_at(ui: &mut Ui, desk: &mut Desk<'_>, aims: impl Fn(Target) -> bool) {
    let map = desk.map();
    let levers: Vec<&Lever> = map.levers.iter().filter(|lever| aims(lever.target)).collect();
    if levers.is_empty() {
        return;
    }
    fields::label(ui, desk, &desk.texts.card_levers());
    for lever in levers {
        let words = format!("{} · {}", words::effect(desk.texts, lever.effect), parts::target(map, lever.target));
        if parts::leads(ui, desk, &words) {
            desk.select(lever.id.into());
        }
    }
}
