//! The words of the workshop, in both languages.

use std::sync::LazyLock;

use egui::Ui;

use crate::i18n::Language;
use crate::i18n::sorting::{by_name, folded};
use crate::ui::theme;
use crate::ui::{Desk, widgets};

/// `French;English;definition FR;definition EN`, one term a line.
const TABLE: &str = include_str!("../../../../assets/glossary.csv");

/// A term in one language, its meaning, and the term of the other language.
struct Term {
    word: &'static str,
    other: &'static str,
    meaning: &'static str,
}

static TERMS: LazyLock<[Vec<Term>; 2]> = LazyLock::new(|| Language::ALL.map(terms));

fn terms(language: Language) -> Vec<Term> {
    let mut terms: Vec<Term> = TABLE
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split(';');
            let (french, english) = (cells.next()?, cells.next()?);
            let (meaning_fr, meaning_en) = (cells.next()?, cells.next()?);
            Some(match language {
                Language::French => Term { word: french, other: english, meaning: meaning_fr },
                Language::English => Term { word: english, other: french, meaning: meaning_en },
            })
        })
        .collect();
    terms.sort_by(|a, b| by_name(a.word, b.word));
    terms
}

pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>, query: &mut String) {
    let texts = desk.texts;
    let edit = egui::TextEdit::singleline(query)
        .id_salt("query")
        .hint_text(egui::RichText::new(texts.glossary_hint()).color(desk.colors.text_faint))
        .desired_width(f32::INFINITY)
        .margin(widgets::FIELD_MARGIN);
    ui.add(edit).accessible_name(texts.glossary_hint());
    let [french, english] = &*TERMS;
    let all = if texts.language == Language::French { french } else { english };
    let wanted = folded(query);
    let wanted = wanted.trim();
    let holds = |term: &&Term| [term.word, term.other, term.meaning].iter().any(|text| folded(text).contains(wanted));
    ui.spacing_mut().item_spacing.y = 4.0;
    for term in all.iter().filter(holds) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.label(widgets::body(term.word, desk.colors).font(theme::semibold(14.0)));
            ui.label(widgets::soft(term.meaning, desk.colors));
            ui.label(widgets::soft(format!("({})", term.other), desk.colors).color(desk.colors.text_faint));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_a_term_in_both_languages() {
        let lines = TABLE.lines().skip(1).filter(|line| !line.is_empty()).count();
        for language in Language::ALL {
            let terms = terms(language);
            assert_eq!(terms.len(), lines, "one term per line in {language:?}");
            let empty = terms.iter().find(|term| term.word.is_empty() || term.meaning.is_empty());
            assert!(empty.is_none(), "a term without a meaning: {:?}", empty.map(|term| term.other));
        }
        assert!(!TABLE.contains('\''), "apostrophes are typographic");
    }
}
