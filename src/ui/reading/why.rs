//! « Écarter cette lecture »: a reading is set aside with the reason why.

use egui::{Key, TextEdit, Ui};

use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, theme};

/// The reason that is being typed.
#[derive(Default)]
pub(in crate::ui) struct Why {
    open: bool,
    fresh: bool,
    text: String,
}

impl Why {
    /// Whether the reason is asked for.
    pub(in crate::ui) fn is_open(&self) -> bool {
        self.open
    }

    /// Asks for the reason.
    pub(in crate::ui) fn open(&mut self) {
        *self = Self { open: true, fresh: true, text: String::new() };
    }

    /// Asks no more.
    pub(in crate::ui) fn close(&mut self) {
        *self = Self::default();
    }

    /// The field and its two buttons; the reason, once it is given.
    pub(in crate::ui) fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>) -> Option<String> {
        let texts = desk.texts;
        let (do_it, give_up) = (texts.alliances_set_aside_do(), texts.alliances_give_up());
        let mut given = false;
        let mut left = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let width = |words: &str| {
                let galley =
                    ui.painter().layout_no_wrap(words.to_owned(), theme::semibold(14.0), egui::Color32::PLACEHOLDER);
                galley.size().x + 24.0
            };
            let room = ui.available_width() - width(&do_it) - width(&give_up) - 18.0;
            let name = texts.alliances_set_aside_why();
            let field = TextEdit::singleline(&mut self.text)
                .id(ui.scope_id().with("why"))
                .font(theme::regular(14.0))
                .hint_text(&name)
                .margin(egui::Margin { left: 10, right: 10, top: 7, bottom: 8 })
                .desired_width(room.clamp(80.0, 460.0));
            let response = ui.add(field).accessible_name(&name);
            if std::mem::take(&mut self.fresh) {
                response.request_focus();
            }
            if response.lost_focus() {
                let (enter, escape) = ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
                given |= enter;
                left |= escape;
            }
            let ready = !self.text.trim().is_empty();
            given |= ui
                .add_enabled_ui(ready, |ui| widgets::button(ui, desk.colors, None, &do_it, Weight::Plain).clicked())
                .inner;
            left |= widgets::button(ui, desk.colors, None, &give_up, Weight::Quiet).clicked();
        });
        if left {
            self.close();
            return None;
        }
        if !given || self.text.trim().is_empty() {
            return None;
        }
        let why = self.text.trim().to_owned();
        self.close();
        Some(why)
    }
}
