//! What is wrong where the parser stumbles: its errors turned into [`Fault`]s, with a path and a place.
//!
//! The parser stops at its first error, says it in English, and points somewhere near. Here its error gives
//! the sort of fault; the text gives the path, the exact place and what was found there; and what would have
//! done is asked of the parser again (`ask`).

use ron::error::{Position, SpannedError};

use super::ask;
use super::fault::{Fault, Problem, Syntax};
use super::locate::{Spot, locate};
use super::place::TextPlace;
use super::scan;
use super::walk::Walk;
use crate::model::check::{Rule, Step};
use crate::model::{NOT_A_DAY, NOT_A_TIME, REPEATED_ID};

/// Longest part of a file that is quoted in a message, in characters.
const LONGEST: usize = 60;

/// The problem behind an error of the parser.
pub(super) fn problem(text: &str, error: &SpannedError) -> Problem {
    let offset = offset(text, error.span.end);
    let spot = locate(text, offset);
    if let Some(problem) = of_record(text, &error.code, &spot) {
        return problem;
    }
    if let Some(fault) = of_value(text, error, offset, &spot) {
        return at(text, fault, &spot.path, spot.value);
    }
    let syntax = syntax(&error.code);
    if syntax == Syntax::BadEscape {
        let mark = text.get(..offset).and_then(|read| read.rfind('\\')).unwrap_or(offset);
        return at(text, Fault::Syntax(syntax), &spot.path, mark);
    }
    let offset = if syntax == Syntax::EndsTooSoon { text.trim_end().len() } else { offset };
    let fault = if error.code == ron::Error::ExceededRecursionLimit { Fault::TooDeep } else { Fault::Syntax(syntax) };
    at(text, fault, &[], offset)
}

fn at(text: &str, fault: Fault, path: &[Step<'_>], offset: usize) -> Problem {
    Problem::at(fault, path, Some(TextPlace::at_offset(text, offset)))
}

/// The byte at a line and a column, both from 1.
pub(super) fn offset(text: &str, position: Position) -> usize {
    let line: usize = text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(line..).unwrap_or_default();
    rest.char_indices().nth(position.col.saturating_sub(1)).map_or(text.len(), |(at, _)| line + at)
}

/// What is wrong with a record or a list as a whole.
fn of_record(text: &str, error: &ron::Error, spot: &Spot<'_>) -> Option<Problem> {
    use ron::Error;
    match error {
        Error::MissingStructField { field, .. } => {
            Some(at(text, Fault::MissingField { field: (*field).to_owned() }, &spot.around, spot.open))
        }
        Error::DuplicateStructField { field, .. } => {
            Some(at(text, Fault::RepeatedField { field: (*field).to_owned() }, &spot.path, spot.name))
        }
        Error::ExpectedDifferentLength { found, .. } => {
            Some(at(text, Fault::TooFew { found: *found }, &spot.around, value_of(text, &spot.around, spot.open)))
        }
        Error::Message(message) => {
            let (rank, id) = message.strip_prefix(REPEATED_ID)?.trim_start().split_once(' ')?;
            let mut path = spot.around.clone();
            path.push(Step::Item(rank.parse().ok()?));
            let id = bare(id);
            if !id.contains(',') {
                path.push(Step::Field("id"));
            }
            let place = scan::find(text, &path).value;
            Some(at(text, Fault::RepeatedId { id }, &path, place))
        }
        _ => None,
    }
}

/// Where the value at `path` starts; the bracket at `open` when it is not found.
fn value_of(text: &str, path: &[Step<'_>], open: usize) -> usize {
    let found = scan::find(text, path).value;
    if found <= open { found } else { open }
}

/// `ActorId(0000-…)` without the name of its type; both ids of a pair.
fn bare(id: &str) -> String {
    let is_part = |c: char| c.is_ascii_hexdigit() || c == '-';
    let parts: Vec<&str> = id.split(|c| !is_part(c)).filter(|part| part.len() == 36).collect();
    if parts.is_empty() { id.to_owned() } else { parts.join(", ") }
}

/// What is wrong with one value.
fn of_value(text: &str, error: &SpannedError, offset: usize, spot: &Spot<'_>) -> Option<Fault> {
    use ron::Error;
    let literal = literal(text, spot.value);
    let found = short(literal);
    match &error.code {
        Error::NoSuchEnumVariant { expected, .. } => {
            Some(Fault::UnknownVariant { found, expected: expected.iter().map(|word| (*word).to_owned()).collect() })
        }
        Error::Message(message) if message == NOT_A_DAY => Some(Fault::BadDate { found }),
        Error::Message(message) if message == NOT_A_TIME => Some(Fault::BadTime { found }),
        Error::Message(message) if message.contains("UUID") => Some(Fault::BadId { found }),
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_) => {
            Some(Fault::UnknownVariant { found, expected: ask::words(text, spot.value, literal)? })
        }
        Error::ExpectedFloat | Error::FloatUnderscore => {
            Some(Fault::ExpectedNumber { whole: false, bounds: ask::bounds(text, spot, literal) })
        }
        Error::IntegerOutOfBounds => match (ask::bounds(text, spot, literal), number(literal)) {
            (Some((least, most)), Some(found)) if !(least..=most).contains(&found) => {
                Some(Fault::Rule(Rule::OutOfRange { found, least, most }))
            }
            _ => Some(Fault::Syntax(Syntax::BadNumber)),
        },
        code if whole_number_expected(code, literal, offset - spot.value.min(offset)) => {
            Some(Fault::ExpectedNumber { whole: true, bounds: ask::bounds(text, spot, literal) })
        }
        Error::ExpectedBoolean => Some(Fault::Syntax(Syntax::Expected("true, false"))),
        Error::ExpectedString => Some(Fault::Syntax(Syntax::Expected("\"…\""))),
        Error::ExpectedArray => Some(Fault::Syntax(Syntax::Expected("["))),
        Error::ExpectedNamedStructLike(_) | Error::ExpectedStructLike | Error::ExpectedDifferentStructName { .. } => {
            Some(Fault::Syntax(Syntax::Expected("(")))
        }
        _ => None,
    }
}

/// Whether the parser wanted a whole number where `literal` stands: it says so, or stops in the middle of one.
pub(super) fn whole_number_expected(error: &ron::Error, literal: &str, inside: usize) -> bool {
    use ron::Error;
    let is_number = literal.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'));
    match error {
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::UnderscoreAtBeginning => true,
        Error::ExpectedComma | Error::ExpectedStructLikeEnd | Error::ExpectedArrayEnd => {
            is_number && (1..literal.len()).contains(&inside)
        }
        _ => false,
    }
}

/// The value that starts at a byte, up to the comma, the bracket or the end of the line that ends it.
pub(super) fn literal(text: &str, start: usize) -> &str {
    let mut walk = Walk::new(text, start);
    if !walk.quoted() {
        walk.value();
    }
    let value = text.get(start..walk.at.min(text.len())).unwrap_or_default();
    let line = value.split('\n').next().unwrap_or_default();
    line.trim_end()
}

fn number(literal: &str) -> Option<f64> {
    literal.replace('_', "").parse().ok()
}

fn short(literal: &str) -> String {
    match literal.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", literal.get(..end).unwrap_or_default()),
        None => literal.to_owned(),
    }
}

/// What breaks the rules of RON itself.
fn syntax(error: &ron::Error) -> Syntax {
    use ron::Error;
    match error {
        Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment | Error::UnclosedLineComment => {
            Syntax::EndsTooSoon
        }
        Error::ExpectedArray => Syntax::Expected("["),
        Error::ExpectedArrayEnd => Syntax::Expected("]"),
        Error::ExpectedComma => Syntax::Expected(","),
        Error::ExpectedMapColon => Syntax::Expected(":"),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Syntax::Expected(")"),
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd | Error::NoSuchExtension(_) => {
            Syntax::Expected("#![enable(implicit_some)]")
        }
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_) => {
            Syntax::Expected("a–z")
        }
        Error::InvalidEscape(_) => Syntax::BadEscape,
        Error::UnexpectedChar(c) => Syntax::UnexpectedSign(*c),
        Error::TrailingCharacters => Syntax::MoreAfterEnd,
        other => {
            tracing::debug!("an error without words of its own: {other}");
            Syntax::Other
        }
    }
}
