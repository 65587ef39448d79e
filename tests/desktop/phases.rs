//! The second and third phases in the real window: positions, values, a divergence made a compromise, an action, then
//! everything taken back.

use std::fs;
use std::path::Path;

use egui::{Key, Modifiers};
use entente::analysis;
use entente::i18n::words;
use entente::model::{Actor, Cite, Compromise, Level, Phase, Position, Project};
use entente::session::Screen;

use crate::display::{Display, until};
use crate::hands::{ENTER, ESCAPE, Hands, Stroke};
use crate::tour::every_view;
use crate::window::Window;
use crate::{ASIDE, SIZE, TITLE, UNSAVED, actor, common, copy_of_geopark, my_turn, sample, save};

const SCHOOL: &str = "Lycee de Bel-Air";

/// The two sides of the strongest divergence of the map that is shipped, and what each gives and receives.
const SIDES: [(&str, &str, &str); 2] = [
    ("Carrières et cimenterie", "des fronts de taille ouverts", "un calendrier connu"),
    ("Défense des paysages", "une vigilance partagee", "des haies avant la fin"),
];

/// Against, as strongly as the scale has it.
const AGAINST: Stroke = ("shift+3", Key::Num3, Modifiers::SHIFT);

/// What is typed in the matrix from its first cell downwards: no key but these leads from one actor to the next.
const TYPED: [Option<Level>; 5] = [Some(1), Some(0), Some(-3), None, Some(2)];

const QUICK_ENTRY: Stroke = ("ctrl+shift+a", Key::A, Modifiers::COMMAND.plus(Modifiers::SHIFT));

fn one_more_actor(hands: &mut Hands<'_>) {
    hands.press(QUICK_ENTRY);
    hands.write(SCHOOL);
    hands.press(ENTER);
    hands.press(ESCAPE);
}

fn positions(hands: &mut Hands<'_>) {
    hands.go(Phase::Frame, Screen::Positions);
    let before = hands.window.shot("positions_before");
    hands.write("10");
    hands.press(AGAINST);
    hands.write("?2");
    let after = hands.window.shot("positions_typed");
    assert!(after.changed(&before) > 400, "the cells are seen to be filled");
}

fn a_value(hands: &mut Hands<'_>) {
    let texts = Hands::texts();
    hands.go(Phase::Frame, Screen::Values);
    hands.window.shot("values_before");
    hands.drag(&texts.values_chip_to_place(SCHOOL), &texts.values_card(words::cite(texts, Cite::Civic)));
    hands.window.shot("values_dragged");
}

fn a_compromise(hands: &mut Hands<'_>) {
    let texts = Hands::texts();
    hands.go(Phase::Frame, Screen::Alliances);
    hands.window.shot("alliances");
    let map = &hands.project().map;
    let name = |id| map.actors.get(id).map(|actor| actor.label()).unwrap_or_default();
    let strongest = analysis::pairs(map).divergences().first().map(|it| [name(it.one), name(it.other)]);
    assert_eq!(strongest, Some(SIDES.map(|(who, ..)| who.to_owned())), "the strongest divergence");
    let [one, other] = SIDES;
    hands.click_sentence(&format!("{} et {}", one.0, other.0), "».");
    hands.window.shot("divergence");
    hands.click(&texts.alliances_make_compromise());
    hands.window.shot("compromise_made");
    let to_say = texts.card_to_specify();
    for (name, gives, receives) in SIDES {
        hands.fill(&format!("{} – {name} – {to_say}", texts.card_gives()), gives);
        hands.fill(&format!("{} – {name} – {to_say}", texts.card_receives()), receives);
    }
    hands.window.shot("compromise_filled");
}

fn an_action(hands: &mut Hands<'_>) {
    let texts = Hands::texts();
    hands.click(&texts.acting_make_action());
    hands.window.shot("action_made");
    hands.choose(&texts.card_lead());
    hands.window.shot("leads");
    hands.write("c");
    hands.press(ENTER);
    hands.click(&texts.acting_in_1_month());
    hands.window.shot("action_dated");
}

#[test]
fn a_person_plays_the_second_and_third_phases_then_takes_all_back() {
    let _turn = my_turn();
    let display = Display::start(SIZE.0, SIZE.1);
    let file = copy_of_geopark(&display);
    let before = common::geopark();
    let mut window = Window::open(&display, "phases", &["--lang", "fr", &file.to_string_lossy()]);
    window.wait_for_title(TITLE);
    window.point(ASIDE);
    let mut hands = Hands::over(window, &before);

    one_more_actor(&mut hands);
    positions(&mut hands);
    a_value(&mut hands);
    a_compromise(&mut hands);
    an_action(&mut hands);
    hands.go(Phase::Act, Screen::Summary);
    let made = hands.project().map.actions.iter().last().expect("an action").title.clone();
    assert!(hands.says(&made), "the summary tells « {made} »");
    let saved = save(&mut hands.window, &file, "the action", |p| p.map.actions.len() > before.map.actions.len());
    what_was_played(&before, &saved);
    let by_names = hands.project();
    assert_eq!(saved.map.positions.len(), by_names.map.positions.len(), "as many positions as by names");

    every_view(&mut hands);
    take_back(&mut hands, &file);
    let status = hands.window.close();
    assert!(status.success(), "closed with {status}");
}

/// The file says what was typed and dragged, and nothing else of the kind.
fn what_was_played(before: &Project, saved: &Project) {
    let (old, new) = (&before.map, &saved.map);
    let typed = |position: &&Position| old.positions.get((position.actor, position.stake)) != Some(*position);
    let typed: Vec<&Position> = new.positions.iter().filter(typed).collect();
    let stake = typed.first().expect("positions").stake;
    let first: Vec<Option<Level>> = new
        .actors
        .iter()
        .take(TYPED.len())
        .map(|actor| new.positions.get((actor.id, stake)).expect("a position").value)
        .collect();
    assert_eq!(first, TYPED, "down the column of one stake");
    assert!(typed.len() <= TYPED.len() && typed.iter().all(|it| it.stake == stake), "and no other: {typed:?}");

    let school: &Actor = actor(saved, SCHOOL).expect(SCHOOL);
    assert_eq!(school.values.iter().map(|held| held.cite).collect::<Vec<_>>(), [Cite::Civic], "dragged onto it");

    assert_eq!(new.compromises.len(), old.compromises.len() + 1, "one compromise more");
    let made: &Compromise = new.compromises.iter().last().expect("the compromise");
    let name = |id| new.actors.get(id).map(|actor| actor.label()).unwrap_or_default();
    let terms: Vec<(String, &str, &str)> =
        made.parties.iter().map(|it| (name(it.actor), it.gives.as_str(), it.receives.as_str())).take(2).collect();
    let expected = SIDES.map(|(who, gives, receives)| (who.to_owned(), gives, receives));
    assert_eq!(terms, expected, "both parties, with what they give and receive");
    assert!(made.finding.is_some_and(|id| new.findings.contains(id)), "of a divergence that is kept");

    assert_eq!(new.actions.len(), old.actions.len() + 1, "one action more");
    let action = new.actions.iter().last().expect("the action");
    let lead = action.lead.map(name).expect("a lead");
    assert!(lead.to_lowercase().starts_with('c'), "led by whom the letter chose: {lead}");
    assert!(action.due.is_some(), "with a date");
    assert_eq!(action.compromise, Some(made.id), "for that compromise");
}

/// Undoes as many steps as the gestures made, and saves: the file is the one that was opened, to the byte.
fn take_back(hands: &mut Hands<'_>, file: &Path) {
    hands.go(Phase::Identify, Screen::Map);
    hands.window.keys_at_once(&vec!["ctrl+z"; hands.steps()]);
    hands.window.shot("taken_back");
    hands.window.wait_for_title(UNSAVED);
    hands.window.keys(&["ctrl+s"]);
    let sample = fs::read(sample()).expect("the sample");
    until("the saved file is the one that was opened", 15, || {
        hands.window.assert_running();
        (fs::read(file).expect("the file") == sample).then_some(())
    });
}
