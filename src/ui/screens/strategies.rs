//! The strategic grid.

use egui::Ui;

use crate::ui::{Desk, widgets};

/// The strategic grid.
#[derive(Default)]
pub(super) struct StrategiesView {}

impl StrategiesView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(widgets::title(desk.texts.tab_strategies(), 18.0, desk.colors));
    }
}
