//! The veil that shows while a file is held over the window.

use egui::{Align2, LayerId, Order, Ui};

use crate::ui::start::dashed_frame;
use crate::ui::{Desk, theme};

/// Draws the veil over everything while a file is held over the window.
pub fn veil(ui: &Ui, desk: &Desk<'_>) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, egui::Id::unique("drop_veil")));
    let screen = ui.ctx().content_rect();
    painter.rect_filled(screen, 0.0, theme::faded(desk.colors.palette.accent_tint, 0.92));
    let line = egui::Stroke::new(2.0, desk.colors.accent);
    dashed_frame(&painter, screen.shrink(24.0), 14.0, line);
    let said = desk.texts.start_drop_veil();
    painter.text(screen.center(), Align2::CENTER_CENTER, said, theme::semibold(28.0), desk.colors.text);
}
