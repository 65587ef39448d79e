//! What is counted as missing, on small maps made by hand.

use uuid::Uuid;

use super::*;
use crate::geometry::Point;
use crate::model::{
    Cite, Due, Effect, Finding, Group, GroupColor, HeldValue, Lever, OriginStory, Position, Provenance, Stake, Target,
    Text,
};

fn id<K: From<Uuid>>(number: u128) -> K {
    K::from(Uuid::from_u128(number))
}

/// Actors 1 to `count`, without anything said of them.
fn with_actors(count: u128) -> Project {
    let mut project = Project::empty();
    for number in 1..=count {
        project.map.actors.insert(Actor::named(id(number), format!("Acteur {number}"), Point::ORIGIN));
    }
    project
}

fn each_actor(project: &mut Project, change: impl Fn(u128, &mut Actor)) {
    for number in 1..=project.map.actors.len() as u128 {
        project.map.actors.update(id(number), |actor| change(number, actor));
    }
}

fn missing(project: &Project, question: Question) -> Vec<(MissingKind, usize)> {
    coverage(project).missing(question).iter().map(|missing| (missing.kind, missing.count)).collect()
}

fn said(words: &str) -> Judged<String> {
    Judged::known(words.to_owned(), Provenance::default())
}

fn finding(number: u128, kind: FindingKind, actors: &[u128]) -> Finding {
    Finding {
        id: id(number),
        kind,
        title: String::new(),
        retained: true,
        stakes: Vec::new(),
        actors: actors.iter().map(|actor| id(*actor)).collect(),
        question: None,
        why: String::new(),
        provenance: Provenance::default(),
    }
}

#[test]
fn an_empty_project_answers_nothing() {
    let coverage = coverage(&Project::empty());
    assert_eq!(Phase::ALL.map(|phase| coverage.answered(phase)), [(0, 5), (0, 3), (0, 3)], "0 sur 5, 3, 3");
    let started = Question::ALL.iter().filter(|q| coverage.is_answered(**q)).count();
    assert_eq!(started, 0, "not one");
}

#[test]
fn enough_for_today_answers_without_filling() {
    let mut project = Project::empty();
    project.header.enough_for_today.push(Question::Levers);
    let coverage = coverage(&project);
    assert_eq!(coverage.answered(Phase::Act), (1, 3), "1 sur 3");
    assert_eq!(coverage.missing(Question::Levers).len(), 1, "still offered");
}

#[test]
fn origin_needs_a_title_a_question_a_story_and_a_stage() {
    let mut project = Project::empty();
    project.header.title = "Géoparc".into();
    project.header.question = Text::french("Comment faire ensemble ?");
    let story = OriginStory { id: id(1), text: "Un élu l’a dit.".into(), provenance: Provenance::default() };
    project.header.origin_stories.insert(story);
    assert_eq!(missing(&project, Question::Origin), [(MissingKind::DatedStage, 1)], "one thing");
    assert!(!coverage(&project).is_answered(Question::Origin), "not yet");
}

#[test]
fn an_unknown_motive_was_asked() {
    let mut project = with_actors(1);
    project.header.lead = Some(id(1));
    assert!(!coverage(&project).is_answered(Question::Initiators), "no motive");
    project.header.motive = Some(Judged::unknown(Provenance::default()));
    assert!(coverage(&project).is_answered(Question::Initiators), "« ? » counts as filled");
}

#[test]
fn six_typed_actors_and_the_list_opened() {
    let mut project = with_actors(6);
    let kinds = [BuiltInType::Residents, BuiltInType::State, BuiltInType::Association];
    each_actor(&mut project, |number, actor| {
        actor.actor_type = kinds.get(number as usize % 4).map(|kind| kind.id());
        actor.presence = if number > 4 { Presence::ToMobilise } else { Presence::Present };
    });
    let expected = [(MissingKind::Families, 10), (MissingKind::Types, 1), (MissingKind::Spokespersons, 2)];
    assert_eq!(missing(&project, Question::Actors), expected, "13 families but 3; actor 3; actors 5 and 6");
    each_actor(&mut project, |_, actor| actor.actor_type = Some(BuiltInType::State.id()));
    assert!(!coverage(&project).is_answered(Question::Actors), "the list was not opened");
    project.header.missing_list_opened = true;
    assert!(coverage(&project).is_answered(Question::Actors), "answered, though voices are missing");
}

#[test]
fn a_role_on_every_key_actor() {
    let mut project = with_actors(2);
    each_actor(&mut project, |number, actor| actor.star = number == 1);
    assert_eq!(missing(&project, Question::Roles), [(MissingKind::Roles, 1), (MissingKind::WishedRoles, 1)], "of 1");
    project.map.actors.update(id(1), |actor| actor.roles.current = Some(said("Porte le projet")));
    assert!(coverage(&project).is_answered(Question::Roles), "one role is enough");
    assert_eq!(missing(&project, Question::Roles), [(MissingKind::WishedRoles, 1)], "one more to ask");
}

#[test]
fn without_stars_eight_roles() {
    let mut project = with_actors(9);
    each_actor(&mut project, |number, actor| actor.roles.current = if number < 8 { Some(said("Aide")) } else { None });
    assert!(!coverage(&project).is_answered(Question::Roles), "seven");
    project.map.actors.update(id(9), |actor| actor.roles.wished = Some(said("Aider")));
    assert!(coverage(&project).is_answered(Question::Roles), "eight");
}

#[test]
fn four_stakes_and_sixty_percent_of_cells() {
    let mut project = with_actors(3);
    each_actor(&mut project, |number, actor| actor.star = number < 3);
    for number in 1..=4 {
        project.map.stakes.insert(Stake::named(id(number), format!("Enjeu {number}")));
    }
    let fill = |project: &mut Project, actor: u128, stake: u128| {
        project.map.positions.insert(Position::of(id(actor), id(stake), None));
    };
    for stake in 1..=4 {
        fill(&mut project, 1, stake);
        fill(&mut project, 3, stake);
    }
    assert!(!coverage(&project).is_answered(Question::Interests), "4 of 8 cells: 50 %");
    fill(&mut project, 2, 1);
    assert!(coverage(&project).is_answered(Question::Interests), "5 of 8 cells: 62 %, « ? » included");
    let positions = coverage(&project).missing(Question::Interests)[0].clone();
    assert_eq!((positions.kind, positions.count), (MissingKind::Positions, 3), "three cells");
    assert_eq!(positions.actors, [id(2)], "of the second actor");
}

#[test]
fn values_and_strategies_follow_the_retained_divergences() {
    let mut project = with_actors(3);
    project.map.findings.insert(finding(1, FindingKind::Divergence, &[1, 2]));
    assert_eq!(missing(&project, Question::Values), [(MissingKind::Values, 2)], "the two that differ");
    let value = HeldValue { cite: Cite::Civic, argument: String::new(), provenance: Provenance::default() };
    let group = Group {
        id: id(1),
        name: "Élus".into(),
        color: GroupColor::Pine,
        symbol: None,
        values: vec![value.clone()],
        hull: true,
        collapsed: false,
    };
    project.map.groups.insert(group);
    project.map.actors.update(id(1), |actor| actor.group = Some(id(1)));
    project.map.actors.update(id(2), |actor| actor.values.push(value));
    assert!(coverage(&project).is_answered(Question::Values), "one inherits, one has its own");

    project.map.actors.update(id(1), |actor| actor.grid.strategy = Some(said("Attendre")));
    assert_eq!(missing(&project, Question::Strategies), [(MissingKind::Strategies, 1)], "the other party");
    let tactic = Tactic { text: "Ne rien signer".into(), non_action: true, ..Tactic::default() };
    let tactic = Some(Judged::known(tactic, Provenance::default()));
    project.map.actors.update(id(2), |actor| actor.grid.tactic = tactic);
    assert!(coverage(&project).is_answered(Question::Strategies), "every party");
}

#[test]
fn acting_needs_a_carrier_two_sided_terms_and_whole_actions() {
    let mut project = with_actors(2);
    let lever = Lever {
        id: id(1),
        target: Target::Actor(id(2)),
        effect: Effect::Listen,
        by: None,
        note: String::new(),
        state: LeverState::Accepted,
        provenance: Provenance::default(),
    };
    project.map.levers.put(lever.clone());
    assert!(!coverage(&project).is_answered(Question::Levers), "nobody carries it");
    project.map.levers.put(Lever { by: Some(id(1)), ..lever });
    assert!(coverage(&project).is_answered(Question::Levers), "carried");

    let unresolved = Compromise {
        state: CompromiseState::Unresolved,
        missing_information: "Le prix".into(),
        ..Compromise::titled(id(1), "Accès")
    };
    project.map.compromises.put(Compromise { missing_information: String::new(), ..unresolved.clone() });
    assert_eq!(missing(&project, Question::Compromises), [(MissingKind::Terms, 1)], "no terms");
    project.map.compromises.put(unresolved);
    assert!(coverage(&project).is_answered(Question::Compromises), "one knows what it waits for");

    for number in 1..=3 {
        project.map.actions.put(Action {
            lead: Some(id(1)),
            due: (number > 1).then(|| Due::Words("rentrée".into())),
            targets: vec![Target::Actor(id(2))],
            ..Action::titled(id(number), "Écouter")
        });
    }
    assert_eq!(missing(&project, Question::ActionPlan), [(MissingKind::DueDates, 1)], "one has no date");
    project.map.actions.update(id(1), |action| action.due = Some(Due::Month(2026, 10)));
    assert_eq!(coverage(&project).answered(Phase::Act), (3, 3), "3 sur 3");
}
