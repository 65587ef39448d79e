//! Planes that read two numbers of each actor together, cut at the mean or at the median.
//!
//! Source: MACTOR (M. Godet) for influence × dependence. Where the axes cross is our choice, and is said; a point on
//! the line counts as high.
//!
//! Worked by hand: 0, 1, 5 and 6 cut at the mean (3) or the median (½ (1 + 5) = 3): low, low, high, high.

use crate::model::Axes;

/// The corner of a plane where an actor is: what weighs (upwards), and what is undergone (to the right).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Corner {
    /// High, and low to the right: influential, hardly dependent.
    Dominant,
    /// High on both: influential and dependent.
    Relay,
    /// Low, and high to the right: dependent, hardly influential.
    Dominated,
    /// Low on both: aside.
    Autonomous,
}

/// Two numbers of each actor, and where the plane is cut.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plane {
    /// To the right, in order of entry.
    pub across: Vec<f64>,
    /// Upwards, in order of entry.
    pub up: Vec<f64>,
    /// Where the plane is cut to the right.
    pub cut_across: f64,
    /// Where it is cut upwards.
    pub cut_up: f64,
}

impl Plane {
    /// A plane cut at the mean or the median of both.
    pub fn new(across: &[f64], up: &[f64], axes: Axes) -> Self {
        let cut = |values: &[f64]| match axes {
            Axes::Mean => mean(values),
            Axes::Median => median(values),
        };
        Self { cut_across: cut(across), cut_up: cut(up), across: across.to_vec(), up: up.to_vec() }
    }

    /// A plane cut at given places.
    pub fn cut_at(across: &[f64], up: &[f64], cut_across: f64, cut_up: f64) -> Self {
        Self { across: across.to_vec(), up: up.to_vec(), cut_across, cut_up }
    }

    /// The corner of an actor.
    pub fn corner(&self, rank: usize) -> Option<Corner> {
        let (across, up) = (self.across.get(rank)?, self.up.get(rank)?);
        Some(match (*up >= self.cut_up, *across >= self.cut_across) {
            (true, false) => Corner::Dominant,
            (true, true) => Corner::Relay,
            (false, true) => Corner::Dominated,
            (false, false) => Corner::Autonomous,
        })
    }
}

fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

/// The value in the middle; of two, their mean.
fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |rank: usize| sorted.get(rank).copied().unwrap_or_default();
    match sorted.len() {
        0 => 0.0,
        count if count % 2 == 1 => at(count / 2),
        count => f64::midpoint(at(count / 2 - 1), at(count / 2)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_worked_by_hand() {
        let values = [0.0, 1.0, 5.0, 6.0];
        for axes in [Axes::Mean, Axes::Median] {
            let plane = Plane::new(&values, &values, axes);
            assert_eq!((plane.cut_across, plane.cut_up), (3.0, 3.0), "{axes:?}");
            let corners: Vec<_> = (0..4).filter_map(|rank| plane.corner(rank)).collect();
            use Corner::{Autonomous, Relay};
            assert_eq!(corners, [Autonomous, Autonomous, Relay, Relay], "{axes:?}");
        }
        assert_eq!(Plane::new(&[1.0, 9.0, 2.0], &[], Axes::Median).cut_across, 2.0, "the one in the middle");
    }

    #[test]
    fn a_point_on_the_line_is_high() {
        let plane = Plane::new(&[2.0, 2.0], &[1.0, 3.0], Axes::Mean);
        assert_eq!([plane.corner(0), plane.corner(1)], [Some(Corner::Dominated), Some(Corner::Relay)], "on the right");
    }
}
