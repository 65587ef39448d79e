//! A plain table of utilities: what each option of each issue is worth to each party. Any published case fits in it.
//!
//! `u_i(p) = Σ_k u[i,k](p_k)` for a package `p` of one option per issue; what a party gets without agreement is its
//! fallback, else what today's package gives it: `d_i`. Packages are numbered with the last issue turning fastest.
//!
//! Worked by hand: two issues of 2 and 3 options make 6 packages; package 4 is option 1 of the first, option 1 of the
//! second.

/// Most parties of a search, which is also how many numbers stand side by side in its inner loops.
pub const MOST_PARTIES: usize = 8;
/// Fewest parties: nobody makes a compromise alone.
pub const LEAST_PARTIES: usize = 2;
/// Most packages: above, the search stops and says so, and never gives an approximation.
pub const MOST_PACKAGES: usize = 500_000;
/// Differences of utility below this are rounding.
pub const SLACK: f64 = 1e-12;

/// One number per party; those without a party are 0.
pub(super) type Lanes = [f64; MOST_PARTIES];

/// One option of an issue, by ranks.
pub type Choice = (usize, usize);

/// What each option of each issue is worth to each party.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// By party, by issue, by option.
    pub utilities: Vec<Vec<Vec<f64>>>,
    /// The option in force today on each issue.
    pub today: Vec<usize>,
    /// What each party gets without agreement; none: what it has today.
    pub fallback: Vec<Option<f64>>,
    /// Options that may not hold together. A ban of one option rules it out.
    pub bans: Vec<Vec<Choice>>,
}

/// Why a table cannot be searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Fewer than [`LEAST_PARTIES`].
    TooFewParties(usize),
    /// More than [`MOST_PARTIES`].
    TooManyParties(usize),
    /// Nothing to settle.
    NoIssue,
    /// More packages than [`MOST_PACKAGES`].
    TooManyPackages(u128),
    /// Not the same issues and options for all, or a number that is none.
    Uneven,
}

impl Table {
    /// How many options each issue has.
    pub fn counts(&self) -> Vec<usize> {
        self.utilities.first().map(|issues| issues.iter().map(Vec::len).collect()).unwrap_or_default()
    }

    /// How many packages there are, incompatible ones included.
    pub fn packages(&self) -> u128 {
        self.counts().iter().fold(1, |product: u128, count| product.saturating_mul(*count as u128))
    }

    /// Whether it can be searched.
    pub fn check(&self) -> Result<(), Unfit> {
        let (parties, counts) = (self.utilities.len(), self.counts());
        if parties < LEAST_PARTIES {
            return Err(Unfit::TooFewParties(parties));
        }
        if parties > MOST_PARTIES {
            return Err(Unfit::TooManyParties(parties));
        }
        if counts.is_empty() {
            return Err(Unfit::NoIssue);
        }
        let there = |(issue, option): &Choice| counts.get(*issue).is_some_and(|count| option < count);
        let same = |issues: &Vec<Vec<f64>>| issues.iter().map(Vec::len).eq(counts.iter().copied());
        let even = self.utilities.iter().all(same)
            && self.utilities.iter().flatten().flatten().all(|utility| utility.is_finite())
            && self.today.len() == counts.len()
            && self.today.iter().copied().enumerate().all(|choice| there(&choice))
            && self.fallback.len() == parties
            && self.fallback.iter().flatten().all(|fallback| fallback.is_finite())
            && self.bans.iter().all(|ban| !ban.is_empty() && ban.iter().all(there));
        let packages = self.packages();
        if !even {
            return Err(Unfit::Uneven);
        }
        if packages > MOST_PACKAGES as u128 { Err(Unfit::TooManyPackages(packages)) } else { Ok(()) }
    }

    /// What a package is worth to each party.
    pub fn utility(&self, package: &[usize]) -> Vec<f64> {
        let worth = |issues: &Vec<Vec<f64>>| {
            issues.iter().zip(package).filter_map(|(options, option)| options.get(*option)).sum::<f64>()
        };
        self.utilities.iter().map(worth).collect()
    }

    /// What each party has without agreement.
    pub fn disagreement(&self) -> Vec<f64> {
        let today = self.utility(&self.today);
        self.fallback.iter().zip(today).map(|(typed, today)| typed.unwrap_or(today)).collect()
    }

    /// What each party gains with a package; below 0, it loses.
    pub fn gains(&self, package: &[usize]) -> Vec<f64> {
        self.utility(package).into_iter().zip(self.disagreement()).map(|(with, without)| with - without).collect()
    }

    /// Whether a package holds no ban.
    pub fn is_compatible(&self, package: &[usize]) -> bool {
        let held = |(issue, option): &Choice| package.get(*issue) == Some(option);
        !self.bans.iter().any(|ban| ban.iter().all(held))
    }

    /// The number of a package.
    pub fn index_of(&self, package: &[usize]) -> usize {
        self.counts().iter().zip(package).fold(0, |index, (count, option)| index * count + option)
    }

    /// The package of that number.
    pub fn package_at(&self, index: usize) -> Vec<usize> {
        let mut left = index;
        let mut package: Vec<usize> = self
            .counts()
            .iter()
            .rev()
            .map(|count| {
                let option = left % (*count).max(1);
                left /= (*count).max(1);
                option
            })
            .collect();
        package.reverse();
        package
    }

    /// By issue, by option: what it is worth to all parties, side by side.
    pub(super) fn lanes(&self) -> Vec<Vec<Lanes>> {
        let worth = |issue: usize, option: usize| -> Lanes {
            let of = |party: usize| self.utilities.get(party)?.get(issue)?.get(option).copied();
            std::array::from_fn(|party| of(party).unwrap_or_default())
        };
        let counts = self.counts();
        counts
            .iter()
            .enumerate()
            .map(|(issue, count)| (0..*count).map(|option| worth(issue, option)).collect())
            .collect()
    }

    /// Whether each package holds a ban, in the order of their numbers. Costs packages × (bans / 64).
    pub(super) fn banned(&self) -> Vec<bool> {
        let counts = self.counts();
        let mut banned = vec![false; counts.iter().product()];
        for bans in self.bans.chunks(64) {
            let mut held = vec![u64::MAX >> (64 - bans.len())];
            for (issue, count) in counts.iter().enumerate() {
                let masks: Vec<u64> = (0..*count).map(|option| spared(bans, issue, option)).collect();
                held = held.iter().flat_map(|before| masks.iter().map(move |mask| before & mask)).collect();
            }
            for (banned, held) in banned.iter_mut().zip(held) {
                *banned |= held != 0;
            }
        }
        banned
    }
}

/// The bans that an option leaves possible, one bit each: those that hold it, and those that say nothing of its issue.
fn spared(bans: &[Vec<Choice>], issue: usize, option: usize) -> u64 {
    let holds = |ban: &Vec<Choice>| ban.iter().all(|(of, wanted)| *of != issue || *wanted == option);
    bans.iter().enumerate().map(|(bit, ban)| u64::from(holds(ban)) << bit).sum()
}

/// The sum of two rows.
pub(super) fn plus(one: &Lanes, other: &Lanes) -> Lanes {
    let mut sum = *one;
    sum.iter_mut().zip(other).for_each(|(sum, term)| *sum += term);
    sum
}

/// The difference of two rows.
pub(super) fn minus(one: &Lanes, other: &Lanes) -> Lanes {
    let mut difference = *one;
    difference.iter_mut().zip(other).for_each(|(difference, term)| *difference -= term);
    difference
}

/// Whether nobody loses: `all ≥ −slack`.
#[expect(clippy::needless_bitwise_bool, reason = "eight comparisons side by side, without a jump")]
pub(super) fn spares_all(gains: &Lanes) -> bool {
    gains.iter().fold(true, |all, gain| all & (*gain >= -SLACK))
}

/// Whether nobody loses and somebody gains.
pub(super) fn improves(gains: &Lanes) -> bool {
    spares_all(gains) && gains.iter().any(|gain| *gain > SLACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two parties, two issues of 2 and 3 options.
    fn table() -> Table {
        Table {
            utilities: vec![vec![vec![0.0, 10.0], vec![0.0, 1.0, 2.0]], vec![vec![5.0, 0.0], vec![0.0, 4.0, 9.0]]],
            today: vec![0, 0],
            fallback: vec![None, Some(7.0)],
            bans: vec![vec![(0, 1), (1, 2)]],
        }
    }

    #[test]
    fn packages_are_numbered_with_the_last_issue_fastest() {
        let table = table();
        assert_eq!((table.packages(), table.package_at(4), table.index_of(&[1, 1])), (6, vec![1, 1], 4), "2 × 3");
        assert_eq!(table.utility(&[1, 1]), [11.0, 4.0], "10 + 1, 0 + 4");
        assert_eq!(table.gains(&[1, 1]), [11.0, -3.0], "from 0, and from a fallback of 7");
    }

    #[test]
    fn a_ban_rules_out_what_holds_all_of_it() {
        let mut table = table();
        assert_eq!(table.banned(), [false, false, false, false, false, true], "the last one alone");
        table.bans.push(vec![(1, 0)]);
        assert_eq!(table.banned(), [true, false, false, true, false, true], "and all that hold that option");
        assert!(!table.is_compatible(&[0, 0]) && table.is_compatible(&[0, 1]), "the same, one by one");
        table.bans = vec![vec![(0, 0), (1, 1)]; 70];
        assert_eq!(table.banned(), [false, true, false, false, false, false], "more bans than a word has bits");
    }

    #[test]
    fn what_cannot_be_searched_is_said() {
        let fit = |change: fn(&mut Table)| {
            let mut table = table();
            change(&mut table);
            table.check()
        };
        assert_eq!(fit(|_| {}), Ok(()), "a good table");
        assert_eq!(fit(|table| table.utilities.truncate(1)), Err(Unfit::TooFewParties(1)), "one party");
        let crowd = |table: &mut Table| table.utilities = vec![vec![vec![0.0, 1.0]]; 9];
        assert_eq!(fit(crowd), Err(Unfit::TooManyParties(9)), "nine");
        assert_eq!(fit(|table| table.utilities = vec![Vec::new(); 2]), Err(Unfit::NoIssue), "nothing to settle");
        assert_eq!(fit(|table| table.today = vec![0, 3]), Err(Unfit::Uneven), "no such option");
        let many = |table: &mut Table| {
            table.utilities = vec![vec![vec![0.0; 10]; 6]; 2];
            table.today = vec![0; 6];
            table.bans.clear();
        };
        assert_eq!(fit(many), Err(Unfit::TooManyPackages(1_000_000)), "a million");
    }
}
