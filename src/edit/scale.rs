//! From one bound of the scale to the other.

use crate::model::{Influence, Keyed, Level, Position, Project, Scale, Scenario, Table};

/// What a change of scale alters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScalePreview {
    /// Positions of the base map whose value, or minority value, changes.
    pub positions: usize,
    /// Influences of the base map whose value changes.
    pub influences: usize,
    /// The same in stages, scenarios and snapshots.
    pub elsewhere: usize,
}

/// What [`ChangeScale`](super::Edit::ChangeScale) would alter.
///
/// From 3 to 4 every number stays; from 4 to 3, a 4 becomes a 3, and the sign is kept.
pub fn scale_preview(project: &Project, scale: Scale) -> ScalePreview {
    let bound = scale.bound();
    let count = |positions: &Table<Position>, influences: &Table<Influence>| {
        positions_beyond(positions, bound) + influences_beyond(influences, bound)
    };
    let told = project.stages.iter().map(|s| &s.differences).chain(project.scenarios.iter().map(|s| &s.differences));
    let kept = project.snapshots.iter().map(|s| count(&s.map.positions, &s.map.influences));
    ScalePreview {
        positions: positions_beyond(&project.map.positions, bound),
        influences: influences_beyond(&project.map.influences, bound),
        elsewhere: told.map(|d| count(&d.positions, &d.influences)).chain(kept).sum(),
    }
}

/// Sets the scale and brings every level within it.
pub(super) fn change_scale(project: &mut Project, scale: Scale) {
    let bound = scale.bound();
    project.header.scale = scale;
    bring_within(&mut project.map.positions, &mut project.map.influences, bound);
    for key in keys(&project.stages) {
        project
            .stages
            .update(key, |s| bring_within(&mut s.differences.positions, &mut s.differences.influences, bound));
    }
    for key in keys(&project.scenarios) {
        let within =
            |s: &mut Scenario| bring_within(&mut s.differences.positions, &mut s.differences.influences, bound);
        project.scenarios.update(key, within);
    }
    for key in keys(&project.snapshots) {
        project.snapshots.update(key, |s| bring_within(&mut s.map.positions, &mut s.map.influences, bound));
    }
}

/// Brings a level within a bound, its sign kept.
pub(super) fn clamp_level(level: &mut Option<Level>, bound: Level) {
    *level = level.map(|level| level.clamp(-bound, bound));
}

fn keys<T: Keyed>(table: &Table<T>) -> Vec<T::Key> {
    table.iter().map(Keyed::key).collect()
}

fn beyond(level: Option<Level>, bound: Level) -> bool {
    level.is_some_and(|level| level.abs() > bound)
}

fn position_beyond(position: &Position, bound: Level) -> bool {
    beyond(position.value, bound) || beyond(position.debated.as_ref().and_then(|view| view.value), bound)
}

fn positions_beyond(positions: &Table<Position>, bound: Level) -> usize {
    positions.iter().filter(|position| position_beyond(position, bound)).count()
}

fn influences_beyond(influences: &Table<Influence>, bound: Level) -> usize {
    influences.iter().filter(|influence| beyond(influence.value, bound)).count()
}

fn bring_within(positions: &mut Table<Position>, influences: &mut Table<Influence>, bound: Level) {
    let far: Vec<_> = positions.iter().filter(|p| position_beyond(p, bound)).map(Keyed::key).collect();
    for key in far {
        positions.update(key, |position| {
            clamp_level(&mut position.value, bound);
            if let Some(view) = &mut position.debated {
                clamp_level(&mut view.value, bound);
            }
        });
    }
    let far: Vec<_> = influences.iter().filter(|i| beyond(i.value, bound)).map(Keyed::key).collect();
    for key in far {
        influences.update(key, |influence| clamp_level(&mut influence.value, bound));
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::super::{Edit, apply};
    use super::*;
    use crate::model::check::violations;

    #[test]
    fn four_becomes_three_and_the_sign_is_kept() {
        let mut project = project();
        apply(&mut project, &Edit::ChangeScale(Scale::Four)).unwrap();
        assert_eq!(scale_preview(&project, Scale::Three), ScalePreview::default(), "nothing above 3 yet");
        apply(&mut project, &Edit::Change(position(FARMERS, WATER, Some(-4)).into())).unwrap();
        apply(&mut project, &Edit::Change(influence(TOWN, FARMERS, 4).into())).unwrap();
        let expected = ScalePreview { positions: 1, influences: 1, elsewhere: 0 };
        assert_eq!(scale_preview(&project, Scale::Three), expected, "one of each");

        apply(&mut project, &Edit::ChangeScale(Scale::Three)).unwrap();
        let farmers = project.map.positions.get((id(FARMERS), id(WATER))).unwrap();
        assert_eq!(farmers.value, Some(-3), "−4 becomes −3");
        assert_eq!(project.map.positions.get((id(FARMERS), id(TOURISM))).unwrap().value, None, "« ? » stays");
        assert_eq!(violations(&project), [], "all within scale");
    }

    #[test]
    fn snapshots_and_stages_follow() {
        let mut project = project();
        apply(&mut project, &Edit::ChangeScale(Scale::Four)).unwrap();
        project.snapshots.update(id(SNAPSHOT), |s| s.map.positions.put(position(TOWN, WATER, Some(4))));
        project.stages.update(id(STAGE), |s| s.differences.influences.put(influence(TOWN, FARMERS, 4)));
        assert_eq!(scale_preview(&project, Scale::Three).elsewhere, 2, "one in each");
        apply(&mut project, &Edit::ChangeScale(Scale::Three)).unwrap();
        assert_eq!(violations(&project), [], "all within scale");
    }
}
