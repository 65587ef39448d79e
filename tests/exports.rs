//! What leaves a project: pictures of the map, compared with what they must hold.
//!
//! Golden texts are in `tests/golden/`; `ENTENTE_REWRITE_GOLDEN=1 cargo test --test exports` writes them anew.

#![expect(clippy::expect_used, reason = "a test stops at the first thing that is not there")]

use std::fs;
use std::path::{Path, PathBuf};

use entente::exchange::{ExportOptions, png, svg};
use entente::geometry::{Bounds, Point};
use entente::i18n::Language;
use entente::model::{
    Actor, ActorId, Audience, BuiltInType, Cite, Filter, Flow, Flows, Goes, Group, GroupColor, GroupId, Grouping,
    GroupingId, GroupingPart, HeldValue, Interest, InterestSign, Judged, Layers, Lens, LensColor, Link, LinkId,
    LinkNature, Note, NoteId, Passes, Position, Presence, Project, Provenance, ProvenanceKind, Relation, Stake,
    StakeId, Text,
};
use entente::scene::{
    DrawState, FontMeasure, LabelRequest, Palette, Scene, SceneOptions, Shape, Theme, draw, place_labels,
};
use entente::storage;
use resvg::usvg::{self, Node};
use uuid::Uuid;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sample() -> Project {
    let path = root().join("sample_projects/geopark_beaujolais.ron");
    let text = fs::read_to_string(path).expect("the sample is there");
    storage::read(&text).expect("the sample is sound").project
}

/// Two groups, four actors, one link of each sort, a note, and one actor that is for the team only.
fn small() -> Project {
    let mut project = Project::empty();
    "Deux rives & un pont".clone_into(&mut project.header.title);
    project.header.question = Text::french("Qui porte le pont ?");
    project.header.short_notice = Text::french("Exemple inventé");
    let map = &mut project.map;
    let group = |id, name: &str, color| Group {
        id: GroupId(Uuid::from_u128(id)),
        name: name.to_owned(),
        color,
        symbol: None,
        values: Vec::new(),
        hull: true,
        collapsed: false,
    };
    map.groups.insert(group(1, "Rive gauche", GroupColor::Blue));
    map.groups.insert(group(2, "Rive droite", GroupColor::Coral));
    let actors = [
        (1, "Commune d’Aval", 0.0, 0.0, BuiltInType::LocalAuthority, Presence::Present, 1),
        (2, "Pêcheurs", 30.0, 120.0, BuiltInType::Association, Presence::ToMobilise, 1),
        (3, "Carrière du Roc", 320.0, 10.0, BuiltInType::Company, Presence::Absent, 2),
        (4, "Réseau des ponts", 300.0, 130.0, BuiltInType::Network, Presence::Left, 2),
        (5, "Informateur", 160.0, 200.0, BuiltInType::Other, Presence::Present, 2),
    ];
    for (id, name, x, y, kind, presence, group) in actors {
        let mut actor = Actor::named(ActorId(Uuid::from_u128(id)), name, Point::new(x, y));
        actor.actor_type = Some(kind.id());
        actor.presence = presence;
        actor.group = Some(GroupId(Uuid::from_u128(group)));
        actor.star = id == 1;
        actor.audience = if id == 5 { Audience::Team } else { Audience::All };
        map.actors.insert(actor);
    }
    let link = |id, from, to, nature| {
        Link::new(LinkId(Uuid::from_u128(id)), ActorId(Uuid::from_u128(from)), ActorId(Uuid::from_u128(to)), nature)
    };
    let interest = |sign| LinkNature::Interest(Interest { sign, stake: None, intensity: 2 });
    let flow = Flow { passes: Passes::Money, goes: Goes::Tense };
    let relation = Relation { flows: Flows::Directed(flow), strength: 1, formal: true, to_create: false };
    map.links.insert(link(1, 1, 3, interest(InterestSign::Convergent)));
    map.links.insert(link(2, 2, 3, interest(InterestSign::Divergent)));
    map.links.insert(link(3, 2, 4, interest(InterestSign::Mixed)));
    map.links.insert(link(4, 1, 3, LinkNature::Relation(relation)));
    map.links.insert(link(5, 1, 5, interest(InterestSign::Divergent)));
    map.notes.insert(Note {
        id: NoteId(Uuid::from_u128(1)),
        text: "Rencontre prévue au moulin".to_owned(),
        place: Point::new(120.0, -60.0),
        width: 140.0,
        locked: false,
        audience: Audience::All,
    });
    project
}

/// Every line of text of a drawing, as its reader finds them.
fn texts(drawing: &str) -> Vec<String> {
    fn collect(group: &usvg::Group, found: &mut Vec<String>) {
        for node in group.children() {
            match node {
                Node::Group(group) => collect(group, found),
                Node::Text(text) => found.push(text.chunks().iter().map(|chunk| chunk.text()).collect()),
                _ => {}
            }
        }
    }
    let mut options = usvg::Options { font_family: "Inter".to_owned(), ..usvg::Options::default() };
    for font in [entente::assets::INTER_REGULAR, entente::assets::INTER_SEMIBOLD] {
        options.fontdb_mut().load_font_data(font.to_vec());
    }
    let tree = usvg::Tree::from_str(drawing, &options).expect("the drawing is sound");
    let mut found = Vec::new();
    collect(tree.root(), &mut found);
    found
}

fn golden(name: &str, text: &str) {
    let path = root().join("tests/golden").join(name);
    if std::env::var_os("ENTENTE_REWRITE_GOLDEN").is_some() {
        rewrite(&path, text);
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let first = text.lines().zip(expected.lines()).position(|(a, b)| a != b);
    assert!(text == expected, "{name} differs from line {:?} on", first.map(|line| line + 1));
}

#[expect(clippy::disallowed_methods, reason = "a golden text is no document of a person")]
fn rewrite(path: &Path, text: &str) {
    fs::write(path, text).expect("the folder of golden texts");
}

/// The drawing without the bytes of its fonts.
fn without_fonts(drawing: &str) -> String {
    drawing.split_inclusive('\n').filter(|line| !line.starts_with("@font-face")).collect()
}

#[test]
fn every_actor_of_the_sample_is_written_as_text() {
    let project = sample();
    let written = texts(&svg(&project, &ExportOptions::of(&project)));
    for actor in project.map.actors.iter() {
        let name = if actor.short_name.is_empty() { &actor.name } else { &actor.short_name };
        for line in name.split('\n') {
            let found = written.iter().any(|text| line.contains(text.as_str()) && !text.is_empty());
            assert!(found, "{line} is not written");
        }
    }
    for group in project.map.groups.iter() {
        assert!(written.contains(&group.name), "the group {} is not named", group.name);
    }
    assert!(written.contains(&project.header.title), "the title");
    let notice = &project.header.short_notice.fr;
    assert!(written.iter().any(|text| notice.starts_with(text.as_str()) && text.len() > 8), "the notice");
}

#[test]
fn an_export_is_in_its_language() {
    let project = sample();
    let words = |language| texts(&svg(&project, &ExportOptions { language, ..ExportOptions::of(&project) }));
    assert!(words(Language::French).iter().any(|text| text == "acteur clé"), "a word of the legend in French");
    assert!(words(Language::English).iter().any(|text| text == "key actor"), "and in English");
}

#[test]
fn a_picture_says_how_many_actors_a_filter_hides() {
    let project = small();
    let options = ExportOptions::of(&project);
    let hiding =
        SceneOptions { filters: vec![Filter::HideGroup(GroupId(Uuid::from_u128(2)))], ..options.scene.clone() };
    for (scene, said) in [(options.scene.clone(), 0), (hiding, 1)] {
        let written = texts(&svg(&project, &ExportOptions { scene, ..options.clone() }));
        let hidden = written.iter().filter(|line| line.as_str() == "2 acteurs masqués").count();
        assert_eq!(hidden, said, "those that everybody may see are counted: {written:?}");
    }
}

#[test]
fn what_is_for_the_team_stays_with_the_team() {
    let project = small();
    let written = |audience| texts(&svg(&project, &ExportOptions { audience, ..ExportOptions::of(&project) })).concat();
    assert!(!written(Audience::All).contains("Informateur"), "not for participants");
    assert!(written(Audience::Team).contains("Informateur"), "for the team");
}

/// A stake of [`small`], on which its first actor has a position.
const STAKE: StakeId = StakeId(Uuid::from_u128(1));

/// `small` with a position, a value and a partition, each marked as asked.
fn judged(audience: Audience) -> Project {
    let mut project = small();
    let provenance = || Provenance { audience, ..Provenance::default() };
    let first = ActorId(Uuid::from_u128(1));
    let map = &mut project.map;
    map.stakes.insert(Stake::named(STAKE, "Garder le passage"));
    map.positions.insert(Position {
        actor: first,
        stake: STAKE,
        value: Some(2),
        importance: None,
        reason: String::new(),
        debated: None,
        provenance: provenance(),
    });
    let value = HeldValue { cite: Cite::Civic, argument: String::new(), provenance: provenance() };
    map.actors.update(first, |actor| actor.values.push(value));
    map.groupings.insert(Grouping {
        id: GROUPING,
        name: "Pour ou contre".to_owned(),
        parts: vec![GroupingPart { name: "Opposants".to_owned(), members: vec![first] }],
        provenance: provenance(),
    });
    project
}

const GROUPING: GroupingId = GroupingId(Uuid::from_u128(1));

/// Checks that a mark hides something from participants, and that the team sees it as if it had no mark.
fn kept_to_the_team(what: &str, marked: &Project, unmarked: &Project, scene: &SceneOptions) {
    let drawn = |project: &Project, audience| {
        svg(project, &ExportOptions { audience, scene: scene.clone(), ..ExportOptions::default() })
    };
    let open = drawn(unmarked, Audience::All);
    assert!(drawn(marked, Audience::All) != open, "{what}: participants do not see it");
    assert!(drawn(marked, Audience::Team) == open, "{what}: the team does");
    assert!(drawn(unmarked, Audience::Team) == open, "{what}: nothing to hide without a mark");
}

fn open_to_all(project: &mut Project) {
    project.map.actors.update(ActorId(Uuid::from_u128(5)), |actor| actor.audience = Audience::All);
}

/// `small` without what it keeps to the team anyway.
fn shown_to_all() -> Project {
    let mut project = small();
    open_to_all(&mut project);
    project
}

#[test]
fn an_origin_marked_team_hides_an_actor_a_link_and_the_question() {
    let open = shown_to_all();
    let options = ExportOptions::of(&open).scene;
    let mut marked = open.clone();
    marked.header.question_provenance.audience = Audience::Team;
    kept_to_the_team("the question", &marked, &open, &options);
    for id in 1..=5 {
        let mut marked = open.clone();
        marked.map.links.update(LinkId(Uuid::from_u128(id)), |link| link.provenance.audience = Audience::Team);
        kept_to_the_team("a link", &marked, &open, &options);
        let mut marked = open.clone();
        marked.map.actors.update(ActorId(Uuid::from_u128(id)), |actor| actor.provenance.audience = Audience::Team);
        kept_to_the_team("an actor", &marked, &open, &options);
    }
}

#[test]
fn a_judgement_marked_team_hides_its_colour_its_letter_and_its_filter() {
    let open = |audience| {
        let mut project = judged(audience);
        open_to_all(&mut project);
        project
    };
    let (marked, unmarked) = (open(Audience::Team), open(Audience::All));
    let usual = || ExportOptions::of(&unmarked).scene;
    let by_stake = SceneOptions { lens: Lens { stake: Some(STAKE), ..Lens::default() }, ..usual() };
    kept_to_the_team("a position", &marked, &unmarked, &by_stake);
    let filtered = SceneOptions { filters: vec![Filter::OnlyStake(STAKE)], ..usual() };
    kept_to_the_team("a position, by a filter", &marked, &unmarked, &filtered);
    let by_part = SceneOptions { lens: Lens { grouping: Some(GROUPING), ..Lens::default() }, ..usual() };
    kept_to_the_team("a partition", &marked, &unmarked, &by_part);
    let letters = SceneOptions { layers: Layers { values: true, ..Layers::default() }, ..usual() };
    kept_to_the_team("a value", &marked, &unmarked, &letters);
    let mut marked = unmarked.clone();
    marked.map.stakes.update(STAKE, |stake| stake.provenance.audience = Audience::Team);
    kept_to_the_team("a stake", &marked, &unmarked, &by_stake);
}

#[test]
fn a_role_and_an_attitude_are_told_by_a_colour_a_sign_and_a_line_of_the_legend() {
    let mut project = shown_to_all();
    let said = |words: &str| Some(Judged::known(words.to_owned(), Provenance::default()));
    let known = |level| Some(Judged::known(level, Provenance::default().team()));
    for (id, synergy, antagonism) in [(1, 4, 1), (2, 2, 2), (3, 1, 3)] {
        project.map.actors.update(ActorId(Uuid::from_u128(id)), |actor| {
            actor.roles.current = said("Passeur").filter(|_| id == 1);
            actor.roles.wished = said("Médiateur").filter(|_| id < 3);
            (actor.standing.synergy, actor.standing.antagonism) = (known(synergy), known(antagonism));
        });
    }
    let written = |color, audience| {
        let mut options = ExportOptions { audience, ..ExportOptions::of(&project) };
        options.scene.lens.color = color;
        texts(&svg(&project, &options))
    };
    let count = |written: &[String], sign: &str| written.iter().filter(|text| *text == sign).count();
    let roles = written(LensColor::Role, Audience::All);
    assert_eq!(["✓", "○"].map(|sign| count(&roles, sign)), [2, 2], "a role each, and the legend: {roles:?}");
    assert!(roles.iter().any(|text| text == "rôle souhaité seulement"), "the legend names it: {roles:?}");
    let attitudes = written(LensColor::Attitude, Audience::Team);
    assert_eq!(["+", "±", "−"].map(|sign| count(&attitudes, sign)), [2, 2, 2], "one each, and the legend");
    assert_eq!(count(&attitudes, "?"), 3, "two of which nothing is known, and the legend");
    assert_eq!(
        written(LensColor::Attitude, Audience::All),
        written(LensColor::Plain, Audience::All),
        "not for the room"
    );
}

#[test]
fn what_participants_do_not_see_makes_no_doubt_for_them() {
    let mut open = shown_to_all();
    let said = |audience| Provenance { audience, ..Provenance::of(ProvenanceKind::Interview) };
    let role = |audience| Some(Judged::known("Passeur".to_owned(), said(audience)));
    let first = ActorId(Uuid::from_u128(1));
    open.map.actors.update(first, |actor| actor.roles.current = role(Audience::All));
    let mut marked = open.clone();
    marked.map.actors.update(first, |actor| actor.roles.current = role(Audience::Team));
    let options = SceneOptions { doubts: true, ..ExportOptions::of(&open).scene };
    kept_to_the_team("what an actor is known by", &marked, &open, &options);
}

#[test]
fn a_drawing_stays_as_it_was() {
    let project = small();
    let drawing = svg(&project, &ExportOptions { width: 960, ..ExportOptions::of(&project) });
    golden("small_map.svg", &without_fonts(&drawing));
    assert_eq!(drawing.matches("@font-face").count(), 2, "it carries its two fonts");
}

#[test]
fn a_picture_has_the_width_that_was_asked() {
    let project = small();
    for (width, theme) in [(320, Theme::Light), (641, Theme::Dark)] {
        let bytes = png(&project, &ExportOptions { width, theme, ..ExportOptions::of(&project) }).expect("a picture");
        assert_eq!(bytes.get(1..4), Some(&b"PNG"[..]), "a PNG file");
        let read = bytes.get(16..20).and_then(|w| w.try_into().ok()).map(u32::from_be_bytes);
        assert_eq!(read, Some(width), "its width");
    }
}

#[test]
fn an_empty_project_is_a_page_too() {
    let project = Project::empty();
    assert!(!texts(&svg(&project, &ExportOptions::default())).is_empty(), "at least who made it");
    assert!(png(&project, &ExportOptions { width: 200, ..ExportOptions::default() }).is_ok(), "a picture");
}

#[test]
fn a_picture_too_large_for_the_memory_is_refused() {
    assert!(png(&small(), &ExportOptions { width: 900_000, ..ExportOptions::default() }).is_err(), "refused");
}

/// The box of each symbol on screen.
fn symbols(scene: &Scene, zoom: f32) -> Vec<Bounds> {
    let at = |point: Point| Point::new(point.x * zoom, point.y * zoom);
    scene.nodes.iter().map(|node| node.bounds()).map(|b| Bounds::new(at(b.min), at(b.max))).collect()
}

#[test]
fn the_whole_sample_is_named_on_a_small_screen_and_nothing_overlaps() {
    let project = sample();
    for (width, height) in [(800.0, 530.0), (900.0, 640.0), (1000.0, 700.0), (1280.0, 860.0)] {
        let scene = Scene::build(&project.map, &SceneOptions::default(), &FontMeasure);
        let zoom = ((width - 16.0) / scene.bounds.width()).min((height - 16.0) / scene.bounds.height());
        let corner = Point::new(scene.bounds.min.x * zoom - 8.0, scene.bounds.min.y * zoom - 8.0);
        let viewport = Bounds::new(corner, Point::new(corner.x + width, corner.y + height));
        let request = LabelRequest { viewport: Some(viewport), ..LabelRequest::at(zoom) };
        let placed = place_labels(&scene, &request);
        assert_eq!(placed.labels.len(), project.map.actors.len(), "names at {width}×{height}, zoom {zoom}");
        assert!(placed.labels.iter().all(|label| label.opacity == 1.0), "none fades at {width}×{height}");
        let symbols = symbols(&scene, zoom);
        for (i, label) in placed.labels.iter().enumerate() {
            assert!(!symbols.iter().any(|symbol| symbol.intersects(label.bounds)), "name {i} on a symbol at {zoom}");
            let others = placed.labels.iter().skip(i + 1);
            assert!(!others.clone().any(|other| other.bounds.intersects(label.bounds)), "name {i} on a name at {zoom}");
        }
    }
}

#[test]
fn names_stay_where_they_were_while_they_can() {
    let project = sample();
    let scene = Scene::build(&project.map, &SceneOptions::default(), &FontMeasure);
    let first = place_labels(&scene, &LabelRequest::at(0.9));
    let again = place_labels(&scene, &LabelRequest { previous: Some(&first), ..LabelRequest::at(0.9) });
    assert_eq!(first, again, "nothing moved, nothing dances");
}

#[test]
fn what_is_dimmed_is_mixed_with_the_ground() {
    let project = small();
    let scene = Scene::build(&project.map, &SceneOptions::default(), &FontMeasure);
    let palette = Palette::of(Theme::Light);
    let nothing = std::collections::BTreeSet::new();
    let state = DrawState { dimmed_except: Some(&nothing), ..DrawState::at(1.0) };
    let shapes = draw(&scene, &place_labels(&scene, &LabelRequest::at(1.0)), &state, palette);
    let full = palette.group(GroupColor::Blue).fill;
    let filled = |shape: &Shape| matches!(shape, Shape::Polygon { fill: Some(fill), .. } if *fill == full);
    assert!(!shapes.iter().any(filled), "no symbol in full colour");
    let bright = draw(&scene, &place_labels(&scene, &LabelRequest::at(1.0)), &DrawState::at(1.0), palette);
    assert!(bright.iter().any(filled), "at rest, it is");
}

/// Runs the command line; what it said, and how it ended.
fn ran(args: &[&str]) -> (String, entente::cli::Outcome) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let all = ["entente", "--lang", "en"].iter().chain(args).map(std::ffi::OsString::from);
    let outcome = entente::cli::run(all, &mut out, &mut err);
    (String::from_utf8_lossy(&[out, err].concat()).into_owned(), outcome)
}

#[test]
fn the_command_line_writes_what_the_extension_says() {
    use entente::cli::{Outcome, Status};
    let folder = tempfile::tempdir().expect("a folder");
    let sample = root().join("sample_projects/geopark_beaujolais.ron");
    let sample = sample.to_str().expect("a plain path");
    let target = |name: &str| folder.path().join(name).to_str().expect("a plain path").to_owned();
    let (said, outcome) = ran(&["export", sample, "-o", &target("map.svg")]);
    assert_eq!(outcome, Outcome::Answered(Status::Done), "{said}");
    let drawing = fs::read_to_string(folder.path().join("map.svg")).expect("the drawing");
    assert!(texts(&drawing).iter().any(|text| text == "Made with Entente"), "in the language asked for");
    let (said, outcome) = ran(&["export", sample, "-o", &target("map.PNG"), "--width", "300", "--theme", "dark"]);
    assert_eq!(outcome, Outcome::Answered(Status::Done), "{said}");
    assert!(fs::read(folder.path().join("map.PNG")).is_ok_and(|bytes| bytes.starts_with(b"\x89PNG")), "a picture");
    let (said, outcome) = ran(&["export", sample, "-o", &target("map.bmp")]);
    assert_eq!(outcome, Outcome::Answered(Status::WrongCommand), "an unknown format");
    assert!(said.contains("svg, png"), "what is known is told: {said}");
}
