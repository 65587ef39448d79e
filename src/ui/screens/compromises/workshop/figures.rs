//! « Comment c’est calculé »: the figures of one party after the other, each corrected beside its effect.

use egui::{Align, Label, Layout, RichText, Sense, Ui, Vec2};

use super::{At, gains};
use crate::analysis::packages::{Figure, Issue, Seat};
use crate::edit::Edit;
use crate::i18n::{Texts, format};
use crate::model::{ActorId, CompromiseId, OptionScore, PackageChoice, Party, StakeId, StakeWeight};
use crate::session::Icon;
use crate::session::bargain::{self, Bargain, Gain};
use crate::ui::fields::{self, Slot, field_id, slot};
use crate::ui::{Desk, theme, widgets};

/// Width of a figure.
const FIGURE: f32 = 64.0;

/// Draws them; `of` is whose they are.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>, of: &mut Option<ActorId>) {
    let texts = desk.texts;
    let seats = &at.bargain.workshop.seats;
    let width = ui.available_width();
    super::sheet(ui, desk, width, |ui, desk| {
        let count = |count: usize| bargain::large(texts, count as u128);
        let (compatible, acceptable) = (count(at.found.compatible), count(at.found.acceptable.len()));
        let said = texts.pack_formula(compatible, acceptable, count(at.found.pareto.len()));
        ui.add(Label::new(widgets::soft(widgets::unbroken(&said), desk.colors)).wrap());
        ui.add(Label::new(widgets::soft(widgets::unbroken(&texts.pack_derivation()), desk.colors)).wrap());
        ui.add_space(4.0);
        let names: Vec<String> = seats.iter().map(|seat| bargain::name(desk.map(), seat.actor)).collect();
        let party = of.and_then(|of| seats.iter().position(|seat| seat.actor == of)).unwrap_or_default();
        fields::label(ui, desk, &texts.pack_whose());
        let id = field_id(at.it.id, "whose figures");
        if let Some(rank) = fields::pills(ui, desk.colors, id, &names, |rank| rank == party) {
            *of = seats.get(rank).map(|seat| seat.actor);
        }
        let (Some(seat), Some(name)) = (seats.get(party), names.get(party)) else { return };
        whole(ui, desk, at, party, seat, name);
        let issues = &at.bargain.workshop.issues;
        let half = ((ui.available_width() - 24.0) / 2.0).floor();
        for two in (0..issues.len()).collect::<Vec<_>>().chunks(2) {
            ui.add_space(6.0);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 24.0;
                for issue in two {
                    ui.allocate_ui_with_layout(Vec2::new(half, 0.0), Layout::top_down(Align::Min), |ui| {
                        ui.set_width(half);
                        if let Some(of) = issues.get(*issue) {
                            one(ui, desk, at, (party, *issue), of, name);
                        }
                    });
                }
            });
        }
    });
}

/// The party as a whole: what it gains by the tried package, what it has without agreement, what is not known.
fn whole(ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>, party: usize, seat: &Seat, name: &str) {
    let texts = desk.texts;
    let table = &at.bargain.workshop.table;
    let number = |of: Vec<f64>| of.get(party).copied().unwrap_or_default();
    let (with, without) = (number(table.utility(&at.package)), number(table.disagreement()));
    let hope = number(at.found.hopes());
    let gain = Gain::of(with - without, hope);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.set_min_height(widgets::FIELD);
        let (rect, _) = ui.allocate_exact_size(Vec2::new(160.0, 30.0), Sense::hover());
        gains::track(ui, desk.colors, rect, [without, with, without + hope]);
        ui.label(RichText::new(gain.words(texts)).font(theme::semibold(14.0)).color(desk.colors.text));
        ui.add_space(24.0);
        ui.label(widgets::soft(texts.pack_fallback(), desk.colors));
        let actor = seat.actor;
        let own = slot::compromise(at.it.id).part_if(move |it| it.parties.iter_mut().find(|it| it.actor == actor));
        let slot = own.part(|party| &mut party.fallback);
        let id = field_id((at.it.id, actor), "fallback");
        let title = texts.pack_fallback_of(name);
        ui.allocate_ui(Vec2::new(FIGURE, 36.0), |ui| {
            fields::number(ui, desk, id, &title, seat.fallback, (0.0, 100.0), &slot);
        });
        ui.label(widgets::soft(texts.pack_fallback_hint(), desk.colors));
    });
    if seat.equal {
        super::caption(ui, desk, &texts.pack_equal_weights());
    }
    let differs = |figure: &Figure| figure.typed.is_some_and(|typed| (typed - figure.value).abs() > 1e-9);
    if seat.weights.iter().any(differs) {
        super::caption(ui, desk, &texts.pack_brought_back());
    }
}

/// One issue: its weight, what the tried package does on it, and what each option is worth.
fn one(ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>, (party, rank): (usize, usize), issue: &Issue, name: &str) {
    let texts = desk.texts;
    let workshop = &at.bargain.workshop;
    let Some(seat) = workshop.seats.get(party) else { return };
    let stake = desk.map().stakes.get(issue.stake).map(|stake| stake.label().to_owned()).unwrap_or_default();
    let there = |of: Vec<(usize, usize)>| of.iter().any(|(issue, _)| *issue == rank);
    let effect = if there(workshop.given(party, &at.package)) {
        texts.pack_effect_gives()
    } else if there(workshop.received(party, &at.package)) {
        texts.pack_effect_receives()
    } else {
        texts.pack_effect_none()
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.label(RichText::new(&stake).font(theme::semibold(13.0)).color(desk.colors.text));
        ui.label(widgets::soft(effect, desk.colors));
    });
    let position = match seat.positions.get(rank).copied().flatten() {
        Some(value) => texts.pack_position(format::signed(value)),
        None => texts.pack_position_unknown(),
    };
    if let Some(weight) = seat.weights.get(rank) {
        let id = field_id((at.it.id, seat.actor, issue.stake), "weight");
        let slot = weight_slot(at.it.id, seat.actor, issue.stake);
        let words = format!("{} · {position}", texts.pack_weight());
        figure(ui, desk, id, &texts.pack_weight_of(stake, name), *weight, &slot, &words);
    }
    let scores = seat.scores.get(rank).into_iter().flatten();
    for (option, (known, score)) in issue.options.iter().zip(scores).enumerate() {
        let id = field_id((at.it.id, seat.actor, known.id), "score");
        let choice = PackageChoice { stake: issue.stake, option: known.id };
        let slot = score_slot(desk.texts, at.it.id, seat.actor, choice);
        let words = at.bargain.option(texts, desk.map(), (rank, option));
        let title = texts.pack_score_of(texts.pack_quoted(words.clone()), name);
        let words = if issue.today == option { texts.pack_option_today(words) } else { words };
        figure(ui, desk, id, &title, *score, &slot, &words);
    }
}

/// A figure, whether it was typed, a way back to the derived one, and what it is.
fn figure(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: egui::Id,
    title: &str,
    figure: Figure,
    slot: &Slot<Option<f64>>,
    words: &str,
) {
    let texts = desk.texts;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.allocate_ui(Vec2::new(FIGURE, 36.0), |ui| {
            ui.set_width(FIGURE);
            let shown = figure.typed.unwrap_or(figure.value);
            fields::number(ui, desk, id, title, Some((shown * 10.0).round() / 10.0), (0.0, 100.0), slot);
        });
        let mark = if figure.typed.is_some() { texts.pack_typed() } else { texts.pack_derived() };
        ui.allocate_ui_with_layout(Vec2::new(48.0, 36.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(48.0);
            ui.label(widgets::reading(mark, 12.0).color(desk.colors.text_soft));
        });
        if figure.typed.is_some() {
            let back = format!("{} – {title}", texts.pack_back_to_derived());
            ui.allocate_ui_with_layout(Vec2::new(26.0, 36.0), Layout::left_to_right(Align::Center), |ui| {
                if fields::switch(ui, desk.colors, Icon::Undo, &back, false)
                    && let Some(edit) = slot.set(desk.project(), None)
                {
                    desk.edit(edit);
                }
            });
        }
        let room = ui.available_width();
        ui.allocate_ui_with_layout(Vec2::new(room, 36.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(room);
            ui.add(Label::new(widgets::reading(widgets::unbroken(words), 13.0).color(desk.colors.text)).wrap());
        });
    });
}

/// The edit that changes something of a party.
fn party_edit(
    project: &crate::model::Project,
    of: CompromiseId,
    actor: ActorId,
    mut change: impl FnMut(&mut Party),
) -> Option<Edit> {
    slot::compromise(of).change(project, |it| {
        if let Some(party) = it.parties.iter_mut().find(|party| party.actor == actor) {
            change(party);
        }
    })
}

/// Where the weight of a stake for a party stands, when it was typed.
fn weight_slot(of: CompromiseId, actor: ActorId, stake: StakeId) -> Slot<Option<f64>> {
    Slot::new(move |project, change| {
        let mut typed = None;
        change(&mut typed);
        party_edit(project, of, actor, |party| {
            party.weights.retain(|weight| weight.stake != stake);
            party.weights.extend(typed.map(|weight| StakeWeight { stake, weight }));
        })
    })
}

/// Where the worth of an option for a party stands, when it was typed; a usual option is written down with it.
fn score_slot(texts: Texts, of: CompromiseId, actor: ActorId, choice: PackageChoice) -> Slot<Option<f64>> {
    Slot::new(move |project, change| {
        let mut typed = None;
        change(&mut typed);
        let it = project.map.compromises.get(of)?;
        let bargain = Bargain::unsearched(project, it);
        let issue = bargain.workshop.issues.iter().position(|issue| issue.stake == choice.stake)?;
        let written = bargain.written(texts, &project.map, issue).map(|stake| Edit::Change(stake.into()));
        let edit = party_edit(project, of, actor, |party| {
            party.scores.retain(|score| score.choice != choice);
            party.scores.extend(typed.map(|score| OptionScore { choice: choice.clone(), score }));
        })?;
        let edits: Vec<Edit> = written.into_iter().chain([edit]).collect();
        Some(Edit::Several(edits))
    })
}
