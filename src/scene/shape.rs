//! Plain things to draw, in view space: points of the screen at the chosen zoom, before panning.
//!
//! A canvas turns them into meshes, an export into elements of SVG. Nothing else is ever drawn on a map.

use super::{Rgb, Weight};
use crate::geometry::{Bounds, Point, Vector};

/// A regular break in a line: lengths in view points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dash {
    /// Length of a dash; 0 draws dots as wide as the line.
    pub on: f32,
    /// Length of a gap.
    pub off: f32,
}

/// A line around or along something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Width in view points.
    pub width: f32,
    /// Colour.
    pub color: Rgb,
    /// Its breaks; none: solid.
    pub dash: Option<Dash>,
}

impl Stroke {
    /// A solid line.
    pub const fn solid(width: f32, color: Rgb) -> Self {
        Self { width, color, dash: None }
    }
}

/// Which part of a text stands on its anchor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Its start.
    Left,
    /// Its middle.
    #[default]
    Center,
    /// Its end.
    Right,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextShape {
    /// Its anchor across, and the middle of its line (of ascent and descent) down.
    pub at: Point,
    /// What it says.
    pub text: String,
    /// Size in whole points.
    pub size: f32,
    /// Weight.
    pub weight: Weight,
    /// Ink.
    pub color: Rgb,
    /// Colour of the ring around its letters, 1.5 wide; none: no ring.
    pub halo: Option<Rgb>,
    /// What stands on the anchor.
    pub align: Align,
    /// 0 (not there) to 1, for fading.
    pub opacity: f32,
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A closed area. When not convex, it is star-shaped around the mean of its points.
    Polygon {
        /// Its outline.
        points: Vec<Point>,
        /// Whether it is convex.
        convex: bool,
        /// Inside.
        fill: Option<Rgb>,
        /// Outline.
        stroke: Option<Stroke>,
    },
    /// An open line.
    Path {
        /// Its points.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A disc or a ring.
    Disc {
        /// Its middle.
        center: Point,
        /// Its radius, to the middle of its outline.
        radius: f32,
        /// Inside.
        fill: Option<Rgb>,
        /// Outline.
        stroke: Option<Stroke>,
    },
    /// A box with round corners.
    Rect {
        /// Where.
        bounds: Bounds,
        /// Radius of its corners.
        radius: f32,
        /// Inside.
        fill: Option<Rgb>,
        /// Outline.
        stroke: Option<Stroke>,
        /// 0 (not there) to 1, for fading.
        opacity: f32,
    },
    /// A line of text.
    Text(TextShape),
}

impl Shape {
    /// The same shape elsewhere.
    #[must_use]
    pub fn translated(mut self, by: Vector) -> Self {
        match &mut self {
            Self::Polygon { points, .. } | Self::Path { points, .. } => points.iter_mut().for_each(|p| *p += by),
            Self::Disc { center, .. } => *center += by,
            Self::Rect { bounds, .. } => *bounds = bounds.translate(by),
            Self::Text(text) => text.at += by,
        }
        self
    }

    /// The same shape, larger by that factor from the origin: lines and type too.
    #[must_use]
    pub fn scaled(mut self, by: f32) -> Self {
        let away = |point: &mut Point| *point = Point::new(point.x * by, point.y * by);
        let wider = |stroke: &mut Stroke| {
            stroke.width *= by;
            stroke.dash = stroke.dash.map(|dash| Dash { on: dash.on * by, off: dash.off * by });
        };
        match &mut self {
            Self::Polygon { points, stroke, .. } => {
                points.iter_mut().for_each(away);
                stroke.iter_mut().for_each(wider);
            }
            Self::Path { points, stroke } => {
                points.iter_mut().for_each(away);
                wider(stroke);
            }
            Self::Disc { center, radius, stroke, .. } => {
                away(center);
                *radius *= by;
                stroke.iter_mut().for_each(wider);
            }
            Self::Rect { bounds, radius, stroke, .. } => {
                away(&mut bounds.min);
                away(&mut bounds.max);
                *radius *= by;
                stroke.iter_mut().for_each(wider);
            }
            Self::Text(text) => {
                away(&mut text.at);
                text.size = (text.size * by).round();
            }
        }
        self
    }
}

/// The solid pieces of a broken line, for canvases that know no dashes. Dots come out as pieces of one point.
pub fn dashes(points: &[Point], dash: Dash) -> Vec<Vec<Point>> {
    let mut pieces = Vec::new();
    let mut piece: Vec<Point> = Vec::new();
    let period = dash.on + dash.off;
    if period <= 0.01 {
        return vec![points.to_vec()];
    }
    let mut phase = 0.0_f32;
    if let Some(&first) = points.first() {
        piece.push(first);
    }
    for pair in points.windows(2) {
        let [a, b] = *pair else { continue };
        let length = a.distance(b);
        let mut done = 0.0;
        while length - done > 1e-4 {
            let drawing = phase < dash.on || (dash.on == 0.0 && phase == 0.0);
            let left = if drawing { dash.on - phase } else { period - phase };
            let step = left.min(length - done).max(0.0);
            done += step;
            phase += step;
            let here = a.lerp(b, done / length);
            if drawing {
                piece.push(here);
            }
            if drawing && phase >= dash.on - 1e-4 {
                pieces.push(std::mem::take(&mut piece));
                phase = phase.max(1e-3);
            } else if phase >= period - 1e-4 {
                phase = 0.0;
                piece = vec![here];
            }
        }
    }
    if piece.len() > 1 {
        pieces.push(piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_cover_their_share_of_a_line() {
        let line = [Point::ORIGIN, Point::new(60.0, 0.0), Point::new(130.0, 0.0)];
        let pieces = dashes(&line, Dash { on: 8.0, off: 5.0 });
        let drawn: f32 = pieces.iter().flat_map(|piece| piece.windows(2)).map(|pair| pair[0].distance(pair[1])).sum();
        assert_eq!(pieces.len(), 10, "one dash each 13 points");
        assert!((drawn - 80.0).abs() < 0.5, "eight thirteenths are drawn: {drawn}");
    }

    #[test]
    fn dots_are_pieces_without_length() {
        let pieces = dashes(&[Point::ORIGIN, Point::new(10.0, 0.0)], Dash { on: 0.0, off: 2.5 });
        assert_eq!(pieces.len(), 5, "at 0, 2.5, 5, 7.5 and 10");
        assert!(pieces.iter().all(|piece| piece.iter().all(|p| p.distance(piece[0]) < 0.01)), "no length");
    }
}
