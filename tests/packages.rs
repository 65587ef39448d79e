//! The search of packages, against published and computed cases, and against a search by brute force on whole numbers.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test whose ground is missing stops there")]

use entente::analysis::packages::{self, Choice, Found, SLACK, Swap, Table, Unfit};
use serde_json::Value;

fn golden() -> Value {
    serde_json::from_str(include_str!("golden/bargaining.json")).expect("the golden file is read")
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list").iter().map(|it| it.as_f64().expect("a number")).collect()
}

fn ranks(value: &Value) -> Vec<usize> {
    numbers(value).into_iter().map(|number| number as usize).collect()
}

fn close(one: &[f64], other: &[f64], what: &str) {
    assert_eq!(one.len(), other.len(), "{what}");
    for (a, b) in one.iter().zip(other) {
        assert!((a - b).abs() < 1e-9, "{what}: {one:?} and {other:?}");
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn water() -> Table {
    let input = &golden()["water_package"]["input"];
    let issues = list(&input["issues"]);
    let utilities = list(&input["weights"]).iter().enumerate().map(|(party, weights)| {
        let worth = |(issue, weight): (&Value, f64)| -> Vec<f64> {
            numbers(&issue["scores"][party]).into_iter().map(|score| weight * score / 100.0).collect()
        };
        issues.iter().zip(numbers(weights)).map(worth).collect()
    });
    let ban = |ban: &Value| list(ban).iter().map(|choice| (ranks(choice)[0], ranks(choice)[1])).collect();
    Table {
        utilities: utilities.collect(),
        today: ranks(&input["status_quo"]),
        fallback: vec![None; list(&input["parties"]).len()],
        bans: list(&input["incompatible"]).iter().map(ban).collect(),
    }
}

#[test]
fn the_water_case_gives_every_number_of_its_file() {
    let (table, file) = (water(), golden());
    let (result, found) = (&file["water_package"]["result"], packages::search(&table).expect("it is fit"));
    let count = |name: &str| result[name].as_u64().expect("a count") as usize;
    assert_eq!(found.packages, count("n_packages"), "packages");
    assert_eq!(found.compatible, count("n_compatible"), "compatible ones");
    assert_eq!(found.pareto.len(), count("n_pareto"), "the Pareto set");
    assert_eq!(found.acceptable.len(), count("n_individually_rational"), "acceptable to all");
    let both: Vec<Vec<usize>> = found
        .acceptable
        .iter()
        .filter(|index| found.pareto.contains(index))
        .map(|index| table.package_at(*index as usize))
        .collect();
    assert_eq!(both.len(), count("n_pareto_and_ir"), "both");
    let expected: Vec<Vec<usize>> = list(&result["pareto_and_ir_choices"]).iter().map(ranks).collect();
    assert_eq!(both, expected, "which ones");
    close(&found.disagreement, &numbers(&result["disagreement"]), "without agreement");
    close(&found.ideal, &numbers(&result["ideal"]), "ideal");
    let solutions = found.solutions;
    for (name, chosen) in [
        ("nash", solutions.nash),
        ("kalai_smorodinsky", solutions.kalai_smorodinsky),
        ("egalitarian", solutions.egalitarian),
        ("utilitarian", solutions.utilitarian),
    ] {
        let (expected, package) = (&result["solutions"][name], table.package_at(chosen.expect("there is one")));
        assert_eq!(package, ranks(&expected["choice"]), "{name}");
        close(&table.utility(&package), &numbers(&expected["utility"]), name);
        close(&table.gains(&package), &numbers(&expected["gain"]), name);
    }
}

#[test]
fn the_water_case_has_no_single_change_and_eight_swaps() {
    let (table, file) = (water(), golden());
    let result = &file["water_package"]["result"];
    let issues = list(&file["water_package"]["input"]["issues"]);
    let found = packages::search(&table).expect("it is fit").swaps;
    assert_eq!(found.singles, [], "no single change suits all four");
    let expected = list(&result["logrolling_swaps_from_status_quo"]);
    assert_eq!((found.pairs.len(), expected.len()), (8, 8), "eight swaps");
    for (swap, expected) in found.pairs.iter().zip(expected) {
        let names: Vec<&Value> = swap.to.iter().map(|(issue, _)| &issues[*issue]["name"]).collect();
        assert!(names.into_iter().eq(list(&expected["issues"])), "{swap:?} is {expected}");
        let options = swap.to.iter().map(|(issue, option)| &issues[*issue]["options"][*option]);
        assert!(options.eq(list(&expected["to"])), "{swap:?} is {expected}");
        close(&swap.gains, &numbers(&expected["gain"]), "gains of a swap");
    }
}

#[test]
fn bill_and_jack_trade_all_but_the_box_and_the_hat() {
    let file = golden();
    let result = &file["nash_1950_bill_jack"]["result"];
    let items: Vec<(&String, &Value)> = result["items"].as_object().expect("items").iter().collect();
    let side = |who: &str| -> Vec<Vec<f64>> {
        let worth = |item: &Value| {
            let kept = item["owner"].as_str().is_some_and(|owner| owner.eq_ignore_ascii_case(who));
            let worth = item[format!("u_{who}")].as_f64().expect("a number");
            vec![0.0, if kept { -worth } else { worth }]
        };
        items.iter().map(|(_, item)| worth(item)).collect()
    };
    let table = Table {
        utilities: vec![side("bill"), side("jack")],
        today: vec![0; items.len()],
        fallback: vec![None; 2],
        bans: Vec::new(),
    };
    let found = packages::search(&table).expect("it is fit");
    assert_eq!(found.packages, 512, "every subset of nine things");
    assert_eq!(found.acceptable.len() as u64, result["n_ir_trades"].as_u64().expect("a count"), "rational trades");
    let package = table.package_at(found.solutions.nash.expect("there is one"));
    let gains = table.gains(&package);
    close(&gains, &numbers(&result["gains_bill_jack"]), "12 and 5");
    let product = result["best_product"].as_f64().expect("a number");
    assert!((gains.iter().product::<f64>() - product).abs() < 1e-9, "60");
    let mut traded: Vec<&str> =
        items.iter().zip(&package).filter(|(_, changes)| **changes == 1).map(|((name, _), _)| name.as_str()).collect();
    let mut expected: Vec<&str> = list(&result["traded"]).iter().filter_map(Value::as_str).collect();
    traded.sort_unstable();
    expected.sort_unstable();
    assert_eq!(traded, expected, "all but the box and the hat");
}

#[test]
fn more_than_half_a_million_packages_are_refused_and_never_sampled() {
    let mut table = Table {
        utilities: vec![vec![vec![0.0, 1.0, 2.0, 3.0, 4.0]; 8]; 3],
        today: vec![0; 8],
        fallback: vec![None; 3],
        bans: Vec::new(),
    };
    assert!(packages::search(&table).is_ok(), "5⁸ = 390 625");
    table.utilities.iter_mut().for_each(|issues| issues.push(vec![0.0, 1.0]));
    table.today.push(0);
    assert_eq!(packages::search(&table).err(), Some(Unfit::TooManyPackages(781_250)), "twice as many");
}

/// Numbers that look like chance and are always the same.
struct Dice(u64);

impl Dice {
    fn under(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % bound
    }
}

/// A case in whole numbers, for which nothing is rounded.
struct Case {
    worth: Vec<Vec<Vec<i64>>>,
    today: Vec<usize>,
    fallback: Vec<Option<i64>>,
    bans: Vec<Vec<Choice>>,
}

impl Case {
    fn rolled(dice: &mut Dice) -> Self {
        let counts: Vec<usize> = loop {
            let counts: Vec<usize> = (0..=dice.under(5)).map(|_| 2 + dice.under(4) as usize).collect();
            if counts.iter().product::<usize>() <= 200 {
                break counts;
            }
        };
        let (least, width) = [(-9, 19), (0, 4), (-40, 90)][dice.under(3) as usize];
        let parties = 2 + dice.under(5);
        let mut worth: Vec<Vec<Vec<i64>>> = (0..parties)
            .map(|_| counts.iter().map(|n| (0..*n).map(|_| least + dice.under(width) as i64).collect()).collect())
            .collect();
        if dice.under(4) == 0 {
            // A party to which nothing matters.
            worth[0].iter_mut().flatten().for_each(|worth| *worth = 3);
        }
        let today: Vec<usize> = counts.iter().map(|count| dice.under(*count as u64) as usize).collect();
        let fallback = worth.iter().map(|_| (dice.under(8) == 0).then(|| dice.under(30) as i64)).collect();
        let bans = (0..dice.under(4)).map(|_| {
            let held = 1 + dice.under(2).min(counts.len() as u64 - 1);
            let mut issues: Vec<usize> = (0..counts.len()).collect();
            while issues.len() > held as usize {
                issues.remove(dice.under(issues.len() as u64) as usize);
            }
            issues.into_iter().map(|issue| (issue, dice.under(counts[issue] as u64) as usize)).collect()
        });
        let bans = bans.collect();
        Self { worth, today, fallback, bans }
    }

    /// The table that is searched, in that unit.
    fn table(&self, unit: f64) -> Table {
        let scaled = |issues: &Vec<Vec<i64>>| {
            issues.iter().map(|options| options.iter().map(|worth| *worth as f64 * unit).collect()).collect()
        };
        Table {
            utilities: self.worth.iter().map(scaled).collect(),
            today: self.today.clone(),
            fallback: self.fallback.iter().map(|typed| typed.map(|typed| typed as f64 * unit)).collect(),
            bans: self.bans.clone(),
        }
    }

    /// Every package, the last issue turning fastest.
    fn packages(&self) -> Vec<Vec<usize>> {
        let mut all = vec![Vec::new()];
        for options in &self.worth[0] {
            all = all
                .into_iter()
                .flat_map(|before: Vec<usize>| (0..options.len()).map(move |next| [&before[..], &[next]].concat()))
                .collect();
        }
        all
    }

    fn gains(&self, package: &[usize]) -> Vec<i64> {
        let sum = |issues: &[Vec<i64>], package: &[usize]| -> i64 {
            issues.iter().zip(package).map(|(options, option)| options[*option]).sum()
        };
        let of = |(issues, typed): (&Vec<Vec<i64>>, &Option<i64>)| {
            sum(issues, package) - typed.unwrap_or_else(|| sum(issues, &self.today))
        };
        self.worth.iter().zip(&self.fallback).map(of).collect()
    }

    fn allowed(&self, package: &[usize]) -> bool {
        self.bans.iter().all(|ban| ban.iter().any(|(issue, option)| package[*issue] != *option))
    }

    /// Whether it is allowed, harms nobody and serves somebody.
    fn suits(&self, package: &[usize]) -> bool {
        let gains = self.gains(package);
        self.allowed(package) && gains.iter().all(|gain| *gain >= 0) && gains.iter().any(|gain| *gain > 0)
    }

    fn changed(&self, package: &[usize]) -> Vec<Choice> {
        package.iter().copied().enumerate().filter(|(issue, option)| self.today[*issue] != *option).collect()
    }

    fn with(&self, changes: &[Choice]) -> Vec<usize> {
        let mut package = self.today.clone();
        for (issue, option) in changes {
            package[*issue] = *option;
        }
        package
    }

    /// Whether some of the changes, but not all, suit everybody.
    fn part_suits(&self, changes: &[Choice]) -> bool {
        (1..(1_usize << changes.len()) - 1).any(|taken| {
            let part: Vec<Choice> =
                changes.iter().enumerate().filter(|(bit, _)| taken >> bit & 1 == 1).map(|(_, it)| *it).collect();
            self.suits(&self.with(&part))
        })
    }

    fn swaps(&self, size: usize) -> Vec<Vec<Choice>> {
        let mut found: Vec<(i64, i64, usize, Vec<Choice>)> = Vec::new();
        for (index, package) in self.packages().iter().enumerate() {
            let changes = self.changed(package);
            if changes.len() == size && self.suits(package) && !self.part_suits(&changes) {
                let gains = self.gains(package);
                found.push((-gains.iter().min().expect("parties"), -gains.iter().sum::<i64>(), index, changes));
            }
        }
        found.sort();
        found.into_iter().map(|(.., changes)| changes).collect()
    }
}

/// The best of some packages by a comparison, then by sum, then by number.
fn best(of: &[(usize, Vec<i64>)], better: impl Fn(&[i64], &[i64]) -> std::cmp::Ordering) -> Option<usize> {
    let first = of.iter().max_by(|(one, a), (other, b)| {
        better(a, b).then_with(|| a.iter().sum::<i64>().cmp(&b.iter().sum())).then(other.cmp(one))
    });
    first.map(|(index, _)| *index)
}

fn compare(case: &Case, found: &Found, what: &str) {
    let packages = case.packages();
    let allowed: Vec<usize> = (0..packages.len()).filter(|index| case.allowed(&packages[*index])).collect();
    let gains: Vec<Vec<i64>> = packages.iter().map(|package| case.gains(package)).collect();
    assert_eq!((found.packages, found.compatible), (packages.len(), allowed.len()), "{what}: packages");
    let accepted: Vec<(usize, Vec<i64>)> = allowed
        .iter()
        .filter(|index| gains[**index].iter().all(|gain| *gain >= 0))
        .map(|index| (*index, gains[*index].clone()))
        .collect();
    let numbers = |found: &[u32]| -> Vec<usize> { found.iter().map(|index| *index as usize).collect() };
    let expected: Vec<usize> = accepted.iter().map(|(index, _)| *index).collect();
    assert_eq!(numbers(&found.acceptable), expected, "{what}: acceptable");
    let dominated = |index: &usize| {
        let own = &gains[*index];
        allowed.iter().map(|other| &gains[*other]).any(|q| q != own && q.iter().zip(own).all(|(q, p)| q >= p))
    };
    let expected: Vec<usize> = allowed.iter().copied().filter(|index| !dominated(index)).collect();
    assert_eq!(numbers(&found.pareto), expected, "{what}: Pareto");

    let inside: Vec<(usize, Vec<i64>)> =
        accepted.iter().filter(|(_, gains)| gains.iter().all(|gain| *gain > 0)).cloned().collect();
    let product = |gains: &[i64]| gains.iter().map(|gain| i128::from(*gain)).product::<i128>();
    assert_eq!(found.solutions.nash, best(&inside, |a, b| product(a).cmp(&product(b))), "{what}: Nash");
    let parties = case.worth.len();
    let hopes: Vec<i64> =
        (0..parties).map(|party| accepted.iter().map(|(_, gains)| gains[party]).max().unwrap_or(0)).collect();
    let share = |gains: &[i64]| -> (i64, i64) {
        let shares = gains.iter().copied().zip(hopes.iter().copied()).filter(|(_, hope)| *hope > 0);
        shares.min_by(|a, b| (a.0 * b.1).cmp(&(b.0 * a.1))).unwrap_or((0, 1))
    };
    let balanced = best(&accepted, |a, b| (share(a).0 * share(b).1).cmp(&(share(b).0 * share(a).1)));
    let balanced = balanced.filter(|_| hopes.iter().any(|hope| *hope > 0));
    assert_eq!(found.solutions.kalai_smorodinsky, balanced, "{what}: Kalai–Smorodinsky");
    let least = best(&accepted, |a, b| a.iter().min().cmp(&b.iter().min()));
    assert_eq!(found.solutions.egalitarian, least, "{what}: egalitarian");
    let sum = best(&accepted, |a, b| a.iter().sum::<i64>().cmp(&b.iter().sum()));
    assert_eq!(found.solutions.utilitarian, sum, "{what}: utilitarian");

    let changes = |swaps: &[Swap]| -> Vec<Vec<Choice>> { swaps.iter().map(|swap| swap.to.clone()).collect() };
    assert_eq!(changes(&found.swaps.singles), case.swaps(1), "{what}: single changes");
    assert_eq!(changes(&found.swaps.pairs), case.swaps(2), "{what}: pairs");
    assert_eq!(changes(&found.swaps.triples), case.swaps(3), "{what}: triples");

    for (party, losing) in found.losing.iter().enumerate() {
        let loses = |index: &&usize| gains[**index][party] < 0;
        assert_eq!(losing.in_packages, allowed.iter().filter(loses).count(), "{what}: who loses");
        let alone: Vec<&usize> = allowed
            .iter()
            .filter(loses)
            .filter(|index| gains[**index].iter().filter(|gain| **gain < 0).count() == 1)
            .filter(|index| gains[**index].iter().any(|gain| *gain > 0))
            .collect();
        assert_eq!(losing.alone_in, alone.len(), "{what}: who loses alone");
        let nearest = alone.iter().min_by_key(|index| {
            let own = &gains[***index];
            (-own[party], -own.iter().sum::<i64>(), ***index)
        });
        assert_eq!(losing.nearest.map(|(index, _)| index), nearest.map(|index| **index), "{what}: the nearest");
    }
}

#[test]
fn the_search_equals_brute_force_on_a_thousand_cases() {
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    let mut seen = [0_usize; 6];
    for number in 0..1000 {
        let case = Case::rolled(&mut dice);
        let unit = [1.0, 0.01, 0.07][number % 3];
        let found = packages::search(&case.table(unit)).expect("it is fit");
        compare(&case, &found, &format!("case {number}"));
        let swaps = &found.swaps;
        let counts = [
            found.acceptable.len() > 1,
            found.solutions.nash.is_some(),
            !swaps.pairs.is_empty(),
            !swaps.triples.is_empty(),
            found.losing.iter().any(|losing| losing.nearest.is_some()),
            found.compatible < found.packages,
        ];
        seen.iter_mut().zip(counts).for_each(|(seen, there)| *seen += usize::from(there));
    }
    assert!(seen.iter().all(|count| *count > 40), "the cases say something of each: {seen:?}");
}

#[test]
fn the_pareto_set_of_a_large_table_holds_by_its_definition() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let counts = [5, 4, 4, 3, 3, 2, 2];
    let worth = |dice: &mut Dice| -> Vec<Vec<f64>> {
        counts.iter().map(|count| (0..*count).map(|_| dice.under(100) as f64 / 7.0).collect()).collect()
    };
    let table = Table {
        utilities: (0..8).map(|_| worth(&mut dice)).collect(),
        today: vec![0; counts.len()],
        fallback: vec![None; 8],
        bans: vec![vec![(0, 1), (3, 2)], vec![(6, 1), (1, 0), (2, 0)]],
    };
    let found = packages::search(&table).expect("it is fit");
    assert_eq!(found.packages, 2880, "5 × 4 × 4 × 3 × 3 × 2 × 2");
    let all: Vec<Vec<f64>> = (0..found.packages)
        .map(|index| table.package_at(index))
        .filter(|package| table.is_compatible(package))
        .map(|package| table.utility(&package))
        .collect();
    let set: Vec<usize> = (0..found.packages)
        .filter(|index| {
            let package = table.package_at(*index);
            let own = table.utility(&package);
            let better = |q: &&Vec<f64>| {
                let differences = || q.iter().zip(&own).map(|(q, p)| q - p);
                differences().all(|it| it >= -SLACK) && differences().any(|it| it > SLACK)
            };
            table.is_compatible(&package) && !all.iter().any(|q| better(&q))
        })
        .collect();
    assert!(found.pareto.iter().map(|index| *index as usize).eq(set), "one by one");
}
