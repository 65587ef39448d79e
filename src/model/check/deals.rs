//! What must hold of findings, levers, compromises, actions and notes.

use super::Rule;
use super::checker::{Checked, Checker};
use crate::model::{Action, Compromise, Due, Finding, ItemId, Lever, Note, PackageChoice, Party, Target};

impl Checker<'_> {
    /// Two different actors, when a pair is meant.
    fn target(&mut self, target: Target) {
        if let Target::Pair(one, other) = target
            && one == other
        {
            self.broken(Rule::Itself(one));
        }
    }
}

impl Checker<'_> {
    /// What was typed of a party in the package workshop.
    fn figures(&mut self, party: &Party) {
        self.once_each("weights", "stake", party.weights.iter().map(|weight| weight.stake));
        self.each("weights", &party.weights, |c, weight| c.number("weight", weight.weight, 0.0, 100.0));
        self.once("scores", party.scores.iter().map(|score| score.choice.option), Rule::RepeatedChoice);
        self.each("scores", &party.scores, |c, score| {
            c.at("choice", |c| c.choice(&score.choice));
            c.number("score", score.score, 0.0, 100.0);
        });
        self.number("fallback", party.fallback.unwrap_or_default(), 0.0, 100.0);
    }

    /// An option that the stake has.
    fn choice(&mut self, choice: &PackageChoice) {
        if !self.has_option(choice.stake, choice.option) {
            self.at("option", |c| c.broken(Rule::MissingOption(choice.option)));
        }
    }
}

fn repeated<K: Into<ItemId>>(key: K) -> Rule {
    Rule::Repeated(key.into())
}

impl Checked for Finding {
    fn rules(&self, c: &mut Checker<'_>) {
        c.once("stakes", self.stakes.iter().copied(), repeated);
        c.once("actors", self.actors.iter().copied(), repeated);
        c.number("question", self.question.map_or(1.0, f64::from), 1.0, 6.0);
    }
}

impl Checked for Lever {
    fn rules(&self, c: &mut Checker<'_>) {
        c.at("target", |c| c.target(self.target));
    }
}

impl Checked for Compromise {
    fn rules(&self, c: &mut Checker<'_>) {
        c.name("title", &self.title);
        c.once("stakes", self.stakes.iter().copied(), repeated);
        c.once_each("parties", "actor", self.parties.iter().map(|party| party.actor));
        c.once("cites", self.cites.iter().copied(), Rule::RepeatedCite);
        c.once_each("package", "stake", self.package.iter().map(|choice| choice.stake));
        c.each("package", &self.package, Checker::choice);
        c.each("incompatible", &self.incompatible, |c, pair| {
            c.at("one", |c| c.choice(&pair.one));
            c.at("other", |c| {
                c.choice(&pair.other);
                if pair.one == pair.other {
                    c.at("option", |c| c.broken(Rule::RepeatedChoice(pair.other.option)));
                }
            });
        });
        c.each("parties", &self.parties, Checker::figures);
    }
}

impl Checked for Action {
    fn rules(&self, c: &mut Checker<'_>) {
        c.name("title", &self.title);
        c.each("targets", &self.targets, |c, &target| c.target(target));
        c.once("targets", self.targets.iter().copied(), |target| match target {
            Target::Actor(id) | Target::Pair(id, _) => repeated(id),
            Target::Link(id) => repeated(id),
        });
        c.once("partners", self.partners.iter().copied(), repeated);
        c.once("stakes", self.stakes.iter().copied(), repeated);
        if let Some(Due::Month(_, month)) = self.due {
            c.number("due", f64::from(month), 1.0, 12.0);
        }
    }
}

impl Checked for Note {
    fn rules(&self, c: &mut Checker<'_>) {
        c.number("width", f64::from(self.width), 1.0, 1e4);
    }
}
