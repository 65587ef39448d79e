//! Where a value stands in the project, so that one widget can edit it anywhere.

use std::rc::Rc;

use crate::edit::{Edit, Item};
use crate::model::{
    Action, ActionId, Actor, ActorId, AgendaStep, AgendaStepId, Compromise, CompromiseId, Finding, FindingId, Group,
    GroupId, Grouping, GroupingId, Header, Influence, Keyed, Lever, LeverId, Link, LinkId, MinutesEntry,
    MinutesEntryId, Note, NoteId, OriginStory, Position, Project, Source, SourceId, Stage, StageId, Stake, StakeId,
    StoryId, Table, View, ViewId,
};

type Change<T> = dyn Fn(&Project, &mut dyn FnMut(&mut T)) -> Option<Edit>;

/// A place of the project that holds a `T`: gives the one edit that changes it.
pub struct Slot<T: 'static>(Rc<Change<T>>);

impl<T: 'static> Clone for Slot<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T: 'static> Slot<T> {
    /// A slot from what makes its edit; none when what it stands in is gone.
    pub fn new(change: impl Fn(&Project, &mut dyn FnMut(&mut T)) -> Option<Edit> + 'static) -> Self {
        Self(Rc::new(change))
    }

    /// The edit that lets `change` alter the value.
    pub fn change(&self, project: &Project, mut change: impl FnMut(&mut T)) -> Option<Edit> {
        (self.0)(project, &mut change)
    }

    /// The edit that puts a value there.
    pub fn set(&self, project: &Project, value: T) -> Option<Edit>
    where
        T: Clone,
    {
        self.change(project, |place| place.clone_from(&value))
    }

    /// A part of the value.
    pub fn part<U: 'static>(&self, of: impl Fn(&mut T) -> &mut U + 'static) -> Slot<U> {
        self.part_if(move |whole| Some(of(whole)))
    }

    /// A part that may not be there; no edit then.
    pub fn part_if<U: 'static>(&self, of: impl Fn(&mut T) -> Option<&mut U> + 'static) -> Slot<U> {
        let whole = self.clone();
        Slot::new(move |project, change| {
            let mut found = false;
            let edit = whole.change(project, |value| {
                if let Some(part) = of(value) {
                    found = true;
                    change(part);
                }
            });
            edit.filter(|_| found)
        })
    }
}

/// The slot of an item of a table, by its key.
fn item<T>(key: T::Key, table: fn(&Project) -> &Table<T>) -> Slot<T>
where
    T: Keyed + Clone + Into<Item> + 'static,
    T::Key: 'static,
{
    items(vec![key], table)
}

/// The slot of several items at once: one change of all is one edit.
fn items<T>(keys: Vec<T::Key>, table: fn(&Project) -> &Table<T>) -> Slot<T>
where
    T: Keyed + Clone + Into<Item> + 'static,
    T::Key: 'static,
{
    Slot::new(move |project, change| {
        let mut edits: Vec<Edit> = Vec::new();
        for key in &keys {
            if let Some(item) = table(project).get(*key) {
                let mut item = item.clone();
                change(&mut item);
                edits.push(Edit::Change(item.into()));
            }
        }
        if edits.len() > 1 { Some(Edit::Several(edits)) } else { edits.pop() }
    })
}

/// An actor.
pub fn actor(id: ActorId) -> Slot<Actor> {
    item(id, |project| &project.map.actors)
}

/// Several actors at once.
pub fn actors(ids: Vec<ActorId>) -> Slot<Actor> {
    items(ids, |project| &project.map.actors)
}

/// A link.
pub fn link(id: LinkId) -> Slot<Link> {
    item(id, |project| &project.map.links)
}

/// Several links at once.
pub fn links(ids: Vec<LinkId>) -> Slot<Link> {
    items(ids, |project| &project.map.links)
}

/// A stake.
pub fn stake(id: StakeId) -> Slot<Stake> {
    item(id, |project| &project.map.stakes)
}

/// A group.
pub fn group(id: GroupId) -> Slot<Group> {
    item(id, |project| &project.map.groups)
}

/// A note.
pub fn note(id: NoteId) -> Slot<Note> {
    item(id, |project| &project.map.notes)
}

/// A compromise.
pub fn compromise(id: CompromiseId) -> Slot<Compromise> {
    item(id, |project| &project.map.compromises)
}

/// A line of the action plan.
pub fn planned(id: ActionId) -> Slot<Action> {
    item(id, |project| &project.map.actions)
}

/// A stage.
pub fn stage(id: StageId) -> Slot<Stage> {
    item(id, |project| &project.stages)
}

/// A finding.
pub fn finding(id: FindingId) -> Slot<Finding> {
    item(id, |project| &project.map.findings)
}

/// A lever.
pub fn lever(id: LeverId) -> Slot<Lever> {
    item(id, |project| &project.map.levers)
}

/// Another partition of the actors.
pub fn grouping(id: GroupingId) -> Slot<Grouping> {
    item(id, |project| &project.map.groupings)
}

/// A step of the session.
pub fn agenda_step(id: AgendaStepId) -> Slot<AgendaStep> {
    item(id, |project| &project.agenda)
}

/// A step of the tour.
pub fn view(id: ViewId) -> Slot<View> {
    item(id, |project| &project.views)
}

/// A line of the minutes.
pub fn minutes(id: MinutesEntryId) -> Slot<MinutesEntry> {
    item(id, |project| &project.minutes)
}

/// A document.
pub fn source(id: SourceId) -> Slot<Source> {
    item(id, |project| &project.sources)
}

/// A version of the origin.
pub fn story(id: StoryId) -> Slot<OriginStory> {
    item(id, |project| &project.header.origin_stories)
}

/// A position that was entered.
pub fn position(actor: ActorId, stake: StakeId) -> Slot<Position> {
    item((actor, stake), |project| &project.map.positions)
}

/// An influence that was entered.
pub fn influence(from: ActorId, to: ActorId) -> Slot<Influence> {
    item((from, to), |project| &project.map.influences)
}

/// The project card.
pub fn header() -> Slot<Header> {
    Slot::new(|project, change| {
        let mut header = project.header.clone();
        change(&mut header);
        Some(Edit::SetHeader(Box::new(header)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply;
    use crate::geometry::Point;

    #[test]
    fn one_change_of_several_actors_is_one_edit() {
        let ids = [ActorId(uuid::Uuid::from_u128(1)), ActorId(uuid::Uuid::from_u128(2))];
        let mut project = Project::empty();
        for id in ids {
            project.map.actors.insert(Actor::named(id, "Mairie", Point::ORIGIN));
        }
        let slot = actors(ids.to_vec()).part(|actor| &mut actor.represented_by);
        let edit = slot.set(&project, "maire".to_owned()).unwrap();
        apply(&mut project, &edit).unwrap();
        assert!(project.map.actors.iter().all(|actor| actor.represented_by == "maire"), "both are changed");
    }

    #[test]
    fn a_part_that_is_not_there_gives_no_edit() {
        let project = Project::empty();
        let motive = header().part_if(|header| header.motive.as_mut());
        assert!(motive.change(&project, |_| {}).is_none(), "no motive was entered");
        assert!(actor(ActorId(uuid::Uuid::nil())).change(&project, |_| {}).is_none(), "no such actor");
    }
}
