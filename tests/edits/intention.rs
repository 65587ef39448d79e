//! What a random person might want, before it is known what the project holds.
//!
//! An [`Intention`] is a handful of numbers. It becomes an [`Edit`] of whatever project it meets: ranks are taken
//! within its lists, and now and then beyond them, so that refusals are met too.

use entente::edit::{Edit, Item, ItemId};
use entente::geometry::Point;
use entente::model::*;
use proptest::prelude::*;
use uuid::Uuid;

/// Numbers to choose with.
#[derive(Clone, Debug)]
pub(crate) struct Intention {
    act: u8,
    first: u16,
    second: u16,
    third: u16,
    level: i8,
    place: (f32, f32),
    words: String,
}

/// What people type, and what hurts a file that is careless with it.
const WORDS: &[&str] = &[
    "",
    " ",
    "Mairie",
    "État",
    "L’accueil",
    "« quoi ? »",
    "a\"b",
    "c\\d",
    "e\nf",
    "\t",
    "(g: 1)",
    "r#\"h\"#",
    "//",
    "/* i",
    "Œuvre commune – n° 2",
    "\u{a0}!",
    "\u{0}",
    "\u{200f}",
    "日本",
    "🦀",
    "'",
    "Some(",
    "\r\n",
];

/// Any intention.
pub(crate) fn intention() -> impl Strategy<Value = Intention> {
    let words = proptest::sample::select(WORDS).prop_map(str::to_owned);
    let place = prop_oneof![9 => (-2e3f32..2e3, -2e3f32..2e3), 1 => any::<(f32, f32)>()];
    (any::<u8>(), any::<u16>(), any::<u16>(), any::<u16>(), -5i8..=5, place, words).prop_map(
        |(act, first, second, third, level, place, words)| Intention { act, first, second, third, level, place, words },
    )
}

/// The item at a rank of the table, rolling over; about one time in forty, an id that nobody has.
fn pick<T: Keyed>(table: &Table<T>, number: u16, nobody: T::Key) -> T::Key {
    if number % 40 == 39 {
        return nobody;
    }
    let rank = usize::from(number).checked_rem(table.len()).unwrap_or(0);
    table.at(rank).map_or(nobody, Keyed::key)
}

fn nobody<K: From<Uuid>>() -> K {
    K::from(Uuid::from_u128(7))
}

impl Intention {
    fn new_id<K: From<Uuid>>(number: usize, rank: usize) -> K {
        K::from(Uuid::from_u128(1 + (number as u128 + 1) * 1_000 + rank as u128))
    }

    fn actor(project: &Project, number: u16) -> ActorId {
        pick(&project.map.actors, number, nobody())
    }

    fn actors(&self, project: &Project) -> Vec<ActorId> {
        vec![Self::actor(project, self.first), Self::actor(project, self.second)]
    }

    fn stake(project: &Project, number: u16) -> StakeId {
        pick(&project.map.stakes, number, nobody())
    }

    fn link(project: &Project, number: u16) -> LinkId {
        pick(&project.map.links, number, nobody())
    }

    fn choice(&self) -> bool {
        self.third.is_multiple_of(2)
    }

    fn place(&self) -> Point {
        Point::new(self.place.0, self.place.1)
    }

    fn of<T: Copy>(&self, all: &[T]) -> T {
        let at = usize::from(self.third) % all.len();
        all.iter().copied().cycle().nth(at).unwrap_or_else(|| unreachable!("a cycle has no end"))
    }

    /// What it comes down to in that project; `number` makes new ids new.
    pub(crate) fn edit(&self, project: &Project, number: usize) -> Edit {
        let actors = || self.actors(project);
        let any_item = || self.any_item(project);
        match self.act % 30 {
            0..=2 => Edit::Add(Actor::named(Self::new_id(number, 0), self.words.clone(), self.place()).into()),
            3..=4 => Edit::Add(self.new_link(project, number).into()),
            5..=6 => self.set_position(project),
            7 => self.set_influence(project),
            8 => Edit::Add(self.new_thing(project, number)),
            9..=10 => Edit::Remove(vec![any_item()]),
            11 => Edit::Reorder { item: any_item(), to: usize::from(self.third) % 9 },
            12..=13 => self.move_two(project),
            14 => Edit::Rename { item: any_item(), name: self.words.clone() },
            15 => Edit::SetPresence { actors: actors(), presence: self.of(&Presence::ALL) },
            16 => Edit::SetStar { actors: actors(), star: self.choice() },
            17 => self.sort(project),
            18 => Edit::SetLocked { items: actors().into_iter().map(ItemId::from).collect(), locked: self.choice() },
            19 => Edit::SwapEnds(vec![Self::link(project, self.first)]),
            20 => Edit::SetNature { links: vec![Self::link(project, self.first)], nature: self.nature(project) },
            21 => {
                Edit::MergeActors { kept: Self::actor(project, self.first), merged: Self::actor(project, self.second) }
            }
            22 => self.split(project, number),
            23 => Edit::ChangeScale(self.of(&Scale::ALL)),
            24..=26 => self.change(project),
            27 => Edit::SetDisplay(Box::new(DisplayChoices {
                lens: self.lens(project),
                layers: self.layers(),
                ways_of_judging: self.choice(),
            })),
            _ => Edit::Several(vec![
                Edit::Add(Actor::named(Self::new_id(number, 0), "Voisin", self.place()).into()),
                Edit::Add(
                    Link::new(
                        Self::new_id(number, 1),
                        Self::actor(project, self.first),
                        Self::new_id(number, 0),
                        self.nature(project),
                    )
                    .into(),
                ),
                Edit::SetPinned { actors: vec![Self::new_id(number, 0)], pinned: self.choice() },
            ]),
        }
    }

    fn nature(&self, project: &Project) -> LinkNature {
        if self.choice() {
            let stake = self.third.is_multiple_of(3).then(|| Self::stake(project, self.third));
            LinkNature::Interest(Interest { sign: self.of(&InterestSign::ALL), stake, intensity: 1 })
        } else {
            let flow = Flow { passes: self.of(&Passes::ALL), goes: self.of(&Goes::ALL) };
            let flows = if self.level > 0 { Flows::Mutual(flow, flow) } else { Flows::Directed(flow) };
            LinkNature::Relation(Relation { flows, strength: (self.third % 4) as u8, formal: true, to_create: false })
        }
    }

    fn new_link(&self, project: &Project, number: usize) -> Link {
        let (from, to) = (Self::actor(project, self.first), Self::actor(project, self.second));
        Link { reason: self.words.clone(), ..Link::new(Self::new_id(number, 0), from, to, self.nature(project)) }
    }

    fn position(&self, project: &Project) -> Position {
        Position {
            actor: Self::actor(project, self.first),
            stake: Self::stake(project, self.second),
            value: (!self.third.is_multiple_of(5)).then_some(self.level),
            importance: self.third.is_multiple_of(7).then_some(f64::from(self.level)),
            reason: self.words.clone(),
            debated: self
                .third
                .is_multiple_of(6)
                .then(|| MinorityView { value: Some(-self.level), note: self.words.clone() }),
            provenance: Provenance {
                sources: project.sources.iter().map(|source| source.id).collect(),
                ..Provenance::of(self.of(&ProvenanceKind::ALL))
            },
        }
    }

    fn set_position(&self, project: &Project) -> Edit {
        let position = self.position(project);
        let known = project.map.positions.contains(position.key());
        if known { Edit::Change(position.into()) } else { Edit::Add(position.into()) }
    }

    fn set_influence(&self, project: &Project) -> Edit {
        let influence = Influence {
            from: Self::actor(project, self.first),
            to: Self::actor(project, self.second),
            value: (!self.third.is_multiple_of(5)).then_some(self.level),
            reason: self.words.clone(),
            provenance: Provenance::default(),
        };
        let known = project.map.influences.contains(influence.key());
        if known { Edit::Change(influence.into()) } else { Edit::Add(influence.into()) }
    }

    fn move_two(&self, project: &Project) -> Edit {
        let note = pick(&project.map.notes, self.second, nobody());
        Edit::Move(vec![(Self::actor(project, self.first).into(), self.place()), (note.into(), self.place())])
    }

    fn sort(&self, project: &Project) -> Edit {
        let actors = self.actors(project);
        if self.choice() {
            let actor_type = Some(pick(&project.map.actor_types, self.third, nobody()));
            Edit::SetActorType { actors, actor_type }
        } else {
            let group = (!self.third.is_multiple_of(3)).then(|| pick(&project.map.groups, self.third, nobody()));
            Edit::SetGroup { actors, group }
        }
    }

    fn split(&self, project: &Project, number: usize) -> Edit {
        let actor = Self::actor(project, self.first);
        let count = entente::edit::links_to_copy(project, actor);
        let ids = if self.third.is_multiple_of(8) { count.saturating_sub(1) } else { count };
        Edit::SplitActor {
            actor,
            name: self.words.clone(),
            parts: vec![Actor::named(Self::new_id(number, 900), "Autre moitié", self.place())],
            link_ids: (0..ids).map(|rank| Self::new_id(number, rank)).collect(),
        }
    }

    /// Something of each sort, in turn.
    fn any_item(&self, project: &Project) -> ItemId {
        let (map, rank) = (&project.map, self.second);
        match self.first % 22 {
            0 => pick(&map.actor_types, rank, nobody()).into(),
            1 => pick(&map.groups, rank, nobody()).into(),
            2 => pick(&map.groupings, rank, nobody()).into(),
            3 => pick(&map.stakes, rank, nobody()).into(),
            4 => pick(&map.positions, rank, (nobody(), nobody())).into(),
            5 => pick(&map.influences, rank, (nobody(), nobody())).into(),
            6 | 7 => pick(&map.links, rank, nobody()).into(),
            8 => pick(&map.findings, rank, nobody()).into(),
            9 => pick(&map.levers, rank, nobody()).into(),
            10 => pick(&map.compromises, rank, nobody()).into(),
            11 => pick(&map.actions, rank, nobody()).into(),
            12 => pick(&map.notes, rank, nobody()).into(),
            13 => pick(&project.stages, rank, nobody()).into(),
            14 => pick(&project.views, rank, nobody()).into(),
            15 => pick(&project.snapshots, rank, nobody()).into(),
            16 => pick(&project.scenarios, rank, nobody()).into(),
            17 => pick(&project.sources, rank, nobody()).into(),
            18 => pick(&project.header.origin_stories, rank, nobody()).into(),
            19 => pick(&project.minutes, rank, nobody()).into(),
            20 => pick(&project.agenda, rank, nobody()).into(),
            _ => Self::actor(project, rank).into(),
        }
    }

    fn new_thing(&self, project: &Project, number: usize) -> Item {
        let words = || self.words.clone();
        match self.first % 15 {
            0 => Stake::named(Self::new_id(number, 0), words()).into(),
            1 => Compromise {
                stakes: vec![Self::stake(project, self.second)],
                ..Compromise::titled(Self::new_id(number, 0), words())
            }
            .into(),
            2 => Action {
                targets: vec![Target::Pair(Self::actor(project, self.second), Self::actor(project, self.third))],
                lead: Some(Self::actor(project, self.third)),
                due: Some(Due::Words(words())),
                ..Action::titled(Self::new_id(number, 0), words())
            }
            .into(),
            3 => Lever {
                id: Self::new_id(number, 0),
                target: Target::Link(Self::link(project, self.second)),
                effect: self.of(&Effect::ALL),
                by: Some(Self::actor(project, self.third)),
                note: words(),
                state: LeverState::Dismissed,
                provenance: Provenance::default(),
            }
            .into(),
            4 => Snapshot {
                id: Self::new_id(number, 0),
                name: words(),
                date: jiff::civil::date(2026, 9, 14),
                map: project.map.clone(),
            }
            .into(),
            5 => Source { id: Self::new_id(number, 0), code: words(), title: words(), note: words() }.into(),
            6 => AgendaStep {
                id: Self::new_id(number, 0),
                title: Text::french(words()),
                minutes: self.third % 2_000,
                question: Some(self.of(&Question::ALL)),
                speaker_note: Text::default(),
            }
            .into(),
            7 => MinutesEntry {
                id: Self::new_id(number, 0),
                time: jiff::civil::date(2026, 9, 14).at(14, 30, 0, 0),
                phase: self.of(&Phase::ALL),
                kind: MinutesKind::Decided,
                text: words(),
                audience: Audience::All,
            }
            .into(),
            8 => Note {
                id: Self::new_id(number, 0),
                text: words(),
                place: self.place(),
                width: 120.0,
                locked: self.choice(),
                audience: Audience::Team,
            }
            .into(),
            9 => self.stage(project, Self::new_id(number, 0)).into(),
            10 => self.view(project, Self::new_id(number, 0)).into(),
            11 => Scenario {
                id: Self::new_id(number, 0),
                name: words(),
                differences: self.differences(project, Self::new_id(number, 1)),
            }
            .into(),
            12 => self.finding(project, Self::new_id(number, 0)).into(),
            13 => self.group(Self::new_id(number, 0)).into(),
            _ => self.grouping(project, Self::new_id(number, 0)).into(),
        }
    }

    fn stage(&self, project: &Project, id: StageId) -> Stage {
        let year = 1990 + i16::from(self.level);
        let dates = [StageDate::Years(1990, year), StageDate::Until(year), StageDate::Month(year, self.level)];
        Stage {
            id,
            date: dates.iter().cycle().nth(usize::from(self.third)).cloned().unwrap_or(StageDate::From(year)),
            title: Text::french(self.words.clone()),
            story: Text { fr: self.words.clone(), en: self.choice().then(|| self.words.clone()) },
            remark: String::new(),
            sources: project.sources.iter().map(|source| source.id).take(1).collect(),
            provenance: Provenance::default(),
            differences: self.differences(project, LinkId::from(Uuid::from_u128(u128::from(self.third) + 3))),
        }
    }

    /// What differs: now and then nothing, a link that comes and goes, an actor named twice.
    fn differences(&self, project: &Project, new: LinkId) -> Differences {
        if self.third.is_multiple_of(4) {
            return Differences::default();
        }
        let at = |number| PresenceAt { actor: Self::actor(project, number), presence: self.of(&Presence::ALL) };
        let link =
            Link::new(new, Self::actor(project, self.first), Self::actor(project, self.second), self.nature(project));
        Differences {
            presences: vec![at(self.first), at(self.second)],
            positions: Table::from_items([self.position(project)]).unwrap_or_default(),
            influences: Table::default(),
            links: Table::from_items([link]).unwrap_or_default(),
            absent_links: vec![Self::link(project, self.second)],
            compromises: Table::from_items(project.map.compromises.iter().take(1).cloned()).unwrap_or_default(),
        }
    }

    fn lens(&self, project: &Project) -> Lens {
        Lens {
            color: self.of(&LensColor::ALL),
            size: self.of(&LensSize::ALL),
            grouping: self.choice().then(|| pick(&project.map.groupings, self.first, nobody())),
            stake: self.choice().then(|| Self::stake(project, self.second)),
            passes: self.choice(),
            indicator: self.choice().then(|| self.of(&Indicator::ALL)),
            sized_by: None,
            ringed_by: None,
        }
    }

    fn layers(&self) -> Layers {
        Layers { interests: self.choice(), relations: self.level > 0, hulls: self.level > 1, ..Layers::default() }
    }

    fn view(&self, project: &Project, id: ViewId) -> View {
        let (map, rank) = (&project.map, self.second);
        View {
            id,
            title: Text::french(self.words.clone()),
            camera: Some(SavedCamera {
                center: self.place(),
                width: 100.0 * f32::from(self.level),
                height: self.choice().then_some(80.0),
            }),
            lens: self.lens(project),
            layers: self.layers(),
            filters: vec![
                Filter::HideType(pick(&map.actor_types, rank, nobody())),
                Filter::HideGroup(pick(&map.groups, rank, nobody())),
                Filter::OnlyStake(Self::stake(project, rank)),
            ],
            focus: Some(Focus { around: self.actors(project), steps: 2, direction: FocusDirection::In }),
            background: Background::Rings,
            stage: self.choice().then(|| pick(&project.stages, rank, nobody())),
            caption: Text::default(),
            speaker_note: Text::french(self.words.clone()),
            lessened: self.choice(),
        }
    }

    fn finding(&self, project: &Project, id: FindingId) -> Finding {
        Finding {
            id,
            kind: FindingKind::Convergence,
            title: self.words.clone(),
            retained: self.choice(),
            stakes: vec![Self::stake(project, self.second)],
            actors: self.actors(project),
            question: Some((self.third % 8) as u8),
            why: self.words.clone(),
            provenance: Provenance::default(),
        }
    }

    fn group(&self, id: GroupId) -> Group {
        let value = |cite| HeldValue { cite, argument: self.words.clone(), provenance: Provenance::default() };
        let values = [self.of(&Cite::ALL), Cite::Civic].map(value).into();
        let (name, symbol) = (format!("G{}", self.words), Some(self.of(&Symbol::ALL)));
        Group {
            id,
            name,
            color: self.of(&GroupColor::ALL),
            symbol,
            values,
            hull: self.choice(),
            collapsed: self.choice(),
        }
    }

    fn grouping(&self, project: &Project, id: GroupingId) -> Grouping {
        let part = |number| GroupingPart { name: self.words.clone(), members: vec![Self::actor(project, number)] };
        let parts = vec![part(self.second), part(self.third)];
        Grouping { id, name: format!("R{}", self.words), parts, provenance: Provenance::default() }
    }

    /// Whole items put in place of others: an actor that says more, a stake that loses options, another header.
    fn change(&self, project: &Project) -> Edit {
        match self.first % 9 {
            0 => {
                let known = project.map.actors.get(Self::actor(project, self.second)).cloned();
                let mut actor = known.unwrap_or_else(|| Actor::named(nobody(), "", Point::ORIGIN));
                let tactic = Tactic {
                    text: self.words.clone(),
                    target: Some(TacticTarget::Link(Self::link(project, self.third))),
                    ..Tactic::default()
                };
                actor.grid.tactic = Some(Judged::known(tactic, Provenance::default().team()));
                actor.audience = if self.choice() { Audience::Team } else { Audience::All };
                let value = HeldValue {
                    cite: self.of(&Cite::ALL),
                    argument: self.words.clone(),
                    provenance: Provenance::default(),
                };
                actor.values.push(value);
                Edit::Change(actor.into())
            }
            1 => {
                let known = project.map.stakes.get(Self::stake(project, self.second)).cloned();
                let mut stake = known.unwrap_or_else(|| Stake::named(nobody(), ""));
                stake.options.pop();
                stake.weight = (self.third % 5) as u8;
                Edit::Change(stake.into())
            }
            2 => {
                let mut header = project.header.clone();
                header.lead = Some(Self::actor(project, self.second));
                header.title.clone_from(&self.words);
                if self.choice() {
                    header.base_stage = Some(pick(&project.stages, self.third, nobody()));
                }
                Edit::SetHeader(Box::new(header))
            }
            3 => Edit::Change(self.stage(project, pick(&project.stages, self.second, nobody())).into()),
            4 => Edit::Change(self.view(project, pick(&project.views, self.second, nobody())).into()),
            5 => {
                let id = pick(&project.scenarios, self.second, nobody());
                let differences = self.differences(project, LinkId::from(Uuid::from_u128(5)));
                Edit::Change(Scenario { id, name: format!("S{}", self.words), differences }.into())
            }
            6 => Edit::Change(self.finding(project, pick(&project.map.findings, self.second, nobody())).into()),
            7 => Edit::Change(self.group(pick(&project.map.groups, self.second, nobody())).into()),
            _ => Edit::Change(self.grouping(project, pick(&project.map.groupings, self.second, nobody())).into()),
        }
    }
}
