//! The simplest split of signed pairs into two camps, what does not fit it, and which link to work on first.
//!
//! Source: structural balance (D. Cartwright and F. Harary, 1956; line index of balance). Frustration F is the least,
//! over splits into two camps, of the + links across and the − links inside; line index `1 − F / (m/2)`. The link to
//! work on first is the one whose change of sign lowers F most: as F changes by 1 at most, those are the links that do
//! not fit in one of the best splits.
//!
//! Each connected part is solved apart, once its ends are taken off one by one: a node of one signed link always fits.
//! What is left is first brought down from several seeded starts, then gone through whole, leaving out what is already
//! worse than the best: always to the end up to [`MOST_PROVED`] nodes, above as far as [`MOST_STEPS`] go. Where they do
//! not reach the end, the result says that it is not proved.
//!
//! Worked by hand: 1–2 +, 2–3 +, 3–4 +, 1–4 −, 1–3 +. One link does not fit, and changing 3–4 or 1–4 brings F to 0.

use std::collections::{BTreeMap, BTreeSet};

use super::Signs;
use crate::model::ActorId;

/// Nodes of one part, its ends taken off, up to which the result is always proved.
pub const MOST_PROVED: usize = 20;
/// Steps of the search through one part: enough for all the splits of that many nodes.
const MOST_STEPS: usize = 1 << MOST_PROVED;
/// The same through a larger part, which seldom comes to its end.
const FEW_STEPS: usize = 1 << 14;
/// A part larger than this is not gone through: it would never end.
const LARGEST: usize = 80;
/// Seeded starts.
const STARTS: u64 = 24;

/// The simplest split of signed pairs into two camps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Camps {
    /// F: how many links do not fit.
    pub frustration: usize,
    /// How many links have a sign.
    pub signed: usize,
    /// How many of them are negative.
    pub negative: usize,
    /// Whether no better split exists for sure.
    pub proved: bool,
    /// The two camps of each connected part that holds a negative link, in order of entry; the second may be empty.
    pub sides: Vec<[Vec<ActorId>; 2]>,
    /// Links that do not fit in this split.
    pub misfits: Vec<(ActorId, ActorId)>,
    /// The links whose change of sign lowers F most, in order of entry: all those that tie.
    pub to_mend: Vec<(ActorId, ActorId)>,
}

impl Camps {
    /// Line index of balance, 0 to 1: none without signed links.
    pub fn line_index(&self) -> Option<f64> {
        (self.signed > 0).then(|| 1.0 - self.frustration as f64 / (self.signed as f64 / 2.0))
    }
}

/// A connected part without its ends: its nodes, and its links by places in it.
struct Part {
    nodes: Vec<usize>,
    links: Vec<(usize, usize, i8)>,
    near: Vec<Vec<(usize, i8)>>,
}

/// The best split of a part: a side per node, and the links that misfit in one best split or another.
struct Split {
    cost: usize,
    sides: Vec<bool>,
    misfit_once: BTreeSet<usize>,
    proved: bool,
}

impl Signs {
    /// The two camps that the signs make. Costs a million steps for each part at worst, times a degree.
    pub fn camps(&self) -> Camps {
        let near = self.near();
        let signed = self.known().count();
        let negative = self.known().filter(|(_, _, sign)| *sign < 0).count();
        let mut found = Camps { signed, negative, proved: true, ..Camps::default() };
        let mut sides: BTreeMap<usize, bool> = BTreeMap::new();
        let mut mend: BTreeSet<(usize, usize)> = BTreeSet::new();
        for part in parts(&near) {
            let split = part.solved();
            found.frustration += split.cost;
            found.proved &= split.proved;
            sides.extend(part.nodes.iter().copied().zip(split.sides));
            let links = split.misfit_once.iter().filter_map(|rank| part.links.get(*rank));
            let ends = links.filter_map(|(a, b, _)| Some((*part.nodes.get(*a)?, *part.nodes.get(*b)?)));
            mend.extend(ends.map(|(a, b)| (a.min(b), a.max(b))));
        }
        let components = spread(&near, &mut sides);
        let side = |rank: usize| sides.get(&rank).copied().unwrap_or_default();
        let fits = |(a, b, sign): &(usize, usize, i8)| (side(*a) == side(*b)) == (*sign > 0);
        let names = |(a, b): (usize, usize)| Some((self.actor(a)?, self.actor(b)?));
        found.misfits = self.known().filter(|link| !fits(link)).filter_map(|(a, b, _)| names((a, b))).collect();
        found.to_mend = mend.into_iter().filter_map(names).collect();
        let tense: BTreeSet<usize> = self.known().filter(|(_, _, sign)| *sign < 0).map(|(a, ..)| a).collect();
        for nodes in components.into_iter().filter(|nodes| nodes.iter().any(|node| tense.contains(node))) {
            let first = nodes.first().is_some_and(|node| side(*node));
            let named = |own: bool| {
                let of = nodes.iter().filter(|node| (side(**node) == first) == own);
                of.filter_map(|node| self.actor(*node)).collect::<Vec<ActorId>>()
            };
            found.sides.push([named(true), named(false)]);
        }
        found
    }
}

/// The connected parts that are left once ends are taken off again and again.
fn parts(near: &BTreeMap<usize, Vec<(usize, i8)>>) -> Vec<Part> {
    let mut degrees: BTreeMap<usize, usize> = near.iter().map(|(node, to)| (*node, to.len())).collect();
    let mut ends: Vec<usize> = degrees.iter().filter(|(_, degree)| **degree == 1).map(|(node, _)| *node).collect();
    while let Some(end) = ends.pop() {
        if degrees.remove(&end).is_none() {
            continue;
        }
        for (to, _) in near.get(&end).into_iter().flatten() {
            if let Some(degree) = degrees.get_mut(to) {
                *degree -= 1;
                if *degree <= 1 {
                    ends.push(*to);
                }
            }
        }
    }
    let mut left: BTreeSet<usize> = degrees.into_keys().collect();
    let kept = left.clone();
    let mut parts = Vec::new();
    while let Some(start) = left.pop_first() {
        let (mut nodes, mut front) = (BTreeSet::from([start]), vec![start]);
        while let Some(node) = front.pop() {
            for (to, _) in near.get(&node).into_iter().flatten().filter(|(to, _)| kept.contains(to)) {
                if left.remove(to) {
                    nodes.insert(*to);
                    front.push(*to);
                }
            }
        }
        parts.push(Part::new(nodes.into_iter().collect(), near));
    }
    parts
}

impl Part {
    fn new(nodes: Vec<usize>, near: &BTreeMap<usize, Vec<(usize, i8)>>) -> Self {
        let places: BTreeMap<usize, usize> = nodes.iter().enumerate().map(|(place, node)| (*node, place)).collect();
        let inside = |node: &usize| {
            let to = near.get(node).into_iter().flatten();
            to.filter_map(|(to, sign)| Some((*places.get(to)?, *sign))).collect::<Vec<(usize, i8)>>()
        };
        let near: Vec<Vec<(usize, i8)>> = nodes.iter().map(inside).collect();
        let each = near.iter().enumerate().flat_map(|(a, to)| to.iter().map(move |(b, sign)| (a, *b, *sign)));
        let links = each.filter(|(a, b, _)| a < b).collect();
        Self { nodes, links, near }
    }

    fn misfits<'a>(&'a self, sides: &'a [bool]) -> impl Iterator<Item = usize> + 'a {
        let side = |node: usize| sides.get(node).copied().unwrap_or_default();
        let wrong = move |(a, b, sign): &(usize, usize, i8)| (side(*a) == side(*b)) != (*sign > 0);
        self.links.iter().enumerate().filter(move |(_, link)| wrong(link)).map(|(rank, _)| rank)
    }

    /// What the cost becomes less what it is when a node goes to the other side.
    fn change(&self, sides: &[bool], node: usize) -> isize {
        let side = |node: usize| sides.get(node).copied().unwrap_or_default();
        let near = self.near.get(node).into_iter().flatten();
        near.map(|(to, sign)| if (side(node) == side(*to)) == (*sign > 0) { 1 } else { -1 }).sum()
    }

    /// The best split: found by going down, then proved by going through.
    fn solved(&self) -> Split {
        let mut best = self.descent();
        if self.links.iter().all(|(_, _, sign)| *sign > 0) {
            best.proved = true;
        } else if self.nodes.len() <= LARGEST {
            // The nodes of most links first: what is worse shows sooner.
            let mut order: Vec<usize> = (0..self.nodes.len()).collect();
            order.sort_by_key(|node| std::cmp::Reverse(self.near.get(*node).map_or(0, Vec::len)));
            let steps = if self.nodes.len() <= MOST_PROVED { MOST_STEPS } else { FEW_STEPS };
            let mut search = Search { part: self, order: &order, sides: vec![None; order.len()], steps, best };
            let ended = search.from(0, 0);
            best = search.best;
            best.proved = ended;
        }
        best
    }

    /// Goes down from several starts that are always the same; the best of them.
    fn descent(&self) -> Split {
        let mut best = Split { cost: usize::MAX, sides: Vec::new(), misfit_once: BTreeSet::new(), proved: false };
        let mut chance = 0x9e37_79b9_7f4a_7c15_u64;
        for start in 0..STARTS {
            let mut sides = vec![false; self.nodes.len()];
            for side in sides.iter_mut().filter(|_| start > 0) {
                // Xorshift (G. Marsaglia, 2003).
                chance ^= chance << 13;
                chance ^= chance >> 7;
                chance ^= chance << 17;
                *side = chance & 1 == 1;
            }
            let mut cost = self.misfits(&sides).count();
            let mut changes: Vec<isize> = (0..self.nodes.len()).map(|node| self.change(&sides, node)).collect();
            while let Some(node) = changes.iter().position(|change| *change < 0) {
                self.turn(&mut sides, &mut cost, node);
                self.follow(&sides, node, &mut changes);
            }
            best.see(self, &sides, cost);
        }
        best
    }

    /// What the changes of all nodes become once a node has turned.
    fn follow(&self, sides: &[bool], turned: usize, changes: &mut [isize]) {
        let side = |node: usize| sides.get(node).copied().unwrap_or_default();
        for (to, sign) in self.near.get(turned).into_iter().flatten() {
            let fits = (side(turned) == side(*to)) == (*sign > 0);
            // A link that fits now did not before: it goes from −1 to 1, or back.
            let more = if fits { 2 } else { -2 };
            if let Some(change) = changes.get_mut(*to) {
                *change += more;
            }
        }
        if let Some(change) = changes.get_mut(turned) {
            *change = -*change;
        }
    }

    fn turn(&self, sides: &mut [bool], cost: &mut usize, node: usize) {
        *cost = cost.saturating_add_signed(self.change(sides, node));
        if let Some(side) = sides.get_mut(node) {
            *side = !*side;
        }
    }
}

/// A walk through the splits of a part, one node after the other.
struct Search<'a> {
    part: &'a Part,
    order: &'a [usize],
    sides: Vec<Option<bool>>,
    /// Steps that are left.
    steps: usize,
    best: Split,
}

impl Search<'_> {
    /// Goes through all that follows from the sides given so far; whether it reached the end.
    fn from(&mut self, depth: usize, cost: usize) -> bool {
        if cost > self.best.cost {
            return true;
        }
        let Some(&node) = self.order.get(depth) else {
            let sides: Vec<bool> = self.sides.iter().map(|side| side.unwrap_or_default()).collect();
            self.best.see(self.part, &sides, cost);
            return true;
        };
        let Some(left) = self.steps.checked_sub(1) else { return false };
        self.steps = left;
        let misfits = |side: bool| {
            let near = self.part.near.get(node).into_iter().flatten();
            let placed = near.filter_map(|(to, sign)| Some((self.sides.get(*to).copied().flatten()?, *sign)));
            placed.filter(|(other, sign)| (side == *other) != (*sign > 0)).count()
        };
        let mut ways = [(misfits(false), false), (misfits(true), true)];
        ways.sort_unstable();
        // The first node stays: the two camps have no name.
        let tried = if depth == 0 { 1 } else { 2 };
        let mut ended = true;
        for (more, side) in ways.into_iter().take(tried) {
            self.put(node, Some(side));
            ended &= self.from(depth + 1, cost + more);
        }
        self.put(node, None);
        ended
    }

    fn put(&mut self, node: usize, side: Option<bool>) {
        if let Some(place) = self.sides.get_mut(node) {
            *place = side;
        }
    }
}

impl Split {
    /// Keeps a split that is better, and what misfits in one that is as good.
    fn see(&mut self, part: &Part, sides: &[bool], cost: usize) {
        if cost < self.cost {
            self.cost = cost;
            self.sides = sides.to_vec();
            self.misfit_once.clear();
        }
        if cost == self.cost {
            self.misfit_once.extend(part.misfits(sides));
        }
    }
}

/// Gives a side to the ends that were taken off, each by its one link inwards; the connected parts, ends included.
fn spread(near: &BTreeMap<usize, Vec<(usize, i8)>>, sides: &mut BTreeMap<usize, bool>) -> Vec<Vec<usize>> {
    let mut components = Vec::new();
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    // Nodes that have a side come first, so that an end follows what it hangs on.
    let starts: Vec<usize> = sides.keys().copied().chain(near.keys().copied()).collect();
    for start in starts {
        if !seen.insert(start) {
            continue;
        }
        sides.entry(start).or_insert(false);
        let (mut nodes, mut front) = (vec![start], vec![start]);
        while let Some(node) = front.pop() {
            let own = sides.get(&node).copied().unwrap_or_default();
            for (to, sign) in near.get(&node).into_iter().flatten() {
                sides.entry(*to).or_insert(own == (*sign > 0));
                if seen.insert(*to) {
                    nodes.push(*to);
                    front.push(*to);
                }
            }
        }
        nodes.sort_unstable();
        components.push(nodes);
    }
    components.sort();
    components
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: usize) -> ActorId {
        ActorId(uuid::Uuid::from_u128(number as u128))
    }

    /// Links between actors numbered from 1.
    fn camps(count: usize, links: &[(usize, usize, i8)]) -> Camps {
        let ranks = links.iter().map(|(a, b, sign)| (a - 1, b - 1, *sign));
        Signs::new((1..=count).map(id).collect(), ranks).camps()
    }

    #[test]
    fn the_four_triangles_are_worked_by_hand() {
        let frustration = |[a, b, c]: [i8; 3]| camps(3, &[(1, 2, a), (2, 3, b), (1, 3, c)]).frustration;
        let found = [[1, 1, 1], [1, 1, -1], [1, -1, -1], [-1, -1, -1]].map(frustration);
        assert_eq!(found, [0, 1, 0, 1], "+++, ++−, +−−, −−−");
    }

    #[test]
    fn the_square_with_a_diagonal_is_worked_by_hand() {
        let square = camps(4, &[(1, 2, 1), (2, 3, 1), (3, 4, 1), (1, 4, -1), (1, 3, 1)]);
        assert_eq!(square.frustration, 1, "one link does not fit");
        assert_eq!(square.to_mend, [(id(1), id(4)), (id(3), id(4))], "either of the two");
        assert_eq!((square.line_index(), square.proved), (Some(0.6), true), "1 − 1 / 2.5");
    }

    #[test]
    fn two_camps_at_odds_fit_whole_ends_included() {
        // 1–2 and 3–4 get on, the two pairs do not; 5 hangs on 4, and is at odds with 6.
        let found = camps(6, &[(1, 2, 1), (3, 4, 1), (1, 3, -1), (2, 4, -1), (4, 5, 1), (5, 6, -1)]);
        assert_eq!((found.frustration, found.to_mend.len()), (0, 0), "nothing to mend");
        assert_eq!(found.sides, [[vec![id(1), id(2), id(6)], vec![id(3), id(4), id(5)]]], "two camps");
    }

    #[test]
    fn a_long_ring_keeps_one_misfit_and_any_of_its_links_may_go() {
        // Links that get on but one.
        let links: Vec<_> = (1..=30).map(|a| (a, a % 30 + 1, if a == 1 { -1 } else { 1 })).collect();
        let ring = camps(30, &links);
        assert_eq!((ring.frustration, ring.proved, ring.to_mend.len()), (1, true, 30), "any of its links");
    }

    #[test]
    fn a_part_too_large_is_searched_and_not_proved() {
        // All at odds, in a crowd: the best is to cut it in two halves.
        let count = LARGEST + 2;
        let links: Vec<_> = (1..=count).flat_map(|a| (a + 1..=count).map(move |b| (a, b, -1))).collect();
        let found = camps(count, &links);
        let half = count / 2;
        assert_eq!((found.frustration, found.proved), (half * (half - 1), false), "found, and said not to be proved");
        assert_eq!(found.misfits.len(), found.frustration, "the links inside each half");
    }

    #[test]
    fn what_is_proved_is_what_all_splits_give() {
        let mut chance = 1_u64;
        let mut next = |most: u64| {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (chance >> 33) % most
        };
        for _ in 0..60 {
            let count = 3 + next(7) as usize;
            let mut links = Vec::new();
            for a in 1..=count {
                for b in a + 1..=count {
                    match next(3) {
                        0 => links.push((a, b, 1)),
                        1 => links.push((a, b, -1)),
                        _ => {}
                    }
                }
            }
            let least = |links: &[(usize, usize, i8)]| {
                let cost = |split: usize| {
                    let side = |node: usize| split >> (node - 1) & 1;
                    links.iter().filter(|(a, b, sign)| (side(*a) == side(*b)) != (*sign > 0)).count()
                };
                (0..1 << count).map(cost).min().unwrap_or_default()
            };
            let found = camps(count, &links);
            assert_eq!((found.frustration, found.proved), (least(&links), true), "{links:?}");
            assert_eq!(found.misfits.len(), found.frustration, "the split that is shown: {links:?}");
            for (rank, (a, b, sign)) in links.iter().enumerate() {
                let mut mended = links.clone();
                mended[rank].2 = -sign;
                let lowers = least(&mended) < found.frustration;
                assert_eq!(found.to_mend.contains(&(id(*a), id(*b))), lowers, "{a}–{b} in {links:?}");
            }
        }
    }
}
