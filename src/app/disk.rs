//! Files of projects, with every failure in words.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::words;
use crate::exchange::{self, ExportOptions};
use crate::i18n::Texts;
use crate::model::Project;
use crate::scene::SceneOptions;
use crate::session::OpenProject;
use crate::storage::{self, files};

/// The longest list of names that is read.
const MOST_TEXT: u64 = 1_000_000;

/// Reads and checks a project.
pub(super) fn load(texts: Texts, path: &Path) -> Result<OpenProject, String> {
    let file = path.display().to_string();
    let opened = files::open(path).map_err(|error| words::load_error(texts, &file, &error))?;
    let newer = opened.is_newer();
    let mended = opened.repairs.iter().map(|repair| words::repair(texts, repair));
    let unread = opened.unread.iter().map(|field| texts.remarks_unread(field.clone()));
    let remarks = mended.chain(unread).collect();
    let project = Arc::new(opened.project);
    Ok(OpenProject { project, path: Some(path.to_owned()), newer, kept_elsewhere: false, remarks })
}

/// Writes a project so that the file is whole at every moment.
pub(super) fn save(texts: Texts, path: &Path, project: &Project) -> Result<(), String> {
    files::save(path, project).map_err(|error| format!("{}\n{}", path.display(), words::not_saved(texts, &error)))
}

/// Writes the map, as it is looked at, as a picture for participants: SVG or PNG, by the ending of the path.
pub(super) fn draw(texts: Texts, path: &Path, project: &Project, look: SceneOptions) -> Result<(), String> {
    let options = ExportOptions { language: texts.language, scene: look, ..ExportOptions::of(project) };
    let ends = |ending: &str| path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending));
    let is_png = ends("png");
    if !is_png && !ends("svg") {
        return Err(format!("{}\n{}", path.display(), texts.picture_ending()));
    }
    let bytes = if is_png {
        exchange::png(project, &options).map_err(|error| format!("{}\n{error}", path.display()))?
    } else {
        exchange::svg(project, &options).into_bytes()
    };
    files::save_bytes(path, &bytes).map_err(|error| format!("{}\n{}", path.display(), words::not_saved(texts, &error)))
}

/// The sample that comes with the program.
pub(super) fn sample() -> Option<Arc<Project>> {
    match storage::read(crate::assets::SAMPLE) {
        Ok(opened) => Some(Arc::new(opened.project)),
        Err(error) => {
            tracing::error!("the sample cannot be read: {error}");
            None
        }
    }
}

/// The text of a list of names.
pub(super) fn text(texts: Texts, path: &Path) -> Result<String, String> {
    let told = |error: &dyn std::fmt::Display| format!("{}\n{error}", path.display());
    let size = std::fs::metadata(path).map_err(|error| told(&error))?.len();
    if size > MOST_TEXT {
        return Err(told(&texts.trouble_list_too_long()));
    }
    let bytes = std::fs::read(path).map_err(|error| told(&error))?;
    // Tables saved by older spreadsheets are in Latin-1.
    Ok(String::from_utf8(bytes)
        .unwrap_or_else(|error| error.into_bytes().iter().map(|byte| char::from(*byte)).collect()))
}

/// A path typed by hand, with the folder of the person in place of its tilde.
pub(super) fn expanded(path: PathBuf) -> PathBuf {
    match (path.strip_prefix("~"), etcetera::home_dir()) {
        (Ok(rest), Ok(home)) => home.join(rest),
        _ => path,
    }
}
