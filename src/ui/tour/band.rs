//! The band under the map while a tour plays: title, caption, legend, and the ways to the other steps.

use std::sync::Arc;

use egui::{
    Align, EventFilter, Frame, Galley, Layout, Margin, Panel, Pos2, Rect, Response, Sense, Stroke, Ui, UiBuilder, Vec2,
    WidgetInfo,
};

use super::legend::{Columns, Drawn, Lines};
use crate::i18n::Texts;
use crate::model::MapState;
use crate::scene::{LegendEntry, Scene, Sizes as TokenSizes};
use crate::session::{Action, Command, Icon, Mode, Session, TourAct};
use crate::ui::canvas::hidden_words;
use crate::ui::room::Scale;
use crate::ui::theme::Colors;
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, icons, theme, top_bar};

/// Steps that have a dot each; with more of them their number is enough.
const MOST_DOTS: usize = 16;
/// Rows that a title and a caption may take.
const MOST_ROWS: (usize, usize) = (2, 4);
/// Rows of a caption that always have their room, so that the map keeps its height from step to step.
const USUAL_ROWS: f32 = 2.0;
/// Lines in a column of the legend in the band.
const MOST_LINES: usize = 8;
/// Share of the width of the band that the legend takes at most, and share of the width of the map.
const WIDEST: f32 = 0.6;
const SHARE: f32 = 0.5;
/// Outside a projection, words grow with the height of the window, from this one on and so much at most.
const GROWS_FROM: f32 = 720.0;
const MOST_GROWN: f32 = 1.5;

/// Sizes of what the band shows.
#[derive(Clone, Copy)]
pub(super) struct Sizes {
    title: f32,
    caption: f32,
    /// Legend, rank of the step, notice.
    pub(super) small: f32,
    /// Room left and right, above and below.
    around: Vec2,
    /// Height of what can be pressed.
    press: f32,
    /// Whether ways have their words; else an icon each.
    in_words: bool,
}

impl Sizes {
    /// Before a room the whole interface has grown: the band takes the least that it needs.
    fn of(ui: &Ui, desk: &Desk<'_>) -> Self {
        let size = &desk.colors.palette.size;
        let touch = ui.input(egui::InputState::has_touch_screen);
        let press = |least: f32| if touch { size.target.touch } else { least };
        let text = &size.text;
        if desk.session.mode() == Mode::Projecting {
            return Self { press: press(size.target.mouse), ..Self::before_a_room(size, Scale::WHOLE) };
        }
        let around = Vec2::new(24.0, 12.0);
        // A tour is read from a distance, projected or not.
        let grown = (ui.ctx().content_rect().height() / GROWS_FROM).clamp(1.0, MOST_GROWN);
        let [title, caption, small] = [text.title, text.finding, text.label].map(|size| (size * grown).round());
        Self { title, caption, small, around, press: press((32.0 * grown).round()), in_words: true }
    }

    fn before_a_room(size: &TokenSizes, scale: Scale) -> Self {
        let text = &size.text;
        let [title, caption, small] = [text.question, text.body, text.caption].map(|size| scale.points(size));
        let around = Vec2::new(scale.points(16.0), scale.points(6.0));
        Self { title, caption, small, around, press: size.target.mouse, in_words: false }
    }

    /// Height of a title of one row and of the rows that a caption always has.
    fn usual(self) -> f32 {
        let [title, caption] =
            [theme::semibold(self.title), theme::regular(self.caption)].map(|font| theme::line_height(&font));
        title + 4.0 + caption * USUAL_ROWS
    }
}

/// What a step tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    title: String,
    caption: String,
    lessened: Option<String>,
}

impl Told {
    /// Of the step that plays.
    pub fn of(session: &Session) -> Option<Self> {
        let (step, ..) = session.tour_step().filter(|_| session.is_touring())?;
        let texts = session.texts();
        let [title, caption] = [&step.title, &step.caption].map(|text| texts.language.pick(text).0.to_owned());
        let lessened = session.is_step_lessened().then(|| texts.tour_lessened());
        Some(Self { title, caption, lessened })
    }

    /// Draws it with its legend at the foot of a second window.
    pub fn show(
        &self,
        ui: &mut Ui,
        (texts, map, colors): (Texts, &MapState, &Colors),
        scale: Scale,
        scene: &Scene,
        entries: &[LegendEntry],
    ) {
        let sizes = Sizes::before_a_room(&colors.palette.size, scale);
        let drawn = Drawn { texts, map, colors, entries };
        let laid = Laid::out(ui, self, drawn, scene, sizes, 0.0);
        let frame = Frame::new().fill(colors.panel).inner_margin(Margin::ZERO);
        let height = laid.height + 2.0 * sizes.around.y;
        Panel::bottom("room_step").exact_size(height.ceil()).frame(frame).show(ui, |ui| {
            laid.upper(ui, self, drawn, sizes);
        });
        laid.beside(ui, drawn, sizes);
    }
}

/// What a step tells, laid out: its words in the band, its legend beside them, or beside the map where the band would have
/// to grow for it.
struct Laid {
    words: Words,
    legend: Columns,
    /// Height of the upper part of the band.
    height: f32,
    /// Whether the legend stands beside the map.
    beside_map: bool,
}

impl Laid {
    /// `around` is what the band needs below its words.
    fn out(ui: &Ui, told: &Told, drawn: Drawn<'_>, scene: &Scene, sizes: Sizes, around: f32) -> Self {
        let width = ui.available_width() - 2.0 * sizes.around.x;
        let lines = Lines::of(ui, drawn, scene, sizes.small);
        let words = |legend: f32| {
            let room = if legend > 0.0 { width - legend - sizes.around.x } else { width };
            Words::of(ui, told, drawn.colors, sizes, room.max(160.0))
        };
        let plain = words(0.0);
        let height = plain.height().max(sizes.usual());
        let most = height + lines.height(1);
        let in_band = (1..=MOST_LINES).rev().filter(|rows| lines.height(*rows) <= most).find_map(|rows| {
            let legend = lines.width(rows);
            let words = (legend <= width * WIDEST).then(|| words(legend)).filter(|words| !words.is_cut())?;
            let height = words.height().max(sizes.usual()).max(lines.height(rows));
            (height <= most).then_some((words, rows, height))
        });
        if let Some((words, rows, height)) = in_band {
            return Self { words, legend: lines.in_columns(rows, width), height, beside_map: false };
        }
        let free = ui.available_height() - height - around - 4.5 * sizes.around.y;
        let legend = lines.in_box(Vec2::new(width * SHARE, free));
        Self { words: plain, legend, height, beside_map: true }
    }

    /// Draws the words on the left of the band, and the legend on its right when it stands there.
    fn upper(&self, ui: &Ui, told: &Told, drawn: Drawn<'_>, sizes: Sizes) {
        let whole = ui.max_rect().shrink2(sizes.around);
        written(ui, told, &self.words, whole.min, drawn.colors);
        if !self.beside_map {
            self.legend.show(ui, drawn, egui::pos2(whole.right() - self.legend.width(), whole.top() + 2.0));
        }
    }

    /// Draws the legend on the right of the map when it stands there.
    fn beside(&self, ui: &mut Ui, drawn: Drawn<'_>, sizes: Sizes) {
        if !self.beside_map {
            return;
        }
        let width = self.legend.width() + 1.5 * sizes.around.x;
        let frame = Frame::new().fill(drawn.colors.canvas).inner_margin(Margin::ZERO);
        let panel = Panel::right("tour_legend").exact_size(width.ceil()).frame(frame).show_separator_line(false);
        panel.show(ui, |ui| {
            let at = ui.max_rect().min + Vec2::new(0.5 * sizes.around.x, sizes.around.y);
            self.legend.show(ui, drawn, at);
        });
    }
}

/// What stands in the upper part of the band, laid out.
struct Words {
    title: Arc<Galley>,
    caption: Arc<Galley>,
    lessened: Option<Arc<Galley>>,
}

impl Words {
    fn of(ui: &Ui, told: &Told, colors: &Colors, sizes: Sizes, width: f32) -> Self {
        let lines = |text: &str, font: egui::FontId, ink, rows: usize| {
            let mut job = theme::paragraph(widgets::unbroken(text), font, ink, width);
            job.wrap.max_rows = rows;
            ui.painter().layout_job(job)
        };
        let small = theme::regular(sizes.small);
        Self {
            title: lines(&told.title, theme::semibold(sizes.title), colors.text, MOST_ROWS.0),
            caption: lines(&told.caption, theme::regular(sizes.caption), colors.text_soft, MOST_ROWS.1),
            lessened: told.lessened.as_deref().map(|said| lines(said, small, colors.note, 2)),
        }
    }

    fn is_cut(&self) -> bool {
        self.title.elided || self.caption.elided
    }

    fn height(&self) -> f32 {
        let lessened = self.lessened.as_ref().map_or(0.0, |galley| galley.size().y + 4.0);
        self.title.size().y + 4.0 + self.caption.size().y + lessened
    }
}

/// Draws it at the foot of the map.
pub fn band(ui: &mut Ui, desk: &mut Desk<'_>, scene: &Scene, entries: &[LegendEntry]) {
    let Some((_, rank, count)) = desk.session.tour_step() else { return };
    let Some(told) = Told::of(desk.session) else { return };
    let sizes = Sizes::of(ui, desk);
    let drawn = Drawn { texts: desk.texts, map: desk.map(), colors: desk.colors, entries };
    let laid = Laid::out(ui, &told, drawn, scene, sizes, sizes.press);
    let height = laid.height + sizes.press + 2.5 * sizes.around.y;
    let frame = Frame::new().fill(desk.colors.panel).inner_margin(Margin::ZERO);
    Panel::bottom("tour").exact_size(height.ceil()).frame(frame).show(ui, |ui| {
        let whole = ui.max_rect().shrink2(Vec2::new(sizes.around.x, 0.0));
        laid.upper(ui, &told, drawn, sizes);
        let bottom = whole.bottom() - 0.8 * sizes.around.y;
        let foot = Rect::from_x_y_ranges(whole.x_range(), bottom - sizes.press..=bottom);
        let left = UiBuilder::new().id_salt("ways").max_rect(foot).layout(Layout::left_to_right(Align::Center));
        let left = ui.scope_builder(left, |ui| ways(ui, desk, rank, count, sizes, scene));
        let rest = foot.with_min_x(left.response.rect.right() + 12.0);
        let right = UiBuilder::new().id_salt("end").max_rect(rest).layout(Layout::right_to_left(Align::Center));
        ui.scope_builder(right, |ui| end(ui, desk, sizes));
    });
    let drawn = Drawn { texts: desk.texts, map: desk.map(), colors: desk.colors, entries };
    laid.beside(ui, drawn, sizes);
}

/// Title, caption, and what the step has lost.
fn written(ui: &Ui, told: &Told, words: &Words, at: Pos2, colors: &Colors) {
    let mut top = at.y;
    let parts = [
        (Some(told.title.as_str()), Some(&words.title)),
        (Some(told.caption.as_str()), Some(&words.caption)),
        (told.lessened.as_deref(), words.lessened.as_ref()),
    ];
    for (rank, (said, galley)) in parts.into_iter().enumerate() {
        let Some((said, galley)) = said.filter(|said| !said.is_empty()).zip(galley) else { continue };
        let rect = Rect::from_min_size(egui::pos2(at.x, top), galley.size());
        let response = ui.interact(rect, ui.scope_id().with(("said", rank)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, said));
        ui.painter().galley(rect.min, Arc::clone(galley), colors.text);
        top = rect.bottom() + 4.0;
        if galley.elided {
            response.on_hover_text(said);
        }
    }
}

/// Back, a dot for each step, on; which step it is, and what it hides.
fn ways(ui: &mut Ui, desk: &mut Desk<'_>, rank: usize, count: usize, sizes: Sizes, scene: &Scene) {
    let texts = desk.texts;
    ui.spacing_mut().item_spacing.x = 8.0;
    let back = Way { command: Command::PreviousStep, words: texts.tour_previous(), icon: Icon::Left };
    way(ui, desk, &back, Weight::Plain, rank > 0, sizes);
    if count <= MOST_DOTS {
        dots(ui, desk, rank, sizes);
    }
    let on = Way { command: Command::NextStep, words: texts.tour_next(), icon: Icon::Right };
    way(ui, desk, &on, Weight::Main, rank + 1 < count, sizes);
    ui.add_space(6.0);
    let hidden = if sizes.in_words { hidden_words(desk, scene.hidden) } else { String::new() };
    let said = [texts.tour_rank(rank + 1, count), hidden];
    let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
    line(ui, &said.join("  ·  "), theme::regular(sizes.small), desk.colors.text_faint);
}

/// A way to another step.
struct Way {
    command: Command,
    words: String,
    icon: Icon,
}

/// A button that does a command; its key is under the pointer.
fn way(ui: &mut Ui, desk: &mut Desk<'_>, way: &Way, weight: Weight, on: bool, sizes: Sizes) {
    let weight = if on { weight } else { Weight::Plain };
    let button = ui.add_enabled_ui(on, |ui| {
        if sizes.in_words {
            widgets::sized_button(ui, desk.colors, None, &way.words, weight, sizes.press)
        } else {
            icon(ui, desk, way.icon, &way.words, sizes)
        }
    });
    keep_arrows(ui, &button.inner);
    let key = way.command.shown_key(desk.texts).unwrap_or_default();
    if button.inner.on_hover_text(key).clicked() {
        desk.command(way.command);
    }
}

/// A button without words.
fn icon(ui: &mut Ui, desk: &Desk<'_>, icon: Icon, name: &str, sizes: Sizes) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(sizes.press), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, enabled, name));
    widgets::choice(ui, desk.colors, &response, 8, false);
    let ink = if enabled { desk.colors.text } else { desk.colors.line_soft };
    icons::paint(ui.painter(), icon, Rect::from_center_size(rect.center(), Vec2::splat(18.0)), ink);
    widgets::focus_ring(ui, &response, desk.colors, 8.0);
    response
}

/// The arrows lead from step to step, not from button to button.
fn keep_arrows(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
}

fn dots(ui: &mut Ui, desk: &mut Desk<'_>, at: usize, sizes: Sizes) {
    ui.spacing_mut().item_spacing.x = 0.0;
    let wide = if sizes.press > 40.0 { 28.0 } else { 18.0 };
    let steps: Vec<_> = desk.session.tour_steps().into_iter().map(|step| (step.id, step.title.clone())).collect();
    for (rank, (id, title)) in steps.into_iter().enumerate() {
        let (rect, response) = ui.allocate_exact_size(Vec2::new(wide, sizes.press), Sense::click());
        let name = desk.texts.tour_step(rank + 1, desk.texts.language.pick(&title).0);
        response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, rank == at, &name));
        let (painter, center) = (ui.painter(), rect.center());
        if rank == at {
            painter.circle_filled(center, 6.0, desk.colors.accent);
        } else {
            let ink = if response.hovered() { desk.colors.accent } else { desk.colors.line_control };
            painter.circle_stroke(center, 4.5, Stroke::new(1.5, ink));
        }
        widgets::focus_ring(ui, &response, desk.colors, 8.0);
        keep_arrows(ui, &response);
        if response.on_hover_text(&name).clicked() {
            desk.push(Action::Tour(TourAct::Look(id)));
        }
    }
    ui.spacing_mut().item_spacing.x = 8.0;
}

/// The way out, the notice of the map, and its name where there is room.
fn end(ui: &mut Ui, desk: &mut Desk<'_>, sizes: Sizes) {
    ui.spacing_mut().item_spacing.x = 12.0;
    let words = desk.texts.tour_leave();
    let leave = if sizes.in_words {
        widgets::sized_button(ui, desk.colors, Some(Icon::Close), &words, Weight::Quiet, sizes.press)
    } else {
        icon(ui, desk, Icon::Close, &words, sizes).on_hover_text(&words)
    };
    keep_arrows(ui, &leave);
    if leave.clicked() {
        desk.push(Action::Tour(TourAct::Leave));
    }
    let (notice, _) = desk.texts.language.pick(&desk.project().header.short_notice);
    if !notice.is_empty() {
        line(ui, notice, theme::regular(sizes.small), desk.colors.note);
    }
    let title = desk.project().header.title.trim();
    let font = theme::regular(sizes.small);
    let galley = ui.painter().layout_no_wrap(title.to_owned(), font.clone(), desk.colors.text_faint);
    if !title.is_empty() && galley.size().x + 48.0 <= ui.available_width() {
        line(ui, title, font, desk.colors.text_faint);
        top_bar::sign(ui, desk);
    }
}

/// Words on one line, cut where there is no room.
fn line(ui: &mut Ui, words: &str, font: egui::FontId, ink: egui::Color32) {
    let room = ui.available_width();
    if words.is_empty() || room < 40.0 {
        return;
    }
    let galley = widgets::elided(ui, words, font, room);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, words));
    let cut = galley.elided;
    ui.painter().galley(rect.min, galley, ink);
    if cut {
        response.on_hover_text(words);
    }
}

/// A pencil over the foot of the map where it is no longer as the step shows it, and the way back.
pub fn departed(ui: &mut Ui, desk: &mut Desk<'_>, map: Rect) {
    let departure = desk.session.departure();
    if !desk.session.is_touring() || !(departure.view || departure.map) {
        return;
    }
    let texts = desk.texts;
    let words = if departure.view { texts.tour_departs_view() } else { texts.tour_departs_map() };
    let area = Rect::from_min_max(egui::pos2(map.left() + 16.0, map.bottom() - 52.0), map.max);
    let layout = Layout::left_to_right(Align::Min);
    ui.scope_builder(UiBuilder::new().id_salt("departed").max_rect(area).layout(layout), |ui| {
        widgets::floating_sheet(ui, desk.colors).inner_margin(Margin::symmetric(10, 5)).show(ui, |ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(18.0, 26.0), Sense::hover());
            icons::paint(
                ui.painter(),
                Icon::Pencil,
                Rect::from_center_size(rect.center(), Vec2::splat(16.0)),
                desk.colors.text_soft,
            );
            ui.label(widgets::soft(words, desk.colors));
            if departure.view {
                let back = widgets::sized_button(ui, desk.colors, None, &texts.tour_return(), Weight::Plain, 26.0);
                keep_arrows(ui, &back);
                if back.clicked() {
                    desk.push(Action::Tour(TourAct::Return));
                }
            }
        });
    });
}
