//! « Et si… ? »: tried by names and keys, seen before and after, kept, given up, and never in the saved project.

#![expect(clippy::expect_used, reason = "a test that finds nothing has failed")]

#[path = "common/by_name.rs"]
mod by_name;
#[path = "common/app.rs"]
mod common;
#[path = "common/perform.rs"]
mod perform;
#[path = "common/small.rs"]
mod small;

use egui::{Event, Key, Role};
use egui_kittest::kittest::{By, Queryable as _};
use entente::edit::{Edit, ItemId};
use entente::i18n::{Language, Texts, words};
use entente::model::{
    Actor, ActorId, Compromise, CompromiseState, Influence, LinkId, Position, Presence, Project, Stake, StakeId,
};
use entente::session::{Action, Command, Effect, Over, Screen, Select, SimulateAct};
use entente::storage;

use by_name::{click, shows};
use perform::{App, perform};
use small::{held, id};

const SIZE: [f32; 2] = [1280.0, 720.0];

fn french() -> Texts {
    Texts::new(Language::French)
}

/// Two actors for and against the only stake.
fn divided() -> Project {
    let mut project = Project::empty();
    project.map.stakes.insert(Stake::named(id(101), "Eau"));
    for (number, name, value) in [(1, "Mairie", 2), (2, "Région", -2)] {
        let place = entente::geometry::Point::new(number as f32 * 150.0, 0.0);
        project.map.actors.insert(Actor::named(id(number), name, place));
        project.map.positions.insert(held(number, 101, value));
    }
    project
}

fn open(project: Project, screen: Screen) -> App {
    let mut harness = common::app(common::preferences(Language::French), Some(project), SIZE);
    perform(&mut harness, Action::Go(screen));
    harness
}

fn position(harness: &App, actor: u128) -> Option<i8> {
    let map = &harness.state().session().project().map;
    map.positions.get((id::<ActorId>(actor), id::<StakeId>(101)))?.value
}

/// What a save would write now.
fn saved(harness: &mut App) -> String {
    let effects = harness.state_mut().session_mut().perform(Action::WriteTo("carte.ron".into(), Over::Agreed));
    let project = effects.iter().find_map(|effect| match effect {
        Effect::WriteFile { project, .. } => Some(project),
        _ => None,
    });
    storage::write(project.expect("one file to write"))
}

#[test]
fn a_position_is_moved_seen_before_and_after_kept_and_undone() {
    let mut harness = open(divided(), Screen::Positions);
    let texts = french();
    let before = saved(&mut harness);
    click(&mut harness, Role::Button, &texts.command_what_if());
    assert!(shows(&harness, &texts.whatif_band(0)), "the band says what is shown");
    assert!(shows(&harness, &texts.whatif_status()), "and so does the foot");
    harness
        .get_by(|node| node.role() == Role::GridCell && node.label().is_some_and(|it| it.contains("Mairie")))
        .focus();
    harness.run();
    harness.event(Event::Text("-".to_owned()));
    harness.event(Event::Text("2".to_owned()));
    harness.run();
    assert_eq!(position(&harness, 1), Some(-2), "moved in the simulation");
    assert!(shows(&harness, &texts.whatif_band(1)), "one change");
    assert!(shows(&harness, &texts.whatif_cell("+2")), "the cell says what it was");

    click(&mut harness, Role::Button, &texts.whatif_compare());
    let against = |share: &str| texts.whatif_share(share);
    assert!(shows(&harness, &texts.whatif_on_opposition("Eau")), "the stake is named");
    assert!(shows(&harness, &texts.whatif_was(against("50\u{a0}%"))), "half before");
    assert!(shows(&harness, &texts.whatif_is(against("100\u{a0}%"))), "all after");
    let change = texts.whatif_change_position("Mairie", "Eau", "+2", "−2");
    assert!(shows(&harness, &change), "and what is simulated");

    click(&mut harness, Role::RadioButton, &texts.whatif_before());
    assert_eq!(position(&harness, 1), Some(2), "the state before");
    click(&mut harness, Role::RadioButton, &texts.whatif_after());
    assert_eq!(position(&harness, 1), Some(-2), "and after");
    click(&mut harness, Role::Button, &texts.whatif_take_back(change.as_str()));
    assert_eq!(position(&harness, 1), Some(2), "taken back by its name");
    perform(&mut harness, Action::Command(Command::Undo));
    assert_eq!(position(&harness, 1), Some(-2), "taking back is a step like another");
    assert_eq!(saved(&mut harness), before, "the project is as it was");

    click(&mut harness, Role::Button, &texts.whatif_keep());
    harness.event(Event::Text("Mairie contre".to_owned()));
    harness.run();
    click(&mut harness, Role::Button, &texts.whatif_keep_do());
    let session = harness.state().session();
    assert!(session.simulation().is_none() && session.dialog().is_none(), "it has ended");
    let names: Vec<&str> = session.project().scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    assert_eq!((names, position(&harness, 1)), (vec!["Mairie contre"], Some(2)), "kept beside the map");
    perform(&mut harness, Action::Command(Command::Undo));
    assert_eq!(saved(&mut harness), before, "and undone as one step");
}

#[test]
fn kept_scenarios_are_opened_renamed_and_deleted_from_their_list() {
    let mut harness = open(divided(), Screen::Map);
    let texts = french();
    perform(&mut harness, Action::Simulate(SimulateAct::Start));
    let gone = Edit::SetPresence { actors: vec![id(2)], presence: Presence::Left };
    perform(&mut harness, Action::Edit(gone));
    perform(&mut harness, Action::Simulate(SimulateAct::Keep("Sans la Région".to_owned())));
    perform(&mut harness, Action::Command(Command::Scenarios));
    click(&mut harness, Role::TextInput, &texts.whatif_scenario_name("Sans la Région"));
    perform(&mut harness, Action::Command(Command::SelectAll));
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.event(Event::Text("Départ".to_owned()));
    harness.key_press(Key::Enter);
    harness.run();
    let renamed = harness.state().session().project().scenarios.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
    assert_eq!(renamed, ["Départ"], "renamed in its field");
    click(&mut harness, Role::Button, &texts.whatif_scenario_open_named("Départ"));
    assert!(shows(&harness, &texts.whatif_band_named("Départ", 1)), "the band names it");
    let change = texts.whatif_change_presence(
        "Région",
        words::presence(texts, Presence::Present),
        words::presence(texts, Presence::Left),
    );
    assert!(shows(&harness, &change), "what it changes is told at once");
    assert!(shows(&harness, &texts.whatif_legend()), "and marked in the legend of the map");
    click(&mut harness, Role::Button, &texts.whatif_drop());
    assert!(!harness.state().session().can_resume(), "nothing of it is lost: it is in the project");
    perform(&mut harness, Action::Command(Command::Scenarios));
    click(&mut harness, Role::Button, &texts.whatif_scenario_delete("Départ"));
    assert!(harness.state().session().project().scenarios.is_empty(), "deleted");
    assert!(shows(&harness, &texts.whatif_scenarios_none()), "and the list says so");
}

#[test]
fn what_is_typed_elsewhere_waits_in_its_field() {
    let mut harness = open(divided(), Screen::Stakes);
    let texts = french();
    perform(&mut harness, Action::Simulate(SimulateAct::Start));
    perform(&mut harness, Action::Go(Screen::Map));
    let name = texts.guide_add_actor();
    perform(&mut harness, Action::Command(Command::QuickEntry));
    assert!(shows(&harness, &name), "the field of quick entry is there");
    harness.event(Event::Text("Riverains".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().session().project().map.actors.len(), 2, "a scenario cannot hold a new actor");
    assert!(shows(&harness, &texts.whatif_refused()), "that is said");
    assert!(harness.query_all(By::new().value("Riverains")).next().is_some(), "and the name waits");
}

#[test]
fn a_text_that_a_simulation_refuses_waits_for_its_end() {
    let mut harness = open(divided(), Screen::Map);
    let texts = french();
    perform(&mut harness, Action::Simulate(SimulateAct::Start));
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(id(1)))));
    let name = texts.card_name();
    harness.get_by(|node| node.label().as_deref() == Some(&name) && node.value().as_deref() == Some("Mairie")).focus();
    harness.run();
    harness.event(Event::Text("Ville et ".to_owned()));
    harness.key_press(Key::Enter);
    harness.run();
    let known = |harness: &App| harness.state().session().project().map.actors.get(id(1)).expect("Mairie").name.clone();
    assert_eq!(known(&harness), "Mairie", "a scenario cannot hold another name");
    assert!(shows(&harness, &texts.whatif_refused()), "that is said");
    let mut waiting = harness.query_all_by(|node| node.value().is_some_and(|value| value.contains("Ville et ")));
    assert!(waiting.next().is_some(), "and the text waits in its field");
}

/// A lot of what can be simulated on the sample.
fn simulate_a_lot(harness: &mut App) {
    let map = harness.state().session().project().map.clone();
    let actors: Vec<ActorId> = map.actors.iter().map(|actor| actor.id).collect();
    let links: Vec<LinkId> = map.links.iter().map(|link| link.id).collect();
    perform(
        harness,
        Action::Edit(Edit::SetPresence { actors: actors.iter().copied().take(3).collect(), presence: Presence::Left }),
    );
    for position in map.positions.iter().step_by(7).take(30) {
        let value = position.value.map_or(Some(0), |value| Some(-value));
        perform(harness, Action::Edit(Edit::Change(Position { value, ..position.clone() }.into())));
    }
    for influence in map.influences.iter().take(10) {
        perform(harness, Action::Edit(Edit::Change(Influence { value: Some(3), ..influence.clone() }.into())));
    }
    perform(harness, Action::Select(Select::These(links.into_iter().take(1).map(ItemId::Link).collect())));
    perform(harness, Action::Command(Command::Delete));
    for deal in map.compromises.iter() {
        let state = CompromiseState::Accepted;
        perform(harness, Action::Edit(Edit::Change(Compromise { state, ..deal.clone() }.into())));
    }
    perform(harness, Action::Select(Select::These(actors.into_iter().skip(4).take(1).map(ItemId::Actor).collect())));
    perform(harness, Action::Command(Command::CyclePresence));
    perform(harness, Action::Command(Command::CompareSimulation));
    perform(harness, Action::Command(Command::LookBefore));
    perform(harness, Action::Command(Command::LookBefore));
    for screen in [Screen::Positions, Screen::Influences, Screen::Alliances, Screen::Compromises, Screen::Map] {
        perform(harness, Action::Go(screen));
    }
}

#[test]
fn a_what_if_never_changes_the_saved_project() {
    let mut harness = open(common::geopark(), Screen::Map);
    perform(&mut harness, Action::Now(jiff::civil::datetime(2026, 9, 14, 10, 0, 0, 0)));
    let before = saved(&mut harness);
    perform(&mut harness, Action::Simulate(SimulateAct::Start));
    simulate_a_lot(&mut harness);
    let count = harness.state().session().simulation().expect("in progress").differences().len();
    assert!(count > 45, "a lot is simulated: {count}");
    assert!(saved(&mut harness) == before, "a save in the middle writes the same bytes");
    assert!(!harness.state().session().is_unsaved(), "nothing is to be saved");
    perform(&mut harness, Action::Command(Command::DropSimulation));
    assert!(saved(&mut harness) == before, "and after it is given up");

    perform(&mut harness, Action::Simulate(SimulateAct::Resume));
    let simulated = harness.state().session().project().map.clone();
    perform(&mut harness, Action::Simulate(SimulateAct::Keep("Tout à la fois".to_owned())));
    let kept = saved(&mut harness);
    assert!(kept != before, "a kept scenario is in the file");
    let read = storage::read(&kept).expect("a good file").project;
    let map = storage::read(&before).expect("a good file").project.map;
    assert!(read.map == map, "beside the map, which is the same");
    let scenario = read.scenarios.iter().next().expect("the scenario").clone();
    assert!(scenario.differences.over(&read.map) == simulated, "and the scenario is what was simulated");
    perform(&mut harness, Action::Simulate(SimulateAct::Open(scenario.id)));
    assert!(harness.state().session().project().map == simulated, "opened again");
    assert!(saved(&mut harness) == kept, "and nothing leaks from it either");
}
