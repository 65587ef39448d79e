//! A project being changed, and what must be checked before it is handed over.

use std::collections::BTreeSet;

use super::check::{Scope, check_display, check_header};
use super::slot::{self, Slot};
use super::{ItemId, Refusal};
use crate::model::{DisplayChoices, Header, Project};

/// A copy that an edit works on. Rules are checked at the end, so that the parts of one intention may name each
/// other whatever their order; after a refusal the draft is dropped.
pub(super) struct Draft {
    /// The project so far.
    pub(super) project: Project,
    touched: BTreeSet<ItemId>,
    touched_header: bool,
    touched_display: bool,
}

impl Draft {
    /// A draft that shares everything with `project`.
    pub(super) fn of(project: &Project) -> Self {
        let project = project.clone();
        Self { project, touched: BTreeSet::new(), touched_header: false, touched_display: false }
    }

    /// The project card, to be checked at the end.
    pub(super) fn header(&mut self) -> &mut Header {
        self.touched_header = true;
        &mut self.project.header
    }

    /// The display choices, to be checked at the end.
    pub(super) fn display(&mut self) -> &mut DisplayChoices {
        self.touched_display = true;
        &mut self.project.display
    }

    /// That item is to be checked at the end, if it is still there.
    pub(super) fn touch(&mut self, id: impl Into<ItemId>) {
        self.touched.insert(id.into());
    }

    /// Lets `change` alter an item.
    pub(super) fn update<T: Slot>(&mut self, key: T::Key, change: impl FnOnce(&mut T)) -> Result<(), Refusal> {
        self.touch(key);
        if T::table_mut(&mut self.project).update(key, change) { Ok(()) } else { Err(Refusal::Missing(key.into())) }
    }

    /// Adds an item at the end of its table.
    pub(super) fn add<T: Slot>(&mut self, item: T) -> Result<(), Refusal> {
        let key = item.key();
        self.touch(key);
        if T::table_mut(&mut self.project).insert(item) { Ok(()) } else { Err(Refusal::Taken(key.into())) }
    }

    /// Puts an item in place of the one with its key.
    pub(super) fn change<T: Slot>(&mut self, item: T) -> Result<(), Refusal> {
        let key = item.key();
        self.touch(key);
        if !T::table(&self.project).contains(key) {
            return Err(Refusal::Missing(key.into()));
        }
        T::table_mut(&mut self.project).put(item);
        Ok(())
    }

    /// The project, once every rule holds of what was touched.
    pub(super) fn finish(self) -> Result<Project, Refusal> {
        if self.touched_header {
            check_header(&self.project)?;
        }
        if self.touched_display {
            check_display(&self.project)?;
        }
        let scope = Scope::base(&self.project);
        self.touched.iter().try_for_each(|id| slot::check(&self.project, *id, scope))?;
        Ok(self.project)
    }
}
