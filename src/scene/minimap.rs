//! The whole map in a corner: boxes and dots, never a second rendering.

use super::{Palette, Rgb, Scene};
use crate::geometry::{Bounds, Point, Vector};

/// The whole map, small: computed once for a scene.
#[derive(Clone, Debug, PartialEq)]
pub struct Minimap {
    /// What it shows, in world space.
    pub world: Bounds,
    /// Outlines of hulls with their colour, in points of the small map.
    pub hulls: Vec<(Vec<Point>, Rgb)>,
    /// Symbols, in points of the small map.
    pub dots: Vec<Point>,
    scale: f32,
    offset: Vector,
}

impl Minimap {
    /// The small map of a scene in a box of `size`, with a margin of a few points.
    pub fn of(scene: &Scene, size: Vector, palette: &Palette) -> Self {
        let world = scene.bounds;
        let inner = Vector::new((size.x - 8.0).max(1.0), (size.y - 8.0).max(1.0));
        let scale = (inner.x / world.width().max(1.0)).min(inner.y / world.height().max(1.0));
        let center = world.center().to_vector() * scale;
        let mut map = Self { world, hulls: Vec::new(), dots: Vec::new(), scale, offset: size * 0.5 - center };
        for group in scene.groups.iter().filter(|group| !group.hull.is_empty()) {
            let fill = palette.canvas.mix(palette.group(group.color).fill, 0.45);
            map.hulls.push((group.hull.iter().map(|&point| map.from_world(point)).collect(), fill));
        }
        map.dots = scene.nodes.iter().map(|node| map.from_world(node.place)).collect();
        map
    }

    /// Where a place of the world is on the small map.
    #[expect(clippy::wrong_self_convention, reason = "a place is converted from the world, not a map made from it")]
    pub fn from_world(&self, place: Point) -> Point {
        Point::ORIGIN + place.to_vector() * self.scale + self.offset
    }

    /// Which place of the world a point of the small map shows.
    pub fn to_world(&self, point: Point) -> Point {
        Point::ORIGIN + (point.to_vector() + -self.offset) * (1.0 / self.scale.max(1e-6))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Actor, ActorId, Project};
    use crate::scene::{FontMeasure, SceneOptions, Theme};

    #[test]
    fn a_click_on_the_small_map_finds_the_place_again() {
        let mut map = Project::empty().map;
        for (id, x, y) in [(1, -500.0, 20.0), (2, 900.0, 400.0)] {
            map.actors.insert(Actor::named(ActorId(uuid::Uuid::from_u128(id)), "A", Point::new(x, y)));
        }
        let scene = Scene::build(&map, &SceneOptions::default(), &FontMeasure);
        let size = Vector::new(96.0, 64.0);
        let small = Minimap::of(&scene, size, Palette::of(Theme::Light));
        let frame = Bounds::new(Point::ORIGIN, Point::ORIGIN + size);
        assert!(small.dots.iter().all(|&dot| frame.contains(dot)), "within its box: {:?}", small.dots);
        let back = small.to_world(small.from_world(Point::new(900.0, 400.0)));
        assert!(back.distance(Point::new(900.0, 400.0)) < 0.1, "there and back");
    }
}
