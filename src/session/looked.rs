//! What is looked at: the project, the map at another date or a kept one, a simulation or the state before it; before a
//! room and for readers, without what is private.
//!
//! [`Session::project`] is the only door by which views reach a project, so that what is not in what is looked at is
//! nowhere on the screen, nor in what a screen reader is told. Edits reach the project itself.

use std::cell::OnceCell;
use std::sync::Arc;

use super::{LastFew, Mode, Session};
use crate::model::Project;

/// Which state is looked at: what views derive from one is not mixed up with what they derive from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// Which of the projects opened so far.
    pub document: u64,
    /// Which of its revisions.
    pub revision: u64,
    /// Whether what is private is left out.
    pub public: bool,
    /// Which date, kept state or compared state: its own number.
    pub sight: u64,
}

/// States that were looked at, each as participants may see it; made when it is first looked at.
pub(super) struct Looked {
    states: LastFew<Public>,
    /// What there is to see before anything was looked at.
    nothing: Arc<Project>,
}

/// A state as participants may see it.
struct Public {
    /// The state itself.
    of: Arc<Project>,
    made: OnceCell<Arc<Project>>,
}

impl Default for Looked {
    fn default() -> Self {
        Self { states: LastFew::default(), nothing: Arc::new(Project::empty()) }
    }
}

impl Looked {
    /// Takes in hand what was made of that state.
    fn follow(&mut self, source: &Arc<Project>) {
        let is = |public: &Public| Arc::ptr_eq(&public.of, source);
        self.states.find_or(is, || Public { of: Arc::clone(source), made: OnceCell::new() });
    }
}

impl Session {
    /// What is looked at: the open project, or an empty one on the start screen. In a simulation, the simulated one,
    /// unless the state before is looked at. Before a room and for readers, without what is private.
    pub fn project(&self) -> &Project {
        self.looked_at()
    }

    /// The same, to keep or to send elsewhere; costs nothing.
    pub fn shared_project(&self) -> Arc<Project> {
        Arc::clone(self.looked_at())
    }

    /// What is looked at as participants may see it, whatever the mode: what a second window is given. Costs a look
    /// at every item the first time after a change, else nothing.
    pub fn public_project(&self) -> Arc<Project> {
        Arc::clone(self.public())
    }

    /// Which state is looked at.
    pub fn sighting(&self) -> Sighting {
        Sighting { document: self.document(), revision: self.revision(), public: self.is_public(), sight: self.sight() }
    }

    /// Whether what is private is left out of what is looked at.
    pub fn is_public(&self) -> bool {
        self.mode() != Mode::Edit
    }

    fn looked_at(&self) -> &Arc<Project> {
        if self.is_public() { self.public() } else { self.looked_source() }
    }

    /// The project, another state of it or the simulation, whatever the audience.
    pub(super) fn looked_source(&self) -> &Arc<Project> {
        let before = self.simulation.as_ref().filter(|simulation| simulation.looks_before);
        before.map_or_else(|| self.present(), |simulation| &simulation.base)
    }

    fn public(&self) -> &Arc<Project> {
        let Some(looked) = self.looked.states.at_hand() else { return &self.looked.nothing };
        looked.made.get_or_init(|| {
            let public = looked.of.for_participants();
            if public == *looked.of { Arc::clone(&looked.of) } else { Arc::new(public) }
        })
    }

    /// Follows what is looked at, after anything that may have changed it.
    pub(super) fn look_again(&mut self) {
        let source = Arc::clone(self.looked_source());
        self.looked.follow(&source);
    }
}
