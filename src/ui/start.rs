//! The start screen.

use egui::Ui;

use crate::ui::Desk;

/// The start screen.
#[derive(Default)]
pub struct StartView {}

impl StartView {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(desk.texts.untitled());
    }
}
