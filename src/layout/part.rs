//! One part of a map that links (or groups) hold together, laid out on its own.

use super::camps::{STEP, separate};
use super::chance::Chance;
use super::graph::Graph;
use super::overlaps::{Overlaps, remove_overlaps};
use super::request::{LayoutRequest, Node};
use super::rows::Rows;
use super::shapes::on_grid;
use super::stress::Terms;
use super::turn::{center, level, turned_back};
use crate::geometry::{Bounds, Point, Vector};

/// Room left between boxes: at most a comfortable one, less when boxes are small, none between mere points.
#[derive(Clone, Copy)]
pub(super) struct Gaps {
    /// Between two boxes.
    pub(super) node: f32,
    /// Between the boxes of two groups, and between unconnected parts.
    pub(super) group: f32,
}

impl Gaps {
    pub(super) fn of(nodes: &[Node]) -> Self {
        let sizes = nodes.iter().map(|node| node.footprint.whole().size());
        let mean = sizes.map(|size| (size.x + size.y) * 0.5).sum::<f32>() / nodes.len().max(1) as f32;
        let node = (mean * 0.25).min(12.0);
        Self { node, group: node * 2.0 }
    }
}

/// Nodes that links (or groups) join, and where they are.
pub(super) struct Part {
    members: Vec<usize>,
    pub(super) places: Vec<Point>,
    /// Whether it holds a pinned node: then it is not moved as a whole.
    pub(super) pinned: bool,
}

impl Part {
    /// Lays out one connected part; `members` are the `real` nodes first, then middles of groups.
    pub(super) fn lay_out(
        request: &LayoutRequest,
        graph: &Graph,
        (members, real): (&[usize], usize),
        (start, groups, gaps): (&[Point], &[Option<usize>], Gaps),
        chance: &mut Chance,
        go_on: &mut dyn FnMut(f32) -> bool,
    ) -> Option<Self> {
        let rank = |node: usize| members.binary_search(&node).ok();
        let links = members.iter().enumerate().flat_map(|(from, &node)| {
            graph.arcs(node).iter().filter_map(move |arc| Some((from, rank(arc.to as usize)?, arc.length)))
        });
        let own = Graph::new(members.len(), links);
        let members: Vec<usize> = members.iter().copied().take(real).collect();
        let pick = |node: &usize| Some((*request.nodes.get(*node)?, *start.get(*node)?));
        let (nodes, before): (Vec<Node>, Vec<Point>) = members.iter().filter_map(pick).unzip();
        let groups: Vec<Option<usize>> = members.iter().map(|&n| groups.get(n).copied().flatten()).collect();
        let mut wanted = Wanted::new(&own, real, chance);
        wanted.scale(ideal_length(&nodes, wanted.spread(), gaps.node));
        let pinned: Vec<bool> = nodes.iter().map(|node| node.pinned).collect();
        let any_pinned = pinned.contains(&true);
        let mut places = before.clone();
        let (error, scale) = wanted.error(&places);
        if !any_pinned {
            let middle = center(&places);
            for place in &mut places {
                *place = middle + (*place - middle) * scale.clamp(1e-3, 1e3);
            }
        }
        let haste = if error < KNOWN { 0.1 } else { 1.0 };
        if !wanted.descend(&mut places, (&pinned, haste), chance, go_on) {
            return None;
        }
        if !any_pinned {
            places = if error < LOST { turned_back(&before, &places) } else { level(&places) };
            if gaps.node > 0.0 {
                widen(&mut places);
            }
        }
        boxes_apart(&nodes, &groups, &mut places, gaps);
        Some(Self { members, places, pinned: any_pinned })
    }

    /// Nodes that nothing joins, as one part on a grid; pinned ones each for itself.
    pub(super) fn alone(nodes: &[Node], alone: &[usize], (start, gaps): (&[Point], Gaps)) -> Vec<Self> {
        let picked = |pinned: bool| -> (Vec<usize>, Vec<Node>) {
            let moved = |&rank: &usize| Some((rank, Node { place: *start.get(rank)?, ..*nodes.get(rank)? }));
            alone.iter().filter_map(moved).filter(|(_, node)| node.pinned == pinned).unzip()
        };
        let (members, free) = picked(false);
        let (fixed_ranks, fixed) = picked(true);
        let mut parts: Vec<Self> = fixed_ranks
            .iter()
            .zip(&fixed)
            .map(|(&rank, node)| Self { members: vec![rank], places: vec![node.place], pinned: true })
            .collect();
        if !members.is_empty() {
            parts.push(Self { members, places: on_grid(&free, gaps.node.max(1.0)), pinned: false });
        }
        parts
    }

    /// Writes its places among those of all nodes.
    pub(super) fn write(&self, places: &mut [Point]) {
        for (&member, &place) in self.members.iter().zip(&self.places) {
            if let Some(slot) = places.get_mut(member) {
                *slot = place;
            }
        }
    }

    /// The box around it.
    pub(super) fn bounds(&self, nodes: &[Node]) -> Bounds {
        let boxes = self.members.iter().zip(&self.places);
        boxes.fold(Bounds::EMPTY, |all, (&member, &place)| {
            nodes.get(member).map_or(all, |node| all.union(Node { place, ..*node }.bounds()))
        })
    }
}

/// Below that mean error the present places are taken for a drawing that people know.
const KNOWN: f32 = 0.25;
/// Above that one they tell nothing, not even which way is up.
const LOST: f32 = 0.9;

/// The distances wanted, as pairs while they are few enough.
enum Wanted<'a> {
    Pairs(Terms),
    Rows(Rows<'a>),
}

/// Up to that many nodes, all pairs are kept.
const MOST_IN_PAIRS: usize = 800;

impl<'a> Wanted<'a> {
    fn new(graph: &'a Graph, count: usize, chance: &mut Chance) -> Self {
        if count <= MOST_IN_PAIRS {
            Self::Pairs(Terms::new(graph, count, STEP))
        } else {
            Self::Rows(Rows::new(graph, count, STEP, chance))
        }
    }

    fn spread(&self) -> f32 {
        match self {
            Self::Pairs(terms) => terms.spread,
            Self::Rows(rows) => rows.spread,
        }
    }

    fn scale(&mut self, by: f32) {
        match self {
            Self::Pairs(terms) => terms.scale(by),
            Self::Rows(rows) => rows.scale(by),
        }
    }

    fn error(&self, places: &[Point]) -> (f32, f32) {
        match self {
            Self::Pairs(terms) => terms.error(places),
            Self::Rows(rows) => rows.error(places),
        }
    }

    fn descend(
        &mut self,
        places: &mut [Point],
        (pinned, haste): (&[bool], f32),
        chance: &mut Chance,
        go_on: &mut dyn FnMut(f32) -> bool,
    ) -> bool {
        match self {
            Self::Pairs(terms) => {
                terms.pin(pinned);
                let rounds = if places.len() <= 200 { 60 } else { 24 };
                terms.descend(places, (rounds, haste), chance, go_on)
            }
            Self::Rows(rows) => rows.descend(places, (pinned, haste), chance, go_on),
        }
    }
}

/// Stretches a drawing that is not as wide as a screen, by a quarter at most; its area stays.
///
/// Labels are wider than tall: boxes come apart with less movement, and the whole is shown larger.
fn widen(places: &mut [Point]) {
    let bounds = Bounds::around(places.iter().copied());
    let by = (SCREEN * bounds.height() / bounds.width().max(1.0)).sqrt().clamp(1.0, 1.25);
    let middle = center(places);
    for place in places {
        let away = *place - middle;
        *place = middle + Vector::new(away.x * by, away.y / by);
    }
}

/// Area of the disc, for an area of 1 of the boxes: small maps are to be read at a glance, in the middle of large ones
/// boxes are denser than on average, and pushing them apart would cost both time and distances.
fn fill(count: usize) -> f32 {
    1.0 + 2.0 * (count as f32 / 1000.0).min(1.0)
}

/// Width of what is seen of a map, for a height of 1.
const SCREEN: f32 = 1.6;

/// The length of a link on the canvas, so that all boxes fill most of the disc they will take.
///
/// In a disc of radius `R`, the mean of squared distances between points is `R²`: places whose wanted distances have
/// the root mean square `s` take an area of `π s²`.
fn ideal_length(nodes: &[Node], spread: f32, gap: f32) -> f32 {
    let sizes = || nodes.iter().map(|node| node.footprint.whole().size() + Vector::new(gap, gap));
    let filled: f32 = sizes().map(|size| size.x * size.y).sum();
    let mean = sizes().map(|size| (size.x + size.y) * 0.5).sum::<f32>() / nodes.len().max(1) as f32;
    let by_area = (fill(nodes.len()) * filled / (std::f32::consts::PI * spread * spread).max(1e-6)).sqrt();
    by_area.max(mean * 0.7).max(10.0)
}

/// Moves boxes apart: those of each group, then the groups, then whatever is left.
fn boxes_apart(nodes: &[Node], groups: &[Option<usize>], places: &mut [Point], gaps: Gaps) {
    if groups.iter().any(Option::is_some) {
        let count = groups.iter().flatten().max().map_or(0, |most| most + 1);
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); count];
        for (rank, group) in groups.iter().enumerate() {
            if let Some(list) = group.and_then(|group| members.get_mut(group)) {
                list.push(rank);
            }
        }
        for list in members.iter().filter(|list| list.len() > 1) {
            let within = |rank: &usize| Some(Node { place: *places.get(*rank)?, ..*nodes.get(*rank)? });
            let own: Vec<Node> = list.iter().filter_map(within).collect();
            for (&rank, place) in list.iter().zip(remove_overlaps(&own, Overlaps::All, gaps.node)) {
                if let Some(slot) = places.get_mut(rank) {
                    *slot = place;
                }
            }
        }
        separate(nodes, groups, places, gaps.group);
    }
    finish(nodes, places, gaps);
}

/// No overlap at all, at last.
pub(super) fn finish(nodes: &[Node], places: &mut [Point], gaps: Gaps) {
    let moved: Vec<Node> = nodes.iter().zip(places.iter()).map(|(node, &place)| Node { place, ..*node }).collect();
    for (place, free) in places.iter_mut().zip(remove_overlaps(&moved, Overlaps::All, gaps.node)) {
        *place = free;
    }
}
