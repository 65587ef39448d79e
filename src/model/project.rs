//! The project: a header, a map, and what the group tells of it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Action, Actor, ActorId, ActorType, AgendaStep, BuiltInType, Compromise, Finding, Group, Grouping, Influence,
    Judged, Keyed, Layers, Lens, Lever, Link, MinutesEntry, Note, Position, Provenance, Question, Scenario, Snapshot,
    Source, Stage, StageId, Stake, StoryId, Table, Text, View, is_default,
};

/// A whole project: what one file holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// What the project is about.
    pub header: Header,
    /// The map in its base state.
    pub map: MapState,
    /// Its moments, in order.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stages: Table<Stage>,
    /// Its saved views; in order, a tour.
    #[serde(default, skip_serializing_if = "is_default")]
    pub views: Table<View>,
    /// Its kept states.
    #[serde(default, skip_serializing_if = "is_default")]
    pub snapshots: Table<Snapshot>,
    /// Its what-ifs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scenarios: Table<Scenario>,
    /// What was added, changed, debated and decided.
    #[serde(default, skip_serializing_if = "is_default")]
    pub minutes: Table<MinutesEntry>,
    /// The steps of the session.
    #[serde(default, skip_serializing_if = "is_default")]
    pub agenda: Table<AgendaStep>,
    /// The documents that judgements rest on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Table<Source>,
    /// How this file likes to be shown.
    #[serde(default, skip_serializing_if = "is_default")]
    pub display: DisplayChoices,
}

impl Project {
    /// An untitled project with the nine built-in kinds of actor.
    pub fn empty() -> Self {
        let mut project = Self::default();
        for kind in BuiltInType::ALL {
            project.map.actor_types.insert(ActorType::built_in(kind));
        }
        project
    }
}

/// The map at one moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MapState {
    /// Kinds of actor.
    #[serde(default)]
    pub actor_types: Table<ActorType>,
    /// Groups of actors.
    #[serde(default, skip_serializing_if = "is_default")]
    pub groups: Table<Group>,
    /// Other partitions.
    #[serde(default, skip_serializing_if = "is_default")]
    pub groupings: Table<Grouping>,
    /// The actors.
    #[serde(default)]
    pub actors: Table<Actor>,
    /// The stakes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stakes: Table<Stake>,
    /// What actors think of stakes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub positions: Table<Position>,
    /// How actors weigh on each other.
    #[serde(default, skip_serializing_if = "is_default")]
    pub influences: Table<Influence>,
    /// Interest links and relations.
    #[serde(default, skip_serializing_if = "is_default")]
    pub links: Table<Link>,
    /// Readings retained or set aside.
    #[serde(default, skip_serializing_if = "is_default")]
    pub findings: Table<Finding>,
    /// Ways to act on the system.
    #[serde(default, skip_serializing_if = "is_default")]
    pub levers: Table<Lever>,
    /// Compromises and arrangements.
    #[serde(default, skip_serializing_if = "is_default")]
    pub compromises: Table<Compromise>,
    /// The action plan.
    #[serde(default, skip_serializing_if = "is_default")]
    pub actions: Table<Action>,
    /// Texts on the canvas.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Table<Note>,
}

/// Bound of the scale of positions and influences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Scale {
    /// Up to 3.
    #[default]
    Three,
    /// Up to 4: the top is split between missions and existence.
    Four,
}

impl Scale {
    /// The two scales.
    pub const ALL: [Self; 2] = [Self::Three, Self::Four];

    /// The bound as a number.
    pub fn bound(self) -> super::Level {
        match self {
            Self::Three => 3,
            Self::Four => 4,
        }
    }
}

/// How the balance of power counts what an actor does to itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PowerConvention {
    /// Left out of influence and dependence.
    #[default]
    A,
    /// Counted in both.
    B,
}

/// Where the axes of planes cross.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Axes {
    /// At the mean.
    #[default]
    Mean,
    /// At the median.
    Median,
}

/// What the project is about, and the conventions of its file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Its title; empty: untitled.
    pub title: String,
    /// Full name of the project, when the title is short.
    #[serde(default, skip_serializing_if = "is_default")]
    pub project_name: String,
    /// The question that the group shares.
    #[serde(default, skip_serializing_if = "is_default")]
    pub question: Text,
    /// Where the question comes from.
    #[serde(default, skip_serializing_if = "is_default")]
    pub question_provenance: Provenance,
    /// The territory or the field it covers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub perimeter: String,
    /// The actor that carries it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lead: Option<ActorId>,
    /// Who started it, by function.
    #[serde(default, skip_serializing_if = "is_default")]
    pub initiators: Vec<String>,
    /// What it was meant to solve.
    #[serde(default, skip_serializing_if = "is_default")]
    pub motive: Option<Judged<String>>,
    /// What was ruled out.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ruled_out: Option<Judged<String>>,
    /// What came of it, when it is known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub outcome: Option<Judged<String>>,
    /// Versions of its origin, side by side.
    #[serde(default, skip_serializing_if = "is_default")]
    pub origin_stories: Table<OriginStory>,
    /// Who takes part in the workshop, by function.
    #[serde(default, skip_serializing_if = "is_default")]
    pub participants: Vec<String>,
    /// Rules of the workshop.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rules: Vec<String>,
    /// What must be said of the map wherever it is shown.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notice: Text,
    /// The notice in one line.
    #[serde(default, skip_serializing_if = "is_default")]
    pub short_notice: Text,
    /// Bound of positions and influences.
    #[serde(default)]
    pub scale: Scale,
    /// Convention of the balance of power.
    #[serde(default)]
    pub power_convention: PowerConvention,
    /// Where the axes of planes cross.
    #[serde(default)]
    pub axes: Axes,
    /// The day from which delays are counted; none: today.
    #[serde(default, deserialize_with = "super::day::maybe_day", skip_serializing_if = "is_default")]
    pub reference_date: Option<Date>,
    /// The stage that the base state of the map stands for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub base_stage: Option<StageId>,
    /// Whether the file asks to be opened in reading mode.
    #[serde(default, skip_serializing_if = "is_default")]
    pub opens_in_reading: bool,
    /// Questions of the path that the group settled for today.
    #[serde(default, skip_serializing_if = "is_default")]
    pub enough_for_today: Vec<Question>,
    /// Whether the list « qui manque ? » was opened.
    #[serde(default, skip_serializing_if = "is_default")]
    pub missing_list_opened: bool,
}

/// One version of the origin of the project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OriginStory {
    /// Stable name.
    pub id: StoryId,
    /// In three sentences.
    pub text: String,
    /// Where it comes from.
    #[serde(default)]
    pub provenance: Provenance,
}

impl Keyed for OriginStory {
    type Key = StoryId;
    fn key(&self) -> StoryId {
        self.id
    }
}

/// How a file likes its map to be shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DisplayChoices {
    /// What colour and size say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lens: Lens,
    /// What is drawn.
    #[serde(default)]
    pub layers: Layers,
    /// « Façon de juger » in place of « cité ».
    #[serde(default, skip_serializing_if = "is_default")]
    pub ways_of_judging: bool,
}
