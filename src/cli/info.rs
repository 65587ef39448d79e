//! `entente info`: what a file holds, counted.

use std::io;
use std::path::Path;

use serde::Serialize;

use super::{Console, Status, words};
use crate::i18n::format;
use crate::model::{LinkNature, StageDate};
use crate::storage::{Opened, Repair};

/// Counts of entries, and dates, in no language. An entry that says unknown counts.
#[derive(Debug, Serialize)]
struct Summary<'a> {
    title: &'a str,
    format: u32,
    newer: bool,
    actors: usize,
    stakes: usize,
    positions: usize,
    influences: usize,
    relations: usize,
    interest_links: usize,
    groups: usize,
    types: usize,
    compromises: usize,
    actions: usize,
    stages: usize,
    views: usize,
    snapshots: usize,
    reference_date: Option<String>,
    stage_dates: Vec<String>,
    snapshot_dates: Vec<String>,
    unread: &'a [String],
    repairs: &'a [Repair],
}

/// Sums one file up.
pub(super) fn run(console: &mut Console<'_>, path: &Path, json: bool) -> io::Result<Status> {
    let Some(opened) = console.open(path)? else { return Ok(Status::WrongInput) };
    let summary = summary(&opened);
    if json {
        console.say(&serde_json::to_string_pretty(&summary)?)?;
    } else {
        table(console, &summary, &opened)?;
    }
    Ok(Status::Done)
}

fn summary(opened: &Opened) -> Summary<'_> {
    let project = &opened.project;
    let map = &project.map;
    let relations = map.links.iter().filter(|link| matches!(link.nature, LinkNature::Relation(_))).count();
    Summary {
        title: &project.header.title,
        format: opened.format,
        newer: opened.is_newer(),
        actors: map.actors.len(),
        stakes: map.stakes.len(),
        positions: map.positions.len(),
        influences: map.influences.len(),
        relations,
        interest_links: map.links.len() - relations,
        groups: map.groups.len(),
        types: map.actor_types.len(),
        compromises: map.compromises.len(),
        actions: map.actions.len(),
        stages: project.stages.len(),
        views: project.views.len(),
        snapshots: project.snapshots.len(),
        reference_date: project.header.reference_date.map(|date| date.to_string()),
        stage_dates: project.stages.iter().map(|stage| period(&stage.date)).collect(),
        snapshot_dates: project.snapshots.iter().map(|snapshot| snapshot.date.to_string()).collect(),
        unread: &opened.unread,
        repairs: &opened.repairs,
    }
}

/// A day, a month as in `2016-09`, or years as in `2012/2014`, `../2011` and `2018/..` (ISO 8601-2).
fn period(date: &StageDate) -> String {
    match date {
        StageDate::On(day) => day.to_string(),
        StageDate::Month(year, month) => format!("{year:04}-{month:02}"),
        StageDate::Years(from, to) => format!("{from:04}/{to:04}"),
        StageDate::Until(year) => format!("../{year:04}"),
        StageDate::From(year) => format!("{year:04}/.."),
    }
}

fn table(console: &mut Console<'_>, summary: &Summary<'_>, opened: &Opened) -> io::Result<()> {
    let texts = console.texts;
    let project = &opened.project;
    let title = if summary.title.is_empty() { texts.info_untitled() } else { summary.title.to_owned() };
    console.say(&title)?;
    let counts = [
        (texts.info_format(), summary.format as usize),
        (texts.info_actors(), summary.actors),
        (texts.info_stakes(), summary.stakes),
        (texts.info_positions(), summary.positions),
        (texts.info_influences(), summary.influences),
        (texts.info_relations(), summary.relations),
        (texts.info_interest_links(), summary.interest_links),
        (texts.info_groups(), summary.groups),
        (texts.info_types(), summary.types),
        (texts.info_compromises(), summary.compromises),
        (texts.info_actions(), summary.actions),
        (texts.info_stages(), summary.stages),
        (texts.info_views(), summary.views),
        (texts.info_snapshots(), summary.snapshots),
    ];
    let width = counts.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    for (name, count) in &counts {
        console.say(&format!("  {name:<width$}  {count:>6}"))?;
    }
    if let Some(date) = project.header.reference_date {
        console.say(&["  ", &texts.info_line(texts.info_reference_date(), format::date(texts, date))].concat())?;
    }
    let stages: Vec<String> = project.stages.iter().map(|stage| format::stage_date(texts, &stage.date)).collect();
    for (name, dates) in [(texts.info_stage_dates(), &stages), (texts.info_snapshot_dates(), &summary.snapshot_dates)] {
        if !dates.is_empty() {
            console.say(&["  ", &texts.info_line(name, dates.join(" · "))].concat())?;
        }
    }
    for remark in words::remarks(texts, opened) {
        console.say(&format!("  {remark}"))?;
    }
    Ok(())
}
