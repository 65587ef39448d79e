//! The discreet bar of the only window: it comes when the pointer reaches the top edge.

use egui::{Align2, Area, Id, Popup, PopupCloseBehavior, Pos2, Rect, Ui, Vec2};

use super::{clock, turns, votes};
use crate::session::room::RoomAct;
use crate::session::{Action, Command, Icon};
use crate::ui::Desk;
use crate::ui::widgets::{self, Weight};

/// How near the top edge the pointer makes it come, and the height in which it stays.
const EDGE: f32 = 10.0;
const STAYS: f32 = 64.0;
/// A pointer that has not moved for so long is no longer there for it.
const LEAVES_SECS: f32 = 5.0;

/// Width of what opens under it.
const AID: f32 = 240.0;

/// What opens under it.
#[derive(Clone, Copy)]
enum Aid {
    Turns,
    Vote,
}

/// The bar, and whether it is there.
#[derive(Default)]
pub struct Bar {
    shown: bool,
}

impl Bar {
    /// The part of the screen in which the pointer brings or keeps it: nothing of the map is under the pointer there.
    pub fn reach(&self, ui: &Ui) -> Rect {
        let screen = ui.ctx().content_rect();
        screen.with_max_y(screen.top() + if self.shown { STAYS } else { EDGE })
    }

    /// Draws it while the pointer is near the top edge.
    pub fn show(&mut self, ui: &Ui, desk: &mut Desk<'_>) {
        let bottom = self.reach(ui).bottom();
        let near = |place: Pos2| place.y < bottom;
        let held = self.shown && ui.any_popup_open();
        // A pointer that was left there brings nothing.
        let comes = |input: &egui::InputState| self.shown || input.pointer.delta() != Vec2::ZERO;
        let still = ui.input(|input| input.pointer.time_since_last_movement());
        let near = |place: Pos2| near(place) && still < LEAVES_SECS;
        self.shown = held || ui.input(|input| input.pointer.hover_pos().filter(|_| comes(input))).is_some_and(near);
        if !self.shown {
            return;
        }
        if !held {
            ui.request_repaint_after(std::time::Duration::from_secs_f32((LEAVES_SECS - still).max(0.1)));
        }
        let anchor = Area::new(Id::unique("room_bar")).anchor(Align2::CENTER_TOP, Vec2::new(0.0, 4.0));
        anchor.show(ui.ctx(), |ui| {
            widgets::floating_sheet(ui, desk.colors).show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    walk(ui, desk);
                    // There is room for one of the two.
                    if !clock::breaks(ui, desk) {
                        clock::buttons(ui, desk);
                        clock::minutes(ui, desk);
                    }
                    for command in [Command::Pause, Command::QuestionOnly, Command::QuickEntry] {
                        let label = command.label(desk.texts);
                        icon(ui, desk, command, &label);
                    }
                    more(ui, desk);
                    icon(ui, desk, Command::Present, &desk.texts.room_leave());
                });
            });
        });
    }
}

/// The steps of the agenda.
fn walk(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    if desk.project().agenda.is_empty() {
        return;
    }
    for (icon, label, act) in [
        (Icon::Left, texts.room_previous_step(), RoomAct::PreviousStep),
        (Icon::Right, texts.room_next_step(), RoomAct::NextStep),
    ] {
        if widgets::icon_button(ui, desk.colors, icon, &label, false).on_hover_text(&label).clicked() {
            desk.push(Action::Lead(act));
        }
    }
}

fn icon(ui: &mut Ui, desk: &mut Desk<'_>, command: Command, label: &str) {
    let shape = command.row().icon.unwrap_or(Icon::Present);
    let shape = if command == Command::Present { Icon::Close } else { shape };
    let response = widgets::icon_button(ui, desk.colors, shape, label, false);
    let key = command.shown_key(desk.texts).map(|key| format!("{label} ({key})"));
    if response.on_hover_text(key.unwrap_or_else(|| label.to_owned())).clicked() {
        desk.command(command);
    }
}

/// Turns to speak, votes, and the rest.
fn more(ui: &mut Ui, desk: &mut Desk<'_>) {
    for (label, which) in [(desk.texts.room_turns(), Aid::Turns), (desk.texts.room_vote(), Aid::Vote)] {
        let button = widgets::button(ui, desk.colors, None, &label, Weight::Quiet);
        Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
            ui.set_width(AID);
            match which {
                Aid::Turns => turns::show(ui, desk, "bar"),
                Aid::Vote => votes::show(ui, desk, "bar"),
            }
        });
    }
    let label = Command::Legibility.label(desk.texts);
    icon(ui, desk, Command::Legibility, &label);
    let label = Command::HidePositions.label(desk.texts);
    icon(ui, desk, Command::HidePositions, &label);
}
