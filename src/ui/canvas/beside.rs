//! The map on a second window: what the room may see, from where the facilitator looks.
//!
//! The window is given a project that holds nothing private, and nothing else: what is not there cannot be shown. It
//! has frames of its own, asked for when what it shows has changed.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use egui::{
    Align, Align2, CentralPanel, Context, Frame as Margins, Layout, Margin, Panel, Pos2, Rect, Ui, Vec2,
    ViewportBuilder, ViewportId,
};

use super::frame::{self, Frame};
use super::marks::Marks;
use super::sight::Sight;
use crate::geometry::Vector;
use crate::i18n::Texts;
use crate::model::{Lens, Project};
use crate::scene::{LegendEntry, SWATCH, SceneId, SceneOptions, Theme};
use crate::session::ink::Ink;
use crate::session::room::{Speakers, Timer};
use crate::session::{Action, Camera, ProjectAct, Session, TourAct};
use crate::ui::drawing::paint_shapes;
use crate::ui::room::{Scale, clock, sheet::Cover};
use crate::ui::theme::Colors;
use crate::ui::tour::{self, Told};
use crate::ui::{top_bar, widgets};

/// Size of the window where no second screen takes it.
const SIZE: [f32; 2] = [1280.0, 720.0];
/// Heights and gaps at their size in the window.
const FOOTER: f32 = 26.0;
const GAP: f32 = 14.0;

/// All that the second window knows.
#[derive(Clone)]
struct Shown {
    project: Arc<Project>,
    options: SceneOptions,
    camera: Camera,
    /// The size in which the facilitator sees that.
    canvas: Vector,
    bright: Option<BTreeSet<SceneId>>,
    cover: Option<Cover>,
    texts: Texts,
    timer: Timer,
    speakers: Speakers,
    legend: bool,
    ink: Arc<Ink>,
    motion: bool,
    /// What the step of the tour that plays tells.
    told: Option<Told>,
}

impl Shown {
    fn of(session: &Session, theme: Theme, bright: Option<BTreeSet<SceneId>>) -> Self {
        let theme = if theme == Theme::Dark { Theme::Light } else { theme };
        let project = session.public_project();
        let mut options = SceneOptions { participants_only: true, ..session.scene_options(theme) };
        // What was computed with what is private would tell of it.
        if !Arc::ptr_eq(&project, &session.shared_project()) {
            options.lens = Lens { indicator: None, sized_by: None, ringed_by: None, ..options.lens };
            options.overlay = None;
        }
        Self {
            project,
            options,
            camera: session.camera(),
            canvas: session.canvas_size(),
            bright,
            cover: Cover::of(session),
            texts: session.texts(),
            timer: *session.room().timer(),
            speakers: session.room().speakers().clone(),
            legend: session.preferences().legend,
            ink: Arc::clone(session.shared_ink()),
            motion: !session.preferences().reduced_motion,
            told: Told::of(session),
        }
    }

    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.project, &other.project)
            && Arc::ptr_eq(&self.ink, &other.ink)
            && self.options == other.options
            && (self.camera, self.canvas) == (other.camera, other.canvas)
            && self.bright == other.bright
            && self.cover == other.cover
            && (self.timer, self.texts) == (other.timer, other.texts)
            && self.speakers == other.speakers
            && (self.legend, self.motion) == (other.legend, other.motion)
            && self.told == other.told
    }
}

/// What the second window keeps between its frames.
#[derive(Default)]
struct Surface {
    shown: Option<Shown>,
    sight: Sight,
    /// Whether it was closed, or left with Escape.
    closed: bool,
    /// The step of a tour that a key pressed there leads to.
    asked: Option<TourAct>,
}

/// The second window.
#[derive(Default)]
pub struct Beside {
    surface: Arc<Mutex<Surface>>,
    open: bool,
}

/// How egui knows it.
fn window() -> ViewportId {
    ViewportId::from_hash_of("projection")
}

impl Beside {
    /// Keeps the window open while the session projects beside; `bright` is what is put forward on the map. Gives what
    /// it asks for: to end when it was closed, or another step of the tour.
    pub fn show(
        &mut self,
        ctx: &Context,
        session: &Session,
        theme: Theme,
        bright: Option<BTreeSet<SceneId>>,
    ) -> Option<Action> {
        if !session.projection().is_some_and(|projection| projection.is_beside()) {
            self.open = false;
            return None;
        }
        let shown = Shown::of(session, theme, bright);
        let title = shown.texts.room_window(title(&shown));
        let (changed, asked) = {
            let mut surface = self.surface.lock().unwrap_or_else(PoisonError::into_inner);
            if !std::mem::replace(&mut self.open, true) {
                *surface = Surface::default();
            }
            if std::mem::take(&mut surface.closed) {
                self.open = false;
                return Some(Action::Project(ProjectAct::Stop));
            }
            let same = surface.shown.as_ref().is_some_and(|known| known.is(&shown));
            if !same {
                surface.shown = Some(shown);
            }
            (!same, surface.asked.take())
        };
        let builder = ViewportBuilder::default().with_title(title).with_inner_size(SIZE).with_monitor(1);
        let surface = Arc::clone(&self.surface);
        ctx.show_viewport_deferred(window(), builder, move |ui, _class| {
            let mut surface = surface.lock().unwrap_or_else(PoisonError::into_inner);
            surface.show(ui);
            let left =
                |input: &egui::InputState| input.viewport().close_requested() || input.key_pressed(egui::Key::Escape);
            if ui.input(left) {
                surface.closed = true;
                ui.ctx().request_repaint_of(ViewportId::ROOT);
            }
            if let Some(act) = tour::pressed(ui) {
                surface.asked = Some(act);
                ui.ctx().request_repaint_of(ViewportId::ROOT);
            }
        });
        if changed {
            ctx.request_repaint_of(window());
        }
        asked.map(Action::Tour)
    }
}

fn title(shown: &Shown) -> String {
    let title = &shown.project.header.title;
    if title.is_empty() { shown.texts.untitled() } else { title.clone() }
}

impl Surface {
    fn show(&mut self, ui: &mut Ui) {
        let Some(shown) = self.shown.clone() else { return };
        let colors = Colors::of(shown.options.theme);
        let pixels = ui.pixels_per_point();
        let scale = Scale::of(&colors.palette.size, ui.max_rect().height() * pixels, pixels);
        footer(ui, &shown, &colors, scale);
        CentralPanel::no_frame().show(ui, |ui| {
            if let Some(cover) = &shown.cover {
                return cover.show(ui, &colors, scale);
            }
            self.map(ui, &shown, &colors, scale);
        });
    }

    fn map(&mut self, ui: &mut Ui, shown: &Shown, colors: &Colors, scale: Scale) {
        let floor = scale.points(colors.palette.size.text.caption);
        let options = SceneOptions { projection: Some(floor), ..shown.options.clone() };
        let scene = self.sight.scene(&shown.project, &options);
        if let Some(told) = &shown.told {
            let entries = self.sight.legend(&shown.project.map, colors.palette);
            told.show(ui, (shown.texts, &shown.project.map, colors), scale, &scene, &entries);
        } else if shown.legend {
            let entries = self.sight.legend(&shown.project.map, colors.palette);
            legend(ui, shown, colors, scale, &entries);
        }
        let rect = ui.available_rect_before_wrap();
        ui.set_clip_rect(rect);
        let by = (rect.width() / shown.canvas.x.max(1.0)).min(rect.height() / shown.canvas.y.max(1.0));
        let camera = Camera { zoom: shown.camera.zoom * by, ..shown.camera };
        let origin = frame::origin(camera, rect, ui.pixels_per_point());
        let bright = shown.bright.clone().filter(|bright| bright.iter().any(|id| scene.node(*id).is_some()));
        let marks = Marks { bright, ..Marks::default() };
        let labels = self.sight.names(&scene, camera, rect, origin, &marks, true);
        let frame = Frame { rect, camera, origin, scene, labels };
        self.sight.paint(ui, &frame, &marks, colors);
        super::ink::paint(ui, &frame, &shown.ink, colors, scale, shown.motion);
        ui.take_available_space();
    }
}

/// What it is, how long is left, who speaks, and what must be said of it wherever it is shown.
fn footer(ui: &mut Ui, shown: &Shown, colors: &Colors, scale: Scale) {
    let margins = Margins::new().fill(colors.panel).inner_margin(Margin::symmetric(14, 0));
    Panel::bottom("room_footer").exact_size(scale.points(FOOTER)).frame(margins).show(ui, |ui| {
        let font = scale.regular(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (notice, _) = shown.texts.language.pick(&shown.project.header.short_notice);
            let room = ui.available_width() * 0.6;
            let mut galley = widgets::elided(ui, &widgets::unbroken(notice), font.clone(), room);
            if galley.job.text.is_empty() {
                galley = ui.painter().layout_no_wrap(String::new(), font.clone(), colors.note);
            }
            let (at, _) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
            ui.painter().galley_with_override_text_color(at.min, galley, colors.note);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let size = Vec2::new(scale.points(22.0), scale.points(16.0));
                let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                top_bar::paint_sign_in(ui.painter(), rect.center(), scale.points(5.5), colors);
                if shown.timer.runs() {
                    clock::hand(ui, &shown.timer, shown.texts, colors, scale.semibold(14.0));
                }
                crate::ui::room::speaking(ui, &shown.speakers, shown.texts, scale);
                let galley = widgets::elided(ui, &title(shown), font, ui.available_width());
                ui.add(egui::Label::new(galley));
            });
        });
    });
}

/// What the map draws, in words: in as many rows as it takes, a quarter of the height at most.
fn legend(ui: &mut Ui, shown: &Shown, colors: &Colors, scale: Scale, entries: &[LegendEntry]) {
    let (row, gap) = (scale.points(26.0), scale.points(GAP));
    let sign = Vec2::new(SWATCH.x, SWATCH.y) * scale.points(100.0) / 100.0;
    let font = scale.regular(12.0);
    let width = ui.available_width() - 2.0 * gap;
    let words = entries.iter().filter(|entry| !entry.hidden).map(|entry| {
        let word = entry.key.words(shown.texts, &shown.project.map);
        let galley = ui.painter().layout_no_wrap(word, font.clone(), colors.text);
        (entry, galley)
    });
    let mut places = Vec::new();
    let (mut left, mut top) = (0.0, 0.0);
    for (entry, galley) in words {
        let taken = sign.x + 4.0 + galley.size().x;
        if left > 0.0 && left + taken > width {
            (left, top) = (0.0, top + row);
        }
        places.push((entry, galley, Vec2::new(left, top)));
        left += taken + gap;
    }
    let most = ((ui.available_height() * 0.25 / row) as usize).max(1) as f32 * row;
    let height = (top + row).min(most);
    let margins = Margins::new().fill(colors.panel);
    Panel::bottom("room_legend").exact_size(height).frame(margins).show(ui, |ui| {
        let corner = ui.max_rect().min + Vec2::new(gap, 0.0);
        for (entry, galley, at) in places.into_iter().filter(|(_, _, at)| at.y + row <= height + 0.5) {
            let place = corner + at;
            let shapes: Vec<_> = entry.swatch.iter().cloned().map(|shape| shape.scaled(sign.x / SWATCH.x)).collect();
            paint_shapes(ui.painter(), &shapes, Pos2::new(place.x, place.y + (row - sign.y) / 2.0));
            let at = Rect::from_min_size(Pos2::new(place.x + sign.x + 4.0, place.y), Vec2::new(galley.size().x, row));
            let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), at);
            ui.painter().galley(at.min, galley, colors.text);
        }
    });
}
