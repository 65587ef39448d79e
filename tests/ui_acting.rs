//! From a divergence to a compromise, to an action of the plan, and back, by names and keys.

#[path = "common/app.rs"]
mod common;
#[path = "common/deals.rs"]
mod deals;
#[path = "common/perform.rs"]
mod perform;
#[path = "common/small.rs"]
mod small;

use egui::{Event, Key, Role};
use egui_kittest::kittest::{By, Queryable as _};
use entente::edit::ItemId;
use entente::geometry::Point;
use entente::i18n::{Language, Texts, words};
use entente::model::{
    Acceptability, Action as Planned, ActionState, Actor, ActorId, Compromise, CompromiseId, Due, Finding, FindingId,
    FindingKind, Party, Project, Provenance, Stake, StakeId,
};
use entente::session::{Action, New, Screen, Select};
use jiff::civil::date;

use deals::{click, compromise, project};
use perform::{App, perform};
use small::{held, id};

const SIZE: [f32; 2] = [1280.0, 1200.0];

fn french() -> Texts {
    Texts::new(Language::French)
}

/// Mairie and Région are strongly opposed on the access to water, Lycée is strongly for it; the divergence of the first
/// two is retained. It is the 14th of September 2016.
fn divided() -> Project {
    let mut project = Project::empty();
    project.header.reference_date = Some(date(2016, 9, 14));
    let stake: StakeId = id(101);
    project.map.stakes.insert(Stake::named(stake, "Accès à l’eau"));
    for (number, name, value) in [(1, "Mairie", 3), (2, "Région", -2), (3, "Lycée", 2)] {
        let actor: ActorId = id(number);
        project.map.actors.insert(Actor::named(actor, name, Point::new(number as f32 * 150.0, 0.0)));
        project.map.positions.insert(held(number, 101, value));
    }
    project.map.findings.insert(Finding {
        id: id::<FindingId>(201),
        kind: FindingKind::Divergence,
        title: "Le partage de l’eau".to_owned(),
        retained: true,
        stakes: vec![stake],
        actors: vec![id(1), id(2)],
        question: None,
        why: String::new(),
        provenance: Provenance::default(),
    });
    project
}

/// The same, with a charter between the first two that treats the divergence.
fn treated() -> Project {
    let mut project = divided();
    let parties = [1, 2].map(|number| Party::of(id(number), Provenance::default())).to_vec();
    project.map.compromises.insert(Compromise {
        finding: Some(id(201)),
        stakes: vec![id(101)],
        parties,
        ..Compromise::titled(id::<CompromiseId>(301), "Charte de l’eau")
    });
    project
}

fn open(project: Project, screen: Screen) -> App {
    let mut harness = common::app(common::preferences(Language::French), Some(project), SIZE);
    perform(&mut harness, Action::Go(screen));
    harness
}

/// Opens an empty text by its button, and fills it.
fn fill(harness: &mut App, button: &str, text: &str) {
    click(harness, button);
    harness.event(Event::Text(text.to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

#[test]
fn a_compromise_is_made_of_a_divergence_and_its_terms_are_typed() {
    let texts = french();
    let mut harness = open(divided(), Screen::Compromises);
    let waiting = format!("{} – divergence · Le partage de l’eau", texts.acting_make_compromise());
    click(&mut harness, &waiting);
    let made = compromise(&harness);
    let seated: Vec<ActorId> = made.parties.iter().map(|party| party.actor).collect();
    assert_eq!(seated, [id(1), id(2), id(3)], "both sides, then the third that is concerned");
    assert_eq!(made.finding, Some(id(201)), "the divergence that it treats");
    let to_say = texts.card_to_specify();
    fill(&mut harness, &format!("{} – Mairie – {to_say}", texts.card_gives()), "un passage balisé");
    fill(&mut harness, &format!("{} – Mairie – {to_say}", texts.card_receives()), "un entretien partagé");
    click(&mut harness, &format!("{} – Mairie", words::acceptability(texts, Acceptability::Acceptable)));
    let party = compromise(&harness).parties[0].clone();
    assert_eq!((party.gives.as_str(), party.receives.as_str()), ("un passage balisé", "un entretien partagé"));
    assert_eq!(party.acceptability, Some(Acceptability::Acceptable), "one press on the second dot");
}

#[test]
fn a_digit_says_how_a_party_takes_it() {
    let texts = french();
    let mut harness = open(treated(), Screen::Compromises);
    harness.get_by_label(&format!("{} – Région", texts.card_acceptability())).focus();
    harness.run();
    for (typed, taken) in
        [("3", Some(Acceptability::Wished)), ("0", Some(Acceptability::Refuses)), ("?", Some(Acceptability::Unknown))]
    {
        harness.event(Event::Text(typed.to_owned()));
        harness.run();
        assert_eq!(compromise(&harness).parties[1].acceptability, taken, "{typed}");
    }
    harness.key_press(Key::Delete);
    harness.run();
    assert_eq!(compromise(&harness).parties[1].acceptability, None, "not asked any more");
}

#[test]
fn what_is_left_open_is_told_and_solved_by_its_button() {
    let texts = french();
    let mut harness = open(treated(), Screen::Compromises);
    let left_out = texts.acting_not_parties(1, "Lycée");
    assert!(harness.query_by_label(&left_out).is_some(), "Lycée has a strong position and is no party");
    click(&mut harness, &texts.acting_see_and_add());
    click(&mut harness, &texts.acting_add_named("Lycée"));
    assert!(harness.query_by_label(&left_out).is_none(), "it has come to the table");
    assert_eq!(compromise(&harness).parties.len(), 3, "as a party");
    let unheld = texts.acting_no_object().replace('\u{202f}', "\u{a0}");
    assert!(harness.query_by_label(&unheld).is_some(), "nothing holds it");
    fill(&mut harness, &texts.acting_say_object(), "une charte signée");
    assert!(harness.query_by_label(&unheld).is_none(), "something does");
    assert_eq!(compromise(&harness).composite_object, "une charte signée", "typed where the button led");
}

#[test]
fn an_action_of_a_compromise_gets_a_lead_a_date_and_a_state() {
    let texts = french();
    let mut harness = open(treated(), Screen::Compromises);
    let made = |harness: &App| project(harness).map.actions.iter().next().cloned();
    harness.get_all_by_label(&texts.acting_make_action()).last().expect("the button").click();
    harness.run();
    assert_eq!(harness.state().session().screen(), Screen::Plan, "where its card can be filled in");
    let action = made(&harness).expect("it is made");
    assert_eq!((action.compromise, action.finding), (Some(id(301)), Some(id(201))), "with its threads");
    assert!(harness.query_by_label(&texts.action_needs_both()).is_some(), "an idea until it has a lead and a date");
    harness.get_by_role_and_label(Role::ComboBox, &texts.card_lead()).focus();
    harness.run();
    harness.event(Event::Text("l".to_owned()));
    harness.run();
    click(&mut harness, &texts.acting_in_15_days());
    let action = made(&harness).expect("it is there");
    assert_eq!(action.lead, Some(id(3)), "Lycée, by its letter");
    assert_eq!(action.due, Some(Due::On(date(2016, 9, 29))), "15 days from the day of reference");
    let state = format!("{} – {}", texts.card_state(), action.title);
    harness.get_all_by_label(&state).next().expect("in its row").click();
    harness.run();
    click(&mut harness, &words::action_state(texts, ActionState::Decided));
    assert_eq!(made(&harness).map(|action| action.state), Some(ActionState::Decided), "decided");
    let row = format!("{} – Lycée – 29 septembre 2016 – décidé", action.title);
    assert!(harness.query_by_label(&row).is_some(), "its row says it all");
}

#[test]
fn the_thread_is_walked_both_ways_in_one_click_each() {
    let texts = french();
    let mut project = treated();
    project.map.actions.insert(Planned { compromise: Some(id(301)), ..Planned::titled(id(401), "Réunir les élus") });
    let mut harness = open(project, Screen::Compromises);
    let at = |harness: &App| {
        let session = harness.state().session();
        (session.screen(), session.selection().single())
    };
    click(&mut harness, &texts.guide_go_to("Réunir les élus"));
    assert_eq!(at(&harness), (Screen::Plan, Some(ItemId::Action(id(401)))), "to the action");
    harness.get_all_by_label(&texts.guide_go_to("Charte de l’eau")).last().expect("a crumb").click();
    harness.run();
    assert_eq!(at(&harness), (Screen::Compromises, Some(ItemId::Compromise(id(301)))), "back to the compromise");
    click(&mut harness, &texts.guide_go_to("divergence · Le partage de l’eau"));
    assert_eq!(at(&harness), (Screen::Map, Some(ItemId::Finding(id(201)))), "to the divergence, on the map");
    harness.get_all_by_label(&texts.guide_go_to("Charte de l’eau")).next().expect("a crumb").click();
    harness.run();
    assert_eq!(at(&harness).0, Screen::Compromises, "to the compromise again");
    harness.get_all_by_label(&texts.acting_see_on_map()).next().expect("a crumb").click();
    harness.run();
    assert_eq!(at(&harness), (Screen::Map, Some(ItemId::Compromise(id(301)))), "and to the map");
    let legend = texts.acting_legend_compromise();
    assert!(harness.query_by_label(&legend).is_some(), "where the legend says what joins its parties");
}

#[test]
fn what_is_overdue_comes_first_and_is_counted() {
    let texts = french();
    let mut project = divided();
    for (number, title, due, state) in [
        (1, "Écrire la convention", Due::Month(2017, 1), ActionState::Decided),
        (2, "Lancer un appel", Due::Words("printemps 2017".to_owned()), ActionState::Idea),
        (3, "Réunir les élus", Due::Month(2016, 8), ActionState::Started),
    ] {
        let action = Planned { due: Some(due), lead: Some(id(1)), state, ..Planned::titled(id(400 + number), title) };
        project.map.actions.insert(action);
    }
    let mut harness = open(project, Screen::Plan);
    let overdue = texts.acting_overdue_count(1);
    assert!(harness.query_by_label(&overdue).is_some(), "counted: {overdue}");
    let top = |harness: &App, title: &str| {
        let label = format!("{title} – Mairie");
        let row = harness.get_all_by_label_contains(&label).next().expect("its row");
        row.rect().top()
    };
    assert!(top(&harness, "Réunir les élus") < top(&harness, "Écrire la convention"), "the overdue one first");
    assert!(top(&harness, "Écrire la convention") < top(&harness, "Lancer un appel"), "then by date");
    perform(&mut harness, Action::Select(Select::Nothing));
    harness.key_press(Key::ArrowDown);
    harness.run();
    let selected = harness.state().session().selection().single();
    assert_eq!(selected, Some(ItemId::Action(id(403))), "the arrows walk through the rows in that order");
}

#[test]
fn a_compromise_of_many_stakes_stays_within_a_small_page() {
    let shipped = common::geopark();
    let named = |name: &str| shipped.map.actors.iter().find(|actor| actor.label() == name).expect("an actor").id;
    let sides = (named("Carrières et cimenterie"), named("Défense des paysages"));
    let mut harness = common::app(common::preferences(Language::French), Some(shipped), [1280.0, 720.0]);
    perform(&mut harness, Action::Create(New::Treated(sides.0, sides.1)));
    let away = french().card_take_away();
    let rights: Vec<f32> = harness.query_all_by_label_contains(&away).map(|node| node.rect().right()).collect();
    assert!(rights.len() >= 4, "its stakes and parties: {rights:?}");
    assert!(rights.iter().all(|right| *right <= 1280.0), "whole, and on the screen: {rights:?}");
}

#[test]
fn the_list_shows_the_compromise_that_was_just_made() {
    let mut harness = common::app(common::preferences(Language::French), Some(common::geopark()), [1280.0, 720.0]);
    perform(&mut harness, Action::Go(Screen::Compromises));
    perform(&mut harness, Action::Create(New::Compromise(Vec::new(), None)));
    let made = project(&harness).map.compromises.iter().last().expect("the new one").title.clone();
    let add = harness.get_by_label(&french().acting_add_compromise()).rect();
    let is_row = By::new().role(Role::ListBoxOption).label_contains(&made);
    let row = harness.query_all(is_row).next().expect("its row").rect();
    assert!(row.bottom() <= add.top(), "{row:?} is above the button under the list, {add:?}");
}

#[test]
fn the_plan_that_is_shipped_has_a_row_for_each_action() {
    let harness = open(common::geopark(), Screen::Plan);
    for action in project(&harness).map.actions.iter() {
        let rows = harness.query_all_by_label_contains(&action.title).count();
        assert!(rows > 0, "« {} » is on screen", action.title);
    }
}

#[test]
fn what_a_compromise_leaves_open_is_counted_at_its_head_and_found_by_a_press() {
    let mut harness = common::app(common::preferences(Language::French), Some(treated()), [1280.0, 560.0]);
    perform(&mut harness, Action::Go(Screen::Compromises));
    let warnings = entente::analysis::warnings(
        &harness.state().session().project().map,
        harness.state().session().project().map.compromises.iter().next().expect("the charter"),
    );
    assert!(warnings.len() > 1, "a charter with nothing in it leaves things open");
    let solve = french().acting_say_object();
    let top = |harness: &App| harness.query_by_label(&solve).map(|button| button.rect().top());
    assert!(top(&harness).is_none_or(|top| top > 532.0), "under the fold: {:?}", top(&harness));
    click(&mut harness, &french().acting_left_open(warnings.len()));
    assert!(top(&harness).is_some_and(|top| top < 532.0), "in view after a press: {:?}", top(&harness));
}

#[test]
fn what_is_made_by_a_button_is_named_by_typing_at_once() {
    for (screen, add) in
        [(Screen::Plan, french().acting_add_action()), (Screen::Compromises, french().acting_add_compromise())]
    {
        let mut harness = open(treated(), screen);
        click(&mut harness, &add);
        harness.event(Event::Text("Visiter la carrière".to_owned()));
        harness.key_press(Key::Enter);
        harness.run();
        let map = &harness.state().session().project().map;
        let titles = map.actions.iter().map(|it| &it.title).chain(map.compromises.iter().map(|it| &it.title));
        assert!(titles.clone().any(|title| title == "Visiter la carrière"), "{:?}", titles.collect::<Vec<_>>());
        assert_eq!(map.actors.len(), 3, "no letter made an actor");
        assert_eq!(harness.state().session().screen(), screen, "nor led to the map");
    }
}

#[test]
fn the_summary_tells_who_gives_and_receives_what() {
    let mut project = treated();
    let mut charter = project.map.compromises.iter().next().expect("the charter").clone();
    charter.parties[0].gives = "un accès libre".to_owned();
    charter.parties[0].receives = "un entretien".to_owned();
    charter.parties[1].gives = "une réserve".to_owned();
    charter.parties[1].provenance = Provenance::default().team();
    project.map.compromises = entente::model::Table::from_items([charter]).expect("one charter");
    let harness = open(project, Screen::Summary);
    let told = french().summary_exchange("Mairie", "un accès libre", "un entretien");
    assert!(harness.query_by_label_contains(&told).is_some(), "under the title of the charter");
    assert!(harness.query_by_label_contains("une réserve").is_none(), "what is for the team is not read aloud");
}

#[test]
fn the_thread_of_a_retained_divergence_runs_from_its_pair_and_on_the_map() {
    let mut harness = open(treated(), Screen::Alliances);
    click(&mut harness, &french().alliances_cell_divergence("Région", "Mairie", "2,5"));
    let crumb = |harness: &App| harness.query_all_by_label_contains("Charte de l’eau").count();
    assert!(crumb(&harness) > 0, "to its compromise");
    click(&mut harness, &french().alliances_see_on_map());
    assert_eq!(harness.state().session().screen(), Screen::Map, "there");
    assert_eq!(harness.state().session().selection().single(), Some(id::<FindingId>(201).into()), "itself");
    assert!(crumb(&harness) > 0, "and its thread with it");
}
