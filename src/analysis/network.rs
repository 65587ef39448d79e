//! The graph that a map draws: who is linked to whom, through whom one must pass, and what holds together.
//!
//! Nodes are the seen actors that have not left; an edge joins two actors that at least one seen link ties, links still
//! to be made left out. It is simple and unweighted. Degree: number of distinct neighbours. Articulation point or
//! bridge: what breaks the graph into more parts when it goes. Betweenness: U. Brandes, *A faster algorithm for
//! betweenness centrality* (2001), raw × 2 / ((n − 1)(n − 2)), 0 under three nodes. Core number: the largest k such
//! that a node remains when nodes of degree under k are peeled again and again. Circles: pairs of groups are joined as
//! long as modularity Q = Σ [L/m − (d/2m)²] grows, the largest gain first.
//!
//! Worked by hand: a line 1–2–3 has one articulation point, 2 (two parts), two bridges, and betweenness 0, 1, 0.

use std::collections::{BTreeSet, VecDeque};

use crate::model::{ActorId, LinkId, LinkNature, MapState, Presence};

/// The actors and links that are taken into account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The actors.
    pub actors: BTreeSet<ActorId>,
    /// The links.
    pub links: BTreeSet<LinkId>,
}

impl Seen {
    /// All of a map.
    pub fn whole(map: &MapState) -> Self {
        Self {
            actors: map.actors.iter().map(|actor| actor.id).collect(),
            links: map.links.iter().map(|link| link.id).collect(),
        }
    }
}

/// A simple graph of actors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    actors: Vec<ActorId>,
    /// Neighbours by rank, sorted, none twice.
    near: Vec<Vec<usize>>,
}

/// Circles are only shown from that many actors on.
const LEAST_FOR_CIRCLES: usize = 8;
/// And when they hold together at least that much.
const LEAST_MODULARITY: f64 = 0.3;

impl Network {
    /// The graph of what is seen of a map.
    pub fn of(map: &MapState, seen: &Seen) -> Self {
        let there = |id: &ActorId| seen.actors.contains(id);
        let present = map.actors.iter().filter(|actor| there(&actor.id) && actor.presence != Presence::Left);
        let drawn = map.links.iter().filter(|link| {
            let made = !matches!(&link.nature, LinkNature::Relation(relation) if relation.to_create);
            made && seen.links.contains(&link.id)
        });
        Self::new(present.map(|actor| actor.id).collect(), drawn.map(|link| (link.from, link.to)))
    }

    /// A graph from its edges; those to strangers and from a node to itself are left out.
    pub fn new(actors: Vec<ActorId>, edges: impl IntoIterator<Item = (ActorId, ActorId)>) -> Self {
        let mut near: Vec<Vec<usize>> = vec![Vec::new(); actors.len()];
        let rank = |id: ActorId| actors.iter().position(|other| *other == id);
        for (one, other) in edges {
            let (Some(a), Some(b)) = (rank(one), rank(other)) else { continue };
            if a != b {
                for (from, to) in [(a, b), (b, a)] {
                    if let Some(list) = near.get_mut(from) {
                        list.push(to);
                    }
                }
            }
        }
        for list in &mut near {
            list.sort_unstable();
            list.dedup();
        }
        Self { actors, near }
    }

    /// The actors, in order of entry.
    pub fn actors(&self) -> &[ActorId] {
        &self.actors
    }

    /// How many pairs are linked.
    pub fn edge_count(&self) -> usize {
        self.near.iter().map(Vec::len).sum::<usize>() / 2
    }

    /// The neighbours of an actor.
    pub fn neighbours(&self, id: ActorId) -> Vec<ActorId> {
        let rank = self.actors.iter().position(|other| *other == id);
        let near = rank.and_then(|rank| self.near.get(rank));
        near.into_iter().flatten().filter_map(|rank| self.actors.get(*rank).copied()).collect()
    }

    /// Every edge once, by ranks.
    fn edges(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let from = self.near.iter().enumerate();
        from.flat_map(|(a, near)| near.iter().filter(move |b| a < **b).map(move |b| (a, *b)))
    }

    fn at(&self, rank: usize) -> Option<ActorId> {
        self.actors.get(rank).copied()
    }

    /// The part in which each node is, when a node or an edge is left out; the node itself is in none.
    fn parts(&self, without: Option<usize>, cut: Option<(usize, usize)>) -> Vec<Option<usize>> {
        let mut part: Vec<Option<usize>> = vec![None; self.actors.len()];
        let mut count = 0;
        let is_cut = |a: usize, b: usize| cut == Some((a.min(b), a.max(b)));
        for start in 0..self.actors.len() {
            if without == Some(start) || part.get(start).copied().flatten().is_some() {
                continue;
            }
            let mut front = vec![start];
            while let Some(node) = front.pop() {
                match part.get_mut(node) {
                    Some(place @ None) => *place = Some(count),
                    _ => continue,
                }
                let next = self.near.get(node).into_iter().flatten().copied();
                front.extend(next.filter(|to| without != Some(*to) && !is_cut(node, *to)));
            }
            count += 1;
        }
        part
    }

    /// The actors without whom the map falls apart, with the number of parts that each holds together; the most
    /// first. Costs n (n + m).
    pub fn articulation_points(&self) -> Vec<(ActorId, usize)> {
        let held = |(rank, near): (usize, &Vec<usize>)| {
            let parts = self.parts(Some(rank), None);
            let of: BTreeSet<usize> = near.iter().filter_map(|to| parts.get(*to).copied().flatten()).collect();
            (of.len() > 1).then_some((self.at(rank)?, of.len()))
        };
        let mut found: Vec<(ActorId, usize)> = self.near.iter().enumerate().filter_map(held).collect();
        found.sort_by_key(|(_, parts)| std::cmp::Reverse(*parts));
        found
    }

    /// The pairs whose link alone joins two parts, each of two actors at least. Costs m (n + m).
    pub fn bridges(&self) -> Vec<(ActorId, ActorId)> {
        let has_others = |rank: usize| self.near.get(rank).is_some_and(|near| near.len() > 1);
        let alone = |(a, b): &(usize, usize)| {
            let parts = self.parts(None, Some((*a, *b)));
            parts.get(*a) != parts.get(*b) && has_others(*a) && has_others(*b)
        };
        self.edges().filter(alone).filter_map(|(a, b)| Some((self.at(a)?, self.at(b)?))).collect()
    }

    /// Share of the shortest paths between others on which each actor stands, 0 to 1. Costs n (n + m).
    pub fn betweenness(&self) -> Vec<(ActorId, f64)> {
        let count = self.actors.len();
        let mut sums = vec![0.0; count];
        for source in 0..count {
            self.add_paths(source, &mut sums);
        }
        // Every pair was met from both ends: the 2 of the formula is there already.
        let pairs = (count.saturating_sub(1) * count.saturating_sub(2)) as f64;
        let share = |sum: f64| if pairs > 0.0 { sum / pairs } else { 0.0 };
        self.actors.iter().copied().zip(sums.into_iter().map(share)).collect()
    }

    /// One round of Brandes: adds to each node its part in the shortest paths from `source`.
    fn add_paths(&self, source: usize, sums: &mut [f64]) {
        let count = self.actors.len();
        let (mut ways, mut steps) = (vec![0.0_f64; count], vec![usize::MAX; count]);
        let (mut order, mut front) = (Vec::new(), VecDeque::from([source]));
        set(&mut ways, source, 1.0);
        set(&mut steps, source, 0);
        let read = |list: &[f64], at: usize| list.get(at).copied().unwrap_or_default();
        let step_of = |list: &[usize], at: usize| list.get(at).copied().unwrap_or(usize::MAX);
        while let Some(node) = front.pop_front() {
            order.push(node);
            let next_step = step_of(&steps, node) + 1;
            for &to in self.near.get(node).into_iter().flatten() {
                if step_of(&steps, to) == usize::MAX {
                    set(&mut steps, to, next_step);
                    front.push_back(to);
                }
                if step_of(&steps, to) == next_step {
                    let more = read(&ways, to) + read(&ways, node);
                    set(&mut ways, to, more);
                }
            }
        }
        let mut owed = vec![0.0_f64; count];
        for &node in order.iter().rev() {
            for &to in self.near.get(node).into_iter().flatten() {
                if step_of(&steps, to) == step_of(&steps, node) + 1 {
                    let more = read(&owed, node) + read(&ways, node) / read(&ways, to) * (1.0 + read(&owed, to));
                    set(&mut owed, node, more);
                }
            }
            if node != source {
                let sum = read(sums, node) + read(&owed, node);
                set(sums, node, sum);
            }
        }
    }

    /// The core number of each actor. Costs n (n + m) at worst.
    pub fn core_numbers(&self) -> Vec<(ActorId, usize)> {
        let mut degrees: Vec<Option<usize>> = self.near.iter().map(|near| Some(near.len())).collect();
        let mut cores = vec![0; degrees.len()];
        let mut level = 0;
        while let Some((node, degree)) =
            degrees.iter().enumerate().filter_map(|(rank, left)| Some((rank, (*left)?))).min_by_key(|(_, left)| *left)
        {
            level = level.max(degree);
            set(&mut cores, node, level);
            set(&mut degrees, node, None);
            for to in self.near.get(node).into_iter().flatten() {
                if let Some(Some(left)) = degrees.get_mut(*to) {
                    *left -= 1;
                }
            }
        }
        self.actors.iter().copied().zip(cores).collect()
    }

    /// The actors of the tightest part, when it is not the whole map.
    pub fn kernel(&self) -> Vec<ActorId> {
        let cores = self.core_numbers();
        let most = cores.iter().map(|(_, core)| *core).max().unwrap_or_default();
        let kernel: Vec<ActorId> = cores.iter().filter(|(_, core)| *core == most).map(|(id, _)| *id).collect();
        if most < 2 || kernel.len() == self.actors.len() { Vec::new() } else { kernel }
    }

    /// The circles that the map reads as, the largest first; none when it holds too few actors, or in one piece.
    /// Lone actors are in none. Costs n² m at worst.
    pub fn circles(&self) -> Vec<Vec<ActorId>> {
        let edges: Vec<(usize, usize)> = self.edges().collect();
        if self.actors.len() < LEAST_FOR_CIRCLES || edges.is_empty() {
            return Vec::new();
        }
        let (mut circle, modularity) = self.joined(&edges);
        if modularity < LEAST_MODULARITY {
            return Vec::new();
        }
        let mut names = circle.clone();
        names.sort_unstable();
        names.dedup();
        let members = |name: usize| {
            let own = circle.iter_mut().enumerate().filter(|(_, of)| **of == name);
            own.filter_map(|(rank, _)| self.at(rank)).collect::<Vec<ActorId>>()
        };
        let mut circles: Vec<Vec<ActorId>> = names.into_iter().map(members).filter(|all| all.len() > 1).collect();
        circles.sort_by_key(|all| std::cmp::Reverse(all.len()));
        circles
    }

    /// Joins circles while modularity grows: the circle of each node, and the modularity reached.
    fn joined(&self, edges: &[(usize, usize)]) -> (Vec<usize>, f64) {
        let links = edges.len() as f64;
        let mut circle: Vec<usize> = (0..self.actors.len()).collect();
        let mut degrees: Vec<f64> = self.near.iter().map(|near| near.len() as f64).collect();
        let mut modularity = -degrees.iter().map(|degree| (degree / (2.0 * links)).powi(2)).sum::<f64>();
        loop {
            let of = |rank: usize| circle.get(rank).copied().unwrap_or_default();
            let mut between: std::collections::BTreeMap<(usize, usize), f64> = std::collections::BTreeMap::new();
            for (a, b) in edges.iter().map(|(a, b)| (of(*a), of(*b))).filter(|(a, b)| a != b) {
                *between.entry((a.min(b), a.max(b))).or_default() += 1.0;
            }
            let degree = |name: usize| degrees.get(name).copied().unwrap_or_default();
            let gain =
                |(a, b): (usize, usize), count: f64| count / links - degree(a) * degree(b) / (2.0 * links * links);
            let mut best: Option<((usize, usize), f64)> = None;
            for (pair, count) in between {
                let gain = gain(pair, count);
                if best.is_none_or(|(_, known)| gain > known + 1e-12) {
                    best = Some((pair, gain));
                }
            }
            let Some(((kept, gone), gain)) = best.filter(|(_, gain)| *gain > 1e-12) else {
                return (circle, modularity);
            };
            modularity += gain;
            let more = degree(kept) + degree(gone);
            set(&mut degrees, kept, more);
            for of in circle.iter_mut().filter(|of| **of == gone) {
                *of = kept;
            }
        }
    }
}

fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(place) = list.get_mut(at) {
        *place = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: usize) -> ActorId {
        ActorId(uuid::Uuid::from_u128(number as u128 + 1))
    }

    fn network(count: usize, edges: &[(usize, usize)]) -> Network {
        Network::new((0..count).map(id).collect(), edges.iter().map(|(a, b)| (id(*a), id(*b))))
    }

    #[test]
    fn a_line_of_three_is_worked_by_hand() {
        let line = network(3, &[(0, 1), (1, 2), (1, 0), (2, 2)]);
        assert_eq!(line.edge_count(), 2, "doubles and loops are left out");
        assert_eq!(line.articulation_points(), [(id(1), 2)], "the middle holds two parts");
        assert_eq!(line.betweenness(), [(id(0), 0.0), (id(1), 1.0), (id(2), 0.0)], "on the only path between the ends");
        assert_eq!(line.neighbours(id(1)), [id(0), id(2)], "both");
    }

    /// D. Krackhardt's kite (1990), with values that an independent library gives.
    #[test]
    fn the_kite_has_its_known_values() {
        let kite = network(
            10,
            &[
                (0, 1),
                (0, 2),
                (0, 3),
                (0, 5),
                (1, 3),
                (1, 4),
                (1, 6),
                (2, 3),
                (2, 5),
                (3, 4),
                (3, 5),
                (3, 6),
                (4, 6),
                (5, 6),
                (5, 7),
                (6, 7),
                (7, 8),
                (8, 9),
            ],
        );
        let points: BTreeSet<ActorId> = kite.articulation_points().into_iter().map(|(id, _)| id).collect();
        assert_eq!(points, BTreeSet::from([id(7), id(8)]), "two points");
        assert_eq!(kite.bridges(), [(id(7), id(8))], "the last link only loses a lone actor");
        let shares: Vec<i64> = kite.betweenness().iter().map(|(_, share)| (share * 1e6).round() as i64).collect();
        let known = [23_148, 23_148, 0, 101_852, 0, 231_481, 231_481, 388_889, 222_222, 0];
        assert_eq!(shares, known, "betweenness, in millionths");
        let cores: Vec<usize> = kite.core_numbers().into_iter().map(|(_, core)| core).collect();
        assert_eq!(cores, [3, 3, 3, 3, 3, 3, 3, 2, 1, 1], "core numbers");
        assert_eq!(kite.kernel(), (0..7).map(id).collect::<Vec<_>>(), "the seven of the head");
    }

    #[test]
    fn two_groups_of_four_joined_by_one_link_are_two_circles() {
        let group = |from: usize| (from..from + 4).flat_map(move |a| (a + 1..from + 4).map(move |b| (a, b)));
        let edges: Vec<(usize, usize)> = group(0).chain(group(4)).chain([(3, 4)]).collect();
        let network = network(8, &edges);
        let circles = network.circles();
        assert_eq!(circles, [(0..4).map(id).collect::<Vec<_>>(), (4..8).map(id).collect()], "the two groups");
        let (_, modularity) = network.joined(&network.edges().collect::<Vec<_>>());
        assert!((modularity - 0.423_077).abs() < 1e-6, "6/13 + 6/13 − 2 (13/26)² = 0.423077: {modularity}");
        assert_eq!(network.bridges(), [(id(3), id(4))], "one link alone joins them");
    }
}
