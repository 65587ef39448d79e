//! What always holds of a project.

use std::collections::BTreeSet;

use super::parts::{Part, Parts};
use super::{ItemId, Refusal};
use crate::model::{
    Action, Actor, ActorType, AgendaStep, Compromise, Differences, Due, Finding, Group, Grouping, HeldValue, Influence,
    Judged, Keyed, Level, Lever, Link, MapState, MinutesEntry, Note, OriginStory, PackageChoice, Position, Project,
    Scenario, Snapshot, Source, Stage, StageDate, Stake, StakeOptionId, Table, Target, View,
};

/// Longest text, in bytes: far more than anybody types.
pub const MOST_TEXT: usize = 1_000_000;

/// Farthest that anything stands from the origin of the canvas, in points.
pub const MOST_REACH: f32 = 1e6;

/// Where names are looked up: a map, within its project.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    project: &'a Project,
    map: &'a MapState,
}

impl<'a> Scope<'a> {
    /// The base map of the project.
    pub(super) fn base(project: &'a Project) -> Self {
        Self { project, map: &project.map }
    }

    /// A map kept in a snapshot of the project.
    pub(super) fn kept(project: &'a Project, map: &'a MapState) -> Self {
        Self { project, map }
    }

    /// Whether that thing exists.
    pub(super) fn has(self, id: ItemId) -> bool {
        let Self { project, map } = self;
        match id {
            ItemId::ActorType(id) => map.actor_types.contains(id),
            ItemId::Group(id) => map.groups.contains(id),
            ItemId::Grouping(id) => map.groupings.contains(id),
            ItemId::Actor(id) => map.actors.contains(id),
            ItemId::Stake(id) => map.stakes.contains(id),
            ItemId::Position(id) => map.positions.contains(id),
            ItemId::Influence(id) => map.influences.contains(id),
            ItemId::Link(id) => map.links.contains(id),
            ItemId::Finding(id) => map.findings.contains(id),
            ItemId::Lever(id) => map.levers.contains(id),
            ItemId::Compromise(id) => map.compromises.contains(id),
            ItemId::Action(id) => map.actions.contains(id),
            ItemId::Note(id) => map.notes.contains(id),
            ItemId::Stage(id) => project.stages.contains(id),
            ItemId::View(id) => project.views.contains(id),
            ItemId::Snapshot(id) => project.snapshots.contains(id),
            ItemId::Scenario(id) => project.scenarios.contains(id),
            ItemId::MinutesEntry(id) => project.minutes.contains(id),
            ItemId::AgendaStep(id) => project.agenda.contains(id),
            ItemId::Source(id) => project.sources.contains(id),
            ItemId::OriginStory(id) => project.header.origin_stories.contains(id),
        }
    }

    /// Whether every part of `thing` is sound; names that are its own count as existing.
    fn parts(self, thing: &impl Parts, own: &dyn Fn(ItemId) -> bool) -> Result<(), Refusal> {
        let mut first = None;
        thing.visit(&mut |part| {
            if first.is_none() {
                first = match part {
                    Part::Name(id) => (!self.has(id) && !own(id)).then_some(Refusal::Missing(id)),
                    Part::Words(words) => (words.len() > MOST_TEXT).then_some(Refusal::TooLong),
                    Part::Real(number) => (!number.is_finite()).then_some(Refusal::OutOfBounds),
                    Part::Place(place) => {
                        let near = place.x.abs() <= MOST_REACH && place.y.abs() <= MOST_REACH;
                        (!near).then_some(Refusal::OutOfBounds)
                    }
                    Part::Option(_) | Part::Changed(_) => None,
                };
            }
        });
        first.map_or(Ok(()), Err)
    }

    /// A level of −bound to bound.
    fn position(self, level: Option<Level>) -> Result<(), Refusal> {
        let bound = self.project.header.scale.bound();
        level.filter(|l| !(-bound..=bound).contains(l)).map_or(Ok(()), |l| Err(Refusal::OffScale(l)))
    }

    /// A level of 0 to bound.
    fn influence(self, level: Option<Level>) -> Result<(), Refusal> {
        let bound = self.project.header.scale.bound();
        level.filter(|l| !(0..=bound).contains(l)).map_or(Ok(()), |l| Err(Refusal::OffScale(l)))
    }

    /// The option belongs to the stake.
    fn option(self, choice: &PackageChoice) -> Result<(), Refusal> {
        let stake = self.map.stakes.get(choice.stake);
        within(stake.is_none_or(|s| s.options.iter().any(|o| o.id == choice.option)), Refusal::NoSuchOption)
    }
}

/// A saved thing that knows what must hold of it, beyond its parts.
pub(super) trait Sound: Parts + Keyed<Key: Into<ItemId>> + Sized {
    /// What must hold besides sound parts.
    fn own_rules(&self, _: Scope<'_>) -> Result<(), Refusal> {
        Ok(())
    }

    /// Everything that must hold.
    fn check(&self, scope: Scope<'_>) -> Result<(), Refusal> {
        let own = self.key().into();
        scope.parts(self, &|id| id == own)?;
        self.own_rules(scope)
    }
}

fn within(holds: bool, refusal: Refusal) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(refusal) }
}

fn share(value: f64) -> Result<(), Refusal> {
    within((0.0..=1.0).contains(&value), Refusal::OutOfBounds)
}

fn rank(value: Option<&Judged<u8>>, most: u8) -> Result<(), Refusal> {
    within(value.and_then(|j| j.value).is_none_or(|v| (1..=most).contains(&v)), Refusal::OutOfBounds)
}

fn once<K: Ord + Copy + Into<ItemId>>(keys: impl IntoIterator<Item = K>) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    keys.into_iter().find(|key| !seen.insert(*key)).map_or(Ok(()), |key| Err(Refusal::Repeated(key.into())))
}

fn held(values: &[HeldValue]) -> Result<(), Refusal> {
    within(values.len() <= Actor::MOST_VALUES, Refusal::TooManyValues)
}

fn target(target: &Target) -> Result<(), Refusal> {
    match target {
        Target::Pair(a, b) if a == b => Err(Refusal::Itself(*a)),
        Target::Pair(..) | Target::Actor(_) | Target::Link(_) => Ok(()),
    }
}

impl Sound for ActorType {}
impl Sound for Note {
    fn own_rules(&self, _: Scope<'_>) -> Result<(), Refusal> {
        within((1.0..=1e4).contains(&self.width), Refusal::OutOfBounds)
    }
}
impl Sound for MinutesEntry {}
impl Sound for AgendaStep {
    fn own_rules(&self, _: Scope<'_>) -> Result<(), Refusal> {
        within(self.minutes <= 24 * 60, Refusal::OutOfBounds)
    }
}
impl Sound for Source {}
impl Sound for OriginStory {}

impl Sound for Group {
    fn own_rules(&self, _: Scope<'_>) -> Result<(), Refusal> {
        held(&self.values)
    }
}

impl Sound for Grouping {
    fn own_rules(&self, _: Scope<'_>) -> Result<(), Refusal> {
        once(self.parts.iter().flat_map(|part| part.members.iter().copied()))
    }
}

impl Sound for Actor {
    fn own_rules(&self, _: Scope<'_>) -> Result<(), Refusal> {
        held(&self.values)?;
        rank(self.standing.synergy.as_ref(), 4)?;
        rank(self.standing.antagonism.as_ref(), 4)?;
        let red_line = self.grid.red_line.as_ref().and_then(|j| j.value.as_ref()).and_then(|r| r.stake.as_ref());
        red_line.map_or(Ok(()), |r| share(r.least_level))
    }
}

impl Sound for Stake {
    fn own_rules(&self, _: Scope<'_>) -> Result<(), Refusal> {
        within(self.weight <= Self::MOST_WEIGHT, Refusal::OutOfBounds)?;
        self.options.iter().try_for_each(|option| share(option.level))?;
        let ids: BTreeSet<StakeOptionId> = self.options.iter().map(|option| option.id).collect();
        within(ids.len() == self.options.len(), Refusal::Repeated(self.id.into()))?;
        within(self.todays_option.is_none_or(|today| ids.contains(&today)), Refusal::NoSuchOption)
    }
}

impl Sound for Position {
    fn own_rules(&self, scope: Scope<'_>) -> Result<(), Refusal> {
        scope.position(self.value)?;
        scope.position(self.debated.as_ref().and_then(|view| view.value))?;
        within(self.importance.is_none_or(|i| (0.0..=10.0).contains(&i)), Refusal::OutOfBounds)
    }
}

impl Sound for Influence {
    fn own_rules(&self, scope: Scope<'_>) -> Result<(), Refusal> {
        within(self.from != self.to, Refusal::Itself(self.from))?;
        scope.influence(self.value)
    }
}

impl Sound for Link {
    fn own_rules(&self, _: Scope<'_>) -> Result<(), Refusal> {
        within(self.from != self.to, Refusal::Itself(self.from))?;
        within((1..=3).contains(&self.strength()), Refusal::OutOfBounds)
    }
}

impl Sound for Finding {
    fn own_rules(&self, _: Scope<'_>) -> Result<(), Refusal> {
        once(self.stakes.iter().copied())?;
        once(self.actors.iter().copied())?;
        within(self.question.is_none_or(|q| (1..=6).contains(&q)), Refusal::OutOfBounds)
    }
}

impl Sound for Lever {
    fn own_rules(&self, _: Scope<'_>) -> Result<(), Refusal> {
        target(&self.target)
    }
}

impl Sound for Compromise {
    fn own_rules(&self, scope: Scope<'_>) -> Result<(), Refusal> {
        once(self.stakes.iter().copied())?;
        self.package.iter().try_for_each(|choice| scope.option(choice))?;
        for pair in &self.incompatible {
            scope.option(&pair.one)?;
            scope.option(&pair.other)?;
            within(pair.one != pair.other, Refusal::Repeated(self.id.into()))?;
        }
        self.parties.iter().try_for_each(|party| {
            party.scores.iter().try_for_each(|score| scope.option(&score.choice))?;
            let weights = party.weights.iter().map(|weight| weight.weight);
            let mut numbers = weights.chain(party.scores.iter().map(|score| score.score)).chain(party.fallback);
            within(numbers.all(|number| (0.0..=100.0).contains(&number)), Refusal::OutOfBounds)
        })
    }
}

impl Sound for Action {
    fn own_rules(&self, _: Scope<'_>) -> Result<(), Refusal> {
        self.targets.iter().try_for_each(target)?;
        let targets: BTreeSet<Target> = self.targets.iter().copied().collect();
        within(targets.len() == self.targets.len(), Refusal::Repeated(self.id.into()))?;
        once(self.partners.iter().copied())?;
        once(self.stakes.iter().copied())?;
        match self.due {
            Some(Due::Month(year, month)) => {
                within((-9999..=9999).contains(&year) && (1..=12).contains(&month), Refusal::OutOfBounds)
            }
            Some(Due::On(_) | Due::Words(_)) | None => Ok(()),
        }
    }
}

impl Sound for Stage {
    fn check(&self, scope: Scope<'_>) -> Result<(), Refusal> {
        scope.parts(self, &|id| id == self.id.into() || brings(&self.differences, id))?;
        if let StageDate::Years(first, last) = self.date {
            within(first <= last, Refusal::OutOfBounds)?;
        }
        differences(&self.differences, scope)
    }
}

impl Sound for Scenario {
    fn check(&self, scope: Scope<'_>) -> Result<(), Refusal> {
        scope.parts(self, &|id| id == self.id.into() || brings(&self.differences, id))?;
        differences(&self.differences, scope)
    }
}

impl Sound for View {
    fn own_rules(&self, _: Scope<'_>) -> Result<(), Refusal> {
        within(
            self.camera.is_none_or(|camera| (1.0..=2.0 * MOST_REACH).contains(&camera.width)),
            Refusal::OutOfBounds,
        )?;
        within(self.focus.as_ref().is_none_or(|focus| (1..=3).contains(&focus.steps)), Refusal::OutOfBounds)
    }
}

/// The map of a snapshot is looked up in itself.
impl Sound for Snapshot {
    fn check(&self, scope: Scope<'_>) -> Result<(), Refusal> {
        within(self.name.len() <= MOST_TEXT, Refusal::TooLong)?;
        if self.map == scope.project.map {
            return Ok(());
        }
        let mut first = Ok(());
        map_breaches(Scope::kept(scope.project, &self.map), &mut |_, why| first = first.and(Err(why)));
        first
    }
}

/// Whether a link or a compromise is there that the base map need not have.
fn brings(differences: &Differences, id: ItemId) -> bool {
    match id {
        ItemId::Link(id) => differences.links.contains(id),
        ItemId::Compromise(id) => differences.compromises.contains(id),
        _ => false,
    }
}

fn differences(differences: &Differences, scope: Scope<'_>) -> Result<(), Refusal> {
    once(differences.presences.iter().map(|presence| presence.actor))?;
    once(differences.absent_links.iter().copied())?;
    let stale = differences.absent_links.iter().find(|link| !scope.has((**link).into()));
    stale.map_or(Ok(()), |link| Err(Refusal::Missing((*link).into())))?;
    differences.positions.iter().try_for_each(|position| position.own_rules(scope))?;
    differences.influences.iter().try_for_each(|influence| influence.own_rules(scope))?;
    differences.links.iter().try_for_each(|link| link.own_rules(scope))?;
    differences.compromises.iter().try_for_each(|compromise| compromise.own_rules(scope))
}

/// The project card, with its own lists.
pub(super) fn check_header(project: &Project) -> Result<(), Refusal> {
    Scope::base(project).parts(&project.header, &|_| false)
}

/// How the file likes to be shown.
pub(super) fn check_display(project: &Project) -> Result<(), Refusal> {
    Scope::base(project).parts(&project.display, &|_| false)
}

/// A rule of the model that a project breaks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Breach {
    /// Where; none: on the project card or in the display choices.
    pub at: Option<ItemId>,
    /// Which rule.
    pub why: Refusal,
}

/// Every rule of the model that the project breaks; empty for every project that [`apply`](super::apply)
/// has ever returned. Costs the size of the project.
pub fn broken_invariants(project: &Project) -> Vec<Breach> {
    let scope = Scope::base(project);
    let mut breaches = Vec::new();
    let mut report = |at: Option<ItemId>, why: Refusal| breaches.push(Breach { at, why });
    for outcome in [check_header(project), check_display(project)] {
        if let Err(why) = outcome {
            report(None, why);
        }
    }
    map_breaches(scope, &mut report);
    table_breaches(&project.stages, scope, &mut report);
    table_breaches(&project.views, scope, &mut report);
    table_breaches(&project.snapshots, scope, &mut report);
    table_breaches(&project.scenarios, scope, &mut report);
    table_breaches(&project.minutes, scope, &mut report);
    table_breaches(&project.agenda, scope, &mut report);
    table_breaches(&project.sources, scope, &mut report);
    breaches
}

fn map_breaches(scope: Scope<'_>, report: &mut dyn FnMut(Option<ItemId>, Refusal)) {
    let map = scope.map;
    table_breaches(&map.actor_types, scope, report);
    table_breaches(&map.groups, scope, report);
    table_breaches(&map.groupings, scope, report);
    table_breaches(&map.actors, scope, report);
    table_breaches(&map.stakes, scope, report);
    table_breaches(&map.positions, scope, report);
    table_breaches(&map.influences, scope, report);
    table_breaches(&map.links, scope, report);
    table_breaches(&map.findings, scope, report);
    table_breaches(&map.levers, scope, report);
    table_breaches(&map.compromises, scope, report);
    table_breaches(&map.actions, scope, report);
    table_breaches(&map.notes, scope, report);
}

fn table_breaches<T: Sound>(table: &Table<T>, scope: Scope<'_>, report: &mut dyn FnMut(Option<ItemId>, Refusal)) {
    for item in table.iter() {
        if let Err(why) = item.check(scope) {
            report(Some(item.key().into()), why);
        }
    }
}
