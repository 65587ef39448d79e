//! Files of projects, with every failure in words.

use std::path::Path;
use std::sync::Arc;

use crate::i18n::Texts;
use crate::model::Project;
use crate::session::OpenProject;
use crate::storage::files;

/// Reads and checks a project.
pub(super) fn load(_texts: Texts, path: &Path) -> Result<OpenProject, String> {
    let opened = files::open(path).map_err(|error| format!("{}\n{error}", path.display()))?;
    let remarks = opened.repairs.iter().map(|repair| format!("{repair:?}")).collect();
    let newer = opened.is_newer();
    Ok(OpenProject { project: Arc::new(opened.project), path: Some(path.to_owned()), newer, remarks })
}

/// Writes a project so that the file is whole at every moment.
pub(super) fn save(_texts: Texts, path: &Path, project: &Project) -> Result<(), String> {
    files::save(path, project).map_err(|error| format!("{}\n{error}", path.display()))
}
