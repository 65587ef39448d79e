//! How long the automatic layout takes and how good it is, beside the figures to beat.
//!
//! `cargo bench --bench layout`. The graphs are blocks with preferential attachment, about 3 links per node, from a
//! seed. The figures to beat were measured with other tools on graphs of that sort, not on these very ones; nodes have
//! no size, since those tools know none. The last rows lay out boxes of the size of labels, without any overlap.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion};
use entente::geometry::{Point, Vector};
use entente::layout::{Edge, Goal, LayoutRequest, Node, automatic, normalised_stress, purity};

/// Nodes, blocks, and what the best known tools reach for each goal.
const SIZES: [(usize, usize, &str, &str); 3] = [
    (50, 5, "0.01 s at stress .097", "0.01 s at purity .80"),
    (500, 10, "0.07 s at stress .142", "0.3 s at purity .67"),
    (5_000, 40, "0.9 s at stress .175", "6 s at purity .90"),
];

/// Share of links that stay within a block, in percent.
const INSIDE: usize = 80;

/// A chain of numbers that look random (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % bound.max(1) as u64) as usize
    }
}

/// Links and the block of each node. Each new node links to three former ones, rather to those with many links.
fn blocks(count: usize, blocks: usize, chance: &mut Chance) -> (Vec<Edge>, Vec<usize>) {
    let mut edges: Vec<Edge> = Vec::new();
    // A node stands in these lists once for each of its links: to draw from them is to prefer well-linked ones.
    let mut everyone: Vec<usize> = Vec::new();
    let mut own: Vec<Vec<usize>> = vec![Vec::new(); blocks];
    for node in 0..count {
        for _ in 0..3 {
            let near = own.get(node % blocks).filter(|list| !list.is_empty() && chance.below(100) < INSIDE);
            let list = near.unwrap_or(&everyone);
            let Some(&other) = list.get(chance.below(list.len())) else { continue };
            if other != node && !edges.iter().rev().take(3).any(|edge| (edge.0, edge.1) == (node, other)) {
                edges.push((node, other, 1.0));
                everyone.push(other);
                if let Some(list) = own.get_mut(other % blocks) {
                    list.push(other);
                }
            }
        }
        everyone.extend([node, node]);
        if let Some(list) = own.get_mut(node % blocks) {
            list.extend([node, node]);
        }
    }
    (edges, (0..count).map(|node| node % blocks).collect())
}

fn layout(criterion: &mut Criterion) {
    for (count, block_count, distances, camps) in SIZES {
        let (edges, planted) = blocks(count, block_count, &mut Chance(7));
        let request = |size: Vector| LayoutRequest {
            nodes: vec![Node::new(Point::ORIGIN, size); count],
            edges: edges.clone(),
            seed: 1,
        };
        let cases = [
            (Goal::Distances, Vector::ZERO, distances),
            (Goal::Camps, Vector::ZERO, camps),
            (Goal::Distances, Vector::new(90.0, 60.0), "no tool: boxes without overlap"),
            (Goal::Camps, Vector::new(90.0, 60.0), "no tool: boxes without overlap"),
        ];
        let mut group = criterion.benchmark_group("layout");
        group.sample_size(10).warm_up_time(Duration::from_millis(100)).measurement_time(Duration::from_secs(3));
        for (goal, size, to_beat) in cases {
            let request = request(size);
            let places = automatic(&request, goal, &mut |_| true).unwrap_or_default();
            let (stress, pure) = (normalised_stress(&places, &edges), purity(&places, &planted));
            let shape = if size == Vector::ZERO { "points" } else { "boxes" };
            println!("{count} {goal:?} {shape}: stress {stress:.3}, purity {pure:.2} — to beat: {to_beat}");
            group.bench_function(BenchmarkId::new(format!("{goal:?} {shape}"), count), |bencher| {
                bencher.iter(|| automatic(black_box(&request), goal, &mut |_| true));
            });
        }
        group.finish();
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    layout(&mut criterion);
    criterion.final_summary();
}
