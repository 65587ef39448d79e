//! The sample over time: presence and positions at each stage, what differs between two of them, `entente diff`.
//!
//! `tests/golden/geopark_stages.json` holds what is expected, by the short codes that the ids of the sample spell.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that finds nothing has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use entente::analysis::comparison::Entered;
use entente::cli::{Outcome, Status};
use entente::model::{Presence, Project, StageId, StateId};
use entente::session::{Action, IdSource, OpenProject, Preferences, Session, Side, TimeAct};
use serde_json::Value;

const SAMPLE: &str = "sample_projects/geopark_beaujolais.ron";

fn expected() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/geopark_stages.json");
    serde_json::from_slice(&fs::read(path).expect("what is expected is there")).expect("it is JSON")
}

/// The code that an id of the sample spells: its last letters.
fn code(id: uuid::Uuid) -> String {
    let letters: Vec<u8> = id.into_bytes()[8..].iter().copied().filter(|byte| *byte != 0 && *byte != 0x80).collect();
    String::from_utf8(letters).expect("plain letters")
}

fn texts(value: &Value) -> BTreeSet<String> {
    value.as_array().expect("a list").iter().map(|it| it.as_str().expect("a code").to_owned()).collect()
}

fn geopark() -> Project {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(SAMPLE);
    entente::storage::files::open(&path).expect("the sample opens").project
}

fn session() -> Session {
    let mut session = Session::new(Preferences::default(), IdSource::counting());
    act(&mut session, Action::Open(Box::new(OpenProject::untitled(geopark()))));
    session
}

fn act(session: &mut Session, action: Action) {
    assert!(session.perform(action).is_empty(), "nothing asked of the world");
}

fn stage(project: &Project, name: &str) -> StageId {
    project.stages.iter().find(|stage| code(stage.id.0) == name).expect("a stage of the sample").id
}

#[test]
fn each_stop_of_the_timeline_shows_the_presence_and_the_positions_of_its_date() {
    let mut session = session();
    let base: BTreeMap<(String, String), Option<i8>> = positions(session.project());
    let expected = expected();
    let stages = expected["stages"].as_array().expect("stages");
    assert_eq!(stages.len(), session.stops().len(), "all of them");
    for told in stages {
        let name = told["id"].as_str().expect("a code");
        let id = stage(session.project(), name);
        act(&mut session, Action::Time(TimeAct::Look(Some(id))));
        let actors = session.project().map.actors.iter();
        let (present, others): (Vec<_>, Vec<_>) = actors.partition(|actor| actor.presence == Presence::Present);
        let present: BTreeSet<String> = present.iter().map(|actor| code(actor.id.0)).collect();
        assert_eq!(present, texts(&told["present"]), "who is present at {name}");
        assert!(others.iter().all(|actor| actor.presence == Presence::ToMobilise), "the others at {name}");
        let mut wanted = base.clone();
        for cell in told["positions"].as_array().expect("positions") {
            let key = (cell[0].as_str().expect("who").to_owned(), cell[1].as_str().expect("on what").to_owned());
            wanted.insert(key, Some(cell[2].as_i64().and_then(|value| i8::try_from(value).ok()).expect("a level")));
        }
        assert_eq!(positions(session.project()), wanted, "positions at {name}");
    }
}

fn positions(project: &Project) -> BTreeMap<(String, String), Option<i8>> {
    project.map.positions.iter().map(|it| ((code(it.actor.0), code(it.stake.0)), it.value)).collect()
}

#[test]
fn comparing_2013_and_2016_lists_who_came_who_left_and_what_moved() {
    let mut session = session();
    let expected = &expected()["comparison"];
    let side = |session: &Session, end: &str| {
        let name = expected[end].as_str().expect("a code");
        Side::Of(StateId::Stage(stage(session.project(), name)))
    };
    let sides = [side(&session, "from"), side(&session, "to")];
    act(&mut session, Action::Time(TimeAct::Compare(Some(Box::new(sides)))));
    let found = session.turned().expect("compared").found.clone();
    let codes = |turns: &[entente::analysis::comparison::PresenceTurn]| -> BTreeSet<String> {
        turns.iter().map(|turn| code(turn.actor.0)).collect()
    };
    assert_eq!(codes(&found.arrived), texts(&expected["arrived"]), "who came");
    assert_eq!((codes(&found.left), found.left.len()), (texts(&expected["left"]), 1), "who left");
    let moved: BTreeSet<(String, String, Entered, Entered)> =
        found.positions.iter().map(|it| (code(it.actor.0), code(it.stake.0), it.was, it.is)).collect();
    let level = |cell: &Value| Entered::Value(cell.as_i64().and_then(|it| i8::try_from(it).ok()).expect("a level"));
    let word = |cell: &Value| cell.as_str().expect("a code").to_owned();
    let wanted: BTreeSet<(String, String, Entered, Entered)> = expected["moved"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|cell| (word(&cell[0]), word(&cell[1]), level(&cell[2]), level(&cell[3])))
        .collect();
    assert_eq!((moved, found.positions.len()), (wanted, 7), "the seven positions that moved");
    let (arrived, left, positions) = (found.arrived.clone(), found.left.clone(), found.positions.clone());
    let told = entente::analysis::Comparison { arrived, left, positions, ..Default::default() };
    assert_eq!(found, told, "and nothing else");
}

/// What the command answers, what it complains of, and how it ends.
fn diff(args: &[&str]) -> (String, String, Status) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let all = ["entente", "diff"].into_iter().chain(args.iter().copied()).map(OsString::from);
    let Outcome::Answered(status) = entente::cli::run(all, &mut out, &mut err) else { panic!("it opens no window") };
    let text = |bytes| String::from_utf8(bytes).expect("text").replace(['\u{a0}', '\u{202f}'], " ");
    (text(out), text(err), status)
}

#[test]
fn diff_tells_two_stages_apart_in_both_languages_and_as_json() {
    // As the file spells the title, with its own spaces.
    let title = geopark().stages.at(1).expect("the second").title.fr.clone();
    let asked = [SAMPLE, SAMPLE, "--from", title.as_str(), "--to", "5"];
    let (told, _, status) = diff(&[&asked[..], &["--lang", "fr"]].concat());
    assert_eq!(status, Status::Done, "{told}");
    let first = "De « 2012-2013 : l’émergence » à « 2016 : rebondir » : 11 acteurs arrivent, 1 acteur part, 7 positions bougent.";
    assert_eq!(told.lines().next(), Some(first), "counted");
    assert!(told.contains("  Collectifs de riverains : départ (désormais : à mobiliser)."), "one by one: {told}");
    assert_eq!(told.lines().count(), 1 + 3 + 11 + 1 + 7, "and nothing else: {told}");
    let (told, ..) = diff(&[&asked[..], &["--lang", "en"]].concat());
    assert!(told.contains("11 actors arrive, 1 actor leaves, 7 positions move."), "in English: {told}");
    let (told, ..) = diff(&[&asked[..], &["--json"]].concat());
    let value: Value = serde_json::from_str(&told).expect("JSON");
    let count = |key: &str| value[key].as_array().expect("a list").len();
    assert_eq!((count("arrived"), count("left"), count("positions"), count("relations")), (11, 1, 7, 0), "{value}");
    assert_eq!(count("sentences"), 19, "each in words too");
}

#[test]
fn diff_says_when_nothing_differs_and_what_is_wrong() {
    let (told, _, status) = diff(&[SAMPLE, SAMPLE, "--lang", "fr"]);
    assert_eq!(status, Status::Done, "a good answer");
    assert_eq!(told, "De « geopark_beaujolais » à « geopark_beaujolais » : rien ne diffère.\n");
    let (_, err, status) = diff(&[SAMPLE, SAMPLE, "--from", "1812", "--lang", "fr"]);
    assert_eq!(status, Status::WrongInput, "no such stage");
    assert!(err.contains("« 1812 »") && err.contains("2016 : rebondir"), "those there are: {err}");
    let (_, err, status) = diff(&[SAMPLE, "absent.ron", "--lang", "en"]);
    assert_eq!(status, Status::WrongInput, "no such file: {err}");
    let (_, err, status) = diff(&[SAMPLE, "--lang", "en"]);
    assert_eq!(status, Status::WrongCommand, "two files are needed: {err}");
}

#[test]
fn diff_of_two_files_follows_ids_then_names() {
    use entente::edit::{Edit, apply};
    use entente::model::{Actor, ActorId};
    let folder = tempfile::tempdir().expect("a folder");
    let mut project = geopark();
    // The last actor is entered again by someone else: another id, the same name.
    let last = project.map.actors.iter().next_back().expect("an actor").clone();
    apply(&mut project, &Edit::Remove(vec![last.id.into()])).expect("removed");
    let again = Actor::named(ActorId(uuid::Uuid::from_u128(77)), last.name.clone(), last.place);
    let again = Actor { short_name: last.short_name.clone(), presence: last.presence, ..again };
    apply(&mut project, &Edit::Add(again.into())).expect("added");
    let path = folder.path().join("other.ron");
    entente::storage::files::save(&path, &project).expect("a file");
    let (told, ..) = diff(&[SAMPLE, path.to_str().expect("a plain path"), "--lang", "fr"]);
    assert!(told.contains("reconnus par leur identité, 1 par son nom exact"), "said: {told}");
    assert!(!told.contains("acteur arrive") && told.contains("positions bougent"), "the same actor: {told}");
}
