//! Where a drawn interest link says one thing, and the positions another.
//!
//! A link that names a stake is compared with the two positions on that stake, where both are known and not zero; a
//! general one with the sign of the net, convergence less divergence, at order 2. Mixed links contradict nothing. A
//! contradiction is settled when the group has said that the drawn link stands: a reading set aside, about the same
//! two actors and the same stake.
//!
//! Worked by hand: a link « convergent » on water between +2 and −1 contradicts; between +2 and ? it does not.

use super::{PairSums, Pairs, SharedStake, shared_stakes};
use crate::model::{ActorId, Finding, FindingKind, InterestSign, LinkId, LinkNature, MapState, StakeId};

/// A drawn link that the positions contradict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contradiction {
    /// The link.
    pub link: LinkId,
    /// One end.
    pub one: ActorId,
    /// The other.
    pub other: ActorId,
    /// What is drawn.
    pub drawn: InterestSign,
    /// What the positions say.
    pub said: InterestSign,
    /// The positions on the stake of the link; none: it is a general one.
    pub on: Option<SharedStake>,
    /// All that the two share.
    pub sums: PairSums,
}

impl Contradiction {
    /// The stake of the link, as a list.
    pub fn stakes(&self) -> Vec<StakeId> {
        self.on.iter().map(|shared| shared.stake).collect()
    }
}

/// The contradictions that are not settled, in order of entry of links. Costs links × stakes.
pub fn contradictions(map: &MapState, pairs: &Pairs) -> Vec<Contradiction> {
    let contradicted = |link: &crate::model::Link| {
        let LinkNature::Interest(interest) = &link.nature else { return None };
        let sums = pairs.get(link.from, link.to);
        let on = interest
            .stake
            .map(|stake| shared_stakes(map, link.from, link.to).into_iter().find(|shared| shared.stake == stake));
        let converges = match on {
            Some(shared) => shared?.agrees(),
            None if sums.convergence == sums.divergence => return None,
            None => sums.convergence > sums.divergence,
        };
        let said = if converges { InterestSign::Convergent } else { InterestSign::Divergent };
        let drawn = interest.sign;
        let found =
            Contradiction { link: link.id, one: link.from, other: link.to, drawn, said, on: on.flatten(), sums };
        let settled = map.findings.iter().any(|finding| settles(finding, &found));
        (drawn != InterestSign::Mixed && drawn != said && !settled).then_some(found)
    };
    map.links.iter().filter_map(contradicted).collect()
}

/// Whether a finding says that the drawn link stands.
fn settles(finding: &Finding, found: &Contradiction) -> bool {
    let ends = [found.one, found.other];
    finding.kind == FindingKind::Reading
        && !finding.retained
        && finding.question.is_none()
        && finding.actors.len() == 2
        && ends.iter().all(|end| finding.actors.contains(end))
        && finding.stakes == found.stakes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::pairs;
    use crate::geometry::Point;
    use crate::model::{Actor, FindingId, Interest, Link, Position, Project, Provenance, Stake};

    fn id<T: From<uuid::Uuid>>(number: u128) -> T {
        T::from(uuid::Uuid::from_u128(number))
    }

    /// Two actors with positions on stakes 101 and 102, and one link; 9 is « ? ».
    fn map(one: [i8; 2], other: [i8; 2], sign: InterestSign, stake: Option<u128>) -> MapState {
        let mut map = Project::empty().map;
        for (actor, values) in [(1, one), (2, other)] {
            map.actors.insert(Actor::named(id(actor), "Mairie", Point::ORIGIN));
            for (stake, value) in [101, 102].into_iter().zip(values) {
                map.stakes.insert(Stake::named(id(stake), "Eau"));
                map.positions.insert(Position::of(id(actor), id(stake), (value != 9).then_some(value)));
            }
        }
        let nature = LinkNature::Interest(Interest { sign, stake: stake.map(id), intensity: 2 });
        map.links.insert(Link::new(id(201), id(1), id(2), nature));
        map
    }

    fn said(map: &MapState) -> Vec<InterestSign> {
        contradictions(map, &pairs(map)).iter().map(|found| found.said).collect()
    }

    #[test]
    fn a_link_on_a_stake_is_compared_with_the_positions_on_it() {
        use InterestSign::{Convergent, Divergent, Mixed};
        assert_eq!(said(&map([2, 3], [-1, 3], Convergent, Some(101))), [Divergent], "+2 and −1 are opposed");
        assert_eq!(said(&map([2, 3], [9, 3], Convergent, Some(101))), [], "unknown contradicts nothing");
        assert_eq!(said(&map([2, 3], [-1, 3], Divergent, Some(101))), [], "they say the same");
        assert_eq!(said(&map([2, 3], [-1, 3], Mixed, Some(101))), [], "mixed is both");
    }

    #[test]
    fn a_general_link_is_compared_with_the_net() {
        use InterestSign::{Convergent, Divergent};
        // Opposed by ½ (2 + 1) = 1.5, agreed by ½ (3 + 3) = 3.
        assert_eq!(said(&map([2, 3], [-1, 3], Divergent, None)), [Convergent], "net +1.5");
        assert_eq!(said(&map([2, 2], [-2, 2], Divergent, None)), [], "as much of both");
    }

    #[test]
    fn a_link_that_stands_is_not_asked_again() {
        let mut map = map([2, 3], [-1, 3], InterestSign::Convergent, Some(101));
        map.findings.insert(Finding {
            id: FindingId(uuid::Uuid::from_u128(301)),
            kind: FindingKind::Reading,
            title: String::new(),
            retained: false,
            stakes: vec![id(101)],
            actors: vec![id(2), id(1)],
            question: None,
            why: "Le lien dessiné fait foi".to_owned(),
            provenance: Provenance::default(),
        });
        assert_eq!(said(&map), [], "settled, whatever the order of the ends");
    }
}
