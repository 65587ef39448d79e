//! Makes quoted texts readable: French as it was typed, only what would be lost escaped.
//!
//! The writer of RON either escapes every apostrophe and no-break space, or writes
//! raw texts that lose carriage returns when a tool changes the ends of lines. So
//! it escapes everything, and this pass turns back what a person can read. Line
//! breaks stay `\n`: one field, one line.

/// The same RON text, with readable characters written as themselves inside quotes.
pub(super) fn readable(escaped: &str) -> String {
    let mut text = String::with_capacity(escaped.len());
    let mut rest = escaped;
    while let Some(at) = rest.find('\\') {
        let (plain, tail) = rest.split_at(at);
        text.push_str(plain);
        let (length, character) = escape(tail);
        match character {
            Some(c) if shows(c) => text.push(c),
            _ => text.push_str(tail.get(..length).unwrap_or_default()),
        }
        rest = tail.get(length..).unwrap_or_default();
    }
    text.push_str(rest);
    text
}

/// Bytes of the escape at the head of `tail`, and the character it may be written as.
fn escape(tail: &str) -> (usize, Option<char>) {
    if tail.starts_with("\\'") {
        return (2, Some('\''));
    }
    let Some(code) = tail.strip_prefix("\\u{") else { return (2.min(tail.len()), None) };
    let Some(end) = code.find('}') else { return (tail.len(), None) };
    let number = code.get(..end).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    (3 + end + 1, number.and_then(char::from_u32))
}

/// Whether a character may stand in a file as itself: not a control, an end of line or a mark that hides or turns text.
fn shows(c: char) -> bool {
    !c.is_control()
        && !matches!(c,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
        && (c as u32) & 0xfffe != 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        readable(&ron::ser::to_string(text).unwrap())
    }

    #[test]
    fn french_stays_as_typed() {
        let text = "L'élu dit\u{a0}: «\u{202f}d’accord\u{202f}»";
        assert_eq!(written(text), format!("\"{text}\""), "nothing to escape");
    }

    #[test]
    fn what_would_be_lost_is_escaped() {
        assert_eq!(written("a\r\nb\tc\0"), r#""a\r\nb\tc\0""#, "controls");
        assert_eq!(written("\"\\'\u{feff}"), r#""\"\\'\u{feff}""#, "quotes, backslash, mark of order");
        assert_eq!(written("\\u{e9}"), r#""\\u{e9}""#, "a typed escape stays typed");
    }
}
