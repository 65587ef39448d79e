//! The stakes in play, with the option that the tried package holds on each; a ring marks today's, a disc the tried one.

use egui::{Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::At;
use crate::analysis::packages::Issue;
use crate::edit::Edit;
use crate::session::Icon;
use crate::ui::fields::{self, field_id};
use crate::ui::{Desk, theme, widgets};

/// Draws them; the package that was chosen.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>) -> Option<Vec<usize>> {
    super::head(ui, desk, &desk.texts.pack_stakes());
    let mut chosen = None;
    for (rank, issue) in at.bargain.workshop.issues.iter().enumerate() {
        let label = desk.map().stakes.get(issue.stake).map(|stake| stake.label().to_owned()).unwrap_or_default();
        ui.add_space(2.0);
        fields::label(ui, desk, &label);
        ui.push_id(field_id((at.it.id, issue.stake), "options"), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for option in 0..issue.options.len() {
                if option_row(ui, desk, at, issue, (rank, option), &label) {
                    let mut package = at.package.clone();
                    if let Some(place) = package.get_mut(rank) {
                        *place = option;
                    }
                    chosen = Some(package);
                }
            }
        });
    }
    not_said(ui, desk, at);
    chosen
}

/// One option; whether it was chosen.
fn option_row(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    at: &At<'_>,
    issue: &Issue,
    (rank, option): (usize, usize),
    stake: &str,
) -> bool {
    let (texts, colors) = (desk.texts, desk.colors);
    let known = issue.options.get(option);
    let own = known.and_then(|known| known.name.clone());
    let usual = || known.and_then(|known| known.usual).map(|usual| crate::session::bargain::usual_word(texts, usual));
    let name = own.or_else(usual).unwrap_or_default();
    let (on, today) = (at.package.get(rank) == Some(&option), issue.today == option);
    let mut words = if today { texts.pack_option_today(name.clone()) } else { name.clone() };
    let red_lines = &at.bargain.workshop.red_lines;
    let out = red_lines.iter().any(|line| line.issue == rank && line.options.contains(&option));
    if out {
        words = format!("{words} – {}", texts.pack_option_out());
    }
    let settable = on && !today;
    let room = ui.available_width() - 26.0 - if settable { 30.0 } else { 0.0 };
    let ink = if out { colors.text_soft } else { colors.text };
    let font = if on { theme::semibold(13.0) } else { theme::regular(13.0) };
    let galley = ui.painter().layout(widgets::unbroken(&words), font, ink, room);
    let size = Vec2::new(room + 26.0, galley.size().y + 7.0);
    let mut clicked = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let spoken = format!("{stake} – {words}");
        response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, on, &spoken));
        if response.hovered() {
            ui.painter().rect_filled(rect, 6.0, colors.subtle);
        }
        let middle = egui::pos2(rect.left() + 11.0, rect.center().y);
        mark(ui, desk, middle, (today, on));
        ui.painter().galley(egui::pos2(rect.left() + 24.0, rect.top() + 3.5), galley, ink);
        widgets::focus_ring(ui, &response, colors, 6.0);
        clicked = response.clicked();
        if settable && fields::switch(ui, colors, Icon::Clock, &texts.pack_set_today(name), false) {
            set_today(desk, at, rank, option);
        }
    });
    clicked
}

/// A ring for today, a disc for the tried one, both where they are one; a small empty ring else.
fn mark(ui: &Ui, desk: &Desk<'_>, middle: egui::Pos2, (today, on): (bool, bool)) {
    let colors = desk.colors;
    let painter = ui.painter();
    if today {
        painter.circle_stroke(middle, 5.5, Stroke::new(1.75, colors.text));
    } else if !on {
        painter.circle_stroke(middle, 3.0, Stroke::new(1.0, colors.line_control));
    }
    if on {
        painter.circle_filled(middle, if today { 3.0 } else { 5.5 }, colors.accent);
    }
}

/// Says that an option is today's; the usual ones are written down with it.
fn set_today(desk: &mut Desk<'_>, at: &At<'_>, issue: usize, option: usize) {
    let written = at.bargain.written(desk.texts, desk.map(), issue);
    let of = at.bargain.workshop.issues.get(issue);
    let stake = written.or_else(|| desk.map().stakes.get(of?.stake).cloned());
    let Some(mut stake) = stake else { return };
    stake.todays_option = of.and_then(|of| of.options.get(option)).map(|option| option.id);
    desk.edit(Edit::Change(stake.into()));
}

/// The stakes of which nobody said how things stand.
fn not_said(ui: &mut Ui, desk: &Desk<'_>, at: &At<'_>) {
    let unsaid = at.bargain.workshop.issues.iter().filter(|issue| !issue.today_said);
    let names: Vec<String> =
        unsaid.filter_map(|issue| desk.map().stakes.get(issue.stake)).map(|stake| stake.label().to_owned()).collect();
    if !names.is_empty() {
        ui.add_space(4.0);
        let names = crate::session::bargain::enumerated(desk.texts, &names);
        super::caption(ui, desk, &desk.texts.pack_today_not_said(names));
    }
}
