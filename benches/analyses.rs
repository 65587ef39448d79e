//! How long the analyses take: all of them but how well findings hold, then that, at the two sizes of the budgets.
//!
//! `cargo bench --bench analyses`. The medians that criterion prints compare with 16 ms at 40 actors and 15 stakes, 500
//! ms at 500 and 50, and 2 s for how well findings hold at 40 and 15.

use std::time::Duration;

use criterion::{BenchmarkId, Criterion};
use entente::analysis::{Analyses, sensitivity};
use entente::model::{Influence, Project, Provenance};

#[path = "../tests/common/synthetic.rs"]
mod synthetic;

/// A project where every influence is entered and every position known or not, as in a filled workshop.
fn project(actors: usize, stakes: usize) -> Project {
    let size = synthetic::Size { actors, links: 4 * actors, stakes, positions_per_actor: stakes };
    let mut project = synthetic::project(size, 7);
    let ids: Vec<_> = project.map.actors.iter().map(|actor| actor.id).collect();
    for (row, from) in ids.iter().enumerate() {
        for (column, to) in ids.iter().enumerate().filter(|(column, _)| *column != row) {
            let value = i8::try_from((row * 7 + column * 13) % 4).ok();
            let provenance = Provenance::default();
            project.map.influences.put(Influence { from: *from, to: *to, value, reason: String::new(), provenance });
        }
    }
    project
}

fn main() {
    let mut criterion =
        Criterion::default().configure_from_args().sample_size(10).measurement_time(Duration::from_secs(6));
    let mut group = criterion.benchmark_group("analyses");
    for (actors, stakes, budget) in [(40, 15, "16 ms"), (500, 50, "500 ms")] {
        let project = project(actors, stakes);
        group.bench_function(BenchmarkId::new("all", format!("{actors}x{stakes} (budget {budget})")), |bench| {
            bench.iter(|| Analyses::of(&project));
        });
    }
    let project = project(40, 15);
    group.bench_function(BenchmarkId::new("sensitivity", "40x15 (budget 2 s)"), |bench| {
        bench.iter(|| sensitivity(&project, &|| true));
    });
    group.finish();
    criterion.final_summary();
}
