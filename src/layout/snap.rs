//! Snapping while dragging: centres, edges and equal gaps of neighbours first, the grid second.
//!
//! Each axis is settled on its own. The caller passes the boxes of symbols (without labels) of what is on screen and
//! not moving, and the threshold in world units: 6 points of the screen divided by the zoom.

use crate::geometry::{Bounds, Point, Vector};

/// What a thin line on the canvas says about an alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GuideKind {
    /// Centres are on one line.
    Center,
    /// Edges are on one line.
    Edge,
    /// This gap is the same as another one.
    Gap,
}

/// A thin line that shows what aligned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guide {
    /// One end, in world space.
    pub from: Point,
    /// The other end.
    pub to: Point,
    /// What it says.
    pub kind: GuideKind,
}

/// The answer of [`snap`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Snap {
    /// What to add to the displacement of the gesture.
    pub offset: Vector,
    /// What to draw; empty when only the grid was followed.
    pub guides: Vec<Guide>,
}

/// Where the box `moving` would rather be: the least displacement, within `threshold` on each axis, that aligns it.
///
/// On one axis, in this order when equally near: centre on centre, edge on edge, a gap equal to that of two
/// neighbours in the same row (or column), and, when none of them is within reach, the centre on a multiple of `grid`
/// (0 or less: no grid). Costs n log n for n boxes.
pub fn snap(moving: Bounds, others: &[Bounds], grid: f32, threshold: f32) -> Snap {
    if moving.is_empty() || !(moving.min.is_finite() && moving.max.is_finite()) {
        return Snap::default();
    }
    let others: Vec<Bounds> = others.iter().copied().filter(|b| !b.is_empty()).collect();
    let across = Axis::X.settle(moving, &others, grid, threshold);
    let down = Axis::Y.settle(moving, &others, grid, threshold);
    let offset = Vector::new(across.map_or(0.0, |hit| hit.shift), down.map_or(0.0, |hit| hit.shift));
    let moved = moving.translate(offset);
    let mut guides = Vec::new();
    for (axis, hit) in [(Axis::X, across), (Axis::Y, down)] {
        match hit.and_then(|hit| hit.kind) {
            Some(GuideKind::Gap) => axis.gap_guides(moved, &others, &mut guides),
            Some(_) => axis.line_guides(moved, &others, &mut guides),
            None => {}
        }
    }
    Snap { offset, guides }
}

/// Two coordinates this near are the same one.
const SAME: f32 = 0.05;

/// A displacement on one axis, and why.
#[derive(Clone, Copy)]
struct Hit {
    shift: f32,
    /// None: the grid.
    kind: Option<GuideKind>,
}

/// A box seen along one axis.
#[derive(Clone, Copy)]
struct Span {
    min: f32,
    max: f32,
}

impl Span {
    fn center(self) -> f32 {
        (self.min + self.max) * 0.5
    }

    fn overlaps(self, other: Self) -> bool {
        self.min < other.max && other.min < self.max
    }
}

#[derive(Clone, Copy)]
enum Axis {
    X,
    Y,
}

impl Axis {
    fn span(self, area: Bounds) -> Span {
        match self {
            Self::X => Span { min: area.min.x, max: area.max.x },
            Self::Y => Span { min: area.min.y, max: area.max.y },
        }
    }

    fn other(self) -> Self {
        match self {
            Self::X => Self::Y,
            Self::Y => Self::X,
        }
    }

    /// A point from its part along this axis and its part along the other one.
    fn point(self, along: f32, across: f32) -> Point {
        match self {
            Self::X => Point::new(along, across),
            Self::Y => Point::new(across, along),
        }
    }

    fn settle(self, moving: Bounds, others: &[Bounds], grid: f32, threshold: f32) -> Option<Hit> {
        let span = self.span(moving);
        let mut best: Option<Hit> = None;
        let mut offer = |shift: f32, kind: GuideKind| {
            let nearer = best.is_none_or(|hit| shift.abs() + SAME * 0.1 < hit.shift.abs());
            if shift.abs() <= threshold && nearer {
                best = Some(Hit { shift, kind: Some(kind) });
            }
        };
        for other in others.iter().map(|&b| self.span(b)) {
            offer(other.center() - span.center(), GuideKind::Center);
        }
        for other in others.iter().map(|&b| self.span(b)) {
            for (edge, target) in
                [(span.min, other.min), (span.max, other.max), (span.min, other.max), (span.max, other.min)]
            {
                offer(target - edge, GuideKind::Edge);
            }
        }
        for (before, after) in self.gaps(moving, others) {
            let gap = after.min - before.max;
            offer(after.max + gap - span.min, GuideKind::Gap);
            offer(before.min - gap - span.max, GuideKind::Gap);
            if gap > span.max - span.min {
                offer((before.max + after.min) * 0.5 - span.center(), GuideKind::Gap);
            }
        }
        best.or_else(|| {
            let shift = (span.center() / grid).round() * grid - span.center();
            (grid > 0.0 && shift.abs() <= threshold).then_some(Hit { shift, kind: None })
        })
    }

    /// Boxes that share a row (or column) with `moving`, in order along this axis.
    fn row(self, moving: Bounds, others: &[Bounds]) -> Vec<Bounds> {
        let across = self.other().span(moving);
        let mut row: Vec<Bounds> = others.iter().copied().filter(|&b| self.other().span(b).overlaps(across)).collect();
        row.sort_by(|&a, &b| self.span(a).min.total_cmp(&self.span(b).min));
        row
    }

    /// Pairs of boxes that follow each other in the row of `moving`, with room between them.
    fn gaps(self, moving: Bounds, others: &[Bounds]) -> Vec<(Span, Span)> {
        let row = self.row(moving, others);
        let pairs = row.windows(2).filter_map(|pair| match pair {
            [a, b] => Some((self.span(*a), self.span(*b))),
            _ => None,
        });
        pairs.filter(|(a, b)| b.min - a.max > SAME).collect()
    }

    /// Lines through every centre, and every edge, that `moved` now shares with others.
    fn line_guides(self, moved: Bounds, others: &[Bounds], guides: &mut Vec<Guide>) {
        let span = self.span(moved);
        let lines = [(span.center(), GuideKind::Center), (span.min, GuideKind::Edge), (span.max, GuideKind::Edge)];
        for (line, kind) in lines {
            let on_line = |area: Bounds| {
                let other = self.span(area);
                match kind {
                    GuideKind::Center => (other.center() - line).abs() <= SAME,
                    _ => (other.min - line).abs() <= SAME || (other.max - line).abs() <= SAME,
                }
            };
            let sharing = others.iter().copied().filter(|&b| on_line(b));
            let reach = sharing.fold(Bounds::EMPTY, Bounds::union);
            if !reach.is_empty() {
                let across = self.other().span(reach.union(moved));
                guides.push(Guide { from: self.point(line, across.min), to: self.point(line, across.max), kind });
            }
        }
    }

    /// One line across each gap of the row that is equal to one beside `moved`.
    fn gap_guides(self, moved: Bounds, others: &[Bounds], guides: &mut Vec<Guide>) {
        let mut all = others.to_vec();
        all.push(moved);
        let row = self.row(moved, &all);
        let gaps: Vec<(Bounds, Bounds, f32)> = row
            .windows(2)
            .filter_map(|pair| match pair {
                [a, b] => Some((*a, *b, self.span(*b).min - self.span(*a).max)),
                _ => None,
            })
            .filter(|gap| gap.2 > SAME)
            .collect();
        let beside: Vec<f32> = gaps.iter().filter(|(a, b, _)| *a == moved || *b == moved).map(|gap| gap.2).collect();
        for (a, b, gap) in &gaps {
            let twins = gaps.iter().filter(|other| (other.2 - gap).abs() <= SAME * 2.0).count();
            if twins > 1 && beside.iter().any(|other| (other - gap).abs() <= SAME * 2.0) {
                let (one, two) = (self.other().span(*a), self.other().span(*b));
                let across = (one.min.max(two.min) + one.max.min(two.max)) * 0.5;
                let (from, to) = (self.span(*a).max, self.span(*b).min);
                guides.push(Guide { from: self.point(from, across), to: self.point(to, across), kind: GuideKind::Gap });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f32, y: f32, side: f32) -> Bounds {
        Bounds::centered(Point::new(x, y), Vector::new(side, side))
    }

    #[test]
    fn the_nearest_line_wins_and_shows() {
        let other = square(100.0, 0.0, 40.0);
        let answer = snap(square(99.0, 200.0, 30.0), &[other], 0.0, 6.0);
        assert_eq!(answer.offset, Vector::new(1.0, 0.0), "moved under the other");
        let [guide] = answer.guides.as_slice() else { panic!("one guide: {:?}", answer.guides) };
        assert_eq!(guide.kind, GuideKind::Center, "a centre");
        assert_eq!((guide.from, guide.to), (Point::new(100.0, -20.0), Point::new(100.0, 215.0)), "through both");
    }

    #[test]
    fn equal_sizes_show_their_three_lines() {
        let answer = snap(square(101.0, 200.0, 40.0), &[square(100.0, 0.0, 40.0)], 0.0, 6.0);
        let kinds: Vec<GuideKind> = answer.guides.iter().map(|g| g.kind).collect();
        assert_eq!(kinds, [GuideKind::Center, GuideKind::Edge, GuideKind::Edge], "centre and both edges");
    }

    #[test]
    fn edges_align_when_centres_are_far() {
        let answer = snap(square(100.0, 200.0, 20.0), &[square(113.0, 0.0, 40.0)], 0.0, 6.0);
        assert_eq!(answer.offset.x, 3.0, "left edges at 93");
        assert_eq!(answer.guides.first().map(|g| g.kind), Some(GuideKind::Edge), "an edge");
    }

    #[test]
    fn gaps_become_equal_on_both_sides_and_between() {
        let row = [square(0.0, 0.0, 20.0), square(50.0, 0.0, 20.0)];
        let after = snap(square(103.0, 1.0, 20.0), &row, 0.0, 4.0);
        assert_eq!(after.offset, Vector::new(-3.0, -1.0), "30 after the second");
        let gaps = after.guides.iter().filter(|g| g.kind == GuideKind::Gap).count();
        assert_eq!(gaps, 2, "both gaps are shown");
        let before = snap(square(-52.0, 1.0, 20.0), &row, 0.0, 4.0);
        assert_eq!(before.offset.x, 2.0, "30 before the first");
        let between = snap(square(26.0, 1.0, 6.0), &row, 0.0, 4.0);
        assert_eq!(between.offset.x, -1.0, "half way");
    }

    #[test]
    fn the_grid_comes_last_and_only_within_reach() {
        let answer = snap(square(43.0, 19.0, 10.0), &[], 20.0, 4.0);
        assert_eq!(answer.offset, Vector::new(-3.0, 1.0), "to 40, 20");
        assert!(answer.guides.is_empty(), "the grid has no guide");
        assert_eq!(snap(square(50.0, 10.0, 10.0), &[], 20.0, 4.0).offset, Vector::ZERO, "out of reach");
        assert_eq!(snap(square(43.0, 19.0, 10.0), &[], 0.0, 4.0).offset, Vector::ZERO, "no grid");
        let near = snap(square(43.0, 500.0, 10.0), &[square(46.0, 0.0, 10.0)], 20.0, 4.0);
        assert_eq!(near.offset.x, 3.0, "a neighbour wins over the grid, though not nearer");
    }

    #[test]
    fn nothing_within_reach_changes_nothing() {
        let answer = snap(square(0.0, 0.0, 10.0), &[square(300.0, 300.0, 17.0), Bounds::EMPTY], 0.0, 6.0);
        assert_eq!(answer, Snap::default(), "left alone");
        assert_eq!(snap(Bounds::EMPTY, &[], 20.0, 6.0), Snap::default(), "nothing to move");
    }
}
