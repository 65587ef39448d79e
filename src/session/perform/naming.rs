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
            | Action::SearchPackages(_)
            | Action::PackagesSearched { .. }
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
        if let Some(edit) = self.naming_edit(item, name) {
            self.apply(&edit);
        }
        self.settle_naming();
    }

    /// The edit that gives what is written over the map: the short name of an actor that has one, else its name. None
    /// when the field says what was there.
    fn naming_edit(&self, item: ItemId, name: String) -> Option<Edit> {
        let known = crate::edit::name_of(&self.project, item);
        if !self.naming_new && known.as_ref() == Some(&name) {
            return None;
        }
        if let ItemId::Actor(id) = item
            && let Some(actor) = self.present().map.actors.get(id).filter(|actor| !actor.short_name.trim().is_empty())
        {
            return Some(Edit::Change(crate::model::Actor { short_name: name, ..actor.clone() }.into()));
        }
        Some(Edit::Rename { item, name })
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
    fn the_map_renames_what_it_shows_and_nothing_when_nothing_was_typed() {
        let mut session = open();
        let id: crate::model::ActorId = uuid::Uuid::from_u128(7).into();
        let full = "Interprofession des vins";
        let actor = crate::model::Actor {
            short_name: "Inter\nBeaujolais".to_owned(),
            ..crate::model::Actor::named(id, full, Point::ORIGIN)
        };
        drop(session.perform(Action::Edit(Edit::Add(actor.into()))));
        let said = |session: &Session| {
            let actor = session.project().map.actors.get(id).expect("the actor");
            (actor.name.clone(), actor.short_name.clone())
        };
        let name = |session: &mut Session, name: &str| {
            drop(session.perform(Action::EditName(Some(id.into()))));
            drop(session.perform(Action::Name(id.into(), name.to_owned())));
        };
        name(&mut session, "Inter Beaujolais");
        assert_eq!(said(&session), (full.to_owned(), "Inter\nBeaujolais".to_owned()), "left as it was");
        assert_eq!(session.history().depth(), 1, "no step");
        name(&mut session, "Les vins");
        assert_eq!(said(&session), (full.to_owned(), "Les vins".to_owned()), "the full name is kept");
    }

    #[test]
    fn another_act_settles_the_name() {
        let mut session = open();
        create(&mut session);
        create(&mut session);
        assert_eq!((names(&session).len(), session.history().depth()), (2, 1), "the first one is a step of its own");
    }
}
