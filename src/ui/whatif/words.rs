//! What is simulated and what it changes, in sentences.

use crate::analysis::{Finds, Subject, Weighs};
use crate::edit::ItemId;
use crate::i18n::{Texts, format, words};
use crate::model::{ActorId, Level, MapState, Project, StakeId};

/// One change of a simulation, from one state to the other.
pub(super) fn change(texts: Texts, base: &Project, now: &Project, item: ItemId) -> String {
    let (before, after) = (&base.map, &now.map);
    let either = |map: fn(&MapState) -> &crate::model::Table<crate::model::Link>, id| {
        map(after).get(id).or_else(|| map(before).get(id)).map(|link| [link.from, link.to])
    };
    match item {
        ItemId::Actor(id) => {
            let presence = |map: &MapState| map.actors.get(id).map(|actor| words::presence(texts, actor.presence));
            let [was, is] = [before, after].map(|map| presence(map).unwrap_or_default());
            texts.whatif_change_presence(actor(after, id), was, is)
        }
        ItemId::Position((who, on)) => {
            let value = |map: &MapState| level(texts, map.positions.get((who, on)).map(|it| it.value), true);
            texts.whatif_change_position(actor(after, who), stake(after, on), value(before), value(after))
        }
        ItemId::Influence((from, to)) => {
            let value = |map: &MapState| level(texts, map.influences.get((from, to)).map(|it| it.value), false);
            texts.whatif_change_influence(actor(after, from), actor(after, to), value(before), value(after))
        }
        ItemId::Link(id) => {
            let Some([one, other]) = either(|map| &map.links, id) else { return String::new() };
            let (one, other) = (actor(after, one), actor(after, other));
            match (before.links.contains(id), after.links.contains(id)) {
                (false, _) => texts.whatif_change_link_new(one, other),
                (true, false) => texts.whatif_change_link_gone(one, other),
                (true, true) => texts.whatif_change_link(one, other),
            }
        }
        ItemId::Compromise(id) => {
            let state = |map: &MapState| map.compromises.get(id).map(|deal| deal.state);
            let title = after.compromises.get(id).map(|deal| deal.title.clone()).unwrap_or_default();
            match (state(before), state(after)) {
                (Some(was), Some(is)) => {
                    let [was, is] = [was, is].map(|state| words::compromise_state(texts, state));
                    texts.whatif_change_deal(title, was, is)
                }
                _ => texts.whatif_change_deal_new(title),
            }
        }
        _ => String::new(),
    }
}

/// A level as it stands in a cell: nothing, « ? », or a number.
fn level(texts: Texts, entry: Option<Option<Level>>, signed: bool) -> String {
    match entry {
        None => texts.whatif_no_entry(),
        Some(None) => "?".to_owned(),
        Some(Some(value)) if signed => format::signed(value),
        Some(Some(value)) => value.to_string(),
    }
}

fn actor(map: &MapState, id: ActorId) -> String {
    map.actors.get(id).map(|actor| actor.label()).unwrap_or_default()
}

fn stake(map: &MapState, id: StakeId) -> String {
    map.stakes.get(id).map(|stake| stake.label().to_owned()).unwrap_or_default()
}

/// What a finding is about.
pub(super) fn subject(texts: Texts, map: &MapState, subject: Subject) -> String {
    match subject {
        Subject::Agreement => texts.whatif_on_agreement(),
        Subject::Divergence => texts.whatif_on_divergence(),
        Subject::Convergence => texts.whatif_on_convergence(),
        Subject::Opposition(id) => texts.whatif_on_opposition(stake(map, id)),
        Subject::Mobilising => texts.whatif_on_mobilising(),
        Subject::Weighs(id) => texts.whatif_on_weighs(actor(map, id)),
        Subject::HoldsParts => texts.whatif_on_holds(),
        Subject::GoBetweens => texts.whatif_on_between(),
        Subject::Alone => texts.whatif_on_alone(),
        Subject::Contradictions => texts.whatif_on_contradictions(),
        Subject::Accepted => texts.whatif_on_accepted(),
        Subject::Present => texts.whatif_on_present(),
    }
}

/// What it says.
pub(super) fn finds(texts: Texts, map: &MapState, about: Subject, finds: &Finds) -> String {
    let listed = |names: Vec<String>, none: String| if names.is_empty() { none } else { names.join(", ") };
    match finds {
        Finds::Share(None) => texts.whatif_no_share(),
        Finds::Share(Some(share)) => {
            let share = format::percent(texts.language, *share);
            match about {
                Subject::Opposition(_) => texts.whatif_share_opposition(share),
                _ => texts.whatif_share_agreement(share),
            }
        }
        Finds::Pair(None) => texts.whatif_no_pair(),
        Finds::Pair(Some((one, other, count))) => texts.whatif_pair(actor(map, *one), actor(map, *other), *count),
        Finds::Stakes(stakes) => listed(stakes.iter().map(|id| stake(map, *id)).collect(), texts.whatif_nothing()),
        Finds::Actors(actors) => listed(actors.iter().map(|id| actor(map, *id)).collect(), texts.whatif_nobody()),
        Finds::Count(count) => count.to_string(),
        Finds::Weighs(None) => texts.whatif_weighs_unknown(),
        Finds::Weighs(Some(weighs)) => match weighs {
            Weighs::MuchLess => texts.whatif_weighs_much_less(),
            Weighs::Less => texts.whatif_weighs_less(),
            Weighs::Average => texts.whatif_weighs_average(),
            Weighs::More => texts.whatif_weighs_more(),
            Weighs::MuchMore => texts.whatif_weighs_much_more(),
        },
    }
}
