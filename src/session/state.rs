//! The session itself: one owner for each thing that is open but not saved.

use std::collections::{BTreeSet, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::{Date, DateTime};
use uuid::Uuid;

use super::bargain::Searched;
use super::ink::Ink;
use super::looked::Looked;
use super::minutes::Scribe;
use super::room::Room;
use super::simulation::Simulation;
use super::time::Time;
use super::tour::{StepAt, Tour};
use super::{
    Camera, CellAt, Dialog, Fit, Mode, NewLink, Notice, OpenProject, Preferences, Preview, Projection, Reader,
    ReadingAt, Screen, Selection, Tool, Work,
};
use crate::edit::{History, ItemId};
use crate::geometry::{Point, Vector};
use crate::i18n::Texts;
use crate::model::{
    ActorId, ActorTypeId, Background, Differences, Filter, Focus, Indicator, Layers, Lens, LensColor, LinkNature,
    Phase, Project, Question, ScenarioId,
};
use crate::scene::{Overlay, SceneOptions, Theme};

/// Where new ids come from: chance and time in the app, a counter in tests.
pub struct IdSource(Box<dyn FnMut() -> Uuid>);

impl IdSource {
    /// Ids made by `make`, which must never give the same one twice.
    pub fn new(make: impl FnMut() -> Uuid + 'static) -> Self {
        Self(Box::new(make))
    }

    /// 1, 2, 3…: for tests.
    pub fn counting() -> Self {
        let mut last = 0xe000_0000_u128;
        Self::new(move || {
            last += 1;
            Uuid::from_u128(last)
        })
    }

    /// A new id of any kind.
    pub fn give<T: From<Uuid>>(&mut self) -> T {
        T::from((self.0)())
    }
}

/// What is open, and how it is looked at.
pub struct Session {
    pub(super) project: Arc<Project>,
    pub(super) looked: Looked,
    pub(super) mode: Mode,
    pub(super) projection: Option<Projection>,
    /// Where the eye returns once the window has its own size again.
    pub(super) returning: Option<Camera>,
    pub(super) room: Room,
    pub(super) ink: Arc<Ink>,
    /// The names that people were warned of.
    pub(super) warned: BTreeSet<String>,
    /// What stays put forward for the room.
    pub(super) spotlight: Option<ItemId>,
    /// Where the reader is, in reading mode.
    pub(super) reader: Option<Reader>,
    pub(super) history: History<Selection>,
    pub(super) open: bool,
    pub(super) document: u64,
    pub(super) path: Option<PathBuf>,
    pub(super) newer: bool,
    pub(super) saved_at: Option<(i8, i8)>,
    pub(super) remarks: Vec<String>,
    pub(super) ids: IdSource,
    pub(super) spare: Uuid,
    pub(super) preferences: Preferences,
    pub(super) selection: Selection,
    pub(super) tool: Tool,
    pub(super) screen: Screen,
    pub(super) question: Question,
    pub(super) camera: Camera,
    pub(super) cameras_before: Vec<Camera>,
    pub(super) cameras_after: Vec<Camera>,
    /// Where a step of the history leads, while the eye is on its way.
    pub(super) camera_goal: Option<Camera>,
    /// Where the zoom keys have led.
    pub(super) zoomed_to: Option<Camera>,
    pub(super) canvas_size: Vector,
    pub(super) pointer: Option<Point>,
    pub(super) fit: Option<Fit>,
    pub(super) lens: Lens,
    pub(super) layers: Layers,
    pub(super) background: Background,
    pub(super) filters: BTreeSet<Filter>,
    pub(super) focus: Option<Focus>,
    pub(super) showcase: Option<ItemId>,
    pub(super) cell: Option<CellAt>,
    pub(super) overlay: Option<Overlay>,
    pub(super) reading: Option<ReadingAt>,
    pub(super) pending_link: Option<ActorId>,
    pub(super) link_strip: Option<NewLink>,
    pub(super) last_nature: LinkNature,
    pub(super) last_type: Option<ActorTypeId>,
    pub(super) naming: Option<ItemId>,
    pub(super) naming_new: bool,
    pub(super) find: Option<String>,
    pub(super) found: usize,
    pub(super) found_reached: bool,
    pub(super) dialog: Option<Dialog>,
    pub(super) preview: Option<Preview>,
    pub(super) clean_screen: bool,
    pub(super) positions_hidden: bool,
    pub(super) quick_entry_wanted: bool,
    pub(super) panel_step: u32,
    pub(super) notices: VecDeque<Notice>,
    /// Whether the last thing told still stands: no act has followed it.
    pub(super) told: bool,
    pub(super) work: Option<Work>,
    /// The last search of packages off the frame.
    pub(super) searched: Option<Searched>,
    pub(super) sample: Option<Arc<Project>>,
    pub(super) now: DateTime,
    pub(super) scribe: Scribe,
    pub(super) simulation: Option<Simulation>,
    /// How many simulations were begun: each has revisions of its own.
    pub(super) simulations: u64,
    pub(super) time: Time,
    /// What the last simulation that was given up had in it.
    pub(super) given_up: Option<(Differences, Option<ScenarioId>)>,
    /// The tour that plays.
    pub(super) tour: Option<Tour>,
    /// The step of the tour that was last looked at.
    pub(super) step: Option<StepAt>,
    /// Whether the list of steps is wanted beside the map.
    pub(super) tour_open: bool,
}

impl Session {
    /// Nothing open: the start screen.
    pub fn new(preferences: Preferences, mut ids: IdSource) -> Self {
        let project = Arc::new(Project::empty());
        Self {
            spare: (ids.0)(),
            looked: Looked::default(),
            mode: Mode::default(),
            projection: None,
            returning: None,
            room: Room::default(),
            ink: Arc::default(),
            warned: BTreeSet::new(),
            spotlight: None,
            reader: None,
            history: History::new(),
            project,
            open: false,
            document: 0,
            path: None,
            newer: false,
            saved_at: None,
            remarks: Vec::new(),
            ids,
            preferences,
            selection: Selection::default(),
            tool: Tool::default(),
            screen: Screen::default(),
            question: Question::Origin,
            camera: Camera::default(),
            cameras_before: Vec::new(),
            cameras_after: Vec::new(),
            camera_goal: None,
            zoomed_to: None,
            canvas_size: Vector::new(800.0, 560.0),
            pointer: None,
            fit: None,
            lens: Lens::default(),
            layers: Layers::default(),
            background: Background::default(),
            filters: BTreeSet::new(),
            focus: None,
            showcase: None,
            cell: None,
            overlay: None,
            reading: None,
            pending_link: None,
            link_strip: None,
            last_nature: super::perform::first_nature(),
            last_type: None,
            naming: None,
            naming_new: false,
            find: None,
            found: 0,
            found_reached: false,
            dialog: None,
            preview: None,
            clean_screen: false,
            positions_hidden: false,
            quick_entry_wanted: false,
            panel_step: 0,
            notices: VecDeque::new(),
            told: false,
            work: None,
            searched: None,
            sample: None,
            now: DateTime::default(),
            scribe: Scribe::default(),
            simulation: None,
            simulations: 0,
            given_up: None,
            time: Time::default(),
            tour: None,
            step: None,
            tour_open: false,
        }
    }

    /// Opens a project in place of what was open. Preferences stay.
    pub(super) fn open_project(&mut self, opened: OpenProject) {
        let preferences = std::mem::take(&mut self.preferences);
        let ids = std::mem::replace(&mut self.ids, IdSource::counting());
        let (size, sample, now, document) = (self.canvas_size, self.sample.take(), self.now, self.document);
        *self = Self::new(preferences, ids);
        (self.canvas_size, self.sample, self.now, self.document) = (size, sample, now, document + 1);
        self.lens = opened.project.display.lens;
        self.layers = opened.project.display.layers;
        self.background = Background::default();
        self.question = if opened.project.map.actors.is_empty() { Question::Origin } else { Question::Actors };
        self.project = opened.project;
        self.looked = Looked::default();
        self.path = opened.path;
        self.newer = opened.newer;
        self.remarks = opened.remarks;
        self.open = true;
        if !self.remarks.is_empty() {
            self.dialog = Some(Dialog::Remarks);
        }
        self.fit = Some(Fit::All);
        let reads = self.project.header.opens_in_reading;
        let answered = self.project.header != Project::empty().header;
        if self.path.is_none() && !opened.kept_elsewhere && (answered || !self.project.map.actors.is_empty()) {
            self.history.mark_unsaved();
        }
        if reads {
            self.look_again();
            self.lock();
        }
    }

    /// Back to the start screen.
    pub(super) fn close_project(&mut self) {
        let preferences = std::mem::take(&mut self.preferences);
        let ids = std::mem::replace(&mut self.ids, IdSource::counting());
        let (sample, now, document) = (self.sample.take(), self.now, self.document);
        *self = Self::new(preferences, ids);
        (self.sample, self.now, self.document) = (sample, now, document + 1);
    }

    /// What the map must look like: lens, layers, filters, focus, theme.
    pub fn scene_options(&self, theme: Theme) -> SceneOptions {
        let (turns, since) = self.marked_turns();
        SceneOptions {
            turns,
            since,
            lens: self.shown_lens(),
            layers: self.layers,
            background: self.background,
            filters: self.filters.iter().copied().collect(),
            focus: self.focus.clone(),
            theme,
            link_colors: self.preferences.link_colors,
            scale: self.project.header.scale,
            language: self.preferences.language(),
            pins: self.layers.pins,
            doubts: self.layers.doubts,
            overlay: self.overlay.clone().filter(|_| !self.positions_hidden),
            put_forward: self.put_forward(),
            participants_only: self.is_public(),
            changed: self.simulation.as_ref().map(|simulation| Arc::clone(&simulation.changed)).unwrap_or_default(),
            ..SceneOptions::default()
        }
    }

    /// The lens, without what it would tell of positions while they are covered.
    fn shown_lens(&self) -> Lens {
        let color = Some(self.lens.color).filter(|color| *color != LensColor::Attitude).unwrap_or_default();
        let told = |indicator: Option<Indicator>| indicator.filter(|indicator| !indicator.tells_positions());
        let Lens { indicator, sized_by, ringed_by, .. } = self.lens;
        if self.positions_hidden {
            let (indicator, sized_by, ringed_by) = (told(indicator), told(sized_by), told(ringed_by));
            Lens { stake: None, color, indicator, sized_by, ringed_by, ..self.lens }
        } else {
            self.lens
        }
    }

    /// The compromise or the action that is selected alone: the map shows it, whatever its layers.
    fn put_forward(&self) -> Option<ItemId> {
        let single = self.selection.single();
        single.filter(|item| matches!(item, ItemId::Compromise(_) | ItemId::Action(_)))
    }

    /// Whether a project is open; else the start screen shows.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Grows at each change of the project: what is derived from it is cached by this number.
    pub fn revision(&self) -> u64 {
        let before = self.simulation.as_ref().filter(|simulation| simulation.looks_before);
        before.map_or(&self.history, |simulation| &simulation.history).revision()
    }

    /// Grows each time another project is opened or closed: what was asked for one never reaches the next.
    pub fn document(&self) -> u64 {
        self.document
    }

    /// Whether something would be lost by closing now.
    pub fn is_unsaved(&self) -> bool {
        self.open && self.kept_history().is_unsaved()
    }

    /// Steps that can be taken back and done again.
    pub fn history(&self) -> &History<Selection> {
        &self.history
    }

    /// The file of the project, when it has one.
    pub fn path(&self) -> Option<&std::path::Path> {
        self.path.as_deref()
    }

    /// Whether the file is of a newer version and must never be overwritten.
    pub fn is_newer(&self) -> bool {
        self.newer
    }

    /// Hour and minute of the last save of this session.
    pub fn saved_at(&self) -> Option<(i8, i8)> {
        self.saved_at
    }

    /// What was repaired or not read when the file was opened, in words.
    pub fn remarks(&self) -> &[String] {
        &self.remarks
    }

    /// What the person likes.
    pub fn preferences(&self) -> &Preferences {
        &self.preferences
    }

    /// The words of the person's language.
    pub fn texts(&self) -> Texts {
        Texts::new(self.preferences.language())
    }

    /// What is selected.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// What the pointer does.
    pub fn tool(&self) -> Tool {
        self.tool
    }

    /// The screen of the centre.
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// The question at hand.
    pub fn question(&self) -> Question {
        self.question
    }

    /// The phase at hand.
    pub fn phase(&self) -> Phase {
        self.question.phase()
    }

    /// Where the eye is.
    pub fn camera(&self) -> Camera {
        self.camera
    }

    /// Size of the canvas, as it was last drawn.
    pub fn canvas_size(&self) -> Vector {
        self.canvas_size
    }

    /// What the canvas is asked to fit; it answers with a camera and « fit done ».
    pub fn wanted_fit(&self) -> Option<Fit> {
        self.fit
    }

    /// What colour and size say.
    pub fn lens(&self) -> Lens {
        self.lens
    }

    /// What is drawn.
    pub fn layers(&self) -> Layers {
        self.layers
    }

    /// What lies under the map.
    pub fn background(&self) -> Background {
        self.background
    }

    /// What is hidden.
    pub fn filters(&self) -> &BTreeSet<Filter> {
        &self.filters
    }

    /// The part that is shown.
    pub fn focus(&self) -> Option<&Focus> {
        self.focus.as_ref()
    }

    /// What is put forward, the rest being dimmed.
    pub fn showcase(&self) -> Option<ItemId> {
        self.showcase
    }

    /// The cell that the matrix is asked to go to.
    pub fn wanted_cell(&self) -> Option<CellAt> {
        self.cell
    }

    /// What positions alone draw on the map, when that is asked.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlay.as_ref()
    }

    /// Where the guided reading is, when it is open.
    pub fn reading(&self) -> Option<ReadingAt> {
        self.reading
    }

    /// Where the pending link starts.
    pub fn pending_link(&self) -> Option<ActorId> {
        self.pending_link
    }

    /// The link whose strip is open.
    pub fn link_strip(&self) -> Option<NewLink> {
        self.link_strip
    }

    /// The nature that a new link takes.
    pub fn last_nature(&self) -> &LinkNature {
        &self.last_nature
    }

    /// The kind that quick entry offers.
    pub fn last_type(&self) -> Option<ActorTypeId> {
        self.last_type
    }

    /// The thing whose name is edited in place.
    pub fn naming(&self) -> Option<ItemId> {
        self.naming
    }

    /// Whether that thing was just made: giving its name up takes it away.
    pub fn is_naming_new(&self) -> bool {
        self.naming_new
    }

    /// What is looked for on the map, when the field is open.
    pub fn find(&self) -> Option<&str> {
        self.find.as_deref()
    }

    /// Rank of the thing found that the search is at.
    pub fn found(&self) -> usize {
        self.found
    }

    /// The dialog over the screen.
    pub fn dialog(&self) -> Option<&Dialog> {
        self.dialog.as_ref()
    }

    /// Whether panels are hidden: that was asked, or a tour plays.
    pub fn is_clean_screen(&self) -> bool {
        // The one who speaks to a second window keeps the console.
        let beside = self.projection.is_some_and(Projection::is_beside);
        self.clean_screen || self.mode == Mode::Projecting || (self.is_touring() && !beside)
    }

    /// The laser and the ink.
    pub fn ink(&self) -> &Ink {
        &self.ink
    }

    /// The same, to keep; costs nothing.
    pub fn shared_ink(&self) -> &Arc<Ink> {
        &self.ink
    }

    /// What stays put forward with its neighbours for the room, whatever the pointer does.
    pub fn spotlight(&self) -> Option<ItemId> {
        self.spotlight
    }

    /// Whether nothing can be changed: somebody reads.
    pub fn is_locked(&self) -> bool {
        self.mode == Mode::Reading
    }

    /// What helps to lead the session.
    pub fn room(&self) -> &Room {
        &self.room
    }

    /// Whether the values of the matrices are covered, so that the room speaks before it reads.
    pub fn hides_positions(&self) -> bool {
        self.positions_hidden
    }

    /// Whether the field of quick entry must take the keyboard.
    pub fn quick_entry_wanted(&self) -> bool {
        self.quick_entry_wanted
    }

    /// Grows when the keyboard must go to the next panel.
    pub fn panel_step(&self) -> u32 {
        self.panel_step
    }

    /// The last thing told, until an act follows it.
    pub fn notice(&self) -> Option<&Notice> {
        self.notices.back().filter(|_| self.told)
    }

    /// Everything told, the oldest first (at most a hundred).
    pub fn notices(&self) -> impl Iterator<Item = &Notice> {
        self.notices.iter()
    }

    /// Long work that goes on.
    pub fn work(&self) -> Option<&Work> {
        self.work.as_ref()
    }

    /// The sample that comes with the program, once it is read.
    pub fn sample(&self) -> Option<&Project> {
        self.sample.as_deref()
    }

    /// Which day it is; the first of all days until it is said.
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// Which day and minute it is.
    pub fn now(&self) -> DateTime {
        self.now
    }

    /// Whether a gesture is in progress.
    pub fn in_gesture(&self) -> bool {
        self.history.in_gesture()
    }

    /// An id that nothing has yet, for a view whose edit makes a new thing; another one after each edit.
    pub fn spare_id<T: From<Uuid>>(&self) -> T {
        T::from(self.spare)
    }

    /// A new id of any kind.
    pub(super) fn new_id<T: From<Uuid>>(&mut self) -> T {
        self.ids.give()
    }
}
