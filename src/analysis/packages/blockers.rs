//! Who loses in which packages, by how little, and what would be within reach if one party alone were made good.
//!
//! A package is within reach of a party when that party alone loses by it and somebody gains: a counterpart worth its
//! loss would make the package acceptable to all. The nearest is the one with the smallest loss; ties go to the larger
//! sum of gains, then to the smaller number.
//!
//! Worked by hand: gains (−1, 4), (−3, 9), (2, −1), (−1, −1). The first party loses in 3 packages of 4, alone in 2; the
//! nearest is the first, for a loss of 1.

use super::solutions::rounded;
use super::table::{Lanes, SLACK};

/// What a party loses, over the compatible packages.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Losing {
    /// In how many packages it loses.
    pub in_packages: usize,
    /// In how many it alone loses, while somebody gains.
    pub alone_in: usize,
    /// The package in which it alone loses the least: its number, and the loss.
    pub nearest: Option<(usize, f64)>,
    /// The sum of gains of that package.
    sum: f64,
}

/// Counts one more compatible package.
pub(super) fn count(losing: &mut [Losing], gains: &Lanes, index: usize) {
    let mut losers = losing.iter_mut().zip(gains).filter(|(_, gain)| **gain < -SLACK);
    let Some((first, gain)) = losers.next() else { return };
    first.in_packages += 1;
    let mut others = 0;
    for (other, _) in losers {
        other.in_packages += 1;
        others += 1;
    }
    if others > 0 || !gains.iter().any(|gain| *gain > SLACK) {
        return;
    }
    first.alone_in += 1;
    let (loss, sum) = (rounded(-gain), rounded(gains.iter().sum()));
    let nearer = first.nearest.is_none_or(|(_, least)| {
        let least = rounded(least);
        loss < least || (loss <= least && sum > first.sum)
    });
    if nearer {
        first.nearest = Some((index, -gain));
        first.sum = sum;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_loses_is_counted_and_the_nearest_kept() {
        let mut losing = [Losing::default(); 2];
        for (index, (one, other)) in [(-1.0, 4.0), (-3.0, 9.0), (2.0, -1.0), (-1.0, -1.0)].into_iter().enumerate() {
            let mut gains = Lanes::default();
            gains.iter_mut().zip([one, other]).for_each(|(place, gain)| *place = gain);
            count(&mut losing, &gains, index);
        }
        let of = |losing: &Losing| (losing.in_packages, losing.alone_in, losing.nearest);
        assert_eq!(of(&losing[0]), (3, 2, Some((0, 1.0))), "the first party");
        assert_eq!(of(&losing[1]), (2, 1, Some((2, 1.0))), "the second");
    }
}
