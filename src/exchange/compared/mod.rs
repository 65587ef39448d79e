//! What differs between two states of a map, in sentences: the same on screen and on a terminal.

use crate::analysis::comparison::{
    Comparison, DealTurn, Entered, InfluenceTurn, Matching, PositionTurn, PresenceTurn, RelationTurn,
};
use crate::exchange::sentences::{actor_name, listed, stake_name};
use crate::i18n::{Texts, format, words};
use crate::model::{
    ActorId, Flows, ItemId, Link, LinkId, LinkNature, MapState, Presence, Project, Stage, StakeId, StateId,
};

/// A sort of differences, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// Who came.
    Arrived,
    /// Who left.
    Left,
    /// Other presences.
    Presences,
    /// Actors that are on one map only, without being present.
    Map,
    /// Actors of another name.
    Names,
    /// Stakes.
    Stakes,
    /// Positions.
    Positions,
    /// Relations that cooled.
    Cooled,
    /// Relations that warmed.
    Warmed,
    /// Relations that changed otherwise.
    Relations,
    /// Interest links that changed.
    Interests,
    /// Links that appeared.
    LinksNew,
    /// Links that are gone.
    LinksGone,
    /// Influences.
    Influences,
    /// Compromises.
    Deals,
}

/// One difference, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The sentence.
    pub words: String,
    /// What it is about, as a thing that can be shown on one of the two maps.
    pub about: ItemId,
}

/// The differences of one sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Which sort.
    pub sort: Sort,
    /// How many there are, in words.
    pub count: String,
    /// Each of them.
    pub lines: Vec<Line>,
}

/// Everything that differs, sort by sort; sorts without a difference are left out.
pub fn told(texts: Texts, before: &MapState, after: &MapState, found: &Comparison) -> Vec<Told> {
    let say = Say { texts, before, after };
    let turned = |turns: &[RelationTurn]| -> Vec<Line> {
        let of = found.relations.iter().filter(|(_, turn)| turns.contains(turn));
        of.map(|(link, turn)| say.relation(*link, *turn)).collect()
    };
    let presences = |turns: &[PresenceTurn]| turns.iter().map(|turn| say.presence(turn)).collect::<Vec<Line>>();
    let apart = [RelationTurn::Cooled, RelationTurn::Warmed];
    let others = found.relations.iter().filter(|(_, turn)| !apart.contains(turn));
    let all = [
        (Sort::Arrived, presences(&found.arrived)),
        (Sort::Left, presences(&found.left)),
        (Sort::Presences, presences(&found.presences)),
        (Sort::Map, presences(&[&found.added[..], &found.removed[..]].concat())),
        (Sort::Names, found.renamed.iter().map(|id| say.renamed(*id)).collect()),
        (Sort::Stakes, say.stakes(found)),
        (Sort::Positions, found.positions.iter().map(|turn| say.position(turn)).collect()),
        (Sort::Cooled, turned(&[RelationTurn::Cooled])),
        (Sort::Warmed, turned(&[RelationTurn::Warmed])),
        (Sort::Relations, others.map(|(link, turn)| say.relation(*link, *turn)).collect()),
        (Sort::Interests, found.interests.iter().map(|id| say.interest(*id)).collect()),
        (Sort::LinksNew, found.links_new.iter().map(|id| say.link_of_one(*id, true)).collect()),
        (Sort::LinksGone, found.links_gone.iter().map(|id| say.link_of_one(*id, false)).collect()),
        (Sort::Influences, found.influences.iter().map(|turn| say.influence(turn)).collect()),
        (Sort::Deals, found.deals.iter().map(|turn| say.deal(turn)).collect()),
    ];
    let told = all.into_iter().filter(|(_, lines)| !lines.is_empty());
    told.map(|(sort, lines)| Told { sort, count: count(texts, sort, lines.len()), lines }).collect()
}

/// Everything that differs, counted in one clause: « 11 acteurs arrivent, 7 positions bougent »; none: nothing does.
pub fn gist(told: &[Told]) -> Option<String> {
    let counts: Vec<&str> = told.iter().map(|told| told.count.as_str()).collect();
    (!counts.is_empty()).then(|| counts.join(", "))
}

/// How the things of another file were matched, in a sentence; `map` is that file's, with the ids of ours.
pub fn matched(texts: Texts, map: &MapState, matching: &Matching) -> String {
    let names = matched_names(map, matching);
    let by_id = (matching.by_id > 0 || names.is_empty()).then(|| texts.time_compare_ids(matching.by_id));
    let by_name = (!names.is_empty()).then(|| {
        let count = names.len();
        texts.time_compare_names(count, listed(texts, names))
    });
    let how: Vec<String> = by_id.into_iter().chain(by_name).collect();
    texts.time_compare_matched(how.join(", "))
}

/// The actors, then the stakes of another file that were matched by their names.
pub fn matched_names(map: &MapState, matching: &Matching) -> Vec<String> {
    let actors = matching.actors_by_name.iter().map(|id| actor_name(map, *id));
    actors.chain(matching.stakes_by_name.iter().map(|id| stake_name(map, *id))).collect()
}

/// The name of a state of a project.
pub fn state_name(texts: Texts, project: &Project, id: StateId) -> String {
    let base = project.header.base_stage.and_then(|id| project.stages.get(id));
    match id {
        StateId::Map => match base {
            Some(stage) => texts.time_state_base(stage_name(texts, stage)),
            None => texts.time_state_today(),
        },
        StateId::Stage(id) => project.stages.get(id).map(|stage| stage_name(texts, stage)).unwrap_or_default(),
        StateId::Snapshot(id) => {
            project.snapshots.get(id).map(|it| texts.time_state_snapshot(it.name.as_str())).unwrap_or_default()
        }
        StateId::Scenario(id) => {
            project.scenarios.get(id).map(|it| texts.time_state_scenario(it.name.as_str())).unwrap_or_default()
        }
    }
}

/// The date of a stage and its title, apart: « 2012-2013 » and « l’émergence ». A title that begins with a date of its
/// own is cut there.
pub fn stage_heads(texts: Texts, stage: &Stage) -> (String, String) {
    let (title, _) = texts.language.pick(&stage.title);
    let date = format::stage_date(texts, &stage.date);
    match title.split_once(':').map(|(head, tail)| (head.trim(), tail.trim())) {
        Some((head, tail)) if !head.is_empty() && !tail.is_empty() && head.chars().count() <= LONGEST_HEAD => {
            (head.to_owned(), tail.to_owned())
        }
        _ => (date, title.to_owned()),
    }
}

/// Letters of a date at the head of a title, at most.
const LONGEST_HEAD: usize = 16;

/// A stage in a few words: its date and its title.
pub fn stage_name(texts: Texts, stage: &Stage) -> String {
    match stage_heads(texts, stage) {
        (date, title) if title.is_empty() => date,
        (date, title) => texts.time_value(date, title),
    }
}

fn count(texts: Texts, sort: Sort, count: usize) -> String {
    match sort {
        Sort::Arrived => texts.time_count_arrived(count),
        Sort::Left => texts.time_count_left(count),
        Sort::Presences => texts.time_count_presences(count),
        Sort::Map => texts.time_count_map(count),
        Sort::Names => texts.time_count_names(count),
        Sort::Stakes => texts.time_count_stakes(count),
        Sort::Positions => texts.time_count_positions(count),
        Sort::Cooled => texts.time_count_cooled(count),
        Sort::Warmed => texts.time_count_warmed(count),
        Sort::Relations => texts.time_count_relations(count),
        Sort::Interests => texts.time_count_interests(count),
        Sort::LinksNew => texts.time_count_links_new(count),
        Sort::LinksGone => texts.time_count_links_gone(count),
        Sort::Influences => texts.time_count_influences(count),
        Sort::Deals => texts.time_count_deals(count),
    }
}

/// The words, and the two maps whose names they need.
struct Say<'a> {
    texts: Texts,
    before: &'a MapState,
    after: &'a MapState,
}

impl Say<'_> {
    /// The name of an actor in the later map, else in the former.
    fn actor(&self, id: ActorId) -> String {
        let map = if self.after.actors.contains(id) { self.after } else { self.before };
        actor_name(map, id)
    }

    fn stake(&self, id: StakeId) -> String {
        let map = if self.after.stakes.contains(id) { self.after } else { self.before };
        stake_name(map, id)
    }

    fn presence(&self, turn: &PresenceTurn) -> Line {
        let (texts, actor) = (self.texts, self.actor(turn.actor));
        let word = |presence| words::presence(texts, presence);
        let words = match (turn.was, turn.is) {
            (None, Some(Presence::Present)) => texts.time_arrived_new(actor),
            (Some(was), Some(Presence::Present)) => texts.time_arrived(actor, word(was)),
            (Some(Presence::Present), Some(is)) => texts.time_left(actor, word(is)),
            (Some(Presence::Present), None) => texts.time_left_gone(actor),
            (Some(was), Some(is)) => texts.time_presence(actor, word(was), word(is)),
            (None, Some(is)) => texts.time_added(actor, word(is)),
            (Some(was), None) => texts.time_removed(actor, word(was)),
            (None, None) => String::new(),
        };
        Line { words, about: turn.actor.into() }
    }

    fn renamed(&self, id: ActorId) -> Line {
        let words = self.texts.time_renamed(actor_name(self.before, id), actor_name(self.after, id));
        Line { words, about: id.into() }
    }

    fn stakes(&self, found: &Comparison) -> Vec<Line> {
        let line = |id: StakeId, words| Line { words, about: id.into() };
        let texts = self.texts;
        let added = found.stakes_added.iter().map(|id| line(*id, texts.time_stake_added(self.stake(*id))));
        let removed = found.stakes_removed.iter().map(|id| line(*id, texts.time_stake_removed(self.stake(*id))));
        let renamed = found
            .stakes_renamed
            .iter()
            .map(|id| line(*id, texts.time_stake_renamed(stake_name(self.before, *id), stake_name(self.after, *id))));
        added.chain(removed).chain(renamed).collect()
    }

    fn position(&self, turn: &PositionTurn) -> Line {
        let texts = self.texts;
        let (actor, stake) = (self.actor(turn.actor), self.stake(turn.stake));
        let [was, is] = [turn.was, turn.is].map(|entered| level(entered, true));
        let words = match (turn.was, turn.is) {
            (Entered::Nothing, _) => texts.time_position_entered(actor, stake, is),
            (_, Entered::Nothing) => texts.time_position_gone(actor, stake, was),
            (Entered::Unknown, _) => texts.time_position_known(actor, stake, is),
            (_, Entered::Unknown) => texts.time_position_unknown(actor, stake, was),
            _ => texts.time_position(actor, was, is, stake),
        };
        Line { words, about: turn.actor.into() }
    }

    fn influence(&self, turn: &InfluenceTurn) -> Line {
        let texts = self.texts;
        let (from, to) = (self.actor(turn.from), self.actor(turn.to));
        let [was, is] = [turn.was, turn.is].map(|entered| level(entered, false));
        let words = match (turn.was, turn.is) {
            (Entered::Nothing, _) => texts.time_influence_entered(from, to, is),
            (_, Entered::Nothing) => texts.time_influence_gone(from, to, was),
            _ => texts.time_influence(from, to, was, is),
        };
        Line { words, about: turn.from.into() }
    }

    fn relation(&self, id: LinkId, turn: RelationTurn) -> Line {
        let texts = self.texts;
        let [was, is] = [self.before, self.after].map(|map| self.goes(map.links.get(id)));
        let [one, other] = self.ends(id);
        let words = match turn {
            RelationTurn::Cooled => texts.time_cooled(one, other, was, is),
            RelationTurn::Warmed => texts.time_warmed(one, other, was, is),
            RelationTurn::Crossed => texts.time_crossed(one, other, was, is),
            RelationTurn::Made => texts.time_made(one, other),
            RelationTurn::Unmade => texts.time_unmade(one, other),
            RelationTurn::Known => texts.time_known(one, other, is),
            RelationTurn::Unknown => texts.time_unknown(one, other, was),
            RelationTurn::Otherwise => texts.time_otherwise(one, other),
        };
        Line { words, about: id.into() }
    }

    fn interest(&self, id: LinkId) -> Line {
        let texts = self.texts;
        let [one, other] = self.ends(id);
        let sign = |map: &MapState| match map.links.get(id).map(|link| &link.nature) {
            Some(LinkNature::Interest(interest)) => Some(interest.sign),
            _ => None,
        };
        let words = match (sign(self.before), sign(self.after)) {
            (Some(was), Some(is)) if was == is => texts.time_interest_otherwise(one, other),
            (Some(was), Some(is)) => {
                let [was, is] = [was, is].map(|sign| words::interest_sign(texts, sign));
                texts.time_interest(one, other, was, is)
            }
            _ => texts.time_nature(one, other),
        };
        Line { words, about: id.into() }
    }

    /// A link that only one of the two maps has.
    fn link_of_one(&self, id: LinkId, appears: bool) -> Line {
        let texts = self.texts;
        let link = if appears { self.after.links.get(id) } else { self.before.links.get(id) };
        let Some(link) = link else { return Line { words: String::new(), about: id.into() } };
        let [one, other] = [link.from, link.to].map(|id| self.actor(id));
        let words = match &link.nature {
            LinkNature::Interest(interest) => {
                let sign = words::interest_sign(texts, interest.sign);
                if appears {
                    texts.time_interest_new(one, other, sign)
                } else {
                    texts.time_interest_gone(one, other, sign)
                }
            }
            LinkNature::Relation(relation) => {
                let passes = words::passes(texts, relation.flows.first().passes);
                let said = [passes, self.goes(Some(link))].join(", ");
                if appears {
                    texts.time_relation_new(one, other, said)
                } else {
                    texts.time_relation_gone(one, other, said)
                }
            }
        };
        Line { words, about: if appears { id.into() } else { link.from.into() } }
    }

    fn deal(&self, turn: &DealTurn) -> Line {
        let texts = self.texts;
        let deal = self.after.compromises.get(turn.compromise).or_else(|| self.before.compromises.get(turn.compromise));
        let title = deal.map(|deal| deal.title.clone()).unwrap_or_default();
        let word = |state| words::compromise_state(texts, state);
        let words = match (turn.was, turn.is) {
            (None, Some(is)) => texts.time_deal_new(title, word(is)),
            (Some(was), None) => texts.time_deal_gone(title, word(was)),
            (Some(was), Some(is)) if was != is => texts.time_deal(title, word(was), word(is)),
            _ => texts.time_deal_terms(title),
        };
        Line { words, about: turn.compromise.into() }
    }

    fn ends(&self, id: LinkId) -> [String; 2] {
        let link = self.after.links.get(id).or_else(|| self.before.links.get(id));
        link.map(|link| [link.from, link.to].map(|id| self.actor(id))).unwrap_or_default()
    }

    /// How a relation goes: once when both ways go the same, else each way.
    fn goes(&self, link: Option<&Link>) -> String {
        let Some(LinkNature::Relation(relation)) = link.map(|link| &link.nature) else { return String::new() };
        let word = |flow: crate::model::Flow| words::goes(self.texts, flow.goes);
        match relation.flows {
            Flows::Mutual(there, back) if there.goes != back.goes => self.texts.time_both_ways(word(there), word(back)),
            flows => word(flows.first()),
        }
    }
}

/// A level as it stands in a cell.
fn level(entered: Entered, signed: bool) -> String {
    match entered {
        Entered::Nothing => String::new(),
        Entered::Unknown => "?".to_owned(),
        Entered::Value(value) if signed => format::signed(value),
        Entered::Value(value) => value.to_string(),
    }
}

#[cfg(test)]
mod tests;
