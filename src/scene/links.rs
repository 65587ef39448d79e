//! Links of a scene: merged, fanned out, bent around what they would cross, attached to outlines.

use super::grid::BoxGrid;
use super::visible::Visible;
use super::{LinkLook, RelationLook, SceneLink, SceneNode, symbol};
use crate::geometry::{Bounds, Curve, Point, Vector};
use crate::model::{Flows, Goes, Link, LinkId, LinkNature, MapState, Relation};

/// Distance between two links of one pair.
const FAN: f32 = 11.0;
/// Bends that are tried, in order of preference.
const BENDS: [f32; 7] = [0.0, 14.0, -14.0, 28.0, -28.0, 44.0, -44.0];
/// Distance between the outline of a symbol and the end of a link.
const GAP: f32 = 3.5;
/// Over this number of links, none is bent: bends then add to the clutter.
const MOST_BENT: usize = 400;
/// Over this number of links, relations are not bent; nor are they where interest links are the subject.
const MOST_RELATIONS_BENT: usize = 150;
/// Where a mark may stand on its link, in order of preference.
pub(super) const MARKS: [f32; 13] = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8];
/// Radius of the disc of a mark.
pub(super) const MARK_RADIUS: f32 = 8.5;

/// Boxes that links avoid: owner `2 i` is the symbol of node `i`, owner `2 i + 1` its name below it.
pub(super) struct Obstacles {
    grid: BoxGrid,
}

impl Obstacles {
    pub(super) fn of(nodes: &[SceneNode], name_boxes: &[Bounds]) -> Self {
        let area = name_boxes.iter().fold(Bounds::EMPTY, |all, bounds| all.union(*bounds));
        let mut grid = BoxGrid::new(area, 48.0);
        for ((i, node), name) in (0_u32..).zip(nodes).zip(name_boxes) {
            grid.insert(node.full_bounds().expand(2.0), 2 * i);
            grid.insert(*name, 2 * i + 1);
        }
        Self { grid }
    }

    /// How badly a curve between two nodes runs over others.
    fn cost(&self, curve: Curve, from: usize, to: usize) -> f32 {
        let length = curve.from.distance(curve.to);
        let steps = (length / 9.0).ceil().clamp(2.0, 80.0) as usize;
        let own = [2 * from as u32, 2 * to as u32];
        let own_names = own.map(|symbol| symbol + 1);
        (1..steps)
            .map(|i| {
                let point = curve.at(i as f32 / steps as f32);
                let mut cost = 0.0_f32;
                self.grid.any(Bounds::new(point, point).expand(3.0), |_, owner| {
                    cost += match owner {
                        owner if own.contains(&owner) => 0.0,
                        owner if own_names.contains(&owner) => 0.02,
                        owner if owner % 2 == 0 => 2.0,
                        _ => 1.0,
                    };
                    false
                });
                cost
            })
            .sum()
    }

    pub(super) fn is_free(&self, bounds: Bounds) -> bool {
        !self.grid.any(bounds, |_, _| true)
    }
}

struct Draft {
    id: LinkId,
    merged: Vec<LinkId>,
    from: usize,
    to: usize,
    look: LinkLook,
    strength: u8,
}

impl Draft {
    fn pair(&self) -> (usize, usize) {
        (self.from.min(self.to), self.from.max(self.to))
    }
}

/// The links of a scene: relations first, then interest links, each in order of pair and id.
pub(super) fn links(
    map: &MapState,
    visible: &Visible,
    of_actor: &[Option<usize>],
    nodes: &[SceneNode],
    obstacles: &Obstacles,
) -> Vec<SceneLink> {
    let drafts = drafts(map, visible, of_actor, nodes);
    let count = drafts.len();
    let shows_interests = drafts.iter().any(|draft| matches!(draft.look, LinkLook::Interest(_)));
    let mut links: Vec<SceneLink> = Vec::with_capacity(count);
    let mut rest = drafts.as_slice();
    while let Some(first) = rest.first() {
        let fan = rest.iter().take_while(|draft| draft.pair() == first.pair()).count();
        let (pair, after) = rest.split_at(fan);
        rest = after;
        let has_interest = pair.iter().any(|draft| matches!(draft.look, LinkLook::Interest(_)));
        let subject = if shows_interests { has_interest } else { count <= MOST_RELATIONS_BENT };
        let bends = subject && count <= MOST_BENT;
        let (low, high) = first.pair();
        let common = if bends { best_bend(nodes, obstacles, low, high) } else { 0.0 };
        for (i, draft) in pair.iter().enumerate() {
            let bend = common + (i as f32 - (fan - 1) as f32 / 2.0) * FAN;
            let curve = attached(nodes, low, high, bend);
            let curve = if draft.from == low { curve } else { Curve { from: curve.to, to: curve.from, ..curve } };
            links.push(SceneLink {
                id: draft.id,
                merged: draft.merged.clone(),
                from: draft.from,
                to: draft.to,
                curve,
                look: draft.look,
                strength: draft.strength,
                mark: 0.5,
                mark_in: None,
                // Where interest links are the subject, relations are kept quiet.
                disc: draft.look.wants_disc() && (!shows_interests || matches!(draft.look, LinkLook::Interest(_))),
            });
        }
    }
    links.sort_by_key(|link| matches!(link.look, LinkLook::Interest(_)));
    slide_marks(&mut links, obstacles);
    links
}

fn drafts(map: &MapState, visible: &Visible, of_actor: &[Option<usize>], nodes: &[SceneNode]) -> Vec<Draft> {
    let node_of = |rank: usize| of_actor.get(rank).copied().flatten();
    let is_group = |at: usize| nodes.get(at).is_some_and(|node| matches!(node.id, super::SceneId::Group(_)));
    let mut drafts: Vec<Draft> = visible
        .links
        .iter()
        .filter_map(|&(rank, from, to)| {
            let link = map.links.at(rank)?;
            let (from, to) = (node_of(from)?, node_of(to)?);
            (from != to).then(|| Draft {
                id: link.id,
                merged: Vec::new(),
                from,
                to,
                look: look(link),
                strength: link.strength().clamp(1, 3),
            })
        })
        .collect();
    drafts.sort_by_key(|draft| (draft.pair(), draft.id));
    let mut kept: Vec<Draft> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let folds = is_group(draft.from) || is_group(draft.to);
        let same = |other: &&mut Draft| other.pair() == draft.pair() && plain_look(other) == plain_look(&draft);
        let twin = if folds {
            kept.iter_mut().rev().take_while(|other| other.pair() == draft.pair()).find(same)
        } else {
            None
        };
        match twin {
            Some(twin) => {
                twin.strength = twin.strength.max(draft.strength);
                twin.merged.push(draft.id);
            }
            None => kept.push(draft),
        }
    }
    kept
}

/// What two links towards a collapsed group must share to be drawn as one.
fn plain_look(draft: &Draft) -> (Option<crate::model::InterestSign>, Option<(Goes, bool)>) {
    match draft.look {
        LinkLook::Interest(sign) => (Some(sign), None),
        LinkLook::Relation(relation) => (None, Some((relation.goes, relation.to_create))),
    }
}

fn look(link: &Link) -> LinkLook {
    match &link.nature {
        LinkNature::Interest(interest) => LinkLook::Interest(interest.sign),
        LinkNature::Relation(relation) => LinkLook::Relation(relation_look(relation)),
    }
}

/// What the drawing of a relation says.
pub fn relation_look(relation: &Relation) -> RelationLook {
    let first = relation.flows.first();
    let goes = match relation.flows.back() {
        None => first.goes,
        Some(back) if back.goes == first.goes || back.goes == Goes::Unknown => first.goes,
        Some(back) if first.goes == Goes::Unknown => back.goes,
        Some(back) if first.goes.sign().is_some() && first.goes.sign() == back.goes.sign() => Goes::Conflict,
        Some(_) => Goes::Mixed,
    };
    RelationLook {
        goes,
        passes: first.passes,
        formal: relation.formal,
        to_create: relation.to_create,
        arrow_from: matches!(relation.flows, Flows::Mutual(..)),
        arrow_to: !matches!(relation.flows, Flows::Undirected(_)),
    }
}

pub(super) fn best_bend(nodes: &[SceneNode], obstacles: &Obstacles, from: usize, to: usize) -> f32 {
    let mut best = (f32::INFINITY, 0.0);
    for bend in BENDS {
        let cost = obstacles.cost(attached(nodes, from, to, bend), from, to) + bend.abs() * 0.02;
        if cost < best.0 {
            best = (cost, bend);
        }
        if cost <= bend.abs() * 0.02 {
            break;
        }
    }
    best.1
}

/// A curve between the facing outlines of two nodes, its middle pushed aside by `bend`.
pub(super) fn attached(nodes: &[SceneNode], from: usize, to: usize, bend: f32) -> Curve {
    let (Some(from), Some(to)) = (nodes.get(from), nodes.get(to)) else {
        return Curve::straight(Point::ORIGIN, Point::ORIGIN);
    };
    let whole = Curve::bent(from.place, to.place, bend);
    let start = leave(from, whole.control);
    let end = leave(to, whole.control);
    let forwards = (to.place - from.place).dot(end - start) > 0.0;
    if forwards { Curve::bent(start, end, bend) } else { Curve::straight(from.place, to.place) }
}

/// Where a line from the centre of a node towards a place leaves its outline.
fn leave(node: &SceneNode, towards: Point) -> Point {
    let direction = (towards - node.place).normalized();
    if direction == Vector::ZERO {
        return node.place;
    }
    node.place + direction * (symbol::reach(node.symbol, node.radius, direction) + GAP)
}

/// Where a line towards a place leaves the outline of a node, without the gap that links keep.
pub(super) fn outline_point(node: &SceneNode, towards: Point) -> Point {
    let direction = (towards - node.place).normalized();
    node.place + direction * symbol::reach(node.symbol, node.radius, direction)
}

/// Slides each mark along its link to a place free of symbols, names and other marks.
fn slide_marks(links: &mut [SceneLink], obstacles: &Obstacles) {
    let area =
        links.iter().fold(Bounds::EMPTY, |all, link| all.union(Bounds::spanning(link.curve.from, link.curve.to)));
    let mut marks = BoxGrid::new(area, 40.0);
    let many = links.len() > MOST_BENT * 2;
    for link in links.iter_mut().rev().filter(|link| link.has_disc()) {
        let around = |at: f32| {
            let center = link.curve.at(at);
            Bounds::new(center, center).expand(MARK_RADIUS)
        };
        if !many {
            let free_of_marks = |at: &f32| !marks.any(around(*at), |_, _| true);
            let clear = MARKS.iter().copied().find(|at| free_of_marks(at) && obstacles.is_free(around(*at)));
            link.mark = clear.or_else(|| MARKS.iter().copied().find(|at| free_of_marks(at))).unwrap_or(0.5);
            marks.insert(around(link.mark), 0);
        }
    }
}
