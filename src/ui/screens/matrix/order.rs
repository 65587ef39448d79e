//! Which rows and columns a matrix has, and in which order.

use super::Kind;
use super::cell::Line;
use crate::i18n::sorting::{by_name, folded};
use crate::model::{Actor, ActorId, GroupId, StakeId};
use crate::scene::{FontMeasure, LabelText, MeasureText as _, Weight};
use crate::ui::Desk;

/// Size of the heads of columns.
pub(super) const HEAD_SIZE: f32 = 12.0;

/// What actors are sorted by; never by a score of theirs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum ActorOrder {
    /// As they entered.
    #[default]
    Entry,
    /// Group by group.
    Group,
    /// The like-minded next to each other.
    Likeness,
    /// From against to for, on that stake.
    Position(StakeId),
}

/// What stakes are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum StakeOrder {
    /// As they entered.
    Entry,
    /// The most opposed first.
    #[default]
    Opposition,
}

/// Which actors are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum GroupFilter {
    /// Every one.
    #[default]
    All,
    /// Those of that group; none: those without.
    Only(Option<GroupId>),
}

/// What a person has chosen to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Choices {
    pub(super) actors: ActorOrder,
    pub(super) stakes: StakeOrder,
    pub(super) filter: String,
    pub(super) group: GroupFilter,
    /// Stakes × actors in place of actors × stakes.
    pub(super) transposed: bool,
}

/// Rows and columns, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ordered {
    pub(super) rows: Vec<Line>,
    pub(super) columns: Vec<Line>,
    /// Width of the longest name of a row.
    pub(super) longest: f32,
    /// Width of the longest line of the head of a column, in the weight of names and in that of reading.
    pub(super) widest: [f32; 2],
}

impl Ordered {
    /// Ranks of a row and a column; the first of those that are not there.
    pub(super) fn place(&self, lines: Option<[Line; 2]>) -> [usize; 2] {
        let Some([row, column]) = lines else { return [0, 0] };
        let rank = |lines: &[Line], line| lines.iter().position(|it| *it == line).unwrap_or(0);
        [rank(&self.rows, row), rank(&self.columns, column)]
    }

    /// The row and the column at ranks.
    pub(super) fn lines(&self, [row, column]: [usize; 2]) -> Option<[Line; 2]> {
        Some([*self.rows.get(row)?, *self.columns.get(column)?])
    }
}

/// Rows and columns as they were chosen. Costs a sort of each, and once per change of the project what it sorts by.
pub(super) fn ordered(desk: &Desk<'_>, kind: Kind, choices: &Choices) -> Ordered {
    let sorted = sorted_actors(desk, choices);
    let shown: Vec<Line> =
        sorted.iter().filter(|actor| is_shown(actor, choices)).map(|actor| Line::Actor(actor.id)).collect();
    let (rows, columns) = match kind {
        Kind::Influences => (shown, sorted.iter().map(|actor| Line::Actor(actor.id)).collect()),
        Kind::Positions if choices.transposed => (stakes(desk, choices), shown),
        Kind::Positions => (shown, stakes(desk, choices)),
    };
    let width = |line: &Line| FontMeasure.width(&line.name(desk.map()), 13.0, Weight::SemiBold);
    let longest = rows.iter().map(width).fold(0.0, f32::max);
    let widest = [Weight::SemiBold, Weight::Regular].map(|weight| {
        let heads = columns.iter().map(|line| LabelText::name(&line.broken_name(desk.map()), &FontMeasure));
        let lines = heads.flat_map(|head| head.lines);
        lines.map(|line| FontMeasure.width(&line.text, HEAD_SIZE, weight)).fold(0.0, f32::max)
    });
    Ordered { rows, columns, longest, widest }
}

fn is_shown(actor: &Actor, choices: &Choices) -> bool {
    let wanted = folded(choices.filter.trim());
    let named = wanted.is_empty() || [actor.label(), actor.name.clone()].iter().any(|it| folded(it).contains(&wanted));
    let grouped = match choices.group {
        GroupFilter::All => true,
        GroupFilter::Only(group) => actor.group == group,
    };
    named && grouped
}

fn stakes(desk: &Desk<'_>, choices: &Choices) -> Vec<Line> {
    match choices.stakes {
        StakeOrder::Entry => desk.map().stakes.iter().map(|stake| Line::Stake(stake.id)).collect(),
        StakeOrder::Opposition => desk.derived.stakes().iter().map(|(id, _)| Line::Stake(*id)).collect(),
    }
}

fn sorted_actors<'a>(desk: &Desk<'a>, choices: &Choices) -> Vec<&'a Actor> {
    let map = desk.map();
    let mut actors: Vec<&Actor> = map.actors.iter().collect();
    match choices.actors {
        ActorOrder::Entry => {}
        ActorOrder::Group => {
            let name = |actor: &Actor| {
                let group = actor.group.and_then(|id| map.groups.get(id));
                group.map(|group| group.name.as_str())
            };
            actors.sort_by(|one, other| match (name(one), name(other)) {
                (Some(one), Some(other)) => by_name(one, other),
                // Those without a group are last.
                (one, other) => other.is_some().cmp(&one.is_some()),
            });
        }
        ActorOrder::Likeness => {
            return desk.derived.alike().iter().filter_map(|id| map.actors.get(*id)).collect();
        }
        ActorOrder::Position(stake) => {
            let key = |actor: ActorId| match map.positions.get((actor, stake)) {
                Some(position) => position.value.map_or((1, 0), |value| (0, value)),
                None => (2, 0),
            };
            actors.sort_by_key(|actor| key(actor.id));
        }
    }
    actors
}
