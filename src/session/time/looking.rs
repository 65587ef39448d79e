//! What a session says of time: which state is looked at, what it is called, what differs, what it takes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Side, Stop, Turned, stop};
use crate::edit::{self, ItemId, Refusal};
use crate::exchange::compared;
use crate::model::{Project, StageId, StateId};
use crate::scene::Turn;
use crate::session::{Action, New, Session};

impl Session {
    /// What is looked at in place of the map, if it is something else.
    pub fn shown_side(&self) -> &Side {
        &self.time.shown
    }

    /// The stage at which the map is looked at; none: the map itself, or a kept state.
    pub fn looked_stage(&self) -> Option<StageId> {
        match self.time.shown {
            Side::Of(StateId::Stage(id)) => Some(id),
            _ => None,
        }
    }

    /// Whether another state than the map is looked at.
    pub fn looks_elsewhere(&self) -> bool {
        self.time.shown != Side::MAP
    }

    /// Whether changes are stored in the stage that is looked at.
    pub fn changes_stage(&self) -> bool {
        self.time.changes_stage
    }

    /// Whether the timeline is open.
    pub fn shows_timeline(&self) -> bool {
        self.time.line
    }

    /// Whether the timeline goes from stop to stop by itself.
    pub fn plays_timeline(&self) -> bool {
        self.time.plays
    }

    /// The stops of the timeline.
    pub fn stops(&self) -> Vec<Stop> {
        stop::stops(self.project())
    }

    /// Every state but the map: the stages by date, then kept states, then scenarios.
    pub fn stops_and_states(&self) -> impl Iterator<Item = StateId> + '_ {
        let stages = self.project().stages_in_time().into_iter().map(StateId::Stage);
        stages.chain(self.project().states().filter(|id| !matches!(id, StateId::Stage(_))))
    }

    /// The stop that is looked at; none for a kept state.
    pub fn stop(&self) -> Option<Stop> {
        match self.time.shown {
            Side::Of(StateId::Map) => Stop::of_map(self.project()),
            Side::Of(StateId::Stage(id)) => Some(Stop::Stage(id)),
            _ => None,
        }
    }

    /// The two states that are compared, when that was asked.
    pub fn compared_sides(&self) -> Option<[&Side; 2]> {
        self.time.against.as_ref().map(|against| [against, &self.time.shown])
    }

    /// What differs: from the state that was chosen, else from the stop before on the timeline.
    pub fn turned(&self) -> Option<&Arc<Turned>> {
        self.time.seen.at_hand()?.turned.as_ref()
    }

    /// What a state is called.
    pub fn side_name(&self, side: &Side) -> String {
        match side {
            Side::Of(id) => compared::state_name(self.texts(), self.project(), *id),
            Side::File(file) => self.texts().time_state_file(file.name.as_str()),
        }
    }

    /// The date of a state alone, where it is a stage; else what it is called.
    pub fn side_date(&self, side: &Side) -> String {
        match side {
            Side::Of(StateId::Stage(id)) => self.stop_heads(Stop::Stage(*id)).0,
            _ => self.side_name(side),
        }
    }

    /// The date of a stop and its title, apart.
    pub fn stop_heads(&self, stop: Stop) -> (String, String) {
        let texts = self.texts();
        match stop {
            Stop::Stage(id) => {
                self.project().stages.get(id).map(|stage| compared::stage_heads(texts, stage)).unwrap_or_default()
            }
            Stop::Today => (texts.time_today(), texts.time_today_title()),
        }
    }

    /// The number of the state that is looked at: what is derived from one is not mixed up with another.
    pub fn sight(&self) -> u64 {
        self.time.sight()
    }

    /// What is marked on the map, and the date from which it is told apart.
    pub(in crate::session) fn marked_turns(&self) -> (Arc<BTreeMap<ItemId, Turn>>, Option<Arc<str>>) {
        let Some(turned) = self.turned().filter(|_| self.simulation.is_none()) else { return Default::default() };
        let since = match (&self.time.against, &turned.before.0) {
            (None, Side::Of(StateId::Stage(id))) => Some(self.stop_heads(Stop::Stage(*id)).0),
            (None, Side::Of(StateId::Map)) => Stop::of_map(self.project()).map(|stop| self.stop_heads(stop).0),
            _ => None,
        };
        (Arc::clone(&turned.turns), since.map(Arc::from))
    }

    /// What is looked at, private things included: what acts on the map start from.
    pub(in crate::session) fn present(&self) -> &Arc<Project> {
        self.time.project().unwrap_or(&self.project)
    }

    /// Follows which state is looked at, after anything that may have changed it.
    pub(in crate::session) fn follow_time(&mut self) {
        if self.simulation.is_some() {
            return;
        }
        let project = Arc::clone(&self.project);
        let public = self.is_public();
        self.time.follow(&project, public);
        self.history.hold(self.why_held());
    }

    /// Whether the state that is looked at can be changed by that.
    pub(in crate::session) fn takes_elsewhere(&self, action: &Action) -> bool {
        let stage = self.looked_stage().filter(|_| self.time.changes_stage);
        match action {
            _ if !self.looks_elsewhere() => true,
            Action::Edit(edit) => stage.is_some_and(|stage| edit::at_stage(&self.project, stage, edit).is_ok()),
            Action::Create(New::Compromise(..)) => stage.is_some(),
            other => !other.makes_what_differences_lack(),
        }
    }

    /// Why changes are refused while another state is looked at.
    fn why_held(&self) -> Option<Refusal> {
        match self.time.shown {
            Side::Of(StateId::Map) => None,
            Side::Of(StateId::Stage(_)) if self.time.changes_stage => Some(Refusal::NotAtDate),
            Side::Of(StateId::Stage(_)) => Some(Refusal::AnotherDate),
            _ => Some(Refusal::KeptState),
        }
    }
}
