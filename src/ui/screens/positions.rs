//! The matrix of positions.

use egui::Ui;

use crate::ui::{Desk, widgets};

/// The matrix of positions.
#[derive(Default)]
pub(super) struct PositionsView {}

impl PositionsView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(widgets::title(desk.texts.tab_positions(), 18.0, desk.colors));
    }
}
