//! The legend in the band of a tour: what this step shows first, as many lines as find room.

use egui::emath::TSTransform;
use egui::{Pos2, Rect, Ui, Vec2, WidgetInfo};

use super::band::Sizes;
use crate::model::LensColor;
use crate::scene::{self, LegendEntry, LegendKey, Scene};
use crate::ui::drawing::{Finish, Picture};
use crate::ui::{Desk, theme};

/// Distance from a sign to its word, and between two columns, in sizes of the words.
const WORD_AWAY: f32 = 0.6;
const COLUMN_AWAY: f32 = 1.6;
/// Height of a line, in sizes of its words.
const LINE: f32 = 1.6;
/// Share of the width of the band that the legend may take.
const SHARE: f32 = 0.32;

/// The lines that find room, by column.
pub(super) struct Columns {
    columns: Vec<(f32, Vec<Line>)>,
    /// The words of those that do not.
    left_out: Vec<String>,
    size: f32,
}

struct Line {
    entry: LegendEntry,
    word: String,
}

impl Columns {
    /// The legend of a scene in a band of that width, with that height left to it.
    pub(super) fn of(
        ui: &Ui,
        desk: &Desk<'_>,
        scene: &Scene,
        entries: &[LegendEntry],
        sizes: Sizes,
        room: Vec2,
    ) -> Self {
        let by_presence = scene.options.colors_by(LensColor::Presence);
        let mut lines: Vec<&LegendEntry> = entries.iter().filter(|entry| !entry.hidden).collect();
        lines.sort_by_key(|entry| rank(entry.key, by_presence));
        let size = sizes.small;
        let width = |word: &str| {
            let galley = ui.painter().layout_no_wrap(word.to_owned(), theme::regular(size), desk.colors.text);
            swatch(size).x + size * WORD_AWAY + galley.size().x
        };
        let rows = ((room.y / (size * LINE)) as usize).max(2);
        let mut columns: Vec<(f32, Vec<Line>)> = Vec::new();
        let mut left_out = Vec::new();
        let mut taken = 0.0;
        let mut words = lines.into_iter().map(|entry| (entry, entry.key.words(desk.texts, desk.map()))).peekable();
        while words.peek().is_some() {
            let column: Vec<Line> =
                words.by_ref().take(rows).map(|(entry, word)| Line { entry: entry.clone(), word }).collect();
            let wide = column.iter().map(|line| width(&line.word)).fold(0.0, f32::max);
            if !columns.is_empty() && taken + size * COLUMN_AWAY + wide > room.x * SHARE {
                left_out.extend(column.into_iter().map(|line| line.word));
                left_out.extend(words.by_ref().map(|(_, word)| word));
                break;
            }
            taken += wide + if columns.is_empty() { 0.0 } else { size * COLUMN_AWAY };
            columns.push((wide, column));
        }
        if !left_out.is_empty()
            && let Some(last) = columns.last_mut().and_then(|(_, column)| column.pop())
        {
            left_out.insert(0, last.word);
        }
        Self { columns, left_out, size }
    }

    pub(super) fn width(&self) -> f32 {
        let gaps = self.columns.len().saturating_sub(1) as f32 * self.size * COLUMN_AWAY;
        self.columns.iter().map(|(wide, _)| wide).sum::<f32>() + gaps
    }

    /// Draws it with its upper left corner there.
    pub(super) fn show(&self, ui: &mut Ui, desk: &Desk<'_>, at: Pos2) {
        let height = self.size * LINE;
        let mut left = at.x;
        for (rank, (wide, column)) in self.columns.iter().enumerate() {
            for (row, line) in column.iter().enumerate() {
                let corner = egui::pos2(left, at.y + height * row as f32);
                self.line(ui, desk, Rect::from_min_size(corner, Vec2::new(*wide, height)), line);
            }
            if rank + 1 == self.columns.len() && !self.left_out.is_empty() {
                let corner = egui::pos2(left, at.y + height * column.len() as f32);
                self.more(ui, desk, Rect::from_min_size(corner, Vec2::new(*wide, height)));
            }
            left += wide + self.size * COLUMN_AWAY;
        }
    }

    fn line(&self, ui: &Ui, desk: &Desk<'_>, rect: Rect, line: &Line) {
        let response = ui.interact(rect, ui.scope_id().with(("tour legend", &line.word)), egui::Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &line.word));
        let sign = swatch(self.size);
        let corner = egui::pos2(rect.left(), rect.center().y - sign.y / 2.0);
        let painter = ui.painter();
        let grown = TSTransform::new(corner.to_vec2(), sign.x / scene::SWATCH.x);
        for mut shape in Picture::new(ui, line.entry.swatch.clone(), Finish::Fine).shapes(painter, Pos2::ZERO) {
            shape.transform(grown);
            painter.add(shape);
        }
        let galley = painter.layout_no_wrap(line.word.clone(), theme::regular(self.size), desk.colors.text);
        let at = egui::pos2(corner.x + sign.x + self.size * WORD_AWAY, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, desk.colors.text);
    }

    /// « + 4 », and which they are under the pointer.
    fn more(&self, ui: &Ui, desk: &Desk<'_>, rect: Rect) {
        let name = desk.texts.legend_more(self.left_out.len());
        let response = ui.interact(rect, ui.scope_id().with("more"), egui::Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &name));
        let said = format!("+\u{a0}{}", self.left_out.len());
        let at = egui::pos2(rect.left() + swatch(self.size).x + self.size * WORD_AWAY, rect.center().y);
        let (font, ink) = (theme::regular(self.size), desk.colors.text_soft);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, said, font, ink);
        response.on_hover_text(self.left_out.join("\n"));
    }
}

/// The box of a sign beside words of that size.
fn swatch(size: f32) -> Vec2 {
    let scale = (size / 13.0).max(1.0);
    Vec2::new(scene::SWATCH.x, scene::SWATCH.y) * scale
}

/// What tells this step from another comes first: its colours, then its links, then what is on any map.
fn rank(key: LegendKey, by_presence: bool) -> u8 {
    match key {
        LegendKey::Changed => 0,
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
        LegendKey::SizedBy(_) | LegendKey::RingedBy(_) | LegendKey::Size(_) | LegendKey::Star => 5,
        LegendKey::Presence(_) => 6,
        LegendKey::Group(_) => 7,
        LegendKey::Type(_) => 8,
        LegendKey::Doubt | LegendKey::Lock => 9,
    }
}
