//! Between our points and egui's. Names say which is which: `ui_from_world`, `world_from_ui`.

use egui::{Pos2, Rect, Vec2};

use crate::geometry::{Bounds, Point, Vector};
use crate::session::Camera;

/// Our point as egui's, no change of space.
pub fn pos(point: Point) -> Pos2 {
    Pos2::new(point.x, point.y)
}

/// Our displacement as egui's.
pub fn vec(vector: Vector) -> Vec2 {
    Vec2::new(vector.x, vector.y)
}

/// egui's size as ours.
pub fn size(size: Vec2) -> Vector {
    Vector::new(size.x, size.y)
}

/// Our box as egui's, no change of space.
pub fn rect(bounds: Bounds) -> Rect {
    Rect::from_min_max(pos(bounds.min), pos(bounds.max))
}

/// egui's box as ours, no change of space.
pub fn bounds(rect: Rect) -> Bounds {
    Bounds::new(Point::new(rect.min.x, rect.min.y), Point::new(rect.max.x, rect.max.y))
}

/// Where a world point is on the screen, for a canvas in `rect`.
pub fn ui_from_world(camera: Camera, rect: Rect, world: Point) -> Pos2 {
    rect.min + vec(camera.screen_from_world(world, size(rect.size())).to_vector())
}

/// The world point under a place of the screen, for a canvas in `rect`.
pub fn world_from_ui(camera: Camera, rect: Rect, screen: Pos2) -> Point {
    let inside = screen - rect.min;
    camera.world_from_screen(Point::new(inside.x, inside.y), size(rect.size()))
}

/// A world box on the screen, for a canvas in `rect`.
pub fn ui_rect_from_world(camera: Camera, rect: Rect, bounds: Bounds) -> Rect {
    Rect::from_min_max(ui_from_world(camera, rect, bounds.min), ui_from_world(camera, rect, bounds.max))
}
