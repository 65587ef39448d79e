//! The real window, with a real pointer and keyboard, from launch to the saved file.
//!
//! Run by name (`cargo test --test desktop`): it needs a machine that can open a virtual display, and fails where it
//! cannot. Its pictures stay in `desktop/` of the folder for tests of the build (`target/tmp/desktop`).
#![expect(clippy::expect_used, clippy::panic, reason = "a broken driver is a failed test, wherever it breaks")]

#[path = "../common/app.rs"]
mod common;
mod display;
mod hands;
mod phases;
mod picture;
mod room;
mod tour;
mod window;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use display::{Display, Pixel, pause, until};
use entente::geometry::Point;
use entente::model::{Actor, GroupColor, InterestSign, LinkNature, Presence, Project};
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

/// Where the map lies on the screen, seen from the actors of the blue group that take part: full squares of one blue.
struct Ground {
    pixel: (f32, f32),
    world: Point,
    scale: f32,
}

impl Ground {
    const BLUE: u32 = 0x0005_82d7;

    fn seen(window: &mut Window<'_>, project: &Project) -> Self {
        window.point(ASIDE);
        let patches = window.picture().patches(Self::BLUE, 10);
        let is_blue = |actor: &&Actor| {
            let group = actor.group.and_then(|id| project.map.groups.get(id));
            actor.presence == Presence::Present && group.is_some_and(|group| group.color == GroupColor::Blue)
        };
        let places: Vec<Point> = project.map.actors.iter().filter(is_blue).map(|actor| actor.place).collect();
        assert!(places.len() > 4, "the sample has a blue group: {places:?}");
        assert_eq!(patches.len(), places.len(), "each is seen whole, once: {patches:?}");
        let span = |values: &[f32]| {
            let least = values.iter().copied().fold(f32::INFINITY, f32::min);
            let most = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            (least, most - least)
        };
        let (left, across) = span(&patches.iter().map(|p| p.0 as f32).collect::<Vec<_>>());
        let (top, down) = span(&patches.iter().map(|p| p.1 as f32).collect::<Vec<_>>());
        let (world_left, world_across) = span(&places.iter().map(|p| p.x).collect::<Vec<_>>());
        let (world_top, world_down) = span(&places.iter().map(|p| p.y).collect::<Vec<_>>());
        let (one, other) = (across / world_across, down / world_down);
        assert!((one / other - 1.0).abs() < 0.04, "one scale in both directions: {one} and {other}");
        Self { pixel: (left, top), world: Point::new(world_left, world_top), scale: f32::midpoint(one, other) }
    }

    fn pixel(&self, world: Point) -> Pixel {
        let x = self.pixel.0 + (world.x - self.world.x) * self.scale;
        let y = self.pixel.1 + (world.y - self.world.y) * self.scale;
        (x.round() as i32, y.round() as i32)
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

/// The screen of a projector, the least that must do.
const SIZE: (u32, u32) = (1280, 720);

/// In the top bar, where the pointer shows nothing.
const ASIDE: Pixel = (960, 10);

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
    window.point(ASIDE);
    window.keys(&["ctrl+0"]);
    let opened = window.shot("opened");

    // An actor by quick entry, from the keyboard alone.
    window.keys(&["ctrl+shift+a"]);
    window.write(CRIER);
    window.keys(&["Return", "Escape"]);
    let entered = window.shot("quick_entry");
    assert!(entered.changed(&opened) > 500, "the new actor is seen");
    let saved = save(&mut window, &file, "the entered actor", |p| actor(p, CRIER).is_some());
    assert_eq!(saved.map.actors.len(), before.map.actors.len() + 1, "one actor more");

    // Another where the pointer is.
    window.keys(&["Escape", "Escape", "ctrl+0"]);
    window.point((1190, 590));
    window.keys(&["a"]);
    window.write(MILL);
    window.keys(&["Return", "Escape", "Escape"]);
    window.shot("at_the_pointer");
    let saved = save(&mut window, &file, "the second actor", |p| actor(p, MILL).is_some());

    // A link, from tap to tap, made divergent by its key.
    window.keys(&["Escape", "Escape", "ctrl+0"]);
    let ground = Ground::seen(&mut window, &saved);
    window.keys(&["l"]);
    window.click(ground.pixel(place(&saved, CRIER)));
    window.shot("link_pending");
    let ground = Ground::seen(&mut window, &saved);
    window.click(ground.pixel(place(&saved, PARTNER)));
    window.shot("link_strip");
    window.keys(&["d", "Escape", "Escape", "Escape"]);
    let saved = save(&mut window, &file, "the link", |p| p.map.links.len() == before.map.links.len() + 1);

    // A move of what is selected, taken back, done again.
    window.keys(&["ctrl+0"]);
    let ground = Ground::seen(&mut window, &saved);
    window.click(ground.pixel(place(&saved, MILL)));
    window.keys(&["ctrl+0"]);
    let ground = Ground::seen(&mut window, &saved);
    let from = ground.pixel(place(&saved, MILL));
    let to = (from.0 + 30, from.1 - 40);
    window.drag(from, to);
    window.shot("moved");
    let moved = save(&mut window, &file, "the move", |p| place(p, MILL) != place(&saved, MILL));
    let landed = ground.pixel(place(&moved, MILL));
    assert!((landed.0 - to.0).abs() < 14 && (landed.1 - to.1).abs() < 14, "moved to {landed:?}, not {to:?}");
    window.keys(&["ctrl+z"]);
    save(&mut window, &file, "the move taken back", |p| place(p, MILL) == place(&saved, MILL));
    window.keys(&["ctrl+y"]);
    let done = save(&mut window, &file, "the move done again", |p| place(p, MILL) == place(&moved, MILL));
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
    let drawn: Vec<&entente::model::Link> = done.map.links.iter().filter(ends).collect();
    assert_eq!(drawn.len(), 1, "a link between the two");
    let divergent = |link: &&entente::model::Link| matches!(&link.nature, LinkNature::Interest(interest) if interest.sign == InterestSign::Divergent);
    assert!(drawn.first().is_some_and(divergent), "divergent: {drawn:?}");

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
        window.point(ASIDE);
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
