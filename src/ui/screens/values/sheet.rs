//! What one actor or group says, in whose name, and where that comes from.

use egui::{Sense, Ui, Vec2};

use super::holder::Holder;
use super::way_or_frame;
use crate::i18n::Texts;
use crate::model::{Actor, Group};
use crate::ui::card::{self, Fold, actor_words, values};
use crate::ui::fields::{self, field_id, slot};
use crate::ui::{Desk, widgets};

/// Draws it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, holder: Holder) {
    let map = desk.map();
    match holder {
        Holder::Actor(id) => {
            if let Some(actor) = map.actors.get(id) {
                of_actor(ui, desk, actor);
            }
        }
        Holder::Group(id) => {
            if let Some(group) = map.groups.get(id) {
                of_group(ui, desk, group);
            }
        }
    }
}

fn of_actor(ui: &mut Ui, desk: &mut Desk<'_>, actor: &Actor) {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::hover());
        fields::actor_symbol(ui, desk.colors, desk.map(), actor, rect.center(), 11.0);
        head(ui, desk, &actor.label());
    });
    question(ui, desk);
    values::of_actor(ui, desk, actor);
    card::inherited(ui, desk, actor);
    ui.add_space(4.0);
    for line in actor_words::lines(Fold::Values) {
        line.show(ui, desk, actor);
    }
}

fn of_group(ui: &mut Ui, desk: &mut Desk<'_>, group: &Group) {
    ui.horizontal_top(|ui| head(ui, desk, &Holder::Group(group.id).label(desk.map())));
    question(ui, desk);
    let held = values::Held { values: &group.values, about: None };
    values::show(ui, desk, field_id(group.id, "values"), &held, &slot::group(group.id).part(|group| &mut group.values));
    ui.add_space(4.0);
    let map = desk.map();
    let heirs = map
        .actors
        .iter()
        .filter(|actor| Holder::Actor(actor.id).inherits_from(map).is_some_and(|other| other.id == group.id));
    let words = desk.texts.values_heirs(heirs.count());
    ui.add(egui::Label::new(widgets::soft(words, desk.colors)).wrap());
}

fn head(ui: &mut Ui, desk: &mut Desk<'_>, name: &str) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width() - 34.0);
        ui.add(egui::Label::new(widgets::title(name, 17.0, desk.colors)).wrap());
    });
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| card::cross(ui, desk));
}

fn question(ui: &mut Ui, desk: &Desk<'_>) {
    let words = way_or_frame(desk, Texts::values_question_way, Texts::values_question);
    ui.add(egui::Label::new(widgets::soft(widgets::unbroken(&words), desk.colors)).wrap());
}
