//! Differences in sentences, in both languages.

use uuid::Uuid;

use super::*;
use crate::geometry::Point;
use crate::i18n::Language;
use crate::model::{
    Actor, Compromise, Flow, Goes, Interest, InterestSign, Keyed as _, Passes, Position, Provenance, Relation,
    StageDate, StageId, Stake, Text,
};

fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

/// Two actors, a stake, a position of +1 and a good relation.
fn before() -> MapState {
    let mut map = MapState::default();
    for (number, name) in [(1, "Mairie"), (2, "Région")] {
        map.actors.insert(Actor::named(id(number), name, Point::ORIGIN));
    }
    map.stakes.insert(Stake::named(id(9), "Eau"));
    map.positions.insert(Position::of(id(1), id(9), Some(1)));
    let flows = Flows::Undirected(Flow { passes: Passes::Money, goes: Goes::Good });
    let relation = Relation { flows, strength: 2, formal: false, to_create: false };
    map.links.insert(Link::new(id(21), id(1), id(2), LinkNature::Relation(relation)));
    map
}

/// One change of most sorts.
fn after() -> MapState {
    let mut map = before();
    map.actors.update(id(2), |actor| actor.presence = Presence::Left);
    map.positions.update((id(1), id(9)), |position| position.value = Some(-2));
    map.links.update(id(21), |link| {
        let LinkNature::Relation(relation) = &mut link.nature else { return };
        let flow = |goes| Flow { passes: Passes::Money, goes };
        relation.flows = Flows::Mutual(flow(Goes::Good), flow(Goes::Tense));
    });
    let interest = Interest { sign: InterestSign::Divergent, stake: None, intensity: 1 };
    map.links.insert(Link::new(id(22), id(1), id(2), LinkNature::Interest(interest)));
    map.compromises.insert(Compromise::titled(id(31), "Charte"));
    map
}

fn all(language: Language, before: &MapState, after: &MapState) -> Vec<String> {
    let told = told(Texts::new(language), before, after, &Comparison::of(before, after));
    told.into_iter().flat_map(|told| told.lines).map(|line| line.words).collect()
}

#[test]
fn differences_are_told_in_sentences_in_french() {
    let expected = [
        "Région\u{a0}: départ (désormais\u{a0}: sorti).",
        "Mairie\u{a0}: de\u{a0}+1 à\u{a0}−2 sur «\u{a0}Eau\u{a0}».",
        "La relation entre Mairie et Région se refroidit\u{a0}: bonne, puis bonne dans un sens, tendue dans l’autre.",
        "Un lien d’intérêt apparaît entre Mairie et Région\u{a0}: divergent.",
        "Nouveau compromis\u{a0}: «\u{a0}Charte\u{a0}» (idée).",
    ];
    assert_eq!(all(Language::French, &before(), &after()), expected);
}

#[test]
fn differences_are_told_in_sentences_in_english() {
    let expected = [
        "Région: arrival (before: left).",
        "Mairie: from −2 to +1 on “Eau”.",
        "The relation between Mairie and Région warms: good one way, tense the other, then good.",
        "An interest link disappears between Mairie and Région: divergent.",
        "The compromise “Charte” is gone (before: idea).",
    ];
    assert_eq!(all(Language::English, &after(), &before()), expected);
}

#[test]
fn differences_are_counted_in_one_clause() {
    let found = Comparison::of(&before(), &after());
    let told = told(Texts::new(Language::French), &before(), &after(), &found);
    let expected = "1 acteur part, 1 position bouge, 1 relation se refroidit, 1 lien apparaît, 1 compromis change";
    assert_eq!(gist(&told).as_deref(), Some(expected), "in order");
    assert_eq!(gist(&[]), None, "nothing differs");
    let known = |about: &ItemId| match about {
        ItemId::Actor(id) => before().actors.contains(*id) || after().actors.contains(*id),
        ItemId::Link(id) => after().links.contains(*id),
        ItemId::Compromise(id) => after().compromises.get(*id).is_some_and(|deal| deal.key() == *id),
        _ => false,
    };
    assert!(told.iter().flat_map(|told| &told.lines).all(|line| known(&line.about)), "each shows what it is about");
}

#[test]
fn a_stage_is_named_by_the_date_at_the_head_of_its_title_or_by_its_own() {
    let texts = Texts::new(Language::French);
    let stage = |title: &str| Stage {
        id: StageId(Uuid::from_u128(1)),
        date: StageDate::Years(2012, 2013),
        title: Text { fr: title.to_owned(), en: None },
        story: Text::default(),
        remark: String::new(),
        sources: Vec::new(),
        provenance: Provenance::default(),
        differences: crate::model::Differences::default(),
    };
    let heads = |title: &str| stage_heads(texts, &stage(title));
    let pair = |date: &str, title: &str| (date.to_owned(), title.to_owned());
    assert_eq!(heads("2012-2013 : l’émergence"), pair("2012-2013", "l’émergence"), "a date of its own");
    assert_eq!(heads("Réunion publique"), pair("2012–2013", "Réunion publique"), "none");
    assert_eq!(
        heads("Une réunion plutôt longue : suite"),
        pair("2012–2013", "Une réunion plutôt longue : suite"),
        "no"
    );
    assert_eq!(stage_name(texts, &stage("")), "2012–2013", "no title");
}
