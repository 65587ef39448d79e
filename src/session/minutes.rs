//! The minutes, written while one works: what each step added, changed, put in debate or decided.
//!
//! What a step did is read from the two states of the project, so that no act can be forgotten. Steps of one sort that
//! follow each other are one line (« Positions sur « Eau » : Mairie +2, Région −1 »), as long as nobody has edited it.
//! A line is part of the step it tells: undoing the step takes the line back.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::ToSpan as _;
use jiff::civil::DateTime;

use super::Session;
use crate::edit::{Edit, ItemId};
use crate::i18n::Texts;
use crate::model::{Audience, MinutesEntry, MinutesEntryId, MinutesKind, Phase, Project, StakeId};

mod told;

/// A line goes on being completed for that long.
const SAME_LINE_MINUTES: i64 = 20;

/// What a line is about: what one step tells of it completes the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Actors,
    Links,
    Stakes,
    Positions(StakeId),
    Influences,
    Presences,
    Cards,
    Values,
    Debated,
    Retained,
    SetAside,
    Levers,
    Compromises,
    Terms,
    Outcome(ItemId),
    Actions,
    /// An action that is only an idea yet.
    Idea(ItemId),
    Plan(ItemId),
    Removed,
}

impl Subject {
    fn kind(self) -> MinutesKind {
        match self {
            Self::Actors
            | Self::Links
            | Self::Stakes
            | Self::Positions(_)
            | Self::Influences
            | Self::Levers
            | Self::Compromises
            | Self::Actions => MinutesKind::Added,
            Self::Presences | Self::Cards | Self::Values | Self::Terms | Self::Idea(_) | Self::Removed => {
                MinutesKind::Changed
            }
            Self::Debated | Self::SetAside => MinutesKind::Debated,
            Self::Retained | Self::Outcome(_) | Self::Plan(_) => MinutesKind::Decided,
        }
    }

    fn line(self, texts: Texts, project: &Project, what: String) -> String {
        match self {
            Self::Actors => texts.minutes_actors(what),
            Self::Links => texts.minutes_links(what),
            Self::Stakes => texts.minutes_stakes(what),
            Self::Positions(id) => {
                let stake = project.map.stakes.get(id).map(|stake| stake.label().to_owned()).unwrap_or_default();
                texts.minutes_positions(stake, what)
            }
            Self::Influences => texts.minutes_influences(what),
            Self::Presences => texts.minutes_presences(what),
            Self::Cards => texts.minutes_cards(what),
            Self::Values => texts.minutes_values(what),
            Self::Debated => texts.minutes_debated(what),
            Self::Retained => texts.minutes_retained(what),
            Self::SetAside => texts.minutes_set_aside(what),
            Self::Levers => texts.minutes_levers(what),
            Self::Compromises => texts.minutes_compromises(what),
            Self::Terms => texts.minutes_terms(what),
            Self::Outcome(_) => texts.minutes_outcome(what),
            Self::Actions => texts.minutes_actions(what),
            Self::Idea(_) | Self::Plan(_) => texts.minutes_plan(what),
            Self::Removed => texts.minutes_removed(what),
        }
    }
}

/// What a step tells of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    subject: Subject,
    audience: Audience,
    about: ItemId,
    words: String,
}

/// A line that the next steps may complete.
#[derive(Clone, Debug)]
struct Open {
    id: MinutesEntryId,
    phase: Phase,
    began: DateTime,
    pieces: Vec<(ItemId, String)>,
    written: String,
}

/// What the minutes have seen so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Scribe {
    seen: Option<Arc<Project>>,
    lines: BTreeMap<(Subject, Audience), Open>,
}

impl Session {
    /// The state from which the next step is told.
    pub(super) fn see(&mut self) {
        if !self.history.in_gesture() {
            self.scribe.seen = Some(Arc::clone(&self.project));
        }
    }

    /// Tells what the last step did, as part of that step. Nothing is told without a clock, or when the person
    /// does not want minutes.
    pub(super) fn write_minutes(&mut self) {
        let Some(before) = self.scribe.seen.clone().filter(|_| self.history.before().is_some()) else { return };
        if self.now == DateTime::default() || !self.preferences.minutes {
            return;
        }
        let mut edits = Vec::new();
        for (key, told) in by_line(told::told(self.texts(), &before, &self.project)) {
            edits.push(self.line(key, told));
        }
        if edits.is_empty() {
            return;
        }
        let mut project = Arc::clone(&self.project);
        // A list of minutes that is full takes no more: the step itself stands.
        if self.history.extend(&mut project, &Edit::Several(edits)).is_ok() {
            self.project = project;
        }
    }

    /// Completes the open line of a subject, or begins one.
    fn line(&mut self, key: (Subject, Audience), told: Vec<(ItemId, String)>) -> Edit {
        let (subject, audience) = key;
        let (now, phase) = (self.now, self.phase());
        let goes_on = |open: &Open| {
            let entry = self.project.minutes.get(open.id);
            let recent = open.began.checked_add(SAME_LINE_MINUTES.minutes()).is_ok_and(|end| now <= end);
            recent && open.phase == phase && entry.is_some_and(|entry| entry.text == open.written)
        };
        let kept = self.scribe.lines.remove(&key).filter(goes_on);
        let is_new = kept.is_none();
        let mut open = kept.unwrap_or_else(|| {
            let id = self.new_id();
            Open { id, phase, began: now, pieces: Vec::new(), written: String::new() }
        });
        for (about, words) in told {
            open.pieces.retain(|(other, _)| *other != about);
            open.pieces.push((about, words));
        }
        let what = open.pieces.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join(", ");
        open.written = subject.line(self.texts(), &self.project, what);
        let text = open.written.clone();
        let entry = MinutesEntry { id: open.id, time: open.began, phase, kind: subject.kind(), text, audience };
        self.scribe.lines.insert(key, open);
        if is_new { Edit::Add(entry.into()) } else { Edit::Change(entry.into()) }
    }
}

fn by_line(told: Vec<Told>) -> BTreeMap<(Subject, Audience), Vec<(ItemId, String)>> {
    let mut lines: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for Told { subject, audience, about, words } in told {
        lines.entry((subject, audience)).or_default().push((about, words));
    }
    lines
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{ActorId, Position, Presence, Provenance, Stake};
    use crate::session::{Action, Command, IdSource, OpenProject, Preferences};

    fn session() -> Session {
        let mut session = Session::new(Preferences::default(), IdSource::counting());
        drop(session.perform(Action::Open(Box::new(OpenProject::untitled(Project::empty())))));
        drop(session.perform(Action::Now(date(2026, 9, 14).at(9, 30, 0, 0))));
        session
    }

    fn add(session: &mut Session, name: &str) -> ActorId {
        let presence = Presence::Present;
        let act = Action::CreateActor { name: name.to_owned(), actor_type: None, presence, at: None, linked_to: None };
        drop(session.perform(act));
        session.project().map.actors.iter().last().expect("the actor").id
    }

    fn lines(session: &Session) -> Vec<String> {
        session.project().minutes.iter().map(|entry| entry.text.clone()).collect()
    }

    #[test]
    fn steps_of_one_sort_are_one_line_and_go_with_their_step() {
        let mut session = session();
        add(&mut session, "Mairie");
        add(&mut session, "Région");
        assert_eq!(lines(&session), ["Acteurs ajoutés\u{a0}: Mairie, Région"], "one line");
        drop(session.perform(Action::Command(Command::Undo)));
        assert_eq!(lines(&session), ["Acteurs ajoutés\u{a0}: Mairie"], "the step took its words along");
        drop(session.perform(Action::Command(Command::Undo)));
        assert_eq!(lines(&session), Vec::<String>::new(), "and its line");
        assert_eq!(*session.project(), Project::empty(), "nothing is left");
    }

    #[test]
    fn a_line_that_was_edited_is_left_alone() {
        let mut session = session();
        add(&mut session, "Mairie");
        let entry = session.project().minutes.at(0).expect("a line").clone();
        let edited = MinutesEntry { text: "La mairie est arrivée.".to_owned(), ..entry };
        drop(session.perform(Action::Edit(Edit::Change(edited.into()))));
        add(&mut session, "Région");
        assert_eq!(lines(&session), ["La mairie est arrivée.", "Acteurs ajoutés\u{a0}: Région"], "a line of its own");
    }

    #[test]
    fn what_is_for_the_team_has_a_line_of_its_own_that_says_so() {
        let mut session = session();
        let town = add(&mut session, "Mairie");
        let stake: StakeId = uuid::Uuid::from_u128(7).into();
        drop(session.perform(Action::Edit(Edit::Add(Stake::named(stake, "Eau").into()))));
        let position = |value, provenance| Position {
            actor: town,
            stake,
            value: Some(value),
            importance: None,
            reason: String::new(),
            debated: None,
            provenance,
        };
        drop(session.perform(Action::Edit(Edit::Add(position(2, Provenance::default()).into()))));
        drop(session.perform(Action::Edit(Edit::Change(position(-1, Provenance::default().team()).into()))));
        let told: Vec<_> = session.project().minutes.iter().map(|e| (e.text.clone(), e.audience)).collect();
        let line = |value: &str| format!("Positions sur «\u{a0}Eau\u{a0}»\u{a0}: Mairie {value}");
        let last = [(line("+2"), Audience::All), (line("−1"), Audience::Team)];
        assert_eq!(told[told.len() - 2..], last, "the private one stays private");
    }

    #[test]
    fn nothing_is_told_to_whoever_wants_no_minutes() {
        let mut session = session();
        let preferences = Preferences { minutes: false, ..Preferences::default() };
        drop(session.perform(Action::Preferences(Box::new(preferences))));
        add(&mut session, "Mairie");
        assert_eq!(lines(&session), Vec::<String>::new(), "not a word");
    }
}
