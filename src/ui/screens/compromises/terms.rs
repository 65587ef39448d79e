//! What the outcome asks, and what holds it in time; the figures that may join two ways of judging.

use egui::{Align, Label, Layout, RichText, Ui, Vec2};

use crate::analysis;
use crate::i18n::{cites, words};
use crate::model::{Cite, Compromise, CompromiseKind, CompromiseState};
use crate::session::Icon;
use crate::ui::card::{self, Term};
use crate::ui::fields::{self, field_id, slot};
use crate::ui::{Desk, icons, theme, widgets};

/// A page narrower than this has its two sheets one under the other.
const LEAST_FOR_TWO: f32 = 620.0;
/// Figures that are offered at most.
const MOST_FIGURES: usize = 3;

/// Draws it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
    let width = ui.available_width();
    if width < LEAST_FOR_TWO {
        own(ui, desk, it, width);
        beside(ui, desk, it, width);
        return;
    }
    let half = (width - 12.0) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let down = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(Vec2::new(half, 0.0), down, |ui| own(ui, desk, it, half));
        ui.allocate_ui_with_layout(Vec2::new(half, 0.0), down, |ui| beside(ui, desk, it, half));
    });
}

/// The questions of the outcome, and for a compromise what may join the parties.
fn own(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, width: f32) {
    sheet(ui, desk, width, |ui, desk| {
        if it.kind == CompromiseKind::Arrangement {
            let said = widgets::unbroken(&desk.texts.acting_give_and_take());
            ui.add(Label::new(widgets::soft(said, desk.colors)).wrap());
        }
        for term in Term::of(it.kind) {
            term.show(ui, desk, it);
        }
        if it.kind == CompromiseKind::Compromise {
            figures(ui, desk, it);
        }
    });
}

/// What any outcome may have: a safeguard, an end; how far it has gone and where it comes from.
fn beside(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, width: f32) {
    sheet(ui, desk, width, |ui, desk| {
        let texts = desk.texts;
        for term in Term::beside(it) {
            term.show(ui, desk, it);
        }
        let states = CompromiseState::ALL.map(|state| (state, words::compromise_state(texts, state)));
        let state = slot::compromise(it.id).part(|it| &mut it.state);
        card::one_of(ui, desk, field_id(it.id, "state"), &texts.card_state(), &states, Some(it.state), &state);
        fields::label(ui, desk, &texts.card_origin());
        let origin = slot::compromise(it.id).part(|it| &mut it.provenance);
        fields::provenance_chip(ui, desk, field_id(it.id, "origin"), &it.provenance, &origin, |_, _| {});
    });
}

fn sheet(ui: &mut Ui, desk: &mut Desk<'_>, width: f32, content: impl FnOnce(&mut Ui, &mut Desk<'_>)) {
    widgets::sheet(desk.colors).show(ui, |ui| {
        ui.set_width(width - 30.0);
        ui.spacing_mut().item_spacing.y = 5.0;
        content(ui, desk);
    });
}

/// Pairs of ways of judging to join: those that the compromise joins, else the main ones of its parties.
fn pairs(desk: &Desk<'_>, it: &Compromise) -> Vec<(Cite, Cite)> {
    let brought = it.parties.iter().filter_map(|party| analysis::frames_of(desk.map(), party.actor).first().copied());
    let held: Vec<Cite> = if it.cites.len() >= 2 { it.cites.clone() } else { brought.collect() };
    let mut pairs = Vec::new();
    for (rank, one) in held.iter().enumerate() {
        for other in held.iter().skip(rank + 1).filter(|other| *other != one) {
            let pair = ((*one).min(*other), (*one).max(*other));
            if !pairs.contains(&pair) {
                pairs.push(pair);
            }
        }
    }
    pairs
}

/// What has joined two ways of judging elsewhere, as questions.
fn figures(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
    let texts = desk.texts;
    let known: Vec<(Cite, Cite, String)> = pairs(desk, it)
        .into_iter()
        .filter_map(|(one, other)| Some((one, other, cites::figure(texts, one, other)?)))
        .take(MOST_FIGURES)
        .collect();
    if known.is_empty() {
        return;
    }
    fields::label(ui, desk, &texts.acting_figures());
    for (one, other, figure) in known {
        let (a, b) = (words::cite(texts, one), words::cite(texts, other));
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), egui::Sense::hover());
            icons::paint(ui.painter(), Icon::Quote, rect.shrink(1.0), desk.colors.text_faint);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let said = widgets::unbroken(&texts.acting_figure(a.clone(), b.clone(), figure));
                let said = RichText::new(said).font(theme::regular(13.0)).color(desk.colors.text);
                ui.add(Label::new(said).wrap());
                if !(it.cites.contains(&one) && it.cites.contains(&other)) {
                    let join = texts.acting_join(a, b);
                    if widgets::fitted_button(ui, desk.colors, &join).clicked() {
                        let slot = slot::compromise(it.id).part(|it| &mut it.cites);
                        let edit = slot.change(desk.project(), |cites| {
                            for cite in [one, other] {
                                if !cites.contains(&cite) {
                                    cites.push(cite);
                                }
                            }
                        });
                        if let Some(edit) = edit {
                            desk.edit(edit);
                        }
                    }
                }
            });
        });
    }
}
