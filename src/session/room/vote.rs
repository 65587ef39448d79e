//! Counts of a vote by hands or by dots.

/// A choice, and how many voices it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is chosen.
    pub label: String,
    /// Voices or dots.
    pub count: u32,
}

/// A vote in progress: it is a count, never the choice of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// What is asked.
    pub question: String,
    /// The choices, in order.
    pub choices: Vec<Choice>,
    /// Whether dots are given rather than hands raised.
    pub dots: bool,
}

impl Vote {
    /// A vote between choices, nothing counted yet.
    pub fn between(question: String, labels: Vec<String>, dots: bool) -> Self {
        let choices = labels.into_iter().map(|label| Choice { label, count: 0 }).collect();
        Self { question, choices, dots }
    }

    /// All the voices.
    pub fn total(&self) -> u32 {
        self.choices.iter().map(|choice| choice.count).sum()
    }

    pub(in crate::session) fn count(&mut self, rank: usize, by: i32) {
        if let Some(choice) = self.choices.get_mut(rank) {
            choice.count = choice.count.saturating_add_signed(by);
        }
    }

    pub(in crate::session) fn add(&mut self, label: &str) {
        let label = label.trim();
        let known = self.choices.iter().any(|choice| choice.label == label);
        if !label.is_empty() && !known {
            self.choices.push(Choice { label: label.to_owned(), count: 0 });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn voices_are_counted_and_never_fewer_than_none() {
        let mut vote = Vote::between("Par quoi commencer ?".to_owned(), vec!["Eau".to_owned()], true);
        vote.add(" Sentiers ");
        vote.add("Eau");
        vote.count(1, 2);
        vote.count(0, -1);
        vote.count(7, 1);
        let counts: Vec<(&str, u32)> = vote.choices.iter().map(|it| (it.label.as_str(), it.count)).collect();
        assert_eq!(counts, [("Eau", 0), ("Sentiers", 2)], "each choice once");
        assert_eq!(vote.total(), 2, "in all");
    }
}
