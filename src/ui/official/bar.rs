//! The bar above what is read, and the line below: what it is, that it is locked, the ways to search and to leave.

use egui::{Align, CornerRadius, Layout, Popup, RichText, Sense, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::i18n::format;
use crate::session::{Action, Command, Icon, ReadAct, Reader};
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, icons, status, theme, told, top_bar};

/// What may be done with files and with the app, for who has no keyboard.
const MORE: [Command; 6] =
    [Command::Open, Command::ExportPicture, Command::Preferences, Command::Help, Command::CloseProject, Command::Quit];

/// The signs of larger and of smaller text, the same in every language.
const LARGER: &str = "A+";
const SMALLER: &str = "A−";

/// The bar above.
pub(super) fn top(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let colors = desk.colors;
    let whole = ui.max_rect();
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        more(ui, desk);
        top_bar::language_menu(ui, desk, false);
        leave(ui, desk);
        for (label, name, command) in [
            (LARGER, texts.official_larger_name(), Command::InterfaceLarger),
            (SMALLER, texts.official_smaller_name(), Command::InterfaceSmaller),
        ] {
            let button = widgets::sized_button(ui, colors, None, label, Weight::Quiet, 32.0);
            button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
            let key = command.shown_key(texts).unwrap_or_default();
            if button.on_hover_text(format!("{name} ({key})")).clicked() {
                desk.command(command);
            }
        }
        let label = Command::Find.label(texts);
        let wide = whole.width() > 900.0;
        let find = if wide {
            widgets::sized_button(ui, colors, Some(Icon::Search), &texts.official_search(), Weight::Quiet, 32.0)
        } else {
            widgets::icon_button(ui, colors, Icon::Search, &texts.official_search(), false)
        };
        let key = Command::Find.shown_key(texts).unwrap_or_default();
        if find.on_hover_text(format!("{label} ({key})")).clicked() {
            desk.command(Command::Find);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| title(ui, desk));
    });
}

/// The sign, the title, and that nothing can be changed.
fn title(ui: &mut Ui, desk: &Desk<'_>) {
    let texts = desk.texts;
    top_bar::sign(ui, desk);
    ui.add_space(6.0);
    let title = &desk.project().header.title;
    let title = if title.is_empty() { texts.untitled() } else { title.clone() };
    let pill = ui.painter().layout_no_wrap(texts.official_pill(), theme::regular(12.0), desk.colors.text_soft);
    let pill_width = pill.size().x + 36.0;
    let galley = widgets::elided(ui, &title, theme::semibold(16.0), ui.available_width() - pill_width - 20.0);
    let cut = galley.elided;
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &title));
    ui.painter().galley(rect.min, galley, desk.colors.text);
    if cut {
        response.on_hover_text(title);
    }
    ui.add_space(4.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(pill_width, 22.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, texts.official_pill()));
    ui.painter().rect(rect, CornerRadius::same(11), desk.colors.subtle, desk.colors.chip_outline(), StrokeKind::Inside);
    let icon = egui::Rect::from_center_size(egui::pos2(rect.left() + 16.0, rect.center().y), Vec2::splat(14.0));
    icons::paint(ui.painter(), Icon::Lock, icon, desk.colors.text);
    let at = egui::pos2(rect.left() + 26.0, rect.center().y - pill.size().y / 2.0);
    ui.painter().galley(at, pill, desk.colors.text);
    response.on_hover_text(texts.official_status());
}

/// The explicit way out: a copy, or back to editing from a preview.
fn leave(ui: &mut Ui, desk: &mut Desk<'_>) {
    let preview = desk.session.reader().is_some_and(Reader::is_preview);
    let (label, hint, act) = if preview {
        (desk.texts.official_back(), desk.texts.official_back_hint(), ReadAct::BackToEditing)
    } else {
        (desk.texts.command_edit_copy(), desk.texts.official_copy_hint(), ReadAct::EditCopy)
    };
    let button = widgets::sized_button(ui, desk.colors, None, &label, Weight::Plain, 32.0);
    if button.on_hover_text(hint).clicked() {
        desk.push(Action::Read(act));
    }
}

fn more(ui: &mut Ui, desk: &mut Desk<'_>) {
    let response = widgets::icon_button(ui, desk.colors, Icon::More, &desk.texts.official_more(), false);
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(250.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        for command in MORE {
            let mut button = egui::Button::new(command.label(desk.texts))
                .frame_when_inactive(false)
                .min_size(Vec2::new(240.0, 26.0));
            if let Some(key) = command.shown_key(desk.texts) {
                button = button.shortcut_text(key);
            }
            if ui.add_enabled(desk.session.allows(command), button).clicked() {
                desk.command(command);
                ui.close();
            }
        }
    });
}

/// Distance between two things of the line below.
const GAP: f32 = 16.0;

/// The line below: what was last told, else that nothing can be changed; the notice of the map; how much there is.
pub(super) fn status(ui: &mut Ui, desk: &Desk<'_>, on_map: bool) {
    let whole = ui.max_rect();
    let texts = desk.texts;
    let told = desk.session.notice().map(|notice| told::notice(texts, notice));
    let said = told.unwrap_or_else(|| {
        if desk.session.simulation().is_some() { texts.official_status_supposing() } else { texts.official_status() }
    });
    let actors = texts.count_actors(desk.map().actors.len());
    let zoom = format::percent(texts.language, f64::from(desk.session.camera().zoom));
    let right = if on_map { format!("{actors} · {zoom}") } else { texts.official_minutes(actors) };
    let (notice, _) = texts.language.pick(&desk.project().header.short_notice);
    ui.horizontal_centered(|ui| {
        let caption = |text: &str| RichText::new(text).font(theme::regular(12.0)).color(desk.colors.text_soft);
        let galley = widgets::elided(ui, &said, theme::regular(12.0), whole.width() * 0.55);
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &said));
        let cut = galley.elided;
        ui.painter().galley(rect.min, galley, desk.colors.text_soft);
        if cut {
            response.on_hover_text(&said);
        }
        let left = rect.right() + GAP;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let shown = ui.label(caption(&right)).rect.left() - GAP;
            let room = shown - left - status::NOTICE_ICON;
            if !notice.is_empty() && room > 60.0 {
                status::show_notice(ui, desk, notice, room, egui::Rangef::new(left, shown), whole.center());
            }
        });
    });
}
