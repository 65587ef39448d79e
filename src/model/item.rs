//! The name of any saved thing, whatever its sort.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    ActionId, ActorId, ActorTypeId, AgendaStepId, CompromiseId, FindingId, GroupId, GroupingId, LeverId, LinkId,
    MapState, MinutesEntryId, NoteId, Project, ScenarioId, SnapshotId, SourceId, StageId, StakeId, StoryId, ViewId,
};

macro_rules! items {
    ($($(#[$doc:meta])* $kind:ident($key:ty) in $($table:ident).+ = $list:literal),+ $(,)?) => {
        /// Sorts of items.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum ItemKind {
            $($(#[$doc])* $kind,)+
        }

        /// The name of a saved thing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Hash)]
        pub enum ItemId {
            $($(#[$doc])* $kind($key),)+
        }

        impl ItemKind {
            /// The list of a file in which such things stand.
            pub fn list(self) -> &'static str {
                match self {
                    $(Self::$kind => $list,)+
                }
            }
        }

        impl ItemId {
            /// What sort of thing it names.
            pub fn kind(self) -> ItemKind {
                match self {
                    $(Self::$kind(_) => ItemKind::$kind,)+
                }
            }

            /// Whether that thing is the same in two projects, or in neither.
            pub(crate) fn is_alike(self, one: &Project, other: &Project) -> bool {
                match self {
                    $(Self::$kind(key) => {
                        let [one, other] = [one, other].map(|project| tables(project, &project.map));
                        one.$($table).+.get(key) == other.$($table).+.get(key)
                    })+
                }
            }

            /// Whether that thing exists in `map`, or beside the maps of the project.
            pub(crate) fn exists(self, project: &Project, map: &MapState) -> bool {
                match self {
                    $(Self::$kind(key) => tables(project, map).$($table).+.contains(key),)+
                }
            }
        }

        $(impl From<$key> for ItemId {
            fn from(key: $key) -> Self {
                Self::$kind(key)
            }
        }

        impl TryFrom<ItemId> for $key {
            type Error = ItemId;
            fn try_from(id: ItemId) -> Result<Self, ItemId> {
                match id {
                    ItemId::$kind(key) => Ok(key),
                    other => Err(other),
                }
            }
        })+
    };
}

/// Where things stand.
struct Tables<'a> {
    project: &'a Project,
    map: &'a MapState,
}

fn tables<'a>(project: &'a Project, map: &'a MapState) -> Tables<'a> {
    Tables { project, map }
}

items! {
    /// A kind of actor.
    ActorType(ActorTypeId) in map.actor_types = "actor_types",
    /// A group of actors.
    Group(GroupId) in map.groups = "groups",
    /// Another partition of the actors.
    Grouping(GroupingId) in map.groupings = "groupings",
    /// An actor.
    Actor(ActorId) in map.actors = "actors",
    /// A stake.
    Stake(StakeId) in map.stakes = "stakes",
    /// A position of an actor on a stake.
    Position((ActorId, StakeId)) in map.positions = "positions",
    /// An influence of an actor on another.
    Influence((ActorId, ActorId)) in map.influences = "influences",
    /// An interest link or a relation.
    Link(LinkId) in map.links = "links",
    /// A finding retained or set aside.
    Finding(FindingId) in map.findings = "findings",
    /// A way to act on the system.
    Lever(LeverId) in map.levers = "levers",
    /// A compromise or an arrangement.
    Compromise(CompromiseId) in map.compromises = "compromises",
    /// A line of the action plan.
    Action(ActionId) in map.actions = "actions",
    /// A text on the canvas.
    Note(NoteId) in map.notes = "notes",
    /// A moment of the project.
    Stage(StageId) in project.stages = "stages",
    /// A saved view.
    View(ViewId) in project.views = "views",
    /// A kept state.
    Snapshot(SnapshotId) in project.snapshots = "snapshots",
    /// A what-if.
    Scenario(ScenarioId) in project.scenarios = "scenarios",
    /// A line of the minutes.
    MinutesEntry(MinutesEntryId) in project.minutes = "minutes",
    /// A step of the session.
    AgendaStep(AgendaStepId) in project.agenda = "agenda",
    /// A document.
    Source(SourceId) in project.sources = "sources",
    /// A version of the origin of the project.
    OriginStory(StoryId) in project.header.origin_stories = "origin_stories",
}

/// The sorts of things that one id names, and their tables.
macro_rules! ids {
    ($($kind:ident($key:ident) in $($table:ident).+),+ $(,)?) => {
        impl ItemId {
            /// The id of the thing; none when a pair names it.
            pub(crate) fn uuid(self) -> Option<Uuid> {
                match self {
                    $(Self::$kind(id) => Some(id.0),)+
                    Self::Position(_) | Self::Influence(_) => None,
                }
            }

            /// A thing of another sort that goes by the same id.
            pub(crate) fn namesake(self, project: &Project, map: &MapState) -> Option<Self> {
                let id = self.uuid()?;
                let tables = tables(project, map);
                $(if !matches!(self, Self::$kind(_)) && tables.$($table).+.contains($key(id)) {
                    return Some(Self::$kind($key(id)));
                })+
                None
            }
        }
    };
}

ids! {
    ActorType(ActorTypeId) in map.actor_types,
    Group(GroupId) in map.groups,
    Grouping(GroupingId) in map.groupings,
    Actor(ActorId) in map.actors,
    Stake(StakeId) in map.stakes,
    Link(LinkId) in map.links,
    Finding(FindingId) in map.findings,
    Lever(LeverId) in map.levers,
    Compromise(CompromiseId) in map.compromises,
    Action(ActionId) in map.actions,
    Note(NoteId) in map.notes,
    Stage(StageId) in project.stages,
    View(ViewId) in project.views,
    Snapshot(SnapshotId) in project.snapshots,
    Scenario(ScenarioId) in project.scenarios,
    MinutesEntry(MinutesEntryId) in project.minutes,
    AgendaStep(AgendaStepId) in project.agenda,
    Source(SourceId) in project.sources,
    OriginStory(StoryId) in project.header.origin_stories,
}

/// As in a file: the id, or both ids of a pair.
impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Position((actor, stake)) => write!(f, "{actor}, {stake}"),
            Self::Influence((from, to)) => write!(f, "{from}, {to}"),
            other => other.uuid().map_or(Ok(()), |id| id.fmt(f)),
        }
    }
}

impl Project {
    /// Whether that thing exists, in the base map or beside it.
    pub fn has(&self, id: ItemId) -> bool {
        id.exists(self, &self.map)
    }
}
