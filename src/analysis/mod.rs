//! Measures: a project in, a result out. One file per measure, each with its rule and an example worked by hand.
//!
//! Everything here is pure and gives the same answer to the same project, in the order in which things entered.
//! Nothing here fails, knows a screen, or says a word of a language: results are typed, and worded elsewhere.

mod attitude;
pub mod comparison;
mod contradictions;
mod convergence;
mod coverage;
mod derived_links;
mod doubts;
mod grid;
mod headlines;
mod influence;
mod interest;
mod levers;
mod likeness;
pub mod network;
pub mod opposition;
mod orders;
mod origin;
mod outlook;
pub mod packages;
mod person;
pub mod plan;
mod planes;
mod power;
mod private;
mod reading;
mod salience;
mod sensitivity;
mod seriation;
pub mod signed;
mod suspended;
#[cfg(test)]
mod tests;
mod warnings;
mod whole;

pub use attitude::{Energy, Stance, attitudes, energy};
pub use comparison::Comparison;
pub use contradictions::{Contradiction, contradictions};
pub use convergence::{Order, Pair, PairSums, Pairs, SharedStake, pairs, pairs_by_power, pairs_on, shared_stakes};
pub use coverage::{Answer, Coverage, Family, Missing, MissingKind, coverage, families_to_go_through};
pub use derived_links::{DerivedLink, derived_links, usual_threshold};
pub use doubts::{Doubt, InDoubt, ToCheck, to_check};
pub use grid::Grid;
pub use headlines::{About, Headline, headlines};
pub use influence::Influences;
pub use interest::PowerInterest;
pub use levers::{Proposal, Reason, lever_proposals};
pub(crate) use likeness::distance_within;
pub use likeness::{Alike, Likeness, alike};
pub use network::{Brokerage, Brokers, Network, Seen};
pub use orders::{Margins, Ordered};
pub use origin::Origin;
pub use outlook::{Finds, Subject, outlook, without_those_who_left};
pub use person::person_in;
pub use plan::{PlanOrder, Planned, Span};
pub use planes::{Corner, Plane};
pub use power::{Power, Weighs};
pub use private::{PrivateLine, PrivatePart, private};
pub use reading::{QUESTIONS, Reading, Remark, is_assumed, known, reading};
pub use salience::{Attribute, Salience, SalienceClass, salience};
pub use sensitivity::{Badge, Claim, Sensitivity, Solidity, StabilityClass, Trial, sensitivity};
pub use seriation::alike_together;
pub use signed::{Camps, Signs, Triangle, Triangles, triangles};
pub use suspended::{suspended, treated};
pub use warnings::{STRONG, Warning, concerned, frames_of, warnings};
pub use whole::{Analyses, Caution, NetworkMeasures, SignedMeasures};
