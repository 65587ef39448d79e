//! Names that look like a person's: a workshop speaks of bodies and functions.
//!
//! A text looks like a person when a title of courtesy stands before a capital (« Mme Durand », "Mr Smith"), or when it
//! is a usual first name and one or two capitalised words (« Jeanne Martin »). It is a hint, never a proof: « Place Jean
//! Moulin » or « Lycée Marie Curie » begin with another word and pass.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Titles of courtesy, without their full stop.
const TITLES: &[&str] = &[
    "m",
    "mm",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mme",
    "mmes",
    "mlle",
    "monsieur",
    "madame",
    "mademoiselle",
    "dr",
    "docteur",
    "maître",
];

/// Usual first names in the two languages, without accents.
const FIRST_NAMES: &str = "adam adrien agnes alain alan albert alexandra alexandre alice alison amandine amelie amy \
    ana andre andrea andrew angela anna anne annie anthony antoine arnaud arthur aurelie aurore barbara beatrice \
    benjamin benoit bernadette bernard brian brigitte bruno camille carole caroline catherine cecile cedric celine \
    chantal charles charlotte chloe christelle christian christine christophe claire claude claudine clement colette \
    corinne cyril damien daniel danielle david deborah delphine denis denise didier dominique donald edouard edward \
    elisabeth elizabeth emilie emily emma emmanuel eric estelle etienne eva evelyne fabien fabrice fabienne florence \
    florian francis franck francois francoise frank frederic gabriel gael genevieve george georges gerald gerard \
    gilbert gilles ginette gregory guillaume guy helen helene henri henry herve hugo isabelle jack jacqueline jacques \
    james jane janine jean jeanne jennifer jeremy jerome jessica joel john jonathan joseph josiane julia julie julien \
    karen karine kevin laura laure laurence laurent lea leo lionel linda lisa loic louis louise luc lucas lucie \
    ludovic madeleine marc marcel margaret maria marie marine marion mark martin martine mary mathieu mathilde matthew \
    maurice maxime melanie michael michel michele mireille monique muriel mylene nadine nancy nathalie nicholas \
    nicolas nicole noel odile olivier pascal pascale patricia patrick paul paulette pauline peter philip philippe \
    pierre rachel raphael raymond rebecca regine remi rene renee richard robert roger roland romain ronald ruth samuel \
    sandra sandrine sarah sebastien serge simon simone solange sophie stephane stephanie stephen steven susan suzanne \
    sylvain sylvie thierry thomas tim timothy valerie vanessa veronique victor vincent virginie william xavier yann \
    yves yvette yvonne";

static FIRST: LazyLock<BTreeSet<&str>> = LazyLock::new(|| FIRST_NAMES.split_whitespace().collect());

/// The part of a text that looks like the name of a person; none when nothing does. Costs the length of the text.
pub fn person_in(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let titled = words.windows(2).find(|pair| match pair {
        [title, name] => is_title(title) && is_capitalised(name),
        _ => false,
    });
    if let Some(pair) = titled {
        return Some(pair.join(" "));
    }
    let [first, rest @ ..] = words.as_slice() else { return None };
    let named = is_capitalised(first) && first.split('-').all(|part| FIRST.contains(plain(part).as_str()));
    let family = (1..=2).contains(&rest.len()) && rest.iter().all(|word| is_capitalised(word));
    (named && family).then(|| words.join(" "))
}

fn is_title(word: &str) -> bool {
    let bare = word.trim_end_matches('.').to_lowercase();
    // « M » alone is a letter; « M. » is a title.
    TITLES.contains(&bare.as_str()) && (bare.chars().count() > 1 || word.ends_with('.'))
}

fn is_capitalised(word: &str) -> bool {
    let letters = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let mut letters = letters.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_alphabetic)
}

/// A word in small letters without accents.
fn plain(word: &str) -> String {
    let bare = |letter: char| match letter {
        'à' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        other => other,
    };
    word.to_lowercase().chars().map(bare).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_person_is_told_from_bodies_and_functions() {
        for name in ["Mme Durand", "M. Le Gall", "Jeanne Martin", "Jean-Pierre Dupont", "Élu : Mr Smith", "Dr Brown"] {
            assert!(person_in(name).is_some(), "{name}");
        }
        for body in [
            "Mairie de Villefranche",
            "Président du syndicat mixte",
            "Lycée Marie Curie",
            "Place Jean Moulin",
            "Saint-Jean",
            "Marie de la commune",
            "Chambre M Agriculture",
            "Région Auvergne-Rhône-Alpes",
            "Martin",
            "",
        ] {
            assert_eq!(person_in(body), None, "{body}");
        }
    }
}
