//! A word of warning when what is typed looks like the name of a person.

use std::sync::Arc;

use super::{Notice, Session};
use crate::analysis;
use crate::model::Project;

/// The names and functions of a project: what people may type the name of a person into.
pub(crate) fn names(project: &Project) -> impl Iterator<Item = &str> {
    let header = &project.header;
    let told = header.participants.iter().chain(&header.initiators).map(String::as_str);
    let actors = project.map.actors.iter();
    told.chain(actors.flat_map(|it| [it.name.as_str(), it.represented_by.as_str(), it.provenance.author.as_str()]))
}

impl Session {
    /// Warns once of each text that is new since `before` and looks like a person.
    pub(super) fn warn_of_people(&mut self, before: &Arc<Project>) {
        if Arc::ptr_eq(before, &self.project) || self.in_gesture() {
            return;
        }
        let actors_changed = self.project.map.actors != before.map.actors;
        if !actors_changed && self.project.header == before.header {
            return;
        }
        let known: std::collections::BTreeSet<&str> = names(before).collect();
        let new = names(&self.project).filter(|name| !name.is_empty() && !known.contains(name));
        let found = new.filter_map(analysis::person_in).find(|person| !self.warned.contains(person));
        if let Some(person) = found {
            self.warned.insert(person.clone());
            self.tell(Notice::Said(self.texts().person_warned(person)));
        }
    }
}
