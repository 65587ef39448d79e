//! « Reprendre »: files opened not long ago, and the place where a file can be dropped.

use egui::{Align, Layout, Pos2, Rect, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo};

use super::{open_button, text};
use crate::i18n::format;
use crate::session::{Action, Icon, Recent};
use crate::ui::theme;
use crate::ui::{Desk, icons, widgets};

/// Height of a row.
const ROW: f32 = 60.0;
/// Half the room of the cross at the end of a row.
const FORGET: f32 = 16.0;
/// How many files are shown.
const MOST: usize = 5;

/// Draws the list and the drop zone; their lower edge.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, at: Pos2, width: f32) -> f32 {
    let recent = &desk.session.preferences().recent;
    text(
        ui,
        at + Vec2::new(0.0, 6.0),
        width - 180.0,
        desk.texts.start_recent(),
        theme::semibold(17.0),
        desk.colors.text,
    );
    let corner = Rect::from_min_size(at, Vec2::new(width, 32.0));
    let layout = Layout::right_to_left(Align::Center);
    let mut side = ui.new_child(UiBuilder::new().id_salt("open").max_rect(corner).layout(layout));
    open_button(&mut side, desk);
    let mut top = at.y + 40.0;
    let across = egui::Rangef::new(at.x, at.x + width);
    if !recent.is_empty() {
        ui.painter().hline(across, top, desk.colors.hairline());
    }
    for file in recent.iter().take(MOST) {
        let rect = Rect::from_min_size(Pos2::new(at.x, top), Vec2::new(width - 2.0 * FORGET, ROW));
        row(ui, desk, file, rect);
        forget(ui, desk, file, rect);
        top += ROW;
        ui.painter().hline(across, top, desk.colors.hairline());
    }
    drop_zone(ui, desk, Pos2::new(at.x, top + 17.0), width)
}

fn row(ui: &Ui, desk: &mut Desk<'_>, file: &Recent, rect: Rect) {
    let colors = desk.colors;
    let title = if file.title.is_empty() { desk.texts.untitled() } else { file.title.clone() };
    let when = format::moment(desk.texts, file.when, desk.session.today());
    let response = ui.interact(rect, ui.scope_id().with(("recent", &file.path)), Sense::click());
    let count = desk.texts.count_actors(file.actors);
    let name = format!("{title}, {count}, {when}");
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink2(Vec2::new(0.0, 1.0)), 6, colors.subtle);
    }
    widgets::focus_ring(ui, &response, colors, 6.0);
    let icon = Rect::from_center_size(Pos2::new(rect.left() + 14.0, rect.center().y), Vec2::splat(20.0));
    icons::paint(ui.painter(), Icon::File, icon, colors.text_soft);
    let painter = ui.painter();
    let when = painter.layout_no_wrap(when, theme::regular(13.0), colors.text_soft);
    let when_at = Pos2::new(rect.right() - 4.0 - when.size().x, rect.top() + 32.0);
    let room = when_at.x - 12.0 - (rect.left() + 36.0);
    painter.galley(when_at, when, colors.text_soft);
    let whole = rect.right() - 4.0 - (rect.left() + 36.0);
    let title = widgets::elided(ui, &title, theme::semibold(15.0), whole);
    ui.painter().galley(Pos2::new(rect.left() + 36.0, rect.top() + 12.0), title, colors.text);
    let place = folder(&file.path);
    let line = if place.is_empty() { count } else { format!("{count} · {place}") };
    let line = widgets::elided(ui, &line, theme::regular(13.0), room);
    ui.painter().galley(Pos2::new(rect.left() + 36.0, rect.top() + 32.0), line, colors.text_soft);
    let path = file.path.clone();
    if response.on_hover_text(path.display().to_string()).clicked() {
        desk.push(Action::ReadFile(path));
    }
}

/// The cross at the end of a row, which takes the file out of the list and leaves it where it is.
fn forget(ui: &mut Ui, desk: &mut Desk<'_>, file: &Recent, rect: Rect) {
    let title = if file.title.is_empty() { desk.texts.untitled() } else { file.title.clone() };
    let corner = Rect::from_center_size(Pos2::new(rect.right() + FORGET, rect.center().y), Vec2::splat(28.0));
    let mut side = ui.new_child(UiBuilder::new().id_salt(("forget", &file.path)).max_rect(corner));
    let name = desk.texts.start_forget(title);
    if widgets::icon_button(&mut side, desk.colors, Icon::Close, &name, false).clicked() {
        let mut preferences = desk.session.preferences().clone();
        preferences.recent.retain(|other| other.path != file.path);
        desk.push(Action::Preferences(Box::new(preferences)));
    }
}

/// The name of the folder of a file.
fn folder(path: &std::path::Path) -> String {
    path.parent()
        .and_then(|parent| parent.file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn drop_zone(ui: &mut Ui, desk: &Desk<'_>, at: Pos2, width: f32) -> f32 {
    let words_at = at + Vec2::splat(17.0);
    let ink = desk.colors.text_soft;
    let ends = text(ui, words_at, width - 34.0, desk.texts.start_drop_zone(), theme::regular(14.0), ink);
    let rect = Rect::from_min_max(at, Pos2::new(at.x + width, ends + 17.0));
    dashed_frame(ui.painter(), rect, 10.0, Stroke::new(1.0, desk.colors.line_control));
    rect.bottom()
}

/// A frame of dashes with round corners.
pub(crate) fn dashed_frame(painter: &egui::Painter, rect: Rect, radius: f32, line: Stroke) {
    let mut around = Vec::new();
    let inner = rect.shrink(radius);
    let corners = [inner.right_bottom(), inner.left_bottom(), inner.left_top(), inner.right_top()];
    for (quarter, corner) in corners.into_iter().enumerate() {
        for step in 0..=6 {
            let angle = std::f32::consts::FRAC_PI_2 * (quarter as f32 + step as f32 / 6.0);
            around.push(corner + Vec2::angled(angle) * radius);
        }
    }
    around.extend(around.first().copied());
    painter.extend(egui::Shape::dashed_line(&around, line, 4.0, 3.0));
}
