//! The tools of the map at the right of the tabs: what the pointer does, layers, lens, fit.
//!
//! Where there is no room for all of them, those that are asked for least go in a menu.

use egui::{Align, Layout, Popup, PopupCloseBehavior, Sense, Ui, Vec2, WidgetInfo};

use super::filters;
use crate::i18n::words;
use crate::model::{Background, Indicator, Layers, Lens, LensColor, LensSize, StakeId};
use crate::session::{Action, Command, Icon, Screen, Tool, ViewChange};
use crate::ui::{Desk, icons, theme, widgets};

/// Distance between two tools.
const GAP: f32 = 4.0;
/// Width of a tool that is an icon.
const ICON: f32 = 30.0;

/// A part of the tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Fit,
    Lens,
    Layers,
    Filters,
    Tools,
}

/// Where they stand, from the right.
const PLACES: [Part; 5] = [Part::Fit, Part::Lens, Part::Layers, Part::Filters, Part::Tools];

/// The last ones leave first when room is short: what the pointer does stays in sight.
const PARTS: [Part; 5] = [Part::Fit, Part::Tools, Part::Lens, Part::Filters, Part::Layers];

/// The tools of the pointer, from the right.
const TOOLS: [(Tool, Command); 4] = [
    (Tool::Sketch, Command::SketchTool),
    (Tool::Link, Command::LinkTool),
    (Tool::Pan, Command::PanTool),
    (Tool::Select, Command::SelectTool),
];

/// Room that the tabs leave at their right, whatever their number: the menu of what is not shown.
pub const LEAST_ROOM: f32 = ICON + GAP;

/// Draws them, from the right; to be called in the row of the tabs.
pub fn tab_tools(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.session.screen() != Screen::Map {
        return;
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let widths = PARTS.map(|part| width(ui, desk, part) + GAP);
        let (shown, left_out) = PARTS.split_at(shown(&widths, ui.available_width()));
        if !left_out.is_empty() {
            overflow(ui, desk, left_out);
        }
        for part in PLACES.iter().filter(|part| shown.contains(part)) {
            match part {
                Part::Fit => fit(ui, desk),
                Part::Lens => {
                    let (label, icon) = lens_label(desk);
                    menu(ui, desk, icon, &label, lens);
                }
                Part::Layers => {
                    let (label, icon) = layers_label(desk);
                    menu(ui, desk, icon, &label, layers);
                }
                Part::Filters => {
                    let label = filters::label(desk);
                    menu(ui, desk, None, &label, filters::rows);
                }
                Part::Tools => tools(ui, desk),
            }
        }
    });
}

/// How many parts, of these widths, find room; when not all do, the menu of the others takes some of it.
fn shown(widths: &[f32], room: f32) -> usize {
    let holds = |count: usize, room: f32| widths.iter().take(count).sum::<f32>() <= room;
    if holds(widths.len(), room) {
        return widths.len();
    }
    (0..widths.len()).rev().find(|count| holds(*count, room - LEAST_ROOM)).unwrap_or_default()
}

fn width(ui: &Ui, desk: &Desk<'_>, part: Part) -> f32 {
    match part {
        Part::Fit => ICON,
        Part::Lens => menu_width(ui, &lens_label(desk)),
        Part::Layers => menu_width(ui, &layers_label(desk)),
        Part::Filters => menu_width(ui, &(filters::label(desk), None)),
        Part::Tools => (ICON + GAP) * TOOLS.len() as f32 + 8.0,
    }
}

fn fit(ui: &mut Ui, desk: &mut Desk<'_>) {
    let label = Command::FitAll.label(desk.texts);
    if widgets::icon_button(ui, desk.colors, Icon::Fit, &label, false).clicked() {
        desk.command(Command::FitAll);
    }
}

fn tools(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.add_space(8.0);
    for (tool, command) in TOOLS {
        let icon = command.row().icon.unwrap_or(Icon::Pointer);
        let key = command.shown_key(desk.texts).map(|key| format!(" ({key})")).unwrap_or_default();
        let label = format!("{}{key}", command.label(desk.texts));
        if widgets::icon_button(ui, desk.colors, icon, &label, desk.session.tool() == tool).clicked() {
            desk.command(command);
        }
    }
}

/// Three dots: the parts that found no room.
fn overflow(ui: &mut Ui, desk: &mut Desk<'_>, parts: &[Part]) {
    let response = widgets::icon_button(ui, desk.colors, Icon::More, &desk.texts.tools_more(), false);
    Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_min_width(200.0);
        for part in parts.iter().rev() {
            match part {
                Part::Fit => {
                    if ui.button(Command::FitAll.label(desk.texts)).clicked() {
                        desk.command(Command::FitAll);
                        ui.close();
                    }
                }
                Part::Lens => {
                    ui.menu_button(lens_label(desk).0, |ui| lens(ui, desk));
                }
                Part::Layers => {
                    ui.menu_button(layers_label(desk).0, |ui| layers(ui, desk));
                }
                Part::Filters => {
                    ui.menu_button(filters::label(desk), |ui| filters::rows(ui, desk));
                }
                Part::Tools => {
                    for (tool, command) in TOOLS.into_iter().rev() {
                        let on = desk.session.tool() == tool;
                        let button = egui::Button::selectable(on, command.label(desk.texts));
                        let button = button.shortcut_text(command.shown_key(desk.texts).unwrap_or_default());
                        if ui.add(button).clicked() {
                            desk.command(command);
                            ui.close();
                        }
                    }
                    ui.separator();
                }
            }
        }
    });
}

/// A word of the bar, and maybe the icon before it.
type Word = (String, Option<Icon>);

fn menu_width(ui: &Ui, (label, icon): &Word) -> f32 {
    let words = ui.painter().layout_no_wrap(label.clone(), theme::semibold(13.0), egui::Color32::PLACEHOLDER);
    words.size().x + if icon.is_some() { 24.0 } else { 0.0 } + 8.0 + 6.0 + 16.0 + 6.0
}

fn menu(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    icon: Option<Icon>,
    label: &str,
    content: impl FnOnce(&mut Ui, &mut Desk<'_>),
) {
    let colors = desk.colors;
    let word = (label.to_owned(), icon);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(menu_width(ui, &word), ICON), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, label));
    if response.hovered() || Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response)) {
        ui.painter().rect_filled(rect, 8.0, colors.subtle);
    }
    let square = |x: f32, size: f32| egui::Rect::from_center_size(egui::pos2(x, rect.center().y), Vec2::splat(size));
    let mut left = rect.left() + 8.0;
    if let Some(icon) = icon {
        icons::paint(ui.painter(), icon, square(left + 8.0, 16.0), colors.text);
        left += 24.0;
    }
    let words = ui.painter().layout_no_wrap(label.to_owned(), theme::semibold(13.0), colors.text);
    ui.painter().galley(egui::pos2(left, rect.center().y - words.size().y / 2.0), words, colors.text);
    icons::paint(ui.painter(), Icon::Chevron, square(rect.right() - 14.0, 16.0), colors.text);
    widgets::focus_ring(ui, &response, colors, 8.0);
    Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_min_width(220.0);
        content(ui, desk);
    });
}

fn layers_label(desk: &Desk<'_>) -> Word {
    let Layers { interests, relations, hulls, notes, values, compromises, interventions, pins, doubts } =
        desk.session.layers();
    let all = [interests, relations, hulls, notes, values, compromises, interventions, pins, doubts];
    let count = all.into_iter().filter(|on| *on).count();
    (desk.texts.layers_count(count), Some(Icon::Layers))
}

fn layers(ui: &mut Ui, desk: &mut Desk<'_>) {
    let before = desk.session.layers();
    let mut next = before;
    let texts = desk.texts;
    for (label, on) in [
        (texts.layer_interests(), &mut next.interests),
        (texts.layer_relations(), &mut next.relations),
        (texts.layer_hulls(), &mut next.hulls),
        (texts.layer_notes(), &mut next.notes),
        (texts.layer_values(), &mut next.values),
        (texts.acting_layer_compromises(), &mut next.compromises),
        (texts.layer_levers(), &mut next.interventions),
        (texts.layer_pins(), &mut next.pins),
        (texts.layer_doubts(), &mut next.doubts),
    ] {
        widgets::menu_check(ui, desk.colors, on, &label);
    }
    if next != before {
        desk.push(Action::View(ViewChange::Layers(next)));
    }
    ui.separator();
    ui.label(widgets::soft(texts.background(), desk.colors));
    for (label, background) in [
        (texts.background_plain(), Background::Plain),
        (texts.background_rings(), Background::Rings),
        (texts.background_quadrants(), Background::Quadrants),
        (texts.background_sectors(), Background::Sectors),
    ] {
        if widgets::menu_radio(ui, desk.colors, desk.session.background() == background, &label).clicked() {
            desk.push(Action::View(ViewChange::Background(background)));
        }
    }
    ui.separator();
    let mut derived = desk.session.overlay().is_some();
    if widgets::menu_check(ui, desk.colors, &mut derived, &Command::ToggleOverlay.label(texts)).changed() {
        desk.command(Command::ToggleOverlay);
    }
}

fn lens_label(desk: &Desk<'_>) -> Word {
    let now = desk.session.lens();
    let stake = now.stake.and_then(|id| desk.map().stakes.get(id)).map(|stake| stake.label().to_owned());
    let grouping = now.grouping.and_then(|id| desk.map().groupings.get(id)).map(|grouping| grouping.name.clone());
    let indicator = now.indicator.map(|indicator| words::indicator(desk.texts, indicator));
    let said = stake.or(grouping).or(indicator).unwrap_or_else(|| color_words(desk, now.color));
    (desk.texts.lens_label(said), None)
}

fn lens(ui: &mut Ui, desk: &mut Desk<'_>) {
    let now = desk.session.lens();
    ui.label(widgets::soft(desk.texts.lens_color(), desk.colors));
    for color in LensColor::ALL {
        let on = now.color == color && now.stake.is_none() && now.grouping.is_none() && now.indicator.is_none();
        if widgets::menu_radio(ui, desk.colors, on, &color_words(desk, color)).clicked() {
            set(desk, Lens { color, stake: None, grouping: None, indicator: None, ..now });
        }
    }
    for grouping in desk.map().groupings.iter() {
        let on = now.grouping == Some(grouping.id) && now.stake.is_none();
        if widgets::menu_radio(ui, desk.colors, on, &grouping.name).clicked() {
            set(desk, Lens { stake: None, grouping: Some(grouping.id), indicator: None, ..now });
        }
    }
    stakes(ui, desk, now);
    ui.menu_button(named(desk, desk.texts.lens_indicator(), now.indicator), |ui| {
        each_indicator(ui, desk, now.indicator, true, |indicator| Lens {
            indicator: Some(indicator),
            stake: None,
            grouping: None,
            ..now
        });
    });
    ui.separator();
    ui.label(widgets::soft(desk.texts.lens_size(), desk.colors));
    for size in LensSize::ALL {
        let on = now.size == size && now.sized_by.is_none();
        if widgets::menu_radio(ui, desk.colors, on, &size_words(desk, size)).clicked() {
            set(desk, Lens { size, sized_by: None, ..now });
        }
    }
    ui.push_id("sized", |ui| {
        ui.menu_button(named(desk, desk.texts.lens_indicator(), now.sized_by), |ui| {
            each_indicator(ui, desk, now.sized_by, false, |indicator| Lens {
                sized_by: Some(indicator),
                size: LensSize::Same,
                ..now
            });
        });
    });
    ui.separator();
    ui.menu_button(named(desk, desk.texts.lens_ring(), now.ringed_by), |ui| {
        if widgets::menu_radio(ui, desk.colors, now.ringed_by.is_none(), &desk.texts.lens_no_ring()).clicked() {
            set(desk, Lens { ringed_by: None, ..now });
        }
        each_indicator(ui, desk, now.ringed_by, false, |indicator| Lens { ringed_by: Some(indicator), ..now });
    });
    ui.separator();
    let mut passes = now.passes;
    if widgets::menu_check(ui, desk.colors, &mut passes, &desk.texts.lens_passes()).changed() {
        set(desk, Lens { passes, ..now });
    }
}

/// A label with the indicator that it has.
fn named(desk: &Desk<'_>, label: String, indicator: Option<Indicator>) -> String {
    match indicator {
        Some(indicator) => desk.texts.lens_named(label, words::indicator(desk.texts, indicator)),
        None => label,
    }
}

/// The indicators that may be shown in one way; those that are classes have a colour only.
fn each_indicator(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    now: Option<Indicator>,
    classes: bool,
    lens: impl Fn(Indicator) -> Lens,
) {
    for indicator in Indicator::ALL.into_iter().filter(|indicator| classes || !indicator.is_a_class()) {
        let name = words::indicator(desk.texts, indicator);
        let name = if indicator.is_for_team() { desk.texts.lens_for_team(name) } else { name };
        if widgets::menu_radio(ui, desk.colors, now == Some(indicator), &name).clicked() {
            set(desk, lens(indicator));
        }
    }
}

fn stakes(ui: &mut Ui, desk: &mut Desk<'_>, now: Lens) {
    let stakes: Vec<(StakeId, String)> =
        desk.map().stakes.iter().map(|stake| (stake.id, stake.label().to_owned())).collect();
    if stakes.is_empty() {
        return;
    }
    ui.menu_button(desk.texts.lens_position(), |ui| {
        for (id, name) in stakes {
            if widgets::menu_radio(ui, desk.colors, now.stake == Some(id), &name).clicked() {
                set(desk, Lens { stake: Some(id), indicator: None, ..now });
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
        LensColor::Star => desk.texts.lens_by_star(),
        LensColor::Role => desk.texts.lens_by_role(),
        LensColor::Attitude => desk.texts.lens_by_attitude(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_finds_no_room_leaves_some_for_the_menu_that_holds_it() {
        let widths = [30.0, 120.0, 100.0, 140.0];
        assert_eq!(shown(&widths, 400.0), 4, "all of them");
        assert_eq!(shown(&widths, 389.0), 3, "the last one leaves");
        assert_eq!(shown(&widths, 283.0), 2, "the menu takes room too");
        assert_eq!(shown(&widths, 10.0), 0, "all are in the menu");
    }
}
