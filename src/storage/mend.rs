//! Mends what can be mended without loss, and tells.

use std::collections::BTreeSet;

use super::repair::Repair;
use crate::model::{
    ActorType, BuiltInType, Compromise, Differences, Keyed, Link, MapState, Project, ScenarioId, SnapshotId, StageId,
    Table,
};

/// A project just read, mended; each thing mended is added to `repairs`.
pub(super) fn mend(mut project: Project, repairs: &mut Vec<Repair>) -> Project {
    let mut mender = Mender { repairs };
    mender.once("header.enough_for_today", &mut project.header.enough_for_today);
    mender.map("map", &mut project.map);
    let links = project.map.links.clone();
    let stages: Vec<StageId> = project.stages.iter().map(Keyed::key).collect();
    for (rank, id) in stages.into_iter().enumerate() {
        let path = format!("stages[{}].differences", rank + 1);
        project.stages.update(id, |stage| mender.differences(&path, &mut stage.differences, &links));
    }
    let snapshots: Vec<SnapshotId> = project.snapshots.iter().map(Keyed::key).collect();
    for (rank, id) in snapshots.into_iter().enumerate() {
        let path = format!("snapshots[{}].map", rank + 1);
        project.snapshots.update(id, |snapshot| mender.map(&path, &mut snapshot.map));
    }
    let scenarios: Vec<ScenarioId> = project.scenarios.iter().map(Keyed::key).collect();
    for (rank, id) in scenarios.into_iter().enumerate() {
        let path = format!("scenarios[{}].differences", rank + 1);
        project.scenarios.update(id, |scenario| mender.differences(&path, &mut scenario.differences, &links));
    }
    project
}

struct Mender<'a> {
    repairs: &'a mut Vec<Repair>,
}

impl Mender<'_> {
    fn map(&mut self, path: &str, map: &mut MapState) {
        self.built_in_types(map);
        self.table(path, "findings", &mut map.findings, |mender, path, finding| {
            mender.once(&format!("{path}.stakes"), &mut finding.stakes);
            mender.once(&format!("{path}.actors"), &mut finding.actors);
        });
        self.compromises(path, &mut map.compromises);
        self.table(path, "actions", &mut map.actions, |mender, path, action| {
            mender.once(&format!("{path}.targets"), &mut action.targets);
            mender.once(&format!("{path}.partners"), &mut action.partners);
            mender.once(&format!("{path}.stakes"), &mut action.stakes);
        });
    }

    fn compromises(&mut self, path: &str, compromises: &mut Table<Compromise>) {
        self.table(path, "compromises", compromises, |mender, path, compromise| {
            mender.once(&format!("{path}.stakes"), &mut compromise.stakes);
            mender.once(&format!("{path}.cites"), &mut compromise.cites);
        });
    }

    fn table<T: Keyed + Clone>(
        &mut self,
        path: &str,
        list: &str,
        table: &mut Table<T>,
        mut mend: impl FnMut(&mut Self, &str, &mut T),
    ) {
        let keys: Vec<T::Key> = table.iter().map(Keyed::key).collect();
        for (rank, key) in keys.into_iter().enumerate() {
            let path = format!("{path}.{list}[{}]", rank + 1);
            table.update(key, |item| mend(self, &path, item));
        }
    }

    /// Actors may name a built-in kind that the table has lost: everyone knows what it is.
    fn built_in_types(&mut self, map: &mut MapState) {
        let named: BTreeSet<_> = map.actors.iter().filter_map(|actor| actor.actor_type).collect();
        let there: BTreeSet<_> = map.actor_types.iter().filter_map(|kind| kind.built_in).collect();
        for kind in BuiltInType::ALL {
            let lost = named.contains(&kind.id()) && !there.contains(&kind);
            if lost && map.actor_types.insert(ActorType::built_in(kind)) {
                self.repairs.push(Repair::BuiltInType { kind });
            }
        }
    }

    /// The same entry twice in a list of names says nothing more than once.
    fn once<T: Copy + Ord>(&mut self, path: &str, list: &mut Vec<T>) {
        let before = list.len();
        let mut seen = BTreeSet::new();
        list.retain(|&item| seen.insert(item));
        self.left_out(path, before - list.len());
    }

    fn left_out(&mut self, path: &str, count: usize) {
        if count > 0 {
            self.repairs.push(Repair::RepeatedReference { path: path.to_owned(), count });
        }
    }

    fn differences(&mut self, path: &str, found: &mut Differences, links: &Table<Link>) {
        let before = found.presences.len();
        let mut seen = BTreeSet::new();
        found.presences.retain(|at| seen.insert((at.actor, at.presence)));
        self.left_out(&format!("{path}.presences"), before - found.presences.len());
        let absent = format!("{path}.absent_links");
        self.once(&absent, &mut found.absent_links);
        let before = found.absent_links.len();
        let own = &found.links;
        found.absent_links.retain(|&link| links.contains(link) || own.contains(link));
        let count = before - found.absent_links.len();
        if count > 0 {
            self.repairs.push(Repair::StaleAbsentLink { path: absent, count });
        }
        self.compromises(path, &mut found.compromises);
    }
}
