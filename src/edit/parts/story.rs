//! Fields of stages, views, snapshots, scenarios, minutes, agenda and sources.

use super::{Part, Parts, Relink, parts};
use crate::model::{
    AgendaStep, Differences, Filter, Focus, Lens, MinutesEntry, PresenceAt, SavedCamera, Scenario, Snapshot, Source,
    Stage, View,
};

parts! {
    Stage { id, date, title, story, remark, sources, provenance, differences }
    Scenario { id, name, differences }
    Differences { presences, positions, influences, links, absent_links, compromises }
    PresenceAt { actor, presence }
    View {
        id, title, camera, lens, layers, filters, focus, background, stage, caption, speaker_note,
    }
    Lens { color, size, grouping, stake, passes }
    SavedCamera { center, width }
    Snapshot { id, name, date, map }
    MinutesEntry { id, time, phase, kind, text, audience }
    AgendaStep { id, title, minutes, question, speaker_note }
    Source { id, code, title, note }
}

impl Parts for Filter {
    fn visit(&self, see: &mut dyn FnMut(Part<'_>)) {
        match self {
            Self::HideType(id) => id.visit(see),
            Self::HideGroup(id) => id.visit(see),
            Self::OnlyStake(id) => id.visit(see),
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
    fn visit(&self, see: &mut dyn FnMut(Part<'_>)) {
        let Self { around, steps: _, direction: _ } = self;
        around.visit(see);
    }

    fn relink(&mut self, to: &Relink) -> bool {
        let Self { around, steps: _, direction: _ } = self;
        around.relink(to);
        !around.is_empty()
    }
}
