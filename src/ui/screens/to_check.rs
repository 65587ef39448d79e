//! What is to be checked.

use egui::Ui;

use crate::ui::{Desk, widgets};

/// What is to be checked.
#[derive(Default)]
pub(super) struct ToCheckView {}

impl ToCheckView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(widgets::title(desk.texts.tab_to_check(), 18.0, desk.colors));
    }
}
