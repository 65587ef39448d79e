//! The band of the three phases: what the workshop goes through.

use egui::{Align2, Pos2, Rect, Ui};

use super::text;
use crate::i18n::words;
use crate::model::{Phase, Question};
use crate::ui::Desk;
use crate::ui::theme;

/// Draws the band; its lower edge.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>, at: Pos2, width: f32) -> f32 {
    let behind = ui.painter().add(egui::Shape::Noop);
    let third = (width - 44.0) / 3.0;
    let mut lower = at.y + 80.0;
    for (rank, phase) in Phase::ALL.into_iter().enumerate() {
        let left = at.x + 22.0 + rank as f32 * third;
        let disc = Pos2::new(left + 14.0, at.y + 33.0);
        ui.painter().circle_filled(disc, 14.0, desk.colors.accent);
        let ink = desk.colors.on_accent;
        ui.painter().text(disc, Align2::CENTER_CENTER, phase.number(), theme::semibold(15.0), ink);
        let words_at = left + 38.0;
        let room = third - 46.0;
        let title = words::phase(desk.texts, phase);
        let below = text(ui, Pos2::new(words_at, at.y + 23.0), room, title, theme::semibold(16.0), desk.colors.text);
        let question = words::question(desk.texts, question(phase));
        let ends =
            text(ui, Pos2::new(words_at, below + 8.0), room, question, theme::regular(14.0), desk.colors.text_soft);
        lower = lower.max(ends);
    }
    let rect = Rect::from_min_max(at, Pos2::new(at.x + width, lower + 20.0));
    let sheet =
        egui::epaint::RectShape::new(rect, 10, desk.colors.panel, desk.colors.hairline(), egui::StrokeKind::Inside);
    ui.painter().set(behind, sheet);
    rect.bottom()
}

/// The question that says best what a phase is about.
fn question(phase: Phase) -> Question {
    match phase {
        Phase::Identify => Question::Actors,
        Phase::Frame => Question::Divergences,
        Phase::Act => Question::Compromises,
    }
}
