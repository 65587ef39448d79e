//! What helps to lead a session, and is never saved: where the agenda is, the timer, who speaks, counts of votes.

mod speakers;
mod timer;
mod vote;

pub use speakers::Speakers;
pub use timer::Timer;
pub use vote::{Choice, Vote};

use crate::model::AgendaStepId;

/// What a view asks of the aids of a session. Times are seconds of the clock of the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum RoomAct {
    /// Opens or closes the console.
    Console(bool),
    /// Adds the agenda of two hours, when there is none.
    ProposeAgenda,
    /// Goes to a step of the agenda, which sets the timer and the question.
    Step(AgendaStepId),
    /// Goes to the next step of the agenda.
    NextStep,
    /// Goes to the step before.
    PreviousStep,
    /// Starts the timer, or goes on.
    StartTimer(f64),
    /// Holds the timer.
    HoldTimer(f64),
    /// Begins the time again.
    ResetTimer,
    /// Gives more minutes, or fewer.
    AddMinutes(i32),
    /// Someone asks to speak, by function.
    Ask(String),
    /// The next one speaks, or nobody more.
    NextSpeaker,
    /// One who waits gives up, by rank from 0.
    Withdraw(usize),
    /// One who waits speaks before the others, by rank from 0.
    First(usize),
    /// Opens a vote; none: closes it.
    Vote(Option<Vote>),
    /// One voice more for a choice, by rank from 0, or one less.
    Count(usize, i32),
    /// One more choice.
    AddChoice(String),
    /// Writes the result of the vote in the minutes.
    KeepVote,
}

/// The aids of a session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Room {
    /// Whether the console is open.
    pub(super) console: bool,
    /// The step of the agenda at hand.
    pub(super) step: Option<AgendaStepId>,
    pub(super) timer: Timer,
    pub(super) speakers: Speakers,
    pub(super) vote: Option<Vote>,
}

impl Room {
    /// Whether the console is open.
    pub fn console(&self) -> bool {
        self.console
    }

    /// The step of the agenda at hand.
    pub fn step(&self) -> Option<AgendaStepId> {
        self.step
    }

    /// The timer of the question.
    pub fn timer(&self) -> &Timer {
        &self.timer
    }

    /// Who speaks and who waits.
    pub fn speakers(&self) -> &Speakers {
        &self.speakers
    }

    /// The vote in progress.
    pub fn vote(&self) -> Option<&Vote> {
        self.vote.as_ref()
    }
}
