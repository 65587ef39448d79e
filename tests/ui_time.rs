//! Time on screen: stages on a line, changes at a date, kept states, comparison, in both languages.

#![expect(clippy::expect_used, reason = "a test that finds nothing has failed")]

#[path = "common/by_name.rs"]
mod by_name;
#[path = "common/app.rs"]
mod common;
#[path = "common/perform.rs"]
mod perform;

use egui::accesskit::Role as Kind;
use egui::{Event, Key, Modifiers, Role, Shape};
use egui_kittest::kittest::Queryable as _;
use entente::exchange::compared;
use entente::i18n::{Language, Texts, format};
use entente::model::{StageId, StateId};
use entente::session::{Action, Command, Dialog, Screen, Session, Side, Stop, TimeAct};

use by_name::{click, shows};
use perform::{App, perform};

const SIZE: [f32; 2] = [1280.0, 720.0];

/// The sample on a screen, in a language.
fn open(language: Language, screen: Screen) -> (App, Texts) {
    let mut harness = common::app(common::preferences(language), Some(common::geopark()), SIZE);
    perform(&mut harness, Action::Go(screen));
    (harness, Texts::new(language))
}

fn session(harness: &App) -> &Session {
    harness.state().session()
}

/// The stages of the sample, by rank in time.
fn stage(harness: &App, rank: usize) -> StageId {
    *session(harness).project().stages_in_time().get(rank).expect("a stage")
}

/// What the slider says it is at.
fn value(harness: &App, texts: Texts) -> String {
    let name = texts.command_timeline();
    let slider = harness.get_by_role_and_label(Kind::Slider, &name);
    slider.value().expect("a value in words")
}

/// Whether words are painted with nothing cut.
fn is_whole(harness: &App, words: &str) -> bool {
    fn paints(shape: &Shape, words: &str) -> bool {
        match shape {
            Shape::Vec(shapes) => shapes.iter().any(|shape| paints(shape, words)),
            Shape::Text(text) => !text.galley.elided && text.galley.text() == words,
            _ => false,
        }
    }
    harness.output().shapes.iter().any(|clipped| paints(&clipped.shape, words))
}

fn press(harness: &mut App, key: Key) {
    harness.key_press(key);
    harness.run();
}

#[test]
fn the_slider_walks_the_stages_by_keys_and_says_where_it_is() {
    for language in Language::ALL {
        let (mut harness, texts) = open(language, Screen::Map);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::T);
        harness.run();
        let heads = |harness: &App, rank| session(harness).stop_heads(Stop::Stage(stage(harness, rank)));
        let (date, title) = heads(&harness, 4);
        assert_eq!(value(&harness, texts), texts.time_value(date, title), "at the base");
        harness.get_by_role_and_label(Kind::Slider, &texts.command_timeline()).focus();
        harness.run();
        press(&mut harness, Key::ArrowLeft);
        assert_eq!(session(&harness).looked_stage(), Some(stage(&harness, 3)), "2015");
        let (date, title) = heads(&harness, 3);
        assert_eq!(value(&harness, texts), texts.time_value(date, title), "in words");
        let changes = [texts.time_count_arrived(3), texts.time_count_positions(5)].join(", ");
        assert!(shows(&harness, &texts.time_since(heads(&harness, 2).0, changes)), "what changed since 2014");
        let (story, _) =
            texts.language.pick(&session(&harness).project().stages.get(stage(&harness, 3)).expect("it").story);
        assert!(shows(&harness, story), "its sentence");
        press(&mut harness, Key::Home);
        assert!(shows(&harness, &texts.time_first()), "nothing is before");
        press(&mut harness, Key::ArrowLeft);
        assert_eq!(session(&harness).looked_stage(), Some(stage(&harness, 0)), "and there it stops");
        press(&mut harness, Key::End);
        assert_eq!(session(&harness).looked_stage(), Some(stage(&harness, 7)), "the last");
        click(&mut harness, Role::Button, &texts.time_back("2016"));
        assert!(!session(&harness).looks_elsewhere(), "the map again");
    }
}

#[test]
fn a_click_on_the_line_goes_to_the_stop_and_the_matrix_follows() {
    let (mut harness, texts) = open(Language::French, Screen::Positions);
    perform(&mut harness, Action::Command(Command::Timeline));
    let at = harness.get_by_role_and_label(Kind::Slider, &texts.command_timeline()).rect();
    let second = egui::pos2(at.left() + at.width() * 1.5 / 8.0, at.top() + 8.0);
    harness.drag_at(second);
    harness.run();
    harness.drop_at(second);
    harness.run();
    assert_eq!(session(&harness).looked_stage(), Some(stage(&harness, 1)), "2013");
    let position = |harness: &App| {
        let map = &session(harness).project().map;
        let moved = map.actors.iter().find(|actor| actor.name.contains("Inter Beaujolais")).expect("there").id;
        map.positions.get((moved, map.stakes.at(0).expect("a stake").id)).and_then(|position| position.value)
    };
    assert_eq!(position(&harness), Some(1), "as it was in 2013");
    let fourth = stage(&harness, 3);
    perform(&mut harness, Action::Time(TimeAct::Look(Some(fourth))));
    assert!(shows(&harness, &texts.time_cell("2014", "0")), "a cell that changed says what it was");
    perform(&mut harness, Action::Time(TimeAct::Look(None)));
    assert_eq!(position(&harness), Some(2), "and as it is");
}

#[test]
fn it_plays_stop_after_stop_ends_at_the_end_and_then_rests() {
    let (mut harness, texts) = open(Language::French, Screen::Map);
    perform(&mut harness, Action::Command(Command::Timeline));
    let sixth = stage(&harness, 5);
    perform(&mut harness, Action::Time(TimeAct::Look(Some(sixth))));
    harness.get_by_role_and_label(Role::Button, &texts.time_play()).click();
    harness.run_steps(4);
    assert_eq!(session(&harness).looked_stage(), Some(stage(&harness, 5)), "a stop shows for a while");
    harness.run_steps(10);
    assert_eq!(session(&harness).looked_stage(), Some(stage(&harness, 6)), "then the next");
    harness.run_steps(12);
    assert_eq!(session(&harness).looked_stage(), Some(stage(&harness, 7)), "to the last");
    assert!(!session(&harness).plays_timeline(), "where it ends");
    harness.run();
    harness.step();
    assert!(!harness.ctx.has_requested_repaint(), "and nothing is drawn again");
}

#[test]
fn a_change_at_another_date_must_be_asked_for_and_is_undone_like_any_other() {
    for language in Language::ALL {
        let (mut harness, texts) = open(language, Screen::Positions);
        perform(&mut harness, Action::Command(Command::Timeline));
        let second = stage(&harness, 1);
        perform(&mut harness, Action::Time(TimeAct::Look(Some(second))));
        let before = session(&harness).kept_project();
        let cell = |harness: &mut App| {
            let first = harness.query_all_by(|node| node.role() == Kind::GridCell).next().expect("a cell");
            first.click();
            harness.run();
            harness.event(Event::Text("-".to_owned()));
            harness.event(Event::Text("2".to_owned()));
            harness.run();
        };
        cell(&mut harness);
        assert!(shows(&harness, &texts.time_held()), "the sentence offers the way");
        assert_eq!(session(&harness).kept_project(), before, "and nothing changed");
        click(&mut harness, Role::Button, &texts.time_edit());
        let name = session(&harness).side_name(session(&harness).shown_side());
        assert!(shows(&harness, &texts.time_dating(name)), "the band says which date changes");
        cell(&mut harness);
        let kept = session(&harness).kept_project();
        assert_eq!(kept.map, before.map, "the map is as it was");
        let differences = |of: &entente::model::Project| {
            of.stages.get(stage(&harness, 1)).expect("the stage").differences.positions.len()
        };
        assert_eq!(differences(&kept), differences(&before) + 1, "one more position differs then");
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        assert_eq!(*session(&harness).kept_project(), *before, "taken back");
        click(&mut harness, Role::Button, &texts.time_dating_done());
        assert!(!session(&harness).changes_stage() && session(&harness).looks_elsewhere(), "looking only");
    }
}

#[test]
fn a_date_is_changed_from_the_palette_and_what_it_refuses_is_said_whole() {
    for language in Language::ALL {
        let (mut harness, texts) = open(language, Screen::Map);
        assert!(!session(&harness).allows(Command::ChangeStage), "the map itself is no stage");
        let second = stage(&harness, 1);
        perform(&mut harness, Action::Time(TimeAct::Look(Some(second))));
        harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
        harness.run();
        harness.event(Event::Text(texts.time_edit()));
        harness.run();
        press(&mut harness, Key::Enter);
        assert!(session(&harness).changes_stage(), "this date changes");
        let actor = session(&harness).project().map.actors.at(0).expect("an actor").clone();
        let renamed = entente::edit::Edit::Rename { item: actor.id.into(), name: "Autrement".to_owned() };
        perform(&mut harness, Action::Edit(renamed));
        let refused = texts.time_not_at_date().replace('\u{202f}', "\u{a0}");
        assert!(is_whole(&harness, &refused), "every word of why: {refused}");
        perform(&mut harness, Action::Command(Command::ChangeStage));
        assert!(!session(&harness).changes_stage() && session(&harness).looks_elsewhere(), "looking only");
        assert!(!is_whole(&harness, &refused), "what was said makes room");
    }
}

#[test]
fn a_state_is_kept_in_one_act_and_compared_with_what_follows() {
    let (mut harness, texts) = open(Language::French, Screen::Map);
    perform(&mut harness, Action::Command(Command::TakeSnapshot));
    let proposed = texts.time_snapshot_proposed(format::date(texts, session(&harness).today()));
    let name = texts.time_snapshot_name();
    let field = harness.get_by_role_and_label(Kind::TextInput, &name);
    assert_eq!(field.value().as_deref(), Some(proposed.as_str()), "named after the day");
    press(&mut harness, Key::Enter);
    let kept = session(&harness).project().snapshots.iter().next().expect("kept").clone();
    assert_eq!((kept.name, session(&harness).history().depth()), (proposed.clone(), 1), "one act");
    let actor = session(&harness).project().map.actors.at(0).expect("an actor").clone();
    let left = entente::model::Presence::Left;
    perform(&mut harness, Action::Edit(entente::edit::Edit::SetPresence { actors: vec![actor.id], presence: left }));
    perform(&mut harness, Action::Command(Command::Snapshots));
    click(&mut harness, Role::Button, &texts.time_snapshot_compare_named(proposed.as_str()));
    assert!(shows(&harness, &texts.time_left(actor.label(), "sorti")), "what has changed since");
    assert!(shows(&harness, &texts.time_count_left(1)), "counted");
    click(&mut harness, Role::Button, &texts.time_compare_close());
    perform(&mut harness, Action::Command(Command::Snapshots));
    click(&mut harness, Role::Button, &texts.time_snapshot_look_named(proposed.as_str()));
    assert!(shows(&harness, &texts.time_looking_snapshot(proposed)), "the band says what is shown");
    click(&mut harness, Role::Button, &texts.time_back("2016"));
    assert!(!session(&harness).looks_elsewhere(), "back");
}

#[test]
fn two_stages_are_compared_in_sentences_that_lead_to_the_map() {
    for language in Language::ALL {
        let (mut harness, texts) = open(language, Screen::Alliances);
        let sides = [1, 4].map(|rank| Side::Of(StateId::Stage(stage(&harness, rank))));
        perform(&mut harness, Action::Time(TimeAct::Compare(Some(Box::new(sides)))));
        for words in [texts.time_count_arrived(11), texts.time_count_left(1), texts.time_count_positions(7)] {
            assert!(shows(&harness, &words), "{words}");
        }
        let turned = std::sync::Arc::clone(session(&harness).turned().expect("compared"));
        let told = compared::told(texts, &turned.before.1, &turned.after.1, &turned.found);
        let line = told.first().and_then(|told| told.lines.first()).expect("who came").clone();
        click(&mut harness, Role::Button, &line.words);
        assert!(session(&harness).selection().contains(line.about), "selected");
        assert_eq!(session(&harness).screen(), Screen::Map, "on the map");
        click(&mut harness, Role::Button, &texts.time_compare_swap());
        assert!(shows(&harness, &texts.time_count_left(11)), "the other way round");
    }
}

#[test]
fn another_file_is_read_off_the_frame_and_one_that_cannot_be_read_is_told() {
    let (mut harness, texts) = open(Language::French, Screen::Map);
    let folder = tempfile::tempdir().expect("a folder");
    let mut other = common::geopark();
    let first = other.map.actors.at(0).expect("an actor").clone();
    other.map.actors.update(first.id, |actor| actor.presence = entente::model::Presence::Absent);
    let path = folder.path().join("ailleurs.ron");
    entente::storage::files::save(&path, &other).expect("a file");
    let read = |harness: &mut App, path: std::path::PathBuf| {
        let effects = harness.state_mut().session_mut().perform(Action::Time(TimeAct::ReadFile(path)));
        let ctx = harness.ctx.clone();
        harness.state_mut().run_effects(&ctx, effects);
        for _ in 0..400 {
            harness.run();
            if session(harness).dialog().is_some() || session(harness).compared_sides().is_some() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    };
    read(&mut harness, folder.path().join("nulle_part.ron"));
    assert!(matches!(session(&harness).dialog(), Some(Dialog::Trouble(_))), "told as for a file to open");
    perform(&mut harness, Action::Dialog(None));
    perform(&mut harness, Action::Time(TimeAct::AskFile(1)));
    read(&mut harness, path);
    assert!(shows(&harness, &texts.time_left(first.label(), "absent")), "what differs there");
    let by_id = texts.time_compare_ids(46);
    assert!(shows(&harness, &texts.time_compare_matched(by_id)), "and how it was matched");
    let name = session(&harness).side_name(session(&harness).shown_side());
    assert_eq!(name, texts.time_state_file("ailleurs.ron"), "under its name");
}
