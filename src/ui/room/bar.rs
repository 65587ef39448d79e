//! The discreet bar of the only window: it comes when the pointer reaches the top edge.

use egui::{Align2, Area, Id, Pos2, Rect, Ui, Vec2};

use crate::session::Command;
use crate::ui::Desk;
use crate::ui::widgets::{self, Weight};

/// How near the top edge the pointer makes it come, and the height in which it stays.
const EDGE: f32 = 10.0;
const STAYS: f32 = 64.0;

/// The bar, and whether it is there.
#[derive(Default)]
pub struct Bar {
    shown: bool,
}

impl Bar {
    /// Draws it while the pointer is near the top edge.
    pub fn show(&mut self, ui: &Ui, desk: &mut Desk<'_>) {
        let top = ui.ctx().content_rect().top();
        let reach = if self.shown { STAYS } else { EDGE };
        let near = |place: Pos2| place.y < top + reach;
        let held = self.shown && ui.any_popup_open();
        self.shown = held || ui.input(|input| input.pointer.hover_pos()).is_some_and(near);
        if !self.shown {
            return;
        }
        let anchor = Area::new(Id::unique("room_bar")).anchor(Align2::CENTER_TOP, Vec2::new(0.0, 4.0));
        anchor.show(ui.ctx(), |ui| {
            widgets::floating_sheet(ui, desk.colors).show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    for command in [Command::Pause, Command::QuestionOnly, Command::Legibility, Command::QuickEntry] {
                        item(ui, desk, command, command.label(desk.texts));
                    }
                    item(ui, desk, Command::Present, desk.texts.room_leave());
                });
            });
        });
    }

    /// Where it would be, for those who must not stand there.
    pub fn area(ui: &Ui) -> Rect {
        let whole = ui.ctx().content_rect();
        Rect::from_min_size(whole.min, Vec2::new(whole.width(), EDGE))
    }
}

fn item(ui: &mut Ui, desk: &mut Desk<'_>, command: Command, label: String) {
    let response = widgets::button(ui, desk.colors, command.row().icon, &label, Weight::Quiet);
    let key = command.shown_key(desk.texts).unwrap_or_default();
    if response.on_hover_text(key).clicked() {
        desk.command(command);
    }
}
