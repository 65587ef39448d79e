//! Projecting, in the real window: nothing around the map, at rest, and two windows side by side.

use std::fs;

use entente::i18n::{Language, Texts};

use crate::display::{Display, pause, until};
use crate::window::Window;
use crate::{ASIDE, SIZE, TITLE, copy_of_geopark, my_turn, read, sample};

/// Where the tabs and the panel of the question were: the ground of the map when nothing is around it.
const CORNERS: [(usize, usize, usize, usize); 3] = [(0, 0, 200, 60), (1080, 0, 1280, 60), (0, 120, 60, 400)];

#[test]
fn f5_fills_the_screen_with_the_map_and_rests() {
    let _turn = my_turn();
    let display = Display::start(SIZE.0, SIZE.1);
    let file = copy_of_geopark(&display);
    let mut window = Window::open(&display, "projection_1280", &["--lang", "fr", &file.to_string_lossy()]);
    window.wait_for_title(TITLE);
    window.point(ASIDE);
    let around = window.shot("before");
    assert!(CORNERS.iter().any(|corner| around.drawn_share(*corner) > 0.02), "bars and panels");
    window.point((640, 400));
    window.keys(&["F5"]);
    let projected = window.shot("projected");
    for corner in CORNERS {
        assert!(projected.drawn_share(corner) < 0.002, "nothing at {corner:?}: {}", projected.drawn_share(corner));
    }
    assert!(projected.color_count() > 100, "the map is there");
    pause(1000);
    let start = window.processor_time();
    pause(3000);
    let used = window.processor_time().saturating_sub(start);
    assert!(used.as_millis() < 150, "at rest, {} ms of processor in 3 s", used.as_millis());
    window.keys(&["b"]);
    assert!(window.shot("pause").changed(&projected) > 10_000, "a pause covers it");
    window.keys(&["Escape", "Escape"]);
    assert!(window.shot("after").changed(&projected) > 10_000, "bars and panels again");
    assert!(window.close().success(), "closes at once");
    assert_eq!(fs::read(&file).ok(), fs::read(sample()).ok(), "looking changes nothing");
}

#[test]
fn a_second_window_shows_the_map_and_closing_it_loses_nothing() {
    let _turn = my_turn();
    let display = Display::start(2560, 720);
    let file = copy_of_geopark(&display);
    let mut window = Window::open(&display, "two_windows", &["--lang", "fr", &file.to_string_lossy()]);
    window.wait_for_title(TITLE);
    window.place((0, 20), (1270, 690));
    window.keys(&["shift+F5"]);
    // The rest of its title is that of the first one.
    let title = Texts::new(Language::French).room_window("").split(' ').next_back().unwrap_or_default().to_owned();
    let second = until("a second window opens", 20, || display.ask(&["search", "--name", &title]));
    let second = second.lines().last().expect("its number").to_owned();
    display.hand(&["windowsize", &second, "1270", "690", "windowmove", &second, "1285", "20"]);
    window.focus();
    let both = window.shot("both");
    let beside = (1300, 60, 2540, 640);
    assert!(both.drawn_share(beside) > 0.05, "the map is on the second one");

    // The room's correction is made in the first and seen in the second.
    window.keys(&["ctrl+shift+a"]);
    window.write("Crieur public");
    window.keys(&["Return", "Escape"]);
    let changed = window.shot("corrected");
    assert!(changed.changed_in(&both, beside) > 50, "seen by the room");

    display.hand(&["windowactivate", "--sync", &second, "key", "alt+F4"]);
    until("the second window closes", 20, || display.ask(&["search", "--name", &title]).is_none().then_some(()));
    window.focus();
    window.keys(&["ctrl+s"]);
    until("the correction is saved", 20, || {
        window.assert_running();
        read(&file).map.actors.iter().any(|actor| actor.name == "Crieur public").then_some(())
    });
    assert!(window.close().success(), "closes at once: nothing is unsaved");
}

#[test]
fn the_tour_of_the_geopark_plays_with_page_down_alone() {
    let _turn = my_turn();
    let steps = read(&sample()).views.len();
    assert!(steps >= 8, "a written tour: {steps} steps");
    for language in ["fr", "en"] {
        let display = Display::start(SIZE.0, SIZE.1);
        let file = copy_of_geopark(&display);
        let words = ["--lang", language, &file.to_string_lossy()];
        let mut window = Window::open(&display, &format!("tour_{language}"), &words);
        window.wait_for_title(TITLE);
        window.point((640, 400));
        window.keys(&["F5"]);
        let mut before = window.shot("projected");
        for step in 1..=steps {
            window.keys(&["Next"]);
            let picture = window.shot(&format!("step_{step}"));
            let changed = picture.changed(&before);
            assert!(changed > 5_000, "step {step} is another picture than the one before: {changed} pixels");
            before = picture;
        }
        window.keys(&["Escape", "Escape"]);
        assert!(window.close().success(), "closes at once: nothing is unsaved");
        assert_eq!(fs::read(&file).ok(), fs::read(sample()).ok(), "playing changes nothing");
    }
}
