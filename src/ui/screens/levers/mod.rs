//! Levers: the ways to act that the group has set, and those that the map suggests.

mod create;
mod proposals;

use egui::{Align, Layout, RichText, ScrollArea, Sense, Ui, UiBuilder, Vec2};

use crate::edit::ItemId;
use crate::i18n::words;
use crate::model::{Audience, Layers, Lever, LeverState, Target};
use crate::session::{Action, Command, Icon, Screen, Select, ViewChange};
use crate::ui::fields::{self, slot};
use crate::ui::{Desk, card, theme, widgets};

/// Space between the two columns.
const GAP: f32 = 16.0;
/// Least width of a column: with less, they stand one under the other.
const LEAST: f32 = 380.0;

/// The levers.
#[derive(Default)]
pub(super) struct LeversView {
    create: create::NewLever,
    /// Whether those that were dismissed are listed.
    dismissed: bool,
}

impl LeversView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if desk.map().actors.is_empty() {
            return super::no_actor(ui, desk);
        }
        let area = ui.available_rect_before_wrap();
        if area.width() < 2.0 * LEAST + GAP {
            ScrollArea::vertical().id_salt("levers").auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 12.0);
                self.set(ui, desk);
                ui.add_space(GAP);
                proposals::show(ui, desk);
            });
            return;
        }
        let width = (area.width() - GAP) / 2.0;
        for (rank, salt) in ["set", "suggested"].into_iter().enumerate() {
            let left = area.left() + rank as f32 * (width + GAP);
            let at = egui::Rect::from_min_size(egui::pos2(left, area.top()), Vec2::new(width, area.height()));
            let layout = Layout::top_down(Align::Min);
            let mut column = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(at).layout(layout));
            ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(&mut column, |ui| {
                ui.set_max_width(ui.available_width() - 12.0);
                if rank == 0 { self.set(ui, desk) } else { proposals::show(ui, desk) }
            });
        }
        ui.allocate_rect(area, Sense::hover());
    }

    /// What the group has set, and a way to set one more.
    fn set(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let texts = desk.texts;
        self.create.show(ui, desk);
        ui.add_space(10.0);
        let map = desk.map();
        let (kept, dismissed): (Vec<&Lever>, Vec<&Lever>) =
            map.levers.iter().partition(|lever| lever.state == LeverState::Accepted);
        ui.label(widgets::title(texts.levers_set(kept.len()), 15.0, desk.colors));
        if kept.is_empty() {
            ui.add(egui::Label::new(widgets::soft(texts.levers_none(), desk.colors)).wrap());
        }
        for lever in kept {
            row(ui, desk, lever);
        }
        if dismissed.is_empty() {
            return;
        }
        ui.add_space(4.0);
        let count = dismissed.len().to_string();
        if fields::fold(ui, desk.colors, &texts.levers_dismissed(), &count, self.dismissed).clicked() {
            self.dismissed = !self.dismissed;
        }
        for lever in dismissed.into_iter().filter(|_| self.dismissed) {
            row(ui, desk, lever);
        }
    }
}

/// « créer un lien · Mairie – Région ».
fn title_of(desk: &Desk<'_>, lever: &Lever) -> String {
    format!("{} · {}", words::effect(desk.texts, lever.effect), card::target_name(desk.map(), lever.target))
}

/// One lever: its effect, its target, by whom, its remark; a press opens its card.
fn row(ui: &mut Ui, desk: &mut Desk<'_>, lever: &Lever) {
    let (texts, colors) = (desk.texts, desk.colors);
    let title = title_of(desk, lever);
    let chosen = desk.session.selection().contains(lever.id.into());
    let fill = if chosen { colors.accent_tint } else { colors.panel };
    let line = if chosen { egui::Stroke::new(1.0, colors.accent) } else { colors.hairline() };
    widgets::sheet(colors).fill(fill).stroke(line).inner_margin(10.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                if lever.state == LeverState::Accepted {
                    let see = texts.levers_on_map(title.clone());
                    if widgets::icon_button(ui, colors, Icon::Map, &see, false).clicked() {
                        see_on_map(desk, lever.target);
                    }
                } else {
                    let again = texts.levers_take_up(title.clone());
                    if widgets::icon_button(ui, colors, Icon::Undo, &again, false).clicked()
                        && let Some(edit) =
                            slot::lever(lever.id).change(desk.project(), |it| it.state = LeverState::Accepted)
                    {
                        desk.edit(edit);
                    }
                }
                if lever.provenance.audience == Audience::Team {
                    widgets::chip(ui, colors, &words::audience(texts, Audience::Team), true);
                }
                ui.with_layout(Layout::top_down(Align::Min), |ui| said(ui, desk, lever, &title));
            });
        });
    });
}

fn said(ui: &mut Ui, desk: &mut Desk<'_>, lever: &Lever, title: &str) {
    let (texts, colors) = (desk.texts, desk.colors);
    ui.spacing_mut().item_spacing.y = 2.0;
    let effect = RichText::new(words::effect(texts, lever.effect)).font(theme::semibold(14.0)).color(colors.text);
    let button = egui::Button::new(effect).frame(false).wrap();
    let response = ui.add(button).on_hover_text(texts.levers_open());
    let response = response.accessible_name(title);
    widgets::focus_ring(ui, &response, colors, 4.0);
    if response.clicked() {
        desk.select(lever.id.into());
    }
    let target = card::target_name(desk.map(), lever.target);
    ui.add(egui::Label::new(widgets::body(target, colors)).wrap());
    let by = lever.by.and_then(|id| desk.map().actors.get(id)).map(crate::model::Actor::label);
    let by = by.map_or_else(|| texts.levers_by_nobody(), |name| texts.levers_by(name));
    let mut words = vec![by];
    words.extend(Some(lever.note.clone()).filter(|note| !note.is_empty()));
    let carried = desk.map().actions.iter().filter(|action| action.lever == Some(lever.id)).count();
    words.extend((carried > 0).then(|| texts.levers_carried(carried)));
    ui.add(egui::Label::new(widgets::soft(words.join(" · "), colors)).wrap());
}

/// Goes to the map with the levers drawn on it, what this one aims at put forward.
fn see_on_map(desk: &mut Desk<'_>, target: Target) {
    let items = match target {
        Target::Actor(id) => vec![ItemId::Actor(id)],
        Target::Link(id) => vec![ItemId::Link(id)],
        Target::Pair(one, other) => vec![ItemId::Actor(one), ItemId::Actor(other)],
    };
    desk.push(Action::View(ViewChange::Layers(Layers { interventions: true, ..desk.session.layers() })));
    desk.push(Action::Select(Select::These(items)));
    desk.push(Action::Go(Screen::Map));
    desk.command(Command::FitSelection);
}
