//! A picture of the map that is only moved: for a machine that cannot draw the map anew as fast as the hand moves it.
//!
//! At rest the map is drawn as everywhere; the picture is made of the same meshes, so nothing is seen to change.

use egui::epaint::ClippedShape;
use egui::{Color32, ColorImage, Painter, Pos2, Rect, TextureHandle, TextureOptions, Ui, Vec2};

use crate::geometry::Bounds;
use crate::ui::convert::{bounds, rect};
use crate::ui::drawing::Picture;
use crate::ui::{raster, theme};

/// How many pixels a picture may have: four bytes each.
const MOST_PIXELS: f32 = 12_000_000.0;

/// The picture, and the part of the map that is on it.
pub(super) struct Still {
    /// In view space, on whole pixels.
    area: Rect,
    texture: TextureHandle,
}

impl Still {
    /// How much of the map is on it beyond each side of what is seen, in sizes of what is seen.
    pub(super) const BEYOND: f32 = 1.0;

    /// The part of a map that is worth a picture: all of it if it is small, else what is seen and as much
    /// again on each side. None when that would not fit in a texture. All in view space.
    pub(super) fn area_of(ui: &Ui, map: Bounds, seen: Bounds) -> Option<Bounds> {
        let (map, seen) = (rect(map), rect(seen));
        let beyond = seen.size() * Self::BEYOND;
        let area = rounded_out(map.intersect(seen.expand2(beyond)), ui.pixels_per_point());
        let pixels = area.size() * ui.pixels_per_point();
        let side = ui.input(|input| input.max_texture_side) as f32;
        (area.is_positive() && pixels.max_elem() <= side && pixels.x * pixels.y <= MOST_PIXELS).then(|| bounds(area))
    }

    /// Takes it. Costs a few hundredths of a second for a screenful.
    pub(super) fn take(ui: &Ui, picture: &mut Picture, area: Bounds, ground: Color32) -> Self {
        let area = rect(area);
        let clip = Rect::from_min_size(Pos2::ZERO, area.size());
        let mut painter = ui.painter().clone();
        painter.set_clip_rect(clip);
        let shapes = picture.shapes(&painter, Pos2::ZERO - area.min.to_vec2());
        let clipped = shapes.into_iter().map(|shape| ClippedShape::new(clip, shape));
        let pixels_per_point = ui.pixels_per_point();
        let primitives = ui.ctx().tessellate(clipped.collect(), pixels_per_point);
        let glyphs = ui.fonts(|fonts| fonts.image());
        let size = (area.size() * pixels_per_point).round();
        let mut image = ColorImage::filled([size.x as usize, size.y as usize], ground);
        raster::draw(&mut image, &primitives, &glyphs, pixels_per_point);
        let texture = ui.ctx().load_texture("map", image, TextureOptions::NEAREST);
        Self { area, texture }
    }

    /// The part of the map that is on it, in view space.
    pub(super) fn area(&self) -> Bounds {
        bounds(self.area)
    }

    /// Paints it with the origin of view space at `at`, and the ground around it: each pixel once.
    pub(super) fn paint(&self, painter: &Painter, at: Pos2, ground: Color32) {
        let picture = self.area.translate(at.to_vec2());
        for strip in around(painter.clip_rect(), picture) {
            painter.rect_filled(strip, 0.0, ground);
        }
        let whole = Rect::from_min_size(Pos2::ZERO, Vec2::splat(1.0));
        painter.image(self.texture.id(), picture, whole, theme::UNTINTED);
    }
}

/// What is left of a box around another one: above, below, on the left, on the right.
fn around(whole: Rect, inner: Rect) -> impl Iterator<Item = Rect> {
    let inner = inner.intersect(whole);
    let (top, bottom) = (inner.top(), inner.bottom());
    let strips = if inner.is_positive() {
        [
            Rect::from_min_max(whole.min, egui::pos2(whole.right(), top)),
            Rect::from_min_max(egui::pos2(whole.left(), bottom), whole.max),
            Rect::from_min_max(egui::pos2(whole.left(), top), egui::pos2(inner.left(), bottom)),
            Rect::from_min_max(egui::pos2(inner.right(), top), egui::pos2(whole.right(), bottom)),
        ]
    } else {
        [whole, Rect::NOTHING, Rect::NOTHING, Rect::NOTHING]
    };
    strips.into_iter().filter(|strip| strip.is_positive())
}

/// The same box, grown to whole pixels.
fn rounded_out(area: Rect, pixels_per_point: f32) -> Rect {
    let min = (area.min.to_vec2() * pixels_per_point).floor() / pixels_per_point;
    let max = (area.max.to_vec2() * pixels_per_point).ceil() / pixels_per_point;
    Rect::from_min_max(min.to_pos2(), max.to_pos2())
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn the_ground_around_a_picture_is_what_it_leaves_of_the_map() {
        let whole = Rect::from_min_max(pos2(10.0, 10.0), pos2(110.0, 60.0));
        for inner in [
            Rect::from_min_max(pos2(30.0, 20.0), pos2(70.0, 50.0)),
            Rect::from_min_max(pos2(-30.0, -20.0), pos2(70.0, 50.0)),
            Rect::from_min_max(pos2(0.0, 0.0), pos2(200.0, 200.0)),
            Rect::from_min_max(pos2(300.0, 0.0), pos2(400.0, 200.0)),
        ] {
            let strips: Vec<Rect> = around(whole, inner).collect();
            let left: f32 = strips.iter().map(|strip| strip.area()).sum();
            let seen = inner.intersect(whole);
            let covered = if seen.is_positive() { seen.area() } else { 0.0 };
            assert!((left + covered - whole.area()).abs() < 0.01, "nothing twice, nothing left out: {strips:?}");
        }
    }
}
