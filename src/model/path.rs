//! The path of a workshop: three phases, eleven questions.

use serde::{Deserialize, Serialize};

/// The three phases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    /// ① Identifier, décrire et qualifier.
    #[default]
    Identify,
    /// ② Problématiser.
    Frame,
    /// ③ Réaliser, agir.
    Act,
}

impl Phase {
    /// The three, in order.
    pub const ALL: [Self; 3] = [Self::Identify, Self::Frame, Self::Act];

    /// 1, 2 or 3.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// Its questions, in order.
    pub fn questions(self) -> &'static [Question] {
        match self {
            Self::Identify => {
                &[Question::Origin, Question::Initiators, Question::Actors, Question::Roles, Question::Interests]
            }
            Self::Frame => &[Question::Values, Question::Strategies, Question::Divergences],
            Self::Act => &[Question::Levers, Question::Compromises, Question::ActionPlan],
        }
    }
}

/// The eleven questions of the path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Question {
    /// 1.1 Quelle est l'origine du projet ?
    #[default]
    Origin,
    /// 1.2 Qui l'a impulsé et pourquoi ?
    Initiators,
    /// 1.3 Qui sont les acteurs en présence et/ou à mobiliser ?
    Actors,
    /// 1.4 Pour quels rôles ou fonctions sont-ils impliqués ou à impliquer ?
    Roles,
    /// 1.5 Quels sont leurs intérêts en jeu convergents ou divergents pour le projet ?
    Interests,
    /// 2.1 Quels sont les cadres de référence (les valeurs) de chaque acteur ou groupe d'acteurs ?
    Values,
    /// 2.2 Qu'est-ce que cela induit sur leurs stratégies et tactiques d'action ou de non action ?
    Strategies,
    /// 2.3 Où et sur quoi peuvent se créer divergences et convergences ?
    Divergences,
    /// 3.1 Comment intervenir/agir sur le système ou le réseau d'acteurs ?
    Levers,
    /// 3.2 Comment peuvent se fabriquer les compromis ou arrangements dans ce système d'acteurs ?
    Compromises,
    /// 3.3 Avec quel plan d'actions ?
    ActionPlan,
}

impl Question {
    /// The eleven, in order.
    pub const ALL: [Self; 11] = [
        Self::Origin,
        Self::Initiators,
        Self::Actors,
        Self::Roles,
        Self::Interests,
        Self::Values,
        Self::Strategies,
        Self::Divergences,
        Self::Levers,
        Self::Compromises,
        Self::ActionPlan,
    ];

    /// The phase it belongs to.
    pub fn phase(self) -> Phase {
        match self {
            Self::Origin | Self::Initiators | Self::Actors | Self::Roles | Self::Interests => Phase::Identify,
            Self::Values | Self::Strategies | Self::Divergences => Phase::Frame,
            Self::Levers | Self::Compromises | Self::ActionPlan => Phase::Act,
        }
    }

    /// Its rank in its phase, from 1.
    pub fn number(self) -> usize {
        self.phase().questions().iter().position(|&q| q == self).map_or(1, |rank| rank + 1)
    }

    /// Usual time for it in the two-hour run, in minutes.
    pub fn usual_minutes(self) -> u16 {
        match self {
            Self::Origin | Self::Roles | Self::Strategies | Self::Levers => 4,
            Self::Initiators => 3,
            Self::Actors => 23,
            Self::Interests => 16,
            Self::Values => 8,
            Self::Divergences => 18,
            Self::Compromises | Self::ActionPlan => 10,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phases_share_out_the_eleven_questions() {
        let all: Vec<Question> = Phase::ALL.iter().flat_map(|p| p.questions().iter().copied()).collect();
        assert_eq!(all, Question::ALL, "each once, in order");
        assert!(all.iter().all(|q| q.phase().questions().contains(q)), "in its own phase");
    }
}
