//! What a map comes to, finding by finding, so that two states of it can be compared.
//!
//! First the agreement as a whole and the opposition on every stake, then the other headlines, then what they do not
//! name: the weight of every actor, who is without a link, the links that positions contradict, what is accepted, who
//! takes part. The actors that have left
//! do not count, nor do their positions and influences. Nothing is added up and nobody is ranked. Two states of a
//! project that name the same actors and stakes have the same subjects, in the same order.
//!
//! Worked by hand: A (+2) and B (−2) on one stake agree on nothing, and half of the weight is against; once B has
//! left, nobody is against, and there is no pair left to differ.

use std::borrow::Cow;

use super::{About, Analyses, Headline, Weighs, contradictions, headlines};
use crate::model::{ActorId, CompromiseState, Influence, MapState, Position, Presence, Project, StakeId};

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A headline.
    Headline(About),
    /// The share of the weight on a stake that is against it.
    Opposition(StakeId),
    /// How much an actor weighs in the balance of power.
    Weighs(ActorId),
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
    /// What the headline says; none where there is nothing to say.
    Headline(Option<Headline>),
    /// A share, 0 to 1; none where nobody takes a position.
    Share(Option<f64>),
    /// How an actor weighs; none where influences say nothing, or where it has left.
    Weighs(Option<Weighs>),
    /// Actors, in order of entry.
    Actors(Vec<ActorId>),
    /// A number of things.
    Count(usize),
}

/// The headlines that are compared after the agreement. The most opposed stake and the weight of the lead are among
/// the stakes and the actors.
const HEADLINES: [About; 12] = [
    About::Divergence,
    About::Convergence,
    About::Pivot,
    About::Mobilisation,
    About::Ambivalence,
    About::Stability,
    About::GoBetweens,
    About::Cut,
    About::Kernel,
    About::Circles,
    About::Camps,
    About::Mend,
];

/// Every finding of a project. Costs what [`Analyses::of`] does.
pub fn outlook(project: &Project) -> Vec<(Subject, Finds)> {
    let here = without_those_who_left(project);
    let (map, all) = (&here.map, Analyses::of(&here));
    let told = headlines(&here, &all);
    let headline = |about: About| Finds::Headline(told.iter().find(|headline| headline.about() == about).cloned());
    let mut findings = vec![(Subject::Headline(About::Agreement), headline(About::Agreement))];
    findings.extend(all.weights.iter().map(|(id, it)| (Subject::Opposition(*id), Finds::Share(it.opposition()))));
    findings.extend(HEADLINES.into_iter().map(|about| (Subject::Headline(about), headline(about))));
    let weighs = |actor: ActorId| {
        let weight = all.rank(actor).and_then(|rank| all.power.weights.get(rank).copied());
        weight.filter(|_| all.power.computable).map(Weighs::of)
    };
    let actors = project.map.actors.iter().map(|actor| actor.id);
    findings.extend(actors.map(|actor| (Subject::Weighs(actor), Finds::Weighs(weighs(actor)))));
    let degrees = all.network.network.degrees();
    let alone = degrees.into_iter().filter(|(_, degree)| *degree == 0).map(|(actor, _)| actor).collect();
    findings.push((Subject::Alone, Finds::Actors(alone)));
    findings.push((Subject::Contradictions, Finds::Count(contradictions(map, &all.pairs).len())));
    let accepted = map.compromises.iter().filter(|deal| deal.state == CompromiseState::Accepted).count();
    findings.push((Subject::Accepted, Finds::Count(accepted)));
    let present = map.actors.iter().filter(|actor| actor.presence == Presence::Present).count();
    findings.push((Subject::Present, Finds::Count(present)));
    findings
}

/// The project as if those who left had never been entered; it shares the rest. Costs nothing where nobody left.
pub fn without_those_who_left(project: &Project) -> Cow<'_, Project> {
    if project.map.actors.iter().all(|actor| actor.presence != Presence::Left) {
        return Cow::Borrowed(project);
    }
    let mut project = project.clone();
    let map: &mut MapState = &mut project.map;
    map.actors.retain(|actor| actor.presence != Presence::Left);
    let here = map.actors.clone();
    map.positions.retain(|position: &Position| here.contains(position.actor));
    map.influences.retain(|it: &Influence| here.contains(it.from) && here.contains(it.to));
    map.links.retain(|link| here.contains(link.from) && here.contains(link.to));
    Cow::Owned(project)
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
        let differ = Headline::Divergence(id(1), id(2), 1, id(101));
        assert_eq!(found(&before, opposition), Finds::Share(Some(0.5)), "half of the weight");
        let divergence = Subject::Headline(About::Divergence);
        assert_eq!(found(&before, divergence), Finds::Headline(Some(differ)), "they differ");
        map.actors.update(id(2), |actor| actor.presence = Presence::Left);
        let after = of(map);
        assert_eq!(found(&after, opposition), Finds::Share(Some(0.0)), "nobody is against any more");
        assert_eq!(found(&after, divergence), Finds::Headline(None), "nobody to differ with");
        assert_eq!(found(&after, Subject::Present), Finds::Count(1), "one takes part");
        assert_eq!(found(&after, Subject::Weighs(id(2))), Finds::Weighs(None), "it does not weigh any more");
        let subjects = |findings: &[(Subject, Finds)]| findings.iter().map(|(of, _)| *of).collect::<Vec<_>>();
        assert_eq!(subjects(&before), subjects(&after), "finding by finding");
    }

    #[test]
    fn every_headline_is_compared_or_is_among_stakes_and_actors() {
        let apart = [About::Agreement, About::Opposition, About::Lead];
        let mut project = Project::empty();
        project.map = map(&[&[3, 2, 0], &[-3, 0, 2], &[0, 2, 2]]);
        for headline in headlines(&project, &Analyses::of(&project)) {
            let about = headline.about();
            assert!(HEADLINES.contains(&about) != apart.contains(&about), "{about:?}");
        }
    }
}
