//! What would have done at a place where the parser stumbles, asked of the parser itself.
//!
//! It knows what each field takes, and says it only of a value that is nearly right. So it is given one, in a
//! copy of the text.

use super::diagnose::{literal, whole_number_expected};
use super::locate::{Spot, locate};
use super::parse;
use crate::model::check::{self, Step};

/// Most wrong numbers of one text that are set right to learn about one of them.
const MOST_TRIES: usize = 20;

/// The words allowed in place of `literal`, which starts at byte `start`; none where no word is expected.
pub(super) fn words(text: &str, start: usize, literal: &str) -> Option<Vec<String>> {
    let asked = with(text, start, literal, "No_such_word")?;
    match parse::parse(&asked, |_| {}) {
        Err(error) => match &error.code {
            ron::Error::NoSuchEnumVariant { expected, found, .. } if found == "No_such_word" => {
                Some(expected.iter().map(|word| (*word).to_owned()).collect())
            }
            _ => None,
        },
        Ok(_) => None,
    }
}

/// The bounds of the number that should stand in place of `literal`; none when something else is wrong too.
pub(super) fn bounds(text: &str, spot: &Spot<'_>, wrong: &str) -> Option<(f64, f64)> {
    let mut asked = with(text, spot.value, wrong, "1")?;
    for _ in 0..MOST_TRIES {
        match parse::parse(&asked, |_| {}) {
            Ok(document) => {
                let project = document.into_project();
                let of_pair = matches!(spot.path.last(), Some(Step::Item(_)));
                let whole = || spot.path.split_last().filter(|_| of_pair).map(|(_, pair)| pair);
                return check::bounds(&project, &spot.path).or_else(|| check::bounds(&project, whole()?));
            }
            Err(error) => {
                let offset = super::diagnose::offset(&asked, error.span.end);
                let value = locate(&asked, offset).value;
                let next = literal(&asked, value);
                let is_number = error.code == ron::Error::IntegerOutOfBounds
                    || whole_number_expected(&error.code, next, offset - value.min(offset));
                asked = if is_number { with(&asked, value, next, "1")? } else { return None };
            }
        }
    }
    None
}

/// The text with something else in place of a value.
fn with(text: &str, start: usize, old: &str, new: &str) -> Option<String> {
    Some(format!("{}{new}{}", text.get(..start)?, text.get(start + old.len()..)?))
}
