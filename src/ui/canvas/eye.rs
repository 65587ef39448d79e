//! Where the eye goes: fits, glides, zoom under the pointer, and a map that stays put when panels open.

use egui::{Rect, Ui, Vec2};

use crate::geometry::{Bounds, Point, Vector};
use crate::scene::{Scene, SceneId};
use crate::session::{Action, Camera, Fit, Session};
use crate::ui::Desk;

/// Duration of a glide.
const GLIDE_SECS: f64 = 0.2;
/// A fit never comes nearer than this.
const NEAREST_FIT: f32 = 1.5;
/// Room left around what is fitted.
const MARGIN: f32 = 14.0;
/// Width of a card that may open at the right: the map is fitted so that it hides nothing.
const CARD: f32 = 248.0;

struct Glide {
    from: Camera,
    to: Camera,
    began: f64,
}

/// The eye of the canvas.
#[derive(Default)]
pub(super) struct Eye {
    rect: Option<Rect>,
    window: Option<Vec2>,
    glide: Option<Glide>,
    /// Where the last fit led: as long as the eye is there, a resized window is fitted again.
    fitted: Option<Camera>,
}

impl Eye {
    /// The camera of this frame; what it changes is asked of the session.
    pub(super) fn look(&mut self, ui: &Ui, desk: &mut Desk<'_>, rect: Rect, scene: &Scene) -> Camera {
        let session = desk.session;
        let mut camera = session.camera();
        let window = ui.content_rect().size();
        // A project that was just opened has an eye that never moved.
        let first = self.rect.is_none() || camera == Camera::default();
        if let Some(fit) = session.wanted_fit() {
            desk.push(Action::FitDone);
            if let Some(to) = fitting(session, scene, fit, rect) {
                self.fitted = (fit == Fit::All).then_some(to);
                if first || session.preferences().reduced_motion {
                    self.glide = None;
                    camera = to;
                    desk.push(Action::Camera(to, !first));
                } else {
                    desk.push(Action::Camera(camera, true));
                    self.glide = Some(Glide { from: camera, to, began: ui.input(|input| input.time) });
                }
            }
        } else if self.window.is_some_and(|known| known != window) && self.fitted == Some(camera) {
            if let Some(to) = fitting(session, scene, Fit::All, rect) {
                self.fitted = Some(to);
                camera = to;
                desk.push(Action::Camera(to, false));
            }
        } else if let Some(known) = self.rect.filter(|known| *known != rect) {
            camera = self.stay(desk, ui, camera, known, rect, scene);
        }
        self.window = Some(window);
        self.rect = Some(rect);
        self.go_on(ui, desk, camera)
    }

    /// Keeps everything where it is on the screen when the canvas changes its box; slides only when
    /// what is selected would be covered.
    fn stay(&mut self, desk: &mut Desk<'_>, ui: &Ui, camera: Camera, from: Rect, to: Rect, scene: &Scene) -> Camera {
        let by = (to.center() - from.center()) / camera.zoom;
        let camera = Camera { center: camera.center + Vector::new(by.x, by.y), ..camera };
        let was_fitted = self.fitted.is_some();
        desk.push(Action::Camera(camera, false));
        self.fitted = self.fitted.filter(|_| was_fitted).map(|_| camera);
        let selected = desk.session.selection().single().and_then(super::frame::scene_id);
        let covered = selected.filter(|id| !matches!(id, SceneId::Group(_))).and_then(|id| scene.bounds_of(id));
        if let Some(bounds) = covered {
            let seen = camera.seen(Vector::new(to.width(), to.height())).expand(-60.0 / camera.zoom);
            let shift = |low: f32, high: f32, least: f32, most: f32| {
                if high > most {
                    high - most
                } else if low < least {
                    low - least
                } else {
                    0.0
                }
            };
            let slide = Vector::new(
                shift(bounds.min.x, bounds.max.x, seen.min.x, seen.max.x),
                shift(bounds.min.y, bounds.max.y, seen.min.y, seen.max.y),
            );
            if slide != Vector::ZERO {
                let to = Camera { center: camera.center + slide, ..camera };
                self.glide_to(ui, camera, to);
            }
        }
        camera
    }

    /// Starts to glide.
    pub(super) fn glide_to(&mut self, ui: &Ui, from: Camera, to: Camera) {
        self.glide = Some(Glide { from, to, began: ui.input(|input| input.time) });
    }

    fn go_on(&mut self, ui: &Ui, desk: &mut Desk<'_>, camera: Camera) -> Camera {
        let Some(glide) = &self.glide else { return camera };
        let done = if desk.session.preferences().reduced_motion {
            1.0
        } else {
            ((ui.input(|input| input.time) - glide.began) / GLIDE_SECS).clamp(0.0, 1.0) as f32
        };
        let camera = between(glide.from, glide.to, 1.0 - (1.0 - done).powi(3));
        if done >= 1.0 {
            self.glide = None;
        }
        ui.request_repaint();
        desk.push(Action::Camera(camera, false));
        camera
    }

    /// Whether the eye is on its way.
    pub(super) fn is_gliding(&self) -> bool {
        self.glide.is_some()
    }

    /// Wheel, pinch and two fingers over the map.
    pub(super) fn wheel(&mut self, ui: &Ui, desk: &mut Desk<'_>, rect: Rect, camera: Camera) -> Camera {
        let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return camera };
        let (pinch, scroll, touch, smooth) = ui.input(|input| {
            let by_points = input
                .events
                .iter()
                .any(|event| matches!(event, egui::Event::MouseWheel { unit: egui::MouseWheelUnit::Point, .. }));
            (input.zoom_delta(), input.smooth_scroll_delta(), input.multi_touch(), by_points)
        });
        let slides = touch.is_some() || smooth;
        let mut next = camera;
        let inside = pointer - rect.min;
        let under = Point::new(inside.x, inside.y);
        let size = Vector::new(rect.width(), rect.height());
        let factor = match (pinch, slides) {
            (pinch, _) if (pinch - 1.0).abs() > f32::EPSILON => pinch,
            (_, true) => 1.0,
            _ => (scroll.y / 200.0).exp(),
        };
        if (factor - 1.0).abs() > 1e-4 {
            next = next.zoomed(factor, under, size);
        }
        let slide = match touch {
            Some(touch) => touch.translation_delta,
            None if slides => scroll,
            None => Vec2::new(scroll.x, 0.0),
        };
        if slide != Vec2::ZERO {
            next = next.panned(Vector::new(slide.x, slide.y));
        }
        if next != camera {
            self.glide = None;
            desk.push(Action::Camera(next, false));
        }
        next
    }

    /// Slides by a distance of the screen.
    pub(super) fn pan(&mut self, desk: &mut Desk<'_>, camera: Camera, by: Vec2) -> Camera {
        self.glide = None;
        let next = camera.panned(Vector::new(by.x, by.y));
        if next != camera {
            desk.push(Action::Camera(next, false));
        }
        next
    }
}

fn between(from: Camera, to: Camera, share: f32) -> Camera {
    let zoom = from.zoom * (to.zoom / from.zoom).powf(share);
    Camera { center: from.center.lerp(to.center, share), zoom }
}

/// The eye that shows what is asked for; none when there is nothing to show.
fn fitting(session: &Session, scene: &Scene, fit: Fit, rect: Rect) -> Option<Camera> {
    let bounds = match fit {
        Fit::All | Fit::Focus => scene.bounds,
        Fit::Selection => session
            .selection()
            .iter()
            .filter_map(super::frame::scene_id)
            .filter_map(|id| scene.bounds_of(id))
            .fold(Bounds::EMPTY, Bounds::union)
            .expand(60.0),
    };
    if bounds.is_empty() {
        return (fit == Fit::All).then(Camera::default);
    }
    let size = Vector::new(rect.width(), rect.height());
    let camera = Camera::fitting(bounds, size, MARGIN, NEAREST_FIT);
    // The card of what will be selected opens at the right: leave it the room that is to spare.
    let spare = (rect.width() - bounds.width() * camera.zoom) / 2.0 - MARGIN;
    let aside = (CARD / 2.0).min(spare).max(0.0);
    let opens_later = session.selection().is_empty() && fit == Fit::All && !session.is_clean_screen();
    let aside = if opens_later { aside } else { 0.0 };
    Some(Camera { center: camera.center + Vector::new(aside / camera.zoom, 0.0), ..camera })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glide_goes_from_one_place_to_the_other() {
        let from = Camera { center: Point::new(0.0, 0.0), zoom: 0.5 };
        let to = Camera { center: Point::new(100.0, 40.0), zoom: 2.0 };
        assert_eq!(between(from, to, 0.0), from, "starts there");
        let end = between(from, to, 1.0);
        assert!((end.zoom - 2.0).abs() < 1e-5 && end.center.distance(to.center) < 1e-3, "ends here");
        assert!((between(from, to, 0.5).zoom - 1.0).abs() < 1e-5, "half way in nearness");
    }
}
