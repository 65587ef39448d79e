//! `entente analyse`: every indicator of a project, in sentences or as JSON.

use std::io;
use std::path::PathBuf;

use clap::ValueEnum;

use super::{Console, Status};
use crate::analysis::{Analyses, Seen, headlines, sensitivity, without_those_who_left};
use crate::exchange::{results, sentences};
use crate::model::{PowerConvention, Project, Scenario};

/// What is asked of an analysis.
#[derive(Clone, Debug, PartialEq, Eq, clap::Args)]
pub(super) struct AnalyseArgs {
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    #[arg(long)]
    pub(super) json: bool,
    #[arg(long, value_enum, hide_possible_values = true, value_name = "A|B")]
    pub(super) convention: Option<Convention>,
    #[arg(long, value_name = "NAME")]
    pub(super) scenario: Option<String>,
}

/// A convention of the balance of power, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Convention {
    #[value(name = "A", alias = "a")]
    A,
    #[value(name = "B", alias = "b")]
    B,
}

impl Convention {
    fn kept(self) -> PowerConvention {
        match self {
            Self::A => PowerConvention::A,
            Self::B => PowerConvention::B,
        }
    }
}

/// The scenario that is named by its id, by its exact name, or by its rank from 1.
fn named(project: &Project, asked: &str) -> Option<Scenario> {
    let scenarios = &project.scenarios;
    let by_id = asked.parse().ok().and_then(|id| scenarios.get(id));
    let by_rank = || {
        let rank = asked.parse::<usize>().ok()?;
        scenarios.at(rank.checked_sub(1)?)
    };
    let by_name = scenarios.iter().find(|scenario| scenario.name == asked);
    by_id.or(by_name).or_else(by_rank).cloned()
}

/// Analyses one file.
pub(super) fn run(console: &mut Console<'_>, args: &AnalyseArgs) -> io::Result<Status> {
    let Some(opened) = console.open(&args.file)? else { return Ok(Status::WrongInput) };
    let mut project = opened.project;
    if let Some(convention) = args.convention {
        project.header.power_convention = convention.kept();
    }
    if let Some(asked) = &args.scenario {
        let Some(scenario) = named(&project, asked) else {
            let known: Vec<&str> = project.scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
            let told = console.texts.whatif_no_such_scenario(asked.as_str(), known.len(), known.join(", "));
            console.complain(&format!("{}: {told}", args.file.display()))?;
            return Ok(Status::WrongInput);
        };
        if !args.json {
            console.say(&console.texts.whatif_analysed(scenario.name.as_str()))?;
        }
        project.map = scenario.differences.over(&project.map);
    }
    let project = without_those_who_left(&project);
    let all = Analyses::by(&project, project.header.power_convention, &Seen::whole(&project.map));
    // Nobody gives it up here.
    let badges = sensitivity(&project, &|| true).unwrap_or_default();
    if args.json {
        console.say(&serde_json::to_string_pretty(&results(&project, &all, &badges))?)?;
        return Ok(Status::Done);
    }
    let texts = console.texts;
    let found = headlines(&project, &all);
    console.say(&if found.is_empty() { texts.analyses_nothing() } else { texts.analyses_opening() })?;
    for headline in &found {
        console.say(&format!("  {}", sentences::headline(&project.map, texts, headline)))?;
        if let Some(badge) = sentences::claim(headline).and_then(|claim| badges.of(claim)) {
            console.say(&format!("    {}", sentences::solidity(&project.map, texts, badge)))?;
        }
    }
    for notice in &all.notices {
        console.say(&sentences::caution(texts, *notice))?;
    }
    console.say(&texts.analyses_limits())?;
    Ok(Status::Done)
}
