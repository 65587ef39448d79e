//! The frame loop: answers become actions, views push actions, actions are performed, effects are run.

use std::time::Instant;

use super::awake::Awake;
use super::desktop::{AskedLanguage, Desktop};
use super::dialogs::{Dialogs, NativeDialogs};
use super::launch::Launch;
use super::trace::Trace;
use super::{jobs, preferences};
use crate::i18n::Language;
use crate::session::{Action, Effect, IdSource, Mode, Session};
use crate::ui::{Views, theme};

/// The app: a session, its views, and the real world around them.
pub struct Entente {
    session: Session,
    views: Views,
    desktop: Desktop,
    trace: Option<Trace>,
    title: String,
    /// Whether the window was asked to fill the screen.
    fills_screen: bool,
    awake: Awake,
}

impl Entente {
    /// The app of a person: preferences from disk, dialogs of the system.
    pub(super) fn on_desktop(ctx: &egui::Context, launch: &Launch, trace: Option<Trace>) -> Self {
        let mut preferences = preferences::load();
        let system = || sys_locale::get_locale().as_deref().and_then(Language::from_tag);
        let asked = launch.language.map(|now| AskedLanguage { now, kept: preferences.language });
        preferences.language = launch.language.or(preferences.language).or_else(system).or(Some(Language::French));
        let session = Session::new(preferences, IdSource::new(uuid::Uuid::now_v7));
        let mut app = Self::new(ctx, session, Box::<NativeDialogs>::default());
        app.desktop.keeps_preferences = true;
        app.desktop.asked = asked;
        app.trace = trace;
        if let Some(file) = &launch.file {
            let file = std::path::absolute(file).unwrap_or_else(|_| file.clone());
            app.desktop.locks_next = launch.read;
            app.desktop.read(file, app.session.texts());
        }
        app
    }

    /// An app over a session, with dialogs of one's choice; nothing is read from or kept on the disk.
    pub fn new(ctx: &egui::Context, session: Session, dialogs: Box<dyn Dialogs>) -> Self {
        theme::install_fonts(ctx);
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        Self {
            session,
            views: Views::default(),
            desktop: Desktop::new(jobs::Jobs::new(ctx), dialogs),
            trace: None,
            title: String::new(),
            fills_screen: false,
            awake: Awake::default(),
        }
    }

    /// What is open.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The same, for tests that set the scene.
    pub fn session_mut(&mut self) -> &mut Session {
        &mut self.session
    }

    /// Carries out what a session asked for, as after an action of a view; for tests that set the scene.
    pub fn run_effects(&mut self, ctx: &egui::Context, effects: Vec<Effect>) {
        for effect in effects {
            self.desktop.run(ctx, &mut self.session, effect);
        }
    }

    /// Whether results that views wait for are being computed; for tests that wait for them.
    pub fn is_computing(&self) -> bool {
        self.views.results().is_computing()
    }

    fn perform(&mut self, ctx: &egui::Context, actions: Vec<Action>) {
        for action in actions {
            let effects = self.session.perform(action);
            self.run_effects(ctx, effects);
        }
    }

    /// The only window fills the screen while it is projected.
    fn fill_screen(&mut self, ctx: &egui::Context) {
        let fills = self.session.mode() == Mode::Projecting;
        if self.fills_screen != fills {
            self.fills_screen = fills;
            ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(fills));
        }
        let projects = self.session.projection().is_some();
        self.awake.follow(projects && self.desktop.keeps_preferences, &self.session.texts().command_present());
    }

    fn show_title(&mut self, ctx: &egui::Context) {
        let session = &self.session;
        let title = if session.is_open() {
            let name = &session.project().header.title;
            let name = if name.is_empty() { session.texts().untitled() } else { name.clone() };
            let name = match session.simulation() {
                Some(_) => session.texts().whatif_titled(name),
                None if session.looks_elsewhere() => {
                    session.texts().time_titled(name, session.side_name(session.shown_side()))
                }
                None => name,
            };
            format!("{}{name} – Entente", if session.is_unsaved() { "• " } else { "" })
        } else {
            "Entente".to_owned()
        };
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for Entente {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        let mut actions = self.desktop.receive(&self.session, &self.views);
        for file in ctx.input(|input| input.raw.dropped_files.clone()) {
            self.desktop.take_dropped(file.path().to_owned(), self.session.texts());
        }
        let now = to_the_minute(jiff::Zoned::now().datetime());
        if now != self.session.now() {
            actions.push(Action::Now(now));
        }
        if ctx.input(|input| input.viewport().close_requested()) {
            actions.extend(self.views.settle(&self.session));
        }
        self.perform(ctx, actions);
        self.desktop.guard_closing(ctx, &mut self.session);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let began = Instant::now();
        let actions = self.views.show(ui, &self.session);
        let pasted = pasted_text(ui);
        let ctx = ui.ctx().clone();
        self.perform(&ctx, actions);
        if let Some(text) = pasted.filter(|_| self.session.is_open() && self.session.dialog().is_none()) {
            self.perform(&ctx, vec![Action::Pasted(text)]);
        }
        self.desktop.compute(&self.session, &self.views);
        self.show_title(&ctx);
        self.fill_screen(&ctx);
        if let Some(trace) = &mut self.trace {
            trace.frame(began);
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.desktop.keep_place();
    }
}

/// Text pasted outside every field.
fn pasted_text(ui: &egui::Ui) -> Option<String> {
    if ui.text_edit_focused() {
        return None;
    }
    ui.input(|input| {
        input
            .events
            .iter()
            .find_map(|event| if let egui::Event::Paste(text) = event { Some(text.clone()) } else { None })
    })
}

/// The same moment without its seconds.
fn to_the_minute(now: jiff::civil::DateTime) -> jiff::civil::DateTime {
    now.date().at(now.hour(), now.minute(), 0, 0)
}
