//! Types of actors, and the groups that actors form on the map.

use serde::{Deserialize, Serialize};

use super::{ActorId, ActorTypeId, GroupId, GroupingId, HeldValue, Keyed, Provenance, is_default, is_true, yes};

/// The nine kinds of actor that every project knows; their words belong to the languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BuiltInType {
    /// Collectivité.
    LocalAuthority,
    /// État.
    State,
    /// Socioprofessionnel.
    SocioProfessional,
    /// Entreprise.
    Company,
    /// Association.
    Association,
    /// Habitants.
    Residents,
    /// Scientifique.
    Scientific,
    /// Réseau.
    Network,
    /// Autre.
    Other,
}

impl BuiltInType {
    /// Every built-in kind, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::LocalAuthority,
        Self::State,
        Self::SocioProfessional,
        Self::Company,
        Self::Association,
        Self::Residents,
        Self::Scientific,
        Self::Network,
        Self::Other,
    ];

    /// The same id in every project, so that maps can be merged.
    pub fn id(self) -> ActorTypeId {
        ActorTypeId(uuid::Uuid::from_u128(0x0000_0000_0000_7000_8000_7479_7065_0000 + 1 + self as u128))
    }

    /// The shape that says this kind on the map.
    pub fn symbol(self) -> Symbol {
        match self {
            Self::LocalAuthority => Symbol::Square,
            Self::State => Symbol::House,
            Self::SocioProfessional => Symbol::Diamond,
            Self::Company => Symbol::Hexagon,
            Self::Association => Symbol::FourLeaf,
            Self::Residents => Symbol::Circle,
            Self::Scientific => Symbol::Triangle,
            Self::Network => Symbol::Ring,
            Self::Other => Symbol::Pill,
        }
    }
}

/// The shape of an actor on the map, equal in visual weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Symbol {
    /// A square with rounded corners.
    Square,
    /// A pentagon, point upwards.
    House,
    /// A square on its corner.
    Diamond,
    /// Six sides.
    Hexagon,
    /// Four leaves.
    FourLeaf,
    /// A disc.
    Circle,
    /// Three sides, point upwards.
    Triangle,
    /// A disc with a hole.
    Ring,
    /// A wide rounded bar.
    #[default]
    Pill,
}

impl Symbol {
    /// Every shape, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Square,
        Self::House,
        Self::Diamond,
        Self::Hexagon,
        Self::FourLeaf,
        Self::Circle,
        Self::Triangle,
        Self::Ring,
        Self::Pill,
    ];
}

/// A kind of actor: built in (worded by the language) or the project's own (with a name).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActorType {
    /// Stable name.
    pub id: ActorTypeId,
    /// The built-in kind it stands for, if any.
    #[serde(default, skip_serializing_if = "is_default")]
    pub built_in: Option<BuiltInType>,
    /// Own name; when empty, a built-in kind has the words of the language.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: String,
    /// Shape on the map.
    pub symbol: Symbol,
}

impl ActorType {
    /// The built-in kind as a row of the table.
    pub fn built_in(kind: BuiltInType) -> Self {
        Self { id: kind.id(), built_in: Some(kind), name: String::new(), symbol: kind.symbol() }
    }
}

impl Keyed for ActorType {
    type Key = ActorTypeId;
    fn key(&self) -> ActorTypeId {
        self.id
    }
}

/// The eight colours of groups, in order of use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GroupColor {
    /// Dark green.
    #[default]
    Pine,
    /// Blue.
    Blue,
    /// Dark violet.
    Plum,
    /// Yellow.
    Straw,
    /// Pink red.
    Coral,
    /// Pale green.
    Mint,
    /// Brown.
    Ochre,
    /// Pale violet.
    Lilac,
}

impl GroupColor {
    /// Every colour, in order of use.
    pub const ALL: [Self; 8] =
        [Self::Pine, Self::Blue, Self::Plum, Self::Straw, Self::Coral, Self::Mint, Self::Ochre, Self::Lilac];
}

/// Actors kept together on the map. Each actor has one main group at most.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Stable name.
    pub id: GroupId,
    /// Name on the map.
    pub name: String,
    /// Colour of its members and of its hull.
    #[serde(default)]
    pub color: GroupColor,
    /// Shape of the one symbol it has when collapsed; none: the pill.
    #[serde(default, skip_serializing_if = "is_default")]
    pub symbol: Option<Symbol>,
    /// Frames of reference that members inherit until they have their own; at most three, ordered.
    #[serde(default, skip_serializing_if = "is_default")]
    pub values: Vec<HeldValue>,
    /// Whether its hull is drawn.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub hull: bool,
    /// Whether it is drawn as one symbol.
    #[serde(default, skip_serializing_if = "is_default")]
    pub collapsed: bool,
}

impl Keyed for Group {
    type Key = GroupId;
    fn key(&self) -> GroupId {
        self.id
    }
}

/// Another partition of the actors, used as a lens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Grouping {
    /// Stable name.
    pub id: GroupingId,
    /// What the partition reads.
    pub name: String,
    /// Its parts, in order.
    pub parts: Vec<GroupingPart>,
    /// Where it comes from.
    #[serde(default)]
    pub provenance: Provenance,
}

/// One part of a [`Grouping`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupingPart {
    /// Its name.
    pub name: String,
    /// Its members; an actor stands in one part at most.
    pub members: Vec<ActorId>,
}

impl Keyed for Grouping {
    type Key = GroupingId;
    fn key(&self) -> GroupingId {
        self.id
    }
}
