//! Two actors become one.

use std::collections::BTreeSet;

use super::Refusal;
use super::draft::Draft;
use crate::model::parts::{Parts as _, Relink};
use crate::model::{
    Actor, ActorId, Audience, Compromise, Differences, Flows, Grouping, Influence, Interests, Judged, Keyed, Link,
    LinkNature, Position, Project, ScenarioId, StageId, StakeId, StrategicGrid, Table,
};

/// Brings `merged` into `kept`. What `kept` says wins; what only `merged` says is kept; what named `merged`
/// names `kept`. A link between the two goes; of two links that say the same, one stays. What comes from an
/// actor that only the team may see stays for the team.
pub(super) fn merge(draft: &mut Draft, kept: ActorId, merged: ActorId) -> Result<(), Refusal> {
    if kept == merged {
        return Err(Refusal::Itself(kept));
    }
    let project = &mut draft.project;
    let gone = project.map.actors.get(merged).ok_or_else(|| Refusal::Missing(merged.into()))?.clone();
    let private = gone.audience == Audience::Team
        && project.map.actors.get(kept).is_some_and(|actor| actor.audience == Audience::All);
    if private {
        keep_for_the_team(project, merged);
    }
    draft.update::<Actor>(kept, |actor| fill(actor, gone, private))?;
    let project = &mut draft.project;

    let mut relink = Relink::default();
    relink.rename(merged, kept);
    settle_links(project, kept, merged, &mut relink);
    settle_differences(project, kept, merged);
    settle_lists(project, kept, merged);
    project.relink(&relink);
    Ok(())
}

/// Gives `actor` what only `gone` says.
fn fill(actor: &mut Actor, gone: Actor, private: bool) {
    let mut gone = gone;
    if private {
        team_only(&mut gone);
    } else {
        fill_text(&mut actor.short_name, gone.short_name);
        fill_text(&mut actor.represented_by, gone.represented_by);
        actor.actor_type = actor.actor_type.or(gone.actor_type);
        actor.group = actor.group.or(gone.group);
        actor.scale = actor.scale.or(gone.scale);
        actor.indirect = actor.indirect.or(gone.indirect);
        actor.symbol = actor.symbol.or(gone.symbol);
        actor.star |= gone.star;
    }
    let (own, other) = (&mut actor.roles, gone.roles);
    fill_option(&mut own.current, other.current);
    fill_option(&mut own.wished, other.wished);
    fill_option(&mut own.competence, other.competence);
    let (own, other) = (&mut actor.interests, gone.interests);
    fill_option(&mut own.gains, other.gains);
    fill_option(&mut own.losses, other.losses);
    fill_option(&mut own.expectations, other.expectations);
    fill_option(&mut own.concerns, other.concerns);
    fill_option(&mut own.question_as_own, other.question_as_own);
    let (own, other) = (&mut actor.grid, gone.grid);
    fill_option(&mut own.objectives, other.objectives);
    fill_option(&mut own.own_stakes, other.own_stakes);
    fill_option(&mut own.resources, other.resources);
    fill_option(&mut own.constraints, other.constraints);
    fill_option(&mut own.zone_of_uncertainty, other.zone_of_uncertainty);
    fill_option(&mut own.room_for_manoeuvre, other.room_for_manoeuvre);
    fill_option(&mut own.strategy, other.strategy);
    fill_option(&mut own.posture, other.posture);
    fill_option(&mut own.tactic, other.tactic);
    fill_option(&mut own.alliances_sought, other.alliances_sought);
    fill_option(&mut own.red_line, other.red_line);
    let (own, other) = (&mut actor.standing, gone.standing);
    fill_option(&mut own.synergy, other.synergy);
    fill_option(&mut own.antagonism, other.antagonism);
    fill_option(&mut own.power, other.power);
    fill_option(&mut own.legitimacy, other.legitimacy);
    fill_option(&mut own.urgency, other.urgency);
    fill_option(&mut actor.shocked_by, gone.shocked_by);
    for value in gone.values {
        if actor.values.len() < Actor::MOST_VALUES && actor.values.iter().all(|own| own.cite != value.cite) {
            actor.values.push(value);
        }
    }
    let unknown = actor.unknown_values.take().or(gone.unknown_values);
    actor.unknown_values = unknown.filter(|_| actor.values.is_empty());
}

fn fill_text(own: &mut String, other: String) {
    if own.trim().is_empty() {
        *own = other;
    }
}

/// An entry that says « ? » gives way to a value, never the other way round.
fn fill_option<T>(own: &mut Option<Judged<T>>, other: Option<Judged<T>>) {
    let other_knows = other.as_ref().is_some_and(|judged| judged.value.is_some());
    if own.as_ref().is_none_or(|judged| judged.value.is_none() && other_knows) && other.is_some() {
        *own = other;
    }
}

/// Marks every judgement of an actor for the team.
fn team_only(actor: &mut Actor) {
    fn mark<T>(judged: &mut Option<Judged<T>>) {
        if let Some(judged) = judged {
            judged.provenance.audience = Audience::Team;
        }
    }
    let Actor { roles, interests, grid, values, unknown_values, shocked_by, standing, .. } = actor;
    [&mut roles.current, &mut roles.wished, &mut roles.competence].into_iter().for_each(mark);
    let Interests { gains, losses, expectations, concerns, question_as_own } = interests;
    [gains, losses, expectations, concerns, question_as_own, shocked_by].into_iter().for_each(mark);
    let StrategicGrid {
        objectives,
        own_stakes,
        resources,
        constraints,
        zone_of_uncertainty,
        room_for_manoeuvre,
        strategy,
        posture,
        tactic,
        alliances_sought,
        red_line,
    } = grid;
    [objectives, own_stakes, resources, constraints].into_iter().for_each(mark);
    [zone_of_uncertainty, room_for_manoeuvre, strategy, alliances_sought].into_iter().for_each(mark);
    mark(posture);
    mark(tactic);
    mark(red_line);
    [&mut standing.synergy, &mut standing.antagonism].into_iter().for_each(mark);
    [&mut standing.power, &mut standing.legitimacy, &mut standing.urgency].into_iter().for_each(mark);
    for origin in values.iter_mut().map(|value| &mut value.provenance).chain(unknown_values) {
        origin.audience = Audience::Team;
    }
}

/// Marks the links, positions and influences of an actor for the team, at every stage.
fn keep_for_the_team(project: &mut Project, actor: ActorId) {
    let mark = |positions: &mut Table<Position>, influences: &mut Table<Influence>, links: &mut Table<Link>| {
        each(positions, |p| p.actor == actor, |p| p.provenance.audience = Audience::Team);
        each(influences, |i| i.from == actor || i.to == actor, |i| i.provenance.audience = Audience::Team);
        each(links, |l| l.touches(actor), |l| l.audience = Audience::Team);
    };
    let map = &mut project.map;
    mark(&mut map.positions, &mut map.influences, &mut map.links);
    each_differences(project, |d| mark(&mut d.positions, &mut d.influences, &mut d.links));
}

fn each<T: Keyed + Clone>(table: &mut Table<T>, concerned: impl Fn(&T) -> bool, change: impl Fn(&mut T)) {
    let keys: Vec<T::Key> = table.iter().filter(|item| concerned(item)).map(Keyed::key).collect();
    for key in keys {
        table.update(key, &change);
    }
}

/// Links between the two go, and of links that come to say the same, the first stays.
fn settle_links(project: &Project, kept: ActorId, merged: ActorId, relink: &mut Relink) {
    let mut seen: Vec<(bool, Link)> = Vec::new();
    for link in project.map.links.iter().filter(|link| link.touches(kept) || link.touches(merged)) {
        if link.touches(kept) && link.touches(merged) {
            relink.drop_item(link.id);
            continue;
        }
        let mut plain = link.clone();
        for end in [&mut plain.from, &mut plain.to] {
            if *end == merged {
                *end = kept;
            }
        }
        if has_no_direction(&plain.nature) && plain.from > plain.to {
            std::mem::swap(&mut plain.from, &mut plain.to);
        }
        // Two links that said the same before the merge are the group's own choice.
        let moved = link.touches(merged);
        let same = |(other_moved, other): &&(bool, Link)| {
            moved != *other_moved && Link { id: other.id, ..plain.clone() } == *other
        };
        match seen.iter().find(same) {
            Some((_, twin)) => relink.rename(link.id, twin.id),
            None => seen.push((moved, plain)),
        }
    }
}

fn has_no_direction(nature: &LinkNature) -> bool {
    match nature {
        LinkNature::Interest(_) => true,
        LinkNature::Relation(relation) => matches!(relation.flows, Flows::Undirected(_)),
    }
}

/// At a stage, what `kept` has there or in the base wins over what `merged` had there.
fn settle_differences(project: &mut Project, kept: ActorId, merged: ActorId) {
    let known_positions: BTreeSet<StakeId> =
        project.map.positions.iter().filter(|p| p.actor == kept).map(|p| p.stake).collect();
    let renamed = |id: ActorId| if id == merged { kept } else { id };
    let known_influences: BTreeSet<(ActorId, ActorId)> =
        project.map.influences.iter().map(Keyed::key).filter(|(from, to)| *from == kept || *to == kept).collect();
    each_differences(project, |differences| {
        differences.presences.retain(|presence| presence.actor != merged);
        differences.positions.retain(|p| p.actor != merged || !known_positions.contains(&p.stake));
        let own = |from, to| from == merged || to == merged;
        differences
            .influences
            .retain(|i| !own(i.from, i.to) || !known_influences.contains(&(renamed(i.from), renamed(i.to))));
        settle_parties(&mut differences.compromises, kept, merged);
    });
}

fn each_differences(project: &mut Project, change: impl Fn(&mut Differences)) {
    let stages: Vec<StageId> = project.stages.iter().map(Keyed::key).collect();
    for id in stages {
        project.stages.update(id, |stage| change(&mut stage.differences));
    }
    let scenarios: Vec<ScenarioId> = project.scenarios.iter().map(Keyed::key).collect();
    for id in scenarios {
        project.scenarios.update(id, |scenario| change(&mut scenario.differences));
    }
}

/// Where both stand in one list that knows an actor once, the place of `kept` wins.
fn settle_lists(project: &mut Project, kept: ActorId, merged: ActorId) {
    settle_parties(&mut project.map.compromises, kept, merged);
    let both = |grouping: &Grouping| {
        let holds = |id| grouping.parts.iter().any(|part| part.members.contains(&id));
        holds(kept) && holds(merged)
    };
    each(&mut project.map.groupings, both, |grouping| {
        for part in &mut grouping.parts {
            part.members.retain(|member| *member != merged);
        }
    });
}

fn settle_parties(compromises: &mut Table<Compromise>, kept: ActorId, merged: ActorId) {
    let both = |compromise: &Compromise| {
        [kept, merged].iter().all(|id| compromise.parties.iter().any(|party| party.actor == *id))
    };
    each(compromises, both, |compromise| {
        let Some(rank) = compromise.parties.iter().position(|party| party.actor == merged) else { return };
        let gone = compromise.parties.remove(rank);
        if let Some(party) = compromise.parties.iter_mut().find(|party| party.actor == kept) {
            fill_text(&mut party.gives, gone.gives);
            fill_text(&mut party.receives, gone.receives);
            fill_text(&mut party.condition, gone.condition);
            party.acceptability = party.acceptability.or(gone.acceptability);
            party.red_line_touched |= gone.red_line_touched;
            if party.weights.is_empty() {
                party.weights = gone.weights;
            }
            if party.scores.is_empty() {
                party.scores = gone.scores;
            }
            party.fallback = party.fallback.or(gone.fallback);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::super::{Edit, apply};
    use super::*;
    use crate::model::check::violations;
    use crate::model::{LinkId, Provenance, Target};

    fn merged(project: &mut Project, kept: u128, gone: u128) {
        apply(project, &Edit::MergeActors { kept: id(kept), merged: id(gone) }).unwrap();
        assert_eq!(violations(project), [], "rules hold");
    }

    #[test]
    fn links_are_kept_and_what_named_the_merged_names_the_kept() {
        let mut project = project();
        merged(&mut project, TOWN, FARMERS);
        let map = &project.map;
        let links: Vec<LinkId> = map.links.iter().map(|l| l.id).collect();
        assert_eq!(links, [id(TOWN_RESIDENTS)], "the link between the two goes, the two alike are one");
        let town = map.actors.get(id(TOWN)).unwrap();
        assert_eq!(town.name, "Mairie", "its own words win");
        assert_eq!(town.interests.gains.clone().unwrap().value.unwrap(), "De l'eau", "what only the other says");
        let water = map.positions.get((id(TOWN), id(WATER))).unwrap();
        assert_eq!(water.value, Some(2), "its own position wins");
        assert!(map.positions.contains((id(TOWN), id(TOURISM))), "the position that only the other has");
        assert_eq!(map.influences.iter().map(Keyed::key).collect::<Vec<_>>(), [(id(RESIDENTS), id(TOWN))], "others'");
        let deal = map.compromises.get(id(DEAL)).unwrap();
        assert_eq!(deal.parties.iter().map(|p| p.gives.as_str()).collect::<Vec<_>>(), ["de l'argent"], "one row");
        let action = map.actions.get(id(MEETING)).unwrap();
        assert_eq!(action.targets, [Target::Actor(id(TOWN))], "a pair of one is no pair");
        assert_eq!(action.partners, [id(TOWN), id(RESIDENTS)], "named anew");
        assert_eq!(map.findings.get(id(DIVERGENCE)).unwrap().actors, [id(TOWN)], "said once");
        assert_eq!(map.groupings.get(id(GROUPING)).unwrap().parts[0].members, [id(TOWN)], "in one part");
    }

    #[test]
    fn links_that_differ_both_stay() {
        let mut project = project();
        let edit = Edit::Rename { item: id::<LinkId>(FARMERS_RESIDENTS).into(), name: "le bruit".into() };
        apply(&mut project, &edit).unwrap();
        merged(&mut project, TOWN, FARMERS);
        assert_eq!(project.map.links.len(), 2, "they do not say the same");
    }

    #[test]
    fn at_a_stage_the_kept_wins() {
        let mut project = project();
        merged(&mut project, FARMERS, TOWN);
        let stage = &project.stages.get(id(STAGE)).unwrap().differences;
        assert!(stage.positions.is_empty(), "the base value of the kept holds there");
        assert!(stage.presences.is_empty(), "its presence too");
        assert_eq!(project.header.lead, Some(id(FARMERS)), "the kept leads");
    }

    #[test]
    fn a_link_that_stands_for_two_is_there_when_one_of_them_was() {
        let mut project = project();
        project.stages.update(id(STAGE), |stage| {
            stage.differences.links.insert(interest(TOWN_RESIDENTS, TOWN, RESIDENTS));
            stage.differences.absent_links = vec![id(FARMERS_RESIDENTS)];
        });
        assert_eq!(violations(&project), [], "each is one or the other");
        merged(&mut project, TOWN, FARMERS);
        let stage = &project.stages.get(id(STAGE)).unwrap().differences;
        assert!(stage.links.contains(id(TOWN_RESIDENTS)) && stage.absent_links.is_empty(), "not both");
    }

    #[test]
    fn what_comes_from_a_private_actor_stays_private() {
        let mut project = project();
        let private = |project: &mut Project| {
            let mut farmers = project.map.actors.get(id(FARMERS)).unwrap().clone();
            farmers.audience = Audience::Team;
            apply(project, &Edit::Change(farmers.into())).unwrap();
        };
        private(&mut project);
        merged(&mut project, TOWN, FARMERS);
        let gains = project.map.actors.get(id(TOWN)).unwrap().interests.gains.clone().unwrap();
        assert_eq!(gains.provenance.audience, Audience::Team, "a text");
        let tourism = project.map.positions.get((id(TOWN), id(TOURISM))).unwrap();
        assert_eq!(tourism.provenance.audience, Audience::Team, "a position");
        assert_eq!(project.map.links.get(id(FARMERS_RESIDENTS)).unwrap().audience, Audience::Team, "a link");
    }

    #[test]
    fn an_actor_is_not_merged_with_itself() {
        let outcome = apply(&mut project(), &Edit::MergeActors { kept: id(TOWN), merged: id(TOWN) });
        assert_eq!(outcome, Err(Refusal::Itself(id(TOWN))), "refused");
    }

    #[test]
    fn an_unknown_entry_gives_way_to_a_value() {
        let mut own = Some(Judged::unknown(Provenance::default()));
        fill_option(&mut own, Some(Judged::known(1, Provenance::default())));
        assert_eq!(own.and_then(|judged| judged.value), Some(1), "known wins over « ? »");
        let mut own = Some(Judged::known(2, Provenance::default()));
        fill_option(&mut own, None);
        assert_eq!(own.and_then(|judged| judged.value), Some(2), "nothing to fill");
    }
}
