//! A project as it comes from a file, a template or nothing.

use std::path::PathBuf;
use std::sync::Arc;

use crate::model::Project;

/// A project to open, and what is to be known of its file.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenProject {
    /// The project.
    pub project: Arc<Project>,
    /// Its file; none: never saved.
    pub path: Option<PathBuf>,
    /// Whether the file is of a newer version, never to be overwritten.
    pub newer: bool,
    /// Whether it can be had again as it is: leaving it unchanged loses nothing.
    pub kept_elsewhere: bool,
    /// What was repaired or not read, in words, to be told.
    pub remarks: Vec<String>,
}

impl OpenProject {
    /// A project that no file holds yet.
    pub fn untitled(project: Project) -> Self {
        Self { project: Arc::new(project), path: None, newer: false, kept_elsewhere: false, remarks: Vec::new() }
    }

    /// The sample that comes with the program.
    pub fn sample(project: Arc<Project>) -> Self {
        Self { project, path: None, newer: false, kept_elsewhere: true, remarks: Vec::new() }
    }
}
