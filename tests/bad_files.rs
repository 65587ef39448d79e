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

use entente::storage::{self, Fault, LoadError, Syntax};
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

#[test]
fn of_too_many_errors_the_first_are_told_and_all_are_counted() {
    let home = tempfile::tempdir().expect("a folder");
    let good = fs::read_to_string(folder().join("good.ron")).expect("good.ron");
    let sources =
        (0..205).map(|number| format!("\"50000000-0000-7000-8000-{number:012}\", ")).collect::<Vec<_>>().concat();
    let bad = good.replacen("sources: [", &format!("sources: [{sources}"), 1);
    storage::files::save_bytes(&home.path().join("bad.ron"), bad.as_bytes()).expect("a file");
    let output = check(home.path(), "bad.ron", "en");
    let words = String::from_utf8_lossy(&output.stdout);
    assert_eq!(words.matches("No item of the list “sources”").count(), storage::MOST_PROBLEMS, "the first ones");
    assert_eq!(words.lines().last(), Some("bad.ron: 204 errors; the first 100 are above."), "all of them");
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

/// What somebody may write in place of a value.
const WRONG: &[&str] = &[
    "3",
    "-1",
    "2.5",
    "300",
    "99999999999",
    "1e400",
    "0x1",
    "_1",
    "3x",
    "\"x\"",
    "X",
    "X(1)",
    "X((a: 1))",
    "()",
    "[]",
    "{}",
    "(a: 1)",
    "[(1)]",
    "true",
    "yes",
    "None",
    "Some(1)",
    "'c'",
    "b\"x\"",
    "r#x",
    "",
    "\"x\" \"y\"",
    "Month(2016)",
    "Month(2016, 10, 3)",
    "Years(1, 2, 3)",
    "Interest",
    "Interest()",
    "Interest((sign: Mixed))",
    "é",
    ":",
    "-",
    "\"2016-13-01\"",
    "\"2016-09-14T25:00:00\"",
    "NaN",
    "inf",
];

/// Faults of one value, which are told at its path and on its line.
fn is_of_a_value(fault: &Fault) -> bool {
    matches!(
        fault,
        Fault::ExpectedNumber { .. }
            | Fault::TooFew { .. }
            | Fault::UnknownVariant { .. }
            | Fault::BadId { .. }
            | Fault::BadDate { .. }
            | Fault::BadTime { .. }
            | Fault::Syntax(Syntax::Expected("true, false" | "\"…\"" | "["))
    )
}

/// Every problem of a refusal has a place, or is about the file as a whole.
fn told_where(error: &LoadError) -> bool {
    !error.problems().is_empty()
        && error.problems().iter().all(|problem| problem.place.is_some() || problem.path.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_wrong_value_is_told_where_it_stands(line in any::<prop::sample::Index>(), wrong in prop::sample::select(WRONG)) {
        let good = fs::read_to_string(folder().join("good.ron")).expect("good.ron");
        let lines: Vec<&str> = good.lines().collect();
        let values = |line: &&str| line.ends_with(',') && line.contains(": ");
        let spoilt: Vec<usize> = (0..lines.len()).filter(|rank| values(&lines[*rank])).collect();
        let rank = *line.get(&spoilt);
        let (name, _) = lines[rank].split_once(": ").expect("a field");
        let new = format!("{name}: {wrong},");
        let before = lines.iter().take(rank);
        let after = lines.iter().skip(rank + 1);
        let text = before.chain([&new.as_str()]).chain(after).copied().collect::<Vec<_>>().join("\n");
        if let Err(error) = storage::read(&text) {
            prop_assert!(told_where(&error), "{error}");
            for problem in error.problems().iter().filter(|problem| is_of_a_value(&problem.fault)) {
                let field = problem.path.rsplit('.').next().unwrap_or_default();
                prop_assert!(field.starts_with(name.trim()), "{problem} is about {new}");
                let place = problem.place.as_ref().expect("a place");
                prop_assert_eq!(place.line, rank + 1, "{} is about {}", problem, new);
                let start = name.len() + 3;
                let inside = place.column > start && wrong[..place.column - start].contains('(');
                prop_assert!(place.column == start || inside, "{problem} is about {new}");
            }
        }
    }

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
