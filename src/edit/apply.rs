//! The only place that changes a project.

use std::collections::BTreeSet;

use super::draft::Draft;
use super::slot;
use super::{Edit, Item, ItemId, Refusal, merge, remove, scale, split};
use crate::model::parts::{Parts as _, Relink};
use crate::model::{
    Action, Actor, ActorId, ActorType, AgendaStep, Compromise, Finding, Group, Grouping, Header, Influence, Lever,
    Link, MinutesEntry, Note, OriginStory, Position, Project, Scenario, Snapshot, Source, Stage, Stake, StakeOptionId,
    Text, View,
};

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
    *project = applied(project, edit)?;
    Ok(())
}

/// The project with one change.
pub(super) fn applied(project: &Project, edit: &Edit) -> Result<Project, Refusal> {
    let mut draft = Draft::of(project);
    enact(&mut draft, edit)?;
    draft.finish()
}

fn enact(draft: &mut Draft, edit: &Edit) -> Result<(), Refusal> {
    match edit {
        Edit::SetHeader(header) => set_header(draft, header),
        Edit::SetDisplay(display) => {
            *draft.display() = (**display).clone();
            Ok(())
        }
        Edit::Add(item) => slot::add(draft, item),
        Edit::Change(item) => change(draft, item),
        Edit::Remove(items) => remove::remove(&mut draft.project, items),
        Edit::Reorder { item, to } => slot::reorder(&mut draft.project, *item, *to),
        Edit::Move(places) => move_all(draft, places),
        Edit::Rename { item, name } => rename(draft, *item, name),
        Edit::SetPresence { actors, presence } => each_actor(draft, actors, |a| a.presence = *presence),
        Edit::SetStar { actors, star } => each_actor(draft, actors, |a| a.star = *star),
        Edit::SetActorType { actors, actor_type } => each_actor(draft, actors, |a| a.actor_type = *actor_type),
        Edit::SetGroup { actors, group } => each_actor(draft, actors, |a| a.group = *group),
        Edit::SetPinned { actors, pinned } => each_actor(draft, actors, |a| a.pinned = *pinned),
        Edit::SetLocked { items, locked } => items.iter().try_for_each(|item| set_locked(draft, *item, *locked)),
        Edit::SetNature { links, nature } => {
            links.iter().try_for_each(|link| draft.update::<Link>(*link, |l| l.nature = nature.clone()))
        }
        Edit::SwapEnds(links) => {
            links.iter().try_for_each(|link| draft.update::<Link>(*link, |l| std::mem::swap(&mut l.from, &mut l.to)))
        }
        Edit::MergeActors { kept, merged } => merge::merge(draft, *kept, *merged),
        Edit::SplitActor { actor, name, parts, link_ids } => split::split(draft, *actor, name, parts, link_ids),
        Edit::ChangeScale(scale) => {
            scale::change_scale(&mut draft.project, *scale);
            Ok(())
        }
        Edit::Several(edits) => edits.iter().try_for_each(|edit| enact(draft, edit)),
    }
}

fn set_header(draft: &mut Draft, header: &Header) -> Result<(), Refusal> {
    if header.scale != draft.project.header.scale {
        return Err(Refusal::ScaleOfItsOwn);
    }
    *draft.header() = header.clone();
    Ok(())
}

/// Options that a stake loses leave the packages that had kept them.
fn change(draft: &mut Draft, item: &Item) -> Result<(), Refusal> {
    let lost = match item {
        Item::Stake(stake) => lost_options(&draft.project, stake),
        _ => BTreeSet::new(),
    };
    slot::change(draft, item)?;
    if !lost.is_empty() {
        let gone = Relink::options_gone(lost);
        let project = &mut draft.project;
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

fn each_actor(draft: &mut Draft, actors: &[ActorId], change: impl Fn(&mut Actor)) -> Result<(), Refusal> {
    actors.iter().try_for_each(|actor| draft.update::<Actor>(*actor, &change))
}

fn move_all(draft: &mut Draft, places: &[(ItemId, crate::geometry::Point)]) -> Result<(), Refusal> {
    let mut locked = None;
    let mut moved = false;
    for &(item, place) in places {
        if is_locked(&draft.project, item)? {
            locked = Some(item);
            continue;
        }
        moved = true;
        match item {
            ItemId::Actor(id) => draft.update::<Actor>(id, |a| a.place = place)?,
            ItemId::Note(id) => draft.update::<Note>(id, |n| n.place = place)?,
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

fn set_locked(draft: &mut Draft, item: ItemId, locked: bool) -> Result<(), Refusal> {
    match item {
        ItemId::Actor(id) => draft.update::<Actor>(id, |a| a.locked = locked),
        ItemId::Note(id) => draft.update::<Note>(id, |n| n.locked = locked),
        other => Err(Refusal::NoPlace(other)),
    }
}

/// Writes the main words of an item. What the map and its lists cannot do without is refused when blank;
/// a built-in kind of actor without a name has the words of the language.
fn rename(draft: &mut Draft, item: ItemId, name: &str) -> Result<(), Refusal> {
    let needed = match item {
        ItemId::ActorType(id) => draft.project.map.actor_types.get(id).is_none_or(|t| t.built_in.is_none()),
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
        ItemId::ActorType(id) => draft.update::<ActorType>(id, |i| i.name = name),
        ItemId::Group(id) => draft.update::<Group>(id, |i| i.name = name),
        ItemId::Grouping(id) => draft.update::<Grouping>(id, |i| i.name = name),
        ItemId::Actor(id) => draft.update::<Actor>(id, |i| i.name = name),
        ItemId::Stake(id) => draft.update::<Stake>(id, |i| i.name = name),
        ItemId::Position(id) => draft.update::<Position>(id, |i| i.reason = name),
        ItemId::Influence(id) => draft.update::<Influence>(id, |i| i.reason = name),
        ItemId::Link(id) => draft.update::<Link>(id, |i| i.reason = name),
        ItemId::Finding(id) => draft.update::<Finding>(id, |i| i.title = name),
        ItemId::Lever(id) => draft.update::<Lever>(id, |i| i.note = name),
        ItemId::Compromise(id) => draft.update::<Compromise>(id, |i| i.title = name),
        ItemId::Action(id) => draft.update::<Action>(id, |i| i.title = name),
        ItemId::Note(id) => draft.update::<Note>(id, |i| i.text = name),
        ItemId::Stage(id) => draft.update::<Stage>(id, |i| i.title = Text::french(name)),
        ItemId::View(id) => draft.update::<View>(id, |i| i.title = Text::french(name)),
        ItemId::Snapshot(id) => draft.update::<Snapshot>(id, |i| i.name = name),
        ItemId::Scenario(id) => draft.update::<Scenario>(id, |i| i.name = name),
        ItemId::MinutesEntry(id) => draft.update::<MinutesEntry>(id, |i| i.text = name),
        ItemId::AgendaStep(id) => draft.update::<AgendaStep>(id, |i| i.title = Text::french(name)),
        ItemId::Source(id) => draft.update::<Source>(id, |i| i.title = name),
        ItemId::OriginStory(id) => draft.update::<OriginStory>(id, |i| i.text = name),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::geometry::Point;
    use crate::model::check::{self, violations};
    use crate::model::{Cite, HeldValue, LinkId, Provenance, Scale};

    /// Applies `edit` to the sample; the result keeps every rule, and a refusal changes nothing.
    fn applied(edit: &Edit) -> Result<Project, Refusal> {
        let mut after = project();
        let before = after.clone();
        let outcome = apply(&mut after, edit);
        assert_eq!(violations(&after), [], "rules hold after {edit:?}");
        if outcome.is_err() {
            assert_eq!(after, before, "a refused edit changes nothing");
        }
        outcome.map(|()| after)
    }

    fn refused(edit: &Edit) -> Refusal {
        applied(edit).expect_err("refused")
    }

    #[test]
    fn the_sample_is_sound() {
        assert_eq!(violations(&project()), [], "every name of the sample exists");
    }

    #[test]
    fn a_link_joins_two_different_actors_that_exist() {
        let itself = Edit::Add(interest(90, TOWN, TOWN).into());
        assert_eq!(refused(&itself), Refusal::Itself(id(TOWN)), "no link to itself");
        let nobody = Edit::Add(interest(90, TOWN, 99).into());
        assert_eq!(refused(&nobody), Refusal::Missing(id::<ActorId>(99).into()), "the other end is missing");
        let taken = Edit::Add(interest(TOWN_FARMERS, TOWN, RESIDENTS).into());
        assert_eq!(refused(&taken), Refusal::Taken(id::<LinkId>(TOWN_FARMERS).into()), "the id is taken");
    }

    #[test]
    fn numbers_and_texts_have_bounds() {
        let level = |value| Edit::Change(position(TOWN, WATER, value).into());
        assert_eq!(refused(&level(Some(4))), Refusal::OffScale(4), "beyond 3");
        assert!(applied(&level(None)).is_ok(), "« ? » is a value of its own");
        assert_eq!(refused(&Edit::Add(influence(RESIDENTS, FARMERS, -1).into())), Refusal::OffScale(-1), "no sign");
        let town = id::<ActorId>(TOWN);
        let nowhere = Edit::Move(vec![(town.into(), Point::new(f32::NAN, 0.0))]);
        assert_eq!(refused(&nowhere), Refusal::OutOfBounds, "not a place");
        let endless = Edit::Rename { item: town.into(), name: "a".repeat(check::MOST_TEXT + 1) };
        assert_eq!(refused(&endless), Refusal::TooLong, "too long");
        let blank = Edit::Rename { item: town.into(), name: "  ".into() };
        assert_eq!(refused(&blank), Refusal::NoName, "a name is needed");
    }

    #[test]
    fn at_most_three_values() {
        let held = |cite| HeldValue { cite, argument: String::new(), provenance: Provenance::default() };
        let mut town = project().map.actors.get(id(TOWN)).unwrap().clone();
        town.values = Cite::ALL[..3].iter().map(|cite| held(*cite)).collect();
        assert!(applied(&Edit::Change(town.clone().into())).is_ok(), "three");
        town.values.push(held(Cite::Green));
        assert_eq!(refused(&Edit::Change(town.into())), Refusal::TooManyValues, "four");
    }

    #[test]
    fn several_edits_are_applied_all_or_not_at_all() {
        let good = Edit::SetStar { actors: vec![id(TOWN)], star: true };
        let bad = Edit::SetStar { actors: vec![id(99)], star: true };
        assert_eq!(refused(&Edit::Several(vec![good, bad])), Refusal::Missing(id::<ActorId>(99).into()), "all");
    }

    #[test]
    fn what_is_locked_stays_while_the_rest_moves() {
        let (town, note) = (ItemId::Actor(id(TOWN)), ItemId::Note(id(NOTE)));
        let mut locked = project();
        apply(&mut locked, &Edit::SetLocked { items: vec![town], locked: true }).unwrap();
        let there = Point::new(7.0, 7.0);
        apply(&mut locked, &Edit::Move(vec![(town, there), (note, there)])).unwrap();
        assert_eq!(locked.map.actors.get(id(TOWN)).map(|a| a.place), Some(Point::ORIGIN), "locked");
        assert_eq!(locked.map.notes.get(id(NOTE)).map(|n| n.place), Some(there), "moved");
        let alone = apply(&mut locked, &Edit::Move(vec![(town, there)]));
        assert_eq!(alone, Err(Refusal::Locked(town)), "nothing else to move");
    }

    #[test]
    fn an_option_that_goes_leaves_the_packages() {
        let mut water = project().map.stakes.get(id(WATER)).unwrap().clone();
        water.options.retain(|option| option.id == id(LITTLE));
        let after = applied(&Edit::Change(water.into())).unwrap();
        let deal = after.map.compromises.get(id(DEAL)).unwrap();
        assert!(deal.package.is_empty() && deal.incompatible.is_empty(), "choice gone");
        assert!(deal.parties.iter().all(|party| party.scores.is_empty()), "and what it was worth");
        assert!(deal.parties.iter().all(|party| party.weights.len() == 1), "the stake still weighs");
    }

    #[test]
    fn the_scale_does_not_change_with_the_card() {
        let header = Header { scale: Scale::Four, ..project().header };
        assert_eq!(refused(&Edit::SetHeader(Box::new(header))), Refusal::ScaleOfItsOwn, "its own edit");
    }
}
