//! How a relation turns from one state to another.

use crate::model::{Flows, Goes, Relation};

/// How a relation turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelationTurn {
    /// Colder one way at least, warmer in none.
    Cooled,
    /// Warmer one way at least, colder in none.
    Warmed,
    /// Colder one way, warmer the other.
    Crossed,
    /// It was still to be made, and is.
    Made,
    /// It is to be made, and was there.
    Unmade,
    /// How it goes is known now.
    Known,
    /// How it goes is not known any more.
    Unknown,
    /// What passes, its strength, its way or its form differ.
    Otherwise,
}

/// How it turned; none: it is as it was. `swapped`: the ends stand the other way round.
pub(super) fn turn_of(was: &Relation, is: &Relation, swapped: bool) -> Option<RelationTurn> {
    let before = ways(was.flows);
    let mut after = ways(is.flows);
    if swapped {
        after.reverse();
    }
    let warmth = |goes: Option<Goes>| goes.and_then(warmth);
    let turns = || before.iter().zip(&after).filter_map(|(was, is)| warmth(*was).zip(warmth(*is)));
    let cooled = turns().any(|(was, is)| is < was);
    let warmed = turns().any(|(was, is)| is > was);
    let known = |ways: &[Option<Goes>; 2]| ways.iter().any(|goes| warmth(*goes).is_some());
    match (cooled, warmed) {
        (true, true) => Some(RelationTurn::Crossed),
        (true, false) => Some(RelationTurn::Cooled),
        (false, true) => Some(RelationTurn::Warmed),
        _ if was.to_create && !is.to_create => Some(RelationTurn::Made),
        _ if is.to_create && !was.to_create => Some(RelationTurn::Unmade),
        _ if !known(&before) && known(&after) => Some(RelationTurn::Known),
        _ if known(&before) && !known(&after) => Some(RelationTurn::Unknown),
        _ => (was != is).then_some(RelationTurn::Otherwise),
    }
}

/// From the coldest to the warmest; none: it is not known.
fn warmth(goes: Goes) -> Option<u8> {
    match goes {
        Goes::Conflict => Some(0),
        Goes::Tense => Some(1),
        Goes::Mixed => Some(2),
        Goes::Good => Some(3),
        Goes::Unknown => None,
    }
}

/// How it goes each way; none: nothing passes that way.
fn ways(flows: Flows) -> [Option<Goes>; 2] {
    match flows {
        Flows::Undirected(flow) => [Some(flow.goes); 2],
        Flows::Directed(flow) => [Some(flow.goes), None],
        Flows::Mutual(there, back) => [Some(there.goes), Some(back.goes)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Flow, Passes};

    fn flow(goes: Goes) -> Flow {
        Flow { passes: Passes::Information, goes }
    }

    fn undirected(goes: Goes) -> Relation {
        Relation { flows: Flows::Undirected(flow(goes)), strength: 2, formal: false, to_create: false }
    }

    fn mutual(there: Goes, back: Goes) -> Relation {
        Relation { flows: Flows::Mutual(flow(there), flow(back)), ..undirected(there) }
    }

    #[test]
    fn a_relation_cools_and_warms_along_one_order() {
        let order = [Goes::Conflict, Goes::Tense, Goes::Mixed, Goes::Good];
        for (rank, cold) in order.into_iter().enumerate() {
            for warm in order.into_iter().skip(rank + 1) {
                let (cold, warm) = (undirected(cold), undirected(warm));
                assert_eq!(turn_of(&cold, &warm, false), Some(RelationTurn::Warmed), "{cold:?} to {warm:?}");
                assert_eq!(turn_of(&warm, &cold, false), Some(RelationTurn::Cooled), "and back");
            }
        }
        assert_eq!(turn_of(&undirected(Goes::Tense), &undirected(Goes::Tense), false), None, "as it was");
    }

    #[test]
    fn what_is_not_known_neither_cools_nor_warms() {
        let (unknown, tense) = (undirected(Goes::Unknown), undirected(Goes::Tense));
        assert_eq!(turn_of(&unknown, &tense, false), Some(RelationTurn::Known), "it is known now");
        assert_eq!(turn_of(&tense, &unknown, false), Some(RelationTurn::Unknown), "it is not any more");
        let half = mutual(Goes::Good, Goes::Unknown);
        let cooled = mutual(Goes::Tense, Goes::Unknown);
        assert_eq!(turn_of(&half, &cooled, false), Some(RelationTurn::Cooled), "the way that is known");
    }

    #[test]
    fn each_way_is_compared_with_itself() {
        let (was, is) = (mutual(Goes::Good, Goes::Tense), mutual(Goes::Tense, Goes::Good));
        assert_eq!(turn_of(&was, &is, false), Some(RelationTurn::Crossed), "one cooled, the other warmed");
        assert_eq!(turn_of(&was, &is, true), Some(RelationTurn::Otherwise), "the same, read from the other end");
        let half_cooled = mutual(Goes::Good, Goes::Tense);
        assert_eq!(turn_of(&undirected(Goes::Good), &half_cooled, false), Some(RelationTurn::Cooled), "one way");
    }

    #[test]
    fn other_changes_are_told_as_such() {
        let plain = undirected(Goes::Good);
        let to_create = Relation { to_create: true, ..plain.clone() };
        assert_eq!(turn_of(&to_create, &plain, false), Some(RelationTurn::Made), "it was to be made");
        assert_eq!(turn_of(&plain, &to_create, false), Some(RelationTurn::Unmade), "it is to be made");
        let stronger = Relation { strength: 3, ..plain.clone() };
        assert_eq!(turn_of(&plain, &stronger, false), Some(RelationTurn::Otherwise), "stronger");
    }
}
