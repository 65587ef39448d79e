//! Says what stands at a place of a RON text: the inverse of finding a path.

use super::walk::Walk;
use crate::model::check::Step;

/// What stands at a place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot<'t> {
    /// The path of the value.
    pub(super) path: Vec<Step<'t>>,
    /// Where the name of its field starts, or the value itself.
    pub(super) name: usize,
    /// Where the value starts.
    pub(super) value: usize,
    /// The path of the record or the list that it stands in.
    pub(super) around: Vec<Step<'t>>,
    /// Where that record or list starts.
    pub(super) open: usize,
}

/// A bracket that is open.
struct Frame<'t> {
    bracket: u8,
    open: usize,
    rank: usize,
    field: Option<&'t str>,
    name: usize,
    /// Start of the value being read, once it is met.
    value: Option<usize>,
}

impl<'t> Frame<'t> {
    fn open(bracket: u8, open: usize) -> Self {
        Self { bracket, open, rank: 0, field: None, name: open + 1, value: None }
    }

    /// The step into the value being read; none inside the only value of a variant.
    fn step(&self, text: &str) -> Option<Step<'t>> {
        match self.field {
            Some(name) => Some(Step::Field(name)),
            None if self.bracket == b'[' || self.rank > 0 => Some(Step::Item(self.rank)),
            None => {
                let mut ahead = Walk::new(text, self.value?);
                ahead.value();
                let another = ahead.peek() == Some(b',') && {
                    ahead.at += 1;
                    ahead.gap();
                    !matches!(ahead.peek(), None | Some(b')'))
                };
                another.then_some(Step::Item(0))
            }
        }
    }
}

/// What stands at byte `offset`: the innermost value that starts there or before, and has not ended.
pub(super) fn locate(text: &str, offset: usize) -> Spot<'_> {
    let mut frames = vec![Frame { name: 0, ..Frame::open(b' ', 0) }];
    let mut walk = Walk::new(text, 0);
    loop {
        walk.gap();
        let at = walk.at;
        let (Some(byte), Some(frame)) = (walk.peek(), frames.last_mut()) else { break };
        match byte {
            b',' if at < offset => {
                (frame.rank, frame.field, frame.value, frame.name) = (frame.rank + 1, None, None, at + 1);
            }
            b')' | b']' | b'}' if at < offset => {
                if frames.len() > 1 {
                    frames.pop();
                }
            }
            b',' | b')' | b']' | b'}' => break,
            _ if frame.field.is_none() && frame.value.is_none() && matches!(frame.bracket, b'(' | b'{') => {
                if let Some(name) = field(&mut walk) {
                    (frame.field, frame.name) = (Some(name), at);
                    if walk.at > offset {
                        break;
                    }
                    continue;
                }
                frame.value = Some(at);
                continue;
            }
            _ => {
                frame.value.get_or_insert(at);
            }
        }
        if at >= offset {
            break;
        }
        if walk.quoted() || !walk.name().is_empty() {
            continue;
        }
        if matches!(byte, b'(' | b'[' | b'{') {
            frames.push(Frame::open(byte, at));
        }
        walk.at += 1;
    }
    spot(text, &frames)
}

/// The name of a field with its colon, if there is one ahead.
fn field<'t>(walk: &mut Walk<'t>) -> Option<&'t str> {
    let start = walk.at;
    let name = walk.name();
    walk.gap();
    if !name.is_empty() && walk.peek() == Some(b':') {
        walk.at += 1;
        return Some(name);
    }
    walk.at = start;
    None
}

fn spot<'t>(text: &'t str, frames: &[Frame<'t>]) -> Spot<'t> {
    let steps = |frames: &[Frame<'t>]| frames.iter().skip(1).filter_map(|frame| frame.step(text)).collect();
    let inner = frames.last();
    let name =
        inner.map_or(0, |frame| if frame.field.is_some() { frame.name } else { frame.value.unwrap_or(frame.name) });
    let value = inner.and_then(|frame| frame.value).unwrap_or_else(|| {
        let mut ahead = Walk::new(text, name);
        if inner.is_some_and(|frame| frame.field.is_some()) {
            field(&mut ahead);
        }
        ahead.gap();
        ahead.at
    });
    Spot {
        path: steps(frames),
        name,
        value,
        around: steps(frames.get(..frames.len().saturating_sub(1)).unwrap_or_default()),
        open: inner.map_or(0, |frame| frame.open),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check::shown;

    const TEXT: &str = r#"#![enable(implicit_some)]
(
  format: 1,
  map: (
    actors: [
      (id: "a(", place: (x: 1.0, y: 2.0)),
      (r#id: "b", values: [(cite: Civic), X], /* c: /* d */ */ star: true),
    ],
    nature: Interest((sign: Mixed, stake: "s")),
    flows: Mutual((passes: Money), (passes: Adhesion)),
    due: Month(2016, 10),
  ),
)"#;

    fn path(word: &str) -> String {
        shown(&locate(TEXT, TEXT.find(word).unwrap()).path)
    }

    #[test]
    fn a_place_has_a_path() {
        for (word, expected) in [
            ("1,", "format"),
            ("\"a(\"", "map.actors[1].id"),
            ("2.0", "map.actors[1].place.y"),
            ("\"b\"", "map.actors[2].id"),
            ("Civic", "map.actors[2].values[1].cite"),
            ("X]", "map.actors[2].values[2]"),
            ("true", "map.actors[2].star"),
            ("Mixed", "map.nature.sign"),
            ("\"s\"", "map.nature.stake"),
            ("Money", "map.flows[1].passes"),
            ("Adhesion", "map.flows[2].passes"),
            ("2016", "map.due[1]"),
            ("10)", "map.due[2]"),
            ("star", "map.actors[2].star"),
            ("Month", "map.due"),
        ] {
            assert_eq!(path(word), expected, "at {word}");
        }
    }

    #[test]
    fn a_place_knows_what_it_stands_in() {
        let at = TEXT.find(", y: 2.0").unwrap() + ", y: 2.0".len();
        let spot = locate(TEXT, at);
        assert_eq!(shown(&spot.around), "map.actors[1].place", "the record");
        assert!(TEXT[spot.open..].starts_with("(x: 1.0"), "where it opens");
        assert!(TEXT[spot.name..].starts_with("y: 2.0"), "the last of its fields");
        assert!(TEXT[spot.value..].starts_with("2.0"), "and its value");
    }

    #[test]
    fn what_is_found_is_located_again() {
        for (offset, _) in TEXT.char_indices() {
            let spot = locate(TEXT, offset);
            let found = super::super::scan::find(TEXT, &spot.path);
            // The only value of a variant has the path of the variant.
            let between = TEXT.get(found.value..spot.value);
            let same = between.is_some_and(|between| between.chars().all(|c| c.is_alphanumeric() || c == '('));
            let empty = matches!(TEXT.as_bytes()[spot.value], b')' | b']' | b',') || spot.path.is_empty();
            assert!(same || empty, "at {offset}: {} is at {}, not {}", shown(&spot.path), found.value, spot.value);
        }
    }

    #[test]
    fn broken_texts_never_panic() {
        for (end, _) in TEXT.char_indices() {
            for offset in 0..=end + 2 {
                assert!(locate(&TEXT[..end], offset).value <= end + 2, "stays about the text");
            }
        }
    }
}
