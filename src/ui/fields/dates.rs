//! Fields for dates: what is shown, and what becomes of what is typed.

use egui::{Id, Ui};
use jiff::civil::Date;

use crate::i18n::format;
use crate::model::{Due, StageDate};
use crate::ui::fields::{self, Field, Slot, read_date, read_due, read_stage_date};
use crate::ui::{Desk, widgets};

/// The text that is typed to give a date again.
fn typed_stage_date(when: &StageDate) -> String {
    match when {
        StageDate::On(day) => typed_date(*day),
        StageDate::Month(year, month) => typed_month(*year, *month),
        StageDate::Years(first, last) if first == last => first.to_string(),
        StageDate::Years(first, last) => format!("{first}–{last}"),
        StageDate::Until(year) => format!("–{year}"),
        StageDate::From(year) => format!("{year}–"),
    }
}

fn typed_month(year: i16, month: i8) -> String {
    format!("{month:02}/{year}")
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
        Some(Due::Month(year, month)) => typed_month(*year, *month),
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
    fields::text(ui, desk, &Field { hint: &hint, keeps: true, ..Field::line(id, title, shown) }, settle);
    if desk.drafts.typed(id).is_some_and(not_read) {
        ui.label(widgets::soft(desk.texts.date_not_read(), desk.colors));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_is_typed_for_a_stage_comes_back() {
        for when in [
            StageDate::On(date(2018, 4, 17)),
            StageDate::Month(2016, 9),
            StageDate::Years(2012, 2014),
            StageDate::Years(2011, 2011),
            StageDate::Until(2010),
            StageDate::From(2019),
        ] {
            assert_eq!(read_stage_date(&typed_stage_date(&when)), Some(when.clone()), "{when:?}");
        }
    }
}
