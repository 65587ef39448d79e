//! Who stands on the paths between others, and who is near all of them.
//!
//! Sources: betweenness, U. Brandes, *A faster algorithm for betweenness centrality* (2001): `Σ_{s<t} σ_st(v) / σ_st`
//! over connected pairs, unweighted; normalised × 2 / ((n − 1)(n − 2)), 0 under three nodes. Closeness, L. Freeman
//! (1979), in the form of S. Wasserman and K. Faust for graphs in several parts: with r nodes within reach (itself
//! counted) at a summed distance d, `(r − 1)² / ((n − 1) d)`, 0 for a lone actor.
//!
//! Worked by hand: on a line 1–2–3, betweenness is 0, 1, 0 and closeness 2/3, 1, 2/3.

use std::collections::VecDeque;

use super::{ActorId, Network, read, set};

/// What one walk from a source gives.
struct Reached {
    /// Nodes in the order in which they are met.
    order: Vec<usize>,
    /// Steps to each; `usize::MAX` out of reach.
    steps: Vec<usize>,
    /// How many shortest ways lead to each.
    ways: Vec<f64>,
}

impl Network {
    /// Each pair counted once: the share of its shortest paths on which each actor stands, summed. Costs
    /// actors × (actors + links).
    pub fn betweenness_raw(&self) -> Vec<(ActorId, f64)> {
        let mut sums = vec![0.0; self.actors.len()];
        for source in 0..self.actors.len() {
            self.add_paths(source, &mut sums);
        }
        // Every pair was met from both ends.
        self.actors.iter().copied().zip(sums.into_iter().map(|sum| sum / 2.0)).collect()
    }

    /// The same as a share of all pairs of others, 0 to 1. Costs actors × (actors + links).
    pub fn betweenness(&self) -> Vec<(ActorId, f64)> {
        let count = self.actors.len();
        let pairs = (count.saturating_sub(1) * count.saturating_sub(2)) as f64 / 2.0;
        let share = |sum: f64| if pairs > 0.0 { sum / pairs } else { 0.0 };
        self.betweenness_raw().into_iter().map(|(id, sum)| (id, share(sum))).collect()
    }

    /// How near each actor is to all others, 0 to 1. Costs actors × (actors + links).
    pub fn closeness(&self) -> Vec<(ActorId, f64)> {
        let others = self.actors.len().saturating_sub(1) as f64;
        let one = |source: usize| {
            let reached = self.reached(source);
            let within = reached.order.len().saturating_sub(1) as f64;
            let far: usize = reached.order.iter().map(|node| read(&reached.steps, *node)).sum();
            if far > 0 { within * within / (others * far as f64) } else { 0.0 }
        };
        self.actors.iter().copied().zip((0..self.actors.len()).map(one)).collect()
    }

    fn reached(&self, source: usize) -> Reached {
        let count = self.actors.len();
        let (mut ways, mut steps) = (vec![0.0_f64; count], vec![usize::MAX; count]);
        let (mut order, mut front) = (Vec::new(), VecDeque::from([source]));
        set(&mut ways, source, 1.0);
        set(&mut steps, source, 0);
        while let Some(node) = front.pop_front() {
            order.push(node);
            let next = read(&steps, node) + 1;
            for &to in self.around(node) {
                if read(&steps, to) == usize::MAX {
                    set(&mut steps, to, next);
                    front.push_back(to);
                }
                if read(&steps, to) == next {
                    let more = read(&ways, to) + read(&ways, node);
                    set(&mut ways, to, more);
                }
            }
        }
        Reached { order, steps, ways }
    }

    /// One round of Brandes: adds to each node its part in the shortest paths from `source`.
    fn add_paths(&self, source: usize, sums: &mut [f64]) {
        let Reached { order, steps, ways } = self.reached(source);
        let mut owed = vec![0.0_f64; self.actors.len()];
        for &node in order.iter().rev() {
            for &to in self.around(node) {
                if read(&steps, to) == read(&steps, node) + 1 {
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
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, network};

    #[test]
    fn a_line_is_worked_by_hand() {
        let line = network(3, &[(0, 1), (1, 2)]);
        assert_eq!(line.betweenness_raw(), [(id(0), 0.0), (id(1), 1.0), (id(2), 0.0)], "one pair goes through");
        assert_eq!(line.closeness(), [(id(0), 2.0 / 3.0), (id(1), 1.0), (id(2), 2.0 / 3.0)], "from 1 to 2 steps");
    }

    #[test]
    fn who_is_alone_is_near_nobody_and_changes_no_one_else() {
        let with = network(4, &[(0, 1), (1, 2)]);
        assert_eq!(with.closeness().last(), Some(&(id(3), 0.0)), "nobody within reach");
        let raw = network(3, &[(0, 1), (1, 2)]).betweenness_raw();
        assert!(with.betweenness_raw().starts_with(&raw), "the same for the others");
    }
}
