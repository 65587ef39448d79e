//! Two actors into one: which one stays, and what it will have.

use egui::Ui;

use super::Sheet;
use super::sheet::{main_button, plain_button};
use crate::edit::{self, Edit, ItemKind};
use crate::model::{Actor, ActorId, Project};
use crate::session::{Action, Select};
use crate::ui::{Desk, told, widgets};

/// Which of the two stays: the first unless it was said otherwise.
#[derive(Default)]
pub(super) struct Draft {
    second_stays: bool,
}

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, draft: &mut Draft, [first, second]: [ActorId; 2]) {
    let texts = desk.texts;
    let map = desk.map();
    let (Some(one), Some(other)) = (map.actors.get(first), map.actors.get(second)) else {
        return super::close(desk);
    };
    let (kept, merged) = if draft.second_stays { (other, one) } else { (one, other) };
    let change = Edit::MergeActors { kept: kept.id, merged: merged.id };
    let mut after = desk.project().clone();
    let outcome = edit::apply(&mut after, &change);
    let names = [one, other].map(|actor| actor.name.clone());
    let (mut merge, mut cancel) = (false, false);
    let sheet = Sheet { salt: "merge", title: &texts.merge_title(), width: 560.0, hangs: false };
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            ui.label(widgets::body(texts.merge_which(), desk.colors));
            for (rank, name) in names.iter().enumerate() {
                let on = draft.second_stays == (rank == 1);
                if ui.radio(on, widgets::body(name, desk.colors)).clicked() {
                    draft.second_stays = rank == 1;
                }
            }
            match outcome {
                Ok(()) => preview(ui, desk, &after, kept, merged),
                Err(refusal) => {
                    ui.label(widgets::body(told::refused(texts, refusal), desk.colors).color(desk.colors.note));
                }
            }
        },
        |ui, desk| {
            merge = main_button(ui, desk, &texts.merge_do(), outcome.is_ok());
            cancel = plain_button(ui, desk, &texts.dialog_cancel());
        },
    );
    if merge {
        super::close(desk);
        let item = kept.id.into();
        desk.edit(change);
        desk.push(Action::Select(Select::Only(item)));
    } else if cancel || closed {
        super::close(desk);
    }
}

fn preview(ui: &mut Ui, desk: &Desk<'_>, after: &Project, kept: &Actor, merged: &Actor) {
    let texts = desk.texts;
    ui.add_space(4.0);
    widgets::section(ui, desk.colors, &texts.merge_kept());
    let before = desk.project();
    for kind in [ItemKind::Link, ItemKind::Position, ItemKind::Influence] {
        let own = count(before, kind, kept.id);
        let other = count(before, kind, merged.id);
        let both = count(after, kind, kept.id);
        if own + other > 0 {
            let [own, other, both] = [own, other, both].map(|count| told::things(texts, kind, count));
            ui.label(widgets::body(texts.merge_counts(own, other, both), desk.colors));
        }
    }
    ui.label(widgets::soft(texts.merge_note(kept.name.clone(), merged.name.clone()), desk.colors));
}

fn count(project: &Project, kind: ItemKind, actor: ActorId) -> usize {
    let map = &project.map;
    match kind {
        ItemKind::Link => map.links.iter().filter(|link| link.touches(actor)).count(),
        ItemKind::Position => map.positions.iter().filter(|position| position.actor == actor).count(),
        _ => map.influences.iter().filter(|influence| influence.from == actor || influence.to == actor).count(),
    }
}
