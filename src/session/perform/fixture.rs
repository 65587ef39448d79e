//! A session for the tests of this folder: three actors, a note, one link.

use uuid::Uuid;

use crate::edit::ItemId;
use crate::geometry::Point;
use crate::model::{Actor, ActorId, Audience, Interest, InterestSign, Link, LinkId, LinkNature, Note, NoteId, Project};
use crate::session::{Action, IdSource, OpenProject, Preferences, Select, Session};

pub(super) const NAMES: [&str; 3] = ["Mairie", "CAUE", "Lycée"];

pub(super) fn actor(number: u128) -> ActorId {
    ActorId(Uuid::from_u128(number))
}

pub(super) fn link() -> LinkId {
    LinkId(Uuid::from_u128(9))
}

pub(super) fn note() -> NoteId {
    NoteId(Uuid::from_u128(10))
}

/// Three actors numbered from 1, a link from the first to the second, a note.
pub(super) fn project() -> Project {
    let mut project = Project::empty();
    for (number, name) in (1..).zip(NAMES) {
        let place = Point::new(number as f32 * 150.0, (number % 2) as f32 * 90.0);
        assert!(project.map.actors.insert(Actor::named(actor(number), name, place)), "a new actor");
    }
    let nature = LinkNature::Interest(Interest { sign: InterestSign::Divergent, stake: None, intensity: 3 });
    assert!(project.map.links.insert(Link::new(link(), actor(1), actor(2), nature)), "a new link");
    let text = "À vérifier".to_owned();
    let place = Point::new(0.0, 300.0);
    let note = Note { id: note(), text, place, width: 160.0, locked: false, audience: Audience::All };
    assert!(project.map.notes.insert(note), "a new note");
    project
}

pub(super) fn open(project: Project) -> Session {
    let mut session = Session::new(Preferences::default(), IdSource::counting());
    act(&mut session, Action::Open(Box::new(OpenProject::untitled(project))));
    session
}

/// Performs what asks nothing of the world.
pub(super) fn act(session: &mut Session, action: Action) {
    let effects = session.perform(action);
    assert!(effects.is_empty(), "nothing asked of the world: {effects:?}");
}

pub(super) fn choose(session: &mut Session, items: impl IntoIterator<Item = ItemId>) {
    act(session, Action::Select(Select::These(items.into_iter().collect())));
}

pub(super) fn names(session: &Session) -> Vec<&str> {
    session.project().map.actors.iter().map(|actor| actor.name.as_str()).collect()
}

pub(super) fn places(session: &Session) -> Vec<Point> {
    session.project().map.actors.iter().map(|actor| actor.place).collect()
}
