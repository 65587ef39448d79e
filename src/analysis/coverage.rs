//! How far the path of the eleven questions is walked, and what is missing.
//!
//! The rules are those of the method, « answered » for each question. A « ? » counts as filled: it was asked. What
//! is missing is counted and offered, and never blocks: a question may be answered while things are missing.
//!
//! Worked by hand: two actors, one of them starred with a role today and no role wished. « Rôles » is answered
//! (every starred actor has one of the two roles), and one wished role is missing.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Action, ActionId, ActionState, Actor, ActorId, BuiltInType, Compromise, CompromiseId, CompromiseState, FindingId,
    FindingKind, Header, Judged, LeverState, Link, LinkNature, MapState, Party, Passes, Phase, Presence, Project,
    Question, Tactic,
};

/// How many things to do next are told at once.
const MOST_STEPS: usize = 3;
const ENOUGH_ACTORS: usize = 6;
const ENOUGH_ROLES: usize = 8;
const ENOUGH_STAKES: usize = 4;
const ENOUGH_CELLS_PERCENT: usize = 60;
const ENOUGH_VALUES: usize = 6;
const ENOUGH_STRATEGIES: usize = 3;
const ENOUGH_LINKS: usize = 5;
const ENOUGH_ACTIONS: usize = 3;

/// How far each question of the path is answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    answers: BTreeMap<Question, Answer>,
}

/// How far one question is answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Whether the rule of the method holds.
    pub by_rule: bool,
    /// Whether the group said « suffisant pour aujourd'hui ».
    pub enough_for_today: bool,
    /// What could still be said, most useful first.
    pub missing: Vec<Missing>,
}

/// Things of one sort that are not there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What sort.
    pub kind: MissingKind,
    /// How many, never 0.
    pub count: usize,
    /// The actors that lack it; empty when it is not a matter of actors.
    pub actors: Vec<ActorId>,
    /// The actions that lack it.
    pub actions: Vec<ActionId>,
    /// The compromises that lack it.
    pub compromises: Vec<CompromiseId>,
    /// The findings that lack it.
    pub findings: Vec<FindingId>,
}

/// Sorts of things that can be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MissingKind {
    /// The title of the project.
    Title,
    /// The shared question.
    SharedQuestion,
    /// A version of the origin.
    OriginStory,
    /// A dated stage.
    DatedStage,
    /// A lead or an initiator.
    LeadOrInitiator,
    /// Why the project was started.
    Motive,
    /// Families of actors to go through in « qui manque ? ».
    Families,
    /// Anybody from the side of residents or users.
    Residents,
    /// Actors, up to six.
    Actors,
    /// Types of actors.
    Types,
    /// Spokespersons of actors to be mobilised.
    Spokespersons,
    /// Key actors: none is starred.
    KeyActors,
    /// Roles, today or wished, of key actors.
    Roles,
    /// Wished roles of key actors.
    WishedRoles,
    /// Stakes, up to four.
    Stakes,
    /// Positions of key actors on stakes.
    Positions,
    /// What key actors gain, lose, expect or fear.
    Interests,
    /// Frames of reference.
    Values,
    /// Strategies or tactics.
    Strategies,
    /// Links, up to five.
    Links,
    /// A divergence retained, or set aside with its reason.
    Divergence,
    /// A convergence retained, or set aside with its reason.
    Convergence,
    /// A lever with someone to carry it.
    Lever,
    /// A compromise, or what a divergence waits for.
    Compromise,
    /// Compromises for divergences that were retained.
    Untreated,
    /// What parties give or receive.
    Terms,
    /// Actions, up to three.
    Actions,
    /// Leads of actions.
    Leads,
    /// Due dates of actions.
    DueDates,
    /// What actions serve.
    Ties,
}

/// Families of actors to think of when asking who is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Usagers.
    Users,
    /// Habitants.
    Residents,
    /// Opposants possibles.
    PossibleOpponents,
    /// Voisins.
    Neighbours,
    /// Financeurs.
    Funders,
    /// Services de l'État.
    StateServices,
    /// Entreprises.
    Companies,
    /// Propriétaires.
    Owners,
    /// Scientifiques.
    Scientists,
    /// Associations.
    Associations,
    /// Jeunes.
    Young,
    /// Générations futures.
    FutureGenerations,
    /// Milieux vivants.
    LivingWorld,
}

impl Family {
    /// The thirteen, in the order of the list.
    pub const ALL: [Self; 13] = [
        Self::Users,
        Self::Residents,
        Self::PossibleOpponents,
        Self::Neighbours,
        Self::Funders,
        Self::StateServices,
        Self::Companies,
        Self::Owners,
        Self::Scientists,
        Self::Associations,
        Self::Young,
        Self::FutureGenerations,
        Self::LivingWorld,
    ];
}

impl Coverage {
    /// How far one question is answered.
    pub fn answer(&self, question: Question) -> Option<&Answer> {
        self.answers.get(&question)
    }

    /// Whether the rule holds, or the group said that it is enough for today.
    pub fn is_answered(&self, question: Question) -> bool {
        self.answer(question).is_some_and(|answer| answer.by_rule || answer.enough_for_today)
    }

    /// What is missing for one question.
    pub fn missing(&self, question: Question) -> &[Missing] {
        self.answer(question).map(|answer| answer.missing.as_slice()).unwrap_or_default()
    }

    /// What to do next, three things at most: the first gap of each question that is not answered, in the order of the
    /// path; then gaps of the others.
    pub fn next_steps(&self) -> Vec<(Question, &Missing)> {
        let first = |question: Question| Some((question, self.missing(question).first()?));
        let (done, open): (Vec<Question>, Vec<Question>) =
            Question::ALL.into_iter().partition(|question| self.is_answered(*question));
        open.into_iter().chain(done).filter_map(first).take(MOST_STEPS).collect()
    }

    /// How many questions of a phase are answered, of how many: « 2 sur 5 ».
    pub fn answered(&self, phase: Phase) -> (usize, usize) {
        let questions = phase.questions();
        (questions.iter().filter(|question| self.is_answered(**question)).count(), questions.len())
    }
}

/// Reads how far the path is walked. Costs the size of the base map.
pub fn coverage(project: &Project) -> Coverage {
    let answer = |question: Question| {
        let (by_rule, missing) = match question {
            Question::Origin => origin(project),
            Question::Initiators => initiators(&project.header),
            Question::Actors => actors(project),
            Question::Roles => roles(&project.map),
            Question::Interests => interests(&project.map),
            Question::Values => values(&project.map),
            Question::Strategies => strategies(&project.map),
            Question::Divergences => divergences(&project.map),
            Question::Levers => levers(&project.map),
            Question::Compromises => compromises(&project.map),
            Question::ActionPlan => action_plan(&project.map),
        };
        let missing = missing.into_iter().filter(|missing| missing.count > 0).collect();
        let enough_for_today = project.header.enough_for_today.contains(&question);
        (question, Answer { by_rule, enough_for_today, missing })
    };
    Coverage { answers: Question::ALL.into_iter().map(answer).collect() }
}

/// Families that nothing on the map speaks for: no actor of that type, nobody who gives money, nobody against a
/// stake. Families that no type tells apart stay until the list was opened.
pub fn families_to_go_through(project: &Project) -> Vec<Family> {
    let map = &project.map;
    let has = |kind: BuiltInType| map.actors.iter().any(|actor| actor.actor_type == Some(kind.id()));
    let spoken_for = |family: &Family| match family {
        Family::Residents => has(BuiltInType::Residents),
        Family::StateServices => has(BuiltInType::State),
        Family::Companies => has(BuiltInType::Company),
        Family::Scientists => has(BuiltInType::Scientific),
        Family::Associations => has(BuiltInType::Association),
        Family::PossibleOpponents => map.positions.iter().any(|p| p.value.is_some_and(|value| value < 0)),
        Family::Funders => map.links.iter().any(gives_money),
        Family::Users
        | Family::Neighbours
        | Family::Owners
        | Family::Young
        | Family::FutureGenerations
        | Family::LivingWorld => project.header.missing_list_opened,
    };
    Family::ALL.into_iter().filter(|family| !spoken_for(family)).collect()
}

fn gives_money(link: &Link) -> bool {
    match &link.nature {
        LinkNature::Interest(_) => false,
        LinkNature::Relation(relation) => {
            let flows = relation.flows;
            flows.first().passes == Passes::Money || flows.back().is_some_and(|back| back.passes == Passes::Money)
        }
    }
}

impl Missing {
    fn count(kind: MissingKind, count: usize) -> Self {
        Self { kind, count, actors: Vec::new(), actions: Vec::new(), compromises: Vec::new(), findings: Vec::new() }
    }

    fn of_actors<'a>(kind: MissingKind, actors: impl IntoIterator<Item = &'a Actor>) -> Self {
        let actors: Vec<ActorId> = actors.into_iter().map(|actor| actor.id).collect();
        Self { actors, ..Self::count(kind, 0) }.counted()
    }

    fn of_actions<'a>(kind: MissingKind, actions: impl IntoIterator<Item = &'a Action>) -> Self {
        let actions: Vec<ActionId> = actions.into_iter().map(|action| action.id).collect();
        Self { actions, ..Self::count(kind, 0) }.counted()
    }

    fn counted(self) -> Self {
        Self { count: self.actors.len() + self.actions.len(), ..self }
    }

    fn unless(kind: MissingKind, there: bool) -> Self {
        Self::count(kind, usize::from(!there))
    }
}

fn written(text: &str) -> bool {
    !text.trim().is_empty()
}

/// An entry that says something, or « ? ».
fn entered(judged: Option<&Judged<String>>) -> bool {
    judged.is_some_and(|judged| judged.value.as_deref().is_none_or(written))
}

fn origin(project: &Project) -> (bool, Vec<Missing>) {
    let header = &project.header;
    let question = written(&header.question.fr) || header.question.en.as_deref().is_some_and(written);
    let missing = vec![
        Missing::unless(MissingKind::Title, written(&header.title)),
        Missing::unless(MissingKind::SharedQuestion, question),
        Missing::unless(MissingKind::OriginStory, header.origin_stories.iter().any(|story| written(&story.text))),
        Missing::unless(MissingKind::DatedStage, !project.stages.is_empty()),
    ];
    (nothing(&missing), missing)
}

fn initiators(header: &Header) -> (bool, Vec<Missing>) {
    let somebody = header.lead.is_some() || header.initiators.iter().any(|initiator| written(initiator));
    let missing = vec![
        Missing::unless(MissingKind::LeadOrInitiator, somebody),
        Missing::unless(MissingKind::Motive, entered(header.motive.as_ref())),
    ];
    (nothing(&missing), missing)
}

fn nothing(missing: &[Missing]) -> bool {
    missing.iter().all(|missing| missing.count == 0)
}

fn actors(project: &Project) -> (bool, Vec<Missing>) {
    let actors = &project.map.actors;
    let too_few = ENOUGH_ACTORS.saturating_sub(actors.len());
    let untyped = Missing::of_actors(MissingKind::Types, actors.iter().filter(|actor| actor.actor_type.is_none()));
    let opened = project.header.missing_list_opened;
    let families = if opened { 0 } else { families_to_go_through(project).len() };
    let voiceless = |actor: &&Actor| actor.presence == Presence::ToMobilise && !written(&actor.represented_by);
    let answered = too_few == 0 && untyped.count == 0 && opened;
    let missing = vec![
        Missing::count(MissingKind::Families, families),
        Missing::unless(MissingKind::Residents, actors.is_empty() || has_residents(&project.map)),
        Missing::count(MissingKind::Actors, too_few),
        untyped,
        Missing::of_actors(MissingKind::Spokespersons, actors.iter().filter(voiceless)),
        Missing::of_actors(MissingKind::WishedRoles, stars(&project.map).filter(|actor| !has_wished_role(actor))),
    ];
    (answered, missing)
}

/// Whether somebody speaks for those who live there and use it: present, or to be mobilised.
fn has_residents(map: &MapState) -> bool {
    let wanted = |presence| matches!(presence, Presence::Present | Presence::ToMobilise);
    let residents = Some(BuiltInType::Residents.id());
    map.actors.iter().any(|actor| actor.actor_type == residents && wanted(actor.presence))
}

fn stars(map: &MapState) -> impl Iterator<Item = &Actor> {
    map.actors.iter().filter(|actor| actor.star)
}

/// The starred actors, or all of them when none is starred.
fn key_actors(map: &MapState) -> Vec<&Actor> {
    let starred: Vec<&Actor> = stars(map).collect();
    if starred.is_empty() { map.actors.iter().collect() } else { starred }
}

fn has_wished_role(actor: &Actor) -> bool {
    entered(actor.roles.wished.as_ref())
}

fn has_role(actor: &Actor) -> bool {
    entered(actor.roles.current.as_ref()) || has_wished_role(actor)
}

fn roles(map: &MapState) -> (bool, Vec<Missing>) {
    let none_starred = stars(map).next().is_none();
    let with_role = map.actors.iter().filter(|actor| has_role(actor)).count();
    let without = Missing::of_actors(MissingKind::Roles, stars(map).filter(|actor| !has_role(actor)));
    let answered = if none_starred { with_role >= ENOUGH_ROLES } else { without.count == 0 };
    let missing = vec![
        Missing::unless(MissingKind::KeyActors, !none_starred),
        without,
        Missing::of_actors(MissingKind::WishedRoles, stars(map).filter(|actor| !has_wished_role(actor))),
    ];
    (answered, missing)
}

fn interests(map: &MapState) -> (bool, Vec<Missing>) {
    let key = key_actors(map);
    let cells = key.len() * map.stakes.len();
    let empty = |actor: &Actor| map.stakes.iter().filter(|s| !map.positions.contains((actor.id, s.id))).count();
    let empty_cells: usize = key.iter().map(|actor| empty(actor)).sum();
    let too_few = ENOUGH_STAKES.saturating_sub(map.stakes.len());
    let filled = cells > 0 && (cells - empty_cells) * 100 >= cells * ENOUGH_CELLS_PERCENT;
    let incomplete: Vec<ActorId> = key.iter().filter(|actor| empty(actor) > 0).map(|actor| actor.id).collect();
    let silent = |actor: &&&Actor| {
        let interests = &actor.interests;
        let words = [&interests.gains, &interests.losses, &interests.expectations, &interests.concerns];
        !words.into_iter().any(|judged| entered(judged.as_ref()))
    };
    let missing = vec![
        Missing::count(MissingKind::Stakes, too_few),
        Missing { actors: incomplete, ..Missing::count(MissingKind::Positions, empty_cells) },
        Missing::of_actors(MissingKind::Interests, key.iter().filter(silent).copied()),
    ];
    (too_few == 0 && filled, missing)
}

/// Actors of the divergences that were retained.
fn in_divergence(map: &MapState) -> Vec<&Actor> {
    let retained = map.findings.iter().filter(|f| f.kind == FindingKind::Divergence && f.retained);
    let ids: BTreeSet<ActorId> = retained.flat_map(|finding| finding.actors.iter().copied()).collect();
    map.actors.iter().filter(|actor| ids.contains(&actor.id)).collect()
}

/// Whether its frames of reference were asked; « ? » is an answer.
fn says_values(actor: &Actor) -> bool {
    !actor.values.is_empty() || actor.unknown_values.is_some()
}

fn has_values(map: &MapState, actor: &Actor) -> bool {
    let inherited = || actor.group.and_then(|group| map.groups.get(group)).is_some_and(|g| !g.values.is_empty());
    says_values(actor) || inherited()
}

fn values(map: &MapState) -> (bool, Vec<Missing>) {
    let opposed = in_divergence(map);
    if opposed.is_empty() {
        let groups = map.groups.iter().filter(|group| !group.values.is_empty()).count();
        let said = map.actors.iter().filter(|actor| says_values(actor)).count() + groups;
        let silent = key_actors(map).into_iter().filter(|actor| !has_values(map, actor));
        let missing = Missing::of_actors(MissingKind::Values, silent);
        return (said >= ENOUGH_VALUES, vec![missing]);
    }
    let silent = opposed.into_iter().filter(|actor| !has_values(map, actor));
    let missing = Missing::of_actors(MissingKind::Values, silent);
    (missing.count == 0, vec![missing])
}

fn has_strategy(actor: &Actor) -> bool {
    let says = |tactic: &Judged<Tactic>| tactic.value.as_ref().is_none_or(|tactic| written(&tactic.text));
    entered(actor.grid.strategy.as_ref()) || actor.grid.tactic.as_ref().is_some_and(says)
}

fn strategies(map: &MapState) -> (bool, Vec<Missing>) {
    let opposed = in_divergence(map);
    let said = map.actors.iter().filter(|actor| has_strategy(actor)).count();
    let all_parties = !opposed.is_empty() && opposed.iter().all(|actor| has_strategy(actor));
    let asked = if opposed.is_empty() { key_actors(map) } else { opposed };
    let silent = asked.into_iter().filter(|actor| !has_strategy(actor));
    let missing = vec![Missing::of_actors(MissingKind::Strategies, silent)];
    (said >= ENOUGH_STRATEGIES || all_parties, missing)
}

fn divergences(map: &MapState) -> (bool, Vec<Missing>) {
    let settled = |kind| map.findings.iter().any(|f| f.kind == kind && (f.retained || written(&f.why)));
    let missing = vec![
        Missing::count(MissingKind::Links, ENOUGH_LINKS.saturating_sub(map.links.len())),
        Missing::unless(MissingKind::Divergence, settled(FindingKind::Divergence)),
        Missing::unless(MissingKind::Convergence, settled(FindingKind::Convergence)),
    ];
    (nothing(&missing), missing)
}

fn levers(map: &MapState) -> (bool, Vec<Missing>) {
    let carried = map.levers.iter().any(|lever| lever.state == LeverState::Accepted && lever.by.is_some());
    (carried, vec![Missing::unless(MissingKind::Lever, carried)])
}

fn compromises(map: &MapState) -> (bool, Vec<Missing>) {
    let one_sided = |party: &&Party| !written(&party.gives) || !written(&party.receives);
    let waits = |c: &Compromise| c.state == CompromiseState::Unresolved && written(&c.missing_information);
    let complete = |c: &Compromise| c.parties.len() >= 2 && !c.parties.iter().any(|party| one_sided(&party));
    let answered = map.compromises.iter().any(|c| waits(c) || complete(c));
    let open: Vec<&Compromise> = map.compromises.iter().filter(|c| !waits(c) && !complete(c)).collect();
    let terms =
        Missing { compromises: open.iter().map(|c| c.id).collect(), ..Missing::count(MissingKind::Terms, open.len()) };
    let untreated: Vec<FindingId> = untreated(map).collect();
    let divergences =
        Missing { count: untreated.len(), findings: untreated, ..Missing::count(MissingKind::Untreated, 0) };
    (answered, vec![Missing::unless(MissingKind::Compromise, !map.compromises.is_empty()), divergences, terms])
}

/// The divergences retained that no compromise treats.
fn untreated(map: &MapState) -> impl Iterator<Item = FindingId> {
    let treated: BTreeSet<FindingId> = map.compromises.iter().filter_map(|compromise| compromise.finding).collect();
    let retained = map.findings.iter().filter(|f| f.kind == FindingKind::Divergence && f.retained);
    retained.map(|finding| finding.id).filter(move |id| !treated.contains(id))
}

fn is_tied(action: &Action) -> bool {
    let served = action.compromise.is_some() || action.finding.is_some() || action.lever.is_some();
    served || !action.targets.is_empty() || !action.stakes.is_empty()
}

fn action_plan(map: &MapState) -> (bool, Vec<Missing>) {
    let live = || map.actions.iter().filter(|action| action.state != ActionState::Dropped);
    let whole = live().filter(|action| action.lead.is_some() && action.due.is_some() && is_tied(action)).count();
    let missing = vec![
        Missing::count(MissingKind::Actions, ENOUGH_ACTIONS.saturating_sub(live().count())),
        Missing::of_actions(MissingKind::Leads, live().filter(|action| action.lead.is_none())),
        Missing::of_actions(MissingKind::DueDates, live().filter(|action| action.due.is_none())),
        Missing::of_actions(MissingKind::Ties, live().filter(|action| !is_tied(action))),
    ];
    (whole >= ENOUGH_ACTIONS, missing)
}

#[cfg(test)]
mod tests;
