//! Links drawn by hand: handles, rubber band, and where a link would end.

use egui::{Color32, Pos2, Rect, Shape, Stroke, Ui, Vec2};

use super::CanvasView;
use super::frame::Frame;
use super::hand::Hand;
use crate::model::ActorId;
use crate::scene::SceneId;
use crate::session::{Action, LinkAct, Tool};
use crate::ui::Desk;
use crate::ui::convert::pos;

/// How far from the target one may let go.
const NEAR_TARGET: f32 = 40.0;
/// How near the start one must be to give up there.
const NEAR_SOURCE: f32 = 20.0;
/// Distance from the outline to the middle of a handle.
const HANDLE_AWAY: f32 = 11.0;
/// Radius of a handle, as drawn.
const HANDLE_RADIUS: f32 = 4.5;
/// Radius of the area that takes a handle.
const HANDLE_HIT: f32 = 12.0;

/// Where a link drawn from `from` would end at a place of the screen.
pub(super) fn end_at(frame: &Frame, place: Pos2, from: ActorId) -> Option<ActorId> {
    let world = frame.world(place);
    if let Some(SceneId::Actor(actor)) = frame.scene.hit_node(world, 0.0) {
        return Some(actor);
    }
    let actor = |id: SceneId| if let SceneId::Actor(actor) = id { Some(actor) } else { None };
    let named = frame.labels.labels.iter().find(|label| frame.view_rect(label.bounds).contains(place));
    if let Some(actor) = named.and_then(|label| actor(label.id)) {
        return Some(actor);
    }
    frame
        .scene
        .nodes
        .iter()
        .filter_map(|node| {
            Some((actor(node.id)?, frame.ui(node.place).distance(place) - node.radius * frame.camera.zoom))
        })
        .filter(|(actor, away)| *away <= if *actor == from { NEAR_SOURCE } else { NEAR_TARGET })
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(actor, _)| actor)
}

impl CanvasView {
    pub(super) fn go_on_linking(&mut self, desk: &mut Desk<'_>, frame: &Frame, place: Pos2, from: ActorId, down: bool) {
        if down {
            // Échap drops the pending link: the session knows it before the hand.
            let dropped = self.linking_seen && desk.session.pending_link().is_none();
            self.linking_seen = !dropped;
            self.hand = if dropped { Hand::Spent } else { Hand::Linking(from) };
            return;
        }
        self.linking_seen = false;
        desk.push(Action::Link(match end_at(frame, place, from) {
            Some(to) if to == from => LinkAct::Cancel,
            Some(to) => LinkAct::To(to),
            None if frame.rect.contains(place) => LinkAct::ToNewActor(frame.world(place)),
            None => LinkAct::Cancel,
        }));
    }

    /// The actor whose handles show: the one under the pointer, else the only one selected.
    fn handled(&self, desk: &Desk<'_>) -> Option<ActorId> {
        if desk.session.is_locked() {
            return None;
        }
        if !matches!(self.hand, Hand::Free | Hand::Pressed { .. }) || desk.session.pending_link().is_some() {
            return None;
        }
        if !matches!(desk.session.tool(), Tool::Select | Tool::Sketch) || desk.session.naming().is_some() {
            return None;
        }
        match self.hover.item {
            Some(SceneId::Actor(actor)) => Some(actor),
            _ => match desk.session.selection().single() {
                Some(crate::edit::ItemId::Actor(actor)) => Some(actor),
                _ => None,
            },
        }
    }

    /// The actor one of whose handles is at a place.
    pub(super) fn handle_at(&self, desk: &Desk<'_>, frame: &Frame, place: Pos2) -> Option<ActorId> {
        let actor = self.handled(desk)?;
        if frame.scene.hit_node(frame.world(place), 0.0).is_some() {
            return None;
        }
        // Around a handle, the name of another actor comes first; on it, the handle does.
        let is_named = |id: SceneId| id != SceneId::Actor(actor);
        let labels = &frame.labels.labels;
        let named = labels.iter().any(|label| is_named(label.id) && frame.view_rect(label.bounds).contains(place));
        let reach = if named { HANDLE_RADIUS + 2.0 } else { HANDLE_HIT };
        handles(frame, actor)?.iter().any(|handle| handle.distance(place) <= reach).then_some(actor)
    }

    /// Handles, and the rubber band of the link that is pending.
    pub(super) fn paint_linking(&self, ui: &Ui, desk: &Desk<'_>, frame: &Frame) {
        let painter = ui.painter_at(frame.rect);
        let accent = desk.colors.accent;
        if let Some(places) = self.handled(desk).and_then(|actor| handles(frame, actor)) {
            for place in places {
                painter.circle(place, HANDLE_RADIUS, desk.colors.canvas, Stroke::new(1.75, accent));
            }
        }
        let Some(from) = desk.session.pending_link() else { return };
        pulse(ui, desk, frame, from);
        let Some(place) = ui.input(|input| input.pointer.latest_pos()).filter(|place| frame.rect.contains(*place))
        else {
            return;
        };
        let target = end_at(frame, place, from).filter(|to| *to != from);
        let end = target.and_then(|to| {
            frame.scene.outline_point(SceneId::Actor(to), frame.scene.node(SceneId::Actor(from))?.place)
        });
        let to = end.map_or(place, |world| frame.ui(world));
        let Some(start) = frame.scene.outline_point(SceneId::Actor(from), frame.world(to)) else { return };
        let start = frame.ui(start);
        painter.extend(Shape::dashed_line(&[start, to], Stroke::new(2.0, accent), 7.0, 4.0));
        painter.circle_filled(to, 3.5, accent);
        if target.is_none() && matches!(self.hand, Hand::Linking(_)) {
            let text = desk.texts.canvas_new_actor_here();
            let galley = painter.layout_no_wrap(text, crate::ui::theme::regular(12.0), desk.colors.text);
            let rect = Rect::from_min_size(to + Vec2::new(10.0, 8.0), galley.size()).expand2(Vec2::new(6.0, 3.0));
            painter.rect_filled(rect, 4.0, desk.colors.subtle);
            painter.galley(rect.min + Vec2::new(6.0, 3.0), galley, desk.colors.text);
        }
    }
}

/// The start of a pending link breathes, unless motion is reduced.
fn pulse(ui: &Ui, desk: &Desk<'_>, frame: &Frame, from: ActorId) {
    let Some(node) = frame.scene.node(SceneId::Actor(from)) else { return };
    let share = if desk.session.preferences().reduced_motion {
        0.5
    } else {
        ui.request_repaint_after(std::time::Duration::from_millis(40));
        let turn = ui.input(|input| input.time).rem_euclid(1.2) / 1.2;
        (turn * std::f64::consts::TAU).sin().abs() as f32
    };
    let radius = node.radius * frame.camera.zoom + 8.0 + 4.0 * share;
    let ink = desk.colors.accent.gamma_multiply(0.75 - 0.45 * share);
    ui.painter_at(frame.rect).circle(frame.ui(node.place), radius, Color32::TRANSPARENT, Stroke::new(2.0, ink));
}

/// Above, right, below the name, left; one that would stand on another name is left out while another one is free.
fn handles(frame: &Frame, actor: ActorId) -> Option<Vec<Pos2>> {
    let id = SceneId::Actor(actor);
    let symbol = frame.ui_rect(frame.scene.bounds_of(id)?);
    let whole = frame.label_rect(id).map_or(symbol, |label| symbol.union(label));
    let middle = frame.ui(frame.scene.node(id)?.place);
    let around = [
        pos(crate::geometry::Point::new(middle.x, whole.top() - HANDLE_AWAY)),
        Pos2::new(symbol.right() + HANDLE_AWAY, middle.y),
        Pos2::new(middle.x, whole.bottom() + HANDLE_AWAY),
        Pos2::new(symbol.left() - HANDLE_AWAY, middle.y),
    ];
    let names: Vec<Rect> = frame.labels.labels.iter().map(|label| frame.view_rect(label.bounds)).collect();
    let is_free = |place: &Pos2| {
        let handle = Rect::from_center_size(*place, Vec2::splat(2.0 * HANDLE_RADIUS + 2.0));
        !names.iter().any(|name| name.intersects(handle))
    };
    let free: Vec<Pos2> = around.into_iter().filter(is_free).collect();
    Some(if free.is_empty() { around.to_vec() } else { free })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::geometry::Point;
    use crate::model::{Actor, Project};
    use crate::scene::{FontMeasure, LabelRequest, Scene, SceneOptions, place_labels};
    use crate::session::Camera;

    #[test]
    fn no_handle_stands_on_the_name_of_another_actor() {
        let mut map = Project::empty().map;
        let id = |number: u128| ActorId(uuid::Uuid::from_u128(number));
        // The name of the first reaches over the handle above the second.
        for (number, name, y) in [(1, "Interprofession des vins", 0.0), (2, "CAUE", 58.0)] {
            map.actors.insert(Actor::named(id(number), name, Point::new(0.0, y)));
        }
        let scene = Scene::build(&map, &SceneOptions::default(), &FontMeasure);
        let labels = place_labels(&scene, &LabelRequest::at(1.0));
        let rect = Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 300.0));
        let camera = Camera::default();
        let origin = super::super::frame::origin(camera, rect, 1.0);
        let frame = Frame { rect, camera, origin, scene: Arc::new(scene), labels: Arc::new(labels) };
        let names: Vec<Rect> = frame.labels.labels.iter().map(|label| frame.view_rect(label.bounds)).collect();
        let places = handles(&frame, id(2)).expect("on the map");
        assert_eq!(places.len(), 3, "right, below, left: {places:?}, {names:?}");
        assert!(places.iter().all(|place| !names.iter().any(|name| name.contains(*place))), "{places:?} on {names:?}");
        assert_eq!(handles(&frame, id(1)).expect("on the map").len(), 4, "the other has all of them");
    }
}
