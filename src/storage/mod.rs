//! Bytes and files of our own format, and nothing else.
//!
//! [`write()`] turns a project into text, always the same text for the same project;
//! [`read()`] turns text into a project, or says in [`Problem`]s what is wrong, where,
//! and what was expected. [`files`] puts both on a disk without ever leaving half a
//! file. [`templates()`] are the new projects that the app offers.
//!
//! What is wrong in a text is said with its path, its line and its column (`diagnose`),
//! in no words of the parser.
//!
//! The format is RON, one field per line. Its number is the first field of a file.
//! What is read is checked whole: a [`crate::model::Project`] that came through here
//! keeps every rule of [`crate::model::check`]. What can be mended without loss is
//! mended, and told as a [`Repair`].

mod ask;
mod diagnose;
mod fault;
pub mod files;
mod format;
mod limits;
mod locate;
mod mend;
mod parse;
mod place;
mod quote;
mod read;
mod repair;
mod scan;
mod templates;
mod walk;

pub use fault::{Fault, LoadError, Problem, Syntax};
pub use format::{FORMAT, write};
pub use limits::{MOST_BYTES, MOST_PROBLEMS};
pub use place::TextPlace;
pub use read::{Opened, read, read_bytes};
pub use repair::Repair;
pub use templates::{Template, TemplateKey, TypicalActor, templates};
