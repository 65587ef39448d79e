//! A free place for a new actor, near where it is wanted; those already there never move.

use super::buckets::Buckets;
use super::direction::Direction;
use crate::geometry::{Bounds, Point, Vector};

/// The nearest place to `near` (within one step) where a new actor covers nothing that is `taken`.
///
/// `extent` is the box of the new actor, label included, around its own place taken as the origin, and `gap` what is
/// left free around it. Rings of candidates, half a box apart, are searched outwards: `near` itself first. The answer
/// depends on nothing else, so that the same list typed twice falls in the same places.
pub fn free_place(near: Point, taken: &[Bounds], extent: Bounds, gap: f32) -> Point {
    let near = if near.is_finite() { near } else { Point::ORIGIN };
    let taken = Taken::new(taken, extent, gap);
    if taken.is_free(near) {
        return near;
    }
    // Two steps are one unit more than a box and its gap: boxes that touch are not free of each other.
    let step = Vector::new((extent.width() + gap + 1.0) * 0.5, (extent.height() + gap + 1.0) * 0.5);
    for ring in 1..=RINGS {
        let nearest = ring_places(ring)
            .map(|(column, row)| near + Vector::new(column as f32 * step.x, row as f32 * step.y))
            .filter(|&place| taken.is_free(place))
            .min_by(|a, b| a.distance(near).total_cmp(&b.distance(near)));
        if let Some(place) = nearest {
            return place;
        }
    }
    taken.outside(Direction::Right, near)
}

/// How many rings are searched before the actor is put beside everything.
const RINGS: i32 = 120;

/// The cells of a square ring around the origin, below first, then right, left, above.
fn ring_places(ring: i32) -> impl Iterator<Item = (i32, i32)> {
    let rows = (-ring..=ring).flat_map(move |along| [(along, ring), (along, -ring)]);
    let columns = (1 - ring..ring).flat_map(move |along| [(ring, along), (-ring, along)]);
    rows.chain(columns)
}

/// What is already on the canvas, asked where one given box would fit.
pub(super) struct Taken {
    buckets: Buckets,
    /// Box of the new actor around its place, with the gap.
    extent: Bounds,
}

impl Taken {
    /// Boxes already there; `extent` and `gap` as in [`free_place`]. Boxes that are not finite are left out.
    pub(super) fn new(taken: &[Bounds], extent: Bounds, gap: f32) -> Self {
        let extent = if extent.is_empty() { Bounds::new(Point::ORIGIN, Point::ORIGIN) } else { extent };
        Self { buckets: Buckets::new(taken), extent: extent.expand(gap.max(0.0)) }
    }

    /// Whether the new actor covers nothing at `place`.
    pub(super) fn is_free(&self, place: Point) -> bool {
        !self.buckets.touches(self.extent.translate(place.to_vector()))
    }

    /// A place beyond everything, that way from `from`.
    pub(super) fn outside(&self, direction: Direction, from: Point) -> Point {
        let all = self.buckets.bounds();
        if all.is_empty() {
            return from;
        }
        // One unit more than touching.
        match direction {
            Direction::Left => Point::new(all.min.x - self.extent.max.x - 1.0, from.y),
            Direction::Right => Point::new(all.max.x - self.extent.min.x + 1.0, from.y),
            Direction::Up => Point::new(from.x, all.min.y - self.extent.max.y - 1.0),
            Direction::Down => Point::new(from.x, all.max.y - self.extent.min.y + 1.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent() -> Bounds {
        Bounds::new(Point::new(-40.0, -20.0), Point::new(40.0, 50.0))
    }

    #[test]
    fn an_empty_canvas_gives_what_is_asked() {
        let near = Point::new(12.0, -7.0);
        assert_eq!(free_place(near, &[], extent(), 10.0), near, "nothing in the way");
        assert_eq!(free_place(Point::new(f32::NAN, 0.0), &[], extent(), 10.0), Point::ORIGIN, "no place at all");
    }

    #[test]
    fn a_list_typed_in_one_go_never_overlaps_and_stays_compact() {
        let mut taken = Vec::new();
        for rank in 0..60 {
            let place = free_place(Point::ORIGIN, &taken, extent(), 10.0);
            let new = extent().translate(place.to_vector());
            assert!(taken.iter().all(|&b: &Bounds| !b.intersects(new)), "the {rank}th actor is clear");
            taken.push(new);
        }
        let all = taken.iter().fold(Bounds::EMPTY, |all, &b| all.union(b));
        let filled = 60.0 * extent().width() * extent().height() / (all.width() * all.height());
        assert!(filled > 0.4, "at least two fifths of the box is used: {filled}");
    }

    #[test]
    fn a_covered_canvas_leads_outside() {
        let wall = Bounds::centered(Point::ORIGIN, Vector::new(50_000.0, 50_000.0));
        let place = free_place(Point::ORIGIN, &[wall], extent(), 10.0);
        assert!(!wall.intersects(extent().translate(place.to_vector())), "beside it: {place:?}");
    }

    #[test]
    fn an_actor_without_size_is_placed_too() {
        let place = free_place(Point::ORIGIN, &[extent()], Bounds::EMPTY, 5.0);
        assert!(!extent().contains(place), "out of the box: {place:?}");
    }
}
