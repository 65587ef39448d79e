//! How much of the weight of positions on a stake is against it, and how many actors it mobilises.
//!
//! Source: margins of the matrix 2MAO of MACTOR. `for` is the sum of the positive positions, `against` the sum of the
//! negative ones, as a positive number; the opposition is `against / (for + against)`. Unknown positions are left out
//! and counted. Where nobody takes a position, the opposition is not defined.
//!
//! Worked by hand: +3, −2, 0 and ? on one stake: for 3, against 2, opposition 2/5, three known and one unknown.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::model::{ActorId, MapState, Position, StakeId};

/// The weight of positions on one stake, or of one actor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weights {
    /// Sum of the positive positions.
    pub in_favour: u32,
    /// Sum of the negative positions, as a positive number.
    pub against: u32,
    /// How many are positive.
    pub supporters: usize,
    /// How many are negative.
    pub opponents: usize,
    /// How many are known, zero included.
    pub known: usize,
    /// How many were said not to be known.
    pub unknown: usize,
    /// How many have no entry.
    pub empty: usize,
}

impl Weights {
    /// How much the stake mobilises: for and against together.
    pub fn mobilisation(self) -> u32 {
        self.in_favour + self.against
    }

    /// Share of the weight that is against, 0 to 1; none where nobody takes a position.
    pub fn opposition(self) -> Option<f64> {
        (self.mobilisation() > 0).then(|| f64::from(self.against) / f64::from(self.mobilisation()))
    }

    /// Counts one cell: no entry, or a value that is known or not.
    fn add(&mut self, position: Option<&Position>) {
        let Some(position) = position else {
            self.empty += 1;
            return;
        };
        let Some(value) = position.value else {
            self.unknown += 1;
            return;
        };
        self.known += 1;
        let weight = u32::from(value.unsigned_abs());
        match value.cmp(&0) {
            Ordering::Greater => {
                self.supporters += 1;
                self.in_favour += weight;
            }
            Ordering::Less => {
                self.opponents += 1;
                self.against += weight;
            }
            Ordering::Equal => {}
        }
    }
}

/// The weight of positions on a stake. Costs the number of actors.
pub fn on_stake(map: &MapState, stake: StakeId) -> Weights {
    let mut weights = Weights::default();
    map.actors.iter().for_each(|actor| weights.add(map.positions.get((actor.id, stake))));
    weights
}

/// The weight of the positions of an actor. Costs the number of stakes.
pub fn of_actor(map: &MapState, actor: ActorId) -> Weights {
    let mut weights = Weights::default();
    map.stakes.iter().for_each(|stake| weights.add(map.positions.get((actor, stake.id))));
    weights
}

/// Every stake, in the order of the project. Costs the number of positions.
pub fn stake_weights(map: &MapState) -> Vec<(StakeId, Weights)> {
    let entries = map.positions.iter().map(|position| (position.stake, position));
    let weights = tally(entries, map.actors.len());
    let of = |stake| {
        weights.get(&stake).copied().unwrap_or_else(|| Weights { empty: map.actors.len(), ..Weights::default() })
    };
    map.stakes.iter().map(|stake| (stake.id, of(stake.id))).collect()
}

/// Every actor that has a position. Costs the number of positions.
pub fn actor_weights(map: &MapState) -> BTreeMap<ActorId, Weights> {
    tally(map.positions.iter().map(|position| (position.actor, position)), map.stakes.len())
}

/// The weights under each key, which has that many cells.
fn tally<'a, K: Ord>(entries: impl Iterator<Item = (K, &'a Position)>, cells: usize) -> BTreeMap<K, Weights> {
    let mut weights: BTreeMap<K, Weights> = BTreeMap::new();
    for (key, position) in entries {
        weights.entry(key).or_default().add(Some(position));
    }
    for of in weights.values_mut() {
        of.empty = cells.saturating_sub(of.known + of.unknown);
    }
    weights
}

/// Every stake, the most opposed first, then the one that mobilises most; those not defined are last.
pub fn by_opposition(map: &MapState) -> Vec<(StakeId, Weights)> {
    let mut stakes = stake_weights(map);
    stakes.sort_by(|(_, a), (_, b)| {
        let share = |weights: &Weights| weights.opposition().unwrap_or(-1.0);
        share(b).total_cmp(&share(a)).then(b.mobilisation().cmp(&a.mobilisation()))
    });
    stakes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::model::{Actor, Project, Stake};

    fn id<T: From<uuid::Uuid>>(number: u128) -> T {
        T::from(uuid::Uuid::from_u128(number))
    }

    /// One stake, 100, with what actors 1, 2, 3… think of it; an empty text is no entry.
    fn map(entries: &[&str]) -> MapState {
        let mut map = Project::empty().map;
        map.stakes.insert(Stake::named(id(100), "Eau"));
        for (rank, entry) in (1..).zip(entries) {
            map.actors.insert(Actor::named(id(rank), "Mairie", Point::ORIGIN));
            if !entry.is_empty() {
                map.positions.insert(Position::of(id(rank), id(100), entry.parse().ok()));
            }
        }
        map
    }

    #[test]
    fn an_example_worked_by_hand() {
        let map = map(&["3", "-2", "0", "?", ""]);
        let weights = on_stake(&map, id(100));
        assert_eq!((weights.in_favour, weights.against), (3, 2), "for and against");
        assert_eq!(weights.opposition(), Some(0.4), "two fifths");
        assert_eq!((weights.known, weights.unknown, weights.empty), (3, 1, 1), "the zero is known, the « ? » is not");
        assert_eq!(of_actor(&map, id(2)).against, 2, "seen from the actor");
        assert_eq!(stake_weights(&map), [(id(100), weights)], "the same, counted all at once");
        assert_eq!(actor_weights(&map).get(&id(2)), Some(&of_actor(&map, id(2))), "and for actors");
    }

    #[test]
    fn no_position_is_no_opposition_at_all() {
        assert_eq!(on_stake(&map(&["0", "?"]), id(100)).opposition(), None, "not zero: not defined");
    }

    #[test]
    fn the_most_opposed_stake_comes_first_and_the_undefined_last() {
        let mut map = map(&["0", "0"]);
        for (stake, values) in [(101, [3, -1]), (102, [1, -1]), (103, [3, -3])] {
            map.stakes.insert(Stake::named(id(stake), "Forêt"));
            for (actor, value) in (1..).zip(values) {
                map.positions.insert(Position::of(id(actor), id(stake), Some(value)));
            }
        }
        let order: Vec<StakeId> = by_opposition(&map).into_iter().map(|(stake, _)| stake).collect();
        assert_eq!(order, [id(103), id(102), id(101), id(100)], "½ with 6, ½ with 2, ¼, none");
    }
}
