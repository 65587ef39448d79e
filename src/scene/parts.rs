//! What a scene is made of: nodes, links, groups and notes, in world space.

use super::{LabelText, Palette, Rgb, symbol};
use crate::geometry::{Bounds, Curve, Point};
use crate::model::{
    ActorId, Attitude, Cite, Goes, GroupColor, GroupId, InterestSign, Level, LinkId, NoteId, Passes, Presence, Scale,
    Symbol,
};

/// Names anything on a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SceneId {
    /// An actor.
    Actor(ActorId),
    /// A link.
    Link(LinkId),
    /// A group: its hull, or its one symbol when collapsed.
    Group(GroupId),
    /// A note.
    Note(NoteId),
}

/// What the colour of a symbol says, before any theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tint {
    /// Nothing.
    Plain,
    /// One of the eight colours.
    Color(GroupColor),
    /// A position on a stake.
    Position(Level, Scale),
    /// A position that is not known.
    UnknownPosition,
    /// No position entered.
    NoPosition,
}

/// What is said of the role of an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleSaid {
    /// The one it has today.
    Today,
    /// Only the one wished.
    Wished,
    /// None.
    Nothing,
}

impl RoleSaid {
    /// Every case, from the most said.
    pub const ALL: [Self; 3] = [Self::Today, Self::Wished, Self::Nothing];

    /// Its colour, and the sign printed inside.
    pub(super) fn look(self) -> (Tint, &'static str) {
        match self {
            Self::Today => (Tint::Color(GroupColor::Pine), "✓"),
            Self::Wished => (Tint::Color(GroupColor::Straw), "○"),
            Self::Nothing => (Tint::NoPosition, ""),
        }
    }
}

/// The colour of an attitude, and the sign printed inside; none: not known.
pub(super) fn attitude_look(attitude: Option<Attitude>) -> (Tint, &'static str) {
    match attitude {
        Some(Attitude::Supports) => (Tint::Position(2, Scale::Three), "+"),
        Some(Attitude::Divided) => (Tint::Color(GroupColor::Straw), "±"),
        Some(Attitude::Opposes) => (Tint::Position(-2, Scale::Three), "−"),
        None => (Tint::NoPosition, "?"),
    }
}

impl Tint {
    /// Fill, outline, and ink of what is printed inside.
    pub fn paint(self, palette: &Palette) -> (Rgb, Rgb, Rgb) {
        match self {
            Self::Plain => (palette.sunken, palette.text_soft, palette.text),
            Self::Color(color) => {
                let tint = palette.group(color);
                (tint.fill, tint.edge, palette.text)
            }
            Self::Position(value, scale) => {
                let (ground, ink) = palette.position(value, scale);
                (ground, palette.text, ink)
            }
            Self::UnknownPosition => (palette.panel, palette.text_soft, palette.text),
            Self::NoPosition => (palette.sunken, palette.line_control, palette.text_soft),
        }
    }
}

/// The symbol of an actor, or of a collapsed group.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneNode {
    /// What it stands for.
    pub id: SceneId,
    /// Centre.
    pub place: Point,
    /// Radius.
    pub radius: f32,
    /// Shape.
    pub symbol: Symbol,
    /// Colour.
    pub tint: Tint,
    /// What its outline says.
    pub presence: Presence,
    /// Printed inside: a position, or how many actors a collapsed group has.
    pub printed: String,
    /// Marked as a key actor.
    pub star: bool,
    /// Marked « ? »: every line on it is an assumption.
    pub doubtful: bool,
    /// Marked with a lock.
    pub locked: bool,
    /// Its frames of reference, when they are shown.
    pub values: Vec<Cite>,
    /// Index of its group in [`Scene::groups`](super::Scene::groups).
    pub group: Option<usize>,
    /// Its name.
    pub label: LabelText,
    /// Number of links drawn from it.
    pub degree: u32,
}

impl SceneNode {
    /// The box of its symbol and of the letters under it.
    pub fn bounds(&self) -> Bounds {
        let symbol = symbol::bounds(self.symbol, self.place, self.radius).expand(self.radius * 0.08);
        if self.values.is_empty() {
            return symbol;
        }
        let half = VALUE_STEP * self.values.len() as f32 / 2.0;
        let bottom = self.values_row() + VALUE_HALF;
        symbol
            .union(Bounds::new(Point::new(self.place.x - half, self.place.y), Point::new(self.place.x + half, bottom)))
    }

    /// The box of its symbol with its star.
    pub(super) fn full_bounds(&self) -> Bounds {
        if !self.star {
            return self.bounds();
        }
        let (center, radius) = self.star_place();
        self.bounds().union(Bounds::new(center, center).expand(radius))
    }

    /// Height of the middle of the letters of its values.
    pub(super) fn values_row(&self) -> f32 {
        let bottom = symbol::bounds(self.symbol, self.place, self.radius).max.y;
        // What is printed inside stays readable.
        if self.printed.is_empty() { bottom } else { bottom + VALUE_HALF }
    }

    /// Middle and radius of its star.
    pub(super) fn star_place(&self) -> (Point, f32) {
        let by = self.radius * 0.9;
        (Point::new(self.place.x + by, self.place.y - by), self.radius * 0.56)
    }
}

/// Distance between two letters of values.
pub(super) const VALUE_STEP: f32 = 14.0;
/// Half the height of the box of a letter of values.
pub(super) const VALUE_HALF: f32 = 6.5;

/// A link between two nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneLink {
    /// The link; of merged ones, the first.
    pub id: LinkId,
    /// The others that are drawn as one with it, towards a collapsed group.
    pub merged: Vec<LinkId>,
    /// Index of the node at its start.
    pub from: usize,
    /// Index of the node at its end.
    pub to: usize,
    /// Its line, from outline to outline.
    pub curve: Curve,
    /// What it says.
    pub look: LinkLook,
    /// 1 to 3.
    pub strength: u8,
    /// Where its mark stands on the line, 0 to 1.
    pub mark: f32,
    /// The group in the hull of which its mark stands.
    pub mark_in: Option<usize>,
    pub(super) disc: bool,
}

impl SceneLink {
    /// Where its mark stands.
    pub fn mark_place(&self) -> Point {
        self.curve.at(self.mark)
    }

    /// Whether it has a disc with a sign at its mark.
    pub fn has_disc(&self) -> bool {
        self.disc
    }
}

impl LinkLook {
    /// Whether a disc with a sign belongs to it.
    pub(super) fn wants_disc(self) -> bool {
        match self {
            Self::Interest(_) => true,
            Self::Relation(relation) => matches!(relation.goes, Goes::Mixed | Goes::Unknown),
        }
    }
}

/// What the drawing of a link says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkLook {
    /// A relation.
    Relation(RelationLook),
    /// An interest link.
    Interest(InterestSign),
}

/// What the drawing of a relation says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RelationLook {
    /// How it goes, both ways taken together.
    pub goes: Goes,
    /// What passes; of two flows, the first.
    pub passes: Passes,
    /// Solid when formal, dashed otherwise.
    pub formal: bool,
    /// Dotted.
    pub to_create: bool,
    /// Has an arrow at its start.
    pub arrow_from: bool,
    /// Has an arrow at its end.
    pub arrow_to: bool,
}

/// A group and its hull.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneGroup {
    /// The group.
    pub id: GroupId,
    /// Its name, in one line.
    pub name: LabelText,
    /// Its colour.
    pub color: GroupColor,
    /// Outline of its hull, convex and closed; empty when it is not drawn.
    pub hull: Vec<Point>,
    /// Box of its hull.
    pub bounds: Bounds,
    /// Middle of its name.
    pub name_place: Point,
    /// Indices of the nodes of its members.
    pub members: Vec<usize>,
    /// Whether one symbol stands for it.
    pub collapsed: bool,
}

/// A text placed on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneNote {
    /// The note.
    pub id: NoteId,
    /// Its box.
    pub bounds: Bounds,
    /// Its text, laid out.
    pub text: LabelText,
}
