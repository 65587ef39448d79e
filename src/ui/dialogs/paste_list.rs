//! One actor per line: what each line becomes is shown before it happens.

use std::collections::BTreeSet;

use egui::Ui;

use super::Sheet;
use super::sheet::{main_button, plain_button};
use crate::analysis;
use crate::i18n::sorting::folded;
use crate::i18n::words;
use crate::model::{ActorTypeId, Presence};
use crate::session::Action;
use crate::ui::fields::Chooser;
use crate::ui::{Desk, widgets};

/// The lines typed, and what is to be done of them.
pub(super) struct Draft {
    text: String,
    kind: Option<ActorTypeId>,
    presence: Presence,
    /// Lines that are created although they look like an actor already there.
    anyway: BTreeSet<String>,
}

/// A line that looks like an actor already there, or like a line before it.
struct Double {
    name: String,
    looks_like: String,
}

impl Draft {
    pub(super) fn of(text: &str, desk: &Desk<'_>) -> Self {
        Self {
            text: text.to_owned(),
            kind: desk.session.last_type(),
            presence: Presence::Present,
            anyway: BTreeSet::new(),
        }
    }

    fn names(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let lines = self.text.lines().map(|line| line.trim().trim_start_matches(['-', '•', '*']).trim());
        lines.filter(|line| !line.is_empty()).map(str::to_owned).filter(|name| seen.insert(name.clone())).collect()
    }

    /// The lines that are new, and those that look like something.
    fn sorted(&self, desk: &Desk<'_>) -> (Vec<String>, Vec<Double>) {
        let map = desk.map();
        let mut new: Vec<String> = Vec::new();
        let mut doubles = Vec::new();
        for name in self.names() {
            let alike = analysis::alike(map, &name);
            let there = alike.first().and_then(|alike| map.actors.get(alike.actor)).map(|actor| actor.name.clone());
            let before = || new.iter().find(|other| folded(other) == folded(&name)).cloned();
            match there.or_else(before) {
                Some(looks_like) => doubles.push(Double { name, looks_like }),
                None => new.push(name),
            }
        }
        (new, doubles)
    }
}

pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, draft: &mut Draft, fresh: bool) {
    let texts = desk.texts;
    let (new, doubles) = draft.sorted(desk);
    let anyway: Vec<String> = doubles.iter().map(|d| d.name.clone()).filter(|n| draft.anyway.contains(n)).collect();
    let count = new.len() + anyway.len();
    let (mut create, mut cancel) = (false, false);
    let sheet = Sheet { salt: "paste_list", title: &texts.paste_list_title(), width: 620.0, hangs: false };
    let closed = sheet.show(
        ui,
        desk,
        |ui, desk| {
            let name = ui.label(widgets::soft(texts.paste_list_lines(), desk.colors));
            let edit = egui::TextEdit::multiline(&mut draft.text)
                .id_salt("lines")
                .desired_rows(8)
                .desired_width(f32::INFINITY);
            let response = ui.add(edit).labelled_by(name.id);
            if fresh {
                response.request_focus();
            }
            ui.columns_const(|[left, right]| {
                kind(left, desk, draft);
                presence(right, desk, draft);
            });
            likely_doubles(ui, desk, draft, &doubles);
        },
        |ui, desk| {
            create = main_button(ui, desk, &texts.paste_list_create(count), count > 0);
            cancel = plain_button(ui, desk, &texts.dialog_cancel());
        },
    );
    if create {
        let wanted = draft.names().into_iter().filter(|name| new.contains(name) || anyway.contains(name)).collect();
        super::close(desk);
        desk.push(Action::CreateActors(wanted, draft.kind, draft.presence));
    } else if cancel || closed {
        super::close(desk);
    }
}

fn kind(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft) {
    let texts = desk.texts;
    let ids: Vec<Option<ActorTypeId>> =
        std::iter::once(None).chain(desk.map().actor_types.iter().map(|kind| Some(kind.id))).collect();
    let kinds = desk.map().actor_types.iter().map(|kind| words::actor_type(texts, kind));
    let labels: Vec<String> = std::iter::once(texts.type_not_said()).chain(kinds).collect();
    let chosen = ids.iter().position(|id| *id == draft.kind);
    if let Some(id) = choice(ui, desk, "type", &texts.paste_list_type(), &labels, chosen).and_then(|rank| ids.get(rank))
    {
        draft.kind = *id;
    }
}

fn presence(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft) {
    let texts = desk.texts;
    let labels = Presence::ALL.map(|presence| words::presence(texts, presence));
    let chosen = Presence::ALL.iter().position(|presence| *presence == draft.presence);
    let picked = choice(ui, desk, "presence", &texts.paste_list_presence(), &labels, chosen);
    if let Some(presence) = picked.and_then(|rank| Presence::ALL.get(rank)) {
        draft.presence = *presence;
    }
}

/// A choice under its name, over half of the sheet.
fn choice(
    ui: &mut Ui,
    desk: &Desk<'_>,
    salt: &'static str,
    name: &str,
    labels: &[String],
    chosen: Option<usize>,
) -> Option<usize> {
    ui.label(widgets::body(name, desk.colors));
    let id = ui.scope_id().with(salt);
    Chooser::new(id, name, labels, chosen, "").show(ui, desk.colors).picked
}

fn likely_doubles(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft, doubles: &[Double]) {
    if doubles.is_empty() {
        return;
    }
    let texts = desk.texts;
    ui.add_space(4.0);
    widgets::section(ui, desk.colors, &texts.paste_list_doubles());
    for double in doubles {
        let mut on = draft.anyway.contains(&double.name);
        let said = texts.paste_list_double(double.name.clone(), double.looks_like.clone());
        if ui.checkbox(&mut on, widgets::body(said, desk.colors)).changed() {
            if on {
                draft.anyway.insert(double.name.clone());
            } else {
                draft.anyway.remove(&double.name);
            }
        }
    }
    ui.label(widgets::soft(texts.paste_list_doubles_note(), desk.colors));
}
