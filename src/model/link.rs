//! Links between actors: what they have at stake together, and what passes between them.

use serde::{Deserialize, Serialize};

use super::{ActorId, Audience, Keyed, LinkId, Provenance, StakeId, is_default};

/// A line between two different actors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Stable name.
    pub id: LinkId,
    /// One end; where a directed flow starts.
    pub from: ActorId,
    /// The other end.
    pub to: ActorId,
    /// Interest or relation.
    pub nature: LinkNature,
    /// Why it is drawn.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reason: String,
    /// Where it comes from.
    #[serde(default)]
    pub provenance: Provenance,
    /// Who may see the link at all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub audience: Audience,
}

impl Link {
    /// A link with nothing else said.
    pub fn new(id: LinkId, from: ActorId, to: ActorId, nature: LinkNature) -> Self {
        Self { id, from, to, nature, reason: String::new(), provenance: Provenance::default(), audience: Audience::All }
    }

    /// Who may see it: its own mark and that of its origin, the stricter of the two.
    pub fn readers(&self) -> Audience {
        self.audience.max(self.provenance.audience)
    }

    /// Whether the actor is at one end.
    pub fn touches(&self, actor: ActorId) -> bool {
        self.from == actor || self.to == actor
    }

    /// The end that is not `actor`; none when the actor is at neither end.
    pub fn other_end(&self, actor: ActorId) -> Option<ActorId> {
        if self.from == actor { Some(self.to) } else { (self.to == actor).then_some(self.from) }
    }

    /// 1 to 3: intensity of an interest, strength of a relation.
    pub fn strength(&self) -> u8 {
        match &self.nature {
            LinkNature::Interest(interest) => interest.intensity,
            LinkNature::Relation(relation) => relation.strength,
        }
    }
}

impl Keyed for Link {
    type Key = LinkId;
    fn key(&self) -> LinkId {
        self.id
    }
}

/// The two families of links.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum LinkNature {
    /// Interests that meet or clash; undirected.
    Interest(Interest),
    /// What passes between two actors, and how it goes.
    Relation(Relation),
}

impl LinkNature {
    /// As an interest of that sign; stake and strength stay.
    #[must_use]
    pub fn with_sign(&self, sign: InterestSign) -> Self {
        Self::Interest(match self {
            Self::Interest(interest) => Interest { sign, ..interest.clone() },
            Self::Relation(relation) => Interest { sign, stake: None, intensity: relation.strength },
        })
    }

    /// As a relation in which that passes; its way and strength stay.
    #[must_use]
    pub fn with_passes(&self, passes: Passes) -> Self {
        Self::Relation(match self {
            Self::Relation(relation) => {
                let renew = |flow: Flow| Flow { passes, ..flow };
                let flows = match relation.flows {
                    Flows::Undirected(flow) => Flows::Undirected(renew(flow)),
                    Flows::Directed(flow) => Flows::Directed(renew(flow)),
                    Flows::Mutual(one, two) => Flows::Mutual(renew(one), renew(two)),
                };
                Relation { flows, ..relation.clone() }
            }
            Self::Interest(interest) => Relation {
                flows: Flows::Undirected(Flow { passes, goes: Goes::Good }),
                strength: interest.intensity,
                formal: false,
                to_create: false,
            },
        })
    }

    /// With that strength, 1 to 3.
    #[must_use]
    pub fn with_strength(&self, strength: u8) -> Self {
        match self.clone() {
            Self::Interest(interest) => Self::Interest(Interest { intensity: strength, ..interest }),
            Self::Relation(relation) => Self::Relation(Relation { strength, ..relation }),
        }
    }
}

/// Whether two interests meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum InterestSign {
    /// They go the same way.
    Convergent,
    /// They oppose each other.
    Divergent,
    /// Both at once.
    Mixed,
}

impl InterestSign {
    /// The three signs, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Convergent, Self::Divergent, Self::Mixed];
}

/// An interest link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interest {
    /// Whether the interests meet.
    pub sign: InterestSign,
    /// The stake; none: in general.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stake: Option<StakeId>,
    /// 1 to 3.
    pub intensity: u8,
}

/// A relation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// What passes, each way.
    pub flows: Flows,
    /// 1 (weak) to 3 (strong).
    pub strength: u8,
    /// Whether it is written down somewhere.
    #[serde(default)]
    pub formal: bool,
    /// Whether it is still to be made.
    #[serde(default, skip_serializing_if = "is_default")]
    pub to_create: bool,
}

/// The direction of a relation, with one flow for each way that it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Flows {
    /// Between the two, no way in particular.
    Undirected(Flow),
    /// From the first end to the second.
    Directed(Flow),
    /// Each way has its own flow.
    Mutual(Flow, Flow),
}

impl Flows {
    /// The flow of the first end to the second, or the only one.
    pub fn first(self) -> Flow {
        match self {
            Self::Undirected(flow) | Self::Directed(flow) | Self::Mutual(flow, _) => flow,
        }
    }

    /// The flow that comes back, when the relation is mutual.
    pub fn back(self) -> Option<Flow> {
        match self {
            Self::Mutual(_, back) => Some(back),
            Self::Undirected(_) | Self::Directed(_) => None,
        }
    }
}

/// What passes one way, and how it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// What passes.
    pub passes: Passes,
    /// How it goes.
    pub goes: Goes,
}

/// What passes in a relation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Passes {
    /// Coopération.
    Cooperation,
    /// Argent, financement.
    Money,
    /// Autorité, contrôle.
    Authority,
    /// Information.
    Information,
    /// Expertise.
    Expertise,
    /// Adhésion.
    Membership,
    /// Évaluation.
    Assessment,
    /// Partenariat formel.
    FormalPartnership,
    /// Médiation.
    Mediation,
    /// Service rendu.
    Service,
    /// Concurrence.
    Competition,
    /// Non précisé.
    #[default]
    NotStated,
}

impl Passes {
    /// Every kind, in the order in which they are offered (the first nine have a digit).
    pub const ALL: [Self; 12] = [
        Self::Cooperation,
        Self::Money,
        Self::Authority,
        Self::Information,
        Self::Expertise,
        Self::Membership,
        Self::Assessment,
        Self::FormalPartnership,
        Self::Mediation,
        Self::Service,
        Self::Competition,
        Self::NotStated,
    ];
}

/// How a relation goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Goes {
    /// Bonne.
    Good,
    /// Tendue.
    Tense,
    /// Conflit.
    Conflict,
    /// Ça dépend.
    Mixed,
    /// On ne sait pas.
    #[default]
    Unknown,
}

impl Goes {
    /// Every answer, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Good, Self::Tense, Self::Conflict, Self::Mixed, Self::Unknown];

    /// +1, −1, or no sign at all.
    pub fn sign(self) -> Option<i8> {
        match self {
            Self::Good => Some(1),
            Self::Tense | Self::Conflict => Some(-1),
            Self::Mixed | Self::Unknown => None,
        }
    }
}

impl Relation {
    /// +1 or −1 when the known flows agree, none otherwise.
    pub fn sign(&self) -> Option<i8> {
        let first = self.flows.first().goes.sign();
        match self.flows.back() {
            None => first,
            Some(back) => match (first, back.goes.sign()) {
                (Some(a), Some(b)) => (a == b).then_some(a),
                (Some(a), None) if back.goes == Goes::Unknown => Some(a),
                (None, Some(b)) if self.flows.first().goes == Goes::Unknown => Some(b),
                _ => None,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mutual(there: Goes, back: Goes) -> Option<i8> {
        let flow = |goes| Flow { passes: Passes::Cooperation, goes };
        Relation { flows: Flows::Mutual(flow(there), flow(back)), strength: 1, formal: false, to_create: false }.sign()
    }

    #[test]
    fn a_relation_has_a_sign_only_when_its_known_flows_agree() {
        assert_eq!(mutual(Goes::Good, Goes::Good), Some(1), "both good");
        assert_eq!(mutual(Goes::Tense, Goes::Conflict), Some(-1), "both bad");
        assert_eq!(mutual(Goes::Good, Goes::Tense), None, "they differ");
        assert_eq!(mutual(Goes::Good, Goes::Unknown), Some(1), "the only known one");
        assert_eq!(mutual(Goes::Good, Goes::Mixed), None, "mixed is known and has no sign");
        assert_eq!(mutual(Goes::Unknown, Goes::Unknown), None, "nothing known");
    }
}
