//! Words for what goes wrong with files, for the terminal and for the window.

use std::error::Error;
use std::fmt::Write as _;
use std::io;

use super::system_language;
use crate::i18n::{Language, Texts, format, words};
use crate::model::Actor;
use crate::model::check::Rule;
use crate::storage::files::SaveError;
use crate::storage::{Fault, LoadError, Opened, Problem, Repair, Syntax};

/// Everything that is wrong with a file: place, reason, lines around, what to do.
pub fn load_error(texts: Texts, file: &str, error: &LoadError) -> String {
    let LoadError::Invalid { problems, more } = error else {
        return format!("{file}: {}", not_opened(texts, error));
    };
    let mut told: Vec<String> = problems.iter().map(|each| problem(texts, file, each)).collect();
    let count = problems.len() + more;
    if *more > 0 {
        told.push(format!("{file}: {}", texts.check_first_problems(count.to_string(), problems.len().to_string())));
    } else if count > 1 {
        told.push(format!("{file}: {}", texts.check_problems(count)));
    }
    told.join("\n")
}

/// Why a file could not be read at all, in one sentence; for a wrong file, its first problem.
pub fn not_opened(texts: Texts, error: &LoadError) -> String {
    match error {
        LoadError::NotFound => texts.file_not_found(),
        LoadError::DanglingLink => texts.file_dangling_link(),
        LoadError::Folder => texts.file_is_folder(),
        LoadError::NotAFile => texts.file_not_ordinary(),
        LoadError::System(error) => system(texts, error, &texts.file_no_right_to_read()),
        LoadError::Invalid { problems, .. } => problems.first().map(|first| reason(texts, first)).unwrap_or_default(),
    }
}

/// Why a file was not saved, in one sentence.
pub fn not_saved(texts: Texts, error: &SaveError) -> String {
    match error {
        SaveError::NoFolder => texts.file_no_folder(),
        SaveError::Folder => texts.file_is_folder(),
        SaveError::DanglingLink => texts.file_dangling_link(),
        SaveError::NotAFile => texts.file_not_ordinary(),
        SaveError::ReadOnly => texts.file_read_only(),
        SaveError::Newer { found } => texts.file_newer(*found),
        SaveError::Unwritable => texts.file_unwritable(),
        SaveError::System(error) => system(texts, error, &texts.file_no_right_to_write()),
    }
}

/// Why the system refuses: in words where it says something that a person can act on, else by its code.
fn system(texts: Texts, error: &io::Error, no_right: &str) -> String {
    use io::ErrorKind;
    match error.kind() {
        ErrorKind::PermissionDenied => no_right.to_owned(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => texts.file_no_room(),
        ErrorKind::FileTooLarge => texts.file_too_large(),
        ErrorKind::ReadOnlyFilesystem => texts.file_read_only_disk(),
        ErrorKind::NotFound => texts.file_no_folder(),
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => texts.file_name_refused(),
        _ => code(error).map_or_else(|| texts.file_system_plain(), |code| texts.file_system(code.to_string())),
    }
}

/// The code of the system behind an error, however deep.
fn code(error: &io::Error) -> Option<i32> {
    let mut found = error.raw_os_error();
    let mut inner = error.get_ref().map(|inner| inner as &(dyn Error + 'static));
    while let (None, Some(cause)) = (found, inner) {
        found = cause.downcast_ref().and_then(code);
        inner = cause.source();
    }
    found
}

/// What is to be told of a file that was opened: what was mended, what a newer version wrote that was not read.
pub fn remarks(texts: Texts, opened: &Opened) -> Vec<String> {
    let newer = opened.is_newer().then(|| newer(texts, opened));
    let mended = opened.repairs.iter().map(|each| texts.check_repaired(repair(texts, each)));
    newer.into_iter().chain(mended).collect()
}

/// That a newer version wrote the file, and which of its fields were not read.
pub fn newer(texts: Texts, opened: &Opened) -> String {
    if opened.unread.is_empty() {
        texts.check_newer_whole(opened.format)
    } else {
        texts.check_newer(opened.format, opened.unread.join(", "))
    }
}

/// That the window did not open, and what can still be done.
pub fn no_window(asked: Option<Language>) -> String {
    Texts::new(asked.unwrap_or_else(system_language)).cli_window_failed()
}

/// That the times of frames cannot be written where they were asked.
pub fn no_trace(asked: Option<Language>, file: &str, reason: &io::Error) -> String {
    let texts = Texts::new(asked.unwrap_or_else(system_language));
    format!("{file}: {}", system(texts, reason, &texts.file_no_right_to_write()))
}

/// One problem in full: `file:line:column`, the reason, the lines around, what to do.
pub fn problem(texts: Texts, file: &str, problem: &Problem) -> String {
    let mut text = file.to_owned();
    if let Some(place) = &problem.place {
        let _written = write!(text, ":{}:{}", place.line, place.column);
    }
    let _written = write!(text, ": {}", reason(texts, problem));
    if let Some(place) = &problem.place {
        let width = place.around.last().map_or(1, |(number, _)| number.to_string().len());
        for (number, line) in &place.around {
            let mark = if *number == place.line { '>' } else { ' ' };
            let line: String = line.chars().map(|c| if c.is_control() { '·' } else { c }).collect();
            let _written = write!(text, "\n{}", format!("  {mark} {number:>width$} | {line}").trim_end());
        }
    }
    let _written = write!(text, "\n  → {}", hint(texts, &problem.fault));
    text
}

/// What is wrong, with the field it is about.
pub fn reason(texts: Texts, problem: &Problem) -> String {
    let what = fault(texts, &problem.fault);
    if problem.path.is_empty() { what } else { format!("{}: {what}", problem.path) }
}

/// What is wrong, in one sentence.
pub fn fault(texts: Texts, fault: &Fault) -> String {
    match fault {
        Fault::Empty => texts.fault_empty(),
        Fault::NotText { byte } => texts.fault_not_text(byte.to_string()),
        Fault::Binary => texts.fault_binary(),
        Fault::TooLarge { bytes, most } => texts.fault_too_large(bytes.to_string(), most.to_string()),
        Fault::Syntax(rule) => syntax(texts, rule),
        Fault::TooDeep => texts.fault_too_deep(),
        Fault::Control { code } => texts.fault_control(format!("U+{code:04X}")),
        Fault::ExpectedNumber { whole, bounds } => {
            let sort = if *whole { texts.expected_whole_number() } else { texts.expected_number() };
            match bounds {
                Some((least, most)) => texts.fault_expected_between(sort, number(texts, *least), number(texts, *most)),
                None => texts.fault_expected(sort),
            }
        }
        Fault::TooFew { found } => texts.fault_too_few(found.to_string()),
        Fault::MissingField { field } => texts.fault_missing_field(field.as_str()),
        Fault::UnknownField { field } => texts.fault_unknown_field(field.as_str()),
        Fault::UnknownVariant { found, expected } => texts.fault_unknown_variant(found.as_str(), expected.join(", ")),
        Fault::RepeatedField { field } => texts.fault_repeated_field(field.as_str()),
        Fault::RepeatedId { id } => texts.fault_repeated_id(id.as_str()),
        Fault::BadId { found } => texts.fault_bad_id(found.as_str()),
        Fault::BadDate { found } => texts.fault_bad_date(found.as_str()),
        Fault::BadTime { found } => texts.fault_bad_time(found.as_str()),
        Fault::Rule(rule) => broken(texts, *rule),
        Fault::NewerVersion { found, known } => texts.fault_newer_version(found.to_string(), known.to_string()),
    }
}

/// Which rule of the model does not hold.
fn broken(texts: Texts, rule: Rule) -> String {
    let number = |value| number(texts, value);
    let range = |found, least, most| texts.fault_out_of_range(number(found), number(least), number(most));
    match rule {
        Rule::Missing(id) => texts.fault_unknown_reference(id.kind().list(), id.to_string()),
        Rule::MissingOption(id) => texts.fault_unknown_option(id.to_string()),
        Rule::SharedId(id) => texts.fault_shared_id(id.to_string(), id.kind().list()),
        Rule::SharedOption(id) => texts.fault_shared_option(id.to_string()),
        Rule::SharedBuiltIn(kind) => texts.fault_shared_built_in(format!("{kind:?}")),
        Rule::Repeated(id) => texts.fault_repeated(id.to_string(), id.kind().list()),
        Rule::RepeatedOption(id) => texts.fault_repeated_id(id.to_string()),
        Rule::RepeatedChoice(id) => texts.fault_repeated_choice(id.to_string()),
        Rule::RepeatedCite(cite) => texts.fault_repeated_word(format!("{cite:?}")),
        Rule::RepeatedQuestion(question) => texts.fault_repeated_word(format!("{question:?}")),
        Rule::Itself(_) => texts.fault_to_itself(),
        Rule::OffScale { level, least, most } => range(f64::from(level), f64::from(least), f64::from(most)),
        Rule::OutOfRange { found, least, most } => range(found, least, most),
        Rule::NotFinite => texts.fault_not_finite(),
        Rule::TooMany { count, most } => texts.fault_too_many(count.to_string(), most.to_string()),
        Rule::TooManyValues { count } => texts.fault_too_many(count.to_string(), Actor::MOST_VALUES.to_string()),
        Rule::TooLong { length, most } => texts.fault_too_long(length.to_string(), most.to_string()),
        Rule::NoName => texts.fault_no_name(),
        Rule::EndsBeforeStart { from, to } => texts.fault_ends_before_start(to.to_string(), from.to_string()),
        Rule::ThereAndAbsent(id) => texts.fault_there_and_absent(id.to_string()),
        Rule::BaseDiffers => texts.fault_base_differs("base_stage"),
    }
}

/// Places are kept with less precision than other numbers: their short form is the one that was written.
fn number(texts: Texts, value: f64) -> String {
    if value.abs() < 1e9 { format::number(texts.language, value, 3) } else { format!("{:e}", value as f32) }
}

fn syntax(texts: Texts, rule: &Syntax) -> String {
    match rule {
        Syntax::EndsTooSoon => texts.fault_ends_too_soon(),
        Syntax::Expected("true, false") => texts.fault_expected(texts.expected_true_or_false()),
        Syntax::Expected("\"…\"") => texts.fault_expected(texts.expected_text()),
        Syntax::Expected("a–z") => texts.fault_expected(texts.expected_word()),
        Syntax::Expected(sign) => texts.fault_expected(texts.expected_sign(*sign)),
        Syntax::UnexpectedSign(sign) => texts.fault_unexpected_sign(sign.to_string()),
        Syntax::BadNumber => texts.fault_bad_number(),
        Syntax::BadEscape => texts.fault_bad_escape(),
        Syntax::MoreAfterEnd => texts.fault_more_after_end(),
        Syntax::Other => texts.fault_syntax_other(),
    }
}

/// What a person can do about it.
pub fn hint(texts: Texts, fault: &Fault) -> String {
    match fault {
        Fault::Empty | Fault::Binary => texts.hint_another_file(),
        Fault::NotText { .. } => texts.hint_utf_8(),
        Fault::Syntax(Syntax::EndsTooSoon) => texts.hint_other_copy(),
        Fault::UnknownField { .. } => texts.hint_remove_field(),
        Fault::RepeatedId { .. } => texts.hint_new_id(),
        Fault::BadDate { .. } => texts.hint_date(),
        Fault::BadTime { .. } => texts.hint_time(),
        Fault::BadId { .. } => texts.hint_id(),
        Fault::Control { .. } => texts.hint_control(),
        Fault::UnknownVariant { found, .. } if found.starts_with('"') => texts.hint_no_quotes(),
        Fault::MissingField { .. } => texts.hint_missing_field(),
        Fault::TooLarge { .. } => texts.hint_shorten(),
        Fault::NewerVersion { .. } => texts.hint_update(),
        Fault::Rule(rule) => hint_of_rule(texts, *rule),
        Fault::Syntax(_)
        | Fault::TooDeep
        | Fault::ExpectedNumber { .. }
        | Fault::TooFew { .. }
        | Fault::UnknownVariant { .. }
        | Fault::RepeatedField { .. } => texts.hint_correct(),
    }
}

fn hint_of_rule(texts: Texts, rule: Rule) -> String {
    match rule {
        Rule::Missing(_) | Rule::MissingOption(_) => texts.hint_reference(),
        Rule::SharedId(_) | Rule::SharedOption(_) | Rule::RepeatedOption(_) => texts.hint_new_id(),
        Rule::SharedBuiltIn(_) => texts.hint_built_in("built_in"),
        Rule::Repeated(_) | Rule::RepeatedChoice(_) | Rule::RepeatedCite(_) | Rule::RepeatedQuestion(_) => {
            texts.hint_once()
        }
        Rule::Itself(_) => texts.hint_other_end(),
        Rule::TooMany { .. } | Rule::TooLong { .. } => texts.hint_shorten(),
        Rule::ThereAndAbsent(_) => texts.hint_there_or_absent("absent_links", "links"),
        Rule::BaseDiffers => texts.hint_base("base_stage"),
        Rule::NoName
        | Rule::OffScale { .. }
        | Rule::OutOfRange { .. }
        | Rule::NotFinite
        | Rule::TooManyValues { .. }
        | Rule::EndsBeforeStart { .. } => texts.hint_correct(),
    }
}

/// What was mended, in one sentence.
pub fn repair(texts: Texts, repair: &Repair) -> String {
    match repair {
        Repair::ByteOrderMark => texts.repair_byte_order_mark(),
        Repair::LineEnds { count } => texts.repair_line_ends(*count),
        Repair::BuiltInType { kind } => texts.repair_built_in_type(words::built_in_type(texts, *kind)),
        Repair::RepeatedReference { path, count } => texts.repair_repeated_reference(*count, path.as_str()),
        Repair::StaleAbsentLink { path, count } => texts.repair_stale_absent_link(*count, path.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the maker of temporary files tells it: in English, with the name of its own file.
    fn wrapped(kind: io::ErrorKind) -> SaveError {
        let words = "Permission denied (os error 13) at path \"/maps/.entente-QDcbYs.tmp\"";
        SaveError::System(io::Error::new(kind, words))
    }

    #[test]
    fn what_the_system_refuses_is_said_in_the_language_of_the_person() {
        let french = Texts::new(Language::French);
        for (kind, sentence) in [
            (io::ErrorKind::PermissionDenied, french.file_no_right_to_write()),
            (io::ErrorKind::StorageFull, french.file_no_room()),
            (io::ErrorKind::QuotaExceeded, french.file_no_room()),
            (io::ErrorKind::ReadOnlyFilesystem, french.file_read_only_disk()),
            (io::ErrorKind::NotFound, french.file_no_folder()),
            (io::ErrorKind::Other, french.file_system_plain()),
        ] {
            assert_eq!(not_saved(french, &wrapped(kind)), sentence, "{kind:?}");
        }
        let read = LoadError::System(io::ErrorKind::PermissionDenied.into());
        assert_eq!(not_opened(french, &read), french.file_no_right_to_read(), "to read is another right");
        let deep = io::Error::other(io::Error::other(io::Error::from_raw_os_error(5)));
        assert_eq!(not_saved(french, &SaveError::System(deep)), french.file_system("5"), "its code, however deep");
    }
}
