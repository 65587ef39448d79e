//! `entente diff`: what differs from one project to another, in sentences or as JSON.

use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{Console, Status};
use crate::analysis::comparison::{Comparison, Matching, aligned};
use crate::exchange::{compared, comparison_json};
use crate::model::{MapState, Project, StateId};

/// What is asked of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, clap::Args)]
pub(super) struct DiffArgs {
    #[arg(value_name = "A")]
    pub(super) before: PathBuf,
    #[arg(value_name = "B")]
    pub(super) after: PathBuf,
    #[arg(long)]
    pub(super) json: bool,
    #[arg(long, value_name = "STATE")]
    pub(super) from: Option<String>,
    #[arg(long, value_name = "STATE")]
    pub(super) to: Option<String>,
}

/// One side of a comparison.
struct Side {
    map: MapState,
    name: String,
}

/// Compares two files, or two states of them.
pub(super) fn run(console: &mut Console<'_>, args: &DiffArgs) -> io::Result<Status> {
    let Some(before) = side(console, &args.before, args.from.as_deref())? else { return Ok(Status::WrongInput) };
    let Some(after) = side(console, &args.after, args.to.as_deref())? else { return Ok(Status::WrongInput) };
    let (map, matching) = aligned(&before.map, &after.map);
    let found = Comparison::of(&before.map, &map);
    let texts = console.texts;
    let told = compared::told(texts, &before.map, &map, &found);
    if args.json {
        let mut value = comparison_json(&before.map, &map, &found);
        if let Value::Object(fields) = &mut value {
            fields.insert("before".to_owned(), before.name.into());
            fields.insert("after".to_owned(), after.name.into());
            fields.insert("matched_by_id".to_owned(), matching.by_id.into());
            fields.insert("matched_by_name".to_owned(), json!(compared::matched_names(&map, &matching)));
            let lines = told.iter().flat_map(|told| &told.lines).map(|line| line.words.as_str());
            fields.insert("sentences".to_owned(), lines.collect());
        }
        console.say(&serde_json::to_string_pretty(&value)?)?;
        return Ok(Status::Done);
    }
    let pair = texts.time_from_to(before.name, after.name);
    match compared::gist(&told) {
        None => console.say(&texts.time_from_to_nothing(pair))?,
        Some(gist) => console.say(&texts.time_from_to_gist(pair, gist))?,
    }
    if matching != (Matching { by_id: matching.by_id, ..Matching::default() }) {
        console.say(&compared::matched(texts, &map, &matching))?;
    }
    for each in &told {
        console.say(&each.count)?;
        for line in &each.lines {
            console.say(&format!("  {}", line.words))?;
        }
    }
    Ok(Status::Done)
}

/// A file, or the state of it that is asked for; none when one of them is wrong, and that is told.
fn side(console: &mut Console<'_>, path: &Path, asked: Option<&str>) -> io::Result<Option<Side>> {
    let Some(opened) = console.open(path)? else { return Ok(None) };
    let (texts, project) = (console.texts, opened.project);
    let Some(asked) = asked else {
        let file = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        return Ok(Some(Side { map: project.map, name: file }));
    };
    let found = named(&project, asked);
    if let Some((map, id)) = found.and_then(|id| Some((project.state(id)?, id))) {
        return Ok(Some(Side { map, name: compared::state_name(texts, &project, id) }));
    }
    let known: Vec<String> = project.states().filter_map(|id| own_name(&project, id)).collect();
    let told = texts.time_no_such_state(asked, known.len(), known.join(" · "));
    console.complain(&format!("{}: {told}", path.display()))?;
    Ok(None)
}

/// The state that is named by its id, by its exact name, or for a stage by its rank from 1.
fn named(project: &Project, asked: &str) -> Option<StateId> {
    let by_id = |id: &StateId| match id {
        StateId::Map => false,
        StateId::Stage(id) => id.to_string() == asked,
        StateId::Snapshot(id) => id.to_string() == asked,
        StateId::Scenario(id) => id.to_string() == asked,
    };
    // A hand types an ordinary space, and may leave what follows the date of a stage.
    let plain = |name: &str| name.replace(['\u{a0}', '\u{202f}'], " ");
    let typed = plain(asked);
    let is = |name: &str| {
        let name = plain(name);
        name == typed || name.split_once(" :").or_else(|| name.split_once(':')).is_some_and(|(date, _)| date == typed)
    };
    let by_name = |id: &StateId| names(project, *id).into_iter().any(is);
    let by_rank = || {
        let rank = asked.parse::<usize>().ok()?;
        let stages = project.stages_in_time();
        stages.get(rank.checked_sub(1)?).copied().map(StateId::Stage)
    };
    project.states().find(by_id).or_else(|| project.states().find(by_name)).or_else(by_rank)
}

/// What a state may be called.
fn names(project: &Project, id: StateId) -> Vec<&str> {
    match id {
        StateId::Map => Vec::new(),
        StateId::Stage(id) => {
            let titles = project.stages.get(id).map(|it| (it.title.fr.as_str(), it.title.en.as_deref()));
            titles.into_iter().flat_map(|(fr, en)| [Some(fr), en]).flatten().collect()
        }
        StateId::Snapshot(id) => project.snapshots.get(id).map(|it| it.name.as_str()).into_iter().collect(),
        StateId::Scenario(id) => project.scenarios.get(id).map(|it| it.name.as_str()).into_iter().collect(),
    }
}

fn own_name(project: &Project, id: StateId) -> Option<String> {
    names(project, id).first().map(|name| (*name).to_owned())
}
