//! The minutes.

use egui::Ui;

use crate::ui::{Desk, widgets};

/// The minutes.
#[derive(Default)]
pub(super) struct MinutesView {}

impl MinutesView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(widgets::title(desk.texts.tab_minutes(), 18.0, desk.colors));
    }
}
