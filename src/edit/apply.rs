//! The only place that changes a project.

use std::collections::BTreeSet;

use super::check::{check_display, check_header};
use super::parts::{Parts as _, Relink};
use super::slot::{self, update};
use super::{Edit, Item, ItemId, Refusal, merge, remove, scale, split};
use crate::model::*;

/// Applies one change. A refused change leaves the project as it was.
///
/// What cannot stand after a removal goes too: the links, positions, influences and levers of an actor, its
/// rows in compromises, its part in findings, views and stages. Costs at most the size of the table that it
/// touches; a removal or a merge looks at every item once.
///
/// ```
/// use entente::edit::{Edit, Item, Refusal, apply};
/// use entente::geometry::Point;
/// use entente::model::{Actor, ActorId, Project};
///
/// let mut project = Project::empty();
/// let town = Actor::named(ActorId(uuid::Uuid::from_u128(1)), "Mairie", Point::ORIGIN);
/// apply(&mut project, &Edit::Add(Item::from(town.clone())))?;
/// assert_eq!(project.map.actors.len(), 1, "added");
///
/// let again = apply(&mut project, &Edit::Add(Item::from(town.clone())));
/// assert_eq!(again, Err(Refusal::Taken(town.id.into())), "its id is taken");
/// # Ok::<(), Refusal>(())
/// ```
pub fn apply(project: &mut Project, edit: &Edit) -> Result<(), Refusal> {
    let mut draft = project.clone();
    enact(&mut draft, edit)?;
    *project = draft;
    Ok(())
}

/// Applies one change to a draft, which is worthless after a refusal.
pub(super) fn enact(project: &mut Project, edit: &Edit) -> Result<(), Refusal> {
    match edit {
        Edit::SetHeader(header) => set_header(project, header),
        Edit::SetDisplay(display) => {
            project.display = (**display).clone();
            check_display(project)
        }
        Edit::Add(item) => slot::add(project, item),
        Edit::Change(item) => change(project, item),
        Edit::Remove(items) => remove::remove(project, items),
        Edit::Reorder { item, to } => slot::reorder(project, *item, *to),
        Edit::Move(places) => move_all(project, places),
        Edit::Rename { item, name } => rename(project, *item, name),
        Edit::SetPresence { actors, presence } => each_actor(project, actors, |a| a.presence = *presence),
        Edit::SetStar { actors, star } => each_actor(project, actors, |a| a.star = *star),
        Edit::SetActorType { actors, actor_type } => each_actor(project, actors, |a| a.actor_type = *actor_type),
        Edit::SetGroup { actors, group } => each_actor(project, actors, |a| a.group = *group),
        Edit::SetPinned { actors, pinned } => each_actor(project, actors, |a| a.pinned = *pinned),
        Edit::SetLocked { items, locked } => items.iter().try_for_each(|item| set_locked(project, *item, *locked)),
        Edit::SetNature { links, nature } => {
            links.iter().try_for_each(|link| update::<Link>(project, *link, |l| l.nature = nature.clone()))
        }
        Edit::SwapEnds(links) => {
            links.iter().try_for_each(|link| update::<Link>(project, *link, |l| std::mem::swap(&mut l.from, &mut l.to)))
        }
        Edit::MergeActors { kept, merged } => merge::merge(project, *kept, *merged),
        Edit::SplitActor { actor, name, parts, link_ids } => split::split(project, *actor, name, parts, link_ids),
        Edit::ChangeScale(scale) => {
            scale::change_scale(project, *scale);
            Ok(())
        }
        Edit::Several(edits) => edits.iter().try_for_each(|edit| enact(project, edit)),
    }
}

fn set_header(project: &mut Project, header: &Header) -> Result<(), Refusal> {
    if header.scale != project.header.scale {
        return Err(Refusal::ScaleOfItsOwn);
    }
    project.header = header.clone();
    check_header(project)
}

/// Options that a stake loses leave the packages that had kept them.
fn change(project: &mut Project, item: &Item) -> Result<(), Refusal> {
    let lost = match item {
        Item::Stake(stake) => lost_options(project, stake),
        _ => BTreeSet::new(),
    };
    slot::change(project, item)?;
    if !lost.is_empty() {
        let gone = Relink::options_gone(lost);
        project.map.compromises.relink(&gone);
        project.stages.relink(&gone);
        project.scenarios.relink(&gone);
    }
    Ok(())
}

fn lost_options(project: &Project, stake: &Stake) -> BTreeSet<StakeOptionId> {
    let before = project.map.stakes.get(stake.id).map(|s| s.options.as_slice()).unwrap_or_default();
    let kept: BTreeSet<StakeOptionId> = stake.options.iter().map(|o| o.id).collect();
    before.iter().map(|o| o.id).filter(|id| !kept.contains(id)).collect()
}

fn each_actor(project: &mut Project, actors: &[ActorId], change: impl Fn(&mut Actor)) -> Result<(), Refusal> {
    actors.iter().try_for_each(|actor| update::<Actor>(project, *actor, &change))
}

fn move_all(project: &mut Project, places: &[(ItemId, crate::geometry::Point)]) -> Result<(), Refusal> {
    let mut locked = None;
    let mut moved = false;
    for &(item, place) in places {
        if is_locked(project, item)? {
            locked = Some(item);
            continue;
        }
        moved = true;
        match item {
            ItemId::Actor(id) => update::<Actor>(project, id, |a| a.place = place)?,
            ItemId::Note(id) => update::<Note>(project, id, |n| n.place = place)?,
            other => return Err(Refusal::NoPlace(other)),
        }
    }
    locked.filter(|_| !moved).map_or(Ok(()), |item| Err(Refusal::Locked(item)))
}

fn is_locked(project: &Project, item: ItemId) -> Result<bool, Refusal> {
    match item {
        ItemId::Actor(id) => project.map.actors.get(id).map(|a| a.locked).ok_or(Refusal::Missing(item)),
        ItemId::Note(id) => project.map.notes.get(id).map(|n| n.locked).ok_or(Refusal::Missing(item)),
        other => Err(Refusal::NoPlace(other)),
    }
}

fn set_locked(project: &mut Project, item: ItemId, locked: bool) -> Result<(), Refusal> {
    match item {
        ItemId::Actor(id) => update::<Actor>(project, id, |a| a.locked = locked),
        ItemId::Note(id) => update::<Note>(project, id, |n| n.locked = locked),
        other => Err(Refusal::NoPlace(other)),
    }
}

/// Writes the main words of an item. What the map and its lists cannot do without is refused when blank;
/// a built-in kind of actor without a name has the words of the language.
fn rename(project: &mut Project, item: ItemId, name: &str) -> Result<(), Refusal> {
    let needed = match item {
        ItemId::ActorType(id) => project.map.actor_types.get(id).is_none_or(|t| t.built_in.is_none()),
        ItemId::Actor(_)
        | ItemId::Group(_)
        | ItemId::Grouping(_)
        | ItemId::Stake(_)
        | ItemId::Compromise(_)
        | ItemId::Action(_)
        | ItemId::Snapshot(_)
        | ItemId::Scenario(_)
        | ItemId::Source(_) => true,
        _ => false,
    };
    if needed && name.trim().is_empty() {
        return Err(Refusal::NoName);
    }
    let name = name.to_owned();
    match item {
        ItemId::ActorType(id) => update::<ActorType>(project, id, |i| i.name = name),
        ItemId::Group(id) => update::<Group>(project, id, |i| i.name = name),
        ItemId::Grouping(id) => update::<Grouping>(project, id, |i| i.name = name),
        ItemId::Actor(id) => update::<Actor>(project, id, |i| i.name = name),
        ItemId::Stake(id) => update::<Stake>(project, id, |i| i.name = name),
        ItemId::Position(id) => update::<Position>(project, id, |i| i.reason = name),
        ItemId::Influence(id) => update::<Influence>(project, id, |i| i.reason = name),
        ItemId::Link(id) => update::<Link>(project, id, |i| i.reason = name),
        ItemId::Finding(id) => update::<Finding>(project, id, |i| i.title = name),
        ItemId::Lever(id) => update::<Lever>(project, id, |i| i.note = name),
        ItemId::Compromise(id) => update::<Compromise>(project, id, |i| i.title = name),
        ItemId::Action(id) => update::<Action>(project, id, |i| i.title = name),
        ItemId::Note(id) => update::<Note>(project, id, |i| i.text = name),
        ItemId::Stage(id) => update::<Stage>(project, id, |i| i.title = Text::french(name)),
        ItemId::View(id) => update::<View>(project, id, |i| i.title = Text::french(name)),
        ItemId::Snapshot(id) => update::<Snapshot>(project, id, |i| i.name = name),
        ItemId::Scenario(id) => update::<Scenario>(project, id, |i| i.name = name),
        ItemId::MinutesEntry(id) => update::<MinutesEntry>(project, id, |i| i.text = name),
        ItemId::AgendaStep(id) => update::<AgendaStep>(project, id, |i| i.title = Text::french(name)),
        ItemId::Source(id) => update::<Source>(project, id, |i| i.title = name),
        ItemId::OriginStory(id) => update::<OriginStory>(project, id, |i| i.text = name),
    }
}
