//! The stops of the timeline.

use super::Side;
use crate::model::{Project, StageId, StateId};

/// A stop of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A stage.
    Stage(StageId),
    /// The map of today, where no stage stands for it.
    Today,
}

impl Stop {
    /// The stop of the map itself.
    pub(super) fn of_map(project: &Project) -> Option<Self> {
        let base = project.header.base_stage.filter(|id| project.stages.contains(*id));
        if project.stages.is_empty() { None } else { Some(base.map_or(Self::Today, Self::Stage)) }
    }

    /// The state that is looked at there.
    pub(in crate::session) fn side(self) -> Side {
        match self {
            Self::Stage(id) => Side::Of(StateId::Stage(id)),
            Self::Today => Side::MAP,
        }
    }
}

/// The stops of the timeline: the stages by date, and the map of today where no stage stands for it.
pub(super) fn stops(project: &Project) -> Vec<Stop> {
    let today = Stop::of_map(project).filter(|stop| *stop == Stop::Today);
    project.stages_in_time().into_iter().map(Stop::Stage).chain(today).collect()
}
