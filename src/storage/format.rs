//! The records of a file, version 1, and how they are written.

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::quote;
use crate::model::{
    AgendaStep, DisplayChoices, Header, MapState, MinutesEntry, Project, Scenario, Snapshot, Source, Stage, Table, View,
};

/// The version of the format that this program writes.
pub const FORMAT: u32 = 1;

/// A file: its format, then the fields of a project.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Project")]
pub(super) struct Document {
    pub(super) format: u32,
    header: Header,
    map: MapState,
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    stages: Table<Stage>,
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    views: Table<View>,
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    snapshots: Table<Snapshot>,
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    scenarios: Table<Scenario>,
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    minutes: Table<MinutesEntry>,
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    agenda: Table<AgendaStep>,
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    sources: Table<Source>,
    #[serde(default, skip_serializing_if = "as_usual")]
    display: DisplayChoices,
}

impl Document {
    /// The project of the file.
    pub(super) fn into_project(self) -> Project {
        let Self { format: _, header, map, stages, views, snapshots, scenarios, minutes, agenda, sources, display } =
            self;
        Project { header, map, stages, views, snapshots, scenarios, minutes, agenda, sources, display }
    }

    /// The file of a project; its lists are shared, not copied.
    fn of(project: &Project) -> Self {
        let Project { header, map, stages, views, snapshots, scenarios, minutes, agenda, sources, display } =
            project.clone();
        Self { format: FORMAT, header, map, stages, views, snapshots, scenarios, minutes, agenda, sources, display }
    }
}

fn as_usual(display: &DisplayChoices) -> bool {
    *display == DisplayChoices::default()
}

/// The text of a project: the same text for the same project, one field per line.
///
/// ```
/// use entente::{model::Project, storage};
///
/// let text = storage::write(&Project::empty());
/// assert_eq!(storage::read(&text).unwrap().project, Project::empty(), "nothing is lost");
/// ```
pub fn write(project: &Project) -> String {
    let pretty = PrettyConfig::new()
        .new_line("\n")
        .indentor("  ")
        .struct_names(false)
        .escape_strings(true)
        .extensions(Extensions::IMPLICIT_SOME);
    match ron::ser::to_string_pretty(&Document::of(project), pretty) {
        Ok(text) => {
            let mut text = quote::readable(&text);
            text.push('\n');
            text
        }
        // The saved types hold nothing that RON cannot say; a test writes every field and every word of them.
        Err(error) => {
            tracing::error!("a project could not be written: {error}");
            String::new()
        }
    }
}
