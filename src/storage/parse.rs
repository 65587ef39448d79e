//! From text to records, or to what the parser stumbles on.

use ron::error::SpannedError;
use ron::extensions::Extensions;
use serde::Deserialize as _;

use super::diagnose;
use super::fault::Problem;
use super::format::Document;
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

/// A document, if it could be read; the first problem if not; and the unknown fields met on the way.
pub(super) fn document(text: &str) -> (Result<Document, Problem>, Vec<Ignored>) {
    let mut ignored = Vec::new();
    let read = parse(text, |path| ignored.push(Ignored::new(text, path)));
    (read.map_err(|error| diagnose::problem(text, &error)), ignored)
}

/// What RON makes of a text. Fields that may be left out need no `Some`, whether the first line says so or not.
pub(super) fn parse(
    text: &str,
    mut ignored: impl FnMut(&serde_ignored::Path<'_>),
) -> Result<Document, Box<SpannedError>> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let mut deserializer = ron::Deserializer::from_str_with_options(text, &options)?;
    let mut note = |at: serde_ignored::Path<'_>| ignored(&at);
    let read = Document::deserialize(serde_ignored::Deserializer::new(&mut deserializer, &mut note));
    let end = read.and_then(|document| deserializer.end().map(|()| document));
    end.map_err(|error| Box::new(deserializer.span_error(error)))
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
