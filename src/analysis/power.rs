//! The balance of power between actors.
//!
//! Source: MACTOR (M. Godet). Convention A: `r_i = (I_i − MIDI[i,i]) / T × I_i / (I_i + D_i)`, I and D without the
//! diagonal. Convention B counts the diagonal in I, D and T. Then `r*_i = n r_i / Σ r`: the mean is 1. `q` and `q*`
//! are convention A on MMIDI. Which of the two the first authors print is not established: the result says which was
//! used. An actor that neither weighs nor depends has r = 0; where Σ r = 0, all count as equals (r* = 1).
//!
//! Worked by hand: 1 weighs 2 on 2, which weighs 1 on 1. MIDI = [[1, 2], [1, 1]], I = (2, 1), D = (1, 2), T = 3. Under
//! A, r = (1/3 × 2/3, 0) and r* = (2, 0).

use super::influence::margins;
use super::{Grid, Influences};
use crate::model::PowerConvention;

/// The weight of each actor in the balance of power.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Power {
    /// The convention that was used.
    pub convention: PowerConvention,
    /// r of each actor, in order of entry.
    pub ratios: Vec<f64>,
    /// r* of each actor: its weight where the mean is 1.
    pub weights: Vec<f64>,
    /// Whether it could be computed; else all count as equals.
    pub computable: bool,
}

impl Power {
    /// The balance of power that influences make. Costs actors².
    pub fn of(influences: &Influences, convention: PowerConvention) -> Self {
        Self::on(&influences.total, convention)
    }

    /// q and q*: the same on the strongest single ways, always by convention A.
    pub fn of_strongest(influences: &Influences) -> Self {
        Self::on(&influences.strongest, PowerConvention::A)
    }

    fn on(grid: &Grid, convention: PowerConvention) -> Self {
        let (influence, dependence) = margins(grid);
        let feedback: Vec<f64> = (0..grid.rows()).map(|rank| grid.at(rank, rank)).collect();
        let ratios = ratios(&influence, &dependence, &feedback, convention);
        let computable = ratios.iter().sum::<f64>() > 0.0;
        Self { convention, weights: scaled(&ratios), computable, ratios }
    }
}

/// r* of each actor, from I and D without the diagonal and the diagonal itself.
pub(super) fn weights(
    influence: &[f64],
    dependence: &[f64],
    feedback: &[f64],
    convention: PowerConvention,
) -> Vec<f64> {
    scaled(&ratios(influence, dependence, feedback, convention))
}

/// r of each actor.
fn ratios(influence: &[f64], dependence: &[f64], feedback: &[f64], convention: PowerConvention) -> Vec<f64> {
    let counted = |own: f64| match convention {
        PowerConvention::A => 0.0,
        PowerConvention::B => own,
    };
    let sum: f64 = influence.iter().zip(feedback).map(|(weighs, own)| weighs + counted(*own)).sum();
    let ratio = |((weighs, depends), own): ((&f64, &f64), &f64)| {
        let (weighs, depends) = (weighs + counted(*own), depends + counted(*own));
        if weighs + depends > 0.0 { (weighs - own) / sum * weighs / (weighs + depends) } else { 0.0 }
    };
    influence.iter().zip(dependence).zip(feedback).map(ratio).collect()
}

/// r* from r: the mean is 1; where there is nothing to compare, all are 1.
fn scaled(ratios: &[f64]) -> Vec<f64> {
    let (all, count) = (ratios.iter().sum::<f64>(), ratios.len() as f64);
    ratios.iter().map(|ratio| if all > 0.0 { count * ratio / all } else { 1.0 }).collect()
}

/// How an actor weighs, in words rather than in numbers. The bounds are our own choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weighs {
    /// Under 0.5.
    MuchLess,
    /// Under 0.9.
    Less,
    /// Under 1.1.
    Average,
    /// Under 1.5.
    More,
    /// From 1.5 on.
    MuchMore,
}

impl Weighs {
    /// The words for an r*.
    pub fn of(weight: f64) -> Self {
        match weight {
            much if much >= 1.5 => Self::MuchMore,
            more if more >= 1.1 => Self::More,
            mean if mean >= 0.9 => Self::Average,
            less if less >= 0.5 => Self::Less,
            _ => Self::MuchLess,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::influences;
    use super::*;

    #[test]
    fn an_example_worked_by_hand() {
        let found = Influences::of(&influences(&[&[0, 2], &[1, 0]]));
        let power = Power::of(&found, PowerConvention::A);
        assert!(power.ratios.iter().zip([2.0 / 9.0, 0.0]).all(|(r, known)| (r - known).abs() < 1e-12), "r");
        assert_eq!(power.weights, [2.0, 0.0], "r*, whose mean is 1");
        // With the diagonal: I' = (3, 2), D' = (2, 3), T' = 5; r = (2/5 × 3/5, 1/5 × 2/5) = (6, 2) / 25.
        let other = Power::of(&found, PowerConvention::B);
        assert!(other.weights.iter().zip([1.5, 0.5]).all(|(r, known)| (r - known).abs() < 1e-12), "6/8 and 2/8 of 2");
    }

    #[test]
    fn without_influence_all_count_as_equals() {
        let power = Power::of(&Influences::of(&influences(&[&[0, 0], &[0, 0]])), PowerConvention::A);
        assert_eq!((power.computable, power.weights), (false, vec![1.0, 1.0]), "and that is said");
    }

    #[test]
    fn words_change_at_their_bounds() {
        let words = [1.5, 1.49, 1.1, 1.0, 0.9, 0.89, 0.5, 0.49].map(Weighs::of);
        use Weighs::{Average, Less, More, MuchLess, MuchMore};
        assert_eq!(words, [MuchMore, More, More, Average, Average, Less, Less, MuchLess], "from above to below");
    }
}
