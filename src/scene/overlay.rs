//! What positions alone would draw: thin double lines under the links that people draw, with a small = or ≠.
//!
//! The pairs come as an option, since a scene knows no analysis. A link drawn by hand about the same thing wins: its
//! pair has no derived line.

use std::sync::Arc;

use super::draw::{Detail, Pen};
use super::draw_links::push_mark;
use super::links::{self, Obstacles};
use super::visible::Visible;
use super::{Dash, LinkColors, LinkLook, Palette, Rgb, SceneNode, Shape, Stroke};
use crate::geometry::{Bounds, Curve, Point};
use crate::model::{ActorId, InterestSign, LinkNature, MapState, StakeId};

/// Convergences and divergences that positions alone would draw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overlay {
    /// What is drawn of them.
    pub rule: OverlayRule,
    /// The pairs that the rule leaves, the strongest first.
    pub pairs: Arc<Vec<DerivedPair>>,
}

/// What is drawn of all that positions say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OverlayRule {
    /// On that stake; none: over all of them.
    pub stake: Option<StakeId>,
    /// Of that sign only; none: of any.
    pub sign: Option<InterestSign>,
    /// The least strength that is drawn.
    pub least: u8,
}

/// Two actors whose positions go the same way or clash.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DerivedPair {
    /// One.
    pub one: ActorId,
    /// The other.
    pub other: ActorId,
    /// Which way.
    pub sign: InterestSign,
    /// How strongly.
    pub strength: f64,
}

/// A derived line between two nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneDerived {
    /// Index of the node at one end.
    pub from: usize,
    /// Index of the node at the other.
    pub to: usize,
    /// Its line, from outline to outline.
    pub curve: Curve,
    /// Which way.
    pub sign: InterestSign,
    /// 1 to 3, seen from the strongest pair.
    pub strength: u8,
    /// Where its mark stands on the line, 0 to 1.
    pub mark: f32,
    /// The group in the hull of which its mark stands.
    pub mark_in: Option<usize>,
}

impl SceneDerived {
    /// Where its mark stands.
    pub fn mark_place(&self) -> Point {
        self.curve.at(self.mark)
    }
}

/// Widths of one of the two lines, by strength.
const WIDTHS: [f32; 3] = [0.9, 1.25, 1.7];
/// Distance between the two lines.
const APART: f32 = 3.2;
/// Share of its colour that a line keeps.
const PALE: f32 = 0.72;
/// Radius of the disc of a mark.
pub(super) const RADIUS: f32 = 6.5;
/// How far a line keeps from a drawn link between the same two.
const ASIDE: f32 = 20.0;
/// Over this number of lines, none is bent around what it would cross.
const MOST_BENT: usize = 120;

/// The derived lines of a scene, the strongest first.
pub(super) fn derived(
    map: &MapState,
    overlay: Option<&Overlay>,
    (visible, of_actor): (&Visible, &[Option<usize>]),
    nodes: &[SceneNode],
    obstacles: &Obstacles,
) -> Vec<SceneDerived> {
    let Some(overlay) = overlay else { return Vec::new() };
    let node_of = |id: ActorId| {
        let rank = map.actors.rank(id)?;
        of_actor.get(rank).copied().flatten()
    };
    let drawn = |one: ActorId, other: ActorId, same: bool| {
        let links = visible.links.iter().filter_map(|(rank, ..)| map.links.at(*rank));
        links.filter(|link| link.touches(one) && link.touches(other)).any(|link| match &link.nature {
            LinkNature::Interest(interest) => !same || interest.stake == overlay.rule.stake,
            LinkNature::Relation(_) => !same,
        })
    };
    let most = overlay.pairs.iter().map(|pair| pair.strength).fold(f64::EPSILON, f64::max);
    let mut lines: Vec<SceneDerived> = Vec::new();
    for pair in overlay.pairs.iter().filter(|pair| !drawn(pair.one, pair.other, true)) {
        let (Some(a), Some(b)) = (node_of(pair.one), node_of(pair.other)) else { continue };
        let (from, to) = (a.min(b), a.max(b));
        // Towards a collapsed group, the strongest of each sign stands for all.
        let twin = |line: &SceneDerived| (line.from, line.to, line.sign) == (from, to, pair.sign);
        if from == to || lines.iter().any(twin) {
            continue;
        }
        let opposite = lines.iter().any(|line| (line.from, line.to) == (from, to));
        let own = if opposite {
            -ASIDE
        } else if drawn(pair.one, pair.other, false) {
            ASIDE
        } else {
            0.0
        };
        let bends = own == 0.0 && overlay.pairs.len() <= MOST_BENT;
        let bend = if bends { links::best_bend(nodes, obstacles, from, to) } else { own };
        let curve = links::attached(nodes, from, to, bend);
        let strength = (3.0 * pair.strength / most).ceil().clamp(1.0, 3.0) as u8;
        lines.push(SceneDerived { from, to, curve, sign: pair.sign, strength, mark: 0.5, mark_in: None });
    }
    place_marks(&mut lines, obstacles);
    lines
}

/// Each mark at a place of its line that is free of symbols, names and other marks, when there is one.
fn place_marks(lines: &mut [SceneDerived], obstacles: &Obstacles) {
    let mut taken: Vec<Bounds> = Vec::new();
    for line in lines {
        let around = |at: f32| {
            let center = line.curve.at(at);
            Bounds::new(center, center).expand(RADIUS)
        };
        let apart = |at: &f32| !taken.iter().any(|other| other.intersects(around(*at)));
        let clear = links::MARKS.iter().copied().find(|at| apart(at) && obstacles.is_free(around(*at)));
        line.mark = clear.or_else(|| links::MARKS.iter().copied().find(|at| apart(at))).unwrap_or(0.5);
        taken.push(around(line.mark));
    }
}

/// The lines and the marks of a scene, those that are dimmed first.
pub(super) fn draw_derived(pen: &mut Pen<'_>) {
    let scene = pen.scene;
    let is_bright = |pen: &Pen<'_>, line: &SceneDerived| {
        let kept = |at: usize| scene.nodes.get(at).is_some_and(|node| pen.kept(node.id) >= 1.0);
        kept(line.from) && kept(line.to)
    };
    let (bright, dimmed): (Vec<&SceneDerived>, Vec<&SceneDerived>) =
        scene.overlay.iter().filter(|line| pen.on_screen(line.curve.bounds())).partition(|line| is_bright(pen, line));
    for line in dimmed {
        draw_line(pen, line, 0.2);
    }
    for line in &bright {
        draw_line(pen, line, PALE);
    }
    if pen.state.detail <= Detail::Plain {
        for line in bright {
            let (at, ground) = (pen.view(line.mark_place()), pen.ground(line.mark_in));
            let radius = RADIUS * pen.state.zoom.clamp(0.7, 2.5);
            let colors = pen.interest_pair();
            push_mark(&mut pen.shapes, LinkLook::Interest(line.sign), at, radius, ground, colors);
        }
    }
}

fn draw_line(pen: &mut Pen<'_>, line: &SceneDerived, kept: f32) {
    let scale = pen.state.zoom.clamp(0.5, 4.0);
    let width = WIDTHS.get(usize::from(line.strength) - 1).copied().unwrap_or(1.0) * scale;
    let curve =
        Curve { from: pen.view(line.curve.from), control: pen.view(line.curve.control), to: pen.view(line.curve.to) };
    let colors = pen.interest_pair().map(|color| pen.palette.canvas.mix(color, kept));
    let single = pen.state.detail >= Detail::Dots;
    push_double(&mut pen.shapes, line.sign, curve, (width, scale), colors, single);
}

/// Two thin lines side by side, dashed where interests diverge; one of each where they do both.
fn push_double(
    shapes: &mut Vec<Shape>,
    sign: InterestSign,
    curve: Curve,
    (width, scale): (f32, f32),
    [favour, against]: [Rgb; 2],
    single: bool,
) {
    let dash = Some(Dash { on: 6.0 * scale, off: 4.0 * scale });
    let (plain, dashed) = ((favour, None), (against, dash));
    let pair = match sign {
        InterestSign::Convergent => [plain, plain],
        InterestSign::Divergent => [dashed, dashed],
        InterestSign::Mixed => [plain, dashed],
    };
    let sides: &[f32] = if single { &[0.0] } else { &[0.5, -0.5] };
    for (side, (color, dash)) in sides.iter().zip(pair) {
        let aside = curve.direction(0.5).turned() * (side * APART * scale);
        let points = curve.flatten(0.25).into_iter().map(|point| point + aside).collect();
        shapes.push(Shape::Path { points, stroke: Stroke { width: width.max(0.6), color, dash } });
    }
}

/// A derived line as drawn on the map, in a box: for the legend.
pub fn derived_swatch(sign: InterestSign, bounds: Bounds, colors: LinkColors, palette: &Palette) -> Vec<Shape> {
    let middle = bounds.center();
    let curve = Curve::straight(Point::new(bounds.min.x, middle.y), Point::new(bounds.max.x, middle.y));
    let pair = palette.interest_pair(colors);
    let mut shapes = Vec::new();
    push_double(&mut shapes, sign, curve, (1.1, 1.0), pair.map(|color| palette.panel.mix(color, PALE)), false);
    push_mark(&mut shapes, LinkLook::Interest(sign), middle, bounds.height().min(16.0) * 0.36, palette.panel, pair);
    shapes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Actor, Interest, Link, LinkId, Presence, Project};
    use crate::scene::place_labels;
    use crate::scene::{DrawState, FontMeasure, LabelRequest, LegendKey, Scene, SceneOptions, Theme, draw, legend};

    fn id(number: u128) -> ActorId {
        ActorId(uuid::Uuid::from_u128(number))
    }

    fn map() -> MapState {
        let mut map = Project::empty().map;
        for number in 1..=3 {
            let place = Point::new(number as f32 * 200.0, 0.0);
            map.actors.insert(Actor { presence: Presence::Present, ..Actor::named(id(number), "Mairie", place) });
        }
        map
    }

    fn options() -> SceneOptions {
        let pair = |one, other, sign, strength| DerivedPair { one: id(one), other: id(other), sign, strength };
        let pairs = vec![pair(2, 1, InterestSign::Divergent, 6.0), pair(2, 3, InterestSign::Convergent, 2.0)];
        SceneOptions {
            overlay: Some(Overlay { rule: OverlayRule::default(), pairs: Arc::new(pairs) }),
            ..SceneOptions::default()
        }
    }

    fn signs(map: &MapState) -> Vec<(usize, usize, InterestSign, u8)> {
        let scene = Scene::build(map, &options(), &FontMeasure);
        scene.overlay.iter().map(|line| (line.from, line.to, line.sign, line.strength)).collect()
    }

    #[test]
    fn pairs_become_lines_by_strength() {
        let expected = [(0, 1, InterestSign::Divergent, 3), (1, 2, InterestSign::Convergent, 1)];
        assert_eq!(signs(&map()), expected, "seen from the strongest");
        let plain = Scene::build(&map(), &SceneOptions::default(), &FontMeasure);
        assert!(plain.overlay.is_empty(), "nothing is derived unless it is asked");
    }

    #[test]
    fn a_link_drawn_by_hand_about_the_same_thing_wins() {
        let mut map = map();
        let interest = |stake| LinkNature::Interest(Interest { sign: InterestSign::Convergent, stake, intensity: 1 });
        let stake = StakeId(uuid::Uuid::from_u128(9));
        map.links.insert(Link::new(LinkId(uuid::Uuid::from_u128(1)), id(1), id(2), interest(Some(stake))));
        assert_eq!(signs(&map).len(), 2, "about a stake: not the same");
        map.links.insert(Link::new(LinkId(uuid::Uuid::from_u128(2)), id(1), id(2), interest(None)));
        assert_eq!(signs(&map), [(1, 2, InterestSign::Convergent, 1)], "in general: the drawn one stands");
    }

    #[test]
    fn what_is_derived_is_drawn_and_told_in_the_legend() {
        let map = map();
        let count = |options: &SceneOptions| {
            let scene = Scene::build(&map, options, &FontMeasure);
            let labels = place_labels(&scene, &LabelRequest::everything(1.0));
            draw(&scene, &labels, &DrawState::at(1.0), Palette::of(Theme::Light)).len()
        };
        assert!(count(&options()) > count(&SceneOptions::default()), "more shapes");
        let scene = Scene::build(&map, &options(), &FontMeasure);
        let keys: Vec<LegendKey> =
            legend(&scene, &map, Palette::of(Theme::Light)).into_iter().map(|entry| entry.key).collect();
        let told = [InterestSign::Convergent, InterestSign::Divergent].map(LegendKey::Derived);
        assert!(told.iter().all(|key| keys.contains(key)), "both signs: {keys:?}");
        assert!(!keys.contains(&LegendKey::Derived(InterestSign::Mixed)), "and no other");
    }
}
