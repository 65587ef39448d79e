//! Drawing, and input to actions; egui only.
//!
//! Each part of the screen is a folder or a file with a state of its own and a
//! `show` function that reads a [`Desk`] and pushes [`Action`](crate::session::Action)s.
//! Nothing here opens a file or a window, nor changes a session. [`Views`] lists the
//! parts in the order in which they are drawn.

mod ahead;
pub mod canvas;
pub mod card;
pub mod convert;
mod derived;
mod desk;
pub mod dialogs;
pub mod drawing;
pub mod drop;
pub mod fields;
pub mod guide;
pub mod hints;
pub mod icons;
pub mod keys;
pub mod official;
pub mod plot;
pub mod raster;
pub mod reading;
pub mod results;
pub mod room;
pub mod screens;
pub mod start;
pub mod status;
mod stepper;
pub mod theme;
pub mod thread;
pub mod time;
pub mod told;
pub mod top_bar;
pub mod tour;
mod views;
pub mod whatif;
pub mod widgets;
pub mod work;

pub use derived::Derived;
pub use desk::Desk;
pub use views::Views;
