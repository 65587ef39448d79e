//! Finds a value again in a RON text, by its path.
//!
//! It walks over brackets, quotes and comments without understanding the rest, so
//! it works on any text that parses, and gives up quietly on one that does not.

use crate::model::check::Step;

/// Where a value was found, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Start of the name of its field, or of the item.
    pub(super) name: usize,
    /// Start of the value.
    pub(super) value: usize,
}

/// The value at `path`; when a step leads nowhere, the last one that was found.
pub(super) fn find(text: &str, path: &[Step<'_>]) -> Found {
    let mut walk = Walk { text: text.as_bytes(), at: 0 };
    walk.gap();
    let mut found = Found { name: walk.at, value: walk.at };
    for &step in path {
        let mut ahead = Walk { text: walk.text, at: found.value };
        match ahead.enter(step) {
            Some(next) => found = next,
            None => break,
        }
        walk.at = found.value;
    }
    found
}

/// The whole number at `path`.
pub(super) fn number(text: &str, path: &[Step<'_>]) -> Option<u32> {
    let root = find(text, &[]);
    let found = find(text, path);
    if found == root {
        return None;
    }
    let digits = text.get(found.value..)?;
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    digits.get(..end)?.parse().ok()
}

struct Walk<'a> {
    text: &'a [u8],
    at: usize,
}

impl Walk<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn starts(&self, with: &[u8]) -> bool {
        self.text.get(self.at..).is_some_and(|rest| rest.starts_with(with))
    }

    /// Over blanks, comments and attributes.
    fn gap(&mut self) {
        loop {
            if self.peek().is_some_and(|b| b.is_ascii_whitespace()) {
                self.at += 1;
            } else if self.starts(b"//") {
                self.until(b'\n');
            } else if self.starts(b"/*") {
                self.at += 2;
                while self.peek().is_some() && !self.starts(b"*/") {
                    self.at += 1;
                }
                self.at += 2;
            } else if self.starts(b"#!") {
                self.until(b']');
            } else {
                return;
            }
        }
    }

    fn until(&mut self, end: u8) {
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == end {
                return;
            }
        }
    }

    /// Over a name, if there is one.
    fn name(&mut self) -> &[u8] {
        let start = self.at;
        if self.starts(b"r#") && !self.starts(b"r#\"") && !self.starts(b"r##") {
            self.at += 2;
        }
        while self.peek().is_some_and(|b| b.is_ascii_alphanumeric() || b == b'_') {
            self.at += 1;
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Over a quoted text, raw or not; `false` when there is none.
    fn quoted(&mut self) -> bool {
        let raw = self.starts(b"r\"") || self.starts(b"r#");
        let mut hashes = 0;
        if raw {
            let mut ahead = self.at + 1;
            while self.text.get(ahead) == Some(&b'#') {
                ahead += 1;
                hashes += 1;
            }
            if self.text.get(ahead) != Some(&b'"') {
                return false;
            }
            self.at = ahead + 1;
            while let Some(byte) = self.peek() {
                self.at += 1;
                let closed = (0..hashes).all(|n| self.text.get(self.at + n) == Some(&b'#'));
                if byte == b'"' && closed {
                    self.at += hashes;
                    break;
                }
            }
            return true;
        }
        let Some(mark @ (b'"' | b'\'')) = self.peek() else { return false };
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == mark {
                break;
            }
        }
        true
    }

    /// Over a value: up to the comma or the bracket that ends it.
    fn value(&mut self) {
        let mut depth = 0_usize;
        loop {
            self.gap();
            if self.quoted() {
                continue;
            }
            match self.peek() {
                None => return,
                Some(b',') if depth == 0 => return,
                Some(b'(' | b'[' | b'{') => depth += 1,
                Some(b')' | b']' | b'}') => match depth.checked_sub(1) {
                    Some(less) => depth = less,
                    None => return,
                },
                Some(_) => {}
            }
            self.at += 1;
        }
    }

    /// To the part of this value that `step` names.
    fn enter(&mut self, step: Step<'_>) -> Option<Found> {
        self.gap();
        self.name();
        self.gap();
        let open = self.peek()?;
        if !matches!(open, b'(' | b'[' | b'{') {
            return None;
        }
        self.at += 1;
        self.gap();
        match step {
            // `Variant((field: …))`: the record is one bracket deeper.
            Step::Field(_) if open == b'(' && matches!(self.peek(), Some(b'(')) => self.enter(step),
            Step::Field(field) => self.field(field),
            Step::Item(rank) => self.item(rank),
        }
    }

    fn field(&mut self, wanted: &str) -> Option<Found> {
        loop {
            self.gap();
            let name = self.at;
            let label = self.name().to_vec();
            if label.is_empty() {
                return None;
            }
            self.gap();
            if self.peek() != Some(b':') {
                // `Variant(Inner(field: …))`: look inside.
                self.at = name;
                return self.enter(Step::Field(wanted));
            }
            self.at += 1;
            self.gap();
            if label == wanted.as_bytes() {
                return Some(Found { name, value: self.at });
            }
            self.value();
            if self.peek() != Some(b',') {
                return None;
            }
            self.at += 1;
        }
    }

    fn item(&mut self, rank: usize) -> Option<Found> {
        for _ in 0..rank {
            self.value();
            if self.peek() != Some(b',') {
                return None;
            }
            self.at += 1;
        }
        self.gap();
        match self.peek() {
            None | Some(b')' | b']' | b'}') => None,
            Some(_) => Some(Found { name: self.at, value: self.at }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at<'a>(text: &'a str, path: &[Step<'_>]) -> &'a str {
        &text[find(text, path).value..]
    }

    #[test]
    fn paths_lead_through_lists_records_and_variants() {
        let text = r#"#![enable(implicit_some)]
(
  format: 12, // of the file
  map: (
    words: ["a,]", r"b(", 'c'],
    links: [
      (nature: Interest((sign: Mixed, intensity: 9))),
      (nature: Relation((flows: Mutual((passes: X), (passes: Y))))),
    ],
  ),
)"#;
        let field = Step::Field;
        assert_eq!(number(text, &[field("format")]), Some(12), "a number");
        assert!(at(text, &[field("map"), field("words"), Step::Item(1)]).starts_with("r\"b("), "over odd quotes");
        let links = [field("map"), field("links")];
        let sign = [&links[..], &[Step::Item(0), field("nature"), field("intensity")]].concat();
        assert!(at(text, &sign).starts_with('9'), "into a variant");
        let flow = [&links[..], &[Step::Item(1), field("nature"), field("flows"), Step::Item(1), field("passes")]];
        assert!(at(text, &flow.concat()).starts_with('Y'), "into the second of a pair");
    }

    #[test]
    fn a_path_that_leads_nowhere_stops_at_the_last_step_found() {
        let text = "(map: (actors: []))";
        let path = [Step::Field("map"), Step::Field("actors"), Step::Item(4)];
        assert!(at(text, &path).starts_with("[]"), "the empty list");
        assert_eq!(number("(a: 1)", &[Step::Field("format")]), None, "no such field");
    }

    #[test]
    fn broken_texts_never_panic() {
        let text = r##"(a: [r#"x"#, "é\u{41}", (b: C((d: 1)))], /* e */ f: 'g')"##;
        for (end, _) in text.char_indices() {
            for path in [vec![Step::Field("f")], vec![Step::Field("a"), Step::Item(2), Step::Field("d")]] {
                assert!(find(&text[..end], &path).value <= end + 2, "stays about the text");
            }
        }
    }
}
