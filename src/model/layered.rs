//! A map with the differences of a stage or of a scenario over it, and the differences between two maps.

use std::sync::Arc;

use super::{CompromiseId, Differences, ItemId, Keyed, Link, LinkId, MapState, PresenceAt, Project, Table};

impl Differences {
    /// The map that these differences make of `base`, which shares with it all that is the same. What names a thing
    /// that the base has not is left out, links and compromises of their own apart. Costs the size of the tables
    /// that change.
    ///
    /// ```
    /// use entente::geometry::Point;
    /// use entente::model::{Actor, ActorId, Differences, MapState, Presence, PresenceAt};
    ///
    /// let town = ActorId(uuid::Uuid::from_u128(1));
    /// let mut base = MapState::default();
    /// base.actors.insert(Actor::named(town, "Mairie", Point::ORIGIN));
    /// let gone = PresenceAt { actor: town, presence: Presence::Left };
    /// let differences = Differences { presences: vec![gone], ..Differences::default() };
    ///
    /// let map = differences.over(&base);
    /// assert_eq!(map.actors.get(town).map(|actor| actor.presence), Some(Presence::Left), "over the base");
    /// assert_eq!(Differences::between(&base, &map), differences, "and back");
    /// ```
    #[must_use]
    pub fn over(&self, base: &MapState) -> MapState {
        let Self { presences, positions, influences, links, absent_links, compromises } = self;
        let mut map = base.clone();
        for PresenceAt { actor, presence } in presences {
            if map.actors.get(*actor).is_some_and(|known| known.presence != *presence) {
                map.actors.update(*actor, |actor| actor.presence = *presence);
            }
        }
        let (actors, stakes) = (&base.actors, &base.stakes);
        lay(&mut map.positions, positions, |it| actors.contains(it.actor) && stakes.contains(it.stake));
        lay(&mut map.influences, influences, |it| actors.contains(it.from) && actors.contains(it.to));
        if absent_links.iter().any(|link| map.links.contains(*link)) {
            map.links.retain(|link| !absent_links.contains(&link.id));
        }
        lay(&mut map.links, links, |link: &Link| actors.contains(link.from) && actors.contains(link.to));
        lay(&mut map.compromises, compromises, |_| true);
        map
    }

    /// What makes `other` of `base`, as far as differences can say it: presences, positions, influences, links and
    /// compromises. They cannot say that a position, an influence or a compromise of the base is gone, nor anything
    /// of the other tables; [`can_say`](Self::can_say) tells whether they say all. Costs nothing for tables that both
    /// share, else n log n.
    #[must_use]
    pub fn between(base: &MapState, other: &MapState) -> Self {
        let presences = changed(&base.actors, &other.actors).filter_map(|(before, after)| {
            let differs = before.is_some_and(|before| before.presence != after.presence);
            differs.then_some(PresenceAt { actor: after.id, presence: after.presence })
        });
        let gone = base.links.changes(&other.links).into_iter().filter(|(_, after)| after.is_none());
        Self {
            presences: presences.collect(),
            positions: table(&base.positions, &other.positions),
            influences: table(&base.influences, &other.influences),
            links: table(&base.links, &other.links),
            absent_links: gone.filter_map(|(before, _)| before.map(|link| link.id)).collect(),
            compromises: table(&base.compromises, &other.compromises),
        }
    }

    /// Whether differences over the map of `base` say all that makes `other` of it: nothing else of the map or of the
    /// project has changed. Costs what [`between`](Self::between) and [`over`](Self::over) do.
    pub fn can_say(base: &Project, other: &Project) -> bool {
        let map = Self::between(&base.map, &other.map).over(&base.map);
        Project { map, ..base.clone() } == *other
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many things differ.
    pub fn len(&self) -> usize {
        let Self { presences, positions, influences, links, absent_links, compromises } = self;
        let tables = positions.len() + influences.len() + links.len() + compromises.len();
        presences.len() + absent_links.len() + tables
    }

    /// What differs, in order: actors, positions, influences, links, compromises.
    pub fn items(&self) -> impl Iterator<Item = ItemId> + '_ {
        let actors = self.presences.iter().map(|at| ItemId::Actor(at.actor));
        let positions = self.positions.iter().map(|position| ItemId::Position(position.key()));
        let influences = self.influences.iter().map(|influence| ItemId::Influence(influence.key()));
        let links = self.links.iter().map(|link| link.id).chain(self.absent_links.iter().copied());
        let compromises = self.compromises.iter().map(|compromise| compromise.id);
        actors
            .chain(positions)
            .chain(influences)
            .chain(links.map(|id: LinkId| ItemId::Link(id)))
            .chain(compromises.map(|id: CompromiseId| ItemId::Compromise(id)))
    }
}

impl Project {
    /// The project with its map under these differences; the rest is shared.
    #[must_use]
    pub fn under(self: &Arc<Self>, differences: &Differences) -> Arc<Self> {
        if differences.is_empty() {
            return Arc::clone(self);
        }
        Arc::new(Self { map: differences.over(&self.map), ..(**self).clone() })
    }
}

/// Puts over a table the items that differ from its own.
fn lay<T: Keyed + Clone + PartialEq>(table: &mut Table<T>, over: &Table<T>, stands: impl Fn(&T) -> bool) {
    for item in over.iter().filter(|item| stands(item)) {
        if table.get(item.key()) != Some(item) {
            table.put(item.clone());
        }
    }
}

/// Items of a later table that are new or differ, each with what it was.
fn changed<'a, T: Keyed + PartialEq>(
    base: &'a Table<T>,
    other: &'a Table<T>,
) -> impl Iterator<Item = (Option<&'a T>, &'a T)> {
    let changes = base.changes(other).into_iter();
    changes.filter_map(|(before, after)| after.filter(|after| before != Some(after)).map(|after| (before, after)))
}

fn table<T: Keyed + Clone + PartialEq>(base: &Table<T>, other: &Table<T>) -> Table<T> {
    let mut table = Table::default();
    for (_, item) in changed(base, other) {
        table.put(item.clone());
    }
    table
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::geometry::Point;
    use crate::model::{
        Actor, ActorId, Compromise, CompromiseState, Influence, Interest, InterestSign, LinkNature, Note, NoteId,
        Position, Presence, Provenance, Stake, StakeId,
    };

    fn id<T: From<Uuid>>(number: u128) -> T {
        T::from(Uuid::from_u128(number))
    }

    fn position(actor: u128, value: Option<i8>) -> Position {
        Position::of(id(actor), id(9), value)
    }

    fn influence(from: u128, to: u128, value: i8) -> Influence {
        let (reason, provenance) = (String::new(), Provenance::default());
        Influence { from: id(from), to: id(to), value: Some(value), reason, provenance }
    }

    fn link(number: u128, sign: InterestSign) -> Link {
        let nature = LinkNature::Interest(Interest { sign, stake: None, intensity: 1 });
        Link::new(id(number), id(1), id(2), nature)
    }

    fn base() -> Project {
        let mut project = Project::empty();
        let map = &mut project.map;
        for number in 1..=3 {
            map.actors.insert(Actor::named(id(number), "A", Point::ORIGIN));
        }
        map.stakes.insert(Stake::named(id(9), "Eau"));
        map.positions.insert(position(1, Some(2)));
        map.positions.insert(position(2, Some(-2)));
        map.influences.insert(influence(1, 2, 1));
        map.links.insert(link(21, InterestSign::Convergent));
        map.links.insert(link(22, InterestSign::Divergent));
        map.compromises.insert(Compromise::titled(id(31), "Charte"));
        project
    }

    /// The base with one of everything that a scenario can change.
    fn other() -> Project {
        let mut project = base();
        let map = &mut project.map;
        map.actors.update(id(2), |actor| actor.presence = Presence::Left);
        map.positions.put(position(1, None));
        map.positions.put(position(3, Some(0)));
        map.influences.put(influence(1, 2, 3));
        map.influences.put(influence(2, 1, 0));
        map.links.remove(id(21));
        map.links.put(link(22, InterestSign::Mixed));
        map.links.put(link(23, InterestSign::Convergent));
        map.compromises.update(id(31), |deal| deal.state = CompromiseState::Accepted);
        project
    }

    #[test]
    fn differences_say_every_sort_of_change_and_lead_back_to_it() {
        let (base, other) = (base(), other());
        let differences = Differences::between(&base.map, &other.map);
        let expected = [
            ItemId::Actor(id(2)),
            ItemId::Position((id(1), id(9))),
            ItemId::Position((id(3), id(9))),
            ItemId::Influence((id(1), id(2))),
            ItemId::Influence((id(2), id(1))),
            ItemId::Link(id(22)),
            ItemId::Link(id(23)),
            ItemId::Link(id(21)),
            ItemId::Compromise(id(31)),
        ];
        assert_eq!(differences.items().collect::<Vec<_>>(), expected, "one of each");
        assert_eq!(differences.len(), expected.len(), "counted");
        assert_eq!(differences.over(&base.map), other.map, "over the base");
        assert!(Differences::can_say(&base, &other), "and nothing else changed");
    }

    #[test]
    fn nothing_over_a_map_is_that_map_shared() {
        let base = Arc::new(base());
        let none = Differences::between(&base.map, &base.map.clone());
        assert!(none.is_empty(), "nothing differs");
        assert!(Arc::ptr_eq(&base, &base.under(&none)), "the same project");
        let same = Differences { positions: base.map.positions.clone(), ..Differences::default() };
        assert!(
            base.map.positions.changes(&same.over(&base.map).positions).is_empty(),
            "what is equal is not replaced"
        );
    }

    #[test]
    fn what_differences_cannot_say_is_known() {
        let base = base();
        type Change = fn(&mut Project);
        let changes: [(&str, Change); 7] = [
            ("a title", |project| project.header.title = "X".to_owned()),
            ("a name", |project| {
                project.map.actors.update(id(1), |actor| actor.name = "B".to_owned());
            }),
            ("an actor that is new", |project| {
                project.map.actors.insert(Actor::named(id(4), "D", Point::ORIGIN));
            }),
            ("an actor that is gone", |project| {
                project.map.actors.remove(id(3));
            }),
            ("a position that is gone", |project| {
                project.map.positions.remove((id::<ActorId>(1), id::<StakeId>(9)));
            }),
            ("another order", |project| {
                project.map.links.reorder(id(22), 0);
            }),
            ("a note", |project| {
                let note = Note {
                    id: NoteId(Uuid::from_u128(40)),
                    text: "N".to_owned(),
                    place: Point::ORIGIN,
                    width: 100.0,
                    locked: false,
                    audience: Default::default(),
                };
                project.map.notes.insert(note);
            }),
        ];
        for (what, change) in changes {
            let mut other = base.clone();
            change(&mut other);
            assert!(!Differences::can_say(&base, &other), "{what}");
        }
    }

    #[test]
    fn what_names_a_thing_that_is_gone_is_left_out() {
        let (base, other) = (base(), other());
        let differences = Differences::between(&base.map, &other.map);
        let mut smaller = base.clone();
        smaller.map.actors.remove(id(3));
        smaller.map.stakes.remove(id(9));
        smaller.map.positions = Table::default();
        let map = differences.over(&smaller.map);
        assert!(map.positions.is_empty(), "no position on a stake that is gone");
        assert_eq!(map.influences.len(), 2, "what stands stays");
    }
}
