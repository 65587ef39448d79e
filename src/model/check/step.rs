//! Where a value stands in a project, and how that is said.

use std::fmt::Write as _;

/// One step from a value to a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// Into the field of a record.
    Field(&'a str),
    /// Into an item of a list, from 0.
    Item(usize),
}

/// The path in words: `map.actors[3].place`, items counted from 1.
///
/// ```
/// use entente::model::check::{Step, shown};
///
/// let path = [Step::Field("map"), Step::Field("actors"), Step::Item(2), Step::Field("place")];
/// assert_eq!(shown(&path), "map.actors[3].place", "as people count");
/// ```
pub fn shown(path: &[Step<'_>]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Field(name) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(name);
            }
            Step::Item(rank) => {
                // Writing to a string does not fail.
                let _written = write!(text, "[{}]", rank + 1);
            }
        }
    }
    text
}
