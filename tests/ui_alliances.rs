//! Convergences and divergences, what positions draw on the map, and its guided reading, driven by names and keys.

#[path = "common/app.rs"]
mod common;

use egui::{Event, Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use entente::app::Entente;
use entente::i18n::{Language, Texts};
use entente::model::{
    Actor, ActorId, Finding, FindingKind, Interest, InterestSign, Link, LinkId, LinkNature, Position, Project,
    Provenance, Stake, StakeId,
};
use entente::session::{Action, Command, Screen, Session};

const SIZE: [f32; 2] = [1280.0, 720.0];
const NAMES: [&str; 4] = ["Mairie", "Carrière", "Riverains", "Lycée"];

fn open(project: Project) -> Harness<'static, Entente> {
    common::app(common::preferences(Language::French), Some(project), SIZE)
}

fn perform(harness: &mut Harness<'static, Entente>, action: Action) {
    drop(harness.state_mut().session_mut().perform(action));
    harness.run();
}

fn press(harness: &mut Harness<'static, Entente>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn click(harness: &mut Harness<'static, Entente>, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click();
    harness.run();
}

fn session<'a>(harness: &'a Harness<'static, Entente>) -> &'a Session {
    harness.state().session()
}

fn findings(harness: &Harness<'static, Entente>) -> Vec<Finding> {
    session(harness).project().map.findings.iter().cloned().collect()
}

fn french() -> Texts {
    Texts::new(Language::French)
}

fn actor(rank: u128) -> ActorId {
    ActorId(uuid::Uuid::from_u128(rank))
}

/// Four actors: the second and the third oppose each other on water, a drawn link says the contrary; the fourth is
/// linked to nobody.
fn quarry() -> Project {
    let mut project = Project::empty();
    let water = StakeId(uuid::Uuid::from_u128(0x51));
    project.map.stakes.insert(Stake::named(water, "Protéger l’eau"));
    for (rank, name) in (1..).zip(NAMES) {
        let place = entente::geometry::Point::new(rank as f32 * 160.0, 80.0 * (rank % 2) as f32);
        project.map.actors.insert(Actor::named(actor(rank), name, place));
    }
    for (rank, value) in [(1, 1), (2, -3), (3, 2)] {
        project.map.positions.insert(Position {
            actor: actor(rank),
            stake: water,
            value: Some(value),
            importance: None,
            reason: format!("Raison numéro {rank}"),
            debated: None,
            provenance: Provenance::default(),
        });
    }
    for (rank, (from, to), sign, stake) in [
        (0x61, (1, 2), InterestSign::Divergent, None),
        (0x62, (2, 3), InterestSign::Convergent, Some(water)),
        (0x63, (3, 1), InterestSign::Convergent, None),
    ] {
        let nature = LinkNature::Interest(Interest { sign, stake, intensity: 2 });
        project.map.links.insert(Link::new(LinkId(uuid::Uuid::from_u128(rank)), actor(from), actor(to), nature));
    }
    project
}

#[test]
fn the_strongest_divergence_is_opened_and_made_a_compromise() {
    let texts = french();
    let mut harness = open(common::geopark());
    perform(&mut harness, Action::Go(Screen::Alliances));
    let degree = texts.alliances_degree("80\u{a0}%");
    assert!(harness.query_by_label_contains(degree.trim_end_matches('.')).is_some(), "the share of agreement");
    let first = "Carrières et cimenterie et Défense des paysages vont dans le même sens";
    harness.get_by_label_contains(first).click();
    harness.run();
    for reason in ["risque de perdre des autorisations", "demande un parc naturel régional"] {
        assert!(harness.query_by_label_contains(reason).is_some(), "both reasons: {reason}");
    }
    click(&mut harness, &texts.alliances_make_compromise());
    assert_eq!(session(&harness).screen(), Screen::Compromises, "on to the compromises");
    let made = findings(&harness).pop().expect("a finding");
    assert_eq!((made.kind, made.retained, made.actors.len()), (FindingKind::Divergence, true, 2), "retained");
    let treats = |session: &Session| {
        let mut compromises = session.project().map.compromises.iter();
        compromises.any(|compromise| compromise.finding == Some(made.id))
    };
    assert!(treats(session(&harness)), "a compromise treats it");
    perform(&mut harness, Action::Go(Screen::Alliances));
    assert!(harness.query_by_label(&texts.alliances_open_compromise()).is_some(), "and the pair leads to it");
    click(&mut harness, &texts.alliances_back());
    let leads =
        texts.alliances_of_pair(texts.alliances_kept_treated(), "Carrières et cimenterie", "Défense des paysages");
    assert!(harness.query_by_label(&leads).is_some(), "so does its line");
}

#[test]
fn the_grid_is_walked_with_arrows_and_a_reading_is_set_aside_with_its_reason() {
    let texts = french();
    let mut harness = open(quarry());
    perform(&mut harness, Action::Go(Screen::Alliances));
    let cell = texts.alliances_cell_divergence(NAMES[2], NAMES[1], "2,5");
    click(&mut harness, &cell);
    click(&mut harness, &texts.alliances_back());
    harness.get_by_label(&cell).focus();
    harness.run();
    press(&mut harness, Key::ArrowLeft);
    assert!(
        harness.get_by_label(&texts.alliances_cell_convergence(NAMES[1], NAMES[2], "0")).rect().is_positive(),
        "drawn"
    );
    let left = texts.alliances_cell_convergence(NAMES[0], NAMES[2], "1,5");
    let there = texts.alliances_cell_divergence(NAMES[2], NAMES[0], "0");
    assert!(harness.get_by_label(&there).accesskit_node().is_focused(), "one to the left");
    assert!(harness.query_by_label(&left).is_some(), "its mirror above the diagonal");
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Enter);
    click(&mut harness, &texts.alliances_set_aside());
    harness.event(Event::Text("Ils se parlent".to_owned()));
    harness.run();
    press(&mut harness, Key::Enter);
    let made = findings(&harness);
    let said: Vec<(bool, &str)> = made.iter().map(|it| (it.retained, it.why.as_str())).collect();
    assert_eq!(said, [(false, "Ils se parlent")], "set aside, with why");
    assert!(harness.query_by_label_contains(&texts.reading_dropped_why("Ils se parlent")).is_some(), "and marked");
}

#[test]
fn what_positions_say_comes_on_the_map_and_leaves_it() {
    let texts = french();
    let mut harness = open(common::geopark());
    let layers = session(&harness).layers();
    let all =
        [layers.interests, layers.relations, layers.hulls, layers.notes, layers.values, layers.pins, layers.doubts];
    let count = all.into_iter().filter(|on| *on).count();
    click(&mut harness, &texts.layers_count(count));
    harness.get_by_role_and_label(Role::CheckBox, &texts.command_toggle_overlay()).click();
    harness.run();
    press(&mut harness, Key::Escape);
    let shown = |harness: &Harness<'static, Entente>| session(harness).overlay().map_or(0, |it| it.pairs.len());
    let before = shown(&harness);
    assert!(before > 0, "some pairs");
    let told = texts.legend_derived(texts.interest_sign_divergent());
    assert!(harness.query_by_label(&told).is_some(), "the legend says where they come from");
    click(&mut harness, &texts.overlay_more());
    assert!(shown(&harness) < before, "the strongest only");
    click(&mut harness, &texts.overlay_close());
    assert!(session(&harness).overlay().is_none(), "off");
    assert!(harness.query_by_label(&told).is_none(), "nothing left of it");
}

#[test]
fn a_drawn_link_that_positions_contradict_is_settled_either_way() {
    let texts = french();
    let mut harness = open(quarry());
    let sign = |harness: &Harness<'static, Entente>| {
        let link =
            session(harness).project().map.links.get(LinkId(uuid::Uuid::from_u128(0x62))).expect("a link").clone();
        match link.nature {
            LinkNature::Interest(interest) => interest.sign,
            LinkNature::Relation(_) => InterestSign::Mixed,
        }
    };
    perform(&mut harness, Action::Go(Screen::Alliances));
    let about = |act: String| texts.alliances_of_pair(act, NAMES[1], NAMES[2]);
    let follow = about(texts.alliances_follow_positions());
    click(&mut harness, &follow);
    assert_eq!(sign(&harness), InterestSign::Divergent, "as the positions say");
    assert!(harness.query_by_label(&follow).is_none(), "settled");
    perform(&mut harness, Action::Command(Command::Undo));
    assert_eq!(sign(&harness), InterestSign::Convergent, "one step back");
    click(&mut harness, &about(texts.alliances_keep_link()));
    assert_eq!(sign(&harness), InterestSign::Convergent, "the link stands");
    assert!(harness.query_by_label(&follow).is_none(), "and is not asked again");
}

#[test]
fn the_map_is_read_one_remark_at_a_time() {
    let texts = french();
    let mut harness = open(quarry());
    perform(&mut harness, Action::Command(Command::ReadMap));
    let places = session(&harness).project().map.actors.iter().map(|it| it.place).collect::<Vec<_>>();
    assert!(harness.query_by_label(&texts.reading_question_1()).is_some(), "the first question, word for word");
    let alone = texts.reading_alone(NAMES[3]);
    assert!(harness.query_by_label(&alone).is_some(), "and its remark");
    click(&mut harness, &texts.alliances_keep());
    click(&mut harness, &texts.reading_next());
    assert!(harness.query_by_label(&texts.reading_nothing_2()).is_some(), "nothing to say is said");
    harness.get_by_role_and_label(Role::Tab, &format!("5. {}", texts.reading_question_5())).click();
    harness.run();
    let hub = texts.reading_hub(NAMES[2], NAMES[0], NAMES[1]);
    assert!(harness.query_by_label(&hub).is_some(), "a triangle in tension");
    click(&mut harness, &texts.alliances_set_aside());
    harness.event(Event::Text("Déjà réglé".to_owned()));
    harness.run();
    press(&mut harness, Key::Enter);
    let made: Vec<(Option<u8>, bool, String)> =
        findings(&harness).into_iter().map(|it| (it.question, it.retained, it.why)).collect();
    let expected = [(Some(1), true, String::new()), (Some(5), false, "Déjà réglé".to_owned())];
    assert_eq!(made, expected, "one retained, one set aside with why");
    press(&mut harness, Key::Escape);
    assert_eq!(session(&harness).reading(), None, "Escape closes it");
    perform(&mut harness, Action::Command(Command::ReadMap));
    harness.get_by_role_and_label(Role::Tab, &format!("1. {}", texts.reading_question_1())).click();
    harness.run();
    assert!(harness.query_by_label(&alone).is_none(), "what is retained is not asked again");
    assert!(harness.query_by_label(&texts.reading_all_read(1, 0)).is_some(), "all is read");
    let after = session(&harness).project().map.actors.iter().map(|it| it.place).collect::<Vec<_>>();
    assert_eq!(places, after, "nothing has moved");
}
