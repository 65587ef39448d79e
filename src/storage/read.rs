//! From bytes to a project that holds together, or to everything that is wrong.

use super::fault::{Fault, LoadError, Problem};
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
        Err(_) if controls(bytes) > 0 => refuse(Problem::of_file(Fault::Binary)),
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
    if controls(text.as_bytes()) * 10 > text.len().min(HEAD) {
        return refuse(Problem::of_file(Fault::Binary));
    }
    let mut problems = Problems::default();
    // Looked for first without a stop at each byte: there are none.
    if text.bytes().fold(false, |found, byte| found | is_control(byte)) {
        for (at, sign) in text.bytes().enumerate().filter(|(_, sign)| is_control(*sign)) {
            let place = || Some(TextPlace::at_offset(text, at));
            problems.add(|| Problem {
                fault: Fault::Control { code: sign.into() },
                path: String::new(),
                place: place(),
            });
        }
    }
    problems.none()?;
    let format = scan::number(text, &[Step::Field("format")]);
    let newer = format.is_some_and(|format| format > FORMAT);
    let too_new = || Problem {
        fault: Fault::NewerVersion { found: format.unwrap_or(FORMAT), known: FORMAT },
        path: "format".to_owned(),
        place: Some(TextPlace::at_offset(text, scan::find(text, &[Step::Field("format")]).name)),
    };
    let (read, ignored) = parse::document(text);
    if !newer {
        for field in &ignored {
            problems.add(|| unknown_field(text, field));
        }
    }
    let document = match read {
        Ok(document) => document,
        Err(_) if newer => return refuse(too_new()),
        Err(problem) => {
            problems.add(|| problem);
            return Err(problems.error());
        }
    };
    let format = document.format;
    if format == 0 {
        let rule = Rule::OutOfRange { found: 0.0, least: 1.0, most: f64::from(FORMAT) };
        problems.add(|| problem_at(text, rule, &[Step::Field("format")]));
    }
    let project = mend(document.into_project(), &mut repairs);
    let before = problems.count;
    check::project(&project, &mut |path, rule| problems.add(|| problem_at(text, rule, path)));
    if newer && problems.count > before {
        return refuse(too_new());
    }
    problems.none()?;
    Ok(Opened { project, repairs, unread: ignored.into_iter().map(|field| field.path).collect(), format })
}

fn refuse(problem: Problem) -> Result<Opened, LoadError> {
    Err(LoadError::only(problem))
}

/// What is wrong so far: the first problems, and how many there are.
#[derive(Default)]
struct Problems {
    first: Vec<Problem>,
    count: usize,
}

impl Problems {
    fn add(&mut self, problem: impl FnOnce() -> Problem) {
        self.count += 1;
        if self.first.len() < MOST_PROBLEMS {
            self.first.push(problem());
        }
    }

    /// Fails when there is one.
    fn none(&mut self) -> Result<(), LoadError> {
        if self.count == 0 { Ok(()) } else { Err(std::mem::take(self).error()) }
    }

    /// The first problems in the order of the file; those that two walks have met stand as the file does.
    fn error(self) -> LoadError {
        let Self { first: mut problems, count } = self;
        let more = count - problems.len();
        problems.sort_by_key(|problem| problem.place.as_ref().map(|place| (place.line, place.column)));
        LoadError::Invalid { problems, more }
    }
}

/// How much of a file shows its sort, in bytes.
const HEAD: usize = 4096;

/// Whether a byte is a control that no text has. What we write escapes those of a text.
fn is_control(byte: u8) -> bool {
    byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r')
}

/// How many controls the head of a file has.
fn controls(bytes: &[u8]) -> usize {
    bytes.iter().take(HEAD).filter(|byte| is_control(**byte)).count()
}

/// The text without a mark of byte order and with our ends of lines. What we write escapes
/// carriage returns inside texts, so a bare one was put there by a tool or another system.
fn mend_text<'a>(text: &'a str, repairs: &mut Vec<Repair>) -> std::borrow::Cow<'a, str> {
    let text = text.strip_prefix('\u{feff}').map_or(text, |rest| {
        repairs.push(Repair::ByteOrderMark);
        rest
    });
    let count = text.matches('\r').count();
    if count == 0 {
        return text.into();
    }
    repairs.push(Repair::LineEnds { count });
    text.replace("\r\n", "\n").replace('\r', "\n").into()
}

fn problem_at(text: &str, rule: Rule, path: &[Step<'_>]) -> Problem {
    let place = TextPlace::at_offset(text, scan::find(text, path).value);
    Problem::at(Fault::Rule(rule), path, Some(place))
}

fn unknown_field(text: &str, ignored: &Ignored) -> Problem {
    let place = Some(TextPlace::at_offset(text, ignored.at));
    Problem { fault: Fault::UnknownField { field: ignored.field.clone() }, path: ignored.path.clone(), place }
}
