//! Reading mode: enters, goes from page to page, refuses what would change the project, leaves by a copy.

use crate::edit::{Edit, ItemId};
use crate::model::{ActorId, Compromise, CompromiseId, CompromiseState, Differences, Level, Position, StakeId};
use crate::session::reader::{Before, Page, ReadAct, Reader};
use crate::session::{Effect, Fit, Mode, Notice, OpenProject, Screen, Selection, Session, Tool};

impl Session {
    pub(super) fn read(&mut self, act: ReadAct) -> Vec<Effect> {
        match act {
            ReadAct::Preview => self.preview_reading(),
            ReadAct::Lock => self.lock(),
            ReadAct::BackToEditing => self.back_to_editing(),
            ReadAct::EditCopy => self.edit_copy(),
            ReadAct::Go(page) => self.turn_to(page),
            ReadAct::See(actor) => self.see_actor(actor),
            ReadAct::Mine(actor) => self.look_as(actor),
        }
        Vec::new()
    }

    /// A neutral sentence, with the way to what was asked.
    pub(super) fn tell_locked(&mut self) {
        let texts = self.texts();
        let preview = self.reader().is_some_and(Reader::is_preview);
        self.tell(Notice::Said(if preview { texts.official_locked_preview() } else { texts.official_locked() }));
    }

    /// The project that is edited, as readers see it; from there, back to it.
    fn preview_reading(&mut self) {
        if self.mode != Mode::Edit {
            return;
        }
        let before = Before { screen: self.screen, lens: self.lens, layers: self.layers };
        self.begin_reading(Some(before));
    }

    /// The project for a reader who did not come to edit it.
    pub(in crate::session) fn lock(&mut self) {
        if self.mode == Mode::Edit {
            self.begin_reading(None);
        }
    }

    fn begin_reading(&mut self, edited: Option<Before>) {
        if !self.open {
            return;
        }
        self.end_projection();
        self.end_simulation_for_good();
        self.leave_drafts();
        self.mode = Mode::Reading;
        self.look_again();
        self.reader = Some(Reader { page: Page::Story, mine: None, edited });
        let display = self.project().display.clone();
        (self.lens, self.layers) = (display.lens, display.layers);
        self.selection = Selection::default();
        self.filters.clear();
        (self.focus, self.showcase, self.find, self.reading) = (None, None, None, None);
        self.spotlight = None;
        (self.clean_screen, self.positions_hidden, self.told) = (false, false, false);
        self.tool = Tool::Select;
        self.screen = Screen::Map;
        self.dialog = self.dialog.take().filter(|dialog| *dialog == crate::session::Dialog::Remarks);
        self.lay_over(None);
        self.fit = Some(Fit::All);
    }

    fn back_to_editing(&mut self) {
        let Some(before) = self.reader.as_mut().and_then(|reader| reader.edited.take()) else {
            return self.tell_locked();
        };
        self.leave_reading();
        (self.screen, self.lens, self.layers) = (before.screen, before.lens, before.layers);
    }

    fn leave_reading(&mut self) {
        self.end_simulation_for_good();
        self.reader = None;
        self.mode = Mode::Edit;
        self.look_again();
        (self.focus, self.find) = (None, None);
        self.selection = Selection::default();
        self.fit = Some(Fit::All);
    }

    /// What a reader supposes is gone with the reading: it cannot be taken up again.
    fn end_simulation_for_good(&mut self) {
        if self.mode == Mode::Reading {
            self.drop_simulation();
            self.given_up = None;
            self.told = false;
        } else {
            self.drop_simulation();
        }
    }

    /// The whole project, what is for the team included, as one that no file holds.
    fn edit_copy(&mut self) {
        if self.mode != Mode::Reading {
            return;
        }
        if self.is_unsaved() {
            // A preview of what no file holds yet: the way is back to it.
            return self.tell_locked();
        }
        let copy =
            OpenProject { project: self.kept_project(), ..OpenProject::untitled(crate::model::Project::empty()) };
        self.open_project(copy);
        self.leave_reading();
        self.tell(Notice::Said(self.texts().official_copied()));
    }

    fn turn_to(&mut self, page: Page) {
        let Some(reader) = &mut self.reader else { return };
        if std::mem::replace(&mut reader.page, page) != page {
            self.find = None;
            self.fit = Some(Fit::All);
        }
        if page == Page::Story {
            self.look_as(None);
            self.selection = Selection::default();
        }
    }

    /// The map of one actor: itself, its neighbours, and nothing else.
    fn look_as(&mut self, actor: Option<ActorId>) {
        let known = actor.filter(|id| self.project().map.actors.contains(*id));
        let Some(reader) = &mut self.reader else { return };
        let before = std::mem::replace(&mut reader.mine, known);
        match known {
            Some(id) => {
                reader.page = Page::Map;
                self.selection = Selection::of([ItemId::Actor(id)]);
                self.focus = None;
                // What was found would leave the neighbours in the shade.
                self.find = None;
                self.focus_on_selection(1);
            }
            None if before.is_some() && self.focus.take().is_some() => self.fit = Some(Fit::All),
            None => {}
        }
    }

    /// The page of an actor; its own part of the map gives way where the actor is not on it.
    fn see_actor(&mut self, actor: ActorId) {
        if self.reader.is_none() || !self.project().map.actors.contains(actor) {
            return;
        }
        if self.reader.as_ref().is_some_and(|reader| reader.mine.is_some()) {
            self.look_as(None);
        }
        self.read_map_to_search();
        self.selection = Selection::of([ItemId::Actor(actor)]);
        self.fit = Some(Fit::Seen);
    }

    /// The search of a reader is on the map.
    pub(super) fn read_map_to_search(&mut self) {
        if let Some(reader) = &mut self.reader {
            reader.page = Page::Map;
        }
    }

    /// One level back for a reader: from one's own map to the whole, from the map to the story.
    pub(super) fn step_back_reader(&mut self) -> bool {
        let Some(reader) = &self.reader else { return false };
        if reader.mine.is_some() {
            self.look_as(None);
        } else if !self.selection.is_empty() {
            self.selection = Selection::default();
        } else if reader.page == Page::Map {
            self.turn_to(Page::Story);
        } else {
            return false;
        }
        true
    }

    /// An actor that thinks otherwise of a stake, in a simulation that begins with it.
    pub(super) fn suppose_position(&mut self, actor: ActorId, stake: StakeId, value: Option<Level>) {
        let map = &self.simulated_project().map;
        let bound = self.project.header.scale.bound();
        let value = value.map(|value| value.clamp(-bound, bound));
        let known = self.project().map.actors.contains(actor) && self.project().map.stakes.contains(stake);
        let held = map.positions.get((actor, stake)).cloned();
        // A position that readers do not see is no position to move.
        let seen = self.project().map.positions.get((actor, stake)).is_some();
        if !known || held.is_some() != seen {
            return;
        }
        let position = match held {
            Some(held) => Position { value, importance: None, debated: None, ..held },
            None => Position::of(actor, stake, value),
        };
        self.suppose(&if seen { Edit::Change(position.into()) } else { Edit::Add(position.into()) });
    }

    /// A compromise that is accepted, in a simulation that begins with it.
    pub(super) fn suppose_accepted(&mut self, id: CompromiseId) {
        let seen = self.project().map.compromises.contains(id);
        let Some(deal) = self.simulated_project().map.compromises.get(id).filter(|_| seen).cloned() else { return };
        self.suppose(&Edit::Change(Compromise { state: CompromiseState::Accepted, ..deal }.into()));
    }

    fn suppose(&mut self, edit: &Edit) {
        if self.simulation.is_none() {
            self.begin_simulation(&Differences::default(), None);
            // The band over the map takes of its room.
            self.fit = Some(Fit::All);
        }
        self.look_before(false);
        self.apply_unseen(edit);
    }
}
