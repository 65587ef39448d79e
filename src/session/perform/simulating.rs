//! Simulations: begin, look, take back, keep, give up.

use std::sync::Arc;

use crate::analysis;
use crate::edit::{self, Edit, History, Item, ItemId, Refusal};
use crate::model::{Compromise, CompromiseState, Differences, Position, Scenario, ScenarioId};
use crate::session::simulation::{SimulateAct, Simulation};
use crate::session::{Dialog, Notice, Session};

impl Session {
    pub(super) fn simulate(&mut self, act: SimulateAct) {
        match act {
            SimulateAct::Start => self.begin_simulation(&Differences::default(), None),
            SimulateAct::Open(id) => {
                let known = self.project.scenarios.get(id).map(|scenario| scenario.differences.clone());
                if let Some(differences) = known {
                    self.begin_simulation(&differences, Some(id));
                }
            }
            SimulateAct::Resume => {
                if let Some((differences, scenario)) = self.given_up.clone() {
                    self.begin_simulation(&differences, scenario);
                }
            }
            SimulateAct::LookBefore(before) => self.look_before(before),
            SimulateAct::Compare(open) => {
                if let Some(simulation) = &mut self.simulation {
                    simulation.compares = open;
                }
            }
            SimulateAct::TakeBack(id) => self.take_back(id),
            SimulateAct::Keep(name) => self.keep_simulation(name.trim()),
            SimulateAct::SupposePosition(actor, stake, value) => {
                self.look_at_stage(None);
                self.suppose_position(actor, stake, value);
            }
            SimulateAct::SupposeAccepted(compromise) => {
                self.look_at_stage(None);
                self.suppose_accepted(compromise);
            }
            SimulateAct::Drop => self.drop_simulation(),
        }
    }

    pub(super) fn begin_simulation(&mut self, differences: &Differences, scenario: Option<ScenarioId>) {
        if !self.open || self.simulation.is_some() {
            return;
        }
        self.return_to_map();
        self.leave_drafts();
        self.simulations += 1;
        let base = Arc::clone(&self.project);
        let history = History::over(Arc::clone(&base), self.simulations);
        self.project = base.under(differences);
        self.simulation = Some(Simulation {
            base,
            history: std::mem::replace(&mut self.history, history),
            differences: Differences::default(),
            changed: Arc::default(),
            told_of: None,
            looks_before: false,
            compares: !differences.is_empty(),
            scenario,
            began: Differences::default(),
        });
        self.follow_simulation();
        // What a kept scenario says of things that are gone is no change any more.
        if let Some(simulation) = self.simulation.as_mut().filter(|simulation| simulation.scenario.is_some()) {
            simulation.began = simulation.differences.clone();
        }
        self.after_change();
        self.tell(Notice::Said(self.texts().whatif_begun()));
    }

    /// The differences, after anything that may have changed them.
    pub(super) fn follow_simulation(&mut self) {
        let revision = self.history.revision();
        if let Some(simulation) = &mut self.simulation {
            simulation.follow(&self.project, revision);
        }
    }

    pub(super) fn look_before(&mut self, before: bool) {
        self.leave_drafts();
        if let Some(simulation) = &mut self.simulation {
            simulation.looks_before = before;
            self.history.hold(before.then_some(Refusal::Held));
            self.refresh_overlay();
        }
    }

    fn take_back(&mut self, id: ItemId) {
        let Some(simulation) = &self.simulation else { return };
        if let Some(edit) = edit::take_back(&simulation.base, &self.project, id) {
            self.look_before(false);
            self.apply(&edit);
        }
    }

    /// The project again, with its history; gives the simulation that was laid over it.
    fn end_simulation(&mut self) -> Option<Simulation> {
        self.leave_drafts();
        let mut simulation = self.simulation.take()?;
        self.project = Arc::clone(&simulation.base);
        std::mem::swap(&mut self.history, &mut simulation.history);
        self.after_change();
        Some(simulation)
    }

    pub(super) fn drop_simulation(&mut self) {
        let Some(simulation) = self.end_simulation() else { return };
        if self.is_locked() {
            return self.tell(Notice::Said(self.texts().whatif_left()));
        }
        let worth = !simulation.is_kept();
        self.given_up = worth.then_some((simulation.differences, simulation.scenario));
        let texts = self.texts();
        self.tell(Notice::Said(if worth { texts.whatif_dropped() } else { texts.whatif_left() }));
    }

    /// Asks under which name it is kept.
    pub(super) fn name_simulation(&mut self) {
        if self.simulation.as_ref().is_none_or(|simulation| simulation.differences.is_empty()) {
            return self.tell(Notice::Said(self.texts().whatif_nothing_to_keep()));
        }
        self.dialog = Some(Dialog::KeepSimulation);
    }

    fn keep_simulation(&mut self, name: &str) {
        if name.is_empty() || self.simulation.as_ref().is_none_or(|simulation| simulation.differences.is_empty()) {
            return self.tell(Notice::Said(self.texts().whatif_nothing_to_keep()));
        }
        let Some(simulation) = self.end_simulation() else { return };
        let differences = simulation.differences;
        let known = self.project.scenarios.iter().find(|scenario| scenario.name == name).map(|scenario| scenario.id);
        let id = known.unwrap_or_else(|| self.new_id());
        let item = Item::from(Scenario { id, name: name.to_owned(), differences });
        self.apply(&if known.is_some() { Edit::Change(item) } else { Edit::Add(item) });
        self.given_up = None;
        self.dialog = None;
        self.tell(Notice::Said(self.texts().whatif_kept(name)));
    }

    /// An edit of a simulation, with what it supposes: a compromise that comes to be accepted suspends the positions
    /// that are against what it treats. Says, too, what that is.
    pub(super) fn supposed(&self, edit: &Edit) -> (Edit, Option<Notice>) {
        let mut next = (*self.project).clone();
        if edit::apply(&mut next, edit).is_err() {
            return (edit.clone(), None);
        }
        let is = |deal: Option<&Compromise>| deal.is_some_and(|deal| deal.state == CompromiseState::Accepted);
        let changes = self.project.map.compromises.changes(&next.map.compromises);
        let accepted: Vec<&Compromise> =
            changes.into_iter().filter(|(before, after)| is(*after) && !is(*before)).filter_map(|(_, it)| it).collect();
        if accepted.is_empty() {
            return (edit.clone(), None);
        }
        let positions: Vec<Position> =
            accepted.into_iter().flat_map(|deal| analysis::suspended(&next.map, deal)).collect();
        let texts = self.texts();
        let said = match positions.len() {
            0 => texts.whatif_nothing_suspended(),
            count => texts.whatif_suspended(count),
        };
        let with = positions.into_iter().map(|position| Edit::Change(position.into()));
        (Edit::Several(std::iter::once(edit.clone()).chain(with).collect()), Some(Notice::Said(said)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{act, actor, link, names, note, open, project};
    use super::*;
    use crate::geometry::Point;
    use crate::model::{Party, Presence, Provenance, ProvenanceKind, Stake};
    use crate::session::{Action, Command, Effect, Over, ROWS, Select};
    use crate::storage;

    fn simulate(session: &mut Session, asked: SimulateAct) {
        act(session, Action::Simulate(asked));
    }

    fn presence(session: &Session) -> Presence {
        session.project().map.actors.get(actor(1)).expect("the first actor").presence
    }

    fn leave(session: &mut Session) {
        let edit = Edit::SetPresence { actors: vec![actor(1)], presence: Presence::Left };
        act(session, Action::Edit(edit));
    }

    fn refused(session: &Session) -> bool {
        matches!(session.notice(), Some(Notice::Refused(Refusal::NotInScenario | Refusal::Held)))
    }

    /// What a save would write now.
    fn saved(session: &mut Session) -> String {
        let effects = session.perform(Action::WriteTo("carte.ron".into(), Over::Agreed));
        let [Effect::WriteFile { project, .. }] = &effects[..] else { panic!("one file to write, not {effects:?}") };
        storage::write(project)
    }

    #[test]
    fn a_simulation_is_shown_and_the_project_stays_aside() {
        let mut session = open(project());
        let revision = session.revision();
        simulate(&mut session, SimulateAct::Start);
        leave(&mut session);
        assert_eq!(presence(&session), Presence::Left, "views see it");
        let simulation = session.simulation().expect("in progress");
        assert_eq!(simulation.differences().len(), 1, "one change");
        assert!(simulation.changed().contains(&actor(1).into()), "and it is marked");
        assert_eq!(session.kept_revision(), revision, "the project did not change");
        assert_ne!(session.revision(), revision, "what is derived is not mixed up");

        simulate(&mut session, SimulateAct::LookBefore(true));
        assert_eq!(presence(&session), Presence::Present, "before");
        assert_eq!(session.revision(), revision, "the very state of the project");
        act(&mut session, Action::Edit(Edit::SetPresence { actors: vec![actor(1)], presence: Presence::Absent }));
        assert!(refused(&session), "what is looked at is not what would change");
        simulate(&mut session, SimulateAct::LookBefore(false));
        assert_eq!(presence(&session), Presence::Left, "after");

        act(&mut session, Action::Command(Command::Undo));
        assert!(session.simulation().expect("in progress").differences().is_empty(), "one by one");
        act(&mut session, Action::Command(Command::Redo));
        simulate(&mut session, SimulateAct::TakeBack(actor(1).into()));
        assert_eq!(presence(&session), Presence::Present, "or by its name");
        simulate(&mut session, SimulateAct::Drop);
        assert!(session.simulation().is_none() && session.history().depth() == 0, "no step of the project");
    }

    #[test]
    fn a_picture_of_a_simulation_says_that_it_is_one() {
        let mut session = open(project());
        let title = |session: &Session| session.pictured_project().header.title.clone();
        let own = title(&session);
        simulate(&mut session, SimulateAct::Start);
        leave(&mut session);
        assert_eq!(title(&session), session.texts().whatif_titled(session.texts().untitled()), "in its title");
        let options = session.scene_options(crate::scene::Theme::Light);
        assert!(options.changed.contains(&actor(1).into()), "and where it differs");
        simulate(&mut session, SimulateAct::LookBefore(true));
        assert_eq!(title(&session), own, "the state before is the map");
    }

    #[test]
    fn a_simulation_that_is_given_up_can_be_taken_up_again() {
        let mut session = open(project());
        simulate(&mut session, SimulateAct::Start);
        simulate(&mut session, SimulateAct::Drop);
        assert!(!session.can_resume(), "nothing was in it");
        simulate(&mut session, SimulateAct::Start);
        leave(&mut session);
        assert!(session.would_lose_simulation(), "closing would lose it");
        simulate(&mut session, SimulateAct::Drop);
        assert_eq!(presence(&session), Presence::Present, "the project");
        assert!(session.can_resume(), "in case it was a slip");
        simulate(&mut session, SimulateAct::Resume);
        assert_eq!(presence(&session), Presence::Left, "as it was left");
    }

    #[test]
    fn what_is_kept_is_a_scenario_of_the_project_and_opens_again() {
        let mut session = open(project());
        simulate(&mut session, SimulateAct::Start);
        simulate(&mut session, SimulateAct::Keep("Départ".to_owned()));
        assert!(session.simulation().is_some(), "there is nothing to keep yet");
        leave(&mut session);
        simulate(&mut session, SimulateAct::Keep(" Départ ".to_owned()));
        assert!(session.simulation().is_none(), "it has ended");
        assert_eq!(presence(&session), Presence::Present, "the map is untouched");
        let scenario = session.project().scenarios.iter().next().expect("kept").clone();
        assert_eq!((scenario.name.as_str(), scenario.differences.len()), ("Départ", 1), "under its name");
        assert_eq!(session.history().depth(), 1, "keeping it is one step of the project");

        simulate(&mut session, SimulateAct::Open(scenario.id));
        assert_eq!(presence(&session), Presence::Left, "the same again");
        assert!(!session.would_lose_simulation(), "it is in the project");
        let edit = Edit::SetPresence { actors: vec![actor(2)], presence: Presence::Absent };
        act(&mut session, Action::Edit(edit));
        assert!(session.would_lose_simulation(), "but not that");
        simulate(&mut session, SimulateAct::Keep("Départ".to_owned()));
        let kept: Vec<usize> = session.project().scenarios.iter().map(|it| it.differences.len()).collect();
        assert_eq!(kept, [2], "one name is one scenario");
        act(&mut session, Action::Command(Command::Undo));
        act(&mut session, Action::Command(Command::Undo));
        assert!(session.project().scenarios.is_empty(), "keeping is undone like anything else");
    }

    #[test]
    fn an_accepted_compromise_suspends_what_is_against_it_as_one_step() {
        let mut base = project();
        let id = |number: u128| uuid::Uuid::from_u128(number);
        base.map.stakes.insert(Stake::named(id(50).into(), "Eau"));
        for (number, value) in [(1, -3), (2, 2), (3, -1)] {
            let position = Position::of(actor(number), id(50).into(), Some(value));
            base.map.positions.insert(position);
        }
        let party = |number| Party::of(actor(number), Provenance::of(ProvenanceKind::SaidInTheRoom));
        let stakes = vec![id(50).into()];
        let deal = Compromise { parties: vec![party(1), party(2)], stakes, ..Compromise::titled(id(60).into(), "C") };
        base.map.compromises.insert(deal.clone());
        let mut session = open(base);
        let accept = Edit::Change(Compromise { state: CompromiseState::Accepted, ..deal }.into());
        let values = |session: &Session| -> Vec<Option<i8>> {
            session.project().map.positions.iter().map(|position| position.value).collect()
        };
        act(&mut session, Action::Edit(accept.clone()));
        assert_eq!(values(&session), [Some(-3), Some(2), Some(-1)], "in the project itself nothing is supposed");
        act(&mut session, Action::Command(Command::Undo));
        simulate(&mut session, SimulateAct::Start);
        act(&mut session, Action::Edit(accept));
        assert_eq!(values(&session), [Some(0), Some(2), Some(-1)], "a party that was against, no one else");
        assert_eq!(session.simulation().expect("in progress").differences().len(), 2, "both are told");
        assert!(matches!(session.notice(), Some(Notice::Said(_))), "and the supposition is said");
        act(&mut session, Action::Command(Command::Undo));
        assert_eq!(values(&session), [Some(-3), Some(2), Some(-1)], "one step");
    }

    #[test]
    fn whatever_is_asked_in_a_simulation_a_save_writes_the_same_bytes() {
        let mut session = open(project());
        let before = saved(&mut session);
        simulate(&mut session, SimulateAct::Start);
        leave(&mut session);
        let everything = [actor(1).into(), actor(2).into(), ItemId::Link(link()), ItemId::Note(note())];
        let ends = [Command::KeepSimulation, Command::DropSimulation, Command::CloseProject, Command::Quit];
        for row in ROWS.iter().filter(|row| !ends.contains(&row.command)) {
            for items in [&everything[..], &everything[..1], &everything[..2], &everything[2..3]] {
                act(&mut session, Action::Select(Select::These(items.to_vec())));
                drop(session.perform(Action::Command(row.command)));
                drop(session.perform(Action::StepBack));
                act(&mut session, Action::Dialog(None));
            }
            assert_eq!(saved(&mut session), before, "{:?}", row.command);
        }
        let others = [
            Action::CreateActor {
                name: "Région".to_owned(),
                actor_type: None,
                presence: Presence::Present,
                at: None,
                linked_to: None,
            },
            Action::CreateNote(Point::ORIGIN),
            Action::Name(actor(1).into(), "Commune".to_owned()),
            Action::Pasted("Région\nÉtat".to_owned()),
        ];
        for action in others {
            drop(session.perform(action.clone()));
            assert_eq!(saved(&mut session), before, "{action:?}");
        }
        assert_eq!(names(&session), super::super::fixture::NAMES, "no actor came or changed its name");
        assert!(session.simulation().is_some(), "still in progress");
        simulate(&mut session, SimulateAct::Drop);
        assert_eq!(saved(&mut session), before, "and when it is given up");
        assert!(!session.history().can_undo(), "nothing was done");
        assert_eq!(*session.project(), project(), "at all");
    }
}
