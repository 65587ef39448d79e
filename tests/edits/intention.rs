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
        match self.act % 26 {
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
            24 => self.change(project),
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

    fn set_position(&self, project: &Project) -> Edit {
        let position = Position {
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
        };
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
        match self.first % 9 {
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
            _ => Note {
                id: Self::new_id(number, 0),
                text: words(),
                place: self.place(),
                width: 120.0,
                locked: self.choice(),
                audience: Audience::Team,
            }
            .into(),
        }
    }

    /// Whole items put in place of others: an actor that says more, a stake that loses options, another header.
    fn change(&self, project: &Project) -> Edit {
        match self.first % 3 {
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
            _ => {
                let mut header = project.header.clone();
                header.lead = Some(Self::actor(project, self.second));
                header.title.clone_from(&self.words);
                Edit::SetHeader(Box::new(header))
            }
        }
    }
}
