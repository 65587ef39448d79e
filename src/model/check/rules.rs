//! What must hold of the header, the actors, the stakes and what joins them.

use std::collections::BTreeSet;

use super::Rule;
use super::checker::{Checked, Checker};
use crate::model::parts::Parts as _;
use crate::model::{
    Actor, ActorType, Group, Grouping, HeldValue, Influence, Judged, Link, LinkNature, OriginStory, Position, Stake,
};

impl Checker<'_> {
    /// The project card, with its own lists.
    pub(super) fn header(&mut self) {
        let header = &self.of().header;
        self.at("header", |c| {
            header.visit(c);
            c.once("enough_for_today", header.enough_for_today.iter().copied(), Rule::RepeatedQuestion);
            c.each("origin_stories", header.origin_stories.iter(), |c, story| c.only_one(story.id.into()));
        });
    }

    fn values(&mut self, values: &[HeldValue]) {
        if values.len() > Actor::MOST_VALUES {
            self.at("values", |c| c.broken(Rule::TooManyValues { count: values.len() }));
        }
        let mut seen = BTreeSet::new();
        self.each("values", values, |c, value| {
            if !seen.insert(value.cite) {
                c.at("cite", |c| c.broken(Rule::RepeatedCite(value.cite)));
            }
        });
    }

    fn one_to_four(&mut self, field: &'static str, judged: Option<&Judged<u8>>) {
        if let Some(judged) = judged {
            let value = judged.value.map_or(1.0, f64::from);
            self.at(field, |c| c.number("value", value, 1.0, 4.0));
        }
    }
}

impl Checked for OriginStory {}

impl Checked for ActorType {
    fn rules(&self, c: &mut Checker<'_>) {
        match self.built_in {
            Some(built_in) if c.kinds_like(built_in) > 1 => {
                c.at("built_in", |c| c.broken(Rule::SharedBuiltIn(built_in)));
            }
            Some(_) => {}
            None => c.name("name", &self.name),
        }
    }
}

impl Checked for Group {
    fn rules(&self, c: &mut Checker<'_>) {
        c.name("name", &self.name);
        c.values(&self.values);
    }
}

/// An actor stands in one part of a partition at most.
impl Checked for Grouping {
    fn rules(&self, c: &mut Checker<'_>) {
        c.name("name", &self.name);
        let mut seen = BTreeSet::new();
        c.each("parts", &self.parts, |c, part| {
            c.each("members", &part.members, |c, &member| {
                if !seen.insert(member) {
                    c.broken(Rule::Repeated(member.into()));
                }
            });
        });
    }
}

impl Checked for Actor {
    fn rules(&self, c: &mut Checker<'_>) {
        c.name("name", &self.name);
        c.values(&self.values);
        c.at("grid", |c| {
            let line = self.grid.red_line.as_ref().and_then(|judged| judged.value.as_ref());
            if let Some(measured) = line.and_then(|line| line.stake.as_ref()) {
                c.at("red_line", |c| {
                    c.at("value", |c| c.at("stake", |c| c.number("least_level", measured.least_level, 0.0, 1.0)));
                });
            }
        });
        c.at("standing", |c| {
            c.one_to_four("synergy", self.standing.synergy.as_ref());
            c.one_to_four("antagonism", self.standing.antagonism.as_ref());
        });
    }
}

impl Checked for Stake {
    fn rules(&self, c: &mut Checker<'_>) {
        c.name("name", &self.name);
        c.number("weight", f64::from(self.weight), 0.0, f64::from(Self::MOST_WEIGHT));
        let mut seen = BTreeSet::new();
        c.each("options", &self.options, |c, option| {
            c.number("level", option.level, 0.0, 1.0);
            if !seen.insert(option.id) {
                c.at("id", |c| c.broken(Rule::RepeatedOption(option.id)));
            } else if c.stakes_with(option.id.0).any(|stake| stake != self.id) {
                c.at("id", |c| c.broken(Rule::SharedOption(option.id)));
            }
        });
        if let Some(today) = self.todays_option.filter(|today| !seen.contains(today)) {
            c.at("todays_option", |c| c.broken(Rule::MissingOption(today)));
        }
    }
}

impl Checked for Position {
    fn rules(&self, c: &mut Checker<'_>) {
        c.level("value", self.value, true);
        c.number("importance", self.importance.unwrap_or_default(), 0.0, 10.0);
        if let Some(minority) = &self.debated {
            c.at("debated", |c| c.level("value", minority.value, true));
        }
    }
}

impl Checked for Influence {
    fn rules(&self, c: &mut Checker<'_>) {
        if self.from == self.to {
            c.at("to", |c| c.broken(Rule::Itself(self.from)));
        }
        c.level("value", self.value, false);
    }
}

impl Checked for Link {
    fn rules(&self, c: &mut Checker<'_>) {
        if self.from == self.to {
            c.at("to", |c| c.broken(Rule::Itself(self.from)));
        }
        let (field, strength) = match &self.nature {
            LinkNature::Interest(interest) => ("intensity", interest.intensity),
            LinkNature::Relation(relation) => ("strength", relation.strength),
        };
        c.at("nature", |c| c.number(field, f64::from(strength), 1.0, 3.0));
    }
}
