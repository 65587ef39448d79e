//! Where the eye is on the canvas.

use crate::geometry::{Bounds, Point, Vector};

/// The place and the nearness of the eye. Never saved with the map, never undone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// World point in the middle of the canvas.
    pub center: Point,
    /// Screen points per world point; 1 is 100 %.
    pub zoom: f32,
}

impl Default for Camera {
    fn default() -> Self {
        Self { center: Point::ORIGIN, zoom: 1.0 }
    }
}

impl Camera {
    /// The furthest.
    pub const LEAST_ZOOM: f32 = 0.05;
    /// The nearest.
    pub const MOST_ZOOM: f32 = 8.0;

    /// The eye that shows `bounds` in a canvas of `size`, with `margin` screen points around, at most at `most_zoom`.
    pub fn fitting(bounds: Bounds, size: Vector, margin: f32, most_zoom: f32) -> Self {
        let free = Vector::new((size.x - 2.0 * margin).max(1.0), (size.y - 2.0 * margin).max(1.0));
        let zoom = (free.x / bounds.width().max(1.0)).min(free.y / bounds.height().max(1.0));
        Self { center: bounds.center(), zoom: zoom.clamp(Self::LEAST_ZOOM, most_zoom) }
    }

    /// Screen place, from the canvas's upper left corner, of a world point.
    pub fn screen_from_world(self, world: Point, size: Vector) -> Point {
        Point::ORIGIN + size * 0.5 + (world - self.center) * self.zoom
    }

    /// World point under a place of the canvas, given from its upper left corner.
    pub fn world_from_screen(self, screen: Point, size: Vector) -> Point {
        self.center + (screen.to_vector() - size * 0.5) / self.zoom
    }

    /// What a canvas of `size` shows of the world.
    pub fn seen(self, size: Vector) -> Bounds {
        Bounds::centered(self.center, size / self.zoom)
    }

    /// Nearer (factor over 1) or further, with the world point under `screen` staying where it is.
    pub fn zoomed(self, factor: f32, screen: Point, size: Vector) -> Self {
        let under = self.world_from_screen(screen, size);
        let zoom = (self.zoom * factor).clamp(Self::LEAST_ZOOM, Self::MOST_ZOOM);
        Self { center: under - (screen.to_vector() - size * 0.5) / zoom, zoom }
    }

    /// Slid by a distance of the screen.
    pub fn panned(self, screen: Vector) -> Self {
        Self { center: self.center - screen / self.zoom, zoom: self.zoom }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let size = Vector::new(800.0, 600.0);
        let pointer = Point::new(123.0, 456.0);
        let before = Camera { center: Point::new(10.0, 20.0), zoom: 0.7 };
        let after = before.zoomed(1.5, pointer, size);
        let moved = after.world_from_screen(pointer, size).distance(before.world_from_screen(pointer, size));
        assert!(moved < 1e-3, "the same world point, {moved} off");
    }

    #[test]
    fn a_fit_shows_the_whole_of_it() {
        let bounds = Bounds::new(Point::new(-50.0, 0.0), Point::new(350.0, 900.0));
        let size = Vector::new(800.0, 600.0);
        let seen = Camera::fitting(bounds, size, 24.0, 1.5).seen(size);
        assert!(seen.contains_bounds(bounds), "{seen:?} holds {bounds:?}");
    }
}
