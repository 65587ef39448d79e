//! The rules of the house that a compiler does not hold: layers, sizes, heads of files, salts, one egui.
//!
//! The layers are an allow-list, `architecture/layers.rs`. Every failure names a file and a line.

#[path = "architecture/layers.rs"]
mod layers;
#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/source.rs"]
mod source;
#[path = "architecture/tree.rs"]
mod tree;

use layers::{LAYERS, table, violations};
use rules::Broken;
use tree::{TextFile, read, text_files};

fn rust_files() -> Vec<TextFile> {
    let folders = ["src", "tests", "benches"].into_iter().flat_map(text_files);
    let mut files: Vec<TextFile> = folders.filter(TextFile::is_rust).collect();
    if tree::root().join("build.rs").exists() {
        files.push(TextFile { name: "build.rs".to_owned(), text: read("build.rs") });
    }
    files
}

/// The crates of the dependency tables of `Cargo.toml`, as code names them.
fn outside_crates() -> Vec<String> {
    let manifest = read("Cargo.toml");
    let mut crates = Vec::new();
    let mut inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.contains("dependencies]") && !line.contains("dev-") && !line.contains("build-");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| inside && !line.starts_with('#')) {
            crates.push(name.trim().replace('-', "_"));
        }
    }
    crates
}

/// The names of the enums of the model.
fn model_enums() -> Vec<String> {
    let files = text_files("src/model");
    let mut enums = Vec::new();
    for file in &files {
        let code = source::code_only(&file.text);
        let mut words = code.split_whitespace();
        while let Some(word) = words.next() {
            if word == "enum" {
                enums.extend(words.next().map(|name| name.trim_end_matches('{').to_owned()));
            }
        }
    }
    enums
}

fn named(file: &TextFile, broken: Vec<Broken>) -> Vec<String> {
    broken.into_iter().map(|(line, what)| format!("{}:{line}: {what}", file.name)).collect()
}

fn none(complaints: impl IntoIterator<Item = String>) {
    let complaints: Vec<String> = complaints.into_iter().collect();
    assert!(complaints.is_empty(), "{} rules broken:\n{}", complaints.len(), complaints.join("\n"));
}

#[test]
fn every_file_names_only_what_its_layer_may() {
    let (outside, enums) = (outside_crates(), model_enums());
    assert!(outside.contains(&"egui".to_owned()), "the crates of Cargo.toml are read: {outside:?}");
    assert!(enums.contains(&"Presence".to_owned()), "the enums of the model are read: {enums:?}");
    let files = text_files("src");
    none(files.iter().filter(|f| f.is_rust()).flat_map(|file| violations(file, &outside, &enums)));
}

#[test]
fn every_folder_of_src_is_a_layer() {
    let known = |file: &&TextFile| {
        let module = file.module();
        module.first().is_none_or(|first| LAYERS.iter().any(|layer| layer.name == *first))
    };
    let files = text_files("src");
    let strangers: Vec<&TextFile> = files.iter().filter(|file| !known(file)).collect();
    none(strangers.iter().map(|file| format!("{}:1: belongs to no layer", file.name)));
}

#[test]
fn layers_only_look_down() {
    for (index, layer) in LAYERS.iter().enumerate() {
        let below: Vec<&str> = LAYERS.iter().take(index).map(|below| below.name).collect();
        for name in layer.modules {
            assert!(below.contains(name), "`{}` may name `{name}`, which is not below it", layer.name);
        }
    }
}

#[test]
fn the_crate_page_shows_the_table_of_layers() {
    let page = read("src/lib.rs");
    assert!(page.contains(&table()), "the table in src/lib.rs must be this one:\n{}", table());
}

#[test]
fn every_rust_file_follows_the_rules_of_the_house() {
    let files = rust_files();
    let held = files.iter().filter(|file| !file.name.starts_with("tests/architecture"));
    none(held.flat_map(|file| named(file, rules::rust(&file.text))));
    let drawing = files.iter().filter(|f| f.name.starts_with("src/") && !f.name.starts_with("src/ui/theme"));
    none(drawing.flat_map(|file| named(file, rules::drawing(&file.text))));
}

#[test]
fn no_file_tells_where_it_was_written() {
    let files = text_files("");
    let held = files.iter().filter(|file| !file.name.starts_with("tests/architecture"));
    none(held.flat_map(|file| named(file, rules::workplace(&file.text))));
}

#[test]
fn one_version_of_what_must_be_one() {
    let once = ["eframe", "egui", "egui_kittest", "egui-wgpu", "epaint", "jiff", "petgraph", "usvg", "wgpu", "winit"];
    none(rules::doubled(&read("Cargo.lock"), &once));
}

#[test]
fn every_test_run_by_name_is_run() {
    let manifest = read("Cargo.toml");
    let script = read(".ci/run");
    let sections = manifest.split("\n[").filter(|section| section.starts_with("[test]]"));
    for section in sections.filter(|section| section.contains("test = false")) {
        let name = section.lines().find_map(|line| line.strip_prefix("name = ")).unwrap_or_default().trim_matches('"');
        assert!(script.contains(&format!("--test {name}")), ".ci/run never runs the test `{name}`");
    }
}

// The checks themselves, on planted faults.

fn planted(name: &str, text: &str) -> Vec<String> {
    let file = TextFile { name: name.to_owned(), text: text.to_owned() };
    violations(&file, &["egui".to_owned(), "rfd".to_owned(), "serde".to_owned()], &["Presence".to_owned()])
}

#[test]
fn a_planted_import_is_caught() {
    let cases = [
        ("src/model/actor.rs", "use crate::edit::Edit;", ":1: `model` may not name `crate::edit::Edit`"),
        ("src/model/actor.rs", "\nuse entente::ui;", ":2: `model` may not name `crate::ui`"),
        (
            "src/scene/draw.rs",
            "use crate::{\n    model::Actor,\n    edit::{self, Edit},\n};",
            ":3: `scene` may not name",
        ),
        ("src/scene/draw.rs", "fn f() { let x = crate::session::Session::new(); }", "`crate::session::Session::new`"),
        ("src/layout/force.rs", "use super::super::analysis::degree;", "`crate::analysis::degree`"),
        ("src/layout/force.rs", "mod tests { use super::super::*; }", ""),
        ("src/layout/force.rs", "mod tests { use super::super::super::edit; }", "`crate::edit`"),
        ("src/model/actor.rs", "use egui::Color32;", "the crate `egui`"),
        ("src/session/mod.rs", "pub fn f(p: &egui::Context) {}", "the crate `egui`"),
        ("src/ui/dialog.rs", "let f = rfd::AsyncFileDialog::new();", "the crate `rfd`"),
        ("src/session/mod.rs", "use std::{fmt, fs::File};", "std::fs"),
        ("src/storage/text.rs", "let t = std::fs::read(path);", "std::fs"),
        ("src/edit/apply.rs", "let id = Uuid::now_v7();", "Uuid::now_v7"),
        ("src/model/id.rs", "use std::time::Instant;", "the clock"),
        ("src/i18n/words.rs", "use crate::model::Project;", "only enums of the model"),
        ("src/ui/card.rs", "fn card_ui(session: &mut Session) {}", "views read"),
        ("src/session/perform.rs", "fn f(project: &mut Project) {}", "only edit changes"),
        ("src/main.rs", "use entente::model::Project;", "main.rs names model"),
        ("src/stray/mod.rs", "use crate::model;", "not a layer"),
    ];
    for (name, text, expected) in cases {
        let complaints = planted(name, text);
        if expected.is_empty() {
            assert!(complaints.is_empty(), "nothing wrong in {text:?}: {complaints:?}");
        } else {
            assert!(complaints.iter().any(|c| c.contains(expected)), "{text:?} must be caught: {complaints:?}");
        }
    }
}

#[test]
fn what_is_allowed_or_only_said_is_not_caught() {
    let cases = [
        ("src/edit/apply.rs", "use crate::model::{Actor, Project};\nuse super::Edit;"),
        ("src/model/actor.rs", "/// See [`crate::edit::Edit`].\n// use crate::ui;\nuse serde::Serialize;"),
        (
            "src/model/actor.rs",
            "let s = \"crate::ui::theme\"; let r = r#\"use crate::edit;\"#; let c = '\"'; let d = '\\'';",
        ),
        ("src/model/actor.rs", "/* use crate::ui; /* nested */ use egui::Ui; */ fn f<'a>(x: &'a str) {}"),
        ("src/i18n/words.rs", "use crate::model::{Presence};"),
        ("src/storage/files/save.rs", "use std::fs;"),
        ("src/app/run.rs", "use std::time::Instant; use egui::Ui;"),
    ];
    for (name, text) in cases {
        let complaints = planted(name, text);
        assert!(complaints.is_empty(), "nothing wrong in {text:?}: {complaints:?}");
    }
}

#[test]
fn a_planted_fault_in_a_file_is_caught() {
    let long = format!("//! Long.\n{}", "\n".repeat(rules::LONGEST_FILE));
    for text in ["fn f() {}", "//! A.\n#[allow(dead_code)]\nfn f() {}", "//! A.\n// TODO later", &long] {
        assert_eq!(rules::rust(text).len(), 1, "one fault in {:?}", text.lines().next());
    }
    assert!(rules::rust("//! A.\nconst T: &str = \"#[allow(x)]\";").is_empty(), "words in a literal are no fault");
    let faults = [
        "Color32::RED",
        "egui::Window::new(title).show(ui, |ui| {})",
        "CollapsingHeader::new(words)\n    .show(ui, |ui| {})",
        "ComboBox::from_label(label)",
    ];
    for text in faults {
        assert_eq!(rules::drawing(text).len(), 1, "one fault in {text:?}");
    }
    let right =
        "Window::new(title).id(Id::new(\"help\")).show(ui, f); CollapsingHeader::new(t).id_salt(\"a\").show(ui, f)";
    assert!(rules::drawing(right).is_empty(), "salted widgets are right");
    for text in ["see /work/notes", "as issue 12 says", "in /tmp/file"] {
        assert_eq!(rules::workplace(text).len(), 1, "one leak in {text:?}");
    }
    let lock = "name = \"egui\"\nversion = \"0.36.0\"\n\nname = \"egui\"\nversion = \"0.37.0\"\n";
    assert_eq!(rules::doubled(lock, &["egui"]), ["egui is there as 0.36.0 and 0.37.0"], "two versions are named");
}
