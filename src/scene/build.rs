//! From a map and options to a scene.

use super::labels::name_box;
use super::links::Obstacles;
use super::visible::{Hidden, Visible};
use super::{
    Backdrop, LabelText, LinkLook, MeasureText, SceneAct, SceneDeal, SceneDerived, SceneGroup, SceneId, SceneLever,
    SceneLink, SceneNode, SceneNote, SceneOptions, deals, groups, levers, links, marks, nodes, overlay, symbol,
};
use crate::geometry::{Bounds, Curve, Point, Vector};
use crate::model::{ActorId, LensSize, MapState};

/// A map laid out to be drawn: symbols, links, hulls and notes in world space.
///
/// It depends on nothing but the map and the options, and one map always gives the same scene.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// What lies under everything; none where the ground is plain.
    pub backdrop: Option<Backdrop>,
    /// Symbols, in order of entry; collapsed groups last.
    pub nodes: Vec<SceneNode>,
    /// Links: relations, then interest links, in drawing order.
    pub links: Vec<SceneLink>,
    /// What positions alone would draw, under the links.
    pub overlay: Vec<SceneDerived>,
    /// Groups, in order of entry.
    pub groups: Vec<SceneGroup>,
    /// Levers, in order of entry.
    pub levers: Vec<SceneLever>,
    /// Compromises around their parties, in order of entry.
    pub deals: Vec<SceneDeal>,
    /// Actions beside what they act on, in order of entry.
    pub acts: Vec<SceneAct>,
    /// Notes, in order of entry.
    pub notes: Vec<SceneNote>,
    /// Box of all that is drawn, names included; empty when there is nothing.
    pub bounds: Bounds,
    /// How much filters and focus hide.
    pub hidden: Hidden,
    /// The options it was built with.
    pub options: SceneOptions,
    /// Whether interest links are drawn: relations are then toned down.
    pub shows_interests: bool,
}

/// How much larger symbols are before a room, so that what is printed in them is read too.
const PROJECTED: f32 = 1.4;
/// Padding inside a note.
pub(super) const NOTE_PADDING: f32 = 8.0;
/// Size of the text of a note.
pub(super) const NOTE_SIZE: f32 = 13.0;
/// Height of a line of a note.
pub(super) const NOTE_LINE: f32 = 18.0;

impl Scene {
    /// Lays out a map. Costs a millisecond or two for 500 actors and 2 000 links: fit for each frame of a drag.
    ///
    /// ```
    /// use entente::model::{Actor, ActorId, Project};
    /// use entente::geometry::Point;
    /// use entente::scene::{FontMeasure, Scene, SceneOptions};
    ///
    /// let mut map = Project::empty().map;
    /// map.actors.insert(Actor::named(ActorId(uuid::Uuid::from_u128(1)), "CAUE", Point::new(10.0, 20.0)));
    /// let scene = Scene::build(&map, &SceneOptions::default(), &FontMeasure);
    /// assert_eq!(scene.nodes.len(), 1);
    /// ```
    pub fn build(map: &MapState, options: &SceneOptions, measure: &dyn MeasureText) -> Self {
        let visible = Visible::of(map, options);
        let nodes::Nodes { all: mut nodes, mut groups, of_actor } = nodes::nodes(map, &visible, options, measure);
        for &(_, from, to) in &visible.links {
            for end in [from, to] {
                let node = of_actor.get(end).copied().flatten().and_then(|at| nodes.get_mut(at));
                if let Some(node) = node {
                    node.degree += 1;
                }
            }
        }
        if options.lens.size == LensSize::Links {
            nodes::size_by_degree(&mut nodes);
        }
        marks::size(&mut nodes, options);
        if options.projection.is_some() {
            for node in &mut nodes {
                node.radius *= PROJECTED;
            }
        }
        let name_boxes: Vec<Bounds> = nodes.iter().map(name_box).collect();
        let obstacles = Obstacles::of(&nodes, &name_boxes);
        let mut links = links::links(map, &visible, &of_actor, &nodes, &obstacles);
        let mut overlay = overlay::derived(map, options.overlay.as_ref(), (&visible, &of_actor), &nodes, &obstacles);
        for group in &mut groups {
            if !options.layers.hulls || !map.groups.get(group.id).is_some_and(|saved| saved.hull) {
                group.members.clear();
            }
        }
        groups::wrap(&mut groups, &nodes, &links);
        for link in links.iter_mut().filter(|link| link.has_disc()) {
            link.mark_in = groups::hull_at(&groups, link.mark_place());
        }
        for line in &mut overlay {
            line.mark_in = groups::hull_at(&groups, line.mark_place());
        }
        for node in &mut nodes {
            node.group = node.group.filter(|&at| groups.get(at).is_some_and(|group| !group.hull.is_empty()));
        }
        let levers = levers::levers(map, options, &of_actor, &nodes, &links);
        let deals = deals::deals(map, options, &of_actor, &nodes, measure);
        let acts = deals::acts(map, options, &of_actor, &nodes, &links);
        let notes = if options.layers.notes { notes(map, options, measure) } else { Vec::new() };
        let backdrop = Backdrop::of(options.background, &nodes);
        let bounds = nodes
            .iter()
            .zip(&name_boxes)
            .map(|(node, name)| node.full_bounds().union(*name))
            .chain(groups.iter().map(|group| group.bounds))
            .chain(links.iter().map(|link| link.curve.bounds()))
            .chain(notes.iter().map(|note| note.bounds))
            .fold(Bounds::EMPTY, Bounds::union);
        let shows_interests = links.iter().any(|link| matches!(link.look, LinkLook::Interest(_)));
        let (hidden, options) = (visible.hidden, options.clone());
        Self {
            backdrop,
            nodes,
            links,
            overlay,
            groups,
            levers,
            deals,
            acts,
            notes,
            bounds,
            hidden,
            options,
            shows_interests,
        }
    }

    /// The node that stands for a thing itself, not for the group it is folded in. Costs n.
    pub fn node(&self, id: SceneId) -> Option<&SceneNode> {
        self.nodes.iter().find(|node| node.id == id)
    }

    /// The box of the symbol of an actor; none when it is not drawn.
    pub fn actor_bounds(&self, id: ActorId) -> Option<Bounds> {
        self.node(SceneId::Actor(id)).map(SceneNode::bounds)
    }

    /// The box of anything drawn, names left out.
    pub fn bounds_of(&self, id: SceneId) -> Option<Bounds> {
        match id {
            SceneId::Actor(_) => self.node(id).map(SceneNode::bounds),
            SceneId::Link(link) => self.links.iter().find(|other| other.id == link).map(|link| link.curve.bounds()),
            SceneId::Group(group) => self.node(id).map(SceneNode::bounds).or_else(|| {
                self.groups.iter().find(|other| other.id == group && !other.hull.is_empty()).map(|group| group.bounds)
            }),
            SceneId::Note(note) => self.notes.iter().find(|other| other.id == note).map(|note| note.bounds),
        }
    }

    /// Where a line from the centre of an actor towards a place leaves its outline.
    pub fn outline_point(&self, id: SceneId, towards: Point) -> Option<Point> {
        self.node(id).map(|node| links::outline_point(node, towards))
    }

    /// The box of everything in view space (world × zoom), names left out.
    pub fn view_bounds(&self, zoom: f32) -> Bounds {
        let view = |point: Point| Point::new(point.x * zoom, point.y * zoom);
        Bounds::new(view(self.bounds.min), view(self.bounds.max))
    }

    /// The line of a link; none when it is not drawn.
    pub fn curve(&self, id: SceneId) -> Option<Curve> {
        let SceneId::Link(id) = id else { return None };
        self.links.iter().find(|link| link.id == id || link.merged.contains(&id)).map(|link| link.curve)
    }

    /// What is under a place: symbols first, then links and their marks, notes, names of groups.
    ///
    /// `tolerance` is how far from a line or an outline one may be, in world points.
    pub fn hit(&self, place: Point, tolerance: f32) -> Option<SceneId> {
        self.hit_node(place, tolerance.min(4.0)).or_else(|| self.hit_link(place, tolerance)).or_else(|| {
            let note = self.notes.iter().rev().find(|note| note.bounds.contains(place));
            note.map(|note| SceneId::Note(note.id)).or_else(|| self.hit_group_name(place))
        })
    }

    /// The symbol under a place or within `tolerance` of it, the nearest first.
    pub fn hit_node(&self, place: Point, tolerance: f32) -> Option<SceneId> {
        self.nodes
            .iter()
            .filter(|node| node.bounds().expand(tolerance).contains(place))
            .filter_map(|node| {
                let away = place - node.place;
                let off = away.length() - symbol::reach(node.symbol, node.radius, away);
                (off <= tolerance).then_some((away.length(), node.id))
            })
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, id)| id)
    }

    /// The link within `tolerance` of a place, the nearest first; discs of marks count.
    pub fn hit_link(&self, place: Point, tolerance: f32) -> Option<SceneId> {
        self.links
            .iter()
            .rev()
            .filter(|link| link.curve.bounds().expand(tolerance.max(links::MARK_RADIUS)).contains(place))
            .filter_map(|link| {
                let on_mark = link.has_disc() && link.mark_place().distance(place) <= links::MARK_RADIUS;
                let off = if on_mark { 0.0 } else { link.curve.distance(place) };
                (off <= tolerance).then_some((off, link.id))
            })
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, id)| SceneId::Link(id))
    }

    /// The group the name of which is under a place.
    fn hit_group_name(&self, place: Point) -> Option<SceneId> {
        self.groups
            .iter()
            .find(|group| {
                let size = Vector::new(group.name.width(groups::NAME_SIZE), groups::NAME_SIZE + 4.0);
                !group.hull.is_empty() && Bounds::centered(group.name_place, size).contains(place)
            })
            .map(|group| SceneId::Group(group.id))
    }

    /// The group in the hull of which a place lies; the smallest of several.
    pub fn hull_at(&self, place: Point) -> Option<SceneId> {
        let group = groups::hull_at(&self.groups, place).and_then(|at| self.groups.get(at));
        group.map(|group| SceneId::Group(group.id))
    }

    /// What a box touches, or holds wholly: symbols, links and notes, in that order.
    pub fn within(&self, area: Bounds, whole: bool) -> Vec<SceneId> {
        let takes = |bounds: Bounds| if whole { area.contains_bounds(bounds) } else { area.intersects(bounds) };
        let nodes = self.nodes.iter().filter(|node| takes(node.bounds())).map(|node| node.id);
        let links = self.links.iter().filter(|link| {
            let ends = area.contains(link.curve.from) && area.contains(link.curve.to);
            if whole { ends } else { ends || touches(link.curve, area) }
        });
        let notes = self.notes.iter().filter(|note| takes(note.bounds)).map(|note| SceneId::Note(note.id));
        nodes.chain(links.map(|link| SceneId::Link(link.id))).chain(notes).collect()
    }
}

fn touches(curve: Curve, area: Bounds) -> bool {
    if !curve.bounds().intersects(area) {
        return false;
    }
    let [a, b, c, d] = area.corners();
    curve.flatten(0.5).windows(2).any(|pair| match *pair {
        [from, to] => {
            area.contains(from) || [(a, b), (b, c), (c, d), (d, a)].into_iter().any(|(p, q)| cross(from, to, p, q))
        }
        _ => false,
    })
}

fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side = |from: Point, to: Point, point: Point| (to - from).cross(point - from) > 0.0;
    side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
}

fn notes(map: &MapState, options: &SceneOptions, measure: &dyn MeasureText) -> Vec<SceneNote> {
    map.notes
        .iter()
        .filter(|note| options.shows(note.audience))
        .filter(|note| note.place.is_finite())
        .map(|note| {
            let width = note.width.clamp(60.0, 600.0);
            let text = LabelText::paragraph(&note.text, width - 2.0 * NOTE_PADDING, NOTE_SIZE, measure);
            let height = NOTE_LINE * text.lines.len() as f32 + 2.0 * NOTE_PADDING;
            let bounds = Bounds::new(note.place, note.place + Vector::new(width, height));
            SceneNote { id: note.id, bounds, text }
        })
        .collect()
}
