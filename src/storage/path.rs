//! Where a value stands in a project, and how that is said.

use std::borrow::Cow;
use std::fmt::Write as _;

/// One step from a value to a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Into the field of a record.
    Field(Cow<'static, str>),
    /// Into an item of a list, from 0.
    Item(usize),
}

impl Step {
    /// A step into a field that we know.
    pub(super) const fn field(name: &'static str) -> Self {
        Self::Field(Cow::Borrowed(name))
    }
}

/// The path in words: `map.actors[3].place`, items counted from 1.
pub(super) fn shown(path: &[Step]) -> String {
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

/// The path of a field that the types of this version do not know.
pub(super) fn of_ignored(path: &serde_ignored::Path<'_>) -> Vec<Step> {
    use serde_ignored::Path;
    match path {
        Path::Root => Vec::new(),
        Path::Seq { parent, index } => with(parent, Step::Item(*index)),
        Path::Map { parent, key } => with(parent, Step::Field(Cow::Owned(key.clone()))),
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => of_ignored(parent),
    }
}

fn with(parent: &serde_ignored::Path<'_>, step: Step) -> Vec<Step> {
    let mut path = of_ignored(parent);
    path.push(step);
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_counted_from_one() {
        let path = [Step::field("map"), Step::field("actors"), Step::Item(3), Step::field("place")];
        assert_eq!(shown(&path), "map.actors[4].place", "as people count");
    }
}
