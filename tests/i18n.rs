//! The words on screen: the same in both languages, all of use, well typed, and drawn by our font.

#[path = "i18n/messages.rs"]
mod messages;
#[path = "i18n/typography.rs"]
mod typography;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use messages::{Messages, VALUE, read, root};

/// Words that are the same in both languages, a final s apart.
const SAME_IN_BOTH: &[&str] = &[
    "absent",
    "acceptable",
    "action",
    "alliance",
    "alt",
    "ambivalence",
    "arrangement",
    "association",
    "axe",
    "commune",
    "convention",
    "convention a",
    "convention b",
    "convergence",
    "convergent",
    "ctrl",
    "date",
    "divergence",
    "divergent",
    "document",
    "département",
    "expertise",
    "important",
    "influence",
    "influence i",
    "information",
    "international",
    "min",
    "mobilisation",
    "national",
    "nature",
    "non-action",
    "note",
    "offensive",
    "option",
    "partie",
    "position",
    "posture",
    "question",
    "relation",
    "région",
    "simulation",
    "source",
    "tab",
    "triangle",
    "type",
];

/// A word of the French screen, and the English words of which one must answer it (see the glossary in the help).
const TERMS: &[(&str, &[&str])] = &[
    ("acteur", &["actor"]),
    ("enjeu", &["stake"]),
    ("compromis", &["compromise"]),
    ("ligne rouge", &["red line"]),
    ("zone d’incertitude", &["zone of uncertainty"]),
    ("levier", &["lever"]),
    ("garde-fou", &["safeguard"]),
    ("rapport de force", &["balance of power"]),
    ("convergen", &["converg"]),
    ("divergen", &["diverg"]),
    ("plan d’actions", &["action plan"]),
    ("légende", &["legend"]),
    ("instantané", &["snapshot"]),
    ("à mobiliser", &["mobilise"]),
    ("équipe", &["team"]),
    ("porteur de projet", &["project lead"]),
];

/// Words that the screen never says, and what it says instead.
const NEVER_SAID: &[(&str, &str)] = &[
    ("partie prenante", "acteur"),
    ("parties prenantes", "acteurs"),
    ("stakeholder", "actor"),
    ("nœud", "acteur"),
    ("opposant", "a position, never a label on an actor"),
    ("ennemi", "a position, never a label on an actor"),
    ("enemy", "a position, never a label on an actor"),
];

fn both() -> (Messages, Messages) {
    (read("fr"), read("en"))
}

fn none(faults: impl IntoIterator<Item = String>) {
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_file_is_understood() {
    let (french, english) = both();
    assert!(french.by_id.len() > 100, "the messages are read: {}", french.by_id.len());
    none(french.faults.into_iter().chain(english.faults));
}

#[test]
fn both_languages_have_the_same_files_and_messages() {
    let (french, english) = both();
    assert_eq!(french.files, english.files, "the same files");
    let mut faults = Vec::new();
    for (one, other) in [(&french, &english), (&english, &french)] {
        for (id, message) in &one.by_id {
            match other.by_id.get(id) {
                None => faults.push(format!("{} has no equal in {}", one.place(id), other.language)),
                Some(equal) if equal.file != message.file => {
                    faults.push(format!("{} is in {}", one.place(id), other.place(id)));
                }
                Some(_) => {}
            }
        }
    }
    none(faults);
}

#[test]
fn both_languages_take_the_same_variables() {
    let (french, english) = both();
    none(french.by_id.iter().filter_map(|(id, message)| {
        let other = &english.by_id.get(id)?.variables;
        (*other != message.variables).then(|| format!("{}: {:?} but {other:?}", french.place(id), message.variables))
    }));
}

#[test]
fn nothing_is_empty() {
    let (french, english) = both();
    none([&french, &english].into_iter().flat_map(|language| {
        let empty =
            language.by_id.iter().filter(|(_, m)| m.sentences.is_empty() || m.sentences.contains(&String::new()));
        empty.map(|(id, _)| language.place(id))
    }));
}

#[test]
fn english_is_translated() {
    let (french, english) = both();
    let bare = |sentence: &String| {
        let words = sentence.to_lowercase().replace(VALUE, "");
        words.trim_matches(|c: char| !c.is_alphabetic()).trim_end_matches('s').to_owned()
    };
    let same = french.by_id.iter().filter(|(id, message)| {
        english.by_id.get(*id).is_some_and(|other| other.sentences == message.sentences)
            && message.sentences.iter().any(|sentence| sentence.contains(char::is_alphabetic))
    });
    let mut missed: BTreeSet<&str> = SAME_IN_BOTH.iter().copied().collect();
    let mut faults = Vec::new();
    for (id, message) in same {
        for words in message.sentences.iter().map(bare) {
            missed.remove(words.as_str());
            if !SAME_IN_BOTH.contains(&words.as_str()) {
                faults.push(format!("{} is the same in English: {words:?}", french.place(id)));
            }
        }
    }
    none(faults.into_iter().chain(missed.iter().map(|words| format!("no message is just {words:?} any more"))));
}

/// Every name that the code of `src` may take a message by: `.name`, `::name`, and all names of several words.
fn names_used(folder: &Path, names: &mut BTreeSet<String>) {
    for path in fs::read_dir(folder).into_iter().flatten().filter_map(|e| e.ok()).map(|e| e.path()) {
        if path.is_dir() {
            names_used(&path, names);
        } else if let Ok(text) = fs::read_to_string(&path) {
            let is_name = |c: char| c.is_alphanumeric() || c == '_';
            for line in text.lines() {
                let code = line.split("//").next().unwrap_or_default();
                names.extend(code.split(|c| !is_name(c)).filter(|w| w.contains('_')).map(|word| word.to_owned()));
                for after in code.split(['.', ':']).skip(1) {
                    names.insert(after.chars().take_while(|&c| is_name(c)).collect());
                }
            }
        }
    }
}

#[test]
fn every_message_is_used() {
    let mut names = BTreeSet::new();
    names_used(&root().join("src"), &mut names);
    let french = read("fr");
    let unused = french.by_id.keys().filter(|id| !names.contains(&id.replace('-', "_")));
    none(unused.map(|id| french.place(id)));
}

#[test]
fn french_typography() {
    let french = read("fr");
    none(french.sentences().flat_map(|(place, sentence)| {
        typography::french(sentence).into_iter().map(move |fault| format!("{place}: {fault}"))
    }));
}

#[test]
fn english_typography() {
    let english = read("en");
    none(english.sentences().flat_map(|(place, sentence)| {
        typography::english(sentence).into_iter().map(move |fault| format!("{place}: {fault}"))
    }));
}

#[test]
fn typography_catches_planted_faults() {
    for wrong in [
        "Qui est là ?",
        "Qui est là?",
        "Oui\u{a0}!",
        "Note: x",
        "Note : x",
        "20 %",
        "« oui\u{a0}»",
        "l'acteur",
        "Un mot\"",
        "Attendez...",
    ] {
        assert_eq!(typography::french(wrong).len(), 1, "{wrong:?} is wrong once");
    }
    for right in [
        "Qui est là\u{202f}?",
        "Note\u{a0}: x",
        "20\u{a0}%",
        "«\u{a0}oui\u{a0}»",
        "l’acteur",
        "?",
        "à 14:32",
        "1\u{202f}200",
        "(? ou 0)",
    ] {
        assert_eq!(typography::french(right), Vec::<String>::new(), "{right:?} is right");
    }
    assert!(!typography::english("Who is there ?").is_empty(), "no space before ? in English");
    assert!(typography::english("Who is there?").is_empty(), "right in English");
}

#[test]
fn every_character_has_a_glyph() {
    let (french, english) = both();
    let mut faults = BTreeSet::new();
    for font in ["Inter-Regular.ttf", "Inter-SemiBold.ttf"] {
        let bytes = fs::read(root().join("assets/fonts").join(font)).expect(font);
        let face = ttf_parser::Face::parse(&bytes, 0).expect(font);
        for (place, sentence) in french.sentences().chain(english.sentences()) {
            for c in sentence.chars().filter(|&c| c != VALUE && c != '\n') {
                if face.glyph_index(c).is_none() {
                    faults.insert(format!("{place}: {font} has no {c:?}"));
                }
            }
        }
    }
    none(faults);
}

#[test]
fn one_term_for_one_thing() {
    let (french, english) = both();
    let lower = |sentences: &[String]| sentences.join(" ").to_lowercase();
    let mut faults = Vec::new();
    for (id, message) in &french.by_id {
        let Some(other) = english.by_id.get(id) else { continue };
        let (here, there) = (lower(&message.sentences), lower(&other.sentences));
        for (term, answers) in TERMS {
            if here.contains(term) && !answers.iter().any(|answer| there.contains(answer)) {
                faults.push(format!("{}: « {term} » is not answered by {answers:?}: {there}", french.place(id)));
            }
        }
        for (word, instead) in NEVER_SAID {
            if here.contains(word) || there.contains(word) {
                faults.push(format!("{} says « {word} »: say {instead}", french.place(id)));
            }
        }
    }
    none(faults);
}
