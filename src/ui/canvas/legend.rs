//! The legend under the map: what is drawn, in words; a press hides or shows what a line names.

use egui::{Frame as Margins, Margin, Panel, Popup, PopupCloseBehavior, Rect, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::scene::{self, LegendEntry, LegendKey, Scene};
use crate::session::{Action, Mode, ViewChange};
use crate::ui::drawing::paint_shapes;
use crate::ui::{Desk, theme, widgets};

const ROW: f32 = 28.0;
/// Share of the height of the screen that the legend may take, and the least number of rows that it shows.
const SHARE: f32 = 0.25;
const LEAST_ROWS: usize = 2;
/// Share of the height of a projected screen that the legend leaves to the map, down to one row.
const KEPT: f32 = 0.7;
/// Distance from a sign to its word.
const WORD_AWAY: f32 = 6.0;
/// Room left empty on each side of a symbol in its box.
const ASIDE: f32 = 5.0;
/// Least and greatest distance between two lines.
const GAPS: (f32, f32) = (6.0, 64.0);
/// Width of the button that opens the lines without a row, and the room that it takes.
const MORE: f32 = 44.0;
const ROOM_OF_MORE: f32 = 60.0;
/// Room left empty beside the rows.
const ASIDES: f32 = 28.0;
/// Steps of the search for the shortest rows: a thousand points come down to a quarter of one.
const HALVINGS: usize = 12;

/// A line, its word and its width.
struct Line {
    entry: LegendEntry,
    word: String,
    width: f32,
}

/// What the band shows: its lines, those of each row, and the height they take.
struct Band {
    lines: Vec<Line>,
    rows: Vec<std::ops::Range<usize>>,
}

impl Band {
    /// The band in a canvas of that size, when there is one.
    fn of(ui: &Ui, desk: &Desk<'_>, scene: &Scene, entries: &[LegendEntry], size: Vec2) -> Option<Self> {
        if !desk.session.preferences().legend
            || (desk.session.is_clean_screen() && desk.session.mode() != Mode::Projecting)
            || scene.nodes.is_empty() && scene.hidden.actors == 0
        {
            return None;
        }
        let lines: Vec<Line> = entries
            .iter()
            .map(|entry| {
                let word = entry.words(desk.texts, desk.map());
                let galley = ui.painter().layout_no_wrap(word.clone(), theme::regular(12.0), desk.colors.text);
                let width = sign_width(entry) + WORD_AWAY + galley.size().x;
                Line { entry: entry.clone(), word, width }
            })
            .collect();
        let widths: Vec<f32> = lines.iter().map(|line| line.width).collect();
        let most = ((size.y * SHARE / ROW) as usize).max(LEAST_ROWS);
        let most = if desk.session.mode() == Mode::Projecting {
            // The timeline and the field at the foot take of the legend before they take of the map.
            let kept = ui.ctx().content_rect().height() * KEPT;
            most.min(((size.y - kept) / ROW) as usize).max(1)
        } else {
            most
        };
        let rows = rows_within(&widths, size.x - ASIDES, most);
        Some(Self { lines, rows })
    }

    fn height(&self) -> f32 {
        ROW * self.rows.len().max(1) as f32 + 1.0
    }
}

/// Height of the band with those entries in a canvas of that size.
pub(super) fn height(ui: &Ui, desk: &Desk<'_>, scene: &Scene, entries: &[LegendEntry], size: Vec2) -> f32 {
    Band::of(ui, desk, scene, entries, size).map_or(0.0, |band| band.height())
}

/// Draws the band with those entries at the foot of the map.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, scene: &Scene, entries: &[LegendEntry]) {
    let Some(band) = Band::of(ui, desk, scene, entries, ui.available_size()) else { return };
    let width = ui.available_width() - ASIDES;
    let height = band.height();
    let Band { lines, rows } = band;
    let widths: Vec<f32> = lines.iter().map(|line| line.width).collect();
    let margins = Margins::new().fill(desk.colors.panel).inner_margin(Margin::symmetric(14, 0));
    Panel::bottom("legend").exact_size(height).frame(margins).show(ui, |ui| {
        let corner = ui.max_rect().min;
        let shown = rows.last().map_or(0, |row| row.end);
        let left_out = lines.get(shown..).unwrap_or_default();
        for (row, range) in rows.iter().enumerate() {
            let cut = if range.end == shown && !left_out.is_empty() { ROOM_OF_MORE } else { 0.0 };
            let taken: f32 = range.clone().filter_map(|rank| widths.get(rank)).sum();
            let spare = (width - cut - taken) / (range.len().max(2) - 1) as f32;
            let gap = spare.clamp(GAPS.0, GAPS.1);
            let mut left = corner.x;
            for at in lines.get(range.clone()).unwrap_or_default() {
                let rect = Rect::from_min_size(egui::pos2(left, corner.y + ROW * row as f32), Vec2::new(at.width, ROW));
                line(ui, desk, rect, &at.entry, &at.word);
                left += at.width + gap;
            }
        }
        if !left_out.is_empty() {
            let top = corner.y + ROW * (rows.len().max(1) - 1) as f32;
            more(ui, desk, egui::pos2(corner.x + width - MORE, top), left_out);
        }
    });
}

/// Width of the sign of a line: symbols are narrower than their box.
fn sign_width(entry: &LegendEntry) -> f32 {
    scene::SWATCH.x - 2.0 * aside(entry)
}

fn aside(entry: &LegendEntry) -> f32 {
    let is_line = matches!(
        entry.key,
        LegendKey::Interest(_)
            | LegendKey::Derived(_)
            | LegendKey::Relation
            | LegendKey::Goes(_)
            | LegendKey::Passes(_)
            | LegendKey::Informal
            | LegendKey::ToCreate
            | LegendKey::Compromise
    );
    if is_line { 0.0 } else { ASIDE }
}

/// « + 4 »: opens the lines that have no row.
fn more(ui: &Ui, desk: &mut Desk<'_>, at: egui::Pos2, lines: &[Line]) {
    let rect = Rect::from_min_size(at, Vec2::new(MORE, ROW)).shrink2(Vec2::new(0.0, 2.0));
    let response = ui.interact(rect, ui.scope_id().with("more"), Sense::click());
    let name = desk.texts.legend_more(lines.len());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
    let colors = desk.colors;
    let fill = if response.hovered() { colors.subtle } else { colors.panel };
    ui.painter().rect(rect, 8.0, fill, colors.outline(), egui::StrokeKind::Inside);
    let said = format!("+\u{a0}{}", lines.len());
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, said, theme::semibold(12.0), colors.text);
    widgets::focus_ring(ui, &response, colors, 8.0);
    let response = response.on_hover_text(&name);
    Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        let wide = lines.iter().map(|line| line.width).fold(120.0, f32::max);
        ui.spacing_mut().item_spacing.y = 0.0;
        let most = (ui.ctx().content_rect().height() - 120.0).max(ROW * 3.0);
        ScrollArea::vertical().id_salt("legend").max_height(most).show(ui, |ui| {
            for at in lines {
                let (rect, _) = ui.allocate_exact_size(Vec2::new(wide + 12.0, ROW), Sense::hover());
                line(ui, desk, rect.shrink2(Vec2::new(6.0, 0.0)), &at.entry, &at.word);
            }
        });
    });
}

/// Rows as [`rows`], at most `most` of them: the last one then leaves room for the button of what is left out.
fn rows_within(widths: &[f32], width: f32, most: usize) -> Vec<std::ops::Range<usize>> {
    let whole = rows(widths, width);
    if whole.len() <= most {
        return whole;
    }
    let mut full = filled(widths, width);
    full.truncate(most);
    if let Some(last) = full.last_mut() {
        let holds = |end: usize| {
            let taken: f32 = widths.get(last.start..end).unwrap_or_default().iter().map(|wide| wide + GAPS.0).sum();
            taken + ROOM_OF_MORE <= width
        };
        last.end = (last.start..=last.end).rev().find(|end| holds(*end)).unwrap_or(last.start);
    }
    full
}

/// Ranks of the lines of each row: as few rows as fit in `width`, then about equally long.
fn rows(widths: &[f32], width: f32) -> Vec<std::ops::Range<usize>> {
    let mut best = filled(widths, width);
    let (mut short, mut long) = (0.0, width);
    for _ in 0..HALVINGS {
        let middle = f32::midpoint(short, long);
        let tried = filled(widths, middle);
        if tried.len() > best.len() {
            short = middle;
        } else {
            long = middle;
            best = tried;
        }
    }
    best
}

/// Ranks of the lines of each row when rows are filled one after the other up to `limit`.
///
/// A line longer than that has a row of its own.
fn filled(widths: &[f32], limit: f32) -> Vec<std::ops::Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut taken) = (0, 0.0);
    for (rank, wide) in widths.iter().enumerate() {
        if rank > start && taken + wide > limit {
            rows.push(start..rank);
            start = rank;
            taken = 0.0;
        }
        taken += wide + GAPS.0;
    }
    if start < widths.len() {
        rows.push(start..widths.len());
    }
    rows
}

fn line(ui: &Ui, desk: &mut Desk<'_>, rect: Rect, entry: &LegendEntry, word: &str) {
    let sense = if entry.filter.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(
        rect.expand2(Vec2::new(4.0, 0.0)),
        ui.scope_id().with(("legend", format!("{:?}", entry.key))),
        sense,
    );
    if entry.filter.is_some() {
        response.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, true, !entry.hidden, word));
    } else {
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, word));
    }
    if response.hovered() && entry.filter.is_some() {
        ui.painter().rect_filled(response.rect.shrink2(Vec2::new(0.0, 4.0)), 6.0, desk.colors.subtle);
    }
    let swatch = egui::pos2(rect.left(), rect.center().y - scene::SWATCH.y / 2.0);
    let painter = ui.painter().clone();
    let mut dim = painter.clone();
    if entry.hidden {
        dim.multiply_opacity(0.4);
    }
    paint_shapes(&dim, &entry.swatch, swatch - Vec2::new(aside(entry), 0.0));
    let ink = if entry.hidden { desk.colors.text_faint } else { desk.colors.text };
    let galley = painter.layout_no_wrap(word.to_owned(), theme::regular(12.0), ink);
    let at = egui::pos2(swatch.x + sign_width(entry) + WORD_AWAY, rect.center().y - galley.size().y / 2.0);
    let text = Rect::from_min_size(at, galley.size());
    painter.galley(at, galley, ink);
    if entry.hidden {
        painter.hline(text.x_range(), text.center().y + 1.0, egui::Stroke::new(1.0, ink));
    }
    widgets::focus_ring(ui, &response, desk.colors, 6.0);
    let tip = if entry.hidden { desk.texts.legend_show(word) } else { desk.texts.legend_hide(word) };
    if let Some(filter) = entry.filter
        && response.on_hover_text(tip).clicked()
    {
        desk.push(Action::View(ViewChange::ToggleFilter(filter)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fill_rows_evenly_and_none_is_lost() {
        let rows = rows(&[100.0; 16], 800.0);
        assert_eq!(rows.len(), 3, "seven a row at most");
        assert_eq!(rows.iter().map(|row| row.len()).sum::<usize>(), 16, "all of them");
        assert!(rows.iter().all(|row| row.len() >= 4), "about as many in each: {rows:?}");
    }

    #[test]
    fn lines_without_a_row_are_counted_not_lost() {
        let rows = rows_within(&[100.0; 16], 400.0, 2);
        assert_eq!(rows, [0..3, 3..6], "three a row, and room for the button");
        let rows = rows_within(&[100.0; 16], 360.0, 2);
        assert_eq!(rows, [0..3, 3..5], "the last row gives one up for the button");
    }
}
