//! The compromises.

use egui::Ui;

use crate::ui::{Desk, widgets};

/// The compromises.
#[derive(Default)]
pub(super) struct CompromisesView {}

impl CompromisesView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(widgets::title(desk.texts.tab_compromises(), 18.0, desk.colors));
    }
}
