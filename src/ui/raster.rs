//! Meshes drawn to an image by the processor, as a graphics card draws them.
//!
//! For a picture that is made once and then only moved, where no graphics card would make it anew for each frame.

use egui::epaint::{ClippedPrimitive, Primitive, Vertex};
use egui::{Color32, ColorImage, Mesh, Pos2, Rect, pos2};

/// Draws primitives on an image whose corner is at the origin of their points.
///
/// `glyphs` is the image of letters that their textures are cut from; no other texture is drawn. Edges fall on the same
/// pixels as on a screen: a pixel belongs to a triangle when its middle does. Costs about one pass over the pixels drawn.
pub fn draw(image: &mut ColorImage, primitives: &[ClippedPrimitive], glyphs: &ColorImage, pixels_per_point: f32) {
    for ClippedPrimitive { clip_rect, primitive } in primitives {
        let Primitive::Mesh(mesh) = primitive else { continue };
        let mut target = Target::new(image, *clip_rect * pixels_per_point, glyphs);
        target.mesh(mesh, pixels_per_point);
    }
}

/// Red, green, blue, opacity (from 0 to 255, multiplied by opacity), then the place in the texture (in its pixels).
type Values = [f32; 6];

struct Target<'a> {
    image: &'a mut ColorImage,
    columns: (f32, f32),
    rows: (f32, f32),
    glyphs: &'a ColorImage,
}

/// A corner of a triangle, in pixels.
#[derive(Clone, Copy)]
struct Corner {
    at: Pos2,
    values: Values,
}

impl<'a> Target<'a> {
    fn new(image: &'a mut ColorImage, clip: Rect, glyphs: &'a ColorImage) -> Self {
        let [width, height] = image.size.map(|side| side as f32);
        let within = |least: f32, most: f32, side: f32| (least.round().max(0.0), most.round().min(side));
        let columns = within(clip.min.x, clip.max.x, width);
        let rows = within(clip.min.y, clip.max.y, height);
        Self { image, columns, rows, glyphs }
    }

    fn mesh(&mut self, mesh: &Mesh, pixels_per_point: f32) {
        let [width, height] = self.glyphs.size.map(|side| side as f32);
        let corner = |index: &u32| {
            let Vertex { pos, uv, color } = mesh.vertices.get(*index as usize)?;
            let [r, g, b, a] = color.to_array().map(f32::from);
            let values = [r, g, b, a, uv.x * width, uv.y * height];
            Some(Corner { at: *pos * pixels_per_point, values })
        };
        for triangle in mesh.indices.chunks_exact(3) {
            if let [Some(first), Some(second), Some(third)] = [0, 1, 2].map(|at| triangle.get(at).and_then(corner)) {
                self.triangle([first, second, third]);
            }
        }
    }

    fn triangle(&mut self, corners: [Corner; 3]) {
        let [from, second, third] = corners;
        let (to_second, to_third) = (second.at - from.at, third.at - from.at);
        let twice_area = to_second.x * to_third.y - to_second.y * to_third.x;
        if twice_area.abs() < 1e-6 {
            return;
        }
        // How much each value changes from a pixel to the next, across and down.
        let mut across = [0.0; 6];
        let mut down = [0.0; 6];
        let others = second.values.into_iter().zip(third.values);
        for (((across, down), start), (second, third)) in across.iter_mut().zip(&mut down).zip(from.values).zip(others)
        {
            let (by_second, by_third) = (second - start, third - start);
            *across = (by_second * to_third.y - by_third * to_second.y) / twice_area;
            *down = (by_third * to_second.x - by_second * to_third.x) / twice_area;
        }
        let is_plain = across.iter().chain(&down).all(|change| *change == 0.0);
        let places = corners.map(|corner| corner.at);
        let top = places.iter().fold(f32::INFINITY, |least, place| least.min(place.y)).max(self.rows.0);
        let bottom = places.iter().fold(f32::NEG_INFINITY, |most, place| most.max(place.y)).min(self.rows.1);
        for row in first_middle(top)..first_middle(bottom) {
            let middle = row as f32 + 0.5;
            let (left, right) = span(places, middle);
            let (left, right) = (left.max(self.columns.0), right.min(self.columns.1));
            let (first, end) = (first_middle(left), first_middle(right));
            let Some(pixels) = pixels(self.image, row, first, end) else { continue };
            let away = pos2(first as f32 + 0.5, middle) - from.at;
            let mut values = from.values;
            for ((value, across), down) in values.iter_mut().zip(across).zip(down) {
                *value += across * away.x + down * away.y;
            }
            if is_plain {
                let ink = inked(values, texel(self.glyphs, values));
                for pixel in pixels {
                    blend(pixel, ink);
                }
                continue;
            }
            for pixel in pixels {
                blend(pixel, inked(values, texel(self.glyphs, values)));
                values.iter_mut().zip(across).for_each(|(value, across)| *value += across);
            }
        }
    }
}

/// Some pixels of a row; none when there are none.
fn pixels(image: &mut ColorImage, row: usize, first: usize, end: usize) -> Option<&mut [Color32]> {
    let start = row * image.width();
    (first < end).then(|| image.pixels.get_mut(start + first..start + end)).flatten()
}

/// The first pixel whose middle is not before a place.
fn first_middle(place: f32) -> usize {
    (place - 0.5).ceil().max(0.0) as usize
}

/// Where a row crosses a triangle, from left to right.
fn span(corners: [Pos2; 3], row: f32) -> (f32, f32) {
    let [first, second, third] = corners;
    let mut span = (f32::INFINITY, f32::NEG_INFINITY);
    for (from, to) in [(first, second), (second, third), (third, first)] {
        // Always from the upper end, so that two triangles find their common edge at the same place.
        let (upper, lower) = if from.y <= to.y { (from, to) } else { (to, from) };
        if upper.y <= row && row < lower.y {
            let crossed = upper.x + (row - upper.y) / (lower.y - upper.y) * (lower.x - upper.x);
            span = (span.0.min(crossed), span.1.max(crossed));
        }
    }
    span
}

/// The texture at a place, from 0 to 1 for each colour: a mean of the four pixels around it.
fn texel(glyphs: &ColorImage, values: Values) -> [f32; 4] {
    let [.., u, v] = values;
    let (u, v) = ((u - 0.5).max(0.0), (v - 0.5).max(0.0));
    let [width, height] = glyphs.size;
    let at = |x: usize, y: usize| {
        let (x, y) = (x.min(width.saturating_sub(1)), y.min(height.saturating_sub(1)));
        glyphs.pixels.get(y * width + x).map_or([0.0; 4], |color| color.to_array().map(|part| f32::from(part) / 255.0))
    };
    let (x, y) = (u as usize, v as usize);
    let (right, low) = (u.fract(), v.fract());
    if right == 0.0 && low == 0.0 {
        return at(x, y);
    }
    let mix = |a: [f32; 4], b: [f32; 4], share: f32| {
        let mut mixed = a;
        mixed.iter_mut().zip(b).for_each(|(a, b)| *a += (b - *a) * share);
        mixed
    };
    mix(mix(at(x, y), at(x + 1, y), right), mix(at(x, y + 1), at(x + 1, y + 1), right), low)
}

fn inked(values: Values, texel: [f32; 4]) -> [f32; 4] {
    let [r, g, b, a, ..] = values;
    let mut ink = [r, g, b, a];
    ink.iter_mut().zip(texel).for_each(|(part, share)| *part *= share);
    ink
}

fn blend(pixel: &mut Color32, ink: [f32; 4]) {
    let [.., opacity] = ink;
    if opacity <= 0.0 && ink.iter().all(|part| *part <= 0.0) {
        return;
    }
    let rest = 1.0 - opacity / 255.0;
    let mut mixed = pixel.to_array();
    for (under, over) in mixed.iter_mut().zip(ink) {
        *under = (over + f32::from(*under) * rest).round().clamp(0.0, 255.0) as u8;
    }
    let [r, g, b, a] = mixed;
    *pixel = Color32::from_rgba_premultiplied(r, g, b, a);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::UNTINTED as WHITE;

    const BLACK: Color32 = Color32::from_rgba_premultiplied(0, 0, 0, 255);

    fn drawn(mesh: Mesh, clip: Rect) -> ColorImage {
        let mut image = ColorImage::filled([8, 8], WHITE);
        let glyphs = ColorImage::filled([1, 1], WHITE);
        let primitives = [ClippedPrimitive { clip_rect: clip, primitive: Primitive::Mesh(mesh) }];
        draw(&mut image, &primitives, &glyphs, 1.0);
        image
    }

    fn square(from: f32, to: f32, color: Color32) -> Mesh {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(Rect::from_min_max(pos2(from, from), pos2(to, to)), color);
        mesh
    }

    #[test]
    fn two_triangles_that_share_an_edge_cover_each_pixel_once() {
        let half = Color32::from_black_alpha(128);
        let image = drawn(square(2.0, 6.0, half), Rect::EVERYTHING);
        let grey = image.pixels.iter().filter(|pixel| pixel.r() == 127).count();
        let white = image.pixels.iter().filter(|pixel| **pixel == WHITE).count();
        assert_eq!((grey, white), (16, 48), "four by four pixels, each inked once");
    }

    #[test]
    fn a_pixel_is_inked_when_its_middle_is_inside() {
        let image = drawn(square(1.4, 3.6, BLACK), Rect::EVERYTHING);
        let black: Vec<usize> = (0..64).filter(|&at| image.pixels[at] == BLACK).collect();
        assert_eq!(black, [9, 10, 11, 17, 18, 19, 25, 26, 27], "from 1 to 3 across and down");
    }

    #[test]
    fn nothing_is_drawn_out_of_the_clip_or_of_the_image() {
        let clip = Rect::from_min_max(pos2(0.0, 0.0), pos2(3.0, 8.0));
        let image = drawn(square(-20.0, 20.0, BLACK), clip);
        let black = image.pixels.iter().filter(|pixel| **pixel == BLACK).count();
        assert_eq!(black, 24, "three columns of eight");
    }

    #[test]
    fn colours_change_evenly_from_a_corner_to_the_next() {
        let mut mesh = square(0.0, 8.0, BLACK);
        for vertex in mesh.vertices.iter_mut().filter(|vertex| vertex.pos.x > 4.0) {
            vertex.color = WHITE;
        }
        let image = drawn(mesh, Rect::EVERYTHING);
        let row: Vec<u8> = image.pixels[..8].iter().map(Color32::r).collect();
        assert_eq!(row, [16, 48, 80, 112, 143, 175, 207, 239], "by steps of an eighth, at the middle of each pixel");
    }
}
