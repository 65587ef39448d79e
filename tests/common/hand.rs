//! A hand on the map: a small project, where things are on the screen, presses and drags.
#![expect(clippy::expect_used, reason = "a test that finds nothing has failed")]

use egui::{Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::geometry::Point;
use entente::model::{Actor, ActorId, Project};
use entente::session::Session;
use uuid::Uuid;

pub(crate) fn three_actors() -> Project {
    let mut project = Project::empty();
    for (n, name, x, y) in [(1, "Mairie", 0.0, 0.0), (2, "CAUE", 240.0, 0.0), (3, "Lycée", 120.0, 160.0)] {
        let actor = Actor::named(ActorId(Uuid::from_u128(n)), name, Point::new(x, y));
        assert!(project.map.actors.insert(actor), "a new actor");
    }
    project
}

pub(crate) fn session<'a>(harness: &'a Harness<'static, Entente>) -> &'a Session {
    harness.state().session()
}

pub(crate) fn symbol(harness: &Harness<'static, Entente>, name: &str) -> Pos2 {
    let rect = harness.get_by_role_and_label(egui::accesskit::Role::Button, name).rect();
    // The symbol stands above the name.
    rect.center_top() + vec2(0.0, 18.0)
}

/// A place of the map where there is nothing.
pub(crate) fn nowhere(harness: &Harness<'static, Entente>) -> Pos2 {
    symbol(harness, "CAUE") + vec2(40.0, 150.0)
}

pub(crate) fn press_at(harness: &mut Harness<'static, Entente>, at: Pos2) {
    harness.hover_at(at);
    harness.step();
    harness.drag_at(at);
    harness.step();
}

pub(crate) fn click_at(harness: &mut Harness<'static, Entente>, at: Pos2) {
    press_at(harness, at);
    harness.drop_at(at);
    harness.run();
}

pub(crate) fn drag(harness: &mut Harness<'static, Entente>, from: Pos2, to: Pos2) {
    press_at(harness, from);
    for share in [0.3, 0.7, 1.0] {
        harness.hover_at(from + (to - from) * share);
        harness.step();
    }
    harness.drop_at(to);
    harness.run();
}

pub(crate) fn type_and_enter(harness: &mut Harness<'static, Entente>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.step();
    harness.key_press(egui::Key::Enter);
    harness.run();
}

pub(crate) fn place(harness: &Harness<'static, Entente>, name: &str) -> Point {
    let actors = &session(harness).project().map.actors;
    actors.iter().find(|actor| actor.name == name).expect("the actor is there").place
}
