//! The point of a plot that the keyboard is at, and how arrows, the pointer and Enter move it.

use egui::{EventFilter, Id, Key, Pos2, Rect, Sense, Ui, WidgetInfo};

use crate::edit::ItemId;
use crate::ui::{Desk, widgets};

/// How near to a point the pointer must be.
const NEAR: f32 = 12.0;
/// The keys that go from point to point, not from widget to widget.
const FILTER: EventFilter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };

/// A point that can be reached.
pub(super) struct Place<'a> {
    /// Whose it is.
    pub(super) item: ItemId,
    /// Where it is on the screen.
    pub(super) at: Pos2,
    /// What covers it, where it is larger than a symbol.
    pub(super) around: Option<Rect>,
    /// Its name.
    pub(super) name: &'a str,
    /// Its values in words.
    pub(super) said: &'a str,
}

/// The point that the keyboard is at.
#[derive(Default)]
pub(super) struct Roving {
    at: Option<ItemId>,
    /// What was selected in the frame before.
    selected: Option<ItemId>,
}

/// What is looked at in a plot.
pub(super) struct Looked {
    /// Under the pointer, here or elsewhere.
    pub(super) hovered: Option<ItemId>,
    /// At the keyboard, while it is in the plot.
    pub(super) focused: Option<ItemId>,
    /// Whether the pointer or the keyboard is in this plot.
    pub(super) here: bool,
}

impl Roving {
    /// Makes a plot reachable, and takes what is done with it.
    pub(super) fn show(
        &mut self,
        ui: &Ui,
        desk: &mut Desk<'_>,
        id: Id,
        frame: Rect,
        name: &str,
        places: &[Place<'_>],
    ) -> Looked {
        let response = ui.interact(frame, id, Sense::click());
        let selected = desk.session.selection().single();
        let there = |id: ItemId| places.iter().any(|place| place.item == id);
        let chosen_now = selected.filter(|_| selected != self.selected);
        self.selected = selected;
        self.at = chosen_now.or(self.at).filter(|id| there(*id)).or_else(|| selected.filter(|id| there(*id)));
        self.at = self.at.or_else(|| places.first().map(|place| place.item));
        if response.has_focus() {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, FILTER));
            self.walk(ui, places);
        }
        let pointed = response.hover_pos().and_then(|pointer| nearest(places, pointer));
        let clicked_at = response.interact_pointer_pos().filter(|_| response.clicked_by(egui::PointerButton::Primary));
        if let Some(item) = clicked_at.and_then(|pointer| nearest(places, pointer)) {
            self.at = Some(item);
            desk.select(item);
        } else if response.clicked()
            && clicked_at.is_none()
            && let Some(item) = self.at
        {
            desk.select(item);
        }
        let at = self.at.and_then(|id| places.iter().find(|place| place.item == id));
        let said = at.map_or_else(|| name.to_owned(), |place| desk.texts.power_point(name, place.name, place.said));
        let chosen = self.at.is_some() && self.at == selected;
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, &said));
        widgets::focus_ring(ui, &response, desk.colors, 6.0);
        if let Some(item) = pointed {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
            put_forward(ui, desk, item);
        }
        let focused = self.at.filter(|_| response.has_focus());
        Looked {
            hovered: pointed.or_else(|| desk.session.showcase()),
            focused,
            here: pointed.is_some() || focused.is_some(),
        }
    }

    /// Arrows: the next point to the right, to the left, above, below; Home and End: the first, the last.
    fn walk(&mut self, ui: &Ui, places: &[Place<'_>]) {
        let keys = [Key::ArrowRight, Key::ArrowLeft, Key::ArrowUp, Key::ArrowDown, Key::Home, Key::End];
        for key in keys {
            for _ in 0..ui.input(|input| input.num_presses(key)) {
                self.at = next(places, self.at, key).or(self.at);
            }
        }
    }
}

/// The point that a key leads to; the ends of a row hold.
fn next(places: &[Place<'_>], at: Option<ItemId>, key: Key) -> Option<ItemId> {
    let across = matches!(key, Key::ArrowRight | Key::ArrowLeft);
    let mut order: Vec<&Place<'_>> = places.iter().collect();
    if matches!(key, Key::Home | Key::End) {
        let end = if key == Key::Home { order.first() } else { order.last() };
        return end.map(|place| place.item);
    }
    let along = |place: &Place<'_>| if across { (place.at.x, place.at.y) } else { (place.at.y, place.at.x) };
    order.sort_by(|a, b| {
        let (a, b) = (along(a), along(b));
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    let rank = order.iter().position(|place| Some(place.item) == at)?;
    let onward = matches!(key, Key::ArrowRight | Key::ArrowDown);
    let to = if onward { rank + 1 } else { rank.checked_sub(1)? };
    order.get(to).map(|place| place.item)
}

fn nearest(places: &[Place<'_>], pointer: Pos2) -> Option<ItemId> {
    let within = |place: &&Place<'_>| match place.around {
        Some(around) => around.contains(pointer),
        None => place.at.distance(pointer) <= NEAR,
    };
    let by = |a: &&Place<'_>, b: &&Place<'_>| a.at.distance(pointer).total_cmp(&b.at.distance(pointer));
    places.iter().filter(within).min_by(by).map(|place| place.item)
}

/// Puts a thing forward wherever it is shown; what is drawn before it follows in the next frame. What came first in a
/// frame stays: the pointer and the keyboard may be on two things.
pub(super) fn put_forward(ui: &Ui, desk: &mut Desk<'_>, item: ItemId) {
    if desk.showcase.is_none() {
        desk.showcase = Some(item);
        if desk.session.showcase() != desk.showcase {
            ui.ctx().request_repaint();
        }
    }
}

/// The ring of what has the keyboard, of what is selected or under the pointer; none for the rest.
pub(super) fn ring(desk: &Desk<'_>, item: ItemId, looked: &Looked) -> Option<egui::Stroke> {
    if looked.focused == Some(item) || desk.session.selection().single() == Some(item) {
        Some(egui::Stroke::new(2.5, desk.colors.accent))
    } else if looked.hovered == Some(item) {
        Some(egui::Stroke::new(2.0, desk.colors.accent.gamma_multiply(0.55)))
    } else {
        None
    }
}
