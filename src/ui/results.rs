//! Results that are computed off the frame: what is known, what a view waits for, and the work to do.
//!
//! A view asks [`Results`] for what it shows. It gets the latest results there are, with whether they are those of the
//! project as it is now; what it asked for is then computed elsewhere, one thing at a time, and learnt when it is done.
//! Nothing that no view asks for is computed.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::sync::Arc;

use crate::analysis::{self, Analyses, Headline, Sensitivity};
use crate::model::Project;

/// Every measure of one state of a project, and what is read first in it.
#[derive(Debug)]
pub struct Found {
    /// The state that it is of.
    pub of: Arc<Project>,
    /// The same without the actors that have left: what the measures are of.
    pub project: Arc<Project>,
    /// The measures.
    pub analyses: Analyses,
    /// What is read first.
    pub headlines: Vec<Headline>,
}

/// How well the findings of one state of a project hold.
#[derive(Debug)]
pub struct Held {
    /// The state that it is of.
    pub of: Arc<Project>,
    /// By finding.
    pub sensitivity: Sensitivity,
}

/// Something to compute off the frame, of one state of a project.
#[derive(Clone, Debug)]
pub enum Computing {
    /// Every measure but how well findings hold.
    Analyses(Arc<Project>),
    /// How well findings hold.
    Sensitivity(Arc<Project>),
}

/// What was computed.
#[derive(Clone, Debug)]
pub enum Computed {
    /// Every measure but how well findings hold.
    Analyses(Arc<Found>),
    /// How well findings hold; none: it was given up.
    Sensitivity(Option<Arc<Held>>),
}

impl Computing {
    /// Does the work; long, so never on the frame. Gives up the second sort when it is not wanted any more.
    pub fn run(self, wanted: &dyn Fn() -> bool) -> Computed {
        match self {
            Self::Analyses(of) => {
                let project = those_here(&of);
                let analyses = Analyses::of(&project);
                let headlines = analysis::headlines(&project, &analyses);
                Computed::Analyses(Arc::new(Found { of, project, analyses, headlines }))
            }
            Self::Sensitivity(of) => {
                let held = analysis::sensitivity(&those_here(&of), wanted);
                Computed::Sensitivity(held.map(|sensitivity| Arc::new(Held { of, sensitivity })))
            }
        }
    }

    fn project(&self) -> &Arc<Project> {
        match self {
            Self::Analyses(project) | Self::Sensitivity(project) => project,
        }
    }
}

/// A project without the actors that have left: the same one where nobody has.
fn those_here(project: &Arc<Project>) -> Arc<Project> {
    match analysis::without_those_who_left(project) {
        Cow::Borrowed(_) => Arc::clone(project),
        Cow::Owned(here) => Arc::new(here),
    }
}

/// The latest results, and what views wait for.
#[derive(Debug, Default)]
pub struct Results {
    found: RefCell<Option<Arc<Found>>>,
    held: RefCell<Option<Arc<Held>>>,
    wants: Cell<bool>,
    wants_solidity: Cell<bool>,
    running: RefCell<Option<Computing>>,
}

impl Results {
    /// The measures: those of the project as it is, else those of a former state, else none yet. Asks for them.
    pub fn found(&self) -> Option<Arc<Found>> {
        self.wants.set(true);
        self.found.borrow().clone()
    }

    /// How well findings hold, likewise.
    pub fn held(&self) -> Option<Arc<Held>> {
        self.wants_solidity.set(true);
        self.held.borrow().clone()
    }

    /// Whether the measures are those of that state.
    pub fn is_fresh(&self, project: &Arc<Project>) -> bool {
        self.found.borrow().as_ref().is_some_and(|found| Arc::ptr_eq(&found.of, project))
    }

    fn is_held(&self, project: &Arc<Project>) -> bool {
        self.held.borrow().as_ref().is_some_and(|held| Arc::ptr_eq(&held.of, project))
    }

    /// What to compute next for that state, once nothing runs.
    pub fn next(&self, project: &Arc<Project>) -> Option<Computing> {
        let (wants, solidity) = (self.wants.replace(false), self.wants_solidity.replace(false));
        if self.running.borrow().is_some() {
            return None;
        }
        let next = if wants && !self.is_fresh(project) {
            Some(Computing::Analyses(Arc::clone(project)))
        } else if solidity && !self.is_held(project) {
            Some(Computing::Sensitivity(Arc::clone(project)))
        } else {
            None
        };
        self.running.borrow_mut().clone_from(&next);
        next
    }

    /// Whether what runs is of another state than that one: its result would be old already.
    pub fn is_outdated(&self, project: &Arc<Project>) -> bool {
        let running = self.running.borrow();
        running.as_ref().is_some_and(|running| !Arc::ptr_eq(running.project(), project))
    }

    /// Whether something is being computed.
    pub fn is_computing(&self) -> bool {
        self.running.borrow().is_some()
    }

    /// What has been computed. Measures of a former state are learnt all the same: they show until the next ones.
    pub fn learn(&self, computed: Computed) {
        self.running.replace(None);
        match computed {
            Computed::Analyses(found) => drop(self.found.replace(Some(found))),
            Computed::Sensitivity(Some(held)) => drop(self.held.replace(Some(held))),
            Computed::Sensitivity(None) => {}
        }
    }

    /// Forgets everything: another project is open.
    pub fn forget(&self) {
        self.found.replace(None);
        self.held.replace(None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::model::{Actor, ActorId, Presence};

    fn done(computing: Computing) -> Computed {
        computing.run(&|| true)
    }

    #[test]
    fn nothing_is_computed_that_nobody_asked_for() {
        let (results, project) = (Results::default(), Arc::new(Project::empty()));
        assert!(results.next(&project).is_none(), "no view has asked");
        assert!(results.found().is_none(), "nothing is known yet");
        let work = results.next(&project).expect("a view has asked");
        assert!(results.is_computing() && results.next(&project).is_none(), "one thing at a time");
        results.learn(done(work));
        assert!(results.is_fresh(&project), "known");
        assert!(results.found().is_some() && results.next(&project).is_none(), "not twice");
    }

    #[test]
    fn former_results_show_until_the_next_ones() {
        let (results, project) = (Results::default(), Arc::new(Project::empty()));
        drop(results.found());
        let work = results.next(&project).expect("asked");
        let later = Arc::new(Project::empty());
        assert!(results.is_outdated(&later), "an edit came meanwhile");
        results.learn(done(work));
        assert!(results.found().is_some() && !results.is_fresh(&later), "shown as those of a former state");
        assert!(matches!(results.next(&later), Some(Computing::Analyses(_))), "and computed again");
    }

    #[test]
    fn how_findings_hold_comes_after_them_and_may_be_given_up() {
        let (results, project) = (Results::default(), Arc::new(Project::empty()));
        drop((results.found(), results.held()));
        results.learn(done(results.next(&project).expect("the measures first")));
        drop(results.held());
        let work = results.next(&project).expect("then how they hold");
        assert!(matches!(work, Computing::Sensitivity(_)), "the second sort");
        results.learn(work.run(&|| false));
        assert!(results.held().is_none() && !results.is_computing(), "given up, and may be asked for again");
    }

    #[test]
    fn those_who_left_count_no_more() {
        let mut project = Project::empty();
        for (number, presence) in [(1, Presence::Present), (2, Presence::Left)] {
            let id = ActorId(uuid::Uuid::from_u128(number));
            project.map.actors.insert(Actor { presence, ..Actor::named(id, "Mairie", Point::ORIGIN) });
        }
        let (results, project) = (Results::default(), Arc::new(project));
        drop(results.found());
        results.learn(done(results.next(&project).expect("asked")));
        let found = results.found().expect("known");
        assert!(results.is_fresh(&project), "of that state");
        assert_eq!((found.analyses.actors.len(), found.project.map.actors.len()), (1, 1), "one is here");
    }
}
