//! Two states of a map: who came, who left, what moved, which relations cooled or warmed.
//!
//! Values are compared, not where they come from: a reason or a source that is worded anew is no change. Things are
//! matched by id; [`aligned`] first gives a map of another file the ids of the things that bear the same names.
//!
//! **How a relation turns.** From the coldest: conflict, tense, mixed, good; « not known » has no place in that order.
//! Each way that is known in both states is compared, an undirected flow being both ways. Colder one way and warmer
//! in none, the relation has cooled; the other way round it has warmed; both at once, it goes both ways.

mod align;
mod relation;

pub use align::{Matching, aligned};
pub use relation::RelationTurn;

use relation::turn_of;

use crate::model::{
    ActorId, Compromise, CompromiseId, CompromiseState, Interest, ItemId, Keyed, Level, Link, LinkId, LinkNature,
    MapState, Presence, StakeId, Table,
};

/// A level in one state: nothing entered, « ? », or a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entered {
    /// Nothing was entered.
    #[default]
    Nothing,
    /// « ? » was entered.
    Unknown,
    /// A level.
    Value(Level),
}

impl Entered {
    /// What a cell with an entry holds.
    pub fn of(entry: Option<Level>) -> Self {
        entry.map_or(Self::Unknown, Self::Value)
    }
}

/// The presence of an actor, before and after; none: it is not on that map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PresenceTurn {
    /// Who.
    pub actor: ActorId,
    /// Before.
    pub was: Option<Presence>,
    /// After.
    pub is: Option<Presence>,
}

/// A position, before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PositionTurn {
    /// Who.
    pub actor: ActorId,
    /// On what.
    pub stake: StakeId,
    /// Before.
    pub was: Entered,
    /// After.
    pub is: Entered,
}

/// An influence, before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InfluenceTurn {
    /// Whose.
    pub from: ActorId,
    /// On whom.
    pub to: ActorId,
    /// Before.
    pub was: Entered,
    /// After.
    pub is: Entered,
}

/// A compromise, before and after; none: it is not on that map. The same state twice: its terms have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DealTurn {
    /// Which.
    pub compromise: CompromiseId,
    /// Before.
    pub was: Option<CompromiseState>,
    /// After.
    pub is: Option<CompromiseState>,
}

/// What differs from one state of a map to another, each sort in the order of the later state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Who is present and was not.
    pub arrived: Vec<PresenceTurn>,
    /// Who was present and is not any more.
    pub left: Vec<PresenceTurn>,
    /// Whose presence changed otherwise.
    pub presences: Vec<PresenceTurn>,
    /// Actors that are new on the map without being present.
    pub added: Vec<PresenceTurn>,
    /// Actors that are gone from the map, where they were not present.
    pub removed: Vec<PresenceTurn>,
    /// Actors that bear another name.
    pub renamed: Vec<ActorId>,
    /// New stakes.
    pub stakes_added: Vec<StakeId>,
    /// Stakes that are gone.
    pub stakes_removed: Vec<StakeId>,
    /// Stakes that bear another name.
    pub stakes_renamed: Vec<StakeId>,
    /// Positions that moved.
    pub positions: Vec<PositionTurn>,
    /// Relations that are not as they were.
    pub relations: Vec<(LinkId, RelationTurn)>,
    /// Interest links that are not as they were.
    pub interests: Vec<LinkId>,
    /// Links that appeared.
    pub links_new: Vec<LinkId>,
    /// Links that are gone.
    pub links_gone: Vec<LinkId>,
    /// Influences that changed.
    pub influences: Vec<InfluenceTurn>,
    /// Compromises that appeared, are gone, or changed.
    pub deals: Vec<DealTurn>,
}

impl Comparison {
    /// What differs from `before` to `after`. Costs nothing for tables that both share, else n log n.
    pub fn of(before: &MapState, after: &MapState) -> Self {
        let mut found = Self::default();
        found.actors(before, after);
        found.stakes(before, after);
        found.levels(before, after);
        for (was, is) in before.links.changes(&after.links) {
            found.link(was, is);
        }
        for (was, is) in before.compromises.changes(&after.compromises) {
            found.deal(was, is);
        }
        found
    }

    fn actors(&mut self, before: &MapState, after: &MapState) {
        for (was, is) in before.actors.changes(&after.actors) {
            let Some(actor) = is.or(was).map(|actor| actor.id) else { continue };
            if was.zip(is).is_some_and(|(was, is)| was.label() != is.label()) {
                self.renamed.push(actor);
            }
            let turn = PresenceTurn { actor, was: was.map(|it| it.presence), is: is.map(|it| it.presence) };
            let present = |presence: Option<Presence>| presence == Some(Presence::Present);
            match (present(turn.was), present(turn.is)) {
                _ if turn.was == turn.is => {}
                (false, true) => self.arrived.push(turn),
                (true, false) => self.left.push(turn),
                _ if turn.was.is_none() => self.added.push(turn),
                _ if turn.is.is_none() => self.removed.push(turn),
                _ => self.presences.push(turn),
            }
        }
    }

    fn stakes(&mut self, before: &MapState, after: &MapState) {
        for turn in before.stakes.changes(&after.stakes) {
            match turn {
                (None, Some(is)) => self.stakes_added.push(is.id),
                (Some(was), None) => self.stakes_removed.push(was.id),
                (Some(was), Some(is)) if was.label() != is.label() => self.stakes_renamed.push(is.id),
                _ => {}
            }
        }
    }

    fn levels(&mut self, before: &MapState, after: &MapState) {
        for (key, was, is) in levels(&before.positions, &after.positions, |it| it.value) {
            self.positions.push(PositionTurn { actor: key.0, stake: key.1, was, is });
        }
        for (key, was, is) in levels(&before.influences, &after.influences, |it| it.value) {
            self.influences.push(InfluenceTurn { from: key.0, to: key.1, was, is });
        }
    }

    fn link(&mut self, was: Option<&Link>, is: Option<&Link>) {
        let (was, is) = match (was, is) {
            (Some(was), Some(is)) if joins_the_same(was, is) => (was, is),
            (was, is) => {
                self.links_new.extend(is.map(|link| link.id));
                self.links_gone.extend(was.filter(|_| is.is_none()).map(|link| link.id));
                return;
            }
        };
        match (&was.nature, &is.nature) {
            (LinkNature::Relation(before), LinkNature::Relation(after)) => {
                let turn = turn_of(before, after, was.from != is.from);
                self.relations.extend(turn.map(|turn| (is.id, turn)));
            }
            (LinkNature::Interest(before), LinkNature::Interest(after)) => {
                let Interest { sign, stake, intensity } = before;
                if (*sign, *stake, *intensity) != (after.sign, after.stake, after.intensity) {
                    self.interests.push(is.id);
                }
            }
            _ => self.interests.push(is.id),
        }
    }

    fn deal(&mut self, was: Option<&Compromise>, is: Option<&Compromise>) {
        let Some(compromise) = is.or(was).filter(|_| was != is).map(|deal| deal.id) else { return };
        let [was, is] = [was, is].map(|deal| deal.map(|deal| deal.state));
        self.deals.push(DealTurn { compromise, was, is });
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Everything that differs, as things that can be marked, each once; what positions and influences change marks
    /// the actor too.
    pub fn items(&self) -> impl Iterator<Item = ItemId> + '_ {
        let actors = [&self.arrived, &self.left, &self.presences, &self.added, &self.removed];
        let actors = actors.into_iter().flatten().map(|turn| turn.actor);
        let actors = actors.chain(self.renamed.iter().copied());
        let actors = actors.chain(self.positions.iter().map(|turn| turn.actor));
        let links = self.relations.iter().map(|(link, _)| *link);
        let links = links.chain(self.interests.iter().copied()).chain(self.links_new.iter().copied());
        actors.map(ItemId::from).chain(links.map(ItemId::from))
    }
}

/// Whether a link has the same two ends as it had, in any order.
fn joins_the_same(was: &Link, is: &Link) -> bool {
    was.touches(is.from) && was.touches(is.to)
}

/// The cells of which the level differs.
fn levels<T: Keyed>(
    before: &Table<T>,
    after: &Table<T>,
    level: impl Fn(&T) -> Option<Level>,
) -> Vec<(T::Key, Entered, Entered)> {
    let turn = |(was, is): (Option<&T>, Option<&T>)| {
        let key = is.or(was)?.key();
        let [was, is] = [was, is].map(|cell| cell.map_or(Entered::Nothing, |cell| Entered::of(level(cell))));
        (was != is).then_some((key, was, is))
    };
    before.changes(after).into_iter().filter_map(turn).collect()
}

#[cfg(test)]
mod tests;
