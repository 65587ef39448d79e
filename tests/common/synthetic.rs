//! Projects of any size, made from a seed: the same seed gives the same project.
//!
//! Tests and benches include this file with `#[path]`, so that both speak of the same projects.

use entente::geometry::Point;
use entente::model::{
    Acceptability, Action, Actor, ActorId, Audience, Background, BuiltInType, Compromise, Differences, Effect, Filter,
    Finding, FindingKind, Flow, Flows, Focus, FocusDirection, Goes, Group, GroupColor, Grouping, GroupingPart,
    Influence, Interest, InterestSign, Judged, Keyed, Layers, Lens, Level, Lever, LeverState, Link, LinkId, LinkNature,
    MapState, Note, OptionScore, OriginStory, PackageChoice, Party, Passes, Position, Presence, PresenceAt, Project,
    Provenance, ProvenanceKind, Relation, SavedCamera, Scenario, Snapshot, Source, Stage, StageDate, Stake, StakeId,
    StakeOption, StakeWeight, Table, Tactic, TacticTarget, Target, Text, View,
};
use uuid::Uuid;

/// How much to make. Whatever the size, there is one of each other sort of thing, naming the rest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) actors: usize,
    pub(crate) links: usize,
    pub(crate) stakes: usize,
    pub(crate) positions_per_actor: usize,
}

/// A chain of numbers that look random (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to `bound`, the bound left out; 0 when it is 0.
    fn below(&mut self, bound: usize) -> usize {
        self.next().checked_rem(bound as u64).unwrap_or(0) as usize
    }

    fn id<K: From<Uuid>>(&mut self) -> K {
        let high = self.next();
        K::from(Uuid::from_u64_pair(high, self.next()))
    }

    fn of<T: Copy>(&mut self, choices: &[T], otherwise: T) -> T {
        choices.get(self.below(choices.len())).copied().unwrap_or(otherwise)
    }
}

/// Makes a project. Links join actors that entered close to each other, as in real maps.
pub(crate) fn project(size: Size, seed: u64) -> Project {
    let mut chance = Chance(seed);
    let mut project = Project::empty();
    let source = Source { id: chance.id(), code: "R1".into(), title: "Compte rendu".into(), note: String::new() };
    let provenance = Provenance { sources: vec![source.id], ..Provenance::of(ProvenanceKind::Document) };
    project.sources = only(source);
    let mut maker = Maker { chance, provenance, actors: Vec::new(), stakes: Vec::new(), links: Vec::new() };
    maker.map(&mut project.map, size);
    maker.story(&mut project);
    project
}

struct Maker {
    chance: Chance,
    provenance: Provenance,
    actors: Vec<ActorId>,
    stakes: Vec<StakeId>,
    links: Vec<LinkId>,
}

impl Maker {
    fn actor(&mut self) -> Option<ActorId> {
        let rank = self.chance.below(self.actors.len());
        self.actors.get(rank).copied()
    }

    fn stake(&mut self) -> Option<StakeId> {
        let rank = self.chance.below(self.stakes.len());
        self.stakes.get(rank).copied()
    }

    /// Two different actors, entered close to each other.
    fn two_actors(&mut self) -> Option<(ActorId, ActorId)> {
        let rank = self.chance.below(self.actors.len());
        let near = 1 + self.chance.below(20.min(self.actors.len().saturating_sub(1)));
        let other = (rank + near) % self.actors.len().max(1);
        let pair = (*self.actors.get(rank)?, *self.actors.get(other)?);
        (pair.0 != pair.1).then_some(pair)
    }

    fn map(&mut self, map: &mut MapState, size: Size) {
        let group = Group {
            id: self.chance.id(),
            name: "Territoire".into(),
            color: GroupColor::Pine,
            symbol: None,
            values: Vec::new(),
            hull: true,
            collapsed: false,
        };
        let group_id = group.id;
        map.groups = only(group);
        for number in 0..size.stakes {
            let stake = self.named_stake(number);
            self.stakes.push(stake.id);
            map.stakes.insert(stake);
        }
        let width = (size.actors as f64).sqrt().ceil().max(1.0) as usize;
        let mut actors = Vec::with_capacity(size.actors);
        for number in 0..size.actors {
            let place = Point::new((number % width) as f32 * 160.0, (number / width) as f32 * 120.0);
            let mut actor = Actor::named(self.chance.id(), format!("Acteur n° {number}"), place);
            actor.actor_type = Some(self.chance.of(&BuiltInType::ALL, BuiltInType::Other).id());
            actor.group = (number % 3 == 0).then_some(group_id);
            actor.presence = self.chance.of(&Presence::ALL, Presence::Present);
            actor.star = number % 5 == 0;
            actor.roles.current = Some(Judged::known("Tient l’accueil".into(), self.provenance.clone()));
            self.actors.push(actor.id);
            actors.push(actor);
        }
        map.actors = Table::from_items(actors).unwrap_or_default();
        self.judgements(map, size);
        self.links(map, size);
        self.deals(map);
    }

    fn named_stake(&mut self, number: usize) -> Stake {
        let options = vec![
            StakeOption { id: self.chance.id(), name: "peu".into(), level: 0.0 },
            StakeOption { id: self.chance.id(), name: "beaucoup".into(), level: 1.0 },
        ];
        let todays_option = options.first().map(|option| option.id);
        Stake { options, todays_option, ..Stake::named(self.chance.id(), format!("Préserver le lieu {number}")) }
    }

    fn judgements(&mut self, map: &mut MapState, size: Size) {
        let mut positions = Vec::new();
        for actor in self.actors.clone() {
            for rank in 0..size.positions_per_actor.min(self.stakes.len()) {
                let Some(stake) = self.stakes.get(rank).copied() else { continue };
                positions.push(self.position(actor, stake));
            }
        }
        map.positions = Table::from_items(positions).unwrap_or_default();
        let mut influences: Vec<Influence> = Vec::new();
        for _ in 0..size.actors / 2 {
            let Some((from, to)) = self.two_actors() else { continue };
            if influences.iter().rev().take(50).all(|i| i.key() != (from, to)) {
                let value = Some(self.chance.below(4) as Level);
                influences.push(Influence {
                    from,
                    to,
                    value,
                    reason: String::new(),
                    provenance: self.provenance.clone(),
                });
            }
        }
        for influence in influences {
            map.influences.insert(influence);
        }
    }

    fn position(&mut self, actor: ActorId, stake: StakeId) -> Position {
        let level = self.chance.below(8) as Level - 3;
        Position {
            actor,
            stake,
            value: (level <= 3).then_some(level),
            importance: None,
            reason: "Dit en réunion".into(),
            debated: None,
            provenance: self.provenance.clone(),
        }
    }

    fn links(&mut self, map: &mut MapState, size: Size) {
        let mut links = Vec::with_capacity(size.links);
        for number in 0..size.links {
            let Some((from, to)) = self.two_actors() else { continue };
            let nature = if number % 4 == 0 {
                let sign = self.chance.of(&InterestSign::ALL, InterestSign::Mixed);
                LinkNature::Interest(Interest { sign, stake: self.stake(), intensity: 2 })
            } else {
                let goes = self.chance.of(&Goes::ALL, Goes::Unknown);
                let flow = Flow { passes: self.chance.of(&Passes::ALL, Passes::NotStated), goes };
                let flows = if number % 2 == 0 { Flows::Directed(flow) } else { Flows::Undirected(flow) };
                LinkNature::Relation(Relation { flows, strength: 2, formal: true, to_create: false })
            };
            let mut link = Link::new(self.chance.id(), from, to, nature);
            link.provenance = self.provenance.clone();
            self.links.push(link.id);
            links.push(link);
        }
        map.links = Table::from_items(links).unwrap_or_default();
    }

    fn deals(&mut self, map: &mut MapState) {
        let (Some((one, other)), Some(link)) = (self.two_actors(), self.links.first().copied()) else { return };
        let stakes: Vec<StakeId> = self.stakes.first().copied().into_iter().collect();
        let finding = Finding {
            id: self.chance.id(),
            kind: FindingKind::Divergence,
            title: "L’usage de l’eau".into(),
            retained: true,
            stakes: stakes.clone(),
            actors: vec![one, other],
            question: Some(5),
            why: "Dit deux fois".into(),
            provenance: self.provenance.clone(),
        };
        let lever = Lever {
            id: self.chance.id(),
            target: Target::Link(link),
            effect: Effect::Calm,
            by: Some(one),
            note: String::new(),
            state: LeverState::Accepted,
            provenance: self.provenance.clone(),
        };
        let first = map.stakes.iter().next();
        let package = first.and_then(|s| Some(PackageChoice { stake: s.id, option: s.options.last()?.id }));
        let party = |actor, gives: &str| Party {
            actor,
            gives: gives.to_owned(),
            receives: "un droit de regard".into(),
            acceptability: Some(Acceptability::ToDiscuss),
            red_line_touched: false,
            condition: String::new(),
            weights: stakes.iter().map(|&stake| StakeWeight { stake, weight: 50.0 }).collect(),
            scores: package.iter().map(|choice| OptionScore { choice: choice.clone(), score: 75.0 }).collect(),
            fallback: Some(12.5),
            provenance: Provenance::default(),
        };
        let compromise = Compromise {
            finding: Some(finding.id),
            stakes: stakes.clone(),
            parties: vec![party(one, "du temps"), party(other, "un terrain")],
            package: package.into_iter().collect(),
            ..Compromise::titled(self.chance.id(), "Convention d’usage")
        };
        let action = Action {
            targets: vec![Target::Actor(one), Target::Pair(one, other), Target::Link(link)],
            lead: Some(other),
            partners: vec![one],
            compromise: Some(compromise.id),
            finding: Some(finding.id),
            lever: Some(lever.id),
            stakes,
            ..Action::titled(self.chance.id(), "Réunir les usagers")
        };
        let parts = vec![GroupingPart { name: "amont".into(), members: vec![one, other] }];
        let grouping =
            Grouping { id: self.chance.id(), name: "Riverains".into(), parts, provenance: Provenance::default() };
        let note = Note {
            id: self.chance.id(),
            text: "À revoir".into(),
            place: Point::new(-50.0, -50.0),
            width: 160.0,
            locked: false,
            audience: Audience::Team,
        };
        let tactic = Tactic { target: Some(TacticTarget::Link(link)), ..Tactic::default() };
        map.actors.update(one, |actor| actor.grid.tactic = Some(Judged::known(tactic, Provenance::default().team())));
        (map.findings, map.levers, map.compromises) = (only(finding), only(lever), only(compromise));
        (map.actions, map.groupings, map.notes) = (only(action), only(grouping), only(note));
    }

    fn differences(&mut self, map: &MapState) -> Differences {
        let actor = self.actor();
        let presences = actor.map(|actor| PresenceAt { actor, presence: Presence::ToMobilise });
        let position = actor.zip(self.stake()).map(|(actor, stake)| self.position(actor, stake));
        let mut links: Vec<Link> = map.links.iter().take(1).cloned().collect();
        if let Some((from, to)) = self.two_actors() {
            let nature = LinkNature::Interest(Interest { sign: InterestSign::Mixed, stake: None, intensity: 1 });
            links.push(Link::new(self.chance.id(), from, to, nature));
        }
        Differences {
            presences: presences.into_iter().collect(),
            positions: Table::from_items(position).unwrap_or_default(),
            influences: Table::from_items(map.influences.iter().take(1).cloned()).unwrap_or_default(),
            links: Table::from_items(links).unwrap_or_default(),
            absent_links: self.links.get(1).copied().into_iter().collect(),
            compromises: Table::from_items(map.compromises.iter().take(1).cloned()).unwrap_or_default(),
        }
    }

    fn story(&mut self, project: &mut Project) {
        let stage = Stage {
            id: self.chance.id(),
            date: StageDate::Years(2012, 2014),
            title: Text::french("Candidature"),
            story: Text { fr: "Tout commence.".into(), en: Some("It all starts.".into()) },
            remark: String::new(),
            sources: self.provenance.sources.clone(),
            provenance: Provenance::default(),
            differences: self.differences(&project.map),
        };
        let differences = self.differences(&project.map);
        project.scenarios = only(Scenario { id: self.chance.id(), name: "Et si".into(), differences });
        let (name, map) = ("Avant".to_owned(), project.map.clone());
        let date = jiff::civil::date(2026, 9, 14);
        project.snapshots = only(Snapshot { id: self.chance.id(), name, date, map });
        let around: Vec<ActorId> = self.actor().into_iter().collect();
        project.views = only(View {
            id: self.chance.id(),
            title: Text::french("Vue d’ensemble"),
            camera: Some(SavedCamera { center: Point::ORIGIN, width: 1280.0, height: None }),
            lens: Lens { stake: self.stake(), ..Lens::default() },
            layers: Layers::default(),
            filters: self.stake().map(Filter::OnlyStake).into_iter().collect(),
            focus: (!around.is_empty()).then_some(Focus { around, steps: 2, direction: FocusDirection::Out }),
            background: Background::Plain,
            stage: Some(stage.id),
            caption: Text::default(),
            speaker_note: Text::default(),
            lessened: false,
        });
        let header = &mut project.header;
        header.title = "Carte d’essai".into();
        header.lead = self.actors.first().copied();
        let text = "L’idée vient d’un élu.".to_owned();
        header.origin_stories = only(OriginStory { id: self.chance.id(), text, provenance: self.provenance.clone() });
        // The map stands for the last stage, which therefore does not differ from it.
        let title = Text::french("Label");
        let base = Stage { id: self.chance.id(), title, differences: Differences::default(), ..stage.clone() };
        header.base_stage = Some(base.id);
        project.stages = Table::from_items([stage, base]).unwrap_or_default();
    }
}

fn only<T: Keyed>(item: T) -> Table<T> {
    Table::from_items([item]).unwrap_or_default()
}
