//! Entente: the desktop app of the actor-system workshop.

pub mod edit;
pub mod geometry;
pub mod i18n;
pub mod model;
