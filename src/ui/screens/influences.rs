//! The matrix of influences.

use egui::Ui;

use crate::ui::{Desk, widgets};

/// The matrix of influences.
#[derive(Default)]
pub(super) struct InfluencesView {}

impl InfluencesView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(widgets::title(desk.texts.tab_influences(), 18.0, desk.colors));
    }
}
