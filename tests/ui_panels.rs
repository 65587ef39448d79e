//! The guide, the cards and the screens beside the map, driven by names and keys.

#[path = "common/app.rs"]
mod common;

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::edit::{Edit, ItemId};
use entente::i18n::{Language, Texts};
use entente::model::{
    Actor, ActorId, BuiltInType, Certainty, Phase, Presence, Project, ProvenanceKind, Question, Stake, StakeId,
};
use entente::session::{Action, Screen, Select};

const SIZE: [f32; 2] = [1280.0, 720.0];

fn open(project: Project, language: Language) -> Harness<'static, Entente> {
    common::app(common::preferences(language), Some(project), SIZE)
}

fn perform(harness: &mut Harness<'static, Entente>, action: Action) {
    drop(harness.state_mut().session_mut().perform(action));
    harness.run();
}

fn write(harness: &mut Harness<'static, Entente>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn press(harness: &mut Harness<'static, Entente>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn actors(harness: &Harness<'static, Entente>) -> Vec<Actor> {
    harness.state().session().project().map.actors.iter().cloned().collect()
}

fn french() -> Texts {
    Texts::new(Language::French)
}

fn three_actors() -> (Project, Vec<ActorId>) {
    let mut project = Project::empty();
    let ids: Vec<ActorId> = (1..=3).map(|number| ActorId(uuid::Uuid::from_u128(number))).collect();
    for (id, name) in ids.iter().zip(["Mairie", "Région", "Lycée"]) {
        project.map.actors.insert(Actor::named(*id, name, entente::geometry::Point::ORIGIN));
    }
    (project, ids)
}

#[test]
fn ten_actors_with_types_and_five_links_are_entered_from_the_keyboard() {
    let mut harness = open(Project::empty(), Language::French);
    harness.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::A);
    harness.run();
    for number in 1..=10 {
        write(&mut harness, &format!("Acteur numéro {number} de la vallée {number}{number}"));
        press(&mut harness, Key::Tab);
        if number == 1 {
            write(&mut harness, "h");
        }
        press(&mut harness, Key::Enter);
    }
    let entered = actors(&harness);
    assert_eq!(entered.len(), 10, "ten actors: {:?}", entered.iter().map(|a| &a.name).collect::<Vec<_>>());
    let residents = Some(BuiltInType::Residents.id());
    assert!(entered.iter().all(|actor| actor.actor_type == residents), "the letter h chose « habitants »");
    assert_eq!(entered[9].name, "Acteur numéro 10 de la vallée 1010", "the field was cleared each time");

    for actor in entered.iter().take(5) {
        perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(actor.id))));
        harness.get_by_label(&french().card_link_to()).focus();
        harness.run();
        press(&mut harness, Key::ArrowDown);
        press(&mut harness, Key::ArrowDown);
        press(&mut harness, Key::Enter);
    }
    assert_eq!(harness.state().session().project().map.links.len(), 5, "five links");
}

#[test]
fn a_role_is_one_step_of_undo() {
    let (project, ids) = three_actors();
    let mut harness = open(project, Language::French);
    perform(&mut harness, Action::Question(Question::Roles));
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(ids[0]))));
    let before = harness.state().session().history().undo_label().is_some();
    let texts = french();
    harness.get_by_label(&format!("{} – {}", texts.card_role_today(), texts.card_to_specify())).click();
    harness.run();
    write(&mut harness, "Porte le ");
    write(&mut harness, "projet");
    press(&mut harness, Key::Enter);
    let role = |harness: &Harness<'static, Entente>| {
        let j = actors(harness)[0].roles.current.clone()?;
        j.value
    };
    assert_eq!(role(&harness).as_deref(), Some("Porte le projet"), "settled by Enter");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(role(&harness), None, "one undo takes it all back");
    assert_eq!(harness.state().session().history().undo_label().is_some(), before, "and nothing else is left to undo");
}

#[test]
fn what_is_entered_on_an_absent_actor_is_a_guess_and_the_card_tells_the_day() {
    let (mut project, ids) = three_actors();
    project.map.actors.update(ids[0], |actor| actor.presence = Presence::Absent);
    let mut harness = open(project, Language::French);
    perform(&mut harness, Action::Question(Question::Roles));
    let texts = french();
    let said = texts.card_changed_on("");
    let entered = |harness: &mut Harness<'static, Entente>, rank: usize| {
        perform(harness, Action::Select(Select::Only(ItemId::Actor(ids[rank]))));
        assert!(harness.query_by_label_contains(said.trim()).is_none(), "nothing changed yet");
        harness.get_by_label(&format!("{} – {}", texts.card_role_today(), texts.card_to_specify())).click();
        harness.run();
        write(harness, "Veille");
        press(harness, Key::Enter);
        assert!(harness.query_by_label_contains(said.trim()).is_some(), "the card tells the day");
        let origin = actors(harness)[rank].roles.current.clone().expect("the role").provenance;
        assert!(origin.changed.is_some(), "the day is kept");
        (origin.kind, origin.certainty)
    };
    assert_eq!(entered(&mut harness, 0), (ProvenanceKind::Assumption, Certainty::Guess), "it is not there to say it");
    assert_eq!(entered(&mut harness, 1), (ProvenanceKind::SaidInTheRoom, Certainty::Rather), "the others are");
}

#[test]
fn the_word_for_frames_of_reference_follows_the_choice_of_the_file() {
    let (project, ids) = three_actors();
    let mut harness = open(project, Language::French);
    perform(&mut harness, Action::Question(Question::Values));
    perform(&mut harness, Action::Go(Screen::Map));
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(ids[0]))));
    let texts = french();
    let says = |harness: &Harness<'static, Entente>, words: &str| harness.query_by_label_contains(words).is_some();
    let (usual, other) =
        ([texts.card_add_value(), texts.missing_values(3)], [texts.card_add_way(), texts.missing_ways(3)]);
    assert!(usual.iter().all(|words| says(&harness, words)), "frames of reference, on the card and in the guide");
    perform(&mut harness, Action::Go(Screen::Project));
    harness.get_by_label(&texts.project_ways_of_judging()).focus();
    harness.run();
    press(&mut harness, Key::Space);
    perform(&mut harness, Action::Question(Question::Values));
    perform(&mut harness, Action::Go(Screen::Map));
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(ids[0]))));
    assert!(other.iter().all(|words| says(&harness, words)), "ways of judging");
    assert!(!usual.iter().any(|words| says(&harness, words)), "and no other word for them");
}

#[test]
fn frames_of_reference_can_be_said_not_to_be_known_until_one_is_named() {
    let (project, ids) = three_actors();
    let mut harness = open(project, Language::French);
    perform(&mut harness, Action::Question(Question::Values));
    perform(&mut harness, Action::Go(Screen::Map));
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(ids[0]))));
    let texts = french();
    assert!(harness.query_by_label_contains(&texts.missing_values(3)).is_some(), "nobody was asked");
    harness.get_by_role_and_label(egui::accesskit::Role::CheckBox, &texts.level_unknown()).click();
    harness.run();
    assert!(actors(&harness)[0].unknown_values.is_some(), "asked, and not known");
    assert!(harness.query_by_label_contains(&texts.missing_values(2)).is_some(), "« ? » is an answer");
    harness.get_by_label_contains(&texts.card_add_value()).click();
    harness.run();
    let civic = entente::i18n::words::cite(texts, entente::model::Cite::Civic);
    harness.get_by_label(&civic).click();
    harness.run();
    let actor = &actors(&harness)[0];
    assert_eq!((actor.values.len(), &actor.unknown_values), (1, &None), "a frame that is named takes its place");
}

#[test]
fn escape_drops_a_draft_and_keeps_the_card() {
    let (project, ids) = three_actors();
    let mut harness = open(project, Language::French);
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(ids[0]))));
    let title = french().card_name();
    harness.get_all_by_label(&title).next().expect("the name on the card").focus();
    harness.run();
    write(&mut harness, "XYZ");
    press(&mut harness, Key::Escape);
    assert_eq!(actors(&harness)[0].name, "Mairie", "as before");
    assert!(harness.state().session().selection().contains(ItemId::Actor(ids[0])), "the card stays open");
}

#[test]
fn what_is_typed_is_kept_when_another_thing_is_selected() {
    let (project, ids) = three_actors();
    let mut harness = open(project, Language::French);
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(ids[0]))));
    harness.get_all_by_label(&french().card_name()).next().expect("the name on the card").focus();
    harness.run();
    write(&mut harness, " de la ville");
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(ids[1]))));
    assert!(actors(&harness)[0].name.contains("de la ville"), "not lost: {}", actors(&harness)[0].name);
}

#[test]
fn another_language_keeps_what_was_being_done() {
    let (project, ids) = three_actors();
    let mut harness = open(project, Language::French);
    perform(&mut harness, Action::Question(Question::Actors));
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(ids[2]))));
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, &french().guide_add_actor()).focus();
    harness.run();
    write(&mut harness, "Office de tou");
    harness.get_by_label(&french().card_identity()).click();
    harness.run();
    perform(&mut harness, Action::Command(entente::session::Command::SwitchLanguage));
    let english = Texts::new(Language::English);
    assert!(harness.query_all_by_value("Office de tou").count() > 0, "the name being typed");
    assert!(harness.query_all_by_label(&english.card_short_name()).count() > 0, "the open part of the card");
    assert!(harness.state().session().selection().contains(ItemId::Actor(ids[2])), "the selection");
}

#[test]
fn several_actors_change_in_one_step() {
    let (project, ids) = three_actors();
    let mut harness = open(project, Language::English);
    perform(&mut harness, Action::Select(Select::These(ids.iter().map(|id| (*id).into()).collect())));
    let absent = Texts::new(Language::English).presence_absent();
    harness.get_all_by_label(&absent).last().expect("the card offers it").click();
    harness.run();
    assert!(actors(&harness).iter().all(|actor| actor.presence == Presence::Absent), "all three");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert!(actors(&harness).iter().all(|actor| actor.presence == Presence::Present), "one undo");
}

#[test]
fn a_position_is_set_by_a_digit_and_unknown_by_a_question_mark() {
    let (mut project, ids) = three_actors();
    let stake = StakeId(uuid::Uuid::from_u128(20));
    project.map.stakes.insert(Stake::named(stake, "Protéger l’eau"));
    let mut harness = open(project, Language::French);
    perform(&mut harness, Action::Question(Question::Divergences));
    perform(&mut harness, Action::Go(Screen::Map));
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(ids[1]))));
    let typed = |harness: &mut Harness<'static, Entente>, key: &str| {
        harness.get_by_label_contains("Protéger l’eau – ").focus();
        harness.run();
        write(harness, key);
        let positions = &harness.state().session().project().map.positions;
        positions.get((ids[1], stake)).map(|position| position.value)
    };
    assert_eq!(typed(&mut harness, "2"), Some(Some(2)), "a digit");
    assert_eq!(typed(&mut harness, "-"), Some(Some(-2)), "minus turns it round");
    assert_eq!(typed(&mut harness, "?"), Some(None), "asked, and not known");
}

#[test]
fn every_question_and_screen_can_be_named_in_both_languages() {
    for language in Language::ALL {
        let mut harness = open(common::geopark(), language);
        for question in Question::ALL {
            perform(&mut harness, Action::Question(question));
            let words = entente::i18n::words::question(Texts::new(language), question).replace('\u{202f}', "\u{a0}");
            assert!(harness.query_all_by_label(&words).count() > 0, "{words} is on screen, word for word");
        }
        for &screen in Phase::ALL.iter().flat_map(|phase| Screen::of_phase(*phase)) {
            perform(&mut harness, Action::Go(screen));
            assert_eq!(harness.state().session().screen(), screen, "no screen leads elsewhere");
        }
    }
}

#[test]
fn every_kind_of_card_opens_and_names_its_fields() {
    let mut harness = open(common::geopark(), Language::French);
    let project = harness.state().session().shared_project();
    let map = &project.map;
    let items = [
        map.actors.at(0).map(|item| ItemId::Actor(item.id)),
        map.links.at(0).map(|item| ItemId::Link(item.id)),
        map.links.iter().last().map(|item| ItemId::Link(item.id)),
        map.stakes.at(0).map(|item| ItemId::Stake(item.id)),
        map.groups.at(0).map(|item| ItemId::Group(item.id)),
        map.compromises.at(0).map(|item| ItemId::Compromise(item.id)),
        map.actions.at(0).map(|item| ItemId::Action(item.id)),
        project.stages.at(0).map(|item| ItemId::Stage(item.id)),
    ];
    for item in items.into_iter().flatten() {
        perform(&mut harness, Action::Select(Select::Only(item)));
        let remove = entente::session::Command::Delete.label(french());
        assert!(harness.query_all_by_label(&remove).count() > 0, "{item:?} has its card");
    }
    let refused = harness.state().session().notices().count();
    assert_eq!(refused, 0, "drawing asks for nothing");
}

#[test]
fn a_stake_is_added_and_moved_up_from_its_screen() {
    let (project, _) = three_actors();
    let mut harness = open(project, Language::French);
    perform(&mut harness, Action::Go(Screen::Stakes));
    harness.get_by_label(&french().stakes_new()).focus();
    harness.run();
    for name in ["Protéger l’eau", "Ouvrir la carrière"] {
        write(&mut harness, name);
        press(&mut harness, Key::Enter);
    }
    let names = |harness: &Harness<'static, Entente>| -> Vec<String> {
        harness.state().session().project().map.stakes.iter().map(|stake| stake.name.clone()).collect()
    };
    assert_eq!(names(&harness), ["Protéger l’eau", "Ouvrir la carrière"], "added one after the other");
    harness.get_by_label(&format!("{} – Ouvrir la carrière", french().card_up())).click();
    harness.run();
    assert_eq!(names(&harness), ["Ouvrir la carrière", "Protéger l’eau"], "moved up");
}

#[test]
fn the_outline_walks_and_renames_from_the_keyboard() {
    let (project, ids) = three_actors();
    let mut harness = open(project, Language::French);
    perform(&mut harness, Action::Go(Screen::Outline));
    let present = french().presence_present();
    harness.get_by_label(&format!("Lycée, {present}")).focus();
    harness.run();
    press(&mut harness, Key::ArrowDown);
    assert!(harness.state().session().selection().contains(ItemId::Actor(ids[0])), "the next one, by name");
    press(&mut harness, Key::F2);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    write(&mut harness, "Commune");
    press(&mut harness, Key::Enter);
    assert_eq!(actors(&harness)[0].name, "Commune", "renamed in place");
}

#[test]
fn settling_a_stage_outside_the_path_changes_nothing() {
    let (project, _) = three_actors();
    let mut harness = open(project.clone(), Language::French);
    perform(&mut harness, Action::Edit(Edit::Remove(Vec::new())));
    perform(&mut harness, Action::Go(Screen::Project));
    assert_eq!(harness.state().session().project(), &project, "looking at the project card edits nothing");
}

#[test]
fn the_origin_of_a_judgement_opens_and_changes() {
    let mut harness = open(common::geopark(), Language::French);
    let actor = harness.state().session().project().map.actors.at(1).expect("the sample has actors").id;
    perform(&mut harness, Action::Question(Question::Roles));
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(actor))));
    let texts = french();
    let kind = ProvenanceKind::PublicFact;
    let chip = texts.provenance_is(entente::i18n::words::provenance_kind(texts, kind));
    harness.get_all_by_label(&chip).next().expect("the chip of its role").click();
    harness.run();
    let interview = entente::i18n::words::provenance_kind(texts, ProvenanceKind::Interview);
    harness.get_by_label(&interview).click();
    harness.run();
    let role = actors(&harness)[1].roles.current.clone().expect("its role");
    assert_eq!(role.provenance.kind, ProvenanceKind::Interview, "changed in place");
}
