//! What differs on the map from another state: a dotted ring and a sign, so that it is never taken for the map itself.
//! « + » came, « − » left, « ≠ » changed; an arrow up or down for a relation that warmed or cooled.

use super::draw::{Detail, Pen};
use super::symbol::outline_around;
use super::{Dash, Palette, SceneId, SceneLink, SceneNode, Shape, Stroke, Turn};
use crate::geometry::{Point, Vector};
use crate::model::{ItemId, Symbol};

/// Distance from a symbol to its ring.
const AWAY: f32 = 5.0;
/// Radius of the sign.
const SIGN: f32 = 6.0;
/// Where the sign stands along a link, away from the mark of its middle.
const ALONG: f32 = 0.3;

impl Pen<'_> {
    fn turn(&self, id: SceneId) -> Option<Turn> {
        let item = match id {
            SceneId::Actor(id) => ItemId::Actor(id),
            SceneId::Link(id) => ItemId::Link(id),
            _ => return None,
        };
        let options = &self.scene.options;
        let simulated = options.changed.contains(&item).then_some(Turn::Changed);
        simulated.or_else(|| options.turns.get(&item).copied())
    }

    /// The signs of everything that differs from another state, over symbols and lines.
    pub(super) fn changes(&mut self) {
        let scene = self.scene;
        if scene.options.changed.is_empty() && scene.options.turns.is_empty() {
            return;
        }
        for link in &scene.links {
            if let Some(turn) = self.turn(SceneId::Link(link.id)) {
                self.changed_link(link, turn);
            }
        }
        for node in &scene.nodes {
            if let Some(turn) = self.turn(node.id) {
                self.changed_node(node, turn);
            }
        }
    }

    fn changed_node(&mut self, node: &SceneNode, turn: Turn) {
        let zoom = self.state.zoom;
        let (center, radius) = (self.view(node.place), node.radius * zoom);
        let around = outline_around(node.symbol, center, radius, AWAY * zoom.max(0.6));
        self.shapes.push(ring(around, node.symbol, zoom, self.palette));
        if self.state.detail <= Detail::Plain {
            // At the side: the name is below, the star above.
            let aside = Vector::new(radius + (AWAY + 2.0) * zoom, 3.0 * zoom);
            push_turn(&mut self.shapes, turn, center + aside, SIGN * zoom.max(0.7), self.palette);
        }
    }

    fn changed_link(&mut self, link: &SceneLink, turn: Turn) {
        if self.state.detail <= Detail::Plain {
            let at = self.view(link.curve.at(ALONG));
            push_turn(&mut self.shapes, turn, at, SIGN * self.state.zoom.max(0.7), self.palette);
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

/// The strokes of a sign, in a disc of radius 1.
fn strokes(turn: Turn) -> &'static [[(f32, f32); 2]] {
    match turn {
        Turn::Came => &[[(-0.55, 0.0), (0.55, 0.0)], [(0.0, -0.55), (0.0, 0.55)]],
        Turn::Left => &[[(-0.55, 0.0), (0.55, 0.0)]],
        Turn::Warmed => &[[(0.0, 0.6), (0.0, -0.6)], [(-0.4, -0.15), (0.0, -0.6)], [(0.4, -0.15), (0.0, -0.6)]],
        Turn::Cooled => &[[(0.0, -0.6), (0.0, 0.6)], [(-0.4, 0.15), (0.0, 0.6)], [(0.4, 0.15), (0.0, 0.6)]],
        Turn::Changed => &[[(-0.5, -0.2), (0.5, -0.2)], [(-0.5, 0.2), (0.5, 0.2)], [(-0.25, 0.55), (0.25, -0.55)]],
    }
}

/// A sign in a disc.
fn push_turn(shapes: &mut Vec<Shape>, turn: Turn, center: Point, radius: f32, palette: &Palette) {
    let ring = Some(Stroke::solid((radius * 0.2).max(1.0), palette.text));
    shapes.push(Shape::Disc { center, radius, fill: Some(palette.panel), stroke: ring });
    let stroke = Stroke::solid((radius * 0.22).max(1.0), palette.text);
    for line in strokes(turn) {
        let points = line.map(|(x, y)| center + Vector::new(x, y) * radius).into();
        shapes.push(Shape::Path { points, stroke });
    }
}

/// The sign in the legend.
pub(super) fn changed_swatch(turn: Turn, center: Point, palette: &Palette) -> Vec<Shape> {
    let mut shapes = Vec::new();
    push_turn(&mut shapes, turn, center, SIGN, palette);
    shapes
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::sync::Arc;

    use super::*;
    use crate::i18n::{Language, Texts};
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

    #[test]
    fn each_way_to_differ_has_a_sign_and_a_line_of_the_legend() {
        let mut map = Project::empty().map;
        let id = ActorId(uuid::Uuid::from_u128(1));
        map.actors.insert(Actor::named(id, "Mairie", Point::ORIGIN));
        let palette = Palette::of(Theme::Light);
        let mut signs: Vec<Vec<Shape>> = Vec::new();
        for turn in Turn::ALL {
            let turns = Arc::new(BTreeMap::from([(ItemId::Actor(id), turn)]));
            let options = SceneOptions { turns, since: Some("2013".into()), ..SceneOptions::default() };
            let scene = Scene::build(&map, &options, &FontMeasure);
            let entries = legend(&scene, &map, palette);
            let entry = entries.iter().find(|entry| entry.key == LegendKey::Turned(turn)).expect("it is explained");
            assert!(entry.words(Texts::new(Language::French), &map).contains("depuis 2013"), "since when");
            let labels = place_labels(&scene, &LabelRequest::at(1.0));
            assert!(draw(&scene, &labels, &DrawState::at(1.0), palette).len() > 2, "it is drawn");
            assert!(!signs.contains(&entry.swatch), "a sign of its own");
            signs.push(entry.swatch.clone());
        }
    }
}
