//! All that a frame shows.

use egui::Shape;
use egui_kittest::Harness;
use entente::app::Entente;

/// The texts that the last frame has painted, each with the height of its type in pixels.
pub(crate) fn painted(harness: &Harness<'static, Entente>) -> Vec<(String, f32)> {
    let pixels = harness.ctx.pixels_per_point();
    let mut texts = Vec::new();
    for clipped in &harness.output().shapes {
        collect(&clipped.shape, pixels, &mut texts);
    }
    texts
}

fn collect(shape: &Shape, pixels: f32, texts: &mut Vec<(String, f32)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, pixels, texts)),
        Shape::Text(text) => {
            let sizes = text.galley.job.sections.iter().map(|section| section.format.font_id.size);
            let least = sizes.fold(f32::INFINITY, f32::min);
            if !text.galley.text().trim().is_empty() {
                texts.push((text.galley.text().to_owned(), least * pixels));
            }
        }
        _ => {}
    }
}
