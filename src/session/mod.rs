//! What is open: project, history, selection, tool, camera, screen; commands; `perform`.
//!
//! A view reads a [`Session`] and pushes [`Action`]s; [`Session::perform`] alone
//! changes it, and returns the [`Effect`]s that the app must carry out on the real
//! world. Nothing here knows egui, a window or a file system. Read [`Action`],
//! then [`Session`], then [`Command`] and its [`ROWS`].

mod action;
pub mod bargain;
mod camera;
mod command;
mod icon;
pub mod ink;
mod last_few;
mod looked;
mod minutes;
mod mode;
mod open;
pub(crate) mod people;
mod perform;
mod preferences;
mod preview;
mod projection;
mod purpose;
mod reader;
pub mod room;
mod rows;
mod screen;
mod selection;
mod shortcut;
mod simulation;
mod state;
mod time;
mod tour;
mod viewing;

pub use action::{
    Action, Before, Dialog, Effect, Fit, Gesture, GuardAnswer, HelpPage, LinkAct, New, NewLink, NewProject, Notice,
    Over, Select, TickedActor, Tool, Work,
};
pub use camera::Camera;
pub use command::{Command, Menu, Needs, Row};
pub use icon::Icon;
pub use last_few::LastFew;
pub use looked::Sighting;
pub use mode::Mode;
pub use open::OpenProject;
pub(crate) use perform::footprint;
pub use preferences::{Preferences, Recent, ThemeChoice};
pub use preview::{Arrangement, Preview, PreviewAct};
pub use projection::{ProjectAct, Projection, Sheet};
pub use purpose::Purpose;
pub use reader::{Page, ReadAct, Reader};
pub use rows::ROWS;
pub use screen::Screen;
pub use selection::Selection;
pub use shortcut::{Key, Shortcut};
pub use simulation::{SimulateAct, Simulation};
pub use state::{IdSource, Session};
pub use time::{OtherFile, Side, Stop, TimeAct, Turned};
pub use tour::{Departure, TourAct};
pub use viewing::{CellAt, FindAct, OverlayAt, ReadingAt, ViewChange};
