//! The only door through which a session changes.

mod adding;
mod arranging;
mod bargaining;
mod clipboard;
mod commands;
#[cfg(test)]
mod fixture;
mod leading;
mod linking;
mod looking;
mod making;
mod naming;
mod official;
mod planning;
mod projecting;
mod reading;
mod simulating;
mod starting;
mod timing;
mod touring;

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use super::{
    Action, Dialog, Effect, Fit, Gesture, GuardAnswer, Mode, Notice, Projection, ReadAct, Screen, Select, Session,
    ViewChange,
};
use crate::edit::{Edit, ItemId, Refusal, dated};
use crate::model::{InterestSign, LinkNature, Phase, Question};

pub(crate) use arranging::footprint;
pub(super) use linking::first_nature;

const MOST_NOTICES: usize = 100;
const MOST_CAMERAS: usize = 50;

impl Session {
    /// Does what a view asked for, and says what the app must do in the real world.
    pub fn perform(&mut self, action: Action) -> Vec<Effect> {
        let (steps, simulated) = (self.history.steps_recorded(), self.simulation.is_some());
        let (before, document) = (Arc::clone(&self.project), self.document);
        if self.is_locked() && !self.reader_may(&action) {
            self.tell_locked();
            return Vec::new();
        }
        let effects = self.do_what_is_asked(action);
        self.follow_simulation();
        self.follow_time();
        self.look_again();
        if document == self.document {
            self.warn_of_people(&before);
        }
        if self.simulation.is_none() {
            // What is supposed in a simulation did not happen in the room.
            if !simulated && self.history.steps_recorded() > steps {
                let held = self.history.hold(None);
                self.write_minutes();
                self.history.hold(held);
                self.follow_time();
            }
            self.see();
        }
        effects
    }

    fn do_what_is_asked(&mut self, action: Action) -> Vec<Effect> {
        if !naming::leaves_naming_open(&action) {
            self.settle_naming();
        }
        if is_an_act(&action) {
            self.told = false;
        }
        if !arranging::leaves_preview_open(&action) {
            self.settle_preview();
        }
        match action {
            Action::Edit(edit) => {
                self.apply(&edit);
                self.spare = self.new_id();
            }
            Action::Command(command) => return self.run(command),
            Action::Select(select) => self.select(select),
            Action::Camera(camera, remember) => self.move_camera(camera, remember),
            Action::CanvasIs { size, pointer } => (self.canvas_size, self.pointer) = (size, pointer),
            Action::FitDone => self.fit = None,
            Action::Tool(tool) => self.take_tool(tool),
            Action::Gesture(gesture) => self.gesture(gesture),
            Action::Preview(act) => self.change_preview(act),
            Action::Link(act) => self.link(act),
            Action::CreateActor { name, actor_type, presence, at, linked_to } => {
                self.create_actor(name, actor_type, presence, at, linked_to);
            }
            Action::CreateActors(names, actor_type, presence) => self.create_actors(&names, actor_type, presence),
            Action::CreateNote(at) => self.create_note(at),
            Action::Create(new) => self.create(new),
            Action::QuickEntryReady => self.quick_entry_wanted = false,
            Action::Pasted(text) => self.paste(&text),
            Action::EditName(item) => self.edit_name(item),
            Action::Name(item, name) => self.name(item, &name),
            Action::StepBack => {
                self.step_back();
            }
            Action::Go(screen) => self.go(screen),
            Action::Phase(phase) => self.go_to_phase(phase),
            Action::Question(question) => self.go_to_question(question),
            Action::View(change) => self.change_view(&change),
            Action::Find(act) => self.find_on_map(act),
            Action::Dialog(dialog) => self.show_dialog(dialog),
            Action::Open(opened) => self.open_project(*opened),
            Action::CloseNow => self.close_project(),
            Action::StartProject(new) => return self.start_project(*new),
            Action::WantSample => return vec![Effect::ReadSample],
            Action::Sample(sample) => self.sample = Some(sample),
            Action::OpenSample(copy) => return self.open_sample(copy),
            Action::DroppedList(text) => self.drop_list(&text),
            Action::Now(now) => self.now = now,
            Action::SplitActor { actor, names } => self.split_actor(actor, &names),
            Action::CreateActorType { name, symbol } => self.create_actor_type(name, symbol),
            Action::Arranged { document, revision, places } => self.arranged(document, revision, places),
            Action::SearchPackages(compromise) => return self.search_packages(compromise),
            Action::Work(work) => self.work = work,
            Action::Saved { document, revision, path, at } if document == self.document => {
                self.saved(revision, path, at);
            }
            Action::Saved { .. } => {}
            Action::Notice(notice) => self.tell(notice),
            Action::Guard(answer) => return self.guarded(answer),
            Action::ReadFile(path) => return vec![Effect::ReadFile(path)],
            Action::WriteTo(path, over) => return vec![self.writing(path, over)],
            Action::DrawTo(path, over) => return vec![self.drawing(path, over)],
            Action::CancelJob
            | Action::PackagesSearched { .. }
            | Action::Simulate(_)
            | Action::Project(_)
            | Action::Lead(_)
            | Action::Ink(_)
            | Action::Time(_)
            | Action::Read(_)
            | Action::Tour(_) => return self.do_before_others(action),
            Action::Preferences(preferences) => {
                self.preferences = *preferences;
                return vec![Effect::KeepPreferences(Box::new(self.preferences.clone()))];
            }
        }
        Vec::new()
    }

    /// What is done before a room or a reader, in time, in a simulation, and to long work.
    fn do_before_others(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::CancelJob => return vec![Effect::CancelJob],
            Action::PackagesSearched { document, revision, compromise, found } => {
                self.packages_searched(document, revision, compromise, found);
            }
            Action::Simulate(act) => self.simulate(act),
            Action::Project(act) => self.project_on(act),
            Action::Lead(act) => self.lead(act),
            Action::Ink(act) => Arc::make_mut(&mut self.ink).act(act),
            Action::Time(act) => return self.act_on_time(act),
            Action::Read(act) => return self.read(act),
            Action::Tour(act) => self.tour(act),
            _ => {}
        }
        Vec::new()
    }

    /// The person has answered « save before? ».
    fn guarded(&mut self, answer: GuardAnswer) -> Vec<Effect> {
        self.dialog = None;
        if answer == GuardAnswer::Save && self.is_locked() {
            // Only a preview has something to save, and that is not of a reader.
            return self.read(ReadAct::BackToEditing).into_iter().chain([Effect::Guard(answer)]).collect();
        }
        vec![Effect::Guard(answer)]
    }

    /// The project at that revision is in that file since that time of day.
    fn saved(&mut self, revision: u64, path: PathBuf, at: (i8, i8)) {
        self.simulation.as_mut().map_or(&mut self.history, |it| &mut it.history).mark_saved(revision);
        // The file of a newer version is left behind, as it was.
        self.newer &= self.path.as_ref() == Some(&path);
        self.path = Some(path);
        self.saved_at = Some(at);
        self.told = false;
    }

    /// Applies an edit as one step of undo, with the day on the judgements it changes; a refusal is told and changes
    /// nothing.
    pub(super) fn apply(&mut self, edit: &Edit) {
        if self.is_public() && self.covers_what_is_private(edit) {
            return self.tell(Notice::Refused(Refusal::PartlyPrivate));
        }
        if let Some(stage) = self.stage_that_changes() {
            return self.apply_at_stage(stage, edit);
        }
        self.apply_unseen(edit);
    }

    /// The same for an edit made of the whole project, not of what is looked at.
    pub(super) fn apply_unseen(&mut self, edit: &Edit) {
        let mut project = Arc::clone(&self.project);
        let (edit, said) = if self.simulation.is_some() {
            let (edit, said) = self.supposed(edit);
            (Cow::Owned(edit), said)
        } else {
            let today = self.today();
            (if today == Date::ZERO { Cow::Borrowed(edit) } else { dated(&project, edit, today) }, None)
        };
        match self.history.apply(&mut project, &self.selection, &edit) {
            Ok(_) => {
                self.project = project;
                self.after_change();
                if let Some(notice) = said {
                    self.tell(notice);
                }
            }
            Err(refusal) => self.tell(Notice::Refused(refusal)),
        }
    }

    /// Whether an edit made of what a room sees would put it in place of what the room does not see.
    fn covers_what_is_private(&self, edit: &Edit) -> bool {
        let whole = self.looked_source();
        let alike = |id: ItemId| id.is_alike(whole, self.project());
        match edit {
            Edit::Add(item) | Edit::Change(item) => !alike(item.id()),
            Edit::SetHeader(_) => whole.header != self.project().header,
            Edit::SetDisplay(_) => whole.display != self.project().display,
            Edit::Several(edits) => edits.iter().any(|edit| self.covers_what_is_private(edit)),
            _ => false,
        }
    }

    pub(super) fn after_change(&mut self) {
        self.follow_time();
        self.look_again();
        let project = Arc::clone(self.present());
        self.selection.prune(&project);
        let map = &project.map;
        self.pending_link = self.pending_link.filter(|actor| map.actors.contains(*actor));
        self.spotlight = self.spotlight.filter(|item| project.has(*item));
        self.link_strip = self.link_strip.filter(|link| map.links.contains(*link));
        if let Some(focus) = &mut self.focus {
            focus.around.retain(|actor| map.actors.contains(*actor));
            if focus.around.is_empty() {
                self.focus = None;
            }
        }
        self.refresh_overlay();
        self.follow_steps();
    }

    fn gesture(&mut self, gesture: Gesture) {
        match gesture {
            Gesture::Begin => {
                self.abort_gesture();
                self.history.begin(&self.project, &self.selection, None);
            }
            Gesture::Update(edit) => self.apply(&edit),
            Gesture::Commit => {
                self.history.commit(&mut self.project);
                self.after_change();
            }
            Gesture::Abort => self.abort_gesture(),
        }
    }

    pub(super) fn abort_gesture(&mut self) {
        self.preview = None;
        if self.history.abort(&mut self.project, &mut self.selection) {
            self.after_change();
        }
    }

    pub(super) fn undo(&mut self) {
        if self.is_previewing() {
            return self.restore_preview();
        }
        self.leave_drafts();
        if !self.may_step() {
            return;
        }
        if let Some(label) = self.history.undo(&mut self.project, &mut self.selection) {
            self.after_change();
            self.tell(Notice::Undone(label));
        }
    }

    pub(super) fn redo(&mut self) {
        self.leave_drafts();
        if !self.may_step() {
            return;
        }
        if let Some(label) = self.history.redo(&mut self.project, &mut self.selection) {
            self.after_change();
            self.tell(Notice::Redone(label));
        }
    }

    pub(super) fn leave_drafts(&mut self) {
        self.abort_gesture();
        self.pending_link = None;
        self.link_strip = None;
        self.naming = None;
        self.naming_new = false;
    }

    fn select(&mut self, select: Select) {
        match select {
            Select::Only(item) => self.selection = super::Selection::of([item]),
            Select::Toggle(item) => self.selection.toggle(item),
            Select::These(items) => self.selection = super::Selection::of(items),
            Select::Add(items) => items.into_iter().for_each(|item| self.selection.add(item)),
            Select::Nothing => self.selection = super::Selection::default(),
            Select::Step(forward) => self.step_selection(forward),
        }
        let strip_left = self.link_strip.is_some_and(|link| !self.selection.contains(ItemId::Link(link)));
        if strip_left {
            self.link_strip = None;
        }
    }

    fn step_selection(&mut self, forward: bool) {
        let actors: Vec<_> = self.visible_actors();
        let current = self.selection.actors().first().and_then(|id| actors.iter().position(|a| a == id));
        let count = actors.len();
        let next = match (current, forward) {
            (None, true) => 0,
            (None, false) => count.saturating_sub(1),
            (Some(rank), true) => (rank + 1) % count.max(1),
            (Some(rank), false) => (rank + count.saturating_sub(1)) % count.max(1),
        };
        if let Some(&id) = actors.get(next) {
            self.selection = super::Selection::of([ItemId::Actor(id)]);
        }
    }

    /// One level back, as Escape does; `false` when there was nothing to leave.
    pub(super) fn step_back(&mut self) -> bool {
        if self.naming.is_some() {
            self.edit_name(None);
            return true;
        }
        if self.dialog.take().is_some() {
            return true;
        }
        if self.is_previewing() {
            self.restore_preview();
            return true;
        }
        if self.in_gesture() {
            self.abort_gesture();
            return true;
        }
        if self.pending_link.take().is_some() || self.link_strip.take().is_some() || self.find.take().is_some() {
            return true;
        }
        if self.reading.take().is_some() {
            return true;
        }
        if self.spotlight.take().is_some() {
            return true;
        }
        if self.tool != super::Tool::Select {
            self.tool = super::Tool::Select;
            return true;
        }
        let covered = self.projection.and_then(Projection::sheet).is_some();
        if self.is_touring() && !covered {
            if self.selection.is_empty() {
                self.leave_tour();
            }
            self.selection = super::Selection::default();
            return true;
        }
        if self.reader().is_none_or(|reader| reader.mine().is_none()) && self.focus.take().is_some() {
            self.fit = Some(Fit::All);
            return true;
        }
        if self.mode == Mode::Projecting {
            let covered = self.projection.and_then(Projection::sheet).is_some();
            if covered {
                self.cover(None);
            } else {
                self.end_projection();
            }
            return true;
        }
        if self.clean_screen {
            self.clean_screen = false;
            return true;
        }
        if self.is_locked() {
            return self.step_back_reader();
        }
        let had = !self.selection.is_empty();
        self.selection = super::Selection::default();
        had || self.step_back_in_time()
    }

    /// Goes to a screen; one that answers one question, or is not of the phase at hand, brings its question.
    pub(super) fn go(&mut self, screen: Screen) {
        let private = self.is_public() && !screen.is_for_the_room();
        let screen = if private { Screen::Map } else { screen };
        if screen != Screen::Map {
            // The steps of a tour are on the map.
            self.leave_tour();
        }
        if screen.is_of_one_question() || !Screen::of_phase(self.phase()).contains(&screen) {
            self.question = screen.question().unwrap_or(self.question);
        }
        self.screen = screen;
        self.reading = self.reading.filter(|_| screen == Screen::Map);
        self.pending_link = None;
        self.link_strip = None;
        self.settle_naming();
    }

    fn go_to_phase(&mut self, phase: Phase) {
        if phase == self.question.phase() {
            self.go_to_question(self.question);
        } else if let Some(&first) = phase.questions().first() {
            self.go_to_question(first);
        }
    }

    pub(super) fn go_to_question(&mut self, question: Question) {
        self.question = question;
        self.go(match question {
            Question::Origin | Question::Initiators => Screen::Project,
            Question::Actors | Question::Roles => Screen::Map,
            Question::Interests => Screen::Stakes,
            Question::Values => Screen::Values,
            Question::Strategies => Screen::Strategies,
            Question::Divergences => Screen::Alliances,
            Question::Levers => Screen::Levers,
            Question::Compromises => Screen::Compromises,
            Question::ActionPlan => Screen::Plan,
        });
    }

    fn show_dialog(&mut self, dialog: Option<Dialog>) {
        if dialog == Some(Dialog::WhoIsMissing) && !self.project.header.missing_list_opened {
            let mut header = self.project.header.clone();
            header.missing_list_opened = true;
            self.apply(&Edit::SetHeader(Box::new(header)));
        }
        self.dialog = dialog;
    }

    pub(super) fn tell(&mut self, notice: Notice) {
        if self.notices.len() >= MOST_NOTICES {
            self.notices.pop_front();
        }
        self.notices.push_back(notice);
        self.told = true;
    }
}

/// Whether a person acts by that: what was told before is then out of date.
fn is_an_act(action: &Action) -> bool {
    match action {
        Action::Edit(_)
        | Action::Command(_)
        | Action::Select(_)
        | Action::Tool(_)
        | Action::Gesture(Gesture::Begin)
        | Action::Preview(_)
        | Action::Link(_)
        | Action::CreateActor { .. }
        | Action::CreateActors(..)
        | Action::CreateNote(_)
        | Action::Create(_)
        | Action::Pasted(_)
        | Action::Name(..)
        | Action::StepBack
        | Action::Go(_)
        | Action::Phase(_)
        | Action::Question(_)
        | Action::Find(_)
        | Action::Open(_)
        | Action::CloseNow
        | Action::SplitActor { .. }
        | Action::Time(_)
        | Action::CreateActorType { .. }
        | Action::Read(_)
        | Action::Tour(_) => true,
        Action::View(change) => !matches!(change, ViewChange::Showcase(_) | ViewChange::Cell(_)),
        _ => false,
    }
}

/// An interest link in general.
pub(super) fn interest(sign: InterestSign) -> LinkNature {
    LinkNature::Interest(crate::model::Interest { sign, stake: None, intensity: 2 })
}
