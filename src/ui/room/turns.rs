//! Turns to speak.

use egui::{Align, Layout, RichText, Ui};

use super::size::Scale;
use crate::session::room::{RoomAct, Speakers};
use crate::session::{Action, Icon};
use crate::ui::fields::{self, Lines, field_id};
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, theme};

/// Draws who speaks, who waits, and the field by which someone asks. `salt` tells apart the places where it stands.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, salt: &str) {
    let texts = desk.texts;
    let speakers = desk.session.room().speakers().clone();
    let says = speakers.current().map_or_else(|| texts.room_nobody_speaks(), |who| texts.room_speaks(who));
    ui.label(RichText::new(says).font(theme::semibold(14.0)).color(desk.colors.text));
    for (rank, who) in speakers.waiting().iter().enumerate() {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let away = texts.room_withdraw(who.as_str());
                if widgets::icon_button(ui, desk.colors, Icon::Close, &away, false).clicked() {
                    desk.push(Action::Lead(RoomAct::Withdraw(rank)));
                }
                let first = texts.room_first(who.as_str());
                if rank > 0 && widgets::icon_button(ui, desk.colors, Icon::Up, &first, false).clicked() {
                    desk.push(Action::Lead(RoomAct::First(rank)));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let line = waiting_line(desk, &speakers, rank, who);
                    let galley = widgets::elided(ui, &line, theme::regular(13.0), ui.available_width());
                    ui.add(egui::Label::new(galley));
                });
            });
        });
    }
    fields::adder(ui, desk, field_id("room speaker", salt), &texts.room_ask(), Lines::One, |_, who| {
        Some(Action::Lead(RoomAct::Ask(who.to_owned())))
    });
    offered(ui, desk, &speakers);
    if !speakers.waiting().is_empty() || speakers.current().is_some() {
        let label = texts.room_next_speaker();
        if widgets::button(ui, desk.colors, None, &label, Weight::Plain).clicked() {
            desk.push(Action::Lead(RoomAct::NextSpeaker));
        }
    }
}

fn waiting_line(desk: &Desk<'_>, speakers: &Speakers, rank: usize, who: &str) -> String {
    match speakers.times(who) {
        0 => format!("{}. {who}", rank + 1),
        times => desk.texts.room_waits(rank + 1, who, times),
    }
}

/// The functions that the project card names, at one press.
fn offered(ui: &mut Ui, desk: &mut Desk<'_>, speakers: &Speakers) {
    let names: Vec<String> = desk.project().header.participants.clone();
    let free = |who: &String| !speakers.waiting().contains(who) && speakers.current() != Some(who.as_str());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
        for who in names.iter().filter(|who| free(who)) {
            let words = RichText::new(who.as_str()).font(theme::regular(12.0)).color(desk.colors.accent);
            let button =
                ui.add(egui::Button::new(words).frame(false)).accessible_name(desk.texts.room_asks(who.as_str()));
            if button.clicked() {
                desk.push(Action::Lead(RoomAct::Ask(who.clone())));
            }
        }
    });
}

/// Who speaks and who comes next, in one line, for the room.
pub(in crate::ui) fn line(ui: &mut Ui, speakers: &Speakers, texts: crate::i18n::Texts, scale: Scale) {
    let Some(who) = speakers.current() else { return };
    let next = speakers.waiting().first().map(String::as_str);
    let words = next.map_or_else(|| texts.room_speaks(who), |next| texts.room_speaks_then(who, next));
    let galley = widgets::elided(ui, &words, scale.regular(12.0), ui.available_width().min(scale.points(320.0)));
    ui.add(egui::Label::new(galley)).widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
}
