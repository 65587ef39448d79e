//! `entente packages`: the packages of a compromise that all would accept.

use std::io;
use std::path::Path;

use serde::Serialize;

use super::{Console, Status};
use crate::analysis::packages::{Choice, Found, Swap, Table};
use crate::model::{Compromise, MapState, Project};
use crate::session::bargain::{self, Bargain, Outcome};

/// All that the search finds, in full precision. Packages are numbered with the last stake turning fastest.
#[derive(Debug, Serialize)]
struct Answer {
    compromise: Named,
    parties: Vec<Seat>,
    stakes: Vec<Issue>,
    red_lines: Vec<RedLine>,
    packages: usize,
    compatible: usize,
    acceptable: usize,
    acceptable_to_all: Vec<u32>,
    pareto: usize,
    pareto_set: Vec<u32>,
    today: Package,
    kept: Option<Package>,
    solutions: Solutions,
    single_changes: Vec<Change>,
    swaps: Vec<Change>,
    swaps_of_three: Vec<Change>,
    sentences: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Named {
    id: String,
    name: String,
}

#[derive(Debug, Serialize)]
struct Seat {
    id: String,
    name: String,
    weights: Vec<f64>,
    scores: Vec<Vec<f64>>,
    equal_weights: bool,
    disagreement: f64,
    ideal: f64,
    loses_in: usize,
    alone_loses_in: usize,
    nearest: Option<Package>,
}

#[derive(Debug, Serialize)]
struct Issue {
    id: String,
    name: String,
    options: Vec<String>,
    today: usize,
    today_said: bool,
}

#[derive(Debug, Serialize)]
struct RedLine {
    party: String,
    stake: usize,
    options: Vec<usize>,
}

#[derive(Debug, Serialize)]
struct Package {
    number: usize,
    choice: Vec<usize>,
    options: Vec<String>,
    utility: Vec<f64>,
    gain: Vec<f64>,
}

#[derive(Debug, Serialize)]
struct Solutions {
    nash: Option<Package>,
    kalai_smorodinsky: Option<Package>,
    egalitarian: Option<Package>,
    utilitarian: Option<Package>,
}

#[derive(Debug, Serialize)]
struct Change {
    stakes: Vec<usize>,
    to: Vec<String>,
    gain: Vec<f64>,
}

/// Searches one compromise of a file: by its id, its rank from 1 or its exact title.
pub(super) fn run(console: &mut Console<'_>, path: &Path, name: &str, json: bool) -> io::Result<Status> {
    let Some(opened) = console.open(path)? else { return Ok(Status::WrongInput) };
    let project = &opened.project;
    let it = match find(&project.map, name).as_slice() {
        [one] => *one,
        [] => return unknown(console, &project.map, name),
        _ => {
            console.complain(&console.texts.cli_packages_several(name))?;
            return Ok(Status::WrongInput);
        }
    };
    let bargain = Bargain::in_full(project, it);
    match &bargain.outcome {
        Outcome::Found(found) => {
            if json {
                let answer = Told { console, project, bargain: &bargain, found }.answer(it);
                console.say(&serde_json::to_string_pretty(&answer)?)?;
            } else {
                table(console, project, it, &bargain, found)?;
            }
            Ok(Status::Done)
        }
        Outcome::Unfit(why) => {
            console.complain(&bargain::unfit(console.texts, *why))?;
            Ok(Status::WrongInput)
        }
        Outcome::Large => Ok(Status::WrongInput),
    }
}

/// The compromises of that name; a title may be that of several.
fn find<'a>(map: &'a MapState, name: &str) -> Vec<&'a Compromise> {
    let all = || map.compromises.iter();
    let by_id = all().find(|it| it.id.to_string() == name);
    let rank = name.parse::<usize>().ok().and_then(|rank| rank.checked_sub(1));
    let by_rank = rank.and_then(|rank| all().nth(rank));
    match by_id.or(by_rank) {
        Some(one) => vec![one],
        None => all().filter(|it| it.title == name).collect(),
    }
}

fn unknown(console: &mut Console<'_>, map: &MapState, name: &str) -> io::Result<Status> {
    let known = map.compromises.iter().zip(1..).map(|(it, rank): (_, usize)| format!("{rank} {}", it.title));
    let known: Vec<String> = known.collect();
    console.complain(&console.texts.cli_packages_unknown(name, known.len(), known.join(" · ")))?;
    Ok(Status::WrongInput)
}

fn table(
    console: &mut Console<'_>,
    project: &Project,
    it: &Compromise,
    bargain: &Bargain,
    found: &Found,
) -> io::Result<()> {
    let (texts, map) = (console.texts, &project.map);
    console.say(&it.title)?;
    for sentence in bargain.headline(texts, map, found).iter().filter(|sentence| !sentence.is_empty()) {
        console.say(&format!("  {sentence}"))?;
    }
    let compatible = bargain::large(texts, found.compatible as u128);
    console.say(&format!("  {}", texts.cli_packages_counts(found.acceptable.len(), compatible)))?;
    let balanced = found.solutions.kalai_smorodinsky.filter(|_| found.better > 0);
    for (name, index) in [(texts.pack_try_balanced(), balanced), (texts.pack_try_nash(), found.solutions.nash)] {
        if let Some(index) = index {
            let changed = bargain.changed(&bargain.workshop.table.package_at(index));
            console.say(&format!("  {}", texts.cli_packages_package(name, bargain.listed(texts, map, &changed))))?;
        }
    }
    for (sentence, _) in bargain.blockers(texts, map, found) {
        console.say(&format!("  {sentence}"))?;
    }
    Ok(())
}

/// What the answer is made of.
struct Told<'a, 'b> {
    console: &'a Console<'b>,
    project: &'a Project,
    bargain: &'a Bargain,
    found: &'a Found,
}

impl Told<'_, '_> {
    fn map(&self) -> &MapState {
        &self.project.map
    }

    fn searched(&self) -> &Table {
        &self.bargain.workshop.table
    }

    fn answer(&self, it: &Compromise) -> Answer {
        let (texts, found, workshop) = (self.console.texts, self.found, &self.bargain.workshop);
        let changes = |swaps: &[Swap]| swaps.iter().map(|swap| self.change(swap)).collect();
        let headline = self.bargain.headline(texts, self.map(), found).into_iter();
        let blockers = self.bargain.blockers(texts, self.map(), found).into_iter().map(|(sentence, _)| sentence);
        Answer {
            compromise: Named { id: it.id.to_string(), name: it.title.clone() },
            parties: self.parties(),
            stakes: self.stakes(),
            red_lines: workshop
                .red_lines
                .iter()
                .map(|line| RedLine { party: line.actor.to_string(), stake: line.issue, options: line.options.clone() })
                .collect(),
            packages: found.packages,
            compatible: found.compatible,
            acceptable: found.acceptable.len(),
            acceptable_to_all: found.acceptable.clone(),
            pareto: found.pareto.len(),
            pareto_set: found.pareto.clone(),
            today: self.package(&self.searched().today),
            kept: (!it.package.is_empty()).then(|| self.package(&workshop.package(&it.package))),
            solutions: Solutions {
                nash: self.numbered(found.solutions.nash),
                kalai_smorodinsky: self.numbered(found.solutions.kalai_smorodinsky),
                egalitarian: self.numbered(found.solutions.egalitarian),
                utilitarian: self.numbered(found.solutions.utilitarian),
            },
            single_changes: changes(&found.swaps.singles),
            swaps: changes(&found.swaps.pairs),
            swaps_of_three: changes(&found.swaps.triples),
            sentences: headline.chain(blockers).filter(|sentence| !sentence.is_empty()).collect(),
        }
    }

    fn parties(&self) -> Vec<Seat> {
        let found = self.found;
        let numbers = found.disagreement.iter().zip(&found.ideal).zip(&found.losing);
        let seats = self.bargain.workshop.seats.iter().zip(numbers);
        seats
            .map(|(seat, ((disagreement, ideal), losing))| Seat {
                id: seat.actor.to_string(),
                name: bargain::name(self.map(), seat.actor),
                weights: seat.weights.iter().map(|weight| weight.value).collect(),
                scores: seat.scores.iter().map(|of| of.iter().map(|score| score.value).collect()).collect(),
                equal_weights: seat.equal,
                disagreement: *disagreement,
                ideal: *ideal,
                loses_in: losing.in_packages,
                alone_loses_in: losing.alone_in,
                nearest: self.numbered(losing.nearest.map(|(index, _)| index)),
            })
            .collect()
    }

    fn stakes(&self) -> Vec<Issue> {
        let issues = self.bargain.workshop.issues.iter().enumerate();
        issues
            .map(|(rank, issue)| Issue {
                id: issue.stake.to_string(),
                name: self.map().stakes.get(issue.stake).map(|stake| stake.label().to_owned()).unwrap_or_default(),
                options: (0..issue.options.len()).map(|option| self.option((rank, option))).collect(),
                today: issue.today,
                today_said: issue.today_said,
            })
            .collect()
    }

    fn option(&self, choice: Choice) -> String {
        self.bargain.option(self.console.texts, self.map(), choice)
    }

    fn numbered(&self, index: Option<usize>) -> Option<Package> {
        index.map(|index| self.package(&self.searched().package_at(index)))
    }

    fn package(&self, package: &[usize]) -> Package {
        Package {
            number: self.searched().index_of(package),
            choice: package.to_vec(),
            options: package.iter().copied().enumerate().map(|choice| self.option(choice)).collect(),
            utility: self.searched().utility(package),
            gain: self.searched().gains(package),
        }
    }

    fn change(&self, swap: &Swap) -> Change {
        Change {
            stakes: swap.to.iter().map(|(stake, _)| *stake).collect(),
            to: swap.to.iter().map(|choice| self.option(*choice)).collect(),
            gain: swap.gains.clone(),
        }
    }
}
