//! Power and interest of each actor, on a plane cut in four.
//!
//! Source: A. Mendelow (1981, 1991), from memory, to be verified; our own rules for the two numbers. Power is r* over
//! the greatest r*, interest is `Σ |a| / (B m)` over the m known positions, both 0 to 1. Both are cut at 0.5, and 0.5
//! counts as high. Without influences, or without a known position, an actor is not placed.
//!
//! Worked by hand: r* (2, 1, 0) and positions (3, −3), (1, 0), (?, ?) at B = 3 place the first at (1, 1) and the second
//! at (1/6, ½); the third is not placed.

use super::{Corner, Plane, Power};
use crate::model::{MapState, Scale};

/// Where both are cut.
const CUT: f64 = 0.5;

/// The power and the interest of each actor.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PowerInterest {
    /// Interest then power of each actor, in order of entry, each 0 to 1; none: not placed.
    pub places: Vec<Option<(f64, f64)>>,
}

impl PowerInterest {
    /// The places of all actors. Costs actors × stakes.
    pub fn of(map: &MapState, scale: Scale, power: &Power) -> Self {
        let most = power.weights.iter().copied().fold(0.0, f64::max);
        let placed = power.computable && most > 0.0;
        let interest = |actor| {
            let known = map.stakes.iter().filter_map(|stake| map.positions.get((actor, stake.id))?.value);
            let (sum, count) =
                known.fold((0, 0), |(sum, count), value| (sum + u32::from(value.unsigned_abs()), count + 1));
            (count > 0).then(|| f64::from(sum) / (f64::from(scale.bound()) * f64::from(count)))
        };
        let weights = power.weights.iter().map(|weight| placed.then(|| weight / most));
        let places = map.actors.iter().zip(weights).map(|(actor, power)| Some((interest(actor.id)?, power?)));
        Self { places: places.collect() }
    }

    /// The corner of an actor: power upwards, interest to the right.
    pub fn corner(&self, rank: usize) -> Option<Corner> {
        let (interest, power) = self.places.get(rank).copied().flatten()?;
        Plane::cut_at(&[interest], &[power], CUT, CUT).corner(0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::map;
    use super::*;

    #[test]
    fn an_example_worked_by_hand() {
        let power = Power { weights: vec![2.0, 1.0, 0.0], computable: true, ..Power::default() };
        let found = PowerInterest::of(&map(&[&[3, -3], &[1, 0], &[9, 9]]), Scale::Three, &power);
        assert_eq!(found.places, [Some((1.0, 1.0)), Some((1.0 / 6.0, 0.5)), None], "interest, power");
        assert_eq!(found.corner(0), Some(Corner::Relay), "high on both");
        assert_eq!(found.corner(1), Some(Corner::Dominant), "a power of 0.5 is high");
    }

    #[test]
    fn without_influences_nobody_is_placed() {
        let power = Power { weights: vec![1.0], computable: false, ..Power::default() };
        assert_eq!(PowerInterest::of(&map(&[&[3]]), Scale::Three, &power).places, [None], "power is not known");
    }
}
