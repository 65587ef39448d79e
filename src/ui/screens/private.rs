//! All that is private, on one screen: what the room, readers and participants never get.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui, Vec2};

use crate::analysis::{PrivateLine, PrivatePart};
use crate::edit::ItemId;
use crate::i18n::Texts;
use crate::model::{Actor, ActorId, MapState};
use crate::session::{Action, Screen, Select};
use crate::ui::{Desk, icons, theme, thread, told, widgets};

/// Draws it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let derived = std::rc::Rc::clone(&desk.derived);
    let lines = derived.private(texts.language);
    let people = derived.people();
    let sentence = texts.private_sentence(lines.len());
    ui.add(Label::new(widgets::title(widgets::unbroken(&sentence), 18.0, desk.colors)).wrap());
    ui.add(Label::new(widgets::soft(widgets::unbroken(&texts.private_advice()), desk.colors)).wrap());
    ui.add_space(6.0);
    ScrollArea::vertical().id_salt("private").auto_shrink(false).show(ui, |ui| {
        if !people.is_empty() {
            widgets::section(ui, desk.colors, &texts.private_people());
            let named = people.join(" · ");
            ui.add(Label::new(RichText::new(named).font(theme::semibold(14.0)).color(desk.colors.note)).wrap());
            ui.add(Label::new(widgets::soft(texts.private_people_why(), desk.colors)).wrap());
            ui.add_space(8.0);
        }
        for (rank, of_item) in lines.chunk_by(|a, b| a.item == b.item).enumerate() {
            ui.push_id(rank, |ui| item(ui, desk, of_item));
        }
    });
}

/// A thing, with each of its private lines.
fn item(ui: &mut Ui, desk: &mut Desk<'_>, lines: &[PrivateLine]) {
    let Some(first) = lines.first() else { return };
    let (texts, colors) = (desk.texts, desk.colors);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), egui::Sense::hover());
        icons::paint(ui.painter(), crate::session::Icon::Lock, rect, colors.note);
        let named = first.item.map_or_else(|| texts.tab_project(), |item| name(desk, item));
        let room = ui.available_width() - 130.0;
        let galley = widgets::elided(ui, &named, theme::semibold(14.0), room);
        ui.add(Label::new(galley));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let label = texts.private_see();
            let spoken = format!("{label} – {named}");
            let button = widgets::sized_button(ui, colors, None, &label, widgets::Weight::Plain, 26.0);
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
            if button.clicked() {
                go(desk, first.item);
            }
        });
    });
    for line in lines {
        let part = part(texts, desk.map(), line.part);
        let words = [part, Some(line.text.clone())].into_iter().flatten().filter(|it| !it.trim().is_empty());
        let words = words.collect::<Vec<_>>().join(" – ");
        if !words.is_empty() {
            ui.horizontal(|ui| {
                ui.add_space(24.0);
                ui.add(Label::new(widgets::body(widgets::unbroken(&words), colors)).wrap());
            });
        }
    }
    ui.add_space(4.0);
    let under = ui.max_rect().x_range();
    ui.painter().hline(under, ui.cursor().top(), colors.hairline());
}

fn go(desk: &mut Desk<'_>, item: Option<ItemId>) {
    match item {
        None | Some(ItemId::AgendaStep(_) | ItemId::OriginStory(_)) => desk.push(Action::Go(Screen::Project)),
        Some(ItemId::MinutesEntry(_)) => desk.push(Action::Go(Screen::Minutes)),
        Some(item) => {
            desk.push(Action::Select(Select::Only(item)));
            thread::go(desk, item);
        }
    }
}

fn actor(map: &MapState, id: ActorId) -> String {
    map.actors.get(id).map(Actor::label).unwrap_or_default()
}

/// What a thing is, and its name.
fn name(desk: &Desk<'_>, item: ItemId) -> String {
    let (texts, map) = (desk.texts, desk.map());
    let kind = told::things(texts, item.kind(), 1);
    let named = match item {
        ItemId::Actor(id) => return actor(map, id),
        ItemId::Link(id) => map.links.get(id).map(|it| texts.private_between(actor(map, it.from), actor(map, it.to))),
        ItemId::Stake(id) => map.stakes.get(id).map(|it| it.name.clone()),
        ItemId::Compromise(id) => map.compromises.get(id).map(|it| it.title.clone()),
        ItemId::AgendaStep(id) => desk.project().agenda.get(id).map(|it| texts.language.pick(&it.title).0.to_owned()),
        ItemId::View(id) => desk.project().views.get(id).map(|it| texts.language.pick(&it.title).0.to_owned()),
        _ => None,
    };
    if let Some(named) = named {
        return texts.private_named(named, kind);
    }
    let mut letters = kind.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Which part of a thing, in words; none: all of it.
fn part(texts: Texts, map: &MapState, part: PrivatePart) -> Option<String> {
    Some(match part {
        PrivatePart::Whole => return None,
        PrivatePart::Role => texts.card_role_today(),
        PrivatePart::WishedRole => texts.card_role_wished(),
        PrivatePart::Competence => texts.card_competence(),
        PrivatePart::Gains => texts.card_gains(),
        PrivatePart::Losses => texts.card_losses(),
        PrivatePart::Expectations => texts.card_expectations(),
        PrivatePart::Concerns => texts.card_concerns(),
        PrivatePart::QuestionAsOwn => texts.card_question_as_own(),
        PrivatePart::Objectives => texts.card_objectives(),
        PrivatePart::OwnStakes => texts.card_own_stakes(),
        PrivatePart::Resources => texts.card_resources(),
        PrivatePart::Constraints => texts.card_constraints(),
        PrivatePart::ZoneOfUncertainty => texts.card_zone(),
        PrivatePart::RoomForManoeuvre => texts.card_room(),
        PrivatePart::Strategy => texts.card_line_of_conduct(),
        PrivatePart::Posture => texts.card_posture(),
        PrivatePart::Tactic => texts.card_tactic(),
        PrivatePart::Alliances => texts.card_alliances(),
        PrivatePart::RedLine => texts.card_red_line(),
        PrivatePart::ShockedBy => texts.card_shocked_by(),
        PrivatePart::Values => texts.tab_values(),
        PrivatePart::Position(stake) => {
            texts.private_position(map.stakes.get(stake).map(|it| it.name.clone()).unwrap_or_default())
        }
        PrivatePart::Influence(on) => texts.private_influence(actor(map, on)),
        PrivatePart::Party(who) => texts.private_party(actor(map, who)),
        PrivatePart::Options => texts.private_options(),
        PrivatePart::SpeakerNote => texts.room_speaker_note(),
    })
}
