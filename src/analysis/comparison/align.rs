//! The map of another file, with the ids of the things that bear the same names.

use std::collections::BTreeMap;

use crate::model::parts::{Parts as _, Relink};
use crate::model::{ActorId, Interest, Keyed, Link, LinkNature, MapState, Passes, StakeId, Table};

/// How the things of another file were matched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// Actors and stakes that have the same id.
    pub by_id: usize,
    /// Actors that have another id and the same name.
    pub actors_by_name: Vec<ActorId>,
    /// Stakes that have another id and the same name.
    pub stakes_by_name: Vec<StakeId>,
}

/// `other` with the ids of `map`, where only the names of things are the same.
///
/// That goes for actors, stakes and compromises, and for the links that then join the same two actors for the same
/// thing. A name that two things of a map bear matches nothing.
pub fn aligned(map: &MapState, other: &MapState) -> (MapState, Matching) {
    let name = |name: &str| Some(name.trim().to_owned()).filter(|name| !name.is_empty());
    let actors = by_name(&map.actors, &other.actors, |actor| name(&actor.name));
    let stakes = by_name(&map.stakes, &other.stakes, |stake| name(&stake.name));
    let by_id = shared(&map.actors, &other.actors) + shared(&map.stakes, &other.stakes);
    let mut aligned = other.clone();
    let mut relink = Relink::default();
    for (old, new) in &actors {
        relink.rename(*old, *new);
    }
    for (old, new) in &stakes {
        relink.rename(*old, *new);
    }
    aligned.relink(&relink);
    aligned.actors = renamed(&other.actors, &actors, |actor, id| actor.id = id);
    aligned.stakes = renamed(&other.stakes, &stakes, |stake, id| stake.id = id);
    let links = by_name(&map.links, &aligned.links, |link| Some(says(link)));
    aligned.links = renamed(&aligned.links, &links, |link, id| link.id = id);
    let deals = by_name(&map.compromises, &aligned.compromises, |deal| name(&deal.title));
    aligned.compromises = renamed(&aligned.compromises, &deals, |deal, id| deal.id = id);
    let (actors_by_name, stakes_by_name) = (actors.into_values().collect(), stakes.into_values().collect());
    (aligned, Matching { by_id, actors_by_name, stakes_by_name })
}

/// What a link says, apart from how it goes and how strong it is.
fn says(link: &Link) -> (ActorId, ActorId, Option<Passes>, Option<StakeId>) {
    let (one, other) = (link.from.min(link.to), link.from.max(link.to));
    match &link.nature {
        LinkNature::Interest(Interest { stake, .. }) => (one, other, None, *stake),
        LinkNature::Relation(relation) => (one, other, Some(relation.flows.first().passes), None),
    }
}

fn shared<T: Keyed>(table: &Table<T>, other: &Table<T>) -> usize {
    other.iter().filter(|item| table.contains(item.key())).count()
}

/// Of the things of `other` that `table` has under another key alone: that key, by theirs.
fn by_name<T: Keyed, N: Ord>(
    table: &Table<T>,
    other: &Table<T>,
    name: impl Fn(&T) -> Option<N>,
) -> BTreeMap<T::Key, T::Key> {
    let alone = |table: &Table<T>, apart_from: &Table<T>| {
        let mut named: BTreeMap<N, Option<T::Key>> = BTreeMap::new();
        for item in table.iter().filter(|item| !apart_from.contains(item.key())) {
            if let Some(name) = name(item) {
                named.entry(name).and_modify(|known| *known = None).or_insert_with(|| Some(item.key()));
            }
        }
        named
    };
    let known = alone(table, other);
    let pairs = alone(other, table).into_iter().filter_map(|(name, key)| {
        let new = known.get(&name).copied().flatten();
        key.zip(new)
    });
    pairs.collect()
}

fn renamed<T: Keyed + Clone>(
    table: &Table<T>,
    names: &BTreeMap<T::Key, T::Key>,
    rename: impl Fn(&mut T, T::Key),
) -> Table<T> {
    if names.is_empty() {
        return table.clone();
    }
    let mut all = Table::default();
    for item in table.iter() {
        let mut item = item.clone();
        if let Some(new) = names.get(&item.key()) {
            rename(&mut item, *new);
        }
        all.put(item);
    }
    all
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::Comparison;
    use super::*;
    use crate::geometry::Point;
    use crate::model::{Actor, Flow, Flows, Goes, Position, Relation, Stake};

    fn id<T: From<Uuid>>(number: u128) -> T {
        T::from(Uuid::from_u128(number))
    }

    /// Two actors, a position and a relation; every id is `of` and some.
    fn map(of: u128, goes: Goes) -> MapState {
        let mut map = MapState::default();
        for (rank, name) in ["Mairie", "Région"].into_iter().enumerate() {
            map.actors.insert(Actor::named(id(of + rank as u128), name, Point::ORIGIN));
        }
        map.stakes.insert(Stake::named(id(of + 5), "Eau"));
        map.positions.insert(Position::of(id(of), id(of + 5), Some(2)));
        let flows = Flows::Undirected(Flow { passes: Passes::Money, goes });
        let relation = Relation { flows, strength: 1, formal: false, to_create: false };
        map.links.insert(Link::new(id(of + 9), id(of), id(of + 1), LinkNature::Relation(relation)));
        map
    }

    #[test]
    fn things_of_another_file_are_matched_by_their_names() {
        let (ours, theirs) = (map(100, Goes::Good), map(200, Goes::Tense));
        let (aligned, matching) = aligned(&ours, &theirs);
        assert_eq!((matching.by_id, matching.actors_by_name.len(), matching.stakes_by_name.len()), (0, 2, 1), "told");
        let found = Comparison::of(&ours, &aligned);
        assert_eq!(found.relations, [(id(109), super::super::RelationTurn::Cooled)], "the relation has cooled");
        assert_eq!(Comparison { relations: Vec::new(), ..found }, Comparison::default(), "and nothing else differs");
    }

    #[test]
    fn a_name_that_two_bear_matches_nothing() {
        let (ours, mut theirs) = (map(100, Goes::Good), map(200, Goes::Good));
        theirs.actors.insert(Actor::named(id(210), "Mairie", Point::ORIGIN));
        let (aligned, matching) = aligned(&ours, &theirs);
        assert_eq!(matching.actors_by_name, [id(101)], "the Région alone");
        assert_eq!(Comparison::of(&ours, &aligned).arrived.len(), 2, "both are told as new");
    }

    #[test]
    fn what_has_the_same_id_keeps_it_whatever_its_name() {
        let ours = map(100, Goes::Good);
        let mut theirs = ours.clone();
        theirs.actors.update(id(100), |actor| actor.name = "Région".to_owned());
        let (aligned, matching) = aligned(&ours, &theirs);
        assert_eq!((aligned, matching.by_id), (theirs, 3), "ids come first");
    }
}
