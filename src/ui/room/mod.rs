//! What a room sees: the screen itself without panels, in large type, or a second window; and what covers it.
//!
//! `console` is what the facilitator keeps beside the map, with `clock`, `turns`, `votes` and `entry` in it. `size` says
//! how large; `footer` and `bar` stand around the only window; `sheet` covers what is projected.

pub mod bar;
pub(super) mod clock;
pub mod console;
pub mod entry;
pub mod footer;
pub mod sheet;
pub mod size;
mod turns;
mod votes;

pub use size::Scale;
pub(super) use turns::line as speaking;
