//! Other people's formats: what leaves a project, and what comes into it.
//!
//! Everything here turns a project into bytes or text and touches no disk. A
//! picture of the map is the scene itself on a page ([`svg`], [`png`]), so that
//! what is printed is what was on screen. Tables of published
//! studies come in by [`study`].

pub mod compared;
mod compared_json;
mod error;
mod font;
mod lens;
mod map_page;
pub mod official;
mod overlay;
pub mod phrase;
mod picture;
mod results;
pub mod sentences;
pub mod study;
mod svg;

pub use compared_json::comparison_json;
pub use error::ExportError;
pub use lens::marks;
pub use map_page::{ExportOptions, svg};
pub use overlay::overlay;
pub use picture::png;
pub use results::results;
