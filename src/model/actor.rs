//! Actors, and the influence of one on another.

use serde::{Deserialize, Serialize};

use super::{
    ActorId, ActorTypeId, Audience, GroupId, Judged, Keyed, Level, LinkId, Provenance, StakeId, Symbol, for_the_team,
    is_default,
};
use crate::geometry::Point;

/// Whether an actor takes part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Presence {
    /// En présence.
    #[default]
    Present,
    /// À mobiliser.
    ToMobilise,
    /// Absent.
    Absent,
    /// Sorti.
    Left,
}

impl Presence {
    /// Every state, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Present, Self::ToMobilise, Self::Absent, Self::Left];
}

/// Scale at which an actor acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ActionScale {
    /// Commune.
    Commune,
    /// Intercommunalité.
    InterMunicipal,
    /// Département.
    Departement,
    /// Région.
    Region,
    /// National.
    National,
    /// International.
    International,
}

impl ActionScale {
    /// Every scale, from the nearest to the widest.
    pub const ALL: [Self; 6] =
        [Self::Commune, Self::InterMunicipal, Self::Departement, Self::Region, Self::National, Self::International];
}

/// The eight frames of reference (cités).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cite {
    /// Inspirée.
    Inspired,
    /// Domestique.
    Domestic,
    /// De l'opinion.
    Opinion,
    /// Civique.
    Civic,
    /// Marchande.
    Market,
    /// Industrielle.
    Industrial,
    /// Par projets.
    Projects,
    /// Verte.
    Green,
}

impl Cite {
    /// The eight, in the order of the board.
    pub const ALL: [Self; 8] = [
        Self::Inspired,
        Self::Domestic,
        Self::Opinion,
        Self::Civic,
        Self::Market,
        Self::Industrial,
        Self::Projects,
        Self::Green,
    ];
}

/// A frame of reference that an actor or a group speaks from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeldValue {
    /// Which one.
    pub cite: Cite,
    /// An argument heard.
    #[serde(default, skip_serializing_if = "is_default")]
    pub argument: String,
    /// Where it comes from.
    #[serde(default)]
    pub provenance: Provenance,
}

/// Line of conduct in general.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Posture {
    /// Offensive.
    Offensive,
    /// Défensive.
    Defensive,
    /// Attente.
    Waiting,
}

impl Posture {
    /// Every posture, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Offensive, Self::Defensive, Self::Waiting];
}

/// What a tactic is aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TacticTarget {
    /// An actor.
    Actor(ActorId),
    /// A link.
    Link(LinkId),
    /// A stake.
    Stake(StakeId),
}

/// A way of playing: an action, or a choice not to act.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tactic {
    /// What is done, or left undone.
    pub text: String,
    /// `true` for a non-action chosen as such.
    #[serde(default, skip_serializing_if = "is_default")]
    pub non_action: bool,
    /// What it is aimed at.
    #[serde(default, skip_serializing_if = "is_default")]
    pub target: Option<TacticTarget>,
    /// Effect hoped for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub effect_sought: String,
}

/// What an actor will not cross.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RedLine {
    /// In words.
    pub text: String,
    /// The stake it bears on, with the least level (0 to 1) that the actor accepts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stake: Option<RedLineStake>,
}

/// The measurable part of a [`RedLine`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RedLineStake {
    /// The stake.
    pub stake: StakeId,
    /// Least acceptable level of its options, 0 to 1.
    pub least_level: f64,
}

/// Role blocks of an actor's card.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Roles {
    /// Rôle actuel.
    #[serde(default, skip_serializing_if = "is_default")]
    pub current: Option<Judged<String>>,
    /// Rôle souhaité.
    #[serde(default, skip_serializing_if = "is_default")]
    pub wished: Option<Judged<String>>,
    /// Compétence légale.
    #[serde(default, skip_serializing_if = "is_default")]
    pub competence: Option<Judged<String>>,
}

/// Interests of an actor, in words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Interests {
    /// Ce qu'il a à gagner.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gains: Option<Judged<String>>,
    /// Ce qu'il a à perdre.
    #[serde(default, skip_serializing_if = "is_default")]
    pub losses: Option<Judged<String>>,
    /// Attentes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub expectations: Option<Judged<String>>,
    /// Craintes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub concerns: Option<Judged<String>>,
    /// Comment la question du projet devient la sienne.
    #[serde(default, skip_serializing_if = "is_default")]
    pub question_as_own: Option<Judged<String>>,
}

/// The strategic grid of an actor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StrategicGrid {
    /// Objectifs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub objectives: Option<Judged<String>>,
    /// Enjeux (pour lui).
    #[serde(default, skip_serializing_if = "is_default")]
    pub own_stakes: Option<Judged<String>>,
    /// Ressources, atouts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub resources: Option<Judged<String>>,
    /// Contraintes, handicaps.
    #[serde(default, skip_serializing_if = "is_default")]
    pub constraints: Option<Judged<String>>,
    /// Zone d'incertitude maîtrisée; team only unless said otherwise.
    #[serde(default, skip_serializing_if = "is_default", with = "for_the_team")]
    pub zone_of_uncertainty: Option<Judged<String>>,
    /// Marge de manœuvre.
    #[serde(default, skip_serializing_if = "is_default")]
    pub room_for_manoeuvre: Option<Judged<String>>,
    /// Stratégie; team only unless said otherwise.
    #[serde(default, skip_serializing_if = "is_default", with = "for_the_team")]
    pub strategy: Option<Judged<String>>,
    /// Posture.
    #[serde(default, skip_serializing_if = "is_default")]
    pub posture: Option<Judged<Posture>>,
    /// Tactique; team only unless said otherwise.
    #[serde(default, skip_serializing_if = "is_default", with = "for_the_team")]
    pub tactic: Option<Judged<Tactic>>,
    /// Alliances recherchées.
    #[serde(default, skip_serializing_if = "is_default")]
    pub alliances_sought: Option<Judged<String>>,
    /// Ligne rouge; team only unless said otherwise.
    #[serde(default, skip_serializing_if = "is_default", with = "for_the_team")]
    pub red_line: Option<Judged<RedLine>>,
}

/// Energy and salience of an actor: figures kept for the team.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Synergie, 1 to 4; no entry: derived from positions.
    #[serde(default, skip_serializing_if = "is_default")]
    pub synergy: Option<Judged<u8>>,
    /// Antagonisme, 1 to 4; no entry: derived from positions.
    #[serde(default, skip_serializing_if = "is_default")]
    pub antagonism: Option<Judged<u8>>,
    /// Pouvoir: yes or no.
    #[serde(default, skip_serializing_if = "is_default")]
    pub power: Option<Judged<bool>>,
    /// Légitimité: yes or no.
    #[serde(default, skip_serializing_if = "is_default")]
    pub legitimacy: Option<Judged<bool>>,
    /// Urgence: yes or no.
    #[serde(default, skip_serializing_if = "is_default")]
    pub urgency: Option<Judged<bool>>,
}

/// How an actor stands towards the project: derived from its synergy and antagonism, never saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attitude {
    /// More for it than against.
    Supports,
    /// As much for as against.
    Divided,
    /// More against it than for.
    Opposes,
}

impl Attitude {
    /// Every attitude, from the most favourable.
    pub const ALL: [Self; 3] = [Self::Supports, Self::Divided, Self::Opposes];
}

/// A group or body that acts in the project or is affected by it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(clippy::struct_field_names, reason = "`type` is a word of Rust")]
pub struct Actor {
    /// Stable name.
    pub id: ActorId,
    /// Full name.
    pub name: String,
    /// Short name; the label of the map when there is one. A line break sets where it is cut.
    #[serde(default, skip_serializing_if = "is_default")]
    pub short_name: String,
    /// Its kind.
    #[serde(default, skip_serializing_if = "is_default")]
    pub actor_type: Option<ActorTypeId>,
    /// Its main group.
    #[serde(default, skip_serializing_if = "is_default")]
    pub group: Option<GroupId>,
    /// Scale at which it acts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scale: Option<ActionScale>,
    /// Whether it takes part.
    #[serde(default)]
    pub presence: Presence,
    /// Whether it takes part through others only; none: not said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub indirect: Option<bool>,
    /// Function of the one who speaks for it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub represented_by: String,
    /// Whether it is a key actor for today.
    #[serde(default, skip_serializing_if = "is_default")]
    pub star: bool,
    /// Centre of its symbol.
    pub place: Point,
    /// Whether automatic layout leaves it where it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pinned: bool,
    /// Whether it can be moved at all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub locked: bool,
    /// Own shape, in place of its type's.
    #[serde(default, skip_serializing_if = "is_default")]
    pub symbol: Option<Symbol>,
    /// Roles today and wished.
    #[serde(default, skip_serializing_if = "is_default")]
    pub roles: Roles,
    /// Interests, in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub interests: Interests,
    /// Objectives, means and ways of playing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub grid: StrategicGrid,
    /// Frames of reference, at most three, ordered; empty: those of the group.
    #[serde(default, skip_serializing_if = "is_default")]
    pub values: Vec<HeldValue>,
    /// « ? »: its frames of reference were asked, and are not known. Says nothing beside ones that are held.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unknown_values: Option<Provenance>,
    /// What shocks it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub shocked_by: Option<Judged<String>>,
    /// Energy and salience.
    #[serde(default, skip_serializing_if = "is_default")]
    pub standing: Standing,
    /// What is known of its existence and part in the project.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provenance: Provenance,
    /// Who may see the actor at all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub audience: Audience,
}

impl Actor {
    /// Most frames of reference that one actor or group may hold.
    pub const MOST_VALUES: usize = 3;

    /// A present actor with a name and a place, nothing else said.
    pub fn named(id: ActorId, name: impl Into<String>, place: Point) -> Self {
        Self {
            id,
            name: name.into(),
            short_name: String::new(),
            actor_type: None,
            group: None,
            scale: None,
            presence: Presence::Present,
            indirect: None,
            represented_by: String::new(),
            star: false,
            place,
            pinned: false,
            locked: false,
            symbol: None,
            roles: Roles::default(),
            interests: Interests::default(),
            grid: StrategicGrid::default(),
            values: Vec::new(),
            unknown_values: None,
            shocked_by: None,
            standing: Standing::default(),
            provenance: Provenance::default(),
            audience: Audience::All,
        }
    }

    /// Who may see it: its own mark and that of its origin, the stricter of the two.
    pub fn readers(&self) -> Audience {
        self.audience.max(self.provenance.audience)
    }

    /// The name on the map: the short one, else the full one, without forced line breaks.
    pub fn label(&self) -> String {
        let name = if self.short_name.is_empty() { &self.name } else { &self.short_name };
        in_one_line(name)
    }
}

/// A name without its forced line breaks: a space stands for each, but after a hyphen nothing does.
pub fn in_one_line(name: &str) -> String {
    let mut line = String::with_capacity(name.len());
    for part in name.split('\n') {
        let joined = line.is_empty() || (line.ends_with(['-', '\u{2010}', '\u{2011}']) && !line.ends_with(" -"));
        if !joined {
            line.push(' ');
        }
        line.push_str(part);
    }
    line
}

impl Keyed for Actor {
    type Key = ActorId;
    fn key(&self) -> ActorId {
        self.id
    }
}

/// Influence of one actor on another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Influence {
    /// Who weighs.
    pub from: ActorId,
    /// On whom.
    pub to: ActorId,
    /// 0 to the scale of the project; `None` is « ? ».
    #[serde(deserialize_with = "super::entered")]
    pub value: Option<Level>,
    /// Why.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reason: String,
    /// Where it comes from.
    #[serde(default)]
    pub provenance: Provenance,
}

impl Keyed for Influence {
    type Key = (ActorId, ActorId);
    fn key(&self) -> Self::Key {
        (self.from, self.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_break_after_a_hyphen_leaves_no_space() {
        for (name, line) in [
            ("Région Auvergne-\nRhône-Alpes", "Région Auvergne-Rhône-Alpes"),
            ("Syndicat mixte\ndu Beaujolais", "Syndicat mixte du Beaujolais"),
            ("Mairie -\nbureau", "Mairie - bureau"),
            ("Mairie", "Mairie"),
            ("", ""),
        ] {
            assert_eq!(in_one_line(name), line, "{name:?}");
        }
    }
}
