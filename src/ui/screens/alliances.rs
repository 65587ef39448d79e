//! Convergences and divergences.

use egui::Ui;

use crate::ui::{Desk, widgets};

/// Convergences and divergences.
#[derive(Default)]
pub(super) struct AlliancesView {}

impl AlliancesView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(widgets::title(desk.texts.tab_alliances(), 18.0, desk.colors));
    }
}
