//! What is still to be checked: what is supposed, what is believed without proof, and what is not known.
//!
//! A judgement on an actor is doubtful when it says « ? », or when its origin is an assumption or is to be checked. What
//! is entered as a fact, a document, an interview or said in the room is not. Doubts are gathered by the actor whom one
//! would ask, in the order of entry.

use crate::model::{
    Actor, ActorId, Goes, Judged, LinkId, LinkNature, MapState, Presence, Provenance, ProvenanceKind, StakeId,
};

/// Why something is in doubt; the first reason wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// « ? »: asked, and not known.
    Unknown,
    /// Believed, not yet checked.
    ToCheck,
    /// Supposed for the work at hand.
    Assumption,
}

/// What is in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InDoubt {
    /// Its roles.
    Roles,
    /// What it gains, loses, expects and fears.
    Interests,
    /// Its means and constraints.
    Grid,
    /// Its frames of reference.
    Values,
    /// Its strategy, its tactic, its red line.
    Strategy,
    /// Its energy, its power, its legitimacy, its urgency.
    Standing,
    /// Its position on a stake.
    Position(StakeId),
    /// What it can weigh on another actor.
    Influence(ActorId),
    /// A link of its own, to that actor.
    Link(LinkId, ActorId),
}

/// One thing to check with an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToCheck {
    /// Whom to ask.
    pub actor: ActorId,
    /// About what.
    pub about: InDoubt,
    /// Why.
    pub why: Doubt,
}

/// Everything to check, actor by actor. Costs the size of the map.
pub fn to_check(map: &MapState) -> Vec<ToCheck> {
    let asked = map.actors.iter().filter(|actor| actor.presence != Presence::Left);
    asked.flat_map(|actor| of_actor(map, actor)).collect()
}

fn of_actor(map: &MapState, actor: &Actor) -> Vec<ToCheck> {
    let mut found: Vec<(InDoubt, Doubt)> = parts(actor);
    found.extend(map.stakes.iter().filter_map(|stake| {
        let position = map.positions.get((actor.id, stake.id))?;
        Some((InDoubt::Position(stake.id), doubt(position.value.is_some(), &position.provenance)?))
    }));
    found.extend(map.actors.iter().filter_map(|other| {
        let influence = map.influences.get((actor.id, other.id))?;
        Some((InDoubt::Influence(other.id), doubt(influence.value.is_some(), &influence.provenance)?))
    }));
    // A link is asked about at the end where it was drawn from.
    found.extend(map.links.iter().filter(|link| link.from == actor.id).filter_map(|link| {
        let known = match &link.nature {
            LinkNature::Interest(_) => true,
            LinkNature::Relation(relation) => {
                let flows = [Some(relation.flows.first()), relation.flows.back()];
                flows.iter().flatten().all(|flow| flow.goes != Goes::Unknown)
            }
        };
        Some((InDoubt::Link(link.id, link.to), doubt(known, &link.provenance)?))
    }));
    found.into_iter().map(|(about, why)| ToCheck { actor: actor.id, about, why }).collect()
}

fn doubt(known: bool, provenance: &Provenance) -> Option<Doubt> {
    match provenance.kind {
        _ if !known => Some(Doubt::Unknown),
        ProvenanceKind::ToCheck => Some(Doubt::ToCheck),
        ProvenanceKind::Assumption => Some(Doubt::Assumption),
        _ => None,
    }
}

fn judged<T>(judged: Option<&Judged<T>>) -> Option<Doubt> {
    let judged = judged?;
    doubt(judged.value.is_some(), &judged.provenance)
}

/// The parts of a card that hold something doubtful, with the strongest reason of each.
fn parts(actor: &Actor) -> Vec<(InDoubt, Doubt)> {
    let Actor { roles, interests, grid, standing, .. } = actor;
    let values = actor.values.iter().filter_map(|held| doubt(true, &held.provenance));
    let asked = actor.unknown_values.as_ref().and_then(|provenance| doubt(false, provenance));
    let parts: [(InDoubt, Vec<Option<Doubt>>); 6] = [
        (
            InDoubt::Roles,
            vec![judged(roles.current.as_ref()), judged(roles.wished.as_ref()), judged(roles.competence.as_ref())],
        ),
        (
            InDoubt::Interests,
            vec![
                judged(interests.gains.as_ref()),
                judged(interests.losses.as_ref()),
                judged(interests.expectations.as_ref()),
                judged(interests.concerns.as_ref()),
                judged(interests.question_as_own.as_ref()),
            ],
        ),
        (
            InDoubt::Grid,
            vec![
                judged(grid.objectives.as_ref()),
                judged(grid.own_stakes.as_ref()),
                judged(grid.resources.as_ref()),
                judged(grid.constraints.as_ref()),
                judged(grid.zone_of_uncertainty.as_ref()),
                judged(grid.room_for_manoeuvre.as_ref()),
            ],
        ),
        (InDoubt::Values, values.map(Some).chain([asked, judged(actor.shocked_by.as_ref())]).collect()),
        (
            InDoubt::Strategy,
            vec![
                judged(grid.strategy.as_ref()),
                judged(grid.posture.as_ref()),
                judged(grid.tactic.as_ref()),
                judged(grid.alliances_sought.as_ref()),
                judged(grid.red_line.as_ref()),
            ],
        ),
        (
            InDoubt::Standing,
            vec![
                judged(standing.synergy.as_ref()),
                judged(standing.antagonism.as_ref()),
                judged(standing.power.as_ref()),
                judged(standing.legitimacy.as_ref()),
                judged(standing.urgency.as_ref()),
            ],
        ),
    ];
    parts.into_iter().filter_map(|(part, doubts)| Some((part, doubts.into_iter().flatten().min()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::model::{Position, Project, Stake};

    fn map(value: Option<i8>, kind: ProvenanceKind) -> MapState {
        let mut map = Project::empty().map;
        let actor = ActorId(uuid::Uuid::from_u128(1));
        let stake = StakeId(uuid::Uuid::from_u128(2));
        map.actors.insert(Actor::named(actor, "Mairie", Point::ORIGIN));
        map.stakes.insert(Stake::named(stake, "Eau"));
        let provenance = Provenance::of(kind);
        let reason = String::new();
        map.positions.insert(Position { actor, stake, value, importance: None, reason, debated: None, provenance });
        map
    }

    fn why(map: &MapState) -> Vec<Doubt> {
        to_check(map).iter().map(|found| found.why).collect()
    }

    #[test]
    fn an_unknown_is_in_doubt_whatever_its_origin_and_a_fact_never_is() {
        assert_eq!(why(&map(None, ProvenanceKind::PublicFact)), [Doubt::Unknown], "« ? »");
        assert_eq!(why(&map(Some(2), ProvenanceKind::Assumption)), [Doubt::Assumption], "supposed");
        assert_eq!(why(&map(Some(2), ProvenanceKind::ToCheck)), [Doubt::ToCheck], "believed");
        assert_eq!(why(&map(Some(0), ProvenanceKind::SaidInTheRoom)), [], "said by the one concerned");
    }

    #[test]
    fn the_strongest_reason_speaks_for_a_part_of_the_card() {
        let mut map = map(Some(1), ProvenanceKind::Document);
        let supposed = || Judged::known("Porte le projet".to_owned(), Provenance::of(ProvenanceKind::Assumption));
        let id = map.actors.at(0).expect("the actor").id;
        map.actors.update(id, |actor| actor.roles.current = Some(supposed()));
        let found = to_check(&map);
        assert_eq!(found, [ToCheck { actor: id, about: InDoubt::Roles, why: Doubt::Assumption }], "one role");
        map.actors.update(id, |actor| actor.roles.wished = Some(Judged::unknown(Provenance::default())));
        assert_eq!(why(&map), [Doubt::Unknown], "the unknown comes first");
        map.actors.update(id, |actor| actor.presence = Presence::Left);
        assert_eq!(why(&map), [], "who has left is not asked");
    }
}
