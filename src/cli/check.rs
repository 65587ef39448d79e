//! `entente check`: is each file good, and if not, where and why.

use std::io;
use std::path::{Path, PathBuf};

use super::{Console, Status, words};
use crate::storage::{Opened, files};

/// Checks every file; the status is that of the worst.
pub(super) fn run(console: &mut Console<'_>, paths: &[PathBuf]) -> io::Result<Status> {
    let mut status = Status::Done;
    for path in paths {
        match files::open(path) {
            Ok(opened) => told(console, path, &opened, &mut status)?,
            Err(error) => {
                status = Status::WrongInput;
                console.say(&words::load_error(console.texts, &path.display().to_string(), &error))?;
            }
        }
    }
    Ok(status)
}

fn told(console: &mut Console<'_>, path: &Path, opened: &Opened, status: &mut Status) -> io::Result<()> {
    let texts = console.texts;
    let verdict = if opened.is_newer() {
        *status = Status::WrongInput;
        words::newer(texts, opened)
    } else {
        texts.check_valid(opened.format)
    };
    console.say(&format!("{}: {verdict}", path.display()))?;
    for repair in &opened.repairs {
        console.say(&format!("  {}", texts.check_repaired(words::repair(texts, repair))))?;
    }
    Ok(())
}
