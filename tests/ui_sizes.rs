//! What stays in sight in windows of every size, and does not overlap.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "common/app.rs"]
mod app;

use egui::{Key, Rect, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use entente::app::Entente;
use entente::edit::ItemId;
use entente::i18n::{Language, Texts, words};
use entente::model::{LinkNature, Phase};
use entente::session::{Action, Command, Select};

/// Sizes in points, from a large window to 1024 × 640 pixels at a scale of 150 % and 900 × 560 at 200 %.
const SIZES: [[f32; 2]; 6] =
    [[1920.0, 1080.0], [1280.0, 720.0], [1024.0, 640.0], [853.0, 480.0], [683.0, 427.0], [450.0, 280.0]];

fn open(language: Language, size: [f32; 2]) -> Harness<'static, Entente> {
    app::app(app::preferences(language), Some(app::geopark()), size)
}

fn perform(harness: &mut Harness<'static, Entente>, action: Action) {
    let effects = harness.state_mut().session_mut().perform(action);
    let ctx = harness.ctx.clone();
    harness.state_mut().run_effects(&ctx, effects);
    harness.run();
}

/// The box of a thing of the bar above, by its name.
fn of_bar(harness: &Harness<'static, Entente>, label: &str) -> Rect {
    harness.get_all_by_label(label).map(|node| node.rect()).find(|rect| rect.bottom() < 50.0).unwrap()
}

#[test]
fn nothing_overlaps_in_the_bar_above() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for size in SIZES {
            let harness = open(language, size);
            let title = harness.state().session().project().header.title.clone();
            let phases = Phase::ALL.map(|phase| format!("{} {}", phase.number(), words::phase_short(texts, phase)));
            let names = std::iter::once(title).chain(phases).chain([Command::Find.label(texts)]);
            let boxes: Vec<Rect> = names.map(|name| of_bar(&harness, &name)).collect();
            for pair in boxes.windows(2) {
                let [left, right] = pair else { continue };
                assert!(left.right() <= right.left() + 0.5, "{left:?} covers {right:?} at {size:?} in {language:?}");
            }
        }
    }
}

#[test]
fn the_notice_of_the_map_is_always_in_the_status_line() {
    for size in SIZES {
        let harness = open(Language::French, size);
        let notice = harness.state().session().project().header.short_notice.fr.clone();
        let rect = harness.get_by_label(&notice).rect();
        assert!(rect.width() > 60.0 && rect.right() <= size[0], "{rect:?} at {size:?}");
    }
}

#[test]
fn the_shared_question_is_above_the_map() {
    let harness = open(Language::French, [1280.0, 720.0]);
    let header = &harness.state().session().project().header;
    let question = header.question.fr.replace('\u{202f}', "\u{a0}");
    assert!(harness.get_by_label(&question).rect().bottom() < 120.0, "under the tabs");
    assert_eq!(harness.get_all_by_label(&header.title).count(), 1, "the title is said once, in the bar");
}

#[test]
fn tools_without_room_are_in_a_menu() {
    let texts = Texts::new(Language::French);
    let wide = open(Language::French, [1280.0, 720.0]);
    assert!(wide.query_by_label(&texts.tools_more()).is_none(), "all are in the bar");
    assert!(wide.query_by_label(&texts.layers_count(5)).is_some(), "as many layers as boxes are ticked");
    let mut harness = open(Language::French, [683.0, 427.0]);
    harness.get_by_label(&texts.tools_more()).click();
    harness.run();
    let pan = Command::PanTool.label(texts);
    harness.get_by_label_contains(&pan).click();
    harness.run();
    assert_eq!(harness.state().session().tool(), entente::session::Tool::Pan, "taken from the menu");
}

#[test]
fn tab_leads_to_what_is_under_the_fold_of_the_start_screen() {
    let texts = Texts::new(Language::French);
    let size = [1024.0, 640.0];
    let mut harness = app::app(app::preferences(Language::French), None, size);
    let copy = texts.start_sample_copy();
    // The sample is read off the frame.
    for _ in 0..400 {
        if harness.query_by_label(&copy).is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        harness.step();
    }
    for _ in 0..12 {
        harness.key_press(Key::Tab);
        harness.run();
        let node = harness.get_by_label(&copy);
        if node.is_focused() {
            assert!(node.rect().bottom() < size[1] - 28.0, "in sight: {:?}", node.rect());
            return;
        }
    }
    unreachable!("Tab never came to the sample");
}

#[test]
fn positions_and_links_of_an_actor_are_seen_at_once() {
    let texts = Texts::new(Language::French);
    let mut harness = open(Language::French, [1280.0, 720.0]);
    let map = &harness.state().session().project().map;
    let actor = map.actors.iter().find(|actor| actor.name.starts_with("Interprofession")).unwrap().id;
    let link = map.links.iter().find(|link| link.touches(actor) && matches!(link.nature, LinkNature::Interest(_)));
    let other = link.and_then(|link| link.other_end(actor)).and_then(|id| map.actors.get(id)).unwrap().label();
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(actor))));
    let named = format!("{other} – ");
    let rows = harness.get_all_by_label_contains(&named);
    let row = rows.map(|node| node.rect()).find(|rect| rect.left() > 1000.0).unwrap();
    assert!(row.bottom() < 720.0 - 28.0, "a link is above the foot of the card: {row:?}");
    let gap = format!("{} – {}", texts.card_concerns(), texts.card_to_specify());
    assert!(harness.query_by_label(&gap).is_none(), "what is not said is only counted");
    harness.get_by_label(&texts.card_gaps(6)).click();
    harness.run();
    harness.get_by_label(&gap).click();
    harness.run();
    assert!(harness.get_by_role_and_label(Role::MultilineTextInput, &texts.card_concerns()).is_focused(), "a field");
}

#[test]
fn a_card_leaves_the_map_some_room_in_a_narrow_window() {
    let texts = Texts::new(Language::French);
    let mut harness = open(Language::French, [683.0, 427.0]);
    assert!(harness.query_by_label(&texts.guide_next()).is_some(), "the guide, without a card");
    let actor = harness.state().session().project().map.actors.iter().next().unwrap().id;
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(actor))));
    assert!(harness.query_by_label(&texts.guide_next()).is_none(), "the card stands in for it");
    perform(&mut harness, Action::Command(Command::QuickEntry));
    assert!(harness.query_by_label(&texts.guide_next()).is_some(), "the guide has the keyboard");
    perform(&mut harness, Action::Select(Select::Nothing));
    assert!(harness.query_by_label(&texts.guide_next()).is_some(), "and stays");
}

#[test]
fn the_card_of_several_actors_stays_in_the_window() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = open(language, [1280.0, 720.0]);
        let actors = harness.state().session().project().map.actors.iter().take(3).map(|actor| actor.id.into());
        let actors: Vec<ItemId> = actors.collect();
        perform(&mut harness, Action::Select(Select::These(actors)));
        let presences = entente::model::Presence::ALL.map(|presence| words::presence(texts, presence));
        for name in presences.into_iter().chain([texts.card_represented_by(), texts.card_group(), texts.card_type()]) {
            let boxes = harness.get_all_by_label(&name).map(|node| node.rect());
            let right = boxes.filter(|rect| rect.left() > 1000.0).map(|rect| rect.right()).fold(0.0, f32::max);
            assert!(right > 1000.0 && right <= 1264.5, "{name} ends at {right} in {language:?}");
        }
    }
}

#[test]
fn what_is_missing_is_seen_without_scrolling() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let harness = open(language, [1280.0, 720.0]);
        let end = harness.get_by_label(&texts.guide_enough()).rect().top();
        let coverage = entente::analysis::coverage(harness.state().session().project());
        let missing = coverage.missing(entente::model::Question::Actors);
        assert!(missing.len() >= 3, "three rows to see");
        for gap in missing {
            let begins = format!("{} ", gap.count);
            let rows = harness.get_all_by_role(Role::Button).filter(|node| {
                let at = node.rect();
                at.right() < 232.0 && node.accesskit_node().label().is_some_and(|label| label.starts_with(&begins))
            });
            let bottom = rows.map(|row| row.rect().bottom()).fold(0.0, f32::max);
            assert!(bottom > 0.0 && bottom <= end, "the row of {} ends at {bottom}, over {end}", gap.count);
        }
    }
}
