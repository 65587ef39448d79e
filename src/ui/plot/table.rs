//! The table that says in words what a plot shows: one row per point, which the keyboard reaches and which selects.

use egui::{Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use super::roving;
use crate::edit::ItemId;
use crate::i18n::Texts;
use crate::ui::theme;
use crate::ui::{Desk, widgets};

/// Height of a row.
const ROW: f32 = 28.0;

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about.
    pub item: ItemId,
    /// Its cells: a name, numbers, words.
    pub cells: Vec<String>,
}

/// A table, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The heads of its columns, with what they hold.
    pub heads: Vec<(String, Kind)>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name: it has more room.
    Name,
    /// A number, set to the right.
    Number,
    /// Words.
    Words,
}

impl Table {
    /// What a row says after its name: each number with its head, then the words.
    pub fn values(&self, row: &Row) -> String {
        let cells = row.cells.iter().zip(&self.heads).skip(1).filter(|(cell, _)| !cell.is_empty());
        let said = |(cell, (head, kind)): (&String, &(String, Kind))| {
            if *kind == Kind::Number { format!("{head} {cell}") } else { cell.clone() }
        };
        cells.map(said).collect::<Vec<_>>().join(", ")
    }

    /// A row in one sentence.
    pub fn said(&self, texts: Texts, row: &Row) -> String {
        texts.power_of(row.cells.first().cloned().unwrap_or_default(), self.values(row))
    }

    /// Draws it over the width, only the rows that can be seen.
    pub fn show(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let width = ui.available_width();
        let columns = self.columns(width);
        let (head, _) = ui.allocate_exact_size(Vec2::new(width, 32.0), Sense::hover());
        for ((words, kind), (left, room)) in self.heads.iter().zip(&columns) {
            let galley = widgets::one_or_two_lines(ui, words, theme::semibold(12.0), 12.0, *room);
            let x = head.left() + left + if *kind == Kind::Number { room - galley.size().x } else { 0.0 };
            let at = egui::pos2(x, head.center().y - galley.size().y / 2.0);
            ui.painter().galley_with_override_text_color(at, galley, desk.colors.text_faint);
        }
        ui.painter().hline(head.x_range(), head.bottom(), desk.colors.hairline());
        let top = ui.cursor().top();
        let (whole, _) = ui.allocate_exact_size(Vec2::new(width, ROW * self.rows.len() as f32), Sense::hover());
        let seen = ui.clip_rect();
        let first = ((seen.top() - top) / ROW).floor().max(0.0) as usize;
        let count = (seen.height() / ROW).ceil() as usize + 2;
        let mut looked = [None; 2];
        for (rank, row) in self.rows.iter().enumerate().skip(first.saturating_sub(1)).take(count) {
            let at = egui::pos2(whole.left(), top + rank as f32 * ROW);
            let response = self.row(ui, desk, row, Rect::from_min_size(at, Vec2::new(width, ROW)), &columns);
            let [pointed, focused] = &mut looked;
            *pointed = pointed.or(response.hovered().then_some(row.item));
            *focused = focused.or(response.has_focus().then_some(row.item));
        }
        let [pointed, focused] = looked;
        if let Some(item) = pointed.or(focused) {
            roving::put_forward(ui, desk, item);
        }
    }

    fn row(&self, ui: &Ui, desk: &mut Desk<'_>, row: &Row, rect: Rect, columns: &[(f32, f32)]) -> Response {
        let colors = desk.colors;
        let on = desk.session.selection().single() == Some(row.item);
        let response = ui.interact(rect, ui.scope_id().with(("row", row.item)), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, on, self.said(desk.texts, row)));
        let shown = desk.session.showcase() == Some(row.item);
        if on {
            ui.painter().rect_filled(rect, 4.0, colors.accent_tint);
        } else if response.hovered() || shown {
            ui.painter().rect_filled(rect, 4.0, colors.subtle);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, colors.hairline());
        for ((cell, (_, kind)), (left, room)) in row.cells.iter().zip(&self.heads).zip(columns) {
            let font = if *kind == Kind::Name { theme::semibold(13.0) } else { theme::regular(13.0) };
            let galley = widgets::elided(ui, cell, font, *room);
            let x = rect.left() + left + if *kind == Kind::Number { room - galley.size().x } else { 0.0 };
            let at = egui::pos2(x, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley_with_override_text_color(at, galley, colors.text);
        }
        widgets::focus_ring(ui, &response, colors, 4.0);
        if response.clicked() {
            desk.select(row.item);
        }
        response
    }

    /// Where each column begins, and how wide it is.
    fn columns(&self, width: f32) -> Vec<(f32, f32)> {
        let share = |kind: Kind| match kind {
            Kind::Name => 2.4,
            Kind::Number => 1.0,
            Kind::Words => 2.6,
        };
        let sum: f32 = self.heads.iter().map(|(_, kind)| share(*kind)).sum();
        let mut left = 8.0;
        let place = |(_, kind): &(String, Kind)| {
            let whole = (width - 16.0) * share(*kind) / sum.max(1.0);
            let at = (left, (whole - 14.0).max(20.0));
            left += whole;
            at
        };
        self.heads.iter().map(place).collect()
    }
}
