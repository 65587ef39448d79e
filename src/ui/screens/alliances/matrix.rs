//! The grid of actors × actors: convergence above the diagonal, divergence below; one page at a time.

use egui::{Align2, EventFilter, FontId, Key, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::Opened;
use crate::analysis::{Order, PairSums};
use crate::i18n::format;
use crate::model::{ActorId, FindingKind, Scale};
use crate::session::Icon;
use crate::ui::reading::{name, number, pair, standing_out};
use crate::ui::{Desk, fields, icons, theme, widgets};

/// Width of the names of the rows.
const NAMES: f32 = 136.0;
/// Height of the names of the columns, on three lines at most.
const HEADS: f32 = 50.0;
/// Least and greatest size of a cell, its gap included.
const CELL: (Vec2, Vec2) = (Vec2::new(71.0, 27.0), Vec2::new(96.0, 38.0));
/// Gap between two cells.
const GAP: f32 = 3.0;
/// Most rows and columns of a page.
const MOST: usize = 20;
/// Height of the legend, of the line that says a cell, and of the line of pages.
const FOOT: f32 = 86.0;
const PAGES: f32 = 32.0;

/// Where one is in the grid.
#[derive(Default)]
pub(super) struct Grid {
    /// Row and column of the cell that has the keyboard, or had it.
    cursor: (usize, usize),
    /// Whether the cursor must take the keyboard.
    wanted: bool,
    /// First row and first column of the page.
    page: (usize, usize),
}

/// How many columns a width holds.
pub(super) fn columns(width: f32) -> usize {
    (((width - NAMES) / CELL.0.x) as usize).clamp(3, MOST)
}

/// A page: how many rows and columns it has, and the size of a cell.
#[derive(Clone, Copy)]
struct Page {
    rows: usize,
    columns: usize,
    cell: Vec2,
}

/// What is compared.
#[derive(Clone, Copy)]
struct Compared<'a> {
    actors: &'a [ActorId],
    order: Order,
    /// The greatest value of the grid.
    most: f64,
}

/// What a cell says.
struct Cell {
    opened: Opened,
    sums: PairSums,
    value: f64,
    shade: i8,
}

impl Grid {
    /// Draws it; the pair that was asked for.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, actors: &[ActorId], order: Order) -> Option<Opened> {
        let count = actors.len();
        let mut room = ui.available_rect_before_wrap();
        room.max.y -= FOOT;
        let mut page = page(room.size(), count);
        if page.rows < count || page.columns < count {
            room.max.y -= PAGES;
            page = self::page(room.size(), count);
        }
        self.cursor = (self.cursor.0.min(count.saturating_sub(1)), self.cursor.1.min(count.saturating_sub(1)));
        self.page = (self.page.0 / page.rows * page.rows, self.page.1 / page.columns * page.columns);
        self.arrows(ui, count, page);
        let height = HEADS + page.cell.y * page.rows as f32;
        let (area, _) = ui.allocate_exact_size(Vec2::new(room.width(), height), Sense::hover());
        let pairs = desk.derived.pairs();
        let values = actors.iter().flat_map(|one| actors.iter().map(move |other| pairs.get(*one, *other)));
        let most = values.map(|it| it.convergence(order).max(it.divergence(order))).fold(1.0, f64::max);
        let compared = Compared { actors, order, most };
        let (opened, pointed) = self.cells(ui, desk, compared, page, area);
        if page.rows < count || page.columns < count {
            self.pages(ui, desk, count, page);
        }
        legend(ui, desk);
        let here = pointed.or_else(|| cell(desk, compared, self.cursor));
        say(ui, desk, here.as_ref(), order);
        opened
    }

    /// Arrows move the cursor, and the page follows it.
    fn arrows(&mut self, ui: &Ui, count: usize, page: Page) {
        let focused = ui.memory(|memory| memory.has_focus(ui.scope_id().with("cursor")));
        if !focused || count == 0 {
            return;
        }
        let (mut row, mut column) = self.cursor;
        ui.input(|input| {
            let pressed = |key: Key| input.key_pressed(key);
            if pressed(Key::ArrowUp) {
                row = row.saturating_sub(1);
            }
            if pressed(Key::ArrowDown) {
                row = (row + 1).min(count - 1);
            }
            if pressed(Key::ArrowLeft) {
                column = column.saturating_sub(1);
            }
            if pressed(Key::ArrowRight) {
                column = (column + 1).min(count - 1);
            }
        });
        if (row, column) != self.cursor {
            self.cursor = (row, column);
            self.page = (row / page.rows * page.rows, column / page.columns * page.columns);
        }
    }

    /// Names and cells of a page: the pair that was pressed, and what is under the pointer.
    fn cells(
        &mut self,
        ui: &Ui,
        desk: &Desk<'_>,
        compared: Compared<'_>,
        page: Page,
        area: Rect,
    ) -> (Option<Opened>, Option<Cell>) {
        let (first_row, first_column) = self.page;
        let actors = compared.actors;
        let rows = first_row..(first_row + page.rows).min(actors.len());
        let columns = first_column..(first_column + page.columns).min(actors.len());
        let left = |column: usize| area.left() + NAMES + page.cell.x * (column - first_column) as f32;
        let top = |row: usize| area.top() + HEADS + page.cell.y * (row - first_row) as f32;
        let size = page.cell - Vec2::splat(GAP);
        let map = desk.map();
        for column in columns.clone() {
            let Some(id) = actors.get(column) else { continue };
            let rect = Rect::from_min_size(egui::pos2(left(column), area.top()), Vec2::new(size.x, HEADS - 4.0));
            head(ui, desk, &name(map, *id), rect, false);
        }
        for row in rows.clone() {
            let Some(id) = actors.get(row) else { continue };
            let rect = Rect::from_min_size(egui::pos2(area.left(), top(row)), Vec2::new(NAMES - 8.0, size.y));
            head(ui, desk, &name(map, *id), rect, true);
        }
        let (mut opened, mut pointed) = (None, None);
        for row in rows {
            for column in columns.clone() {
                let rect = Rect::from_min_size(egui::pos2(left(column), top(row)), size);
                let Some(cell) = cell(desk, compared, (row, column)) else {
                    self.diagonal(ui, desk, rect, (row, column));
                    continue;
                };
                let response = self.draw(ui, desk, &cell, rect, (row, column));
                if response.clicked() {
                    self.cursor = (row, column);
                    self.wanted = true;
                    opened = Some(cell.opened);
                } else if response.hovered() {
                    pointed = Some(cell);
                }
            }
        }
        (opened, pointed)
    }

    /// The cursor may rest on the diagonal, on its way.
    fn diagonal(&mut self, ui: &Ui, desk: &Desk<'_>, rect: Rect, at: (usize, usize)) {
        ui.painter().rect_filled(rect, 4.0, desk.colors.sunken.gamma_multiply(0.45));
        if at == self.cursor {
            let response = ui.interact(rect, ui.scope_id().with("cursor"), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, desk.texts.alliances_cell_hint()));
            self.hold(ui, &response);
            widgets::focus_ring(ui, &response, desk.colors, 4.0);
        }
    }

    fn draw(&mut self, ui: &Ui, desk: &Desk<'_>, cell: &Cell, rect: Rect, at: (usize, usize)) -> egui::Response {
        let colors = desk.colors;
        let here = at == self.cursor;
        let id = if here { ui.scope_id().with("cursor") } else { ui.scope_id().with(at) };
        let response = ui.interact(rect, id, if here { Sense::click() } else { Sense::CLICK });
        let said = words(desk, cell);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &said));
        if here {
            self.hold(ui, &response);
        }
        paint(ui, desk, cell, rect);
        let Opened { one, other, kind } = cell.opened;
        if let Some(finding) = super::known(desk.map(), kind, one, other) {
            let corner = Rect::from_min_size(rect.right_top() + Vec2::new(-13.0, 1.0), Vec2::splat(12.0));
            let icon = if finding.retained { Icon::Check } else { Icon::Close };
            let (_, ink) = colors.palette.position(cell.shade, Scale::Three);
            icons::paint(ui.painter(), icon, corner, theme::color(ink));
        }
        if response.hovered() {
            ui.painter().rect_stroke(rect, 4.0, Stroke::new(1.5, colors.accent), StrokeKind::Outside);
        }
        widgets::focus_ring(ui, &response, colors, 4.0);
        response
    }

    /// The cursor keeps the arrows, and the keyboard when it has moved by them.
    fn hold(&mut self, ui: &Ui, response: &egui::Response) {
        if std::mem::take(&mut self.wanted) {
            response.request_focus();
        }
        if response.has_focus() {
            let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        }
    }

    /// Which rows and which columns are shown, with a way to the others.
    fn pages(&mut self, ui: &mut Ui, desk: &Desk<'_>, count: usize, page: Page) {
        let texts = desk.texts;
        ui.horizontal(|ui| {
            for (words, first, step) in [
                (texts.alliances_rows(), &mut self.page.0, page.rows),
                (texts.alliances_columns(), &mut self.page.1, page.columns),
            ] {
                if step >= count {
                    continue;
                }
                let before = first.checked_sub(step);
                let after = Some(*first + step).filter(|next| *next < count);
                let at = texts.alliances_page(*first / step + 1, count.div_ceil(step));
                let turn = |ui: &mut Ui, icon: Icon, label: String, to: Option<usize>| {
                    let label = format!("{label} – {words}");
                    let pressed = ui
                        .add_enabled_ui(to.is_some(), |ui| fields::switch(ui, desk.colors, icon, &label, false))
                        .inner;
                    to.filter(|_| pressed)
                };
                let back = turn(ui, Icon::Left, texts.alliances_page_before(), before);
                ui.label(widgets::soft(format!("{words} · {at}"), desk.colors));
                let on = turn(ui, Icon::Right, texts.alliances_page_after(), after);
                *first = back.or(on).unwrap_or(*first);
                ui.add_space(14.0);
            }
        });
    }
}

/// What stands in a cell; nothing on the diagonal.
fn cell(desk: &Desk<'_>, compared: Compared<'_>, (row, column): (usize, usize)) -> Option<Cell> {
    let Compared { actors, order, most } = compared;
    let (one, other) = (*actors.get(row)?, *actors.get(column)?);
    if row == column {
        return None;
    }
    let sums = desk.derived.pairs().get(one, other);
    let (kind, value, sign) = if column > row {
        (FindingKind::Convergence, sums.convergence(order), 1)
    } else {
        (FindingKind::Divergence, sums.divergence(order), -1)
    };
    let level = (3.0 * value / most).ceil().clamp(0.0, 3.0) as i8;
    Some(Cell { opened: Opened { one, other, kind }, sums, value, shade: sign * level })
}

fn page(room: Vec2, count: usize) -> Page {
    let (least, most) = CELL;
    let fit = |room: f32, least: f32| ((room / least) as usize).clamp(3, MOST).min(count.max(1));
    let (width, height) = (room.x - NAMES, room.y - HEADS);
    let (columns, rows) = (fit(width, least.x), fit(height, least.y));
    let cell = Vec2::new(
        (width / columns as f32).clamp(least.x.min(width / 3.0), most.x),
        (height / rows as f32).clamp(least.y, most.y),
    );
    Page { rows, columns, cell }
}

/// A name beside or above the cells, on a few lines; it never turns.
fn head(ui: &Ui, desk: &Desk<'_>, words: &str, rect: Rect, of_row: bool) {
    let font = if of_row { theme::semibold(12.0) } else { theme::semibold(11.0) };
    let mut job = egui::text::LayoutJob::simple(words.to_owned(), font, desk.colors.text, rect.width());
    job.wrap.max_rows = if of_row { 2 } else { 3 };
    job.wrap.break_anywhere = false;
    job.halign = if of_row { egui::Align::RIGHT } else { egui::Align::Center };
    let galley = ui.painter().layout_job(job);
    let (anchor, at) = if of_row {
        (rect.right(), rect.center().y - galley.size().y / 2.0)
    } else {
        (rect.center().x, rect.bottom() - galley.size().y)
    };
    let response = ui.interact(rect, ui.scope_id().with(("head", words, of_row)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, words));
    if galley.elided {
        response.on_hover_text(words);
    }
    ui.painter().with_clip_rect(rect.expand(2.0)).galley(egui::pos2(anchor, at), galley, desk.colors.text);
}

fn words(desk: &Desk<'_>, cell: &Cell) -> String {
    let (map, texts) = (desk.map(), desk.texts);
    let (one, other) = (name(map, cell.opened.one), name(map, cell.opened.other));
    let value = format::number(texts.language, cell.value, 1);
    match cell.opened.kind {
        FindingKind::Convergence => texts.alliances_cell_convergence(one, other, value),
        _ => texts.alliances_cell_divergence(one, other, value),
    }
}

/// Shade and number; a dash where no stake is common.
fn paint(ui: &Ui, desk: &Desk<'_>, cell: &Cell, rect: Rect) {
    let shares = cell.sums.agreed + cell.sums.opposed > 0;
    let text = if shares { format::number(desk.texts.language, cell.value, 1) } else { "–".to_owned() };
    let font = if cell.shade == 0 { theme::regular(13.0) } else { theme::semibold(13.0) };
    shaded(ui, desk, cell.shade, &text, font, rect);
}

fn shaded(ui: &Ui, desk: &Desk<'_>, shade: i8, text: &str, font: FontId, rect: Rect) {
    let colors = desk.colors;
    let (ground, ink) = colors.palette.position(shade, Scale::Three);
    let line = if shade == 0 { colors.hairline() } else { colors.chip_outline() };
    ui.painter().rect(rect, 4.0, theme::color(ground), line, StrokeKind::Inside);
    let ink = if shade == 0 { colors.text_faint } else { theme::color(ink) };
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, text, font, ink);
}

/// What the shades and the signs of the grid say.
fn legend(ui: &mut Ui, desk: &Desk<'_>) {
    let texts = desk.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 2.0);
        for (shades, sign, words) in [
            ([1, 2, 3], "=", texts.alliances_legend_convergence()),
            ([-1, -2, -3], "≠", texts.alliances_legend_divergence()),
        ] {
            for shade in shades {
                let (rect, _) = ui.allocate_exact_size(Vec2::new(20.0, 16.0), Sense::hover());
                shaded(ui, desk, shade, sign, theme::semibold(11.0), rect);
            }
            whole(ui, desk, words);
            ui.add_space(10.0);
        }
        let (rect, _) = ui.allocate_exact_size(Vec2::new(20.0, 16.0), Sense::hover());
        shaded(ui, desk, 0, "–", theme::regular(11.0), rect);
        let words = texts.alliances_legend_none();
        whole(ui, desk, words);
        ui.add_space(10.0);
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(13.0), Sense::hover());
        icons::paint(ui.painter(), Icon::Check, rect, desk.colors.text);
        let words = texts.alliances_legend_kept();
        whole(ui, desk, words);
    });
}

/// Words that are not broken over two lines.
fn whole(ui: &mut Ui, desk: &Desk<'_>, words: String) {
    let galley = ui.painter().layout_no_wrap(words, theme::regular(12.0), desk.colors.text_soft);
    ui.label(galley);
}

/// The cell under the pointer or the cursor in a sentence, then its number; else how to walk.
fn say(ui: &mut Ui, desk: &Desk<'_>, cell: Option<&Cell>, order: Order) {
    let Some(cell) = cell else {
        ui.label(widgets::soft(desk.texts.alliances_cell_hint(), desk.colors));
        return;
    };
    let Opened { one, other, kind } = cell.opened;
    let map = desk.map();
    let said = format!("{} {}", pair(desk, one, other), number(desk, kind, cell.sums, order));
    let names = [name(map, one), name(map, other)];
    let job = standing_out(&said, &names, 13.0, desk.colors.text, ui.available_width());
    ui.label(job);
}
