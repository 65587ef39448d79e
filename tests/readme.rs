//! The README says what the program does: its table of keys is the command table, its commands and files are there.
//!
//! `UPDATE_README=1 cargo test --test readme` writes the table again.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use entente::i18n::{Language, Texts};
use entente::session::{Menu, ROWS, Row};

const START: &str = "<!-- keys -->\n\n";
const END: &str = "<!-- /keys -->";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn keys(row: &Row, texts: Texts) -> String {
    let separator = if texts.language == Language::French { " ou " } else { " or " };
    row.shortcuts.iter().map(|key| format!("`{}`", key.shown(texts))).collect::<Vec<_>>().join(separator)
}

/// The commands that have a key, menu by menu, in both languages.
fn table() -> String {
    let (french, english) = (Texts::new(Language::French), Texts::new(Language::English));
    let mut lines = vec!["| commande | touches | command | keys |".to_owned(), "| --- | --- | --- | --- |".to_owned()];
    for menu in Menu::ALL {
        let rows: Vec<&Row> = ROWS.iter().filter(|row| row.menu == *menu && !row.shortcuts.is_empty()).collect();
        if !rows.is_empty() {
            lines.push(format!("| **{}** | | **{}** | |", menu.label(french), menu.label(english)));
        }
        lines.extend(rows.iter().map(|row| {
            let (label, english_label) = ((row.label)(french), (row.label)(english));
            format!("| {label} | {} | {english_label} | {} |", keys(row, french), keys(row, english))
        }));
    }
    lines.push("\n".to_owned());
    lines.join("\n")
}

#[test]
fn the_table_of_keys_is_the_command_table() {
    let path = root().join("README.md");
    let page = fs::read_to_string(&path).expect("README.md");
    let start = page.find(START).expect("the start of the table") + START.len();
    let end = page.find(END).expect("the end of the table");
    let (before, written, after) = (&page[..start], &page[start..end], &page[end..]);
    if std::env::var_os("UPDATE_README").is_some() && written != table() {
        let mut file = fs::File::create(&path).expect("README.md can be written");
        write!(file, "{before}{}{after}", table()).expect("README.md is written");
    } else {
        assert_eq!(written, table(), "stale keys: UPDATE_README=1 cargo test --test readme");
    }
}

#[test]
fn every_file_that_the_readme_names_is_there() {
    let page = fs::read_to_string(root().join("README.md")).expect("README.md");
    let links = page.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let files: Vec<&str> = links.filter(|link| !link.starts_with("http") && !link.starts_with('#')).collect();
    assert!(files.len() > 3, "the links are read: {files:?}");
    for file in files.into_iter().chain(["sample_projects/geopark_beaujolais.ron", ".ci/run"]) {
        assert!(root().join(Path::new(file)).exists(), "{file} is named, and is not there");
    }
}
