//! What a room sees: the screen itself without panels, in large type, or a second window; and what covers it.
//!
//! `size` says how large; `footer` and `bar` stand around the only window; `sheet` covers what is projected.

pub mod bar;
pub mod footer;
pub mod sheet;
pub mod size;
