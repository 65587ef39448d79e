//! Symbols with what surrounds them: rings of states, star, doubt, lock, letters of values.

use super::draw::{Detail, Pen};
use super::parts::{VALUE_HALF, VALUE_STEP};
use super::symbol::{outline_around, push_symbol};
use super::{Align, Palette, Rgb, SceneNode, Shape, Stroke, SymbolStyle, TextShape, Weight};
use crate::geometry::{Bounds, Point, Vector};
use crate::i18n::Language;
use crate::model::{Cite, Symbol};

/// The ring of a selected, hovered or targeted node, under all symbols.
pub(super) fn draw_halo(pen: &mut Pen<'_>, node: &SceneNode) {
    let Some((away, stroke, fill)) = pen.state_ring(node) else { return };
    let (center, radius) = (pen.view(node.place), node.radius * pen.state.zoom);
    let points = outline_around(node.symbol, center, radius, away);
    pen.shapes.push(Shape::Polygon { points, convex: node.symbol != Symbol::FourLeaf, fill, stroke: Some(stroke) });
}

pub(super) fn draw_node(pen: &mut Pen<'_>, node: &SceneNode) {
    let kept = pen.kept(node.id);
    let ground = pen.ground(node.group);
    let (fill, edge, ink) = node.tint.paint(pen.palette);
    let (center, radius) = (pen.view(node.place), node.radius * pen.state.zoom);
    if pen.state.detail >= Detail::Dots {
        let fill = ground.mix(fill, kept);
        pen.shapes.push(Shape::Disc { center, radius: radius.max(2.5), fill: Some(fill), stroke: None });
        return;
    }
    let style = SymbolStyle { fill, edge, ground, presence: node.presence, printed: !node.printed.is_empty(), kept };
    push_symbol(&mut pen.shapes, node.symbol, center, radius, &style, pen.palette);
    if let Some(share) = super::marks::ring_of(node.id, &pen.scene.options) {
        super::marks::push_ring(&mut pen.shapes, center, radius, share, ground.mix(pen.palette.text_soft, kept));
    }
    if !node.printed.is_empty() {
        let ink = if matches!(node.tint, super::Tint::Color(_)) { best_ink(fill, pen.palette) } else { ink };
        print(pen, center, radius, &node.printed, fill.mix(ink, kept));
    }
    if kept < 1.0 {
        return;
    }
    let zoom = pen.state.zoom;
    if node.star {
        let (at, radius) = node.star_place();
        push_star(&mut pen.shapes, Point::new(at.x * zoom, at.y * zoom), radius * zoom, pen.palette.text, ground);
    }
    if pen.state.detail == Detail::Full {
        badges(pen, node, ground);
    }
}

/// Size of the letter of a frame of reference at 100 %, and of « ? » over a symbol.
const VALUE_SIZE: f32 = 9.0;
const DOUBT_SIZE: f32 = 5.8 * 1.55;

/// The ink that reads best on a ground.
pub(super) fn best_ink(fill: Rgb, palette: &Palette) -> Rgb {
    let (deep, pale) = (palette.ink_on_deep, palette.ink_on_pale);
    if deep.contrast(fill) >= pale.contrast(fill) { deep } else { pale }
}

fn print(pen: &mut Pen<'_>, center: Point, radius: f32, text: &str, color: Rgb) {
    let size = pen.scene.options.type_size((radius * 0.88).round());
    if size >= 6.0 {
        pen.shapes.push(Shape::Text(TextShape {
            at: center,
            text: text.to_owned(),
            size,
            weight: Weight::SemiBold,
            color,
            halo: None,
            align: Align::Center,
            opacity: 1.0,
        }));
    }
}

/// A star ringed by the ground.
pub(super) fn push_star(shapes: &mut Vec<Shape>, center: Point, radius: f32, color: Rgb, ground: Rgb) {
    let star = |radius: f32| -> Vec<Point> {
        (0..10)
            .map(|i| {
                let turn = std::f32::consts::PI * (i as f32 / 5.0 - 0.5);
                center + Vector::from_angle(turn) * if i % 2 == 0 { radius } else { radius * 0.45 }
            })
            .collect()
    };
    let ring = Some(Stroke::solid(radius * 0.55, ground));
    shapes.push(Shape::Polygon { points: star(radius), convex: false, fill: Some(ground), stroke: ring });
    shapes.push(Shape::Polygon { points: star(radius), convex: false, fill: Some(color), stroke: None });
}

fn badges(pen: &mut Pen<'_>, node: &SceneNode, ground: Rgb) {
    let zoom = pen.state.zoom;
    let palette = pen.palette;
    let by = node.radius * 0.82 * zoom;
    let center = pen.view(node.place);
    if node.doubtful {
        push_doubt(
            &mut pen.shapes,
            center + Vector::new(-by, -by),
            pen.scene.options.zoom_for(zoom, DOUBT_SIZE) * 5.8,
            palette.text,
            palette.panel,
        );
    }
    if node.locked {
        push_lock(&mut pen.shapes, center + Vector::new(-by, by * 0.9), 4.6 * zoom, palette.text_soft, ground);
    }
    let row = node.values_row() * zoom;
    let zoom = pen.scene.options.zoom_for(zoom, VALUE_SIZE);
    let first = center.x - VALUE_STEP * zoom * (node.values.len() as f32 - 1.0) / 2.0;
    let language = pen.scene.options.language;
    for (i, &cite) in node.values.iter().enumerate() {
        let at = Point::new(first + VALUE_STEP * zoom * i as f32, row);
        push_value(&mut pen.shapes, at, zoom, cite_letter(cite, language), palette);
    }
}

/// « ? » in a ring.
pub(super) fn push_doubt(shapes: &mut Vec<Shape>, center: Point, radius: f32, color: Rgb, ground: Rgb) {
    let ring = Some(Stroke::solid((radius * 0.2).max(1.0), color));
    shapes.push(Shape::Disc { center, radius, fill: Some(ground), stroke: ring });
    shapes.push(Shape::Text(TextShape {
        at: center,
        text: "?".to_owned(),
        size: (radius * 1.55).round().max(6.0),
        weight: Weight::SemiBold,
        color,
        halo: None,
        align: Align::Center,
        opacity: 1.0,
    }));
}

/// A small lock.
pub(super) fn push_lock(shapes: &mut Vec<Shape>, center: Point, radius: f32, color: Rgb, ground: Rgb) {
    let body = Bounds::centered(center + Vector::new(0.0, radius * 0.35), Vector::new(radius * 1.7, radius * 1.3));
    let bow = (0..=10).map(|i| {
        let turn = std::f32::consts::PI * (1.0 + i as f32 / 10.0);
        center + Vector::new(0.0, -radius * 0.3) + Vector::from_angle(turn) * (radius * 0.55)
    });
    let halo = Some(Stroke::solid(radius * 0.6, ground));
    shapes.push(Shape::Rect { bounds: body, radius: radius * 0.25, fill: Some(ground), stroke: halo, opacity: 1.0 });
    shapes.push(Shape::Path { points: bow.collect(), stroke: Stroke::solid(radius * 0.34, color) });
    shapes.push(Shape::Rect { bounds: body, radius: radius * 0.25, fill: Some(color), stroke: None, opacity: 1.0 });
}

/// The letter of a frame of reference, in a box.
pub(super) fn push_value(shapes: &mut Vec<Shape>, center: Point, zoom: f32, letter: char, palette: &Palette) {
    let size = Vector::new(VALUE_STEP - 1.6, VALUE_HALF * 2.0) * zoom;
    shapes.push(Shape::Rect {
        bounds: Bounds::centered(center, size),
        radius: 3.0 * zoom,
        fill: Some(palette.panel),
        stroke: Some(Stroke::solid(1.1, palette.text_soft)),
        opacity: 1.0,
    });
    shapes.push(Shape::Text(TextShape {
        at: center,
        text: letter.to_string(),
        size: (VALUE_SIZE * zoom).round().max(6.0),
        weight: Weight::SemiBold,
        color: palette.text,
        halo: None,
        align: Align::Center,
        opacity: 1.0,
    }));
}

/// The letter that stands for a frame of reference.
pub fn cite_letter(cite: Cite, language: Language) -> char {
    match (cite, language) {
        (Cite::Inspired, _) => 'I',
        (Cite::Domestic, _) => 'D',
        (Cite::Opinion, _) => 'O',
        (Cite::Civic, _) => 'C',
        (Cite::Market, _) => 'M',
        (Cite::Industrial, _) => 'T',
        (Cite::Projects, _) => 'P',
        (Cite::Green, Language::French) => 'V',
        (Cite::Green, Language::English) => 'G',
    }
}
