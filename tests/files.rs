//! Files of our own: nothing is lost between a project and its text, nor between a text and the disk.

#![expect(clippy::expect_used, reason = "a test whose ground is missing stops there")]

#[path = "common/everything.rs"]
mod everything;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use entente::geometry::Point;
use entente::model::check::violations;
use entente::model::{
    Actor, ActorId, Audience, BuiltInType, Cite, Compromise, CompromiseId, Incompatible, Judged, LinkId, LinkNature,
    OptionScore, PackageChoice, Passes, Presence, Project, Provenance, ProvenanceKind, Snapshot, SnapshotId,
    StakeWeight, Tactic, Text,
};
use entente::storage::files::{self, SaveError};
use entente::storage::{self, Fault, Repair};
use proptest::prelude::*;
use uuid::Uuid;

const SAMPLE: &str = include_str!("../sample_projects/geopark_beaujolais.ron");

fn sample() -> Project {
    storage::read(SAMPLE).expect("the sample is good").project
}

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_projects");
    let entries = fs::read_dir(folder).expect("the samples are there");
    entries.map(|entry| entry.expect("a sample").path()).filter(|p| p.extension().is_some_and(|e| e == "ron")).collect()
}

#[test]
fn every_sample_is_written_as_it_was_read() {
    assert!(!samples().is_empty(), "there are samples");
    for path in samples() {
        let text = fs::read_to_string(&path).expect("a text");
        let opened = storage::read(&text).expect("a good file");
        assert!(opened.repairs.is_empty(), "{}: {:?}", path.display(), opened.repairs);
        assert_eq!(storage::write(&opened.project), text, "{}", path.display());
    }
}

#[test]
fn what_is_typed_in_the_package_workshop_is_kept_and_checked() {
    let mut project = sample();
    let stake = project.map.stakes.at(0).expect("a stake").clone();
    let choice = |rank: usize| PackageChoice { stake: stake.id, option: stake.options[rank].id };
    let id = project.map.compromises.at(0).expect("a compromise").id;
    let set = |project: &mut Project, weight: f64| {
        project.map.compromises.update(id, |compromise| {
            let party = compromise.parties.first_mut().expect("a party");
            party.weights = vec![StakeWeight { stake: stake.id, weight }];
            party.scores = vec![OptionScore { choice: choice(1), score: 62.5 }];
            party.fallback = Some(30.0);
            compromise.incompatible = vec![Incompatible { one: choice(0), other: choice(2) }];
        });
    };
    set(&mut project, 40.0);
    assert_eq!(storage::read(&storage::write(&project)).expect("a good file").project, project, "all of it is kept");
    set(&mut project, 140.0);
    let error = storage::read(&storage::write(&project)).expect_err("more than all").to_string();
    assert!(error.contains("parties[1].weights[1].weight"), "{error}");
}

#[test]
fn every_field_and_every_word_can_be_saved_and_opened() {
    let project = everything::project();
    assert_eq!(violations(&project), [], "it keeps every rule");
    let text = storage::write(&project);
    let opened = storage::read(&text).expect("what is written can be read");
    assert!(opened.repairs.is_empty(), "{:?}", opened.repairs);
    assert!(opened.project == project, "nothing is lost");
    assert_eq!(storage::write(&opened.project), text, "the same bytes again");
    // What a field has unless said otherwise is left out of files.
    let usual = ["Rather", "Group", "Same", "Present"];
    let said = |word: &String| text.lines().any(|line| line.trim_end_matches([',', ')']).ends_with(word));
    let unsaid: Vec<String> = everything::words_of_lists()
        .into_iter()
        .filter(|word| !said(word) && !usual.contains(&word.as_str()))
        .collect();
    assert_eq!(unsaid, [""; 0], "every word is there");
}

#[test]
fn no_date_takes_more_than_it_keeps() {
    let text = storage::write(&everything::project());
    let dates: Vec<(usize, &str)> = text.match_indices("\"2016-09-").collect();
    let fields = dates.iter().map(|(at, _)| text[..*at].rsplit('\n').next().unwrap_or_default().trim());
    let first: BTreeMap<&str, usize> = fields.zip(dates.iter().map(|(at, _)| *at)).collect();
    assert!(first.len() >= 7, "every field that holds a day or a time: {first:?}");
    for (field, at) in first {
        let end = at + 1 + text[at + 1..].find('"').expect("a closing mark");
        let spoilt = format!("{}+02:00{}", &text[..end], &text[end..]);
        let error = storage::read(&spoilt).expect_err(field);
        let fault = &error.problems()[0].fault;
        assert!(matches!(fault, Fault::BadDate { .. } | Fault::BadTime { .. }), "{field} {fault:?}");
    }
}

#[test]
fn every_template_can_be_saved_and_opened() {
    for template in storage::templates() {
        for english in [false, true] {
            let project = template.project(|text| match &text.en {
                Some(en) if english => en.clone(),
                _ => text.fr.clone(),
            });
            let opened = storage::read(&storage::write(&project)).expect("a good file");
            assert_eq!(opened.project, project, "{:?}", template.key);
            for actor in &template.typical_actors {
                let group = template.group_of(actor).expect("a group");
                assert!(project.map.groups.contains(group), "{actor:?} goes to a group that is there");
                assert!(actor.name.en.is_some(), "{actor:?} has both names");
            }
        }
    }
}

#[test]
fn the_sample_says_what_its_makers_gathered() {
    let project = sample();
    let map = &project.map;
    let by_name = |name: &str| map.actors.iter().find(|actor| actor.label() == name).expect(name);
    assert_eq!(map.actors.iter().filter(|actor| actor.star).count(), 10, "key actors");
    assert_eq!(map.actors.iter().filter(|actor| actor.presence == Presence::ToMobilise).count(), 11, "to mobilise");
    assert_eq!(project.header.base_stage, project.stages.at(4).map(|stage| stage.id), "the base is the fifth stage");
    assert_eq!(
        by_name("Syndicat mixte du Beaujolais").short_name,
        "Syndicat mixte\ndu Beaujolais",
        "cut where it reads"
    );
    let base = project.stages.at(4).expect("S4");
    assert_eq!(base.differences, Default::default(), "nothing differs from the base at its own stage");
    let first = project.stages.at(0).expect("S0");
    let quarries = by_name("Carrières et cimenterie").id;
    assert!(
        first.differences.presences.iter().any(|at| at.actor == quarries && at.presence == Presence::Present),
        "S0"
    );
    for link in map.links.iter().filter(|link| matches!(link.nature, LinkNature::Interest(_))) {
        assert!(!link.reason.is_empty(), "each interest link says why: {}", link.id);
    }
    assert!(
        map.positions.iter().all(|position| position.provenance.kind == ProvenanceKind::Assumption),
        "positions are assumptions"
    );
    assert_eq!(project.agenda.iter().map(|step| step.minutes).sum::<u16>(), 120, "two hours");
}

#[test]
fn the_sample_calls_a_fact_only_what_a_page_says() {
    let project = sample();
    let actor = |name: &str| project.map.actors.iter().find(|actor| actor.label() == name).expect(name);
    let role = |name: &str| actor(name).roles.current.as_ref().map(|role| role.provenance.kind);
    for name in [
        "Communes sans géosite",
        "Géologues amateurs",
        "Vignerons et caves",
        "Chambres consulaires",
        "Hébergeurs, prestataires",
        "Carrières et cimenterie",
        "Habitants",
    ] {
        assert_eq!(role(name), Some(ProvenanceKind::Assumption), "{name}: that it exists says nothing of its role");
        assert_eq!(actor(name).provenance.kind, ProvenanceKind::PublicFact, "{name} does exist");
    }
    assert_eq!(role("Services de l’État"), Some(ProvenanceKind::ToCheck), "one function of three has a source");
    assert_eq!(role("Équipe Geopark"), Some(ProvenanceKind::PublicFact), "sources say what it does");
    for link in project.map.links.iter() {
        let LinkNature::Relation(relation) = &link.nature else { continue };
        let partnership = relation.flows.first().passes == Passes::FormalPartnership;
        assert_eq!(relation.formal, partnership, "{}: what is known to be written down", link.id);
    }
    for source in project.sources.iter() {
        let words = format!("{} {}", source.title, source.note);
        for english in [" the ", " of ", " on ", "A local", "ary ", "ember ", "arch 20"] {
            assert!(!words.contains(english), "{} is in French: {words}", source.code);
        }
    }
}

#[test]
fn an_interest_link_of_the_sample_follows_from_two_positions() {
    let map = sample().map;
    for link in map.links.iter() {
        let LinkNature::Interest(interest) = &link.nature else { continue };
        let Some(stake) = interest.stake else { continue };
        let value = |actor| map.positions.get((actor, stake)).and_then(|p| p.value).expect("a position");
        let (one, other) = (value(link.from), value(link.to));
        assert!(one.abs() >= 2 && other.abs() >= 2, "{}: {one} and {other} are clear", link.id);
        let convergent = interest.sign == entente::model::InterestSign::Convergent;
        assert_eq!(convergent, one.signum() == other.signum(), "{}: the sign follows", link.id);
    }
}

#[test]
fn french_of_the_sample_is_well_typed() {
    for (number, line) in SAMPLE.lines().enumerate() {
        let Some((_, quoted)) = line.split_once('"') else { continue };
        assert!(!quoted.contains('\''), "line {}: a straight apostrophe: {line}", number + 1);
        if line.trim_start().starts_with("en: ") {
            continue;
        }
        for sign in [" ;", " ?", " !", " :", " %", " »", "« "] {
            assert!(!quoted.contains(sign), "line {}: a plain space: {line}", number + 1);
        }
    }
}

#[test]
fn a_file_from_another_system_is_mended_and_said() {
    let foreign = format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n"));
    let opened = storage::read(&foreign).expect("it is mended");
    let lines = SAMPLE.lines().count();
    assert_eq!(opened.repairs, [Repair::ByteOrderMark, Repair::LineEnds { count: lines }], "both are told");
    assert_eq!(opened.project, sample(), "and nothing is lost");
    let ancient = storage::read(&SAMPLE.replace('\n', "\r")).expect("it is mended");
    assert_eq!(ancient.repairs, [Repair::LineEnds { count: lines }], "also where a carriage return alone ends a line");
    assert_eq!(ancient.project, sample(), "and nothing is lost");
}

#[test]
fn a_lost_kind_of_actor_is_mended() {
    let mut project = Project::empty();
    let id = ActorId(Uuid::from_u128(7));
    let actor = Actor { actor_type: Some(BuiltInType::State.id()), ..Actor::named(id, "Préfecture", Point::ORIGIN) };
    project.map.actors.insert(actor);
    let whole = project.clone();
    project.map.actor_types.remove(BuiltInType::State.id());
    let opened = storage::read(&storage::write(&project)).expect("it is mended");
    assert_eq!(opened.repairs, [Repair::BuiltInType { kind: BuiltInType::State }], "told");
    assert_eq!(opened.project.map.actor_types.len(), whole.map.actor_types.len(), "it is back");
}

/// What `mend` does to the sample, once `spoil` has put in it what a file may hold and the app never writes.
fn mended(spoil: impl FnOnce(&mut Project)) -> Vec<Repair> {
    let mut spoilt = sample();
    spoil(&mut spoilt);
    let opened = storage::read(&storage::write(&spoilt)).expect("it is mended");
    assert!(opened.project == sample(), "as it was: {:?}", opened.repairs);
    assert_eq!(violations(&opened.project), [], "and sound");
    opened.repairs
}

fn repeated(path: &str, count: usize) -> Repair {
    Repair::RepeatedReference { path: path.to_owned(), count }
}

#[test]
fn repeated_references_are_mended_wherever_they_stand() {
    let told = mended(|project| {
        let deal = project.map.compromises.at(1).expect("a compromise").id;
        project.map.compromises.update(deal, |deal| deal.stakes.extend(deal.stakes.clone()));
        let action = project.map.actions.at(0).expect("an action").id;
        project.map.actions.update(action, |action| action.targets.push(action.targets[0]));
    });
    let stakes = sample().map.compromises.at(1).expect("a compromise").stakes.len();
    assert_eq!(told, [repeated("map.compromises[2].stakes", stakes), repeated("map.actions[1].targets", 1)], "base");

    let deal = Compromise { stakes: sample().map.stakes.iter().map(|stake| stake.id).take(1).collect(), ..deal() };
    let twice = Compromise { stakes: vec![deal.stakes[0]; 2], cites: vec![Cite::Civic; 3], ..deal.clone() };
    let mut project = sample();
    let stage = project.stages.at(0).expect("a stage").id;
    project.stages.update(stage, |stage| {
        stage.differences.compromises.insert(twice.clone());
        stage.differences.presences.push(stage.differences.presences[0].clone());
    });
    let mut map = project.map.clone();
    map.compromises.insert(twice);
    let date = jiff::civil::date(2026, 9, 14);
    project.snapshots.insert(Snapshot { id: SnapshotId(Uuid::from_u128(8)), name: "Avant".into(), date, map });
    let rank = project.snapshots.len();
    let last = project.map.compromises.len() + 1;
    let opened = storage::read(&storage::write(&project)).expect("it is mended");
    assert_eq!(
        opened.repairs,
        [
            repeated("stages[1].differences.presences", 1),
            repeated("stages[1].differences.compromises[1].stakes", 1),
            repeated("stages[1].differences.compromises[1].cites", 2),
            repeated(&format!("snapshots[{rank}].map.compromises[{last}].stakes"), 1),
            repeated(&format!("snapshots[{rank}].map.compromises[{last}].cites"), 2),
        ],
        "in stages and snapshots"
    );
    assert_eq!(violations(&opened.project), [], "so that any later edit of them can be done");
}

fn deal() -> Compromise {
    Compromise::titled(CompromiseId(Uuid::from_u128(9)), "Un essai")
}

#[test]
fn a_link_that_is_gone_is_absent_from_no_stage() {
    let told = mended(|project| {
        let stage = project.stages.at(1).expect("a stage").id;
        project.stages.update(stage, |stage| stage.differences.absent_links.push(LinkId(Uuid::from_u128(7))));
    });
    let path = "stages[2].differences.absent_links".to_owned();
    assert_eq!(told, [Repair::StaleAbsentLink { path, count: 1 }], "told");
}

/// The four judgements that are for the team unless said otherwise, and one that is not.
fn reserved(audience: Audience) -> Project {
    let mut actor = Actor::named(ActorId(Uuid::from_u128(7)), "Préfecture", Point::ORIGIN);
    let provenance = Provenance { audience, ..Provenance::default() };
    let words = || Some(Judged::known("Attendre".to_owned(), provenance.clone()));
    actor.grid.zone_of_uncertainty = words();
    actor.grid.strategy = words();
    actor.grid.tactic = Some(Judged::known(Tactic::default(), provenance.clone()));
    actor.grid.red_line = Some(Judged::unknown(provenance.clone()));
    actor.grid.objectives = Some(Judged::known("Durer".to_owned(), Provenance::default()));
    let mut project = Project::empty();
    project.map.actors.insert(actor);
    project
}

#[test]
fn four_judgements_are_for_the_team_unless_the_file_says_otherwise() {
    for (audience, line) in [(Audience::Team, "audience: Team,\n"), (Audience::All, "audience: All,\n")] {
        let project = reserved(audience);
        let text = storage::write(&project);
        assert_eq!(text.matches(line).count(), 4, "always written: {text}");
        assert_eq!(storage::read(&text).expect("a good file").project, project, "and read as written");
    }
    let said = storage::write(&reserved(Audience::All));
    let silent: String = said.split_inclusive('\n').filter(|line| !line.contains("audience")).collect();
    let opened = storage::read(&silent).expect("a good file");
    assert_eq!(opened.project, reserved(Audience::Team), "where nothing is said, the team");
    let bare = said.replacen("strategy: (", "strategy: (value: \"Attendre\"),\n          posture: (", 1);
    let bare =
        bare.replacen("posture: (\n            value: \"Attendre\"", "posture: (\n            value: Waiting", 1);
    let opened = storage::read(&bare).expect("a good file");
    let strategy = opened.project.map.actors.at(0).and_then(|actor| actor.grid.strategy.clone()).expect("it is there");
    assert_eq!(strategy.provenance, Provenance::default().team(), "also without any origin");
}

#[test]
fn a_value_that_the_file_leaves_out_is_not_taken_for_unknown() {
    let text = storage::write(&sample());
    for judgement in ["positions: [", "influences: [", "gains: ("] {
        let from = text.find(judgement).expect(judgement);
        let value = from + text[from..].find("value: ").expect("a value");
        let end = value + text[value..].find('\n').expect("a line");
        let without = format!("{}{}", &text[..value], &text[end..]);
        let error = storage::read(&without).expect_err("a value is missing");
        assert_eq!(error.problems()[0].fault, Fault::MissingField { field: "value".into() }, "{judgement}");
        let unknown = format!("{}value: None,{}", &text[..value], &text[end..]);
        assert!(storage::read(&unknown).is_ok(), "{judgement}: « ? » is said");
    }
}

#[test]
fn a_newer_file_is_read_when_only_fields_are_new_and_never_overwritten() {
    let newer = SAMPLE.replacen("format: 1", "format: 3", 1).replacen(
        "    scale: Three,",
        "    mood: Calm,\n    scale: Three,",
        1,
    );
    let opened = storage::read(&newer).expect("it can be read");
    assert!(opened.is_newer(), "it is newer");
    assert_eq!(opened.unread, ["header.mood"], "what is not understood is listed");
    let home = tempfile::tempdir().expect("a folder");
    let path = home.path().join("newer.ron");
    files::save_bytes(&path, newer.as_bytes()).expect("it is put there");
    let refused = files::save(&path, &opened.project);
    assert!(matches!(refused, Err(SaveError::Newer { found: 3 })), "{refused:?}");
    assert_eq!(fs::read_to_string(&path).expect("still there"), newer, "as it was");
}

#[cfg(unix)]
#[test]
fn a_save_keeps_permissions_and_follows_links() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = tempfile::tempdir().expect("a folder");
    let (file, link) = (home.path().join("map.ron"), home.path().join("link.ron"));
    files::save(&file, &Project::empty()).expect("a new file");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("permissions");
    std::os::unix::fs::symlink(&file, &link).expect("a link");
    files::save(&link, &sample()).expect("through the link");
    assert!(fs::symlink_metadata(&link).expect("the link").is_symlink(), "the link is still one");
    assert_eq!(fs::read_to_string(&file).expect("the file"), SAMPLE, "the file behind it is written");
    assert_eq!(fs::metadata(&file).expect("the file").permissions().mode() & 0o777, 0o640, "as it was allowed");
    assert_eq!(fs::read_dir(home.path()).expect("the folder").count(), 2, "nothing is left beside");
}

#[cfg(unix)]
#[test]
fn a_save_that_cannot_be_leaves_everything_as_it_was() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = tempfile::tempdir().expect("a folder");
    let at = |name: &str| home.path().join(name);
    fs::create_dir(at("folder")).expect("a folder");
    std::os::unix::fs::symlink(at("nowhere"), at("dangling")).expect("a link");
    let _socket = std::os::unix::net::UnixListener::bind(at("socket")).expect("a socket");
    files::save(&at("kept.ron"), &sample()).expect("a file");
    fs::set_permissions(at("kept.ron"), fs::Permissions::from_mode(0o444)).expect("permissions");
    let refusal = |name: &str| files::save(&at(name), &Project::empty()).expect_err(name);
    assert!(matches!(refusal("folder"), SaveError::Folder), "a folder");
    assert!(matches!(refusal("dangling"), SaveError::DanglingLink), "a dangling link");
    assert!(matches!(refusal("socket"), SaveError::NotAFile), "a socket");
    assert!(matches!(refusal("no/such/folder.ron"), SaveError::NoFolder), "no folder");
    assert!(matches!(refusal("kept.ron"), SaveError::ReadOnly), "a read-only file");
    assert_eq!(fs::read_to_string(at("kept.ron")).expect("the file"), SAMPLE, "whole");
}

/// A disk that fills up while the file is written: the system lets no file grow beyond a kilobyte.
#[cfg(target_os = "linux")]
#[test]
fn a_write_that_stops_midway_leaves_the_old_file_whole() {
    let home = tempfile::tempdir().expect("a folder");
    files::save_bytes(&home.path().join("map.svg"), b"old").expect("a file");
    files::save(&home.path().join("map.ron"), &sample()).expect("a file");
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" export map.ron -o map.svg --lang fr";
    let output = std::process::Command::new("sh")
        .current_dir(home.path())
        .args(["-c", script, env!("CARGO_BIN_EXE_entente")])
        .output()
        .expect("the program starts");
    assert!(!output.status.success(), "it says that it failed");
    let told = [output.stdout, output.stderr].concat();
    let told = String::from_utf8_lossy(&told);
    assert!(told.contains("Le fichier est trop grand") && !told.contains("entente-"), "in words: {told}");
    assert_eq!(fs::read_to_string(home.path().join("map.svg")).expect("still there"), "old", "whole");
    assert_eq!(fs::read_dir(home.path()).expect("the folder").count(), 2, "nothing is left beside");
}

/// Texts that formats lose: quotes, escapes, ends of lines, invisible characters.
fn nasty() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        any::<String>(),
        "[\"\\\\'#r\r\n\t\0 ]{0,8}",
        prop::sample::select(vec![
            "\"#",
            "\"##",
            "r#\"",
            "\\u{e9}",
            "\r\n",
            "\u{a0}",
            "\u{202f}",
            "\u{feff}",
            "\u{2028}",
            "👩‍👧",
            "e\u{301}",
            "\u{202e}",
            "\u{7f}",
            "\u{85}",
            "None",
            "Some(1)",
            "//",
            "/*",
            "\u{1b}",
            "\u{10ffff}",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(part, 0..5).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_comes_back_as_it_was(title in nasty(), french in nasty(), english in prop::option::of(nasty()), x in -1e6_f32..1e6) {
        let mut project = Project::empty();
        project.header.title = title.clone();
        project.header.question = Text { fr: french, en: english };
        project.header.initiators = vec![title.clone(), String::new()];
        project.map.actors.insert(Actor::named(ActorId(Uuid::from_u128(1)), format!("N{title}"), Point::new(x, -x)));
        let text = storage::write(&project);
        prop_assert!(!text.contains('\r'), "no bare carriage return, so that tools cannot harm the texts");
        let opened = storage::read(&text).expect("what is written can be read");
        prop_assert!(opened.repairs.is_empty(), "{:?}", opened.repairs);
        prop_assert_eq!(&opened.project, &project);
        let foreign = storage::read(&text.replace('\n', "\r\n")).expect("also from another system");
        prop_assert_eq!(foreign.project, project);
    }
}
