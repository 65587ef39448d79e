//! Every measure of a project as JSON, for scripts and for comparison with other tools.
//!
//! Matrices and lists are in the order of `actors` and `stakes`, which is the order of entry; values of the network are
//! keyed by the name of the actor, and two actors of one name are told apart by ` (2)`. Numbers are in full precision.
//! What is not defined is `null`, but for the numbers that the method prints as 0 or 1 (`H_percent`, degrees, `EQ`,
//! `r_star`). The keys of `mactor` are the names of the matrices of the method.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::analysis::{
    Analyses, Badge, Caution, Claim, Corner, Grid, Margins, Ordered, Plane, SalienceClass, Sensitivity, SignedMeasures,
    Stance, Trial,
};
use crate::model::{ActorId, Axes, PowerConvention, Project, StakeId};

/// The names of actors and stakes, each once.
struct Names {
    actors: BTreeMap<ActorId, String>,
    stakes: BTreeMap<StakeId, String>,
}

impl Names {
    fn of(project: &Project) -> Self {
        let map = &project.map;
        Self {
            actors: told_apart(map.actors.iter().map(|actor| (actor.id, actor.name.as_str()))),
            stakes: told_apart(map.stakes.iter().map(|stake| (stake.id, stake.name.as_str()))),
        }
    }

    fn actor(&self, id: ActorId) -> &str {
        self.actors.get(&id).map_or("", String::as_str)
    }

    fn stake(&self, id: StakeId) -> &str {
        self.stakes.get(&id).map_or("", String::as_str)
    }

    fn all<'a>(&self, ids: impl IntoIterator<Item = &'a ActorId>) -> Vec<&str> {
        ids.into_iter().map(|id| self.actor(*id)).collect()
    }

    fn pairs(&self, pairs: &[(ActorId, ActorId)]) -> Value {
        pairs.iter().map(|(one, other)| json!([self.actor(*one), self.actor(*other)])).collect()
    }

    fn keyed<T: Into<Value> + Copy>(&self, values: &[(ActorId, T)]) -> Value {
        let entries = values.iter().map(|(id, value)| (self.actor(*id).to_owned(), (*value).into()));
        Value::Object(entries.collect())
    }
}

/// The same name for a second thing gets ` (2)`, and so on.
fn told_apart<'a, K: Ord + Copy>(things: impl Iterator<Item = (K, &'a str)>) -> BTreeMap<K, String> {
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut names = BTreeMap::new();
    for (id, name) in things {
        let mut own = name.to_owned();
        let mut rank = 2;
        while !used.insert(own.clone()) {
            own = format!("{name} ({rank})");
            rank += 1;
        }
        names.insert(id, own);
    }
    names
}

/// The whole of the results.
pub fn results(project: &Project, all: &Analyses, sensitivity: &Sensitivity) -> Value {
    let names = Names::of(project);
    let [known, unknown, empty] = all.cells();
    let influences = &all.influences;
    let count = all.actors.len();
    json!({
        "actors": all.actors.iter().map(|id| names.actor(*id)).collect::<Vec<_>>(),
        "stakes": all.stakes.iter().map(|id| names.stake(*id)).collect::<Vec<_>>(),
        "scale": project.header.scale.bound(),
        "convention": convention(all.power.convention),
        "axes": match project.header.axes { Axes::Mean => "mean", Axes::Median => "median" },
        "cells": {
            "positions": { "known": known, "unknown": unknown, "not_entered": empty },
            "influences": {
                "known": influences.known,
                "unknown": influences.unknown,
                "not_entered": (count * count.saturating_sub(1)).saturating_sub(influences.known + influences.unknown),
            },
        },
        "notices": all.notices.iter().map(|notice| caution(*notice)).collect::<Vec<_>>(),
        "mactor": mactor(all),
        "opposition": opposition(all),
        "attitudes": attitudes(all),
        "salience": salience(all),
        "power_interest": power_interest(all),
        "network": network(&names, all),
        "signed": signed(&names, &all.signed),
        "signed_by_positions": signed(&names, &all.signed_by_positions),
        "sensitivity": solidity(&names, sensitivity),
    })
}

fn convention(convention: PowerConvention) -> &'static str {
    match convention {
        PowerConvention::A => "A",
        PowerConvention::B => "B",
    }
}

fn caution(caution: Caution) -> &'static str {
    match caution {
        Caution::Few => "few_actors_or_stakes",
        Caution::Unknown(_) => "many_unknown",
        Caution::PartialInfluences => "partial_influences",
        Caution::EqualPower => "balance_of_power_not_computable",
        Caution::Estimate => "estimate",
    }
}

fn grid(grid: &Grid) -> Vec<&[f64]> {
    (0..grid.rows()).map(|row| grid.row(row)).collect()
}

/// The matrices of the method, under their own names.
fn mactor(all: &Analyses) -> Value {
    let influences = &all.influences;
    let (a, b) = match all.power.convention {
        PowerConvention::A => (&all.power, &all.other_power),
        PowerConvention::B => (&all.other_power, &all.power),
    };
    let strongest = &influences.strongest;
    let net = influences.net();
    let mut out = Map::new();
    let mut put = |key: &str, value: Value| {
        out.insert(key.to_owned(), value);
    };
    put("MID", json!(grid(&influences.direct)));
    put("MIDI", json!(grid(&influences.total)));
    put("I", json!(influences.influence));
    put("D", json!(influences.dependence));
    put("sum_I", json!(influences.sum()));
    put("r", json!(a.ratios));
    put("r_star", json!(a.weights));
    put("r_conventionB", json!(b.ratios));
    put("r_star_conventionB", json!(b.weights));
    put("MMIDI", json!(grid(strongest)));
    put("IMax", json!(strongest.row_sums()));
    put("DMax", json!(strongest.column_sums()));
    put("sum_IMax", json!(strongest.row_sums().iter().sum::<f64>()));
    put("q", json!(all.strongest.ratios));
    put("q_star", json!(all.strongest.weights));
    put("BN", json!(grid(&net)));
    put("BN_sum", json!(net.row_sums()));
    put("H_percent", json!(influences.stability().unwrap_or_default()));
    put("quadrants_mean", quadrants(&all.plane_at(Axes::Mean)));
    put("quadrants_median", quadrants(&all.plane_at(Axes::Median)));
    for (order, found) in (1..).zip(&all.orders) {
        for (key, value) in of_order(order, found) {
            put(&key, value);
        }
    }
    Value::Object(out)
}

fn of_order(order: usize, found: &Ordered) -> [(String, Value); 5] {
    let (rows, columns) = (found.of_actors(), found.of_stakes());
    let agreement = found.agreement();
    let degree = |share: Option<f64>| share.unwrap_or_default();
    [
        (format!("{order}MAO"), positions(found, &rows, &columns)),
        (
            format!("{order}CAA"),
            json!({
                "matrix": grid(&found.convergence),
                "Ci": found.convergences(),
                "degree_percent": degree(agreement),
            }),
        ),
        (
            format!("{order}DAA"),
            json!({
                "matrix": grid(&found.divergence),
                "Di": found.divergences(),
                "degree_percent": degree(agreement.map(|share| 100.0 - share)),
            }),
        ),
        (format!("{order}NET"), json!(grid(&found.net()))),
        (format!("EQ{order}"), found.ambivalence().into_iter().map(|of| json!(of.unwrap_or_default())).collect()),
    ]
}

fn positions(found: &Ordered, rows: &Margins, columns: &Margins) -> Value {
    json!({
        "matrix": grid(&found.positions),
        "row_agree": rows.agree,
        "row_disagree": rows.disagree,
        "row_abs": rows.mobilisation,
        "col_agree": columns.agree,
        "col_disagree": columns.disagree,
        "col_abs": columns.mobilisation,
    })
}

fn quadrants(plane: &Plane) -> Value {
    let label = |rank: usize| match plane.corner(rank) {
        Some(Corner::Dominant) => "dominant",
        Some(Corner::Relay) => "relay",
        Some(Corner::Dominated) => "dominated",
        Some(Corner::Autonomous) => "autonomous",
        None => "",
    };
    json!({
        "labels": (0..plane.up.len()).map(label).collect::<Vec<_>>(),
        "threshold_I": plane.cut_up,
        "threshold_D": plane.cut_across,
    })
}

/// Share of the weight that is against each stake, at orders 2 and 3, and how evenly it is split (order 2).
fn opposition(all: &Analyses) -> Value {
    let [_, two, three] = &all.orders;
    let shares = |margins: &Margins| -> Vec<Option<f64>> {
        (0..all.stakes.len()).map(|stake| margins.opposition(stake)).collect()
    };
    let margins = two.of_stakes();
    let split = |stake: usize| {
        let share = margins.opposition(stake)?;
        Some(2.0 * share.min(1.0 - share))
    };
    json!({
        "share": shares(&margins),
        "share_order3": shares(&three.of_stakes()),
        "split": (0..all.stakes.len()).map(split).collect::<Vec<Option<f64>>>(),
    })
}

fn attitudes(all: &Analyses) -> Value {
    let stance = |stance: Stance| match stance {
        Stance::WaitsAndSees => "waits_and_sees",
        Stance::OfTwoMinds => "of_two_minds",
        Stance::AnotherProject => "another_project",
        Stance::NotInDiscussion => "not_in_discussion",
        Stance::Supports => "supports",
        Stance::SupportsAndSays => "supports_and_says",
        Stance::Torn => "torn",
    };
    let one = |of: &Option<crate::analysis::Energy>| match of {
        Some(energy) => json!({
            "synergy": energy.synergy,
            "antagonism": energy.antagonism,
            "derived": energy.derived,
            "type": stance(energy.stance()),
        }),
        None => Value::Null,
    };
    all.energies.iter().map(one).collect()
}

fn salience(all: &Analyses) -> Value {
    let class = |class: SalienceClass| match class {
        SalienceClass::Outside => "outside",
        SalienceClass::Asks => "asks",
        SalienceClass::Legitimate => "legitimate",
        SalienceClass::Pressed => "pressed",
        SalienceClass::Quiet => "quiet",
        SalienceClass::Pressing => "pressing",
        SalienceClass::Influential => "influential",
        SalienceClass::Definitive => "definitive",
    };
    let one = |of: &crate::analysis::Salience| {
        json!({
            "power": of.power.map(|it| it.holds),
            "legitimacy": of.legitimacy.map(|it| it.holds),
            "urgency": of.urgency.map(|it| it.holds),
            "derived": of.is_derived(),
            "class": of.class().map(class),
        })
    };
    all.saliences.iter().map(one).collect()
}

fn power_interest(all: &Analyses) -> Value {
    let one = |(rank, place): (usize, &Option<(f64, f64)>)| match place {
        Some((interest, power)) => json!({
            "power": power,
            "interest": interest,
            "high_power": matches!(all.power_interest.corner(rank), Some(Corner::Dominant | Corner::Relay)),
            "high_interest": matches!(all.power_interest.corner(rank), Some(Corner::Dominated | Corner::Relay)),
        }),
        None => Value::Null,
    };
    all.power_interest.places.iter().enumerate().map(one).collect()
}

fn network(names: &Names, all: &Analyses) -> Value {
    let found = &all.network;
    let points: Vec<ActorId> = found.articulation_points.iter().map(|(id, _)| *id).collect();
    let broker = |(id, part): &(ActorId, crate::analysis::Brokerage)| {
        let parts = json!({
            "coordinator": part.coordinator,
            "consultant": part.consultant,
            "gatekeeper": part.gatekeeper,
            "representative": part.representative,
            "liaison": part.liaison,
        });
        (names.actor(*id).to_owned(), parts)
    };
    json!({
        "nodes": names.all(found.network.actors()),
        "edges": found.network.edge_count(),
        "degree": names.keyed(&found.degrees),
        "betweenness_raw": names.keyed(&found.betweenness_raw),
        "betweenness_normalized": names.keyed(&found.betweenness),
        "closeness": names.keyed(&found.closeness),
        "burt_constraint": names.keyed(&found.constraint),
        "effective_size": names.keyed(&found.effective_size),
        "clustering": names.keyed(&found.clustering),
        "core_number": names.keyed(&found.cores),
        "kernel": names.all(&found.network.kernel()),
        "articulation_points": names.all(&points),
        "parts_held": names.keyed(&found.articulation_points),
        "bridges": names.pairs(&found.bridges),
        "communities": found.communities.iter().map(|all| names.all(all)).collect::<Vec<_>>(),
        "modularity": found.modularity,
        "brokerage": Value::Object(found.brokers.parts.iter().map(broker).collect()),
        "brokerage_skipped": found.brokers.skipped,
    })
}

fn signed(names: &Names, found: &SignedMeasures) -> Value {
    let (camps, triangles) = (&found.camps, &found.triangles);
    json!({
        "signed_links": camps.signed,
        "negative_links": camps.negative,
        "left_out": triangles.left_out,
        "triangles": triangles.signed,
        "unbalanced": triangles.unbalanced,
        "tense_triangles": triangles.tense.iter().map(|three| names.all(&three.actors)).collect::<Vec<_>>(),
        "balance_share": triangles.balance(),
        "frustration": camps.frustration,
        "proved": camps.proved,
        "line_index": camps.line_index(),
        "camps": camps.sides.iter().map(|two| json!(two.each_ref().map(|side| names.all(side)))).collect::<Vec<_>>(),
        "misfits": names.pairs(&camps.misfits),
        "link_to_mend": names.pairs(&camps.to_mend),
    })
}

fn solidity(names: &Names, sensitivity: &Sensitivity) -> Value {
    let one = |(claim, badge): (&Claim, &Badge)| {
        let (about, actor) = match claim {
            Claim::MostlyAgreement => ("mostly_agreement", None),
            Claim::TopDivergence => ("top_divergence", None),
            Claim::TopConvergence => ("top_convergence", None),
            Claim::Pivot => ("pivot", None),
            Claim::MostOpposed => ("most_opposed_stake", None),
            Claim::MostMobilising => ("most_mobilising_stake", None),
            Claim::Stability => ("stability", None),
            Claim::Corner(id) => ("quadrant", Some(*id)),
            Claim::Weight(id) => ("weight_in_words", Some(*id)),
        };
        json!({
            "finding": about,
            "actor": actor.map(|id| names.actor(id)),
            "solidity": match badge.solidity() {
                crate::analysis::Solidity::Solid => "sound",
                crate::analysis::Solidity::Sensitive => "sensitive",
                crate::analysis::Solidity::Fragile => "fragile",
            },
            "trials": badge.trials,
            "changed": badge.changed,
            "tied": badge.tied,
            "first": badge.first.map(|trial| match trial {
                Trial::Position { actor, stake, from, to } => json!({
                    "actor": names.actor(actor), "stake": names.stake(stake), "from": from, "to": to,
                }),
                Trial::Influence { on, actor, from, to } => json!({
                    "actor": names.actor(actor), "on": names.actor(on), "from": from, "to": to,
                }),
            }),
        })
    };
    sensitivity.badges.iter().map(one).collect()
}
