//! What must hold of a project beyond its types: ends exist, numbers are in bounds.
//!
//! Nothing here knows the text: each fault comes with its path, and the reader
//! finds the place. The cost is that of one walk over the project.

mod deals;
mod map;
mod mend;
mod network;
mod story;

use super::fault::{Fault, Kind};
use super::limits::{MOST_ITEMS, MOST_PROBLEMS, MOST_REACH, MOST_TEXT};
use super::path::Step;
use crate::geometry::Point;
use crate::model::{Judged, Keyed, Level, Project, Provenance, Source, Stage, Table, Text};

pub(super) use mend::mend;

/// Everything that is wrong with a project, [`MOST_PROBLEMS`] at most.
pub(super) fn project(project: &Project) -> Vec<(Fault, Vec<Step>)> {
    let mut checker = Checker {
        path: Vec::new(),
        faults: Vec::new(),
        sources: Some(&project.sources),
        stages: Some(&project.stages),
    };
    let scale = project.header.scale.bound();
    checker.header(project);
    checker.at("map", |c| c.map(&project.map, scale));
    checker.told(project, scale);
    checker.faults
}

/// A walk over a project that remembers where it is.
struct Checker<'a> {
    path: Vec<Step>,
    faults: Vec<(Fault, Vec<Step>)>,
    /// Where references to sources must lead; none: anywhere.
    sources: Option<&'a Table<Source>>,
    /// Where references to stages must lead; none: anywhere.
    stages: Option<&'a Table<Stage>>,
}

impl Checker<'_> {
    fn at(&mut self, field: &'static str, inside: impl FnOnce(&mut Self)) {
        self.path.push(Step::field(field));
        inside(self);
        self.path.pop();
    }

    /// Every item of a list, under its field.
    fn each<T>(
        &mut self,
        field: &'static str,
        items: impl IntoIterator<Item = T>,
        mut inside: impl FnMut(&mut Self, T),
    ) {
        self.path.push(Step::field(field));
        for (rank, item) in items.into_iter().enumerate() {
            self.path.push(Step::Item(rank));
            inside(self, item);
            self.path.pop();
        }
        self.path.pop();
    }

    fn table<T: Keyed>(&mut self, field: &'static str, table: &Table<T>, inside: impl FnMut(&mut Self, &T)) {
        self.count(field, table.len(), MOST_ITEMS);
        self.each(field, table.iter(), inside);
    }

    fn fault(&mut self, fault: Fault) {
        if self.faults.len() < MOST_PROBLEMS {
            self.faults.push((fault, self.path.clone()));
        }
    }

    fn count(&mut self, field: &'static str, count: usize, most: usize) {
        if count > most {
            self.at(field, |c| c.fault(Fault::TooMany { count, most }));
        }
    }

    fn text(&mut self, field: &'static str, text: &str) {
        if text.len() > MOST_TEXT {
            self.at(field, |c| c.fault(Fault::TooLong { length: text.len(), most: MOST_TEXT }));
        }
    }

    fn both(&mut self, field: &'static str, text: &Text) {
        self.at(field, |c| {
            c.text("fr", &text.fr);
            c.text("en", text.en.as_deref().unwrap_or_default());
        });
    }

    fn texts(&mut self, field: &'static str, texts: &[String]) {
        self.each(field, texts, |c, text| {
            if text.len() > MOST_TEXT {
                c.fault(Fault::TooLong { length: text.len(), most: MOST_TEXT });
            }
        });
    }

    fn number(&mut self, field: &'static str, found: f64, least: f64, most: f64) {
        self.at(field, |c| c.number_here(found, least, most));
    }

    fn number_here(&mut self, found: f64, least: f64, most: f64) {
        if !found.is_finite() {
            self.fault(Fault::NotFinite);
        } else if found < least || found > most {
            self.fault(Fault::OutOfRange { found, least, most });
        }
    }

    fn level(&mut self, field: &'static str, found: Option<Level>, least: Level, most: Level) {
        if let Some(found) = found {
            self.number(field, f64::from(found), f64::from(least), f64::from(most));
        }
    }

    fn place(&mut self, field: &'static str, place: Point) {
        self.at(field, |c| {
            c.number("x", f64::from(place.x), -MOST_REACH, MOST_REACH);
            c.number("y", f64::from(place.y), -MOST_REACH, MOST_REACH);
        });
    }

    /// A reference, which must lead into `table`.
    fn end<T: Keyed>(&mut self, field: &'static str, key: T::Key, table: &Table<T>, kind: Kind)
    where
        T::Key: ToString,
    {
        self.at(field, |c| c.end_here(key, table, kind));
    }

    fn end_here<T: Keyed>(&mut self, key: T::Key, table: &Table<T>, kind: Kind)
    where
        T::Key: ToString,
    {
        if !table.contains(key) {
            self.fault(Fault::UnknownReference { kind, id: key.to_string() });
        }
    }

    fn end_if_any<T: Keyed>(&mut self, field: &'static str, key: Option<T::Key>, table: &Table<T>, kind: Kind)
    where
        T::Key: ToString,
    {
        if let Some(key) = key {
            self.end(field, key, table, kind);
        }
    }

    fn ends<T: Keyed>(&mut self, field: &'static str, keys: &[T::Key], table: &Table<T>, kind: Kind)
    where
        T::Key: ToString,
    {
        self.each(field, keys, |c, &key| c.end_here(key, table, kind));
    }

    fn provenance(&mut self, field: &'static str, provenance: &Provenance) {
        self.at(field, |c| {
            c.text("author", &provenance.author);
            c.text("note", &provenance.note);
            if let Some(sources) = c.sources {
                c.ends("sources", &provenance.sources, sources, Kind::Source);
            }
        });
    }

    /// A judgement, if it was entered: its origin, then its value if it is known.
    fn judged<T>(&mut self, field: &'static str, judged: Option<&Judged<T>>, value: impl FnOnce(&mut Self, &T)) {
        let Some(judged) = judged else { return };
        self.at(field, |c| {
            if let Some(known) = &judged.value {
                value(c, known);
            }
            c.provenance("provenance", &judged.provenance);
        });
    }

    fn judged_text(&mut self, field: &'static str, judged: Option<&Judged<String>>) {
        self.judged(field, judged, |c, text| c.text("value", text));
    }
}
