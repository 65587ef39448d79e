//! The rules that a project may break, as data: the words for people are elsewhere.

use super::Step;
use crate::model::{ActorId, BuiltInType, Cite, ItemId, Level, LinkId, Question, StakeOptionId};

/// What is wrong with a part of a project.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// A reference that leads nowhere.
    Missing(ItemId),
    /// An option that the stake does not have.
    MissingOption(StakeOptionId),
    /// An id that another thing has too.
    SharedId(ItemId),
    /// An option of two stakes.
    SharedOption(StakeOptionId),
    /// A kind of actor that stands for the same built-in kind as another.
    SharedBuiltIn(BuiltInType),
    /// A thing that is named twice where once is the rule.
    Repeated(ItemId),
    /// An option that stands twice in its stake.
    RepeatedOption(StakeOptionId),
    /// An option that is named twice where once is the rule.
    RepeatedChoice(StakeOptionId),
    /// A frame of reference that is held twice.
    RepeatedCite(Cite),
    /// A question that is listed twice.
    RepeatedQuestion(Question),
    /// A link, an influence or a pair of an actor and itself.
    Itself(ActorId),
    /// A level beyond the scale of the project.
    OffScale {
        /// The level.
        level: Level,
        /// The least allowed.
        least: Level,
        /// The most allowed.
        most: Level,
    },
    /// A number out of bounds.
    OutOfRange {
        /// The number.
        found: f64,
        /// The least allowed.
        least: f64,
        /// The most allowed.
        most: f64,
    },
    /// NaN or an infinite number.
    NotFinite,
    /// More entries than a list may have.
    TooMany {
        /// How many there are.
        count: usize,
        /// The most allowed.
        most: usize,
    },
    /// More frames of reference than one actor or group may hold.
    TooManyValues {
        /// How many there are.
        count: usize,
    },
    /// A text that is too long.
    TooLong {
        /// Its bytes.
        length: usize,
        /// The most allowed.
        most: usize,
    },
    /// A thing that needs a name and has none.
    NoName,
    /// A period that ends before it starts.
    EndsBeforeStart {
        /// First year.
        from: i16,
        /// Last year.
        to: i16,
    },
    /// A link that a stage both has and has not.
    ThereAndAbsent(LinkId),
    /// Differences at the stage that the base map itself stands for.
    BaseDiffers,
}

/// A broken rule, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    /// The part that it is about.
    pub path: Vec<Step<'static>>,
    /// What is wrong.
    pub rule: Rule,
}
