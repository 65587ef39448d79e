//! An option more on an issue: another way to settle it, one with a counterpart for a party, one with a safeguard.
//!
//! It begins as an option that is there, and is corrected by hand afterwards. A counterpart raises the score of the one
//! who receives it by what it loses with the package at hand, put on this issue and rounded up, at least by
//! [`LEAST_RAISE`] and to 100 at most; who gives it loses as many points of score. A safeguard takes back half of what
//! the option costs the party on this issue.
//!
//! Worked by hand: an issue that weighs 50, an option that scores 20 against 80 today; the package costs the party 12. A
//! counterpart adds 12 × 100 / 50 = 24: the score is 44. A safeguard makes it 50.

use super::from_map::{Seat, Workshop};
use super::table::SLACK;
use crate::model::ActorId;

/// What a counterpart adds to a score at least.
const LEAST_RAISE: f64 = 10.0;

/// What makes an option other than the one it begins as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Addition {
    /// Another way to settle the issue, that far.
    Option {
        /// 0 not at all, 1 fully.
        level: f64,
    },
    /// A side payment.
    Counterpart {
        /// Who receives it.
        to: ActorId,
        /// Who gives it; none: nobody at the table.
        by: Option<ActorId>,
    },
    /// A clause that protects a party.
    Safeguard {
        /// Whom it protects.
        of: ActorId,
    },
}

impl Workshop {
    /// The scores that the new option begins with, where they are not those that positions give it, when it is made of
    /// what that package holds on that issue.
    pub fn scores_of(&self, issue: usize, package: &[usize], addition: Addition) -> Vec<(ActorId, f64)> {
        let Some(&base) = package.get(issue) else { return Vec::new() };
        let Some(&today) = self.table.today.get(issue) else { return Vec::new() };
        let score = |seat: &Seat, option: usize| {
            seat.scores.get(issue).and_then(|scores| scores.get(option)).map(|score| score.value).unwrap_or_default()
        };
        let raise = |to: ActorId| {
            let gains = self.seats.iter().zip(self.table.gains(package)).find(|(seat, _)| seat.actor == to);
            let need = gains.map(|(seat, gain)| {
                let weight = seat.weights.get(issue).map(|weight| weight.value).unwrap_or_default();
                if weight > SLACK { (-gain * 100.0 / weight - 1e-9).ceil() } else { LEAST_RAISE }
            });
            need.unwrap_or_default().max(LEAST_RAISE)
        };
        // What was typed for the option that it begins as is true of it too.
        let typed = |seat: &Seat| seat.scores.get(issue)?.get(base)?.typed;
        let begins = |seat: &Seat| match addition {
            Addition::Option { .. } => None,
            Addition::Counterpart { to, .. } if seat.actor == to => Some((score(seat, base) + raise(to)).min(100.0)),
            Addition::Counterpart { to, by } if by == Some(seat.actor) => {
                Some((score(seat, base) - raise(to)).max(0.0))
            }
            Addition::Safeguard { of } if seat.actor == of => {
                let (with, without) = (score(seat, base), score(seat, today));
                Some(if with < without { f64::midpoint(with, without) } else { with })
            }
            Addition::Counterpart { .. } | Addition::Safeguard { .. } => typed(seat),
        };
        self.seats.iter().filter_map(|seat| Some((seat.actor, begins(seat)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::id;
    use super::super::from_map::Figure;
    use super::super::table::Table;
    use super::*;

    /// A party with two issues of the same weight; the first option of the first is today's, the second costs it 12 with
    /// what the second issue brings.
    fn workshop() -> Workshop {
        let figure = |value| Figure { value, typed: None };
        let seat = |actor, scores: [f64; 2]| Seat {
            actor: id(actor),
            weights: vec![figure(50.0); 2],
            scores: vec![scores.map(figure).to_vec(), [20.0, 56.0].map(figure).to_vec()],
            positions: vec![None; 2],
            equal: false,
            fallback: None,
        };
        let seats = vec![seat(1, [80.0, 20.0]), seat(2, [30.0, 60.0])];
        let half = |scores: &[f64; 2]| scores.map(|score| score / 2.0).to_vec();
        let utilities = [[80.0, 20.0], [30.0, 60.0]].map(|scores| vec![half(&scores), half(&[20.0, 56.0])]).to_vec();
        let table = Table { utilities, today: vec![0, 0], fallback: vec![None; 2], bans: Vec::new() };
        Workshop { seats, table, ..Workshop::default() }
    }

    #[test]
    fn a_counterpart_makes_good_what_is_lost() {
        let of = |addition| workshop().scores_of(0, &[1, 1], addition);
        let counterpart = Addition::Counterpart { to: id(1), by: Some(id(2)) };
        assert_eq!(of(counterpart), [(id(1), 44.0), (id(2), 36.0)], "20 + 24, 60 − 24");
        assert_eq!(of(Addition::Safeguard { of: id(1) }), [(id(1), 50.0)], "half of 60");
        assert_eq!(of(Addition::Option { level: 0.5 }), [], "as positions say");
        let more = of(Addition::Counterpart { to: id(2), by: None });
        assert_eq!(more, [(id(2), 70.0)], "it loses nothing: the least");
    }
}
