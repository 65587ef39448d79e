//! The real window, with a real pointer and keyboard, from launch to the saved file.
//!
//! Run by name (`cargo test --test desktop`): it needs a machine that can open a virtual display, and fails where it
//! cannot. Its pictures stay in `desktop/` of the folder for tests of the build (`target/tmp/desktop`).
#![expect(clippy::expect_used, clippy::panic, reason = "a broken driver is a failed test, wherever it breaks")]

mod display;
mod picture;
mod window;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use display::{Display, Pixel, pause, until};
use entente::geometry::Point;
use entente::model::{Actor, Project};
use window::{Window, entente};

/// One window at a time: two would share the processor, and wait for each other.
static TURN: Mutex<()> = Mutex::new(());

fn my_turn() -> MutexGuard<'static, ()> {
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A copy of the Geopark map in the home of a display.
fn copy_of_geopark(display: &Display) -> PathBuf {
    let sample = sample();
    let copy = display.home().join("geopark.ron");
    fs::copy(&sample, &copy).expect("a copy of the sample");
    copy
}

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_projects/geopark_beaujolais.ron")
}

fn read(path: &Path) -> Project {
    let bytes = fs::read(path).expect("the file of the project");
    entente::storage::read_bytes(&bytes).expect("a project").project
}

fn actor<'p>(project: &'p Project, name: &str) -> Option<&'p Actor> {
    project.map.actors.iter().find(|actor| actor.name == name)
}

fn place(project: &Project, name: &str) -> Point {
    actor(project, name).unwrap_or_else(|| panic!("no actor « {name} »")).place
}

/// Where the map lies on the screen, known from two actors put at known pixels.
struct Ground {
    pixel: Pixel,
    world: Point,
    scale: f32,
}

impl Ground {
    fn new(one: (Pixel, Point), two: (Pixel, Point)) -> Self {
        let across = (two.0.0 - one.0.0) as f32 / (two.1.x - one.1.x);
        let down = (two.0.1 - one.0.1) as f32 / (two.1.y - one.1.y);
        assert!((across / down - 1.0).abs() < 0.05, "one scale in both directions: {across} and {down}");
        Self { pixel: one.0, world: one.1, scale: across }
    }

    fn pixel(&self, world: Point) -> Pixel {
        let x = (world.x - self.world.x) * self.scale;
        let y = (world.y - self.world.y) * self.scale;
        (self.pixel.0 + x.round() as i32, self.pixel.1 + y.round() as i32)
    }
}

/// Saves with Ctrl+S, and reads the file once it holds what is expected.
fn save(window: &mut Window<'_>, file: &Path, what: &str, holds: impl Fn(&Project) -> bool) -> Project {
    window.wait_for_title(UNSAVED);
    window.keys(&["ctrl+s"]);
    until(&format!("the saved file holds {what}"), 15, || {
        window.assert_running();
        Some(read(file)).filter(|project| holds(project))
    })
}

/// What the title bar shows of the sample, and of a project with changes that no file has.
const TITLE: &str = "Candidature Geopark Beaujolais";
const UNSAVED: &str = "•";

const CRIER: &str = "Crieur public";
const MILL: &str = "Moulin des Ronzes";
const PARTNER: &str = "Syndicat mixte du Beaujolais (élus porteurs)";

#[test]
fn a_person_adds_links_moves_and_saves() {
    let _turn = my_turn();
    let display = Display::start(1280, 720);
    let file = copy_of_geopark(&display);
    let before = read(&file);
    let mut window = Window::open(&display, "work", &["--lang", "fr", &file.to_string_lossy()]);
    window.wait_for_title(TITLE);
    window.keys(&["ctrl+0"]);
    let opened = window.shot("opened");

    // Two actors, each where the pointer is.
    let (left, right) = ((262, 620), (1000, 130));
    for (at, name) in [(left, CRIER), (right, MILL)] {
        window.point(at);
        window.keys(&["a"]);
        window.write(name);
        window.keys(&["Return", "Escape", "Escape"]);
    }
    let named = window.shot("two_actors");
    assert!(named.changed(&opened) > 500, "the new actors are seen");
    let saved = save(&mut window, &file, "both actors", |p| actor(p, CRIER).is_some() && actor(p, MILL).is_some());
    assert_eq!(saved.map.actors.len(), before.map.actors.len() + 2, "two actors more");
    let ground = Ground::new((left, place(&saved, CRIER)), (right, place(&saved, MILL)));

    // A link, from tap to tap, made divergent by its key.
    let partner = ground.pixel(place(&saved, PARTNER));
    window.keys(&["l"]);
    window.click(left);
    window.click(partner);
    window.shot("link_strip");
    window.keys(&["d", "Escape", "Escape", "Escape"]);
    window.shot("linked");

    // A move, taken back, done again.
    let target = (left.0 + 40, left.1 - 60);
    window.drag(left, target);
    window.shot("moved");
    let moved = save(&mut window, &file, "the move", |p| place(p, CRIER) != place(&saved, CRIER));
    window.keys(&["ctrl+z"]);
    save(&mut window, &file, "the move taken back", |p| place(p, CRIER) == place(&saved, CRIER));
    window.keys(&["ctrl+y"]);
    let done = save(&mut window, &file, "the move done again", |p| place(p, CRIER) == place(&moved, CRIER));
    let shift = ground.pixel(place(&done, CRIER));
    assert!((shift.0 - target.0).abs() < 12 && (shift.1 - target.1).abs() < 12, "moved to {shift:?}, not {target:?}");
    window.shot("saved");
    assert!(!window.title().contains(UNSAVED), "nothing is unsaved: « {} »", window.title());

    let status = window.close();
    assert!(status.success(), "closed with {status}");
    what_was_saved(&file, &before, &done);
}

/// The file says what was done, and nothing else.
fn what_was_saved(file: &Path, before: &Project, done: &Project) {
    let path = file.to_string_lossy();
    entente(&["check", &path]);
    let info = entente(&["info", &path, "--json"]);
    let counts: serde_json::Value = serde_json::from_str(&info).expect("counts in JSON");
    let count = |name: &str| counts.pointer(&format!("/counts/{name}")).or_else(|| counts.get(name)).cloned();
    assert_eq!(count("actors"), Some(serde_json::json!(36)), "two actors more: {info}");
    assert_eq!(count("relations"), Some(serde_json::json!(62)), "no relation more: {info}");
    assert_eq!(done.map.links.len(), before.map.links.len() + 1, "one link more");
    let (one, other) = (actor(done, CRIER).expect(CRIER).id, actor(done, PARTNER).expect(PARTNER).id);
    let ends = |link: &&entente::model::Link| [(one, other), (other, one)].contains(&(link.from, link.to));
    assert_eq!(done.map.links.iter().filter(ends).count(), 1, "a link between the two");

    let (old, new) = (fs::read_to_string(sample()).expect("the sample"), fs::read_to_string(file).expect("the file"));
    let mut later = new.lines();
    let lost: Vec<&str> = old.lines().filter(|line| !later.by_ref().any(|other| other == *line)).take(1).collect();
    assert_eq!(lost, Vec::<&str>::new(), "every line of the sample is still there, in order");
    let added = new.lines().count() - old.lines().count();
    assert!((10..200).contains(&added), "a small difference: {added} lines more");
}

#[test]
fn the_map_is_whole_and_at_rest() {
    let _turn = my_turn();
    for (width, height, album) in [(1280, 720, "map_1280"), (1920, 1080, "map_1920")] {
        let display = Display::start(width, height);
        let file = copy_of_geopark(&display);
        let mut window = Window::open(&display, album, &["--lang", "fr", &file.to_string_lossy()]);
        window.wait_for_title(TITLE);
        let french = window.shot("french");
        assert!(french.color_count() > 100, "the map is painted");
        assert!(french.light_share() > 0.5, "on a light ground");
        pause(1000);
        let start = window.processor_time();
        pause(3000);
        let used = window.processor_time().saturating_sub(start);
        assert!(used.as_millis() < 150, "at rest, {} ms of processor in 3 s", used.as_millis());
        assert!(window.close().success(), "closes at once: nothing is unsaved");
        let text = fs::read(&file).expect("the file");
        assert_eq!(text, fs::read(sample()).expect("the sample"), "looking changes nothing");
    }
}

#[test]
fn the_start_screen_opens_in_both_languages() {
    let _turn = my_turn();
    for (width, height, language) in [(1280, 720, "fr"), (1920, 1080, "fr"), (1280, 720, "en")] {
        let display = Display::start(width, height);
        let mut window = Window::open(&display, &format!("start_{width}_{language}"), &["--lang", language]);
        let picture = window.shot("start");
        assert!(picture.color_count() > 100, "the start screen is painted");
        assert!(picture.light_share() > 0.5, "on a light ground");
        assert!(window.close().success(), "closes at once");
    }
}
