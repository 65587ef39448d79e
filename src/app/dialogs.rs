//! File dialogs of the system, one at a time, never on the frame thread.
#![expect(clippy::disallowed_methods, reason = "the one home of file dialogs")]

use std::path::PathBuf;

/// What a dialog asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// A project to open.
    Open {
        /// Name of the kind of file.
        kind: String,
    },
    /// Where to write something.
    Save {
        /// Name of the kind of file.
        kind: String,
        /// Endings it may have, the first one by default.
        extensions: Vec<&'static str>,
        /// The name offered.
        name: String,
    },
}

/// How a path is asked for: by the system in the app, at once in tests.
pub trait Dialogs {
    /// Asks; `answer` is called later, from any thread, with nothing when the person gave up.
    fn ask(&mut self, question: Question, answer: Box<dyn FnOnce(Option<PathBuf>) + Send>);
}

/// The dialogs of the system.
#[derive(Default)]
pub(super) struct NativeDialogs;

impl Dialogs for NativeDialogs {
    fn ask(&mut self, question: Question, answer: Box<dyn FnOnce(Option<PathBuf>) + Send>) {
        let dialog = rfd::AsyncFileDialog::new();
        let spawned = match question {
            Question::Open { kind } => {
                let future = dialog.add_filter(kind, &["ron"]).pick_file();
                spawn(move || answer(pollster::block_on(future).map(|file| file.path().to_owned())))
            }
            Question::Save { kind, extensions, name } => {
                let future = dialog.add_filter(kind, &extensions).set_file_name(name).save_file();
                spawn(move || answer(pollster::block_on(future).map(|file| file.path().to_owned())))
            }
        };
        if let Err(error) = spawned {
            tracing::warn!("no dialog: {error}");
        }
    }
}

fn spawn(job: impl FnOnce() + Send + 'static) -> std::io::Result<()> {
    std::thread::Builder::new().name("dialog".to_owned()).spawn(job).map(|_| ())
}
