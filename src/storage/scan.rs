//! Finds a value again in a RON text, by its path.

use super::walk::Walk;
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
    let mut walk = Walk::new(text, 0);
    walk.gap();
    let mut found = Found { name: walk.at, value: walk.at };
    for &step in path {
        match Walk::new(text, found.value).enter(step) {
            Some(next) => found = next,
            None => break,
        }
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

impl Walk<'_> {
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
            let label = self.name();
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
            if label == wanted {
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
    fn comments_in_comments_and_raw_names_are_passed_over() {
        let text = "(/* a /* b: 1, */ c */ r#map: (r#actors: [1, 2], // (\n z: 3))";
        assert!(at(text, &[Step::Field("map"), Step::Field("actors"), Step::Item(1)]).starts_with('2'), "an item");
        assert!(at(text, &[Step::Field("map"), Step::Field("z")]).starts_with('3'), "after a comment");
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
