//! Numbers in world space: points, vectors, boxes, curves, hulls.
//!
//! World units are points of the canvas at 100 % zoom, x to the right and y
//! down. Nothing here knows what an actor is, nor what a screen is. Start with
//! [`Point`] and [`Bounds`]; [`curve`] bends links, [`hull`] wraps groups.

mod bounds;
pub mod curve;
pub mod hull;
mod point;

pub use bounds::Bounds;
pub use curve::Curve;
pub use point::{Point, Vector};
