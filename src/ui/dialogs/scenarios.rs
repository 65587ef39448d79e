//! The scenarios of a project: keep a simulation under a name, open one again, rename, delete.

use egui::Ui;

use super::named::{self, Answer, Asking, Listing, Row};
use crate::edit::ItemId;
use crate::model::Scenario;
use crate::session::{Action, Icon, SimulateAct};
use crate::ui::{Desk, fields, widgets};

/// The name to begin with: that of the scenario which was opened.
pub(super) fn proposed(desk: &Desk<'_>) -> String {
    let simulation = desk.session.simulation();
    let named = simulation.and_then(|it| it.base().scenarios.get(it.scenario()?));
    named.map(|scenario| scenario.name.clone()).unwrap_or_default()
}

/// Keeps the simulation in progress.
pub(super) fn keep(ui: &Ui, desk: &mut Desk<'_>, name: &mut String, fresh: bool) {
    let texts = desk.texts;
    let names = desk.project().scenarios.iter().map(|scenario| scenario.name.clone()).collect();
    let asking = Asking {
        salt: "keep_simulation",
        title: texts.whatif_keep_title(),
        body: texts.whatif_keep_body(),
        label: texts.whatif_keep_name(),
        keep: texts.whatif_keep_do(),
        taken: Some((names, texts.whatif_keep_replaces())),
    };
    match named::ask(ui, desk, &asking, name, fresh) {
        Answer::Asked(()) => desk.push(Action::Simulate(SimulateAct::Keep(name.clone()))),
        Answer::Closed => super::close(desk),
        Answer::Waits => {}
    }
}

/// Lists the scenarios.
pub(super) fn list(ui: &Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let scenarios = desk.project().scenarios.clone();
    let listing = Listing {
        salt: "scenarios",
        title: texts.whatif_scenarios_title(),
        width: 560.0,
        none: scenarios.is_empty().then(|| texts.whatif_scenarios_none()),
        main: texts.whatif_start(),
    };
    let answer = named::list(ui, desk, &listing, SimulateAct::Start, |ui, desk| {
        let mut asked = None;
        for scenario in scenarios.iter() {
            asked = row(ui, desk, scenario).or(asked);
        }
        if desk.session.can_resume() {
            ui.add_space(4.0);
            let words = texts.whatif_resume();
            if widgets::button(ui, desk.colors, Some(Icon::Undo), &words, widgets::Weight::Plain).clicked() {
                asked = Some(SimulateAct::Resume);
            }
        }
        asked
    });
    match answer {
        Answer::Asked(act) => {
            super::close(desk);
            desk.push(Action::Simulate(act));
        }
        Answer::Closed => super::close(desk),
        Answer::Waits => {}
    }
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, scenario: &Scenario) -> Option<SimulateAct> {
    let (texts, name) = (desk.texts, scenario.name.as_str());
    let row = Row {
        item: ItemId::Scenario(scenario.id),
        field: fields::field_id(scenario.id, "name"),
        name,
        called: texts.whatif_scenario_name(name),
        delete: texts.whatif_scenario_delete(name),
        aside: texts.whatif_scenario_changes(scenario.differences.len()),
        beside: 236.0,
    };
    let open = (texts.whatif_scenario_open(), texts.whatif_scenario_open_named(name), SimulateAct::Open(scenario.id));
    named::row(ui, desk, &row, [open])
}
