//! A small project that names everything, for the tests of this layer.

use uuid::Uuid;

use crate::geometry::Point;
use crate::model::*;

/// Ids are small numbers, so that failures can be read.
pub(super) fn id<K: From<Uuid>>(number: u128) -> K {
    K::from(Uuid::from_u128(number))
}

pub(super) const TOWN: u128 = 1;
pub(super) const FARMERS: u128 = 2;
pub(super) const RESIDENTS: u128 = 3;
pub(super) const WATER: u128 = 10;
pub(super) const TOURISM: u128 = 11;
pub(super) const TOWN_FARMERS: u128 = 20;
pub(super) const TOWN_RESIDENTS: u128 = 21;
pub(super) const FARMERS_RESIDENTS: u128 = 22;
pub(super) const DIVERGENCE: u128 = 30;
pub(super) const CALM: u128 = 31;
pub(super) const DEAL: u128 = 32;
pub(super) const MEETING: u128 = 33;
pub(super) const STAGE: u128 = 40;
pub(super) const VIEW: u128 = 41;
pub(super) const SOURCE: u128 = 42;
pub(super) const GROUP: u128 = 43;
pub(super) const GROUPING: u128 = 44;
pub(super) const NOTE: u128 = 45;
pub(super) const SNAPSHOT: u128 = 46;
pub(super) const SCENARIO: u128 = 47;
pub(super) const STORY: u128 = 48;
pub(super) const TODAY: u128 = 49;
pub(super) const LITTLE: u128 = 50;
pub(super) const MUCH: u128 = 51;

pub(super) fn position(actor: u128, stake: u128, value: Option<Level>) -> Position {
    Position {
        actor: id(actor),
        stake: id(stake),
        value,
        importance: None,
        reason: String::new(),
        debated: None,
        provenance: Provenance { sources: vec![id(SOURCE)], ..Provenance::default() },
    }
}

pub(super) fn influence(from: u128, to: u128, value: Level) -> Influence {
    Influence {
        from: id(from),
        to: id(to),
        value: Some(value),
        reason: String::new(),
        provenance: Provenance::default(),
    }
}

pub(super) fn interest(link: u128, from: u128, to: u128) -> Link {
    let interest = Interest { sign: InterestSign::Divergent, stake: Some(id(WATER)), intensity: 2 };
    Link::new(id(link), id(from), id(to), LinkNature::Interest(interest))
}

fn kept(option: u128) -> PackageChoice {
    PackageChoice { stake: id(WATER), option: id(option) }
}

pub(super) fn party(actor: u128, gives: &str) -> Party {
    Party {
        actor: id(actor),
        gives: gives.to_owned(),
        receives: String::new(),
        acceptability: None,
        red_line_touched: false,
        condition: String::new(),
        weights: vec![StakeWeight { stake: id(WATER), weight: 60.0 }],
        scores: vec![OptionScore { choice: kept(MUCH), score: 80.0 }],
        fallback: Some(40.0),
        provenance: Provenance::default(),
    }
}

/// Three actors, two stakes, three links, and one of each thing that names them.
pub(super) fn project() -> Project {
    let mut project = Project::empty();
    let source = Source { id: id(SOURCE), code: "R1".into(), title: "Compte rendu".into(), note: String::new() };
    project.sources.insert(source);
    fill_map(&mut project.map);
    let header = &mut project.header;
    header.lead = Some(id(TOWN));
    header.base_stage = Some(id(TODAY));
    header.origin_stories.insert(OriginStory {
        id: id(STORY),
        text: "Une source.".into(),
        provenance: Provenance { sources: vec![id(SOURCE)], ..Provenance::default() },
    });
    project.stages.insert(stage(STAGE, "Candidature", differences()));
    project.stages.insert(stage(TODAY, "Aujourd'hui", Differences::default()));
    let scenario = Scenario { id: id(SCENARIO), name: "Et si".into(), differences: differences() };
    project.scenarios.insert(scenario);
    let snapshot = Snapshot {
        id: id(SNAPSHOT),
        name: "Avant".into(),
        date: jiff::civil::date(2026, 9, 14),
        map: project.map.clone(),
    };
    project.snapshots.insert(snapshot);
    project.views.insert(View {
        id: id(VIEW),
        title: Text::french("Autour de la mairie"),
        camera: None,
        lens: Lens { grouping: Some(id(GROUPING)), stake: Some(id(WATER)), ..Lens::default() },
        layers: Layers::default(),
        filters: vec![Filter::OnlyStake(id(WATER)), Filter::HideGroup(id(GROUP)), Filter::HideRelations],
        focus: Some(Focus { around: vec![id(TOWN)], steps: 1, direction: FocusDirection::Both }),
        background: Background::Plain,
        stage: Some(id(STAGE)),
        caption: Text::default(),
        speaker_note: Text::default(),
        lessened: false,
    });
    project
}

pub(super) fn stage(number: u128, title: &str, differences: Differences) -> Stage {
    Stage {
        id: id(number),
        date: StageDate::From(2012),
        title: Text::french(title),
        story: Text::default(),
        remark: String::new(),
        sources: vec![id(SOURCE)],
        provenance: Provenance::default(),
        differences,
    }
}

pub(super) fn differences() -> Differences {
    Differences {
        presences: vec![PresenceAt { actor: id(TOWN), presence: Presence::ToMobilise }],
        positions: Table::from_items([position(TOWN, WATER, Some(1))]).unwrap(),
        influences: Table::from_items([influence(TOWN, FARMERS, 3)]).unwrap(),
        links: Table::from_items([interest(TOWN_FARMERS, TOWN, FARMERS)]).unwrap(),
        absent_links: vec![id(TOWN_RESIDENTS)],
        compromises: Table::from_items([Compromise {
            parties: vec![party(TOWN, "du temps"), party(FARMERS, "")],
            ..Compromise::titled(id(DEAL), "Essai")
        }])
        .unwrap(),
    }
}

fn fill_map(map: &mut MapState) {
    map.groups.insert(Group {
        id: id(GROUP),
        name: "Territoire".into(),
        color: GroupColor::Pine,
        symbol: None,
        values: Vec::new(),
        hull: true,
        collapsed: false,
    });
    let mut town = Actor::named(id(TOWN), "Mairie", Point::ORIGIN);
    town.group = Some(id(GROUP));
    town.actor_type = Some(BuiltInType::LocalAuthority.id());
    town.roles.current = Some(Judged::known("Porte le projet".into(), Provenance::default()));
    let mut farmers = Actor::named(id(FARMERS), "Agriculteurs", Point::new(100.0, 0.0));
    let tactic = Tactic { target: Some(TacticTarget::Link(id(TOWN_FARMERS))), ..Tactic::default() };
    farmers.grid.tactic = Some(Judged::known(tactic, Provenance::default().team()));
    let red_line =
        RedLine { text: "Pas moins".into(), stake: Some(RedLineStake { stake: id(WATER), least_level: 0.5 }) };
    farmers.grid.red_line = Some(Judged::known(red_line, Provenance::default().team()));
    farmers.interests.gains = Some(Judged::known("De l'eau".into(), Provenance::default()));
    map.actors.insert(town);
    map.actors.insert(farmers);
    map.actors.insert(Actor::named(id(RESIDENTS), "Habitants", Point::new(0.0, 100.0)));
    map.stakes.insert(Stake {
        options: vec![
            StakeOption { id: id(LITTLE), name: "Peu".into(), level: 0.0 },
            StakeOption { id: id(MUCH), name: "Beaucoup".into(), level: 1.0 },
        ],
        todays_option: Some(id(LITTLE)),
        ..Stake::named(id(WATER), "Partager l'eau")
    });
    map.stakes.insert(Stake::named(id(TOURISM), "Accueillir des visiteurs"));
    map.positions.insert(position(TOWN, WATER, Some(2)));
    map.positions.insert(position(FARMERS, WATER, Some(-3)));
    map.positions.insert(position(FARMERS, TOURISM, None));
    map.influences.insert(influence(TOWN, FARMERS, 2));
    map.influences.insert(influence(RESIDENTS, TOWN, 1));
    map.links.insert(interest(TOWN_FARMERS, TOWN, FARMERS));
    map.links.insert(interest(TOWN_RESIDENTS, TOWN, RESIDENTS));
    map.links.insert(interest(FARMERS_RESIDENTS, RESIDENTS, FARMERS));
    map.groupings.insert(Grouping {
        id: id(GROUPING),
        name: "Riverains".into(),
        parts: vec![GroupingPart { name: "amont".into(), members: vec![id(TOWN), id(FARMERS)] }],
        provenance: Provenance::default(),
    });
    map.notes.insert(Note {
        id: id(NOTE),
        text: "À revoir".into(),
        place: Point::ORIGIN,
        width: 160.0,
        locked: false,
        audience: Audience::All,
    });
    fill_deals(map);
}

fn fill_deals(map: &mut MapState) {
    map.findings.insert(Finding {
        id: id(DIVERGENCE),
        kind: FindingKind::Divergence,
        title: "L'eau".into(),
        retained: true,
        stakes: vec![id(WATER)],
        actors: vec![id(TOWN), id(FARMERS)],
        question: None,
        why: String::new(),
        provenance: Provenance::default(),
    });
    map.levers.insert(Lever {
        id: id(CALM),
        target: Target::Link(id(TOWN_FARMERS)),
        effect: Effect::Calm,
        by: Some(id(RESIDENTS)),
        note: String::new(),
        state: LeverState::Accepted,
        provenance: Provenance::default(),
    });
    map.compromises.insert(Compromise {
        finding: Some(id(DIVERGENCE)),
        stakes: vec![id(WATER)],
        parties: vec![party(TOWN, "de l'argent"), party(FARMERS, "de l'eau")],
        package: vec![kept(MUCH)],
        incompatible: vec![Incompatible { one: kept(LITTLE), other: kept(MUCH) }],
        ..Compromise::titled(id(DEAL), "Contrat de rivière")
    });
    map.actions.insert(Action {
        targets: vec![Target::Actor(id(FARMERS)), Target::Pair(id(TOWN), id(FARMERS))],
        lead: Some(id(TOWN)),
        partners: vec![id(FARMERS), id(RESIDENTS)],
        compromise: Some(id(DEAL)),
        finding: Some(id(DIVERGENCE)),
        lever: Some(id(CALM)),
        stakes: vec![id(WATER)],
        stage: Some(id(STAGE)),
        ..Action::titled(id(MEETING), "Réunir les parties")
    });
}
