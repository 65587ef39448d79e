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

/// How finely a picture is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Finish {
    /// Smooth edges, names with a halo.
    #[default]
    Fine,
    /// For a large map that moves: plain edges, a third of the triangles.
    Plain,
    /// For a map that moves on a slow machine: plain edges, names on a patch of their ground.
    Quick,
}

/// What lies under a text so that it can be read over lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Ground {
    /// A patch.
    Patch,
    /// Copies of the text around it, in four directions.
    Halo,
    /// The same in eight directions.
    #[default]
    FineHalo,
}

/// What a picture is made of, from the back to the front.
enum Layer {
    Lines(Arc<Mesh>),
    Texts(Vec<TextShape>),
}

/// Shapes ready to be painted: lines and areas as meshes, text as it is.
#[derive(Default)]
pub struct Picture {
    layers: Vec<Layer>,
    ground: Ground,
    moved: Option<(Vec2, Vec<Arc<Mesh>>)>,
}

impl Picture {
    /// Makes meshes of shapes; to be kept as long as the shapes are the same.
    pub fn new(ui: &Ui, shapes: Vec<Shape>, finish: Finish) -> Self {
        let mut options = ui.tessellation_options(|options| *options);
        options.feathering &= finish == Finish::Fine;
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
        let ground = match finish {
            Finish::Quick => Ground::Patch,
            Finish::Fine | Finish::Plain if count > MANY_TEXTS => Ground::Halo,
            Finish::Fine | Finish::Plain => Ground::FineHalo,
        };
        Self { layers, ground, moved: None }
    }

    /// How many points its meshes hold.
    pub fn points(&self) -> usize {
        let count = |layer: &Layer| if let Layer::Lines(mesh) = layer { mesh.vertices.len() } else { 0 };
        self.layers.iter().map(count).sum()
    }

    /// Paints it with its origin at `at`. Costs a copy of the meshes when `at` has changed, nothing else.
    pub fn paint(&mut self, painter: &Painter, at: Pos2) {
        painter.extend(self.shapes(painter, at));
    }

    /// What [`Self::paint`] paints, within the clip of `painter`.
    pub fn shapes(&mut self, painter: &Painter, at: Pos2) -> Vec<Drawn> {
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
        let mut moved = self.moved.iter().flat_map(|(_, moved)| moved);
        let mut shapes = Vec::new();
        for layer in &self.layers {
            match layer {
                Layer::Lines(_) => shapes.extend(moved.next().map(|mesh| Drawn::Mesh(Arc::clone(mesh)))),
                Layer::Texts(texts) => push_texts(&mut shapes, painter, texts, by, self.ground),
            }
        }
        shapes
    }
}

/// Paints a few shapes at once, with their origin at `at`: for swatches and small signs.
pub fn paint_shapes(painter: &Painter, shapes: &[Shape], at: Pos2) {
    let by = at.to_vec2();
    for shape in shapes {
        if let Shape::Text(text) = shape {
            let mut drawn = Vec::new();
            push_texts(&mut drawn, painter, std::slice::from_ref(text), by, Ground::FineHalo);
            painter.extend(drawn);
        } else {
            for mut drawn in drawn(shape) {
                drawn.translate(by);
                painter.add(drawn);
            }
        }
    }
}

impl Ground {
    /// The directions in which a text is copied under itself.
    fn copies(self) -> &'static [(f32, f32)] {
        const ASLANT: f32 = std::f32::consts::FRAC_1_SQRT_2;
        const EIGHT: [(f32, f32); 8] = [
            (ASLANT, ASLANT),
            (-ASLANT, ASLANT),
            (ASLANT, -ASLANT),
            (-ASLANT, -ASLANT),
            (1.0, 0.0),
            (-1.0, 0.0),
            (0.0, 1.0),
            (0.0, -1.0),
        ];
        match self {
            Self::Patch => &[],
            Self::Halo => EIGHT.first_chunk::<4>().map_or(&[], |four| four.as_slice()),
            Self::FineHalo => &EIGHT,
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

/// What lies under a run of texts first, so that it covers no letter.
fn push_texts(drawn: &mut Vec<Drawn>, painter: &Painter, texts: &[TextShape], by: Vec2, ground: Ground) {
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
    for (galley, corner, text) in laid.iter().filter(|(galley, corner, _)| seen(galley, *corner)) {
        let Some(halo) = text.halo else { continue };
        let ink = theme::faded(halo, text.opacity);
        if ground == Ground::Patch {
            let patch = Rect::from_min_size(*corner, galley.size()).expand2(Vec2::new(1.5, -1.0));
            drawn.push(Drawn::rect_filled(patch, 0.0, ink));
        }
        for (x, y) in ground.copies() {
            drawn.push(Drawn::galley(*corner + Vec2::new(*x, *y) * 1.5, Arc::clone(galley), ink));
        }
    }
    for (galley, corner, text) in laid {
        if seen(&galley, corner) {
            drawn.push(Drawn::galley(corner, galley, theme::faded(text.color, text.opacity)));
        }
    }
}
