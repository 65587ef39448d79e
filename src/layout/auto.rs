//! The automatic layout: from a request to places for all its nodes.
//!
//! Wanted distances come from links ([`super::camps`]), are brought about by [`super::stress`], then boxes are moved
//! apart and unconnected parts packed. It starts from the present places; the answer has their centre, and is turned
//! so that actors stay as near as possible to where people know them.

use super::camps::{camp_links, groups_of, plain_links};
use super::chance::Chance;
use super::graph::Graph;
use super::pack::shelves;
use super::part::{Gaps, Part, finish};
use super::request::{LayoutRequest, Node};
use super::turn::center;
use crate::geometry::{Bounds, Point, Vector};

/// What an automatic layout is to show. The two pull apart: choose by what the room looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// Distances along links: who is near whom, by how many steps.
    Distances,
    /// Camps: members of a group together (or, without any group, those whom links join), groups apart.
    Camps,
}

impl Goal {
    /// Camps as soon as an actor has a group, distances otherwise.
    pub fn of(request: &LayoutRequest) -> Self {
        if request.nodes.iter().any(|node| node.group.is_some()) { Self::Camps } else { Self::Distances }
    }
}

/// Places for all the nodes; none when `go_on` says to stop.
///
/// `go_on` is told the share that is done, from 0 to 1, and answers whether to continue. Pinned nodes stay exactly
/// where they are. No two boxes of the answer overlap, but those of pinned nodes. Costs n² for up to 800 nodes, about
/// n afterwards.
pub fn automatic(request: &LayoutRequest, goal: Goal, go_on: &mut dyn FnMut(f32) -> bool) -> Option<Vec<Point>> {
    let mut chance = Chance::new(request.seed);
    let count = request.nodes.len();
    let gaps = Gaps::of(&request.nodes);
    let groups = match goal {
        Goal::Distances => vec![None; count],
        Goal::Camps => groups_of(request, &mut chance),
    };
    let (total, links) = match goal {
        Goal::Distances => (count, plain_links(&request.edges)),
        Goal::Camps => camp_links(&request.edges, &groups),
    };
    let graph = Graph::new(total, links);
    let start = apart(&request.nodes, &mut chance);
    let mut places = start.clone();
    let mut parts: Vec<Part> = Vec::new();
    let mut alone: Vec<usize> = Vec::new();
    let mut done = 0;
    for members in graph.components() {
        let real = members.iter().filter(|node| **node < count).count();
        let first = members.first().copied().unwrap_or_default();
        if real < 2 {
            alone.extend((first < count).then_some(first));
            continue;
        }
        let mut report = |share: f32| go_on((done as f32 + share * real as f32) / count as f32);
        let part = Part::lay_out(request, &graph, (&members, real), (&start, &groups, gaps), &mut chance, &mut report)?;
        part.write(&mut places);
        parts.push(part);
        done += real;
    }
    parts.extend(Part::alone(&request.nodes, &alone, (&start, gaps)));
    pack(&request.nodes, &mut parts, &mut places, gaps.group);
    keep_center(&request.nodes, &start, &mut places);
    finish(&request.nodes, &mut places, gaps);
    go_on(1.0).then_some(places)
}

/// The present places, made finite, with those that coincide moved a little apart.
fn apart(nodes: &[Node], chance: &mut Chance) -> Vec<Point> {
    let mut places: Vec<Point> =
        nodes.iter().map(|n| if n.place.is_finite() { n.place } else { Point::ORIGIN }).collect();
    let mut order: Vec<usize> = (0..places.len()).collect();
    let key = |i: &usize| places.get(*i).map_or((0.0, 0.0), |p| (p.x, p.y));
    order.sort_by(|a, b| key(a).0.total_cmp(&key(b).0).then(key(a).1.total_cmp(&key(b).1)).then(a.cmp(b)));
    let same: Vec<usize> = order
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] => (key(a) == key(b)).then_some(*b),
            _ => None,
        })
        .collect();
    let reach = (same.len() as f32).sqrt() * 10.0;
    for rank in same {
        let aside = Vector::new(chance.signed(), chance.signed()) * reach;
        if let (Some(place), Some(false)) = (places.get_mut(rank), nodes.get(rank).map(|n| n.pinned)) {
            *place += aside;
        }
    }
    places
}

/// Puts parts without pinned nodes side by side, beside those with some.
fn pack(nodes: &[Node], parts: &mut [Part], places: &mut [Point], gap: f32) {
    let fixed = parts.iter().filter(|p| p.pinned).fold(Bounds::EMPTY, |all, p| all.union(p.bounds(nodes)));
    let boxes: Vec<Bounds> = parts.iter().map(|p| if p.pinned { Bounds::EMPTY } else { p.bounds(nodes) }).collect();
    if parts.len() > 1 {
        let mut shifts = shelves(&boxes, gap);
        if !fixed.is_empty() {
            let all = boxes.iter().zip(&shifts).fold(Bounds::EMPTY, |all, (b, s)| all.union(b.translate(*s)));
            let beside = Point::new(fixed.max.x + gap, fixed.center().y - all.height() * 0.5) - all.min;
            for shift in &mut shifts {
                *shift += beside;
            }
        }
        for (part, shift) in parts.iter_mut().zip(shifts).filter(|(part, _)| !part.pinned) {
            for place in &mut part.places {
                *place += shift;
            }
        }
    }
    for part in parts.iter() {
        part.write(places);
    }
}

/// Moves everything so that the centre of gravity is where it was; nothing when a node is pinned.
fn keep_center(nodes: &[Node], start: &[Point], places: &mut [Point]) {
    if nodes.iter().all(|node| !node.pinned) {
        let back = center(start) - center(places);
        for place in places.iter_mut() {
            *place += back;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::measure::{normalised_stress, purity};
    use super::super::request::Footprint;
    use super::*;

    /// `groups` rings of `size` nodes, each linked to the next by one link; everything at one place.
    fn rings(groups: usize, size: usize) -> LayoutRequest {
        let node = |i: usize| Node { group: Some(i / size), ..Node::new(Point::ORIGIN, Vector::new(90.0, 60.0)) };
        let within = (0..groups * size).map(|i| (i, i / size * size + (i + 1) % size, 1.0));
        let chords = (0..groups * size).map(|i| (i, i / size * size + (i + 3) % size, 2.0));
        let between = (1..groups).map(|g| ((g - 1) * size, g * size, 1.0));
        LayoutRequest {
            nodes: (0..groups * size).map(node).collect(),
            edges: within.chain(chords).chain(between).collect(),
            seed: 4,
        }
    }

    fn lay_out(request: &LayoutRequest, goal: Goal) -> Vec<Point> {
        let places = automatic(request, goal, &mut |_| true).unwrap();
        assert_eq!(places.len(), request.nodes.len(), "one place for each node");
        assert!(places.iter().all(|p| p.is_finite()), "every place is a number: {places:?}");
        let boxes: Vec<(Bounds, bool)> =
            request.nodes.iter().zip(&places).map(|(n, &place)| (Node { place, ..*n }.bounds(), n.pinned)).collect();
        for (i, (a, pinned)) in boxes.iter().enumerate() {
            for (b, other) in &boxes[..i] {
                assert!(!a.intersects(*b) || (*pinned && *other), "{goal:?}: {i} overlaps: {a:?} {b:?}");
            }
        }
        places
    }

    #[test]
    fn distances_along_links_are_kept_from_a_heap() {
        let request = rings(4, 12);
        let places = lay_out(&request, Goal::Distances);
        let stress = normalised_stress(&places, &request.edges);
        assert!(stress < 0.13, "a good drawing: {stress}");
        assert_eq!(places, lay_out(&request, Goal::Distances), "the same answer every time");
    }

    #[test]
    fn groups_stand_apart_given_or_found() {
        let mut request = rings(5, 12);
        let groups: Vec<usize> = (0..60).map(|i| i / 12).collect();
        let area = |places: &[Point], group: usize| {
            let own = request.nodes.iter().zip(places).skip(group * 12).take(12);
            own.fold(Bounds::EMPTY, |all, (n, &place)| all.union(Node { place, ..*n }.bounds()))
        };
        let places = lay_out(&request, Goal::Camps);
        for g in 0..5 {
            assert!((0..g).all(|h| !area(&places, g).intersects(area(&places, h))), "the box of {g} is its own");
        }
        assert_eq!(Goal::of(&request), Goal::Camps, "groups are there to be seen");
        request.nodes.iter_mut().for_each(|node| node.group = None);
        let purity = purity(&lay_out(&request, Goal::Camps), &groups);
        assert!(purity > 0.85, "links alone show the camps: {purity}");
        assert_eq!(Goal::of(&request), Goal::Distances, "no group");
    }

    #[test]
    fn pinned_actors_do_not_move() {
        let mut request = rings(3, 8);
        for (rank, node) in request.nodes.iter_mut().enumerate() {
            node.place = Point::new((rank * 97 % 600) as f32, (rank * 61 % 400) as f32);
            node.pinned = rank % 5 == 0;
        }
        for goal in [Goal::Distances, Goal::Camps] {
            let places = lay_out(&request, goal);
            for (node, place) in request.nodes.iter().zip(&places) {
                assert!(!node.pinned || node.place == *place, "{goal:?}: pinned at {place:?}");
            }
        }
        request.nodes.iter_mut().for_each(|node| node.pinned = true);
        let places = lay_out(&request, Goal::Camps);
        assert!(request.nodes.iter().zip(&places).all(|(n, p)| n.place == *p), "all pinned: nothing moves");
    }

    #[test]
    fn a_good_drawing_is_found_again_where_it_was() {
        let mut request = rings(3, 8);
        let first = lay_out(&request, Goal::Distances);
        for (node, place) in request.nodes.iter_mut().zip(&first) {
            node.place = *place + Vector::new(500.0, -300.0);
        }
        request.seed = 99;
        let second = lay_out(&request, Goal::Distances);
        let moved: f32 = request.nodes.iter().zip(&second).map(|(n, p)| n.place.distance(*p)).sum::<f32>() / 24.0;
        let size = Bounds::around(first.iter().copied()).size().length();
        assert!(moved < size * 0.1, "laid out again, actors move by {moved} on a map of {size}");
        let drift = center(&second) - (center(&first) + Vector::new(500.0, -300.0));
        assert!(drift.length() < size * 0.03, "around the same centre: {drift:?}");
    }

    #[test]
    fn odd_requests_have_an_answer() {
        let one = Node::new(Point::new(3.0, 4.0), Vector::new(20.0, 20.0));
        let ask = |nodes: Vec<Node>, edges: &[(usize, usize, f32)]| {
            let request = LayoutRequest { nodes, edges: edges.to_vec(), seed: 0 };
            [Goal::Distances, Goal::Camps].map(|goal| lay_out(&request, goal))
        };
        assert_eq!(ask(vec![], &[(0, 1, 1.0)]), [vec![], vec![]], "nothing");
        for places in ask(vec![one], &[(0, 0, 1.0)]) {
            assert!(places[0].distance(one.place) < 1e-3, "one stays, self link or not: {places:?}");
        }
        let lost = Node { place: Point::new(f32::NAN, f32::INFINITY), ..one };
        let bare = Node { footprint: Footprint { symbol: Bounds::EMPTY, label: Bounds::EMPTY }, ..one };
        ask(vec![one, one, lost, bare, one], &[(0, 1, 1.0), (1, 0, 3.0), (0, 1, f32::NAN), (2, 3, 0.0), (7, 1, 1.0)]);
        ask(vec![one; 70], &[]);
    }

    #[test]
    fn parts_and_lone_actors_stay_close() {
        let mut request = rings(1, 12);
        request.nodes.extend(vec![Node::new(Point::ORIGIN, Vector::new(90.0, 60.0)); 10]);
        request.edges.extend([(12, 13, 1.0), (13, 14, 1.0)]);
        let all = lay_out(&request, Goal::Distances)
            .iter()
            .fold(Bounds::EMPTY, |all, p| all.union(Bounds::centered(*p, Vector::new(90.0, 60.0))));
        let filled = 22.0 * 90.0 * 60.0 / (all.width() * all.height());
        assert!(filled > 0.12, "the whole is compact: {filled} of {all:?}");
    }

    #[test]
    fn a_layout_can_be_stopped_and_tells_how_far_it_is() {
        let mut shares = Vec::new();
        let done = automatic(&rings(3, 8), Goal::Distances, &mut |share| {
            shares.push(share);
            share < 0.5
        });
        assert!(done.is_none(), "stopped");
        assert!(shares.is_sorted() && shares.len() > 2, "ever further: {shares:?}");
    }
}
