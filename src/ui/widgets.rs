//! Small pieces that every part of the screen shares: buttons, heads, chips, segments, gauges.

use egui::{Align2, CornerRadius, Frame, Margin, Response, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::session::Icon;
use crate::ui::icons;
use crate::ui::theme::{self, Colors};

/// Height of a field, and of a choice that looks like one.
pub const FIELD: f32 = 36.0;
/// Room around the text of a field of one line, so that it is [`FIELD`] high.
pub const FIELD_MARGIN: Margin = Margin { left: 10, right: 10, top: 9, bottom: 10 };

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The one main button of a screen.
    Main,
    /// An ordinary button.
    Plain,
    /// No outline until hovered.
    Quiet,
}

/// A button with a word and maybe an icon before it, `height` points high.
pub fn button(ui: &mut Ui, colors: &Colors, icon: Option<Icon>, label: &str, weight: Weight) -> Response {
    sized_button(ui, colors, icon, label, weight, 32.0)
}

/// The same, of a given height.
pub fn sized_button(
    ui: &mut Ui,
    colors: &Colors,
    icon: Option<Icon>,
    label: &str,
    weight: Weight,
    height: f32,
) -> Response {
    let font = theme::semibold(match height {
        ..30.0 => 13.0,
        30.0..44.0 => 14.0,
        _ => 16.0,
    });
    let galley = ui.painter().layout_no_wrap(label.to_owned(), font, egui::Color32::PLACEHOLDER);
    button_of(ui, colors, icon, label, galley, weight, height)
}

/// A small button whose words are cut with an ellipsis where there is no room; the tooltip has them all.
pub fn fitted_button(ui: &mut Ui, colors: &Colors, label: &str) -> Response {
    let galley = elided(ui, label, theme::semibold(13.0), ui.available_width() - 24.0);
    let cut = galley.elided;
    let response = button_of(ui, colors, None, label, galley, Weight::Plain, 26.0);
    if cut { response.on_hover_text(label) } else { response }
}

fn button_of(
    ui: &mut Ui,
    colors: &Colors,
    icon: Option<Icon>,
    label: &str,
    galley: std::sync::Arc<egui::Galley>,
    weight: Weight,
    height: f32,
) -> Response {
    let icon_room = if icon.is_some() { 24.0 } else { 0.0 };
    let padding = if height < 44.0 { 12.0 } else { 20.0 };
    let size = Vec2::new(galley.size().x + icon_room + 2.0 * padding, height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, enabled, label));
    let (fill, line, ink) = match weight {
        Weight::Main if response.hovered() => (colors.accent_strong, Stroke::NONE, colors.on_accent),
        Weight::Main => (colors.accent, Stroke::NONE, colors.on_accent),
        _ if !enabled => (colors.panel, colors.hairline(), colors.line_control),
        Weight::Plain if response.hovered() => (colors.subtle, Stroke::new(1.0, colors.accent), colors.text),
        Weight::Plain => (colors.panel, colors.outline(), colors.text),
        Weight::Quiet if response.hovered() => (colors.subtle, Stroke::NONE, colors.text),
        Weight::Quiet => (egui::Color32::TRANSPARENT, Stroke::NONE, colors.text),
    };
    ui.painter().rect(rect, CornerRadius::same(8), fill, line, StrokeKind::Inside);
    let mut left = rect.left() + padding;
    if let Some(icon) = icon {
        icons::paint(
            ui.painter(),
            icon,
            egui::Rect::from_center_size(egui::pos2(left + 9.0, rect.center().y), Vec2::splat(18.0)),
            ink,
        );
        left += icon_room;
    }
    let at = egui::pos2(left, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    focus_ring(ui, &response, colors, 8.0);
    response
}

/// A square button with an icon alone; its word is the tooltip and the accessible name.
pub fn icon_button(ui: &mut Ui, colors: &Colors, icon: Icon, label: &str, pressed: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(30.0), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, enabled, pressed, label));
    choice(ui, colors, &response, 8, pressed);
    let ink = if enabled { colors.text } else { colors.line_control };
    icons::paint(ui.painter(), icon, rect.shrink(6.0), ink);
    focus_ring(ui, &response, colors, 8.0);
    response.on_hover_text(label)
}

/// The ground of one choice among several: outlined when it is taken, tinted under the pointer.
pub fn choice(ui: &Ui, colors: &Colors, response: &Response, radius: u8, taken: bool) {
    let rect = response.rect;
    if taken {
        let line = Stroke::new(1.0, colors.accent);
        ui.painter().rect(rect, radius, colors.accent_tint, line, StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, colors.subtle);
    }
}

/// The ring around what has the keyboard: 2 of ground, 2 of accent.
pub fn focus_ring(ui: &Ui, response: &Response, colors: &Colors, radius: f32) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        let corner = CornerRadius::same((radius + 4.0) as u8);
        ui.painter().rect_stroke(
            response.rect.expand(3.0),
            corner,
            Stroke::new(2.0, colors.accent),
            StrokeKind::Outside,
        );
    }
}

/// The head of a section, in faint semibold.
pub fn section(ui: &mut Ui, colors: &Colors, title: &str) -> Response {
    ui.label(RichText::new(title).font(theme::semibold(13.0)).color(colors.text_faint))
}

/// A short text on a discreet ground; `warning` makes it ochre.
pub fn chip(ui: &mut Ui, colors: &Colors, text: &str, warning: bool) -> Response {
    let (fill, ink) = if warning { (colors.note_tint, colors.note) } else { (colors.subtle, colors.text_soft) };
    let font = if warning { theme::semibold(12.0) } else { theme::regular(12.0) };
    let padding = Vec2::new(6.0, 2.0);
    let most = ui.max_rect().width() - 2.0 * padding.x;
    // Of a size known beforehand, so that a row that wraps puts it whole on the next line.
    let galley = ui.painter().layout(text.to_owned(), font, ink, most);
    let (rect, response) = ui.allocate_exact_size(galley.size() + 2.0 * padding, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, text));
    ui.painter().rect(rect, CornerRadius::same(4), fill, colors.chip_outline(), StrokeKind::Inside);
    ui.painter().galley(rect.min + padding, galley, ink);
    response
}

/// A chip that can be taken away, its words cut where there is no room; `true` when its cross was pressed.
pub fn removable_chip(ui: &mut Ui, colors: &Colors, text: &str, remove_label: &str) -> bool {
    let galley = elided(ui, text, theme::regular(13.0), ui.max_rect().width() - 44.0);
    // Of a size known beforehand, so that a row that wraps puts it whole on the next line.
    let size = Vec2::new(galley.size().x + 40.0, ui.spacing().interact_size.y.max(22.0) + 2.0);
    let (rect, label) = ui.allocate_exact_size(size, Sense::hover());
    label.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, text));
    let cross = egui::Rect::from_center_size(egui::pos2(rect.right() - 19.0, rect.center().y), Vec2::splat(22.0));
    let response = ui.interact(cross, label.id.with("remove"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, remove_label));
    ui.painter().rect(rect, 13.0, colors.subtle, colors.chip_outline(), StrokeKind::Inside);
    let at = egui::pos2(rect.left() + 8.0, rect.center().y - galley.size().y / 2.0);
    let cut = galley.elided;
    ui.painter().galley_with_override_text_color(at, galley, colors.text);
    let ink = if response.hovered() { colors.accent } else { colors.text_soft };
    icons::paint(ui.painter(), Icon::Close, cross.shrink(5.0), ink);
    focus_ring(ui, &response, colors, 8.0);
    if cut {
        label.on_hover_text(text);
    }
    response.on_hover_text(remove_label).clicked()
}

/// A row of choices, one of them chosen; the rank of the one that was pressed.
pub fn segments(ui: &mut Ui, colors: &Colors, labels: &[String], chosen: Option<usize>) -> Option<usize> {
    let mut pressed = None;
    let width = ui.available_width();
    let height = 34.0;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    ui.painter().rect(rect, CornerRadius::same(8), colors.panel, colors.outline(), StrokeKind::Inside);
    let font = |on: bool| if on { theme::semibold(13.0) } else { theme::regular(13.0) };
    let widths: Vec<f32> = labels
        .iter()
        .map(|label| ui.painter().layout_no_wrap(label.clone(), font(true), egui::Color32::PLACEHOLDER).size().x)
        .collect();
    let spare = ((width - 8.0 - widths.iter().sum::<f32>()) / labels.len().max(1) as f32).max(2.0);
    let mut left = rect.left() + 4.0;
    for (rank, (label, text_width)) in labels.iter().zip(widths).enumerate() {
        let on = chosen == Some(rank);
        let cell =
            egui::Rect::from_min_size(egui::pos2(left, rect.top() + 4.0), Vec2::new(text_width + spare, height - 8.0));
        left = cell.right();
        let response = ui.interact(cell, ui.scope_id().with(("segment", label)), Sense::click());
        response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, on, label));
        choice(ui, colors, &response, 6, on);
        let ink = if on { colors.text } else { colors.text_soft };
        ui.painter().text(cell.center(), Align2::CENTER_CENTER, label, font(on), ink);
        focus_ring(ui, &response, colors, 6.0);
        if response.clicked() {
            pressed = Some(rank);
        }
    }
    pressed
}

/// A box to tick in a menu, where egui draws no outline.
pub fn menu_check(ui: &mut Ui, colors: &Colors, on: &mut bool, label: &str) -> Response {
    ui.scope(|ui| {
        ui.visuals_mut().widgets.inactive.bg_stroke = colors.outline();
        ui.checkbox(on, label)
    })
    .inner
}

/// A choice among several in a menu, where egui draws no outline.
pub fn menu_radio(ui: &mut Ui, colors: &Colors, on: bool, label: &str) -> Response {
    ui.scope(|ui| {
        ui.visuals_mut().widgets.inactive.bg_stroke = colors.outline();
        ui.radio(on, label)
    })
    .inner
}

/// A white sheet with a hairline around it.
pub fn sheet(colors: &Colors) -> Frame {
    Frame::new()
        .fill(colors.panel)
        .stroke(colors.hairline())
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::same(14))
}

/// A sheet that floats over the rest, with the shadow or the outline that tells so.
pub fn floating_sheet(ui: &Ui, colors: &Colors) -> Frame {
    sheet(colors).stroke(colors.floating_outline()).shadow(ui.visuals().popup_shadow)
}

/// Text for several lines: a narrow space would let a line begin with « ? ».
pub fn unbroken(text: &str) -> String {
    text.replace('\u{202f}', "\u{a0}")
}

/// Text in the reading weight.
pub fn body(text: impl Into<String>, colors: &Colors) -> RichText {
    reading(text, 14.0).color(colors.text)
}

/// Soft text for hints and captions.
pub fn soft(text: impl Into<String>, colors: &Colors) -> RichText {
    reading(text, 13.0).color(colors.text_soft)
}

/// Text to read at a size, its lines well apart.
pub fn reading(text: impl Into<String>, size: f32) -> RichText {
    let font = theme::regular(size);
    RichText::new(text).line_height(Some(theme::line_height(&font))).font(font)
}

/// A title at a size of the tokens.
pub fn title(text: impl Into<String>, size: f32, colors: &Colors) -> RichText {
    RichText::new(text).font(theme::semibold(size)).color(colors.text)
}

/// A text on one line where it fits, else on two at most in a smaller type; with an ellipsis where even that is too wide.
pub fn one_or_two_lines(
    ui: &Ui,
    text: &str,
    font: egui::FontId,
    smaller: f32,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let whole = ui.painter().layout_no_wrap(text.to_owned(), font.clone(), egui::Color32::PLACEHOLDER);
    if whole.size().x <= width {
        return whole;
    }
    let font = egui::FontId { size: smaller, ..font };
    let mut job = theme::paragraph(text.to_owned(), font, egui::Color32::PLACEHOLDER, width);
    for section in &mut job.sections {
        section.format.line_height = Some((smaller * 1.2).round());
    }
    job.wrap.max_rows = 2;
    ui.painter().layout_job(job)
}

/// A line of text cut with an ellipsis when it is wider than `width`; coloured when it is painted.
pub fn elided(ui: &Ui, text: &str, font: egui::FontId, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, egui::Color32::PLACEHOLDER);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(20.0));
    ui.painter().layout_job(job)
}
