//! Names edited in place: a thing that was just made and its name are one step of undo.

use crate::edit::{Edit, ItemId};
use crate::session::{Action, LinkAct, Session};

/// Whether a name may stay open while that is done; anything else settles it first.
pub(super) fn leaves_naming_open(action: &Action) -> bool {
    matches!(
        action,
        Action::Camera(..)
            | Action::CanvasIs { .. }
            | Action::FitDone
            | Action::View(_)
            | Action::EditName(_)
            | Action::Name(..)
            | Action::StepBack
            | Action::Notice(_)
            | Action::Saved { .. }
            | Action::Preferences(_)
    )
}

impl Session {
    /// Opens a step that making a thing and naming it share.
    pub(super) fn begin_new(&mut self) {
        self.settle_naming();
        self.history.begin(&self.project, &self.selection, None);
    }

    /// Asks for the name of what was just made.
    pub(super) fn name_new(&mut self, item: ItemId) {
        self.naming = Some(item);
        self.naming_new = true;
    }

    /// Closes the field: what was just made stays, with the name it has.
    pub(super) fn settle_naming(&mut self) {
        self.naming = None;
        if std::mem::take(&mut self.naming_new) {
            self.history.commit(&mut self.project);
            self.after_change();
        }
    }

    pub(super) fn edit_name(&mut self, item: Option<ItemId>) {
        if item.is_none() && std::mem::take(&mut self.naming_new) {
            self.abort_gesture();
        }
        self.settle_naming();
        match item {
            // A link has no name: what it is stands in its strip.
            Some(ItemId::Link(link)) => self.link(LinkAct::Qualify(link)),
            Some(ItemId::Actor(_) | ItemId::Group(_) | ItemId::Note(_)) | None => self.naming = item,
            Some(_) => {}
        }
    }

    pub(super) fn name(&mut self, item: ItemId, name: &str) {
        let name = name.trim().to_owned();
        if name.is_empty() {
            self.edit_name(None);
            return;
        }
        self.apply(&Edit::Rename { item, name });
        self.settle_naming();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::model::{Presence, Project};
    use crate::session::{IdSource, OpenProject, Preferences};

    fn open() -> Session {
        let mut session = Session::new(Preferences::default(), IdSource::counting());
        let opened = OpenProject::untitled(Project::empty());
        assert!(session.perform(Action::Open(Box::new(opened))).is_empty(), "nothing asked of the world");
        session
    }

    fn create(session: &mut Session) -> ItemId {
        let action = Action::CreateActor {
            name: String::new(),
            actor_type: None,
            presence: Presence::Present,
            at: Some(Point::ORIGIN),
            linked_to: None,
        };
        assert!(session.perform(action).is_empty(), "nothing asked of the world");
        session.naming().expect("its name is open")
    }

    fn names(session: &Session) -> Vec<&str> {
        session.project().map.actors.iter().map(|actor| actor.name.as_str()).collect()
    }

    #[test]
    fn making_and_naming_are_one_step() {
        let mut session = open();
        let item = create(&mut session);
        assert!(session.perform(Action::Name(item, "CAUE".to_owned())).is_empty(), "no effect");
        assert_eq!((names(&session), session.history().depth()), (vec!["CAUE"], 1), "one step");
    }

    #[test]
    fn giving_the_name_up_takes_the_new_actor_away() {
        let mut session = open();
        create(&mut session);
        assert!(session.perform(Action::StepBack).is_empty(), "no effect");
        assert_eq!((names(&session).len(), session.history().depth()), (0, 0), "as before");
    }

    #[test]
    fn another_act_settles_the_name() {
        let mut session = open();
        create(&mut session);
        create(&mut session);
        assert_eq!((names(&session).len(), session.history().depth()), (2, 1), "the first one is a step of its own");
    }
}
