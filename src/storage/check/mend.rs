//! Mends what can be mended without loss, and tells.

use std::collections::BTreeSet;

use crate::model::{ActorType, BuiltInType, Differences, Link, MapState, Project, Table};
use crate::storage::repair::Repair;

/// A project just read, mended; each thing mended is added to `repairs`.
pub(in crate::storage) fn mend(mut project: Project, repairs: &mut Vec<Repair>) -> Project {
    built_in_types(&mut project.map, repairs);
    references(&mut project.map, repairs);
    let links = &project.map.links;
    let stages: Vec<_> = project.stages.iter().map(|stage| (stage.id, stage.differences.clone())).collect();
    for (rank, (id, found)) in stages.into_iter().enumerate() {
        if let Some(mended) = differences(found, &format!("stages[{}].differences", rank + 1), links, repairs) {
            project.stages.update(id, |stage| stage.differences = mended);
        }
    }
    let scenarios: Vec<_> = project.scenarios.iter().map(|one| (one.id, one.differences.clone())).collect();
    for (rank, (id, found)) in scenarios.into_iter().enumerate() {
        if let Some(mended) = differences(found, &format!("scenarios[{}].differences", rank + 1), links, repairs) {
            project.scenarios.update(id, |scenario| scenario.differences = mended);
        }
    }
    project
}

/// Actors may name a built-in kind that the table has lost: everyone knows what it is.
fn built_in_types(map: &mut MapState, repairs: &mut Vec<Repair>) {
    let named: BTreeSet<_> = map.actors.iter().filter_map(|actor| actor.actor_type).collect();
    for kind in BuiltInType::ALL {
        if named.contains(&kind.id()) && map.actor_types.insert(ActorType::built_in(kind)) {
            repairs.push(Repair::BuiltInType { kind });
        }
    }
}

/// The same reference twice in a list says nothing more than once.
fn references(map: &mut MapState, repairs: &mut Vec<Repair>) {
    macro_rules! lists {
        ($($table:ident.$list:ident),+ $(,)?) => {$(
            let repeated: Vec<_> =
                map.$table.iter().enumerate().filter(|(_, item)| repeats(&item.$list)).map(|(r, i)| (r, i.id)).collect();
            for (rank, key) in repeated {
                let mut count = 0;
                map.$table.update(key, |item| count = only_once(&mut item.$list));
                let path = format!("map.{}[{}].{}", stringify!($table), rank + 1, stringify!($list));
                repairs.push(Repair::RepeatedReference { path, count });
            }
        )+};
    }
    lists!(findings.stakes, findings.actors, compromises.stakes, actions.targets, actions.partners, actions.stakes,);
}

fn repeats<T: Copy + Ord>(list: &[T]) -> bool {
    let mut seen = BTreeSet::new();
    !list.iter().all(|&item| seen.insert(item))
}

/// Keeps the first of each; how many left.
fn only_once<T: Copy + Ord>(list: &mut Vec<T>) -> usize {
    let before = list.len();
    let mut seen = BTreeSet::new();
    list.retain(|&item| seen.insert(item));
    before - list.len()
}

/// The differences mended; none when nothing was to mend.
fn differences(
    mut found: Differences,
    path: &str,
    links: &Table<Link>,
    repairs: &mut Vec<Repair>,
) -> Option<Differences> {
    let told = repairs.len();
    let before = found.presences.len();
    let mut seen = BTreeSet::new();
    found.presences.retain(|at| seen.insert((at.actor, at.presence)));
    if found.presences.len() < before {
        let count = before - found.presences.len();
        repairs.push(Repair::RepeatedReference { path: format!("{path}.presences"), count });
    }
    let count = only_once(&mut found.absent_links);
    if count > 0 {
        repairs.push(Repair::RepeatedReference { path: format!("{path}.absent_links"), count });
    }
    let before = found.absent_links.len();
    found.absent_links.retain(|&link| links.contains(link));
    if found.absent_links.len() < before {
        let count = before - found.absent_links.len();
        repairs.push(Repair::StaleAbsentLink { path: format!("{path}.absent_links"), count });
    }
    (repairs.len() > told).then_some(found)
}
