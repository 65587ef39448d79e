//! Would a finding change if any one cell moved by one?
//!
//! A rule of our own. Each known position is moved by +1 and by −1 inside the scale, each debated one is put at its
//! minority value, each influence that was entered is moved likewise from 0 to the bound, one at a time. A finding that
//! never changes is sound, one that changes in a tenth of the trials at most is sensitive, above it is fragile; a finding
//! that ties with another is never sound. Unknown cells are not filled. A finding on positions is tried on positions
//! only, one on influences on influences only: the others cannot change it.
//!
//! Each trial changes only what the cell touches: `MIDI` in one row and one column, the pairs of one actor.
//!
//! Worked by hand: A (+3), B (−3), C (−1) on one stake. The strongest divergence is A–B at 3, then A–C at 2: no single
//! step changes it; it is sound.

mod influences;
mod positions;

use std::collections::BTreeMap;

use super::{Corner, Weighs};
use crate::model::{ActorId, Level, Project, StakeId};

/// A finding that may hang on one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Claim {
    /// More of what links actors is agreement than disagreement (order 2).
    MostlyAgreement,
    /// Which two diverge most.
    TopDivergence,
    /// Which two converge most.
    TopConvergence,
    /// Who agrees with both sides of the strongest divergence.
    Pivot,
    /// Which stake is most opposed.
    MostOpposed,
    /// Which stake mobilises most.
    MostMobilising,
    /// Whether dependences cross, or places are clear-cut.
    Stability,
    /// The corner of an actor on the plane of influence and dependence.
    Corner(ActorId),
    /// How an actor weighs, in words.
    Weight(ActorId),
}

/// A cell that is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trial {
    /// The position of an actor.
    Position {
        /// Whose.
        actor: ActorId,
        /// On what.
        stake: StakeId,
        /// What was entered.
        from: Level,
        /// What is tried.
        to: Level,
    },
    /// The influence of an actor.
    Influence {
        /// Whose.
        actor: ActorId,
        /// On whom.
        on: ActorId,
        /// What was entered.
        from: Level,
        /// What is tried.
        to: Level,
    },
}

/// How well a finding holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Solidity {
    /// It never changes.
    Solid,
    /// It changes in a tenth of the trials at most.
    Sensitive,
    /// It changes in more than a tenth of them.
    Fragile,
}

/// What the trials of a finding gave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Badge {
    /// How many cells were moved, one at a time.
    pub trials: usize,
    /// In how many trials the finding changed.
    pub changed: usize,
    /// Whether it ties with another to begin with.
    pub tied: bool,
    /// The first cell that changes it.
    pub first: Option<Trial>,
}

impl Badge {
    /// How well the finding holds.
    pub fn solidity(&self) -> Solidity {
        match self.changed {
            0 if !self.tied => Solidity::Solid,
            changed if 10 * changed <= self.trials => Solidity::Sensitive,
            _ => Solidity::Fragile,
        }
    }

    /// One more trial.
    fn add(&mut self, trial: Trial, changed: bool) {
        self.trials += 1;
        self.changed += usize::from(changed);
        self.first = self.first.or_else(|| changed.then_some(trial));
    }
}

/// How well each finding holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sensitivity {
    /// By finding; those that cannot be defined are not there.
    pub badges: BTreeMap<Claim, Badge>,
}

impl Sensitivity {
    /// The badge of a finding.
    pub fn of(&self, claim: Claim) -> Option<&Badge> {
        self.badges.get(&claim)
    }
}

/// Whether dependences cross. The bounds are our own choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StabilityClass {
    /// Under 30 %: a change spreads.
    Crossed,
    /// In between.
    Between,
    /// Over 60 %: places are clear-cut.
    ClearCut,
}

impl StabilityClass {
    /// The class of an H, 0 to 100.
    pub fn of(stability: f64) -> Self {
        match stability {
            low if low < 30.0 => Self::Crossed,
            high if high > 60.0 => Self::ClearCut,
            _ => Self::Between,
        }
    }
}

/// Tries every cell of a project; `None` when `wanted` says no before the end. Costs known positions × (actors + stakes)
/// and entered influences × actors.
pub fn sensitivity(project: &Project, wanted: &dyn Fn() -> bool) -> Option<Sensitivity> {
    let mut badges = BTreeMap::new();
    positions::try_all(project, &mut badges, wanted)?;
    influences::try_all(project, &mut badges, wanted)?;
    Some(Sensitivity { badges })
}

/// What influences say of each actor.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Place {
    corner: Option<Corner>,
    weight: Weighs,
}

/// The values that a cell may take for a trial: one step up, one step down, and the minority value.
fn steps(value: Level, range: (Level, Level), minority: Option<Level>) -> impl Iterator<Item = Level> {
    let (least, most) = range;
    let near = [value.saturating_add(1), value.saturating_sub(1)].into_iter();
    let near = near.filter(move |to| *to >= least && *to <= most && *to != value);
    let other = minority.filter(|to| *to != value && to.abs_diff(value) != 1);
    near.chain(other)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, influences, map};
    use super::*;
    use crate::model::MinorityView;

    fn of(rows: &[&[Level]]) -> Sensitivity {
        let mut project = Project::empty();
        project.map = map(rows);
        sensitivity(&project, &|| true).expect("nobody gives it up")
    }

    #[test]
    fn a_clear_divergence_is_sound() {
        let found = of(&[&[3], &[-3], &[-1]]);
        let badge = found.of(Claim::TopDivergence).expect("a divergence");
        assert_eq!((badge.trials, badge.changed, badge.tied), (4, 0, false), "3, −3 move inwards, −1 both ways");
        assert_eq!(badge.solidity(), Solidity::Solid, "A–B stays at 2.5 at least, A–C is at 2.5 at most, and last");
    }

    #[test]
    fn a_tie_is_never_sound() {
        let found = of(&[&[3], &[-3], &[-3]]);
        let badge = found.of(Claim::TopDivergence).expect("a divergence");
        assert!(badge.tied && badge.solidity() != Solidity::Solid, "two pairs at 3");
    }

    #[test]
    fn the_first_cell_that_changes_it_is_named() {
        // The two first diverge by 2, the two last by 1.5: the second may fall silent.
        let found = of(&[&[3, 0], &[-1, 0], &[0, 0], &[0, -1], &[0, 2]]);
        let badge = found.of(Claim::TopDivergence).expect("a divergence");
        let step = Trial::Position { actor: id(2), stake: id(101), from: -1, to: 0 };
        assert_eq!(badge.first, Some(step), "at 0, the two last come first");
    }

    #[test]
    fn a_debated_cell_is_tried_at_its_minority_value() {
        let mut project = Project::empty();
        project.map = map(&[&[3], &[-3], &[-2]]);
        let key = (id(2), id(101));
        let debated = MinorityView { value: Some(3), note: String::new() };
        project.map.positions.update(key, |position| position.debated = Some(debated));
        let found = sensitivity(&project, &|| true).expect("to the end");
        let badge = found.of(Claim::TopDivergence).expect("a divergence");
        let trial = Trial::Position { actor: id(2), stake: id(101), from: -3, to: 3 };
        assert_eq!((badge.changed, badge.first), (1, Some(trial)), "the second goes over to the other side");
    }

    #[test]
    fn influences_move_corners_and_words() {
        let mut project = Project::empty();
        project.map = influences(&[&[0, 2, 0], &[1, 0, 3], &[0, 0, 0]]);
        let found = sensitivity(&project, &|| true).expect("to the end");
        let badge = found.of(Claim::Corner(id(1))).expect("a corner");
        // Entered: all six cells, zeros included; 0 and 3 move one way, 1 and 2 both.
        assert_eq!(badge.trials, 8, "each entered influence, inside the scale");
        assert_eq!(found.of(Claim::TopDivergence), None, "nothing is said of positions");
    }

    #[test]
    fn trials_give_what_a_whole_computation_gives() {
        let mut project = Project::empty();
        project.map = influences(&[&[0, 2, 1, 0], &[1, 0, 3, 2], &[0, 3, 0, 1], &[2, 0, 1, 0]]);
        let found = sensitivity(&project, &|| true).expect("to the end");
        let corner = |project: &Project, rank: usize| super::super::Analyses::of(project).plane.corner(rank);
        for rank in 0..4 {
            let before = corner(&project, rank);
            let mut changed = 0;
            for influence in project.map.influences.iter() {
                for to in steps(influence.value.expect("a value"), (0, 3), None) {
                    let mut other = project.clone();
                    other.map.influences.update((influence.from, influence.to), |it| it.value = Some(to));
                    changed += usize::from(corner(&other, rank) != before);
                }
            }
            let actor = project.map.actors.at(rank).expect("an actor").id;
            assert_eq!(found.of(Claim::Corner(actor)).expect("a corner").changed, changed, "actor {rank}");
        }
    }

    #[test]
    fn it_can_be_given_up() {
        let mut project = Project::empty();
        project.map = map(&[&[3], &[-3]]);
        assert_eq!(sensitivity(&project, &|| false), None, "nobody wants it");
    }
}
