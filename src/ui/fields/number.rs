//! Numbers typed by hand, inside bounds.

use egui::{Id, Ui};

use crate::i18n::format;
use crate::ui::fields::{self, Field, Slot};
use crate::ui::{Desk, widgets};

/// A number, with a comma or a point; none when it is not one or is out of bounds.
pub fn read_number(text: &str, least: f64, most: f64) -> Option<f64> {
    let text = text.trim().replace(',', ".").replace('−', "-");
    text.parse().ok().filter(|value: &f64| value.is_finite() && (least..=most).contains(value))
}

/// A field for a number that may not be there, between two bounds.
pub fn number(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: Id,
    title: &str,
    value: Option<f64>,
    bounds: (f64, f64),
    slot: &Slot<Option<f64>>,
) {
    let (least, most) = bounds;
    let shown = value.map(|value| format::number(desk.texts.language, value, 2)).unwrap_or_default();
    let slot = slot.clone();
    let field = Field::line(id, title, &shown);
    fields::text(ui, desk, &field, move |project, typed| {
        let read = read_number(typed, least, most);
        if read.is_none() && !typed.is_empty() { None } else { slot.set(project, read) }
    });
    let wrong = |typed: &str| !typed.trim().is_empty() && read_number(typed, least, most).is_none();
    if desk.drafts.typed(id).is_some_and(wrong) {
        let language = desk.texts.language;
        let (least, most) = (format::number(language, least, 0), format::number(language, most, 0));
        ui.label(widgets::soft(desk.texts.number_between(least, most), desk.colors));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_a_comma_and_keep_their_bounds() {
        assert_eq!(read_number("7,5", 0.0, 10.0), Some(7.5), "as in France");
        assert_eq!(read_number("12", 0.0, 10.0), None, "too much");
        assert_eq!(read_number("inf", 0.0, f64::INFINITY), None, "no number");
    }
}
