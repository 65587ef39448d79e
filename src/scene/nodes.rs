//! Symbols of a scene: which shape, which colour, which badges, where.

use super::parts::attitude_look;
use super::visible::Visible;
use super::{
    LabelText, MeasureText, RoleSaid, SYMBOL_RADIUS, SceneGroup, SceneId, SceneNode, SceneOptions, Tint, Weight,
};
use crate::geometry::{Bounds, Point, Vector};
use crate::i18n::format;
use crate::model::{
    Actor, BuiltInType, Cite, GroupColor, HeldValue, Judged, LensColor, LensSize, MapState, Presence, Provenance,
    ProvenanceKind, Symbol, in_one_line,
};

/// Nodes and groups, and for each actor of the map the node that stands for it.
pub(super) struct Nodes {
    pub(super) all: Vec<SceneNode>,
    pub(super) groups: Vec<SceneGroup>,
    pub(super) of_actor: Vec<Option<usize>>,
}

pub(super) fn nodes(map: &MapState, visible: &Visible, options: &SceneOptions, measure: &dyn MeasureText) -> Nodes {
    let mut groups: Vec<SceneGroup> = map
        .groups
        .iter()
        .map(|group| SceneGroup {
            id: group.id,
            name: LabelText::one_line(in_one_line(&group.name), Weight::SemiBold, measure),
            color: group.color,
            hull: Vec::new(),
            bounds: Bounds::EMPTY,
            name_place: Point::ORIGIN,
            members: Vec::new(),
            collapsed: group.collapsed,
        })
        .collect();
    let mut nodes = Vec::with_capacity(map.actors.len());
    let mut of_actor = vec![None; map.actors.len()];
    let mut folded: Vec<Vec<usize>> = vec![Vec::new(); groups.len()];
    for (rank, actor) in map.actors.iter().enumerate() {
        if !visible.actors.get(rank).copied().unwrap_or(false) {
            continue;
        }
        let group = actor.group.and_then(|id| map.groups.rank(id));
        if let Some((group, folded)) = group.and_then(|at| Some((groups.get(at)?, folded.get_mut(at)?)))
            && group.collapsed
        {
            folded.push(rank);
            continue;
        }
        if let Some(place) = of_actor.get_mut(rank) {
            *place = Some(nodes.len());
        }
        if let Some(group) = group.and_then(|at| groups.get_mut(at)) {
            group.members.push(nodes.len());
        }
        nodes.push(node(map, actor, group, options, measure));
    }
    for (at, ranks) in folded.iter().enumerate().filter(|(_, ranks)| !ranks.is_empty()) {
        for &rank in ranks {
            if let Some(place) = of_actor.get_mut(rank) {
                *place = Some(nodes.len());
            }
        }
        nodes.extend(collapsed(map, at, ranks, measure));
    }
    Nodes { all: nodes, groups, of_actor }
}

fn node(
    map: &MapState,
    actor: &Actor,
    group: Option<usize>,
    options: &SceneOptions,
    measure: &dyn MeasureText,
) -> SceneNode {
    let (tint, printed) = color(map, actor, options);
    let name = if actor.short_name.is_empty() { &actor.name } else { &actor.short_name };
    let plain = options.lens.stake.is_some();
    SceneNode {
        id: SceneId::Actor(actor.id),
        place: if actor.place.is_finite() { actor.place } else { Point::ORIGIN },
        radius: if options.lens.size == LensSize::Star && actor.star { SYMBOL_RADIUS * 1.3 } else { SYMBOL_RADIUS },
        symbol: symbol(map, actor),
        tint,
        presence: if tint == Tint::UnknownPosition { Presence::ToMobilise } else { actor.presence },
        printed,
        star: actor.star && !plain,
        doubtful: options.doubts && !plain && only_assumed(actor, options),
        locked: (actor.locked || (options.pins && actor.pinned)) && !plain,
        values: if options.layers.values { values(map, actor, options) } else { Vec::new() },
        group,
        label: LabelText::name(name, measure),
        degree: 0,
    }
}

/// The shape of an actor: its own, else that of its kind.
pub fn symbol(map: &MapState, actor: &Actor) -> Symbol {
    actor
        .symbol
        .or_else(|| map.actor_types.get(actor.actor_type?).map(|kind| kind.symbol))
        .unwrap_or_else(|| BuiltInType::Other.symbol())
}

pub(super) fn by_rank(rank: usize) -> Tint {
    GroupColor::ALL.get(rank % GroupColor::ALL.len()).map_or(Tint::Plain, |&color| Tint::Color(color))
}

fn color(map: &MapState, actor: &Actor, options: &SceneOptions) -> (Tint, String) {
    if let Some(stake) = options.lens.stake {
        return match options.position(map, actor.id, stake).map(|position| position.value) {
            Some(Some(value)) => (Tint::Position(value, options.scale), format::signed(value)),
            Some(None) => (Tint::UnknownPosition, "?".to_owned()),
            None => (Tint::NoPosition, String::new()),
        };
    }
    if let Some(grouping) = options.grouping(map) {
        let part = grouping.parts.iter().position(|part| part.members.contains(&actor.id));
        return (part.map_or(Tint::Plain, by_rank), String::new());
    }
    if let Some(indicator) = options.coloring_indicator() {
        return super::marks::look(indicator, options.marks_of_color.get(&actor.id));
    }
    let signed = |(tint, sign): (Tint, &str)| (tint, sign.to_owned());
    let tint = match options.color() {
        LensColor::Group => {
            actor.group.and_then(|id| map.groups.get(id)).map_or(Tint::Plain, |group| Tint::Color(group.color))
        }
        LensColor::Type => actor.actor_type.and_then(|id| map.actor_types.rank(id)).map_or(Tint::Plain, by_rank),
        LensColor::Presence => Tint::Color(presence_color(actor.presence)),
        LensColor::Star if actor.star => Tint::Color(STAR_COLOR),
        LensColor::Role => return signed(role_said(actor, options).look()),
        LensColor::Attitude => return signed(attitude_look(options.attitudes.get(&actor.id).copied())),
        LensColor::Star | LensColor::Plain => Tint::Plain,
    };
    (tint, String::new())
}

/// The colour of key actors, when colour says who they are.
pub(super) const STAR_COLOR: GroupColor = GroupColor::Straw;

/// What is said, and shown, of the role of an actor.
pub(super) fn role_said(actor: &Actor, options: &SceneOptions) -> RoleSaid {
    let said = |role: &Option<Judged<String>>| {
        role.as_ref().is_some_and(|role| {
            role.value.as_ref().is_some_and(|role| !role.trim().is_empty()) && options.shows_origin(&role.provenance)
        })
    };
    match (said(&actor.roles.current), said(&actor.roles.wished)) {
        (true, _) => RoleSaid::Today,
        (false, true) => RoleSaid::Wished,
        (false, false) => RoleSaid::Nothing,
    }
}

/// The colour of a presence, when colour says it.
pub(super) fn presence_color(presence: Presence) -> GroupColor {
    match presence {
        Presence::Present => GroupColor::Pine,
        Presence::ToMobilise => GroupColor::Blue,
        Presence::Absent => GroupColor::Ochre,
        Presence::Left => GroupColor::Plum,
    }
}

/// Its own frames of reference, else those of its group; none when its own were asked and are not known.
fn values(map: &MapState, actor: &Actor, options: &SceneOptions) -> Vec<Cite> {
    let inherited = || actor.group.and_then(|id| map.groups.get(id)).map_or(&[][..], |group| &group.values);
    let inherits = actor.values.is_empty() && actor.unknown_values.is_none();
    let held: &[HeldValue] = if inherits { inherited() } else { &actor.values };
    let shown = held.iter().take(Actor::MOST_VALUES).filter(|value| options.shows_origin(&value.provenance));
    shown.map(|value| value.cite).collect()
}

/// Whether every line on an actor, of those that are shown, is an assumption.
fn only_assumed(actor: &Actor, options: &SceneOptions) -> bool {
    let is_assumption =
        |provenance: &Provenance| provenance.kind == ProvenanceKind::Assumption || !options.shows_origin(provenance);
    let assumed = |field: Option<&Judged<String>>| field.is_none_or(|judged| is_assumption(&judged.provenance));
    let Actor { roles, interests, grid, .. } = actor;
    is_assumption(&actor.provenance)
        && [&roles.current, &roles.wished, &roles.competence].into_iter().all(|field| assumed(field.as_ref()))
        && [&interests.gains, &interests.losses, &interests.expectations, &interests.concerns]
            .into_iter()
            .all(|field| assumed(field.as_ref()))
        && [&grid.objectives, &grid.own_stakes, &grid.resources, &grid.constraints, &grid.room_for_manoeuvre]
            .into_iter()
            .all(|field| assumed(field.as_ref()))
        && actor.values.iter().all(|value| is_assumption(&value.provenance))
}

/// One symbol for the folded members of a group, in their middle, with their number inside.
fn collapsed(map: &MapState, at: usize, ranks: &[usize], measure: &dyn MeasureText) -> Option<SceneNode> {
    let group = map.groups.at(at)?;
    let members: Vec<&Actor> = ranks.iter().filter_map(|&rank| map.actors.at(rank)).collect();
    let sum = members.iter().fold(Vector::ZERO, |sum, actor| sum + actor.place.to_vector());
    let place = Point::ORIGIN + sum / members.len().max(1) as f32;
    Some(SceneNode {
        id: SceneId::Group(group.id),
        place: if place.is_finite() { place } else { Point::ORIGIN },
        radius: SYMBOL_RADIUS * 1.5,
        symbol: group.symbol.unwrap_or_default(),
        tint: Tint::Color(group.color),
        presence: Presence::Present,
        printed: members.len().to_string(),
        star: members.iter().any(|actor| actor.star),
        doubtful: false,
        locked: false,
        values: Vec::new(),
        group: None,
        label: LabelText::name(&group.name, measure),
        degree: 0,
    })
}

/// Grows the symbols with their number of links, between 9 and 21.
pub(super) fn size_by_degree(nodes: &mut [SceneNode]) {
    let most = nodes.iter().map(|node| node.degree).max().unwrap_or(0).max(1) as f32;
    for node in nodes.iter_mut().filter(|node| matches!(node.id, SceneId::Actor(_))) {
        node.radius = SYMBOL_RADIUS * (0.75 + (node.degree as f32 / most).sqrt());
    }
}
