//! What was mended while reading, so that the person can be told.

use serde::Serialize;

use crate::model::BuiltInType;

/// Something that was mended without loss.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Repair {
    /// A mark of byte order at the head was left out.
    ByteOrderMark,
    /// Ends of lines of another system were turned into ours.
    LineEnds {
        /// How many lines.
        count: usize,
    },
    /// A built-in kind of actor that actors name was put back in its table.
    BuiltInType {
        /// The kind.
        kind: BuiltInType,
    },
    /// The same reference stood several times in one list; it stands once.
    RepeatedReference {
        /// The list.
        path: String,
        /// How many were left out.
        count: usize,
    },
    /// Links said to be absent that the map does not have were left out of the list.
    StaleAbsentLink {
        /// The list.
        path: String,
        /// How many were left out.
        count: usize,
    },
}
