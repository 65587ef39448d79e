//! Copy, cut, paste and duplicate: a piece of a map as text.

use std::sync::Arc;

use crate::edit::{self, Edit, Fragment, ItemId, Pasted};
use crate::geometry::Vector;
use crate::model::Presence;
use crate::session::{Dialog, Effect, Notice, Selection, Session};

/// One step of the grid of the canvas.
pub(super) const GRID: f32 = 20.0;

impl Session {
    pub(super) fn copy_selection(&self) -> Vec<Effect> {
        let items: Vec<ItemId> = self.selection.iter().collect();
        edit::fragment_of(&self.project, &items).to_text().map(Effect::Copy).into_iter().collect()
    }

    pub(super) fn duplicate_selection(&mut self) {
        let items: Vec<ItemId> = self.selection.iter().collect();
        let ids = &mut self.ids;
        let pasted = edit::duplicate(&self.project, &items, Vector::new(GRID, GRID), &mut || ids.give());
        self.add_pasted(pasted);
    }

    pub(super) fn paste(&mut self, text: &str) {
        if let Some(fragment) = Fragment::from_text(text) {
            let ids = &mut self.ids;
            let pasted = edit::paste(&self.project, &fragment, Vector::new(GRID, GRID), &mut || ids.give());
            return self.add_pasted(pasted);
        }
        let names: Vec<String> =
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        match names.len() {
            0 => {}
            1 => self.create_actors(&names, self.last_type, Presence::Present),
            _ => self.dialog = Some(Dialog::PasteList(names.join("\n"))),
        }
    }

    fn add_pasted(&mut self, pasted: Pasted) {
        let mut project = Arc::clone(&self.project);
        match self.history.apply_as(&mut project, &self.selection, &pasted.edit, pasted.label) {
            Ok(_) => {
                self.project = project;
                self.selection = Selection::of(pasted.items);
                self.after_change();
            }
            Err(refusal) => self.tell(Notice::Refused(refusal)),
        }
        if !pasted.left_out.is_empty() {
            let texts = self.texts();
            self.tell(Notice::Said(texts.paste_left_out(pasted.left_out.join(", "))));
        }
    }

    pub(super) fn delete_selection(&mut self) {
        let items: Vec<ItemId> = self.selection.iter().collect();
        self.apply(&Edit::Remove(items));
    }
}
