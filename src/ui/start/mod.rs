//! The start screen: what Entente is, new projects, the sample, files opened not long ago.

mod cards;
mod example;
mod phases;
mod recent;

pub(crate) use recent::dashed_frame;

use egui::{Align, Label, Layout, Pos2, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2};

use crate::session::{Action, Icon};
use crate::storage::Template;
use crate::ui::theme;
use crate::ui::{Desk, dialogs, top_bar, widgets};

/// The widest that the page gets, and the room that it leaves on each side.
const WIDEST: f32 = 1152.0;

/// The start screen.
pub struct StartView {
    templates: Vec<Template>,
    example: example::Example,
}

impl Default for StartView {
    fn default() -> Self {
        Self { templates: dialogs::in_order(), example: example::Example::default() }
    }
}

impl StartView {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.painter().rect_filled(ui.max_rect(), 0.0, desk.colors.canvas);
        ScrollArea::vertical().id_salt("start").auto_shrink([false, false]).show(ui, |ui| {
            let room = ui.max_rect().width();
            let side = if room > 1100.0 { 64.0 } else { 32.0 };
            let width = (room - 2.0 * side).min(WIDEST);
            let left = ui.max_rect().left() + (room - width) / 2.0;
            let spare = (ui.clip_rect().height() - 692.0).max(0.0);
            let top = ui.max_rect().top() + 36.0 + spare * 0.3;
            let bottom = self.page(ui, desk, Pos2::new(left, top), width);
            let whole = Rect::from_min_max(ui.max_rect().min, Pos2::new(left + width, bottom + 24.0));
            ui.allocate_rect(whole, Sense::hover());
        });
    }

    /// The whole page, from its upper left corner; its lower edge.
    fn page(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, at: Pos2, width: f32) -> f32 {
        header(ui, desk, at, width);
        let band = phases::show(ui, desk, at + Vec2::new(0.0, 106.0), width);
        let right = (width / 3.0).clamp(280.0, 400.0);
        let gap = (width * 0.07).clamp(24.0, 82.0);
        let left = width - right - gap;
        let top = band + 20.0;
        let below = cards::show(ui, desk, &self.templates, Pos2::new(at.x, top), left);
        let lower = self.example.show(ui, desk, Pos2::new(at.x, below + 17.0), left);
        let other = recent::show(ui, desk, Pos2::new(at.x + left + gap, top - 2.0), right);
        lower.max(other)
    }
}

fn header(ui: &mut Ui, desk: &mut Desk<'_>, at: Pos2, width: f32) {
    top_bar::paint_sign(ui.painter(), at + Vec2::new(34.0, 38.0), 17.0, desk);
    let colors = desk.colors;
    let name = at + Vec2::new(86.0, 2.0);
    text(ui, name, width, top_bar::APP_NAME.to_owned(), theme::semibold(38.0), colors.text);
    text(
        ui,
        at + Vec2::new(86.0, 49.0),
        width - 260.0,
        desk.texts.start_line(),
        theme::regular(17.0),
        colors.text_soft,
    );
    let corner = Rect::from_min_size(at + Vec2::new(width - 170.0, 22.0), Vec2::new(170.0, 32.0));
    let layout = Layout::right_to_left(Align::Center);
    let mut side = ui.new_child(UiBuilder::new().id_salt("language").max_rect(corner).layout(layout));
    top_bar::language_menu(&mut side, desk, true);
}

/// A text at a place, wrapped at a width, known to assistive technology; its lower edge.
pub(in crate::ui) fn text(
    ui: &mut Ui,
    at: Pos2,
    width: f32,
    text: String,
    font: egui::FontId,
    ink: egui::Color32,
) -> f32 {
    let galley = ui.painter().layout_job(theme::paragraph(text, font, ink, width.max(40.0)));
    let rect = Rect::from_min_size(at, galley.size());
    ui.put(rect, Label::new(galley).selectable(false));
    rect.bottom()
}

/// A white card with a hairline.
fn card_frame(ui: &Ui, desk: &Desk<'_>, rect: Rect) {
    ui.painter().rect(rect, 10, desk.colors.panel, desk.colors.hairline(), egui::StrokeKind::Inside);
}

/// The line around a card, over its picture: lit when the pointer or the keyboard is on it.
fn card_line(ui: &Ui, desk: &Desk<'_>, rect: Rect, response: &egui::Response) {
    if response.hovered() {
        let line = egui::Stroke::new(1.5, desk.colors.accent);
        ui.painter().rect_stroke(rect, 10, line, egui::StrokeKind::Inside);
    }
    widgets::focus_ring(ui, response, desk.colors, 10.0);
}

/// « Ouvrir un fichier… ».
fn open_button(ui: &mut Ui, desk: &mut Desk<'_>) -> egui::Response {
    let label = desk.texts.start_open_file();
    let response = widgets::button(ui, desk.colors, Some(Icon::Folder), &label, widgets::Weight::Plain);
    if response.clicked() {
        desk.push(Action::Command(crate::session::Command::Open));
    }
    response
}
