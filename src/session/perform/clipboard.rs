//! Copy, cut, paste and duplicate: a piece of a map as text.

use std::sync::Arc;

use crate::edit::{self, Edit, Fragment, ItemId, Pasted};
use crate::model::Presence;
use crate::scene::{self, Theme};
use crate::session::{Dialog, Effect, Fit, Notice, Selection, Session};

/// One step of the grid of the canvas.
pub(super) const GRID: f32 = 20.0;

impl Session {
    /// What is selected and seen: filters, the focus and layers keep the rest out of reach.
    ///
    /// Things that have no place on the map count as seen.
    pub(super) fn seen_selection(&self) -> Vec<ItemId> {
        let (actors, links) = scene::visible(&self.project().map, &self.scene_options(Theme::Light));
        let seen = |item: &ItemId| match item {
            ItemId::Actor(id) => actors.contains(id),
            ItemId::Link(id) => links.contains(id),
            ItemId::Note(_) => self.layers.notes,
            _ => true,
        };
        self.selection.iter().filter(seen).collect()
    }

    /// The same, with the seen members of the selected groups in the place of these.
    fn seen_pieces(&self) -> Vec<ItemId> {
        let visible = self.visible_actors();
        let members = |group| {
            let actors = visible.iter().filter_map(|id| self.project().map.actors.get(*id));
            actors.filter(move |actor| actor.group == Some(group)).map(|actor| ItemId::Actor(actor.id))
        };
        let mut pieces = Vec::new();
        for item in self.seen_selection() {
            match item {
                ItemId::Group(group) => pieces.extend(members(group)),
                other => pieces.push(other),
            }
        }
        pieces
    }

    /// Says how much of the selection was left alone because it is hidden.
    fn tell_left_alone(&mut self, seen: usize) {
        let hidden = self.selection.len().saturating_sub(seen);
        if hidden > 0 {
            self.tell(Notice::Said(self.texts().canvas_hidden_left_alone(hidden)));
        }
    }

    pub(super) fn cut_selection(&mut self) -> Vec<Effect> {
        let fragment = edit::fragment_of_cut(self.present(), &self.seen_pieces());
        let effects = self.copy_fragment(&fragment);
        self.delete_selection();
        effects
    }

    pub(super) fn copy_selection(&mut self) -> Vec<Effect> {
        let fragment = edit::fragment_of(self.project(), &self.seen_pieces());
        self.copy_fragment(&fragment)
    }

    fn copy_fragment(&mut self, fragment: &Fragment) -> Vec<Effect> {
        self.tell_left_alone(self.seen_selection().len());
        if fragment.is_empty() {
            return Vec::new();
        }
        fragment.to_text().map(Effect::Copy).into_iter().collect()
    }

    pub(super) fn duplicate_selection(&mut self) {
        let (items, seen) = (self.seen_pieces(), self.seen_selection().len());
        let offset = edit::free_offset(&self.project, &edit::fragment_of(self.present(), &items), GRID);
        let ids = &mut self.ids;
        let pasted = edit::duplicate(&self.project, &items, offset, &mut || ids.give());
        self.tell_left_alone(seen);
        self.add_pasted(pasted);
    }

    pub(super) fn paste(&mut self, text: &str) {
        if let Some(fragment) = Fragment::from_text(text) {
            let offset = edit::free_offset(&self.project, &fragment, GRID);
            let ids = &mut self.ids;
            let pasted = edit::paste(&self.project, &fragment, offset, &mut || ids.give());
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
        if pasted.items.is_empty() {
            return self.tell(Notice::Said(self.texts().paste_nothing()));
        }
        let mut project = Arc::clone(&self.project);
        match self.history.apply_as(&mut project, &self.selection, &pasted.edit, pasted.label) {
            Ok(_) => {
                self.project = project;
                self.selection = Selection::of(pasted.items);
                self.fit = Some(Fit::Seen);
                self.after_change();
            }
            Err(refusal) => self.tell(Notice::Refused(refusal)),
        }
        let texts = self.texts();
        let links = (pasted.links_left > 0).then(|| texts.paste_links_left(pasted.links_left));
        let left_out: Vec<String> = pasted.left_out.into_iter().chain(links).collect();
        if !left_out.is_empty() {
            self.tell(Notice::Said(texts.paste_left_out(left_out.join(", "))));
        }
    }

    pub(super) fn delete_selection(&mut self) {
        let items = self.seen_selection();
        let seen = items.len();
        self.tell_left_alone(seen);
        if seen > 0 {
            self.apply(&Edit::Remove(items));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::model::{Filter, Layers};
    use crate::session::{Action, Command, ViewChange};

    fn copied(session: &mut Session, command: Command) -> String {
        match session.perform(Action::Command(command)).as_slice() {
            [Effect::Copy(text)] => text.clone(),
            other => panic!("copies: {other:?}"),
        }
    }

    fn hide(session: &mut Session, actor: crate::model::ActorId) {
        let presence = Presence::Left;
        act(session, Action::Edit(Edit::SetPresence { actors: vec![actor], presence }));
        act(session, Action::View(ViewChange::ToggleFilter(Filter::HidePresence(presence))));
    }

    #[test]
    fn what_a_filter_hides_is_not_deleted() {
        let mut session = open(project());
        choose(&mut session, [actor(1).into(), actor(3).into()]);
        hide(&mut session, actor(3));
        act(&mut session, Action::Command(Command::Delete));
        assert_eq!(names(&session), ["CAUE", "Lycée"], "the hidden one stays");
        assert!(matches!(session.notice(), Some(Notice::Said(_))), "and that is said");
        choose(&mut session, [actor(3).into()]);
        act(&mut session, Action::Command(Command::Delete));
        assert_eq!(names(&session), ["CAUE", "Lycée"], "nor alone");
    }

    #[test]
    fn what_a_filter_hides_is_neither_copied_nor_duplicated() {
        let mut session = open(project());
        choose(&mut session, [actor(1).into(), actor(3).into()]);
        hide(&mut session, actor(3));
        let fragment = Fragment::from_text(&copied(&mut session, Command::Copy)).expect("a fragment");
        assert_eq!(fragment.actors.len(), 1, "one of the two");
        act(&mut session, Action::Command(Command::Duplicate));
        assert_eq!(names(&session), ["Mairie", "CAUE", "Lycée", "Mairie"], "the same");
    }

    #[test]
    fn select_all_takes_the_notes_that_are_drawn() {
        let mut session = open(project());
        act(&mut session, Action::Command(Command::SelectAll));
        assert!(session.selection().contains(note().into()), "drawn");
        let layers = Layers { notes: false, ..session.layers() };
        act(&mut session, Action::View(ViewChange::Layers(layers)));
        act(&mut session, Action::Command(Command::SelectAll));
        assert!(!session.selection().contains(note().into()), "not drawn");
    }

    #[test]
    fn a_link_is_cut_pasted_and_duplicated() {
        let mut session = open(project());
        let before = session.project().map.links.get(link()).cloned().expect("the link");
        choose(&mut session, [link().into()]);
        let text = copied(&mut session, Command::Cut);
        assert_eq!(session.project().map.links.len(), 0, "cut");
        act(&mut session, Action::Pasted(text));
        let pasted = session.project().map.links.iter().next().cloned().expect("pasted");
        assert_eq!((pasted.from, pasted.to, &pasted.nature), (before.from, before.to, &before.nature), "as it was");
        assert_eq!(session.selection().links(), [pasted.id], "and selected");
        act(&mut session, Action::Command(Command::Duplicate));
        let chosen = session.selection().links();
        assert_eq!((session.project().map.links.len(), chosen.len()), (2, 1), "one beside the other");
        assert_ne!(chosen, [pasted.id], "the new one is selected");
    }

    #[test]
    fn a_link_without_its_actors_is_not_pasted() {
        let mut session = open(project());
        choose(&mut session, [link().into()]);
        let text = copied(&mut session, Command::Copy);
        let mut other = open(crate::model::Project::empty());
        act(&mut other, Action::Pasted(text));
        assert_eq!(other.project().map.links.len(), 0, "nothing to join");
        assert!(matches!(other.notice(), Some(Notice::Said(_))), "and that is said");
    }

    #[test]
    fn copies_never_stand_on_each_other() {
        let mut session = open(project());
        choose(&mut session, [actor(1).into()]);
        let text = copied(&mut session, Command::Copy);
        for _ in 0..3 {
            act(&mut session, Action::Pasted(text.clone()));
        }
        for _ in 0..2 {
            choose(&mut session, [actor(1).into()]);
            act(&mut session, Action::Command(Command::Duplicate));
        }
        let mut places: Vec<(i32, i32)> = places(&session).iter().map(|at| (at.x as i32, at.y as i32)).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), 8, "each at its own place");
    }

    #[test]
    fn an_actor_that_was_cut_comes_back_with_its_links() {
        let mut session = open(project());
        let before = session.project().map.links.get(link()).cloned().expect("the link");
        choose(&mut session, [before.from.into()]);
        let text = copied(&mut session, Command::Cut);
        assert_eq!(session.project().map.links.len(), 0, "gone with it");
        act(&mut session, Action::Pasted(text.clone()));
        let back = session.selection().actors();
        let links: Vec<_> = session.project().map.links.iter().map(|link| (link.from, link.to)).collect();
        assert_eq!(links, [(back[0], before.to)], "to the one that stayed");
        let mut other = open(crate::model::Project::empty());
        act(&mut other, Action::Pasted(text));
        assert_eq!(other.project().map.links.len(), 0, "in another project there is nobody to join");
        assert!(matches!(other.notice(), Some(Notice::Said(words)) if words.contains('1')), "and that is said");
    }

    #[test]
    fn what_was_cut_comes_back_to_its_place() {
        let mut session = open(project());
        let before = places(&session)[2];
        choose(&mut session, [actor(3).into()]);
        let text = copied(&mut session, Command::Cut);
        act(&mut session, Action::Pasted(text));
        assert_eq!(places(&session)[2], before, "where it was");
    }
}
