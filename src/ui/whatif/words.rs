//! What is simulated and what it changes, in sentences.

use crate::analysis::{About, Finds, Subject, Weighs};
use crate::edit::ItemId;
use crate::exchange::sentences::{self, actor_name as actor, stake_name as stake};
use crate::i18n::{Texts, format, words};
use crate::model::{MapState, Project};
use crate::ui::fields::Entry;

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
            let entry = |map: &MapState| map.positions.get((who, on)).map(|it| Entry::of(it.value));
            let value = |map: &MapState| level(texts, entry(map).unwrap_or(Entry::Empty), true);
            texts.whatif_change_position(actor(after, who), stake(after, on), value(before), value(after))
        }
        ItemId::Influence((from, to)) => {
            let entry = |map: &MapState| map.influences.get((from, to)).map(|it| Entry::of(it.value));
            let value = |map: &MapState| level(texts, entry(map).unwrap_or(Entry::Empty), false);
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
fn level(texts: Texts, entry: Entry, signed: bool) -> String {
    match entry {
        Entry::Empty => texts.whatif_no_entry(),
        Entry::Unknown => "?".to_owned(),
        Entry::Value(value) if signed => format::signed(value),
        Entry::Value(value) => value.to_string(),
    }
}

/// What a finding is about.
pub(super) fn subject(texts: Texts, map: &MapState, subject: Subject) -> String {
    match subject {
        Subject::Headline(about) => headline(texts, about),
        Subject::Opposition(id) => texts.whatif_on_opposition(stake(map, id)),
        Subject::Weighs(id) => texts.whatif_on_weighs(actor(map, id)),
        Subject::Alone => texts.whatif_on_alone(),
        Subject::Contradictions => texts.whatif_on_contradictions(),
        Subject::Accepted => texts.whatif_on_accepted(),
        Subject::Present => texts.whatif_on_present(),
    }
}

fn headline(texts: Texts, about: About) -> String {
    match about {
        About::Agreement => texts.whatif_on_agreement(),
        About::Convergence => texts.whatif_on_convergence(),
        About::Divergence => texts.whatif_on_divergence(),
        About::Pivot => texts.whatif_on_pivot(),
        About::Opposition | About::Mobilisation => texts.whatif_on_mobilising(),
        About::Ambivalence => texts.whatif_on_ambivalence(),
        About::Lead | About::Stability => texts.whatif_on_stability(),
        About::GoBetweens => texts.whatif_on_between(),
        About::Cut => texts.whatif_on_holds(),
        About::Kernel => texts.whatif_on_kernel(),
        About::Circles => texts.whatif_on_circles(),
        About::Camps => texts.whatif_on_camps(),
        About::Mend => texts.whatif_on_mend(),
    }
}

/// What it says of that map.
pub(super) fn finds(texts: Texts, map: &MapState, finds: &Finds) -> String {
    match finds {
        Finds::Headline(None) => texts.whatif_nothing(),
        Finds::Headline(Some(headline)) => sentences::headline(map, texts, headline),
        Finds::Share(None) => texts.whatif_no_share(),
        Finds::Share(Some(share)) => texts.whatif_share(format::percent(texts.language, *share)),
        Finds::Actors(actors) if actors.is_empty() => texts.whatif_nobody(),
        Finds::Actors(actors) => sentences::listed(texts, actors.iter().map(|id| actor(map, *id))),
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
