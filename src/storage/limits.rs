//! Bounds of what is read: beyond them a file is a mistake or an attack, not a map.

/// Most bytes of a file.
pub const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Most actors of one map.
pub const MOST_ACTORS: usize = 100_000;

/// Most items of any other list.
pub const MOST_ITEMS: usize = 1_000_000;

/// Most bytes of one text.
pub const MOST_TEXT: usize = 1_000_000;

/// Farthest that anything stands from the origin of the canvas, in points.
pub const MOST_REACH: f64 = 1e6;

/// Most problems told of one file.
pub const MOST_PROBLEMS: usize = 100;
