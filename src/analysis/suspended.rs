//! What positions would become if a compromise were accepted: a supposition for a simulation, never a fact.
//!
//! To accept a compromise is to suspend the dispute on what it treats. So each party that is against a treated stake
//! is supposed to be neither for nor against any more: its position goes to 0. A party that was said to refuse keeps
//! its position, as does every actor that is not a party, and everybody who is for. The treated stakes are those of
//! the compromise and of its package or, where it names none, those of the divergence that it treats.
//!
//! Worked by hand: on one treated stake, A (−2, party), B (−1, party that refuses), C (−3, no party), D (+3, party):
//! A alone moves, to 0.

use std::collections::BTreeSet;

use crate::model::{Acceptability, Compromise, MapState, Position, StakeId};

/// The positions that would change, as they would be. Costs parties × treated stakes.
pub fn suspended(map: &MapState, deal: &Compromise) -> Vec<Position> {
    let stakes = treated(map, deal);
    let willing = deal.parties.iter().filter(|party| party.acceptability != Some(Acceptability::Refuses));
    willing
        .flat_map(|party| stakes.iter().map(|stake| (party.actor, *stake)))
        .filter_map(|key| map.positions.get(key))
        .filter(|position| position.value.is_some_and(|value| value < 0))
        .map(|position| Position { value: Some(0), importance: None, ..position.clone() })
        .collect()
}

/// The stakes that a compromise treats, in order. Costs the number of stakes.
pub fn treated(map: &MapState, deal: &Compromise) -> Vec<StakeId> {
    let named: BTreeSet<StakeId> =
        deal.stakes.iter().copied().chain(deal.package.iter().map(|choice| choice.stake)).collect();
    let finding = || deal.finding.and_then(|id| map.findings.get(id)).map_or(&[][..], |finding| &finding.stakes);
    let wanted = |stake: &StakeId| if named.is_empty() { finding().contains(stake) } else { named.contains(stake) };
    map.stakes.iter().map(|stake| stake.id).filter(wanted).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, map};
    use super::*;
    use crate::model::{Party, Provenance};

    #[test]
    fn parties_that_are_against_are_not_against_any_more() {
        let map = map(&[&[-2], &[-1], &[-3], &[3]]);
        let party = |number, acceptability| Party { acceptability, ..Party::of(id(number), Provenance::default()) };
        let mut deal = Compromise::titled(id(900), "Charte");
        let stake = id(101);
        deal.parties = vec![party(1, None), party(2, Some(Acceptability::Refuses)), party(4, None)];
        assert!(suspended(&map, &deal).is_empty(), "it treats nothing yet");
        deal.stakes = vec![stake];
        let moved: Vec<_> = suspended(&map, &deal).iter().map(|it| (it.actor, it.stake, it.value)).collect();
        assert_eq!(moved, [(id(1), stake, Some(0))], "the party that is against and does not refuse");
    }
}
