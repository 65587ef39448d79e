//! What is typed and chosen, by names and keys: nothing is lost, nothing moves, nothing is guessed.

#[path = "common/app.rs"]
mod common;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::Entente;
use entente::edit::ItemId;
use entente::geometry::Point;
use entente::i18n::{Language, Texts, words};
use entente::model::{
    Action as PlannedAction, ActionId, ActionState, Actor, ActorId, Audience, BuiltInType, Due, Presence, Project,
    Question, Stake, StakeId,
};
use entente::session::{Action, Before, Command, Dialog, Screen, Select, Tool};
use uuid::Uuid;

const SIZE: [f32; 2] = [1280.0, 720.0];

type App = Harness<'static, Entente>;

fn open(project: Project) -> App {
    common::app(common::preferences(Language::French), Some(project), SIZE)
}

fn perform(app: &mut App, action: Action) {
    drop(app.state_mut().session_mut().perform(action));
    app.run();
}

fn write(app: &mut App, text: &str) {
    app.event(Event::Text(text.to_owned()));
    app.run();
}

fn press(app: &mut App, key: Key) {
    app.key_press(key);
    app.run();
}

fn focus(app: &mut App, label: &str) {
    app.get_by_label_contains(label).focus();
    app.run();
}

fn click(app: &mut App, label: &str) {
    app.get_by_label_contains(label).scroll_to_me();
    app.run();
    app.get_by_label_contains(label).click();
    app.run();
}

fn project_of(app: &App) -> &Project {
    app.state().session().project()
}

fn texts() -> Texts {
    Texts::new(Language::French)
}

fn actor_id(number: u128) -> ActorId {
    ActorId(Uuid::from_u128(number))
}

fn stake_id(number: u128) -> StakeId {
    StakeId(Uuid::from_u128(100 + number))
}

/// Actors of these names, numbered from 1, and three stakes.
fn project(names: &[&str]) -> Project {
    let mut project = Project::empty();
    for (number, name) in (1..).zip(names) {
        project.map.actors.insert(Actor::named(actor_id(number), *name, Point::ORIGIN));
    }
    for (number, name) in (1..).zip(["Abriter", "Bâtir", "Cultiver"]) {
        project.map.stakes.insert(Stake::named(stake_id(number), name));
    }
    project
}

/// The card of the first actor, its positions in sight.
fn positions() -> App {
    let mut app = open(project(&["Mairie"]));
    perform(&mut app, Action::Question(Question::Divergences));
    perform(&mut app, Action::Go(Screen::Map));
    perform(&mut app, Action::Select(Select::Only(ItemId::Actor(actor_id(1)))));
    app
}

/// The known value of a position; none: not entered, or not known.
fn position(app: &App, stake: u128) -> Option<i8> {
    project_of(app).map.positions.get((actor_id(1), stake_id(stake)))?.value
}

#[test]
fn a_minus_is_kept_for_the_digit_that_follows() {
    let mut app = positions();
    focus(&mut app, "Abriter – ");
    write(&mut app, "-");
    assert_eq!(position(&app, 1), None, "a minus alone enters nothing");
    write(&mut app, "2");
    assert_eq!(position(&app, 1), Some(-2), "typed as one writes it");
    focus(&mut app, "Bâtir – ");
    app.event(Event::Text("-".to_owned()));
    app.event(Event::Text("3".to_owned()));
    app.run();
    assert_eq!(position(&app, 2), Some(-3), "typed fast");
}

#[test]
fn positions_stay_where_they_are_while_one_types() {
    let mut app = positions();
    focus(&mut app, "Bâtir – ");
    write(&mut app, "3");
    let top = |name: &str| app.get_by_label_contains(&format!("{name} – ")).rect().top();
    assert!(top("Abriter") < top("Bâtir") && top("Bâtir") < top("Cultiver"), "in the order of the stakes");
    press(&mut app, Key::Tab);
    write(&mut app, "1");
    assert_eq!([position(&app, 2), position(&app, 3)], [Some(3), Some(1)], "Tab goes to the next row");
}

/// Quick entry, with a name being typed.
fn quick_entry(project: Project, name: &str) -> App {
    let mut app = open(project);
    app.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::A);
    app.run();
    write(&mut app, name);
    app
}

#[test]
fn a_look_alike_does_not_stop_quick_entry() {
    let mut app = quick_entry(project(&["Chambre d’agriculture"]), "Chambre");
    assert!(app.query_by_label_contains("Aller à Chambre d’agriculture").is_some(), "it is shown");
    press(&mut app, Key::Tab);
    write(&mut app, "c");
    press(&mut app, Key::Enter);
    let added = project_of(&app).map.actors.iter().find(|actor| actor.name == "Chambre").expect("it is added");
    assert_eq!(added.actor_type, Some(BuiltInType::LocalAuthority.id()), "with its type");
}

#[test]
fn a_look_alike_is_named_in_full_and_stays_in_the_panel() {
    let mut with_short = project(&["Chambre régionale d’agriculture d’Auvergne et de Rhône-Alpes"]);
    with_short.map.actors.update(actor_id(1), |actor| actor.short_name = "CRA".to_owned());
    let app = quick_entry(with_short, "Chambre");
    let button = app.get_by_label_contains("Aller à Chambre régionale d’agriculture");
    assert!(button.rect().right() <= 232.0, "not wider than the guide: {:?}", button.rect());
}

#[test]
fn escape_clears_the_name_that_was_typed() {
    let mut app = quick_entry(project(&["Mairie"]), "Chambre");
    press(&mut app, Key::Escape);
    assert_eq!(app.query_all_by_value("Chambre").count(), 0, "the draft is dropped");
    assert_eq!(project_of(&app).map.actors.len(), 1, "and nothing is added");
}

#[test]
fn the_letter_of_a_type_does_not_depend_on_the_actor_before() {
    let mut app = quick_entry(project(&[]), "Riverains");
    let add = |app: &mut App, letters: &[&str]| {
        press(app, Key::Tab);
        for letter in letters {
            app.event(Event::Text((*letter).to_owned()));
        }
        app.run();
        press(app, Key::Enter);
        project_of(app).map.actors.iter().last().and_then(|actor| actor.actor_type)
    };
    assert_eq!(add(&mut app, &["h"]), Some(BuiltInType::Residents.id()), "habitants");
    write(&mut app, "Amis du lac");
    assert_eq!(add(&mut app, &["a"]), Some(BuiltInType::Association.id()), "association, whatever came before");
    write(&mut app, "Bergers");
    assert_eq!(add(&mut app, &["s", "o"]), Some(BuiltInType::SocioProfessional.id()), "two letters");
    write(&mut app, "Divers");
    assert_eq!(add(&mut app, &["a", "a"]), Some(BuiltInType::Other.id()), "the same letter again");
}

fn stories(app: &App) -> Vec<String> {
    project_of(app).header.origin_stories.iter().map(|story| story.text.clone()).collect()
}

/// The field for the story of the origin, with a text being typed.
fn story_being_typed() -> App {
    let mut app = open(project(&["Mairie"]));
    perform(&mut app, Action::Go(Screen::Project));
    focus(&mut app, &texts().project_first_story());
    write(&mut app, "Tout commence en 2011");
    app
}

#[test]
fn leaving_the_field_of_a_new_thing_keeps_it() {
    let mut app = story_being_typed();
    focus(&mut app, &texts().project_new_stage());
    assert_eq!(stories(&app), ["Tout commence en 2011"], "it is in the project");
    let mut app = story_being_typed();
    press(&mut app, Key::Escape);
    assert_eq!(stories(&app), [""; 0], "but Escape drops it");
    assert_eq!(app.query_all_by_value("Tout commence en 2011").count(), 0, "from the field too");
}

#[test]
fn quitting_asks_about_what_is_being_typed() {
    let asked = Some(&Dialog::Unsaved(Before::Leaving));
    let mut app = story_being_typed();
    app.key_press_modifiers(Modifiers::COMMAND, Key::Q);
    app.run();
    assert_eq!(stories(&app), ["Tout commence en 2011"], "entered first");
    assert_eq!(app.state().session().dialog(), asked, "then one is asked");
    let mut app = story_being_typed();
    let window = app.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
    window.events.push(egui::ViewportEvent::Close);
    app.run();
    assert_eq!(app.state().session().dialog(), asked, "closing the window asks too");
}

#[test]
fn a_date_that_is_not_read_stays_to_be_mended() {
    let mut app = open(project(&[]));
    perform(&mut app, Action::Go(Screen::Project));
    focus(&mut app, &texts().project_new_stage());
    write(&mut app, "bientôt, réunion");
    press(&mut app, Key::Enter);
    assert!(app.query_all_by_value("bientôt, réunion").count() > 0, "the text is still there");
    assert!(app.query_by_label(&texts().date_not_read()).is_some(), "and one is told");
    app.key_press_modifiers(Modifiers::COMMAND, Key::A);
    app.run();
    write(&mut app, "septembre 2016, réunion");
    press(&mut app, Key::Enter);
    let stage = project_of(&app).stages.at(0).expect("a stage");
    assert_eq!(stage.date, entente::model::StageDate::Month(2016, 9), "the month");
    assert_eq!(stage.title.fr, "réunion", "its title");
}

#[test]
fn nothing_is_not_one_thing() {
    assert_eq!(texts().noun_link(0_usize), "aucun lien", "no link");
    assert_eq!(texts().noun_position(0_usize), "aucune position", "no position");
    assert_eq!(texts().noun_link(1_usize), "un lien", "one");
}

#[test]
fn who_may_be_against_has_a_name_and_no_type() {
    let mut app = open(project(&["Mairie"]));
    perform(&mut app, Action::Dialog(Some(Dialog::WhoIsMissing)));
    // A keyboard gives the key and its letter at once.
    let (key, modifiers) = (Key::C, Modifiers::NONE);
    let pressed = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    app.input_mut().events.extend([pressed, Event::Text("c".to_owned())]);
    app.run();
    write(&mut app, "Collectif du vallon");
    press(&mut app, Key::Enter);
    press(&mut app, Key::Escape);
    let added: Vec<(&str, bool, Presence)> =
        project_of(&app).map.actors.iter().skip(1).map(|a| (&*a.name, a.actor_type.is_some(), a.presence)).collect();
    assert_eq!(added, [("Collectif du vallon", false, Presence::ToMobilise)], "only that one");
}

#[test]
fn lists_of_actors_are_offered_where_actors_are_entered() {
    let mut app = open(project(&["Mairie"]));
    perform(&mut app, Action::Question(Question::Actors));
    app.get_by_label(&Command::WhoIsMissing.label(texts())).click();
    app.run();
    assert_eq!(app.state().session().dialog(), Some(&Dialog::WhoIsMissing), "the families");
    press(&mut app, Key::Escape);
    click(&mut app, &Command::PasteList.label(texts()));
    assert_eq!(app.state().session().dialog(), Some(&Dialog::PasteList(String::new())), "a list");
}

#[test]
fn a_key_on_an_add_button_opens_its_list() {
    let mut app = open(project(&["Mairie", "Région", "Lycée"]));
    perform(&mut app, Action::Question(Question::Actors));
    perform(&mut app, Action::Select(Select::Only(ItemId::Actor(actor_id(1)))));
    focus(&mut app, &texts().card_link_to());
    write(&mut app, "r");
    assert_eq!(project_of(&app).map.links.len(), 0, "a letter links to nobody by itself");
    press(&mut app, Key::Enter);
    let link = project_of(&app).map.links.at(0).expect("Enter chooses");
    assert_eq!(link.to, actor_id(2), "the one that the letter led to");
    assert!(app.query_all_by_role(Role::ListBoxOption).next().is_none(), "and the list closes");
}

#[test]
fn the_sheet_of_a_position_says_whose_and_fits_the_window() {
    let mut app = positions();
    focus(&mut app, "Abriter – ");
    write(&mut app, "2");
    click(&mut app, "Abriter – ");
    assert!(app.query_by_label("Mairie · Abriter").is_some(), "who, on what");
    let label = words::audience(texts(), Audience::Team);
    app.get_by_label(&label).scroll_to_me();
    app.run();
    let team = app.get_by_label(&label).rect();
    assert!(team.bottom() < 720.0, "it can be brought in sight: {team:?}");
}

#[test]
fn a_new_source_is_cited_by_the_judgement() {
    let mut app = open(common::geopark());
    let actor = project_of(&app).map.actors.at(1).expect("the sample has actors").id;
    perform(&mut app, Action::Question(Question::Roles));
    perform(&mut app, Action::Select(Select::Only(ItemId::Actor(actor))));
    let origin = |app: &App| {
        let actor = project_of(app).map.actors.get(actor).expect("it is there");
        actor.roles.current.clone().expect("its role").provenance
    };
    let chip = texts().provenance_is(words::provenance_kind(texts(), origin(&app).kind));
    app.get_all_by_label(&chip).next().expect("the chip of its role").click();
    app.run();
    let team = app.get_by_label(&words::audience(texts(), Audience::Team)).rect().top();
    let author = app.get_all_by_label(&texts().provenance_author()).next().expect("its author").rect().top();
    assert!(team < author, "who may see comes first");
    let before = origin(&app).sources;
    let unused = project_of(&app).sources.iter().filter(|source| !before.contains(&source.id)).count();
    assert!(unused > 6, "the sample has many sources");
    let listed =
        |source: &&entente::model::Source| app.query_by_label(&format!("{} – {}", source.code, source.title)).is_some();
    let listed = project_of(&app).sources.iter().filter(listed).count();
    assert!(listed <= before.len(), "only those it cites are listed");
    focus(&mut app, &texts().provenance_find_source());
    write(&mut app, "Compte rendu du 3 mars");
    press(&mut app, Key::Enter);
    let sources = origin(&app).sources;
    assert_eq!(sources.len(), before.len() + 1, "one more");
    let title = sources.last().and_then(|id| project_of(&app).sources.get(*id)).map(|source| source.title.as_str());
    assert_eq!(title, Some("Compte rendu du 3 mars"), "the new one");
    app.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    app.run();
    assert_eq!(origin(&app).sources, before, "one step of undo");
}

#[test]
fn the_card_of_a_stage_stays_inside_the_window() {
    let mut app = open(common::geopark());
    let stage = project_of(&app).stages.iter().find(|stage| !stage.sources.is_empty()).expect("a sourced stage");
    let item = ItemId::Stage(stage.id);
    perform(&mut app, Action::Go(Screen::Map));
    perform(&mut app, Action::Select(Select::Only(item)));
    let label = format!("{} – ", texts().card_take_away());
    let chips = app.query_all_by_label_contains(&label);
    let widest = chips.map(|chip| chip.rect().right()).fold(0.0, f32::max);
    assert!(widest > 1000.0 && widest <= 1280.0, "the crosses of its sources: {widest}");
    let absent = words::presence(texts(), Presence::Present);
    assert!(app.query_all_by_value(&absent).count() > 3, "presences say which they are");
}

#[test]
fn what_is_missing_leads_to_the_field_that_lacks_it() {
    let mut to_mobilise = project(&["Mairie", "Région"]);
    to_mobilise.map.actors.update(actor_id(2), |actor| actor.presence = Presence::ToMobilise);
    let mut app = open(to_mobilise);
    perform(&mut app, Action::Question(Question::Actors));
    click(&mut app, &texts().missing_spokespersons(1));
    write(&mut app, "présidente");
    press(&mut app, Key::Enter);
    let region = project_of(&app).map.actors.get(actor_id(2)).expect("it is there");
    assert_eq!(region.represented_by, "présidente", "typed at once");

    perform(&mut app, Action::Select(Select::Nothing));
    perform(&mut app, Action::Question(Question::Divergences));
    perform(&mut app, Action::Go(Screen::Map));
    let links = app.get_by_label_contains("à dessiner");
    links.click();
    app.run();
    assert_eq!(app.state().session().tool(), Tool::Link, "one draws at once");
    click(&mut app, &texts().missing_divergence());
    assert_eq!(app.state().session().screen(), Screen::Alliances, "where divergences are computed and retained");
}

#[test]
fn enter_in_a_field_of_the_card_ends_there() {
    let mut app = open(project(&["Mairie"]));
    perform(&mut app, Action::Go(Screen::Map));
    perform(&mut app, Action::Question(Question::Roles));
    perform(&mut app, Action::Select(Select::Only(ItemId::Actor(actor_id(1)))));
    click(&mut app, &texts().card_identity());
    let role = Role::TextInput;
    app.get_by_role_and_label(role, &texts().card_represented_by()).focus();
    app.run();
    write(&mut app, "la maire");
    press(&mut app, Key::Enter);
    let actor = project_of(&app).map.actors.get(actor_id(1)).expect("it is there");
    assert_eq!(actor.represented_by, "la maire", "settled");
    assert_eq!(app.state().session().naming(), None, "and no name opens on the map");
}

#[test]
fn an_action_without_lead_or_date_stays_an_idea() {
    let id = ActionId(Uuid::from_u128(50));
    let mut planned = project(&["Mairie"]);
    planned.map.actions.insert(PlannedAction::titled(id, "Réunir les communes"));
    let mut app = open(planned);
    perform(&mut app, Action::Select(Select::Only(ItemId::Action(id))));
    let state = |app: &App| project_of(app).map.actions.get(id).map(|action| action.state);
    let decide = |app: &mut App| {
        click(app, &format!("{} – Réunir les communes", texts().card_state()));
        click(app, &words::action_state(texts(), ActionState::Decided));
    };
    decide(&mut app);
    assert_eq!(state(&app), Some(ActionState::Idea), "nobody leads it, and no date is set");
    assert_eq!(app.query_all_by_label(&texts().action_needs_both()).count(), 2, "said on the card and at the foot");
    click(&mut app, &texts().action_give_due());
    write(&mut app, "06/2027");
    press(&mut app, Key::Enter);
    click(&mut app, &texts().action_give_lead());
    press(&mut app, Key::ArrowDown);
    let action = project_of(&app).map.actions.get(id).expect("it is there");
    assert_eq!((action.lead, &action.due), (Some(actor_id(1)), &Some(Due::Month(2027, 6))), "mended");
    decide(&mut app);
    assert_eq!(state(&app), Some(ActionState::Decided), "then it is decided");
}
