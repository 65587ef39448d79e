//! What the analyses say of the map that is shipped, against numbers worked out elsewhere.

#![expect(clippy::expect_used, reason = "a test that finds nothing has failed")]

use std::path::Path;

use entente::analysis::opposition::{self, Weights};
use entente::analysis::{self, Pair};
use entente::i18n::{Language, format};
use entente::model::{ActorId, MapState};

fn geopark() -> MapState {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_projects/geopark_beaujolais.ron");
    entente::storage::files::open(&path).expect("the sample opens").project.map
}

fn name(map: &MapState, id: ActorId) -> String {
    map.actors.get(id).expect("an actor").label()
}

fn named(map: &MapState, pair: &Pair) -> String {
    format!("{} – {} : {}", name(map, pair.one), name(map, pair.other), pair.sums.divergence)
}

#[test]
fn extraction_is_the_most_opposed_stake_of_the_geopark() {
    let map = geopark();
    let shown = |(id, weights): &(_, Weights)| {
        let label = map.stakes.get(*id).expect("a stake").label().to_owned();
        format!("{label} {}", format::percent(Language::English, weights.opposition().expect("positions")))
    };
    let first: Vec<String> = opposition::by_opposition(&map).iter().take(4).map(shown).collect();
    let expected = ["Extraction 48%", "Protection réglementaire 42%", "Financement 26%", "Ouverture des géosites 23%"];
    assert_eq!(first, expected, "by the share of the weight of positions that is against");
}

#[test]
fn the_quarries_stand_in_the_strongest_divergences_of_the_geopark() {
    let map = geopark();
    let first: Vec<String> = analysis::pairs(&map).divergences().iter().take(3).map(|pair| named(&map, pair)).collect();
    let expected = [
        "Carrières et cimenterie – Défense des paysages : 10",
        "Carrières et cimenterie – Collectifs de riverains : 10",
        "UNESCO – Carrières et cimenterie : 9.5",
    ];
    assert_eq!(first, expected, "order 2, ties by order 1 then by order of entry");
}
