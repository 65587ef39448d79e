//! A value on the scale of the project: a coloured cell, keys, and a sheet with what each value means.

use egui::{
    Align2, Event, EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use crate::i18n::format;
use crate::model::{Level, Scale};
use crate::ui::theme::{self, Colors};
use crate::ui::{Desk, widgets};

/// What was entered in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Entry {
    /// Nothing.
    Empty,
    /// « ? ».
    Unknown,
    /// A value.
    Value(Level),
}

impl Entry {
    /// The entry of a value that was entered, known or not.
    pub fn of(value: Option<Level>) -> Self {
        value.map_or(Self::Unknown, Self::Value)
    }

    /// The value, when it is known.
    pub fn value(self) -> Option<Level> {
        if let Self::Value(value) = self { Some(value) } else { None }
    }
}

/// A cell of value.
pub struct LevelField<'a> {
    /// Its own id, in no language.
    pub id: Id,
    /// What is judged.
    pub name: &'a str,
    /// What was entered.
    pub entry: Entry,
    /// The least value.
    pub least: Level,
    /// The scale of the project.
    pub scale: Scale,
}

/// The cell; the other entry that was settled on, if any.
pub fn level(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    field: &LevelField<'_>,
    words: impl Fn(Option<Level>) -> String,
    more: impl FnOnce(&mut Ui, &mut Desk<'_>),
) -> Option<Entry> {
    let (_, rect) = ui.allocate_space(Vec2::new(30.0, 22.0));
    let response = ui.interact(rect, field.id, Sense::click());
    let shown = meaning(desk, field.entry, &words);
    let number = number(field, field.entry);
    let spoken = format!("{} – {number} {shown}", field.name);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::SpinButton, ui.is_enabled(), spoken.clone()));
    paint(ui, desk.colors, field, rect, &number);
    widgets::focus_ring(ui, &response, desk.colors, 4.0);
    let mut settled = if response.has_focus() { by_key(ui, field) } else { None };
    let response = response.on_hover_text(&shown);
    let popup = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.style(egui::style::StyleModifier::default()).width(248.0).show(|ui| {
        ui.set_width(248.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        let values = (field.least..=field.scale.bound()).rev().map(Entry::Value);
        for entry in values.chain([Entry::Unknown, Entry::Empty]) {
            if choice(ui, desk, field, entry, &words) {
                settled = Some(entry);
            }
        }
        if field.entry != Entry::Empty {
            ui.add_space(4.0);
            more(ui, desk);
        }
    });
    settled.filter(|entry| *entry != field.entry)
}

fn meaning(desk: &Desk<'_>, entry: Entry, words: &impl Fn(Option<Level>) -> String) -> String {
    if entry == Entry::Empty { desk.texts.level_none() } else { words(entry.value()) }
}

fn number(field: &LevelField<'_>, entry: Entry) -> String {
    match entry {
        Entry::Empty => String::new(),
        Entry::Unknown => "?".to_owned(),
        Entry::Value(value) if field.least < 0 => format::signed(value),
        Entry::Value(value) => value.to_string(),
    }
}

fn paint(ui: &Ui, colors: &Colors, field: &LevelField<'_>, rect: egui::Rect, number: &str) {
    let painter = ui.painter();
    match field.entry {
        Entry::Value(value) => {
            let (ground, ink) = colors.palette.position(value, field.scale);
            let font = if value == 0 { theme::regular(13.0) } else { theme::semibold(13.0) };
            painter.rect_filled(rect, 4.0, theme::color(ground));
            painter.text(rect.center(), Align2::CENTER_CENTER, number, font, theme::color(ink));
        }
        Entry::Unknown => {
            dashed(ui, rect, Stroke::new(1.25, colors.line_control));
            painter.text(rect.center(), Align2::CENTER_CENTER, "?", theme::semibold(13.0), colors.text);
        }
        Entry::Empty => {
            painter.rect_stroke(rect, 4.0, colors.outline(), StrokeKind::Inside);
        }
    }
}

fn dashed(ui: &Ui, rect: egui::Rect, stroke: Stroke) {
    let rect = rect.shrink(1.0);
    let path = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    ui.painter().extend(egui::Shape::dashed_line(&path, stroke, 3.0, 2.5));
}

/// Up and down step, a digit sets, minus turns round, « ? » says unknown, Delete removes.
fn by_key(ui: &Ui, field: &LevelField<'_>) -> Option<Entry> {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(field.id, filter));
    if ui.any_popup_open() {
        return None;
    }
    let now = field.entry.value().unwrap_or(0);
    let bound = field.scale.bound();
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
            return Some(Entry::Value((now + 1).min(bound)));
        }
        if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
            return Some(Entry::Value((now - 1).max(field.least)));
        }
        if input.consume_key(Modifiers::NONE, Key::Delete) || input.consume_key(Modifiers::NONE, Key::Backspace) {
            return Some(Entry::Empty);
        }
        let typed = input.events.iter().find_map(|event| match event {
            Event::Text(text) => text.chars().next(),
            _ => None,
        })?;
        let settled = match typed {
            '?' => Entry::Unknown,
            '-' | '−' if field.least < 0 => Entry::Value(-now),
            _ => {
                let digit = Level::try_from(typed.to_digit(10)?).ok().filter(|digit| *digit <= bound)?;
                Entry::Value(if now < 0 { -digit } else { digit })
            }
        };
        input.events.retain(|event| !matches!(event, Event::Text(_) | Event::Key { .. }));
        Some(settled)
    })
}

fn choice(
    ui: &mut Ui,
    desk: &Desk<'_>,
    field: &LevelField<'_>,
    entry: Entry,
    words: &impl Fn(Option<Level>) -> String,
) -> bool {
    let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), 26.0));
    let on = entry == field.entry;
    let response = ui.interact(rect, field.id.with(("value", entry)), Sense::click());
    let meaning = meaning(desk, entry, words);
    let shown = number(field, entry);
    let label = format!("{shown} {meaning}").trim().to_owned();
    response.widget_info(|| WidgetInfo::selected(egui::Role::ListBoxOption, true, on, &label));
    if on {
        ui.painter().rect_filled(rect, 6.0, desk.colors.accent_tint);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 6.0, desk.colors.subtle);
    }
    let cell = egui::Rect::from_min_size(rect.min + egui::vec2(4.0, 2.0), Vec2::new(30.0, 22.0));
    paint(ui, desk.colors, &LevelField { entry, ..*field }, cell, &shown);
    let at = egui::pos2(cell.right() + 8.0, rect.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, meaning, theme::regular(13.0), desk.colors.text);
    response.clicked()
}
