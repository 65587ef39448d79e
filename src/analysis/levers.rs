//! Ways to act on the system of actors that the map itself suggests, each with its reason.
//!
//! Our own choice, from the readings of MACTOR (M. Godet). Three kinds, the strongest first in each:
//! - a link is missing between two actors that converge on [`SHARED`] stakes or more (order 1);
//! - an actor that is absent, or still to be mobilised, takes a strong position (from [`STRONG`] on, for or against)
//!   on a stake in tension (opposition of [`TENSE`] or more): the most tense of its stakes is its reason;
//! - an actor agrees, all in all, with both sides of one of the [`DIVERGENCES`] strongest divergences between actors
//!   that diverge more than they agree (order 2): it can bring them to talk.
//!
//! What the group has already set or dismissed is not proposed again, and who has left the project is not sought.
//!
//! Worked by hand: A and B hold +2, +1, −1 on three stakes, nothing links them: they converge on three, so a link is
//! proposed. C, absent, holds −3 on the first: 3 against 4 for, an opposition of 3/7, so C is to be brought in.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{Order, Pair, Pairs, opposition};
use crate::model::{Actor, ActorId, Effect, Level, MapState, Presence, StakeId, Target};

/// Stakes on which two actors converge, from which a link between them is worth a try.
const SHARED: u32 = 3;
/// A position that concerns an actor directly, for or against.
const STRONG: u8 = 2;
/// Share of opposition from which a stake is in tension.
const TENSE: f64 = 0.25;
/// Divergences, the strongest first, for which a go-between is looked for.
const DIVERGENCES: usize = 12;
/// Proposals of one kind, at most.
const MOST: usize = 5;

/// A lever that is worth talking about.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// What it would act on.
    pub target: Target,
    /// What it would try to obtain.
    pub effect: Effect,
    /// Who would be best placed, where the reason says it.
    pub by: Option<ActorId>,
    /// Why.
    pub reason: Reason,
}

/// Why a lever is proposed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// Two actors go the same way, and nothing links them.
    MissingLink {
        /// The one entered first.
        one: ActorId,
        /// The other.
        other: ActorId,
        /// Stakes on which they go the same way.
        stakes: u32,
    },
    /// An actor that is not there is directly concerned by a stake in tension.
    NotThere {
        /// Who.
        actor: ActorId,
        /// The most tense of the stakes that concern it.
        stake: StakeId,
        /// Its position there.
        position: Level,
        /// Share of the weight that is against, 0 to 1.
        opposition: f64,
    },
    /// An actor agrees with both sides of a divergence.
    GoBetween {
        /// One side, entered first.
        one: ActorId,
        /// The other side.
        other: ActorId,
        /// Who agrees with both.
        pivot: ActorId,
        /// Stakes on which the two sides are opposed.
        stakes: u32,
    },
}

/// What the map suggests, by kind, the strongest first. Costs actors² × stakes.
pub fn lever_proposals(map: &MapState, pairs: &Pairs) -> Vec<Proposal> {
    let known: BTreeSet<(Target, Effect)> =
        map.levers.iter().map(|lever| (ordered(lever.target), lever.effect)).collect();
    let gone: BTreeSet<ActorId> =
        map.actors.iter().filter(|actor| actor.presence == Presence::Left).map(|actor| actor.id).collect();
    let kept = |proposal: &Proposal| {
        let is_gone = |id: ActorId| gone.contains(&id);
        let target_is_gone = match proposal.target {
            Target::Actor(id) => is_gone(id),
            Target::Pair(one, other) => is_gone(one) || is_gone(other),
            Target::Link(_) => false,
        };
        !target_is_gone && !known.contains(&(ordered(proposal.target), proposal.effect))
    };
    let mut proposals = Vec::new();
    proposals.extend(missing_links(map, pairs).filter(&kept).take(MOST));
    proposals.extend(not_there(map).into_iter().filter(&kept).take(MOST));
    proposals.extend(go_betweens(pairs, &gone).filter(&kept).take(MOST));
    proposals
}

/// Two actors are one target, whichever is named first.
fn ordered(target: Target) -> Target {
    match target {
        Target::Pair(one, other) => Target::Pair(one.min(other), one.max(other)),
        other => other,
    }
}

fn missing_links<'a>(map: &'a MapState, pairs: &Pairs) -> impl Iterator<Item = Proposal> + use<'a> {
    let linked: BTreeSet<(ActorId, ActorId)> =
        map.links.iter().map(|link| (link.from.min(link.to), link.from.max(link.to))).collect();
    let apart = move |one: ActorId, other: ActorId| !linked.contains(&(one.min(other), one.max(other)));
    pairs.convergences().into_iter().filter(move |pair| pair.sums.agreed >= SHARED && apart(pair.one, pair.other)).map(
        |pair| Proposal {
            target: Target::Pair(pair.one, pair.other),
            effect: Effect::CreateLink,
            by: None,
            reason: Reason::MissingLink { one: pair.one, other: pair.other, stakes: pair.sums.agreed },
        },
    )
}

fn not_there(map: &MapState) -> Vec<Proposal> {
    let tense: Vec<(StakeId, f64)> = opposition::by_opposition(map)
        .into_iter()
        .filter_map(|(stake, weights)| Some((stake, weights.opposition().filter(|share| *share >= TENSE)?)))
        .collect();
    let concerned = |actor: &Actor| {
        tense.iter().find_map(|(stake, opposition)| {
            let position = map.positions.get((actor.id, *stake))?.value?;
            let strong = position.unsigned_abs() >= STRONG;
            strong.then_some((*stake, position, *opposition))
        })
    };
    let away = |actor: &&Actor| matches!(actor.presence, Presence::ToMobilise | Presence::Absent);
    let mut found: Vec<(ActorId, (StakeId, Level, f64))> =
        map.actors.iter().filter(away).filter_map(|actor| Some((actor.id, concerned(actor)?))).collect();
    found.sort_by(|(_, (_, a, one)), (_, (_, b, other))| {
        other.total_cmp(one).then(Reverse(a.unsigned_abs()).cmp(&Reverse(b.unsigned_abs())))
    });
    let proposed = |(actor, (stake, position, opposition))| Proposal {
        target: Target::Actor(actor),
        effect: Effect::BringIn,
        by: None,
        reason: Reason::NotThere { actor, stake, position, opposition },
    };
    found.into_iter().map(proposed).collect()
}

fn go_betweens<'a>(pairs: &'a Pairs, gone: &'a BTreeSet<ActorId>) -> impl Iterator<Item = Proposal> + use<'a> {
    let diverges = |pair: &Pair| pair.sums.net(Order::Strength) < 0.0;
    pairs.divergences().into_iter().filter(diverges).take(DIVERGENCES).filter_map(move |pair| {
        let pivot = pairs.pivots(pair.one, pair.other).into_iter().find(|id| !gone.contains(id))?;
        Some(Proposal {
            target: Target::Pair(pair.one, pair.other),
            effect: Effect::NameMediator,
            by: Some(pivot),
            reason: Reason::GoBetween { one: pair.one, other: pair.other, pivot, stakes: pair.sums.opposed },
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, map};
    use super::*;
    use crate::analysis::pairs;
    use crate::model::{Interest, InterestSign, Lever, LeverState, Link, LinkNature, Project, Provenance};

    fn proposals(map: &MapState) -> Vec<Proposal> {
        lever_proposals(map, &pairs(map))
    }

    fn set(map: &mut MapState, target: Target, effect: Effect, state: LeverState) {
        let provenance = Provenance::default();
        map.levers.insert(Lever { id: id(900), target, effect, by: None, note: String::new(), state, provenance });
    }

    #[test]
    fn an_example_worked_by_hand() {
        let mut map = map(&[&[2, 1, -1], &[2, 1, -1], &[-3, 0, 0]]);
        map.actors.update(id(3), |actor| actor.presence = Presence::Absent);
        let reasons: Vec<Reason> = proposals(&map).iter().map(|proposal| proposal.reason).collect();
        let link = Reason::MissingLink { one: id(1), other: id(2), stakes: 3 };
        let absent = Reason::NotThere { actor: id(3), stake: id(101), position: -3, opposition: 3.0 / 7.0 };
        assert_eq!(reasons, [link, absent], "nobody agrees with both C and another");
    }

    #[test]
    fn two_actors_that_a_link_joins_need_none() {
        let mut map = map(&[&[2, 1, -1], &[2, 1, -1]]);
        assert_eq!(proposals(&map).len(), 1, "converging, apart");
        let interest = Interest { sign: InterestSign::Mixed, stake: None, intensity: 1 };
        map.links.insert(Link {
            id: id(500),
            from: id(2),
            to: id(1),
            nature: LinkNature::Interest(interest),
            reason: String::new(),
            provenance: Provenance::default(),
            audience: crate::model::Audience::All,
        });
        assert_eq!(proposals(&map), [], "any link, either way");
    }

    #[test]
    fn a_calm_stake_or_a_weak_position_calls_nobody_in() {
        let mut map = map(&[&[3, 3], &[3, -1], &[2, 1]]);
        map.actors.update(id(3), |actor| actor.presence = Presence::ToMobilise);
        assert_eq!(proposals(&map), [], "strong where all agree; weak where a fifth is against");
        map.positions.update((id(3), id(102)), |position| position.value = Some(-2));
        let [Proposal { reason: Reason::NotThere { stake, position, opposition, .. }, .. }] = proposals(&map)[..]
        else {
            panic!("the third, on the second stake");
        };
        assert_eq!((stake, position, opposition), (id(102), -2, 0.5), "3 against 3");
    }

    #[test]
    fn who_agrees_with_both_sides_is_named_between_them() {
        let map = map(&[&[3, 2, 0], &[-3, 0, 2], &[0, 2, 2]]);
        let found = proposals(&map);
        let reason = Reason::GoBetween { one: id(1), other: id(2), pivot: id(3), stakes: 1 };
        let expected =
            Proposal { target: Target::Pair(id(1), id(2)), effect: Effect::NameMediator, by: Some(id(3)), reason };
        assert_eq!(found, [expected], "the third agrees by 2 with each");
    }

    #[test]
    fn what_was_accepted_or_dismissed_is_not_proposed_again() {
        for state in LeverState::ALL {
            let mut map = map(&[&[2, 1, -1], &[2, 1, -1]]);
            set(&mut map, Target::Pair(id(2), id(1)), Effect::CreateLink, state);
            assert_eq!(proposals(&map), [], "{state:?}, named the other way round");
        }
        let mut other = map(&[&[2, 1, -1], &[2, 1, -1]]);
        set(&mut other, Target::Pair(id(1), id(2)), Effect::Calm, LeverState::Dismissed);
        assert_eq!(proposals(&other).len(), 1, "another effect says nothing about this one");
    }

    #[test]
    fn who_has_left_is_not_sought_and_nothing_is_said_of_an_empty_map() {
        let mut map = map(&[&[2, 1, -1], &[2, 1, -1]]);
        map.actors.update(id(2), |actor| actor.presence = Presence::Left);
        assert_eq!(proposals(&map), [], "it has left");
        assert_eq!(proposals(&Project::empty().map), [], "nobody");
    }
}
