//! From plain shapes to an SVG drawing in which text is text.

use std::collections::BTreeSet;
use std::fmt::{self, Write as _};

use super::font::{base64, subset};
use crate::assets;
use crate::geometry::{Bounds, Point, Vector};
use crate::scene::{Align, BASELINE_BELOW_MIDDLE, Rgb, Shape, Stroke, TextShape, Weight};

/// A drawing that grows.
#[derive(Debug, Default)]
pub(super) struct SvgWriter {
    body: String,
    regular: BTreeSet<char>,
    semi_bold: BTreeSet<char>,
}

impl SvgWriter {
    /// Adds shapes, moved by `by`.
    pub(super) fn shapes(&mut self, shapes: &[Shape], by: Vector) {
        for shape in shapes {
            self.shape(&shape.clone().translated(by));
        }
    }

    /// Opens a part of the drawing with a name for those who read it.
    pub(super) fn open(&mut self, id: &str) {
        let _infallible = writeln!(self.body, "<g id=\"{id}\">");
    }

    /// Closes the part opened last.
    pub(super) fn close(&mut self) {
        self.body.push_str("</g>\n");
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Polygon { points, fill, stroke, .. } => {
                self.tag("path", &[("d", &path(points, true))], *fill, *stroke, 1.0);
            }
            Shape::Path { points, stroke } => {
                self.tag("path", &[("d", &path(points, false))], None, Some(*stroke), 1.0);
            }
            Shape::Disc { center, radius, fill, stroke } => {
                let places = [("cx", &*number(center.x)), ("cy", &number(center.y)), ("r", &number(*radius))];
                self.tag("circle", &places, *fill, *stroke, 1.0);
            }
            Shape::Rect { bounds, radius, fill, stroke, opacity } => {
                let places = [
                    ("x", &*number(bounds.min.x)),
                    ("y", &number(bounds.min.y)),
                    ("width", &number(bounds.width())),
                    ("height", &number(bounds.height())),
                    ("rx", &number(*radius)),
                ];
                self.tag("rect", &places, *fill, *stroke, *opacity);
            }
            Shape::Text(text) => self.text(text),
        }
    }

    fn tag(&mut self, name: &str, places: &[(&str, &str)], fill: Option<Rgb>, stroke: Option<Stroke>, opacity: f32) {
        let mut tag = format!("<{name}");
        for (key, value) in places {
            add(&mut tag, format_args!(" {key}=\"{value}\""));
        }
        add(&mut tag, format_args!(" fill=\"{}\"", fill.map_or_else(|| "none".to_owned(), Rgb::to_hex)));
        if let Some(stroke) = stroke {
            add(
                &mut tag,
                format_args!(" stroke=\"{}\" stroke-width=\"{}\"", stroke.color.to_hex(), number(stroke.width)),
            );
            if let Some(dash) = stroke.dash {
                // A dash of no length with round ends is a dot as wide as the line.
                let (on, off) = (dash.on.max(0.01), dash.off);
                add(&mut tag, format_args!(" stroke-dasharray=\"{} {}\"", number(on), number(off)));
            }
            let dashed = stroke.dash.is_some_and(|dash| dash.on > 0.0);
            tag += if dashed { " stroke-linecap=\"butt\"" } else { " stroke-linecap=\"round\"" };
        }
        if opacity < 1.0 {
            add(&mut tag, format_args!(" opacity=\"{}\"", number(opacity)));
        }
        self.body.push_str(&tag);
        self.body.push_str("/>\n");
    }

    fn text(&mut self, text: &TextShape) {
        let (letters, weight) = match text.weight {
            Weight::Regular => (&mut self.regular, 400),
            Weight::SemiBold => (&mut self.semi_bold, 600),
        };
        letters.extend(text.text.chars());
        let anchor = match text.align {
            Align::Left => "start",
            Align::Center => "middle",
            Align::Right => "end",
        };
        let mut tag = format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\" fill=\"{}\"",
            number(text.at.x),
            number(text.at.y + text.size * BASELINE_BELOW_MIDDLE),
            number(text.size),
            text.color.to_hex(),
        );
        if let Some(halo) = text.halo {
            add(
                &mut tag,
                format_args!(
                    " stroke=\"{}\" stroke-width=\"{}\" paint-order=\"stroke\"",
                    halo.to_hex(),
                    number(text.size * 0.23)
                ),
            );
        }
        if text.opacity < 1.0 {
            add(&mut tag, format_args!(" opacity=\"{}\"", number(text.opacity)));
        }
        self.body.push_str(&tag);
        self.body.push('>');
        self.body.push_str(&escaped(&text.text));
        self.body.push_str("</text>\n");
    }

    /// The whole drawing: `page` is what is seen, `width` its width on screen or paper.
    pub(super) fn finish(self, page: Bounds, width: u32, title: &str, ground: Rgb) -> String {
        let size = page.size();
        let height = (width as f32 * size.y / size.x.max(1.0)).round();
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"{} {} {} {}\" \
             font-family=\"Inter\" stroke-linejoin=\"round\" xml:space=\"preserve\">\n<title>{}</title>\n",
            number(page.min.x),
            number(page.min.y),
            number(size.x),
            number(size.y),
            escaped(title),
        );
        svg.push_str("<style>\n");
        let faces = [(assets::INTER_REGULAR, &self.regular, 400), (assets::INTER_SEMIBOLD, &self.semi_bold, 600)];
        for (font, letters, weight) in faces {
            if let Some(part) = subset(font, letters) {
                let data = base64(&part);
                add(
                    &mut svg,
                    format_args!(
                        "@font-face{{font-family:Inter;font-weight:{weight};src:url(data:font/ttf;base64,{data})}}\n"
                    ),
                );
            }
        }
        svg.push_str("text{font-kerning:none;font-variant-ligatures:none}\n</style>\n");
        add(
            &mut svg,
            format_args!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n",
                number(page.min.x),
                number(page.min.y),
                number(size.x),
                number(size.y),
                ground.to_hex(),
            ),
        );
        svg.push_str(&self.body);
        svg.push_str("</svg>\n");
        svg
    }
}

/// Adds a formatted part; writing to a text cannot fail.
fn add(text: &mut String, part: fmt::Arguments<'_>) {
    let _infallible = text.write_fmt(part);
}

fn path(points: &[Point], closed: bool) -> String {
    let mut text = String::with_capacity(points.len() * 12);
    for (i, point) in points.iter().enumerate() {
        let command = if i == 0 { 'M' } else { 'L' };
        add(&mut text, format_args!("{command}{} {}", number(point.x), number(point.y)));
    }
    if closed {
        text.push('Z');
    }
    text
}

/// At most two decimals, without useless zeros; never the sign of zero.
fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Text inside a tag; control characters, which XML forbids, are left out.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}')) {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let cases = [(1.0, "1"), (0.5, "0.5"), (-0.001, "0"), (12.346, "12.35"), (100.0, "100")];
        for (value, text) in cases {
            assert_eq!(number(value), text, "{value}");
        }
    }

    #[test]
    fn names_cannot_break_the_drawing() {
        assert_eq!(escaped("<b>&\u{1}\""), "&lt;b&gt;&amp;&quot;", "escaped");
    }
}
