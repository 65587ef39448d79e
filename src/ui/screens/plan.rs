//! The action plan.

use egui::Ui;

use crate::ui::{Desk, widgets};

/// The action plan.
#[derive(Default)]
pub(super) struct PlanView {}

impl PlanView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.label(widgets::title(desk.texts.tab_plan(), 18.0, desk.colors));
    }
}
