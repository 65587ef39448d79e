//! Packages: one option per stake in play, and which of them all parties may accept.
//!
//! [`workshop`] makes a [`Table`] of a compromise without anything being typed; [`search`] finds in any table every
//! package that all accept, the Pareto set, the packages of the published rules, the swaps and what stands in the way;
//! [`hold`] says whether an agreement would hold. The search is exact, up to [`MOST_PACKAGES`]. Read `table.rs`, then
//! `search.rs`.

mod additions;
mod blockers;
mod from_map;
mod hold;
mod moves;
mod pareto;
mod search;
mod solutions;
mod swaps;
mod table;

pub use additions::Addition;
pub use blockers::Losing;
pub use from_map::{Figure, Issue, IssueOption, RuledOut, Seat, Usual, Workshop, workshop};
pub use hold::{Hold, MOST_HOLDING, hold};
pub use search::{Found, search, search_while};
pub use solutions::Solutions;
pub use swaps::{Swap, Swaps, package};
pub use table::{Choice, LEAST_PARTIES, MOST_PACKAGES, MOST_PARTIES, SLACK, Table, Unfit};
