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
        ("views", 10),
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

/// What a wrong command says on the error stream.
fn refused(args: &[&str]) -> String {
    let output = entente(args);
    assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
    assert!(output.stdout.is_empty(), "{args:?} says nothing on the stream of answers");
    text(&output.stderr).replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_wrong_command_is_status_2_on_the_error_stream_in_the_language_asked_for() {
    for (args, french, english) in [
        (&["check"][..], "Erreur : Il manque « <FICHIER>... ».", "Error: “<FILE>...” is missing."),
        (&["info"], "Il manque « <FICHIER> ».", "“<FILE>” is missing."),
        (&["export", SAMPLE], "Il manque « --output <SORTIE> ».", "“--output <OUT>” is missing."),
        (&["--read"], "Il manque « <FICHIER> ».", "“<FILE>” is missing."),
        (&["frobnicate", "a"], "« frobnicate » n’est pas une commande.", "“frobnicate” is not a command."),
        (&["info", SAMPLE, "again"], "« again » n’est pas attendu ici.", "“again” is not expected here."),
        (&["info", SAMPLE, "--jsn"], "Peut-être « --json »", "Perhaps “--json”?"),
        (&["export", SAMPLE, "-o"], "« --output <SORTIE> » attend une valeur.", "“--output <OUT>” needs a value."),
        (
            &["export", SAMPLE, "-o", "a.svg", "--width", "9"],
            "« 9 » ne convient pas à « --width <PIXELS> ». Ce qui convient : 16–100000.",
            "“9” does not suit “--width <PIXELS>”. What suits: 16–100000.",
        ),
        (
            &["export", SAMPLE, "-o", "a.svg", "--theme", "blue"],
            "Ce qui convient : light, dark, high-contrast.",
            "What suits: light, dark, high-contrast.",
        ),
        (&["--trace", "a.csv", "info", SAMPLE], "retirer ce qui précède", "leave out what stands before"),
        (&["info", SAMPLE, "--json", "--json"], "« --json » ne se donne", "“--json” is given once"),
        (
            &["import", "-o", "a.ron"],
            "Il faut au moins une de ces options : --influences, --positions, --edges",
            "One of these options at least is needed: --influences, --positions, --edges",
        ),
        (
            &["import", "-o", "a.ron", "--edges", "a.csv", "--positions", "b.csv"],
            "ne va pas avec « --",
            "does not go with “--",
        ),
        (&["export", SAMPLE, "-o", "a.bmp"], "ce format n’est pas connu", "this format is not known"),
    ] {
        for (language, words) in [("fr", french), ("en", english)] {
            let all = [args, &["--lang", language]].concat();
            // What is missing at the end of a command would take the language for it.
            let all = if args.last() == Some(&"-o") { [&["--lang", language], args].concat() } else { all };
            let told = refused(&all);
            assert!(told.contains(words), "{all:?} in {language}: {told}");
        }
    }
    let told = refused(&["check", SAMPLE, "--lang", "de"]);
    assert!(told.contains("--lang <fr|en>"), "a language that is not spoken here: {told}");
}

#[test]
fn no_english_word_is_left_in_french_help_and_errors() {
    for args in [
        &["--help"][..],
        &["check", "--help"],
        &["info", "--help"],
        &["export", "--help"],
        &["import", "--help"],
        &["packages", "--help"],
        &["check"],
        &["info", "--jsn"],
        &["export", SAMPLE, "-o", "a.svg", "--theme", "blue"],
    ] {
        let output = entente(&[args, &["--lang", "fr"]].concat());
        let told = [text(&output.stdout), text(&output.stderr)].concat();
        for english in ["Usage", "error", "default", "possible values", "FILE", "OUT", "COMMAND]", "required", "tip"] {
            assert!(!told.contains(english), "« {english} » in {args:?}: {told}");
        }
    }
}

/// A copy of the sample with the ends of lines of another system, or of a newer format with a field of its own.
fn copies(folder: &Path) -> [String; 2] {
    let sample = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(SAMPLE)).expect("the sample");
    let written = |name: &str, text: &str| {
        let path = folder.join(name);
        entente::storage::files::save_bytes(&path, text.as_bytes()).expect("a copy");
        path.to_str().expect("a plain path").to_owned()
    };
    let newer = sample.replacen("format: 1,", "format: 2,", 1).replacen("header: (", "header: (\n    mood: 3,", 1);
    [written("foreign.ron", &sample.replace('\n', "\r\n")), written("newer.ron", &newer)]
}

#[test]
fn what_was_mended_or_not_read_is_told_by_every_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let [foreign, newer] = copies(folder.path());
    let picture = folder.path().join("map.svg");
    let picture = picture.to_str().expect("a plain path");
    for (file, words) in [(&foreign, "Mended: "), (&newer, "header.mood")] {
        for args in [&["info", file][..], &["check", file], &["export", file, "-o", picture]] {
            let output = entente(&[args, &["--lang", "en"]].concat());
            assert!(text(&output.stdout).contains(words), "{args:?}: {output:?}");
        }
    }
    let counts = |file: &str| {
        let output = entente(&["info", file, "--json"]);
        serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("valid JSON")
    };
    assert!(counts(&foreign)["repairs"][0]["LineEnds"]["count"].as_u64() > Some(1000), "in JSON too");
    assert_eq!(counts(&newer)["newer"], true, "the format");
    assert_eq!(counts(&newer)["unread"][0], "header.mood", "and what was not read");
}

#[test]
fn json_is_the_same_in_every_language_and_alone_on_its_stream() {
    let [french, english] =
        ["fr", "en"].map(|language| entente(&["info", SAMPLE, "--json", "--lang", language]).stdout);
    assert_eq!(text(&french), text(&english), "no word of a language");
    let counts: serde_json::Value = serde_json::from_slice(&french).expect("valid JSON");
    assert_eq!(counts["stage_dates"][0], "../2011", "a period of ISO 8601");
    let output = entente(&["info", "Cargo.toml", "--json"]);
    assert_eq!(output.status.code(), Some(1), "no project");
    assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "told beside, not as JSON: {output:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_window_is_not_opened_and_export_is_named() {
    for (language, words) in [("fr", "La fenêtre ne s’ouvre pas"), ("en", "The window does not open")] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
        let command = command.args([SAMPLE, "--lang", language]);
        for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "RUST_LOG"] {
            command.env_remove(variable);
        }
        let output = command.output().expect("the program starts");
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        let told = text(&output.stderr);
        assert!(told.starts_with(words) && told.contains("entente export"), "{told}");
        assert!(told.lines().count() == 1 && !told.contains("winit"), "nothing for developers: {told}");
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

#[test]
fn packages_answers_by_id_rank_and_title() {
    let answer = |name: &str| {
        let output = entente(&["packages", SAMPLE, "--compromise", name, "--json", "--lang", "fr"]);
        assert_eq!(output.status.code(), Some(0), "{name}: {output:?}");
        serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("valid JSON")
    };
    let by_rank = answer("7");
    assert_eq!(by_rank["compromise"]["name"], "Pacte de dialogue carrières et riverains", "the seventh");
    assert_eq!(by_rank["packages"], 27, "three stakes of three options");
    let id = by_rank["compromise"]["id"].as_str().expect("an id").to_owned();
    assert_eq!(answer(&id), by_rank, "by its id");
    assert_eq!(answer("Pacte de dialogue carrières et riverains"), by_rank, "by its title");
    assert!(by_rank["sentences"].as_array().is_some_and(|sentences| !sentences.is_empty()), "it says something");
    let weights = by_rank["parties"][0]["weights"].as_array().expect("weights");
    let sum: f64 = weights.iter().filter_map(serde_json::Value::as_f64).sum();
    assert!((sum - 100.0).abs() < 1e-9, "weights sum to 100: {sum}");
}

#[test]
fn packages_names_the_compromises_when_it_finds_none() {
    let output = entente(&["packages", SAMPLE, "--compromise", "99", "--lang", "fr"]);
    assert_eq!(output.status.code(), Some(1), "there are eight: {output:?}");
    assert!(text(&output.stderr).contains("Charte d’accès aux géosites privés"), "{output:?}");
    let told = entente(&["packages", SAMPLE, "--compromise", "7", "--lang", "en"]);
    assert!(text(&told.stdout).contains("compatible packages"), "in words too: {told:?}");
}

#[test]
fn a_kept_scenario_is_analysed_by_its_name_or_its_rank() {
    use entente::edit::{Edit, Item, apply};
    use entente::model::{Differences, Position, Scenario, ScenarioId, Table};
    let folder = tempfile::tempdir().expect("a folder");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut project = entente::storage::files::open(&root.join(SAMPLE)).expect("the sample").project;
    // Everybody is for everything.
    let agreed = project.map.positions.iter().map(|position| Position { value: Some(2), ..position.clone() });
    let positions = Table::from_items(agreed).expect("one position a cell");
    let differences = Differences { positions, ..Differences::default() };
    let id = "00000000-0000-7000-8000-00000000abcd".parse::<ScenarioId>().expect("an id");
    let scenario = Scenario { id, name: "Tous pour".to_owned(), differences };
    apply(&mut project, &Edit::Add(Item::from(scenario))).expect("a good scenario");
    let path = folder.path().join("map.ron");
    entente::storage::files::save(&path, &project).expect("a file");
    let path = path.to_str().expect("a plain path");
    let agreement = |args: &[&str]| {
        let output = entente(&[&["analyse", path, "--lang", "fr"], args].concat());
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let told = text(&output.stdout).replace(['\u{a0}', '\u{202f}'], " ");
        (told.contains("100 % de ce qui relie"), told.contains("une simulation, pas la carte"))
    };
    assert_eq!(agreement(&[]), (false, false), "the map itself");
    assert_eq!(agreement(&["--scenario", "Tous pour"]), (true, true), "the scenario, and that is said");
    assert_eq!(agreement(&["--scenario", "1"]), (true, true), "by its rank");
    let output = entente(&["analyse", path, "--lang", "fr", "--scenario", "Personne"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(text(&output.stderr).contains("Tous pour"), "what there is: {output:?}");
}

#[test]
fn a_map_is_opened_for_reading_when_that_is_asked() {
    use entente::cli::{self, Outcome};
    let asked = |args: &[&str]| {
        let args = std::iter::once("entente").chain(args.iter().copied()).map(std::ffi::OsString::from);
        cli::run(args, &mut Vec::new(), &mut Vec::new())
    };
    let Outcome::Window(window) = asked(&["--read", SAMPLE]) else { panic!("a window") };
    assert_eq!((window.read, window.file.as_deref()), (true, Some(Path::new(SAMPLE))), "locked");
    let Outcome::Window(window) = asked(&[SAMPLE]) else { panic!("a window") };
    assert!(!window.read, "to be edited otherwise");
}
