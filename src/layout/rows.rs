//! Reduction of stress in graphs of thousands of nodes, one row of distances at a time.
//!
//! The stress of [`super::stress`] has n² pairs. Here its gradient is sampled: a node is drawn, its distances to all
//! others are found by one search, and every other node is moved towards its distance from it. Nothing of size n² is
//! kept, and the sum over draws is that of the whole stress: distances to a few fixed pivots (Brandes, Pich 2009;
//! Ortmann, Klimenta, Brandes 2017) leave the other pairs to collapse in the networks of short ways that people
//! form. Links are pulled between draws, for neighbours would too rarely be drawn. Steps shrink as in Zheng, Pawar,
//! Goodman (2018).

#![expect(clippy::imprecise_flops, reason = "`hypot` guards against overflow at several times the cost of the loop")]

use super::chance::Chance;
use super::graph::{FAR, Graph, Paths};
use crate::geometry::Point;

/// The first nodes of a connected graph, to be placed at distances along its links.
pub(super) struct Rows<'a> {
    graph: &'a Graph,
    count: usize,
    /// World units for one unit of length.
    scale: f32,
    /// Root of the mean of the squares of distances, in world units; from a few rows.
    pub(super) spread: f32,
    longest: f32,
    /// A few nodes and their distances, to look at the start.
    probes: Vec<(usize, Vec<u32>)>,
}

/// How many rows are looked at before starting.
const PROBES: usize = 12;
/// About how many distances are looked at in all.
const ROW_TERMS: usize = 8_000_000;
/// The last step, as a share of the mean squared distance: what a node is still moved by one draw.
const LAST_STEP: f32 = 0.015;
/// How much of the way to its length a link is brought at most.
const LINK_SHARE: f32 = 0.03;
/// Links are pulled once in that many rows.
const LINK_PERIOD: usize = 8;

impl<'a> Rows<'a> {
    /// The first `count` nodes (others only offer ways), with lengths in units of `unit`.
    pub(super) fn new(graph: &'a Graph, count: usize, unit: u32, chance: &mut Chance) -> Self {
        let mut paths = Paths::default();
        let mut row = |node: usize| {
            let distances = paths.from(graph, node);
            (node, distances.iter().copied().take(count).collect::<Vec<u32>>())
        };
        let probes: Vec<(usize, Vec<u32>)> = (0..PROBES).map(|_| row(chance.below(count))).collect();
        let known = || probes.iter().flat_map(|(_, row)| row).filter(|d| **d != FAR && **d > 0);
        let squares: f64 = known().map(|d| f64::from(*d).powi(2)).sum();
        let scale = 1.0 / unit.max(1) as f32;
        let spread = (squares / known().count().max(1) as f64).sqrt() as f32 * scale;
        let longest = known().max().copied().unwrap_or(1) as f32 * scale;
        Self { graph, count, scale, spread, longest, probes }
    }

    /// Multiplies every distance.
    pub(super) fn scale(&mut self, by: f32) {
        self.scale *= by;
        self.spread *= by;
        self.longest *= by;
    }

    /// Mean of the weighted errors at these places once they are scaled at best, and that scale.
    pub(super) fn error(&self, places: &[Point]) -> (f32, f32) {
        let ratios = self.probes.iter().flat_map(|(node, row)| {
            let from = places.get(*node).copied().unwrap_or_default();
            let known = places.iter().zip(row).filter(|(_, d)| **d != FAR && **d > 0);
            known.map(move |(place, d)| from.distance(*place) / (*d as f32 * self.scale))
        });
        super::stress::scaled_error(ratios)
    }

    /// Moves the places that are not pinned; `haste`, `go_on` and the answer as in [`super::stress`].
    pub(super) fn descend(
        &self,
        places: &mut [Point],
        (pinned, haste): (&[bool], f32),
        chance: &mut Chance,
        go_on: &mut dyn FnMut(f32) -> bool,
    ) -> bool {
        let mut order: Vec<usize> = (0..self.count).collect();
        chance.shuffle(&mut order);
        let draws = draws(self.count);
        let first = haste * self.longest * self.longest;
        let last = LAST_STEP * self.spread * self.spread;
        let decay = (last / first).ln() / draws as f32;
        let mut paths = Paths::default();
        for (draw, &source) in order.iter().cycle().take(draws).enumerate() {
            if draw % 16 == 0 && !go_on(draw as f32 / draws as f32) {
                return false;
            }
            let step = first * (decay * draw as f32).exp();
            self.pull_row(places, pinned, (source, step), &mut paths);
            if draw % LINK_PERIOD == 0 {
                self.pull_links(places, pinned, step);
            }
        }
        true
    }

    /// Moves every node towards its distance from `source`.
    fn pull_row(&self, places: &mut [Point], pinned: &[bool], (source, step): (usize, f32), paths: &mut Paths) {
        let Some(&from) = places.get(source) else { return };
        let distances = paths.from(self.graph, source);
        for ((place, &distance), pinned) in places.iter_mut().zip(distances).zip(pinned) {
            if distance != FAR && !*pinned {
                let length = distance as f32 * self.scale;
                *place = pulled(*place, from, length, (step / (length * length)).min(1.0) * 0.5);
            }
        }
    }

    /// Brings the ends of each link nearer to its length.
    fn pull_links(&self, places: &mut [Point], pinned: &[bool], step: f32) {
        let free = |node: usize| pinned.get(node).is_some_and(|pinned| !*pinned);
        for node in 0..self.count {
            for arc in self.graph.arcs(node).iter().filter(|arc| (arc.to as usize) < self.count && free(node)) {
                let length = arc.length as f32 * self.scale;
                let share = (step / (length * length)).min(1.0) * LINK_SHARE;
                if let Ok([place, other]) = places.get_disjoint_mut([node, arc.to as usize]) {
                    *place = pulled(*place, *other, length, share);
                }
            }
        }
    }
}

/// A point moved a share of the way to where it is at `length` from another one.
fn pulled(place: Point, from: Point, length: f32, share: f32) -> Point {
    let (x, y) = (place.x - from.x, place.y - from.y);
    // Never zero: a point on its source stays, without a branch in the hottest loop.
    let distance = (x * x + y * y).sqrt().max(1e-6);
    let by = share * (length - distance) / distance;
    Point::new(place.x + x * by, place.y + y * by)
}

/// How many rows are drawn: fewer for the largest graphs.
fn draws(count: usize) -> usize {
    (ROW_TERMS / count.max(1)).clamp(150, 2000)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A square lattice, whose distances a plane cannot keep, but nearly.
    fn lattice(side: usize) -> Graph {
        let across = (0..side * side).filter(move |i| i % side + 1 < side).map(|i| (i, i + 1, 4));
        let down = (0..side * (side - 1)).map(move |i| (i, i + side, 4));
        Graph::new(side * side, across.chain(down))
    }

    fn scattered(count: usize, chance: &mut Chance) -> Vec<Point> {
        (0..count).map(|_| Point::new(chance.signed() * 90.0, chance.signed() * 90.0)).collect()
    }

    #[test]
    fn a_lattice_unfolds() {
        let graph = lattice(12);
        let mut chance = Chance::new(5);
        let mut rows = Rows::new(&graph, 144, 4, &mut chance);
        rows.scale(10.0);
        let mut places = scattered(144, &mut chance);
        let before = rows.error(&places).0;
        assert!(rows.descend(&mut places, (&[false; 144], 1.0), &mut chance, &mut |_| true), "to the end");
        let after = rows.error(&places).0;
        assert!(after < 0.05 && after < before * 0.2, "distances are kept: {before} then {after}");
    }

    #[test]
    fn pinned_nodes_stay_and_the_work_can_be_stopped() {
        let graph = lattice(5);
        let mut chance = Chance::new(5);
        let rows = Rows::new(&graph, 25, 4, &mut chance);
        let start = scattered(25, &mut chance);
        let pinned: Vec<bool> = (0..25).map(|i| i % 2 == 0).collect();
        let mut places = start.clone();
        assert!(rows.descend(&mut places, (&pinned, 1.0), &mut chance, &mut |_| true), "to the end");
        for (rank, (was, is)) in start.iter().zip(&places).enumerate() {
            assert_eq!(was == is, pinned[rank], "{rank} moves unless it is pinned");
        }
        let mut calls = 0;
        let stopped = rows.descend(&mut places, (&pinned, 1.0), &mut chance, &mut |share| {
            calls += 1;
            share < 0.3
        });
        assert!(!stopped && calls < 60, "stopped at a third, after {calls} calls");
    }
}
