//! From bytes to a project that holds together, or to everything that is wrong.

use super::fault::{Fault, LoadError, Problem, Syntax};
use super::format::FORMAT;
use super::limits::{MOST_BYTES, MOST_PROBLEMS};
use super::mend::mend;
use super::parse::{self, Ignored};
use super::place::TextPlace;
use super::repair::Repair;
use super::scan;
use crate::model::Project;
use crate::model::check::{self, Rule, Step};

/// A project as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The project.
    pub project: Project,
    /// What was mended on the way.
    pub repairs: Vec<Repair>,
    /// Paths of the fields that this version does not know; only a newer file has some.
    pub unread: Vec<String>,
    /// The format of the file.
    pub format: u32,
}

impl Opened {
    /// Whether a newer version wrote the file: it may be read, never overwritten.
    pub fn is_newer(&self) -> bool {
        self.format > FORMAT
    }
}

/// Reads a project from bytes.
pub fn read_bytes(bytes: &[u8]) -> Result<Opened, LoadError> {
    let size = bytes.len() as u64;
    if size > MOST_BYTES {
        return refuse(Problem::of_file(Fault::TooLarge { bytes: size, most: MOST_BYTES }));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => read(text),
        Err(_) if is_binary(bytes) => refuse(Problem::of_file(Fault::Binary)),
        Err(error) => {
            let byte = error.valid_up_to();
            let text = String::from_utf8_lossy(bytes);
            let place = Some(TextPlace::at_offset(&text, byte));
            refuse(Problem { fault: Fault::NotText { byte }, path: String::new(), place })
        }
    }
}

/// Reads a project from text.
///
/// Fails with every problem found, each with its line and column.
///
/// ```
/// use entente::storage::{self, Fault};
///
/// let error = storage::read("(format: 1, header: (title: \"Carte\"), map: (actors: 4))").unwrap_err();
/// assert_eq!(error.problems()[0].place.as_ref().unwrap().line, 1, "where it is");
/// ```
pub fn read(text: &str) -> Result<Opened, LoadError> {
    let mut repairs = Vec::new();
    let text = mend_text(text, &mut repairs);
    let text = text.as_ref();
    if text.trim().is_empty() {
        return refuse(Problem::of_file(Fault::Empty));
    }
    if is_binary(text.as_bytes()) {
        return refuse(Problem::of_file(Fault::Binary));
    }
    let format = scan::number(text, &[Step::Field("format")]);
    let newer = format.is_some_and(|format| format > FORMAT);
    let too_new = || Problem {
        fault: Fault::NewerVersion { found: format.unwrap_or(FORMAT), known: FORMAT },
        path: "format".to_owned(),
        place: Some(TextPlace::at_offset(text, scan::find(text, &[Step::Field("format")]).name)),
    };
    let (document, ignored) = match parse::document(text) {
        Ok(read) => read,
        Err(problem) => return refuse(if newer { too_new() } else { located(text, problem) }),
    };
    let mut problems = Vec::new();
    if document.format == 0 {
        let rule = Rule::OutOfRange { found: 0.0, least: 1.0, most: f64::from(FORMAT) };
        problems.push(problem_at(text, Fault::Rule(rule), &[Step::Field("format")]));
    }
    let format = document.format;
    if !newer {
        problems.extend(ignored.iter().take(MOST_PROBLEMS).map(|field| unknown_field(text, field)));
    }
    let project = mend(document.into_project(), &mut repairs);
    let mut sound = true;
    check::project(&project, &mut |path, rule| {
        sound = false;
        if problems.len() < MOST_PROBLEMS {
            problems.push(problem_at(text, Fault::Rule(rule), path));
        }
    });
    if newer && !sound {
        return refuse(too_new());
    }
    if !problems.is_empty() {
        return Err(LoadError::Invalid(problems));
    }
    Ok(Opened { project, repairs, unread: ignored.into_iter().map(|field| field.path).collect(), format })
}

fn refuse(problem: Problem) -> Result<Opened, LoadError> {
    Err(LoadError::Invalid(vec![problem]))
}

/// Whether bytes hold controls that no text has.
fn is_binary(bytes: &[u8]) -> bool {
    bytes.iter().take(4096).any(|byte| matches!(byte, 0..=8 | 14..=31 if *byte != 27))
}

/// The text without a mark of byte order and with our ends of lines. What we write escapes
/// carriage returns inside texts, so a bare one before a line break was put there by a tool.
fn mend_text<'a>(text: &'a str, repairs: &mut Vec<Repair>) -> std::borrow::Cow<'a, str> {
    let text = text.strip_prefix('\u{feff}').map_or(text, |rest| {
        repairs.push(Repair::ByteOrderMark);
        rest
    });
    let count = text.matches("\r\n").count();
    if count == 0 {
        return text.into();
    }
    repairs.push(Repair::LineEnds { count });
    text.replace("\r\n", "\n").into()
}

fn problem_at(text: &str, fault: Fault, path: &[Step<'_>]) -> Problem {
    let place = TextPlace::at_offset(text, scan::find(text, path).value);
    Problem::at(fault, path, Some(place))
}

fn unknown_field(text: &str, ignored: &Ignored) -> Problem {
    let place = Some(TextPlace::at_offset(text, ignored.at));
    Problem { fault: Fault::UnknownField { field: ignored.field.clone() }, path: ignored.path.clone(), place }
}

/// A problem of the parser, at a better place than the one it gives.
fn located(text: &str, mut problem: Problem) -> Problem {
    if let (Fault::RepeatedId { id }, Some(place)) = (&problem.fault, &problem.place) {
        let first = id.split(',').next().unwrap_or_default();
        let before: usize = text.split_inclusive('\n').take(place.line).map(str::len).sum();
        if let Some(at) = text.get(..before).and_then(|read| read.rfind(&format!("\"{first}\""))) {
            problem.place = Some(TextPlace::at_offset(text, at));
        }
    }
    if problem.fault == Fault::Syntax(Syntax::EndsTooSoon) {
        problem.place = Some(TextPlace::at_offset(text, text.trim_end().len()));
    }
    problem
}
