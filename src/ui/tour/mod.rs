//! The guided tour on screen: the list of steps beside the map, the band under it while they play, their keys.

mod aside;
mod band;
mod legend;
mod panel;

pub use aside::aside;
pub use band::{Told, band, departed};
pub use panel::TourView;

use egui::{Event, Key, Ui};

use crate::session::{Action, Projection, Session, TourAct};

/// Takes the keys that lead from step to step while a tour plays, before anything else reads them: also those that a
/// remote of a presenter sends.
pub fn take_keys(ui: &Ui, session: &Session, actions: &mut Vec<Action>) {
    let covered = session.projection().and_then(Projection::sheet).is_some();
    let busy = covered || session.dialog().is_some() || session.naming().is_some() || session.is_previewing();
    if !session.is_touring() || busy || ui.text_edit_focused() || ui.any_popup_open() {
        return;
    }
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let act = asked(event);
            actions.extend(act.clone().map(Action::Tour));
            act.is_none()
        });
    });
}

/// What was pressed in a second window, where nothing else reads the keys.
pub fn pressed(ui: &Ui) -> Option<TourAct> {
    ui.input(|input| input.events.iter().find_map(asked))
}

/// The step that a key leads to.
fn asked(event: &Event) -> Option<TourAct> {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
    match key {
        _ if !modifiers.is_none() => None,
        Key::PageDown | Key::ArrowRight => Some(TourAct::Next),
        Key::PageUp | Key::ArrowLeft => Some(TourAct::Previous),
        Key::Home => Some(TourAct::First),
        Key::End => Some(TourAct::Last),
        _ => None,
    }
}
