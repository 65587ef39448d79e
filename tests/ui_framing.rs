//! Values, strategies and levers, driven by names, keys and a hand.

#![expect(clippy::expect_used, reason = "a test that finds nothing has failed")]

#[path = "common/app.rs"]
mod common;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::edit::ItemId;
use entente::geometry::Point;
use entente::i18n::{Language, Texts, cites, words};
use entente::model::{
    Actor, ActorId, Cite, Effect, Group, GroupColor, GroupId, LeverState, Position, Presence, Project, Provenance,
    Stake, StakeId, Target,
};
use entente::session::{Action, Screen, Select};
use uuid::Uuid;

type App = Harness<'static, Entente>;

const MAIRIE: ActorId = ActorId(Uuid::from_u128(1));
const CAUE: ActorId = ActorId(Uuid::from_u128(2));
const ELECTED: GroupId = GroupId(Uuid::from_u128(9));

fn texts() -> Texts {
    Texts::new(Language::French)
}

/// Two actors, the first in a group.
fn two_actors() -> Project {
    let mut project = Project::empty();
    project.map.groups.insert(Group {
        id: ELECTED,
        name: "Élus".to_owned(),
        color: GroupColor::Pine,
        symbol: None,
        values: Vec::new(),
        hull: true,
        collapsed: false,
    });
    let mairie = Actor { group: Some(ELECTED), ..Actor::named(MAIRIE, "Mairie", Point::ORIGIN) };
    project.map.actors.insert(mairie);
    project.map.actors.insert(Actor::named(CAUE, "CAUE", Point::new(200.0, 0.0)));
    project
}

fn open(project: Project, screen: Screen) -> App {
    let mut harness = common::app(common::preferences(Language::French), Some(project), [1280.0, 720.0]);
    perform(&mut harness, Action::Go(screen));
    harness
}

fn perform(harness: &mut App, action: Action) {
    drop(harness.state_mut().session_mut().perform(action));
    harness.run();
}

fn project(harness: &App) -> &Project {
    harness.state().session().project()
}

fn cites_of(harness: &App, actor: ActorId) -> Vec<Cite> {
    let actor = project(harness).map.actors.get(actor).expect("the actor is there");
    actor.values.iter().map(|value| value.cite).collect()
}

fn drag(harness: &mut App, from: Pos2, to: Pos2) {
    harness.hover_at(from);
    harness.step();
    harness.drag_at(from);
    harness.step();
    for share in [0.3, 0.7, 1.0] {
        harness.hover_at(from + (to - from) * share);
        harness.step();
    }
    harness.drop_at(to);
    harness.run();
}

fn chip(name: &str, cite: Cite, rank: usize) -> String {
    texts().values_chip(name, words::cite(texts(), cite), rank)
}

fn write(harness: &mut App, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn press(harness: &mut App, key: Key) {
    harness.key_press(key);
    harness.run();
}

#[test]
fn an_actor_dragged_onto_a_card_speaks_in_its_name_and_back_to_the_list_no_more() {
    let mut harness = open(two_actors(), Screen::Values);
    let card = |harness: &App, cite| {
        let name = texts().values_card(words::cite(texts(), cite));
        harness.get_by_label(&name).rect().center()
    };
    let to_place = texts().values_chip_to_place("CAUE");
    let (from, civic) = (harness.get_by_label(&to_place).rect().center(), card(&harness, Cite::Civic));
    drag(&mut harness, from, civic);
    assert_eq!(cites_of(&harness, CAUE), [Cite::Civic], "dropped on its card");
    assert!(harness.query_by_label(&to_place).is_none(), "placed");
    let from = harness.get_by_label(&chip("CAUE", Cite::Civic, 1)).rect().center();
    let market = card(&harness, Cite::Market);
    drag(&mut harness, from, market);
    assert_eq!(cites_of(&harness, CAUE), [Cite::Civic, Cite::Market], "one more, after the main one");
    let from = harness.get_by_label(&chip("CAUE", Cite::Civic, 1)).rect().center();
    let list = harness.get_by_label(&texts().values_chip_to_place("Mairie")).rect().center();
    drag(&mut harness, from, list);
    assert_eq!(cites_of(&harness, CAUE), [Cite::Market], "taken away from where it was");
}

#[test]
fn digits_give_three_at_most_by_the_place_of_their_keys_and_delete_takes_the_last_away() {
    let mut harness = open(two_actors(), Screen::Values);
    harness.get_by_label(&texts().values_chip_to_place("CAUE")).focus();
    harness.run();
    press(&mut harness, Key::Num4);
    // The 6 key of a French keyboard is printed with a minus.
    harness.event(Event::Key {
        key: Key::Minus,
        physical_key: Some(Key::Num6),
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    });
    harness.run();
    press(&mut harness, Key::Num8);
    let three = [Cite::Civic, Cite::Industrial, Cite::Green];
    assert_eq!(cites_of(&harness, CAUE), three, "the keyboard follows the chip from card to card");
    press(&mut harness, Key::Num5);
    assert_eq!(cites_of(&harness, CAUE), three, "no fourth");
    assert!(harness.query_by_label(&texts().values_refused("CAUE")).is_some(), "and it is said why");
    press(&mut harness, Key::Delete);
    assert_eq!(cites_of(&harness, CAUE), three[..2], "the last one");
    assert!(project(&harness).map.actors.contains(CAUE), "the actor stays");
}

#[test]
fn members_inherit_from_their_group_until_they_differ() {
    let mut harness = open(two_actors(), Screen::Values);
    let name = texts().values_menu("Élus");
    harness.get_by_label(&name).click();
    harness.run();
    harness.get_by_label(&format!("4 · {}", words::cite(texts(), Cite::Civic))).click();
    harness.run();
    let inherited = texts().values_chip_inherited("Mairie", words::cite(texts(), Cite::Civic));
    assert!(harness.query_by_label(&texts().values_inherited()).is_some(), "said on the card");
    harness.get_by_label(&inherited).focus();
    harness.run();
    press(&mut harness, Key::Num5);
    assert_eq!(cites_of(&harness, MAIRIE), [Cite::Market], "it differs: its own alone");
    assert!(harness.query_by_label(&inherited).is_none(), "and inherits no more");
}

#[test]
fn two_actors_are_asked_about_and_the_words_follow_the_project() {
    let mut start = two_actors();
    start.display.ways_of_judging = true;
    for (id, cite) in [(MAIRIE, Cite::Civic), (CAUE, Cite::Market)] {
        let value = entente::model::HeldValue { cite, argument: String::new(), provenance: Provenance::default() };
        start.map.actors.update(id, |actor| actor.values = vec![value.clone()]);
    }
    let mut harness = open(start, Screen::Values);
    assert!(
        harness.query_by_label(&texts().values_hint_way().replace('\u{202f}', "\u{a0}")).is_some(),
        "« façon de juger »"
    );
    let both = vec![ItemId::Actor(MAIRIE), ItemId::Actor(CAUE)];
    perform(&mut harness, Action::Select(Select::These(both)));
    let reproach = cites::critique(texts(), Cite::Civic, Cite::Market).expect("a known reproach");
    let question = texts().values_may_reproach("civique", "marchand", reproach);
    assert!(harness.query_by_label(&question.replace('\u{202f}', "\u{a0}")).is_some(), "asked: {question}");
    let figure = cites::figure(texts(), Cite::Civic, Cite::Market).expect("what joins the two");
    assert!(harness.query_by_label_contains(&figure).is_some(), "and what could join them");
}

#[test]
fn a_strategy_is_typed_in_the_grid_and_in_a_cell_of_the_table() {
    let mut harness = open(two_actors(), Screen::Strategies);
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(MAIRIE))));
    harness.get_by_role_and_label(Role::MultilineTextInput, &texts().card_line_of_conduct()).focus();
    harness.run();
    write(&mut harness, "Attendre les élections");
    press(&mut harness, Key::Enter);
    harness.get_by_label(&texts().card_tactic_non_action()).click();
    harness.run();
    let grid = project(&harness).map.actors.get(MAIRIE).expect("the actor is there").grid.clone();
    let strategy = grid.strategy.expect("a strategy");
    assert_eq!(strategy.value.as_deref(), Some("Attendre les élections"), "in the large field");
    assert_eq!(strategy.provenance.audience, entente::model::Audience::Team, "for the team");
    assert!(
        grid.tactic.and_then(|tactic| tactic.value).is_some_and(|tactic| tactic.non_action),
        "not to act is chosen"
    );

    harness.get_by_label(&texts().strategies_table()).click();
    harness.run();
    harness.get_by_label(&format!("{} – CAUE", texts().card_objectives())).click();
    harness.run();
    write(&mut harness, "Former les communes");
    press(&mut harness, Key::Enter);
    let caue = project(&harness).map.actors.get(CAUE).expect("the actor is there");
    let objectives = caue.grid.objectives.as_ref().and_then(|judged| judged.value.clone());
    assert_eq!(objectives.as_deref(), Some("Former les communes"), "behind the cell");
}

/// Two actors that agree on three stakes, and a third that is absent and against the first of them.
fn converging() -> Project {
    let mut project = two_actors();
    let away = ActorId(Uuid::from_u128(3));
    let third = Actor { presence: Presence::Absent, ..Actor::named(away, "Riverains", Point::new(0.0, 200.0)) };
    project.map.actors.insert(third);
    for (rank, row) in (0_u128..).zip([[2, 2, -3], [1, 1, 0], [-1, -1, 0]]) {
        let stake = StakeId(Uuid::from_u128(100 + rank));
        project.map.stakes.insert(Stake::named(stake, format!("Enjeu {rank}")));
        for (actor, value) in [MAIRIE, CAUE, away].into_iter().zip(row) {
            project.map.positions.insert(Position::of(actor, stake, Some(value)));
        }
    }
    project
}

#[test]
fn a_suggestion_is_retained_another_set_aside_and_neither_comes_back() {
    let mut harness = open(converging(), Screen::Levers);
    let title = |effect, target: &str| format!("{} · {target}", words::effect(texts(), effect));
    let link = title(Effect::CreateLink, "Mairie – CAUE");
    let absent = title(Effect::BringIn, "Riverains");
    let (retain, set_aside) = (texts().levers_retain(), texts().levers_set_aside());
    harness.get_by_label(&format!("{set_aside} – {absent}")).click();
    harness.run();
    harness.get_by_label(&format!("{retain} – {link}")).click();
    harness.run();
    let levers: Vec<_> = project(&harness).map.levers.iter().map(|lever| (lever.target, lever.state)).collect();
    let expected = [
        (Target::Actor(ActorId(Uuid::from_u128(3))), LeverState::Dismissed),
        (Target::Pair(MAIRIE, CAUE), LeverState::Accepted),
    ];
    assert_eq!(levers, expected, "one of each");
    for (label, title) in [(&retain, &link), (&retain, &absent), (&set_aside, &link), (&set_aside, &absent)] {
        assert!(harness.query_by_label(&format!("{label} – {title}")).is_none(), "{title} is not suggested again");
    }
    harness.get_by_label(&texts().levers_on_map(link)).click();
    harness.run();
    let session = harness.state().session();
    assert_eq!(session.screen(), Screen::Map, "seen on the map");
    assert!(session.layers().interventions, "with the levers drawn on it");
    assert_eq!(session.selection().actors(), [MAIRIE, CAUE], "and its target put forward");
}

#[test]
fn a_lever_is_made_from_nothing_with_its_target_its_effect_and_who_pulls_it() {
    let mut harness = open(two_actors(), Screen::Levers);
    for (name, presses) in
        [(texts().levers_which_actor(), 2), (texts().card_effect(), 5), (texts().answer_by_whom(), 1)]
    {
        harness.get_by_role_and_label(Role::ComboBox, &name).focus();
        harness.run();
        for _ in 0..presses {
            press(&mut harness, Key::ArrowDown);
        }
    }
    harness.get_by_label(&texts().levers_add()).click();
    harness.run();
    let lever = project(&harness).map.levers.iter().next().expect("a lever").clone();
    assert_eq!((lever.target, lever.effect), (Target::Actor(MAIRIE), Effect::Listen), "on whom, to obtain what");
    assert_eq!(lever.by, Some(CAUE), "by whom");
    assert!(harness.state().session().selection().contains(lever.id.into()), "its card opens");
}

#[test]
fn the_three_screens_show_the_sample_in_both_languages_at_every_size() {
    for language in Language::ALL {
        for size in [[1000.0, 640.0], [1280.0, 720.0], [1920.0, 1080.0]] {
            let mut harness = common::app(common::preferences(language), Some(common::geopark()), size);
            for screen in [Screen::Values, Screen::Strategies, Screen::Levers] {
                perform(&mut harness, Action::Go(screen));
                let first = project(&harness).map.actors.iter().next().expect("an actor").id;
                perform(&mut harness, Action::Select(Select::Only(first.into())));
                perform(&mut harness, Action::Select(Select::Nothing));
            }
            let suggested = harness.query_all_by_label_contains(&Texts::new(language).levers_retain()).count();
            assert!(suggested > 5, "the map suggests levers of each kind: {suggested}");
        }
    }
}
