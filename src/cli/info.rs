//! `entente info`: what a file holds, counted.

use std::io;
use std::path::Path;

use serde::Serialize;

use super::{Console, Status, words};
use crate::i18n::{Texts, format};
use crate::model::{LinkNature, Project};
use crate::storage::{Opened, files};

/// Counts of entries, and dates. An entry that says unknown counts.
#[derive(Debug, Serialize)]
struct Summary {
    title: String,
    format: u32,
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
    unread: Vec<String>,
}

/// Sums one file up.
pub(super) fn run(console: &mut Console<'_>, path: &Path, json: bool) -> io::Result<Status> {
    let opened = match files::open(path) {
        Ok(opened) => opened,
        Err(error) => {
            console.say(&words::load_error(console.texts, &path.display().to_string(), &error))?;
            return Ok(Status::WrongInput);
        }
    };
    let summary = summary(console.texts, &opened);
    if json {
        console.say(&serde_json::to_string_pretty(&summary)?)?;
    } else {
        table(console, &summary, &opened.project)?;
    }
    Ok(Status::Done)
}

fn summary(texts: Texts, opened: &Opened) -> Summary {
    let project = &opened.project;
    let map = &project.map;
    let relations = map.links.iter().filter(|link| matches!(link.nature, LinkNature::Relation(_))).count();
    Summary {
        title: project.header.title.clone(),
        format: opened.format,
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
        stage_dates: project.stages.iter().map(|stage| format::stage_date(texts, &stage.date)).collect(),
        snapshot_dates: project.snapshots.iter().map(|snapshot| snapshot.date.to_string()).collect(),
        unread: opened.unread.clone(),
    }
}

fn table(console: &mut Console<'_>, summary: &Summary, project: &Project) -> io::Result<()> {
    let texts = console.texts;
    let title = if summary.title.is_empty() { texts.info_untitled() } else { summary.title.clone() };
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
        console.say(&format!("  {}: {}", texts.info_reference_date(), format::date(texts, date)))?;
    }
    for (name, dates) in
        [(texts.info_stage_dates(), &summary.stage_dates), (texts.info_snapshot_dates(), &summary.snapshot_dates)]
    {
        if !dates.is_empty() {
            console.say(&format!("  {name}: {}", dates.join(" · ")))?;
        }
    }
    Ok(())
}
