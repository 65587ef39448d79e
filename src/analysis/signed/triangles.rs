//! Triangles in tension: three actors whose ties do not go together.
//!
//! Source: structural balance (F. Heider; D. Cartwright and F. Harary). The sign of a pair is + where interests
//! converge or the relation goes well, − where they diverge or it is tense or in conflict. A pair with both signs, or
//! one that is mixed or unknown, is left out and counted. A triangle is balanced when the product of its signs is +.
//!
//! Worked by hand: +++ and +−− are balanced; ++− and −−− are not.

use super::Signs;
use crate::analysis::Seen;
use crate::model::{ActorId, MapState};

/// Triangles in tension that are listed; the others are counted.
pub const MOST_TENSE: usize = 1_000;

/// The signed triangles of a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Triangles {
    /// The first of those that are not balanced, in order of entry of their actors: [`MOST_TENSE`] at most.
    pub tense: Vec<Triangle>,
    /// How many are not balanced.
    pub unbalanced: usize,
    /// How many have three signs.
    pub signed: usize,
    /// Pairs that are left out: mixed, unknown, or of both signs.
    pub left_out: usize,
}

impl Triangles {
    /// Share of the signed triangles that are balanced, 0 to 1; none without any.
    pub fn balance(&self) -> Option<f64> {
        let balanced = self.signed.saturating_sub(self.unbalanced);
        (self.signed > 0).then(|| balanced as f64 / self.signed as f64)
    }
}

/// Three actors whose ties do not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Triangle {
    /// The three; the first one gets on with both others where there are two pluses.
    pub actors: [ActorId; 3],
    /// Whether one gets on with two who do not get on; else all three are at odds.
    pub has_hub: bool,
}

/// The triangles of what is seen of a map. Costs signed pairs × actors at worst.
pub fn triangles(map: &MapState, seen: &Seen) -> Triangles {
    Signs::of_links(map, seen).triangles()
}

impl Signs {
    /// The triangles of signed pairs. Costs signed pairs × actors at worst.
    pub fn triangles(&self) -> Triangles {
        let mut found = Triangles { left_out: self.left_out(), ..Triangles::default() };
        let near = self.near();
        // Signs by pairs of ranks, 0 for none: looked up once for each three.
        let count = self.actors.len();
        let mut table = vec![0_i8; count * count];
        for (a, b, sign) in self.known() {
            if let Some(cell) = table.get_mut(a * count + b) {
                *cell = sign;
            }
        }
        for (a, b, first) in self.known() {
            let onward = near.get(&b).into_iter().flatten().filter(|(c, _)| *c > b);
            for (c, second) in onward {
                let Some(third) = table.get(a * count + c).copied().filter(|sign| *sign != 0) else { continue };
                found.signed += 1;
                if first * second * third > 0 {
                    continue;
                }
                found.unbalanced += 1;
                if found.tense.len() >= MOST_TENSE {
                    continue;
                }
                let hub = match (first, *second, third) {
                    (-1, 1, 1) => [*c, a, b],
                    (1, 1, -1) => [b, a, *c],
                    _ => [a, b, *c],
                };
                let has_hub = first + second + third == 1;
                if let [Some(one), Some(two), Some(three)] = hub.map(|rank| self.actor(rank)) {
                    found.tense.push(Triangle { actors: [one, two, three], has_hub });
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::model::{Actor, Interest, InterestSign, Link, LinkId, LinkNature, Project};

    fn id(number: u128) -> ActorId {
        ActorId(uuid::Uuid::from_u128(number))
    }

    /// Actors 1, 2, 3 with those interest links.
    fn map(links: &[(u128, u128, InterestSign)]) -> MapState {
        let mut map = Project::empty().map;
        for number in 1..=3 {
            map.actors.insert(Actor::named(id(number), "Mairie", Point::ORIGIN));
        }
        for (rank, (from, to, sign)) in (100..).zip(links) {
            let nature = LinkNature::Interest(Interest { sign: *sign, stake: None, intensity: 2 });
            map.links.insert(Link::new(LinkId(uuid::Uuid::from_u128(rank)), id(*from), id(*to), nature));
        }
        map
    }

    #[test]
    fn the_four_triangles_are_worked_by_hand() {
        use InterestSign::{Convergent as Plus, Divergent as Minus};
        let tense = |signs: [InterestSign; 3]| {
            let [a, b, c] = signs;
            let map = map(&[(1, 2, a), (2, 3, b), (1, 3, c)]);
            triangles(&map, &Seen::whole(&map)).tense
        };
        assert_eq!(tense([Plus, Plus, Plus]), [], "all get on");
        assert_eq!(tense([Plus, Minus, Minus]), [], "two against one");
        let hub = Triangle { actors: [id(2), id(1), id(3)], has_hub: true };
        assert_eq!(tense([Plus, Plus, Minus]), [hub], "the second gets on with two who do not");
        assert_eq!(tense([Minus, Minus, Minus]).first().map(|it| it.has_hub), Some(false), "all at odds");
    }

    #[test]
    fn a_pair_of_both_signs_is_left_out_and_counted() {
        use InterestSign::{Convergent as Plus, Divergent as Minus};
        let map = map(&[(1, 2, Plus), (2, 1, Minus), (2, 3, Plus), (1, 3, Minus)]);
        let found = triangles(&map, &Seen::whole(&map));
        assert_eq!((found.signed, found.left_out), (0, 1), "no triangle, one pair left out");
        assert_eq!(found.balance(), None, "not defined");
    }
}
