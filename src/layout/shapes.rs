//! Putting a selection on a line, a circle, in columns, on a grid.
//!
//! The order of the nodes on the shape follows where they are now, so that people find them again. Pinned nodes stay
//! where they are and take no place on the shape. Cells have the size of the largest box, labels included.

use super::align::{Axis, in_order};
use super::request::Node;
use crate::geometry::{Bounds, Point, Vector};

/// Nodes on one line along an axis, with the same gap, around their present middle.
pub fn on_line(nodes: &[Node], axis: Axis, gap: f32) -> Vec<Point> {
    arranged(nodes, |free, center| {
        let sizes = free.iter().map(|node| along(node.bounds().size(), axis));
        let total = sizes.sum::<f32>() + gap * free.len().saturating_sub(1) as f32;
        let mut places = vec![Point::ORIGIN; free.len()];
        let mut next = -total * 0.5;
        for rank in in_order(free, axis) {
            let (Some(node), Some(place)) = (free.get(rank), places.get_mut(rank)) else { continue };
            let extent = node.footprint.whole();
            let size = along(node.bounds().size(), axis);
            let start = if extent.is_empty() { 0.0 } else { along(extent.min.to_vector(), axis) };
            *place = match axis {
                Axis::Horizontal => center + Vector::new(next - start, 0.0),
                Axis::Vertical => center + Vector::new(0.0, next - start),
            };
            next += size + gap;
        }
        places
    })
}

/// The least radius at which neighbours on a circle do not touch.
pub fn least_radius(nodes: &[Node], gap: f32) -> f32 {
    let free = nodes.iter().filter(|node| !node.pinned);
    let (count, widest) =
        free.fold((0_usize, 0.0_f32), |(count, widest), node| (count + 1, widest.max(node.bounds().size().length())));
    match count {
        0 | 1 => 0.0,
        _ => (widest + gap) * 0.5 / (std::f32::consts::PI / count as f32).sin(),
    }
}

/// Nodes on a circle around their present middle, equally far from each other.
///
/// They keep the order in which they turn around the middle, and the whole is turned so that they move least. See
/// [`least_radius`] for a radius without overlap.
pub fn on_circle(nodes: &[Node], radius: f32) -> Vec<Point> {
    arranged(nodes, |free, center| {
        let step = std::f32::consts::TAU / free.len().max(1) as f32;
        let angle = |node: &Node| (node.place - center).angle();
        let mut order: Vec<(usize, f32)> = free.iter().map(angle).enumerate().collect();
        order.sort_by(|a, b| a.1.total_cmp(&b.1));
        // The mean, on the circle, of how far each is from its even angle.
        let drift = order
            .iter()
            .enumerate()
            .fold(Vector::ZERO, |sum, (slot, &(_, angle))| sum + Vector::from_angle(angle - slot as f32 * step));
        let start = if drift.length() > 1e-3 { drift.angle() } else { -std::f32::consts::FRAC_PI_2 };
        let mut places = vec![Point::ORIGIN; free.len()];
        for (slot, &(rank, _)) in order.iter().enumerate() {
            if let Some(place) = places.get_mut(rank) {
                *place = center + Vector::from_angle(start + slot as f32 * step) * radius.max(0.0);
            }
        }
        places
    })
}

/// Nodes in that many columns, filled evenly from left to right, each from top to bottom.
pub fn in_columns(nodes: &[Node], columns: usize, gap: f32) -> Vec<Point> {
    arranged(nodes, |free, center| {
        let columns = columns.clamp(1, free.len().max(1));
        let rows = free.len().div_ceil(columns).max(1);
        in_cells(free, center, (rows, Axis::Vertical), gap)
    })
}

/// Nodes on a grid about as wide as a screen (16 to 9), filled row by row.
pub fn on_grid(nodes: &[Node], gap: f32) -> Vec<Point> {
    arranged(nodes, |free, center| {
        let cell = cell_size(free, gap);
        let wide = (free.len() as f32 * 16.0 / 9.0 * cell.y / cell.x.max(1.0)).sqrt();
        let columns = (wide.round() as usize).clamp(1, free.len().max(1));
        in_cells(free, center, (columns, Axis::Horizontal), gap)
    })
}

/// Lines of `line.0` cells along `line.1`: nodes are cut into lines across it, then ordered along it.
fn in_cells(free: &[Node], center: Point, line: (usize, Axis), gap: f32) -> Vec<Point> {
    let (per_line, axis) = line;
    let across = if axis == Axis::Horizontal { Axis::Vertical } else { Axis::Horizontal };
    let cell = cell_size(free, gap);
    let lines = free.len().div_ceil(per_line.max(1)).max(1);
    let mut places = vec![Point::ORIGIN; free.len()];
    for (line, ranks) in in_order(free, across).chunks(per_line.max(1)).enumerate() {
        let members: Vec<Node> = ranks.iter().filter_map(|&rank| free.get(rank)).copied().collect();
        for (slot, member) in in_order(&members, axis).into_iter().enumerate() {
            let (Some(&rank), Some(node)) = (ranks.get(member), members.get(member)) else { continue };
            let slot = slot as f32 - (per_line - 1) as f32 * 0.5;
            let line = line as f32 - (lines - 1) as f32 * 0.5;
            let (column, row) = if axis == Axis::Horizontal { (slot, line) } else { (line, slot) };
            let middle = node.bounds().center() - node.place;
            if let Some(place) = places.get_mut(rank) {
                *place = center + Vector::new(column * cell.x, row * cell.y) - middle;
            }
        }
    }
    places
}

/// The largest box of the nodes, with the gap.
fn cell_size(nodes: &[Node], gap: f32) -> Vector {
    nodes.iter().fold(Vector::ZERO, |most, node| {
        let size = node.bounds().size() + Vector::new(gap, gap);
        Vector::new(most.x.max(size.x), most.y.max(size.y))
    })
}

fn along(by: Vector, axis: Axis) -> f32 {
    match axis {
        Axis::Horizontal => by.x,
        Axis::Vertical => by.y,
    }
}

/// Arranges the free nodes around the middle of their boxes; pinned ones keep their places.
fn arranged(nodes: &[Node], arrange: impl FnOnce(&[Node], Point) -> Vec<Point>) -> Vec<Point> {
    let free: Vec<Node> = nodes.iter().filter(|node| !node.pinned).copied().collect();
    let center = free.iter().fold(Bounds::EMPTY, |all, node| all.union(node.symbol())).center();
    let mut placed = arrange(&free, center).into_iter();
    nodes.iter().map(|node| if node.pinned { node.place } else { placed.next().unwrap_or(node.place) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Seven nodes with labels below, here and there, the last one pinned.
    fn nodes() -> Vec<Node> {
        let mut nodes: Vec<Node> = (0..7)
            .map(|i| {
                let place = Point::new((i * 53 % 200) as f32, (i * 31 % 90) as f32);
                let mut node = Node::new(place, Vector::new(24.0, 24.0));
                let half = 20.0 + (i * 7 % 20) as f32;
                node.footprint.label = Bounds::new(Point::new(-half, 16.0), Point::new(half, 30.0));
                node
            })
            .collect();
        nodes[6].pinned = true;
        nodes
    }

    fn overlaps(nodes: &[Node], places: &[Point]) -> usize {
        let boxes: Vec<Bounds> = nodes
            .iter()
            .zip(places)
            .filter(|(n, _)| !n.pinned)
            .map(|(n, &place)| Node { place, ..*n }.bounds())
            .collect();
        (0..boxes.len()).map(|i| boxes[..i].iter().filter(|b| b.intersects(boxes[i])).count()).sum()
    }

    #[test]
    fn every_shape_is_free_of_overlap_and_leaves_pinned_nodes() {
        let nodes = nodes();
        let shapes = [
            on_line(&nodes, Axis::Horizontal, 10.0),
            on_line(&nodes, Axis::Vertical, 10.0),
            on_circle(&nodes, least_radius(&nodes, 10.0)),
            in_columns(&nodes, 2, 10.0),
            in_columns(&nodes, 100, 10.0),
            on_grid(&nodes, 10.0),
        ];
        for (rank, places) in shapes.iter().enumerate() {
            assert_eq!(overlaps(&nodes, places), 0, "shape {rank}: {places:?}");
            assert_eq!(places[6], nodes[6].place, "shape {rank}: pinned");
        }
    }

    #[test]
    fn a_line_keeps_the_order_and_is_straight() {
        let places = on_line(&nodes(), Axis::Horizontal, 10.0);
        assert!(places[..6].windows(2).all(|p| p[0].y == p[1].y), "one height");
        let before = in_order(&nodes()[..6], Axis::Horizontal);
        let xs: Vec<f32> = before.iter().map(|&i| places[i].x).collect();
        assert!(xs.is_sorted(), "from left to right as before: {xs:?}");
    }

    #[test]
    fn a_circle_keeps_a_circle() {
        let nodes: Vec<Node> = (0..8)
            .map(|i| {
                let place = Point::ORIGIN + Vector::from_angle(i as f32 * std::f32::consts::FRAC_PI_4 + 0.3) * 50.0;
                Node::new(place, Vector::new(4.0, 4.0))
            })
            .collect();
        let places = on_circle(&nodes, 100.0);
        for (node, place) in nodes.iter().zip(&places) {
            let away = (node.place - Point::ORIGIN) * 2.0;
            assert!(place.distance(Point::ORIGIN + away) < 12.0, "twice as far, hardly turned: {place:?}");
        }
    }

    #[test]
    fn columns_are_filled_from_top_to_bottom() {
        let nodes: Vec<Node> = (0..6)
            .map(|i| Node::new(Point::new((i / 2) as f32 * 3.0, (i % 2) as f32), Vector::new(10.0, 10.0)))
            .collect();
        let places = in_columns(&nodes, 3, 2.0);
        assert_eq!(places[0].x, places[1].x, "first column");
        assert_eq!(places[1].y - places[0].y, 12.0, "one below the other");
        assert_eq!(places[4].x - places[0].x, 24.0, "two columns further");
    }

    #[test]
    fn nothing_and_one_are_fine() {
        assert!(on_grid(&[], 5.0).is_empty(), "nothing");
        let one = [Node::new(Point::new(3.0, 4.0), Vector::new(10.0, 10.0))];
        assert_eq!(on_grid(&one, 5.0), [Point::new(3.0, 4.0)], "one node stays on a grid");
        assert_eq!(on_line(&one, Axis::Horizontal, 5.0), [Point::new(3.0, 4.0)], "and on a line");
        assert_eq!(on_circle(&one, 0.0), [Point::new(3.0, 4.0)], "and on a circle of no size");
        assert_eq!(least_radius(&one, 5.0), 0.0, "one needs no radius");
    }
}
