//! Where the eye goes: fits, glides, zoom under the pointer, and a map that stays put when panels open.

use egui::{Rect, Ui, Vec2};

use super::fit::{Framing, Room, fitting, shown};
use crate::geometry::{Point, Vector};
use crate::scene::{Scene, SceneId};
use crate::session::{Action, Camera, Fit, Mode, PreviewAct};
use crate::ui::Desk;

/// Duration of a glide.
const GLIDE_SECS: f64 = 0.2;
/// Duration of a glide to a step of a tour.
const STEP_SECS: f64 = 0.4;
/// One notch of the wheel brings that much nearer.
const NOTCH: f32 = 1.2;
/// A notch of a wheel that counts in points.
const POINTS_PER_NOTCH: f32 = 50.0;
/// Without a move of the hand for so long, the next one is another step of the history of the eye.
const PAUSE_SECS: f64 = 0.8;
/// After a click, the map stays under the pointer for the second one.
const DOUBLE_CLICK_SECS: f32 = 0.5;
/// Once the hand has not moved the view for so long, it is at rest.
const REST_SECS: f64 = 0.2;

struct Glide {
    from: Camera,
    to: Camera,
    began: f64,
    /// Whether it leads to a step of a tour: slower, and gently at both ends.
    steps: bool,
}

/// Where a fit led: as long as the eye is there, what changes the room for the map fits it again.
#[derive(Clone, Copy)]
struct Fitted {
    fit: Fit,
    framing: Framing,
    /// Height of what stood over the map.
    head: f32,
    to: Camera,
}

/// The eye of the canvas.
#[derive(Default)]
pub(super) struct Eye {
    rect: Option<Rect>,
    window: Option<Vec2>,
    /// Whether the screen was clean.
    clean: bool,
    /// Whether a thing was being named.
    names: bool,
    glide: Option<Glide>,
    fitted: Option<Fitted>,
    /// What was fitted before, for when the eye comes back.
    fitted_before: Option<Fitted>,
    /// What was fitted until the eye went aside to show something that came; none once the hand has moved the view.
    left_for: Option<Fitted>,
    /// When the hand last moved the view.
    moved: Option<f64>,
}

impl Eye {
    /// The camera of this frame; what it changes is asked of the session.
    pub(super) fn look(&mut self, ui: &Ui, desk: &mut Desk<'_>, room: Room, scene: &Scene) -> Camera {
        let session = desk.session;
        let mut camera = session.camera();
        let window = ui.content_rect().size();
        let known = self.rect;
        let clean = session.is_clean_screen();
        let resized = self.window.is_some_and(|known| known != window) || clean != self.clean;
        let fitted = self.fitted.filter(|fitted| self.heading(camera) == fitted.to);
        let (names, named) = (session.naming().is_some(), self.names);
        let grows = room.is_higher_than(known);
        let left = self.left_for.filter(|_| grows || (named && !names)).or_else(|| fitted.filter(|_| grows));
        let left = left.filter(|_| session.mode() == Mode::Projecting);
        if let Some(fit) = session.wanted_fit() {
            desk.push(Action::FitDone);
            if let Some(known) = known.filter(|known| fit == Fit::Seen && *known != room.rect) {
                camera = self.stay(desk, ui, camera, known, room, scene);
            }
            camera = self.fit(ui, desk, room, scene, fit, camera);
        } else if let Some(fitted) = fitted.filter(|_| resized) {
            camera = self.fit_again(ui, desk, room, with_names(fitted, desk, scene, room), false);
        } else if let Some(fitted) = fitted.filter(|fitted| room.differs(known, fitted.head)) {
            camera = self.fit_again(ui, desk, room, fitted, true);
        } else if let Some(fitted) = left {
            // A field is closed, or a line at the foot: the room sees the whole again, from as near as it can.
            camera = self.fit_again(ui, desk, room, with_names(fitted, desk, scene, room), true);
        } else if let Some(known) = known.filter(|known| *known != room.rect) {
            camera = self.stay(desk, ui, camera, known, room, scene);
        } else if let Some(fitted) = fitted.filter(|fitted| !room.shows(fitted.to, fitted.framing.bounds)) {
            camera = self.settle(ui, desk, room, fitted, scene);
        }
        (self.clean, self.names) = (clean, names);
        self.window = Some(window);
        self.rect = Some(room.rect);
        self.go_on(ui, desk, camera)
    }

    /// Where the eye is, or will be at the end of its glide.
    fn heading(&self, camera: Camera) -> Camera {
        self.glide.as_ref().map_or(camera, |glide| glide.to)
    }

    /// Goes where a fit leads, by a glide unless the eye never moved.
    fn fit(&mut self, ui: &Ui, desk: &mut Desk<'_>, room: Room, scene: &Scene, fit: Fit, camera: Camera) -> Camera {
        let session = desk.session;
        // A project that was just opened has an eye that never moved.
        let first = self.rect.is_none() || camera == Camera::default();
        let heading = self.heading(camera);
        let Some((framing, to)) = fitting(session, scene, fit, room, heading) else { return camera };
        let step = matches!(fit, Fit::Step(_));
        if to == heading {
            let stays = step.then_some(Fitted { fit, framing, head: room.head, to });
            self.fitted = stays.or(self.fitted);
            return camera;
        }
        if fit == Fit::Seen {
            self.leave(heading);
        } else {
            self.left_for = None;
        }
        let before = std::mem::take(&mut self.fitted);
        if let Fit::Back(_) = fit {
            self.fitted = self.fitted_before.filter(|fitted| fitted.to == to);
        } else {
            self.fitted_before = before.or(self.fitted_before);
            let stays = step || matches!(fit, Fit::All | Fit::Focus);
            self.fitted = stays.then_some(Fitted { fit, framing, head: room.head, to });
        }
        self.moved = None;
        let remember = !first && matches!(fit, Fit::All | Fit::Focus | Fit::Selection);
        if first || session.preferences().reduced_motion {
            self.glide = None;
            desk.push(Action::Camera(to, remember));
            return to;
        }
        desk.push(Action::Camera(camera, remember));
        self.glide_to(ui, camera, to);
        if let Some(glide) = &mut self.glide {
            glide.steps = step;
        }
        camera
    }

    /// The same again in another room.
    fn fit_again(&mut self, ui: &Ui, desk: &mut Desk<'_>, room: Room, fitted: Fitted, glides: bool) -> Camera {
        let camera = desk.session.camera();
        let to = fitted.framing.camera(desk.session, fitted.fit, room);
        self.fitted = Some(Fitted { head: room.head, to, ..fitted });
        self.left_for = None;
        if glides && !desk.session.preferences().reduced_motion {
            self.glide_to(ui, camera, to);
            return camera;
        }
        self.glide = None;
        desk.push(Action::Camera(to, false));
        to
    }

    /// Fits the map again where a panel came over a part of it, once the hand is done with what is under it.
    fn settle(&mut self, ui: &Ui, desk: &mut Desk<'_>, room: Room, fitted: Fitted, scene: &Scene) -> Camera {
        let camera = desk.session.camera();
        let since =
            ui.input(|input| if input.pointer.any_down() { 0.0 } else { input.pointer.time_since_last_click() });
        if since < DOUBLE_CLICK_SECS {
            ui.request_repaint_after(std::time::Duration::from_secs_f32(DOUBLE_CLICK_SECS - since + 0.01));
            return camera;
        }
        let fitted = with_names(fitted, desk, scene, room);
        let to = fitted.framing.camera(desk.session, fitted.fit, room);
        if to == fitted.to { camera } else { self.fit_again(ui, desk, room, fitted, true) }
    }

    /// Keeps everything where it is on the screen when the canvas changes its box; slides only when
    /// what is selected would be covered.
    fn stay(&mut self, desk: &mut Desk<'_>, ui: &Ui, camera: Camera, from: Rect, room: Room, scene: &Scene) -> Camera {
        let by = (room.rect.center() - from.center()) / camera.zoom;
        let by = Vector::new(by.x, by.y);
        if let Some(fitted) = self.fitted.filter(|fitted| self.heading(camera) == fitted.to) {
            let to = Camera { center: fitted.to.center + by, ..fitted.to };
            self.fitted = Some(Fitted { to, ..fitted });
        }
        if let Some(glide) = &mut self.glide {
            glide.from.center += by;
            glide.to.center += by;
        }
        let camera = Camera { center: camera.center + by, ..camera };
        desk.push(Action::Camera(camera, false));
        let cut = self
            .fitted
            .is_some_and(|fitted| self.heading(camera) == fitted.to && !room.shows(fitted.to, fitted.framing.bounds));
        if cut {
            // The whole map will be fitted again.
            ui.request_repaint();
            return camera;
        }
        let selected = desk.session.selection().single().and_then(super::frame::scene_id);
        let covered = selected.filter(|id| !matches!(id, SceneId::Group(_))).and_then(|id| scene.bounds_of(id));
        if let Some(bounds) = covered {
            let slid = shown(camera, bounds, room);
            if slid != camera {
                self.glide_aside(ui, camera, slid);
            }
        }
        camera
    }

    /// Goes to what has just come; before a room, what was fitted is fitted again once the field for it is closed.
    pub(super) fn glide_aside(&mut self, ui: &Ui, from: Camera, to: Camera) {
        self.leave(self.heading(from));
        self.glide_to(ui, from, to);
    }

    /// Keeps in mind what is fitted, if the eye is there, as it goes aside.
    fn leave(&mut self, heading: Camera) {
        self.left_for = self.fitted.filter(|fitted| fitted.to == heading).or(self.left_for);
    }

    /// Starts to glide.
    fn glide_to(&mut self, ui: &Ui, from: Camera, to: Camera) {
        self.glide = Some(Glide { from, to, began: ui.input(|input| input.time), steps: false });
    }

    fn go_on(&mut self, ui: &Ui, desk: &mut Desk<'_>, camera: Camera) -> Camera {
        let Some(glide) = &self.glide else { return camera };
        let done = if desk.session.preferences().reduced_motion {
            1.0
        } else {
            let secs = if glide.steps { STEP_SECS } else { GLIDE_SECS };
            ((ui.input(|input| input.time) - glide.began) / secs).clamp(0.0, 1.0) as f32
        };
        let share = if glide.steps { done * done * (3.0 - 2.0 * done) } else { 1.0 - (1.0 - done).powi(3) };
        let ended = done >= 1.0;
        let camera = if ended { glide.to } else { between(glide.from, glide.to, share) };
        if ended {
            self.glide = None;
        }
        ui.request_repaint();
        desk.push(Action::Camera(camera, false));
        camera
    }

    /// Whether the eye is neither on its way nor moved by the hand; wakes up when it comes to rest.
    pub(super) fn rests(&self, ui: &Ui) -> bool {
        let now = ui.input(|input| input.time);
        let left = self.moved.map_or(0.0, |last| REST_SECS - (now - last));
        if left > 0.0 {
            ui.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
        left <= 0.0 && !self.is_gliding()
    }

    /// Whether the eye is on its way.
    pub(super) fn is_gliding(&self) -> bool {
        self.glide.is_some()
    }

    /// Wheel, pinch and two fingers over the map.
    pub(super) fn wheel(&mut self, ui: &Ui, desk: &mut Desk<'_>, rect: Rect, camera: Camera) -> Camera {
        let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return camera };
        let notch = ui.options(|options| options.input_options.line_scroll_speed).max(1.0);
        let (pinch, scroll, touch, smooth) = ui.input(|input| {
            let by_points = input
                .events
                .iter()
                .any(|event| matches!(event, egui::Event::MouseWheel { unit: egui::MouseWheelUnit::Point, .. }));
            (input.zoom_delta(), input.smooth_scroll_delta(), input.multi_touch(), by_points)
        });
        let slides = touch.is_some() || smooth;
        let pinches = (pinch - 1.0).abs() > f32::EPSILON;
        if !pinches && touch.is_none() && desk.session.preview().is_some_and(|preview| preview.amount().is_some()) {
            widen(ui, desk);
            return camera;
        }
        let mut next = camera;
        let inside = pointer - rect.min;
        let under = Point::new(inside.x, inside.y);
        let size = Vector::new(rect.width(), rect.height());
        let factor = match (pinches, slides) {
            (true, _) => pinch,
            (false, true) => 1.0,
            (false, false) => NOTCH.powf(scroll.y / notch),
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
        self.by_hand(ui, desk, camera, next)
    }

    /// Slides by a distance of the screen.
    pub(super) fn pan(&mut self, ui: &Ui, desk: &mut Desk<'_>, camera: Camera, by: Vec2) -> Camera {
        self.by_hand(ui, desk, camera, camera.panned(Vector::new(by.x, by.y)))
    }

    /// The hand moves the view; each move after a pause is one step of the history of the eye.
    fn by_hand(&mut self, ui: &Ui, desk: &mut Desk<'_>, camera: Camera, next: Camera) -> Camera {
        if next != camera {
            let now = ui.input(|input| input.time);
            let after_pause = self.moved.is_none_or(|last| now - last > PAUSE_SECS);
            self.moved = Some(now);
            self.glide = None;
            self.left_for = None;
            desk.push(Action::Camera(next, after_pause));
        }
        next
    }
}

/// The wheel over an arrangement that is shown changes its radius or its gap.
fn widen(ui: &Ui, desk: &mut Desk<'_>) {
    let notches: f32 = ui.input(|input| {
        let turned = |event: &egui::Event| match event {
            egui::Event::MouseWheel { unit: egui::MouseWheelUnit::Point, delta, .. } => delta.y / POINTS_PER_NOTCH,
            egui::Event::MouseWheel { delta, .. } => delta.y,
            _ => 0.0,
        };
        input.events.iter().map(turned).sum()
    });
    if notches != 0.0 {
        desk.push(Action::Preview(PreviewAct::Widen(notches)));
    }
}

/// The same fit, of the map as it is now in that room.
fn with_names(fitted: Fitted, desk: &Desk<'_>, scene: &Scene, room: Room) -> Fitted {
    Fitted { framing: Framing::whole(desk.session, scene, fitted.fit, room), ..fitted }
}

fn between(from: Camera, to: Camera, share: f32) -> Camera {
    let zoom = from.zoom * (to.zoom / from.zoom).powf(share);
    Camera { center: from.center.lerp(to.center, share), zoom }
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
