//! What is said of an actor in words, by part of its card: roles, interests, strategic grid, strategy, standing.

use egui::Ui;

use super::{Fold, parts};
use crate::i18n::{Texts, words};
use crate::model::{Actor, Audience, Judged, MapState, Posture, RedLine, RedLineStake, TacticTarget};
use crate::ui::Desk;
use crate::ui::fields::{self, Field, Judgement, Lines, Slot, field_id, slot};

/// One judgement in words.
pub(in crate::ui) struct Line {
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
    line!(Roles, "gains", Texts::card_gains, interests.gains),
    line!(Roles, "losses", Texts::card_losses, interests.losses),
    line!(Roles, "expectations", Texts::card_expectations, interests.expectations),
    line!(Roles, "concerns", Texts::card_concerns, interests.concerns),
    line!(Roles, "question as own", Texts::card_question_as_own, interests.question_as_own),
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

impl Line {
    /// Draws what is said, or what is to be said in one row.
    pub(in crate::ui) fn show(&self, ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
        let title = self.title(desk.texts);
        fields::judged_text(ui, desk, &self.judgement(actor, &title));
    }

    /// Draws it as a field that is always open.
    pub(in crate::ui) fn open(&self, ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
        let title = self.title(desk.texts);
        self.judgement(actor, &title).open(ui, desk);
    }

    /// What it is, in words.
    pub(in crate::ui) fn title(&self, texts: Texts) -> String {
        (self.title)(texts)
    }

    /// Its name in the id of its field.
    pub(in crate::ui) fn part(&self) -> &'static str {
        self.part
    }

    /// What is said of an actor.
    pub(in crate::ui) fn said<'a>(&self, actor: &'a Actor) -> Option<&'a Judged<String>> {
        (self.value)(actor).as_ref()
    }

    fn judgement<'a>(&self, actor: &'a Actor, title: &'a str) -> Judgement<'a, String> {
        let slot = slot::actor(actor.id).part(self.place);
        let judgement = on(actor, self.part, title, self.said(actor), slot);
        Judgement { audience: self.audience, ..judgement }
    }

    /// Whether something is said, or is being typed.
    fn is_filled(&self, desk: &Desk<'_>, actor: &Actor) -> bool {
        let id = field_id(actor.id, self.part);
        (self.value)(actor).is_some() || desk.drafts.is_open(id) || desk.drafts.typed(id).is_some()
    }
}

/// The part of the card that holds the line that `is_open` tells by its name.
pub(super) fn fold_of(is_open: impl Fn(&str) -> bool) -> Option<Fold> {
    LINES.iter().find(|line| is_open(line.part)).map(|line| line.fold)
}

/// The lines of a part of the card, in its order.
pub(in crate::ui) fn lines(fold: Fold) -> impl Iterator<Item = &'static Line> {
    LINES.iter().filter(move |line| line.fold == fold)
}

/// The judgements in words of a part of the card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor, fold: Fold) {
    for line in LINES.iter().filter(|line| line.fold == fold) {
        line.show(ui, desk, actor);
    }
}

/// The same, what is said before what is not, which is counted until `every_gap`.
pub(super) fn filled_first(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor, fold: Fold, every_gap: &mut bool) {
    let (filled, gaps): (Vec<&Line>, Vec<&Line>) =
        LINES.iter().filter(|line| line.fold == fold).partition(|line| line.is_filled(desk, actor));
    for line in filled {
        line.show(ui, desk, actor);
    }
    if gaps.len() > 1 && !*every_gap {
        let words = desk.texts.card_gaps(gaps.len());
        *every_gap = fields::plus(ui, desk, &words, &words).clicked();
        return;
    }
    for line in &gaps {
        line.show(ui, desk, actor);
    }
    if gaps.len() > 1 && parts::leads(ui, desk, &desk.texts.card_hide_gaps()) {
        *every_gap = false;
    }
}

/// A judgement on an actor, for the team.
fn on<'a, T: 'static>(
    actor: &Actor,
    part: &str,
    title: &'a str,
    value: Option<&'a Judged<T>>,
    slot: Slot<Option<Judged<T>>>,
) -> Judgement<'a, T> {
    let id = field_id(actor.id, part);
    Judgement { id, title, value, slot, audience: Audience::Team, about: Some(actor.presence) }
}

/// Posture, tactic and red line.
pub(super) fn strategy(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    posture(ui, desk, actor);
    tactic(ui, desk, actor, Texting::Invited);
    red_line(ui, desk, actor, Texting::Invited);
}

/// Whether a text that is not written yet is a button that opens it, or a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Texting {
    /// A button, then a field that looks like its text.
    Invited,
    /// A field with an outline.
    Open,
}

/// Offensive, defensive, waiting.
pub(in crate::ui) fn posture(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    let texts = desk.texts;
    let postures = Posture::ALL.map(|posture| (posture, words::posture(texts, posture)));
    let slot = slot::actor(actor.id).part(|actor| &mut actor.grid.posture);
    let title = texts.card_posture();
    let posture = on(actor, "posture", &title, actor.grid.posture.as_ref(), slot);
    fields::judged_pills(ui, desk, &posture, &postures);
}

/// The head of a judgement made of several fields, and the first of them, in words; its value when there is one.
fn in_words<T: Clone + Default + 'static>(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    judgement: &Judgement<'_, T>,
    title: &str,
    text: fn(&mut T) -> &mut String,
    texting: Texting,
) -> Option<T> {
    judgement.head(ui, desk);
    let known = judgement.value.and_then(|judged| judged.value.clone());
    let mut shown = known.clone().unwrap_or_default();
    let (id, slot) = (judgement.id.with("text"), judgement.inside(text));
    match texting {
        Texting::Invited => fields::optional(ui, desk, id, title, text(&mut shown), &slot),
        Texting::Open => {
            fields::label(ui, desk, title);
            open_text(ui, desk, id, title, text(&mut shown), &slot);
        }
    }
    known
}

/// A text in a field that is always open.
fn open_text(ui: &mut Ui, desk: &mut Desk<'_>, id: egui::Id, title: &str, value: &str, slot: &Slot<String>) {
    let hint = desk.texts.card_to_specify();
    let slot = slot.clone();
    let field = Field { hint: &hint, lines: Lines::Many, ..Field::line(id, title, value) };
    fields::text(ui, desk, &field, move |project, typed| slot.set(project, typed.to_owned()));
}

/// What is done or chosen not to be done, towards whom, to obtain what.
pub(in crate::ui) fn tactic(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor, texting: Texting) {
    let texts = desk.texts;
    let (title, slot) = (texts.card_tactic(), slot::actor(actor.id).part(|actor| &mut actor.grid.tactic));
    let judgement = &on(actor, "tactic", &title, actor.grid.tactic.as_ref(), slot);
    let known = in_words(ui, desk, judgement, &texts.card_tactic_text(), |tactic| &mut tactic.text, texting);
    let part = |part: &str| judgement.id.with(part);
    // Not to act is a choice that is offered at once, before any word of it.
    let kinds = [(false, texts.card_tactic_action()), (true, texts.card_tactic_non_action())];
    let kind = judgement.inside(|tactic| &mut tactic.non_action);
    let chosen = known.as_ref().map(|tactic| tactic.non_action);
    parts::one_of(ui, desk, part("kind"), &texts.card_tactic_kind(), &kinds, chosen, &kind);
    let Some(now) = known else { return };
    let target = judgement.inside(|tactic| &mut tactic.target);
    let targets = targets(desk.map(), actor);
    parts::pick(ui, desk, part("target"), &texts.card_tactic_target(), &targets, now.target, &target);
    let effect = judgement.inside(|tactic| &mut tactic.effect_sought);
    fields::optional(ui, desk, part("effect"), &texts.card_tactic_effect(), &now.effect_sought, &effect);
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

/// What the actor will not cross, and the least that it accepts on a stake.
pub(in crate::ui) fn red_line(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor, texting: Texting) {
    let texts = desk.texts;
    let (title, slot) = (texts.card_red_line(), slot::actor(actor.id).part(|actor| &mut actor.grid.red_line));
    let judgement = &on(actor, "red line", &title, actor.grid.red_line.as_ref(), slot);
    let text: fn(&mut RedLine) -> &mut String = |line| &mut line.text;
    let Some(now) = in_words(ui, desk, judgement, &texts.card_red_line_text(), text, texting) else { return };
    let stakes = parts::stakes(desk.map());
    let stake = judgement.inside(|line| &mut line.stake);
    let of = now.stake.as_ref().map(|line| line.stake);
    let picked: Slot<Option<crate::model::StakeId>> = Slot::new(move |project, change| {
        let mut chosen = of;
        change(&mut chosen);
        stake.set(project, chosen.map(|stake| RedLineStake { stake, least_level: 0.5 }))
    });
    let id = judgement.id.with("stake");
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
    let id = judgement.id.with("level");
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
        fields::judged_pills(ui, desk, &on(actor, part, &title, value.as_ref(), place), &ranks);
    }
    let answers = [(true, texts.card_yes()), (false, texts.card_no())];
    for (part, title, value, place) in [
        ("power", texts.card_power(), &actor.standing.power, slot.part(|it| &mut it.power)),
        ("legitimacy", texts.card_legitimacy(), &actor.standing.legitimacy, slot.part(|it| &mut it.legitimacy)),
        ("urgency", texts.card_urgency(), &actor.standing.urgency, slot.part(|it| &mut it.urgency)),
    ] {
        fields::judged_pills(ui, desk, &on(actor, part, &title, value.as_ref(), place), &answers);
    }
}
