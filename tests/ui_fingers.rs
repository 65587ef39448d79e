//! Fingers and a mouse on the map: a tap chooses, a drag moves, two fingers come nearer, two taps link; what is locked
//! stays, and no tooltip covers what is typed.

#[path = "common/app.rs"]
mod common;
#[path = "common/hand.rs"]
mod hand;

use egui::{Event, Key, Modifiers, PointerButton, Pos2, TouchDeviceId, TouchId, TouchPhase, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::edit::{Edit, ItemId};
use entente::i18n::{Language, Texts};
use entente::session::{Action, Command, Tool};
use hand::{click_at, drag, nowhere, place, session, symbol, three_actors, type_and_enter};

fn perform(harness: &mut Harness<'static, Entente>, action: Action) {
    drop(harness.state_mut().session_mut().perform(action));
    harness.run();
}

fn open(language: Language) -> Harness<'static, Entente> {
    common::app(common::preferences(language), Some(three_actors()), [1280.0, 720.0])
}

fn touch(harness: &Harness<'static, Entente>, finger: u64, phase: TouchPhase, pos: Pos2) {
    harness.event(Event::Touch { device_id: TouchDeviceId(1), id: TouchId(finger), phase, pos, force: None });
}

/// What a system sends with the first finger: the pointer goes with it.
fn pointer(harness: &Harness<'static, Entente>, pos: Pos2, pressed: Option<bool>) {
    harness.event(Event::PointerMoved(pos));
    if let Some(pressed) = pressed {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        harness.event(Event::PointerButton { pos, button, pressed, modifiers });
    }
}

fn tap(harness: &mut Harness<'static, Entente>, at: Pos2) {
    touch(harness, 1, TouchPhase::Start, at);
    pointer(harness, at, Some(true));
    harness.step();
    touch(harness, 1, TouchPhase::End, at);
    pointer(harness, at, Some(false));
    harness.event(Event::PointerGone);
    harness.run();
}

#[test]
fn a_tap_chooses_and_a_drag_moves() {
    let mut harness = open(Language::French);
    let name = session(&harness).project().map.actors.at(0).expect("the first").name.clone();
    let (at, before) = (symbol(&harness, &name), place(&harness, &name));
    tap(&mut harness, at);
    assert_eq!(session(&harness).selection().actors().len(), 1, "chosen");
    let at = symbol(&harness, &name);
    touch(&harness, 1, TouchPhase::Start, at);
    pointer(&harness, at, Some(true));
    harness.step();
    for step in 1..=6_u8 {
        let to = at + Vec2::new(12.0, 8.0) * f32::from(step);
        touch(&harness, 1, TouchPhase::Move, to);
        pointer(&harness, to, None);
        harness.step();
    }
    let to = at + Vec2::new(72.0, 48.0);
    touch(&harness, 1, TouchPhase::End, to);
    pointer(&harness, to, Some(false));
    harness.run();
    assert_ne!(place(&harness, &name), before, "moved");
    assert_eq!(session(&harness).history().depth(), 1, "in one step");
}

#[test]
fn two_fingers_come_nearer() {
    let mut harness = common::app(common::preferences(Language::French), Some(common::geopark()), [1280.0, 720.0]);
    let before = session(&harness).project().clone();
    let (middle, zoom) = (Pos2::new(700.0, 400.0), session(&harness).camera().zoom);
    let [mut left, mut right] = [middle - Vec2::new(20.0, 0.0), middle + Vec2::new(20.0, 0.0)];
    touch(&harness, 1, TouchPhase::Start, left);
    pointer(&harness, left, Some(true));
    touch(&harness, 2, TouchPhase::Start, right);
    harness.step();
    for _ in 0..6 {
        left.x -= 6.0;
        right.x += 6.0;
        touch(&harness, 1, TouchPhase::Move, left);
        touch(&harness, 2, TouchPhase::Move, right);
        harness.step();
    }
    touch(&harness, 1, TouchPhase::End, left);
    touch(&harness, 2, TouchPhase::End, right);
    pointer(&harness, left, Some(false));
    harness.run();
    assert!(session(&harness).camera().zoom > zoom * 1.3, "{} is nearer than {zoom}", session(&harness).camera().zoom);
    assert_eq!(*session(&harness).project(), before, "and nothing else was done");
}

#[test]
fn two_taps_link() {
    let mut harness = open(Language::French);
    perform(&mut harness, Action::Command(Command::LinkTool));
    assert_eq!(session(&harness).tool(), Tool::Link, "the tool");
    let names: Vec<String> = session(&harness).project().map.actors.iter().map(|actor| actor.name.clone()).collect();
    let links = session(&harness).project().map.links.len();
    let beside = nowhere(&harness);
    tap(&mut harness, beside);
    assert_eq!(session(&harness).pending_link(), None, "beside everything, nothing begins");
    for name in names.iter().take(2) {
        let at = symbol(&harness, name);
        tap(&mut harness, at);
    }
    assert_eq!(session(&harness).project().map.links.len(), links + 1, "linked");
}

#[test]
fn a_locked_actor_says_why_it_stays() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = open(language);
        let locked = session(&harness).project().map.actors.at(2).map(|actor| ItemId::Actor(actor.id));
        perform(&mut harness, Action::Edit(Edit::SetLocked { items: locked.into_iter().collect(), locked: true }));
        let from = symbol(&harness, "Lycée");
        drag(&mut harness, from, from + vec2(60.0, 40.0));
        let key = Command::ToggleLock.shown_key(texts).expect("its key");
        assert!(harness.query_by_label(&texts.canvas_locked(key)).is_some(), "said at the foot in {language:?}");
    }
}

#[test]
fn no_tooltip_covers_a_name_just_typed() {
    let mut harness = open(Language::French);
    let at = symbol(&harness, "Mairie");
    click_at(&mut harness, at);
    harness.hover_at(at);
    harness.run();
    harness.key_press(Key::F2);
    harness.run();
    type_and_enter(&mut harness, "Commune");
    harness.run_steps(4);
    let words = |harness: &Harness<'static, Entente>| harness.query_all_by_label("Commune").count();
    let without = words(&harness);
    harness.hover_at(at + vec2(2.0, 0.0));
    harness.step();
    harness.run_steps(4);
    assert_eq!(words(&harness), without + 1, "it comes back once the pointer moves");
}
