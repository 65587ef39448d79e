//! The package workshop by its names and its keys, on the map that is shipped and on small ones.

#[path = "common/app.rs"]
mod common;
#[path = "common/deals.rs"]
mod deals;
#[path = "common/perform.rs"]
mod perform;
#[path = "common/small.rs"]
mod small;

use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use entente::analysis::packages::SLACK;
use entente::geometry::Point;
use entente::i18n::{Language, Texts};
use entente::model::{
    Actor, ActorId, Compromise, CompromiseId, Finding, FindingId, FindingKind, Judged, Party, Project, Provenance,
    RedLine, RedLineStake, Stake, StakeId, StakeOption, StakeOptionId,
};
use entente::session::bargain::{Bargain, Gain, Outcome, name, unfit};
use entente::session::{Action, Screen, Select};

use deals::{click, compromise, project};
use perform::{App, perform};
use small::{held, id};

/// High enough for all of the workshop.
const SIZE: [f32; 2] = [1280.0, 2200.0];

fn open(language: Language, project: Project) -> App {
    let mut harness = common::app(common::preferences(language), Some(project), SIZE);
    perform(&mut harness, Action::Go(Screen::Compromises));
    harness
}

fn workshop(language: Language, project: Project) -> App {
    let mut harness = open(language, project);
    click(&mut harness, &Texts::new(language).pack_workshop());
    harness
}

fn undo(harness: &mut App) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
}

/// Parties for and against, on stakes that have those options; the first is today's.
fn table(positions: &[&[i8]], options: usize) -> Project {
    let mut project = Project::empty();
    let count = positions.first().map_or(0, |row| row.len());
    let stakes: Vec<StakeId> = (0..count as u128).map(|rank| id(100 + rank)).collect();
    for (rank, stake) in (0_u128..).zip(&stakes) {
        let option = |number: usize| StakeOption {
            id: id::<StakeOptionId>(1000 + 10 * rank + number as u128),
            name: format!("façon {} de {}", number + 1, rank + 1),
            level: number as f64 / (options.max(2) - 1) as f64,
        };
        let options: Vec<StakeOption> = (0..options).map(option).collect();
        let todays_option = options.first().map(|option| option.id);
        project.map.stakes.insert(Stake {
            options,
            todays_option,
            ..Stake::named(*stake, format!("Enjeu {}", rank + 1))
        });
    }
    let actors = ["Mairie", "Région", "Lycée", "Forge"];
    for ((number, row), name) in (1_u128..).zip(positions).zip(actors) {
        let actor: ActorId = id(number);
        project.map.actors.insert(Actor::named(actor, name, Point::new(number as f32 * 150.0, 0.0)));
        for (stake, value) in (100..).zip(*row) {
            project.map.positions.insert(held(number, stake, *value));
        }
    }
    let parties = (1..=positions.len() as u128).map(|number| Party::of(id(number), Provenance::default())).collect();
    project.map.compromises.insert(Compromise {
        stakes,
        parties,
        ..Compromise::titled(id::<CompromiseId>(301), "Charte de l’eau")
    });
    project
}

/// Mairie is for the first stake and a bit against the second, Région the other way round: a swap.
fn swap() -> Project {
    table(&[&[3, -1], &[-1, 3]], 0)
}

#[test]
fn every_compromise_of_the_geopark_opens_filled_in_and_says_something() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = workshop(language, common::geopark());
        let project = project(&harness);
        assert_eq!(project.map.compromises.len(), 8, "as it is shipped");
        for it in project.map.compromises.iter() {
            perform(&mut harness, Action::Select(Select::Only(it.id.into())));
            let bargain = Bargain::of(&project, it);
            let Outcome::Found(found) = &bargain.outcome else { panic_with(&it.title) };
            let [first, _] = bargain.headline(texts, &project.map, found);
            let shown = first.replace('\u{202f}', "\u{a0}");
            assert!(harness.query_by_label(&shown).is_some(), "{}: « {first} »", it.title);
            let index = found.solutions.kalai_smorodinsky.filter(|_| found.better > 0);
            let today = || bargain.workshop.table.today.clone();
            let package = index.map_or_else(today, |index| bargain.workshop.table.package_at(index));
            let gains = bargain.workshop.table.gains(&package);
            for ((seat, gain), hope) in bargain.workshop.seats.iter().zip(gains).zip(found.hopes()) {
                let word = Gain::of(gain, hope).words(texts);
                let spoken = texts.pack_satisfaction(name(&project.map, seat.actor), word);
                assert!(harness.query_by_label(&spoken).is_some(), "{}: « {spoken} »", it.title);
            }
        }
    }
}

#[expect(clippy::panic, reason = "a small table is searched at once")]
fn panic_with(title: &str) -> ! {
    panic!("{title} has no result")
}

#[test]
fn a_swap_is_tried_and_kept_in_one_step_that_undo_takes_back() {
    let texts = Texts::new(Language::French);
    let mut harness = workshop(Language::French, swap());
    let before = project(&harness);
    let bargain = Bargain::of(&before, &compromise(&harness));
    let Outcome::Found(found) = &bargain.outcome else { panic_with("the swap") };
    assert_eq!((found.swaps.singles.len(), found.swaps.pairs.len()), (0, 4), "partly or fully on each");
    click(&mut harness, &texts.pack_try_today());
    click(&mut harness, &format!("{} – {}", "Enjeu 1", texts.pack_usual_fully()));
    let loses = texts.pack_satisfaction("Région", texts.pack_loses());
    assert!(harness.query_by_label(&loses).is_some(), "one concession alone");
    click(&mut harness, &format!("{} – {}", "Enjeu 2", texts.pack_usual_fully()));
    assert!(harness.query_by_label(&loses).is_none(), "the exchange suits both");
    click(&mut harness, &texts.pack_keep());
    let (kept, it) = (project(&harness), compromise(&harness));
    assert_eq!(it.package.len(), 2, "one option a stake");
    let usual = |stake: &str| texts.pack_usual_of(stake, texts.pack_usual_fully());
    let words: Vec<(&str, &str)> =
        it.parties.iter().map(|party| (party.gives.as_str(), party.receives.as_str())).collect();
    let (one, other) = ("pleinement", "pleinement");
    assert!(usual("Enjeu 2").ends_with(one) && usual("Enjeu 1").ends_with(other), "the words of the usual options");
    assert_eq!(words, [(usual("Enjeu 2").as_str(), usual("Enjeu 1").as_str()), (&usual("Enjeu 1"), &usual("Enjeu 2"))]);
    assert!(kept.map.stakes.iter().all(|stake| stake.options.len() == 3), "the usual options are written down");
    assert!(harness.query_by_label(&texts.pack_kept()).is_some(), "and it says so");
    undo(&mut harness);
    assert_eq!(project(&harness).map, before.map, "one step");
}

#[test]
fn typed_words_are_replaced_only_when_that_is_asked() {
    let texts = Texts::new(Language::French);
    let mut start = swap();
    let mut it = start.map.compromises.iter().next().expect("one").clone();
    it.parties[0].gives = "un passage balisé".to_owned();
    start.map.compromises.put(it);
    let mut harness = workshop(Language::French, start);
    click(&mut harness, &texts.pack_keep());
    assert_eq!(compromise(&harness).parties[0].gives, "un passage balisé", "typed words stay");
    assert!(!compromise(&harness).parties[0].receives.is_empty(), "what was empty is filled");
    click(&mut harness, &texts.pack_replace_words());
    assert_ne!(compromise(&harness).parties[0].gives, "un passage balisé", "once it is asked");
    undo(&mut harness);
    assert_eq!(compromise(&harness).parties[0].gives, "un passage balisé", "and undo gives them back");
}

#[test]
fn a_weight_corrected_by_hand_changes_the_effect_and_goes_back() {
    let texts = Texts::new(Language::French);
    let mut harness = workshop(Language::French, swap());
    click(&mut harness, &texts.pack_how());
    let gains = |harness: &App| {
        let project = project(harness);
        let it = project.map.compromises.iter().next().expect("one").clone();
        Bargain::unsearched(&project, &it).workshop.table.gains(&[2, 2])
    };
    assert!(gains(&harness)[0] > SLACK, "3 against 1");
    let field = texts.pack_weight_of("Enjeu 1", "Mairie");
    harness.get_by_role_and_label(Role::TextInput, &field).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(Event::Text("10".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(compromise(&harness).parties[0].weights.first().map(|weight| weight.weight), Some(10.0), "typed");
    assert!(gains(&harness)[0] < -SLACK, "the second stake weighs 90");
    let loses = texts.pack_satisfaction("Mairie", texts.pack_loses());
    click(&mut harness, &format!("{} – {}", "Enjeu 1", texts.pack_usual_fully()));
    click(&mut harness, &format!("{} – {}", "Enjeu 2", texts.pack_usual_fully()));
    assert!(harness.query_by_label(&loses).is_some(), "seen beside it");
    click(&mut harness, &format!("{} – {field}", texts.pack_back_to_derived()));
    assert_eq!(compromise(&harness).parties[0].weights, [], "derived again");
    assert!(harness.query_by_label(&loses).is_none(), "and the effect with it");
}

#[test]
fn a_counterpart_is_added_where_one_party_alone_loses() {
    let texts = Texts::new(Language::French);
    let mut harness = workshop(Language::French, swap());
    let choice = format!("{} – {}", "Enjeu 2", texts.pack_option_today(texts.pack_usual_nothing()));
    click(&mut harness, &choice);
    click(&mut harness, &format!("{} – {}", "Enjeu 1", texts.pack_usual_fully()));
    let base = texts.pack_usual_of("Enjeu 1", texts.pack_usual_fully());
    let name = texts.pack_counterpart_name(base, "Région");
    click(&mut harness, &texts.pack_add_named(texts.pack_quoted(name.clone())));
    let made = project(&harness);
    let options = &made.map.stakes.get(id::<StakeId>(100)).expect("the first").options;
    assert_eq!(options.last().map(|option| option.name.as_str()), Some(name.as_str()), "after the usual ones");
    let it = compromise(&harness);
    let gains = Bargain::unsearched(&made, &it).workshop.table.gains(&[3, 0]);
    assert!(gains.iter().all(|gain| *gain >= -SLACK) && gains[0] > SLACK, "it makes the concession good: {gains:?}");
}

#[test]
fn a_divergence_without_compromise_goes_to_the_workshop() {
    let texts = Texts::new(Language::French);
    let mut start = swap();
    start.map.compromises.remove(id::<CompromiseId>(301));
    start.map.findings.insert(Finding {
        id: id::<FindingId>(201),
        kind: FindingKind::Divergence,
        title: "Le partage de l’eau".to_owned(),
        retained: true,
        stakes: vec![id(100), id(101)],
        actors: vec![id(1), id(2)],
        question: None,
        why: String::new(),
        provenance: Provenance::default(),
    });
    let mut harness = open(Language::French, start);
    click(&mut harness, &texts.pack_workshop_of("divergence · Le partage de l’eau"));
    assert_eq!(compromise(&harness).stakes, [id(100), id(101)], "made of its stakes");
    assert!(harness.query_by_label(&texts.pack_no_single()).is_some(), "and open in the workshop");
}

#[test]
fn a_large_search_leaves_the_frame_and_comes_back() {
    let texts = Texts::new(Language::French);
    let mut harness = workshop(Language::French, table(&[&[3, -1, 1, 2, -2, 1], &[-1, 3, 1, -2, 2, 1]], 5));
    let began = Instant::now();
    while harness.query_by_label(&texts.pack_keep()).is_none() && began.elapsed() < Duration::from_mins(1) {
        std::thread::sleep(Duration::from_millis(20));
        harness.step();
    }
    assert!(harness.query_by_label(&texts.pack_keep()).is_some(), "15 625 packages are searched");
}

#[test]
fn too_many_combinations_are_said_with_what_would_reduce_them() {
    let texts = Texts::new(Language::French);
    let row: &[i8] = &[1, -1, 2, -2, 3, -3, 1, -1, 2];
    let mut harness = workshop(Language::French, table(&[row, row], 5));
    let said =
        unfit(texts, entente::analysis::packages::Unfit::TooManyPackages(1_953_125)).replace('\u{202f}', "\u{a0}");
    assert!(harness.query_by_label(&said).is_some(), "{said}");
    click(&mut harness, &texts.pack_take_out("Enjeu 9"));
    assert_eq!(compromise(&harness).stakes.len(), 8, "390 625 are left");
    undo(&mut harness);
    assert_eq!(compromise(&harness).stakes.len(), 9, "undo puts it back");
}

#[test]
fn the_red_line_of_a_party_that_names_a_stake_is_a_constraint() {
    let texts = Texts::new(Language::French);
    let mut start = swap();
    start.map.actors.update(id::<ActorId>(2), |actor| {
        let stake = Some(RedLineStake { stake: id(101), least_level: 0.5 });
        let line = RedLine { text: "Pas sans l’eau".to_owned(), stake };
        actor.grid.red_line = Some(Judged::known(line, Provenance::default().team()));
    });
    let mut harness = workshop(Language::French, start);
    let out = texts.pack_option_today(texts.pack_usual_nothing());
    click(&mut harness, &format!("Enjeu 2 – {out} – {}", texts.pack_option_out()));
    let crossed = texts.pack_crosses(1, "Région");
    assert!(harness.query_by_label(&crossed).is_some(), "trying it says so: {crossed}");
    click(&mut harness, &texts.pack_how());
    let option = texts.pack_quoted(texts.pack_usual_of("Enjeu 2", texts.pack_usual_nothing()));
    let said = texts.pack_red_line_out("Région", option);
    assert!(harness.query_by_label(&said).is_some(), "with what it rules out: {said}");
}

#[test]
fn whether_it_holds_is_said_in_sentences() {
    let texts = Texts::new(Language::French);
    let mut harness = workshop(Language::French, swap());
    click(&mut harness, &texts.pack_holds());
    let shown = texts.pack_holds_by_replies();
    assert!(harness.query_by_label(&shown).is_some(), "each could take back what it gives: {shown}");
    let and = [texts.pack_hold_no_way_back(), texts.pack_hold_credible()].concat();
    assert!(harness.query_by_label(&texts.pack_hold_reply("Mairie", and)).is_some(), "and the other would reply");
    click(&mut harness, &texts.pack_try_today());
    assert!(harness.query_by_label(&texts.pack_holds_today()).is_some(), "nothing is agreed on");
}
