//! What cards share: heads, choices of actors and stakes, who may see, removal.

use egui::{Id, RichText, Ui};

use crate::edit::{Edit, ItemId};
use crate::i18n::{sorting, words};
use crate::model::{ActorId, Audience, Finding, FindingId, MapState, Presence, Provenance, StakeId, Target};
use crate::session::{Action, Command, Icon};
use crate::ui::fields::{self, Chooser, Field, Slot};
use crate::ui::{Desk, theme, widgets};

/// Every actor with its label, sorted by name.
pub fn actors_by_name(map: &MapState) -> Vec<(ActorId, String)> {
    let mut actors: Vec<(ActorId, String)> = map.actors.iter().map(|actor| (actor.id, actor.label())).collect();
    actors.sort_by(|(_, a), (_, b)| sorting::by_name(a, b));
    actors
}

/// The same, those who are present first: they can be asked to lead.
pub(in crate::ui) fn leads_first(map: &MapState) -> Vec<(ActorId, String)> {
    let mut actors = actors_by_name(map);
    actors.sort_by_key(|(id, _)| map.actors.get(*id).is_none_or(|actor| actor.presence != Presence::Present));
    actors
}

/// The label of an actor.
pub(super) fn name(map: &MapState, id: ActorId) -> String {
    map.actors.get(id).map(|actor| actor.label()).unwrap_or_default()
}

/// The origin of what is entered in the room on an actor.
pub(super) fn entered(map: &MapState, about: ActorId) -> Provenance {
    Provenance::entered(map.actors.get(about).map(|actor| actor.presence))
}

/// The kind of thing that the card is about, with a way to close the card.
pub(super) fn kind_line(ui: &mut Ui, desk: &mut Desk<'_>, kind: &str) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(kind).font(theme::regular(13.0)).color(desk.colors.text_soft));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| cross(ui, desk));
    });
}

/// The cross that closes the card: nothing is selected any more.
pub(in crate::ui) fn cross(ui: &mut Ui, desk: &mut Desk<'_>) {
    if fields::switch(ui, desk.colors, Icon::Close, &desk.texts.card_close(), false) {
        desk.push(Action::Select(crate::session::Select::Nothing));
    }
}

/// The title of an item: a field that looks like a title.
pub(super) fn title(ui: &mut Ui, desk: &mut Desk<'_>, id: Id, name: &str, value: &str, slot: &Slot<String>) {
    let slot = slot.clone();
    let field = Field { font: theme::semibold(17.0), hint: name, ..Field::reading(id, name, value) };
    fields::text(
        ui,
        desk,
        &field,
        move |project, typed| {
            if typed.is_empty() { None } else { slot.set(project, typed.to_owned()) }
        },
    );
}

/// A choice among things with an id, or none of them.
pub(super) fn pick<T: Copy + PartialEq + 'static>(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: Id,
    title: &str,
    choices: &[(T, String)],
    value: Option<T>,
    slot: &Slot<Option<T>>,
) {
    fields::label(ui, desk, title);
    let none = desk.texts.card_not_said();
    let labels: Vec<String> =
        std::iter::once(none.clone()).chain(choices.iter().map(|(_, name)| name.clone())).collect();
    let chosen = choices.iter().position(|(item, _)| Some(*item) == value).map_or(0, |rank| rank + 1);
    let picked = Chooser::new(id, title, &labels, Some(chosen), &none).show(ui, desk.colors).picked;
    if let Some(rank) = picked {
        let item = rank.checked_sub(1).and_then(|rank| choices.get(rank)).map(|(item, _)| *item);
        if let Some(edit) = slot.set(desk.project(), item) {
            desk.edit(edit);
        }
    }
}

/// A list of things that can be added and taken away.
pub(super) fn pick_several<T: Copy + PartialEq + 'static>(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: Id,
    title: &str,
    choices: &[(T, String)],
    value: &[T],
    slot: &Slot<Vec<T>>,
) {
    fields::label(ui, desk, title);
    let mut edit = None;
    for (item, words) in choices.iter().filter(|(item, _)| value.contains(item)) {
        let remove = format!("{} – {words}", desk.texts.card_take_away());
        if widgets::removable_chip(ui, desk.colors, words, &remove) {
            edit = slot.change(desk.project(), |list| list.retain(|other| other != item));
        }
    }
    let left: Vec<&(T, String)> = choices.iter().filter(|(item, _)| !value.contains(item)).collect();
    if !left.is_empty() {
        let labels: Vec<String> = left.iter().map(|(_, words)| words.clone()).collect();
        let add = desk.texts.card_add();
        let name = format!("{title} – {add}");
        let picked = Chooser::adding(id, &name, &labels, &add).show(ui, desk.colors).picked;
        if let Some((item, _)) = picked.and_then(|rank| left.get(rank)) {
            edit = slot.change(desk.project(), |list| list.push(*item));
        }
    }
    if let Some(edit) = edit {
        desk.edit(edit);
    }
}

/// Every stake with its label, in the order of the project.
pub(super) fn stakes(map: &MapState) -> Vec<(StakeId, String)> {
    map.stakes.iter().map(|stake| (stake.id, stake.label().to_owned())).collect()
}

/// Every finding with its title.
pub(super) fn findings(desk: &Desk<'_>) -> Vec<(FindingId, String)> {
    desk.map().findings.iter().map(|finding| (finding.id, finding_title(desk, finding))).collect()
}

/// « divergence · Eau · Mairie – Agriculteurs »: its kind, then its title, or else what it bears on.
pub(in crate::ui) fn finding_title(desk: &Desk<'_>, finding: &Finding) -> String {
    let map = desk.map();
    let kind = words::finding_kind(desk.texts, finding.kind);
    if !finding.title.is_empty() {
        return format!("{kind} · {}", finding.title);
    }
    let stakes = finding.stakes.iter().filter_map(|id| map.stakes.get(*id)).map(|stake| stake.label().to_owned());
    let names: Vec<String> = finding.actors.iter().map(|id| name(map, *id)).collect();
    let bears_on = stakes.chain(std::iter::once(names.join(" – "))).filter(|words| !words.is_empty());
    std::iter::once(kind).chain(bears_on).collect::<Vec<_>>().join(" · ")
}

/// What an intervention aims at.
pub(in crate::ui) fn target(map: &MapState, target: Target) -> String {
    let pair = |a, b| format!("{} – {}", name(map, a), name(map, b));
    match target {
        Target::Actor(id) => name(map, id),
        Target::Pair(a, b) => pair(a, b),
        Target::Link(id) => map.links.get(id).map(|link| pair(link.from, link.to)).unwrap_or_default(),
    }
}

/// A way to the card of a thing that this card names.
pub(super) fn goes_to(ui: &mut Ui, desk: &mut Desk<'_>, item: ItemId, name: &str) {
    if leads(ui, desk, &desk.texts.guide_go_to(name.to_owned())) {
        desk.select(item);
    }
}

/// A choice among things that have a card, or none of them, and a way to the one that is chosen.
pub(super) fn pick_item<T: Copy + PartialEq + Into<ItemId> + 'static>(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: Id,
    title: &str,
    choices: &[(T, String)],
    value: Option<T>,
    slot: &Slot<Option<T>>,
) {
    pick(ui, desk, id, title, choices, value, slot);
    if let Some((item, name)) = choices.iter().find(|(item, _)| Some(*item) == value) {
        goes_to(ui, desk, (*item).into(), name);
    }
}

/// A row of choices that exclude each other, all of them shown.
pub(in crate::ui) fn one_of<T: Copy + PartialEq + 'static>(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: Id,
    title: &str,
    choices: &[(T, String)],
    value: Option<T>,
    slot: &Slot<T>,
) {
    fields::label(ui, desk, title);
    let labels: Vec<String> = choices.iter().map(|(_, words)| words.clone()).collect();
    let on = |rank: usize| choices.get(rank).is_some_and(|(item, _)| Some(*item) == value);
    let pressed = fields::pills(ui, desk.colors, id, &labels, on);
    if let Some((item, _)) = pressed.and_then(|rank| choices.get(rank))
        && let Some(edit) = slot.set(desk.project(), *item)
    {
        desk.edit(edit);
    }
}

/// A box to tick for a field that is true or false.
pub(super) fn flag(ui: &mut Ui, desk: &mut Desk<'_>, words: &str, value: bool, slot: &Slot<bool>) {
    if fields::tick(ui, desk.colors, value, words)
        && let Some(edit) = slot.set(desk.project(), !value)
    {
        desk.edit(edit);
    }
}

/// Whether the whole item is for the team only.
pub(super) fn audience(ui: &mut Ui, desk: &mut Desk<'_>, value: Audience, slot: &Slot<Audience>) {
    let team = value == Audience::Team;
    if fields::tick(ui, desk.colors, team, &desk.texts.card_team_only()) {
        let other = if team { Audience::All } else { Audience::Team };
        if let Some(edit) = slot.set(desk.project(), other) {
            desk.edit(edit);
        }
    }
}

/// A visible mark on what is for the team only.
pub(in crate::ui) fn team_mark(ui: &mut Ui, desk: &Desk<'_>, value: Audience) {
    if value == Audience::Team {
        widgets::chip(ui, desk.colors, &words::audience(desk.texts, value), true);
    }
}

/// The button that removes the item.
pub(super) fn remove(ui: &mut Ui, desk: &mut Desk<'_>, item: ItemId) {
    ui.add_space(6.0);
    let words = Command::Delete.label(desk.texts);
    if widgets::sized_button(ui, desk.colors, Some(Icon::Trash), &words, widgets::Weight::Plain, 30.0).clicked() {
        desk.edit(Edit::Remove(vec![item]));
    }
}

/// A word in a row that selects something; `true` when it was pressed.
pub(super) fn leads(ui: &mut Ui, desk: &Desk<'_>, words: &str) -> bool {
    let text = RichText::new(words).font(theme::regular(13.0)).color(desk.colors.accent);
    ui.add(egui::Button::new(text).frame(false).wrap()).clicked()
}

/// A line that leads to the card of a thing of the map; under the pointer, it puts the thing forward there.
pub(super) fn leads_to(ui: &mut Ui, desk: &mut Desk<'_>, words: &str, item: ItemId) {
    let text = RichText::new(words).font(theme::regular(13.0)).color(desk.colors.accent);
    let response = ui.add(egui::Button::new(text).frame(false).wrap());
    if response.hovered() {
        desk.showcase = Some(item);
    }
    if response.clicked() {
        desk.select(item);
    }
}
