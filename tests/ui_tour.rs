//! The guided tour: captured, edited, put in order and played by names and keys; the written tour of the sample.

#[path = "common/by_name.rs"]
mod by_name;
#[path = "common/app.rs"]
mod common;
#[path = "common/perform.rs"]
mod perform;
#[path = "common/seen.rs"]
mod seen;

use egui::{Event, Key, Modifiers, Role, Shape};
use egui_kittest::kittest::{By, Queryable as _};
use entente::edit::Edit;
use entente::i18n::{Language, Texts};
use entente::model::{ActorId, Background, LensColor, Presence, Project, View};
use entente::session::{Action, Command, Screen, TourAct, ViewChange};

use by_name::{click, shows};
use perform::{App, perform};
use seen::painted;

const SIZE: [f32; 2] = [1280.0, 720.0];

fn open(language: Language, project: Project) -> App {
    common::app(common::preferences(language), Some(project), SIZE)
}

fn command(harness: &mut App, command: Command) {
    perform(harness, Action::Command(command));
}

fn press(harness: &mut App, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn views(harness: &App) -> Vec<&View> {
    harness.state().session().project().views.iter().collect()
}

fn titles(harness: &App) -> Vec<&str> {
    views(harness).iter().map(|view| view.title.fr.as_str()).collect()
}

/// The sample without its tour.
fn untoured() -> Project {
    let mut project = common::geopark();
    project.views.retain(|_| false);
    project
}

/// Types a text over the whole of a field, and leaves it.
fn type_over(harness: &mut App, name: &str, text: &str) {
    harness.get_by_role_and_label(Role::MultilineTextInput, name).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(Event::Text(text.to_owned()));
    harness.key_press(Key::Enter);
    harness.run();
}

#[test]
fn steps_are_captured_named_put_in_order_and_deleted_beside_the_map() {
    let mut harness = open(Language::French, untoured());
    let texts = Texts::new(Language::French);
    command(&mut harness, Command::GuidedTour);
    assert!(shows(&harness, &texts.tour_empty()), "one sentence");
    for _ in 0..2 {
        click(&mut harness, Role::Button, &texts.tour_capture());
    }
    assert_eq!(titles(&harness), [texts.tour_untitled(1), texts.tour_untitled(2)], "in one act each");
    type_over(&mut harness, &texts.tour_step_title(2), "Qui manque");
    type_over(&mut harness, &texts.tour_step_caption(2), "Onze acteurs");
    type_over(&mut harness, &texts.tour_step_note(2), "Attendre");
    let last = views(&harness)[1].clone();
    let written = [&last.title, &last.caption, &last.speaker_note].map(|text| text.fr.as_str());
    assert_eq!(written, ["Qui manque", "Onze acteurs", "Attendre"], "edited in place");
    click(&mut harness, Role::Button, &texts.tour_other_language());
    let other = format!("{} ({})", texts.tour_step_title(2), Language::English.own_name());
    type_over(&mut harness, &other, "Who is missing");
    assert_eq!(views(&harness)[1].title.en.as_deref(), Some("Who is missing"), "and in the other language");

    click(&mut harness, Role::Button, &texts.card_up());
    assert_eq!(titles(&harness), ["Qui manque".to_owned(), texts.tour_untitled(1)], "before the other");
    perform(
        &mut harness,
        Action::View(ViewChange::ToggleFilter(entente::model::Filter::HidePresence(Presence::Present))),
    );
    click(&mut harness, Role::Button, &texts.tour_return());
    assert!(harness.state().session().filters().is_empty(), "the view is that of the step again");
    click(&mut harness, Role::Button, &texts.tour_duplicate());
    assert_eq!(titles(&harness).len(), 3, "a copy");
    click(&mut harness, Role::Button, &texts.tour_delete());
    assert_eq!(titles(&harness), ["Qui manque".to_owned(), texts.tour_untitled(1)], "and no longer");
}

#[test]
fn the_steps_are_reached_and_left_by_keys_alone() {
    for language in Language::ALL {
        let mut harness = open(language, common::geopark());
        let texts = Texts::new(language);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
        harness.run();
        harness.event(Event::Text(texts.command_guided_tour()));
        harness.run();
        press(&mut harness, Key::Enter);
        assert!(harness.state().session().is_tour_open(), "opened from the palette");
        let close = texts.tour_close();
        let held = |harness: &App| harness.get_by_role_and_label(Role::Button, &close).is_focused();
        assert!(held(&harness), "the keyboard is there");
        let mut walked = 0;
        loop {
            press(&mut harness, Key::F6);
            walked += 1;
            if held(&harness) {
                break;
            }
            assert!(walked < 6, "F6 comes back to it");
        }
        assert!(walked > 1, "and leaves it: {walked}");
        for _ in 0..3 {
            press(&mut harness, Key::Tab);
        }
        press(&mut harness, Key::Enter);
        assert_eq!(harness.state().session().tour_step().map(|(_, rank, _)| rank), Some(0), "its first step is chosen");
    }
}

#[test]
fn the_written_tour_plays_from_end_to_end_with_page_down_in_both_languages() {
    for language in Language::ALL {
        let mut harness = open(language, common::geopark());
        let texts = Texts::new(language);
        let steps: Vec<View> = views(&harness).into_iter().cloned().collect();
        let notice = language.pick(&harness.state().session().project().header.short_notice).0.to_owned();
        command(&mut harness, Command::PlayTour);
        for (rank, step) in steps.iter().enumerate() {
            assert!(shows(&harness, language.pick(&step.title).0), "title {}", rank + 1);
            assert!(shows(&harness, language.pick(&step.caption).0), "caption {}", rank + 1);
            assert!(shows(&harness, &notice), "the notice of the map, at {}", rank + 1);
            let said = texts.tour_rank(rank + 1, steps.len());
            let told = harness.query_all(By::new().label_contains(&said)).next().is_some();
            assert!(told, "{said}");
            assert!(!harness.state().session().is_step_lessened(), "whole, at {}", rank + 1);
            assert_eq!(harness.state().session().looked_stage(), step.stage, "its date, at {}", rank + 1);
            assert!(!shows(&harness, language.pick(&step.speaker_note).0), "the note is for the speaker");
            press(&mut harness, Key::PageDown);
        }
        let last = language.pick(&steps.last().expect("steps").title).0;
        assert!(shows(&harness, last), "no further than the last");
    }
}

#[test]
fn escape_gives_the_former_look_back_and_keys_and_dots_lead_anywhere() {
    let mut harness = open(Language::French, common::geopark());
    let texts = Texts::new(Language::French);
    let lens = entente::model::Lens { color: LensColor::Type, ..Default::default() };
    perform(&mut harness, Action::View(ViewChange::Lens(lens)));
    let before = harness.state().session().camera();
    command(&mut harness, Command::PlayTour);
    assert!(!shows(&harness, &texts.tab_actors()), "the map and its band alone");
    let at = |harness: &App| harness.state().session().tour_step().map(|(_, rank, _)| rank);
    for (key, rank) in
        [(Key::ArrowRight, 1), (Key::PageDown, 2), (Key::ArrowLeft, 1), (Key::End, 9), (Key::PageUp, 8), (Key::Home, 0)]
    {
        press(&mut harness, key);
        assert_eq!(at(&harness), Some(rank), "{key:?}");
    }
    let fifth = texts.tour_step(5, views(&harness)[4].title.fr.as_str());
    click(&mut harness, Role::RadioButton, &fifth);
    assert_eq!(at(&harness), Some(4), "a dot");
    click(&mut harness, Role::Button, &texts.tour_next());
    click(&mut harness, Role::Button, &texts.tour_previous());
    assert_eq!(at(&harness), Some(4), "on and back");
    press(&mut harness, Key::Escape);
    let session = harness.state().session();
    assert!(!session.is_touring() && session.screen() == Screen::Map, "left");
    assert_eq!((session.lens(), session.camera()), (lens, before), "as before");
    assert!(session.filters().is_empty() && session.focus().is_none(), "all of it");
    assert_eq!(session.looked_stage(), None, "today");
    assert_eq!(session.history().depth(), 0, "nothing was changed");
}

#[test]
fn what_lies_under_the_map_is_chosen_with_its_layers_and_kept_by_a_step() {
    let mut harness = open(Language::French, untoured());
    let texts = Texts::new(Language::French);
    let shown = harness.state().session().layers();
    let count = [shown.interests, shown.relations, shown.hulls, shown.notes, shown.values, shown.compromises]
        .into_iter()
        .chain([shown.interventions, shown.pins, shown.doubts])
        .filter(|on| *on)
        .count();
    click(&mut harness, Role::Button, &texts.layers_count(count));
    click(&mut harness, Role::RadioButton, &texts.background_rings());
    assert_eq!(harness.state().session().background(), Background::Rings, "chosen with the pointer");
    perform(&mut harness, Action::Tour(TourAct::Capture("Cercles".to_owned())));
    perform(&mut harness, Action::View(ViewChange::Background(Background::Plain)));
    assert!(harness.state().session().departure().view, "the step is no longer what is looked at");
    let kept = views(&harness).first().map(|step| (step.id, step.background));
    assert_eq!(kept.map(|kept| kept.1), Some(Background::Rings), "in the step");
    perform(&mut harness, Action::Tour(TourAct::Start(None)));
    assert_eq!(harness.state().session().background(), Background::Rings, "as it was captured");
    perform(&mut harness, Action::Tour(TourAct::Leave));
    assert_eq!(harness.state().session().background(), Background::Plain, "as before the tour");
}

#[test]
fn a_deleted_actor_leaves_its_step_with_a_notice() {
    let mut harness = open(Language::French, common::geopark());
    let texts = Texts::new(Language::French);
    let around = |view: &View| view.focus.as_ref().map(|focus| (view.id, focus.around.clone()));
    let (step, around): (_, Vec<ActorId>) = views(&harness).into_iter().find_map(around).expect("a step with a focus");
    let gone = around.into_iter().map(Into::into).collect();
    perform(&mut harness, Action::Edit(Edit::Remove(gone)));
    perform(&mut harness, Action::Tour(TourAct::Start(Some(step))));
    assert!(shows(&harness, &texts.tour_lessened()), "said in the band");
    assert!(harness.state().session().visible_actors().len() > 10, "and the rest of the map is there");
    command(&mut harness, Command::Undo);
    perform(&mut harness, Action::Tour(TourAct::Look(step)));
    assert!(!shows(&harness, &texts.tour_lessened()), "undone, it is whole again");
}

#[test]
fn a_proposed_tour_is_looked_at_then_kept() {
    let mut harness = open(Language::English, untoured());
    let texts = Texts::new(Language::English);
    command(&mut harness, Command::GuidedTour);
    click(&mut harness, Role::Button, &texts.tour_propose());
    assert!(shows(&harness, &texts.tour_proposed()) && views(&harness).is_empty(), "a preview");
    click(&mut harness, Role::Button, &texts.command_play_tour());
    press(&mut harness, Key::PageDown);
    assert!(shows(&harness, &texts.tour_who(23, 11)), "it plays before it is kept");
    press(&mut harness, Key::Escape);
    assert!(views(&harness).is_empty(), "nothing was saved");
    click(&mut harness, Role::Button, &texts.tour_adopt());
    assert_eq!(views(&harness).len(), 5, "kept");
    let both = views(&harness).iter().all(|view| !view.title.fr.is_empty() && view.title.en.is_some());
    assert!(both, "in both languages");
}

#[test]
fn the_sample_has_a_written_tour_in_both_languages() {
    let project = common::geopark();
    let steps: Vec<&View> = project.views.iter().collect();
    assert!(steps.len() >= 8, "eight steps at least, not {}", steps.len());
    for step in &steps {
        for text in [&step.title, &step.caption, &step.speaker_note] {
            let english = text.en.as_deref().unwrap_or_default();
            assert!(!text.fr.is_empty() && !english.is_empty() && text.fr != english, "both languages: {text:?}");
        }
        assert!(!step.lessened, "whole: {:?}", step.title.fr);
    }
    let mut looks: Vec<String> = steps
        .iter()
        .map(|step| format!("{:?}{:?}{:?}{:?}{:?}", step.lens, step.layers, step.filters, step.focus, step.stage))
        .collect();
    looks.sort();
    looks.dedup();
    assert_eq!(looks.len(), steps.len(), "each shows something else");
    let stages = steps.iter().filter(|step| step.stage.is_some()).count();
    assert!(stages >= 2, "then and now");
}

#[test]
fn figures_of_the_written_tour_are_those_of_the_map() {
    let project = common::geopark();
    let map = &project.map;
    let with = |presence| map.actors.iter().filter(|actor| actor.presence == presence).count();
    assert_eq!((with(Presence::Present), with(Presence::ToMobilise)), (23, 11), "who is there in 2016");
    assert_eq!((map.actors.len(), map.groups.len()), (34, 8), "on the map");
    assert_eq!((map.compromises.len(), map.actions.len()), (8, 13), "to discuss and to do");
    let lens = |step: &&View| step.lens.stake;
    let stakes: Vec<_> = project.views.iter().filter_map(|step| lens(&step)).collect();
    let counts: Vec<_> = stakes
        .into_iter()
        .map(|stake| {
            let weights = entente::analysis::opposition::on_stake(map, stake);
            (weights.supporters, weights.opponents)
        })
        .collect();
    assert_eq!(counts, [(32, 0), (14, 9)], "for and against");
    let present: Vec<usize> = project
        .views
        .iter()
        .filter_map(|step| project.stages.get(step.stage?))
        .map(|stage| stage.differences.over(map))
        .map(|map| map.actors.iter().filter(|actor| actor.presence == Presence::Present).count())
        .collect();
    assert_eq!(present, [13, 28], "who was there then");
}

/// The sample while its tour plays, in a window or before a room.
fn toured(language: Language, size: [f32; 2], projected: bool) -> App {
    let mut harness = common::app(common::preferences(language), Some(common::geopark()), size);
    if projected {
        press(&mut harness, Key::F5);
        harness.run();
    }
    command(&mut harness, Command::PlayTour);
    harness
}

/// The texts that are cut with an ellipsis.
fn elided(harness: &App) -> Vec<String> {
    fn collect(shape: &Shape, found: &mut Vec<String>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, found)),
            Shape::Text(text) if text.galley.elided => found.push(text.galley.text().to_owned()),
            _ => {}
        }
    }
    let mut found = Vec::new();
    harness.output().shapes.iter().for_each(|clipped| collect(&clipped.shape, &mut found));
    found
}

#[test]
fn every_step_has_its_whole_legend_and_its_whole_caption() {
    for language in Language::ALL {
        for (size, projected) in
            [([1280.0, 720.0], false), ([1280.0, 720.0], true), ([1920.0, 1080.0], false), ([1920.0, 1080.0], true)]
        {
            let mut harness = toured(language, size, projected);
            let steps: Vec<View> = views(&harness).into_iter().cloned().collect();
            for (rank, step) in steps.iter().enumerate() {
                let shown = painted(&harness);
                let cut: Vec<_> = shown.iter().filter(|(text, _)| text.starts_with("+\u{a0}")).collect();
                assert!(cut.is_empty(), "step {} at {size:?}, {projected}: {cut:?}", rank + 1);
                let caption = language.pick(&step.caption).0.replace('\u{202f}', "\u{a0}");
                assert!(shown.iter().any(|(text, _)| *text == caption), "its words, at {}", rank + 1);
                let cut = elided(&harness).into_iter().find(|text| *text == caption);
                assert_eq!(cut, None, "step {} at {size:?}, {projected}", rank + 1);
                let screen = harness.ctx.content_rect();
                let share = harness.state().session().canvas_size().y / screen.height();
                assert!(share > 0.55, "the map keeps more than half at {} in {size:?}, {projected}: {share}", rank + 1);
                press(&mut harness, Key::PageDown);
            }
        }
    }
}

#[test]
fn the_words_of_a_tour_and_what_it_shows_grow_with_the_window() {
    let at = |size: [f32; 2]| {
        let mut harness = toured(Language::French, size, false);
        let caption = views(&harness)[0].caption.fr.replace('\u{202f}', "\u{a0}");
        let size = painted(&harness).iter().find(|(text, _)| *text == caption).expect("its caption").1;
        for _ in 0..3 {
            press(&mut harness, Key::PageDown);
        }
        harness.run();
        (size, harness.state().session().camera().zoom)
    };
    let (small, large) = (at([1280.0, 720.0]), at([1920.0, 1080.0]));
    assert!(large.0 >= small.0 * 1.4, "the caption: {small:?}, {large:?}");
    assert!(large.1 > 1.5, "six actors fill the window: {small:?}, {large:?}");
}
