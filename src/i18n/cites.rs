//! What the frames of reference say in everyday words, what each reproaches another with, and what joins two of them.
//!
//! A pair of which nothing is known has no words: nothing is made up.

use super::Texts;
use crate::model::Cite;

/// What counts in it, in everyday words.
pub fn everyday(texts: Texts, cite: Cite) -> String {
    match cite {
        Cite::Inspired => texts.cite_everyday_inspired(),
        Cite::Domestic => texts.cite_everyday_domestic(),
        Cite::Opinion => texts.cite_everyday_opinion(),
        Cite::Civic => texts.cite_everyday_civic(),
        Cite::Market => texts.cite_everyday_market(),
        Cite::Industrial => texts.cite_everyday_industrial(),
        Cite::Projects => texts.cite_everyday_projects(),
        Cite::Green => texts.cite_everyday_green(),
    }
}

/// A phrase that is heard from those who hold it, in quotation marks.
pub fn phrase(texts: Texts, cite: Cite) -> String {
    match cite {
        Cite::Inspired => texts.cite_phrase_inspired(),
        Cite::Domestic => texts.cite_phrase_domestic(),
        Cite::Opinion => texts.cite_phrase_opinion(),
        Cite::Civic => texts.cite_phrase_civic(),
        Cite::Market => texts.cite_phrase_market(),
        Cite::Industrial => texts.cite_phrase_industrial(),
        Cite::Projects => texts.cite_phrase_projects(),
        Cite::Green => texts.cite_phrase_green(),
    }
}

/// How an actor that speaks in its name is called: « un acteur civique ».
pub fn adjective(texts: Texts, cite: Cite) -> String {
    match cite {
        Cite::Inspired => texts.cite_adjective_inspired(),
        Cite::Domestic => texts.cite_adjective_domestic(),
        Cite::Opinion => texts.cite_adjective_opinion(),
        Cite::Civic => texts.cite_adjective_civic(),
        Cite::Market => texts.cite_adjective_market(),
        Cite::Industrial => texts.cite_adjective_industrial(),
        Cite::Projects => texts.cite_adjective_projects(),
        Cite::Green => texts.cite_adjective_green(),
    }
}

/// What one reproaches the other with; none where no such reproach is known.
pub fn critique(texts: Texts, from: Cite, to: Cite) -> Option<String> {
    Some(match (from, to) {
        (Cite::Inspired, Cite::Domestic) => texts.cite_critique_inspired_domestic(),
        (Cite::Inspired, Cite::Opinion) => texts.cite_critique_inspired_opinion(),
        (Cite::Inspired, Cite::Civic) => texts.cite_critique_inspired_civic(),
        (Cite::Inspired, Cite::Market) => texts.cite_critique_inspired_market(),
        (Cite::Inspired, Cite::Industrial) => texts.cite_critique_inspired_industrial(),
        (Cite::Domestic, Cite::Inspired) => texts.cite_critique_domestic_inspired(),
        (Cite::Domestic, Cite::Opinion) => texts.cite_critique_domestic_opinion(),
        (Cite::Domestic, Cite::Civic) => texts.cite_critique_domestic_civic(),
        (Cite::Domestic, Cite::Market) => texts.cite_critique_domestic_market(),
        (Cite::Domestic, Cite::Industrial) => texts.cite_critique_domestic_industrial(),
        (Cite::Opinion, Cite::Inspired) => texts.cite_critique_opinion_inspired(),
        (Cite::Opinion, Cite::Domestic) => texts.cite_critique_opinion_domestic(),
        (Cite::Opinion, Cite::Civic) => texts.cite_critique_opinion_civic(),
        (Cite::Opinion, Cite::Market) => texts.cite_critique_opinion_market(),
        (Cite::Opinion, Cite::Industrial) => texts.cite_critique_opinion_industrial(),
        (Cite::Civic, Cite::Inspired) => texts.cite_critique_civic_inspired(),
        (Cite::Civic, Cite::Domestic) => texts.cite_critique_civic_domestic(),
        (Cite::Civic, Cite::Opinion) => texts.cite_critique_civic_opinion(),
        (Cite::Civic, Cite::Market) => texts.cite_critique_civic_market(),
        (Cite::Civic, Cite::Industrial) => texts.cite_critique_civic_industrial(),
        (Cite::Market, Cite::Inspired) => texts.cite_critique_market_inspired(),
        (Cite::Market, Cite::Domestic) => texts.cite_critique_market_domestic(),
        (Cite::Market, Cite::Opinion) => texts.cite_critique_market_opinion(),
        (Cite::Market, Cite::Civic) => texts.cite_critique_market_civic(),
        (Cite::Market, Cite::Industrial) => texts.cite_critique_market_industrial(),
        (Cite::Industrial, Cite::Inspired) => texts.cite_critique_industrial_inspired(),
        (Cite::Industrial, Cite::Domestic) => texts.cite_critique_industrial_domestic(),
        (Cite::Industrial, Cite::Opinion) => texts.cite_critique_industrial_opinion(),
        (Cite::Industrial, Cite::Civic) => texts.cite_critique_industrial_civic(),
        (Cite::Industrial, Cite::Market) => texts.cite_critique_industrial_market(),
        (Cite::Green, Cite::Market) => texts.cite_critique_green_market(),
        (Cite::Green, Cite::Industrial) => texts.cite_critique_green_industrial(),
        (Cite::Green, Cite::Domestic) => texts.cite_critique_green_domestic(),
        (Cite::Green, Cite::Civic) => texts.cite_critique_green_civic(),
        (Cite::Market, Cite::Green) => texts.cite_critique_market_green(),
        (Cite::Industrial, Cite::Green) => texts.cite_critique_industrial_green(),
        (Cite::Domestic, Cite::Green) => texts.cite_critique_domestic_green(),
        (Cite::Civic, Cite::Green) => texts.cite_critique_civic_green(),
        _ => return None,
    })
}

/// What two of them can stand on together, in any order; none for one with itself.
pub fn figure(texts: Texts, one: Cite, other: Cite) -> Option<String> {
    Some(match (one.min(other), one.max(other)) {
        (Cite::Inspired, Cite::Domestic) => texts.cite_figure_inspired_domestic(),
        (Cite::Inspired, Cite::Opinion) => texts.cite_figure_inspired_opinion(),
        (Cite::Inspired, Cite::Civic) => texts.cite_figure_inspired_civic(),
        (Cite::Inspired, Cite::Market) => texts.cite_figure_inspired_market(),
        (Cite::Inspired, Cite::Industrial) => texts.cite_figure_inspired_industrial(),
        (Cite::Inspired, Cite::Projects) => texts.cite_figure_inspired_projects(),
        (Cite::Inspired, Cite::Green) => texts.cite_figure_inspired_green(),
        (Cite::Domestic, Cite::Opinion) => texts.cite_figure_domestic_opinion(),
        (Cite::Domestic, Cite::Civic) => texts.cite_figure_domestic_civic(),
        (Cite::Domestic, Cite::Market) => texts.cite_figure_domestic_market(),
        (Cite::Domestic, Cite::Industrial) => texts.cite_figure_domestic_industrial(),
        (Cite::Domestic, Cite::Projects) => texts.cite_figure_domestic_projects(),
        (Cite::Domestic, Cite::Green) => texts.cite_figure_domestic_green(),
        (Cite::Opinion, Cite::Civic) => texts.cite_figure_opinion_civic(),
        (Cite::Opinion, Cite::Market) => texts.cite_figure_opinion_market(),
        (Cite::Opinion, Cite::Industrial) => texts.cite_figure_opinion_industrial(),
        (Cite::Opinion, Cite::Projects) => texts.cite_figure_opinion_projects(),
        (Cite::Opinion, Cite::Green) => texts.cite_figure_opinion_green(),
        (Cite::Civic, Cite::Market) => texts.cite_figure_civic_market(),
        (Cite::Civic, Cite::Industrial) => texts.cite_figure_civic_industrial(),
        (Cite::Civic, Cite::Projects) => texts.cite_figure_civic_projects(),
        (Cite::Civic, Cite::Green) => texts.cite_figure_civic_green(),
        (Cite::Market, Cite::Industrial) => texts.cite_figure_market_industrial(),
        (Cite::Market, Cite::Projects) => texts.cite_figure_market_projects(),
        (Cite::Market, Cite::Green) => texts.cite_figure_market_green(),
        (Cite::Industrial, Cite::Projects) => texts.cite_figure_industrial_projects(),
        (Cite::Industrial, Cite::Green) => texts.cite_figure_industrial_green(),
        (Cite::Projects, Cite::Green) => texts.cite_figure_projects_green(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_two_of_them_can_be_joined_in_any_order() {
        let texts = Texts::new(Language::French);
        for one in Cite::ALL {
            for other in Cite::ALL {
                let joined = figure(texts, one, other);
                assert_eq!(joined.is_some(), one != other, "{one:?} and {other:?}");
                assert_eq!(joined, figure(texts, other, one), "the order says nothing");
            }
        }
    }

    #[test]
    fn a_reproach_that_nobody_described_is_not_made_up() {
        let texts = Texts::new(Language::English);
        let known = |from: Cite| Cite::ALL.into_iter().filter(|to| critique(texts, from, *to).is_some()).count();
        assert_eq!(Cite::ALL.map(known), [5, 5 + 1, 5, 5 + 1, 5 + 1, 5 + 1, 0, 4], "thirty, and eight with the green");
        assert_eq!(critique(texts, Cite::Civic, Cite::Market).as_deref(), Some("selfishness, profit"), "its words");
    }
}
