//! What is read first: each finding with its badge, how it is computed, the entries it comes from, and what is covered.

#[path = "common/app.rs"]
mod common;
#[path = "common/settle.rs"]
mod settle;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::analysis::{Analyses, Headline, headlines, sensitivity};
use entente::app::Entente;
use entente::exchange::sentences;
use entente::i18n::{Language, Texts};
use entente::session::{Action, Command, Screen};
use settle::settle;

const SIZE: [f32; 2] = [1280.0, 720.0];

fn at_power(language: Language) -> Harness<'static, Entente> {
    let mut harness = common::app(common::preferences(language), Some(common::geopark()), SIZE);
    drop(harness.state_mut().session_mut().perform(Action::Go(Screen::Power)));
    settle(&mut harness);
    harness
}

#[test]
fn findings_are_said_with_how_well_they_hold() {
    let project = common::geopark();
    let found = headlines(&project, &Analyses::of(&project));
    let badges = sensitivity(&project, &|| true).expect("to the end");
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = at_power(language);
        harness.get_by_label(&texts.essential_more(found.len() - 6)).click();
        harness.run();
        settle(&mut harness);
        for headline in &found {
            let said = sentences::headline(&project.map, texts, headline);
            assert!(harness.query_all_by_label_contains(&said).next().is_some(), "« {said} » is on the screen");
        }
        // The strongest divergence hangs on one cell: the card names it.
        let divergence = found.iter().find(|it| matches!(it, Headline::Divergence(..))).expect("a divergence");
        let said = sentences::headline(&project.map, texts, divergence);
        harness.get_all_by_label_contains(&said).next().expect("its row").click();
        harness.run();
        settle(&mut harness);
        let claim = sentences::claim(divergence).expect("it rests on positions");
        let badge = badges.of(claim).expect("tried");
        let why = sentences::solidity(&project.map, texts, badge);
        assert!(harness.query_by_label_contains(&why).is_some(), "the card says « {why} »");
        assert!(harness.query_by_label(&texts.essential_how_divergence()).is_some(), "and how it is computed");
    }
}

#[test]
fn the_entries_behind_a_finding_are_one_click_away() {
    let texts = Texts::new(Language::French);
    let mut harness = at_power(Language::French);
    let project = common::geopark();
    let found = headlines(&project, &Analyses::of(&project));
    let opposition = found.iter().find(|it| matches!(it, Headline::Opposition(..))).expect("an opposed stake");
    let said = sentences::headline(&project.map, texts, opposition);
    harness.get_all_by_label_contains(&said).next().expect("its row").click();
    harness.run();
    let cells = entente::analysis::Origin::of(&project.map, opposition).positions.len();
    harness.get_by_label(&texts.power_see_cells(cells)).click();
    harness.run();
    assert!(harness.query_by_label(&texts.power_cells_back()).is_some(), "the list is open");
    let Headline::Opposition(stake, _) = opposition else { return };
    let first = project.map.positions.iter().find(|it| it.stake == *stake && it.value.is_some_and(|value| value != 0));
    let actor = sentences::actor_name(&project.map, first.expect("a position").actor);
    harness.get_all_by_label_contains(&actor).next().expect("its row").click();
    harness.run();
    assert_eq!(harness.state().session().screen(), Screen::Positions, "at the cell, in its matrix");
}

#[test]
fn covered_positions_tell_nothing_here_either() {
    let texts = Texts::new(Language::French);
    let mut harness = at_power(Language::French);
    let project = common::geopark();
    let found = headlines(&project, &Analyses::of(&project));
    drop(harness.state_mut().session_mut().perform(Action::Command(Command::HidePositions)));
    harness.run();
    settle(&mut harness);
    for headline in found.iter().filter(|it| matches!(it, Headline::Divergence(..) | Headline::Opposition(..))) {
        let said = sentences::headline(&project.map, texts, headline);
        assert!(harness.query_all_by_label_contains(&said).next().is_none(), "« {said} » is covered");
    }
    harness.get_by_label(&texts.power_page_stakes()).click();
    harness.run();
    assert!(harness.query_by_label(&texts.matrix_hidden()).is_some(), "nor do the other pages that tell them");
}
