//! Why something could not be exported.

use thiserror::Error;

/// Why something could not be exported.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ExportError {
    /// The picture would fill the memory.
    #[error("a picture of {width} × {height} pixels is too large")]
    TooLarge {
        /// Its width, in pixels.
        width: u32,
        /// Its height, in pixels.
        height: u32,
    },
    /// The drawing could not be turned into pixels.
    #[error("the picture could not be drawn: {0}")]
    Picture(String),
}
