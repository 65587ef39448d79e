//! Removal, and what goes with it.

use std::collections::{BTreeMap, BTreeSet};

use super::{ItemId, ItemKind, Refusal};
use crate::model::parts::{Parts as _, Relink};
use crate::model::{ActorId, Compromise, Influence, Keyed as _, Lever, Position, Project, Table, Target, View, ViewId};

/// Removes things, what stood by them, and every mention of either.
pub(super) fn remove(project: &mut Project, items: &[ItemId]) -> Result<(), Refusal> {
    if let Some(missing) = items.iter().find(|item| !project.has(**item)) {
        return Err(Refusal::Missing(*missing));
    }
    // A cleared cell is cleared today: what was judged at another stage stays.
    let cell = |item: &ItemId| matches!(item.kind(), ItemKind::Position | ItemKind::Influence);
    let (cells, things): (BTreeSet<ItemId>, BTreeSet<ItemId>) = items.iter().copied().partition(cell);
    project.map.positions.retain(|position| !cells.contains(&position.key().into()));
    project.map.influences.retain(|influence| !cells.contains(&influence.key().into()));
    let standing = things_that_stand_by(project, &things).filter(|item| !cell(item));
    let relink = Relink::gone(things.iter().copied().chain(standing));
    let views = project.views.clone();
    project.relink(&relink);
    mark_lessened(project, &views);
    Ok(())
}

/// Marks the steps of a tour that have lost something they showed: none is ever shown as if it were whole.
fn mark_lessened(project: &mut Project, before: &Table<View>) {
    let short = |view: &View| before.get(view.id).is_some_and(|known| known.mentions() > view.mentions());
    let lessened: Vec<ViewId> = project.views.iter().filter(|view| short(view)).map(|view| view.id).collect();
    for id in lessened {
        project.views.update(id, |view| view.lessened = true);
    }
}

/// How many things of each sort would go besides `items` if those were removed.
///
/// Counts links, positions, influences and levers of the base map, and the compromises that lose a party; these stay.
/// Other mentions in lists are not counted.
pub fn goes_with(project: &Project, items: &[ItemId]) -> BTreeMap<ItemKind, usize> {
    let things: BTreeSet<ItemId> = items.iter().copied().collect();
    let mut counts = BTreeMap::new();
    for item in things_that_stand_by(project, &things) {
        *counts.entry(item.kind()).or_default() += 1;
    }
    let stays = |deal: &&Compromise| !things.contains(&deal.id.into());
    let loses = |deal: &&Compromise| deal.parties.iter().any(|party| things.contains(&party.actor.into()));
    let deals = project.map.compromises.iter().filter(stays).filter(loses).count();
    if deals > 0 {
        counts.insert(ItemKind::Compromise, deals);
    }
    counts
}

/// Links, positions, influences and levers that cannot stand without `things`, themselves left out.
fn things_that_stand_by(project: &Project, things: &BTreeSet<ItemId>) -> impl Iterator<Item = ItemId> {
    let map = &project.map;
    let gone = |id: ItemId| things.contains(&id);
    let actor = |id: ActorId| gone(id.into());
    let mut standing: BTreeSet<ItemId> = BTreeSet::new();
    let concerned = things.iter().any(|id| matches!(id.kind(), ItemKind::Actor | ItemKind::Stake | ItemKind::Link));
    if concerned {
        standing.extend(map.links.iter().filter(|l| actor(l.from) || actor(l.to)).map(|l| ItemId::from(l.id)));
        let falls = |p: &&Position| actor(p.actor) || gone(p.stake.into());
        standing.extend(map.positions.iter().filter(falls).map(|p| ItemId::from(p.key())));
        let falls = |i: &&Influence| actor(i.from) || actor(i.to);
        standing.extend(map.influences.iter().filter(falls).map(|i| ItemId::from(i.key())));
        let falls = |l: &&Lever| match l.target {
            Target::Actor(id) => actor(id),
            Target::Link(id) => gone(id.into()) || standing.contains(&id.into()),
            Target::Pair(a, b) => actor(a) || actor(b),
        };
        let levers: Vec<ItemId> = map.levers.iter().filter(falls).map(|l| ItemId::from(l.id)).collect();
        standing.extend(levers);
    }
    standing.retain(|id| !things.contains(id));
    standing.into_iter()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::super::{Edit, apply};
    use super::*;
    use crate::model::check::violations;
    use crate::model::{BuiltInType, Link, LinkNature};

    fn without(item: ItemId) -> Project {
        let mut project = project();
        apply(&mut project, &Edit::Remove(vec![item])).unwrap();
        assert_eq!(violations(&project), [], "nothing names {item:?} any more");
        project
    }

    #[test]
    fn an_actor_goes_with_all_that_stood_by_it() {
        let town = ItemId::Actor(id(TOWN));
        let counts = goes_with(&project(), &[town]);
        let expected = [
            (ItemKind::Position, 1),
            (ItemKind::Influence, 2),
            (ItemKind::Link, 2),
            (ItemKind::Lever, 1),
            (ItemKind::Compromise, 1),
        ];
        assert_eq!(counts, expected.into(), "counted before");

        let after = without(town);
        let map = &after.map;
        assert_eq!(map.links.iter().map(|l| l.id).collect::<Vec<_>>(), [id(FARMERS_RESIDENTS)], "its links went");
        assert_eq!((map.positions.len(), map.influences.len(), map.levers.len()), (2, 0, 0), "what stood by it");
        assert_eq!(map.compromises.get(id(DEAL)).map(|deal| deal.parties.len()), Some(1), "its row");
        let action = map.actions.get(id(MEETING)).unwrap();
        assert_eq!((action.lead, action.lever, action.targets.len()), (None, None, 1), "its part in the plan");
        let tactic = map.actors.get(id(FARMERS)).unwrap().grid.tactic.clone().and_then(|t| t.value).unwrap();
        assert_eq!(tactic.target, None, "aimed at a link that went");
        let stage = &after.stages.get(id(STAGE)).unwrap().differences;
        assert_eq!((stage.presences.len(), stage.positions.len(), stage.links.len()), (0, 0, 0), "at every stage");
        let view = after.views.get(id(VIEW)).unwrap();
        assert_eq!((view.focus.as_ref(), view.lessened), (None, true), "nobody to focus on, and it says so");
        assert_eq!(after.header.lead, None, "no lead");
        let kept = after.snapshots.get(id(SNAPSHOT)).unwrap();
        assert_eq!(kept.map.actors.len(), 3, "a snapshot keeps what was");
    }

    #[test]
    fn a_stake_goes_and_what_was_about_it_stays_in_general() {
        let after = without(ItemId::Stake(id(WATER)));
        assert_eq!(after.map.positions.len(), 1, "the position on the other stake");
        assert_eq!(after.map.links.len(), 3, "links stay");
        let general = |link: &Link| matches!(&link.nature, LinkNature::Interest(i) if i.stake.is_none());
        assert!(after.map.links.iter().all(general), "about nothing in particular");
        let view = after.views.get(id(VIEW)).unwrap();
        assert_eq!((view.lens.stake, view.filters.len()), (None, 2), "the view forgets it");
        let line = after.map.actors.get(id(FARMERS)).unwrap().grid.red_line.clone().unwrap().value.unwrap();
        assert_eq!((line.text.as_str(), line.stake), ("Pas moins", None), "the red line keeps its words");
    }

    #[test]
    fn every_sort_of_thing_can_go() {
        let after = without(ItemId::Source(id(SOURCE)));
        let kept = &after.snapshots.get(id(SNAPSHOT)).unwrap().map;
        assert!(kept.positions.iter().all(|p| p.provenance.sources.is_empty()), "a source leaves snapshots too");
        assert_eq!(without(ItemId::Stage(id(TODAY))).header.base_stage, None, "no base stage");
        assert_eq!(without(ItemId::Group(id(GROUP))).map.actors.get(id(TOWN)).unwrap().group, None, "no group");
        let kind = BuiltInType::LocalAuthority.id();
        assert_eq!(without(kind.into()).map.actors.get(id(TOWN)).unwrap().actor_type, None, "no type");
        assert_eq!(without(ItemId::Compromise(id(DEAL))).map.actions.get(id(MEETING)).unwrap().compromise, None, "");
        let after = without(ItemId::Finding(id(DIVERGENCE)));
        assert_eq!(after.map.compromises.get(id(DEAL)).unwrap().finding, None, "treats nothing named");
        let after = without(ItemId::Grouping(id(GROUPING)));
        assert_eq!(after.views.get(id(VIEW)).unwrap().lens.grouping, None, "no lens");
        assert!(without(ItemId::OriginStory(id(STORY))).header.origin_stories.is_empty(), "one version less");
    }

    #[test]
    fn a_cleared_cell_stays_at_its_stage() {
        let after = without(ItemId::Position((id(TOWN), id(WATER))));
        assert_eq!(after.map.positions.len(), 2, "cleared today");
        assert_eq!(after.stages.get(id(STAGE)).unwrap().differences.positions.len(), 1, "kept at the stage");
    }
}
