//! Pairs that get on, pairs that do not, and what they make together.
//!
//! The sign of a pair is + where interests converge or the relation goes well, − where they diverge or it is tense or
//! in conflict. A pair with both signs, or one that is mixed or unknown, is left out and counted. Signs may also come
//! from positions: that of net convergence at order 2, from 2 on.

mod camps;
mod triangles;

use std::collections::BTreeMap;

pub use camps::{Camps, MOST_PROVED};
pub use triangles::{MOST_TENSE, Triangle, Triangles, triangles};

use super::{Order, Pairs, Seen};
use crate::model::{ActorId, InterestSign, LinkNature, MapState};

/// Least net convergence or divergence of positions that gives a pair a sign.
const LEAST_NET: f64 = 2.0;

/// Who gets on with whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    actors: Vec<ActorId>,
    /// By ranks, the smaller first; none: left out.
    pairs: BTreeMap<(usize, usize), Option<i8>>,
}

impl Signs {
    /// The signs of the seen links of a map. Costs the number of links, times a logarithm.
    pub fn of_links(map: &MapState, seen: &Seen) -> Self {
        let mut pairs: BTreeMap<(usize, usize), Option<i8>> = BTreeMap::new();
        for link in map.links.iter().filter(|link| seen.links.contains(&link.id)) {
            if !seen.actors.contains(&link.from) || !seen.actors.contains(&link.to) {
                continue;
            }
            let (Some(a), Some(b)) = (map.actors.rank(link.from), map.actors.rank(link.to)) else { continue };
            let sign = match &link.nature {
                LinkNature::Interest(interest) => match interest.sign {
                    InterestSign::Convergent => Some(1),
                    InterestSign::Divergent => Some(-1),
                    InterestSign::Mixed => None,
                },
                LinkNature::Relation(relation) if relation.to_create => continue,
                LinkNature::Relation(relation) => relation.sign(),
            };
            let agree = |known: &mut Option<i8>| *known = known.filter(|_| *known == sign);
            pairs.entry((a.min(b), a.max(b))).and_modify(agree).or_insert(sign);
        }
        Self { actors: map.actors.iter().map(|actor| actor.id).collect(), pairs }
    }

    /// The signs of what positions share. Costs actors².
    pub fn of_positions(pairs: &Pairs) -> Self {
        let ranks: BTreeMap<ActorId, usize> = pairs.actors().iter().enumerate().map(|(rank, id)| (*id, rank)).collect();
        let sign = |net: f64| (net.abs() >= LEAST_NET).then_some(if net > 0.0 { 1 } else { -1 });
        let signed = pairs.all().filter_map(|pair| {
            let sign = sign(pair.sums.net(Order::Strength))?;
            Some(((*ranks.get(&pair.one)?, *ranks.get(&pair.other)?), Some(sign)))
        });
        Self { actors: pairs.actors().to_vec(), pairs: signed.collect() }
    }

    /// Signs given pair by pair: ranks, then + or −.
    pub fn new(actors: Vec<ActorId>, pairs: impl IntoIterator<Item = (usize, usize, i8)>) -> Self {
        let ordered = |(a, b, sign): (usize, usize, i8)| ((a.min(b), a.max(b)), Some(sign.signum()));
        Self { actors, pairs: pairs.into_iter().map(ordered).collect() }
    }

    /// The pairs that have a sign: ranks, the smaller first, then 1 or −1.
    pub fn known(&self) -> impl Iterator<Item = (usize, usize, i8)> + '_ {
        self.pairs.iter().filter_map(|((a, b), sign)| Some((*a, *b, (*sign)?)))
    }

    /// How many pairs are left out.
    pub fn left_out(&self) -> usize {
        self.pairs.values().filter(|sign| sign.is_none()).count()
    }

    fn actor(&self, rank: usize) -> Option<ActorId> {
        self.actors.get(rank).copied()
    }

    /// The signed neighbours of each rank.
    fn near(&self) -> BTreeMap<usize, Vec<(usize, i8)>> {
        let mut near: BTreeMap<usize, Vec<(usize, i8)>> = BTreeMap::new();
        for (a, b, sign) in self.known() {
            near.entry(a).or_default().push((b, sign));
            near.entry(b).or_default().push((a, sign));
        }
        near
    }
}
