//! What is said of an actor in words, by part of its card: roles, interests, strategic grid, strategy, standing.

use egui::Ui;

use super::{Fold, parts};
use crate::i18n::{Texts, words};
use crate::model::{Actor, Audience, Judged, MapState, Posture, RedLine, RedLineStake, Tactic, TacticTarget};
use crate::ui::Desk;
use crate::ui::fields::{self, Judgement, Slot, field_id, slot};

/// One judgement in words.
struct Line {
    fold: Fold,
    part: &'static str,
    title: fn(Texts) -> String,
    value: fn(&Actor) -> &Option<Judged<String>>,
    place: fn(&mut Actor) -> &mut Option<Judged<String>>,
    audience: Audience,
}

macro_rules! line {
    ($fold:ident, $part:literal, $title:path, $($field:ident).+) => { line!($fold, $part, $title, $($field).+, All) };
    ($fold:ident, $part:literal, $title:path, $($field:ident).+, $audience:ident) => {
        Line {
            fold: Fold::$fold,
            part: $part,
            title: $title,
            value: |actor| &actor.$($field).+,
            place: |actor| &mut actor.$($field).+,
            audience: Audience::$audience,
        }
    };
}

/// In the order of the card.
const LINES: &[Line] = &[
    line!(Roles, "role", Texts::card_role_today, roles.current),
    line!(Roles, "wished role", Texts::card_role_wished, roles.wished),
    line!(Roles, "competence", Texts::card_competence, roles.competence),
    line!(Interests, "gains", Texts::card_gains, interests.gains),
    line!(Interests, "losses", Texts::card_losses, interests.losses),
    line!(Interests, "expectations", Texts::card_expectations, interests.expectations),
    line!(Interests, "concerns", Texts::card_concerns, interests.concerns),
    line!(Interests, "question as own", Texts::card_question_as_own, interests.question_as_own),
    line!(Grid, "objectives", Texts::card_objectives, grid.objectives),
    line!(Grid, "own stakes", Texts::card_own_stakes, grid.own_stakes),
    line!(Grid, "resources", Texts::card_resources, grid.resources),
    line!(Grid, "constraints", Texts::card_constraints, grid.constraints),
    line!(Grid, "zone of uncertainty", Texts::card_zone, grid.zone_of_uncertainty, Team),
    line!(Grid, "room for manoeuvre", Texts::card_room, grid.room_for_manoeuvre),
    line!(Values, "shocked by", Texts::card_shocked_by, shocked_by),
    line!(Strategy, "strategy", Texts::card_line_of_conduct, grid.strategy, Team),
    line!(Strategy, "alliances sought", Texts::card_alliances, grid.alliances_sought),
];

/// The judgements in words of a part of the card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor, fold: Fold) {
    for line in LINES.iter().filter(|line| line.fold == fold) {
        let title = (line.title)(desk.texts);
        let judgement = Judgement {
            id: field_id(actor.id, line.part),
            title: &title,
            value: (line.value)(actor).as_ref(),
            slot: slot::actor(actor.id).part(line.place),
            audience: line.audience,
        };
        fields::judged_text(ui, desk, &judgement);
    }
}

/// Posture, tactic and red line.
pub(super) fn strategy(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let texts = desk.texts;
    let postures = Posture::ALL.map(|posture| (posture, words::posture(texts, posture)));
    let title = texts.card_posture();
    let posture = Judgement {
        id: field_id(actor.id, "posture"),
        title: &title,
        value: actor.grid.posture.as_ref(),
        slot: slot::actor(actor.id).part(|actor| &mut actor.grid.posture),
        audience: Audience::Team,
    };
    fields::judged_pills(ui, desk, &posture, &postures);
    tactic(ui, desk, actor);
    red_line(ui, desk, actor);
}

fn tactic(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let texts = desk.texts;
    let title = texts.card_tactic();
    let judgement: Judgement<'_, Tactic> = Judgement {
        id: field_id(actor.id, "tactic"),
        title: &title,
        value: actor.grid.tactic.as_ref(),
        slot: slot::actor(actor.id).part(|actor| &mut actor.grid.tactic),
        audience: Audience::Team,
    };
    judgement.head(ui, desk);
    let known = actor.grid.tactic.as_ref().and_then(|judged| judged.value.clone());
    let now = known.clone().unwrap_or_default();
    let part = |part: &str| field_id(actor.id, part);
    let words = judgement.inside(|tactic| &mut tactic.text);
    fields::optional(ui, desk, part("tactic text"), &texts.card_tactic_text(), &now.text, &words);
    if known.is_none() {
        return;
    }
    let kinds = [(false, texts.card_tactic_action()), (true, texts.card_tactic_non_action())];
    let kind = judgement.inside(|tactic| &mut tactic.non_action);
    parts::one_of(ui, desk, part("tactic kind"), &texts.card_tactic_kind(), &kinds, Some(now.non_action), &kind);
    let target = judgement.inside(|tactic| &mut tactic.target);
    let targets = targets(desk.map(), actor);
    parts::pick(ui, desk, part("tactic target"), &texts.card_tactic_target(), &targets, now.target, &target);
    let effect = judgement.inside(|tactic| &mut tactic.effect_sought);
    fields::optional(ui, desk, part("tactic effect"), &texts.card_tactic_effect(), &now.effect_sought, &effect);
}

/// What a tactic may be aimed at: other actors, links of the actor, stakes.
fn targets(map: &MapState, actor: &Actor) -> Vec<(TacticTarget, String)> {
    let actors = parts::actors_by_name(map).into_iter().filter(|(id, _)| *id != actor.id);
    let links = map.links.iter().filter(|link| link.touches(actor.id)).map(|link| {
        let ends = format!("{} – {}", parts::name(map, link.from), parts::name(map, link.to));
        (TacticTarget::Link(link.id), ends)
    });
    let stakes = parts::stakes(map).into_iter().map(|(id, name)| (TacticTarget::Stake(id), name));
    actors.map(|(id, name)| (TacticTarget::Actor(id), name)).chain(stakes).chain(links).collect()
}

fn red_line(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let texts = desk.texts;
    let title = texts.card_red_line();
    let judgement: Judgement<'_, RedLine> = Judgement {
        id: field_id(actor.id, "red line"),
        title: &title,
        value: actor.grid.red_line.as_ref(),
        slot: slot::actor(actor.id).part(|actor| &mut actor.grid.red_line),
        audience: Audience::Team,
    };
    judgement.head(ui, desk);
    let known = actor.grid.red_line.as_ref().and_then(|judged| judged.value.clone());
    let now = known.clone().unwrap_or_default();
    let text = judgement.inside(|line| &mut line.text);
    fields::optional(ui, desk, field_id(actor.id, "red line text"), &texts.card_red_line_text(), &now.text, &text);
    if known.is_none() {
        return;
    }
    let stakes = parts::stakes(desk.map());
    let stake = judgement.inside(|line| &mut line.stake);
    let of = now.stake.as_ref().map(|line| line.stake);
    let picked: Slot<Option<crate::model::StakeId>> = Slot::new(move |project, change| {
        let mut chosen = of;
        change(&mut chosen);
        stake.set(project, chosen.map(|stake| RedLineStake { stake, least_level: 0.5 }))
    });
    let id = field_id(actor.id, "red line stake");
    parts::pick(ui, desk, id, &texts.card_red_line_stake(), &stakes, of, &picked);
    let Some(line) = now.stake else { return };
    let options = desk.map().stakes.get(line.stake).map(|stake| stake.options.clone()).unwrap_or_default();
    let levels: Vec<(f64, String)> = if options.is_empty() {
        let percent = |level: f64| crate::i18n::format::percent(texts.language, level);
        [0.0, 0.25, 0.5, 0.75, 1.0].into_iter().map(|level| (level, percent(level))).collect()
    } else {
        options.into_iter().map(|option| (option.level, option.name)).collect()
    };
    let level = judgement.inside(|line| &mut line.stake).part_if(|stake| stake.as_mut().map(|it| &mut it.least_level));
    let id = field_id(actor.id, "red line level");
    parts::one_of(ui, desk, id, &texts.card_red_line_level(), &levels, Some(line.least_level), &level);
}

/// Synergy, antagonism, power, legitimacy, urgency.
pub(super) fn standing(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let texts = desk.texts;
    let ranks: Vec<(u8, String)> = (1..=4).map(|rank| (rank, rank.to_string())).collect();
    let slot = slot::actor(actor.id).part(|actor| &mut actor.standing);
    ui.add(egui::Label::new(crate::ui::widgets::soft(texts.card_standing_hint(), desk.colors)).wrap());
    for (part, title, value, place) in [
        ("synergy", texts.card_synergy(), &actor.standing.synergy, slot.part(|it| &mut it.synergy)),
        ("antagonism", texts.card_antagonism(), &actor.standing.antagonism, slot.part(|it| &mut it.antagonism)),
    ] {
        let id = field_id(actor.id, part);
        let audience = Audience::Team;
        let judgement = Judgement { id, title: &title, value: value.as_ref(), slot: place, audience };
        fields::judged_pills(ui, desk, &judgement, &ranks);
    }
    let answers = [(true, texts.card_yes()), (false, texts.card_no())];
    for (part, title, value, place) in [
        ("power", texts.card_power(), &actor.standing.power, slot.part(|it| &mut it.power)),
        ("legitimacy", texts.card_legitimacy(), &actor.standing.legitimacy, slot.part(|it| &mut it.legitimacy)),
        ("urgency", texts.card_urgency(), &actor.standing.urgency, slot.part(|it| &mut it.urgency)),
    ] {
        let id = field_id(actor.id, part);
        let audience = Audience::Team;
        let judgement = Judgement { id, title: &title, value: value.as_ref(), slot: place, audience };
        fields::judged_pills(ui, desk, &judgement, &answers);
    }
}
