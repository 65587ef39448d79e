//! The bent line of a link: one quadratic curve.

use super::{Bounds, Point, Vector};

/// A quadratic curve from `from` to `to`, pulled towards `control`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Where it starts.
    pub from: Point,
    /// The point that bends it; half way between the ends, it is straight.
    pub control: Point,
    /// Where it ends.
    pub to: Point,
}

impl Curve {
    /// A straight line.
    pub fn straight(from: Point, to: Point) -> Self {
        Self { from, control: from.middle(to), to }
    }

    /// A line whose middle is pushed aside by `bend`, to the left of the way from `from` to `to`.
    pub fn bent(from: Point, to: Point, bend: f32) -> Self {
        let aside = (to - from).normalized().turned() * (bend * 2.0);
        Self { from, control: from.middle(to) + aside, to }
    }

    /// The point at share `t` (0 to 1).
    pub fn at(self, t: f32) -> Point {
        self.from.lerp(self.control, t).lerp(self.control.lerp(self.to, t), t)
    }

    /// The unit direction of travel at share `t`; zero when the curve is a point.
    pub fn direction(self, t: f32) -> Vector {
        let first = self.control - self.from;
        let last = self.to - self.control;
        let slope = first * (1.0 - t) + last * t;
        if slope.length() > 1e-6 { slope.normalized() } else { (self.to - self.from).normalized() }
    }

    /// Whether it is straight within a tenth of a point.
    pub fn is_straight(self) -> bool {
        self.from.middle(self.to).distance(self.control) < 0.2
    }

    /// The part between the shares `start` and `end` of the curve (0 to 1).
    pub fn part(self, start: f32, end: f32) -> Self {
        let from = self.at(start);
        let to = self.at(end);
        let control = self.from.lerp(self.control, start).lerp(self.control.lerp(self.to, start), end);
        Self { from, control, to }
    }

    /// Its points, close enough that no chord is more than `tolerance` off the curve. At least two.
    pub fn flatten(self, tolerance: f32) -> Vec<Point> {
        let sag = (self.from.middle(self.to) - self.control).length() * 0.5;
        let pieces = (sag / tolerance.max(0.01)).sqrt().ceil().clamp(1.0, 64.0) as usize;
        (0..=pieces).map(|i| self.at(i as f32 / pieces as f32)).collect()
    }

    /// A box that holds the whole curve (not always the smallest).
    pub fn bounds(self) -> Bounds {
        Bounds::around([
            self.from,
            self.control.middle(self.from.middle(self.to)),
            self.to,
            self.at(0.25),
            self.at(0.75),
        ])
        .expand(1.0)
    }

    /// Least distance from `point` to the curve, within about a point.
    pub fn distance(self, point: Point) -> f32 {
        let path = self.flatten(0.5);
        path.windows(2).fold(f32::INFINITY, |least, pair| match pair {
            [a, b] => least.min(distance_to_segment(point, *a, *b)),
            _ => least,
        })
    }
}

/// Least distance from `point` to the segment from `a` to `b`.
pub fn distance_to_segment(point: Point, a: Point, b: Point) -> f32 {
    let along = b - a;
    let length_squared = along.dot(along);
    if length_squared <= f32::EPSILON {
        return point.distance(a);
    }
    let t = ((point - a).dot(along) / length_squared).clamp(0.0, 1.0);
    point.distance(a.lerp(b, t))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bent_curve_passes_at_its_bend() {
        let curve = Curve::bent(Point::ORIGIN, Point::new(100.0, 0.0), 20.0);
        assert!((curve.at(0.5).y.abs() - 20.0).abs() < 1e-3, "the middle is 20 aside");
        assert!(curve.distance(curve.at(0.3)) < 0.6, "its own points are on it");
    }

    #[test]
    fn a_part_follows_the_whole() {
        let curve = Curve::bent(Point::ORIGIN, Point::new(100.0, 40.0), -30.0);
        let part = curve.part(0.25, 0.75);
        assert!(part.at(0.5).distance(curve.at(0.5)) < 1e-3, "same middle");
    }

    #[test]
    fn the_distance_to_a_point_like_segment_is_plain() {
        assert_eq!(distance_to_segment(Point::new(3.0, 4.0), Point::ORIGIN, Point::ORIGIN), 5.0, "3-4-5");
    }
}
