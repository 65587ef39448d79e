//! The lock of reading mode: whatever is asked, by whatever way, the project that is read and its file stay as they are.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test that finds nothing has failed")]

#[path = "common/app.rs"]
mod app;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use entente::edit::{Edit, Item, ItemId};
use entente::geometry::Point;
use entente::i18n::Language;
use entente::model::{Presence, Project};
use entente::session::{
    Action, Camera, Command, Dialog, Effect, FindAct, Fit, Gesture, GuardAnswer, HelpPage, IdSource, LinkAct, Mode,
    New, NewProject, Notice, OpenProject, Over, Page, PreviewAct, ROWS, ReadAct, Screen, Select, Session, SimulateAct,
    Tool,
};
use entente::storage;

use app::{geopark, preferences};

/// Events that are fired, each time.
const EVENTS: usize = 10_000;

/// A source of chance that is the same each time (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most.max(1) as u64) as usize
    }

    fn one<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        &among[self.below(among.len())]
    }
}

/// The sample as a file that asks to be read, and that file.
fn sample(folder: &Path) -> (Project, PathBuf) {
    let mut project = geopark();
    project.header.opens_in_reading = true;
    let path = folder.join("carte.ron");
    storage::files::save(&path, &project).expect("the file is written");
    (project, path)
}

fn opened(project: &Arc<Project>, path: &Path) -> Action {
    Action::Open(Box::new(OpenProject {
        project: Arc::clone(project),
        path: Some(path.to_owned()),
        newer: false,
        kept_elsewhere: false,
        remarks: Vec::new(),
    }))
}

/// Something of the project.
fn item(chance: &mut Chance, project: &Project) -> ItemId {
    let map = &project.map;
    match chance.below(5) {
        0 => map.links.iter().nth(chance.below(map.links.len())).expect("a link").id.into(),
        1 => map.stakes.iter().nth(chance.below(map.stakes.len())).expect("a stake").id.into(),
        2 => map.compromises.iter().nth(chance.below(map.compromises.len())).expect("a compromise").id.into(),
        3 => map.groups.iter().nth(chance.below(map.groups.len())).expect("a group").id.into(),
        _ => map.actors.iter().nth(chance.below(map.actors.len())).expect("an actor").id.into(),
    }
}

/// A change of the document that a view may ask for.
fn change(chance: &mut Chance, project: &Project) -> Action {
    let map = &project.map;
    let actor = map.actors.iter().nth(chance.below(map.actors.len())).expect("an actor");
    let other = map.actors.iter().nth(chance.below(map.actors.len())).expect("an actor");
    let thing = item(chance, project);
    match chance.below(13) {
        0 => Action::Edit(Edit::Remove(vec![thing])),
        1 => {
            let renamed = entente::model::Actor { name: "Autre".to_owned(), ..actor.clone() };
            Action::Edit(Edit::Change(Item::from(renamed)))
        }
        2 => Action::Edit(Edit::SetPresence { actors: vec![actor.id], presence: Presence::Left }),
        3 => Action::Edit(Edit::SetHeader(Box::default())),
        4 => Action::Select(
            chance.one(&[Select::Only(thing), Select::Toggle(thing), Select::Nothing, Select::Step(true)]).clone(),
        ),
        5 => Action::Gesture(
            chance
                .one(&[Gesture::Begin, Gesture::Update(Edit::Remove(vec![thing])), Gesture::Commit, Gesture::Abort])
                .clone(),
        ),
        6 => Action::Link(
            chance.one(&[LinkAct::From(actor.id), LinkAct::To(other.id), LinkAct::ToNewActor(Point::ORIGIN)]).clone(),
        ),
        7 => Action::CreateActor {
            name: "Région".to_owned(),
            actor_type: None,
            presence: Presence::Present,
            at: None,
            linked_to: Some(actor.id),
        },
        8 => Action::CreateActors(vec!["Un".to_owned(), "Deux".to_owned()], None, Presence::Present),
        9 => Action::CreateNote(Point::ORIGIN),
        10 => Action::Create(
            chance
                .one(&[
                    New::Stake("Eau".to_owned()),
                    New::Story("Un récit".to_owned()),
                    New::Compromise(vec![actor.id, other.id], None),
                ])
                .clone(),
        ),
        11 => Action::Pasted("Région\nÉtat".to_owned()),
        _ => chance.one(&[Action::EditName(Some(thing)), Action::Name(thing, "Autre".to_owned())]).clone(),
    }
}

/// Anything that a view may ask for.
fn any(chance: &mut Chance, project: &Project, path: &Path) -> Action {
    let map = &project.map;
    let actor = map.actors.iter().nth(chance.below(map.actors.len())).expect("an actor");
    let other = map.actors.iter().nth(chance.below(map.actors.len())).expect("an actor");
    let stake = map.stakes.iter().nth(chance.below(map.stakes.len())).expect("a stake");
    let deal = map.compromises.iter().nth(chance.below(map.compromises.len())).expect("a compromise");
    let thing = item(chance, project);
    let value = i8::try_from(chance.below(9)).expect("small") - 4;
    match chance.below(40) {
        0..=11 => Action::Command(chance.one(ROWS).command),
        12..=24 => change(chance, project),
        25 => Action::StepBack,
        26 => Action::Go(*chance.one(&[Screen::Map, Screen::Positions, Screen::Plan, Screen::Strategies])),
        27 => Action::Find(
            chance
                .one(&[FindAct::Open, FindAct::Query("les absents".to_owned()), FindAct::Step(true), FindAct::Close])
                .clone(),
        ),
        28 => Action::Dialog(
            chance
                .one(&[
                    None,
                    Some(Dialog::Palette),
                    Some(Dialog::Scale),
                    Some(Dialog::WhoIsMissing),
                    Some(Dialog::SavePath),
                    Some(Dialog::Help(HelpPage::Keys)),
                    Some(Dialog::Replace { path: path.to_owned(), picture: false }),
                    Some(Dialog::KeepSimulation),
                ])
                .clone(),
        ),
        29 => chance
            .one(&[
                Action::WriteTo(path.to_owned(), Over::Agreed),
                Action::WriteTo("ailleurs.ron".into(), Over::Ask),
                Action::DrawTo(path.to_owned(), Over::Agreed),
                Action::DrawTo("carte.svg".into(), Over::Ask),
            ])
            .clone(),
        30 => Action::Guard(*chance.one(&[GuardAnswer::Save, GuardAnswer::Discard, GuardAnswer::Stay])),
        31..=33 => Action::Simulate(
            chance
                .one(&[
                    SimulateAct::Start,
                    SimulateAct::SupposePosition(actor.id, stake.id, Some(value)),
                    SimulateAct::SupposePosition(actor.id, stake.id, None),
                    SimulateAct::SupposeAccepted(deal.id),
                    SimulateAct::LookBefore(value > 0),
                    SimulateAct::TakeBack(thing),
                    SimulateAct::Keep("Essai".to_owned()),
                    SimulateAct::Resume,
                    SimulateAct::Drop,
                ])
                .clone(),
        ),
        34 => Action::Preview(PreviewAct::Keep),
        35 => Action::Tool(*chance.one(&[Tool::Select, Tool::Pan, Tool::Link, Tool::Sketch])),
        36 => Action::SplitActor { actor: actor.id, names: vec!["Un".to_owned(), "Deux".to_owned()] },
        37 => Action::Camera(Camera { center: actor.place, zoom: 1.5 }, true),
        38 => Action::Saved { document: 1, revision: 0, path: "ailleurs.ron".into(), at: (9, 0) },
        _ => Action::Read(*chance.one(&[
            ReadAct::Preview,
            ReadAct::Lock,
            ReadAct::BackToEditing,
            ReadAct::Go(Page::Map),
            ReadAct::Go(Page::Story),
            ReadAct::See(actor.id),
            ReadAct::Mine(Some(other.id)),
            ReadAct::Mine(None),
        ])),
    }
}

/// Whether an effect would write over a project.
fn writes(effect: &Effect) -> bool {
    match effect {
        Effect::WriteFile { .. } | Effect::AskSave => true,
        Effect::WritePicture { path, .. } => path.extension().is_some_and(|ending| ending == "ron"),
        _ => false,
    }
}

#[test]
fn whatever_is_asked_of_a_reader_the_project_stays_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let (project, path) = sample(folder.path());
    let (project, bytes) = (Arc::new(project), std::fs::read(&path).expect("the file"));
    let mut session = Session::new(preferences(Language::French), IdSource::counting());
    drop(session.perform(opened(&project, &path)));
    let mut chance = Chance(0x2016_0914);
    let mut refused = 0;
    for event in 0..EVENTS {
        let action = any(&mut chance, &project, &path);
        let effects = session.perform(action.clone());
        assert!(!effects.iter().any(writes), "number {event}: {action:?} writes");
        if session.mode() != Mode::Reading {
            assert_eq!(action, Action::Command(Command::EditCopy), "the only way out, number {event}");
            assert_eq!((session.path(), session.is_unsaved()), (None, true), "a copy that no file holds");
            assert_eq!(*session.kept_project(), *project, "the whole of it");
            drop(session.perform(opened(&project, &path)));
        }
        assert!(Arc::ptr_eq(&session.kept_project(), &project), "number {event}: {action:?} changes the project");
        assert_eq!(session.path(), Some(path.as_path()), "number {event}: {action:?} changes the file");
        assert!(!session.is_unsaved(), "number {event}: {action:?} leaves something to save");
        let shown = session.project();
        assert!(
            shown.map.actors.iter().all(|it| it.grid.strategy.is_none()),
            "number {event}: {action:?} shows the team"
        );
        let told = session.texts().official_locked();
        refused += usize::from(session.notice() == Some(&Notice::Said(told)));
    }
    assert!(refused > EVENTS / 5, "a reader is told why nothing happens: {refused} times");
    assert_eq!(storage::write(&session.kept_project()).into_bytes(), bytes, "to the byte");
    assert_eq!(std::fs::read(&path).expect("the file"), bytes, "and in the file");
}

#[test]
fn every_command_leaves_what_is_read_alone() {
    let (project, path) = (Arc::new(geopark()), PathBuf::from("carte.ron"));
    for row in ROWS {
        let mut session = Session::new(preferences(Language::French), IdSource::counting());
        drop(session.perform(opened(&project, &path)));
        drop(session.perform(Action::Read(ReadAct::Lock)));
        let actors: Vec<ItemId> = project.map.actors.iter().take(2).map(|actor| actor.id.into()).collect();
        for items in [&actors[..], &actors[..1], &[]] {
            drop(session.perform(Action::Select(Select::These(items.to_vec()))));
            let effects = session.perform(Action::Command(row.command));
            assert!(!effects.iter().any(writes), "{:?} writes", row.command);
            let copy = row.command == Command::EditCopy;
            assert!(copy || Arc::ptr_eq(&session.kept_project(), &project), "{:?} changes the project", row.command);
            assert!(copy || session.mode() == Mode::Reading, "{:?} unlocks", row.command);
        }
    }
    // What the rows of the table alone do not reach.
    let start = NewProject {
        template: Project::empty(),
        title: "Autre".to_owned(),
        question: String::new(),
        perimeter: String::new(),
        lead: String::new(),
        actors: Vec::new(),
    };
    let mut session = Session::new(preferences(Language::French), IdSource::counting());
    drop(session.perform(opened(&project, &path)));
    drop(session.perform(Action::Read(ReadAct::Lock)));
    let effects = session.perform(Action::StartProject(Box::new(start)));
    assert!(matches!(&effects[..], [Effect::Replace(_)]), "another project may be begun: {effects:?}");
    assert!(Arc::ptr_eq(&session.kept_project(), &project), "this one stays");
    assert_eq!(session.wanted_fit(), Some(Fit::All), "and is looked at as before");
}

/// Fifty events of the pointer and of the keyboard, somewhere.
fn fifty_events(chance: &mut Chance, size: [f32; 2], typing: bool) -> Vec<Event> {
    const KEYS: [Key; 24] = [
        Key::A,
        Key::C,
        Key::D,
        Key::F,
        Key::G,
        Key::K,
        Key::L,
        Key::N,
        Key::P,
        Key::S,
        Key::V,
        Key::X,
        Key::Y,
        Key::Z,
        Key::Delete,
        Key::Backspace,
        Key::Enter,
        Key::Escape,
        Key::Tab,
        Key::F2,
        Key::F5,
        Key::F11,
        Key::ArrowRight,
        Key::Num1,
    ];
    let mut events = Vec::new();
    let mut at = Pos2::ZERO;
    for _ in 0..50 {
        let place = Pos2::new(chance.below(size[0] as usize) as f32, chance.below(size[1] as usize) as f32);
        let button = *chance.one(&[PointerButton::Primary, PointerButton::Primary, PointerButton::Secondary]);
        let modifiers = *chance.one(&[Modifiers::NONE, Modifiers::COMMAND, Modifiers::ALT, Modifiers::SHIFT]);
        let pressed = chance.below(2) == 0;
        events.push(match chance.below(10) {
            0..=2 => {
                at = place;
                Event::PointerMoved(place)
            }
            3..=5 => Event::PointerButton { pos: at, button, pressed, modifiers },
            6 if typing => Event::Text(chance.one(&["a", "les absents", "*", "Région"]).to_string()),
            7 if typing => Event::Paste("Région\nÉtat".to_owned()),
            _ => {
                let key = *chance.one(&KEYS);
                Event::Key { key, physical_key: Some(key), pressed: true, repeat: false, modifiers }
            }
        });
    }
    events
}

#[test]
fn ten_thousand_events_of_pointer_and_keyboard_change_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (project, path) = sample(folder.path());
    let (project, bytes) = (Arc::new(project), std::fs::read(&path).expect("the file"));
    let size = [1280.0, 720.0];
    let mut harness = app::app(preferences(Language::French), None, size);
    let open = |harness: &mut egui_kittest::Harness<'static, entente::app::Entente>| {
        drop(harness.state_mut().session_mut().perform(opened(&project, &path)));
        drop(harness.state_mut().session_mut().perform(Action::Read(ReadAct::Go(Page::Map))));
    };
    open(&mut harness);
    let mut chance = Chance(0x0417_2018);
    for frame in 0..EVENTS / 50 {
        let typing = harness.state().session().dialog().is_none();
        let events = fifty_events(&mut chance, size, typing);
        harness.input_mut().events.extend(events);
        harness.step();
        let session = harness.state().session();
        if session.path() == Some(path.as_path()) {
            assert!(Arc::ptr_eq(&session.kept_project(), &project), "frame {frame} changes the project");
            assert_eq!(session.mode(), Mode::Reading, "frame {frame} unlocks");
        } else {
            // A copy, or another project: what was read is left behind.
            assert!(session.path().is_none(), "frame {frame}");
            open(&mut harness);
        }
        // Nothing is written beside the sources by a field that offers a path.
        let session = harness.state_mut().session_mut();
        if session
            .dialog()
            .is_some_and(|it| matches!(it, Dialog::ExportPath | Dialog::SavePath | Dialog::Replace { .. }))
        {
            drop(session.perform(Action::Dialog(None)));
        }
    }
    assert_eq!(std::fs::read(&path).expect("the file"), bytes, "the file is the same, to the byte");
}
