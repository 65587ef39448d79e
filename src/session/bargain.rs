//! A compromise on the table of the package workshop: what it is made of, what the search found, and how that is said.
//!
//! A small table is searched at once; a large one off the frame, when a view asks for it by
//! [`Action::SearchPackages`](super::Action::SearchPackages).

use std::sync::Arc;

use crate::analysis::packages::{self, Addition, Choice, Found, SLACK, Swap, Unfit, Usual, Workshop};
use crate::edit::Edit;
use crate::i18n::Texts;
use crate::model::{
    ActorId, Compromise, CompromiseId, MapState, PackageChoice, Party, Project, Provenance, Stake, StakeId,
};

/// Packages × parties that are searched at once; more would hold the frame.
const AT_ONCE: u128 = 16_000;

/// What is known of the packages of a compromise.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// All that the search finds.
    Found(Arc<Found>),
    /// Why there is no search.
    Unfit(Unfit),
    /// The search is for another thread.
    Large,
}

/// A compromise on the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Bargain {
    /// What is on the table.
    pub workshop: Workshop,
    /// What the search found.
    pub outcome: Outcome,
}

/// One more option of a stake in the package workshop; its id is made by the session.
#[derive(Clone, Debug, PartialEq)]
pub struct PackageOption {
    /// The compromise on the table.
    pub compromise: CompromiseId,
    /// The stake.
    pub stake: StakeId,
    /// Its name.
    pub name: String,
    /// The package at hand: the new option begins as what it holds on that stake.
    pub package: Vec<PackageChoice>,
    /// What makes it another option.
    pub addition: Addition,
}

/// The result of a search off the frame, and of what it is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Searched {
    /// Which of the projects opened so far.
    pub(super) document: u64,
    /// Which revision of it.
    pub(super) revision: u64,
    /// Which compromise.
    pub(super) compromise: CompromiseId,
    /// What was found; none as long as it is looked for.
    pub(super) found: Option<Arc<Found>>,
}

impl Searched {
    /// Whether it is the search of that compromise, in that state of that project.
    pub(super) fn is_of(&self, document: u64, revision: u64, compromise: CompromiseId) -> bool {
        (self.document, self.revision, self.compromise) == (document, revision, compromise)
    }
}

/// What a package is worth to a party, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gain {
    /// Less than without agreement.
    Loses,
    /// The same.
    Nothing,
    /// Less than a third of what it could hope for.
    Little,
    /// Less than two thirds.
    Some,
    /// More.
    Much,
}

impl Gain {
    /// Of a gain, where the party could hope for that much.
    pub fn of(gain: f64, hope: f64) -> Self {
        let share = gain / hope.max(SLACK);
        if gain < -SLACK {
            Self::Loses
        } else if gain <= SLACK {
            Self::Nothing
        } else if share >= 0.66 {
            Self::Much
        } else if share >= 0.33 {
            Self::Some
        } else {
            Self::Little
        }
    }

    /// Its words.
    pub fn words(self, texts: Texts) -> String {
        match self {
            Self::Loses => texts.pack_loses(),
            Self::Nothing => texts.pack_nothing(),
            Self::Little => texts.pack_little(),
            Self::Some => texts.pack_some(),
            Self::Much => texts.pack_much(),
        }
    }
}

impl Bargain {
    /// What the map says of a compromise, searched at once where that is short.
    pub fn of(project: &Project, it: &Compromise) -> Self {
        let workshop = packages::workshop(&project.map, project.header.scale, it);
        let table = &workshop.table;
        let work = table.packages().saturating_mul(table.utilities.len() as u128);
        let outcome = match table.check() {
            Err(unfit) => Outcome::Unfit(unfit),
            Ok(()) if work > AT_ONCE => Outcome::Large,
            Ok(()) => packages::search(table).map_or_else(Outcome::Unfit, |found| Outcome::Found(Arc::new(found))),
        };
        Self { workshop, outcome }
    }

    /// What the map says of a compromise, before any search.
    pub fn unsearched(project: &Project, it: &Compromise) -> Self {
        Self { workshop: packages::workshop(&project.map, project.header.scale, it), outcome: Outcome::Large }
    }

    /// The same, searched however long it takes.
    pub fn in_full(project: &Project, it: &Compromise) -> Self {
        let Self { workshop, outcome } = Self::of(project, it);
        let outcome = match outcome {
            Outcome::Large => {
                let found = packages::search(&workshop.table);
                found.map_or_else(Outcome::Unfit, |found| Outcome::Found(Arc::new(found)))
            }
            known => known,
        };
        Self { workshop, outcome }
    }

    /// The words of an option: its own, or how far it settles its stake.
    pub fn option(&self, texts: Texts, map: &MapState, (issue, option): Choice) -> String {
        let Some(issue) = self.workshop.issues.get(issue) else { return String::new() };
        let Some(option) = issue.options.get(option) else { return String::new() };
        match (&option.name, option.usual) {
            (Some(name), _) => name.trim().to_owned(),
            (None, Some(usual)) => {
                let stake = map.stakes.get(issue.stake).map(|stake| stake.label().to_owned()).unwrap_or_default();
                texts.pack_usual_of(stake, usual_word(texts, usual))
            }
            (None, None) => String::new(),
        }
    }

    /// The same, between quotation marks.
    pub fn quoted(&self, texts: Texts, map: &MapState, choice: Choice) -> String {
        texts.pack_quoted(self.option(texts, map, choice))
    }

    /// Several options in a row, each between quotation marks.
    pub fn listed(&self, texts: Texts, map: &MapState, choices: &[Choice]) -> String {
        let words: Vec<String> = choices.iter().map(|choice| self.quoted(texts, map, *choice)).collect();
        enumerated(texts, &words)
    }

    /// What a package changes.
    pub fn changed(&self, package: &[usize]) -> Vec<Choice> {
        let today = &self.workshop.table.today;
        package.iter().copied().enumerate().filter(|(issue, option)| today.get(*issue) != Some(option)).collect()
    }

    /// A stake with its usual options written down, in words; none when the project has them all.
    pub fn written(&self, texts: Texts, map: &MapState, issue: usize) -> Option<Stake> {
        let issue = self.workshop.issues.get(issue).filter(|issue| issue.is_usual())?;
        let mut stake = map.stakes.get(issue.stake)?.clone();
        if stake.options.is_empty() && stake.options_provenance == Provenance::default() {
            stake.options_provenance = Provenance::entered(None);
        }
        stake.options = issue.written(|usual| usual_word(texts, usual));
        stake.todays_option = issue.options.get(issue.today).map(|option| option.id);
        Some(stake)
    }

    /// The edit that keeps a package: its choices, and what each party gives and receives by it where nothing was
    /// written, or everywhere when written words may be `replaced`.
    pub fn keep(&self, texts: Texts, project: &Project, it: &Compromise, package: &[usize], replaced: bool) -> Edit {
        let map = &project.map;
        let stakes = (0..self.workshop.issues.len()).filter_map(|issue| self.written(texts, map, issue));
        let mut edits: Vec<Edit> = stakes.map(|stake| Edit::Change(stake.into())).collect();
        let mut it = it.clone();
        it.package = self.workshop.choices(package);
        for party in &mut it.parties {
            let [gives, receives] = self.terms(texts, map, party.actor, package);
            for (text, words) in [(&mut party.gives, gives), (&mut party.receives, receives)] {
                if !words.is_empty() && (replaced || text.trim().is_empty()) {
                    *text = words;
                }
            }
        }
        edits.push(Edit::Change(it.into()));
        Edit::Several(edits)
    }

    /// How many parties have words of their own, other than those of that package.
    pub fn own_words(&self, texts: Texts, map: &MapState, it: &Compromise, package: &[usize]) -> usize {
        let own = |text: &str, words: &str| !text.trim().is_empty() && !words.is_empty() && text != words;
        let has = |party: &&Party| {
            let [gives, receives] = self.terms(texts, map, party.actor, package);
            own(&party.gives, &gives) || own(&party.receives, &receives)
        };
        it.parties.iter().filter(has).count()
    }

    /// What a party gives and receives by a package, in the words of its options.
    fn terms(&self, texts: Texts, map: &MapState, actor: ActorId, package: &[usize]) -> [String; 2] {
        let Some(party) = self.workshop.seats.iter().position(|seat| seat.actor == actor) else {
            return Default::default();
        };
        [self.workshop.given(party, package), self.workshop.received(party, package)].map(|choices| {
            let words = choices.into_iter().map(|choice| self.option(texts, map, choice));
            words.reduce(|first, next| texts.pack_then(first, next)).unwrap_or_default()
        })
    }

    /// What the search says first, in one or two sentences.
    pub fn headline(&self, texts: Texts, map: &MapState, found: &Found) -> [String; 2] {
        let swaps = &found.swaps;
        if found.acceptable.is_empty() {
            return [texts.pack_none_acceptable(), texts.pack_add_something()];
        }
        if found.better == 0 {
            return [texts.pack_nothing_better(), texts.pack_add_something()];
        }
        let first = |swaps: &[Swap]| swaps.first().map(|swap| swap.to.clone()).unwrap_or_default();
        let pair = |swaps: &[Swap]| {
            let first = first(swaps);
            let word = |rank: usize| first.get(rank).map(|choice| self.quoted(texts, map, *choice)).unwrap_or_default();
            (word(0), word(1))
        };
        if !swaps.singles.is_empty() {
            let (one, _) = pair(&swaps.singles);
            let beside = match swaps.pairs.len() {
                0 => String::new(),
                count => {
                    let (one, other) = pair(&swaps.pairs);
                    texts.pack_swaps_too(count, one, other)
                }
            };
            return [texts.pack_singles(swaps.singles.len(), one), beside];
        }
        let then = if !swaps.pairs.is_empty() {
            let (one, other) = pair(&swaps.pairs);
            texts.pack_swaps(swaps.pairs.len(), one, other)
        } else if swaps.triples.is_empty() {
            texts.pack_larger(found.better)
        } else {
            texts.pack_triples(swaps.triples.len(), self.listed(texts, map, &first(&swaps.triples)))
        };
        [texts.pack_no_single(), then]
    }

    /// Who loses in the greatest share of the combinations; then, party by party, what would be within reach if it were
    /// made good, with the number of that package.
    pub fn blockers(&self, texts: Texts, map: &MapState, found: &Found) -> Vec<(String, Option<usize>)> {
        let most = found.losing.iter().map(|losing| losing.in_packages).max().unwrap_or_default();
        let seats = || self.workshop.seats.iter().zip(&found.losing).filter(|(_, losing)| losing.in_packages > 0);
        let blocks = seats().filter(|(_, losing)| losing.in_packages == most).map(|(seat, losing)| {
            let share = losing.in_packages as f64 / found.compatible.max(1) as f64;
            let share = crate::i18n::format::percent(texts.language, share);
            (texts.pack_blocker(name(map, seat.actor), share), None)
        });
        let within = seats().filter_map(|(seat, losing)| {
            let (index, loss) = losing.nearest?;
            let how = if loss < 5.0 {
                texts.pack_short_by_little()
            } else if loss < 15.0 {
                texts.pack_short_by_some()
            } else {
                texts.pack_short_by_much()
            };
            let nearest = self.listed(texts, map, &self.changed(&self.workshop.table.package_at(index)));
            Some((texts.pack_unlocks(losing.alone_in, name(map, seat.actor), nearest, how), Some(index)))
        });
        blocks.chain(within).collect()
    }

    /// What is to be said of one package.
    pub fn judged(&self, texts: Texts, map: &MapState, found: &Found, package: &[usize]) -> Vec<String> {
        let table = &self.workshop.table;
        let index = table.index_of(package);
        let mut said = Vec::new();
        if package == table.today.as_slice() {
            said.push(texts.pack_is_today());
        }
        let crossed = self
            .workshop
            .red_lines
            .iter()
            .filter(|line| package.get(line.issue).is_some_and(|option| line.options.contains(option)));
        let crossed: Vec<String> = crossed.map(|line| name(map, line.actor)).collect();
        if !crossed.is_empty() {
            said.push(texts.pack_crosses(crossed.len(), enumerated(texts, &crossed)));
        } else if !table.is_compatible(package) {
            said.push(texts.pack_excluded());
        }
        let gains = table.gains(package);
        let losers = self.workshop.seats.iter().zip(&gains).filter(|(_, gain)| **gain < -SLACK);
        let losers: Vec<String> = losers.map(|(seat, _)| name(map, seat.actor)).collect();
        if !losers.is_empty() {
            said.push(texts.pack_losers(losers.len(), enumerated(texts, &losers)));
        } else if found.is_acceptable(index) && package != table.today.as_slice() {
            said.push(texts.pack_nobody_loses());
        }
        if Some(index) == found.solutions.kalai_smorodinsky && found.better > 0 {
            said.push(texts.pack_balanced());
        }
        if Some(index) == found.solutions.nash {
            said.push(texts.pack_nash());
        }
        if table.is_compatible(package) && !found.is_pareto(index) {
            said.push(texts.pack_wasted());
        }
        said
    }
}

/// How far a stake without options is settled, in words.
pub fn usual_word(texts: Texts, usual: Usual) -> String {
    match usual {
        Usual::Nothing => texts.pack_usual_nothing(),
        Usual::Partly => texts.pack_usual_partly(),
        Usual::Fully => texts.pack_usual_fully(),
    }
}

/// Why there is no search, and what to do about it.
pub fn unfit(texts: Texts, unfit: Unfit) -> String {
    match unfit {
        Unfit::TooFewParties(count) => texts.pack_few_parties(count),
        Unfit::TooManyParties(count) => texts.pack_many_parties(count),
        Unfit::NoIssue => texts.pack_no_stake(),
        Unfit::TooManyPackages(count) => texts.pack_too_many(large(texts, count)),
        Unfit::Uneven => texts.pack_uneven(),
    }
}

/// A count in digits, as long as it says something to somebody.
pub fn large(texts: Texts, count: u128) -> String {
    if count > 999_999_999_999 {
        return texts.pack_beyond_count();
    }
    crate::i18n::format::count(texts.language, count)
}

/// The name of an actor, on one line.
pub fn name(map: &MapState, actor: ActorId) -> String {
    map.actors.get(actor).map(|actor| actor.label()).unwrap_or_default()
}

/// « a, b et c ».
pub fn enumerated(texts: Texts, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => texts.acting_and(first.join(", "), last.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gain_is_said_by_its_share_of_what_could_be_hoped_for() {
        let said = [-1.0, 0.0, 1.0, 4.0, 7.0].map(|gain| Gain::of(gain, 10.0));
        assert_eq!(said, [Gain::Loses, Gain::Nothing, Gain::Little, Gain::Some, Gain::Much], "of ten");
        assert_eq!(Gain::of(2.0, 0.0), Gain::Much, "more than what could be hoped for");
    }
}
