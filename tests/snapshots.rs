//! Pictures of the screens, compared on one software renderer (Vulkan by the processor).
//!
//! Run by name: `WGPU_BACKEND=vulkan cargo test --test snapshots`. Without a renderer it fails.

#[path = "common/app.rs"]
mod common;

use egui_kittest::{Harness, SnapshotResults};
use entente::app::Entente;
use entente::edit::ItemId;
use entente::i18n::Language;
use entente::session::{Action, Select, ThemeChoice};

const WINDOW: [f32; 2] = [900.0, 600.0];

#[test]
fn the_start_screen_is_as_it_was() {
    let mut results = SnapshotResults::new();
    for language in Language::ALL {
        let mut harness = common::app(common::preferences(language), None, WINDOW);
        // The map on its card is read beside the frames.
        for _ in 0..500 {
            if harness.state().session().sample().is_some() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
            harness.step();
        }
        harness.run();
        results.add(harness.try_snapshot(format!("start_{}", language.code())));
    }
}

#[test]
fn the_map_is_as_it_was_in_every_theme() {
    let mut results = SnapshotResults::new();
    for (name, theme, language) in [
        ("map_light_fr", ThemeChoice::Light, Language::French),
        ("map_light_en", ThemeChoice::Light, Language::English),
        ("map_dark_fr", ThemeChoice::Dark, Language::French),
        ("map_high_contrast_fr", ThemeChoice::HighContrast, Language::French),
    ] {
        let mut preferences = common::preferences(language);
        preferences.theme = theme;
        let mut harness = common::app(preferences, Some(common::geopark()), WINDOW);
        harness.run();
        results.add(harness.try_snapshot(name));
    }
}

#[test]
fn the_card_of_an_actor_is_as_it_was() {
    let project = common::geopark();
    let actor = project.map.actors.iter().find(|actor| actor.short_name.contains("Inter")).expect("it is there").id;
    let mut harness = common::app(common::preferences(Language::French), Some(project), WINDOW);
    drop(harness.state_mut().session_mut().perform(Action::Select(Select::Only(ItemId::Actor(actor)))));
    harness.run();
    harness.snapshot("card_of_an_actor");
}

/// The names of actors are drawn as text, or are part of a picture.
fn texts(harness: &Harness<'static, Entente>) -> usize {
    harness.output().shapes.iter().filter(|clipped| matches!(clipped.shape, egui::Shape::Text(_))).count()
}

#[test]
fn on_a_slow_machine_the_map_is_the_same_picture_while_it_moves() {
    let mut harness = common::app(common::preferences(Language::French), Some(common::geopark()), WINDOW);
    let at = egui::pos2(880.0, 150.0);
    harness.hover_at(at);
    harness.run();
    let (rest, texts_at_rest) = (harness.render().expect("a picture"), texts(&harness));
    let press = |pressed| egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Middle,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    harness.event(press(true));
    for away in [10.0, 30.0, 60.0, 90.0, 60.0, 50.0, 30.0, 20.0, 10.0, 0.0] {
        // The hand has moved twice before each frame, which took a quarter of a second.
        let moves = [egui::vec2(away + 5.0, away), egui::vec2(away, away / 2.0)];
        harness.input_mut().events.extend(moves.map(|by| egui::Event::PointerMoved(at - by)));
        harness.step();
    }
    let (moving, texts_moving) = (harness.render().expect("a picture"), texts(&harness));
    assert!(texts_moving * 2 < texts_at_rest, "one picture in place of {texts_at_rest} texts, not {texts_moving}");
    // The map alone: the line at the foot says what the hand does.
    let row = rest.width() as usize * 4;
    let map = |picture: &[u8]| picture.chunks(row).take(470).skip(110).flatten().copied().collect::<Vec<u8>>();
    let differ = |one: &[u8], other: &[u8]| one.iter().zip(other).any(|(one, other)| one.abs_diff(*other) > 12);
    let (rest, moving) = (map(rest.as_raw()), map(moving.as_raw()));
    let others = rest.chunks(4).zip(moving.chunks(4)).filter(|(one, other)| differ(one, other)).count();
    assert!(others < 60, "{others} pixels of another colour");
    harness.event(press(false));
    harness.run();
    assert_eq!(texts(&harness), texts_at_rest, "drawn anew once the hand rests");
}
