//! One actor or group on the board: a chip to drag, to type a digit on, and with a menu that does the same.

use egui::{CursorIcon, Event, EventFilter, Id, Key, LayerId, Modifiers, Order, Popup, Rect, Response, Sense, Stroke};
use egui::{StrokeKind, Ui, Vec2, WidgetInfo};

use super::holder::Holder;
use crate::i18n::words;
use crate::model::{Actor, Audience, Cite};
use crate::scene::cite_letter;
use crate::session::Icon;
use crate::ui::{Desk, fields, icons, theme, widgets};

/// Height of a chip.
pub(super) const HEIGHT: f32 = 26.0;
/// Width of the button of its menu.
const MENU: f32 = 20.0;

/// What a chip asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    Give(Holder, Cite),
    Take(Holder, Cite),
    /// The one it came to last.
    TakeLast(Holder),
    Raise(Holder, Cite),
    /// Its sheet; `true` when others stay chosen.
    Open(Holder, bool),
}

/// What is carried by the pointer: who, and from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Carried {
    pub(super) holder: Holder,
    pub(super) from: Option<Cite>,
}

/// What the chips of a frame have asked for, and where they are.
#[derive(Default)]
pub(super) struct Board {
    pub(super) asks: Vec<Ask>,
    places: Vec<(Id, Rect)>,
}

/// Where a holder stands on the board.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chip {
    pub(super) holder: Holder,
    /// The card it is on; none: the list of those to place.
    pub(super) on: Option<Cite>,
    /// Whether it speaks from what its group holds.
    pub(super) inherited: bool,
}

/// The id of a chip, in no language.
pub(super) fn chip_id(holder: Holder, on: Option<Cite>) -> Id {
    Id::unique(("value chip", holder, on.map(|cite| cite as usize)))
}

impl Chip {
    /// Draws it over the whole width.
    pub(super) fn show(self, ui: &mut Ui, desk: &Desk<'_>, board: &mut Board) {
        let map = desk.map();
        let label = self.holder.label(map);
        let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), HEIGHT));
        let id = chip_id(self.holder, self.on);
        let body = Rect::from_min_max(rect.min, egui::pos2(rect.right() - MENU, rect.bottom()));
        let response = ui.interact(body, id, Sense::click_and_drag());
        let spoken = self.spoken(desk, &label);
        let chosen = desk.session.selection().contains(self.holder.item());
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, &spoken));
        self.paint(ui, desk, rect, &response, &label, chosen);
        response.dnd_set_drag_payload(Carried { holder: self.holder, from: self.on.filter(|_| !self.inherited) });
        if ui.ctx().is_being_dragged(id) {
            ghost(ui, desk, &label);
        }
        if response.clicked() {
            response.request_focus();
            let held = ui.input(|input| input.modifiers.command);
            board.asks.push(Ask::Open(self.holder, held));
        }
        if response.has_focus() {
            self.by_key(ui, id, board);
        }
        board.places.push((id, rect));
        let hover = if self.inherited { format!("{label} – {}", desk.texts.values_inherited()) } else { spoken };
        if response.hovered() && !response.dragged() {
            ui.set_cursor_icon(CursorIcon::Grab);
        }
        response.on_hover_text(hover);
        let button = Rect::from_min_max(egui::pos2(rect.right() - MENU, rect.top()), rect.max);
        self.menu(ui, desk, button, &label, board);
    }

    /// « Mairie – Civique, 1 », « Mairie – hérité du groupe », « Mairie – à placer ».
    fn spoken(self, desk: &Desk<'_>, label: &str) -> String {
        let texts = desk.texts;
        match self.on {
            None => texts.values_chip_to_place(label.to_owned()),
            Some(cite) if self.inherited => texts.values_chip_inherited(label.to_owned(), words::cite(texts, cite)),
            Some(cite) => {
                let rank = self.holder.rank(desk.map(), cite).unwrap_or_default() + 1;
                texts.values_chip(label.to_owned(), words::cite(texts, cite), rank)
            }
        }
    }

    fn paint(self, ui: &Ui, desk: &Desk<'_>, rect: Rect, response: &Response, label: &str, chosen: bool) {
        let (colors, map) = (desk.colors, desk.map());
        let fill = if chosen {
            colors.accent_tint
        } else if self.inherited {
            colors.panel
        } else {
            colors.subtle
        };
        let line = if chosen || response.hovered() {
            Stroke::new(1.0, colors.accent)
        } else if self.inherited {
            colors.hairline()
        } else {
            colors.chip_outline()
        };
        ui.painter().rect(rect, 8.0, fill, line, StrokeKind::Inside);
        let middle = rect.center().y;
        let at = egui::pos2(rect.left() + 12.0, middle);
        match self.holder {
            Holder::Actor(id) => {
                if let Some(actor) = map.actors.get(id) {
                    let plain = Actor { star: false, ..actor.clone() };
                    fields::actor_symbol(ui, colors, map, &plain, at, 6.5);
                }
            }
            Holder::Group(id) => {
                if let Some(group) = map.groups.get(id) {
                    let tint = colors.palette.group(group.color);
                    let square = Rect::from_center_size(at, Vec2::splat(12.0));
                    let edge = Stroke::new(1.2, theme::color(tint.edge));
                    ui.painter().rect(square, 3.0, theme::color(tint.fill), edge, StrokeKind::Inside);
                }
            }
        }
        let ink = if self.inherited { colors.text_soft } else { colors.text };
        let mut right = rect.right() - MENU;
        let after = self.after(desk);
        if !after.is_empty() {
            let galley = ui.painter().layout_no_wrap(after, theme::semibold(12.0), ink);
            right -= galley.size().x;
            ui.painter().galley(egui::pos2(right, middle - galley.size().y / 2.0), galley, ink);
            right -= 4.0;
        }
        if self.is_for_the_team(desk) {
            let lock = Rect::from_center_size(egui::pos2(right - 7.0, middle), Vec2::splat(12.0));
            icons::paint(ui.painter(), Icon::Lock, lock, colors.text_soft);
            right -= 16.0;
        }
        let left = rect.left() + 23.0;
        let main = self.on.is_some_and(|cite| self.holder.rank(map, cite) == Some(0));
        let font =
            if main || matches!(self.holder, Holder::Group(_)) { theme::semibold(13.0) } else { theme::regular(13.0) };
        let galley = widgets::one_or_two_lines(ui, label, font, 11.0, right - left - 2.0);
        ui.painter().galley_with_override_text_color(egui::pos2(left, middle - galley.size().y / 2.0), galley, ink);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if response.has_focus() {
            // Inside the chip: its list would cut a ring around it.
            ui.painter().rect_stroke(rect, 8.0, Stroke::new(2.0, colors.accent), StrokeKind::Inside);
        }
    }

    /// Its rank on a card; in the list, the letters of what it holds, or « ? ».
    fn after(self, desk: &Desk<'_>) -> String {
        let map = desk.map();
        match (self.on, self.holder) {
            (Some(_), _) if self.inherited => String::new(),
            (Some(cite), _) => self.holder.rank(map, cite).map(|rank| (rank + 1).to_string()).unwrap_or_default(),
            (None, Holder::Actor(id)) if map.actors.get(id).is_some_and(|actor| actor.unknown_values.is_some()) => {
                "?".to_owned()
            }
            (None, _) => {
                let letters = self.holder.spoken(map).iter();
                let letters = letters.map(|value| cite_letter(value.cite, desk.texts.language).to_string());
                letters.collect::<Vec<_>>().join("\u{a0}")
            }
        }
    }

    /// Whether what it holds there is for the team only.
    fn is_for_the_team(self, desk: &Desk<'_>) -> bool {
        let held = self.on.and_then(|cite| self.holder.spoken(desk.map()).iter().find(|value| value.cite == cite));
        held.is_some_and(|value| value.provenance.audience == Audience::Team)
    }

    /// Digits give, Delete takes the last one away; arrows are kept for the walk between chips.
    fn by_key(self, ui: &Ui, id: Id, board: &mut Board) {
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        if ui.any_popup_open() {
            return;
        }
        if let Some(cite) = typed_digit(ui).and_then(|digit| Cite::ALL.get(digit.checked_sub(1)?)) {
            board.asks.push(Ask::Give(self.holder, *cite));
        }
        let removed = ui.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::Delete) || input.consume_key(Modifiers::NONE, Key::Backspace)
        });
        if removed {
            board.asks.push(Ask::TakeLast(self.holder));
        }
    }

    /// « + »: what the mouse alone can do.
    fn menu(self, ui: &Ui, desk: &Desk<'_>, rect: Rect, label: &str, board: &mut Board) {
        let (texts, colors, map) = (desk.texts, desk.colors, desk.map());
        let id = chip_id(self.holder, self.on).with("menu");
        let response = ui.interact(rect, id, Sense::click());
        let name = texts.values_menu(label.to_owned());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
        let ink = if response.hovered() { colors.accent } else { colors.text_soft };
        icons::paint(ui.painter(), Icon::Plus, Rect::from_center_size(rect.center(), Vec2::splat(14.0)), ink);
        widgets::focus_ring(ui, &response, colors, 8.0);
        let response = response.on_hover_text(&name);
        Popup::menu(&response).show(|ui| {
            let held = self.holder.own(map);
            let full = held.len() >= Actor::MOST_VALUES;
            if full {
                ui.label(widgets::soft(texts.values_three_at_most(), colors));
            }
            for (rank, cite) in Cite::ALL.into_iter().enumerate() {
                if full || held.iter().any(|value| value.cite == cite) {
                    continue;
                }
                let words = format!("{} · {}", rank + 1, words::cite(texts, cite));
                if ui.button(words).clicked() {
                    board.asks.push(Ask::Give(self.holder, cite));
                }
            }
            for value in held {
                let name = words::cite(texts, value.cite);
                let rank = self.holder.rank(map, value.cite);
                if rank == Some(0) {
                    ui.separator();
                }
                if rank.is_some_and(|rank| rank > 0) && ui.button(texts.values_raise(name.clone())).clicked() {
                    board.asks.push(Ask::Raise(self.holder, value.cite));
                }
                if ui.button(texts.values_take_away(name)).clicked() {
                    board.asks.push(Ask::Take(self.holder, value.cite));
                }
            }
        });
    }
}

impl Board {
    /// Arrows walk from the chip that has the keyboard to the nearest one that way.
    pub(super) fn walk(&self, ui: &Ui) {
        let Some((id, from)) = self.places.iter().find(|(id, _)| ui.memory(|memory| memory.has_focus(*id))) else {
            return;
        };
        if ui.any_popup_open() {
            return;
        }
        let ways = [
            (Key::ArrowDown, Vec2::DOWN),
            (Key::ArrowUp, Vec2::UP),
            (Key::ArrowRight, Vec2::RIGHT),
            (Key::ArrowLeft, Vec2::LEFT),
        ];
        let pressed = |(key, _): &(Key, Vec2)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key));
        let Some((_, way)) = ways.into_iter().find(pressed) else { return };
        let cost = |rect: &Rect| {
            let to = rect.center() - from.center();
            let (along, aside) = (to.dot(way), (to.x * way.y).abs() + (to.y * way.x).abs());
            (along > 4.0).then_some(along + 2.5 * aside)
        };
        let others = self.places.iter().filter(|(other, _)| other != id);
        let nearest = others.filter_map(|(other, rect)| Some((*other, cost(rect)?))).min_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((nearest, _)) = nearest {
            ui.memory_mut(|memory| memory.request_focus(nearest));
        }
    }
}

/// What is dragged, beside the pointer.
fn ghost(ui: &Ui, desk: &Desk<'_>, label: &str) {
    let Some(at) = ui.input(|input| input.pointer.interact_pos()) else { return };
    ui.set_cursor_icon(CursorIcon::Grabbing);
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("value ghost")));
    let galley = painter.layout_no_wrap(label.to_owned(), theme::semibold(13.0), desk.colors.text);
    let rect = Rect::from_min_size(at + egui::vec2(10.0, 6.0), galley.size() + egui::vec2(20.0, 10.0));
    let line = Stroke::new(1.5, desk.colors.accent);
    painter.rect(rect, 8.0, desk.colors.panel, line, StrokeKind::Inside);
    painter.galley(rect.min + egui::vec2(10.0, 5.0), galley, desk.colors.text);
}

/// A digit from 1 to 8 by the place of its key, whatever is printed on it; the press is used up.
fn typed_digit(ui: &Ui) -> Option<usize> {
    const KEYS: [Key; 8] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8];
    ui.input_mut(|input| {
        let digit = input.events.iter().find_map(|event| match event {
            Event::Key { key, physical_key, pressed: true, modifiers, .. } if !modifiers.command && !modifiers.alt => {
                KEYS.iter().position(|digit| *digit == physical_key.unwrap_or(*key)).map(|rank| rank + 1)
            }
            _ => None,
        })?;
        input.events.retain(|event| !matches!(event, Event::Text(_) | Event::Key { pressed: true, .. }));
        Some(digit)
    })
}
