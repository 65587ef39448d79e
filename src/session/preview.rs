//! An arrangement that is shown, and neither kept nor given up yet.

use super::Camera;
use crate::edit::ItemId;
use crate::geometry::Point;
use crate::layout::{self, Axis, Edge, Goal, LayoutRequest, Node, Overlaps};

/// Gap between things put on a line, on a circle or in columns, until another is chosen.
const GAP: f32 = 24.0;
/// Gap left between things that covered each other.
const OVERLAP_GAP: f32 = 4.0;
/// Where the chance of layouts starts: the same map always gives the same layout.
const SEED: u64 = 1;
/// What one notch of the wheel adds to a gap.
const GAP_STEP: f32 = 4.0;
/// What one notch of the wheel adds to a radius, for each [`RADIUS_STRETCH`] that it has.
const RADIUS_STEP: f32 = 10.0;
/// A large circle grows faster.
const RADIUS_STRETCH: f32 = 200.0;
/// The widest gap or radius.
const MOST: f32 = 4_000.0;

/// How things are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// At places that show who is linked to whom.
    Automatic,
    /// Where they are, what was covered moved apart.
    Apart(Overlaps),
    /// On a line along an axis.
    Line(Axis),
    /// On a circle.
    Circle,
    /// In that many columns.
    Columns(usize),
    /// Where they are across an axis, with the same gap along it.
    Spaced(Axis),
}

/// What is asked of an arrangement that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PreviewAct {
    /// Ends it as one step of undo.
    Keep,
    /// Puts everything back.
    Restore,
    /// Arranges otherwise.
    As(Arrangement),
    /// A wider radius or gap, by that many notches of the wheel; less than 0: a narrower one.
    Widen(f32),
}

/// An arrangement that is shown, and neither kept nor given up yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    arrangement: Arrangement,
    /// The radius of a circle, the gap of the others.
    amount: f32,
    ids: Vec<ItemId>,
    request: LayoutRequest,
    /// Where an automatic layout puts things, when it was found off the frame.
    found: Option<Vec<Point>>,
    /// Where the eye was before.
    pub(super) camera: Camera,
}

impl Preview {
    pub(super) fn new(arrangement: Arrangement, ids: Vec<ItemId>, nodes: Vec<Node>, edges: Vec<Edge>) -> Self {
        let request = LayoutRequest { nodes, edges, seed: SEED };
        let amount = first_amount(arrangement, &request.nodes);
        Self { arrangement, amount, ids, request, found: None, camera: Camera::default() }
    }

    /// The same, with the places that an automatic layout has found; as many as there are things.
    pub(super) fn found(self, places: Vec<Point>) -> Self {
        let found = Some(places).filter(|places| places.len() == self.ids.len());
        Self { found, ..self }
    }

    /// What a layout is asked for.
    pub(super) fn into_request(self) -> LayoutRequest {
        self.request
    }

    /// How things are put in order.
    pub fn arrangement(&self) -> Arrangement {
        self.arrangement
    }

    /// The radius of the circle or the gap, where there is one to choose.
    pub fn amount(&self) -> Option<f32> {
        (!matches!(self.arrangement, Arrangement::Automatic | Arrangement::Apart(_))).then_some(self.amount)
    }

    /// How many things are arranged.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn arrange_as(&mut self, arrangement: Arrangement) {
        self.arrangement = match arrangement {
            Arrangement::Columns(count) => Arrangement::Columns(count.clamp(1, self.count().max(1))),
            other => other,
        };
    }

    pub(super) fn widen(&mut self, notches: f32) {
        let stretches = (self.amount / RADIUS_STRETCH).floor() + 1.0;
        let step = if self.arrangement == Arrangement::Circle { RADIUS_STEP * stretches } else { GAP_STEP };
        self.amount = (self.amount + notches * step).clamp(0.0, MOST);
    }

    /// Where things go, of those that move; things that are locked stay.
    pub(super) fn moves(&self) -> Vec<(ItemId, Point)> {
        let (request, nodes, gap) = (&self.request, &self.request.nodes, self.amount);
        let places = match self.arrangement {
            Arrangement::Automatic => self
                .found
                .clone()
                .or_else(|| layout::automatic(request, Goal::of(request), &mut |_| true))
                .unwrap_or_default(),
            Arrangement::Apart(which) => layout::remove_overlaps(nodes, which, OVERLAP_GAP),
            Arrangement::Line(axis) => layout::on_line(nodes, axis, gap),
            Arrangement::Circle => layout::on_circle(nodes, gap),
            Arrangement::Columns(count) => layout::in_columns(nodes, count, gap),
            Arrangement::Spaced(axis) => layout::space(nodes, axis, gap),
        };
        let moved = self.ids.iter().zip(nodes).zip(places);
        moved.filter(|((_, node), to)| node.place.distance(*to) > 0.01).map(|((id, _), to)| (*id, to)).collect()
    }
}

/// The radius at which neighbours just do not touch; a gap that leaves names readable.
fn first_amount(arrangement: Arrangement, nodes: &[Node]) -> f32 {
    match arrangement {
        Arrangement::Circle => (layout::least_radius(nodes, GAP) / RADIUS_STEP).ceil() * RADIUS_STEP,
        _ => GAP,
    }
}

/// About as many columns as rows.
pub(super) fn even_columns(count: usize) -> usize {
    ((count as f32).sqrt().ceil() as usize).max(1)
}
