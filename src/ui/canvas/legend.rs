//! The legend under the map: what is drawn, in words; a press hides or shows what a line names.

use egui::{Frame as Margins, Margin, Panel, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::scene::{self, LegendEntry, Scene};
use crate::session::{Action, ViewChange};
use crate::ui::drawing::paint_shapes;
use crate::ui::{Desk, theme, widgets};

const ROW: f32 = 28.0;
const MOST_ROWS: usize = 3;
/// Distance from a sign to its word.
const WORD_AWAY: f32 = 3.0;
/// Least and greatest distance between two lines.
const GAPS: (f32, f32) = (5.0, 26.0);
/// Steps of the search for the shortest rows: a thousand points come down to a quarter of one.
const HALVINGS: usize = 12;

/// Draws the band at the foot of the map.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, scene: &Scene) {
    if !desk.session.preferences().legend
        || desk.session.is_clean_screen()
        || scene.nodes.is_empty() && scene.hidden.actors == 0
    {
        return;
    }
    let entries = scene::legend(scene, desk.map(), desk.colors.palette);
    let words: Vec<String> = entries.iter().map(|entry| entry.key.words(desk.texts, desk.map())).collect();
    let widths: Vec<f32> = words
        .iter()
        .map(|word| {
            let galley = ui.painter().layout_no_wrap(word.clone(), theme::regular(12.0), desk.colors.text);
            scene::SWATCH.x + WORD_AWAY + galley.size().x
        })
        .collect();
    let width = ui.available_width() - 28.0;
    let rows = rows(&widths, width);
    let height = ROW * rows.len().clamp(1, MOST_ROWS) as f32 + 1.0;
    let margins = Margins::new().fill(desk.colors.panel).inner_margin(Margin::symmetric(14, 0));
    Panel::bottom("legend").exact_size(height).frame(margins).show(ui, |ui| {
        let corner = ui.max_rect().min;
        for (row, range) in rows.iter().take(MOST_ROWS).enumerate() {
            let taken: f32 = range.clone().filter_map(|rank| widths.get(rank)).sum();
            let spare = (width - taken) / (range.len().max(2) - 1) as f32;
            let gap = spare.clamp(GAPS.0, GAPS.1);
            let mut left = corner.x;
            for rank in range.clone() {
                let (Some(entry), Some(word), Some(wide)) = (entries.get(rank), words.get(rank), widths.get(rank))
                else {
                    continue;
                };
                let rect = Rect::from_min_size(egui::pos2(left, corner.y + ROW * row as f32), Vec2::new(*wide, ROW));
                line(ui, desk, rect, entry, word);
                left += wide + gap;
            }
        }
    });
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
    paint_shapes(&dim, &entry.swatch, swatch);
    let ink = if entry.hidden { desk.colors.text_faint } else { desk.colors.text };
    let galley = painter.layout_no_wrap(word.to_owned(), theme::regular(12.0), ink);
    let at = egui::pos2(swatch.x + scene::SWATCH.x + WORD_AWAY, rect.center().y - galley.size().y / 2.0);
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
}
