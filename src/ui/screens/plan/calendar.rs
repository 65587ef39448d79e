//! The calendar beside the table: months and years over the rows, a sign where an action is due.

use egui::{Align2, Rangef, Rect, Shape, Stroke, StrokeKind, Ui, Vec2};
use jiff::civil::Date;

use crate::analysis::plan::{Planned, Span};
use crate::i18n::Texts;
use crate::model::ActionState;
use crate::ui::fields;
use crate::ui::theme::{self, Colors};

/// Room of the years and months over the rows.
pub(super) const HEAD: f32 = 40.0;
/// Least distance between two marks of the calendar.
const LEAST_STEP: f32 = 40.0;
/// Radius of a sign.
const SIGN: f32 = 6.5;
/// Height of the pill of a vague date.
const PILL: f32 = 13.0;
/// Months that the calendar shows at least.
const LEAST_MONTHS: i32 = 6;

/// A calendar: from the first of a month, so many months, in so much room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Calendar {
    first: Date,
    months: i32,
    /// Months between two marks.
    step: i32,
    left: f32,
    width: f32,
}

impl Calendar {
    /// The one that shows every line and the day of reference; none when nothing has a date.
    pub(super) fn of(lines: &[Planned], day: Option<Date>, room: Rangef) -> Option<Self> {
        let spans: Vec<Span> = lines.iter().filter_map(|line| line.span).collect();
        let first = spans.iter().map(|span| span.first).min()?;
        let last = spans.iter().map(|span| span.last).max()?;
        // A day of reference far from the plan would crush it.
        let near =
            |day: &Date| month_number(*day) >= month_number(first) - 12 && month_number(*day) <= month_number(last) + 6;
        let day = day.filter(near);
        let first = day.map_or(first, |day| day.min(first)).first_of_month();
        let last = day.map_or(last, |day| day.max(last));
        let months = (month_number(last) - month_number(first) + 1).max(LEAST_MONTHS);
        let fits = |step: &i32| room.span() / months as f32 * *step as f32 >= LEAST_STEP;
        let step = [1, 3, 6, 12, 24, 60].into_iter().find(fits).unwrap_or(120);
        // Marks fall on the months that everybody counts by: January, April, July, October.
        let back = (month_number(first)).rem_euclid(step.min(12));
        let first = shifted(first, -back)?;
        let months = months + back;
        let months = months + (step - months.rem_euclid(step)).rem_euclid(step);
        Some(Self { first, months, step, left: room.min, width: room.span() })
    }

    /// Where a day stands.
    fn x(&self, day: Date) -> f32 {
        let months = (month_number(day) - month_number(self.first)) as f32;
        let share = (f32::from(day.day()) - 1.0) / f32::from(day.days_in_month());
        self.left + self.width * (months + share) / self.months as f32
    }

    /// The first days of the months that are marked.
    fn marks(&self) -> impl Iterator<Item = Date> + '_ {
        let count = self.months / self.step;
        (0..count).filter_map(|rank| shifted(self.first, rank * self.step))
    }

    /// The years and months over the rows.
    pub(super) fn head(&self, ui: &Ui, texts: Texts, colors: &Colors, top: f32) {
        let mut year = None;
        for mark in self.marks() {
            let left = self.x(mark) + 3.0;
            if year != Some(mark.year()) {
                year = Some(mark.year());
                let at = egui::pos2(left, top + 4.0);
                let words = mark.year().to_string();
                ui.painter().text(at, Align2::LEFT_TOP, words, theme::semibold(12.0), colors.text);
            }
            if self.step < 12 {
                let at = egui::pos2(left, top + 20.0);
                let words = short_month(texts, mark.month());
                ui.painter().text(at, Align2::LEFT_TOP, words, theme::regular(12.0), colors.text_soft);
            }
        }
    }

    /// The lines between the months, down the rows, and that of the day of reference.
    pub(super) fn lines(&self, ui: &Ui, colors: &Colors, day: Option<Date>, rows: Rangef) {
        for mark in self.marks() {
            ui.painter().vline(self.x(mark), rows, colors.hairline());
        }
        let x = day.map(|day| self.x(day)).filter(|x| (self.left..=self.left + self.width).contains(x));
        if let Some(x) = x {
            day_line(ui, colors, x, rows);
        }
    }

    /// The sign of an action on its row, or the pill of a date said in words.
    pub(super) fn mark(&self, ui: &Ui, colors: &Colors, span: Span, state: ActionState, middle: f32) {
        let (start, end) = (self.x(span.first), self.x(span.last));
        if !span.vague {
            let at = egui::pos2((f32::midpoint(start, end)).max(self.left + SIGN), middle);
            ui.painter().circle_filled(at, SIGN + 1.5, colors.canvas);
            return fields::action_sign(ui, colors, state, at, SIGN);
        }
        let least = 2.0 * SIGN + 6.0;
        let start = start.min(self.left + self.width - least);
        let rect = Rect::from_min_max(
            egui::pos2(start, middle - PILL / 2.0),
            egui::pos2(end.max(start + least), middle + PILL / 2.0),
        );
        ui.painter().rect_filled(rect, PILL / 2.0, colors.canvas);
        pill(ui, colors, rect);
        if state != ActionState::Idea {
            fields::action_sign(ui, colors, state, rect.center(), 4.5);
        }
    }
}

/// Months since the year 0.
fn month_number(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

fn shifted(day: Date, months: i32) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_months(months).ok()?).ok()
}

/// A dashed pill: some day of that time.
pub(super) fn pill(ui: &Ui, colors: &Colors, rect: Rect) {
    let radius = rect.height() / 2.0;
    let arc = |center: egui::Pos2, from: f32| {
        (0..=8).map(move |step| {
            let turn = std::f32::consts::PI * (from + step as f32 / 8.0);
            center + Vec2::angled(turn) * radius
        })
    };
    let right = egui::pos2(rect.right() - radius, rect.center().y);
    let left = egui::pos2(rect.left() + radius, rect.center().y);
    let mut points: Vec<egui::Pos2> = arc(right, -0.5).chain(arc(left, 0.5)).collect();
    points.extend(points.first().copied());
    ui.painter().extend(Shape::dashed_line(&points, Stroke::new(1.25, colors.text_soft), 3.5, 2.5));
}

/// The line of a day.
pub(super) fn day_line(ui: &Ui, colors: &Colors, x: f32, rows: Rangef) {
    let line = [egui::pos2(x, rows.min), egui::pos2(x, rows.max)];
    ui.painter().extend(Shape::dashed_line(&line, Stroke::new(1.25, colors.note), 4.0, 3.0));
}

/// « févr. », “Feb”.
pub(super) fn short_month(texts: Texts, month: i8) -> String {
    match month {
        1 => texts.acting_month_1(),
        2 => texts.acting_month_2(),
        3 => texts.acting_month_3(),
        4 => texts.acting_month_4(),
        5 => texts.acting_month_5(),
        6 => texts.acting_month_6(),
        7 => texts.acting_month_7(),
        8 => texts.acting_month_8(),
        9 => texts.acting_month_9(),
        10 => texts.acting_month_10(),
        11 => texts.acting_month_11(),
        _ => texts.acting_month_12(),
    }
}

/// The outline of the row that is chosen.
pub(super) fn chosen_row(ui: &Ui, colors: &Colors, rect: Rect) {
    ui.painter().rect(rect, 8.0, colors.accent_tint, colors.chip_outline(), StrokeKind::Inside);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ActionId;
    use jiff::civil::date;

    fn line(first: Date, last: Date) -> Planned {
        let span = Some(Span { first, last, vague: false });
        Planned { id: ActionId(uuid::Uuid::nil()), span, overdue: false }
    }

    #[test]
    fn a_plan_of_two_years_is_marked_by_quarters() {
        let lines = [line(date(2016, 10, 1), date(2016, 10, 31)), line(date(2018, 4, 1), date(2018, 4, 30))];
        let calendar = Calendar::of(&lines, None, Rangef::new(800.0, 1_240.0)).expect("it has dates");
        let marks: Vec<Date> = calendar.marks().collect();
        assert_eq!(marks.first(), Some(&date(2016, 10, 1)), "the first quarter");
        assert_eq!(marks.get(1), Some(&date(2017, 1, 1)), "by quarters");
        assert!(calendar.x(date(2018, 4, 30)) <= 1_240.0, "the last day is in it");
        assert_eq!(calendar.x(date(2016, 10, 1)), 800.0, "the first at the left");
    }

    #[test]
    fn a_day_far_from_the_plan_does_not_crush_it() {
        let lines = [line(date(2016, 10, 1), date(2016, 12, 31))];
        let near = Calendar::of(&lines, Some(date(2016, 9, 14)), Rangef::new(0.0, 400.0)).expect("dates");
        let far = Calendar::of(&lines, Some(date(2026, 9, 14)), Rangef::new(0.0, 400.0)).expect("dates");
        assert!(near.x(date(2016, 9, 14)) >= 0.0, "the day of reference is shown");
        assert!(far.months <= 12, "ten years on, the plan alone is: {far:?}");
        assert_eq!(Calendar::of(&[], None, Rangef::new(0.0, 400.0)), None, "no date, no calendar");
    }
}
