//! A walk over a project that remembers where it is.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::limits::{MOST_ACTORS, MOST_ITEMS, MOST_LISTED, MOST_REACH, MOST_TEXT, YEARS};
use super::{Report, Rule, Step};
use crate::geometry::Point;
use crate::model::parts::{Part, Parts, Visit};
use crate::model::{
    ActorType, BuiltInType, Differences, ItemId, Keyed, Level, MapState, Project, Stake, StakeId, StakeOptionId, Table,
};

/// A saved thing that knows what must hold of it.
pub(super) trait Checked: Parts + Keyed<Key: Into<ItemId>> {
    /// What it brings that the base map need not have.
    fn brings(&self) -> Option<&Differences> {
        None
    }

    /// What must hold besides sound parts.
    fn rules(&self, _: &mut Checker<'_>) {}

    /// Everything that must hold.
    fn check<'a>(&'a self, checker: &mut Checker<'a>) {
        checker.bringing(self.brings(), |checker| {
            self.visit(checker);
            self.rules(checker);
        });
        checker.only_one(self.key().into());
    }
}

/// Where names are looked up.
struct Scope<'a> {
    map: &'a MapState,
    /// What a stage or a scenario has besides.
    brought: Option<&'a Differences>,
    /// The stakes that have each option.
    options: OnceCell<BTreeMap<Uuid, BTreeSet<StakeId>>>,
    /// How many kinds of actor stand for each built-in one.
    built_in: OnceCell<BTreeMap<BuiltInType, usize>>,
}

impl<'a> Scope<'a> {
    fn of(map: &'a MapState) -> Self {
        Self { map, brought: None, options: OnceCell::new(), built_in: OnceCell::new() }
    }
}

/// A walk over a project, in the order of a file.
pub(super) struct Checker<'a> {
    project: &'a Project,
    scope: Scope<'a>,
    path: Vec<Step<'static>>,
    report: &'a mut Report<'a>,
    wanted: Option<&'a [Step<'a>]>,
    bounds: Option<(f64, f64)>,
}

impl Visit for Checker<'_> {
    fn see(&mut self, part: Part<'_>) {
        match part {
            Part::Name(id) if !self.exists(id) => self.broken(Rule::Missing(id)),
            Part::Words(words) if words.len() > MOST_TEXT => {
                self.broken(Rule::TooLong { length: words.len(), most: MOST_TEXT });
            }
            Part::Real(number) if !number.is_finite() => self.broken(Rule::NotFinite),
            Part::Place(Point { x, y }) => {
                for (field, value) in [("x", x), ("y", y)] {
                    self.at(field, |c| {
                        c.see(Part::Real(f64::from(value)));
                        c.within(f64::from(value), -MOST_REACH, MOST_REACH);
                    });
                }
            }
            Part::Year(year) => self.within(f64::from(year), f64::from(YEARS.0), f64::from(YEARS.1)),
            Part::Name(_) | Part::Words(_) | Part::Real(_) | Part::Option(_) | Part::Changed(_) => {}
        }
    }

    fn enter(&mut self, step: Step<'static>) {
        self.path.push(step);
    }

    fn leave(&mut self) {
        self.path.pop();
    }

    fn list(&mut self, count: usize) {
        self.at_most(count, MOST_LISTED);
    }

    fn table(&mut self, count: usize) {
        self.at_most(count, MOST_ITEMS);
    }
}

impl<'a> Checker<'a> {
    pub(super) fn new(project: &'a Project, report: &'a mut Report<'a>) -> Self {
        Self { project, scope: Scope::of(&project.map), path: Vec::new(), report, wanted: None, bounds: None }
    }

    /// The same, noting the bounds of the number at a path.
    pub(super) fn looking_for(self, path: &'a [Step<'a>]) -> Self {
        Self { wanted: Some(path), ..self }
    }

    /// The bounds noted on the way.
    pub(super) fn bounds(&self) -> Option<(f64, f64)> {
        self.bounds
    }

    /// Everything, in the order of a file.
    pub(super) fn project(&mut self) {
        let project = self.project;
        self.header();
        self.at("map", |c| c.map(&project.map));
        self.items("stages", &project.stages);
        self.items("views", &project.views);
        self.items("snapshots", &project.snapshots);
        self.items("scenarios", &project.scenarios);
        self.items("minutes", &project.minutes);
        self.items("agenda", &project.agenda);
        self.items("sources", &project.sources);
        self.display();
    }

    /// A map, whose names are looked up in itself.
    pub(super) fn map_of_its_own(&mut self, map: &'a MapState) {
        let scope = std::mem::replace(&mut self.scope, Scope::of(map));
        self.at("map", |c| c.map(map));
        self.scope = scope;
    }

    fn map(&mut self, map: &'a MapState) {
        self.items("actor_types", &map.actor_types);
        self.items("groups", &map.groups);
        self.items("groupings", &map.groupings);
        self.at("actors", |c| c.at_most(map.actors.len(), MOST_ACTORS));
        self.items("actors", &map.actors);
        self.items("stakes", &map.stakes);
        self.items("positions", &map.positions);
        self.items("influences", &map.influences);
        self.items("links", &map.links);
        self.items("findings", &map.findings);
        self.items("levers", &map.levers);
        self.items("compromises", &map.compromises);
        self.items("actions", &map.actions);
        self.items("notes", &map.notes);
    }

    pub(super) fn display(&mut self) {
        let project = self.project;
        self.at("display", |c| project.display.visit(c));
    }

    /// The thing of that name, if it is there.
    pub(super) fn named(&mut self, id: ItemId) {
        let project = self.project;
        let map = &project.map;
        match id {
            ItemId::ActorType(key) => self.one(&map.actor_types, key),
            ItemId::Group(key) => self.one(&map.groups, key),
            ItemId::Grouping(key) => self.one(&map.groupings, key),
            ItemId::Actor(key) => self.one(&map.actors, key),
            ItemId::Stake(key) => self.one(&map.stakes, key),
            ItemId::Position(key) => self.one(&map.positions, key),
            ItemId::Influence(key) => self.one(&map.influences, key),
            ItemId::Link(key) => self.one(&map.links, key),
            ItemId::Finding(key) => self.one(&map.findings, key),
            ItemId::Lever(key) => self.one(&map.levers, key),
            ItemId::Compromise(key) => self.one(&map.compromises, key),
            ItemId::Action(key) => self.one(&map.actions, key),
            ItemId::Note(key) => self.one(&map.notes, key),
            ItemId::Stage(key) => self.one(&project.stages, key),
            ItemId::View(key) => self.one(&project.views, key),
            ItemId::Snapshot(key) => self.one(&project.snapshots, key),
            ItemId::Scenario(key) => self.one(&project.scenarios, key),
            ItemId::MinutesEntry(key) => self.one(&project.minutes, key),
            ItemId::AgendaStep(key) => self.one(&project.agenda, key),
            ItemId::Source(key) => self.one(&project.sources, key),
            ItemId::OriginStory(key) => self.one(&project.header.origin_stories, key),
        }
    }

    fn one<T: Checked>(&mut self, table: &'a Table<T>, key: T::Key) {
        if let Some((rank, item)) = table.rank(key).zip(table.get(key)) {
            let list = key.into().kind().list();
            self.at(list, |c| c.inside(Step::Item(rank), |c| item.check(c)));
        }
    }

    fn items<T: Checked>(&mut self, field: &'static str, table: &'a Table<T>) {
        self.at(field, |c| {
            c.table(table.len());
            for (rank, item) in table.iter().enumerate() {
                c.inside(Step::Item(rank), |c| item.check(c));
            }
        });
    }

    /// Lets `look` at what may name what `differences` bring.
    fn bringing(&mut self, differences: Option<&'a Differences>, look: impl FnOnce(&mut Self)) {
        self.scope.brought = differences;
        look(self);
        self.scope.brought = None;
    }

    /// The project being looked at.
    pub(super) fn of(&self) -> &'a Project {
        self.project
    }

    /// A broken rule, here.
    pub(super) fn broken(&mut self, rule: Rule) {
        (self.report)(&self.path, rule);
    }

    /// In a field, or at an item of a list.
    pub(super) fn inside(&mut self, step: Step<'static>, look: impl FnOnce(&mut Self)) {
        self.enter(step);
        look(self);
        self.leave();
    }

    /// In a field.
    pub(super) fn at(&mut self, field: &'static str, look: impl FnOnce(&mut Self)) {
        self.inside(Step::Field(field), look);
    }

    /// At every entry of a list, under its field.
    pub(super) fn each<T>(
        &mut self,
        field: &'static str,
        items: impl IntoIterator<Item = T>,
        mut look: impl FnMut(&mut Self, T),
    ) {
        self.at(field, |c| {
            for (rank, item) in items.into_iter().enumerate() {
                c.inside(Step::Item(rank), |c| look(c, item));
            }
        });
    }

    /// No two entries of a list are the same; `rule` says what stands twice.
    pub(super) fn once<K: Ord + Copy>(
        &mut self,
        field: &'static str,
        entries: impl IntoIterator<Item = K>,
        rule: impl Fn(K) -> Rule,
    ) {
        let mut seen = BTreeSet::new();
        self.each(field, entries, |c, entry| {
            if !seen.insert(entry) {
                c.broken(rule(entry));
            }
        });
    }

    /// No two records of a list name the same thing in their field `key`.
    pub(super) fn once_each<K: Ord + Copy + Into<ItemId>>(
        &mut self,
        field: &'static str,
        key: &'static str,
        named: impl IntoIterator<Item = K>,
    ) {
        let mut seen = BTreeSet::new();
        self.each(field, named, |c, id| {
            if !seen.insert(id) {
                c.at(key, |c| c.broken(Rule::Repeated(id.into())));
            }
        });
    }

    fn at_most(&mut self, count: usize, most: usize) {
        if count > most {
            self.broken(Rule::TooMany { count, most });
        }
    }

    /// A name that is not blank.
    pub(super) fn name(&mut self, field: &'static str, name: &str) {
        if name.trim().is_empty() {
            self.at(field, |c| c.broken(Rule::NoName));
        }
    }

    /// A number within bounds, under its field.
    pub(super) fn number(&mut self, field: &'static str, found: f64, least: f64, most: f64) {
        self.at(field, |c| c.within(found, least, most));
    }

    /// A number within bounds, here. One that is not finite has been told already.
    pub(super) fn within(&mut self, found: f64, least: f64, most: f64) {
        self.note_bounds(least, most);
        if found.is_finite() && !(least..=most).contains(&found) {
            self.broken(Rule::OutOfRange { found, least, most });
        }
    }

    /// A level of the scale of the project, if it is known: from 0, or from its negative.
    pub(super) fn level(&mut self, field: &'static str, found: Option<Level>, signed: bool) {
        let most = self.project.header.scale.bound();
        let least = if signed { -most } else { 0 };
        self.at(field, |c| {
            c.note_bounds(f64::from(least), f64::from(most));
            if let Some(level) = found.filter(|level| !(least..=most).contains(level)) {
                c.broken(Rule::OffScale { level, least, most });
            }
        });
    }

    fn note_bounds(&mut self, least: f64, most: f64) {
        if self.wanted.is_some_and(|wanted| wanted == self.path) {
            self.bounds = Some((least, most));
        }
    }

    /// Whether a thing exists: in the map, beside it, or brought by the stage that is being looked at.
    fn exists(&self, id: ItemId) -> bool {
        let brought = self.scope.brought.is_some_and(|differences| match id {
            ItemId::Link(id) => differences.links.contains(id),
            ItemId::Compromise(id) => differences.compromises.contains(id),
            _ => false,
        });
        brought || id.exists(self.project, self.scope.map)
    }

    /// Nothing else goes by the id of that thing.
    pub(super) fn only_one(&mut self, id: ItemId) {
        let Some(uuid) = id.uuid() else { return };
        if let Some(other) = id.namesake(self.project, self.scope.map) {
            self.at("id", |c| c.broken(Rule::SharedId(other)));
        }
        if self.stakes_with(uuid).next().is_some() {
            self.at("id", |c| c.broken(Rule::SharedOption(StakeOptionId(uuid))));
        }
    }

    /// The stakes that have an option of that id.
    pub(super) fn stakes_with(&self, option: Uuid) -> impl Iterator<Item = StakeId> {
        let options = self.scope.options.get_or_init(|| options_of(&self.scope.map.stakes));
        options.get(&option).into_iter().flatten().copied()
    }

    /// How many kinds of actor stand for that built-in one.
    pub(super) fn kinds_like(&self, built_in: BuiltInType) -> usize {
        let counts = self.scope.built_in.get_or_init(|| built_in_kinds(&self.scope.map.actor_types));
        counts.get(&built_in).copied().unwrap_or_default()
    }

    /// The stake that an option is chosen for.
    pub(super) fn has_option(&self, stake: StakeId, option: StakeOptionId) -> bool {
        let stake = self.scope.map.stakes.get(stake);
        stake.is_none_or(|stake| stake.options.iter().any(|known| known.id == option))
    }
}

fn options_of(stakes: &Table<Stake>) -> BTreeMap<Uuid, BTreeSet<StakeId>> {
    let mut options: BTreeMap<Uuid, BTreeSet<StakeId>> = BTreeMap::new();
    for stake in stakes.iter() {
        for option in &stake.options {
            options.entry(option.id.0).or_default().insert(stake.id);
        }
    }
    options
}

fn built_in_kinds(kinds: &Table<ActorType>) -> BTreeMap<BuiltInType, usize> {
    let mut counts = BTreeMap::new();
    for built_in in kinds.iter().filter_map(|kind| kind.built_in) {
        *counts.entry(built_in).or_default() += 1;
    }
    counts
}
