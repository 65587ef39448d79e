//! Stress: how far distances on the canvas are from distances along links; and its reduction, pair by pair.
//!
//! `Σ w (|x_i − x_j| − d)²` with `w = 1 / d²` is reduced by stochastic gradient descent, one pair at a time, all pairs
//! in each round (Zheng, Pawar, Goodman, *Graph drawing by stochastic gradient descent*, 2018). For graphs of some
//! hundred nodes; [`super::rows`] is for larger ones.

#![expect(clippy::imprecise_flops, reason = "`hypot` guards against overflow at several times the cost of the loop")]

use super::chance::Chance;
use super::graph::{FAR, Graph, Paths};
use crate::geometry::Point;

/// A distance wanted between two nodes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Term {
    from: u32,
    to: u32,
    /// The distance wanted.
    length: f32,
    /// How much the first end is moved for it.
    weight_from: f32,
    /// How much the second end is moved for it.
    weight_to: f32,
}

/// The distances wanted among some nodes.
pub(super) struct Terms {
    terms: Vec<Term>,
    /// Root of the mean of the squares of all distances.
    pub(super) spread: f32,
}

impl Terms {
    /// Distances among the first `count` nodes of a connected graph (others only offer ways), in units of `unit`.
    pub(super) fn new(graph: &Graph, count: usize, unit: u32) -> Self {
        let terms = pairs(graph, count, 1.0 / unit.max(1) as f32);
        let squares: f64 = terms.iter().map(|t| f64::from(t.length * t.length)).sum();
        let spread = (squares / terms.len().max(1) as f64).sqrt() as f32;
        Self { terms, spread }
    }

    /// Multiplies every distance.
    pub(super) fn scale(&mut self, by: f32) {
        for term in &mut self.terms {
            term.length *= by;
            term.weight_from /= by * by;
            term.weight_to /= by * by;
        }
        self.spread *= by;
    }

    /// Pinned nodes no longer move; the others then make up for them.
    pub(super) fn pin(&mut self, pinned: &[bool]) {
        let is_pinned = |node: u32| pinned.get(node as usize).copied().unwrap_or(false);
        for term in &mut self.terms {
            let (from, to) = (is_pinned(term.from), is_pinned(term.to));
            (term.weight_from, term.weight_to) = (
                if from { 0.0 } else { term.weight_from * if to { 2.0 } else { 1.0 } },
                if to { 0.0 } else { term.weight_to * if from { 2.0 } else { 1.0 } },
            );
        }
    }

    /// Mean of the weighted errors at these places once they are scaled at best, and that scale.
    pub(super) fn error(&self, places: &[Point]) -> (f32, f32) {
        let ratios = self.terms.iter().filter_map(|term| {
            let (a, b) = (places.get(term.from as usize)?, places.get(term.to as usize)?);
            Some(a.distance(*b) / term.length)
        });
        scaled_error(ratios)
    }

    /// Moves the places towards the distances wanted, in `rounds` rounds of ever smaller steps.
    ///
    /// The first steps are as large as the longest distance (`haste` 1), or less so that the start is remembered. The
    /// answer is `false` when `go_on`, told the share that is done, said to stop.
    pub(super) fn descend(
        &mut self,
        places: &mut [Point],
        (rounds, haste): (usize, f32),
        chance: &mut Chance,
        go_on: &mut dyn FnMut(f32) -> bool,
    ) -> bool {
        let weights = || self.terms.iter().map(|term| term.weight_from.max(term.weight_to)).filter(|w| *w > 0.0);
        let (least, most) = weights().fold((f32::INFINITY, 0.0_f32), |(least, most), w| (least.min(w), most.max(w)));
        if most <= 0.0 {
            return go_on(0.0);
        }
        let first = haste / least;
        let last = (0.03 / most).min(first);
        let decay = (last / first).ln() / rounds.saturating_sub(1).max(1) as f32;
        for round in 0..rounds {
            if !go_on(round as f32 / rounds as f32) {
                return false;
            }
            if round % RESHUFFLE == 0 {
                chance.shuffle(&mut self.terms);
            }
            let step = first * (decay * round as f32).exp();
            for term in &self.terms {
                term.pull(places, step);
            }
        }
        true
    }
}

/// Terms are put in a new order once in that many rounds.
const RESHUFFLE: usize = 3;

impl Term {
    /// Brings both ends nearer to the distance wanted.
    fn pull(&self, places: &mut [Point], step: f32) {
        let Ok([a, b]) = places.get_disjoint_mut([self.from as usize, self.to as usize]) else { return };
        let (x, y) = (b.x - a.x, b.y - a.y);
        let distance = (x * x + y * y).sqrt();
        if distance < 1e-6 {
            return;
        }
        let share = (distance - self.length) * 0.5 / distance;
        let (of_a, of_b) = ((self.weight_from * step).min(1.0) * share, (self.weight_to * step).min(1.0) * share);
        a.x += x * of_a;
        a.y += y * of_a;
        b.x -= x * of_b;
        b.y -= y * of_b;
    }
}

fn pairs(graph: &Graph, count: usize, scale: f32) -> Vec<Term> {
    let mut paths = Paths::default();
    let mut terms = Vec::with_capacity(count * count.saturating_sub(1) / 2);
    for from in 0..count {
        let distances = paths.from(graph, from);
        for (to, &distance) in distances.iter().enumerate().take(count).skip(from + 1) {
            if distance != FAR {
                let length = distance.max(1) as f32 * scale;
                let weight = 1.0 / (length * length);
                terms.push(Term { from: from as u32, to: to as u32, length, weight_from: weight, weight_to: weight });
            }
        }
    }
    terms
}

/// Mean of `(s · ratio − 1)²` for the best scale `s`, and that scale; 1 and 1 when all ratios are 0.
pub(super) fn scaled_error(ratios: impl Iterator<Item = f32>) -> (f32, f32) {
    let (sum, squares, count) = ratios
        .map(f64::from)
        .fold((0.0, 0.0, 0.0), |(sum, squares, count), ratio| (sum + ratio, squares + ratio * ratio, count + 1.0));
    if squares <= 1e-12 { (1.0, 1.0) } else { ((1.0 - sum * sum / squares / count) as f32, (sum / squares) as f32) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(count: usize) -> Graph {
        Graph::new(count, (1..count).map(|i| (i - 1, i, 12)))
    }

    #[test]
    fn a_path_becomes_straight() {
        let mut terms = Terms::new(&path(6), 6, 12);
        terms.scale(30.0);
        let mut chance = Chance::new(3);
        let mut places: Vec<Point> = (0..6).map(|_| Point::new(chance.signed(), chance.signed())).collect();
        assert!(terms.descend(&mut places, (80, 1.0), &mut chance, &mut |_| true), "to the end");
        let length = places[0].distance(places[5]);
        assert!((length - 150.0).abs() < 4.0, "five links of 30: {length}");
        let (error, scale) = terms.error(&places);
        assert!(error < 1e-2 && (scale - 1.0).abs() < 0.05, "nothing left to gain: {error}, {scale}");
    }

    #[test]
    fn the_error_of_two_ratios_by_hand() {
        // Ratios 1 and 3: s = 4 / 10, errors (0.4 − 1)² and (1.2 − 1)², mean 0.2.
        let (error, scale) = scaled_error([1.0, 3.0].into_iter());
        assert!((error - 0.2).abs() < 1e-6 && (scale - 0.4).abs() < 1e-6, "{error}, {scale}");
        assert_eq!(scaled_error([0.0, 0.0].into_iter()), (1.0, 1.0), "all in one place");
        assert_eq!(scaled_error(std::iter::empty()), (1.0, 1.0), "nothing");
    }

    #[test]
    fn pinned_ends_stay_and_the_others_make_up_for_them() {
        let mut terms = Terms::new(&path(2), 2, 12);
        terms.scale(10.0);
        terms.pin(&[true, false]);
        let mut places = vec![Point::ORIGIN, Point::new(50.0, 0.0)];
        assert!(terms.descend(&mut places, (40, 1.0), &mut Chance::new(1), &mut |_| true), "to the end");
        assert_eq!(places[0], Point::ORIGIN, "pinned");
        assert!((places[1].x - 10.0).abs() < 0.5, "at the length of the link: {places:?}");
    }
}
