//! Removal, and what goes with it.

use std::collections::{BTreeMap, BTreeSet};

use super::check::Scope;
use super::parts::{Parts as _, Relink};
use super::{ItemId, ItemKind, Refusal};
use crate::model::*;

/// Removes things, what stood by them, and every mention of either.
pub(super) fn remove(project: &mut Project, items: &[ItemId]) -> Result<(), Refusal> {
    if let Some(missing) = items.iter().find(|item| !Scope::base(project).has(**item)) {
        return Err(Refusal::Missing(*missing));
    }
    // A cleared cell is cleared today: what was judged at another stage stays.
    let cell = |item: &ItemId| matches!(item.kind(), ItemKind::Position | ItemKind::Influence);
    let (cells, things): (BTreeSet<ItemId>, BTreeSet<ItemId>) = items.iter().copied().partition(cell);
    project.map.positions.retain(|position| !cells.contains(&position.key().into()));
    project.map.influences.retain(|influence| !cells.contains(&influence.key().into()));
    let standing = things_that_stand_by(project, &things).filter(|item| !cell(item));
    let relink = Relink::gone(things.iter().copied().chain(standing));
    project.relink(&relink);
    Ok(())
}

/// How many things of each sort would go besides `items` if those were removed.
///
/// Counts links, positions, influences and levers of the base map; mentions in lists are not counted.
pub fn goes_with(project: &Project, items: &[ItemId]) -> BTreeMap<ItemKind, usize> {
    let things: BTreeSet<ItemId> = items.iter().copied().collect();
    let mut counts = BTreeMap::new();
    for item in things_that_stand_by(project, &things) {
        *counts.entry(item.kind()).or_default() += 1;
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
