//! The circles that a graph reads as.
//!
//! Modularity (M. Newman, 2004): `Q = Σ [L/m − (d/2m)²]`, with the L links inside each circle and the d ends of links
//! that its members hold. Pairs of circles are joined as long as Q grows, the largest gain first, ties to the smallest
//! ranks (A. Clauset, M. Newman and C. Moore, 2004).
//!
//! Worked by hand: two groups of four, each complete, joined by one link: those two groups, Q = 6/13 + 6/13 − ½.

use std::collections::BTreeMap;

use super::{ActorId, Network, read, set};

/// Circles are only shown from that many actors on.
const LEAST_ACTORS: usize = 8;
/// And when they hold together at least that much.
const LEAST_MODULARITY: f64 = 0.3;
/// Gains closer than this are ties.
const SLACK: f64 = 1e-12;

impl Network {
    /// The circles that the map reads as, the largest first; none when it holds too few actors, or in one piece.
    /// Lone actors are in none. Costs actors × links.
    pub fn circles(&self) -> Vec<Vec<ActorId>> {
        let (circles, modularity) = self.communities();
        let shown = self.actors.len() >= LEAST_ACTORS && modularity >= LEAST_MODULARITY;
        let mut circles: Vec<Vec<ActorId>> =
            if shown { circles.into_iter().filter(|all| all.len() > 1).collect() } else { Vec::new() };
        circles.sort_by_key(|all| std::cmp::Reverse(all.len()));
        circles
    }

    /// The partition that the joining ends with, whatever its size, lone actors apart, and its modularity. Costs
    /// actors × links.
    pub fn communities(&self) -> (Vec<Vec<ActorId>>, f64) {
        let (circle, modularity) = self.joined();
        let mut members: BTreeMap<usize, Vec<ActorId>> = BTreeMap::new();
        for (of, id) in circle.into_iter().zip(&self.actors) {
            members.entry(of).or_default().push(*id);
        }
        (members.into_values().collect(), modularity)
    }

    /// Joins circles while modularity grows: the circle of each node, and the modularity reached.
    pub(super) fn joined(&self) -> (Vec<usize>, f64) {
        let links = self.edge_count() as f64;
        let mut circle: Vec<usize> = (0..self.actors.len()).collect();
        if links == 0.0 {
            return (circle, 0.0);
        }
        let mut degrees: Vec<f64> = self.near.iter().map(|near| near.len() as f64).collect();
        let mut modularity = -degrees.iter().map(|degree| (degree / (2.0 * links)).powi(2)).sum::<f64>();
        let mut between: BTreeMap<(usize, usize), f64> = self.edges().map(|edge| (edge, 1.0)).collect();
        loop {
            let mut best: Option<((usize, usize), f64)> = None;
            for ((a, b), count) in &between {
                let gain = count / links - read(&degrees, *a) * read(&degrees, *b) / (2.0 * links * links);
                if best.is_none_or(|(_, known)| gain > known + SLACK) {
                    best = Some(((*a, *b), gain));
                }
            }
            let Some(((kept, gone), gain)) = best.filter(|(_, gain)| *gain > SLACK) else {
                return (circle, modularity);
            };
            modularity += gain;
            let more = read(&degrees, kept) + read(&degrees, gone);
            set(&mut degrees, kept, more);
            circle.iter_mut().filter(|of| **of == gone).for_each(|of| *of = kept);
            between.remove(&(kept, gone));
            let moved: Vec<((usize, usize), f64)> =
                between.extract_if(.., |(a, b), _| *a == gone || *b == gone).collect();
            for ((a, b), count) in moved {
                let other = if a == gone { b } else { a };
                *between.entry((kept.min(other), kept.max(other))).or_default() += count;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::network;

    #[test]
    fn a_graph_without_links_is_as_many_communities_as_actors() {
        let (communities, modularity) = network(3, &[]).communities();
        assert_eq!((communities.len(), modularity), (3, 0.0), "each alone");
    }
}
