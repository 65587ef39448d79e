//! Changes of the document: what they are, how they apply, how they are undone.
//!
//! An [`Edit`] is one intention of a person, with all it needs. [`apply`] is the
//! only place that changes a project; it refuses, with a [`Refusal`], what would
//! break a rule of the model, and then changes nothing. [`History`] keeps whole
//! states that share what they have in common, so that undo has no inverse to get
//! wrong. Nothing here knows a screen, a file, the time or a word of a language.
//!
//! Read [`Edit`], then `draft` (what is checked before a change is handed over). What
//! always holds, and the names that removals and merges follow, belong to the model.

mod apply;
mod at_stage;
mod change;
mod dated;
mod draft;
#[cfg(test)]
mod fixture;
mod fragment;
mod history;
mod item;
mod label;
mod merge;
mod refusal;
mod remove;
mod scale;
mod slot;
mod split;
mod take_back;

pub use apply::apply;
pub use at_stage::at_stage;
pub use change::Edit;
pub use dated::{dated, last_change};
pub use fragment::{Fragment, Pasted, StakeName, duplicate, fragment_of, fragment_of_cut, free_offset, paste};
pub use history::{History, MOST_STEPS};
pub use item::Item;
pub use label::{EditLabel, Verb, label, name_of};
pub use refusal::Refusal;
pub use remove::goes_with;
pub use scale::{ScalePreview, scale_preview};
pub use split::links_to_copy;
pub use take_back::take_back;

pub use crate::model::{ItemId, ItemKind};
