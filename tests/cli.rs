//! The command line, as a shell sees it: answers, streams and exit statuses.

#![expect(clippy::expect_used, reason = "a test whose ground is missing stops there")]

use std::path::Path;
use std::process::{Command, Output};

const SAMPLE: &str = "sample_projects/geopark_beaujolais.ron";

fn entente(args: &[&str]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    Command::new(env!("CARGO_BIN_EXE_entente")).current_dir(root).args(args).output().expect("the program starts")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("answers are UTF-8")
}

#[test]
fn info_counts_every_entry_of_the_sample() {
    let output = entente(&["info", SAMPLE, "--json"]);
    assert_eq!(output.status.code(), Some(0), "a good file: {output:?}");
    let counts: serde_json::Value = serde_json::from_slice(&output.stdout).expect("valid JSON");
    for (name, count) in [
        ("format", 1),
        ("actors", 34),
        ("stakes", 12),
        ("positions", 408),
        ("influences", 97),
        ("relations", 62),
        ("interest_links", 13),
        ("groups", 8),
        ("types", 9),
        ("compromises", 8),
        ("actions", 13),
        ("stages", 8),
        ("views", 0),
        ("snapshots", 0),
    ] {
        assert_eq!(counts[name], count, "{name}");
    }
    assert_eq!(counts["reference_date"], "2016-09-14", "the day of the map");
}

#[test]
fn info_speaks_both_languages() {
    let french = entente(&["info", SAMPLE, "--lang", "fr"]);
    assert!(text(&french.stdout).contains("Acteurs"), "in French: {french:?}");
    let english = entente(&["--lang", "en", "info", SAMPLE]);
    assert!(text(&english.stdout).contains("Actors"), "in English, wherever the option stands: {english:?}");
}

#[test]
fn check_accepts_the_sample_and_says_so() {
    let output = entente(&["check", SAMPLE, "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "a good file: {output:?}");
    assert_eq!(text(&output.stdout), format!("{SAMPLE}: Valid (format 1).\n"), "one line a file");
}

#[test]
fn one_bad_file_among_good_ones_is_status_1() {
    let output = entente(&["check", SAMPLE, "sample_projects/nothing.ron", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1), "the worst counts");
    assert!(text(&output.stdout).contains("nothing.ron: There is no file there."), "told: {output:?}");
    assert!(text(&output.stdout).contains("Valid"), "and the good one is still checked");
}

#[test]
fn a_wrong_command_is_status_2_on_the_error_stream() {
    for args in [&["check"][..], &["info"], &["frobnicate", "a", "b"], &["check", SAMPLE, "--lang", "de"]] {
        let output = entente(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?} is told on the error stream");
    }
}

#[test]
fn help_is_in_the_language_asked_for() {
    let french = entente(&["--help", "--lang", "fr"]);
    assert_eq!(french.status.code(), Some(0), "help is not a fault");
    assert!(text(&french.stdout).contains("Utilisation"), "{}", text(&french.stdout));
    let english = entente(&["check", "--help", "--lang=en"]);
    assert!(text(&english.stdout).contains("Check files"), "{}", text(&english.stdout));
    let version = entente(&["--version"]);
    assert_eq!(text(&version.stdout), format!("entente {}\n", env!("CARGO_PKG_VERSION")), "the version");
}
