//! A link typed as a sentence: « A coopère avec B », "A funds B".

use crate::analysis;
use crate::i18n::sorting::folded;
use crate::i18n::verbs::{SMALL_WORDS, VERBS, Verb};
use crate::model::{Actor, ActorId, Flow, Flows, Interest, LinkNature, MapState, Relation};

/// The least number of letters by which a name can be begun.
const LEAST: usize = 3;

/// What a sentence says.
#[derive(Clone, Debug, PartialEq)]
pub enum Phrase {
    /// A link between two actors of the map.
    Link {
        /// Where it starts.
        from: ActorId,
        /// Where it ends.
        to: ActorId,
        /// What it is.
        nature: LinkNature,
    },
    /// A sentence of which one name stands for no actor, or for several.
    Unknown(String),
}

/// Reads a sentence; none when it has no verb of a link between two names, one of which at least is an actor.
///
/// Names may be begun, short, or misspelt. Costs the length of all names for each verb that is there.
pub fn read(map: &MapState, text: &str) -> Option<Phrase> {
    let line = folded(text.trim().trim_end_matches('.'));
    let mut unknown = None;
    for (words, verb) in VERBS {
        let Some((before, after)) = around(&line, words) else { continue };
        let after = without_small_words(after);
        match (actor(map, before), actor(map, after)) {
            (Some(one), Some(other)) if one != other => return Some(link(one, other, *verb)),
            (Some(_), None) => unknown = unknown.or_else(|| Some(Phrase::Unknown(after.to_owned()))),
            (None, Some(_)) => unknown = unknown.or_else(|| Some(Phrase::Unknown(before.to_owned()))),
            _ => {}
        }
    }
    unknown
}

/// What stands before and after whole words, when both are there.
fn around<'a>(line: &'a str, words: &str) -> Option<(&'a str, &'a str)> {
    let at = line.match_indices(words).map(|(at, _)| at).find(|at| {
        let starts = line.get(..*at).is_some_and(|before| before.ends_with(' '));
        let ends = line.get(at + words.len()..).is_some_and(|after| after.starts_with([' ', '\'']));
        starts && ends
    })?;
    let sides = (line.get(..at)?.trim(), line.get(at + words.len()..)?.trim());
    (!sides.0.is_empty() && !sides.1.is_empty()).then_some(sides)
}

fn without_small_words(mut name: &str) -> &str {
    while let Some(rest) = SMALL_WORDS.iter().find_map(|word| {
        let rest = name.strip_prefix(word)?;
        (word.ends_with('\'') || rest.starts_with(' ')).then(|| rest.trim_start())
    }) {
        name = rest;
    }
    name
}

/// The only actor that a name stands for: the surest likeness, else the one that it begins, in full or in short, else the
/// one of which it begins a word.
fn actor(map: &MapState, name: &str) -> Option<ActorId> {
    let alike = analysis::alike(map, name);
    if let Some(best) = alike.first() {
        let mut as_sure = alike.iter().filter(|other| other.likeness == best.likeness);
        return (as_sure.by_ref().count() == 1).then_some(best.actor);
    }
    let name = without_small_words(name);
    if name.chars().count() < LEAST {
        return None;
    }
    let names = |actor: &Actor| [folded(&actor.name), folded(&actor.label())];
    only(map, |actor| names(actor).iter().any(|known| known.starts_with(name))).or_else(|| {
        let word = format!(" {name}");
        only(map, |actor| names(actor).iter().any(|known| known.contains(&word)))
    })
}

fn only(map: &MapState, is: impl Fn(&Actor) -> bool) -> Option<ActorId> {
    let mut found = map.actors.iter().filter(|actor| is(actor)).map(|actor| actor.id);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

fn link(one: ActorId, other: ActorId, verb: Verb) -> Phrase {
    let relation =
        |flows: Flows| LinkNature::Relation(Relation { flows, strength: 2, formal: false, to_create: false });
    let (from, to, nature) = match verb {
        Verb::Between(passes, goes) => (one, other, relation(Flows::Undirected(Flow { passes, goes }))),
        Verb::Onto(passes, goes) => (one, other, relation(Flows::Directed(Flow { passes, goes }))),
        Verb::From(passes, goes) => (other, one, relation(Flows::Directed(Flow { passes, goes }))),
        Verb::Interest(sign) => (one, other, LinkNature::Interest(Interest { sign, stake: None, intensity: 2 })),
    };
    Phrase::Link { from, to, nature }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::model::{Goes, InterestSign, Passes};

    fn map() -> MapState {
        let mut map = MapState::default();
        for (rank, name) in ["Mairie", "Région Auvergne-Rhône-Alpes", "Équipe Geopark", "Vignerons"].iter().enumerate()
        {
            map.actors.insert(Actor::named(id(rank), *name, Point::ORIGIN));
        }
        map
    }

    fn id(rank: usize) -> ActorId {
        ActorId(uuid::Uuid::from_u128(rank as u128 + 1))
    }

    fn flow(passes: Passes, goes: Goes) -> Flow {
        Flow { passes, goes }
    }

    #[test]
    fn a_sentence_becomes_a_link() {
        let relation = |flows| LinkNature::Relation(Relation { flows, strength: 2, formal: false, to_create: false });
        let interest = |sign| LinkNature::Interest(Interest { sign, stake: None, intensity: 2 });
        let good = Flows::Undirected(flow(Passes::Cooperation, Goes::Good));
        let money = Flows::Directed(flow(Passes::Money, Goes::Unknown));
        for (text, from, to, nature) in [
            ("Mairie coopère avec l’équipe Geopark", 0, 2, relation(good)),
            ("la Région finance la mairie.", 1, 0, relation(money)),
            ("Mairie est financée par Région Auvergne", 1, 0, relation(money)),
            ("les vignerons s’opposent", 9, 9, relation(good)),
            ("Vignrons s’oppose à Mairie", 3, 0, interest(InterestSign::Divergent)),
            ("Mairie agrees with Geopark", 0, 2, interest(InterestSign::Convergent)),
            ("Region funds the Mairie", 1, 0, relation(money)),
        ] {
            let expected = (from != 9).then(|| Phrase::Link { from: id(from), to: id(to), nature });
            assert_eq!(read(&map(), text), expected, "{text}");
        }
    }

    #[test]
    fn a_name_that_is_nobody_is_named_and_a_plain_name_is_no_sentence() {
        let unknown = Some(Phrase::Unknown("chasseurs".to_owned()));
        assert_eq!(read(&map(), "Mairie coopère avec les chasseurs"), unknown, "to be added first");
        for text in
            ["Mairie", "Fédération qui finance", "Chasseurs coopèrent avec pêcheurs", "Mairie coopère avec mairie"]
        {
            assert_eq!(read(&map(), text), None, "{text}");
        }
    }
}
