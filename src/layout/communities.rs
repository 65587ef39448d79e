//! Camps that links alone show, for maps whose actors were given no group.
//!
//! Modularity is raised by moving nodes one by one, then whole camps (Blondel, Guillaume, Lambiotte, Lefebvre, *Fast
//! unfolding of communities in large networks*, 2008). Used to place actors, never shown as a finding.

use std::collections::BTreeMap;

use super::chance::Chance;

/// The camp of each of `count` nodes, numbered from 0. Weights count; self links and strangers do not.
pub(super) fn communities(
    count: usize,
    links: impl IntoIterator<Item = (usize, usize, f32)>,
    chance: &mut Chance,
) -> Vec<usize> {
    let kept = links.into_iter().filter(|&(a, b, w)| a != b && a < count && b < count && w > 0.0);
    let mut level = Level::new(count, kept);
    let mut camps: Vec<usize> = (0..count).collect();
    for _ in 0..LEVELS {
        let (found, changed) = level.settle(chance);
        for camp in &mut camps {
            *camp = found.get(*camp).copied().unwrap_or(0);
        }
        if !changed {
            break;
        }
        level = level.merged(&found);
    }
    camps
}

const LEVELS: usize = 12;
const SWEEPS: usize = 20;

/// Nodes (or camps of the level below) and the weight of the links between them.
struct Level {
    links: Vec<Vec<(usize, f32)>>,
    /// Weight of the links inside each node, counted twice.
    inside: Vec<f32>,
    /// Weight at each node: its links, and what is inside.
    degrees: Vec<f32>,
    total: f32,
}

impl Level {
    fn new(count: usize, links: impl Iterator<Item = (usize, usize, f32)>) -> Self {
        let mut weights: BTreeMap<(usize, usize), f32> = BTreeMap::new();
        for (a, b, weight) in links {
            *weights.entry((a.min(b), a.max(b))).or_default() += weight;
        }
        Self::from_weights(weights, vec![0.0; count])
    }

    fn from_weights(weights: BTreeMap<(usize, usize), f32>, inside: Vec<f32>) -> Self {
        let mut links: Vec<Vec<(usize, f32)>> = vec![Vec::new(); inside.len()];
        for ((a, b), weight) in weights {
            for (from, to) in [(a, b), (b, a)] {
                if let Some(list) = links.get_mut(from) {
                    list.push((to, weight));
                }
            }
        }
        let degrees: Vec<f32> =
            links.iter().zip(&inside).map(|(list, own)| own + list.iter().map(|(_, w)| w).sum::<f32>()).collect();
        let total = degrees.iter().sum();
        Self { links, inside, degrees, total }
    }

    /// Moves nodes to the camp of a neighbour while modularity grows: camps numbered from 0, and whether any moved.
    fn settle(&self, chance: &mut Chance) -> (Vec<usize>, bool) {
        let count = self.links.len();
        let mut camps: Vec<usize> = (0..count).collect();
        let mut weight_of = self.degrees.clone();
        let mut order = camps.clone();
        chance.shuffle(&mut order);
        let mut near: Vec<f32> = vec![0.0; count];
        let mut changed = false;
        for _ in 0..SWEEPS {
            let mut moves = 0;
            for &node in &order {
                let (Some(links), Some(&degree), Some(&own)) =
                    (self.links.get(node), self.degrees.get(node), camps.get(node))
                else {
                    continue;
                };
                let best =
                    best_camp(links, degree / self.total.max(1e-9), own, (&camps, &weight_of, degree), &mut near);
                if best != own {
                    if let Some(weight) = weight_of.get_mut(own) {
                        *weight -= degree;
                    }
                    if let Some(weight) = weight_of.get_mut(best) {
                        *weight += degree;
                    }
                    if let Some(camp) = camps.get_mut(node) {
                        *camp = best;
                    }
                    moves += 1;
                }
            }
            changed |= moves > 0;
            if moves == 0 {
                break;
            }
        }
        (numbered(camps), changed)
    }

    /// The level where each camp is one node.
    fn merged(&self, camps: &[usize]) -> Self {
        let count = camps.iter().max().map_or(0, |most| most + 1);
        let mut inside = vec![0.0; count];
        let mut weights: BTreeMap<(usize, usize), f32> = BTreeMap::new();
        for ((links, own), &camp) in self.links.iter().zip(&self.inside).zip(camps) {
            let mut inner = *own;
            for &(to, weight) in links {
                match camps.get(to) {
                    Some(&other) if other == camp => inner += weight,
                    // Seen from both ends: kept once.
                    Some(&other) if camp < other => *weights.entry((camp, other)).or_default() += weight,
                    _ => {}
                }
            }
            if let Some(sum) = inside.get_mut(camp) {
                *sum += inner;
            }
        }
        Self::from_weights(weights, inside)
    }
}

/// The camp among those of the neighbours with the greatest gain of modularity; its own on a tie.
fn best_camp(
    links: &[(usize, f32)],
    share: f32,
    own: usize,
    (camps, weight_of, degree): (&[usize], &[f32], f32),
    near: &mut [f32],
) -> usize {
    let camp_of = |node: usize| camps.get(node).copied().unwrap_or(own);
    for &(to, weight) in links {
        if let Some(sum) = near.get_mut(camp_of(to)) {
            *sum += weight;
        }
    }
    let gain = |camp: usize, near: &[f32]| {
        let others = weight_of.get(camp).copied().unwrap_or(0.0) - if camp == own { degree } else { 0.0 };
        near.get(camp).copied().unwrap_or(0.0) - share * others
    };
    let mut best = (own, gain(own, near));
    for &(to, _) in links {
        let candidate = (camp_of(to), gain(camp_of(to), near));
        if candidate.1 > best.1 + 1e-6 {
            best = candidate;
        }
    }
    for &(to, _) in links {
        if let Some(sum) = near.get_mut(camp_of(to)) {
            *sum = 0.0;
        }
    }
    best.0
}

/// The same camps, numbered from 0 in order of their first member.
fn numbered(mut camps: Vec<usize>) -> Vec<usize> {
    let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
    for camp in &mut camps {
        let next = numbers.len();
        *camp = *numbers.entry(*camp).or_insert(next);
    }
    camps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_cliques_joined_by_one_link_are_two_camps() {
        let clique = |from: usize| (from..from + 5).flat_map(move |a| (a + 1..from + 5).map(move |b| (a, b, 1.0)));
        let links: Vec<(usize, usize, f32)> = clique(0).chain(clique(5)).chain([(4, 5, 1.0), (2, 2, 9.0)]).collect();
        for seed in 0..5 {
            let camps = communities(11, links.iter().copied(), &mut Chance::new(seed));
            assert!(camps[..5].iter().all(|c| *c == camps[0]), "seed {seed}, the first: {camps:?}");
            assert!(camps[5..10].iter().all(|c| *c == camps[5]), "seed {seed}, the second: {camps:?}");
            assert!(camps[0] != camps[5] && camps[10] != camps[0] && camps[10] != camps[5], "three camps: {camps:?}");
        }
    }

    #[test]
    fn a_heavy_link_keeps_its_ends_together() {
        let links = [(0, 1, 1.0), (1, 2, 9.0), (2, 3, 1.0), (3, 0, 9.0)];
        let camps = communities(4, links, &mut Chance::new(1));
        assert_eq!((camps[1], camps[0]), (camps[2], camps[3]), "by weight: {camps:?}");
        assert_ne!(camps[0], camps[1], "two camps");
        assert!(communities(0, [], &mut Chance::new(1)).is_empty(), "nothing");
    }
}
