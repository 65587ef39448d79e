//! Single packages among those that all accept, each by one published rule.
//!
//! Sources: J. Nash, *The Bargaining Problem*, 1950; E. Kalai and M. Smorodinsky, 1975, here over a list of packages.
//! With gains `g_i = u_i − d_i ≥ 0` and ideals `b_i = max u_i` among the acceptable packages: Nash maximises `Π g_i`,
//! and is there when everybody can gain at once; Kalai–Smorodinsky maximises `min g_i / (b_i − d_i)` over those who can
//! gain; the egalitarian package maximises `min g_i`, the utilitarian one `Σ g_i`. Ties: the larger `Σ g`, rounded to 9
//! decimals, then the smaller number.
//!
//! Worked by hand: gains (4, 1), (3, 3) and (1, 5); products 4, 9 and 5, so Nash takes the second. The ideals are 4 and
//! 5: shares (1, 0.2), (0.75, 0.6), (0.25, 1), so Kalai–Smorodinsky takes the second too.

use super::table::SLACK;

/// The packages that the rules choose, by number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Solutions {
    /// The greatest product of gains; none where somebody cannot gain with the others.
    pub nash: Option<usize>,
    /// The greatest least share of what each could hope for; none where nobody can gain.
    pub kalai_smorodinsky: Option<usize>,
    /// The greatest least gain. It compares people: never on screen.
    pub egalitarian: Option<usize>,
    /// The greatest sum of gains. It compares people: never on screen.
    pub utilitarian: Option<usize>,
}

/// The best so far by one rule.
#[derive(Clone, Copy)]
struct Best {
    /// Values below which differences are rounding, whatever their share of the value.
    unit: f64,
    found: Option<(f64, f64, usize)>,
}

impl Best {
    fn of(unit: f64) -> Self {
        Self { unit, found: None }
    }

    /// Another package, in the order of numbers.
    fn see(&mut self, value: f64, sum: f64, index: usize) {
        let better = self.found.is_none_or(|(best, best_sum, _)| {
            let tie = SLACK * best.abs().max(value.abs()).max(self.unit);
            value > best + tie || (value >= best - tie && sum > best_sum)
        });
        if better {
            self.found = Some((value, sum, index));
        }
    }

    fn index(self) -> Option<usize> {
        self.found.map(|(.., index)| index)
    }
}

/// What the rules choose among acceptable packages, each with its number and its gains; `hopes` is `b − d`.
pub(super) fn solutions<'a>(acceptable: impl Iterator<Item = (usize, &'a [f64])>, hopes: &[f64]) -> Solutions {
    // A product of small gains may be very small, and counts all the same.
    let mut nash = Best::of(0.0);
    let [mut balanced, mut egalitarian, mut utilitarian] = [Best::of(1.0); 3];
    let some_hope = hopes.iter().any(|hope| *hope > SLACK);
    for (index, gains) in acceptable {
        let sum = rounded(gains.iter().sum());
        let least = gains.iter().copied().fold(f64::INFINITY, f64::min);
        if least > SLACK {
            nash.see(gains.iter().product(), sum, index);
        }
        if some_hope {
            let shares = gains.iter().zip(hopes).filter(|(_, hope)| **hope > SLACK).map(|(gain, hope)| gain / hope);
            balanced.see(shares.fold(f64::INFINITY, f64::min), sum, index);
        }
        egalitarian.see(least, sum, index);
        utilitarian.see(sum, sum, index);
    }
    Solutions {
        nash: nash.index(),
        kalai_smorodinsky: balanced.index(),
        egalitarian: egalitarian.index(),
        utilitarian: utilitarian.index(),
    }
}

/// To 9 decimals, so that equal sums are equal whatever the order of their terms.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(gains: &[[f64; 2]], hopes: [f64; 2]) -> Solutions {
        solutions(gains.iter().map(|gains| &gains[..]).enumerate(), &hopes)
    }

    #[test]
    fn each_rule_takes_its_package() {
        let found = of(&[[4.0, 1.0], [3.0, 3.0], [1.0, 5.0], [0.0, 6.5]], [4.0, 6.5]);
        assert_eq!((found.nash, found.utilitarian), (Some(1), Some(3)), "9 is the greatest product, 6.5 the sum");
        assert_eq!((found.egalitarian, found.kalai_smorodinsky), (Some(1), Some(1)), "3, and shares 0.75 and 0.46");
    }

    #[test]
    fn ties_go_to_the_larger_sum_then_to_the_first() {
        let found = of(&[[2.0, 2.0], [2.0, 3.0], [3.0, 2.0]], [3.0, 3.0]);
        assert_eq!(found.egalitarian, Some(1), "2 for all three, 5 in sum for the last two");
        assert_eq!(found.nash, Some(1), "6 for the last two");
    }

    #[test]
    fn nobody_is_left_without_gain_by_nash() {
        let found = of(&[[0.0, 0.0], [0.0, 5.0]], [0.0, 5.0]);
        assert_eq!(found.nash, None, "the first cannot gain");
        assert_eq!(found.kalai_smorodinsky, Some(1), "the second alone can, and gains all");
        assert_eq!(of(&[[0.0, 0.0]], [0.0, 0.0]).kalai_smorodinsky, None, "nobody can");
    }
}
