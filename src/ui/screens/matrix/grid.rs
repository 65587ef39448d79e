//! The table itself: heads, first column, cells, totals. Only what is on the page is laid out.

use egui::{Align2, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::cell::{Cell, Line};
use super::order::{HEAD_SIZE, Ordered};
use super::page::Shape;
use super::paint::Brush;
use crate::analysis::opposition::Weights;
use crate::i18n::format;
use crate::model::{Actor, StakeId};
use crate::scene::{FontMeasure, LabelText};
use crate::session::Icon;
use crate::ui::{Desk, fields, icons, theme, widgets};

/// Gap between two cells.
const GAP: f32 = 3.0;

/// A page of a matrix, where it is drawn.
pub(super) struct Grid<'a> {
    pub(super) order: &'a Ordered,
    pub(super) shape: Shape,
    /// Its left top corner.
    pub(super) at: egui::Pos2,
    /// Ranks of the first row and column of the page.
    pub(super) start: [usize; 2],
    /// Ranks of the cell that the keyboard is at.
    pub(super) cursor: [usize; 2],
    /// The id of that cell, whichever it is.
    pub(super) cursor_id: Id,
    /// Whether a minus waits for its digit.
    pub(super) minus: bool,
    /// Whether heads of stakes have the share that is against.
    pub(super) gauges: bool,
    /// What stands in the corner.
    pub(super) corner: &'a str,
}

/// What was done to the table.
#[derive(Default)]
pub(super) struct Done {
    /// The cell that was pressed, by ranks.
    pub(super) pressed: Option<[usize; 2]>,
    /// The stake whose head was pressed.
    pub(super) sort_by: Option<StakeId>,
    /// The cell that the keyboard is at, when it is one.
    pub(super) cursor: Option<Response>,
}

impl Grid<'_> {
    fn rows(&self) -> std::ops::Range<usize> {
        self.start[0]..(self.start[0] + self.shape.rows).min(self.order.rows.len())
    }

    fn columns(&self) -> std::ops::Range<usize> {
        self.start[1]..(self.start[1] + self.shape.columns).min(self.order.columns.len())
    }

    fn left(&self, column: usize) -> f32 {
        self.at.x + self.shape.first + (column - self.start[1]) as f32 * self.shape.column
    }

    fn top(&self, row: usize) -> f32 {
        self.at.y + self.shape.head + (row - self.start[0]) as f32 * self.shape.pitch
    }

    fn cell(&self, row: usize, column: usize) -> Rect {
        let at = egui::pos2(self.left(column), self.top(row));
        let whole = Rect::from_min_size(at, Vec2::new(self.shape.column, self.shape.pitch));
        whole.shrink(GAP / 2.0)
    }

    /// The whole of it, totals included.
    pub(super) fn rect(&self) -> Rect {
        let (rows, columns) = (self.rows().len() as f32, self.columns().len() as f32);
        let width = self.shape.first + columns * self.shape.column + self.shape.totals;
        let height = self.shape.head + rows * self.shape.pitch + self.shape.foot;
        Rect::from_min_size(self.at, Vec2::new(width, height))
    }

    /// Draws it.
    pub(super) fn show(&self, ui: &Ui, desk: &Desk<'_>) -> Done {
        ui.ctx().allow_widget_id_changes_in(self.rect().expand(8.0));
        let mut done = Done::default();
        self.cells(ui, desk, &mut done);
        self.heads(ui, desk, &mut done);
        self.first_column(ui, desk, &mut done);
        if !desk.session.hides_positions() {
            self.totals(ui, desk);
        }
        if let Some(response) = &done.cursor {
            if response.has_focus() {
                widgets::focus_ring(ui, response, desk.colors, 4.0);
            } else {
                let line = Stroke::new(1.5, desk.colors.line_control);
                ui.painter().rect_stroke(response.rect.expand(1.5), 5.0, line, StrokeKind::Outside);
            }
        }
        done
    }

    fn cells(&self, ui: &Ui, desk: &Desk<'_>, done: &mut Done) {
        let (map, hidden) = (desk.map(), desk.session.hides_positions());
        let brush = Brush { painter: ui.painter(), colors: desk.colors, scale: desk.project().header.scale };
        for row in self.rows() {
            for column in self.columns() {
                let Some(lines) = self.order.lines([row, column]) else { continue };
                let Some(cell) = Cell::of(lines[0], lines[1]) else { continue };
                let rect = self.cell(row, column);
                let at_cursor = self.cursor == [row, column];
                let (id, sense) = if at_cursor {
                    (self.cursor_id, Sense::click())
                } else {
                    (ui.scope_id().with(("cell", lines)), Sense::CLICK)
                };
                let response = ui.interact(rect, id, sense);
                response.widget_info(|| WidgetInfo::labeled(Role::GridCell, ui.is_enabled(), cell.spoken(desk)));
                if hidden {
                    brush.cover(rect);
                } else {
                    brush.cell(rect, cell, cell.held(map), at_cursor && self.minus);
                    if cell.earlier(desk).is_some() {
                        brush.changed(rect);
                    }
                }
                if response.hovered() {
                    ui.painter().rect_stroke(rect, 4.0, Stroke::new(1.0, desk.colors.accent), StrokeKind::Inside);
                }
                if response.clicked() {
                    done.pressed = Some([row, column]);
                }
                if at_cursor {
                    done.cursor = Some(response);
                } else if response.hovered() {
                    response.on_hover_text(cell.spoken(desk));
                }
            }
        }
    }

    fn heads(&self, ui: &Ui, desk: &Desk<'_>, done: &mut Done) {
        let corner = egui::pos2(self.at.x + self.shape.first - 10.0, self.at.y + self.shape.head - 12.0);
        if !self.corner.is_empty() {
            let ink = desk.colors.text_soft;
            ui.painter().text(corner, Align2::RIGHT_CENTER, self.corner, theme::regular(12.0), ink);
        }
        for column in self.columns() {
            let Some(line) = self.order.columns.get(column).copied() else { continue };
            let rect = Rect::from_min_size(
                egui::pos2(self.left(column), self.at.y),
                Vec2::new(self.shape.column, self.shape.head - 3.0),
            );
            if self.head(ui, desk, line, rect, self.cursor[1] == column) {
                done.sort_by = if let Line::Stake(stake) = line { Some(stake) } else { None };
            }
        }
    }

    /// A head on two lines, with its gauge; whether it was pressed to sort.
    fn head(&self, ui: &Ui, desk: &Desk<'_>, line: Line, rect: Rect, current: bool) -> bool {
        let gauge = if self.gauges { 28.0 } else { 0.0 };
        let response = line_node(ui, desk, line, rect, true);
        let words = Rect::from_min_max(rect.min, rect.max - egui::vec2(0.0, gauge));
        let ink = if current || response.hovered() { desk.colors.accent } else { desk.colors.text };
        let font = if self.shape.bold { theme::semibold(HEAD_SIZE) } else { theme::regular(HEAD_SIZE) };
        two_lines(ui, &line.broken_name(desk.map()), words, &font, ink);
        if self.gauges && !desk.session.hides_positions() {
            let weights = weights(desk, line);
            let track = Rect::from_min_size(
                egui::pos2(rect.left() + 6.0, rect.bottom() - 24.0),
                Vec2::new(rect.width() - 12.0, 5.0),
            );
            gauge_bar(ui, desk, track, weights.opposition());
            let share = share_words(desk, weights);
            let at = egui::pos2(rect.center().x, rect.bottom() - 9.0);
            ui.painter().text(at, Align2::CENTER_CENTER, share, theme::regular(12.0), desk.colors.text_soft);
        }
        widgets::focus_ring(ui, &response, desk.colors, 4.0);
        response.clicked()
    }

    fn first_column(&self, ui: &Ui, desk: &Desk<'_>, done: &mut Done) {
        let edge = self.at.x + self.shape.first - 4.0;
        let rows = self.rows();
        let span = self.at.y + self.shape.head..=self.at.y + self.shape.head + rows.len() as f32 * self.shape.pitch;
        ui.painter().vline(edge, span, desk.colors.hairline());
        for row in rows {
            let Some(line) = self.order.rows.get(row).copied() else { continue };
            let rect = Rect::from_min_size(
                egui::pos2(self.at.x, self.top(row)),
                Vec2::new(self.shape.first - 8.0, self.shape.pitch),
            );
            let response = line_node(ui, desk, line, rect, false);
            let name = if self.cursor[0] == row { theme::semibold(13.0) } else { theme::regular(13.0) };
            row_head(ui, desk, line, &response, name);
            widgets::focus_ring(ui, &response, desk.colors, 4.0);
            if response.clicked()
                && let Line::Stake(stake) = line
            {
                done.sort_by = Some(stake);
            }
        }
    }

    /// Weight for, weight against and unknown, under the columns and at the end of the rows.
    fn totals(&self, ui: &Ui, desk: &Desk<'_>) {
        let ink = desk.colors.text_soft;
        let font = theme::regular(12.0);
        let bottom = self.rect().bottom();
        if self.shape.foot > 0.0 {
            let at = egui::pos2(self.at.x + self.shape.first - 10.0, bottom - self.shape.foot / 2.0);
            ui.painter().text(at, Align2::RIGHT_CENTER, desk.texts.matrix_totals(), font.clone(), ink);
            for column in self.columns() {
                let Some(line) = self.order.columns.get(column) else { continue };
                let at = egui::pos2(self.left(column) + self.shape.column / 2.0, bottom - self.shape.foot / 2.0);
                ui.painter().text(at, Align2::CENTER_CENTER, signs(weights(desk, *line)), font.clone(), ink);
            }
        }
        if self.shape.totals > 0.0 {
            let left = self.at.x + self.shape.first + self.columns().len() as f32 * self.shape.column + 12.0;
            let at = egui::pos2(left, self.at.y + self.shape.head - 12.0);
            if self.shape.foot <= 0.0 {
                ui.painter().text(at, Align2::LEFT_CENTER, desk.texts.matrix_totals(), font.clone(), ink);
            }
            for row in self.rows() {
                let Some(line) = self.order.rows.get(row) else { continue };
                let at = egui::pos2(left, self.top(row) + self.shape.pitch / 2.0);
                ui.painter().text(at, Align2::LEFT_CENTER, signs(weights(desk, *line)), font.clone(), ink);
            }
        }
    }
}

/// What a line weighs, for and against.
fn weights(desk: &Desk<'_>, line: Line) -> Weights {
    match line {
        Line::Actor(actor) => desk.derived.weights_of(actor),
        Line::Stake(stake) => {
            let found = desk.derived.stakes().iter().find(|(id, _)| *id == stake);
            found.map(|(_, weights)| *weights).unwrap_or_default()
        }
    }
}

/// « +24 −22 ?3 »: nothing where nothing is entered.
fn signs(weights: Weights) -> String {
    if weights.known + weights.unknown == 0 {
        return "—".to_owned();
    }
    let unknown = if weights.unknown > 0 { format!("  ?{}", weights.unknown) } else { String::new() };
    format!("+{}  −{}{unknown}", weights.in_favour, weights.against)
}

fn share_words(desk: &Desk<'_>, weights: Weights) -> String {
    weights.opposition().map_or_else(|| "—".to_owned(), |share| format::percent(desk.texts.language, share))
}

fn gauge_bar(ui: &Ui, desk: &Desk<'_>, track: Rect, share: Option<f64>) {
    ui.painter().rect_filled(track, 2.5, desk.colors.sunken);
    let share = share.unwrap_or_default() as f32;
    if share > 0.0 {
        let width = (track.width() * share).max(4.0);
        ui.painter().rect_filled(
            Rect::from_min_size(track.min, Vec2::new(width, track.height())),
            2.5,
            desk.colors.divergent,
        );
    }
}

/// The head of a line as a node with a name; pressing a stake sorts by it. What it weighs is under the pointer.
fn line_node(ui: &Ui, desk: &Desk<'_>, line: Line, rect: Rect, column: bool) -> Response {
    let stake = matches!(line, Line::Stake(_));
    let sense = if stake { Sense::CLICK } else { Sense::hover() };
    let response = ui.interact(rect, ui.scope_id().with(("head", column, line)), sense);
    let role = if column { Role::ColumnHeader } else { Role::RowHeader };
    let hidden = desk.session.hides_positions();
    let spoken = || {
        let name = line.name(desk.map());
        let share = if stake && !hidden { weights(desk, line).opposition() } else { None };
        match share {
            Some(share) => desk.texts.matrix_share_is(name, format::percent(desk.texts.language, share)),
            None => name,
        }
    };
    response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), spoken()));
    if !response.hovered() {
        return response;
    }
    let mut lines = vec![full_name(desk, line)];
    if !hidden && !desk.map().stakes.is_empty() {
        let it = weights(desk, line);
        lines.push(desk.texts.matrix_weights(it.in_favour, it.against, it.unknown));
    }
    if stake {
        lines.push(desk.texts.matrix_sort_by_line());
    }
    response.on_hover_text(lines.join("\n"))
}

/// The whole name, which a head may cut.
fn full_name(desk: &Desk<'_>, line: Line) -> String {
    match line {
        Line::Actor(_) => line.name(desk.map()),
        Line::Stake(id) => desk.map().stakes.get(id).map(|stake| stake.name.clone()).unwrap_or_default(),
    }
}

/// A name on two lines at most, cut where the longer one is shortest; with an ellipsis where even that is too wide.
fn two_lines(ui: &Ui, name: &str, rect: Rect, font: &egui::FontId, ink: egui::Color32) {
    let label = LabelText::name(name, &FontMeasure);
    let first = rect.center().y - 7.5 * (label.lines.len() as f32 - 1.0);
    for (rank, line) in label.lines.iter().enumerate() {
        let galley = widgets::elided(ui, &line.text, font.clone(), rect.width() + 2.0);
        let at = egui::pos2(rect.center().x, first + 15.0 * rank as f32) - galley.size() / 2.0;
        ui.painter().galley_with_override_text_color(at, galley, ink);
    }
}

/// The head of a row: symbol, name, lock, star; for a stake, its name alone.
fn row_head(ui: &Ui, desk: &Desk<'_>, line: Line, response: &Response, font: egui::FontId) {
    let colors = desk.colors;
    let rect = response.rect;
    let middle = rect.center().y;
    let mut left = rect.left() + 4.0;
    let mut right = rect.right();
    if let Line::Actor(id) = line
        && let Some(actor) = desk.map().actors.get(id)
    {
        let plain = Actor { star: false, ..actor.clone() };
        fields::actor_symbol(ui, colors, desk.map(), &plain, egui::pos2(left + 7.0, middle), 6.5);
        left += 22.0;
        if actor.star {
            fields::star(ui.painter(), colors, egui::pos2(right - 10.0, middle), 5.5, colors.canvas);
            right -= 19.0;
        }
    }
    if matches!(line, Line::Stake(_)) && !desk.session.hides_positions() {
        let share = share_words(desk, weights(desk, line));
        let at = egui::pos2(right - 4.0, middle);
        ui.painter().text(at, Align2::RIGHT_CENTER, share, theme::regular(12.0), colors.text_soft);
        right -= 48.0;
    }
    if line.is_for_team(desk.map()) {
        let at = Rect::from_center_size(egui::pos2(right - 8.0, middle), Vec2::splat(12.0));
        icons::paint(ui.painter(), Icon::Lock, at, colors.text_soft);
        right -= 18.0;
    }
    let galley = widgets::elided(ui, &line.name(desk.map()), font, right - left);
    let ink = if response.hovered() && matches!(line, Line::Stake(_)) { colors.accent } else { colors.text };
    ui.painter().galley(egui::pos2(left, middle - galley.size().y / 2.0), galley, ink);
}
