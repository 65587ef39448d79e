//! The line of the timeline with its stops.

use std::sync::Arc;

use egui::{Align, EventFilter, Galley, Id, Key, Modifiers, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::line::before_a_room;
use crate::session::{Action, Command, Stop, TimeAct};
use crate::ui::widgets::{self, unbroken};
use crate::ui::{Desk, theme};

/// Height of the line itself.
pub(super) const AXIS: f32 = 20.0;
/// The keys that go from stop to stop, not from widget to widget.
const FILTER: EventFilter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: false, escape: false };

/// A stop with its words laid out.
pub(super) struct Laid {
    stop: Stop,
    date: String,
    title: String,
    date_galley: Arc<Galley>,
    title_galley: Arc<Galley>,
}

/// Width in which the date of every stop is written whole.
pub(super) fn width_of_dates(ui: &Ui, desk: &Desk<'_>) -> f32 {
    let stops = desk.session.stops();
    let ink = desk.colors.text;
    let date = |stop: &Stop| ui.painter().layout_no_wrap(desk.session.stop_heads(*stop).0, theme::semibold(13.0), ink);
    let widest = stops.iter().map(|stop| date(stop).size().x).fold(0.0, f32::max);
    (widest + 12.0) * stops.len() as f32
}

impl Laid {
    fn is_cut(&self) -> bool {
        self.date_galley.elided || self.title_galley.elided
    }
}

/// The stops with their words, each as wide as its part of the line.
pub(super) fn laid(ui: &Ui, desk: &Desk<'_>, width: f32) -> Vec<Laid> {
    let stops = desk.session.stops();
    let room = (width / stops.len().max(1) as f32 - 8.0).max(24.0);
    let lay = |stop: Stop| {
        let (date, title) = desk.session.stop_heads(stop);
        let at = desk.session.stop() == Some(stop);
        // Before a room the line is thin: the title of the stop stands beside it.
        let titled = !before_a_room(desk);
        let ink = if at { desk.colors.accent } else { desk.colors.text };
        let words = |text: &str, font: egui::FontId, ink, rows: usize| {
            let mut job = theme::paragraph(unbroken(text), font, ink, room);
            (job.halign, job.wrap.max_rows) = (Align::Center, rows);
            ui.painter().layout_job(job)
        };
        Laid {
            stop,
            date_galley: words(&date, theme::semibold(13.0), ink, 2),
            title_galley: words(if titled { &title } else { "" }, theme::regular(12.0), desk.colors.text_soft, 2),
            date,
            title,
        }
    };
    stops.into_iter().map(lay).collect()
}

/// Height of the words under the line.
pub(super) fn under(stops: &[Laid]) -> f32 {
    let height = |laid: &Laid| {
        let titled = !laid.title_galley.text().is_empty();
        laid.date_galley.size().y + if titled { laid.title_galley.size().y } else { 0.0 }
    };
    stops.iter().map(height).fold(0.0, f32::max) + 2.0
}

/// The line with its stops: a click, a drag or the arrows go to one.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, stops: &[Laid]) {
    let id = Id::unique("timeline");
    let size = Vec2::new(ui.available_width(), AXIS + under(stops));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let at = stops.iter().position(|laid| desk.session.stop() == Some(laid.stop));
    tell(ui, desk, &response, stops, at);
    let step = rect.width() / stops.len().max(1) as f32;
    let wanted = by_pointer(&response, rect, step, stops.len()).or_else(|| by_key(ui, &response, stops.len(), at));
    if let Some(stop) = wanted.filter(|wanted| at != Some(*wanted)).and_then(|wanted| stops.get(wanted)) {
        go(desk, stop.stop);
    }
    paint(ui, desk, rect, step, stops, at);
    let ring = Response { rect: rect.shrink2(Vec2::new(4.0, 2.0)), ..response };
    widgets::focus_ring(ui, &ring, desk.colors, 6.0);
    let ring = ring.on_hover_cursor(egui::CursorIcon::PointingHand);
    let pointed = ring.hover_pos().map(|place| ((place.x - rect.left()) / step).floor().max(0.0) as usize);
    if let Some(laid) = pointed.and_then(|rank| stops.get(rank)).filter(|laid| laid.is_cut()) {
        // Whole, where the line has no room for it.
        ring.on_hover_text(desk.texts.time_value(laid.date.as_str(), laid.title.as_str()));
    }
}

/// What a screen reader is told: a slider, with the stop in words.
fn tell(ui: &Ui, desk: &Desk<'_>, response: &Response, stops: &[Laid], at: Option<usize>) {
    let value = at.and_then(|at| stops.get(at));
    let said = value.map(|laid| desk.texts.time_value(laid.date.as_str(), laid.title.as_str()));
    let said = said.unwrap_or_else(|| desk.session.side_name(desk.session.shown_side()));
    let name = Command::Timeline.label(desk.texts);
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(said.clone()),
        ..WidgetInfo::slider(true, at.map_or(0.0, |at| at as f64 + 1.0), &name)
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(1.0);
        node.set_max_numeric_value(stops.len() as f64);
        node.add_action(egui::accesskit::Action::Increment);
        node.add_action(egui::accesskit::Action::Decrement);
    });
}

fn by_pointer(response: &Response, rect: Rect, step: f32, count: usize) -> Option<usize> {
    if !(response.dragged() || response.clicked()) {
        return None;
    }
    let place = response.interact_pointer_pos()?;
    let rank = ((place.x - rect.left()) / step).floor().max(0.0) as usize;
    Some(rank.min(count.checked_sub(1)?))
}

fn by_key(ui: &Ui, response: &Response, count: usize, at: Option<usize>) -> Option<usize> {
    use egui::accesskit::Action as Asked;
    let asked = |action| ui.input(|input| input.num_accesskit_action_requests(response.id, action) > 0);
    let (mut back, mut forth) = (asked(Asked::Decrement), asked(Asked::Increment));
    let last = count.checked_sub(1)?;
    if response.has_focus() {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, FILTER));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        back |= pressed(Key::ArrowLeft);
        forth |= pressed(Key::ArrowRight);
        if pressed(Key::Home) {
            return Some(0);
        }
        if pressed(Key::End) {
            return Some(last);
        }
    }
    match (back, forth) {
        (true, false) => at.map_or(Some(last), |at| at.checked_sub(1)),
        (false, true) => Some(at.map_or(last, |at| (at + 1).min(last))),
        _ => None,
    }
}

fn go(desk: &mut Desk<'_>, stop: Stop) {
    let act = match stop {
        Stop::Stage(id) => TimeAct::Look(Some(id)),
        Stop::Today => TimeAct::Look(None),
    };
    desk.push(Action::Time(act));
}

fn paint(ui: &Ui, desk: &Desk<'_>, rect: Rect, step: f32, stops: &[Laid], at: Option<usize>) {
    let colors = desk.colors;
    let (painter, y) = (ui.painter(), rect.top() + AXIS / 2.0);
    let x = |rank: usize| rect.left() + step * (rank as f32 + 0.5);
    painter.hline(x(0)..=x(stops.len().saturating_sub(1)), y, Stroke::new(2.0, colors.line_control));
    for (rank, laid) in stops.iter().enumerate() {
        let center = egui::pos2(x(rank), y);
        if at == Some(rank) {
            painter.circle(center, 9.0, colors.accent, Stroke::new(2.0, colors.panel));
        } else {
            let past = at.is_some_and(|at| rank < at);
            let ink = if past { colors.accent } else { colors.line_control };
            painter.circle(center, 6.0, colors.panel, Stroke::new(2.0, ink));
        }
        let top = rect.top() + AXIS;
        painter.galley(egui::pos2(center.x, top), Arc::clone(&laid.date_galley), colors.text);
        let below = top + laid.date_galley.size().y;
        painter.galley(egui::pos2(center.x, below), Arc::clone(&laid.title_galley), colors.text_soft);
    }
}
