//! The list of compromises, with a way to add one.

use egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

use super::waiting;
use crate::i18n::words;
use crate::model::{Compromise, CompromiseId};
use crate::session::{Action, Icon, New};
use crate::ui::fields::{Chooser, field_id};
use crate::ui::{Desk, theme, widgets};

/// Height kept for the button under the list.
const FOOT: f32 = 46.0;

/// Draws it in a box, on a panel that goes out to the edges of the screen; brings the open one into view when it is
/// `fresh`. Answers whether one is to open in the package workshop.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, place: Rect, open: Option<CompromiseId>, fresh: bool) -> bool {
    let panel = ui.clip_rect().intersect(Rect::everything_left_of(place.right() + 8.0));
    ui.painter().rect_filled(panel, 0.0, desk.colors.panel);
    ui.painter().vline(panel.right(), panel.y_range(), desk.colors.hairline());
    let rows = Rect::from_min_max(place.min, egui::pos2(place.right(), place.bottom() - FOOT));
    let mut area = ui.new_child(UiBuilder::new().id_salt("list").max_rect(rows));
    widgets::section(&mut area, desk.colors, &desk.texts.acting_compromises(desk.map().compromises.len()));
    let listed = ScrollArea::vertical().id_salt("compromises").auto_shrink(false).show(&mut area, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.set_max_width(place.width() - 4.0);
        for it in desk.map().compromises.iter() {
            let response = row(ui, desk, it, open == Some(it.id));
            if fresh && open == Some(it.id) {
                response.scroll_to_me(None);
            }
        }
        ui.add_space(8.0);
        waiting(ui, desk)
    });
    let foot = Rect::from_min_max(egui::pos2(place.left() - 8.0, rows.bottom() + 8.0), place.max);
    let mut foot = ui.new_child(UiBuilder::new().id_salt("foot").max_rect(foot));
    let add = desk.texts.acting_add_compromise();
    if widgets::button(&mut foot, desk.colors, Some(Icon::Plus), &add, widgets::Weight::Plain).clicked() {
        desk.push(Action::Create(New::Compromise(Vec::new(), None)));
        desk.drafts.name_next();
    }
    listed.inner
}

/// The title, the state and the number of parties.
fn row(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, open: bool) -> egui::Response {
    let colors = desk.colors;
    let font = if open { theme::semibold(13.0) } else { theme::regular(13.0) };
    let room = ui.available_width() - 18.0;
    let title = ui.painter().layout(widgets::unbroken(&it.title), font, colors.text, room);
    let state = words::compromise_state(desk.texts, it.state);
    let said = format!("{state} · {}", desk.texts.count_actors(it.parties.len()));
    let size = Vec2::new(ui.available_width(), title.size().y + 34.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let spoken = format!("{} – {said}", it.title);
    response.widget_info(|| WidgetInfo::selected(egui::Role::ListBoxOption, true, open, &spoken));
    if open {
        ui.painter().rect_filled(rect, 8.0, colors.accent_tint);
        let bar = Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height()));
        ui.painter().rect_filled(bar, 2.0, colors.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, colors.subtle);
    }
    let below = rect.top() + 10.0 + title.size().y;
    ui.painter().galley(egui::pos2(rect.left() + 10.0, rect.top() + 8.0), title, colors.text);
    let caption = widgets::elided(ui, &said, theme::regular(12.0), room);
    ui.painter().galley_with_override_text_color(egui::pos2(rect.left() + 10.0, below), caption, colors.text_soft);
    widgets::focus_ring(ui, &response, colors, 8.0);
    if response.clicked() {
        desk.select(it.id.into());
    }
    response
}

/// The same as a choice, where there is no room for a list.
pub(super) fn choice(ui: &mut Ui, desk: &mut Desk<'_>, open: Option<CompromiseId>) {
    let ids: Vec<CompromiseId> = desk.map().compromises.iter().map(|it| it.id).collect();
    let labels: Vec<String> = desk.map().compromises.iter().map(|it| it.title.clone()).collect();
    let chosen = ids.iter().position(|id| open == Some(*id));
    let name = desk.texts.acting_compromises(ids.len());
    let id = field_id("compromises", "open");
    let picked = Chooser::new(id, &name, &labels, chosen, &name).show(ui, desk.colors).picked;
    if let Some(id) = picked.and_then(|rank| ids.get(rank)) {
        desk.select((*id).into());
    }
    let add = desk.texts.acting_add_compromise();
    if widgets::sized_button(ui, desk.colors, Some(Icon::Plus), &add, widgets::Weight::Plain, 28.0).clicked() {
        desk.push(Action::Create(New::Compromise(Vec::new(), None)));
        desk.drafts.name_next();
    }
}
