//! Every word that a person sees, in French and in English.
//!
//! The words live in `assets/locales/<language>/*.ftl`, one file per area of the
//! screen. `build.rs` turns each French message into a function of [`Texts`] with
//! the message's own variables, so a view writes `texts.guide_next()` and never a
//! message id. Words of saved enums are in [`words`], what is said of frames of
//! reference in [`cites`], numbers and dates in [`mod@format`], the order of names in [`sorting`], what the
//! words of a search mean in [`plain`]. Nothing here knows a screen.

pub mod cites;
pub mod format;
mod language;
mod messages;
pub mod plain;
pub mod sorting;
pub mod vague;
pub mod verbs;
pub mod words;

pub use language::Language;
pub use messages::Texts;
