//! What is shown of the map and from where: previews, bars, the eye, the line at the foot.
#![expect(clippy::expect_used, reason = "a test that finds nothing has failed")]

#[path = "common/app.rs"]
mod common;
#[path = "common/synthetic.rs"]
mod synthetic;

use egui::{Key, Modifiers, Pos2, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::edit::{Edit, ItemId};
use entente::geometry::{Point, Vector};
use entente::i18n::{Language, Texts};
use entente::model::{Actor, ActorId, FocusDirection, Presence, Project};
use entente::session::{Action, Camera, Command, FindAct, Select, Session, ViewChange};
use uuid::Uuid;

fn id(number: u128) -> ActorId {
    ActorId(Uuid::from_u128(number))
}

fn four_actors() -> Project {
    let mut project = Project::empty();
    for (n, name, x, y) in
        [(1, "Mairie", 0.0, 0.0), (2, "CAUE", 240.0, 10.0), (3, "Lycée", 120.0, 160.0), (4, "Ferme", 260.0, 300.0)]
    {
        assert!(project.map.actors.insert(Actor::named(id(n), name, Point::new(x, y))), "a new actor");
    }
    project
}

fn open() -> Harness<'static, Entente> {
    common::app(common::preferences(Language::French), Some(four_actors()), [1280.0, 720.0])
}

fn geopark() -> Harness<'static, Entente> {
    common::app(common::preferences(Language::French), Some(common::geopark()), [1280.0, 720.0])
}

fn texts() -> Texts {
    Texts::new(Language::French)
}

fn session<'a>(harness: &'a Harness<'static, Entente>) -> &'a Session {
    harness.state().session()
}

fn perform(harness: &mut Harness<'static, Entente>, action: Action) {
    drop(harness.state_mut().session_mut().perform(action));
    harness.run();
}

fn run(harness: &mut Harness<'static, Entente>, command: Command) {
    perform(harness, Action::Command(command));
}

fn choose_all(harness: &mut Harness<'static, Entente>) {
    perform(harness, Action::Select(Select::These((1..=4).map(|number| id(number).into()).collect())));
}

fn places(harness: &Harness<'static, Entente>) -> Vec<Point> {
    session(harness).project().map.actors.iter().map(|actor| actor.place).collect()
}

fn symbol(harness: &Harness<'static, Entente>, name: &str) -> Pos2 {
    let named = harness.get_all_by_role_and_label(egui::accesskit::Role::Button, name).map(|node| node.rect());
    // A card at the right may have a row of that name.
    let on_map = named.into_iter().find(|rect| rect.left() < 900.0).expect("on the map");
    on_map.center_top() + vec2(0.0, 18.0)
}

fn press(harness: &mut Harness<'static, Entente>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn drag(harness: &mut Harness<'static, Entente>, from: Pos2, to: Pos2) {
    harness.hover_at(from);
    harness.step();
    harness.drag_at(from);
    harness.step();
    for share in [0.3, 0.7, 1.0] {
        harness.hover_at(from + (to - from) * share);
        harness.step();
    }
    harness.drop_at(to);
    harness.run();
}

fn turn_wheel(harness: &mut Harness<'static, Entente>, at: Pos2, notches: f32) {
    harness.hover_at(at);
    harness.step();
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: vec2(0.0, notches),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    harness.run();
}

/// Where the map begins under the bar that holds that label, and the tops of all the symbols that are drawn.
fn bar_and_symbols(harness: &Harness<'static, Entente>, label: &str) -> (f32, Vec<f32>) {
    let bar: Rect = harness.get_by_label(label).rect();
    let map = session(harness);
    let camera = map.camera();
    let tops = map.visible_actors().into_iter().filter_map(|id| map.project().map.actors.get(id)).map(|actor| {
        let rect = harness.get_by_role_and_label(egui::accesskit::Role::Button, &actor.name.replace('\n', " ")).rect();
        // A symbol is never higher than its widget.
        rect.top() + 4.0 * camera.zoom.min(1.0)
    });
    (bar.bottom(), tops.collect())
}

#[test]
fn an_actor_is_moved_during_a_preview_and_the_keyboard_lives_on() {
    let mut harness = open();
    run(&mut harness, Command::AutoLayout);
    assert!(session(&harness).is_previewing(), "shown");
    let from = symbol(&harness, "Lycée");
    drag(&mut harness, from, from + vec2(70.0, 40.0));
    assert!(!session(&harness).is_previewing() && session(&harness).dialog().is_none(), "kept, and closed");
    assert_eq!(session(&harness).history().depth(), 2, "the layout, then the move");
    for depth in [1, 0] {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        assert_eq!(session(&harness).history().depth(), depth, "Ctrl+Z answers");
    }
}

#[test]
fn an_arrangement_is_seen_widened_kept_or_put_back() {
    let mut harness = open();
    choose_all(&mut harness);
    let before = places(&harness);
    run(&mut harness, Command::OnCircle);
    let amount = |harness: &Harness<'static, Entente>| session(harness).preview().and_then(|shown| shown.amount());
    let first = amount(&harness).expect("a radius");
    let at = symbol(&harness, "Mairie") + vec2(0.0, 60.0);
    let camera = session(&harness).camera();
    turn_wheel(&mut harness, at, 2.0);
    assert!(amount(&harness).expect("a radius") > first, "the wheel widens the circle");
    assert!(session(&harness).camera().zoom <= camera.zoom, "and comes no nearer");
    harness.get_by_label(&texts().preview_less_radius()).click();
    harness.run();
    press(&mut harness, Key::Escape);
    assert_eq!((places(&harness), session(&harness).is_previewing()), (before.clone(), false), "put back");
    run(&mut harness, Command::OnCircle);
    press(&mut harness, Key::Enter);
    assert_eq!(session(&harness).history().depth(), 1, "kept as one step");
    assert_ne!(places(&harness), before, "on the circle");
}

#[test]
fn the_bar_of_a_preview_offers_variants_and_two_buttons() {
    let mut crowd = four_actors();
    for (n, x) in [(5, 230.0), (6, 210.0)] {
        let name = "Communauté d’agglomération";
        assert!(crowd.map.actors.insert(Actor::named(id(n), name, Point::new(x, 10.0))), "a new actor");
    }
    let mut harness = common::app(common::preferences(Language::French), Some(crowd), [1280.0, 720.0]);
    run(&mut harness, Command::RemoveOverlaps);
    let mut seen = vec![places(&harness)];
    for label in [texts().preview_overlaps_labels(), texts().preview_overlaps_symbols()] {
        harness.get_by_label(&label).click();
        harness.run();
        seen.push(places(&harness));
    }
    assert!(seen[0] != seen[1] && seen[1] != seen[2], "three ways: {seen:?}");
    harness.get_by_label(&texts().preview_keep()).click();
    harness.run();
    assert_eq!(session(&harness).history().depth(), 1, "kept");
    run(&mut harness, Command::AutoLayout);
    harness.get_by_label(&texts().preview_restore()).click();
    harness.run();
    assert_eq!((session(&harness).history().depth(), places(&harness)), (1, seen[2].clone()), "given up");
}

#[test]
fn bars_never_cover_the_fitted_map() {
    let mut harness = geopark();
    run(&mut harness, Command::FitAll);
    let plain = session(&harness).camera();
    perform(&mut harness, Action::Find(FindAct::Open));
    let (bar, tops) = bar_and_symbols(&harness, &texts().canvas_find_hint());
    assert!(tops.iter().all(|top| *top > bar), "under the field of the search at {bar}: {tops:?}");
    perform(&mut harness, Action::Find(FindAct::Close));
    assert_eq!(session(&harness).camera(), plain, "the room is given back");
    let some = session(&harness).visible_actors()[0];
    perform(&mut harness, Action::Select(Select::Only(some.into())));
    run(&mut harness, Command::FocusTwo);
    let (bar, tops) = bar_and_symbols(&harness, &texts().canvas_see_all());
    assert!(tops.iter().all(|top| *top > bar), "under the banner of the focus at {bar}: {tops:?}");
}

#[test]
fn giving_a_preview_up_takes_the_eye_back() {
    let mut harness = geopark();
    run(&mut harness, Command::FitAll);
    let before = session(&harness).camera();
    run(&mut harness, Command::AutoLayout);
    let (bar, tops) = bar_and_symbols(&harness, &texts().preview_keep());
    assert!(tops.iter().all(|top| *top > bar), "under the bar at {bar}: {tops:?}");
    press(&mut harness, Key::Escape);
    assert_eq!(session(&harness).camera(), before, "where it was");
}

#[test]
fn a_layout_is_seen_to_move_unless_motion_is_reduced() {
    for reduced_motion in [false, true] {
        let preferences = entente::session::Preferences { reduced_motion, ..common::preferences(Language::French) };
        let mut harness = common::app(preferences, Some(four_actors()), [1280.0, 720.0]);
        let apart = |harness: &Harness<'static, Entente>| {
            let [one, other] = ["Mairie", "Ferme"].map(|name| symbol(harness, name));
            one.distance(other) / session(harness).camera().zoom
        };
        let before = apart(&harness);
        drop(harness.state_mut().session_mut().perform(Action::Command(Command::AutoLayout)));
        harness.step();
        let first = apart(&harness);
        harness.run();
        let last = apart(&harness);
        assert!((before - last).abs() > 20.0, "laid out: {before}, {last}");
        let (moves, jumps) = ((first - before).abs() < 8.0, (first - last).abs() < 8.0);
        assert_eq!((moves, jumps), (!reduced_motion, reduced_motion), "{before}, {first}, {last}");
    }
}

#[test]
fn a_notch_of_the_wheel_is_a_fifth() {
    let mut harness = open();
    let before = session(&harness).camera().zoom;
    let at = symbol(&harness, "Mairie");
    turn_wheel(&mut harness, at, -1.0);
    let ratio = before / session(&harness).camera().zoom;
    assert!((ratio - 1.2).abs() < 0.02, "one notch: {ratio}");
}

#[test]
fn the_eye_goes_back_over_what_the_hand_did() {
    let mut harness = open();
    let before = session(&harness).camera();
    let at = symbol(&harness, "Mairie");
    press(&mut harness, Key::H);
    drag(&mut harness, at, at + vec2(120.0, 30.0));
    assert_ne!(session(&harness).camera(), before, "the view was moved");
    harness.key_press_modifiers(Modifiers::ALT, Key::PageUp);
    harness.run();
    assert_eq!(session(&harness).camera(), before, "and goes back");
}

#[test]
fn a_search_brings_what_it_finds_into_view() {
    let mut harness = open();
    let away = Camera { center: Point::new(3000.0, 0.0), zoom: 1.0 };
    perform(&mut harness, Action::Camera(away, false));
    perform(&mut harness, Action::Find(FindAct::Query("Ferme".to_owned())));
    let camera = session(&harness).camera();
    let seen = camera.seen(session(&harness).canvas_size());
    assert!(seen.contains(places(&harness)[3]), "typing is enough: {seen:?}");
    assert_eq!(camera.zoom, 1.0, "and comes no nearer");
}

#[test]
fn a_card_that_opens_for_what_is_found_moves_nothing() {
    let mut harness = geopark();
    perform(&mut harness, Action::Find(FindAct::Open));
    let other = session(&harness).project().map.actors.iter().find(|actor| !actor.name.contains("vin"));
    let name = other.expect("another actor").name.replace('\n', " ");
    let before = symbol(&harness, &name);
    perform(&mut harness, Action::Find(FindAct::Query("vin".to_owned())));
    let after = symbol(&harness, &name);
    assert!(before.distance(after) < 2.0, "from {before:?} to {after:?}");
}

#[test]
fn the_focus_goes_the_way_that_is_chosen() {
    let mut harness = geopark();
    let some = session(&harness).visible_actors()[0];
    perform(&mut harness, Action::Select(Select::Only(some.into())));
    run(&mut harness, Command::Focus);
    harness.get_by_label(&texts().focus_outwards()).click();
    harness.run();
    assert_eq!(session(&harness).focus().map(|focus| focus.direction), Some(FocusDirection::Out), "chosen by hand");
}

#[test]
fn a_row_of_a_card_puts_its_actor_forward() {
    let mut harness = open();
    choose_all(&mut harness);
    let rows: Vec<Rect> = harness.get_all_by_label("CAUE").map(|row| row.rect()).collect();
    let row = rows.iter().find(|row| row.left() > 900.0).expect("its row in the card");
    harness.hover_at(row.center());
    harness.run();
    assert_eq!(session(&harness).showcase(), Some(id(2).into()), "put forward on the map");
    harness.hover_at(Pos2::new(600.0, 600.0));
    harness.run();
    assert_eq!(session(&harness).showcase(), None, "until the pointer leaves");
}

#[test]
fn the_foot_says_what_the_gesture_will_do() {
    let mut harness = open();
    let said = |harness: &Harness<'static, Entente>, words: &str| harness.query_by_label(words).is_some();
    assert!(said(&harness, &texts().hint_select()), "at rest");
    let at = symbol(&harness, "Mairie");
    harness.hover_at(at);
    harness.step();
    harness.drag_at(at);
    harness.step();
    for by in [20.0, 40.0, 60.0] {
        harness.hover_at(at + vec2(by, 0.0));
        harness.step();
    }
    assert!(said(&harness, &texts().hint_moving()), "while an actor is moved");
    harness.drop_at(at + vec2(60.0, 0.0));
    harness.run();
    perform(&mut harness, Action::Edit(Edit::Remove(vec![id(2).into()])));
    run(&mut harness, Command::Undo);
    assert!(!said(&harness, &texts().hint_select()), "what was undone is told");
    perform(&mut harness, Action::Select(Select::Only(id(3).into())));
    assert!(said(&harness, &texts().hint_select()), "until the next act");
    harness.event(egui::Event::ModifiersChanged(Modifiers::ALT));
    harness.step();
    harness.hover_at(symbol(&harness, "Lycée"));
    harness.run();
    assert!(said(&harness, &texts().hint_about_to_link()), "while Alt is held over an actor");
}

#[test]
fn a_long_notice_never_covers_the_notice_of_the_map() {
    let mut harness = geopark();
    let words: String = std::iter::repeat_n("une très longue phrase ", 8).collect();
    perform(&mut harness, Action::Notice(entente::session::Notice::Said(words.clone())));
    let foot = harness.get_by_label(&words).rect();
    let of_map = session(&harness).project().header.short_notice.fr.replace('\u{202f}', "\u{a0}");
    let notices = harness.get_all_by_label(&of_map).map(|label| label.rect()).collect::<Vec<_>>();
    let notice = notices.iter().find(|rect| rect.top() > 680.0).expect("the notice of the map at the foot");
    assert!(!foot.intersects(*notice), "beside the notice of the map: {foot:?}, {notice:?}");
    let zooms = harness.get_all_by_label_contains("\u{a0}%").map(|label| label.rect()).collect::<Vec<_>>();
    let zoom = zooms.iter().find(|rect| rect.top() > 680.0).expect("the zoom at the foot");
    assert!(foot.right() <= zoom.left(), "and beside the zoom: {foot:?}, {zoom:?}");
}

#[test]
fn a_row_more_of_the_legend_covers_nothing() {
    let mut harness = common::app(common::preferences(Language::French), Some(common::geopark()), [1040.0, 720.0]);
    run(&mut harness, Command::FitAll);
    let hidden = |harness: &Harness<'static, Entente>| {
        let map = session(harness);
        let seen = map.camera().seen(map.canvas_size());
        places(harness).into_iter().filter(|place| !seen.contains(*place + Vector::new(0.0, 12.0))).count()
    };
    assert_eq!(hidden(&harness), 0, "all is seen");
    let height = session(&harness).canvas_size().y;
    let actors = session(&harness).visible_actors();
    let locked = Edit::SetLocked { items: vec![actors[0].into()], locked: true };
    let left = Edit::SetPresence { actors: vec![actors[1]], presence: Presence::Left };
    let absent = Edit::SetPresence { actors: vec![actors[2]], presence: Presence::Absent };
    for edit in [locked, left, absent] {
        perform(&mut harness, Action::Edit(edit));
    }
    assert!(session(&harness).canvas_size().y < height, "the legend has grown");
    assert_eq!(hidden(&harness), 0, "and all is seen still");
    let stays = session(&harness).camera();
    perform(&mut harness, Action::View(ViewChange::Showcase(None)));
    assert_eq!(session(&harness).camera(), stays, "at rest");
}

/// The map on the screen: under the shared question, beside the guide.
fn map_rect(harness: &Harness<'static, Entente>) -> Rect {
    let map = session(harness);
    let (question, _) = map.texts().language.pick(&map.project().header.question);
    let top = harness.get_by_label(&question.replace('\u{202f}', "\u{a0}")).rect().bottom() + 7.0;
    let left = if map.is_clean_screen() { 0.0 } else { 232.0 };
    let size = map.canvas_size();
    Rect::from_min_size(Pos2::new(left, top), vec2(size.x, size.y)).expand(1.0)
}

/// The names of the actors of the map that are not wholly on it.
fn cut_names(harness: &Harness<'static, Entente>) -> Vec<String> {
    let map = map_rect(harness);
    let names = session(harness).project().map.actors.iter().map(|actor| actor.name.replace('\n', " "));
    let is_cut = |name: &String| {
        let boxes = harness.get_all_by_role_and_label(egui::accesskit::Role::Button, name).map(|node| node.rect());
        // Below the map, a card or the guide may have a row of that name.
        let on_map = boxes.into_iter().find(|rect| rect.intersects(map));
        on_map.is_none_or(|rect| !map.contains_rect(rect.shrink(4.0)))
    };
    names.filter(is_cut).collect()
}

#[test]
fn a_card_never_cuts_the_names_of_a_fitted_map() {
    for language in Language::ALL {
        let mut harness = common::app(common::preferences(language), Some(common::geopark()), [1280.0, 720.0]);
        assert_eq!(cut_names(&harness), Vec::<String>::new(), "all of them, without a card");
        let camera = |harness: &Harness<'static, Entente>| session(harness).camera().zoom;
        let before = camera(&harness);
        let map = &session(&harness).project().map;
        let actor: ItemId = map.actors.iter().next().expect("an actor").id.into();
        let action: ItemId = map.actions.iter().next().expect("an action").id.into();
        let link: ItemId = map.links.iter().next().expect("a link").id.into();
        for item in [actor, link] {
            perform(&mut harness, Action::Select(Select::Only(item)));
            assert_eq!(cut_names(&harness), Vec::<String>::new(), "beside the card of {item:?} in {language:?}");
            assert!((camera(&harness) - before).abs() < 1e-4, "and nothing moved");
        }
        perform(&mut harness, Action::Go(entente::session::Screen::Plan));
        perform(&mut harness, Action::Select(Select::Only(action)));
        perform(&mut harness, Action::Go(entente::session::Screen::Map));
        for _ in 0..6 {
            harness.step();
        }
        assert_eq!(cut_names(&harness), Vec::<String>::new(), "beside a wider card in {language:?}");
    }
}

#[test]
fn a_small_map_gives_no_room_up_for_a_card_to_come() {
    let harness = common::app(common::preferences(Language::French), Some(common::geopark()), [900.0, 600.0]);
    assert!(session(&harness).camera().zoom > 0.6, "near enough: {}", session(&harness).camera().zoom);
    assert_eq!(cut_names(&harness), Vec::<String>::new(), "all is seen");
}

#[test]
fn a_narrow_map_is_fitted_again_beside_a_card() {
    let mut harness = common::app(common::preferences(Language::French), Some(common::geopark()), [1040.0, 720.0]);
    let whole = session(&harness).camera().zoom;
    let actor = session(&harness).visible_actors()[0];
    perform(&mut harness, Action::Select(Select::Only(actor.into())));
    for _ in 0..6 {
        harness.step();
    }
    assert_eq!(cut_names(&harness), Vec::<String>::new(), "all is seen still");
    assert!(session(&harness).camera().zoom < whole, "from further");
}

#[test]
fn a_clean_screen_fits_the_map_again() {
    let mut harness = geopark();
    run(&mut harness, Command::FitAll);
    let before = session(&harness).camera();
    run(&mut harness, Command::CleanScreen);
    harness.run();
    assert!(session(&harness).camera().zoom > before.zoom * 1.1, "the map takes the room of the panels");
    assert_eq!(cut_names(&harness), Vec::<String>::new(), "and is whole");
    run(&mut harness, Command::CleanScreen);
    harness.run();
    assert_eq!(session(&harness).camera(), before, "and comes back with them");
}

#[test]
fn a_list_of_new_actors_is_brought_into_view() {
    let mut harness = geopark();
    let names = vec!["Mission locale".to_owned(), "Agence de l’eau".to_owned()];
    perform(&mut harness, Action::CreateActors(names, None, Presence::Present));
    let map = session(&harness);
    let seen = map.camera().seen(map.canvas_size());
    let new = places(&harness).split_off(34);
    assert_eq!(new.len(), 2, "both are there");
    assert!(new.iter().all(|place| seen.contains(*place + Vector::new(40.0, 20.0))), "{new:?} in {seen:?}");
}

/// How many times nearer than drawn what is on the screen is shown: none where it is shown as drawn.
fn nearness(harness: &Harness<'static, Entente>) -> Vec<f32> {
    let scales = harness.output().shapes.iter().map(|clipped| clipped.transform_after_tessellation.scaling);
    scales.filter(|scale| *scale != 1.0).collect()
}

#[test]
fn a_large_map_is_drawn_again_only_once_the_wheel_rests() {
    let size = synthetic::Size { actors: 300, links: 600, stakes: 2, positions_per_actor: 0 };
    let project = synthetic::project(size, 3);
    let (preferences, frame) = (common::preferences(Language::French), 1.0 / 60.0);
    let mut harness = common::app_with_frames_of(frame, preferences, Some(project), [1280.0, 720.0]);
    let before = session(&harness).camera().zoom;
    harness.hover_at(Pos2::new(760.0, 400.0));
    harness.run_steps(20);
    assert!(nearness(&harness).is_empty(), "drawn as it is");
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: vec2(0.0, 1.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    let mut seen = Vec::new();
    for _ in 0..10 {
        harness.step();
        seen.extend(nearness(&harness));
    }
    let after = session(&harness).camera().zoom;
    assert!((after / before - 1.2).abs() < 0.01, "one notch nearer: {before} to {after}");
    assert!(!seen.is_empty(), "meanwhile what was drawn is only enlarged");
    assert!(seen.iter().all(|scale| (1.0..1.21).contains(scale)), "up to where the eye is: {seen:?}");
    harness.run_steps(40);
    assert!(nearness(&harness).is_empty(), "at rest it is drawn as it is");
}
