//! What a person likes, whatever the project. Kept by the app, never in a project file.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::i18n::Language;
use crate::scene::LinkColors;

/// The look of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// Bright.
    #[default]
    Light,
    /// Dark.
    Dark,
    /// Black on white, thick outlines.
    HighContrast,
    /// Bright or dark, as the system says.
    System,
}

impl ThemeChoice {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::HighContrast, Self::System];
}

/// A file opened not long ago.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Where it is.
    pub path: PathBuf,
    /// Its title when it was last open.
    pub title: String,
    /// Its number of actors then.
    pub actors: usize,
    /// When it was last opened or saved.
    pub when: jiff::civil::DateTime,
}

/// What a person likes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Language of the interface; none: that of the system, else French.
    pub language: Option<Language>,
    /// Look of the interface.
    pub theme: ThemeChoice,
    /// Scale of the whole interface, 0.75 to 2.
    pub interface_scale: f32,
    /// Colours of interest links.
    pub link_colors: LinkColors,
    /// No animation at all.
    pub reduced_motion: bool,
    /// Whether the hints of the first run are still shown.
    pub hints: bool,
    /// Hints already followed or dismissed, by name.
    pub hints_done: Vec<String>,
    /// Whether the legend is shown.
    pub legend: bool,
    /// Whether the small map is shown; none: from fifty actors on.
    pub minimap: Option<bool>,
    /// Whether what is done is written in the minutes as it is done.
    pub minutes: bool,
    /// Files opened not long ago, the last one first.
    pub recent: Vec<Recent>,
}

impl Preferences {
    /// Least and greatest scale of the interface.
    pub const SCALES: (f32, f32) = (0.75, 2.0);
    /// How many recent files are kept.
    pub const MOST_RECENT: usize = 8;

    /// The language in use.
    pub fn language(&self) -> Language {
        self.language.unwrap_or_default()
    }

    /// Puts a file at the head of the recent ones.
    pub fn remember(&mut self, file: Recent) {
        self.recent.retain(|other| other.path != file.path);
        self.recent.insert(0, file);
        self.recent.truncate(Self::MOST_RECENT);
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::default(),
            interface_scale: 1.0,
            link_colors: LinkColors::default(),
            reduced_motion: false,
            hints: true,
            hints_done: Vec::new(),
            legend: true,
            minimap: None,
            minutes: true,
            recent: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_opened_again_comes_first_and_once() {
        let mut preferences = Preferences::default();
        for name in ["a", "b", "a"] {
            preferences.remember(Recent {
                path: name.into(),
                title: name.to_owned(),
                actors: 0,
                when: jiff::civil::date(2026, 1, 1).at(9, 0, 0, 0),
            });
        }
        let names: Vec<_> = preferences.recent.iter().map(|file| file.title.as_str()).collect();
        assert_eq!(names, ["a", "b"], "the last one first");
    }
}
