//! The tools of the map at the right of the tabs: what the pointer does, layers, lens, fit.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Align, Layout, PopupCloseBehavior, RichText, Ui};

use crate::i18n::words;
use crate::model::{
    Actor, Filter, InterestSign, Layers, Lens, LensColor, LensSize, LinkNature, Passes, Presence, StakeId,
};
use crate::session::{Action, Command, Icon, Screen, Tool, ViewChange};
use crate::ui::{Desk, icons, theme, widgets};

/// Under this width, layers are behind an icon.
const ROOM_FOR_ALL: f32 = 540.0;
/// Width of the four tools.
const ROOM_FOR_TOOLS: f32 = 140.0;

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
        if ui.available_width() > 90.0 {
            layers(ui, desk, room < ROOM_FOR_ALL);
        }
        if ui.available_width() > 90.0 {
            filters(ui, desk);
        }
        if ui.available_width() > ROOM_FOR_TOOLS {
            ui.add_space(4.0);
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

/// A menu behind its label, or behind an icon where room is short.
fn menu(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    label: &str,
    icon: Option<Icon>,
    content: impl FnOnce(&mut Ui, &mut Desk<'_>),
) {
    // The no-break spaces keep the room of the chevron.
    let shown = if icon.is_some() { "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}" } else { label };
    let text =
        RichText::new(format!("{shown}\u{a0}\u{a0}\u{a0}\u{a0}")).font(theme::semibold(13.0)).color(desk.colors.text);
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let button = egui::Button::new(text).frame_when_inactive(false);
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_min_width(220.0);
        content(ui, desk);
    });
    let name = label.to_owned();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    let chevron =
        egui::Rect::from_center_size(response.rect.right_center() - egui::vec2(16.0, 0.0), egui::Vec2::splat(16.0));
    icons::paint(ui.painter(), Icon::Chevron, chevron, desk.colors.text);
    if let Some(icon) = icon {
        let at =
            egui::Rect::from_center_size(response.rect.left_center() + egui::vec2(16.0, 0.0), egui::Vec2::splat(18.0));
        icons::paint(ui.painter(), icon, at, desk.colors.text);
        response.on_hover_text(label);
    }
}

fn layers(ui: &mut Ui, desk: &mut Desk<'_>, short: bool) {
    let layers = desk.session.layers();
    let on = [layers.interests, layers.relations];
    let label = desk.texts.layers_count(on.iter().filter(|on| **on).count());
    menu(ui, desk, &label, short.then_some(Icon::Layers), |ui, desk| {
        let mut next = layers;
        let texts = desk.texts;
        for (label, on) in [
            (texts.layer_interests(), &mut next.interests),
            (texts.layer_relations(), &mut next.relations),
            (texts.layer_hulls(), &mut next.hulls),
            (texts.layer_notes(), &mut next.notes),
            (texts.layer_values(), &mut next.values),
            (texts.layer_pins(), &mut next.pins),
            (texts.layer_doubts(), &mut next.doubts),
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

/// What can be hidden, by rule; each rule in force is a chip over the map.
fn filters(ui: &mut Ui, desk: &mut Desk<'_>) {
    let label = desk.texts.filters_count(desk.session.filters().len());
    menu(ui, desk, &label, None, |ui, desk| {
        for (title, rules) in rules(desk) {
            if !rules.is_empty() {
                ui.menu_button(title, |ui| {
                    ui.set_min_width(200.0);
                    let most = ui.ctx().content_rect().height() * 0.6;
                    egui::ScrollArea::vertical().max_height(most).show(ui, |ui| filter_rows(ui, desk, &rules));
                });
            }
        }
        if !desk.session.filters().is_empty() {
            ui.separator();
            if ui.button(desk.texts.canvas_clear_filters()).clicked() {
                desk.command(Command::ClearFilters);
            }
        }
    });
}

/// One box per rule: ticked means shown, or, for a stake, the only one shown.
fn filter_rows(ui: &mut Ui, desk: &mut Desk<'_>, rules: &[(Filter, String)]) {
    for (filter, words) in rules {
        let in_force = desk.session.filters().contains(filter);
        let mut ticked = in_force == matches!(filter, Filter::OnlyStake(_));
        if ui.checkbox(&mut ticked, words).changed() {
            desk.push(Action::View(ViewChange::ToggleFilter(*filter)));
        }
    }
}

/// Every rule that would change something, or is in force: by type, group, presence, stake, nature of link.
fn rules(desk: &Desk<'_>) -> [(String, Vec<(Filter, String)>); 5] {
    let (map, texts) = (desk.map(), desk.texts);
    let in_force = |filter: Filter| desk.session.filters().contains(&filter);
    let kept = |used: bool, filter: Filter, words: String| (used || in_force(filter)).then_some((filter, words));
    let any = |test: &dyn Fn(&Actor) -> bool| map.actors.iter().any(test);
    let types = map.actor_types.iter().filter_map(|kind| {
        let used = any(&|actor| actor.actor_type == Some(kind.id));
        kept(used, Filter::HideType(kind.id), words::actor_type(texts, kind))
    });
    let groups = map.groups.iter().filter_map(|group| {
        kept(any(&|actor| actor.group == Some(group.id)), Filter::HideGroup(group.id), group.name.clone())
    });
    let presences = Presence::ALL.into_iter().filter_map(|presence| {
        let used = any(&|actor| actor.presence == presence);
        kept(used, Filter::HidePresence(presence), words::presence(texts, presence))
    });
    let stakes = map.stakes.iter().map(|stake| (Filter::OnlyStake(stake.id), stake.label().to_owned()));
    [
        (texts.card_type(), types.collect()),
        (texts.card_group(), groups.collect()),
        (texts.card_presence(), presences.collect()),
        (texts.filters_stake(), stakes.collect()),
        (texts.filters_links(), link_rules(desk)),
    ]
}

fn link_rules(desk: &Desk<'_>) -> Vec<(Filter, String)> {
    let (map, texts) = (desk.map(), desk.texts);
    let in_force = |filter: Filter| desk.session.filters().contains(&filter);
    let has_sign = |sign: InterestSign| {
        map.links.iter().any(|link| matches!(&link.nature, LinkNature::Interest(interest) if interest.sign == sign))
    };
    let flows = || {
        map.links.iter().filter_map(|link| match &link.nature {
            LinkNature::Relation(relation) => Some(relation.flows),
            LinkNature::Interest(_) => None,
        })
    };
    let has_passes = |passes: Passes| {
        flows().any(|flows| [Some(flows.first()), flows.back()].iter().flatten().any(|flow| flow.passes == passes))
    };
    let signs = InterestSign::ALL
        .into_iter()
        .map(|sign| (has_sign(sign), Filter::HideInterest(sign), words::interest_sign(texts, sign)));
    let relations = [(flows().next().is_some(), Filter::HideRelations, texts.layer_relations())];
    let passes =
        Passes::ALL.into_iter().map(|one| (has_passes(one), Filter::HidePasses(one), words::passes(texts, one)));
    signs
        .chain(relations)
        .chain(passes)
        .filter(|(used, filter, _)| *used || in_force(*filter))
        .map(|(_, filter, words)| (filter, words))
        .collect()
}

fn lens(ui: &mut Ui, desk: &mut Desk<'_>) {
    let now = desk.session.lens();
    let stake = now.stake.and_then(|id| desk.map().stakes.get(id)).map(|stake| stake.label().to_owned());
    let grouping = now.grouping.and_then(|id| desk.map().groupings.get(id)).map(|grouping| grouping.name.clone());
    let said = stake.or(grouping).unwrap_or_else(|| color_words(desk, now.color));
    let label = desk.texts.lens_label(said);
    menu(ui, desk, &label, None, |ui, desk| {
        ui.label(widgets::soft(desk.texts.lens_color(), desk.colors));
        for color in LensColor::ALL {
            let on = now.color == color && now.stake.is_none() && now.grouping.is_none();
            if ui.radio(on, color_words(desk, color)).clicked() {
                set(desk, Lens { color, stake: None, grouping: None, ..now });
            }
        }
        for grouping in desk.map().groupings.iter() {
            let on = now.grouping == Some(grouping.id) && now.stake.is_none();
            if ui.radio(on, &grouping.name).clicked() {
                set(desk, Lens { stake: None, grouping: Some(grouping.id), ..now });
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
