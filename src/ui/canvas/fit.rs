//! What a fit leads to: the whole map with its names, in the room that is left to it.

use egui::{Rect, Vec2};

use crate::geometry::{Bounds, Point, Vector};
use crate::model::SavedCamera;
use crate::scene::{self, LabelRequest, Scene};
use crate::session::{Camera, Fit, Session};

/// A fit never comes nearer than this.
const NEAREST_FIT: f32 = 1.5;
/// The same for a step of a tour, which is seen from a distance.
const NEAREST_STEP: f32 = 2.8;
/// Room left around what is fitted.
const MARGIN: f32 = 14.0;
/// What is shown without a fit stays that far from the edges.
const SAFE: f32 = 60.0;
/// Bars may be that much higher or lower before the map is fitted again.
const HEAD_SLACK: f32 = 10.0;
/// Share of the zoom of a fit that the room of a card still to come leaves at least; else the map takes it all.
const LEAST_BESIDE: f32 = 0.85;

/// Rounds of the search for a fit that cuts no name.
const ROUNDS: usize = 8;
/// Share of the zoom of a fit that names may cost, in a window where they would leave nothing to the symbols.
const LEAST_SHARE: f32 = 0.6;
/// The same before a room, where names are large whatever the zoom: what sticks out is not written.
const LEAST_PROJECTED: f32 = 0.88;
/// After that many rounds, names change sides between one zoom and the next: room is kept for both.
const SWAYING: usize = 3;
/// With more symbols than this, few names are written at a fit, and none is looked for at its edge.
pub(super) const MOST_NAMED: usize = 400;

/// What the eye has to look at: the map on the screen, and what stands over it.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub(super) rect: Rect,
    /// Height of the bars over its head.
    pub(super) head: f32,
    /// What the card of what will be selected takes of its right and of its foot.
    pub(super) aside: Vec2,
}

impl Room {
    /// Whether the map has more or less height than when it was fitted.
    pub(super) fn differs(self, known: Option<Rect>, head: f32) -> bool {
        let other = known.is_some_and(|known| {
            known.x_range() == self.rect.x_range() && (known.height() - self.rect.height()).abs() > 0.5
        });
        other || (head - self.head).abs() > HEAD_SLACK
    }

    /// Whether the map has more height than it had.
    pub(super) fn is_higher_than(self, known: Option<Rect>) -> bool {
        known.is_some_and(|known| known.x_range() == self.rect.x_range() && known.height() + 0.5 < self.rect.height())
    }

    /// Whether an eye sees a box whole.
    pub(super) fn shows(self, camera: Camera, bounds: Bounds) -> bool {
        let size = Vector::new(self.rect.width(), self.rect.height());
        camera.seen(size).expand(1.0 / camera.zoom).contains_bounds(bounds)
    }

    /// What is left under the bars and beside a card.
    fn free(self, aside: Vec2) -> Vector {
        Vector::new(self.rect.width() - aside.x, self.rect.height() - self.head - aside.y)
    }
}

/// What a fit shows.
#[derive(Clone, Copy)]
pub(super) struct Framing {
    pub(super) bounds: Bounds,
    /// Whether it leaves the room of the card that opens with the next selection, so that nothing has to move then.
    beside: bool,
    /// Whether it is what a step of a tour saved: it fills the canvas, bars or not.
    saved: bool,
}

impl Framing {
    fn of(bounds: Bounds) -> Self {
        Self { bounds, beside: false, saved: false }
    }

    /// All that a saved eye has seen; in a canvas of another shape, more of the map on two sides.
    fn saved(camera: SavedCamera) -> Self {
        let size = Vector::new(camera.width, camera.height.unwrap_or_default());
        Self { saved: true, ..Self::of(Bounds::centered(camera.center, size)) }
    }

    /// The whole map with its names, as they are written when it fills the room that is left to it.
    pub(super) fn whole(session: &Session, scene: &Scene, fit: Fit, room: Room) -> Self {
        let aside = aside(session, fit, room);
        let nearest = nearest(fit);
        let (zoom, with_names) = (|bounds, size| zoom(bounds, size, nearest), |size| with_names(scene, size, nearest));
        let all = with_names(room.free(Vec2::ZERO));
        let bounds = all.unwrap_or(scene.bounds);
        if aside == Vec2::ZERO {
            return Self::of(bounds);
        }
        let least = LEAST_BESIDE * zoom(bounds, room.free(Vec2::ZERO));
        // Where names were to be cut, there is no room to spare.
        let beside = all.and_then(|_| with_names(room.free(aside)));
        let beside = beside.filter(|bounds| zoom(*bounds, room.free(aside)) >= least);
        beside.map_or_else(|| Self::of(bounds), |bounds| Self { beside: true, ..Self::of(bounds) })
    }

    /// The eye that fills the room with it.
    pub(super) fn camera(self, session: &Session, fit: Fit, room: Room) -> Camera {
        if self.saved {
            let size = Vector::new(room.rect.width(), room.rect.height());
            return Camera::fitting(self.bounds, size, 0.0, Camera::MOST_ZOOM);
        }
        let wanted = aside(session, fit, room);
        let kept = if self.beside { wanted } else { Vec2::ZERO };
        let size = room.free(kept);
        let camera = Camera::fitting(self.bounds, size, MARGIN, nearest(fit));
        // Where the whole room is taken, the card still gets what is to spare.
        let spare = ((size.x - self.bounds.width() * camera.zoom) / 2.0 - MARGIN).max(0.0);
        let across = if self.beside { kept.x / 2.0 } else { (wanted.x / 2.0).min(spare) };
        let by = Vector::new(across, (kept.y - room.head) / 2.0);
        Camera { center: camera.center + by / camera.zoom, ..camera }
    }
}

/// What is asked for, and the eye that shows it; none when there is nothing to show.
pub(super) fn fitting(
    session: &Session,
    scene: &Scene,
    fit: Fit,
    room: Room,
    now: Camera,
) -> Option<(Framing, Camera)> {
    let framing = match fit {
        Fit::Step(Some(saved)) => Framing::saved(saved),
        Fit::All | Fit::Focus | Fit::Step(None) => Framing::whole(session, scene, fit, room),
        Fit::Selection => Framing::of(chosen(session, scene).expand(60.0)),
        Fit::Seen => Framing::of(chosen(session, scene)),
        Fit::Back(camera) => return Some((Framing::of(Bounds::EMPTY), camera)),
    };
    if framing.bounds.is_empty() {
        return matches!(fit, Fit::All | Fit::Step(_)).then_some((framing, Camera::default()));
    }
    let camera = if fit == Fit::Seen { shown(now, framing.bounds, room) } else { framing.camera(session, fit, room) };
    Some((framing, camera))
}

/// The room of the card that opens with the next selection.
fn aside(session: &Session, fit: Fit, room: Room) -> Vec2 {
    let opens_later = session.selection().is_empty() && fit == Fit::All && !session.is_clean_screen();
    if opens_later { room.aside } else { Vec2::ZERO }
}

/// How near a fit comes at most.
fn nearest(fit: Fit) -> f32 {
    if let Fit::Step(_) = fit { NEAREST_STEP } else { NEAREST_FIT }
}

fn zoom(bounds: Bounds, size: Vector, nearest: f32) -> f32 {
    Camera::fitting(bounds, size, MARGIN, nearest).zoom
}

/// The box of the whole map with its names, as they are written when it fills a size: they stop shrinking before it
/// does. None where they would leave too little to the symbols.
fn with_names(scene: &Scene, size: Vector, nearest: f32) -> Option<Bounds> {
    let bare = zoom(scene.bounds, size, nearest);
    if scene.nodes.len() > MOST_NAMED || scene.bounds.is_empty() {
        return Some(scene.bounds);
    }
    let mut bounds = scene.bounds;
    let mut last = bare;
    // The further the eye, the more the names stick out: each round comes nearer to the answer.
    for round in 0..ROUNDS {
        let kept = if round < SWAYING { scene.bounds } else { bounds };
        bounds = kept.union(names(scene, last));
        let next = zoom(bounds, size, nearest);
        if scene.options.projection.is_some() && next < bare * LEAST_PROJECTED {
            let whole = scene.bounds;
            let size = Vector::new(whole.width(), whole.height()) / LEAST_PROJECTED;
            return Some(Bounds::centered(whole.center(), size));
        }
        if next < bare * LEAST_SHARE {
            return None;
        }
        let settled = (next - last).abs() < last * 1e-3;
        last = next;
        if settled {
            break;
        }
    }
    Some(bounds)
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
    drawn.filter_map(|id| scene.bounds_of(id)).fold(Bounds::EMPTY, Bounds::union)
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
        let size = Vector::new(500.0, 300.0);
        let named = with_names(&scene, size, NEAREST_FIT).expect("there is room");
        let camera = Camera::fitting(named, size, MARGIN, NEAREST_FIT);
        assert!(camera.zoom < 0.5, "far enough for names to stop shrinking: {}", camera.zoom);
        let seen = camera.seen(size);
        let written = names(&scene, camera.zoom);
        assert!(seen.contains_bounds(written), "{written:?} sticks out of {seen:?}");
    }

    #[test]
    fn a_fit_keeps_room_for_names_that_change_sides_on_the_way() {
        let project = crate::storage::read(crate::assets::SAMPLE).expect("the sample opens").project;
        for stake in project.map.stakes.iter().map(|stake| stake.id) {
            let lens = crate::model::Lens { stake: Some(stake), ..Default::default() };
            let layers = crate::model::Layers { relations: false, ..Default::default() };
            let filters = vec![crate::model::Filter::OnlyStake(stake)];
            let options = SceneOptions { lens, layers, filters, ..SceneOptions::default() };
            let scene = Scene::build(&project.map, &options, &FontMeasure);
            for height in 48..62_u8 {
                let size = Vector::new(1280.0, f32::from(height) * 10.0);
                let named = with_names(&scene, size, NEAREST_FIT).expect("there is room");
                let camera = Camera::fitting(named, size, MARGIN, NEAREST_FIT);
                let (seen, written) = (camera.seen(size), names(&scene, camera.zoom));
                assert!(seen.contains_bounds(written), "at {size:?}, {written:?} sticks out of {seen:?}");
            }
        }
    }

    #[test]
    fn a_saved_eye_shows_all_it_has_seen_in_a_window_of_any_shape() {
        let saved = SavedCamera { center: Point::new(100.0, 50.0), width: 800.0, height: Some(400.0) };
        let framing = Framing::saved(saved);
        let session = Session::new(crate::session::Preferences::default(), crate::session::IdSource::counting());
        for (size, zoom) in
            [((800.0, 400.0), 1.0), ((1600.0, 400.0), 1.0), ((400.0, 900.0), 0.5), ((1600.0, 800.0), 2.0)]
        {
            let rect = Rect::from_min_size(egui::Pos2::ZERO, Vec2::from(size));
            let room = Room { rect, head: 40.0, aside: Vec2::ZERO };
            let camera = framing.camera(&session, Fit::Step(Some(saved)), room);
            assert!((camera.zoom - zoom).abs() < 1e-4, "{size:?}: {}", camera.zoom);
            assert_eq!(camera.center, saved.center, "{size:?}");
            assert!(room.shows(camera, framing.bounds), "{size:?}: all of it");
        }
    }

    #[test]
    fn what_is_shown_moves_the_eye_only_as_far_as_needed() {
        let rect = Rect::from_min_size(egui::pos2(200.0, 50.0), Vec2::new(800.0, 600.0));
        let room = Room { rect, head: 40.0, aside: Vec2::ZERO };
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
