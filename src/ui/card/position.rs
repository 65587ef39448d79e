//! One position, wherever it is shown: the cell and the sheet with reason, importance, debate, origin.

use egui::Ui;

use super::parts;
use crate::edit::{Edit, ItemId};
use crate::i18n::words;
use crate::model::{ActorId, Level, MapState, MinorityView, Position, StakeId};
use crate::ui::Desk;
use crate::ui::fields::{self, Entry, LevelField, field_id, slot};

/// The cell of what an actor thinks of a stake; changes are pushed.
pub(in crate::ui) fn cell(ui: &mut Ui, desk: &mut Desk<'_>, actor: ActorId, stake: StakeId, name: &str) {
    let scale = desk.project().header.scale;
    let entered = desk.map().positions.get((actor, stake)).cloned();
    let entry = entered.as_ref().map_or(Entry::Empty, |position| Entry::of(position.value));
    let id = field_id((actor, stake), "position");
    let map = desk.map();
    let actor_name = map.actors.get(actor).map(|actor| actor.name.replace('\n', " ")).unwrap_or_default();
    let stake_name = map.stakes.get(stake).map(|stake| stake.name.as_str()).unwrap_or_default();
    let heading = format!("{actor_name} · {stake_name}");
    let field = LevelField { id, name, heading: &heading, entry, least: -scale.bound(), scale };
    let texts = desk.texts;
    let settled = fields::level(
        ui,
        desk,
        &field,
        |value| words::position(texts, scale, value),
        |ui, desk| {
            if let Some(position) = &entered {
                sheet(ui, desk, position);
            }
        },
    );
    let edit = match settled {
        None => return,
        Some(Entry::Empty) => Edit::Remove(vec![ItemId::Position((actor, stake))]),
        Some(entry) => match entered {
            Some(position) => Edit::Change(Position { value: entry.value(), ..position }.into()),
            None => Edit::Add(new(desk.map(), actor, stake, entry.value()).into()),
        },
    };
    desk.edit(edit);
}

/// What is entered for the first time in a cell.
pub(in crate::ui) fn new(map: &MapState, actor: ActorId, stake: StakeId, value: Option<Level>) -> Position {
    Position {
        actor,
        stake,
        value,
        importance: None,
        reason: String::new(),
        debated: None,
        provenance: parts::entered(map, actor),
    }
}

/// Reason, importance, debate and origin of a position that was entered.
pub(in crate::ui) fn sheet(ui: &mut Ui, desk: &mut Desk<'_>, position: &Position) {
    let texts = desk.texts;
    let key = (position.actor, position.stake);
    let id = |part: &str| field_id(key, part);
    let slot = slot::position(position.actor, position.stake);
    let reason = slot.part(|position| &mut position.reason);
    fields::labelled(ui, desk, id("reason"), &texts.card_reason(), &position.reason, &reason);
    let importance = slot.part(|position| &mut position.importance);
    let title = texts.card_importance();
    fields::label(ui, desk, &title);
    fields::number(ui, desk, id("importance"), &title, position.importance, (0.0, 10.0), &importance);
    if fields::tick(ui, desk.colors, position.debated.is_some(), &texts.card_debated()) {
        let debated = if position.debated.is_some() { None } else { Some(MinorityView::default()) };
        if let Some(edit) = slot.part(|position| &mut position.debated).set(desk.project(), debated) {
            desk.edit(edit);
        }
    }
    if let Some(view) = &position.debated {
        let bound = f64::from(desk.project().header.scale.bound());
        let title = texts.card_minority_value();
        fields::label(ui, desk, &title);
        let value = view.value.map(f64::from);
        let whole = slot.part_if(|position| position.debated.as_mut());
        let number = fields::Slot::new(move |project, change| {
            let mut number = value;
            change(&mut number);
            whole.change(project, |view| view.value = number.map(|number| number.round() as i8))
        });
        fields::number(ui, desk, id("minority"), &title, value, (-bound, bound), &number);
        let note = slot.part_if(|position| position.debated.as_mut().map(|view| &mut view.note));
        fields::labelled(ui, desk, id("minority note"), &texts.card_minority_note(), &view.note, &note);
    }
    fields::label(ui, desk, &texts.card_origin());
    // The sheet is a popup, in which no other can open: the origin is edited in place.
    let origin = slot.part(|position| &mut position.provenance);
    fields::provenance_sheet(ui, desk, id("origin"), &position.provenance, &origin);
}
