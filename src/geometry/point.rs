//! A place and a displacement in world space.

use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

/// A place in world space; units are points at 100 % zoom, y grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Distance to the right of the origin.
    pub x: f32,
    /// Distance below the origin.
    pub y: f32,
}

/// A displacement between two [`Point`]s, in the same units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Vector {
    /// Part along x.
    pub x: f32,
    /// Part along y.
    pub y: f32,
}

impl Point {
    /// The origin of the canvas.
    pub const ORIGIN: Self = Self { x: 0.0, y: 0.0 };

    /// A point from its two coordinates.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// Straight distance to `other`, at least 0.
    pub fn distance(self, other: Self) -> f32 {
        (other - self).length()
    }

    /// The point a share `t` of the way to `other` (0 here, 1 there).
    pub fn lerp(self, other: Self, t: f32) -> Self {
        self + (other - self) * t
    }

    /// Half way to `other`.
    pub fn middle(self, other: Self) -> Self {
        self.lerp(other, 0.5)
    }

    /// Whether both coordinates are ordinary numbers.
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }

    /// The displacement from the origin.
    pub const fn to_vector(self) -> Vector {
        Vector::new(self.x, self.y)
    }
}

impl Vector {
    /// No displacement.
    pub const ZERO: Self = Self { x: 0.0, y: 0.0 };

    /// A displacement from its two parts.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// The unit displacement at `radians` from the x axis, turning towards y.
    pub fn from_angle(radians: f32) -> Self {
        Self::new(radians.cos(), radians.sin())
    }

    /// Its length, at least 0.
    pub fn length(self) -> f32 {
        self.x.hypot(self.y)
    }

    /// The same direction with length 1; [`Vector::ZERO`] stays itself.
    pub fn normalized(self) -> Self {
        let length = self.length();
        if length > 0.0 { self / length } else { Self::ZERO }
    }

    /// A quarter turn (from x towards y).
    pub const fn turned(self) -> Self {
        Self::new(-self.y, self.x)
    }

    /// Scalar product.
    pub fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y
    }

    /// Third part of the vector product: positive when `other` lies clockwise on screen.
    pub fn cross(self, other: Self) -> f32 {
        self.x * other.y - self.y * other.x
    }

    /// Angle from the x axis, in radians, within −π..=π.
    pub fn angle(self) -> f32 {
        self.y.atan2(self.x)
    }
}

impl Add<Vector> for Point {
    type Output = Self;
    fn add(self, by: Vector) -> Self {
        Self::new(self.x + by.x, self.y + by.y)
    }
}

impl Sub<Vector> for Point {
    type Output = Self;
    fn sub(self, by: Vector) -> Self {
        Self::new(self.x - by.x, self.y - by.y)
    }
}

impl Sub for Point {
    type Output = Vector;
    fn sub(self, from: Self) -> Vector {
        Vector::new(self.x - from.x, self.y - from.y)
    }
}

impl AddAssign<Vector> for Point {
    fn add_assign(&mut self, by: Vector) {
        *self = *self + by;
    }
}

impl SubAssign<Vector> for Point {
    fn sub_assign(&mut self, by: Vector) {
        *self = *self - by;
    }
}

impl Add for Vector {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl AddAssign for Vector {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Vector {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f32> for Vector {
    type Output = Self;
    fn mul(self, by: f32) -> Self {
        Self::new(self.x * by, self.y * by)
    }
}

impl Div<f32> for Vector {
    type Output = Self;
    fn div(self, by: f32) -> Self {
        Self::new(self.x / by, self.y / by)
    }
}

impl Neg for Vector {
    type Output = Self;
    fn neg(self) -> Self {
        Self::new(-self.x, -self.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarter_turns_keep_the_length_and_are_square() {
        let v = Vector::new(3.0, 4.0);
        assert_eq!(v.length(), 5.0, "3-4-5");
        assert_eq!(v.turned().length(), 5.0, "a turn keeps the length");
        assert_eq!(v.dot(v.turned()), 0.0, "a quarter turn is square");
    }

    #[test]
    fn the_zero_vector_has_no_direction() {
        assert_eq!(Vector::ZERO.normalized(), Vector::ZERO, "no division by zero");
    }
}
