//! Why a change is refused.

use super::ItemId;
use crate::model::ActorId;

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
    #[error("{0:?} is named twice")]
    Repeated(ItemId),
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
    /// A text is longer than [`MOST_TEXT`](super::MOST_TEXT).
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
    /// An option does not belong to the stake that it is said to settle.
    #[error("the option does not belong to the stake")]
    NoSuchOption,
    /// The scale changes by [`ChangeScale`](super::Edit::ChangeScale) only, which converts every level.
    #[error("the scale does not change with the project card")]
    ScaleOfItsOwn,
    /// A split has no part, or fewer new ids than links to copy.
    #[error("a split needs parts, and an id for each copied link")]
    Incomplete,
}
