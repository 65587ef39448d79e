//! How long the whole search of packages takes, Pareto set included.
//!
//! `cargo bench --bench packages`. Eight parties and 500 000 packages: six issues of five options and five of two. Four
//! sorts of tables: scores drawn at random; scores that follow positions, as the map derives them; scores that rise for
//! half of the parties and fall for the others, with and without noise, for which the Pareto set is the largest.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion};
use entente::analysis::packages::{Found, Table, search};

/// Options of each issue: 5⁶ × 2⁵ = 500 000.
const COUNTS: [usize; 11] = [5, 5, 5, 5, 5, 5, 2, 2, 2, 2, 2];
const PARTIES: usize = 8;
const BUDGET: &str = "1 s";

/// How scores are drawn.
#[derive(Clone, Copy, Debug)]
enum Scores {
    Random,
    Positions,
    Opposed,
    NearlyOpposed,
}

/// Numbers that look like chance.
struct Dice(u64);

impl Dice {
    fn under(&mut self, bound: u64) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % bound) as f64
    }
}

fn table(scores: Scores) -> Table {
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    let utilities = (0..PARTIES).map(|party| {
        let weights = COUNTS.map(|_| 20.0 + dice.under(100));
        let sum: f64 = weights.iter().sum();
        let issues = COUNTS.into_iter().zip(weights).enumerate();
        issues
            .map(|(issue, (count, weight))| {
                let position = dice.under(7) - 3.0;
                let score = |option: usize, dice: &mut Dice| {
                    let level = option as f64 / (count - 1) as f64;
                    let noise = if matches!(scores, Scores::NearlyOpposed) { dice.under(21) - 10.0 } else { 0.0 };
                    let rises = (100.0 * level + noise).clamp(0.0, 100.0);
                    match scores {
                        Scores::Random => dice.under(101),
                        Scores::Positions => 50.0 + 50.0 * position / 3.0 * (2.0 * level - 1.0),
                        Scores::Opposed | Scores::NearlyOpposed if (party + issue) % 2 == 0 => rises,
                        Scores::Opposed | Scores::NearlyOpposed => 100.0 - rises,
                    }
                };
                (0..count).map(|option| weight / sum * score(option, &mut dice)).collect()
            })
            .collect()
    });
    Table {
        utilities: utilities.collect(),
        today: vec![0; COUNTS.len()],
        fallback: vec![None; PARTIES],
        bans: vec![vec![(0, 3), (1, 2)]],
    }
}

fn packages(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("packages");
    group.sample_size(10).warm_up_time(Duration::from_millis(100)).measurement_time(Duration::from_secs(4));
    for scores in [Scores::Random, Scores::Positions, Scores::Opposed, Scores::NearlyOpposed] {
        let table = table(scores);
        let Found { packages, acceptable, pareto, .. } = search(&table).unwrap_or_default();
        let (acceptable, pareto) = (acceptable.len(), pareto.len());
        println!(
            "{scores:?}: {packages} packages, {acceptable} acceptable, {pareto} in the set — to keep under {BUDGET}"
        );
        group.bench_function(BenchmarkId::new("search", format!("{scores:?}")), |bencher| {
            bencher.iter(|| search(black_box(&table)));
        });
    }
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    packages(&mut criterion);
    criterion.final_summary();
}
