//! The screen does not go to sleep while something is projected, where the system allows it.

use std::sync::mpsc::{self, Sender};

/// Keeps the screen awake from a thread of its own, since asking the system may take long.
#[derive(Default)]
pub(super) struct Awake {
    /// Lets the screen sleep again when it is dropped.
    held: Option<Sender<()>>,
}

impl Awake {
    /// Keeps the screen awake, or lets it sleep; `why` is what the system may show of it.
    pub(super) fn follow(&mut self, wanted: bool, why: &str) {
        if wanted == self.held.is_some() {
            return;
        }
        if !wanted {
            self.held = None;
            return;
        }
        let (held, until) = mpsc::channel();
        let why = why.to_owned();
        let asked = std::thread::Builder::new().name("awake".to_owned()).spawn(move || {
            let mut builder = keepawake::Builder::default();
            match builder.display(true).idle(true).reason(why).app_name("Entente").create() {
                // Ends when the other end of the channel goes.
                Ok(_awake) => drop(until.recv()),
                Err(error) => tracing::info!("the screen may sleep: {error}"),
            }
        });
        match asked {
            Ok(_) => self.held = Some(held),
            Err(error) => tracing::info!("the screen may sleep: {error}"),
        }
    }
}
