//! What participants may see of a project: a project of its own, without what is for the team only.
//!
//! The room, readers and those who get an export look at this project, never at the other one: what is not in it
//! cannot be shown by mistake. Removed means absent, not hidden: a thing goes with all that hangs on it, and what
//! remains never names it.

use std::collections::BTreeSet;

use super::{
    Action, Actor, ActorId, AgendaStep, Audience, Compromise, CompromiseId, Differences, Filter, Finding, FindingId,
    Focus, Group, Grouping, GroupingId, Header, HeldValue, Influence, Judged, Keyed, Lens, LensColor, Lever, LeverId,
    Link, LinkId, LinkNature, MapState, MinutesEntry, Note, Party, Position, Project, Provenance, Roles, Stage,
    StageId, Stake, StakeId, Standing, Table, TacticTarget, Target, Text, View,
};

impl Project {
    /// The project that participants may see: without what is for the team only, energy, salience and notes of the
    /// speaker included. A project in which nothing is private, that is the same. Costs a look at every item; what
    /// does not change is shared.
    ///
    /// ```
    /// use entente::geometry::Point;
    /// use entente::model::{Actor, ActorId, Audience, Project};
    ///
    /// let mut project = Project::default();
    /// let town = Actor::named(ActorId(uuid::Uuid::from_u128(1)), "Mairie", Point::ORIGIN);
    /// let aside = Actor { id: ActorId(uuid::Uuid::from_u128(2)), audience: Audience::Team, ..town.clone() };
    /// project.map.actors.insert(town);
    /// project.map.actors.insert(aside);
    /// assert_eq!(project.for_participants().map.actors.len(), 1, "the other is for the team");
    /// ```
    #[must_use]
    pub fn for_participants(&self) -> Self {
        let map = self.map.for_participants();
        let stages = sifted(&self.stages, |it| shown(&it.provenance), |_| {});
        let known = Known::of(&map, &stages);
        let stage = |stage: &mut Stage| stage.differences = known.differences(&stage.differences);
        let snapshots = |_: &super::Snapshot| true;
        Self {
            header: known.header(&self.header),
            stages: sifted(&stages, |_| true, stage),
            views: sifted(&self.views, |_| true, |view| known.view(view)),
            snapshots: sifted(&self.snapshots, snapshots, |it| it.map = it.map.for_participants()),
            scenarios: sifted(&self.scenarios, |_| true, |it| it.differences = known.differences(&it.differences)),
            minutes: sifted(&self.minutes, |it: &MinutesEntry| it.audience == Audience::All, |_| {}),
            agenda: sifted(&self.agenda, |_| true, |it: &mut AgendaStep| it.speaker_note = Text::default()),
            sources: self.sources.clone(),
            display: super::DisplayChoices { lens: known.lens(self.display.lens), ..self.display.clone() },
            map,
        }
    }
}

impl MapState {
    /// The map that participants may see, as [`Project::for_participants`] gives it.
    #[must_use]
    pub fn for_participants(&self) -> Self {
        let actors = sifted(&self.actors, |it| it.readers() == Audience::All, actor);
        let stakes = sifted(&self.stakes, |it: &Stake| shown(&it.provenance), stake);
        let mut map = Self {
            actor_types: self.actor_types.clone(),
            groups: sifted(&self.groups, |_| true, |it: &mut Group| it.values.retain(value)),
            groupings: sifted(&self.groupings, |it: &Grouping| shown(&it.provenance), |_| {}),
            notes: sifted(&self.notes, |it: &Note| it.audience == Audience::All, |_| {}),
            actors,
            stakes,
            positions: self.positions.clone(),
            influences: self.influences.clone(),
            links: self.links.clone(),
            findings: self.findings.clone(),
            levers: self.levers.clone(),
            compromises: self.compromises.clone(),
            actions: self.actions.clone(),
        };
        let known = Known::of(&map, &Table::default());
        map.groupings = sifted(&map.groupings, |_| true, |it| known.grouping(it));
        map.positions = sifted(&map.positions, |it| known.has_position(it), |_| {});
        map.influences = sifted(&map.influences, |it| known.has_influence(it), |_| {});
        map.links = sifted(&map.links, |it| known.has_link(it), |it| known.link(it));
        // What follows names links, findings, levers and compromises: each step knows what the former kept.
        let known = Known::of(&map, &Table::default());
        map.actors = sifted(&map.actors, |_| true, |it| known.tactic(it));
        map.findings = sifted(&map.findings, |it: &Finding| shown(&it.provenance), |it| known.finding(it));
        map.levers = sifted(&map.levers, |it| known.has_lever(it), |it| it.by = known.one(it.by));
        let known = Known::of(&map, &Table::default());
        map.compromises = sifted(&map.compromises, |it| shown(&it.provenance), |it| known.compromise(it));
        let known = Known::of(&map, &Table::default());
        map.actions = sifted(&map.actions, action_shown, |it| known.action(it));
        map
    }
}

/// The items that are kept, each without what it must not tell; those that do not change are shared.
fn sifted<T: Keyed + Clone + PartialEq>(
    table: &Table<T>,
    keep: impl Fn(&T) -> bool,
    clean: impl Fn(&mut T),
) -> Table<T> {
    let mut kept = table.clone();
    kept.retain(keep);
    for item in kept.clone().iter() {
        let mut cleaned = item.clone();
        clean(&mut cleaned);
        if cleaned != *item {
            kept.put(cleaned);
        }
    }
    kept
}

fn shown(provenance: &Provenance) -> bool {
    provenance.audience == Audience::All
}

fn action_shown(action: &Action) -> bool {
    action.audience == Audience::All && shown(&action.provenance)
}

fn value(value: &HeldValue) -> bool {
    shown(&value.provenance)
}

/// Takes a judgement away when it is for the team.
fn hide<T>(judged: &mut Option<Judged<T>>) {
    if judged.as_ref().is_some_and(|judged| !shown(&judged.provenance)) {
        *judged = None;
    }
}

/// Takes away what an actor's card keeps for the team; energy and salience always are.
fn actor(actor: &mut Actor) {
    let Roles { current, wished, competence } = &mut actor.roles;
    let interests = &mut actor.interests;
    let grid = &mut actor.grid;
    let words = [
        current,
        wished,
        competence,
        &mut interests.gains,
        &mut interests.losses,
        &mut interests.expectations,
        &mut interests.concerns,
        &mut interests.question_as_own,
        &mut grid.objectives,
        &mut grid.own_stakes,
        &mut grid.resources,
        &mut grid.constraints,
        &mut grid.zone_of_uncertainty,
        &mut grid.room_for_manoeuvre,
        &mut grid.strategy,
        &mut grid.alliances_sought,
        &mut actor.shocked_by,
    ];
    words.into_iter().for_each(hide);
    hide(&mut grid.posture);
    hide(&mut grid.tactic);
    hide(&mut grid.red_line);
    actor.standing = Standing::default();
    actor.values.retain(value);
    actor.unknown_values = actor.unknown_values.take().filter(shown);
}

/// Options of a stake have an origin of their own.
fn stake(stake: &mut Stake) {
    if !shown(&stake.options_provenance) {
        stake.options.clear();
        stake.todays_option = None;
        stake.options_provenance = Provenance::default();
    }
}

/// What is left to be named.
struct Known {
    actors: BTreeSet<ActorId>,
    stakes: BTreeSet<StakeId>,
    links: BTreeSet<LinkId>,
    findings: BTreeSet<FindingId>,
    levers: BTreeSet<LeverId>,
    compromises: BTreeSet<CompromiseId>,
    groupings: BTreeSet<GroupingId>,
    stages: BTreeSet<StageId>,
    /// Actors whose red line may be told.
    red_lines: BTreeSet<ActorId>,
    /// Stakes whose options may be told.
    options: BTreeSet<StakeId>,
}

impl Known {
    fn of(map: &MapState, stages: &Table<Stage>) -> Self {
        Self {
            actors: keys(&map.actors),
            stakes: keys(&map.stakes),
            links: keys(&map.links),
            findings: keys(&map.findings),
            levers: keys(&map.levers),
            compromises: keys(&map.compromises),
            groupings: keys(&map.groupings),
            stages: keys(stages),
            red_lines: map.actors.iter().filter(|it| it.grid.red_line.is_some()).map(Keyed::key).collect(),
            options: map.stakes.iter().filter(|it| !it.options.is_empty()).map(Keyed::key).collect(),
        }
    }

    fn one(&self, actor: Option<ActorId>) -> Option<ActorId> {
        actor.filter(|actor| self.actors.contains(actor))
    }

    fn target(&self, target: Target) -> bool {
        match target {
            Target::Actor(actor) => self.actors.contains(&actor),
            Target::Link(link) => self.links.contains(&link),
            Target::Pair(one, other) => self.actors.contains(&one) && self.actors.contains(&other),
        }
    }

    fn grouping(&self, grouping: &mut Grouping) {
        for part in &mut grouping.parts {
            part.members.retain(|actor| self.actors.contains(actor));
        }
    }

    /// A tactic or a red line that names something private goes.
    fn tactic(&self, actor: &mut Actor) {
        let aim = actor.grid.tactic.as_ref().and_then(|it| it.value.as_ref()).and_then(|it| it.target);
        let names = match aim {
            None => true,
            Some(TacticTarget::Actor(aim)) => self.actors.contains(&aim),
            Some(TacticTarget::Link(link)) => self.links.contains(&link),
            Some(TacticTarget::Stake(stake)) => self.stakes.contains(&stake),
        };
        if !names {
            actor.grid.tactic = None;
        }
        let line = actor.grid.red_line.as_ref().and_then(|it| it.value.as_ref()).and_then(|it| it.stake.as_ref());
        if line.is_some_and(|line| !self.stakes.contains(&line.stake)) {
            actor.grid.red_line = None;
        }
    }

    fn has_position(&self, it: &Position) -> bool {
        shown(&it.provenance) && self.actors.contains(&it.actor) && self.stakes.contains(&it.stake)
    }

    fn has_influence(&self, it: &Influence) -> bool {
        shown(&it.provenance) && self.actors.contains(&it.from) && self.actors.contains(&it.to)
    }

    fn has_link(&self, it: &Link) -> bool {
        let ends = self.actors.contains(&it.from) && self.actors.contains(&it.to);
        it.audience == Audience::All && shown(&it.provenance) && ends
    }

    fn link(&self, link: &mut Link) {
        if let LinkNature::Interest(interest) = &mut link.nature {
            interest.stake = interest.stake.filter(|stake| self.stakes.contains(stake));
        }
    }

    fn finding(&self, finding: &mut Finding) {
        finding.actors.retain(|actor| self.actors.contains(actor));
        finding.stakes.retain(|stake| self.stakes.contains(stake));
    }

    fn has_lever(&self, lever: &Lever) -> bool {
        shown(&lever.provenance) && self.target(lever.target)
    }

    fn compromise(&self, it: &mut Compromise) {
        it.finding = it.finding.filter(|finding| self.findings.contains(finding));
        it.stakes.retain(|stake| self.stakes.contains(stake));
        it.parties.retain(|party| shown(&party.provenance) && self.actors.contains(&party.actor));
        it.parties.iter_mut().for_each(|party| self.party(party));
        it.package.retain(|choice| self.options.contains(&choice.stake));
        it.incompatible
            .retain(|pair| self.options.contains(&pair.one.stake) && self.options.contains(&pair.other.stake));
    }

    fn party(&self, party: &mut Party) {
        party.weights.retain(|weight| self.stakes.contains(&weight.stake));
        party.scores.retain(|score| self.options.contains(&score.choice.stake));
        party.red_line_touched &= self.red_lines.contains(&party.actor);
    }

    fn action(&self, it: &mut Action) {
        it.targets.retain(|target| self.target(*target));
        it.lead = self.one(it.lead);
        it.spokesperson = self.one(it.spokesperson);
        it.partners.retain(|actor| self.actors.contains(actor));
        it.compromise = it.compromise.filter(|id| self.compromises.contains(id));
        it.finding = it.finding.filter(|id| self.findings.contains(id));
        it.lever = it.lever.filter(|id| self.levers.contains(id));
        it.stakes.retain(|stake| self.stakes.contains(stake));
    }

    fn differences(&self, all: &Differences) -> Differences {
        let has_deal = |it: &Compromise| shown(&it.provenance);
        Differences {
            presences: all.presences.iter().filter(|at| self.actors.contains(&at.actor)).cloned().collect(),
            positions: sifted(&all.positions, |it| self.has_position(it), |_| {}),
            influences: sifted(&all.influences, |it| self.has_influence(it), |_| {}),
            links: sifted(&all.links, |it| self.has_link(it), |it| self.link(it)),
            absent_links: all.absent_links.iter().filter(|link| self.links.contains(link)).copied().collect(),
            compromises: sifted(&all.compromises, has_deal, |it| self.compromise(it)),
        }
    }

    fn header(&self, header: &Header) -> Header {
        let mut header = header.clone();
        hide(&mut header.motive);
        hide(&mut header.ruled_out);
        hide(&mut header.outcome);
        if !shown(&header.question_provenance) {
            header.question = Text::default();
            header.question_provenance = Provenance::default();
        }
        header.lead = self.one(header.lead);
        header.origin_stories = sifted(&header.origin_stories, |it| shown(&it.provenance), |_| {});
        header.base_stage = header.base_stage.filter(|stage| self.stages.contains(stage));
        header
    }

    fn lens(&self, lens: Lens) -> Lens {
        let public = |it: Option<super::Indicator>| it.filter(|it| !it.is_for_team());
        Lens {
            color: if lens.color == LensColor::Attitude { LensColor::default() } else { lens.color },
            grouping: lens.grouping.filter(|id| self.groupings.contains(id)),
            stake: lens.stake.filter(|id| self.stakes.contains(id)),
            indicator: public(lens.indicator),
            sized_by: public(lens.sized_by),
            ringed_by: public(lens.ringed_by),
            ..lens
        }
    }

    fn view(&self, view: &mut View) {
        view.speaker_note = Text::default();
        view.lens = self.lens(view.lens);
        view.filters.retain(|filter| match filter {
            Filter::OnlyStake(stake) => self.stakes.contains(stake),
            _ => true,
        });
        let focus = |focus: Focus| {
            let around: Vec<ActorId> = focus.around.into_iter().filter(|it| self.actors.contains(it)).collect();
            (!around.is_empty()).then_some(Focus { around, ..focus })
        };
        view.focus = view.focus.take().and_then(focus);
        view.stage = view.stage.filter(|stage| self.stages.contains(stage));
    }
}

fn keys<T: Keyed>(table: &Table<T>) -> BTreeSet<T::Key> {
    table.iter().map(Keyed::key).collect()
}
