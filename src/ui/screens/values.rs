//! The board of frames of reference.

use egui::Ui;

use crate::ui::{Desk, widgets};

/// The board of frames of reference.
#[derive(Default)]
pub(super) struct ValuesView {}

impl ValuesView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(widgets::title(desk.texts.tab_values(), 18.0, desk.colors));
    }
}
