//! The frame of every sheet: a title, a cross, a body that scrolls, buttons at the foot.

use egui::{Align, Align2, Frame, Id, Layout, Margin, Modal, ScrollArea, Ui, Vec2};

use crate::session::Icon;
use crate::ui::theme;
use crate::ui::{Desk, widgets};

/// Height of the row of buttons.
const FOOT: f32 = 34.0;

/// A sheet over the screen, centred, closed by Escape.
pub struct Sheet<'a> {
    /// Its name in the tree of widgets, in English.
    pub salt: &'static str,
    /// Its title.
    pub title: &'a str,
    /// Its width, when the window is wide enough.
    pub width: f32,
    /// Whether it hangs from the top instead of being centred: its height changes while one types.
    pub hangs: bool,
}

impl Sheet<'_> {
    /// Draws the sheet; `body` is scrolled when it is too high, `foot` stays in sight. `true` when it must close.
    pub fn show(
        &self,
        ui: &Ui,
        desk: &mut Desk<'_>,
        body: impl FnOnce(&mut Ui, &mut Desk<'_>),
        foot: impl FnOnce(&mut Ui, &mut Desk<'_>),
    ) -> bool {
        // Taken before anything else: on a ticked box, Enter would also untick it.
        let submitted = ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, egui::Key::Enter));
        ui.data_mut(|data| data.insert_temp(submitted_id(), submitted));
        let screen = ui.ctx().content_rect();
        let width = self.width.min(screen.width() - 64.0);
        let id = Id::unique("sheet").with(self.salt);
        let mut area = Modal::default_area(id);
        if self.hangs {
            area = area.anchor(Align2::CENTER_TOP, Vec2::new(0.0, (screen.height() * 0.12).min(96.0)));
        }
        let frame = widgets::floating_sheet(ui, desk.colors).inner_margin(Margin::same(0));
        let backdrop = theme::backdrop(desk.colors);
        let modal = Modal::new(id).area(area).frame(frame).backdrop_color(backdrop);
        let shown = modal.show(ui.ctx(), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 8.0);
            let crossed = self.head(ui, desk);
            let most = (screen.height() - 190.0).max(160.0);
            // The scroll bar stands in the margin.
            Frame::new().inner_margin(Margin { left: 20, right: 8, top: 0, bottom: 0 }).show(ui, |ui| {
                ScrollArea::vertical().id_salt("body").max_height(most).auto_shrink([false, true]).show(ui, |ui| {
                    ui.set_width(width - 40.0);
                    body(ui, desk);
                    ui.add_space(4.0);
                });
            });
            Frame::new().inner_margin(Margin { left: 20, right: 20, top: 4, bottom: 16 }).show(ui, |ui| {
                // As high as its buttons, whatever the height of the sheet in the frame before.
                let size = Vec2::new(ui.available_width(), FOOT);
                ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| foot(ui, desk));
            });
            crossed
        });
        // The sheet is centred by the size that it had in the frame before.
        let size = shown.response.rect.size();
        let before = ui.data_mut(|data| *data.get_temp_mut_or(id, Vec2::ZERO));
        if size != before {
            ui.data_mut(|data| data.insert_temp(id, size));
            ui.ctx().request_repaint();
        }
        shown.inner || shown.should_close()
    }

    fn head(&self, ui: &mut Ui, desk: &Desk<'_>) -> bool {
        let margin = Margin { left: 20, right: 14, top: 14, bottom: 4 };
        Frame::new()
            .inner_margin(margin)
            .show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.label(widgets::title(self.title, 20.0, desk.colors));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        widgets::icon_button(ui, desk.colors, Icon::Close, &desk.texts.dialog_close(), false).clicked()
                    })
                    .inner
                })
                .inner
            })
            .inner
    }
}

/// Where the sheet leaves, for its main button, that Ctrl+Enter was pressed in this frame.
fn submitted_id() -> Id {
    Id::unique("sheet_submitted")
}

/// The one main button of a sheet; also pressed by Ctrl+Enter.
pub(super) fn main_button(ui: &mut Ui, desk: &Desk<'_>, label: &str, enabled: bool) -> bool {
    let response =
        ui.add_enabled_ui(enabled, |ui| widgets::button(ui, desk.colors, None, label, widgets::Weight::Main)).inner;
    let keyed = ui.data(|data| data.get_temp::<bool>(submitted_id()).unwrap_or_default());
    response.clicked() || (enabled && keyed)
}

/// An ordinary button of a sheet.
pub(super) fn plain_button(ui: &mut Ui, desk: &Desk<'_>, label: &str) -> bool {
    widgets::button(ui, desk.colors, None, label, widgets::Weight::Plain).clicked()
}

/// A named field of one line, as wide as the sheet; takes the keyboard when `focused`.
pub(super) fn field(
    ui: &mut Ui,
    desk: &Desk<'_>,
    salt: &'static str,
    label: &str,
    text: &mut String,
    focused: bool,
) -> egui::Response {
    let name = ui.label(widgets::body(label, desk.colors).font(theme::semibold(14.0)));
    let edit = egui::TextEdit::singleline(text)
        .id_salt(salt)
        .desired_width(f32::INFINITY)
        .margin(widgets::FIELD_MARGIN)
        .char_limit(500);
    let response = ui.add(edit).labelled_by(name.id);
    if focused {
        response.request_focus();
    }
    response
}
