//! The numbers of published and worked-out studies, through the whole program: imported from tables, then analysed.
//!
//! `tests/golden` holds the numbers, each file with where they come from. Tolerances are absolute: 1e-9 for the balance
//! of power and for what positions make, 1e-8 for networks, whose values are rounded.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test that finds nothing has failed")]

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use entente::storage::files;
use serde_json::Value;

const FINE: f64 = 1e-9;
const ROUNDED: f64 = 1e-8;

fn golden(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    serde_json::from_slice(&fs::read(path).expect("the numbers are there")).expect("they are JSON")
}

fn entente(args: &[&str]) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let all = std::iter::once("entente").chain(args.iter().copied()).map(OsString::from);
    let outcome = entente::cli::run(all, &mut out, &mut err);
    let done = entente::cli::Outcome::Answered(entente::cli::Status::Done);
    assert_eq!(outcome, done, "{args:?}: {}", String::from_utf8_lossy(&err));
    String::from_utf8(out).expect("text")
}

/// A table as CSV, its first cell naming it.
fn table(name: &str, columns: &[String], rows: &[String], cells: &Value) -> String {
    let mut text = format!("{name},{}\n", columns.join(","));
    for (row, cells) in rows.iter().zip(cells.as_array().expect("rows")) {
        let cells: Vec<String> = cells.as_array().expect("cells").iter().map(Value::to_string).collect();
        writeln!(text, "{row},{}", cells.join(",")).expect("a line");
    }
    text
}

fn names(value: &Value) -> Vec<String> {
    let name = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    value.as_array().expect("a list").iter().map(name).collect()
}

fn analysed(folder: &Path, import: &[&str]) -> Value {
    let project = folder.join("study.ron").display().to_string();
    entente(&[&["import"], import, &["-o", &project]].concat());
    serde_json::from_str(&entente(&["analyse", &project, "--json"])).expect("JSON")
}

/// Every number of `known` is in `found`, at the same place.
fn compare(at: &str, found: &Value, known: &Value, tolerance: f64) -> usize {
    match known {
        Value::Number(number) => {
            let (known, found) = (number.as_f64().expect("a number"), found.as_f64());
            let near = found.is_some_and(|found| (found - known).abs() <= tolerance);
            assert!(near, "{at}: {found:?} instead of {known}");
            1
        }
        Value::Array(list) => {
            assert_eq!(found.as_array().map(Vec::len), Some(list.len()), "{at}: length");
            list.iter()
                .enumerate()
                .map(|(rank, known)| compare(&format!("{at}[{rank}]"), &found[rank], known, tolerance))
                .sum()
        }
        Value::Object(fields) => {
            fields.iter().map(|(key, known)| compare(&format!("{at}.{key}"), &found[key], known, tolerance)).sum()
        }
        other => {
            assert_eq!(found, other, "{at}");
            1
        }
    }
}

fn study(name: &str) -> usize {
    let golden = golden(name);
    let inputs = &golden["inputs"];
    let (actors, stakes) = (names(&inputs["actors"]), names(&inputs["objectives"]));
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: String| -> PathBuf {
        let path = folder.path().join(name);
        files::save_bytes(&path, text.as_bytes()).expect("written");
        path
    };
    let influences = file("MID.csv", table("MID", &actors, &actors, &inputs["MID"]));
    let positions = file("MAO.csv", table("2MAO", &stakes, &actors, &inputs["2MAO"]));
    let (influences, positions) = (influences.display().to_string(), positions.display().to_string());
    let found = analysed(folder.path(), &["--influences", &influences, "--positions", &positions]);
    assert_eq!((names(&found["actors"]), names(&found["stakes"])), (actors, stakes), "{name}: in order of entry");
    compare(name, &found["mactor"]["MID"], &inputs["MID"], FINE)
        + compare(name, &found["mactor"], &golden["outputs"], FINE)
}

#[test]
fn the_paris_airport_study_gives_its_numbers() {
    assert!(study("mactor_paris_airport.json") > 500, "many numbers are compared");
}

#[test]
fn small_and_degenerate_studies_give_their_numbers() {
    for name in ["mactor_synth_mini3.json", "mactor_synth_degenerate2.json", "mactor_synth_zero.json"] {
        assert!(study(name) > 60, "{name}: numbers are compared");
    }
}

#[test]
fn known_networks_give_their_numbers() {
    for name in ["network_florentine.json", "network_krackhardt_kite.json"] {
        let golden = golden(name);
        let folder = tempfile::tempdir().expect("a folder");
        let edges: Vec<Vec<String>> = golden["edges"].as_array().expect("edges").iter().map(names).collect();
        let lines: Vec<String> = edges.iter().map(|ends| ends.join(",")).collect();
        let path = folder.path().join("edges.csv");
        files::save_bytes(&path, format!("source,target\n{}\n", lines.join("\n")).as_bytes()).expect("written");
        let found = analysed(folder.path(), &["--edges", &path.display().to_string()]);
        let network = &found["network"];
        let keyed = [
            "degree",
            "betweenness_raw",
            "betweenness_normalized",
            "burt_constraint",
            "effective_size",
            "core_number",
            "clustering",
        ];
        let numbers: usize = keyed.iter().map(|key| compare(key, &network[key], &golden[key], ROUNDED)).sum();
        assert_eq!(numbers, 7 * names(&golden["nodes"]).len(), "{name}: each measure of each node");
        let set = |value: &Value| names(value).into_iter().collect::<BTreeSet<String>>();
        let (points, known) = (&network["articulation_points"], &golden["articulation_points"]);
        assert_eq!(set(points), set(known), "{name}: in any order");
        let bridges = |value: &Value| -> BTreeSet<BTreeSet<String>> {
            value.as_array().expect("bridges").iter().map(set).collect()
        };
        assert_eq!(bridges(&network["bridges"]), bridges(&golden["bridges"]), "{name}: in any order, either way");
    }
}

#[test]
fn signs_of_a_list_of_links_give_the_cases_worked_by_hand() {
    let signed = |lines: &str| {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("edges.csv");
        files::save_bytes(&path, lines.as_bytes()).expect("written");
        analysed(folder.path(), &["--edges", &path.display().to_string()])["signed"].clone()
    };
    for (signs, frustration) in [([1, 1, 1], 0), ([1, 1, -1], 1), ([1, -1, -1], 0), ([-1, -1, -1], 1)] {
        let [a, b, c] = signs;
        let found = signed(&format!("source,target,sign\n1,2,{a}\n2,3,{b}\n1,3,{c}\n"));
        assert_eq!(found["frustration"], frustration, "{signs:?}");
        assert_eq!(found["balance_share"], f64::from(1 - frustration), "{signs:?}");
    }
    let square = signed("source,target,sign\n1,2,1\n2,3,1\n3,4,1\n1,4,-1\n1,3,1\n");
    assert_eq!((&square["frustration"], &square["proved"]), (&1.into(), &true.into()), "one link does not fit");
    assert_eq!(square["link_to_mend"], serde_json::json!([["1", "4"], ["3", "4"]]), "either of the two");
}

#[test]
fn a_study_says_which_convention_it_used() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("MID.csv");
    files::save_bytes(&path, "MID,A,B,C\nA,0,2,0\nB,1,0,3\nC,0,0,0\n".as_bytes()).expect("written");
    let project = folder.path().join("study.ron").display().to_string();
    entente(&["import", "--influences", &path.display().to_string(), "-o", &project]);
    let read = |convention: &str| -> Value {
        serde_json::from_str(&entente(&["analyse", &project, "--json", "--convention", convention])).expect("JSON")
    };
    let (a, b) = (read("A"), read("B"));
    assert_eq!((&a["convention"], &b["convention"]), (&"A".into(), &"B".into()), "said");
    assert_eq!(a["mactor"]["r_star"], b["mactor"]["r_star"], "each key keeps its own convention");
    assert_ne!(a["mactor"]["r_star"], a["mactor"]["r_star_conventionB"], "they differ here");
}

/// The keys of results, down to the second level where there are names and not data.
fn keys(found: &Value) -> BTreeSet<String> {
    let nested = ["cells", "mactor", "opposition", "network", "signed", "signed_by_positions"];
    let mut keys = BTreeSet::new();
    for (key, value) in found.as_object().expect("an object") {
        if nested.contains(&key.as_str()) {
            keys.extend(value.as_object().expect("an object").keys().map(|inner| format!("{key}.{inner}")));
        } else {
            keys.insert(key.clone());
        }
    }
    keys
}

/// The keys that the README names; those of `signed` are told once for both.
fn documented() -> BTreeSet<String> {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("the README");
    let table = readme.split("<!-- results -->").nth(1).and_then(|rest| rest.split("<!-- /results -->").next());
    let mut keys = BTreeSet::new();
    for line in table.expect("the table").lines().filter(|line| line.starts_with("| `")) {
        let mut cells = line.split(" | ");
        let (named, holds) = (cells.next().expect("keys"), cells.next().expect("what they hold"));
        let quoted = |text: &str| text.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<String>>();
        for key in quoted(named) {
            match key.strip_suffix(".*") {
                Some(family) => keys.extend(quoted(holds).iter().map(|inner| format!("{family}.{inner}"))),
                None => drop(keys.insert(key)),
            }
        }
    }
    keys
}

#[test]
fn the_readme_names_every_key_of_the_results() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_projects/geopark_beaujolais.ron");
    let found: Value =
        serde_json::from_str(&entente(&["analyse", &sample.display().to_string(), "--json"])).expect("JSON");
    assert_eq!(keys(&found), documented(), "README.md and the results say the same");
    let lists = ["attitudes", "salience", "power_interest"];
    let actors = names(&found["actors"]).len();
    assert!(lists.iter().all(|key| found[key].as_array().map(Vec::len) == Some(actors)), "one entry per actor");
}
