//! How long a map takes to be laid out, named and drawn, beside its budget.
//!
//! `cargo bench --bench scene`. The budget of a frame covers all three and the tessellation.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion};
use entente::geometry::{Bounds, Point, Vector};
use entente::model::Project;
use entente::scene::{
    Detail, DrawState, FontMeasure, LabelRequest, Palette, Scene, SceneOptions, Theme, draw, place_labels,
};

#[path = "../tests/common/synthetic.rs"]
mod synthetic;

/// Actors, and the budget of a frame in milliseconds (with four links for each actor).
const SIZES: [(usize, f64); 3] = [(50, 1.0), (500, 4.0), (5_000, 8.0)];

fn project(actors: usize) -> Project {
    let size = synthetic::Size { actors, links: actors * 4, stakes: 10, positions_per_actor: 2 };
    synthetic::project(size, 7)
}

/// The zoom that fits a scene on a projector, and what is then on screen.
fn fitted(scene: &Scene) -> (f32, Bounds) {
    let (width, height) = (1_280.0, 660.0);
    let zoom = (width / scene.bounds.width().max(1.0)).min(height / scene.bounds.height().max(1.0));
    let corner = Point::new(scene.bounds.min.x * zoom, scene.bounds.min.y * zoom);
    (zoom, Bounds::new(corner, corner + Vector::new(width, height)))
}

fn benches(criterion: &mut Criterion) {
    let options = SceneOptions::default();
    let palette = Palette::of(Theme::Light);
    for (actors, _) in SIZES {
        let project = project(actors);
        let scene = Scene::build(&project.map, &options, &FontMeasure);
        let (zoom, viewport) = fitted(&scene);
        let request = LabelRequest { viewport: Some(viewport), ..LabelRequest::at(zoom) };
        let labels = place_labels(&scene, &request);
        let detail = Detail::on_screen(&scene, zoom);
        let state = DrawState { viewport: Some(viewport), detail, ..DrawState::at(zoom) };
        let mut group = criterion.benchmark_group("scene");
        group.sample_size(20).measurement_time(Duration::from_secs(2)).warm_up_time(Duration::from_millis(300));
        group.bench_function(BenchmarkId::new("build", actors), |bencher| {
            bencher.iter(|| Scene::build(black_box(&project.map), &options, &FontMeasure));
        });
        group.bench_function(BenchmarkId::new("labels", actors), |bencher| {
            bencher.iter(|| place_labels(black_box(&scene), &request));
        });
        group.bench_function(BenchmarkId::new("draw", actors), |bencher| {
            bencher.iter(|| draw(black_box(&scene), &labels, &state, palette));
        });
        group.bench_function(BenchmarkId::new("frame", actors), |bencher| {
            bencher.iter(|| {
                let scene = Scene::build(black_box(&project.map), &options, &FontMeasure);
                let labels = place_labels(&scene, &request);
                draw(&scene, &labels, &state, palette)
            });
        });
        group.finish();
    }
}

#[expect(clippy::print_stdout, reason = "the budget is read beside the figures")]
fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    benches(&mut criterion);
    criterion.final_summary();
    for (actors, budget) in SIZES {
        println!("budget of a whole frame at {actors} actors and {} links: {budget} ms", actors * 4);
    }
}
