//! What may be wrong with a file, as data: the words for people are elsewhere.

use std::fmt;
use std::io;

use super::place::TextPlace;
use crate::model::check::{self, Rule, Step};

/// What breaks the rules of RON itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// The text ends in the middle of something.
    EndsTooSoon,
    /// Something else was expected; the signs that would do.
    Expected(&'static str),
    /// A sign that has no place there.
    UnexpectedSign(char),
    /// A number that is too large to be read.
    BadNumber,
    /// An escape in a text that means nothing.
    BadEscape,
    /// There is more after the end.
    MoreAfterEnd,
    /// Anything else.
    Other,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The file holds nothing.
    Empty,
    /// The bytes are not a text, from that byte on (from 0).
    NotText {
        /// How many bytes are good before.
        byte: usize,
    },
    /// The bytes are those of another sort of file.
    Binary,
    /// A control character that no text has.
    Control {
        /// Its code.
        code: u32,
    },
    /// More bytes than a map can have.
    TooLarge {
        /// Bytes of the file.
        bytes: u64,
        /// The most that is read.
        most: u64,
    },
    /// The text is not RON.
    Syntax(Syntax),
    /// Brackets within brackets, too many times.
    TooDeep,
    /// A number was expected.
    ExpectedNumber {
        /// Whether it must be a whole one.
        whole: bool,
        /// The least and the most allowed, when they are known.
        bounds: Option<(f64, f64)>,
    },
    /// Fewer values between brackets than there must be.
    TooFew {
        /// How many there are.
        found: usize,
    },
    /// A field that must be there is not.
    MissingField {
        /// Its name.
        field: String,
    },
    /// A field that this version does not know.
    UnknownField {
        /// Its name.
        field: String,
    },
    /// A word that is not one of those allowed.
    UnknownVariant {
        /// The word found.
        found: String,
        /// The words allowed.
        expected: Vec<String>,
    },
    /// A field that is there twice.
    RepeatedField {
        /// Its name.
        field: String,
    },
    /// Two items of one list under the same id.
    RepeatedId {
        /// The id.
        id: String,
    },
    /// An id that is not one.
    BadId {
        /// What stands there.
        found: String,
    },
    /// A date that does not exist or is not written as year-month-day.
    BadDate {
        /// What stands there.
        found: String,
    },
    /// A time that does not exist or is not written as a day and a time.
    BadTime {
        /// What stands there.
        found: String,
    },
    /// A rule of the model that is broken.
    Rule(Rule),
    /// The file was written by a newer version, and says things that this one cannot read.
    NewerVersion {
        /// The format of the file.
        found: u32,
        /// The newest format that is read.
        known: u32,
    },
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What is wrong.
    pub fault: Fault,
    /// The field it is about, such as `map.actors[3].place`; empty when the file as a whole is meant.
    pub path: String,
    /// Where it stands in the text.
    pub place: Option<TextPlace>,
}

impl Problem {
    /// A problem of the file as a whole.
    pub(super) fn of_file(fault: Fault) -> Self {
        Self { fault, path: String::new(), place: None }
    }

    /// A problem at a path, found again in the text.
    pub(super) fn at(fault: Fault, steps: &[Step<'_>], place: Option<TextPlace>) -> Self {
        Self { fault, path: check::shown(steps), place }
    }
}

/// Why a file was not opened.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// There is nothing at that path.
    #[error("there is no file there")]
    NotFound,
    /// The path names a link whose target is gone.
    #[error("the link leads to a file that is not there")]
    DanglingLink,
    /// The path names a folder.
    #[error("this is a folder")]
    Folder,
    /// The path names a socket, a pipe or a device.
    #[error("this is not an ordinary file")]
    NotAFile,
    /// The system refused.
    #[error("the system refused: {0}")]
    System(#[from] io::Error),
    /// What it holds is wrong.
    #[error("{}", list(.problems))]
    Invalid {
        /// The first problems, in the order of the file.
        problems: Vec<Problem>,
        /// How many more there are.
        more: usize,
    },
}

impl LoadError {
    /// One problem, which says all.
    pub(super) fn only(problem: Problem) -> Self {
        Self::Invalid { problems: vec![problem], more: 0 }
    }

    /// What is wrong inside the file; nothing when it could not be read at all.
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Invalid { problems, .. } => problems,
            _ => &[],
        }
    }
}

fn list(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// For the journal; people read the words of their language.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{}:{}: ", place.line, place.column)?;
        }
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{:?}", self.fault)
    }
}
