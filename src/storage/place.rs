//! A place in a text, as people find it: line, column, and the lines around.

/// Where something stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPlace {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
    /// The line itself with one line before and one after, each with its number.
    pub around: Vec<(usize, String)>,
}

/// Longest part of a line that is shown, in characters.
const LONGEST: usize = 120;

impl TextPlace {
    /// The place of a byte of `text`.
    pub(super) fn at_offset(text: &str, offset: usize) -> Self {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = text.get(..offset).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let column = before.get(start..).unwrap_or_default().chars().count() + 1;
        Self { line, column, around: around(text, start, line) }
    }
}

/// The line that starts at byte `start`, with its neighbours.
fn around(text: &str, start: usize, line: usize) -> Vec<(usize, String)> {
    let before = text.get(..start).unwrap_or_default();
    let first = before.strip_suffix('\n').map_or(start, |above| above.rfind('\n').map_or(0, |at| at + 1));
    let first_number = if first < start { line - 1 } else { line };
    let rest = text.get(first..).unwrap_or_default();
    let count = line + 2 - first_number;
    rest.lines().take(count).enumerate().map(|(rank, words)| (first_number + rank, short(words))).collect()
}

fn short(line: &str) -> String {
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_are_those_of_people() {
        let text = "a\n\néb\nc\n";
        let place = TextPlace::at_offset(text, 5);
        assert_eq!((place.line, place.column), (3, 2), "after é, which has two bytes");
        let lines: Vec<(usize, &str)> = place.around.iter().map(|(n, l)| (*n, l.as_str())).collect();
        assert_eq!(lines, [(2, ""), (3, "éb"), (4, "c")], "one line before, one after");
    }

    #[test]
    fn the_ends_of_a_text_have_fewer_neighbours() {
        assert_eq!(TextPlace::at_offset("a\nb", 0).around.len(), 2, "nothing before the first line");
        assert_eq!(TextPlace::at_offset("a\nb", 3).around, [(1, "a".to_owned()), (2, "b".to_owned())], "the last");
        assert_eq!(TextPlace::at_offset("", 0).around, [], "nothing at all");
    }
}
