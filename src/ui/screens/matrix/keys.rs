//! What is typed in a matrix while it has the keyboard: moves, values, marks.
//!
//! Digits are read by their place on the keyboard: on AZERTY the row of digits needs no Maj, and Maj with a digit is
//! then free to say « against ». Signs come as text, as the layout prints them. Whatever is typed stays in the matrix:
//! no shortcut of one letter or digit fires meanwhile.

use egui::{Event, Key, Modifiers, Ui};

use crate::model::Level;

/// Something typed in a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stroke {
    /// A digit; `true` with Maj.
    Digit(Level, bool),
    /// A minus, for the digit that follows.
    Minus,
    /// A plus: no minus after all.
    Plus,
    /// « ? ».
    Unknown,
    /// Empties the cell.
    Clear,
    /// To a cell beside.
    Move(Way),
    /// A page of rows down (`true`) or up.
    Rows(bool),
    /// A page of columns to the right (`true`) or to the left.
    Columns(bool),
    /// Says why, and where it comes from.
    Details,
    /// Marks as debated.
    Debated,
    /// Leaves the matrix.
    Leave,
}

/// Where the cursor goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
    Left,
    Right,
    /// To the first cell of the row.
    Start,
    /// To the last cell of the row.
    End,
}

/// What was typed in this frame, taken out of the input.
pub(super) fn take(ui: &Ui) -> Vec<Stroke> {
    ui.input_mut(|input| {
        let typed = strokes(&input.events);
        input.events.retain(|event| !is_ours(event));
        typed
    })
}

/// Whether an event is kept from the shortcuts of the app: all but Tab, function keys and what goes with Ctrl or Alt.
fn is_ours(event: &Event) -> bool {
    match event {
        Event::Text(_) => true,
        Event::Key { key, modifiers, .. } => {
            let leads_away = *key == Key::Tab || (key.name().starts_with('F') && key.name().len() > 1);
            !modifiers.command && !modifiers.alt && !leads_away
        }
        _ => false,
    }
}

/// What events say, in order.
fn strokes(events: &[Event]) -> Vec<Stroke> {
    let text = events.iter().any(|event| matches!(event, Event::Text(_)));
    let digits = events.iter().any(|event| {
        matches!(event, Event::Key { key, physical_key, pressed: true, .. }
        if digit(*key, *physical_key).is_some())
    });
    let mut typed = Vec::new();
    for event in events {
        match event {
            Event::Text(letters) => typed.extend(letters.chars().filter_map(|letter| by_text(letter, !digits))),
            Event::Key { key, physical_key, pressed: true, modifiers, .. } if is_ours(event) => {
                typed.extend(by_key(*key, *physical_key, *modifiers, !text));
            }
            _ => {}
        }
    }
    typed
}

/// A sign as the layout prints it; a digit only where no key says it better.
fn by_text(letter: char, digits: bool) -> Option<Stroke> {
    match letter {
        '?' => Some(Stroke::Unknown),
        '-' | '−' => Some(Stroke::Minus),
        '+' => Some(Stroke::Plus),
        _ if digits => {
            let digit = letter.to_digit(10).and_then(|digit| Level::try_from(digit).ok());
            digit.map(|digit| Stroke::Digit(digit, false))
        }
        _ => None,
    }
}

fn by_key(key: Key, physical: Option<Key>, held: Modifiers, signs: bool) -> Option<Stroke> {
    Some(match key {
        Key::ArrowUp => Stroke::Move(Way::Up),
        Key::ArrowDown => Stroke::Move(Way::Down),
        Key::ArrowLeft => Stroke::Move(Way::Left),
        Key::ArrowRight => Stroke::Move(Way::Right),
        Key::Home => Stroke::Move(Way::Start),
        Key::End => Stroke::Move(Way::End),
        Key::PageDown | Key::PageUp if held.shift => Stroke::Columns(key == Key::PageDown),
        Key::PageDown | Key::PageUp => Stroke::Rows(key == Key::PageDown),
        Key::Delete | Key::Backspace => Stroke::Clear,
        Key::Enter | Key::Space | Key::R => Stroke::Details,
        Key::E => Stroke::Debated,
        Key::Escape => Stroke::Leave,
        Key::Minus if signs => Stroke::Minus,
        Key::Plus if signs => Stroke::Plus,
        Key::Questionmark if signs => Stroke::Unknown,
        _ => Stroke::Digit(digit(key, physical)?, held.shift),
    })
}

/// The digit at that place of the keyboard, else the one printed. The 6 key of AZERTY is its minus key.
fn digit(key: Key, physical: Option<Key>) -> Option<Level> {
    let of = |key: Key| key.name().parse::<Level>().ok();
    if matches!(key, Key::Minus | Key::Plus | Key::Questionmark) || moves(key) {
        return None;
    }
    physical.and_then(of).or_else(|| of(key))
}

/// Whether a key of the numeric pad stands for a move: its lock is off.
fn moves(key: Key) -> bool {
    matches!(
        key,
        Key::ArrowUp
            | Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::Home
            | Key::End
            | Key::PageUp
            | Key::PageDown
            | Key::Insert
            | Key::Delete
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: Key, physical: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: Some(physical), pressed: true, repeat: false, modifiers }
    }

    fn check(events: &[Event], expected: &[Stroke]) {
        assert_eq!(strokes(events), expected, "strokes of {events:?}");
    }

    #[test]
    fn digits_are_read_by_their_place_on_azerty_and_qwerty() {
        let text = |text: &str| Event::Text(text.to_owned());
        let (none, shift) = (Modifiers::NONE, Modifiers::SHIFT);
        // AZERTY: no Maj prints an accent or a quote, Maj prints the digit.
        check(&[key(Key::Num2, Key::Num2, none), text("é")], &[Stroke::Digit(2, false)]);
        check(&[key(Key::Quote, Key::Num4, none), text("'")], &[Stroke::Digit(4, false)]);
        check(&[key(Key::Num2, Key::Num2, shift), text("2")], &[Stroke::Digit(2, true)]);
        // QWERTY: the other way round.
        check(&[key(Key::Num2, Key::Num2, none), text("2")], &[Stroke::Digit(2, false)]);
        check(&[key(Key::Num3, Key::Num3, shift), text("#")], &[Stroke::Digit(3, true)]);
        // A keyboard on screen sends text alone.
        check(&[text("3")], &[Stroke::Digit(3, false)]);
    }

    #[test]
    fn signs_come_once_as_the_layout_prints_them() {
        let text = |text: &str| Event::Text(text.to_owned());
        check(&[key(Key::Minus, Key::Num6, Modifiers::NONE), text("-")], &[Stroke::Minus]);
        check(&[key(Key::Questionmark, Key::Comma, Modifiers::SHIFT), text("?")], &[Stroke::Unknown]);
        check(&[key(Key::Minus, Key::Minus, Modifiers::NONE)], &[Stroke::Minus]);
        check(&[key(Key::ArrowDown, Key::Num2, Modifiers::NONE)], &[Stroke::Move(Way::Down)]);
    }

    #[test]
    fn what_leads_elsewhere_is_left_to_the_app() {
        for event in [
            key(Key::Tab, Key::Tab, Modifiers::NONE),
            key(Key::F6, Key::F6, Modifiers::NONE),
            key(Key::Z, Key::Z, Modifiers::COMMAND),
            key(Key::Num2, Key::Num2, Modifiers::COMMAND),
            key(Key::PageUp, Key::PageUp, Modifiers::ALT),
        ] {
            assert!(!is_ours(&event), "{event:?} is not ours");
            check(&[event], &[]);
        }
        assert!(is_ours(&key(Key::F, Key::F, Modifiers::NONE)), "the letter F is");
        assert!(is_ours(&key(Key::Delete, Key::Delete, Modifiers::NONE)), "and Delete");
    }
}
