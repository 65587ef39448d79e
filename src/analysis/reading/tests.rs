//! The guided reading on small maps made by hand.

use super::*;
use crate::geometry::Point;
use crate::model::{FindingId, Interest, InterestSign, Link, LinkId, LinkNature, Position, Provenance, Stake};

fn id<T: From<uuid::Uuid>>(number: u128) -> T {
    T::from(uuid::Uuid::from_u128(number))
}

/// So many actors, 1, 2, 3…, with those convergent links.
fn project(count: u128, links: &[(u128, u128)]) -> Project {
    let mut project = Project::empty();
    project.map.actor_types = crate::model::Table::default();
    for number in 1..=count {
        project.map.actors.insert(Actor::named(id(number), format!("Acteur {number}"), Point::ORIGIN));
    }
    for (rank, (from, to)) in (500..).zip(links) {
        link(&mut project, rank, *from, *to, InterestSign::Convergent);
    }
    project
}

fn link(project: &mut Project, rank: u128, from: u128, to: u128, sign: InterestSign) {
    let nature = LinkNature::Interest(Interest { sign, stake: None, intensity: 2 });
    project.map.links.insert(Link::new(LinkId(uuid::Uuid::from_u128(rank)), id(from), id(to), nature));
}

/// Gives the actor those positions on stakes 101, 102…
fn stand(project: &mut Project, actor: u128, values: &[i8]) {
    for (stake, value) in (101..).zip(values) {
        project.map.stakes.insert(Stake::named(id(stake), format!("Enjeu {stake}")));
        project.map.positions.insert(Position::of(id(actor), id(stake), Some(*value)));
    }
}

fn about(project: &Project, question: u8) -> Vec<Remark> {
    reading(project, &Seen::whole(&project.map)).about(question).to_vec()
}

#[test]
fn who_is_alone_then_who_has_one_link() {
    let project = project(4, &[(1, 2), (2, 3), (3, 1)]);
    assert_eq!(about(&project, 1), [Remark::Alone(id(4))], "linked to nobody");
    let mut project = project;
    link(&mut project, 600, 4, 1, InterestSign::Mixed);
    assert_eq!(about(&project, 1), [Remark::OneLink(id(4), id(1))], "one link");
    project.map.actors.update(id(4), |actor| actor.presence = Presence::Left);
    assert_eq!(about(&project, 1), [], "who has left is no longer of the map");
}

#[test]
fn one_must_pass_through_what_holds_the_map_together() {
    let ring = project(4, &[(1, 2), (2, 3), (3, 4), (4, 1)]);
    // Two triangles, 1–2–3 and 4–5–6, joined by 3–4.
    let project = project(6, &[(1, 2), (2, 3), (3, 1), (4, 5), (5, 6), (6, 4), (3, 4)]);
    let found = about(&project, 2);
    let held = [Remark::HoldsParts(id(3), 2), Remark::HoldsParts(id(4), 2), Remark::Bridge(id(3), id(4))];
    assert_eq!(found, held, "both ends of the link, and the link; nobody is said twice");
    assert_eq!(about(&ring, 2), [], "a ring has no passage");
}

#[test]
fn a_kernel_and_a_block_appear() {
    // 1–2–3 tied, 4 hangs on 1; 1, 2, 3 go the same way on two stakes, 4 the other way.
    let mut project = project(4, &[(1, 2), (2, 3), (3, 1), (4, 1)]);
    for (actor, values) in [(1, [3, 2]), (2, [3, 2]), (3, [2, 1]), (4, [-3, -2])] {
        stand(&mut project, actor, &values);
    }
    let three: Vec<ActorId> = (1..=3).map(id).collect();
    assert_eq!(
        about(&project, 3),
        [Remark::Kernel(three.clone()), Remark::Block(three)],
        "by links, then by positions"
    );
}

#[test]
fn missing_links_are_between_those_who_agree_the_lead_and_key_actors_and_two_sides() {
    let mut project = project(3, &[]);
    for (actor, values) in [(1, [1, 1, 2, 0]), (2, [1, 1, 3, 0]), (3, [0, 0, 0, 1])] {
        stand(&mut project, actor, &values);
    }
    let agree = Remark::AgreeUnlinked(id(1), id(2), 3, id(103));
    assert_eq!(about(&project, 4), std::slice::from_ref(&agree), "three stakes, chiefly the third");
    project.header.lead = Some(id(1));
    project.map.actors.update(id(3), |actor| actor.star = true);
    assert_eq!(about(&project, 4), [Remark::LeadUnlinked(id(1), id(3)), agree], "the lead and a key actor");
    stand(&mut project, 3, &[]);
    project.map.positions.update((id(3), id(101)), |position| position.value = Some(-1));
    link(&mut project, 600, 1, 3, InterestSign::Mixed);
    link(&mut project, 601, 1, 2, InterestSign::Convergent);
    assert_eq!(about(&project, 4), [], "1 talks to 3, which is on the other side of the first stake");
    project.map.links = crate::model::Table::default();
    link(&mut project, 601, 1, 2, InterestSign::Convergent);
    let sides = Remark::SidesUnlinked(id(101), vec![id(1), id(2), id(3)]);
    assert!(about(&project, 4).contains(&sides), "nobody talks across: a third of the weight is against");
}

#[test]
fn tensions_are_triangles_then_divergences() {
    let mut project = project(3, &[(1, 2), (1, 3)]);
    link(&mut project, 600, 2, 3, InterestSign::Divergent);
    stand(&mut project, 2, &[3]);
    stand(&mut project, 3, &[-2]);
    let found = about(&project, 5);
    assert_eq!(found.first(), Some(&Remark::Hub([id(1), id(2), id(3)])), "the first gets on with both");
    let pair = found.get(1).map(Remark::actors);
    assert_eq!(pair, Some(vec![id(2), id(3)]), "then the divergence of positions");
    let divergence = found.get(1).expect("a divergence");
    assert_eq!(divergence.stakes(&project.map), [id(101)], "on that stake");
}

#[test]
fn who_is_not_there_comes_by_weight() {
    let mut project = project(3, &[]);
    for (number, presence) in [(1, Presence::ToMobilise), (2, Presence::Absent)] {
        project.map.actors.update(id(number), |actor| actor.presence = presence);
    }
    stand(&mut project, 2, &[-3]);
    stand(&mut project, 3, &[1]);
    let expected = [
        Remark::NotThere(id(2), Presence::Absent),
        Remark::NotThere(id(1), Presence::ToMobilise),
        Remark::Assumed(id(3)),
    ];
    assert_eq!(about(&project, 6), expected, "the strongest position first; all that is said of the third is assumed");
}

#[test]
fn what_was_retained_or_set_aside_is_found_again() {
    let mut project = project(2, &[]);
    let remark = Remark::Alone(id(1));
    assert!(known(&project.map, 1, &remark).is_none(), "not yet");
    project.map.findings.insert(Finding {
        id: FindingId(uuid::Uuid::from_u128(301)),
        kind: FindingKind::Reading,
        title: String::new(),
        retained: false,
        stakes: Vec::new(),
        actors: vec![id(1)],
        question: Some(1),
        why: "Il vient d’arriver".to_owned(),
        provenance: Provenance::default(),
    });
    assert!(known(&project.map, 1, &remark).is_some(), "set aside");
    assert!(known(&project.map, 6, &Remark::Assumed(id(1))).is_none(), "another question");
}
