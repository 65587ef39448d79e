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
use crate::session::LastFew;

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
    /// How many states were made to be looked at.
    sights: u64,
    /// What was made of the states that were last looked at, the one at hand first.
    seen: LastFew<Seen>,
}

/// All that what is made of a project depends on.
#[derive(Clone, PartialEq)]
struct Asked {
    shown: Side,
    against: Option<Side>,
    line: bool,
    public: bool,
}

/// What was made of one state of the project; it stays as long as nothing of that changes.
struct Seen {
    /// Its own number.
    sight: u64,
    of: Arc<Project>,
    asked: Asked,
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
            sights: 0,
            seen: LastFew::default(),
        }
    }
}

impl Time {
    /// What is looked at in place of the project, when it is something else.
    pub(super) fn project(&self) -> Option<&Arc<Project>> {
        self.seen.at_hand().filter(|_| self.shown != Side::MAP).map(|seen| &seen.project)
    }

    fn sight(&self) -> u64 {
        self.seen.at_hand().map_or(0, |seen| seen.sight)
    }

    /// Makes what was not made yet of what is looked at.
    fn follow(&mut self, project: &Arc<Project>, public: bool) {
        let is_gone = |side: &Side| matches!(side, Side::Of(id) if project.state(*id).is_none());
        if is_gone(&self.shown) || self.shown == base(project) {
            self.shown = Side::MAP;
        }
        if self.against.as_ref().is_some_and(is_gone) {
            self.against = None;
        }
        self.changes_stage &= matches!(self.shown, Side::Of(StateId::Stage(_)));
        let asked = Asked { shown: self.shown.clone(), against: self.against.clone(), line: self.line, public };
        let sights = &mut self.sights;
        self.seen.find_or(
            |seen| seen.asked == asked && Arc::ptr_eq(&seen.of, project),
            || {
                *sights += 1;
                Seen::of(project, asked.clone(), *sights)
            },
        );
        self.seen.retain(|seen| Arc::ptr_eq(&seen.of, project));
    }
}

impl Asked {
    /// The state from which what differs is told: the one that was chosen, else the stop before, when the timeline is
    /// open or a stage is looked at.
    fn before(&self, project: &Project) -> Option<Side> {
        self.against.clone().or_else(|| {
            let at = match self.shown {
                Side::Of(StateId::Map) if self.line => Stop::of_map(project),
                Side::Of(StateId::Stage(id)) => Some(Stop::Stage(id)),
                _ => None,
            }?;
            let stops = stop::stops(project);
            let rank = stops.iter().position(|stop| *stop == at)?;
            stops.get(rank.checked_sub(1)?).map(|stop| stop.side())
        })
    }
}

impl Seen {
    fn of(project: &Arc<Project>, asked: Asked, sight: u64) -> Self {
        let other = Some(&asked.shown).filter(|shown| **shown != Side::MAP).and_then(|shown| shown.map(project));
        let looked = match other {
            Some(map) => Arc::new(Project { map, ..(**project).clone() }),
            None => Arc::clone(project),
        };
        let turned = asked.before(project).and_then(|before| {
            let told = if asked.public { Arc::new(project.for_participants()) } else { Arc::clone(project) };
            Turned::of(&told, [before, asked.shown.clone()], asked.public)
        });
        Self { sight, of: Arc::clone(project), asked, project: looked, turned: turned.map(Arc::new) }
    }
}

/// The state that the map stands for: the base stage is the map itself.
fn base(project: &Project) -> Side {
    project.header.base_stage.map_or(Side::MAP, |id| Side::Of(StateId::Stage(id)))
}
