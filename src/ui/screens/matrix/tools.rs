//! What stands above the table: the sentence, the pages, what is chosen, and the legend of the scale.

use egui::{Align, Align2, Layout, Popup, PopupCloseBehavior, Rect, RichText, Sense, Ui, Vec2, WidgetInfo};

use super::cell::{Cell, Line};
use super::order::{ActorOrder, Choices, GroupFilter, Ordered, StakeOrder};
use super::page::Pages;
use super::paint::Brush;
use super::{Kind, Subject};
use crate::model::{GroupId, StakeId};
use crate::session::{Command, Icon};
use crate::ui::fields::{self, Chooser, Entry, field_id};
use crate::ui::{Desk, theme, widgets};

/// Height of a row of the legend.
const LEGEND: f32 = 20.0;
/// Width of a sign in the legend.
const SWATCH: f32 = 26.0;
/// Width of the explanation.
const HOW: f32 = 400.0;

/// The sentence, then at the right the pages that there are. The pages that were asked for, by ranks of their start.
pub(super) fn sentence(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    subject: &Subject<'_>,
    order: &Ordered,
    [rows, columns]: [Pages; 2],
) -> [Option<usize>; 2] {
    let mut asked = [None, None];
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        asked[1] = pages(ui, desk, columns, |first, last, total| match order.columns.first() {
            Some(Line::Stake(_)) => desk.texts.matrix_page_stakes(first, last, total),
            _ if subject.kind == Kind::Influences => desk.texts.matrix_page_columns(first, last, total),
            _ => desk.texts.matrix_page_actors(first, last, total),
        });
        asked[0] = pages(ui, desk, rows, |first, last, total| match order.rows.first() {
            Some(Line::Stake(_)) => desk.texts.matrix_page_stakes(first, last, total),
            _ => desk.texts.matrix_page_actors(first, last, total),
        });
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if desk.session.hides_positions() {
                hidden(ui, desk);
            } else {
                finding(ui, desk, subject);
            }
        });
    });
    asked
}

fn hidden(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.label(widgets::title(desk.texts.matrix_hidden(), 18.0, desk.colors));
    let show = desk.texts.matrix_show_values();
    if widgets::sized_button(ui, desk.colors, Some(Icon::Eye), &show, widgets::Weight::Plain, 26.0).clicked() {
        desk.command(Command::HidePositions);
    }
}

/// The finding in its longest words that fit, then the warning if there is room for it.
fn finding(ui: &mut Ui, desk: &Desk<'_>, subject: &Subject<'_>) {
    let room = ui.available_width();
    let font = || theme::semibold(18.0);
    let width = |words: &String| {
        let galley = ui.painter().layout_no_wrap(words.clone(), font(), egui::Color32::PLACEHOLDER);
        galley.size().x
    };
    let words = subject.sentences.iter().find(|words| width(words) <= room).or_else(|| subject.sentences.last());
    let Some(words) = words else { return };
    let galley = widgets::elided(ui, words, font(), room);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, words));
    ui.painter().galley_with_override_text_color(rect.min, galley, desk.colors.text);
    if let Some(whole) = subject.sentences.first() {
        response.on_hover_text(whole);
    }
    if let Some(warning) = &subject.warning {
        let galley = ui.painter().layout_no_wrap(warning.clone(), theme::semibold(12.0), egui::Color32::PLACEHOLDER);
        if ui.available_width() > galley.size().x + 24.0 {
            widgets::chip(ui, desk.colors, warning, true);
        }
    }
}

/// « Acteurs 1 à 20 sur 34 » with its arrows; nothing where all is on one page.
fn pages(ui: &mut Ui, desk: &Desk<'_>, pages: Pages, words: impl Fn(usize, usize, usize) -> String) -> Option<usize> {
    if !pages.are_several() {
        return None;
    }
    let Pages { start, size, count } = pages;
    let words = words(start + 1, (start + size).min(count), count);
    let mut asked = None;
    for (forward, icon) in [(true, Icon::Right), (false, Icon::Left)] {
        let name = if forward {
            desk.texts.matrix_page_after(words.clone())
        } else {
            desk.texts.matrix_page_before(words.clone())
        };
        let turned = pages.turned(forward);
        ui.add_enabled_ui(turned.is_some(), |ui| {
            if widgets::icon_button(ui, desk.colors, icon, &name, false).clicked() {
                asked = turned;
            }
        });
    }
    ui.label(widgets::soft(words, desk.colors));
    ui.add_space(10.0);
    asked
}

/// « D'après ce que le groupe a saisi. », and how it is computed.
pub(super) fn source(ui: &mut Ui, desk: &Desk<'_>, subject: &Subject<'_>) {
    ui.label(widgets::soft(desk.texts.matrix_according(), desk.colors));
    let how = desk.texts.matrix_how();
    let response = widgets::sized_button(ui, desk.colors, Some(Icon::Info), &how, widgets::Weight::Quiet, 26.0);
    let popup = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.style(egui::style::StyleModifier::default()).width(HOW).show(|ui| {
        ui.set_width(HOW);
        ui.spacing_mut().item_spacing.y = 8.0;
        // Menus justify their lines, which is not for reading.
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.label(widgets::title(&how, 14.0, desk.colors));
            for line in &subject.how {
                ui.add(egui::Label::new(widgets::soft(widgets::unbroken(line), desk.colors)).wrap());
            }
            if let Some(warning) = &subject.warning {
                let warning = widgets::unbroken(warning);
                let note = RichText::new(warning).font(theme::semibold(13.0)).color(desk.colors.note);
                ui.add(egui::Label::new(note).wrap());
            }
        });
    });
}

/// What is shown, in which order, and which way the keys go. `stake` is the one that the keyboard is at.
pub(super) fn choices(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    kind: Kind,
    choices: &mut Choices,
    across: &mut bool,
    stake: Option<StakeId>,
) {
    ui.spacing_mut().item_spacing.x = 6.0;
    let name = desk.texts.actors_filter();
    let hint = RichText::new(&name).font(theme::regular(13.0)).color(desk.colors.text_faint);
    let id = field_id(kind.key(), "filter");
    let edit = egui::TextEdit::singleline(&mut choices.filter).id(id).hint_text(hint).font(theme::regular(13.0));
    ui.add(edit.desired_width(122.0).margin(egui::Margin::symmetric(8, 4))).accessible_name(&name);
    groups(ui, desk, kind, choices);
    caption(ui, desk, &desk.texts.tab_actors());
    actor_order(ui, desk, kind, choices, stake);
    if kind == Kind::Positions {
        caption(ui, desk, &desk.texts.tab_stakes());
        stake_order(ui, desk, choices);
        let words = desk.texts.matrix_transpose();
        if widgets::sized_button(ui, desk.colors, None, &words, widgets::Weight::Quiet, 26.0).clicked() {
            choices.transposed = !choices.transposed;
        }
    }
    ui.spacing_mut().item_spacing.x = 2.0;
    let (icon, words) =
        if *across { (Icon::Right, desk.texts.matrix_go_right()) } else { (Icon::Down, desk.texts.matrix_go_down()) };
    if fields::switch(ui, desk.colors, icon, &words, false) {
        *across = !*across;
    }
    let hides = desk.session.hides_positions();
    if fields::switch(ui, desk.colors, Icon::Eye, &Command::HidePositions.label(desk.texts), hides) {
        desk.command(Command::HidePositions);
    }
}

fn caption(ui: &mut Ui, desk: &Desk<'_>, words: &str) {
    ui.add_space(4.0);
    ui.label(RichText::new(words).font(theme::regular(12.0)).color(desk.colors.text_soft));
}

fn groups(ui: &mut Ui, desk: &Desk<'_>, kind: Kind, choices: &mut Choices) {
    let map = desk.map();
    if map.groups.is_empty() {
        choices.group = GroupFilter::All;
        return;
    }
    let only = |id: Option<GroupId>| GroupFilter::Only(id);
    let filters: Vec<GroupFilter> = std::iter::once(GroupFilter::All)
        .chain(map.groups.iter().map(|group| only(Some(group.id))))
        .chain([only(None)])
        .collect();
    let labels: Vec<String> = std::iter::once(desk.texts.matrix_all_groups())
        .chain(map.groups.iter().map(|group| group.name.clone()))
        .chain([desk.texts.card_no_group()])
        .collect();
    if let Some(filter) = pick(ui, desk, (kind, "group"), &desk.texts.card_group(), &labels, &filters, choices.group) {
        choices.group = filter;
    }
}

fn actor_order(ui: &mut Ui, desk: &Desk<'_>, kind: Kind, choices: &mut Choices, stake: Option<StakeId>) {
    let texts = desk.texts;
    let mut orders = vec![ActorOrder::Entry, ActorOrder::Group, ActorOrder::Likeness];
    let mut labels = vec![texts.matrix_by_entry(), texts.matrix_by_group(), texts.matrix_by_likeness()];
    let chosen = if let ActorOrder::Position(stake) = choices.actors { Some(stake) } else { None };
    let mut by_position: Vec<StakeId> = chosen.into_iter().chain(stake).collect();
    by_position.dedup();
    for stake in by_position.into_iter().filter(|_| kind == Kind::Positions) {
        orders.push(ActorOrder::Position(stake));
        labels.push(texts.matrix_by_position(Line::Stake(stake).name(desk.map())));
    }
    if let Some(order) = pick(ui, desk, (kind, "actors"), &texts.matrix_sort_actors(), &labels, &orders, choices.actors)
    {
        choices.actors = order;
    }
}

fn stake_order(ui: &mut Ui, desk: &Desk<'_>, choices: &mut Choices) {
    let texts = desk.texts;
    let orders = [StakeOrder::Opposition, StakeOrder::Entry];
    let labels = [texts.matrix_by_opposition(), texts.matrix_by_entry()];
    let id = (Kind::Positions, "stakes");
    if let Some(order) = pick(ui, desk, id, &texts.matrix_sort_stakes(), &labels, &orders, choices.stakes) {
        choices.stakes = order;
    }
}

/// A chip that opens a choice; it never takes more than a part of the row.
fn pick<T: Copy + PartialEq>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (kind, part): (Kind, &str),
    name: &str,
    labels: &[String],
    choices: &[T],
    chosen: T,
) -> Option<T> {
    let rank = choices.iter().position(|choice| *choice == chosen);
    let shown = ui.scope(|ui| {
        ui.set_max_width(170.0);
        let chooser = Chooser { compact: true, ..Chooser::new(field_id(kind.key(), part), name, labels, rank, "") };
        chooser.show(ui, desk.colors).picked
    });
    choices.get(shown.inner?).copied()
}

/// A sign of the legend and its words.
struct Sign {
    entry: Entry,
    minority: Option<Entry>,
    words: String,
}

impl Sign {
    /// A cell split in two needs twice the room.
    fn width(&self) -> f32 {
        if self.minority.is_some() { 2.0 * SWATCH } else { SWATCH }
    }
}

/// The signs of the scale, each with its anchor in words.
fn signs(desk: &Desk<'_>, cell: Cell) -> Vec<Sign> {
    let scale = desk.project().header.scale;
    let meaning = |entry| Sign { entry, minority: None, words: cell.meaning(desk.texts, scale, entry) };
    let mut signs: Vec<Sign> =
        (cell.least(scale)..=scale.bound()).map(Entry::Value).chain([Entry::Unknown]).map(meaning).collect();
    if matches!(cell, Cell::Position(..)) {
        let (entry, minority) = (Entry::Value(-1), Some(Entry::Value(1)));
        signs.push(Sign { entry, minority, words: desk.texts.matrix_debated() });
    }
    signs
}

/// Where each sign of the legend stands in a width, and how high it all is.
fn places(ui: &Ui, desk: &Desk<'_>, cell: Cell, width: f32) -> (Vec<(Sign, Vec2)>, f32) {
    let (mut left, mut top) = (0.0, 0.0);
    let mut placed = Vec::new();
    for sign in signs(desk, cell) {
        let galley = ui.painter().layout_no_wrap(sign.words.clone(), theme::regular(12.0), egui::Color32::PLACEHOLDER);
        let whole = sign.width() + 5.0 + galley.size().x;
        if left > 0.0 && left + whole > width {
            left = 0.0;
            top += LEGEND;
        }
        placed.push((sign, Vec2::new(left, top)));
        left += whole + 10.0;
    }
    (placed, top + LEGEND)
}

/// Height of the legend in a width.
pub(super) fn legend_height(ui: &Ui, desk: &Desk<'_>, cell: Cell, width: f32) -> f32 {
    places(ui, desk, cell, width).1
}

/// The legend, in as many rows as its words need.
pub(super) fn legend(ui: &Ui, desk: &Desk<'_>, cell: Cell, rect: Rect) {
    let brush = Brush { painter: ui.painter(), colors: desk.colors, scale: desk.project().header.scale };
    for (sign, at) in places(ui, desk, cell, rect.width()).0 {
        let swatch = Rect::from_min_size(rect.min + at + egui::vec2(0.0, 2.0), Vec2::new(sign.width(), LEGEND - 4.0));
        let held = super::cell::Held { entry: sign.entry, minority: sign.minority, team: false };
        brush.cell(swatch, cell, held, false);
        let at = egui::pos2(swatch.right() + 5.0, swatch.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, &sign.words, theme::regular(12.0), desk.colors.text_soft);
    }
}
