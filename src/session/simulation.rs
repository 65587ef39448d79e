//! « Et si… ? »: a scenario laid over the project while it is worked out.
//!
//! While a simulation is in progress, [`Session::project`] is the simulated project, and everything that views show and
//! compute follows. The project itself is kept aside with its own history: what is saved, and what undo takes back
//! later, never sees the simulation. The history of the simulation refuses what a scenario cannot hold, so that
//! nothing leaks either way.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Action, New, Selection, Session};
use crate::edit::{self, History, ItemId};
use crate::model::{ActorId, CompromiseId, Differences, Level, Project, ScenarioId, StakeId};

/// What a view asks of simulations.
#[derive(Clone, Debug, PartialEq)]
pub enum SimulateAct {
    /// Begins one.
    Start,
    /// Begins one from a kept scenario.
    Open(ScenarioId),
    /// Takes up again the one that was given up last.
    Resume,
    /// Shows the state before it (`true`), or after.
    LookBefore(bool),
    /// Opens or closes the comparison of before and after.
    Compare(bool),
    /// Makes one thing again what it is in the project.
    TakeBack(ItemId),
    /// Keeps it under a name, in place of the scenario of that name if there is one, and ends it.
    Keep(String),
    /// Moves one position, for a reader; begins one if there is none.
    SupposePosition(ActorId, StakeId, Option<Level>),
    /// Accepts one compromise, for a reader; begins one if there is none.
    SupposeAccepted(CompromiseId),
    /// Gives it up.
    Drop,
}

/// A simulation in progress.
pub struct Simulation {
    /// The project itself, as it was left.
    pub(super) base: Arc<Project>,
    /// Its history.
    pub(super) history: History<Selection>,
    /// What differs from it.
    pub(super) differences: Differences,
    /// What differs from it, as things that can be marked.
    pub(super) changed: Arc<BTreeSet<ItemId>>,
    /// The revision of which these are the differences.
    pub(super) told_of: Option<u64>,
    pub(super) looks_before: bool,
    pub(super) compares: bool,
    pub(super) scenario: Option<ScenarioId>,
    /// The differences that it began with: those of its scenario.
    pub(super) began: Differences,
}

impl Simulation {
    /// The project without the simulation.
    pub fn base(&self) -> &Project {
        &self.base
    }

    /// What the simulation changes.
    pub fn differences(&self) -> &Differences {
        &self.differences
    }

    /// The things that it changes, and the actors that those are about: what views mark.
    pub fn changed(&self) -> &Arc<BTreeSet<ItemId>> {
        &self.changed
    }

    /// Whether the state before it is looked at.
    pub fn looks_before(&self) -> bool {
        self.looks_before
    }

    /// Whether before and after are compared beside the screen.
    pub fn compares(&self) -> bool {
        self.compares
    }

    /// The kept scenario that it began with.
    pub fn scenario(&self) -> Option<ScenarioId> {
        self.scenario
    }

    /// Whether something would be lost by giving it up.
    pub fn is_kept(&self) -> bool {
        self.differences == self.began
    }

    /// Looks again at what differs.
    pub(super) fn follow(&mut self, project: &Project, revision: u64) {
        if self.told_of == Some(revision) {
            return;
        }
        self.told_of = Some(revision);
        self.differences = Differences::between(&self.base.map, &project.map);
        let about = self.differences.items().flat_map(|item| match item {
            ItemId::Position((actor, _)) => vec![item, actor.into()],
            ItemId::Influence((from, _)) => vec![item, from.into()],
            _ => vec![item],
        });
        self.changed = Arc::new(about.collect());
    }
}

impl Session {
    /// The simulation in progress, if there is one.
    pub fn simulation(&self) -> Option<&Simulation> {
        self.simulation.as_ref()
    }

    /// The project that saves write: never a simulation.
    pub fn kept_project(&self) -> Arc<Project> {
        Arc::clone(self.simulation.as_ref().map_or(&self.project, |simulation| &simulation.base))
    }

    /// The project under the simulation, whatever is looked at.
    pub fn simulated_project(&self) -> Arc<Project> {
        Arc::clone(&self.project)
    }

    /// The history of the project that saves write.
    pub(super) fn kept_history(&self) -> &History<Selection> {
        self.simulation.as_ref().map_or(&self.history, |simulation| &simulation.history)
    }

    /// The revision of the project that saves write.
    pub fn kept_revision(&self) -> u64 {
        self.kept_history().revision()
    }

    /// Whether a simulation with something in it would be lost by closing now.
    pub fn would_lose_simulation(&self) -> bool {
        // What a reader supposes is not for keeping.
        !self.is_locked() && self.simulation.as_ref().is_some_and(|simulation| !simulation.is_kept())
    }

    /// The project of a picture of what is looked at: its title says when it is a simulation or another date.
    pub fn pictured_project(&self) -> Arc<Project> {
        let project = self.shared_project();
        let simulated = self.simulation.as_ref().is_some_and(|simulation| !simulation.looks_before);
        if !simulated && !self.looks_elsewhere() {
            return project;
        }
        let mut pictured = (*project).clone();
        let texts = self.texts();
        let title = if pictured.header.title.is_empty() { texts.untitled() } else { pictured.header.title.clone() };
        pictured.header.title = if simulated {
            texts.whatif_titled(title)
        } else {
            texts.time_titled(title, self.side_name(self.shown_side()))
        };
        Arc::new(pictured)
    }

    /// Whether that action changes nothing that a simulation in progress refuses to change.
    pub fn takes(&self, action: &Action) -> bool {
        let Some(simulation) = &self.simulation else { return self.takes_elsewhere(action) };
        match action {
            Action::Edit(edit) => {
                let mut next = (*self.project).clone();
                let applied = edit::apply(&mut next, edit).is_ok();
                !simulation.looks_before && applied && Differences::can_say(&simulation.base, &next)
            }
            Action::Create(New::Compromise(..)) => !simulation.looks_before,
            other => !other.makes_what_differences_lack(),
        }
    }

    pub(super) fn looks_before(&self) -> bool {
        self.simulation.as_ref().is_some_and(|simulation| simulation.looks_before)
    }

    pub(super) fn compares(&self) -> bool {
        self.simulation.as_ref().is_some_and(|simulation| simulation.compares)
    }

    /// Whether there is a simulation that was given up and can be taken up again.
    pub fn can_resume(&self) -> bool {
        !self.is_locked() && self.simulation.is_none() && self.given_up.is_some()
    }
}
