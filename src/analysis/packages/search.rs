//! The exact search: every compatible package, those that all accept, and what stands out among them.
//!
//! With `d_i` what party `i` has without agreement, a package is acceptable to all when every `g_i = u_i − d_i` is at
//! least 0, within the slack. The ideal of a party is the most that an acceptable package gives it.
//!
//! Worked by hand: two parties, one issue of three options worth (0, 0), (2, 1) and (5, −1), the first today. Two
//! packages are acceptable, the first and the second; the ideals are 2 and 1.

use super::blockers::{self, Losing};
use super::pareto::pareto;
use super::solutions::{Solutions, solutions};
use super::swaps::{Swaps, swaps};
use super::table::{Lanes, Table, Unfit, improves, minus, plus, spares_all};

/// All that the search finds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Packages, incompatible ones included.
    pub packages: usize,
    /// Packages that hold no ban.
    pub compatible: usize,
    /// The numbers of those that all accept, in order.
    pub acceptable: Vec<u32>,
    /// How many of them serve somebody.
    pub better: usize,
    /// The numbers of those of the Pareto set, in order.
    pub pareto: Vec<u32>,
    /// What each party has without agreement.
    pub disagreement: Vec<f64>,
    /// The most that an acceptable package gives each; what it has without agreement where there is none.
    pub ideal: Vec<f64>,
    /// What the published rules choose.
    pub solutions: Solutions,
    /// Changes of today's package that suit everybody.
    pub swaps: Swaps,
    /// What each party loses over all packages.
    pub losing: Vec<Losing>,
}

impl Found {
    /// Whether one can do no better for a party without harming another.
    pub fn is_pareto(&self, index: usize) -> bool {
        holds(&self.pareto, index)
    }

    /// Whether all accept that package.
    pub fn is_acceptable(&self, index: usize) -> bool {
        holds(&self.acceptable, index)
    }

    /// What each party may gain at most.
    pub fn hopes(&self) -> Vec<f64> {
        self.ideal.iter().zip(&self.disagreement).map(|(ideal, without)| ideal - without).collect()
    }
}

fn holds(sorted: &[u32], index: usize) -> bool {
    u32::try_from(index).is_ok_and(|index| sorted.binary_search(&index).is_ok())
}

/// The whole search. Costs packages × parties, and for the Pareto set what its proof asks.
pub fn search(table: &Table) -> Result<Found, Unfit> {
    search_while(table, &|| true).map(Option::unwrap_or_default)
}

/// The same, where `wanted` is asked now and then; none when it says no.
pub fn search_while(table: &Table, wanted: &dyn Fn() -> bool) -> Result<Option<Found>, Unfit> {
    table.check()?;
    let parties = table.utilities.len();
    let utilities = utilities(table);
    let banned = table.banned();
    let disagreement = table.disagreement();
    let without: Lanes = std::array::from_fn(|party| disagreement.get(party).copied().unwrap_or_default());
    let mut losing = vec![Losing::default(); parties];
    let mut ideal = Lanes::default();
    let mut accepted: Vec<(u32, Lanes)> = Vec::new();
    let mut compatible = 0;
    for (index, utility) in utilities.iter().enumerate().zip(&banned).filter(|(_, out)| !**out).map(|(it, _)| it) {
        compatible += 1;
        let gains = minus(utility, &without);
        if spares_all(&gains) {
            if accepted.is_empty() {
                ideal = *utility;
            }
            ideal.iter_mut().zip(utility).for_each(|(ideal, utility)| *ideal = ideal.max(*utility));
            accepted.push((index as u32, gains));
        } else {
            blockers::count(&mut losing, &gains, index);
        }
    }
    if accepted.is_empty() {
        ideal = without;
    }
    drop(utilities);
    let hopes = minus(&ideal, &without);
    let gains = accepted.iter().filter_map(|(index, gains)| Some((*index as usize, gains.get(..parties)?)));
    let solutions = solutions(gains, hopes.get(..parties).unwrap_or_default());
    let Some(kept) = pareto(table, &banned, wanted) else { return Ok(None) };
    Ok(Some(Found {
        packages: banned.len(),
        compatible,
        better: accepted.iter().filter(|(_, gains)| improves(gains)).count(),
        acceptable: accepted.iter().map(|(index, _)| *index).collect(),
        pareto: (0..).zip(kept).filter(|(_, kept)| *kept).map(|(index, _)| index).collect(),
        disagreement,
        ideal: ideal.into_iter().take(parties).collect(),
        solutions,
        swaps: swaps(table),
        losing,
    }))
}

/// What every package is worth to all parties, in the order of their numbers.
fn utilities(table: &Table) -> Vec<Lanes> {
    table.lanes().iter().fold(vec![Lanes::default()], |before, options| {
        let mut next = Vec::with_capacity(before.len() * options.len());
        for so_far in &before {
            next.extend(options.iter().map(|worth| plus(so_far, worth)));
        }
        next
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_accept_is_found() {
        let table = Table {
            utilities: vec![vec![vec![0.0, 2.0, 5.0]], vec![vec![0.0, 1.0, -1.0]]],
            today: vec![0],
            fallback: vec![None; 2],
            bans: Vec::new(),
        };
        let found = search(&table).expect("it is fit");
        assert_eq!((found.acceptable.as_slice(), found.ideal.as_slice()), (&[0, 1][..], &[2.0, 1.0][..]), "by hand");
        assert_eq!((found.better, found.pareto.as_slice()), (1, &[1, 2][..]), "today is dominated");
        assert_eq!(found.solutions.nash, Some(1), "2 × 1");
        let higher = Table { fallback: vec![Some(9.0), None], ..table.clone() };
        let found = search(&higher).expect("it is fit");
        assert_eq!((found.acceptable.len(), found.ideal.as_slice()), (0, &[9.0, 0.0][..]), "it has better elsewhere");
        assert_eq!(search_while(&table, &|| false), Ok(None), "given up");
    }
}
