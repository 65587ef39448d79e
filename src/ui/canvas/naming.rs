//! A name typed over the map, where it is written: Entrée keeps it, Échap gives it up.

use egui::{Key, Modifiers, Rect, TextEdit, Ui, Vec2};

use super::CanvasView;
use super::frame::{Frame, scene_id};
use crate::edit::{self, ItemId};
use crate::scene::SceneId;
use crate::session::{Action, Tool};
use crate::ui::{Desk, theme};

/// The field of a name.
#[derive(Default)]
pub(super) struct Field {
    item: Option<ItemId>,
    text: String,
    /// Frames since it was opened; it takes the keyboard in the first ones.
    age: u32,
}

impl CanvasView {
    /// Draws the field when a name is open.
    pub(super) fn name_field(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, frame: &Frame) {
        let wanted = desk.session.naming();
        if self.field.item != wanted {
            let text = wanted.map(|item| {
                if desk.session.is_naming_new() {
                    String::new()
                } else {
                    edit::name_of(desk.project(), item).unwrap_or_default()
                }
            });
            self.field = Field { item: wanted, text: text.unwrap_or_default(), age: 0 };
        }
        let Some(item) = wanted else { return };
        let Some(place) = field_place(frame, item) else {
            if self.field.age > 1 {
                desk.push(Action::EditName(None));
            }
            self.field.age += 1;
            return;
        };
        let is_note = matches!(item, ItemId::Note(_));
        let id = ui.scope_id().with("name_field");
        let hint = match item {
            ItemId::Note(_) => desk.texts.new_note_text(),
            ItemId::Group(_) => desk.texts.new_group_name(),
            _ => desk.texts.new_actor_name(),
        };
        let mut edit = if is_note {
            TextEdit::multiline(&mut self.field.text)
        } else {
            TextEdit::singleline(&mut self.field.text)
        };
        if is_note {
            edit = edit.return_key(egui::KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter)).desired_rows(2);
        } else {
            edit = edit.align(egui::Align2::CENTER_CENTER);
        }
        let response = ui
            .scope_builder(egui::UiBuilder::new().id_salt("name").max_rect(place), |ui| {
                let edit = edit.id(id).hint_text(hint).font(theme::semibold(13.0)).desired_width(place.width());
                ui.add_sized(place.size(), edit)
            })
            .inner;
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, desk.texts.canvas_name_field()));
        if self.field.age == 0 {
            response.request_focus();
            select_all(ui, id, &self.field.text);
        }
        self.field.age += 1;
        let (escape, enter) =
            ui.input(|input| (input.key_pressed(Key::Escape), input.key_pressed(Key::Enter) && !input.modifiers.shift));
        if escape {
            ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            self.close_field(ui, item);
            desk.push(Action::EditName(None));
        } else if enter || (response.lost_focus() && self.field.age > 2) {
            let name = std::mem::take(&mut self.field.text);
            let unsaid = name.trim().is_empty();
            let stays = unsaid && desk.session.is_naming_new() && !enter;
            desk.push(if stays { Action::Name(item, hint_name(desk, item)) } else { Action::Name(item, name) });
            self.close_field(ui, item);
            if enter && !unsaid && desk.session.tool() == Tool::Sketch && matches!(item, ItemId::Actor(_)) {
                desk.command(crate::session::Command::NewActor);
            }
        }
    }

    /// The keyboard goes back to the thing itself.
    fn close_field(&mut self, ui: &Ui, item: ItemId) {
        ui.memory_mut(|memory| memory.surrender_focus(ui.scope_id().with("name_field")));
        self.field = Field::default();
        self.hush = true;
        self.focus_wanted = scene_id(item);
    }
}

/// A thing left without a name keeps the one it was made with.
fn hint_name(desk: &Desk<'_>, item: ItemId) -> String {
    edit::name_of(desk.project(), item).unwrap_or_default()
}

/// Selects the whole text of a field that takes the keyboard in this frame.
pub(in crate::ui) fn select_all(ui: &Ui, id: egui::Id, text: &str) {
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let range =
        egui::text::CCursorRange::two(egui::text::CCursor::new(0), egui::text::CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(range));
    state.store(ui.ctx(), id);
}

fn field_place(frame: &Frame, item: ItemId) -> Option<Rect> {
    let id = scene_id(item)?;
    let size = Vec2::new(190.0, 30.0);
    let place = match id {
        SceneId::Note(_) => {
            let rect = frame.ui_rect(frame.scene.bounds_of(id)?);
            Rect::from_min_size(rect.min, Vec2::new(rect.width().max(140.0), rect.height().max(56.0)))
        }
        SceneId::Group(group) if frame.scene.node(id).is_none() => {
            let group = frame.scene.groups.iter().find(|other| other.id == group)?;
            Rect::from_center_size(frame.ui(group.name_place), size)
        }
        _ => {
            let node = frame.scene.node(id)?;
            let below = frame.ui(node.place) + Vec2::new(0.0, node.radius * frame.camera.zoom + 20.0);
            Rect::from_center_size(below, size)
        }
    };
    let inside = frame.rect.shrink(4.0);
    let shift = Vec2::new(
        (inside.left() - place.left()).max(0.0) + (inside.right() - place.right()).min(0.0),
        (inside.top() - place.top()).max(0.0) + (inside.bottom() - place.bottom()).min(0.0),
    );
    Some(place.translate(shift))
}
