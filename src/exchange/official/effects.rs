//! What a supposition would change, in a few sentences: what an accepted compromise settles, how far stakes would still
//! be opposed, between whom positions would meet or part, what could be done, who would give and receive what.
//!
//! Only what differs between the two states is told. Of the opposition and of the meetings, the greatest change.

use std::collections::BTreeSet;

use crate::analysis::{PairSums, opposition, pairs, treated};
use crate::exchange::sentences::{actor_name, listed};
use crate::i18n::{Texts, format};
use crate::model::{ActionState, ActorId, Compromise, CompromiseState, MapState, Party, Presence, StakeId};

/// Sentences on opposition where no compromise is told of.
const MOST_OPPOSED: usize = 2;

/// What would change from one state of a map to the other, what was supposed first. Costs actors² × stakes.
pub fn effects(before: &MapState, after: &MapState, texts: Texts) -> Vec<String> {
    let is = |map: &MapState, deal: &Compromise| {
        map.compromises.get(deal.id).is_some_and(|it| it.state == CompromiseState::Accepted)
    };
    let deals: Vec<&Compromise> =
        after.compromises.iter().filter(|deal| is(after, deal) && !is(before, deal)).collect();
    let mut said: Vec<String> = settled(after, texts, &deals).into_iter().collect();
    let opposed = opposed(before, after, texts);
    let most = if deals.is_empty() { MOST_OPPOSED } else { 1 };
    let meetings = meetings(before, after, texts);
    if opposed.is_empty() && (meetings.is_empty() || !deals.is_empty()) {
        said.push(texts.official_no_effect());
    }
    said.extend(opposed.into_iter().take(most));
    said.extend(meetings.into_iter().take(most));
    said.extend(possible(after, texts, &deals));
    said.extend(terms(after, texts, &deals));
    said
}

/// What the compromises settle.
fn settled(map: &MapState, texts: Texts, deals: &[&Compromise]) -> Option<String> {
    let wanted: BTreeSet<StakeId> = deals.iter().flat_map(|deal| treated(map, deal)).collect();
    let stakes = map.stakes.iter().filter(|stake| wanted.contains(&stake.id));
    let stakes: Vec<String> = stakes.map(|stake| texts.official_quoted(stake.label())).collect();
    (!stakes.is_empty()).then(|| texts.official_effect_settles(listed(texts, stakes)))
}

/// Who gives and who receives what.
fn terms(map: &MapState, texts: Texts, deals: &[&Compromise]) -> Vec<String> {
    let parties = || deals.iter().flat_map(|deal| &deal.parties).filter(|party| map.actors.contains(party.actor));
    let of = |term: fn(&Party) -> &str| -> Vec<String> {
        let some = parties().filter(|party| !term(party).trim().is_empty());
        some.map(|party| texts.official_with(actor_name(map, party.actor), term(party).trim())).collect()
    };
    let (gives, receives) = (of(|party| &party.gives), of(|party| &party.receives));
    let gives = (!gives.is_empty()).then(|| texts.official_effect_gives(gives.len(), listed(texts, gives)));
    let receives =
        (!receives.is_empty()).then(|| texts.official_effect_receives(receives.len(), listed(texts, receives)));
    gives.into_iter().chain(receives).collect()
}

/// How far stakes would still be opposed, stake by stake, the greatest change first.
fn opposed(before: &MapState, after: &MapState, texts: Texts) -> Vec<String> {
    let mut changed: Vec<(f64, String)> = Vec::new();
    for stake in after.stakes.iter() {
        let (was, is) = (opposition::on_stake(before, stake.id), opposition::on_stake(after, stake.id));
        let share = |weights: opposition::Weights| weights.opposition().unwrap_or_default();
        let percent = |weights| format::percent(texts.language, share(weights));
        if (percent(was), was.opponents) == (percent(is), is.opponents) {
            continue;
        }
        let words = texts.official_effect(stake.label(), percent(was), percent(is), was.opponents, is.opponents);
        changed.push(((share(was) - share(is)).abs(), words));
    }
    changed.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    changed.into_iter().map(|(_, words)| words).collect()
}

/// How two actors come to stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// They were opposed on a stake, and are on none.
    Meet,
    /// They were opposed on none, and are on one.
    Face,
    /// They went the same way on none, and do on one.
    Join,
    /// They went the same way on one, and do on none.
    Part,
}

impl Turn {
    const ALL: [Self; 4] = [Self::Meet, Self::Face, Self::Join, Self::Part];

    fn is(self, was: PairSums, is: PairSums) -> bool {
        match self {
            Self::Meet => was.opposed > 0 && is.opposed == 0,
            Self::Face => was.opposed == 0 && is.opposed > 0,
            Self::Join => was.agreed == 0 && is.agreed > 0,
            Self::Part => was.agreed > 0 && is.agreed == 0,
        }
    }

    /// In words, where one actor has turned to all the others.
    fn of(self, texts: Texts, actor: String, others: String) -> String {
        match self {
            Self::Meet => texts.official_effect_meets(actor, others),
            Self::Face => texts.official_effect_faces(actor, others),
            Self::Join => texts.official_effect_joins(actor, others),
            Self::Part => texts.official_effect_parts(actor, others),
        }
    }

    /// In words, where several have; one pair stands for all.
    fn pairs(self, texts: Texts, count: usize, pair: String) -> String {
        match self {
            Self::Meet => texts.official_effect_meet(count, pair),
            Self::Face => texts.official_effect_face(count, pair),
            Self::Join => texts.official_effect_join(count, pair),
            Self::Part => texts.official_effect_part(count, pair),
        }
    }
}

/// Between whom positions would meet or part: the change that concerns most pairs first. Those who left do not count.
fn meetings(before: &MapState, after: &MapState, texts: Texts) -> Vec<String> {
    let (was, is) = (pairs(before), pairs(after));
    let here = |id: ActorId| after.actors.get(id).is_some_and(|actor| actor.presence != Presence::Left);
    let mut told: Vec<(usize, String)> = Vec::new();
    for turn in Turn::ALL {
        let turned: Vec<[ActorId; 2]> = is
            .all()
            .filter(|pair| here(pair.one) && here(pair.other))
            .filter(|pair| turn.is(was.get(pair.one, pair.other), pair.sums))
            .map(|pair| [pair.one, pair.other])
            .collect();
        let Some([one, other]) = turned.first() else { continue };
        let common = [one, other].into_iter().find(|id| turned.iter().all(|pair| pair.contains(id)));
        let words = if let Some(actor) = common {
            let others = turned.iter().flatten().filter(|id| *id != actor).map(|id| actor_name(after, *id));
            turn.of(texts, actor_name(after, *actor), listed(texts, others))
        } else {
            let pair = texts.official_effect_pair(actor_name(after, *one), actor_name(after, *other));
            turn.pairs(texts, turned.len(), pair)
        };
        told.push((turned.len(), words));
    }
    told.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    told.into_iter().map(|(_, words)| words).collect()
}

/// The actions of the plan that wait for the compromises.
fn possible(map: &MapState, texts: Texts, deals: &[&Compromise]) -> Option<String> {
    let open = |state: ActionState| !matches!(state, ActionState::Done | ActionState::Dropped);
    let waits = |id| deals.iter().any(|deal| deal.id == id);
    let actions: Vec<String> = map
        .actions
        .iter()
        .filter(|action| open(action.state) && action.compromise.is_some_and(waits))
        .map(|action| {
            let title = texts.official_quoted(action.title.as_str());
            match action.lead.filter(|id| map.actors.contains(*id)) {
                Some(lead) => texts.official_with(title, actor_name(map, lead)),
                None => title,
            }
        })
        .collect();
    (!actions.is_empty()).then(|| texts.official_effect_possible(actions.len(), listed(texts, actions)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::i18n::Language;
    use crate::model::{Action, Actor, Position, Provenance, Stake};

    fn id<T: From<uuid::Uuid>>(number: u128) -> T {
        T::from(uuid::Uuid::from_u128(number))
    }

    /// Three actors and their positions on « Eau » and « Forêt »; a compromise on the first between two of them.
    fn map(rows: [[i8; 2]; 3]) -> MapState {
        let mut map = MapState::default();
        for (number, name) in [(101, "Eau"), (102, "Forêt")] {
            map.stakes.insert(Stake::named(id(number), name));
        }
        for ((number, name), row) in [(1, "Mairie"), (2, "Région"), (3, "Lycée")].into_iter().zip(rows) {
            map.actors.insert(Actor::named(id(number), name, Point::ORIGIN));
            for (stake, value) in (101..).zip(row) {
                map.positions.insert(Position::of(id(number), id(stake), Some(value)));
            }
        }
        let party = |number, gives: &str, receives: &str| Party {
            gives: gives.to_owned(),
            receives: receives.to_owned(),
            ..Party::of(id(number), Provenance::default())
        };
        map.compromises.insert(Compromise {
            stakes: vec![id(101)],
            parties: vec![party(1, "un passage", "un entretien"), party(2, "une aide", "")],
            ..Compromise::titled(id(301), "Charte")
        });
        let action = Action { lead: Some(id(1)), compromise: Some(id(301)), ..Action::titled(id(401), "Baliser") };
        map.actions.insert(action);
        map
    }

    fn french(before: &MapState, after: &MapState) -> Vec<String> {
        let said = effects(before, after, Texts::new(Language::French));
        said.into_iter().map(|words| words.replace(['\u{a0}', '\u{202f}'], " ")).collect()
    }

    #[test]
    fn an_accepted_compromise_is_told_with_its_terms_and_what_it_opens() {
        let before = map([[2, 1], [-2, 1], [1, 0]]);
        let mut after = map([[2, 1], [0, 1], [1, 0]]);
        after.compromises.update(id(301), |deal| deal.state = CompromiseState::Accepted);
        let expected = [
            "Ce qu’il règle : « Eau ».",
            // 2 of 5 were against; nobody is.
            "Sur « Eau », 40 % du poids des positions était contre : ce serait 0 %. Acteurs contre : 1, puis 0.",
            "Région avec Mairie, Lycée : plus aucune position contraire.",
            "Deviendrait possible : « Baliser » (Mairie).",
            "Donnent : Mairie (un passage), Région (une aide).",
            "Reçoit : Mairie (un entretien).",
        ];
        assert_eq!(french(&before, &after), expected, "six sentences");
        assert_eq!(french(&before, &before), ["L’opposition ne changerait sur aucun enjeu."], "nothing is supposed");
    }

    #[test]
    fn a_position_that_moves_is_told_by_what_it_changes_alone() {
        // The third joins the first two on the second stake, where it was neither for nor against.
        let (before, after) = (map([[2, 1], [-2, 1], [0, 0]]), map([[2, 1], [-2, 1], [0, 3]]));
        let joined = "Lycée avec Mairie, Région : un premier accord, sur un enjeu au moins.";
        let told = french(&before, &after);
        assert!(told.contains(&joined.to_owned()), "who it comes to agree with: {told:?}");
        assert!(!told.iter().any(|it| it.starts_with("Ce qu’il règle")), "no compromise is told of: {told:?}");
        let back = french(&after, &before);
        assert!(back.contains(&"Lycée avec Mairie, Région : plus aucun accord.".to_owned()), "and back: {back:?}");
    }

    #[test]
    fn those_who_left_meet_nobody() {
        let mut before = map([[2, 0], [-2, 0], [0, 0]]);
        let mut after = map([[2, 0], [2, 0], [0, 0]]);
        assert!(french(&before, &after).iter().any(|it| it.contains("plus aucune position contraire")), "they meet");
        for map in [&mut before, &mut after] {
            map.actors.update(id(2), |actor| actor.presence = Presence::Left);
        }
        let told = french(&before, &after);
        assert!(!told.iter().any(|it| it.contains("Région")), "it is not there any more: {told:?}");
    }
}
