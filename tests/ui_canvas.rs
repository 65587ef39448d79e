//! The map by hand and by keyboard, found by accessible names, in both languages.

#[path = "common/app.rs"]
mod common;
#[path = "common/hand.rs"]
mod hand;

use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::edit::ItemId;
use entente::i18n::Language;
use entente::model::{ActorId, InterestSign, LinkNature, Passes};
use entente::session::{Action, Tool};
use hand::{click_at, drag, nowhere, place, session, symbol, three_actors, type_and_enter};
use uuid::Uuid;

fn open(language: Language) -> Harness<'static, Entente> {
    common::app(common::preferences(language), Some(three_actors()), [1280.0, 720.0])
}

fn double_click_at(harness: &mut Harness<'static, Entente>, at: Pos2) {
    harness.hover_at(at);
    harness.step();
    let events = [true, false, true, false].map(|pressed| egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    harness.input_mut().events.extend(events);
    harness.step();
    harness.run();
}

#[test]
fn a_double_click_makes_an_actor_and_opens_its_name() {
    for language in [Language::French, Language::English] {
        let mut harness = open(language);
        let at = nowhere(&harness);
        double_click_at(&mut harness, at);
        assert!(session(&harness).naming().is_some(), "its name is open in {language:?}");
        type_and_enter(&mut harness, "Office de tourisme");
        let map = &session(&harness).project().map;
        assert!(map.actors.iter().any(|actor| actor.name == "Office de tourisme"), "named in {language:?}");
        assert_eq!(session(&harness).history().depth(), 1, "making and naming are one step");
        assert!(session(&harness).naming().is_none(), "the field is closed");
    }
}

#[test]
fn a_new_actor_without_a_name_is_given_up_by_escape() {
    let mut harness = open(Language::French);
    let at = nowhere(&harness);
    double_click_at(&mut harness, at);
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(session(&harness).project().map.actors.len(), 3, "gone again");
    assert_eq!(session(&harness).history().depth(), 0, "no step");
}

#[test]
fn a_drag_moves_an_actor_as_one_step() {
    let mut harness = open(Language::French);
    let before = place(&harness, "Lycée");
    let from = symbol(&harness, "Lycée");
    drag(&mut harness, from, from + vec2(61.0, 47.0));
    let after = place(&harness, "Lycée");
    assert!(after.distance(before) > 20.0, "moved from {before:?} to {after:?}");
    assert_eq!(session(&harness).history().depth(), 1, "one step");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(place(&harness, "Lycée"), before, "undone");
}

#[test]
fn links_are_drawn_in_three_ways() {
    for way in ["modifier", "handle", "taps"] {
        let mut harness = open(Language::French);
        let (from, to) = (symbol(&harness, "Mairie"), symbol(&harness, "CAUE"));
        match way {
            "modifier" => {
                harness.event(egui::Event::ModifiersChanged(Modifiers::ALT));
                harness.step();
                drag(&mut harness, from, to);
            }
            "handle" => {
                harness.hover_at(from);
                harness.run();
                let away = 12.0 * session(&harness).camera().zoom + 11.0;
                drag(&mut harness, from + vec2(away, 0.0), to);
            }
            _ => {
                harness.key_press(Key::L);
                harness.run();
                assert_eq!(session(&harness).tool(), Tool::Link, "the tool is in hand");
                click_at(&mut harness, from);
                assert!(session(&harness).pending_link().is_some(), "waits for its end");
                click_at(&mut harness, to);
            }
        }
        let links = &session(&harness).project().map.links;
        assert_eq!(links.len(), 1, "one link by {way}");
        assert!(session(&harness).link_strip().is_some(), "its strip is open after {way}");
    }
}

#[test]
fn the_end_of_a_link_is_dragged_to_another_actor() {
    let mut harness = open(Language::French);
    let names = ["Mairie", "CAUE", "Lycée"];
    let [from, to, other] = names.map(|name| symbol(&harness, name));
    harness.key_press(Key::L);
    harness.run();
    click_at(&mut harness, from);
    click_at(&mut harness, to);
    for _ in 0..2 {
        harness.key_press(Key::Escape);
        harness.run();
    }
    let ids = names.map(|name| {
        let actors = &session(&harness).project().map.actors;
        actors.iter().find(|actor| actor.label() == name).expect("it is there").id
    });
    let ends = |harness: &Harness<'static, Entente>| {
        let link = session(harness).project().map.links.iter().next().expect("the link is there");
        [link.from, link.to]
    };
    // The ring stands where the line meets the outline of the second actor.
    let end = to + (from - to).normalized() * 12.0 * session(&harness).camera().zoom;
    drag(&mut harness, end, other);
    assert_eq!(ends(&harness), [ids[0], ids[2]], "its other end has not moved");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(ends(&harness), [ids[0], ids[1]], "one step of undo");
    drag(&mut harness, end, from);
    assert_eq!(ends(&harness), [ids[0], ids[1]], "never from an actor to itself");
}

#[test]
fn escape_drops_a_pending_link() {
    let mut harness = open(Language::English);
    harness.key_press(Key::L);
    harness.run();
    let from = symbol(&harness, "Mairie");
    click_at(&mut harness, from);
    click_at(&mut harness, from);
    assert!(session(&harness).pending_link().is_none(), "a second tap on the start gives up");
    assert_eq!(session(&harness).project().map.links.len(), 0, "no link");
}

#[test]
fn the_strip_says_what_a_new_link_is() {
    let mut harness = open(Language::French);
    harness.key_press(Key::L);
    harness.run();
    let (from, to) = (symbol(&harness, "Mairie"), symbol(&harness, "CAUE"));
    click_at(&mut harness, from);
    click_at(&mut harness, to);
    for (key, sign) in
        [(Key::D, InterestSign::Divergent), (Key::X, InterestSign::Mixed), (Key::C, InterestSign::Convergent)]
    {
        harness.key_press(key);
        harness.run();
        let link = session(&harness).project().map.links.iter().next().expect("the link is there");
        assert!(matches!(&link.nature, LinkNature::Interest(interest) if interest.sign == sign), "{key:?}");
    }
    let kind = |harness: &Harness<'static, Entente>| {
        let link = session(harness).project().map.links.iter().next().expect("the link is there");
        if let LinkNature::Relation(relation) = &link.nature { Some(relation.flows.first().passes) } else { None }
    };
    for (key, passes) in [(Key::R, Passes::NotStated), (Key::Num2, Passes::Money), (Key::R, Passes::Money)] {
        harness.key_press(key);
        harness.run();
        assert_eq!(kind(&harness), Some(passes), "R alone makes it a relation, a digit says which: {key:?}");
    }
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!((kind(&harness), session(&harness).link_strip()), (Some(Passes::Money), None), "closed, and kept");
}

#[test]
fn nothing_is_put_forward_over_the_strip_of_a_new_link() {
    let mut harness = open(Language::French);
    let (from, to) = (symbol(&harness, "Mairie"), symbol(&harness, "CAUE"));
    harness.key_press(Key::L);
    harness.run();
    click_at(&mut harness, from);
    click_at(&mut harness, to);
    let tips = |harness: &mut Harness<'static, Entente>| {
        for by in [1.0, 0.0] {
            harness.hover_at(to + vec2(by, 0.0));
            harness.run();
        }
        for _ in 0..6 {
            harness.step();
        }
        let kind = entente::i18n::words::presence(session(harness).texts(), entente::model::Presence::Present);
        // Neither the guide, the card nor the legend.
        let map = egui::Rect::from_min_max(egui::pos2(240.0, 120.0), egui::pos2(1000.0, 640.0));
        harness.query_all_by_label(&kind).filter(|node| map.contains_rect(node.rect())).count()
    };
    assert!(session(&harness).link_strip().is_some(), "the strip is open");
    assert_eq!(tips(&mut harness), 0, "nothing covers it");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(tips(&mut harness) > 0, "then the pointer says what it is over again");
}

#[test]
fn a_marquee_takes_what_it_holds() {
    let mut harness = open(Language::French);
    let (first, last) = (symbol(&harness, "Mairie"), symbol(&harness, "CAUE"));
    let beside = nowhere(&harness);
    drag(&mut harness, first - vec2(60.0, 60.0), last + vec2(60.0, 40.0));
    assert_eq!(session(&harness).selection().actors().len(), 2, "two of the three");
    click_at(&mut harness, beside);
    assert!(session(&harness).selection().is_empty(), "a click beside clears");
}

#[test]
fn enter_renames_and_arrows_nudge() {
    let mut harness = open(Language::English);
    let at = symbol(&harness, "Mairie");
    click_at(&mut harness, at);
    let before = place(&harness, "Mairie");
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(place(&harness, "Mairie").x, before.x + 20.0, "one step of the grid");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(session(&harness).naming(), Some(ItemId::Actor(ActorId(Uuid::from_u128(1)))), "its name is open");
    type_and_enter(&mut harness, "Commune");
    assert!(session(&harness).project().map.actors.iter().any(|actor| actor.name == "Commune"), "renamed");
    assert_eq!(session(&harness).history().depth(), 2, "a nudge and a name");
}

#[test]
fn a_linked_neighbour_comes_from_the_keyboard() {
    let mut harness = open(Language::French);
    let at = symbol(&harness, "Mairie");
    click_at(&mut harness, at);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::ArrowLeft);
    harness.run();
    type_and_enter(&mut harness, "Préfecture");
    let map = &session(&harness).project().map;
    assert_eq!((map.actors.len(), map.links.len()), (4, 1), "an actor and its link");
    assert_eq!(session(&harness).history().depth(), 1, "in one step");
}

#[test]
fn a_layout_is_shown_before_it_is_kept() {
    let mut harness = open(Language::French);
    let before = place(&harness, "Lycée");
    drop(harness.state_mut().session_mut().perform(Action::Command(entente::session::Command::AutoLayout)));
    harness.run();
    assert!(session(&harness).is_previewing(), "shown, not kept");
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!((place(&harness, "Lycée"), session(&harness).history().depth()), (before, 0), "all back in place");
}

#[test]
fn every_actor_of_the_sample_is_a_named_thing_on_the_map() {
    for language in [Language::French, Language::English] {
        let harness = common::app(common::preferences(language), Some(common::geopark()), [1280.0, 720.0]);
        let named = |name: &str| harness.query_all_by_role_and_label(egui::accesskit::Role::Button, name).count();
        for actor in session(&harness).project().map.actors.iter() {
            let name = entente::model::in_one_line(&actor.name);
            assert_eq!(named(&name), 1, "{name} is there once in {language:?}");
        }
    }
}
