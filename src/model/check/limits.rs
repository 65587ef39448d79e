//! Bounds of what a project holds: beyond them it is a mistake or an attack, not a map.

/// Most actors of one map.
pub const MOST_ACTORS: usize = 100_000;

/// Most items of any other table.
pub const MOST_ITEMS: usize = 1_000_000;

/// Most entries of a list inside an item: far more than anybody lists.
pub const MOST_LISTED: usize = 100_000;

/// Longest text, in bytes: far more than anybody types.
pub const MOST_TEXT: usize = 1_000_000;

/// Farthest that anything stands from the origin of the canvas, in points.
pub const MOST_REACH: f64 = 1e6;

/// First and last year that a date may have.
pub const YEARS: (i16, i16) = (1000, 9999);
