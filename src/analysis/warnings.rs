//! What a compromise still leaves open: said, never blocking.
//!
//! An actor is directly concerned by a stake when its known position on it is 2 or more, for or against; an actor that
//! has left the project is not asked any more. The most concerned come first: the strongest position, then the number
//! of stakes on which it is strong, then the order of entry.
//!
//! Worked by hand: on stakes 1 and 2, A (+3, 0), B (−2, +2), C (+2, ?) and D (+1, −1). A comes first (3), then B (2
//! on two stakes), then C (2 on one); D is not concerned.

use std::cmp::Reverse;

use crate::model::{ActorId, Cite, Compromise, CompromiseKind, MapState, Party, Presence, StakeId};

/// From this strength on, for or against, an actor is directly concerned by a stake.
pub const STRONG: u8 = 2;

/// Actors that are named; the others are counted.
const MOST_NAMED: usize = 3;

/// Something that a compromise leaves open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Parties that receive nothing.
    ReceivesNothing(Vec<ActorId>),
    /// Parties that give nothing.
    GivesNothing(Vec<ActorId>),
    /// Actors with a strong position on a treated stake that are not parties.
    NotParties {
        /// The most concerned.
        named: Vec<ActorId>,
        /// The others.
        others: Vec<ActorId>,
    },
    /// A compromise in which it is not said in the name of what it is fair.
    NoCommonGood,
    /// A compromise that nothing holds together.
    NoObject,
    /// An arrangement that does not say until when.
    NoTerm,
    /// Parties whose red line is touched.
    RedLine(Vec<ActorId>),
}

/// What a compromise leaves open, in the order in which it is said. Costs actors × treated stakes.
pub fn warnings(map: &MapState, it: &Compromise) -> Vec<Warning> {
    let parties = |wanted: fn(&Party) -> bool| -> Vec<ActorId> {
        it.parties.iter().filter(|party| wanted(party)).map(|party| party.actor).collect()
    };
    let some = |actors: Vec<ActorId>, say: fn(Vec<ActorId>) -> Warning| (!actors.is_empty()).then(|| say(actors));
    let when = |holds: bool, warning: Warning| holds.then_some(warning);
    let joins = it.kind == CompromiseKind::Compromise;
    [
        some(parties(|party| unwritten(&party.receives)), Warning::ReceivesNothing),
        some(parties(|party| unwritten(&party.gives)), Warning::GivesNothing),
        when(joins && unwritten(&it.common_good) && it.cites.len() < 2, Warning::NoCommonGood),
        when(joins && unwritten(&it.composite_object), Warning::NoObject),
        when(it.kind == CompromiseKind::Arrangement && unwritten(&it.until), Warning::NoTerm),
        some(parties(|party| party.red_line_touched), Warning::RedLine),
        left_out(map, it),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn unwritten(text: &str) -> bool {
    text.trim().is_empty()
}

fn left_out(map: &MapState, it: &Compromise) -> Option<Warning> {
    let mut named = concerned(map, &it.stakes);
    named.retain(|id| !it.parties.iter().any(|party| party.actor == *id));
    let others = named.split_off(named.len().min(MOST_NAMED));
    (!named.is_empty()).then_some(Warning::NotParties { named, others })
}

/// The actors directly concerned by some stakes, the most concerned first. Costs actors × stakes.
pub fn concerned(map: &MapState, stakes: &[StakeId]) -> Vec<ActorId> {
    let strong = |actor: ActorId| -> Vec<u8> {
        let values = stakes.iter().filter_map(|stake| map.positions.get((actor, *stake))?.value);
        values.map(|value| value.unsigned_abs()).filter(|strength| *strength >= STRONG).collect()
    };
    let here = map.actors.iter().filter(|actor| actor.presence != Presence::Left).map(|actor| actor.id);
    let mut found: Vec<(u8, usize, ActorId)> = here
        .filter_map(|actor| {
            let strong = strong(actor);
            Some((strong.iter().copied().max()?, strong.len(), actor))
        })
        .collect();
    found.sort_by_key(|(most, count, _)| Reverse((*most, *count)));
    found.into_iter().map(|(.., actor)| actor).collect()
}

/// The frames of reference of an actor: its own, else those of its group, in order.
pub fn frames_of(map: &MapState, actor: ActorId) -> Vec<Cite> {
    let Some(actor) = map.actors.get(actor) else { return Vec::new() };
    let inherited = || actor.group.and_then(|id| map.groups.get(id)).map_or(&[][..], |group| &group.values);
    let held = if actor.values.is_empty() && actor.unknown_values.is_none() { inherited() } else { &actor.values };
    held.iter().map(|value| value.cite).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, map};
    use super::*;
    use crate::model::{CompromiseId, Provenance};

    /// Actors 1 and 2 give and receive, until a date, in the name of something that holds.
    fn whole() -> Compromise {
        let party = |number| Party {
            gives: "un passage".to_owned(),
            receives: "un entretien".to_owned(),
            ..Party::of(id(number), Provenance::default())
        };
        Compromise {
            parties: vec![party(1), party(2)],
            common_good: "un site ouvert".to_owned(),
            composite_object: "une charte".to_owned(),
            until: "2030".to_owned(),
            ..Compromise::titled(id::<CompromiseId>(201), "Charte")
        }
    }

    fn of(change: impl FnOnce(&mut Compromise)) -> Vec<Warning> {
        let mut it = whole();
        change(&mut it);
        warnings(&map(&[&[3], &[-2], &[1]]), &it)
    }

    #[test]
    fn nothing_is_said_of_a_whole_compromise() {
        assert_eq!(of(|_| {}), []);
    }

    #[test]
    fn a_party_that_receives_nothing_is_told() {
        assert_eq!(of(|it| it.parties[0].receives = " ".to_owned()), [Warning::ReceivesNothing(vec![id(1)])]);
        assert_eq!(of(|it| it.parties[0].receives = "une aide".to_owned()), [], "it receives");
    }

    #[test]
    fn a_party_that_gives_nothing_is_told() {
        assert_eq!(of(|it| it.parties[1].gives.clear()), [Warning::GivesNothing(vec![id(2)])]);
        assert_eq!(of(|it| it.parties[1].gives = "son accord".to_owned()), [], "it gives");
    }

    #[test]
    fn a_concerned_actor_that_is_no_party_is_told() {
        let map = map(&[&[3], &[-2], &[2], &[1], &[9]]);
        let treats = |stakes: Vec<StakeId>| warnings(&map, &Compromise { stakes, ..whole() });
        let left_out = Warning::NotParties { named: vec![id(3)], others: Vec::new() };
        assert_eq!(treats(vec![id(101)]), [left_out], "3 is strong; 4 is not, 5 is not known, 1 and 2 are parties");
        assert_eq!(treats(Vec::new()), [], "on no treated stake");
    }

    #[test]
    fn an_actor_that_has_left_is_not_asked_any_more() {
        let mut map = map(&[&[3], &[-2], &[2]]);
        map.actors.update(id(3), |actor| actor.presence = Presence::Left);
        assert_eq!(warnings(&map, &Compromise { stakes: vec![id(101)], ..whole() }), []);
    }

    #[test]
    fn three_are_named_and_the_others_counted() {
        let map = map(&[&[0], &[0], &[2], &[3], &[2], &[-2], &[-3]]);
        let said = warnings(&map, &Compromise { stakes: vec![id(101)], ..whole() });
        let (named, others) = (vec![id(4), id(7), id(3)], vec![id(5), id(6)]);
        assert_eq!(said, [Warning::NotParties { named, others }], "the strongest first");
    }

    #[test]
    fn the_most_concerned_come_first() {
        let map = map(&[&[3, 0], &[-2, 2], &[2, 9], &[1, -1]]);
        assert_eq!(concerned(&map, &[id(101), id(102)]), [id(1), id(2), id(3)], "the example worked by hand");
        assert_eq!(concerned(&map, &[]), [], "by nothing");
    }

    #[test]
    fn a_compromise_that_nothing_holds_is_told() {
        assert_eq!(of(|it| it.composite_object.clear()), [Warning::NoObject]);
        let arranged = |it: &mut Compromise| {
            it.composite_object.clear();
            it.kind = CompromiseKind::Arrangement;
        };
        assert_eq!(of(arranged), [], "an arrangement needs none");
    }

    #[test]
    fn a_compromise_in_the_name_of_nothing_is_told() {
        assert_eq!(of(|it| it.common_good.clear()), [Warning::NoCommonGood]);
        let joined = |it: &mut Compromise| {
            it.common_good.clear();
            it.cites = vec![Cite::Civic, Cite::Green];
        };
        assert_eq!(of(joined), [], "two ways of judging are joined");
        let agreed = |it: &mut Compromise| {
            it.common_good.clear();
            it.kind = CompromiseKind::Agreement;
        };
        assert_eq!(of(agreed), [], "an agreement is judged in one way");
    }

    #[test]
    fn an_arrangement_without_a_term_is_told() {
        let arranged = |it: &mut Compromise| {
            it.kind = CompromiseKind::Arrangement;
            it.until.clear();
        };
        assert_eq!(of(arranged), [Warning::NoTerm]);
        assert_eq!(of(|it| it.kind = CompromiseKind::Arrangement), [], "it has one");
        assert_eq!(of(|it| it.until.clear()), [], "a compromise may last");
    }

    #[test]
    fn a_red_line_that_is_touched_is_told() {
        assert_eq!(of(|it| it.parties[1].red_line_touched = true), [Warning::RedLine(vec![id(2)])]);
        assert_eq!(of(|it| it.parties[1].red_line_touched = false), [], "none is");
    }
}
