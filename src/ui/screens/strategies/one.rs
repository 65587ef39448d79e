//! One actor at a time: its grid at the left, its strategy at the right, every field open.

use egui::{Align, Layout, ScrollArea, Sense, Ui, Vec2};

use super::step;
use crate::model::{Actor, ActorId};
use crate::session::Icon;
use crate::ui::card::{Fold, actor_words};
use crate::ui::fields::{self, Chooser, field_id};
use crate::ui::{Desk, widgets};

/// Space between the two sheets.
const GAP: f32 = 14.0;
/// Least width of a sheet: with less, they stand one under the other.
const LEAST: f32 = 360.0;

/// Draws it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, actors: &[ActorId], at: ActorId) {
    let Some(actor) = desk.map().actors.get(at) else { return };
    head(ui, desk, actors, actor);
    ui.add_space(4.0);
    ScrollArea::vertical().id_salt(format!("strategy of {at:?}")).auto_shrink(false).show(ui, |ui| {
        let room = ui.available_width() - 12.0;
        if room < 2.0 * LEAST + GAP {
            ui.set_max_width(room);
            grid(ui, desk, actor);
            ui.add_space(GAP);
            strategy(ui, desk, actor);
            return;
        }
        let width = (room - GAP) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for part in [grid, strategy] {
                ui.allocate_ui_with_layout(Vec2::new(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    part(ui, desk, actor);
                });
            }
        });
    });
}

/// Who it is, and the way to the others.
fn head(ui: &mut Ui, desk: &mut Desk<'_>, actors: &[ActorId], actor: &Actor) {
    let texts = desk.texts;
    let rank = actors.iter().position(|id| *id == actor.id).unwrap_or_default();
    ui.horizontal(|ui| {
        ui.set_min_height(36.0);
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(32.0), Sense::hover());
        fields::actor_symbol(ui, desk.colors, desk.map(), actor, rect.center(), 12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            step(ui, desk, Icon::Right, &texts.strategies_next(), actors.get(rank + 1).copied());
            let count = texts.strategies_rank(rank + 1, actors.len());
            ui.label(widgets::soft(count, desk.colors));
            let before = rank.checked_sub(1).and_then(|rank| actors.get(rank)).copied();
            step(ui, desk, Icon::Left, &texts.strategies_previous(), before);
            ui.allocate_ui(Vec2::new(230.0, 36.0), |ui| choose(ui, desk, actors, rank));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(widgets::title(actor.label(), 17.0, desk.colors)).truncate());
            });
        });
    });
}

fn choose(ui: &mut Ui, desk: &mut Desk<'_>, actors: &[ActorId], rank: usize) {
    let map = desk.map();
    let labels: Vec<String> =
        actors.iter().map(|id| map.actors.get(*id).map(Actor::label).unwrap_or_default()).collect();
    let name = desk.texts.strategies_choose();
    let chooser = Chooser::new(field_id("strategies", "actor"), &name, &labels, Some(rank), &name);
    if let Some(id) = chooser.show(ui, desk.colors).picked.and_then(|rank| actors.get(rank)) {
        desk.select((*id).into());
    }
}

fn grid(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    sheet(ui, desk, &desk.texts.card_grid(), |ui, desk| {
        for line in actor_words::lines(Fold::Grid) {
            line.open(ui, desk, actor);
        }
    });
}

fn strategy(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    sheet(ui, desk, &desk.texts.card_strategy(), |ui, desk| {
        let open = actor_words::Texting::Open;
        let mut lines = actor_words::lines(Fold::Strategy);
        if let Some(line) = lines.next() {
            line.open(ui, desk, actor);
        }
        actor_words::posture(ui, desk, actor);
        actor_words::tactic(ui, desk, actor, open);
        for line in lines {
            line.open(ui, desk, actor);
        }
        actor_words::red_line(ui, desk, actor, open);
    });
}

fn sheet(ui: &mut Ui, desk: &mut Desk<'_>, title: &str, content: impl FnOnce(&mut Ui, &mut Desk<'_>)) {
    widgets::sheet(desk.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 5.0;
        ui.spacing_mut().interact_size.y = 24.0;
        ui.label(widgets::title(title, 15.0, desk.colors));
        content(ui, desk);
    });
}
