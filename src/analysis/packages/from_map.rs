//! The table of a compromise with nothing typed: what the map says, and what was corrected by hand.
//!
//! With `a` a position, `B` the bound of the scale and `x` the level of an option, 0 to 1:
//!
//! - weights: 100 × importance / Σ importance over the issues, the importance being |a| × 10 / B where it was not
//!   entered; where none is known or all are 0, the weights are equal, and flagged. A weight typed by hand stands, and
//!   the others share what it leaves of 100 in proportion; where nothing is left to share, all are brought back to 100;
//! - scores: `50 + 50 × (a / B) × (2x − 1)`; unknown: 50, and flagged. A score typed by hand stands;
//! - a stake without options is settled not at all, partly or fully, and today not at all; one with a single option is
//!   settled by it or not at all;
//! - today's option, where it is not said, is the one of the least level;
//! - the red line of a party that names a stake rules out the options under its least acceptable level.
//!
//! Worked by hand, B = 3: positions +3 and −1 weigh 75 and 25; an option of level 1 scores 100 for +3 and 33.3 for −1.

use super::table::{Choice, Table};
use crate::model::{
    ActorId, Audience, Compromise, Level, MapState, PackageChoice, Party, Scale, Stake, StakeId, StakeOption,
    StakeOptionId, usual_option,
};

/// A way to settle a stake that has no options of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Usual {
    /// Not at all.
    Nothing,
    /// In part.
    Partly,
    /// Fully.
    Fully,
}

impl Usual {
    /// The three, from the least.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Partly, Self::Fully];

    fn level(self) -> f64 {
        match self {
            Self::Nothing => 0.0,
            Self::Partly => 0.5,
            Self::Fully => 1.0,
        }
    }

    /// Its id on a stake.
    fn id(self, stake: StakeId) -> StakeOptionId {
        usual_option(stake, self as u8)
    }
}

/// One way to settle an issue.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueOption {
    /// Its id, which is not yet in the project for a usual one.
    pub id: StakeOptionId,
    /// Its name; none for a usual one, which the screen words.
    pub name: Option<String>,
    /// Which usual one.
    pub usual: Option<Usual>,
    /// How far it meets the stake.
    pub level: f64,
}

/// A stake in play.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// The stake.
    pub stake: StakeId,
    /// The ways to settle it.
    pub options: Vec<IssueOption>,
    /// The rank of the one in force.
    pub today: usize,
    /// Whether somebody said so.
    pub today_said: bool,
}

impl Issue {
    /// The rank of an option.
    pub fn rank(&self, option: StakeOptionId) -> Option<usize> {
        self.options.iter().position(|known| known.id == option)
    }

    /// Whether some of its options are not in the project.
    pub fn is_usual(&self) -> bool {
        self.options.iter().any(|option| option.usual.is_some())
    }

    /// Its options as the project would hold them, the usual ones in those words.
    pub fn written(&self, word: impl Fn(Usual) -> String) -> Vec<StakeOption> {
        let named = |option: &IssueOption| {
            let name = option.name.clone().or_else(|| option.usual.map(&word)).unwrap_or_default();
            StakeOption { id: option.id, name, level: option.level }
        };
        self.options.iter().map(named).collect()
    }
}

/// A number of the table: what it is, and whether somebody typed it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figure {
    /// The value in use.
    pub value: f64,
    /// What was typed.
    pub typed: Option<f64>,
}

/// A party, with what issues weigh for it and how options suit it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// Who.
    pub actor: ActorId,
    /// What each issue weighs, 0 to 100; the sum is 100.
    pub weights: Vec<Figure>,
    /// How each option of each issue suits it, 0 to 100.
    pub scores: Vec<Vec<Figure>>,
    /// Its position on each issue; none: not known.
    pub positions: Vec<Option<Level>>,
    /// Whether the weights are equal because nothing is known.
    pub equal: bool,
    /// What it gets without agreement, where that was typed.
    pub fallback: Option<f64>,
}

/// Options that a red line rules out.
#[derive(Clone, Debug, PartialEq)]
pub struct RuledOut {
    /// Whose red line.
    pub actor: ActorId,
    /// On which issue.
    pub issue: usize,
    /// The ranks of the options.
    pub options: Vec<usize>,
    /// Who may see that it is so.
    pub audience: Audience,
}

/// What is on the table, ready to be searched.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workshop {
    /// The stakes in play, in the order of the compromise.
    pub issues: Vec<Issue>,
    /// The parties, in the order of the compromise.
    pub seats: Vec<Seat>,
    /// What red lines rule out.
    pub red_lines: Vec<RuledOut>,
    /// The table of utilities.
    pub table: Table,
}

/// The table of a compromise. Costs parties × options, and a look at each position.
pub fn workshop(map: &MapState, scale: Scale, it: &Compromise) -> Workshop {
    let mut stakes: Vec<&Stake> = Vec::new();
    for stake in it.stakes.iter().filter_map(|id| map.stakes.get(*id)) {
        if !stakes.iter().any(|known| known.id == stake.id) {
            stakes.push(stake);
        }
    }
    let issues: Vec<Issue> = stakes.into_iter().map(issue).collect();
    let mut parties: Vec<&Party> = Vec::new();
    for party in it.parties.iter().filter(|party| map.actors.contains(party.actor)) {
        if !parties.iter().any(|known| known.actor == party.actor) {
            parties.push(party);
        }
    }
    let seats: Vec<Seat> = parties.into_iter().map(|party| seat(map, scale, &issues, party)).collect();
    let red_lines: Vec<RuledOut> = seats.iter().filter_map(|seat| red_line(map, &issues, seat.actor)).collect();
    let table = table(&issues, &seats, &red_lines, it);
    Workshop { issues, seats, red_lines, table }
}

impl Workshop {
    /// The package of some choices: today's option where none is there.
    pub fn package(&self, choices: &[PackageChoice]) -> Vec<usize> {
        let kept = |issue: &Issue| {
            let choice = choices.iter().find(|choice| choice.stake == issue.stake)?;
            issue.rank(choice.option)
        };
        self.issues.iter().map(|issue| kept(issue).unwrap_or(issue.today)).collect()
    }

    /// The choices of a package.
    pub fn choices(&self, package: &[usize]) -> Vec<PackageChoice> {
        let chosen = |(issue, rank): (&Issue, &usize)| {
            Some(PackageChoice { stake: issue.stake, option: issue.options.get(*rank)?.id })
        };
        self.issues.iter().zip(package).filter_map(chosen).collect()
    }

    /// What a party gives with a package: the changed issues, with their options, that are worth less to it than today.
    pub fn given(&self, party: usize, package: &[usize]) -> Vec<Choice> {
        self.changed(party, package, |difference| difference < -super::table::SLACK)
    }

    /// What a party receives with a package: the changed issues that are worth more to it than today.
    pub fn received(&self, party: usize, package: &[usize]) -> Vec<Choice> {
        self.changed(party, package, |difference| difference > super::table::SLACK)
    }

    fn changed(&self, party: usize, package: &[usize], of: fn(f64) -> bool) -> Vec<Choice> {
        let Some(utilities) = self.table.utilities.get(party) else { return Vec::new() };
        let changed = package.iter().zip(&self.table.today).zip(utilities).enumerate();
        changed
            .filter(|(_, ((with, today), worth))| {
                let difference = worth.get(**with).zip(worth.get(**today)).map(|(with, today)| with - today);
                with != today && difference.is_some_and(of)
            })
            .map(|(issue, ((with, _), _))| (issue, *with))
            .collect()
    }
}

fn issue(stake: &Stake) -> Issue {
    let usual =
        |usual: Usual| IssueOption { id: usual.id(stake.id), name: None, usual: Some(usual), level: usual.level() };
    let own = stake.options.iter().map(|option| IssueOption {
        id: option.id,
        name: Some(option.name.clone()),
        usual: None,
        level: option.level,
    });
    let options: Vec<IssueOption> = match stake.options.len() {
        0 => Usual::ALL.map(usual).to_vec(),
        1 => std::iter::once(usual(Usual::Nothing)).chain(own).collect(),
        _ => own.collect(),
    };
    let said = stake.todays_option.and_then(|today| options.iter().position(|option| option.id == today));
    let least = options.iter().enumerate().min_by(|a, b| a.1.level.total_cmp(&b.1.level)).map_or(0, |(rank, _)| rank);
    Issue { stake: stake.id, options, today: said.unwrap_or(least), today_said: said.is_some() }
}

fn seat(map: &MapState, scale: Scale, issues: &[Issue], party: &Party) -> Seat {
    let bound = f64::from(scale.bound());
    let known: Vec<_> = issues.iter().map(|issue| map.positions.get((party.actor, issue.stake))).collect();
    let positions: Vec<Option<Level>> = known.iter().map(|position| position.and_then(|it| it.value)).collect();
    let importance = known.iter().map(|position| {
        let derived = position.and_then(|it| it.value).map(|value| f64::from(value).abs() * 10.0 / bound);
        position.and_then(|it| it.importance).or(derived).unwrap_or_default()
    });
    let importance: Vec<f64> = importance.collect();
    let typed: Vec<Option<f64>> = issues
        .iter()
        .map(|issue| party.weights.iter().find(|weight| weight.stake == issue.stake).map(|weight| weight.weight))
        .collect();
    let (weights, equal) = weights(&importance, &typed);
    let scores = issues.iter().zip(&positions).map(|(issue, position)| {
        let of = |option: &IssueOption| {
            let typed = party.scores.iter().find(|score| score.choice.option == option.id).map(|score| score.score);
            Figure { value: typed.unwrap_or_else(|| score(*position, bound, option.level)), typed }
        };
        issue.options.iter().map(of).collect()
    });
    let scores = scores.collect();
    Seat { actor: party.actor, weights, scores, positions, equal, fallback: party.fallback }
}

fn score(position: Option<Level>, bound: f64, level: f64) -> f64 {
    position.map_or(50.0, |value| 50.0 + 50.0 * (f64::from(value) / bound) * (2.0 * level - 1.0))
}

/// Weights that sum to 100, and whether they are equal for want of anything known.
fn weights(importance: &[f64], typed: &[Option<f64>]) -> (Vec<Figure>, bool) {
    let sum: f64 = typed.iter().flatten().sum();
    let open =
        |what: &[f64]| what.iter().zip(typed).filter(|(_, typed)| typed.is_none()).map(|(it, _)| *it).sum::<f64>();
    let nothing_known = importance.iter().all(|importance| *importance <= 0.0);
    let even = vec![1.0; importance.len()];
    // Where nothing is known of the issues that are left, they share alike.
    let shares = if open(importance) > 0.0 { importance } else { even.as_slice() };
    let (left, whole) = ((100.0 - sum).max(0.0), open(shares));
    let raw: Vec<f64> = shares
        .iter()
        .zip(typed)
        .map(|(share, typed)| typed.unwrap_or(if whole > 0.0 { left * share / whole } else { 0.0 }))
        .collect();
    let total: f64 = raw.iter().sum();
    let count = raw.len().max(1) as f64;
    let brought = |raw: f64| if total > 0.0 { raw * 100.0 / total } else { 100.0 / count };
    let exact = (total - 100.0).abs() < 1e-9;
    let figure =
        |(raw, typed): (&f64, &Option<f64>)| Figure { value: if exact { *raw } else { brought(*raw) }, typed: *typed };
    let untouched = typed.iter().all(Option::is_none);
    (raw.iter().zip(typed).map(figure).collect(), untouched && nothing_known)
}

fn red_line(map: &MapState, issues: &[Issue], actor: ActorId) -> Option<RuledOut> {
    let judged = map.actors.get(actor)?.grid.red_line.as_ref()?;
    let line = judged.value.as_ref()?.stake.as_ref()?;
    let issue = issues.iter().position(|issue| issue.stake == line.stake)?;
    let options = issues.get(issue)?.options.iter().enumerate();
    let under = options.filter(|(_, option)| option.level < line.least_level - 1e-9);
    let options: Vec<usize> = under.map(|(rank, _)| rank).collect();
    let audience = judged.provenance.audience;
    (!options.is_empty()).then_some(RuledOut { actor, issue, options, audience })
}

fn table(issues: &[Issue], seats: &[Seat], red_lines: &[RuledOut], it: &Compromise) -> Table {
    let worth = |seat: &Seat| {
        let of = |(weight, scores): (&Figure, &Vec<Figure>)| {
            scores.iter().map(|score| weight.value * score.value / 100.0).collect()
        };
        seat.weights.iter().zip(&seat.scores).map(of).collect()
    };
    let rank = |choice: &PackageChoice| {
        let issue = issues.iter().position(|issue| issue.stake == choice.stake)?;
        Some((issue, issues.get(issue)?.rank(choice.option)?))
    };
    let mut bans: Vec<Vec<Choice>> = Vec::new();
    for line in red_lines {
        bans.extend(line.options.iter().map(|option| vec![(line.issue, *option)]));
    }
    bans.extend(it.incompatible.iter().filter_map(|pair| Some(vec![rank(&pair.one)?, rank(&pair.other)?])));
    Table {
        utilities: seats.iter().map(worth).collect(),
        today: issues.iter().map(|issue| issue.today).collect(),
        fallback: seats.iter().map(|seat| seat.fallback).collect(),
        bans,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::{id, map};
    use super::*;
    use crate::model::{
        CompromiseId, Judged, OptionScore, Provenance, RedLine, RedLineStake, StakeOption, StakeWeight,
    };

    /// Actors 1 and 2, on two stakes: (+3, −1) and (−3, ?).
    fn at_hand() -> (MapState, Compromise) {
        let map = map(&[&[3, -1], &[-3]]);
        let stakes: Vec<StakeId> = map.stakes.iter().map(|stake| stake.id).collect();
        let parties = [1, 2].map(|number| Party::of(id(number), Provenance::default())).to_vec();
        let it = Compromise { stakes, parties, ..Compromise::titled(id::<CompromiseId>(201), "Charte") };
        (map, it)
    }

    fn values(figures: &[Figure]) -> Vec<f64> {
        figures.iter().map(|figure| (figure.value * 10.0).round() / 10.0).collect()
    }

    #[test]
    fn a_map_is_enough_to_begin() {
        let (map, it) = at_hand();
        let found = workshop(&map, Scale::Three, &it);
        assert_eq!(found.table.check(), Ok(()), "it can be searched at once");
        assert_eq!(values(&found.seats[0].weights), [75.0, 25.0], "3 and 1");
        assert_eq!(values(&found.seats[0].scores[1]), [66.7, 50.0, 33.3], "a bit against");
        assert_eq!((values(&found.seats[1].weights), found.seats[1].positions[1]), (vec![100.0, 0.0], None), "unknown");
        assert_eq!(found.table.today, [0, 0], "nothing today");
        assert!(!found.issues[0].today_said && found.issues[0].is_usual(), "nobody said so");
    }

    #[test]
    fn what_is_typed_stands_and_the_rest_shares_what_it_leaves() {
        let (map, mut it) = at_hand();
        let stake = it.stakes[0];
        it.parties[0].weights = vec![StakeWeight { stake, weight: 40.0 }];
        let option = Usual::Fully.id(stake);
        it.parties[1].scores = vec![OptionScore { choice: PackageChoice { stake, option }, score: 80.0 }];
        let found = workshop(&map, Scale::Three, &it);
        assert_eq!(values(&found.seats[0].weights), [40.0, 60.0], "the other takes the rest");
        assert_eq!(found.seats[1].scores[0][2], Figure { value: 80.0, typed: Some(80.0) }, "typed");
        assert_eq!(weights(&[1.0, 1.0], &[Some(30.0), Some(20.0)]).0[0].value, 60.0, "all typed: brought back to 100");
        assert_eq!(weights(&[0.0, 0.0], &[None, None]), (vec![Figure { value: 50.0, typed: None }; 2], true), "equal");
        assert_eq!(values(&weights(&[0.0, 0.0], &[Some(0.0), Some(0.0)]).0), [50.0, 50.0], "nothing weighs nothing");
    }

    #[test]
    fn a_red_line_on_a_stake_rules_options_out() {
        let (mut map, it) = at_hand();
        let mut actor = map.actors.get(id(2)).expect("the second").clone();
        let line = RedLine {
            text: "Pas moins".to_owned(),
            stake: Some(RedLineStake { stake: it.stakes[1], least_level: 0.5 }),
        };
        actor.grid.red_line = Some(Judged::known(line, Provenance::default()));
        map.actors.put(actor);
        let found = workshop(&map, Scale::Three, &it);
        let out = RuledOut { actor: id(2), issue: 1, options: vec![0], audience: Audience::All };
        assert_eq!(found.red_lines, [out], "nothing at all is out");
        assert_eq!(found.table.bans, [[(1, 0)]], "as a constraint");
    }

    #[test]
    fn a_package_goes_to_choices_and_back() {
        let (mut map, it) = at_hand();
        let mut stake = map.stakes.get(it.stakes[1]).expect("the second").clone();
        stake.options = vec![StakeOption { id: id(9), name: "charte".to_owned(), level: 1.0 }];
        map.stakes.put(stake);
        let found = workshop(&map, Scale::Three, &it);
        assert_eq!(found.issues[1].options.len(), 2, "that option, or nothing");
        let choices = found.choices(&[2, 1]);
        assert_eq!(found.package(&choices), [2, 1], "there and back");
        assert_eq!(found.package(&[]), [0, 0], "today");
        assert_eq!((found.given(0, &[2, 1]), found.received(0, &[2, 1])), (vec![(1, 1)], vec![(0, 2)]), "−1 and +3");
    }
}
