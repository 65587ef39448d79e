//! How good an arrangement is: kept distances, and camps that can be seen.

use super::graph::{FAR, Graph, Paths};
use super::request::Edge;
use crate::geometry::Point;

/// Normalised stress: 0 when distances on the canvas are those along links, up to scale.
///
/// The mean over connected pairs of `((s · |x_i − x_j| − d) / d)²`, where `d` counts links on the shortest way and `s`
/// is the best scale (Gansner, Koren, North 2004; scaled as in Welch and Kobourov 2017). Weights do not count. Costs
/// nodes × links.
///
/// By hand, a path of three: its ends, 2 links apart, stand at 2; its links measure 1 and 2. The ratios are 1, 1, 2, so
/// `s = (1 + 1 + 2) / (1 + 1 + 4)` and the mean is `1 − 4² / (3 · 6) = 1/9`.
pub fn normalised_stress(places: &[Point], edges: &[Edge]) -> f32 {
    let graph = Graph::new(places.len(), edges.iter().map(|&(from, to, _)| (from, to, 1)));
    let mut paths = Paths::default();
    let (mut sum, mut squares, mut pairs) = (0.0_f64, 0.0_f64, 0_u64);
    for (from, a) in places.iter().enumerate() {
        for (b, &distance) in places.iter().zip(paths.from(&graph, from)).skip(from + 1) {
            if distance != FAR {
                let ratio = f64::from(a.distance(*b)) / f64::from(distance);
                sum += ratio;
                squares += ratio * ratio;
                pairs += 1;
            }
        }
    }
    if squares <= 0.0 { 0.0 } else { (1.0 - sum * sum / squares / pairs as f64) as f32 }
}

/// The share of the 10 nearest neighbours that are in the same group, over all nodes; 1 when camps stand apart.
///
/// Costs the square of the nodes. With fewer than 11 nodes, all the others are neighbours.
pub fn purity(places: &[Point], groups: &[usize]) -> f32 {
    let (mut same, mut all) = (0_u64, 0_u64);
    let mut others: Vec<(f32, usize)> = Vec::with_capacity(places.len());
    for (rank, (place, group)) in places.iter().zip(groups).enumerate() {
        others.clear();
        let with_groups = places.iter().zip(groups).enumerate();
        others.extend(with_groups.filter(|(other, _)| *other != rank).map(|(_, (p, g))| (p.distance(*place), *g)));
        let near = others.len().min(10);
        if near > 0 && near < others.len() {
            others.select_nth_unstable_by(near - 1, |a, b| a.0.total_cmp(&b.0));
        }
        same += others.iter().take(near).filter(|(_, other)| other == group).count() as u64;
        all += near as u64;
    }
    if all == 0 { 1.0 } else { same as f32 / all as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stress_of_the_worked_example() {
        let far = 3.75_f32.sqrt();
        let places = [Point::new(0.0, 0.0), Point::new(1.0, 0.0), Point::new(0.5, far)];
        // The path 0 – 1 – 2: the last is at 2 from both.
        let stress = normalised_stress(&places, &[(0, 1, 1.0), (1, 2, 1.0)]);
        assert!((stress - 1.0 / 9.0).abs() < 1e-6, "ratios 1, 2 and 1: {stress}");
    }

    #[test]
    fn a_straight_path_has_no_stress_at_any_scale() {
        let places: Vec<Point> = (0..5).map(|i| Point::new(i as f32 * 7.0, 3.0)).collect();
        let edges: Vec<Edge> = (1..5).map(|i| (i - 1, i, 1.0)).collect();
        assert!(normalised_stress(&places, &edges).abs() < 1e-6, "every distance is kept");
        assert_eq!(normalised_stress(&[], &[]), 0.0, "nothing");
        assert_eq!(normalised_stress(&[Point::ORIGIN; 3], &edges), 0.0, "no distance to speak of");
    }

    #[test]
    fn purity_counts_neighbours_of_the_same_group() {
        let places: Vec<Point> =
            (0..22).map(|i| Point::new((i % 11) as f32, if i < 11 { 0.0 } else { 500.0 })).collect();
        let camps: Vec<usize> = (0..22).map(|i| i / 11).collect();
        assert_eq!(purity(&places, &camps), 1.0, "two camps apart");
        let mixed: Vec<usize> = (0..22).map(|i| i % 2).collect();
        assert!(purity(&places, &mixed) < 0.6, "mixed");
        assert_eq!(purity(&places[..1], &camps[..1]), 1.0, "one alone is at home");
    }
}
