//! The two languages.

use serde::{Deserialize, Serialize};

use crate::model::Text;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Language {
    /// French, the first one.
    #[default]
    French,
    /// English, its equal.
    English,
}

impl Language {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// `fr` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// Its own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::English => "English",
        }
    }

    /// The language of a tag such as `en-GB`; none for any other language.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.code() == first)
    }

    /// What was typed in this language.
    pub fn text(self, typed: String) -> Text {
        match self {
            Self::French => Text { fr: typed, en: None },
            Self::English => Text { fr: String::new(), en: Some(typed) },
        }
    }

    /// The text in this language, else in the other; `true` beside it when it fell back.
    pub fn pick(self, text: &Text) -> (&str, bool) {
        let english = text.en.as_deref().unwrap_or_default();
        let (own, other) = match self {
            Self::French => (text.fr.as_str(), english),
            Self::English => (english, text.fr.as_str()),
        };
        if own.is_empty() { (other, !other.is_empty()) } else { (own, false) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_systems_are_understood() {
        assert_eq!(Language::from_tag("fr_FR.UTF-8"), Some(Language::French), "a locale of Linux");
        assert_eq!(Language::from_tag("en-US"), Some(Language::English), "a tag of the web");
        assert_eq!(Language::from_tag("de"), None, "not spoken here");
    }

    #[test]
    fn a_missing_translation_falls_back_and_says_so() {
        let text = Text { fr: "Carte".to_owned(), en: None };
        assert_eq!(Language::English.pick(&text), ("Carte", true), "French stands in");
        assert_eq!(Language::French.pick(&text), ("Carte", false), "its own");
    }
}
