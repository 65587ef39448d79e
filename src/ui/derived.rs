//! What is computed from the project, once per change of it, the first time that a view asks.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use crate::analysis::opposition::{self, Weights};
use crate::analysis::{self, Contradiction, Coverage, Influences, Pairs, Power, PrivateLine, Proposal, ToCheck};
use crate::i18n::Language;
use crate::model::{ActorId, Compromise, CompromiseId, Project, StakeId};
use crate::session;
use crate::session::bargain::Bargain;

/// What is computed from one state of the project; never saved.
pub struct Derived {
    project: Arc<Project>,
    coverage: OnceCell<Coverage>,
    influences: OnceCell<Influences>,
    power: OnceCell<Power>,
    pairs: OnceCell<Pairs>,
    stakes: OnceCell<Vec<(StakeId, Weights)>>,
    to_check: OnceCell<Vec<ToCheck>>,
    levers: OnceCell<Vec<Proposal>>,
    actors: OnceCell<BTreeMap<ActorId, Weights>>,
    alike: OnceCell<Vec<ActorId>>,
    contradictions: OnceCell<Vec<Contradiction>>,
    private: RefCell<Option<(Language, Rc<Vec<PrivateLine>>)>>,
    people: OnceCell<Vec<String>>,
    bargains: RefCell<BTreeMap<CompromiseId, Rc<Bargain>>>,
}

impl Derived {
    /// Nothing computed yet, of that state.
    pub fn of(project: Arc<Project>) -> Self {
        Self {
            project,
            coverage: OnceCell::new(),
            influences: OnceCell::new(),
            power: OnceCell::new(),
            pairs: OnceCell::new(),
            stakes: OnceCell::new(),
            to_check: OnceCell::new(),
            levers: OnceCell::new(),
            actors: OnceCell::new(),
            alike: OnceCell::new(),
            contradictions: OnceCell::new(),
            private: RefCell::default(),
            people: OnceCell::new(),
            bargains: RefCell::default(),
        }
    }

    /// Whether that is the state it is computed from.
    pub fn is_of(&self, project: &Arc<Project>) -> bool {
        Arc::ptr_eq(&self.project, project)
    }

    /// How far the path of the questions is walked.
    pub fn coverage(&self) -> &Coverage {
        self.coverage.get_or_init(|| analysis::coverage(&self.project))
    }

    /// Who can weigh on whom.
    pub fn influences(&self) -> &Influences {
        self.influences.get_or_init(|| Influences::of(&self.project.map))
    }

    /// The balance of power, by the convention of the project.
    pub fn power(&self) -> &Power {
        self.power.get_or_init(|| Power::of(self.influences(), self.project.header.power_convention))
    }

    /// What every two actors share.
    pub fn pairs(&self) -> &Pairs {
        self.pairs.get_or_init(|| analysis::pairs_by_power(&self.project.map, &self.power().weights))
    }

    /// The drawn links that positions contradict.
    pub fn contradictions(&self) -> &[Contradiction] {
        self.contradictions.get_or_init(|| analysis::contradictions(&self.project.map, self.pairs()))
    }

    /// The weight of positions on every stake, the most opposed first.
    pub fn stakes(&self) -> &[(StakeId, Weights)] {
        self.stakes.get_or_init(|| opposition::by_opposition(&self.project.map))
    }

    /// What is to be checked, actor by actor.
    pub fn to_check(&self) -> &[ToCheck] {
        self.to_check.get_or_init(|| analysis::to_check(&self.project.map))
    }

    /// All that is private, in the words of a language where there are two.
    pub fn private(&self, language: Language) -> Rc<Vec<PrivateLine>> {
        let mut kept = self.private.borrow_mut();
        if let Some((_, lines)) = kept.as_ref().filter(|(known, _)| *known == language) {
            return Rc::clone(lines);
        }
        let lines = Rc::new(analysis::private(&self.project, |text| language.pick(text).0.to_owned()));
        *kept = Some((language, Rc::clone(&lines)));
        lines
    }

    /// The names that look like a person's.
    pub fn people(&self) -> &[String] {
        self.people.get_or_init(|| {
            let mut found: Vec<String> =
                session::people::names(&self.project).filter_map(analysis::person_in).collect();
            found.sort();
            found.dedup();
            found
        })
    }

    /// Ways to act that the map suggests.
    pub fn lever_proposals(&self) -> &[Proposal] {
        self.levers.get_or_init(|| analysis::lever_proposals(&self.project.map, self.pairs()))
    }

    /// The weight of the positions of an actor.
    pub fn weights_of(&self, actor: ActorId) -> Weights {
        let weights = self.actors.get_or_init(|| opposition::actor_weights(&self.project.map));
        let none = Weights { empty: self.project.map.stakes.len(), ..Weights::default() };
        weights.get(&actor).copied().unwrap_or(none)
    }

    /// Every actor, the like-minded next to each other.
    pub fn alike(&self) -> &[ActorId] {
        self.alike.get_or_init(|| analysis::alike_together(self.pairs()))
    }

    /// A compromise on the table of the package workshop.
    pub fn bargain(&self, it: &Compromise) -> Rc<Bargain> {
        let known = self.bargains.borrow().get(&it.id).map(Rc::clone);
        known.unwrap_or_else(|| {
            let fresh = Rc::new(Bargain::of(&self.project, it));
            self.bargains.borrow_mut().insert(it.id, Rc::clone(&fresh));
            fresh
        })
    }
}
