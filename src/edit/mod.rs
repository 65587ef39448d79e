//! Changes of the document: what they are, how they apply, how they are undone.
//!
//! An [`Edit`] is one intention of a person, with all it needs. [`apply`] is the
//! only place that changes a project. [`History`] keeps whole states that share
//! what they have in common, so that undo has no inverse to get wrong. Nothing
//! here knows a screen, a file, the time or a word of a language.

mod change;
mod item;

pub use change::Edit;
pub use item::{Item, ItemId, ItemKind};
