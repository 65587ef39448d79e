//! Two actors side by side: what the world of each may reproach the other with, and what could join them.
//!
//! All of it is asked, nothing is said of anybody: the words come from theory, and a pair of which it says nothing
//! gets nothing.

use egui::{Ui, Vec2};

use super::holder::Holder;
use super::way_or_frame;
use crate::i18n::{Texts, cites, words};
use crate::model::{ActorId, Cite};
use crate::session::{Action, Icon, New};
use crate::ui::card;
use crate::ui::fields::{self, Chooser, field_id};
use crate::ui::{Desk, widgets};

/// The two that are offered first: those that were there, else the two sides of the strongest divergence.
pub(super) fn first(desk: &Desk<'_>, before: [Option<ActorId>; 2]) -> [Option<ActorId>; 2] {
    let there = |id: &ActorId| desk.map().actors.contains(*id);
    let before = before.map(|id| id.filter(there));
    if before.iter().any(Option::is_some) {
        return before;
    }
    let chosen = desk.session.selection().actors();
    if let Some(one) = chosen.first() {
        return [Some(*one), chosen.get(1).copied()];
    }
    let speaks = |id: ActorId| !Holder::Actor(id).spoken(desk.map()).is_empty();
    let pairs = desk.derived.pairs().divergences();
    let strongest = pairs.iter().find(|pair| speaks(pair.one) && speaks(pair.other));
    strongest.map_or([None; 2], |pair| [Some(pair.one), Some(pair.other)])
}

/// Draws it; `true` when it is closed.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, pair: &mut [Option<ActorId>; 2]) -> bool {
    let texts = desk.texts;
    let mut closed = false;
    ui.horizontal(|ui| {
        ui.label(widgets::title(texts.values_between_two(), 17.0, desk.colors));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            closed = fields::switch(ui, desk.colors, Icon::Close, &texts.card_close(), false);
        });
    });
    for (rank, place) in pair.iter_mut().enumerate() {
        choose(ui, desk, rank, place);
    }
    let [Some(one), Some(other)] = *pair else {
        ui.add(egui::Label::new(widgets::soft(texts.values_choose_two(), desk.colors)).wrap());
        return closed;
    };
    if one == other {
        ui.add(egui::Label::new(widgets::soft(texts.values_choose_another(), desk.colors)).wrap());
        return closed;
    }
    said(ui, desk, one, other);
    closed
}

fn choose(ui: &mut Ui, desk: &Desk<'_>, rank: usize, place: &mut Option<ActorId>) {
    let actors = card::actors_by_name(desk.map());
    let labels: Vec<String> = actors.iter().map(|(_, name)| name.clone()).collect();
    let chosen = actors.iter().position(|(id, _)| Some(*id) == *place);
    let name = desk.texts.values_actor_of_pair(rank + 1);
    let id = field_id("values", if rank == 0 { "one" } else { "other" });
    let picked = Chooser::new(id, &name, &labels, chosen, &name).show(ui, desk.colors).picked;
    if let Some((actor, _)) = picked.and_then(|rank| actors.get(rank)) {
        *place = Some(*actor);
    }
}

/// The frames of reference of an actor, its main one first.
fn held(desk: &Desk<'_>, actor: ActorId) -> Vec<Cite> {
    Holder::Actor(actor).spoken(desk.map()).iter().map(|value| value.cite).collect()
}

fn said(ui: &mut Ui, desk: &mut Desk<'_>, one: ActorId, other: ActorId) {
    let texts = desk.texts;
    let (of_one, of_other) = (held(desk, one), held(desk, other));
    for (actor, cites) in [(one, &of_one), (other, &of_other)] {
        if cites.is_empty() {
            let label = Holder::Actor(actor).label(desk.map());
            let words = widgets::unbroken(&texts.values_says_nothing(label));
            ui.add(egui::Label::new(widgets::body(words, desk.colors)).wrap());
        }
    }
    let (Some(&a), Some(&b)) = (of_one.first(), of_other.first()) else { return };
    ui.add_space(4.0);
    widgets::section(ui, desk.colors, &texts.values_reproaches());
    if a == b {
        let words = texts.values_same_world(words::cite(texts, a));
        ui.add(egui::Label::new(widgets::body(words, desk.colors)).wrap());
    } else {
        let asked = [(a, b), (b, a)].into_iter().filter_map(|(from, to)| {
            let reproach = cites::critique(texts, from, to)?;
            Some(texts.values_may_reproach(cites::adjective(texts, from), cites::adjective(texts, to), reproach))
        });
        let asked: Vec<String> = asked.collect();
        if asked.is_empty() {
            let words = way_or_frame(desk, Texts::values_no_reproach_way, Texts::values_no_reproach);
            ui.add(egui::Label::new(widgets::soft(words, desk.colors)).wrap());
        }
        for question in asked {
            paragraph(ui, desk, &question);
        }
    }
    let joined: Vec<String> = of_one
        .iter()
        .flat_map(|a| of_other.iter().map(move |b| (*a, *b)))
        .filter_map(|(a, b)| {
            let figure = cites::figure(texts, a, b)?;
            Some(texts.values_could_join(words::cite(texts, a), words::cite(texts, b), figure))
        })
        .collect();
    if !joined.is_empty() {
        ui.add_space(4.0);
        widgets::section(ui, desk.colors, &texts.values_joins());
        for words in joined {
            paragraph(ui, desk, &words);
        }
    }
    ui.add_space(2.0);
    ui.add(egui::Label::new(widgets::reading(texts.values_from_theory(), 12.0).color(desk.colors.text_faint)).wrap());
    ui.add_space(4.0);
    let treat = texts.values_treat();
    if widgets::sized_button(ui, desk.colors, None, &treat, widgets::Weight::Plain, 30.0).clicked() {
        desk.push(Action::Create(New::Treated(one, other)));
    }
}

fn paragraph(ui: &mut Ui, desk: &Desk<'_>, words: &str) {
    let frame = egui::Frame::new().fill(desk.colors.subtle).corner_radius(8.0).inner_margin(10.0);
    frame.stroke(desk.colors.chip_outline()).show(ui, |ui| {
        ui.set_min_size(Vec2::new(ui.available_width(), 0.0));
        ui.add(egui::Label::new(widgets::body(widgets::unbroken(words), desk.colors)).wrap());
    });
}
