//! Bars in order of entry, group by group, with the mean as a dashed line; never by rank of an actor.

use std::rc::Rc;

use egui::{Align2, Color32, Pos2, Rect, Stroke, Ui, UiBuilder, Vec2};
use egui_plot::{Bar as Drawn, BarChart, LineStyle, Plot, PlotBounds, VLine};

use super::roving::{self, Looked, Place, Roving};
use super::{bubble, scatter};
use crate::edit::ItemId;
use crate::i18n::format;
use crate::ui::Desk;
use crate::ui::fields::field_id;
use crate::ui::theme::{self, Colors};

/// Least height of a row, and the gap between two groups, in rows.
const LEAST_ROW: f32 = 11.5;
const MOST_ROW: f32 = 34.0;
/// Height of a row from which values are written at the ends of its bars.
const WRITTEN: f32 = 17.0;
const GAP: f64 = 0.35;
/// Room for the words over the bars.
const HEAD: f32 = 20.0;
/// Widest names, as a share of the width.
const NAMES: f32 = 0.62;

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Whose.
    pub item: ItemId,
    /// Its name.
    pub name: String,
    /// How long it is; under zero it goes the other way.
    pub values: Vec<f64>,
    /// Its value in words.
    pub said: String,
    /// Whether some room goes before it: another group begins.
    pub apart: bool,
}

/// Bars, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Their key, in no language.
    pub key: &'static str,
    /// What they are.
    pub name: String,
    /// Where a dashed line stands, with its name.
    pub mean: Option<(f64, String)>,
    /// Words over the left and the right of zero, where bars go both ways.
    pub sides: [String; 2],
    /// Each of them, in order.
    pub all: Vec<Bar>,
}

/// What bars keep from a frame to the next.
#[derive(Default)]
pub struct BarsView {
    roving: Roving,
}

impl BarsView {
    /// Draws them in a rectangle, which scrolls where they are many.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, bars: &Rc<Bars>, area: Rect) {
        let rows = rows(bars);
        let room = area.height() - HEAD;
        let row = (room / rows.max(1.0) as f32).clamp(LEAST_ROW, MOST_ROW);
        let tall = row * rows as f32;
        let longest = bars.all.iter().take(400).map(|bar| width(ui, &bar.name, font(row))).fold(40.0, f32::max);
        let names = longest.min(area.width() * NAMES) + 8.0;
        let head = Rect::from_min_max(area.min + Vec2::new(names, 0.0), Pos2::new(area.right(), area.top() + HEAD));
        let below = Rect::from_min_max(Pos2::new(area.left(), head.bottom()), area.max);
        ui.scope_builder(UiBuilder::new().id_salt((bars.key, "rows")).max_rect(below), |ui| {
            let scroll = egui::ScrollArea::vertical().id_salt(bars.key).auto_shrink(false);
            scroll.show(ui, |ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::new(area.width(), tall), egui::Sense::hover());
                let frame = Rect::from_min_max(rect.min + Vec2::new(names, 0.0), rect.max);
                self.rows(ui, desk, bars, frame, row);
            });
        });
        heads(ui, desk.colors, bars, head);
    }

    fn rows(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, bars: &Rc<Bars>, frame: Rect, row: f32) {
        let colors = desk.colors;
        let span = span(bars);
        let visible = ui.clip_rect();
        let tops: Vec<f64> = places(bars);
        ui.scope_builder(UiBuilder::new().id_salt((bars.key, "plot")).max_rect(frame), |ui| {
            plot(ui, desk, bars, &tops, frame, span);
        });
        let line = |top: f64| {
            let middle = frame.top() + (top as f32 + 0.5) * row;
            Rect::from_center_size(Pos2::new(frame.center().x, middle), Vec2::new(frame.width(), row))
        };
        let whole = |rect: Rect| Rect::from_x_y_ranges(ui.max_rect().left()..=frame.right(), rect.y_range());
        let places: Vec<Place<'_>> = bars
            .all
            .iter()
            .zip(&tops)
            .map(|(bar, top)| {
                let rect = line(*top);
                let around = Some(whole(rect));
                Place { item: bar.item, at: rect.center(), around, name: &bar.name, said: &bar.said }
            })
            .collect();
        let around = Rect::from_x_y_ranges(ui.max_rect().left()..=frame.right(), frame.y_range());
        let looked = self.roving.show(ui, desk, field_id(bars.key, "bars"), around, &bars.name, &places);
        for (bar, place) in bars.all.iter().zip(&places) {
            let Some(rect) = place.around.filter(|rect| rect.intersects(visible)) else { continue };
            mark(ui, desk, bar, rect, &looked, frame.left() - 6.0, row);
            if row >= WRITTEN && bars.mean.is_none() {
                written(ui, desk, bar, rect.center().y, frame, span);
            }
        }
        if let Some((mean, _)) = &bars.mean {
            let x = frame.left() + frame.width() * ((mean - span[0]) / (span[1] - span[0])) as f32;
            let dashes = egui::Shape::dashed_line(
                &[Pos2::new(x, frame.top()), Pos2::new(x, frame.bottom())],
                Stroke::new(1.25, colors.text_faint),
                5.0,
                4.0,
            );
            ui.painter().extend(dashes);
        }
    }
}

/// A bar that is looked at, and its name.
fn mark(ui: &Ui, desk: &Desk<'_>, bar: &Bar, rect: Rect, looked: &Looked, right: f32, row: f32) {
    let colors = desk.colors;
    let ring = roving::ring(desk, bar.item, looked);
    if let Some(stroke) = ring {
        let line = Stroke::new(1.5, stroke.color);
        ui.painter().rect_stroke(rect, 4.0, line, egui::StrokeKind::Inside);
    }
    let room = right - rect.left();
    let galley = crate::ui::widgets::elided(ui, &bar.name, font(row), room);
    let at = Pos2::new(right - galley.size().x, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, colors.text);
    let at_keyboard = looked.focused.filter(|_| looked.hovered.is_none());
    if looked.here && looked.hovered.or(at_keyboard) == Some(bar.item) {
        bubble::paint(ui, colors, Pos2::new(rect.center().x, rect.top() + 4.0), &bar.name, &bar.said);
    }
}

/// The values of a bar, at its ends.
fn written(ui: &Ui, desk: &Desk<'_>, bar: &Bar, middle: f32, frame: Rect, span: [f64; 2]) {
    for value in bar.values.iter().filter(|value| **value != 0.0) {
        let x = frame.left() + frame.width() * ((value - span[0]) / (span[1] - span[0])) as f32;
        let (at, align) = if *value < 0.0 { (x - 5.0, Align2::RIGHT_CENTER) } else { (x + 5.0, Align2::LEFT_CENTER) };
        let words = format::number(desk.texts.language, value.abs(), 1);
        ui.painter().text(Pos2::new(at, middle), align, words, theme::regular(12.0), desk.colors.text_soft);
    }
}

/// The bars themselves.
fn plot(ui: &mut Ui, desk: &Desk<'_>, bars: &Bars, tops: &[f64], frame: Rect, span: [f64; 2]) {
    let (colors, map) = (desk.colors, desk.map());
    let drawn = |(bar, top): (&Bar, &f64)| -> Vec<Drawn> {
        let middle = top + 0.5;
        let style = match bar.item {
            ItemId::Actor(id) => map.actors.get(id).map(|actor| scatter::tint(map, colors, actor)),
            _ => None,
        };
        let [fill, edge] = style.map_or([colors.convergent; 2], |it| [it.fill, it.edge].map(theme::color));
        let one = |value: &f64| {
            let (fill, edge) = if *value < 0.0 { (colors.divergent, colors.divergent) } else { (fill, edge) };
            Drawn::new(middle, *value).width(0.72).fill(fill).stroke(Stroke::new(1.0, edge)).horizontal()
        };
        bar.values.iter().map(one).collect()
    };
    let all: Vec<Drawn> = bars.all.iter().zip(tops).flat_map(drawn).collect();
    let rows = rows(bars);
    let zero = Stroke::new(1.0, colors.line_control);
    Plot::new(bars.key)
        .width(frame.width())
        .height(frame.height())
        .sense(egui::Sense::hover())
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_crosshair(false)
        .show_x(false)
        .show_y(false)
        .invert_y(true)
        .show(ui, move |plot| {
            plot.set_plot_bounds(PlotBounds::from_min_max([span[0], 0.0], [span[1], rows]));
            plot.bar_chart(BarChart::new("bars", all).horizontal().allow_hover(false));
            plot.vline(VLine::new("zero", 0.0).stroke(zero).style(LineStyle::Solid).allow_hover(false));
        });
}

/// Words over the bars: what each side is, or where the mean is.
fn heads(ui: &Ui, colors: &Colors, bars: &Bars, head: Rect) {
    let span = span(bars);
    let at = |value: f64| head.left() + head.width() * ((value - span[0]) / (span[1] - span[0])) as f32;
    let say = |x: f32, align: Align2, words: &str| {
        let galley = ui.painter().layout_no_wrap(words.to_owned(), theme::regular(12.0), Color32::PLACEHOLDER);
        let rect = align.anchor_size(Pos2::new(x, head.bottom() - 3.0), galley.size());
        let over = (rect.right() - head.right()).max(0.0) - (head.left() - rect.left()).max(0.0);
        ui.painter().galley_with_override_text_color(rect.min - Vec2::new(over, 0.0), galley, colors.text_soft);
    };
    if let Some((mean, words)) = &bars.mean {
        say(at(*mean), Align2::CENTER_BOTTOM, words);
    }
    let [left, right] = &bars.sides;
    say(at(0.0) - 8.0, Align2::RIGHT_BOTTOM, left);
    say(at(0.0) + 8.0, Align2::LEFT_BOTTOM, right);
}

/// From where to where values go, zero included.
fn span(bars: &Bars) -> [f64; 2] {
    let values = || bars.all.iter().flat_map(|bar| bar.values.iter().copied());
    let most = values().chain(bars.mean.iter().map(|(mean, _)| *mean)).fold(0.0, f64::max);
    let least = values().fold(0.0, f64::min);
    let room = (most - least).max(1e-6) * 0.06;
    [if least < 0.0 { least - room } else { 0.0 }, most.max(1e-6) + room]
}

/// How many rows are there, gaps included.
fn rows(bars: &Bars) -> f64 {
    places(bars).last().map_or(0.0, |top| top + 1.0)
}

/// The top of each bar, in rows.
fn places(bars: &Bars) -> Vec<f64> {
    let mut top = -1.0;
    let mut next = |(rank, bar): (usize, &Bar)| {
        top += 1.0 + if bar.apart && rank > 0 { GAP } else { 0.0 };
        top
    };
    bars.all.iter().enumerate().map(&mut next).collect()
}

fn font(row: f32) -> egui::FontId {
    theme::regular(if row < 13.5 { 11.0 } else { 12.0 })
}

fn width(ui: &Ui, name: &str, font: egui::FontId) -> f32 {
    ui.painter().layout_no_wrap(name.to_owned(), font, Color32::PLACEHOLDER).size().x
}
