//! The window of Entente as a person has it in front of them: a process, a place on the screen, keys and gestures.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::time::Duration;

use crate::display::{Display, Pixel, pause, until};
use crate::picture::{self, Picture};

/// A window that fills its display.
pub(crate) struct Window<'d> {
    display: &'d Display,
    process: Child,
    id: String,
    log: PathBuf,
    /// Where pictures go, and how many were taken.
    album: PathBuf,
    taken: usize,
}

impl<'d> Window<'d> {
    /// Runs `entente` with these words, and waits for its first picture. `album` names the folder of its pictures.
    pub(crate) fn open(display: &'d Display, album: &str, words: &[&str]) -> Self {
        let log = display.home().join("entente.log");
        let output = File::create(&log).expect("a file for what the program says");
        let process = display
            .command(env!("CARGO_BIN_EXE_entente"))
            .args(words)
            .stderr(output)
            .spawn()
            .expect("the built program starts");
        let album = Path::new(env!("CARGO_TARGET_TMPDIR")).join("desktop").join(album);
        fs::create_dir_all(&album).expect("a folder for pictures");
        let mut window = Self { display, process, id: String::new(), log, album, taken: 0 };
        window.id = until("a window appears", 60, || {
            window.assert_running();
            let pid = window.process.id().to_string();
            let found = display.ask(&["search", "--onlyvisible", "--pid", &pid])?;
            found.lines().last().map(|id| id.to_owned())
        });
        display.hand(&["windowactivate", "--sync", &window.id]);
        until("the window has painted", 60, || {
            window.assert_running();
            (display.picture().color_count() > 40).then_some(())
        });
        window.settle();
        window
    }

    /// Fails with what the program said when it ended by itself.
    pub(crate) fn assert_running(&mut self) {
        if let Ok(Some(status)) = self.process.try_wait() {
            panic!("the program ended with {status}:\n{}", fs::read_to_string(&self.log).unwrap_or_default());
        }
    }

    /// What the title bar would show.
    pub(crate) fn title(&self) -> String {
        self.display.ask(&["getwindowname", &self.id]).unwrap_or_default()
    }

    /// Waits until the title bar would show these words.
    pub(crate) fn wait_for_title(&mut self, words: &str) {
        until(&format!("the title holds « {words} », not « {} »", self.title()), 20, || {
            self.assert_running();
            self.title().contains(words).then_some(())
        });
    }

    /// Waits until three pictures in a row are the same, or for three seconds: what pulses on purpose never rests.
    pub(crate) fn settle(&mut self) {
        let mut before = self.display.dump();
        let mut same = 0;
        for _ in 0..20 {
            pause(120);
            self.assert_running();
            let now = self.display.dump();
            same = if picture::moved(&now, &before) < 80 { same + 1 } else { 0 }; // a blinking cursor is no motion
            if same == 2 {
                return;
            }
            before = now;
        }
    }

    /// What it shows now.
    pub(crate) fn picture(&self) -> Picture {
        self.display.picture()
    }

    /// Takes a picture, keeps it under a number and this name, and gives it.
    pub(crate) fn shot(&mut self, name: &str) -> Picture {
        self.settle();
        self.keep(name)
    }

    /// The same, where it has just come to rest.
    pub(crate) fn keep(&mut self, name: &str) -> Picture {
        self.taken += 1;
        let picture = self.display.picture();
        picture.save(&self.album.join(format!("{:02}_{name}.png", self.taken)));
        picture
    }

    /// Puts the window somewhere, in a size of its own.
    pub(crate) fn place(&mut self, at: Pixel, size: Pixel) {
        let [x, y, width, height] = [at.0, at.1, size.0, size.1].map(|value| value.to_string());
        self.display.hand(&["windowsize", &self.id, &width, &height, "windowmove", &self.id, &x, &y]);
        pause(300);
        self.focus();
    }

    /// Gives it the keyboard.
    pub(crate) fn focus(&mut self) {
        self.display.hand(&["windowactivate", "--sync", &self.id]);
        pause(100);
        self.settle();
    }

    /// Presses keys one after the other, by their X names: `ctrl+s`, `Return`; looks at what each does.
    pub(crate) fn keys(&mut self, keys: &[&str]) {
        for key in keys {
            self.display.hand(&["key", "--clearmodifiers", key]);
            pause(60);
            self.settle();
        }
    }

    /// Presses keys in a row, faster than one looks.
    pub(crate) fn keys_at_once(&mut self, keys: &[&str]) {
        self.display.hand(&[&["key", "--clearmodifiers", "--delay", "25"], keys].concat());
        pause(60);
        self.settle();
    }

    /// Types words, at the speed of a hand.
    pub(crate) fn write(&mut self, words: &str) {
        self.display.hand(&["type", "--delay", "25", words]);
        pause(60);
        self.settle();
    }

    /// Puts the pointer somewhere.
    pub(crate) fn point(&mut self, at: Pixel) {
        let (x, y) = (at.0.to_string(), at.1.to_string());
        self.display.hand(&["mousemove", &x, &y]);
        pause(60);
        self.settle();
    }

    /// Clicks once.
    pub(crate) fn click(&mut self, at: Pixel) {
        self.point(at);
        self.display.hand(&["click", "1"]);
        pause(60);
        self.settle();
    }

    /// Goes there and clicks at once, as one does where the place is known.
    pub(crate) fn tap(&mut self, at: Pixel) {
        self.tap_and_leave(at, at);
    }

    /// The same, then goes somewhere else, where the pointer shows nothing.
    pub(crate) fn tap_and_leave(&mut self, at: Pixel, away: Pixel) {
        let [x, y, to_x, to_y] = [at.0, at.1, away.0, away.1].map(|place| place.to_string());
        let words = ["mousemove", &x, &y, "sleep", "0.08", "click", "1", "sleep", "0.08", "mousemove", &to_x, &to_y];
        self.display.hand(&words);
        pause(60);
        self.settle();
    }

    /// Drags with the left button, in many small moves.
    pub(crate) fn drag(&mut self, from: Pixel, to: Pixel) {
        self.point(from);
        self.display.hand(&["mousedown", "1"]);
        pause(80);
        let steps = 16;
        for step in 1..=steps {
            let along = |from: i32, to: i32| (from + (to - from) * step / steps).to_string();
            self.display.hand(&["mousemove", &along(from.0, to.0), &along(from.1, to.1)]);
            pause(16);
        }
        pause(80);
        self.display.hand(&["mouseup", "1"]);
        pause(60);
        self.settle();
    }

    /// Time of processor that the program has used since its start.
    pub(crate) fn processor_time(&self) -> Duration {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.process.id())).expect("the state of the program");
        let (_, after_name) = stat.rsplit_once(") ").expect("a name between brackets");
        let ticks = |index: usize| after_name.split(' ').nth(index).and_then(|t| t.parse::<u64>().ok()).unwrap_or(0);
        Duration::from_millis((ticks(11) + ticks(12)) * 10)
    }

    /// Closes by the window manager, as the cross of the title bar does, and waits for the end.
    pub(crate) fn close(mut self) -> ExitStatus {
        self.display.hand(&["key", "alt+F4"]);
        until("the window closes", 20, || self.process.try_wait().expect("the state of the program"))
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        if matches!(self.process.try_wait(), Ok(None)) {
            let ended = self.process.kill().and_then(|()| self.process.wait().map(|_| ()));
            drop(ended);
        }
    }
}

/// The command line of Entente: what it prints, once it succeeded.
pub(crate) fn entente(words: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_entente")).args(words).output().expect("the built program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "entente {words:?}: {} {said}", output.status);
    String::from_utf8_lossy(&output.stdout).into_owned()
}
