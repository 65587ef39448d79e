//! A plane of actors: each as its own symbol, where the axes cross, a soft name in each corner, names without overlap.

use std::rc::Rc;

use egui::{Align2, Color32, Pos2, Rect, Stroke, Ui, UiBuilder, Vec2};
use egui_plot::{AxisHints, HLine, LineStyle, Plot, PlotBounds, PlotPoint, PlotTransform, VLine};

use super::bubble;
use super::names::{self, Manner, Named, Spot};
use super::roving::{self, Looked, Place, Roving};
use crate::edit::ItemId;
use crate::geometry::Point;
use crate::i18n::format;
use crate::model::{Actor, MapState};
use crate::scene::{self, SymbolStyle};
use crate::session::Sighting;
use crate::ui::Desk;
use crate::ui::drawing::{Finish, Picture};
use crate::ui::fields::field_id;
use crate::ui::theme::{self, Colors};

/// Radius of a symbol.
const RADIUS: f32 = 6.0;
/// Names that look for a place.
const MOST_NAMES: usize = 90;
/// Room for the numbers of the vertical axis.
const NUMBERS: f32 = 30.0;
/// Room at the head of a cell for its words.
const CELL_HEAD: f32 = 24.0;
/// Height of the axis under the frame, with its name.
const FOOT: f32 = 44.0;

/// An actor in a plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Which.
    pub item: ItemId,
    /// Where: across, up.
    pub at: [f64; 2],
    /// Its name.
    pub name: String,
    /// Whether its name is written before others, and firmer.
    pub firm: bool,
    /// Its values in words.
    pub said: String,
}

/// One axis of a plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// What is along it.
    pub name: String,
    /// From where to where the points are.
    pub range: [f64; 2],
    /// Distance between two numbers; none: as fits.
    pub step: Option<f64>,
}

/// A plane, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    /// Its key, in no language.
    pub key: &'static str,
    /// What it is.
    pub name: String,
    /// Along the bottom, and up.
    pub axes: [Axis; 2],
    /// Where the axes cross; none: nowhere.
    pub cross: Option<[f64; 2]>,
    /// Soft names of the corners: top left, top right, bottom left, bottom right.
    pub corners: [String; 4],
    /// Who is in it.
    pub dots: Vec<Dot>,
    /// Whether places are few and shared: points then stand in lists, cell by cell.
    pub cells: bool,
}

/// What a plane keeps from a frame to the next.
#[derive(Default)]
pub struct Scatter {
    roving: Roving,
    placed: Option<Placed>,
}

/// Where all of it is, for one plane in one frame.
struct Placed {
    plane: Rc<Plane>,
    frame: Rect,
    theme: scene::Theme,
    sighting: Sighting,
    points: Vec<Pos2>,
    symbols: Picture,
    spots: Vec<(usize, Spot)>,
    left_out: usize,
}

impl Scatter {
    /// Draws it in a rectangle.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, plane: &Rc<Plane>, area: Rect) {
        let frame = ui
            .scope_builder(UiBuilder::new().id_salt(plane.key).max_rect(area), |ui| plot(ui, desk, plane, area))
            .inner;
        let rect = *frame.frame();
        self.settle(ui, desk, plane, &frame);
        let Some(placed) = &mut self.placed else { return };
        let places: Vec<Place<'_>> = plane
            .dots
            .iter()
            .zip(&placed.points)
            .map(|(dot, at)| Place { item: dot.item, at: *at, around: None, name: &dot.name, said: &dot.said })
            .collect();
        let looked = self.roving.show(ui, desk, field_id(plane.key, "points"), rect, &plane.name, &places);
        corners(ui, desk.colors, plane, rect);
        placed.paint(ui, desk, &looked);
        let said = desk.texts.power_names_left(placed.left_out);
        if placed.left_out > 0 {
            let at = Pos2::new(rect.right(), area.bottom() - 2.0);
            ui.painter().text(at, Align2::RIGHT_BOTTOM, said, theme::regular(12.0), desk.colors.text_faint);
        }
    }

    /// Places names again when the plane, its frame or the selection changed.
    fn settle(&mut self, ui: &Ui, desk: &Desk<'_>, plane: &Rc<Plane>, frame: &PlotTransform) {
        let (rect, theme, sighting) = (*frame.frame(), desk.colors.palette.theme, desk.session.sighting());
        let stands = |it: &Placed| {
            Rc::ptr_eq(&it.plane, plane) && it.frame == rect && it.theme == theme && it.sighting == sighting
        };
        if self.placed.as_ref().is_some_and(stands) {
            return;
        }
        let place = |dot: &Dot| frame.position_from_point(&PlotPoint::new(dot.at[0], dot.at[1]));
        let mut points: Vec<Pos2> = plane.dots.iter().map(place).collect();
        if plane.cells {
            let step = |axis: &Axis| axis.step.unwrap_or(1.0);
            let [across, up] = frame.dpos_dvalue();
            let size = [across * step(&plane.axes[0]), up.abs() * step(&plane.axes[1])];
            names::list(&mut points, Vec2::new(size[0] as f32, size[1] as f32), CELL_HEAD, RADIUS);
        } else {
            names::spread(&mut points, RADIUS);
        }
        let (spots, left_out) = written(ui, plane, rect, &points);
        let symbols = Picture::new(ui, symbols(desk.map(), desk.colors, plane, &points), Finish::Fine);
        self.placed =
            Some(Placed { plane: Rc::clone(plane), frame: rect, theme, sighting, points, symbols, spots, left_out });
    }
}

/// The frame, its grid and its axes.
fn plot(ui: &mut Ui, desk: &Desk<'_>, plane: &Plane, area: Rect) -> PlotTransform {
    let colors = desk.colors;
    let language = desk.texts.language;
    ui.style_mut().visuals.extreme_bg_color = colors.panel;
    ui.style_mut().visuals.widgets.noninteractive.bg_stroke = colors.hairline();
    ui.style_mut().visuals.override_text_color = None;
    let name = |axis: &Axis| egui::RichText::new(&axis.name).font(theme::semibold(13.0)).color(colors.text);
    let [across, up] = &plane.axes;
    let number = move |value: f64| format::number(language, value, 2);
    let hints = |hints: AxisHints<'static>, axis: &Axis| {
        let shown = hints.label(name(axis)).tick_label_font(theme::regular(12.0)).tick_label_color(colors.text_soft);
        shown.formatter(move |mark, _| number(mark.value))
    };
    let mut plot = Plot::new(plane.key)
        .width(area.width())
        .height(area.height())
        .sense(egui::Sense::hover())
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .grid_color(colors.line_soft)
        .grid_fade(0.0)
        .show_grid(!plane.cells)
        .custom_x_axes(vec![hints(AxisHints::new_x(), across)])
        .custom_y_axes(vec![hints(AxisHints::new_y(), up).min_thickness(NUMBERS)]);
    plot = plot.x_grid_spacer(spacer(across.step)).y_grid_spacer(spacer(up.step));
    let cross = plane.cross;
    let line = Stroke::new(1.25, colors.text_faint);
    let bounds = bounds(plane, area);
    let between = if plane.cells { [1.5, 2.5, 3.5].as_slice() } else { &[] };
    let hairline = colors.hairline();
    let response = plot.show(ui, move |plot| {
        plot.set_plot_bounds(bounds);
        for at in between {
            plot.vline(VLine::new("column", *at).stroke(hairline).allow_hover(false));
            plot.hline(HLine::new("row", *at).stroke(hairline).allow_hover(false));
        }
        if let Some([x, y]) = cross {
            let style = LineStyle::Dashed { length: 5.0 };
            plot.vline(VLine::new("x", x).stroke(line).style(style).allow_hover(false));
            plot.hline(HLine::new("y", y).stroke(line).style(style).allow_hover(false));
        }
    });
    response.transform
}

/// Room around the points, so that no symbol is cut and corners stay free.
fn bounds(plane: &Plane, area: Rect) -> PlotBounds {
    let pad = |axis: &Axis, length: f32, points: f32| {
        let span = (axis.range[1] - axis.range[0]).max(f64::EPSILON);
        span * f64::from(points / (length - 2.0 * points).max(40.0))
    };
    let [across, up] = &plane.axes;
    let (room, tall) = if plane.cells { (0.0, 0.0) } else { (22.0, 34.0) };
    let (x, y) = (pad(across, area.width() - NUMBERS, room), pad(up, area.height() - FOOT, tall));
    let (min, max) = ([across.range[0] - x, up.range[0] - y], [across.range[1] + x, up.range[1] + y]);
    PlotBounds::from_min_max(min, max)
}

/// Lines of the grid: round numbers, about seventy points apart.
fn spacer(step: Option<f64>) -> impl Fn(egui_plot::GridInput) -> Vec<egui_plot::GridMark> {
    move |input| {
        let step = step.unwrap_or_else(|| round_step(input.base_step_size * 9.0));
        let (low, high) = input.bounds;
        let first = (low / step).ceil() as i64;
        let last = (high / step).floor() as i64;
        let mark = |rank: i64| egui_plot::GridMark { value: rank as f64 * step, step_size: step };
        (first..=last.min(first + 60)).map(mark).collect()
    }
}

/// The round number, 1, 2 or 5 times a power of ten, from a least one on.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.max(1e-9).log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= least * 0.999);
    step.unwrap_or(10.0 * power)
}

/// The soft names of the corners, over the grid and under the points.
fn corners(ui: &Ui, colors: &Colors, plane: &Plane, frame: Rect) {
    for (words, rect, align) in corner_places(ui, plane, frame) {
        let anchor = align.pos_in_rect(&rect);
        ui.painter().rect_filled(rect.expand2(Vec2::new(2.0, -1.0)), 0.0, colors.panel);
        ui.painter().text(anchor, align, words, theme::regular(13.0), colors.text_soft);
    }
}

fn corner_places(ui: &Ui, plane: &Plane, frame: Rect) -> Vec<(String, Rect, Align2)> {
    let aligns = [Align2::LEFT_TOP, Align2::RIGHT_TOP, Align2::LEFT_BOTTOM, Align2::RIGHT_BOTTOM];
    let inside = frame.shrink2(Vec2::new(9.0, 7.0));
    // Words of a cell are at its head, in the lowest row too.
    let lowest = Rect::from_min_max(Pos2::new(inside.left(), frame.bottom() - frame.height() / 4.0 + 6.0), inside.max);
    let place = |(words, align): (&String, Align2)| {
        let galley = ui.painter().layout_no_wrap(words.clone(), theme::regular(13.0), Color32::PLACEHOLDER);
        let (align, inside) = match align {
            Align2::LEFT_BOTTOM if plane.cells => (Align2::LEFT_TOP, lowest),
            Align2::RIGHT_BOTTOM if plane.cells => (Align2::RIGHT_TOP, lowest),
            _ => (align, inside),
        };
        (words.clone(), align.align_size_within_rect(galley.size(), inside), align)
    };
    plane.corners.iter().zip(aligns).filter(|(words, _)| !words.is_empty()).map(place).collect()
}

/// Where names are written, by rank of their point, and how many are not.
fn written(ui: &Ui, plane: &Plane, frame: Rect, points: &[Pos2]) -> (Vec<(usize, Spot)>, usize) {
    let mut order: Vec<usize> = (0..plane.dots.len()).collect();
    order.sort_by_key(|rank| plane.dots.get(*rank).is_none_or(|dot| !dot.firm));
    order.truncate(MOST_NAMES);
    let named = |rank: &usize| {
        let (dot, at) = (plane.dots.get(*rank)?, points.get(*rank)?);
        let galley = ui.painter().layout_no_wrap(dot.name.clone(), font(dot), Color32::PLACEHOLDER);
        Some(Named { at: *at, size: galley.size() })
    };
    let wanted: Vec<Named> = order.iter().filter_map(named).collect();
    let kept: Vec<Rect> = corner_places(ui, plane, frame).into_iter().map(|(_, rect, _)| rect).collect();
    let manner = if plane.cells { Manner::AtRight } else { Manner::Free };
    let firm = plane.dots.iter().filter(|dot| dot.firm).count();
    let found = names::place_best(frame.shrink(3.0), points, &wanted, firm, &kept, RADIUS, manner);
    let spots: Vec<(usize, Spot)> =
        order.into_iter().zip(found).filter_map(|(rank, spot)| Some((rank, spot?))).collect();
    let left_out = plane.dots.len() - spots.len();
    (spots, left_out)
}

fn font(dot: &Dot) -> egui::FontId {
    if dot.firm { theme::semibold(12.0) } else { theme::regular(12.0) }
}

/// The symbols of all points, as on the map.
fn symbols(map: &MapState, colors: &Colors, plane: &Plane, points: &[Pos2]) -> Vec<scene::Shape> {
    let palette = colors.palette;
    let of = |dot: &Dot| if let ItemId::Actor(id) = dot.item { map.actors.get(id) } else { None };
    let shapes = |(dot, at): (&Dot, &Pos2)| {
        let actor = of(dot)?;
        let style = SymbolStyle { presence: actor.presence, ..tint(map, colors, actor) };
        let center = Point::new(at.x, at.y);
        Some(scene::symbol_shapes(scene::actor_symbol(map, actor), center, RADIUS, &style, palette))
    };
    plane.dots.iter().zip(points).filter_map(shapes).flatten().collect()
}

/// The colours of the group of an actor.
pub(super) fn tint(map: &MapState, colors: &Colors, actor: &Actor) -> SymbolStyle {
    let palette = colors.palette;
    let plain = SymbolStyle { ground: palette.panel, ..SymbolStyle::plain(palette) };
    let group = actor.group.and_then(|id| map.groups.get(id)).map(|group| palette.group(group.color));
    group.map_or(plain, |tint| SymbolStyle { fill: tint.fill, edge: tint.edge, ..plain })
}

impl Placed {
    /// Leaders, symbols, names, then what is looked at.
    fn paint(&mut self, ui: &Ui, desk: &Desk<'_>, looked: &Looked) {
        let (colors, painter) = (desk.colors, ui.painter());
        let leader = Stroke::new(1.0, colors.line_control);
        for (rank, spot) in &self.spots {
            if let (Some(at), Some(end)) = (self.points.get(*rank), spot.leader) {
                painter.line_segment([*at + (end - *at).normalized() * RADIUS, end], leader);
            }
        }
        self.symbols.paint(painter, Pos2::ZERO);
        let plane = Rc::clone(&self.plane);
        for (rank, spot) in &self.spots {
            let Some(dot) = plane.dots.get(*rank) else { continue };
            painter.rect_filled(spot.rect.expand2(Vec2::new(1.0, -1.0)), 0.0, colors.panel);
            painter.text(spot.rect.left_top(), Align2::LEFT_TOP, &dot.name, font(dot), colors.text);
        }
        for (dot, at) in plane.dots.iter().zip(&self.points) {
            if let Some(stroke) = roving::ring(desk, dot.item, looked) {
                painter.circle_stroke(*at, RADIUS + 5.0, stroke);
            }
            let first = looked.hovered.or(looked.focused);
            if looked.here && looked.focused.filter(|_| looked.hovered.is_none()).or(first) == Some(dot.item) {
                bubble::paint(ui, colors, *at, &dot.name, &dot.said);
            }
        }
    }
}
