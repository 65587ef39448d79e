//! Long work in progress, with a way to give it up.

use egui::{Align2, Area, Id, Order, Ui, Vec2};

use crate::session::{Action, Work};
use crate::ui::{Desk, widgets};

/// Draws a pill at the top of the window while a file is read, written or drawn.
pub fn show(ui: &Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let (said, stops) = match desk.session.work() {
        Some(Work::Reading(name)) => (texts.work_reading(name.clone()), true),
        Some(Work::Drawing(name)) => (texts.work_drawing(name.clone()), true),
        Some(Work::Arranging) => (texts.work_arranging(), true),
        // A file that is being written must end whole.
        Some(Work::Writing(name)) => (texts.work_writing(name.clone()), false),
        None => return,
    };
    let area = Area::new(Id::unique("work")).order(Order::Tooltip).anchor(Align2::CENTER_TOP, Vec2::new(0.0, 60.0));
    area.show(ui.ctx(), |ui| {
        widgets::floating_sheet(ui, desk.colors).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.add(egui::Spinner::new().size(18.0).color(desk.colors.accent));
                ui.label(widgets::body(said, desk.colors));
                let give_up = texts.work_cancel();
                if stops
                    && widgets::sized_button(ui, desk.colors, None, &give_up, widgets::Weight::Plain, 26.0).clicked()
                {
                    desk.push(Action::CancelJob);
                }
            });
        });
    });
}
