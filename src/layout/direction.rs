//! The four ways of the arrow keys: walking from actor to actor, and where a new neighbour goes.

use super::free::Taken;
use crate::geometry::{Bounds, Point, Vector};

/// A way on the canvas, as an arrow key says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// Towards lesser x.
    Left,
    /// Towards greater x.
    Right,
    /// Towards lesser y.
    Up,
    /// Towards greater y.
    Down,
}

impl Direction {
    /// The four ways.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];

    /// The unit displacement that way.
    pub const fn vector(self) -> Vector {
        match self {
            Self::Left => Vector::new(-1.0, 0.0),
            Self::Right => Vector::new(1.0, 0.0),
            Self::Up => Vector::new(0.0, -1.0),
            Self::Down => Vector::new(0.0, 1.0),
        }
    }

    /// How far `by` goes that way, and how far it strays from it (never negative).
    fn split(self, by: Vector) -> (f32, f32) {
        let way = self.vector();
        (by.dot(way), by.cross(way).abs())
    }
}

/// How much a step aside counts against a step ahead when walking.
const ASIDE: f32 = 2.0;

/// The place that an arrow key leads to, as its rank in `places`; none when nothing lies that way.
///
/// What lies within 45° of the way comes first, anything else ahead after it; the least *ahead + 2 · aside* wins,
/// the first in order on a tie. A place at `from` itself is never the answer, so that `places` may hold it.
pub fn next_in_direction(from: Point, direction: Direction, places: &[Point]) -> Option<usize> {
    let mut best: Option<(bool, f32, usize)> = None;
    for (rank, &place) in places.iter().enumerate() {
        let (ahead, aside) = direction.split(place - from);
        if !(ahead > 1e-3 && place.is_finite()) {
            continue;
        }
        let (oblique, cost) = (aside > ahead, ahead + ASIDE * aside);
        if best.is_none_or(|(worse, least, _)| (oblique, cost) < (worse, least)) {
            best = Some((oblique, cost, rank));
        }
    }
    best.map(|(_, _, rank)| rank)
}

/// Where a new neighbour of the actor at `from` goes: that way, clear of what is `taken`, and near.
///
/// `from` is the box of the actor, `roomy` the box of the new one around its own place taken as the origin, and `gap`
/// what is left between two boxes (the link must stay visible: three times that is left between the two neighbours).
/// The places tried stay within 45° of the way, straight ahead first. Rather than going far, the new one comes closer
/// to what is there, then makes do with `tight`, a smaller box, such as that of a symbol whose name may go elsewhere.
pub fn neighbour_place(
    from: Bounds,
    direction: Direction,
    taken: &[Bounds],
    (roomy, tight): (Bounds, Bounds),
    gap: f32,
) -> Point {
    let gap = gap.max(0.0);
    let start = from.center() - roomy.center().to_vector();
    let first = |extent: Bounds, share: f32| {
        let along = |size: Vector| size.dot(direction.vector()).abs();
        (along(from.size()) + along(extent.size())) * 0.5 + gap * (1.0 + 2.0 * share)
    };
    for (extent, reach) in [(roomy, NEAR), (tight, FURTHER)] {
        for share in [1.0, 0.5, 0.0] {
            let free = Taken::new(taken, extent, gap * share);
            let ahead = first(extent, share);
            let step = (extent.width().min(extent.height()) / FINE).max(1.0);
            if let Some(place) = near_place(start, direction, (ahead, ahead * reach), step, &free) {
                return place;
            }
        }
    }
    far_place(start, direction, first(roomy, 1.0), roomy, gap, taken)
}

/// How far ahead a place is sought for the whole box, in first steps.
const NEAR: f32 = 1.6;
/// How far ahead a place is sought for the smaller box.
const FURTHER: f32 = 2.5;
/// In how many steps a box is searched for a near place.
const FINE: f32 = 4.0;
/// How many rows are tried before the neighbour is put beyond everything.
const ROWS: usize = 60;

/// The free place that costs least, between two distances ahead.
fn near_place(start: Point, direction: Direction, (first, last): (f32, f32), step: f32, free: &Taken) -> Option<Point> {
    let mut tried = Vec::new();
    for row in 0..=((last - first) / step) as i32 {
        let ahead = first + step * row as f32;
        let reach = (ahead / step) as i32;
        for offset in -reach..=reach {
            let aside = step * offset as f32;
            tried.push((ahead.hypot(aside) + aside.abs() * 0.25, ahead, aside));
        }
    }
    tried.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (way, sideways) = (direction.vector(), direction.vector().turned());
    tried.into_iter().map(|(_, ahead, aside)| start + way * ahead + sideways * aside).find(|&place| free.is_free(place))
}

/// The first free place, row after row: straight ahead, then to each side, then further.
fn far_place(start: Point, direction: Direction, first: f32, extent: Bounds, gap: f32, taken: &[Bounds]) -> Point {
    let (way, sideways) = (direction.vector(), direction.vector().turned());
    let step = (extent.size().dot(way).abs() * 0.5 + gap).max(1.0);
    let side = (extent.size().dot(sideways).abs() + gap).max(1.0) * 0.5;
    let taken = Taken::new(taken, extent, gap);
    for row in 0..ROWS {
        let ahead = first + step * row as f32;
        let reach = (ahead / side) as i32;
        for rank in 0..=(reach * 2) {
            // 0, +1, −1, +2, −2 …
            let offset = if rank % 2 == 1 { (rank + 1) / 2 } else { -(rank / 2) };
            let place = start + way * ahead + sideways * (side * offset as f32);
            if taken.is_free(place) {
                return place;
            }
        }
    }
    taken.outside(direction, start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f32, y: f32) -> Bounds {
        Bounds::centered(Point::new(x, y), Vector::new(40.0, 40.0))
    }

    #[test]
    fn walking_prefers_what_is_ahead() {
        let places = [Point::new(0.0, 0.0), Point::new(100.0, 10.0), Point::new(40.0, 90.0), Point::new(-50.0, 0.0)];
        let walk = |direction| next_in_direction(Point::ORIGIN, direction, &places);
        assert_eq!(walk(Direction::Right), Some(1), "the one ahead, not the nearer one aside");
        assert_eq!(walk(Direction::Left), Some(3), "behind");
        assert_eq!(walk(Direction::Down), Some(2), "below");
        assert_eq!(walk(Direction::Up), None, "nothing above");
    }

    #[test]
    fn walking_falls_back_to_what_is_oblique() {
        let places = [Point::new(10.0, 100.0)];
        assert_eq!(next_in_direction(Point::ORIGIN, Direction::Right, &places), Some(0), "ahead, far aside");
        let nan = [Point::new(f32::NAN, 0.0)];
        assert_eq!(next_in_direction(Point::ORIGIN, Direction::Right, &nan), None, "not a place");
    }

    #[test]
    fn a_neighbour_goes_that_way_and_leaves_room() {
        let extent = square(0.0, 0.0);
        for direction in Direction::ALL {
            let place = neighbour_place(square(0.0, 0.0), direction, &[square(0.0, 0.0)], (extent, extent), 20.0);
            assert_eq!(place, Point::ORIGIN + direction.vector() * 100.0, "straight ahead, {direction:?}");
        }
    }

    #[test]
    fn a_neighbour_squeezes_in_rather_than_going_beyond_a_crowd() {
        // A lattice with room for one more between two columns, once the gap shrinks.
        let extent = square(0.0, 0.0);
        let mut taken = Vec::new();
        for column in -6..=6 {
            for row in -6..=6 {
                taken.push(square(column as f32 * 92.0, row as f32 * 92.0));
            }
        }
        let place = neighbour_place(square(0.0, 0.0), Direction::Right, &taken, (extent, extent), 20.0);
        assert!(taken.iter().all(|&b| !b.intersects(extent.translate(place.to_vector()))), "clear of the crowd");
        assert!(place.distance(Point::ORIGIN) < 250.0, "near, not beyond all of it: {place:?}");
    }

    #[test]
    fn neighbours_fan_out_without_overlap() {
        let extent = Bounds::new(Point::new(-30.0, -20.0), Point::new(30.0, 44.0));
        let from = extent;
        let mut taken = vec![from];
        for rank in 0..40 {
            let place = neighbour_place(from, Direction::Right, &taken, (extent, extent), 12.0);
            let new = extent.translate(place.to_vector());
            assert!(taken.iter().all(|&b| !b.intersects(new)), "the {rank}th neighbour is clear of the others");
            let (ahead, aside) = Direction::Right.split(new.center() - from.center());
            assert!(aside <= ahead + 1.0, "the {rank}th stays on its side: {ahead} {aside}");
            taken.push(new);
        }
    }
}
