//! The balance of power: plots read by their tables, walked by keyboard, and led back to the cells they come from.

#[path = "common/app.rs"]
mod common;
#[path = "common/settle.rs"]
mod settle;

use egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use entente::analysis::{Corner, Weighs};
use entente::app::Entente;
use entente::edit::ItemId;
use entente::exchange::sentences;
use entente::geometry::Point;
use entente::i18n::{Language, Texts};
use entente::model::{Actor, ActorId, Axes, Influence, Level, PowerConvention, Project, Provenance, Stake, StakeId};
use entente::session::{Action, Command, Screen, Select, Session};
use settle::settle;

const SIZE: [f32; 2] = [1280.0, 720.0];

/// The app on the plane of influence and dependence.
fn open(language: Language, project: Project) -> Harness<'static, Entente> {
    let mut harness = common::app(common::preferences(language), Some(project), SIZE);
    perform(&mut harness, Action::Go(Screen::Power));
    page(&mut harness, &Texts::new(language).power_page_influence());
    harness
}

fn perform(harness: &mut Harness<'static, Entente>, action: Action) {
    drop(harness.state_mut().session_mut().perform(action));
    settle(harness);
}

fn press(harness: &mut Harness<'static, Entente>, key: Key) {
    harness.key_press(key);
    settle(harness);
}

/// Presses a thing from the keyboard, even where one would have to scroll to see it.
fn click(harness: &mut Harness<'static, Entente>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).focus();
    harness.run();
    press(harness, Key::Enter);
}

fn page(harness: &mut Harness<'static, Entente>, label: &str) {
    click(harness, Role::RadioButton, label);
}

/// Opens the table under the plot; the sentence of each of its rows that can be seen.
fn rows(harness: &mut Harness<'static, Entente>, texts: Texts) -> Vec<String> {
    let button = texts.power_table_open();
    if harness.query_by_label_contains(&button).is_some() {
        harness.get_by_label_contains(&button).focus();
        harness.run();
        press(harness, Key::Enter);
    }
    harness.get_all_by_role(Role::Row).filter_map(|row| row.accesskit_node().label()).collect()
}

fn session<'a>(harness: &'a Harness<'static, Entente>) -> &'a Session {
    harness.state().session()
}

fn actor(rank: u128) -> ActorId {
    ActorId(uuid::Uuid::from_u128(rank))
}

/// The example worked by hand beside the measure: 1 weighs 2 on 2, which weighs 3 on 3 and 1 on 1. I = (4, 4, 0),
/// D = (1, 2, 5).
fn three(influences: &[(u128, u128, Level)]) -> Project {
    let mut project = Project::empty();
    for (rank, name) in (1..).zip(["Mairie", "Syndicat", "Riverains"]) {
        project.map.actors.insert(Actor::named(actor(rank), name, Point::new(rank as f32 * 160.0, 0.0)));
    }
    for (from, to, value) in influences {
        project.map.influences.insert(Influence {
            from: actor(*from),
            to: actor(*to),
            value: Some(*value),
            reason: String::new(),
            provenance: Provenance::default(),
        });
    }
    project
}

const WEIGHED: [(u128, u128, Level); 3] = [(1, 2, 2), (2, 3, 3), (2, 1, 1)];

#[test]
fn the_plane_is_read_in_its_table_in_both_languages() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = open(language, three(&WEIGHED));
        let rows = rows(&mut harness, texts);
        assert_eq!(rows.len(), 3, "a row per actor: {rows:?}");
        // Mean 8/3: the first two are influential, the last only depends.
        let [one, two, three] = [&rows[0], &rows[1], &rows[2]];
        for (row, name, place) in [
            (one, "Mairie", sentences::corner(texts, Corner::Dominant)),
            (two, "Syndicat", sentences::corner(texts, Corner::Dominant)),
            (three, "Riverains", sentences::corner(texts, Corner::Dominated)),
        ] {
            assert!(row.starts_with(name) && row.ends_with(&place), "{row}");
        }
        let numbers =
            format!("{} 4, {} 1, {} 1", texts.power_influence_i(), texts.power_dependence_d(), texts.power_feedback());
        assert!(one.contains(&numbers), "I, D and what it does to itself: {one}");
        // r = (3/8 × 4/5, 3/8 × 4/6, 0): r* = 3 × 0.3 / 0.55 for the first.
        let place = sentences::corner(texts, Corner::Dominant);
        let weighs = texts.analyses_lead(sentences::weight(texts, "Mairie".to_owned(), Weighs::MuchMore), place);
        click(&mut harness, Role::Row, one);
        assert_eq!(session(&harness).selection().single(), Some(ItemId::Actor(actor(1))), "a row selects");
        assert!(harness.query_by_label(&weighs).is_some(), "and the sentence is about it: {weighs}");
    }
}

#[test]
fn every_page_of_the_sample_has_its_sentence_its_table_and_its_rule() {
    let texts = Texts::new(Language::French);
    let mut harness = open(Language::French, common::geopark());
    for (label, column) in [
        (texts.power_page_influence(), texts.power_dependence_d()),
        (texts.power_page_agreements(), texts.power_disagreements()),
        (texts.power_page_energy(), texts.card_synergy()),
        (texts.power_page_weight(), texts.power_interest()),
        (texts.power_page_stakes(), texts.power_mobilisation()),
        (texts.power_page_network(), texts.power_degree()),
    ] {
        page(&mut harness, &label);
        assert!(
            harness.query_all_by_label_contains(&texts.alliances_according()).count() > 0,
            "{label}: whose word it is"
        );
        assert!(harness.query_by_label(&texts.alliances_how()).is_some(), "{label}: how it is computed");
        assert!(harness.query_by_label(&texts.analyses_limits()).is_some(), "{label}: its limits");
        let rows = rows(&mut harness, texts);
        assert!(rows.len() > 5 && rows.iter().all(|row| row.contains(&column)), "{label}: {rows:?}");
    }
    page(&mut harness, &texts.power_page_stakes());
    let extraction = texts.positions_against("Extraction", "48\u{a0}%");
    assert!(harness.query_by_label(&extraction).is_some(), "the most opposed stake first");
}

#[test]
fn arrows_go_from_point_to_point_and_enter_selects() {
    let texts = Texts::new(Language::French);
    let mut harness = open(Language::French, three(&WEIGHED));
    let plot = texts.power_page_influence();
    let points = || format!("{plot}\u{a0}: ");
    harness.get_by_label_contains(&points()).focus();
    harness.run();
    let at = |harness: &Harness<'static, Entente>| {
        harness.get_by_label_contains(&points()).accesskit_node().label().unwrap_or_default()
    };
    assert!(at(&harness).contains("Mairie"), "the first one: {}", at(&harness));
    press(&mut harness, Key::ArrowRight);
    assert!(at(&harness).contains("Syndicat"), "the next to the right: {}", at(&harness));
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::ArrowRight);
    assert!(at(&harness).contains("Riverains"), "the last one holds: {}", at(&harness));
    press(&mut harness, Key::Enter);
    assert_eq!(session(&harness).selection().single(), Some(ItemId::Actor(actor(3))), "Enter selects");
    press(&mut harness, Key::ArrowUp);
    assert!(!at(&harness).contains("Riverains"), "and up again: {}", at(&harness));
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(actor(3)))));
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(actor(1)))));
    assert!(at(&harness).contains("Mairie"), "what is selected elsewhere is where the keyboard is: {}", at(&harness));
}

#[test]
fn the_pointer_wins_over_the_keyboard_and_all_comes_to_rest() {
    let texts = Texts::new(Language::French);
    let mut harness = open(Language::French, three(&WEIGHED));
    let rows = rows(&mut harness, texts);
    harness.get_by_role_and_label(Role::Row, &rows[0]).focus();
    settle(&mut harness);
    assert_eq!(session(&harness).showcase(), Some(ItemId::Actor(actor(1))), "the row that has the keyboard");
    let other = harness.get_by_role_and_label(Role::Row, &rows[1]).rect().center();
    harness.hover_at(other);
    // Stops the test if a frame is asked for again and again.
    settle(&mut harness);
    assert_eq!(session(&harness).showcase(), Some(ItemId::Actor(actor(2))), "the row under the pointer");
}

#[test]
fn a_number_leads_to_the_cells_it_comes_from() {
    let texts = Texts::new(Language::French);
    let mut harness = open(Language::French, three(&WEIGHED));
    click(&mut harness, Role::Button, &texts.power_see_cells(3));
    let cell = texts.power_cell("Syndicat", texts.power_on("Riverains"), "3");
    click(&mut harness, Role::Button, &cell);
    assert_eq!(session(&harness).screen(), Screen::Influences, "on to the matrix");
    harness.run();
    press(&mut harness, Key::Num2);
    let changed = session(&harness).project().map.influences.get((actor(2), actor(3))).and_then(|it| it.value);
    assert_eq!(changed, Some(2), "the cursor is on that very cell");
}

#[test]
fn axes_and_convention_are_choices_of_the_project_that_one_can_undo() {
    let texts = Texts::new(Language::French);
    let mut harness = open(Language::French, three(&WEIGHED));
    let header = |harness: &Harness<'static, Entente>| session(harness).project().header.clone();
    click(&mut harness, Role::RadioButton, &format!("{} {}", texts.power_axes(), texts.power_axes_median()));
    click(&mut harness, Role::RadioButton, &format!("{} B", texts.power_convention()));
    assert_eq!((header(&harness).axes, header(&harness).power_convention), (Axes::Median, PowerConvention::B));
    perform(&mut harness, Action::Command(Command::Undo));
    assert_eq!(header(&harness).power_convention, PowerConvention::A, "one step per choice");
    perform(&mut harness, Action::Command(Command::Undo));
    assert_eq!(header(&harness).axes, Axes::Mean, "and the other");
}

#[test]
fn nothing_is_drawn_without_influences_and_a_button_leads_to_them() {
    let texts = Texts::new(Language::French);
    let mut project = three(&[]);
    project.map.stakes.insert(Stake::named(StakeId(uuid::Uuid::from_u128(9)), "Protéger l’eau"));
    let mut harness = open(Language::French, project);
    let pages = [
        texts.power_page_agreements(),
        texts.power_page_energy(),
        texts.power_page_weight(),
        texts.power_page_stakes(),
        texts.power_page_network(),
    ];
    for label in pages {
        page(&mut harness, &label);
        assert!(harness.query_by_label(&texts.alliances_how()).is_none(), "{label}: nothing to explain");
    }
    page(&mut harness, &texts.power_page_influence());
    assert!(harness.query_by_label_contains("Aucune influence saisie").is_some(), "one sentence");
    click(&mut harness, Role::Button, &texts.power_enter_influences());
    assert_eq!(session(&harness).screen(), Screen::Influences, "one button");
}

#[test]
fn the_room_is_shown_no_balance_of_power() {
    let texts = Texts::new(Language::French);
    let mut harness = open(Language::French, common::geopark());
    let bars = texts.power_bars();
    let shown =
        |harness: &Harness<'static, Entente>, words: &str| harness.query_all_by_label_contains(words).count() > 0;
    assert!(shown(&harness, &bars), "the team sees the bars");
    perform(&mut harness, Action::Command(Command::CleanScreen));
    assert!(!shown(&harness, &bars) && !shown(&harness, "r*"), "the room sees neither bars nor r*");
    for (label, number) in [
        (texts.power_page_energy(), format!("{} 4", texts.card_synergy())),
        (texts.power_page_weight(), format!("{} 0,", texts.power_interest())),
    ] {
        page(&mut harness, &label);
        assert!(shown(&harness, &texts.power_for_team()), "{label}: for the team");
        assert!(!shown(&harness, &number), "{label}: not a number of it");
    }
    page(&mut harness, &texts.power_page_agreements());
    assert!(!shown(&harness, &texts.alliances_order_power()), "nor order 3");
}
