//! One actor becomes several.

use std::collections::{BTreeMap, BTreeSet};

use super::Refusal;
use super::draft::Draft;
use crate::model::{
    Actor, ActorId, Differences, Grouping, GroupingId, GroupingPart, Influence, Keyed, Link, LinkId, Position,
    PresenceAt, Project, ScenarioId, StageId, Table,
};

/// Number of new link ids that each added part of a split needs: the links of the actor, at any stage.
pub fn links_to_copy(project: &Project, actor: ActorId) -> usize {
    copied_links(project, actor).len()
}

/// Links of the actor in the base map, then those that only stages and scenarios have, each once.
fn copied_links(project: &Project, actor: ActorId) -> Vec<LinkId> {
    let told = project.stages.iter().map(|s| &s.differences).chain(project.scenarios.iter().map(|s| &s.differences));
    let tables = std::iter::once(&project.map.links).chain(told.map(|d| &d.links));
    let mut seen = BTreeSet::new();
    tables.flat_map(Table::iter).filter(|l| l.touches(actor)).map(|l| l.id).filter(|id| seen.insert(*id)).collect()
}

/// Makes several actors of one. Each part gets the words, links, positions and influences of the first, and its
/// place in the groupings and stages; rows of compromises, findings and actions stay with the first.
pub(super) fn split(
    draft: &mut Draft,
    actor: ActorId,
    name: &str,
    parts: &[Actor],
    link_ids: &[LinkId],
) -> Result<(), Refusal> {
    if name.trim().is_empty() {
        return Err(Refusal::NoName);
    }
    let project = &draft.project;
    let first = project.map.actors.get(actor).cloned().ok_or_else(|| Refusal::Missing(actor.into()))?;
    let links = copied_links(project, actor);
    if parts.is_empty() || link_ids.len() < links.len() * parts.len() {
        return Err(Refusal::Incomplete);
    }
    let taken = |id: &&LinkId| has_link(project, **id);
    if let Some(taken) = link_ids.iter().find(taken) {
        return Err(Refusal::Taken((*taken).into()));
    }
    let mut unused = link_ids.iter().copied();
    for part in parts {
        let copy = Actor {
            id: part.id,
            name: part.name.clone(),
            short_name: part.short_name.clone(),
            place: part.place,
            ..first.clone()
        };
        draft.add(copy)?;
        let project = &mut draft.project;
        let ids: BTreeMap<LinkId, LinkId> = links.iter().copied().zip(unused.by_ref().take(links.len())).collect();
        let copies = Copies { from: actor, to: part.id, links: ids };
        copies.links(&mut project.map.links)?;
        copies.positions(&mut project.map.positions);
        copies.influences(&mut project.map.influences);
        copies.groupings(&mut project.map.groupings);
        copies.everywhere(project)?;
    }
    draft.update::<Actor>(actor, |first| name.clone_into(&mut first.name))
}

fn has_link(project: &Project, id: LinkId) -> bool {
    let told = project.stages.iter().map(|s| &s.differences).chain(project.scenarios.iter().map(|s| &s.differences));
    project.map.links.contains(id) || told.into_iter().any(|d| d.links.contains(id))
}

/// What one part copies from the actor that is split.
struct Copies {
    from: ActorId,
    to: ActorId,
    links: BTreeMap<LinkId, LinkId>,
}

impl Copies {
    fn end(&self, id: ActorId) -> ActorId {
        if id == self.from { self.to } else { id }
    }

    fn links(&self, table: &mut Table<Link>) -> Result<(), Refusal> {
        let copy = |link: &Link| {
            let id = *self.links.get(&link.id)?;
            Some(Link { id, from: self.end(link.from), to: self.end(link.to), ..link.clone() })
        };
        let copies: Vec<Link> = table.iter().filter_map(copy).collect();
        for link in copies {
            let id = link.id;
            if !table.insert(link) {
                return Err(Refusal::Taken(id.into()));
            }
        }
        Ok(())
    }

    fn positions(&self, table: &mut Table<Position>) {
        let own = table.iter().filter(|p| p.actor == self.from);
        let copies: Vec<_> = own.map(|p| Position { actor: self.to, ..p.clone() }).collect();
        for position in copies {
            table.insert(position);
        }
    }

    fn influences(&self, table: &mut Table<Influence>) {
        let own = table.iter().filter(|i| i.from == self.from || i.to == self.from);
        let copies: Vec<_> =
            own.map(|i| Influence { from: self.end(i.from), to: self.end(i.to), ..i.clone() }).collect();
        for influence in copies {
            table.insert(influence);
        }
    }

    fn groupings(&self, table: &mut Table<Grouping>) {
        let holds = |part: &GroupingPart| part.members.contains(&self.from);
        let ids: Vec<GroupingId> = table.iter().filter(|g| g.parts.iter().any(holds)).map(Keyed::key).collect();
        for id in ids {
            table.update(id, |grouping| {
                if let Some(part) = grouping.parts.iter_mut().find(|part| holds(part)) {
                    part.members.push(self.to);
                }
            });
        }
    }

    fn everywhere(&self, project: &mut Project) -> Result<(), Refusal> {
        let mut outcome = Ok(());
        let mut copy = |differences: &mut Differences| {
            let at = differences.presences.iter().find(|presence| presence.actor == self.from).map(|p| p.presence);
            differences.presences.extend(at.map(|presence| PresenceAt { actor: self.to, presence }));
            self.positions(&mut differences.positions);
            self.influences(&mut differences.influences);
            let copied = self.links(&mut differences.links);
            outcome = outcome.and(copied);
            let absent: Vec<LinkId> =
                differences.absent_links.iter().filter_map(|id| self.links.get(id).copied()).collect();
            differences.absent_links.extend(absent);
        };
        let stages: Vec<StageId> = project.stages.iter().map(Keyed::key).collect();
        for id in stages {
            project.stages.update(id, |stage| copy(&mut stage.differences));
        }
        let scenarios: Vec<ScenarioId> = project.scenarios.iter().map(Keyed::key).collect();
        for id in scenarios {
            project.scenarios.update(id, |scenario| copy(&mut scenario.differences));
        }
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::super::{Edit, apply};
    use super::*;
    use crate::geometry::Point;
    use crate::model::check::violations;

    fn split_town(link_ids: Vec<LinkId>) -> Result<Project, Refusal> {
        let mut project = project();
        let part = Actor::named(id(91), "Services techniques", Point::new(0.0, 40.0));
        let edit = Edit::SplitActor { actor: id(TOWN), name: "Conseil".into(), parts: vec![part], link_ids };
        apply(&mut project, &edit).map(|()| project)
    }

    #[test]
    fn each_part_gets_what_the_first_had() {
        assert_eq!(links_to_copy(&project(), id(TOWN)), 2, "two links");
        let project = split_town(vec![id(92), id(93)]).unwrap();
        assert_eq!(violations(&project), [], "rules hold");
        let part = project.map.actors.get(id(91)).unwrap();
        assert_eq!((part.name.as_str(), part.group), ("Services techniques", Some(id(GROUP))), "named anew");
        assert_eq!(project.map.actors.get(id(TOWN)).unwrap().name, "Conseil", "the first part");
        assert_eq!(project.map.links.iter().filter(|l| l.touches(id(91))).count(), 2, "links");
        assert!(project.map.positions.contains((id(91), id(WATER))), "positions");
        assert!(project.map.influences.contains((id(RESIDENTS), id(91))), "influences");
        assert_eq!(project.map.groupings.get(id(GROUPING)).unwrap().parts[0].members.len(), 3, "groupings");
        let stage = &project.stages.get(id(STAGE)).unwrap().differences;
        assert_eq!((stage.presences.len(), stage.links.len(), stage.absent_links.len()), (2, 2, 2), "stages");
    }

    #[test]
    fn ids_must_be_enough_and_free() {
        assert_eq!(split_town(vec![id(92)]), Err(Refusal::Incomplete), "one is missing");
        let taken = id::<LinkId>(TOWN_FARMERS);
        assert_eq!(split_town(vec![taken, id(92)]), Err(Refusal::Taken(taken.into())), "one is taken");
        assert_eq!(split_town(vec![id(92), id(92)]), Err(Refusal::Taken(id::<LinkId>(92).into())), "used twice");
    }
}
