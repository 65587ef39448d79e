//! Time: look at another state, change a stage, keep a state, compare two.

use std::sync::Arc;

use jiff::civil::Date;

use crate::edit::{self, Edit, Item, Refusal, dated};
use crate::model::{Snapshot, StageId, StateId};
use crate::session::time::{OtherFile, Side, Stop, TimeAct};
use crate::session::{Dialog, Effect, Mode, Notice, Session};

impl Session {
    pub(super) fn act_on_time(&mut self, act: TimeAct) -> Vec<Effect> {
        if !self.open {
            return Vec::new();
        }
        match act {
            TimeAct::Look(stage) => self.look_at_stage(stage),
            TimeAct::LookAt(id) => self.look_at(Side::Of(id)),
            TimeAct::Step(forward) => self.step_in_time(forward),
            TimeAct::Line(open) => self.open_timeline(open),
            TimeAct::Play(plays) => self.play_timeline(plays),
            TimeAct::ChangeStage(on) => self.change_stage(on),
            TimeAct::TakeSnapshot(name) => self.take_snapshot(name.trim()),
            TimeAct::Compare(sides) => self.compare_states(sides.map(|sides| *sides)),
            TimeAct::AskFile(at) => {
                self.time.asked = at;
                return vec![Effect::AskCompared];
            }
            TimeAct::ReadFile(path) => return vec![Effect::ReadCompared(path)],
            TimeAct::FileRead(file) => self.compare_with_file(file),
        }
        Vec::new()
    }

    /// Looks at the map at a stage; none: at the map itself. The project does not change.
    pub(crate) fn look_at_stage(&mut self, stage: Option<StageId>) {
        self.look_at(stage.map_or(Side::MAP, |id| Side::Of(StateId::Stage(id))));
    }

    fn look_at(&mut self, side: Side) {
        self.time.plays = false;
        self.show_side(side);
    }

    fn show_side(&mut self, side: Side) {
        if self.simulation.is_some() {
            if side != Side::MAP {
                self.tell(Notice::Said(self.texts().time_in_simulation()));
            }
            return;
        }
        if side == self.time.shown {
            return;
        }
        self.history.hold(None);
        self.leave_drafts();
        self.time.shown = side;
        self.time.changes_stage = false;
        self.after_change();
    }

    /// Back to the map itself, before something that is done to it alone.
    pub(super) fn return_to_map(&mut self) {
        self.time.against = None;
        self.look_at_stage(None);
        self.follow_time();
    }

    /// One level back in time: the change of a stage ends, then the comparison, then another state is left; `false`
    /// when there was nothing to leave.
    pub(super) fn step_back_in_time(&mut self) -> bool {
        if self.time.changes_stage {
            self.change_stage(false);
        } else if self.time.against.is_some() {
            self.compare_states(None);
        } else if self.looks_elsewhere() {
            self.look_at_stage(None);
        } else {
            return false;
        }
        true
    }

    fn step_in_time(&mut self, forward: bool) {
        let stops = self.stops();
        let at = self.stop().and_then(|at| stops.iter().position(|stop| *stop == at));
        let next = match (at, forward) {
            (None, _) => stops.len().checked_sub(1),
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
        };
        match next.and_then(|next| stops.get(next).map(|stop| (next, *stop))) {
            Some((rank, stop)) => {
                self.time.plays &= rank + 1 < stops.len();
                self.show_side(stop.side());
            }
            None => self.time.plays = false,
        }
    }

    fn open_timeline(&mut self, open: bool) {
        self.time.line = open;
        if !open {
            self.time.plays = false;
            if !self.time.changes_stage && self.time.against.is_none() {
                self.show_side(Side::MAP);
            }
        }
    }

    fn play_timeline(&mut self, plays: bool) {
        let stops = self.stops();
        self.time.plays = plays && stops.len() > 1 && self.simulation.is_none();
        if self.time.plays && self.stop() == stops.last().copied() {
            let first = stops.first().copied().map_or(Side::MAP, Stop::side);
            self.show_side(first);
        }
    }

    fn change_stage(&mut self, on: bool) {
        self.leave_drafts();
        let Some(stage) = self.looked_stage().filter(|_| self.mode != Mode::Reading) else { return };
        self.time.plays = false;
        self.time.changes_stage = on;
        if on {
            let (when, _) = self.stop_heads(Stop::Stage(stage));
            self.tell(Notice::Said(self.texts().time_dating_begun(when)));
        }
    }

    /// Stores in the stage that is looked at what an edit changes there, as one step of the project.
    pub(super) fn apply_at_stage(&mut self, stage: StageId, edit: &Edit) {
        let looked = Arc::clone(self.present());
        let today = self.today();
        let edit = if today == Date::ZERO { std::borrow::Cow::Borrowed(edit) } else { dated(&looked, edit, today) };
        let stored = match edit::at_stage(&self.project, stage, &edit) {
            Ok(stored) => stored,
            Err(refusal) => return self.tell(Notice::Refused(refusal)),
        };
        let name = edit::label(&looked, &edit);
        let mut project = Arc::clone(&self.project);
        self.history.hold(None);
        let applied = self.history.apply_as(&mut project, &self.selection, &stored, name);
        self.history.hold(Some(Refusal::NotAtDate));
        match applied {
            Ok(_) => {
                self.project = project;
                self.after_change();
            }
            Err(refusal) => self.tell(Notice::Refused(refusal)),
        }
    }

    /// The stage in which changes are stored.
    pub(super) fn stage_that_changes(&self) -> Option<StageId> {
        self.looked_stage().filter(|_| self.time.changes_stage)
    }

    /// Whether a step may be taken back or done again: not while a state is looked at that does not change, which is
    /// told.
    pub(super) fn may_step(&mut self) -> bool {
        if self.simulation.is_some() || !self.looks_elsewhere() {
            return true;
        }
        let held = self.history.hold(None);
        if self.time.changes_stage {
            return true;
        }
        self.history.hold(held);
        if let Some(refusal) = held {
            self.tell(Notice::Refused(refusal));
        }
        false
    }

    fn take_snapshot(&mut self, name: &str) {
        if name.is_empty() || self.simulation.is_some() || self.mode == Mode::Reading {
            return;
        }
        let map = self.present().map.clone();
        let snapshot = Snapshot { id: self.new_id(), name: name.to_owned(), date: self.today(), map };
        self.history.hold(None);
        let mut project = Arc::clone(&self.project);
        match self.history.apply(&mut project, &self.selection, &Edit::Add(Item::from(snapshot))) {
            Ok(_) => {
                self.project = project;
                self.after_change();
                self.dialog = None;
                self.tell(Notice::Said(self.texts().time_snapshot_taken(name)));
            }
            Err(refusal) => self.tell(Notice::Refused(refusal)),
        }
    }

    fn compare_states(&mut self, sides: Option<[Side; 2]>) {
        if self.simulation.is_some() {
            return self.tell(Notice::Said(self.texts().time_in_simulation()));
        }
        self.dialog = None;
        self.time.plays = false;
        let (against, shown) = sides.map_or((None, Side::MAP), |[before, after]| (Some(before), after));
        self.time.against = against;
        self.show_side(shown);
    }

    /// The states that a comparison begins with: the one looked at, and the stop before it or the last kept state.
    pub(super) fn begin_comparison(&mut self) {
        if self.time.against.is_some() {
            return self.compare_states(None);
        }
        let shown = self.time.shown.clone();
        let stops = self.stops();
        let at = self.stop().and_then(|at| stops.iter().position(|stop| *stop == at));
        let stop = at.and_then(|at| stops.get(at.checked_sub(1)?)).copied().map(Stop::side);
        let kept = self.project.snapshots.iter().next_back().map(|it| Side::Of(StateId::Snapshot(it.id)));
        let other = self.project.states().next().map(Side::Of);
        let before = stop.or(kept).or(other).filter(|before| *before != shown).unwrap_or(Side::MAP);
        self.compare_states(Some([before, shown]));
    }

    fn compare_with_file(&mut self, file: Arc<OtherFile>) {
        let file = Side::File(file);
        let against = self.time.against.clone().unwrap_or(Side::MAP);
        let sides = if self.time.asked == 0 { [file, self.time.shown.clone()] } else { [against, file] };
        self.compare_states(Some(sides));
    }

    /// Opens the field in which the name of a kept state is typed.
    pub(super) fn name_snapshot(&mut self) {
        self.dialog = Some(Dialog::TakeSnapshot);
    }
}

#[cfg(test)]
mod tests;
