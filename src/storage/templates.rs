//! The new projects that the app offers, and the actors that one can tick in them.

use crate::model::{BuiltInType, Project, Text};

/// Which template; its words belong to the languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TemplateKey {
    /// Nothing yet.
    Empty,
    /// A project that several bodies carry together.
    Cooperation,
    /// A candidacy for a label.
    Label,
}

/// An actor that projects of this sort often have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypicalActor {
    /// Its name.
    pub name: Text,
    /// Its kind.
    pub kind: BuiltInType,
    /// The group it goes to, in the template's project.
    pub group: Option<crate::model::GroupId>,
}

/// A way to start.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// Which one.
    pub key: TemplateKey,
    /// The project before any actor is ticked.
    pub project: Project,
    /// What can be ticked, in order.
    pub typical_actors: Vec<TypicalActor>,
}

/// Every template, in the order in which they are offered.
pub fn templates() -> Vec<Template> {
    vec![Template { key: TemplateKey::Empty, project: Project::empty(), typical_actors: Vec::new() }]
}
