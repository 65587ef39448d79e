//! The measures of actors that a lens of the map can show.

use serde::{Deserialize, Serialize};

/// A measure of each actor, computed and never saved; a lens saves its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Indicator {
    /// Influence on others, direct and indirect (I).
    Influence,
    /// Dependence on others (D).
    Dependence,
    /// The corner of the plane that the two make: a class.
    InfluenceCorner,
    /// Weight in the balance of power (r*).
    BalanceOfPower,
    /// How much it converges with all others (order 2).
    Convergence,
    /// How much it diverges from all others (order 2).
    Divergence,
    /// How much it sides now with, now against the same actors (order 2).
    Ambivalence,
    /// The weight of its positions (order 2).
    Mobilisation,
    /// What synergy and antagonism make together: a class.
    Stance,
    /// What power, legitimacy and urgency make together: a class.
    Salience,
    /// Number of neighbours.
    Degree,
    /// Share of the shortest paths between others.
    Betweenness,
    /// How near it is to all others.
    Closeness,
    /// How much its neighbours know one another.
    Constraint,
    /// Core number.
    Core,
    /// How many parts it alone holds together.
    PartsHeld,
    /// Paths between groups in which it is in the middle.
    Brokerage,
    /// The circle that it is in: a class.
    Circle,
    /// The side that it is on, in the simplest split in two: a class.
    Side,
}

impl Indicator {
    /// Every measure, in the order in which they are offered.
    pub const ALL: [Self; 19] = [
        Self::Influence,
        Self::Dependence,
        Self::InfluenceCorner,
        Self::BalanceOfPower,
        Self::Convergence,
        Self::Divergence,
        Self::Ambivalence,
        Self::Mobilisation,
        Self::Stance,
        Self::Salience,
        Self::Degree,
        Self::Betweenness,
        Self::Closeness,
        Self::Constraint,
        Self::Core,
        Self::PartsHeld,
        Self::Brokerage,
        Self::Circle,
        Self::Side,
    ];

    /// Whether it puts actors in classes, which have no size.
    pub fn is_a_class(self) -> bool {
        matches!(self, Self::InfluenceCorner | Self::Stance | Self::Salience | Self::Circle | Self::Side)
    }

    /// Whether it is never shown to participants, nor before a room.
    pub fn is_for_team(self) -> bool {
        matches!(self, Self::BalanceOfPower | Self::Stance | Self::Salience)
    }

    /// Whether it tells something of positions: it is covered when they are.
    pub fn tells_positions(self) -> bool {
        matches!(
            self,
            Self::Convergence
                | Self::Divergence
                | Self::Ambivalence
                | Self::Mobilisation
                | Self::Stance
                | Self::Salience
        )
    }
}
