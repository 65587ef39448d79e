//! What is made in one act on the way from a divergence to the plan: a compromise with its parties, an action that
//! serves something.

use crate::analysis;
use crate::i18n::words;
use crate::model::{
    Action as PlannedAction, ActorId, Cite, Compromise, CompromiseId, Effect, FindingId, InterestSign, LinkId,
    LinkNature, MapState, Party, Provenance, StakeId, Target,
};
use crate::session::{Purpose, Screen, Session};

/// Parties that a compromise begins with at most; others are added by hand.
const MOST_PARTIES: usize = 8;

impl Session {
    /// A compromise between those actors; one that treats a finding begins with all who are concerned by it, and with
    /// what its two sides hold dear.
    pub(super) fn new_compromise(
        &mut self,
        actors: Vec<ActorId>,
        finding: Option<FindingId>,
        provenance: Provenance,
    ) -> Compromise {
        let title = self.texts().new_compromise_title();
        let id = self.new_id::<CompromiseId>();
        let map = &self.present().map;
        let treated = finding.and_then(|id| map.findings.get(id));
        let stakes = treated.map(|finding| finding.stakes.clone()).unwrap_or_default();
        let at_the_table = if treated.is_some() { parties(map, &actors, &stakes) } else { actors };
        let cites = if treated.is_some() { cites_joined(map, &at_the_table) } else { Vec::new() };
        // What is written for those who are not in the room is a hypothesis.
        let said = |actor| Provenance {
            audience: provenance.audience,
            ..Provenance::entered(map.actors.get(actor).map(|actor| actor.presence))
        };
        let parties = at_the_table.into_iter().map(|actor| Party::of(actor, said(actor))).collect();
        Compromise { finding, stakes, parties, cites, provenance, ..Compromise::titled(id, title) }
    }

    /// An action that serves something: its title, its targets, its lead and its threads follow from that.
    pub(super) fn new_action_for(&mut self, purpose: Purpose, provenance: Provenance) -> PlannedAction {
        let id = self.new_id();
        let texts = self.texts();
        let map = &self.present().map;
        let fresh = PlannedAction { provenance, ..PlannedAction::titled(id, texts.new_action_title()) };
        let name = |actor: ActorId| map.actors.get(actor).map(|actor| actor.label()).unwrap_or_default();
        let pair = |one, other| format!("{} – {}", name(one), name(other));
        let aimed = |effect: Effect, target: Target| {
            let on = match target {
                Target::Actor(actor) => name(actor),
                Target::Pair(one, other) => pair(one, other),
                Target::Link(link) => map.links.get(link).map(|link| pair(link.from, link.to)).unwrap_or_default(),
            };
            capital(&texts.acting_effect_on(words::effect(texts, effect), on))
        };
        match purpose {
            Purpose::Finding(finding) => {
                let Some(found) = map.findings.get(finding) else { return fresh };
                let targets = found.actors.iter().copied().map(Target::Actor).collect();
                let stakes = found.stakes.clone();
                PlannedAction { targets, stakes, finding: Some(finding), ..fresh }
            }
            Purpose::Compromise(id) => {
                let Some(it) = map.compromises.get(id) else { return fresh };
                let title = texts.acting_carry_out(it.title.clone());
                let targets = it.parties.iter().map(|party| Target::Actor(party.actor)).collect();
                PlannedAction { title, targets, ..serving(it, fresh) }
            }
            Purpose::Term(id, actor) => {
                let Some(it) = map.compromises.get(id) else { return fresh };
                let gives = it.parties.iter().find(|party| party.actor == actor).map(|party| party.gives.trim());
                let title = match gives.filter(|gives| !gives.is_empty()) {
                    Some(gives) => texts.acting_keep_promise(gives),
                    None => texts.acting_settle_with(name(actor)),
                };
                PlannedAction { title, targets: vec![Target::Actor(actor)], lead: Some(actor), ..serving(it, fresh) }
            }
            Purpose::Lever(id) => {
                let Some(lever) = map.levers.get(id) else { return fresh };
                PlannedAction {
                    title: aimed(lever.effect, lever.target),
                    targets: vec![lever.target],
                    effect: Some(lever.effect),
                    lead: lever.by,
                    lever: Some(id),
                    ..fresh
                }
            }
            Purpose::Link(id) => {
                let (target, effect) = (Target::Link(id), effect_on(map, id));
                PlannedAction { title: aimed(effect, target), targets: vec![target], effect: Some(effect), ..fresh }
            }
        }
    }

    /// Shows what was just made where it can be filled in, when this screen has no card for it.
    pub(super) fn go_where_it_opens(&mut self, screen: Screen) {
        if !self.screen.has_card() {
            self.go(screen);
        }
    }
}

/// With the threads of a compromise.
fn serving(it: &Compromise, action: PlannedAction) -> PlannedAction {
    PlannedAction { compromise: Some(it.id), finding: it.finding, stakes: it.stakes.clone(), ..action }
}

/// What one would try to obtain on a link, as it stands.
fn effect_on(map: &MapState, id: LinkId) -> Effect {
    match map.links.get(id).map(|link| &link.nature) {
        Some(LinkNature::Relation(relation)) if relation.to_create => Effect::CreateLink,
        Some(LinkNature::Relation(relation)) if relation.sign() == Some(-1) => Effect::Calm,
        Some(LinkNature::Relation(_)) => Effect::Strengthen,
        Some(LinkNature::Interest(interest)) if interest.sign == InterestSign::Convergent => Effect::Strengthen,
        _ => Effect::Calm,
    }
}

/// Who sits at the table: the actors of the divergence, who agrees with its two sides, then those directly concerned by
/// its stakes, the most concerned first. Costs actors².
pub(super) fn parties(map: &MapState, actors: &[ActorId], stakes: &[StakeId]) -> Vec<ActorId> {
    let mut parties = actors.to_vec();
    if let [one, other, ..] = actors {
        parties.extend(analysis::pairs(map).pivots(*one, *other).first());
    }
    parties.extend(analysis::concerned(map, stakes));
    let mut seen = std::collections::BTreeSet::new();
    parties.retain(|actor| seen.insert(*actor));
    parties.truncate(MOST_PARTIES.max(actors.len()));
    parties
}

/// The frames of reference that two sides bring: the main one of each of the first two parties, when they differ.
fn cites_joined(map: &MapState, parties: &[ActorId]) -> Vec<Cite> {
    let main = |actor: &ActorId| analysis::frames_of(map, *actor).first().copied();
    match parties {
        [one, other, ..] => match (main(one), main(other)) {
            (Some(one), Some(other)) if one != other => vec![one, other],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// With a capital first letter.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::edit::Edit;
    use crate::model::{Finding, FindingKind, Position, Presence, ProvenanceKind, Stake};
    use crate::session::{Action, New};

    fn stake() -> StakeId {
        StakeId(uuid::Uuid::from_u128(101))
    }

    /// Actors 1 and 3 are strongly for and against the stake; a divergence between 1 and 2 is retained.
    fn divided() -> (Session, FindingId) {
        let mut project = project();
        project.map.stakes.insert(Stake::named(stake(), "Accès"));
        for (number, value) in [(1, 3), (2, 0), (3, -2)] {
            project.map.positions.insert(Position::of(actor(number), stake(), Some(value)));
        }
        let id = FindingId(uuid::Uuid::from_u128(301));
        project.map.findings.insert(Finding {
            id,
            kind: FindingKind::Divergence,
            title: String::new(),
            retained: true,
            stakes: vec![stake()],
            actors: vec![actor(1), actor(2)],
            question: None,
            why: String::new(),
            provenance: Provenance::default(),
        });
        (open(project), id)
    }

    #[test]
    fn a_compromise_of_a_divergence_seats_all_who_are_concerned() {
        let (mut session, finding) = divided();
        act(&mut session, Action::Create(New::Compromise(vec![actor(1), actor(2)], Some(finding))));
        let it = session.project().map.compromises.iter().next().expect("one is made");
        let seated: Vec<ActorId> = it.parties.iter().map(|party| party.actor).collect();
        assert_eq!(seated, [actor(1), actor(2), actor(3)], "its two sides, then the third that is strongly against");
        assert_eq!(it.stakes, [stake()], "on its stakes");
    }

    #[test]
    fn what_an_absent_party_gives_begins_as_a_hypothesis() {
        let (mut session, finding) = divided();
        act(&mut session, Action::Edit(Edit::SetPresence { actors: vec![actor(2)], presence: Presence::Absent }));
        act(&mut session, Action::Create(New::Compromise(vec![actor(1), actor(2)], Some(finding))));
        let it = session.project().map.compromises.iter().next().expect("one is made");
        let kinds: Vec<ProvenanceKind> = it.parties.iter().map(|party| party.provenance.kind).collect();
        let (said, guessed) = (ProvenanceKind::SaidInTheRoom, ProvenanceKind::Assumption);
        assert_eq!(kinds, [said, guessed, said], "the second is not in the room");
    }

    #[test]
    fn an_action_made_of_a_compromise_keeps_every_thread() {
        let (mut session, finding) = divided();
        act(&mut session, Action::Create(New::Compromise(vec![actor(1), actor(2)], Some(finding))));
        let id = session.project().map.compromises.iter().next().map(|it| it.id).expect("one is made");
        act(&mut session, Action::Go(Screen::Compromises));
        act(&mut session, Action::Create(New::ActionFor(Purpose::Term(id, actor(2)))));
        let made = session.project().map.actions.iter().next().expect("one is made");
        assert_eq!((made.compromise, made.finding, made.lead), (Some(id), Some(finding), Some(actor(2))), "threads");
        assert_eq!(session.selection().single(), Some(made.id.into()), "its card is open");
        assert_eq!(session.screen(), Screen::Plan, "where a card can be filled in");
    }

    #[test]
    fn an_action_made_of_a_link_is_aimed_at_it() {
        let mut session = open(project());
        act(&mut session, Action::Create(New::ActionFor(Purpose::Link(link()))));
        let made = session.project().map.actions.iter().next().expect("one is made");
        assert_eq!(made.targets, [Target::Link(link())], "the link");
        assert_eq!(made.effect, Some(Effect::Calm), "the two are opposed");
        assert!(made.title.contains("Mairie – CAUE"), "{}", made.title);
        assert_eq!(session.screen(), Screen::Map, "the card is beside the map");
    }
}
