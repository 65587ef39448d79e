//! The card of a line of the action plan: who does what, with whom, by when, and what it serves.

use egui::Ui;
use jiff::civil::Date;

use super::parts;
use crate::i18n::words;
use crate::model::{Action, ActionMode, ActionState, ActorId, CompromiseId, Due, Effect, LeverId, StageId, Target};
use crate::session::Screen;
use crate::ui::fields::{self, Chooser, Slot, field_id, slot};
use crate::ui::{Desk, thread, widgets};

/// The whole card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, it: &Action) {
    let texts = desk.texts;
    let slot = slot::planned(it.id);
    let id = |part: &str| field_id(it.id, part);
    parts::kind_line(ui, desk, &texts.card_kind_action());
    // The plan has its own line of crumbs.
    if desk.session.screen() != Screen::Plan {
        thread::crumbs(ui, desk, it.id.into());
    }
    fields::name_if_new(desk, id("title"), &it.title, &texts.new_action_title());
    parts::title(ui, desk, id("title"), &texts.card_title(), &it.title, &slot.part(|it| &mut it.title));
    parts::team_mark(ui, desk, it.audience);
    state(ui, desk, it);
    let actors: Vec<(ActorId, String)> = parts::actors_by_name(desk.map());
    let leads = parts::leads_first(desk.map());
    parts::pick(ui, desk, id("lead"), &texts.card_lead(), &leads, it.lead, &slot.part(|it| &mut it.lead));
    let partners = slot.part(|it| &mut it.partners);
    parts::pick_several(ui, desk, id("partners"), &texts.card_partners(), &actors, &it.partners, &partners);
    let voice = slot.part(|it| &mut it.spokesperson);
    parts::pick(ui, desk, id("spokesperson"), &texts.card_spokesperson(), &actors, it.spokesperson, &voice);
    due(ui, desk, it, &slot);
    let step = slot.part(|it| &mut it.first_step);
    fields::optional(ui, desk, id("first step"), &texts.card_first_step(), &it.first_step, &step);
    let means = slot.part(|it| &mut it.means);
    fields::optional(ui, desk, id("means"), &texts.card_means(), &it.means, &means);
    let indicator = slot.part(|it| &mut it.indicator);
    fields::optional(ui, desk, id("indicator"), &texts.card_indicator(), &it.indicator, &indicator);
    let not_done = slot.part(|it| &mut it.not_to_be_done);
    fields::optional(ui, desk, id("not to be done"), &texts.card_not_to_be_done(), &it.not_to_be_done, &not_done);
    purpose(ui, desk, it, &slot);
    let review = slot.part(|it| &mut it.review);
    fields::date_field(ui, desk, id("review"), &texts.card_review(), it.review, &review);
    fields::label(ui, desk, &texts.card_origin());
    let origin = slot.part(|it| &mut it.provenance);
    fields::provenance_chip(ui, desk, id("origin"), &it.provenance, &origin, |_, _| {});
    parts::audience(ui, desk, it.audience, &slot.part(|it| &mut it.audience));
    parts::remove(ui, desk, it.id.into());
}

/// How far it is. Without a lead or a due date it stays an idea: said in words, with what mends it.
fn state(ui: &mut Ui, desk: &mut Desk<'_>, it: &Action) {
    let texts = desk.texts;
    let id = |part: &str| field_id(it.id, part);
    fields::label(ui, desk, &texts.card_state());
    fields::state_choice(ui, desk, id("state"), it);
    let lacks = fields::action_lacks(desk, it);
    let Some(why) = lacks.filter(|_| it.state != ActionState::Dropped) else { return };
    ui.add(egui::Label::new(widgets::soft(why, desk.colors).color(desk.colors.note)).wrap());
    if it.lead.is_none() && parts::leads(ui, desk, &texts.action_give_lead()) {
        desk.drafts.lead_to(id("lead"));
    }
    if it.due.is_none() && parts::leads(ui, desk, &texts.action_give_due()) {
        desk.drafts.open(id("due"));
    }
}

/// The due dates that are one press away: in 15 days, in 1 month, in 3 months from a day.
pub(in crate::ui) fn quick_dues(desk: &Desk<'_>, day: Option<Date>) -> Vec<(String, Due)> {
    let texts = desk.texts;
    let Some(day) = day else { return Vec::new() };
    [
        (texts.acting_in_15_days(), jiff::Span::new().try_days(15)),
        (texts.acting_in_1_month(), jiff::Span::new().try_months(1)),
        (texts.acting_in_3_months(), jiff::Span::new().try_months(3)),
    ]
    .into_iter()
    .filter_map(|(words, span)| Some((words, Due::On(day.checked_add(span.ok()?).ok()?))))
    .collect()
}

/// The due date: quick choices, or a date as one says it.
fn due(ui: &mut Ui, desk: &mut Desk<'_>, it: &Action, slot: &Slot<Action>) {
    let due = slot.part(|it| &mut it.due);
    fields::due_field(ui, desk, field_id(it.id, "due"), &desk.texts.card_due(), it.due.as_ref(), &due);
    let quick = quick_dues(desk, reference_day(desk));
    let labels: Vec<String> = quick.iter().map(|(words, _)| words.clone()).collect();
    let on = |rank: usize| quick.get(rank).is_some_and(|(_, due)| it.due.as_ref() == Some(due));
    let pressed = fields::pills(ui, desk.colors, field_id(it.id, "quick due"), &labels, on);
    if let Some((_, chosen)) = pressed.and_then(|rank| quick.get(rank))
        && let Some(edit) = due.set(desk.project(), Some(chosen.clone()))
    {
        desk.edit(edit);
    }
}

/// The day that the plan is counted from: that of the project, else today; none when nobody knows it.
pub(in crate::ui) fn reference_day(desk: &Desk<'_>) -> Option<Date> {
    desk.project().header.reference_date.or_else(|| Some(desk.session.today()).filter(|today| *today != Date::ZERO))
}

/// What it acts on, how, and what it serves.
fn purpose(ui: &mut Ui, desk: &mut Desk<'_>, it: &Action, slot: &Slot<Action>) {
    let texts = desk.texts;
    let map = desk.map();
    let id = |part: &str| field_id(it.id, part);
    let targets = slot.part(|it| &mut it.targets);
    let choices = targets_of(desk, it);
    parts::pick_several(ui, desk, id("targets"), &texts.card_targets(), &choices, &it.targets, &targets);
    pair_up(ui, desk, it, &targets);
    let effects = Effect::ALL.map(|effect| (effect, words::effect(texts, effect)));
    parts::pick(ui, desk, id("effect"), &texts.card_effect(), &effects, it.effect, &slot.part(|it| &mut it.effect));
    let modes = ActionMode::ALL.map(|mode| (mode, words::action_mode(texts, mode)));
    parts::pick(ui, desk, id("mode"), &texts.card_mode(), &modes, it.mode, &slot.part(|it| &mut it.mode));
    let compromises: Vec<(CompromiseId, String)> = map.compromises.iter().map(|c| (c.id, c.title.clone())).collect();
    let compromise = slot.part(|it| &mut it.compromise);
    let title = texts.card_serves_compromise();
    parts::pick_item(ui, desk, id("compromise"), &title, &compromises, it.compromise, &compromise);
    let findings = parts::findings(desk);
    let finding = slot.part(|it| &mut it.finding);
    parts::pick_item(ui, desk, id("finding"), &texts.card_serves_finding(), &findings, it.finding, &finding);
    let levers: Vec<(LeverId, String)> = map
        .levers
        .iter()
        .map(|lever| {
            (lever.id, format!("{} · {}", words::effect(texts, lever.effect), parts::target(map, lever.target)))
        })
        .collect();
    let lever = slot.part(|it| &mut it.lever);
    parts::pick_item(ui, desk, id("lever"), &texts.card_carries_out(), &levers, it.lever, &lever);
    let stakes = parts::stakes(map);
    let served = slot.part(|it| &mut it.stakes);
    parts::pick_several(ui, desk, id("stakes"), &texts.card_stakes_served(), &stakes, &it.stakes, &served);
    let stages: Vec<(StageId, String)> =
        desk.project().stages.iter().map(|s| (s.id, texts.language.pick(&s.title).0.to_owned())).collect();
    parts::pick(ui, desk, id("stage"), &texts.card_stage(), &stages, it.stage, &slot.part(|it| &mut it.stage));
}

/// A way to aim at two actors together: one that is aimed at alone, and another.
fn pair_up(ui: &mut Ui, desk: &mut Desk<'_>, it: &Action, targets: &Slot<Vec<Target>>) {
    let actors: Vec<(ActorId, String)> = parts::actors_by_name(desk.map());
    for &target in &it.targets {
        let Target::Actor(first) = target else { continue };
        let others: Vec<&(ActorId, String)> = actors.iter().filter(|(id, _)| *id != first).collect();
        let labels: Vec<String> = others.iter().map(|(_, name)| name.clone()).collect();
        let words = desk.texts.card_target_with(parts::name(desk.map(), first));
        let id = field_id((it.id, first), "pair");
        let picked = Chooser::new(id, &words, &labels, None, &words).show(ui, desk.colors).picked;
        let Some((second, _)) = picked.and_then(|rank| others.get(rank)) else { continue };
        let pair = Target::Pair(first, *second);
        let edit = targets.change(desk.project(), |list| {
            list.retain(|other| *other != target && *other != pair);
            list.push(pair);
        });
        if let Some(edit) = edit {
            desk.edit(edit);
        }
    }
}

/// Every actor and every link, and the pairs that the action already has.
fn targets_of(desk: &Desk<'_>, it: &Action) -> Vec<(Target, String)> {
    let map = desk.map();
    let actors = parts::actors_by_name(map).into_iter().map(|(id, name)| (Target::Actor(id), name));
    let pairs = it.targets.iter().copied().filter(|target| matches!(target, Target::Pair(..)));
    let links = map.links.iter().map(|link| Target::Link(link.id));
    let named = pairs.chain(links).map(|item| (item, parts::target(map, item)));
    actors.chain(named).collect()
}
