//! What a map comes to, finding by finding, so that two states of it can be compared.
//!
//! Each finding is a measure of this layer, over the actors that have not left: an actor that leaves takes its
//! positions and its influences away. Nothing is added up and nobody is ranked. Both lists of a comparison have the
//! same subjects in the same order when they name the same actors and stakes.
//!
//! Worked by hand: A (+2) and B (−2) on one stake agree on nothing, and half of the weight is against; once B has
//! left, nobody is against, and there is no pair left to differ.

use super::{Influences, Network, Order, Power, Seen, Weighs, contradictions, opposition, pairs};
use crate::model::{ActorId, CompromiseState, Influence, MapState, Position, Presence, Project, StakeId};

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The share of what joins actors that is agreement.
    Agreement,
    /// The strongest divergence.
    Divergence,
    /// The strongest convergence.
    Convergence,
    /// The share of the weight on a stake that is against it.
    Opposition(StakeId),
    /// The stakes that mobilise most.
    Mobilising,
    /// How much an actor weighs in the balance of power.
    Weighs(ActorId),
    /// The actors without whom parts of the map come apart.
    HoldsParts,
    /// The actors through whom most ways go.
    GoBetweens,
    /// The actors without any link.
    Alone,
    /// The drawn links that positions contradict.
    Contradictions,
    /// The compromises that are accepted.
    Accepted,
    /// The actors that take part.
    Present,
}

/// What a finding says.
#[derive(Clone, Debug, PartialEq)]
pub enum Finds {
    /// A share, 0 to 1; none where it cannot be computed.
    Share(Option<f64>),
    /// Two actors, and on how many stakes; none where there is no such pair.
    Pair(Option<(ActorId, ActorId, u32)>),
    /// Stakes, several when they are equal.
    Stakes(Vec<StakeId>),
    /// How an actor weighs; none where influences say nothing.
    Weighs(Option<Weighs>),
    /// Actors, in order of entry.
    Actors(Vec<ActorId>),
    /// A number of things.
    Count(usize),
}

/// Go-betweens that are named.
const MOST_GO_BETWEENS: usize = 3;

/// Every finding of a project. Costs what its measures cost: actors³ at worst.
pub fn outlook(project: &Project) -> Vec<(Subject, Finds)> {
    let map = &without_those_who_left(&project.map);
    let pairs = pairs(map);
    let pair = |found: Option<&super::Pair>, count: fn(&super::Pair) -> u32| {
        Finds::Pair(found.map(|pair| (pair.one, pair.other, count(pair))))
    };
    let mut findings = vec![
        (Subject::Agreement, Finds::Share(pairs.agreement(Order::Strength))),
        (Subject::Divergence, pair(pairs.divergences().first(), |pair| pair.sums.opposed)),
        (Subject::Convergence, pair(pairs.convergences().first(), |pair| pair.sums.agreed)),
    ];
    let stakes = opposition::stake_weights(map);
    findings.extend(stakes.iter().map(|(id, it)| (Subject::Opposition(*id), Finds::Share(it.opposition()))));
    findings.push((Subject::Mobilising, Finds::Stakes(most_mobilising(&stakes))));
    findings.extend(weights(project, map));
    let network = Network::of(map, &Seen::whole(map));
    let holds = network.articulation_points().into_iter().map(|(actor, _)| actor).collect();
    findings.push((Subject::HoldsParts, Finds::Actors(in_order(map, holds))));
    findings.push((Subject::GoBetweens, Finds::Actors(in_order(map, go_betweens(&network)))));
    let alone = network.degrees().into_iter().filter(|(_, degree)| *degree == 0).map(|(actor, _)| actor).collect();
    findings.push((Subject::Alone, Finds::Actors(in_order(map, alone))));
    findings.push((Subject::Contradictions, Finds::Count(contradictions(map, &pairs).len())));
    let accepted = map.compromises.iter().filter(|deal| deal.state == CompromiseState::Accepted).count();
    findings.push((Subject::Accepted, Finds::Count(accepted)));
    let present = project.map.actors.iter().filter(|actor| actor.presence == Presence::Present).count();
    findings.push((Subject::Present, Finds::Count(present)));
    findings
}

/// The map as if those who left had never been entered; shared when nobody has.
fn without_those_who_left(map: &MapState) -> MapState {
    let mut map = map.clone();
    map.actors.retain(|actor| actor.presence != Presence::Left);
    let here = map.actors.clone();
    map.positions.retain(|position: &Position| here.contains(position.actor));
    map.influences.retain(|it: &Influence| here.contains(it.from) && here.contains(it.to));
    map.links.retain(|link| here.contains(link.from) && here.contains(link.to));
    map
}

fn most_mobilising(stakes: &[(StakeId, opposition::Weights)]) -> Vec<StakeId> {
    let most = stakes.iter().map(|(_, weights)| weights.mobilisation()).max().unwrap_or_default();
    let equal = stakes.iter().filter(|(_, weights)| most > 0 && weights.mobilisation() == most);
    equal.map(|(id, _)| *id).collect()
}

/// How each actor of the project weighs, those who left apart.
fn weights(project: &Project, map: &MapState) -> Vec<(Subject, Finds)> {
    let power = Power::of(&Influences::of(map), project.header.power_convention);
    let weighs = |actor: ActorId| {
        let weight = map.actors.rank(actor).and_then(|rank| power.weights.get(rank).copied());
        weight.filter(|_| power.computable).map(Weighs::of)
    };
    let actors = project.map.actors.iter().map(|actor| actor.id);
    actors.map(|actor| (Subject::Weighs(actor), Finds::Weighs(weighs(actor)))).collect()
}

/// The actors through whom most ways go; those of equal share with the last named are left out with it.
fn go_betweens(network: &Network) -> Vec<ActorId> {
    let mut found: Vec<(ActorId, f64)> = network.betweenness().into_iter().filter(|(_, share)| *share > 0.0).collect();
    found.sort_by(|one, other| other.1.total_cmp(&one.1));
    found.into_iter().take(MOST_GO_BETWEENS).map(|(actor, _)| actor).collect()
}

fn in_order(map: &MapState, mut actors: Vec<ActorId>) -> Vec<ActorId> {
    actors.sort_by_key(|actor| map.actors.rank(*actor));
    actors
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, map};
    use super::*;

    fn of(map: MapState) -> Vec<(Subject, Finds)> {
        outlook(&Project { map, ..Project::empty() })
    }

    fn found(findings: &[(Subject, Finds)], subject: Subject) -> Finds {
        findings.iter().find(|(of, _)| *of == subject).map(|(_, finds)| finds.clone()).expect("a finding")
    }

    #[test]
    fn an_actor_that_leaves_takes_its_positions_away() {
        let mut map = map(&[&[2], &[-2]]);
        let before = of(map.clone());
        let opposition = Subject::Opposition(id(101));
        assert_eq!(found(&before, opposition), Finds::Share(Some(0.5)), "half of the weight");
        assert_eq!(found(&before, Subject::Divergence), Finds::Pair(Some((id(1), id(2), 1))), "they differ");
        assert_eq!(found(&before, Subject::Agreement), Finds::Share(Some(0.0)), "and agree on nothing");
        map.actors.update(id(2), |actor| actor.presence = Presence::Left);
        let after = of(map);
        assert_eq!(found(&after, opposition), Finds::Share(Some(0.0)), "nobody is against any more");
        assert_eq!(found(&after, Subject::Divergence), Finds::Pair(None), "nobody to differ with");
        assert_eq!(found(&after, Subject::Present), Finds::Count(1), "one takes part");
        let subjects = |findings: &[(Subject, Finds)]| findings.iter().map(|(of, _)| *of).collect::<Vec<_>>();
        assert_eq!(subjects(&before), subjects(&after), "finding by finding");
    }

    #[test]
    fn equal_stakes_are_all_named_and_a_map_without_positions_has_none() {
        let findings = of(map(&[&[2, -1], &[-1, 2]]));
        assert_eq!(found(&findings, Subject::Mobilising), Finds::Stakes(vec![id(101), id(102)]), "both");
        let findings = of(map(&[&[0], &[0]]));
        assert_eq!(found(&findings, Subject::Mobilising), Finds::Stakes(Vec::new()), "none");
        assert_eq!(found(&findings, Subject::Weighs(id(1))), Finds::Weighs(None), "no influence says anything");
    }
}
