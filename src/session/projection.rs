//! Projecting: what a room sees, in the only window or in a second one.
//!
//! In one window the room sees the screen itself, without panels and without what is private. In two, the first stays
//! the facilitator's, with everything on it, and the second shows the map that [`Session::public_project`] gives.

use jiff::civil::DateTime;

use super::{Camera, Screen, Session};

/// What covers the map before the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// A pause, and when work goes on, when that is known.
    Pause(Option<DateTime>),
    /// The question at hand alone.
    Question,
    /// Lines of every size, to judge from the back of the room.
    Legibility,
    /// The counts of the vote in progress.
    Vote,
}

/// What a view asks of the projection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProjectAct {
    /// Projects in this window.
    Here,
    /// Projects in a second window.
    Beside,
    /// Ends it.
    Stop,
    /// The window has its own size again after one: the eye returns to where it was.
    Returned,
    /// Covers what is projected, or uncovers it.
    Cover(Option<Sheet>),
    /// A pause of so many minutes.
    Pause(u16),
}

/// What is projected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    pub(super) beside: bool,
    pub(super) sheet: Option<Sheet>,
    /// Where the eye was before.
    pub(super) before: Camera,
}

impl Projection {
    /// Whether a second window shows it.
    pub fn is_beside(self) -> bool {
        self.beside
    }

    /// What covers it.
    pub fn sheet(self) -> Option<Sheet> {
        self.sheet
    }
}

impl Session {
    /// What is projected, when something is.
    pub fn projection(&self) -> Option<Projection> {
        self.projection
    }

    /// Whether the eye waits for the window to have its own size again.
    pub fn is_returning(&self) -> bool {
        self.returning.is_some()
    }
}

impl Screen {
    /// Whether a room may look at it: the strategic grid and the list of what is private are for the team.
    pub fn is_for_the_room(self) -> bool {
        !matches!(self, Self::Strategies | Self::Private)
    }
}
