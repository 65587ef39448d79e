//! Convergences and divergences between actors, from their positions.
//!
//! Source: MACTOR (M. Godet), matrices CAA and DAA. Over the stakes where both positions are known and not zero,
//! `C[i,j] = ½ Σ (|p[i,k]| + |p[j,k]|)` where they go the same way, `D[i,j]` the same where they are opposed. Order 1
//! counts stakes (`p = sign(a)`), order 2 weighs them by the strength of positions (`p = a`). Both are symmetric;
//! the diagonal is 0. An unknown position is left out, never counted as 0.
//!
//! Worked by hand: A (+3, −1, ?) and B (−2, −1, +3) share two stakes. They diverge on the first, by 1 at order 1 and
//! by ½ (3 + 2) = 2.5 at order 2; they converge on the second, by 1 at both.

use std::collections::BTreeMap;

use crate::model::{ActorId, Level, MapState, StakeId};

/// How strongly a position counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Order {
    /// Order 1: each stake counts for one.
    Stakes,
    /// Order 2: by the strength of positions.
    Strength,
    /// Order 3: by the strength of positions and the balance of power.
    Power,
}

/// Convergence and divergence of every pair of actors, at both orders.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pairs {
    actors: Vec<ActorId>,
    ranks: BTreeMap<ActorId, usize>,
    /// Row by row, one entry per ordered pair.
    cells: Vec<PairSums>,
}

/// What two actors share.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PairSums {
    /// Stakes on which they go the same way (order 1).
    pub agreed: u32,
    /// Stakes on which they are opposed (order 1).
    pub opposed: u32,
    /// Convergence at order 2.
    pub convergence: f64,
    /// Divergence at order 2.
    pub divergence: f64,
    /// Convergence at order 3; that of order 2 where no balance of power was given.
    pub convergence_by_power: f64,
    /// Divergence at order 3; that of order 2 where no balance of power was given.
    pub divergence_by_power: f64,
}

impl PairSums {
    /// The convergence at an order.
    pub fn convergence(self, order: Order) -> f64 {
        match order {
            Order::Stakes => f64::from(self.agreed),
            Order::Strength => self.convergence,
            Order::Power => self.convergence_by_power,
        }
    }

    /// The divergence at an order.
    pub fn divergence(self, order: Order) -> f64 {
        match order {
            Order::Stakes => f64::from(self.opposed),
            Order::Strength => self.divergence,
            Order::Power => self.divergence_by_power,
        }
    }

    /// Convergence less divergence.
    pub fn net(self, order: Order) -> f64 {
        self.convergence(order) - self.divergence(order)
    }
}

/// Two actors, in order of entry, and what they share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The one entered first.
    pub one: ActorId,
    /// The other.
    pub other: ActorId,
    /// What they share.
    pub sums: PairSums,
}

impl Pairs {
    /// The actors, in order of entry.
    pub fn actors(&self) -> &[ActorId] {
        &self.actors
    }

    /// What two actors share; nothing for an actor and itself, or one who is not there.
    pub fn get(&self, one: ActorId, other: ActorId) -> PairSums {
        let rank = |id| self.ranks.get(&id).copied();
        let cell = rank(one).zip(rank(other)).and_then(|(row, column)| self.at(row, column));
        cell.copied().unwrap_or_default()
    }

    /// The same, by ranks of entry.
    pub fn at(&self, row: usize, column: usize) -> Option<&PairSums> {
        if column >= self.actors.len() {
            return None;
        }
        self.cells.get(row * self.actors.len() + column)
    }

    /// Every pair, once, in order of entry.
    pub fn all(&self) -> impl Iterator<Item = Pair> + '_ {
        self.actors.iter().enumerate().flat_map(move |(row, one)| {
            let others = self.actors.iter().enumerate().skip(row + 1);
            others.filter_map(move |(column, other)| {
                Some(Pair { one: *one, other: *other, sums: *self.at(row, column)? })
            })
        })
    }

    /// The pairs that diverge, the strongest first: by order 2, then by order 1, then by order of entry.
    pub fn divergences(&self) -> Vec<Pair> {
        self.strongest(PairSums::divergence)
    }

    /// The pairs that converge, the strongest first, with the same ties.
    pub fn convergences(&self) -> Vec<Pair> {
        self.strongest(PairSums::convergence)
    }

    fn strongest(&self, of: fn(PairSums, Order) -> f64) -> Vec<Pair> {
        let mut pairs: Vec<Pair> = self.all().filter(|pair| of(pair.sums, Order::Stakes) > 0.0).collect();
        let by = |order: Order| move |a: &Pair, b: &Pair| of(b.sums, order).total_cmp(&of(a.sums, order));
        pairs.sort_by(|a, b| by(Order::Strength)(a, b).then_with(|| by(Order::Stakes)(a, b)));
        pairs
    }

    /// Share of agreement in all that links actors, 0 to 1; none when no stake is shared.
    pub fn agreement(&self, order: Order) -> Option<f64> {
        let sum = |of: fn(PairSums, Order) -> f64| self.cells.iter().map(|cell| of(*cell, order)).sum::<f64>();
        let (agreed, opposed) = (sum(PairSums::convergence), sum(PairSums::divergence));
        (agreed + opposed > 0.0).then(|| agreed / (agreed + opposed))
    }

    /// Who agrees, all in all, with both sides of a divergence: the best first, ties in order of entry, at most
    /// as many as tie for the best.
    pub fn pivots(&self, one: ActorId, other: ActorId) -> Vec<ActorId> {
        let score = |id: ActorId| {
            let with = |end| self.get(id, end).net(Order::Strength);
            with(one).min(with(other))
        };
        let candidates = self.actors.iter().copied().filter(|id| *id != one && *id != other && score(*id) > 0.0);
        let candidates: Vec<ActorId> = candidates.collect();
        let best = candidates.iter().map(|id| score(*id)).fold(0.0, f64::max);
        candidates.into_iter().filter(|id| score(*id) >= best).collect()
    }
}

/// Convergence and divergence of every pair of actors, over every stake. Costs actors² × stakes.
pub fn pairs(map: &MapState) -> Pairs {
    pairs_on(map, |_| true)
}

/// The same with order 3: `weights` are the r* of the actors, in order of entry. Costs actors² × stakes.
pub fn pairs_by_power(map: &MapState, weights: &[f64]) -> Pairs {
    pairs_of(map, |_| true, weights)
}

/// The same over some stakes only. Costs actors² × stakes.
pub fn pairs_on(map: &MapState, wanted: impl Fn(StakeId) -> bool) -> Pairs {
    pairs_of(map, wanted, &[])
}

fn pairs_of(map: &MapState, wanted: impl Fn(StakeId) -> bool, weights: &[f64]) -> Pairs {
    let actors: Vec<ActorId> = map.actors.iter().map(|actor| actor.id).collect();
    let stakes: Vec<StakeId> = map.stakes.iter().map(|stake| stake.id).filter(|id| wanted(*id)).collect();
    let rows: Vec<Vec<Level>> = actors
        .iter()
        .map(|actor| {
            let value = |stake: &StakeId| {
                let position = map.positions.get((*actor, *stake))?;
                position.value
            };
            stakes.iter().map(|stake| value(stake).unwrap_or(0)).collect()
        })
        .collect();
    let weight = |rank: usize| weights.get(rank).copied().unwrap_or(1.0);
    let cell = |one: usize, other: usize| match (rows.get(one), rows.get(other)) {
        (Some(a), Some(b)) if one != other => sums((a, weight(one)), (b, weight(other))),
        _ => PairSums::default(),
    };
    let count = actors.len();
    let cells = (0..count * count).map(|at| cell(at / count, at % count)).collect();
    let ranks = actors.iter().enumerate().map(|(rank, id)| (*id, rank)).collect();
    Pairs { actors, ranks, cells }
}

/// What two rows share, each with the weight of its actor. A position that is unknown or zero takes no part: it stands
/// as 0 in a row.
fn sums((a, weighs): (&[Level], f64), (b, other): (&[Level], f64)) -> PairSums {
    let mut sums = PairSums::default();
    for (a, b) in a.iter().zip(b).map(|(a, b)| (f64::from(*a), f64::from(*b))) {
        let (convergence, divergence) = shared(a, b);
        sums.convergence += convergence;
        sums.divergence += divergence;
        sums.agreed += u32::from(convergence > 0.0);
        sums.opposed += u32::from(divergence > 0.0);
        let (convergence, divergence) = shared(a * weighs, b * other);
        sums.convergence_by_power += convergence;
        sums.divergence_by_power += divergence;
    }
    sums
}

/// What two positions on one stake add to convergence and to divergence.
pub(super) fn shared(a: f64, b: f64) -> (f64, f64) {
    // Without a branch, so that many stakes are summed at once.
    let (weight, way) = ((a.abs() + b.abs()) * 0.5, a * b);
    (if way > 0.0 { weight } else { 0.0 }, if way < 0.0 { weight } else { 0.0 })
}

/// A stake on which two actors both take a position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SharedStake {
    /// The stake.
    pub stake: StakeId,
    /// The position of the first, never 0.
    pub one: Level,
    /// The position of the other, never 0.
    pub other: Level,
}

impl SharedStake {
    /// Whether both go the same way.
    pub fn agrees(self) -> bool {
        (self.one > 0) == (self.other > 0)
    }

    /// What it adds at order 2.
    pub fn weight(self) -> f64 {
        f64::from(self.one.unsigned_abs() + self.other.unsigned_abs()) / 2.0
    }
}

/// The stakes that two actors share, the heaviest first; ties by weight for the project, then in the order of the
/// list. Costs the number of stakes.
pub fn shared_stakes(map: &MapState, one: ActorId, other: ActorId) -> Vec<SharedStake> {
    let value = |actor, stake| {
        let known = map.positions.get((actor, stake))?.value?;
        (known != 0).then_some(known)
    };
    let both = |stake| Some(SharedStake { stake, one: value(one, stake)?, other: value(other, stake)? });
    let mut found: Vec<(u8, SharedStake)> =
        map.stakes.iter().filter_map(|stake| Some((stake.weight, both(stake.id)?))).collect();
    found.sort_by(|(weight, a), (other, b)| b.weight().total_cmp(&a.weight()).then(other.cmp(weight)));
    found.into_iter().map(|(_, shared)| shared).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, map};
    use super::*;

    #[test]
    fn an_example_worked_by_hand() {
        let map = map(&[&[3, -1, 9], &[-2, -1, 3]]);
        let sums = pairs(&map).get(id(1), id(2));
        assert_eq!((sums.agreed, sums.opposed), (1, 1), "order 1");
        assert_eq!((sums.convergence, sums.divergence), (1.0, 2.5), "order 2");
        assert_eq!(pairs(&map).get(id(2), id(1)), sums, "symmetric");
        assert_eq!(pairs(&map).get(id(1), id(1)), PairSums::default(), "nothing with itself");
        assert_eq!(pairs(&map).agreement(Order::Strength), Some(1.0 / 3.5), "1 of 3.5");
    }

    #[test]
    fn unknown_and_zero_take_no_part() {
        // Half of the cells are unknown: only the first stake is known to both, with opposed values.
        let map = map(&[&[2, 9, 3, 9], &[-1, 3, 9, 9]]);
        let sums = pairs(&map).get(id(1), id(2));
        assert_eq!((sums.opposed, sums.divergence), (1, 1.5), "½ (2 + 1) on the one stake known to both");
        assert_eq!((sums.agreed, sums.convergence), (0, 0.0), "nothing else counts");
        assert_eq!(shared_stakes(&map, id(1), id(2)).len(), 1, "one stake is shared");
    }

    #[test]
    fn ties_go_by_order_1_then_by_entry() {
        // 1–2 oppose by ½ (3 + 3) on one stake; 1–3 by ½ (1 + 2) twice; 2–3 agree.
        let map = map(&[&[3, 1, 1], &[-3, 0, 0], &[0, -2, -2]]);
        let order: Vec<_> = pairs(&map).divergences().iter().map(|pair| (pair.one, pair.other)).collect();
        assert_eq!(order, [(id(1), id(3)), (id(1), id(2))], "both weigh 3: more stakes first");
    }

    #[test]
    fn a_pivot_agrees_with_both_sides() {
        let map = map(&[&[3, 2, 0], &[-3, 0, 2], &[0, 2, 2], &[0, 1, 1]]);
        assert_eq!(pairs(&map).pivots(id(1), id(2)), [id(3)], "the third agrees by 2 with each, the fourth by 1.5");
        assert_eq!(pairs(&map).pivots(id(3), id(4)), [id(1), id(2)], "each agrees by 1.5 at least: a tie");
        let opposed = self::map(&[&[3, 2], &[-3, 2], &[-1, 0]]);
        assert_eq!(pairs(&opposed).pivots(id(1), id(2)), [], "nobody agrees with both");
    }

    #[test]
    fn shared_stakes_come_heaviest_first() {
        let map = map(&[&[1, 3, -2], &[1, -2, -2]]);
        let stakes: Vec<_> = shared_stakes(&map, id(1), id(2)).iter().map(|s| (s.stake, s.agrees())).collect();
        assert_eq!(stakes, [(id(102), false), (id(103), true), (id(101), true)], "2.5, 2, 1");
    }
}
