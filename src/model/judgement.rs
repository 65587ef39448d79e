//! What goes with every judgement: whether it is known, where it comes from, who may see it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Presence, SourceId, is_default};

/// Where a judgement comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ProvenanceKind {
    /// Anyone can find it.
    PublicFact,
    /// Believed, not yet checked.
    ToCheck,
    /// Supposed for the work at hand.
    #[default]
    Assumption,
    /// Said by somebody during a session.
    SaidInTheRoom,
    /// Said in an interview.
    Interview,
    /// Read in a document.
    Document,
}

impl ProvenanceKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::PublicFact, Self::ToCheck, Self::Assumption, Self::SaidInTheRoom, Self::Interview, Self::Document];
}

/// Who may see a thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Audience {
    /// Everybody, the room and readers included.
    #[default]
    All,
    /// The team that leads the work: never projected, read aloud or sent to participants.
    Team,
}

impl Audience {
    /// Whether those who read for this audience may see a thing that is meant for another.
    pub fn may_see(self, thing: Self) -> bool {
        thing <= self
    }
}

/// How sure the group is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Certainty {
    /// 0: a guess.
    Guess,
    /// 1: rather so.
    #[default]
    Rather,
    /// 2: sure.
    Sure,
}

impl Certainty {
    /// From the least sure to the surest.
    pub const ALL: [Self; 3] = [Self::Guess, Self::Rather, Self::Sure];
}

/// Where a judgement comes from, how sure it is and who may see it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Provenance {
    /// What sort of origin.
    #[serde(default)]
    pub kind: ProvenanceKind,
    /// Who said it, by function, never by a person's name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub author: String,
    /// When it was said or written.
    #[serde(default, deserialize_with = "super::day::maybe_day", skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// When the judgement was last changed here; none: since it was first read.
    #[serde(default, deserialize_with = "super::day::maybe_day", skip_serializing_if = "is_default")]
    pub changed: Option<Date>,
    /// Remark on the origin.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// The sources it rests on, in the project's list.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<SourceId>,
    /// How sure the group is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub certainty: Certainty,
    /// Who may see it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub audience: Audience,
}

impl Provenance {
    /// An origin of that kind, nothing else said.
    pub fn of(kind: ProvenanceKind) -> Self {
        Self { kind, ..Self::default() }
    }

    /// What is entered in the room on an actor of that presence, or on none: said there; a guess on one who is absent.
    pub fn entered(about: Option<Presence>) -> Self {
        if about == Some(Presence::Absent) {
            Self { certainty: Certainty::Guess, ..Self::of(ProvenanceKind::Assumption) }
        } else {
            Self::of(ProvenanceKind::SaidInTheRoom)
        }
    }

    /// The same, for the team only.
    pub fn team(self) -> Self {
        Self { audience: Audience::Team, ..self }
    }
}

/// A judgement that was entered: a value, or "not known".
///
/// A field of type `Option<Judged<T>>` has the three states of the method: no entry (`None`),
/// an entry that says unknown, an entry with a value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "T: Deserialize<'de>"))]
pub struct Judged<T> {
    /// The value; `None` is « ? », not known, never zero. A file always says which.
    #[serde(deserialize_with = "super::entered")]
    pub value: Option<T>,
    /// Where it comes from.
    #[serde(default)]
    pub provenance: Provenance,
}

impl<T> Judged<T> {
    /// A known value.
    pub fn known(value: T, provenance: Provenance) -> Self {
        Self { value: Some(value), provenance }
    }

    /// « ? »: asked, and not known.
    pub fn unknown(provenance: Provenance) -> Self {
        Self { value: None, provenance }
    }
}

/// How the judgements that are for the team unless said otherwise stand in a file: with their audience, always;
/// where a file says none, the team.
pub(super) mod for_the_team {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{Audience, Certainty, Date, Judged, Provenance, ProvenanceKind, SourceId, is_default};

    #[derive(Serialize, Deserialize)]
    #[serde(remote = "Provenance", rename = "Provenance")]
    struct Origin {
        #[serde(default)]
        kind: ProvenanceKind,
        #[serde(default, skip_serializing_if = "is_default")]
        author: String,
        #[serde(default, deserialize_with = "crate::model::day::maybe_day", skip_serializing_if = "is_default")]
        date: Option<Date>,
        #[serde(default, deserialize_with = "crate::model::day::maybe_day", skip_serializing_if = "is_default")]
        changed: Option<Date>,
        #[serde(default, skip_serializing_if = "is_default")]
        note: String,
        #[serde(default, skip_serializing_if = "is_default")]
        sources: Vec<SourceId>,
        #[serde(default, skip_serializing_if = "is_default")]
        certainty: Certainty,
        #[serde(default = "team")]
        audience: Audience,
    }

    fn team() -> Audience {
        Audience::Team
    }

    fn origin() -> Provenance {
        Provenance::default().team()
    }

    #[derive(Serialize)]
    struct Written<'a, T> {
        value: &'a Option<T>,
        #[serde(with = "Origin")]
        provenance: &'a Provenance,
    }

    #[derive(Deserialize)]
    #[serde(rename = "Judged", bound(deserialize = "T: Deserialize<'de>"))]
    struct Read<T> {
        #[serde(deserialize_with = "crate::model::entered")]
        value: Option<T>,
        #[serde(default = "origin", with = "Origin")]
        provenance: Provenance,
    }

    #[expect(clippy::ref_option, reason = "serde hands over the field as it is")]
    pub(in crate::model) fn serialize<T, S>(judged: &Option<Judged<T>>, serializer: S) -> Result<S::Ok, S::Error>
    where
        T: Serialize,
        S: Serializer,
    {
        let written = judged.as_ref().map(|Judged { value, provenance }| Written { value, provenance });
        written.serialize(serializer)
    }

    pub(in crate::model) fn deserialize<'de, T, D>(deserializer: D) -> Result<Option<Judged<T>>, D::Error>
    where
        T: Deserialize<'de>,
        D: Deserializer<'de>,
    {
        let read = Option::<Read<T>>::deserialize(deserializer)?;
        Ok(read.map(|Read { value, provenance }| Judged { value, provenance }))
    }
}

/// A text that a sample ships in both languages; what people type has one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The French text.
    pub fr: String,
    /// The English text, when there is one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub en: Option<String>,
}

impl Text {
    /// A text in French only.
    pub fn french(text: impl Into<String>) -> Self {
        Self { fr: text.into(), en: None }
    }

    /// Whether nothing is written in either language.
    pub fn is_empty(&self) -> bool {
        self.fr.is_empty() && self.en.as_deref().unwrap_or_default().is_empty()
    }
}
