//! What a simulation changes on the map: a dotted ring and « ≠ », so that it is never taken for the map itself.

use super::draw::{Detail, Pen};
use super::symbol::outline_around;
use super::{Dash, Palette, SceneId, SceneLink, SceneNode, Shape, Stroke};
use crate::geometry::{Point, Vector};
use crate::model::{ItemId, Symbol};

/// Distance from a symbol to its ring.
const AWAY: f32 = 5.0;
/// Radius of the sign.
const SIGN: f32 = 6.0;
/// Where the sign stands along a link, away from the mark of its middle.
const ALONG: f32 = 0.3;

impl Pen<'_> {
    fn is_changed(&self, id: SceneId) -> bool {
        let item = match id {
            SceneId::Actor(id) => ItemId::Actor(id),
            SceneId::Link(id) => ItemId::Link(id),
            _ => return false,
        };
        self.scene.options.changed.contains(&item)
    }

    /// The signs of everything that a simulation changes, over symbols and lines.
    pub(super) fn changes(&mut self) {
        if self.scene.options.changed.is_empty() {
            return;
        }
        let scene = self.scene;
        for link in &scene.links {
            if self.is_changed(SceneId::Link(link.id)) {
                self.changed_link(link);
            }
        }
        for node in &scene.nodes {
            if self.is_changed(node.id) {
                self.changed_node(node);
            }
        }
    }

    fn changed_node(&mut self, node: &SceneNode) {
        let zoom = self.state.zoom;
        let (center, radius) = (self.view(node.place), node.radius * zoom);
        let around = outline_around(node.symbol, center, radius, AWAY * zoom.max(0.6));
        self.shapes.push(ring(around, node.symbol, zoom, self.palette));
        if self.state.detail <= Detail::Plain {
            // At the side: the name is below, the star above.
            let aside = Vector::new(radius + (AWAY + 2.0) * zoom, 3.0 * zoom);
            push_unlike(&mut self.shapes, center + aside, SIGN * zoom.max(0.7), self.palette);
        }
    }

    fn changed_link(&mut self, link: &SceneLink) {
        if self.state.detail <= Detail::Plain {
            let at = self.view(link.curve.at(ALONG));
            push_unlike(&mut self.shapes, at, SIGN * self.state.zoom.max(0.7), self.palette);
        }
    }
}

/// A dotted line around a symbol.
fn ring(points: Vec<Point>, symbol: Symbol, zoom: f32, palette: &Palette) -> Shape {
    let width = (1.8 * zoom).max(1.4);
    let dash = Some(Dash { on: 0.0, off: width * 2.0 });
    let stroke = Some(Stroke { width, color: palette.text, dash });
    Shape::Polygon { points, convex: symbol != Symbol::FourLeaf, fill: None, stroke }
}

/// « ≠ » in a disc.
fn push_unlike(shapes: &mut Vec<Shape>, center: Point, radius: f32, palette: &Palette) {
    let ring = Some(Stroke::solid((radius * 0.2).max(1.0), palette.text));
    shapes.push(Shape::Disc { center, radius, fill: Some(palette.panel), stroke: ring });
    let stroke = Stroke::solid((radius * 0.22).max(1.0), palette.text);
    let lines = [[(-0.5, -0.2), (0.5, -0.2)], [(-0.5, 0.2), (0.5, 0.2)], [(-0.25, 0.55), (0.25, -0.55)]];
    for line in lines {
        let points = line.map(|(x, y)| center + Vector::new(x, y) * radius).into();
        shapes.push(Shape::Path { points, stroke });
    }
}

/// The sign in the legend.
pub(super) fn changed_swatch(center: Point, palette: &Palette) -> Vec<Shape> {
    let mut shapes = Vec::new();
    push_unlike(&mut shapes, center, SIGN, palette);
    shapes
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::*;
    use crate::model::{Actor, ActorId, Project};
    use crate::scene::{
        DrawState, FontMeasure, LabelRequest, LegendKey, Scene, SceneOptions, Theme, draw, legend, place_labels,
    };

    #[test]
    fn what_a_simulation_changes_is_ringed_and_said_in_the_legend() {
        let mut map = Project::empty().map;
        let ids = [1, 2].map(|number| ActorId(uuid::Uuid::from_u128(number)));
        for (rank, id) in ids.into_iter().enumerate() {
            map.actors.insert(Actor::named(id, "Mairie", Point::new(rank as f32 * 200.0, 0.0)));
        }
        let palette = Palette::of(Theme::Light);
        let drawn = |changed: BTreeSet<ItemId>| {
            let options = SceneOptions { changed: Arc::new(changed), ..SceneOptions::default() };
            let scene = Scene::build(&map, &options, &FontMeasure);
            let labels = place_labels(&scene, &LabelRequest::at(1.0));
            let shapes = draw(&scene, &labels, &DrawState::at(1.0), palette);
            let said = legend(&scene, &map, palette).iter().any(|entry| entry.key == LegendKey::Changed);
            (shapes.len(), said)
        };
        let (plain, said) = drawn(BTreeSet::new());
        assert!(!said, "nothing is simulated");
        let (marked, said) = drawn(BTreeSet::from([ItemId::Actor(ids[0])]));
        assert!(said && marked == plain + 5, "a ring, a disc and three lines: {plain}, {marked}");
    }
}
