//! The two hours of a session on one map, from names and positions to a plan, driven by names and keys in both
//! languages.

#![expect(clippy::expect_used, reason = "a test that finds nothing has failed")]

#[path = "common/app.rs"]
mod common;

use egui::{Event, Key, Modifiers, Pos2, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::i18n::{Language, Texts, words};
use entente::model::{ActionState, Cite, Compromise, Project};
use entente::session::{Action, Command, Screen};
use entente::storage;

type App = Harness<'static, Entente>;

/// The two sides of the strongest divergence of the map that is shipped.
const SIDES: [&str; 2] = ["Carrières et cimenterie", "Défense des paysages"];

fn project(app: &App) -> &Project {
    app.state().session().project()
}

fn perform(app: &mut App, action: Action) {
    drop(app.state_mut().session_mut().perform(action));
    app.run();
}

fn go(app: &mut App, screen: Screen) {
    perform(app, Action::Go(screen));
}

fn click(app: &mut App, label: &str) {
    app.get_by_label(label).click();
    app.run();
}

fn write(app: &mut App, text: &str) {
    app.event(Event::Text(text.to_owned()));
    app.run();
}

fn press(app: &mut App, key: Key) {
    app.key_press(key);
    app.run();
}

fn drag(app: &mut App, from: Pos2, to: Pos2) {
    app.hover_at(from);
    app.step();
    app.drag_at(from);
    app.step();
    for share in [0.3, 0.7, 1.0] {
        app.hover_at(from + (to - from) * share);
        app.step();
    }
    app.drop_at(to);
    app.run();
}

/// Opens an empty text by its button, and fills it.
fn fill(app: &mut App, button: &str, text: &str) {
    click(app, button);
    write(app, text);
    press(app, Key::Enter);
}

fn two_actors(app: &mut App) {
    app.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::A);
    app.run();
    for name in ["Confrérie du Gnaulu", "Lycée de Bel-Air"] {
        write(app, name);
        press(app, Key::Enter);
    }
    let names: Vec<&str> = project(app).map.actors.iter().skip(34).map(|actor| actor.name.as_str()).collect();
    assert_eq!(names, ["Confrérie du Gnaulu", "Lycée de Bel-Air"], "two actors, entered one after the other");
}

fn six_positions(app: &mut App) {
    go(app, Screen::Positions);
    let known = |app: &App| -> i32 {
        let positions = project(app).map.positions.iter().take(200);
        positions.filter_map(|position| position.value).map(i32::from).sum()
    };
    let before = (known(app), app.state().session().history().depth());
    for _ in 0..6 {
        app.key_press(Key::Num2);
        app.step();
    }
    app.run();
    assert_ne!(known(app), before.0, "the matrix took them");
    assert_eq!(app.state().session().history().depth(), before.1 + 6, "six positions, one step each");
}

fn a_value(app: &mut App, texts: Texts) {
    go(app, Screen::Values);
    let chip = app.get_by_label(&texts.values_chip_to_place("Lycée de Bel-Air")).rect().center();
    let card = app.get_by_label(&texts.values_card(words::cite(texts, Cite::Civic))).rect().center();
    drag(app, chip, card);
    let school = project(app).map.actors.iter().last().expect("the school");
    assert_eq!(school.values.iter().map(|held| held.cite).collect::<Vec<_>>(), [Cite::Civic], "dragged onto it");
}

fn a_compromise(app: &mut App, texts: Texts) -> Compromise {
    go(app, Screen::Alliances);
    let sides = match texts.language {
        Language::French => SIDES.join(" et "),
        Language::English => SIDES.join(" and "),
    };
    app.get_all_by_label_contains(&sides).next().expect("the strongest divergence").click();
    app.run();
    click(app, &texts.alliances_make_compromise());
    let made = project(app).map.compromises.iter().last().expect("a compromise").clone();
    assert_eq!(app.state().session().screen(), Screen::Compromises, "where its terms are typed");
    assert!(made.parties.len() >= 2 && made.finding.is_some(), "with its parties and its divergence");
    let to_say = texts.card_to_specify();
    fill(app, &format!("{} – {} – {to_say}", texts.card_gives(), SIDES[0]), "des fronts de taille ouverts");
    fill(app, &format!("{} – {} – {to_say}", texts.card_receives(), SIDES[0]), "un calendrier connu");
    let last = |app: &App| project(app).map.compromises.iter().last().cloned().expect("the compromise");
    let party = last(app).parties.first().cloned().expect("a party");
    assert_eq!(
        (party.gives.as_str(), party.receives.as_str()),
        ("des fronts de taille ouverts", "un calendrier connu"),
        "typed as terms"
    );
    last(app)
}

fn an_action(app: &mut App, texts: Texts) -> String {
    app.get_all_by_label(&texts.acting_make_action()).next().expect("the button").click();
    app.run();
    app.get_all_by_role_and_label(Role::ComboBox, &texts.card_lead()).next().expect("in its card").focus();
    app.run();
    write(app, "c");
    click(app, &texts.acting_in_1_month());
    let action = project(app).map.actions.iter().last().expect("an action").clone();
    assert!(action.lead.is_some() && action.due.is_some() && action.compromise.is_some(), "led, dated, tied");
    let state = format!("{} – {}", texts.card_state(), action.title);
    app.get_all_by_label(&state).next().expect("its state").click();
    app.run();
    let decided = words::action_state(texts, ActionState::Decided);
    app.get_by_role_and_label(Role::ListBoxOption, &decided).click();
    app.run();
    assert_eq!(project(app).map.actions.iter().last().map(|it| it.state), Some(ActionState::Decided), "decided");
    action.title
}

fn two_hours(language: Language) {
    let texts = Texts::new(language);
    let start = common::geopark();
    let mut app = common::app(common::preferences(language), Some(start.clone()), [1280.0, 900.0]);
    two_actors(&mut app);
    six_positions(&mut app);
    a_value(&mut app, texts);
    let compromise = a_compromise(&mut app, texts);
    let action = an_action(&mut app, texts);

    go(&mut app, Screen::Summary);
    for said in [SIDES[1], compromise.title.as_str(), action.as_str(), "Lycée de Bel-Air"] {
        assert!(app.query_all_by_label_contains(said).count() > 0, "the summary tells « {said} »");
    }
    let text = storage::write(project(&app));
    let reopened = storage::read(&text).expect("the file opens").project;
    assert!(reopened == *project(&app), "saved and opened again, it is the same");

    while app.state().session().history().can_undo() {
        perform(&mut app, Action::Command(Command::Undo));
    }
    assert!(*project(&app) == start, "all undone, it is as it was");
}

#[test]
fn two_hours_in_french() {
    two_hours(Language::French);
}

#[test]
fn two_hours_in_english() {
    two_hours(Language::English);
}
