//! Copy, cut, paste and duplicate: a fragment of a map as text.

use crate::edit::{self, Edit, Fragment, ItemId};
use crate::geometry::Vector;
use crate::model::Presence;
use crate::session::{Effect, Notice, Selection, Session};

/// One step of the grid of the canvas.
pub(super) const GRID: f32 = 20.0;

impl Session {
    pub(super) fn copy_selection(&mut self) -> Vec<Effect> {
        let items: Vec<ItemId> = self.selection.iter().collect();
        let fragment = edit::fragment_of(&self.project, &items);
        match crate::storage::write_fragment(&fragment) {
            Ok(text) => vec![Effect::Copy(text)],
            Err(error) => {
                self.tell(Notice::Failed(error.to_string()));
                Vec::new()
            }
        }
    }

    pub(super) fn duplicate_selection(&mut self) {
        let items: Vec<ItemId> = self.selection.iter().collect();
        let fragment = edit::fragment_of(&self.project, &items);
        self.add_fragment(&fragment);
    }

    pub(super) fn paste(&mut self, text: &str) {
        if let Some(fragment) = crate::storage::read_fragment(text) {
            self.add_fragment(&fragment);
            return;
        }
        let names: Vec<String> =
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        match names.len() {
            0 => {}
            1 => self.create_actors(&names, self.last_type, Presence::Present),
            _ => self.dialog = Some(crate::session::Dialog::PasteList(names.join("\n"))),
        }
    }

    fn add_fragment(&mut self, fragment: &Fragment) {
        let project = std::sync::Arc::clone(&self.project);
        let ids = &mut self.ids;
        let pasted = edit::paste(&project, fragment, Vector::new(GRID, GRID), &mut || ids.next());
        let items = pasted.items.clone();
        self.apply(&pasted.edit);
        self.selection = Selection::of(items);
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
