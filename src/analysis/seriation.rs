//! An order of actors in which those who think alike stand next to each other.
//!
//! A chain of nearest neighbours: it begins with the two actors whose net convergence at order 2 is greatest, and takes
//! in, at whichever end, the actor that agrees most with that end. Ties go to the order of entry. An actor who shares
//! no stake with anybody says nothing of likeness: it comes last, in order of entry. Nothing is drawn by lot.
//!
//! Worked by hand, on two stakes: A (+3, 0), B (−3, 0), C (+2, 1), D (−1, 0). Nets: AC 2.5, BD 2, AB −3, AD −2,
//! BC −2.5, CD −1.5. The chain begins with A–C; D goes after C (−1.5, against −2 before A), B after D: A, C, D, B.

use super::{Order, Pairs};
use crate::model::ActorId;

/// Every actor, the like-minded next to each other. Costs actors².
pub fn alike_together(pairs: &Pairs) -> Vec<ActorId> {
    let actors = pairs.actors();
    let net = |a: usize, b: usize| pairs.at(a, b).map_or(0.0, |sums| sums.net(Order::Strength));
    let shares = |a: usize| (0..actors.len()).filter_map(|b| pairs.at(a, b)).any(|it| it.agreed + it.opposed > 0);
    let (mut left, lonely): (Vec<usize>, Vec<usize>) = (0..actors.len()).partition(|rank| shares(*rank));
    let mut chain = std::collections::VecDeque::from(nearest_two(&left, net));
    left.retain(|rank| !chain.contains(rank));
    while let (Some(&first), Some(&last)) = (chain.front(), chain.back()) {
        let Some((rank, before)) = best(&left, |rank| (net(first, rank), net(last, rank))) else { break };
        left.retain(|other| *other != rank);
        if before {
            chain.push_front(rank);
        } else {
            chain.push_back(rank);
        }
    }
    chain.into_iter().chain(lonely).filter_map(|rank| actors.get(rank).copied()).collect()
}

/// The two that agree most; ties in order of entry.
fn nearest_two(ranks: &[usize], net: impl Fn(usize, usize) -> f64) -> Vec<usize> {
    let mut found: Option<(f64, [usize; 2])> = None;
    for (at, &one) in ranks.iter().enumerate() {
        for &other in ranks.iter().skip(at + 1) {
            let value = net(one, other);
            if found.is_none_or(|(most, _)| value > most) {
                found = Some((value, [one, other]));
            }
        }
    }
    found.map(|(_, pair)| pair.to_vec()).unwrap_or_default()
}

/// The one that agrees most with either end, and whether that is the first one; ties in order of entry, then after.
fn best(ranks: &[usize], nets: impl Fn(usize) -> (f64, f64)) -> Option<(usize, bool)> {
    let mut found: Option<(f64, usize, bool)> = None;
    for &rank in ranks {
        let (first, last) = nets(rank);
        let value = first.max(last);
        if found.is_none_or(|(most, ..)| value > most) {
            found = Some((value, rank, first > last));
        }
    }
    found.map(|(_, rank, before)| (rank, before))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, map};
    use super::*;
    use crate::analysis::pairs;
    use crate::model::Level;

    fn check(rows: &[&[Level]], expected: &[u128]) {
        let order = alike_together(&pairs(&map(rows)));
        assert_eq!(order, expected.iter().map(|number| id(*number)).collect::<Vec<ActorId>>(), "order of {rows:?}");
    }

    #[test]
    fn an_example_worked_by_hand() {
        check(&[&[3, 0], &[-3, 0], &[2, 1], &[-1, 0]], &[1, 3, 4, 2]);
    }

    #[test]
    fn two_camps_are_not_mixed() {
        check(&[&[3, 3], &[-3, -2], &[2, 2], &[-2, -3], &[1, 1]], &[4, 2, 5, 1, 3]);
    }

    #[test]
    fn who_shares_no_stake_comes_last_in_order_of_entry() {
        check(&[&[0, 0], &[2, 0], &[0, 0], &[3, 0]], &[2, 4, 1, 3]);
        check(&[&[0], &[0]], &[1, 2]);
        check(&[], &[]);
    }
}
