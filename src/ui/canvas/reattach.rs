//! The ends of the selected link, which can be dragged to another actor.

use egui::{Pos2, Shape, Stroke, Ui};

use super::CanvasView;
use super::frame::Frame;
use super::hand::Hand;
use super::linking;
use crate::edit::ItemId;
use crate::model::{ActorId, LinkId, MapState};
use crate::scene::{SceneId, SceneLink};
use crate::session::{Action, Gesture, LinkAct, Tool};
use crate::ui::Desk;

/// Radius of the ring at an end, as drawn.
const RADIUS: f32 = 4.5;
/// Radius of the area that takes an end.
const HIT: f32 = 12.0;

/// An end of a link that the hand holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Loose {
    link: LinkId,
    start: bool,
}

impl Loose {
    /// The actor at the other end, which stays.
    pub(super) fn kept(self, map: &MapState) -> Option<ActorId> {
        let link = map.links.get(self.link)?;
        Some(if self.start { link.to } else { link.from })
    }
}

/// The end of the selected link that is at a place.
pub(super) fn end_at(desk: &Desk<'_>, frame: &Frame, place: Pos2) -> Option<Loose> {
    let link = selected(desk, frame)?;
    let [start, end] = ends(frame, link).map(|at| at.distance(place));
    let near = start.min(end) <= HIT;
    near.then_some(Loose { link: link.id, start: start < end })
}

/// The only selected link, when it stands for itself alone.
fn selected<'f>(desk: &Desk<'_>, frame: &'f Frame) -> Option<&'f SceneLink> {
    let Some(ItemId::Link(id)) = desk.session.selection().single() else { return None };
    if desk.session.is_locked() || desk.session.tool() != Tool::Select || desk.session.pending_link().is_some() {
        return None;
    }
    frame.scene.links.iter().find(|link| link.id == id && link.merged.is_empty())
}

/// Both ends on the screen, a little away from the symbols.
fn ends(frame: &Frame, link: &SceneLink) -> [Pos2; 2] {
    [0.0, 1.0].map(|t| frame.ui(link.curve.at(t)))
}

impl CanvasView {
    pub(super) fn go_on_reattaching(
        &mut self,
        desk: &mut Desk<'_>,
        frame: &Frame,
        place: Pos2,
        loose: Loose,
        down: bool,
    ) {
        let begun = std::mem::replace(&mut self.linking_seen, true);
        if begun && !desk.session.in_gesture() {
            // Given up by Escape.
            self.linking_seen = false;
            self.hand = Hand::Spent;
            return;
        }
        if down {
            self.hand = Hand::Reattaching(loose);
            return;
        }
        self.linking_seen = false;
        desk.push(Action::Gesture(Gesture::Abort));
        let target = loose.kept(desk.map()).and_then(|kept| linking::end_at(frame, place, kept));
        if let Some(to) = target {
            desk.push(Action::Link(LinkAct::Reattach { link: loose.link, start: loose.start, to }));
        }
    }

    /// Rings at both ends of the selected link; the rubber band of the one that is held.
    pub(super) fn paint_ends(&self, ui: &Ui, desk: &Desk<'_>, frame: &Frame) {
        let Some(link) = selected(desk, frame) else { return };
        let painter = ui.painter_at(frame.rect);
        let accent = desk.colors.accent;
        let ring = |at: Pos2| {
            painter.circle(at, RADIUS, desk.colors.canvas, Stroke::new(1.75, accent));
        };
        let Hand::Reattaching(loose) = self.hand else {
            if matches!(self.hand, Hand::Free | Hand::Pressed { .. }) {
                ends(frame, link).into_iter().for_each(ring);
            }
            return;
        };
        let Some(place) = ui.input(|input| input.pointer.latest_pos()) else { return };
        let kept = if loose.start { link.to } else { link.from };
        let Some(kept) = frame.scene.nodes.get(kept).map(|node| node.id) else { return };
        let Some(start) = frame.scene.outline_point(kept, frame.world(place)) else { return };
        let target = match kept {
            SceneId::Actor(actor) => linking::end_at(frame, place, actor).filter(|to| *to != actor),
            _ => None,
        };
        let towards = frame.world(frame.ui(start));
        let end = target.and_then(|to| frame.scene.outline_point(SceneId::Actor(to), towards));
        let to = end.map_or(place, |world| frame.ui(world));
        painter.extend(Shape::dashed_line(&[frame.ui(start), to], Stroke::new(2.0, accent), 7.0, 4.0));
        painter.circle_filled(to, 3.5, accent);
    }
}
