//! What an action of the plan is made for.

use crate::model::{ActorId, CompromiseId, FindingId, LeverId, LinkId};

/// What an action of the plan is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A divergence that nothing treats yet, or that an action serves at once.
    Finding(FindingId),
    /// A compromise as a whole.
    Compromise(CompromiseId),
    /// What one party of a compromise gives.
    Term(CompromiseId, ActorId),
    /// A way to act on the system of actors.
    Lever(LeverId),
    /// A link to create, to strengthen or to calm.
    Link(LinkId),
}
