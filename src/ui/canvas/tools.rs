//! The tools of the map at the right of the tabs: what the pointer does, layers, lens, fit.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Align, Layout, PopupCloseBehavior, RichText, Ui};

use crate::model::{Layers, Lens, LensColor, LensSize, StakeId};
use crate::session::{Action, Command, Icon, Screen, Tool, ViewChange};
use crate::ui::{Desk, theme, widgets};

/// Draws them, from the right; to be called in the row of the tabs.
pub fn tab_tools(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.session.screen() != Screen::Map {
        return;
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let room = ui.available_width();
        let fit = Command::FitAll.label(desk.texts);
        if widgets::icon_button(ui, desk.colors, Icon::Fit, &fit, false).clicked() {
            desk.command(Command::FitAll);
        }
        lens(ui, desk);
        if room > 330.0 {
            layers(ui, desk);
        }
        if room > 405.0 {
            ui.add_space(8.0);
            for (tool, command) in [
                (Tool::Sketch, Command::SketchTool),
                (Tool::Link, Command::LinkTool),
                (Tool::Pan, Command::PanTool),
                (Tool::Select, Command::SelectTool),
            ] {
                let icon = command.row().icon.unwrap_or(Icon::Pointer);
                let key = command.shown_key(desk.texts).map(|key| format!(" ({key})")).unwrap_or_default();
                let label = format!("{}{key}", command.label(desk.texts));
                if widgets::icon_button(ui, desk.colors, icon, &label, desk.session.tool() == tool).clicked() {
                    desk.command(command);
                }
            }
        }
    });
}

fn menu(ui: &mut Ui, desk: &mut Desk<'_>, label: &str, content: impl FnOnce(&mut Ui, &mut Desk<'_>)) {
    // The no-break spaces keep the room of the chevron.
    let text =
        RichText::new(format!("{label}\u{a0}\u{a0}\u{a0}\u{a0}")).font(theme::semibold(13.0)).color(desk.colors.text);
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let button = egui::Button::new(text).frame_when_inactive(false);
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_min_width(220.0);
        content(ui, desk);
    });
    let label = label.to_owned();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
    let chevron =
        egui::Rect::from_center_size(response.rect.right_center() - egui::vec2(16.0, 0.0), egui::Vec2::splat(16.0));
    crate::ui::icons::paint(ui.painter(), Icon::Chevron, chevron, desk.colors.text);
}

fn layers(ui: &mut Ui, desk: &mut Desk<'_>) {
    let layers = desk.session.layers();
    let on = [layers.interests, layers.relations];
    let label = desk.texts.layers_count(on.iter().filter(|on| **on).count());
    menu(ui, desk, &label, |ui, desk| {
        let mut next = layers;
        let texts = desk.texts;
        for (label, on) in [
            (texts.layer_interests(), &mut next.interests),
            (texts.layer_relations(), &mut next.relations),
            (texts.layer_hulls(), &mut next.hulls),
            (texts.layer_notes(), &mut next.notes),
            (texts.layer_values(), &mut next.values),
        ] {
            ui.checkbox(on, label);
        }
        change_layers(desk, layers, next);
    });
}

fn change_layers(desk: &mut Desk<'_>, before: Layers, next: Layers) {
    if next != before {
        desk.push(Action::View(ViewChange::Layers(next)));
    }
}

fn lens(ui: &mut Ui, desk: &mut Desk<'_>) {
    let now = desk.session.lens();
    let stake = now.stake.and_then(|id| desk.map().stakes.get(id)).map(|stake| stake.label().to_owned());
    let said = stake.unwrap_or_else(|| color_words(desk, now.color));
    let label = desk.texts.lens_label(said);
    menu(ui, desk, &label, |ui, desk| {
        ui.label(widgets::soft(desk.texts.lens_color(), desk.colors));
        for color in LensColor::ALL {
            let on = now.color == color && now.stake.is_none();
            if ui.radio(on, color_words(desk, color)).clicked() {
                set(desk, Lens { color, stake: None, ..now });
            }
        }
        stakes(ui, desk, now);
        ui.separator();
        ui.label(widgets::soft(desk.texts.lens_size(), desk.colors));
        for size in LensSize::ALL {
            if ui.radio(now.size == size, size_words(desk, size)).clicked() {
                set(desk, Lens { size, ..now });
            }
        }
        ui.separator();
        let mut passes = now.passes;
        if ui.checkbox(&mut passes, desk.texts.lens_passes()).changed() {
            set(desk, Lens { passes, ..now });
        }
    });
}

fn stakes(ui: &mut Ui, desk: &mut Desk<'_>, now: Lens) {
    let stakes: Vec<(StakeId, String)> =
        desk.map().stakes.iter().map(|stake| (stake.id, stake.label().to_owned())).collect();
    if stakes.is_empty() {
        return;
    }
    ui.menu_button(desk.texts.lens_position(), |ui| {
        for (id, name) in stakes {
            if ui.radio(now.stake == Some(id), name).clicked() {
                set(desk, Lens { stake: Some(id), ..now });
            }
        }
    });
}

fn set(desk: &mut Desk<'_>, lens: Lens) {
    desk.push(Action::View(ViewChange::Lens(lens)));
}

fn color_words(desk: &Desk<'_>, color: LensColor) -> String {
    match color {
        LensColor::Group => desk.texts.lens_by_group(),
        LensColor::Type => desk.texts.lens_by_type(),
        LensColor::Presence => desk.texts.lens_by_presence(),
        LensColor::Plain => desk.texts.lens_plain(),
    }
}

fn size_words(desk: &Desk<'_>, size: LensSize) -> String {
    match size {
        LensSize::Same => desk.texts.lens_same_size(),
        LensSize::Star => desk.texts.lens_by_star(),
        LensSize::Links => desk.texts.lens_by_links(),
    }
}
