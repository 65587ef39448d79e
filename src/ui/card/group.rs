//! The card of a group: its name, its colour, what its members inherit, who they are.

use egui::{Sense, Ui, Vec2, WidgetInfo};

use super::{parts, values};
use crate::edit::{Edit, ItemId};
use crate::i18n::words;
use crate::model::{Actor, ActorId, Group, GroupColor, GroupId, Symbol};
use crate::session::Icon;
use crate::ui::fields::{self, Chooser, Slot, field_id, slot};
use crate::ui::{Desk, theme, widgets};

/// The whole card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, group: &Group) {
    let texts = desk.texts;
    let slot = slot::group(group.id);
    let id = |part: &str| field_id(group.id, part);
    parts::kind_line(ui, desk, &texts.card_kind_group());
    let name = slot.part(|group| &mut group.name);
    parts::title(ui, desk, id("name"), &texts.card_name(), &group.name, &name);
    colors(ui, desk, group, &slot);
    let symbols = Symbol::ALL.map(|symbol| (symbol, words::symbol(texts, symbol)));
    let symbol = slot.part(|group| &mut group.symbol);
    parts::pick(ui, desk, id("symbol"), &texts.card_group_symbol(), &symbols, group.symbol, &symbol);
    parts::flag(ui, desk, &texts.card_hull(), group.hull, &slot.part(|group| &mut group.hull));
    parts::flag(ui, desk, &texts.card_collapsed(), group.collapsed, &slot.part(|group| &mut group.collapsed));
    ui.add_space(4.0);
    widgets::section(ui, desk.colors, &texts.card_group_values());
    let held = values::Held { values: &group.values, about: None };
    values::show(ui, desk, id("values"), &held, &slot.part(|group| &mut group.values));
    members(ui, desk, group.id);
    parts::remove(ui, desk, group.id.into());
}

fn colors(ui: &mut Ui, desk: &mut Desk<'_>, group: &Group, slot: &Slot<Group>) {
    fields::label(ui, desk, &desk.texts.card_color());
    let mut picked = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        for color in GroupColor::ALL {
            let (rect, response) = ui.allocate_exact_size(Vec2::splat(25.0), Sense::click());
            let name = words::group_color(desk.texts, color);
            let on = color == group.color;
            response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, on, &name));
            let tint = desk.colors.palette.group(color);
            let line = egui::Stroke::new(1.5, theme::color(tint.edge));
            ui.painter().circle(rect.center(), 8.5, theme::color(tint.fill), line);
            if on {
                ui.painter().circle_stroke(rect.center(), 11.5, egui::Stroke::new(2.0, desk.colors.accent));
            }
            widgets::focus_ring(ui, &response, desk.colors, 12.0);
            if response.on_hover_text(name).clicked() {
                picked = Some(color);
            }
        }
    });
    if let Some(color) = picked
        && let Some(edit) = slot.change(desk.project(), |group| group.color = color)
    {
        desk.edit(edit);
    }
}

fn members(ui: &mut Ui, desk: &mut Desk<'_>, group: GroupId) {
    let texts = desk.texts;
    let map = desk.map();
    let members: Vec<&Actor> = map.actors.iter().filter(|actor| actor.group == Some(group)).collect();
    ui.add_space(4.0);
    widgets::section(ui, desk.colors, &texts.card_members(members.len()));
    for actor in &members {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(22.0), Sense::hover());
            fields::actor_symbol(ui, desk.colors, map, actor, rect.center(), 8.0);
            ui.scope(|ui| {
                ui.set_max_width(ui.available_width() - 32.0);
                parts::leads_to(ui, desk, &actor.label(), ItemId::Actor(actor.id));
            });
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let out = format!("{} – {}", texts.card_take_away(), actor.label());
                if fields::switch(ui, desk.colors, Icon::Close, &out, false) {
                    desk.edit(Edit::SetGroup { actors: vec![actor.id], group: None });
                }
            });
        });
    }
    let others: Vec<(ActorId, String)> =
        parts::actors_by_name(map).into_iter().filter(|(id, _)| !members.iter().any(|actor| actor.id == *id)).collect();
    let labels: Vec<String> = others.iter().map(|(_, name)| name.clone()).collect();
    let add = texts.card_add_member();
    let picked = Chooser::adding(field_id(group, "add member"), &add, &labels, &add).show(ui, desk.colors).picked;
    if let Some((id, _)) = picked.and_then(|rank| others.get(rank)) {
        desk.edit(Edit::SetGroup { actors: vec![*id], group: Some(group) });
    }
}
