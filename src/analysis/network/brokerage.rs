//! What each actor does between the groups of others.
//!
//! Source: R. Gould and R. Fernandez (1989), to be verified in the source. Over the two-paths a → b → c of arcs, with
//! a ≠ c and no arc a → c, b plays a part that depends on the groups of the three. An actor in no group is skipped,
//! and its paths are counted.
//!
//! Worked by hand: groups 1:X 2:Y 3:X 4:X 5:Z and arcs 1→3, 2→3, 3→4, 3→5 make of 3 a coordinator (1→3→4), a
//! representative (1→3→5), a gatekeeper (2→3→4) and a liaison (2→3→5), once each.

use std::collections::BTreeMap;

use super::{ActorId, Network};
use crate::model::GroupId;

/// How often an actor plays each part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brokerage {
    /// All three in one group: coordinates inside it.
    pub coordinator: usize,
    /// The two others in one group, not its own: links two members of it.
    pub consultant: usize,
    /// From another group into its own.
    pub gatekeeper: usize,
    /// From its own group to another.
    pub representative: usize,
    /// Three groups: links two others.
    pub liaison: usize,
}

impl Brokerage {
    /// All the parts together.
    pub fn total(self) -> usize {
        self.coordinator + self.consultant + self.gatekeeper + self.representative + self.liaison
    }
}

/// The parts of every actor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brokers {
    /// In order of entry.
    pub parts: Vec<(ActorId, Brokerage)>,
    /// Two-paths left out because one of the three is in no group.
    pub skipped: usize,
}

impl Network {
    /// The parts that actors play between groups. Costs the sum over actors of arcs in × arcs out.
    pub fn brokerage(&self, group: impl Fn(ActorId) -> Option<GroupId>) -> Brokers {
        let groups: Vec<Option<GroupId>> = self.actors.iter().map(|id| group(*id)).collect();
        let of = |rank: usize| groups.get(rank).copied().flatten();
        let mut inward: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (from, onward) in self.onward.iter().enumerate() {
            for to in onward {
                inward.entry(*to).or_default().push(from);
            }
        }
        let goes = |from: usize, to: usize| self.onward.get(from).is_some_and(|all| all.binary_search(&to).is_ok());
        let mut skipped = 0;
        let mut parts = Vec::new();
        for (middle, onward) in self.onward.iter().enumerate() {
            let mut part = Brokerage::default();
            for from in inward.get(&middle).into_iter().flatten() {
                for to in onward.iter().filter(|to| *to != from && !goes(*from, **to)) {
                    let (Some(a), Some(b), Some(c)) = (of(*from), of(middle), of(*to)) else {
                        skipped += 1;
                        continue;
                    };
                    let count = match (a == b, b == c, a == c) {
                        (true, true, _) => &mut part.coordinator,
                        (false, false, true) => &mut part.consultant,
                        (false, true, _) => &mut part.gatekeeper,
                        (true, false, _) => &mut part.representative,
                        (false, false, false) => &mut part.liaison,
                    };
                    *count += 1;
                }
            }
            parts.extend(self.at(middle).map(|id| (id, part)));
        }
        Brokers { parts, skipped }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::id;
    use super::*;

    #[test]
    fn an_example_worked_by_hand() {
        let groups: [Option<u128>; 5] = [Some(1), Some(2), Some(1), Some(1), Some(3)];
        let arcs = [(0, 2), (1, 2), (2, 3), (2, 4)].map(|(a, b)| (id(a), id(b)));
        let actors: Vec<ActorId> = (0..5).map(id).collect();
        let network = Network::with_arcs(actors.clone(), arcs, arcs);
        let group = |of: ActorId| {
            let rank = actors.iter().position(|other| *other == of)?;
            groups.get(rank).copied().flatten().map(|number| GroupId(uuid::Uuid::from_u128(number)))
        };
        let found = network.brokerage(group);
        let third = found.parts.get(2).map(|(_, part)| *part);
        let once = Brokerage { coordinator: 1, representative: 1, gatekeeper: 1, liaison: 1, consultant: 0 };
        assert_eq!(third, Some(once), "the third, once each but consultant");
        assert_eq!((once.total(), found.skipped), (4, 0), "four paths, none left out");
        assert_eq!(network.brokerage(|_| None).skipped, 4, "without groups, all are left out");
    }
}
