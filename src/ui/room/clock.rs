//! The timer of the question.

use egui::{FontId, RichText, Ui};

use super::size::Scale;
use crate::i18n::Texts;
use crate::session::room::{RoomAct, Timer};
use crate::session::{Action, Icon, ProjectAct, Projection, Sheet};
use crate::ui::theme::Colors;
use crate::ui::{Desk, widgets};

/// Seconds of the clock of the screen.
pub(in crate::ui) fn now(ui: &Ui) -> f64 {
    ui.input(|input| input.time)
}

/// Writes the time that is left; asks for a frame when the next second comes, while it runs.
pub(super) fn face(ui: &mut Ui, desk: &Desk<'_>, scale: Scale, size: f32) {
    hand(ui, desk.session.room().timer(), desk.texts, desk.colors, scale.semibold(size));
}

/// The same, of a timer that is not that of a desk.
pub(in crate::ui) fn hand(ui: &mut Ui, timer: &Timer, texts: Texts, colors: &Colors, font: FontId) {
    let now = now(ui);
    let (over, minutes, seconds) = timer.shown(now);
    let sign = if over { "−" } else { "" };
    let words = format!("{sign}{minutes}:{seconds:02}");
    let ink = if over { colors.note } else { colors.text };
    let response = ui.label(RichText::new(words.clone()).font(font).color(ink));
    let spoken = if over { texts.room_time_over(words) } else { texts.room_time_left(words) };
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &spoken));
    if timer.runs() {
        let next = timer.left(now).rem_euclid(1.0).max(0.02);
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(next));
    }
}

/// Starts and holds it, begins it again; [`minutes`] follow them wherever they stand.
pub(super) fn buttons(ui: &mut Ui, desk: &mut Desk<'_>) {
    let (runs, now, texts) = (desk.session.room().timer().runs(), now(ui), desk.texts);
    let (icon, label) =
        if runs { (Icon::Pause, texts.room_timer_hold()) } else { (Icon::Play, texts.room_timer_start()) };
    if widgets::icon_button(ui, desk.colors, icon, &label, runs).on_hover_text(&label).clicked() {
        desk.push(Action::Lead(if runs { RoomAct::HoldTimer(now) } else { RoomAct::StartTimer(now) }));
    }
    let again = texts.room_timer_again();
    if widgets::icon_button(ui, desk.colors, Icon::Undo, &again, false).on_hover_text(&again).clicked() {
        desk.push(Action::Lead(RoomAct::ResetTimer));
    }
}

/// Gives it less time or more.
pub(super) fn minutes(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    for (minutes, signed, label) in [(-1, "−1", texts.room_timer_less()), (1, "+1", texts.room_timer_more())] {
        let words = texts.room_timer_minutes(signed);
        ui.add_space(2.0);
        let button = egui::Button::new(RichText::new(words).font(crate::ui::theme::semibold(13.0))).frame(false);
        if ui.add(button).accessible_name(&label).on_hover_text(&label).clicked() {
            desk.push(Action::Lead(RoomAct::AddMinutes(minutes)));
        }
    }
}

/// How long a break may be, in minutes.
const BREAKS: [u16; 3] = [5, 10, 15];

/// While a break covers the projection: how long it is, so that the room reads when work goes on. Says whether one does.
pub(super) fn breaks(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    if !matches!(desk.session.projection().and_then(Projection::sheet), Some(Sheet::Pause(_))) {
        return false;
    }
    for minutes in BREAKS {
        let label = desk.texts.room_break_of(minutes);
        let button = widgets::sized_button(ui, desk.colors, None, &label, widgets::Weight::Plain, 26.0);
        let spoken = desk.texts.room_break_for(minutes);
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
        if button.on_hover_text(spoken).clicked() {
            desk.push(Action::Project(ProjectAct::Pause(minutes)));
        }
    }
    true
}
