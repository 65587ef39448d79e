//! Synergy and antagonism of actors, typed or derived from their positions, and the attitude they make.
//!
//! Both are judged from 1 to 4 (J.-C. Fauvet). Where a number is not typed, it is derived over the known positions on
//! stakes that count for energy: `x = Σ max(a, 0) / (B m)` gives synergy, `y = Σ max(−a, 0) / (B m)` antagonism, and
//! `level(z)` is 1 for 0, 2 up to ¼, 3 up to ½, 4 above. Fewer than three positions derive nothing.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::model::{Actor, ActorId, Attitude, Judged, MapState, Scale};

/// Least number of known positions from which something is derived.
const LEAST_POSITIONS: u32 = 3;

/// How much an actor puts into the project and against it, each from 1 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Energy {
    /// For the project.
    pub synergy: u8,
    /// Against it.
    pub antagonism: u8,
    /// Whether one of the two is derived from positions.
    pub derived: bool,
}

impl Energy {
    /// The attitude: which of the two wins.
    pub fn attitude(self) -> Attitude {
        match self.synergy.cmp(&self.antagonism) {
            Ordering::Greater => Attitude::Supports,
            Ordering::Equal => Attitude::Divided,
            Ordering::Less => Attitude::Opposes,
        }
    }

    /// The type of the sixteen cells of the partners' map (J.-C. Fauvet; O. d'Herbemont and B. César), authors
    /// differing on some: only ever told in words that hurt nobody.
    pub fn stance(self) -> Stance {
        match (self.synergy, self.antagonism) {
            (1, 1 | 2) | (2, 1) => Stance::WaitsAndSees,
            (2, 2) | (3, 3) => Stance::OfTwoMinds,
            (1 | 2, 3) => Stance::AnotherProject,
            (1 | 2, _) => Stance::NotInDiscussion,
            (_, 1) => Stance::Supports,
            (3, 2) | (_, 2 | 3) => Stance::SupportsAndSays,
            _ => Stance::Torn,
        }
    }
}

/// How an actor stands, by its synergy and its antagonism together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stance {
    /// Attend de voir.
    WaitsAndSees,
    /// Partagé.
    OfTwoMinds,
    /// Porte un autre projet.
    AnotherProject,
    /// Ne discute pas pour le moment.
    NotInDiscussion,
    /// Très porteur.
    Supports,
    /// Soutient, et le dit quand cela ne va pas.
    SupportsAndSays,
    /// Très engagé et très opposé.
    Torn,
}

/// The energy of an actor; none when a number is said not to be known, or can neither be read nor derived.
/// Costs the number of stakes.
pub fn energy(map: &MapState, scale: Scale, actor: &Actor) -> Option<Energy> {
    let typed = |judged: &Option<Judged<u8>>| judged.as_ref().map(|judged| judged.value);
    let (synergy, antagonism) = (typed(&actor.standing.synergy), typed(&actor.standing.antagonism));
    if let (Some(synergy), Some(antagonism)) = (synergy, antagonism) {
        return Some(Energy { synergy: synergy?, antagonism: antagonism?, derived: false });
    }
    let known: Vec<i32> = map
        .stakes
        .iter()
        .filter(|stake| stake.counted_for_energy)
        .filter_map(|stake| map.positions.get((actor.id, stake.id))?.value)
        .map(i32::from)
        .collect();
    let count = u32::try_from(known.len()).unwrap_or(u32::MAX);
    let most = u32::from(scale.bound().unsigned_abs()) * count;
    let level = |sign: i32| {
        let sum: u32 = known.iter().map(|value| (value * sign).max(0).unsigned_abs()).sum();
        (count >= LEAST_POSITIONS).then(|| level(sum, most))
    };
    let either = |typed: Option<Option<u8>>, sign| typed.unwrap_or_else(|| level(sign));
    Some(Energy { synergy: either(synergy, 1)?, antagonism: either(antagonism, -1)?, derived: true })
}

/// 1 to 4 for a share of `sum` in `most`.
fn level(sum: u32, most: u32) -> u8 {
    match sum {
        0 => 1,
        _ if 4 * sum <= most => 2,
        _ if 2 * sum <= most => 3,
        _ => 4,
    }
}

/// The attitude of each actor of which something is known. Costs actors × stakes.
pub fn attitudes(map: &MapState, scale: Scale) -> BTreeMap<ActorId, Attitude> {
    map.actors.iter().filter_map(|actor| Some((actor.id, energy(map, scale, actor)?.attitude()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::model::{Position, Project, Provenance, Stake, StakeId};

    /// A map where one actor has those positions, the last stake left out of energy when `spare` is set.
    fn map(values: &[Option<i8>], spare: bool) -> MapState {
        let mut map = Project::empty().map;
        let actor = ActorId(uuid::Uuid::from_u128(1));
        map.actors.insert(Actor::named(actor, "Mairie", Point::ORIGIN));
        for (rank, value) in (1..).zip(values) {
            let stake = StakeId(uuid::Uuid::from_u128(rank));
            let counted_for_energy = !(spare && rank as usize == values.len());
            map.stakes.insert(Stake { counted_for_energy, ..Stake::named(stake, "Eau") });
            map.positions.insert(Position::of(actor, stake, *value));
        }
        map
    }

    fn of(map: &MapState) -> Option<(u8, u8)> {
        let actor = map.actors.iter().next().unwrap();
        energy(map, Scale::Three, actor).map(|energy| (energy.synergy, energy.antagonism))
    }

    #[test]
    fn the_sixteen_cells_have_their_type() {
        use Stance::{AnotherProject, NotInDiscussion, OfTwoMinds, Supports, SupportsAndSays, Torn, WaitsAndSees};
        let table = [
            [WaitsAndSees, WaitsAndSees, AnotherProject, NotInDiscussion],
            [WaitsAndSees, OfTwoMinds, AnotherProject, NotInDiscussion],
            [Supports, SupportsAndSays, OfTwoMinds, Torn],
            [Supports, SupportsAndSays, SupportsAndSays, Torn],
        ];
        for (synergy, row) in (1..).zip(table) {
            for (antagonism, stance) in (1..).zip(row) {
                let energy = Energy { synergy, antagonism, derived: false };
                assert_eq!(energy.stance(), stance, "synergy {synergy}, antagonism {antagonism}");
            }
        }
    }

    #[test]
    fn examples_worked_by_hand() {
        // x = 7/12, y = 0; then x = 4/12, y = 3/12.
        assert_eq!(of(&map(&[Some(3), Some(2), Some(2), Some(0)], false)), Some((4, 1)), "for");
        assert_eq!(of(&map(&[Some(1), Some(-2), Some(-1), Some(3)], false)), Some((3, 2)), "both at once");
        assert_eq!(of(&map(&[Some(1), None, Some(-1)], false)), None, "two known positions are too few");
        assert_eq!(of(&map(&[Some(3), Some(3), Some(3), Some(-3)], true)), Some((4, 1)), "the last does not count");
    }

    #[test]
    fn a_typed_number_wins_and_unknown_stays_unknown() {
        let mut map = map(&[Some(3), Some(2), Some(2)], false);
        let id = map.actors.iter().next().unwrap().id;
        let set = |map: &mut MapState, judged| map.actors.update(id, |actor| actor.standing.antagonism = Some(judged));
        let typed = Provenance::default;
        assert_eq!(attitudes(&map, Scale::Three).get(&id), Some(&Attitude::Supports), "derived");
        set(&mut map, Judged::known(4, typed()));
        assert_eq!(of(&map), Some((4, 4)), "one typed, the other derived");
        assert_eq!(attitudes(&map, Scale::Three).get(&id), Some(&Attitude::Divided), "as much for as against");
        set(&mut map, Judged::unknown(typed()));
        assert_eq!(of(&map), None, "asked, and not known");
        map.positions = crate::model::Table::default();
        map.actors.update(id, |actor| actor.standing.synergy = Some(Judged::known(1, Provenance::default())));
        set(&mut map, Judged::known(3, typed()));
        assert_eq!(attitudes(&map, Scale::Three).get(&id), Some(&Attitude::Opposes), "typed, without any position");
    }
}
