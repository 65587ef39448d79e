//! Symbols of actors and signs of links outside the map: cards, lists, choices.

use egui::{Mesh, Painter, Pos2, Shape as Drawn, Stroke, Ui};

use crate::geometry::Point;
use crate::model::{Actor, Goes, InterestSign, LinkNature, MapState, Symbol};
use crate::scene::{self, Shape, SymbolStyle};
use crate::ui::convert::pos;
use crate::ui::theme::{self, Colors};

/// Paints shapes of the scene, moved so that the origin is at `at`.
pub fn paint_shapes(painter: &Painter, shapes: &[Shape], at: Pos2) {
    let place = |point: &Point| pos(*point) + at.to_vec2();
    for shape in shapes {
        match shape {
            Shape::Polygon { points, convex, fill, stroke } => {
                let points: Vec<Pos2> = points.iter().map(place).collect();
                if let Some(fill) = fill {
                    if *convex {
                        painter.add(Drawn::convex_polygon(points.clone(), theme::color(*fill), Stroke::NONE));
                    } else {
                        painter.add(Drawn::mesh(fan(&points, theme::color(*fill))));
                    }
                }
                outline(painter, points, *stroke);
            }
            Shape::Disc { center, radius, fill, stroke } => {
                if let Some(fill) = fill {
                    painter.circle_filled(place(center), *radius, theme::color(*fill));
                }
                let ring = (0..40).map(|step| {
                    place(center) + egui::Vec2::angled(std::f32::consts::TAU * step as f32 / 40.0) * *radius
                });
                outline(painter, ring.collect(), *stroke);
            }
            Shape::Path { points, stroke } => line(painter, points.iter().map(place).collect(), *stroke),
            Shape::Rect { .. } | Shape::Text(_) => {}
        }
    }
}

fn fan(points: &[Pos2], color: egui::Color32) -> Mesh {
    let mut mesh = Mesh::default();
    let sum = points.iter().fold(egui::Vec2::ZERO, |sum, point| sum + point.to_vec2());
    mesh.colored_vertex((sum / points.len().max(1) as f32).to_pos2(), color);
    for point in points {
        mesh.colored_vertex(*point, color);
    }
    let count = points.len() as u32;
    for corner in 0..count {
        mesh.add_triangle(0, corner + 1, (corner + 1) % count + 1);
    }
    mesh
}

fn outline(painter: &Painter, mut points: Vec<Pos2>, stroke: Option<scene::Stroke>) {
    let Some(stroke) = stroke else { return };
    if stroke.dash.is_none() {
        painter.add(Drawn::closed_line(points, Stroke::new(stroke.width, theme::color(stroke.color))));
        return;
    }
    points.extend(points.first().copied());
    line(painter, points, stroke);
}

fn line(painter: &Painter, points: Vec<Pos2>, stroke: scene::Stroke) {
    let color = theme::color(stroke.color);
    let Some(dash) = stroke.dash else {
        painter.add(Drawn::line(points, Stroke::new(stroke.width, color)));
        return;
    };
    let ours: Vec<Point> = points.iter().map(|p| Point::new(p.x, p.y)).collect();
    for piece in scene::dashes(&ours, dash) {
        let piece: Vec<Pos2> = piece.into_iter().map(pos).collect();
        match piece.as_slice() {
            [only] => {
                painter.circle_filled(*only, stroke.width / 2.0, color);
            }
            _ => {
                painter.add(Drawn::line(piece, Stroke::new(stroke.width, color)));
            }
        }
    }
}

/// The shape of a kind of actor, without colour.
pub fn type_symbol(ui: &Ui, colors: &Colors, symbol: Symbol, at: Pos2, radius: f32) {
    let style = SymbolStyle { ground: colors.palette.panel, ..SymbolStyle::plain(colors.palette) };
    paint_shapes(ui.painter(), &scene::symbol_shapes(symbol, Point::ORIGIN, radius, &style, colors.palette), at);
}

/// The symbol of an actor in the colour of its group, with its star.
pub fn actor_symbol(ui: &Ui, colors: &Colors, map: &MapState, actor: &Actor, at: Pos2, radius: f32) {
    let palette = colors.palette;
    let tint = actor.group.and_then(|id| map.groups.get(id)).map(|group| palette.group(group.color));
    let plain = SymbolStyle { ground: palette.panel, ..SymbolStyle::plain(palette) };
    let colored = tint.map_or(plain, |tint| SymbolStyle { fill: tint.fill, edge: tint.edge, ..plain });
    let style = SymbolStyle { presence: actor.presence, ..colored };
    let symbol = symbol_of(map, actor);
    paint_shapes(ui.painter(), &scene::symbol_shapes(symbol, Point::ORIGIN, radius, &style, palette), at);
    if actor.star {
        star(ui.painter(), colors, at + egui::vec2(radius * 0.95, -radius * 0.85), radius * 0.55, colors.panel);
    }
}

/// Its own shape, else that of its kind.
fn symbol_of(map: &MapState, actor: &Actor) -> Symbol {
    let kind = actor.actor_type.and_then(|id| map.actor_types.get(id));
    actor.symbol.or_else(|| kind.map(|kind| kind.symbol)).unwrap_or_default()
}

/// The star of key actors, ringed by the ground.
pub fn star(painter: &Painter, colors: &Colors, at: Pos2, radius: f32, ground: egui::Color32) {
    let corners = |radius: f32| -> Vec<Pos2> {
        (0..10)
            .map(|step| {
                let reach = if step % 2 == 0 { radius } else { radius * 0.45 };
                at + egui::Vec2::angled(std::f32::consts::TAU * (step as f32 / 10.0 - 0.25)) * reach
            })
            .collect()
    };
    painter.add(Drawn::mesh(fan(&corners(radius + 2.0), ground)));
    painter.add(Drawn::mesh(fan(&corners(radius), colors.text)));
}

/// The sign of a link in a list: a disc with = or ≠, or a line that says how a relation goes.
pub fn link_sign(ui: &Ui, colors: &Colors, nature: &LinkNature, at: Pos2) {
    let painter = ui.painter();
    match nature {
        LinkNature::Interest(interest) => {
            let color = if interest.sign == InterestSign::Divergent { colors.divergent } else { colors.convergent };
            painter.circle(at, 7.5, colors.panel, Stroke::new(1.75, color));
            for up in [-2.2, 2.2] {
                painter.hline(at.x - 3.6..=at.x + 3.6, at.y + up, Stroke::new(1.6, color));
            }
            if interest.sign != InterestSign::Convergent {
                let ink = if interest.sign == InterestSign::Mixed { colors.divergent } else { color };
                painter.line_segment([at + egui::vec2(-2.2, 4.6), at + egui::vec2(2.2, -4.6)], Stroke::new(1.6, ink));
            }
        }
        LinkNature::Relation(relation) => {
            let stroke = Stroke::new(1.75, colors.text_soft);
            let wave = match relation.flows.first().goes {
                Goes::Tense => 2.5,
                Goes::Conflict => 4.0,
                Goes::Good | Goes::Mixed | Goes::Unknown => 0.0,
            };
            let points = (-4..=4).map(|step: i32| {
                let up = if step.rem_euclid(2) == 0 { wave } else { -wave };
                at + egui::vec2(step as f32 * 2.0, up)
            });
            painter.add(Drawn::line(points.collect(), stroke));
        }
    }
}
