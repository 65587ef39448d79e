//! What the group makes of the map: findings, levers, compromises, actions.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    ActionId, ActorId, Audience, Cite, CompromiseId, FindingId, Keyed, LeverId, LinkId, Provenance, StageId, StakeId,
    StakeOptionId, is_default,
};

/// What a finding says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FindingKind {
    /// Interests that go the same way.
    Convergence,
    /// Interests that oppose each other.
    Divergence,
    /// A reading of the map as a whole.
    Reading,
}

impl FindingKind {
    /// The three, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Divergence, Self::Convergence, Self::Reading];
}

/// A convergence, a divergence or a reading that the group retained or set aside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Stable name.
    pub id: FindingId,
    /// What it says.
    pub kind: FindingKind,
    /// Its name, in a few words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub title: String,
    /// Retained, or set aside.
    pub retained: bool,
    /// The stakes it bears on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stakes: Vec<StakeId>,
    /// The actors it bears on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub actors: Vec<ActorId>,
    /// Which question of the guided reading it answers, 1 to 6.
    #[serde(default, skip_serializing_if = "is_default")]
    pub question: Option<u8>,
    /// Why it is retained or set aside.
    #[serde(default, skip_serializing_if = "is_default")]
    pub why: String,
    /// Where it comes from.
    #[serde(default)]
    pub provenance: Provenance,
}

impl Keyed for Finding {
    type Key = FindingId;
    fn key(&self) -> FindingId {
        self.id
    }
}

/// An actor or a link that something is aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Target {
    /// An actor.
    Actor(ActorId),
    /// A link.
    Link(LinkId),
    /// Two actors that nothing links yet.
    Pair(ActorId, ActorId),
}

/// What an intervention tries to obtain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Effect {
    /// Créer un lien.
    CreateLink,
    /// Renforcer.
    Strengthen,
    /// Apaiser.
    Calm,
    /// Rallier.
    WinOver,
    /// Écouter.
    Listen,
    /// Formaliser.
    Formalise,
    /// Protéger un allié.
    ProtectAlly,
    /// Faire entrer un absent.
    BringIn,
    /// Rendre compte.
    ReportBack,
    /// Désigner un médiateur.
    NameMediator,
}

impl Effect {
    /// Every effect, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::CreateLink,
        Self::Strengthen,
        Self::Calm,
        Self::WinOver,
        Self::Listen,
        Self::Formalise,
        Self::ProtectAlly,
        Self::BringIn,
        Self::ReportBack,
        Self::NameMediator,
    ];
}

/// What became of a lever that the app proposed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LeverState {
    /// Set by the group, or accepted.
    #[default]
    Accepted,
    /// Dismissed; kept so that it is not proposed again.
    Dismissed,
}

impl LeverState {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Accepted, Self::Dismissed];
}

/// A way to act on the system of actors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lever {
    /// Stable name.
    pub id: LeverId,
    /// What it acts on.
    pub target: Target,
    /// What it tries to obtain.
    pub effect: Effect,
    /// Who is best placed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by: Option<ActorId>,
    /// Remark, or why it was dismissed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// Accepted or dismissed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub state: LeverState,
    /// Where it comes from.
    #[serde(default)]
    pub provenance: Provenance,
}

impl Keyed for Lever {
    type Key = LeverId;
    fn key(&self) -> LeverId {
        self.id
    }
}

/// The four outcomes of a divergence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CompromiseKind {
    /// Accord.
    Agreement,
    /// Compromis.
    #[default]
    Compromise,
    /// Arrangement.
    Arrangement,
    /// Mise en suspens.
    OnHold,
}

impl CompromiseKind {
    /// The four, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Agreement, Self::Compromise, Self::Arrangement, Self::OnHold];
}

/// How far a compromise has gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CompromiseState {
    /// Idée.
    #[default]
    Idea,
    /// Discuté.
    Discussed,
    /// Accepté.
    Accepted,
    /// Refusé.
    Refused,
    /// Non résolu.
    Unresolved,
}

impl CompromiseState {
    /// Every state, in order.
    pub const ALL: [Self; 5] = [Self::Idea, Self::Discussed, Self::Accepted, Self::Refused, Self::Unresolved];
}

/// How a party takes a compromise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Acceptability {
    /// 0: refuse.
    Refuses,
    /// 1: à discuter.
    ToDiscuss,
    /// 2: acceptable.
    Acceptable,
    /// 3: souhaité.
    Wished,
    /// « ? ».
    Unknown,
}

impl Acceptability {
    /// Every answer, from refusal to wish, then « ? ».
    pub const ALL: [Self; 5] = [Self::Refuses, Self::ToDiscuss, Self::Acceptable, Self::Wished, Self::Unknown];
}

/// What one party gives and receives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Party {
    /// Who.
    pub actor: ActorId,
    /// Ce qu'il donne.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gives: String,
    /// Ce qu'il reçoit.
    #[serde(default, skip_serializing_if = "is_default")]
    pub receives: String,
    /// How it takes it; none: not asked.
    #[serde(default, skip_serializing_if = "is_default")]
    pub acceptability: Option<Acceptability>,
    /// Whether its red line is touched.
    #[serde(default, skip_serializing_if = "is_default")]
    pub red_line_touched: bool,
    /// Dissent, or the condition it sets.
    #[serde(default, skip_serializing_if = "is_default")]
    pub condition: String,
    /// What stakes weigh for it, where that was typed; elsewhere it is derived from its positions.
    #[serde(default, skip_serializing_if = "is_default")]
    pub weights: Vec<StakeWeight>,
    /// How options suit it, where that was typed; elsewhere it is derived from its positions.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scores: Vec<OptionScore>,
    /// Solution de repli: what it gets without agreement, 0 to 100; none: what it has today.
    #[serde(default, skip_serializing_if = "is_default")]
    pub fallback: Option<f64>,
    /// Where the term comes from.
    #[serde(default)]
    pub provenance: Provenance,
}

impl Party {
    /// A party of which nothing else is said.
    pub fn of(actor: ActorId, provenance: Provenance) -> Self {
        Self {
            actor,
            gives: String::new(),
            receives: String::new(),
            acceptability: None,
            red_line_touched: false,
            condition: String::new(),
            weights: Vec::new(),
            scores: Vec::new(),
            fallback: None,
            provenance,
        }
    }
}

/// What a stake weighs for a party of a package.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StakeWeight {
    /// The stake.
    pub stake: StakeId,
    /// 0 to 100.
    pub weight: f64,
}

/// How an option suits a party of a package.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OptionScore {
    /// The option, and its stake.
    pub choice: PackageChoice,
    /// 0 (not at all) to 100 (fully).
    pub score: f64,
}

/// Two options that no package may hold together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Incompatible {
    /// The one.
    pub one: PackageChoice,
    /// The other, of another stake.
    pub other: PackageChoice,
}

/// A compromise or an arrangement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Compromise {
    /// Stable name.
    pub id: CompromiseId,
    /// Intitulé.
    pub title: String,
    /// Which of the four outcomes.
    pub kind: CompromiseKind,
    /// The divergence it treats.
    #[serde(default, skip_serializing_if = "is_default")]
    pub finding: Option<FindingId>,
    /// The stakes it treats.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stakes: Vec<StakeId>,
    /// Who gives and receives what.
    #[serde(default, skip_serializing_if = "is_default")]
    pub parties: Vec<Party>,
    /// Au nom de quoi.
    #[serde(default, skip_serializing_if = "is_default")]
    pub common_good: String,
    /// Ce qui le fait tenir.
    #[serde(default, skip_serializing_if = "is_default")]
    pub composite_object: String,
    /// The frames of reference that it joins.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cites: Vec<Cite>,
    /// Garde-fou.
    #[serde(default, skip_serializing_if = "is_default")]
    pub safeguard: String,
    /// Jusqu'à quand.
    #[serde(default, skip_serializing_if = "is_default")]
    pub until: String,
    /// Qui n'est pas prévenu.
    #[serde(default, skip_serializing_if = "is_default")]
    pub not_told: String,
    /// The option kept on each stake, when built in the package workshop.
    #[serde(default, skip_serializing_if = "is_default")]
    pub package: Vec<PackageChoice>,
    /// Options that no package may hold together.
    #[serde(default, skip_serializing_if = "is_default")]
    pub incompatible: Vec<Incompatible>,
    /// How far it has gone.
    #[serde(default)]
    pub state: CompromiseState,
    /// What is missing, when it stays unresolved.
    #[serde(default, skip_serializing_if = "is_default")]
    pub missing_information: String,
    /// Where it comes from.
    #[serde(default)]
    pub provenance: Provenance,
}

impl Compromise {
    /// A compromise with a title, nothing else said.
    pub fn titled(id: CompromiseId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            kind: CompromiseKind::default(),
            finding: None,
            stakes: Vec::new(),
            parties: Vec::new(),
            common_good: String::new(),
            composite_object: String::new(),
            cites: Vec::new(),
            safeguard: String::new(),
            until: String::new(),
            not_told: String::new(),
            package: Vec::new(),
            incompatible: Vec::new(),
            state: CompromiseState::default(),
            missing_information: String::new(),
            provenance: Provenance::default(),
        }
    }
}

impl Keyed for Compromise {
    type Key = CompromiseId;
    fn key(&self) -> CompromiseId {
        self.id
    }
}

/// The option kept on one stake of a package.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackageChoice {
    /// The stake.
    pub stake: StakeId,
    /// The option kept.
    pub option: StakeOptionId,
}

/// How an action intervenes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ActionMode {
    /// Écouter.
    Listen,
    /// Informer.
    Inform,
    /// Associer.
    Involve,
    /// Négocier.
    Negotiate,
    /// Faire médiation.
    Mediate,
    /// Formaliser.
    Formalise,
    /// Mobiliser.
    Mobilise,
    /// Outiller.
    Equip,
    /// Mettre en scène.
    Stage,
    /// Rendre compte.
    ReportBack,
}

impl ActionMode {
    /// Every mode, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Listen,
        Self::Inform,
        Self::Involve,
        Self::Negotiate,
        Self::Mediate,
        Self::Formalise,
        Self::Mobilise,
        Self::Equip,
        Self::Stage,
        Self::ReportBack,
    ];
}

/// When an action is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    /// On a day.
    On(#[serde(deserialize_with = "super::day::day")] Date),
    /// During a month (year, then 1 to 12).
    Month(i16, i8),
    /// In words, when it is vague.
    Words(String),
}

/// How far an action has gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ActionState {
    /// Idée.
    #[default]
    Idea,
    /// Décidé.
    Decided,
    /// Engagé.
    Started,
    /// Fait.
    Done,
    /// Abandonné.
    Dropped,
}

impl ActionState {
    /// Every state, in order.
    pub const ALL: [Self; 5] = [Self::Idea, Self::Decided, Self::Started, Self::Done, Self::Dropped];
}

/// A line of the action plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Action {
    /// Stable name.
    pub id: ActionId,
    /// Infinitive verb first.
    pub title: String,
    /// The actors or links it acts on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub targets: Vec<Target>,
    /// Effet recherché.
    #[serde(default, skip_serializing_if = "is_default")]
    pub effect: Option<Effect>,
    /// Mode d'intervention.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mode: Option<ActionMode>,
    /// Pilote.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lead: Option<ActorId>,
    /// Partenaires.
    #[serde(default, skip_serializing_if = "is_default")]
    pub partners: Vec<ActorId>,
    /// Porte-parole.
    #[serde(default, skip_serializing_if = "is_default")]
    pub spokesperson: Option<ActorId>,
    /// Moyens, cost included when known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub means: String,
    /// Premier petit pas, within 15 days.
    #[serde(default, skip_serializing_if = "is_default")]
    pub first_step: String,
    /// Échéance.
    #[serde(default, skip_serializing_if = "is_default")]
    pub due: Option<Due>,
    /// Indicateur.
    #[serde(default, skip_serializing_if = "is_default")]
    pub indicator: String,
    /// The compromise it serves.
    #[serde(default, skip_serializing_if = "is_default")]
    pub compromise: Option<CompromiseId>,
    /// The divergence it serves.
    #[serde(default, skip_serializing_if = "is_default")]
    pub finding: Option<FindingId>,
    /// The lever it carries out.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lever: Option<LeverId>,
    /// The stakes it serves.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stakes: Vec<StakeId>,
    /// Étape.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stage: Option<StageId>,
    /// Ce qu'on ne fera pas.
    #[serde(default, skip_serializing_if = "is_default")]
    pub not_to_be_done: String,
    /// How far it has gone.
    #[serde(default)]
    pub state: ActionState,
    /// Date de revue.
    #[serde(default, deserialize_with = "super::day::maybe_day", skip_serializing_if = "is_default")]
    pub review: Option<Date>,
    /// Where it comes from.
    #[serde(default)]
    pub provenance: Provenance,
    /// Who may see the action at all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub audience: Audience,
}

impl Action {
    /// An idea with a title, nothing else said.
    pub fn titled(id: ActionId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            targets: Vec::new(),
            effect: None,
            mode: None,
            lead: None,
            partners: Vec::new(),
            spokesperson: None,
            means: String::new(),
            first_step: String::new(),
            due: None,
            indicator: String::new(),
            compromise: None,
            finding: None,
            lever: None,
            stakes: Vec::new(),
            stage: None,
            not_to_be_done: String::new(),
            state: ActionState::Idea,
            review: None,
            provenance: Provenance::default(),
            audience: Audience::All,
        }
    }
}

impl Keyed for Action {
    type Key = ActionId;
    fn key(&self) -> ActionId {
        self.id
    }
}
