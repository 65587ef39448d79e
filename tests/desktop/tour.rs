//! Every view of the three phases in the real window, one picture each: none is an empty panel.

use std::fs::File;
use std::io::Write as _;

use entente::model::{Phase, Project};
use entente::session::Screen;
use entente::storage;

use crate::display::Display;
use crate::hands::{ESCAPE, Hands, tab};
use crate::window::Window;
use crate::{ASIDE, SIZE, my_turn};

/// What lies between the tabs and the status line.
const PANEL: (usize, usize, usize, usize) = (0, 86, 1280, 684);

/// Share of a panel that is drawn, at least, when it shows something of a map.
const FLOOR: f32 = 0.06;

/// Goes to every screen of every phase, by keys and tabs, and keeps a picture of each.
pub(crate) fn every_view(hands: &mut Hands<'_>) {
    hands.go(Phase::Identify, Screen::Map);
    hands.press(ESCAPE);
    hands.window.keys(&["ctrl+0"]);
    let mut last = None;
    let mut empty = Vec::new();
    for phase in Phase::ALL {
        for screen in Screen::of_phase(phase) {
            hands.go(phase, *screen);
            let picture = hands.window.keep(&format!("phase_{}_{screen:?}", phase.number()).to_lowercase());
            let (name, share) = (tab(*screen), picture.drawn_share(PANEL));
            if share < FLOOR {
                empty.push(format!("« {name} »: {share}"));
            }
            let changed = last.as_ref().map_or(usize::MAX, |last| picture.changed(last));
            assert!(changed > 10_000, "« {name} » is another view than the one before: {changed} pixels");
            last = Some(picture);
        }
    }
    assert!(empty.is_empty(), "views that show nothing: {empty:?}");
}

#[test]
fn a_view_with_nothing_to_show_is_told_from_the_others() {
    let _turn = my_turn();
    let display = Display::start(SIZE.0, SIZE.1);
    let file = display.home().join("vide.ron");
    let project = Project::empty();
    File::create(&file).and_then(|mut file| file.write_all(storage::write(&project).as_bytes())).expect("a project");
    let mut window = Window::open(&display, "views_empty", &["--lang", "fr", &file.to_string_lossy()]);
    window.point(ASIDE);
    let mut hands = Hands::over(window, &project);
    for screen in [Screen::Compromises, Screen::Minutes] {
        hands.go(Phase::Act, screen);
        let share = hands.window.shot(&format!("{screen:?}").to_lowercase()).drawn_share(PANEL);
        assert!(share < FLOOR, "a sentence and a button are no content: {share}");
        assert!(share > 0.001, "but they are there: {share}");
    }
    assert!(hands.window.close().success(), "closes at once");
}
