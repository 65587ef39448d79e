//! The scenarios of a project: keep a simulation under a name, open one again, rename, delete.

use egui::Ui;

use super::Sheet;
use super::sheet::{field, main_button, plain_button};
use crate::edit::{Edit, ItemId};
use crate::session::{Action, Icon, SimulateAct};
use crate::ui::widgets::{self, unbroken};
use crate::ui::{Desk, fields};

/// The name that is typed.
pub(super) struct Draft {
    name: String,
}

impl Draft {
    pub(super) fn of(desk: &Desk<'_>) -> Self {
        let simulation = desk.session.simulation();
        let named = simulation.and_then(|it| it.base().scenarios.get(it.scenario()?));
        Self { name: named.map(|scenario| scenario.name.clone()).unwrap_or_default() }
    }
}

/// Keeps the simulation in progress.
pub(super) fn keep(ui: &Ui, desk: &mut Desk<'_>, draft: &mut Draft, fresh: bool) {
    let texts = desk.texts;
    let title = texts.whatif_keep_title();
    let sheet = Sheet { salt: "keep_simulation", title: &title, width: 480.0, hangs: false };
    let (mut pressed, mut cancel) = (false, false);
    let entered = std::cell::Cell::new(false);
    let typed = std::cell::RefCell::new(&mut draft.name);
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            ui.add(egui::Label::new(widgets::body(unbroken(&texts.whatif_keep_body()), desk.colors)).wrap());
            let response = field(ui, desk, "scenario", &texts.whatif_keep_name(), &mut typed.borrow_mut(), fresh);
            entered.set(response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)));
            let name = typed.borrow().trim().to_owned();
            if desk.project().scenarios.iter().any(|scenario| scenario.name == name) {
                ui.label(widgets::soft(unbroken(&texts.whatif_keep_replaces()), desk.colors));
            }
        },
        |ui, desk| {
            let ready = !typed.borrow().trim().is_empty();
            pressed = main_button(ui, desk, &texts.whatif_keep_do(), ready) || (entered.get() && ready);
            cancel = plain_button(ui, desk, &texts.dialog_cancel());
        },
    );
    if pressed {
        desk.push(Action::Simulate(SimulateAct::Keep(draft.name.clone())));
    } else if cancel || closed {
        super::close(desk);
    }
}

/// Lists the scenarios.
pub(super) fn list(ui: &Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let title = texts.whatif_scenarios_title();
    let sheet = Sheet { salt: "scenarios", title: &title, width: 560.0, hangs: false };
    let mut asked = None;
    let asking = std::cell::RefCell::new(&mut asked);
    let mut cancel = false;
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            if desk.project().scenarios.is_empty() {
                ui.add(egui::Label::new(widgets::body(unbroken(&texts.whatif_scenarios_none()), desk.colors)).wrap());
            }
            let scenarios = desk.project().scenarios.clone();
            for scenario in scenarios.iter() {
                if let Some(act) = row(ui, desk, scenario) {
                    **asking.borrow_mut() = Some(act);
                }
            }
            if desk.session.can_resume() {
                ui.add_space(4.0);
                let words = texts.whatif_resume();
                if widgets::button(ui, desk.colors, Some(Icon::Undo), &words, widgets::Weight::Plain).clicked() {
                    **asking.borrow_mut() = Some(SimulateAct::Resume);
                }
            }
        },
        |ui, desk| {
            if main_button(ui, desk, &texts.whatif_start(), true) {
                **asking.borrow_mut() = Some(SimulateAct::Start);
            }
            cancel = plain_button(ui, desk, &texts.dialog_close());
        },
    );
    if let Some(act) = asked {
        super::close(desk);
        desk.push(Action::Simulate(act));
    } else if cancel || closed {
        super::close(desk);
    }
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, scenario: &crate::model::Scenario) -> Option<SimulateAct> {
    let texts = desk.texts;
    let mut act = None;
    ui.horizontal(|ui| {
        let room = ui.available_width() - 236.0;
        ui.allocate_ui_with_layout(
            egui::vec2(room, widgets::FIELD),
            egui::Layout::left_to_right(egui::Align::Center),
            |ui| {
                ui.set_width(room);
                let (id, item) = (fields::field_id(scenario.id, "name"), ItemId::Scenario(scenario.id));
                let name = texts.whatif_scenario_name(scenario.name.as_str());
                let field = fields::Field::line(id, &name, &scenario.name);
                fields::text(ui, desk, &field, move |_, typed| {
                    (!typed.is_empty()).then(|| Edit::Rename { item, name: typed.to_owned() })
                });
            },
        );
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let delete = texts.whatif_scenario_delete(scenario.name.as_str());
            if widgets::icon_button(ui, desk.colors, Icon::Trash, &delete, false).clicked() {
                desk.edit(Edit::Remove(vec![ItemId::Scenario(scenario.id)]));
            }
            let words = texts.whatif_scenario_open();
            let open = widgets::sized_button(ui, desk.colors, None, &words, widgets::Weight::Plain, 30.0);
            let named = texts.whatif_scenario_open_named(scenario.name.as_str());
            open.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &named));
            if open.clicked() {
                act = Some(SimulateAct::Open(scenario.id));
            }
            ui.label(widgets::soft(texts.whatif_scenario_changes(scenario.differences.len()), desk.colors));
        });
    });
    act
}
