//! Keys of commands, without any toolkit.

use crate::i18n::Texts;

/// A key of the keyboard, as far as commands use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A letter, by what the layout prints.
    Letter(char),
    /// A digit of the row above the letters, by its place on the keyboard.
    Digit(u8),
    /// A function key, 1 to 12.
    Function(u8),
    /// Plus or equals.
    Plus,
    /// Minus.
    Minus,
    /// The star, as the layout prints it.
    Star,
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// Tab.
    Tab,
    /// Delete.
    Delete,
    /// Backspace.
    Backspace,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// A key with what is held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shortcut {
    /// The key.
    pub key: Key,
    /// Ctrl (Command on macOS).
    pub ctrl: bool,
    /// Maj.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
}

impl Shortcut {
    /// The key alone.
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, shift: false, alt: false }
    }

    /// With Ctrl.
    pub const fn ctrl(key: Key) -> Self {
        Self { ctrl: true, ..Self::plain(key) }
    }

    /// With Maj.
    pub const fn shift(key: Key) -> Self {
        Self { shift: true, ..Self::plain(key) }
    }

    /// With Alt.
    pub const fn alt(key: Key) -> Self {
        Self { alt: true, ..Self::plain(key) }
    }

    /// With Ctrl and Maj.
    pub const fn ctrl_shift(key: Key) -> Self {
        Self { shift: true, ..Self::ctrl(key) }
    }

    /// Whether a text field would take it as typing.
    pub fn types_text(self) -> bool {
        !self.ctrl && !self.alt && !matches!(self.key, Key::Function(_) | Key::Escape | Key::PageUp | Key::PageDown)
    }

    /// How many keys are held: the most specific shortcut is tried first.
    pub fn held(self) -> usize {
        usize::from(self.ctrl) + usize::from(self.shift) + usize::from(self.alt)
    }

    /// As it is written on the keyboard of the person: « Ctrl+Maj+S ».
    pub fn shown(self, texts: Texts) -> String {
        let mut parts = Vec::new();
        if self.ctrl {
            parts.push(texts.key_ctrl());
        }
        if self.alt {
            parts.push(texts.key_alt());
        }
        if self.shift {
            parts.push(texts.key_shift());
        }
        parts.push(match self.key {
            Key::Letter(letter) => letter.to_string(),
            Key::Digit(digit) => digit.to_string(),
            Key::Function(number) => format!("F{number}"),
            Key::Plus => "+".to_owned(),
            Key::Minus => "−".to_owned(),
            Key::Star => "*".to_owned(),
            Key::Enter => texts.key_enter(),
            Key::Escape => texts.key_escape(),
            Key::Tab => texts.key_tab(),
            Key::Delete => texts.key_delete(),
            Key::Backspace => texts.key_backspace(),
            Key::PageUp => texts.key_page_up(),
            Key::PageDown => texts.key_page_down(),
        });
        parts.join("+")
    }
}
