//! What analyses remark, in sentences: pairs of actors, and each remark of the guided reading.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId};

use crate::analysis::{Order, PairSums, Remark};
use crate::exchange::sentences;
use crate::i18n::{format, words};
use crate::model::{ActorId, FindingKind, MapState, StakeId};
use crate::ui::{Desk, theme};

/// The label of an actor.
pub(in crate::ui) fn name(map: &MapState, id: ActorId) -> String {
    map.actors.get(id).map(|actor| actor.label()).unwrap_or_default()
}

/// The label of a stake.
pub(in crate::ui) fn stake(map: &MapState, id: StakeId) -> String {
    sentences::stake_name(map, id)
}

/// What two actors share, in one sentence.
pub(in crate::ui) fn pair(desk: &Desk<'_>, one: ActorId, other: ActorId) -> String {
    sentences::pair(desk.map(), desk.texts, one, other)
}

/// The number of a pair, one way, with what it was counted by.
pub(in crate::ui) fn number(desk: &Desk<'_>, kind: FindingKind, sums: PairSums, order: Order) -> String {
    let texts = desk.texts;
    let by = match order {
        Order::Stakes => texts.alliances_by_stakes(),
        Order::Strength => texts.alliances_by_strength(),
        Order::Power => texts.alliances_by_power(),
    };
    let said = |value: f64| format::number(texts.language, value, 1);
    match kind {
        FindingKind::Divergence => texts.alliances_number_divergence(said(sums.divergence(order)), by),
        FindingKind::Convergence => texts.alliances_number_convergence(said(sums.convergence(order)), by),
        FindingKind::Reading => {
            texts.alliances_number_both(said(sums.convergence(order)), said(sums.divergence(order)), by)
        }
    }
}

/// One of the six questions, word for word.
pub(in crate::ui) fn question(desk: &Desk<'_>, question: u8) -> String {
    let texts = desk.texts;
    match question {
        1 => texts.reading_question_1(),
        2 => texts.reading_question_2(),
        3 => texts.reading_question_3(),
        4 => texts.reading_question_4(),
        5 => texts.reading_question_5(),
        _ => texts.reading_question_6(),
    }
}

/// What is said where nothing can be remarked.
pub(in crate::ui) fn nothing(desk: &Desk<'_>, question: u8) -> String {
    let texts = desk.texts;
    match question {
        1 => texts.reading_nothing_1(),
        2 => texts.reading_nothing_2(),
        3 => texts.reading_nothing_3(),
        4 => texts.reading_nothing_4(),
        5 => texts.reading_nothing_5(),
        _ => texts.reading_nothing_6(),
    }
}

/// What a question counts, in words: the layers of links, or what else it reads.
pub(super) fn counted(desk: &Desk<'_>, question: u8) -> String {
    let texts = desk.texts;
    let layers = desk.session.layers();
    let links = match (layers.interests, layers.relations) {
        (true, true) => texts.reading_counted_both(),
        (true, false) => texts.reading_counted_interests(),
        (false, true) => texts.reading_counted_relations(),
        (false, false) => texts.reading_counted_none(),
    };
    let all = match question {
        3..=5 => format!("{links}, {}", texts.reading_counted_positions()),
        6 => texts.reading_counted_presence(),
        _ => links,
    };
    let filtered = !desk.session.filters().is_empty() || desk.session.focus().is_some();
    texts.reading_counted(if filtered { texts.reading_counted_filtered(all) } else { all })
}

/// A remark in one sentence.
pub(in crate::ui) fn remark(desk: &Desk<'_>, remark: &Remark) -> String {
    let (map, texts) = (desk.map(), desk.texts);
    let of = |id: &ActorId| name(map, *id);
    match remark {
        Remark::Alone(id) => texts.reading_alone(of(id)),
        Remark::OneLink(id, other) => texts.reading_one_link(of(id), of(other)),
        Remark::HoldsParts(id, parts) => texts.reading_holds_parts(of(id), *parts),
        Remark::GoBetween(id) => texts.reading_go_between(of(id)),
        Remark::Bridge(one, other) => texts.reading_bridge(of(one), of(other)),
        Remark::Kernel(all) => texts.reading_kernel(sentences::listed(texts, all.iter().map(of))),
        Remark::Circle(all, rank, count) => {
            texts.reading_circle(*count, *rank, sentences::listed(texts, all.iter().map(of)))
        }
        Remark::Block(all) => texts.reading_block(sentences::listed(texts, all.iter().map(of))),
        Remark::AgreeUnlinked(one, other, count, on) => {
            texts.reading_agree_unlinked(of(one), of(other), *count, stake(map, *on))
        }
        Remark::LeadUnlinked(lead, actor) => texts.reading_lead_unlinked(of(lead), of(actor)),
        Remark::SidesUnlinked(on, _) => texts.reading_sides_unlinked(stake(map, *on)),
        Remark::Hub([actor, one, other]) => texts.reading_hub(of(actor), of(one), of(other)),
        Remark::AtOdds([one, two, three]) => texts.reading_at_odds(of(one), of(two), of(three)),
        Remark::Diverge(it) => pair(desk, it.one, it.other),
        Remark::NotThere(id, presence) => texts.reading_not_there(of(id), words::presence(texts, *presence)),
        Remark::Assumed(id) => texts.reading_assumed(of(id)),
        Remark::NoneOfTypes(types) => {
            let known = types.iter().filter_map(|id| map.actor_types.get(*id));
            texts.reading_none_of_types(sentences::listed(texts, known.map(|kind| words::actor_type(texts, kind))))
        }
    }
}

/// A sentence in which names stand out, laid out over a width.
pub(in crate::ui) fn standing_out(text: &str, names: &[String], size: f32, ink: Color32, width: f32) -> LayoutJob {
    let text = crate::ui::widgets::unbroken(text);
    let line_height = Some(theme::line_height(&theme::regular(size)));
    let format = |font: FontId| TextFormat { line_height, ..TextFormat::simple(font, ink) };
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut rest = text.as_str();
    let known: Vec<String> = names.iter().map(|name| crate::ui::widgets::unbroken(name)).collect();
    loop {
        let found = known.iter().filter(|name| !name.is_empty()).filter_map(|name| Some((rest.find(name)?, name)));
        // Where one name begins another, the longer one is meant.
        let Some((at, name)) = found.min_by_key(|(at, name)| (*at, std::cmp::Reverse(name.len()))) else { break };
        let (before, after) = rest.split_at(at);
        job.append(before, 0.0, format(theme::regular(size)));
        let (own, later) = after.split_at(name.len());
        job.append(own, 0.0, format(theme::semibold(size)));
        rest = later;
    }
    job.append(rest, 0.0, format(theme::regular(size)));
    job
}
