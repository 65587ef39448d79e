//! Turning a drawing so that people find their actors where they were.

use crate::geometry::{Point, Vector};

/// The places of `after`, turned and, if that is nearer, mirrored around their centre, to be nearest to `before`.
///
/// Least sum of squared distances over turns (Procrustes): with both sets around their centre, the angle of
/// `(Σ after · before, Σ after × before)`; the mirrored set is tried too. The centre becomes that of `before`.
pub(super) fn turned_back(before: &[Point], after: &[Point]) -> Vec<Point> {
    let (from, to) = (center(after), center(before));
    let fit = |mirror: f32| {
        before.iter().zip(after).fold((0.0_f64, 0.0_f64), |(dot, cross), (b, a)| {
            let (b, a) = (*b - to, *a - from);
            let a = Vector::new(a.x, a.y * mirror);
            (dot + f64::from(a.dot(b)), cross + f64::from(a.cross(b)))
        })
    };
    let (plain, mirrored) = (fit(1.0), fit(-1.0));
    // A mirrored map is harder to read again: it must be clearly nearer.
    let mirror = mirrored.0.hypot(mirrored.1) > 1.1 * plain.0.hypot(plain.1);
    let (dot, cross) = if mirror { mirrored } else { plain };
    let flip = if mirror { -1.0 } else { 1.0 };
    let turn = turning(cross.atan2(dot) as f32);
    after.iter().map(|a| to + turn(Vector::new(a.x - from.x, (a.y - from.y) * flip))).collect()
}

/// The places turned so that their longest way lies flat, as screens do.
pub(super) fn level(places: &[Point]) -> Vec<Point> {
    let middle = center(places);
    let (xx, xy, yy) = places
        .iter()
        .map(|p| *p - middle)
        .fold((0.0, 0.0, 0.0), |(xx, xy, yy), v: Vector| (xx + v.x * v.x, xy + v.x * v.y, yy + v.y * v.y));
    let turn = turning(-0.5 * (2.0 * xy).atan2(xx - yy));
    places.iter().map(|p| middle + turn(*p - middle)).collect()
}

fn turning(angle: f32) -> impl Fn(Vector) -> Vector {
    let (sin, cos) = angle.sin_cos();
    move |v| Vector::new(v.x * cos - v.y * sin, v.x * sin + v.y * cos)
}

/// The centre of gravity; the origin when there is nothing.
pub(super) fn center(places: &[Point]) -> Point {
    let sum = places.iter().fold(Vector::ZERO, |sum, place| sum + place.to_vector());
    Point::ORIGIN + sum / places.len().max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing() -> Vec<Point> {
        vec![Point::new(0.0, 0.0), Point::new(40.0, 5.0), Point::new(35.0, 20.0), Point::new(-10.0, 12.0)]
    }

    #[test]
    fn a_turned_or_mirrored_drawing_is_turned_back() {
        for mirror in [1.0, -1.0] {
            let turn = turning(2.1);
            let after: Vec<Point> =
                drawing().iter().map(|p| Point::new(300.0, 7.0) + turn(Vector::new(p.x, p.y * mirror))).collect();
            for (was, is) in drawing().iter().zip(turned_back(&drawing(), &after)) {
                assert!(was.distance(is) < 1e-2, "mirror {mirror}: {was:?} {is:?}");
            }
        }
    }

    #[test]
    fn the_longest_way_lies_flat() {
        let steep = [Point::new(0.0, 0.0), Point::new(1.0, 50.0), Point::new(-1.0, 100.0)];
        let flat = level(&steep);
        assert!((flat[0].y - flat[2].y).abs() < 2.0, "the ends are level: {flat:?}");
        assert!((flat[0].distance(flat[2]) - steep[0].distance(steep[2])).abs() < 1e-2, "only turned");
        assert!(level(&[]).is_empty(), "nothing");
    }
}
