//! Which state of the map is looked at, and from which other one it is told apart.
//!
//! A stage, a kept state, a scenario or the map of another file can be looked at in place of the map; the project
//! itself never changes by that. While another state is looked at every change is refused, unless the person has said
//! that it is that stage which changes: then each change is stored in the stage, as one step of undo of the project.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Action, New, Session};
use crate::analysis::comparison::{Comparison, Matching, RelationTurn, aligned};
use crate::edit::{self, ItemId, Refusal};
use crate::exchange::compared;
use crate::model::{MapState, Project, StageId, StateId};
use crate::scene::Turn;

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

/// Two states of the map, and what differs.
#[derive(Debug)]
pub struct Turned {
    /// The state before, and what it is: of the stop before on the timeline, or chosen.
    pub before: (Side, MapState),
    /// The state after: what is looked at.
    pub after: (Side, MapState),
    /// What differs.
    pub found: Comparison,
    /// What is marked on the map.
    pub(super) turns: Arc<BTreeMap<ItemId, Turn>>,
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
        let stops = stops(project);
        let rank = stops.iter().position(|stop| *stop == at)?;
        stops.get(rank.checked_sub(1)?).map(|stop| stop.side())
    }
}

/// The state that the map stands for: the base stage is the map itself.
fn base(project: &Project) -> Side {
    project.header.base_stage.map_or(Side::MAP, |id| Side::Of(StateId::Stage(id)))
}

/// A stop of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A stage.
    Stage(StageId),
    /// The map of today, where no stage stands for it.
    Today,
}

impl Stop {
    fn of_map(project: &Project) -> Option<Self> {
        let base = project.header.base_stage.filter(|id| project.stages.contains(*id));
        if project.stages.is_empty() { None } else { Some(base.map_or(Self::Today, Self::Stage)) }
    }

    fn side(self) -> Side {
        match self {
            Self::Stage(id) => Side::Of(StateId::Stage(id)),
            Self::Today => Side::MAP,
        }
    }
}

/// The stops of the timeline: the stages by date, and the map of today where no stage stands for it.
fn stops(project: &Project) -> Vec<Stop> {
    let today = Stop::of_map(project).filter(|stop| *stop == Stop::Today);
    project.stages_in_time().into_iter().map(Stop::Stage).chain(today).collect()
}

impl Turned {
    /// What differs between two states; before a room, nothing of what is private.
    fn of(project: &Project, [before, after]: [Side; 2], public: bool) -> Option<Self> {
        let seen = |side: &Side| {
            let map = side.map(project)?;
            let is_public = !public || matches!(side, Side::Of(_));
            Some(if is_public { map } else { Project { map, ..project.clone() }.for_participants().map })
        };
        let (before, after) = ((before.clone(), seen(&before)?), (after.clone(), seen(&after)?));
        let found = Comparison::of(&before.1, &after.1);
        let turns = Arc::new(marks(&found));
        Some(Self { before, after, found, turns })
    }
}

/// What is marked on the map: for an actor, coming and leaving before all else.
fn marks(found: &Comparison) -> BTreeMap<ItemId, Turn> {
    let mut turns: BTreeMap<ItemId, Turn> = found.items().map(|item| (item, Turn::Changed)).collect();
    for (link, turn) in &found.relations {
        match turn {
            RelationTurn::Warmed => drop(turns.insert((*link).into(), Turn::Warmed)),
            RelationTurn::Cooled => drop(turns.insert((*link).into(), Turn::Cooled)),
            _ => {}
        }
    }
    turns.extend(found.links_new.iter().map(|link| (ItemId::from(*link), Turn::Came)));
    turns.extend(found.arrived.iter().map(|turn| (ItemId::from(turn.actor), Turn::Came)));
    turns.extend(found.left.iter().map(|turn| (ItemId::from(turn.actor), Turn::Left)));
    turns
}

impl Session {
    /// What is looked at in place of the map, if it is something else.
    pub fn shown_side(&self) -> &Side {
        &self.time.shown
    }

    /// The stage at which the map is looked at; none: the map itself, or a kept state.
    pub fn looked_stage(&self) -> Option<StageId> {
        match self.time.shown {
            Side::Of(StateId::Stage(id)) => Some(id),
            _ => None,
        }
    }

    /// Whether another state than the map is looked at.
    pub fn looks_elsewhere(&self) -> bool {
        self.time.shown != Side::MAP
    }

    /// Whether changes are stored in the stage that is looked at.
    pub fn changes_stage(&self) -> bool {
        self.time.changes_stage
    }

    /// Whether the timeline is open.
    pub fn shows_timeline(&self) -> bool {
        self.time.line
    }

    /// Whether the timeline goes from stop to stop by itself.
    pub fn plays_timeline(&self) -> bool {
        self.time.plays
    }

    /// The stops of the timeline.
    pub fn stops(&self) -> Vec<Stop> {
        stops(self.project())
    }

    /// Every state but the map: the stages by date, then kept states, then scenarios.
    pub fn stops_and_states(&self) -> impl Iterator<Item = StateId> + '_ {
        let stages = self.project().stages_in_time().into_iter().map(StateId::Stage);
        stages.chain(self.project().states().filter(|id| !matches!(id, StateId::Stage(_))))
    }

    /// The stop that is looked at; none for a kept state.
    pub fn stop(&self) -> Option<Stop> {
        match self.time.shown {
            Side::Of(StateId::Map) => Stop::of_map(self.project()),
            Side::Of(StateId::Stage(id)) => Some(Stop::Stage(id)),
            _ => None,
        }
    }

    /// The two states that are compared, when that was asked.
    pub fn compared_sides(&self) -> Option<[&Side; 2]> {
        self.time.against.as_ref().map(|against| [against, &self.time.shown])
    }

    /// What differs: from the state that was chosen, else from the stop before on the timeline.
    pub fn turned(&self) -> Option<&Arc<Turned>> {
        self.time.seen.as_ref()?.turned.as_ref()
    }

    /// What a state is called.
    pub fn side_name(&self, side: &Side) -> String {
        match side {
            Side::Of(id) => compared::state_name(self.texts(), self.project(), *id),
            Side::File(file) => self.texts().time_state_file(file.name.as_str()),
        }
    }

    /// The date of a state alone, where it is a stage; else what it is called.
    pub fn side_date(&self, side: &Side) -> String {
        match side {
            Side::Of(StateId::Stage(id)) => self.stop_heads(Stop::Stage(*id)).0,
            _ => self.side_name(side),
        }
    }

    /// The date of a stop and its title, apart.
    pub fn stop_heads(&self, stop: Stop) -> (String, String) {
        let texts = self.texts();
        match stop {
            Stop::Stage(id) => {
                self.project().stages.get(id).map(|stage| compared::stage_heads(texts, stage)).unwrap_or_default()
            }
            Stop::Today => (texts.time_today(), texts.time_today_title()),
        }
    }

    /// Grows each time another state is looked at: what is derived from one is not mixed up with another.
    pub fn sight(&self) -> u64 {
        self.time.sight
    }

    /// What is marked on the map, and the date from which it is told apart.
    pub(super) fn marked_turns(&self) -> (Arc<BTreeMap<ItemId, Turn>>, Option<Arc<str>>) {
        let Some(turned) = self.turned().filter(|_| self.simulation.is_none()) else { return Default::default() };
        let since = match (&self.time.against, &turned.before.0) {
            (None, Side::Of(StateId::Stage(id))) => Some(self.stop_heads(Stop::Stage(*id)).0),
            (None, Side::Of(StateId::Map)) => Stop::of_map(self.project()).map(|stop| self.stop_heads(stop).0),
            _ => None,
        };
        (Arc::clone(&turned.turns), since.map(Arc::from))
    }

    /// What is looked at, private things included: what acts on the map start from.
    pub(super) fn present(&self) -> &Arc<Project> {
        self.time.project().unwrap_or(&self.project)
    }

    /// Follows which state is looked at, after anything that may have changed it.
    pub(super) fn follow_time(&mut self) {
        if self.simulation.is_some() {
            return;
        }
        let project = Arc::clone(&self.project);
        let public = self.is_public();
        self.time.follow(&project, public);
        self.history.hold(self.why_held());
    }

    /// Whether the state that is looked at can be changed by that.
    pub(super) fn takes_elsewhere(&self, action: &Action) -> bool {
        let stage = self.looked_stage().filter(|_| self.time.changes_stage);
        match action {
            _ if !self.looks_elsewhere() => true,
            Action::Edit(edit) => stage.is_some_and(|stage| edit::at_stage(&self.project, stage, edit).is_ok()),
            Action::Create(New::Compromise(..)) => stage.is_some(),
            Action::Create(_)
            | Action::CreateActor { .. }
            | Action::CreateActors(..)
            | Action::CreateNote(_)
            | Action::CreateActorType { .. }
            | Action::SplitActor { .. } => false,
            _ => true,
        }
    }

    /// Why changes are refused while another state is looked at.
    fn why_held(&self) -> Option<Refusal> {
        match self.time.shown {
            Side::Of(StateId::Map) => None,
            Side::Of(StateId::Stage(_)) if self.time.changes_stage => Some(Refusal::NotAtDate),
            Side::Of(StateId::Stage(_)) => Some(Refusal::AnotherDate),
            _ => Some(Refusal::KeptState),
        }
    }
}
