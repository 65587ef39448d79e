//! Frames of reference: at most three, in order, each with an argument heard.

use egui::{Id, Ui};

use crate::i18n::words;
use crate::model::{Actor, ActorId, Cite, HeldValue, Presence, Provenance};
use crate::session::Icon;
use crate::ui::Desk;
use crate::ui::fields::{self, Chooser, Slot, field_id, slot};

/// Whose frames of reference they are: what is entered first on an absent actor is a guess.
pub(in crate::ui) struct Held<'a> {
    pub(in crate::ui) values: &'a [HeldValue],
    pub(in crate::ui) about: Option<Presence>,
}

/// Where those of an actor stand: holding one says that they are known.
pub(in crate::ui) fn of(actor: ActorId) -> Slot<Vec<HeldValue>> {
    let whole = slot::actor(actor);
    Slot::new(move |project, change| {
        whole.change(project, |actor| {
            change(&mut actor.values);
            actor.unknown_values = actor.unknown_values.take().filter(|_| actor.values.is_empty());
        })
    })
}

/// Those of an actor, or a « ? » to say that nobody knows them.
pub(in crate::ui) fn of_actor(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let unknown = slot::actor(actor.id).part(|actor| &mut actor.unknown_values);
    let values = of(actor.id);
    let held = Held { values: &actor.values, about: Some(actor.presence) };
    show(ui, desk, field_id(actor.id, "values"), &held, &values);
    if !actor.values.is_empty() {
        return;
    }
    ui.horizontal(|ui| {
        let known = actor.unknown_values.is_none();
        if fields::tick(ui, desk.colors, !known, &desk.texts.level_unknown()) {
            let origin = known.then(|| Provenance::entered(Some(actor.presence)));
            if let Some(edit) = unknown.set(desk.project(), origin) {
                desk.edit(edit);
            }
        }
        if let Some(origin) = &actor.unknown_values {
            let slot = unknown.part_if(Option::as_mut);
            let id = field_id(actor.id, "unknown values");
            fields::provenance_chip(ui, desk, id, origin, &slot, |_, _| {});
        }
    });
}

/// The list, each line with its argument and its origin, and a way to add one.
pub(in crate::ui) fn show(ui: &mut Ui, desk: &mut Desk<'_>, id: Id, held: &Held<'_>, slot: &Slot<Vec<HeldValue>>) {
    let values = held.values;
    let texts = desk.texts;
    let mut edit = None;
    for (rank, value) in values.iter().enumerate() {
        let name = words::cite(texts, value.cite);
        let own = id.with(("value", rank));
        ui.horizontal(|ui| {
            let title = format!("{}. {name}", rank + 1);
            ui.label(crate::ui::widgets::body(title, desk.colors));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                let remove = format!("{} – {name}", texts.card_take_away());
                if fields::switch(ui, desk.colors, Icon::Close, &remove, false) {
                    edit = slot.change(desk.project(), |list| list.retain(|other| other.cite != value.cite));
                }
                let up = format!("{} – {name}", texts.card_up());
                if rank > 0 && fields::switch(ui, desk.colors, Icon::Up, &up, false) {
                    edit = slot.change(desk.project(), |list| list.swap(rank, rank - 1));
                }
                let origin = slot.part_if(move |list| list.get_mut(rank).map(|value| &mut value.provenance));
                fields::provenance_chip(ui, desk, own.with("origin"), &value.provenance, &origin, |_, _| {});
            });
        });
        let argument = slot.part_if(move |list| list.get_mut(rank).map(|value| &mut value.argument));
        fields::optional(ui, desk, own.with("argument"), &texts.card_argument(), &value.argument, &argument);
    }
    if values.len() < Actor::MOST_VALUES {
        let left: Vec<Cite> =
            Cite::ALL.into_iter().filter(|cite| !values.iter().any(|value| value.cite == *cite)).collect();
        let labels: Vec<String> = left.iter().map(|cite| words::cite(texts, *cite)).collect();
        let ways = desk.project().display.ways_of_judging;
        let add = if ways { texts.card_add_way() } else { texts.card_add_value() };
        let picked = Chooser::adding(id.with("add"), &add, &labels, &add).show(ui, desk.colors).picked;
        if let Some(&cite) = picked.and_then(|rank| left.get(rank)) {
            let provenance = Provenance::entered(held.about);
            edit = slot.change(desk.project(), |list| {
                list.push(HeldValue { cite, argument: String::new(), provenance: provenance.clone() });
            });
        }
    }
    if let Some(edit) = edit {
        desk.edit(edit);
    }
}
