//! The stages in a row, at the foot of the story: each tells its sentence.

use egui::{Align2, Popup, PopupCloseBehavior, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::model::{Stage, StageId};
use crate::session::{Action, Icon, Page, ReadAct, Stop, TimeAct};
use crate::ui::widgets::{self, Weight, unbroken};
use crate::ui::{Desk, theme};

/// Height of the row.
pub(super) const HEIGHT: f32 = 86.0;
/// Width of the sheet of a stage.
const SHEET: f32 = 340.0;

/// Draws the row over a box; nothing where the project has no stage.
pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, rect: Rect) {
    let project = desk.project();
    let stages: Vec<&Stage> = project.stages.iter().collect();
    if stages.is_empty() {
        return;
    }
    let each = rect.width() / stages.len() as f32;
    let center = |rank: usize| Pos2::new(rect.left() + (rank as f32 + 0.5) * each, rect.top() + 16.0);
    let base = desk.project().header.base_stage;
    let now = base.and_then(|id| stages.iter().position(|stage| stage.id == id));
    let line = |from: usize, to: usize, ink| {
        ui.painter().line_segment([center(from), center(to)], Stroke::new(2.0, ink));
    };
    line(0, stages.len().saturating_sub(1), desk.colors.line_control);
    for (rank, stage) in stages.iter().enumerate() {
        let whole = Rect::from_center_size(
            Pos2::new(center(rank).x, rect.top() + HEIGHT / 2.0),
            Vec2::new(each - 6.0, HEIGHT - 4.0),
        );
        stop(ui, desk, stage, whole, center(rank), (rank, now));
    }
}

fn stop(ui: &Ui, desk: &mut Desk<'_>, stage: &Stage, rect: Rect, dot: Pos2, (rank, now): (usize, Option<usize>)) {
    let colors = desk.colors;
    let (date, words) = desk.session.stop_heads(Stop::Stage(stage.id));
    let response = ui.interact(rect, stop_id(ui, stage.id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, format!("{date}, {words}")));
    if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, colors.subtle);
    }
    let is_now = now == Some(rank);
    let (fill, ink) = match now {
        Some(_) if is_now => (colors.accent, colors.accent),
        Some(now) if rank > now => (colors.canvas, colors.line_control),
        _ => (colors.canvas, colors.accent),
    };
    let radius = if is_now { 9.0 } else { 6.0 };
    ui.painter().circle(dot, radius, fill, Stroke::new(2.0, ink));
    let room = rect.width() - 4.0;
    let head = widgets::elided(ui, &date, theme::semibold(14.0), room);
    let said = two_lines(ui, &words, room);
    let ink = if is_now { colors.accent } else { colors.text };
    let head_at = Align2::CENTER_TOP.anchor_size(Pos2::new(dot.x, rect.top() + 30.0), head.size());
    ui.painter().galley(head_at.min, head, ink);
    ui.painter().galley(Pos2::new(dot.x, rect.top() + 49.0), said, colors.text_soft);
    widgets::focus_ring(ui, &response, colors, 8.0);
    let (story, _) = desk.texts.language.pick(&stage.story);
    let popup = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.width(SHEET).show(|ui| {
        ui.set_width(SHEET);
        let (title, _) = desk.texts.language.pick(&stage.title);
        ui.label(widgets::title(title, 15.0, colors));
        let said = if story.is_empty() { desk.texts.official_no_story() } else { story.to_owned() };
        ui.add(egui::Label::new(widgets::body(unbroken(&said), colors)).wrap());
        ui.add_space(4.0);
        let label = desk.texts.official_map_then();
        if widgets::sized_button(ui, colors, Some(Icon::Map), &label, Weight::Plain, 28.0).clicked() {
            desk.push(Action::Read(ReadAct::Go(Page::Map)));
            desk.push(Action::Time(TimeAct::Line(true)));
            desk.push(Action::Time(TimeAct::Look(Some(stage.id))));
            ui.close();
        }
    });
}

/// Words around a middle, on two lines at most.
fn two_lines(ui: &Ui, words: &str, room: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = theme::paragraph(words.to_owned(), theme::regular(12.0), egui::Color32::PLACEHOLDER, room);
    job.halign = egui::Align::Center;
    job.wrap.max_rows = 2;
    ui.painter().layout_job(job)
}

fn stop_id(ui: &Ui, stage: StageId) -> egui::Id {
    ui.scope_id().with(("stage", stage))
}
