//! Which table of the project holds which sort of item.

use super::draft::Draft;
use super::{Item, ItemId, Refusal};
use crate::model::{
    Action, Actor, ActorType, AgendaStep, Compromise, Finding, Group, Grouping, Influence, Keyed, Lever, Link,
    MinutesEntry, Note, OriginStory, Position, Project, Scenario, Snapshot, Source, Stage, Stake, Table, View,
};

/// An item that has its table in the base of the project.
pub(super) trait Slot: Keyed<Key: Into<ItemId>> + Clone + 'static {
    /// Its table.
    fn table(project: &Project) -> &Table<Self>;
    /// Its table, to be changed.
    fn table_mut(project: &mut Project) -> &mut Table<Self>;
}

macro_rules! slots {
    ($($kind:ident: $($path:ident).+),+ $(,)?) => {
        $(impl Slot for $kind {
            fn table(project: &Project) -> &Table<Self> {
                &project.$($path).+
            }

            fn table_mut(project: &mut Project) -> &mut Table<Self> {
                &mut project.$($path).+
            }
        })+

        impl Item {
            /// The item of that name, copied; none when it does not exist.
            pub fn find(project: &Project, id: ItemId) -> Option<Self> {
                match id {
                    $(ItemId::$kind(key) => $kind::table(project).get(key).cloned().map(Self::from),)+
                }
            }
        }

        /// Adds an item at the end of its table.
        pub(super) fn add(draft: &mut Draft, item: &Item) -> Result<(), Refusal> {
            match item {
                $(Item::$kind(item) => draft.add::<$kind>((**item).clone()),)+
            }
        }

        /// Puts an item in place of the one with its id.
        pub(super) fn change(draft: &mut Draft, item: &Item) -> Result<(), Refusal> {
            match item {
                $(Item::$kind(item) => draft.change::<$kind>((**item).clone()),)+
            }
        }

        /// Moves an item within its table.
        pub(super) fn reorder(project: &mut Project, id: ItemId, to: usize) -> Result<(), Refusal> {
            let done = match id {
                $(ItemId::$kind(key) => $kind::table_mut(project).reorder(key, to),)+
            };
            if done { Ok(()) } else { Err(Refusal::Missing(id)) }
        }
    };
}

slots! {
    ActorType: map.actor_types,
    Group: map.groups,
    Grouping: map.groupings,
    Actor: map.actors,
    Stake: map.stakes,
    Position: map.positions,
    Influence: map.influences,
    Link: map.links,
    Finding: map.findings,
    Lever: map.levers,
    Compromise: map.compromises,
    Action: map.actions,
    Note: map.notes,
    Stage: stages,
    View: views,
    Snapshot: snapshots,
    Scenario: scenarios,
    MinutesEntry: minutes,
    AgendaStep: agenda,
    Source: sources,
    OriginStory: header.origin_stories,
}
