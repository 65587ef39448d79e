//! « Comment c'est calculé »: the formula in words, the numbers of who is looked at, where they come from, the limits.

use std::rc::Rc;
use std::sync::Arc;

use egui::{Frame, Label, Margin, RichText, Sense, StrokeKind, Ui, Vec2, WidgetInfo};

use super::content::Content;
use super::{Page, PowerView, agreements, cells, energy, influence, network, said, stakes, weight};
use crate::analysis::{Claim, Order};
use crate::edit::{Edit, ItemId};
use crate::exchange::sentences;
use crate::i18n::Texts;
use crate::model::{Axes, Header, PowerConvention};
use crate::session::{Action, CellAt, Command, Icon, Screen};
use crate::ui::fields::{Chooser, field_id};
use crate::ui::results::Found;
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, icons, reading, theme};

/// How the numbers of a page are computed, for one actor or stake.
#[derive(Default)]
pub(super) struct Explained {
    /// In plain words.
    pub(super) words: Vec<String>,
    /// The formula, line by line.
    pub(super) formula: Vec<String>,
    /// Of whom.
    pub(super) name: String,
    /// Its numbers, with their names.
    pub(super) values: Vec<(String, String)>,
    /// The entries that they come from.
    pub(super) cells: Vec<CellAt>,
    /// Whether they come from the map.
    pub(super) on_map: bool,
    /// Conventions, and what was left out.
    pub(super) foot: Vec<String>,
    /// What must be said before one believes it.
    pub(super) notices: Vec<String>,
    /// Whether axes cross at the mean or at the median.
    pub(super) has_axes: bool,
    /// Whether the convention of the balance of power matters.
    pub(super) has_convention: bool,
    /// Whether positions may count in several ways.
    pub(super) has_orders: bool,
}

impl Explained {
    /// The name and the numbers of an actor or a stake.
    pub(super) fn about(content: &Content, found: &Found, item: Option<ItemId>) -> Self {
        let map = &found.project.map;
        let name = match item {
            Some(ItemId::Actor(id)) => reading::name(map, id),
            Some(ItemId::Stake(id)) => reading::stake(map, id),
            _ => String::new(),
        };
        let row = content.table.rows.iter().find(|row| Some(row.item) == item);
        Self { name, values: said::values(&content.table, row), ..Self::default() }
    }
}

fn explained(texts: Texts, content: &Content, item: Option<ItemId>) -> Explained {
    let Some(found) = &content.found else { return Explained::default() };
    let mut explained = match content.page {
        Page::Influence => influence::explained(texts, content, found, item),
        Page::Agreements => agreements::explained(texts, content, found, item),
        Page::Energy => energy::explained(texts, content, found, item),
        Page::Weight => weight::explained(texts, content, found, item),
        Page::Stakes => stakes::explained(texts, content, found, item),
        Page::Essential => Explained::default(),
        Page::Network => network::explained(texts, content, found, item),
    };
    explained.notices.extend(said::assumed(texts, found, item));
    explained
}

impl PowerView {
    /// Draws it.
    pub(super) fn card(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, content: &Rc<Content>, subject: Option<ItemId>) {
        // While the list of entries is open, it stays about the same.
        let item = if self.cells { subject } else { content.looked_at(desk, subject) };
        let kept = self.explained.take().filter(|(of, about, _)| Rc::ptr_eq(of, content) && *about == item);
        let explained = kept.map_or_else(|| Rc::new(explained(desk.texts, content, item)), |(.., explained)| explained);
        self.explained = Some((Rc::clone(content), item, Rc::clone(&explained)));
        let width = ui.available_width();
        widgets::sheet(desk.colors).show(ui, |ui| {
            ui.set_width(width - 30.0);
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 7.0);
            if self.cells {
                if cells::show(ui, desk, &explained) {
                    self.cells = false;
                }
                return;
            }
            head(ui, desk, &desk.texts.alliances_how());
            self.orders(ui, desk, content, &explained);
            for words in &explained.words {
                paragraph(ui, desk, words);
            }
            formula(ui, desk, &explained.formula);
            values(ui, desk, &explained);
            self.origin(ui, desk, &explained);
            solidity(ui, desk, content, item);
            for notice in &explained.notices {
                note(ui, desk, notice);
            }
            note(ui, desk, &desk.texts.analyses_limits());
            ui.add_space(2.0);
            conventions(ui, desk, &explained);
            for words in explained.foot.iter().filter(|words| !words.is_empty()) {
                ui.add(
                    Label::new(widgets::reading(widgets::unbroken(words), 12.0).color(desk.colors.text_soft)).wrap(),
                );
            }
        });
    }

    /// How positions count: a choice of three, two before a room.
    fn orders(&mut self, ui: &mut Ui, desk: &Desk<'_>, content: &Content, explained: &Explained) {
        if !explained.has_orders {
            return;
        }
        let texts = desk.texts;
        let orders = [
            (Order::Stakes, texts.alliances_order_stakes()),
            (Order::Strength, texts.alliances_order_strength()),
            (Order::Power, texts.alliances_order_power()),
        ];
        let all = content.found.as_ref().is_some_and(|it| it.analyses.power.computable) && !content.clean;
        let shown = if all { 3 } else { 2 };
        let labels: Vec<String> = orders.iter().take(shown).map(|(_, words)| words.clone()).collect();
        let chosen = orders.iter().position(|(order, _)| *order == self.order);
        let name = texts.power_order();
        let chooser = Chooser::new(field_id("power", "order"), &name, &labels, chosen, "");
        if let Some((order, _)) = chooser.show(ui, desk.colors).picked.and_then(|rank| orders.get(rank)) {
            self.order = *order;
        }
    }

    /// The button that leads to the entries behind the numbers.
    fn origin(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, explained: &Explained) {
        if explained.on_map {
            let words = desk.texts.power_see_on_map();
            if link(ui, desk, Icon::Map, &words) {
                desk.push(Action::Go(Screen::Map));
                desk.command(Command::FitSelection);
            }
        } else if !explained.cells.is_empty() {
            let words = desk.texts.power_see_cells(explained.cells.len());
            if link(ui, desk, Icon::List, &words) {
                self.cells = true;
            }
        }
    }
}

/// How well what is said holds, with a way to the first cell that changes it.
fn solidity(ui: &mut Ui, desk: &mut Desk<'_>, content: &Content, item: Option<ItemId>) {
    let Some(found) = &content.found else { return };
    let claim = match (content.page, item) {
        (Page::Influence, Some(ItemId::Actor(id))) if content.clean => Some(Claim::Corner(id)),
        (Page::Influence, Some(ItemId::Actor(id))) => Some(Claim::Weight(id)),
        (Page::Agreements, _) if content.order == Order::Strength => Some(Claim::MostlyAgreement),
        (Page::Stakes, _) => Some(Claim::MostOpposed),
        _ => None,
    };
    let held = desk.results.held().filter(|held| Arc::ptr_eq(&held.of, &found.of));
    let Some(badge) = claim.and_then(|claim| held.as_ref()?.sensitivity.of(claim)) else { return };
    let said = sentences::solidity(&found.project.map, desk.texts, badge);
    match badge.first.map(cells::of_trial) {
        Some(cell) => {
            if link(ui, desk, Icon::Warning, &said) {
                cells::go_to(desk, cell);
            }
        }
        None => paragraph(ui, desk, &said),
    }
}

/// The title, after its sign.
pub(super) fn head(ui: &mut Ui, desk: &Desk<'_>, words: &str) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::hover());
        icons::paint(ui.painter(), Icon::Help, rect, desk.colors.accent);
        ui.label(RichText::new(words).font(theme::semibold(15.0)).color(desk.colors.accent));
    });
}

pub(super) fn paragraph(ui: &mut Ui, desk: &Desk<'_>, words: &str) {
    ui.add(Label::new(widgets::reading(widgets::unbroken(words), 13.0).color(desk.colors.text)).wrap());
}

fn formula(ui: &mut Ui, desk: &Desk<'_>, lines: &[String]) {
    let frame = Frame::new().fill(desk.colors.subtle).corner_radius(6).inner_margin(Margin::symmetric(10, 8));
    frame.stroke(desk.colors.chip_outline()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        for line in lines {
            paragraph(ui, desk, line);
        }
    });
}

/// The numbers of who is looked at: names at the left, numbers at the right.
fn values(ui: &mut Ui, desk: &Desk<'_>, explained: &Explained) {
    let colors = desk.colors;
    let name = RichText::new(&explained.name).font(theme::semibold(13.0)).color(colors.text_faint);
    ui.add(Label::new(name).wrap());
    ui.spacing_mut().item_spacing.y = 3.0;
    for (head, value) in &explained.values {
        let width = ui.available_width();
        let lay = |words: &str, font: egui::FontId, room: f32| {
            ui.painter().layout_job(theme::paragraph(widgets::unbroken(words), font, colors.text, room))
        };
        let number = lay(value, theme::semibold(13.0), width * 0.62);
        let words = lay(head, theme::regular(13.0), (width - number.size().x - 10.0).max(60.0));
        let height = number.size().y.max(words.size().y);
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, format!("{head} {value}")));
        let right = egui::pos2(rect.right() - number.size().x, rect.top());
        ui.painter().galley(rect.min, words, colors.text);
        ui.painter().galley(right, number, colors.text);
    }
    ui.spacing_mut().item_spacing.y = 7.0;
}

/// Words that lead somewhere, in the accent, after a sign.
pub(super) fn link(ui: &mut Ui, desk: &Desk<'_>, icon: Icon, words: &str) -> bool {
    let colors = desk.colors;
    let room = ui.available_width() - 26.0;
    let job = theme::paragraph(widgets::unbroken(words), theme::semibold(13.0), colors.accent, room);
    let galley = ui.painter().layout_job(job);
    let size = Vec2::new(galley.size().x + 26.0, galley.size().y.max(20.0) + 6.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, words));
    let sign = egui::Rect::from_center_size(egui::pos2(rect.left() + 8.0, rect.center().y), Vec2::splat(16.0));
    icons::paint(ui.painter(), icon, sign, colors.accent);
    let at = egui::pos2(rect.left() + 22.0, rect.center().y - galley.size().y / 2.0);
    if response.hovered() {
        let y = at.y + galley.size().y;
        ui.painter().hline(at.x..=at.x + galley.size().x, y, egui::Stroke::new(1.0, colors.accent));
    }
    ui.painter().galley(at, galley, colors.accent);
    widgets::focus_ring(ui, &response, colors, 4.0);
    response.clicked()
}

/// Where axes cross, and the convention of r*: choices of the project, undone like any other.
fn conventions(ui: &mut Ui, desk: &mut Desk<'_>, explained: &Explained) {
    let texts = desk.texts;
    let header = &desk.project().header;
    if explained.has_axes {
        let labels = [texts.power_axes_mean(), texts.power_axes_median()];
        let chosen = usize::from(header.axes != Axes::Mean);
        if let Some(rank) = choice(ui, desk, &texts.power_axes(), &labels, chosen, None) {
            let axes = if rank == 0 { Axes::Mean } else { Axes::Median };
            set(desk, Header { axes, ..header.clone() });
        }
    }
    if explained.has_convention {
        let labels = ["A".to_owned(), "B".to_owned()];
        let chosen = usize::from(header.power_convention != PowerConvention::A);
        let help = texts.power_convention_is();
        if let Some(rank) = choice(ui, desk, &texts.power_convention(), &labels, chosen, Some(&help)) {
            let power_convention = if rank == 0 { PowerConvention::A } else { PowerConvention::B };
            set(desk, Header { power_convention, ..header.clone() });
        }
    }
}

fn set(desk: &mut Desk<'_>, header: Header) {
    desk.edit(Edit::SetHeader(Box::new(header)));
}

/// A small choice after its name; the rank of another one that was pressed.
fn choice(
    ui: &mut Ui,
    desk: &Desk<'_>,
    name: &str,
    labels: &[String],
    chosen: usize,
    help: Option<&str>,
) -> Option<usize> {
    let mut pressed = None;
    ui.horizontal(|ui| {
        ui.label(widgets::soft(name, desk.colors));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for (rank, label) in labels.iter().enumerate().rev() {
                let on = rank == chosen;
                let font = if on { theme::semibold(12.0) } else { theme::regular(12.0) };
                let galley = ui.painter().layout_no_wrap(label.clone(), font, desk.colors.text);
                let size = Vec2::new(galley.size().x + 16.0, 24.0);
                let (rect, response) = ui.allocate_exact_size(size, Sense::click());
                let spoken = format!("{name} {label}");
                response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, on, &spoken));
                if !on {
                    ui.painter().rect_stroke(rect, 12.0, desk.colors.outline(), StrokeKind::Inside);
                }
                widgets::choice(ui, desk.colors, &response, 12, on);
                ui.painter().galley(rect.center() - galley.size() / 2.0, galley, desk.colors.text);
                widgets::focus_ring(ui, &response, desk.colors, 12.0);
                if response.clicked() && !on {
                    pressed = Some(rank);
                }
                if let Some(help) = help {
                    response.on_hover_text(help);
                }
            }
        });
    });
    pressed
}

pub(super) fn note(ui: &mut Ui, desk: &Desk<'_>, words: &str) {
    let colors = desk.colors;
    let frame = Frame::new().fill(colors.note_tint).corner_radius(6).inner_margin(Margin::symmetric(10, 8));
    frame.stroke(colors.chip_outline()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Label::new(widgets::reading(widgets::unbroken(words), 12.0).color(colors.note)).wrap());
    });
}

/// A plain button over the width of the card.
pub(super) fn back(ui: &mut Ui, desk: &Desk<'_>, words: &str) -> bool {
    widgets::sized_button(ui, desk.colors, Some(Icon::Left), words, Weight::Plain, 28.0).clicked()
}
