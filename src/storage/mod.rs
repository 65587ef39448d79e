//! Bytes and files of our own format, and nothing else.
//!
//! [`write()`] turns a project into text, always the same text for the same project;
//! [`read()`] turns text into a project, or says in [`Problem`]s what is wrong, where,
//! and what was expected. [`files`] puts both on a disk without ever leaving half a
//! file. [`templates()`] are the new projects that the app offers.
//!
//! The format is RON, one field per line. Its number is the first field of a file.
//! What is read is checked whole: a [`crate::model::Project`] that came through here
//! has no end that leads nowhere and no number out of bounds. What can be mended
//! without loss is mended, and told as a [`Repair`].

mod check;
mod fault;
pub mod files;
mod format;
mod limits;
mod parse;
mod path;
mod place;
mod quote;
mod read;
mod repair;
mod scan;
mod templates;

pub use fault::{Fault, Kind, LoadError, Problem, Syntax};
pub use format::{FORMAT, write};
pub use limits::{MOST_ACTORS, MOST_BYTES, MOST_ITEMS, MOST_PROBLEMS, MOST_REACH, MOST_TEXT};
pub use place::TextPlace;
pub use read::{Opened, read, read_bytes};
pub use repair::Repair;
pub use templates::{Template, TemplateKey, TypicalActor, templates};
