//! Turns to speak, by function.

use std::collections::BTreeMap;

/// Who speaks, who waits, and how often each has spoken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speakers {
    current: Option<String>,
    waiting: Vec<String>,
    spoken: BTreeMap<String, u32>,
}

impl Speakers {
    /// Who speaks.
    pub fn current(&self) -> Option<&str> {
        self.current.as_deref()
    }

    /// Who waits, in turn.
    pub fn waiting(&self) -> &[String] {
        &self.waiting
    }

    /// How often someone has spoken.
    pub fn times(&self, who: &str) -> u32 {
        self.spoken.get(who).copied().unwrap_or_default()
    }

    /// Those who have not spoken yet go before those who have, each in the order in which they asked.
    pub(in crate::session) fn ask(&mut self, who: &str) {
        let who = who.trim();
        if who.is_empty() || self.waiting.iter().any(|other| other == who) {
            return;
        }
        let times = self.times(who);
        let at = self.waiting.iter().position(|other| self.times(other) > times).unwrap_or(self.waiting.len());
        self.waiting.insert(at, who.to_owned());
    }

    pub(in crate::session) fn next(&mut self) {
        self.current = (!self.waiting.is_empty()).then(|| self.waiting.remove(0));
        if let Some(who) = &self.current {
            *self.spoken.entry(who.clone()).or_default() += 1;
        }
    }

    pub(in crate::session) fn withdraw(&mut self, rank: usize) {
        if rank < self.waiting.len() {
            self.waiting.remove(rank);
        }
    }

    pub(in crate::session) fn first(&mut self, rank: usize) {
        if rank < self.waiting.len() {
            let who = self.waiting.remove(rank);
            self.waiting.insert(0, who);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_have_not_spoken_go_first() {
        let mut speakers = Speakers::default();
        speakers.ask("Mairie");
        speakers.next();
        assert_eq!((speakers.current(), speakers.times("Mairie")), (Some("Mairie"), 1), "speaks");
        for who in ["Mairie", "Région", "Mairie", "Association"] {
            speakers.ask(who);
        }
        assert_eq!(speakers.waiting(), ["Région", "Association", "Mairie"], "each once");
        speakers.first(2);
        speakers.withdraw(1);
        assert_eq!(speakers.waiting(), ["Mairie", "Association"], "changed by hand");
        speakers.next();
        speakers.next();
        speakers.next();
        assert_eq!((speakers.current(), speakers.times("Mairie")), (None, 2), "nobody more");
    }
}
