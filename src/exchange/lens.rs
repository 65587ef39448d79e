//! What a lens on an indicator shows of each actor, from the analyses.

use crate::analysis::{Analyses, Corner, Order, SalienceClass, Stance};
use crate::i18n::{Language, format};
use crate::model::{ActorId, Indicator};
use crate::scene::{IndicatorMark, IndicatorMarks};

/// What an indicator says of each actor, in the numbers of a language. Costs the number of actors.
pub fn marks(all: &Analyses, indicator: Indicator, language: Language) -> IndicatorMarks {
    let two = all.order(Order::Strength);
    let network = &all.network;
    let whole = |values: &[f64]| by_rank(all, values.iter().map(|value| Some(*value)));
    let counted =
        |values: &[(ActorId, usize)]| values.iter().map(|(id, count)| (*id, *count as f64)).collect::<Vec<_>>();
    match indicator {
        Indicator::Influence => measures(&whole(&all.influences.influence), 0, language),
        Indicator::Dependence => measures(&whole(&all.influences.dependence), 0, language),
        Indicator::InfluenceCorner => classes(all, |rank| all.plane.corner(rank).map(corner)),
        Indicator::BalanceOfPower if !all.power.computable => IndicatorMarks::new(),
        Indicator::BalanceOfPower => measures(&whole(&all.power.weights), 1, language),
        Indicator::Convergence => measures(&whole(&two.convergences()), 0, language),
        Indicator::Divergence => measures(&whole(&two.divergences()), 0, language),
        Indicator::Ambivalence => measures(&by_rank(all, two.ambivalence()), 1, language),
        Indicator::Mobilisation => measures(&whole(&two.of_actors().mobilisation), 0, language),
        Indicator::Stance => {
            classes(all, |rank| all.energies.get(rank)?.as_ref().map(|energy| stance(energy.stance())))
        }
        Indicator::Salience => classes(all, |rank| all.saliences.get(rank)?.class().map(salience)),
        Indicator::Degree => measures(&counted(&network.degrees), 0, language),
        Indicator::Betweenness => measures(&network.betweenness, 1, language),
        Indicator::Closeness => measures(&network.closeness, 1, language),
        Indicator::Constraint => {
            let known = network.constraint.iter().filter_map(|(id, value)| Some((*id, (*value)?)));
            measures(&known.collect::<Vec<_>>(), 1, language)
        }
        Indicator::Core => measures(&counted(&network.cores), 0, language),
        Indicator::PartsHeld => measures(&counted(&network.articulation_points), 0, language),
        Indicator::Brokerage => {
            let parts = network.brokers.parts.iter().map(|(id, part)| (*id, part.total() as f64));
            measures(&parts.collect::<Vec<_>>(), 0, language)
        }
        Indicator::Circle => grouped(network.network.circles()),
        Indicator::Side => grouped(all.signed.camps.sides.first().cloned().into_iter().flatten()),
    }
}

/// The values of a list in order of entry; none: not known.
fn by_rank(all: &Analyses, values: impl IntoIterator<Item = Option<f64>>) -> Vec<(ActorId, f64)> {
    all.actors.iter().zip(values).filter_map(|(id, value)| Some((*id, value?))).collect()
}

/// Each value as a share of the greatest one.
fn measures(values: &[(ActorId, f64)], decimals: usize, language: Language) -> IndicatorMarks {
    let most = values.iter().map(|(_, value)| *value).fold(0.0, f64::max);
    let share = |value: f64| if most > 0.0 { (value / most) as f32 } else { 0.0 };
    let mark = |value: f64| IndicatorMark::measure(share(value), format::number(language, value, decimals));
    values.iter().map(|(id, value)| (*id, mark(*value))).collect()
}

fn classes(all: &Analyses, class: impl Fn(usize) -> Option<u8>) -> IndicatorMarks {
    let found = all.actors.iter().enumerate().filter_map(|(rank, id)| Some((*id, IndicatorMark::class(class(rank)?))));
    found.collect()
}

fn grouped(groups: impl IntoIterator<Item = Vec<ActorId>>) -> IndicatorMarks {
    let ranked = (0_u8..).zip(groups);
    ranked.flat_map(|(class, all)| all.into_iter().map(move |id| (id, IndicatorMark::class(class)))).collect()
}

/// The class of a corner, as the legend words it.
fn corner(corner: Corner) -> u8 {
    match corner {
        Corner::Dominant => 0,
        Corner::Relay => 1,
        Corner::Dominated => 2,
        Corner::Autonomous => 3,
    }
}

fn stance(stance: Stance) -> u8 {
    match stance {
        Stance::Supports => 0,
        Stance::SupportsAndSays => 1,
        Stance::OfTwoMinds => 2,
        Stance::WaitsAndSees => 3,
        Stance::AnotherProject => 4,
        Stance::NotInDiscussion => 5,
        Stance::Torn => 6,
    }
}

fn salience(class: SalienceClass) -> u8 {
    match class {
        SalienceClass::Definitive => 0,
        SalienceClass::Influential => 1,
        SalienceClass::Pressing => 2,
        SalienceClass::Pressed => 3,
        SalienceClass::Quiet => 4,
        SalienceClass::Legitimate => 5,
        SalienceClass::Asks => 6,
        SalienceClass::Outside => 7,
    }
}
