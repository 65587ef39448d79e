//! Published studies, brought in from tables: two matrices, or a list of links.
//!
//! [`matrices`] and [`edges`] turn the bytes of the files into a [`Study`]: the map, without places on the canvas,
//! and a review of what was read. Nothing half right comes in: a study with a fault is refused whole, and every
//! fault names its file, its line and its cell.

mod fault;
mod ids;
mod links;
mod matrix;
mod review;
mod sheet;

pub use fault::{StudyFault, StudyFile, Why};
pub use review::{Parallel, Review, Separator, SheetRead};

use std::collections::BTreeMap;

use crate::geometry::Point;
use crate::model::{
    Actor, ActorId, Influence, Level, Position, Project, Provenance, ProvenanceKind, Scale, Stake, StakeId,
};
use matrix::{Cell, Matrix};

/// The scale of studies that come in this way.
pub const SCALE: Scale = Scale::Four;

/// A study that was read: actors have no place yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    /// The project, all of whose actors are at the origin.
    pub project: Project,
    /// What was read, and how.
    pub review: Review,
}

/// One file of a study: its name, for the origin of what it says, and its bytes.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// Its name, without any folder.
    pub name: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// The study of a matrix of influences, of a matrix of positions, or of both.
pub fn matrices(influences: Option<Given<'_>>, positions: Option<Given<'_>>) -> Result<Study, Vec<StudyFault>> {
    let mut faults = Vec::new();
    let mut review = Review::default();
    let mut read = |given: Option<Given<'_>>, file: StudyFile| {
        let (matrix, sheet) = given.map(|given| matrix::read(given, file, &mut faults))?;
        review.sheets.push(sheet);
        Some(matrix)
    };
    let acts = read(influences, StudyFile::Influences);
    let stands = read(positions, StudyFile::Positions);
    if let (Some(acts), Some(stands)) = (&acts, &stands) {
        disagreements(acts, stands, &mut faults);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut builder = Builder::new();
    if let (Some(matrix), Some(given)) = (&acts, influences) {
        builder.influences(matrix, given.name, &mut review);
    }
    if let (Some(matrix), Some(given)) = (&stands, positions) {
        builder.positions(matrix, given.name, &mut review);
    }
    Ok(Study { project: builder.project, review })
}

/// The study of a list of links: `source,target[,sign]`, with or without that first line.
pub fn edges(list: Given<'_>) -> Result<Study, Vec<StudyFault>> {
    let mut faults = Vec::new();
    let mut review = Review::default();
    let rows = links::read(list, &mut review, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut builder = Builder::new();
    builder.links(&rows, list.name, &mut review);
    Ok(Study { project: builder.project, review })
}

/// Actors that only one of the two matrices names.
fn disagreements(acts: &Matrix, stands: &Matrix, faults: &mut Vec<StudyFault>) {
    for (matrix, file, other) in [(acts, StudyFile::Influences, stands), (stands, StudyFile::Positions, acts)] {
        for (line, name) in &matrix.rows {
            if !other.rows.iter().any(|(_, known)| known == name) {
                faults.push(StudyFault::at(file, *line, name, Why::OnlyHere));
            }
        }
    }
}

/// A project under construction.
struct Builder {
    project: Project,
    actors: BTreeMap<String, ActorId>,
}

impl Builder {
    fn new() -> Self {
        let mut project = Project::empty();
        project.header.scale = SCALE;
        Self { project, actors: BTreeMap::new() }
    }

    /// The actor of that name, new at its first mention.
    fn actor(&mut self, name: &str) -> ActorId {
        if let Some(&id) = self.actors.get(name) {
            return id;
        }
        let id = ActorId(ids::of(&["actor", name]));
        self.project.map.actors.insert(Actor::named(id, name, Point::ORIGIN));
        self.actors.insert(name.to_owned(), id);
        id
    }

    fn influences(&mut self, matrix: &Matrix, file: &str, review: &mut Review) {
        let actors: Vec<ActorId> = matrix.rows.iter().map(|(_, name)| self.actor(name)).collect();
        for (from, cells) in actors.iter().zip(&matrix.cells) {
            for (to, cell) in actors.iter().zip(cells) {
                let Some(value) = entered(*cell, from == to, review) else { continue };
                let (from, to, provenance) = (*from, *to, origin(file));
                self.project.map.influences.insert(Influence { from, to, value, reason: String::new(), provenance });
            }
        }
    }

    fn positions(&mut self, matrix: &Matrix, file: &str, review: &mut Review) {
        let actors: Vec<ActorId> = matrix.rows.iter().map(|(_, name)| self.actor(name)).collect();
        let mut stakes = Vec::new();
        for name in &matrix.columns {
            let id = StakeId(ids::of(&["stake", name]));
            self.project.map.stakes.insert(Stake::named(id, name));
            stakes.push(id);
        }
        for (actor, cells) in actors.iter().zip(&matrix.cells) {
            for (stake, cell) in stakes.iter().zip(cells) {
                let Some(value) = entered(*cell, false, review) else { continue };
                self.project.map.positions.insert(Position {
                    actor: *actor,
                    stake: *stake,
                    value,
                    importance: None,
                    reason: String::new(),
                    debated: None,
                    provenance: origin(file),
                });
            }
        }
    }
}

/// What a cell enters: nothing, « ? », or a value. The diagonal is never entered.
#[expect(clippy::option_option, reason = "no entry, an entry that is not known, a value")]
fn entered(cell: Cell, diagonal: bool, review: &mut Review) -> Option<Option<Level>> {
    match cell {
        _ if diagonal => None,
        Cell::Empty => {
            review.empty += 1;
            None
        }
        Cell::Unknown => {
            review.unknown += 1;
            Some(None)
        }
        Cell::Value(value) => Some(Some(value)),
    }
}

/// Read in a document, which is named.
fn origin(file: &str) -> Provenance {
    Provenance { note: file.to_owned(), ..Provenance::of(ProvenanceKind::Document) }
}
