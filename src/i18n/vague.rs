//! Dates said in words, « printemps 2017 », « rentrée », « fin 2017 », “early summer 2017”: read as a span of days.
//!
//! Every word must be understood, else nothing is placed: « avant l’été 2017 » and « après le vote » stay words.

use jiff::civil::Date;

use super::sorting::folded;
use super::{Language, Texts, format};

/// Words that change nothing.
const IDLE: &[&str] = &[
    "a", "au", "aux", "courant", "d", "dans", "de", "du", "en", "et", "in", "l", "la", "le", "les", "of", "par",
    "pendant", "the", "to", "annee", "year", "during", "and", "by",
];

/// Words of a part of the year: month and day of its start and of its end.
const PERIODS: &[(&str, Period)] = &[
    ("printemps", SPRING),
    ("spring", SPRING),
    ("ete", SUMMER),
    ("summer", SUMMER),
    ("automne", AUTUMN),
    ("autumn", AUTUMN),
    ("fall", AUTUMN),
    ("hiver", WINTER),
    ("winter", WINTER),
    ("rentree", TERM),
    ("vacances", HOLIDAYS),
    ("holidays", HOLIDAYS),
];

const SPRING: Period = Period::days((3, 21), (6, 20));
const SUMMER: Period = Period::days((6, 21), (9, 20));
const AUTUMN: Period = Period::days((9, 21), (12, 20));
const WINTER: Period = Period::days((1, 1), (3, 20));
const TERM: Period = Period::days((8, 25), (9, 30));
const HOLIDAYS: Period = Period::days((7, 1), (8, 31));
const WHOLE: Period = Period::days((1, 1), (12, 31));

/// A part of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Period {
    first: (i8, i8),
    /// The last day; day 0 is the end of that month.
    last: (i8, i8),
}

impl Period {
    const fn days(first: (i8, i8), last: (i8, i8)) -> Self {
        Self { first, last }
    }

    /// Whole months, from 1 to 12.
    const fn months(first: i8, last: i8) -> Self {
        Self { first: (first, 1), last: (last, 0) }
    }

    fn of(self, year: i16) -> Option<(Date, Date)> {
        let first = Date::new(year, self.first.0, self.first.1).ok()?;
        let last = match self.last {
            (month, 0) => Date::new(year, month, 1).ok()?.last_of_month(),
            (month, day) => Date::new(year, month, day).ok()?,
        };
        Some((first, last))
    }
}

/// A third of what is said: « début », « mi- », « fin ».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Third {
    Early,
    Middle,
    Late,
}

/// What was understood of the words.
#[derive(Default)]
struct Heard {
    years: Vec<i16>,
    periods: Vec<Period>,
    third: Option<Third>,
    winter: bool,
    /// « premier », « 2e »: of the word that follows.
    ordinal: Option<i8>,
}

/// The first and the last day that some words mean, seen from a day: without a year, the next time that it comes.
pub fn span(words: &str, from: Date) -> Option<(Date, Date)> {
    let folded = folded(words).replace("back to school", "rentree").replace("start of term", "rentree");
    let mut heard = Heard::default();
    for word in folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        heard.hear(word)?;
    }
    if heard.ordinal.is_some() {
        return None;
    }
    let (first, last) = heard.span(from)?;
    heard.third.map_or(Some((first, last)), |third| a_third(third, first, last))
}

impl Heard {
    /// Understands one word; none when it is not known.
    fn hear(&mut self, word: &str) -> Option<()> {
        if let Some(ordinal) = self.ordinal.take() {
            self.periods.push(part_of_year(word, ordinal)?);
            return Some(());
        }
        if let Some(year) = year(word) {
            self.years.push(year);
        } else if let Some((_, period)) = PERIODS.iter().find(|(name, _)| *name == word) {
            self.winter |= *period == WINTER;
            self.periods.push(*period);
        } else if let Some(third) = third(word) {
            self.third = Some(third);
        } else if let Some(ordinal) = ordinal(word) {
            self.ordinal = Some(ordinal);
        } else if let Some(period) = short_part(word) {
            self.periods.push(period);
        } else if !IDLE.contains(&word) {
            let month = month(word)?;
            self.periods.push(Period::months(month, month));
        }
        Some(())
    }

    fn span(&self, from: Date) -> Option<(Date, Date)> {
        match (self.periods.as_slice(), self.years.as_slice()) {
            ([], [year]) => WHOLE.of(*year),
            ([], [first, last]) if first <= last => Some((WHOLE.of(*first)?.0, WHOLE.of(*last)?.1)),
            ([_], [first, last]) if self.winter && first.checked_add(1) == Some(*last) => {
                Some((Date::new(*first, 12, 21).ok()?, WINTER.of(*last)?.1))
            }
            ([period], []) => {
                let this_year = period.of(from.year())?;
                if this_year.1 >= from { Some(this_year) } else { period.of(from.year().checked_add(1)?) }
            }
            ([first, .., last] | [first @ last], [year]) => ordered(first.of(*year)?.0, last.of(*year)?.1),
            ([first, last], [one, other]) => ordered(first.of(*one)?.0, last.of(*other)?.1),
            _ => None,
        }
    }
}

fn ordered(first: Date, last: Date) -> Option<(Date, Date)> {
    (first <= last).then_some((first, last))
}

fn year(word: &str) -> Option<i16> {
    word.parse().ok().filter(|year| word.len() == 4 && (1900..2200).contains(year))
}

fn third(word: &str) -> Option<Third> {
    match word {
        "debut" | "early" | "beginning" | "start" => Some(Third::Early),
        "mi" | "milieu" | "mid" | "middle" => Some(Third::Middle),
        "fin" | "late" | "end" => Some(Third::Late),
        _ => None,
    }
}

fn ordinal(word: &str) -> Option<i8> {
    match word {
        "1er" | "1" | "1re" | "premier" | "1st" | "first" => Some(1),
        "2e" | "2" | "2eme" | "2nd" | "second" | "deuxieme" => Some(2),
        "3e" | "3" | "3eme" | "3rd" | "third" | "troisieme" => Some(3),
        "4e" | "4" | "4eme" | "4th" | "fourth" | "quatrieme" | "dernier" | "last" => Some(4),
        _ => None,
    }
}

/// « semestre », « trimestre », “half”, “quarter”, of that rank.
fn part_of_year(word: &str, rank: i8) -> Option<Period> {
    let months = match word {
        "semestre" | "half" => 6,
        "trimestre" | "quarter" => 3,
        _ => return None,
    };
    let last = rank.checked_mul(months).filter(|last| (1..=12).contains(last))?;
    Some(Period::months(last - months + 1, last))
}

/// « T2 », « S1 », “Q3”, “H2”.
fn short_part(word: &str) -> Option<Period> {
    let (letter, rank) = word.split_at_checked(1)?;
    let word = match letter {
        "t" | "q" => "trimestre",
        "s" | "h" => "semestre",
        _ => return None,
    };
    part_of_year(word, rank.parse().ok()?)
}

/// A month by its name in any language, or by a beginning of it that no other month has.
fn month(word: &str) -> Option<i8> {
    let begins = |number: &i8| {
        Language::ALL.iter().any(|language| {
            let name = folded(&format::month(Texts::new(*language), *number));
            name == word || (word.len() >= 3 && name.starts_with(word))
        })
    };
    let mut begun = (1..=12).filter(begins);
    begun.next().filter(|_| begun.next().is_none())
}

fn a_third(third: Third, first: Date, last: Date) -> Option<(Date, Date)> {
    let days = first.until(last).ok()?.get_days();
    let after = |share: i32| first.checked_add(jiff::Span::new().try_days(days * share / 3).ok()?).ok();
    match third {
        Third::Early => Some((first, after(1)?)),
        Third::Middle => Some((after(1)?, after(2)?)),
        Third::Late => Some((after(2)?, last)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(words: &str) -> Option<(Date, Date)> {
        span(words, date(2016, 9, 14))
    }

    #[test]
    fn seasons_and_years_are_placed() {
        assert_eq!(read("printemps 2017"), Some((date(2017, 3, 21), date(2017, 6, 20))), "a season");
        assert_eq!(read("Au printemps 2017"), read("spring 2017"), "in both languages");
        assert_eq!(read("rentrée 2017"), Some((date(2017, 8, 25), date(2017, 9, 30))), "back to school");
        assert_eq!(read("back to school 2017"), read("rentrée 2017"), "in English");
        assert_eq!(read("2018"), Some((date(2018, 1, 1), date(2018, 12, 31))), "a year");
        assert_eq!(read("2017–2018"), Some((date(2017, 1, 1), date(2018, 12, 31))), "two years");
        assert_eq!(read("hiver 2016-2017"), Some((date(2016, 12, 21), date(2017, 3, 20))), "a winter");
    }

    #[test]
    fn parts_of_a_year_are_placed() {
        assert_eq!(read("2e semestre 2017"), Some((date(2017, 7, 1), date(2017, 12, 31))), "a half");
        assert_eq!(read("T2 2017"), Some((date(2017, 4, 1), date(2017, 6, 30))), "a quarter");
        assert_eq!(read("mars-avril 2017"), Some((date(2017, 3, 1), date(2017, 4, 30))), "two months");
        assert_eq!(read("décembre 2016 à janvier 2017"), Some((date(2016, 12, 1), date(2017, 1, 31))), "over a year");
        assert_eq!(read("début juin 2017"), Some((date(2017, 6, 1), date(2017, 6, 10))), "a third of a month");
        assert_eq!(read("fin 2017"), Some((date(2017, 8, 31), date(2017, 12, 31))), "a third of a year");
    }

    #[test]
    fn without_a_year_it_is_the_next_time() {
        assert_eq!(read("rentrée"), Some((date(2016, 8, 25), date(2016, 9, 30))), "now");
        assert_eq!(read("printemps"), Some((date(2017, 3, 21), date(2017, 6, 20))), "next year");
    }

    #[test]
    fn what_is_not_wholly_understood_stays_words() {
        for words in ["avant l’été 2017", "après le vote", "bientôt", "jui 2017", "3e semestre 2017", "1er", ""] {
            assert_eq!(read(words), None, "{words}");
        }
    }
}
