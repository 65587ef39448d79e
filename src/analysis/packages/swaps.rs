//! Changes of today's package that suit everybody: alone, two at a time, three at a time.
//!
//! A change suits everybody when its result is compatible, nobody loses by it and somebody gains. A swap is a set of
//! changes, one per issue, that suits everybody while none of its smaller parts does: « aucune concession seule ne
//! convient à tous ; ces échanges, oui ». Sorted by the smallest gain, then by the sum, both decreasing, then by the
//! number of the package.
//!
//! Worked by hand: from today, a change worth (+3, −1) and another worth (−1, +2) suit nobody alone; together they are
//! worth (+2, +1): a swap.

use std::collections::BTreeSet;

use super::moves::subsets;
use super::solutions::rounded;
use super::table::{Choice, Lanes, Table, improves, minus, plus};

/// Changes of today's package that suit everybody together.
#[derive(Clone, Debug, PartialEq)]
pub struct Swap {
    /// The option that each changed issue goes to.
    pub to: Vec<Choice>,
    /// What each party gains.
    pub gains: Vec<f64>,
}

/// What suits everybody, by number of changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Swaps {
    /// One change.
    pub singles: Vec<Swap>,
    /// Two changes, neither of which suits everybody alone.
    pub pairs: Vec<Swap>,
    /// Three changes, of which no one and no two suit everybody alone.
    pub triples: Vec<Swap>,
}

/// Changes of today's package. Costs options³ × parties at most.
pub(super) fn swaps(table: &Table) -> Swaps {
    let mut suiting: BTreeSet<Vec<Choice>> = BTreeSet::new();
    let [singles, pairs, triples] = [1, 2, 3].map(|size| {
        let found = of_size(table, size, &suiting);
        suiting.extend(found.iter().map(|swap| swap.to.clone()));
        found
    });
    Swaps { singles, pairs, triples }
}

/// Those of `size` changes, none of whose parts is among those that suit already.
fn of_size(table: &Table, size: usize, suiting: &BTreeSet<Vec<Choice>>) -> Vec<Swap> {
    let lanes = table.lanes();
    let today: Lanes = lanes_of(&table.gains(&table.today));
    let mut found = Vec::new();
    for issues in subsets(lanes.len(), size) {
        let mut changes: Vec<(Vec<Choice>, Lanes)> = vec![(Vec::new(), today)];
        for issue in issues {
            let others = others(table, &lanes, issue);
            changes = changes
                .iter()
                .flat_map(|(before, gains)| {
                    let with = |choice| before.iter().copied().chain([choice]).collect();
                    others.iter().map(move |(choice, change)| (with(*choice), plus(gains, change)))
                })
                .collect();
        }
        let better = changes.into_iter().filter(|(_, gains)| improves(gains)).map(|(to, _)| to);
        let fresh = better.filter(|to| !parts(to).any(|part| suiting.contains(&part)));
        found.extend(fresh.filter_map(|to| {
            let package = package(table, &to);
            table.is_compatible(&package).then(|| Swap { gains: table.gains(&package), to })
        }));
    }
    let key = |swap: &Swap| {
        let least = swap.gains.iter().copied().fold(f64::INFINITY, f64::min);
        (rounded(least), rounded(swap.gains.iter().sum()), table.index_of(&package(table, &swap.to)))
    };
    found.sort_by(|one, other| {
        let (one, other) = (key(one), key(other));
        other.0.total_cmp(&one.0).then(other.1.total_cmp(&one.1)).then(one.2.cmp(&other.2))
    });
    found
}

/// The parts of a set of changes, itself and nothing left out.
fn parts(to: &[Choice]) -> impl Iterator<Item = Vec<Choice>> {
    (1..to.len()).flat_map(|size| {
        let ranks = subsets(to.len(), size);
        ranks.into_iter().map(|ranks| ranks.into_iter().filter_map(|rank| to.get(rank).copied()).collect())
    })
}

/// Today's package with some changes.
pub fn package(table: &Table, to: &[Choice]) -> Vec<usize> {
    let mut package = table.today.clone();
    for (issue, option) in to {
        if let Some(place) = package.get_mut(*issue) {
            *place = *option;
        }
    }
    package
}

fn lanes_of(gains: &[f64]) -> Lanes {
    std::array::from_fn(|party| gains.get(party).copied().unwrap_or_default())
}

/// The options of an issue other than today's, with what the change to each is worth.
fn others(table: &Table, lanes: &[Vec<Lanes>], issue: usize) -> Vec<(Choice, Lanes)> {
    let (Some(options), Some(today)) = (lanes.get(issue), table.today.get(issue)) else { return Vec::new() };
    let Some(left) = options.get(*today) else { return Vec::new() };
    let others = options.iter().enumerate().filter(|(option, _)| option != today);
    others.map(|(option, worth)| ((issue, option), minus(worth, left))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: [&[f64]; 2]) -> Table {
        let issues = |row: &[f64]| row.iter().map(|worth| vec![0.0, *worth]).collect();
        Table {
            utilities: rows.map(issues).to_vec(),
            today: vec![0; rows[0].len()],
            fallback: vec![None; 2],
            bans: Vec::new(),
        }
    }

    #[test]
    fn two_changes_that_suit_together_and_not_alone_are_a_swap() {
        let mut table = table([&[3.0, -1.0, 1.0], &[-1.0, 2.0, 0.0]]);
        let found = swaps(&table);
        assert_eq!(found.singles, [Swap { to: vec![(2, 1)], gains: vec![1.0, 0.0] }], "the last, alone");
        assert_eq!(found.pairs, [Swap { to: vec![(0, 1), (1, 1)], gains: vec![2.0, 1.0] }], "the first two");
        assert_eq!(found.triples, [], "all three hold what suits already");
        table.bans = vec![vec![(0, 1), (1, 1)]];
        assert_eq!(swaps(&table).pairs, [], "they may not hold together");
    }

    #[test]
    fn three_changes_may_be_needed() {
        let table = table([&[5.0, -2.0, -2.0], &[-3.0, 2.0, 2.0]]);
        let found = swaps(&table);
        assert_eq!((found.singles.len(), found.pairs.len()), (0, 0), "(3, −1) twice and (−4, 4)");
        assert_eq!(found.triples, [Swap { to: vec![(0, 1), (1, 1), (2, 1)], gains: vec![1.0, 1.0] }], "all three");
    }
}
