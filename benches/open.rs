//! How long a file takes to be opened (read and validated) and saved, beside its budget.
//!
//! `cargo bench --bench open`. Plain: three links for each actor, no position. Full: positions of each actor too, and
//! one of each other thing. Opening and saving go through real files of a temporary folder, flushed to the disk.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput};
use entente::model::Project;
use entente::storage::{files, read_bytes, write};

#[path = "../tests/common/synthetic.rs"]
mod synthetic;

/// What is made, positions of each actor, and the budgets of opening and saving at 5 000 actors, in milliseconds.
const KINDS: [(&str, usize, u32, u32); 2] = [("plain", 0, 150, 100), ("full", 12, 400, 200)];

fn project(actors: usize, positions_per_actor: usize) -> Project {
    let size = synthetic::Size { actors, links: 3 * actors, stakes: 12, positions_per_actor };
    let mut project = synthetic::project(size, 7);
    // A snapshot is a second map: without it, the file holds the actors and links that the budget counts.
    project.snapshots = Default::default();
    project
}

fn open(criterion: &mut Criterion, folder: &Path) {
    for (kind, positions, open_ms, save_ms) in KINDS {
        for actors in [50, 500, 5_000] {
            let project = project(actors, positions);
            let text = write(&project);
            let path = folder.join(format!("{kind}_{actors}.ron"));
            let saved = files::save(&path, &project).is_ok();
            let read = files::open(&path).is_ok_and(|opened| opened.project == project);
            assert!(saved && read, "what is measured works: {}", path.display());
            println!(
                "{kind} {actors}: {} kB; budget at 5000 actors: open {open_ms} ms, save {save_ms} ms",
                text.len() / 1_000
            );
            let mut group = criterion.benchmark_group(kind);
            group.sample_size(10).warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(2));
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(BenchmarkId::new("open and validate", actors), |bencher| {
                bencher.iter(|| files::open(black_box(&path)));
            });
            group.bench_function(BenchmarkId::new("validate from memory", actors), |bencher| {
                bencher.iter(|| read_bytes(black_box(text.as_bytes())));
            });
            group.bench_function(BenchmarkId::new("save", actors), |bencher| {
                bencher.iter(|| files::save(black_box(&path), &project));
            });
            group.bench_function(BenchmarkId::new("write to memory", actors), |bencher| {
                bencher.iter(|| write(black_box(&project)));
            });
            group.finish();
        }
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    match tempfile::tempdir() {
        Ok(folder) => open(&mut criterion, folder.path()),
        Err(error) => println!("no temporary folder: {error}"),
    }
    criterion.final_summary();
}
