//! What is typed before a field is there to take it: kept, and given to the field.
//!
//! A key that opens a field gives it the keyboard one or two frames later. On a slow machine the first letters of a
//! fast typist come before that; without this they would be lost, or run commands.

use egui::{Event, Ui};

/// Frames after which no field will come: what was kept is given back as it was.
const PATIENCE: u8 = 6;

/// What was typed since a field was asked for.
#[derive(Default)]
pub(super) struct TypeAhead {
    waited: Option<u8>,
    kept: Vec<Event>,
}

impl TypeAhead {
    /// Keeps what comes, or gives what was kept to the field that has the keyboard. To be called before every widget.
    pub(super) fn begin(&mut self, ui: &Ui) {
        let Some(waited) = self.waited else { return };
        if ui.text_edit_focused() || waited >= PATIENCE {
            self.waited = None;
            let kept = std::mem::take(&mut self.kept);
            ui.input_mut(|input| {
                input.events.splice(0..0, kept);
            });
            return;
        }
        self.waited = Some(waited + 1);
        let kept = &mut self.kept;
        ui.input_mut(|input| input.events.retain(|event| !keep(kept, event)));
        ui.request_repaint();
    }

    /// A field was asked for: what is typed from now on is for it.
    pub(super) fn expect(&mut self) {
        self.waited = Some(0);
        self.kept.clear();
    }

    /// Keeps an event of the frame in which the field was asked for; `false` when it is no typing.
    pub(super) fn take(&mut self, event: &Event) -> bool {
        keep(&mut self.kept, event)
    }
}

fn keep(kept: &mut Vec<Event>, event: &Event) -> bool {
    let typing = matches!(event, Event::Text(_) | Event::Key { .. } | Event::Paste(_));
    if typing {
        kept.push(event.clone());
    }
    typing
}
