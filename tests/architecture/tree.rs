//! The text files of the repository, as they lie on the disk.

use std::fs;
use std::path::{Path, PathBuf};

/// A file read whole, named from the root of the repository with `/` between folders.
pub(crate) struct TextFile {
    pub(crate) name: String,
    pub(crate) text: String,
}

impl TextFile {
    pub(crate) fn is_rust(&self) -> bool {
        Path::new(&self.name).extension().is_some_and(|e| e == "rs")
    }

    /// The module path of a file of `src`, without `crate`; nothing for the two roots.
    pub(crate) fn module(&self) -> Vec<&str> {
        let inside = self.name.trim_start_matches("src/").trim_end_matches(".rs");
        let mut parts: Vec<&str> = inside.split('/').collect();
        if matches!(parts.as_slice(), ["lib" | "main"]) || parts.last() == Some(&"mod") {
            parts.pop();
        }
        parts
    }
}

/// The folder of `Cargo.toml`.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every UTF-8 file under `folder` (from the root), sorted by name; what builds leave is not read.
pub(crate) fn text_files(folder: &str) -> Vec<TextFile> {
    let mut files = Vec::new();
    visit(&root().join(folder), &mut files);
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

fn visit(folder: &Path, files: &mut Vec<TextFile>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| entry.ok()).map(|entry| entry.path()) {
        let name = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if matches!(name.as_str(), "target" | ".git" | "tests/desktop/out") {
            continue;
        }
        if path.is_dir() {
            visit(&path, files);
        } else if let Ok(text) = fs::read_to_string(&path) {
            files.push(TextFile { name, text });
        }
    }
}

/// One file that the repository must have.
#[expect(clippy::expect_used, reason = "shared by tests: a missing file is their failure")]
pub(crate) fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).expect(name)
}
