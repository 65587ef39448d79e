//! Dates read from what is typed: 14/09/2016, 14 septembre 2016, 2016-09-14, 09/2016, 2016, 2012–2014.
//!
//! A date is read from the start of a text, and must end where a word ends. What is no date is not guessed: a month
//! is neither the whole year nor its first day.

use jiff::civil::Date;

use crate::i18n::sorting::folded;
use crate::i18n::{Language, Texts, format};
use crate::model::{Due, StageDate};

/// What was read, and what follows it.
type Read<'a, T> = Option<(T, &'a str)>;

/// The date that a text begins with, and what follows it.
pub fn leading_date(text: &str) -> Option<(StageDate, &str)> {
    let text = text.trim_start();
    let text = ["le ", "en ", "on ", "in "].iter().find_map(|word| after_word(text, word)).unwrap_or(text);
    let ways = [day, month, years, until, from, one_year];
    ways.iter().find_map(|way| way(text).filter(|(_, rest)| ends_there(rest)))
}

/// A day; none when the text is not one.
pub fn read_date(text: &str) -> Option<Date> {
    match read_stage_date(text)? {
        StageDate::On(day) => Some(day),
        _ => None,
    }
}

/// A date of a stage: a day, a month, a year, two years, an open end.
pub fn read_stage_date(text: &str) -> Option<StageDate> {
    leading_date(text).filter(|(_, rest)| rest.trim().is_empty()).map(|(date, _)| date)
}

/// When an action is due: a day, a month, else the words as they are; nothing when there are none.
pub fn read_due(text: &str) -> Option<Due> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    Some(match read_stage_date(text) {
        Some(StageDate::On(day)) => Due::On(day),
        Some(StageDate::Month(year, month)) => Due::Month(year, month),
        _ => Due::Words(text.to_owned()),
    })
}

fn ends_there(rest: &str) -> bool {
    rest.chars().next().is_none_or(|next| next.is_whitespace() || matches!(next, ',' | ':' | ';' | '.' | '('))
}

/// A number of at least so many digits and at most so many.
fn number(text: &str, least: usize, most: usize) -> Read<'_, i16> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text.get(..digits)?.parse().ok().filter(|_| (least..=most).contains(&digits))?;
    Some((number, text.get(digits..)?))
}

fn year(text: &str) -> Read<'_, i16> {
    number(text, 3, 4)
}

/// A day or a month in digits.
fn small(text: &str, most: i8) -> Read<'_, i8> {
    let (number, rest) = number(text, 1, 2)?;
    let number = i8::try_from(number).ok().filter(|number| (1..=most).contains(number))?;
    Some((number, rest))
}

fn between(text: &str) -> Option<&str> {
    text.strip_prefix(['/', '-', '.'])
}

/// At least one space.
fn spaces(text: &str) -> Option<&str> {
    let rest = text.trim_start();
    (rest.len() < text.len()).then_some(rest)
}

fn dash(text: &str) -> Option<&str> {
    text.strip_prefix(['-', '–', '—', '→'])
}

/// « septembre », « sept. », « September ».
fn month_name(text: &str) -> Read<'_, i8> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end)?;
    let word = folded(word);
    let named = |number: i8, whole: bool| {
        Language::ALL.iter().any(|language| {
            let name = folded(&format::month(Texts::new(*language), number));
            if whole { name == word } else { word.len() >= 3 && name.starts_with(&word) }
        })
    };
    let mut begun = (1..=12).filter(|number| named(*number, false));
    let whole = (1..=12).find(|number| named(*number, true));
    // « jui » may be two months.
    let number = whole.or_else(|| begun.next().filter(|_| begun.next().is_none()))?;
    Some((number, rest.strip_prefix('.').unwrap_or(rest)))
}

/// « 14/09/2016 », « 2016-09-14 », « 14 septembre 2016 ».
fn day(text: &str) -> Read<'_, StageDate> {
    let in_figures = || {
        let (day, rest) = small(text, 31)?;
        let (month, rest) = small(between(rest)?, 12)?;
        let (year, rest) = year(between(rest)?)?;
        Some((year, month, day, rest))
    };
    let year_first = || {
        let (year, rest) = year(text)?;
        let (month, rest) = small(between(rest)?, 12)?;
        let (day, rest) = small(between(rest)?, 31)?;
        Some((year, month, day, rest))
    };
    let in_words = || {
        let (day, rest) = small(text, 31)?;
        let (month, rest) = month_name(spaces(rest.strip_prefix("er").unwrap_or(rest))?)?;
        let (year, rest) = year(spaces(rest)?)?;
        Some((year, month, day, rest))
    };
    let (year, month, day, rest) = in_figures().or_else(year_first).or_else(in_words)?;
    Some((StageDate::On(Date::new(year, month, day).ok()?), rest))
}

/// « 09/2016 », « septembre 2016 ».
fn month(text: &str) -> Read<'_, StageDate> {
    let in_figures = || {
        let (month, rest) = small(text, 12)?;
        Some((month, between(rest)?))
    };
    let in_words = || {
        let (month, rest) = month_name(text)?;
        Some((month, spaces(rest)?))
    };
    let (month, rest) = in_figures().or_else(in_words)?;
    let (year, rest) = year(rest)?;
    Some((StageDate::Month(year, month), rest))
}

/// « 2012–2014 », « 2012 - 2014 », « de 2012 à 2014 ».
fn years(text: &str) -> Read<'_, StageDate> {
    let text = ["de ", "from "].iter().find_map(|word| after_word(text, word)).unwrap_or(text);
    let (first, rest) = year(text)?;
    let rest = rest.trim_start();
    let rest = dash(rest).or_else(|| ["à ", "to "].iter().find_map(|word| after_word(rest, word)))?;
    let (last, rest) = year(rest.trim_start())?;
    (first <= last).then_some((StageDate::Years(first, last), rest))
}

/// « –2010 », « jusqu’en 2010 ».
fn until(text: &str) -> Read<'_, StageDate> {
    let rest = dash(text).or_else(|| after_words(text, |texts| texts.stage_until("")))?;
    let (year, rest) = year(rest.trim_start())?;
    Some((StageDate::Until(year), rest))
}

/// « 2019– », « à partir de 2019 ».
fn from(text: &str) -> Read<'_, StageDate> {
    if let Some(rest) = after_words(text, |texts| texts.stage_from("")) {
        let (year, rest) = year(rest)?;
        return Some((StageDate::From(year), rest));
    }
    let (year, rest) = year(text)?;
    Some((StageDate::From(year), dash(rest).or_else(|| rest.strip_prefix('+'))?))
}

fn one_year(text: &str) -> Read<'_, StageDate> {
    let (year, rest) = year(text)?;
    Some((StageDate::Years(year, year), rest))
}

/// What follows a word, whatever its case and accents.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let word = folded(word);
    let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let end = ends.take(word.len()).find(|end| text.get(..*end).is_some_and(|start| folded(start) == word))?;
    text.get(end..)
}

/// What follows the words before the year, as the app itself writes them.
fn after_words(text: &str, words: fn(Texts) -> String) -> Option<&str> {
    Language::ALL.iter().find_map(|language| after_word(text, &words(Texts::new(*language))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_in_figures_and_in_words() {
        let day = Some(date(2016, 9, 14));
        assert_eq!(read_date("14/09/2016"), day, "as in France");
        assert_eq!(read_date("2016-09-14"), day, "as computers write");
        assert_eq!(read_date("14 septembre 2016"), day, "as one says");
        assert_eq!(read_date("1er sept. 2016"), Some(date(2016, 9, 1)), "cut short");
        assert_eq!(read_date("14 September 2016"), day, "in English");
        assert_eq!(read_date("31/02/2016"), None, "no such day");
        assert_eq!(read_date("14/09/2016 ou 15/09/2016"), None, "two days");
        assert_eq!(read_date("bientôt"), None, "words");
    }

    #[test]
    fn a_month_is_neither_a_year_nor_a_day() {
        for typed in ["09/2016", "septembre 2016", "Sept. 2016", "en septembre 2016", "September 2016"] {
            assert_eq!(read_stage_date(typed), Some(StageDate::Month(2016, 9)), "{typed}");
        }
        assert_eq!(read_stage_date("13/2016"), None, "no such month");
        assert_eq!(read_stage_date("jui 2016"), None, "June or July");
        assert_eq!(read_stage_date("réunion 2016"), None, "no month");
    }

    #[test]
    fn years_have_a_start_and_an_end() {
        for typed in ["2012–2014", "2012 - 2014", "2012-2014", "de 2012 à 2014", "2012 → 2014"] {
            assert_eq!(read_stage_date(typed), Some(StageDate::Years(2012, 2014)), "{typed}");
        }
        assert_eq!(read_stage_date("2014-2012"), None, "backwards");
        for language in Language::ALL {
            for when in [StageDate::Until(2010), StageDate::From(2019), StageDate::Month(2016, 8)] {
                let shown = format::stage_date(Texts::new(language), &when);
                assert_eq!(read_stage_date(&shown), Some(when), "{shown}, as it is shown");
            }
        }
    }

    #[test]
    fn what_is_due_may_stay_in_words() {
        assert_eq!(read_due("06/2027"), Some(Due::Month(2027, 6)), "a month");
        assert_eq!(read_due("juin 2027"), Some(Due::Month(2027, 6)), "a month in words");
        assert_eq!(read_due("avant 2030"), Some(Due::Words("avant 2030".to_owned())), "words with a year");
        assert_eq!(read_due("  "), None, "nothing");
    }
}
