//! The panel of the question at hand.

use egui::Ui;

use crate::ui::Desk;

/// The panel of the question at hand.
#[derive(Default)]
pub struct GuideView {}

impl GuideView {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(desk.texts.untitled());
    }
}
