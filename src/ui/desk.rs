//! What every view is given: the session to read, its words and colours, and where to push actions.

use std::rc::Rc;

use crate::analysis::Coverage;
use crate::edit::{Edit, ItemId};
use crate::i18n::Texts;
use crate::model::{MapState, Project};
use crate::session::{Action, Command, Select, Session};
use crate::ui::Derived;
use crate::ui::fields::Drafts;
use crate::ui::results::Results;
use crate::ui::theme::Colors;

/// What every view is given.
pub struct Desk<'a> {
    /// What is open; views never change it.
    pub session: &'a Session,
    /// The words of the person's language.
    pub texts: Texts,
    /// The colours of the theme in use.
    pub colors: &'a Colors,
    /// What the views of this frame ask for, in order.
    pub actions: &'a mut Vec<Action>,
    /// What is being typed, until it is settled.
    pub drafts: &'a mut Drafts,
    /// What is computed from the project.
    pub derived: Rc<Derived>,
    /// What is computed off the frame.
    pub results: Rc<Results>,
    /// What a row under the pointer puts forward on the map.
    pub showcase: Option<ItemId>,
}

impl<'a> Desk<'a> {
    /// A desk over a session.
    pub fn new(
        session: &'a Session,
        colors: &'a Colors,
        actions: &'a mut Vec<Action>,
        drafts: &'a mut Drafts,
        derived: Rc<Derived>,
        results: Rc<Results>,
    ) -> Self {
        Self { session, texts: session.texts(), colors, actions, drafts, derived, results, showcase: None }
    }

    /// The open project.
    pub fn project(&self) -> &'a Project {
        self.session.project()
    }

    /// Its map.
    pub fn map(&self) -> &'a MapState {
        &self.session.project().map
    }

    /// How far the path of the questions is walked.
    pub fn coverage(&self) -> &Coverage {
        self.derived.coverage()
    }

    /// Asks for anything.
    pub fn push(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// Asks for a command.
    pub fn command(&mut self, command: Command) {
        self.push(Action::Command(command));
    }

    /// Asks for a change of the document.
    pub fn edit(&mut self, edit: Edit) {
        self.push(Action::Edit(edit));
    }

    /// Selects only that.
    pub fn select(&mut self, item: ItemId) {
        self.push(Action::Select(Select::Only(item)));
    }
}
