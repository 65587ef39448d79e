//! One difference of a simulation, taken back: the edit that makes a thing again what it is in the base.

use super::{Edit, Item, ItemId};
use crate::model::Project;

/// The edit that makes a thing of `now` again what it is in `base`; none when it does not differ.
///
/// Of an actor, only its presence is looked at: nothing else of it differs in a simulation.
pub fn take_back(base: &Project, now: &Project, id: ItemId) -> Option<Edit> {
    if let ItemId::Actor(actor) = id {
        let (before, after) = (base.map.actors.get(actor)?, now.map.actors.get(actor)?);
        let presence = before.presence;
        return (presence != after.presence).then(|| Edit::SetPresence { actors: vec![actor], presence });
    }
    match (Item::find(base, id), Item::find(now, id)) {
        (Some(before), Some(after)) if before == after => None,
        (Some(before), Some(_)) => Some(Edit::Change(before)),
        (None, Some(_)) => Some(Edit::Remove(vec![id])),
        (Some(before), None) => {
            let back = Edit::Reorder { item: id, to: rank(base, now, id) };
            Some(Edit::Several(vec![Edit::Add(before), back]))
        }
        (None, None) => None,
    }
}

/// Where a link that comes back stands: after those that precede it in the base and are there.
fn rank(base: &Project, now: &Project, id: ItemId) -> usize {
    let ItemId::Link(link) = id else { return usize::MAX };
    let before = base.map.links.iter().take_while(|other| other.id != link);
    before.filter(|other| now.map.links.contains(other.id)).count()
}

#[cfg(test)]
mod tests {
    use super::super::apply;
    use super::super::fixture::*;
    use super::*;
    use crate::model::{Differences, Position, Presence};

    #[test]
    fn every_difference_is_taken_back_by_one_edit() {
        let base = project();
        let mut now = base.clone();
        let actor = base.map.actors.iter().next().unwrap().id;
        let link = base.map.links.iter().next().unwrap().id;
        let position = base.map.positions.iter().next().unwrap().clone();
        let edits = [
            Edit::SetPresence { actors: vec![actor], presence: Presence::Left },
            Edit::Change(Position { value: None, ..position }.into()),
            Edit::Remove(vec![link.into()]),
        ];
        for edit in edits {
            apply(&mut now, &edit).unwrap();
        }
        let differences = Differences::between(&base.map, &now.map);
        assert_eq!(differences.len(), 3, "as many as edits");
        for id in differences.items() {
            let edit = take_back(&base, &now, id).unwrap();
            apply(&mut now, &edit).unwrap();
            assert_eq!(take_back(&base, &now, id), None, "{id:?} does not differ any more");
        }
        assert_eq!(now.map.links, base.map.links, "in the same order");
        assert!(Differences::between(&base.map, &now.map).is_empty(), "as before");
    }
}
