//! The map on a page: title, question, map, legend, notice.

use std::sync::Arc;

use super::svg::SvgWriter;
use crate::analysis::{Analyses, attitudes, without_those_who_left};
use crate::geometry::{Bounds, Point, Vector};
use crate::i18n::{Language, Texts};
use crate::model::{Audience, Indicator, LensColor, Project};
use crate::scene::{
    Align, DrawState, FontMeasure, LabelRequest, LabelText, LegendEntry, MeasureText as _, Palette, Rgb, SWATCH, Scene,
    SceneOptions, Shape, Stroke, TextShape, Theme, Weight, draw, legend, place_labels,
};

/// What is asked of a picture of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportOptions {
    /// Width of the picture, in pixels; its height follows.
    pub width: u32,
    /// Language of its words.
    pub language: Language,
    /// Its colours.
    pub theme: Theme,
    /// Who may see it: [`Audience::All`] leaves out what is for the team.
    pub audience: Audience,
    /// What is shown, as on screen; language, theme and audience above win.
    pub scene: SceneOptions,
}

impl Default for ExportOptions {
    fn default() -> Self {
        Self {
            width: Self::USUAL_WIDTH,
            language: Language::default(),
            theme: Theme::default(),
            audience: Audience::All,
            scene: SceneOptions::default(),
        }
    }
}

impl ExportOptions {
    /// The width of a picture when none is asked.
    pub const USUAL_WIDTH: u32 = 1_920;

    /// The map as its file likes to be shown, for participants.
    pub fn of(project: &Project) -> Self {
        let display = &project.display;
        let scene = SceneOptions {
            lens: display.lens,
            layers: display.layers,
            scale: project.header.scale,
            ..SceneOptions::default()
        };
        Self { scene, ..Self::default() }
    }
}

/// Least width of a page, in its own points.
const LEAST_WIDTH: f32 = 960.0;
/// A map is not enlarged more than that.
const MOST_ZOOM: f32 = 1.4;
const MARGIN: f32 = 28.0;
const MEASURE: FontMeasure = FontMeasure;

/// The map of a project as an SVG page: title, question, map, legend and notice; text stays text.
pub fn svg(project: &Project, options: &ExportOptions) -> String {
    let palette = Palette::of(options.theme);
    let mut scene_options = SceneOptions {
        theme: options.theme,
        language: options.language,
        participants_only: options.audience == Audience::All,
        projection: None,
        ..options.scene.clone()
    };
    if scene_options.lens.color == LensColor::Attitude && options.audience == Audience::Team {
        scene_options.attitudes = Arc::new(attitudes(&project.map, project.header.scale));
    }
    let lens = scene_options.lens;
    if lens.indicator.is_some() || lens.sized_by.is_some() || lens.ringed_by.is_some() {
        let all = Analyses::of(&without_those_who_left(project));
        let marks = |indicator: Option<Indicator>| {
            Arc::new(indicator.map(|one| super::marks(&all, one, options.language)).unwrap_or_default())
        };
        scene_options.marks_of_color = marks(lens.indicator);
        scene_options.marks_of_size = marks(lens.sized_by);
        scene_options.marks_of_ring = marks(lens.ringed_by);
    }
    // What rests on positions for the team only is not for participants.
    if options.audience == Audience::All {
        let overlay = scene_options.overlay.take();
        scene_options.overlay = overlay.map(|it| super::overlay(&project.map, it.rule, Audience::All));
    }
    let scene = Scene::build(&project.map, &scene_options, &MEASURE);
    let legend = legend(&scene, &project.map, palette);
    let mut page = Page::new(&scene, palette, options.language);
    page.head(project, options.audience);
    page.map(&scene);
    page.legend(&legend, project);
    page.foot(project, scene.hidden.actors);
    page.finish(project, options.width)
}

struct Page {
    writer: SvgWriter,
    palette: &'static Palette,
    texts: Texts,
    width: f32,
    zoom: f32,
    /// Size of the page's own words, 1 on a page of the least width.
    scale: f32,
    /// How far the page is written.
    y: f32,
}

impl Page {
    fn new(scene: &Scene, palette: &'static Palette, language: Language) -> Self {
        let drawn = scene.bounds.width();
        let width = (drawn + 2.0 * MARGIN).max(LEAST_WIDTH);
        let zoom = if drawn > 0.0 { ((width - 2.0 * MARGIN) / drawn).min(MOST_ZOOM) } else { 1.0 };
        let scale = (width / LEAST_WIDTH).sqrt().clamp(1.0, 4.0);
        Self { writer: SvgWriter::default(), palette, texts: Texts::new(language), width, zoom, scale, y: MARGIN }
    }

    fn line(&mut self, text: &str, at: Point, size: f32, weight: Weight, color: Rgb) {
        let shape =
            TextShape { at, text: text.to_owned(), size, weight, color, halo: None, align: Align::Left, opacity: 1.0 };
        self.writer.shapes(&[Shape::Text(shape)], Vector::ZERO);
    }

    /// Writes a running text across the page and moves below it.
    fn paragraph(&mut self, text: &str, size: f32, weight: Weight, color: Rgb) {
        let size = (size * self.scale).round();
        // Regular advances are a little narrower than those of the other weight.
        let width = (self.width - 2.0 * MARGIN) * if weight == Weight::SemiBold { 0.93 } else { 1.0 };
        for line in LabelText::paragraph(text, width, size, &MEASURE).lines {
            self.line(&line.text, Point::new(MARGIN, self.y + size * 0.7), size, weight, color);
            self.y += size * 1.4;
        }
    }

    fn head(&mut self, project: &Project, audience: Audience) {
        let header = &project.header;
        let title = header.title.as_str();
        let asked = audience.may_see(header.question_provenance.audience);
        let question = if asked { self.texts.language.pick(&header.question).0 } else { "" };
        self.writer.open("head");
        if !title.is_empty() {
            self.paragraph(title, 22.0, Weight::SemiBold, self.palette.text);
        }
        if !question.is_empty() {
            self.paragraph(question, 15.0, Weight::Regular, self.palette.text_soft);
        }
        self.writer.close();
        self.y += 14.0 * self.scale;
    }

    fn map(&mut self, scene: &Scene) {
        if scene.bounds.is_empty() {
            return;
        }
        let request = LabelRequest { sizes: (1.0, 400.0), ..LabelRequest::everything(self.zoom) };
        let labels = place_labels(scene, &request);
        let shapes = draw(scene, &labels, &DrawState::at(self.zoom), self.palette);
        let drawn = scene.bounds.width() * self.zoom;
        let left = (self.width - drawn) / 2.0;
        let by = Vector::new(left - scene.bounds.min.x * self.zoom, self.y - scene.bounds.min.y * self.zoom);
        self.writer.open("map");
        self.writer.shapes(&shapes, by);
        self.writer.close();
        self.y += scene.bounds.height() * self.zoom + 18.0 * self.scale;
    }

    /// Lines of signs and words, as many on a row as fit.
    fn legend(&mut self, entries: &[LegendEntry], project: &Project) {
        let entries: Vec<&LegendEntry> = entries.iter().filter(|entry| !entry.hidden).collect();
        if entries.is_empty() {
            return;
        }
        self.writer.open("legend");
        self.rule();
        let scale = self.scale;
        let size = (13.0 * scale).round();
        let (gap, row) = (8.0 * scale, 26.0 * scale);
        let mut x = MARGIN;
        self.y += row * 0.6;
        for entry in entries {
            let words = entry.words(self.texts, &project.map);
            let width = SWATCH.x * scale + gap + MEASURE.width(&words, size, Weight::Regular);
            if x > MARGIN && x + width > self.width - MARGIN {
                x = MARGIN;
                self.y += row;
            }
            let swatch: Vec<Shape> = entry.swatch.iter().map(|shape| scaled(shape, scale)).collect();
            self.writer.shapes(&swatch, Vector::new(x, self.y - SWATCH.y * scale / 2.0));
            let at = Point::new(x + SWATCH.x * scale + gap, self.y);
            self.line(&words, at, size, Weight::Regular, self.palette.text);
            x += width + 22.0 * scale;
        }
        self.y += row * 0.9;
        self.writer.close();
    }

    fn rule(&mut self) {
        let line = vec![Point::new(MARGIN, self.y), Point::new(self.width - MARGIN, self.y)];
        let stroke = Stroke::solid(1.0, self.palette.line_soft);
        self.writer.shapes(&[Shape::Path { points: line, stroke }], Vector::ZERO);
    }

    fn foot(&mut self, project: &Project, hidden: usize) {
        let header = &project.header;
        let short = self.texts.language.pick(&header.short_notice).0;
        let notice = if short.is_empty() { self.texts.language.pick(&header.notice).0 } else { short };
        self.writer.open("foot");
        if hidden > 0 {
            let words = self.texts.canvas_hidden_actors(hidden);
            self.paragraph(&words, 12.0, Weight::Regular, self.palette.text_soft);
        }
        if !notice.is_empty() {
            self.paragraph(notice, 12.0, Weight::Regular, self.palette.note);
        }
        let made_with = self.texts.export_made_with();
        self.paragraph(&made_with, 12.0, Weight::Regular, self.palette.text_faint);
        self.writer.close();
    }

    fn finish(self, project: &Project, width: u32) -> String {
        let page = Bounds::new(Point::ORIGIN, Point::new(self.width, self.y + MARGIN * 0.6));
        let title = &project.header.title;
        self.writer.finish(page, width, title, self.palette.canvas)
    }
}

/// A shape of a legend on a page with larger words.
fn scaled(shape: &Shape, by: f32) -> Shape {
    let place = |point: Point| Point::new(point.x * by, point.y * by);
    let line = |stroke: Stroke| Stroke {
        width: stroke.width * by,
        dash: stroke.dash.map(|dash| crate::scene::Dash { on: dash.on * by, off: dash.off * by }),
        ..stroke
    };
    match shape.clone() {
        Shape::Polygon { points, convex, fill, stroke } => {
            Shape::Polygon { points: points.into_iter().map(place).collect(), convex, fill, stroke: stroke.map(line) }
        }
        Shape::Path { points, stroke } => {
            Shape::Path { points: points.into_iter().map(place).collect(), stroke: line(stroke) }
        }
        Shape::Disc { center, radius, fill, stroke } => {
            Shape::Disc { center: place(center), radius: radius * by, fill, stroke: stroke.map(line) }
        }
        Shape::Rect { bounds, radius, fill, stroke, opacity } => Shape::Rect {
            bounds: Bounds::new(place(bounds.min), place(bounds.max)),
            radius: radius * by,
            fill,
            stroke: stroke.map(line),
            opacity,
        },
        Shape::Text(text) => Shape::Text(TextShape { at: place(text.at), size: text.size * by, ..text }),
    }
}
