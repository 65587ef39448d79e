//! The entries that a number comes from, one row each; a click goes to the cell of the matrix.

use egui::{Align2, Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo};

use super::card::{self, Explained};
use crate::analysis::Trial;
use crate::i18n::format;
use crate::model::Scale;
use crate::session::{Action, CellAt, Screen, ViewChange};
use crate::ui::reading::{name, stake};
use crate::ui::{Desk, theme, widgets};

/// Height of a row.
const ROW: f32 = 42.0;

/// Draws them in place of the card; whether one goes back.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, explained: &Explained) -> bool {
    let texts = desk.texts;
    let back = card::back(ui, desk, &texts.power_cells_back());
    let title = texts.power_cells_title(explained.cells.len(), explained.name.clone());
    ui.add(egui::Label::new(widgets::title(widgets::unbroken(&title), 14.0, desk.colors)).wrap());
    ui.spacing_mut().item_spacing.y = 0.0;
    let width = ui.available_width();
    let top = ui.cursor().top();
    let (whole, _) = ui.allocate_exact_size(Vec2::new(width, ROW * explained.cells.len() as f32), Sense::hover());
    let seen = ui.clip_rect();
    let first = (((seen.top() - top) / ROW).floor().max(0.0) as usize).saturating_sub(1);
    let count = (seen.height() / ROW).ceil() as usize + 3;
    for (rank, cell) in explained.cells.iter().enumerate().skip(first).take(count) {
        let at = egui::pos2(whole.left(), top + rank as f32 * ROW);
        row(ui, desk, *cell, Rect::from_min_size(at, Vec2::new(width, ROW)));
    }
    back
}

fn row(ui: &Ui, desk: &mut Desk<'_>, cell: CellAt, rect: Rect) {
    let (map, texts, colors) = (desk.map(), desk.texts, desk.colors);
    let scale: Scale = desk.project().header.scale;
    let [one, two] = match cell {
        CellAt::Position(actor, on) => [name(map, actor), stake(map, on)],
        CellAt::Influence(from, to) => [name(map, from), texts.power_on(name(map, to))],
    };
    let value = match cell {
        CellAt::Position(actor, on) => map.positions.get((actor, on)).and_then(|it| it.value),
        CellAt::Influence(from, to) => map.influences.get((from, to)).and_then(|it| it.value),
    };
    let signed = matches!(cell, CellAt::Position(..));
    let number = match value {
        Some(value) if signed => format::signed(value),
        Some(value) => value.to_string(),
        None => "?".to_owned(),
    };
    let response = ui.interact(rect, ui.scope_id().with(("cell", cell)), Sense::click());
    let said = texts.power_cell(one.clone(), two.clone(), number.clone());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &said));
    if response.hovered() {
        ui.painter().rect_filled(rect, 6.0, colors.subtle);
    }
    ui.painter().hline(rect.x_range(), rect.top(), colors.hairline());
    let square = Rect::from_center_size(egui::pos2(rect.left() + 17.0, rect.center().y), Vec2::new(30.0, 24.0));
    let (ground, ink) = match value {
        Some(value) if signed => {
            let (ground, ink) = colors.palette.position(value, scale);
            (theme::color(ground), theme::color(ink))
        }
        _ => (colors.subtle, colors.text),
    };
    ui.painter().rect(square, 4.0, ground, colors.chip_outline(), StrokeKind::Inside);
    ui.painter().text(square.center(), Align2::CENTER_CENTER, number, theme::semibold(13.0), ink);
    let left = rect.left() + 40.0;
    let room = rect.right() - left - 4.0;
    let lines = [(one, theme::semibold(13.0), colors.text), (two, theme::regular(13.0), colors.text_soft)];
    for ((words, font, ink), middle) in lines.into_iter().zip([rect.center().y - 9.0, rect.center().y + 9.0]) {
        let galley = widgets::elided(ui, &words, font, room);
        let at = egui::pos2(left, middle - galley.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, galley, ink);
    }
    widgets::focus_ring(ui, &response, colors, 4.0);
    if response.on_hover_text(said).clicked() {
        go_to(desk, cell);
    }
}

/// Goes to a cell of its matrix.
pub(super) fn go_to(desk: &mut Desk<'_>, cell: CellAt) {
    let screen = if matches!(cell, CellAt::Position(..)) { Screen::Positions } else { Screen::Influences };
    desk.push(Action::View(ViewChange::Cell(Some(cell))));
    desk.push(Action::Go(screen));
}

/// The cell that a trial moves.
pub(super) fn of_trial(trial: Trial) -> CellAt {
    match trial {
        Trial::Position { actor, stake, .. } => CellAt::Position(actor, stake),
        Trial::Influence { actor, on, .. } => CellAt::Influence(actor, on),
    }
}
