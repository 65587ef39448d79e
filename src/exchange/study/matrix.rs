//! A matrix: names of columns in the first line, a name and its numbers in each of the next.

use std::collections::BTreeMap;

use super::sheet::{MOST_NAME, Row, Sheet};
use super::{Given, SCALE, Separator, SheetRead, StudyFault, StudyFile, Why};
use crate::model::Level;

/// One cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nobody was asked.
    Empty,
    /// Asked, and not known.
    Unknown,
    /// A level.
    Value(Level),
}

/// A matrix that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Matrix {
    /// Names of rows, each with its line.
    pub(super) rows: Vec<(u64, String)>,
    /// Names of columns.
    pub(super) columns: Vec<String>,
    /// Cells of each row.
    pub(super) cells: Vec<Vec<Cell>>,
}

/// Reads one matrix; what is wrong is added to `faults`.
pub(super) fn read(given: Given<'_>, file: StudyFile, faults: &mut Vec<StudyFault>) -> (Matrix, SheetRead) {
    let nothing = SheetRead { file, separator: Separator::Comma, is_utf8: true, lines: 0, left_out: Vec::new() };
    let sheet = match Sheet::read(given.bytes, file) {
        Ok(sheet) => sheet,
        Err(fault) => {
            faults.push(fault);
            return (Matrix::default(), nothing);
        }
    };
    let Some((head, rows)) = sheet.rows.split_first() else { return (Matrix::default(), nothing) };
    let mut reader = Reader { file, faults };
    let columns: Vec<String> = head.cells.iter().skip(1).cloned().collect();
    reader.names(head.line, &columns);
    if columns.is_empty() {
        reader.fault(StudyFault::of_line(file, head.line, Why::NoColumn));
    } else if rows.is_empty() {
        reader.fault(StudyFault::of_file(file, Why::NoRow));
    }
    reader.row_names(rows);
    if file == StudyFile::Influences {
        reader.square(rows, &columns);
    }
    let cells = rows.iter().enumerate().map(|(rank, row)| reader.row(rank, row, &columns)).collect();
    let names = rows.iter().map(|row| (row.line, row.cell(0).to_owned())).collect();
    let read = SheetRead { separator: sheet.separator, is_utf8: sheet.is_utf8, lines: rows.len(), ..nothing };
    (Matrix { rows: names, columns, cells }, read)
}

/// Notes what is wrong on the way.
struct Reader<'a> {
    file: StudyFile,
    faults: &'a mut Vec<StudyFault>,
}

impl Reader<'_> {
    fn fault(&mut self, fault: StudyFault) {
        self.faults.push(fault);
    }

    /// Names of columns: each there, once, not endless.
    fn names(&mut self, line: u64, columns: &[String]) {
        for (rank, name) in columns.iter().enumerate() {
            let why = if name.is_empty() {
                Why::NoName
            } else if name.len() > MOST_NAME {
                Why::LongName
            } else if columns.iter().take(rank).any(|before| before == name) {
                Why::Repeated { first: None }
            } else {
                continue;
            };
            // A column without a name is told by its rank.
            let cell = if name.is_empty() { format!("{}", rank + 2) } else { name.clone() };
            self.fault(StudyFault::at(self.file, line, &cell, why));
        }
    }

    fn row_names(&mut self, rows: &[Row]) {
        let mut seen: BTreeMap<&str, u64> = BTreeMap::new();
        for row in rows {
            let name = row.cell(0);
            let why = if name.is_empty() {
                Why::NoName
            } else if name.len() > MOST_NAME {
                Why::LongName
            } else if let Some(&first) = seen.get(name) {
                Why::Repeated { first: Some(first) }
            } else {
                seen.insert(name, row.line);
                continue;
            };
            let fault = if name.is_empty() {
                StudyFault::of_line(self.file, row.line, why)
            } else {
                StudyFault::at(self.file, row.line, name, why)
            };
            self.fault(fault);
        }
    }

    /// As many rows as columns, in one order.
    fn square(&mut self, rows: &[Row], columns: &[String]) {
        if rows.len() != columns.len() {
            let why = Why::NotSquare { rows: rows.len(), columns: columns.len() };
            return self.fault(StudyFault::of_file(self.file, why));
        }
        let strayed = rows.iter().zip(columns).find(|(row, column)| row.cell(0) != column.as_str());
        // One step out of order puts all the next out of order: the first says it.
        if let Some((row, expected)) = strayed {
            let why = Why::OtherOrder { expected: expected.clone() };
            self.fault(StudyFault::at(self.file, row.line, row.cell(0), why));
        }
    }

    fn row(&mut self, rank: usize, row: &Row, columns: &[String]) -> Vec<Cell> {
        let (found, wanted) = (row.cells.len().saturating_sub(1), columns.len());
        if found != wanted {
            let why = if found < wanted { Why::TooFew { found, wanted } } else { Why::TooMany { found, wanted } };
            self.fault(StudyFault::of_line(self.file, row.line, why));
            return Vec::new();
        }
        let least = if self.file == StudyFile::Influences { 0 } else { -SCALE.bound() };
        let mut cells = Vec::with_capacity(wanted);
        for (place, (column, written)) in columns.iter().zip(row.cells.iter().skip(1)).enumerate() {
            let diagonal = self.file == StudyFile::Influences && place == rank;
            let read = cell(written, least).and_then(|cell| match cell {
                Cell::Empty | Cell::Value(0) => Ok(cell),
                _ if diagonal => Err(Why::Diagonal(written.clone())),
                _ => Ok(cell),
            });
            match read {
                Ok(cell) => cells.push(cell),
                Err(why) => self.fault(StudyFault::at(self.file, row.line, column, why)),
            }
        }
        cells
    }
}

/// What a cell says: a whole number from `least` to the bound of the scale, « ? », or nothing.
fn cell(written: &str, least: Level) -> Result<Cell, Why> {
    if written.is_empty() {
        return Ok(Cell::Empty);
    }
    if written == "?" {
        return Ok(Cell::Unknown);
    }
    let most = SCALE.bound();
    let number = whole(written).ok_or_else(|| Why::NotANumber(written.to_owned()))?;
    match Level::try_from(number) {
        Ok(level) if (least..=most).contains(&level) => Ok(Cell::Value(level)),
        _ => Err(Why::OutOfRange { found: written.to_owned(), least, most }),
    }
}

/// A whole number as people and spreadsheets write it: a true minus, a plus, a fraction of zeros.
pub(super) fn whole(written: &str) -> Option<i64> {
    let plain: String =
        written.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '−' { '-' } else { c }).collect();
    let (units, fraction) = plain.split_once(['.', ',']).unwrap_or((&plain, ""));
    if fraction.chars().any(|digit| digit != '0') {
        return None;
    }
    units.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_and_spreadsheets_write_them() {
        for (written, number) in
            [("3", Some(3)), ("−2", Some(-2)), ("- 2", Some(-2)), ("+1", Some(1)), ("2,0", Some(2)), ("2.00", Some(2))]
        {
            assert_eq!(whole(written), number, "{written}");
        }
        for written in ["2,5", "x", "1e3", "--1", "2/3", ","] {
            assert_eq!(whole(written), None, "{written}");
        }
    }

    #[test]
    fn an_empty_cell_a_question_mark_and_zero_are_three_things() {
        assert_eq!(cell("", 0), Ok(Cell::Empty), "nobody was asked");
        assert_eq!(cell("?", 0), Ok(Cell::Unknown), "asked, and not known");
        assert_eq!(cell("0", 0), Ok(Cell::Value(0)), "none");
        assert!(matches!(cell("-1", 0), Err(Why::OutOfRange { least: 0, most: 4, .. })), "beyond the scale");
        assert!(matches!(cell("300", -4), Err(Why::OutOfRange { .. })), "beyond any level");
    }
}
