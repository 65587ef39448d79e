//! What the analyses say, in plain sentences: the same on screen, on a terminal and on paper.

use crate::analysis::{
    About, Badge, Caution, Claim, Corner, Headline, Solidity, StabilityClass, Stance, Trial, Weighs, shared_stakes,
};
use crate::i18n::{Texts, format};
use crate::model::{ActorId, MapState, StakeId};

/// Names that a sentence lists before it counts the others.
const MOST_NAMES: usize = 6;

/// The label of an actor, on one line.
pub fn actor_name(map: &MapState, id: ActorId) -> String {
    map.actors.get(id).map(|actor| actor.label()).unwrap_or_default()
}

/// The label of a stake.
pub fn stake_name(map: &MapState, id: StakeId) -> String {
    map.stakes.get(id).map(|stake| stake.label().to_owned()).unwrap_or_default()
}

/// What two actors share, in one sentence. Costs the number of stakes.
pub fn pair(map: &MapState, texts: Texts, one: ActorId, other: ActorId) -> String {
    let shared = shared_stakes(map, one, other);
    let chief = |agrees: bool| shared.iter().find(|it| it.agrees() == agrees).map(|it| stake_name(map, it.stake));
    let count = |agrees: bool| shared.iter().filter(|it| it.agrees() == agrees).count();
    let (one, other) = (actor_name(map, one), actor_name(map, other));
    match (chief(true), chief(false)) {
        (Some(agree), Some(oppose)) => texts.alliances_pair(one, other, count(true), agree, count(false), oppose),
        (Some(agree), None) => texts.alliances_pair_agree(one, other, count(true), agree),
        (None, Some(oppose)) => texts.alliances_pair_oppose(one, other, count(false), oppose),
        (None, None) => texts.alliances_pair_nothing(one, other),
    }
}

/// Names one after the other; the last ones are counted when there are many.
pub fn listed(texts: Texts, names: impl IntoIterator<Item = String>) -> String {
    let names: Vec<String> = names.into_iter().collect();
    if names.len() <= MOST_NAMES + 1 {
        return names.join(", ");
    }
    let first = names.iter().take(MOST_NAMES).cloned().collect::<Vec<_>>().join(", ");
    texts.reading_and_others(first, names.len() - MOST_NAMES)
}

/// A headline in one sentence.
pub fn headline(map: &MapState, texts: Texts, headline: &Headline) -> String {
    let (name, stake) = (|id: &ActorId| actor_name(map, *id), |id: &StakeId| stake_name(map, *id));
    let all = |ids: &[ActorId]| listed(texts, ids.iter().map(name));
    let percent = |share: f64| format::percent(texts.language, share);
    match headline {
        Headline::Agreement(share) => texts.analyses_agreement(percent(share / 100.0)),
        Headline::Convergence(one, other, ..) | Headline::Divergence(one, other, ..) => pair(map, texts, *one, *other),
        Headline::Pivot(pivots, one, other) => {
            let pivot = pivots.first().map(name).unwrap_or_default();
            texts.alliances_pivot(pivot, name(one), name(other))
        }
        Headline::Opposition(id, share) if *share > 0.0 => texts.positions_against(stake(id), percent(*share)),
        Headline::Opposition(..) => texts.analyses_nobody_opposes(),
        Headline::Mobilisation(id, count) => texts.analyses_mobilises(stake(id), *count),
        Headline::Ambivalence(id) => texts.analyses_ambivalent(name(id)),
        Headline::Lead(id, weighs, corner) => match corner {
            Some(corner) => texts.analyses_lead(weight(texts, name(id), *weighs), self::corner(texts, *corner)),
            None => texts.analyses_lead_alone(weight(texts, name(id), *weighs)),
        },
        Headline::Stability(class, share) => match class {
            StabilityClass::Crossed => texts.analyses_crossed(percent(share / 100.0)),
            StabilityClass::Between => texts.analyses_in_between(percent(share / 100.0)),
            StabilityClass::ClearCut => texts.analyses_clear_cut(percent(share / 100.0)),
        },
        Headline::GoBetweens(ids) => match &ids[..] {
            [only] => texts.reading_go_between(name(only)),
            _ => texts.analyses_go_betweens(all(ids)),
        },
        Headline::Cut(id, parts) => texts.reading_holds_parts(name(id), *parts),
        Headline::Kernel(ids) => texts.reading_kernel(all(ids)),
        Headline::Circles(count) => texts.analyses_circles(*count),
        Headline::Camps(0, _) => texts.analyses_two_sides(),
        Headline::Camps(misfits, true) => texts.analyses_camps(*misfits),
        Headline::Camps(misfits, false) => texts.analyses_camps_estimate(*misfits),
        Headline::Mend(one, other, _) => texts.analyses_mend(name(one), name(other)),
    }
}

/// How an actor weighs, in a clause: « A pèse un peu plus que la moyenne ».
pub fn weight(texts: Texts, actor: String, weighs: Weighs) -> String {
    match weighs {
        Weighs::MuchMore => texts.analyses_weighs_much_more(actor),
        Weighs::More => texts.analyses_weighs_more(actor),
        Weighs::Average => texts.analyses_weighs_average(actor),
        Weighs::Less => texts.analyses_weighs_less(actor),
        Weighs::MuchLess => texts.analyses_weighs_much_less(actor),
    }
}

/// A corner of the plane of influence and dependence, in words that hurt nobody.
pub fn corner(texts: Texts, corner: Corner) -> String {
    match corner {
        Corner::Dominant => texts.analyses_corner_dominant(),
        Corner::Relay => texts.analyses_corner_relay(),
        Corner::Dominated => texts.analyses_corner_dominated(),
        Corner::Autonomous => texts.analyses_corner_autonomous(),
    }
}

/// How an actor stands, in words that hurt nobody.
pub fn stance(texts: Texts, stance: Stance) -> String {
    match stance {
        Stance::WaitsAndSees => texts.analyses_stance_waits(),
        Stance::OfTwoMinds => texts.analyses_stance_two_minds(),
        Stance::AnotherProject => texts.analyses_stance_another(),
        Stance::NotInDiscussion => texts.analyses_stance_not_in_discussion(),
        Stance::Supports => texts.analyses_stance_supports(),
        Stance::SupportsAndSays => texts.analyses_stance_supports_and_says(),
        Stance::Torn => texts.analyses_stance_torn(),
    }
}

/// What must be said beside results.
pub fn caution(texts: Texts, caution: Caution) -> String {
    match caution {
        Caution::Few => texts.analyses_notice_few(),
        Caution::Unknown(share) => {
            texts.analyses_notice_unknown(format::percent(texts.language, f64::from(share) / 100.0))
        }
        Caution::PartialInfluences => texts.analyses_notice_partial(),
        Caution::EqualPower => texts.analyses_notice_equal(),
        Caution::Estimate => texts.analyses_notice_estimate(),
    }
}

/// How well a finding holds, with the first cell that changes it.
pub fn solidity(map: &MapState, texts: Texts, badge: &Badge) -> String {
    let fragile = badge.solidity() == Solidity::Fragile;
    match (badge.solidity(), badge.first) {
        (Solidity::Solid, _) => texts.analyses_solid(),
        (_, None) => texts.analyses_tied(),
        (_, Some(Trial::Position { actor, stake, from, to })) => {
            let (actor, stake) = (actor_name(map, actor), stake_name(map, stake));
            let (from, to) = (format::signed(from), format::signed(to));
            if fragile {
                texts.analyses_fragile_position(actor, from, to, stake)
            } else {
                texts.analyses_sensitive_position(actor, from, to, stake)
            }
        }
        (_, Some(Trial::Influence { actor, on, from, to })) => {
            let (actor, on) = (actor_name(map, actor), actor_name(map, on));
            let (from, to) = (from.to_string(), to.to_string());
            if fragile {
                texts.analyses_fragile_influence(actor, on, from, to)
            } else {
                texts.analyses_sensitive_influence(actor, on, from, to)
            }
        }
    }
}

/// The finding whose badge a headline wears; none for those that rest on drawn links.
pub fn claim(headline: &Headline) -> Option<Claim> {
    match headline.about() {
        About::Agreement => Some(Claim::MostlyAgreement),
        About::Convergence => Some(Claim::TopConvergence),
        About::Divergence => Some(Claim::TopDivergence),
        About::Pivot => Some(Claim::Pivot),
        About::Opposition => Some(Claim::MostOpposed),
        About::Mobilisation => Some(Claim::MostMobilising),
        About::Stability => Some(Claim::Stability),
        About::Lead => match headline {
            Headline::Lead(id, ..) => Some(Claim::Weight(*id)),
            _ => None,
        },
        About::Ambivalence
        | About::GoBetweens
        | About::Cut
        | About::Kernel
        | About::Circles
        | About::Camps
        | About::Mend => None,
    }
}
