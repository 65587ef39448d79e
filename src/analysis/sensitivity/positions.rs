//! Trials of positions: what one cell changes in the pairs of one actor and in one stake.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::{Badge, Claim, Trial, steps};
use crate::analysis::convergence::shared;
use crate::analysis::{Grid, Order, Ordered};
use crate::model::Project;

/// What a pair has in common: order 2, then order 1.
type Strength = (f64, f64);
/// Two ranks of actors, the smaller first.
type Ends = (usize, usize);

/// What is found from positions, in ranks.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    mostly_agreement: Option<bool>,
    divergence: Option<Ends>,
    convergence: Option<Ends>,
    pivots: Vec<usize>,
    opposed: Option<usize>,
    mobilising: Option<usize>,
}

/// All that a trial needs of the project.
struct Base {
    /// Positions, unknown as 0.
    rows: Grid,
    /// Convergence and divergence, at orders 2 and 1.
    agreed: [Grid; 2],
    opposed: [Grid; 2],
    /// Pairs that diverge and that converge, the strongest first.
    divergences: Vec<(Ends, Strength)>,
    convergences: Vec<(Ends, Strength)>,
    /// All convergence and all divergence (order 2, each pair once).
    sums: (f64, f64),
    /// The weight for and against each stake.
    weights: Vec<(f64, f64)>,
}

pub(super) fn try_all(project: &Project, badges: &mut BTreeMap<Claim, Badge>, wanted: &dyn Fn() -> bool) -> Option<()> {
    let map = &project.map;
    let base = Base::of(project);
    let known = base.found();
    let mut all = [Badge::default(); 6];
    let bound = project.header.scale.bound();
    for position in map.positions.iter() {
        if !wanted() {
            return None;
        }
        let ranks = map.actors.rank(position.actor).zip(map.stakes.rank(position.stake));
        let (Some((actor, stake)), Some(value)) = (ranks, position.value) else { continue };
        let minority = position.debated.as_ref().and_then(|debated| debated.value);
        for to in steps(value, (-bound, bound), minority) {
            let found = base.with((actor, stake), f64::from(to));
            let trial = Trial::Position { actor: position.actor, stake: position.stake, from: value, to };
            for (badge, changed) in all.iter_mut().zip(known.changed(&found)) {
                badge.add(trial, changed);
            }
        }
    }
    let tied = base.tied();
    let claims = [
        (Claim::MostlyAgreement, known.mostly_agreement.is_some()),
        (Claim::TopDivergence, known.divergence.is_some()),
        (Claim::TopConvergence, known.convergence.is_some()),
        (Claim::Pivot, known.divergence.is_some()),
        (Claim::MostOpposed, known.opposed.is_some()),
        (Claim::MostMobilising, known.mobilising.is_some()),
    ];
    for (((claim, defined), badge), tied) in claims.into_iter().zip(all).zip(tied) {
        if defined {
            badges.insert(claim, Badge { tied, ..badge });
        }
    }
    wanted().then_some(())
}

impl Found {
    fn changed(&self, other: &Self) -> [bool; 6] {
        [
            self.mostly_agreement != other.mostly_agreement,
            self.divergence != other.divergence,
            self.convergence != other.convergence,
            self.pivots != other.pivots,
            self.opposed != other.opposed,
            self.mobilising != other.mobilising,
        ]
    }
}

impl Base {
    fn of(project: &Project) -> Self {
        let of = |order| Ordered::of(&project.map, order, &[]);
        let (two, one) = (of(Order::Strength), of(Order::Stakes));
        let strongest = |grids: [&Grid; 2]| {
            let [two, one] = grids;
            let count = two.rows();
            let ends = (0..count).flat_map(|a| (a + 1..count).map(move |b| (a, b)));
            let mut pairs: Vec<(Ends, Strength)> =
                ends.map(|(a, b)| ((a, b), (two.at(a, b), one.at(a, b)))).filter(|(_, (_, one))| *one > 0.0).collect();
            pairs.sort_by(|(_, a), (_, b)| stronger(*b, *a));
            pairs
        };
        let stakes = two.of_stakes();
        let half = |grid: &Grid| grid.row_sums().iter().sum::<f64>() / 2.0;
        Self {
            divergences: strongest([&two.divergence, &one.divergence]),
            convergences: strongest([&two.convergence, &one.convergence]),
            sums: (half(&two.convergence), half(&two.divergence)),
            weights: stakes.agree.iter().zip(&stakes.disagree).map(|(agree, less)| (*agree, -less)).collect(),
            agreed: [two.convergence, one.convergence],
            opposed: [two.divergence, one.divergence],
            rows: two.positions,
        }
    }

    fn found(&self) -> Found {
        let none: &[Strength] = &[];
        let divergence = top(&self.divergences, None, none);
        Found {
            mostly_agreement: mostly(self.sums),
            divergence,
            convergence: top(&self.convergences, None, none),
            pivots: divergence.map(|ends| self.pivots(ends, None)).unwrap_or_default(),
            opposed: best(&self.weights, share),
            mobilising: best(&self.weights, |(agree, less)| Some((agree + less, 0.0)).filter(|(all, _)| *all > 0.0)),
        }
    }

    /// What is found once a position is another. Costs actors + stakes.
    fn with(&self, (actor, stake): (usize, usize), to: f64) -> Found {
        let from = self.rows.at(actor, stake);
        let change = |other: usize| {
            let theirs = self.rows.at(other, stake);
            let ((agreed, opposed), (before, less)) = (shared(to, theirs), shared(from, theirs));
            let count = |now: f64, then: f64| f64::from(u8::from(now > 0.0)) - f64::from(u8::from(then > 0.0));
            ((agreed - before, count(agreed, before)), (opposed - less, count(opposed, less)))
        };
        let others = 0..self.rows.rows();
        let (agreed, opposed): (Vec<Strength>, Vec<Strength>) = others
            .map(|other| {
                if other == actor {
                    return ((0.0, 0.0), (0.0, 0.0));
                }
                let ((more, times), (less, turns)) = change(other);
                let at = |grids: &[Grid; 2]| {
                    let [two, one] = grids;
                    (two.at(actor, other), one.at(actor, other))
                };
                let ((agreed, agreements), (opposed, oppositions)) = (at(&self.agreed), at(&self.opposed));
                ((agreed + more, agreements + times), (opposed + less, oppositions + turns))
            })
            .unzip();
        let sum = |now: &[Strength], grids: &[Grid; 2]| {
            let [two, _] = grids;
            now.iter().map(|(two, _)| two).sum::<f64>() - two.row(actor).iter().sum::<f64>()
        };
        let (converge, diverge) = self.sums;
        let sums = (converge + sum(&agreed, &self.agreed), diverge + sum(&opposed, &self.opposed));
        let divergence = top(&self.divergences, Some(actor), &opposed);
        let mut weights = self.weights.clone();
        if let Some((agree, less)) = weights.get_mut(stake) {
            *agree += to.max(0.0) - from.max(0.0);
            *less += (-to).max(0.0) - (-from).max(0.0);
        }
        let net: Vec<f64> = agreed.iter().zip(&opposed).map(|((c, _), (d, _))| c - d).collect();
        Found {
            mostly_agreement: mostly(sums),
            divergence,
            convergence: top(&self.convergences, Some(actor), &agreed),
            pivots: divergence.map(|ends| self.pivots(ends, Some((actor, &net)))).unwrap_or_default(),
            opposed: best(&weights, share),
            mobilising: best(&weights, |(agree, less)| Some((agree + less, 0.0)).filter(|(all, _)| *all > 0.0)),
        }
    }

    /// Who agrees with both ends, the best only.
    fn pivots(&self, (one, other): Ends, moved: Option<(usize, &[f64])>) -> Vec<usize> {
        let net = |a: usize, b: usize| {
            let now = moved.and_then(|(actor, net)| match actor {
                _ if actor == a => net.get(b).copied(),
                _ if actor == b => net.get(a).copied(),
                _ => None,
            });
            let [agreed, _] = &self.agreed;
            let [opposed, _] = &self.opposed;
            now.unwrap_or_else(|| agreed.at(a, b) - opposed.at(a, b))
        };
        let others = (0..self.rows.rows()).filter(|of| *of != one && *of != other);
        let scores: Vec<(usize, f64)> = others.map(|of| (of, net(of, one).min(net(of, other)))).collect();
        let best = scores.iter().map(|(_, score)| *score).fold(0.0, f64::max);
        scores.into_iter().filter(|(_, score)| *score > 0.0 && *score >= best).map(|(of, _)| of).collect()
    }

    /// Whether each claim ties with another to begin with.
    fn tied(&self) -> [bool; 6] {
        let pairs = |list: &[(Ends, Strength)]| match list {
            [(_, first), (_, second), ..] => first == second,
            _ => false,
        };
        let stakes = |of: fn((f64, f64)) -> Option<Strength>| {
            let mut found: Vec<Strength> = self.weights.iter().filter_map(|weights| of(*weights)).collect();
            found.sort_by(|a, b| stronger(*b, *a));
            matches!(found[..], [first, second, ..] if first == second)
        };
        let (agreed, opposed) = self.sums;
        [
            agreed == opposed,
            pairs(&self.divergences),
            pairs(&self.convergences),
            pairs(&self.divergences) || self.found().pivots.len() > 1,
            stakes(share),
            stakes(|(agree, less)| Some((agree + less, 0.0))),
        ]
    }
}

/// Order 2, then order 1.
fn stronger((a, one): Strength, (b, other): Strength) -> Ordering {
    a.total_cmp(&b).then(one.total_cmp(&other))
}

fn mostly((agreed, opposed): (f64, f64)) -> Option<bool> {
    (agreed + opposed > 0.0).then_some(agreed >= opposed)
}

/// Opposition of a stake, then what it mobilises.
fn share((agree, less): (f64, f64)) -> Option<Strength> {
    let all = agree + less;
    (all > 0.0).then(|| (less / all, all))
}

/// The first of the best.
fn best(weights: &[(f64, f64)], of: impl Fn((f64, f64)) -> Option<Strength>) -> Option<usize> {
    let mut best: Option<(usize, Strength)> = None;
    for (rank, weights) in weights.iter().enumerate() {
        let Some(now) = of(*weights) else { continue };
        if best.is_none_or(|(_, known)| stronger(now, known).is_gt()) {
            best = Some((rank, now));
        }
    }
    best.map(|(rank, _)| rank)
}

/// The strongest pair, those of one actor read from `now`; ties in order of entry.
fn top(pairs: &[(Ends, Strength)], moved: Option<usize>, now: &[Strength]) -> Option<Ends> {
    let stays = |(ends, _): &&(Ends, Strength)| moved.is_none_or(|actor| ends.0 != actor && ends.1 != actor);
    let mut best = pairs.iter().find(stays).copied();
    let Some(actor) = moved else { return best.map(|(ends, _)| ends) };
    for (other, strength) in now.iter().enumerate().filter(|(other, (_, one))| *other != actor && *one > 0.0) {
        let ends = (actor.min(other), actor.max(other));
        let wins = |(known, known_strength): (Ends, Strength)| match stronger(*strength, known_strength) {
            Ordering::Greater => true,
            Ordering::Equal => ends < known,
            Ordering::Less => false,
        };
        if best.is_none_or(wins) {
            best = Some((ends, *strength));
        }
    }
    best.map(|(ends, _)| ends)
}
