//! Where the eye goes: fits, glides, zoom under the pointer, and a map that stays put when panels open.

use egui::{Rect, Ui, Vec2};

use crate::geometry::{Bounds, Point, Vector};
use crate::scene::{self, LabelRequest, Scene, SceneId};
use crate::session::{Action, Camera, Fit, PreviewAct, Session};
use crate::ui::Desk;

/// Duration of a glide.
const GLIDE_SECS: f64 = 0.2;
/// A fit never comes nearer than this.
const NEAREST_FIT: f32 = 1.5;
/// Room left around what is fitted.
const MARGIN: f32 = 14.0;
/// What is shown without a fit stays that far from the edges.
const SAFE: f32 = 60.0;
/// One notch of the wheel brings that much nearer.
const NOTCH: f32 = 1.2;
/// A notch of a wheel that counts in points.
const POINTS_PER_NOTCH: f32 = 50.0;
/// Without a move of the hand for so long, the next one is another step of the history of the eye.
const PAUSE_SECS: f64 = 0.8;
/// Bars may be that much higher or lower before the map is fitted again.
const HEAD_SLACK: f32 = 10.0;
/// Width of a card that may open at the right: the map is fitted so that it hides nothing.
const CARD: f32 = 248.0;

/// Rounds of the search for a fit that cuts no name.
const ROUNDS: usize = 8;
/// Share of the zoom of a fit that names may cost, in a window where they would leave nothing to the symbols.
const LEAST_SHARE: f32 = 0.6;
/// With more symbols than this, few names are written at a fit, and none is looked for at its edge.
const MOST_NAMED: usize = 400;

struct Glide {
    from: Camera,
    to: Camera,
    began: f64,
}

/// Where a fit led: as long as the eye is there, what changes the room for the map fits it again.
#[derive(Clone, Copy)]
struct Fitted {
    fit: Fit,
    bounds: Bounds,
    /// Height of what stood over the map.
    head: f32,
    to: Camera,
}

/// The eye of the canvas.
#[derive(Default)]
pub(super) struct Eye {
    rect: Option<Rect>,
    window: Option<Vec2>,
    glide: Option<Glide>,
    fitted: Option<Fitted>,
    /// What was fitted before, for when the eye comes back.
    fitted_before: Option<Fitted>,
    /// When the hand last moved the view.
    moved: Option<f64>,
}

/// What the eye has to look at: the map on the screen, and the bars that stand over its head.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub(super) rect: Rect,
    pub(super) head: f32,
}

impl Eye {
    /// The camera of this frame; what it changes is asked of the session.
    pub(super) fn look(&mut self, ui: &Ui, desk: &mut Desk<'_>, room: Room, scene: &Scene) -> Camera {
        let session = desk.session;
        let mut camera = session.camera();
        let window = ui.content_rect().size();
        let known = self.rect;
        let resized = self.window.is_some_and(|known| known != window);
        let fitted = self.fitted.filter(|fitted| self.heading(camera) == fitted.to);
        if let Some(fit) = session.wanted_fit() {
            desk.push(Action::FitDone);
            if let Some(known) = known.filter(|known| fit == Fit::Seen && *known != room.rect) {
                camera = self.stay(desk, ui, camera, known, room, scene);
            }
            camera = self.fit(ui, desk, room, scene, fit, camera);
        } else if let Some(fitted) = fitted.filter(|fitted| resized && fitted.fit == Fit::All) {
            let all = Fitted { bounds: with_names(scene, room), ..fitted };
            camera = self.fit_again(ui, desk, room, all, false);
        } else if let Some(fitted) = fitted.filter(|fitted| room.differs(known, fitted.head)) {
            camera = self.fit_again(ui, desk, room, fitted, true);
        } else if let Some(known) = known.filter(|known| *known != room.rect) {
            camera = self.stay(desk, ui, camera, known, room, scene);
        }
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
        let Some((bounds, to)) = fitting(session, scene, fit, room, heading) else { return camera };
        if to == heading {
            return camera;
        }
        let before = std::mem::take(&mut self.fitted);
        if let Fit::Back(_) = fit {
            self.fitted = self.fitted_before.filter(|fitted| fitted.to == to);
        } else {
            self.fitted_before = before.or(self.fitted_before);
            let stays = matches!(fit, Fit::All | Fit::Focus);
            self.fitted = stays.then_some(Fitted { fit, bounds, head: room.head, to });
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
        camera
    }

    /// The same again in another room.
    fn fit_again(&mut self, ui: &Ui, desk: &mut Desk<'_>, room: Room, fitted: Fitted, glides: bool) -> Camera {
        let camera = desk.session.camera();
        let to = framed(desk.session, fitted.bounds, fitted.fit, room);
        self.fitted = Some(Fitted { head: room.head, to, ..fitted });
        if glides && !desk.session.preferences().reduced_motion {
            self.glide_to(ui, camera, to);
            return camera;
        }
        self.glide = None;
        desk.push(Action::Camera(to, false));
        to
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
        let selected = desk.session.selection().single().and_then(super::frame::scene_id);
        let covered = selected.filter(|id| !matches!(id, SceneId::Group(_))).and_then(|id| scene.bounds_of(id));
        if let Some(bounds) = covered {
            let slid = shown(camera, bounds, room);
            if slid != camera {
                self.glide_to(ui, camera, slid);
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
        let ended = done >= 1.0;
        let camera = if ended { glide.to } else { between(glide.from, glide.to, 1.0 - (1.0 - done).powi(3)) };
        if ended {
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
            desk.push(Action::Camera(next, after_pause));
        }
        next
    }
}

impl Room {
    /// Whether the map has more or less height than when it was fitted.
    fn differs(self, known: Option<Rect>, head: f32) -> bool {
        let other = known.is_some_and(|known| {
            known.x_range() == self.rect.x_range() && (known.height() - self.rect.height()).abs() > 0.5
        });
        other || (head - self.head).abs() > HEAD_SLACK
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

fn between(from: Camera, to: Camera, share: f32) -> Camera {
    let zoom = from.zoom * (to.zoom / from.zoom).powf(share);
    Camera { center: from.center.lerp(to.center, share), zoom }
}

/// What is asked for, and the eye that shows it; none when there is nothing to show.
fn fitting(session: &Session, scene: &Scene, fit: Fit, room: Room, now: Camera) -> Option<(Bounds, Camera)> {
    let bounds = match fit {
        Fit::All | Fit::Focus => with_names(scene, room),
        Fit::Selection => chosen(session, scene).expand(60.0),
        Fit::Seen => chosen(session, scene),
        Fit::Back(camera) => return Some((Bounds::EMPTY, camera)),
    };
    if bounds.is_empty() {
        return (fit == Fit::All).then_some((bounds, Camera::default()));
    }
    let camera = if fit == Fit::Seen { shown(now, bounds, room) } else { framed(session, bounds, fit, room) };
    Some((bounds, camera))
}

/// The box of the whole map with its names, as they are written when it fills the room: they stop shrinking before it
/// does.
fn with_names(scene: &Scene, room: Room) -> Bounds {
    let size = Vector::new(room.rect.width(), room.rect.height() - room.head);
    let zoom = |bounds: Bounds| Camera::fitting(bounds, size, MARGIN, NEAREST_FIT).zoom;
    let bare = zoom(scene.bounds);
    if scene.nodes.len() > MOST_NAMED || scene.bounds.is_empty() {
        return scene.bounds;
    }
    let mut bounds = scene.bounds;
    let mut last = bare;
    // The further the eye, the more the names stick out: each round comes nearer to the answer.
    for _ in 0..ROUNDS {
        bounds = scene.bounds.union(names(scene, last));
        let next = zoom(bounds);
        if next < bare * LEAST_SHARE {
            return scene.bounds;
        }
        let settled = (next - last).abs() < last * 1e-3;
        last = next;
        if settled {
            break;
        }
    }
    bounds
}

/// The box of the names as they are written at a zoom, in world space.
fn names(scene: &Scene, zoom: f32) -> Bounds {
    let placed = scene::place_labels(scene, &LabelRequest::at(zoom));
    let written = placed.labels.iter().map(|label| label.bounds).chain(placed.groups.iter().map(|name| name.bounds));
    written.fold(Bounds::EMPTY, |all, name| {
        let world = |point: Point| Point::new(point.x / zoom, point.y / zoom);
        all.union(Bounds::new(world(name.min), world(name.max)))
    })
}

/// The box around what is selected.
fn chosen(session: &Session, scene: &Scene) -> Bounds {
    let map = &session.project().map;
    let drawn = session.selection().iter().flat_map(|item| super::frame::scene_ids(item, map));
    let bounds = drawn.filter_map(|id| scene.bounds_of(id));
    bounds.fold(Bounds::EMPTY, Bounds::union)
}

/// The eye that fills the room with a box.
fn framed(session: &Session, bounds: Bounds, fit: Fit, room: Room) -> Camera {
    let size = Vector::new(room.rect.width(), room.rect.height() - room.head);
    let camera = Camera::fitting(bounds, size, MARGIN, NEAREST_FIT);
    // The card of what will be selected opens at the right: leave it the room that is to spare.
    let spare = (size.x - bounds.width() * camera.zoom) / 2.0 - MARGIN;
    let opens_later = session.selection().is_empty() && fit == Fit::All && !session.is_clean_screen();
    let aside = if opens_later { (CARD / 2.0).min(spare).max(0.0) } else { 0.0 };
    Camera { center: camera.center + Vector::new(aside, -room.head / 2.0) / camera.zoom, ..camera }
}

/// The eye that shows a box with as little movement as possible: it stays, slides, or goes further.
pub(super) fn shown(camera: Camera, bounds: Bounds, room: Room) -> Camera {
    let size = Vector::new(room.rect.width(), room.rect.height());
    let margin = Vector::new(SAFE.min(size.x / 4.0), SAFE.min((size.y - room.head) / 4.0));
    let free = Vector::new(size.x - 2.0 * margin.x, size.y - room.head - 2.0 * margin.y);
    let most = (free.x / bounds.width().max(1.0)).min(free.y / bounds.height().max(1.0));
    let zoom = camera.zoom.min(most).max(Camera::LEAST_ZOOM);
    let seen = Camera { zoom, ..camera }.seen(size);
    let safe = Bounds::new(
        seen.min + Vector::new(margin.x, margin.y + room.head) / zoom,
        Point::new(seen.max.x - margin.x / zoom, seen.max.y - margin.y / zoom),
    );
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
        shift(bounds.min.x, bounds.max.x, safe.min.x, safe.max.x),
        shift(bounds.min.y, bounds.max.y, safe.min.y, safe.max.y),
    );
    Camera { center: camera.center + slide, zoom }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Actor, ActorId, Project};
    use crate::scene::{FontMeasure, SceneOptions};

    #[test]
    fn a_fit_in_a_small_canvas_cuts_no_name() {
        let mut map = Project::empty().map;
        for (rank, x) in [(1, 0.0), (2, 1_000.0)] {
            let id = ActorId(uuid::Uuid::from_u128(rank));
            map.actors.insert(Actor::named(id, "Interprofession des vins", Point::new(x, 0.0)));
        }
        let scene = Scene::build(&map, &SceneOptions::default(), &FontMeasure);
        let size = egui::vec2(500.0, 300.0);
        let room = Room { rect: Rect::from_min_size(egui::Pos2::ZERO, size), head: 0.0 };
        let camera = Camera::fitting(with_names(&scene, room), Vector::new(size.x, size.y), MARGIN, NEAREST_FIT);
        assert!(camera.zoom < 0.5, "far enough for names to stop shrinking: {}", camera.zoom);
        let seen = camera.seen(Vector::new(size.x, size.y));
        let written = names(&scene, camera.zoom);
        assert!(seen.contains_bounds(written), "{written:?} sticks out of {seen:?}");
    }

    #[test]
    fn a_glide_goes_from_one_place_to_the_other() {
        let from = Camera { center: Point::new(0.0, 0.0), zoom: 0.5 };
        let to = Camera { center: Point::new(100.0, 40.0), zoom: 2.0 };
        assert_eq!(between(from, to, 0.0), from, "starts there");
        let end = between(from, to, 1.0);
        assert!((end.zoom - 2.0).abs() < 1e-5 && end.center.distance(to.center) < 1e-3, "ends here");
        assert!((between(from, to, 0.5).zoom - 1.0).abs() < 1e-5, "half way in nearness");
    }

    #[test]
    fn what_is_shown_moves_the_eye_only_as_far_as_needed() {
        let rect = Rect::from_min_size(egui::pos2(200.0, 50.0), Vec2::new(800.0, 600.0));
        let room = Room { rect, head: 40.0 };
        let camera = Camera { center: Point::new(0.0, 0.0), zoom: 1.0 };
        let symbol = |x: f32, y: f32| Bounds::centered(Point::new(x, y), Vector::new(24.0, 24.0));
        assert_eq!(shown(camera, symbol(100.0, 50.0), room), camera, "seen already");
        let right = shown(camera, symbol(420.0, 0.0), room);
        assert_eq!((right.center.x, right.center.y, right.zoom), (92.0, 0.0, 1.0), "slid to 60 points from the edge");
        let under_a_bar = shown(camera, symbol(0.0, -250.0), room);
        assert_eq!(under_a_bar.center.y, -62.0, "slid out from under the bar");
        let wide = Bounds::centered(Point::new(0.0, 0.0), Vector::new(1600.0, 100.0));
        let seen = shown(camera, wide, room).seen(Vector::new(800.0, 600.0));
        assert!(seen.contains_bounds(wide), "further when it is too large");
    }
}
