//! Fields of stages, views, snapshots, scenarios, minutes, agenda and sources.

use super::{Part, Parts, Relink, Visit, look, parts};
use crate::model::check::Step;
use crate::model::{
    AgendaStep, Differences, Filter, Focus, Lens, MinutesEntry, PresenceAt, SavedCamera, Scenario, Snapshot, Source,
    Stage, StageDate, View,
};

parts! {
    Stage { id, date, title, story, remark, sources, provenance, differences }
    Scenario { id, name, differences }
    PresenceAt { actor, presence }
    View {
        id, title, camera, lens, layers, filters, focus, background, stage, caption, speaker_note, lessened,
    }
    Lens { color, size, grouping, stake, passes, indicator, sized_by, ringed_by }
    SavedCamera { center, width, height }
    Snapshot { id, name, date, map }
    MinutesEntry { id, time, phase, kind, text, audience }
    AgendaStep { id, title, minutes, question, speaker_note }
    Source { id, code, title, note }
}

/// A link that comes to stand for another is there when one of the two was.
impl Parts for Differences {
    fn visit<V: Visit>(&self, visit: &mut V) {
        let Self { presences, positions, influences, links, absent_links, compromises } = self;
        look!(visit: presences, positions, influences, links, absent_links, compromises);
    }

    fn relink(&mut self, to: &Relink) -> bool {
        let Self { presences, positions, influences, links, absent_links, compromises } = self;
        presences.relink(to);
        positions.relink(to);
        influences.relink(to);
        links.relink(to);
        absent_links.relink(to);
        absent_links.retain(|link| !links.contains(*link));
        compromises.relink(to)
    }
}

impl Parts for StageDate {
    fn visit<V: Visit>(&self, visit: &mut V) {
        match self {
            Self::On(day) => day.visit(visit),
            Self::Years(first, last) => {
                visit.see(Part::Year(*first));
                visit.see(Part::Year(*last));
            }
            Self::Month(year, _) | Self::Until(year) | Self::From(year) => visit.see(Part::Year(*year)),
        }
    }

    fn relink(&mut self, _: &Relink) -> bool {
        true
    }
}

impl Parts for Filter {
    fn visit<V: Visit>(&self, visit: &mut V) {
        match self {
            Self::HideType(id) => id.visit(visit),
            Self::HideGroup(id) => id.visit(visit),
            Self::OnlyStake(id) => id.visit(visit),
            Self::HidePresence(_) | Self::HideInterest(_) | Self::HideRelations | Self::HidePasses(_) => {}
        }
    }

    fn relink(&mut self, to: &Relink) -> bool {
        match self {
            Self::HideType(id) => id.relink(to),
            Self::HideGroup(id) => id.relink(to),
            Self::OnlyStake(id) => id.relink(to),
            Self::HidePresence(_) | Self::HideInterest(_) | Self::HideRelations | Self::HidePasses(_) => true,
        }
    }
}

/// A focus stands on one actor at least.
impl Parts for Focus {
    fn visit<V: Visit>(&self, visit: &mut V) {
        let Self { around, steps: _, direction: _ } = self;
        look!(visit: around);
    }

    fn relink(&mut self, to: &Relink) -> bool {
        let Self { around, steps: _, direction: _ } = self;
        around.relink(to);
        !around.is_empty()
    }
}
