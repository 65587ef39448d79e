//! The very entries that a headline comes from.

use std::collections::BTreeSet;

use super::{Headline, shared_stakes};
use crate::model::{ActorId, LinkId, LinkNature, MapState, StakeId};

/// The entries behind a result, each in the order in which it was entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Positions that count: known, other than 0.
    pub positions: Vec<(ActorId, StakeId)>,
    /// Influences that count: known, other than 0.
    pub influences: Vec<(ActorId, ActorId)>,
    /// Links that count.
    pub links: Vec<LinkId>,
}

impl Origin {
    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.positions.len() + self.influences.len() + self.links.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The entries behind a headline. Costs the number of entries of the map.
    pub fn of(map: &MapState, headline: &Headline) -> Self {
        match headline {
            Headline::Agreement(_) => Self::positions(map, |_, _| true),
            Headline::Convergence(one, other, ..) => Self::shared(map, &[(*one, *other)], Some(true)),
            Headline::Divergence(one, other, ..) => Self::shared(map, &[(*one, *other)], Some(false)),
            Headline::Pivot(pivots, one, other) => {
                let pairs = pivots.first().into_iter().flat_map(|pivot| [(*pivot, *one), (*pivot, *other)]);
                Self::shared(map, &pairs.collect::<Vec<_>>(), None)
            }
            Headline::Opposition(stake, _) | Headline::Mobilisation(stake, _) => {
                Self::positions(map, |_, on| on == *stake)
            }
            Headline::Ambivalence(actor) => Self::positions(map, |of, _| of == *actor),
            Headline::Lead(actor, ..) => Self::influences(map, |from, to| from == *actor || to == *actor),
            Headline::Stability(..) => Self::influences(map, |_, _| true),
            Headline::GoBetweens(_) | Headline::Circles(_) => Self::links(map, |_, _| true),
            Headline::Cut(actor, _) => Self::links(map, |from, to| from == *actor || to == *actor),
            Headline::Kernel(all) => {
                let all: BTreeSet<ActorId> = all.iter().copied().collect();
                Self::links(map, |from, to| all.contains(&from) && all.contains(&to))
            }
            Headline::Camps(..) => Self::signed(map),
            Headline::Mend(one, other, _) => {
                Self::links(map, |from, to| (from, to) == (*one, *other) || (to, from) == (*one, *other))
            }
        }
    }

    fn positions(map: &MapState, wanted: impl Fn(ActorId, StakeId) -> bool) -> Self {
        let counts = map.positions.iter().filter(|position| position.value.is_some_and(|value| value != 0));
        let keys = counts.map(|position| (position.actor, position.stake)).filter(|(of, on)| wanted(*of, *on));
        Self { positions: keys.collect(), ..Self::default() }
    }

    /// The positions that pairs share, of one sort or of both.
    fn shared(map: &MapState, pairs: &[(ActorId, ActorId)], agrees: Option<bool>) -> Self {
        let mut keys = BTreeSet::new();
        for (one, other) in pairs {
            let shared = shared_stakes(map, *one, *other).into_iter();
            for on in shared.filter(|shared| agrees.is_none_or(|agrees| shared.agrees() == agrees)) {
                keys.extend([(*one, on.stake), (*other, on.stake)]);
            }
        }
        Self::positions(map, |of, on| keys.contains(&(of, on)))
    }

    fn influences(map: &MapState, wanted: impl Fn(ActorId, ActorId) -> bool) -> Self {
        let counts = map.influences.iter().filter(|influence| influence.value.is_some_and(|value| value != 0));
        let keys = counts.map(|influence| (influence.from, influence.to)).filter(|(from, to)| wanted(*from, *to));
        Self { influences: keys.collect(), ..Self::default() }
    }

    /// Links that exist, between those.
    fn links(map: &MapState, wanted: impl Fn(ActorId, ActorId) -> bool) -> Self {
        let made = |nature: &LinkNature| !matches!(nature, LinkNature::Relation(relation) if relation.to_create);
        let links = map.links.iter().filter(|link| made(&link.nature) && wanted(link.from, link.to));
        Self { links: links.map(|link| link.id).collect(), ..Self::default() }
    }

    /// Links that exist and have a sign.
    fn signed(map: &MapState) -> Self {
        let has_sign = |nature: &LinkNature| match nature {
            LinkNature::Interest(_) => true,
            LinkNature::Relation(relation) => !relation.to_create && relation.sign().is_some(),
        };
        let links = map.links.iter().filter(|link| has_sign(&link.nature));
        Self { links: links.map(|link| link.id).collect(), ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, influences, map};
    use super::*;

    #[test]
    fn a_divergence_comes_from_the_stakes_on_which_two_are_opposed() {
        let map = map(&[&[3, 2, 9], &[-3, 1, 1], &[1, 0, 2]]);
        let found = Origin::of(&map, &Headline::Divergence(id(1), id(2), 1, id(101)));
        assert_eq!(found.positions, [(id(1), id(101)), (id(2), id(101))], "one stake, two positions");
        let found = Origin::of(&map, &Headline::Mobilisation(id(102), 2));
        assert_eq!(found.positions, [(id(1), id(102)), (id(2), id(102))], "the zero does not count");
        let found = Origin::of(&map, &Headline::Pivot(vec![id(3)], id(1), id(2)));
        assert_eq!(found.positions.len(), 5, "1–3 and 2–3 on the first stake, 2–3 on the third");
    }

    #[test]
    fn a_weight_comes_from_what_an_actor_exerts_and_undergoes() {
        let map = influences(&[&[0, 2, 0], &[1, 0, 3], &[0, 0, 0]]);
        let found = Origin::of(&map, &Headline::Lead(id(1), super::super::Weighs::Average, None));
        assert_eq!(found.influences, [(id(1), id(2)), (id(2), id(1))], "both ways, without the zeros");
        assert!(Origin::of(&map, &Headline::Camps(0, true)).is_empty(), "no link");
        assert_eq!(found.len(), 2, "two entries");
    }
}
