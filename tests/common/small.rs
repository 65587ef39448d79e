//! Small maps for tests, of which ids are numbers.

use entente::model::{Level, Position};
use uuid::Uuid;

/// An id of any kind.
pub(crate) fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

/// What an actor holds on a stake.
pub(crate) fn held(actor: u128, stake: u128, value: Level) -> Position {
    Position::of(id(actor), id(stake), Some(value))
}
