//! Boxes sorted into the squares of a grid, so that neighbours are found without looking at all of them.

use std::collections::BTreeMap;

use crate::geometry::{Bounds, Point};

/// Boxes and the squares of a grid that each of them covers.
pub(super) struct Buckets {
    boxes: Vec<Bounds>,
    squares: BTreeMap<(i32, i32), Vec<usize>>,
    /// Boxes too large for the grid: always looked at.
    wide: Vec<usize>,
    side: f32,
}

/// A box over more squares than that is kept apart.
const MOST_SQUARES: i32 = 64;

impl Buckets {
    /// Sorts the boxes; empty ones and those that are not finite touch nothing. Costs n log n.
    pub(super) fn new(boxes: &[Bounds]) -> Self {
        let boxes: Vec<Bounds> = boxes.iter().map(|&b| if is_plain(b) { b } else { Bounds::EMPTY }).collect();
        let kept = || boxes.iter().filter(|b| !b.is_empty());
        let total: f32 = kept().map(|b| b.width().max(b.height())).sum();
        let side = (total / kept().count().max(1) as f32).clamp(8.0, 1e6);
        let mut buckets = Self { squares: BTreeMap::new(), wide: Vec::new(), side, boxes: Vec::new() };
        for (rank, &area) in boxes.iter().enumerate() {
            if area.is_empty() {
                continue;
            }
            let (from, to) = (buckets.square(area.min), buckets.square(area.max));
            if (to.0 - from.0 + 1).saturating_mul(to.1 - from.1 + 1) > MOST_SQUARES {
                buckets.wide.push(rank);
                continue;
            }
            for column in from.0..=to.0 {
                for row in from.1..=to.1 {
                    buckets.squares.entry((column, row)).or_default().push(rank);
                }
            }
        }
        buckets.boxes = boxes;
        buckets
    }

    /// The box around all of them.
    pub(super) fn bounds(&self) -> Bounds {
        self.boxes.iter().fold(Bounds::EMPTY, |all, &b| if b.is_empty() { all } else { all.union(b) })
    }

    /// Whether a box shares a point with one of them.
    pub(super) fn touches(&self, area: Bounds) -> bool {
        let hit = |ranks: &[usize]| ranks.iter().any(|&r| self.boxes.get(r).is_some_and(|b| b.intersects(area)));
        let (from, to) = (self.square(area.min), self.square(area.max));
        if hit(&self.wide) {
            return true;
        }
        if (to.0 - from.0 + 1).saturating_mul(to.1 - from.1 + 1) > MOST_SQUARES * 4 {
            return self.boxes.iter().any(|b| b.intersects(area));
        }
        (from.0..=to.0).any(|column| self.squares.range((column, from.1)..=(column, to.1)).any(|(_, ranks)| hit(ranks)))
    }

    fn square(&self, point: Point) -> (i32, i32) {
        let index = |v: f32| (v / self.side).floor().clamp(-1e8, 1e8) as i32;
        (index(point.x), index(point.y))
    }
}

fn is_plain(area: Bounds) -> bool {
    area.min.is_finite() && area.max.is_finite()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Vector;

    #[test]
    fn the_grid_says_what_a_plain_search_says() {
        let boxes: Vec<Bounds> = (0..200)
            .map(|i| {
                let place = Point::new((i * 37 % 400) as f32, (i * 91 % 300) as f32);
                Bounds::centered(place, Vector::new((i % 23 + 1) as f32, (i % 7 * 40 + 1) as f32))
            })
            .chain([Bounds::EMPTY, Bounds::new(Point::new(f32::NAN, 0.0), Point::new(1.0, 1.0))])
            .collect();
        let buckets = Buckets::new(&boxes);
        for i in 0..500 {
            let place = Point::new((i * 53 % 700 - 150) as f32, (i * 29 % 600 - 150) as f32);
            let asked = Bounds::centered(place, Vector::new(9.0, 3.0));
            let expected = boxes.iter().any(|&b| !b.is_empty() && is_plain(b) && b.intersects(asked));
            assert_eq!(buckets.touches(asked), expected, "at {place:?}");
        }
    }
}
