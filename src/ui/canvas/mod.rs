//! The canvas: the map under the hand.

use egui::Ui;

use crate::ui::Desk;

/// The canvas: the map under the hand.
#[derive(Default)]
pub struct CanvasView {}

impl CanvasView {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(desk.texts.untitled());
    }
}
