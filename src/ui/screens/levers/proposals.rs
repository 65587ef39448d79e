//! What the map suggests: each lever with its reason in a sentence, to retain or to set aside.

use egui::{Align, Layout, Ui};

use crate::analysis::{Proposal, Reason};
use crate::i18n::{format, words};
use crate::model::{Actor, ActorId, Audience, Effect, LeverState};
use crate::session::{Action, New, Screen};
use crate::ui::{Desk, card, widgets};

/// Draws them, by kind.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    ui.label(widgets::title(texts.levers_suggested(), 15.0, desk.colors));
    let derived = std::rc::Rc::clone(&desk.derived);
    let proposals = derived.lever_proposals();
    if proposals.is_empty() {
        let said = if desk.map().positions.is_empty() { texts.levers_no_positions() } else { texts.levers_no_more() };
        ui.add(egui::Label::new(widgets::soft(said, desk.colors)).wrap());
        let go = texts.levers_go_to_positions();
        if widgets::button(ui, desk.colors, None, &go, widgets::Weight::Plain).clicked() {
            desk.push(Action::Go(Screen::Positions));
        }
        return;
    }
    ui.add(egui::Label::new(widgets::soft(texts.levers_suggested_why(), desk.colors)).wrap());
    for (effect, head) in [
        (Effect::CreateLink, texts.levers_missing_links()),
        (Effect::BringIn, texts.levers_not_there()),
        (Effect::NameMediator, texts.levers_go_betweens()),
    ] {
        let mut of_kind = proposals.iter().filter(|proposal| proposal.effect == effect).peekable();
        if of_kind.peek().is_some() {
            ui.add_space(4.0);
            widgets::section(ui, desk.colors, &head);
        }
        for proposal in of_kind {
            proposed(ui, desk, proposal);
        }
    }
}

fn proposed(ui: &mut Ui, desk: &mut Desk<'_>, proposal: &Proposal) {
    let (texts, colors) = (desk.texts, desk.colors);
    let target = card::target_name(desk.map(), proposal.target);
    let title = format!("{} · {target}", words::effect(texts, proposal.effect));
    let mut asked = None;
    widgets::sheet(colors).inner_margin(10.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.add(egui::Label::new(widgets::body(sentence(desk, proposal.reason), colors)).wrap());
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                for (label, weight, state) in [
                    (texts.levers_retain(), widgets::Weight::Plain, LeverState::Accepted),
                    (texts.levers_set_aside(), widgets::Weight::Quiet, LeverState::Dismissed),
                ] {
                    let button = widgets::sized_button(ui, colors, None, &label, weight, 28.0);
                    if button.accessible_name(format!("{label} – {title}")).clicked() {
                        asked = Some(state);
                    }
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    if is_for_the_team(desk, proposal.reason) {
                        widgets::chip(ui, colors, &words::audience(texts, Audience::Team), true);
                    }
                    let figures = widgets::soft(figures(desk, proposal.reason), colors);
                    ui.add(egui::Label::new(figures).truncate());
                });
            });
        });
    });
    if let Some(state) = asked {
        desk.push(Action::Create(New::JudgedLever(proposal.target, proposal.effect, proposal.by, state)));
    }
}

fn name(desk: &Desk<'_>, id: ActorId) -> String {
    desk.map().actors.get(id).map(Actor::label).unwrap_or_default()
}

/// Why, in words.
fn sentence(desk: &Desk<'_>, reason: Reason) -> String {
    let texts = desk.texts;
    match reason {
        Reason::MissingLink { one, other, .. } => texts.levers_reason_link(name(desk, one), name(desk, other)),
        Reason::NotThere { actor, stake, .. } => {
            let stake = desk.map().stakes.get(stake).map(|stake| stake.label().to_owned()).unwrap_or_default();
            texts.levers_reason_not_there(name(desk, actor), stake)
        }
        Reason::GoBetween { one, other, pivot, .. } => {
            texts.levers_reason_go_between(name(desk, pivot), name(desk, one), name(desk, other))
        }
    }
}

/// The numbers behind it.
fn figures(desk: &Desk<'_>, reason: Reason) -> String {
    let texts = desk.texts;
    match reason {
        Reason::MissingLink { stakes, .. } => texts.levers_stakes_agreed(stakes),
        Reason::NotThere { position, opposition, .. } => {
            let share = format::percent(texts.language, opposition);
            texts.levers_position_and_opposition(format::signed(position), share)
        }
        Reason::GoBetween { stakes, .. } => texts.levers_stakes_opposed(stakes),
    }
}

/// Whether the position that it rests on is for the team only.
fn is_for_the_team(desk: &Desk<'_>, reason: Reason) -> bool {
    let Reason::NotThere { actor, stake, .. } = reason else { return false };
    let position = desk.map().positions.get((actor, stake));
    position.is_some_and(|position| position.provenance.audience == Audience::Team)
}
