//! What is for the team only is nowhere that a room, a reader or a participant looks.

#[path = "common/app.rs"]
mod app;
#[path = "common/private.rs"]
mod private;
#[path = "common/seen.rs"]
mod seen;

use app::geopark;
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use entente::analysis;
use entente::app::Entente;
use entente::exchange::{ExportOptions, svg};
use entente::i18n::{Language, words};
use entente::model::{Phase, Project, Table};
use entente::session::{Action, FindAct, Page, ProjectAct, ReadAct, Screen, Select, SimulateAct, TourAct};
use entente::storage;
use private::{WORDS, mark_private};

type App = Harness<'static, Entente>;

/// The lines that hold a private word.
fn leaks(text: &str) -> Vec<&str> {
    text.lines().filter(|line| WORDS.iter().any(|word| line.contains(word))).collect()
}

#[test]
fn what_is_for_the_team_is_absent_from_the_project_of_participants() {
    let mut project = geopark();
    mark_private(&mut project);
    let whole = storage::write(&project);
    for word in WORDS {
        assert!(whole.contains(word), "the file holds {word}");
    }
    let public = project.for_participants();
    let written = storage::write(&public);
    assert_eq!(leaks(&written), Vec::<&str>::new(), "nor does any line of it");
    assert_eq!(storage::write(&public.for_participants()), written, "once is enough");
    let read = storage::read(&written).expect("what remains is a whole project: nothing names what has gone");
    assert_eq!(read.project, public, "as it was written");
}

/// What a screen reader is told of everything that is there: names, values, descriptions.
fn told(harness: &App) -> Vec<String> {
    let nodes = harness.query_all(By::new().predicate(|_| true));
    nodes
        .flat_map(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value(), node.description(), node.placeholder().map(str::to_owned)]
        })
        .flatten()
        .collect()
}

/// What a frame shows and tells.
fn all_of(harness: &App) -> String {
    let painted = seen::painted(harness).into_iter().map(|(text, _)| text);
    painted.chain(told(harness)).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_is_for_the_team_is_on_no_screen_before_a_room() {
    let mut project = geopark();
    let first = mark_private(&mut project);
    for language in [Language::French, Language::English] {
        let size = [1600.0, 1000.0];
        let mut harness = app::app(app::preferences(language), Some(project.clone()), size);
        let perform = |harness: &mut App, action| {
            drop(harness.state_mut().session_mut().perform(action));
            harness.step();
        };
        perform(&mut harness, Action::Select(Select::Only(first.into())));
        harness.run();
        assert!(!leaks(&all_of(&harness)).is_empty(), "the team sees it");
        harness.key_press(Key::F5);
        // From the first frame on.
        for _ in 0..3 {
            harness.step();
            assert_eq!(leaks(&all_of(&harness)), Vec::<&str>::new(), "nothing flashes");
        }
        for phase in Phase::ALL {
            for &screen in Screen::of_phase(phase) {
                perform(&mut harness, Action::Go(screen));
                for _ in 0..4 {
                    harness.step();
                    assert_eq!(leaks(&all_of(&harness)), Vec::<&str>::new(), "{screen:?}");
                }
            }
        }
    }
}

#[test]
fn what_is_for_the_team_is_in_no_step_of_a_tour_and_in_nothing_that_is_read() {
    let mut project = geopark();
    let first = mark_private(&mut project);
    for language in [Language::French, Language::English] {
        // The tour of the file, then the one that is proposed where there is none.
        for tour in [project.views.clone(), Table::default()] {
            let shown = Project { views: tour, ..project.clone() };
            for reads in [false, true] {
                let mut harness = app::app(app::preferences(language), Some(shown.clone()), [1280.0, 720.0]);
                let perform = |harness: &mut App, action| {
                    drop(harness.state_mut().session_mut().perform(action));
                    for _ in 0..3 {
                        harness.step();
                        assert_eq!(leaks(&all_of(harness)), Vec::<&str>::new(), "reads: {reads}");
                    }
                };
                perform(
                    &mut harness,
                    if reads { Action::Read(ReadAct::Lock) } else { Action::Project(ProjectAct::Here) },
                );
                perform(&mut harness, Action::Tour(TourAct::Start(None)));
                assert!(harness.state().session().is_touring(), "it plays");
                for _ in 0..12 {
                    perform(&mut harness, Action::Tour(TourAct::Next));
                }
                perform(&mut harness, Action::Tour(TourAct::Leave));
                if reads {
                    perform(&mut harness, Action::Read(ReadAct::Go(Page::Map)));
                    perform(&mut harness, Action::Read(ReadAct::See(first)));
                    perform(&mut harness, Action::Read(ReadAct::Mine(Some(first))));
                    perform(&mut harness, Action::Find(FindAct::Open));
                    for word in WORDS {
                        perform(&mut harness, Action::Read(ReadAct::Mine(None)));
                        perform(&mut harness, Action::Find(FindAct::Query(word.chars().take(4).collect())));
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_for_the_team_is_in_no_picture_for_participants() {
    let mut project = geopark();
    mark_private(&mut project);
    let drawn = svg(&project, &ExportOptions::default());
    assert_eq!(leaks(&drawn), Vec::<&str>::new(), "for participants");
}

#[test]
fn one_list_holds_all_that_is_private() {
    let mut project = geopark();
    let kept = analysis::private(&project, |text| text.fr.clone()).len();
    mark_private(&mut project);
    let lines = analysis::private(&project, |text| text.fr.clone());
    let told: String = lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n");
    // The reason of a link is its only word, and a link to a private actor goes with it.
    let with_another = ["malachite"];
    for word in WORDS.iter().filter(|word| !with_another.contains(word)) {
        assert!(told.contains(word), "{word} is listed");
    }
    assert!(lines.len() >= kept + WORDS.len() - with_another.len(), "beside what the sample has");
    let public = project.for_participants();
    assert_eq!(analysis::private(&public, |text| text.fr.clone()), [], "nothing of it is left for participants");
}

#[test]
fn a_name_that_looks_like_a_person_is_told_once_and_listed() {
    let texts = entente::i18n::Texts::new(Language::French);
    let mut harness = app::app(app::preferences(Language::French), Some(geopark()), [1280.0, 720.0]);
    let add = |harness: &mut App, name: &str| {
        let action = Action::CreateActor {
            name: name.to_owned(),
            actor_type: None,
            presence: entente::model::Presence::Present,
            at: None,
            linked_to: None,
        };
        drop(harness.state_mut().session_mut().perform(action));
        harness.run();
    };
    add(&mut harness, "Jeanne Martin");
    let told = entente::session::Notice::Said(texts.person_warned("Jeanne Martin"));
    assert_eq!(harness.state().session().notice(), Some(&told), "told, and nothing is stopped");
    add(&mut harness, "Jeanne Martin");
    let times = harness.state().session().notices().filter(|notice| **notice == told).count();
    assert_eq!(times, 1, "once");
    drop(harness.state_mut().session_mut().perform(Action::Go(Screen::Private)));
    harness.run();
    harness.get_by_label("Jeanne Martin");
    harness.get_by_label(&texts.private_people_why());
}

#[test]
fn a_reader_who_supposes_over_a_private_position_is_told_nothing_of_it() {
    let mut project = geopark();
    mark_private(&mut project);
    project.header.opens_in_reading = true;
    let hidden = project.map.positions.iter().find(|it| WORDS.contains(&it.reason.as_str())).cloned().expect("marked");
    let scale = project.header.scale;
    for language in [Language::French, Language::English] {
        let mut harness = app::app(app::preferences(language), Some(project.clone()), [1600.0, 1000.0]);
        let supposed = SimulateAct::SupposePosition(hidden.actor, hidden.stake, Some(2));
        for act in [Action::Read(ReadAct::Go(Page::Map)), Action::Simulate(supposed)] {
            drop(harness.state_mut().session_mut().perform(act));
            harness.step();
        }
        let session = harness.state().session();
        assert!(session.simulation().is_none(), "what is not seen is not moved");
        let texts = session.texts();
        let value = words::position(texts, scale, hidden.value);
        let seen = all_of(&harness);
        let (actor, stake) = (&session.project().map.actors, &session.project().map.stakes);
        let names =
            actor.get(hidden.actor).zip(stake.get(hidden.stake)).map(|(actor, stake)| (actor.label(), stake.label()));
        let (actor, stake) = names.expect("both are seen by readers");
        let moved = texts.official_moved(actor, stake, value, words::position(texts, scale, Some(2)));
        assert!(!seen.contains(&moved), "nor what it was: {moved}");
        assert_eq!(leaks(&seen), Vec::<&str>::new(), "nor why");
    }
}
