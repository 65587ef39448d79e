//! Any edit, its undo and its redo, at 50, 500 and 5 000 actors, beside the budget of 16 ms.

#[path = "../tests/common/synthetic.rs"]
mod synthetic;

use std::sync::Arc;
use std::time::Duration;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use entente::edit::{Edit, History, ItemId};
use entente::geometry::Point;
use entente::model::{Actor, ActorId, Interest, InterestSign, Link, LinkId, LinkNature, Project, Scale};
use synthetic::Size;
use uuid::Uuid;

const BUDGET_MS: u32 = 16;

/// One edit of each cost: one item, many items, a table that loses, the whole project searched.
fn edits(project: &Project) -> Vec<(&'static str, Edit)> {
    let actors: Vec<ActorId> = project.map.actors.iter().map(|actor| actor.id).collect();
    let pick = |percent: usize| actors.get(actors.len() * percent / 100).copied();
    let (Some(one), Some(other)) = (pick(50), pick(70)) else { return Vec::new() };
    let new = |number: u128| Uuid::from_u128(number);
    let places = actors.iter().map(|actor| (ItemId::from(*actor), Point::new(1.0, 1.0))).collect();
    let interest = LinkNature::Interest(Interest { sign: InterestSign::Mixed, stake: None, intensity: 1 });
    let links = entente::edit::links_to_copy(project, one);
    let split = Edit::SplitActor {
        actor: one,
        name: "Conseil".into(),
        parts: vec![Actor::named(ActorId(new(3)), "Services", Point::ORIGIN)],
        link_ids: (0..links as u128).map(|number| LinkId(new(100 + number))).collect(),
    };
    vec![
        ("add an actor", Edit::Add(Actor::named(ActorId(new(1)), "Mairie", Point::ORIGIN).into())),
        ("add a link", Edit::Add(Link::new(LinkId(new(2)), one, other, interest).into())),
        ("rename an actor", Edit::Rename { item: one.into(), name: "Commune".into() }),
        ("move an actor", Edit::Move(vec![(one.into(), Point::new(1.0, 1.0))])),
        ("move every actor", Edit::Move(places)),
        ("remove an actor", Edit::Remove(vec![one.into()])),
        ("merge two actors", Edit::MergeActors { kept: one, merged: other }),
        ("split an actor", split),
        ("change the scale", Edit::ChangeScale(Scale::Four)),
    ]
}

/// A project, what was selected in it, and its history.
type Desk = (Arc<Project>, (), History<()>);

fn desk(project: &Arc<Project>) -> Desk {
    (Arc::clone(project), (), History::new())
}

fn apply((project, selection, history): &mut Desk, edit: &Edit) {
    assert_eq!(history.apply(project, selection, edit), Ok(true), "every edit of the bench can be done: {edit:?}");
}

fn back_and_forth((project, selection, history): &mut Desk) {
    assert!(history.undo(project, selection).is_some(), "there is a step to undo");
    assert!(history.redo(project, selection).is_some(), "there is a step to redo");
}

fn undo(criterion: &mut Criterion) {
    for actors in [50, 500, 5_000] {
        let size = Size { actors, links: 3 * actors, stakes: 12, positions_per_actor: 3 };
        let project = Arc::new(synthetic::project(size, 1));
        let mut group = criterion.benchmark_group(format!("{actors} actors, budget {BUDGET_MS} ms"));
        group.warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(1)).sample_size(20);
        for (name, edit) in edits(&project) {
            group.bench_function(BenchmarkId::new("do", name), |bencher| {
                bencher.iter_batched_ref(|| desk(&project), |desk| apply(desk, &edit), BatchSize::LargeInput);
            });
            let mut done = desk(&project);
            apply(&mut done, &edit);
            group.bench_function(BenchmarkId::new("undo and redo", name), |bencher| {
                bencher.iter(|| back_and_forth(&mut done));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, undo);
criterion_main!(benches);
