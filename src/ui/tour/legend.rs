//! The legend in the band of a tour: what this step shows first, as many lines as find room.

use egui::{Pos2, Rect, Ui, Vec2, WidgetInfo};

use crate::i18n::Texts;
use crate::model::{LensColor, MapState};
use crate::scene::{self, LegendEntry, LegendKey, Scene};
use crate::ui::drawing::paint_shapes;
use crate::ui::theme::{self, Colors};

/// Distance from a sign to its word, and between two columns, in sizes of the words.
const WORD_AWAY: f32 = 0.6;
const COLUMN_AWAY: f32 = 1.6;
/// From this rank on, lines tell what is on any map.
const CONTEXT: u8 = 6;
/// Height of a line, in sizes of its words.
const LINE: f32 = 1.5;
/// The same where that lets one column hold them all.
const LEAST_LINE: f32 = 1.25;
/// Width of the count of what is left out, in sizes of its words.
const MORE: f32 = 2.4;

/// What a legend is made of.
#[derive(Clone, Copy)]
pub(super) struct Drawn<'a> {
    pub(super) texts: Texts,
    pub(super) map: &'a MapState,
    pub(super) colors: &'a Colors,
    pub(super) entries: &'a [LegendEntry],
}

/// The lines that find room, by column.
pub(super) struct Columns {
    shown: Vec<(f32, Vec<Line>)>,
    /// The words of those that do not.
    left_out: Vec<String>,
    size: f32,
    /// Lines in a column.
    rows: usize,
    /// Height of a line.
    line: f32,
}

struct Line {
    entry: LegendEntry,
    word: String,
}

/// All the lines of a legend, the first to be shown first, each with its width.
pub(super) struct Lines {
    measured: Vec<(Line, f32)>,
    ranks: Vec<u8>,
    size: f32,
}

impl Lines {
    /// The legend of a scene, in words of that size.
    pub(super) fn of(ui: &Ui, told: Drawn<'_>, scene: &Scene, size: f32) -> Self {
        let Drawn { texts, map, colors, entries } = told;
        let by_presence = scene.options.colors_by(LensColor::Presence);
        let mut shown: Vec<&LegendEntry> = entries.iter().filter(|entry| !entry.hidden).collect();
        shown.sort_by_key(|entry| rank(entry.key, by_presence));
        let ranks = shown.iter().map(|entry| rank(entry.key, by_presence)).collect();
        let width = |word: &str| {
            let galley = ui.painter().layout_no_wrap(word.to_owned(), theme::regular(size), colors.text);
            swatch(size).x + size * WORD_AWAY + galley.size().x
        };
        let line = |entry: &LegendEntry| {
            let word = entry.key.words(texts, map);
            let wide = width(&word);
            (Line { entry: entry.clone(), word }, wide)
        };
        Self { measured: shown.into_iter().map(line).collect(), ranks, size }
    }

    /// Height of that many lines.
    pub(super) fn height(&self, rows: usize) -> f32 {
        self.size * LINE * rows.min(self.measured.len()) as f32
    }

    /// Width of all of them in columns of so many rows.
    pub(super) fn width(&self, rows: usize) -> f32 {
        self.width_of(self.measured.len(), rows)
    }

    fn width_of(&self, count: usize, rows: usize) -> f32 {
        let columns = self.measured.get(..count).unwrap_or_default().chunks(rows.max(1));
        let wide = |column: &[(Line, f32)]| column.iter().map(|(_, wide)| *wide).fold(0.0, f32::max);
        (columns.map(|column| wide(column) + self.size * COLUMN_AWAY).sum::<f32>() - self.size * COLUMN_AWAY).max(0.0)
    }

    /// One under the other in that height when they can be, else in columns of about one length; as many as the width
    /// holds.
    pub(super) fn in_box(self, room: Vec2) -> Columns {
        let count = self.measured.len().max(1);
        let line = (room.y / count as f32).clamp(self.size * LEAST_LINE, self.size * LINE);
        let most = ((room.y / line) as usize).max(1);
        let rows = count.div_ceil(count.div_ceil(most)).min(most);
        Columns { line, ..self.in_columns(rows, room.x) }
    }

    /// In columns of so many rows, as many as that width holds.
    pub(super) fn in_columns(self, rows: usize, width: f32) -> Columns {
        let shown = shown(&self.ranks, |count| self.width_of(count, rows) <= width);
        let Self { measured: mut lines, size, .. } = self;
        let left_out = lines.split_off(shown.min(lines.len())).into_iter().map(|(line, _)| line.word).collect();
        let mut columns: Vec<(f32, Vec<Line>)> = Vec::new();
        for (at, (line, wide)) in lines.into_iter().enumerate() {
            match columns.last_mut().filter(|_| at % rows.max(1) > 0) {
                Some((widest, column)) => {
                    *widest = widest.max(wide);
                    column.push(line);
                }
                None => columns.push((wide, vec![line])),
            }
        }
        Columns { shown: columns, left_out, size, rows, line: size * LINE }
    }
}

impl Columns {
    pub(super) fn width(&self) -> f32 {
        let gaps = self.shown.len().saturating_sub(1) as f32 * self.size * COLUMN_AWAY;
        let after = !self.left_out.is_empty() && self.shown.last().is_some_and(|(_, last)| last.len() >= self.rows);
        let more = if after { self.size * (COLUMN_AWAY + MORE) } else { 0.0 };
        self.shown.iter().map(|(wide, _)| wide).sum::<f32>() + gaps + more
    }

    /// Draws it with its upper left corner there.
    pub(super) fn show(&self, ui: &Ui, told: Drawn<'_>, at: Pos2) {
        let height = self.line;
        let mut left = at.x;
        for (rank, (wide, column)) in self.shown.iter().enumerate() {
            for (row, line) in column.iter().enumerate() {
                let corner = egui::pos2(left, at.y + height * row as f32);
                self.line(ui, told, Rect::from_min_size(corner, Vec2::new(*wide, height)), line);
            }
            if rank + 1 == self.shown.len() && !self.left_out.is_empty() {
                // Under the last line where there is room, else after it.
                let under = column.len() < self.rows;
                let row = if under { column.len() } else { self.rows - 1 };
                let across = if under { 0.0 } else { wide + self.size * COLUMN_AWAY };
                let corner = egui::pos2(left + across, at.y + height * row as f32);
                self.more(ui, told, Rect::from_min_size(corner, Vec2::new(self.size * MORE, height)));
            }
            left += wide + self.size * COLUMN_AWAY;
        }
    }

    fn line(&self, ui: &Ui, told: Drawn<'_>, rect: Rect, line: &Line) {
        let response = ui.interact(rect, ui.scope_id().with(("tour legend", &line.word)), egui::Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &line.word));
        let sign = swatch(self.size);
        let corner = egui::pos2(rect.left(), rect.center().y - sign.y / 2.0);
        let painter = ui.painter();
        let grown: Vec<_> = line.entry.swatch.iter().cloned().map(|it| it.scaled(sign.x / scene::SWATCH.x)).collect();
        paint_shapes(painter, &grown, corner);
        let galley = painter.layout_no_wrap(line.word.clone(), theme::regular(self.size), told.colors.text);
        let at = egui::pos2(corner.x + sign.x + self.size * WORD_AWAY, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, told.colors.text);
    }

    /// « + 4 », and which they are under the pointer.
    fn more(&self, ui: &Ui, told: Drawn<'_>, rect: Rect) {
        let name = told.texts.legend_more(self.left_out.len());
        let response = ui.interact(rect, ui.scope_id().with("more"), egui::Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &name));
        let said = format!("+\u{a0}{}", self.left_out.len());
        let at = egui::pos2(rect.left(), rect.center().y);
        let (font, ink) = (theme::regular(self.size), told.colors.text_soft);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, said, font, ink);
        response.on_hover_text(self.left_out.join("\n"));
    }
}

/// The box of a sign beside words of that size.
fn swatch(size: f32) -> Vec2 {
    let scale = (size / 13.0).max(1.0);
    Vec2::new(scene::SWATCH.x, scene::SWATCH.y) * scale
}

/// How many lines are shown, by their ranks in order: those of one rank all together, or none of them; of the first
/// rank, as many as there is room for.
fn shown(ranks: &[u8], fits: impl Fn(usize) -> bool) -> usize {
    let tier = |rank: u8| if rank < CONTEXT { CONTEXT } else { rank };
    let ends = (1..=ranks.len()).filter(|end| {
        let next = ranks.get(*end).map(|rank| tier(*rank));
        next != ranks.get(end - 1).map(|rank| tier(*rank))
    });
    let whole = ends.filter(|end| fits(*end)).max().unwrap_or(0);
    if whole > 0 { whole } else { (1..=ranks.len()).rev().find(|count| fits(*count)).unwrap_or(1) }
}

/// What tells this step from another comes first: its colours, then its links, then what is on any map.
fn rank(key: LegendKey, by_presence: bool) -> u8 {
    match key {
        LegendKey::Changed | LegendKey::Turned(_) => 0,
        LegendKey::Position(_)
        | LegendKey::UnknownPosition
        | LegendKey::Part(..)
        | LegendKey::Role(_)
        | LegendKey::Attitude(_)
        | LegendKey::Indicator(..)
        | LegendKey::Value(_) => 1,
        LegendKey::Presence(_) if by_presence => 1,
        LegendKey::Compromise | LegendKey::PlannedAction | LegendKey::Lever => 2,
        LegendKey::Interest(_) | LegendKey::Derived(_) => 3,
        LegendKey::Goes(_) | LegendKey::Passes(_) | LegendKey::Relation | LegendKey::Informal | LegendKey::ToCreate => {
            4
        }
        LegendKey::SizedBy(_) | LegendKey::RingedBy(_) | LegendKey::Size(_) => 5,
        LegendKey::Star | LegendKey::Presence(_) => CONTEXT + 1,
        LegendKey::Group(_) => CONTEXT + 2,
        LegendKey::Type(_) => CONTEXT + 3,
        LegendKey::Doubt | LegendKey::Lock => CONTEXT + 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_on_any_map_is_shown_whole_or_counted() {
        let ranks = [1, 1, 4, 7, 7, 9, 9, 9];
        for (room, expected) in [(8, 8), (7, 5), (5, 5), (4, 3), (3, 3), (2, 2), (0, 1)] {
            assert_eq!(shown(&ranks, |count| count <= room), expected, "room for {room}");
        }
        assert_eq!(shown(&[7, 7, 9], |count| count <= 2), 2, "a map of which nothing else is to be said");
    }
}
