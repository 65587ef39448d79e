//! What saved things are made of: names of other things, words, numbers.
//!
//! Each saved type lists its fields once, in [`parts!`]. From that list come both
//! the check (every name exists, every number is ordinary, no text is endless), with
//! the path of each part, and the cascade of removals and merges. A field that is
//! forgotten does not compile.

mod deal;
mod map;
mod story;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};

use super::check::Step;
use crate::geometry::Point;
use crate::model::{
    Acceptability, ActionId, ActionMode, ActionScale, ActionState, ActorId, ActorTypeId, AgendaStepId, Audience, Axes,
    Background, BuiltInType, Certainty, Cite, CompromiseId, CompromiseKind, CompromiseState, Effect, FindingId,
    FindingKind, Flows, FocusDirection, GroupColor, GroupId, GroupingId, Indicator, InterestSign, ItemId, Judged,
    Keyed, Layers, LensColor, LensSize, LeverId, LeverState, LinkId, MinutesEntryId, MinutesKind, NoteId, Phase,
    Posture, PowerConvention, Presence, Provenance, ProvenanceKind, Question, Scale, ScenarioId, SnapshotId, SourceId,
    StageId, StakeId, StakeOptionId, StoryId, Symbol, Table, Text, ViewId,
};

/// One part of a saved thing.
pub(crate) enum Part<'a> {
    /// Names a thing: itself, or another.
    Name(ItemId),
    /// Names an option of a stake.
    Option(StakeOptionId),
    /// Something typed.
    Words(&'a str),
    /// A number that must be finite.
    Real(f64),
    /// A place on the canvas.
    Place(Point),
    /// A day on which a judgement last changed.
    Changed(Date),
    /// A year, alone or in a date.
    Year(i16),
}

/// Looks at the parts of a saved thing.
pub(crate) trait Visit: Sized {
    /// At one part.
    fn see(&mut self, part: Part<'_>);

    /// Into a field, or an item of a list.
    fn enter(&mut self, _: Step<'static>) {}

    /// Out of it.
    fn leave(&mut self) {}

    /// At a list, before its entries.
    fn list(&mut self, _count: usize) {}

    /// At a table, before its items.
    fn table(&mut self, _count: usize) {}
}

/// For who needs no path.
impl<F: FnMut(Part<'_>)> Visit for F {
    fn see(&mut self, part: Part<'_>) {
        self(part);
    }
}

/// What becomes of things that change name or go.
#[derive(Debug, Default)]
pub(crate) struct Relink {
    changes: BTreeMap<ItemId, Option<ItemId>>,
    options_gone: BTreeSet<StakeOptionId>,
}

impl Relink {
    /// Those things go, with all that only stood by them.
    pub(crate) fn gone(ids: impl IntoIterator<Item = ItemId>) -> Self {
        Self { changes: ids.into_iter().map(|id| (id, None)).collect(), options_gone: BTreeSet::new() }
    }

    /// Those options of stakes go.
    pub(crate) fn options_gone(options: BTreeSet<StakeOptionId>) -> Self {
        Self { changes: BTreeMap::new(), options_gone: options }
    }

    /// What named `old` names `new` from now on; the thing named `old` itself goes.
    pub(crate) fn rename(&mut self, old: impl Into<ItemId>, new: impl Into<ItemId>) {
        self.changes.insert(old.into(), Some(new.into()));
    }

    /// That thing goes too.
    pub(crate) fn drop_item(&mut self, id: impl Into<ItemId>) {
        self.changes.insert(id.into(), None);
    }

    /// Whether it says what becomes of that thing.
    pub(crate) fn knows(&self, id: ItemId) -> bool {
        self.changes.contains_key(&id)
    }

    /// Whether nothing changes.
    pub(crate) fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.options_gone.is_empty()
    }

    /// The changes that reach into snapshots, whose own ids live on their own.
    pub(crate) fn beyond_the_map(&self) -> Self {
        let beyond = |id: &ItemId| matches!(id, ItemId::Source(_) | ItemId::Stage(_));
        let changes = self.changes.iter().filter(|(id, _)| beyond(id)).map(|(id, to)| (*id, *to)).collect();
        Self { changes, options_gone: BTreeSet::new() }
    }

    /// Whether a part of `thing` is concerned.
    pub(crate) fn touches(&self, thing: &impl Parts) -> bool {
        let mut touched = false;
        thing.visit(&mut |part: Part<'_>| {
            touched |= match part {
                Part::Name(id) => self.changes.contains_key(&id),
                Part::Option(id) => self.options_gone.contains(&id),
                Part::Words(_) | Part::Real(_) | Part::Place(_) | Part::Year(_) | Part::Changed(_) => false,
            };
        });
        touched
    }

    /// Renames `id`; `false` when what it names goes.
    fn follow<K: Copy + Into<ItemId> + TryFrom<ItemId>>(&self, id: &mut K) -> bool {
        match self.changes.get(&(*id).into()) {
            None => true,
            Some(None) => false,
            Some(Some(new)) => K::try_from(*new).is_ok_and(|new| {
                *id = new;
                true
            }),
        }
    }
}

/// A value that can be walked through, and whose names can be changed.
pub(crate) trait Parts {
    /// Shows each part to `visit`.
    fn visit<V: Visit>(&self, visit: &mut V);

    /// Follows the changes of names; `false` when the value cannot stand any more.
    fn relink(&mut self, to: &Relink) -> bool;
}

/// Looks at fields, each under its name.
macro_rules! look {
    ($visit:ident: $($field:ident),* $(,)?) => {
        $(
            $visit.enter(Step::Field(stringify!($field)));
            $field.visit($visit);
            $visit.leave();
        )*
    };
}
use look;

/// Lists the fields of saved types, all of them.
macro_rules! parts {
    ($($kind:ident { $($field:ident),* $(,)? })+) => {$(
        impl Parts for $kind {
            fn visit<V: Visit>(&self, visit: &mut V) {
                let Self { $($field),* } = self;
                look!(visit: $($field),*);
            }

            fn relink(&mut self, to: &Relink) -> bool {
                let Self { $($field),* } = self;
                let mut stands = true;
                $(stands &= $field.relink(to);)*
                stands
            }
        }
    )+};
}
use parts;

/// Types with no part that matters here.
macro_rules! inert {
    ($($kind:ty),+ $(,)?) => {$(
        impl Parts for $kind {
            fn visit<V: Visit>(&self, _: &mut V) {}

            fn relink(&mut self, _: &Relink) -> bool {
                true
            }
        }
    )+};
}

inert! {
    (), bool, i8, u8, u16, ActionMode, ActionScale, ActionState, Acceptability, Audience, Axes,
    Background, BuiltInType, Certainty, Cite, CompromiseKind, CompromiseState, Effect, FindingKind, Flows,
    FocusDirection, GroupColor, Indicator, InterestSign, Layers, LensColor, LensSize, LeverState, MinutesKind, Phase, Posture,
    PowerConvention, Presence, ProvenanceKind, Question, Scale, Symbol,
}

macro_rules! names {
    ($($id:ident),+ $(,)?) => {$(
        impl Parts for $id {
            fn visit<V: Visit>(&self, visit: &mut V) {
                visit.see(Part::Name((*self).into()));
            }

            fn relink(&mut self, to: &Relink) -> bool {
                to.follow(self)
            }
        }
    )+};
}

names! {
    ActorId, ActorTypeId, GroupId, GroupingId, StakeId, LinkId, FindingId, LeverId, CompromiseId, ActionId, NoteId,
    StageId, ViewId, SnapshotId, ScenarioId, SourceId, StoryId, MinutesEntryId, AgendaStepId,
}

impl Parts for StakeOptionId {
    fn visit<V: Visit>(&self, visit: &mut V) {
        visit.see(Part::Option(*self));
    }

    fn relink(&mut self, to: &Relink) -> bool {
        !to.options_gone.contains(self)
    }
}

macro_rules! leaves {
    ($($kind:ty: $value:ident => $part:expr),+ $(,)?) => {$(
        impl Parts for $kind {
            fn visit<V: Visit>(&self, visit: &mut V) {
                let $value = self;
                visit.see($part);
            }

            fn relink(&mut self, _: &Relink) -> bool {
                true
            }
        }
    )+};
}

leaves! {
    String: words => Part::Words(words),
    f32: number => Part::Real(f64::from(*number)),
    f64: number => Part::Real(*number),
    Point: place => Part::Place(*place),
    Date: day => Part::Year(day.year()),
    DateTime: time => Part::Year(time.year()),
}

impl<T: Parts> Parts for Option<T> {
    fn visit<V: Visit>(&self, visit: &mut V) {
        if let Some(value) = self {
            value.visit(visit);
        }
    }

    fn relink(&mut self, to: &Relink) -> bool {
        if self.as_mut().is_some_and(|value| !value.relink(to)) {
            *self = None;
        }
        true
    }
}

/// In a list, what falls leaves, and what becomes equal to another is said once.
impl<T: Parts + PartialEq> Parts for Vec<T> {
    fn visit<V: Visit>(&self, visit: &mut V) {
        visit.list(self.len());
        for (rank, value) in self.iter().enumerate() {
            visit.enter(Step::Item(rank));
            value.visit(visit);
            visit.leave();
        }
    }

    fn relink(&mut self, to: &Relink) -> bool {
        if self.iter().any(|value| to.touches(value)) {
            let mut kept = Self::with_capacity(self.len());
            for mut value in std::mem::take(self) {
                if value.relink(to) && !kept.contains(&value) {
                    kept.push(value);
                }
            }
            *self = kept;
        }
        true
    }
}

/// In a table, what falls leaves; what takes a key that is taken leaves too.
impl<T: Parts + Keyed<Key: Into<ItemId>> + Clone> Parts for Table<T> {
    fn visit<V: Visit>(&self, visit: &mut V) {
        visit.table(self.len());
        for (rank, item) in self.iter().enumerate() {
            visit.enter(Step::Item(rank));
            item.visit(visit);
            visit.leave();
        }
    }

    fn relink(&mut self, to: &Relink) -> bool {
        let mut fallen = BTreeSet::new();
        let mut moved = Vec::new();
        let touched: Vec<T::Key> = self.iter().filter(|item| to.touches(*item)).map(Keyed::key).collect();
        for key in touched {
            let Some(mut item) = self.get(key).cloned() else { continue };
            if to.changes.contains_key(&key.into()) || !item.relink(to) {
                fallen.insert(key);
            } else if item.key() == key {
                self.put(item);
            } else {
                fallen.insert(key);
                moved.push(item);
            }
        }
        if !fallen.is_empty() {
            self.retain(|item| !fallen.contains(&item.key()));
        }
        for item in moved {
            self.insert(item);
        }
        true
    }
}

impl<T: Parts> Parts for Judged<T> {
    fn visit<V: Visit>(&self, visit: &mut V) {
        let Self { value, provenance } = self;
        look!(visit: value, provenance);
    }

    fn relink(&mut self, to: &Relink) -> bool {
        let Self { value, provenance } = self;
        value.relink(to) && provenance.relink(to)
    }
}

parts! {
    Text { fr, en }
}

impl Parts for Provenance {
    fn visit<V: Visit>(&self, visit: &mut V) {
        let Self { kind: _, author, date, changed, note, sources, certainty: _, audience: _ } = self;
        look!(visit: author, date, changed, note, sources);
        if let Some(day) = *changed {
            visit.see(Part::Changed(day));
        }
    }

    fn relink(&mut self, to: &Relink) -> bool {
        self.sources.relink(to)
    }
}
