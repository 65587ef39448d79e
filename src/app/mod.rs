//! eframe glue: the window, the frame loop, effects on the real world, preferences.
//!
//! Everything that touches a clock, a disk, a dialog, a thread or the window is
//! here, behind the [`Effect`](crate::session::Effect)s that a session returns.

mod awake;
mod desktop;
mod dialogs;
mod disk;
mod frame;
mod jobs;
mod launch;
mod preferences;
mod trace;

pub use dialogs::{Dialogs, Question};
pub use frame::Entente;
pub use launch::{Launch, LaunchError, Renderer, log_if_asked, run};
