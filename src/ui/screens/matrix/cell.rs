//! One cell of a matrix: what stands in it, its words, and the edit that enters another value.

use egui::Id;

use crate::edit::{Edit, ItemId};
use crate::i18n::{Texts, format, words};
use crate::model::{
    Actor, ActorId, Audience, Influence, Level, MapState, MinorityView, Position, Provenance, Scale, StakeId,
};
use crate::ui::Desk;
use crate::ui::card;
use crate::ui::fields::{Entry, field_id, slot};

/// What a row or a column is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::ui::screens) enum Line {
    /// An actor.
    Actor(ActorId),
    /// A stake.
    Stake(StakeId),
}

impl Line {
    /// Its name in one line.
    pub(super) fn name(self, map: &MapState) -> String {
        match self {
            Self::Actor(id) => map.actors.get(id).map(|actor| actor.label()).unwrap_or_default(),
            Self::Stake(id) => map.stakes.get(id).map(|stake| stake.label().to_owned()).unwrap_or_default(),
        }
    }

    /// The name with the line break that a person set.
    pub(super) fn broken_name(self, map: &MapState) -> String {
        let chosen = |actor: &Actor| {
            if actor.short_name.is_empty() { actor.name.clone() } else { actor.short_name.clone() }
        };
        match self {
            Self::Actor(id) => map.actors.get(id).map(chosen).unwrap_or_default(),
            Self::Stake(_) => self.name(map),
        }
    }

    /// The stake, if it is one.
    pub(super) fn stake(self) -> Option<StakeId> {
        if let Self::Stake(stake) = self { Some(stake) } else { None }
    }

    /// Whether it is for the team only.
    pub(super) fn is_for_team(self, map: &MapState) -> bool {
        let readers = match self {
            Self::Actor(id) => map.actors.get(id).map(|actor| actor.readers()),
            Self::Stake(id) => map.stakes.get(id).map(|stake| stake.provenance.audience),
        };
        readers == Some(Audience::Team)
    }
}

/// A cell that can be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// What an actor thinks of a stake.
    Position(ActorId, StakeId),
    /// What the first actor can do to the second.
    Influence(ActorId, ActorId),
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Held {
    /// What was entered.
    pub(super) entry: Entry,
    /// What a part of the room says instead.
    pub(super) minority: Option<Entry>,
    /// Whether it is for the team only.
    pub(super) team: bool,
}

impl Cell {
    /// The cell where two lines cross; none on the diagonal.
    pub(super) fn of(row: Line, column: Line) -> Option<Self> {
        match (row, column) {
            (Line::Actor(actor), Line::Stake(stake)) | (Line::Stake(stake), Line::Actor(actor)) => {
                Some(Self::Position(actor, stake))
            }
            (Line::Actor(from), Line::Actor(to)) if from != to => Some(Self::Influence(from, to)),
            _ => None,
        }
    }

    /// What stands in it.
    pub(super) fn held(self, map: &MapState) -> Held {
        match self {
            Self::Position(actor, stake) => map.positions.get((actor, stake)).map(|position| Held {
                entry: Entry::of(position.value),
                minority: position.debated.as_ref().map(|view| Entry::of(view.value)),
                team: position.provenance.audience == Audience::Team,
            }),
            Self::Influence(from, to) => map.influences.get((from, to)).map(|influence| Held {
                entry: Entry::of(influence.value),
                minority: None,
                team: influence.provenance.audience == Audience::Team,
            }),
        }
        .unwrap_or(Held { entry: Entry::Empty, minority: None, team: false })
    }

    /// The least value that it takes.
    pub(super) fn least(self, scale: Scale) -> Level {
        if matches!(self, Self::Position(..)) { -scale.bound() } else { 0 }
    }

    /// The edit that enters that; none when it stands there already. What was said of the value is kept.
    pub(super) fn enter(self, map: &MapState, entry: Entry) -> Option<Edit> {
        if self.held(map).entry == entry {
            return None;
        }
        let value = entry.value();
        Some(match (self, entry) {
            (_, Entry::Empty) => Edit::Remove(vec![self.item()]),
            (Self::Position(actor, stake), _) => match map.positions.get((actor, stake)) {
                Some(position) => Edit::Change(Position { value, ..position.clone() }.into()),
                None => Edit::Add(card::new_position(map, actor, stake, value).into()),
            },
            (Self::Influence(from, to), _) => {
                if let Some(influence) = map.influences.get((from, to)) {
                    return Some(Edit::Change(Influence { value, ..influence.clone() }.into()));
                }
                let provenance = Provenance::entered(map.actors.get(from).map(|actor| actor.presence));
                Edit::Add(Influence { from, to, value, reason: String::new(), provenance }.into())
            }
        })
    }

    /// The edit that marks a position as debated; none when it is, or when nothing is entered.
    pub(super) fn debate(self, desk: &Desk<'_>) -> Option<Edit> {
        let Self::Position(actor, stake) = self else { return None };
        if desk.map().positions.get((actor, stake))?.debated.is_some() {
            return None;
        }
        let debated = slot::position(actor, stake).part(|position| &mut position.debated);
        debated.set(desk.project(), Some(MinorityView::default()))
    }

    /// What stood in it in the other state, when that differs: before the simulation, or at the stop before.
    pub(super) fn earlier(self, desk: &Desk<'_>) -> Option<Entry> {
        if let Some(simulation) = desk.session.simulation() {
            let changed = simulation.changed().contains(&self.item());
            return changed.then(|| self.held(&simulation.base().map).entry);
        }
        let turned = desk.session.turned()?;
        let (was, is) = (self.held(&turned.before.1).entry, self.held(&turned.after.1).entry);
        (was != is).then_some(was)
    }

    /// That in words: « simulation, avant : +2 », « 2015 : +2 ».
    pub(super) fn differs(self, desk: &Desk<'_>) -> Option<String> {
        let before = self.earlier(desk)?;
        let sign = if before == Entry::Empty { desk.texts.whatif_no_entry() } else { self.sign(before) };
        match desk.session.turned().filter(|_| desk.session.simulation().is_none()) {
            Some(turned) => Some(desk.texts.time_cell(desk.session.side_date(&turned.before.0), sign)),
            None => Some(desk.texts.whatif_cell(sign)),
        }
    }

    fn item(self) -> ItemId {
        match self {
            Self::Position(actor, stake) => ItemId::Position((actor, stake)),
            Self::Influence(from, to) => ItemId::Influence((from, to)),
        }
    }

    /// The field of its reason, wherever it is drawn.
    pub(super) fn reason_field(self) -> Id {
        match self {
            Self::Position(actor, stake) => field_id((actor, stake), "reason"),
            Self::Influence(from, to) => field_id((from, to), "influence reason"),
        }
    }

    /// The field of its minority value, and that of its note.
    pub(super) fn minority_fields(self) -> Option<[Id; 2]> {
        let Self::Position(actor, stake) = self else { return None };
        Some(["minority", "minority note"].map(|part| field_id((actor, stake), part)))
    }

    /// What an entry means, in words.
    pub(super) fn meaning(self, texts: Texts, scale: Scale, entry: Entry) -> String {
        match (self, entry) {
            (_, Entry::Empty) => texts.level_none(),
            (Self::Position(..), _) => words::position(texts, scale, entry.value()),
            (Self::Influence(..), _) => words::influence(texts, scale, entry.value()),
        }
    }

    /// An entry as a sign: « +2 », « ? », nothing.
    pub(super) fn sign(self, entry: Entry) -> String {
        match (self, entry) {
            (_, Entry::Empty) => String::new(),
            (_, Entry::Unknown) => "?".to_owned(),
            (Self::Position(..), Entry::Value(value)) => format::signed(value),
            (Self::Influence(..), Entry::Value(value)) => value.to_string(),
        }
    }

    /// The name of who acts or judges, and that of what or whom.
    pub(super) fn names(self, map: &MapState) -> [String; 2] {
        match self {
            Self::Position(actor, stake) => [Line::Actor(actor).name(map), Line::Stake(stake).name(map)],
            Self::Influence(from, to) => [Line::Actor(from).name(map), Line::Actor(to).name(map)],
        }
    }

    /// Everything in one phrase: « Mairie – Eau : +2 sert ses projets ».
    pub(super) fn spoken(self, desk: &Desk<'_>) -> String {
        let (texts, map, scale) = (desk.texts, desk.map(), desk.project().header.scale);
        let [one, other] = self.names(map);
        let value = if desk.session.hides_positions() {
            texts.matrix_covered()
        } else {
            let held = self.held(map);
            let said = |entry| format!("{} {}", self.sign(entry), self.meaning(texts, scale, entry)).trim().to_owned();
            let value = said(held.entry);
            let value = match held.minority {
                Some(minority) => texts.matrix_also_debated(value, said(minority)),
                None => value,
            };
            self.differs(desk).map_or_else(|| value.clone(), |differs| format!("{value}, {differs}"))
        };
        match self {
            Self::Position(..) => texts.matrix_cell_is(one, other, value),
            Self::Influence(..) => texts.matrix_influence_is(one, other, value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply;
    use crate::geometry::Point;
    use crate::model::{Certainty, Presence, Project, ProvenanceKind, Stake};

    fn id<T: From<uuid::Uuid>>(number: u128) -> T {
        T::from(uuid::Uuid::from_u128(number))
    }

    fn project() -> Project {
        let mut project = Project::empty();
        project.map.actors.insert(Actor::named(id(1), "Mairie", Point::ORIGIN));
        let absent = Actor { presence: Presence::Absent, ..Actor::named(id(2), "Carrier", Point::ORIGIN) };
        project.map.actors.insert(absent);
        project.map.stakes.insert(Stake::named(id(9), "Eau"));
        project
    }

    #[test]
    fn another_value_keeps_its_reason_and_an_absent_actor_is_guessed() {
        let mut project = project();
        let cell = Cell::of(Line::Actor(id(2)), Line::Stake(id(9))).expect("a cell");
        let entered = cell.enter(&project.map, Entry::Value(2)).expect("entered");
        apply(&mut project, &entered).expect("applied");
        let position = project.map.positions.get((id(2), id(9))).expect("there").clone();
        assert_eq!(position.provenance.kind, ProvenanceKind::Assumption, "nobody spoke for it");
        assert_eq!(position.provenance.certainty, Certainty::Guess, "a guess");
        let told = Position { reason: "Perte des autorisations".into(), ..position };
        apply(&mut project, &Edit::Change(told.into())).expect("applied");
        let unknown = cell.enter(&project.map, Entry::Unknown).expect("entered");
        apply(&mut project, &unknown).expect("applied");
        let position = project.map.positions.get((id(2), id(9))).expect("there");
        assert_eq!((position.value, position.reason.as_str()), (None, "Perte des autorisations"), "reason kept");
        assert_eq!(cell.enter(&project.map, Entry::Unknown), None, "the same again is no step");
    }

    #[test]
    fn nobody_has_influence_on_itself() {
        assert_eq!(Cell::of(Line::Actor(id(1)), Line::Actor(id(1))), None, "the diagonal");
        let stake = Line::Stake(id(9));
        assert_eq!(Cell::of(stake, Line::Actor(id(1))), Cell::of(Line::Actor(id(1)), stake), "either way round");
    }
}
