//! Where one is on the path: the dashes of the phase, the count, the list of all questions.

use egui::{Align, Layout, Popup, RichText, Sense, Ui, Vec2, WidgetInfo};

use crate::analysis::Coverage;
use crate::i18n::words;
use crate::model::{Phase, Question};
use crate::session::{Action, Icon};
use crate::ui::{Desk, icons, theme, widgets};

/// One dash per question of the phase; a click goes there.
pub(super) fn dashes(ui: &mut Ui, desk: &mut Desk<'_>, coverage: &Coverage) {
    let current = desk.session.question();
    let colors = desk.colors;
    ui.spacing_mut().interact_size.y = 12.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (rank, &question) in desk.session.phase().questions().iter().enumerate() {
            let (rect, response) = ui.allocate_exact_size(Vec2::new(26.0, 12.0), Sense::click());
            let words = words::question(desk.texts, question);
            response.widget_info(|| {
                WidgetInfo::selected(egui::Role::Tab, true, question == current, format!("{} {words}", rank + 1))
            });
            let color = if question == current {
                colors.text
            } else if coverage.is_answered(question) {
                colors.accent
            } else {
                theme::color(colors.palette.line_soft)
            };
            let dash = egui::Rect::from_center_size(rect.center(), Vec2::new(26.0, 4.0));
            ui.painter().rect_filled(dash, 2.0, color);
            widgets::focus_ring(ui, &response, colors, 4.0);
            if response.on_hover_text(words).clicked() {
                desk.push(Action::Question(question));
            }
        }
    });
}

/// « Question 3 sur 5 », which opens the list of all, and the minutes.
pub(super) fn place_on_path(ui: &mut Ui, desk: &mut Desk<'_>, coverage: &Coverage) {
    let question = desk.session.question();
    let questions = question.phase().questions();
    let rank = questions.iter().position(|other| *other == question).map_or(1, |rank| rank + 1);
    let words = desk.texts.guide_question_of(rank, questions.len());
    ui.horizontal(|ui| {
        let ink = desk.colors.text_soft;
        let galley = ui.painter().layout_no_wrap(words.clone(), theme::regular(13.0), ink);
        let (rect, response) = ui.allocate_exact_size(galley.size() + egui::vec2(20.0, 4.0), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &words));
        let ink = if response.hovered() { desk.colors.accent } else { ink };
        let at = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        let chevron = egui::pos2(rect.right() - 9.0, rect.center().y);
        ui.painter().galley_with_override_text_color(at, galley, ink);
        icons::paint(ui.painter(), Icon::Chevron, egui::Rect::from_center_size(chevron, Vec2::splat(14.0)), ink);
        widgets::focus_ring(ui, &response, desk.colors, 4.0);
        let response = response.on_hover_text(desk.texts.guide_all_questions());
        Popup::menu(&response).width(400.0).show(|ui| all_questions(ui, desk, coverage));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let time = desk.texts.guide_minutes(question.usual_minutes());
            ui.label(RichText::new(time).font(theme::regular(13.0)).color(desk.colors.text_soft));
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(15.0), Sense::hover());
            icons::paint(ui.painter(), Icon::Clock, rect, desk.colors.text_soft);
        });
    });
}

fn all_questions(ui: &mut Ui, desk: &mut Desk<'_>, coverage: &Coverage) {
    ui.set_width(400.0);
    egui::ScrollArea::vertical().max_height(560.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for phase in Phase::ALL {
            ui.add_space(6.0);
            let title = format!("{} {}", phase.number(), words::phase(desk.texts, phase));
            widgets::section(ui, desk.colors, &title);
            for &question in phase.questions() {
                question_row(ui, desk, question, coverage.is_answered(question));
            }
        }
        ui.add_space(8.0);
        super::next_steps(ui, desk);
    });
}

fn question_row(ui: &mut Ui, desk: &mut Desk<'_>, question: Question, answered: bool) {
    let colors = desk.colors;
    let words = words::question(desk.texts, question);
    let on = question == desk.session.question();
    let width = ui.available_width();
    let font = if on { theme::semibold(13.0) } else { theme::regular(13.0) };
    let galley = ui.painter().layout(words.clone(), font, colors.text, width - 34.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, galley.size().y + 12.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::MenuItem, true, on, &words));
    if on {
        ui.painter().rect_filled(rect, 6.0, colors.accent_tint);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 6.0, colors.subtle);
    }
    if answered {
        let mark = egui::Rect::from_center_size(egui::pos2(rect.left() + 14.0, rect.center().y), Vec2::splat(14.0));
        icons::paint(ui.painter(), Icon::Check, mark, colors.accent);
    }
    ui.painter().galley(egui::pos2(rect.left() + 28.0, rect.top() + 6.0), galley, colors.text);
    if response.clicked() {
        desk.push(Action::Question(question));
    }
}
