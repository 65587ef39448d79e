//! The card of what is selected.

use egui::Ui;

use crate::ui::Desk;

/// The card of what is selected.
#[derive(Default)]
pub struct CardView {}

impl CardView {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(desk.texts.untitled());
    }

    /// Whether there is something to show beside the map.
    pub fn is_wanted(&self, desk: &Desk<'_>) -> bool {
        !desk.session.selection().is_empty()
    }

    /// Width of the panel, 248 to 396 points.
    pub fn width(&self, _desk: &Desk<'_>) -> f32 {
        248.0
    }
}
