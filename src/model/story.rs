//! What a project tells over time: stages, views, snapshots, scenarios, minutes, agenda.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{
    ActorId, ActorTypeId, AgendaStepId, Audience, Compromise, GroupId, Influence, InterestSign, Keyed, Link, LinkId,
    MapState, MinutesEntryId, NoteId, Phase, Position, Presence, Provenance, Question, ScenarioId, SnapshotId,
    SourceId, StageId, StakeId, Table, Text, ViewId, is_default,
};
use crate::geometry::Point;

/// A text placed on the canvas.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Stable name.
    pub id: NoteId,
    /// What it says.
    pub text: String,
    /// Its upper left corner.
    pub place: Point,
    /// Width before the text wraps, in points.
    #[serde(default = "note_width")]
    pub width: f32,
    /// Whether it can be moved at all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub locked: bool,
    /// Who may see it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub audience: Audience,
}

impl Keyed for Note {
    type Key = NoteId;
    fn key(&self) -> NoteId {
        self.id
    }
}

fn note_width() -> f32 {
    160.0
}

/// A document that judgements rest on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Stable name.
    pub id: SourceId,
    /// Short code used in texts, such as R12.
    #[serde(default, skip_serializing_if = "is_default")]
    pub code: String,
    /// Its title.
    pub title: String,
    /// What was taken from it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
}

impl Keyed for Source {
    type Key = SourceId;
    fn key(&self) -> SourceId {
        self.id
    }
}

/// Absolute values of what differs from the base of the map.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Differences {
    /// Presences that differ.
    #[serde(default, skip_serializing_if = "is_default")]
    pub presences: Vec<PresenceAt>,
    /// Positions that differ.
    #[serde(default, skip_serializing_if = "is_default")]
    pub positions: Table<Position>,
    /// Influences that differ.
    #[serde(default, skip_serializing_if = "is_default")]
    pub influences: Table<Influence>,
    /// Links that differ, or that the base has not.
    #[serde(default, skip_serializing_if = "is_default")]
    pub links: Table<Link>,
    /// Links of the base that are not there.
    #[serde(default, skip_serializing_if = "is_default")]
    pub absent_links: Vec<LinkId>,
    /// Compromises that differ.
    #[serde(default, skip_serializing_if = "is_default")]
    pub compromises: Table<Compromise>,
}

/// The presence of one actor in a [`Differences`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PresenceAt {
    /// Who.
    pub actor: ActorId,
    /// Its presence there.
    pub presence: Presence,
}

/// When a stage takes place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StageDate {
    /// On a day.
    On(#[serde(deserialize_with = "super::day::day")] Date),
    /// In a month: the year, then the month from 1.
    Month(i16, i8),
    /// From a year to a year, both included.
    Years(i16, i16),
    /// Up to a year, included.
    Until(i16),
    /// From a year on.
    From(i16),
}

impl StageDate {
    /// The year and the day of it from which it is counted, to put stages in order: what goes up to a year is before
    /// all else, what goes on from a year is after all that takes place in it.
    pub fn start(&self) -> (i16, i16) {
        match *self {
            Self::On(day) => (day.year(), day.day_of_year()),
            Self::Month(year, month) => (year, Date::new(year, month, 1).map_or(0, Date::day_of_year)),
            Self::Years(first, _) => (first, 0),
            Self::Until(year) => (year.saturating_sub(1000), 0),
            Self::From(year) => (year, 400),
        }
    }
}

/// A moment of the project: a date, a story, and what differed then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// Stable name.
    pub id: StageId,
    /// When.
    pub date: StageDate,
    /// Its title.
    pub title: Text,
    /// One or two sentences.
    #[serde(default, skip_serializing_if = "is_default")]
    pub story: Text,
    /// Remark of method on the stage.
    #[serde(default, skip_serializing_if = "is_default")]
    pub remark: String,
    /// What the story rests on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<SourceId>,
    /// Where its list of actors comes from.
    #[serde(default)]
    pub provenance: Provenance,
    /// What differs from the base.
    #[serde(default, skip_serializing_if = "is_default")]
    pub differences: Differences,
}

impl Keyed for Stage {
    type Key = StageId;
    fn key(&self) -> StageId {
        self.id
    }
}

/// What colour and size say on the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LensColor {
    /// The main group.
    #[default]
    Group,
    /// The kind of actor.
    Type,
    /// The presence.
    Presence,
    /// Key actors stand out.
    Star,
    /// Whether a role is said, today or wished.
    Role,
    /// The attitude towards the project: for the team only.
    Attitude,
    /// One colour for all.
    Plain,
}

impl LensColor {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Group, Self::Type, Self::Presence, Self::Role, Self::Star, Self::Attitude, Self::Plain];
}

/// What the size of a symbol says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LensSize {
    /// All the same.
    #[default]
    Same,
    /// Key actors are larger.
    Star,
    /// The more links, the larger.
    Links,
}

impl LensSize {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Same, Self::Star, Self::Links];
}

/// What colour and size say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lens {
    /// What colour says.
    #[serde(default)]
    pub color: LensColor,
    /// What size says.
    #[serde(default)]
    pub size: LensSize,
    /// Another partition that takes the place of the groups.
    #[serde(default, skip_serializing_if = "is_default")]
    pub grouping: Option<super::GroupingId>,
    /// A stake whose positions take the place of the colours.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stake: Option<StakeId>,
    /// Whether colour on relations says what passes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub passes: bool,
    /// A measure that takes the place of the colours.
    #[serde(default, skip_serializing_if = "is_default")]
    pub indicator: Option<super::Indicator>,
    /// A measure that the size of a symbol says; none: what `size` says.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sized_by: Option<super::Indicator>,
    /// A measure that a ring around a symbol says.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ringed_by: Option<super::Indicator>,
}

/// Layers of the map that are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layers {
    /// Interest links.
    pub interests: bool,
    /// Relations.
    pub relations: bool,
    /// Hulls of groups.
    pub hulls: bool,
    /// Notes.
    pub notes: bool,
    /// Compromises around their parties.
    #[serde(default)]
    pub compromises: bool,
    /// Levers and actions on their targets.
    #[serde(default)]
    pub interventions: bool,
    /// Letters of the frames of reference under symbols.
    #[serde(default)]
    pub values: bool,
    /// The lock of actors that automatic layout leaves where they are.
    #[serde(default = "shown", skip_serializing_if = "is_shown")]
    pub pins: bool,
    /// The mark of actors of which every line is an assumption.
    #[serde(default, skip_serializing_if = "is_default")]
    pub doubts: bool,
}

/// A mark that is shown unless the file says otherwise.
fn shown() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "called by serde")]
fn is_shown(mark: &bool) -> bool {
    *mark
}

impl Default for Layers {
    fn default() -> Self {
        Self {
            interests: true,
            relations: true,
            hulls: true,
            notes: true,
            compromises: false,
            interventions: false,
            values: false,
            pins: true,
            doubts: false,
        }
    }
}

/// One rule that hides what it names; every rule of a view holds at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Filter {
    /// Hide actors of that kind.
    HideType(ActorTypeId),
    /// Hide actors of that group.
    HideGroup(GroupId),
    /// Hide actors of that presence.
    HidePresence(Presence),
    /// Keep only the actors with a position other than 0 on that stake, and its links.
    OnlyStake(StakeId),
    /// Hide interest links of that sign.
    HideInterest(InterestSign),
    /// Hide relations.
    HideRelations,
    /// Hide relations in which that passes.
    HidePasses(super::Passes),
}

/// The part of the network that is shown around chosen actors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focus {
    /// Where the steps start from.
    pub around: Vec<ActorId>,
    /// Number of steps, 1 to 3.
    pub steps: u8,
    /// Which way steps may go.
    #[serde(default)]
    pub direction: FocusDirection,
}

/// Which way the steps of a focus may go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FocusDirection {
    /// Any way.
    #[default]
    Both,
    /// From the chosen actors onwards.
    Out,
    /// Towards the chosen actors.
    In,
}

/// What lies under the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Background {
    /// Nothing.
    #[default]
    Plain,
    /// Circles around the middle.
    Rings,
    /// Four quarters.
    Quadrants,
    /// Slices around the middle.
    Sectors,
}

/// Where the eye is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedCamera {
    /// The point in the middle of the screen.
    pub center: Point,
    /// Width of what is shown, in world points.
    pub width: f32,
    /// Its height; none: as much as the width leaves.
    #[serde(default, skip_serializing_if = "is_default")]
    pub height: Option<f32>,
}

/// A step of a tour: a way to look at the living map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// Stable name.
    pub id: ViewId,
    /// Its title.
    pub title: Text,
    /// Where the eye is; none: the whole map.
    #[serde(default, skip_serializing_if = "is_default")]
    pub camera: Option<SavedCamera>,
    /// What colour and size say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lens: Lens,
    /// What is drawn.
    #[serde(default)]
    pub layers: Layers,
    /// What is hidden.
    #[serde(default, skip_serializing_if = "is_default")]
    pub filters: Vec<Filter>,
    /// The part that is shown.
    #[serde(default, skip_serializing_if = "is_default")]
    pub focus: Option<Focus>,
    /// What lies under the map.
    #[serde(default, skip_serializing_if = "is_default")]
    pub background: Background,
    /// The stage it shows; none: the base.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stage: Option<StageId>,
    /// What is written under it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub caption: Text,
    /// For the one who speaks; team only.
    #[serde(default, skip_serializing_if = "is_default")]
    pub speaker_note: Text,
    /// Whether something that it shows was removed from the project since it was captured.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lessened: bool,
}

impl View {
    /// A step of that title: the whole map, as a map is first shown.
    pub fn titled(id: ViewId, title: Text) -> Self {
        Self {
            id,
            title,
            camera: None,
            lens: Lens::default(),
            layers: Layers::default(),
            filters: Vec::new(),
            focus: None,
            background: Background::default(),
            stage: None,
            caption: Text::default(),
            speaker_note: Text::default(),
            lessened: false,
        }
    }

    /// How many things of the project it names to be shown; what it hides is not counted.
    pub fn mentions(&self) -> usize {
        let around = self.focus.as_ref().map_or(0, |focus| focus.around.len());
        let only = self.filters.iter().filter(|filter| matches!(filter, Filter::OnlyStake(_))).count();
        let Lens { stake, grouping, .. } = self.lens;
        let named = [stake.is_some(), grouping.is_some(), self.stage.is_some()];
        around + only + named.into_iter().filter(|named| *named).count()
    }
}

impl Keyed for View {
    type Key = ViewId;
    fn key(&self) -> ViewId {
        self.id
    }
}

/// A named, dated state of the whole map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Stable name.
    pub id: SnapshotId,
    /// Its name.
    pub name: String,
    /// When it was taken.
    #[serde(deserialize_with = "super::day::day")]
    pub date: Date,
    /// The state.
    pub map: MapState,
}

impl Keyed for Snapshot {
    type Key = SnapshotId;
    fn key(&self) -> SnapshotId {
        self.id
    }
}

/// A what-if: a name, and what differs from the base.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Stable name.
    pub id: ScenarioId,
    /// Its name.
    pub name: String,
    /// What differs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub differences: Differences,
}

impl Keyed for Scenario {
    type Key = ScenarioId;
    fn key(&self) -> ScenarioId {
        self.id
    }
}

/// What a line of the minutes records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MinutesKind {
    /// Something was added.
    Added,
    /// Something was changed.
    Changed,
    /// Something was debated.
    Debated,
    /// Something was decided.
    Decided,
    /// A remark.
    #[default]
    Remark,
}

/// A line of the minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MinutesEntry {
    /// Stable name.
    pub id: MinutesEntryId,
    /// When.
    #[serde(deserialize_with = "super::day::time")]
    pub time: DateTime,
    /// During which phase.
    pub phase: Phase,
    /// What sort of line.
    pub kind: MinutesKind,
    /// What it says.
    pub text: String,
    /// Who may read it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub audience: Audience,
}

impl Keyed for MinutesEntry {
    type Key = MinutesEntryId;
    fn key(&self) -> MinutesEntryId {
        self.id
    }
}

/// A step of the session's agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgendaStep {
    /// Stable name.
    pub id: AgendaStepId,
    /// What is done.
    pub title: Text,
    /// How long, in minutes.
    pub minutes: u16,
    /// The question of the path it answers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub question: Option<Question>,
    /// For the one who leads; team only.
    #[serde(default, skip_serializing_if = "is_default")]
    pub speaker_note: Text,
}

impl Keyed for AgendaStep {
    type Key = AgendaStepId;
    fn key(&self) -> AgendaStepId {
        self.id
    }
}
