//! What is kept under a name: the sheet that asks for the name, the list of what was kept, and its rows.

use std::cell::{Cell, RefCell};

use egui::{Align, Label, Layout, Ui, WidgetInfo, vec2};

use super::Sheet;
use super::sheet::{field, main_button, plain_button};
use crate::edit::{Edit, ItemId};
use crate::session::Icon;
use crate::ui::widgets::{self, Weight, unbroken};
use crate::ui::{Desk, fields};

/// A sheet that asks for a name.
pub(super) struct Asking {
    /// Its name in the tree of widgets, in English.
    pub(super) salt: &'static str,
    /// Its title.
    pub(super) title: String,
    /// What is kept, in a sentence.
    pub(super) body: String,
    /// What the name is of.
    pub(super) label: String,
    /// The main button.
    pub(super) keep: String,
    /// The names that are there already, and what one of them brings about.
    pub(super) taken: Option<(Vec<String>, String)>,
}

/// What was done in a sheet.
pub(super) enum Answer<T> {
    /// Nothing yet.
    Waits,
    /// Its cross, its second button or Escape.
    Closed,
    /// That was asked for.
    Asked(T),
}

/// Asks for a name; answers when it is to be kept under the one that is typed.
pub(super) fn ask(ui: &Ui, desk: &mut Desk<'_>, asking: &Asking, name: &mut String, fresh: bool) -> Answer<()> {
    let sheet = Sheet { salt: asking.salt, title: &asking.title, width: 480.0, hangs: false };
    let (mut pressed, mut cancel) = (false, false);
    let entered = Cell::new(false);
    let typed = RefCell::new(name);
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            ui.add(Label::new(widgets::body(unbroken(&asking.body), desk.colors)).wrap());
            let response = field(ui, desk, asking.salt, &asking.label, &mut typed.borrow_mut(), fresh);
            entered.set(response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)));
            let name = typed.borrow().trim().to_owned();
            if let Some((_, said)) = asking.taken.as_ref().filter(|(taken, _)| taken.contains(&name)) {
                ui.label(widgets::soft(unbroken(said), desk.colors));
            }
        },
        |ui, desk| {
            let ready = !typed.borrow().trim().is_empty();
            pressed = main_button(ui, desk, &asking.keep, ready) || (entered.get() && ready);
            cancel = plain_button(ui, desk, &desk.texts.dialog_cancel());
        },
    );
    match (pressed, cancel || closed) {
        (true, _) => Answer::Asked(()),
        (false, true) => Answer::Closed,
        (false, false) => Answer::Waits,
    }
}

/// A sheet that lists what was kept.
pub(super) struct Listing {
    /// Its name in the tree of widgets, in English.
    pub(super) salt: &'static str,
    /// Its title.
    pub(super) title: String,
    /// Its width.
    pub(super) width: f32,
    /// What is said where the list is empty.
    pub(super) none: Option<String>,
    /// The main button.
    pub(super) main: String,
}

/// Lists what was kept: the body draws the rows and says what is asked for there, the main button asks for `new`.
pub(super) fn list<T>(
    ui: &Ui,
    desk: &mut Desk<'_>,
    listing: &Listing,
    new: T,
    rows: impl FnOnce(&mut Ui, &mut Desk<'_>) -> Option<T>,
) -> Answer<T> {
    let sheet = Sheet { salt: listing.salt, title: &listing.title, width: listing.width, hangs: false };
    let mut asked = None;
    let (mut main, mut cancel) = (false, false);
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            if let Some(none) = &listing.none {
                ui.add(Label::new(widgets::body(unbroken(none), desk.colors)).wrap());
            }
            asked = rows(ui, desk);
        },
        |ui, desk| {
            main = main_button(ui, desk, &listing.main, true);
            cancel = plain_button(ui, desk, &desk.texts.dialog_close());
        },
    );
    match (asked.or_else(|| main.then_some(new)), cancel || closed) {
        (Some(asked), _) => Answer::Asked(asked),
        (None, true) => Answer::Closed,
        (None, false) => Answer::Waits,
    }
}

/// One thing that was kept.
pub(super) struct Row<'a> {
    /// Which one.
    pub(super) item: ItemId,
    /// The id of the field of its name.
    pub(super) field: egui::Id,
    /// Its name.
    pub(super) name: &'a str,
    /// What the field is called.
    pub(super) called: String,
    /// What the cross is called.
    pub(super) delete: String,
    /// What is told of it beside its name.
    pub(super) aside: String,
    /// Room that all but the name needs.
    pub(super) beside: f32,
}

/// A button of a row: its words, what it is called with the name of its row, what it asks for.
pub(super) type Act<T> = (String, String, T);

/// Draws a row: the name in its field, what is told, the buttons from the right, the cross that deletes.
pub(super) fn row<T>(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    row: &Row<'_>,
    acts: impl IntoIterator<Item = Act<T>>,
) -> Option<T> {
    let mut asked = None;
    ui.horizontal(|ui| {
        let room = ui.available_width() - row.beside;
        let size = vec2(room, widgets::FIELD);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(room);
            let item = row.item;
            let field = fields::Field::line(row.field, &row.called, row.name);
            fields::text(ui, desk, &field, move |_, typed| {
                (!typed.is_empty()).then(|| Edit::Rename { item, name: typed.to_owned() })
            });
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if widgets::icon_button(ui, desk.colors, Icon::Trash, &row.delete, false).clicked() {
                desk.edit(Edit::Remove(vec![row.item]));
            }
            for (words, called, act) in acts {
                let button = widgets::sized_button(ui, desk.colors, None, &words, Weight::Plain, 30.0);
                button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &called));
                if button.clicked() {
                    asked = Some(act);
                }
            }
            ui.label(widgets::soft(row.aside.as_str(), desk.colors));
        });
    });
    asked
}
