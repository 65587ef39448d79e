//! The screens beside the map, and the tabs that lead to them.

mod actors;
mod agenda;
mod outline;
mod project;
mod sources;
mod stakes;
mod timeline;

use egui::scroll_area::ScrollBarVisibility;
use egui::{Frame, Margin, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::session::{Action, Screen};
use crate::ui::{Desk, theme, widgets};

/// The screens beside the map, and the tabs that lead to them.
#[derive(Default)]
pub struct ScreensView {
    actors: actors::ActorsView,
    project: project::ProjectView,
    outline: outline::OutlineView,
}

impl ScreensView {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let margin = Margin { left: 20, right: 12, top: 12, bottom: 8 };
        Frame::new().fill(desk.colors.canvas).inner_margin(margin).show(ui, |ui| {
            ui.take_available_space();
            ui.spacing_mut().item_spacing.y = 5.0;
            ui.spacing_mut().interact_size.y = 26.0;
            match desk.session.screen() {
                Screen::Map => {}
                Screen::Actors => self.actors.show(ui, desk),
                Screen::Project => {
                    let area = ScrollArea::vertical().id_salt("project").auto_shrink(false);
                    area.show(ui, |ui| self.project.show(ui, desk));
                }
                Screen::Stakes => stakes::show(ui, desk),
                Screen::Outline => self.outline.show(ui, desk),
            }
        });
    }
}

/// Prepares a cell of a table: a line under it, some room at its right.
fn cell(ui: &mut Ui, desk: &Desk<'_>) {
    let whole = ui.max_rect();
    ui.painter().hline(whole.x_range(), whole.bottom() - 0.5, desk.colors.hairline());
    ui.spacing_mut().item_spacing.x = 8.0;
    ui.set_max_width(ui.available_width() - 8.0);
}

/// The tabs of the screens.
pub fn tabs(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.horizontal_centered(|ui| {
        let most = ui.available_width() - crate::ui::canvas::TOOLS_LEAST;
        ScrollArea::horizontal()
            .id_salt("tabs")
            .max_width(most)
            .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden)
            .auto_shrink([true, false])
            .show(ui, |ui| {
                ui.horizontal_centered(|ui| {
                    ui.spacing_mut().item_spacing.x = 20.0;
                    for screen in Screen::ALL {
                        tab(ui, desk, screen);
                    }
                });
            });
        crate::ui::canvas::tab_tools(ui, desk);
    });
}

fn tab(ui: &mut Ui, desk: &mut Desk<'_>, screen: Screen) {
    let label = match screen {
        Screen::Map => desk.texts.tab_map(),
        Screen::Actors => desk.texts.tab_actors(),
        Screen::Project => desk.texts.tab_project(),
        Screen::Stakes => desk.texts.tab_stakes(),
        Screen::Outline => desk.texts.tab_outline(),
    };
    let on = desk.session.screen() == screen;
    let colors = desk.colors;
    let font = if on { theme::semibold(14.0) } else { theme::regular(14.0) };
    let ink = if on { colors.text } else { colors.text_soft };
    let galley = ui.painter().layout_no_wrap(label.clone(), font, ink);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x, 36.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::Tab, true, on, &label));
    ui.painter().galley(egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, ink);
    if on || response.hovered() {
        let line = if on { colors.accent } else { colors.line_soft };
        let bottom = rect.bottom().min(ui.clip_rect().bottom());
        let under = egui::Rect::from_x_y_ranges(rect.x_range(), bottom - 3.0..=bottom);
        ui.painter().rect_filled(under, 0.0, line);
    }
    widgets::focus_ring(ui, &response, colors, 4.0);
    if response.clicked() {
        desk.push(Action::Go(screen));
    }
}
