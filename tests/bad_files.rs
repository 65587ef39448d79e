//! A corpus of wrong files: each is refused with its own message, none panics, none is touched.
//!
//! `tests/bad_files/good.ron` is right, and nearly every other file is a copy of it with one fault. What the program
//! says of each stands in `messages.en.txt` and `messages.fr.txt`; with `ENTENTE_BLESS=1` the test writes them anew,
//! to be read over before they are kept.

#![expect(clippy::expect_used, reason = "a test whose ground is missing stops there")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use entente::storage::{self, LoadError};
use proptest::prelude::*;

const SAMPLE: &str = include_str!("../sample_projects/geopark_beaujolais.ron");

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_files")
}

fn check(folder: &Path, name: &str, language: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_entente"))
        .current_dir(folder)
        .args(["check", name, "--lang", language])
        .output()
        .expect("the program starts")
}

fn is_bad(name: &str) -> bool {
    name != "good.ron" && Path::new(name).extension().is_some_and(|extension| extension == "ron")
}

fn bad_files() -> Vec<String> {
    let names = fs::read_dir(folder()).expect("the corpus is there").map(|entry| {
        let entry = entry.expect("an entry of the corpus");
        entry.file_name().into_string().expect("a plain name")
    });
    let mut names: Vec<String> = names.filter(|name| is_bad(name)).collect();
    names.sort();
    names
}

#[test]
fn the_file_that_the_others_spoil_is_good() {
    let output = check(&folder(), "good.ron", "en");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
    let text = fs::read_to_string(folder().join("good.ron")).expect("good.ron");
    let project = storage::read(&text).expect("good.ron is good").project;
    assert_eq!(storage::write(&project), text, "and written as the program writes");
}

#[test]
fn each_bad_file_has_its_message_and_stays_as_it_is() {
    let names = bad_files();
    assert!(names.len() >= 40, "only {} bad files", names.len());
    for language in ["en", "fr"] {
        let mut told = String::new();
        for name in &names {
            let before = fs::read(folder().join(name)).expect(name);
            let output = check(&folder(), name, language);
            let words = String::from_utf8(output.stdout).expect("answers are UTF-8");
            assert_eq!(output.status.code(), Some(1), "{name} is refused: {words}");
            assert!(output.stderr.is_empty(), "{name} does not panic: {}", String::from_utf8_lossy(&output.stderr));
            assert_eq!(fs::read(folder().join(name)).expect(name), before, "{name} is not touched");
            writeln!(told, "## {name}\n{words}").expect("a string takes everything");
        }
        let golden = folder().join(format!("messages.{language}.txt"));
        if std::env::var_os("ENTENTE_BLESS").is_some() {
            storage::files::save_bytes(&golden, told.as_bytes()).expect("the messages are written");
        }
        let expected = fs::read_to_string(&golden).expect("the messages are there");
        for (said, expected) in told.split("\n## ").zip(expected.split("\n## ")) {
            assert_eq!(said, expected, "in {language}");
        }
        assert_eq!(told, expected, "in {language}, all of it");
    }
}

#[cfg(unix)]
#[test]
fn what_is_not_a_file_is_said_to_be_none() {
    let home = tempfile::tempdir().expect("a folder");
    let at = |name: &str| home.path().join(name);
    fs::create_dir(at("folder.ron")).expect("a folder");
    std::os::unix::fs::symlink(at("nowhere"), at("dangling.ron")).expect("a link");
    let _socket = std::os::unix::net::UnixListener::bind(at("socket.ron")).expect("a socket");
    let made = Command::new("mkfifo").arg(at("pipe.ron")).status().expect("mkfifo runs");
    assert!(made.success(), "a pipe");
    for (name, words) in [
        ("folder.ron", "This is a folder, not a file."),
        ("dangling.ron", "The link leads to a file that no longer exists."),
        ("socket.ron", "This is not an ordinary file."),
        ("pipe.ron", "This is not an ordinary file."),
        ("missing.ron", "There is no file there."),
    ] {
        let output = check(home.path(), name, "en");
        assert_eq!(output.status.code(), Some(1), "{name} is refused");
        assert_eq!(String::from_utf8_lossy(&output.stdout), format!("{name}: {words}\n"), "{name}");
    }
}

/// Every problem of a refusal has a place, or is about the file as a whole.
fn told_where(error: &LoadError) -> bool {
    !error.problems().is_empty()
        && error.problems().iter().all(|problem| problem.place.is_some() || problem.path.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_truncated_file_is_an_error(end in 0..SAMPLE.trim_end().len()) {
        let error = storage::read_bytes(&SAMPLE.as_bytes()[..end]).expect_err("half a file is no project");
        prop_assert!(told_where(&error), "{error}");
    }

    #[test]
    fn a_garbled_file_never_panics(spots in prop::collection::vec((0..SAMPLE.len(), any::<u8>()), 1..12)) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        for (at, byte) in spots {
            bytes[at] = byte;
        }
        if let Err(error) = storage::read_bytes(&bytes) {
            prop_assert!(told_where(&error), "{error}");
        }
    }

    #[test]
    fn a_cut_out_part_never_panics(from in 0..SAMPLE.len(), length in 1..4000_usize) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        bytes.drain(from..(from + length).min(SAMPLE.len()));
        if let Err(error) = storage::read_bytes(&bytes) {
            prop_assert!(told_where(&error), "{error}");
        }
    }
}
