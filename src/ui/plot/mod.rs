//! Plots of actors over `egui_plot`: planes of points, bars, and the table that says the same in words.
//!
//! A plot has one place for the keyboard: arrows go from a point to the next, Enter selects. What the pointer is on is
//! put forward in every plot of the screen, and what is selected is selected everywhere. [`Table`] is the same in rows.

mod bars;
mod bubble;
mod names;
mod roving;
mod scatter;
mod table;

pub use bars::{Bar, Bars, BarsView};
pub use scatter::{Axis, Dot, Plane, Scatter};
pub use table::{Kind, Row, Table};
