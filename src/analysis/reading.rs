//! The guided reading of a map: six questions, and what can be remarked about each.
//!
//! 1 who stands alone, 2 through whom one must pass, 3 which blocks appear, 4 which links are missing, 5 where the
//! tensions are, 6 who is not there. Each remark names the actors and stakes it bears on; the first ones of a question
//! are those to read first. What the group has already retained or set aside is found again by [`known`].
//!
//! Rules of our own: a go-between is shown when its betweenness is 0.1 or more, three at most, on a map of five actors
//! and four pairs at least; a block is grown from the pair of the greatest net convergence (order 2), one actor at a
//! time, as long as it agrees by 3 or more with every member; a link is missing between two actors that go the same
//! way on three stakes or more, between the lead and a key actor, or between the two sides of a stake of which a
//! quarter of the weight or more is against.

use std::collections::BTreeSet;

use super::headlines::go_betweens;
use super::network::{Network, Seen};
use super::opposition::by_opposition;
use super::{Order, Pair, Pairs, pairs, shared_stakes, triangles};
use crate::model::{
    Actor, ActorId, ActorTypeId, Finding, FindingKind, MapState, Presence, Project, ProvenanceKind, StakeId,
};

/// How many questions there are.
pub const QUESTIONS: u8 = 6;

/// Remarks of one sort at most, so that a room can go through them.
const MOST: usize = 6;
/// Divergences at most.
const FEW: usize = 3;
/// Least net convergence, at order 2, between the members of a block, and their greatest number.
const LEAST_NET: f64 = 3.0;
const MOST_IN_BLOCK: usize = 8;
/// Stakes on which two actors must agree for a missing link to be remarked.
const LEAST_AGREED: u32 = 3;
/// Least share of the weight against a stake for its two sides to be looked at.
const LEAST_OPPOSITION: f64 = 0.25;

/// Something that can be remarked on a map.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// Linked to nobody.
    Alone(ActorId),
    /// Linked to one other only, the second.
    OneLink(ActorId, ActorId),
    /// Holds together that many parts.
    HoldsParts(ActorId, usize),
    /// On many paths between the others.
    GoBetween(ActorId),
    /// The link of these two alone joins two parts.
    Bridge(ActorId, ActorId),
    /// The tightest part.
    Kernel(Vec<ActorId>),
    /// One of the circles that the map reads as: its members, its rank from 1, and how many there are.
    Circle(Vec<ActorId>, usize, usize),
    /// They go the same way, all in all.
    Block(Vec<ActorId>),
    /// The same way on that many stakes, chiefly that one, and no link.
    AgreeUnlinked(ActorId, ActorId, u32, StakeId),
    /// The lead and a key actor, with no link.
    LeadUnlinked(ActorId, ActorId),
    /// No link between those for that stake and those against.
    SidesUnlinked(StakeId, Vec<ActorId>),
    /// The first gets on with two who do not get on.
    Hub([ActorId; 3]),
    /// Three at odds with each other.
    AtOdds([ActorId; 3]),
    /// One of the strongest divergences of positions.
    Diverge(Pair),
    /// To mobilise, or absent.
    NotThere(ActorId, Presence),
    /// All that is said of it is assumed.
    Assumed(ActorId),
    /// Kinds of actor of which there is none.
    NoneOfTypes(Vec<ActorTypeId>),
}

impl Remark {
    /// The actors it bears on, the first ones first.
    pub fn actors(&self) -> Vec<ActorId> {
        match self {
            Self::Alone(id)
            | Self::HoldsParts(id, _)
            | Self::GoBetween(id)
            | Self::NotThere(id, _)
            | Self::Assumed(id) => vec![*id],
            Self::OneLink(one, other)
            | Self::Bridge(one, other)
            | Self::AgreeUnlinked(one, other, ..)
            | Self::LeadUnlinked(one, other) => vec![*one, *other],
            Self::Kernel(all) | Self::Block(all) | Self::SidesUnlinked(_, all) | Self::Circle(all, ..) => all.clone(),
            Self::Hub(three) | Self::AtOdds(three) => three.to_vec(),
            Self::Diverge(pair) => vec![pair.one, pair.other],
            Self::NoneOfTypes(_) => Vec::new(),
        }
    }

    /// The stakes it bears on.
    pub fn stakes(&self, map: &MapState) -> Vec<StakeId> {
        match self {
            Self::AgreeUnlinked(.., stake) | Self::SidesUnlinked(stake, _) => vec![*stake],
            Self::Diverge(pair) => {
                let shared = shared_stakes(map, pair.one, pair.other).into_iter();
                shared.filter(|shared| !shared.agrees()).map(|shared| shared.stake).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What a finding made of it says.
    pub fn kind(&self) -> FindingKind {
        match self {
            Self::Diverge(_) => FindingKind::Divergence,
            _ => FindingKind::Reading,
        }
    }

    /// Whether the neighbours of its actor show what it says.
    pub fn shows_neighbours(&self) -> bool {
        matches!(self, Self::HoldsParts(..) | Self::GoBetween(_))
    }
}

/// What can be remarked about each of the six questions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    questions: [Vec<Remark>; QUESTIONS as usize],
}

impl Reading {
    /// The remarks about a question, 1 to 6.
    pub fn about(&self, question: u8) -> &[Remark] {
        let rank = usize::from(question).checked_sub(1);
        rank.and_then(|rank| self.questions.get(rank)).map_or(&[], Vec::as_slice)
    }

    /// One of them, from 0.
    pub fn remark(&self, question: u8, rank: usize) -> Option<&Remark> {
        self.about(question).get(rank)
    }
}

/// What was made of a remark about a question, when the group has retained it or set it aside.
pub fn known<'a>(map: &'a MapState, question: u8, remark: &Remark) -> Option<&'a Finding> {
    let set = |ids: &[ActorId]| ids.iter().copied().collect::<BTreeSet<ActorId>>();
    let actors = set(&remark.actors());
    let stakes = remark.stakes(map);
    map.findings.iter().find(|finding| {
        let same = set(&finding.actors) == actors && finding.kind == remark.kind();
        // A divergence may come from elsewhere, and its stakes may have changed since.
        let divergence = finding.kind == FindingKind::Divergence;
        same && (divergence || finding.question == Some(question) && finding.stakes == stakes)
    })
}

/// Reads what is seen of the map of a project. Costs what the network, the pairs and the triangles cost.
pub fn reading(project: &Project, seen: &Seen) -> Reading {
    let map = &project.map;
    let network = Network::of(map, seen);
    let pairs = pairs(map);
    Reading {
        questions: [
            alone(&network),
            passages(&network),
            blocks(&network, &pairs),
            missing(project, &network, &pairs, seen),
            tensions(map, &pairs, seen),
            not_there(map, seen),
        ],
    }
}

fn alone(network: &Network) -> Vec<Remark> {
    let near: Vec<(ActorId, Vec<ActorId>)> = network.actors().iter().map(|id| (*id, network.neighbours(*id))).collect();
    let none = near.iter().filter(|(_, near)| near.is_empty()).map(|(id, _)| Remark::Alone(*id));
    let one = near.iter().filter_map(|(id, near)| match near[..] {
        [only] => Some(Remark::OneLink(*id, only)),
        _ => None,
    });
    none.chain(one.take(MOST)).collect()
}

fn passages(network: &Network) -> Vec<Remark> {
    let points = network.articulation_points();
    let mut found: Vec<Remark> = points.iter().take(MOST).map(|(id, parts)| Remark::HoldsParts(*id, *parts)).collect();
    let through = go_betweens(network, &network.betweenness()).unwrap_or_default();
    let new = through.into_iter().filter(|id| !points.iter().any(|(point, _)| point == id));
    found.extend(new.map(Remark::GoBetween));
    found.extend(network.weak_links().into_iter().take(MOST).map(|(one, other)| Remark::Bridge(one, other)));
    found
}

fn blocks(network: &Network, pairs: &Pairs) -> Vec<Remark> {
    let kernel = network.kernel();
    let circles = network.circles();
    let block = block(network.actors(), pairs);
    let mut found = Vec::new();
    if circles.len() > 1 {
        let count = circles.len();
        let ranked = (1..).zip(circles).take(MOST);
        found.extend(ranked.map(|(rank, members)| Remark::Circle(members, rank, count)));
    }
    found.extend((!kernel.is_empty()).then_some(Remark::Kernel(kernel)));
    found.extend((block.len() > 2).then_some(Remark::Block(block)));
    found
}

/// Those who go the same way, all in all, grown from the pair that agrees the most.
fn block(actors: &[ActorId], pairs: &Pairs) -> Vec<ActorId> {
    let net = |one: ActorId, other: ActorId| pairs.get(one, other).net(Order::Strength);
    let of_all = |pair: &Pair| actors.contains(&pair.one) && actors.contains(&pair.other);
    let mut best: Option<Pair> = None;
    for pair in pairs.all().filter(of_all) {
        let more = best.is_none_or(|known| pair.sums.net(Order::Strength) > known.sums.net(Order::Strength));
        if more {
            best = Some(pair);
        }
    }
    let Some(seed) = best.filter(|pair| pair.sums.net(Order::Strength) >= LEAST_NET) else { return Vec::new() };
    let mut block = vec![seed.one, seed.other];
    while block.len() < MOST_IN_BLOCK {
        let with_all = |id: ActorId| block.iter().map(|member| net(id, *member)).fold(f64::INFINITY, f64::min);
        let mut next: Option<(ActorId, f64)> = None;
        for id in actors.iter().copied().filter(|id| !block.contains(id)) {
            let least = with_all(id);
            if least >= LEAST_NET && next.is_none_or(|(_, known)| least > known) {
                next = Some((id, least));
            }
        }
        let Some((id, _)) = next else { break };
        block.push(id);
    }
    block
}

fn missing(project: &Project, network: &Network, pairs: &Pairs, seen: &Seen) -> Vec<Remark> {
    let map = &project.map;
    let there = |id: &ActorId| network.actors().contains(id);
    let tied = |one: ActorId, other: ActorId| {
        map.links.iter().any(|link| seen.links.contains(&link.id) && link.touches(one) && link.touches(other))
    };
    let mut found = Vec::new();
    if let Some(lead) = project.header.lead.filter(there) {
        let stars = map.actors.iter().filter(|actor| actor.star && actor.id != lead && there(&actor.id));
        let without = stars.filter(|actor| !tied(lead, actor.id)).take(MOST);
        found.extend(without.map(|actor| Remark::LeadUnlinked(lead, actor.id)));
    }
    for (stake, weights) in by_opposition(map) {
        if weights.opposition().is_none_or(|share| share < LEAST_OPPOSITION) {
            continue;
        }
        let side = |sign: i8| -> Vec<ActorId> {
            let on = map.positions.iter().filter(|it| it.stake == stake && there(&it.actor));
            on.filter(|it| it.value.is_some_and(|value| value.signum() == sign)).map(|it| it.actor).collect()
        };
        let (favour, against) = (side(1), side(-1));
        let talk = favour.iter().any(|one| against.iter().any(|other| tied(*one, *other)));
        if !talk && !favour.is_empty() && !against.is_empty() {
            found.push(Remark::SidesUnlinked(stake, [favour, against].concat()));
        }
    }
    let known: Vec<Vec<ActorId>> = found.iter().map(Remark::actors).collect();
    let agree = pairs.convergences().into_iter().filter(|pair| {
        let new = !known.iter().any(|all| all.len() == 2 && all.contains(&pair.one) && all.contains(&pair.other));
        let both = there(&pair.one) && there(&pair.other);
        both && new && pair.sums.agreed >= LEAST_AGREED && !tied(pair.one, pair.other)
    });
    let remark = |pair: Pair| {
        let shared = shared_stakes(map, pair.one, pair.other).into_iter().find(|shared| shared.agrees())?;
        Some(Remark::AgreeUnlinked(pair.one, pair.other, pair.sums.agreed, shared.stake))
    };
    found.extend(agree.take(MOST).filter_map(remark));
    found
}

fn tensions(map: &MapState, pairs: &Pairs, seen: &Seen) -> Vec<Remark> {
    let there = |id: ActorId| seen.actors.contains(&id);
    let three = triangles(map, seen)
        .tense
        .into_iter()
        .map(|triangle| if triangle.has_hub { Remark::Hub(triangle.actors) } else { Remark::AtOdds(triangle.actors) });
    let two = pairs.divergences().into_iter().filter(|pair| there(pair.one) && there(pair.other));
    three.take(MOST).chain(two.take(FEW).map(Remark::Diverge)).collect()
}

fn not_there(map: &MapState, seen: &Seen) -> Vec<Remark> {
    let actors = || map.actors.iter().filter(|actor| seen.actors.contains(&actor.id));
    let weight = |actor: &Actor| {
        let exerted = map.influences.iter().filter(|it| it.from == actor.id).filter_map(|it| it.value);
        let positions = map.positions.iter().filter(|it| it.actor == actor.id).filter_map(|it| it.value);
        let sum = |all: &mut dyn Iterator<Item = i8>| all.map(|value| u32::from(value.unsigned_abs())).sum::<u32>();
        std::cmp::Reverse((sum(&mut { exerted }), sum(&mut { positions })))
    };
    let mut away: Vec<&Actor> =
        actors().filter(|actor| matches!(actor.presence, Presence::ToMobilise | Presence::Absent)).collect();
    away.sort_by_key(|actor| weight(actor));
    let mut found: Vec<Remark> =
        away.iter().take(MOST).map(|actor| Remark::NotThere(actor.id, actor.presence)).collect();
    let present = actors().filter(|actor| actor.presence == Presence::Present && is_assumed(map, actor));
    found.extend(present.take(FEW).map(|actor| Remark::Assumed(actor.id)));
    let used: BTreeSet<ActorTypeId> = map.actors.iter().filter_map(|actor| actor.actor_type).collect();
    let unused: Vec<ActorTypeId> = map.actor_types.iter().map(|it| it.id).filter(|id| !used.contains(id)).collect();
    found.extend((!unused.is_empty() && !map.actors.is_empty()).then_some(Remark::NoneOfTypes(unused)));
    found
}

/// Whether all that is said of an actor is assumed: its own line, and every position.
pub fn is_assumed(map: &MapState, actor: &Actor) -> bool {
    let assumed = |kind: ProvenanceKind| kind == ProvenanceKind::Assumption;
    let mut positions = map.positions.iter().filter(|it| it.actor == actor.id).peekable();
    let said = positions.peek().is_some();
    let roles = [&actor.roles.current, &actor.roles.wished, &actor.roles.competence].into_iter().flatten();
    said && assumed(actor.provenance.kind)
        && positions.all(|it| assumed(it.provenance.kind))
        && roles.into_iter().all(|role| assumed(role.provenance.kind))
}

#[cfg(test)]
mod tests;
