//! Small maps for tests: a table of positions, as one writes it by hand.

use crate::geometry::Point;
use crate::model::{Actor, ActorId, Influence, Level, MapState, Position, Project, Provenance, Stake, StakeId};

/// What stands for « ? » in a table.
pub(super) const UNKNOWN: Level = 9;

/// An id of any kind.
pub(super) fn id<T: From<uuid::Uuid>>(number: u128) -> T {
    T::from(uuid::Uuid::from_u128(number))
}

/// Actors 1, 2, 3… with those positions on stakes 101, 102, …
pub(super) fn map(rows: &[&[Level]]) -> MapState {
    let mut map = Project::empty().map;
    for (rank, row) in (1..).zip(rows) {
        let actor: ActorId = id(rank);
        map.actors.insert(Actor::named(actor, "Mairie", Point::ORIGIN));
        for (column, value) in (101..).zip(*row) {
            let stake: StakeId = id(column);
            map.stakes.insert(Stake::named(stake, "Eau"));
            map.positions.insert(Position::of(actor, stake, (*value != UNKNOWN).then_some(*value)));
        }
    }
    map
}

/// Actors 1, 2, 3… with those influences on each other.
pub(super) fn influences(rows: &[&[Level]]) -> MapState {
    let mut map = map(&vec![[].as_slice(); rows.len()]);
    for (from, row) in (1..).zip(rows) {
        for (to, value) in (1..).zip(*row).filter(|(to, _)| *to != from) {
            map.influences.insert(Influence {
                from: id(from),
                to: id(to),
                value: (*value != UNKNOWN).then_some(*value),
                reason: String::new(),
                provenance: Provenance::default(),
            });
        }
    }
    map
}
