//! An actor in ten lines: who it is, what it does, what it may win and lose, where it stands, with whom, what could
//! unlock things, what is expected of it. A line of which nothing is known says so.

use super::{Cell, Said, is_tense, is_work, nature, stance, stances};
use crate::exchange::sentences::{actor_name, listed};
use crate::i18n::{Texts, format, words};
use crate::model::{
    Action, ActionState, Actor, ActorId, CompromiseState, Judged, LeverState, Link, Project, ProvenanceKind, Target,
};

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who it is.
    Who,
    /// What it does.
    Role,
    /// What it may win.
    Gains,
    /// What it may lose.
    Fears,
    /// What it is for.
    For,
    /// What it is against.
    Against,
    /// With whom it works.
    WorksWith,
    /// With whom it is tense.
    TenseWith,
    /// What could unlock things.
    Unlock,
    /// What is expected of it.
    Expected,
}

impl Part {
    /// The ten, in order.
    pub const ALL: [Self; 10] = [
        Self::Who,
        Self::Role,
        Self::Gains,
        Self::Fears,
        Self::For,
        Self::Against,
        Self::WorksWith,
        Self::TenseWith,
        Self::Unlock,
        Self::Expected,
    ];

    /// Its head.
    pub fn label(self, texts: Texts) -> String {
        match self {
            Self::Who => texts.official_part_who(),
            Self::Role => texts.official_part_role(),
            Self::Gains => texts.official_part_gains(),
            Self::Fears => texts.official_part_fears(),
            Self::For => texts.official_part_for(),
            Self::Against => texts.official_part_against(),
            Self::WorksWith => texts.official_part_works(),
            Self::TenseWith => texts.official_part_tense(),
            Self::Unlock => texts.official_part_unlock(),
            Self::Expected => texts.official_part_expected(),
        }
    }
}

/// A line of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is about.
    pub part: Part,
    /// What it says.
    pub said: Said,
    /// Whether it says something else than that nothing is known.
    pub known: bool,
}

/// How many stances and compromises a line names before it counts the others.
const MOST: usize = 3;

/// The ten lines of an actor; none when the map has no such actor. Costs the number of entries of the map.
pub fn page(project: &Project, texts: Texts, id: ActorId) -> Vec<Line> {
    let Some(actor) = project.map.actors.get(id) else { return Vec::new() };
    let line = |part: Part| {
        let said = match part {
            Part::Who => Some(who(project, texts, actor)),
            Part::Role => role(texts, actor),
            Part::Gains => {
                let more = texts_of(actor.interests.expectations.as_ref(), |said| texts.official_expects(said));
                judged(texts, actor, texts_of(actor.interests.gains.as_ref(), capital), more)
            }
            Part::Fears => {
                let more = texts_of(actor.interests.concerns.as_ref(), |said| texts.official_dreads(said));
                judged(texts, actor, texts_of(actor.interests.losses.as_ref(), capital), more)
            }
            Part::For => stood(project, texts, id, true),
            Part::Against => stood(project, texts, id, false),
            Part::WorksWith => linked(project, texts, id, is_work),
            Part::TenseWith => linked(project, texts, id, is_tense),
            Part::Unlock => unlock(project, texts, id),
            Part::Expected => expected(project, texts, id),
        };
        match said {
            Some(said) => Line { part, known: !said.cells.is_empty(), said },
            None => Line { part, said: Said::nothing(unknown(project, texts, id, part)), known: false },
        }
    };
    Part::ALL.into_iter().map(line).collect()
}

/// What is said where there is nothing to say: not asked, or nothing of that sort among what was entered.
fn unknown(project: &Project, texts: Texts, id: ActorId, part: Part) -> String {
    let map = &project.map;
    let some_positions = map.positions.iter().any(|position| position.actor == id && position.value.is_some());
    let some_links = map.links.iter().any(|link| link.touches(id));
    match part {
        Part::For if some_positions => texts.official_for_nothing(),
        Part::Against if some_positions => texts.official_against_nothing(),
        Part::For | Part::Against => texts.official_no_position(),
        Part::WorksWith if some_links => texts.official_works_with_nobody(),
        Part::TenseWith if some_links => texts.official_tense_with_nobody(),
        Part::WorksWith | Part::TenseWith => texts.official_no_link(),
        Part::Unlock => texts.official_no_way(),
        Part::Expected => texts.official_nothing_expected(),
        Part::Who | Part::Role | Part::Gains | Part::Fears => texts.official_not_entered(),
    }
}

fn who(project: &Project, texts: Texts, actor: &Actor) -> Said {
    let map = &project.map;
    let kind = actor.actor_type.and_then(|kind| map.actor_types.get(kind));
    let group = actor.group.and_then(|group| map.groups.get(group));
    let represented = Some(&actor.represented_by).filter(|function| !function.is_empty());
    let facts: Vec<String> = [
        kind.map(|kind| words::actor_type(texts, kind)),
        group.map(|group| texts.official_of_group(group.name.as_str())),
        actor.scale.map(|scale| texts.official_at_scale(words::action_scale(texts, scale))),
        (project.header.lead == Some(actor.id)).then(|| texts.official_leads()),
        represented.map(|function| texts.official_represented(function.as_str())),
        Some(words::presence(texts, actor.presence)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let name = crate::model::in_one_line(&actor.name);
    Said::new(texts.official_who(name, capital(&facts.join(", "))), [(Cell::Actor(actor.id), actor.provenance.kind)])
}

/// A judgement in words: what is known, or that it was asked.
type Told = Option<(Option<String>, ProvenanceKind)>;

fn texts_of(judged: Option<&Judged<String>>, worded: impl Fn(&str) -> String) -> Told {
    let judged = judged?;
    let value = judged.value.as_deref().filter(|value| !value.trim().is_empty());
    Some((value.map(worded), judged.provenance.kind))
}

/// As at the beginning of a sentence.
fn capital(said: &str) -> String {
    let mut letters = said.chars();
    let first = letters.next();
    first.map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn role(texts: Texts, actor: &Actor) -> Option<Said> {
    let wished = texts_of(actor.roles.wished.as_ref(), |said| texts.official_wishes(said));
    let competence = texts_of(actor.roles.competence.as_ref(), |said| texts.official_competence(said));
    let now = texts_of(actor.roles.current.as_ref(), capital);
    let first = judged(texts, actor, now, competence);
    let Some(first) = first else { return judged(texts, actor, wished, None) };
    let Some((Some(wished), kind)) = wished else { return Some(first) };
    let kinds = first.origins.iter().copied().chain([kind]).map(|kind| (Cell::Actor(actor.id), kind));
    let mut said = Said::new(format!("{} {wished}", first.words), kinds.collect::<Vec<_>>());
    said.cells.truncate(1);
    Some(said)
}

/// Two judgements as one line; none where neither was entered.
fn judged(texts: Texts, actor: &Actor, first: Told, second: Told) -> Option<Said> {
    let entered: Vec<_> = first.into_iter().chain(second).collect();
    if entered.is_empty() {
        return None;
    }
    let known: Vec<_> = entered.iter().filter_map(|(value, kind)| Some((value.clone()?, *kind))).collect();
    let cell = Cell::Actor(actor.id);
    if known.is_empty() {
        return Some(Said::new(texts.official_asked(), entered.iter().map(|(_, kind)| (cell, *kind))));
    }
    let sentences: Vec<String> = known.iter().map(|(value, _)| stopped(value)).collect();
    let mut said = Said::new(sentences.join(" "), known.iter().map(|(_, kind)| (cell, *kind)));
    said.cells.truncate(1);
    Some(said)
}

/// With a full stop at its end.
pub(super) fn stopped(said: &str) -> String {
    let said = said.trim_end();
    if said.ends_with(['.', '!', '?', '…']) { said.to_owned() } else { format!("{said}.") }
}

fn stood(project: &Project, texts: Texts, id: ActorId, in_favour: bool) -> Option<Said> {
    let held = stances(project, id, in_favour);
    if held.is_empty() {
        return None;
    }
    let from: Vec<_> = held.iter().map(|it| (Cell::Position(id, it.stake), it.provenance.kind)).collect();
    let named: Vec<String> = held.iter().map(|position| stance(project, texts, position)).collect();
    Some(Said::new(stopped(&counted(texts, &named)), from))
}

/// The first ones by name, the others by their number.
fn counted(texts: Texts, named: &[String]) -> String {
    let first = named.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
    match named.len().saturating_sub(MOST) {
        0 => first,
        others => texts.reading_and_others(first, others),
    }
}

fn linked(project: &Project, texts: Texts, id: ActorId, wanted: fn(&Link) -> bool) -> Option<Said> {
    let map = &project.map;
    let mut links: Vec<(ActorId, &Link)> =
        map.links.iter().filter(|link| wanted(link)).filter_map(|link| Some((link.other_end(id)?, link))).collect();
    links.sort_by_key(|(_, link)| std::cmp::Reverse(link.strength()));
    if links.is_empty() {
        return None;
    }
    let from: Vec<_> = links.iter().map(|(_, link)| (Cell::Link(link.id), link.provenance.kind)).collect();
    let mut named: Vec<(ActorId, Vec<String>)> = Vec::new();
    for (other, link) in links {
        let nature = nature(map, texts, link);
        match named.iter_mut().find(|(known, _)| *known == other) {
            Some((_, natures)) if natures.contains(&nature) => {}
            Some((_, natures)) => natures.push(nature),
            None => named.push((other, vec![nature])),
        }
    }
    let named = named.into_iter().map(|(other, how)| texts.official_with(actor_name(map, other), how.join(", ")));
    Some(Said::new(stopped(&listed(texts, named)), from))
}

fn unlock(project: &Project, texts: Texts, id: ActorId) -> Option<Said> {
    let map = &project.map;
    let mut from = Vec::new();
    let mut named = Vec::new();
    for deal in map.compromises.iter().filter(|deal| deal.state != CompromiseState::Refused) {
        let Some(party) = deal.parties.iter().find(|party| party.actor == id) else { continue };
        let title = deal.title.as_str();
        let receives = party.receives.as_str();
        named.push(if receives.is_empty() {
            texts.official_deal(title)
        } else {
            texts.official_receives(title, receives)
        });
        from.push((Cell::Compromise(deal.id), deal.provenance.kind));
    }
    let aimed = |target: Target| target == Target::Actor(id);
    for lever in map.levers.iter().filter(|lever| lever.state == LeverState::Accepted && aimed(lever.target)) {
        let effect = words::effect(texts, lever.effect);
        named.push(match lever.by {
            Some(by) => texts.official_lever_by(effect, actor_name(map, by)),
            None => texts.official_lever(effect),
        });
        from.push((Cell::Lever(lever.id), lever.provenance.kind));
    }
    (!named.is_empty()).then(|| Said::new(stopped(&counted(texts, &named)), from))
}

/// The actions that are still to be done and count on an actor: those that it leads, then those in which it is a partner.
pub(super) fn awaited(project: &Project, id: ActorId) -> (Vec<&Action>, Vec<&Action>) {
    let open = |action: &&Action| !matches!(action.state, ActionState::Done | ActionState::Dropped);
    let leads = project.map.actions.iter().filter(open).filter(|action| action.lead == Some(id));
    let joins =
        project.map.actions.iter().filter(open).filter(|action| {
            action.lead != Some(id) && (action.partners.contains(&id) || action.spokesperson == Some(id))
        });
    (leads.collect(), joins.collect())
}

/// An action in words, with when it is due.
pub(super) fn action(texts: Texts, action: &Action) -> String {
    match &action.due {
        Some(due) => texts.official_action_due(action.title.as_str(), format::due(texts, due)),
        None => texts.official_action(action.title.as_str()),
    }
}

fn expected(project: &Project, texts: Texts, id: ActorId) -> Option<Said> {
    let (leads, joins) = awaited(project, id);
    let from: Vec<_> = leads.iter().chain(&joins).map(|it| (Cell::Action(it.id), it.provenance.kind)).collect();
    let named: Vec<String> = leads.iter().map(|it| action(texts, it)).collect();
    let led = (!leads.is_empty()).then(|| stopped(&texts.official_leads_actions(counted(texts, &named))));
    let joined = match (joins.as_slice(), leads.is_empty()) {
        ([], _) => None,
        (some, false) => Some(stopped(&texts.official_joins_count(some.len()))),
        (some, true) => {
            let named: Vec<String> = some.iter().map(|it| action(texts, it)).collect();
            Some(stopped(&texts.official_joins_actions(counted(texts, &named))))
        }
    };
    let sentences: Vec<String> = led.into_iter().chain(joined).collect();
    (!sentences.is_empty()).then(|| Said::new(sentences.join(" "), from))
}
