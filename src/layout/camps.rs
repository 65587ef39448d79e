//! Groups on the canvas: lengths that keep members together, and hulls moved apart.

use super::chance::Chance;
use super::communities::communities;
use super::overlaps::{Solid, spread};
use super::request::{Edge, LayoutRequest, Node};
use crate::geometry::{Bounds, Point};

/// The length of an ordinary link.
pub(super) const STEP: u32 = 12;
/// The length of a link between two groups.
const BETWEEN: u32 = 40;
/// From a member to the middle of its group: two members are never farther apart than twice that.
const TO_MIDDLE: u32 = 15;

/// The group of each node: those given, or the camps that links show when there are none.
pub(super) fn groups_of(request: &LayoutRequest, chance: &mut Chance) -> Vec<Option<usize>> {
    if request.nodes.iter().any(|node| node.group.is_some()) {
        return request.nodes.iter().map(|node| node.group).collect();
    }
    communities(request.nodes.len(), request.edges.iter().copied(), chance).into_iter().map(Some).collect()
}

/// The length of a link by its strength: 12, 10, 9 for 1, 2, 3.
fn length(weight: f32) -> u32 {
    if !weight.is_finite() || weight <= 0.0 {
        return STEP;
    }
    (STEP as f32 / weight.powf(0.25)).round().clamp(6.0, 24.0) as u32
}

/// The links of a request with their lengths.
pub(super) fn plain_links(edges: &[Edge]) -> Vec<(usize, usize, u32)> {
    edges.iter().map(|&(from, to, weight)| (from, to, length(weight))).collect()
}

/// Links with lengths that set groups apart, and one more node in the middle of each group, numbered after the others.
///
/// The middles only offer ways: nobody is placed there. Answers the number of all nodes with the links.
pub(super) fn camp_links(edges: &[Edge], groups: &[Option<usize>]) -> (usize, Vec<(usize, usize, u32)>) {
    let group = |node: usize| groups.get(node).copied().flatten();
    let mut links: Vec<(usize, usize, u32)> = edges
        .iter()
        .map(|&(from, to, weight)| {
            let between = group(from) != group(to);
            (from, to, length(weight) + if between { BETWEEN - STEP } else { 0 })
        })
        .collect();
    let middles = groups.iter().flatten().max().map_or(0, |most| most + 1);
    links.extend(groups.iter().enumerate().filter_map(|(node, g)| g.map(|g| (node, groups.len() + g, TO_MIDDLE))));
    (groups.len() + middles, links)
}

/// Moves whole groups so that the boxes around them, and around nodes without group, come apart.
///
/// A group with a pinned member stays. Members keep their places within the group.
pub(super) fn separate(nodes: &[Node], groups: &[Option<usize>], places: &mut [Point], gap: f32) {
    let count = groups.iter().flatten().max().map_or(0, |most| most + 1);
    let mut solids = vec![Solid { area: Bounds::EMPTY, pinned: false, counts: false }; count];
    let mut owner = Vec::with_capacity(nodes.len());
    for ((node, group), &place) in nodes.iter().zip(groups).zip(places.iter()) {
        let area = Node { place, ..*node }.bounds();
        let alone = Solid { area, pinned: node.pinned, counts: true };
        owner.push(group.unwrap_or(solids.len()));
        match group.and_then(|group| solids.get_mut(group)) {
            Some(solid) if solid.counts => {
                *solid = Solid { area: solid.area.union(area), pinned: solid.pinned || node.pinned, counts: true };
            }
            Some(solid) => *solid = alone,
            None => solids.push(alone),
        }
    }
    let shifts = spread(&solids, gap);
    for (place, owner) in places.iter_mut().zip(owner) {
        if let Some(&shift) = shifts.get(owner) {
            *place += shift;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Vector;

    #[test]
    fn strong_links_are_shorter_and_links_between_groups_longer() {
        let edges = [(0, 1, 1.0), (1, 2, 3.0), (0, 3, f32::NAN), (0, 2, -4.0)];
        assert_eq!(plain_links(&edges), [(0, 1, 12), (1, 2, 9), (0, 3, 12), (0, 2, 12)], "by strength");
        let (count, links) = camp_links(&edges, &[Some(0), Some(0), Some(1), None]);
        assert_eq!(count, 6, "four nodes, two middles");
        assert_eq!(links[..4], [(0, 1, 12), (1, 2, 37), (0, 3, 40), (0, 2, 40)], "longer between groups");
        assert_eq!(links[4..], [(0, 4, 15), (1, 4, 15), (2, 5, 15)], "each member to the middle of its group");
    }

    #[test]
    fn groups_come_apart_whole() {
        let node = |x: f32| Node::new(Point::new(x, 0.0), Vector::new(10.0, 10.0));
        let nodes = [node(0.0), node(100.0), node(50.0), node(140.0), node(70.0)];
        let groups = [Some(0), Some(0), Some(1), Some(1), None];
        let mut places: Vec<Point> = nodes.iter().map(|n| n.place).collect();
        separate(&nodes, &groups, &mut places, 20.0);
        assert!((places[1] - places[0] - Vector::new(100.0, 0.0)).length() < 1e-3, "the first keeps its shape");
        assert!((places[3] - places[2] - Vector::new(90.0, 0.0)).length() < 1e-3, "the second too");
        let area = |of: &[usize]| {
            of.iter().fold(Bounds::EMPTY, |all, &i| all.union(nodes[i].symbol().translate(places[i] - nodes[i].place)))
        };
        let boxes = [area(&[0, 1]), area(&[2, 3]), area(&[4])];
        assert!(!boxes[0].intersects(boxes[1]), "apart: {boxes:?}");
        assert!(!boxes[2].intersects(boxes[0]) && !boxes[2].intersects(boxes[1]), "so is the one alone: {boxes:?}");
    }
}
