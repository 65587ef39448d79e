//! The links that positions alone would draw, over one stake or over all.
//!
//! The sign of a pair is that of its net, convergence less divergence at order 2 (see `convergence.rs`), and its
//! strength the size of the net. As much of both gives a mixed link, of the strength of either. A pair that shares
//! nothing has none.
//!
//! Worked by hand: agreed by 3 and opposed by 1.5 is a convergence of 1.5; 2 and 2 is a mixed link of 2.

use super::pairs_on;
use crate::model::{ActorId, InterestSign, MapState, StakeId};

/// A link that positions alone would draw.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DerivedLink {
    /// The actor entered first.
    pub one: ActorId,
    /// The other.
    pub other: ActorId,
    /// Which way.
    pub sign: InterestSign,
    /// How strongly, at order 2.
    pub strength: f64,
}

/// More lines than that are not read at a glance.
const READABLE: usize = 14;

/// The links that positions would draw on a stake, or on all of them; the strongest first, then in order of entry.
/// Costs actors² × stakes.
pub fn derived_links(map: &MapState, stake: Option<StakeId>) -> Vec<DerivedLink> {
    let pairs = pairs_on(map, |id| stake.is_none_or(|wanted| wanted == id));
    let link = |pair: super::Pair| {
        let (favour, against) = (pair.sums.convergence, pair.sums.divergence);
        let (sign, strength) = if favour == against {
            (InterestSign::Mixed, favour)
        } else if favour > against {
            (InterestSign::Convergent, favour - against)
        } else {
            (InterestSign::Divergent, against - favour)
        };
        (strength > 0.0).then_some(DerivedLink { one: pair.one, other: pair.other, sign, strength })
    };
    let mut links: Vec<DerivedLink> = pairs.all().filter_map(link).collect();
    links.sort_by(|a, b| b.strength.total_cmp(&a.strength));
    links
}

/// The least strength at which few enough lines are left to be read, and some are; 1 at least.
pub fn usual_threshold(links: &[DerivedLink]) -> u8 {
    let most = greatest_threshold(links);
    let count = |least: u8| links.iter().filter(|link| link.strength >= f64::from(least)).count();
    (1..=most).find(|least| count(*least) <= READABLE).unwrap_or(most)
}

/// The greatest strength that leaves a line; 1 at least.
fn greatest_threshold(links: &[DerivedLink]) -> u8 {
    links.iter().map(|link| link.strength.floor() as u8).max().unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(strength: f64) -> DerivedLink {
        let id = |number| ActorId(uuid::Uuid::from_u128(number));
        DerivedLink { one: id(1), other: id(2), sign: InterestSign::Convergent, strength }
    }

    #[test]
    fn the_usual_threshold_leaves_some_lines_and_not_too_many() {
        assert_eq!(usual_threshold(&[link(3.0), link(1.0)]), 1, "few: all of them");
        let many: Vec<DerivedLink> = (0..40).map(|rank| link(f64::from(rank) / 4.0)).collect();
        assert_eq!(usual_threshold(&many), 7, "28 to 39 are 7 or more: twelve; 6 would leave sixteen");
        assert_eq!(usual_threshold(&vec![link(3.0); 40]), 3, "as few as can be");
        assert_eq!(usual_threshold(&[]), 1, "nothing");
    }

    #[test]
    fn the_sign_is_that_of_the_net() {
        use crate::model::{Actor, Position, Project, Stake};
        let mut map = Project::empty().map;
        let id = |number: u128| uuid::Uuid::from_u128(number);
        for (actor, values) in [(1, [2, 3]), (2, [-1, 3]), (3, [-2, -3])] {
            map.actors.insert(Actor::named(id(actor).into(), "Mairie", crate::geometry::Point::ORIGIN));
            for (stake, value) in [101, 102].into_iter().zip(values) {
                map.stakes.insert(Stake::named(id(stake).into(), "Eau"));
                map.positions.insert(Position::of(id(actor).into(), id(stake).into(), Some(value)));
            }
        }
        let all: Vec<(InterestSign, f64)> =
            derived_links(&map, None).iter().map(|link| (link.sign, link.strength)).collect();
        use InterestSign::{Convergent, Divergent};
        // 1–3: opposed by 2 and 3. 1–2: agreed 3, opposed 1.5. 2–3: agreed 1.5, opposed 3.
        assert_eq!(all, [(Divergent, 5.0), (Convergent, 1.5), (Divergent, 1.5)], "over both stakes");
        let water: Vec<(InterestSign, f64)> =
            derived_links(&map, Some(id(101).into())).iter().map(|link| (link.sign, link.strength)).collect();
        assert_eq!(water, [(Divergent, 2.0), (Divergent, 1.5), (Convergent, 1.5)], "on the first one");
    }
}
