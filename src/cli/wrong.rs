//! Command lines that are wrong, told in the language of the person.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::i18n::Texts;

/// What is wrong with a command line, how it is written, and where the help is.
pub(super) fn told(error: &clap::Error, args: &[OsString], commands: &[String], texts: Texts) -> String {
    let mut lines = vec![texts.cli_wrong(sentence(error, args, commands, texts))];
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    // What stands after the word that was meant for a command is no command either, however near to one.
    let of_another = part(error, ContextKind::InvalidSubcommand)
        .is_some_and(|taken| mistaken(args, commands).is_some_and(|meant| meant != taken));
    let suggestion = suggested.into_iter().find_map(|kind| part(error, kind)).filter(|_| !of_another);
    lines.extend(suggestion.map(|word| texts.cli_perhaps(word)));
    if let Some(usage) = part(error, ContextKind::Usage) {
        let usage = usage.trim().trim_start_matches("Usage:").trim().to_owned();
        lines.push(format!("\n{} {usage}", texts.cli_usage()));
    }
    lines.push(texts.cli_more_help("entente --help"));
    lines.join("\n")
}

fn sentence(error: &clap::Error, args: &[OsString], commands: &[String], texts: Texts) -> String {
    let argument = part(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = part(error, ContextKind::InvalidValue).unwrap_or_default();
    let unknown_command = |name: String| texts.cli_unknown_command(name, commands.join(", "));
    match error.kind() {
        ErrorKind::UnknownArgument if !argument.starts_with('-') => match mistaken(args, commands) {
            Some(name) => unknown_command(name),
            None => texts.cli_unknown_argument(argument),
        },
        ErrorKind::UnknownArgument => texts.cli_unknown_argument(argument),
        ErrorKind::InvalidSubcommand => {
            let taken = || part(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            unknown_command(mistaken(args, commands).unwrap_or_else(taken))
        }
        ErrorKind::MissingRequiredArgument if argument.starts_with("<--") => {
            texts.cli_missing_one_of(choices(&argument))
        }
        ErrorKind::MissingRequiredArgument => texts.cli_missing_argument(argument),
        ErrorKind::InvalidValue if value.is_empty() => texts.cli_missing_value(argument),
        ErrorKind::InvalidValue => {
            let expected = part(error, ContextKind::ValidValue).unwrap_or_default();
            texts.cli_invalid_value(value, argument, expected)
        }
        ErrorKind::ValueValidation => {
            let expected = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            texts.cli_invalid_value(value, argument, expected)
        }
        ErrorKind::ArgumentConflict if part(error, ContextKind::PriorArg).is_some_and(|prior| prior != argument) => {
            texts.cli_conflict(argument, part(error, ContextKind::PriorArg).unwrap_or_default())
        }
        ErrorKind::ArgumentConflict => texts.cli_repeated_argument(argument),
        _ => texts.cli_not_understood(),
    }
}

/// The options of a group, of which one at least is needed: `<--one <X>|--other <Y>>` in plain words.
fn choices(group: &str) -> String {
    let options = group.trim_start_matches('<').split('|').filter_map(|option| option.split_whitespace().next());
    options.collect::<Vec<&str>>().join(", ")
}

/// A part of an error, in plain text.
fn part(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(word) => Some(word.clone()),
        ContextValue::Strings(words) if words.is_empty() => None,
        ContextValue::Strings(words) => Some(words.join(", ")),
        ContextValue::StyledStr(words) => Some(words.to_string()),
        _ => None,
    }
}

/// The first word of a command line that names no command, when more words follow: it was meant for one.
fn mistaken(args: &[OsString], commands: &[String]) -> Option<String> {
    let mut words = args.iter().skip(1).filter_map(|arg| arg.to_str());
    while let Some(word) = words.next() {
        match word {
            "--lang" | "--renderer" | "--trace" => {
                words.next();
            }
            option if option.starts_with('-') => {}
            command if commands.iter().any(|known| known == command) => return None,
            other => return Some(other.to_owned()),
        }
    }
    None
}
