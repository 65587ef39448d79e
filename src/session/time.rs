//! Which state of the map is looked at, and from which other one it is told apart.
//!
//! A stage, a kept state, a scenario or the map of another file can be looked at in place of the map; the project
//! itself never changes by that. While another state is looked at every change is refused, unless the person has said
//! that it is that stage which changes: then each change is stored in the stage, as one step of undo of the project.

mod looking;
mod stop;
mod turned;

use std::sync::Arc;

pub use stop::Stop;
pub use turned::Turned;

use crate::analysis::comparison::{Matching, aligned};
use crate::model::{MapState, Project, StageId, StateId};

/// What a view asks of time.
#[derive(Clone, Debug, PartialEq)]
pub enum TimeAct {
    /// Looks at the map at a stage; none: at the map itself.
    Look(Option<StageId>),
    /// Looks at a state that the project holds.
    LookAt(StateId),
    /// Looks at the next stop of the timeline (`true`), or the one before.
    Step(bool),
    /// Opens or closes the timeline.
    Line(bool),
    /// Goes from stop to stop by itself, or stops doing so.
    Play(bool),
    /// Says whether changes are stored in the stage that is looked at.
    ChangeStage(bool),
    /// Keeps the state of the map under a name.
    TakeSnapshot(String),
    /// Compares two states; none: no comparison any more.
    Compare(Option<Box<[Side; 2]>>),
    /// Asks for another file, in place of the state before (0) or after (1).
    AskFile(usize),
    /// Reads that file, to compare with it.
    ReadFile(std::path::PathBuf),
    /// The map of another file.
    FileRead(Arc<OtherFile>),
}

/// One of the states that can be looked at and compared.
#[derive(Clone, Debug)]
pub enum Side {
    /// A state of the open project.
    Of(StateId),
    /// The map of another file.
    File(Arc<OtherFile>),
}

/// The map of another file, with the ids of the open project where only names are the same.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherFile {
    /// Its name.
    pub name: String,
    /// Its map.
    pub map: MapState,
    /// How its things were matched.
    pub matching: Matching,
}

impl OtherFile {
    /// The map of `other` beside that of `project`; costs n log n.
    pub fn beside(project: &Project, name: String, other: &Project) -> Self {
        let (map, matching) = aligned(&project.map, &other.map);
        Self { name, map, matching }
    }
}

impl PartialEq for Side {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Of(one), Self::Of(other)) => one == other,
            (Self::File(one), Self::File(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }
}

impl Side {
    /// The map itself.
    pub const MAP: Self = Self::Of(StateId::Map);

    fn map(&self, project: &Project) -> Option<MapState> {
        match self {
            Self::Of(id) => project.state(*id),
            Self::File(file) => Some(file.map.clone()),
        }
    }
}

/// Which state is looked at, and all that goes with it.
pub(super) struct Time {
    /// What is looked at.
    pub(super) shown: Side,
    /// What it is compared with, when that was asked.
    pub(super) against: Option<Side>,
    /// Whether changes are stored in the stage that is looked at.
    pub(super) changes_stage: bool,
    /// Whether the timeline is open.
    pub(super) line: bool,
    /// Whether it goes from stop to stop by itself.
    pub(super) plays: bool,
    /// In place of which state another file was asked for.
    pub(super) asked: usize,
    /// Grows each time another state is looked at.
    sight: u64,
    seen: Option<Seen>,
}

/// What was made of one state of the project; it stays as long as nothing of that changes.
struct Seen {
    of: Arc<Project>,
    shown: Side,
    against: Option<Side>,
    line: bool,
    public: bool,
    project: Arc<Project>,
    turned: Option<Arc<Turned>>,
}

impl Default for Time {
    fn default() -> Self {
        Self {
            shown: Side::MAP,
            against: None,
            changes_stage: false,
            line: false,
            plays: false,
            asked: 0,
            sight: 0,
            seen: None,
        }
    }
}

impl Time {
    /// What is looked at in place of the project, when it is something else.
    pub(super) fn project(&self) -> Option<&Arc<Project>> {
        self.seen.as_ref().filter(|_| self.shown != Side::MAP).map(|seen| &seen.project)
    }

    /// Makes again what has changed.
    fn follow(&mut self, project: &Arc<Project>, public: bool) {
        let is_gone = |side: &Side| matches!(side, Side::Of(id) if project.state(*id).is_none());
        if is_gone(&self.shown) || self.shown == base(project) {
            self.shown = Side::MAP;
        }
        if self.against.as_ref().is_some_and(is_gone) {
            self.against = None;
        }
        self.changes_stage &= matches!(self.shown, Side::Of(StateId::Stage(_)));
        let same = |seen: &Seen| {
            let sides = seen.shown == self.shown && seen.against == self.against && seen.line == self.line;
            sides && seen.public == public && Arc::ptr_eq(&seen.of, project)
        };
        if self.seen.as_ref().is_some_and(same) {
            return;
        }
        self.sight += 1;
        let other = Some(&self.shown).filter(|shown| **shown != Side::MAP).and_then(|shown| shown.map(project));
        let looked = match other {
            Some(map) => Arc::new(Project { map, ..(**project).clone() }),
            None => Arc::clone(project),
        };
        let before = self.against.clone().or_else(|| self.stop_before(project));
        let turned = before.and_then(|before| {
            let told = if public { Arc::new(project.for_participants()) } else { Arc::clone(project) };
            Turned::of(&told, [before, self.shown.clone()], public)
        });
        self.seen = Some(Seen {
            of: Arc::clone(project),
            shown: self.shown.clone(),
            against: self.against.clone(),
            line: self.line,
            public,
            project: looked,
            turned: turned.map(Arc::new),
        });
    }

    /// The stop before the one that is looked at, when the timeline is open or a stage is looked at.
    fn stop_before(&self, project: &Project) -> Option<Side> {
        let at = match self.shown {
            Side::Of(StateId::Map) if self.line => Stop::of_map(project),
            Side::Of(StateId::Stage(id)) => Some(Stop::Stage(id)),
            _ => None,
        }?;
        let stops = stop::stops(project);
        let rank = stops.iter().position(|stop| *stop == at)?;
        stops.get(rank.checked_sub(1)?).map(|stop| stop.side())
    }
}

/// The state that the map stands for: the base stage is the map itself.
fn base(project: &Project) -> Side {
    project.header.base_stage.map_or(Side::MAP, |id| Side::Of(StateId::Stage(id)))
}
