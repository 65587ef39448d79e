//! Keys to commands: the table of commands read against the keyboard, AZERTY included.

use egui::{Event, Key as EguiKey, Modifiers};

use crate::session::{Action, Command, Key, ROWS, Session, Shortcut};

/// Pushes the commands whose keys were pressed in this frame. To be called last, outside every menu.
pub fn dispatch(ui: &egui::Ui, session: &Session, actions: &mut Vec<Action>) {
    let typing = ui.text_edit_focused();
    let busy = ui.any_popup_open() || session.dialog().is_some();
    let mut fired: Vec<Command> = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let command = match event {
                Event::Copy if !typing => Some(Command::Copy),
                Event::Cut if !typing => Some(Command::Cut),
                Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
                    find(*key, *physical_key, *modifiers, typing, busy)
                }
                _ => None,
            };
            command.is_none_or(|command| {
                fired.push(command);
                false
            })
        });
    });
    actions.extend(fired.into_iter().map(Action::Command));
}

/// The command of a key press; letters and digits without Ctrl are left to fields and popups.
fn find(key: EguiKey, physical: Option<EguiKey>, held: Modifiers, typing: bool, busy: bool) -> Option<Command> {
    ROWS.iter()
        .flat_map(|row| row.shortcuts.iter().map(move |shortcut| (shortcut, row.command)))
        .filter(|(shortcut, _)| !(shortcut.types_text() && (typing || busy)))
        .filter(|(shortcut, command)| !(typing && edits_text(*command, **shortcut)))
        .find(|(shortcut, _)| matches(**shortcut, key, physical, held))
        .map(|(_, command)| command)
}

/// Whether a text field has this key for itself.
fn edits_text(command: Command, _shortcut: Shortcut) -> bool {
    matches!(
        command,
        Command::Undo | Command::Redo | Command::Copy | Command::Cut | Command::Paste | Command::SelectAll
    )
}

fn matches(shortcut: Shortcut, key: EguiKey, physical: Option<EguiKey>, held: Modifiers) -> bool {
    let printed_with_shift = matches!(shortcut.key, Key::Plus | Key::Star);
    let shift = shortcut.shift == held.shift || printed_with_shift;
    shortcut.ctrl == held.command && shortcut.alt == held.alt && shift && is_key(shortcut.key, key, physical)
}

fn is_key(wanted: Key, key: EguiKey, physical: Option<EguiKey>) -> bool {
    match wanted {
        Key::Letter(letter) => key.name().len() == 1 && key.name().starts_with(letter),
        Key::Digit(digit) => {
            // The 6 key of AZERTY is its minus key: a minus is never a digit.
            key != EguiKey::Minus && physical.unwrap_or(key).name() == digit.to_string()
        }
        Key::Function(number) => key.name() == format!("F{number}"),
        Key::Plus => matches!(key, EguiKey::Plus | EguiKey::Equals),
        Key::Minus => key == EguiKey::Minus,
        Key::Star => false, // comes as text: see `star_typed`
        Key::Enter => key == EguiKey::Enter,
        Key::Escape => key == EguiKey::Escape,
        Key::Tab => key == EguiKey::Tab,
        Key::Delete => key == EguiKey::Delete,
        Key::Backspace => key == EguiKey::Backspace,
        Key::PageUp => key == EguiKey::PageUp,
        Key::PageDown => key == EguiKey::PageDown,
    }
}

/// Whether a star was typed outside every field: egui has no key for it.
pub fn star_typed(ui: &egui::Ui) -> bool {
    !ui.text_edit_focused() && ui.input(|input| input.events.iter().any(|e| matches!(e, Event::Text(t) if t == "*")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_by_their_place_on_azerty() {
        // The 1 key of AZERTY prints an ampersand, which egui has no key for: it falls back to the place.
        let hit = find(EguiKey::Num1, Some(EguiKey::Num1), Modifiers::COMMAND, false, false);
        assert_eq!(hit, Some(Command::PhaseIdentify), "Ctrl+1");
        // The 4 key prints an apostrophe.
        let quote = find(EguiKey::Quote, Some(EguiKey::Num3), Modifiers::NONE, false, false);
        assert_eq!(quote, Some(Command::FocusThree), "by place, whatever it prints");
    }

    #[test]
    fn the_minus_of_azerty_is_not_a_six() {
        let hit = find(EguiKey::Minus, Some(EguiKey::Num6), Modifiers::COMMAND, false, false);
        assert_eq!(hit, Some(Command::ZoomOut), "Ctrl and the 6 key");
    }

    #[test]
    fn letters_are_left_to_text_fields() {
        assert_eq!(find(EguiKey::A, None, Modifiers::NONE, true, false), None, "typing an a");
        assert_eq!(find(EguiKey::A, None, Modifiers::NONE, false, false), Some(Command::NewActor), "on the map");
        assert_eq!(find(EguiKey::S, None, Modifiers::COMMAND, true, false), Some(Command::Save), "Ctrl+S always saves");
    }

    #[test]
    fn the_most_specific_key_wins() {
        let held = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        assert_eq!(find(EguiKey::S, None, held, false, false), Some(Command::SaveAs), "not Save");
    }
}
