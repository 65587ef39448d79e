//! The bar above everything: the project and its menus, the path of the three phases, search, language.

use egui::{Align, Align2, CornerRadius, Layout, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::i18n::words;
use crate::model::Phase;
use crate::session::{Action, Command, Icon, Menu, ROWS};
use crate::ui::theme;
use crate::ui::{Desk, icons, widgets};

/// Draws the bar.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let whole = ui.max_rect();
    ui.horizontal_centered(|ui| {
        sign(ui, desk);
        project_menu(ui, desk);
    });
    let steps = ui.new_child(egui::UiBuilder::new().id_salt("phases").max_rect(whole));
    stepper(steps, desk, whole);
    let mut right = ui.new_child(
        egui::UiBuilder::new().id_salt("right").max_rect(whole).layout(Layout::right_to_left(Align::Center)),
    );
    right.spacing_mut().item_spacing.x = 4.0;
    let code = desk.texts.language.code().to_uppercase();
    let language =
        widgets::sized_button(&mut right, desk.colors, Some(Icon::Globe), &code, widgets::Weight::Quiet, 32.0);
    if language.on_hover_text(Command::SwitchLanguage.label(desk.texts)).clicked() {
        desk.command(Command::SwitchLanguage);
    }
    let find = widgets::sized_button(
        &mut right,
        desk.colors,
        Some(Icon::Search),
        &Command::Find.label(desk.texts),
        widgets::Weight::Quiet,
        32.0,
    );
    if find.clicked() {
        desk.command(Command::ShowMap);
        desk.command(Command::Find);
    }
}

/// The sign of Entente: a blue ring, an orange ring, their common part in pine.
pub fn sign(ui: &mut Ui, desk: &Desk<'_>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(30.0, 24.0), Sense::hover());
    paint_sign(ui.painter(), rect.center(), 8.0, desk);
}

/// Paints the sign around a centre, with rings of a radius.
pub fn paint_sign(painter: &egui::Painter, center: egui::Pos2, radius: f32, desk: &Desk<'_>) {
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
    painter.add(egui::Shape::convex_polygon(lens, desk.colors.accent, Stroke::NONE));
    painter.circle_stroke(center - apart, radius, Stroke::new(radius * 0.26, desk.colors.convergent));
    painter.circle_stroke(center + apart, radius, Stroke::new(radius * 0.26, desk.colors.divergent));
}

fn project_menu(ui: &mut Ui, desk: &mut Desk<'_>) {
    let title = &desk.project().header.title;
    let title = if title.is_empty() { desk.texts.untitled() } else { title.clone() };
    let shown = if desk.session.is_unsaved() { format!("{title} •") } else { title };
    let text = RichText::new(shown).font(theme::semibold(16.0)).color(desk.colors.text);
    ui.scope(|ui| {
        let style = ui.visuals_mut();
        style.widgets.inactive.bg_stroke = Stroke::NONE;
        ui.menu_button((text, RichText::new("  ")), |ui| {
            for menu in Menu::ALL {
                ui.menu_button(menu.label(desk.texts), |ui| menu_rows(ui, desk, *menu));
            }
        });
        let at = egui::pos2(ui.min_rect().right() - 16.0, ui.min_rect().center().y);
        icons::paint(
            ui.painter(),
            Icon::Chevron,
            egui::Rect::from_center_size(at, Vec2::splat(16.0)),
            desk.colors.text,
        );
    });
}

/// The rows of one menu, as buttons that are off when they make no sense.
pub fn menu_rows(ui: &mut Ui, desk: &mut Desk<'_>, menu: Menu) {
    ui.set_min_width(260.0);
    for row in ROWS.iter().filter(|row| row.menu == menu) {
        let mut button = egui::Button::new((row.label)(desk.texts)).frame(false).min_size(Vec2::new(250.0, 26.0));
        if let Some(key) = row.command.shown_key(desk.texts) {
            button = button.shortcut_text(key);
        }
        if ui.add_enabled(desk.session.allows(row.command), button).clicked() {
            desk.command(row.command);
            ui.close();
        }
    }
}

fn stepper(ui: Ui, desk: &mut Desk<'_>, whole: egui::Rect) {
    let wide = whole.width() > 1100.0;
    let mut parts = Vec::new();
    for phase in Phase::ALL {
        let name = words::phase_short(desk.texts, phase);
        let (done, all) = (0, phase.questions().len());
        let count = if wide { desk.texts.answered_of(done, all) } else { format!("{done}/{all}") };
        let name_galley = ui.painter().layout_no_wrap(name.clone(), theme::semibold(14.0), egui::Color32::PLACEHOLDER);
        let count_galley = ui.painter().layout_no_wrap(count, theme::regular(12.0), egui::Color32::PLACEHOLDER);
        let width = 8.0 + 22.0 + 8.0 + name_galley.size().x + 8.0 + count_galley.size().x + 14.0;
        parts.push((phase, name, name_galley, count_galley, width));
    }
    let total: f32 = parts.iter().map(|part| part.4).sum();
    let mut left = whole.center().x - total / 2.0;
    for (phase, name, name_galley, count_galley, width) in parts {
        let rect = egui::Rect::from_min_size(egui::pos2(left, whole.center().y - 17.0), Vec2::new(width, 34.0));
        left += width;
        let on = desk.session.phase() == phase;
        let response = ui.interact(rect, ui.scope_id().with(("phase", phase.number())), Sense::click());
        response.widget_info(|| WidgetInfo::selected(egui::Role::Tab, true, on, format!("{} {name}", phase.number())));
        let colors = desk.colors;
        let ink = if on { colors.on_accent } else { colors.text };
        if on {
            ui.painter().rect_filled(rect, CornerRadius::same(17), colors.accent);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, CornerRadius::same(17), colors.subtle);
        }
        let disc = egui::pos2(rect.left() + 19.0, rect.center().y);
        let (ground, digit) = if on { (colors.on_accent, colors.accent) } else { (colors.panel, colors.text_soft) };
        ui.painter().circle(disc, 11.0, ground, Stroke::new(1.0, if on { ground } else { colors.line_control }));
        ui.painter().text(disc, Align2::CENTER_CENTER, phase.number(), theme::semibold(13.0), digit);
        let mut x = disc.x + 19.0;
        ui.painter().galley(
            egui::pos2(x, rect.center().y - name_galley.size().y / 2.0),
            std::sync::Arc::clone(&name_galley),
            ink,
        );
        x += name_galley.size().x + 8.0;
        let soft = if on { colors.on_accent } else { colors.text_soft };
        ui.painter().galley(egui::pos2(x, rect.center().y - count_galley.size().y / 2.0), count_galley, soft);
        if response.has_focus() {
            ui.painter().rect_stroke(
                rect,
                CornerRadius::same(17),
                Stroke::new(2.0, colors.accent),
                StrokeKind::Outside,
            );
        }
        if response.clicked() {
            desk.push(Action::Phase(phase));
        }
    }
}
