//! The parts of the screen, in the order in which they are drawn.

use std::rc::Rc;
use std::sync::Arc;

use egui::{CentralPanel, Frame, Margin, Panel};

use crate::scene::Theme;
use crate::session::{Action, Command, LastFew, Mode, ProjectAct, Screen, Session, ViewChange};
use crate::ui::fields::Drafts;
use crate::ui::keys::{Keyboard, Region};
use crate::ui::results::{Computed, Computing, Results};
use crate::ui::theme::{self, Colors};
use crate::ui::{
    Derived, Desk, canvas, card, dialogs, drop, guide, hints, official, room, screens, start, status, time, top_bar,
    tour, whatif, widgets, work,
};

/// How near the top edge of a clean screen the pointer brings the way back.
const TOP_EDGE: f32 = 48.0;

/// Frames after which egui knows that a sheet covers the screen.
const FRAMES_TO_COVER: u32 = 3;

/// A window narrower than this has no room for a map between the guide and a card.
pub(super) const LEAST_FOR_BOTH: f32 = 800.0;

/// Every part of the screen with its own state: drafts, open folds, scroll. Nothing of the project.
pub struct Views {
    colors: Colors,
    dressed: Option<(Theme, bool)>,
    canvas: canvas::CanvasView,
    guide: guide::GuideView,
    card: card::CardView,
    screens: screens::ScreensView,
    dialogs: dialogs::DialogsView,
    start: start::StartView,
    hints: hints::HintsView,
    whatif: whatif::WhatIfView,
    line: time::LineView,
    compare: time::CompareView,
    official: official::OfficialView,
    bar: room::bar::Bar,
    console: room::console::Console,
    entry: room::entry::Entry,
    beside: canvas::Beside,
    tour: tour::TourView,
    drafts: Drafts,
    keyboard: Keyboard,
    /// Where the guide was in the frame before, when it was drawn.
    guide_at: Option<egui::Rect>,
    derived: LastFew<Rc<Derived>>,
    results: Rc<Results>,
    /// Which of the projects opened so far the results are of.
    document: u64,
    /// Frames since a sheet is over the screen.
    covered: u32,
}

impl Default for Views {
    fn default() -> Self {
        Self {
            colors: Colors::of(Theme::Light),
            dressed: None,
            canvas: canvas::CanvasView::default(),
            guide: guide::GuideView::default(),
            card: card::CardView::default(),
            screens: screens::ScreensView::default(),
            dialogs: dialogs::DialogsView::default(),
            start: start::StartView::default(),
            hints: hints::HintsView::default(),
            whatif: whatif::WhatIfView::default(),
            line: time::LineView::default(),
            compare: time::CompareView::default(),
            official: official::OfficialView::default(),
            bar: room::bar::Bar::default(),
            console: room::console::Console::default(),
            entry: room::entry::Entry::default(),
            beside: canvas::Beside::default(),
            tour: tour::TourView::default(),
            drafts: Drafts::default(),
            keyboard: Keyboard::default(),
            guide_at: None,
            derived: LastFew::default(),
            results: Rc::default(),
            document: 0,
            covered: 0,
        }
    }
}

impl Views {
    /// The map, to know where it is on the screen.
    pub fn canvas(&self) -> &canvas::CanvasView {
        &self.canvas
    }

    /// Draws everything and returns what was asked for, in order.
    pub fn show(&mut self, ui: &mut egui::Ui, session: &Session) -> Vec<Action> {
        let mut actions = Vec::new();
        self.keyboard.begin(ui);
        self.drafts.begin(ui);
        tour::take_keys(ui, session, &mut actions);
        let own_size = (ui.ctx().zoom_factor() - session.preferences().interface_scale).abs() < 1e-3;
        if session.is_returning() && own_size && session.mode() != Mode::Projecting {
            actions.push(Action::Project(ProjectAct::Returned));
        }
        self.dress(ui, session);
        self.cover(ui, session);
        let colors = self.colors.clone();
        let mut drafts = std::mem::take(&mut self.drafts);
        if self.document != session.document() {
            self.document = session.document();
            self.results.forget();
        }
        let (derived, results) = (self.derived(session), Rc::clone(&self.results));
        let mut desk = Desk::new(session, &colors, &mut actions, &mut drafts, derived, results);
        self.canvas.keep_clear((session.mode() == Mode::Projecting).then(|| self.bar.reach(ui)));
        if session.is_open() {
            // A tour plays over the whole window, for a reader as for a room.
            if session.is_locked() && !session.is_touring() {
                self.official.show(ui, &mut desk, &mut self.canvas, &mut self.keyboard);
            } else {
                self.project(ui, &mut desk);
            }
            if session.mode() == Mode::Projecting {
                self.bar.show(ui, &mut desk);
            } else {
                Self::way_back(ui, &mut desk);
            }
        } else {
            self.keyboard.watch(ui, None);
            status::show(ui, &desk);
            CentralPanel::no_frame().show(ui, |ui| self.start.show(ui, &mut desk));
        }
        if desk.showcase != session.showcase() {
            desk.push(Action::View(ViewChange::Showcase(desk.showcase)));
        }
        let theme = self.colors.palette.theme;
        let lit = session.projection().filter(|it| it.is_beside()).and_then(|_| self.canvas.lit(session));
        desk.actions.extend(self.beside.show(ui.ctx(), session, theme, lit));
        self.dialogs.show(ui, &mut desk);
        work::show(ui, &mut desk);
        drop::veil(ui, &desk);
        let escaped = ui.input(|input| input.key_pressed(egui::Key::Escape));
        let undrawn = drafts.settle_undrawn(session, escaped);
        self.keyboard.dispatch(ui, session, &mut actions);
        let needed = actions.iter().any(|action| matches!(action, Action::Command(_)));
        let typed = undrawn.or_else(|| if needed { drafts.settle(session) } else { None });
        actions.splice(0..0, typed);
        self.drafts = drafts;
        actions
    }

    /// Nothing under a sheet says what it is: the tooltip that is open when the sheet opens gives way to an empty one,
    /// until egui knows that the sheet is over what the pointer is on.
    fn cover(&mut self, ui: &egui::Ui, session: &Session) {
        self.covered = if session.dialog().is_some() { self.covered.saturating_add(1) } else { 0 };
        if (1..=FRAMES_TO_COVER).contains(&self.covered) {
            let nowhere = egui::PopupAnchor::Position(egui::Pos2::ZERO);
            let id = egui::Id::unique("no_tooltip");
            let mut none = egui::Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, nowhere);
            none.popup = none.popup.frame(Frame::NONE);
            none.show(|_| ());
        }
    }

    /// What views wait for, to be computed off the frame.
    pub fn to_compute(&self, session: &Session) -> Option<Computing> {
        session.is_open().then(|| self.results.next(&session.shared_project())).flatten()
    }

    /// What was computed off the frame.
    pub fn learn(&self, computed: Computed) {
        self.results.learn(computed);
    }

    /// What is computed off the frame, and what is known of it.
    pub fn results(&self) -> &Results {
        &self.results
    }

    /// What is being typed, before the window closes.
    pub fn settle(&mut self, session: &Session) -> Option<Action> {
        self.drafts.settle(session)
    }

    /// What is computed from the project; computed again when it is not one of the last that were looked at.
    fn derived(&mut self, session: &Session) -> Rc<Derived> {
        let project = session.shared_project();
        Rc::clone(
            self.derived.find_or(|derived| derived.is_of(&project), || Rc::new(Derived::of(Arc::clone(&project)))),
        )
    }

    fn dress(&mut self, ui: &egui::Ui, session: &Session) {
        let preferences = session.preferences();
        let projecting = session.mode() == Mode::Projecting;
        let theme = theme::theme_of(preferences.theme, ui.input(|input| input.raw.system_theme));
        // A dark ground is lost on a projector.
        let theme = if projecting && theme == Theme::Dark { Theme::Light } else { theme };
        let wanted = (theme, preferences.reduced_motion);
        if self.dressed != Some(wanted) {
            self.dressed = Some(wanted);
            self.colors = Colors::of(theme);
            theme::install(ui.ctx(), &self.colors, preferences.reduced_motion);
        }
        let sizes = &self.colors.palette.size;
        let scale = if projecting { room::size::zoom(ui, sizes) } else { preferences.interface_scale };
        if (ui.ctx().zoom_factor() - scale).abs() > 1e-3 {
            ui.ctx().set_zoom_factor(scale);
        }
    }

    /// A way back from the clean screen, while the pointer is at the top edge.
    fn way_back(ui: &egui::Ui, desk: &mut Desk<'_>) {
        let near = |place: egui::Pos2| place.y < ui.max_rect().top() + TOP_EDGE;
        let clean = desk.session.is_clean_screen() && !desk.session.is_touring();
        if !clean || !ui.input(|input| input.pointer.hover_pos()).is_some_and(near) {
            return;
        }
        let area = egui::Area::new(egui::Id::unique("way_back")).anchor(egui::Align2::CENTER_TOP, egui::Vec2::ZERO);
        area.show(ui.ctx(), |ui| {
            let label = desk.texts.clean_screen_leave();
            if widgets::button(ui, desk.colors, None, &label, widgets::Weight::Plain).clicked() {
                desk.command(Command::CleanScreen);
            }
        });
    }

    /// Whether the guide and the card are shown. Where both would leave no map, the card stands in for the guide,
    /// unless the keyboard is in the guide.
    fn sides(&self, ui: &egui::Ui, desk: &Desk<'_>) -> [bool; 2] {
        let screen = desk.session.screen();
        let card = desk.session.is_tour_open() || (screen.has_card() && card::CardView::is_wanted(desk));
        if ui.available_width() >= LEAST_FOR_BOTH || !card {
            return [screen.has_guide(), card];
        }
        let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
        let held = focused.zip(self.guide_at).is_some_and(|(it, guide)| guide.contains(it.rect.center()));
        let wanted = desk.session.quick_entry_wanted() || self.keyboard.is_landing(Region::Guide);
        let guide = wanted || (held && !self.keyboard.is_landing(Region::Card));
        [guide && screen.has_guide(), !guide]
    }

    /// The band that says which date is looked at, and the timeline.
    fn time(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        if desk.session.is_touring() || cover(desk.session).is_some() {
            // The step says which date it shows; a pause and a question are alone.
            return;
        }
        if time::is_banded(desk.session) {
            let changes = desk.session.changes_stage();
            let fill = if changes { desk.colors.accent_tint } else { desk.colors.subtle };
            let ground = Frame::new().fill(fill).inner_margin(Margin::symmetric(14, 0));
            Panel::top("date").exact_size(time::BAND).frame(ground).show(ui, |ui| time::band(ui, desk));
        }
        if time::has_line(desk.session) {
            let margin = Margin::symmetric(14, 0);
            let height = time::LineView::height(ui, desk, ui.available_width() - margin.sum().x);
            let ground = Frame::new().fill(desk.colors.panel).inner_margin(margin);
            Panel::bottom("timeline").exact_size(height).frame(ground).show(ui, |ui| self.line.show(ui, desk));
        }
    }

    /// What stands at the left of the view: the console, else the panel of the question when it is shown.
    fn left(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>, guide: bool) {
        let frame = Frame::new().fill(desk.colors.panel).inner_margin(Margin::same(16));
        if desk.session.room().console() {
            let width = room::console::WIDTH;
            Panel::left("console").exact_size(width).frame(frame).show(ui, |ui| {
                self.keyboard.land(ui, Region::Guide);
                self.console.show(ui, desk);
            });
        } else if guide {
            let shown = Panel::left("guide").exact_size(232.0).frame(frame).show(ui, |ui| {
                self.keyboard.land(ui, Region::Guide);
                self.guide.show(ui, desk);
            });
            self.guide_at = Some(shown.response.rect);
        } else {
            self.guide_at = None;
        }
    }

    /// What stands beside the view: the comparison in progress, else the card when it is shown.
    fn beside(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>, card: bool) {
        let frame = Frame::new().fill(desk.colors.panel).inner_margin(Margin::same(16));
        let (simulated, compared) = (whatif::is_compared(desk.session), time::is_compared(desk.session));
        let tours = desk.session.is_tour_open();
        let (name, width) = match (simulated, compared) {
            (true, _) => ("whatif", whatif::WhatIfView::WIDTH),
            (_, true) => ("compare", time::CompareView::WIDTH),
            _ if card && tours => ("tour", tour::TourView::WIDTH),
            _ if card => ("card", card::CardView::width(desk)),
            _ => return,
        };
        Panel::right(name).exact_size(width).frame(frame).show(ui, |ui| {
            self.keyboard.land(ui, Region::Card);
            if simulated {
                self.whatif.show(ui, desk);
            } else if compared {
                self.compare.show(ui, desk);
            } else if tours {
                self.tour.show(ui, desk);
            } else {
                self.card.show(ui, desk);
            }
        });
    }

    fn project(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let screen = desk.session.screen();
        let compared = whatif::is_compared(desk.session) || time::is_compared(desk.session);
        let tours = desk.session.is_tour_open();
        let beside = compared || tours || (screen.has_card() && card::CardView::is_wanted(desk));
        let regions = [screen.has_guide() || desk.session.room().console(), beside];
        self.keyboard.follow_panels(ui, desk.session, regions);
        self.canvas.take_tab(ui, desk.session);
        let panel = |margin: Margin| Frame::new().fill(desk.colors.panel).inner_margin(margin);
        if !desk.session.is_clean_screen() {
            Panel::top("top_bar").exact_size(48.0).frame(panel(Margin::symmetric(14, 0))).show(ui, |ui| {
                self.keyboard.land(ui, Region::Top);
                top_bar::show(ui, desk);
            });
            Panel::bottom("status")
                .exact_size(28.0)
                .frame(panel(Margin::symmetric(14, 0)))
                .show(ui, |ui| status::line(ui, desk, self.canvas.doing(ui)));
            let [guide, card] = self.sides(ui, desk);
            self.left(ui, desk, guide);
            self.beside(ui, desk, card);
        }
        if desk.session.mode() == Mode::Projecting && !desk.session.is_touring() {
            room::footer::show(ui, desk);
            room::entry::strip(ui, desk, &mut self.entry);
        }
        CentralPanel::no_frame().show(ui, |ui| {
            if !desk.session.is_clean_screen() {
                Panel::top("tabs")
                    .exact_size(36.0)
                    .frame(panel(Margin::symmetric(14, 0)))
                    .show(ui, |ui| screens::tabs(ui, desk));
            }
            if desk.session.simulation().is_some() {
                let ground = Frame::new().fill(desk.colors.subtle).inner_margin(Margin::symmetric(14, 0));
                Panel::top("simulation").exact_size(whatif::BAND).frame(ground).show(ui, |ui| whatif::band(ui, desk));
            }
            self.time(ui, desk);
            CentralPanel::no_frame().show(ui, |ui| {
                if desk.session.screen() == Screen::Map && !desk.map().actors.is_empty() {
                    if self.keyboard.is_landing(Region::Centre) {
                        self.canvas.land();
                    }
                } else {
                    self.keyboard.land(ui, Region::Centre);
                }
                let area = ui.max_rect();
                if let Some(cover) = cover(desk.session) {
                    self.keyboard.watch(ui, None);
                    return cover.show(ui, desk.colors, room::Scale::WHOLE);
                }
                self.keyboard.watch(ui, (desk.session.screen() == Screen::Map).then_some(area));
                match desk.session.screen() {
                    Screen::Map => self.canvas.show(ui, desk),
                    _ => self.screens.show(ui, desk),
                }
                if desk.session.screen() == Screen::Map {
                    let (map, taken) = self.canvas.actors_at();
                    self.hints.show(ui, desk, map, taken);
                }
            });
        });
    }
}

/// What is before the room in place of the screen.
fn cover(session: &Session) -> Option<room::sheet::Cover> {
    room::sheet::Cover::of(session).filter(|_| session.mode() == Mode::Projecting)
}
