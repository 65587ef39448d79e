//! Actors by fields; the column of actors and the heads stay in sight.

use egui::{EventFilter, Key, Layout, Modifiers, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

use super::cell::{self, Column, cell_id, columns};
use crate::model::{Actor, ActorId};
use crate::ui::{Desk, fields, theme, widgets};

/// Width of the column of actors.
const ACTORS: f32 = 196.0;
/// Height of the heads.
const HEADS: f32 = 38.0;
/// Height of a row: three lines of text.
const ROW: f32 = 70.0;

/// The table.
#[derive(Default)]
pub(super) struct TableView {
    open: bool,
}

/// What the cells of a frame share.
struct Cells<'a> {
    rows: Vec<&'a Actor>,
    columns: Vec<Column>,
    /// Where the first cell is, scrolled.
    origin: egui::Pos2,
}

impl Cells<'_> {
    fn width(&self) -> f32 {
        self.columns.iter().map(|column| column.width()).sum()
    }

    fn at(&self, row: usize, column: usize) -> Rect {
        let left: f32 = self.columns.iter().take(column).map(|column| column.width()).sum();
        let width = self.columns.get(column).map_or(0.0, |column| column.width());
        Rect::from_min_size(self.origin + Vec2::new(left, ROW * row as f32), Vec2::new(width, ROW))
    }
}

impl TableView {
    /// Whether the field behind a cell is open.
    pub(super) fn is_open(&self) -> bool {
        self.open
    }

    /// Draws it; the actor whose name was pressed.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, actors: &[ActorId]) -> Option<ActorId> {
        let map = desk.map();
        let rows = actors.iter().filter_map(|id| map.actors.get(*id)).collect();
        let mut cells = Cells { rows, columns: columns(), origin: egui::Pos2::ZERO };
        let area = ui.available_rect_before_wrap();
        ui.painter().rect(area, 10.0, desk.colors.panel, desk.colors.hairline(), egui::StrokeKind::Inside);
        let area = area.shrink(1.0);
        let body = Rect::from_min_max(area.min + Vec2::new(0.0, HEADS), area.max);
        let all = Vec2::new(ACTORS + cells.width(), ROW * cells.rows.len() as f32);
        self.open = false;
        let mut inner = part(ui, body, "cells");
        let output = ScrollArea::both().id_salt("strategies").auto_shrink(false).show(&mut inner, |ui| {
            let (whole, _) = ui.allocate_exact_size(all, Sense::hover());
            cells.origin = whole.min + Vec2::new(ACTORS, 0.0);
            self.cells(ui, desk, &cells);
        });
        let seen = output.inner_rect;
        let (left, offset) = (body.left() + ACTORS, output.state.clamped_offset());
        let heads_at = Rect::from_min_max(egui::pos2(left, area.top()), egui::pos2(seen.right(), body.top()));
        heads(&part(ui, heads_at, "heads"), desk, heads_at, offset.x, &cells);
        let names_at = Rect::from_min_max(body.min, egui::pos2(left, seen.bottom()));
        let pressed = names(&part(ui, names_at, "names"), desk, names_at, offset.y, &cells);
        let corner = Rect::from_min_max(area.min, egui::pos2(left, body.top()));
        cell::head(ui, desk, corner, &desk.texts.card_name());
        ui.painter().hline(area.x_range(), body.top(), desk.colors.hairline());
        ui.painter().vline(left, area.y_range(), desk.colors.hairline());
        ui.allocate_rect(area, Sense::hover());
        pressed
    }

    fn cells(&mut self, ui: &Ui, desk: &mut Desk<'_>, cells: &Cells<'_>) {
        let seen = ui.clip_rect().expand(ROW);
        for (row, actor) in cells.rows.iter().enumerate() {
            let at = cells.at(row, 0);
            let line = Rect::from_min_size(at.min, Vec2::new(cells.width(), ROW));
            if !line.intersects(seen) {
                continue;
            }
            ground(ui, desk, line, actor);
            for (column, kind) in cells.columns.iter().enumerate() {
                let at = cells.at(row, column);
                let (response, open) = cell::show(ui, desk, at, actor, *kind);
                self.open |= open;
                if response.gained_focus() {
                    // What is led to must not hide behind the names.
                    ui.scroll_to_rect(Rect::from_min_max(at.min - Vec2::new(ACTORS, 0.0), at.max), None);
                }
                if response.has_focus() && !open {
                    walk(ui, cells, row, column);
                }
            }
        }
    }
}

/// Arrows go from cell to cell.
fn walk(ui: &Ui, cells: &Cells<'_>, row: usize, column: usize) {
    let Some(id) = cells.rows.get(row).zip(cells.columns.get(column)).map(|(actor, column)| cell_id(actor, *column))
    else {
        return;
    };
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    let to = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowDown) {
            Some((row + 1, column))
        } else if pressed(Key::ArrowUp) {
            row.checked_sub(1).map(|row| (row, column))
        } else if pressed(Key::ArrowRight) {
            Some((row, column + 1))
        } else if pressed(Key::ArrowLeft) {
            column.checked_sub(1).map(|column| (row, column))
        } else {
            None
        }
    });
    let next = to.and_then(|(row, column)| Some(cell_id(cells.rows.get(row)?, *cells.columns.get(column)?)));
    if let Some(next) = next {
        ui.memory_mut(|memory| memory.request_focus(next));
    }
}

/// A part of the screen at a place.
fn part(ui: &mut Ui, at: Rect, salt: &str) -> Ui {
    let layout = Layout::top_down(egui::Align::Min);
    let mut part = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(at).layout(layout));
    part.set_clip_rect(ui.clip_rect().intersect(at));
    part
}

fn ground(ui: &Ui, desk: &Desk<'_>, line: Rect, actor: &Actor) {
    if desk.session.selection().contains(actor.id.into()) {
        ui.painter().rect_filled(line, 0.0, desk.colors.accent_tint);
    }
    ui.painter().hline(line.x_range(), line.bottom() - 0.5, desk.colors.hairline());
}

fn heads(ui: &Ui, desk: &Desk<'_>, area: Rect, offset: f32, cells: &Cells<'_>) {
    let mut left = area.left() - offset;
    for column in &cells.columns {
        let at = Rect::from_min_size(egui::pos2(left, area.top()), Vec2::new(column.width(), area.height()));
        cell::head(ui, desk, at, &column.title(desk.texts));
        left += column.width();
    }
}

/// The names, over the cells that have scrolled behind them.
fn names(ui: &Ui, desk: &Desk<'_>, area: Rect, offset: f32, cells: &Cells<'_>) -> Option<ActorId> {
    let colors = desk.colors;
    ui.painter().rect_filled(area, 0.0, colors.panel);
    let mut pressed = None;
    for (row, actor) in cells.rows.iter().enumerate() {
        let at = egui::pos2(area.left(), area.top() + ROW * row as f32 - offset);
        let line = Rect::from_min_size(at, Vec2::new(area.width(), ROW));
        if !line.intersects(area) {
            continue;
        }
        ground(ui, desk, line, actor);
        let response = ui.interact(line, ui.scope_id().with(("name", actor.id)), Sense::click());
        let spoken = desk.texts.strategies_show_one(actor.label());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
        if response.hovered() {
            ui.painter().rect_filled(line.shrink(2.0), 6.0, colors.subtle);
        }
        fields::actor_symbol(ui, colors, desk.map(), actor, line.left_center() + Vec2::new(22.0, 0.0), 8.5);
        let mut job = theme::paragraph(actor.label(), theme::semibold(13.0), colors.text, line.width() - 50.0);
        job.wrap.max_rows = 3;
        let galley = ui.painter().layout_job(job);
        let top = line.center().y - galley.size().y / 2.0;
        ui.painter().galley(egui::pos2(line.left() + 40.0, top), galley, colors.text);
        widgets::focus_ring(ui, &response, colors, 4.0);
        if response.on_hover_text(spoken).clicked() {
            pressed = Some(actor.id);
        }
    }
    pressed
}
