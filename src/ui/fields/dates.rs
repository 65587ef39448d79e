//! Dates typed by hand: 14/09/2016, 2016-09-14, 09/2016, 2016, 2012–2014.

use egui::{Id, Ui};
use jiff::civil::{Date, date};

use crate::i18n::format;
use crate::model::{Due, StageDate};
use crate::ui::fields::{self, Field, Slot};
use crate::ui::{Desk, widgets};

/// The numbers of a text, in order.
fn numbers(text: &str) -> Vec<i16> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .filter_map(|part| part.parse().ok())
        .collect()
}

/// A day, as « 14/09/2016 » or « 2016-09-14 »; none when it is not one.
pub fn read_date(text: &str) -> Option<Date> {
    let (year, month, day) = match numbers(text)[..] {
        [year, month, day] if year > 31 => (year, month, day),
        [day, month, year] if year > 31 => (year, month, day),
        _ => return None,
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A date of a stage: a day, a year, or two years.
pub fn read_stage_date(text: &str) -> Option<StageDate> {
    let text = text.trim();
    if let Some(day) = read_date(text) {
        return Some(StageDate::On(day));
    }
    match numbers(text)[..] {
        [first, last] if first > 31 && last > 31 && first <= last => Some(StageDate::Years(first, last)),
        [month, year] if (1..=12).contains(&month) && year > 31 => {
            Some(StageDate::On(date(year, i8::try_from(month).ok()?, 1)))
        }
        [year] if year > 31 && text.starts_with(['–', '-', '→']) => Some(StageDate::Until(year)),
        [year] if year > 31 && text.ends_with(['–', '-', '→', '+']) => Some(StageDate::From(year)),
        [year] if year > 31 => Some(StageDate::Years(year, year)),
        _ => None,
    }
}

/// When an action is due: a day, a month, else the words as they are; nothing when there are none.
pub fn read_due(text: &str) -> Option<Due> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    if let Some(day) = read_date(text) {
        return Some(Due::On(day));
    }
    let only_digits = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | '-' | '.' | ' '));
    match numbers(text)[..] {
        [month, year] if only_digits && (1..=12).contains(&month) && year > 31 => {
            Some(Due::Month(year, i8::try_from(month).ok()?))
        }
        _ => Some(Due::Words(text.to_owned())),
    }
}

/// The text that is typed to give a date again.
fn typed_stage_date(when: &StageDate) -> String {
    match when {
        StageDate::On(day) => typed_date(*day),
        StageDate::Years(first, last) if first == last => first.to_string(),
        StageDate::Years(first, last) => format!("{first}–{last}"),
        StageDate::Until(year) => format!("–{year}"),
        StageDate::From(year) => format!("{year}–"),
    }
}

fn typed_date(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// A caption and a field for a day that may not be there.
pub fn date_field(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: Id,
    title: &str,
    value: Option<Date>,
    slot: &Slot<Option<Date>>,
) {
    let shown = value.map(typed_date).unwrap_or_default();
    let slot = slot.clone();
    let not_read = |text: &str| !text.trim().is_empty() && read_date(text).is_none();
    dated(ui, desk, id, title, &shown, not_read, move |project, typed| {
        let day = read_date(typed);
        if day.is_none() && !typed.is_empty() { None } else { slot.set(project, day) }
    });
}

/// A caption and a field for the date of a stage.
pub fn stage_date_field(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: Id,
    title: &str,
    value: &StageDate,
    slot: &Slot<StageDate>,
) {
    let shown = typed_stage_date(value);
    let slot = slot.clone();
    dated(
        ui,
        desk,
        id,
        title,
        &shown,
        |text| read_stage_date(text).is_none(),
        move |project, typed| slot.set(project, read_stage_date(typed)?),
    );
}

/// A caption and a field for when an action is due.
pub fn due_field(ui: &mut Ui, desk: &mut Desk<'_>, id: Id, title: &str, value: Option<&Due>, slot: &Slot<Option<Due>>) {
    let shown = match value {
        None => String::new(),
        Some(Due::On(day)) => typed_date(*day),
        Some(Due::Month(year, month)) => format!("{month:02}/{year}"),
        Some(due) => format::due(desk.texts, due),
    };
    let slot = slot.clone();
    dated(ui, desk, id, title, &shown, |_| false, move |project, typed| slot.set(project, read_due(typed)));
}

fn dated(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: Id,
    title: &str,
    shown: &str,
    not_read: impl Fn(&str) -> bool,
    settle: impl Fn(&crate::model::Project, &str) -> Option<crate::edit::Edit> + 'static,
) {
    fields::label(ui, desk, title);
    let hint = desk.texts.date_hint();
    fields::text(ui, desk, &Field { hint: &hint, ..Field::line(id, title, shown) }, settle);
    if desk.drafts.typed(id).is_some_and(not_read) {
        ui.label(widgets::soft(desk.texts.date_not_read(), desk.colors));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_both_orders() {
        let day = Some(date(2016, 9, 14));
        assert_eq!(read_date("14/09/2016"), day, "as in France");
        assert_eq!(read_date("2016-09-14"), day, "as computers write");
        assert_eq!(read_date("31/02/2016"), None, "no such day");
        assert_eq!(read_date("bientôt"), None, "words");
    }

    #[test]
    fn stages_take_years_and_what_is_typed_comes_back() {
        for when in [
            StageDate::On(date(2018, 4, 17)),
            StageDate::Years(2012, 2014),
            StageDate::Years(2011, 2011),
            StageDate::Until(2010),
            StageDate::From(2019),
        ] {
            assert_eq!(read_stage_date(&typed_stage_date(&when)), Some(when.clone()), "{when:?}");
        }
    }

    #[test]
    fn what_is_due_may_stay_in_words() {
        assert_eq!(read_due("06/2027"), Some(Due::Month(2027, 6)), "a month");
        assert_eq!(read_due("avant 2030"), Some(Due::Words("avant 2030".to_owned())), "words with a year");
        assert_eq!(read_due("  "), None, "nothing");
    }
}
