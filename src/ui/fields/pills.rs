//! Small choices in rows, switches, folds and rows that lead somewhere.

use egui::{Align2, CornerRadius, Id, Response, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::session::Icon;
use crate::ui::theme::{self, Colors};
use crate::ui::{icons, widgets};

/// Choices in as many rows as they need; the rank of the one that was pressed. Several may be on.
pub fn pills(ui: &mut Ui, colors: &Colors, id: Id, labels: &[String], on: impl Fn(usize) -> bool) -> Option<usize> {
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(4.0, 4.0);
        for (rank, label) in labels.iter().enumerate() {
            if pill(ui, colors, id.with(rank), label, on(rank)).clicked() {
                pressed = Some(rank);
            }
        }
    });
    pressed
}

fn pill(ui: &mut Ui, colors: &Colors, id: Id, label: &str, on: bool) -> Response {
    let font = if on { theme::semibold(13.0) } else { theme::regular(13.0) };
    let galley = ui.painter().layout_no_wrap(label.to_owned(), font, colors.text);
    let size = Vec2::new(galley.size().x + 16.0, 26.0);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, ui.is_enabled(), on, label));
    let (fill, line) = if on {
        (colors.accent_tint, Stroke::new(1.0, colors.accent))
    } else if response.hovered() {
        (colors.subtle, colors.outline())
    } else {
        (colors.panel, colors.outline())
    };
    ui.painter().rect(rect, CornerRadius::same(13), fill, line, StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colors.text);
    widgets::focus_ring(ui, &response, colors, 13.0);
    response
}

/// A box to tick, with its words.
pub fn tick(ui: &mut Ui, colors: &Colors, on: bool, label: &str) -> bool {
    let mut ticked = on;
    ui.checkbox(&mut ticked, RichText::new(label).font(theme::regular(13.0)).color(colors.text)).changed()
}

/// A small round button with an icon that is on or off.
pub fn switch(ui: &mut Ui, colors: &Colors, icon: Icon, label: &str, on: bool) -> bool {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(26.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, ui.is_enabled(), on, label));
    widgets::choice(ui, colors, &response, 8, on);
    icons::paint(ui.painter(), icon, rect.shrink(5.0), if on { colors.text } else { colors.text_soft });
    widgets::focus_ring(ui, &response, colors, 8.0);
    response.on_hover_text(label).clicked()
}

/// The head of a part that folds, clicked when it was pressed.
pub fn fold(ui: &mut Ui, colors: &Colors, title: &str, count: &str, open: bool) -> Response {
    let line = ui.cursor().top() + 2.0;
    ui.painter().hline(ui.max_rect().x_range(), line, colors.hairline());
    ui.add_space(4.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 24.0), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(egui::Role::Button, true, open, format!("{title} {count}").trim().to_owned())
    });
    let ink = if response.hovered() { colors.text } else { colors.text_faint };
    let galley = ui.painter().layout_no_wrap(title.to_owned(), theme::semibold(12.0), ink);
    let after = rect.left() + galley.size().x + 6.0;
    ui.painter().galley(egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, ink);
    let at = egui::pos2(after, rect.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, count, theme::regular(12.0), colors.text_faint);
    let chevron = egui::Rect::from_center_size(egui::pos2(rect.right() - 8.0, rect.center().y), Vec2::splat(14.0));
    icons::paint(ui.painter(), if open { Icon::Up } else { Icon::Down }, chevron, ink);
    widgets::focus_ring(ui, &response, colors, 4.0);
    response
}

/// A row that leads somewhere: a number, words, an arrow.
pub fn link_row(ui: &mut Ui, colors: &Colors, number: &str, words: &str) -> bool {
    let width = ui.available_width();
    let number_room = if number.is_empty() { 0.0 } else { 30.0 };
    let font = theme::regular(13.0);
    let room = width - number_room - 22.0;
    let galley = ui.painter().layout(widgets::unbroken(words), font, colors.text, room);
    let height = galley.size().y + 14.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    response
        .widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, format!("{number} {words}").trim().to_owned()));
    if response.hovered() {
        ui.painter().rect_filled(rect, 6.0, colors.subtle);
    }
    ui.painter().hline(rect.x_range(), rect.top(), colors.hairline());
    let middle = rect.center().y;
    let number_at = egui::pos2(rect.left() + 20.0, middle);
    ui.painter().text(number_at, Align2::RIGHT_CENTER, number, theme::semibold(14.0), colors.text);
    ui.painter().galley(egui::pos2(rect.left() + number_room, rect.top() + 7.0), galley, colors.text);
    let arrow = egui::Rect::from_center_size(egui::pos2(rect.right() - 8.0, middle), Vec2::splat(13.0));
    icons::paint(ui.painter(), Icon::Right, arrow, colors.text_soft);
    widgets::focus_ring(ui, &response, colors, 4.0);
    response.clicked()
}
