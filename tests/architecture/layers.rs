//! The layers of the house: who owns what, and who may name whom.
//!
//! This table is the rule; the one in the documentation of `lib.rs` is its copy, and a test compares them.

use crate::source::{Reference, references};
use crate::tree::TextFile;

/// One module at the top of `src`.
pub(crate) struct Layer {
    pub(crate) name: &'static str,
    pub(crate) owns: &'static str,
    /// The other modules it may name.
    pub(crate) modules: &'static [&'static str],
    /// The outside crates it may name, the standard library apart.
    pub(crate) crates: &'static [&'static str],
}

/// The allow-list, lowest layer first. What is not here is refused.
pub(crate) const LAYERS: &[Layer] = &[
    Layer { name: "assets", owns: "the files inside the program: fonts, colours, samples", modules: &[], crates: &[] },
    Layer { name: "geometry", owns: "numbers in world space", modules: &[], crates: &["serde"] },
    Layer {
        name: "model",
        owns: "what is saved, its invariants",
        modules: &["geometry"],
        crates: &["jiff", "serde", "uuid"],
    },
    Layer {
        name: "i18n",
        owns: "every visible word, numbers and dates in words, sorting",
        modules: &["model"],
        crates: &["fluent_bundle", "jiff", "serde", "tracing", "unic_langid"],
    },
    Layer {
        name: "edit",
        owns: "the only `&mut Project`; history",
        modules: &["geometry", "model"],
        crates: &["jiff", "ron", "serde", "thiserror", "uuid"],
    },
    Layer {
        name: "analysis",
        owns: "one measure per file: a project in, a result out",
        modules: &["geometry", "model"],
        crates: &["jiff"],
    },
    Layer { name: "layout", owns: "a request in, places out; seeded", modules: &["geometry", "model"], crates: &[] },
    Layer {
        name: "scene",
        owns: "what the map looks like, once, for screen and paper",
        modules: &["assets", "geometry", "i18n", "model"],
        crates: &["serde", "serde_json", "ttf_parser"],
    },
    Layer {
        name: "storage",
        owns: "bytes and files of our own format",
        modules: &["geometry", "model"],
        crates: &["jiff", "ron", "serde", "serde_ignored", "tempfile", "thiserror", "tracing", "uuid"],
    },
    Layer {
        name: "exchange",
        owns: "other formats, the report",
        modules: &["analysis", "assets", "geometry", "i18n", "model", "scene"],
        crates: &["csv", "jiff", "resvg", "serde", "serde_json", "thiserror", "tracing", "ttf_parser", "uuid"],
    },
    Layer {
        name: "session",
        owns: "what is open; the command table; `perform`",
        modules: &["analysis", "assets", "edit", "exchange", "geometry", "i18n", "layout", "model", "scene", "storage"],
        crates: &["jiff", "serde", "thiserror", "tracing", "uuid"],
    },
    Layer {
        name: "ui",
        owns: "drawing, and input turned into actions",
        modules: &[
            "analysis", "assets", "edit", "exchange", "geometry", "i18n", "layout", "model", "scene", "session",
            "storage",
        ],
        crates: &["egui", "egui_extras", "egui_plot", "jiff", "serde", "tracing", "uuid"],
    },
    Layer {
        name: "cli",
        owns: "the sub-commands and their messages, on the same library",
        modules: &[
            "analysis", "assets", "edit", "exchange", "geometry", "i18n", "layout", "model", "scene", "session",
            "storage",
        ],
        crates: &["clap", "jiff", "serde", "serde_json", "sys_locale", "thiserror", "tracing", "tracing_subscriber"],
    },
    Layer {
        name: "app",
        owns: "clock, disk, dialogs, clipboard, threads, window",
        modules: &[
            "analysis", "assets", "cli", "edit", "exchange", "geometry", "i18n", "layout", "model", "scene", "session",
            "storage", "ui",
        ],
        crates: &[
            "eframe",
            "egui",
            "etcetera",
            "jiff",
            "keepawake",
            "pollster",
            "rfd",
            "ron",
            "serde",
            "serde_json",
            "sys_locale",
            "tempfile",
            "thiserror",
            "tracing",
            "tracing_subscriber",
            "uuid",
            "winit",
        ],
    },
];

/// A path that only some places may name, whoever owns it.
struct Gate {
    path: &'static [&'static str],
    /// Beginnings of file names.
    homes: &'static [&'static str],
    reason: &'static str,
}

const GATES: &[Gate] = &[
    Gate {
        path: &["std", "fs"],
        homes: &["src/storage/files", "src/app", "src/cli"],
        reason: "the disk belongs to storage/files, app and cli",
    },
    Gate { path: &["std", "net"], homes: &[], reason: "Entente never uses a network" },
    Gate {
        path: &["std", "env"],
        homes: &["src/app", "src/cli", "src/main.rs"],
        reason: "the surroundings belong to app and cli",
    },
    Gate {
        path: &["std", "process"],
        homes: &["src/app", "src/cli", "src/main.rs", "src/storage/files"],
        reason: "processes belong to app and cli",
    },
    Gate { path: &["std", "thread"], homes: &["src/app"], reason: "threads belong to app" },
    Gate { path: &["Instant"], homes: &["src/app", "src/cli"], reason: "the clock belongs to app and cli" },
    Gate {
        path: &["SystemTime"],
        homes: &["src/app", "src/cli", "src/storage/files"],
        reason: "the clock belongs to app and cli",
    },
    Gate { path: &["Zoned", "now"], homes: &["src/app", "src/cli"], reason: "the clock belongs to app and cli" },
    Gate { path: &["Timestamp", "now"], homes: &["src/app", "src/cli"], reason: "the clock belongs to app and cli" },
    Gate { path: &["Uuid", "now_v7"], homes: &["src/app", "src/cli"], reason: "chance belongs to app and cli" },
    Gate { path: &["Uuid", "new_v4"], homes: &["src/app", "src/cli"], reason: "chance belongs to app and cli" },
];

/// Crates that the tests of any layer may name, to make ids.
const IN_TESTS: &[&str] = &["uuid"];

/// What `i18n` puts into words besides the enums of the model.
const WORDED: &[&str] = &["ActorType", "Level", "Text"];

/// What the text of a layer must not hold, besides the names of modules and crates.
const NEVER_IN: &[(&[&str], &str, &str)] = &[
    (&["src/ui/"], "&mut Session", "views read, actions write"),
    (
        &["src/analysis/", "src/exchange/", "src/i18n/", "src/layout/", "src/scene/", "src/session/", "src/ui/"],
        "&mut Project",
        "only edit changes a project",
    ),
];

/// Everything one file of `src` names against the table, as `file:line: what, why`.
///
/// `outside` lists the crates of `Cargo.toml`, `enums` the enums of the model.
pub(crate) fn violations(file: &TextFile, outside: &[String], enums: &[String]) -> Vec<String> {
    let module = file.module();
    let found = references(&module, &file.text);
    let mut complaints = Vec::new();
    let mut complain = |line: usize, what: &str| complaints.push(format!("{}:{line}: {what}", file.name));
    for reference in &found {
        if let Some(what) = wrong_module(&module, &file.name, &reference.path, enums) {
            complain(reference.line, &what);
        }
        if let Some(what) = wrong_crate(&module, &file.name, reference, outside) {
            complain(reference.line, &what);
        }
        for gate in GATES {
            let named = reference.path.windows(gate.path.len()).any(|part| part == gate.path);
            if named && !gate.homes.iter().any(|home| file.name.starts_with(home)) {
                complain(reference.line, &format!("names {}: {}", gate.path.join("::"), gate.reason));
            }
        }
    }
    let code = crate::source::code_only(&file.text);
    let code =
        if module.contains(&"tests") { "" } else { code.split("#[cfg(test)]\nmod tests").next().unwrap_or_default() };
    for (folders, words, reason) in NEVER_IN {
        if folders.iter().any(|folder| file.name.starts_with(folder)) {
            for (index, _) in code.lines().enumerate().filter(|(_, line)| line.contains(words)) {
                complain(index + 1, &format!("holds `{words}`: {reason}"));
            }
        }
    }
    complaints
}

fn layer(name: &str) -> Option<&'static Layer> {
    LAYERS.iter().find(|layer| layer.name == name)
}

fn wrong_module(module: &[&str], file: &str, path: &[String], enums: &[String]) -> Option<String> {
    let [root, target, ..] = path else { return None };
    if root != "crate" {
        return None;
    }
    let Some(from) = module.first() else {
        let main_names_only = ["app", "cli"];
        return (file == "src/main.rs" && !main_names_only.contains(&target.as_str()))
            .then(|| format!("main.rs names {target}: it parses the command line, then runs"));
    };
    if target == from {
        return None;
    }
    let Some(layer) = layer(from) else { return Some(format!("`{from}` is not a layer of the table")) };
    if !layer.modules.contains(&target.as_str()) {
        return Some(format!("`{from}` may not name `{}`", path.join("::")));
    }
    let item = path.iter().skip(2).find(|segment| segment.starts_with(char::is_uppercase));
    match item {
        Some(item) if *from == "i18n" && !enums.contains(item) && !WORDED.contains(&item.as_str()) => {
            Some(format!("`i18n` names `{item}`: only enums of the model, and what has words of its own"))
        }
        _ => None,
    }
}

fn wrong_crate(module: &[&str], file: &str, reference: &Reference, outside: &[String]) -> Option<String> {
    let first = reference.path.first().filter(|first| outside.contains(first))?;
    let Some(from) = module.first() else { return Some(format!("{file} names the crate `{first}`")) };
    if reference.in_tests && IN_TESTS.contains(&first.as_str()) {
        return None;
    }
    let allowed = layer(from).is_some_and(|layer| layer.crates.contains(&first.as_str()));
    (!allowed).then(|| format!("`{from}` may not name the crate `{first}`"))
}

/// The table as the documentation of `lib.rs` shows it.
pub(crate) fn table() -> String {
    let list = |names: &[&str]| if names.is_empty() { "-".to_owned() } else { format!("`{}`", names.join("`, `")) };
    let mut lines = vec![
        "//! | module | owns | may name | outside crates |".to_owned(),
        "//! | --- | --- | --- | --- |".to_owned(),
    ];
    lines.extend(LAYERS.iter().map(|layer| {
        format!("//! | `{}` | {} | {} | {} |", layer.name, layer.owns, list(layer.modules), list(layer.crates))
    }));
    lines.join("\n")
}
