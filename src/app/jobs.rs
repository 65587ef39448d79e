//! Work off the frame thread, and its results on the way back.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::session::OpenProject;

/// What came back from a thread or a dialog.
pub(super) enum Answer {
    /// A path was chosen to open; none: the person gave up, or no dialog service is there.
    OpenPath(Option<PathBuf>),
    /// A path was chosen to save.
    SavePath(Option<PathBuf>),
    /// A path was chosen for the picture.
    PicturePath(Option<PathBuf>),
    /// A file was read.
    Read(Result<Box<OpenProject>, String>),
    /// A file was written; the revision it holds.
    Written(PathBuf, u64, Result<(), String>),
    /// A picture was written.
    Drawn(PathBuf, Result<(), String>),
}

/// The queue of answers, and the way to send some.
pub(super) struct Jobs {
    sender: Sender<Answer>,
    receiver: Receiver<Answer>,
    ctx: egui::Context,
    running: usize,
}

impl Jobs {
    pub(super) fn new(ctx: &egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, ctx: ctx.clone(), running: 0 }
    }

    /// Sends an answer and wakes the screen; may be called from any thread.
    pub(super) fn sender(&self) -> impl Fn(Answer) + Send + use<> {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        move |answer| {
            if sender.send(answer).is_ok() {
                ctx.request_repaint();
            }
        }
    }

    /// Runs a job on a thread of its own.
    pub(super) fn run(&mut self, name: &str, job: impl FnOnce() -> Answer + Send + 'static) {
        let send = self.sender();
        let spawned = std::thread::Builder::new().name(name.to_owned()).spawn(move || send(job()));
        match spawned {
            Ok(_) => self.running += 1,
            Err(error) => tracing::error!("{name}: {error}"),
        }
    }

    /// What has come back since the last call.
    pub(super) fn answers(&mut self) -> Vec<Answer> {
        let answers: Vec<Answer> = self.receiver.try_iter().collect();
        let from_threads =
            answers.iter().filter(|a| matches!(a, Answer::Read(_) | Answer::Written(..) | Answer::Drawn(..))).count();
        self.running = self.running.saturating_sub(from_threads);
        answers
    }

    /// Whether a job is running.
    pub(super) fn busy(&self) -> bool {
        self.running > 0
    }
}
