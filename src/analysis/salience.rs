//! What an actor brings to the table: power, legitimacy, urgency.
//!
//! Source: R. Mitchell, B. Agle and D. Wood (1997); our own words for the classes, so that none hurts. Defaults of our
//! own, told as derived: power where r* is 1 or more (and influences were entered), urgency where a position is at the
//! bound of the scale. Legitimacy has none: it is asked.

use super::Power;
use crate::model::{Actor, Judged, Level, MapState, Scale};

/// One of the three, and whether it was typed or derived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Yes or no.
    pub holds: bool,
    /// Whether it is derived.
    pub derived: bool,
}

/// The three attributes; none: not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Salience {
    /// It can weigh on others.
    pub power: Option<Attribute>,
    /// It has a mandate, a right or recognition to step in.
    pub legitimacy: Option<Attribute>,
    /// For it, the question cannot wait.
    pub urgency: Option<Attribute>,
}

/// The class that the three attributes make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SalienceClass {
    /// None of the three.
    Outside,
    /// Urgency alone: asks, without backing.
    Asks,
    /// Legitimacy alone.
    Legitimate,
    /// Legitimacy and urgency, without means.
    Pressed,
    /// Power alone: keeps quiet.
    Quiet,
    /// Power and urgency, without a mandate.
    Pressing,
    /// Power and legitimacy.
    Influential,
    /// All three.
    Definitive,
}

impl Salience {
    /// The class, once the three are known.
    pub fn class(self) -> Option<SalienceClass> {
        let three = (self.power?.holds, self.legitimacy?.holds, self.urgency?.holds);
        Some(match three {
            (false, false, false) => SalienceClass::Outside,
            (false, false, true) => SalienceClass::Asks,
            (false, true, false) => SalienceClass::Legitimate,
            (false, true, true) => SalienceClass::Pressed,
            (true, false, false) => SalienceClass::Quiet,
            (true, false, true) => SalienceClass::Pressing,
            (true, true, false) => SalienceClass::Influential,
            (true, true, true) => SalienceClass::Definitive,
        })
    }

    /// Whether one of the three is derived.
    pub fn is_derived(self) -> bool {
        [self.power, self.legitimacy, self.urgency].into_iter().flatten().any(|attribute| attribute.derived)
    }
}

/// The attributes of an actor; `rank` is its place in the balance of power. Costs the number of stakes.
pub fn salience(map: &MapState, scale: Scale, power: &Power, rank: usize, actor: &Actor) -> Salience {
    let typed = |judged: &Option<Judged<bool>>| {
        judged.as_ref().map(|judged| judged.value.map(|holds| Attribute { holds, derived: false }))
    };
    let derived = |holds| Attribute { holds, derived: true };
    let values = || map.stakes.iter().filter_map(|stake| map.positions.get((actor.id, stake.id))?.value);
    let bound: Level = scale.bound();
    let weight = power.weights.get(rank).filter(|_| power.computable);
    Salience {
        power: typed(&actor.standing.power).unwrap_or_else(|| weight.map(|weight| derived(*weight >= 1.0))),
        legitimacy: typed(&actor.standing.legitimacy).flatten(),
        urgency: typed(&actor.standing.urgency).unwrap_or_else(|| {
            let most = values().map(Level::unsigned_abs).max();
            most.map(|most| derived(most == bound.unsigned_abs()))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::map;
    use super::*;
    use crate::model::Provenance;

    #[test]
    fn power_and_urgency_are_derived_and_legitimacy_is_asked() {
        let mut map = map(&[&[3, -1], &[1, 2]]);
        let power = Power { weights: vec![1.4, 0.6], computable: true, ..Power::default() };
        let of = |map: &MapState, rank: usize| {
            salience(map, Scale::Three, &power, rank, map.actors.at(rank).expect("an actor"))
        };
        let first = of(&map, 0);
        assert_eq!((first.class(), first.is_derived()), (None, true), "legitimacy is not known");
        let derived = |holds| Some(Attribute { holds, derived: true });
        assert_eq!((first.power, first.urgency), (derived(true), derived(true)), "weighs, and one position is at 3");
        assert_eq!((of(&map, 1).power, of(&map, 1).urgency), (derived(false), derived(false)), "neither");
        let id = map.actors.at(0).expect("an actor").id;
        let typed = || Some(Judged::known(false, Provenance::default()));
        map.actors.update(id, |actor| actor.standing.legitimacy = typed());
        assert_eq!(of(&map, 0).class(), Some(SalienceClass::Pressing), "power and urgency without a mandate");
        map.actors.update(id, |actor| actor.standing.power = typed());
        assert_eq!(of(&map, 0).class(), Some(SalienceClass::Asks), "what is typed wins");
        map.actors.update(id, |actor| actor.standing.urgency = Some(Judged::unknown(Provenance::default())));
        assert_eq!(of(&map, 0).class(), None, "asked, and not known");
    }

    #[test]
    fn without_influences_power_is_not_derived() {
        let map = map(&[&[3]]);
        let power = Power { weights: vec![1.0], computable: false, ..Power::default() };
        assert_eq!(salience(&map, Scale::Three, &power, 0, map.actors.at(0).expect("one")).power, None, "not known");
    }
}
