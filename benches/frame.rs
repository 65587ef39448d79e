//! How long a frame takes before it is rasterised: views run and shapes tessellated, without a window.
//!
//! `cargo bench --bench frame`, or some of it: `cargo bench --bench frame -- Tour`. A project opens in a window of
//! 1280×720; then every frame pans, zooms, drags an actor, draws with the ink, glides from step to step of a tour, or
//! looks at another date.
//! Budgets hold for the canvas, at the 95th percentile; "window" adds every other part of the screen.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints its figures, and stops without its example"
)]

use std::rc::Rc;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion};
use egui::{
    Context, Event, FullOutput, Modifiers, MouseWheelUnit, PointerButton, Pos2, RawInput, Rect, TouchPhase, Vec2,
};
use entente::geometry::Point;
use entente::model::{Project, SavedCamera, StageId, Table, Text, View, ViewId};
use entente::session::{Action, Camera, IdSource, OpenProject, Preferences, Session, TimeAct, Tool, TourAct};
use entente::storage::files;
use entente::ui::canvas::CanvasView;
use entente::ui::convert::ui_from_world;
use entente::ui::fields::Drafts;
use entente::ui::theme::{self, Colors};
use entente::ui::{Derived, Desk, Views};
use pace::Pace;
use uuid::Uuid;

#[path = "common/pace.rs"]
mod pace;
#[path = "../tests/common/synthetic.rs"]
mod synthetic;

/// Actors, links, and the budget of a frame of the canvas in milliseconds.
const SIZES: [(usize, usize, &str); 3] = [(50, 200, "1"), (500, 2_000, "4"), (5_000, 15_000, "8")];
/// How many frames the percentiles are taken from.
const FRAMES: usize = 120;
/// How many frames a step of the tour is looked at: longer than the eye takes to get there.
const STEP_FRAMES: usize = 60;

/// What happens from one frame to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Act {
    Rest,
    Pan,
    Zoom,
    Drag,
    Ink,
    Tour,
    Date,
}

/// What is drawn.
enum Drawn {
    Canvas(Box<CanvasView>),
    Window(Box<Views>),
}

/// The app without a window.
struct Stage {
    ctx: Context,
    session: Session,
    views: Drawn,
    colors: Colors,
    drafts: Drafts,
    derived: Rc<Derived>,
    frames: usize,
    /// Where the button was pressed.
    held_at: Option<Pos2>,
}

impl Stage {
    fn new(project: Project, window: bool, act: Act) -> Self {
        let ctx = Context::default();
        theme::install_fonts(&ctx);
        let colors = Colors::of(entente::scene::Theme::Light);
        theme::install(&ctx, &colors, true);
        let preferences = Preferences { reduced_motion: act != Act::Tour, hints: false, ..Preferences::default() };
        let mut session = Session::new(preferences, IdSource::counting());
        let derived = Rc::new(Derived::of(std::sync::Arc::new(project.clone())));
        drop(session.perform(Action::Open(Box::new(OpenProject::untitled(project)))));
        let views = if window { Drawn::Window(Box::default()) } else { Drawn::Canvas(Box::default()) };
        let mut stage =
            Self { ctx, session, views, colors, drafts: Drafts::default(), derived, frames: 0, held_at: None };
        for _ in 0..10 {
            stage.frame(Act::Rest);
        }
        match act {
            Act::Ink => drop(stage.session.perform(Action::Tool(Tool::Ink))),
            Act::Tour => drop(stage.session.perform(Action::Tour(TourAct::Start(None)))),
            Act::Rest | Act::Pan | Act::Zoom | Act::Drag | Act::Date => {}
        }
        stage
    }

    /// One frame: what happens, views, tessellation. Answers the number of triangles.
    fn frame(&mut self, act: Act) -> usize {
        let events = self.happen(act);
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1280.0, 720.0))),
            time: Some(self.frames as f64 / 60.0),
            focused: true,
            events,
            ..RawInput::default()
        };
        let Self { ctx, session, views, colors, drafts, derived, .. } = self;
        let mut actions = Vec::new();
        let mut output: FullOutput = ctx.run_ui(input, |ui| match views {
            Drawn::Window(views) => actions.extend(views.show(ui, session)),
            Drawn::Canvas(canvas) => {
                canvas
                    .show(ui, &mut Desk::new(session, colors, &mut actions, drafts, Rc::clone(derived), Rc::default()));
            }
        });
        for action in actions {
            drop(self.session.perform(action));
        }
        output.textures_delta.clear();
        let primitives = self.ctx.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point);
        pace::triangles(&primitives)
    }

    /// What the hand does before the frame. What it holds is taken once, then moved.
    fn happen(&mut self, act: Act) -> Vec<Event> {
        let way = (self.frames as f32 / 20.0).sin();
        match act {
            Act::Rest => Vec::new(),
            Act::Pan => self.held(self.middle(), PointerButton::Middle, Vec2::new(way * 260.0, way * 110.0)),
            Act::Zoom => vec![
                Event::PointerMoved(self.middle()),
                Event::MouseWheel {
                    unit: MouseWheelUnit::Line,
                    delta: Vec2::new(0.0, if way > 0.0 { 0.2 } else { -0.2 }),
                    phase: TouchPhase::Move,
                    source: egui::MouseWheelSource::Wheel,
                    modifiers: Modifiers::NONE,
                },
            ],
            Act::Ink => self.held(self.middle(), PointerButton::Primary, Vec2::new(way * 300.0, way * way * 200.0)),
            Act::Tour => {
                if self.frames.is_multiple_of(STEP_FRAMES) {
                    let ahead = (self.frames / STEP_FRAMES).is_multiple_of(2);
                    let to = if ahead { TourAct::First } else { TourAct::Last };
                    drop(self.session.perform(Action::Tour(to)));
                }
                Vec::new()
            }
            Act::Date => {
                let stages: Vec<StageId> = self.session.project().stages.iter().map(|stage| stage.id).collect();
                let to = stages.get(self.frames % stages.len().max(1)).copied();
                drop(self.session.perform(Action::Time(TimeAct::Look(to))));
                Vec::new()
            }
            Act::Drag => {
                self.held(self.actor_in_the_middle(), PointerButton::Primary, Vec2::new(way * 80.0, way * 30.0))
            }
        }
    }

    /// A button pressed at a place, once; then the pointer away from there.
    fn held(&mut self, at: Pos2, button: PointerButton, by: Vec2) -> Vec<Event> {
        let press = |from| Event::PointerButton { pos: from, button, pressed: true, modifiers: Modifiers::NONE };
        match self.held_at {
            Some(from) => vec![Event::PointerMoved(from + by)],
            None => vec![Event::PointerMoved(at), press(*self.held_at.insert(at))],
        }
    }

    fn map(&self) -> Rect {
        match &self.views {
            Drawn::Canvas(canvas) => canvas.actors_at().0,
            Drawn::Window(views) => views.canvas().actors_at().0,
        }
    }

    fn middle(&self) -> Pos2 {
        self.map().center()
    }

    fn actor_in_the_middle(&self) -> Pos2 {
        let (map, camera) = (self.map(), self.session.camera());
        let places = self.session.project().map.actors.iter().map(|actor| ui_from_world(camera, map, actor.place));
        let away = |place: &Pos2| place.distance(map.center());
        places.min_by(|a, b| away(a).total_cmp(&away(b))).unwrap_or_else(|| map.center())
    }

    fn zoom_to(&mut self, zoom: f32) {
        let camera = self.session.camera();
        drop(self.session.perform(Action::Camera(Camera { zoom, ..camera }, false)));
    }
}

/// The map of the example, then the sizes of the budgets with a tour of two steps: all of it, and some of it from close.
fn projects() -> Vec<(String, Project, &'static str)> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_projects/geopark_beaujolais.ron");
    let sample = files::open(&path).expect("the example opens").project;
    let made = SIZES.map(|(actors, links, budget_ms)| {
        let mut project = synthetic::project(synthetic::Size { actors, links, stakes: 10, positions_per_actor: 2 }, 7);
        let close = SavedCamera { center: Point::new(400.0, 300.0), width: 900.0, height: None };
        let step = |number, camera| View {
            camera,
            ..View::titled(ViewId::from(Uuid::from_u128(number)), Text::french("Étape"))
        };
        project.views = Table::from_items([step(1, None), step(2, Some(close))]).unwrap_or_default();
        (format!("{actors} actors, {links} links"), project, budget_ms)
    });
    std::iter::once(("the example".to_owned(), sample, "1")).chain(made).collect()
}

fn frames(criterion: &mut Criterion) {
    let wanted = std::env::args().skip(1).find(|word| !word.starts_with('-')).unwrap_or_default();
    for (name, project, budget_ms) in projects() {
        let mut group = criterion.benchmark_group("frame");
        group.sample_size(10).warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(1));
        for (part, window, zoom) in
            [("canvas fitted", false, None), ("canvas at 100 %", false, Some(1.0)), ("window fitted", true, None)]
        {
            for act in [Act::Rest, Act::Pan, Act::Zoom, Act::Drag, Act::Ink, Act::Tour, Act::Date] {
                let title = format!("{part} {act:?}");
                if !format!("{title}/{name}").contains(&wanted) {
                    continue;
                }
                let mut stage = Stage::new(project.clone(), window, act);
                if let Some(zoom) = zoom {
                    stage.zoom_to(zoom);
                }
                let Pace { p50, p95, triangles } = Pace::of(FRAMES, || stage.frame(act));
                println!(
                    "{name}, {part}, {act:?}: p50 {p50:.2} ms, p95 {p95:.2} ms, {triangles} triangles — budget p95 \
                     {budget_ms} ms"
                );
                group.bench_function(BenchmarkId::new(title, &name), |bencher| {
                    bencher.iter(|| stage.frame(act));
                });
            }
        }
        group.finish();
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    frames(&mut criterion);
    criterion.final_summary();
}
