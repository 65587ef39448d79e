//! What surrounds the map, by accessible name: start screen, sheets, palette, guard, files.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

#[path = "common/app.rs"]
mod app;

use std::path::PathBuf;
use std::time::Duration;

use egui::{Key, Modifiers, Role, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::{Dialogs, Entente, Question};
use entente::edit::Edit;
use entente::i18n::{Language, Texts, words};
use entente::model::{Filter, Presence, Project, Scale};
use entente::session::{
    Action, Before, Command, Dialog, HelpPage, IdSource, Menu, Notice, OpenProject, Over, ROWS, Session, ViewChange,
};

const SIZE: [f32; 2] = [1280.0, 720.0];

/// Steps until something comes true; work off the frame takes some time.
fn wait_for(harness: &mut Harness<'_, Entente>, what: &str, done: impl Fn(&Entente) -> bool) {
    for _ in 0..400 {
        harness.step();
        if done(harness.state()) {
            harness.run();
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("never came: {what}");
}

fn start(language: Language) -> Harness<'static, Entente> {
    app::app(app::preferences(language), None, SIZE)
}

fn small_project(title: &str) -> Project {
    let mut project = Project::empty();
    title.clone_into(&mut project.header.title);
    project
}

/// A dialog service that answers at once with a path.
struct Answers(PathBuf);

impl Dialogs for Answers {
    fn ask(&mut self, _question: Question, answer: Box<dyn FnOnce(Option<PathBuf>) + Send>) {
        answer(Some(self.0.clone()));
    }
}

/// The app with an unsaved project, and dialogs that answer with a path.
fn unsaved(path: PathBuf) -> Harness<'static, Entente> {
    let mut session = Session::new(app::preferences(Language::French), IdSource::counting());
    drop(session.perform(Action::Open(Box::new(OpenProject::untitled(small_project("Voie verte"))))));
    let names = vec!["Mairie".to_owned()];
    drop(session.perform(Action::CreateActors(names, None, Presence::Present)));
    let mut harness = Harness::builder()
        .with_size(SIZE)
        .with_max_steps(60)
        .build_eframe(|cc| Entente::new(&cc.egui_ctx, session, Box::new(Answers(path))));
    harness.run();
    harness
}

fn ask_to_close(harness: &mut Harness<'_, Entente>) -> Vec<ViewportCommand> {
    let viewport = harness.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap();
    viewport.events.push(ViewportEvent::Close);
    harness.step();
    commands(harness)
}

fn commands(harness: &Harness<'_, Entente>) -> Vec<ViewportCommand> {
    harness.output().viewport_output.get(&ViewportId::ROOT).map(|out| out.commands.clone()).unwrap_or_default()
}

#[test]
fn a_new_project_starts_from_four_answers() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = start(language);
        harness.get_by_role_and_label(Role::Button, &texts.template_empty()).click();
        harness.run();
        for (field, answer) in [
            (texts.new_project_name(), "Voie verte"),
            (texts.new_project_question(), "Par où passer"),
            (texts.new_project_perimeter(), "Deux vallées"),
            (texts.new_project_lead(), "Syndicat mixte"),
        ] {
            let node = harness.get_by_role_and_label(Role::TextInput, &field);
            node.focus();
            harness.run();
            harness.get_by_role_and_label(Role::TextInput, &field).type_text(answer);
            harness.run();
        }
        harness.get_by_role_and_label(Role::Button, &texts.new_project_create()).click();
        harness.run();
        let session = harness.state().session();
        assert!(session.is_open(), "the project is open in {language:?}");
        let header = &session.project().header;
        assert_eq!(header.title, "Voie verte", "its name");
        assert_eq!(header.perimeter, "Deux vallées", "its perimeter");
        let lead = header.lead.and_then(|id| session.project().map.actors.get(id)).map(|actor| actor.name.clone());
        assert_eq!(lead.as_deref(), Some("Syndicat mixte"), "its lead is an actor");
    }
}

#[test]
fn typical_actors_are_ticked_from_the_keyboard() {
    for template in entente::storage::templates() {
        let Some(first) = template.typical_actors.first() else { continue };
        let texts = Texts::new(Language::French);
        let mut harness = start(Language::French);
        let dialog = Dialog::NewProject(template.key);
        drop(harness.state_mut().session_mut().perform(Action::Dialog(Some(dialog))));
        harness.run();
        let (name, _) = Language::French.pick(&first.name);
        harness.get_by_role_and_label(Role::CheckBox, name).focus();
        harness.run();
        harness.key_press(Key::Space);
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        harness.run();
        let map = &harness.state().session().project().map;
        let names: Vec<_> = map.actors.iter().map(|actor| actor.name.as_str()).collect();
        assert_eq!(names, [name], "only the ticked actor of {:?}, in {}", template.key, texts.language.code());
    }
}

#[test]
fn the_sample_opens_from_its_card_and_closes_without_a_question() {
    let texts = Texts::new(Language::French);
    let mut harness = start(Language::French);
    wait_for(&mut harness, "the sample", |app| app.session().sample().is_some());
    harness.get_by_role_and_label(Role::Button, &texts.start_sample_open()).click();
    harness.run();
    let session = harness.state().session();
    assert_eq!(session.project().map.actors.len(), 34, "the sample is open");
    assert!(session.path().is_none(), "as a copy: the original cannot be overwritten");
    assert!(!session.is_unsaved(), "nothing would be lost");
}

#[test]
fn nothing_under_a_sheet_says_what_it_is() {
    let mut harness = app::app(app::preferences(Language::French), Some(app::geopark()), SIZE);
    let texts = Texts::new(Language::French);
    let hint = texts.whatif_hint();
    let told = |harness: &Harness<'_, Entente>| harness.query_all_by_label_contains(&hint).next().is_some();
    let button = harness.get_by_role_and_label(Role::Button, &texts.command_what_if()).rect();
    harness.hover_at(button.center());
    harness.run_steps(8);
    assert!(told(&harness), "under the pointer");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run_steps(8);
    assert!(matches!(harness.state().session().dialog(), Some(Dialog::Palette)), "the palette");
    assert!(!told(&harness), "not through the sheet");
    harness.key_press(Key::Escape);
    harness.run_steps(2);
    harness.hover_at(button.center() + egui::vec2(1.0, 0.0));
    harness.run_steps(8);
    assert!(told(&harness), "again once it is closed");
}

#[test]
fn the_palette_runs_a_command_typed_without_accents() {
    let mut harness = app::app(app::preferences(Language::French), Some(small_project("Voie verte")), SIZE);
    let texts = Texts::new(Language::French);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, &texts.palette_field()).type_text("preferences");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().session().dialog(), Some(&Dialog::Preferences), "the preferences are open");
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().session().dialog(), None, "Escape closes the sheet");
}

#[test]
fn letters_typed_before_the_field_is_there_are_kept_for_it() {
    for command in [Command::QuickEntry, Command::Palette, Command::NewActor] {
        let mut harness = app::app(app::preferences(Language::French), Some(small_project("Voie verte")), SIZE);
        let key = if command == Command::Palette { Key::K } else { Key::A };
        let held = match command {
            Command::Palette => Modifiers::COMMAND,
            Command::NewActor => Modifiers::NONE,
            _ => Modifiers::COMMAND.plus(Modifiers::SHIFT),
        };
        let press =
            |key, modifiers, pressed| egui::Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        // All in one frame, as on a machine that is late; a key alone comes with its letter.
        let mut events = vec![press(key, held, true)];
        events.extend(held.is_none().then(|| egui::Event::Text("a".to_owned())));
        events.push(press(key, held, false));
        for (key, letter) in [(Key::A, "A"), (Key::N, "n"), (Key::A, "a")] {
            events.push(press(key, Modifiers::NONE, true));
            events.push(egui::Event::Text(letter.to_owned()));
            events.push(press(key, Modifiers::NONE, false));
        }
        harness.input_mut().events.extend(events);
        harness.step();
        harness.run();
        assert!(harness.query_all_by_value("Ana").count() > 0, "{command:?}: in the field");
        let map = &harness.state().session().project().map;
        let made = usize::from(command == Command::NewActor);
        assert!(map.actors.len() == made && map.notes.is_empty(), "{command:?}: no letter has run a command");
    }
}

#[test]
fn the_language_changes_at_once() {
    let mut harness = start(Language::French);
    let (french, english) = (Texts::new(Language::French), Texts::new(Language::English));
    assert!(harness.query_by_label(&french.start_line()).is_some(), "French first");
    drop(harness.state_mut().session_mut().perform(Action::Dialog(Some(Dialog::Preferences))));
    harness.run();
    harness.get_by_role_and_label(Role::RadioButton, Language::English.own_name()).click();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label(&english.start_line()).is_some(), "English at once");
    assert!(harness.query_by_label(&french.start_line()).is_none(), "and no French left");
}

#[test]
fn closing_with_unsaved_changes_asks_and_staying_keeps_everything() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = unsaved(folder.path().join("x.ron"));
    let texts = Texts::new(Language::French);
    let answered = ask_to_close(&mut harness);
    assert!(answered.contains(&ViewportCommand::CancelClose), "the window stays: {answered:?}");
    harness.run();
    harness.get_by_role_and_label(Role::Button, &texts.unsaved_stay()).click();
    harness.run();
    let session = harness.state().session();
    assert!(session.is_unsaved() && session.dialog().is_none(), "as before");
    let again = ask_to_close(&mut harness);
    assert!(again.contains(&ViewportCommand::CancelClose), "and it asks again: {again:?}");
}

#[test]
fn leaving_without_saving_closes_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    let mut harness = unsaved(path.clone());
    let texts = Texts::new(Language::French);
    ask_to_close(&mut harness);
    harness.run();
    harness.get_by_role_and_label(Role::Button, &texts.unsaved_discard()).click();
    let mut closed = false;
    for _ in 0..6 {
        harness.step();
        closed |= commands(&harness).contains(&ViewportCommand::Close);
    }
    assert!(closed, "the window closes");
    assert!(!path.exists(), "nothing was written");
}

#[test]
fn saving_before_leaving_writes_the_file_then_closes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("voie_verte.ron");
    let mut harness = unsaved(path.clone());
    let texts = Texts::new(Language::French);
    ask_to_close(&mut harness);
    harness.run();
    harness.get_by_role_and_label(Role::Button, &texts.unsaved_save()).click();
    let mut closed = false;
    for _ in 0..400 {
        harness.step();
        closed |= commands(&harness).contains(&ViewportCommand::Close);
        if closed {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(closed, "the window closes once the file is written");
    let written = entente::storage::files::open(&path).expect("a whole file").project;
    assert_eq!(written.map.actors.len(), 1, "with its actor");
}

#[test]
fn a_file_that_is_in_the_way_is_replaced_only_after_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let (chosen, in_the_way) = (folder.path().join("carte"), folder.path().join("carte.ron"));
    entente::storage::files::save_bytes(&in_the_way, b"precious").unwrap();
    let content = |path: &PathBuf| entente::storage::files::open(path).ok().map(|opened| opened.project);
    let mut harness = unsaved(chosen);
    let texts = Texts::new(Language::French);
    for (button, replaced) in [(texts.dialog_cancel(), false), (texts.replace_over(), true)] {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
        wait_for(&mut harness, "the question", |app| matches!(app.session().dialog(), Some(Dialog::Replace { .. })));
        assert!(content(&in_the_way).is_none(), "nothing is written before an answer");
        harness.get_by_role_and_label(Role::Button, &button).click();
        if replaced {
            wait_for(&mut harness, "the file", |app| !app.session().is_unsaved());
        } else {
            harness.run();
        }
        assert_eq!(content(&in_the_way).is_some(), replaced, "after « {button} »");
    }
    assert_eq!(harness.state().session().path(), Some(in_the_way.as_path()), "saved there from now on");
}

#[test]
fn a_file_keeps_its_own_name_when_it_has_no_ending() {
    let folder = tempfile::tempdir().unwrap();
    let (path, other) = (folder.path().join("carte"), folder.path().join("carte.ron"));
    let mut harness = start(Language::French);
    let opened = OpenProject { path: Some(path.clone()), ..OpenProject::untitled(small_project("Voie verte")) };
    drop(harness.state_mut().session_mut().perform(Action::Open(Box::new(opened))));
    let names = vec!["Mairie".to_owned()];
    drop(harness.state_mut().session_mut().perform(Action::CreateActors(names, None, Presence::Present)));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    wait_for(&mut harness, "the file", |app| !app.session().is_unsaved());
    assert!(path.exists() && !other.exists(), "written where it was opened");
}

#[test]
fn a_save_that_ends_late_says_nothing_of_the_next_project() {
    let mut session = Session::new(app::preferences(Language::French), IdSource::counting());
    drop(session.perform(Action::Open(Box::new(OpenProject::untitled(small_project("Une"))))));
    let (document, revision) = (session.document(), session.revision());
    drop(session.perform(Action::Open(Box::new(OpenProject::untitled(small_project("Autre"))))));
    let path = PathBuf::from("une.ron");
    drop(session.perform(Action::Saved { document, revision, path, at: (9, 0) }));
    assert_eq!(session.path(), None, "the other project still has no file");
}

/// A dialog service that hangs: no answer ever comes.
struct Silence;

impl Dialogs for Silence {
    fn ask(&mut self, _question: Question, answer: Box<dyn FnOnce(Option<PathBuf>) + Send>) {
        // Forgotten on purpose: dropped, it would still be no answer.
        drop(answer);
    }
}

#[test]
fn a_dialog_that_never_answers_leaves_a_field() {
    let mut session = Session::new(app::preferences(Language::French), IdSource::counting());
    drop(session.perform(Action::Open(Box::new(OpenProject::untitled(small_project("Voie verte"))))));
    let mut harness = Harness::builder()
        .with_size(SIZE)
        .with_max_steps(60)
        .build_eframe(|cc| Entente::new(&cc.egui_ctx, session, Box::new(Silence)));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    harness.run();
    assert_eq!(harness.state().session().dialog(), None, "the system has been asked");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    harness.run();
    assert_eq!(harness.state().session().dialog(), Some(&Dialog::SavePath), "asked again, a path can be typed");
}

#[test]
fn a_file_that_cannot_be_written_leaves_the_work_open_and_another_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("no such folder").join("voie_verte.ron");
    let mut harness = unsaved(path);
    let texts = Texts::new(Language::French);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    let told = |app: &Entente| matches!(app.session().dialog(), Some(Dialog::NotWritten { picture: false, .. }));
    wait_for(&mut harness, "the trouble", told);
    assert!(harness.state().session().is_unsaved(), "nothing is lost");
    assert!(harness.query_by_label(&texts.trouble_not_written_advice()).is_some(), "said so");
    harness.get_by_role_and_label(Role::Button, &Command::SaveAs.label(texts)).click();
    wait_for(&mut harness, "the same trouble", told);
}

#[test]
fn answers_without_any_actor_are_worth_a_question() {
    for (title, asks) in [("Voie verte", true), ("", false)] {
        let mut harness = start(Language::French);
        let opened = OpenProject::untitled(small_project(title));
        drop(harness.state_mut().session_mut().perform(Action::Open(Box::new(opened))));
        harness.run();
        assert_eq!(harness.state().session().is_unsaved(), asks, "« {title} »");
        ask_to_close(&mut harness);
        let asked = harness.state().session().dialog() == Some(&Dialog::Unsaved(Before::Leaving));
        assert_eq!(asked, asks, "« {title} »");
    }
}

#[test]
fn the_picture_from_the_window_shows_what_the_screen_shows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("carte.svg");
    let mut harness = app::app(app::preferences(Language::French), Some(app::geopark()), SIZE);
    let hidden = "Naturalistes";
    let kind = {
        let map = &harness.state().session().project().map;
        map.actors.iter().find(|actor| actor.label() == hidden).unwrap().actor_type.unwrap()
    };
    for (filtered, seen) in [(false, true), (true, false)] {
        if filtered {
            let filter = Action::View(ViewChange::ToggleFilter(Filter::HideType(kind)));
            drop(harness.state_mut().session_mut().perform(filter));
        }
        let effects = harness.state_mut().session_mut().perform(Action::DrawTo(path.clone(), Over::Agreed));
        let ctx = harness.ctx.clone();
        harness.state_mut().run_effects(&ctx, effects);
        let said = Texts::new(Language::French).picture_written(path.display().to_string());
        let done = |app: &Entente| matches!(app.session().notice(), Some(Notice::Said(what)) if *what == said);
        wait_for(&mut harness, "the picture", done);
        let svg = std::fs::read_to_string(&path).unwrap();
        assert_eq!(svg.contains(hidden), seen, "with the filter: {filtered}");
        drop(harness.state_mut().session_mut().perform(Action::Notice(Notice::Said(String::new()))));
    }
}

#[test]
fn a_file_that_cannot_be_read_is_told_in_full() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bad.ron");
    std::fs::OpenOptions::new().create(true).append(true).open(&path).unwrap();
    let mut harness = start(Language::French);
    let texts = Texts::new(Language::French);
    let effects = harness.state_mut().session_mut().perform(Action::ReadFile(path.clone()));
    assert_eq!(effects.len(), 1, "one file to read");
    let ctx = harness.ctx.clone();
    harness.state_mut().run_effects(&ctx, effects);
    wait_for(&mut harness, "the trouble", |app| matches!(app.session().dialog(), Some(Dialog::Trouble(_))));
    assert!(harness.query_all_by_label(&texts.trouble_title()).count() > 0, "a sheet says it");
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    assert!(harness.query_all_by_label_contains(&name).count() > 0, "with the file");
    assert!(harness.query_by_label(&texts.trouble_advice()).is_some(), "and what to do");
}

#[test]
fn the_help_lists_every_command_with_its_keys() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = app::app(app::preferences(language), None, [1280.0, 4000.0]);
        drop(harness.state_mut().session_mut().perform(Action::Dialog(Some(Dialog::Help(HelpPage::Keys)))));
        harness.run();
        for row in ROWS {
            let name = (row.label)(texts);
            assert!(harness.query_all_by_label(&name).count() > 0, "{name} is not in the help");
        }
        for menu in Menu::ALL {
            assert!(harness.query_all_by_label(&menu.label(texts)).count() > 0, "{menu:?} has no title");
        }
        let save = Command::Save.shown_key(texts).unwrap();
        assert!(harness.query_all_by_label(&save).count() > 0, "{save} is not shown");
    }
}

#[test]
fn a_missing_family_is_added_at_one_key() {
    let mut harness = app::app(app::preferences(Language::French), Some(small_project("Voie verte")), SIZE);
    drop(harness.state_mut().session_mut().perform(Action::Command(Command::WhoIsMissing)));
    harness.run();
    harness.key_press(Key::K);
    harness.run();
    let session = harness.state().session();
    let actor = session.project().map.actors.iter().next().expect("an actor");
    assert_eq!(actor.name, Texts::new(Language::French).family_young(), "the family of that letter");
    assert_eq!(actor.presence, Presence::ToMobilise, "to mobilise");
    assert_eq!(session.dialog(), Some(&Dialog::WhoIsMissing), "the list stays open");
}

#[test]
fn the_scale_changes_after_a_preview_and_undo_brings_it_back() {
    let mut harness = app::app(app::preferences(Language::French), Some(app::geopark()), SIZE);
    let texts = Texts::new(Language::French);
    let before = harness.state().session().project().header.scale;
    drop(harness.state_mut().session_mut().perform(Action::Command(Command::ChangeScale)));
    harness.run();
    let (now, next) = (words::position(texts, Scale::Three, Some(3)), words::position(texts, Scale::Four, Some(3)));
    assert_ne!(now, next, "the same number says another thing");
    assert!(harness.query_all_by_label_contains(&next).count() > 0, "the preview says what changes");
    harness.get_by_role_and_label(Role::Button, &texts.scale_do("4".to_owned())).click();
    harness.run();
    assert_ne!(harness.state().session().project().header.scale, before, "changed");
    drop(harness.state_mut().session_mut().perform(Action::Command(Command::Undo)));
    assert_eq!(harness.state().session().project().header.scale, before, "back");
}

#[test]
fn two_actors_become_one_and_the_preview_counts_their_links() {
    let mut harness = app::app(app::preferences(Language::French), Some(app::geopark()), SIZE);
    let ids: Vec<_> = harness.state().session().project().map.actors.iter().map(|actor| actor.id).take(2).collect();
    let [kept, merged] = ids[..] else { panic!("two actors") };
    drop(harness.state_mut().session_mut().perform(Action::Dialog(Some(Dialog::MergeActors(kept, merged)))));
    harness.run();
    harness.get_by_role_and_label(Role::Button, &Texts::new(Language::French).merge_do()).click();
    harness.run();
    let map = &harness.state().session().project().map;
    assert!(map.actors.contains(kept) && !map.actors.contains(merged), "one stays");
    assert_eq!(map.actors.len(), 33, "one less");
}

#[test]
fn a_pasted_list_leaves_out_what_is_already_there() {
    let mut project = small_project("Voie verte");
    let town = entente::model::Actor::named(
        entente::model::ActorId(uuid::Uuid::from_u128(7)),
        "Mairie".to_owned(),
        entente::geometry::Point::ORIGIN,
    );
    entente::edit::apply(&mut project, &Edit::Add(town.into())).expect("added");
    let mut harness = app::app(app::preferences(Language::French), Some(project), SIZE);
    let list = "mairie\nRégion\nRiverains".to_owned();
    drop(harness.state_mut().session_mut().perform(Action::Dialog(Some(Dialog::PasteList(list)))));
    harness.run();
    harness.get_by_role_and_label(Role::Button, &Texts::new(Language::French).paste_list_create(2)).click();
    harness.run();
    let map = &harness.state().session().project().map;
    let names: Vec<&str> = map.actors.iter().map(|actor| actor.name.as_str()).collect();
    assert_eq!(names, ["Mairie", "Région", "Riverains"], "« mairie » joined the one that was there");
}

#[test]
fn the_star_key_marks_actors_but_not_while_typing() {
    let mut harness = app::app(app::preferences(Language::French), Some(app::geopark()), SIZE);
    let id = harness.state().session().project().map.actors.iter().next().map(|actor| actor.id).unwrap();
    drop(harness.state_mut().session_mut().perform(Action::Select(entente::session::Select::Only(id.into()))));
    harness.run();
    let star = |harness: &Harness<'_, Entente>| harness.state().session().project().map.actors.get(id).unwrap().star;
    let before = star(&harness);
    harness.event(egui::Event::Text("*".to_owned()));
    harness.run();
    assert_ne!(star(&harness), before, "marked or unmarked");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.event(egui::Event::Text("*".to_owned()));
    harness.run();
    assert_ne!(star(&harness), before, "typed in the palette, it marks nothing");
}

#[test]
fn first_steps_follow_what_is_done_and_close_for_good() {
    let preferences = entente::session::Preferences { hints: true, ..app::preferences(Language::French) };
    let mut harness = app::app(preferences, Some(small_project("Voie verte")), SIZE);
    let texts = Texts::new(Language::French);
    assert!(harness.query_by_label(&texts.hints_title()).is_some(), "shown on a new map");
    let names = vec!["Mairie".to_owned()];
    drop(harness.state_mut().session_mut().perform(Action::CreateActors(names, None, Presence::Present)));
    harness.run();
    let done = harness.state().session().preferences().hints_done.clone();
    assert_eq!(done, ["actor"], "the first step is done");
    harness.get_by_role_and_label(Role::Button, &texts.hints_dismiss()).click();
    harness.run();
    assert!(harness.query_by_label(&texts.hints_title()).is_none(), "closed");
    assert!(!harness.state().session().preferences().hints, "and remembered");
}

#[test]
fn the_first_steps_never_cover_an_actor() {
    let texts = Texts::new(Language::French);
    let preferences = entente::session::Preferences { hints: true, ..app::preferences(Language::French) };
    let mut harness = app::app(preferences, Some(Project::empty()), [1280.0, 720.0]);
    let names: Vec<String> = (1..=8).map(|number| format!("Acteur {number}")).collect();
    for name in &names {
        let action = Action::CreateActor {
            name: name.clone(),
            actor_type: None,
            presence: Presence::Present,
            at: None,
            linked_to: None,
        };
        drop(harness.state_mut().session_mut().perform(action));
        harness.run();
        harness.run();
        let rect = |label: &str| harness.query_by_role_and_label(Role::Button, label).map(|node| node.rect());
        let Some(close) = rect(&texts.hints_dismiss()) else {
            let folded = texts.hints_folded(harness.state().session().preferences().hints_done.len(), 3);
            assert!(harness.query_by_label(&folded).is_some(), "folded, not lost");
            continue;
        };
        let title = harness.get_by_label(&texts.hints_title()).rect();
        let last = harness.get_by_label(&texts.hints_question()).rect();
        let card = title.union(close).union(last);
        for name in &names {
            for symbol in harness.query_all_by_role_and_label(Role::Button, name).map(|node| node.rect()) {
                assert!(!card.intersects(symbol), "{name} at {symbol:?} is under {card:?}");
            }
        }
    }
}
