//! What an elected official reads: search in plain words, an actor in ten lines, the view of one body, on the sample.

#![expect(clippy::expect_used, reason = "a test that finds nothing has failed")]

#[path = "common/app.rs"]
#[expect(dead_code, reason = "the app itself is not shown here")]
mod app;

use entente::exchange::official::{Concern, Part, Target, Why, mine, page, search};
use entente::i18n::{Language, Texts};
use entente::model::{ActorId, Project};

use app::geopark;

/// The labels of what a search finds, in order.
fn found(project: &Project, language: Language, query: &str) -> Vec<String> {
    let hits = search(project, Texts::new(language), query);
    let label = |target: Target| match target {
        Target::Actor(id) => project.map.actors.get(id).expect("the actor").label(),
        Target::Stake(id) => project.map.stakes.get(id).expect("the stake").label().to_owned(),
    };
    assert!(hits.iter().all(|hit| !hit.why.is_empty()), "« {query} »: everything has a reason");
    hits.into_iter().map(|hit| label(hit.target)).collect()
}

/// The same in any order.
fn check(query: &str, expected: &[&str]) {
    let project = geopark();
    for language in Language::ALL {
        let mut found = found(&project, language, query);
        let mut expected: Vec<&str> = expected.to_vec();
        found.sort();
        expected.sort_unstable();
        assert_eq!(found, expected, "« {query} » in {language:?}");
    }
}

/// The four bodies that group communes; the sample says so in their roles.
const INTERCOMMUNALITIES: [&str; 4] =
    ["Villefranche Beaujolais Saône", "Saône-Beaujolais", "Beaujolais Pierres Dorées", "Ouest Rhodanien"];

/// Those whose presence is « à mobiliser »; nobody is « absent » in the sample.
const NOT_HERE: [&str; 11] = [
    "Communes sans géosite",
    "LEADER Beaujolais Vert",
    "Services de l’État",
    "Géologues amateurs",
    "Vignerons et caves",
    "Chambres consulaires",
    "Hébergeurs, prestataires",
    "Carrières et cimenterie",
    "Collectifs de riverains",
    "Habitants",
    "Propriétaires privés",
];

/// Who passes money on (the Région, the Département), and whose role says so (the lead finances, LEADER has funds).
const FUNDERS: [&str; 4] =
    ["Syndicat mixte du Beaujolais", "Département du Rhône", "Région Auvergne-Rhône-Alpes", "LEADER Beaujolais Vert"];

/// Those of which the position on extraction is below 0.
const AGAINST_QUARRIES: [&str; 9] = [
    "UNESCO",
    "Inter Beaujolais",
    "Syndicats d’appellation",
    "Vignerons et caves",
    "Offices de tourisme",
    "Hébergeurs, prestataires",
    "Défense des paysages",
    "Collectifs de riverains",
    "Habitants",
];

#[test]
fn plain_words_find_those_who_are_not_here() {
    for query in [
        "les absents",
        "absent",
        "qui n’est pas là\u{202f}?",
        "LES ABSENTS",
        "les absants",
        "the absent",
        "who is not here?",
    ] {
        check(query, &NOT_HERE);
    }
    check("à mobiliser", &NOT_HERE);
    check("partis", &[]);
}

#[test]
fn plain_words_find_those_who_fund() {
    for query in
        ["les financeurs", "financeurs", "financeur", "qui finance\u{202f}?", "finaceurs", "the funders", "funder"]
    {
        check(query, &FUNDERS);
    }
    check("les financeurs absents", &["LEADER Beaujolais Vert"]);
}

#[test]
fn plain_words_find_my_intercommunality() {
    for query in
        ["mon intercommunalité", "intercommunalité", "interco", "les intercommunalites", "my inter-municipal body"]
    {
        check(query, &INTERCOMMUNALITIES);
    }
}

#[test]
fn a_side_is_looked_for_on_the_stake_that_is_named() {
    for query in [
        "contre la carrière",
        "contre les carieres",
        "qui est contre l’extraction\u{202f}?",
        "opposés à l’extraction",
        "against extraction",
        "who is opposed to the carrières?",
    ] {
        check(query, &AGAINST_QUARRIES);
    }
    let project = geopark();
    let strongest = found(&project, Language::French, "contre la carrière");
    assert_eq!(strongest.first().map(String::as_str), Some("Collectifs de riverains"), "−3 first");
    assert_eq!(strongest.get(1).map(String::as_str), Some("Défense des paysages"), "then −2");
    check(
        "pour l’extraction",
        &[
            "Beaujolais Pierres Dorées",
            "Services de l’État",
            "Universités de Lyon",
            "Espace Pierres Folles",
            "Géologues amateurs",
            "Chambres consulaires",
            "Carrières et cimenterie",
            "Associations de sites",
            "Propriétaires privés",
            "CAUE",
        ],
    );
    check("neutres sur le label", &["LEADER Beaujolais Vert", "Propriétaires privés"]);
    check(
        "absents contre le financement",
        &["Communes sans géosite", "Services de l’État", "Vignerons et caves", "Hébergeurs, prestataires", "Habitants"],
    );
}

#[test]
fn misspelt_names_are_found() {
    check("Vilefranche", &["Villefranche Beaujolais Saône"]);
    check("villefranhce", &["Villefranche Beaujolais Saône"]);
    check("departemnt du rhone", &["Département du Rhône"]);
    check("syndicat d’apelation", &["Syndicats d’appellation"]);
    check("unseco", &["UNESCO", "Label UNESCO", "Protection des géosites", "Décision partagée"]);
    check("caue", &["CAUE"]);
    check("smb", &["Syndicat mixte du Beaujolais"]);
}

#[test]
fn kinds_groups_and_stakes_are_found_with_the_reason() {
    check("entreprises", &["Vignerons et caves", "Hébergeurs, prestataires", "Carrières et cimenterie"]);
    check("filière viticole", &["Inter Beaujolais", "Syndicats d’appellation", "Vignerons et caves"]);
    check("géotourisme", &["Géotourisme"]);
    check("le porteur du projet", &["Syndicat mixte du Beaujolais"]);
    check(
        "présents",
        &geopark()
            .map
            .actors
            .iter()
            .map(|it| it.label())
            .filter(|it| !NOT_HERE.contains(&it.as_str()))
            .collect::<Vec<_>>()
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>(),
    );
    let project = geopark();
    let hits = search(&project, Texts::new(Language::French), "carrière");
    assert_eq!(hits.first().map(|hit| &hit.why[..]), Some(&[Why::Name][..]), "a name first");
    let stake = hits.iter().find(|hit| matches!(hit.target, Target::Stake(_))).expect("the stake too");
    assert_eq!(stake.why, [Why::Description], "by a word of its description");
}

#[test]
fn what_says_nothing_finds_nothing() {
    for query in ["", "  ", "le", "de la", "ab", "qui\u{202f}?", "contre", "xylophone", "les opposants"] {
        check(query, &[]);
    }
}

fn id(project: &Project, label: &str) -> ActorId {
    project.map.actors.iter().find(|actor| actor.label() == label).expect(label).id
}

#[test]
fn an_actor_is_read_in_ten_lines_each_with_its_origin() {
    let project = geopark();
    for language in Language::ALL {
        let texts = Texts::new(language);
        for actor in project.map.actors.iter() {
            let lines = page(&project, texts, actor.id);
            let parts: Vec<Part> = lines.iter().map(|line| line.part).collect();
            assert_eq!(parts, Part::ALL, "the ten of {}", actor.label());
            for line in &lines {
                assert!(!line.said.words.trim().is_empty(), "{:?} of {}", line.part, actor.label());
                let rests = !line.said.origins.is_empty() && !line.said.cells.is_empty();
                assert_eq!(
                    line.known,
                    rests,
                    "{:?} of {} rests on entries or says that it does not",
                    line.part,
                    actor.label()
                );
            }
            // Nobody's losses or concerns are entered in the sample: that is said.
            let fears = lines.iter().find(|line| line.part == Part::Fears).expect("the line");
            assert_eq!((fears.known, &fears.said.words), (false, &texts.official_not_entered()), "{}", actor.label());
        }
    }
}

#[test]
fn the_lines_say_what_the_file_says() {
    let project = geopark();
    let texts = Texts::new(Language::French);
    let lines = page(&project, texts, id(&project, "Ouest Rhodanien"));
    let said = |part: Part| {
        lines
            .iter()
            .find(|line| line.part == part)
            .map(|line| line.said.words.replace('\u{a0}', " "))
            .expect("the line")
    };
    assert_eq!(
        said(Part::Who),
        "Agglomération de l’Ouest Rhodanien. Collectivité, groupe « Collectivités et financeurs », présent."
    );
    assert_eq!(said(Part::Role), "Intercommunalité membre, Beaujolais Vert (montagne, forêt, textile).");
    assert_eq!(said(Part::Gains), "Obtenir sa part de retombées et d’image hors du vignoble.");
    assert!(
        said(Part::For).starts_with("« Équilibre des secteurs » (vital pour lui), « Géotourisme » (sert ses projets)"),
        "{}",
        said(Part::For)
    );
    assert_eq!(said(Part::Against), "« Vins et terroirs » (réticent).");
    assert!(said(Part::WorksWith).contains("Syndicat mixte du Beaujolais (adhésion)"), "{}", said(Part::WorksWith));
    assert_eq!(said(Part::TenseWith), "Saône-Beaujolais (concurrence, relation tendue).");
    assert!(
        said(Part::Unlock).contains("« Un géosite animé par secteur » (il y reçoit au moins deux sites équipés"),
        "{}",
        said(Part::Unlock)
    );
    assert!(
        said(Part::Expected).contains("Réunir les élus des intercommunalités"),
        "a partner: {}",
        said(Part::Expected)
    );
}

#[test]
fn the_view_of_one_body_is_its_own() {
    let project = geopark();
    let texts = Texts::new(Language::French);
    let whole = mine(&project, texts, id(&project, "Ouest Rhodanien")).expect("the view");
    let lines = |concern: Concern| -> Vec<String> {
        let part = whole.parts.iter().find(|(it, _)| *it == concern).expect("the part");
        part.1.iter().map(|said| said.words.replace('\u{a0}', " ")).collect()
    };
    assert_eq!(lines(Concern::Neighbours).len(), 4, "syndicat, LEADER, Saône-Beaujolais, communes sans géosite");
    assert_eq!(
        lines(Concern::Gives),
        [
            "« Un géosite animé par secteur » : il donne vote de sa participation et reçoit au moins deux sites équipés et un événement par an à l’ouest.",
            "« Maison du Geopark en réseau » : il donne écomusée comme porte ouest et reçoit signalétique et expositions communes.",
        ]
    );
    let shared = lines(Concern::Shared);
    assert!(shared[0].starts_with("« Équilibre des secteurs », avec Communes sans géosite"), "{shared:?}");
    let apart = lines(Concern::Divergences);
    assert!(apart[0].starts_with("« Équilibre des secteurs » (vital pour lui), en face :"), "{apart:?}");
    assert_eq!(lines(Concern::Expected).len(), 1, "one action: the meeting of elected officials");
    for actor in project.map.actors.iter() {
        let view = mine(&project, texts, actor.id).expect("a view");
        let parts: Vec<Concern> = view.parts.iter().map(|(concern, _)| *concern).collect();
        assert_eq!(parts, Concern::ALL, "the five of {}", actor.label());
    }
}
