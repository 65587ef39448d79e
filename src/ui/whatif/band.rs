//! The band that says, on every screen, that what is shown is a simulation.

use egui::{Align, Layout, Ui, Vec2};

use crate::session::{Action, Command, Icon, SimulateAct};
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, icons, theme};

/// Width of the choice between before and after.
const LOOK: f32 = 132.0;

/// Draws it over the whole width.
pub fn band(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(simulation) = desk.session.simulation() else { return };
    let (colors, texts) = (desk.colors, desk.texts);
    edge(ui, desk, ui.clip_rect());
    let count = simulation.differences().len();
    let named = simulation.scenario().and_then(|id| simulation.base().scenarios.get(id));
    let told = named.map_or_else(|| texts.whatif_band(count), |it| texts.whatif_band_named(it.name.as_str(), count));
    let aside = match (simulation.looks_before(), count) {
        (true, _) => texts.whatif_looking_before(),
        (false, 0) => texts.whatif_invite(),
        (false, _) => texts.whatif_aside(),
    };
    let (before, compares) = (simulation.looks_before(), simulation.compares());
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            acts(ui, desk, count, compares);
            look(ui, desk, before);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), egui::Sense::hover());
                icons::paint(ui.painter(), Icon::WhatIf, rect, colors.text);
                line(ui, desk, &told, theme::semibold(14.0), colors.text);
                let font = theme::regular(13.0);
                let galley = ui.painter().layout_no_wrap(aside.clone(), font.clone(), colors.text_soft);
                if galley.size().x <= ui.available_width() {
                    line(ui, desk, &aside, font, colors.text_soft);
                }
            });
        });
    });
}

/// Two dotted lines: what is between them is not the map.
fn edge(ui: &Ui, desk: &Desk<'_>, area: egui::Rect) {
    for y in [area.top() + 1.0, area.bottom() - 1.0] {
        let ends = [egui::pos2(area.left(), y), egui::pos2(area.right(), y)];
        let dots = egui::Shape::dotted_line(&ends, desk.colors.text_soft, 4.0, 0.8);
        ui.painter().extend(dots);
    }
}

/// Words on one line, cut where there is no room.
fn line(ui: &mut Ui, desk: &Desk<'_>, words: &str, font: egui::FontId, ink: egui::Color32) {
    let room = ui.available_width();
    if room < 40.0 {
        return;
    }
    let galley = widgets::elided(ui, words, font, room);
    let (rect, response) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words));
    let cut = galley.elided;
    ui.painter().galley(rect.min, galley, ink);
    if cut {
        response.on_hover_text(widgets::body(words, desk.colors));
    }
}

fn acts(ui: &mut Ui, desk: &mut Desk<'_>, count: usize, compares: bool) {
    let (colors, texts) = (desk.colors, desk.texts);
    if widgets::sized_button(ui, colors, None, &texts.whatif_drop(), Weight::Quiet, 28.0).clicked() {
        desk.command(Command::DropSimulation);
    }
    let keep = ui.add_enabled_ui(count > 0, |ui| {
        widgets::sized_button(ui, colors, None, &texts.whatif_keep(), Weight::Plain, 28.0)
    });
    if keep.inner.clicked() {
        desk.command(Command::KeepSimulation);
    }
    let words = texts.whatif_compare();
    let button = widgets::sized_button(ui, colors, None, &words, Weight::Plain, 28.0);
    if compares {
        ui.painter().rect_stroke(button.rect, 8.0, (2.0, colors.accent), egui::StrokeKind::Inside);
    }
    button.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, compares, &words));
    if button.clicked() {
        desk.command(Command::CompareSimulation);
    }
}

fn look(ui: &mut Ui, desk: &mut Desk<'_>, before: bool) {
    let labels = [desk.texts.whatif_before(), desk.texts.whatif_after()];
    let chosen = Some(usize::from(!before));
    let size = Vec2::new(LOOK, 34.0);
    let pressed = ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_max_width(LOOK);
        widgets::segments(ui, desk.colors, &labels, chosen)
    });
    if let Some(rank) = pressed.inner {
        desk.push(Action::Simulate(SimulateAct::LookBefore(rank == 0)));
    }
}
