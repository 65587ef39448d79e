//! The few results that a group reads first.
//!
//! Each is one sentence, from the measures of [`Analyses`]; two states of a project are compared headline by headline.
//! Rules of our own, where the method leaves the choice: go-betweens are shown from a betweenness of 0.1 on, three at
//! most, on five actors and four links at least; who is ambivalent from an EQ of 0.5 on, on three actors and two stakes
//! at least, one only; circles as [`Network::circles`] shows them.

use super::network::Network;
use super::{Analyses, Corner, Order, StabilityClass, Weighs, shared_stakes};
use crate::model::{ActorId, MapState, Project, StakeId};

/// Least betweenness of a go-between.
pub(super) const LEAST_BETWEENNESS: f64 = 0.1;
/// Go-betweens at most.
pub(super) const MOST_GO_BETWEENS: usize = 3;
/// Fewer actors or linked pairs than these have no go-between.
pub(super) const LEAST_NETWORK: (usize, usize) = (5, 4);
/// Least ambivalence that is told.
const LEAST_AMBIVALENCE: f64 = 0.5;
/// Least number of actors and stakes for it.
const LEAST_FOR_AMBIVALENCE: (usize, usize) = (3, 2);

/// What a headline is about: two states of a project are compared by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// How much of what links actors is agreement.
    Agreement,
    /// The strongest convergence.
    Convergence,
    /// The strongest divergence.
    Divergence,
    /// Who agrees with both sides of it.
    Pivot,
    /// The stake with the greatest share of weight against.
    Opposition,
    /// The stake on which most is said.
    Mobilisation,
    /// Who is an ally under conditions.
    Ambivalence,
    /// How the lead weighs.
    Lead,
    /// Whether dependences cross.
    Stability,
    /// Through whom others must pass.
    GoBetweens,
    /// Without whom the map falls apart.
    Cut,
    /// The tightest part.
    Kernel,
    /// In how many circles the map reads.
    Circles,
    /// The simplest split in two.
    Camps,
    /// The link to work on first.
    Mend,
}

/// One of the few results that a group reads first.
#[derive(Clone, Debug, PartialEq)]
pub enum Headline {
    /// Share of agreement at order 2, 0 to 100.
    Agreement(f64),
    /// Two actors go the same way on so many stakes, chiefly that one.
    Convergence(ActorId, ActorId, u32, StakeId),
    /// Two actors oppose each other on so many stakes, chiefly that one.
    Divergence(ActorId, ActorId, u32, StakeId),
    /// Those agree with both: the pivots, then the two.
    Pivot(Vec<ActorId>, ActorId, ActorId),
    /// Share of the weight that is against a stake, 0 to 1.
    Opposition(StakeId, f64),
    /// So many actors take a position on a stake.
    Mobilisation(StakeId, usize),
    /// Sides now with, now against the same actors.
    Ambivalence(ActorId),
    /// How the lead weighs, and its corner on the plane.
    Lead(ActorId, Weighs, Option<Corner>),
    /// H, 0 to 100.
    Stability(StabilityClass, f64),
    /// On many paths between the others, the most first.
    GoBetweens(Vec<ActorId>),
    /// Holds that many parts together.
    Cut(ActorId, usize),
    /// The actors of the tightest part.
    Kernel(Vec<ActorId>),
    /// That many circles.
    Circles(usize),
    /// That many links do not fit in two sides; whether that is proved.
    Camps(usize, bool),
    /// The first link to work on, and how many tie with it.
    Mend(ActorId, ActorId, usize),
}

impl Headline {
    /// What it is about.
    pub fn about(&self) -> About {
        match self {
            Self::Agreement(_) => About::Agreement,
            Self::Convergence(..) => About::Convergence,
            Self::Divergence(..) => About::Divergence,
            Self::Pivot(..) => About::Pivot,
            Self::Opposition(..) => About::Opposition,
            Self::Mobilisation(..) => About::Mobilisation,
            Self::Ambivalence(_) => About::Ambivalence,
            Self::Lead(..) => About::Lead,
            Self::Stability(..) => About::Stability,
            Self::GoBetweens(_) => About::GoBetweens,
            Self::Cut(..) => About::Cut,
            Self::Kernel(_) => About::Kernel,
            Self::Circles(_) => About::Circles,
            Self::Camps(..) => About::Camps,
            Self::Mend(..) => About::Mend,
        }
    }
}

/// The headlines of a project, in the order in which they are read; those that are not defined are not there. Costs the
/// number of pairs of actors.
pub fn headlines(project: &Project, all: &Analyses) -> Vec<Headline> {
    let map = &project.map;
    let found = [
        all.order(Order::Strength).agreement().map(Headline::Agreement),
        pair(map, all, true),
        pair(map, all, false),
        pivot(all),
        opposition(all),
        mobilisation(all),
        ambivalence(all),
        lead(project, all),
        all.influences.stability().map(|share| Headline::Stability(StabilityClass::of(share), share)),
        go_betweens(&all.network.network, &all.network.betweenness).map(Headline::GoBetweens),
        all.network.articulation_points.first().map(|(id, parts)| Headline::Cut(*id, *parts)),
        Some(all.network.network.kernel()).filter(|all| !all.is_empty()).map(Headline::Kernel),
        Some(all.network.network.circles().len()).filter(|count| *count > 1).map(Headline::Circles),
        camps(all),
        mend(all),
    ];
    found.into_iter().flatten().collect()
}

/// The strongest convergence or divergence of two actors.
fn pair(map: &MapState, all: &Analyses, agrees: bool) -> Option<Headline> {
    let pairs = if agrees { all.pairs.convergences() } else { all.pairs.divergences() };
    let first = pairs.first()?;
    let shared = shared_stakes(map, first.one, first.other);
    let chiefly = shared.iter().find(|shared| shared.agrees() == agrees)?.stake;
    Some(if agrees {
        Headline::Convergence(first.one, first.other, first.sums.agreed, chiefly)
    } else {
        Headline::Divergence(first.one, first.other, first.sums.opposed, chiefly)
    })
}

fn pivot(all: &Analyses) -> Option<Headline> {
    let divergences = all.pairs.divergences();
    let first = divergences.first()?;
    let pivots = all.pairs.pivots(first.one, first.other);
    (!pivots.is_empty()).then_some(Headline::Pivot(pivots, first.one, first.other))
}

fn opposition(all: &Analyses) -> Option<Headline> {
    let shares =
        all.weights.iter().filter_map(|(id, weights)| Some((*id, weights.opposition()?, weights.mobilisation())));
    let most = shares.reduce(|best, next| {
        let (known, now) = ((best.1, best.2), (next.1, next.2));
        if now.0 > known.0 || (now.0 == known.0 && now.1 > known.1) { next } else { best }
    })?;
    Some(Headline::Opposition(most.0, most.1))
}

fn mobilisation(all: &Analyses) -> Option<Headline> {
    let most = all.weights.iter().filter(|(_, weights)| weights.mobilisation() > 0);
    let most = most.reduce(|best, next| if next.1.mobilisation() > best.1.mobilisation() { next } else { best })?;
    Some(Headline::Mobilisation(most.0, most.1.supporters + most.1.opponents))
}

fn ambivalence(all: &Analyses) -> Option<Headline> {
    let (actors, stakes) = LEAST_FOR_AMBIVALENCE;
    if all.actors.len() < actors || all.stakes.len() < stakes {
        return None;
    }
    let shares = all.order(Order::Strength).ambivalence();
    let told = all.actors.iter().zip(shares).filter_map(|(id, share)| Some((*id, share?)));
    let most = told.filter(|(_, share)| *share >= LEAST_AMBIVALENCE);
    let most = most.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    Some(Headline::Ambivalence(most.0))
}

fn lead(project: &Project, all: &Analyses) -> Option<Headline> {
    let lead = project.header.lead.filter(|_| all.power.computable)?;
    let rank = all.rank(lead)?;
    Some(Headline::Lead(lead, Weighs::of(*all.power.weights.get(rank)?), all.plane.corner(rank)))
}

/// Who stands on many paths between the others: three at most, the most first.
pub(super) fn go_betweens(network: &Network, betweenness: &[(ActorId, f64)]) -> Option<Vec<ActorId>> {
    let (actors, edges) = LEAST_NETWORK;
    if network.actors().len() < actors || network.edge_count() < edges {
        return None;
    }
    let mut shares = betweenness.to_vec();
    shares.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    let shown = shares.iter().take(MOST_GO_BETWEENS).filter(|(_, share)| *share >= LEAST_BETWEENNESS);
    let found: Vec<ActorId> = shown.map(|(id, _)| *id).collect();
    (!found.is_empty()).then_some(found)
}

/// The split in two, where a link is negative.
fn camps(all: &Analyses) -> Option<Headline> {
    let camps = &all.signed.camps;
    (camps.negative > 0).then_some(Headline::Camps(camps.frustration, camps.proved))
}

fn mend(all: &Analyses) -> Option<Headline> {
    let to_mend = &all.signed.camps.to_mend;
    to_mend.first().map(|(one, other)| Headline::Mend(*one, *other, to_mend.len()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, map};
    use super::*;

    #[test]
    fn headlines_are_read_from_the_measures() {
        let mut project = Project::empty();
        project.map = map(&[&[3, 2, 0], &[-3, 0, 2], &[0, 2, 2]]);
        let found = headlines(&project, &Analyses::of(&project));
        let expected = [
            Headline::Agreement(100.0 * 4.0 / 7.0),
            Headline::Convergence(id(1), id(3), 1, id(102)),
            Headline::Divergence(id(1), id(2), 1, id(101)),
            Headline::Pivot(vec![id(3)], id(1), id(2)),
            Headline::Opposition(id(101), 0.5),
            Headline::Mobilisation(id(101), 2),
        ];
        assert_eq!(found, expected, "2 + 2 of agreement and 3 of divergence; nothing is drawn, no influence entered");
        assert!(headlines(&Project::empty(), &Analyses::default()).is_empty(), "nothing to say of nothing");
    }
}
