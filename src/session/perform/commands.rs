//! What each command does.

use std::path::PathBuf;

use super::linking::Way;
use crate::edit::{Edit, ItemId};
use crate::model::{Group, GroupColor, GroupId, Phase, Presence};
use crate::scene::{self, Theme};
use crate::session::{
    Action, Command, Dialog, Effect, FindAct, Fit, HelpPage, Mode, Needs, Over, Page, Preferences, ProjectAct, ReadAct,
    Screen, Selection, Session, Sheet, SimulateAct, TimeAct, Tool, TourAct, ViewChange,
};

/// One press of the zoom keys.
const ZOOM_STEP: f32 = 1.25;
/// Steps of the scale of the interface, in its own size.
const SCALE_STEPS: f32 = 10.0;

impl Session {
    /// Whether the command makes sense now.
    pub fn allows(&self, command: Command) -> bool {
        if self.is_locked() && !crate::session::reader::reads(command) {
            return false;
        }
        let actors = || self.selection.actors();
        match command.row().needs {
            Needs::Always => true,
            _ if !self.open => false,
            Needs::Project => true,
            Needs::Selection => !self.selection.is_empty(),
            Needs::Undo => self.history.undo_label().is_some() || self.is_previewing(),
            Needs::Redo => self.history.redo_label().is_some(),
            Needs::OneItem => self.selection.len() == 1,
            Needs::Actors => !actors().is_empty(),
            Needs::Groups => !self.selected_groups().is_empty(),
            Needs::TwoActors => actors().len() == 2,
            Needs::OneActor => actors().len() == 1,
            Needs::Links => !self.selection.links().is_empty(),
            Needs::FocusOrActors => self.focus.is_some() || !actors().is_empty(),
            Needs::Focus => self.focus.is_some(),
            Needs::Several => self.placed_selection().len() > 1,
            // A what-if of a reader ends with the reading.
            Needs::NoSimulation => self.simulation.is_none() || self.is_locked(),
            Needs::Simulation => self.simulation.is_some(),
            Needs::Projection => self.projection.is_some(),
            Needs::SpotlightOrItem => self.spotlight.is_some() || self.selection.len() == 1,
            Needs::Reading => self.is_locked(),
            Needs::Tour => self.is_touring() || self.may_begin_tour(command),
            Needs::LookedStage => self.looked_stage().is_some() && !self.is_locked(),
        }
    }

    /// Whether the hand of the one who speaks begins the tour: the map is projected, and has one; or its story is read,
    /// and what follows is asked for.
    fn may_begin_tour(&self, command: Command) -> bool {
        if self.reader().is_some_and(|reader| reader.page() == Page::Story) {
            return command == Command::NextStep;
        }
        self.mode == Mode::Projecting && self.screen == Screen::Map && !self.project.views.is_empty()
    }

    pub(super) fn run(&mut self, command: Command) -> Vec<Effect> {
        if !self.allows(command) {
            return Vec::new();
        }
        match command {
            Command::NewProject => self.dialog = Some(Dialog::NewProject(crate::storage::TemplateKey::Empty)),
            Command::Open => return vec![Effect::AskOpen],
            Command::Save => return self.save(),
            Command::SaveAs => return vec![Effect::AskSave],
            Command::ExportPicture => return vec![Effect::AskExport],
            Command::CloseProject => return vec![Effect::CloseProject],
            Command::AutoLayout if self.is_long_to_arrange() => return self.arrange_off_the_frame(),
            Command::Quit => return vec![Effect::Quit],
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Copy => return self.copy_selection(),
            Command::Cut => return self.cut_selection(),
            Command::Paste => return vec![Effect::RequestPaste],
            Command::ReadAsOfficial if self.is_locked() => return self.perform(Action::Read(ReadAct::BackToEditing)),
            Command::ReadAsOfficial => return self.perform(Action::Read(ReadAct::Preview)),
            Command::EditCopy => return self.perform(Action::Read(ReadAct::EditCopy)),
            Command::Palette => self.dialog = Some(Dialog::Palette),
            Command::Help => self.dialog = Some(Dialog::Help(HelpPage::Keys)),
            Command::About => self.dialog = Some(Dialog::Help(HelpPage::About)),
            Command::Preferences => self.dialog = Some(Dialog::Preferences),
            Command::SwitchLanguage => return self.switch_language(),
            Command::ToggleMinimap => {
                let minimap = Some(!self.shows_minimap());
                return self.prefer(|preferences| preferences.minimap = minimap);
            }
            Command::ToggleLegend => return self.prefer(|preferences| preferences.legend = !preferences.legend),
            Command::InterfaceLarger => {
                return self.scale_interface(self.preferences.interface_scale + 1.0 / SCALE_STEPS);
            }
            Command::InterfaceSmaller => {
                return self.scale_interface(self.preferences.interface_scale - 1.0 / SCALE_STEPS);
            }
            Command::InterfaceNormal => return self.scale_interface(1.0),
            other => self.run_on_map(other),
        }
        Vec::new()
    }

    fn run_on_map(&mut self, command: Command) {
        match command {
            Command::Duplicate => self.duplicate_selection(),
            Command::Delete => self.delete_selection(),
            Command::SelectAll => self.select_all(),
            Command::Rename => self.edit_name(self.selection.single()),
            Command::CyclePresence => self.cycle_presence(),
            Command::ToggleStar => self.toggle_star(),
            Command::ToggleLock => self.toggle_lock(),
            Command::TogglePin => self.toggle_pin(),
            Command::Group => self.group(),
            Command::Ungroup => self.apply(&Edit::SetGroup { actors: self.selection.actors(), group: None }),
            Command::CollapseGroup => self.collapse_groups(),
            Command::MergeActors => {
                if let [kept, merged] = self.selection.actors()[..] {
                    self.dialog = Some(Dialog::MergeActors(kept, merged));
                }
            }
            Command::SplitActor => self.dialog = self.selection.actors().first().map(|id| Dialog::SplitActor(*id)),
            Command::NewActor => {
                let at = self.pointer.map(|pointer| self.beside(pointer));
                self.create_actor(String::new(), self.last_type, Presence::Present, at, None);
            }
            Command::NewNote => self.create_note(self.pointer.unwrap_or(self.camera.center)),
            Command::QuickEntry => self.quick_entry_wanted = true,
            Command::PasteList => self.dialog = Some(Dialog::PasteList(String::new())),
            Command::WhoIsMissing => {
                let _ = self.perform(Action::Dialog(Some(Dialog::WhoIsMissing)));
            }
            Command::ActorTypes => self.dialog = Some(Dialog::ActorTypes),
            Command::ChangeScale => self.dialog = Some(Dialog::Scale),
            Command::SelectTool => self.take_tool(Tool::Select),
            Command::PanTool => self.take_tool(Tool::Pan),
            Command::LinkTool => self.take_tool(Tool::Link),
            Command::SketchTool => self.take_tool(Tool::Sketch),
            Command::Laser => self.take_tool(match self.tool {
                Tool::Laser => Tool::Ink,
                Tool::Ink => Tool::Select,
                _ => Tool::Laser,
            }),
            Command::Spotlight => {
                let lit =
                    self.spotlight.is_none() || self.selection.single().is_some_and(|it| self.spotlight != Some(it));
                self.spotlight = self.selection.single().filter(|_| lit);
            }
            Command::SwapEnds => self.swap_ends(),
            Command::MakeUndirected => self.set_way(Way::Undirected),
            Command::MakeDirected => self.set_way(Way::Directed),
            Command::MakeMutual => self.set_way(Way::Mutual),
            other => self.run_view(other),
        }
    }

    fn run_view(&mut self, command: Command) {
        match command {
            Command::WhatIf => self.simulate(SimulateAct::Start),
            Command::LookBefore => self.simulate(SimulateAct::LookBefore(!self.looks_before())),
            Command::CompareSimulation => self.simulate(SimulateAct::Compare(!self.compares())),
            Command::KeepSimulation => self.name_simulation(),
            Command::DropSimulation => self.simulate(SimulateAct::Drop),
            Command::Scenarios => self.dialog = Some(Dialog::Scenarios),
            Command::Timeline => drop(self.act_on_time(TimeAct::Line(!self.shows_timeline()))),
            Command::ChangeStage => drop(self.act_on_time(TimeAct::ChangeStage(!self.changes_stage()))),
            Command::TakeSnapshot => self.name_snapshot(),
            Command::Snapshots => self.dialog = Some(Dialog::Snapshots),
            Command::CompareStates => self.begin_comparison(),
            Command::FitAll => self.fit = Some(Fit::All),
            Command::FitSelection => self.fit = Some(Fit::Selection),
            Command::ZoomActual => self.zoom_by(1.0 / self.camera.zoom),
            Command::ZoomIn => self.zoom_by(ZOOM_STEP),
            Command::ZoomOut => self.zoom_by(1.0 / ZOOM_STEP),
            Command::PreviousView => self.walk_cameras(true),
            Command::NextView => self.walk_cameras(false),
            Command::ShowMap if self.is_locked() => drop(self.perform(Action::Read(ReadAct::Go(Page::Map)))),
            Command::Find => {
                self.leave_tour();
                self.go(Screen::Map);
                self.read_map_to_search();
                self.find_on_map(FindAct::Open);
            }
            Command::Focus | Command::FocusOne => self.focus_on_selection(1),
            Command::FocusTwo => self.focus_on_selection(2),
            Command::FocusThree => self.focus_on_selection(3),
            Command::WidenFocus => self.change_focus(1),
            Command::NarrowFocus => self.change_focus(-1),
            Command::ClearFilters => self.change_view(&ViewChange::ClearFilters),
            Command::HidePositions => self.positions_hidden = !self.positions_hidden,
            Command::ToggleOverlay => self.toggle_overlay(),
            Command::ReadMap => self.read_map(),
            Command::Present | Command::PresentBeside if self.projection.is_some() => self.end_projection(),
            Command::Present => {
                // With the steps beside the map, they are what is presented, from the one at hand.
                let plays = self.is_tour_open() && self.tour_step().is_some();
                self.project_on(ProjectAct::Here);
                if plays {
                    self.tour(TourAct::Start(None));
                }
            }
            Command::PresentBeside => self.project_on(ProjectAct::Beside),
            Command::Console => self.room.console = !self.room.console,
            Command::Pause => self.cover(Some(Sheet::Pause(None))),
            Command::QuestionOnly => self.cover(Some(Sheet::Question)),
            Command::Legibility => self.cover(Some(Sheet::Legibility)),
            Command::GuidedTour => self.tour(TourAct::Open(!self.is_tour_open())),
            Command::PlayTour => self.tour(TourAct::Start(None)),
            Command::NextStep | Command::PreviousStep if !self.is_touring() => self.tour(TourAct::Start(None)),
            Command::NextStep => self.tour(TourAct::Next),
            Command::PreviousStep => self.tour(TourAct::Previous),
            Command::CleanScreen => self.clean_screen = !self.clean_screen,
            Command::NextPanel => self.panel_step += 1,
            Command::PhaseIdentify => self.go_to_phase(Phase::Identify),
            Command::PhaseFrame => self.go_to_phase(Phase::Frame),
            Command::PhaseAct => self.go_to_phase(Phase::Act),
            Command::ShowMap => self.go(Screen::Map),
            Command::ShowActors => self.go(Screen::Actors),
            Command::ShowProjectCard => self.go(Screen::Project),
            Command::ShowStakes => self.go(Screen::Stakes),
            Command::ShowOutline => self.go(Screen::Outline),
            Command::ShowPositions => self.go(Screen::Positions),
            Command::ShowInfluences => self.go(Screen::Influences),
            Command::ShowValues => self.go(Screen::Values),
            Command::ShowStrategies => self.go(Screen::Strategies),
            Command::ShowAlliances => self.go(Screen::Alliances),
            Command::ShowPower => self.go(Screen::Power),
            Command::ShowLevers => self.go(Screen::Levers),
            Command::ShowCompromises => self.go(Screen::Compromises),
            Command::ShowPlan => self.go(Screen::Plan),
            Command::ShowSummary => self.go(Screen::Summary),
            Command::ShowMinutes => self.go(Screen::Minutes),
            Command::ShowToCheck => self.go(Screen::ToCheck),
            Command::ShowPrivate => self.go(Screen::Private),
            Command::NextQuestion => self.step_question(1),
            Command::PreviousQuestion => self.step_question(-1),
            other => self.arrange(other),
        }
    }

    /// Whether the small map is shown: as the person said, else from fifty actors on.
    pub fn shows_minimap(&self) -> bool {
        self.preferences.minimap.unwrap_or(self.present().map.actors.len() >= 50)
    }

    fn save(&self) -> Vec<Effect> {
        match &self.path {
            Some(path) if !self.newer => vec![self.writing(path.clone(), Over::Agreed)],
            _ => vec![Effect::AskSave],
        }
    }

    /// What writes the picture of the map as it is looked at now.
    pub(super) fn drawing(&self, path: PathBuf, over: Over) -> Effect {
        Effect::WritePicture { path, look: Box::new(self.scene_options(Theme::Light)), over }
    }

    /// What writes the project as it is now, without any simulation.
    pub(super) fn writing(&self, path: PathBuf, over: Over) -> Effect {
        let (document, revision) = (self.document, self.kept_revision());
        Effect::WriteFile { path, project: self.kept_project(), document, revision, over }
    }

    fn switch_language(&mut self) -> Vec<Effect> {
        let language = self.preferences.language();
        let other = crate::i18n::Language::ALL.into_iter().find(|l| *l != language).unwrap_or(language);
        self.prefer(|preferences| preferences.language = Some(other))
    }

    /// Changes what the person likes; it is remembered.
    fn prefer(&mut self, change: impl FnOnce(&mut Preferences)) -> Vec<Effect> {
        let mut preferences = self.preferences.clone();
        change(&mut preferences);
        self.perform(Action::Preferences(Box::new(preferences)))
    }

    /// Draws the whole interface at that scale, rounded to a step and kept within bounds.
    fn scale_interface(&mut self, scale: f32) -> Vec<Effect> {
        let (least, most) = Preferences::SCALES;
        let interface_scale = ((scale * SCALE_STEPS).round() / SCALE_STEPS).clamp(least, most);
        self.prefer(|preferences| preferences.interface_scale = interface_scale)
    }

    fn select_all(&mut self) {
        let (actors, links) = scene::visible(&self.present().map, &self.scene_options(Theme::Light));
        let notes = self.present().map.notes.iter().filter(|_| self.layers.notes).map(|note| ItemId::Note(note.id));
        let items = actors.into_iter().map(ItemId::Actor).chain(links.into_iter().map(ItemId::Link)).chain(notes);
        self.selection = Selection::of(items);
    }

    fn cycle_presence(&mut self) {
        let actors = self.selection.actors();
        let all_present = actors
            .iter()
            .all(|id| self.present().map.actors.get(*id).is_some_and(|actor| actor.presence == Presence::Present));
        let presence = if all_present { Presence::ToMobilise } else { Presence::Present };
        self.apply(&Edit::SetPresence { actors, presence });
    }

    fn toggle_star(&mut self) {
        let actors = self.selection.actors();
        let all = actors.iter().all(|id| self.present().map.actors.get(*id).is_some_and(|actor| actor.star));
        self.apply(&Edit::SetStar { actors, star: !all });
    }

    fn toggle_pin(&mut self) {
        let actors = self.selection.actors();
        let all = actors.iter().all(|id| self.present().map.actors.get(*id).is_some_and(|actor| actor.pinned));
        self.apply(&Edit::SetPinned { actors, pinned: !all });
    }

    fn toggle_lock(&mut self) {
        let items = self.placed_selection();
        let map = &self.present().map;
        let all = items.iter().all(|item| match item {
            ItemId::Actor(id) => map.actors.get(*id).is_some_and(|actor| actor.locked),
            ItemId::Note(id) => map.notes.get(*id).is_some_and(|note| note.locked),
            _ => true,
        });
        self.apply(&Edit::SetLocked { items, locked: !all });
    }

    fn group(&mut self) {
        let actors = self.selection.actors();
        let used: std::collections::BTreeSet<GroupColor> = self.present().map.groups.iter().map(|g| g.color).collect();
        let count = self.present().map.groups.len();
        let color = GroupColor::ALL
            .into_iter()
            .find(|color| !used.contains(color))
            .or_else(|| GroupColor::ALL.get(count % GroupColor::ALL.len()).copied())
            .unwrap_or_default();
        self.begin_new();
        let id: GroupId = self.new_id();
        let name = self.texts().new_group_name();
        let group = Group { id, name, color, symbol: None, values: Vec::new(), hull: true, collapsed: false };
        self.apply(&Edit::Several(vec![Edit::Add(group.into()), Edit::SetGroup { actors, group: Some(id) }]));
        self.selection = Selection::of([ItemId::Group(id)]);
        self.name_new(ItemId::Group(id));
    }

    fn selected_groups(&self) -> Vec<GroupId> {
        let map = &self.present().map;
        let mut groups: Vec<GroupId> = self
            .selection
            .iter()
            .filter_map(|item| match item {
                ItemId::Group(id) => Some(id),
                ItemId::Actor(id) => {
                    let actor = map.actors.get(id)?;
                    actor.group
                }
                _ => None,
            })
            .collect();
        groups.sort();
        groups.dedup();
        groups
    }

    fn collapse_groups(&mut self) {
        let edits: Vec<Edit> = self
            .selected_groups()
            .into_iter()
            .filter_map(|id| self.present().map.groups.get(id))
            .map(|group| Edit::Change(Group { collapsed: !group.collapsed, ..group.clone() }.into()))
            .collect();
        self.apply(&Edit::Several(edits));
    }

    fn step_question(&mut self, by: isize) {
        let all = crate::model::Question::ALL;
        let rank = all.iter().position(|question| *question == self.question).unwrap_or(0);
        if let Some(&question) = rank.checked_add_signed(by).and_then(|next| all.get(next)) {
            self.go_to_question(question);
        }
    }
}
