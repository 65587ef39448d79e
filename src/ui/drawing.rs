//! Shapes of the scene on the screen: meshes made once and moved per frame, text laid out at its size.

use std::sync::Arc;

use egui::epaint::{PathShape, PathStroke, TessellationOptions, Tessellator};
use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape as Drawn, Stroke as Line, Ui, Vec2};

use crate::geometry::Point;
use crate::scene::{Align, Shape, Stroke, TextShape, Weight, dashes};
use crate::ui::convert::pos;
use crate::ui::theme;

/// Over this number of texts, halos are made of four copies in place of eight.
const MANY_TEXTS: usize = 90;

/// What a picture is made of, from the back to the front.
enum Layer {
    Lines(Arc<Mesh>),
    Texts(Vec<TextShape>),
}

/// Shapes ready to be painted: lines and areas as meshes, text as it is.
#[derive(Default)]
pub struct Picture {
    layers: Vec<Layer>,
    many: bool,
    moved: Option<(Vec2, Vec<Arc<Mesh>>)>,
}

impl Picture {
    /// Makes meshes of shapes; to be kept as long as the shapes are the same.
    pub fn new(ui: &Ui, shapes: Vec<Shape>) -> Self {
        let options = ui.tessellation_options(|options| *options);
        let mut meshes = Tessellating::new(ui.pixels_per_point(), options);
        let mut layers = Vec::new();
        let mut texts = Vec::new();
        let mut count = 0;
        for shape in shapes {
            if let Shape::Text(text) = shape {
                meshes.finish(&mut layers);
                texts.push(text);
                count += 1;
            } else {
                if !texts.is_empty() {
                    layers.push(Layer::Texts(std::mem::take(&mut texts)));
                }
                meshes.push(&shape);
            }
        }
        meshes.finish(&mut layers);
        if !texts.is_empty() {
            layers.push(Layer::Texts(texts));
        }
        Self { layers, many: count > MANY_TEXTS, moved: None }
    }

    /// Paints it with its origin at `at`. Costs a copy of the meshes when `at` has changed, nothing else.
    pub fn paint(&mut self, painter: &Painter, at: Pos2) {
        let by = at.to_vec2();
        if self.moved.as_ref().is_none_or(|(moved, _)| *moved != by) {
            let lines = self.layers.iter().filter_map(|layer| match layer {
                Layer::Lines(mesh) => {
                    let mut mesh = Mesh::clone(mesh);
                    mesh.translate(by);
                    Some(Arc::new(mesh))
                }
                Layer::Texts(_) => None,
            });
            self.moved = Some((by, lines.collect()));
        }
        let Some((_, moved)) = &self.moved else { return };
        let mut moved = moved.iter();
        for layer in &self.layers {
            match layer {
                Layer::Lines(_) => {
                    if let Some(mesh) = moved.next() {
                        painter.add(Drawn::Mesh(Arc::clone(mesh)));
                    }
                }
                Layer::Texts(texts) => paint_texts(painter, texts, by, self.many),
            }
        }
    }
}

/// Paints a few shapes at once, with their origin at `at`: for swatches and small signs.
pub fn paint_shapes(painter: &Painter, shapes: &[Shape], at: Pos2) {
    let by = at.to_vec2();
    for shape in shapes {
        if let Shape::Text(text) = shape {
            paint_texts(painter, std::slice::from_ref(text), by, false);
        } else {
            for mut drawn in drawn(shape) {
                drawn.translate(by);
                painter.add(drawn);
            }
        }
    }
}

struct Tessellating {
    tessellator: Tessellator,
    mesh: Mesh,
}

impl Tessellating {
    fn new(pixels_per_point: f32, options: TessellationOptions) -> Self {
        let options = TessellationOptions { coarse_tessellation_culling: false, ..options };
        Self { tessellator: Tessellator::new(pixels_per_point, options, [1, 1], Vec::new()), mesh: Mesh::default() }
    }

    fn push(&mut self, shape: &Shape) {
        for drawn in drawn(shape) {
            if let Drawn::Mesh(mesh) = drawn {
                self.mesh.append_ref(&mesh);
            } else {
                self.tessellator.tessellate_shape(drawn, &mut self.mesh);
            }
        }
    }

    fn finish(&mut self, layers: &mut Vec<Layer>) {
        if !self.mesh.is_empty() {
            layers.push(Layer::Lines(Arc::new(std::mem::take(&mut self.mesh))));
        }
    }
}

fn drawn(shape: &Shape) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    match shape {
        Shape::Polygon { points, convex, fill, stroke } => {
            let corners: Vec<Pos2> = points.iter().map(|point| pos(*point)).collect();
            if let Some(fill) = fill {
                drawn.push(filled(corners.clone(), *convex, theme::color(*fill)));
            }
            if let Some(stroke) = stroke {
                push_outline(&mut drawn, points, *stroke);
            }
        }
        Shape::Path { points, stroke } => push_line(&mut drawn, points, *stroke),
        Shape::Disc { center, radius, fill, stroke } => {
            if let Some(fill) = fill {
                drawn.push(Drawn::circle_filled(pos(*center), *radius, theme::color(*fill)));
            }
            match stroke {
                Some(stroke) if stroke.dash.is_some() => push_outline(&mut drawn, &ring(*center, *radius), *stroke),
                Some(stroke) => drawn.push(Drawn::circle_stroke(pos(*center), *radius, solid(*stroke))),
                None => {}
            }
        }
        Shape::Rect { bounds, radius, fill, stroke, opacity } => {
            let rect = Rect::from_min_max(pos(bounds.min), pos(bounds.max));
            let fill = fill.map_or(Color32::TRANSPARENT, |fill| theme::faded(fill, *opacity));
            drawn.push(Drawn::rect_filled(rect, *radius, fill));
            if let Some(stroke) = stroke {
                drawn.push(Drawn::rect_stroke(rect, *radius, solid(*stroke), egui::StrokeKind::Middle));
            }
        }
        Shape::Text(_) => {}
    }
    drawn
}

fn filled(corners: Vec<Pos2>, convex: bool, color: Color32) -> Drawn {
    if convex {
        return Drawn::Path(PathShape::convex_polygon(corners, color, PathStroke::NONE));
    }
    let mut mesh = Mesh::default();
    let sum = corners.iter().fold(Vec2::ZERO, |sum, corner| sum + corner.to_vec2());
    let count = corners.len() as u32;
    mesh.colored_vertex((sum / corners.len().max(1) as f32).to_pos2(), color);
    for corner in corners {
        mesh.colored_vertex(corner, color);
    }
    for corner in 0..count {
        mesh.add_triangle(0, corner + 1, (corner + 1) % count + 1);
    }
    Drawn::mesh(mesh)
}

fn ring(center: Point, radius: f32) -> Vec<Point> {
    let steps = 48_u8;
    (0..steps)
        .map(|step| {
            let angle = std::f32::consts::TAU * f32::from(step) / f32::from(steps);
            center + crate::geometry::Vector::from_angle(angle) * radius
        })
        .collect()
}

fn solid(stroke: Stroke) -> Line {
    Line::new(stroke.width, theme::color(stroke.color))
}

fn push_outline(drawn: &mut Vec<Drawn>, points: &[Point], stroke: Stroke) {
    if stroke.dash.is_none() {
        drawn.push(Drawn::closed_line(points.iter().map(|point| pos(*point)).collect(), solid(stroke)));
        return;
    }
    let mut closed = points.to_vec();
    closed.extend(points.first().copied());
    push_line(drawn, &closed, stroke);
}

fn push_line(drawn: &mut Vec<Drawn>, points: &[Point], stroke: Stroke) {
    let Some(dash) = stroke.dash else {
        drawn.push(Drawn::line(points.iter().map(|point| pos(*point)).collect(), solid(stroke)));
        return;
    };
    for piece in dashes(points, dash) {
        let is_dot = piece.iter().all(|point| piece.first().is_some_and(|first| first.distance(*point) < 0.05));
        match piece.as_slice() {
            [] => {}
            [dot, ..] if is_dot => {
                drawn.push(Drawn::circle_filled(pos(*dot), stroke.width / 2.0, theme::color(stroke.color)));
            }
            line => drawn.push(Drawn::line(line.iter().map(|point| pos(*point)).collect(), solid(stroke))),
        }
    }
}

/// Halos of a run of texts first, so that no halo covers a letter.
fn paint_texts(painter: &Painter, texts: &[TextShape], by: Vec2, many: bool) {
    let laid: Vec<_> = texts
        .iter()
        .map(|text| {
            let font = match text.weight {
                Weight::Regular => theme::regular(text.size),
                Weight::SemiBold => theme::semibold(text.size),
            };
            let galley = painter.layout_no_wrap(text.text.clone(), font, Color32::PLACEHOLDER);
            let across = match text.align {
                Align::Left => 0.0,
                Align::Center => 0.5,
                Align::Right => 1.0,
            };
            let corner = pos(text.at) + by - Vec2::new(galley.size().x * across, galley.size().y * 0.5);
            (galley, corner, text)
        })
        .collect();
    let clip = painter.clip_rect().expand(4.0);
    let seen = |galley: &egui::Galley, corner: Pos2| clip.intersects(Rect::from_min_size(corner, galley.size()));
    let diagonal = std::f32::consts::FRAC_1_SQRT_2;
    let around: &[(f32, f32)] = if many {
        &[(diagonal, diagonal), (-diagonal, diagonal), (diagonal, -diagonal), (-diagonal, -diagonal)]
    } else {
        &[
            (1.0, 0.0),
            (-1.0, 0.0),
            (0.0, 1.0),
            (0.0, -1.0),
            (diagonal, diagonal),
            (-diagonal, diagonal),
            (diagonal, -diagonal),
            (-diagonal, -diagonal),
        ]
    };
    for (galley, corner, text) in laid.iter().filter(|(galley, corner, _)| seen(galley, *corner)) {
        let Some(halo) = text.halo else { continue };
        let ink = theme::faded(halo, text.opacity);
        for (x, y) in around {
            painter.galley(*corner + Vec2::new(*x, *y) * 1.5, Arc::clone(galley), ink);
        }
    }
    for (galley, corner, text) in laid {
        if seen(&galley, corner) {
            painter.galley(corner, galley, theme::faded(text.color, text.opacity));
        }
    }
}
