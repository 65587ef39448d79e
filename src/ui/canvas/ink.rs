//! The laser and the ink over the map.

use egui::{Align2, Area, Id, Pos2, Shape, Stroke, Ui, Vec2};

use super::CanvasView;
use super::frame::Frame;
use crate::geometry::{Bounds, Point};
use crate::session::ink::{Ink, InkAct};
use crate::session::{Action, Command, Icon, Tool};
use crate::ui::Desk;
use crate::ui::room::{Scale, clock};
use crate::ui::theme::Colors;
use crate::ui::widgets;

/// Width of a line of ink, and radii of the dot of the laser and of its halo.
const LINE: f32 = 3.0;
const DOT: f32 = 5.0;
const HALO: f32 = 11.0;
/// A point of a stroke this near the one before adds nothing.
const NEAR: f32 = 2.0;
/// Time between two frames of what goes.
const FRAME: f64 = 1.0 / 30.0;

/// Paints the laser and the ink; asks for frames only while something goes. `moves` says whether strokes may fade.
pub(super) fn paint(ui: &Ui, frame: &Frame, ink: &Ink, colors: &Colors, scale: Scale, moves: bool) {
    let now = clock::now(ui);
    let painter = ui.painter_at(frame.rect);
    for stroke in ink.strokes() {
        let left = ink.opacity(stroke, now);
        let left = if moves { left } else { left.ceil() };
        let points: Vec<Pos2> = stroke.points.iter().map(|point| frame.ui(*point)).collect();
        let line = |width: f32, color: egui::Color32| {
            Shape::line(points.clone(), Stroke::new(scale.points(width), color.gamma_multiply(left)))
        };
        painter.add(line(LINE + 3.0, colors.canvas));
        painter.add(line(LINE, colors.divergent));
    }
    if let Some(at) = ink.laser() {
        let at = frame.ui(at);
        painter.circle_filled(at, scale.points(HALO), colors.divergent.gamma_multiply(0.25));
        painter.circle_filled(at, scale.points(DOT), colors.divergent);
        painter.circle_stroke(at, scale.points(DOT), Stroke::new(scale.points(1.5), colors.canvas));
    }
    if let Some(wait) = ink.next_change(now) {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(wait.max(FRAME)));
    }
}

impl CanvasView {
    /// Paints them over the map of the window, and lets go what has gone.
    pub(super) fn paint_ink(ui: &Ui, desk: &mut Desk<'_>, frame: &Frame) {
        let (ink, now) = (desk.session.ink(), clock::now(ui));
        paint(ui, frame, ink, desk.colors, Scale::WHOLE, !desk.session.preferences().reduced_motion);
        if ink.has_gone(now) {
            desk.push(Action::Ink(InkAct::Forget(now)));
        }
        if desk.session.tool() == Tool::Ink || !ink.strokes().is_empty() {
            bar(ui, desk, frame);
        }
    }

    /// The laser follows the pointer while it is the tool.
    pub(super) fn follow_laser(ui: &Ui, desk: &mut Desk<'_>, frame: &Frame, over: bool) {
        let place = ui.input(|input| input.pointer.hover_pos()).filter(|_| over);
        let wanted = place.filter(|_| desk.session.tool() == Tool::Laser).map(|place| frame.world(place));
        if desk.session.ink().laser() != wanted {
            desk.push(Action::Ink(InkAct::Point(wanted)));
        }
    }

    /// The stroke that is being drawn goes on, or ends.
    pub(super) fn go_on_inking(ui: &Ui, desk: &mut Desk<'_>, frame: &Frame, place: Pos2, down: bool) -> bool {
        let last = desk.session.ink().strokes().last().and_then(|stroke| stroke.points.last());
        if last.is_none_or(|last| frame.ui(*last).distance(place) > NEAR) {
            desk.push(Action::Ink(InkAct::Draw(frame.world(place))));
        }
        if !down {
            desk.push(Action::Ink(InkAct::End(clock::now(ui))));
        }
        down
    }
}

/// What can be done of what is drawn: keep it, clear it, make a note of it.
fn bar(ui: &Ui, desk: &mut Desk<'_>, frame: &Frame) {
    let texts = desk.texts;
    let corner = Vec2::new(-12.0, 12.0);
    let at = frame.rect.right_top() + corner;
    let area = Area::new(Id::unique("ink_bar")).pivot(Align2::RIGHT_TOP).fixed_pos(at);
    area.show(ui.ctx(), |ui| {
        widgets::floating_sheet(ui, desk.colors).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                let (frozen, now) = (desk.session.ink().is_frozen(), clock::now(ui));
                let keep = texts.ink_freeze();
                if widgets::icon_button(ui, desk.colors, Icon::Pin, &keep, frozen).on_hover_text(&keep).clicked() {
                    desk.push(Action::Ink(InkAct::Freeze(!frozen, now)));
                }
                let clear = texts.ink_clear();
                if widgets::icon_button(ui, desk.colors, Icon::Trash, &clear, false).on_hover_text(&clear).clicked() {
                    desk.push(Action::Ink(InkAct::Clear));
                }
                let note = texts.ink_note();
                let place = middle(desk.session.ink()).filter(|_| !desk.session.is_locked());
                if let Some(place) = place
                    && widgets::icon_button(ui, desk.colors, Icon::Note, &note, false).on_hover_text(&note).clicked()
                {
                    desk.push(Action::CreateNote(place));
                    desk.push(Action::Ink(InkAct::Clear));
                }
                let leave = texts.ink_leave();
                if widgets::icon_button(ui, desk.colors, Icon::Close, &leave, false).on_hover_text(&leave).clicked() {
                    desk.push(Action::Ink(InkAct::Clear));
                    desk.command(Command::SelectTool);
                }
            });
        });
    });
}

/// The middle of what is drawn.
fn middle(ink: &Ink) -> Option<Point> {
    let points = ink.strokes().iter().flat_map(|stroke| &stroke.points);
    let bounds = points.fold(Bounds::EMPTY, |bounds, point| bounds.union(Bounds::new(*point, *point)));
    (!bounds.is_empty() || !ink.strokes().is_empty()).then(|| bounds.center())
}
