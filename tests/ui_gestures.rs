//! Finer points of the map by hand and by keyboard: what Tab, Escape and the menu key lead to, what a fast hand does,
//! what stays in view.

#[path = "common/app.rs"]
mod common;
#[path = "common/hand.rs"]
mod hand;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use entente::app::Entente;
use entente::edit::{Edit, ItemId};
use entente::geometry::{Bounds, Point, Vector};
use entente::i18n::{Language, Texts};
use entente::model::{ActorId, Filter, Interest, InterestSign, Link, LinkId, LinkNature, Passes, Project};
use entente::session::{Action, Command, Screen, Select, Session};
use hand::{click_at, drag, nowhere, place, press_at, session, symbol, three_actors, type_and_enter};
use uuid::Uuid;

const SIZE: [f32; 2] = [1280.0, 720.0];

fn open(language: Language) -> Harness<'static, Entente> {
    common::app(common::preferences(language), Some(three_actors()), SIZE)
}

fn id(n: u128) -> ActorId {
    ActorId(Uuid::from_u128(n))
}

fn convergent() -> LinkNature {
    LinkNature::Interest(Interest { sign: InterestSign::Convergent, stake: None, intensity: 2 })
}

/// The three actors, with links between the first and each other.
fn linked() -> Project {
    let mut project = three_actors();
    for (n, to) in [(11, 2), (12, 3)] {
        let link = Link::new(LinkId(Uuid::from_u128(n)), id(1), id(to), convergent());
        assert!(project.map.links.insert(link), "a new link");
    }
    project
}

fn open_linked(language: Language) -> Harness<'static, Entente> {
    common::app(common::preferences(language), Some(linked()), SIZE)
}

fn perform(harness: &mut Harness<'static, Entente>, action: Action) {
    drop(harness.state_mut().session_mut().perform(action));
    harness.run();
}

fn press(harness: &mut Harness<'static, Entente>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn is_focused(harness: &Harness<'static, Entente>, role: Role, label: &str) -> bool {
    harness.query_all_by_role_and_label(role, label).any(|node| node.accesskit_node().is_focused())
}

/// Whether a place of the map is on the screen, at least that far from the sides.
fn is_seen(session: &Session, place: Point, margin: f32) -> bool {
    let camera = session.camera();
    camera.seen(session.canvas_size()).expand(-margin / camera.zoom).contains(place)
}

/// What a row of a menu is called, its key included.
fn menu_row(command: Command, texts: Texts) -> String {
    command.shown_key(texts).map_or_else(|| command.label(texts), |key| format!("{} {key}", command.label(texts)))
}

fn handle(harness: &Harness<'static, Entente>, name: &str) -> Pos2 {
    symbol(harness, name) + vec2(12.0 * session(harness).camera().zoom + 11.0, 0.0)
}

#[test]
fn a_link_is_named_by_its_two_ends_then_by_its_nature() {
    for (language, name) in
        [(Language::French, "Mairie – CAUE\u{a0}: convergent"), (Language::English, "Mairie – CAUE: convergent")]
    {
        let mut harness = open_linked(language);
        perform(&mut harness, Action::Select(Select::Only(ItemId::Link(LinkId(Uuid::from_u128(11))))));
        assert!(harness.query_by_role_and_label(Role::Button, name).is_some(), "{name}");
    }
}

#[test]
fn a_handle_that_lies_on_a_link_still_links() {
    let mut harness = open_linked(Language::French);
    let from = symbol(&harness, "Mairie");
    harness.hover_at(from);
    harness.run();
    let (from, to) = (handle(&harness, "Mairie"), symbol(&harness, "Lycée"));
    for share in [0.4, 0.8] {
        harness.hover_at(symbol(&harness, "Mairie").lerp(from, share));
        harness.step();
    }
    drag(&mut harness, from, to);
    assert_eq!(session(&harness).project().map.links.len(), 3, "one more link");
}

#[test]
fn a_handle_of_the_selected_actor_that_lies_on_a_link_still_links() {
    let mut harness = open_linked(Language::French);
    let at = symbol(&harness, "Mairie");
    click_at(&mut harness, at);
    let away = nowhere(&harness);
    harness.hover_at(away);
    harness.run();
    let (from, to) = (handle(&harness, "Mairie"), symbol(&harness, "Lycée"));
    harness.hover_at(from + vec2(30.0, 0.0));
    harness.run();
    drag(&mut harness, from, to);
    assert_eq!(session(&harness).project().map.links.len(), 3, "one more link");
}

#[test]
fn tab_from_nowhere_goes_to_the_next_actor() {
    let mut harness = open(Language::French);
    for (key, name, n) in
        [(Modifiers::NONE, "Mairie", 1), (Modifiers::NONE, "CAUE", 2), (Modifiers::SHIFT, "Mairie", 1)]
    {
        press(&mut harness, key, Key::Tab);
        assert_eq!(session(&harness).selection().actors(), [id(n)], "{name} is selected");
        assert!(is_focused(&harness, Role::Button, name), "{name} has the keyboard");
    }
    let beside = nowhere(&harness);
    click_at(&mut harness, beside);
    perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(id(2)))));
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(session(&harness).selection().actors(), [id(3)], "the one after what is selected");
    assert!(is_focused(&harness, Role::Button, "Lycée"), "with the keyboard");
}

#[test]
fn the_keyboard_lands_on_the_map_itself() {
    let mut harness = open(Language::French);
    press(&mut harness, Modifiers::NONE, Key::F6);
    press(&mut harness, Modifiers::NONE, Key::F6);
    assert!(is_focused(&harness, Role::Button, "Mairie"), "F6, past the guide");
    for screen in [Screen::Stakes, Screen::Map] {
        perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(id(2)))));
        perform(&mut harness, Action::Go(screen));
        press(&mut harness, Modifiers::COMMAND, Key::M);
        assert!(is_focused(&harness, Role::Button, "CAUE"), "Ctrl+M from {screen:?}, on what is selected");
    }
}

#[test]
fn tab_goes_to_the_strip_of_a_new_link() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = open(language);
        press(&mut harness, Modifiers::NONE, Key::Tab);
        press(&mut harness, Modifiers::NONE, Key::L);
        press(&mut harness, Modifiers::NONE, Key::Tab);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert!(session(&harness).link_strip().is_some(), "its strip is open");
        press(&mut harness, Modifiers::NONE, Key::Tab);
        assert!(session(&harness).link_strip().is_some(), "and stays");
        assert!(is_focused(&harness, Role::RadioButton, &texts.interest_sign_convergent()), "the first choice");
        press(&mut harness, Modifiers::NONE, Key::Tab);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let link = session(&harness).project().map.links.iter().next().expect("the link is there");
        let LinkNature::Interest(interest) = &link.nature else { panic!("about interests") };
        assert_eq!(interest.sign, InterestSign::Divergent, "the second choice, in {language:?}");
    }
}

#[test]
fn a_linked_neighbour_stays_near_and_in_view() {
    let mut harness = common::app(common::preferences(Language::French), Some(common::geopark()), SIZE);
    let actors = &session(&harness).project().map.actors;
    let all = actors.iter().fold(Bounds::EMPTY, |all, actor| all.union(Bounds::centered(actor.place, Vector::ZERO)));
    let team = actors.iter().find(|actor| actor.name.starts_with("Équipe")).expect("the team");
    let (team, from) = (team.id, team.place);
    for key in [Key::ArrowRight, Key::ArrowLeft, Key::ArrowUp, Key::ArrowDown] {
        perform(&mut harness, Action::Select(Select::Only(ItemId::Actor(team))));
        press(&mut harness, Modifiers::COMMAND, key);
        let new = session(&harness).naming().expect("its name is open");
        let ItemId::Actor(new) = new else { panic!("an actor") };
        let place = session(&harness).project().map.actors.get(new).expect("it is there").place;
        assert!(all.expand(40.0).contains(place), "{key:?}: inside the map, not at {place:?}");
        assert!(place.distance(from) < 300.0, "{key:?}: near {from:?}, not at {place:?}");
        assert!(is_seen(session(&harness), place, 40.0), "{key:?}: in view");
        press(&mut harness, Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn the_view_follows_a_chain_of_neighbours() {
    let mut harness = common::app(common::preferences(Language::French), Some(Project::empty()), SIZE);
    press(&mut harness, Modifiers::NONE, Key::A);
    type_and_enter(&mut harness, "Acteur 0");
    for n in 1..=6 {
        press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
        let name = format!("Acteur {n}");
        type_and_enter(&mut harness, &name);
        let place = place(&harness, &name);
        assert!(is_seen(session(&harness), place, 40.0), "{name} is in view");
    }
}

#[test]
fn the_view_follows_a_walk_and_a_note_made_on_the_edge() {
    let mut harness = open(Language::French);
    let at = symbol(&harness, "Mairie");
    click_at(&mut harness, at);
    let camera = session(&harness).camera();
    perform(&mut harness, Action::Camera(entente::session::Camera { center: Point::ORIGIN, zoom: 6.0 }, false));
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    assert_eq!(session(&harness).selection().actors(), [id(2)], "walked to CAUE");
    let caue = place(&harness, "CAUE");
    assert!(is_seen(session(&harness), caue, 40.0), "which came into view");
    perform(&mut harness, Action::Camera(camera, false));
    let canvas = session(&harness).canvas_size();
    let (zoom, symbol) = (camera.zoom, symbol(&harness, "CAUE"));
    // A little inside the right side of the map.
    let side = symbol.x + (camera.center.x + canvas.x / 2.0 / zoom - caue.x) * zoom;
    harness.hover_at(Pos2::new(side - 20.0, symbol.y));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::N);
    let note = session(&harness).project().map.notes.iter().next().expect("a note").place;
    assert!(is_seen(session(&harness), note, 20.0), "the note is in view");
    assert!(is_seen(session(&harness), note + Vector::new(120.0, 0.0), 0.0), "nearly whole");
}

#[test]
fn a_fast_drag_moves_what_was_under_the_press() {
    let mut harness = open(Language::French);
    let before = place(&harness, "Lycée");
    let from = symbol(&harness, "Lycée");
    let to = from + vec2(90.0, 60.0);
    harness.hover_at(from);
    harness.step();
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    harness.input_mut().events.extend([button(from, true), Event::PointerMoved(to)]);
    harness.step();
    harness.input_mut().events.push(button(to, false));
    harness.step();
    harness.run();
    let by = place(&harness, "Lycée") - before;
    let expected = vec2(90.0, 60.0) / session(&harness).camera().zoom;
    assert!((by.x - expected.x).abs() < 12.0 && (by.y - expected.y).abs() < 12.0, "moved by {by:?}, not {expected:?}");
}

#[test]
fn escape_gives_a_marquee_up_and_puts_the_selection_back() {
    let mut harness = open(Language::French);
    let [mairie, caue] = ["Mairie", "CAUE"].map(|name| symbol(&harness, name));
    click_at(&mut harness, caue);
    let (corner, inside) = (mairie - vec2(60.0, 60.0), mairie + vec2(60.0, 60.0));
    press_at(&mut harness, corner);
    harness.hover_at(inside);
    harness.run();
    assert_eq!(session(&harness).selection().actors(), [id(1)], "what the box holds");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(session(&harness).selection().actors(), [id(2)], "as before");
    harness.hover_at(inside + vec2(10.0, 10.0));
    harness.step();
    harness.drop_at(inside + vec2(10.0, 10.0));
    harness.run();
    assert_eq!(session(&harness).selection().actors(), [id(2)], "the box is gone for good");
}

#[test]
fn escape_closes_the_search_and_nothing_else() {
    let mut harness = open(Language::French);
    press(&mut harness, Modifiers::COMMAND, Key::F);
    let at = symbol(&harness, "Mairie");
    click_at(&mut harness, at);
    assert_eq!((session(&harness).find(), session(&harness).selection().len()), (Some(""), 1), "both at once");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!((session(&harness).find(), session(&harness).selection().len()), (None, 1), "one level back");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(session(&harness).selection().is_empty(), "then the next one");
}

#[test]
fn a_held_press_shows_the_neighbours_without_another_move() {
    let mut harness = open_linked(Language::French);
    let at = symbol(&harness, "CAUE");
    harness.hover_at(at);
    harness.step();
    // Long enough for the hover itself to have settled.
    harness.run_steps(6);
    press_at(&mut harness, at);
    for _ in 0..2 {
        // A quarter of a second each.
        harness.step();
    }
    assert!(harness.ctx.has_requested_repaint(), "the map is drawn again by itself");
    harness.run();
    assert!(harness.query_by_role_and_label(Role::Button, "Lycée").is_none(), "it is no neighbour");
    harness.drop_at(at);
    harness.run();
    assert!(harness.query_by_role_and_label(Role::Button, "Lycée").is_some(), "back when let go");
}

#[test]
fn the_menu_key_opens_the_menu_of_what_is_selected() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for (modifiers, key) in [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)] {
            let mut harness = open(language);
            press(&mut harness, Modifiers::NONE, Key::Tab);
            press(&mut harness, modifiers, key);
            let rename = menu_row(Command::Rename, texts);
            assert!(is_focused(&harness, Role::Button, &rename), "{key:?} opens it, on its first row");
            press(&mut harness, Modifiers::NONE, Key::Escape);
            assert!(harness.query_by_role_and_label(Role::Button, &rename).is_none(), "Escape closes it");
            assert!(is_focused(&harness, Role::Button, "Mairie"), "and the keyboard goes back");
            press(&mut harness, modifiers, key);
            press(&mut harness, Modifiers::NONE, Key::Enter);
            assert_eq!(session(&harness).naming(), Some(ItemId::Actor(id(1))), "its row works");
        }
    }
}

#[test]
fn what_the_menu_makes_goes_where_it_was_asked_for() {
    for command in [Command::NewNote, Command::NewActor] {
        let mut harness = open(Language::French);
        let at = nowhere(&harness);
        harness.hover_at(at);
        harness.step();
        for pressed in [true, false] {
            harness.event(Event::PointerButton {
                pos: at,
                button: PointerButton::Secondary,
                pressed,
                modifiers: Modifiers::NONE,
            });
            harness.step();
        }
        harness.run();
        let zoom = session(&harness).camera().zoom;
        let wanted = place(&harness, "CAUE") + Vector::new(40.0, 150.0) / zoom;
        harness.get_by_role_and_label(Role::Button, &menu_row(command, Texts::new(Language::French))).click();
        harness.run();
        let map = &session(&harness).project().map;
        let new = match session(&harness).naming().expect("its name is open") {
            ItemId::Note(id) => map.notes.get(id).expect("a note").place,
            ItemId::Actor(id) => map.actors.get(id).expect("an actor").place,
            other => panic!("not on the map: {other:?}"),
        };
        assert!(new.distance(wanted) < 8.0, "{command:?} at {wanted:?}, not {new:?}");
    }
}

fn click_menu(harness: &mut Harness<'static, Entente>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    harness.run();
}

#[test]
fn filters_are_set_from_their_menu_and_counted() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = common::app(common::preferences(language), Some(common::geopark()), SIZE);
        let stake = session(&harness).project().map.stakes.iter().next().expect("a stake").clone();
        let group = session(&harness).project().map.groups.iter().next().expect("a group").clone();
        click_menu(&mut harness, Role::Button, &texts.filters_count(0));
        let titles = [texts.card_type(), texts.card_group(), texts.card_presence(), texts.filters_stake()];
        for title in titles.iter().chain([&texts.filters_links()]) {
            assert!(harness.query_by_role_and_label(Role::Button, title).is_some(), "{title} is offered");
        }
        for (n, title, row, filter) in [
            (1, texts.card_group(), group.name.clone(), Filter::HideGroup(group.id)),
            (2, texts.filters_stake(), stake.label().to_owned(), Filter::OnlyStake(stake.id)),
        ] {
            click_menu(&mut harness, Role::Button, &title);
            click_menu(&mut harness, Role::CheckBox, &row);
            assert!(session(&harness).filters().contains(&filter), "{row} in {language:?}");
            assert!(harness.query_by_role_and_label(Role::Button, &texts.filters_count(n)).is_some(), "{n} in force");
        }
    }
}

#[test]
fn a_pinned_actor_shows_its_lock_and_layers_switch_it() {
    let texts = Texts::new(Language::French);
    let mut harness = open(Language::French);
    perform(&mut harness, Action::Edit(Edit::SetPinned { actors: vec![id(1)], pinned: true }));
    let lock = texts.legend_lock();
    assert!(harness.query_by_label(&lock).is_some(), "the legend explains the lock on the map");
    click_menu(&mut harness, Role::Button, &texts.layers_count(5));
    click_menu(&mut harness, Role::CheckBox, &texts.layer_pins());
    assert!(harness.query_by_label(&lock).is_none(), "no lock any more");
    click_menu(&mut harness, Role::CheckBox, &texts.layer_doubts());
    assert!(session(&harness).layers().doubts, "what is to check can be marked");
}

#[test]
fn the_keys_of_the_zoom_scale_what_was_used_last() {
    let mut harness = open(Language::French);
    let at = nowhere(&harness);
    click_at(&mut harness, at);
    let zoom = session(&harness).camera().zoom;
    let scale = |harness: &Harness<'static, Entente>| session(harness).preferences().interface_scale;
    press(&mut harness, Modifiers::COMMAND, Key::Plus);
    assert!(session(&harness).camera().zoom > zoom, "the map comes nearer");
    assert_eq!(scale(&harness), 1.0, "the interface stays");
    let zoom = session(&harness).camera().zoom;
    // In the panel at the left.
    click_at(&mut harness, Pos2::new(200.0, 600.0));
    press(&mut harness, Modifiers::COMMAND, Key::Plus);
    assert_eq!((scale(&harness), session(&harness).camera().zoom), (1.1, zoom), "the interface grows");
    press(&mut harness, Modifiers::COMMAND, Key::Num0);
    assert_eq!((scale(&harness), session(&harness).camera().zoom), (1.0, zoom), "and goes back");
    perform(&mut harness, Action::Go(Screen::Stakes));
    press(&mut harness, Modifiers::COMMAND, Key::Minus);
    assert_eq!(scale(&harness), 0.9, "on another screen too");
    perform(&mut harness, Action::Command(Command::InterfaceLarger));
    assert_eq!(scale(&harness), 1.0, "and by its command");
}

#[test]
fn several_links_are_changed_as_one_step() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = open_linked(language);
        let ids = [11, 12].map(|n| LinkId(Uuid::from_u128(n)));
        let divergent = LinkNature::Interest(Interest { sign: InterestSign::Divergent, stake: None, intensity: 2 });
        perform(&mut harness, Action::Edit(Edit::SetNature { links: vec![ids[1]], nature: divergent }));
        perform(&mut harness, Action::Select(Select::These(ids.map(ItemId::Link).to_vec())));
        let mixed = format!("{} – {}", texts.card_nature(), texts.card_several_values());
        assert!(harness.query_by_label(&mixed).is_some(), "{mixed}");
        let depth = session(&harness).history().depth();
        click_menu(&mut harness, Role::RadioButton, &texts.interest_sign_mixed());
        click_menu(&mut harness, Role::RadioButton, &texts.card_strong());
        let links = &session(&harness).project().map.links;
        let all = links.iter().all(|link| {
            matches!(&link.nature, LinkNature::Interest(Interest { sign: InterestSign::Mixed, intensity: 3, .. }))
        });
        assert!(all, "both are mixed and strong in {language:?}");
        assert_eq!(session(&harness).history().depth(), depth + 2, "a step for each choice");
    }
}

#[test]
fn the_menu_of_a_link_says_what_it_is() {
    let texts = Texts::new(Language::French);
    let mut harness = open_linked(Language::French);
    perform(&mut harness, Action::Select(Select::Only(ItemId::Link(LinkId(Uuid::from_u128(11))))));
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    click_menu(&mut harness, Role::Button, &texts.card_nature());
    click_menu(&mut harness, Role::Button, &texts.passes_money());
    let link = session(&harness).project().map.links.iter().next().expect("the link");
    let LinkNature::Relation(relation) = &link.nature else { panic!("a relation") };
    assert_eq!(relation.flows.first().passes, Passes::Money, "what passes was chosen");
}

fn outline(language: Language) -> Harness<'static, Entente> {
    let mut harness = open_linked(language);
    perform(&mut harness, Action::Go(Screen::Outline));
    harness
}

fn row(name: &str, texts: Texts) -> String {
    format!("{name}, {}", texts.presence_present())
}

fn click_row(harness: &mut Harness<'static, Entente>, name: &str, modifiers: Modifiers) {
    harness.get_by_role_and_label(Role::TreeItem, name).click_modifiers(modifiers);
    harness.run();
}

#[test]
fn a_row_of_the_list_takes_the_keyboard_and_keeps_it_after_a_new_name() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = outline(language);
        click_row(&mut harness, &row("CAUE", texts), Modifiers::NONE);
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
        assert_eq!(session(&harness).selection().actors(), [id(3)], "the arrow walks");
        press(&mut harness, Modifiers::NONE, Key::F2);
        type_and_enter(&mut harness, "Collège");
        assert!(is_focused(&harness, Role::TreeItem, &row("Collège", texts)), "the whole name, in {language:?}");
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
        assert_eq!(session(&harness).selection().actors(), [id(1)], "and the arrows go on");
    }
}

#[test]
fn rows_of_the_list_are_chosen_from_one_to_another() {
    let texts = Texts::new(Language::French);
    let mut harness = outline(Language::French);
    click_row(&mut harness, &row("CAUE", texts), Modifiers::NONE);
    click_row(&mut harness, &row("Mairie", texts), Modifiers::SHIFT);
    assert_eq!(session(&harness).selection().actors().len(), 3, "all that is between");
    click_row(&mut harness, &row("Lycée", texts), Modifiers::COMMAND);
    assert_eq!(session(&harness).selection().actors().len(), 2, "one less");
    click_row(&mut harness, &row("CAUE", texts), Modifiers::NONE);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(session(&harness).selection().actors(), [id(2), id(3)], "one more, from the keyboard");
}

#[test]
fn links_are_made_in_the_list() {
    for by_key in [true, false] {
        let texts = Texts::new(Language::French);
        let mut harness = outline(Language::French);
        click_row(&mut harness, &row("CAUE", texts), Modifiers::NONE);
        press(&mut harness, Modifiers::NONE, Key::L);
        assert!(harness.query_by_label(&texts.outline_linking("CAUE")).is_some(), "it says what is going on");
        if by_key {
            press(&mut harness, Modifiers::NONE, Key::ArrowDown);
            press(&mut harness, Modifiers::NONE, Key::Enter);
        } else {
            click_row(&mut harness, &row("Lycée", texts), Modifiers::NONE);
        }
        let links = &session(&harness).project().map.links;
        let new = links.iter().find(|link| link.from == id(2)).expect("a new link");
        assert_eq!((links.len(), new.to), (3, id(3)), "to Lycée");
        assert_eq!(session(&harness).selection().single(), Some(ItemId::Link(new.id)), "it is selected");
        assert!(is_focused(&harness, Role::TreeItem, "Lycée, convergent"), "and its row has the keyboard");
    }
}

#[test]
fn a_row_of_the_list_has_the_menu_of_the_map() {
    let texts = Texts::new(Language::French);
    let mut harness = outline(Language::French);
    let name = row("CAUE", texts);
    harness.get_by_role_and_label(Role::TreeItem, &name).click_secondary();
    harness.run();
    assert_eq!(session(&harness).selection().actors(), [id(2)], "it is selected");
    click_menu(&mut harness, Role::Button, &menu_row(Command::Rename, texts));
    type_and_enter(&mut harness, "Conseil");
    let renamed = row("Conseil", texts);
    assert!(is_focused(&harness, Role::TreeItem, &renamed), "renamed in place");
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    assert!(is_focused(&harness, Role::Button, &menu_row(Command::Rename, texts)), "the menu opens by key too");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(is_focused(&harness, Role::TreeItem, &renamed), "and gives the keyboard back");
}
