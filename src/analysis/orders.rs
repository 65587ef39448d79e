//! Positions, convergences and divergences at the three orders of the method, with their margins.
//!
//! Source: MACTOR (M. Godet), matrices 1MAO, 2MAO, 3MAO and the CAA, DAA that follow. Order 1 keeps the sign of a
//! position, order 2 its strength, order 3 multiplies it by r*, the weight of the actor in the balance of power. At
//! each order, `C[i,j] = ½ Σ (|a_i| + |a_j|)` over the stakes where both go the same way, `D[i,j]` over those where
//! they are opposed (see [`pairs`](super::pairs)), both without the diagonal. Ambivalence:
//! `EQ_i = 1 − Σ_j |C − D| / Σ_j (C + D)`, 0 where each relation is purely of one side, 1 where each is evenly mixed.
//!
//! Unknown positions take no part.
//!
//! Worked by hand, order 2: A (+3, −1), B (−2, −1), C (0, 2). A and B converge by 1 and diverge by 2.5; A and C
//! diverge by 1.5, B and C too. EQ of A is 1 − (1.5 + 1.5) / (3.5 + 1.5) = 0.4.

use super::convergence::shared;
use super::{Grid, Order};
use crate::model::{ActorId, MapState, StakeId};

/// Positions at one order, and what they make of every pair.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ordered {
    /// pMAO: one row per actor, one column per stake; unknown is 0.
    pub positions: Grid,
    /// pCAA, symmetric, diagonal 0.
    pub convergence: Grid,
    /// pDAA, symmetric, diagonal 0, positive.
    pub divergence: Grid,
}

/// The sums of rows or columns of positions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Margins {
    /// Sum of the positive ones.
    pub agree: Vec<f64>,
    /// Sum of the negative ones: 0 or less.
    pub disagree: Vec<f64>,
    /// Mobilisation: sum of all, without their sign.
    pub mobilisation: Vec<f64>,
}

impl Margins {
    fn of(lines: impl Iterator<Item = Vec<f64>>) -> Self {
        let mut margins = Self::default();
        for line in lines {
            margins.agree.push(line.iter().map(|value| value.max(0.0)).sum());
            margins.disagree.push(line.iter().map(|value| value.min(0.0)).sum());
            margins.mobilisation.push(line.iter().map(|value| value.abs()).sum());
        }
        margins
    }

    /// Share of the weight that is against, 0 to 1; none where nobody takes a position.
    pub fn opposition(&self, rank: usize) -> Option<f64> {
        let (against, all) = (self.disagree.get(rank)?, self.mobilisation.get(rank)?);
        (*all > 0.0).then(|| -against / all)
    }
}

impl Ordered {
    /// The positions of a map at an order, and what they make. `weights` are the r* of the actors, for order 3 only.
    /// Costs actors² × stakes.
    pub fn of(map: &MapState, order: Order, weights: &[f64]) -> Self {
        let stakes: Vec<StakeId> = map.stakes.iter().map(|stake| stake.id).collect();
        let actors: Vec<ActorId> = map.actors.iter().map(|actor| actor.id).collect();
        let mut positions = Grid::zeros(actors.len(), stakes.len());
        for position in map.positions.iter() {
            let ranks = map.actors.rank(position.actor).zip(map.stakes.rank(position.stake));
            let (Some((row, column)), Some(value)) = (ranks, position.value) else { continue };
            let value = f64::from(value);
            let seen = match order {
                Order::Stakes if value == 0.0 => 0.0,
                Order::Stakes => value.signum(),
                Order::Strength => value,
                Order::Power => value * weights.get(row).copied().unwrap_or(1.0),
            };
            positions.set(row, column, seen);
        }
        Self::on(positions)
    }

    /// The same, from a table of positions.
    pub fn on(positions: Grid) -> Self {
        let count = positions.rows();
        let (mut convergence, mut divergence) = (Grid::zeros(count, count), Grid::zeros(count, count));
        for (row, a) in positions.iter().enumerate() {
            for (column, b) in positions.iter().enumerate().skip(row + 1) {
                let (mut agreed, mut opposed) = (0.0, 0.0);
                for (a, b) in a.iter().zip(b) {
                    let (more, less) = shared(*a, *b);
                    agreed += more;
                    opposed += less;
                }
                for (from, to) in [(row, column), (column, row)] {
                    convergence.set(from, to, agreed);
                    divergence.set(from, to, opposed);
                }
            }
        }
        Self { positions, convergence, divergence }
    }

    /// Margins of actors: one entry per row.
    pub fn of_actors(&self) -> Margins {
        Margins::of(self.positions.iter().map(<[f64]>::to_vec))
    }

    /// Margins of stakes: one entry per column.
    pub fn of_stakes(&self) -> Margins {
        let column = |stake| (0..self.positions.rows()).map(|actor| self.positions.at(actor, stake)).collect();
        Margins::of((0..self.positions.columns()).map(column))
    }

    /// `C_i`: how much each actor converges with all others.
    pub fn convergences(&self) -> Vec<f64> {
        self.convergence.column_sums()
    }

    /// `D_i`: how much each actor diverges from all others.
    pub fn divergences(&self) -> Vec<f64> {
        self.divergence.column_sums()
    }

    /// NET: convergence less divergence.
    pub fn net(&self) -> Grid {
        self.convergence.less(&self.divergence)
    }

    /// Share of agreement in all that links actors, 0 to 100; none when no stake is shared.
    pub fn agreement(&self) -> Option<f64> {
        let (agreed, opposed): (f64, f64) = (self.convergences().iter().sum(), self.divergences().iter().sum());
        (agreed + opposed > 0.0).then(|| 100.0 * agreed / (agreed + opposed))
    }

    /// EQ of each actor, 0 to 1; none where an actor shares no stake.
    pub fn ambivalence(&self) -> Vec<Option<f64>> {
        let lines = self.convergence.iter().zip(self.divergence.iter());
        let one = |(agreed, opposed): (&[f64], &[f64])| {
            let sum = |of: fn(f64, f64) -> f64| agreed.iter().zip(opposed).map(|(c, d)| of(*c, *d)).sum::<f64>();
            let all = sum(|c, d| c + d);
            (all > 0.0).then(|| 1.0 - sum(|c, d| (c - d).abs()) / all)
        };
        lines.map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::map;
    use super::*;

    #[test]
    fn an_example_worked_by_hand() {
        let map = map(&[&[3, -1], &[-2, -1], &[0, 2]]);
        let two = Ordered::of(&map, Order::Strength, &[]);
        assert_eq!((two.convergence.at(0, 1), two.divergence.at(1, 0)), (1.0, 2.5), "A and B");
        assert_eq!(two.ambivalence().first(), Some(&Some(0.4)), "EQ of A");
        let stakes = two.of_stakes();
        assert_eq!((stakes.agree, stakes.disagree), (vec![3.0, 2.0], vec![-2.0, -2.0]), "for and against");
        assert_eq!(two.of_actors().mobilisation, [4.0, 3.0, 2.0], "of actors");
        assert_eq!(stakes.mobilisation, [5.0, 4.0], "of stakes");
        let one = Ordered::of(&map, Order::Stakes, &[]);
        assert_eq!(one.divergences(), [2.0, 2.0, 2.0], "each is opposed on two stakes");
        let three = Ordered::of(&map, Order::Power, &[2.0, 1.0, 0.0]);
        assert_eq!(three.divergence.at(0, 1), 4.0, "half of 2 × 3 and 2");
        assert_eq!(three.divergence.at(0, 2), 0.0, "who has no weight drops out");
    }

    #[test]
    fn who_shares_nothing_is_neither_one_nor_the_other() {
        let alone = Ordered::of(&map(&[&[3, 9], &[0, 2]]), Order::Strength, &[]);
        assert_eq!((alone.agreement(), alone.ambivalence()), (None, vec![None, None]), "not defined");
    }
}
