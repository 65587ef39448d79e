//! Fields of findings, levers, compromises and actions.

use super::{Part, Parts, Relink, parts};
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
    fn visit(&self, see: &mut dyn FnMut(Part<'_>)) {
        match self {
            Self::Actor(id) => id.visit(see),
            Self::Link(id) => id.visit(see),
            Self::Pair(a, b) => {
                a.visit(see);
                b.visit(see);
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
    fn visit(&self, see: &mut dyn FnMut(Part<'_>)) {
        match self {
            Self::On(_) | Self::Month(..) => {}
            Self::Words(words) => words.visit(see),
        }
    }

    fn relink(&mut self, _: &Relink) -> bool {
        true
    }
}
