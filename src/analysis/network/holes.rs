//! Who is shut in a circle where all know each other, and who links circles that do not.
//!
//! Source: R. Burt, *Structural Holes* (1992), to be verified in the source. Unweighted: `p_ij` is `1 / n_i` for each of
//! the `n_i` neighbours of i; constraint `c_i = Σ_j (p_ij + Σ_q p_iq p_qj)²` over its neighbours j, q ≠ i, j; effective
//! size `n_i − 2 t_i / n_i`, with `t_i` links among them. Not defined for a lone actor.
//!
//! Worked by hand: in the middle of a line of three, c = ¼ + ¼ = ½ and the effective size is 2; at its ends, 1 and 1.

use super::{ActorId, Network, read};

impl Network {
    /// The constraint of each actor; none where it is linked to nobody. Costs the sum of squared degrees, times a
    /// degree.
    pub fn constraint(&self) -> Vec<(ActorId, Option<f64>)> {
        let share = |rank: usize| 1.0 / self.around(rank).len().max(1) as f64;
        let one = |rank: usize| {
            let near = self.around(rank);
            let own = share(rank);
            let through = |to: usize| {
                let known = near.iter().filter(|by| **by != to && self.linked(**by, to));
                known.map(|by| own * share(*by)).sum::<f64>()
            };
            let sum: f64 = near.iter().map(|to| (own + through(*to)).powi(2)).sum();
            (!near.is_empty()).then_some(sum)
        };
        self.actors.iter().copied().zip((0..self.actors.len()).map(one)).collect()
    }

    /// The effective size of the circle of each actor; none where it is linked to nobody.
    pub fn effective_size(&self) -> Vec<(ActorId, Option<f64>)> {
        let ties = self.ties_around();
        let one = |rank: usize| {
            let near = self.around(rank).len() as f64;
            (near > 0.0).then(|| near - 2.0 * read(&ties, rank) as f64 / near)
        };
        self.actors.iter().copied().zip((0..self.actors.len()).map(one)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::network;

    #[test]
    fn a_line_and_a_triangle_are_worked_by_hand() {
        let line = network(4, &[(0, 1), (1, 2)]);
        let constraint: Vec<_> = line.constraint().into_iter().map(|(_, of)| of).collect();
        assert_eq!(constraint, [Some(1.0), Some(0.5), Some(1.0), None], "the fourth is alone");
        let sizes: Vec<_> = line.effective_size().into_iter().map(|(_, of)| of).collect();
        assert_eq!(sizes, [Some(1.0), Some(2.0), Some(1.0), None], "two in the middle");
        // ½ + ½ × ½ for each of two neighbours: 2 × (¾)².
        let triangle = network(3, &[(0, 1), (1, 2), (0, 2)]);
        assert_eq!(triangle.constraint().first().map(|(_, of)| *of), Some(Some(1.125)), "all know each other");
    }
}
