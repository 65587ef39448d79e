//! Work off the frame thread, and its results on the way back.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use crate::analysis::packages::Found;
use crate::geometry::Point;
use crate::model::{CompromiseId, Project};
use crate::session::{OpenProject, OtherFile, Work};
use crate::ui::results::{Computed, Computing};

/// Work shorter than this is never told: it would only blink.
const TELL_AFTER: Duration = Duration::from_millis(400);

/// What came back from a thread or a dialog.
pub(super) enum Answer {
    /// A path was chosen to open; none: the person gave up, or no dialog service is there.
    OpenPath(Option<PathBuf>),
    /// A path was chosen, to compare with the map of that file.
    ComparedPath(Option<PathBuf>),
    /// The map of a file to compare with was read.
    Compared(Result<Box<OtherFile>, String>),
    /// A path was chosen to save.
    SavePath(Option<PathBuf>),
    /// A path was chosen for the picture.
    PicturePath(Option<PathBuf>),
    /// A file was read.
    Read(Result<Box<OpenProject>, String>),
    /// A list of names was read.
    Listed(Result<String, String>),
    /// The sample was read.
    Sample(Option<Arc<Project>>),
    /// A project was written, or could not be.
    Written(Writing, Result<(), String>),
    /// A picture was written.
    Drawn(PathBuf, Result<(), String>),
    /// Places were found, for that state of that project; none: the search was given up.
    Arranged {
        /// Which of the projects opened so far it was.
        document: u64,
        /// Which revision it was.
        revision: u64,
        /// The places.
        places: Option<Vec<Point>>,
    },
    /// Results that views wait for were computed.
    Computed(Computed),
    /// Packages were looked for, for that state of that project; none: nobody wanted them any more.
    PackagesSearched {
        /// Which of the projects opened so far it was.
        document: u64,
        /// Which revision it was.
        revision: u64,
        /// Which compromise it was.
        compromise: CompromiseId,
        /// What was found.
        found: Option<Box<Found>>,
    },
    /// Nothing was written: another file is there, and nobody has said that it may be replaced.
    InTheWay {
        /// That file.
        path: PathBuf,
        /// Whether the picture was to be written, not the project.
        picture: bool,
    },
}

impl Answer {
    /// Whether it is that of a file dialog.
    pub(super) fn is_a_path(&self) -> bool {
        matches!(self, Self::OpenPath(_) | Self::ComparedPath(_) | Self::SavePath(_) | Self::PicturePath(_))
    }
}

/// A project to write, and which state of it that is.
#[derive(Clone)]
pub(super) struct Writing {
    /// Where.
    pub(super) path: PathBuf,
    /// What, shared with the session.
    pub(super) project: Arc<Project>,
    /// Which of the projects opened so far it is.
    pub(super) document: u64,
    /// Which revision it is.
    pub(super) revision: u64,
}

/// A job that runs: what it does, if that is worth telling, and since when.
struct Running {
    work: Option<Work>,
    since: Instant,
    /// Tells the job to stop.
    stopped: Arc<AtomicBool>,
}

/// The queue of answers, the way to send some, and what runs.
pub(super) struct Jobs {
    sender: Sender<(u64, Answer)>,
    receiver: Receiver<(u64, Answer)>,
    ctx: egui::Context,
    running: BTreeMap<u64, Running>,
    last: u64,
    /// The job that computes for views.
    computing: Option<u64>,
}

impl Jobs {
    pub(super) fn new(ctx: &egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, ctx: ctx.clone(), running: BTreeMap::new(), last: 0, computing: None }
    }

    /// Sends the answer of a dialog and wakes the screen; may be called from any thread.
    pub(super) fn sender(&self) -> impl Fn(Answer) + Send + use<> {
        self.sender_of(0)
    }

    fn sender_of(&self, number: u64) -> impl Fn(Answer) + Send + use<> {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        move |answer| {
            if sender.send((number, answer)).is_ok() {
                ctx.request_repaint();
            }
        }
    }

    /// Runs a job on a thread of its own.
    pub(super) fn run(&mut self, name: &str, work: Option<Work>, job: impl FnOnce() -> Answer + Send + 'static) {
        self.run_while_wanted(name, work, move |_| job());
    }

    /// The same for a job that asks now and then whether it is still wanted. Answers its number.
    pub(super) fn run_while_wanted(
        &mut self,
        name: &str,
        work: Option<Work>,
        job: impl FnOnce(&dyn Fn() -> bool) -> Answer + Send + 'static,
    ) -> u64 {
        self.last += 1;
        let send = self.sender_of(self.last);
        let stopped = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&stopped);
        let spawned = std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || send(job(&|| !asked.load(Ordering::Relaxed))));
        match spawned {
            Ok(_) => {
                if work.is_some() {
                    self.ctx.request_repaint_after(TELL_AFTER);
                }
                self.running.insert(self.last, Running { work, since: Instant::now(), stopped });
            }
            Err(error) => tracing::error!("{name}: {error}"),
        }
        self.last
    }

    /// Computes what views wait for.
    pub(super) fn compute(&mut self, computing: Computing) {
        self.run_while_wanted("analyses", None, move |wanted| Answer::Computed(computing.run(wanted)));
        self.computing = Some(self.last);
    }

    /// Gives up what is computed for views, if that can be: its answer comes all the same.
    pub(super) fn stop_computing(&mut self) {
        if let Some(job) = self.computing.take().and_then(|number| self.running.get(&number)) {
            job.stopped.store(true, Ordering::Relaxed);
        }
    }

    /// What has come back since the last call; what was given up is left out.
    pub(super) fn answers(&mut self) -> Vec<Answer> {
        let all: Vec<(u64, Answer)> = self.receiver.try_iter().collect();
        let wanted = all.into_iter().filter_map(|(number, answer)| {
            let still_wanted = number == 0 || self.running.remove(&number).is_some();
            still_wanted.then_some(answer)
        });
        wanted.collect()
    }

    /// Gives up the job of that number: its answer will be dropped.
    pub(super) fn stop(&mut self, number: u64) {
        if let Some(job) = self.running.remove(&number) {
            job.stopped.store(true, Ordering::Relaxed);
        }
    }

    /// Gives up what is read, drawn or arranged: its answer will be dropped. What is written must end.
    pub(super) fn give_up(&mut self) {
        self.running.retain(|_, job| {
            let goes = matches!(job.work, Some(Work::Reading(_) | Work::Drawing(_) | Work::Arranging));
            if goes {
                job.stopped.store(true, Ordering::Relaxed);
            }
            !goes
        });
    }

    /// The oldest work that has lasted long enough to be told.
    pub(super) fn told(&self) -> Option<&Work> {
        let mut lasting = self.running.values().filter(|job| job.since.elapsed() >= TELL_AFTER);
        lasting.find_map(|job| job.work.as_ref())
    }

    /// Whether a job is running that a person waits for.
    pub(super) fn busy(&self) -> bool {
        self.running.keys().any(|number| self.computing != Some(*number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(jobs: &mut Jobs) -> Vec<Answer> {
        for _ in 0..500 {
            let answers = jobs.answers();
            if !answers.is_empty() {
                return answers;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        Vec::new()
    }

    #[test]
    fn the_answer_of_a_job_comes_back_once() {
        let mut jobs = Jobs::new(&egui::Context::default());
        jobs.run("list", None, || Answer::Listed(Ok("Mairie".to_owned())));
        assert!(jobs.busy(), "it runs");
        let answers = wait(&mut jobs);
        assert!(matches!(&answers[..], [Answer::Listed(Ok(text))] if text == "Mairie"), "one answer");
        assert!(!jobs.busy(), "it has ended");
    }

    #[test]
    fn what_was_given_up_never_answers() {
        let mut jobs = Jobs::new(&egui::Context::default());
        let (go, wait_for) = channel::<()>();
        jobs.run("open", Some(Work::Reading("x".to_owned())), move || {
            assert!(wait_for.recv().is_err(), "nobody says go");
            Answer::Listed(Ok(String::new()))
        });
        jobs.give_up();
        assert!(!jobs.busy(), "given up at once");
        drop(go);
        std::thread::sleep(Duration::from_millis(60));
        assert!(jobs.answers().is_empty(), "its answer is dropped");
    }
}
