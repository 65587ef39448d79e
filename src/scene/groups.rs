//! Hulls of groups, and where their names stand.

use super::labels::name_box;
use super::{SceneGroup, SceneLink, SceneNode, symbol};
use crate::geometry::{Bounds, Point, Vector, hull};

/// Distance between a hull and what it holds.
const OUT: f32 = 6.0;
/// Radius of the corners of hulls.
const CORNER: f32 = 14.0;
/// Size of the name of a group at 100 %.
pub(super) const NAME_SIZE: f32 = 11.0;
/// Over this number of links, names of groups do not mind what they cross.
const MOST_LINKS: usize = 600;
/// Over this number of symbols, they do not mind strangers inside their hull either.
const MOST_NODES: usize = 1_000;

/// Draws the hull of each group around the symbols and names of its members, with room for its own name.
pub(super) fn wrap(groups: &mut [SceneGroup], nodes: &[SceneNode], links: &[SceneLink]) {
    for group in groups.iter_mut() {
        let boxes: Vec<Bounds> = group
            .members
            .iter()
            .filter_map(|&at| nodes.get(at))
            .flat_map(|node| [node.full_bounds(), name_box(node)])
            .collect();
        if boxes.is_empty() {
            continue;
        }
        let name = place_name(group, &boxes, nodes, links);
        group.name_place = name.center();
        let points: Vec<Point> = boxes.iter().chain([&name]).flat_map(|bounds| bounds.corners()).collect();
        group.hull = symbol::rounded(&grown(&hull::convex_hull(&points), OUT), CORNER, 5);
        group.bounds = Bounds::around(group.hull.iter().copied());
    }
}

/// A convex polygon with each edge moved outwards. Corners of hulls of boxes are never sharp.
fn grown(polygon: &[Point], by: f32) -> Vec<Point> {
    let count = polygon.len();
    polygon
        .iter()
        .enumerate()
        .map(|(i, &corner)| {
            let before = polygon.get((i + count - 1) % count).copied().unwrap_or(corner);
            let after = polygon.get((i + 1) % count).copied().unwrap_or(corner);
            let first = -(corner - before).normalized().turned();
            let second = -(after - corner).normalized().turned();
            corner + (first + second) * (by / (1.0 + first.dot(second)).max(0.5))
        })
        .collect()
}

/// Above the topmost members or between them, where the name crosses the fewest links.
fn place_name(group: &SceneGroup, boxes: &[Bounds], nodes: &[SceneNode], links: &[SceneLink]) -> Bounds {
    let whole = boxes.iter().fold(Bounds::EMPTY, |all, bounds| all.union(*bounds));
    let size = Vector::new(group.name.width(NAME_SIZE) + 4.0, NAME_SIZE + 3.0);
    let slack = ((whole.width() - size.x) / 2.0).max(0.0);
    let near: Vec<&SceneLink> = if links.len() > MOST_LINKS {
        Vec::new()
    } else {
        links.iter().filter(|link| link.curve.bounds().intersects(whole.expand(size.y + OUT))).collect()
    };
    let around = whole.expand(size.y * 3.0 + OUT);
    let crowd: Vec<Bounds> = if nodes.len() > MOST_NODES {
        Vec::new()
    } else {
        nodes.iter().filter(|node| around.contains(node.place)).map(SceneNode::full_bounds).collect()
    };
    let mut best = (f32::INFINITY, whole);
    for row in [0.0, 0.5, 1.0, 1.5, -1.1, -2.2] {
        for step in [0.0, -0.35, 0.35, -0.7, 0.7, -1.0, 1.0] {
            let x = whole.center().x + slack * step;
            let top = whole.min.y - size.y * (1.0 - row) - 1.0;
            let place = Bounds::centered(Point::new(x, top + size.y / 2.0), size);
            let covered = boxes.iter().filter(|other| other.intersects(place)).count();
            let foreign = crowd.iter().filter(|other| other.intersects(place)).count();
            let crossed = near.iter().filter(|link| crosses(link, place)).count();
            let marks =
                near.iter().filter(|link| link.has_disc() && place.expand(9.0).contains(link.mark_place())).count();
            let cost = 20.0 * (covered + foreign) as f32
                + 8.0 * marks as f32
                + crossed as f32
                + step.abs() * 0.6
                + (1.0 - row) * 0.8
                + if row < 0.0 { 2.0 } else { 0.0 };
            if cost < best.0 {
                best = (cost, place);
            }
        }
    }
    best.1
}

fn crosses(link: &SceneLink, place: Bounds) -> bool {
    link.curve.bounds().intersects(place) && (0..=24).any(|i| place.contains(link.curve.at(i as f32 / 24.0)))
}

/// The group in the hull of which a place lies; the smallest of several.
pub(super) fn hull_at(groups: &[SceneGroup], place: Point) -> Option<usize> {
    groups
        .iter()
        .enumerate()
        .filter(|(_, group)| group.bounds.contains(place) && hull::contains(&group.hull, place))
        .min_by(|(_, a), (_, b)| {
            (a.bounds.width() * a.bounds.height()).total_cmp(&(b.bounds.width() * b.bounds.height()))
        })
        .map(|(at, _)| at)
}
