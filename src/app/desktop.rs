//! Effects carried out on the real world, and what comes back from it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::dialogs::{Dialogs, Question};
use super::disk;
use super::jobs::{Answer, Jobs, Writing};
use super::preferences::{self, WindowPlace};
use crate::analysis::packages;
use crate::i18n::{Language, Texts};
use crate::layout;
use crate::session::{
    Action, Before, Dialog, Effect, GuardAnswer, Notice, OpenProject, OtherFile, Over, ReadAct, Recent, Session,
    TimeAct, Work,
};
use crate::ui::Views;

/// A dialog that answers faster than this was never shown to anybody.
const TOO_FAST: Duration = Duration::from_secs(1);

/// What waits for the answer to « save before? ».
enum Waiting {
    Quit,
    Close,
    Open(Box<OpenProject>),
}

/// The real world around a session.
pub(super) struct Desktop {
    jobs: Jobs,
    dialogs: Box<dyn Dialogs>,
    asked_at: Option<Instant>,
    asking: bool,
    waiting: Option<Waiting>,
    /// The last search of packages.
    searching: Option<u64>,
    /// Whether a project is being written, and what to write next.
    writing: bool,
    to_write: Option<(Writing, Over)>,
    leaving: bool,
    place: WindowPlace,
    pub(super) keeps_preferences: bool,
    /// Whether the next file is opened to be read.
    pub(super) locks_next: bool,
    /// A language asked for on the command line, for this run only.
    pub(super) asked: Option<AskedLanguage>,
}

/// A language for this run only, and the one that is remembered.
pub(super) struct AskedLanguage {
    pub(super) now: Language,
    pub(super) kept: Option<Language>,
}

impl Desktop {
    pub(super) fn new(jobs: Jobs, dialogs: Box<dyn Dialogs>) -> Self {
        Self {
            jobs,
            dialogs,
            asked_at: None,
            asking: false,
            waiting: None,
            searching: None,
            writing: false,
            to_write: None,
            leaving: false,
            place: WindowPlace::default(),
            keeps_preferences: false,
            locks_next: false,
            asked: None,
        }
    }

    /// Carries out what the session asks of the world.
    pub(super) fn run(&mut self, ctx: &egui::Context, session: &mut Session, effect: Effect) {
        let texts = session.texts();
        match effect {
            Effect::AskOpen => {
                let question = Question::Open { kind: texts.file_kind_project() };
                self.ask(ctx, session, question, Answer::OpenPath, Dialog::OpenPath);
            }
            Effect::AskCompared => {
                let question = Question::Open { kind: texts.file_kind_project() };
                self.ask(ctx, session, question, Answer::ComparedPath, Dialog::ComparePath);
            }
            Effect::ReadCompared(path) => self.read_compared(disk::expanded(path), session, texts),
            Effect::AskSave => {
                let name = format!("{}.ron", file_name(session));
                let question = Question::Save { kind: texts.file_kind_project(), extensions: vec!["ron"], name };
                self.ask(ctx, session, question, Answer::SavePath, Dialog::SavePath);
            }
            Effect::AskExport => {
                let name = format!("{}.svg", file_name(session));
                let question = Question::Save { kind: texts.file_kind_picture(), extensions: vec!["svg", "png"], name };
                self.ask(ctx, session, question, Answer::PicturePath, Dialog::ExportPath);
            }
            Effect::ReadFile(path) => self.read(disk::expanded(path), texts),
            Effect::ReadSample => self.jobs.run("sample", None, || Answer::Sample(disk::sample())),
            Effect::WriteFile { path, project, document, revision, over } => {
                let path = if over == Over::Ask { with_extension(disk::expanded(path), "ron") } else { path };
                let own = session.path() == Some(path.as_path());
                if session.is_newer() && own {
                    let newer = Dialog::NotWritten { why: texts.trouble_newer(), picture: false };
                    return self.perform(ctx, session, Action::Dialog(Some(newer)));
                }
                let over = if own { Over::Agreed } else { over };
                self.write(Writing { path, project, document, revision }, over, texts);
            }
            Effect::WritePicture { path, look, over } => {
                let path = with_extension(disk::expanded(path), "svg");
                let project = session.pictured_project();
                self.jobs.run("picture", Some(Work::Drawing(shown_name(&path))), move || {
                    if over == Over::Ask && path.exists() {
                        return Answer::InTheWay { path, picture: true };
                    }
                    let drawn = disk::draw(texts, &path, &project, *look);
                    Answer::Drawn(path, drawn)
                });
            }
            Effect::Replace(opened) => self.after_guard(ctx, session, Waiting::Open(opened)),
            Effect::Arrange { request, document, revision } => {
                self.jobs.run_while_wanted("layout", Some(Work::Arranging), move |wanted| {
                    let goal = layout::Goal::of(&request);
                    let places = layout::automatic(&request, goal, &mut |_| wanted());
                    Answer::Arranged { document, revision, places }
                });
            }
            Effect::SearchPackages { table, document, revision, compromise } => {
                // The figures have changed since the search before.
                if let Some(before) = self.searching.take() {
                    self.jobs.stop(before);
                }
                let number = self.jobs.run_while_wanted("packages", None, move |wanted| {
                    let found = packages::search_while(&table, wanted).ok().flatten().map(Box::new);
                    Answer::PackagesSearched { document, revision, compromise, found }
                });
                self.searching = Some(number);
            }
            Effect::Copy(text) => ctx.copy_text(text),
            Effect::RequestPaste => ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste),
            Effect::CloseProject => self.after_guard(ctx, session, Waiting::Close),
            Effect::Quit => self.after_guard(ctx, session, Waiting::Quit),
            Effect::Guard(answer) => self.guarded(ctx, session, answer),
            Effect::CancelJob => self.jobs.give_up(),
            Effect::KeepPreferences(mut kept) => {
                if let Some(asked) = self.asked.as_ref().filter(|asked| kept.language == Some(asked.now)) {
                    kept.language = asked.kept;
                }
                if self.keeps_preferences {
                    preferences::keep(&kept);
                }
            }
        }
    }

    /// Reads a file off the frame thread.
    pub(super) fn read(&mut self, path: PathBuf, texts: Texts) {
        let work = Work::Reading(shown_name(&path));
        self.jobs.run("open", Some(work), move || Answer::Read(disk::load(texts, &path).map(Box::new)));
    }

    /// Reads a file to compare with, and matches its things with those of the project, off the frame thread.
    fn read_compared(&mut self, path: PathBuf, session: &Session, texts: Texts) {
        let project = session.kept_project();
        self.jobs.run("compare", Some(Work::Reading(shown_name(&path))), move || {
            let read = disk::load(texts, &path);
            let file = |opened: OpenProject| OtherFile::beside(&project, shown_name(&path), &opened.project);
            Answer::Compared(read.map(file).map(Box::new))
        });
    }

    /// Takes a file that was dropped on the window: a project, or a list of names.
    pub(super) fn take_dropped(&mut self, path: PathBuf, texts: Texts) {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        if ["txt", "csv", "tsv", "md"].contains(&ending.as_str()) {
            let work = Work::Reading(shown_name(&path));
            self.jobs.run("list", Some(work), move || Answer::Listed(disk::text(texts, &path)));
        } else {
            self.read(path, texts);
        }
    }

    /// Writes a project off the frame thread; one at a time, so that the last one asked for is what the file holds.
    fn write(&mut self, writing: Writing, over: Over, texts: Texts) {
        if self.writing {
            self.to_write = Some((writing, over));
            return;
        }
        self.writing = true;
        self.jobs.run("save", Some(Work::Writing(shown_name(&writing.path))), move || {
            if over == Over::Ask && writing.path.exists() {
                return Answer::InTheWay { path: writing.path, picture: false };
            }
            let written = disk::save(texts, &writing.path, &writing.project);
            Answer::Written(writing, written)
        });
    }

    /// Asks the system for a path. While a dialog is open already, or when it never came, a field is offered instead.
    fn ask(
        &mut self,
        ctx: &egui::Context,
        session: &mut Session,
        question: Question,
        wrap: fn(Option<PathBuf>) -> Answer,
        field: Dialog,
    ) {
        if std::mem::replace(&mut self.asking, true) {
            let said = session.texts().file_dialog_open_already();
            self.perform(ctx, session, Action::Notice(Notice::Said(said)));
            return self.perform(ctx, session, Action::Dialog(Some(field)));
        }
        self.asked_at = Some(Instant::now());
        let send = self.jobs.sender();
        self.dialogs.ask(question, Box::new(move |path| send(wrap(path))));
    }

    /// Computes off the frame what views wait for; what runs for a former state is given up.
    pub(super) fn compute(&mut self, session: &Session, views: &Views) {
        if views.results().is_outdated(&session.shared_project()) {
            self.jobs.stop_computing();
        }
        if let Some(computing) = views.to_compute(session) {
            self.jobs.compute(computing);
        }
    }

    /// What has come back from threads and dialogs, as actions; results go to the views.
    pub(super) fn receive(&mut self, session: &Session, views: &Views) -> Vec<Action> {
        let texts = session.texts();
        let mut actions = Vec::new();
        for answer in self.jobs.answers() {
            self.asking &= !answer.is_a_path();
            if matches!(answer, Answer::Written(..) | Answer::InTheWay { picture: false, .. }) {
                self.writing = false;
                if let Some((next, over)) = self.to_write.take() {
                    self.write(next, over, texts);
                }
            }
            match answer {
                Answer::Sample(sample) => actions.extend(sample.map(Action::Sample)),
                Answer::Listed(Ok(text)) => actions.push(Action::DroppedList(text)),
                Answer::OpenPath(Some(path)) => actions.push(Action::ReadFile(path)),
                Answer::SavePath(Some(path)) => {
                    let (path, over) = completed(path, "ron");
                    actions.push(Action::WriteTo(path, over));
                }
                Answer::PicturePath(Some(path)) => {
                    let (path, over) = completed(path, "svg");
                    actions.push(Action::DrawTo(path, over));
                }
                Answer::ComparedPath(Some(path)) => actions.push(Action::Time(TimeAct::ReadFile(path))),
                Answer::ComparedPath(None) => self.without_dialog(texts, Dialog::ComparePath, &mut actions),
                Answer::Compared(Ok(file)) => actions.push(Action::Time(TimeAct::FileRead(Arc::from(file)))),
                Answer::OpenPath(None) => self.without_dialog(texts, Dialog::OpenPath, &mut actions),
                Answer::SavePath(None) => self.without_dialog(texts, Dialog::SavePath, &mut actions),
                Answer::PicturePath(None) => self.without_dialog(texts, Dialog::ExportPath, &mut actions),
                Answer::Read(Ok(opened)) => {
                    if session.is_unsaved() || session.would_lose_simulation() {
                        self.waiting = Some(Waiting::Open(opened));
                        actions.push(Action::Dialog(Some(Dialog::Unsaved(Before::Opening))));
                    } else {
                        open(session, opened, &mut actions);
                        actions.extend(self.lock());
                    }
                }
                Answer::Read(Err(why)) | Answer::Listed(Err(why)) | Answer::Compared(Err(why)) => {
                    self.waiting = None;
                    actions.push(Action::Notice(Notice::Failed(texts.trouble_title())));
                    actions.push(Action::Dialog(Some(Dialog::Trouble(why))));
                }
                Answer::Written(_, Err(why)) => self.not_written(texts, why, false, &mut actions),
                Answer::Drawn(_, Err(why)) => self.not_written(texts, why, true, &mut actions),
                Answer::Written(Writing { path, document, revision, .. }, Ok(())) => {
                    if document == session.document() {
                        remember(session, &path, &mut actions);
                    }
                    let now = jiff::Zoned::now();
                    actions.push(Action::Saved { document, revision, path, at: (now.hour(), now.minute()) });
                    if session.simulation().is_some() {
                        actions.push(Action::Notice(Notice::Said(texts.whatif_saved_aside())));
                    }
                    if self.waiting.is_some() && revision == session.kept_revision() {
                        actions.push(Action::Guard(GuardAnswer::Discard));
                    }
                }
                Answer::InTheWay { path, picture } => {
                    actions.push(Action::Dialog(Some(Dialog::Replace { path, picture })));
                }
                Answer::Arranged { document, revision, places: Some(places) } => {
                    actions.push(Action::Arranged { document, revision, places });
                }
                Answer::Computed(computed) => views.learn(computed),
                Answer::PackagesSearched { document, revision, compromise, found: Some(found) } => {
                    let found = Arc::from(found);
                    actions.push(Action::PackagesSearched { document, revision, compromise, found });
                }
                Answer::Arranged { places: None, .. } | Answer::PackagesSearched { found: None, .. } => {}
                Answer::Drawn(path, Ok(())) => {
                    let shown = path.display().to_string();
                    actions.push(Action::Notice(Notice::Said(texts.picture_written(shown))));
                }
            }
        }
        self.forget_what_nobody_waits_for(session, &actions);
        if self.jobs.told() != session.work() {
            actions.push(Action::Work(self.jobs.told().cloned()));
        }
        actions
    }

    /// What locks a file that was asked for so.
    fn lock(&mut self) -> Option<Action> {
        std::mem::take(&mut self.locks_next).then_some(Action::Read(ReadAct::Lock))
    }

    fn not_written(&mut self, texts: Texts, why: String, picture: bool, actions: &mut Vec<Action>) {
        self.waiting = None;
        actions.push(Action::Notice(Notice::Failed(texts.trouble_not_written())));
        actions.push(Action::Dialog(Some(Dialog::NotWritten { why, picture })));
    }

    /// A guard left without an answer, as a save dialog that was closed, lets nothing happen later.
    fn forget_what_nobody_waits_for(&mut self, session: &Session, actions: &[Action]) {
        if actions.is_empty() && session.dialog().is_none() && !self.asking && !self.jobs.busy() {
            self.waiting = None;
        }
    }

    /// A dialog that came back at once was never shown: say so, and offer a field.
    fn without_dialog(&mut self, texts: Texts, field: Dialog, actions: &mut Vec<Action>) {
        if self.asked_at.take().is_some_and(|asked| asked.elapsed() < TOO_FAST) {
            actions.push(Action::Notice(Notice::Said(texts.no_file_dialog())));
            actions.push(Action::Dialog(Some(field)));
        }
    }

    fn after_guard(&mut self, ctx: &egui::Context, session: &mut Session, next: Waiting) {
        let before = match next {
            Waiting::Quit => Before::Leaving,
            Waiting::Close => Before::Closing,
            Waiting::Open(_) => Before::Opening,
        };
        self.waiting = Some(next);
        if session.is_unsaved() || session.would_lose_simulation() {
            self.perform(ctx, session, Action::Dialog(Some(Dialog::Unsaved(before))));
        } else {
            self.go_on(ctx, session);
        }
    }

    fn guarded(&mut self, ctx: &egui::Context, session: &mut Session, answer: GuardAnswer) {
        match answer {
            GuardAnswer::Save => self.perform(ctx, session, Action::Command(crate::session::Command::Save)),
            GuardAnswer::Discard => self.go_on(ctx, session),
            GuardAnswer::Stay => self.waiting = None,
        }
    }

    fn go_on(&mut self, ctx: &egui::Context, session: &mut Session) {
        match self.waiting.take() {
            Some(Waiting::Quit) => {
                self.leaving = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Some(Waiting::Close) => self.perform(ctx, session, Action::CloseNow),
            Some(Waiting::Open(opened)) => {
                let mut actions = Vec::new();
                open(session, opened, &mut actions);
                for action in actions {
                    self.perform(ctx, session, action);
                }
            }
            None => {}
        }
    }

    fn perform(&mut self, ctx: &egui::Context, session: &mut Session, action: Action) {
        for effect in session.perform(action) {
            self.run(ctx, session, effect);
        }
    }

    /// Keeps the window while something would be lost by closing it, and asks.
    pub(super) fn guard_closing(&mut self, ctx: &egui::Context, session: &mut Session) {
        let (closing, place) = ctx.input(|input| {
            let viewport = input.viewport();
            let inner = viewport.inner_rect.map(|rect| rect.size());
            (
                viewport.close_requested(),
                inner.map(|size| WindowPlace {
                    at: viewport.outer_rect.map(|rect| [rect.min.x, rect.min.y]),
                    width: size.x,
                    height: size.y,
                    maximized: viewport.maximized.unwrap_or(false),
                }),
            )
        });
        if let Some(place) = place {
            // What the window is asked for at launch knows nothing of the scale of the interface.
            self.place = place.scaled(ctx.zoom_factor());
        }
        let loses = session.is_unsaved() || session.would_lose_simulation();
        if closing && !self.leaving && loses {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.after_guard(ctx, session, Waiting::Quit);
        }
    }

    /// Remembers where the window was.
    pub(super) fn keep_place(&self) {
        if self.keeps_preferences {
            preferences::keep_place(&self.place);
        }
    }
}

/// Opens what was read, and remembers its file.
fn open(session: &Session, opened: Box<OpenProject>, actions: &mut Vec<Action>) {
    if let Some(path) = &opened.path {
        let file = recent(path, &opened.project);
        let mut preferences = session.preferences().clone();
        preferences.remember(file);
        actions.push(Action::Preferences(Box::new(preferences)));
    }
    actions.push(Action::Open(opened));
}

/// Puts the file of the open project at the head of the recent ones.
fn remember(session: &Session, path: &Path, actions: &mut Vec<Action>) {
    let mut preferences = session.preferences().clone();
    preferences.remember(recent(path, session.project()));
    actions.push(Action::Preferences(Box::new(preferences)));
}

fn recent(path: &Path, project: &crate::model::Project) -> Recent {
    Recent {
        path: std::path::absolute(path).unwrap_or_else(|_| path.to_owned()),
        title: project.header.title.clone(),
        actors: project.map.actors.len(),
        when: jiff::Zoned::now().datetime(),
    }
}

/// The name of a file without its folder, to be told.
fn shown_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A name of file from the title of the project.
fn file_name(session: &Session) -> String {
    let title = &session.project().header.title;
    let title = if title.is_empty() { session.texts().untitled() } else { title.clone() };
    let plain = crate::i18n::sorting::folded(&title);
    let words: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("_")
}

/// A path chosen in a dialog of the system, which has asked before replacing it unless an ending is added to it.
fn completed(path: PathBuf, extension: &str) -> (PathBuf, Over) {
    let over = if path.extension().is_some() { Over::Agreed } else { Over::Ask };
    (with_extension(path, extension), over)
}

fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension(extension) }
}
