//! What the map shows: changes of view, search, what positions draw over it, where its guided reading is.

use crate::edit::ItemId;
use crate::model::{ActorId, Background, Filter, FocusDirection, InterestSign, Layers, Lens, StakeId};

/// A change of what the map shows.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewChange {
    /// What colour and size say.
    Lens(Lens),
    /// What is drawn.
    Layers(Layers),
    /// What lies under the map.
    Background(Background),
    /// A filter on or off.
    ToggleFilter(Filter),
    /// No filter any more.
    ClearFilters,
    /// A focus around the selection, at that many steps.
    Focus(u8),
    /// Which way its steps may go.
    FocusDirection(FocusDirection),
    /// No focus any more.
    LeaveFocus,
    /// What positions alone would draw; none: nothing of it.
    Overlay(Option<OverlayAt>),
    /// A place in the guided reading; none: it is closed.
    Reading(Option<ReadingAt>),
    /// What the pointer or a row of a table puts forward; the rest is dimmed.
    Showcase(Option<ItemId>),
    /// Goes to a cell of a matrix, where it is shown next; none once it is reached.
    Cell(Option<CellAt>),
}

/// Search on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindAct {
    /// Opens the field.
    Open,
    /// What is looked for.
    Query(String),
    /// Goes to the next (`true`) or previous thing found.
    Step(bool),
    /// Closes the field.
    Close,
}

/// What positions alone would draw on the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OverlayAt {
    /// On that stake; none: over all of them.
    pub stake: Option<StakeId>,
    /// Of that sign only; none: of any.
    pub sign: Option<InterestSign>,
    /// The least strength that is drawn; none: what leaves few enough lines to be read.
    pub least: Option<u8>,
}

/// A cell of a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellAt {
    /// What an actor thinks of a stake.
    Position(ActorId, StakeId),
    /// What the first actor can do to the second.
    Influence(ActorId, ActorId),
}

/// A place in the guided reading of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingAt {
    /// The question, 1 to 6.
    pub question: u8,
    /// Which of its remarks, from 0; after the last one, all of them are read.
    pub rank: usize,
}

impl ReadingAt {
    /// Where it starts.
    pub const START: Self = Self { question: 1, rank: 0 };
}
