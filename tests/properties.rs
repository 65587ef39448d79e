//! What holds of the analyses of any system of actors.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test that finds nothing has failed")]

use entente::analysis::{Analyses, Grid, Network, Order, Seen};
use entente::geometry::Point;
use entente::model::{
    Actor, ActorId, Influence, Interest, InterestSign, Link, LinkId, LinkNature, Position, Project, Provenance, Scale,
    Stake, StakeId,
};
use proptest::prelude::*;

/// A system drawn at random: positions (9: unknown), influences (9: not entered), links by ranks.
#[derive(Clone, Debug)]
struct System {
    positions: Vec<Vec<i8>>,
    influences: Vec<Vec<i8>>,
    links: Vec<(usize, usize, bool)>,
}

fn systems() -> impl Strategy<Value = System> {
    (2..12_usize, 1..7_usize).prop_flat_map(|(actors, stakes)| {
        let level = prop_oneof![4 => -4..=4_i8, 1 => Just(9_i8)];
        let weight = prop_oneof![3 => 0..=4_i8, 1 => Just(9_i8)];
        (
            prop::collection::vec(prop::collection::vec(level, stakes), actors),
            prop::collection::vec(prop::collection::vec(weight, actors), actors),
            prop::collection::vec((0..actors, 0..actors, any::<bool>()), 0..2 * actors),
        )
            .prop_map(|(positions, influences, links)| System { positions, influences, links })
    })
}

fn id<T: From<uuid::Uuid>>(family: u128, rank: usize) -> T {
    T::from(uuid::Uuid::from_u128((family << 64) + rank as u128 + 1))
}

fn actor(rank: usize) -> ActorId {
    id(1, rank)
}

/// The system as a project whose actors enter in a given order, each under a name.
fn project(system: &System, order: &[usize], name: impl Fn(usize) -> String) -> Project {
    let mut project = Project::empty();
    project.header.scale = Scale::Four;
    let map = &mut project.map;
    for rank in order {
        map.actors.insert(Actor::named(actor(*rank), name(*rank), Point::ORIGIN));
    }
    let stakes = system.positions.first().map_or(0, Vec::len);
    for stake in 0..stakes {
        map.stakes.insert(Stake::named(id::<StakeId>(2, stake), format!("Enjeu {stake}")));
    }
    for (rank, row) in system.positions.iter().enumerate() {
        for (stake, value) in row.iter().enumerate() {
            map.positions.insert(Position::of(actor(rank), id(2, stake), (*value != 9).then_some(*value)));
        }
    }
    for (from, row) in system.influences.iter().enumerate() {
        for (to, value) in row.iter().enumerate().filter(|(to, value)| *to != from && **value != 9) {
            let (from, to) = (actor(from), actor(to));
            let provenance = Provenance::default();
            map.influences.insert(Influence { from, to, value: Some(*value), reason: String::new(), provenance });
        }
    }
    for (rank, (from, to, agrees)) in system.links.iter().enumerate().filter(|(_, (from, to, _))| from != to) {
        let sign = if *agrees { InterestSign::Convergent } else { InterestSign::Divergent };
        let nature = LinkNature::Interest(Interest { sign, stake: None, intensity: 1 });
        map.links.insert(Link::new(id::<LinkId>(3, rank), actor(*from), actor(*to), nature));
    }
    project
}

fn in_order(system: &System) -> Project {
    let order: Vec<usize> = (0..system.positions.len()).collect();
    project(system, &order, |rank| format!("Acteur {rank}"))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * (1.0 + a.abs())
}

/// A grid of actors × actors is the other, its rows and columns in another order.
fn permuted(a: &Grid, b: &Grid, order: &[usize]) -> bool {
    let ranks = || order.iter().enumerate();
    ranks().all(|(row, from)| ranks().all(|(column, to)| near(b.at(row, column), a.at(*from, *to))))
}

fn listed(a: &[f64], b: &[f64], order: &[usize]) -> bool {
    order.iter().enumerate().all(|(rank, from)| near(b[rank], a[*from]))
}

fn keyed(values: &[(ActorId, f64)], id: ActorId) -> f64 {
    values.iter().find(|(other, _)| *other == id).map(|(_, value)| *value).expect("an actor of the graph")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_balance_of_power_is_shared_and_the_net_scale_cancels_out(system in systems()) {
        let all = Analyses::of(&in_order(&system));
        let count = all.actors.len();
        for power in [&all.power, &all.other_power, &all.strongest] {
            prop_assert!((power.weights.iter().sum::<f64>() - count as f64).abs() < 1e-9, "r* add up to n");
        }
        let net = all.influences.net();
        prop_assert!(net.row_sums().iter().sum::<f64>().abs() < 1e-9, "gains and losses cancel out");
        for row in 0..count {
            for column in 0..count {
                prop_assert_eq!(net.at(row, column), -net.at(column, row), "antisymmetric");
                if row != column {
                    let (total, strongest) = (&all.influences.total, &all.influences.strongest);
                    prop_assert!(total.at(row, column) >= strongest.at(row, column), "MIDI is MMIDI or more");
                }
            }
        }
    }

    #[test]
    fn what_two_actors_share_is_the_same_both_ways(system in systems()) {
        let all = Analyses::of(&in_order(&system));
        for order in [Order::Stakes, Order::Strength, Order::Power] {
            let found = all.order(order);
            for row in 0..all.actors.len() {
                for column in 0..all.actors.len() {
                    prop_assert_eq!(found.convergence.at(row, column), found.convergence.at(column, row), "CAA");
                    prop_assert_eq!(found.divergence.at(row, column), found.divergence.at(column, row), "DAA");
                    let pair = all.pairs.at(row, column).copied().unwrap_or_default();
                    prop_assert!(near(pair.convergence(order), found.convergence.at(row, column)), "told twice alike");
                    prop_assert!(near(pair.divergence(order), found.divergence.at(row, column)), "told twice alike");
                }
            }
        }
    }

    #[test]
    fn names_change_nothing(system in systems()) {
        let order: Vec<usize> = (0..system.positions.len()).collect();
        let renamed = project(&system, &order, |rank| format!("Zoé {}", 100 - rank));
        prop_assert_eq!(Analyses::of(&renamed), Analyses::of(&in_order(&system)), "only names differ");
    }

    #[test]
    fn another_order_of_entry_only_permutes_numbers(
        (system, order) in systems().prop_flat_map(|system| {
            let order: Vec<usize> = (0..system.positions.len()).collect();
            (Just(system), Just(order).prop_shuffle())
        })
    ) {
        let (a, b) = (Analyses::of(&in_order(&system)), Analyses::of(&project(&system, &order, |rank| rank.to_string())));
        let (direct, other) = (&a.influences, &b.influences);
        prop_assert!(permuted(&direct.total, &other.total, &order), "MIDI");
        prop_assert!(permuted(&direct.strongest, &other.strongest, &order), "MMIDI");
        prop_assert!(listed(&direct.influence, &other.influence, &order), "I");
        prop_assert!(listed(&direct.dependence, &other.dependence, &order), "D");
        prop_assert!(listed(&a.power.weights, &b.power.weights, &order), "r*");
        for (one, two) in a.orders.iter().zip(&b.orders) {
            prop_assert!(permuted(&one.convergence, &two.convergence, &order), "CAA");
            prop_assert!(permuted(&one.divergence, &two.divergence, &order), "DAA");
            let flat = |list: Vec<Option<f64>>| list.into_iter().map(|of| of.unwrap_or(-1.0)).collect::<Vec<f64>>();
            prop_assert!(listed(&flat(one.ambivalence()), &flat(two.ambivalence()), &order), "EQ");
        }
        for rank in &order {
            let id = actor(*rank);
            let measures = |all: &Analyses| {
                let network = &all.network;
                [&network.betweenness, &network.closeness, &network.clustering].map(|of| keyed(of, id))
            };
            prop_assert!(measures(&a).iter().zip(measures(&b)).all(|(one, two)| near(*one, two)), "network");
        }
        prop_assert_eq!(a.signed.camps.frustration, b.signed.camps.frustration, "frustration");
        prop_assert_eq!(a.signed.triangles.tense.len(), b.signed.triangles.tense.len(), "tense triangles");
    }

    #[test]
    fn a_lone_actor_changes_no_path_between_others(system in systems()) {
        let mut project = in_order(&system);
        let raw = |project: &Project| Network::of(&project.map, &Seen::whole(&project.map)).betweenness_raw();
        let before = raw(&project);
        project.map.actors.insert(Actor::named(actor(99), "Seul", Point::ORIGIN));
        let after = raw(&project);
        prop_assert!(after.starts_with(&before), "raw betweenness");
        prop_assert_eq!(after.last().map(|(_, sum)| *sum), Some(0.0), "nobody passes through it");
    }
}
