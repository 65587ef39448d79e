//! The states of a map that one project holds.

use super::{MapState, Project, ScenarioId, SnapshotId, StageId};

/// One of the states that a project holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StateId {
    /// The map itself.
    Map,
    /// The map at a stage.
    Stage(StageId),
    /// A kept state.
    Snapshot(SnapshotId),
    /// The map under a kept scenario.
    Scenario(ScenarioId),
}

impl Project {
    /// That state of the map; none when the project does not hold it. Shares with the map all that is the same.
    pub fn state(&self, id: StateId) -> Option<MapState> {
        match id {
            StateId::Map => Some(self.map.clone()),
            StateId::Stage(id) => self.stages.get(id).map(|stage| stage.differences.over(&self.map)),
            StateId::Snapshot(id) => self.snapshots.get(id).map(|snapshot| snapshot.map.clone()),
            StateId::Scenario(id) => self.scenarios.get(id).map(|scenario| scenario.differences.over(&self.map)),
        }
    }

    /// Every state but the map, in the order of the file: stages, snapshots, scenarios.
    pub fn states(&self) -> impl Iterator<Item = StateId> + '_ {
        let stages = self.stages.iter().map(|stage| StateId::Stage(stage.id));
        let snapshots = self.snapshots.iter().map(|snapshot| StateId::Snapshot(snapshot.id));
        stages.chain(snapshots).chain(self.scenarios.iter().map(|scenario| StateId::Scenario(scenario.id)))
    }

    /// The stages by date, then in the order of the file.
    pub fn stages_in_time(&self) -> Vec<StageId> {
        let mut stages: Vec<_> = self.stages.iter().map(|stage| (stage.date.start(), stage.id)).collect();
        stages.sort_by_key(|(start, _)| *start);
        stages.into_iter().map(|(_, id)| id).collect()
    }
}
