//! The sub-commands, on the same library as the window, and the words of their messages.
//!
//! [`run`] reads the command line, answers on the two given streams, and says how
//! it ended. It opens no window itself: it hands back what to open. The words for
//! problems with files are in [`words`], for the window too.

mod analyse;
mod args;
mod check;
mod diff;
mod export;
mod import;
mod info;
mod packages;
pub mod words;
mod wrong;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

pub use args::{Renderer, WindowArgs};

use crate::i18n::{Language, Texts};
use crate::storage::{Opened, files};
use args::{Args, Command, Shown};

/// How a command ended: the exit status of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// All is well.
    Done,
    /// What was given is wrong.
    WrongInput,
    /// The command itself is wrong.
    WrongCommand,
}

impl Status {
    /// 0, 1 or 2.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::WrongInput => 1,
            Self::WrongCommand => 2,
        }
    }
}

/// What is left to do after the command line was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing: a sub-command answered.
    Answered(Status),
    /// Open the window.
    Window(WindowArgs),
}

/// Where answers and complaints go.
struct Console<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    texts: Texts,
}

impl Console<'_> {
    fn say(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{line}")
    }

    fn complain(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.err, "{line}")
    }

    /// Opens a project; none when it is wrong, and that is told.
    fn open(&mut self, path: &Path) -> io::Result<Option<Opened>> {
        match files::open(path) {
            Ok(opened) => Ok(Some(opened)),
            Err(error) => {
                self.complain(&words::load_error(self.texts, &path.display().to_string(), &error))?;
                Ok(None)
            }
        }
    }
}

/// Reads the command line (the program's name first) and carries out what needs no window.
pub fn run(args: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
    let args: Vec<OsString> = args.into_iter().collect();
    let spoken = spoken(&args).unwrap_or_else(system_language);
    let parsed = match args::parse(&args, Texts::new(spoken)) {
        Ok(parsed) => parsed,
        Err(Shown { text, status }) => {
            // Nowhere is left to tell that a stream is closed.
            let _written = if status == Status::Done { writeln!(out, "{text}") } else { writeln!(err, "{text}") };
            return Outcome::Answered(status);
        }
    };
    let mut console = Console { out, err, texts: Texts::new(parsed.language.unwrap_or(spoken)) };
    let answered = match parsed {
        Args { command: None, window, language } => {
            return Outcome::Window(WindowArgs { language, ..window });
        }
        Args { command: Some(Command::Check { files }), .. } => check::run(&mut console, &files),
        Args { command: Some(Command::Analyse(asked)), .. } => analyse::run(&mut console, &asked),
        Args { command: Some(Command::Diff(asked)), .. } => diff::run(&mut console, &asked),
        Args { command: Some(Command::Export(asked)), .. } => export::run(&mut console, &asked),
        Args { command: Some(Command::Import(asked)), .. } => import::run(&mut console, &asked),
        Args { command: Some(Command::Packages { file, compromise, json }), .. } => {
            packages::run(&mut console, &file, &compromise, json)
        }
        Args { command: Some(Command::Info { file, json }), .. } => info::run(&mut console, &file, json),
    };
    Outcome::Answered(answered.unwrap_or(Status::WrongInput))
}

/// The language asked for, known before anything else so that help and errors are in it.
fn spoken(args: &[OsString]) -> Option<Language> {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        let tag = if arg == "--lang" { args.next() } else { arg.strip_prefix("--lang=") };
        if let Some(language) = tag.and_then(Language::from_tag) {
            return Some(language);
        }
    }
    None
}

fn system_language() -> Language {
    sys_locale::get_locale().and_then(|tag| Language::from_tag(&tag)).unwrap_or_default()
}
