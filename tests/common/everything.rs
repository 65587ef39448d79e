//! A project in which every field is filled and every word is used.
//!
//! Records are written out whole, so that a field that is added does not compile until it is filled here too.

use entente::geometry::Point;
use entente::model::*;
use jiff::civil::{Date, date};
use uuid::Uuid;

/// As many of each sort of thing as the longest list of words.
const COUNT: usize = 12;

/// An id: of a list, at a rank.
fn id<K: From<Uuid>>(list: u128, rank: usize) -> K {
    K::from(Uuid::from_u128((list << 64) + rank as u128 + 1))
}

const ACTOR: u128 = 1;
const STAKE: u128 = 2;
const LINK: u128 = 3;
const GROUP: u128 = 4;
const GROUPING: u128 = 5;
const FINDING: u128 = 6;
const LEVER: u128 = 7;
const DEAL: u128 = 8;
const STAGE: u128 = 9;
const SOURCE: u128 = 10;
const OPTION: u128 = 11;

/// One of several words, each in turn.
fn of<T: Copy>(all: &[T], rank: usize) -> T {
    all.iter().copied().cycle().nth(rank).unwrap_or_else(|| unreachable!("a cycle has no end"))
}

fn text(rank: usize) -> Text {
    Text { fr: format!("En français {rank}"), en: Some(format!("In English {rank}")) }
}

fn day(rank: usize) -> Date {
    date(2016, 9, rank as i8 % 28 + 1)
}

fn provenance(rank: usize) -> Provenance {
    Provenance {
        kind: of(&ProvenanceKind::ALL, rank),
        author: format!("élue {rank}"),
        date: Some(day(rank)),
        changed: Some(day(rank + 1)),
        note: "dit deux fois".to_owned(),
        sources: vec![id(SOURCE, rank % COUNT)],
        certainty: of(&Certainty::ALL, rank),
        audience: of(&[Audience::All, Audience::Team], rank),
    }
}

fn judged<T>(value: T, rank: usize) -> Judged<T> {
    Judged { value: (!rank.is_multiple_of(5)).then_some(value), provenance: provenance(rank) }
}

fn words(rank: usize) -> Judged<String> {
    judged(format!("Mot {rank}"), rank)
}

fn values(rank: usize) -> Vec<HeldValue> {
    let held = |next| HeldValue {
        cite: of(&Cite::ALL, rank + next),
        argument: format!("Argument {next}"),
        provenance: provenance(next),
    };
    (0..rank % 4).map(held).collect()
}

fn actor(rank: usize) -> Actor {
    let targets = [
        TacticTarget::Actor(id(ACTOR, (rank + 1) % COUNT)),
        TacticTarget::Link(id(LINK, rank)),
        TacticTarget::Stake(id(STAKE, rank)),
    ];
    let tactic = Tactic {
        text: "Attendre".to_owned(),
        non_action: rank.is_multiple_of(2),
        target: Some(of(&targets, rank)),
        effect_sought: "gagner du temps".to_owned(),
    };
    let measured = RedLineStake { stake: id(STAKE, rank), least_level: 0.25 };
    Actor {
        id: id(ACTOR, rank),
        name: format!("Acteur {rank}"),
        short_name: "Court\nsur deux lignes".to_owned(),
        actor_type: Some(of(&BuiltInType::ALL, rank).id()),
        group: Some(id(GROUP, rank)),
        scale: Some(of(&ActionScale::ALL, rank)),
        presence: of(&Presence::ALL, rank),
        indirect: Some(rank.is_multiple_of(2)),
        represented_by: "la maire".to_owned(),
        star: rank.is_multiple_of(2),
        place: Point::new(rank as f32 * 100.5, -0.25),
        pinned: rank.is_multiple_of(3),
        locked: rank.is_multiple_of(4),
        symbol: Some(of(&Symbol::ALL, rank)),
        roles: Roles { current: Some(words(rank)), wished: Some(words(rank + 1)), competence: Some(words(rank + 2)) },
        interests: Interests {
            gains: Some(words(rank)),
            losses: Some(words(rank + 1)),
            expectations: Some(words(rank + 2)),
            concerns: Some(words(rank + 3)),
            question_as_own: Some(words(rank + 4)),
        },
        grid: StrategicGrid {
            objectives: Some(words(rank)),
            own_stakes: Some(words(rank + 1)),
            resources: Some(words(rank + 2)),
            constraints: Some(words(rank + 3)),
            zone_of_uncertainty: Some(words(rank + 4)),
            room_for_manoeuvre: Some(words(rank + 5)),
            strategy: Some(words(rank + 6)),
            posture: Some(judged(of(&Posture::ALL, rank), rank + 1)),
            tactic: Some(judged(tactic, rank + 1)),
            alliances_sought: Some(words(rank + 7)),
            red_line: Some(judged(RedLine { text: "Pas moins".to_owned(), stake: Some(measured) }, rank + 1)),
        },
        values: values(rank),
        unknown_values: Some(provenance(rank)),
        shocked_by: Some(words(rank)),
        standing: Standing {
            synergy: Some(judged(rank as u8 % 4 + 1, rank)),
            antagonism: Some(judged(rank as u8 % 4 + 1, rank + 1)),
            power: Some(judged(true, rank)),
            legitimacy: Some(judged(false, rank + 1)),
            urgency: Some(judged(true, rank + 2)),
        },
        provenance: provenance(rank),
        audience: of(&[Audience::Team, Audience::All], rank),
    }
}

fn stake(rank: usize) -> Stake {
    let option = |next: usize| StakeOption {
        id: id(OPTION, rank * 2 + next),
        name: format!("Option {next}"),
        level: next as f64 * 0.75,
    };
    Stake {
        id: id(STAKE, rank),
        name: format!("Ouvrir {rank}"),
        short_form: "Ouvrir".to_owned(),
        description: "Les sites.".to_owned(),
        weight: rank as u8 % 4,
        counted_for_energy: rank.is_multiple_of(2),
        options: vec![option(0), option(1)],
        todays_option: Some(id(OPTION, rank * 2)),
        provenance: provenance(rank),
        options_provenance: provenance(rank + 1),
    }
}

fn position(rank: usize) -> Position {
    Position {
        actor: id(ACTOR, rank),
        stake: id(STAKE, rank),
        value: (rank > 0).then_some(rank as i8 % 9 - 4),
        importance: Some(7.5),
        reason: "Dit en réunion".to_owned(),
        debated: Some(MinorityView { value: (rank > 1).then_some(-(rank as i8 % 5)), note: "pas tous".to_owned() }),
        provenance: provenance(rank),
    }
}

fn influence(rank: usize) -> Influence {
    Influence {
        from: id(ACTOR, rank),
        to: id(ACTOR, (rank + 1) % COUNT),
        value: (rank > 0).then_some(rank as i8 % 5),
        reason: "tient la caisse".to_owned(),
        provenance: provenance(rank),
    }
}

fn link(rank: usize) -> Link {
    let flow = |rank| Flow { passes: of(&Passes::ALL, rank), goes: of(&Goes::ALL, rank) };
    let flows = [Flows::Undirected(flow(rank)), Flows::Directed(flow(rank)), Flows::Mutual(flow(rank), flow(rank + 1))];
    let nature = if rank.is_multiple_of(4) {
        LinkNature::Interest(Interest {
            sign: of(&InterestSign::ALL, rank / 4),
            stake: Some(id(STAKE, rank)),
            intensity: rank as u8 / 4 + 1,
        })
    } else {
        LinkNature::Relation(Relation {
            flows: of(&flows, rank),
            strength: rank as u8 % 3 + 1,
            formal: rank.is_multiple_of(2),
            to_create: rank.is_multiple_of(3),
        })
    };
    Link {
        id: id(LINK, rank),
        from: id(ACTOR, rank),
        to: id(ACTOR, (rank + 2) % COUNT),
        nature,
        reason: "un contrat".to_owned(),
        provenance: provenance(rank),
        audience: of(&[Audience::All, Audience::Team], rank),
    }
}

fn compromise(rank: usize) -> Compromise {
    let choice = |rank: usize| PackageChoice { stake: id(STAKE, rank), option: id(OPTION, rank * 2 + 1) };
    let next = (rank + 1) % COUNT;
    let party = |actor: usize| Party {
        actor: id(ACTOR, actor),
        gives: "du temps".to_owned(),
        receives: "un droit de regard".to_owned(),
        acceptability: Some(of(&Acceptability::ALL, rank)),
        red_line_touched: rank.is_multiple_of(2),
        condition: "par écrit".to_owned(),
        weights: vec![StakeWeight { stake: id(STAKE, rank), weight: 60.5 }],
        scores: vec![OptionScore { choice: choice(rank), score: 40.0 }],
        fallback: Some(12.5),
        provenance: provenance(actor),
    };
    Compromise {
        id: id(DEAL, rank),
        title: format!("Charte {rank}"),
        kind: of(&CompromiseKind::ALL, rank),
        finding: Some(id(FINDING, rank)),
        stakes: vec![id(STAKE, rank), id(STAKE, next)],
        parties: vec![party(rank), party(next)],
        common_good: "l’eau".to_owned(),
        composite_object: "un comité".to_owned(),
        cites: vec![of(&Cite::ALL, rank), of(&Cite::ALL, rank + 1)],
        safeguard: "un bilan".to_owned(),
        until: "l’été".to_owned(),
        not_told: "les riverains".to_owned(),
        package: vec![choice(rank), choice(next)],
        incompatible: vec![Incompatible { one: choice(rank), other: choice(next) }],
        state: of(&CompromiseState::ALL, rank),
        missing_information: "le prix".to_owned(),
        provenance: provenance(rank),
    }
}

fn target(rank: usize) -> Target {
    let (one, other) = (id(ACTOR, rank), id(ACTOR, (rank + 3) % COUNT));
    of(&[Target::Actor(one), Target::Link(id(LINK, rank)), Target::Pair(one, other)], rank)
}

fn action(rank: usize) -> Action {
    let due = match rank % 3 {
        0 => Due::On(day(rank)),
        1 => Due::Month(2016, rank as i8 % 12 + 1),
        _ => Due::Words("avant l’été".to_owned()),
    };
    Action {
        id: id(20, rank),
        title: format!("Écouter {rank}"),
        targets: vec![target(rank), target((rank + 1) % COUNT)],
        effect: Some(of(&Effect::ALL, rank)),
        mode: Some(of(&ActionMode::ALL, rank)),
        lead: Some(id(ACTOR, rank)),
        partners: vec![id(ACTOR, rank), id(ACTOR, (rank + 1) % COUNT)],
        spokesperson: Some(id(ACTOR, rank)),
        means: "2 000 €".to_owned(),
        first_step: "un appel".to_owned(),
        due: Some(due),
        indicator: "dix visites".to_owned(),
        compromise: Some(id(DEAL, rank)),
        finding: Some(id(FINDING, rank)),
        lever: Some(id(LEVER, rank)),
        stakes: vec![id(STAKE, rank)],
        stage: Some(id(STAGE, rank)),
        not_to_be_done: "vendre".to_owned(),
        state: of(&ActionState::ALL, rank),
        review: Some(day(rank)),
        provenance: provenance(rank),
        audience: of(&[Audience::Team, Audience::All], rank),
    }
}

fn table<T: Keyed>(item: impl Fn(usize) -> T) -> Table<T> {
    Table::from_items((0..COUNT).map(item)).unwrap_or_else(|key| unreachable!("{key:?} is there twice"))
}

fn map() -> MapState {
    let own = ActorType { id: id(21, 0), built_in: None, name: "Fédération".to_owned(), symbol: Symbol::Ring };
    let mut actor_types = Table::from_items(BuiltInType::ALL.map(ActorType::built_in)).unwrap_or_default();
    actor_types.insert(own);
    MapState {
        actor_types,
        groups: table(|rank| Group {
            id: id(GROUP, rank),
            name: format!("Groupe {rank}"),
            color: of(&GroupColor::ALL, rank),
            symbol: Some(of(&Symbol::ALL, rank)),
            values: values(rank + 1),
            hull: rank.is_multiple_of(2),
            collapsed: rank.is_multiple_of(3),
        }),
        groupings: table(|rank| Grouping {
            id: id(GROUPING, rank),
            name: format!("Rives {rank}"),
            parts: vec![GroupingPart { name: "amont".to_owned(), members: vec![id(ACTOR, rank)] }],
            provenance: provenance(rank),
        }),
        actors: table(actor),
        stakes: table(stake),
        positions: table(position),
        influences: table(influence),
        links: table(link),
        findings: table(|rank| Finding {
            id: id(FINDING, rank),
            kind: of(&[FindingKind::Convergence, FindingKind::Divergence, FindingKind::Reading], rank),
            title: format!("Constat {rank}"),
            retained: rank.is_multiple_of(2),
            stakes: vec![id(STAKE, rank)],
            actors: vec![id(ACTOR, rank)],
            question: Some(rank as u8 % 6 + 1),
            why: "vu sur la carte".to_owned(),
            provenance: provenance(rank),
        }),
        levers: table(|rank| Lever {
            id: id(LEVER, rank),
            target: target(rank),
            effect: of(&Effect::ALL, rank),
            by: Some(id(ACTOR, rank)),
            note: "en tête à tête".to_owned(),
            state: of(&[LeverState::Accepted, LeverState::Dismissed], rank),
            provenance: provenance(rank),
        }),
        compromises: table(compromise),
        actions: table(action),
        notes: table(|rank| Note {
            id: id(22, rank),
            text: "À revoir".to_owned(),
            place: Point::new(0.125, rank as f32),
            width: 120.5,
            locked: rank.is_multiple_of(2),
            audience: of(&[Audience::All, Audience::Team], rank),
        }),
    }
}

fn differences() -> Differences {
    Differences {
        presences: vec![PresenceAt { actor: id(ACTOR, 1), presence: Presence::Left }],
        positions: Table::from_items([position(1)]).unwrap_or_default(),
        influences: Table::from_items([influence(1)]).unwrap_or_default(),
        links: Table::from_items([link(1), Link { id: id(23, 0), ..link(2) }]).unwrap_or_default(),
        absent_links: vec![id(LINK, 3)],
        compromises: Table::from_items([compromise(1), Compromise { id: id(24, 0), ..compromise(2) }])
            .unwrap_or_default(),
    }
}

fn lens(rank: usize) -> Lens {
    Lens {
        color: of(&LensColor::ALL, rank),
        size: of(&LensSize::ALL, rank),
        grouping: Some(id(GROUPING, rank)),
        stake: Some(id(STAKE, rank)),
        passes: rank.is_multiple_of(2),
        indicator: Some(of(&Indicator::ALL, rank)),
        sized_by: Some(of(&Indicator::ALL, rank + 4)),
        ringed_by: Some(of(&Indicator::ALL, rank + 7)),
    }
}

fn layers(rank: usize) -> Layers {
    let on = |bit: usize| !(rank / bit).is_multiple_of(2);
    Layers {
        interests: on(1),
        relations: on(2),
        hulls: on(4),
        notes: on(8),
        compromises: on(1),
        interventions: on(2),
        values: on(4),
        pins: on(2),
        doubts: on(1),
    }
}

fn view(rank: usize) -> View {
    let filters = [
        Filter::HideType(BuiltInType::State.id()),
        Filter::HideGroup(id(GROUP, rank)),
        Filter::HidePresence(of(&Presence::ALL, rank)),
        Filter::OnlyStake(id(STAKE, rank)),
        Filter::HideInterest(of(&InterestSign::ALL, rank)),
        Filter::HideRelations,
        Filter::HidePasses(of(&Passes::ALL, rank)),
    ];
    let directions = [FocusDirection::Both, FocusDirection::Out, FocusDirection::In];
    let backgrounds = [Background::Plain, Background::Rings, Background::Quadrants, Background::Sectors];
    View {
        id: id(25, rank),
        title: text(rank),
        camera: Some(SavedCamera { center: Point::new(1.5, -2.5), width: 1280.0, height: Some(720.5) }),
        lens: lens(rank),
        layers: layers(rank),
        filters: filters.to_vec(),
        focus: Some(Focus {
            around: vec![id(ACTOR, rank)],
            steps: rank as u8 % 3 + 1,
            direction: of(&directions, rank),
        }),
        background: of(&backgrounds, rank),
        stage: Some(id(STAGE, rank)),
        caption: text(rank),
        speaker_note: text(rank + 1),
        lessened: rank == 0,
    }
}

fn header() -> Header {
    Header {
        title: "Carte".to_owned(),
        project_name: "Carte de tout".to_owned(),
        question: text(1),
        question_provenance: provenance(1),
        perimeter: "Le pays".to_owned(),
        lead: Some(id(ACTOR, 0)),
        initiators: vec!["une élue".to_owned(), "un géologue".to_owned()],
        motive: Some(words(1)),
        ruled_out: Some(words(5)),
        outcome: Some(words(2)),
        origin_stories: table(|rank| OriginStory {
            id: id(26, rank),
            text: format!("Version {rank}"),
            provenance: provenance(rank),
        }),
        participants: vec!["la maire".to_owned()],
        rules: vec!["on écoute".to_owned()],
        notice: text(2),
        short_notice: text(3),
        scale: Scale::Four,
        power_convention: PowerConvention::B,
        axes: Axes::Median,
        reference_date: Some(day(3)),
        base_stage: Some(id(STAGE, COUNT - 1)),
        opens_in_reading: true,
        enough_for_today: Question::ALL.to_vec(),
        missing_list_opened: true,
    }
}

/// The words of every list that the model offers, as a file writes them.
pub(crate) fn words_of_lists() -> Vec<String> {
    macro_rules! all {
        ($($list:ident),+ $(,)?) => {
            [$($list::ALL.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>()),+].concat()
        };
    }
    all![
        Acceptability,
        ActionMode,
        ActionScale,
        ActionState,
        BuiltInType,
        Certainty,
        Cite,
        CompromiseKind,
        CompromiseState,
        Effect,
        Goes,
        GroupColor,
        Indicator,
        InterestSign,
        LensColor,
        LensSize,
        Passes,
        Phase,
        Posture,
        Presence,
        ProvenanceKind,
        Question,
        Symbol,
    ]
}

/// The project.
pub(crate) fn project() -> Project {
    let dates = [
        StageDate::On(day(1)),
        StageDate::Month(2016, 5),
        StageDate::Years(2012, 2014),
        StageDate::Until(2012),
        StageDate::From(2014),
    ];
    let kinds =
        [MinutesKind::Added, MinutesKind::Changed, MinutesKind::Debated, MinutesKind::Decided, MinutesKind::Remark];
    Project {
        header: header(),
        map: map(),
        stages: table(|rank| Stage {
            id: id(STAGE, rank),
            date: dates.iter().cycle().nth(rank).cloned().unwrap_or(StageDate::From(2016)),
            title: text(rank),
            story: text(rank + 1),
            remark: "à vérifier".to_owned(),
            sources: vec![id(SOURCE, rank)],
            provenance: provenance(rank),
            // The map stands for the last stage.
            differences: if rank + 1 < COUNT { differences() } else { Differences::default() },
        }),
        views: table(view),
        snapshots: Table::from_items([Snapshot {
            id: id(27, 0),
            name: "Avant".to_owned(),
            date: day(0),
            map: MapState { notes: Table::default(), ..map() },
        }])
        .unwrap_or_default(),
        scenarios: table(|rank| Scenario { id: id(28, rank), name: "Et si".to_owned(), differences: differences() }),
        minutes: table(|rank| MinutesEntry {
            id: id(29, rank),
            time: day(rank).at(9, 30, rank as i8, 120_000_000),
            phase: of(&Phase::ALL, rank),
            kind: of(&kinds, rank),
            text: "Dit".to_owned(),
            audience: of(&[Audience::All, Audience::Team], rank),
        }),
        agenda: table(|rank| AgendaStep {
            id: id(30, rank),
            title: text(rank),
            minutes: rank as u16 * 100,
            question: Some(of(&Question::ALL, rank)),
            speaker_note: text(rank),
        }),
        sources: table(|rank| Source {
            id: id(SOURCE, rank),
            code: format!("R{rank}"),
            title: "Compte rendu".to_owned(),
            note: "page 3".to_owned(),
        }),
        display: DisplayChoices { lens: lens(1), layers: layers(2), ways_of_judging: true },
    }
}
