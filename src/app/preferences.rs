//! Preferences and the window's place, in the person's own folder.

use std::path::PathBuf;

use etcetera::{AppStrategy as _, AppStrategyArgs};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::session::Preferences;

/// Where the window was.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct WindowPlace {
    /// Upper left corner on the desktop; unknown on some systems.
    pub(super) at: Option<[f32; 2]>,
    /// Width of its inside, in points.
    pub(super) width: f32,
    /// Height of its inside, in points.
    pub(super) height: f32,
    /// Whether it filled the screen.
    pub(super) maximized: bool,
}

impl WindowPlace {
    /// The same place in points of another scale.
    pub(super) fn scaled(self, scale: f32) -> Self {
        let at = self.at.map(|place| place.map(|value| value * scale));
        Self { at, width: self.width * scale, height: self.height * scale, ..self }
    }
}

impl Default for WindowPlace {
    fn default() -> Self {
        Self { at: None, width: 1280.0, height: 720.0, maximized: false }
    }
}

fn folder() -> Option<PathBuf> {
    let names = AppStrategyArgs {
        top_level_domain: "org".to_owned(),
        author: "Entente".to_owned(),
        app_name: "entente".to_owned(),
    };
    etcetera::choose_app_strategy(names).ok().map(|strategy| strategy.config_dir())
}

/// The preferences of the person; those of a first run when there are none, or when they cannot be read.
pub(super) fn load() -> Preferences {
    load_file("preferences.ron").unwrap_or_default()
}

/// The place of the window, kept from the last run.
pub(super) fn load_place() -> WindowPlace {
    let place: WindowPlace = load_file("window.ron").unwrap_or_default();
    let sane = place.width.is_finite() && place.height.is_finite() && place.width >= 400.0 && place.height >= 300.0;
    if sane { place } else { WindowPlace::default() }
}

/// Remembers the preferences.
pub(super) fn keep(preferences: &Preferences) {
    keep_file("preferences.ron", preferences);
}

/// Remembers the place of the window.
pub(super) fn keep_place(place: &WindowPlace) {
    keep_file("window.ron", place);
}

fn load_file<T: DeserializeOwned>(name: &str) -> Option<T> {
    let text = std::fs::read_to_string(folder()?.join(name)).ok()?;
    ron::from_str(&text).map_err(|error| tracing::warn!("{name} is not readable: {error}")).ok()
}

fn keep_file(name: &str, value: &impl Serialize) {
    let Some(folder) = folder() else { return };
    let text = match ron::ser::to_string_pretty(value, ron::ser::PrettyConfig::new().new_line("\n")) {
        Ok(text) => text,
        Err(error) => return tracing::warn!("{name} cannot be written: {error}"),
    };
    let written = std::fs::create_dir_all(&folder).map_err(|error| error.to_string()).and_then(|()| {
        crate::storage::files::save_bytes(&folder.join(name), text.as_bytes()).map_err(|error| error.to_string())
    });
    if let Err(error) = written {
        tracing::warn!("{name} cannot be written: {error}");
    }
}
