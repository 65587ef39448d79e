//! The legend, made from what is drawn: it names nothing that is not on the map, and forgets nothing that is.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::changed::changed_swatch;
use super::deals::{SIGN, action_sign, deal_swatch};
use super::draw_links::link_swatch;
use super::draw_nodes::{best_ink, cite_letter, push_doubt, push_lock, push_star, push_value};
use super::levers::push_flag;
use super::nodes::{STAR_COLOR, presence_color, role_said};
use super::parts::attitude_look;
use super::{
    Align, LinkLook, Palette, RelationLook, RoleSaid, SYMBOL_RADIUS, Scene, SceneId, Shape, SymbolStyle, TextShape,
    Tint, Turn, Weight, derived_swatch, symbol_shapes,
};
use crate::geometry::{Bounds, Point, Vector};
use crate::i18n::{Texts, format, words};
use crate::model::{
    ActionState, ActorTypeId, Attitude, Cite, Filter, Goes, GroupId, GroupingId, Indicator, InterestSign, ItemId,
    LensColor, LensSize, Level, MapState, Passes, Presence, Symbol,
};

/// Width and height of the box of a swatch.
pub const SWATCH: Vector = Vector::new(24.0, 16.0);

/// Radius of a symbol in a swatch.
const RADIUS: f32 = 6.0;

/// Least width of the outline of a symbol in a swatch.
const OUTLINE: f32 = 1.4;

/// What one line of the legend explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LegendKey {
    /// A kind of actor, by its shape.
    Type(ActorTypeId),
    /// A group, by its colour.
    Group(GroupId),
    /// A part of another partition, by its colour.
    Part(GroupingId, usize),
    /// A position on the stake of the lens, by its colour.
    Position(Level),
    /// A position that is not known.
    UnknownPosition,
    /// What is said of a role, by its colour and its sign.
    Role(RoleSaid),
    /// An attitude, by its colour and its sign; none: not known.
    Attitude(Option<Attitude>),
    /// A presence, by its outline.
    Presence(Presence),
    /// An interest link.
    Interest(InterestSign),
    /// A line that positions alone would draw.
    Derived(InterestSign),
    /// A relation that goes well, or just a relation.
    Relation,
    /// How a relation goes.
    Goes(Goes),
    /// What passes in a relation, by its colour.
    Passes(Passes),
    /// A relation that is not written down.
    Informal,
    /// A relation still to be made.
    ToCreate,
    /// What a larger symbol says.
    Size(LensSize),
    /// A step or a class of the indicator that takes the place of colours; none: not known.
    Indicator(Indicator, Option<u8>),
    /// The indicator that a larger symbol says.
    SizedBy(Indicator),
    /// The indicator that a wider ring says.
    RingedBy(Indicator),
    /// The star of key actors.
    Star,
    /// The mark of actors of which all is assumed.
    Doubt,
    /// The lock of actors that stay where they are.
    Lock,
    /// The flag of a lever.
    Lever,
    /// The letter of a frame of reference.
    Value(Cite),
    /// The lines between the parties of a compromise.
    Compromise,
    /// The sign of an action.
    PlannedAction,
    /// The sign of what a simulation changes.
    Changed,
    /// A sign of what differs from another state.
    Turned(Turn),
}

/// One line of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// What it explains.
    pub key: LegendKey,
    /// Its sign, in a box of [`SWATCH`] from the origin.
    pub swatch: Vec<Shape>,
    /// The rule that hides what it names, when there is one.
    pub filter: Option<Filter>,
    /// Whether that rule is in force: the line is there to switch it off.
    pub hidden: bool,
    /// The date of the state from which it differs, in words.
    pub since: Option<Arc<str>>,
}

impl LegendEntry {
    /// What it explains, in words.
    pub fn words(&self, texts: Texts, map: &MapState) -> String {
        match (self.key, self.since.as_deref()) {
            (LegendKey::Turned(Turn::Came), Some(when)) => texts.time_mark_came_since(when),
            (LegendKey::Turned(Turn::Left), Some(when)) => texts.time_mark_left_since(when),
            (LegendKey::Turned(Turn::Warmed), Some(when)) => texts.time_mark_warmed_since(when),
            (LegendKey::Turned(Turn::Cooled), Some(when)) => texts.time_mark_cooled_since(when),
            (LegendKey::Turned(Turn::Changed), Some(when)) => texts.time_mark_changed_since(when),
            _ => self.key.words(texts, map),
        }
    }
}

impl LegendKey {
    /// What it explains, in words.
    pub fn words(self, texts: Texts, map: &MapState) -> String {
        match self {
            Self::Type(id) => map.actor_types.get(id).map_or_else(String::new, |kind| words::actor_type(texts, kind)),
            Self::Group(id) => map.groups.get(id).map_or_else(String::new, |group| group.name.clone()),
            Self::Part(id, at) => map
                .groupings
                .get(id)
                .and_then(|grouping| grouping.parts.get(at))
                .map_or_else(String::new, |part| part.name.clone()),
            Self::Position(value) => format::signed(value),
            Self::UnknownPosition => texts.level_unknown(),
            Self::Role(RoleSaid::Today) => texts.legend_role_today(),
            Self::Role(RoleSaid::Wished) => texts.legend_role_wished(),
            Self::Role(RoleSaid::Nothing) => texts.legend_role_nothing(),
            Self::Attitude(Some(Attitude::Supports)) => texts.legend_attitude_supports(),
            Self::Attitude(Some(Attitude::Divided)) => texts.legend_attitude_divided(),
            Self::Attitude(Some(Attitude::Opposes)) => texts.legend_attitude_opposes(),
            Self::Attitude(None) => texts.legend_attitude_unknown(),
            Self::Presence(presence) => words::presence(texts, presence),
            Self::Interest(sign) => words::interest_sign(texts, sign),
            Self::Derived(sign) => texts.legend_derived(words::interest_sign(texts, sign)),
            Self::Relation => texts.legend_relation(),
            Self::Goes(Goes::Good) => texts.legend_good(),
            Self::Goes(Goes::Tense) => texts.legend_tense(),
            Self::Goes(Goes::Conflict) => texts.legend_conflict(),
            Self::Goes(Goes::Mixed) => texts.legend_mixed(),
            Self::Goes(Goes::Unknown) => texts.legend_unknown(),
            Self::Passes(passes) => words::passes(texts, passes),
            Self::Informal => texts.legend_informal(),
            Self::ToCreate => texts.legend_to_create(),
            Self::Size(LensSize::Links) => texts.legend_size_links(),
            Self::Size(LensSize::Star | LensSize::Same) => texts.legend_size_star(),
            Self::Indicator(indicator, class) => words::indicator_class(texts, indicator, class),
            Self::SizedBy(indicator) => texts.legend_sized_by(words::indicator(texts, indicator)),
            Self::RingedBy(indicator) => texts.legend_ringed_by(words::indicator(texts, indicator)),
            Self::Star => texts.legend_star(),
            Self::Doubt => texts.legend_doubt(),
            Self::Lock => texts.legend_lock(),
            Self::Lever => texts.legend_lever(),
            Self::Value(cite) => words::cite(texts, cite),
            Self::Compromise => texts.acting_legend_compromise(),
            Self::PlannedAction => texts.acting_legend_action(),
            Self::Changed => texts.whatif_legend(),
            Self::Turned(Turn::Came) => texts.time_mark_came(),
            Self::Turned(Turn::Left) => texts.time_mark_left(),
            Self::Turned(Turn::Warmed) => texts.time_mark_warmed(),
            Self::Turned(Turn::Cooled) => texts.time_mark_cooled(),
            Self::Turned(Turn::Changed) => texts.time_mark_changed(),
        }
    }

    /// The rule that hides what it names.
    fn filter(self) -> Option<Filter> {
        match self {
            Self::Type(id) => Some(Filter::HideType(id)),
            Self::Group(id) => Some(Filter::HideGroup(id)),
            Self::Presence(presence) => Some(Filter::HidePresence(presence)),
            Self::Interest(sign) => Some(Filter::HideInterest(sign)),
            Self::Relation => Some(Filter::HideRelations),
            Self::Passes(passes) => Some(Filter::HidePasses(passes)),
            _ => None,
        }
    }
}

/// The legend of a scene, in the order of its rules: shapes, colours, outlines, links, badges.
pub fn legend(scene: &Scene, map: &MapState, palette: &Palette) -> Vec<LegendEntry> {
    let mut keys = Vec::new();
    actor_keys(scene, map, &mut keys);
    link_keys(scene, &mut keys);
    let badge = |shown: bool, key| shown.then_some(key);
    // First: a simulation must not be taken for the map.
    if !scene.options.changed.is_empty() {
        keys.insert(0, LegendKey::Changed);
    }
    let turns = turns(scene);
    keys.splice(0..0, turns.into_iter().map(LegendKey::Turned));
    let size = scene.options.lens.size;
    let sized = scene.nodes.iter().any(|node| (node.radius - SYMBOL_RADIUS).abs() > f32::EPSILON);
    let (sized_by, ringed_by) = (scene.options.lens.sized_by, scene.options.lens.ringed_by);
    match scene.options.shown_indicator(sized_by) {
        Some(indicator) => keys.push(LegendKey::SizedBy(indicator)),
        None => keys.extend(badge(size != LensSize::Same && sized, LegendKey::Size(size))),
    }
    keys.extend(scene.options.shown_indicator(ringed_by).map(LegendKey::RingedBy));
    keys.extend(badge(scene.nodes.iter().any(|node| node.star), LegendKey::Star));
    keys.extend(badge(scene.nodes.iter().any(|node| node.doubtful), LegendKey::Doubt));
    keys.extend(badge(scene.nodes.iter().any(|node| node.locked), LegendKey::Lock));
    keys.extend(badge(!scene.levers.is_empty(), LegendKey::Lever));
    let held: BTreeSet<Cite> = scene.nodes.iter().flat_map(|node| node.values.iter().copied()).collect();
    keys.extend(held.into_iter().map(LegendKey::Value));
    keys.extend(badge(!scene.deals.is_empty(), LegendKey::Compromise));
    keys.extend(badge(!scene.acts.is_empty(), LegendKey::PlannedAction));
    keys.into_iter()
        .map(|key| {
            let filter = key.filter();
            let hidden = filter.is_some_and(|filter| scene.options.filters.contains(&filter));
            let since = scene.options.since.clone().filter(|_| matches!(key, LegendKey::Turned(_)));
            LegendEntry { key, swatch: swatch(key, scene, map, palette), filter, hidden, since }
        })
        .collect()
}

/// The ways to differ from another state that are on the map.
fn turns(scene: &Scene) -> BTreeSet<Turn> {
    let turns = &scene.options.turns;
    if turns.is_empty() {
        return BTreeSet::new();
    }
    let actors = scene.nodes.iter().filter_map(|node| match node.id {
        SceneId::Actor(id) => Some(ItemId::Actor(id)),
        _ => None,
    });
    let links = scene.links.iter().map(|link| ItemId::Link(link.id));
    actors.chain(links).filter_map(|item| turns.get(&item).copied()).collect()
}

fn actor_keys(scene: &Scene, map: &MapState, keys: &mut Vec<LegendKey>) {
    let options = &scene.options;
    let hides = |filter: Filter| options.filters.contains(&filter);
    let actors = || {
        scene.nodes.iter().filter_map(|node| match node.id {
            SceneId::Actor(id) => map.actors.get(id),
            _ => None,
        })
    };
    let types: BTreeSet<_> = actors().filter_map(|actor| actor.actor_type).collect();
    keys.extend(
        map.actor_types
            .iter()
            .map(|kind| kind.id)
            .filter(|&id| types.contains(&id) || hides(Filter::HideType(id)))
            .map(LegendKey::Type),
    );
    if options.lens.stake.is_some() {
        let values: BTreeSet<Level> = scene
            .nodes
            .iter()
            .filter_map(|node| if let Tint::Position(value, _) = node.tint { Some(value) } else { None })
            .collect();
        keys.extend(values.into_iter().map(LegendKey::Position));
        let unknown = scene.nodes.iter().any(|node| node.tint == Tint::UnknownPosition);
        keys.extend(unknown.then_some(LegendKey::UnknownPosition));
    } else if let Some(grouping) = options.grouping(map) {
        let parts = grouping.parts.iter().enumerate();
        let drawn = parts.filter(|(_, part)| actors().any(|actor| part.members.contains(&actor.id)));
        keys.extend(drawn.map(|(at, _)| LegendKey::Part(grouping.id, at)));
    } else if let Some(indicator) = options.coloring_indicator() {
        let class = |actor: &crate::model::Actor| options.marks_of_color.get(&actor.id).map(|mark| mark.class);
        let drawn: BTreeSet<(bool, Option<u8>)> = actors().map(class).map(|class| (class.is_none(), class)).collect();
        keys.extend(drawn.into_iter().map(|(_, class)| LegendKey::Indicator(indicator, class)));
    } else if options.color() == LensColor::Role {
        let said: BTreeSet<RoleSaid> = actors().map(|actor| role_said(actor, options)).collect();
        keys.extend(said.into_iter().map(LegendKey::Role));
    } else if options.color() == LensColor::Attitude {
        let drawn = || actors().map(|actor| options.attitudes.get(&actor.id).copied());
        let shown = Attitude::ALL.into_iter().map(Some).chain([None]).filter(|one| drawn().any(|other| other == *one));
        keys.extend(shown.map(LegendKey::Attitude));
    } else if options.color() == LensColor::Group {
        let groups: BTreeSet<GroupId> = actors().filter_map(|actor| actor.group).collect();
        let named: BTreeSet<GroupId> =
            scene.groups.iter().filter(|group| !group.hull.is_empty()).map(|group| group.id).collect();
        keys.extend(
            map.groups
                .iter()
                .map(|group| group.id)
                .filter(|id| (groups.contains(id) && !named.contains(id)) || hides(Filter::HideGroup(*id)))
                .map(LegendKey::Group),
        );
    }
    let presences: BTreeSet<Presence> = actors().map(|actor| actor.presence).collect();
    keys.extend(
        Presence::ALL
            .into_iter()
            .filter(|&presence| presences.contains(&presence) || hides(Filter::HidePresence(presence)))
            .map(LegendKey::Presence),
    );
}

fn link_keys(scene: &Scene, keys: &mut Vec<LegendKey>) {
    let options = &scene.options;
    let hides = |filter: Filter| options.filters.contains(&filter);
    for sign in InterestSign::ALL {
        let drawn = scene.links.iter().any(|link| link.look == LinkLook::Interest(sign));
        if drawn || (options.layers.interests && hides(Filter::HideInterest(sign))) {
            keys.push(LegendKey::Interest(sign));
        }
    }
    let derived = |sign: &InterestSign| scene.overlay.iter().any(|line| line.sign == *sign);
    keys.extend(InterestSign::ALL.into_iter().filter(derived).map(LegendKey::Derived));
    let relations = || {
        scene.links.iter().filter_map(|link| match link.look {
            LinkLook::Relation(relation) => Some(relation),
            LinkLook::Interest(_) => None,
        })
    };
    if relations().next().is_some() || (options.layers.relations && hides(Filter::HideRelations)) {
        keys.push(LegendKey::Relation);
    }
    let goes: BTreeSet<Goes> = relations().map(|relation| relation.goes).collect();
    let shown = |goes: &Goes| match goes {
        Goes::Good => false,
        _ => !scene.shows_interests,
    };
    keys.extend(goes.into_iter().filter(shown).map(LegendKey::Goes));
    if relations().any(|relation| !relation.formal && !relation.to_create) {
        keys.push(LegendKey::Informal);
    }
    if relations().any(|relation| relation.to_create) {
        keys.push(LegendKey::ToCreate);
    }
    if options.lens.passes {
        let passes: BTreeSet<Passes> = relations().map(|relation| relation.passes).collect();
        let known = |passes: &Passes| *passes != Passes::NotStated;
        keys.extend(
            Passes::ALL
                .into_iter()
                .filter(|one| passes.contains(one) || hides(Filter::HidePasses(*one)))
                .filter(known)
                .map(LegendKey::Passes),
        );
    }
}

/// A relation with nothing particular to it.
const RELATION: RelationLook = RelationLook {
    goes: Goes::Good,
    passes: Passes::NotStated,
    formal: true,
    to_create: false,
    arrow_from: false,
    arrow_to: false,
};

fn swatch(key: LegendKey, scene: &Scene, map: &MapState, palette: &Palette) -> Vec<Shape> {
    let center = Point::new(SWATCH.x / 2.0, SWATCH.y / 2.0);
    let whole = Bounds::new(Point::ORIGIN, Point::new(SWATCH.x, SWATCH.y));
    let plain = SymbolStyle { ground: palette.panel, ..SymbolStyle::plain(palette) };
    let symbol = |symbol: Symbol, style: SymbolStyle| bolder(symbol_shapes(symbol, center, RADIUS, &style, palette));
    let tinted = |tint: Tint| {
        let (fill, edge, _) = tint.paint(palette);
        symbol(Symbol::Circle, SymbolStyle { fill, edge, ..plain })
    };
    let relation =
        |look: RelationLook| link_swatch(LinkLook::Relation(look), 2, whole, scene.options.link_colors, palette);
    match key {
        LegendKey::Type(id) => {
            let shape = map.actor_types.get(id).map(|kind| kind.symbol).unwrap_or_default();
            let rank = map.actor_types.rank(id).filter(|_| scene.options.colors_by(LensColor::Type));
            let (fill, edge, _) = rank.map_or(Tint::Plain, super::nodes::by_rank).paint(palette);
            symbol(shape, if rank.is_some() { SymbolStyle { fill, edge, ..plain } } else { plain })
        }
        LegendKey::Group(id) => tinted(map.groups.get(id).map_or(Tint::Plain, |group| Tint::Color(group.color))),
        LegendKey::Part(_, at) => tinted(super::nodes::by_rank(at)),
        LegendKey::Position(value) => tinted(Tint::Position(value, scene.options.scale)),
        LegendKey::UnknownPosition => {
            let (fill, edge, _) = Tint::UnknownPosition.paint(palette);
            symbol(Symbol::Circle, SymbolStyle { fill, edge, presence: Presence::ToMobilise, ..plain })
        }
        LegendKey::Role(said) => signed(said.look(), center, plain, palette),
        LegendKey::Attitude(attitude) => signed(attitude_look(attitude), center, plain, palette),
        LegendKey::Presence(presence) => {
            let colored = scene.options.colors_by(LensColor::Presence);
            let style = if colored { colored_by_presence(presence, plain, palette) } else { plain };
            symbol(Symbol::Circle, SymbolStyle { presence, ..style })
        }
        LegendKey::Interest(sign) => {
            link_swatch(LinkLook::Interest(sign), 2, whole, scene.options.link_colors, palette)
        }
        LegendKey::Derived(sign) => derived_swatch(sign, whole, scene.options.link_colors, palette),
        LegendKey::Relation => relation(RELATION),
        LegendKey::Goes(goes) => relation(RelationLook { goes, ..RELATION }),
        LegendKey::Informal => relation(RelationLook { formal: false, ..RELATION }),
        LegendKey::ToCreate => relation(RelationLook { to_create: true, ..RELATION }),
        LegendKey::Passes(passes) => relation(RELATION)
            .into_iter()
            .map(|shape| match shape {
                Shape::Path { points, mut stroke } => {
                    stroke.color = palette.passes(passes);
                    Shape::Path { points, stroke }
                }
                other => other,
            })
            .collect(),
        LegendKey::Size(_) => sizes(center, &plain, palette),
        LegendKey::Indicator(indicator, class) => {
            let (tint, sign) = super::marks::swatch_look(indicator, class);
            signed((tint, &sign), center, plain, palette)
        }
        LegendKey::SizedBy(_) => swatch(LegendKey::Size(LensSize::Links), scene, map, palette),
        LegendKey::RingedBy(_) => {
            let mut shapes = symbol(Symbol::Circle, plain);
            shapes.extend(super::marks::ring_swatch(center, RADIUS * 0.8, palette));
            shapes
        }
        LegendKey::Changed => changed_swatch(Turn::Changed, center, palette),
        LegendKey::Turned(turn) => changed_swatch(turn, center, palette),
        LegendKey::Compromise => deal_swatch(SWATCH, palette),
        LegendKey::PlannedAction => action_sign(ActionState::Decided, center, SIGN, palette),
        LegendKey::Star => {
            let colored = scene.options.colors_by(LensColor::Star);
            let mut shapes = if colored { tinted(Tint::Color(STAR_COLOR)) } else { Vec::new() };
            push_star(&mut shapes, center, RADIUS, palette.text, palette.panel);
            shapes
        }
        LegendKey::Doubt => drawn(|shapes| push_doubt(shapes, center, RADIUS, palette.text, palette.panel)),
        LegendKey::Lock => drawn(|shapes| push_lock(shapes, center, RADIUS * 0.8, palette.text_soft, palette.panel)),
        LegendKey::Lever => drawn(|shapes| push_flag(shapes, center, RADIUS + 1.5, palette)),
        LegendKey::Value(cite) => {
            let letter = cite_letter(cite, scene.options.language);
            drawn(|shapes| push_value(shapes, center, 1.0, letter, palette))
        }
    }
}

/// A small symbol and a large one.
fn sizes(center: Point, plain: &SymbolStyle, palette: &Palette) -> Vec<Shape> {
    let disc = |at: Point, radius: f32| symbol_shapes(Symbol::Circle, at, radius, plain, palette);
    let mut shapes = disc(Point::new(RADIUS, center.y), RADIUS * 0.5);
    shapes.extend(disc(Point::new(SWATCH.x - RADIUS - 1.0, center.y), RADIUS * 1.1));
    shapes
}

/// The shapes that a badge is made of.
fn drawn(push: impl FnOnce(&mut Vec<Shape>)) -> Vec<Shape> {
    let mut shapes = Vec::new();
    push(&mut shapes);
    shapes
}

/// A symbol with what is printed inside, a little larger so that it can be read.
fn signed((tint, sign): (Tint, &str), center: Point, plain: SymbolStyle, palette: &Palette) -> Vec<Shape> {
    let (fill, edge, ink) = tint.paint(palette);
    let color = if matches!(tint, Tint::Color(_)) { best_ink(fill, palette) } else { ink };
    let style = SymbolStyle { fill, edge, ..plain };
    let mut shapes = symbol_shapes(Symbol::Circle, center, RADIUS + 1.5, &style, palette);
    if !sign.is_empty() {
        shapes.push(Shape::Text(TextShape {
            at: center,
            text: sign.to_owned(),
            size: 11.0,
            weight: Weight::SemiBold,
            color,
            halo: None,
            align: Align::Center,
            opacity: 1.0,
        }));
    }
    shapes
}

/// Outlines that are seen although the symbols are small.
fn bolder(mut shapes: Vec<Shape>) -> Vec<Shape> {
    for shape in &mut shapes {
        if let Shape::Polygon { stroke: Some(stroke), .. } | Shape::Disc { stroke: Some(stroke), .. } = shape {
            stroke.width = stroke.width.max(OUTLINE);
        }
    }
    shapes
}

fn colored_by_presence(presence: Presence, plain: SymbolStyle, palette: &Palette) -> SymbolStyle {
    let tint = palette.group(presence_color(presence));
    SymbolStyle { fill: tint.fill, edge: tint.edge, ..plain }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Actor, ActorId, BuiltInType, Lens, Project};
    use crate::scene::{FontMeasure, SceneOptions, Theme};

    fn keys(filters: Vec<Filter>) -> Vec<(LegendKey, bool)> {
        let mut map = Project::empty().map;
        let mut actor = Actor::named(ActorId(uuid::Uuid::from_u128(1)), "CAUE", Point::ORIGIN);
        actor.actor_type = Some(BuiltInType::Association.id());
        actor.star = true;
        map.actors.insert(actor);
        let scene = Scene::build(&map, &SceneOptions { filters, ..SceneOptions::default() }, &FontMeasure);
        let legend = legend(&scene, &map, Palette::of(Theme::Light));
        assert!(legend.iter().all(|entry| !entry.swatch.is_empty()), "each line has its sign");
        legend.into_iter().map(|entry| (entry.key, entry.hidden)).collect()
    }

    #[test]
    fn only_what_is_drawn_is_explained() {
        let kind = LegendKey::Type(BuiltInType::Association.id());
        let expected = [(kind, false), (LegendKey::Presence(Presence::Present), false), (LegendKey::Star, false)];
        assert_eq!(keys(Vec::new()), expected, "one actor");
    }

    /// The signs of a legend under a lens, for a key actor and another of its kind.
    fn swatches(lens: Lens) -> Vec<(LegendKey, Vec<Shape>)> {
        let mut map = Project::empty().map;
        for (n, star) in [(1, true), (2, false)] {
            let mut actor = Actor::named(ActorId(uuid::Uuid::from_u128(n)), "CAUE", Point::new(n as f32 * 90.0, 0.0));
            actor.actor_type = Some(BuiltInType::Association.id());
            actor.star = star;
            map.actors.insert(actor);
        }
        let scene = Scene::build(&map, &SceneOptions { lens, ..SceneOptions::default() }, &FontMeasure);
        let entries = legend(&scene, &map, Palette::of(Theme::Light));
        entries.into_iter().map(|entry| (entry.key, entry.swatch)).collect()
    }

    #[test]
    fn the_colour_of_a_lens_is_that_of_its_lines() {
        let sign = |color: LensColor, key: LegendKey| {
            let entries = swatches(Lens { color, ..Lens::default() });
            entries.into_iter().find(|(other, _)| *other == key).map(|(_, swatch)| swatch)
        };
        let kind = LegendKey::Type(BuiltInType::Association.id());
        for (color, key) in [(LensColor::Type, kind), (LensColor::Star, LegendKey::Star)] {
            let (plain, colored) = (sign(LensColor::Plain, key), sign(color, key));
            assert!(plain.is_some() && colored.is_some(), "{key:?} has a line");
            assert_ne!(plain, colored, "{key:?} takes the colours of the map");
        }
    }

    #[test]
    fn a_size_that_says_something_is_explained() {
        let sizes = |size: LensSize| {
            let entries = swatches(Lens { size, ..Lens::default() });
            entries.into_iter().map(|(key, _)| key).filter(|key| matches!(key, LegendKey::Size(_))).collect::<Vec<_>>()
        };
        assert_eq!(sizes(LensSize::Same), [], "all the same");
        assert_eq!(sizes(LensSize::Star), [LegendKey::Size(LensSize::Star)], "key actors are larger");
    }

    #[test]
    fn what_a_filter_hides_keeps_its_line() {
        let kind = LegendKey::Type(BuiltInType::Association.id());
        assert_eq!(
            keys(vec![Filter::HideType(BuiltInType::Association.id())]),
            [(kind, true)],
            "to switch it on again"
        );
    }
}
