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

/// The button that begins a simulation, at the top of every screen: in words where there is room.
pub fn top_button(ui: &mut Ui, desk: &mut Desk<'_>, in_words: bool) {
    let label = Command::WhatIf.label(desk.texts);
    if desk.session.simulation().is_some() {
        return;
    }
    let button = if in_words {
        widgets::sized_button(ui, desk.colors, Some(Icon::WhatIf), &label, widgets::Weight::Quiet, 32.0)
    } else {
        widgets::icon_button(ui, desk.colors, Icon::WhatIf, &label, false)
    };
    if button.on_hover_text(hint(desk)).clicked() {
        begin(desk);
    }
}

/// A small button that begins one, where something can be tried; nothing while one is in progress.
pub fn way_in(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.session.simulation().is_some() {
        return;
    }
    let label = Command::WhatIf.label(desk.texts);
    let button = widgets::sized_button(ui, desk.colors, None, &label, widgets::Weight::Plain, 26.0);
    if button.on_hover_text(hint(desk)).clicked() {
        begin(desk);
    }
}

/// A new simulation; where there are kept ones, or one that was given up, the choice of them first.
fn begin(desk: &mut Desk<'_>) {
    let some = !desk.project().scenarios.is_empty() || desk.session.can_resume();
    desk.command(if some { Command::Scenarios } else { Command::WhatIf });
}

/// What it is for, and its key.
fn hint(desk: &Desk<'_>) -> String {
    let key = Command::WhatIf.shown_key(desk.texts).unwrap_or_default();
    format!("{} ({key})", desk.texts.whatif_hint())
}
