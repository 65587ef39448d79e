//! Who holds frames of reference: an actor or a group, what it holds, and the edits that give and take.

use crate::edit::{Edit, ItemId};
use crate::model::{
    Actor, ActorId, Cite, Group, GroupId, HeldValue, MapState, Presence, Project, Provenance, in_one_line,
};
use crate::ui::card::values;
use crate::ui::fields::{Slot, slot};

/// An actor or a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Holder {
    /// All the members of a group, until one differs.
    Group(GroupId),
    /// One actor.
    Actor(ActorId),
}

/// What became of a frame of reference that was given.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Given {
    /// It is held from now on.
    Held(Edit),
    /// It already was.
    Already,
    /// There is no room for one more.
    Full,
}

impl Holder {
    pub(super) fn item(self) -> ItemId {
        match self {
            Self::Group(id) => ItemId::Group(id),
            Self::Actor(id) => ItemId::Actor(id),
        }
    }

    /// Its name, in one line.
    pub(super) fn label(self, map: &MapState) -> String {
        match self {
            Self::Group(id) => map.groups.get(id).map(|group| in_one_line(&group.name)).unwrap_or_default(),
            Self::Actor(id) => map.actors.get(id).map(Actor::label).unwrap_or_default(),
        }
    }

    /// What it holds itself.
    pub(super) fn own(self, map: &MapState) -> &[HeldValue] {
        match self {
            Self::Group(id) => map.groups.get(id).map_or(&[], |group| &group.values),
            Self::Actor(id) => map.actors.get(id).map_or(&[], |actor| &actor.values),
        }
    }

    /// The group whose frames of reference an actor speaks from, having none of its own.
    pub(super) fn inherits_from(self, map: &MapState) -> Option<&Group> {
        let Self::Actor(id) = self else { return None };
        let actor = map.actors.get(id)?;
        let group = map.groups.get(actor.group?)?;
        (actor.values.is_empty() && actor.unknown_values.is_none() && !group.values.is_empty()).then_some(group)
    }

    /// What it speaks from: its own, else what it inherits.
    pub(super) fn spoken(self, map: &MapState) -> &[HeldValue] {
        self.inherits_from(map).map_or_else(|| self.own(map), |group| &group.values)
    }

    /// Whether nobody has said yet in whose name it speaks; a group of which every member speaks needs no more.
    pub(super) fn is_to_place(self, map: &MapState) -> bool {
        let Self::Group(id) = self else { return self.spoken(map).is_empty() };
        let mut members = map.actors.iter().filter(|actor| actor.group == Some(id)).peekable();
        let all_speak = members.peek().is_some() && members.all(|actor| !actor.values.is_empty());
        self.own(map).is_empty() && !all_speak
    }

    /// Where one stands among its own, 0 for the main one.
    pub(super) fn rank(self, map: &MapState, cite: Cite) -> Option<usize> {
        self.own(map).iter().position(|value| value.cite == cite)
    }

    fn slot(self) -> Slot<Vec<HeldValue>> {
        match self {
            Self::Group(id) => slot::group(id).part(|group| &mut group.values),
            Self::Actor(id) => values::of(id),
        }
    }

    fn presence(self, map: &MapState) -> Option<Presence> {
        match self {
            Self::Group(_) => None,
            Self::Actor(id) => map.actors.get(id).map(|actor| actor.presence),
        }
    }

    /// One more, after those it holds.
    pub(super) fn give(self, project: &Project, cite: Cite) -> Given {
        let held = self.own(&project.map);
        if held.iter().any(|value| value.cite == cite) {
            return Given::Already;
        }
        if held.len() >= Actor::MOST_VALUES {
            return Given::Full;
        }
        let provenance = Provenance::entered(self.presence(&project.map));
        let edit = self.slot().change(project, |list| {
            list.push(HeldValue { cite, argument: String::new(), provenance: provenance.clone() });
        });
        edit.map_or(Given::Already, Given::Held)
    }

    /// One less; none when it does not hold it.
    pub(super) fn take(self, project: &Project, cite: Cite) -> Option<Edit> {
        self.rank(&project.map, cite)?;
        self.slot().change(project, |list| list.retain(|value| value.cite != cite))
    }

    /// Nearer to the main one; none when it cannot be.
    pub(super) fn raise(self, project: &Project, cite: Cite) -> Option<Edit> {
        let rank = self.rank(&project.map, cite).filter(|rank| *rank > 0)?;
        self.slot().change(project, |list| list.swap(rank, rank - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply;
    use crate::geometry::Point;
    use crate::model::GroupColor;

    fn id<T: From<uuid::Uuid>>(number: u128) -> T {
        T::from(uuid::Uuid::from_u128(number))
    }

    fn project() -> Project {
        let mut project = Project::empty();
        project.map.groups.insert(Group {
            id: id(9),
            name: "Élus".to_owned(),
            color: GroupColor::Pine,
            symbol: None,
            values: Vec::new(),
            hull: true,
            collapsed: false,
        });
        let actor = Actor { group: Some(id(9)), ..Actor::named(id(1), "Mairie", Point::ORIGIN) };
        project.map.actors.insert(actor);
        project
    }

    fn give(project: &mut Project, holder: Holder, cite: Cite) {
        let Given::Held(edit) = holder.give(project, cite) else { panic!("{cite:?} is given") };
        apply(project, &edit).unwrap();
    }

    fn cites(values: &[HeldValue]) -> Vec<Cite> {
        values.iter().map(|value| value.cite).collect()
    }

    #[test]
    fn a_member_speaks_from_its_group_until_it_differs() {
        let mut project = project();
        let (group, actor) = (Holder::Group(id(9)), Holder::Actor(id(1)));
        give(&mut project, group, Cite::Civic);
        assert_eq!(cites(actor.spoken(&project.map)), [Cite::Civic], "inherited");
        give(&mut project, actor, Cite::Market);
        assert_eq!(cites(actor.spoken(&project.map)), [Cite::Market], "its own alone");
        let taken = actor.take(&project, Cite::Market).unwrap();
        apply(&mut project, &taken).unwrap();
        assert_eq!(cites(actor.spoken(&project.map)), [Cite::Civic], "inherited again");
    }

    #[test]
    fn three_at_most_in_an_order_that_can_be_changed() {
        let mut project = project();
        let actor = Holder::Actor(id(1));
        for cite in [Cite::Civic, Cite::Market, Cite::Green] {
            give(&mut project, actor, cite);
        }
        assert_eq!(actor.give(&project, Cite::Opinion), Given::Full, "no fourth");
        assert_eq!(actor.give(&project, Cite::Green), Given::Already, "held");
        let raised = actor.raise(&project, Cite::Green).unwrap();
        apply(&mut project, &raised).unwrap();
        assert_eq!(cites(actor.own(&project.map)), [Cite::Civic, Cite::Green, Cite::Market], "one up");
        assert_eq!(actor.raise(&project, Cite::Civic), None, "the main one is the main one");
    }
}
