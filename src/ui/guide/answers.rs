//! What to do about each question, in words, with the button that does it.

use egui::{RichText, Ui};

use crate::edit::{Edit, ItemId};
use crate::i18n::words;
use crate::model::{ActorId, Effect, FindingKind, LeverState, LinkNature, Question, StakeId, Target};
use crate::session::{Action, Command, Icon, New, Screen};
use crate::ui::fields::{self, field_id};
use crate::ui::guide::missing;
use crate::ui::{Desk, card, theme, widgets};

/// Where a question is answered, and what leads there.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, question: Question) {
    let texts = desk.texts;
    let where_to = match question {
        Question::Origin | Question::Initiators => texts.answer_on_project(),
        Question::Actors => return,
        Question::Roles => texts.answer_roles(),
        Question::Interests => texts.answer_interests(),
        Question::Values => texts.answer_values(),
        Question::Strategies => texts.answer_strategies(),
        Question::Divergences => texts.answer_divergences(),
        Question::Levers => texts.answer_levers(),
        Question::Compromises => texts.answer_compromises(),
        Question::ActionPlan => texts.answer_actions(),
    };
    ui.add(
        egui::Label::new(
            RichText::new(widgets::unbroken(&where_to)).font(theme::regular(13.0)).color(desk.colors.text),
        )
        .wrap(),
    );
    match question {
        Question::Origin | Question::Initiators => {
            if desk.session.screen() != Screen::Project && act(ui, desk, &texts.answer_open_project()) {
                desk.push(Action::Go(Screen::Project));
            }
        }
        Question::Roles | Question::Values | Question::Strategies => next_actor(ui, desk),
        Question::Interests => {
            next_actor(ui, desk);
            if desk.session.screen() != Screen::Stakes && act(ui, desk, &texts.answer_open_stakes()) {
                desk.push(Action::Go(Screen::Stakes));
            }
        }
        Question::Divergences => {
            if act(ui, desk, &texts.answer_draw_link()) {
                desk.push(Action::Go(Screen::Map));
                desk.command(Command::LinkTool);
            }
            if act(ui, desk, &Command::ReadMap.label(texts)) {
                desk.command(Command::ReadMap);
            }
            if act(ui, desk, &Command::ShowAlliances.label(texts)) {
                desk.command(Command::ShowAlliances);
            }
            findings(ui, desk);
        }
        Question::Levers => levers(ui, desk),
        Question::Compromises => compromises(ui, desk),
        Question::ActionPlan => actions(ui, desk),
        Question::Actors => {}
    }
}

fn act(ui: &mut Ui, desk: &Desk<'_>, words: &str) -> bool {
    widgets::sized_button(ui, desk.colors, None, words, widgets::Weight::Plain, 28.0).clicked()
}

/// Walks through the key actors, the card open at what the question asks.
fn next_actor(ui: &mut Ui, desk: &mut Desk<'_>) {
    let actors: Vec<ActorId> = missing::key_actors(desk.map()).iter().map(|actor| actor.id).collect();
    if actors.is_empty() {
        ui.label(widgets::soft(desk.texts.answer_no_actor(), desk.colors));
        if act(ui, desk, &desk.texts.guide_add_actor()) {
            desk.push(Action::Question(Question::Actors));
            desk.command(Command::QuickEntry);
        }
        return;
    }
    let current = desk.session.selection().actors().first().and_then(|id| actors.iter().position(|a| a == id));
    let words = if current.is_some() { desk.texts.answer_next_actor() } else { desk.texts.answer_first_actor() };
    if act(ui, desk, &words) {
        let next = current.map_or(0, |rank| (rank + 1) % actors.len());
        if let Some(id) = actors.get(next) {
            desk.select(ItemId::Actor(*id));
        }
    }
}

/// The actors that are selected, those at the ends of selected links included.
fn chosen_actors(desk: &Desk<'_>) -> Vec<ActorId> {
    let mut actors = desk.session.selection().actors();
    for link in desk.session.selection().links().iter().filter_map(|id| desk.map().links.get(*id)) {
        actors.extend([link.from, link.to]);
    }
    actors.sort();
    actors.dedup();
    actors
}

fn findings(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let (chosen, stakes) = (chosen_actors(desk), chosen_stakes(desk));
    if chosen.len() < 2 && stakes.is_empty() {
        ui.add(egui::Label::new(widgets::soft(texts.answer_choose_two(), desk.colors)).wrap());
    } else {
        for (kind, words) in [
            (FindingKind::Divergence, texts.answer_keep_divergence()),
            (FindingKind::Convergence, texts.answer_keep_convergence()),
            (FindingKind::Reading, texts.answer_keep_reading()),
        ] {
            if act(ui, desk, &words) {
                desk.push(Action::Create(New::Finding(kind, chosen.clone(), stakes.clone())));
            }
        }
    }
    for finding in desk.map().findings.iter() {
        let mut words = card::finding_title(desk, finding);
        if !finding.retained {
            words = format!("{words} · {}", texts.card_set_aside());
        }
        if entry(ui, desk, &words, finding.id.into()) {
            desk.select(finding.id.into());
        }
    }
}

/// The stakes that are selected, those of selected interest links included.
fn chosen_stakes(desk: &Desk<'_>) -> Vec<StakeId> {
    let of_item = |item: ItemId| match item {
        ItemId::Stake(id) => Some(id),
        ItemId::Link(id) => match &desk.map().links.get(id)?.nature {
            LinkNature::Interest(interest) => interest.stake,
            LinkNature::Relation(_) => None,
        },
        _ => None,
    };
    let mut stakes: Vec<StakeId> = desk.session.selection().iter().filter_map(of_item).collect();
    stakes.sort();
    stakes.dedup();
    stakes
}

/// A line of a list with a way to remove it; `true` when the line itself was pressed.
fn entry(ui: &mut Ui, desk: &mut Desk<'_>, words: &str, item: ItemId) -> bool {
    let mut pressed = false;
    ui.horizontal(|ui| {
        let room = ui.available_width() - 34.0;
        ui.scope(|ui| {
            ui.set_max_width(room);
            let text = RichText::new(words).font(theme::regular(13.0)).color(desk.colors.text);
            pressed = ui.add(egui::Button::new(text).frame(false).wrap()).clicked();
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let label = format!("{} – {words}", Command::Delete.label(desk.texts));
            if fields::switch(ui, desk.colors, Icon::Close, &label, false) {
                desk.edit(Edit::Remove(vec![item]));
            }
        });
    });
    pressed
}

/// What is selected, as a target: a link, an actor, or two actors that nothing links.
fn target(desk: &Desk<'_>) -> Option<Target> {
    let selection = desk.session.selection();
    if let [link] = selection.links()[..] {
        return Some(Target::Link(link));
    }
    if let Some(ItemId::Lever(id)) = selection.single() {
        return desk.map().levers.get(id).map(|lever| lever.target);
    }
    match selection.actors()[..] {
        [actor] => Some(Target::Actor(actor)),
        [a, b] => Some(Target::Pair(a, b)),
        _ => None,
    }
}

fn levers(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    if let Some(target) = target(desk) {
        fields::label(ui, desk, &texts.answer_effect_on(card::target_name(desk.map(), target)));
        let effects = Effect::ALL.map(|effect| words::effect(texts, effect));
        let pressed = fields::pills(ui, desk.colors, field_id("guide", "effects"), &effects, |_| false);
        if let Some(effect) = pressed.and_then(|rank| Effect::ALL.get(rank)) {
            desk.push(Action::Create(New::Lever(target, *effect)));
        }
    }
    for lever in desk.map().levers.iter() {
        let target = card::target_name(desk.map(), lever.target);
        let mut words = format!("{} · {target}", words::effect(texts, lever.effect));
        if lever.state == LeverState::Dismissed {
            words = format!("{words} · {}", words::lever_state(texts, lever.state));
        }
        if entry(ui, desk, &words, lever.id.into()) {
            desk.select(lever.id.into());
        }
        by_whom(ui, desk, lever);
    }
}

/// Who is best placed to pull a lever.
fn by_whom(ui: &mut Ui, desk: &mut Desk<'_>, lever: &crate::model::Lever) {
    let texts = desk.texts;
    let actors = card::actors_by_name(desk.map());
    let ids: Vec<Option<ActorId>> = std::iter::once(None).chain(actors.iter().map(|(id, _)| Some(*id))).collect();
    let none = texts.card_nobody();
    let labels: Vec<String> = std::iter::once(none.clone()).chain(actors.into_iter().map(|(_, name)| name)).collect();
    let chosen = ids.iter().position(|id| *id == lever.by);
    let name = texts.answer_by_whom();
    let id = field_id(lever.id, "by");
    let picked = fields::Chooser::new(id, &name, &labels, chosen, &none).show(ui, desk.colors).picked;
    if let Some(by) = picked.and_then(|rank| ids.get(rank)) {
        desk.edit(Edit::Change(crate::model::Lever { by: *by, ..lever.clone() }.into()));
    }
}

fn compromises(ui: &mut Ui, desk: &mut Desk<'_>) {
    if act(ui, desk, &desk.texts.answer_new_compromise()) {
        let new = match desk.session.selection().single() {
            Some(ItemId::Finding(id)) => {
                let actors = desk.map().findings.get(id).map(|finding| finding.actors.clone()).unwrap_or_default();
                New::Compromise(actors, Some(id))
            }
            _ => New::Compromise(chosen_actors(desk), None),
        };
        desk.push(Action::Create(new));
    }
    for compromise in desk.map().compromises.iter() {
        let words = format!("{} · {}", compromise.title, words::compromise_state(desk.texts, compromise.state));
        if entry(ui, desk, &words, compromise.id.into()) {
            desk.select(compromise.id.into());
        }
    }
}

fn actions(ui: &mut Ui, desk: &mut Desk<'_>) {
    if act(ui, desk, &desk.texts.answer_new_action()) {
        let targets = target(desk).into_iter().collect();
        desk.push(Action::Create(New::Action(targets)));
    }
    for action in desk.map().actions.iter() {
        let words = format!("{} · {}", action.title, words::action_state(desk.texts, action.state));
        if entry(ui, desk, &words, action.id.into()) {
            desk.select(action.id.into());
        }
    }
}
