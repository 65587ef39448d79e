//! Rules of typography, each on one sentence.

use crate::messages::VALUE;

const NARROW: char = '\u{202f}';
const NO_BREAK: char = '\u{a0}';

/// What is wrong in a French sentence.
pub(crate) fn french(sentence: &str) -> Vec<String> {
    let mut faults = common(sentence);
    let chars: Vec<char> = sentence.chars().collect();
    for (index, &c) in chars.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|at| chars.get(at)).copied();
        let after = chars.get(index + 1).copied();
        let mut fault = |what: &str| faults.push(format!("{what} in « {} »", shown(sentence)));
        match c {
            ';' | '?' | '!' => {
                let alone = matches!(before, None | Some('(' | '?' | '!' | '…' | '\n'));
                if !alone && before != Some(NARROW) {
                    fault(&format!("U+202F is missing before `{c}`"));
                }
            }
            ':' => {
                let clock = before.is_some_and(|b| b.is_ascii_digit()) && after.is_some_and(|a| a.is_ascii_digit());
                if !clock && before.is_some() && before != Some(NO_BREAK) {
                    fault("U+00A0 is missing before `:`");
                }
            }
            '%' if before.is_some() && before != Some(NO_BREAK) => fault("U+00A0 is missing before `%`"),
            '«' if after != Some(NO_BREAK) => fault("U+00A0 is missing after `«`"),
            '»' if before != Some(NO_BREAK) => fault("U+00A0 is missing before `»`"),
            NARROW if !matches!(after, Some(';' | '?' | '!')) && !between(before, after) => {
                fault("U+202F serves nothing");
            }
            '"' => fault("a straight quotation mark"),
            _ => {}
        }
    }
    faults
}

/// What is wrong in an English sentence.
pub(crate) fn english(sentence: &str) -> Vec<String> {
    let mut faults = common(sentence);
    let chars: Vec<char> = sentence.chars().collect();
    for pair in chars.windows(2) {
        if let [' ' | NARROW | NO_BREAK, mark @ (';' | ':' | '?' | '!' | '%')] = pair {
            faults.push(format!("a space before `{mark}` in “{}”", shown(sentence)));
        }
    }
    faults
}

/// What is wrong in any language.
fn common(sentence: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |what: &str| faults.push(format!("{what} in “{}”", shown(sentence)));
    if sentence.contains('\'') {
        fault("a straight apostrophe (use ’)");
    }
    if sentence.contains("...") {
        fault("three dots (use …)");
    }
    if sentence.contains("  ") {
        fault("two spaces");
    }
    if sentence.trim() != sentence {
        fault("a space at an end");
    }
    faults
}

/// A separator of thousands, or the place of a value.
fn between(before: Option<char>, after: Option<char>) -> bool {
    let number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == VALUE);
    number(before) && (number(after) || after.is_some_and(|c| c.is_alphabetic()))
}

fn shown(sentence: &str) -> String {
    sentence.replace(VALUE, "{…}").replace([NARROW, NO_BREAK], "⍽")
}
