//! The band that says which date is looked at or changed, with the way out.

use egui::{Align, Layout, Ui, Vec2, WidgetInfo};

use super::{back, has_line, is_compared};
use crate::model::StateId;
use crate::session::{Action, Icon, Mode, Session, Side, TimeAct};
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, icons, theme};

/// Height of the band.
pub const BAND: f32 = 40.0;

/// Whether the band is shown: while a stage is changed, or while another state is looked at and nothing else says so.
pub fn is_banded(session: &Session) -> bool {
    let on_line = has_line(session) && session.stop().is_some();
    session.changes_stage() || (session.looks_elsewhere() && !on_line && !is_compared(session))
}

/// Draws it over the whole width.
pub fn band(ui: &mut Ui, desk: &mut Desk<'_>) {
    let (colors, texts, session) = (desk.colors, desk.texts, desk.session);
    let changes = session.changes_stage();
    let name = session.side_name(session.shown_side());
    let told = match session.shown_side() {
        Side::Of(StateId::Stage(_)) if changes => texts.time_dating(name),
        Side::Of(StateId::Stage(_)) => texts.time_looking(name),
        Side::Of(StateId::Snapshot(id)) => {
            let name = desk.project().snapshots.get(*id).map(|it| it.name.clone()).unwrap_or_default();
            texts.time_looking_snapshot(name)
        }
        _ => texts.time_looking_compared(name),
    };
    let area = ui.clip_rect();
    for y in [area.top() + 0.5, area.bottom() - 0.5] {
        let line = egui::Stroke::new(1.0, if changes { colors.accent } else { colors.line_soft });
        ui.painter().hline(area.x_range(), y, line);
    }
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            acts(ui, desk, changes);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), egui::Sense::hover());
                let icon = if changes { Icon::Pencil } else { Icon::Clock };
                icons::paint(ui.painter(), icon, rect, if changes { colors.accent } else { colors.text });
                said(ui, &told, desk);
            });
        });
    });
}

/// Words on one line, cut where there is no room.
fn said(ui: &mut Ui, words: &str, desk: &Desk<'_>) {
    let galley = widgets::elided(ui, words, theme::semibold(14.0), ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, words));
    let cut = galley.elided;
    ui.painter().galley(rect.min, galley, desk.colors.text);
    if cut {
        response.on_hover_text(widgets::body(words, desk.colors));
    }
}

fn acts(ui: &mut Ui, desk: &mut Desk<'_>, changes: bool) {
    let (colors, texts) = (desk.colors, desk.texts);
    if changes {
        if widgets::sized_button(ui, colors, None, &texts.time_dating_done(), Weight::Main, 28.0).clicked() {
            desk.push(Action::Time(TimeAct::ChangeStage(false)));
        }
        return;
    }
    let words = back(desk);
    if widgets::sized_button(ui, colors, None, &words, Weight::Plain, 28.0).clicked() {
        desk.push(Action::Time(TimeAct::Look(None)));
    }
    if desk.session.looked_stage().is_some() {
        change_button(ui, desk, 28.0);
    }
}

/// The button that says that it is this date which changes.
pub(super) fn change_button(ui: &mut Ui, desk: &mut Desk<'_>, height: f32) {
    if desk.session.mode() == Mode::Reading {
        return;
    }
    let words = desk.texts.time_edit();
    if widgets::sized_button(ui, desk.colors, Some(Icon::Pencil), &words, Weight::Plain, height).clicked() {
        desk.push(Action::Time(TimeAct::ChangeStage(true)));
    }
}
