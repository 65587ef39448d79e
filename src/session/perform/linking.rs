//! Links: drawn, named by the strip, turned round.

use super::interest;
use crate::edit::{Edit, ItemId, Refusal};
use crate::model::{
    ActorId, Flow, Flows, Goes, Interest, InterestSign, Link, LinkId, LinkNature, Presence, Provenance,
};
use crate::session::{LinkAct, Notice, Selection, Session, Tool};

/// What the first link of a session is.
pub(in crate::session) fn first_nature() -> LinkNature {
    interest(InterestSign::Convergent)
}

/// The same about no stake in particular: the next link is rarely about the same one.
fn in_general(nature: LinkNature) -> LinkNature {
    match nature {
        LinkNature::Interest(interest) => LinkNature::Interest(Interest { stake: None, ..interest }),
        relation @ LinkNature::Relation(_) => relation,
    }
}

/// The way of a relation that is asked for.
#[derive(Clone, Copy)]
pub(super) enum Way {
    Undirected,
    Directed,
    Mutual,
}

impl Session {
    pub(super) fn link(&mut self, act: LinkAct) {
        match act {
            LinkAct::From(actor) => {
                self.link_strip = None;
                self.pending_link = Some(actor);
            }
            LinkAct::To(to) => {
                if let Some(from) = self.pending_link.take() {
                    self.draw_link(from, to);
                }
            }
            LinkAct::ToNewActor(at) => {
                if let Some(from) = self.pending_link.take() {
                    self.create_actor(String::new(), None, Presence::Present, Some(at), Some(from));
                }
            }
            LinkAct::Say { from, to, nature } => {
                self.last_nature = nature;
                self.draw_link(from, to);
            }
            LinkAct::Cancel => self.pending_link = None,
            LinkAct::Reattach { link, start, to } => self.reattach(link, start, to),
            LinkAct::Nature(nature) => {
                if let Some(link) = self.link_strip {
                    self.last_nature = in_general(nature.clone());
                    self.apply(&Edit::SetNature { links: vec![link], nature });
                }
            }
            LinkAct::Qualify(link) => {
                if self.present().map.links.contains(link) {
                    self.selection = Selection::of([ItemId::Link(link)]);
                    self.link_strip = Some(link);
                }
            }
            LinkAct::CloseStrip => self.link_strip = None,
        }
    }

    fn draw_link(&mut self, from: ActorId, to: ActorId) {
        if from == to {
            self.tell(Notice::Refused(Refusal::Itself(from)));
            return;
        }
        let id: LinkId = self.new_id();
        let link = self.new_link(id, from, to);
        self.apply(&Edit::Add(link.into()));
        if self.present().map.links.contains(id) {
            self.selection = Selection::of([ItemId::Link(id)]);
            self.link_strip = Some(id);
            if self.tool == Tool::Link {
                self.pending_link = None;
            }
        }
    }

    fn reattach(&mut self, id: LinkId, start: bool, to: ActorId) {
        let Some(link) = self.present().map.links.get(id) else { return };
        let (from, to) = if start { (to, link.to) } else { (link.from, to) };
        if from == to {
            self.tell(Notice::Refused(Refusal::Itself(from)));
        } else {
            self.apply(&Edit::Change(Link { from, to, ..link.clone() }.into()));
        }
    }

    /// A link with the last used nature, said in the room; a guess when an end of it is absent.
    pub(super) fn new_link(&self, id: LinkId, from: ActorId, to: ActorId) -> Link {
        let map = &self.present().map;
        let mut presences = [from, to].into_iter().filter_map(|end| map.actors.get(end)).map(|actor| actor.presence);
        let absent = presences.find(|presence| *presence == Presence::Absent);
        let provenance = Provenance::entered(absent);
        Link { provenance, ..Link::new(id, from, to, self.last_nature.clone()) }
    }

    pub(super) fn swap_ends(&mut self) {
        let links = self.selection.links();
        self.apply(&Edit::SwapEnds(links));
    }

    pub(super) fn set_way(&mut self, way: Way) {
        let mut edits = Vec::new();
        for id in self.selection.links() {
            let Some(link) = self.present().map.links.get(id) else { continue };
            let LinkNature::Relation(mut relation) = link.nature.clone() else { continue };
            let first = relation.flows.first();
            let back = relation.flows.back().unwrap_or(Flow { passes: first.passes, goes: Goes::Unknown });
            relation.flows = match way {
                Way::Undirected => Flows::Undirected(first),
                Way::Directed => Flows::Directed(first),
                Way::Mutual => Flows::Mutual(first, back),
            };
            edits.push(Edit::SetNature { links: vec![id], nature: LinkNature::Relation(relation) });
        }
        match edits.len() {
            0 => self.tell(Notice::Said(self.texts().needs_links())),
            _ => self.apply(&Edit::Several(edits)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::model::{Stake, StakeId};
    use crate::session::{Action, Command};

    #[test]
    fn a_new_link_takes_the_last_nature_without_its_stake() {
        let mut project = project();
        let stake = StakeId(uuid::Uuid::from_u128(30));
        assert!(project.map.stakes.insert(Stake::named(stake, "Accueillir")), "a new stake");
        let mut session = open(project);
        let draw = |session: &mut Session, from, to| {
            act(session, Action::Link(LinkAct::From(actor(from))));
            act(session, Action::Link(LinkAct::To(actor(to))));
            session.link_strip().expect("its strip is open")
        };
        draw(&mut session, 1, 3);
        let nature = LinkNature::Interest(Interest { sign: InterestSign::Mixed, stake: Some(stake), intensity: 3 });
        act(&mut session, Action::Link(LinkAct::Nature(nature)));
        let next = draw(&mut session, 2, 3);
        let expected = LinkNature::Interest(Interest { sign: InterestSign::Mixed, stake: None, intensity: 3 });
        assert_eq!(session.project().map.links.get(next).map(|link| &link.nature), Some(&expected), "in general");
    }

    #[test]
    fn renaming_a_link_opens_its_strip() {
        let mut session = open(project());
        choose(&mut session, [link().into()]);
        act(&mut session, Action::Command(Command::Rename));
        assert_eq!((session.naming(), session.link_strip()), (None, Some(link())), "no name, but a strip");
    }
}
