//! Published studies come in from tables, with a review; what is wrong is named, cell by cell, and writes nothing.

#![expect(clippy::expect_used, reason = "a test whose ground is missing stops there")]

use std::ffi::OsString;
use std::path::Path;

use entente::cli::{self, Outcome, Status};
use entente::model::{ActorId, InterestSign, LinkNature, MapState, Passes, Project, ProvenanceKind, Scale, check};
use entente::scene::SYMBOL_RADIUS;
use entente::storage::files;

/// The airport of Paris: six actors, five objectives, as it was published.
const INFLUENCES: &str = "\
MID;Constructeurs;Compagnies régulières;Compagnies charter;État;Aéroport de Paris;Associations de riverains
Constructeurs;0;1;1;3;0;2
Compagnies régulières;2;0;3;2;1;1
Compagnies charter;1;2;0;1;1;0
État;2;3;3;0;3;2
Aéroport de Paris;0;2;3;1;0;2
Associations de riverains;0;1;1;3;2;0
";
const POSITIONS: &str = "\
2MAO,Caractéristiques des avions,Marché,Droits,Vols organisés,Normes de bruit
Constructeurs,2,3,0,0,1
Compagnies régulières,-2,0,3,−1,-3
Compagnies charter,-1,0,-3,3,-2
État,0,3,2,0,1
Aéroport de Paris,-1,0,-2,2,-2
Associations de riverains,0,0,0,0,3
";

/// What an import said, and the project that it wrote.
struct Said {
    status: Status,
    out: String,
    err: String,
    project: Option<Project>,
}

/// Writes the files, imports them, opens what comes of it. `also` is added to the command.
fn import(given: &[(&str, &[u8])], also: &[&str]) -> Said {
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("study.ron");
    let mut args: Vec<OsString> = ["entente", "import", "-o"].map(OsString::from).into();
    args.push(output.clone().into());
    for (option, bytes) in given {
        let path = folder.path().join(format!("{}.csv", option.trim_start_matches('-')));
        files::save_bytes(&path, bytes).expect("a table");
        args.extend([OsString::from(option), path.into()]);
    }
    args.extend(also.iter().map(OsString::from));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = match cli::run(args, &mut out, &mut err) {
        Outcome::Answered(status) => Some(status),
        Outcome::Window(_) => None,
    };
    let status = status.expect("no window");
    let plain = |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).expect("UTF-8");
        text.replace(['\u{a0}', '\u{202f}'], " ").replace(&format!("{}/", folder.path().display()), "")
    };
    let project = output.exists().then(|| files::open(&output).expect("a good file").project);
    Said { status, out: plain(out), err: plain(err), project }
}

/// The project of files that are good.
fn good(given: &[(&str, &str)]) -> (Project, String) {
    let given: Vec<(&str, &[u8])> = given.iter().map(|(option, text)| (*option, text.as_bytes())).collect();
    let said = import(&given, &["--lang", "fr"]);
    assert_eq!((said.status, said.err.as_str()), (Status::Done, ""), "{}", said.out);
    let project = said.project.expect("a project");
    assert!(check::violations(&project).is_empty(), "every rule holds");
    assert_apart(&project.map);
    (project, said.out)
}

/// What is said of files that are wrong; nothing is written.
fn wrong(given: &[(&str, &str)]) -> String {
    let given: Vec<(&str, &[u8])> = given.iter().map(|(option, text)| (*option, text.as_bytes())).collect();
    let said = import(&given, &["--lang", "fr"]);
    assert_eq!(said.status, Status::WrongInput, "{}{}", said.out, said.err);
    assert!(said.project.is_none() && said.out.is_empty(), "nothing is written: {}", said.out);
    said.err
}

fn assert_apart(map: &MapState) {
    let places: Vec<_> = map.actors.iter().map(|actor| actor.place).collect();
    for (rank, one) in places.iter().enumerate() {
        let near = places.iter().skip(rank + 1).find(|other| (**other - *one).length() < SYMBOL_RADIUS * 2.0);
        assert!(near.is_none(), "symbols do not cover each other: {one:?} and {near:?}");
    }
}

fn actor(map: &MapState, name: &str) -> ActorId {
    map.actors.iter().find(|actor| actor.name == name).expect(name).id
}

#[expect(clippy::option_option, reason = "no entry, an entry that is not known, a value")]
fn influence(map: &MapState, from: &str, to: &str) -> Option<Option<i8>> {
    map.influences.get((actor(map, from), actor(map, to))).map(|influence| influence.value)
}

#[expect(clippy::option_option, reason = "no entry, an entry that is not known, a value")]
fn position(map: &MapState, name: &str, stake: &str) -> Option<Option<i8>> {
    let stake = map.stakes.iter().find(|known| known.name == stake).expect(stake).id;
    map.positions.get((actor(map, name), stake)).map(|position| position.value)
}

#[test]
fn two_matrices_make_a_project_with_every_number_in_its_place() {
    let (project, told) = good(&[("--influences", INFLUENCES), ("--positions", POSITIONS)]);
    let map = &project.map;
    assert_eq!(project.header.scale, Scale::Four, "the scale of this path");
    assert_eq!(project.header.title, "study", "the name of the file");
    assert_eq!((map.actors.len(), map.stakes.len(), map.influences.len(), map.positions.len()), (6, 5, 30, 30), "all");
    assert_eq!(influence(map, "Constructeurs", "État"), Some(Some(3)), "the row acts on the column");
    assert_eq!(influence(map, "État", "Constructeurs"), Some(Some(2)), "and back");
    assert_eq!(influence(map, "Constructeurs", "Aéroport de Paris"), Some(Some(0)), "an entered 0 is kept");
    assert_eq!(position(map, "Compagnies régulières", "Vols organisés"), Some(Some(-1)), "a true minus");
    assert_eq!(position(map, "État", "Caractéristiques des avions"), Some(Some(0)), "neither for nor against");
    let origin = &map.positions.iter().next().expect("a position").provenance;
    assert_eq!((origin.kind, origin.note.as_str()), (ProvenanceKind::Document, "positions.csv"), "where it comes from");
    for words in [
        "influences.csv: 6 lignes lues, séparées par des points-virgules, UTF-8",
        "positions.csv: 6 lignes lues, séparées par des virgules, UTF-8",
        "Acteurs : 6\nEnjeux : 5\nInfluences saisies : 30\nPositions des acteurs : 30\nAucune cellule vide",
        "study.ron : écrit",
    ] {
        assert!(told.contains(words), "« {words} » in: {told}");
    }
}

#[test]
fn either_matrix_comes_alone_and_what_is_empty_or_unknown_is_not_zero() {
    let (project, told) = good(&[("--influences", "MID\tA\tB\tC\nA\t\t?\t4\nB\t0\t0\t\nC\t1\t2\t0\n")]);
    let map = &project.map;
    assert_eq!(influence(map, "A", "B"), Some(None), "asked, and not known");
    assert_eq!(influence(map, "B", "C"), None, "not asked");
    assert_eq!(influence(map, "A", "A"), None, "the diagonal is not entered");
    assert!(told.contains("1 cellule laissée vide") && told.contains("1 cellule dit « on ne sait pas »"), "{told}");
    assert!(map.stakes.is_empty(), "no stake");

    let (project, told) = good(&[("--positions", "\u{feff};Eau;\"Bois;\nhaies\"\nMairie;;2,0\n7;?;- 3\n;;\n")]);
    let map = &project.map;
    assert_eq!(position(map, "Mairie", "Eau"), None, "not asked");
    assert_eq!(position(map, "Mairie", "Bois; haies"), Some(Some(2)), "a name in quotes, a number of a spreadsheet");
    assert_eq!(position(map, "7", "Eau"), Some(None), "an actor may be named by a number");
    assert!(map.influences.is_empty() && told.contains("1 cellule laissée vide"), "{told}");
}

#[test]
fn the_two_files_may_list_actors_in_two_orders() {
    let (project, _) = good(&[("--influences", "MID,A,B\nA,0,1\nB,2,0\n"), ("--positions", "MAO,Eau\nB,4\nA,-4\n")]);
    assert_eq!(project.map.actors.len(), 2, "by their names");
    assert_eq!(position(&project.map, "A", "Eau"), Some(Some(-4)), "each its own");
}

#[test]
fn letters_of_an_old_spreadsheet_are_read_and_said() {
    let said = import(&[("--positions", b"MAO;Qualit\xe9\n\xc9tat;1\n")], &["--lang", "en"]);
    let project = said.project.expect("a project");
    assert_eq!(position(&project.map, "État", "Qualité"), Some(Some(1)), "as they were meant");
    assert!(said.out.contains("1 line read, with semicolons, Windows-1252"), "{}", said.out);
}

#[test]
fn a_list_of_links_makes_actors_in_order_of_appearance() {
    for head in ["", "source,target,sign\n", "Source;Target;Weight;Sign\n"] {
        let wide = head.contains(';');
        let rows = if wide { "b;a;9;1\na;c;9;−1\nc;b;9;\na;b;9;?\n" } else { "b,a,1\na,c,-1\nc,b\na,b,?\n" };
        let (project, told) = good(&[("--edges", &format!("{head}{rows}"))]);
        let map = &project.map;
        let names: Vec<&str> = map.actors.iter().map(|actor| actor.name.as_str()).collect();
        assert_eq!(names, ["b", "a", "c"], "{head:?}");
        let signs: Vec<Option<InterestSign>> = map
            .links
            .iter()
            .map(|link| match &link.nature {
                LinkNature::Interest(interest) => Some(interest.sign),
                LinkNature::Relation(relation) => {
                    assert_eq!(relation.flows.first().passes, Passes::NotStated, "nothing is said of it");
                    assert!(relation.flows.back().is_none(), "no way in particular");
                    None
                }
            })
            .collect();
        assert_eq!(signs, [Some(InterestSign::Convergent), Some(InterestSign::Divergent), None, None], "{head:?}");
        assert!(told.contains("Relations entre acteurs : 2\nLiens d’intérêt : 2\n"), "{told}");
        assert!(told.contains("1 lien joint deux acteurs déjà reliés"), "a repeated pair is told: {told}");
        assert_eq!(told.contains("Colonnes laissées de côté : Weight"), wide, "{told}");
    }
    let (project, _) = good(&[("--edges", "0,1\n1,2\n2,33\n")]);
    assert_eq!(project.map.actors.len(), 4, "the first line is a link like the others");
}

#[test]
fn a_large_list_is_laid_out_without_two_actors_on_one_place() {
    let list: String = (0..200)
        .map(|rank| format!("n{rank},n{}\n", (rank * 7 + 1) % 60))
        .filter(|l| {
            let (a, b) = l.trim().split_once(',').expect("a pair");
            a != b
        })
        .collect();
    let (project, _) = good(&[("--edges", &list)]);
    assert_eq!(project.map.actors.len(), 200, "all of them");
}

#[test]
fn every_fault_of_a_matrix_names_its_line_and_its_cell() {
    for (option, text, words) in [
        ("--influences", "MID;A;B\nA;0;1\n", "influences.csv: 1 lignes et 2 colonnes : la matrice des influences doit"),
        ("--influences", "MID;A;B\nA;3;1\nB;1;0\n", "influences.csv: ligne 2, « A » : « 3 » sur la diagonale"),
        ("--influences", "MID;A;B\nA;?;1\nB;1;0\n", "ligne 2, « A » : « ? » sur la diagonale"),
        ("--influences", "MID;A;B\nB;0;1\nA;1;0\n", "ligne 2, « B » : Les lignes ne sont pas dans l’ordre"),
        ("--influences", "MID;Pays;Région\nPays;0;5\nRégion;1;0\n", "ligne 2, « Région » : « 5 » sort de l’échelle"),
        ("--influences", "MID;A;B\nA;0;-1\nB;1;0\n", "qui va de 0 à +4"),
        (
            "--positions",
            "MAO;Eau\nA;1\n\nB;−5\n",
            "positions.csv: ligne 4, « Eau » : « −5 » sort de l’échelle, qui va de −4",
        ),
        ("--positions", "MAO;Eau\nA;1,5\n", "ligne 2, « Eau » : « 1,5 » n’est pas un nombre entier"),
        ("--positions", "MAO;Eau\nA;x\n", "« x » n’est pas un nombre entier"),
        ("--positions", "MAO;Eau\nA;1\nA;2\n", "ligne 3, « A » : Ce nom est déjà à la ligne 2"),
        ("--positions", "MAO;Eau;Eau\nA;1;2\n", "ligne 1, « Eau » : Ce nom est déjà celui d’une autre colonne"),
        ("--positions", "MAO;Eau;\nA;1;2\n", "ligne 1, « 3 » : Il manque un nom"),
        ("--positions", "MAO;Eau\n;2\n", "ligne 2 : Il manque un nom"),
        ("--positions", "MAO;Eau;Bois\nA;1;2\nB;1\n", "ligne 3 : 1 cellule au lieu de 2"),
        ("--positions", "MAO;Eau\nA;1;2\n", "ligne 2 : 2 cellules au lieu de 1"),
        ("--positions", "MAO;Eau\n", "Il n’y a aucune ligne sous les noms"),
        ("--positions", "MAO\nA\n", "Il manque des colonnes"),
        ("--positions", "", "positions.csv: Ce fichier est vide"),
        ("--positions", "\u{feff}\n;;\n", "Ce fichier est vide"),
    ] {
        let told = wrong(&[(option, text)]);
        assert!(told.contains(words), "« {words} » of {text:?}: {told}");
    }
    let told = wrong(&[("--influences", "MID;A;B\nA;0;1\nB;1;0\n"), ("--positions", "MAO;Eau\nA;1\nC;1\n")]);
    assert!(told.contains("influences.csv: ligne 3, « B » : Cet acteur n’est pas dans l’autre matrice"), "{told}");
    assert!(told.contains("positions.csv: ligne 3, « C » : Cet acteur"), "both ways: {told}");
    let rows: Vec<String> = (0..30).map(|n| format!("a{n};9")).collect();
    let many = format!("MAO;Eau\n{}", rows.join("\n"));
    let told = wrong(&[("--positions", &many)]);
    assert_eq!(told.lines().count(), 21, "the first twenty, and how many more: {told}");
    assert!(told.contains("Et 10 autres erreurs"), "{told}");
}

#[test]
fn every_fault_of_a_list_names_its_line() {
    for (text, words) in [
        ("a,b\nb,b\n", "edges.csv: ligne 2, « b » : Un acteur ne peut pas être relié à lui-même"),
        ("a,b,2\n", "ligne 1 : « 2 » n’est pas un signe"),
        ("a,b,oui\n", "« oui » n’est pas un signe"),
        ("a,b\nc\n", "ligne 2 : 1 cellule au lieu de 2"),
        ("a,b\n,c\n", "ligne 2 : Il manque un nom"),
        ("a,b,1,9\n", "ligne 1 : 4 cellules au lieu de 3"),
        ("a\nb\n", "Il manque des colonnes"),
        ("source,target\n", "Il n’y a aucune ligne"),
        ("\n\n", "Ce fichier est vide"),
    ] {
        let told = wrong(&[("--edges", text)]);
        assert!(told.contains(words), "« {words} » of {text:?}: {told}");
    }
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_that_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let (table, output) = (folder.path().join("MAO.csv"), folder.path().join("kept.ron"));
    files::save_bytes(&table, b"MAO,Eau\nA,1\n").expect("a table");
    files::save_bytes(&output, b"mine").expect("a file");
    let run = |also: &[&str]| {
        let paths =
            [Path::new("entente"), Path::new("import"), Path::new("--positions"), &table, Path::new("-o"), &output];
        let args = paths.iter().map(|path| path.as_os_str().to_owned()).chain(also.iter().map(OsString::from));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let outcome = cli::run(args, &mut out, &mut err);
        (outcome, String::from_utf8(err).expect("UTF-8"))
    };
    let (outcome, told) = run(&["--lang", "en"]);
    assert_eq!(outcome, Outcome::Answered(Status::WrongInput), "{told}");
    assert!(told.contains("already there") && told.contains("--force"), "and how to: {told}");
    assert_eq!(files::bytes(&output).expect("the file"), b"mine", "untouched");
    let (outcome, told) = run(&["--force"]);
    assert_eq!((outcome, told.as_str()), (Outcome::Answered(Status::Done), ""), "asked for");
    assert_eq!(files::open(&output).expect("a project").project.map.actors.len(), 1, "the study");
}
