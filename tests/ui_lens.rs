//! The map shows indicators: chosen from the menu of colours, told in the legend, never before participants.

#[path = "common/app.rs"]
mod common;
#[path = "common/settle.rs"]
mod settle;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::exchange::{ExportOptions, svg};
use entente::i18n::{Language, Texts, words};
use entente::model::{Audience, Indicator, Lens};
use entente::scene::SceneOptions;
use entente::session::{Action, ViewChange};
use settle::settle;

const SIZE: [f32; 2] = [1280.0, 720.0];

fn show(harness: &mut Harness<'static, Entente>, lens: Lens) {
    drop(harness.state_mut().session_mut().perform(Action::View(ViewChange::Lens(lens))));
    harness.run();
    settle(harness);
}

#[test]
fn an_indicator_is_chosen_from_the_menu_of_colours() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = common::app(common::preferences(language), Some(common::geopark()), SIZE);
        harness.get_by_label(&texts.lens_label(texts.lens_by_group())).click();
        harness.run();
        harness.get_all_by_label(&texts.lens_indicator()).next().expect("the menu of indicators").click();
        harness.run();
        let influence = words::indicator(texts, Indicator::Influence);
        harness.get_by_label(&influence).click();
        harness.run();
        settle(&mut harness);
        assert_eq!(harness.state().session().lens().indicator, Some(Indicator::Influence), "the lens is set");
        let most = words::indicator_class(texts, Indicator::Influence, Some(3));
        assert!(harness.query_by_label_contains(&most).is_some(), "the legend tells « {most} »");
    }
}

#[test]
fn every_indicator_has_its_legend() {
    let texts = Texts::new(Language::French);
    let mut harness = common::app(common::preferences(Language::French), Some(common::geopark()), SIZE);
    for indicator in Indicator::ALL {
        let ringed_by = (!indicator.is_a_class()).then_some(indicator);
        show(&mut harness, Lens { indicator: Some(indicator), sized_by: ringed_by, ringed_by, ..Lens::default() });
        let told = (0..8).map(Some).chain([None]).map(|class| words::indicator_class(texts, indicator, class));
        let shown = told.filter(|words| harness.query_all_by_label_contains(words).next().is_some()).count();
        assert!(shown > 0, "{indicator:?}: a line of the legend tells a colour");
    }
}

#[test]
fn what_is_for_the_team_is_not_drawn_for_participants() {
    let project = common::geopark();
    let drawn = |indicator: Option<Indicator>, audience: Audience| {
        let measured = indicator.filter(|indicator| !indicator.is_a_class());
        let lens = Lens { indicator, sized_by: measured, ringed_by: measured, ..Lens::default() };
        let scene = SceneOptions { lens, ..SceneOptions::default() };
        svg(&project, &ExportOptions { audience, scene, ..ExportOptions::default() })
    };
    for indicator in Indicator::ALL.into_iter().filter(|indicator| indicator.is_for_team()) {
        let (plain, team) = (drawn(None, Audience::All), drawn(Some(indicator), Audience::Team));
        assert_ne!(team, drawn(None, Audience::Team), "{indicator:?}: the team sees it");
        assert_eq!(drawn(Some(indicator), Audience::All), plain, "{indicator:?}: participants do not");
    }
}
