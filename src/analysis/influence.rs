//! Direct and indirect influence, and what each pair owes the other.
//!
//! Source: MACTOR (M. Godet), matrices MDI and MIDI. With a diagonal of 0:
//! `MIDI[i,j] = MID[i,j] + Σ_k min(MID[i,k], MID[k,j])`, for i = j as well: what an actor does to itself through
//! others. `MMIDI[i,j]` is the strongest single way, `max(MID[i,j], max_k min(MID[i,k], MID[k,j]))`, with a diagonal
//! of 0. Influence `I_i` is the sum of a row of MIDI and dependence `D_i` that of a column, both without the
//! diagonal. Net scale: `BN[i,j] = MIDI[i,j] − MIDI[j,i]`. Stability: `H = 100 Σ |I_i − D_i| / 2T`, with T = Σ I; its
//! author is to be verified.
//!
//! Influences that are not entered, or not known, count as 0 here, and are counted.
//!
//! Worked by hand: 1 weighs 2 on 2, which weighs 3 on 3 and 1 on 1. Then MIDI[1,3] = min(2, 3) = 2, MIDI[1,1] =
//! min(2, 1) = 1, I = (4, 4, 0), D = (1, 2, 5) and H = 100 × (3 + 2 + 5) / 16 = 62.5.

use super::Grid;
use crate::model::{ActorId, MapState};

/// Who can weigh on whom, directly and through others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Influences {
    actors: Vec<ActorId>,
    /// What was entered (MID): 0 to the bound of the scale, diagonal 0.
    pub direct: Grid,
    /// With the ways through one other actor (MIDI), diagonal kept.
    pub total: Grid,
    /// The strongest single way (MMIDI), diagonal 0.
    pub strongest: Grid,
    /// I: the sum of the row of each actor in `total`, without the diagonal.
    pub influence: Vec<f64>,
    /// D: the sum of its column, without the diagonal.
    pub dependence: Vec<f64>,
    /// How many influences are known, zero included.
    pub known: usize,
    /// How many were said not to be known.
    pub unknown: usize,
    /// How many actors have an influence entered, zero included.
    pub entered_by: usize,
}

impl Influences {
    /// The influences of a map, over all its actors. Costs actors³ at worst, less where few influences are entered.
    pub fn of(map: &MapState) -> Self {
        let actors: Vec<ActorId> = map.actors.iter().map(|actor| actor.id).collect();
        let count = actors.len();
        let mut direct = vec![0_u8; count * count];
        let (mut known, mut unknown) = (0, 0);
        let mut entered_by = vec![false; count];
        for influence in map.influences.iter() {
            let (Some(from), Some(to)) = (map.actors.rank(influence.from), map.actors.rank(influence.to)) else {
                continue;
            };
            let Some(level) = influence.value else {
                unknown += 1;
                continue;
            };
            known += 1;
            if let Some(entered) = entered_by.get_mut(from) {
                *entered = true;
            }
            if let Some(cell) = direct.get_mut(from * count + to).filter(|_| from != to) {
                *cell = level.unsigned_abs();
            }
        }
        let entered_by = entered_by.into_iter().filter(|entered| *entered).count();
        Self { known, unknown, entered_by, ..Self::from_direct(actors, &direct) }
    }

    fn from_direct(actors: Vec<ActorId>, direct: &[u8]) -> Self {
        let count = actors.len();
        let (mut total, mut strongest) = (Vec::with_capacity(count * count), Vec::with_capacity(count * count));
        let rows: Vec<&[u8]> = direct.chunks_exact(count.max(1)).collect();
        for (rank, row) in rows.iter().enumerate() {
            let mut sums: Vec<u32> = row.iter().map(|level| u32::from(*level)).collect();
            let mut most = row.to_vec();
            for (step, next) in row.iter().zip(&rows).filter(|(step, _)| **step > 0) {
                for ((sum, most), level) in sums.iter_mut().zip(&mut most).zip(*next) {
                    let way = (*level).min(*step);
                    *sum += u32::from(way);
                    *most = (*most).max(way);
                }
            }
            total.extend(sums);
            strongest.extend(most.into_iter().enumerate().map(|(to, level)| if to == rank { 0 } else { level }));
        }
        let grid = |cell: &dyn Fn(usize) -> f64| Grid::from_fn(count, count, |row, column| cell(row * count + column));
        let read = |list: &[u8], at: usize| list.get(at).map_or(0.0, |level| f64::from(*level));
        let total = grid(&|at| total.get(at).map_or(0.0, |sum| f64::from(*sum)));
        let (influence, dependence) = margins(&total);
        let strongest = grid(&|at| read(&strongest, at));
        Self {
            direct: grid(&|at| read(direct, at)),
            total,
            strongest,
            influence,
            dependence,
            actors,
            ..Self::default()
        }
    }

    /// The actors, in order of entry.
    pub fn actors(&self) -> &[ActorId] {
        &self.actors
    }

    /// What an actor does to itself through others (the diagonal of MIDI).
    pub fn feedback(&self, rank: usize) -> f64 {
        self.total.at(rank, rank)
    }

    /// T: all the influence there is.
    pub fn sum(&self) -> f64 {
        self.influence.iter().sum()
    }

    /// BN: what each weighs on each other less what it undergoes from it. Antisymmetric; its sum is 0.
    pub fn net(&self) -> Grid {
        let count = self.actors.len();
        Grid::from_fn(count, count, |row, column| self.total.at(row, column) - self.total.at(column, row))
    }

    /// H, 0 to 100: near 0 each both weighs and depends, near 100 each does one or the other. None without influence.
    pub fn stability(&self) -> Option<f64> {
        stability(&self.influence, &self.dependence)
    }

    /// On how many others an actor can weigh, and on how many of them only through others.
    pub fn reach(&self, rank: usize) -> (usize, usize) {
        let others = || (0..self.actors.len()).filter(|to| *to != rank && self.total.at(rank, *to) > 0.0);
        (others().count(), others().filter(|to| self.direct.at(rank, *to) == 0.0).count())
    }
}

/// H from I and D.
pub(super) fn stability(influence: &[f64], dependence: &[f64]) -> Option<f64> {
    let gaps = influence.iter().zip(dependence).map(|(weighs, depends)| (weighs - depends).abs());
    let sum: f64 = influence.iter().sum();
    (sum > 0.0).then(|| 100.0 * gaps.sum::<f64>() / (2.0 * sum))
}

/// Sums of rows and of columns, the diagonal left out.
pub(super) fn margins(grid: &Grid) -> (Vec<f64>, Vec<f64>) {
    let without = |sums: Vec<f64>| sums.into_iter().enumerate().map(|(rank, sum)| sum - grid.at(rank, rank)).collect();
    (without(grid.row_sums()), without(grid.column_sums()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, influences};
    use super::*;

    #[test]
    fn an_example_worked_by_hand() {
        let found = Influences::of(&influences(&[&[0, 2, 0], &[1, 0, 3], &[0, 0, 0]]));
        assert_eq!(found.total.row(0), [1.0, 2.0, 2.0], "through the second: back to itself, and to the third");
        assert_eq!(found.influence, [4.0, 4.0, 0.0], "I, without what comes back");
        assert_eq!(found.dependence, [1.0, 2.0, 5.0], "D");
        assert_eq!(found.stability(), Some(62.5), "H");
        assert_eq!(found.reach(0), (2, 1), "on two others, on one through another");
        assert_eq!(found.net().at(0, 1), 1.0, "2 less 1");
        assert_eq!(found.actors(), [id(1), id(2), id(3)], "in order of entry");
    }

    #[test]
    fn an_unknown_influence_counts_as_none_and_is_counted() {
        let found = Influences::of(&influences(&[&[0, 9], &[2, 0]]));
        assert_eq!((found.known, found.unknown, found.entered_by), (1, 1, 1), "one of each, from one actor");
        assert_eq!(found.influence, [0.0, 2.0], "nothing from the first");
    }

    #[test]
    fn without_influence_nothing_is_stable_or_not() {
        assert_eq!(Influences::of(&influences(&[&[0, 0], &[0, 0]])).stability(), None, "not defined");
        assert_eq!(Influences::of(&influences(&[])).sum(), 0.0, "nor for nobody");
    }
}
