//! All the measures of a project at once, as a file of results or a background job wants them.

use super::network::{Brokers, Network, Seen};
use super::opposition::{Weights, stake_weights};
use super::salience::{Salience, salience};
use super::{
    Camps, Energy, Influences, Order, Ordered, Pairs, Plane, Power, PowerInterest, Signs, Triangles, energy,
    pairs_by_power,
};
use crate::model::{ActorId, Axes, GroupId, PowerConvention, Project, StakeId};

/// Fewer actors or stakes than these, and the map says more than its indices.
const LEAST_ACTORS: usize = 6;
/// Fewer stakes than that, and the map says more than its indices.
const LEAST_STAKES: usize = 3;
/// Share of unknown cells from which a result is provisional.
const MOST_UNKNOWN: f64 = 0.3;

/// Every measure of a project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analyses {
    /// The actors, in order of entry: what the entries of the lists below belong to.
    pub actors: Vec<ActorId>,
    /// The stakes, in order of entry.
    pub stakes: Vec<StakeId>,
    /// Direct and indirect influence.
    pub influences: Influences,
    /// The balance of power by the convention in use, which order 3 follows.
    pub power: Power,
    /// The balance of power by the other convention.
    pub other_power: Power,
    /// The balance of power on the strongest single ways (q*).
    pub strongest: Power,
    /// Orders 1, 2 and 3.
    pub orders: [Ordered; 3],
    /// What every two actors share.
    pub pairs: Pairs,
    /// Influence × dependence.
    pub plane: Plane,
    /// Synergy and antagonism of each actor.
    pub energies: Vec<Option<Energy>>,
    /// Power, legitimacy and urgency of each actor.
    pub saliences: Vec<Salience>,
    /// Power × interest.
    pub power_interest: PowerInterest,
    /// What the drawn links make.
    pub network: NetworkMeasures,
    /// What the signs of the drawn links make.
    pub signed: SignedMeasures,
    /// What the signs of positions make (net of order 2, from 2 on).
    pub signed_by_positions: SignedMeasures,
    /// The weight of positions on each stake.
    pub weights: Vec<(StakeId, Weights)>,
    /// What must be said beside the results.
    pub notices: Vec<Caution>,
}

/// What the drawn links make; lists are in the order of the actors of `network`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkMeasures {
    /// The graph.
    pub network: Network,
    /// Neighbours.
    pub degrees: Vec<(ActorId, usize)>,
    /// Each pair once.
    pub betweenness_raw: Vec<(ActorId, f64)>,
    /// 0 to 1.
    pub betweenness: Vec<(ActorId, f64)>,
    /// 0 to 1.
    pub closeness: Vec<(ActorId, f64)>,
    /// None for a lone actor.
    pub constraint: Vec<(ActorId, Option<f64>)>,
    /// None for a lone actor.
    pub effective_size: Vec<(ActorId, Option<f64>)>,
    /// 0 to 1.
    pub clustering: Vec<(ActorId, f64)>,
    /// Core numbers.
    pub cores: Vec<(ActorId, usize)>,
    /// Who holds parts together, and how many.
    pub articulation_points: Vec<(ActorId, usize)>,
    /// Links that alone join two parts.
    pub bridges: Vec<(ActorId, ActorId)>,
    /// The partition of greatest modularity that was found.
    pub communities: Vec<Vec<ActorId>>,
    /// Its modularity.
    pub modularity: f64,
    /// Parts between groups.
    pub brokers: Brokers,
}

/// What signs make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignedMeasures {
    /// Triangles.
    pub triangles: Triangles,
    /// Camps.
    pub camps: Camps,
}

/// What must be said beside results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Caution {
    /// Too few actors or stakes.
    Few,
    /// Over 30 % of the positions are unknown or not entered: that many, in percent.
    Unknown(u8),
    /// Influences entered for less than half of the actors.
    PartialInfluences,
    /// The balance of power cannot be computed: all count as equals.
    EqualPower,
    /// The camps are an estimate.
    Estimate,
}

impl Analyses {
    /// Every measure of a project, by its own conventions. Costs actors³ at worst, less where few influences are
    /// entered, and what each measure costs.
    pub fn of(project: &Project) -> Self {
        Self::by(project, project.header.power_convention, &Seen::whole(&project.map))
    }

    /// The same by a given convention of the balance of power, for the given actors and links of the graph.
    pub fn by(project: &Project, convention: PowerConvention, seen: &Seen) -> Self {
        let (map, scale) = (&project.map, project.header.scale);
        let influences = Influences::of(map);
        let other = match convention {
            PowerConvention::A => PowerConvention::B,
            PowerConvention::B => PowerConvention::A,
        };
        let power = Power::of(&influences, convention);
        let pairs = pairs_by_power(map, &power.weights);
        let orders =
            [Order::Stakes, Order::Strength, Order::Power].map(|order| Ordered::of(map, order, &power.weights));
        let signs = Signs::of_links(map, seen);
        let signed = SignedMeasures { triangles: signs.triangles(), camps: signs.camps() };
        let signs = Signs::of_positions(&pairs);
        let mut all = Self {
            actors: map.actors.iter().map(|actor| actor.id).collect(),
            stakes: map.stakes.iter().map(|stake| stake.id).collect(),
            other_power: Power::of(&influences, other),
            strongest: Power::of_strongest(&influences),
            plane: Plane::new(&influences.dependence, &influences.influence, project.header.axes),
            energies: map.actors.iter().map(|actor| energy(map, scale, actor)).collect(),
            saliences: (map.actors.iter().enumerate())
                .map(|(rank, actor)| salience(map, scale, &power, rank, actor))
                .collect(),
            power_interest: PowerInterest::of(map, scale, &power),
            network: NetworkMeasures::of(Network::of(map, seen), |id| map.actors.get(id)?.group),
            signed,
            signed_by_positions: SignedMeasures { triangles: signs.triangles(), camps: signs.camps() },
            weights: stake_weights(map),
            notices: Vec::new(),
            influences,
            power,
            orders,
            pairs,
        };
        all.notices = all.cautions();
        all
    }

    /// The rank of an actor.
    pub fn rank(&self, id: ActorId) -> Option<usize> {
        self.actors.iter().position(|other| *other == id)
    }

    /// The results at an order.
    pub fn order(&self, order: Order) -> &Ordered {
        let [one, two, three] = &self.orders;
        match order {
            Order::Stakes => one,
            Order::Strength => two,
            Order::Power => three,
        }
    }

    /// Influence × dependence cut at the mean or the median, whatever the project says.
    pub fn plane_at(&self, axes: Axes) -> Plane {
        Plane::new(&self.influences.dependence, &self.influences.influence, axes)
    }

    /// Positions that are known, said not to be known, and not entered.
    pub fn cells(&self) -> [usize; 3] {
        let sum = |of: fn(&Weights) -> usize| self.weights.iter().map(|(_, weights)| of(weights)).sum();
        [sum(|weights| weights.known), sum(|weights| weights.unknown), sum(|weights| weights.empty)]
    }

    fn cautions(&self) -> Vec<Caution> {
        let [known, unknown, empty] = self.cells();
        let all = known + unknown + empty;
        let share = if all > 0 { (unknown + empty) as f64 / all as f64 } else { 0.0 };
        let few = self.actors.len() < LEAST_ACTORS || self.stakes.len() < LEAST_STAKES;
        let partial = self.power.computable && 2 * self.influences.entered_by < self.actors.len();
        let found = [
            few.then_some(Caution::Few),
            (share > MOST_UNKNOWN).then(|| Caution::Unknown((100.0 * share).round() as u8)),
            partial.then_some(Caution::PartialInfluences),
            (!self.power.computable).then_some(Caution::EqualPower),
            (!self.signed.camps.proved).then_some(Caution::Estimate),
        ];
        found.into_iter().flatten().collect()
    }
}

impl NetworkMeasures {
    fn of(network: Network, group: impl Fn(ActorId) -> Option<GroupId>) -> Self {
        let (communities, modularity) = network.communities();
        Self {
            degrees: network.degrees(),
            betweenness_raw: network.betweenness_raw(),
            betweenness: network.betweenness(),
            closeness: network.closeness(),
            constraint: network.constraint(),
            effective_size: network.effective_size(),
            clustering: network.clustering(),
            cores: network.core_numbers(),
            articulation_points: network.articulation_points(),
            bridges: network.bridges(),
            brokers: network.brokerage(group),
            communities,
            modularity,
            network,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::map;
    use super::*;

    #[test]
    fn what_is_missing_is_said_beside_the_results() {
        let mut project = Project::empty();
        project.map = map(&[&[3, 9], &[-1, 9]]);
        let all = Analyses::of(&project);
        assert_eq!(all.notices, [Caution::Few, Caution::Unknown(50), Caution::EqualPower], "two actors, no influence");
        assert_eq!(all.cells(), [2, 2, 0], "half is known");
        assert_eq!(all.order(Order::Stakes).divergences(), [1.0, 1.0], "one stake");
    }
}
