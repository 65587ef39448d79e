//! Aids of a session: agenda, timer, turns to speak, votes.

use crate::edit::{Edit, Item};
use crate::model::{AgendaStep, AgendaStepId, Audience, MinutesEntry, MinutesKind};
use crate::session::room::{RoomAct, Timer};
use crate::session::{Notice, Session};
use crate::storage::{self, TemplateKey};

impl Session {
    pub(super) fn lead(&mut self, act: RoomAct) {
        match act {
            RoomAct::Console(open) => self.room.console = open,
            RoomAct::ProposeAgenda => self.propose_agenda(),
            RoomAct::Step(id) => self.go_to_step(id),
            RoomAct::NextStep => self.walk_agenda(true),
            RoomAct::PreviousStep => self.walk_agenda(false),
            RoomAct::StartTimer(now) => self.room.timer.start(now),
            RoomAct::HoldTimer(now) => self.room.timer.hold(now),
            RoomAct::ResetTimer => self.room.timer.reset(),
            RoomAct::AddMinutes(minutes) => self.room.timer.add(minutes),
            RoomAct::Ask(who) => self.room.speakers.ask(&who),
            RoomAct::NextSpeaker => self.room.speakers.next(),
            RoomAct::Withdraw(rank) => self.room.speakers.withdraw(rank),
            RoomAct::First(rank) => self.room.speakers.first(rank),
            RoomAct::Vote(vote) => self.room.vote = vote,
            RoomAct::Count(rank, by) => {
                if let Some(vote) = &mut self.room.vote {
                    vote.count(rank, by);
                }
            }
            RoomAct::AddChoice(label) => {
                if let Some(vote) = &mut self.room.vote {
                    vote.add(&label);
                }
            }
            RoomAct::KeepVote => self.keep_vote(),
        }
    }

    /// The agenda of the templates, as one step of undo.
    fn propose_agenda(&mut self) {
        if !self.project.agenda.is_empty() {
            return;
        }
        let templates = storage::templates();
        let template = templates.iter().find(|template| template.key == TemplateKey::Cooperation);
        let steps: Vec<AgendaStep> = template
            .map(|template| template.project(|text| text.fr.clone()).agenda.iter().cloned().collect())
            .unwrap_or_default();
        let adding = steps.into_iter().map(|step| Edit::Add(Item::from(AgendaStep { id: self.new_id(), ..step })));
        let adding: Vec<Edit> = adding.collect();
        self.apply(&Edit::Several(adding));
    }

    /// The steps of the agenda at hand, and the one before or after it.
    fn walk_agenda(&mut self, forward: bool) {
        let agenda = &self.project.agenda;
        let at = self.room.step.and_then(|step| agenda.rank(step));
        let to = match (at, forward) {
            (None, _) => Some(0),
            (Some(at), true) => at.checked_add(1),
            (Some(at), false) => at.checked_sub(1),
        };
        if let Some(id) = to.and_then(|to| agenda.at(to)).map(|step| step.id) {
            self.go_to_step(id);
        }
    }

    fn go_to_step(&mut self, id: AgendaStepId) {
        let Some(AgendaStep { minutes, question, .. }) = self.project.agenda.get(id) else { return };
        let (minutes, question) = (*minutes, *question);
        self.room.step = Some(id);
        self.room.timer = Timer::of(minutes);
        if let Some(question) = question {
            self.go_to_question(question);
        }
    }

    fn keep_vote(&mut self) {
        let Some(vote) = &self.room.vote else { return };
        let texts = self.texts();
        let counts: Vec<String> =
            vote.choices.iter().map(|it| texts.room_vote_count(it.label.as_str(), it.count)).collect();
        let question = vote.question.clone();
        let text = texts.room_vote_kept(question, counts.join(", "));
        let entry = MinutesEntry {
            id: self.new_id(),
            time: self.now,
            phase: self.phase(),
            kind: MinutesKind::Decided,
            text,
            audience: Audience::All,
        };
        self.apply(&Edit::Add(Item::from(entry)));
        self.tell(Notice::Said(self.texts().room_vote_in_minutes()));
    }
}
