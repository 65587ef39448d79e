//! An upright box in world space.

use super::{Point, Vector};

/// An upright box, given by its least and greatest corners (both included).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Corner with the least x and y.
    pub min: Point,
    /// Corner with the greatest x and y.
    pub max: Point,
}

impl Bounds {
    /// The box that holds nothing; [`Bounds::union`] with it changes nothing.
    pub const EMPTY: Self =
        Self { min: Point::new(f32::INFINITY, f32::INFINITY), max: Point::new(f32::NEG_INFINITY, f32::NEG_INFINITY) };

    /// A box from its two extreme corners.
    pub const fn new(min: Point, max: Point) -> Self {
        Self { min, max }
    }

    /// A box of `size` around `center`.
    pub fn centered(center: Point, size: Vector) -> Self {
        Self::new(center - size * 0.5, center + size * 0.5)
    }

    /// The smallest box with both points.
    pub fn spanning(a: Point, b: Point) -> Self {
        Self::new(Point::new(a.x.min(b.x), a.y.min(b.y)), Point::new(a.x.max(b.x), a.y.max(b.y)))
    }

    /// The smallest box with all the points; empty when there is none.
    pub fn around(points: impl IntoIterator<Item = Point>) -> Self {
        points.into_iter().fold(Self::EMPTY, |bounds, point| bounds.union(Self::new(point, point)))
    }

    /// Whether it holds no point at all.
    pub fn is_empty(self) -> bool {
        self.min.x > self.max.x || self.min.y > self.max.y
    }

    /// Width and height; zero when empty.
    pub fn size(self) -> Vector {
        if self.is_empty() { Vector::ZERO } else { self.max - self.min }
    }

    /// Extent along x, at least 0.
    pub fn width(self) -> f32 {
        self.size().x
    }

    /// Extent along y, at least 0.
    pub fn height(self) -> f32 {
        self.size().y
    }

    /// The middle of the box; the origin when empty.
    pub fn center(self) -> Point {
        if self.is_empty() { Point::ORIGIN } else { self.min.middle(self.max) }
    }

    /// The smallest box with both boxes.
    pub fn union(self, other: Self) -> Self {
        Self::new(
            Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        )
    }

    /// The box with a margin of `by` on each side (a negative margin shrinks it).
    pub fn expand(self, by: f32) -> Self {
        Self::new(self.min - Vector::new(by, by), self.max + Vector::new(by, by))
    }

    /// The same box elsewhere.
    pub fn translate(self, by: Vector) -> Self {
        Self::new(self.min + by, self.max + by)
    }

    /// Whether the point is inside or on the edge.
    pub fn contains(self, point: Point) -> bool {
        point.x >= self.min.x && point.x <= self.max.x && point.y >= self.min.y && point.y <= self.max.y
    }

    /// Whether the whole of `other` is inside.
    pub fn contains_bounds(self, other: Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// Whether the two boxes share at least one point.
    pub fn intersects(self, other: Self) -> bool {
        self.min.x <= other.max.x && other.min.x <= self.max.x && self.min.y <= other.max.y && other.min.y <= self.max.y
    }

    /// The four corners, clockwise on screen from the least one.
    pub fn corners(self) -> [Point; 4] {
        [self.min, Point::new(self.max.x, self.min.y), self.max, Point::new(self.min.x, self.max.y)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_box_is_neutral_in_a_union() {
        let unit = Bounds::new(Point::ORIGIN, Point::new(1.0, 1.0));
        assert_eq!(Bounds::EMPTY.union(unit), unit, "nothing added");
        assert!(Bounds::around([]).is_empty(), "no point, no box");
        assert_eq!(Bounds::EMPTY.size(), Vector::ZERO, "no size");
    }

    #[test]
    fn touching_boxes_intersect() {
        let left = Bounds::new(Point::ORIGIN, Point::new(1.0, 1.0));
        assert!(left.intersects(left.translate(Vector::new(1.0, 0.0))), "edges touch");
        assert!(!left.intersects(left.translate(Vector::new(1.1, 0.0))), "a gap");
    }
}
