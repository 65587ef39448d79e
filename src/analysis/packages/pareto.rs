//! The packages than which nothing is better for one party without being worse for another.
//!
//! A package `q` dominates `p` when `u(q) ≥ u(p)` for all parties and `u(q) > u(p)` for one, within the slack. The set
//! is exact. The walk through the packages leaves out the branches that a rule puts out (see [`super::moves`]); what is
//! left is searched in a tree of boxes, each with the best that it holds for each party.
//!
//! Worked by hand: two parties, utilities (0, 5), (3, 3), (2, 3), (5, 0). The third is dominated by the second; the
//! three others are the set.

use super::moves::Rules;
use super::table::{Lanes, SLACK, Table, improves, minus, plus};

/// Packages of one leaf of the tree.
const LEAF: usize = 12;
/// Packages after which one asks whether the search is still wanted.
const ROUND: usize = 2048;

/// A package that no rule puts out.
#[derive(Clone, Copy)]
struct Candidate {
    utility: Lanes,
    total: f64,
    index: u32,
}

/// Whether each compatible package is in the set, by its number. `wanted` is asked now and then; none when it says no.
pub(super) fn pareto(table: &Table, banned: &[bool], wanted: &dyn Fn() -> bool) -> Option<Vec<bool>> {
    let lanes = table.lanes();
    let rules = Rules::of(table, &lanes);
    let mut walk = Walk { lanes: &lanes, rules: &rules, banned, choice: Vec::new(), found: Vec::new() };
    walk.go(&Lanes::default(), 0);
    let mut candidates = walk.found;
    let tree = Tree::of(&mut candidates);
    // Asked in the order of the tree: those that stand together look into the same boxes.
    let mut asked = Vec::new();
    if let Some(tree) = &tree {
        tree.gather(&mut asked);
    }
    let mut kept = vec![false; banned.len()];
    for round in asked.chunks(ROUND) {
        if !wanted() {
            return None;
        }
        for candidate in round {
            if let Some(kept) = kept.get_mut(candidate.index as usize) {
                *kept = !tree.as_ref().is_some_and(|tree| tree.dominates(candidate));
            }
        }
    }
    Some(kept)
}

/// A walk through the packages, issue by issue.
struct Walk<'a> {
    lanes: &'a [Vec<Lanes>],
    rules: &'a Rules,
    banned: &'a [bool],
    choice: Vec<usize>,
    found: Vec<Candidate>,
}

impl Walk<'_> {
    fn go(&mut self, utility: &Lanes, index: usize) {
        let issue = self.choice.len();
        let Some(options) = self.lanes.get(issue) else {
            if self.banned.get(index) == Some(&false) {
                let total = utility.iter().sum();
                self.found.push(Candidate { utility: *utility, total, index: index as u32 });
            }
            return;
        };
        let out = self.rules.mask(issue, &self.choice);
        for (option, worth) in options.iter().enumerate() {
            let is_out = u32::try_from(option).is_ok_and(|bit| out.checked_shr(bit).is_some_and(|mask| mask & 1 == 1));
            if !is_out {
                self.choice.push(option);
                self.go(&plus(utility, worth), index * options.len() + option);
                self.choice.pop();
            }
        }
    }
}

/// A box of candidates, with the best that it holds for each party.
struct Tree<'a> {
    best: Lanes,
    total: f64,
    inside: Inside<'a>,
}

enum Inside<'a> {
    Leaf(&'a [Candidate]),
    Halves(Box<[Tree<'a>; 2]>),
}

impl<'a> Tree<'a> {
    /// Halves along the party whose utilities are the furthest apart; none of nothing. Costs n log n.
    fn of(candidates: &'a mut [Candidate]) -> Option<Self> {
        let (first, rest) = candidates.split_first()?;
        let (mut best, mut least, mut total) = (first.utility, first.utility, first.total);
        for candidate in rest {
            for ((best, least), utility) in best.iter_mut().zip(&mut least).zip(&candidate.utility) {
                *best = best.max(*utility);
                *least = least.min(*utility);
            }
            total = total.max(candidate.total);
        }
        if candidates.len() <= LEAF {
            return Some(Self { best, total, inside: Inside::Leaf(candidates) });
        }
        let spread = minus(&best, &least);
        let widest = spread.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(party, _)| party);
        let of = |candidate: &Candidate| candidate.utility.get(widest).copied().unwrap_or_default();
        let middle = candidates.len() / 2;
        candidates.select_nth_unstable_by(middle, |a, b| of(b).total_cmp(&of(a)));
        let (high, low) = candidates.split_at_mut(middle);
        let halves = Box::new([Self::of(high)?, Self::of(low)?]);
        Some(Self { best, total, inside: Inside::Halves(halves) })
    }

    /// Its candidates, box by box.
    fn gather(&self, into: &mut Vec<Candidate>) {
        match &self.inside {
            Inside::Leaf(candidates) => into.extend_from_slice(candidates),
            Inside::Halves(halves) => halves.iter().for_each(|half| half.gather(into)),
        }
    }

    /// Whether one of its candidates is better for somebody and worse for nobody.
    fn dominates(&self, candidate: &Candidate) -> bool {
        // Rounding of eight sums is far below this.
        if self.total < candidate.total - 1e-9 || !reaches(&self.best, &candidate.utility) {
            return false;
        }
        match &self.inside {
            Inside::Leaf(candidates) => candidates.iter().any(|other| {
                other.total > candidate.total - 1e-9 && improves(&minus(&other.utility, &candidate.utility))
            }),
            Inside::Halves(halves) => halves.iter().any(|half| half.dominates(candidate)),
        }
    }
}

/// Whether it is as good for all, within the slack.
#[expect(clippy::needless_bitwise_bool, reason = "eight comparisons side by side, without a jump")]
fn reaches(best: &Lanes, utility: &Lanes) -> bool {
    best.iter().zip(utility).fold(true, |all, (best, utility)| all & (*best >= *utility - SLACK))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_worse_for_one_and_better_for_none_is_left_out() {
        let (one, other) = (vec![0.0, 3.0, 2.0, 5.0], vec![5.0, 3.0, 3.0, 0.0]);
        let table = Table {
            utilities: vec![vec![one], vec![other]],
            today: vec![0],
            fallback: vec![None; 2],
            bans: Vec::new(),
        };
        let set = |table: &Table| pareto(table, &table.banned(), &|| true).expect("it is wanted");
        assert_eq!(set(&table), [true, true, false, true], "worked by hand");
        let banned = Table { bans: vec![vec![(0, 1)]], ..table.clone() };
        assert_eq!(set(&banned), [true, false, true, true], "what is ruled out dominates nothing");
        assert_eq!(pareto(&table, &table.banned(), &|| false), None, "given up");
    }
}
