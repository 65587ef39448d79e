//! What breaks the graph into more parts when it goes: articulation points and bridges.
//!
//! Source: R. Tarjan, *Depth-first search and linear graph algorithms* (1972). Along a depth-first walk, `low` is the
//! earliest node that the part below a node can reach by one edge back. A node holds apart each part below it whose
//! `low` is not before itself; an edge is a bridge when the part below it cannot get back over it at all.

use super::{ActorId, Network, read, set};

/// What the walk has found.
struct Walk {
    /// How many parts below each node hang on it alone.
    below: Vec<usize>,
    /// Whether a walk started there.
    starts: Vec<bool>,
    /// Edges that alone join two parts.
    bridges: Vec<(usize, usize)>,
}

impl Network {
    /// The actors without whom the map falls apart, with the number of parts that each holds together; the most
    /// first. Costs actors + links.
    pub fn articulation_points(&self) -> Vec<(ActorId, usize)> {
        let walk = self.walk();
        let held = |rank: usize| read(&walk.below, rank) + usize::from(!read(&walk.starts, rank));
        let points = (0..self.actors.len()).map(|rank| (rank, held(rank))).filter(|(_, parts)| *parts > 1);
        let mut found: Vec<(ActorId, usize)> =
            points.filter_map(|(rank, parts)| Some((self.at(rank)?, parts))).collect();
        found.sort_by_key(|(_, parts)| std::cmp::Reverse(*parts));
        found
    }

    /// The pairs whose link alone joins two parts. Costs actors + links.
    pub fn bridges(&self) -> Vec<(ActorId, ActorId)> {
        let mut found = self.walk().bridges;
        found.sort_unstable();
        found.into_iter().filter_map(|(a, b)| Some((self.at(a)?, self.at(b)?))).collect()
    }

    /// The bridges between two parts of two actors at least: those whose loss would not only leave one actor alone.
    pub fn weak_links(&self) -> Vec<(ActorId, ActorId)> {
        let mut bridges = self.walk().bridges;
        bridges.sort_unstable();
        bridges.retain(|(a, b)| self.around(*a).len() > 1 && self.around(*b).len() > 1);
        bridges.into_iter().filter_map(|(a, b)| Some((self.at(a)?, self.at(b)?))).collect()
    }

    /// One depth-first walk over all the parts of the graph.
    fn walk(&self) -> Walk {
        let count = self.actors.len();
        let mut walk = Walk { below: vec![0; count], starts: vec![false; count], bridges: Vec::new() };
        // 0: not met yet.
        let (mut met, mut low, mut time) = (vec![0_usize; count], vec![0_usize; count], 0);
        for start in 0..count {
            if read(&met, start) > 0 {
                continue;
            }
            set(&mut walk.starts, start, true);
            // Each step of the way: the node, where it was reached from, and which neighbour comes next.
            let mut way: Vec<(usize, Option<usize>, usize)> = vec![(start, None, 0)];
            while let Some((node, from, next)) = way.pop() {
                if next == 0 {
                    time += 1;
                    set(&mut met, node, time);
                    set(&mut low, node, time);
                }
                let Some(&to) = self.around(node).get(next) else {
                    if let Some(above) = from {
                        Self::leave(&mut walk, (above, node), &met, &mut low);
                    }
                    continue;
                };
                way.push((node, from, next + 1));
                if read(&met, to) == 0 {
                    way.push((to, Some(node), 0));
                } else if Some(to) != from {
                    let earliest = read(&low, node).min(read(&met, to));
                    set(&mut low, node, earliest);
                }
            }
        }
        walk
    }

    /// All below a node is walked: what the node above learns of it.
    fn leave(walk: &mut Walk, (above, node): (usize, usize), met: &[usize], low: &mut [usize]) {
        let reached = read(low, node);
        let earliest = read(low, above).min(reached);
        set(low, above, earliest);
        if reached >= read(met, above) {
            let more = read(&walk.below, above) + 1;
            set(&mut walk.below, above, more);
        }
        if reached > read(met, above) {
            walk.bridges.push((above.min(node), above.max(node)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, network};

    #[test]
    fn two_triangles_that_share_a_corner_hang_on_it() {
        let bow = network(6, &[(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (2, 4)]);
        assert_eq!(bow.articulation_points(), [(id(2), 2)], "the corner; the sixth is alone");
        assert_eq!(bow.bridges(), [], "every link is in a triangle");
    }

    #[test]
    fn the_middle_of_a_star_holds_every_end() {
        let star = network(4, &[(1, 0), (1, 2), (1, 3)]);
        assert_eq!(star.articulation_points(), [(id(1), 3)], "three parts");
        assert_eq!(star.bridges().len(), 3, "each link");
        assert_eq!(star.weak_links(), [], "each would only leave one actor alone");
    }
}
