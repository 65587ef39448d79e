//! The card of another partition of the actors: its parts, who stands in each, and a way to colour the map by it.

use egui::Ui;

use super::parts;
use crate::edit::Edit;
use crate::model::{ActorId, Grouping, GroupingPart, Lens};
use crate::session::{Action, Icon, Screen, ViewChange};
use crate::ui::fields::{self, Field, Slot, field_id, slot};
use crate::ui::{Desk, theme, widgets};

/// The whole card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, it: &Grouping) {
    let texts = desk.texts;
    let slot = slot::grouping(it.id);
    let id = |part: &str| field_id(it.id, part);
    parts::kind_line(ui, desk, &texts.card_kind_grouping());
    parts::title(ui, desk, id("name"), &texts.card_name(), &it.name, &slot.part(|it| &mut it.name));
    lens(ui, desk, it);
    for (rank, part) in it.parts.iter().enumerate() {
        widgets::sheet(desk.colors).inner_margin(10).show(ui, |ui| part_sheet(ui, desk, it, part, rank, &slot));
    }
    let add = texts.grouping_add_part();
    if widgets::sized_button(ui, desk.colors, Some(Icon::Plus), &add, widgets::Weight::Plain, 28.0).clicked() {
        let name = texts.grouping_new_part(it.parts.len() + 1);
        let edit = slot.change(desk.project(), |it| {
            it.parts.push(GroupingPart { name: name.clone(), members: Vec::new() });
        });
        if let Some(edit) = edit {
            desk.edit(edit);
        }
    }
    fields::label(ui, desk, &texts.card_origin());
    let origin = slot.part(|it| &mut it.provenance);
    fields::provenance_chip(ui, desk, id("origin"), &it.provenance, &origin, |_, _| {});
    parts::remove(ui, desk, it.id.into());
}

/// Whether the map is coloured by this partition.
fn lens(ui: &mut Ui, desk: &mut Desk<'_>, it: &Grouping) {
    let now = desk.session.lens();
    let on = now.grouping == Some(it.id) && now.stake.is_none();
    if fields::tick(ui, desk.colors, on, &desk.texts.grouping_colors_map()) {
        let lens = Lens { grouping: (!on).then_some(it.id), stake: None, indicator: None, ..now };
        desk.push(Action::View(ViewChange::Lens(lens)));
        if !on {
            desk.push(Action::Go(Screen::Map));
        }
    }
}

fn part_sheet(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    it: &Grouping,
    part: &GroupingPart,
    rank: usize,
    whole: &Slot<Grouping>,
) {
    let texts = desk.texts;
    let id = |part: &str| field_id((it.id, rank), part);
    let own = whole.part_if(move |it| it.parts.get_mut(rank));
    let mut removed: Option<Edit> = None;
    ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width() - 34.0);
            let (name, title) = (own.part(|part| &mut part.name), texts.grouping_part_name());
            let field = Field { font: theme::semibold(14.0), ..Field::reading(id("name"), &title, &part.name) };
            fields::text(
                ui,
                desk,
                &field,
                move |project, typed| {
                    if typed.is_empty() { None } else { name.set(project, typed.to_owned()) }
                },
            );
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let out = format!("{} – {}", texts.card_take_away(), part.name);
            if fields::switch(ui, desk.colors, Icon::Close, &out, false) {
                removed = whole.change(desk.project(), |it| drop(it.parts.remove(rank)));
            }
        });
    });
    let actors: Vec<(ActorId, String)> = parts::actors_by_name(desk.map());
    let members = members_of(whole, rank);
    let title = texts.card_members(part.members.len());
    parts::pick_several(ui, desk, id("members"), &title, &actors, &part.members, &members);
    if let Some(edit) = removed {
        desk.edit(edit);
    }
}

/// The members of a part; whoever comes in leaves the others, since an actor stands in one part at most.
fn members_of(whole: &Slot<Grouping>, rank: usize) -> Slot<Vec<ActorId>> {
    let whole = whole.clone();
    Slot::new(move |project, change| {
        whole.change(project, |it| {
            let Some(mut members) = it.parts.get(rank).map(|part| part.members.clone()) else { return };
            change(&mut members);
            for part in &mut it.parts {
                part.members.retain(|member| !members.contains(member));
            }
            if let Some(part) = it.parts.get_mut(rank) {
                part.members = members;
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply;
    use crate::geometry::Point;
    use crate::model::{Actor, GroupingId, Project, Provenance};

    #[test]
    fn an_actor_stands_in_one_part_at_most() {
        let actor = ActorId(uuid::Uuid::from_u128(1));
        let id = GroupingId(uuid::Uuid::from_u128(2));
        let mut project = Project::empty();
        project.map.actors.insert(Actor::named(actor, "Mairie", Point::ORIGIN));
        let parts = vec![
            GroupingPart { name: "Nord".to_owned(), members: vec![actor] },
            GroupingPart { name: "Sud".to_owned(), members: Vec::new() },
        ];
        let provenance = Provenance::default();
        project.map.groupings.insert(Grouping { id, name: "Versants".to_owned(), parts, provenance });
        let edit = members_of(&slot::grouping(id), 1).change(&project, |members| members.push(actor)).unwrap();
        apply(&mut project, &edit).unwrap();
        let parts = &project.map.groupings.get(id).unwrap().parts;
        let counts: Vec<usize> = parts.iter().map(|part| part.members.len()).collect();
        assert_eq!(counts, [0, 1], "it left the first part when it came into the second");
    }
}
