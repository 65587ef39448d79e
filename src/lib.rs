//! Entente: the desktop app of the actor-system workshop.

pub mod edit;
pub mod geometry;
pub mod model;
