//! Aligning a selection, and spreading it evenly.
//!
//! Symbols align (a long label moves no one); gaps count labels, so that even gaps look even. Pinned nodes stay.

use super::request::Node;
use crate::geometry::{Bounds, Point, Vector};

/// What lines up with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alignment {
    /// Left edges.
    Left,
    /// Centres, one above the other.
    Center,
    /// Right edges.
    Right,
    /// Top edges.
    Top,
    /// Centres, side by side.
    Middle,
    /// Bottom edges.
    Bottom,
}

impl Alignment {
    /// The six of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Left, Self::Center, Self::Right, Self::Top, Self::Middle, Self::Bottom];
}

/// A way of the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Axis {
    /// From left to right.
    Horizontal,
    /// From top to bottom.
    Vertical,
}

/// Places that line the symbols up on the box around the pinned ones, or around all of them when none is pinned.
pub fn align(nodes: &[Node], alignment: Alignment) -> Vec<Point> {
    let around = |pinned: bool| {
        let kept = nodes.iter().filter(|node| node.pinned || !pinned);
        kept.fold(Bounds::EMPTY, |all, node| all.union(node.symbol()))
    };
    let pinned = around(true);
    let target = if pinned.is_empty() { around(false) } else { pinned };
    let moved = |node: &Node| {
        let (symbol, center) = (node.symbol(), target.center());
        node.place
            + match alignment {
                Alignment::Left => Vector::new(target.min.x - symbol.min.x, 0.0),
                Alignment::Center => Vector::new(center.x - symbol.center().x, 0.0),
                Alignment::Right => Vector::new(target.max.x - symbol.max.x, 0.0),
                Alignment::Top => Vector::new(0.0, target.min.y - symbol.min.y),
                Alignment::Middle => Vector::new(0.0, center.y - symbol.center().y),
                Alignment::Bottom => Vector::new(0.0, target.max.y - symbol.max.y),
            }
    };
    nodes.iter().map(|node| if node.pinned { node.place } else { moved(node) }).collect()
}

/// Places with equal gaps along an axis between the two outermost nodes, which stay.
///
/// Order is kept. When the boxes need more room than there is, gaps are equal and negative: see [`space`].
pub fn distribute(nodes: &[Node], axis: Axis) -> Vec<Point> {
    let order = in_order(nodes, axis);
    let spans: Vec<(f32, f32)> = order.iter().filter_map(|&rank| nodes.get(rank)).map(|n| span(n, axis)).collect();
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return Vec::new() };
    if spans.len() < 3 {
        return nodes.iter().map(|node| node.place).collect();
    }
    let filled: f32 = spans.iter().map(|(min, max)| max - min).sum();
    let gap = (last.1 - first.0 - filled) / (spans.len() - 1) as f32;
    laid_out(nodes, &order, axis, first.0, gap)
}

/// Places with the same gap along an axis, from the first node, which stays.
pub fn space(nodes: &[Node], axis: Axis, gap: f32) -> Vec<Point> {
    let order = in_order(nodes, axis);
    let first = order.first().and_then(|&rank| nodes.get(rank)).map_or(0.0, |node| span(node, axis).0);
    laid_out(nodes, &order, axis, first, gap)
}

/// Ranks of the nodes along an axis, by the middle of their boxes.
pub(super) fn in_order(nodes: &[Node], axis: Axis) -> Vec<usize> {
    let middle = |rank: &usize| {
        nodes.get(*rank).map_or(0.0, |node| {
            let (min, max) = span(node, axis);
            min + max
        })
    };
    let mut order: Vec<usize> = (0..nodes.len()).collect();
    order.sort_by(|a, b| middle(a).total_cmp(&middle(b)));
    order
}

/// Extent of a node along an axis, label included.
pub(super) fn span(node: &Node, axis: Axis) -> (f32, f32) {
    let area = node.bounds();
    match axis {
        Axis::Horizontal => (area.min.x, area.max.x),
        Axis::Vertical => (area.min.y, area.max.y),
    }
}

/// The nodes one after the other in that order; a pinned one stays, and the next ones follow it.
fn laid_out(nodes: &[Node], order: &[usize], axis: Axis, start: f32, gap: f32) -> Vec<Point> {
    let mut places: Vec<Point> = nodes.iter().map(|node| node.place).collect();
    let mut next = start;
    for &rank in order {
        let (Some(node), Some(place)) = (nodes.get(rank), places.get_mut(rank)) else { continue };
        let (min, max) = span(node, axis);
        let shift = if node.pinned { 0.0 } else { next - min };
        next = max + shift + gap;
        *place += match axis {
            Axis::Horizontal => Vector::new(shift, 0.0),
            Axis::Vertical => Vector::new(0.0, shift),
        };
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(x: f32, y: f32, width: f32) -> Node {
        Node::new(Point::new(x, y), Vector::new(width, 20.0))
    }

    fn three() -> Vec<Node> {
        vec![node(100.0, 50.0, 60.0), node(0.0, 0.0, 20.0), node(40.0, 90.0, 40.0)]
    }

    #[test]
    fn symbols_line_up_on_the_box_of_the_selection() {
        let xs = |alignment| align(&three(), alignment).iter().map(|p| p.x).collect::<Vec<f32>>();
        let ys = |alignment| align(&three(), alignment).iter().map(|p| p.y).collect::<Vec<f32>>();
        assert_eq!(xs(Alignment::Left), [20.0, 0.0, 10.0], "left edges at −10");
        assert_eq!(xs(Alignment::Center), [60.0, 60.0, 60.0], "half way from −10 to 130");
        assert_eq!(xs(Alignment::Right), [100.0, 120.0, 110.0], "right edges at 130");
        assert_eq!(ys(Alignment::Top), [0.0; 3], "top edges at −10");
        assert_eq!(ys(Alignment::Middle), [45.0; 3], "half way from −10 to 100");
        assert_eq!(ys(Alignment::Bottom), [90.0; 3], "bottom edges at 100");
        assert_eq!(ys(Alignment::Left), [50.0, 0.0, 90.0], "the other axis is left alone");
    }

    #[test]
    fn a_pinned_node_stays_and_leads() {
        let mut nodes = three();
        nodes[2].pinned = true;
        let places = align(&nodes, Alignment::Left);
        assert_eq!(places[2], nodes[2].place, "pinned");
        assert_eq!(places[0].x, 50.0, "on its left edge, at 20");
    }

    #[test]
    fn gaps_become_equal_and_the_ends_stay() {
        let nodes = [node(0.0, 0.0, 20.0), node(200.0, 0.0, 60.0), node(30.0, 5.0, 40.0), node(150.0, 0.0, 20.0)];
        let places = distribute(&nodes, Axis::Horizontal);
        assert!(places[0].distance(nodes[0].place) < 1e-3, "the first stays");
        assert!(places[1].distance(nodes[1].place) < 1e-3, "the last stays");
        let xs: Vec<f32> = [0, 2, 3, 1].iter().map(|&i| places[i].x).collect();
        // From −10 to 230 there are 240; boxes fill 140; three gaps of 100 / 3.
        let gap = 100.0 / 3.0;
        assert!((xs[1] - 20.0 - (xs[0] + 10.0) - gap).abs() < 1e-3, "first gap: {xs:?}");
        assert!((xs[2] - 10.0 - (xs[1] + 20.0) - gap).abs() < 1e-3, "second gap: {xs:?}");
        assert_eq!(distribute(&nodes[..2], Axis::Vertical), [nodes[0].place, nodes[1].place], "two have no middle");
        assert!(distribute(&[], Axis::Vertical).is_empty(), "nothing");
    }

    #[test]
    fn the_same_spacing_starts_at_the_first() {
        let places = space(&three(), Axis::Vertical, 5.0);
        let ys: Vec<f32> = places.iter().map(|p| p.y).collect();
        assert_eq!(ys, [25.0, 0.0, 50.0], "25 from centre to centre, in order of y");
    }
}
