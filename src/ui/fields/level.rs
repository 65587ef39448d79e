//! A value on the scale of the project: a coloured cell, keys, and a sheet with what each value means.

use egui::{
    Align, Align2, Event, EventFilter, Id, Key, Layout, Modifiers, Popup, PopupCloseBehavior, ScrollArea, Sense,
    Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
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

/// Width of the sheet of a cell.
pub const SHEET: f32 = 248.0;

/// A cell of value.
pub struct LevelField<'a> {
    /// Its own id, in no language.
    pub id: Id,
    /// What is judged.
    pub name: &'a str,
    /// Who is judged on what, at the head of the sheet.
    pub heading: &'a str,
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
    let minus = take_minus(ui, field.id).filter(|_| ui.memory(|memory| memory.has_focus(field.id)));
    let number = if minus.is_some() && field.entry.value().is_none_or(|value| value == 0) {
        "−".to_owned()
    } else {
        number(field, field.entry)
    };
    let spoken = format!("{} – {number} {shown}", field.name);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::SpinButton, ui.is_enabled(), spoken.clone()));
    paint(ui, desk.colors, field, rect, &number);
    widgets::focus_ring(ui, &response, desk.colors, 4.0);
    let keyed = response.has_focus().then(|| {
        let keyed = by_key(ui, field, Keyed { entry: field.entry, minus: minus.is_some() });
        if keyed.minus {
            ui.data_mut(|data| data.insert_temp(minus_id(field.id), Minus));
        }
        keyed.entry
    });
    let mut settled = keyed;
    let response = response.on_hover_text(&shown);
    let popup = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.style(egui::style::StyleModifier::default()).width(SHEET).show(|ui| {
        if let Some(entry) = level_sheet(ui, desk, field, &words, more) {
            settled = Some(entry);
        }
    });
    settled.filter(|entry| *entry != field.entry)
}

/// What the popup of a cell holds: who is judged on what, every value in words, and, once something is entered, `more`.
/// The value that was pressed, if any.
pub fn level_sheet(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    field: &LevelField<'_>,
    words: &impl Fn(Option<Level>) -> String,
    more: impl FnOnce(&mut Ui, &mut Desk<'_>),
) -> Option<Entry> {
    let mut pressed = None;
    ui.set_width(SHEET);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        ui.add(egui::Label::new(widgets::title(field.heading, 13.0, desk.colors)).wrap());
    });
    // As much as the window holds from here down; a sheet that opens upwards ends above it anyway.
    let most = (ui.ctx().content_rect().bottom() - ui.cursor().top() - 24.0).clamp(200.0, 520.0);
    ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, |ui| {
        let values = (field.least..=field.scale.bound()).rev().map(Entry::Value);
        for entry in values.chain([Entry::Unknown, Entry::Empty]) {
            if choice(ui, desk, field, entry, words) {
                pressed = Some(entry);
            }
        }
        if field.entry != Entry::Empty {
            ui.add_space(4.0);
            more(ui, desk);
        }
    });
    pressed
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

/// A minus that was typed and waits for its digit, until the cell loses the keyboard.
#[derive(Clone, Copy, Default)]
struct Minus;

fn minus_id(field: Id) -> Id {
    field.with("minus")
}

fn take_minus(ui: &Ui, field: Id) -> Option<Minus> {
    ui.data_mut(|data| data.remove_temp(minus_id(field)))
}

/// What a cell holds while one types in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Keyed {
    entry: Entry,
    minus: bool,
}

impl Keyed {
    /// A digit sets, with the minus typed before it; a minus after it turns it round; « ? » says unknown.
    fn typed(self, letter: char, field: &LevelField<'_>) -> Self {
        let value = self.entry.value().unwrap_or(0);
        let is = |entry| Self { entry, minus: false };
        match letter {
            '?' => is(Entry::Unknown),
            '-' | '−' if field.least < 0 => {
                let turned = if value == 0 { self.entry } else { Entry::Value(-value) };
                Self { entry: turned, minus: true }
            }
            '+' if value < 0 => is(Entry::Value(-value)),
            _ => {
                let digit = letter.to_digit(10).and_then(|digit| Level::try_from(digit).ok());
                let digit = digit.filter(|digit| *digit <= field.scale.bound());
                digit.map_or(self, |digit| is(Entry::Value(if self.minus { -digit } else { digit })))
            }
        }
    }
}

/// Up and down step, signs and digits set, Delete removes.
fn by_key(ui: &Ui, field: &LevelField<'_>, mut keyed: Keyed) -> Keyed {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(field.id, filter));
    if ui.any_popup_open() {
        return keyed;
    }
    let now = keyed.entry.value().unwrap_or(0);
    let bound = field.scale.bound();
    let is = |entry| Keyed { entry, minus: false };
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
            return is(Entry::Value((now + 1).min(bound)));
        }
        if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
            return is(Entry::Value((now - 1).max(field.least)));
        }
        if input.consume_key(Modifiers::NONE, Key::Delete) || input.consume_key(Modifiers::NONE, Key::Backspace) {
            return is(Entry::Empty);
        }
        let mut typed = false;
        for event in &input.events {
            if let Event::Text(text) = event {
                typed = true;
                keyed = text.chars().fold(keyed, |keyed, letter| keyed.typed(letter, field));
            }
        }
        if typed {
            // A letter typed here is no shortcut.
            input.events.retain(|event| match event {
                Event::Text(_) => false,
                Event::Key { modifiers, .. } => modifiers.command,
                _ => true,
            });
        }
        keyed
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

#[cfg(test)]
mod tests {
    use super::*;

    fn after(start: Entry, least: Level, typed: &str) -> Entry {
        let field = LevelField { id: Id::NULL, name: "", heading: "", entry: start, least, scale: Scale::Three };
        typed.chars().fold(Keyed { entry: start, minus: false }, |keyed, letter| keyed.typed(letter, &field)).entry
    }

    #[test]
    fn a_minus_is_kept_for_the_digit_that_follows() {
        assert_eq!(after(Entry::Empty, -3, "-2"), Entry::Value(-2), "in an empty cell");
        assert_eq!(after(Entry::Empty, -3, "-"), Entry::Empty, "a minus alone is no value");
        assert_eq!(after(Entry::Unknown, -3, "−2"), Entry::Value(-2), "over « ? »");
        assert_eq!(after(Entry::Value(-3), -3, "-2"), Entry::Value(-2), "over a value against");
        assert_eq!(after(Entry::Value(1), -3, "-2"), Entry::Value(-2), "over a value for");
        assert_eq!(after(Entry::Empty, -3, "2-"), Entry::Value(-2), "the minus after it");
        assert_eq!(after(Entry::Value(-3), -3, "2"), Entry::Value(2), "a digit alone is what it says");
        assert_eq!(after(Entry::Value(-2), -3, "+"), Entry::Value(2), "a plus");
        assert_eq!(after(Entry::Empty, 0, "-2"), Entry::Value(2), "an influence has no sign");
        assert_eq!(after(Entry::Value(1), -3, "9"), Entry::Value(1), "off the scale");
    }
}
