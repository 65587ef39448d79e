//! The question at hand on one line, above the screens that need the whole width; a press opens what the panel shows.

use std::rc::Rc;

use egui::{Align, Align2, Layout, Popup, PopupCloseBehavior, Sense, Ui, Vec2, WidgetInfo};

use super::{foot, missing_list, path};
use crate::i18n::words;
use crate::session::Icon;
use crate::ui::widgets::{self, unbroken};
use crate::ui::{Desk, icons, theme};

/// Width of what it opens.
const WIDTH: f32 = 340.0;
/// Room of the count of what is missing, and of the chevron.
const AFTER: f32 = 56.0;

/// Draws it at the right of the tabs.
pub fn in_a_line(ui: &mut Ui, desk: &mut Desk<'_>) {
    let question = desk.session.question();
    let derived = Rc::clone(&desk.derived);
    let coverage = derived.coverage();
    let words = unbroken(&words::question(desk.texts, question));
    let missing = coverage.missing(question).len();
    let colors = desk.colors;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let room = ui.available_width() - AFTER - 24.0;
        let galley = widgets::one_or_two_lines(ui, &words, theme::semibold(14.0), 12.0, room);
        let size = Vec2::new(galley.size().x + AFTER, galley.size().y.max(28.0));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &words));
        if response.hovered() {
            ui.painter().rect_filled(rect, 8.0, colors.subtle);
        }
        let right = rect.left() + 8.0 + galley.size().x;
        let at = egui::pos2(rect.left() + 8.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, colors.text);
        let badge = egui::Rect::from_center_size(egui::pos2(right + 18.0, rect.center().y), Vec2::splat(18.0));
        if coverage.is_answered(question) {
            icons::paint(ui.painter(), Icon::Check, badge.shrink(1.0), colors.accent);
        } else {
            ui.painter().rect_filled(badge, 9.0, colors.note_tint);
            let count = missing.to_string();
            ui.painter().text(badge.center(), Align2::CENTER_CENTER, count, theme::semibold(12.0), colors.note);
        }
        let chevron = egui::Rect::from_center_size(egui::pos2(rect.right() - 12.0, rect.center().y), Vec2::splat(14.0));
        icons::paint(ui.painter(), Icon::Chevron, chevron, colors.text);
        widgets::focus_ring(ui, &response, colors, 8.0);
        let response = response.on_hover_text(&words);
        let popup = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        popup.style(egui::style::StyleModifier::default()).width(WIDTH).show(|ui| {
            ui.set_width(WIDTH);
            ui.spacing_mut().item_spacing.y = 6.0;
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                path::dashes(ui, desk, coverage);
                path::place_on_path(ui, desk, coverage);
                let whole = widgets::title(&words, 17.0, colors);
                ui.add(egui::Label::new(whole).wrap());
                let hint = unbroken(&words::question_hint(desk.texts, question));
                ui.add(egui::Label::new(widgets::soft(hint, colors)).wrap());
                missing_list(ui, desk, question, coverage);
                ui.add_space(4.0);
                foot(ui, desk);
            });
        });
    });
}
