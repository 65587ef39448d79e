//! Any saved thing of the map or the project, and the name of it.

use serde::{Deserialize, Serialize};

use crate::model::{
    Action, ActionId, Actor, ActorId, ActorType, ActorTypeId, AgendaStep, AgendaStepId, Compromise, CompromiseId,
    Finding, FindingId, Group, GroupId, Grouping, GroupingId, Influence, Keyed as _, Lever, LeverId, Link, LinkId,
    MinutesEntry, MinutesEntryId, Note, NoteId, OriginStory, Position, Scenario, ScenarioId, Snapshot, SnapshotId,
    Source, SourceId, Stage, StageId, Stake, StakeId, StoryId, View, ViewId,
};

macro_rules! items {
    ($($(#[$doc:meta])* $kind:ident($item:ty, $key:ty)),+ $(,)?) => {
        /// Sorts of items.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum ItemKind {
            $($(#[$doc])* $kind,)+
        }

        /// A saved thing, whole.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Item {
            $($(#[$doc])* $kind(Box<$item>),)+
        }

        /// The name of a saved thing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum ItemId {
            $($(#[$doc])* $kind($key),)+
        }

        impl Item {
            /// Its name.
            pub fn id(&self) -> ItemId {
                match self {
                    $(Self::$kind(item) => ItemId::$kind(item.key()),)+
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

        $(impl From<$item> for Item {
            fn from(item: $item) -> Self {
                Self::$kind(Box::new(item))
            }
        })+
    };
}

items! {
    /// A kind of actor.
    ActorType(ActorType, ActorTypeId),
    /// A group of actors.
    Group(Group, GroupId),
    /// Another partition of the actors.
    Grouping(Grouping, GroupingId),
    /// An actor.
    Actor(Actor, ActorId),
    /// A stake.
    Stake(Stake, StakeId),
    /// A position of an actor on a stake.
    Position(Position, (ActorId, StakeId)),
    /// An influence of an actor on another.
    Influence(Influence, (ActorId, ActorId)),
    /// An interest link or a relation.
    Link(Link, LinkId),
    /// A finding retained or set aside.
    Finding(Finding, FindingId),
    /// A way to act on the system.
    Lever(Lever, LeverId),
    /// A compromise or an arrangement.
    Compromise(Compromise, CompromiseId),
    /// A line of the action plan.
    Action(Action, ActionId),
    /// A text on the canvas.
    Note(Note, NoteId),
    /// A moment of the project.
    Stage(Stage, StageId),
    /// A saved view.
    View(View, ViewId),
    /// A kept state.
    Snapshot(Snapshot, SnapshotId),
    /// A what-if.
    Scenario(Scenario, ScenarioId),
    /// A line of the minutes.
    MinutesEntry(MinutesEntry, MinutesEntryId),
    /// A step of the session.
    AgendaStep(AgendaStep, AgendaStepId),
    /// A document.
    Source(Source, SourceId),
    /// A version of the origin of the project.
    OriginStory(OriginStory, StoryId),
}
