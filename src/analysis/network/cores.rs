//! The tightest part of the graph, and how much the neighbours of each actor know each other.
//!
//! Core number (S. Seidman, 1983): the largest k such that a node remains when nodes of degree under k are peeled again
//! and again. Clustering (D. Watts and S. Strogatz, 1998): the share of the pairs of neighbours that are linked, 0 under
//! two neighbours.

use super::{ActorId, Network, read, set};

impl Network {
    /// The core number of each actor. Costs actors² + links.
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
            for to in self.around(node) {
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

    /// The share of the pairs of neighbours of each actor that are linked, 0 to 1. Costs the sum of squared degrees.
    pub fn clustering(&self) -> Vec<(ActorId, f64)> {
        let ties = self.ties_around();
        let share = |rank: usize| {
            let near = self.around(rank).len();
            let pairs = (near * near.saturating_sub(1)) as f64 / 2.0;
            if pairs > 0.0 { read(&ties, rank) as f64 / pairs } else { 0.0 }
        };
        self.actors.iter().copied().zip((0..self.actors.len()).map(share)).collect()
    }

    /// How many links there are among the neighbours of each actor.
    pub(super) fn ties_around(&self) -> Vec<usize> {
        let one = |near: &Vec<usize>| {
            let pairs = near.iter().enumerate().flat_map(|(rank, a)| near.iter().skip(rank + 1).map(move |b| (*a, *b)));
            pairs.filter(|(a, b)| self.linked(*a, *b)).count()
        };
        self.near.iter().map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, network};

    #[test]
    fn a_triangle_with_a_tail_is_worked_by_hand() {
        let tail = network(4, &[(0, 1), (1, 2), (0, 2), (2, 3)]);
        let cores: Vec<usize> = tail.core_numbers().into_iter().map(|(_, core)| core).collect();
        assert_eq!(cores, [2, 2, 2, 1], "the triangle holds, the tail peels off");
        assert_eq!(tail.kernel(), [id(0), id(1), id(2)], "the triangle");
        let clustering: Vec<f64> = tail.clustering().into_iter().map(|(_, share)| share).collect();
        assert_eq!(clustering, [1.0, 1.0, 1.0 / 3.0, 0.0], "one of three pairs at the corner, none at the end");
    }
}
