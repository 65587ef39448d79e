//! Comparisons worked out by hand.

use uuid::Uuid;

use super::*;
use crate::geometry::Point;
use crate::model::{Actor, Flow, Flows, Goes, Influence, InterestSign, Passes, Position, Provenance, Relation, Stake};

fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

fn position(actor: u128, value: Option<Level>) -> Position {
    Position::of(id(actor), id(9), value)
}

fn relation(number: u128, goes: Goes) -> Link {
    let flows = Flows::Undirected(Flow { passes: Passes::Money, goes });
    let relation = Relation { flows, strength: 2, formal: false, to_create: false };
    Link::new(id(number), id(1), id(2), LinkNature::Relation(relation))
}

fn interest(number: u128, sign: InterestSign) -> Link {
    Link::new(id(number), id(1), id(2), LinkNature::Interest(Interest { sign, stake: None, intensity: 1 }))
}

/// Four actors of each presence, a stake, two positions, two links.
fn before() -> MapState {
    let mut map = MapState::default();
    for (rank, presence) in Presence::ALL.into_iter().enumerate() {
        map.actors.insert(Actor { presence, ..Actor::named(id(1 + rank as u128), "A", Point::ORIGIN) });
    }
    map.stakes.insert(Stake::named(id(9), "Eau"));
    map.positions.insert(position(1, Some(1)));
    map.positions.insert(position(2, None));
    map.links.insert(relation(21, Goes::Good));
    map.links.insert(interest(22, InterestSign::Convergent));
    map
}

#[test]
fn coming_and_leaving_are_about_being_present() {
    let mut after = before();
    for (number, presence) in
        [(1, Presence::ToMobilise), (2, Presence::Present), (3, Presence::Left), (4, Presence::Left)]
    {
        after.actors.update(id(number), |actor| actor.presence = presence);
    }
    let found = Comparison::of(&before(), &after);
    let who = |turns: &[PresenceTurn]| turns.iter().map(|turn| turn.actor).collect::<Vec<ActorId>>();
    assert_eq!(who(&found.left), [id(1)], "was present and is to be mobilised");
    assert_eq!(who(&found.arrived), [id(2)], "is present");
    assert_eq!(who(&found.presences), [id(3)], "changed, but was not present and is not");
    assert!(found.added.is_empty() && found.removed.is_empty(), "nobody is new on the map");
}

#[test]
fn actors_of_one_map_only_come_leave_or_are_just_there() {
    let mut after = before();
    after.actors.remove(id(1));
    after.actors.remove(id(2));
    after.actors.insert(Actor::named(id(5), "B", Point::ORIGIN));
    after.actors.insert(Actor { presence: Presence::ToMobilise, ..Actor::named(id(6), "C", Point::ORIGIN) });
    let found = Comparison::of(&before(), &after);
    let turn = |turns: &[PresenceTurn]| turns.iter().map(|it| (it.actor, it.was, it.is)).collect::<Vec<_>>();
    assert_eq!(turn(&found.arrived), [(id(5), None, Some(Presence::Present))], "new and present");
    assert_eq!(turn(&found.added), [(id(6), None, Some(Presence::ToMobilise))], "new, not present");
    assert_eq!(turn(&found.left), [(id(1), Some(Presence::Present), None)], "was present");
    assert_eq!(turn(&found.removed), [(id(2), Some(Presence::ToMobilise), None)], "was not");
}

#[test]
fn positions_move_from_nothing_to_unknown_to_a_value() {
    let mut after = before();
    after.positions.put(position(1, None));
    after.positions.remove((id(2), id(9)));
    after.positions.put(position(3, Some(0)));
    let found = Comparison::of(&before(), &after);
    let turns: Vec<_> = found.positions.iter().map(|turn| (turn.actor, turn.was, turn.is)).collect();
    let expected = [
        (id(1), Entered::Value(1), Entered::Unknown),
        (id(3), Entered::Nothing, Entered::Value(0)),
        (id(2), Entered::Unknown, Entered::Nothing),
    ];
    assert_eq!(turns, expected, "known, entered, taken away");
}

#[test]
fn a_reason_that_is_worded_anew_is_no_change() {
    let mut after = before();
    after.positions.put(Position { reason: "autrement dit".to_owned(), ..position(1, Some(1)) });
    after.links.update(id(21), |link| link.reason = "autrement dit".to_owned());
    assert!(Comparison::of(&before(), &after).is_empty(), "only values count");
}

#[test]
fn links_appear_go_change_and_move() {
    let mut after = before();
    after.links.put(relation(21, Goes::Conflict));
    after.links.put(interest(22, InterestSign::Divergent));
    after.links.insert(relation(23, Goes::Good));
    let found = Comparison::of(&before(), &after);
    assert_eq!(found.relations, [(id(21), RelationTurn::Cooled)], "colder");
    assert_eq!((found.interests, found.links_new), (vec![id(22)], vec![id(23)]), "another sign, a new link");
    let back = Comparison::of(&after, &before());
    assert_eq!((back.relations, back.links_gone), (vec![(id(21), RelationTurn::Warmed)], vec![id(23)]), "back");
    let mut moved = before();
    moved.links.update(id(21), |link| link.to = id(3));
    assert_eq!(Comparison::of(&before(), &moved).links_new, [id(21)], "it joins others: a link that is new");
}

#[test]
fn names_influences_and_compromises_are_compared_too() {
    let mut after = before();
    after.actors.update(id(1), |actor| actor.name = "Ville".to_owned());
    after.stakes.update(id(9), |stake| stake.name = "Eaux".to_owned());
    after.stakes.insert(Stake::named(id(10), "Sol"));
    let (reason, provenance) = (String::new(), Provenance::default());
    after.influences.insert(Influence { from: id(1), to: id(2), value: Some(2), reason, provenance });
    after.compromises.insert(Compromise::titled(id(31), "Charte"));
    let found = Comparison::of(&before(), &after);
    assert_eq!((found.renamed.clone(), found.stakes_renamed.clone()), (vec![id(1)], vec![id(9)]), "other names");
    assert_eq!(found.stakes_added, [id(10)], "a new stake");
    let (was, is) = (Entered::Nothing, Entered::Value(2));
    assert_eq!(found.influences, [InfluenceTurn { from: id(1), to: id(2), was, is }], "a new influence");
    let turn = DealTurn { compromise: id(31), was: None, is: Some(CompromiseState::Idea) };
    assert_eq!(found.deals, [turn], "a new compromise");
}
