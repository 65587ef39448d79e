//! Sheets over the screen.

use egui::Ui;

use crate::ui::Desk;

/// Sheets over the screen.
#[derive(Default)]
pub struct DialogsView {}

impl DialogsView {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(desk.texts.untitled());
    }
}
