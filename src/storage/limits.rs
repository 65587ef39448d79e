//! Bounds of a file and of what is told of it; those of a project are in [`crate::model::check`].

/// Most bytes of a file.
pub const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Most problems told of one file.
pub const MOST_PROBLEMS: usize = 100;
