//! What is selected.

use std::collections::BTreeSet;

use crate::edit::{ItemId, ItemKind};
use crate::model::{ActorId, LinkId, Project};

/// The selected things, in a stable order; not saved, but undo brings it back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    items: BTreeSet<ItemId>,
}

impl Selection {
    /// Nothing but these.
    pub fn of(items: impl IntoIterator<Item = ItemId>) -> Self {
        Self { items: items.into_iter().collect() }
    }

    /// Whether nothing is selected.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// How many things are selected.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether that thing is selected.
    pub fn contains(&self, item: ItemId) -> bool {
        self.items.contains(&item)
    }

    /// The selected things.
    pub fn iter(&self) -> impl Iterator<Item = ItemId> + '_ {
        self.items.iter().copied()
    }

    /// The one selected thing, when there is just one.
    pub fn single(&self) -> Option<ItemId> {
        if self.items.len() == 1 { self.items.first().copied() } else { None }
    }

    /// The selected actors.
    pub fn actors(&self) -> Vec<ActorId> {
        self.iter().filter_map(|item| if let ItemId::Actor(id) = item { Some(id) } else { None }).collect()
    }

    /// The selected links.
    pub fn links(&self) -> Vec<LinkId> {
        self.iter().filter_map(|item| if let ItemId::Link(id) = item { Some(id) } else { None }).collect()
    }

    /// Selects also.
    pub fn add(&mut self, item: ItemId) {
        self.items.insert(item);
    }

    /// Selects what was not, and the other way round.
    pub fn toggle(&mut self, item: ItemId) {
        if !self.items.remove(&item) {
            self.items.insert(item);
        }
    }

    /// Forgets what the project no longer has.
    pub fn prune(&mut self, project: &Project) {
        let map = &project.map;
        self.items.retain(|item| match *item {
            ItemId::Actor(id) => map.actors.contains(id),
            ItemId::Link(id) => map.links.contains(id),
            ItemId::Group(id) => map.groups.contains(id),
            ItemId::Note(id) => map.notes.contains(id),
            ItemId::Stake(id) => map.stakes.contains(id),
            ItemId::Compromise(id) => map.compromises.contains(id),
            ItemId::Action(id) => map.actions.contains(id),
            ItemId::Stage(id) => project.stages.contains(id),
            ItemId::Finding(id) => map.findings.contains(id),
            ItemId::Lever(id) => map.levers.contains(id),
            ItemId::Grouping(id) => map.groupings.contains(id),
            other => matches!(other.kind(), ItemKind::ActorType | ItemKind::Source | ItemKind::View),
        });
    }
}
