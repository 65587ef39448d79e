//! What is wrong with a table, and where: as data, the words are elsewhere.

use crate::model::Level;

/// Which file of a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StudyFile {
    /// The matrix of influences, actor × actor.
    Influences,
    /// The matrix of positions, actor × stake.
    Positions,
    /// The list of links.
    Edges,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyFault {
    /// In which file.
    pub file: StudyFile,
    /// On which line, from 1; none: in the file as a whole.
    pub line: Option<u64>,
    /// The cell: the name of its row or of its column; none: the line as a whole.
    pub cell: Option<String>,
    /// What is wrong.
    pub why: Why,
}

impl StudyFault {
    /// Of a whole file.
    pub(super) fn of_file(file: StudyFile, why: Why) -> Self {
        Self { file, line: None, cell: None, why }
    }

    /// Of a whole line.
    pub(super) fn of_line(file: StudyFile, line: u64, why: Why) -> Self {
        Self { file, line: Some(line), cell: None, why }
    }

    /// Of one cell.
    pub(super) fn at(file: StudyFile, line: u64, cell: &str, why: Why) -> Self {
        Self { file, line: Some(line), cell: Some(cell.to_owned()), why }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is nothing in the file.
    Empty,
    /// There are names of columns, and no row below.
    NoRow,
    /// There is no column beside the names, or none of the two that a list needs.
    NoColumn,
    /// A quote that is not closed, or another slip of the format.
    NotATable(String),
    /// More cells than a study may have.
    TooLarge {
        /// The most allowed.
        most: usize,
    },
    /// A matrix of influences has as many rows as columns.
    NotSquare {
        /// Its rows.
        rows: usize,
        /// Its columns.
        columns: usize,
    },
    /// The row stands where the column of another actor stands.
    OtherOrder {
        /// The name of the column at that rank.
        expected: String,
    },
    /// A row or a column without a name.
    NoName,
    /// A name that stands twice.
    Repeated {
        /// The line of the first; none in the first line.
        first: Option<u64>,
    },
    /// A name of more letters than a name may have.
    LongName,
    /// A line with fewer cells than there are columns.
    TooFew {
        /// Its cells.
        found: usize,
        /// The columns.
        wanted: usize,
    },
    /// A line with more cells than there are columns.
    TooMany {
        /// Its cells.
        found: usize,
        /// The columns.
        wanted: usize,
    },
    /// An actor does not act on itself here: the diagonal is 0 or empty.
    Diagonal(String),
    /// A cell that is neither a whole number, nor « ? », nor empty.
    NotANumber(String),
    /// A number beyond the scale.
    OutOfRange {
        /// As it is written.
        found: String,
        /// The least allowed.
        least: Level,
        /// The most allowed.
        most: Level,
    },
    /// An actor that the other matrix does not name.
    OnlyHere,
    /// A link from an actor to itself.
    Itself,
    /// A sign that is not 1, −1, « ? » or empty.
    NotASign(String),
}
