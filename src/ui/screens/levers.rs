//! The levers.

use egui::Ui;

use crate::ui::{Desk, widgets};

/// The levers.
#[derive(Default)]
pub(super) struct LeversView {}

impl LeversView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(widgets::title(desk.texts.tab_levers(), 18.0, desk.colors));
    }
}
