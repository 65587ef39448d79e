//! From what positions say to what a scene draws of it.

use std::sync::Arc;

use crate::analysis::derived_links;
use crate::model::{Audience, MapState};
use crate::scene::{DerivedPair, Overlay, OverlayRule};

/// What a rule leaves of what positions alone would draw, for those who read for an audience. Costs actors² × stakes.
pub fn overlay(map: &MapState, rule: OverlayRule, readers: Audience) -> Overlay {
    let mut seen = map.clone();
    seen.positions.retain(|position| readers.may_see(position.provenance.audience));
    seen.stakes.retain(|stake| readers.may_see(stake.provenance.audience));
    let shown = derived_links(&seen, rule.stake)
        .into_iter()
        .filter(|link| link.strength >= f64::from(rule.least) && rule.sign.is_none_or(|sign| sign == link.sign));
    let pairs =
        shown.map(|link| DerivedPair { one: link.one, other: link.other, sign: link.sign, strength: link.strength });
    Overlay { rule, pairs: Arc::new(pairs.collect()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::model::{Actor, ActorId, Position, Project, Provenance, Stake, StakeId};

    #[test]
    fn what_rests_on_positions_for_the_team_is_not_drawn_for_participants() {
        let mut map = Project::empty().map;
        let water = StakeId(uuid::Uuid::from_u128(101));
        map.stakes.insert(Stake::named(water, "Eau"));
        for (number, value, team) in [(1, 3, false), (2, -2, true), (3, 2, false)] {
            let actor = ActorId(uuid::Uuid::from_u128(number));
            let provenance = if team { Provenance::default().team() } else { Provenance::default() };
            map.actors.insert(Actor::named(actor, "Mairie", Point::ORIGIN));
            map.positions.insert(Position {
                actor,
                stake: water,
                value: Some(value),
                importance: None,
                reason: String::new(),
                debated: None,
                provenance,
            });
        }
        let rule = OverlayRule { stake: Some(water), sign: None, least: 2 };
        let count = |readers: Audience| overlay(&map, rule, readers).pairs.len();
        assert_eq!(count(Audience::Team), 3, "every pair, for the team");
        assert_eq!(count(Audience::All), 1, "only the pair whose two positions may be read");
    }
}
