//! The new projects that the app offers, and the actors that one can tick in them.
//!
//! A template is written in both languages; a project has one. So the caller says
//! how to pick a word, and gets a project in the language of the moment. Ids of
//! groups, stakes and steps are those of the template, the same in every project,
//! so that maps started from one template can be merged.

use serde::Deserialize;
use uuid::Uuid;

use crate::model::{
    AgendaStep, AgendaStepId, BuiltInType, Group, GroupColor, GroupId, Project, Question, Stake, StakeId, Text,
};

/// Which template; its name belongs to the languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TemplateKey {
    /// Nothing yet.
    Empty,
    /// A project that several bodies carry together.
    Cooperation,
    /// A candidacy for a label.
    Label,
}

impl TemplateKey {
    /// Every template, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Empty, Self::Cooperation, Self::Label];

    /// Its file.
    fn text(self) -> &'static str {
        match self {
            Self::Empty => include_str!("../../assets/templates/empty.ron"),
            Self::Cooperation => include_str!("../../assets/templates/cooperation.ron"),
            Self::Label => include_str!("../../assets/templates/label.ron"),
        }
    }

    /// An id of this template: the same in every project that starts from it.
    fn id(self, list: u128, rank: usize) -> Uuid {
        Uuid::from_u128(
            0x7e00_0000_0000_7000_8000_0000_0000_0000 + ((self as u128) << 40) + (list << 32) + rank as u128,
        )
    }
}

/// An actor that projects of this sort often have.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct TypicalActor {
    /// Its name.
    pub name: Text,
    /// Its kind.
    pub kind: BuiltInType,
    /// Rank of the template's group it goes to, from 0.
    group: usize,
}

/// A way to start.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// Which one.
    pub key: TemplateKey,
    /// What can be ticked, in order.
    pub typical_actors: Vec<TypicalActor>,
    groups: Vec<TemplateGroup>,
    stakes: Vec<Text>,
    rules: Vec<Text>,
    agenda: Vec<TemplateStep>,
}

impl Template {
    /// The project before any actor is ticked, with words chosen by `pick`.
    pub fn project(&self, pick: impl Fn(&Text) -> String) -> Project {
        let mut project = Project::empty();
        project.header.rules = self.rules.iter().map(&pick).collect();
        for (rank, group) in self.groups.iter().enumerate() {
            project.map.groups.insert(Group {
                id: self.group_id(rank),
                name: pick(&group.name),
                color: group.color,
                symbol: None,
                values: Vec::new(),
                hull: true,
                collapsed: false,
            });
        }
        for (rank, name) in self.stakes.iter().enumerate() {
            project.map.stakes.insert(Stake::named(StakeId(self.key.id(2, rank + 1)), pick(name)));
        }
        for (rank, step) in self.agenda.iter().enumerate() {
            project.agenda.insert(AgendaStep {
                id: AgendaStepId(self.key.id(3, rank + 1)),
                title: step.title.clone(),
                minutes: step.minutes,
                question: step.question,
                speaker_note: Text::default(),
            });
        }
        project
    }

    /// The group that a typical actor goes to, in the project of this template.
    pub fn group_of(&self, actor: &TypicalActor) -> Option<GroupId> {
        (actor.group < self.groups.len()).then(|| self.group_id(actor.group))
    }

    fn group_id(&self, rank: usize) -> GroupId {
        GroupId(self.key.id(1, rank + 1))
    }
}

/// Every template, in the order in which they are offered.
///
/// ```
/// use entente::storage::{TemplateKey, templates};
///
/// let template = templates().into_iter().find(|template| template.key == TemplateKey::Label).unwrap();
/// let project = template.project(|text| text.fr.clone());
/// assert!(project.map.actors.is_empty(), "nobody is ticked yet");
/// assert!(template.typical_actors.len() > 10, "there is a choice");
/// ```
pub fn templates() -> Vec<Template> {
    TemplateKey::ALL.into_iter().map(template).collect()
}

fn template(key: TemplateKey) -> Template {
    // The files are inside the program: a test proves that they are good.
    let file: TemplateFile = ron::from_str(key.text()).unwrap_or_else(|error| {
        tracing::error!("template {key:?}: {error}");
        TemplateFile::default()
    });
    let TemplateFile { groups, actors, stakes, rules, agenda } = file;
    Template { key, typical_actors: actors, groups, stakes, rules, agenda }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct TemplateFile {
    groups: Vec<TemplateGroup>,
    actors: Vec<TypicalActor>,
    stakes: Vec<Text>,
    rules: Vec<Text>,
    agenda: Vec<TemplateStep>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct TemplateGroup {
    name: Text,
    color: GroupColor,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct TemplateStep {
    title: Text,
    minutes: u16,
    question: Option<Question>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_file_is_good() {
        for key in TemplateKey::ALL {
            let file = ron::from_str::<TemplateFile>(key.text());
            assert!(file.is_ok(), "{key:?}: {:?}", file.err());
        }
        for template in templates().iter().filter(|template| template.key != TemplateKey::Empty) {
            assert_eq!(template.agenda.iter().map(|step| step.minutes).sum::<u16>(), 120, "{:?}", template.key);
            let lost = template.typical_actors.iter().find(|actor| template.group_of(actor).is_none());
            assert_eq!(lost, None, "{:?}: each actor has a group", template.key);
        }
    }
}
