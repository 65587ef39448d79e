//! Search in plain words: « mon intercommunalité », « les financeurs », « les absents », « contre la carrière ».
//!
//! Each word of the search is looked for where it can mean something: in names and short names, in kinds, in roles, in
//! presences, in what passes along relations, in the names of stakes. After « pour » or « contre », the words name a
//! stake, by its name or by a word of its description, and the search finds who stands there. What matches most words
//! is kept, the surest reason first, then the order of entry. A group counts when the search names the whole of it, or
//! when its word is nowhere else.
//!
//! Words count from three letters on, without case, accents or plural marks, and their beginning is enough. A typing
//! slip is looked for only when a word is nowhere as it is typed: one slip from 4 letters on, two from 8 on.
//!
//! Worked by hand: « contre la carrière ». « carrière » is in the description of one stake, extraction; A (−3), B (−1)
//! and C (+2) stand there: A, then B.

use crate::analysis::{self, Likeness, distance_within};
use crate::i18n::plain::{self, Asked, Meaning, Side};
use crate::i18n::{Texts, words};
use crate::model::{
    ActionScale, Actor, ActorId, Flows, Level, LinkNature, MapState, Passes, Presence, Project, Stake, StakeId,
};

/// What a search finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// An actor.
    Actor(ActorId),
    /// A stake.
    Stake(StakeId),
}

/// Why it is found.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// By its name.
    Name,
    /// By its kind, in words.
    Kind(String),
    /// By its role, in words.
    Role(String),
    /// By whether it takes part.
    Presence(Presence),
    /// By the scale at which it acts.
    Scale(ActionScale),
    /// By what it brings to others.
    Brings(Passes),
    /// It carries the project.
    Lead,
    /// By its group, in words.
    Group(String),
    /// By its position on a stake.
    Stance(StakeId, Level),
    /// A stake, by a word of its description.
    Description,
}

/// One thing found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What.
    pub target: Target,
    /// Why, the surest reason first; never empty.
    pub why: Vec<Why>,
}

/// How near a word of the search is to a word of the map, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Near {
    Same,
    Begins,
    Slip,
}

/// What is looked for, and what it matches.
#[derive(Debug)]
enum Clause {
    /// A word, with what it means by itself, and whether slips count.
    Word { asked: Asked, slips: bool },
    /// A side on some stakes.
    Stance(Side, Vec<StakeId>),
}

/// What is read of an actor, in words.
struct Card<'a> {
    actor: &'a Actor,
    name: Vec<String>,
    roles: Vec<(&'a str, Vec<String>)>,
    kind: (String, Vec<String>),
    group: (&'a str, Vec<String>),
}

/// What a search finds in a project, the best first. Costs the length of the texts of all actors and stakes.
pub fn search(project: &Project, texts: Texts, query: &str) -> Vec<Hit> {
    let map = &project.map;
    let cards: Vec<Card<'_>> = map.actors.iter().map(|actor| Card::of(texts, map, actor)).collect();
    let clauses = clauses(map, &cards, plain::asked(query));
    let mut found: Vec<(usize, u32, Hit)> = Vec::new();
    let strong: Vec<bool> =
        clauses.iter().map(|clause| cards.iter().any(|card| card.points(project, clause).is_some())).collect();
    let acronyms = analysis::alike(map, query).into_iter().filter(|it| it.likeness == Likeness::Acronym);
    let acronyms: Vec<ActorId> = acronyms.map(|alike| alike.actor).collect();
    for card in &cards {
        let mut reasons: Vec<(u32, Why)> = Vec::new();
        let whole = card.group_is_asked(&clauses);
        for (clause, strong) in clauses.iter().zip(&strong) {
            let by_group = || card.group_points(clause, whole || !strong);
            reasons.extend(card.points(project, clause).or_else(by_group));
        }
        let mut matched = reasons.len();
        if acronyms.contains(&card.actor.id) {
            matched = matched.max(clauses.len()).max(1);
            reasons.push((NAME, Why::Name));
        }
        found.extend(hit(Target::Actor(card.actor.id), matched, reasons));
    }
    for stake in map.stakes.iter() {
        let reasons: Vec<(u32, Why)> = clauses.iter().filter_map(|clause| of_stake(stake, clause)).collect();
        found.extend(hit(Target::Stake(stake.id), reasons.len(), reasons));
    }
    let most = found.iter().map(|(matched, ..)| *matched).max().unwrap_or_default();
    found.retain(|(matched, ..)| *matched == most);
    found.sort_by_key(|(_, points, _)| std::cmp::Reverse(*points));
    found.into_iter().map(|(.., hit)| hit).collect()
}

/// What a reason is worth: a name first, then what is said of the actor, then its group.
const NAME: u32 = 100;
const SAID: u32 = 60;
const ROLE: u32 = 50;
const STANCE: u32 = 40;
const GROUP: u32 = 20;
const DESCRIPTION: u32 = 10;

fn hit(target: Target, matched: usize, mut reasons: Vec<(u32, Why)>) -> Option<(usize, u32, Hit)> {
    if reasons.is_empty() {
        return None;
    }
    let points = reasons.iter().map(|(points, _)| points).sum();
    reasons.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
    let mut why: Vec<Why> = Vec::new();
    for (_, reason) in reasons {
        if !why.contains(&reason) {
            why.push(reason);
        }
    }
    Some((matched, points, Hit { target, why }))
}

impl<'a> Card<'a> {
    fn of(texts: Texts, map: &'a MapState, actor: &'a Actor) -> Self {
        let kind = actor.actor_type.and_then(|id| map.actor_types.get(id));
        let kind = kind.map(|kind| words::actor_type(texts, kind)).unwrap_or_default();
        let group = actor.group.and_then(|id| map.groups.get(id)).map_or("", |group| group.name.as_str());
        let roles = [&actor.roles.current, &actor.roles.wished, &actor.roles.competence];
        let roles = roles.into_iter().flatten().filter_map(|judged| judged.value.as_deref());
        let name = [actor.name.as_str(), &actor.short_name].into_iter().flat_map(plain::words);
        Self {
            actor,
            name: name.collect(),
            roles: roles.map(|role| (role, plain::words(role))).collect(),
            kind: (kind.clone(), plain::words(&kind)),
            group: (group, plain::words(group)),
        }
    }

    /// What a clause is worth for the actor, its group apart.
    fn points(&self, project: &Project, clause: &Clause) -> Option<(u32, Why)> {
        let map = &project.map;
        match clause {
            Clause::Stance(side, stakes) => {
                let held = stakes.iter().filter_map(|stake| {
                    let value = map.positions.get((self.actor.id, *stake))?.value?;
                    side.is_of(value).then_some((*stake, value))
                });
                let (stake, value) = held.max_by_key(|(_, value)| value.unsigned_abs())?;
                Some((STANCE + 5 * u32::from(value.unsigned_abs()), Why::Stance(stake, value)))
            }
            Clause::Word { asked, slips } => {
                let by_name = || Some((NAME - self.name_distance(&asked.word, *slips)?, Why::Name));
                let by_meaning = || self.by_meaning(project, asked.meaning?);
                let by_kind = || {
                    nearest(&asked.word, &self.kind.1, *slips)?;
                    Some((SAID, Why::Kind(self.kind.0.clone())))
                };
                let by_role = || {
                    let near = |role: &&(&str, Vec<String>)| nearest(&asked.word, &role.1, *slips).is_some();
                    let role = self.roles.iter().find(near)?;
                    Some((ROLE, Why::Role(role.0.to_owned())))
                };
                let said = by_name().or_else(by_meaning).or_else(by_kind);
                // « entreprises » means a kind: to advise them is another thing.
                if asked.meaning.is_none() { said.or_else(by_role) } else { said }
            }
        }
    }

    /// How far the word is from a name: at its head, in it, at the beginning of a word, a slip apart.
    fn name_distance(&self, word: &str, slips: bool) -> Option<u32> {
        let near = nearest(word, &self.name, slips)?;
        let heads = self.name.first().is_some_and(|first| first.starts_with(word));
        Some(match near {
            _ if heads => 0,
            Near::Same => 5,
            Near::Begins => 10,
            Near::Slip => 20,
        })
    }

    fn by_meaning(&self, project: &Project, meaning: Meaning) -> Option<(u32, Why)> {
        let map = &project.map;
        let in_role = || {
            let role = self.roles.iter().find(|(_, text)| meaning.is_said_by(text));
            role.map(|(role, _)| (ROLE + 5, Why::Role((*role).to_owned())))
        };
        let in_name = || meaning.is_said_by(&self.name).then_some((ROLE, Why::Name));
        match meaning {
            Meaning::Presence(presences) => {
                presences.contains(&self.actor.presence).then_some((SAID, Why::Presence(self.actor.presence)))
            }
            Meaning::Kind(kind) => {
                let of = self.actor.actor_type.and_then(|id| map.actor_types.get(id)).and_then(|it| it.built_in);
                (of == Some(kind)).then(|| (SAID, Why::Kind(self.kind.0.clone())))
            }
            Meaning::Scale(scale) => {
                let acts = (self.actor.scale == Some(scale)).then_some((SAID, Why::Scale(scale)));
                acts.or_else(in_role).or_else(in_name)
            }
            Meaning::Brings(passes) => {
                let brings = map.links.iter().any(|link| match &link.nature {
                    LinkNature::Relation(relation) => match relation.flows {
                        Flows::Directed(flow) => flow.passes == passes && link.from == self.actor.id,
                        Flows::Mutual(there, back) => {
                            (there.passes == passes && link.from == self.actor.id)
                                || (back.passes == passes && link.to == self.actor.id)
                        }
                        Flows::Undirected(_) => false,
                    },
                    LinkNature::Interest(_) => false,
                });
                brings.then_some((SAID, Why::Brings(passes))).or_else(in_role)
            }
            Meaning::Lead => {
                let leads = project.header.lead == Some(self.actor.id);
                leads.then_some((SAID, Why::Lead)).or_else(in_role)
            }
            Meaning::Side(_) => None,
        }
    }

    /// Whether the search names the whole group.
    fn group_is_asked(&self, clauses: &[Clause]) -> bool {
        let telling = plain::asked(self.group.0);
        let said = |word: &str| {
            clauses.iter().any(|clause| matches!(clause, Clause::Word { asked, .. } if asked.word == word))
        };
        !telling.is_empty() && telling.iter().all(|it| said(&it.word))
    }

    fn group_points(&self, clause: &Clause, counts: bool) -> Option<(u32, Why)> {
        let Clause::Word { asked, slips } = clause else { return None };
        let near = counts && nearest(&asked.word, &self.group.1, *slips).is_some();
        near.then(|| (GROUP, Why::Group(self.group.0.to_owned())))
    }
}

impl Side {
    fn is_of(self, value: Level) -> bool {
        match self {
            Self::For => value > 0,
            Self::Against => value < 0,
            Self::Neutral => value == 0,
        }
    }
}

fn of_stake(stake: &Stake, clause: &Clause) -> Option<(u32, Why)> {
    let Clause::Word { asked, slips } = clause else { return None };
    let near = |text: &str| nearest(&asked.word, &plain::words(text), *slips);
    let named = near(stake.label()).or_else(|| near(&stake.name));
    match (named, asked.meaning) {
        (Some(near), None) => Some((NAME - 15 - 5 * u32::from(near == Near::Slip), Why::Name)),
        (Some(Near::Same), Some(_)) => Some((DESCRIPTION, Why::Name)),
        (_, Some(_)) => None,
        (None, None) => near(&stake.description).map(|_| (DESCRIPTION, Why::Description)),
    }
}

/// The words of the search as clauses: those after a side name the stakes in dispute.
fn clauses(map: &MapState, cards: &[Card<'_>], asked: Vec<Asked>) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut asked = asked.into_iter().peekable();
    while let Some(mut one) = asked.next() {
        let slips = !is_somewhere(map, cards, &one);
        if one.meaning.is_none() && slips {
            one.meaning = plain::meaning_near(|known| near(&one.word, known, true) == Some(Near::Slip));
        }
        let Some(Meaning::Side(side)) = one.meaning else {
            clauses.push(Clause::Word { asked: one, slips });
            continue;
        };
        let mut named = Vec::new();
        while let Some(word) = asked.next_if(|word| !stakes_near(map, &word.word).is_empty()) {
            named.push(word.word);
        }
        let stakes = in_dispute(map, &named);
        if !stakes.is_empty() {
            clauses.push(Clause::Stance(side, stakes));
        }
    }
    clauses
}

/// Whether a word of the search is on the map as it is typed.
fn is_somewhere(map: &MapState, cards: &[Card<'_>], asked: &Asked) -> bool {
    let here = |words: &[String]| nearest(&asked.word, words, false).is_some();
    let in_card = |card: &Card<'_>| {
        here(&card.name) || here(&card.kind.1) || here(&card.group.1) || card.roles.iter().any(|role| here(&role.1))
    };
    let in_stake = |stake: &Stake| {
        [stake.label(), &stake.name, &stake.description].into_iter().any(|text| here(&plain::words(text)))
    };
    asked.meaning.is_some() || cards.iter().any(in_card) || map.stakes.iter().any(in_stake)
}

/// The stakes that a word names, each with how well: by its label or its name, else by a word of its description or of
/// its options. Slips count where nothing is named as it is typed.
fn stakes_near(map: &MapState, word: &str) -> Vec<(StakeId, u32)> {
    let by = |slips: bool| -> Vec<(StakeId, u32)> {
        let points = |stake: &Stake| {
            let near = |text: &str| nearest(word, &plain::words(text), slips).is_some();
            if near(stake.label()) || near(&stake.name) {
                return Some(3);
            }
            let said = near(&stake.description) || stake.options.iter().any(|option| near(&option.name));
            said.then_some(1)
        };
        map.stakes.iter().filter_map(|stake| Some((stake.id, points(stake)?))).collect()
    };
    let typed = by(false);
    if typed.is_empty() { by(true) } else { typed }
}

/// The stakes that words name together: those that most of them name, and best.
fn in_dispute(map: &MapState, named: &[String]) -> Vec<StakeId> {
    let by_word: Vec<Vec<(StakeId, u32)>> = named.iter().map(|word| stakes_near(map, word)).collect();
    let points = |id: StakeId| -> (usize, u32) {
        let each = by_word.iter().filter_map(|stakes| stakes.iter().find(|(stake, _)| *stake == id));
        each.fold((0, 0), |(count, sum), (_, points)| (count + 1, sum + points))
    };
    let best = map.stakes.iter().map(|stake| points(stake.id)).max().unwrap_or_default();
    let wanted = map.stakes.iter().filter(|stake| best.0 > 0 && points(stake.id) == best);
    wanted.map(|stake| stake.id).collect()
}

fn nearest(word: &str, among: &[String], slips: bool) -> Option<Near> {
    among.iter().filter_map(|known| near(word, known, slips)).min()
}

fn near(word: &str, known: &str, slips: bool) -> Option<Near> {
    if word == known {
        return Some(Near::Same);
    }
    if known.starts_with(word) {
        return Some(Near::Begins);
    }
    let (one, other): (Vec<char>, Vec<char>) = (word.chars().collect(), known.chars().collect());
    let digits = one.iter().any(|letter| letter.is_numeric());
    let allowed = match one.len().min(other.len()) {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    (slips && !digits && allowed > 0 && distance_within(&one, &other, allowed)).then_some(Near::Slip)
}

/// The reason in words, short.
pub fn reason(texts: Texts, map: &MapState, why: &Why) -> String {
    match why {
        Why::Name => texts.official_why_name(),
        Why::Kind(kind) => texts.official_why_kind(kind.as_str()),
        Why::Role(role) => texts.official_why_role(role.as_str()),
        Why::Presence(presence) => words::presence(texts, *presence),
        Why::Scale(scale) => texts.official_why_scale(words::action_scale(texts, *scale)),
        Why::Brings(passes) => texts.official_why_brings(words::passes(texts, *passes)),
        Why::Lead => texts.official_why_lead(),
        Why::Group(group) => texts.official_why_group(group.as_str()),
        Why::Stance(stake, value) => {
            let stake = crate::exchange::sentences::stake_name(map, *stake);
            match value {
                1.. => texts.official_why_for(stake),
                0 => texts.official_why_neutral(stake),
                _ => texts.official_why_against(stake),
            }
        }
        Why::Description => texts.official_why_description(),
    }
}
