//! The summary.

use egui::Ui;

use crate::ui::{Desk, widgets};

/// The summary.
#[derive(Default)]
pub(super) struct SummaryView {}

impl SummaryView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(widgets::title(desk.texts.tab_summary(), 18.0, desk.colors));
    }
}
