//! What must hold of stages, views, snapshots, scenarios, minutes, agenda and sources.

use super::checker::{Checked, Checker};
use super::limits::MOST_REACH;
use super::{Rule, Step};
use crate::model::parts::Parts as _;
use crate::model::{AgendaStep, Differences, MinutesEntry, Scenario, Snapshot, Source, Stage, StageDate, Table, View};

impl Checker<'_> {
    fn differences(&mut self, differences: &Differences) {
        self.at("differences", |c| {
            c.once_each("presences", "actor", differences.presences.iter().map(|at| at.actor));
            c.nested("positions", &differences.positions);
            c.nested("influences", &differences.influences);
            c.nested("links", &differences.links);
            c.each("links", differences.links.iter(), |c, link| c.only_one(link.id.into()));
            c.once("absent_links", differences.absent_links.iter().copied(), |link| Rule::Repeated(link.into()));
            c.each("absent_links", &differences.absent_links, |c, &link| {
                if differences.links.contains(link) {
                    c.broken(Rule::ThereAndAbsent(link));
                }
            });
            c.nested("compromises", &differences.compromises);
            c.each("compromises", differences.compromises.iter(), |c, compromise| c.only_one(compromise.id.into()));
        });
    }

    /// The own rules of items that stand in another; their parts have been seen with it.
    fn nested<T: Checked>(&mut self, field: &'static str, table: &Table<T>) {
        self.each(field, table.iter(), |c, item| item.rules(c));
    }
}

impl Checked for Stage {
    fn brings(&self) -> Option<&Differences> {
        Some(&self.differences)
    }

    fn rules(&self, c: &mut Checker<'_>) {
        match self.date {
            StageDate::Years(from, to) if to < from => c.at("date", |c| c.broken(Rule::EndsBeforeStart { from, to })),
            StageDate::Month(_, month) => c.number("date", f64::from(month), 1.0, 12.0),
            StageDate::On(_) | StageDate::Years(..) | StageDate::Until(_) | StageDate::From(_) => {}
        }
        c.differences(&self.differences);
        let is_base = c.of().header.base_stage == Some(self.id);
        if is_base && self.differences != Differences::default() {
            c.at("differences", |c| c.broken(Rule::BaseDiffers));
        }
    }
}

impl Checked for View {
    fn rules(&self, c: &mut Checker<'_>) {
        if let Some(camera) = &self.camera {
            c.at("camera", |c| {
                c.number("width", f64::from(camera.width), 1.0, 2.0 * MOST_REACH);
                if let Some(height) = camera.height {
                    c.number("height", f64::from(height), 1.0, 2.0 * MOST_REACH);
                }
            });
        }
        if let Some(focus) = &self.focus {
            c.at("focus", |c| c.number("steps", f64::from(focus.steps), 1.0, 3.0));
        }
    }
}

/// The names in the map of a snapshot are looked up in itself, those of stages and sources in the project.
impl Checked for Snapshot {
    fn check<'a>(&'a self, c: &mut Checker<'a>) {
        let Self { id, name, date, map } = self;
        c.inside(Step::Field("name"), |c| name.visit(c));
        c.inside(Step::Field("date"), |c| date.visit(c));
        c.name("name", name);
        c.only_one((*id).into());
        // Most often the map as it stands, which is looked at once.
        if *map != c.of().map {
            c.map_of_its_own(map);
        }
    }
}

impl Checked for Scenario {
    fn brings(&self) -> Option<&Differences> {
        Some(&self.differences)
    }

    fn rules(&self, c: &mut Checker<'_>) {
        c.name("name", &self.name);
        c.differences(&self.differences);
    }
}

impl Checked for MinutesEntry {}

impl Checked for AgendaStep {
    fn rules(&self, c: &mut Checker<'_>) {
        c.number("minutes", f64::from(self.minutes), 0.0, 1440.0);
    }
}

impl Checked for Source {
    fn rules(&self, c: &mut Checker<'_>) {
        c.name("title", &self.title);
    }
}
