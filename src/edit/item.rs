//! Any saved thing of the map or the project, whole.

use serde::{Deserialize, Serialize};

use super::ItemId;
use crate::model::{
    Action, Actor, ActorType, AgendaStep, Compromise, Finding, Group, Grouping, Influence, Keyed as _, Lever, Link,
    MinutesEntry, Note, OriginStory, Position, Scenario, Snapshot, Source, Stage, Stake, View,
};

macro_rules! items {
    ($($(#[$doc:meta])* $kind:ident),+ $(,)?) => {
        /// A saved thing, whole.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Item {
            $($(#[$doc])* $kind(Box<$kind>),)+
        }

        impl Item {
            /// Its name.
            pub fn id(&self) -> ItemId {
                match self {
                    $(Self::$kind(item) => ItemId::$kind(item.key()),)+
                }
            }
        }

        $(impl From<$kind> for Item {
            fn from(item: $kind) -> Self {
                Self::$kind(Box::new(item))
            }
        })+
    };
}

items! {
    /// A kind of actor.
    ActorType,
    /// A group of actors.
    Group,
    /// Another partition of the actors.
    Grouping,
    /// An actor.
    Actor,
    /// A stake.
    Stake,
    /// A position of an actor on a stake.
    Position,
    /// An influence of an actor on another.
    Influence,
    /// An interest link or a relation.
    Link,
    /// A finding retained or set aside.
    Finding,
    /// A way to act on the system.
    Lever,
    /// A compromise or an arrangement.
    Compromise,
    /// A line of the action plan.
    Action,
    /// A text on the canvas.
    Note,
    /// A moment of the project.
    Stage,
    /// A saved view.
    View,
    /// A kept state.
    Snapshot,
    /// A what-if.
    Scenario,
    /// A line of the minutes.
    MinutesEntry,
    /// A step of the session.
    AgendaStep,
    /// A document.
    Source,
    /// A version of the origin of the project.
    OriginStory,
}
