//! What an arrangement is asked: boxes at places, links between them, a seed.

use std::collections::BTreeMap;

use crate::geometry::{Bounds, Point, Vector};
use crate::model::{Actor, ActorId, GroupId, MapState};

/// What an actor takes on the canvas, around its place taken as the origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Footprint {
    /// Box of the symbol.
    pub symbol: Bounds,
    /// Box of the label; empty when none is drawn.
    pub label: Bounds,
}

impl Footprint {
    /// A symbol alone, centred on its place.
    pub fn centered(size: Vector) -> Self {
        Self { symbol: Bounds::centered(Point::ORIGIN, size), label: Bounds::EMPTY }
    }

    /// Symbol and label together.
    pub fn whole(self) -> Bounds {
        self.symbol.union(self.label)
    }
}

/// One box to arrange.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Node {
    /// Where it is now.
    pub place: Point,
    /// What it takes around its place.
    pub footprint: Footprint,
    /// Whether it stays where it is.
    pub pinned: bool,
    /// The group it belongs to, numbered from 0.
    pub group: Option<usize>,
}

impl Node {
    /// A free node without group, whose symbol of `size` is centred on its place.
    pub fn new(place: Point, size: Vector) -> Self {
        Self { place, footprint: Footprint::centered(size), pinned: false, group: None }
    }

    /// Symbol and label where they are.
    pub fn bounds(&self) -> Bounds {
        at(self.footprint.whole(), self.place)
    }

    /// The symbol where it is.
    pub fn symbol(&self) -> Bounds {
        at(self.footprint.symbol, self.place)
    }
}

/// A box around the origin, moved to a place; an empty one is the place alone.
pub(super) fn at(extent: Bounds, place: Point) -> Bounds {
    let extent = if extent.is_empty() { Bounds::new(Point::ORIGIN, Point::ORIGIN) } else { extent };
    extent.translate(place.to_vector())
}

/// A link between two nodes, by their ranks; the weight is its strength, 1 for an ordinary one.
pub type Edge = (usize, usize, f32);

/// What an arrangement starts from; two equal requests have one answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LayoutRequest {
    /// What is arranged.
    pub nodes: Vec<Node>,
    /// Links between nodes. Self links, repeated links and ends that do not exist are harmless.
    pub edges: Vec<Edge>,
    /// Where chance starts.
    pub seed: u64,
}

/// Which actors stay where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Staying {
    /// Locked ones: for alignments and shapes, that a person asks for item by item.
    Locked,
    /// Locked and pinned ones: for the automatic layout and the removal of overlaps.
    LockedOrPinned,
}

/// The request about the `visible` actors of a map, in that order, with the links among them.
///
/// `footprint` gives what each takes on the canvas. Actors that do not exist are left out; the answer has one place
/// for each actor of the returned list. The weight of a link is its strength, 1 to 3.
pub fn request(
    map: &MapState,
    visible: &[ActorId],
    footprint: impl Fn(&Actor) -> Footprint,
    staying: Staying,
    seed: u64,
) -> (Vec<ActorId>, LayoutRequest) {
    let groups: BTreeMap<GroupId, usize> = map.groups.iter().enumerate().map(|(rank, g)| (g.id, rank)).collect();
    let actors: Vec<&Actor> = visible.iter().filter_map(|&id| map.actors.get(id)).collect();
    let ranks: BTreeMap<ActorId, usize> = actors.iter().enumerate().map(|(rank, a)| (a.id, rank)).collect();
    let node = |actor: &&Actor| Node {
        place: actor.place,
        footprint: footprint(actor),
        pinned: actor.locked || (staying == Staying::LockedOrPinned && actor.pinned),
        group: actor.group.and_then(|id| groups.get(&id).copied()),
    };
    let edges = map.links.iter().filter_map(|link| {
        Some((*ranks.get(&link.from)?, *ranks.get(&link.to)?, f32::from(link.strength().clamp(1, 3))))
    });
    let request = LayoutRequest { nodes: actors.iter().map(node).collect(), edges: edges.collect(), seed };
    (actors.iter().map(|actor| actor.id).collect(), request)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Interest, InterestSign, Link, LinkId, LinkNature};

    #[test]
    fn only_what_is_visible_is_asked() {
        let name = |n: u8| format!("00000000-0000-0000-0000-{n:012}");
        let id = |n: u8| name(n).parse::<ActorId>().unwrap();
        let mut map = MapState::default();
        for n in 1..=3 {
            let mut actor = Actor::named(id(n), "A", Point::new(n as f32, 0.0));
            actor.pinned = n == 2;
            actor.locked = n == 3;
            assert!(map.actors.insert(actor), "a new id");
        }
        for (n, from, to) in [(1, 1, 2), (2, 2, 3), (3, 1, 3)] {
            let nature = LinkNature::Interest(Interest { sign: InterestSign::Convergent, stake: None, intensity: n });
            map.links.insert(Link::new(name(n).parse::<LinkId>().unwrap(), id(from), id(to), nature));
        }
        let size = |_: &Actor| Footprint::centered(Vector::new(10.0, 10.0));
        let (ids, asked) = request(&map, &[id(3), id(9), id(2)], size, Staying::LockedOrPinned, 7);
        assert_eq!(ids, [id(3), id(2)], "the unknown one is left out");
        assert_eq!(asked.edges, [(1, 0, 2.0)], "the link between the two");
        assert!(asked.nodes.iter().all(|node| node.pinned), "locked, and pinned");
        let (_, asked) = request(&map, &[id(3), id(2)], size, Staying::Locked, 7);
        let pinned: Vec<bool> = asked.nodes.iter().map(|node| node.pinned).collect();
        assert_eq!(pinned, [true, false], "a pinned actor can still be aligned");
    }
}
