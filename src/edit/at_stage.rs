//! A change « at this date »: kept in a stage, as what differs there from the map.

use std::sync::Arc;

use super::apply::applied;
use super::{Edit, ItemId, Refusal};
use crate::model::{Differences, Project, Stage, StageId};

/// The edit that stores in a stage what `edit` changes at that date: the map itself stays as it is. Refused when the
/// differences of a stage cannot say that change.
pub fn at_stage(project: &Arc<Project>, id: StageId, edit: &Edit) -> Result<Edit, Refusal> {
    let stage = project.stages.get(id).ok_or_else(|| Refusal::Missing(id.into()))?;
    let looked = project.under(&stage.differences);
    let mut next = applied(&looked, edit)?;
    if takes_links_away(edit) {
        // A link that is not there at one date is at the others: what stands by it stays.
        let links = next.map.links.clone();
        next = (*looked).clone();
        next.map.links = links;
    }
    if !Differences::can_say(project, &next) {
        return Err(Refusal::NotAtDate);
    }
    let differences = Differences::between(&project.map, &next.map);
    Ok(Edit::Change(Stage { differences, ..stage.clone() }.into()))
}

fn takes_links_away(edit: &Edit) -> bool {
    match edit {
        Edit::Remove(items) => items.iter().all(|item| matches!(item, ItemId::Link(_))),
        Edit::Several(edits) => edits.iter().all(takes_links_away),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::apply;
    use super::super::fixture::*;
    use super::*;
    use crate::model::{Position, Presence, StageDate, Text};

    /// The project of the fixture with one more stage, whose id this gives too.
    fn staged() -> (Arc<Project>, StageId) {
        let mut project = project();
        let stage = Stage {
            id: StageId(uuid::Uuid::from_u128(0xdada)),
            date: StageDate::Until(2011),
            title: Text::default(),
            story: Text::default(),
            remark: String::new(),
            sources: Vec::new(),
            provenance: Default::default(),
            differences: Differences::default(),
        };
        let id = stage.id;
        project.stages.insert(stage);
        (Arc::new(project), id)
    }

    #[test]
    fn what_changes_at_a_date_is_kept_in_the_stage_alone() {
        let (mut project, id) = staged();
        let before = project.map.clone();
        let actor = before.actors.iter().next().unwrap().id;
        let position = before.positions.iter().next().unwrap().clone();
        let link = before.links.iter().next().unwrap().id;
        let edits = [
            Edit::SetPresence { actors: vec![actor], presence: Presence::Left },
            Edit::Change(Position { value: None, ..position.clone() }.into()),
            Edit::Remove(vec![link.into()]),
        ];
        for (rank, edit) in edits.into_iter().enumerate() {
            let stored = at_stage(&project, id, &edit).unwrap();
            apply(Arc::make_mut(&mut project), &stored).unwrap();
            let differences = &project.stages.get(id).unwrap().differences;
            assert_eq!(differences.len(), rank + 1, "one more difference");
        }
        assert_eq!(project.map, before, "the map is as it was");
        let looked = project.under(&project.stages.get(id).unwrap().differences);
        assert_eq!(looked.map.actors.get(actor).unwrap().presence, Presence::Left, "at that date");
        assert!(!looked.map.links.contains(link), "and the link is not there");
    }

    #[test]
    fn what_is_again_as_on_the_map_differs_no_more() {
        let (mut project, id) = staged();
        let actor = project.map.actors.iter().next().unwrap().clone();
        for presence in [Presence::Left, actor.presence] {
            let edit = Edit::SetPresence { actors: vec![actor.id], presence };
            let stored = at_stage(&project, id, &edit).unwrap();
            apply(Arc::make_mut(&mut project), &stored).unwrap();
        }
        assert!(project.stages.get(id).unwrap().differences.is_empty(), "nothing differs");
    }

    #[test]
    fn what_a_stage_cannot_say_is_refused() {
        let (project, id) = staged();
        let actor = project.map.actors.iter().next().unwrap().id;
        let position = project.map.positions.iter().next().unwrap();
        let refused = [
            Edit::Rename { item: actor.into(), name: "Autre".to_owned() },
            Edit::SetStar { actors: vec![actor], star: true },
            Edit::Remove(vec![ItemId::Position((position.actor, position.stake))]),
            Edit::Rename { item: id.into(), name: "Autre".to_owned() },
        ];
        for edit in refused {
            assert_eq!(at_stage(&project, id, &edit), Err(Refusal::NotAtDate), "{edit:?}");
        }
    }
}
