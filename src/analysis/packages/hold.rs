//! Whether an agreement holds: who would gain by leaving it alone, and what would deter them.
//!
//! Source of the idea: L. Fang, K. Hipel and D. M. Kilgour, *Interactive Decision Making*, 1993 (Nash stability, general
//! and symmetric metarationality, sequential stability). Each party keeps the agreement or leaves it. Who leaves takes
//! back what it gives: the changed issues that are worth less to it than today go back to today; where that would hold a
//! ban, all issues do. A party would gain by leaving alone when what it then has is worth more to it. A reply of others
//! is their leaving too: it deters when the one who left ends no better than with the agreement; it is credible when
//! each of them, in turn, is better off for leaving; there is no way back when, by coming back, it would still end no
//! better.
//!
//! Worked by hand: two issues, the first worth (−1, +3) with the agreement, the second (+3, −1); (+2, +2) in all.
//! Leaving alone gives the first party +3. If the second then leaves too, both are back to 0, which is no better than +2
//! for the first and better than −1 for the second: it deters and is credible; coming back alone would give the first −1.

use super::table::{SLACK, Table};

/// Most parties of the check: every way to keep or leave is looked at.
pub const MOST_HOLDING: usize = 6;

/// What keeps one party in an agreement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hold {
    /// Whether it would gain by leaving alone. If not, the rest is of no use.
    pub gains_alone: bool,
    /// Whether a reply would leave it no better off.
    pub reply: bool,
    /// Whether such a reply leaves it no way back.
    pub no_way_back: bool,
    /// Whether such a reply is in the interest of those who give it.
    pub credible: bool,
}

impl Hold {
    /// Whether nothing keeps it in.
    pub fn is_loose(self) -> bool {
        self.gains_alone && !self.reply
    }
}

/// What keeps each party in that package; none when there are too many parties. Costs parties² × 4^parties.
pub fn hold(table: &Table, package: &[usize]) -> Option<Vec<Hold>> {
    let parties = table.utilities.len();
    if parties > MOST_HOLDING {
        return None;
    }
    let states: Vec<Vec<f64>> =
        (0..1_usize << parties).map(|left| table.utility(&after(table, package, left))).collect();
    let game = Game { states, parties };
    Some((0..parties).map(|party| game.of(party)).collect())
}

/// Which of the parties, one bit each, have left: what each state is worth to each.
struct Game {
    states: Vec<Vec<f64>>,
    parties: usize,
}

impl Game {
    fn worth(&self, left: usize, party: usize) -> f64 {
        self.states.get(left).and_then(|state| state.get(party)).copied().unwrap_or_default()
    }

    fn of(&self, party: usize) -> Hold {
        let (alone, kept) = (1 << party, self.worth(0, party));
        if self.worth(alone, party) <= kept + SLACK {
            return Hold::default();
        }
        let deters = |left: &usize| self.worth(*left, party) <= kept + SLACK;
        let replies: Vec<usize> = (1..self.states.len()).filter(|left| left & alone != 0 && *left != alone).collect();
        Hold {
            gains_alone: true,
            reply: replies.iter().any(deters),
            no_way_back: replies.iter().any(|left| deters(left) && deters(&(left & !alone))),
            credible: self.improvements(party).iter().any(deters),
        }
    }

    /// The states that the others reach by leaving one after the other, each the better for it, once that party left.
    fn improvements(&self, party: usize) -> Vec<usize> {
        let mut reached = vec![1 << party];
        let mut next = 0;
        while let Some(&left) = reached.get(next) {
            next += 1;
            for other in (0..self.parties).filter(|other| left & (1 << other) == 0) {
                let then = left | 1 << other;
                if self.worth(then, other) > self.worth(left, other) + SLACK && !reached.contains(&then) {
                    reached.push(then);
                }
            }
        }
        reached.split_off(1)
    }
}

/// What is left of a package when some parties, one bit each, have taken back what they give.
fn after(table: &Table, package: &[usize], left: usize) -> Vec<usize> {
    let gives = |issue: usize, option: usize, today: usize| {
        let worth = |issues: &Vec<Vec<f64>>, option: usize| issues.get(issue).and_then(|of| of.get(option)).copied();
        table.utilities.iter().enumerate().filter(|(party, _)| left & (1 << party) != 0).any(|(_, issues)| {
            worth(issues, option).zip(worth(issues, today)).is_some_and(|(with, without)| with < without - SLACK)
        })
    };
    let rest: Vec<usize> = package
        .iter()
        .zip(&table.today)
        .enumerate()
        .map(|(issue, (option, today))| if gives(issue, *option, *today) { *today } else { *option })
        .collect();
    if left == 0 || table.is_compatible(&rest) { rest } else { table.today.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rows: &[&[f64]]) -> Vec<Hold> {
        let issues = |row: &&[f64]| row.iter().map(|worth| vec![0.0, *worth]).collect();
        let count = rows.first().map_or(0, |row| row.len());
        let table = Table {
            utilities: rows.iter().map(issues).collect(),
            today: vec![0; count],
            fallback: vec![None; rows.len()],
            bans: Vec::new(),
        };
        hold(&table, &vec![1; count]).expect("few enough")
    }

    /// Held by a reply that is credible and leaves no way back.
    const HELD: Hold = Hold { gains_alone: true, reply: true, no_way_back: true, credible: true };
    /// Held by nothing.
    const LOOSE: Hold = Hold { gains_alone: true, reply: false, no_way_back: false, credible: false };

    #[test]
    fn who_gives_nothing_has_no_interest_in_leaving() {
        assert_eq!(of(&[&[1.0, 2.0], &[0.0, 3.0]]), [Hold::default(); 2], "nothing to take back");
    }

    #[test]
    fn an_exchange_holds_by_the_reply_of_the_other() {
        assert_eq!(of(&[&[-1.0, 3.0], &[3.0, -1.0]]), [HELD; 2], "worked by hand");
    }

    #[test]
    fn who_gives_and_receives_nothing_from_the_others_is_held_by_nothing() {
        assert_eq!(of(&[&[-1.0, 0.0], &[3.0, 2.0]]), [LOOSE, Hold::default()], "the second has no reply");
        assert!(LOOSE.is_loose() && !HELD.is_loose(), "and it is said");
    }

    #[test]
    fn a_reply_may_cost_those_who_give_it() {
        // The second, once the first has left, has 0 − 1 + 3: it takes back a concession worth 1 and loses nothing else,
        // but its own leaving would also undo the third issue, worth 3 to it, which the ban ties to the second.
        let rows: Vec<Vec<Vec<f64>>> = [[-1.0, 4.0, 0.0], [3.0, -1.0, 3.0]]
            .map(|row| row.iter().map(|worth| vec![0.0, *worth]).collect())
            .to_vec();
        let table =
            Table { utilities: rows, today: vec![0; 3], fallback: vec![None; 2], bans: vec![vec![(1, 0), (2, 1)]] };
        let found = hold(&table, &[1, 1, 1]).expect("few enough");
        assert_eq!(found[0], Hold { credible: false, ..HELD }, "leaving gives the second 0 in place of 2");
    }

    #[test]
    fn a_reply_may_need_two_of_the_others() {
        let rows: [&[f64]; 3] = [&[-3.0, 2.0, 2.0], &[3.0, -1.0, 0.0], &[3.0, 0.0, -1.0]];
        assert_eq!(of(&rows)[0], HELD, "1 with the agreement, 4 alone, 2 after one reply, 0 after both");
    }

    #[test]
    fn beyond_six_parties_nothing_is_said() {
        let table = Table {
            utilities: vec![vec![vec![0.0, 1.0]]; 7],
            today: vec![0],
            fallback: vec![None; 7],
            bans: Vec::new(),
        };
        assert_eq!(hold(&table, &[1]), None, "seven");
    }
}
