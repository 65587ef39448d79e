//! The line under what is projected: what it is, and what must be said of it wherever it is shown.

use egui::{Align, Frame, Label, Layout, Margin, Panel, Ui, Vec2};

use super::size::Scale;
use super::{clock, turns};
use crate::ui::{Desk, theme, top_bar, widgets};

const HEIGHT: f32 = 26.0;

/// Draws it at the foot of the window.
pub fn show(ui: &mut Ui, desk: &Desk<'_>) {
    let header = &desk.project().header;
    let title = if header.title.is_empty() { desk.texts.untitled() } else { header.title.clone() };
    let (notice, _) = desk.texts.language.pick(&header.short_notice);
    let frame = Frame::new().fill(desk.colors.panel).inner_margin(Margin::symmetric(14, 0));
    Panel::bottom("room_footer").exact_size(HEIGHT).frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let font = theme::regular(12.0);
            let room = (ui.available_width() - 160.0).max(60.0);
            if !notice.is_empty() {
                let words = widgets::unbroken(notice);
                let galley = ui.painter().layout_no_wrap(words, font.clone(), desk.colors.note);
                let galley =
                    if galley.size().x > room { widgets::elided(ui, notice, font.clone(), room) } else { galley };
                ui.add(Label::new(galley));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::new(22.0, 16.0), egui::Sense::hover());
                top_bar::paint_sign(ui.painter(), rect.center(), 5.5, desk);
                let room = desk.session.room();
                if room.timer().runs() {
                    clock::face(ui, desk, Scale::WHOLE, 14.0);
                    ui.add_space(6.0);
                }
                turns::line(ui, room.speakers(), desk.texts, Scale::WHOLE);
                let galley = widgets::elided(ui, &title, font, ui.available_width());
                ui.add(Label::new(galley));
            });
        });
    });
}
