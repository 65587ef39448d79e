//! The graph that a map draws: who is linked to whom, through whom one must pass, and what holds together.
//!
//! Nodes are the seen actors that have not left; an edge joins two actors that at least one seen link ties, links still
//! to be made left out. It is simple and unweighted; measures that need a direction keep the arcs of relations: one way,
//! or both where a relation is mutual or has no direction. One file per family of measures.

mod brokerage;
mod circles;
mod cores;
mod cuts;
mod holes;
mod paths;

use std::collections::{BTreeMap, BTreeSet};

pub use brokerage::{Brokerage, Brokers};

use crate::model::{ActorId, Flows, LinkId, LinkNature, MapState, Presence};

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
    /// Where arcs of relations go, by rank, sorted, none twice.
    onward: Vec<Vec<usize>>,
}

impl Network {
    /// The graph of what is seen of a map. Costs actors + links, times a logarithm.
    pub fn of(map: &MapState, seen: &Seen) -> Self {
        let there = |id: &ActorId| seen.actors.contains(id);
        let present = map.actors.iter().filter(|actor| there(&actor.id) && actor.presence != Presence::Left);
        let made = |nature: &LinkNature| !matches!(nature, LinkNature::Relation(relation) if relation.to_create);
        let drawn = || map.links.iter().filter(|link| made(&link.nature) && seen.links.contains(&link.id));
        let arcs = drawn().flat_map(|link| {
            let (from, to) = (link.from, link.to);
            let ways = match &link.nature {
                LinkNature::Interest(_) => [None, None],
                LinkNature::Relation(relation) => match relation.flows {
                    Flows::Directed(_) => [Some((from, to)), None],
                    Flows::Undirected(_) | Flows::Mutual(..) => [Some((from, to)), Some((to, from))],
                },
            };
            ways.into_iter().flatten()
        });
        let edges = drawn().map(|link| (link.from, link.to));
        Self::with_arcs(present.map(|actor| actor.id).collect(), edges, arcs)
    }

    /// A graph from its edges; those to strangers and from a node to itself are left out.
    pub fn new(actors: Vec<ActorId>, edges: impl IntoIterator<Item = (ActorId, ActorId)>) -> Self {
        Self::with_arcs(actors, edges, [])
    }

    /// The same, with its arcs.
    pub fn with_arcs(
        actors: Vec<ActorId>,
        edges: impl IntoIterator<Item = (ActorId, ActorId)>,
        arcs: impl IntoIterator<Item = (ActorId, ActorId)>,
    ) -> Self {
        let ranks: BTreeMap<ActorId, usize> = actors.iter().enumerate().map(|(rank, id)| (*id, rank)).collect();
        let ends = |(one, other)| ranks.get(&one).copied().zip(ranks.get(&other).copied()).filter(|(a, b)| a != b);
        let (mut near, mut onward) = (vec![Vec::new(); actors.len()], vec![Vec::new(); actors.len()]);
        for (a, b) in edges.into_iter().filter_map(ends) {
            add(&mut near, a, b);
            add(&mut near, b, a);
        }
        arcs.into_iter().filter_map(ends).for_each(|(a, b)| add(&mut onward, a, b));
        for list in near.iter_mut().chain(&mut onward) {
            list.sort_unstable();
            list.dedup();
        }
        Self { actors, near, onward }
    }

    /// The actors, in order of entry.
    pub fn actors(&self) -> &[ActorId] {
        &self.actors
    }

    /// How many pairs are linked.
    pub fn edge_count(&self) -> usize {
        self.near.iter().map(Vec::len).sum::<usize>() / 2
    }

    /// How many neighbours each actor has.
    pub fn degrees(&self) -> Vec<(ActorId, usize)> {
        self.actors.iter().copied().zip(self.near.iter().map(Vec::len)).collect()
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

    /// The neighbours of a rank.
    fn around(&self, rank: usize) -> &[usize] {
        self.near.get(rank).map_or(&[], Vec::as_slice)
    }

    fn linked(&self, one: usize, other: usize) -> bool {
        self.around(one).binary_search(&other).is_ok()
    }
}

fn add(lists: &mut [Vec<usize>], at: usize, value: usize) {
    if let Some(list) = lists.get_mut(at) {
        list.push(value);
    }
}

fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(place) = list.get_mut(at) {
        *place = value;
    }
}

/// One entry of a list; the default of its type outside.
fn read<T: Copy + Default>(list: &[T], at: usize) -> T {
    list.get(at).copied().unwrap_or_default()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(super) fn id(number: usize) -> ActorId {
        ActorId(uuid::Uuid::from_u128(number as u128 + 1))
    }

    pub(super) fn network(count: usize, edges: &[(usize, usize)]) -> Network {
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
        assert_eq!(kite.bridges(), [(id(7), id(8)), (id(8), id(9))], "the two last links");
        assert_eq!(kite.weak_links(), [(id(7), id(8))], "the last link only loses a lone actor");
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
        let (_, modularity) = network.joined();
        assert!((modularity - 0.423_077).abs() < 1e-6, "6/13 + 6/13 − 2 (13/26)² = 0.423077: {modularity}");
        assert_eq!(network.weak_links(), [(id(3), id(4))], "one link alone joins them");
    }
}
