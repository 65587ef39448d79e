//! Where the names of points are written: none over another name, a symbol or an edge; those asked first come first.

use egui::{Pos2, Rect, Vec2};

/// Between a symbol and its name.
const GAP: f32 = 4.0;
/// How far from its point a name may be, at the end of a leader.
const REACH: [f32; 6] = [18.0, 28.0, 40.0, 54.0, 70.0, 90.0];
/// Directions that a leader takes, to the right and to the left first.
const TURNS: [f32; 14] = [-0.05, 0.45, 0.05, 0.55, -0.1, 0.6, 0.1, 0.4, -0.16, 0.66, 0.16, 0.34, -0.25, 0.25];
/// Orders that are tried where names are few enough, how few, and what mixes them: a prime.
const ORDERS: usize = 24;
const MOST_TRIED: usize = 60;
const MIX: usize = 7919;
/// Side of a box of the grid in which what is taken is looked up.
const SIDE: f32 = 48.0;

/// A point and the size of its name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    /// Where the point is.
    pub(super) at: Pos2,
    /// How large its name is.
    pub(super) size: Vec2,
}

/// Where a name is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    /// Its box.
    pub(super) rect: Rect,
    /// The end of its leader, at the edge of the box; none when it stands beside its point.
    pub(super) leader: Option<Pos2>,
}

/// How names stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Where there is room, at the end of a leader if need be.
    Free,
    /// At the right of the point, or nowhere: points in a list.
    AtRight,
}

/// A place for as many names as can be: the best of a few orders, those that are firm before the others in each.
/// `firm` says how many come first. Costs the number of names times what is near them, times the orders.
pub(super) fn place_best(
    frame: Rect,
    points: &[Pos2],
    wanted: &[Named],
    firm: usize,
    kept: &[Rect],
    radius: f32,
    manner: Manner,
) -> Vec<Option<Spot>> {
    let orders = if wanted.len() <= MOST_TRIED && manner == Manner::Free { ORDERS } else { 1 };
    let tried = (0..orders).map(|turn| {
        let mut order: Vec<usize> = (0..wanted.len()).collect();
        let (first, others) = order.split_at_mut(firm.min(wanted.len()));
        for part in [first, others] {
            part.sort_by_key(|rank| rank.wrapping_mul(turn * MIX) % wanted.len().max(1));
        }
        let turned: Vec<Named> = order.iter().filter_map(|rank| wanted.get(*rank).copied()).collect();
        let found = place(frame, points, &turned, kept, radius, manner);
        let mut spots = vec![None; wanted.len()];
        for (rank, spot) in order.into_iter().zip(found) {
            if let Some(place) = spots.get_mut(rank) {
                *place = spot;
            }
        }
        spots
    });
    // The most firm names, then the most names, then the fewest leaders; the first of those that tie.
    let score = |spots: &Vec<Option<Spot>>| {
        let count = |part: &[Option<Spot>]| part.iter().flatten().count();
        let leaders = spots.iter().flatten().filter(|spot| spot.leader.is_some()).count();
        (count(spots.get(..firm).unwrap_or(spots)), count(spots), usize::MAX - leaders)
    };
    let mut best: Option<Vec<Option<Spot>>> = None;
    for spots in tried {
        if best.as_ref().is_none_or(|best| score(&spots) > score(best)) {
            best = Some(spots);
        }
    }
    best.unwrap_or_default()
}

/// A place for each name, or none, in the order in which they come.
fn place(
    frame: Rect,
    points: &[Pos2],
    wanted: &[Named],
    kept: &[Rect],
    radius: f32,
    manner: Manner,
) -> Vec<Option<Spot>> {
    let mut taken = Taken::new(frame);
    for point in points {
        taken.add(Rect::from_center_size(*point, Vec2::splat(2.0 * radius + 1.0)));
    }
    for rect in kept {
        taken.add(*rect);
    }
    let spot = |named: &Named| {
        let beside = beside(named, radius, manner).map(|rect| Spot { rect, leader: None });
        let afar: Box<dyn Iterator<Item = Spot>> = match manner {
            Manner::Free => Box::new(afar(named)),
            Manner::AtRight => Box::new(std::iter::empty()),
        };
        let found = beside.chain(afar).find(|spot| taken.is_free(spot, named, radius))?;
        taken.add(found.rect.expand2(Vec2::new(2.0, 0.0)));
        if let Some(end) = found.leader {
            steps(named.at, end, radius + 3.0).for_each(|at| taken.add(Rect::from_center_size(at, Vec2::splat(2.0))));
        }
        Some(found)
    };
    wanted.iter().map(spot).collect()
}

/// The boxes right beside a point, the best first.
fn beside(named: &Named, radius: f32, manner: Manner) -> impl Iterator<Item = Rect> {
    let Named { at, size } = *named;
    let (across, down) = (radius + GAP + size.x / 2.0, radius + 1.0 + size.y / 2.0);
    let near = across - radius * 0.6;
    let offsets = [
        (across, 0.0),
        (-across, 0.0),
        (0.0, -down),
        (0.0, down),
        (near, -down),
        (near, down),
        (-near, -down),
        (-near, down),
    ];
    let count = if manner == Manner::AtRight { 1 } else { offsets.len() };
    offsets.into_iter().take(count).map(move |(x, y)| Rect::from_center_size(at + Vec2::new(x, y), size))
}

/// The boxes at the end of a leader, the nearest first.
fn afar(named: &Named) -> impl Iterator<Item = Spot> {
    let Named { at, size } = *named;
    REACH.into_iter().flat_map(move |reach| {
        TURNS.into_iter().map(move |turn| {
            let way = Vec2::angled(turn * std::f32::consts::TAU);
            let end = at + way * reach;
            let middle = if way.x.abs() < 0.2 {
                end + Vec2::new(0.0, (size.y / 2.0) * way.y.signum())
            } else {
                end + Vec2::new((size.x / 2.0 + 2.0) * way.x.signum(), 0.0)
            };
            Spot { rect: Rect::from_center_size(middle, size), leader: Some(end) }
        })
    })
}

/// Places along a leader, from the edge of its symbol on.
fn steps(from: Pos2, to: Pos2, skipped: f32) -> impl Iterator<Item = Pos2> {
    let length = from.distance(to);
    let way = (to - from) / length.max(1.0);
    let count = ((length - skipped) / 4.0).max(0.0) as usize;
    (0..=count).map(move |step| from + way * (skipped + 4.0 * step as f32).min(length))
}

/// What is already covered.
struct Taken {
    frame: Rect,
    columns: usize,
    boxes: Vec<Vec<Rect>>,
}

impl Taken {
    fn new(frame: Rect) -> Self {
        let count = |length: f32| (length / SIDE).max(0.0) as usize + 1;
        let columns = count(frame.width());
        Self { frame, columns, boxes: vec![Vec::new(); columns * count(frame.height())] }
    }

    /// The ranks of the boxes of the grid that a rectangle covers.
    fn ranks(&self, rect: Rect) -> impl Iterator<Item = usize> + use<> {
        let rows = self.boxes.len() / self.columns.max(1);
        let (columns, frame) = (self.columns, self.frame);
        let rank = |value: f32, count: usize| ((value / SIDE).max(0.0) as usize).min(count.saturating_sub(1));
        let across = rank(rect.left() - frame.left(), columns)..=rank(rect.right() - frame.left(), columns);
        let down = rank(rect.top() - frame.top(), rows)..=rank(rect.bottom() - frame.top(), rows);
        down.flat_map(move |row| across.clone().map(move |column| row * columns + column))
    }

    fn add(&mut self, rect: Rect) {
        for rank in self.ranks(rect) {
            if let Some(there) = self.boxes.get_mut(rank) {
                there.push(rect);
            }
        }
    }

    fn meets(&self, rect: Rect, but: Option<Pos2>) -> bool {
        let own = |other: &Rect| but.is_some_and(|at| other.center().distance(at) < 0.5);
        self.ranks(rect)
            .filter_map(|rank| self.boxes.get(rank))
            .flatten()
            .any(|other| other.intersects(rect) && !own(other))
    }

    fn is_free(&self, spot: &Spot, named: &Named, radius: f32) -> bool {
        self.frame.contains_rect(spot.rect)
            && !self.meets(spot.rect, None)
            && spot.leader.is_none_or(|end| {
                steps(named.at, end, radius + 3.0)
                    .all(|at| !self.meets(Rect::from_center_size(at, Vec2::splat(2.0)), Some(named.at)))
            })
    }
}

/// Points that would cover each other, side by side around their place.
pub(super) fn spread(points: &mut [Pos2], radius: f32) {
    let step = 2.0 * radius + 2.0;
    for group in alike(points) {
        let columns = (group.len() as f32).sqrt().ceil();
        let rows = (group.len() as f32 / columns).ceil();
        for (rank, point) in group.iter().enumerate() {
            let (column, row) = (rank as f32 % columns, (rank as f32 / columns).floor());
            let offset = Vec2::new(column - (columns - 1.0) / 2.0, row - (rows - 1.0) / 2.0) * step;
            if let Some(place) = points.get_mut(*point) {
                *place += offset;
            }
        }
    }
}

/// Points of the same cell, one under the other in as many columns as they need, under the words at its head.
pub(super) fn list(points: &mut [Pos2], cell: Vec2, head: f32, radius: f32) {
    let room = (cell.y - head - 4.0).max(2.0 * radius);
    let step = (2.0 * radius + 4.0).min(room / 2.0);
    let rows = (room / step).floor().max(1.0) as usize;
    for group in alike(points) {
        let columns = group.len().div_ceil(rows);
        let used = group.len().div_ceil(columns.max(1));
        for (rank, point) in group.iter().enumerate() {
            let (column, row) = (rank / used.max(1), rank % used.max(1));
            let left = -cell.x / 2.0 + radius + 8.0 + column as f32 * (cell.x - 12.0) / columns as f32;
            let down = (row as f32 + 0.5) * step + head - cell.y / 2.0;
            if let Some(place) = points.get_mut(*point) {
                *place += Vec2::new(left, down);
            }
        }
    }
}

/// The ranks of the points that share a place, place by place.
fn alike(points: &[Pos2]) -> Vec<Vec<usize>> {
    let mut ranks: Vec<usize> = (0..points.len()).collect();
    let key = |rank: &usize| points.get(*rank).map(|at| ((at.x * 2.0).round() as i64, (at.y * 2.0).round() as i64));
    ranks.sort_by_key(key);
    ranks.chunk_by(|a, b| key(a) == key(b)).map(<[usize]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rect = Rect { min: Pos2::new(0.0, 0.0), max: Pos2::new(600.0, 400.0) };

    fn named(points: &[Pos2]) -> Vec<Named> {
        points.iter().map(|at| Named { at: *at, size: Vec2::new(90.0, 14.0) }).collect()
    }

    #[test]
    fn names_never_overlap_and_stay_in_the_frame() {
        // Forty points on a spiral, the first ones crowded.
        let points: Vec<Pos2> =
            (0..40).map(|i| Pos2::new(300.0, 200.0) + Vec2::angled(i as f32 * 0.8) * (i as f32 * 4.5)).collect();
        let spots = place(FRAME, &points, &named(&points), &[], 6.0, Manner::Free);
        let written: Vec<Rect> = spots.iter().flatten().map(|spot| spot.rect).collect();
        assert!(written.len() > 20, "most names find a place: {}", written.len());
        for (rank, rect) in written.iter().enumerate() {
            assert!(FRAME.contains_rect(*rect), "{rect:?} is in the frame");
            let symbol = |at: &Pos2| Rect::from_center_size(*at, Vec2::splat(12.0));
            assert!(!points.iter().any(|at| symbol(at).intersects(*rect)), "{rect:?} covers a symbol");
            assert!(!written.iter().skip(rank + 1).any(|other| other.intersects(*rect)), "{rect:?} covers a name");
        }
    }

    #[test]
    fn a_lone_point_has_its_name_at_its_right_without_a_leader() {
        let at = Pos2::new(100.0, 100.0);
        let spots = place(FRAME, &[at], &named(&[at]), &[], 6.0, Manner::Free);
        let spot = spots[0].expect("there is room");
        assert!(spot.leader.is_none() && spot.rect.left() > at.x && (spot.rect.center().y - at.y).abs() < 0.1);
    }

    #[test]
    fn a_name_without_room_is_left_out() {
        let frame = Rect::from_min_size(Pos2::ZERO, Vec2::new(60.0, 40.0));
        let at = frame.center();
        assert_eq!(place(frame, &[at], &named(&[at]), &[], 6.0, Manner::Free), [None], "wider than the frame");
    }

    #[test]
    fn equal_points_are_put_side_by_side() {
        let mut points = [Pos2::new(50.0, 50.0); 5];
        spread(&mut points, 6.0);
        for (rank, one) in points.iter().enumerate() {
            assert!(points.iter().skip(rank + 1).all(|other| one.distance(*other) > 12.0), "no symbol over another");
        }
    }
}
