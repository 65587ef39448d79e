//! Findings, levers, compromises, actions and notes.

use super::Checker;
use crate::model::{Action, Compromise, Due, Finding, Lever, MapState, PackageChoice, Party, Stake, Target};
use crate::storage::fault::{Fault, Kind};

impl Checker<'_> {
    pub(super) fn deals(&mut self, map: &MapState) {
        self.table("findings", &map.findings, |c, finding| c.finding(finding, map));
        self.table("levers", &map.levers, |c, lever| c.lever(lever, map));
        self.table("compromises", &map.compromises, |c, compromise| c.compromise(compromise, map));
        self.table("actions", &map.actions, |c, action| c.action(action, map));
        self.table("notes", &map.notes, |c, note| {
            c.text("text", &note.text);
            c.place("place", note.place);
            c.number("width", f64::from(note.width), 1.0, 1e4);
        });
    }

    fn finding(&mut self, finding: &Finding, map: &MapState) {
        self.text("title", &finding.title);
        self.text("why", &finding.why);
        self.ends("stakes", &finding.stakes, &map.stakes, Kind::Stake);
        self.ends("actors", &finding.actors, &map.actors, Kind::Actor);
        if let Some(question) = finding.question {
            self.number("question", f64::from(question), 1.0, 6.0);
        }
        self.provenance("provenance", &finding.provenance);
    }

    fn lever(&mut self, lever: &Lever, map: &MapState) {
        self.at("target", |c| c.target(lever.target, map));
        self.end_if_any("by", lever.by, &map.actors, Kind::Actor);
        self.text("note", &lever.note);
        self.provenance("provenance", &lever.provenance);
    }

    fn target(&mut self, target: Target, map: &MapState) {
        match target {
            Target::Actor(id) => self.end_here(id, &map.actors, Kind::Actor),
            Target::Link(id) => self.end_here(id, &map.links, Kind::Link),
            Target::Pair(one, other) => {
                self.end_here(one, &map.actors, Kind::Actor);
                self.end_here(other, &map.actors, Kind::Actor);
                if one == other {
                    self.fault(Fault::ToItself);
                }
            }
        }
    }

    pub(super) fn compromise(&mut self, compromise: &Compromise, map: &MapState) {
        self.text("title", &compromise.title);
        self.text("common_good", &compromise.common_good);
        self.text("composite_object", &compromise.composite_object);
        self.text("safeguard", &compromise.safeguard);
        self.text("until", &compromise.until);
        self.text("not_told", &compromise.not_told);
        self.text("missing_information", &compromise.missing_information);
        self.end_if_any("finding", compromise.finding, &map.findings, Kind::Finding);
        self.ends("stakes", &compromise.stakes, &map.stakes, Kind::Stake);
        self.each("parties", &compromise.parties, |c, party| {
            c.end("actor", party.actor, &map.actors, Kind::Actor);
            c.text("gives", &party.gives);
            c.text("receives", &party.receives);
            c.text("condition", &party.condition);
            c.figures(party, map);
            c.provenance("provenance", &party.provenance);
        });
        self.each("package", &compromise.package, |c, choice| c.choice(choice, map));
        self.each("incompatible", &compromise.incompatible, |c, pair| {
            c.at("one", |c| c.choice(&pair.one, map));
            c.at("other", |c| c.choice(&pair.other, map));
            if pair.one == pair.other {
                c.fault(Fault::ToItself);
            }
        });
        self.provenance("provenance", &compromise.provenance);
    }

    /// What was typed of a party in the package workshop.
    fn figures(&mut self, party: &Party, map: &MapState) {
        self.each("weights", &party.weights, |c, weight| {
            c.end("stake", weight.stake, &map.stakes, Kind::Stake);
            c.number("weight", weight.weight, 0.0, 100.0);
        });
        self.each("scores", &party.scores, |c, score| {
            c.at("choice", |c| c.choice(&score.choice, map));
            c.number("score", score.score, 0.0, 100.0);
        });
        if let Some(fallback) = party.fallback {
            self.number("fallback", fallback, 0.0, 100.0);
        }
    }

    fn choice(&mut self, choice: &PackageChoice, map: &MapState) {
        let Some(stake) = map.stakes.get(choice.stake) else {
            return self.end("stake", choice.stake, &map.stakes, Kind::Stake);
        };
        if !has_option(stake, choice.option) {
            let fault = Fault::UnknownReference { kind: Kind::StakeOption, id: choice.option.to_string() };
            self.at("option", |c| c.fault(fault));
        }
    }

    fn action(&mut self, action: &Action, map: &MapState) {
        for (field, text) in [
            ("title", &action.title),
            ("means", &action.means),
            ("first_step", &action.first_step),
            ("indicator", &action.indicator),
            ("not_to_be_done", &action.not_to_be_done),
        ] {
            self.text(field, text);
        }
        self.each("targets", &action.targets, |c, &target| c.target(target, map));
        self.end_if_any("lead", action.lead, &map.actors, Kind::Actor);
        self.ends("partners", &action.partners, &map.actors, Kind::Actor);
        self.end_if_any("spokesperson", action.spokesperson, &map.actors, Kind::Actor);
        match &action.due {
            Some(Due::Month(year, month)) => self.at("due", |c| {
                c.number_here(f64::from(*year), -9999.0, 9999.0);
                c.number_here(f64::from(*month), 1.0, 12.0);
            }),
            Some(Due::Words(words)) => self.text("due", words),
            Some(Due::On(_)) | None => {}
        }
        self.end_if_any("compromise", action.compromise, &map.compromises, Kind::Compromise);
        self.end_if_any("finding", action.finding, &map.findings, Kind::Finding);
        self.end_if_any("lever", action.lever, &map.levers, Kind::Lever);
        self.ends("stakes", &action.stakes, &map.stakes, Kind::Stake);
        if let Some(stages) = self.stages {
            self.end_if_any("stage", action.stage, stages, Kind::Stage);
        }
        self.provenance("provenance", &action.provenance);
    }
}

fn has_option(stake: &Stake, option: crate::model::StakeOptionId) -> bool {
    stake.options.iter().any(|known| known.id == option)
}
