//! Actors that a typed name may stand for already.
//!
//! Two names are compared once case, accents, punctuation and small words (« de », « et ») are set aside. In order:
//! the same name; the same words in another order; an acronym and its initials; a typing slip (one letter wrong,
//! missing, added or swapped from 4 letters on, two from 9 on; digits never slip). Lists are long and sessions
//! short, so nothing looser is offered: « Communes » is not « Communes avec géosite ».
//!
//! Worked by hand: « caue » and « Conseil d'architecture, d'urbanisme et de l'environnement ». The words that
//! count are conseil, architecture, urbanisme, environnement; their initials are c a u e: an acronym.

use std::collections::BTreeSet;

use crate::model::{Actor, ActorId, MapState};

/// An actor that a typed name may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Which actor.
    pub actor: ActorId,
    /// Why.
    pub likeness: Likeness,
}

/// Why two names may stand for the same actor, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same but for case, accents and punctuation.
    Same,
    /// The same words in another order, or without small words.
    SameWords,
    /// One is made of the initials of the other.
    Acronym,
    /// A typing slip apart.
    Slip,
}

/// Actors of the map that `name` may stand for, the surest first, then in order of entry. Names and short names
/// count. Costs the length of all names.
pub fn alike(map: &MapState, name: &str) -> Vec<Alike> {
    let typed = Name::of(name);
    let mut found: Vec<Alike> = map
        .actors
        .iter()
        .filter_map(|actor| Some(Alike { actor: actor.id, likeness: likeness(&typed, actor)? }))
        .collect();
    found.sort_by_key(|alike| alike.likeness);
    found
}

fn likeness(typed: &Name, actor: &Actor) -> Option<Likeness> {
    [&actor.name, &actor.short_name].into_iter().filter_map(|name| typed.compare(&Name::of(name))).min()
}

/// Words that carry no meaning in a name, in the two languages.
const SMALL: &[&str] = &[
    "a", "and", "au", "aux", "avec", "d", "de", "des", "du", "en", "et", "for", "l", "la", "le", "les", "of", "ou",
    "par", "pour", "sur", "the", "un", "une",
];

/// A name, as it is compared.
struct Name {
    /// Every word, folded.
    words: Vec<String>,
    /// The words that count; all of them when none does.
    telling: Vec<String>,
    /// The words that count, run together.
    letters: Vec<char>,
}

impl Name {
    fn of(name: &str) -> Self {
        let spelled = name.to_lowercase().replace('œ', "oe").replace('æ', "ae");
        let folded: String = spelled.chars().map(fold).collect();
        let words: Vec<String> =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let telling: Vec<String> = words.iter().filter(|word| !SMALL.contains(&word.as_str())).cloned().collect();
        let telling = if telling.is_empty() { words.clone() } else { telling };
        let letters = telling.concat().chars().collect();
        Self { words, telling, letters }
    }

    fn compare(&self, other: &Self) -> Option<Likeness> {
        if self.words.is_empty() || other.words.is_empty() {
            return None;
        }
        let sorted = |words: &[String]| words.iter().cloned().collect::<BTreeSet<String>>();
        if self.words.concat() == other.words.concat() {
            Some(Likeness::Same)
        } else if sorted(&self.telling) == sorted(&other.telling) {
            Some(Likeness::SameWords)
        } else if self.is_acronym_of(other) || other.is_acronym_of(self) {
            Some(Likeness::Acronym)
        } else {
            self.slips_from(other).then_some(Likeness::Slip)
        }
    }

    /// « C.A.U.E. » is four words of one letter: letters run together are what counts.
    fn is_acronym_of(&self, other: &Self) -> bool {
        let one_word = self.words.len() == 1 || self.words.iter().all(|word| word.chars().count() == 1);
        let initials = |words: &[String]| words.iter().filter_map(|word| word.chars().next()).collect::<String>();
        let acronym = self.words.concat();
        let long_enough = acronym.chars().count() >= 2 && other.words.len() >= 2;
        long_enough && one_word && [initials(&other.telling), initials(&other.words)].contains(&acronym)
    }

    fn slips_from(&self, other: &Self) -> bool {
        let digits = |name: &Self| name.letters.iter().filter(|c| c.is_numeric()).copied().collect::<String>();
        let allowed = match self.letters.len().min(other.letters.len()) {
            0..=3 => return false,
            4..=8 => 1,
            _ => 2,
        };
        digits(self) == digits(other) && distance_within(&self.letters, &other.letters, allowed)
    }
}

/// A small letter without its accent.
fn fold(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

/// Whether `a` becomes `b` by at most `most` letters replaced, added, removed, or swapped with their neighbour.
pub(crate) fn distance_within(a: &[char], b: &[char], most: usize) -> bool {
    if a.len().abs_diff(b.len()) > most {
        return false;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (row, &letter) in a.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, &other) in b.iter().enumerate() {
            let at = |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX / 2);
            let replaced = at(&last, column) + usize::from(letter != other);
            let mut best = replaced.min(at(&last, column + 1) + 1).min(at(&current, column) + 1);
            let swapped = row > 0 && column > 0 && a.get(row - 1) == Some(&other) && b.get(column - 1) == Some(&letter);
            if swapped {
                best = best.min(at(&before_last, column - 1) + 1);
            }
            current.push(best);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().is_some_and(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::geometry::Point;

    fn check(typed: &str, known: &str, expected: Option<Likeness>) {
        let mut map = MapState::default();
        map.actors.insert(Actor::named(ActorId(Uuid::from_u128(1)), known, Point::ORIGIN));
        let found = alike(&map, typed).first().map(|alike| alike.likeness);
        assert_eq!(found, expected, "« {typed} » and « {known} »");
    }

    #[test]
    fn case_accents_and_punctuation_do_not_count() {
        check("departement du rhone", "Département du Rhône", Some(Likeness::Same));
        check("Saône Beaujolais", "Saône-Beaujolais", Some(Likeness::Same));
        check("Œuvre commune", "OEUVRE COMMUNE", Some(Likeness::Same));
        check("  ", "Mairie", None);
    }

    #[test]
    fn order_and_small_words_do_not_count() {
        check("Beaujolais, syndicat mixte", "Syndicat mixte du Beaujolais", Some(Likeness::SameWords));
        check("Chambre d’agriculture", "Chambre agriculture", Some(Likeness::SameWords));
    }

    #[test]
    fn an_acronym_meets_its_initials_both_ways() {
        check("caue", "Conseil d'architecture, d'urbanisme et de l'environnement", Some(Likeness::Acronym));
        check("C.A.U.E.", "Conseil d'architecture, d'urbanisme et de l'environnement", Some(Likeness::Acronym));
        check("Syndicat mixte du Beaujolais", "SMB", Some(Likeness::Acronym));
        check("Syndicat mixte du Beaujolais", "SMDB", Some(Likeness::Acronym));
        check("C", "Communes", None);
    }

    #[test]
    fn a_slip_is_small_and_digits_never_slip() {
        check("Marie", "Mairie", Some(Likeness::Slip));
        check("Maiire", "Mairie", Some(Likeness::Slip));
        check("Préfecutre", "Préfecture", Some(Likeness::Slip));
        check("Offices du tourisme", "Office de tourisme", Some(Likeness::Slip));
        check("Commune 1", "Commune 2", None);
        check("Parc", "Port", None);
        check("EDF", "ERDF", None);
    }

    #[test]
    fn a_part_of_a_name_is_another_name() {
        check("Communes", "Communes avec géosite", None);
        check("Communes sans géosite", "Communes avec géosite", None);
    }

    #[test]
    fn the_surest_comes_first_and_short_names_count() {
        let mut map = MapState::default();
        let id = |number| ActorId(Uuid::from_u128(number));
        map.actors.insert(Actor::named(id(1), "Mairies", Point::ORIGIN));
        let known = Actor::named(id(2), "Commune de Beaujeu", Point::ORIGIN);
        map.actors.insert(Actor { short_name: "Mairie".into(), ..known });
        let found = alike(&map, "mairie");
        let expected =
            [Alike { actor: id(2), likeness: Likeness::Same }, Alike { actor: id(1), likeness: Likeness::Slip }];
        assert_eq!(found, expected, "the short name is the very word");
    }
}
