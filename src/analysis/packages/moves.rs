//! Changes of a few issues that are better for somebody and worse for nobody, whatever the other issues hold.
//!
//! Utilities are additive: what such a change is worth depends on the options that it leaves and takes, and on nothing
//! else. It is told as a rule: « with these options on the other issues of the rule, those options of the last one are
//! never in the Pareto set ». A change only goes to options that no ban names, so that it is always allowed.
//!
//! Worked by hand: two parties, two issues of two options; the second option of the first is worth (+2, −1), that of
//! the second (−1, +2). Together they are worth (+1, +1): both first options are never kept together.

use super::table::{Lanes, Table, improves, minus, plus};

/// Issues of one change at most.
const MOST_ISSUES: usize = 4;
/// Sums of rows that the search of changes may take, over all rules: so many for each package, and at most.
const PER_PACKAGE: usize = 16;
const BUDGET: usize = 6_000_000;
/// Options that a mask can name.
const BITS: usize = u64::BITS as usize;

/// With options of some issues, those of the last one that are never in the set.
pub(super) struct Rule {
    /// The issues but the last, with the stride of each in the key.
    issues: Vec<(usize, usize)>,
    /// By the key of the other issues: one bit per option of the last.
    masks: Vec<u64>,
}

impl Rule {
    /// The options of its last issue that are out, with the options chosen before it.
    pub(super) fn mask(&self, choice: &[usize]) -> u64 {
        let key = self.issues.iter().filter_map(|(issue, stride)| Some(stride * choice.get(*issue)?)).sum::<usize>();
        self.masks.get(key).copied().unwrap_or_default()
    }
}

/// The rules of a table, by their last issue.
pub(super) struct Rules(Vec<Vec<Rule>>);

impl Rules {
    /// Those of one issue, then of two, three and four, as far as the budget goes.
    pub(super) fn of(table: &Table, lanes: &[Vec<Lanes>]) -> Self {
        let mut rules = Self(lanes.iter().map(|_| Vec::new()).collect());
        let packages: usize = lanes.iter().map(Vec::len).fold(1, usize::saturating_mul);
        let mut budget = packages.saturating_mul(PER_PACKAGE).min(BUDGET);
        for size in 1..=MOST_ISSUES.min(lanes.len()) {
            let found: Vec<(usize, Rule)> = subsets(lanes.len(), size)
                .into_iter()
                .filter_map(|issues| {
                    let cost = issues.iter().filter_map(|issue| lanes.get(*issue)).map(|options| options.len().pow(2));
                    let cost: usize = cost.fold(1, usize::saturating_mul);
                    let last = *issues.last()?;
                    budget = budget.checked_sub(cost)?;
                    Some((last, rules.rule(table, lanes, &issues)?))
                })
                .collect();
            for (last, rule) in found {
                if let Some(of) = rules.0.get_mut(last) {
                    of.push(rule);
                }
            }
        }
        rules
    }

    /// The options of an issue that are out, with the options chosen on those before it.
    pub(super) fn mask(&self, issue: usize, choice: &[usize]) -> u64 {
        self.0.get(issue).into_iter().flatten().fold(0, |mask, rule| mask | rule.mask(choice))
    }

    /// What a change of all of these issues at once puts out, beyond the rules that are known; none: nothing.
    fn rule(&self, table: &Table, lanes: &[Vec<Lanes>], issues: &[usize]) -> Option<Rule> {
        let options: Vec<&[Lanes]> = issues.iter().filter_map(|issue| lanes.get(*issue)).map(Vec::as_slice).collect();
        let free: Vec<Vec<bool>> = issues
            .iter()
            .zip(&options)
            .map(|(issue, options)| (0..options.len()).map(|option| is_free(table, *issue, option)).collect())
            .collect();
        let (last, before) = options.split_last()?;
        let mut strides = vec![1; before.len()];
        for rank in (1..before.len()).rev() {
            let width = before.get(rank).map_or(1, |options| options.len());
            let stride = strides.get(rank).map_or(1, |stride| stride * width);
            if let Some(place) = strides.get_mut(rank - 1) {
                *place = stride;
            }
        }
        let keys: usize = before.iter().map(|options| options.len()).product();
        let inside: Vec<&Rule> = self.inside(issues);
        let mut masks = vec![0; keys];
        let mut choice = vec![0; lanes.len()];
        let mut any = false;
        for (key, mask) in masks.iter_mut().enumerate() {
            let mut left = key;
            for (issue, stride) in issues.iter().zip(&strides) {
                if let Some(place) = choice.get_mut(*issue) {
                    *place = left / stride;
                }
                left %= stride;
            }
            let known = inside.iter().fold(0, |known, rule| known | rule.mask(&choice));
            for option in (0..last.len().min(BITS)).filter(|option| known >> option & 1 == 0) {
                let from: Vec<usize> = issues
                    .iter()
                    .take(before.len())
                    .filter_map(|issue| choice.get(*issue).copied())
                    .chain([option])
                    .collect();
                if improvable(&options, &free, &from) {
                    *mask |= 1 << option;
                    any = true;
                }
            }
        }
        any.then(|| Rule { issues: issues.iter().copied().zip(strides).collect(), masks })
    }

    /// The rules on the last of these issues whose other issues are among them.
    fn inside(&self, issues: &[usize]) -> Vec<&Rule> {
        let known = issues.last().and_then(|last| self.0.get(*last)).into_iter().flatten();
        known.filter(|rule| rule.issues.iter().all(|(issue, _)| issues.contains(issue))).collect()
    }
}

/// Whether an option stands in no ban.
fn is_free(table: &Table, issue: usize, option: usize) -> bool {
    !table.bans.iter().flatten().any(|choice| *choice == (issue, option))
}

/// Whether a change of every one of these issues, to free options, is better for somebody and worse for nobody.
fn improvable(options: &[&[Lanes]], free: &[Vec<bool>], from: &[usize]) -> bool {
    let changes: Vec<Vec<Lanes>> = options
        .iter()
        .zip(free)
        .zip(from)
        .map(|((options, free), from)| {
            let Some(left) = options.get(*from) else { return Vec::new() };
            let others = options.iter().zip(free).enumerate();
            others.filter(|(to, (_, free))| to != from && **free).map(|(_, (to, _))| minus(to, left)).collect()
        })
        .collect();
    // The most that the issues still to change may bring to each party.
    let mut hopes = vec![Lanes::default()];
    for changes in changes.iter().rev() {
        let Some(best) = changes.iter().copied().reduce(|one, other| greatest(&one, &other)) else { return false };
        let after = hopes.last().copied().unwrap_or_default();
        hopes.push(plus(&after, &best));
    }
    hopes.pop();
    hopes.reverse();
    reaches(&changes, &hopes, &Lanes::default())
}

fn reaches(changes: &[Vec<Lanes>], hopes: &[Lanes], so_far: &Lanes) -> bool {
    let (Some((first, changes)), Some((hope, hopes))) = (changes.split_first(), hopes.split_first()) else {
        return improves(so_far);
    };
    first.iter().any(|change| {
        let sum = plus(so_far, change);
        super::table::spares_all(&plus(&sum, hope)) && reaches(changes, hopes, &sum)
    })
}

fn greatest(one: &Lanes, other: &Lanes) -> Lanes {
    let mut most = *one;
    most.iter_mut().zip(other).for_each(|(most, other)| *most = most.max(*other));
    most
}

/// Every way to take `size` of the numbers under `count`, each in order.
pub(super) fn subsets(count: usize, size: usize) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for _ in 0..size {
        all = all
            .iter()
            .flat_map(|taken: &Vec<usize>| {
                let first = taken.last().map_or(0, |last| last + 1);
                (first..count).map(move |next| taken.iter().copied().chain([next]).collect())
            })
            .collect();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(utilities: Vec<Vec<Vec<f64>>>) -> Table {
        let (parties, issues) = (utilities.len(), utilities.first().map_or(0, Vec::len));
        Table { utilities, today: vec![0; issues], fallback: vec![None; parties], bans: Vec::new() }
    }

    #[test]
    fn two_changes_that_help_together_put_out_what_they_leave() {
        let mut table = table(vec![vec![vec![0.0, 2.0], vec![0.0, -1.0]], vec![vec![0.0, -1.0], vec![0.0, 2.0]]]);
        let rules = Rules::of(&table, &table.lanes());
        assert_eq!((rules.mask(0, &[]), rules.mask(1, &[0]), rules.mask(1, &[1])), (0, 1, 0), "both first options");
        table.bans = vec![vec![(0, 1), (1, 1)]];
        let rules = Rules::of(&table, &table.lanes());
        assert_eq!(rules.mask(1, &[0]), 0, "the change goes where a ban may hold");
    }

    #[test]
    fn an_option_worse_for_all_is_out_by_itself() {
        let table = table(vec![vec![vec![1.0, 0.0, 2.0]], vec![vec![3.0, 2.0, 0.0]]]);
        assert_eq!(Rules::of(&table, &table.lanes()).mask(0, &[]), 0b10, "the second, by the first");
    }

    #[test]
    fn subsets_are_in_order() {
        assert_eq!(subsets(4, 3), [[0, 1, 2], [0, 1, 3], [0, 2, 3], [1, 2, 3]], "four of them");
        assert_eq!(subsets(2, 3), Vec::<Vec<usize>>::new(), "not enough");
    }
}
