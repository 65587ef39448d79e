//! The command line: what may be asked, and the help in both languages.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use super::analyse::AnalyseArgs;
use super::diff::DiffArgs;
use super::export::ExportArgs;
use super::import::ImportArgs;
use super::{Status, wrong};
use crate::exchange::ExportOptions;
use crate::i18n::{Language, Texts};

/// Everything that may be asked.
#[derive(Debug, Parser)]
#[command(name = "entente", version, disable_help_subcommand = true)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) window: WindowArgs,
    #[arg(long = "lang", global = true, value_name = "fr|en", value_parser = language)]
    pub(super) language: Option<Language>,
}

/// What needs no window.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Check {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    Info {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Analyse(AnalyseArgs),
    Diff(DiffArgs),
    Export(ExportArgs),
    Import(ImportArgs),
    Packages {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "ID")]
        compromise: String,
        #[arg(long)]
        json: bool,
    },
}

/// What is asked of the window.
#[derive(Clone, Debug, Default, PartialEq, Eq, clap::Args)]
pub struct WindowArgs {
    /// The project to open; none: the start screen.
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Whether the project is opened to be read, locked.
    #[arg(long, requires = "file")]
    pub read: bool,
    /// How to draw; none: the first that works.
    #[arg(long, value_enum, hide_possible_values = true, value_name = "glow|wgpu")]
    pub renderer: Option<Renderer>,
    /// Where to write the time of each frame.
    #[arg(long, value_name = "OUT.csv")]
    pub trace: Option<PathBuf>,
    /// The language asked for; none: that of the preferences, then of the system.
    #[arg(skip)]
    pub language: Option<Language>,
}

/// The two ways to draw a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Renderer {
    /// OpenGL.
    Glow,
    /// Vulkan, Metal or DirectX.
    Wgpu,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "fr, en".to_owned())
}

/// What to show in place of carrying out a command: help, or what is wrong.
pub(super) struct Shown {
    pub(super) text: String,
    pub(super) status: Status,
}

/// The command line, understood; or what to show in its place.
pub(super) fn parse(args: &[OsString], texts: Texts) -> Result<Args, Shown> {
    let mut command = worded(texts);
    let read = command.try_get_matches_from_mut(args).and_then(|matches| Args::from_arg_matches(&matches));
    let wrong = |text: String| Shown { text, status: Status::WrongCommand };
    match read {
        Ok(parsed) if parsed.command.is_some() && parsed.window != WindowArgs::default() => {
            Err(wrong(texts.cli_wrong(texts.cli_no_window())))
        }
        Ok(parsed) => Ok(parsed),
        Err(error) if error.use_stderr() => {
            let commands: Vec<String> = command.get_subcommands().map(|known| known.get_name().to_owned()).collect();
            Err(wrong(wrong::told(&error, args, &commands, texts)))
        }
        Err(help) => Err(Shown { text: help.render().to_string().trim_end().to_owned(), status: Status::Done }),
    }
}

/// The command with its help in one language.
fn worded(texts: Texts) -> clap::Command {
    let template = |listed: &str| {
        let (usage, options) = (texts.cli_usage(), texts.cli_options());
        format!("{{about-with-newline}}\n{usage} {{usage}}\n{listed}\n{options}\n{{positionals}}\n{{options}}\n")
    };
    let told = |command: clap::Command, about: String, listed: &str| {
        let help = clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help);
        command.about(about).help_template(template(listed)).disable_help_flag(true).arg(help.help(texts.cli_help()))
    };
    let commands = format!("\n{}\n{{subcommands}}\n", texts.cli_commands());
    let version = clap::Arg::new("version").short('V').long("version").action(clap::ArgAction::Version);
    let file = || texts.cli_name_file();
    told(Args::command().disable_version_flag(true), texts.cli_about(), &commands)
        .subcommand_value_name(texts.cli_name_command())
        .arg(version.help(texts.cli_version()))
        .mut_arg("file", |arg| arg.help(texts.cli_file()).value_name(file()))
        .mut_arg("renderer", |arg| arg.help(texts.cli_renderer()))
        .mut_arg("trace", |arg| arg.help(texts.cli_trace()).value_name(format!("{}.csv", texts.cli_name_output())))
        .mut_arg("read", |arg| arg.help(texts.cli_read()))
        .mut_arg("language", |arg| arg.help(texts.cli_lang()))
        .mut_subcommand("check", |check| {
            told(check, texts.cli_check(), "")
                .mut_arg("files", |arg| arg.help(texts.cli_check_files()).value_name(file()))
        })
        .mut_subcommand("info", |info| {
            told(info, texts.cli_info(), "")
                .mut_arg("file", |arg| arg.help(texts.cli_info_file()).value_name(file()))
                .mut_arg("json", |arg| arg.help(texts.cli_json()))
        })
        .mut_subcommand("analyse", |analyse| {
            told(analyse, texts.cli_analyse(), "")
                .mut_arg("file", |arg| arg.help(texts.cli_analyse_file()).value_name(file()))
                .mut_arg("json", |arg| arg.help(texts.cli_json()))
                .mut_arg("convention", |arg| arg.help(texts.cli_analyse_convention()))
                .mut_arg("scenario", |arg| arg.help(texts.cli_analyse_scenario()).value_name(texts.cli_name_scenario()))
        })
        .mut_subcommand("diff", |diff| {
            told(diff, texts.cli_diff(), "")
                .mut_arg("before", |arg| arg.help(texts.cli_diff_before()).value_name(format!("{}_A", file())))
                .mut_arg("after", |arg| arg.help(texts.cli_diff_after()).value_name(format!("{}_B", file())))
                .mut_arg("json", |arg| arg.help(texts.cli_json()))
                .mut_arg("from", |arg| arg.help(texts.cli_diff_from()).value_name(texts.cli_name_state()))
                .mut_arg("to", |arg| arg.help(texts.cli_diff_to()).value_name(texts.cli_name_state()))
        })
        .mut_subcommand("packages", |packages| {
            told(packages, texts.cli_packages(), "")
                .mut_arg("file", |arg| arg.help(texts.cli_packages_file()).value_name(file()))
                .mut_arg("compromise", |arg| arg.help(texts.cli_packages_compromise()))
                .mut_arg("json", |arg| arg.help(texts.cli_json()))
        })
        .mut_subcommand("export", |export| {
            told(export, texts.cli_export(), "")
                .mut_arg("project", |arg| arg.help(texts.cli_export_file()).value_name(file()))
                .mut_arg("output", |arg| arg.help(texts.cli_export_output()).value_name(texts.cli_name_output()))
                .mut_arg("width", |arg| arg.help(texts.cli_export_width(ExportOptions::USUAL_WIDTH.to_string())))
                .mut_arg("theme", |arg| arg.help(texts.cli_export_theme()).value_name("light|dark|high-contrast"))
                .mut_arg("audience", |arg| arg.help(texts.cli_export_audience()).value_name("participants|team"))
        })
        .mut_subcommand("import", |import| {
            told(import, texts.cli_import(), "")
                .mut_arg("influences", |arg| arg.help(texts.cli_import_influences()).value_name("MID.csv"))
                .mut_arg("positions", |arg| arg.help(texts.cli_import_positions()).value_name("MAO.csv"))
                .mut_arg("edges", |arg| arg.help(texts.cli_import_edges()).value_name(texts.cli_import_edges_name()))
                .mut_arg("output", |arg| arg.help(texts.cli_import_output()).value_name(file()))
                .mut_arg("force", |arg| arg.help(texts.cli_import_force()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_is_well_formed_in_both_languages() {
        for language in Language::ALL {
            worded(Texts::new(language)).debug_assert();
        }
    }
}
