//! How far an action has gone, as a sign with its word, and the choice of another state.

use egui::{Id, Popup, PopupCloseBehavior, Pos2, Response, Sense, Ui, Vec2, WidgetInfo};

use crate::geometry::Point;
use crate::i18n::words;
use crate::model::{Action, ActionState};
use crate::scene;
use crate::session::{Action as Asked, Notice};
use crate::ui::fields::{paint_shapes, slot};
use crate::ui::theme::{self, Colors};
use crate::ui::{Desk, widgets};

/// Radius of the sign in a list.
const RADIUS: f32 = 6.5;
/// Height of a choice.
const ROW: f32 = 28.0;

/// Paints the sign of a state.
pub fn action_sign(ui: &Ui, colors: &Colors, state: ActionState, at: Pos2, radius: f32) {
    paint_shapes(ui.painter(), &scene::action_sign(state, Point::ORIGIN, radius, colors.palette), at);
}

/// The sign and the word of the state of an action; a press offers the others. What an action lacks keeps it an idea:
/// it is then said why.
pub fn state_choice(ui: &mut Ui, desk: &mut Desk<'_>, id: Id, it: &Action) -> Response {
    let colors = desk.colors;
    let word = words::action_state(desk.texts, it.state);
    let galley = ui.painter().layout_no_wrap(word.clone(), theme::regular(13.0), colors.text);
    let (_, rect) = ui.allocate_space(Vec2::new(galley.size().x + 26.0, 26.0));
    let response = ui.interact(rect, id, Sense::click());
    let name = format!("{} – {}", desk.texts.card_state(), it.title);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(egui::Role::ComboBox, ui.is_enabled(), &name);
        info.current_text_value = Some(word.clone());
        info
    });
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(Vec2::new(4.0, 0.0)), 6.0, colors.subtle);
    }
    action_sign(ui, colors, it.state, egui::pos2(rect.left() + RADIUS + 1.0, rect.center().y), RADIUS);
    ui.painter().galley(egui::pos2(rect.left() + 20.0, rect.center().y - galley.size().y / 2.0), galley, colors.text);
    widgets::focus_ring(ui, &response, colors, 6.0);
    Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClick).width(150.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (rank, state) in ActionState::ALL.into_iter().enumerate() {
            if choice(ui, desk, id.with(("state", rank)), it.state, state).clicked() {
                set_state(desk, it, state);
                ui.close();
            }
        }
    });
    response
}

fn choice(ui: &mut Ui, desk: &Desk<'_>, id: Id, now: ActionState, state: ActionState) -> Response {
    let colors = desk.colors;
    let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width().max(140.0), ROW));
    let response = ui.interact(rect, id, Sense::click());
    let word = words::action_state(desk.texts, state);
    response.widget_info(|| WidgetInfo::selected(egui::Role::ListBoxOption, true, now == state, &word));
    if now == state {
        ui.painter().rect_filled(rect, 6.0, colors.accent_tint);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 6.0, colors.subtle);
    }
    action_sign(ui, colors, state, egui::pos2(rect.left() + 14.0, rect.center().y), RADIUS);
    let at = egui::pos2(rect.left() + 28.0, rect.center().y);
    ui.painter().text(at, egui::Align2::LEFT_CENTER, word, theme::regular(13.0), colors.text);
    response
}

/// What keeps an action an idea, in words; none when it has a lead and a due date.
pub fn action_lacks(desk: &Desk<'_>, it: &Action) -> Option<String> {
    match (it.lead, &it.due) {
        (None, None) => Some(desk.texts.action_needs_both()),
        (None, Some(_)) => Some(desk.texts.action_needs_lead()),
        (Some(_), None) => Some(desk.texts.action_needs_due()),
        (Some(_), Some(_)) => None,
    }
}

/// Asks for another state, or says why the action stays an idea.
pub fn set_state(desk: &mut Desk<'_>, it: &Action, state: ActionState) {
    let promises = !matches!(state, ActionState::Idea | ActionState::Dropped);
    match action_lacks(desk, it).filter(|_| promises) {
        Some(why) => desk.push(Asked::Notice(Notice::Said(why))),
        None => {
            if let Some(edit) = slot::planned(it.id).part(|it| &mut it.state).set(desk.project(), state) {
                desk.edit(edit);
            }
        }
    }
}
