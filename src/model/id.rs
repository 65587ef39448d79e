//! Stable names of saved things.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// Names an [`Actor`](super::Actor) for ever.
    ActorId,
    /// Names an [`ActorType`](super::ActorType).
    ActorTypeId,
    /// Names a [`Group`](super::Group).
    GroupId,
    /// Names a [`Grouping`](super::Grouping).
    GroupingId,
    /// Names a [`Stake`](super::Stake).
    StakeId,
    /// Names a [`StakeOption`](super::StakeOption).
    StakeOptionId,
    /// Names a [`Link`](super::Link).
    LinkId,
    /// Names a [`Finding`](super::Finding).
    FindingId,
    /// Names a [`Lever`](super::Lever).
    LeverId,
    /// Names a [`Compromise`](super::Compromise).
    CompromiseId,
    /// Names an [`Action`](super::Action).
    ActionId,
    /// Names a [`Note`](super::Note).
    NoteId,
    /// Names a [`Stage`](super::Stage).
    StageId,
    /// Names a [`View`](super::View).
    ViewId,
    /// Names a [`Snapshot`](super::Snapshot).
    SnapshotId,
    /// Names a [`Scenario`](super::Scenario).
    ScenarioId,
    /// Names a [`Source`](super::Source).
    SourceId,
    /// Names an [`OriginStory`](super::OriginStory).
    StoryId,
    /// Names a [`MinutesEntry`](super::MinutesEntry).
    MinutesEntryId,
    /// Names an [`AgendaStep`](super::AgendaStep).
    AgendaStepId,
}
