//! Rules on the text of single files. Each takes a text, and gives the lines that break it.

use crate::source::code_only;

/// The most lines that a file may have.
pub(crate) const LONGEST_FILE: usize = 600;

/// A broken rule: the line, from 1, and what is wrong there.
pub(crate) type Broken = (usize, String);

/// Rules for every Rust file.
pub(crate) fn rust(text: &str) -> Vec<Broken> {
    let mut broken = Vec::new();
    if !text.starts_with("//!") {
        broken.push((1, "does not open with `//!`".to_owned()));
    }
    let lines = text.lines().count();
    if lines > LONGEST_FILE {
        broken.push((lines, format!("has {lines} lines, {LONGEST_FILE} at most")));
    }
    let code = code_only(text);
    for (index, line) in code.lines().enumerate() {
        let dense: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        for (mark, why) in [
            ("[allow(", "use `expect` with a reason"),
            ("todo!", "finish it"),
            ("[ignore", "a test runs or is not one"),
        ] {
            if dense.contains(mark) {
                broken.push((index + 1, format!("holds `{mark}`: {why}")));
            }
        }
    }
    for (index, line) in text.lines().enumerate() {
        let unfinished =
            line.split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word, "TODO" | "FIXME" | "XXX"));
        if unfinished {
            broken.push((index + 1, "is marked as unfinished".to_owned()));
        }
    }
    broken
}

/// Rules for files that draw with egui.
pub(crate) fn drawing(text: &str) -> Vec<Broken> {
    let code = code_only(text);
    let mut broken = Vec::new();
    for (at, name) in code.match_indices("Color32::") {
        let rest = code.get(at + name.len()..).unwrap_or_default();
        let colorless = rest.starts_with("PLACEHOLDER") || rest.starts_with("TRANSPARENT");
        if rest.starts_with(|c: char| c.is_ascii_uppercase()) && !colorless {
            broken.push((line_of(&code, at), "names a colour: colours live in ui/theme.rs".to_owned()));
        }
    }
    for (call, salt) in [("Window::new(", ".id("), ("CollapsingHeader::new(", ".id_salt(")] {
        for (at, _) in code.match_indices(call) {
            let after = code.get(at..).unwrap_or_default();
            let chain = after.find(".show").map_or(after, |end| after.get(..end).unwrap_or_default());
            if !chain.contains(salt) {
                broken.push((line_of(&code, at), format!("`{call}…)` without `{salt}…)`: its id follows its words")));
            }
        }
    }
    for (at, call) in code.match_indices("ComboBox::from_label") {
        broken.push((line_of(&code, at), format!("`{call}`: use `from_id_salt`")));
    }
    broken
}

fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).map_or(0, |before| before.matches('\n').count()) + 1
}

/// Words of the place where a file was written, which its reader cannot know.
pub(crate) fn workplace(text: &str) -> Vec<Broken> {
    let folders = ["/work/", "/tmp/", "/root/", "/home/"];
    let counted = ["issue #", "issues show", "session #", "helper #"];
    let mut broken = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let lower = line.to_lowercase();
        for words in folders.iter().chain(&counted) {
            let starts = |at: usize| !lower.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric));
            if lower.match_indices(words).any(|(at, _)| starts(at)) {
                broken.push((index + 1, format!("holds `{words}`")));
            }
        }
        let numbered = lower.match_indices("issue ").any(|(at, words)| {
            lower.get(at + words.len()..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        });
        if numbered {
            broken.push((index + 1, "names an issue by its number".to_owned()));
        }
    }
    broken
}

/// Crates that must be in the tree once, with every version found, when there are several.
pub(crate) fn doubled(lock: &str, once: &[&str]) -> Vec<String> {
    let mut versions: Vec<(&str, &str)> = Vec::new();
    let mut name = "";
    for line in lock.lines() {
        if let Some(value) = line.strip_prefix("name = ") {
            name = value.trim_matches('"');
        } else if let Some(value) = line.strip_prefix("version = ") {
            versions.push((name, value.trim_matches('"')));
        }
    }
    let found =
        |wanted: &str| -> Vec<&str> { versions.iter().filter(|(n, _)| *n == wanted).map(|(_, v)| *v).collect() };
    let several = once.iter().map(|&wanted| (wanted, found(wanted))).filter(|(_, found)| found.len() > 1);
    several.map(|(wanted, found)| format!("{wanted} is there as {}", found.join(" and "))).collect()
}
