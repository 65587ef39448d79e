//! Hands that know names: each thing is found by its name in the same app without a window, and is then clicked,
//! dragged or typed in the real one.
//!
//! Both follow every gesture, so that no place on the screen is written in a test.

use egui::{Event, Key, Modifiers, Pos2, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, Queryable as _};
use entente::app::Entente;
use entente::i18n::{Language, Texts};
use entente::model::{Phase, Project};
use entente::session::{Action, Screen};

use crate::common;
use crate::display::Pixel;
use crate::window::Window;
use crate::{ASIDE, SIZE};

/// A key as the X server and as egui name it.
pub(crate) type Stroke = (&'static str, Key, Modifiers);

pub(crate) const ENTER: Stroke = ("Return", Key::Enter, Modifiers::NONE);
pub(crate) const ESCAPE: Stroke = ("Escape", Key::Escape, Modifiers::NONE);

/// A real window in French, and the same app without one.
pub(crate) struct Hands<'d> {
    pub(crate) window: Window<'d>,
    twin: Harness<'static, Entente>,
}

impl<'d> Hands<'d> {
    /// Over a window that shows this project, just opened.
    pub(crate) fn over(window: Window<'d>, project: &Project) -> Self {
        let size = [SIZE.0 as f32, SIZE.1 as f32];
        let twin = common::app(common::preferences(Language::French), Some(project.clone()), size);
        Self { window, twin }
    }

    /// The words of both.
    pub(crate) fn texts() -> Texts {
        Texts::new(Language::French)
    }

    /// What the app without a window holds after the same gestures.
    pub(crate) fn project(&self) -> &Project {
        self.twin.state().session().project()
    }

    /// How many steps of undo the gestures have made.
    pub(crate) fn steps(&self) -> usize {
        self.twin.state().session().history().depth()
    }

    /// Goes to a screen as a person does: the phase by its keys, then the tab.
    pub(crate) fn go(&mut self, phase: Phase, screen: Screen) {
        if phase != self.twin.state().session().phase() {
            self.window.keys(&[&format!("ctrl+{}", phase.number())]);
            drop(self.twin.state_mut().session_mut().perform(Action::Phase(phase)));
            self.twin.run();
        }
        let name = tab(screen);
        let tab = self.twin.get_by_role_and_label(Role::Tab, &name);
        let at = pixel(tab.rect().center());
        tab.click();
        self.twin.run();
        self.window.tap_and_leave(at, ASIDE);
    }

    /// Clicks on the first thing of that name.
    pub(crate) fn click(&mut self, name: &str) {
        self.click_first(name, |_, label| label == name);
    }

    /// Clicks on the first sentence that starts and ends with these words.
    pub(crate) fn click_sentence(&mut self, start: &str, end: &str) {
        self.click_first(start, |role, label| role == Role::Button && label.starts_with(start) && label.ends_with(end));
    }

    /// Clicks on the choice of that name.
    pub(crate) fn choose(&mut self, name: &str) {
        self.click_first(name, |role, label| role == Role::ComboBox && label == name);
    }

    fn click_first(&mut self, name: &str, is_it: impl Fn(Role, &str) -> bool) {
        let is_it = By::new().predicate(|node| node.label().is_some_and(|label| is_it(node.role(), &label)));
        let node = self.twin.query_all(is_it).next().unwrap_or_else(|| panic!("nothing is named « {name} »"));
        let at = pixel(node.rect().center());
        node.click();
        self.twin.run();
        self.window.tap(at);
    }

    /// Drags what has one name onto what has the other.
    pub(crate) fn drag(&mut self, from: &str, to: &str) {
        let place = |name: &str| self.twin.get_by_label(name).rect().center();
        let (from, to) = (place(from), place(to));
        self.window.drag(pixel(from), pixel(to));
        self.twin.hover_at(from);
        self.twin.step();
        self.twin.drag_at(from);
        self.twin.step();
        for share in [0.3, 0.7, 1.0] {
            self.twin.hover_at(from + (to - from) * share);
            self.twin.step();
        }
        self.twin.drop_at(to);
        self.twin.run();
    }

    /// Types words.
    pub(crate) fn write(&mut self, words: &str) {
        self.window.write(words);
        self.twin.event(Event::Text(words.to_owned()));
        self.twin.run();
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, (name, key, modifiers): Stroke) {
        self.window.keys(&[name]);
        self.twin.key_press_modifiers(modifiers, key);
        self.twin.run();
    }

    /// Opens an empty text by its name, and fills it.
    pub(crate) fn fill(&mut self, name: &str, words: &str) {
        self.click(name);
        self.write(words);
        self.press(ENTER);
    }

    /// Whether something on the screen says this.
    pub(crate) fn says(&self, words: &str) -> bool {
        self.twin.query_all_by_label_contains(words).count() > 0
    }
}

/// The name of the tab of a screen.
pub(crate) fn tab(screen: Screen) -> String {
    let texts = Hands::texts();
    match screen {
        Screen::Map => texts.tab_map(),
        Screen::Actors => texts.tab_actors(),
        Screen::Project => texts.tab_project(),
        Screen::Stakes => texts.tab_stakes(),
        Screen::Outline => texts.tab_outline(),
        Screen::Positions => texts.tab_positions(),
        Screen::Influences => texts.tab_influences(),
        Screen::Values => texts.tab_values(),
        Screen::Strategies => texts.tab_strategies(),
        Screen::Alliances => texts.tab_alliances(),
        Screen::Power => texts.tab_power(),
        Screen::Levers => texts.tab_levers(),
        Screen::Compromises => texts.tab_compromises(),
        Screen::Plan => texts.tab_plan(),
        Screen::Summary => texts.tab_summary(),
        Screen::Minutes => texts.tab_minutes(),
        Screen::ToCheck => texts.tab_to_check(),
        Screen::Private => texts.tab_private(),
    }
}

fn pixel(at: Pos2) -> Pixel {
    (at.x.round() as i32, at.y.round() as i32)
}
