//! The kept states of a project: take one, look at one, compare one, rename, delete.

use egui::Ui;

use super::Sheet;
use super::sheet::{field, main_button, plain_button};
use crate::edit::{Edit, ItemId};
use crate::i18n::format;
use crate::model::{Snapshot, StateId};
use crate::session::{Action, Command, Icon, Side, TimeAct};
use crate::ui::widgets::{self, unbroken};
use crate::ui::{Desk, fields};

/// The name that is typed.
pub(super) struct Draft {
    name: String,
}

impl Draft {
    /// The day, to begin with.
    pub(super) fn of(desk: &Desk<'_>) -> Self {
        Self { name: desk.texts.time_snapshot_proposed(format::date(desk.texts, desk.session.today())) }
    }
}

/// Keeps the state of the map.
pub(super) fn take(ui: &Ui, desk: &mut Desk<'_>, draft: &mut Draft, fresh: bool) {
    let texts = desk.texts;
    let title = texts.time_snapshot_title();
    let sheet = Sheet { salt: "take_snapshot", title: &title, width: 480.0, hangs: false };
    let (mut pressed, mut cancel) = (false, false);
    let entered = std::cell::Cell::new(false);
    let typed = std::cell::RefCell::new(&mut draft.name);
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            ui.add(egui::Label::new(widgets::body(unbroken(&texts.time_snapshot_body()), desk.colors)).wrap());
            let response = field(ui, desk, "snapshot", &texts.time_snapshot_name(), &mut typed.borrow_mut(), fresh);
            entered.set(response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)));
        },
        |ui, desk| {
            let ready = !typed.borrow().trim().is_empty();
            pressed = main_button(ui, desk, &texts.time_snapshot_do(), ready) || (entered.get() && ready);
            cancel = plain_button(ui, desk, &texts.dialog_cancel());
        },
    );
    if pressed {
        super::close(desk);
        desk.push(Action::Time(TimeAct::TakeSnapshot(draft.name.clone())));
    } else if cancel || closed {
        super::close(desk);
    }
}

/// Lists the kept states.
pub(super) fn list(ui: &Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let title = texts.time_snapshots_title();
    let sheet = Sheet { salt: "snapshots", title: &title, width: 620.0, hangs: false };
    let mut asked = None;
    let asking = std::cell::RefCell::new(&mut asked);
    let (mut new, mut cancel) = (false, false);
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            let snapshots = desk.project().snapshots.clone();
            if snapshots.is_empty() {
                ui.add(egui::Label::new(widgets::body(unbroken(&texts.time_snapshots_none()), desk.colors)).wrap());
            }
            for snapshot in snapshots.iter() {
                if let Some(act) = row(ui, desk, snapshot) {
                    **asking.borrow_mut() = Some(act);
                }
            }
        },
        |ui, desk| {
            new = main_button(ui, desk, &texts.time_snapshots_new(), true);
            cancel = plain_button(ui, desk, &texts.dialog_close());
        },
    );
    if let Some(act) = asked {
        super::close(desk);
        desk.push(Action::Time(act));
    } else if new {
        desk.command(Command::TakeSnapshot);
    } else if cancel || closed {
        super::close(desk);
    }
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, snapshot: &Snapshot) -> Option<TimeAct> {
    let texts = desk.texts;
    let mut act = None;
    ui.horizontal(|ui| {
        let room = ui.available_width() - 330.0;
        let size = egui::vec2(room, widgets::FIELD);
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_width(room);
            let (id, item) = (fields::field_id(snapshot.id, "name"), ItemId::Snapshot(snapshot.id));
            let name = texts.time_snapshot_field(snapshot.name.as_str());
            let field = fields::Field::line(id, &name, &snapshot.name);
            fields::text(ui, desk, &field, move |_, typed| {
                (!typed.is_empty()).then(|| Edit::Rename { item, name: typed.to_owned() })
            });
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let delete = texts.time_snapshot_delete(snapshot.name.as_str());
            if widgets::icon_button(ui, desk.colors, Icon::Trash, &delete, false).clicked() {
                desk.edit(Edit::Remove(vec![ItemId::Snapshot(snapshot.id)]));
            }
            let state = StateId::Snapshot(snapshot.id);
            let compare = texts.time_snapshot_compare_named(snapshot.name.as_str());
            if named_button(ui, desk, &texts.time_snapshot_compare(), &compare) {
                act = Some(TimeAct::Compare(Some(Box::new([Side::Of(state), Side::MAP]))));
            }
            let look = texts.time_snapshot_look_named(snapshot.name.as_str());
            if named_button(ui, desk, &texts.time_snapshot_look(), &look) {
                act = Some(TimeAct::LookAt(state));
            }
            ui.label(widgets::soft(format::date(texts, snapshot.date), desk.colors));
        });
    });
    act
}

/// A button of which the name says to which row it belongs.
fn named_button(ui: &mut Ui, desk: &Desk<'_>, words: &str, named: &str) -> bool {
    let button = widgets::sized_button(ui, desk.colors, None, words, widgets::Weight::Plain, 30.0);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, named));
    button.clicked()
}
