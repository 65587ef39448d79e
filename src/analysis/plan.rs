//! The action plan in time: the span of what is due, what is overdue, the order of the lines.
//!
//! A day is its own span, a month goes from its first to its last day; words are placed by what reads them, and stay
//! without a span when they are not understood. An action is overdue when its span has ended before the day of
//! reference and it is decided or started: an idea promises nothing, what is done or dropped is no longer owed.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::model::{Action, ActionId, ActionState, Due, Table};

/// From a first day to a last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// Whether it was said in words: any day of it may be meant.
    pub vague: bool,
}

/// A line of the plan, placed in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The action.
    pub id: ActionId,
    /// When it is due; none: no due date, or words that are not understood.
    pub span: Option<Span>,
    /// Whether it should have been done by the day of reference.
    pub overdue: bool,
}

/// What the lines are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlanOrder {
    /// What is overdue, then the earliest due; what has no date comes last.
    #[default]
    Due,
    /// The rank of the lead, then by due date; without a lead last.
    Lead,
    /// The least advanced first, then by due date.
    State,
    /// As entered.
    Entry,
}

impl PlanOrder {
    /// Every order, as they are offered.
    pub const ALL: [Self; 4] = [Self::Due, Self::Lead, Self::State, Self::Entry];
}

/// When an action is due, `read` placing what is said in words.
pub fn span(due: &Due, read: impl FnOnce(&str) -> Option<(Date, Date)>) -> Option<Span> {
    match due {
        Due::On(day) => Some(Span { first: *day, last: *day, vague: false }),
        Due::Month(year, month) => {
            let first = Date::new(*year, *month, 1).ok()?;
            Some(Span { first, last: first.last_of_month(), vague: false })
        }
        Due::Words(words) => read(words).map(|(first, last)| Span { first, last, vague: true }),
    }
}

/// Whether it should have been done by that day.
pub fn is_overdue(state: ActionState, span: Option<Span>, day: Date) -> bool {
    matches!(state, ActionState::Decided | ActionState::Started) && span.is_some_and(|span| span.last < day)
}

/// The actions placed in time and sorted; `rank` gives the rank of the lead of an action, none without one. Costs
/// n log n.
pub fn planned(
    actions: &Table<Action>,
    day: Option<Date>,
    order: PlanOrder,
    read: impl Fn(&str) -> Option<(Date, Date)>,
    rank: impl Fn(&Action) -> Option<usize>,
) -> Vec<Planned> {
    let place = |action: &Action| {
        let span = action.due.as_ref().and_then(|due| span(due, &read));
        let overdue = day.is_some_and(|day| is_overdue(action.state, span, day));
        Planned { id: action.id, span, overdue }
    };
    let mut lines: Vec<(&Action, Planned)> = actions.iter().map(|action| (action, place(action))).collect();
    lines.sort_by(|(a, one), (b, other)| match order {
        PlanOrder::Due => other.overdue.cmp(&one.overdue).then_with(|| sooner(a, one, b, other)),
        PlanOrder::Lead => none_last(rank(a).as_ref(), rank(b).as_ref()).then_with(|| sooner(a, one, b, other)),
        PlanOrder::State => a.state.cmp(&b.state).then_with(|| sooner(a, one, b, other)),
        PlanOrder::Entry => Ordering::Equal,
    });
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The earliest first; then what is due in words that are not understood, then what has no due date.
fn sooner(a: &Action, one: &Planned, b: &Action, other: &Planned) -> Ordering {
    none_last(one.span.as_ref(), other.span.as_ref()).then_with(|| b.due.is_some().cmp(&a.due.is_some()))
}

fn none_last<T: Ord>(one: Option<&T>, other: Option<&T>) -> Ordering {
    other.is_some().cmp(&one.is_some()).then_with(|| one.cmp(&other))
}

/// How many actions are in each state, in the order of [`ActionState::ALL`].
pub fn by_state(actions: &Table<Action>) -> [(ActionState, usize); 5] {
    ActionState::ALL.map(|state| (state, actions.iter().filter(|action| action.state == state).count()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn id(number: u128) -> ActionId {
        ActionId(uuid::Uuid::from_u128(number))
    }

    fn action(number: u128, due: Option<Due>, state: ActionState) -> Action {
        Action { due, state, ..Action::titled(id(number), "Réunir") }
    }

    fn spring(words: &str) -> Option<(Date, Date)> {
        (words == "printemps 2017").then(|| (date(2017, 3, 21), date(2017, 6, 20)))
    }

    #[test]
    fn a_month_is_whole_and_words_are_placed_when_they_are_understood() {
        let whole = Span { first: date(2016, 2, 1), last: date(2016, 2, 29), vague: false };
        assert_eq!(span(&Due::Month(2016, 2), |_| None), Some(whole), "a leap year");
        let placed = Span { first: date(2017, 3, 21), last: date(2017, 6, 20), vague: true };
        assert_eq!(span(&Due::Words("printemps 2017".to_owned()), spring), Some(placed), "a season");
        assert_eq!(span(&Due::Words("après le vote".to_owned()), spring), None, "who knows when");
    }

    #[test]
    fn only_what_is_decided_or_started_can_be_overdue() {
        let past = span(&Due::Month(2016, 8), |_| None);
        let day = date(2016, 9, 14);
        for (state, overdue) in ActionState::ALL.into_iter().zip([false, true, true, false, false]) {
            assert_eq!(is_overdue(state, past, day), overdue, "{state:?}");
        }
        let this_month = span(&Due::Month(2016, 9), |_| None);
        assert!(!is_overdue(ActionState::Decided, this_month, day), "the month has not ended");
        assert!(!is_overdue(ActionState::Decided, span(&Due::On(day), |_| None), day), "the day itself");
        assert!(!is_overdue(ActionState::Decided, None, day), "without a date");
    }

    #[test]
    fn what_is_overdue_comes_first_then_the_earliest() {
        let mut actions = Table::default();
        for one in [
            action(1, None, ActionState::Idea),
            action(2, Some(Due::Month(2017, 1)), ActionState::Decided),
            action(3, Some(Due::Month(2016, 7)), ActionState::Done),
            action(4, Some(Due::Words("après le vote".to_owned())), ActionState::Decided),
            action(5, Some(Due::Month(2016, 8)), ActionState::Started),
        ] {
            actions.insert(one);
        }
        let order = |order: PlanOrder| -> Vec<ActionId> {
            let lines =
                planned(&actions, Some(date(2016, 9, 14)), order, spring, |action| (action.id == id(4)).then_some(0));
            lines.iter().map(|line| line.id).collect()
        };
        assert_eq!(order(PlanOrder::Due), [5, 3, 2, 4, 1].map(id), "overdue, dated, in words, none");
        assert_eq!(order(PlanOrder::Lead), [4, 3, 5, 2, 1].map(id), "the one with a lead first");
        assert_eq!(order(PlanOrder::State), [1, 2, 4, 5, 3].map(id), "from idea to done");
        assert_eq!(order(PlanOrder::Entry), [1, 2, 3, 4, 5].map(id), "as entered");
    }

    #[test]
    fn without_a_day_nothing_is_overdue() {
        let mut actions = Table::default();
        actions.insert(action(1, Some(Due::Month(1990, 1)), ActionState::Decided));
        let lines = planned(&actions, None, PlanOrder::Due, |_| None, |_| None);
        assert!(lines.iter().all(|line| !line.overdue), "{lines:?}");
    }
}
