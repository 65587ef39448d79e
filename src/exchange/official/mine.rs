//! « Ma vue »: what a map says to one body. Who is around it, what it shares with others, on what they differ, where a
//! compromise asks something of it, which actions count on it.

use super::page::{action, awaited, stopped};
use super::{Cell, Said, nature, stances};
use crate::exchange::sentences::{actor_name, listed, stake_name};
use crate::i18n::{Texts, words};
use crate::model::{Actor, ActorId, CompromiseState, Link, Position, Presence, Project};

/// What a part of the view is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// Who is linked to it.
    Neighbours,
    /// The stakes that it defends with others.
    Shared,
    /// The stakes on which others stand on the other side.
    Divergences,
    /// The compromises in which it gives something.
    Gives,
    /// The actions that count on it.
    Expected,
}

impl Concern {
    /// The five, in order.
    pub const ALL: [Self; 5] = [Self::Neighbours, Self::Shared, Self::Divergences, Self::Gives, Self::Expected];

    /// Its head.
    pub fn label(self, texts: Texts) -> String {
        match self {
            Self::Neighbours => texts.official_mine_neighbours(),
            Self::Shared => texts.official_mine_shared(),
            Self::Divergences => texts.official_mine_divergences(),
            Self::Gives => texts.official_mine_gives(),
            Self::Expected => texts.official_mine_expected(),
        }
    }

    /// What is said where there is none.
    pub fn none(self, texts: Texts) -> String {
        match self {
            Self::Neighbours => texts.official_no_link(),
            Self::Shared => texts.official_mine_shares_nothing(),
            Self::Divergences => texts.official_mine_differs_on_nothing(),
            Self::Gives => texts.official_mine_gives_nothing(),
            Self::Expected => texts.official_nothing_expected(),
        }
    }
}

/// The view of one body: each part with what it says, line by line.
#[derive(Clone, Debug, PartialEq)]
pub struct Mine {
    /// Which body.
    pub actor: ActorId,
    /// The parts, in order; without lines where there is nothing to say.
    pub parts: Vec<(Concern, Vec<Said>)>,
}

/// The view of one body; none when the map has no such actor. Costs actors × stakes.
pub fn mine(project: &Project, texts: Texts, actor: ActorId) -> Option<Mine> {
    project.map.actors.get(actor)?;
    let lines = |concern: Concern| match concern {
        Concern::Neighbours => neighbours(project, texts, actor),
        Concern::Shared => shared(project, texts, actor),
        Concern::Divergences => divergences(project, texts, actor),
        Concern::Gives => gives(project, texts, actor),
        Concern::Expected => expected(project, texts, actor),
    };
    Some(Mine { actor, parts: Concern::ALL.into_iter().map(|concern| (concern, lines(concern))).collect() })
}

fn neighbours(project: &Project, texts: Texts, id: ActorId) -> Vec<Said> {
    let map = &project.map;
    let mut around: Vec<(ActorId, Vec<&Link>)> = Vec::new();
    for link in map.links.iter() {
        let Some(other) = link.other_end(id) else { continue };
        match around.iter_mut().find(|(known, _)| *known == other) {
            Some((_, links)) => links.push(link),
            None => around.push((other, vec![link])),
        }
    }
    around.sort_by_key(|(_, links)| std::cmp::Reverse(links.iter().map(|link| link.strength()).max()));
    let said = |(other, links): (ActorId, Vec<&Link>)| {
        let mut how: Vec<String> = Vec::new();
        for link in &links {
            let nature = nature(map, texts, link);
            if !how.contains(&nature) {
                how.push(nature);
            }
        }
        let words = texts.official_mine_neighbour(actor_name(map, other), how.join(", "));
        let from = links.iter().map(|link| (Cell::Link(link.id), link.provenance.kind));
        let mut said = Said::new(stopped(&words), from);
        said.cells.insert(0, Cell::Actor(other));
        said
    };
    around.into_iter().map(said).collect()
}

/// The positions of the others on a stake, on one side, the strongest first; those who left do not count.
fn others(project: &Project, mine: &Position, in_favour: bool) -> Vec<Position> {
    let map = &project.map;
    let here = map.actors.iter().filter(|actor: &&Actor| actor.presence != Presence::Left && actor.id != mine.actor);
    let side = |value: i8| if in_favour { value > 0 } else { value < 0 };
    let mut found: Vec<Position> = here
        .filter_map(|actor| map.positions.get((actor.id, mine.stake)))
        .filter(|position| position.value.is_some_and(side))
        .cloned()
        .collect();
    found.sort_by_key(|position| std::cmp::Reverse(position.value.map_or(0, i8::unsigned_abs)));
    found
}

fn with_others(mine: &Position, others: &[Position], words: &str) -> Said {
    let from = std::iter::once(mine).chain(others);
    Said::new(stopped(words), from.map(|it| (Cell::Position(it.actor, it.stake), it.provenance.kind)))
}

fn shared(project: &Project, texts: Texts, id: ActorId) -> Vec<Said> {
    let map = &project.map;
    let said = |mine: &Position| {
        let others = others(project, mine, true);
        let stake = stake_name(map, mine.stake);
        let words = match others.as_slice() {
            [] => texts.official_mine_alone(stake),
            some => {
                let names = some.iter().take(MOST).map(|it| actor_name(map, it.actor)).collect::<Vec<_>>().join(", ");
                texts.official_mine_shares(stake, names, some.len().saturating_sub(MOST))
            }
        };
        with_others(mine, &others, &words)
    };
    stances(project, id, true).into_iter().map(said).collect()
}

/// How many names a line has before it counts the others.
const MOST: usize = 3;

fn divergences(project: &Project, texts: Texts, id: ActorId) -> Vec<Said> {
    let map = &project.map;
    let both = [true, false].map(|side| stances(project, id, side).into_iter().map(move |it| (side, it)));
    let mut found: Vec<(u8, Said)> = Vec::new();
    for (side, mine) in both.into_iter().flatten() {
        let others = others(project, mine, !side);
        let Some(strongest) = others.first().and_then(|it| it.value) else { continue };
        let names = others.iter().map(|other| {
            let how = words::position(texts, project.header.scale, other.value);
            texts.official_with(actor_name(map, other.actor), how)
        });
        let how = words::position(texts, project.header.scale, mine.value);
        let words = texts.official_mine_differs(stake_name(map, mine.stake), how, listed(texts, names));
        let force = mine.value.map_or(0, i8::unsigned_abs) * strongest.unsigned_abs();
        found.push((force, with_others(mine, &others, &words)));
    }
    found.sort_by_key(|(force, _)| std::cmp::Reverse(*force));
    found.into_iter().map(|(_, said)| said).collect()
}

fn gives(project: &Project, texts: Texts, id: ActorId) -> Vec<Said> {
    let deals = project.map.compromises.iter().filter(|deal| deal.state != CompromiseState::Refused);
    deals
        .filter_map(|deal| {
            let party = deal.parties.iter().find(|party| party.actor == id && !party.gives.is_empty())?;
            let (title, gives) = (deal.title.as_str(), party.gives.as_str());
            let words = if party.receives.is_empty() {
                texts.official_mine_gives_only(title, gives)
            } else {
                texts.official_mine_gives_and_gets(title, gives, party.receives.as_str())
            };
            Some(Said::new(stopped(&words), [(Cell::Compromise(deal.id), party.provenance.kind)]))
        })
        .collect()
}

fn expected(project: &Project, texts: Texts, id: ActorId) -> Vec<Said> {
    let (leads, joins) = awaited(project, id);
    let led = leads.into_iter().map(|it| (texts.official_mine_leads(action(texts, it)), it));
    let joined = joins.into_iter().map(|it| (texts.official_mine_joins(action(texts, it)), it));
    led.chain(joined)
        .map(|(words, it)| Said::new(stopped(&words), [(Cell::Action(it.id), it.provenance.kind)]))
        .collect()
}
