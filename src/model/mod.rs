//! Everything that is saved, and what always holds of it.
//!
//! A [`Project`] is a plain value: a [`Header`], a [`MapState`] (actors, stakes,
//! positions, links, compromises, actions…) and what the group tells over time
//! (stages, views, snapshots, scenarios, minutes, agenda). Nothing here knows a
//! screen, a file, the time of day or a word of a language. Lists are [`Table`]s:
//! in order of entry, each item under a key of its own.
//!
//! Read [`project`](Project) first, then [`Actor`], [`Link`] and [`Judged`]; what always holds of them is in
//! [`check`].

mod actor;
pub mod check;
mod day;
mod deal;
mod group;
mod id;
mod indicator;
mod item;
mod judgement;
mod layered;
mod link;
pub(crate) mod parts;
mod path;
mod project;
mod public;
mod stake;
mod state;
mod story;
mod table;

pub use actor::*;
pub use day::{NOT_A_DAY, NOT_A_TIME};
pub use deal::*;
pub use group::*;
pub use id::*;
pub use indicator::Indicator;
pub use item::*;
use judgement::for_the_team;
pub use judgement::*;
pub use link::*;
pub use path::*;
pub use project::*;
pub use stake::*;
pub use state::StateId;
pub use story::*;
pub use table::{Keyed, REPEATED_ID, Table};

/// A value that a file must name, `None` included: what it leaves out is a mistake, not « ? ».
fn entered<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::Deserialize<'de>,
{
    serde::Deserialize::deserialize(deserializer)
}

/// Whether a value is its type's default: such fields are left out of files.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// For fields that are true when a file says nothing.
fn yes() -> bool {
    true
}

/// Such fields are left out of files.
fn is_true(value: &bool) -> bool {
    *value
}
