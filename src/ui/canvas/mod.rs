//! The canvas: the map under the hand.
//!
//! `sight` keeps what is drawn, `eye` says from where; `hand` turns the pointer into
//! gestures and `keyboard` the keys; the other files each draw one thing over the map.
//! Nothing here decides what a change does: all is asked of the session by actions.

mod eye;
mod frame;
mod legend;
mod minimap;
mod sight;

use egui::{Frame as Margins, Margin, Panel, Rect, RichText, Sense, Ui, UiBuilder};

use crate::geometry::{Point, Vector};
use crate::session::Action;
use crate::ui::{Desk, theme};
use eye::Eye;
use frame::Frame;
use sight::Sight;

/// The canvas: the map under the hand.
#[derive(Default)]
pub struct CanvasView {
    sight: Sight,
    eye: Eye,
    told: Option<(Vector, Option<Point>)>,
    minimap: minimap::Corner,
}

impl CanvasView {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let project = desk.session.shared_project();
        let scene = self.sight.scene(&project, desk.session.scene_options(desk.colors.palette.theme));
        legend::show(ui, desk, &scene);
        title(ui, desk);
        let rect = ui.available_rect_before_wrap();
        let builder = UiBuilder::new()
            .id_salt("canvas")
            .max_rect(rect)
            .accessibility_role(egui::accesskit::Role::Canvas)
            .accessibility_label(desk.texts.tab_map());
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(rect);
            self.map_ui(ui, desk, rect, &scene);
        });
    }

    fn map_ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, rect: Rect, scene: &std::sync::Arc<crate::scene::Scene>) {
        ui.painter().rect_filled(rect, 0.0, desk.colors.canvas);
        let camera = self.eye.look(ui, desk, rect, scene);
        let all = ui.interact(rect, ui.scope_id().with("map"), Sense::click_and_drag());
        let camera = if all.contains_pointer() { self.eye.wheel(ui, desk, rect, camera) } else { camera };
        let camera = if all.dragged() { self.eye.pan(desk, camera, all.drag_delta()) } else { camera };
        let marks = sight::marks(desk.session);
        let origin = frame::origin(camera, rect, ui.pixels_per_point());
        let labels = self.sight.names(scene, camera, rect, origin, &marks);
        let frame = Frame { rect, camera, origin, scene: std::sync::Arc::clone(scene), labels };
        self.sight.paint(ui, &frame, &marks, desk.colors);
        self.minimap.show(ui, desk, &frame);
        self.tell(ui, desk, &frame, &all);
    }

    /// Tells the session where the canvas and the pointer are, when that has changed.
    fn tell(&mut self, ui: &Ui, desk: &mut Desk<'_>, frame: &Frame, all: &egui::Response) {
        let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|_| all.contains_pointer());
        let size = Vector::new(frame.size().x, frame.size().y);
        let told = (size, pointer.map(|place| frame.world(place)));
        if self.told != Some(told) {
            self.told = Some(told);
            desk.push(Action::CanvasIs { size: told.0, pointer: told.1 });
        }
    }
}

/// « Projet **nom** », above the map.
fn title(ui: &mut Ui, desk: &Desk<'_>) {
    let margins = Margins::new().fill(desk.colors.canvas).inner_margin(Margin::symmetric(14, 0));
    Panel::top("map_title").exact_size(30.0).frame(margins).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let faint =
                RichText::new(desk.texts.canvas_project()).font(theme::regular(13.0)).color(desk.colors.text_soft);
            ui.label(faint);
            let name = &desk.project().header.title;
            let name = if name.is_empty() { desk.texts.untitled() } else { name.clone() };
            ui.add(
                egui::Label::new(RichText::new(name).font(theme::semibold(13.0)).color(desk.colors.text)).truncate(),
            );
        });
    });
}
