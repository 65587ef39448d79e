//! What was read of a study, to be told before anybody works on it.

use super::StudyFile;

/// What stands between two cells of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    pub(super) const ALL: [Self; 3] = [Self::Semicolon, Self::Tab, Self::Comma];

    /// As it stands in a file.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// How one file was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRead {
    /// Which one.
    pub file: StudyFile,
    /// What stands between its cells.
    pub separator: Separator,
    /// Whether it is in UTF-8; else it was taken for Windows-1252.
    pub is_utf8: bool,
    /// Its lines of content, the names of columns left out.
    pub lines: usize,
    /// Columns that mean nothing here, by name.
    pub left_out: Vec<String>,
}

/// Links between two actors that were linked before in the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parallel {
    /// How many.
    pub count: usize,
    /// The line of the first.
    pub first_line: u64,
}

/// The review of a study.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The files.
    pub sheets: Vec<SheetRead>,
    /// Cells left empty: nobody was asked.
    pub empty: usize,
    /// Cells that say « ? ».
    pub unknown: usize,
    /// Links that repeat a pair; all are kept.
    pub parallel: Parallel,
}
