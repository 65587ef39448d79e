//! Fields of findings, levers, compromises and actions.

use super::{Part, Parts, Relink, Visit, look, parts};
use crate::model::check::Step;
use crate::model::{
    Action, Compromise, Due, Finding, Incompatible, Lever, OptionScore, PackageChoice, Party, StakeWeight, Target,
};

parts! {
    Finding { id, kind, title, retained, stakes, actors, question, why, provenance }
    Lever { id, target, effect, by, note, state, provenance }
    Compromise {
        id, title, kind, finding, stakes, parties, common_good, composite_object, cites, safeguard, until, not_told,
        package, incompatible, state, missing_information, provenance,
    }
    Party {
        actor, gives, receives, acceptability, red_line_touched, condition, weights, scores, fallback, provenance,
    }
    StakeWeight { stake, weight }
    OptionScore { choice, score }
    Incompatible { one, other }
    PackageChoice { stake, option }
    Action {
        id, title, targets, effect, mode, lead, partners, spokesperson, means, first_step, due, indicator, compromise,
        finding, lever, stakes, stage, not_to_be_done, state, review, provenance, audience,
    }
}

/// A pair stands on two different actors.
impl Parts for Target {
    fn visit<V: Visit>(&self, visit: &mut V) {
        match self {
            Self::Actor(id) => id.visit(visit),
            Self::Link(id) => id.visit(visit),
            Self::Pair(a, b) => {
                a.visit(visit);
                b.visit(visit);
            }
        }
    }

    fn relink(&mut self, to: &Relink) -> bool {
        match self {
            Self::Actor(id) => id.relink(to),
            Self::Link(id) => id.relink(to),
            Self::Pair(a, b) => a.relink(to) && b.relink(to) && a != b,
        }
    }
}

impl Parts for Due {
    fn visit<V: Visit>(&self, visit: &mut V) {
        match self {
            Self::On(day) => day.visit(visit),
            Self::Month(year, _) => visit.see(Part::Year(*year)),
            Self::Words(words) => words.visit(visit),
        }
    }

    fn relink(&mut self, _: &Relink) -> bool {
        true
    }
}
