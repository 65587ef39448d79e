//! The screens of the centre: which phase shows them, which question they answer, what stands beside them.

use crate::model::{Phase, Question};

/// A screen of the centre.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Screen {
    /// The canvas.
    #[default]
    Map,
    /// The table of actors.
    Actors,
    /// The project card and its timeline.
    Project,
    /// The stakes.
    Stakes,
    /// Every actor and link, as a list.
    Outline,
    /// The matrix of positions, actors × stakes.
    Positions,
    /// The matrix of influences, actors × actors.
    Influences,
    /// The board of frames of reference.
    Values,
    /// The strategic grid.
    Strategies,
    /// Convergences and divergences, actors × actors.
    Alliances,
    /// Who weighs on whom, in plots.
    Power,
    /// Ways to act on the system of actors.
    Levers,
    /// Compromises and arrangements.
    Compromises,
    /// The action plan, as a table and a calendar.
    Plan,
    /// What comes out of the session, as it is read aloud.
    Summary,
    /// What was added, changed, debated and decided.
    Minutes,
    /// Assumptions and unknowns, with what to ask.
    ToCheck,
    /// All that is for the team only.
    Private,
}

impl Screen {
    /// The screens of a phase, in the order of its tabs; the map is in all of them.
    pub fn of_phase(phase: Phase) -> &'static [Self] {
        match phase {
            Phase::Identify => &[Self::Map, Self::Actors, Self::Project, Self::Stakes, Self::Outline],
            Phase::Frame => &[
                Self::Map,
                Self::Positions,
                Self::Influences,
                Self::Values,
                Self::Strategies,
                Self::Alliances,
                Self::Power,
            ],
            Phase::Act => &[
                Self::Map,
                Self::Levers,
                Self::Compromises,
                Self::Plan,
                Self::Summary,
                Self::Minutes,
                Self::ToCheck,
                Self::Private,
            ],
        }
    }

    /// The question that it answers first; none for the map and the outline, which serve every question.
    pub fn question(self) -> Option<Question> {
        match self {
            Self::Map | Self::Outline => None,
            Self::Actors => Some(Question::Actors),
            Self::Project => Some(Question::Origin),
            Self::Stakes => Some(Question::Interests),
            Self::Positions | Self::Influences | Self::Alliances | Self::Power => Some(Question::Divergences),
            Self::Values => Some(Question::Values),
            Self::Strategies => Some(Question::Strategies),
            Self::Levers => Some(Question::Levers),
            Self::Compromises => Some(Question::Compromises),
            Self::Plan | Self::Summary | Self::Minutes | Self::ToCheck | Self::Private => Some(Question::ActionPlan),
        }
    }

    /// Whether it answers its question and no other.
    pub fn is_of_one_question(self) -> bool {
        !self.has_guide() && !matches!(self, Self::Summary | Self::Minutes | Self::ToCheck | Self::Private)
    }

    /// Whether the panel of the question stands beside it; elsewhere the question is above, and the width is its own.
    pub fn has_guide(self) -> bool {
        matches!(self, Self::Map | Self::Actors | Self::Project | Self::Stakes | Self::Outline)
    }

    /// Whether the keys of the map, letters and digits, are for it.
    pub fn has_map_keys(self) -> bool {
        matches!(self, Self::Map | Self::Outline | Self::Actors)
    }

    /// Whether the card of what is selected stands beside it.
    pub fn has_card(self) -> bool {
        self.has_guide() || matches!(self, Self::Levers | Self::Plan | Self::ToCheck | Self::Private)
    }
}
