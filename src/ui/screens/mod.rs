//! The screens beside the map, and the tabs that lead to them.

mod actors;
mod agenda;
mod alliances;
mod compromises;
mod influences;
mod levers;
mod matrix;
mod minutes;
mod outline;
mod plan;
mod positions;
mod power;
mod private;
mod project;
mod sources;
mod stakes;
mod strategies;
mod summary;
mod timeline;
mod to_check;
mod values;

use egui::scroll_area::ScrollBarVisibility;
use egui::{Frame, Margin, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::session::{Action, Command, Icon, Screen};
use crate::ui::{Desk, theme, widgets};

/// The screens beside the map, and the tabs that lead to them.
#[derive(Default)]
pub struct ScreensView {
    actors: actors::ActorsView,
    project: project::ProjectView,
    outline: outline::OutlineView,
    positions: positions::PositionsView,
    influences: influences::InfluencesView,
    values: values::ValuesView,
    strategies: strategies::StrategiesView,
    alliances: alliances::AlliancesView,
    power: power::PowerView,
    levers: levers::LeversView,
    compromises: compromises::CompromisesView,
    plan: plan::PlanView,
    to_check: to_check::ToCheckView,
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
                Screen::Positions => self.positions.show(ui, desk),
                Screen::Influences => self.influences.show(ui, desk),
                Screen::Values => self.values.show(ui, desk),
                Screen::Strategies => self.strategies.show(ui, desk),
                Screen::Alliances => self.alliances.show(ui, desk),
                Screen::Power => self.power.show(ui, desk),
                Screen::Levers => self.levers.show(ui, desk),
                Screen::Compromises => self.compromises.show(ui, desk),
                Screen::Plan => self.plan.show(ui, desk),
                Screen::Summary => summary::show(ui, desk),
                Screen::Minutes => minutes::show(ui, desk),
                Screen::ToCheck => self.to_check.show(ui, desk),
                Screen::Private => private::show(ui, desk),
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

/// What a screen on actors shows while there is none.
fn no_actor(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.add_space(60.0);
    ui.vertical_centered(|ui| {
        ui.label(widgets::title(widgets::unbroken(&desk.texts.actors_none()), 17.0, desk.colors));
        ui.add_space(8.0);
        let words = desk.texts.guide_add_actor();
        if widgets::button(ui, desk.colors, Some(Icon::Plus), &words, widgets::Weight::Main).clicked() {
            desk.command(Command::QuickEntry);
        }
    });
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
                    let (own, here) = (Screen::of_phase(desk.session.phase()), desk.session.screen());
                    let guest = Some(here).filter(|here| !own.contains(here));
                    for screen in own.iter().copied().chain(guest) {
                        tab(ui, desk, screen);
                    }
                });
            });
        if desk.session.screen().has_guide() {
            crate::ui::canvas::tab_tools(ui, desk);
        } else {
            crate::ui::guide::in_a_line(ui, desk);
        }
    });
}

fn tab(ui: &mut Ui, desk: &mut Desk<'_>, screen: Screen) {
    let label = match screen {
        Screen::Map => desk.texts.tab_map(),
        Screen::Actors => desk.texts.tab_actors(),
        Screen::Project => desk.texts.tab_project(),
        Screen::Stakes => desk.texts.tab_stakes(),
        Screen::Outline => desk.texts.tab_outline(),
        Screen::Positions => desk.texts.tab_positions(),
        Screen::Influences => desk.texts.tab_influences(),
        Screen::Values => desk.texts.tab_values(),
        Screen::Strategies => desk.texts.tab_strategies(),
        Screen::Alliances => desk.texts.tab_alliances(),
        Screen::Power => desk.texts.tab_power(),
        Screen::Levers => desk.texts.tab_levers(),
        Screen::Compromises => desk.texts.tab_compromises(),
        Screen::Plan => desk.texts.tab_plan(),
        Screen::Summary => desk.texts.tab_summary(),
        Screen::Minutes => desk.texts.tab_minutes(),
        Screen::ToCheck => desk.texts.tab_to_check(),
        Screen::Private => desk.texts.tab_private(),
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
