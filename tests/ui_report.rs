//! The minutes, what is to be checked and the summary, driven by names and keys.

#[path = "common/app.rs"]
mod common;

use egui::{Event, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::i18n::{Language, Texts};
use entente::model::{Audience, MinutesKind, Presence, Project, ProvenanceKind};
use entente::session::{Action, Command, Screen};

const SIZE: [f32; 2] = [1280.0, 720.0];

fn open(project: Project, screen: Screen) -> Harness<'static, Entente> {
    let mut harness = common::app(common::preferences(Language::French), Some(project), SIZE);
    perform(&mut harness, Action::Go(screen));
    harness
}

fn perform(harness: &mut Harness<'static, Entente>, action: Action) {
    drop(harness.state_mut().session_mut().perform(action));
    harness.run();
}

fn texts() -> Texts {
    Texts::new(Language::French)
}

fn project<'a>(harness: &'a Harness<'static, Entente>) -> &'a Project {
    harness.state().session().project()
}

#[test]
fn the_minutes_write_themselves_and_a_line_can_be_kept_for_the_team() {
    let mut harness = open(Project::empty(), Screen::Minutes);
    let name = "Mairie de Villefranche".to_owned();
    let presence = Presence::Present;
    perform(&mut harness, Action::CreateActor { name, actor_type: None, presence, at: None, linked_to: None });
    let entry = project(&harness).minutes.at(0).expect("a line").clone();
    assert_eq!((entry.kind, entry.audience), (MinutesKind::Added, Audience::All), "what was added, for all");
    assert!(harness.query_by_label_contains("Mairie de Villefranche").is_some(), "the line is on screen");
    let clock = format!("{:02}:{:02}", entry.time.hour(), entry.time.minute());
    harness.get_by_label(&texts().minutes_line_team(clock)).click();
    harness.run();
    assert_eq!(project(&harness).minutes.at(0).map(|entry| entry.audience), Some(Audience::Team), "for the team");
    perform(&mut harness, Action::Command(Command::Undo));
    perform(&mut harness, Action::Command(Command::Undo));
    assert_eq!(*project(&harness), Project::empty(), "the line goes with its step");
}

#[test]
fn a_remark_is_added_from_the_keyboard() {
    let mut harness = open(Project::empty(), Screen::Minutes);
    harness.get_by_label(&texts().minutes_remark()).focus();
    harness.run();
    harness.event(Event::Text("Reprise à 14 h".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let entry = project(&harness).minutes.at(0).expect("the remark");
    assert_eq!((entry.kind, entry.text.as_str()), (MinutesKind::Remark, "Reprise à 14 h"), "as typed");
}

#[test]
fn what_the_actor_has_said_is_no_longer_to_be_checked() {
    let mut harness = open(common::geopark(), Screen::ToCheck);
    let supposed = |harness: &Harness<'static, Entente>| {
        let positions = project(harness).map.positions.iter();
        positions.filter(|position| position.provenance.kind == ProvenanceKind::Assumption).count()
    };
    let before = supposed(&harness);
    harness.get_by_label("Syndicat mixte du Beaujolais").click();
    harness.run();
    let stake = &project(&harness).map.stakes.at(0).expect("a stake").name;
    let label = format!("{} – {stake}", texts().check_said());
    harness.get_by_label(&label).click();
    harness.run();
    assert_eq!(supposed(&harness), before - 1, "one assumption less");
}

#[test]
fn the_summary_tells_the_strongest_divergence_and_leads_to_the_plan() {
    let mut harness = open(common::geopark(), Screen::Summary);
    let question = &project(&harness).header.question.fr.replace('\u{202f}', "\u{a0}");
    assert!(harness.query_by_label(question).is_some(), "the shared question, word for word");
    let told = "Carrières et cimenterie et Défense des paysages vont dans le même sens sur 3 enjeux";
    assert!(harness.query_by_label_contains(told).is_some(), "in a sentence");
    let title = project(&harness).map.actions.at(0).expect("an action").title.clone();
    harness.get_all_by_label_contains(&title).next().expect("the first action").click();
    harness.run();
    assert_eq!(harness.state().session().screen(), Screen::Plan, "a line leads to where it comes from");
}
