//! What analyses show on the map: what positions draw over it, and where its guided reading is.

use crate::model::{InterestSign, StakeId};

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
