//! The kept states of a project: take one, look at one, compare one, rename, delete.

use egui::Ui;

use super::named::{self, Answer, Asking, Listing, Row};
use crate::edit::ItemId;
use crate::i18n::format;
use crate::model::{Snapshot, StateId};
use crate::session::{Action, Command, Side, TimeAct};
use crate::ui::{Desk, fields};

/// The name to begin with: the day.
pub(super) fn proposed(desk: &Desk<'_>) -> String {
    desk.texts.time_snapshot_proposed(format::date(desk.texts, desk.session.today()))
}

/// Keeps the state of the map.
pub(super) fn take(ui: &Ui, desk: &mut Desk<'_>, name: &mut String, fresh: bool) {
    let texts = desk.texts;
    let asking = Asking {
        salt: "take_snapshot",
        title: texts.time_snapshot_title(),
        body: texts.time_snapshot_body(),
        label: texts.time_snapshot_name(),
        keep: texts.time_snapshot_do(),
        taken: None,
    };
    match named::ask(ui, desk, &asking, name, fresh) {
        Answer::Asked(()) => {
            super::close(desk);
            desk.push(Action::Time(TimeAct::TakeSnapshot(name.clone())));
        }
        Answer::Closed => super::close(desk),
        Answer::Waits => {}
    }
}

/// Lists the kept states.
pub(super) fn list(ui: &Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let snapshots = desk.project().snapshots.clone();
    let listing = Listing {
        salt: "snapshots",
        title: texts.time_snapshots_title(),
        width: 620.0,
        none: snapshots.is_empty().then(|| texts.time_snapshots_none()),
        main: texts.time_snapshots_new(),
    };
    let answer = named::list(ui, desk, &listing, None, |ui, desk| {
        snapshots.iter().fold(None, |asked, snapshot| row(ui, desk, snapshot).map(Some).or(asked))
    });
    match answer {
        Answer::Asked(Some(act)) => {
            super::close(desk);
            desk.push(Action::Time(act));
        }
        Answer::Asked(None) => desk.command(Command::TakeSnapshot),
        Answer::Closed => super::close(desk),
        Answer::Waits => {}
    }
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, snapshot: &Snapshot) -> Option<TimeAct> {
    let (texts, name) = (desk.texts, snapshot.name.as_str());
    let row = Row {
        item: ItemId::Snapshot(snapshot.id),
        field: fields::field_id(snapshot.id, "name"),
        name,
        called: texts.time_snapshot_field(name),
        delete: texts.time_snapshot_delete(name),
        aside: format::date(texts, snapshot.date),
        beside: 330.0,
    };
    let state = StateId::Snapshot(snapshot.id);
    let compare = TimeAct::Compare(Some(Box::new([Side::Of(state), Side::MAP])));
    let acts = [
        (texts.time_snapshot_compare(), texts.time_snapshot_compare_named(name), compare),
        (texts.time_snapshot_look(), texts.time_snapshot_look_named(name), TimeAct::LookAt(state)),
    ];
    named::row(ui, desk, &row, acts)
}
