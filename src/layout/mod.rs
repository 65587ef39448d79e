//! From a request to places: pure functions, the same answer every time.
//!
//! Chance starts from a seed of the request; nothing here reads a clock or moves an actor: an answer is a list of
//! places, which a change of the document may take over. Boxes ([`Footprint`]) count symbols and labels.
//!
//! | wanted | call |
//! | --- | --- |
//! | a place for one new actor | [`free_place`], [`neighbour_place`] |
//! | the actor an arrow key leads to | [`next_in_direction`] |
//! | guides while dragging | [`snap`] |
//! | the whole map laid out | [`automatic`] with a [`Goal`], off the frame thread for large maps |
//! | nothing covered | [`remove_overlaps`] |
//! | several new groups of actors | [`in_blocks`] |
//! | a tidy selection | [`align`], [`distribute`], [`space`], [`on_line`], [`on_circle`], [`in_columns`], [`on_grid`] |

mod align;
mod auto;
mod blocks;
mod buckets;
mod camps;
mod chance;
mod communities;
mod direction;
mod free;
mod graph;
mod measure;
mod overlaps;
mod pack;
mod part;
mod request;
mod rows;
mod shapes;
mod snap;
mod stress;
mod turn;

pub use align::{Alignment, Axis, align, distribute, space};
pub use auto::{Goal, automatic};
pub use blocks::in_blocks;
pub use direction::{Direction, neighbour_place, next_in_direction};
pub use free::free_place;
pub use measure::{normalised_stress, purity};
pub use overlaps::{Overlaps, remove_overlaps};
pub use request::{Edge, Footprint, LayoutRequest, Node, Staying, request};
pub use shapes::{in_columns, least_radius, on_circle, on_grid, on_line};
pub use snap::{Guide, GuideKind, Snap, snap};
