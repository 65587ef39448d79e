//! The path of the three phases, centred in the bar: where the group stands, and how far each phase is.

use std::sync::Arc;

use egui::{
    Align2, Color32, CornerRadius, Galley, Pos2, Rangef, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

use crate::i18n::words;
use crate::model::Phase;
use crate::session::Action;
use crate::ui::Desk;
use crate::ui::theme;

/// One phase as it will be drawn.
pub(super) struct Step {
    /// Where it goes.
    pub(super) rect: Rect,
    phase: Phase,
    name: String,
    name_galley: Arc<Galley>,
    count_galley: Arc<Galley>,
}

/// How much is written of a phase, from all of it to its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    NameAndCount,
    NameAndShortCount,
    Name,
    NameOfCurrent,
    Number,
}

impl Said {
    /// From the longest.
    const ALL: [Self; 5] = [Self::NameAndCount, Self::NameAndShortCount, Self::Name, Self::NameOfCurrent, Self::Number];
}

/// The three phases, laid out in the middle of the bar, or as near to it as what stands on both sides lets them.
pub(super) fn steps(ui: &Ui, desk: &Desk<'_>, whole: Rect, between: Rangef) -> Vec<Step> {
    let wide = whole.width() > 1100.0;
    let offered = Said::ALL.into_iter().filter(|said| wide || *said != Said::NameAndCount);
    let mut steps = Vec::new();
    let mut total = 0.0;
    for said in offered {
        steps = Phase::ALL.map(|phase| step(ui, desk, phase, said)).into();
        total = steps.iter().map(|step| step.rect.width()).sum::<f32>();
        if total <= between.span() {
            break;
        }
    }
    let last = (between.max - total).max(between.min);
    let mut left = (whole.center().x - total / 2.0).clamp(between.min, last);
    for step in &mut steps {
        step.rect = step.rect.translate(Vec2::new(left, whole.center().y - 17.0));
        left = step.rect.right();
    }
    steps
}

fn step(ui: &Ui, desk: &Desk<'_>, phase: Phase, said: Said) -> Step {
    let galley = |text: String, font| ui.painter().layout_no_wrap(text, font, Color32::PLACEHOLDER);
    let name = words::phase_short(desk.texts, phase);
    let (done, all) = desk.coverage().answered(phase);
    let count = match said {
        Said::NameAndCount => desk.texts.answered_of(done, all),
        Said::NameAndShortCount => format!("{done}/{all}"),
        Said::Name | Said::NameOfCurrent | Said::Number => String::new(),
    };
    let named = match said {
        Said::Number => false,
        Said::NameOfCurrent => desk.session.phase() == phase,
        Said::NameAndCount | Said::NameAndShortCount | Said::Name => true,
    };
    let name_galley = galley(if named { name.clone() } else { String::new() }, theme::semibold(14.0));
    let count_galley = galley(count, theme::regular(12.0));
    let after = |galley: &Galley| if galley.size().x > 0.0 { 8.0 + galley.size().x } else { 0.0 };
    let end = if named { 14.0 } else { 8.0 };
    let width = 8.0 + 22.0 + after(&name_galley) + after(&count_galley) + end;
    let rect = Rect::from_min_size(Pos2::ZERO, Vec2::new(width, 34.0));
    Step { rect, phase, name, name_galley, count_galley }
}

/// Draws them.
pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, steps: Vec<Step>) {
    for step in steps {
        let Step { rect, phase, name, name_galley, count_galley } = step;
        let on = desk.session.phase() == phase;
        let response = ui.interact(rect, ui.scope_id().with(("phase", phase.number())), Sense::click());
        response.widget_info(|| WidgetInfo::selected(egui::Role::Tab, true, on, format!("{} {name}", phase.number())));
        let colors = desk.colors;
        let ink = if on { colors.on_accent } else { colors.text };
        let painter = ui.painter();
        if on {
            painter.rect_filled(rect, CornerRadius::same(17), colors.accent);
        } else if response.hovered() {
            painter.rect_filled(rect, CornerRadius::same(17), colors.subtle);
        }
        let disc = Pos2::new(rect.left() + 19.0, rect.center().y);
        let (ground, digit) = if on { (colors.on_accent, colors.accent) } else { (colors.panel, colors.text_soft) };
        painter.circle(disc, 11.0, ground, Stroke::new(1.0, if on { ground } else { colors.line_control }));
        painter.text(disc, Align2::CENTER_CENTER, phase.number(), theme::semibold(13.0), digit);
        let name_at = Pos2::new(disc.x + 19.0, rect.center().y - name_galley.size().y / 2.0);
        let count_left = name_at.x + name_galley.size().x + 8.0;
        painter.galley(name_at, name_galley, ink);
        let soft = if on { colors.on_accent } else { colors.text_soft };
        painter.galley(Pos2::new(count_left, rect.center().y - count_galley.size().y / 2.0), count_galley, soft);
        if response.has_focus() {
            let line = Stroke::new(2.0, colors.accent);
            painter.rect_stroke(rect.expand(2.0), CornerRadius::same(19), line, StrokeKind::Outside);
        }
        if response.clicked() {
            desk.push(Action::Phase(phase));
        }
    }
}
