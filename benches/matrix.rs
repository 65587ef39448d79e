//! How long a frame of the matrices takes before it is rasterised: the whole screen and tessellation, without a window.
//!
//! `cargo bench --bench matrix`. Positions of 200 actors on 40 stakes, then influences of 200 actors, at 1280×720: at
//! rest, turning pages, and a cell entered in every frame. The budget holds at the 95th percentile.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use std::rc::Rc;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion};
use egui::{Context, Event, FullOutput, Key, Modifiers, Pos2, RawInput, Rect, Vec2};
use entente::model::Project;
use entente::session::{Action, IdSource, OpenProject, Preferences, Screen, Session};
use entente::ui::fields::Drafts;
use entente::ui::screens::ScreensView;
use entente::ui::theme::{self, Colors};
use entente::ui::{Derived, Desk};
use pace::Pace;

#[path = "common/pace.rs"]
mod pace;
#[path = "../tests/common/synthetic.rs"]
mod synthetic;

/// What is measured: actors, stakes, and the budget in milliseconds.
const ACTORS: usize = 200;
const STAKES: usize = 40;
const BUDGET_MS: &str = "4";
/// How many frames the percentiles are taken from.
const FRAMES: usize = 240;

/// What is typed from one frame to the next.
#[derive(Clone, Copy, Debug)]
enum Act {
    Rest,
    Turn,
    Enter,
}

/// The screen without a window.
struct Stage {
    ctx: Context,
    session: Session,
    views: ScreensView,
    colors: Colors,
    drafts: Drafts,
    derived: Rc<Derived>,
    frames: usize,
}

impl Stage {
    fn new(project: Project, screen: Screen) -> Self {
        let ctx = Context::default();
        theme::install_fonts(&ctx);
        let colors = Colors::of(entente::scene::Theme::Light);
        theme::install(&ctx, &colors, true);
        let preferences = Preferences { reduced_motion: true, hints: false, ..Preferences::default() };
        let mut session = Session::new(preferences, IdSource::counting());
        drop(session.perform(Action::Open(Box::new(OpenProject::untitled(project)))));
        drop(session.perform(Action::Go(screen)));
        let derived = Rc::new(Derived::of(session.shared_project()));
        let mut stage =
            Self { ctx, session, views: ScreensView::default(), colors, drafts: Drafts::default(), derived, frames: 0 };
        for _ in 0..10 {
            stage.frame(Act::Rest);
        }
        stage
    }

    /// One frame: keys, screen, what it asks for, tessellation. Answers the number of triangles.
    fn frame(&mut self, act: Act) -> usize {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1280.0, 720.0))),
            time: Some(self.frames as f64 / 60.0),
            focused: true,
            events: self.events(act),
            ..RawInput::default()
        };
        let project = self.session.shared_project();
        if !self.derived.is_of(&project) {
            self.derived = Rc::new(Derived::of(project));
        }
        let Self { ctx, session, views, colors, drafts, derived, .. } = self;
        let mut actions = Vec::new();
        let mut output: FullOutput = ctx.run_ui(input, |ui| {
            views.show(ui, &mut Desk::new(session, colors, &mut actions, drafts, Rc::clone(derived), Rc::default()));
        });
        for action in actions {
            drop(self.session.perform(action));
        }
        // There is no screen to give them to.
        output.textures_delta.clear();
        let primitives = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        pace::triangles(&primitives)
    }

    fn events(&self, act: Act) -> Vec<Event> {
        let digits = [Key::Num0, Key::Num1, Key::Num2, Key::Num3];
        let (key, modifiers) = match act {
            Act::Rest => return Vec::new(),
            Act::Turn if self.frames.is_multiple_of(7) => (Key::PageDown, Modifiers::SHIFT),
            Act::Turn if (self.frames / 12).is_multiple_of(2) => (Key::PageDown, Modifiers::NONE),
            Act::Turn => (Key::PageUp, Modifiers::NONE),
            Act::Enter => (digits.get(self.frames % 4).copied().unwrap_or(Key::Num1), Modifiers::NONE),
        };
        vec![Event::Key { key, physical_key: Some(key), pressed: true, repeat: false, modifiers }]
    }
}

fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("matrix");
    group.sample_size(10).warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(1));
    let size = synthetic::Size { actors: ACTORS, links: 400, stakes: STAKES, positions_per_actor: STAKES };
    for screen in [Screen::Positions, Screen::Influences] {
        for act in [Act::Rest, Act::Turn, Act::Enter] {
            let mut stage = Stage::new(synthetic::project(size, 7), screen);
            let before = stage.session.revision();
            let Pace { p50, p95, triangles } = Pace::of(FRAMES, || stage.frame(act));
            println!(
                "{ACTORS} actors, {STAKES} stakes, {screen:?}, {act:?}: p50 {p50:.2} ms, p95 {p95:.2} ms, \
                 {triangles} triangles, {} steps — budget p95 {BUDGET_MS} ms",
                stage.session.revision() - before
            );
            group.bench_function(BenchmarkId::new(format!("{screen:?} {act:?}"), ACTORS), |bencher| {
                bencher.iter(|| stage.frame(act));
            });
        }
    }
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    frames(&mut criterion);
    criterion.final_summary();
}
