//! Everything that is saved can be reached and changed: findings, levers, groupings, sources, agenda, differences.

#[path = "common/app.rs"]
mod common;

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::edit::{Edit, ItemId};
use entente::geometry::Point;
use entente::i18n::{Language, Texts};
use entente::model::{
    Actor, ActorId, Effect, FindingKind, LeverState, LinkNature, MapState, Project, ProvenanceKind, Question, Stake,
    StakeId, Target,
};
use entente::session::{Action, Command, New, Screen, Select};

fn open(project: Project) -> Harness<'static, Entente> {
    common::app(common::preferences(Language::French), Some(project), [1280.0, 2400.0])
}

fn perform(harness: &mut Harness<'static, Entente>, action: Action) {
    drop(harness.state_mut().session_mut().perform(action));
    harness.run();
}

fn click(harness: &mut Harness<'static, Entente>, label: &str) {
    if let Some(node) = harness.get_all_by_label(label).next_back() {
        node.click();
    }
    harness.run();
}

fn write(harness: &mut Harness<'static, Entente>, label: &str, text: &str) {
    if let Some(node) = harness.get_all_by_label(label).next_back() {
        node.focus();
    }
    harness.run();
    harness.event(Event::Text(text.to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

fn project_of<'h>(harness: &'h Harness<'static, Entente>) -> &'h Project {
    harness.state().session().project()
}

fn map<'h>(harness: &'h Harness<'static, Entente>) -> &'h MapState {
    &project_of(harness).map
}

fn french() -> Texts {
    Texts::new(Language::French)
}

/// Two actors and a stake.
fn small() -> (Project, [ActorId; 2], StakeId) {
    let mut project = Project::empty();
    let actors = [1, 2].map(|number| ActorId(uuid::Uuid::from_u128(number)));
    for (id, name) in actors.iter().zip(["Mairie", "Région"]) {
        project.map.actors.insert(Actor::named(*id, name, Point::ORIGIN));
    }
    let stake = StakeId(uuid::Uuid::from_u128(20));
    project.map.stakes.insert(Stake::named(stake, "Protéger l’eau"));
    (project, actors, stake)
}

#[test]
fn a_finding_has_a_stake_and_is_set_aside_with_a_note() {
    let (project, actors, stake) = small();
    let mut harness = open(project);
    perform(&mut harness, Action::Question(Question::Divergences));
    perform(&mut harness, Action::Go(Screen::Map));
    let chosen = [actors[0].into(), actors[1].into(), ItemId::Stake(stake)];
    perform(&mut harness, Action::Select(Select::These(chosen.into())));
    click(&mut harness, &french().answer_keep_divergence());
    let finding = map(&harness).findings.at(0).expect("it is made").clone();
    assert_eq!((finding.stakes.as_slice(), finding.actors.len()), (&[stake][..], 2), "on what is selected");
    assert!(harness.state().session().selection().contains(finding.id.into()), "its card opens");

    click(&mut harness, &french().card_set_aside());
    let why = french().card_why();
    click(&mut harness, &format!("{why} – {}", french().card_to_complete()));
    write(&mut harness, &why, "Déjà réglé");
    let finding = map(&harness).findings.at(0).expect("it stays");
    assert_eq!((finding.retained, finding.why.as_str()), (false, "Déjà réglé"), "set aside, and why");

    click(&mut harness, &french().answer_new_compromise());
    let compromise = map(&harness).compromises.at(0).expect("a compromise of it");
    let finding = map(&harness).findings.at(0).map(|finding| finding.id);
    assert_eq!((compromise.finding, compromise.stakes.as_slice()), (finding, &[stake][..]), "which it treats");
    assert_eq!(compromise.parties.len(), 2, "between its actors");
    perform(&mut harness, Action::Question(Question::Actors));
    let title = "divergence · Protéger l’eau · Mairie – Région";
    click(&mut harness, &french().guide_go_to(title));
    let back = finding.map(ItemId::Finding).expect("a finding");
    assert!(harness.state().session().selection().contains(back), "and a way back to it");
}

#[test]
fn a_lever_is_reached_from_the_guide_and_from_its_target() {
    let (project, actors, _) = small();
    let mut harness = open(project);
    perform(&mut harness, Action::Create(New::Lever(Target::Actor(actors[0]), Effect::Listen)));
    let lever = map(&harness).levers.at(0).expect("it is made").id;
    let words = format!("{} · Mairie", french().effect_listen());
    perform(&mut harness, Action::Select(Select::Only(actors[0].into())));
    perform(&mut harness, Action::Question(Question::Levers));
    perform(&mut harness, Action::Go(Screen::Map));
    for choice in 0..2 {
        perform(&mut harness, Action::Select(Select::Only(actors[0].into())));
        harness.get_all_by_label(&words).nth(choice).expect("in the guide, and on the card").click();
        harness.run();
        assert!(harness.state().session().selection().contains(lever.into()), "{choice} leads to its card");
    }
    click(&mut harness, &french().card_set_aside());
    assert_eq!(map(&harness).levers.at(0).map(|lever| lever.state), Some(LeverState::Dismissed), "dismissed");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(map(&harness).levers.at(0).map(|lever| lever.state), Some(LeverState::Accepted), "one step");
}

#[test]
fn an_action_aims_at_two_actors_together() {
    let (project, actors, _) = small();
    let mut harness = open(project);
    perform(&mut harness, Action::Create(New::Action(vec![Target::Actor(actors[0])])));
    harness.get_by_label(&french().card_target_with("Mairie")).focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    let targets = map(&harness).actions.at(0).expect("the action").targets.clone();
    assert_eq!(targets, [Target::Pair(actors[0], actors[1])], "both, in place of one");
}

#[test]
fn what_differs_at_a_stage_is_told_and_removed_one_by_one() {
    let mut harness = open(common::geopark());
    let with = |project: &Project| {
        let stage = project.stages.iter().find(|stage| !stage.differences.positions.is_empty());
        stage.map(|stage| (stage.id, stage.differences.positions.len())).expect("the sample has one")
    };
    let (stage, before) = with(project_of(&harness));
    perform(&mut harness, Action::Select(Select::Only(stage.into())));
    let position = project_of(&harness).stages.get(stage).and_then(|it| it.differences.positions.at(0)).expect("one");
    let (actor, stake) = (position.actor, position.stake);
    let name = map(&harness).actors.get(actor).map(Actor::label).unwrap_or_default();
    let stake_name = map(&harness).stakes.get(stake).map(|it| it.label().to_owned()).unwrap_or_default();
    let start = format!("{} – {name} · {stake_name} · ", french().card_take_away());
    harness.get_by_label_contains(&start).click();
    harness.run();
    let left = project_of(&harness).stages.get(stage).expect("the stage stays").differences.positions.clone();
    assert!(!left.contains((actor, stake)) && left.len() + 1 == before, "that one and no other");
    let alone = project_of(&harness).stages.iter().find(|stage| stage.differences.positions.is_empty());
    let alone = alone.expect("the sample has one").id;
    perform(&mut harness, Action::Select(Select::Only(alone.into())));
    assert_eq!(harness.query_all_by_label_contains("aussi de la carte").count(), 0, "nothing is told of nothing");
}

#[test]
fn another_grouping_is_made_filled_and_colours_the_map() {
    let (project, actors, _) = small();
    let mut harness = open(project);
    perform(&mut harness, Action::Go(Screen::Project));
    write(&mut harness, &french().project_new_grouping(), "Versants");
    let id = map(&harness).groupings.at(0).expect("it is made").id;
    click(&mut harness, &french().grouping_add_part());
    let add = format!("{} – {}", french().card_members(0), french().card_add());
    harness.get_by_label(&add).focus();
    harness.run();
    for key in [Key::ArrowDown, Key::Enter] {
        harness.key_press(key);
        harness.run();
    }
    let part = map(&harness).groupings.get(id).and_then(|it| it.parts.first().cloned()).expect("a part");
    assert_eq!(part.members, [actors[0]], "its first member");
    click(&mut harness, &french().grouping_colors_map());
    let session = harness.state().session();
    assert_eq!((session.lens().grouping, session.screen()), (Some(id), Screen::Map), "seen on the map");
    assert!(harness.query_all_by_label(&french().lens_label("Versants")).count() > 0, "and told over it");
}

#[test]
fn sources_and_the_agenda_are_edited_on_the_project_card() {
    let mut harness = common::app(common::preferences(Language::French), Some(common::geopark()), [1280.0, 6000.0]);
    perform(&mut harness, Action::Go(Screen::Project));
    let (sources, steps) = (project_of(&harness).sources.len(), project_of(&harness).agenda.len());
    assert!(sources > 0 && steps > 0, "the sample has both");
    harness.get_by_label(&french().project_source_title(1)).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    write(&mut harness, &french().project_source_title(1), "Programme");
    let first = project_of(&harness).sources.at(0).expect("a source").clone();
    assert_eq!(first.title, "Programme", "renamed");
    click(&mut harness, &format!("{} – {} Programme", french().card_take_away(), first.code));
    assert!(!project_of(&harness).sources.contains(first.id), "removed");

    harness.get_by_label(&french().project_agenda_minutes(1)).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    write(&mut harness, &french().project_agenda_minutes(1), "25");
    assert_eq!(project_of(&harness).agenda.at(0).map(|step| step.minutes), Some(25), "longer");
    write(&mut harness, &french().project_new_agenda_step(), "Visite");
    let last = project_of(&harness).agenda.iter().next_back().map(|step| step.title.fr.clone());
    assert_eq!(last.as_deref(), Some("Visite"), "one more");
}

#[test]
fn a_question_just_typed_is_no_assumption() {
    let mut harness = open(Project::empty());
    perform(&mut harness, Action::Go(Screen::Project));
    let doubt = french().provenance_is(french().provenance_kind_assumption());
    assert_eq!(harness.query_all_by_label(&doubt).count(), 0, "nothing to doubt yet");
    write(&mut harness, &french().project_question(), "Par où passer");
    let header = &project_of(&harness).header;
    assert_eq!(header.question.fr, "Par où passer", "asked");
    assert_eq!(header.question_provenance.kind, ProvenanceKind::SaidInTheRoom, "in the room");
}

#[test]
fn a_stake_without_options_shows_no_origin_of_them() {
    let (project, _, stake) = small();
    let mut harness = open(project);
    perform(&mut harness, Action::Select(Select::Only(stake.into())));
    let kind = |harness: &Harness<'static, Entente>| {
        map(harness).stakes.get(stake).map(|stake| stake.options_provenance.kind).expect("the stake")
    };
    let doubt = french().provenance_is(french().provenance_kind_assumption());
    let before = harness.query_all_by_label(&doubt).count();
    click(&mut harness, &french().card_add_option());
    assert_eq!(kind(&harness), ProvenanceKind::SaidInTheRoom, "the first option was said in the room");
    assert_eq!(harness.query_all_by_label(&doubt).count(), before, "and none is in doubt");
    assert!(before <= 1, "the stake itself at most, not options that are not there");
}

#[test]
fn a_name_in_the_table_opens_the_card_and_an_empty_list_of_stakes_has_a_button() {
    let (project, actors, stake) = small();
    let mut harness = open(project);
    perform(&mut harness, Action::Go(Screen::Actors));
    click(&mut harness, &format!("{} – Région", french().card_name()));
    assert!(harness.state().session().selection().contains(actors[1].into()), "the card opens");
    perform(&mut harness, Action::Edit(Edit::Remove(vec![stake.into()])));
    perform(&mut harness, Action::Go(Screen::Stakes));
    click(&mut harness, &french().stakes_add());
    harness.event(Event::Text("Protéger les sols".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(map(&harness).stakes.at(0).map(|stake| stake.name.clone()).as_deref(), Some("Protéger les sols"), "");
}

#[test]
fn a_selected_link_names_its_two_actors_then_its_nature() {
    let mut harness = open(common::geopark());
    let link = map(&harness).links.iter().find(|link| matches!(link.nature, LinkNature::Interest(_)));
    let link = link.expect("the sample has interest links").clone();
    let name = |id| map(&harness).actors.get(id).map(Actor::label).unwrap_or_default();
    let start = format!("{} – {}\u{a0}: ", name(link.from), name(link.to));
    perform(&mut harness, Action::Select(Select::Only(link.id.into())));
    assert!(harness.query_all_by_label_contains(&start).count() > 0, "« {start}… » is told on the map");
}

#[test]
fn a_card_without_its_thing_goes_with_it() {
    let (project, actors, stake) = small();
    let mut harness = open(project);
    perform(&mut harness, Action::Create(New::Finding(FindingKind::Reading, actors.into(), vec![stake])));
    click(&mut harness, &Command::Delete.label(french()));
    assert!(map(&harness).findings.is_empty() && harness.state().session().selection().is_empty(), "both are gone");
}
