//! The verbs of a link that is typed as a sentence, in both languages whatever that of the interface.

use crate::model::{Goes, InterestSign, Passes};

/// What a verb says of two actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// A relation between the two.
    Between(Passes, Goes),
    /// A relation from the first to the second.
    Onto(Passes, Goes),
    /// The same, from the second to the first.
    From(Passes, Goes),
    /// Interests that meet or clash.
    Interest(InterestSign),
}

/// Verbs without accents, case or the small words that follow them; longer ones before those that they begin with.
pub const VERBS: &[(&str, Verb)] = &[
    ("est en conflit", Verb::Between(Passes::NotStated, Goes::Conflict)),
    ("sont en conflit", Verb::Between(Passes::NotStated, Goes::Conflict)),
    ("est en concurrence", Verb::Between(Passes::Competition, Goes::Tense)),
    ("sont en concurrence", Verb::Between(Passes::Competition, Goes::Tense)),
    ("est en tension", Verb::Between(Passes::NotStated, Goes::Tense)),
    ("est finance par", Verb::From(Passes::Money, Goes::Unknown)),
    ("est financee par", Verb::From(Passes::Money, Goes::Unknown)),
    ("est partenaire", Verb::Between(Passes::FormalPartnership, Goes::Good)),
    ("coopere", Verb::Between(Passes::Cooperation, Goes::Good)),
    ("cooperent", Verb::Between(Passes::Cooperation, Goes::Good)),
    ("travaille", Verb::Between(Passes::Cooperation, Goes::Unknown)),
    ("travaillent", Verb::Between(Passes::Cooperation, Goes::Unknown)),
    ("finance", Verb::Onto(Passes::Money, Goes::Unknown)),
    ("financent", Verb::Onto(Passes::Money, Goes::Unknown)),
    ("paie", Verb::Onto(Passes::Money, Goes::Unknown)),
    ("controle", Verb::Onto(Passes::Authority, Goes::Unknown)),
    ("dirige", Verb::Onto(Passes::Authority, Goes::Unknown)),
    ("informe", Verb::Onto(Passes::Information, Goes::Unknown)),
    ("informent", Verb::Onto(Passes::Information, Goes::Unknown)),
    ("conseille", Verb::Onto(Passes::Expertise, Goes::Unknown)),
    ("conseillent", Verb::Onto(Passes::Expertise, Goes::Unknown)),
    ("expertise", Verb::Onto(Passes::Expertise, Goes::Unknown)),
    ("adhere", Verb::Onto(Passes::Membership, Goes::Unknown)),
    ("adherent", Verb::Onto(Passes::Membership, Goes::Unknown)),
    ("evalue", Verb::Onto(Passes::Assessment, Goes::Unknown)),
    ("evaluent", Verb::Onto(Passes::Assessment, Goes::Unknown)),
    ("rend service", Verb::Onto(Passes::Service, Goes::Unknown)),
    ("concurrence", Verb::Between(Passes::Competition, Goes::Tense)),
    ("converge", Verb::Interest(InterestSign::Convergent)),
    ("convergent", Verb::Interest(InterestSign::Convergent)),
    ("diverge", Verb::Interest(InterestSign::Divergent)),
    ("divergent", Verb::Interest(InterestSign::Divergent)),
    ("s'entend", Verb::Interest(InterestSign::Convergent)),
    ("s'oppose", Verb::Interest(InterestSign::Divergent)),
    ("is in conflict", Verb::Between(Passes::NotStated, Goes::Conflict)),
    ("are in conflict", Verb::Between(Passes::NotStated, Goes::Conflict)),
    ("is funded by", Verb::From(Passes::Money, Goes::Unknown)),
    ("is a member of", Verb::Onto(Passes::Membership, Goes::Unknown)),
    ("is a partner", Verb::Between(Passes::FormalPartnership, Goes::Good)),
    ("cooperates", Verb::Between(Passes::Cooperation, Goes::Good)),
    ("cooperate", Verb::Between(Passes::Cooperation, Goes::Good)),
    ("works", Verb::Between(Passes::Cooperation, Goes::Unknown)),
    ("work", Verb::Between(Passes::Cooperation, Goes::Unknown)),
    ("funds", Verb::Onto(Passes::Money, Goes::Unknown)),
    ("fund", Verb::Onto(Passes::Money, Goes::Unknown)),
    ("controls", Verb::Onto(Passes::Authority, Goes::Unknown)),
    ("informs", Verb::Onto(Passes::Information, Goes::Unknown)),
    ("advises", Verb::Onto(Passes::Expertise, Goes::Unknown)),
    ("advise", Verb::Onto(Passes::Expertise, Goes::Unknown)),
    ("joins", Verb::Onto(Passes::Membership, Goes::Unknown)),
    ("assesses", Verb::Onto(Passes::Assessment, Goes::Unknown)),
    ("serves", Verb::Onto(Passes::Service, Goes::Unknown)),
    ("competes", Verb::Between(Passes::Competition, Goes::Tense)),
    ("compete", Verb::Between(Passes::Competition, Goes::Tense)),
    ("agrees", Verb::Interest(InterestSign::Convergent)),
    ("disagrees", Verb::Interest(InterestSign::Divergent)),
    ("opposes", Verb::Interest(InterestSign::Divergent)),
];

/// Small words between a verb and a name.
pub const SMALL_WORDS: &[&str] =
    &["avec", "a", "au", "aux", "pour", "contre", "la", "le", "les", "l'", "with", "to", "the", "for", "against"];
