//! Simulations on screen: the band under the tabs, and what changes beside the screen.

mod band;
mod panel;
mod words;

pub use band::band;
pub use panel::WhatIfView;

use egui::Ui;

use crate::session::{Command, Icon, Session};
use crate::ui::{Desk, widgets};

/// Height of the band.
pub const BAND: f32 = 40.0;

/// Whether before and after are compared beside the screen.
pub fn is_compared(session: &Session) -> bool {
    session.simulation().is_some_and(crate::session::Simulation::compares)
}

/// The button that begins a simulation; nothing while one is in progress.
pub fn way_in(ui: &mut Ui, desk: &mut Desk<'_>, weight: widgets::Weight) {
    if desk.session.simulation().is_some() {
        return;
    }
    let label = Command::WhatIf.label(desk.texts);
    let button = widgets::sized_button(ui, desk.colors, Some(Icon::WhatIf), &label, weight, 28.0);
    if button.on_hover_text(desk.texts.whatif_hint()).clicked() {
        desk.command(Command::WhatIf);
    }
}
