//! Pictures of the screens, compared on one software renderer (Vulkan by the processor).
//!
//! Run by name: `WGPU_BACKEND=vulkan cargo test --test snapshots`. Without a renderer it fails.

#[path = "common/app.rs"]
mod common;

use egui_kittest::SnapshotResults;
use entente::edit::ItemId;
use entente::i18n::Language;
use entente::session::{Action, Select, ThemeChoice};

const WINDOW: [f32; 2] = [900.0, 600.0];

#[test]
fn the_start_screen_is_as_it_was() {
    let mut results = SnapshotResults::new();
    for language in Language::ALL {
        let mut harness = common::app(common::preferences(language), None, WINDOW);
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
