//! Other dates looked at and changed, kept states, comparisons, as a session performs them.

use super::super::fixture::{act, actor, choose, link, note, open, project};
use super::*;
use crate::edit::ItemId;
use crate::geometry::Point;
use crate::model::{
    Audience, Differences, Position, Presence, PresenceAt, Project, Provenance, Stage, StageDate, Stake, Text,
};
use crate::scene::Theme;
use crate::session::{Action, Command, New, PreviewAct, ProjectAct, ROWS, Select, SimulateAct};
use crate::storage;

fn stage_id(number: u128) -> StageId {
    StageId(uuid::Uuid::from_u128(0x50 + number))
}

/// Stages of 2012, 2014 (where the first actor had left) and 2016, which the map stands for; entered in another order.
fn staged() -> Project {
    let mut project = project();
    for (number, year, left) in [(2, 2014, true), (0, 2012, false), (4, 2016, false)] {
        let gone = PresenceAt { actor: actor(1), presence: Presence::Left };
        project.stages.insert(Stage {
            id: stage_id(number),
            date: StageDate::Years(year, year),
            title: Text { fr: format!("Étape {number}"), en: None },
            story: Text::default(),
            remark: String::new(),
            sources: Vec::new(),
            provenance: Default::default(),
            differences: Differences { presences: left.then_some(gone).into_iter().collect(), ..Default::default() },
        });
    }
    project.header.base_stage = Some(stage_id(4));
    project
}

fn time(session: &mut Session, asked: TimeAct) {
    act(session, Action::Time(asked));
}

fn presence(session: &Session) -> Presence {
    session.project().map.actors.get(actor(1)).expect("the first actor").presence
}

fn refused(session: &Session) -> Option<Refusal> {
    match session.notice() {
        Some(Notice::Refused(refusal)) => Some(*refusal),
        _ => None,
    }
}

fn mobilise() -> Action {
    Action::Edit(Edit::SetPresence { actors: vec![actor(2)], presence: Presence::ToMobilise })
}

#[test]
fn looking_at_a_stage_shows_the_map_of_that_date_and_changes_nothing() {
    let mut session = open(staged());
    time(&mut session, TimeAct::Look(Some(stage_id(2))));
    assert_eq!(presence(&session), Presence::Left, "as it was in 2014");
    let (one, other) = (session.shared_project(), session.shared_project());
    assert!(Arc::ptr_eq(&one, &other), "the same for as long as nothing changes");
    act(&mut session, Action::Select(Select::Only(actor(1).into())));
    assert!(Arc::ptr_eq(&one, &session.shared_project()), "whatever else is done");
    assert_eq!(*session.kept_project(), staged(), "the project is as it was");
    time(&mut session, TimeAct::Look(None));
    assert_eq!(presence(&session), Presence::Present, "the map again");
    time(&mut session, TimeAct::Look(Some(stage_id(4))));
    assert!(!session.looks_elsewhere(), "the base stage is the map");
}

#[test]
fn going_back_to_a_date_makes_nothing_again_until_the_project_changes() {
    let mut session = open(staged());
    let look = |session: &mut Session, number| {
        time(session, TimeAct::Look(Some(stage_id(number))));
        (session.shared_project(), session.sighting(), session.public_project())
    };
    let first = look(&mut session, 2);
    let other = look(&mut session, 0);
    assert_ne!(first.1, other.1, "two dates are told apart");
    let again = look(&mut session, 2);
    assert!(Arc::ptr_eq(&first.0, &again.0) && Arc::ptr_eq(&first.2, &again.2), "the same as it was made");
    assert_eq!(first.1, again.1, "and told to be the same");
    time(&mut session, TimeAct::Look(None));
    act(&mut session, mobilise());
    let after = look(&mut session, 2);
    assert_ne!(first.1, after.1, "the project is another");
    let presence = |project: &Project| project.map.actors.get(actor(2)).map(|actor| actor.presence);
    assert_eq!(presence(&after.0), Some(Presence::ToMobilise), "and so is the date");
}

#[test]
fn nothing_changes_at_another_date_until_that_is_said() {
    let mut session = open(staged());
    act(&mut session, Action::Edit(Edit::SetStar { actors: vec![actor(3)], star: true }));
    let before = session.kept_project();
    time(&mut session, TimeAct::Look(Some(stage_id(2))));
    act(&mut session, mobilise());
    assert_eq!(refused(&session), Some(Refusal::AnotherDate), "the sentence names the way");
    assert!(!session.takes(&mobilise()), "views know it");
    let create = Action::CreateActor {
        name: "Région".to_owned(),
        actor_type: None,
        presence: Presence::Present,
        at: Some(Point::ORIGIN),
        linked_to: None,
    };
    act(&mut session, create);
    act(&mut session, Action::Command(Command::Undo));
    assert_eq!(refused(&session), Some(Refusal::AnotherDate), "nor is a step taken back");
    assert_eq!(session.kept_project(), before, "nothing has changed");
}

#[test]
fn a_change_at_a_date_is_one_step_that_is_stored_in_the_stage() {
    let mut session = open(staged());
    time(&mut session, TimeAct::Look(Some(stage_id(2))));
    time(&mut session, TimeAct::ChangeStage(true));
    assert!(session.takes(&mobilise()), "views know it");
    act(&mut session, mobilise());
    act(&mut session, Action::Edit(Edit::Remove(vec![link().into()])));
    let kept = session.kept_project();
    assert_eq!(kept.map, staged().map, "the map is untouched");
    let differences = &kept.stages.get(stage_id(2)).expect("the stage").differences;
    assert_eq!((differences.len(), differences.absent_links.len()), (3, 1), "what differed and what was changed");
    assert_eq!(session.history().depth(), 2, "a step each");
    assert!(!session.project().map.links.contains(link()), "and it shows");
    choose(&mut session, [ItemId::from(actor(2))]);
    act(&mut session, Action::Command(Command::CyclePresence));
    let now = session.project().map.actors.get(actor(2)).expect("there").presence;
    assert_eq!(now, Presence::Present, "commands start from what is looked at");
    for _ in 0..3 {
        act(&mut session, Action::Command(Command::Undo));
    }
    assert_eq!(*session.kept_project(), staged(), "all taken back");
    assert!(session.changes_stage(), "still at that date");
    act(&mut session, Action::Edit(Edit::Rename { item: actor(1).into(), name: "Ville".to_owned() }));
    assert_eq!(refused(&session), Some(Refusal::NotAtDate), "a name is of no date");
    time(&mut session, TimeAct::ChangeStage(false));
    act(&mut session, mobilise());
    assert_eq!(refused(&session), Some(Refusal::AnotherDate), "ended");
}

#[test]
fn a_stage_that_goes_brings_back_to_the_map() {
    let mut session = open(staged());
    act(&mut session, Action::Edit(Edit::Remove(vec![stage_id(0).into()])));
    act(&mut session, Action::Command(Command::Undo));
    time(&mut session, TimeAct::Look(Some(stage_id(0))));
    time(&mut session, TimeAct::ChangeStage(true));
    act(&mut session, Action::Command(Command::Redo));
    assert!(!session.looks_elsewhere() && !session.changes_stage(), "there is nothing to look at there");
    act(&mut session, mobilise());
    assert_eq!(refused(&session), None, "the map changes again");
}

#[test]
fn the_timeline_walks_from_stop_to_stop_by_date() {
    let mut session = open(staged());
    act(&mut session, Action::Command(Command::Timeline));
    assert!(session.shows_timeline(), "open");
    let stops: Vec<Stop> = [0, 2, 4].map(|number| Stop::Stage(stage_id(number))).into();
    assert_eq!((session.stops(), session.stop()), (stops.clone(), Some(stops[2])), "by date, at the base");
    let marks = |session: &Session| session.scene_options(Theme::Light).turns.len();
    assert_eq!(marks(&session), 1, "the first actor is back since 2014");
    time(&mut session, TimeAct::Play(true));
    assert_eq!(session.stop(), Some(stops[0]), "from the end it starts again");
    assert_eq!(marks(&session), 0, "nothing is before");
    time(&mut session, TimeAct::Step(true));
    assert_eq!((session.looked_stage(), marks(&session)), (Some(stage_id(2)), 1), "2014");
    assert_eq!(session.scene_options(Theme::Light).since.as_deref(), Some("2012"), "since when");
    assert!(session.plays_timeline(), "on its way");
    time(&mut session, TimeAct::Step(true));
    assert!(!session.plays_timeline() && !session.looks_elsewhere(), "it ends at the end");
    time(&mut session, TimeAct::Step(true));
    assert_eq!(session.stop(), Some(stops[2]), "and goes no further");
    time(&mut session, TimeAct::Step(false));
    act(&mut session, Action::Command(Command::Timeline));
    assert!(!session.looks_elsewhere() && !session.shows_timeline(), "closing it brings back to the map");
}

#[test]
fn a_kept_state_is_one_step_and_can_be_looked_at() {
    let mut session = open(staged());
    act(&mut session, Action::Now(jiff::civil::date(2026, 3, 12).at(9, 30, 0, 0)));
    time(&mut session, TimeAct::TakeSnapshot(" Avant ".to_owned()));
    assert_eq!(session.history().depth(), 1, "one act");
    let kept = session.project().snapshots.iter().next().expect("kept").clone();
    assert_eq!((kept.name.as_str(), &kept.map), ("Avant", &staged().map), "the whole map, under its name");
    act(&mut session, mobilise());
    time(&mut session, TimeAct::LookAt(StateId::Snapshot(kept.id)));
    let of_second = |session: &Session| session.project().map.actors.get(actor(2)).expect("there").presence;
    assert_eq!(of_second(&session), Presence::Present, "as it was");
    act(&mut session, mobilise());
    assert_eq!(refused(&session), Some(Refusal::KeptState), "it does not change");
    let text = storage::write(&session.kept_project());
    let read = storage::read(&text).expect("a good file");
    assert_eq!(read.project.snapshots.len(), 1, "it is in the file");
}

#[test]
fn two_states_are_compared_and_the_later_one_is_shown() {
    let mut session = open(staged());
    let sides = [0, 2].map(|number| Side::Of(StateId::Stage(stage_id(number))));
    time(&mut session, TimeAct::Compare(Some(Box::new(sides))));
    let turned = Arc::clone(session.turned().expect("compared"));
    assert_eq!(turned.found.left.len(), 1, "the first actor left");
    assert_eq!(presence(&session), Presence::Left, "2014 is shown");
    assert_eq!(session.scene_options(Theme::Light).since, None, "against a state that was chosen");
    act(&mut session, Action::Select(Select::Nothing));
    assert!(Arc::ptr_eq(&turned, session.turned().expect("compared")), "computed once");
    time(&mut session, TimeAct::Compare(None));
    assert!(session.compared_sides().is_none() && !session.looks_elsewhere(), "over");
    act(&mut session, Action::Command(Command::CompareStates));
    let sides = session.compared_sides().expect("compared").map(Clone::clone);
    assert_eq!(sides, [Side::Of(StateId::Stage(stage_id(2))), Side::MAP], "the stop before, and the map");
}

#[test]
fn another_file_is_compared_by_names() {
    let mut session = open(staged());
    let mut other = Project::empty();
    for (number, name) in [(101, "Mairie"), (102, "CAUE"), (103, "Collège")] {
        other.map.actors.insert(crate::model::Actor::named(actor(number), name, Point::ORIGIN));
    }
    let asked = session.perform(Action::Time(TimeAct::AskFile(1)));
    assert_eq!(asked, [Effect::AskCompared], "a file is asked for");
    let file = OtherFile::beside(&session.kept_project(), "autre".to_owned(), &other);
    assert_eq!(file.matching.actors_by_name, [actor(1), actor(2)], "two names are the same");
    time(&mut session, TimeAct::FileRead(Arc::new(file)));
    let found = &session.turned().expect("compared").found;
    assert_eq!((found.arrived.len(), found.left.len()), (1, 1), "one came, one is gone");
    act(&mut session, mobilise());
    assert_eq!(refused(&session), Some(Refusal::KeptState), "another file does not change");
}

#[test]
fn a_simulation_begins_on_the_map_and_keeps_to_it() {
    let mut session = open(staged());
    time(&mut session, TimeAct::Look(Some(stage_id(2))));
    act(&mut session, Action::Simulate(SimulateAct::Start));
    assert_eq!(presence(&session), Presence::Present, "on the map itself");
    time(&mut session, TimeAct::Look(Some(stage_id(2))));
    assert!(!session.looks_elsewhere(), "one thing at a time");
    act(&mut session, mobilise());
    assert_eq!(refused(&session), None, "it can be changed");
    act(&mut session, Action::Simulate(SimulateAct::Drop));
    time(&mut session, TimeAct::Look(Some(stage_id(2))));
    assert_eq!(presence(&session), Presence::Left, "then any date again");
}

#[test]
fn escape_leads_back_to_the_map_step_by_step() {
    let mut session = open(staged());
    time(&mut session, TimeAct::Look(Some(stage_id(2))));
    time(&mut session, TimeAct::ChangeStage(true));
    act(&mut session, Action::StepBack);
    assert!(!session.changes_stage() && session.looks_elsewhere(), "the change ends");
    act(&mut session, Action::StepBack);
    assert!(!session.looks_elsewhere(), "then the date is left");
    act(&mut session, Action::Command(Command::CompareStates));
    act(&mut session, Action::StepBack);
    assert!(session.compared_sides().is_none(), "and a comparison likewise");
}

#[test]
fn what_is_private_is_compared_for_no_room() {
    let mut staged = staged();
    let provenance = Provenance { audience: Audience::Team, ..Provenance::default() };
    staged.map.stakes.insert(Stake::named(uuid::Uuid::from_u128(60).into(), "Eau"));
    staged.stages.update(stage_id(0), |stage| {
        stage.differences.positions.put(Position {
            actor: actor(1),
            stake: uuid::Uuid::from_u128(60).into(),
            value: Some(-2),
            importance: None,
            reason: String::new(),
            debated: None,
            provenance,
        });
    });
    let mut session = open(staged);
    let sides = [0, 2].map(|number| Side::Of(StateId::Stage(stage_id(number))));
    time(&mut session, TimeAct::Compare(Some(Box::new(sides))));
    let moved = |session: &Session| session.turned().expect("compared").found.positions.len();
    assert_eq!(moved(&session), 1, "for the team");
    act(&mut session, Action::Project(ProjectAct::Here));
    assert_eq!(moved(&session), 0, "not before a room");
    assert_eq!(session.turned().expect("compared").found.left.len(), 1, "which sees the rest");
}

#[test]
fn whatever_is_asked_at_another_date_the_project_stays_the_same() {
    let everything = [actor(1).into(), actor(2).into(), ItemId::Link(link()), ItemId::Note(note())];
    for shown in [Side::Of(StateId::Stage(stage_id(2))), Side::Of(StateId::Stage(stage_id(0)))] {
        let mut session = open(staged());
        let before = session.kept_project();
        for row in ROWS.iter().filter(|row| !matches!(row.command, Command::CloseProject | Command::Quit)) {
            for items in [&everything[..], &everything[..1], &everything[..2], &everything[2..3]] {
                session.show_side(shown.clone());
                act(&mut session, Action::Select(Select::These(items.to_vec())));
                drop(session.perform(Action::Command(row.command)));
                assert_eq!(session.kept_project(), before, "{:?}", row.command);
                act(&mut session, Action::Dialog(None));
                act(&mut session, Action::Simulate(SimulateAct::Drop));
                act(&mut session, Action::Project(ProjectAct::Stop));
                act(&mut session, Action::Preview(PreviewAct::Restore));
                assert!(!session.in_gesture(), "{:?} leaves nothing half done", row.command);
            }
        }
        let others = [
            Action::CreateNote(Point::ORIGIN),
            Action::Name(actor(1).into(), "Commune".to_owned()),
            Action::Pasted("Région\nÉtat".to_owned()),
            Action::Create(New::Stake("Eau".to_owned())),
            Action::Create(New::Remark("dit".to_owned())),
        ];
        for action in others {
            session.show_side(shown.clone());
            drop(session.perform(action.clone()));
            assert_eq!(session.kept_project(), before, "{action:?}");
        }
    }
}
