//! Numbers and dates as each language writes them.

use jiff::civil::{Date, DateTime, Time};

use super::{Language, Texts};
use crate::model::{Due, StageDate};

/// A number with at most `decimals` decimals, without useless zeros; true minus, decimal comma in French.
pub fn number(language: Language, value: f64, decimals: usize) -> String {
    let mut text = format!("{value:.decimals$}");
    if text.contains('.') {
        text = text.trim_end_matches('0').trim_end_matches('.').to_owned();
    }
    if text == "-0" {
        "0".clone_into(&mut text);
    }
    let text = text.replace('-', "−");
    match language {
        Language::French => text.replace('.', ","),
        Language::English => text,
    }
}

/// A count, in groups of three digits where it has five or more: « 177 147 », or “177,147”.
pub fn count(language: Language, value: u128) -> String {
    let digits = value.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let gap = if language == Language::French { '\u{202f}' } else { ',' };
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (rank, digit) in digits.chars().enumerate() {
        if rank > 0 && (digits.len() - rank).is_multiple_of(3) {
            grouped.push(gap);
        }
        grouped.push(digit);
    }
    grouped
}

/// A share in per cent: « 48 % » with its no-break space, or “48%”.
pub fn percent(language: Language, share: f64) -> String {
    let shown = number(language, share * 100.0, 0);
    match language {
        Language::French => format!("{shown}\u{a0}%"),
        Language::English => format!("{shown}%"),
    }
}

/// A value on a signed scale: +2, 0, −1.
pub fn signed(value: i8) -> String {
    match value {
        0 => "0".to_owned(),
        v if v > 0 => format!("+{v}"),
        v => format!("−{}", v.unsigned_abs()),
    }
}

/// A day in words: « 14 septembre 2016 », “14 September 2016”.
pub fn date(texts: Texts, date: Date) -> String {
    let first =
        if texts.language == Language::French && date.day() == 1 { "1er".to_owned() } else { date.day().to_string() };
    format!("{first} {} {}", month(texts, date.month()), date.year())
}

/// The name of a month, 1 to 12.
pub fn month(texts: Texts, month: i8) -> String {
    match month {
        1 => texts.month_1(),
        2 => texts.month_2(),
        3 => texts.month_3(),
        4 => texts.month_4(),
        5 => texts.month_5(),
        6 => texts.month_6(),
        7 => texts.month_7(),
        8 => texts.month_8(),
        9 => texts.month_9(),
        10 => texts.month_10(),
        11 => texts.month_11(),
        _ => texts.month_12(),
    }
}

/// A time of day, to the minute.
pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// When something happened, seen from a day: « hier, 18:05 », « 9 septembre », « 9 septembre 2025 ».
pub fn moment(texts: Texts, when: DateTime, today: Date) -> String {
    let clock = clock(when.time());
    let day = when.date();
    if day == today {
        texts.moment_today(clock)
    } else if day.tomorrow().is_ok_and(|next| next == today) {
        texts.moment_yesterday(clock)
    } else if day.year() == today.year() {
        let first =
            if texts.language == Language::French && day.day() == 1 { "1er".to_owned() } else { day.day().to_string() };
        format!("{first} {}", month(texts, day.month()))
    } else {
        date(texts, day)
    }
}

/// When an action is due, in words.
pub fn due(texts: Texts, due: &Due) -> String {
    match due {
        Due::On(day) => date(texts, *day),
        Due::Month(year, number) => format!("{} {year}", month(texts, *number)),
        Due::Words(words) => words.clone(),
    }
}

/// When a stage takes place, in words.
pub fn stage_date(texts: Texts, when: &StageDate) -> String {
    match when {
        StageDate::On(day) => date(texts, *day),
        StageDate::Month(year, number) => format!("{} {year}", month(texts, *number)),
        StageDate::Years(first, last) if first == last => first.to_string(),
        StageDate::Years(first, last) => format!("{first}–{last}"),
        StageDate::Until(year) => texts.stage_until(year.to_string()),
        StageDate::From(year) => texts.stage_from(year.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_counts_are_in_groups_of_three_digits() {
        assert_eq!(count(Language::French, 177_147), "177\u{202f}147", "a narrow space");
        assert_eq!(count(Language::English, 1_953_125), "1,953,125", "commas");
        assert_eq!(count(Language::French, 2_880), "2880", "four digits stay together");
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(number(Language::French, -1.50, 2), "−1,5", "comma and true minus");
        assert_eq!(number(Language::English, -1.50, 2), "−1.5", "point");
        assert_eq!(number(Language::French, -0.001, 1), "0", "no minus zero");
        assert_eq!(number(Language::French, 10.0, 0), "10", "a round number keeps its zeros");
        assert_eq!(percent(Language::French, 0.48), "48\u{a0}%", "no-break space");
        assert_eq!(signed(-3), "−3", "true minus");
    }

    #[test]
    fn moments_are_seen_from_today() {
        let texts = Texts::new(Language::French);
        let when = jiff::civil::date(2026, 9, 9).at(18, 5, 0, 0);
        let seen = |month, day| moment(texts, when, jiff::civil::date(2026, month, day));
        assert_eq!(seen(9, 9), "aujourd’hui, 18:05", "the same day");
        assert_eq!(seen(9, 10), "hier, 18:05", "the day after");
        assert_eq!(seen(11, 1), "9 septembre", "the same year");
        assert_eq!(moment(texts, when, jiff::civil::date(2027, 1, 1)), "9 septembre 2026", "another year");
    }

    #[test]
    fn dates_are_in_words() {
        let day = jiff::civil::date(2016, 9, 1);
        assert_eq!(date(Texts::new(Language::French), day), "1er septembre 2016", "first of the month");
        assert_eq!(date(Texts::new(Language::English), day), "1 September 2016", "English");
    }
}
