//! How a party takes a compromise: three dots and a word; digits, « ? » and arrows set it too.

use egui::{Event, Id, Key, Modifiers, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::i18n::words;
use crate::model::Acceptability;
use crate::ui::fields::{Chooser, Slot};
use crate::ui::{Desk, widgets};

/// The dots, from the left, and what each says.
const DOTS: [Acceptability; 3] = [Acceptability::ToDiscuss, Acceptability::Acceptable, Acceptability::Wished];

/// Dots over the word. `name` says who takes it.
pub fn acceptance(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: Id,
    name: &str,
    value: Option<Acceptability>,
    slot: &Slot<Option<Acceptability>>,
) {
    let texts = desk.texts;
    let mut settled = None;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(0.0, 2.0);
        ui.horizontal(|ui| {
            for (rank, dot) in (1_u8..).zip(DOTS) {
                let word = words::acceptability(texts, dot);
                let (_, rect) = ui.allocate_space(Vec2::new(18.0, 20.0));
                let response = ui.interact(rect, id.with(rank), Sense::click());
                let spoken = format!("{word} – {name}");
                response.widget_info(|| {
                    WidgetInfo::selected(egui::Role::RadioButton, ui.is_enabled(), value == Some(dot), &spoken)
                });
                paint(ui, desk, rect, filled(value) >= rank, value);
                widgets::focus_ring(ui, &response, desk.colors, 9.0);
                if response.on_hover_text(&word).clicked() {
                    settled = Some(Some(dot));
                }
            }
        });
        let none = texts.card_not_said();
        let answers = Acceptability::ALL.map(|answer| words::acceptability(texts, answer));
        let labels: Vec<String> = std::iter::once(none.clone()).chain(answers).collect();
        let chosen = value.and_then(|value| Acceptability::ALL.iter().position(|one| *one == value));
        let title = format!("{} – {name}", texts.card_acceptability());
        let keyed = ui.memory(|memory| memory.has_focus(id)).then(|| by_key(ui)).flatten();
        let chosen = Some(chosen.map_or(0, |rank| rank + 1));
        let chooser = Chooser { compact: true, ..Chooser::new(id, &title, &labels, chosen, &none) };
        if let Some(rank) = chooser.show(ui, desk.colors).picked {
            settled = Some(rank.checked_sub(1).and_then(|rank| Acceptability::ALL.get(rank)).copied());
        }
        settled = keyed.map(Keyed::value).or(settled);
    });
    if let Some(next) = settled.filter(|next| *next != value)
        && let Some(edit) = slot.set(desk.project(), next)
    {
        desk.edit(edit);
    }
}

/// How many dots are filled.
fn filled(value: Option<Acceptability>) -> u8 {
    match value {
        Some(Acceptability::ToDiscuss) => 1,
        Some(Acceptability::Acceptable) => 2,
        Some(Acceptability::Wished) => 3,
        None | Some(Acceptability::Refuses | Acceptability::Unknown) => 0,
    }
}

fn paint(ui: &Ui, desk: &Desk<'_>, rect: egui::Rect, full: bool, value: Option<Acceptability>) {
    let at = egui::pos2(rect.left() + 6.0, rect.center().y);
    let colors = desk.colors;
    if full {
        ui.painter().circle_filled(at, 5.5, colors.accent);
        return;
    }
    let color = if value.is_none() { colors.line_control } else { colors.accent };
    ui.painter().circle_stroke(at, 4.9, Stroke::new(1.25, color));
    if value == Some(Acceptability::Refuses) {
        let end = Vec2::splat(4.4);
        ui.painter().line_segment([at - end, at + end], Stroke::new(1.25, colors.text_soft));
    }
}

/// What a key has settled.
#[derive(Clone, Copy)]
enum Keyed {
    /// Nobody has asked.
    NotAsked,
    /// That answer.
    Answer(Acceptability),
}

impl Keyed {
    fn value(self) -> Option<Acceptability> {
        if let Self::Answer(answer) = self { Some(answer) } else { None }
    }
}

/// 0 refuses, 1 to 3 as many dots, « ? » not known, Delete not asked.
fn by_key(ui: &Ui) -> Option<Keyed> {
    if ui.any_popup_open() {
        return None;
    }
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::Delete) || input.consume_key(Modifiers::NONE, Key::Backspace) {
            return Some(Keyed::NotAsked);
        }
        let typed = |event: &Event| match event {
            Event::Text(text) => match text.as_str() {
                "0" => Some(Acceptability::Refuses),
                "1" => Some(Acceptability::ToDiscuss),
                "2" => Some(Acceptability::Acceptable),
                "3" => Some(Acceptability::Wished),
                "?" => Some(Acceptability::Unknown),
                _ => None,
            },
            _ => None,
        };
        let answer = input.events.iter().find_map(typed)?;
        input.events.retain(|event| match event {
            Event::Text(_) => false,
            Event::Key { modifiers, .. } => modifiers.command,
            _ => true,
        });
        Some(Keyed::Answer(answer))
    })
}
