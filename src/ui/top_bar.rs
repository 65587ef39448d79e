//! The bar above everything: the project and its menus, the path of the three phases, search, language.

use egui::{Align, CornerRadius, Layout, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::edit::EditLabel;
use crate::i18n::Language;
use crate::session::{Action, Command, Icon, Menu, ROWS, Row};
use crate::ui::theme::{self, Colors};
use crate::ui::{Desk, icons, stepper, told, whatif, widgets};

/// The name of the app, the same in every language.
pub const APP_NAME: &str = "Entente";

/// Room that the search and the language take on the right, and when the search is an icon.
const RIGHT: f32 = 224.0;
/// Room of the way into a simulation, with its words and without.
const WHAT_IF: f32 = 112.0;
const WHAT_IF_ICON: f32 = 36.0;
/// From these widths on, there is room for it, and for its words.
const ROOMY: f32 = 1000.0;
const WIDE: f32 = 1200.0;
const RIGHT_OF_NARROW: f32 = 128.0;
/// Room that the sign and a short name take on the left.
const LEFT: f32 = 170.0;
/// A bar narrower than this has no word for the search.
const NARROW: f32 = 800.0;

/// Draws the bar.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let whole = ui.max_rect();
    let narrow = whole.width() < NARROW;
    let right = match whole.width() {
        _ if narrow => RIGHT_OF_NARROW,
        width if width < ROOMY => RIGHT,
        width if width < WIDE => RIGHT + WHAT_IF_ICON,
        _ => RIGHT + WHAT_IF,
    };
    let between = egui::Rangef::new(whole.left() + LEFT, whole.right() - right);
    let steps = stepper::steps(ui, desk, whole, between);
    let steps_left = steps.first().map_or_else(|| whole.center().x, |step| step.rect.left());
    ui.horizontal_centered(|ui| {
        sign(ui, desk);
        project_menu(ui, desk, steps_left - 16.0);
    });
    stepper::show(ui, desk, steps);
    let corner = egui::Rect::from_min_max(egui::pos2(whole.right() - right, whole.top()), whole.max);
    let mut right = ui.new_child(
        egui::UiBuilder::new().id_salt("right").max_rect(corner).layout(Layout::right_to_left(Align::Center)),
    );
    right.spacing_mut().item_spacing.x = 4.0;
    language_menu(&mut right, desk, false);
    let label = Command::Find.label(desk.texts);
    let find = if narrow {
        widgets::icon_button(&mut right, desk.colors, Icon::Search, &label, false)
    } else {
        widgets::sized_button(&mut right, desk.colors, Some(Icon::Search), &label, widgets::Weight::Quiet, 32.0)
    };
    let key = Command::Find.shown_key(desk.texts).unwrap_or_default();
    if find.on_hover_text(key).clicked() {
        desk.command(Command::Find);
    }
    if whole.width() >= ROOMY {
        whatif::top_button(&mut right, desk, whole.width() >= WIDE);
    }
}

/// The choice of the language, by its own name or by its code.
pub fn language_menu(ui: &mut Ui, desk: &mut Desk<'_>, in_full: bool) {
    let now = desk.texts.language;
    let shown = if in_full { now.own_name().to_owned() } else { now.code().to_uppercase() };
    let colors = desk.colors;
    let font = theme::semibold(13.0);
    let galley = ui.painter().layout_no_wrap(shown.clone(), font, egui::Color32::PLACEHOLDER);
    let size = Vec2::new(galley.size().x + 68.0, 32.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = format!("{} : {shown}", desk.texts.language_menu())
        .replace(" :", if now.code() == "fr" { "\u{a0}:" } else { ":" });
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(8), colors.subtle);
    }
    let icon = |x: f32, size: f32| egui::Rect::from_center_size(egui::pos2(x, rect.center().y), Vec2::splat(size));
    icons::paint(ui.painter(), Icon::Globe, icon(rect.left() + 20.0, 18.0), colors.text);
    let at = egui::pos2(rect.left() + 36.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colors.text);
    icons::paint(ui.painter(), Icon::Chevron, icon(rect.right() - 16.0, 16.0), colors.text);
    widgets::focus_ring(ui, &response, colors, 8.0);
    egui::Popup::menu(&response).show(|ui| {
        for language in Language::ALL {
            let button =
                egui::Button::selectable(language == now, language.own_name()).min_size(Vec2::new(140.0, 28.0));
            if ui.add(button).clicked() {
                let mut preferences = desk.session.preferences().clone();
                preferences.language = Some(language);
                desk.push(Action::Preferences(Box::new(preferences)));
                ui.close();
            }
        }
    });
}

/// The sign of Entente: a blue ring, an orange ring, their common part in pine.
pub fn sign(ui: &mut Ui, desk: &Desk<'_>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(30.0, 24.0), Sense::hover());
    paint_sign(ui.painter(), rect.center(), 8.0, desk);
}

/// Paints the sign around a centre, with rings of a radius.
pub fn paint_sign(painter: &egui::Painter, center: egui::Pos2, radius: f32, desk: &Desk<'_>) {
    paint_sign_in(painter, center, radius, desk.colors);
}

/// The same, in colours that are not those of a desk.
pub fn paint_sign_in(painter: &egui::Painter, center: egui::Pos2, radius: f32, colors: &Colors) {
    let apart = egui::vec2(radius * 0.72, 0.0);
    let reach = (radius * radius - apart.x * apart.x).sqrt();
    let half = (reach / radius).asin();
    let arc = |from: egui::Pos2, middle: f32| {
        (0..=12).map(move |step| {
            let angle = middle - half + 2.0 * half * step as f32 / 12.0;
            from + egui::vec2(angle.cos(), angle.sin()) * radius
        })
    };
    let lens: Vec<egui::Pos2> = arc(center - apart, 0.0).chain(arc(center + apart, std::f32::consts::PI)).collect();
    painter.add(egui::Shape::convex_polygon(lens, colors.accent, Stroke::NONE));
    painter.circle_stroke(center - apart, radius, Stroke::new(radius * 0.26, colors.convergent));
    painter.circle_stroke(center + apart, radius, Stroke::new(radius * 0.26, colors.divergent));
}

fn project_menu(ui: &mut Ui, desk: &mut Desk<'_>, most_right: f32) {
    let title = &desk.project().header.title;
    let title = if title.is_empty() { desk.texts.untitled() } else { title.clone() };
    let mark = if desk.session.is_unsaved() { 14.0 } else { 0.0 };
    let room = most_right - ui.cursor().left() - 44.0 - mark;
    let galley = widgets::elided(ui, &title, theme::semibold(16.0), room);
    let cut = galley.elided;
    let colors = desk.colors;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x + 40.0 + mark, 34.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::MenuItem, true, &title));
    if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(8), colors.subtle);
    }
    let width = galley.size().x;
    let at = egui::pos2(rect.left() + 8.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colors.text);
    if mark > 0.0 {
        let dot = egui::pos2(rect.left() + 8.0 + width + 9.0, rect.center().y + 1.0);
        ui.painter().circle_filled(dot, 3.5, colors.accent);
    }
    let chevron = egui::pos2(rect.right() - 15.0, rect.center().y);
    icons::paint(ui.painter(), Icon::Chevron, egui::Rect::from_center_size(chevron, Vec2::splat(16.0)), colors.text);
    widgets::focus_ring(ui, &response, colors, 8.0);
    let response = if cut { response.on_hover_text(title) } else { response };
    egui::Popup::menu(&response).show(|ui| {
        ui.set_min_width(190.0);
        for menu in Menu::ALL {
            ui.menu_button(menu.label(desk.texts), |ui| menu_rows(ui, desk, *menu));
        }
    });
}

/// The rows of one menu, as buttons that are off when they make no sense, and then say why.
pub fn menu_rows(ui: &mut Ui, desk: &mut Desk<'_>, menu: Menu) {
    ui.set_min_width(280.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    for row in ROWS.iter().filter(|row| row.menu == menu) {
        if row.command.begins_section() {
            ui.separator();
        }
        let mut button =
            egui::Button::new(row_label(desk, row)).frame_when_inactive(false).min_size(Vec2::new(270.0, 26.0));
        if let Some(key) = row.command.shown_key(desk.texts) {
            button = button.shortcut_text(key);
        }
        let response = ui.add_enabled(desk.session.allows(row.command), button);
        if response.on_disabled_hover_text(told::needs(desk.texts, row.needs)).clicked() {
            desk.command(row.command);
            ui.close();
        }
    }
}

/// The name of a command; undo and redo say which step.
fn row_label(desk: &Desk<'_>, row: &Row) -> String {
    let history = desk.session.history();
    let step = |label: &EditLabel| told::step(desk.texts, label);
    match row.command {
        Command::Undo => history.undo_label().map(|label| desk.texts.undo_step(step(label))),
        Command::Redo => history.redo_label().map(|label| desk.texts.redo_step(step(label))),
        _ => None,
    }
    .unwrap_or_else(|| (row.label)(desk.texts))
}
