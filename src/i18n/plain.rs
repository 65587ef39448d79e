//! What the words of a search mean, in either language: « les absents », « mon intercommunalité », « contre », “the
//! funders”.
//!
//! A search is cut into words without case, accents, elisions and plural marks; the words that carry nothing are
//! dropped. What is left may mean something by itself, whatever the language of the interface: who takes part, a kind
//! of actor, what an actor brings, the scale at which it acts, a side in a dispute. Nothing here looks at a project.

use super::sorting::folded;
use crate::model::{ActionScale, BuiltInType, Passes, Presence};

/// A side in a dispute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Has something to win.
    For,
    /// Has something to lose.
    Against,
    /// Neither.
    Neutral,
}

/// What a word of a search means by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// Actors of these presences.
    Presence(&'static [Presence]),
    /// Actors of that built-in kind.
    Kind(BuiltInType),
    /// Actors that act at that scale.
    Scale(ActionScale),
    /// Actors that bring that to others: « financeur » is who passes money on.
    Brings(Passes),
    /// The actor that carries the project.
    Lead,
    /// The words that follow name what is in dispute.
    Side(Side),
}

impl Meaning {
    /// Whether a text, of which these are the [`words`], says the same: « cofinanceur » brings money.
    pub fn is_said_by(self, words: &[String]) -> bool {
        let says = |word: &String| self.roots().iter().any(|root| word.starts_with(root) || *word == stem(root));
        words.iter().any(says)
    }

    /// How names and roles say it: beginnings of folded words.
    fn roots(self) -> &'static [&'static str] {
        match self {
            Self::Brings(Passes::Money) => {
                &["financ", "cofinanc", "subvention", "bailleur", "fonds", "fund", "cofund", "grant"]
            }
            Self::Brings(Passes::Authority) => &["decid", "decision", "autorite", "authority"],
            Self::Brings(Passes::Expertise) => &["expert"],
            Self::Brings(Passes::Assessment) => &["evalu", "assess"],
            Self::Brings(Passes::Mediation) => &["mediat"],
            Self::Brings(Passes::Membership) => &["membre", "member", "adherent"],
            Self::Lead => &["porteur", "porteuse"],
            Self::Scale(ActionScale::InterMunicipal) => &["intercommunal", "agglomeration", "communaute"],
            _ => &[],
        }
    }
}

const AWAY: &[Presence] = &[Presence::Absent, Presence::ToMobilise];
const TO_MOBILISE: &[Presence] = &[Presence::ToMobilise];
const HERE: &[Presence] = &[Presence::Present];
const GONE: &[Presence] = &[Presence::Left];

/// Words that mean something by themselves, folded and without plural mark.
const MEANINGS: &[(Meaning, &[&str])] = &[
    (Meaning::Presence(AWAY), &["absent", "absente", "manquant", "manque", "missing", "away"]),
    (Meaning::Presence(TO_MOBILISE), &["mobiliser", "mobilise", "mobilize"]),
    (Meaning::Presence(HERE), &["present", "presente", "presence"]),
    (Meaning::Presence(GONE), &["parti", "partie", "sorti", "sortie", "left", "gone"]),
    (Meaning::Kind(BuiltInType::LocalAuthority), &["collectivite", "authority", "authoritie", "council"]),
    (Meaning::Kind(BuiltInType::State), &["etat", "state", "administration"]),
    (Meaning::Kind(BuiltInType::SocioProfessional), &["socioprofessionnel", "professionnel", "professional"]),
    (Meaning::Kind(BuiltInType::Company), &["entreprise", "societe", "company", "companie", "busines", "firm"]),
    (Meaning::Kind(BuiltInType::Association), &["association", "associatif", "charity", "charitie", "nonprofit"]),
    (Meaning::Kind(BuiltInType::Residents), &["habitant", "citoyen", "resident", "citizen", "inhabitant"]),
    (Meaning::Kind(BuiltInType::Scientific), &["scientifique", "chercheur", "scientist", "researcher", "scientific"]),
    (Meaning::Kind(BuiltInType::Network), &["reseau", "network"]),
    (
        Meaning::Scale(ActionScale::InterMunicipal),
        &["intercommunalite", "intercommunal", "intercommunale", "epci", "intermunicipal", "intermunicipality"],
    ),
    (
        Meaning::Brings(Passes::Money),
        &[
            "financeur",
            "cofinanceur",
            "financer",
            "finance",
            "financent",
            "bailleur",
            "funder",
            "fund",
            "argent",
            "money",
        ],
    ),
    (Meaning::Brings(Passes::Authority), &["decideur", "decide", "decident", "decider", "autorite"]),
    (Meaning::Brings(Passes::Expertise), &["expert", "expertise"]),
    (Meaning::Brings(Passes::Assessment), &["evaluateur", "evalue", "assessor", "evaluator"]),
    (Meaning::Brings(Passes::Mediation), &["mediateur", "mediation", "mediator"]),
    (Meaning::Brings(Passes::Membership), &["membre", "member", "adherent"]),
    (Meaning::Lead, &["porteur", "porte", "lead", "leader"]),
    (
        Meaning::Side(Side::Against),
        &["contre", "oppose", "opposee", "opposition", "defavorable", "hostile", "reticent", "reticente", "against"],
    ),
    (
        Meaning::Side(Side::For),
        &["pour", "favorable", "soutien", "soutient", "soutiennent", "partisan", "for", "favour", "favor", "support"],
    ),
    (Meaning::Side(Side::Neutral), &["neutre", "indifferent", "indifferente", "neutral"]),
];

/// Two words that mean something together.
const PAIRS: &[(&str, &str, Meaning)] = &[
    ("pas", "la", Meaning::Presence(AWAY)),
    ("not", "here", Meaning::Presence(AWAY)),
    ("not", "there", Meaning::Presence(AWAY)),
    ("inter", "municipal", Meaning::Scale(ActionScale::InterMunicipal)),
];

/// Words that carry nothing in a search, folded and without plural mark.
const IDLE: &[&str] = &[
    "actor", "acteur", "and", "are", "aux", "avec", "bodie", "body", "celle", "ceux", "ce", "cet", "cette", "dan",
    "des", "de", "elle", "est", "from", "have", "ici", "il", "ils", "les", "leur", "ma", "me", "mon", "my", "not",
    "notre", "nou", "ont", "our", "par", "pas", "projet", "project", "quel", "quelle", "que", "qui", "quoi", "sa",
    "se", "son", "sont", "sur", "that", "the", "their", "they", "this", "those", "these", "tou", "tout", "toute",
    "une", "vos", "votre", "what", "which", "who", "with", "your",
];

/// A word without its plural mark: « carrières » and « carrière » are one word, « réseaux » and « réseau » too.
pub fn stem(word: &str) -> String {
    let long = word.chars().count() > 3;
    match word {
        _ if !long => word.to_owned(),
        _ if word.ends_with("eaux") => word.trim_end_matches('x').to_owned(),
        _ if word.ends_with("aux") => format!("{}l", word.trim_end_matches("ux")),
        _ => word.trim_end_matches(['s', 'x']).to_owned(),
    }
}

/// The words of a text, folded and without plural mark; elided articles are words of one letter.
pub fn words(text: &str) -> Vec<String> {
    let folded = folded(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(stem).collect()
}

/// What is asked, word by word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The word, folded; several where they only mean something together.
    pub word: String,
    /// What it means by itself.
    pub meaning: Option<Meaning>,
}

/// The words of a search that count, each with what it means by itself.
pub fn asked(query: &str) -> Vec<Asked> {
    let words = words(query);
    let mut asked = Vec::new();
    let mut rest = words.as_slice();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let pair = after.first().and_then(|next| PAIRS.iter().find(|(one, two, _)| one == first && two == next));
        if let Some((one, two, meaning)) = pair {
            asked.push(Asked { word: format!("{one} {two}"), meaning: Some(*meaning) });
            rest = after.get(1..).unwrap_or_default();
        } else if first.chars().count() >= 3 && !IDLE.contains(&first.as_str()) {
            asked.push(Asked { word: first.clone(), meaning: meaning(first) });
        }
    }
    asked
}

/// What a word means by itself, spelled right; from four letters on, its beginning is enough.
fn meaning(word: &str) -> Option<Meaning> {
    let is = |known: &&str| *known == word;
    let begun = |known: &&str| word.chars().count() >= 5 && known.starts_with(word);
    let named = |same: &dyn Fn(&&str) -> bool| MEANINGS.iter().find(|(_, words)| words.iter().any(same)).map(|it| it.0);
    named(&is).or_else(|| named(&begun))
}

/// What a word means by itself, `near` telling whether a word of the table may be meant by it.
pub fn meaning_near(near: impl Fn(&str) -> bool) -> Option<Meaning> {
    let known = |(_, words): &&(Meaning, &[&str])| words.iter().any(|word| near(word));
    MEANINGS.iter().find(known).map(|it| it.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, expected: &[(&str, Option<Meaning>)]) {
        let asked = asked(query);
        let said: Vec<_> = asked.iter().map(|asked| (asked.word.as_str(), asked.meaning)).collect();
        assert_eq!(said, expected, "« {query} »");
    }

    #[test]
    fn articles_elisions_and_plurals_do_not_count() {
        check("les absents", &[("absent", Some(Meaning::Presence(AWAY)))]);
        check("qui n’est pas là\u{202f}?", &[("pas la", Some(Meaning::Presence(AWAY)))]);
        check("l’État", &[("etat", Some(Meaning::Kind(BuiltInType::State)))]);
        check("mon intercommunalité", &[("intercommunalite", Some(Meaning::Scale(ActionScale::InterMunicipal)))]);
        check("my inter-municipal body", &[("inter municipal", Some(Meaning::Scale(ActionScale::InterMunicipal)))]);
        check("the funders", &[("funder", Some(Meaning::Brings(Passes::Money)))]);
        check("de la", &[]);
    }

    #[test]
    fn a_side_stands_before_what_is_in_dispute() {
        check("contre la carrière", &[("contre", Some(Meaning::Side(Side::Against))), ("carriere", None)]);
        check("opposés à l’extraction", &[("oppose", Some(Meaning::Side(Side::Against))), ("extraction", None)]);
        check("for the label", &[("for", Some(Meaning::Side(Side::For))), ("label", None)]);
    }

    #[test]
    fn a_plural_mark_is_taken_off_both_ways() {
        for (word, expected) in [
            ("reseaux", "reseau"),
            ("departementaux", "departemental"),
            ("carrieres", "carriere"),
            ("bus", "bus"),
            ("vins", "vin"),
        ] {
            assert_eq!(stem(word), expected, "{word}");
        }
    }
}
