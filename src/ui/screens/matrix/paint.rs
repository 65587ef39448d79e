//! How cells look: ground and sign, « ? », empty, debated, covered.

use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind};

use super::cell::{Cell, Held};
use crate::model::Scale;
use crate::session::Icon;
use crate::ui::fields::Entry;
use crate::ui::icons;
use crate::ui::theme::{self, Colors};

/// Radius of the corners of a cell.
const RADIUS: f32 = 4.0;
/// How far the slant of a debated cell leans.
const LEAN: f32 = 5.0;

/// The brush of cells.
pub(super) struct Brush<'a> {
    pub(super) painter: &'a Painter,
    pub(super) colors: &'a Colors,
    pub(super) scale: Scale,
}

impl Brush<'_> {
    /// A cell with what it holds; a minus that waits for its digit stands in its place.
    pub(super) fn cell(&self, rect: Rect, cell: Cell, held: Held, minus: bool) {
        match held.minority {
            _ if minus => {
                self.painter.rect(rect, RADIUS, self.colors.panel, self.colors.outline(), StrokeKind::Inside);
                self.sign(rect.center(), "−", Entry::Unknown);
            }
            Some(minority) => self.debated(rect, cell, held.entry, minority),
            None => {
                self.ground(rect, held.entry);
                self.sign(rect.center(), &cell.sign(held.entry), held.entry);
            }
        }
        if held.team {
            let at = Rect::from_center_size(egui::pos2(rect.right() - 9.0, rect.center().y), egui::Vec2::splat(11.0));
            icons::paint(self.painter, Icon::Lock, at, self.ink(held.minority.unwrap_or(held.entry)));
        }
    }

    /// What a simulation changes: « ≠ » in a corner, and dots around.
    pub(super) fn changed(&self, rect: Rect) {
        let path = rounded(rect.shrink(0.5), 0.0, 0.0, true);
        self.painter.extend(Shape::dotted_line(&path, self.colors.text, 4.0, 1.1));
        let at = rect.right_top() + egui::vec2(-9.0, 8.0);
        self.painter.circle(at, 6.0, self.colors.panel, Stroke::new(1.2, self.colors.text));
        for y in [-1.5, 1.5] {
            let ends = [at + egui::vec2(-3.0, y), at + egui::vec2(3.0, y)];
            self.painter.line_segment(ends, Stroke::new(1.2, self.colors.text));
        }
        let slant = [at + egui::vec2(-1.6, 3.4), at + egui::vec2(1.6, -3.4)];
        self.painter.line_segment(slant, Stroke::new(1.2, self.colors.text));
    }

    /// A cell whose value nobody is to read yet.
    pub(super) fn cover(&self, rect: Rect) {
        self.painter.rect(rect, RADIUS, self.colors.sunken, self.colors.hairline(), StrokeKind::Inside);
    }

    /// The ground of an entry: its colour, a dashed outline for « ? », a hairline for nothing.
    pub(super) fn ground(&self, rect: Rect, entry: Entry) {
        match entry {
            Entry::Value(_) => {
                self.painter.rect_filled(rect, RADIUS, self.fill(entry));
                if self.colors.is_high_contrast() {
                    self.painter.rect_stroke(rect, RADIUS, self.colors.outline(), StrokeKind::Inside);
                }
            }
            Entry::Unknown => {
                self.painter.rect_filled(rect, RADIUS, self.colors.panel);
                let corners = rect.shrink(0.75);
                let path = rounded(corners, 0.0, 0.0, true);
                let stroke = Stroke::new(1.0, self.colors.line_control);
                self.painter.extend(Shape::dashed_line(&path, stroke, 4.0, 3.0));
            }
            Entry::Empty => {
                self.painter.rect_stroke(rect, RADIUS, self.colors.hairline(), StrokeKind::Inside);
            }
        }
    }

    /// The two values that the room holds, on both sides of a slant.
    pub(super) fn debated(&self, rect: Rect, cell: Cell, entry: Entry, minority: Entry) {
        let middle = rect.left() + rect.width() * 0.58;
        let left = Rect::from_min_max(rect.min, egui::pos2(middle - 1.0, rect.bottom()));
        let right = Rect::from_min_max(egui::pos2(middle + 1.0, rect.top()), rect.max);
        for (part, lean, of) in [(left, [0.0, LEAN], entry), (right, [LEAN, 0.0], minority)] {
            let path = rounded(part, lean[0], lean[1], false);
            let line = if matches!(of, Entry::Value(_)) { Stroke::NONE } else { self.colors.outline() };
            self.painter.add(Shape::convex_polygon(path, self.fill(of), line));
            self.sign(part.center(), &cell.sign(of), of);
        }
    }

    fn sign(&self, at: Pos2, sign: &str, entry: Entry) {
        let font = if entry == Entry::Value(0) { theme::regular(13.0) } else { theme::semibold(13.0) };
        self.painter.text(at, Align2::CENTER_CENTER, sign, font, self.ink(entry));
    }

    fn fill(&self, entry: Entry) -> Color32 {
        match entry {
            Entry::Value(value) => theme::color(self.colors.palette.position(value, self.scale).0),
            Entry::Unknown | Entry::Empty => self.colors.panel,
        }
    }

    fn ink(&self, entry: Entry) -> Color32 {
        match entry {
            Entry::Value(value) => theme::color(self.colors.palette.position(value, self.scale).1),
            Entry::Unknown | Entry::Empty => self.colors.text,
        }
    }
}

/// The outline of a cell or of a side of one: `left` and `right` are how far those edges lean, from the bottom out to
/// the top; an edge that leans has sharp corners.
fn rounded(rect: Rect, left: f32, right: f32, closed: bool) -> Vec<Pos2> {
    let corner = |center: Pos2, from: f32| {
        (0..=4).map(move |step| {
            let angle = std::f32::consts::FRAC_PI_2 * (from + step as f32 / 4.0);
            center + egui::Vec2::angled(angle) * RADIUS
        })
    };
    let inner = rect.shrink(RADIUS);
    let mut path: Vec<Pos2> = Vec::with_capacity(21);
    if right > 0.0 {
        path.push(rect.right_bottom() - egui::vec2(right, 0.0));
    } else {
        path.extend(corner(inner.right_bottom(), 0.0));
    }
    if left > 0.0 {
        path.push(rect.left_bottom() - egui::vec2(left, 0.0));
        path.push(rect.left_top() + egui::vec2(left, 0.0));
    } else {
        path.extend(corner(inner.left_bottom(), 1.0));
        path.extend(corner(inner.left_top(), 2.0));
    }
    if right > 0.0 {
        path.push(rect.right_top() + egui::vec2(right, 0.0));
    } else {
        path.extend(corner(inner.right_top(), 3.0));
    }
    if closed {
        path.extend(path.first().copied());
    }
    path
}
