//! A list of links, one a line: from whom, to whom, and perhaps a sign.

use std::collections::BTreeSet;

use super::matrix::whole;
use super::sheet::{MOST_NAME, Row, Sheet};
use super::{Builder, Given, Parallel, Review, SheetRead, StudyFault, StudyFile, Why, ids, origin};
use crate::model::{Flow, Flows, Interest, InterestSign, Link, LinkId, LinkNature, Relation};

/// One link of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    line: u64,
    from: String,
    to: String,
    sign: Option<InterestSign>,
}

/// Where the columns stand.
struct Columns {
    from: usize,
    to: usize,
    sign: Option<usize>,
    /// The most cells of a line.
    most: usize,
}

const FROM: [&str; 4] = ["source", "from", "de", "origine"];
const TO: [&str; 5] = ["target", "to", "vers", "cible", "but"];
const SIGN: [&str; 2] = ["sign", "signe"];
const FILE: StudyFile = StudyFile::Edges;

/// Reads the list; what is wrong is added to `faults`.
pub(super) fn read(given: Given<'_>, review: &mut Review, faults: &mut Vec<StudyFault>) -> Vec<Edge> {
    let sheet = match Sheet::read(given.bytes, FILE) {
        Ok(sheet) => sheet,
        Err(fault) => {
            faults.push(fault);
            return Vec::new();
        }
    };
    let Some((first, rest)) = sheet.rows.split_first() else { return Vec::new() };
    if sheet.rows.iter().all(|row| row.cells.len() < 2) {
        faults.push(StudyFault::of_file(FILE, Why::NoColumn));
        return Vec::new();
    }
    let named = columns(first);
    let (rows, left_out) = match &named {
        Some(columns) => (rest, unread(first, columns)),
        None => (sheet.rows.as_slice(), Vec::new()),
    };
    if named.is_some() && rows.is_empty() {
        faults.push(StudyFault::of_file(FILE, Why::NoRow));
    }
    let columns = named.unwrap_or(Columns { from: 0, to: 1, sign: Some(2), most: 3 });
    let (separator, is_utf8) = (sheet.separator, sheet.is_utf8);
    review.sheets.push(SheetRead { file: FILE, separator, is_utf8, lines: rows.len(), left_out });
    rows.iter().filter_map(|row| edge(row, &columns).map_err(|fault| faults.push(fault)).ok()).collect()
}

/// The columns that the first line names; none when it is a link like the others.
fn columns(first: &Row) -> Option<Columns> {
    let rank = |names: &[&str]| first.cells.iter().position(|cell| names.contains(&cell.to_lowercase().as_str()));
    Some(Columns { from: rank(&FROM)?, to: rank(&TO)?, sign: rank(&SIGN), most: first.cells.len() })
}

/// The names of the columns that mean nothing here.
fn unread(first: &Row, columns: &Columns) -> Vec<String> {
    let known = [Some(columns.from), Some(columns.to), columns.sign];
    let cells = first.cells.iter().enumerate();
    cells.filter(|(rank, cell)| !known.contains(&Some(*rank)) && !cell.is_empty()).map(|(_, c)| c.clone()).collect()
}

fn edge(row: &Row, columns: &Columns) -> Result<Edge, StudyFault> {
    let line = row.line;
    let wanted = columns.from.max(columns.to) + 1;
    if row.cells.len() < wanted {
        return Err(StudyFault::of_line(FILE, line, Why::TooFew { found: row.cells.len(), wanted }));
    }
    let found = row.cells.len();
    if found > columns.most && row.cells.iter().skip(columns.most).any(|cell| !cell.is_empty()) {
        return Err(StudyFault::of_line(FILE, line, Why::TooMany { found, wanted: columns.most }));
    }
    let [from, to] = [columns.from, columns.to].map(|rank| row.cell(rank));
    if from.is_empty() || to.is_empty() {
        return Err(StudyFault::of_line(FILE, line, Why::NoName));
    }
    if let Some(long) = [from, to].into_iter().find(|name| name.len() > MOST_NAME) {
        return Err(StudyFault::at(FILE, line, long, Why::LongName));
    }
    if from == to {
        return Err(StudyFault::at(FILE, line, from, Why::Itself));
    }
    let written = columns.sign.map_or("", |rank| row.cell(rank));
    let sign = match written {
        "" | "?" => None,
        _ => match whole(written) {
            Some(1) => Some(InterestSign::Convergent),
            Some(-1) => Some(InterestSign::Divergent),
            _ => return Err(StudyFault::of_line(FILE, line, Why::NotASign(written.to_owned()))),
        },
    };
    Ok(Edge { line, from: from.to_owned(), to: to.to_owned(), sign })
}

impl Builder {
    /// Actors in order of appearance, and a link a line.
    pub(super) fn links(&mut self, edges: &[Edge], file: &str, review: &mut Review) {
        let mut pairs = BTreeSet::new();
        for edge in edges {
            let (from, to) = (self.actor(&edge.from), self.actor(&edge.to));
            if !pairs.insert((from.min(to), from.max(to))) {
                let first_line = if review.parallel.count == 0 { edge.line } else { review.parallel.first_line };
                review.parallel = Parallel { count: review.parallel.count + 1, first_line };
            }
            let nature = match edge.sign {
                Some(sign) => LinkNature::Interest(Interest { sign, stake: None, intensity: 1 }),
                None => LinkNature::Relation(not_stated()),
            };
            let rank = self.project.map.links.len().to_string();
            let id = LinkId(ids::of(&["link", &edge.from, &edge.to, &rank]));
            let link = Link { provenance: origin(file), ..Link::new(id, from, to, nature) };
            self.project.map.links.insert(link);
        }
    }
}

/// A relation of which nothing is said.
fn not_stated() -> Relation {
    let flow = Flow { passes: Default::default(), goes: Default::default() };
    Relation { flows: Flows::Undirected(flow), strength: 1, formal: false, to_create: false }
}
