//! One choice among several, behind a button: arrows and letters change it without opening the list.

use egui::{
    Event, EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, ScrollArea, Sense, StrokeKind, Ui,
    Vec2, WidgetInfo,
};

use crate::i18n::sorting::folded;
use crate::model::Symbol;
use crate::session::Icon;
use crate::ui::fields::type_symbol;
use crate::ui::theme::{self, Colors};
use crate::ui::{icons, widgets};

/// A button with a list of choices.
pub struct Chooser<'a> {
    /// Its own id, in no language.
    pub id: Id,
    /// What is chosen, in words: « Type ».
    pub name: &'a str,
    /// The choices.
    pub labels: &'a [String],
    /// The chosen one.
    pub chosen: Option<usize>,
    /// Shown when none is chosen.
    pub empty: &'a str,
    /// A shape before each choice; may be empty.
    pub symbols: &'a [Symbol],
    /// Whether Enter is kept for the form it stands in, and does not open the list.
    pub enter_is_for_form: bool,
    /// Whether a choice adds something: keys then open the list, in which one chooses, and never pick by themselves.
    pub adds: bool,
    /// A chip as wide as its words, instead of a field over the whole width.
    pub compact: bool,
    /// A dot of colour before the words of a chip.
    pub dot: Option<egui::Color32>,
}

/// What became of it in this frame.
pub struct Chosen {
    /// The choice that was picked.
    pub picked: Option<usize>,
    /// Whether Enter was pressed for the form.
    pub entered: bool,
    /// The button.
    pub response: Response,
}

impl<'a> Chooser<'a> {
    /// A chooser without shapes.
    pub fn new(id: Id, name: &'a str, labels: &'a [String], chosen: Option<usize>, empty: &'a str) -> Self {
        Self {
            id,
            name,
            labels,
            chosen,
            empty,
            symbols: &[],
            enter_is_for_form: false,
            adds: false,
            compact: false,
            dot: None,
        }
    }

    /// A chooser of what to add.
    pub fn adding(id: Id, name: &'a str, labels: &'a [String], empty: &'a str) -> Self {
        Self { adds: true, ..Self::new(id, name, labels, None, empty) }
    }

    /// Draws it over the whole width.
    pub fn show(&self, ui: &mut Ui, colors: &Colors) -> Chosen {
        let entered = self.enter_is_for_form
            && ui.memory(|memory| memory.has_focus(self.id))
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let response = if self.compact { self.chip(ui, colors) } else { self.button(ui, colors) };
        let popup_id = Popup::default_response_id(&response);
        let was_open = Popup::is_id_open(ui.ctx(), popup_id);
        let mut picked = None;
        let mut led_to = self.chosen.or(Some(0));
        if was_open {
            led_to = self.by_letters(ui, None);
        } else if response.has_focus() {
            picked = self.by_key(ui);
            if self.adds && picked.is_some() {
                led_to = picked.take();
                Popup::open_id(ui.ctx(), popup_id);
            }
        } else {
            ui.data_mut(|data| data.remove::<Letters>(self.id));
        }
        let popup = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClick);
        let least = if self.compact { self.longest(ui) } else { 180.0 };
        let shown = popup.width(response.rect.width().max(least)).show(|ui| self.list(ui, colors, led_to, was_open));
        if let Some(shown) = shown
            && shown.inner.is_some()
        {
            picked = shown.inner;
            response.request_focus();
        }
        Chosen { picked, entered, response }
    }

    /// Width of the list of a chip: it is read whole, however short the chip.
    fn longest(&self, ui: &Ui) -> f32 {
        let width = |label: &String| {
            let (font, ink) = (theme::regular(14.0), egui::Color32::PLACEHOLDER);
            ui.painter().layout_no_wrap(label.clone(), font, ink).size().x + 32.0
        };
        self.labels.iter().map(width).fold(180.0, f32::max).min(360.0)
    }

    fn button(&self, ui: &mut Ui, colors: &Colors) -> Response {
        let width = ui.available_width();
        let (_, rect) = ui.allocate_space(Vec2::new(width, widgets::FIELD));
        let response = ui.interact(rect, self.id, Sense::click());
        let chosen = self.chosen.and_then(|rank| self.labels.get(rank));
        let words = chosen.map_or(self.empty, String::as_str);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(egui::Role::ComboBox, ui.is_enabled(), self.name);
            info.current_text_value = Some(words.to_owned());
            info
        });
        let line = if response.hovered() { egui::Stroke::new(1.0, colors.accent) } else { colors.outline() };
        ui.painter().rect(rect, 8.0, colors.panel, line, StrokeKind::Inside);
        let mut left = rect.left() + 10.0;
        if let Some(symbol) = self.chosen.and_then(|rank| self.symbols.get(rank)) {
            type_symbol(ui, colors, *symbol, egui::pos2(left + 8.0, rect.center().y), 7.0);
            left += 24.0;
        }
        let ink = if chosen.is_some() { colors.text } else { colors.text_soft };
        let room = (rect.right() - 26.0 - left).max(10.0);
        paint_cut(ui, words, egui::pos2(left, rect.center().y), room, ink);
        let chevron = egui::Rect::from_center_size(egui::pos2(rect.right() - 15.0, rect.center().y), Vec2::splat(14.0));
        icons::paint(ui.painter(), Icon::Chevron, chevron, colors.text_soft);
        widgets::focus_ring(ui, &response, colors, 8.0);
        response
    }

    fn chip(&self, ui: &mut Ui, colors: &Colors) -> Response {
        let chosen = self.chosen.and_then(|rank| self.labels.get(rank));
        let words = chosen.map_or(self.empty, String::as_str);
        let ink = if chosen.is_some() { colors.text } else { colors.text_soft };
        let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), theme::regular(12.0), ink);
        let dot = if self.dot.is_some() { 14.0 } else { 0.0 };
        job.wrap = egui::text::TextWrapping::truncate_at_width((ui.available_width() - 12.0 - dot).max(40.0));
        let galley = ui.painter().layout_job(job);
        let (_, rect) = ui.allocate_space(Vec2::new(galley.size().x + 12.0 + dot, 24.0));
        let response = ui.interact(rect, self.id, Sense::click());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(egui::Role::ComboBox, ui.is_enabled(), self.name);
            info.current_text_value = Some(words.to_owned());
            info
        });
        ui.painter().rect(rect, 12.0, colors.subtle, colors.chip_outline(), StrokeKind::Inside);
        if response.hovered() {
            ui.painter().rect_stroke(rect, 12.0, colors.outline(), StrokeKind::Inside);
        }
        if let Some(color) = self.dot {
            let at = egui::Rect::from_center_size(egui::pos2(rect.left() + 11.5, rect.center().y), Vec2::splat(9.0));
            ui.painter().rect(at, 2.0, color, colors.outline(), StrokeKind::Inside);
        }
        ui.painter().galley(egui::pos2(rect.left() + 6.0 + dot, rect.center().y - galley.size().y / 2.0), galley, ink);
        widgets::focus_ring(ui, &response, colors, 12.0);
        response.on_hover_text(self.name)
    }

    /// Arrows step through the choices, a letter goes to the next that starts with it.
    fn by_key(&self, ui: &Ui) -> Option<usize> {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        if ui.any_popup_open() {
            return None;
        }
        let count = self.labels.len();
        let down = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
        let up = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowUp));
        if down {
            return Some(self.chosen.map_or(0, |rank| (rank + 1).min(count.saturating_sub(1))));
        }
        if up {
            return Some(self.chosen.map_or(0, |rank| rank.saturating_sub(1)));
        }
        self.by_letters(ui, self.chosen)
    }

    /// The choice that begins with the letters typed one after the other; the same letter again goes to the next.
    fn by_letters(&self, ui: &Ui, at: Option<usize>) -> Option<usize> {
        let now = ui.input(|input| input.time);
        let mut letters = ui.data(|data| data.get_temp::<Letters>(self.id)).unwrap_or_default();
        let mut found = None;
        for letter in typed_letters(ui) {
            let at = found.or(letters.led_to).or(at);
            found = letters.take(letter, now, self.labels, at);
            letters.led_to = found.or(letters.led_to);
        }
        if letters.typed_at == Some(now) {
            ui.data_mut(|data| data.insert_temp(self.id, letters));
        }
        found
    }

    /// The choices; the one that is led to takes the keyboard.
    fn list(&self, ui: &mut Ui, colors: &Colors, led_to: Option<usize>, was_open: bool) -> Option<usize> {
        let mut picked = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
            for (rank, label) in self.labels.iter().enumerate() {
                let on = self.chosen == Some(rank);
                let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), 28.0));
                let response = ui.interact(rect, self.id.with(("choice", rank)), Sense::click());
                response.widget_info(|| WidgetInfo::selected(egui::Role::ListBoxOption, true, on, label));
                if on {
                    ui.painter().rect_filled(rect, 6.0, colors.accent_tint);
                } else if response.hovered() || response.has_focus() {
                    ui.painter().rect_filled(rect, 6.0, colors.subtle);
                }
                let mut left = rect.left() + 8.0;
                if let Some(symbol) = self.symbols.get(rank) {
                    type_symbol(ui, colors, *symbol, egui::pos2(left + 8.0, rect.center().y), 7.0);
                    left += 24.0;
                }
                paint_cut(ui, label, egui::pos2(left, rect.center().y), rect.right() - left - 4.0, colors.text);
                if led_to == Some(rank) && !(was_open && response.has_focus()) {
                    response.request_focus();
                    response.scroll_to_me(Some(egui::Align::Center));
                }
                if response.clicked() {
                    picked = Some(rank);
                    ui.close();
                }
            }
        });
        picked
    }
}

/// Seconds after which the next letter begins another word.
const PAUSE: f64 = 1.0;

/// The letters typed on a chooser since it has the keyboard.
#[derive(Clone, Debug, Default)]
struct Letters {
    typed: String,
    typed_at: Option<f64>,
    led_to: Option<usize>,
}

impl Letters {
    /// One more letter; the choice that it leads to.
    fn take(&mut self, letter: char, now: f64, labels: &[String], at: Option<usize>) -> Option<usize> {
        let begins =
            |rank: &usize, start: &str| labels.get(*rank).is_some_and(|label| folded(label).starts_with(start));
        let pause = self.typed_at.is_none_or(|before| now - before > PAUSE);
        self.typed_at = Some(now);
        let longer = format!("{}{letter}", self.typed);
        if !pause && let Some(rank) = (0..labels.len()).find(|rank| begins(rank, &longer)) {
            self.typed = longer;
            return Some(rank);
        }
        let start = letter.to_string();
        let again = self.typed == start;
        self.typed.clone_from(&start);
        let after = if again { at.map_or(0, |rank| rank + 1) } else { 0 };
        (after..labels.len()).chain(0..after.min(labels.len())).find(|rank| begins(rank, &start))
    }
}

/// Letters typed outside every field, taken out of the input so that they are no shortcuts.
fn typed_letters(ui: &Ui) -> Vec<char> {
    ui.input_mut(|input| {
        let typed = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(folded(text)),
            _ => None,
        });
        let letters: Vec<char> = typed.collect::<String>().chars().filter(|c| c.is_alphanumeric()).collect();
        if !letters.is_empty() {
            input.events.retain(|event| match event {
                Event::Text(_) => false,
                Event::Key { key, modifiers, .. } => !(modifiers.is_none() && key.name().len() == 1),
                _ => true,
            });
        }
        letters
    })
}

/// One line of text in the reading weight, cut with an ellipsis where there is no room.
fn paint_cut(ui: &Ui, text: &str, left_middle: egui::Pos2, room: f32, ink: egui::Color32) {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), theme::regular(14.0), ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let galley = ui.painter().layout_job(job);
    let at = egui::pos2(left_middle.x, left_middle.y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn types() -> Vec<String> {
        ["collectivité", "État", "socioprofessionnel", "association", "habitants", "scientifique", "autre"]
            .map(str::to_owned)
            .to_vec()
    }

    #[test]
    fn a_letter_searches_from_the_start_and_again_goes_on() {
        let labels = types();
        let habitants = Some(4);
        let mut letters = Letters::default();
        let first = letters.take('a', 0.0, &labels, habitants);
        assert_eq!(first, Some(3), "association, whatever was chosen before");
        assert_eq!(letters.take('a', 0.2, &labels, first), Some(6), "again: autre");
        assert_eq!(letters.take('a', 9.0, &labels, Some(6)), Some(3), "again, slowly: round to association");
    }

    #[test]
    fn letters_typed_fast_are_one_word() {
        let labels = types();
        let typed = |letters: &str, pace: f64| {
            let mut held = Letters::default();
            letters
                .chars()
                .enumerate()
                .fold(None, |at, (rank, letter)| held.take(letter, rank as f64 * pace, &labels, at).or(at))
        };
        assert_eq!(typed("so", 0.2), Some(2), "socioprofessionnel");
        assert_eq!(typed("sc", 0.2), Some(5), "scientifique");
        assert_eq!(typed("au", 0.2), Some(6), "autre");
        assert_eq!(typed("sa", 5.0), Some(3), "two words: association");
        assert_eq!(typed("eta", 0.2), Some(1), "without its accent");
    }
}
