//! The small map in the corner: where the view is in the whole; a press or a drag goes there.

use std::sync::Arc;

use egui::{CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::frame::Frame;
use crate::geometry::{Point, Vector};
use crate::scene::{Minimap, Scene, Theme};
use crate::session::{Action, Camera};
use crate::ui::convert::pos;
use crate::ui::{Desk, theme};

const SIZE: Vec2 = Vec2::new(92.0, 64.0);
const MARGIN: f32 = 10.0;

/// The small map, computed once for a scene.
#[derive(Default)]
pub(super) struct Corner {
    known: Option<(Arc<Scene>, Theme, Minimap)>,
}

impl Corner {
    /// Draws it when it is wanted.
    pub(super) fn show(&mut self, ui: &Ui, desk: &mut Desk<'_>, frame: &Frame) {
        if !desk.session.shows_minimap() || frame.scene.nodes.is_empty() {
            return;
        }
        let palette = desk.colors.palette;
        let same = self
            .known
            .as_ref()
            .is_some_and(|(scene, theme, _)| Arc::ptr_eq(scene, &frame.scene) && *theme == palette.theme);
        if !same {
            let map = Minimap::of(&frame.scene, Vector::new(SIZE.x, SIZE.y), palette);
            self.known = Some((Arc::clone(&frame.scene), palette.theme, map));
        }
        let Some((_, _, map)) = &self.known else { return };
        let rect = Rect::from_min_size(frame.rect.max - SIZE - Vec2::splat(MARGIN), SIZE);
        let response = ui.interact(rect, ui.scope_id().with("minimap"), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, desk.texts.canvas_minimap()));
        let painter = ui.painter_at(rect);
        painter.rect(rect, CornerRadius::same(6), desk.colors.panel, desk.colors.hairline(), StrokeKind::Inside);
        let by = rect.min.to_vec2();
        for (outline, color) in &map.hulls {
            let points = outline.iter().map(|point| pos(*point) + by).collect();
            painter.add(egui::Shape::convex_polygon(points, theme::color(*color), Stroke::NONE));
        }
        for dot in &map.dots {
            painter.circle_filled(pos(*dot) + by, 1.5, desk.colors.text);
        }
        let seen = |place: egui::Pos2| pos(map.from_world(frame.world(place))) + by;
        let view = Rect::from_min_max(seen(frame.rect.min), seen(frame.rect.max)).intersect(rect.shrink(1.0));
        painter.rect_stroke(view, CornerRadius::same(4), Stroke::new(1.5, desk.colors.accent), StrokeKind::Inside);
        let pressed = response.clicked() || response.dragged();
        if let Some(place) = response.interact_pointer_pos().filter(|_| pressed) {
            let inside = place - rect.min;
            let center = map.to_world(Point::new(inside.x, inside.y));
            desk.push(Action::Camera(Camera { center, ..frame.camera }, response.clicked()));
        }
        response.on_hover_text(desk.texts.canvas_minimap());
    }
}
