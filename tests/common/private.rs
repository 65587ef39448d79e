//! One private thing of each sort, with words that nothing else has.
#![expect(clippy::expect_used, reason = "a test stops where the sample has changed")]

use entente::geometry::Point;
use entente::model::{
    Action, Actor, ActorId, Audience, Certainty, Compromise, Judged, Link, LinkId, MinutesEntry, MinutesKind, Note,
    OriginStory, Party, Phase, Position, Project, Provenance, ProvenanceKind, Stake, Text,
};
use uuid::Uuid;

/// What each private thing says.
pub(crate) const WORDS: [&str; 14] = [
    "azurite",
    "béryl",
    "cinabre",
    "dolomie",
    "émeraude",
    "fluorite",
    "galène",
    "hématite",
    "ilménite",
    "jaspe",
    "kyanite",
    "lazulite",
    "malachite",
    "nacrite",
];

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x9999_0000 + number)
}

fn team() -> Provenance {
    Provenance { certainty: Certainty::Sure, ..Provenance::of(ProvenanceKind::Interview) }.team()
}

/// Marks as for the team: a field of an actor, an actor, a link, a note, a position, a party, a compromise, an action,
/// a stake, a story of the origin, a line of the minutes, and the notes of the speaker. Gives the actor whose field
/// it is.
pub(crate) fn mark_private(project: &mut Project) -> ActorId {
    let [field, actor, link, note, position, party, deal, action, stake, story, minutes, speaker, origin, wished] =
        WORDS.map(str::to_owned);
    let map = &mut project.map;
    let first = map.actors.iter().next().expect("an actor").id;
    let second = map.actors.iter().nth(1).expect("another actor").id;
    let hidden = ActorId(id(1));
    map.actors.update(first, |it| {
        it.interests.concerns = Some(Judged::known(field, team()));
        it.roles.wished = Some(Judged::known(wished, team()));
    });
    let aside = Actor { audience: Audience::Team, star: true, ..Actor::named(hidden, actor, Point::new(40.0, 60.0)) };
    map.actors.insert(aside);
    let known = map.links.iter().next().expect("a link").clone();
    let new = |number, to, reason: &str, audience| {
        let id = LinkId(id(number));
        Link { id, from: first, to, reason: reason.to_owned(), audience, ..known.clone() }
    };
    map.links.insert(new(2, second, &link, Audience::Team));
    map.links.insert(new(3, hidden, &origin, Audience::All));
    map.notes.insert(Note {
        id: id(4).into(),
        text: note,
        place: Point::new(120.0, -40.0),
        width: 160.0,
        locked: false,
        audience: Audience::Team,
    });
    let on = map.stakes.iter().find(|it| !map.positions.contains((first, it.id))).map(|it| it.id);
    let on = on.or_else(|| map.stakes.iter().next().map(|it| it.id)).expect("a stake");
    map.positions.put(Position {
        actor: first,
        stake: on,
        value: Some(-3),
        importance: None,
        reason: position,
        debated: None,
        provenance: team(),
    });
    map.stakes.insert(Stake { provenance: team(), ..Stake::named(id(5).into(), stake) });
    let known = map.compromises.iter().next().expect("a compromise").id;
    map.compromises.update(known, |it| it.parties.push(Party { gives: party, ..Party::of(hidden, team()) }));
    map.compromises.insert(Compromise { provenance: team(), ..Compromise::titled(id(6).into(), deal) });
    map.actions.insert(Action { audience: Audience::Team, ..Action::titled(id(7).into(), action) });
    let told = OriginStory { id: id(8).into(), text: story, provenance: team() };
    project.header.origin_stories.insert(told);
    project.minutes.insert(MinutesEntry {
        id: id(9).into(),
        time: jiff::civil::datetime(2026, 11, 26, 10, 0, 0, 0),
        phase: Phase::Identify,
        kind: MinutesKind::Remark,
        text: minutes,
        audience: Audience::Team,
    });
    project.agenda.insert(entente::model::AgendaStep {
        id: id(10).into(),
        title: Text::french("Ouvrir"),
        minutes: 5,
        question: None,
        speaker_note: Text::french(speaker),
    });
    first
}
