//! Removing overlaps with little movement.
//!
//! Boxes that overlap are pushed apart along the axis on which they overlap least, so that who is left of whom, or
//! above whom, stays true; what is still covered after many rounds goes to the nearest free place. Pinned boxes do
//! not move, and may go on overlapping each other.

use super::free::free_place;
use super::graph::Graph;
use super::request::{Node, at};
use crate::geometry::{Bounds, Point, Vector};

/// Which boxes must not overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Overlaps {
    /// Symbols and labels together.
    All,
    /// Labels among themselves.
    Labels,
    /// Symbols among themselves.
    Symbols,
}

/// Places where no two boxes come nearer than `gap`, each near its present one. Costs about n log n a round.
pub fn remove_overlaps(nodes: &[Node], which: Overlaps, gap: f32) -> Vec<Point> {
    let extent = |node: &Node| match which {
        Overlaps::All => node.footprint.whole(),
        Overlaps::Labels => node.footprint.label,
        Overlaps::Symbols => node.footprint.symbol,
    };
    let boxes: Vec<Solid> = nodes
        .iter()
        .map(|node| {
            let counts = which != Overlaps::Labels || !node.footprint.label.is_empty();
            Solid { area: at(extent(node), node.place), pinned: node.pinned, counts: counts && node.place.is_finite() }
        })
        .collect();
    let shifts = spread(&boxes, gap);
    nodes.iter().zip(shifts).map(|(node, shift)| node.place + shift).collect()
}

/// A box that others must not cover.
#[derive(Clone, Copy, Debug)]
pub(super) struct Solid {
    pub(super) area: Bounds,
    pub(super) pinned: bool,
    /// Whether it takes part at all.
    pub(super) counts: bool,
}

/// How far each box moves so that no two are nearer than `gap`.
pub(super) fn spread(boxes: &[Solid], gap: f32) -> Vec<Vector> {
    let gap = gap.max(0.0);
    let mut moved: Vec<Solid> = boxes.to_vec();
    open_heaps(&mut moved);
    let mut order: Vec<usize> = (0..boxes.len()).filter(|&i| boxes.get(i).is_some_and(|b| b.counts)).collect();
    let widest = boxes.iter().filter(|b| b.counts).fold(0.0, |most: f32, b| most.max(b.area.width()));
    for round in 0..ROUNDS {
        let pairs = push_round(&mut moved, &mut order, (gap, widest));
        if pairs.is_empty() {
            return shifts(boxes, &moved);
        }
        if round >= PATIENCE {
            grow_clusters(&mut moved, &pairs);
        }
    }
    settle(&mut moved, &order, gap);
    shifts(boxes, &moved)
}

/// Boxes are pushed a little farther than asked, so that rounds come to an end and rounding brings no two in touch.
const HAIR: f32 = 0.5;
const ROUNDS: usize = 300;
/// After that many rounds, clusters that are still crowded grow.
const PATIENCE: usize = 12;
/// By how much, each round.
const GROWTH: f32 = 1.02;

/// Lays boxes with one centre on a sunflower spiral (Vogel 1979), in the order in which they came.
fn open_heaps(boxes: &mut [Solid]) {
    let center = |solid: &Solid| solid.area.center();
    let mut order: Vec<(usize, Point)> =
        boxes.iter().enumerate().filter(|(_, b)| b.counts).map(|(rank, b)| (rank, center(b))).collect();
    order.sort_by(|a, b| a.1.x.total_cmp(&b.1.x).then(a.1.y.total_cmp(&b.1.y)).then(a.0.cmp(&b.0)));
    let (mut last, mut rank_in_heap) = (None, 0.0_f32);
    for (rank, place) in order {
        rank_in_heap = if last == Some(place) { rank_in_heap + 1.0 } else { 0.0 };
        last = Some(place);
        if let Some(solid) = boxes.get_mut(rank).filter(|b| !b.pinned && rank_in_heap > 0.0) {
            let (size, reach) = (solid.area.size(), 0.6 * rank_in_heap.sqrt());
            let way = Vector::from_angle(rank_in_heap * GOLDEN_ANGLE) * reach;
            solid.area = solid.area.translate(Vector::new(way.x * size.x, way.y * size.y));
        }
    }
}

/// `π (3 − √5)`.
const GOLDEN_ANGLE: f32 = 2.399_963_2;

/// Pushes every overlapping pair apart once, and answers the pairs.
fn push_round(boxes: &mut [Solid], order: &mut [usize], (gap, widest): (f32, f32)) -> Vec<(usize, usize)> {
    let left = |boxes: &[Solid], i: usize| boxes.get(i).map_or(0.0, |b| b.area.min.x);
    order.sort_by(|&a, &b| left(boxes, a).total_cmp(&left(boxes, b)).then(a.cmp(&b)));
    let mut pairs = Vec::new();
    for (rank, &i) in order.iter().enumerate() {
        for &j in order.get(rank + 1..).unwrap_or_default() {
            let Ok([a, b]) = boxes.get_disjoint_mut([i, j]) else { continue };
            // Boxes moved during the round may be a little out of order: look a little further.
            if b.area.min.x - a.area.max.x > gap + widest * 0.25 {
                break;
            }
            if push_apart(a, b, gap) {
                pairs.push((i, j));
            }
        }
    }
    pairs
}

/// Enlarges each cluster of boxes that still push each other, around its own middle.
///
/// Pushing alone lets a crowd open from its rim inwards, in as many rounds as the square of its width.
fn grow_clusters(boxes: &mut [Solid], pairs: &[(usize, usize)]) {
    let clusters = Graph::new(boxes.len(), pairs.iter().map(|&(a, b)| (a, b, 1))).components();
    for cluster in clusters.iter().filter(|cluster| cluster.len() > 1) {
        let centers = cluster.iter().filter_map(|&i| boxes.get(i)).map(|b| b.area.center());
        let middle = Bounds::around(centers).center();
        for &i in cluster {
            if let Some(solid) = boxes.get_mut(i).filter(|b| !b.pinned) {
                solid.area = solid.area.translate((solid.area.center() - middle) * (GROWTH - 1.0));
            }
        }
    }
}

/// Pushes two boxes apart along the axis of least overlap; whether they were too near.
fn push_apart(a: &mut Solid, b: &mut Solid, gap: f32) -> bool {
    if a.pinned && b.pinned {
        return false;
    }
    let apart = b.area.center() - a.area.center();
    let need = (a.area.size() + b.area.size()) * 0.5 + Vector::new(gap + HAIR, gap + HAIR);
    let over = Vector::new(need.x - apart.x.abs(), need.y - apart.y.abs());
    if over.x <= HAIR * 0.9 || over.y <= HAIR * 0.9 {
        return false;
    }
    let way = if over.x < over.y {
        Vector::new(if apart.x < 0.0 { -over.x } else { over.x }, 0.0)
    } else {
        Vector::new(0.0, if apart.y < 0.0 { -over.y } else { over.y })
    };
    match (a.pinned, b.pinned) {
        (true, _) => b.area = b.area.translate(way),
        (_, true) => a.area = a.area.translate(-way),
        _ => {
            a.area = a.area.translate(-way * 0.5);
            b.area = b.area.translate(way * 0.5);
        }
    }
    true
}

/// Puts what still overlaps at the nearest free place: pinned boxes first, then those nearest to the middle.
fn settle(boxes: &mut [Solid], order: &[usize], gap: f32) {
    let middle = order.iter().filter_map(|&i| boxes.get(i)).fold(Bounds::EMPTY, |all, b| all.union(b.area)).center();
    let key = |i: usize| boxes.get(i).map_or((true, 0.0), |b| (!b.pinned, b.area.center().distance(middle)));
    let mut inside_out: Vec<((bool, f32), usize)> = order.iter().map(|&i| (key(i), i)).collect();
    inside_out.sort_by(|a, b| a.0.0.cmp(&b.0.0).then(a.0.1.total_cmp(&b.0.1)).then(a.1.cmp(&b.1)));
    let mut taken: Vec<Bounds> = Vec::with_capacity(order.len());
    for &(_, i) in &inside_out {
        let Some(solid) = boxes.get_mut(i) else { continue };
        let center = solid.area.center();
        let wide = solid.area.expand(gap);
        if !solid.pinned && taken.iter().any(|b| b.intersects(wide)) {
            let place = free_place(center, &taken, Bounds::centered(Point::ORIGIN, solid.area.size()), gap);
            solid.area = solid.area.translate(place - center);
        }
        taken.push(solid.area);
    }
}

fn shifts(before: &[Solid], after: &[Solid]) -> Vec<Vector> {
    before
        .iter()
        .zip(after)
        .map(
            |(before, after)| {
                if before.pinned || !before.counts { Vector::ZERO } else { after.area.min - before.area.min }
            },
        )
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::chance::Chance;
    use super::*;

    fn heap(count: usize, side: f32, seed: u64) -> Vec<Node> {
        let mut chance = Chance::new(seed);
        (0..count)
            .map(|i| {
                let place = Point::new(chance.signed() * side, chance.signed() * side);
                let mut node = Node::new(place, Vector::new(30.0, 30.0));
                let half = 25.0 + (i % 5) as f32 * 9.0;
                node.footprint.label = Bounds::new(Point::new(-half, 18.0), Point::new(half, 34.0));
                node.pinned = i % 17 == 3;
                node
            })
            .collect()
    }

    fn check(nodes: &[Node], which: Overlaps, gap: f32) -> Vec<Point> {
        let places = remove_overlaps(nodes, which, gap);
        let extent = |node: &Node| match which {
            Overlaps::All => node.footprint.whole(),
            Overlaps::Labels => node.footprint.label,
            Overlaps::Symbols => node.footprint.symbol,
        };
        for (i, (a, &place)) in nodes.iter().zip(&places).enumerate() {
            assert!(place.is_finite(), "{i} is somewhere");
            assert!(!a.pinned || place == a.place, "{i} is pinned");
            for (j, (b, &other)) in nodes.iter().zip(&places).enumerate().skip(i + 1) {
                let (one, two) = (extent(a).translate(place.to_vector()), extent(b).translate(other.to_vector()));
                let free = one.is_empty() || two.is_empty() || !one.expand(gap * 0.99).intersects(two);
                assert!(free || (a.pinned && b.pinned), "{which:?}: {i} and {j} overlap: {one:?} {two:?}");
            }
        }
        places
    }

    #[test]
    fn nothing_overlaps_afterwards() {
        for which in [Overlaps::All, Overlaps::Labels, Overlaps::Symbols] {
            check(&heap(60, 200.0, 1), which, 6.0);
            check(&heap(40, 20.0, 2), which, 0.0);
        }
    }

    #[test]
    fn coincident_boxes_come_apart() {
        let nodes = vec![Node::new(Point::new(5.0, 5.0), Vector::new(10.0, 10.0)); 50];
        let places = check(&nodes, Overlaps::All, 4.0);
        let far = places.iter().map(|p| p.distance(Point::new(5.0, 5.0))).fold(0.0, f32::max);
        assert!(far < 200.0, "they stay around: {far}");
    }

    #[test]
    fn what_does_not_overlap_stays() {
        let nodes: Vec<Node> =
            (0..20).map(|i| Node::new(Point::new(i as f32 * 50.0, 0.0), Vector::new(20.0, 20.0))).collect();
        let places = remove_overlaps(&nodes, Overlaps::All, 10.0);
        assert!(nodes.iter().zip(&places).all(|(node, place)| node.place == *place), "nothing moved");
        assert!(remove_overlaps(&[], Overlaps::All, 10.0).is_empty(), "nothing at all");
    }

    #[test]
    fn a_crowded_row_stays_in_order() {
        let nodes: Vec<Node> =
            (0..12).map(|i| Node::new(Point::new(i as f32 * 12.0, 0.0), Vector::new(20.0, 60.0))).collect();
        let places = check(&nodes, Overlaps::All, 2.0);
        let xs: Vec<f32> = places.iter().map(|p| p.x).collect();
        assert!(xs.is_sorted(), "from left to right: {xs:?}");
        let moved: f32 = nodes.iter().zip(&places).map(|(n, p)| n.place.distance(*p)).sum();
        // Opened from the middle, the row needs 10 more between neighbours: 10 × (5.5 + 4.5 + … ) × 2 = 360.
        assert!(moved < 450.0, "hardly more than needed: {moved}");
    }

    #[test]
    fn places_that_are_no_numbers_are_left_alone() {
        let mut nodes = heap(10, 10.0, 3);
        nodes[0].place = Point::new(f32::NAN, 0.0);
        let places = remove_overlaps(&nodes, Overlaps::All, 5.0);
        assert!(places[1..].iter().all(|p| p.is_finite()), "the others are placed: {places:?}");
    }
}
