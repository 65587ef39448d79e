//! The moments of the project on a line, in order; a click opens the card of one.

use egui::{Align2, Sense, Ui, Vec2, WidgetInfo};

use super::project::part;
use crate::edit::{Edit, ItemId};
use crate::i18n::format;
use crate::model::{Stage, StageDate};
use crate::session::{Action, Command, Icon, New};
use crate::ui::fields::{self, Lines, field_id};
use crate::ui::{Desk, theme, widgets};

/// Width of one moment.
const STEP: f32 = 196.0;

/// Draws the line and the field for a new moment.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    part(ui, desk, &desk.texts.project_timeline());
    ways(ui, desk);
    let stages = desk.project().stages_in_time();
    let in_a_row = ((ui.available_width() / STEP).floor() as usize).max(1);
    for row in stages.chunks(in_a_row) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for id in row {
                if let Some(stage) = desk.project().stages.get(*id) {
                    moment(ui, desk, stage);
                }
            }
        });
    }
    let id = field_id("project", "new stage");
    ui.allocate_ui(Vec2::new(460.0_f32.min(ui.available_width()), 34.0), |ui| {
        fields::adder(ui, desk, id, &desk.texts.project_new_stage(), Lines::One, |_, typed| {
            let (date, title) = split(typed)?;
            Some(Action::Create(New::Stage(date, title)))
        });
    });
    if desk.drafts.is_unread(id) {
        ui.label(widgets::soft(desk.texts.date_not_read(), desk.colors));
    }
}

/// The ways to look at the map along the line, to keep it as it is and to compare.
fn ways(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let ways = [Command::Timeline, Command::TakeSnapshot, Command::Snapshots, Command::CompareStates];
        for command in ways.into_iter().filter(|command| desk.session.allows(*command)) {
            let icon = command.row().icon;
            let label = command.label(desk.texts);
            if widgets::sized_button(ui, desk.colors, icon, &label, widgets::Weight::Plain, 28.0).clicked() {
                desk.command(command);
            }
        }
    });
    ui.add_space(6.0);
}

/// « 14/09/2016, réunion » is a date and a title.
fn split(typed: &str) -> Option<(StageDate, String)> {
    let (date, title) = fields::leading_date(typed)?;
    let between = |c: char| c.is_whitespace() || matches!(c, ',' | ':' | ';' | '.' | '-' | '–' | '—');
    Some((date, title.trim_start_matches(between).trim_end().to_owned()))
}

fn moment(ui: &mut Ui, desk: &mut Desk<'_>, stage: &Stage) {
    let colors = desk.colors;
    let texts = desk.texts;
    let item = ItemId::Stage(stage.id);
    let selected = desk.session.selection().contains(item);
    let date = format::stage_date(texts, &stage.date);
    let (title, _) = texts.language.pick(&stage.title);
    let (story, _) = texts.language.pick(&stage.story);
    let room = STEP - 20.0;
    let title_galley = ui.painter().layout(title.to_owned(), theme::semibold(14.0), colors.text, room);
    let mut job = egui::text::LayoutJob::simple(story.to_owned(), theme::regular(12.0), colors.text_soft, room);
    job.wrap.max_rows = 5;
    let story_galley = ui.painter().layout_job(job);
    let height = (52.0 + title_galley.size().y + story_galley.size().y).max(92.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(STEP, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, selected, format!("{date} – {title}")));
    if selected || response.hovered() {
        let fill = if selected { colors.accent_tint } else { colors.subtle };
        ui.painter().rect_filled(rect.shrink2(egui::vec2(4.0, 0.0)), 8.0, fill);
    }
    let left = rect.left() + 10.0;
    ui.painter().text(
        egui::pos2(left, rect.top() + 12.0),
        Align2::LEFT_CENTER,
        &date,
        theme::semibold(12.0),
        colors.accent,
    );
    let middle = rect.top() + 30.0;
    ui.painter().hline(rect.x_range(), middle, egui::Stroke::new(2.0, colors.line_control));
    let base = desk.project().header.base_stage == Some(stage.id);
    let dot = if base { colors.accent } else { colors.panel };
    ui.painter().circle(egui::pos2(left + 5.0, middle), 6.0, dot, egui::Stroke::new(2.0, colors.accent));
    let top = middle + 14.0;
    let below = top + title_galley.size().y + 4.0;
    ui.painter().galley(egui::pos2(left, top), title_galley, colors.text);
    ui.painter().galley(egui::pos2(left, below), story_galley, colors.text_soft);
    widgets::focus_ring(ui, &response, colors, 8.0);
    if response.clicked() {
        desk.select(item);
    }
    let cross = egui::Rect::from_min_size(egui::pos2(rect.right() - 34.0, rect.top() + 1.0), Vec2::splat(26.0));
    let remove = format!("{} – {title}", texts.card_take_away());
    let gone = ui.scope_builder(egui::UiBuilder::new().id_salt(("remove", stage.id)).max_rect(cross), |ui| {
        fields::switch(ui, colors, Icon::Close, &remove, false)
    });
    if gone.inner {
        desk.edit(Edit::Remove(vec![item]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_moment_is_a_date_and_a_title() {
        let day = StageDate::On(jiff::civil::date(2016, 9, 14));
        assert_eq!(split("14/09/2016, réunion"), Some((day, "réunion".to_owned())), "a day");
        let years = StageDate::Years(2012, 2014);
        assert_eq!(split("2012–2014 : premières études"), Some((years, "premières études".to_owned())), "years");
        assert_eq!(split("un jour"), None, "no date");
    }
}
