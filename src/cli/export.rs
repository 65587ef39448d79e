//! `entente export`: a project in other people's formats, chosen by the extension.

use std::io;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::{Console, Status, words};
use crate::exchange::{self, ExportError, ExportOptions};
use crate::i18n::Texts;
use crate::model::{Audience, Project};
use crate::scene::Theme;
use crate::storage::files;

/// What is asked of an export.
#[derive(Clone, Debug, PartialEq, Eq, clap::Args)]
pub(super) struct ExportArgs {
    #[arg(value_name = "FILE")]
    pub(super) project: PathBuf,
    #[arg(short = 'o', long = "output", value_name = "OUT")]
    pub(super) output: PathBuf,
    #[arg(long, value_name = "PIXELS", default_value_t = ExportOptions::USUAL_WIDTH, value_parser = width,
        hide_default_value = true)]
    pub(super) width: u32,
    #[arg(long, value_enum, default_value_t = ThemeName::Light, hide_default_value = true, hide_possible_values = true)]
    pub(super) theme: ThemeName,
    #[arg(long, value_enum, default_value_t = AudienceName::Participants, hide_default_value = true,
        hide_possible_values = true)]
    pub(super) audience: AudienceName,
}

/// A theme, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ThemeName {
    Light,
    Dark,
    HighContrast,
}

/// Who the export is for, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum AudienceName {
    Participants,
    Team,
}

/// Least and greatest width of a picture, in pixels.
const WIDTHS: std::ops::RangeInclusive<u32> = 16..=100_000;

fn width(typed: &str) -> Result<u32, String> {
    let width = typed.parse().ok().filter(|width| WIDTHS.contains(width));
    width.ok_or_else(|| format!("{}–{}", WIDTHS.start(), WIDTHS.end()))
}

/// Writes one file from a project.
pub(super) fn run(console: &mut Console<'_>, args: &ExportArgs) -> io::Result<Status> {
    let texts = console.texts;
    let output = args.output.display().to_string();
    let Some(format) = Format::of(&args.output) else {
        console.complain(&texts.cli_wrong(texts.export_unknown_format(output, Format::known())))?;
        return Ok(Status::WrongCommand);
    };
    let Some(opened) = console.open(&args.project)? else { return Ok(Status::WrongInput) };
    for remark in words::remarks(texts, &opened) {
        console.say(&remark)?;
    }
    let written = match format.bytes(&opened.project, &options(&opened.project, args, texts)) {
        Ok(bytes) => files::save_bytes(&args.output, &bytes).map_err(|error| words::not_saved(texts, &error)),
        Err(error) => Err(not_exported(texts, &error)),
    };
    match written {
        Ok(()) => {
            console.say(&texts.export_written(output))?;
            Ok(Status::Done)
        }
        Err(reason) => {
            console.complain(&format!("{output}: {reason}"))?;
            Ok(Status::WrongInput)
        }
    }
}

fn options(project: &Project, args: &ExportArgs, texts: Texts) -> ExportOptions {
    ExportOptions {
        width: args.width,
        language: texts.language,
        theme: match args.theme {
            ThemeName::Light => Theme::Light,
            ThemeName::Dark => Theme::Dark,
            ThemeName::HighContrast => Theme::HighContrast,
        },
        audience: match args.audience {
            AudienceName::Participants => Audience::All,
            AudienceName::Team => Audience::Team,
        },
        ..ExportOptions::of(project)
    }
}

/// A format that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Svg,
    Png,
}

impl Format {
    const ALL: [(Self, &'static str); 2] = [(Self::Svg, "svg"), (Self::Png, "png")];

    fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|(_, known)| *known == extension).map(|(format, _)| format)
    }

    /// The extensions, as a list to read.
    fn known() -> String {
        Self::ALL.map(|(_, extension)| extension).join(", ")
    }

    fn bytes(self, project: &Project, options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
        match self {
            Self::Svg => Ok(exchange::svg(project, options).into_bytes()),
            Self::Png => exchange::png(project, options),
        }
    }
}

fn not_exported(texts: Texts, error: &ExportError) -> String {
    match error {
        ExportError::TooLarge { width, height } => texts.export_too_large(*width, *height),
        ExportError::Picture(detail) => texts.export_not_drawn(detail.as_str()),
    }
}
