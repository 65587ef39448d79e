//! The sample: its picture in small, what is in it, and the ways to open it.

use egui::{Align, Layout, Pos2, Rect, Ui, UiBuilder, Vec2};

use super::text;
use crate::geometry::{Bounds, Point};
use crate::model::Project;
use crate::scene::{
    DrawState, FontMeasure, Palette, PlacedLabels, Scene, SceneOptions, Shape, Stroke, SymbolStyle, Theme, draw,
    symbol_shapes,
};
use crate::session::Action;
use crate::ui::fields::paint_shapes;
use crate::ui::theme;
use crate::ui::{Desk, widgets};

/// Radius of the symbols of the picture.
const SYMBOL: f32 = 3.6;

/// The picture of the sample, kept while the theme stays.
#[derive(Default)]
pub(super) struct Example {
    asked: bool,
    drawn: Option<(Theme, Bounds, Vec<Shape>)>,
}

impl Example {
    /// Draws the card; its lower edge.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, at: Pos2, width: f32) -> f32 {
        let Some(sample) = desk.session.sample() else {
            if !self.asked {
                self.asked = true;
                desk.push(Action::WantSample);
            }
            return at.y;
        };
        let picture_width = (width - 32.0) / 3.0;
        let behind = ui.painter().add(egui::Shape::Noop);
        let words_at = at + Vec2::new(picture_width + 18.0, 13.0);
        let room = width - picture_width - 36.0;
        let title = desk.texts.start_sample_title(sample.header.title.clone());
        let ends = text(ui, words_at, room, title, theme::semibold(16.0), desk.colors.text);
        let said = counts(desk, sample);
        let ends = text(ui, Pos2::new(words_at.x, ends + 5.0), room, said, theme::regular(14.0), desk.colors.text_soft);
        let row = Rect::from_min_size(Pos2::new(words_at.x, ends + 10.0), Vec2::new(room, 32.0));
        buttons(ui, desk, row);
        let rect = Rect::from_min_max(at, Pos2::new(at.x + width, (row.bottom() + 14.0).max(at.y + 126.0)));
        let colors = desk.colors;
        let sheet = egui::epaint::RectShape::new(rect, 10, colors.panel, colors.hairline(), egui::StrokeKind::Inside);
        ui.painter().set(behind, sheet);
        let picture = Rect::from_min_size(at, Vec2::new(picture_width, rect.height())).shrink(1.0);
        let corners = egui::CornerRadius { nw: 9, sw: 9, ne: 0, se: 0 };
        ui.painter().rect_filled(picture, corners, colors.canvas);
        ui.painter().vline(picture.right(), rect.y_range(), colors.hairline());
        self.picture(ui, colors.palette, sample, picture.shrink(8.0));
        rect.bottom()
    }

    fn picture(&mut self, ui: &Ui, palette: &'static Palette, sample: &Project, rect: Rect) {
        if self.drawn.as_ref().is_none_or(|(theme, ..)| *theme != palette.theme) {
            let (bounds, shapes) = small_map(sample, palette);
            self.drawn = Some((palette.theme, bounds, shapes));
        }
        let Some((_, bounds, shapes)) = &self.drawn else { return };
        let zoom = (rect.width() / bounds.width().max(1.0)).min(rect.height() / bounds.height().max(1.0));
        let middle = bounds.center();
        let shrunk: Vec<Shape> = shapes.iter().map(|shape| scaled(shape, middle, zoom)).collect();
        paint_shapes(&ui.painter_at(rect.expand(6.0)), &shrunk, rect.center());
    }
}

/// Hulls and symbols only: names and links are too small to be read.
fn small_map(sample: &Project, palette: &Palette) -> (Bounds, Vec<Shape>) {
    let options = SceneOptions { theme: palette.theme, ..SceneOptions::default() };
    let mut scene = Scene::build(&sample.map, &options, &FontMeasure);
    scene.links.clear();
    scene.notes.clear();
    let nodes = std::mem::take(&mut scene.nodes);
    let mut shapes = draw(&scene, &PlacedLabels::default(), &DrawState::at(1.0), palette);
    let bounds = Bounds::around(
        scene.groups.iter().flat_map(|group| group.hull.iter().copied()).chain(nodes.iter().map(|node| node.place)),
    );
    let zoom = 0.2;
    for node in &nodes {
        let (fill, edge, _) = node.tint.paint(palette);
        let style = SymbolStyle { fill, edge, presence: node.presence, ..SymbolStyle::plain(palette) };
        shapes.extend(symbol_shapes(node.symbol, node.place, SYMBOL / zoom, &style, palette));
    }
    (bounds, shapes)
}

/// A shape nearer to a place: the whole drawing, lines included, in small.
fn scaled(shape: &Shape, middle: Point, zoom: f32) -> Shape {
    let at = |point: Point| Point::ORIGIN + (point - middle) * zoom;
    let thin = |stroke: Option<Stroke>| {
        stroke.map(|line| Stroke {
            width: (line.width * zoom).clamp(0.8, 1.4),
            dash: line.dash.map(|dash| crate::scene::Dash { on: dash.on * zoom, off: (dash.off * zoom).max(1.4) }),
            ..line
        })
    };
    match shape {
        Shape::Polygon { points, convex, fill, stroke } => Shape::Polygon {
            points: points.iter().map(|point| at(*point)).collect(),
            convex: *convex,
            fill: *fill,
            stroke: thin(*stroke),
        },
        Shape::Disc { center, radius, fill, stroke } => {
            Shape::Disc { center: at(*center), radius: radius * zoom, fill: *fill, stroke: thin(*stroke) }
        }
        Shape::Path { points, stroke } => Shape::Path {
            points: points.iter().map(|point| at(*point)).collect(),
            stroke: thin(Some(*stroke)).unwrap_or(*stroke),
        },
        other => other.clone(),
    }
}

fn counts(desk: &Desk<'_>, sample: &Project) -> String {
    let map = &sample.map;
    let relations =
        map.links.iter().filter(|link| matches!(link.nature, crate::model::LinkNature::Relation(_))).count();
    desk.texts.start_sample_counts(
        desk.texts.count_actors(map.actors.len()),
        desk.texts.count_stakes(map.stakes.len()),
        desk.texts.count_relations(relations),
        desk.texts.count_compromises(map.compromises.len()),
        desk.texts.count_actions(map.actions.len()),
    )
}

fn buttons(ui: &mut Ui, desk: &mut Desk<'_>, row: Rect) {
    let layout = Layout::left_to_right(Align::Center);
    let mut side = ui.new_child(UiBuilder::new().id_salt("sample").max_rect(row).layout(layout));
    let open = desk.texts.start_sample_open();
    if widgets::button(&mut side, desk.colors, None, &open, widgets::Weight::Main).clicked() {
        desk.push(Action::OpenSample(false));
    }
    let copy = desk.texts.start_sample_copy();
    if widgets::button(&mut side, desk.colors, None, &copy, widgets::Weight::Plain).clicked() {
        desk.push(Action::OpenSample(true));
    }
}
