//! The one way in which tests make the app: size, language, fonts, ids, sample project.
#![expect(clippy::expect_used, reason = "a test stops where the sample does not open")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui_kittest::Harness;
use entente::app::{Dialogs, Entente, Question};
use entente::i18n::Language;
use entente::model::Project;
use entente::session::{Action, IdSource, OpenProject, Preferences, Session};

/// A dialog service that is not there: every answer comes at once, and is none.
pub(crate) struct NoDialogs;

impl Dialogs for NoDialogs {
    fn ask(&mut self, _question: Question, answer: Box<dyn FnOnce(Option<PathBuf>) + Send>) {
        answer(None);
    }
}

/// Preferences of tests: a language, no motion, no hints of a first run.
pub(crate) fn preferences(language: Language) -> Preferences {
    Preferences { language: Some(language), reduced_motion: true, hints: false, ..Preferences::default() }
}

/// The Geopark map as it is shipped.
pub(crate) fn geopark() -> Project {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_projects/geopark_beaujolais.ron");
    entente::storage::files::open(&path).expect("the sample opens").project
}

/// The app, on its start screen or with a project open as if it came from a file.
pub(crate) fn app(preferences: Preferences, project: Option<Project>, size: [f32; 2]) -> Harness<'static, Entente> {
    app_with_frames_of(0.25, preferences, project, size)
}

/// The same where a frame lasts `secs`.
pub(crate) fn app_with_frames_of(
    secs: f32,
    preferences: Preferences,
    project: Option<Project>,
    size: [f32; 2],
) -> Harness<'static, Entente> {
    let mut session = Session::new(preferences, IdSource::counting());
    if let Some(project) = project {
        let opened = OpenProject {
            project: Arc::new(project),
            path: Some(PathBuf::from("carte.ron")),
            newer: false,
            kept_elsewhere: false,
            remarks: Vec::new(),
        };
        drop(session.perform(Action::Open(Box::new(opened))));
    }
    let mut harness = Harness::builder()
        .with_size(size)
        .with_max_steps(60)
        .with_step_dt(secs)
        .build_eframe(|cc| Entente::new(&cc.egui_ctx, session, Box::new(NoDialogs)));
    harness.run();
    harness
}
