//! Trials of influences: what one cell changes in a row and a column of MIDI.

use std::collections::BTreeMap;

use super::{Badge, Claim, Place, StabilityClass, Trial, steps};
use crate::analysis::{Influences, Plane, Weighs};
use crate::model::{Axes, PowerConvention, Project};

/// Sums of MIDI that a trial changes.
#[derive(Clone)]
struct Sums {
    influence: Vec<f64>,
    dependence: Vec<f64>,
    feedback: Vec<f64>,
}

/// What is found from sums.
#[derive(PartialEq)]
struct Found {
    places: Vec<Place>,
    stability: Option<StabilityClass>,
}

pub(super) fn try_all(project: &Project, badges: &mut BTreeMap<Claim, Badge>, wanted: &dyn Fn() -> bool) -> Option<()> {
    let map = &project.map;
    let influences = Influences::of(map);
    if influences.sum() == 0.0 {
        return wanted().then_some(());
    }
    let base = Sums {
        influence: influences.influence.clone(),
        dependence: influences.dependence.clone(),
        feedback: (0..influences.actors().len()).map(|rank| influences.feedback(rank)).collect(),
    };
    let (axes, convention) = (project.header.axes, project.header.power_convention);
    let known = base.found(axes, convention);
    let mut own = vec![(Badge::default(), Badge::default()); known.places.len()];
    let mut stability = Badge::default();
    for influence in map.influences.iter() {
        if !wanted() {
            return None;
        }
        let ranks = map.actors.rank(influence.from).zip(map.actors.rank(influence.to));
        let (Some((from, to)), Some(value)) = (ranks, influence.value) else { continue };
        for level in steps(value, (0, project.header.scale.bound()), None) {
            let trial = Trial::Influence { actor: influence.from, on: influence.to, from: value, to: level };
            let mut sums = base.clone();
            sums.shift(&influences, (from, to), f64::from(value), f64::from(level));
            let found = sums.found(axes, convention);
            for ((place, before), (corner, weight)) in found.places.iter().zip(&known.places).zip(&mut own) {
                corner.add(trial, place.corner != before.corner);
                weight.add(trial, place.weight != before.weight);
            }
            stability.add(trial, found.stability != known.stability);
        }
    }
    for (id, (corner, weight)) in influences.actors().iter().zip(own) {
        badges.insert(Claim::Corner(*id), corner);
        badges.insert(Claim::Weight(*id), weight);
    }
    badges.insert(Claim::Stability, stability);
    Some(())
}

impl Sums {
    /// One influence goes from a value to another. Costs the number of actors.
    fn shift(&mut self, influences: &Influences, (from, to): (usize, usize), before: f64, after: f64) {
        let direct = &influences.direct;
        self.add(from, to, after - before);
        // Ways that start with it: from → to → j.
        for (j, next) in direct.row(to).iter().enumerate() {
            self.add(from, j, next.min(after) - next.min(before));
        }
        // Ways that end with it: i → from → to.
        for i in 0..direct.rows() {
            let first = direct.at(i, from);
            self.add(i, to, first.min(after) - first.min(before));
        }
    }

    /// Adds to one cell of MIDI.
    fn add(&mut self, row: usize, column: usize, more: f64) {
        let mut into = |list: fn(&mut Self) -> &mut Vec<f64>, at: usize| {
            if let Some(sum) = list(self).get_mut(at) {
                *sum += more;
            }
        };
        if row == column {
            into(|sums| &mut sums.feedback, row);
        } else {
            into(|sums| &mut sums.influence, row);
            into(|sums| &mut sums.dependence, column);
        }
    }

    fn found(&self, axes: Axes, convention: PowerConvention) -> Found {
        let plane = Plane::new(&self.dependence, &self.influence, axes);
        let weights = crate::analysis::power::weights(&self.influence, &self.dependence, &self.feedback, convention);
        let place = |(rank, weight): (usize, &f64)| Place { corner: plane.corner(rank), weight: Weighs::of(*weight) };
        let stability = crate::analysis::influence::stability(&self.influence, &self.dependence);
        Found { places: weights.iter().enumerate().map(place).collect(), stability: stability.map(StabilityClass::of) }
    }
}
