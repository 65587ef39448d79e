//! From text to records: RON errors turned into [`Fault`]s.

use ron::error::SpannedError;
use serde::Deserialize as _;

use super::fault::{Fault, Problem, Syntax};
use super::format::Document;
use super::place::TextPlace;
use super::scan;
use crate::model::check::{self, Step};

/// A field of the text that the types of this version do not know.
pub(super) struct Ignored {
    /// Its name.
    pub(super) field: String,
    /// Its path, in words.
    pub(super) path: String,
    /// Where its name stands.
    pub(super) at: usize,
}

/// A document, and the fields it holds that we do not know.
pub(super) fn document(text: &str) -> Result<(Document, Vec<Ignored>), Problem> {
    let mut ignored = Vec::new();
    let parsed = ron::Deserializer::from_str(text).and_then(|mut deserializer| {
        let read = {
            let mut note = |at: serde_ignored::Path<'_>| ignored.push(Ignored::new(text, &at));
            Document::deserialize(serde_ignored::Deserializer::new(&mut deserializer, &mut note))
        };
        let end = read.and_then(|document| deserializer.end().map(|()| document));
        end.map_err(|error| deserializer.span_error(error))
    });
    match parsed {
        Ok(document) => Ok((document, ignored)),
        Err(error) => Err(problem(text, &error)),
    }
}

impl Ignored {
    fn new(text: &str, path: &serde_ignored::Path<'_>) -> Self {
        let steps = steps_of(path);
        let field = match steps.last() {
            Some(Step::Field(name)) => (*name).to_owned(),
            _ => String::new(),
        };
        Self { field, path: check::shown(&steps), at: scan::find(text, &steps).name }
    }
}

fn steps_of<'a>(path: &'a serde_ignored::Path<'a>) -> Vec<Step<'a>> {
    use serde_ignored::Path;
    let (parent, step) = match path {
        Path::Root => return Vec::new(),
        Path::Seq { parent, index } => (parent, Some(Step::Item(*index))),
        Path::Map { parent, key } => (parent, Some(Step::Field(key))),
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => (parent, None),
    };
    let mut steps = steps_of(parent);
    steps.extend(step);
    steps
}

fn problem(text: &str, error: &SpannedError) -> Problem {
    let start = error.span.start;
    let place = TextPlace::at(text, start.line, start.col);
    Problem { fault: fault(&error.code), path: String::new(), place: Some(place) }
}

fn fault(error: &ron::Error) -> Fault {
    use ron::Error;
    match error {
        Error::ExceededRecursionLimit => Fault::TooDeep,
        Error::NoSuchEnumVariant { expected, found, .. } => Fault::UnknownVariant {
            found: found.clone(),
            expected: expected.iter().map(|word| (*word).to_owned()).collect(),
        },
        Error::NoSuchStructField { found, .. } => Fault::UnknownField { field: found.clone() },
        Error::MissingStructField { field, .. } => Fault::MissingField { field: (*field).to_owned() },
        Error::DuplicateStructField { field, .. } => Fault::RepeatedField { field: (*field).to_owned() },
        Error::InvalidValueForType { expected, found } => {
            Fault::WrongType { expected: expected.clone(), found: found.clone() }
        }
        Error::ExpectedDifferentLength { expected, found } => {
            Fault::WrongType { expected: expected.clone(), found: found.to_string() }
        }
        Error::IntegerOutOfBounds => Fault::Syntax(Syntax::BadNumber),
        Error::Message(message) => message_fault(message),
        other => Fault::Syntax(syntax(other)),
    }
}

/// Messages that types of the model give when they refuse a value.
fn message_fault(message: &str) -> Fault {
    if let Some(id) = message.strip_prefix("repeated id ") {
        return Fault::RepeatedId { id: bare(id) };
    }
    let lower = message.to_lowercase();
    if lower.contains("uuid") {
        Fault::BadId { found: message.to_owned() }
    } else if ["date", "month", "day", "year", "datetime", "time"].iter().any(|word| lower.contains(word)) {
        Fault::BadDate { found: message.to_owned() }
    } else {
        Fault::Syntax(Syntax::Other(message.to_owned()))
    }
}

/// `ActorId(0000-…)` without the name of its type.
fn bare(id: &str) -> String {
    let is_part = |c: char| c.is_ascii_hexdigit() || c == '-';
    let parts: Vec<&str> = id.split(|c| !is_part(c)).filter(|part| part.len() == 36).collect();
    if parts.is_empty() { id.to_owned() } else { parts.join(", ") }
}

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
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => Syntax::Expected("("),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Syntax::Expected(")"),
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd | Error::NoSuchExtension(_) => {
            Syntax::Expected("#![enable(implicit_some)]")
        }
        Error::ExpectedBoolean => Syntax::Expected("true, false"),
        Error::ExpectedString => Syntax::Expected("\"…\""),
        Error::ExpectedInteger | Error::ExpectedFloat => Syntax::Expected("0"),
        Error::ExpectedIdentifier => Syntax::Expected("a–z"),
        Error::InvalidEscape(_) => Syntax::BadEscape,
        Error::InvalidIntegerDigit { .. } | Error::FloatUnderscore | Error::UnderscoreAtBeginning => Syntax::BadNumber,
        Error::UnexpectedChar(c) => Syntax::UnexpectedSign(*c),
        Error::TrailingCharacters => Syntax::MoreAfterEnd,
        other => Syntax::Other(other.to_string()),
    }
}
