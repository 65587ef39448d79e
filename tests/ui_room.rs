//! Projecting: large type, nothing around the map, the console beside, aids of the session.

#[path = "common/app.rs"]
mod common;
#[path = "common/seen.rs"]
mod seen;

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Role, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::edit::Edit;
use entente::i18n::{Language, Texts};
use entente::model::{Judged, LinkNature, Passes, Provenance};
use entente::session::room::{RoomAct, Vote};
use entente::session::{Action, Command, Mode, ProjectAct, Screen, Sheet, Tool};
use seen::painted;

type App = Harness<'static, Entente>;

fn open(language: Language, size: [f32; 2]) -> App {
    common::app(common::preferences(language), Some(common::geopark()), size)
}

fn texts(language: Language) -> Texts {
    Texts::new(language)
}

fn act(harness: &mut App, action: Action) {
    drop(harness.state_mut().session_mut().perform(action));
    harness.run();
}

fn press(harness: &mut App, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn type_and_enter(harness: &mut App, words: &str) {
    harness.event(Event::Text(words.to_owned()));
    harness.run();
    press(harness, Key::Enter);
}

#[test]
fn nothing_projected_is_smaller_than_a_room_can_read() {
    for (size, floor) in [([1280.0, 720.0], 20.0), ([1920.0, 1080.0], 28.0)] {
        let mut harness = open(Language::French, size);
        press(&mut harness, Key::F5);
        harness.run();
        assert_eq!(harness.state().session().mode(), Mode::Projecting, "F5 from the map");
        let shown = painted(&harness);
        let names: Vec<&str> = shown.iter().map(|(text, _)| text.as_str()).collect();
        assert!(names.iter().any(|name| name.contains("UNESCO")), "the map is there: {names:?}");
        let small: Vec<&(String, f32)> = shown.iter().filter(|(_, pixels)| *pixels < floor - 0.01).collect();
        assert!(small.is_empty(), "at {size:?}: {small:?}");
        for screen in [Screen::Positions, Screen::Alliances, Screen::Plan, Screen::Summary] {
            act(&mut harness, Action::Go(screen));
            let shown = painted(&harness);
            let small: Vec<&(String, f32)> =
                shown.iter().filter(|(_, pixels)| *pixels < floor * 11.0 / 12.0 - 0.01).collect();
            assert!(small.is_empty(), "{screen:?} at {size:?}: {small:?}");
        }
    }
}

#[test]
fn f5_takes_everything_around_the_map_away_and_escape_brings_it_back() {
    for language in [Language::French, Language::English] {
        let texts = texts(language);
        let mut harness = open(language, [1280.0, 720.0]);
        let search = Command::Find.label(texts);
        let around = |harness: &App| {
            let tabs = harness.query_by_label(&texts.tab_actors()).is_some();
            let top = harness.query_by_label(&search).is_some();
            (tabs, top, harness.query_by_label(&texts.guide_add_actor()).is_some())
        };
        assert_eq!(around(&harness), (true, true, true), "tabs, top bar, panel of the question");
        press(&mut harness, Key::F5);
        assert_eq!(around(&harness), (false, false, false), "nothing of it");
        press(&mut harness, Key::B);
        harness.get_by_label(&texts.room_pause());
        press(&mut harness, Key::Escape);
        assert!(harness.query_by_label(&texts.room_pause()).is_none(), "the map again");
        press(&mut harness, Key::Escape);
        assert_eq!(harness.state().session().mode(), Mode::Edit, "and out");
        assert_eq!(around(&harness), (true, true, true), "as before");
    }
}

#[test]
fn the_grid_of_strategies_stays_with_the_team() {
    let mut harness = open(Language::French, [1280.0, 720.0]);
    act(&mut harness, Action::Go(Screen::Strategies));
    press(&mut harness, Key::F5);
    assert_eq!(harness.state().session().screen(), Screen::Map, "the map in its place");
    act(&mut harness, Action::Go(Screen::Strategies));
    assert_eq!(harness.state().session().screen(), Screen::Map, "whatever leads there");
}

#[test]
fn a_room_corrects_the_map_and_never_loses_what_it_does_not_see() {
    let mut harness = open(Language::French, [1280.0, 720.0]);
    let actor = harness.state().session().project().map.actors.iter().next().expect("an actor").clone();
    let mut noted = actor.clone();
    noted.interests.concerns = Some(Judged::known("Craintes".to_owned(), Provenance::default().team()));
    act(&mut harness, Action::Edit(Edit::Change(noted.clone().into())));
    press(&mut harness, Key::F5);
    let seen = harness.state().session().project().map.actors.get(actor.id).expect("it").clone();
    assert_eq!(seen.interests.concerns, actor.interests.concerns, "what the room sees");
    act(&mut harness, Action::Edit(Edit::Change(entente::model::Actor { star: !seen.star, ..seen }.into())));
    act(&mut harness, Action::Edit(Edit::Rename { item: actor.id.into(), name: "Nouveau nom".to_owned() }));
    press(&mut harness, Key::Escape);
    let kept = harness.state().session().project().map.actors.get(actor.id).expect("it").clone();
    let said = |actor: &entente::model::Actor| actor.interests.concerns.as_ref()?.value.clone();
    assert_eq!(said(&kept), said(&noted), "nothing is lost");
    assert_eq!(kept.star, actor.star, "what would lose it is refused");
    assert_eq!(kept.name, "Nouveau nom", "the rest is done");
}

#[test]
fn a_sentence_typed_before_the_room_draws_a_link() {
    let mut harness = open(Language::French, [1280.0, 720.0]);
    press(&mut harness, Key::F5);
    let before = harness.state().session().project().map.links.len();
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    harness.run();
    type_and_enter(&mut harness, "La Région finance l’Académie");
    let map = &harness.state().session().project().map;
    assert_eq!(map.links.len(), before + 1, "one more link");
    let link = map.links.iter().last().expect("the link");
    let passes = if let LinkNature::Relation(it) = &link.nature { Some(it.flows.first().passes) } else { None };
    assert_eq!(passes, Some(Passes::Money), "what passes");
    let name = |id| map.actors.get(id).expect("an end").name.clone();
    let (from, to) = (name(link.from), name(link.to));
    assert!(from.contains("Région") && to.contains("Académie"), "from the one to the other: {from}, {to}");
    type_and_enter(&mut harness, "Fédération de pêche");
    let map = &harness.state().session().project().map;
    assert!(map.actors.iter().any(|actor| actor.name == "Fédération de pêche"), "a plain name is an actor");
}

#[test]
fn the_console_walks_the_agenda_and_gives_each_step_its_time() {
    let texts = texts(Language::French);
    let mut harness = open(Language::French, [1280.0, 720.0]);
    press(&mut harness, Key::F9);
    harness.get_by_label(&texts.room_next_step()).click();
    harness.run();
    let session = harness.state().session();
    let step = session.project().agenda.at(0).expect("the sample has an agenda").clone();
    assert_eq!(session.room().step(), Some(step.id), "the first");
    assert_eq!(session.room().timer().shown(0.0), (false, u64::from(step.minutes), 0), "its minutes");
    harness.get_by_label(&texts.room_timer_start()).click();
    harness.step();
    harness.step();
    assert!(harness.state().session().room().timer().runs(), "started");
    act(&mut harness, Action::Lead(RoomAct::HoldTimer(1e9)));
    assert!(harness.state().session().room().timer().shown(0.0).0, "over after so long");
}

#[test]
fn votes_are_counted_shown_and_kept_in_the_minutes() {
    let texts = texts(Language::French);
    let mut harness = open(Language::French, [1280.0, 720.0]);
    press(&mut harness, Key::F5);
    let vote = Vote::between("Commencer par ?".to_owned(), vec!["Eau".to_owned(), "Sentiers".to_owned()], true);
    act(&mut harness, Action::Lead(RoomAct::Vote(Some(vote))));
    for _ in 0..3 {
        act(&mut harness, Action::Lead(RoomAct::Count(1, 1)));
    }
    act(&mut harness, Action::Project(ProjectAct::Cover(Some(Sheet::Vote))));
    assert!(painted(&harness).iter().any(|(text, _)| text == "3"), "the room sees the count");
    act(&mut harness, Action::Lead(RoomAct::KeepVote));
    let minutes = &harness.state().session().project().minutes;
    let line = minutes.iter().last().expect("a line").text.clone();
    assert!(line.contains(&texts.room_vote_count("Sentiers", 3)), "kept: {line}");
}

#[test]
fn ink_goes_by_itself_and_then_nothing_repaints() {
    let mut harness = open(Language::French, [1280.0, 720.0]);
    press(&mut harness, Key::K);
    press(&mut harness, Key::K);
    assert_eq!(harness.state().session().tool(), Tool::Ink, "K, K");
    let press_at = |harness: &mut App, at: Pos2, pressed: bool| {
        harness.event(Event::PointerMoved(at));
        let button = PointerButton::Primary;
        harness.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
        harness.step();
    };
    let before = harness.state().session().project().clone();
    press_at(&mut harness, Pos2::new(500.0, 300.0), true);
    harness.event(Event::PointerMoved(Pos2::new(600.0, 360.0)));
    harness.step();
    press_at(&mut harness, Pos2::new(620.0, 380.0), false);
    harness.step();
    let ink = harness.state().session().ink();
    let points: Vec<usize> = ink.strokes().iter().map(|stroke| stroke.points.len()).collect();
    assert!(points.len() == 1 && points.iter().all(|count| *count > 1), "one stroke with its points: {points:?}");
    for _ in 0..40 {
        harness.step();
    }
    assert!(harness.state().session().ink().is_empty(), "ten seconds later it has gone");
    harness.run();
    assert_eq!(*harness.state().session().project(), before, "nothing was changed");
}

#[test]
fn two_windows_end_with_the_second_and_lose_nothing() {
    let texts = texts(Language::French);
    let mut harness = open(Language::French, [1920.0, 1080.0]);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F5);
    harness.run();
    let session = harness.state().session();
    assert!(session.projection().is_some_and(|it| it.is_beside()), "a second window");
    assert_eq!(session.mode(), Mode::Edit, "this one stays the facilitator’s");
    harness.get_by_label(&texts.room_console_close());
    let before = session.project().clone();
    act(&mut harness, Action::Project(ProjectAct::Stop));
    assert!(harness.state().session().projection().is_none(), "closed");
    assert_eq!(*harness.state().session().project(), before, "the same project");
}

#[test]
fn every_word_of_a_projected_map_meets_the_floor() {
    use entente::model::{Layers, Lens};
    use entente::scene::{
        DrawState, FontMeasure, LabelRequest, Palette, Scene, SceneOptions, Shape, Theme, draw, place_labels,
    };
    let project = common::geopark();
    let palette = Palette::of(Theme::Light);
    let layers = Layers { compromises: true, interventions: true, values: true, doubts: true, ..Layers::default() };
    let stake = project.map.stakes.iter().next().map(|stake| stake.id);
    let deal = project.map.compromises.iter().next().map(|deal| deal.id.into());
    for (height, zoom) in [(720.0, 0.9), (720.0, 0.5), (1080.0, 1.4)] {
        let floor = palette.size.projected(height).label;
        for lens in [Lens::default(), Lens { stake, ..Lens::default() }] {
            let options = SceneOptions {
                lens,
                layers,
                doubts: true,
                participants_only: true,
                projection: Some(floor),
                put_forward: deal,
                ..SceneOptions::default()
            };
            let scene = Scene::build(&project.map, &options, &FontMeasure);
            let labels = place_labels(&scene, &LabelRequest::at(zoom));
            let shapes = draw(&scene, &labels, &DrawState::at(zoom), palette);
            let words: Vec<(String, f32)> = shapes
                .iter()
                .filter_map(|shape| if let Shape::Text(it) = shape { Some((it.text.clone(), it.size)) } else { None })
                .collect();
            assert!(words.len() > 30, "there is something to read: {}", words.len());
            let small: Vec<&(String, f32)> = words.iter().filter(|(_, size)| *size < floor - 0.01).collect();
            assert!(small.is_empty(), "at {height}: {small:?}");
        }
    }
}

#[test]
fn the_eye_is_where_it_was_once_the_projection_ends() {
    let mut harness = open(Language::French, [1280.0, 720.0]);
    let before = harness.state().session().camera();
    press(&mut harness, Key::F5);
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    harness.run();
    type_and_enter(&mut harness, "Fédération de pêche");
    act(&mut harness, Action::Project(ProjectAct::Stop));
    harness.run();
    assert_eq!(harness.state().session().camera(), before, "whatever was done before the room");
}

#[test]
fn a_break_says_when_work_goes_on_and_one_key_ends_it() {
    let texts = texts(Language::French);
    let mut harness = open(Language::French, [1920.0, 1080.0]);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F5);
    harness.run();
    let ten = texts.room_break_for(10);
    assert!(harness.query_by_label(&ten).is_none(), "no break, no length");
    press(&mut harness, Key::B);
    // In a test the second window floats over the first.
    harness.get_by_label(&ten).click_accesskit();
    harness.run();
    let session = harness.state().session();
    let ends = session.now().checked_add(jiff::Span::new().minutes(10)).expect("ten minutes later");
    assert_eq!(session.projection().and_then(|it| it.sheet()), Some(Sheet::Pause(Some(ends))), "the room reads it");
    press(&mut harness, Key::B);
    assert_eq!(harness.state().session().projection().and_then(|it| it.sheet()), None, "the same key ends it");
}

/// Where the map is on the screen: before a room nothing stands above it.
fn map(harness: &App) -> Rect {
    let size = harness.state().session().canvas_size();
    Rect::from_min_size(harness.ctx.content_rect().min, egui::vec2(size.x, size.y))
}

fn pointer(harness: &mut App, at: Pos2) {
    harness.event(Event::PointerMoved(at + egui::vec2(0.0, 1.0)));
    harness.step();
    harness.event(Event::PointerMoved(at));
    for _ in 0..4 {
        harness.step();
    }
}

#[test]
fn the_whole_map_is_seen_again_once_the_field_at_the_foot_is_closed() {
    let mut harness = open(Language::French, [1280.0, 720.0]);
    press(&mut harness, Key::F5);
    harness.run();
    let whole = map(&harness);
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    harness.run();
    assert!(map(&harness).height() < whole.height(), "the field takes of the map");
    for name in ["Fédération de pêche", "Club de parapente", "Comité des fêtes"] {
        type_and_enter(&mut harness, name);
    }
    press(&mut harness, Key::Escape);
    harness.run();
    assert_eq!(harness.state().session().mode(), Mode::Projecting, "the field alone is closed");
    assert!((map(&harness).height() - whole.height()).abs() < 30.0, "all its room again, a row of the legend apart");
    let closed = harness.state().session().camera();
    act(&mut harness, Action::Command(Command::FitAll));
    harness.run();
    let fitted = harness.state().session().camera();
    assert!((closed.zoom - fitted.zoom).abs() < 1e-3, "as near as it fits: {closed:?}, {fitted:?}");
    assert!(closed.center.distance(fitted.center) < 1.0, "and in the middle: {closed:?}, {fitted:?}");
}

#[test]
fn a_field_that_is_opened_and_closed_leaves_the_map_as_it_was() {
    for (modifiers, key) in [(Modifiers::COMMAND | Modifiers::SHIFT, Key::A), (Modifiers::NONE, Key::N)] {
        let mut harness = open(Language::English, [1280.0, 720.0]);
        press(&mut harness, Key::F5);
        harness.run();
        let before = harness.state().session().camera();
        harness.key_press_modifiers(modifiers, key);
        harness.run();
        harness.run_steps(8);
        press(&mut harness, Key::Escape);
        harness.run_steps(8);
        assert_eq!(harness.state().session().mode(), Mode::Projecting, "the field alone is closed");
        let after = harness.state().session().camera();
        assert!((before.zoom - after.zoom).abs() < 1e-3, "{key:?}, as near: {before:?}, {after:?}");
        assert!(before.center.distance(after.center) < 1.0, "{key:?}, at the same place: {before:?}, {after:?}");
    }
}

#[test]
fn the_map_keeps_most_of_the_room_under_the_timeline_and_the_field() {
    let mut harness = open(Language::French, [1280.0, 720.0]);
    press(&mut harness, Key::F5);
    act(&mut harness, Action::Command(Command::Timeline));
    harness.run();
    let height = harness.ctx.content_rect().height();
    assert!(map(&harness).height() >= height * 0.7, "with the timeline: {} of {height}", map(&harness).height());
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    harness.run();
    assert!(map(&harness).height() >= height * 0.58, "with both: {} of {height}", map(&harness).height());
    let session = harness.state().session();
    let stop = session.stop().expect("a stop is looked at");
    let date = session.stop_heads(stop).0;
    assert!(painted(&harness).iter().any(|(text, _)| *text == date), "the dates are there: {date}");
}

#[test]
fn nothing_of_the_map_answers_to_a_pointer_that_brings_the_bar() {
    let texts = texts(Language::French);
    let mut harness = open(Language::French, [1280.0, 720.0]);
    press(&mut harness, Key::F5);
    harness.run();
    let actor = harness.state().session().project().map.actors.iter().next().expect("an actor").clone();
    let screen = harness.ctx.content_rect();
    let area = map(&harness);
    let words = entente::i18n::words::presence(texts, actor.presence);
    let tips = |harness: &App| painted(harness).iter().filter(|(text, _)| text.contains(&format!("· {words}"))).count();
    for (down, told) in [(150.0, 1), (4.0, 0), (40.0, 0)] {
        let mut camera = harness.state().session().camera();
        let at = Pos2::new(screen.center().x + 60.0, screen.top() + down);
        let away = (at - area.center()) / camera.zoom;
        camera.center = actor.place - entente::geometry::Vector::new(away.x, away.y);
        act(&mut harness, Action::Camera(camera, false));
        pointer(&mut harness, at);
        assert_eq!(tips(&harness), told, "what is said of the actor, {down} points under the top");
        let bar = harness.query_by_label(&texts.room_turns()).is_some();
        assert_eq!(bar, told == 0, "and whether the bar is there");
    }
}

#[test]
fn the_minutes_of_the_timer_stand_in_one_order_and_say_what_they_do() {
    let texts = texts(Language::French);
    let order = |harness: &App| {
        let left = |name: &str| harness.get_by_label(name).rect().left();
        let said = [texts.room_timer_minutes("−1"), texts.room_timer_minutes("+1")];
        assert!(said.iter().all(|said| painted(harness).iter().any(|(text, _)| text == said)), "in words: {said:?}");
        let starts = left(&texts.room_timer_start()) < left(&texts.room_timer_again());
        (starts, left(&texts.room_timer_less()) < left(&texts.room_timer_more()))
    };
    let mut harness = open(Language::French, [1280.0, 720.0]);
    press(&mut harness, Key::F9);
    assert_eq!(order(&harness), (true, true), "in the console");
    press(&mut harness, Key::F9);
    press(&mut harness, Key::F5);
    harness.run();
    let top = harness.ctx.content_rect().center_top();
    pointer(&mut harness, top + egui::vec2(0.0, 4.0));
    assert_eq!(order(&harness), (true, true), "and in the bar");
}

/// Every text of a shape, with where it is and whether a word of it is broken at the end of a line.
fn laid_out(shape: &Shape, found: &mut Vec<(String, Rect, bool)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| laid_out(shape, found)),
        Shape::Text(text) => {
            let rows = &text.galley.rows;
            let broken = rows.windows(2).any(|pair| {
                let [one, next] = pair else { return false };
                let (last, first) = (one.glyphs.last(), next.glyphs.first());
                last.zip(first).is_some_and(|(last, first)| last.chr.is_alphabetic() && first.chr.is_alphabetic())
            });
            found.push((text.galley.text().to_owned(), text.visual_bounding_rect(), broken));
        }
        _ => {}
    }
}

#[test]
fn a_projected_compromise_holds_in_the_width_of_the_screen() {
    for language in Language::ALL {
        let texts = texts(language);
        for size in [[1280.0, 720.0], [1920.0, 1080.0]] {
            let mut harness = open(language, size);
            act(&mut harness, Action::Go(Screen::Compromises));
            press(&mut harness, Key::F5);
            harness.run();
            let screen = harness.ctx.content_rect();
            let compromises: Vec<_> =
                harness.state().session().project().map.compromises.iter().map(|it| it.id).collect();
            for id in compromises {
                act(&mut harness, Action::Select(entente::session::Select::Only(id.into())));
                harness.run();
                let remove = harness.get_by_role_and_label(Role::Button, &Command::Delete.label(texts)).rect();
                assert!(remove.right() <= screen.right() - 8.0, "{remove:?} in {screen:?}, {language:?}");
                let mut found = Vec::new();
                for clipped in &harness.output().shapes {
                    laid_out(&clipped.shape, &mut found);
                }
                let beyond: Vec<_> = found.iter().filter(|(_, rect, _)| rect.right() > screen.right() - 6.0).collect();
                assert!(beyond.is_empty(), "at {size:?} in {language:?}: {beyond:?}");
                let broken: Vec<_> = found.iter().filter(|(.., broken)| *broken).map(|(text, ..)| text).collect();
                assert!(broken.is_empty(), "words are whole at {size:?} in {language:?}: {broken:?}");
            }
        }
    }
}

/// Whether a name is painted, on one line or on two.
fn is_written(harness: &App, name: &str) -> bool {
    let shown = painted(harness);
    let has = |text: &str| text.trim().is_empty() || shown.iter().any(|(shown, _)| shown == text.trim());
    name.char_indices().map(|(at, _)| name.split_at(at)).any(|(first, second)| has(first) && has(second))
}

#[test]
fn key_actors_and_half_of_all_are_named_for_the_back_of_a_room() {
    for language in Language::ALL {
        let mut harness = open(language, [1280.0, 720.0]);
        press(&mut harness, Key::F5);
        harness.run();
        let project = harness.state().session().shared_project();
        let all: Vec<_> = project.map.actors.iter().collect();
        let key: Vec<_> = all.iter().copied().filter(|actor| actor.star).collect();
        let written = |actors: &[&entente::model::Actor]| {
            actors.iter().filter(|actor| is_written(&harness, &actor.label().replace('\n', " "))).count()
        };
        assert!(written(&all) * 2 >= all.len(), "{language:?}: {} of {}", written(&all), all.len());
        assert!(written(&key) * 10 >= key.len() * 7, "{language:?}: {} of {}", written(&key), key.len());
    }
}

#[test]
fn a_link_that_is_chosen_before_the_room_has_its_ends_named() {
    let mut harness = open(Language::French, [1280.0, 720.0]);
    press(&mut harness, Key::F5);
    harness.run();
    let map = harness.state().session().project().map.clone();
    let name = |id| map.actors.get(id).map(|actor| actor.label().replace('\n', " ")).expect("an end");
    let interests = map.links.iter().filter(|link| matches!(link.nature, LinkNature::Interest(_)));
    for link in interests {
        act(&mut harness, Action::Select(entente::session::Select::Only(link.id.into())));
        for end in [link.from, link.to] {
            assert!(is_written(&harness, &name(end)), "{} of {} – {}", name(end), name(link.from), name(link.to));
        }
    }
}

#[test]
fn names_of_groups_have_a_plate_before_a_room() {
    use entente::scene::{DrawState, FontMeasure, LabelRequest, Palette, Scene, SceneOptions, Theme};
    use entente::scene::{Shape as Drawn, draw, place_labels};
    let project = common::geopark();
    let scene =
        Scene::build(&project.map, &SceneOptions { projection: Some(20.0), ..SceneOptions::default() }, &FontMeasure);
    let labels = place_labels(&scene, &LabelRequest::at(0.6));
    let shapes = draw(&scene, &labels, &DrawState::at(0.6), Palette::of(Theme::Light));
    assert!(!labels.groups.is_empty(), "groups are named");
    for name in &labels.groups {
        let at = name.bounds.center();
        let written = shapes.iter().position(|it| matches!(it, Drawn::Text(text) if text.at == at)).expect("its name");
        let behind = shapes.get(written - 1);
        let plate =
            matches!(behind, Some(Drawn::Rect { bounds, fill: Some(_), .. }) if bounds.contains_bounds(name.bounds));
        assert!(plate, "nothing crosses it: {behind:?}");
    }
}
