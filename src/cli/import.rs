//! `entente import`: a published study becomes a project, with a review of what was read.

use std::io;
use std::path::{Path, PathBuf};

use super::{Console, Status, words};
use crate::exchange::study::{self, Given, Review, Separator, SheetRead, Study, StudyFault, StudyFile, Why};
use crate::geometry::{Point, Vector};
use crate::i18n::{Texts, format};
use crate::layout::{self, Goal, LayoutRequest, Staying};
use crate::model::{LinkNature, Project};
use crate::session::footprint;
use crate::storage::files;

/// What is asked of an import.
#[derive(Clone, Debug, PartialEq, Eq, clap::Args)]
#[group(skip)]
#[command(group(clap::ArgGroup::new("study").required(true).multiple(true)))]
pub(super) struct ImportArgs {
    #[arg(long, value_name = "MID.csv", group = "study")]
    pub(super) influences: Option<PathBuf>,
    #[arg(long, value_name = "MAO.csv", group = "study")]
    pub(super) positions: Option<PathBuf>,
    #[arg(long, value_name = "EDGES.csv", group = "study", conflicts_with_all = ["influences", "positions"])]
    pub(super) edges: Option<PathBuf>,
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    pub(super) output: PathBuf,
    #[arg(long)]
    pub(super) force: bool,
}

/// Most faults that are told one by one.
const MOST_TOLD: usize = 20;
/// Least gap between two actors, in points.
const GAP: f32 = 36.0;

/// Brings one study in.
pub(super) fn run(console: &mut Console<'_>, args: &ImportArgs) -> io::Result<Status> {
    let texts = console.texts;
    let output = args.output.display().to_string();
    if !args.force && args.output.symlink_metadata().is_ok() {
        console.complain(&format!("{output}: {}", texts.import_is_there()))?;
        return Ok(Status::WrongInput);
    }
    let files = Files { influences: &args.influences, positions: &args.positions, edges: &args.edges };
    let Some(study) = files.read(console)? else { return Ok(Status::WrongInput) };
    for line in told(&study, &files, texts) {
        console.say(&line)?;
    }
    let title = args.output.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    match files::save(&args.output, &placed(study.project, title)) {
        Ok(()) => {
            console.say(&texts.export_written(output))?;
            Ok(Status::Done)
        }
        Err(error) => {
            console.complain(&format!("{output}: {}", words::not_saved(texts, &error)))?;
            Ok(Status::WrongInput)
        }
    }
}

/// The files that were named.
struct Files<'a> {
    influences: &'a Option<PathBuf>,
    positions: &'a Option<PathBuf>,
    edges: &'a Option<PathBuf>,
}

impl Files<'_> {
    /// The study that they hold; none when it is wrong, and that is told.
    fn read(&self, console: &mut Console<'_>) -> io::Result<Option<Study>> {
        let mut held = Vec::new();
        for path in [self.influences, self.positions, self.edges] {
            let Some(path) = path else {
                held.push(None);
                continue;
            };
            match files::bytes(path) {
                Ok(bytes) => held.push(Some((named(path), bytes))),
                Err(error) => {
                    let file = path.display().to_string();
                    console.complain(&words::load_error(console.texts, &file, &error))?;
                    return Ok(None);
                }
            }
        }
        let mut given = held.iter().map(|file| file.as_ref().map(|(name, bytes)| Given { name, bytes }));
        let mut next = || given.next().flatten();
        let (influences, positions, edges) = (next(), next(), next());
        let read = match edges {
            Some(edges) => study::edges(edges),
            None => study::matrices(influences, positions),
        };
        match read {
            Ok(study) => Ok(Some(study)),
            Err(faults) => {
                self.complain(console, &faults)?;
                Ok(None)
            }
        }
    }

    /// Tells what is wrong, the first faults one by one.
    fn complain(&self, console: &mut Console<'_>, faults: &[StudyFault]) -> io::Result<()> {
        for each in faults.iter().take(MOST_TOLD) {
            let file = self.path(each.file).display().to_string();
            let told = fault(console.texts, each);
            console.complain(&format!("{file}: {told}"))?;
        }
        if faults.len() > MOST_TOLD {
            console.complain(&console.texts.import_more(faults.len() - MOST_TOLD))?;
        }
        Ok(())
    }

    fn path(&self, file: StudyFile) -> &Path {
        let path = match file {
            StudyFile::Influences => self.influences,
            StudyFile::Positions => self.positions,
            StudyFile::Edges => self.edges,
        };
        path.as_deref().unwrap_or_else(|| Path::new(""))
    }
}

/// The name of a file, without its folder.
fn named(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// One fault: the line, the cell, what is wrong.
fn fault(texts: Texts, fault: &StudyFault) -> String {
    let why = reason(texts, &fault.why);
    match (fault.line, &fault.cell) {
        (Some(line), Some(cell)) => texts.import_at_cell(line.to_string(), cell.as_str(), why),
        (Some(line), None) => texts.import_at_line(line.to_string(), why),
        (None, _) => why,
    }
}

fn reason(texts: Texts, why: &Why) -> String {
    match why {
        Why::Empty => texts.import_empty(),
        Why::NoRow => texts.import_no_row(),
        Why::NoColumn => texts.import_no_column(),
        Why::NotATable(detail) => texts.import_not_a_table(detail.as_str()),
        Why::TooLarge { most } => texts.import_too_large(most.to_string()),
        Why::NotSquare { rows, columns } => texts.import_not_square(*rows, *columns),
        Why::OtherOrder { expected } => texts.import_other_order(expected.as_str()),
        Why::NoName => texts.import_no_name(),
        Why::Repeated { first: Some(line) } => texts.import_repeated_row(line.to_string()),
        Why::Repeated { first: None } => texts.import_repeated_column(),
        Why::LongName => texts.import_long_name(),
        Why::TooFew { found, wanted } => texts.import_too_few(*found, *wanted),
        Why::TooMany { found, wanted } => texts.import_too_many(*found, *wanted),
        Why::Diagonal(written) => texts.import_diagonal(written.as_str()),
        Why::NotANumber(written) => texts.import_not_a_number(written.as_str()),
        Why::OutOfRange { found, least, most } => {
            texts.import_out_of_range(found.as_str(), format::signed(*least), format::signed(*most))
        }
        Why::OnlyHere => texts.import_only_here(),
        Why::Itself => texts.import_itself(),
        Why::NotASign(written) => texts.import_not_a_sign(written.as_str()),
    }
}

/// The review: how each file was read, what comes of it, what deserves a look.
fn told(study: &Study, files: &Files<'_>, texts: Texts) -> Vec<String> {
    let Review { sheets, empty, unknown, parallel } = &study.review;
    let mut lines = Vec::new();
    for sheet in sheets {
        lines.push(format!("{}: {}", files.path(sheet.file).display(), how(sheet, texts)));
        if !sheet.left_out.is_empty() {
            lines.push(texts.import_left_out(sheet.left_out.join(", ")));
        }
    }
    let map = &study.project.map;
    let interests = map.links.iter().filter(|link| matches!(link.nature, LinkNature::Interest(_))).count();
    let counts = [
        (texts.info_actors(), map.actors.len()),
        (texts.info_stakes(), map.stakes.len()),
        (texts.info_influences(), map.influences.len()),
        (texts.info_positions(), map.positions.len()),
        (texts.info_relations(), map.links.len() - interests),
        (texts.info_interest_links(), interests),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    lines.extend(counts.map(|(word, count)| texts.info_line(word, count.to_string())));
    if files.edges.is_none() {
        lines.push(texts.import_cells_empty(*empty));
        lines.push(texts.import_cells_unknown(*unknown));
    } else if parallel.count > 0 {
        lines.push(texts.import_parallel(parallel.count, parallel.first_line.to_string()));
    }
    lines
}

fn how(sheet: &SheetRead, texts: Texts) -> String {
    let letters = if sheet.is_utf8 { "UTF-8" } else { "Windows-1252" };
    let separator = match sheet.separator {
        Separator::Comma => texts.import_comma(),
        Separator::Semicolon => texts.import_semicolon(),
        Separator::Tab => texts.import_tab(),
    };
    texts.import_read(sheet.lines, separator, letters)
}

/// The project with its title, and a place for each actor: near those it is linked to, else around a circle.
fn placed(mut project: Project, title: String) -> Project {
    project.header.title = title;
    let actors: Vec<_> = project.map.actors.iter().map(|actor| actor.id).collect();
    // A start that is the same every time: each on its own place.
    let count = actors.len().max(1) as f32;
    for (rank, id) in actors.iter().enumerate() {
        let angle = std::f32::consts::TAU * rank as f32 / count - std::f32::consts::FRAC_PI_2;
        let place = Point::ORIGIN + Vector::from_angle(angle) * (count * GAP);
        project.map.actors.update(*id, |actor| actor.place = place);
    }
    let (ids, request) = layout::request(&project.map, &actors, footprint, Staying::Locked, 1);
    let places = if request.edges.is_empty() { circle(&request) } else { linked(&request) };
    for (id, place) in ids.into_iter().zip(places) {
        project.map.actors.update(id, |actor| actor.place = place);
    }
    project
}

/// Around a circle, so that the order of the study is read at a glance.
fn circle(request: &LayoutRequest) -> Vec<Point> {
    layout::on_circle(&request.nodes, layout::least_radius(&request.nodes, GAP))
}

/// Near those that each is linked to.
fn linked(request: &LayoutRequest) -> Vec<Point> {
    layout::automatic(request, Goal::Distances, &mut |_| true).unwrap_or_else(|| circle(request))
}
