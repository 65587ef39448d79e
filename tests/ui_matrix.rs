//! The matrices of positions and influences, filled from the keyboard and read by names.

#[path = "common/app.rs"]
mod common;

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::i18n::{Language, Texts, words};
use entente::model::{Actor, ActorId, Level, Presence, Project, ProvenanceKind, Scale, Stake, StakeId};
use entente::session::{Action, Command, Screen};

const SIZE: [f32; 2] = [1280.0, 720.0];

fn french() -> Texts {
    Texts::new(Language::French)
}

fn actor(number: u128) -> ActorId {
    ActorId(uuid::Uuid::from_u128(number))
}

fn stake(number: u128) -> StakeId {
    StakeId(uuid::Uuid::from_u128(1_000 + number))
}

/// Actors and stakes, no position.
fn blank(actors: u128, stakes: u128) -> Project {
    let mut project = Project::empty();
    for number in 1..=actors {
        let place = entente::geometry::Point::ORIGIN;
        project.map.actors.insert(Actor::named(actor(number), format!("Acteur {number}"), place));
    }
    for number in 1..=stakes {
        project.map.stakes.insert(Stake::named(stake(number), format!("Enjeu {number}")));
    }
    project
}

/// The app at a screen, where the matrix has taken the keyboard.
fn open(project: Project, screen: Screen) -> Harness<'static, Entente> {
    let mut harness = common::app(common::preferences(Language::French), Some(project), SIZE);
    perform(&mut harness, Action::Go(screen));
    harness
}

fn perform(harness: &mut Harness<'static, Entente>, action: Action) {
    drop(harness.state_mut().session_mut().perform(action));
    harness.run();
}

/// One press of a key of an AZERTY keyboard, with what it prints.
fn type_key(harness: &mut Harness<'static, Entente>, key: Key, place: Key, modifiers: Modifiers, prints: &str) {
    harness.input_mut().events.push(Event::Key {
        key,
        physical_key: Some(place),
        pressed: true,
        repeat: false,
        modifiers,
    });
    harness.input_mut().events.push(Event::Text(prints.to_owned()));
    harness.step();
}

fn press(harness: &mut Harness<'static, Entente>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn write(harness: &mut Harness<'static, Entente>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

#[expect(clippy::option_option, reason = "no entry, an entry that is not known, a value")]
fn value(harness: &Harness<'static, Entente>, one: u128, other: u128) -> Option<Option<Level>> {
    let map = &harness.state().session().project().map;
    map.positions.get((actor(one), stake(other))).map(|position| position.value)
}

fn named(row: &str, column: &str, value: &str) -> String {
    french().matrix_cell_is(row, column, value)
}

#[test]
fn sixty_positions_take_sixty_presses_on_azerty() {
    let mut harness = open(blank(12, 5), Screen::Positions);
    let digits = [(Key::Num0, "à"), (Key::Num1, "&"), (Key::Num2, "é"), (Key::Num3, "\"")];
    let mut presses = 0;
    for column in 0..5 {
        for row in 0..12 {
            let (place, prints) = digits[(row + column) % 4];
            type_key(&mut harness, place, place, Modifiers::NONE, prints);
            presses += 1;
        }
    }
    harness.run();
    let positions = &harness.state().session().project().map.positions;
    assert_eq!((presses, positions.len()), (60, 60), "one press for each");
    assert_eq!(value(&harness, 3, 1), Some(Some(2)), "down the first stake, actor after actor");
    assert_eq!(value(&harness, 12, 5), Some(Some(3)), "to the last actor of the last stake");
    assert!(positions.iter().all(|it| it.provenance.kind == ProvenanceKind::SaidInTheRoom), "said in the room");
    for _ in 0..60 {
        perform(&mut harness, Action::Command(Command::Undo));
    }
    assert!(harness.state().session().project().map.positions.is_empty(), "one step of undo for each");
}

#[test]
fn shift_is_against_a_minus_too_and_no_shortcut_fires() {
    let mut project = blank(4, 2);
    let absent = Actor { presence: Presence::Absent, ..project.map.actors.at(3).expect("the fourth").clone() };
    project.map.actors.put(absent);
    let mut harness = open(project, Screen::Positions);
    type_key(&mut harness, Key::Num2, Key::Num2, Modifiers::SHIFT, "2");
    type_key(&mut harness, Key::Minus, Key::Num6, Modifiers::NONE, "-");
    type_key(&mut harness, Key::Quote, Key::Num3, Modifiers::NONE, "\"");
    type_key(&mut harness, Key::Questionmark, Key::Comma, Modifiers::SHIFT, "?");
    type_key(&mut harness, Key::Num1, Key::Num1, Modifiers::NONE, "&");
    assert_eq!(value(&harness, 1, 1), Some(Some(-2)), "Maj and the 2 key");
    assert_eq!(value(&harness, 2, 1), Some(Some(-3)), "minus, then the 3 key");
    assert_eq!(value(&harness, 3, 1), Some(None), "not known");
    assert_eq!(value(&harness, 4, 1), Some(Some(1)), "the 1 key");
    let map = &harness.state().session().project().map;
    let guessed = map.positions.get((actor(4), stake(1))).map(|position| position.provenance.kind);
    assert_eq!(guessed, Some(ProvenanceKind::Assumption), "nobody spoke for who is absent");
    type_key(&mut harness, Key::A, Key::Q, Modifiers::NONE, "a");
    type_key(&mut harness, Key::H, Key::H, Modifiers::NONE, "h");
    harness.run();
    let session = harness.state().session();
    assert_eq!(session.project().map.actors.len(), 4, "the letter A makes no actor here");
    assert!(session.focus().is_none(), "the digits focus on nothing");
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowLeft);
    press(&mut harness, Key::Delete);
    assert_eq!(value(&harness, 2, 1), None, "Delete empties the cell");
    assert_eq!(harness.state().session().project().map.actors.len(), 4, "and removes nothing else");
}

#[test]
fn a_reason_is_typed_at_one_key_and_the_line_says_it() {
    let mut harness = open(blank(2, 1), Screen::Positions);
    write(&mut harness, "2");
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::Enter);
    write(&mut harness, "Elle capte l’eau");
    press(&mut harness, Key::Enter);
    let map = &harness.state().session().project().map;
    let reason = map.positions.get((actor(1), stake(1))).map(|position| position.reason.clone());
    assert_eq!(reason.as_deref(), Some("Elle capte l’eau"), "typed in the sheet");
    let said = french().matrix_reason("Elle capte l’eau");
    assert!(harness.query_all_by_label_contains(&said).count() > 0, "in words under the table");
    write(&mut harness, "?");
    let map = &harness.state().session().project().map;
    let position = map.positions.get((actor(1), stake(1))).expect("there");
    assert_eq!((position.value, position.reason.as_str()), (None, "Elle capte l’eau"), "the keyboard is back; kept");
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::E);
    write(&mut harness, "-1");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Escape);
    let map = &harness.state().session().project().map;
    let debated = map.positions.get((actor(1), stake(1))).and_then(|position| position.debated.clone());
    assert_eq!(debated.and_then(|view| view.value), Some(-1), "two values are kept");
}

#[test]
fn every_cell_is_named_and_a_key_hides_all_values() {
    let mut harness = open(blank(2, 2), Screen::Positions);
    write(&mut harness, "2");
    let shown = format!("+2 {}", words::position(french(), Scale::Three, Some(2)));
    assert!(harness.query_by_label(&named("Acteur 1", "Enjeu 1", &shown)).is_some(), "its value in words");
    assert!(harness.query_by_label(&named("Acteur 2", "Enjeu 2", &french().level_none())).is_some(), "nothing");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::H);
    harness.run();
    assert!(harness.state().session().hides_positions(), "for the whole session");
    assert!(harness.query_by_label_contains(&shown).is_none(), "nothing tells the value");
    assert!(harness.query_by_label(&named("Acteur 1", "Enjeu 1", &french().matrix_covered())).is_some(), "covered");
    harness.get_by_label(&french().matrix_show_values()).click();
    harness.run();
    assert!(harness.query_by_label(&named("Acteur 1", "Enjeu 1", &shown)).is_some(), "shown again");
}

#[test]
fn more_actors_than_a_page_are_paged_and_filtered() {
    let mut harness = open(blank(50, 14), Screen::Positions);
    let cell =
        |row: u32, column: u32| named(&format!("Acteur {row}"), &format!("Enjeu {column}"), &french().level_none());
    assert!(harness.query_by_label(&cell(1, 1)).is_some() && harness.query_by_label(&cell(50, 1)).is_none(), "page 1");
    assert!(harness.query_by_label(&cell(1, 13)).is_none(), "twelve columns at most");
    for _ in 0..3 {
        press(&mut harness, Key::PageDown);
    }
    assert!(harness.query_by_label(&cell(50, 1)).is_some(), "the last page");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::PageDown);
    harness.run();
    assert!(harness.query_by_label(&cell(50, 14)).is_some(), "the last columns");
    harness.get_by_label(&french().actors_filter()).focus();
    harness.run();
    write(&mut harness, "acteur 7");
    assert!(
        harness.query_by_label(&cell(7, 14)).is_some() && harness.query_by_label(&cell(8, 14)).is_none(),
        "one row"
    );
    write(&mut harness, "zzz");
    harness.get_by_label(&french().matrix_clear_filter()).click();
    harness.run();
    assert!(harness.query_by_label(&cell(8, 14)).is_some() || harness.query_by_label(&cell(50, 14)).is_some(), "all");
}

#[test]
fn influences_have_no_sign_and_no_diagonal() {
    let mut harness = open(blank(3, 0), Screen::Influences);
    let influence = |harness: &Harness<'static, Entente>, from, to| {
        let map = &harness.state().session().project().map;
        map.influences.get((actor(from), actor(to))).map(|influence| influence.value)
    };
    // The first column is who undergoes: from 1 there is nothing to enter, so one starts beside it.
    type_key(&mut harness, Key::Num3, Key::Num3, Modifiers::SHIFT, "3");
    type_key(&mut harness, Key::Num2, Key::Num2, Modifiers::NONE, "é");
    type_key(&mut harness, Key::Num1, Key::Num1, Modifiers::NONE, "&");
    harness.run();
    assert_eq!(influence(&harness, 1, 2), Some(Some(3)), "Maj changes nothing");
    assert_eq!(influence(&harness, 3, 2), Some(Some(2)), "over the diagonal");
    assert_eq!(influence(&harness, 1, 3), Some(Some(1)), "then the next column");
    let said = french().influences_entered(3, 6);
    assert!(harness.query_all_by_label_contains(&said).count() > 0, "{said}");
}

#[test]
fn an_empty_map_leads_to_where_things_are_entered() {
    let mut harness = open(blank(2, 0), Screen::Positions);
    harness.get_by_label(&french().stakes_add()).click();
    harness.run();
    assert_eq!(harness.state().session().screen(), Screen::Stakes, "to the stakes");
    write(&mut harness, "Protéger l’eau");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().session().project().map.stakes.len(), 1, "one types at once");
    let mut harness = open(blank(0, 1), Screen::Positions);
    harness.get_by_label(&french().guide_add_actor()).click();
    harness.run();
    assert_eq!(harness.state().session().screen(), Screen::Actors, "to the actors");
}

#[test]
fn the_most_opposed_stake_is_said_first_in_both_languages() {
    for (language, share) in [(Language::French, "48\u{a0}%"), (Language::English, "48%")] {
        let texts = Texts::new(language);
        let mut harness = common::app(common::preferences(language), Some(common::geopark()), SIZE);
        perform(&mut harness, Action::Go(Screen::Positions));
        let stakes = &harness.state().session().project().map.stakes;
        let most = stakes.iter().find(|stake| stake.label() == "Extraction").expect("the sample has it").name.clone();
        assert!(harness.query_by_label(&texts.positions_against(most, share)).is_some(), "the sentence, {language:?}");
        harness.get_by_label(&texts.matrix_how()).click();
        harness.run();
        let formula = texts.positions_how_formula("3").replace('\u{202f}', "\u{a0}");
        assert!(harness.query_by_label(&formula).is_some(), "the formula in words");
        press(&mut harness, Key::Escape);
        // Pressing the head of a stake sorts actors from against to for.
        harness.get_by_label(&texts.matrix_share_is("Extraction", share)).click();
        harness.run();
        let top = harness.get_by_label("Collectifs de riverains").rect().top();
        assert!(top < harness.get_by_label("UNESCO").rect().top(), "the strongest position against comes first");
    }
}
