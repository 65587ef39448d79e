//! Before and after, beside the screen: what is simulated, and each finding that it changes, in sentences.

use std::sync::Arc;

use egui::{RichText, ScrollArea, Ui};

use super::words;
use crate::analysis::{Finds, Subject, outlook};
use crate::edit::ItemId;
use crate::model::{Compromise, CompromiseState, Project};
use crate::session::{Action, Command, Icon, SimulateAct, Simulation};
use crate::ui::widgets::{self, unbroken};
use crate::ui::{Desk, theme};

/// What two states of the map come to, until one of them changes.
#[derive(Default)]
pub struct WhatIfView {
    compared: Option<Compared>,
}

struct Compared {
    base: Arc<Project>,
    now: Arc<Project>,
    before: Vec<(Subject, Finds)>,
    after: Vec<(Subject, Finds)>,
}

/// A finding that differs: what it is about, what it was, what it is.
type Changed = (String, String, String);

impl WhatIfView {
    /// Width of the panel.
    pub const WIDTH: f32 = 320.0;

    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(simulation) = desk.session.simulation() else { return };
        let texts = desk.texts;
        ui.horizontal(|ui| {
            ui.label(widgets::title(texts.whatif_panel(), 17.0, desk.colors));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let close = texts.whatif_panel_close();
                if widgets::icon_button(ui, desk.colors, Icon::Close, &close, false).clicked() {
                    desk.command(Command::CompareSimulation);
                }
            });
        });
        let (changed, unchanged) = self.changed(desk, simulation);
        ScrollArea::vertical().id_salt("whatif").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            ui.set_max_width(ui.available_width() - 8.0);
            simulated(ui, desk, simulation);
            ui.add_space(8.0);
            widgets::section(ui, desk.colors, &texts.whatif_found());
            if changed.is_empty() {
                ui.label(widgets::body(unbroken(&texts.whatif_none_found()), desk.colors));
            }
            for finding in &changed {
                found(ui, desk, finding);
            }
            if unchanged > 0 {
                ui.add_space(4.0);
                ui.label(widgets::soft(texts.whatif_unchanged(unchanged), desk.colors));
            }
            ui.add_space(8.0);
            let limits = RichText::new(unbroken(&texts.whatif_limits())).font(theme::regular(12.0));
            ui.add(egui::Label::new(limits.color(desk.colors.text_faint)).wrap());
        });
    }

    /// The findings that differ, and how many do not.
    fn changed(&mut self, desk: &Desk<'_>, simulation: &Simulation) -> (Vec<Changed>, usize) {
        let (base, now) = (desk.session.kept_project(), desk.session.simulated_project());
        let kept = self.compared.take().filter(|compared| Arc::ptr_eq(&compared.base, &base));
        let mut compared = kept.unwrap_or_else(|| {
            let before = outlook(&base);
            Compared { after: before.clone(), before, base: Arc::clone(&base), now: Arc::clone(&base) }
        });
        if !Arc::ptr_eq(&compared.now, &now) {
            compared.after = outlook(&now);
            compared.now = Arc::clone(&now);
        }
        let texts = desk.texts;
        let mut changed = Vec::new();
        let mut unchanged = 0;
        for ((about, was), (_, is)) in compared.before.iter().zip(&compared.after) {
            // Each in the words of its own map: a pair may go the same way on other stakes now.
            let [was, is] = [(&base, was), (&now, is)].map(|(of, finds)| words::finds(texts, &of.map, finds));
            if was == is {
                unchanged += 1;
            } else {
                changed.push((words::subject(texts, &simulation.base().map, *about), was, is));
            }
        }
        self.compared = Some(compared);
        (changed, unchanged)
    }
}

/// What is simulated, each with a way back.
fn simulated(ui: &mut Ui, desk: &mut Desk<'_>, simulation: &Simulation) {
    let texts = desk.texts;
    widgets::section(ui, desk.colors, &texts.whatif_simulated());
    let items: Vec<ItemId> = simulation.differences().items().collect();
    if items.is_empty() {
        ui.label(widgets::body(unbroken(&texts.whatif_empty()), desk.colors));
        ui.add(egui::Label::new(widgets::soft(unbroken(&texts.whatif_invite()), desk.colors)).wrap());
    }
    let now = desk.session.simulated_project();
    let accepted = |deal: &Compromise| deal.state == CompromiseState::Accepted;
    let supposes = simulation.differences().compromises.iter().any(accepted);
    for item in items {
        let told = words::change(texts, simulation.base(), &now, item);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::TOP), |ui| {
            let back = texts.whatif_take_back(told.as_str());
            if widgets::icon_button(ui, desk.colors, Icon::Undo, &back, false).clicked() {
                desk.push(Action::Simulate(SimulateAct::TakeBack(item)));
            }
            ui.with_layout(egui::Layout::top_down(egui::Align::LEFT), |ui| {
                ui.add(egui::Label::new(widgets::body(unbroken(&told), desk.colors)).wrap());
            });
        });
    }
    if supposes {
        let words = unbroken(&texts.whatif_supposes());
        ui.add(egui::Label::new(widgets::soft(words, desk.colors)).wrap());
    }
}

/// One finding, before and after.
fn found(ui: &mut Ui, desk: &Desk<'_>, (about, was, is): &Changed) {
    let texts = desk.texts;
    widgets::sheet(desk.colors).inner_margin(egui::Margin::symmetric(10, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        let line = |ui: &mut Ui, words: RichText| ui.add(egui::Label::new(words).wrap());
        line(ui, RichText::new(unbroken(about)).font(theme::semibold(14.0)).color(desk.colors.text));
        line(ui, widgets::soft(unbroken(&texts.whatif_was(was.as_str())), desk.colors));
        line(ui, widgets::body(unbroken(&texts.whatif_is(is.as_str())), desk.colors));
    });
}
