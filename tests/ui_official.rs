//! Reading mode on screen, by accessible name: the story, the search, the page of an actor, one's own view, what is
//! supposed; and that nothing which is done there changes the file.

#![expect(clippy::expect_used, reason = "a test that finds nothing has failed")]

#[path = "common/app.rs"]
mod app;

use std::path::PathBuf;
use std::sync::Arc;

use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::i18n::format::percent;
use entente::i18n::{Language, Texts};
use entente::model::{ActorId, Project};
use entente::session::{Action, Command, Mode, OpenProject, Page, ReadAct, Session, SimulateAct};
use entente::storage;
use entente::ui::widgets::unbroken;

use app::{app, geopark, preferences};

const SIZE: [f32; 2] = [1280.0, 720.0];

fn reading(language: Language) -> (Harness<'static, Entente>, Texts) {
    let mut project = geopark();
    project.header.opens_in_reading = true;
    (app(preferences(language), Some(project), SIZE), Texts::new(language))
}

fn press(harness: &mut Harness<'static, Entente>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run();
}

fn session<'a>(harness: &'a Harness<'static, Entente>) -> &'a Session {
    harness.state().session()
}

fn id(project: &Project, label: &str) -> ActorId {
    project.map.actors.iter().find(|actor| actor.label() == label).expect(label).id
}

#[test]
fn a_file_that_asks_for_it_opens_on_its_story_and_locked() {
    for language in Language::ALL {
        let (harness, texts) = reading(language);
        assert_eq!(session(&harness).mode(), Mode::Reading, "{language:?}");
        let (question, _) = language.pick(&session(&harness).project().header.question);
        let question = question.replace('\u{202f}', "\u{a0}");
        for words in [
            question.as_str(),
            &texts.official_pill(),
            &texts.official_status(),
            "Candidature du Beaujolais au label Géoparc mondial UNESCO",
        ] {
            assert!(harness.query_all_by_label(words).next().is_some(), "« {words} » is told");
        }
        for name in [texts.official_tour(geopark().views.len()), texts.official_choose(), texts.command_edit_copy()] {
            assert!(harness.query_by_role_and_label(Role::Button, &name).is_some(), "« {name} » is offered");
        }
        let (notice, _) = language.pick(&session(&harness).project().header.notice);
        assert!(harness.query_by_label(notice).is_some(), "the notice");
        let counted = format!(
            "{}, {}, {}",
            texts.official_step_who(),
            texts.official_present(23),
            texts.official_to_mobilise(11)
        );
        assert!(harness.query_by_label(&counted).is_some(), "counted: {counted}");
    }
}

#[test]
fn the_search_leads_to_the_page_of_an_actor_and_to_its_own_view() {
    for (language, query) in [(Language::French, "les financeurs"), (Language::English, "the funders")] {
        let (mut harness, texts) = reading(language);
        press(&mut harness, &texts.official_choose());
        press(&mut harness, query);
        assert!(harness.query_by_label(&texts.official_found(4)).is_some(), "four");
        let why = format!("Département du Rhône, {}", texts.official_why_brings(texts.passes_money()));
        press(&mut harness, &why);
        let rhone = id(session(&harness).project(), "Département du Rhône");
        assert_eq!(session(&harness).selection().actors(), [rhone], "it is read");
        for part in [texts.official_part_who(), texts.official_part_gains(), texts.official_part_expected()] {
            assert!(harness.query_by_label(&part).is_some(), "« {part} »");
        }
        let (my_view, who) = (texts.official_my_view(), texts.official_part_who());
        let view = harness.get_by_role_and_label(Role::RadioButton, &my_view);
        let under = harness.get_by_label(&who).rect().top() - view.rect().bottom();
        assert!((0.0..60.0).contains(&under), "the page begins at its head, {under} points lower");
        view.click();
        harness.run();
        assert_eq!(session(&harness).reader().and_then(|it| it.mine()), Some(rhone), "its own view");
        assert_eq!(session(&harness).focus().map(|focus| focus.around.clone()), Some(vec![rhone]), "on the map too");
        assert!(harness.query_by_label(&texts.official_mine_gives()).is_some(), "where it gives");
        assert_eq!(session(&harness).find(), None, "what was found leaves no neighbour in the shade");
        press(&mut harness, &texts.official_whole_map());
        assert!(session(&harness).focus().is_none(), "everybody again");
        press(&mut harness, &texts.official_story());
        assert_eq!(session(&harness).reader().map(|it| it.page()), Some(Page::Story), "back to the story");
    }
}

#[test]
fn the_keyboard_alone_searches_reads_and_goes_back() {
    let (mut harness, texts) = reading(Language::French);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::F);
    harness.run();
    harness.get_by_role_and_label(Role::SearchInput, &texts.official_search_name()).type_text("vilefranche");
    harness.run();
    let villefranche = id(session(&harness).project(), "Villefranche Beaujolais Saône");
    assert_eq!(session(&harness).selection().actors(), [villefranche], "a misspelt name is found as it is typed");
    for _ in 0..4 {
        harness.key_press(egui::Key::Escape);
        harness.run();
    }
    assert_eq!(session(&harness).reader().map(|it| it.page()), Some(Page::Story), "Escape leads back to the story");
    assert_eq!(session(&harness).mode(), Mode::Reading, "and no further");
}

#[test]
fn the_search_is_at_hand_while_the_steps_are_read() {
    let (mut harness, texts) = reading(Language::French);
    harness.key_press(egui::Key::PageDown);
    harness.run();
    assert!(session(&harness).is_touring(), "step by step");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.run();
    assert!(session(&harness).selection().actors().is_empty(), "nothing to do with all of them at once");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::F);
    harness.run();
    assert!(!session(&harness).is_touring(), "the steps are left");
    let name = texts.official_search_name();
    let field = harness.query_by_role_and_label(Role::SearchInput, &name);
    assert!(field.is_some_and(|field| field.is_focused()), "the field is there to type in");
}

#[test]
fn the_story_goes_on_with_tab_and_enter_or_with_a_remote() {
    for language in Language::ALL {
        let (mut harness, texts) = reading(language);
        let tour = texts.official_tour(geopark().views.len());
        harness.key_press(egui::Key::Tab);
        harness.run();
        assert!(harness.get_by_role_and_label(Role::Button, &tour).is_focused(), "the first Tab lands on the tour");
        harness.key_press(egui::Key::Tab);
        harness.run();
        let choose = texts.official_choose();
        assert!(harness.get_by_role_and_label(Role::Button, &choose).is_focused(), "then on the other way on");
        harness.key_press_modifiers(egui::Modifiers::SHIFT, egui::Key::Tab);
        harness.run();
        harness.key_press(egui::Key::Enter);
        harness.run();
        assert!(session(&harness).is_touring(), "Enter begins it");

        let (mut harness, _) = reading(language);
        harness.key_press(egui::Key::PageUp);
        harness.run();
        assert!(!session(&harness).is_touring(), "nothing is before the story");
        harness.key_press(egui::Key::PageDown);
        harness.run();
        assert!(session(&harness).is_touring(), "the key of a remote begins it");
        assert_eq!(session(&harness).tour_step().map(|(_, rank, _)| rank), Some(0), "at its first step");
    }
}

#[test]
fn a_menu_closes_when_the_search_is_asked_for() {
    let (mut harness, texts) = reading(Language::French);
    press(&mut harness, &texts.official_more());
    let quit = texts.command_quit();
    let open = |harness: &Harness<'static, Entente>| harness.query_all_by_label_contains(&quit).next().is_some();
    assert!(open(&harness), "the menu");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::F);
    harness.run();
    assert!(!open(&harness), "left behind");
    let name = texts.official_search_name();
    assert!(harness.get_by_role_and_label(Role::SearchInput, &name).is_focused(), "one types at once");
}

#[test]
fn a_supposition_is_marked_told_and_gone_at_the_end() {
    for language in Language::ALL {
        let (mut harness, texts) = reading(language);
        let before = storage::write(&session(&harness).kept_project());
        let rhodanien = id(session(&harness).project(), "Ouest Rhodanien");
        drop(harness.state_mut().session_mut().perform(Action::Read(ReadAct::See(rhodanien))));
        harness.run();
        harness
            .get_by_role_and_label(Role::Button, &texts.official_what_if_on(texts.official_part_unlock()))
            .scroll_to_me();
        harness.run();
        press(&mut harness, &texts.official_what_if_on(texts.official_part_unlock()));
        let accept = texts.official_if_accepted_named("Un géosite animé par secteur");
        harness.get_by_role_and_label(Role::Button, &accept).scroll_to_me();
        harness.run();
        press(&mut harness, &accept);
        let supposed = texts.official_supposed(texts.official_accepted("Un géosite animé par secteur"));
        assert!(harness.query_by_label(&unbroken(&supposed)).is_some(), "what is supposed: {supposed}");
        // Villefranche and the communes without a geosite are parties, and were against the funding: eight, then six.
        // 9 of 34 are against; without the −1 and the −2 of the two, 6 of 31.
        let effect =
            texts.official_effect("Financement", percent(language, 9.0 / 34.0), percent(language, 6.0 / 31.0), 8, 6);
        assert!(harness.query_by_label(&unbroken(&effect)).is_some(), "the effect: {effect}");
        let settles = unbroken(&texts.official_effect_settles(""));
        let settles = settles.trim_end_matches(['.', ' ', '\u{a0}']);
        for said in [settles, "Ouest Rhodanien (vote de sa participation)", "panneau, sentier léger"] {
            let told = harness.query_all_by_label_contains(said).next().is_some();
            assert!(told, "what it settles, who gives and receives: « {said} »");
        }
        assert!(session(&harness).simulation().is_some(), "it goes on");
        press(&mut harness, &texts.official_end());
        assert!(session(&harness).simulation().is_none(), "over");
        assert!(!session(&harness).can_resume(), "and not to be taken up");
        assert_eq!(storage::write(&session(&harness).kept_project()), before, "nothing has changed");
    }
}

#[test]
fn a_copy_is_whole_untitled_and_unsaved() {
    let (mut harness, texts) = reading(Language::French);
    let whole = session(&harness).kept_project();
    press(&mut harness, &texts.command_edit_copy());
    let session = session(&harness);
    assert_eq!((session.mode(), session.path(), session.is_unsaved()), (Mode::Edit, None, true), "a project to save");
    assert_eq!(storage::write(&session.kept_project()), storage::write(&whole), "with all that the file holds");
    assert!(session.project().map.actors.iter().any(|it| it.grid.strategy.is_some()), "what is for the team too");
}

#[test]
fn a_preview_leads_back_to_editing() {
    let texts = Texts::new(Language::French);
    let mut harness = app(preferences(Language::French), Some(geopark()), SIZE);
    drop(harness.state_mut().session_mut().perform(Action::Command(Command::ReadAsOfficial)));
    harness.run();
    assert_eq!(session(&harness).mode(), Mode::Reading, "as a reader");
    assert!(harness.query_by_role_and_label(Role::Button, &texts.command_edit_copy()).is_none(), "no copy is needed");
    press(&mut harness, &texts.official_back());
    assert_eq!(session(&harness).mode(), Mode::Edit, "and back");
    assert!(!session(&harness).is_unsaved(), "with nothing changed");
}

#[test]
fn what_is_for_the_team_is_nowhere_in_reading() {
    let (harness, _) = reading(Language::French);
    let project = session(&harness).project();
    let hidden = |actor: &entente::model::Actor| {
        actor.grid.strategy.is_none() && actor.grid.zone_of_uncertainty.is_none() && actor.standing.synergy.is_none()
    };
    assert!(project.map.actors.iter().all(hidden), "the project that is read has nothing of it");
}

#[test]
fn a_supposition_reaches_only_what_is_seen() {
    let mut session = Session::new(preferences(Language::French), entente::session::IdSource::counting());
    let mut project = geopark();
    project.header.opens_in_reading = true;
    let unesco = id(&project, "UNESCO");
    project.map.actors.update(unesco, |actor| actor.audience = entente::model::Audience::Team);
    let stake = project.map.stakes.iter().next().expect("a stake").id;
    let opened = OpenProject {
        project: Arc::new(project),
        path: Some(PathBuf::from("carte.ron")),
        newer: false,
        kept_elsewhere: false,
        remarks: Vec::new(),
    };
    drop(session.perform(Action::Open(Box::new(opened))));
    drop(session.perform(Action::Simulate(SimulateAct::SupposePosition(unesco, stake, Some(-3)))));
    assert!(session.simulation().is_none_or(|it| it.differences().is_empty()), "an actor of the team does not move");
}

#[test]
fn the_tour_plays_for_a_reader_and_leads_back_to_the_story() {
    let (mut harness, texts) = reading(Language::French);
    let before = storage::write(&session(&harness).kept_project());
    let steps = session(&harness).project().views.len();
    press(&mut harness, &texts.official_tour(steps));
    assert!(session(&harness).is_touring(), "it plays");
    for _ in 0..steps {
        harness.key_press(egui::Key::PageDown);
        harness.run();
    }
    assert_eq!(session(&harness).mode(), Mode::Reading, "still locked");
    for _ in 0..3 {
        harness.key_press(egui::Key::Escape);
        harness.run();
    }
    assert!(!session(&harness).is_touring(), "left");
    assert_eq!(session(&harness).reader().map(|it| it.page()), Some(Page::Story), "back to the story");
    assert_eq!(storage::write(&session(&harness).kept_project()), before, "nothing has changed");
}
