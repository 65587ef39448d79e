//! A virtual display with a window manager, a hand on its pointer and keyboard, and an eye on its picture.
//!
//! Each display is its own X server, in a home of its own: nothing of the person who runs the test is read or written.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use tempfile::TempDir;

use crate::picture::Picture;

/// What must be on the machine, and the Debian packages that bring it.
const TOOLS: [&str; 4] = ["Xvfb", "openbox", "xdotool", "xwd"];

/// The window manager: windows fill the screen and have no frame, so that a pixel of the screen is one of theirs; Alt is
/// left to them, but for Alt+F4.
const MANAGER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <applications><application class="*"><decor>no</decor><maximized>yes</maximized></application></applications>
</openbox_config>
"#;

const PACKAGES: &str = "xvfb openbox xdotool x11-apps libgl1-mesa-dri libegl1 libxkbcommon-x11-0";

/// A place on the screen, in pixels from its upper left corner.
pub(crate) type Pixel = (i32, i32);

/// A running X server; ended with everything it shows when dropped.
pub(crate) struct Display {
    number: String,
    home: TempDir,
    server: Child,
    manager: Option<Child>,
}

impl Display {
    /// Starts a display of this size; fails, and says what to install, when the machine cannot.
    pub(crate) fn start(width: u32, height: u32) -> Self {
        let missing: Vec<&str> = TOOLS.into_iter().filter(|tool| !is_there(tool)).collect();
        assert!(missing.is_empty(), "{missing:?} missing; on Debian, as root: apt-get install -y {PACKAGES}");
        let home = TempDir::with_prefix("entente-desktop-").expect("a folder for the display");
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "+extension", "GLX", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        let stdout = server.stdout.take().expect("the output of Xvfb");
        BufReader::new(stdout).read_line(&mut number).expect("the number of the display");
        assert!(!number.trim().is_empty(), "Xvfb gave no display");
        let mut display = Self { number: format!(":{}", number.trim()), home, server, manager: None };
        let settings = display.home().join("openbox.xml");
        File::create(&settings).and_then(|mut file| file.write_all(MANAGER.as_bytes())).expect("settings of openbox");
        let mut manager = display.command("openbox");
        let manager = manager.arg("--config-file").arg(settings).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        display.manager = Some(manager.expect("openbox starts"));
        until("the window manager answers", 20, || {
            display.command("xdotool").arg("get_num_desktops").output().ok().filter(|out| out.status.success())
        });
        display
    }

    /// A folder that lives as long as the display.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// A program on this display: French, without Wayland, with folders and preferences of its own.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let home = self.home.path();
        command
            .env("DISPLAY", &self.number)
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("XDG_RUNTIME_DIR", home)
            .env("LANG", "fr_FR.UTF-8")
            .env("LC_ALL", "fr_FR.UTF-8")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS");
        command
    }

    /// Runs xdotool with these words, and gives what it prints.
    pub(crate) fn hand(&self, words: &[&str]) -> String {
        let output = self.command("xdotool").args(words).output().expect("xdotool runs");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "xdotool {words:?}: {errors}");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// The same, where finding nothing is an answer.
    pub(crate) fn ask(&self, words: &[&str]) -> Option<String> {
        let output = self.command("xdotool").args(words).output().expect("xdotool runs");
        let answer = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        (output.status.success() && !answer.is_empty()).then_some(answer)
    }

    /// What the whole screen shows.
    pub(crate) fn picture(&self) -> Picture {
        Picture::from_xwd(&self.dump()).expect("a dump of the screen in 32 bits")
    }

    /// The same as the server gives it: enough to see whether something moves.
    pub(crate) fn dump(&self) -> Vec<u8> {
        let output = self.command("xwd").args(["-root", "-silent"]).output().expect("xwd runs");
        assert!(output.status.success(), "xwd: {}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        for child in self.manager.iter_mut().chain([&mut self.server]) {
            let ended = child.kill().and_then(|()| child.wait());
            drop(ended);
        }
    }
}

fn is_there(tool: &str) -> bool {
    env::var_os("PATH").is_some_and(|paths| env::split_paths(&paths).any(|folder| folder.join(tool).is_file()))
}

/// Asks again and again until there is an answer; fails after `secs`.
pub(crate) fn until<T>(what: &str, secs: u64, mut answer: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = answer() {
            return found;
        }
        assert!(start.elapsed() < Duration::from_secs(secs), "waited {secs} s in vain: {what}");
        pause(50);
    }
}

/// Lets the window follow, as a person would.
pub(crate) fn pause(milliseconds: u64) {
    thread::sleep(Duration::from_millis(milliseconds));
}
