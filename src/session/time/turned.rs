//! Two states of the map and what differs, with what is marked for it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Side;
use crate::analysis::comparison::{Comparison, RelationTurn};
use crate::edit::ItemId;
use crate::model::{MapState, Project};
use crate::scene::Turn;

/// Two states of the map, and what differs.
#[derive(Debug)]
pub struct Turned {
    /// The state before, and what it is: of the stop before on the timeline, or chosen.
    pub before: (Side, MapState),
    /// The state after: what is looked at.
    pub after: (Side, MapState),
    /// What differs.
    pub found: Comparison,
    /// What is marked on the map.
    pub(in crate::session) turns: Arc<BTreeMap<ItemId, Turn>>,
}

impl Turned {
    /// What differs between two states; before a room, nothing of what is private.
    pub(super) fn of(project: &Project, [before, after]: [Side; 2], public: bool) -> Option<Self> {
        let seen = |side: &Side| {
            let map = side.map(project)?;
            let is_public = !public || matches!(side, Side::Of(_));
            Some(if is_public { map } else { Project { map, ..project.clone() }.for_participants().map })
        };
        let (before, after) = ((before.clone(), seen(&before)?), (after.clone(), seen(&after)?));
        let found = Comparison::of(&before.1, &after.1);
        let turns = Arc::new(marks(&found));
        Some(Self { before, after, found, turns })
    }
}

/// What is marked on the map: for an actor, coming and leaving before all else.
fn marks(found: &Comparison) -> BTreeMap<ItemId, Turn> {
    let mut turns: BTreeMap<ItemId, Turn> = found.items().map(|item| (item, Turn::Changed)).collect();
    for (link, turn) in &found.relations {
        match turn {
            RelationTurn::Warmed => drop(turns.insert((*link).into(), Turn::Warmed)),
            RelationTurn::Cooled => drop(turns.insert((*link).into(), Turn::Cooled)),
            _ => {}
        }
    }
    turns.extend(found.links_new.iter().map(|link| (ItemId::from(*link), Turn::Came)));
    turns.extend(found.arrived.iter().map(|turn| (ItemId::from(turn.actor), Turn::Came)));
    turns.extend(found.left.iter().map(|turn| (ItemId::from(turn.actor), Turn::Left)));
    turns
}
