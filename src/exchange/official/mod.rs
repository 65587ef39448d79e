//! What an elected official reads of a map: search in plain words, an actor in ten lines, the view of one body, what
//! a supposition would change.
//!
//! Sentences, in the language of the texts, with the entries that each comes from and where these come from. The
//! project that is given must already be without what its readers may not see.

mod effects;
mod mine;
mod page;
mod search;

pub use effects::effects;
pub use mine::{Concern, Mine, mine};
pub use page::{Line, Part, page};
pub use search::{Hit, Target, Why, reason, search};

use crate::exchange::sentences::stake_name;
use crate::i18n::{Texts, words};
use crate::model::{
    ActionId, ActorId, CompromiseId, Flow, Flows, Goes, InterestSign, LeverId, Link, LinkId, LinkNature, MapState,
    Passes, Position, Project, ProvenanceKind, StakeId,
};

/// An entry of the map that a sentence comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// An actor.
    Actor(ActorId),
    /// What an actor thinks of a stake.
    Position(ActorId, StakeId),
    /// A link.
    Link(LinkId),
    /// A lever.
    Lever(LeverId),
    /// A compromise.
    Compromise(CompromiseId),
    /// An action of the plan.
    Action(ActionId),
}

/// A sentence, with what it rests on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// The sentence.
    pub words: String,
    /// The entries that it comes from, in order.
    pub cells: Vec<Cell>,
    /// Where these come from, each kind once, in the order in which kinds are offered.
    pub origins: Vec<ProvenanceKind>,
}

impl Said {
    fn new(words: String, from: impl IntoIterator<Item = (Cell, ProvenanceKind)>) -> Self {
        let (cells, kinds): (Vec<Cell>, Vec<ProvenanceKind>) = from.into_iter().unzip();
        let origins = ProvenanceKind::ALL.into_iter().filter(|kind| kinds.contains(kind)).collect();
        Self { words, cells, origins }
    }

    /// A sentence that rests on nothing: that something is not known.
    fn nothing(words: String) -> Self {
        Self { words, ..Self::default() }
    }
}

/// What an actor thinks of stakes where it stands on one side, what matters most to it first, then the stakes that
/// weigh most for the project, then the order of entry.
fn stances(project: &Project, actor: ActorId, in_favour: bool) -> Vec<&Position> {
    let map = &project.map;
    let of = map.stakes.iter().filter_map(|stake| Some((stake, map.positions.get((actor, stake.id))?)));
    let side = |value: i8| if in_favour { value > 0 } else { value < 0 };
    let mut held: Vec<_> = of.filter(|(_, position)| position.value.is_some_and(side)).collect();
    held.sort_by_key(|(stake, position)| std::cmp::Reverse((position.value.map_or(0, i8::unsigned_abs), stake.weight)));
    held.into_iter().map(|(_, position)| position).collect()
}

/// A stance in words: « Financement » (gêne ses projets).
fn stance(project: &Project, texts: Texts, position: &Position) -> String {
    let how = words::position(texts, project.header.scale, position.value);
    texts.official_stance(stake_name(&project.map, position.stake), how)
}

/// Whether a link says that two actors get on badly, of the links that are there.
fn is_tense(link: &Link) -> bool {
    match &link.nature {
        LinkNature::Interest(interest) => interest.sign == InterestSign::Divergent,
        LinkNature::Relation(relation) => flows(relation.flows).any(|flow| flow.goes.sign() == Some(-1)),
    }
}

/// Whether two actors work together by a link: a relation that is there and goes well, or of which nothing else is
/// known.
fn is_work(link: &Link) -> bool {
    match &link.nature {
        LinkNature::Interest(_) => false,
        LinkNature::Relation(relation) => !relation.to_create && !is_tense(link),
    }
}

fn flows(flows: Flows) -> impl Iterator<Item = Flow> {
    std::iter::once(flows.first()).chain(flows.back())
}

/// What a link is, in a few words: what passes, how it goes when that is known, on which stake interests differ.
fn nature(map: &MapState, texts: Texts, link: &Link) -> String {
    match &link.nature {
        LinkNature::Interest(interest) => {
            let sign = words::interest_sign(texts, interest.sign);
            match interest.stake {
                Some(stake) => texts.official_interest_on(sign, stake_name(map, stake)),
                None => texts.official_interest(sign),
            }
        }
        LinkNature::Relation(relation) => {
            let mut said: Vec<String> = Vec::new();
            for flow in flows(relation.flows) {
                let passes = (flow.passes != Passes::NotStated).then(|| words::passes(texts, flow.passes));
                let bad = (flow.goes.sign() == Some(-1) || flow.goes == Goes::Mixed)
                    .then(|| texts.official_goes(words::goes(texts, flow.goes)));
                said.extend(passes.into_iter().chain(bad).filter(|it| !said.contains(it)).collect::<Vec<_>>());
            }
            if relation.to_create {
                said.push(texts.official_to_create());
            }
            if said.is_empty() { texts.official_relation() } else { said.join(", ") }
        }
    }
}
