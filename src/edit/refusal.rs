//! Why a change is refused.

use super::ItemId;
use crate::model::ActorId;
use crate::model::check::Rule;

/// Why a change is refused; nothing was changed. The words for a person belong to the languages.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// A thing that the change names does not exist.
    #[error("{0:?} does not exist")]
    Missing(ItemId),
    /// The name of a new thing is taken.
    #[error("{0:?} exists already")]
    Taken(ItemId),
    /// One list names the same thing twice.
    #[error("the same thing is named twice")]
    Repeated,
    /// A link or an influence would join an actor to itself.
    #[error("actor {0} cannot be joined to itself")]
    Itself(ActorId),
    /// What is to be moved is locked in place.
    #[error("{0:?} is locked in place")]
    Locked(ItemId),
    /// Such a thing has no place on the canvas, or cannot be locked.
    #[error("{0:?} has no place on the canvas")]
    NoPlace(ItemId),
    /// A name is needed.
    #[error("a name is needed")]
    NoName,
    /// A text is longer than [`MOST_TEXT`](crate::model::check::MOST_TEXT).
    #[error("a text is too long")]
    TooLong,
    /// A level is beyond the scale of the project.
    #[error("level {0} is beyond the scale")]
    OffScale(i8),
    /// A number is not an ordinary one, or is outside its bounds.
    #[error("a number is out of its bounds")]
    OutOfBounds,
    /// More than three frames of reference.
    #[error("at most three values can be held")]
    TooManyValues,
    /// A list is longer than any list needs to be.
    #[error("a list is too long")]
    TooMany,
    /// The map itself stands for that stage, which therefore has no differences.
    #[error("the stage that the map stands for has no differences")]
    BaseDiffers,
    /// An option does not belong to the stake that it is said to settle.
    #[error("the option does not belong to the stake")]
    NoSuchOption,
    /// The scale changes by [`ChangeScale`](super::Edit::ChangeScale) only, which converts every level.
    #[error("the scale does not change with the project card")]
    ScaleOfItsOwn,
    /// A simulation changes presences, positions, influences, links and compromises only.
    #[error("a scenario cannot hold that change")]
    NotInScenario,
    /// The state before a simulation is looked at.
    #[error("what is looked at is not what would change")]
    Held,
    /// What a room sees of a thing is not all of it: the rest would be lost.
    #[error("part of it is for the team only")]
    PartlyPrivate,
    /// The map at another date is looked at, and nobody has said that it is that date which changes.
    #[error("the map at another date is looked at")]
    AnotherDate,
    /// A kept state is looked at.
    #[error("a kept state does not change")]
    KeptState,
    /// A stage differs in presences, positions, influences, links and compromises only.
    #[error("a stage cannot hold that change")]
    NotAtDate,
    /// A split has no part, or fewer new ids than links to copy.
    #[error("a split needs parts, and an id for each copied link")]
    Incomplete,
}

impl From<Rule> for Refusal {
    fn from(rule: Rule) -> Self {
        match rule {
            Rule::Missing(id) => Self::Missing(id),
            Rule::MissingOption(_) => Self::NoSuchOption,
            Rule::SharedId(id) => Self::Taken(id),
            Rule::SharedOption(_)
            | Rule::SharedBuiltIn(_)
            | Rule::Repeated(_)
            | Rule::RepeatedOption(_)
            | Rule::RepeatedChoice(_)
            | Rule::RepeatedCite(_)
            | Rule::RepeatedQuestion(_)
            | Rule::ThereAndAbsent(_) => Self::Repeated,
            Rule::Itself(id) => Self::Itself(id),
            Rule::OffScale { level, .. } => Self::OffScale(level),
            Rule::OutOfRange { .. } | Rule::NotFinite | Rule::EndsBeforeStart { .. } => Self::OutOfBounds,
            Rule::TooMany { .. } => Self::TooMany,
            Rule::TooManyValues { .. } => Self::TooManyValues,
            Rule::TooLong { .. } => Self::TooLong,
            Rule::NoName => Self::NoName,
            Rule::BaseDiffers => Self::BaseDiffers,
        }
    }
}
