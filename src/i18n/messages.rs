//! Looks messages up; the only place that knows Fluent.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::Language;

/// The words of one language: one function per message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// The language they are in.
    pub language: Language,
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

impl Texts {
    /// The words of `language`.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    fn word(self, id: &str) -> String {
        self.lookup(id, None)
    }

    fn sentence<'a, const N: usize>(self, id: &str, variables: [(&'static str, FluentValue<'a>); N]) -> String {
        let arguments: FluentArgs<'a> = variables.into_iter().collect();
        self.lookup(id, Some(&arguments))
    }

    /// A message of this language, else of French; tests prove that both have every message.
    fn lookup(self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        for language in [self.language, Language::French] {
            let bundle = bundle(language);
            if let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) {
                return bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned();
            }
        }
        id.to_owned()
    }
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static FRENCH: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static ENGLISH: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    match language {
        Language::French => FRENCH.get_or_init(|| load(language, FR)),
        Language::English => ENGLISH.get_or_init(|| load(language, EN)),
    }
}

fn load(language: Language, files: &[(&str, &str)]) -> FluentBundle<FluentResource> {
    let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    for (name, text) in files {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, errors)| {
            tracing::error!("{name}: {errors:?}");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!("{name}: {errors:?}");
        }
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_takes_its_plural_in_each_language() {
        let french = Texts::new(Language::French);
        let english = Texts::new(Language::English);
        assert_eq!(french.count_actors(0), "0 acteur", "zero is singular in French");
        assert_eq!(english.count_actors(0), "0 actors", "and plural in English");
        assert_eq!(french.count_actors(34), "34 acteurs", "plural");
    }
}
