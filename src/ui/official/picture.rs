//! The map in small, as a picture: hulls, links and symbols, without a name.

use std::sync::Arc;

use egui::{Rect, Ui};

use crate::geometry::{Bounds, Point};
use crate::model::{InterestSign, LinkNature, Project};
use crate::scene::{
    Dash, DrawState, FontMeasure, Palette, PlacedLabels, Rgb, Scene, SceneId, SceneOptions, Shape, Stroke, SymbolStyle,
    Theme, draw, symbol_shapes,
};
use crate::ui::Desk;
use crate::ui::fields::paint_shapes;

/// Radius of a symbol, on the screen.
const SYMBOL: f32 = 7.0;
/// Room around the map.
const MARGIN: f32 = 12.0;

/// The picture, kept while nothing that it shows changes.
#[derive(Default)]
pub(super) struct MapPicture {
    drawn: Option<Drawn>,
}

struct Drawn {
    of: Arc<Project>,
    theme: Theme,
    size: egui::Vec2,
    shapes: Vec<Shape>,
}

impl MapPicture {
    /// Paints it in a box.
    pub(super) fn paint(&mut self, ui: &Ui, desk: &Desk<'_>, rect: Rect) {
        let (project, palette) = (desk.session.shared_project(), desk.colors.palette);
        let kept = self.drawn.take().filter(|drawn| {
            Arc::ptr_eq(&drawn.of, &project) && drawn.theme == palette.theme && drawn.size == rect.size()
        });
        let drawn = kept.unwrap_or_else(|| {
            let options = desk.session.scene_options(palette.theme);
            let shapes = shapes(&project, options, palette, rect.size());
            Drawn { of: project, theme: palette.theme, size: rect.size(), shapes }
        });
        paint_shapes(&ui.painter_at(rect), &drawn.shapes, rect.center());
        self.drawn = Some(drawn);
    }
}

/// The shapes around the middle of a box of that size.
fn shapes(project: &Project, options: SceneOptions, palette: &'static Palette, size: egui::Vec2) -> Vec<Shape> {
    let options = SceneOptions { overlay: None, focus: None, ..options };
    let mut scene = Scene::build(&project.map, &options, &FontMeasure);
    let bounds = Bounds::around(
        scene.groups.iter().flat_map(|group| group.hull.iter().copied()).chain(scene.nodes.iter().map(|it| it.place)),
    );
    let room = size - egui::Vec2::splat(2.0 * (MARGIN + SYMBOL));
    let zoom = (room.x / bounds.width().max(1.0)).min(room.y / bounds.height().max(1.0)).min(1.2);
    let middle = bounds.center();
    let at = |point: Point| Point::ORIGIN + (point - middle) * zoom;
    scene.links.clear();
    scene.notes.clear();
    let nodes = std::mem::take(&mut scene.nodes);
    let hulls = draw(&scene, &PlacedLabels::default(), &DrawState::at(1.0), palette);
    let mut shapes: Vec<Shape> = hulls.iter().filter_map(|shape| placed(shape, &at)).collect();
    let place = |id| nodes.iter().find(|node| node.id == SceneId::Actor(id)).map(|node| at(node.place));
    // Relations first: interests are read over them.
    let mut links: Vec<_> = project.map.links.iter().collect();
    links.sort_by_key(|link| matches!(link.nature, LinkNature::Interest(_)));
    for link in links {
        if let (Some(from), Some(to)) = (place(link.from), place(link.to)) {
            shapes.push(Shape::Path { points: vec![from, to], stroke: line(palette, &link.nature) });
        }
    }
    for node in &nodes {
        let (fill, edge, _) = node.tint.paint(palette);
        let style = SymbolStyle { fill, edge, presence: node.presence, ..SymbolStyle::plain(palette) };
        shapes.extend(symbol_shapes(node.symbol, at(node.place), SYMBOL, &style, palette));
    }
    shapes
}

fn line(palette: &Palette, nature: &LinkNature) -> Stroke {
    let stroke = |color: Rgb, width: f32, dash: Option<Dash>| Stroke { width, color, dash };
    match nature {
        LinkNature::Relation(_) => stroke(palette.relation.mix(palette.canvas, 0.6), 0.8, None),
        LinkNature::Interest(interest) => match interest.sign {
            InterestSign::Convergent => stroke(palette.convergent, 1.8, None),
            InterestSign::Divergent => stroke(palette.divergent, 1.8, Some(Dash { on: 5.0, off: 3.0 })),
            InterestSign::Mixed => stroke(palette.divergent, 1.2, None),
        },
    }
}

/// A shape of the ground of the map, where the picture has it.
fn placed(shape: &Shape, at: &impl Fn(Point) -> Point) -> Option<Shape> {
    match shape {
        Shape::Polygon { points, convex, fill, stroke } => Some(Shape::Polygon {
            points: points.iter().map(|point| at(*point)).collect(),
            convex: *convex,
            fill: *fill,
            stroke: stroke.map(|line| Stroke { width: line.width.min(1.0), ..line }),
        }),
        Shape::Path { points, stroke } => Some(Shape::Path {
            points: points.iter().map(|point| at(*point)).collect(),
            stroke: Stroke { width: stroke.width.min(1.0), ..*stroke },
        }),
        _ => None,
    }
}
