//! Tables as other programs write them: which letters, which separator, which cells.

use std::borrow::Cow;

use super::{Separator, StudyFault, StudyFile, Why};

/// Most cells of one file.
pub(super) const MOST_CELLS: usize = 1_000_000;
/// Longest name, in bytes.
pub(super) const MOST_NAME: usize = 1000;

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Its line in the file, from 1.
    pub(super) line: u64,
    /// Its cells, without the spaces around them.
    pub(super) cells: Vec<String>,
}

impl Row {
    /// A cell; beyond the last, nothing.
    pub(super) fn cell(&self, rank: usize) -> &str {
        self.cells.get(rank).map_or("", String::as_str)
    }

    /// Cells up to the last that is not empty.
    fn filled(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
    }
}

/// A table without its empty lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    pub(super) separator: Separator,
    pub(super) is_utf8: bool,
    pub(super) rows: Vec<Row>,
}

impl Sheet {
    /// The table that the bytes hold.
    pub(super) fn read(bytes: &[u8], file: StudyFile) -> Result<Self, StudyFault> {
        let (text, is_utf8) = decoded(bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let separator = separator(text);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator.byte())
            .from_reader(text.as_bytes());
        let mut rows: Vec<Row> = Vec::new();
        let mut lines = Lines { text: text.as_bytes(), byte: 0, line: 1 };
        let mut count = 0;
        for record in reader.records() {
            let record = record.map_err(|error| StudyFault::of_file(file, Why::NotATable(error.to_string())))?;
            count += record.len();
            if count > MOST_CELLS {
                return Err(StudyFault::of_file(file, Why::TooLarge { most: MOST_CELLS }));
            }
            let line = lines.at(record.position().map_or(0, csv::Position::byte));
            let row = Row { line, cells: record.iter().map(tidy).collect() };
            if row.filled() > 0 {
                rows.push(row);
            }
        }
        let widest = rows.iter().map(Row::filled).max().unwrap_or_default();
        for row in &mut rows {
            row.cells.truncate(widest);
        }
        if rows.is_empty() { Err(StudyFault::of_file(file, Why::Empty)) } else { Ok(Self { separator, is_utf8, rows }) }
    }
}

/// Counts lines as the reader goes; empty ones, over which it jumps, included.
struct Lines<'a> {
    text: &'a [u8],
    byte: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the first cell from that byte on.
    fn at(&mut self, byte: u64) -> u64 {
        while let Some(letter) = self.text.get(self.byte) {
            if self.byte as u64 >= byte && !matches!(letter, b'\n' | b'\r') {
                break;
            }
            self.line += u64::from(*letter == b'\n');
            self.byte += 1;
        }
        self.line
    }
}

/// A cell as it is meant: one line, plain spaces, without the apostrophe that guards a formula.
fn tidy(cell: &str) -> String {
    let words: Vec<&str> =
        cell.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    let cell = words.join(" ");
    match cell.strip_prefix('\'') {
        Some(guarded) if guarded.starts_with(['=', '+', '-', '@']) => guarded.to_owned(),
        _ => cell,
    }
}

/// The letters, and whether they were UTF-8; what is not is taken for Windows-1252.
fn decoded(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), true),
        Err(_) => (Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect()), false),
    }
}

/// The letter of a byte.
fn windows_1252(byte: u8) -> char {
    /// What stands from 0x80 to 0x9f; five of them are free.
    const UPPER: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    let upper = byte.checked_sub(0x80).and_then(|rank| UPPER.get(usize::from(rank)));
    upper.copied().unwrap_or_else(|| char::from(byte))
}

/// The separator that splits the first line into the most cells and keeps to it on the next lines.
fn separator(text: &str) -> Separator {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(8).collect();
    let score = |separator: Separator| {
        let counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, char::from(separator.byte()))).collect();
        let first = counts.first().copied().unwrap_or_default();
        let steady = counts.iter().filter(|count| **count == first).count();
        (first > 0, steady, first)
    };
    // The last of equals wins: the comma.
    Separator::ALL.into_iter().max_by_key(|separator| score(*separator)).unwrap_or(Separator::Comma)
}

/// How many times `mark` stands outside quotes.
fn outside_quotes(line: &str, mark: char) -> usize {
    let mut quoted = false;
    let mut count = 0;
    for letter in line.chars() {
        quoted ^= letter == '"';
        count += usize::from(letter == mark && !quoted);
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Sheet {
        Sheet::read(bytes, StudyFile::Positions).expect("a table")
    }

    #[test]
    fn the_separator_is_found_whatever_names_hold() {
        for (text, separator) in [
            ("2MAO;Eau;Bois, haies\nMairie;1;2\n", Separator::Semicolon),
            ("2MAO,\"Eau; rivières\",Bois\nMairie,1,2\n", Separator::Comma),
            ("2MAO\tEau, rivières\tBois\nMairie\t1\t2\n", Separator::Tab),
            ("alone\n", Separator::Comma),
        ] {
            assert_eq!(read(text.as_bytes()).separator, separator, "{text:?}");
        }
    }

    #[test]
    fn letters_of_an_old_spreadsheet_are_read_as_they_were_meant() {
        let sheet = read(b"MAO;\xc9tat;\x8cuvre\nPr\xe9fet;1;2\n");
        assert!(!sheet.is_utf8, "and that is known");
        assert_eq!(sheet.rows[0].cells, ["MAO", "État", "Œuvre"], "names");
        assert_eq!(read("\u{feff}MAO;État\nP;1\n".as_bytes()).rows[0].cells, ["MAO", "État"], "a mark at the head");
    }

    #[test]
    fn lines_are_numbered_as_in_the_file_and_what_is_beyond_the_table_is_left() {
        let sheet = read(b"MAO;A;B;;\n\n;;;;\nx;1;2;;\r\n\"two\nlines\";3;'-4;;\n");
        assert_eq!(sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 4, 5], "empty ones are counted");
        assert_eq!(sheet.rows[2].cells, ["two lines", "3", "-4"], "one line, no guard, no empty column");
    }
}
